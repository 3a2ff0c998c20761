/*
 * The settings of a board whose "flash" is RAM that the FPGA's memory card fills at power-on (Arm DAI 0385, 3.2): what is
 * written here lasts until the power goes.
 */
#include <string.h>

#include "board_main.h"

vapi_status_t board_hardware_flash_erase(uintptr_t address, uint32_t size)
{
    memset((void *)address, 0xFF, size);
    return VAPI_OK;
}

vapi_status_t board_hardware_flash_write(uintptr_t address, const void *data, size_t size)
{
    memcpy((void *)address, data, size);
    return VAPI_OK;
}
