/* The sentences of the results (vapi/status.h). Apart from their names, so that a program
 * links only the texts that it prints. */
#include "vapi/status.h"

#include "texts.h"
#include "vapi/config.h"

#if VAPI_TEXTS

static const int16_t values[] = {
#define VALUE(name, value, sentence) (value),
    VAPI_STATUS_LIST(VALUE)
#undef VALUE
};

#define TEXT(name, value, sentence) sentence "\0"
static const char texts[] = VAPI_STATUS_LIST(TEXT) "unknown status";
#undef TEXT

const char *vapi_strerror(vapi_status_t status)
{
    vapi_status_t wanted =
        status > VAPI_PENDING ? VAPI_OK : status; /* a count is as good as VAPI_OK */
    size_t i = 0;
    while (i < sizeof values / sizeof values[0] && values[i] != wanted) {
        i++;
    }
    return vapi_text_at(texts, i);
}

#else

const char *vapi_strerror(vapi_status_t status)
{
    return vapi_status_name(status);
}

#endif
