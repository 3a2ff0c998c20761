/**
 * @file json_number.h
 * JSON numbers without floating point: exact decimals and 64-bit integers from and to their text.
 *
 * A number on the wire is decimal text. Money, durations and time stamps stay exact when they are
 * kept as mantissa * 10^exponent: "0.0714" is {714, -4}. Source: RFC 8259, section 6.
 *
 * The text given to these functions must obey the JSON grammar; text that comes from the selector,
 * the decoder or a parsed document does.
 */
#ifndef VAPI_JSON_NUMBER_H
#define VAPI_JSON_NUMBER_H

#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Longest number text that is given to the application, in characters. A double never needs more
 * than 25, an int64 never more than 20. Longer numbers are checked against the grammar, but not
 * given.
 */
#define VAPI_JSON_NUMBER_MAX 32U

/** mantissa * 10^exponent. All bits zero is the number 0. */
typedef struct vapi_json_decimal {
    int64_t mantissa; /**< the digits, signed; no trailing zero behind the point is removed */
    int16_t exponent; /**< power of ten, -9999..9999 */
    bool inexact;     /**< digits were dropped (more than fit the mantissa); rounded toward zero */
} vapi_json_decimal_t;

/**
 * Reads a number as decimal.
 * @param text the number, at most VAPI_JSON_NUMBER_MAX characters.
 * @return VAPI_OK; VAPI_ERROR_RANGE for the empty text of a number that was too long, and for an
 *         exponent outside -9999..9999 (the decimal is then 0).
 */
VAPI_NODISCARD vapi_status_t vapi_json_number_to_decimal(vapi_slice_t text,
                                                         vapi_json_decimal_t *out_decimal);

/**
 * Reads a number as integer. "12.0" and "1.2e1" are integers, too.
 * @return VAPI_OK; VAPI_ERROR_RANGE when it does not fit 64 bits; VAPI_ERROR_JSON_TYPE when it has
 *         a fraction. *out_number is set only with VAPI_OK.
 */
VAPI_NODISCARD vapi_status_t vapi_json_number_to_int64(vapi_slice_t text, int64_t *out_number);

/**
 * The decimal as a count of units of 10^exponent, rounded toward zero: 0.0714 at exponent -6 is 71400.
 * @return VAPI_OK, or VAPI_ERROR_RANGE when it does not fit 64 bits; *out_number is set only with
 *         VAPI_OK.
 */
VAPI_NODISCARD vapi_status_t vapi_json_decimal_to_units(vapi_json_decimal_t decimal, int exponent,
                                                        int64_t *out_number);

/** Compares two decimals by value: negative when a < b, 0 when equal, positive when a > b. */
VAPI_NODISCARD int vapi_json_decimal_compare(vapi_json_decimal_t a, vapi_json_decimal_t b);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_JSON_NUMBER_H */
