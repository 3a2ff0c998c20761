/**
 * @file systick.h
 * The kernel's clock on Cortex-M: milliseconds from the SysTick timer, and sleep without ticks.
 *
 * While somebody runs, SysTick interrupts every millisecond. While nobody is ready, it is set to
 * the next timeout (at most 2^24 core cycles away) and the core waits in WFI; the time slept is
 * counted afterwards to the cycle it was stopped at, and the millisecond that was begun is
 * finished.
 */
#ifndef SYSTICK_H
#define SYSTICK_H

#include <stdint.h>

/**
 * Starts the clock at 0. Call it once, before vapi_kernel_run().
 * @param cycles_per_ms core cycles in a millisecond, 1,000 .. 8,000,000
 */
void vapi_systick_start(uint32_t cycles_per_ms);

/** Milliseconds spent asleep since start, to set against vapi_kernel_now_ms(). */
uint64_t vapi_systick_slept_ms(void);

#endif /* SYSTICK_H */
