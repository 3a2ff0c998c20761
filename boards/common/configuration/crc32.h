/**
 * @file crc32.h
 * The check sum of what a device keeps in flash: CRC-32 of IEEE 802.3, reflected, as in zlib.
 */
#ifndef CRC32_H
#define CRC32_H

#include <stddef.h>
#include <stdint.h>

/** Where a check sum begins; the check sum of all bytes is the complement of what is left in the end. */
#define CRC32_START UINT32_MAX

/** @return `crc` carried on over `size` bytes more. */
uint32_t crc32_add(uint32_t crc, const void *data, size_t size);

#endif /* CRC32_H */
