/**
 * @file configuration.h
 * A device's own settings in flash: written without a rebuild, safe against a power failure, checked
 * when they are read.
 *
 * Two slots lie one behind the other, each of whole erase units. A write goes to the slot that does not
 * hold the valid settings, so that these stay until the new ones are complete, and both wear alike. The
 * valid slot with the newer sequence number counts.
 *
 *     slot 0                              slot 1
 *     [header 32][text ... ][erased]      [header 32][text ... ][erased]
 *
 * A slot, all numbers little-endian:
 *
 * | offset | bytes | |
 * |---|---|---|
 * | 0  | 4  | "VCFG" |
 * | 4  | 4  | version of the format, 1 |
 * | 8  | 4  | sequence number; counts up with each write and wraps around (compared as RFC 1982 does) |
 * | 12 | 4  | bytes of text |
 * | 16 | 4  | CRC-32 (IEEE 802.3, reflected, as in zlib) of the bytes 4..15 and the text |
 * | 20 | 12 | reserved, all ones |
 * | 32 |    | the text: lines of KEY=VALUE, each ended by a line feed; all ones behind it |
 *
 *      erase        text, 32 bytes at a time      header
 *     ------> empty ------------------------> empty -----> valid
 *
 * The header is written last, in one write of 32 bytes: until then the slot is not valid. A header that
 * was cut short is not valid either, by its check sum.
 *
 * The text holds a key. Nothing here prints it.
 */
#ifndef CONFIGURATION_H
#define CONFIGURATION_H

#include <stddef.h>
#include <stdint.h>

#include "vapi/status.h"

/** All writes are of this many bytes, at multiples of it, each once between two erasures. */
#define CONFIGURATION_BLOCK 32U

/** Bytes in front of the text. */
#define CONFIGURATION_HEADER 32U

/** The flash that holds the two slots. Offsets count from the start of slot 0. */
typedef struct configuration_flash {
    void *context; /**< handed to the functions */
    /** bytes of a slot: a multiple of the erase unit and of CONFIGURATION_BLOCK */
    uint32_t slot_size;
    /** Reads; returns VAPI_OK or a negative error. */
    vapi_status_t (*read)(void *context, uint32_t offset, void *out_data, size_t size);
    /** Erases a whole slot to all ones. Only for configuration_write(). */
    vapi_status_t (*erase)(void *context, uint32_t offset, uint32_t size);
    /** Writes one block. Only for configuration_write(). */
    vapi_status_t (*write)(void *context, uint32_t offset, const void *data, size_t size);
} configuration_flash_t;

/**
 * Reads the valid settings.
 * @return bytes of text, not NUL-terminated; 0 when there are none: both slots begin with an erased word
 *         or with zero; VAPI_ERROR_STORAGE when something is there and no slot is valid (cut short, damaged,
 *         or of a version that is not known); VAPI_ERROR_SPACE when the text is longer than `capacity`;
 *         or what the flash's read returned.
 */
VAPI_NODISCARD vapi_status_t configuration_read(const configuration_flash_t *flash, char *out_text,
                                                size_t capacity);

/**
 * Replaces the settings. Writes nothing when they are the same as before. A power failure at any
 * moment leaves the settings from before or the new ones; a caller that was not interrupted gets an error
 * when they could not be written, and those from before are still valid.
 * @param size bytes of `text`, at least 1, at most slot_size - CONFIGURATION_HEADER.
 * @return VAPI_OK; VAPI_ERROR_ARGUMENT when `size` is 0; VAPI_ERROR_SPACE when it is too large;
 *         VAPI_ERROR_STORAGE when the flash does not hold what was written; or what a function of the flash
 *         returned.
 */
VAPI_NODISCARD vapi_status_t configuration_write(const configuration_flash_t *flash,
                                                 const char *text, size_t size);

#endif /* CONFIGURATION_H */
