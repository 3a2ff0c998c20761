/**
 * @file cache.h
 * The caches of a Cortex-M7 (Armv7-M ARM, B2.2 and B4.8).
 */
#ifndef CACHE_H
#define CACHE_H

#include <stdint.h>

/**
 * Keeps the data cache from a piece of memory, which another master than the processor writes or reads: nothing of it is ever
 * cleaned or invalidated later. Takes region 1 of the memory protection unit. Before cache_start().
 * @param memory its start, a multiple of its size; bits: of the size, which is 2^`bits` bytes, 5..32.
 */
void cache_exclude(const void *memory, uint32_t bits);

/** Switches both caches on, empty. */
void cache_start(void);

/**
 * Drops what both caches hold of a piece of flash that was erased or written. Nothing of it may wait to be written to
 * memory.
 */
void cache_drop(uintptr_t memory, uint32_t size);

#endif /* CACHE_H */
