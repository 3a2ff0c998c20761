/**
 * @file ns16550.h The 16550 UART, as far as a console needs it: output, polled. Source: National
 * Semiconductor PC16550D data sheet, section 8. Registers are single bytes at consecutive addresses.
 */
#ifndef NS16550_H
#define NS16550_H

#include <stddef.h>
#include <stdint.h>

/** 8 data bits, no parity, FIFOs on, no interrupts. The bit rate stays as the loader has left it. */
void ns16550_start(uintptr_t base);

/** Writes text; gives up on what the device does not take within a bounded time. */
void ns16550_write(uintptr_t base, const char *text, size_t size);

#endif /* NS16550_H */
