/**
 * @file clock.h The kernel's clock on RISC-V: time from the machine timer, which also wakes up at the
 * next timeout. There is no periodic tick: an idle device sleeps until something is due.
 */
#ifndef CLOCK_H
#define CLOCK_H

#include <stdint.h>

/**
 * Starts the clock at 0. Call it once, before vapi_kernel_run().
 * @param steps_per_ms  what the machine timer counts in a millisecond, 1 .. 1,000,000.
 */
void vapi_clock_start(uint32_t steps_per_ms);

/** Sleeps until an interrupt is pending. Interrupts are locked, and not served. */
void vapi_clock_sleep(void);

#endif /* CLOCK_H */
