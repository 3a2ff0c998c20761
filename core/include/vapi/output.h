/**
 * @file output.h
 * A window on a text that is too long to be held: everything in the library that writes, writes here.
 *
 * A writer produces its whole text from the start each time it is called. The output keeps only the
 * bytes from `skip` on that fit the window and counts the rest. So the same writer counts a body for
 * Content-Length (no window), and later fills one window after another until all is sent, without a
 * buffer for the whole and without the writer remembering where it was.
 *
 *     skip                      skip + capacity
 *   ---|-----------------------------|----------------------  the text, position runs from 0
 *      '----- kept in window --------'     beyond: counted when counting, otherwise the writer may stop
 *
 * A writer must produce the same text every time. vapi_output_t sums every byte that is kept, so
 * that the sender can tell a text which changed between two windows (VAPI_ERROR_HTTP_BODY_CHANGED).
 */
#ifndef VAPI_OUTPUT_H
#define VAPI_OUTPUT_H

#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A window on a text. The caller owns the window; the members are for reading only. */
typedef struct vapi_output {
    char *window;      /**< where kept bytes go; NULL when only counting */
    uint32_t capacity; /**< size of the window in bytes */
    uint32_t skip;     /**< position of the first byte to keep */
    uint32_t position; /**< bytes written so far, kept or not */
    /** order-sensitive sum of all bytes written so far when counting, else of kept ones */
    uint32_t checksum;
} vapi_output_t;

/** An output that keeps nothing and counts and sums everything. */
vapi_output_t vapi_output_counter(void);

/**
 * An output that keeps the bytes from `skip` on, at most `capacity` of them.
 * @param checksum the sum so far, 0 at the first window, afterwards the previous output's.
 */
vapi_output_t vapi_output_window(void *window, uint32_t capacity, uint32_t skip, uint32_t checksum);

/** Writes `size` bytes. What does not fit the window is counted and dropped. Never fails. */
void vapi_output_write(vapi_output_t *output, const void *data, size_t size);

/** Writes a slice; an empty one may have no data. */
static inline void vapi_output_slice(vapi_output_t *output, vapi_slice_t text)
{
    if (text.size != 0U) {
        vapi_output_write(output, text.data, text.size);
    }
}

/** Writes one byte. */
static inline void vapi_output_byte(vapi_output_t *output, char byte)
{
    vapi_output_write(output, &byte, 1U);
}

/** Writes an unsigned number in decimal. */
void vapi_output_unsigned(vapi_output_t *output, uint64_t number);

/** Writes a signed number in decimal. */
void vapi_output_signed(vapi_output_t *output, int64_t number);

/** Bytes in the window. */
static inline uint32_t vapi_output_kept(const vapi_output_t *output)
{
    if (output->position <= output->skip) {
        return 0U;
    }
    return output->position - output->skip < output->capacity ? output->position - output->skip
                                                              : output->capacity;
}

/** True when the window has no room left, so that a writer may stop early (a counter is never full). */
static inline bool vapi_output_full(const vapi_output_t *output)
{
    return output->window != NULL && output->position >= output->skip + output->capacity;
}

#ifdef __cplusplus
}
#endif

#endif /* VAPI_OUTPUT_H */
