/* Division as on paper, with digits of 16 bits (vapi/divide.h). */
#include "vapi/divide.h"

uint32_t vapi_divide(uint64_t *ref_number, uint32_t divisor)
{
    uint64_t number = *ref_number;
    uint32_t remainder = 0U;
    for (unsigned digit = 0; digit < 4U; digit++) {
        /* The remainder is below the divisor: with the next digit it fits 32 bits. */
        uint32_t part = remainder << 16 | (uint32_t)(number >> 48);
        number = number << 16 | part / divisor;
        remainder = part % divisor;
    }
    *ref_number = number;
    return remainder;
}
