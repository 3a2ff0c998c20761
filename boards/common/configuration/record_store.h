/**
 * @file record_store.h
 * A few small records with names in flash, behind vapi_storage_t (vapi/port.h): TLS sessions, a call whose fate is not
 * known. Safe against a power failure at any moment, and sparing with the flash.
 *
 * Each write is appended to a log; the last valid record of a name counts. The log lies in one sector, the current one.
 * When that is full, the next sector is erased, what still counts is copied there together with the new record, and
 * then, in one write, it becomes the current one. The one from before stays as it is until the turn comes to it
 * again. So all sectors wear alike, and until a new record is complete there is the old one.
 *
 *     sector 0                                      sector 1
 *     [header][tls0][call-once][tls0][erased ...]   [header, older][...]
 *
 *             append                       no room, or what was written cannot be read
 *     ------> current sector -------------------------------------------------------> next sector
 *                ^                                     erase, copy, append, header       |
 *                '-----------------------------------------------------------------------'
 *
 * All is written in blocks of RECORD_STORE_BLOCK bytes. Numbers are little-endian; what is not told is all ones. A
 * sector begins with a block of its own:
 *
 * | offset | bytes | |
 * |---|---|---|
 * | 0 | 4 | "VREC" |
 * | 4 | 4 | version of the format, 1 |
 * | 8 | 4 | sequence number; counts up with each new current sector and wraps around (compared as RFC 1982 does) |
 * | 12 | 4 | CRC-32 of the bytes 0..11 |
 *
 * and a record is:
 *
 * | offset | bytes | |
 * |---|---|---|
 * | 0 | 4 | bytes of the content; 0: the record was removed |
 * | 4 | 12 | name, zeros behind it |
 * | 16 | 4 | CRC-32 of the content |
 * | 20 | 4 | CRC-32 of the sector's sequence number, the record's offset and the bytes 0..19 |
 * | 24 | | the content |
 *
 * The second check sum makes the size one to rely on, so that a record whose content is damaged is stepped over.
 * Where it does not hold, the search goes on with the next block: damage costs the record that it is in. The sequence
 * number and the offset in it keep a record's content, which can come from a server, from being taken for a record.
 *
 * The flash wears with each erasure. What is there already is not written again, and `sectors` times `sector_size`
 * bytes are written for one erasure of each sector. Whatever happens ends after at most `sectors` erasures
 * and `sectors` times `sector_size` written bytes.
 */
#ifndef RECORD_STORE_H
#define RECORD_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "vapi/port.h"

/** All writes are of this many bytes, at multiples of it, each once between two erasures. */
#define RECORD_STORE_BLOCK 32U

/** Characters of the longest name. */
#define RECORD_STORE_NAME_MAX 12U

/** Bytes in front of a record's content. */
#define RECORD_STORE_HEADER 24U

/** The flash of a store: sectors one behind the other, which can be read like memory. */
typedef struct record_store {
    const uint8_t *memory; /**< where they begin, at a multiple of RECORD_STORE_BLOCK */
    /**
     * Bytes of a sector: a multiple of the flash's erase unit and of RECORD_STORE_BLOCK, at most 2^30. All records that
     * there are at a time must fit into one, each with its header, up to a multiple of RECORD_STORE_BLOCK.
     */
    uint32_t sector_size;
    uint32_t
        sectors; /**< 2 or more; with a third one the store survives a sector that is worn out */
    /** Erases a whole sector to all ones. @return VAPI_OK or a negative error. */
    vapi_status_t (*erase)(uintptr_t address, uint32_t size);
    /** Writes one block. @return VAPI_OK or a negative error. What counts is what is then read. */
    vapi_status_t (*write)(uintptr_t address, const void *data, size_t size);
} record_store_t;

/**
 * The store as the library uses it. Keeps nothing in RAM; nothing needs to be done before the first use, whatever the
 * flash holds.
 *
 * Its load() gives 0 when there is no valid record of that name: a damaged one is as good as one that was never
 * completed. It gives VAPI_ERROR_STORAGE when the record is larger than `capacity`, and for a name that is empty or too long. Its store() writes nothing when the record is the same already, or absent and to
 * be removed; it gives VAPI_ERROR_STORAGE, and what was there before still counts, when the records do not fit
 * into a sector, and when no sector holds what is written to it.
 *
 * @param store stays in use, unchanged.
 */
vapi_storage_t record_store_storage(const record_store_t *store);

#endif /* RECORD_STORE_H */
