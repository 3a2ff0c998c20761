/**
 * @file cmsdk_watchdog.h
 * The watchdog of Arm's Cortex-M System Design Kit (DDI 0479): an interrupt, wired to NMI, when its time is over, and
 * a reset when it is over once more.
 */
#ifndef CMSDK_WATCHDOG_H
#define CMSDK_WATCHDOG_H

#include <stdbool.h>
#include <stdint.h>

/** Starts it. `cycles` of its clock until the interrupt, and as many again until the reset; at least 1. */
void cmsdk_watchdog_start(uintptr_t base, uint32_t cycles);

/** Starts its time anew, and takes an interrupt back. */
void cmsdk_watchdog_feed(uintptr_t base);

/** Whether its time is over once: the interrupt. */
bool cmsdk_watchdog_expired(uintptr_t base);

#endif /* CMSDK_WATCHDOG_H */
