/*
 * 16550 UART, output only (PC16550D, section 8).
 */
#include "ns16550.h"

#include <stdbool.h>

#include "register_access.h"

#define TRANSMIT          0U
#define INTERRUPT_ENABLE  1U
#define FIFO_CONTROL      2U
#define LINE_CONTROL      3U
#define LINE_STATUS       5U
#define FIFO_ENABLE_CLEAR 7U
#define LINE_8_BITS       3U
#define STATUS_ROOM       (1U << 5)

/*
 * Reads of the status until a byte must have left: many times what the slowest useful bit rate takes.
 */
#define WAIT_STEPS_MAX 1000000U

void ns16550_start(uintptr_t base)
{
    register_write_8(base + INTERRUPT_ENABLE, 0U);
    register_write_8(base + LINE_CONTROL, LINE_8_BITS);
    register_write_8(base + FIFO_CONTROL, FIFO_ENABLE_CLEAR);
}

static bool wait_for_room(uintptr_t base)
{
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((register_read_8(base + LINE_STATUS) & STATUS_ROOM) != 0U) {
            return true;
        }
    }
    return false;
}

void ns16550_write(uintptr_t base, const char *text, size_t size)
{
    for (size_t i = 0U; i < size && wait_for_room(base); i++) {
        register_write_8(base + TRANSMIT, (uint8_t)text[i]);
    }
}
