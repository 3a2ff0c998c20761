/* The flash of Stellaris LM3S microcontrollers (stellaris_flash.h). */
#include "stellaris_flash.h"

#include <stdbool.h>
#include <string.h>

#include "register_access.h"

#define ADDRESS        0x400FD000U
#define DATA           0x400FD004U
#define CONTROL        0x400FD008U
#define RAW_STATUS     0x400FD00CU
#define STATUS_CLEAR   0x400FD014U
#define MICROSECOND    0x400FE140U /* processor cycles in a microsecond, less one */
#define CONTROL_KEY    0xA4420000U
#define CONTROL_WRITE  1U
#define CONTROL_ERASE  2U
#define STATUS_REFUSED 1U /* the block is protected */

/* Reads of the control register until it is done: a second, when erasing takes 20 ms (24.2.5). */
#define WAIT_STEPS_MAX 4000000U

void stellaris_flash_start(uint32_t core_hz)
{
    register_write(MICROSECOND, core_hz / 1000000U - 1U);
}

static vapi_status_t command(uint32_t address, uint32_t what)
{
    register_write(STATUS_CLEAR, STATUS_REFUSED);
    register_write(ADDRESS, address);
    register_write(CONTROL, CONTROL_KEY | what);
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((register_read(CONTROL) & what) == 0U) {
            bool refused = (register_read(RAW_STATUS) & STATUS_REFUSED) != 0U;
            register_barrier(); /* what the compiler has read of the flash is no longer so */
            return refused ? VAPI_ERROR_STORAGE : VAPI_OK;
        }
    }
    return VAPI_ERROR_STORAGE;
}

vapi_status_t stellaris_flash_erase(uint32_t address, uint32_t size)
{
    vapi_status_t status = VAPI_OK;

    for (uint32_t done = 0U; done < size && status == VAPI_OK; done += STELLARIS_FLASH_BLOCK) {
        status = command(address + done, CONTROL_ERASE);
    }
    return status;
}

vapi_status_t stellaris_flash_write(uint32_t address, const void *data, size_t size)
{
    vapi_status_t status = VAPI_OK;

    for (size_t done = 0U; done < size && status == VAPI_OK; done += sizeof(uint32_t)) {
        uint32_t word;
        memcpy(&word, (const uint8_t *)data + done, sizeof(word));
        register_write(DATA, word);
        status = command(address + (uint32_t)done, CONTROL_WRITE);
    }
    return status;
}
