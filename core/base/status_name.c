/* The names of the results (vapi/status.h). Apart from their sentences, so that a program
 * links only the texts that it prints. */
#include "vapi/status.h"

#include "texts.h"

static const int16_t values[] = {
#define VALUE(name, value, sentence) (value),
    VAPI_STATUS_LIST(VALUE)
#undef VALUE
};

#define TEXT(name, value, sentence) #name "\0"
static const char texts[] = VAPI_STATUS_LIST(TEXT) "UNKNOWN";
#undef TEXT

const char *vapi_status_name(vapi_status_t status)
{
    vapi_status_t wanted =
        status > VAPI_PENDING ? VAPI_OK : status; /* a count is as good as VAPI_OK */
    size_t i = 0;
    while (i < sizeof values / sizeof values[0] && values[i] != wanted) {
        i++;
    }
    return vapi_text_at(texts, i);
}
