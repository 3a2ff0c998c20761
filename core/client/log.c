/* Log lines (log.h). */
#include "log.h"

/* Longest line; longer ones are cut. */
#define LINE_SIZE 200U

void vapi_log_retry(const vapi_platform_t *platform, const vapi_error_t *error, uint32_t pause_ms)
{
    if (VAPI_LOG_LEVEL_MAX < VAPI_LOG_WARNING || platform->log == NULL) {
        return;
    }
    char line[LINE_SIZE];
    vapi_output_t output = vapi_output_window(line, sizeof line, 0U, 0U);
    vapi_output_slice(&output, vapi_slice_from_string("trying again in "));
    vapi_output_unsigned(&output, pause_ms);
    vapi_output_slice(&output, vapi_slice_from_string(" ms: "));
    vapi_error_write(error, &output);
    platform->log(platform->context, VAPI_LOG_WARNING, vapi_slice(line, vapi_output_kept(&output)));
}
