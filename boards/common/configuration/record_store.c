/* Records in flash (record_store.h has the format). The flash is read in place: there is no copy of it in RAM. */
#include "record_store.h"

#include <stdbool.h>
#include <string.h>

#include "crc32.h"
#include "little_endian.h"

#define MAGIC           0x43455256U /* "VREC" */
#define VERSION         1U
#define VERSION_AT      4U
#define SEQUENCE_AT     8U
#define SECTOR_CHECK_AT 12U
#define SECTOR_HEADER   16U

#define NAME_AT          4U
#define CONTENT_CHECK_AT 16U
#define HEADER_CHECK_AT  20U

/** A sector as it is read or filled. */
typedef struct sector {
    const uint8_t *bytes;
    uint32_t size;
    uint32_t sequence;
} sector_t;

/** What is to be kept. */
typedef struct record {
    const uint8_t *name; /* RECORD_STORE_NAME_MAX bytes */
    const uint8_t *content;
    uint32_t size;
} record_t;

static uint32_t crc(const void *data, size_t size)
{
    return ~crc32_add(CRC32_START, data, size);
}

static uint32_t header_crc(const uint8_t *header, const sector_t *sector, uint32_t offset)
{
    uint8_t place[8];

    put_word(place, sector->sequence);
    put_word(place + 4, offset);
    return ~crc32_add(crc32_add(CRC32_START, place, sizeof(place)), header, HEADER_CHECK_AT);
}

/* Bytes that a record takes in flash. */
static uint32_t record_size(uint32_t content_size)
{
    return (RECORD_STORE_HEADER + content_size + RECORD_STORE_BLOCK - 1U) &
           ~(RECORD_STORE_BLOCK - 1U);
}

/* --- reading ---------------------------------------------------------------------------------------- */

/* Bytes of the record that begins at `offset`, a multiple of the block before the sector's end; 0: none does. */
static uint32_t size_at(const sector_t *sector, uint32_t offset)
{
    const uint8_t *header = sector->bytes + offset;
    uint32_t content_size = get_word(header);

    return content_size <= sector->size - offset - RECORD_STORE_HEADER &&
                   get_word(header + HEADER_CHECK_AT) == header_crc(header, sector, offset)
               ? record_size(content_size)
               : 0U;
}

/* The first valid record of a name from `offset` on; the sector's size when there is none. */
static uint32_t find_from(const sector_t *sector, const uint8_t *name, uint32_t offset)
{
    while (offset < sector->size) {
        const uint8_t *header = sector->bytes + offset;
        uint32_t size = size_at(sector, offset);
        if (size != 0U && memcmp(header + NAME_AT, name, RECORD_STORE_NAME_MAX) == 0 &&
            crc(header + RECORD_STORE_HEADER, get_word(header)) ==
                get_word(header + CONTENT_CHECK_AT)) {
            break;
        }
        offset += size != 0U ? size : RECORD_STORE_BLOCK;
    }
    return offset;
}

/* The content of the record that counts, or NULL. */
static const uint8_t *find(const sector_t *sector, const uint8_t *name, uint32_t *out_size)
{
    uint32_t last = sector->size;

    *out_size = 0U;
    for (uint32_t offset = find_from(sector, name, RECORD_STORE_BLOCK); offset < sector->size;
         offset = find_from(sector, name, offset + size_at(sector, offset))) {
        last = offset;
    }
    if (last == sector->size) {
        return NULL;
    }
    *out_size = get_word(sector->bytes + last);
    return sector->bytes + last + RECORD_STORE_HEADER;
}

static bool is_erased(const uint8_t *block)
{
    uint8_t ones = 0xFFU;

    for (uint32_t i = 0U; i < RECORD_STORE_BLOCK; i++) {
        ones &= block[i];
    }
    return ones == 0xFFU;
}

/* Where the next record goes: behind all that was ever written. */
static uint32_t end_of(const sector_t *sector)
{
    uint32_t end = RECORD_STORE_BLOCK;

    for (uint32_t offset = end; offset < sector->size;) {
        uint32_t size = size_at(sector, offset);
        bool written = size != 0U || !is_erased(sector->bytes + offset);
        offset += size != 0U ? size : RECORD_STORE_BLOCK;
        end = written ? offset : end;
    }
    return end;
}

