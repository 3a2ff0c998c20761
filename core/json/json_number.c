/*
 * Numbers as decimals and integers (vapi/json_number.h): RFC 8259, section 6, without floating point and
 * without the 64-bit division that small cores lack.
 */
#include "vapi/json_number.h"

#include "vapi/divide.h"

#define EXPONENT_MAX 9999

/* INT64_MAX is 922337203685477580 and a last digit of 7. */
#define MAGNITUDE_TENTH UINT64_C(922337203685477580)

/* Appends a digit; false when the number would leave the range of int64_t. */
static bool append_digit(uint64_t *ref_magnitude, bool negative, uint32_t digit)
{
    if (*ref_magnitude > MAGNITUDE_TENTH ||
        (*ref_magnitude == MAGNITUDE_TENTH && digit > (negative ? 8U : 7U))) {
        return false;
    }
    *ref_magnitude = *ref_magnitude * 10U + digit;
    return true;
}

static int64_t with_sign(uint64_t magnitude, bool negative)
{
    return (int64_t)(negative ? UINT64_C(0) - magnitude : magnitude);
}

vapi_status_t vapi_json_number_to_decimal(vapi_slice_t text, vapi_json_decimal_t *out_decimal)
{
    uint64_t magnitude = 0U;
    int32_t exponent = 0;
    bool negative = false;
    bool fraction = false;
    bool full = false;
    size_t i = 0U;

    memset(out_decimal, 0, sizeof(*out_decimal));
    if (text.size == 0U) {
        return VAPI_ERROR_RANGE;
    }
    if (text.data[0] == '-') {
        negative = true;
        i++;
    }
    for (; i < text.size; i++) {
        uint32_t digit = (uint32_t)(uint8_t)text.data[i] - '0';

        if (text.data[i] == '.') {
            fraction = true;
            continue;
        }
        if (digit > 9U) {
            break; /* the exponent */
        }
        if (full || !append_digit(&magnitude, negative, digit)) {
            full = true;
            out_decimal->inexact = out_decimal->inexact || digit != 0U;
            exponent++;
        }
        if (fraction) {
            exponent--;
        }
    }
    if (i < text.size) {
        int32_t power = 0;
        bool down = text.data[i + 1U] == '-';

        for (i++; i < text.size; i++) {
            uint32_t digit = (uint32_t)(uint8_t)text.data[i] - '0';

            if (digit <= 9U && power <= EXPONENT_MAX * 2) {
                power = power * 10 + (int32_t)digit;
            }
        }
        exponent += down ? -power : power;
    }
    if (exponent > EXPONENT_MAX || exponent < -EXPONENT_MAX) {
        out_decimal->inexact = false;
        return VAPI_ERROR_RANGE;
    }
    out_decimal->mantissa = with_sign(magnitude, negative);
    out_decimal->exponent = (int16_t)exponent;
    return VAPI_OK;
}

/* The decimal in units of 10^exponent; *out_fraction tells whether something other than zero was cut. */
static vapi_status_t scale(vapi_json_decimal_t decimal, int exponent, int64_t *out_number,
                           bool *out_fraction)
{
    bool negative = decimal.mantissa < 0;
    uint64_t magnitude = (uint64_t)with_sign((uint64_t)decimal.mantissa, negative);
    int32_t shift = decimal.exponent - exponent;

    if (decimal.inexact && shift > 0) {
        return VAPI_ERROR_RANGE; /* the digits that were dropped are wanted */
    }
    *out_fraction = decimal.inexact;
    for (; shift < 0 && magnitude != 0U; shift++) {
        if (vapi_divide(&magnitude, 10U) != 0U) {
            *out_fraction = true;
        }
    }
    for (; shift > 0 && magnitude != 0U; shift--) {
        if (!append_digit(&magnitude, negative, 0U)) {
            return VAPI_ERROR_RANGE;
        }
    }
    *out_number = with_sign(magnitude, negative);
    return VAPI_OK;
}

vapi_status_t vapi_json_decimal_to_units(vapi_json_decimal_t decimal, int exponent,
                                         int64_t *out_number)
{
    bool fraction;

    return scale(decimal, exponent, out_number, &fraction);
}

vapi_status_t vapi_json_number_to_int64(vapi_slice_t text, int64_t *out_number)
{
    vapi_json_decimal_t decimal;
    int64_t number;
    bool fraction;
    vapi_status_t status = vapi_json_number_to_decimal(text, &decimal);

    if (status == VAPI_OK) {
        status = scale(decimal, 0, &number, &fraction);
    }
    if (status != VAPI_OK) {
        return status;
    }
    if (fraction) {
        return VAPI_ERROR_JSON_TYPE;
    }
    *out_number = number;
    return VAPI_OK;
}

/* How a decimal whose magnitude does not fit the other's unit compares with it. */
static int sign_of(int64_t mantissa)
{
    return mantissa < 0 ? -1 : 1;
}

int vapi_json_decimal_compare(vapi_json_decimal_t a, vapi_json_decimal_t b)
{
    int exponent = a.exponent < b.exponent ? a.exponent : b.exponent;
    int64_t left;
    int64_t right;

    /* In the smaller of the two units both are whole; the one that is in it already cannot fail. */
    if (vapi_json_decimal_to_units(a, exponent, &left) != VAPI_OK) {
        return sign_of(a.mantissa);
    }
    if (vapi_json_decimal_to_units(b, exponent, &right) != VAPI_OK) {
        return -sign_of(b.mantissa);
    }
    return left < right ? -1 : left > right;
}
