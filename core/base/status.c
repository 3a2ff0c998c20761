/* Names and sentences of the results (vapi/status.h). A program that prints neither links neither. */
#include "vapi/status.h"

#include <stddef.h>

typedef struct status_text {
    vapi_status_t status;
    const char *name;
    const char *sentence;
} status_text_t;

static const status_text_t status_texts[] = {
#define STATUS_TEXT(name, value, sentence) {(value), #name, (sentence)},
    VAPI_STATUS_LIST(STATUS_TEXT)
#undef STATUS_TEXT
};

static const status_text_t *find(vapi_status_t status)
{
    for (size_t i = 0; i < sizeof status_texts / sizeof status_texts[0]; i++) {
        if (status_texts[i].status == status) {
            return &status_texts[i];
        }
    }
    return NULL;
}

const char *vapi_strerror(vapi_status_t status)
{
    const status_text_t *text = find(status > VAPI_PENDING ? VAPI_OK : status);
    return text == NULL ? "unknown status" : text->sentence;
}

const char *vapi_status_name(vapi_status_t status)
{
    const status_text_t *text = find(status > VAPI_PENDING ? VAPI_OK : status);
    return text == NULL ? "UNKNOWN" : text->name;
}
