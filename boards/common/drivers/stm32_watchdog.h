/**
 * @file stm32_watchdog.h
 * The independent watchdog (IWDG) of an STM32F7 (RM0410): a counter with a clock of its own, which nothing stops
 * but a reset, and a debugger while the processor stands.
 *
 * Its clock, LSI, is anything from 17 to 47 kHz: the time until the reset is between two thirds of what was asked and
 * twice that.
 */
#ifndef STM32_WATCHDOG_H
#define STM32_WATCHDOG_H

#include <stdbool.h>
#include <stdint.h>

/**
 * Starts it.
 * @param milliseconds  until the reset, by a clock of 32 kHz: 8 .. 32,768.
 */
void stm32_watchdog_start(uint32_t milliseconds);

/** Starts its time anew. */
void stm32_watchdog_feed(void);

/** Whether it was what has reset the chip. Forgets all causes, so that the next reset tells its own: call it once. */
bool stm32_watchdog_take_cause(void);

#endif /* STM32_WATCHDOG_H */
