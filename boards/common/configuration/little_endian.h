/**
 * @file little_endian.h
 * Numbers of 32 bits as they lie in flash: the lowest byte first, at any address.
 */
#ifndef LITTLE_ENDIAN_H
#define LITTLE_ENDIAN_H

#include <stdint.h>

static inline uint32_t get_word(const uint8_t *bytes)
{
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static inline void put_word(uint8_t *out_bytes, uint32_t word)
{
    for (uint32_t i = 0U; i < 4U; i++) {
        out_bytes[i] = (uint8_t)(word >> 8U * i);
    }
}

#endif /* LITTLE_ENDIAN_H */
