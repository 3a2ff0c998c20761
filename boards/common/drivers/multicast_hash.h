/**
 * @file multicast_hash.h
 * The hash of network chips that filter multicast addresses by 64 bits.
 */
#ifndef MULTICAST_HASH_H
#define MULTICAST_HASH_H

#include <stdint.h>

/** The upper 6 bits of the address's check sequence, most significant bit first (IEEE 802.3, 3.2.9). */
static inline uint32_t multicast_hash(const uint8_t address[6])
{
    uint32_t sum = UINT32_MAX;

    for (unsigned i = 0U; i < 48U; i++) {
        uint32_t bit = (uint32_t)address[i / 8U] >> (i % 8U) & 1U;
        sum = (sum << 1) ^ ((sum >> 31) != bit ? 0x04C11DB7U : 0U);
    }
    return sum >> 26;
}

/** The filter's 64 bits, lower half first: each that at least one joined address has. */
static inline void multicast_bits(const uint8_t users[64], uint32_t out_halves[2])
{
    out_halves[0] = 0U;
    out_halves[1] = 0U;
    for (unsigned i = 0U; i < 64U; i++) {
        out_halves[i / 32U] |= users[i] != 0U ? 1U << (i % 32U) : 0U;
    }
}

#endif /* MULTICAST_HASH_H */
