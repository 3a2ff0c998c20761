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
            at += sizeof(word);
            word = (((word ^ 0x02020202U) - 0x21212121U) | ((word ^ 0x5C5C5C5CU) - 0x01010101U)) &
                   0x80808080U;
            if (word != 0U) {
                return at - 4 + ((uint32_t)__builtin_ctz(word) >> 3);
            }
        } while (at <= end);
        end += 4;
    }
    while (at != end && *at >= 0x20U && *at < 0x80U && *at != '"' && *at != '\\') {
        at++;
    }
    return at;
}

const uint8_t *vapi_json_scan_number(const uint8_t *at, const uint8_t *end, uint8_t *ref_state)
{
    unsigned state = *ref_state;

    for (; at != end; at++) {
        uint8_t byte = *at;

        if ((uint8_t)(byte - '0') < 10U) {
            if (state >= VAPI_JSON_NUMBER_INTEGER) {
                continue;
            }
            if (state == VAPI_JSON_NUMBER_ZERO) {
                break;
            }
            if (state == VAPI_JSON_NUMBER_MINUS && byte == '0') {
                state = VAPI_JSON_NUMBER_ZERO;
            } else {
                state = state == VAPI_JSON_NUMBER_SIGN ? (unsigned)VAPI_JSON_NUMBER_EXPONENT
                                                       : state + VAPI_JSON_NUMBER_INTEGER;
            }
        } else if (byte == '.' &&
                   (state == VAPI_JSON_NUMBER_ZERO || state == VAPI_JSON_NUMBER_INTEGER)) {
            state = VAPI_JSON_NUMBER_POINT;
        } else if ((byte | 0x20U) == 'e' && state >= VAPI_JSON_NUMBER_ZERO &&
                   state != VAPI_JSON_NUMBER_EXPONENT) {
            state = VAPI_JSON_NUMBER_E;
        } else if ((byte == '-' || byte == '+') && state == VAPI_JSON_NUMBER_E) {
            state = VAPI_JSON_NUMBER_SIGN;
        } else {
            break;
        }
    }
    *ref_state = (uint8_t)state;
    return at;
}
