/*
 * The settings that `make provision` has put into this device: its region CONFIGURATION (memory.ld), which
 * is flash that can be read like memory.
 */
#include "configuration.h"

#include <string.h>

#include "board_main.h"

/* From the linker script. */
extern const uint8_t board_configuration_start[], board_configuration_end[];

static vapi_status_t read_memory(void *context, uint32_t offset, void *out_data, size_t size)
{
    (void)context;
    memcpy(out_data, board_configuration_start + offset, size);
    return VAPI_OK;
}

vapi_status_t board_hardware_provisioned(char *out_text, size_t capacity)
{
    const configuration_flash_t flash = {
        .slot_size =
            (uint32_t)((uintptr_t)board_configuration_end - (uintptr_t)board_configuration_start) /
            2U,
        .read = read_memory,
    };

    return configuration_read(&flash, out_text, capacity);
}
