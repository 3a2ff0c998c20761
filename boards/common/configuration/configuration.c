/*
 * Settings in two slots of flash; configuration.h has the format. Works in blocks of 32 bytes on the
 * stack: there is no copy of a slot in RAM.
 */
#include "configuration.h"

#include <stdbool.h>
#include <string.h>

#include "crc32.h"
#include "little_endian.h"

#define SLOTS             2U
#define MAGIC             0x47464356U /* "VCFG" */
#define VERSION           1U
#define ERASED            UINT32_MAX
#define HEADER_CHECKED    4U /* where the bytes begin that the check sum covers */
#define HEADER_CHECK      16U
#define HEADER_CHECK_SIZE (HEADER_CHECK - HEADER_CHECKED)

_Static_assert(CONFIGURATION_HEADER == CONFIGURATION_BLOCK, "the header is written in one piece");

/** What a slot holds. */
typedef struct slot {
    uint32_t offset; /* of the slot */
    bool valid;
    bool erased; /* nothing was ever written to it, or it was erased */
    uint32_t sequence;
    uint32_t length; /* bytes of text */
} slot_t;

static size_t piece_size(uint32_t length, uint32_t done)
{
    return length - done < CONFIGURATION_BLOCK ? length - done : CONFIGURATION_BLOCK;
}

/* Continues the check sum over a slot's text. */
static vapi_status_t crc_add_text(const configuration_flash_t *flash, const slot_t *slot,
                                  uint32_t *ref_crc)
{
    for (uint32_t done = 0U; done < slot->length; done += CONFIGURATION_BLOCK) {
        uint8_t block[CONFIGURATION_BLOCK];
        size_t size = piece_size(slot->length, done);
        vapi_status_t status =
            flash->read(flash->context, slot->offset + CONFIGURATION_HEADER + done, block, size);
        if (status != VAPI_OK) {
            return status;
        }
        *ref_crc = crc32_add(*ref_crc, block, size);
    }
    return VAPI_OK;
}

static vapi_status_t read_slot(const configuration_flash_t *flash, uint32_t index, slot_t *out_slot)
{
    uint8_t header[CONFIGURATION_HEADER];

    *out_slot = (slot_t){.offset = index * flash->slot_size};
    vapi_status_t status = flash->read(flash->context, out_slot->offset, header, sizeof(header));
    if (status != VAPI_OK) {
        return status;
    }
    uint32_t magic = get_word(header);
    out_slot->erased = magic == ERASED || magic == 0U;
    out_slot->sequence = get_word(header + 8);
    out_slot->length = get_word(header + 12);
    if (magic != MAGIC || get_word(header + 4) != VERSION || out_slot->length == 0U ||
        out_slot->length > flash->slot_size - CONFIGURATION_HEADER) {
        return VAPI_OK;
    }
    uint32_t crc = crc32_add(CRC32_START, header + HEADER_CHECKED, HEADER_CHECK_SIZE);
    status = crc_add_text(flash, out_slot, &crc);
    out_slot->valid = ~crc == get_word(header + HEADER_CHECK);
    return status;
}

/* Reads both slots. `out_current` is the valid one that counts, or SLOTS when there is none. */
static vapi_status_t read_slots(const configuration_flash_t *flash, slot_t out_slots[SLOTS],
                                uint32_t *out_current)
{
    *out_current = SLOTS;
    for (uint32_t i = 0U; i < SLOTS; i++) {
        vapi_status_t status = read_slot(flash, i, &out_slots[i]);
        if (status != VAPI_OK) {
            return status;
        }
    }
    if (out_slots[0].valid && out_slots[1].valid) {
        uint32_t ahead = out_slots[1].sequence - out_slots[0].sequence;
        *out_current = ahead != 0U && ahead <= INT32_MAX ? 1U : 0U;
    } else if (out_slots[0].valid) {
        *out_current = 0U;
    } else if (out_slots[1].valid) {
        *out_current = 1U;
    }
    return VAPI_OK;
}

