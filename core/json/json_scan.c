/* Plain text and numbers (json_scan.h): the inner loops of everything that reads JSON. */
#include "json_scan.h"

#include <string.h>

/*
 * Four bytes are tested at once: a subtraction borrows into the top bit of a byte that is too small.
 * Exchanging bit 1 first puts '"' (0x22) right above the control characters, where one subtraction finds
 * both; exchanging the bits of '\' makes it the only byte smaller than 1. A byte of 0x80 or more keeps
 * its top bit through at least one of the two. A borrow can spoil bytes behind the first hit, never before
 * it, so on a little-endian machine the lowest bit set tells the place.
 */
const uint8_t *vapi_json_scan_plain(const uint8_t *at, const uint8_t *end)
{
    if (end - at >= 4) {
        end -= 4;
        do {
            uint32_t word;

            memcpy(&word, at, sizeof(word)); /* one load where the processor takes any address */
            word = (((word ^ 0x02020202U) - 0x21212121U) | ((word ^ 0x5C5C5C5CU) - 0x01010101U)) &
                   0x80808080U;
            if (word != 0U) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
                return at + ((uint32_t)__builtin_ctz(word) >> 3);
#else
                break;
#endif
            }
            at += sizeof(word);
        } while (at <= end);
        end += 4;
    }
    while (at != end && (int8_t)*at >= 0x20 && *at != '"' && *at != '\\') {
        at++;
    }
    return at;
}

const uint8_t *vapi_json_scan_space(const uint8_t *at, const uint8_t *end)
{
    while (at != end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) {
        at++;
    }
    return at;
}

static bool follows(uint8_t byte)
{
    return (byte & 0xC0U) == 0x80U;
}

const uint8_t *vapi_json_scan_characters(const uint8_t *at, const uint8_t *end)
{
    while (end - at >= 3 && follows(at[1])) {
        unsigned pair = (unsigned)at[0] << 8 | at[1];

        if (pair >= 0xC200U && pair < 0xE000U) {
            at += 2;
        } else if (pair >= 0xE0A0U && pair < 0xED00U && follows(at[2])) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

const uint8_t *vapi_json_scan_number(const uint8_t *at, const uint8_t *end, uint8_t *ref_seen)
{
    unsigned seen = *ref_seen;

    for (; at != end; at++) {
        uint8_t byte = *at;

        if (vapi_json_is_digit(byte)) {
            if ((seen & VAPI_JSON_NUMBER_ZERO) != 0U) {
                seen = 0U; /* "01": no number, whatever follows */
                break;
            }
            if (seen == 0U && byte == '0') {
                seen = VAPI_JSON_NUMBER_WHOLE | VAPI_JSON_NUMBER_ZERO;
                continue;
            }
            seen &= ~(unsigned)VAPI_JSON_NUMBER_SIGN;
            seen |= VAPI_JSON_NUMBER_WHOLE;
            do {
                at++;
                if (at == end) {
                    goto end_of_input;
                }
                byte = *at;
            } while (vapi_json_is_digit(byte));
        }
        if (byte == '.' && (seen & (VAPI_JSON_NUMBER_WHOLE | VAPI_JSON_NUMBER_POINT |
                                    VAPI_JSON_NUMBER_EXPONENT)) == VAPI_JSON_NUMBER_WHOLE) {
            seen = VAPI_JSON_NUMBER_POINT;
        } else if ((byte | 0x20U) == 'e' &&
                   (seen & (VAPI_JSON_NUMBER_WHOLE | VAPI_JSON_NUMBER_EXPONENT)) ==
                       VAPI_JSON_NUMBER_WHOLE) {
            seen = VAPI_JSON_NUMBER_EXPONENT | VAPI_JSON_NUMBER_SIGN;
        } else if ((byte == '-' || byte == '+') && (seen & VAPI_JSON_NUMBER_SIGN) != 0U) {
            seen = VAPI_JSON_NUMBER_EXPONENT;
        } else {
            break;
        }
    }
end_of_input:
    *ref_seen = (uint8_t)seen;
    return at;
}
