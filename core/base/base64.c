/*
 * Base64, RFC 4648, section 4. A WebSocket's key and its answer are written this way.
 */
#include "vapi/base64.h"

/* A table would cost 64 bytes; the alphabet is five ranges. */
static char letter(uint32_t value)
{
    if (value < 26U) {
        return (char)('A' + value);
    }
    if (value < 52U) {
        return (char)('a' + (value - 26U));
    }
    if (value < 62U) {
        return (char)('0' + (value - 52U));
    }
    return value == 62U ? '+' : '/';
}

void vapi_base64_encode(const uint8_t *data, size_t size, char *out_text)
{
    size_t index = 0U;

    while (index < size) {
        /* Six bits for each character, of the bytes there are; the others are padding. */
        const size_t count = size - index < 3U ? size - index : 3U;
        uint32_t group = 0U;

        for (size_t byte = 0U; byte < 3U; byte++) {
            group = group << 8 | (byte < count ? data[index + byte] : 0U);
        }
        for (size_t character = 0U; character < 4U; character++) {
            *out_text = character <= count ? letter(group >> (18U - 6U * character) & 63U) : '=';
            out_text++;
        }
        index += count;
    }
}
