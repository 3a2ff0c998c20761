/*
 * Settings in flash with any content: reading stays inside the flash and the buffer, gives the same twice, and
 * whatever was there, new settings can be written and are read back.
 *
 * Input: the content of both slots, then the text to write.
 */
#include <stdlib.h>

#include "../../boards/common/configuration/configuration.c"
#include "../../boards/common/configuration/crc32.c"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SLOT_SIZE = 128, FLASH_SIZE = 2 * SLOT_SIZE };

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static vapi_status_t flash_read(void *context, uint32_t offset, void *out_data, size_t size)
{
    require(offset <= FLASH_SIZE && size <= FLASH_SIZE - offset);
    memcpy(out_data, (const uint8_t *)context + offset, size);
    return VAPI_OK;
}

static vapi_status_t flash_erase(void *context, uint32_t offset, uint32_t size)
{
    require(offset % SLOT_SIZE == 0U && offset < FLASH_SIZE && size == SLOT_SIZE);
    memset((uint8_t *)context + offset, 0xFF, size);
    return VAPI_OK;
}

static vapi_status_t flash_write(void *context, uint32_t offset, const void *data, size_t size)
{
    require(offset % CONFIGURATION_BLOCK == 0U && offset < FLASH_SIZE &&
            size == CONFIGURATION_BLOCK);
    for (size_t i = 0U; i < size; i++) {
        ((uint8_t *)context)[offset + i] &= ((const uint8_t *)data)[i];
    }
    return VAPI_OK;
}

/* Makes the check sums right, so that what lies behind them is reached. */
static void mend(uint8_t *slot)
{
    uint32_t length = get_word(slot + 12);

    if (length <= SLOT_SIZE - CONFIGURATION_HEADER) {
        uint32_t crc = crc32_add(CRC32_START, slot + 4, 12U);
        put_word(slot + 16, ~crc32_add(crc, slot + CONFIGURATION_HEADER, length));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint8_t memory[FLASH_SIZE];
    char first[SLOT_SIZE];
    char second[SLOT_SIZE];
    const configuration_flash_t flash = {memory, SLOT_SIZE, flash_read, flash_erase, flash_write};

    if (size < FLASH_SIZE) {
        return 0;
    }
    memcpy(memory, data, FLASH_SIZE);
    for (uint32_t i = 0U; i < 2U; i++) {
        if (memory[i * SLOT_SIZE + 20U] == 'm') {
            mend(memory + i * SLOT_SIZE);
        }
    }
    vapi_status_t read = configuration_read(&flash, first, sizeof(first));
    require(read >= VAPI_ERROR_STORAGE && read <= SLOT_SIZE - (int)CONFIGURATION_HEADER);
    require(configuration_read(&flash, second, sizeof(second)) == read);
    require(read <= 0 || memcmp(first, second, (size_t)read) == 0);
    require(read <= 0 || configuration_read(&flash, second, (size_t)read - 1U) == VAPI_ERROR_SPACE);

    const char *text = (const char *)data + FLASH_SIZE;
    size_t length = size - FLASH_SIZE;
    vapi_status_t written = configuration_write(&flash, text, length);
    if (length == 0U || length > SLOT_SIZE - CONFIGURATION_HEADER) {
        require(written == (length == 0U ? VAPI_ERROR_ARGUMENT : VAPI_ERROR_SPACE));
        require(memcmp(memory + 21U, data + 21U, 11U) == 0);
        return 0;
    }
    require(written == VAPI_OK);
    require(configuration_read(&flash, second, sizeof(second)) == (vapi_status_t)length);
    require(memcmp(second, text, length) == 0);
    return 0;
}
