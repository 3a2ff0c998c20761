/**
 * @file slice.h
 * A view of bytes that somebody else owns: a pointer and a length, no terminator.
 */
#ifndef VAPI_SLICE_H
#define VAPI_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes that live elsewhere. `data` may be NULL when `size` is 0. The owner is whoever made them. */
typedef struct vapi_slice {
    const char *data; /**< first byte */
    size_t size;      /**< number of bytes */
} vapi_slice_t;

/** A slice of a string literal, usable in a static initialiser. */
#define VAPI_SLICE_LITERAL(literal)                                                                \
    {                                                                                              \
        (literal), sizeof(literal) - 1U                                                            \
    }

/** A slice over `size` bytes at `data`. */
static inline vapi_slice_t vapi_slice(const void *data, size_t size)
{
    vapi_slice_t slice = {(const char *)data, size};
    return slice;
}

/** A slice over a NUL-terminated string; NULL gives the empty slice. */
static inline vapi_slice_t vapi_slice_from_string(const char *text)
{
    return vapi_slice(text, text == NULL ? 0U : strlen(text));
}

/** True when both hold the same bytes. */
static inline bool vapi_slice_equal(vapi_slice_t a, vapi_slice_t b)
{
    return a.size == b.size && (a.size == 0U || memcmp(a.data, b.data, a.size) == 0);
}

/** True when both hold the same text, ASCII letters compared without case (RFC 9110, section 5.1). */
bool vapi_slice_equal_ignoring_case(vapi_slice_t a, vapi_slice_t b);

/** Drops `count` bytes from the front. `count` must not exceed the size. */
static inline void vapi_slice_advance(vapi_slice_t *ref_slice, size_t count)
{
    ref_slice->data += count;
    ref_slice->size -= count;
}

#ifdef __cplusplus
}
#endif

#endif /* VAPI_SLICE_H */
