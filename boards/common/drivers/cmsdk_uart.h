/**
 * @file cmsdk_uart.h
 * The UART of Arm's Cortex-M System Design Kit (DDI 0479, 4.3): output without interrupts.
 */
#ifndef CMSDK_UART_H
#define CMSDK_UART_H

#include <stddef.h>
#include <stdint.h>

/** Switches the transmitter on. `divider` is the clock over the bit rate, at least 16. */
void cmsdk_uart_start(uintptr_t base, uint32_t divider);

/** Writes text, waiting for the transmitter. A transmitter that never gets ready loses the text. */
void cmsdk_uart_write(uintptr_t base, const char *text, size_t size);

#endif /* CMSDK_UART_H */
