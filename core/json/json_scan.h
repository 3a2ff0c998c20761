/*
 * The two runs of bytes that most of a JSON text consists of (private to the JSON floor): plain text in
 * strings, and numbers. RFC 8259, sections 6 and 7.
 */
#ifndef VAPI_JSON_SCAN_H
#define VAPI_JSON_SCAN_H

#include <stdint.h>

/*
 * How far a number has come, in this order: the first four need a digit next, the last three take any
 * number of digits. A number may end from ZERO on.
 */
enum {
    VAPI_JSON_NUMBER_MINUS,    /* "-" */
    VAPI_JSON_NUMBER_POINT,    /* "0." */
    VAPI_JSON_NUMBER_E,        /* "0e" */
    VAPI_JSON_NUMBER_SIGN,     /* "0e+" */
    VAPI_JSON_NUMBER_ZERO,     /* "0" */
    VAPI_JSON_NUMBER_INTEGER,  /* MINUS and a digit */
    VAPI_JSON_NUMBER_FRACTION, /* POINT and a digit */
    VAPI_JSON_NUMBER_EXPONENT  /* E or SIGN and a digit */
};

/*
 * The first byte from `at` on that does not stand for itself in a string, or `end`: a quotation mark, a
 * backslash, a control character, or the first byte of a character beyond ASCII.
 */
const uint8_t *vapi_json_scan_plain(const uint8_t *at, const uint8_t *end);

/*
 * The first byte from `at` on that cannot continue the number, or `end`. *ref_state says how far the
 * number had come, and then how far it has. A digit that is left is one behind a leading zero.
 */
const uint8_t *vapi_json_scan_number(const uint8_t *at, const uint8_t *end, uint8_t *ref_state);

#endif /* VAPI_JSON_SCAN_H */
