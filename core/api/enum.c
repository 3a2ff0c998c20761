/*
 * Enums to text and back by their table of names (vapi/api/enum.h). The tables are generated.
 */
#include "vapi/api/enum.h"

const char *vapi_enum_text(const char *const *names, int32_t value)
{
    /* Counted up, because only the NULL says where the list ends. */
    for (int32_t number = 1; number <= value && names[number - 1] != NULL; number++) {
        if (number == value) {
            return names[number - 1];
        }
    }
    return "";
}

int32_t vapi_enum_value(const char *const *names, vapi_slice_t text)
{
    for (int32_t number = 1; names[number - 1] != NULL; number++) {
        if (vapi_slice_equal(vapi_slice_from_string(names[number - 1]), text)) {
            return number;
        }
    }
    return 0;
}
