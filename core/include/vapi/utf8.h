/**
 * @file utf8.h
 * Strict UTF-8 check (RFC 3629) that can stop and go on at any byte.
 *
 * Over-long forms, surrogates (U+D800..U+DFFF) and values above U+10FFFF are refused at the first byte
 * that cannot belong to a valid character, which is as early as possible (RFC 6455, section 8.1 wants
 * this of a WebSocket). The state is a number of three bits, so that a parser can keep it where it
 * has room.
 *
 *     0 between characters  ---- lead byte ---->  1..7 inside a character
 *            ^                                        |
 *            '------------- last byte ----------------'
 *
 * Use (compiled as tests/unit/test_utf8.c, test_the_example_of_the_header_works):
 *
 *     vapi_utf8_t state = VAPI_UTF8_START;
 *     if (vapi_utf8_check(&state, text.data, text.size) != text.size) {
 *         complain("bad byte");
 *     } else if (state != VAPI_UTF8_START) {
 *         complain("ends inside a character");
 *     }
 */
#ifndef VAPI_UTF8_H
#define VAPI_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Where a text stands: 0 between two characters, 1..7 inside one. */
typedef uint8_t vapi_utf8_t;

/** The state before a text, and after every whole character. */
#define VAPI_UTF8_START ((vapi_utf8_t)0U)

/**
 * Takes one byte.
 * @return false when it cannot follow; *ref_state is then as before.
 */
VAPI_NODISCARD bool vapi_utf8_step(vapi_utf8_t *ref_state, uint8_t byte);

/**
 * Takes a piece of text; plain ASCII goes four bytes at a time.
 * @return how many bytes are good: `size`, or less, and then data[result] is the first that is not.
 *         *ref_state is the state behind the good bytes.
 */
VAPI_NODISCARD size_t vapi_utf8_check(vapi_utf8_t *ref_state, const char *data, size_t size);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_UTF8_H */
