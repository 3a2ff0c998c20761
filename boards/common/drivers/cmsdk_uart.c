/*
 * CMSDK UART without interrupts (Arm DDI 0479, 4.3.3).
 */
#include "cmsdk_uart.h"

#include <stdbool.h>

#include "register_access.h"

#define DATA    0x00U
#define STATE   0x04U
#define CONTROL 0x08U
#define BAUDDIV 0x10U

#define STATE_TRANSMIT_FULL     1U
#define STATE_RECEIVE_FULL      2U
#define STATE_RECEIVE_OVERRUN   8U /* cleared by writing it */
#define CONTROL_TRANSMIT_ENABLE 1U
#define CONTROL_RECEIVE_ENABLE  2U

/*
 * Reads of the state until a byte must have left: many times what the slowest useful bit rate
 * takes.
 */
#define WAIT_STEPS_MAX 1000000U

void cmsdk_uart_start(uintptr_t base, uint32_t divider)
{
    register_write(base + BAUDDIV, divider);
    register_write(base + CONTROL, CONTROL_TRANSMIT_ENABLE | CONTROL_RECEIVE_ENABLE);
}

static bool wait_for_room(uintptr_t base)
{
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((register_read(base + STATE) & STATE_TRANSMIT_FULL) == 0U) {
            return true;
        }
    }
    return false;
}

void cmsdk_uart_write(uintptr_t base, const char *text, size_t size)
{
    for (size_t i = 0U; i < size && wait_for_room(base); i++) {
        register_write(base + DATA, (uint8_t)text[i]);
    }
}

int cmsdk_uart_read(uintptr_t base)
{
    uint32_t state = register_read(base + STATE);

    if ((state & STATE_RECEIVE_OVERRUN) != 0U) {
        register_write(base + STATE, STATE_RECEIVE_OVERRUN);
    }
    return (state & STATE_RECEIVE_FULL) == 0U ? -1 : (int)(register_read(base + DATA) & 0xFFU);
}
