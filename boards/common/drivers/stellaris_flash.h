/**
 * @file stellaris_flash.h
 * Erasing and writing the flash of a Stellaris LM3S (LM3S6965 data sheet, 7.3 and 7.5). The processor stands still
 * while the flash is busy, when its code is in there too; nothing waits without limit.
 */
#ifndef STELLARIS_FLASH_H
#define STELLARIS_FLASH_H

#include <stddef.h>
#include <stdint.h>

#include "vapi/status.h"

/** Bytes that are erased together. */
#define STELLARIS_FLASH_BLOCK 1024U

/** Tells the flash how fast the processor's clock is, which it times its pulses by: before anything else. */
void stellaris_flash_start(uint32_t core_hz);

/**
 * Erases to all ones.
 * @param address,size multiples of STELLARIS_FLASH_BLOCK
 * @return VAPI_OK; VAPI_ERROR_STORAGE when a block is protected or the flash does not come to an end.
 */
VAPI_NODISCARD vapi_status_t stellaris_flash_erase(uint32_t address, uint32_t size);

/**
 * Writes words that have been erased.
 * @param address,size multiples of 4
 * @return as stellaris_flash_erase().
 */
VAPI_NODISCARD vapi_status_t stellaris_flash_write(uint32_t address, const void *data, size_t size);

#endif /* STELLARIS_FLASH_H */
