/**
 * @file cmsdk_uart.h
 * The UART of Arm's Cortex-M System Design Kit (DDI 0479, 4.3), without interrupts.
 */
#ifndef CMSDK_UART_H
#define CMSDK_UART_H

#include <stddef.h>
#include <stdint.h>

/** Switches transmitter and receiver on. `divider` is the clock over the bit rate, at least 16. */
void cmsdk_uart_start(uintptr_t base, uint32_t divider);

/** Writes text, waiting for the transmitter. A transmitter that never gets ready loses the text. */
void cmsdk_uart_write(uintptr_t base, const char *text, size_t size);

/** The character that has come, or -1. There is room for one: what comes before it was read is lost. */
int cmsdk_uart_read(uintptr_t base);

#endif /* CMSDK_UART_H */
