/* The window on a text (vapi/output.h). */
#include "vapi/output.h"

#include "vapi/divide.h"

/* FNV-1a, 32 bits: cheap on a core without a divider, and enough to notice a body that changed by accident. */
#define CHECKSUM_PRIME  UINT32_C(16777619)
#define CHECKSUM_OFFSET UINT32_C(2166136261)

static uint32_t checksum_add(uint32_t checksum, const unsigned char *data, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        checksum = (checksum ^ data[i]) * CHECKSUM_PRIME;
    }
    return checksum;
}

vapi_output_t vapi_output_counter(void)
{
    vapi_output_t output = {NULL, 0U, 0U, 0U, CHECKSUM_OFFSET};
    return output;
}

vapi_output_t vapi_output_window(void *window, uint32_t capacity, uint32_t skip, uint32_t checksum)
{
    vapi_output_t output = {(char *)window, capacity, skip, 0U,
                            skip == 0U ? CHECKSUM_OFFSET : checksum};
    return output;
}

void vapi_output_write(vapi_output_t *output, const void *data, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)data;
    uint32_t start = output->position;
    output->position = start + (uint32_t)size;
    if (output->window == NULL) {
        output->checksum = checksum_add(output->checksum, bytes, size);
        return;
    }
    if (output->position <= output->skip) {
        return;
    }
    uint32_t drop = output->skip > start ? output->skip - start : 0U;
    uint32_t place = start + drop - output->skip;
    if (place >= output->capacity) {
        return;
    }
    uint32_t keep = (uint32_t)size - drop;
    if (keep > output->capacity - place) {
        keep = output->capacity - place;
    }
    memcpy(output->window + place, bytes + drop, keep);
    output->checksum = checksum_add(output->checksum, bytes + drop, keep);
}

void vapi_output_unsigned(vapi_output_t *output, uint64_t number)
{
    char digits[20];
    size_t first = sizeof digits;
    do {
        digits[--first] = (char)('0' + vapi_divide(&number, 10U));
    } while (number != 0U);
    vapi_output_write(output, digits + first, sizeof digits - first);
}

void vapi_output_signed(vapi_output_t *output, int64_t number)
{
    if (number < 0) {
        vapi_output_byte(output, '-');
        vapi_output_unsigned(output, UINT64_C(0) - (uint64_t)number);
    } else {
        vapi_output_unsigned(output, (uint64_t)number);
    }
}
