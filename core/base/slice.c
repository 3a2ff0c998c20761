/* Comparison of slices (vapi/slice.h). */
#include "vapi/slice.h"

static unsigned char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (unsigned char)(letter + ('a' - 'A'))
                                          : (unsigned char)letter;
}

bool vapi_slice_equal_ignoring_case(vapi_slice_t a, vapi_slice_t b)
{
    if (a.size != b.size) {
        return false;
    }
    for (size_t i = 0; i < a.size; i++) {
        if (lower(a.data[i]) != lower(b.data[i])) {
            return false;
        }
    }
    return true;
}
