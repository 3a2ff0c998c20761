/**
 * @file cache.h
 * The caches of a Cortex-M7 (Armv7-M ARM, B2.2 and B4.8).
 */
#ifndef CACHE_H
#define CACHE_H

/**
 * Switches both caches on, empty. Memory that another master than the processor writes or reads must be one that they
 * do not cover: here nothing is ever cleaned or invalidated later. TCM is such memory.
 */
void cache_start(void);

#endif /* CACHE_H */
