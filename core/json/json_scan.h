/*
 * The two runs of bytes that most of a JSON text consists of (private to the JSON floor): plain text in
 * strings, and numbers. RFC 8259, sections 6 and 7.
 */
#ifndef VAPI_JSON_SCAN_H
#define VAPI_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What of a number has been seen; nothing behind a leading "-". It may end when WHOLE is among it. */
enum {
    VAPI_JSON_NUMBER_WHOLE = 1,    /* a digit behind whatever was last */
    VAPI_JSON_NUMBER_ZERO = 2,     /* a leading zero, behind which no digit may come */
    VAPI_JSON_NUMBER_POINT = 4,    /* "." */
    VAPI_JSON_NUMBER_EXPONENT = 8, /* "e" */
    VAPI_JSON_NUMBER_SIGN = 16     /* "e" just now, so that a sign may come */
};

static inline bool vapi_json_is_digit(uint8_t byte)
{
    return (uint8_t)(byte - '0') < 10U;
}

/* The first byte from `at` on that is no white space between tokens, or `end`. */
const uint8_t *vapi_json_scan_space(const uint8_t *at, const uint8_t *end);

/*
 * The first byte from `at` on that does not stand for itself in a string, or `end`: a quotation mark, a
 * backslash, a control character, or the first byte of a character beyond ASCII.
 */
const uint8_t *vapi_json_scan_plain(const uint8_t *at, const uint8_t *end);

/*
 * The end of a run of valid characters from U+0080 to U+CFFF that begins at `at`. What is there must be
 * looked at byte by byte: because it is not valid, is ASCII or another character, or lies in the last
 * bytes before `end`.
 */
const uint8_t *vapi_json_scan_characters(const uint8_t *at, const uint8_t *end);

/*
 * The first byte from `at` on that cannot continue the number, or `end`. *ref_seen says what has been
 * seen of it before, and then in all.
 */
const uint8_t *vapi_json_scan_number(const uint8_t *at, const uint8_t *end, uint8_t *ref_seen);

#endif /* VAPI_JSON_SCAN_H */
