/*
 * Strict UTF-8, RFC 3629, section 4.
 *
 * The state names what may come next. A lead byte chooses it, every following byte lowers it:
 *
 *   1  80..BF, the last byte          5  80..BF, then 2 (after F1..F3)
 *   2  80..BF, then 1                 6  90..BF, then 2 (after F0: no over-long form)
 *   3  A0..BF, then 1 (after E0)      7  80..8F, then 2 (after F4: not above U+10FFFF)
 *   4  80..9F, then 1 (after ED: no surrogate)
 */
#include "vapi/utf8.h"

#include "vapi/word.h"

/* What may follow in states 1..7: first byte, number of values, next state. */
static const struct {
    uint8_t low;
    uint8_t count;
    uint8_t next;
} follow[7] = {
    {0x80U, 0x40U, 0U}, {0x80U, 0x40U, 1U}, {0xA0U, 0x20U, 1U}, {0x80U, 0x20U, 1U},
    {0x80U, 0x40U, 2U}, {0x90U, 0x30U, 2U}, {0x80U, 0x10U, 2U},
};

/* The state behind a byte that begins a character; 0xFF when none begins so. */
static uint8_t lead(uint8_t byte)
{
    if (byte < 0x80U) {
        return 0U;
    }
    if (byte < 0xC2U || byte > 0xF4U) {
        return 0xFFU;
    }
    if (byte < 0xE0U) {
        return 1U;
    }
    if (byte < 0xF0U) {
        return byte == 0xE0U ? 3U : byte == 0xEDU ? 4U : 2U;
    }
    return byte == 0xF0U ? 6U : byte == 0xF4U ? 7U : 5U;
}

bool vapi_utf8_step(vapi_utf8_t *ref_state, uint8_t byte)
{
    uint8_t next;

    if (*ref_state == VAPI_UTF8_START) {
        next = lead(byte);
        if (next == 0xFFU) {
            return false;
        }
    } else {
        const unsigned index = *ref_state - 1U;

        if ((uint8_t)(byte - follow[index].low) >= follow[index].count) {
            return false;
        }
        next = follow[index].next;
    }
    *ref_state = next;
    return true;
}

size_t vapi_utf8_check(vapi_utf8_t *ref_state, const char *data, size_t size)
{
    size_t index = 0U;

    while (index < size) {
        if (*ref_state == VAPI_UTF8_START) {
            /* Most text is ASCII: four bytes without a high bit are four whole characters. */
            while (size - index >= 4U && (vapi_word_load(data + index) & 0x80808080U) == 0U) {
                index += 4U;
            }
            if (index == size) {
                break;
            }
        }
        if (!vapi_utf8_step(ref_state, (uint8_t)data[index])) {
            break;
        }
        index++;
    }
    return index;
}
