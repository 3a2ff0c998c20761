/*
 * A record store in flash with any content: reading stays inside the flash and the buffer and gives the same twice; and
 * whatever was there, a new record is kept or refused, is read back, and costs no other.
 *
 * Input: which check sums are made right, so that what lies behind them is reached; the content of both sectors; then
 * records to write, each a byte that tells its name and one that tells its size.
 */
#include <stdbool.h>
#include <stdlib.h>

#include "../../boards/common/configuration/crc32.c"
#include "../../boards/common/configuration/record_store.c"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SECTOR_SIZE = 256, SECTORS = 2, FLASH_SIZE = SECTORS * SECTOR_SIZE, NAMES = 3 };

static uint8_t *memory; /* of exactly that size: a step beyond it is seen */

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static vapi_status_t flash_erase(uintptr_t address, uint32_t size)
{
    uint32_t offset = (uint32_t)(address - (uintptr_t)memory);

    require(offset % SECTOR_SIZE == 0U && offset < FLASH_SIZE && size == SECTOR_SIZE);
    memset(memory + offset, 0xFF, size);
    return VAPI_OK;
}

static vapi_status_t flash_write(uintptr_t address, const void *data, size_t size)
{
    uint32_t offset = (uint32_t)(address - (uintptr_t)memory);

    require(offset % RECORD_STORE_BLOCK == 0U && offset < FLASH_SIZE && size == RECORD_STORE_BLOCK);
    for (size_t i = 0U; i < size; i++) {
        require(memory[offset + i] == 0xFFU); /* each block once */
        memory[offset + i] &= ((const uint8_t *)data)[i];
    }
    return VAPI_OK;
}

/* Makes the check sums of a sector's header and of what could be records right; the bits say of which. */
static void mend(uint8_t *bytes, uint8_t which)
{
    const sector_t sector = {bytes, SECTOR_SIZE, get_word(bytes + SEQUENCE_AT)};

    if ((which & 1U) != 0U) {
        put_word(bytes, MAGIC);
        put_word(bytes + VERSION_AT, VERSION);
        put_word(bytes + SECTOR_CHECK_AT, crc(bytes, SECTOR_CHECK_AT));
    }
    for (uint32_t i = 1U; i < SECTOR_SIZE / RECORD_STORE_BLOCK; i++) {
        uint32_t offset = i * RECORD_STORE_BLOCK;
        uint32_t content_size = get_word(bytes + offset);
        if ((which >> i & 1U) == 0U) {
            continue;
        }
        if (content_size <= SECTOR_SIZE - offset - RECORD_STORE_HEADER) {
            put_word(bytes + offset + CONTENT_CHECK_AT,
                     crc(bytes + offset + RECORD_STORE_HEADER, content_size));
        }
        put_word(bytes + offset + HEADER_CHECK_AT, header_crc(bytes + offset, &sector, offset));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[NAMES] = {"a", "tls0", "call-once"};
    uint8_t kept[NAMES][SECTOR_SIZE];
    vapi_status_t sizes[NAMES];
    uint8_t again[SECTOR_SIZE];

    if (size < SECTORS + FLASH_SIZE) {
        return 0;
    }
    memory = malloc(FLASH_SIZE);
    require(memory != NULL);
    memcpy(memory, data + SECTORS, FLASH_SIZE);
    for (size_t i = 0U; i < SECTORS; i++) {
        mend(memory + i * SECTOR_SIZE, data[i]);
    }
    const record_store_t store = {memory, SECTOR_SIZE, SECTORS, flash_erase, flash_write};
    vapi_storage_t storage = record_store_storage(&store);
    for (size_t i = 0U; i < NAMES; i++) {
        sizes[i] = storage.load(storage.context, names[i], kept[i], SECTOR_SIZE);
        require(sizes[i] >= 0 && sizes[i] < SECTOR_SIZE);
        require(sizes[i] == 0 || storage.load(storage.context, names[i], again,
                                              (size_t)sizes[i] - 1U) == VAPI_ERROR_STORAGE);
    }
    for (size_t i = SECTORS + FLASH_SIZE; i + 1U < size; i += 2U) {
        size_t which = data[i] % NAMES;
        size_t length = data[i + 1U];
        uint8_t content[UINT8_MAX];
        memset(content, data[i], sizeof(content));
        vapi_status_t status = storage.store(storage.context, names[which], content, length);
        require(status == VAPI_OK || status == VAPI_ERROR_STORAGE);
        if (status == VAPI_OK) {
            memcpy(kept[which], content, length);
            sizes[which] = (vapi_status_t)length;
        }
        for (size_t n = 0U; n < NAMES; n++) {
            require(storage.load(storage.context, names[n], again, SECTOR_SIZE) == sizes[n]);
            require(memcmp(again, kept[n], (size_t)sizes[n]) == 0);
        }
    }
    free(memory);
    return 0;
}
