/**
 * @file kernel.h
 * A small preemptive kernel for boards without an operating system: threads with fixed priorities,
 * counting semaphores, mutexes with priority inheritance, and timeouts. kernel_mailbox.h adds
 * mailboxes, watchdog.h the supervision of threads.
 *
 * It exists because lwIP's sockets need threads. All memory is the caller's and static: a thread is
 * a control block and a stack, both handed over at creation and never given back. Nothing is
 * allocated.
 *
 *              create                     highest priority of the ready ones
 *   (memory) ----------> READY <------------------------------> RUNNING
 *                          ^    a more urgent one became ready     |
 *                          |                                       | takes, locks, fetches, posts,
 *                          '---------------- WAITING <-------------' or sleeps, and must wait
 *                            given, handed over,                   |
 *                            or the time is over                   '--> ENDED (entry returned)
 *
 * Rules
 *  - A larger number is more urgent. Threads of equal priority do not interrupt each other: one
 *    runs until it waits, then the next in the order of arrival (no time slices).
 *  - Who waits longest among the most urgent is served first, in every object.
 *  - Giving hands over: a semaphore's token or a mailbox's message goes to the waiting thread
 *    itself, so no third thread can take it in between.
 *  - There is no idle thread and no stack for one: when nobody is ready, the switch itself sleeps
 *    in vapi_kernel_arch_idle() until an interrupt makes somebody ready.
 *  - Functions marked [interrupt] may be called from interrupt handlers too; all others from
 *    threads only.
 *
 * What a processor supplies is in kernel_arch.h; port/kernel/cortex-m is one such part.
 *
 * This header is also all that boards/ and port/lwip ask of a kernel. Another one takes this one's
 * place by having these functions, and their types in a header of its own that VAPI_KERNEL_TYPES
 * names: port/freertos is that for FreeRTOS, and says which of the rules differ.
 */
#ifndef KERNEL_H
#define KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** The header with a kernel's types; this kernel's own unless another one is built in. */
#ifndef VAPI_KERNEL_TYPES
#define VAPI_KERNEL_TYPES "kernel_types.h"
#endif
#include VAPI_KERNEL_TYPES

#ifdef __cplusplus
extern "C" {
#endif

/** A timeout that never ends, in milliseconds. */
#define VAPI_KERNEL_FOREVER UINT32_MAX

/**
 * What fresh stacks are filled with, byte by byte; vapi_kernel_stack_used() counts what is left of
 * it.
 */
#define VAPI_KERNEL_STACK_PAINT 0xC5U

/**
 * Declares a static stack of `size` bytes (a multiple of 32) in a section of its own,
 * ".stack.name". The alignment is what a memory protection unit wants for the guard at its end.
 */
#define VAPI_KERNEL_STACK(name, size)                                                              \
    static uint64_t name[(size) / sizeof(uint64_t)]                                                \
        __attribute__((section(".stack." #name), aligned(32)))

/**
 * Makes a thread ready to run `entry(argument)`. Before vapi_kernel_run() it waits for that;
 * afterwards it runs at once when it is more urgent than the caller.
 * @param name        static text, for levels and fault messages.
 * @param stack       aligned to 8 bytes, better to 32 (VAPI_KERNEL_STACK); stays in use.
 * @param stack_size  in bytes, a multiple of 8; what the processor needs for its registers
 *        included.
 * @param priority    0..255, larger is more urgent.
 */
void vapi_kernel_thread_create(vapi_kernel_thread_t *thread, const char *name,
                               void (*entry)(void *argument), void *argument, void *stack,
                               size_t stack_size, uint8_t priority);

/** Runs the most urgent thread. Called once, with interrupts locked or not; does not return. */
void vapi_kernel_run(void);

/** The running thread; NULL before vapi_kernel_run(). [interrupt] gives the interrupted one. */
vapi_kernel_thread_t *vapi_kernel_current(void);

/** The thread with this name; NULL when there is none. */
const vapi_kernel_thread_t *vapi_kernel_thread_named(const char *name);

/** Its name. Also for fault handlers, as the next. */
const char *vapi_kernel_thread_name(const vapi_kernel_thread_t *thread);

/** The lowest address of its stack, and how many bytes that has. */
void *vapi_kernel_stack(const vapi_kernel_thread_t *thread, size_t *out_size);

/** The most bytes of the thread's stack that were ever in use, by what is left of the paint. */
size_t vapi_kernel_stack_used(const vapi_kernel_thread_t *thread);

/** The same for any painted memory that fills from its end downwards. */
size_t vapi_kernel_painted_used(const void *memory, size_t size);

/** Memory that a kernel needs for itself, and how far it is and was used, in bytes. */
typedef struct vapi_kernel_level {
    const char *name;
    size_t capacity;
    size_t used;
    size_t peak;
} vapi_kernel_level_t;

/** No kernel has more levels than this. */
#define VAPI_KERNEL_LEVELS_MAX 2U

/** Memory of its own besides threads and objects. @return how many; this kernel has none. */
size_t vapi_kernel_levels(vapi_kernel_level_t out_levels[VAPI_KERNEL_LEVELS_MAX]);

/** Where the running thread's `errno` is. */
int *vapi_kernel_error_number(void);

/** Waits. 0 lets the others of the same priority run first. */
void vapi_kernel_sleep_ms(uint32_t milliseconds);

/** Milliseconds since start; never runs backwards, never wraps. [interrupt] */
uint64_t vapi_kernel_now_ms(void);

/**
 * Milliseconds of those in which the processor slept (vapi_kernel_arch_idle()) because no thread was ready; 64 bits, and
 * no part of a millisecond is lost. Supplied by the processor's clock. [interrupt]
 */
uint64_t vapi_kernel_asleep_ms(void);

/** A semaphore with `count` tokens. */
void vapi_kernel_semaphore_init(vapi_kernel_semaphore_t *semaphore, uint32_t count);

/**
 * Takes a token, waiting up to `timeout_ms` for it; 0 does not wait.
 * @return true when it has one.
 */
bool vapi_kernel_semaphore_take(vapi_kernel_semaphore_t *semaphore, uint32_t timeout_ms);

/** Gives a token. [interrupt] */
void vapi_kernel_semaphore_give(vapi_kernel_semaphore_t *semaphore);

/**
 * Lets the most urgent thread run when the handler returns. Needed after an lwIP call that woke a
 * thread and left the switch to its caller; what is declared here sees to it itself. [interrupt]
 */
void vapi_kernel_interrupt_end(void);

/** A free mutex. */
void vapi_kernel_mutex_init(vapi_kernel_mutex_t *mutex);

/** Locks, waiting as long as it takes. */
void vapi_kernel_mutex_lock(vapi_kernel_mutex_t *mutex);

/** Unlocks what the caller holds. */
void vapi_kernel_mutex_unlock(vapi_kernel_mutex_t *mutex);

/**
 * Stops the board. Called by the kernel on a stack overflow ("stack overflow", with the thread's
 * name) and on a programming error; supplied by the board, prints and does not return.
 */
_Noreturn void vapi_kernel_panic(const char *reason, const char *thread_name);

#ifdef __cplusplus
}
#endif

#endif /* KERNEL_H */