vapi_status_t configuration_read(const configuration_flash_t *flash, char *out_text,
                                 size_t capacity)
{
    slot_t slots[SLOTS];
    uint32_t current;
    vapi_status_t status = read_slots(flash, slots, &current);

    if (status != VAPI_OK) {
        return status;
    }
    if (current == SLOTS) {
        return slots[0].erased && slots[1].erased ? 0 : VAPI_ERROR_STORAGE;
    }
    const slot_t *slot = &slots[current];
    if (slot->length > capacity) {
        return VAPI_ERROR_SPACE;
    }
    status =
        flash->read(flash->context, slot->offset + CONFIGURATION_HEADER, out_text, slot->length);
    return status == VAPI_OK ? (vapi_status_t)slot->length : status;
}

/* Whether a slot's text is this one already. */
static vapi_status_t compare_text(const configuration_flash_t *flash, const slot_t *slot,
                                  const char *text, size_t size, bool *out_same)
{
    *out_same = slot->length == size;
    for (uint32_t done = 0U; *out_same && done < slot->length; done += CONFIGURATION_BLOCK) {
        uint8_t block[CONFIGURATION_BLOCK];
        size_t piece = piece_size(slot->length, done);
        vapi_status_t status =
            flash->read(flash->context, slot->offset + CONFIGURATION_HEADER + done, block, piece);
        if (status != VAPI_OK) {
            return status;
        }
        *out_same = memcmp(block, text + done, piece) == 0;
    }
    return VAPI_OK;
}

/* Erases the slot, then writes the text, then the header. */
static vapi_status_t fill_slot(const configuration_flash_t *flash, const slot_t *slot,
                               const char *text)
{
    uint8_t block[CONFIGURATION_BLOCK];
    vapi_status_t status = flash->erase(flash->context, slot->offset, flash->slot_size);

    for (uint32_t done = 0U; status == VAPI_OK && done < slot->length;
         done += CONFIGURATION_BLOCK) {
        memset(block, 0xFF, sizeof(block));
        memcpy(block, text + done, piece_size(slot->length, done));
        status = flash->write(flash->context, slot->offset + CONFIGURATION_HEADER + done, block,
                              sizeof(block));
    }
    if (status != VAPI_OK) {
        return status;
    }
    memset(block, 0xFF, sizeof(block));
    put_word(block, MAGIC);
    put_word(block + 4, VERSION);
    put_word(block + 8, slot->sequence);
    put_word(block + 12, slot->length);
    uint32_t crc = crc32_add(CRC32_START, block + HEADER_CHECKED, HEADER_CHECK_SIZE);
    put_word(block + HEADER_CHECK, ~crc32_add(crc, text, slot->length));
    return flash->write(flash->context, slot->offset, block, sizeof(block));
}

vapi_status_t configuration_write(const configuration_flash_t *flash, const char *text, size_t size)
{
    slot_t slots[SLOTS];
    uint32_t current;

    if (size == 0U) {
        return VAPI_ERROR_ARGUMENT;
    }
    if (size > flash->slot_size - CONFIGURATION_HEADER) {
        return VAPI_ERROR_SPACE;
    }
    vapi_status_t status = read_slots(flash, slots, &current);
    if (status != VAPI_OK) {
        return status;
    }
    slot_t target = {.offset = 0U, .sequence = 1U, .length = (uint32_t)size};
    if (current != SLOTS) {
        bool same;
        status = compare_text(flash, &slots[current], text, size, &same);
        if (status != VAPI_OK || same) {
            return status;
        }
        target.offset = slots[1U - current].offset;
        target.sequence = slots[current].sequence + 1U;
    }
    status = fill_slot(flash, &target, text);
    if (status != VAPI_OK) {
        return status;
    }
    /* Flash wears out silently: what counts now must be what was just written. */
    slot_t written;
    status = read_slot(flash, target.offset / flash->slot_size, &written);
    if (status != VAPI_OK) {
        return status;
    }
    bool taken = written.valid && written.sequence == target.sequence;
    return taken ? VAPI_OK : VAPI_ERROR_STORAGE;
}
