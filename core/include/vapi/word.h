/**
 * @file word.h
 * Four bytes at once, at any address and in the machine's own order.
 *
 * The inner loops that search, check or mask text take words. On processors that take any address
 * (Cortex-M3 and up, x86) each of these functions is one instruction; on the others (Cortex-M0, RV32)
 * the compiler puts the bytes together in place, where memcpy() would become a call.
 */
#ifndef VAPI_WORD_H
#define VAPI_WORD_H

#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__) || defined(__clang__)

/** A word that may begin at any address and overlay anything. */
typedef struct vapi_word {
    uint32_t bits; /**< the four bytes */
} __attribute__((packed, may_alias)) vapi_word_t;

/** The four bytes at `data`. */
static inline uint32_t vapi_word_load(const void *data)
{
    return ((const vapi_word_t *)data)->bits;
}

/** Puts four bytes at `out_data`. */
static inline void vapi_word_store(void *out_data, uint32_t bits)
{
    ((vapi_word_t *)out_data)->bits = bits;
}

#else

/** The four bytes at `data`. */
static inline uint32_t vapi_word_load(const void *data)
{
    uint32_t bits;

    memcpy(&bits, data, sizeof(bits));
    return bits;
}

/** Puts four bytes at `out_data`. */
static inline void vapi_word_store(void *out_data, uint32_t bits)
{
    memcpy(out_data, &bits, sizeof(bits));
}

#endif

#ifdef __cplusplus
}
#endif

#endif /* VAPI_WORD_H */
