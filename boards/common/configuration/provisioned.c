/* The settings that `make provision`, or a person at the console, has put into this device (provisioned.h). */
#include "provisioned.h"

#include <string.h>

#include "board_main.h"

static vapi_status_t read_memory(void *context, uint32_t offset, void *out_data, size_t size)
{
    (void)context;
    memcpy(out_data, board_configuration_start + offset, size);
    return VAPI_OK;
}

configuration_flash_t provisioned_flash(void)
{
    uintptr_t size = (uintptr_t)board_configuration_end - (uintptr_t)board_configuration_start;

    return (configuration_flash_t){.slot_size = (uint32_t)size / 2U, .read = read_memory};
}

vapi_status_t board_hardware_provisioned(char *out_text, size_t capacity)
{
    const configuration_flash_t flash = provisioned_flash();

    return configuration_read(&flash, out_text, capacity);
}
