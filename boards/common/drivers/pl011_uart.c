/*
 * PL011 UART without interrupts (Arm DDI 0183, 3.3).
 */
#include "pl011_uart.h"

#include <stdbool.h>

#include "register_access.h"

#define DATA          0x00U
#define FLAGS         0x18U
#define DIVIDER_WHOLE 0x24U
#define DIVIDER_64THS 0x28U
#define LINE_CONTROL  0x2CU
#define CONTROL       0x30U

#define DATA_ERRORS             (15U << 8)
#define FLAGS_RECEIVE_EMPTY     (1U << 4)
#define FLAGS_TRANSMIT_FULL     (1U << 5)
#define LINE_CONTROL_8_BITS     (3U << 5)
#define LINE_CONTROL_FIFOS      (1U << 4)
#define CONTROL_RECEIVE_ENABLE  (1U << 9)
#define CONTROL_TRANSMIT_ENABLE (1U << 8)
#define CONTROL_ENABLE          (1U << 0)

/*
 * Reads of the flags until a byte must have left: many times what the slowest useful bit rate
 * takes.
 */
#define WAIT_STEPS_MAX 1000000U

void pl011_uart_start(uintptr_t base, uint32_t clock_hz, uint32_t rate)
{
    /* The divider, clock / (16 * rate), in 64ths and rounded. */
    uint32_t divider = (4U * clock_hz + rate / 2U) / rate;

    register_write(base + CONTROL, 0U);
    register_write(base + DIVIDER_WHOLE, divider / 64U);
    register_write(base + DIVIDER_64THS, divider % 64U);
    /* Writing the line control makes the divider count. */
    register_write(base + LINE_CONTROL, LINE_CONTROL_8_BITS | LINE_CONTROL_FIFOS);
    register_write(base + CONTROL,
                   CONTROL_RECEIVE_ENABLE | CONTROL_TRANSMIT_ENABLE | CONTROL_ENABLE);
}

static bool wait_for_room(uintptr_t base)
{
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((register_read(base + FLAGS) & FLAGS_TRANSMIT_FULL) == 0U) {
            return true;
        }
    }
    return false;
}

void pl011_uart_write(uintptr_t base, const char *text, size_t size)
{
    for (size_t i = 0U; i < size && wait_for_room(base); i++) {
        register_write(base + DATA, (uint8_t)text[i]);
    }
}

int pl011_uart_read(uintptr_t base)
{
    while ((register_read(base + FLAGS) & FLAGS_RECEIVE_EMPTY) == 0U) {
        uint32_t data = register_read(base + DATA);
        if ((data & DATA_ERRORS) == 0U) {
            return (int)(data & 0xFFU);
        }
    }
    return -1;
}
