/* One bit for each open container, 1 for an array; bit 0 stands for none (private to the JSON floor). */
#ifndef VAPI_JSON_DEPTH_H
#define VAPI_JSON_DEPTH_H

#include <stdbool.h>
#include <stdint.h>

static inline bool vapi_json_depth_is_array(const uint8_t *bits, unsigned depth)
{
    return ((unsigned)bits[depth >> 3] >> (depth & 7U) & 1U) != 0U;
}

static inline void vapi_json_depth_set_array(uint8_t *bits, unsigned depth, bool array)
{
    unsigned bit = 1U << (depth & 7U);
    unsigned byte = bits[depth >> 3] & ~bit;

    bits[depth >> 3] = (uint8_t)(array ? byte | bit : byte);
}

#endif /* VAPI_JSON_DEPTH_H */
