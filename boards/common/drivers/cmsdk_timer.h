/**
 * @file cmsdk_timer.h
 * The 32-bit timer of Arm's Cortex-M System Design Kit (DDI 0479, 4.5) as a free-running counter.
 */
#ifndef CMSDK_TIMER_H
#define CMSDK_TIMER_H

#include <stdint.h>

/** Starts counting from 0. */
void cmsdk_timer_start(uintptr_t base);

/** The steps of the timer's clock since then, modulo 2^32. */
uint32_t cmsdk_timer_read(uintptr_t base);

#endif /* CMSDK_TIMER_H */
