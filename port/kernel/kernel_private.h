/**
 * @file kernel_private.h
 * What kernel.c offers to kernel_objects.c: waiting, waking, and priorities. Interrupts are locked
 * around every one of these.
 */
#ifndef KERNEL_PRIVATE_H
#define KERNEL_PRIVATE_H

#include "kernel_arch.h"

/**
 * Puts the running thread to sleep in `queue` (NULL: none) and asks for a switch. The caller
 * unlocks, which is where the thread stops; afterwards thread->timed_out says how it came back.
 */
void vapi_kernel_wait_in(vapi_kernel_queue_t *queue, uint32_t timeout_ms);

/**
 * Takes the first thread out of `queue`, makes it ready, and asks for a switch when it is more
 * urgent.
 */
vapi_kernel_thread_t *vapi_kernel_wake_first(vapi_kernel_queue_t *queue);

/** Gives `thread` another priority in force and its new place in the queue where it stands. */
void vapi_kernel_set_priority(vapi_kernel_thread_t *thread, uint8_t priority);

#endif /* KERNEL_PRIVATE_H */
