/**
 * @file pl011_uart.h
 * Arm PrimeCell UART PL011 (DDI 0183), also the UART of Stellaris, without interrupts.
 */
#ifndef PL011_UART_H
#define PL011_UART_H

#include <stddef.h>
#include <stdint.h>

/**
 * Switches transmitter and receiver on: 8 bits, no parity. `clock_hz` is the UART's clock, at least 16 times
 * `rate`.
 */
void pl011_uart_start(uintptr_t base, uint32_t clock_hz, uint32_t rate);

/** Writes text, waiting for the transmitter. A transmitter that never gets ready loses the text. */
void pl011_uart_write(uintptr_t base, const char *text, size_t size);

/**
 * The oldest character that has come, or -1. There is room for 16; those that arrived damaged are passed over.
 */
int pl011_uart_read(uintptr_t base);

#endif /* PL011_UART_H */
