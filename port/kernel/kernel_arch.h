/**
 * @file kernel_arch.h
 * What the kernel needs from a processor (nine functions), and what it offers to that code (four).
 *
 * port/kernel/cortex-m has them for Arm Cortex-M3 and up; tests/unit/test_kernel_*.c has a model
 * for the host, with time that only moves when nobody is ready.
 *
 * The clock, its alarm, the lock and the sleep serve a loop without the kernel too
 * (port/lwip-raw/network_loop.c), which then has a vapi_kernel_tick() of its own.
 */
#ifndef KERNEL_ARCH_H
#define KERNEL_ARCH_H

#include "kernel.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes at the end of a stack that a guard may take, alignment included. */
#define VAPI_KERNEL_STACK_GUARD_MAX 64U

/* Supplied by the processor's part. */

/** Keeps interrupts out. May be nested. @return what vapi_kernel_arch_unlock() needs to undo it. */
uintptr_t vapi_kernel_arch_lock(void);

/**
 * Undoes the matching vapi_kernel_arch_lock(). A requested switch happens here when it was the
 * outermost.
 */
void vapi_kernel_arch_unlock(uintptr_t state);

/**
 * Asks for vapi_kernel_switch() as soon as no interrupt handler runs and interrupts are not locked.
 */
void vapi_kernel_arch_request_switch(void);

/**
 * Lays out a fresh stack so that switching to it calls `entry(argument)`, and
 * vapi_kernel_thread_end() when that returns.
 * @return the stack pointer to start from.
 */
void *vapi_kernel_arch_prepare_stack(void *stack, size_t size, void (*entry)(void *argument),
                                     void *argument);

/** Leaves the start-up stack and performs the first switch. Does not return. */
void vapi_kernel_arch_run(void);

/** Milliseconds since start, 64 bits, from the board's clock. Interrupts may be locked. */
uint64_t vapi_kernel_arch_now_ms(void);

/**
 * Asks for vapi_kernel_tick() when the clock reaches `at_ms`, or a little later. UINT64_MAX: nobody
 * waits for a time. Replaces an earlier alarm; one that comes too early does no harm. Interrupts
 * are locked.
 */
void vapi_kernel_arch_set_alarm(uint64_t at_ms);

/**
 * Sleeps until an interrupt. Called by vapi_kernel_switch() with interrupts locked; lets pending
 * interrupts be served before it returns.
 */
void vapi_kernel_arch_idle(void);

/**
 * Makes the lowest bytes of this stack unusable while its thread runs, where the processor can: an
 * overflow is then a fault at the instruction that caused it. Interrupts are locked.
 */
void vapi_kernel_arch_guard_stack(const void *stack);

/* Offered to the processor's part. */

/**
 * Chooses who runs next. Called with interrupts locked and the registers of the running thread
 * saved. Sleeps in vapi_kernel_arch_idle() while nobody is ready.
 * @param stack_pointer where those registers lie; ignored at the first switch.
 * @return where the registers of the next thread lie.
 */
__attribute__((used)) void *vapi_kernel_switch(void *stack_pointer);

/**
 * The thread created `index` threads before the latest, 0 being the latest; NULL when there are no
 * more.
 */
const vapi_kernel_thread_t *vapi_kernel_thread_at(size_t index);

/** Ends the waits whose time is over and sets the next alarm. Called from the clock's interrupt. */
void vapi_kernel_tick(void);

/** Ends the running thread; where an entry function returns to. */
void vapi_kernel_thread_end(void);

#ifdef __cplusplus
}
#endif

#endif /* KERNEL_ARCH_H */