static sector_t sector_at(const record_store_t *store, uint32_t index)
{
    const uint8_t *bytes = store->memory + (size_t)index * store->sector_size;

    return (sector_t){bytes, store->sector_size, get_word(bytes + SEQUENCE_AT)};
}

static bool is_valid(const sector_t *sector)
{
    const uint8_t *header = sector->bytes;

    return get_word(header) == MAGIC && get_word(header + VERSION_AT) == VERSION &&
           get_word(header + SECTOR_CHECK_AT) == crc(header, SECTOR_CHECK_AT);
}

/* The index of the current sector; their number when none is valid. */
static uint32_t find_current(const record_store_t *store, sector_t *out_sector)
{
    uint32_t current = store->sectors;

    for (uint32_t i = 0U; i < store->sectors; i++) {
        sector_t sector = sector_at(store, i);
        if (is_valid(&sector) && (current == store->sectors ||
                                  sector.sequence - out_sector->sequence - 1U < INT32_MAX)) {
            *out_sector = sector;
            current = i;
        }
    }
    return current;
}

/* --- writing ---------------------------------------------------------------------------------------- */

/*
 * Writes a record at `ref_offset` and moves that on; without a store it only does the latter. @return whether there is
 * room for it, and it can be read again.
 */
static bool append(const record_store_t *store, const sector_t *sector, uint32_t *ref_offset,
                   const record_t *record)
{
    uint8_t block[RECORD_STORE_BLOCK];
    uint32_t offset = *ref_offset;
    uint32_t size = record_size(record->size);
    uint32_t taken = 0U;
    vapi_status_t status = VAPI_OK;

    if (size > sector->size - offset) {
        return false;
    }
    if (store == NULL) {
        *ref_offset += size;
        return true;
    }
    put_word(block, record->size);
    memcpy(block + NAME_AT, record->name, RECORD_STORE_NAME_MAX);
    put_word(block + CONTENT_CHECK_AT, crc(record->content, record->size));
    put_word(block + HEADER_CHECK_AT, header_crc(block, sector, offset));
    for (uint32_t used = RECORD_STORE_HEADER; status == VAPI_OK && *ref_offset < offset + size;
         used = 0U) {
        uint32_t left = record->size - taken;
        uint32_t piece = left < sizeof(block) - used ? left : (uint32_t)sizeof(block) - used;
        memset(block + used, 0xFF, sizeof(block) - used);
        memcpy(block + used, record->content + taken, piece);
        status = store->write((uintptr_t)sector->bytes + *ref_offset, block, sizeof(block));
        taken += piece;
        *ref_offset += (uint32_t)sizeof(block);
    }
    return find_from(sector, record->name, offset) == offset;
}

/* Appends those records of `old` that count, and are not the one of `name`. As append(). */
static bool copy(const record_store_t *store, const sector_t *old, const uint8_t *name,
                 const sector_t *sector, uint32_t *ref_offset)
{
    uint32_t next;

    for (uint32_t offset = RECORD_STORE_BLOCK; offset < old->size; offset = next) {
        const uint8_t *header = old->bytes + offset;
        uint32_t size = size_at(old, offset);
        next = offset + (size != 0U ? size : RECORD_STORE_BLOCK);
        record_t record = {header + NAME_AT, header + RECORD_STORE_HEADER, get_word(header)};
        if (size != 0U && record.size != 0U &&
            memcmp(record.name, name, RECORD_STORE_NAME_MAX) != 0 &&
            find_from(old, record.name, offset) == offset &&
            find_from(old, record.name, next) == old->size &&
            !append(store, sector, ref_offset, &record)) {
            return false;
        }
    }
    return true;
}

/* Fills a sector from its second block on: what counts of `old`, NULL for none, and the new record. As append(). */
static bool fill(const record_store_t *store, const sector_t *old, const sector_t *sector,
                 const record_t *record)
{
    uint32_t offset = RECORD_STORE_BLOCK;

    return (old == NULL || copy(store, old, record->name, sector, &offset)) &&
           (record->size == 0U || append(store, sector, &offset, record));
}

