/**
 * @file system_counter.h
 * Arm's memory-mapped system counter (DDI 0403/0553, "Generic Timer"; SSE-300 Technical Reference Manual,
 * "System counter") as a free-running counter.
 */
#ifndef SYSTEM_COUNTER_H
#define SYSTEM_COUNTER_H

#include <stdint.h>

/** Starts counting. @param base address of the counter's control frame */
void system_counter_start(uintptr_t base);

/** The counter's lower 32 bits. */
uint32_t system_counter_read(uintptr_t base);

#endif /* SYSTEM_COUNTER_H */
