/**
 * @file clock.h The kernel's clock on Cortex-M: time from a free-running counter of the board, and
 * SysTick only to wake up at the next timeout. There is no periodic tick: an idle device sleeps
 * until something is due.
 *
 * Time is never taken from SysTick. Counting its ticks loses those that fall together while
 * interrupts are kept out, and its value must be written to set a deadline, which loses what is in
 * between.
 */
#ifndef CLOCK_H
#define CLOCK_H

#include <stdint.h>

/** What a board tells about its clocks. */
typedef struct vapi_clock_configuration {
    uint32_t (*counter)(void);      /**< counts up and wraps at 2^32 */
    uint32_t counter_cycles_per_ms; /**< its steps in a millisecond, 1 .. 1,000,000 */
    uint32_t core_cycles_per_ms;    /**< core cycles in a millisecond, 1,000 .. 8,000,000 */
} vapi_clock_configuration_t;

/** Starts the clock at 0. Call it once, before vapi_kernel_run(). `configuration` stays in use. */
void vapi_clock_start(const vapi_clock_configuration_t *configuration);

#endif /* CLOCK_H */
