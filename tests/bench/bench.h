/**
 * @file bench.h
 * What a benchmark program has: regions whose instructions are counted, the stack's depth, a report.
 *
 * A program is a table of workloads. Each function runs the work between bench_begin() and
 * bench_end() (as often as it likes; the counts add up), checks the result outside of them, and
 * returns whether it was right.
 */
#ifndef BENCH_H
#define BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vapi/slice.h"

/** How many bytes arrive at a time: the payload of a full Ethernet segment. */
#define BENCH_FEED 1460U

/** One workload. */
typedef struct bench_workload {
    const char *name;  /**< the row's name in the report */
    bool (*run)(void); /**< does the work; false when the result is wrong */
    uint32_t bytes;    /**< what the count is divided by; 0: the count itself is the figure */
} bench_workload_t;

/** One size to be reported. */
typedef struct bench_state {
    const char *part; /**< the row's name in the report */
    uint32_t bytes;   /**< of the parser's state */
} bench_state_t;

/** Supplied by each program; both end with an element without a name. */
extern const bench_workload_t bench_workloads[];
extern const bench_state_t bench_states[];

/** The stack pointer of the function that counts, the outermost if there are several. */
extern uintptr_t bench_stack_top;

/**
 * Counting begins, and with it the stack: what is below the calling function counts.
 */
static inline void bench_begin(void)
{
    uintptr_t here;

    __asm__ volatile("mov %0, sp" : "=r"(here));
    if (here > bench_stack_top) {
        bench_stack_top = here;
    }
    __asm__ volatile("mov r9, r9" ::: "memory");
}

/** Counting pauses. */
static inline void bench_end(void)
{
    __asm__ volatile("mov r10, r10" ::: "memory");
}

/** A text of tests/bench/data.S. */
#define BENCH_TEXT(name)                                                                           \
    extern const char bench_##name##_begin[], bench_##name##_end[];                                \
    static vapi_slice_t name(void)                                                                 \
    {                                                                                              \
        return vapi_slice(bench_##name##_begin,                                                    \
                          (size_t)(bench_##name##_end - bench_##name##_begin));                    \
    }

/** The next piece of a text that arrives BENCH_FEED bytes at a time. @return false at its end. */
static inline bool bench_feed(vapi_slice_t *ref_rest, vapi_slice_t *out_piece)
{
    const size_t size = ref_rest->size < BENCH_FEED ? ref_rest->size : BENCH_FEED;

    *out_piece = vapi_slice(ref_rest->data, size);
    vapi_slice_advance(ref_rest, size);
    return size != 0U;
}

/** A text collected from pieces, and whether it ever was too long. */
typedef struct bench_text {
    size_t size;
    bool overflow;
    char data[512];
} bench_text_t;

/** Adds a piece. */
static inline void bench_text_add(bench_text_t *text, vapi_slice_t piece)
{
    if (piece.size > sizeof(text->data) - text->size) {
        text->overflow = true;
        return;
    }
    memcpy(text->data + text->size, piece.data, piece.size);
    text->size += piece.size;
}

/** Compares with what the generator of the workload wrote down. */
static inline bool bench_text_is(const bench_text_t *text, const char *expected)
{
    return !text->overflow && text->size == strlen(expected) &&
           memcmp(text->data, expected, text->size) == 0;
}

/** Where bench_hash() begins. */
#define BENCH_HASH_START 0x811C9DC5U

/** FNV-1a of a text behind another. */
static inline uint32_t bench_hash(uint32_t hash, const void *data, size_t size)
{
    const uint8_t *bytes = data;

    for (size_t index = 0U; index < size; index++) {
        hash = (hash ^ bytes[index]) * 0x01000193U;
    }
    return hash;
}

#endif /* BENCH_H */
