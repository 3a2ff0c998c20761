/*
 * A person at the console changes this device's settings (provisioning_console.h): whoever presses Enter while the
 * board starts is asked, and the board restarts with what was saved. The flash is the region CONFIGURATION.
 */
#include "board.h"
#include "board_main.h"
#include "provisioned.h"
#include "provisioning_console.h"

/* A console that nobody uses any more must not keep the device from its work. */
#define SILENCE_MS 300000U
#define PAUSE_MS   1U

static vapi_status_t erase(void *context, uint32_t offset, uint32_t size)
{
    (void)context;
    return board_hardware_flash_erase((uintptr_t)board_configuration_start + offset, size);
}

static vapi_status_t write(void *context, uint32_t offset, const void *data, size_t size)
{
    (void)context;
    return board_hardware_flash_write((uintptr_t)board_configuration_start + offset, data, size);
}

static vapi_status_t save(const char *text, size_t size)
{
    configuration_flash_t flash = provisioned_flash();

    flash.erase = erase;
    flash.write = write;
    return configuration_write(&flash, text, size);
}

static bool pressed_enter(void)
{
    int character = board_hardware_read();

    while (character >= 0) {
        if (character == '\r' || character == '\n') {
            return true;
        }
        character = board_hardware_read();
    }
    return false;
}

void board_hardware_provision(void *memory, size_t size)
{
    static const provisioning_console_operations_t operations = {board_hardware_print, save};

    if (!pressed_enter()) {
        return;
    }
    provisioning_console_t *console = memory;
    char *text = (char *)memory + sizeof(*console);
    size_t capacity = size - sizeof(*console);
    vapi_status_t found = board_hardware_provisioned(text, capacity);
    provisioning_console_start(console, text, found > 0 ? (size_t)found : 0U,
                               capacity < BOARD_SETTINGS_SIZE ? capacity : BOARD_SETTINGS_SIZE - 1U,
                               &operations);
    for (uint32_t silence_ms = 0U; silence_ms < SILENCE_MS; silence_ms += PAUSE_MS) {
        int character = board_hardware_read();
        while (character >= 0) {
            silence_ms = 0U;
            if (!provisioning_console_take(console, (char)character)) {
                board_hardware_restart();
            }
            character = board_hardware_read();
        }
        board_sleep_ms(PAUSE_MS);
    }
    board_hardware_restart();
}
