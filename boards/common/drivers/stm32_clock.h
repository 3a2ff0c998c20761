/**
 * @file stm32_clock.h
 * The clocks of an STM32F7 (RM0410) at their fastest: 216 MHz for processor and AHB, 108 MHz for APB2, 54 MHz for
 * APB1, 48 MHz for the random number generator. In supply range 2.7 to 3.6 V.
 *
 *     clock of 8 MHz at OSC_IN --.
 *                                +--> PLL 432 MHz --> / 2: processor     / 9: 48 MHz
 *     internal 16 MHz -----------'
 *     (when the other does not start)
 */
#ifndef STM32_CLOCK_H
#define STM32_CLOCK_H

#include <stdint.h>

/** Processor's cycles per cycle of APB1, and of the timers there. */
#define STM32_CLOCK_APB1_DIVIDER  4U
#define STM32_CLOCK_TIMER_DIVIDER 2U

/**
 * Goes from the clock after a reset to the fastest. No wait is without bound.
 * @return the processor's clock in Hz: 216,000,000; or 16,000,000, the internal one, when the PLL or the supply for
 *         it does not get ready. There is no clock for random numbers then.
 */
uint32_t stm32_clock_start(void);

#endif /* STM32_CLOCK_H */
