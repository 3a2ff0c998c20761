/**
 * @file stm32_flash.h
 * Erasing and writing the flash of STM32F76x and F77x microcontrollers with 2 MB in one bank, as they are delivered
 * (RM0410, the chapter on the embedded flash memory, whose register names are used; option bit nDBANK set):
 *
 *     sector    0    1    2    3     4     5     ...   11
 *     KB       32   32   32   32   128   256     ...  256
 *
 * With one bank nothing can be read from flash while it is busy: the processor stands still at its next instruction
 * from there, with all interrupts waiting. By the data sheet that is 16 us a word, and for an erasure typically 0.25 s
 * (32 KB), 1 s (128 KB) or 2 s (256 KB), at most twice that. So flash is written when nothing is under way: frames
 * beyond the receive buffers are lost, and a watchdog must be patient.
 *
 * The caches know nothing of what happens here: the caller drops what they hold of the flash, before it is read again. The
 * accelerator of the ITCM bus (ARTEN in FLASH_ACR) must be off, as after a reset.
 *
 * Nothing waits without a bound. The control register is open only during a function.
 */
#ifndef STM32_FLASH_H
#define STM32_FLASH_H

#include <stddef.h>
#include <stdint.h>

#include "vapi/status.h"

/**
 * Erases sectors to all ones. Supply of 2.7 V or more.
 * @param address where a sector begins, at 0x08000000 or above
 * @param size what is needed of them, at least 1: all sectors that have a part in it are erased whole
 * @return VAPI_OK; VAPI_ERROR_STORAGE when the address is not that of a sector, the end is not in flash, a sector
 *         is protected, the flash is in two banks, does not open, or does not come to an end.
 */
VAPI_NODISCARD vapi_status_t stm32_flash_erase(uint32_t address, uint32_t size);

/**
 * Writes words that have been erased. Supply of 2.7 V or more.
 * @param address,size multiples of 4, in flash
 * @return VAPI_OK; VAPI_ERROR_STORAGE for another address or size, and as stm32_flash_erase(). What was written up to
 *         then stays.
 */
VAPI_NODISCARD vapi_status_t stm32_flash_write(uint32_t address, const void *data, size_t size);

#endif /* STM32_FLASH_H */
