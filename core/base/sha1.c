/*
 * SHA-1, FIPS 180-4, sections 5 and 6.1. Small rather than fast: a handshake hashes 60 bytes once.
 */
#include "vapi/sha1.h"

enum { BLOCK = 64U, ROUNDS = 80U };

/* A text and its padding: a one bit, zeros, and the length in bits up to the end of a block. */
typedef struct padded {
    const uint8_t *bytes;
    uint32_t size;
    uint32_t padded_size;
} padded_t;

static uint32_t byte_at(const padded_t *text, uint32_t index)
{
    const uint32_t behind = text->padded_size - 1U - index;

    if (index < text->size) {
        return text->bytes[index];
    }
    if (index == text->size) {
        return 0x80U;
    }
    return behind < 4U ? text->size << 3 >> (8U * behind) & 0xFFU : 0U;
}

static uint32_t rotate(uint32_t word, unsigned bits)
{
    return word << bits | word >> (32U - bits);
}

static void add_block(uint32_t hash[5], const padded_t *text, uint32_t index)
{
    uint32_t schedule[16];
    uint32_t a = hash[0];
    uint32_t b = hash[1];
    uint32_t c = hash[2];
    uint32_t d = hash[3];
    uint32_t e = hash[4];

    for (uint32_t round = 0U; round < ROUNDS; round++) {
        uint32_t *const word = &schedule[round & 15U];
        uint32_t mixed;

        if (round < 16U) {
            *word = 0U;
            for (unsigned byte = 0U; byte < 4U; byte++) {
                *word = *word << 8 | byte_at(text, index);
                index++;
            }
        } else {
            *word = rotate(schedule[(round + 13U) & 15U] ^ schedule[(round + 8U) & 15U] ^
                               schedule[(round + 2U) & 15U] ^ *word,
                           1U);
        }
        if (round < 20U) {
            mixed = ((b & c) | (~b & d)) + 0x5A827999U;
        } else if (round < 40U) {
            mixed = (b ^ c ^ d) + 0x6ED9EBA1U;
        } else if (round < 60U) {
            mixed = ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDCU;
        } else {
            mixed = (b ^ c ^ d) + 0xCA62C1D6U;
        }
        mixed += rotate(a, 5U) + e + *word;
        e = d;
        d = c;
        c = rotate(b, 30U);
        b = a;
        a = mixed;
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
    hash[4] += e;
}

void vapi_sha1(const void *data, size_t size, uint8_t out_digest[VAPI_SHA1_SIZE])
{
    uint32_t hash[5] = {0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};
    const padded_t text = {data, (uint32_t)size, ((uint32_t)size + 8U) / BLOCK * BLOCK + BLOCK};

    for (uint32_t index = 0U; index < text.padded_size; index += BLOCK) {
        add_block(hash, &text, index);
    }
    for (size_t index = 0U; index < VAPI_SHA1_SIZE; index++) {
        out_digest[index] = (uint8_t)(hash[index / 4U] >> (24U - 8U * (index & 3U)));
    }
}