/* Makes the sector the current one in place of `old`, NULL for none, with the new record. */
static bool move(const record_store_t *store, const sector_t *old, sector_t *sector,
                 const record_t *record)
{
    uint8_t block[RECORD_STORE_BLOCK];

    sector->sequence = old == NULL ? 1U : old->sequence + 1U;
    /* A sector that is worn out does not erase, and may not even say so. */
    if (store->erase((uintptr_t)sector->bytes, sector->size) != VAPI_OK ||
        !is_erased(sector->bytes) || end_of(sector) != RECORD_STORE_BLOCK ||
        !fill(store, old, sector, record)) {
        return false;
    }
    memset(block, 0xFF, sizeof(block));
    put_word(block, MAGIC);
    put_word(block + VERSION_AT, VERSION);
    put_word(block + SEQUENCE_AT, sector->sequence);
    put_word(block + SECTOR_CHECK_AT, crc(block, SECTOR_CHECK_AT));
    (void)store->write((uintptr_t)sector->bytes, block, sizeof(block));
    return memcmp(sector->bytes, block, SECTOR_HEADER) == 0;
}

/* --- the storage ------------------------------------------------------------------------------------ */

static bool make_name(const char *key, uint8_t out_name[RECORD_STORE_NAME_MAX])
{
    size_t size = strlen(key);

    if (size == 0U || size > RECORD_STORE_NAME_MAX) {
        return false;
    }
    memset(out_name, 0, RECORD_STORE_NAME_MAX);
    memcpy(out_name, key, size);
    return true;
}

static vapi_status_t load(void *context, const char *key, void *out_data, size_t capacity)
{
    const record_store_t *store = context;
    uint8_t name[RECORD_STORE_NAME_MAX];
    sector_t current;
    uint32_t size;

    if (!make_name(key, name)) {
        return VAPI_ERROR_STORAGE;
    }
    if (find_current(store, &current) == store->sectors) {
        return 0;
    }
    const uint8_t *content = find(&current, name, &size);
    if (size == 0U) {
        return 0;
    }
    if (size > capacity) {
        return VAPI_ERROR_STORAGE;
    }
    memcpy(out_data, content, size);
    return (vapi_status_t)size;
}

/* Whether this is what load() would give. */
static bool is_kept(const sector_t *current, const record_t *record)
{
    uint32_t size;
    const uint8_t *content = find(current, record->name, &size);

    return size == record->size && (size == 0U || memcmp(content, record->content, size) == 0);
}

static vapi_status_t keep(void *context, const char *key, const void *data, size_t size)
{
    const record_store_t *store = context;
    uint8_t name[RECORD_STORE_NAME_MAX];
    /* memcpy() wants an address for no bytes, too. */
    const record_t record = {name, size != 0U ? data : name, (uint32_t)size};
    sector_t newest;

    if (!make_name(key, name) || size > store->sector_size) {
        return VAPI_ERROR_STORAGE;
    }
    uint32_t index = find_current(store, &newest);
    const sector_t *current = index == store->sectors ? NULL : &newest;
    if (current == NULL ? size == 0U : is_kept(current, &record)) {
        return VAPI_OK;
    }
    if (current != NULL) {
        uint32_t end = end_of(current);
        if (append(store, current, &end, &record)) {
            return VAPI_OK;
        }
    }
    /* The next sector, and if it does not hold what is written, those behind it, but never the current one. */
    for (uint32_t i = current == NULL ? 0U : 1U; i < store->sectors; i++) {
        sector_t sector = sector_at(store, (index + i) % store->sectors);
        /* Nothing is erased for records that do not fit. */
        if (!fill(NULL, current, &sector, &record)) {
            break;
        }
        if (move(store, current, &sector, &record)) {
            return VAPI_OK;
        }
    }
    return VAPI_ERROR_STORAGE;
}

vapi_storage_t record_store_storage(const record_store_t *store)
{
    /* The functions only read what the context points to. */
    return (vapi_storage_t){(void *)(uintptr_t)store, load, keep};
}
