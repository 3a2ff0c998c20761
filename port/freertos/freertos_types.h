/**
 * @file freertos_types.h
 * The objects of port/kernel/kernel.h as FreeRTOS keeps them. Include kernel.h.
 *
 * What differs from the rules there:
 *  - Of the 256 priorities, 32 neighbours each are one of FreeRTOS's 8, the lowest of which the
 *    idle thread shares.
 *  - Giving does not hand over: a third thread of the same priority may take a token first.
 *  - There is an idle thread, which sleeps; its stack is one of vapi_kernel_levels().
 *  - lwIP's layer for FreeRTOS makes its objects on FreeRTOS's heap, an array whose size stands in
 *    FreeRTOSConfig.h; that is a level too.
 */
#ifndef FREERTOS_TYPES_H
#define FREERTOS_TYPES_H

#include "FreeRTOS.h"

/** A thread's control block: FreeRTOS's handle of a thread, whoever created it, points to one. */
typedef StaticTask_t vapi_kernel_thread_t;

/** Counts tokens. */
typedef StaticSemaphore_t vapi_kernel_semaphore_t;

/** A lock with an owner, who inherits priority. Locking what one holds stops the board. */
typedef StaticSemaphore_t vapi_kernel_mutex_t;

#endif /* FREERTOS_TYPES_H */
