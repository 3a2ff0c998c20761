/* Names and sentences of the results (vapi/status.h). A program links only the texts that it prints. */
#include "vapi/status.h"

#include <stddef.h>

/* Three tables of the same order, so that a program without names has no names in flash. */
static const int16_t values[] = {
#define VALUE(name, value, sentence) (value),
    VAPI_STATUS_LIST(VALUE)
#undef VALUE
};

static const char *const names[] = {
#define NAME(name, value, sentence) #name,
    VAPI_STATUS_LIST(NAME)
#undef NAME
};

static const char *const sentences[] = {
#define SENTENCE(name, value, sentence) sentence,
    VAPI_STATUS_LIST(SENTENCE)
#undef SENTENCE
};

/* The text for a result; a count is as good as VAPI_OK. */
static const char *find(const char *const *texts, vapi_status_t status, const char *otherwise)
{
    vapi_status_t wanted = status > VAPI_PENDING ? VAPI_OK : status;
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        if (values[i] == wanted) {
            return texts[i];
        }
    }
    return otherwise;
}

const char *vapi_strerror(vapi_status_t status)
{
    return find(sentences, status, "unknown status");
}

const char *vapi_status_name(vapi_status_t status)
{
    return find(names, status, "UNKNOWN");
}
