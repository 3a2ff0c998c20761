/**
 * @file stm32_usart.h
 * The USART of STM32F7 microcontrollers (RM0410), as an asynchronous console without interrupts.
 */
#ifndef STM32_USART_H
#define STM32_USART_H

#include <stddef.h>
#include <stdint.h>

/**
 * Switches transmitter and receiver on: 8 bits, no parity, 16 samples a bit. `clock_hz` is the USART's clock, at least
 * 16 times `rate`.
 */
void stm32_usart_start(uintptr_t base, uint32_t clock_hz, uint32_t rate);

/** Writes text, waiting for the transmitter. A transmitter that never gets ready loses the text. */
void stm32_usart_write(uintptr_t base, const char *text, size_t size);

/** Waits until what was written has left the chip, or has had the time to. */
void stm32_usart_flush(uintptr_t base);

/**
 * The character that has come, or -1. There is room for one: what comes before it was read is lost, and what arrived
 * damaged is passed over.
 */
int stm32_usart_read(uintptr_t base);

#endif /* STM32_USART_H */
