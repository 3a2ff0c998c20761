/*
 * Dates: what was read and is within the years that are written is read again from what is written.
 *
 * Input: eight bytes for the present, then a date.
 */
#include <stdlib.h>

#include "vapi/date.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char window[32];
    int64_t now;
    int64_t read;
    int64_t again;
    if (size < sizeof now) {
        return 0;
    }
    memcpy(&now, data, sizeof now);
    vapi_slice_t text = vapi_slice(data + sizeof now, size - sizeof now);
    if (vapi_date_parse_http(text, now, &read) == VAPI_OK) {
        vapi_output_t output = vapi_output_window(window, sizeof window, 0U, 0U);
        vapi_status_t status = vapi_date_write_http(&output, read);
        require(status == VAPI_OK ||
                (status == VAPI_ERROR_RANGE && (read < 0 || read > INT64_C(253402300799))));
        if (status == VAPI_OK) {
            require(vapi_output_kept(&output) == 29U);
            require(vapi_date_parse_http(vapi_slice(window, 29U), now, &again) == VAPI_OK &&
                    again == read);
        }
    }
    if (vapi_date_parse_iso(text, &read) == VAPI_OK) {
        vapi_output_t output = vapi_output_window(window, sizeof window, 0U, 0U);
        vapi_status_t status = vapi_date_write_iso(&output, read);
        require(status == VAPI_OK ||
                (status == VAPI_ERROR_RANGE && (read < 0 || read > INT64_C(253402300799999))));
        if (status == VAPI_OK) {
            require(vapi_output_kept(&output) == 24U);
            require(vapi_date_parse_iso(vapi_slice(window, 24U), &again) == VAPI_OK &&
                    again == read);
        }
    }
    /* Any moment is written, or refused, without harm. */
    vapi_output_t output = vapi_output_window(window, sizeof window, 0U, 0U);
    if (vapi_date_write_http(&output, now) == VAPI_OK) {
        require(vapi_date_parse_http(vapi_slice(window, 29U), now, &again) == VAPI_OK &&
                again == now);
    }
    return 0;
}
