/* The flash of an STM32F7 (stm32_flash.h). */
#include "stm32_flash.h"

#include <stdbool.h>
#include <string.h>

#include "register_access.h"

#define FLASH_KEYR  0x40023C04U
#define FLASH_SR    0x40023C0CU
#define FLASH_CR    0x40023C10U
#define FLASH_OPTCR 0x40023C14U

#define KEY_1   0x45670123U
#define KEY_2   0xCDEF89ABU
#define SR_BUSY (1U << 16)
#define SR_ERRORS                                                                                  \
    (1U << 7 | 1U << 6 | 1U << 5 | 1U << 4 |                                                       \
     1U << 1) /* order, parallelism, alignment, protection, other */
#define SR_END         (1U << 0)
#define CR_LOCK        (1U << 31)
#define CR_START       (1U << 16)
#define CR_WORDS       (2U << 8) /* 32 bits at a time, for 2.7 V and more */
#define CR_SECTOR(n)   ((n) << 3)
#define CR_ERASE       (1U << 1)
#define CR_PROGRAM     (1U << 0)
#define OPTCR_ONE_BANK (1U << 29)

#define FLASH_START 0x08000000U
#define FLASH_END   0x08200000U
#define KB          1024U

/*
 * Readings until the flash must have ended what it does: 4 s and more, the longest erasure. A reading takes at
 * least 4 cycles of 216 MHz, and one that is fetched from flash takes until the end anyway.
 */
#ifndef STM32_FLASH_WAIT_STEPS_MAX
#define STM32_FLASH_WAIT_STEPS_MAX 220000000U
#endif

static bool wait_until_idle(void)
{
    for (uint32_t i = 0U; i < STM32_FLASH_WAIT_STEPS_MAX; i++) {
        if ((register_read(FLASH_SR) & SR_BUSY) == 0U) {
            return true;
        }
    }
    return false;
}

/* Opens the control register. A wrong key would lock it until the next reset, so it is never given twice. */
static bool unlock(void)
{
    if ((register_read(FLASH_OPTCR) & OPTCR_ONE_BANK) == 0U || !wait_until_idle()) {
        return false;
    }
    if ((register_read(FLASH_CR) & CR_LOCK) != 0U) {
        register_write(FLASH_KEYR, KEY_1);
        register_write(FLASH_KEYR, KEY_2);
    }
    register_write(FLASH_SR, SR_ERRORS | SR_END);
    return (register_read(FLASH_CR) & CR_LOCK) == 0U;
}

/* A write while the flash is busy holds the bus until it is not: one that never ends stays open. */
static void lock(void)
{
    if ((register_read(FLASH_SR) & SR_BUSY) == 0U) {
        register_write(FLASH_CR, CR_LOCK);
    }
}

static bool went_well(void)
{
    /* Else the processor joins two words into one access of 64 bits, which flash that expects words refuses. */
    register_barrier();
    return wait_until_idle() && (register_read(FLASH_SR) & SR_ERRORS) == 0U;
}

static uint32_t sector_size(uint32_t sector)
{
    return sector < 4U ? 32U * KB : sector == 4U ? 128U * KB : 256U * KB;
}

static bool erase_sector(uint32_t sector)
{
    uint32_t control = CR_WORDS | CR_SECTOR(sector) | CR_ERASE;

    register_write(FLASH_CR, control);
    register_write(FLASH_CR, control | CR_START);
    return went_well();
}

/* Whether `size` bytes from `address` on are flash. */
static bool is_flash(uint32_t address, size_t size)
{
    return address >= FLASH_START && address < FLASH_END && size <= FLASH_END - address;
}

vapi_status_t stm32_flash_erase(uint32_t address, uint32_t size)
{
    uint32_t start = FLASH_START;
    uint32_t sector = 0U;

    if (!is_flash(address, size)) {
        return VAPI_ERROR_STORAGE;
    }
    while (start < address) {
        start += sector_size(sector++);
    }
    if (start != address) {
        return VAPI_ERROR_STORAGE;
    }
    bool good = unlock();
    for (uint32_t end = address + size; good && start < end; start += sector_size(sector++)) {
        good = erase_sector(sector);
    }
    lock();
    return good ? VAPI_OK : VAPI_ERROR_STORAGE;
}

vapi_status_t stm32_flash_write(uint32_t address, const void *data, size_t size)
{
    if (!is_flash(address, size) || address % sizeof(uint32_t) != 0U ||
        size % sizeof(uint32_t) != 0U) {
        return VAPI_ERROR_STORAGE;
    }
    bool good = unlock();
    if (good) {
        register_write(FLASH_CR, CR_WORDS | CR_PROGRAM);
        register_barrier(); /* memory is another bus than registers: the first word could overtake */
    }
    for (size_t done = 0U; done < size && good; done += sizeof(uint32_t)) {
        uint32_t word;
        memcpy(&word, (const uint8_t *)data + done, sizeof(word));
        register_write(address + (uint32_t)done, word);
        good = went_well();
    }
    lock();
    return good ? VAPI_OK : VAPI_ERROR_STORAGE;
}
