/**
 * @file stellaris_watchdog.h
 * The watchdog timer of the Stellaris LM3S6965 (data sheet, chapter 11), which is also the clock: one 32-bit counter that
 * runs down, starts again, and resets the chip when it gets to 0 a second time without having been fed.
 *
 * Feeding loads the counter, so its value alone is no time; what has passed is added up here. A feeding costs the clock the
 * two or three cycles between a reading and the write behind it; it is passed over in the first half of the
 * counter's time, so that there are few. While a debugger has stopped the processor the counter stands, too.
 */
#ifndef STELLARIS_WATCHDOG_H
#define STELLARIS_WATCHDOG_H

#include <stdbool.h>
#include <stdint.h>

/** The counter. Its memory is the caller's, the members are private. */
typedef struct stellaris_watchdog {
    uintptr_t base;
    uint32_t load;   /* the counter starts from here */
    uint32_t last;   /* its value when `passed` was brought up to date */
    uint32_t passed; /* cycles since the start, modulo 2^32 */
} stellaris_watchdog_t;

/**
 * Starts counting from 0. The settings are final: the chip takes others after a reset only.
 * @param load    cycles of the processor's clock, less one, until the counter starts again; 1 or more. 2^32 - 1 for a clock.
 * @param resets  whether the chip is reset after twice that time without stellaris_watchdog_feed().
 */
void stellaris_watchdog_start(stellaris_watchdog_t *out_watchdog, uintptr_t base, uint32_t load,
                              bool resets);

/**
 * The cycles since the start, modulo 2^32. To be called more often than once in `load` cycles. Interrupts are
 * locked, here and in the next.
 */
uint32_t stellaris_watchdog_read(stellaris_watchdog_t *watchdog);

/** Starts the time until a reset anew. */
void stellaris_watchdog_feed(stellaris_watchdog_t *watchdog);

#endif /* STELLARIS_WATCHDOG_H */
