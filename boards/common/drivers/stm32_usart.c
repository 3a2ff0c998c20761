/* The STM32F7's USART without interrupts (stm32_usart.h). */
#include "stm32_usart.h"

#include <stdbool.h>

#include "register_access.h"

#define CR1 0x00U
#define BRR 0x0CU
#define ISR 0x1CU
#define ICR 0x20U
#define RDR 0x24U
#define TDR 0x28U

#define CR1_TRANSMIT (1U << 3)
#define CR1_RECEIVE  (1U << 2)
#define CR1_ON       (1U << 0)

#define ISR_TRANSMIT_EMPTY    (1U << 7)
#define ISR_TRANSMIT_COMPLETE (1U << 6)
#define ISR_RECEIVED          (1U << 5)
#define ISR_OVERRUN           (1U << 3)
#define ISR_DAMAGED           (3U << 1) /* noise, no stop bit */
/* Cleared by writing the same bits of ICR. */
#define ISR_ERRORS (ISR_OVERRUN | ISR_DAMAGED)

/* Reads of the state until a byte must have left: many times what the slowest useful bit rate takes. */
#define WAIT_STEPS_MAX 1000000U

void stm32_usart_start(uintptr_t base, uint32_t clock_hz, uint32_t rate)
{
    register_write(base + CR1, 0U); /* the rate can be set only while it is off */
    register_write(base + BRR, (clock_hz + rate / 2U) / rate);
    register_write(base + CR1, CR1_TRANSMIT | CR1_RECEIVE | CR1_ON);
}

static bool wait_for(uintptr_t base, uint32_t bit)
{
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((register_read(base + ISR) & bit) != 0U) {
            return true;
        }
    }
    return false;
}

void stm32_usart_write(uintptr_t base, const char *text, size_t size)
{
    for (size_t i = 0U; i < size && wait_for(base, ISR_TRANSMIT_EMPTY); i++) {
        register_write(base + TDR, (uint8_t)text[i]);
    }
}

void stm32_usart_flush(uintptr_t base)
{
    (void)wait_for(base, ISR_TRANSMIT_COMPLETE);
}

int stm32_usart_read(uintptr_t base)
{
    uint32_t state = register_read(base + ISR);
    int character = -1;

    if ((state & ISR_RECEIVED) != 0U) {
        uint32_t byte = register_read(base + RDR) & 0xFFU;
        character = (state & ISR_DAMAGED) == 0U ? (int)byte : -1;
    }
    if ((state & ISR_ERRORS) != 0U) {
        register_write(base + ICR, state & ISR_ERRORS);
    }
    return character;
}
