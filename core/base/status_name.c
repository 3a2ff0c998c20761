/* The names of the results (vapi/status.h). Apart from their sentences, so that a program
 * links only the texts that it prints. */
#include "vapi/status.h"

#include <stddef.h>

typedef struct status_text {
    vapi_status_t status;
    const char *text;
} status_text_t;

static const status_text_t texts[] = {
#define TEXT(name, value, sentence) {(value), #name},
    VAPI_STATUS_LIST(TEXT)
#undef TEXT
};

const char *vapi_status_name(vapi_status_t status)
{
    vapi_status_t wanted =
        status > VAPI_PENDING ? VAPI_OK : status; /* a count is as good as VAPI_OK */
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        if (texts[i].status == wanted) {
            return texts[i].text;
        }
    }
    return "UNKNOWN";
}
