/**
 * @file kernel.h
 * A small preemptive kernel for boards without an operating system: threads with fixed priorities,
 * counting semaphores, mutexes with priority inheritance, mailboxes, and timeouts.
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
 */
#ifndef KERNEL_H
#define KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

typedef struct vapi_kernel_thread vapi_kernel_thread_t;
typedef struct vapi_kernel_mutex vapi_kernel_mutex_t;

/** Threads in the order in which they are served: by priority, then by arrival. */
typedef struct vapi_kernel_queue {
    vapi_kernel_thread_t *first; /**< NULL when nobody waits */
} vapi_kernel_queue_t;

/** A thread's control block. The caller owns the memory; the members are the kernel's. */
struct vapi_kernel_thread {
    void *stack_pointer; /**< where the registers lie while it does not run; stays first */
    vapi_kernel_thread_t *next_created; /**< list of all threads */
    vapi_kernel_thread_t *next;         /**< the following one in `queue` */
    vapi_kernel_queue_t *queue; /**< the queue it stands in, the ready one included; NULL: none */
    vapi_kernel_thread_t *next_timeout; /**< the following one in the list of timeouts */
    uint64_t wake_ms;                   /**< when its timeout ends; UINT64_MAX: none */
    vapi_kernel_mutex_t *wanted;        /**< the mutex it waits for, or NULL */
    vapi_kernel_mutex_t *owned;         /**< list of the mutexes it holds */
    void *message;                      /**< handed over by or to a mailbox */
    const char *name;
    uint8_t *stack;
    uint32_t stack_size;
    int error_number;      /**< this thread's `errno` */
    uint8_t priority;      /**< in force, raised by inheritance */
    uint8_t base_priority; /**< as created */
    bool timed_out;        /**< how the last wait ended */
};

/** Counts tokens. Initialise with vapi_kernel_semaphore_init(). */
typedef struct vapi_kernel_semaphore {
    vapi_kernel_queue_t waiting;
    uint32_t count;
} vapi_kernel_semaphore_t;

/**
 * A lock with an owner. While others wait, the owner runs with the highest of their priorities,
 * through any chain of locks. Not recursive: locking what one holds is a programming error and
 * stops the board.
 */
struct vapi_kernel_mutex {
    vapi_kernel_queue_t waiting;
    vapi_kernel_thread_t *owner;
    vapi_kernel_mutex_t *next_owned; /**< the following one in the owner's list */
};

/** A ring of pointers. The caller owns the memory of both. */
typedef struct vapi_kernel_mailbox {
    vapi_kernel_queue_t receivers; /**< wait for a message */
    vapi_kernel_queue_t senders;   /**< wait for room */
    void **messages;
    uint16_t capacity;
    uint16_t count;
    uint16_t first; /**< index of the oldest message */
} vapi_kernel_mailbox_t;

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

/**
 * The thread created `index` threads before the latest, 0 being the latest; NULL when there are no
 * more.
 */
const vapi_kernel_thread_t *vapi_kernel_thread_at(size_t index);

/** The most bytes of the thread's stack that were ever in use, by what is left of the paint. */
size_t vapi_kernel_stack_used(const vapi_kernel_thread_t *thread);

/** The same for any painted memory that fills from its end downwards. */
size_t vapi_kernel_painted_used(const void *memory, size_t size);

/** Waits. 0 lets the others of the same priority run first. */
void vapi_kernel_sleep_ms(uint32_t milliseconds);

/** Milliseconds since start; never runs backwards, never wraps. [interrupt] */
uint64_t vapi_kernel_now_ms(void);

/** A semaphore with `count` tokens. */
void vapi_kernel_semaphore_init(vapi_kernel_semaphore_t *semaphore, uint32_t count);

/**
 * Takes a token, waiting up to `timeout_ms` for it; 0 does not wait.
 * @return true when it has one.
 */
bool vapi_kernel_semaphore_take(vapi_kernel_semaphore_t *semaphore, uint32_t timeout_ms);

/** Gives a token. [interrupt] */
void vapi_kernel_semaphore_give(vapi_kernel_semaphore_t *semaphore);

/** A free mutex. */
void vapi_kernel_mutex_init(vapi_kernel_mutex_t *mutex);

/** Locks, waiting as long as it takes. */
void vapi_kernel_mutex_lock(vapi_kernel_mutex_t *mutex);

/** Unlocks what the caller holds. */
void vapi_kernel_mutex_unlock(vapi_kernel_mutex_t *mutex);

/** An empty mailbox for up to `capacity` (1..65535) messages, kept in `messages`. */
void vapi_kernel_mailbox_init(vapi_kernel_mailbox_t *mailbox, void **messages, uint16_t capacity);

/**
 * Posts a message, waiting up to `timeout_ms` for room; 0 does not wait. [interrupt] with timeout
 * 0.
 * @return true when it was posted.
 */
bool vapi_kernel_mailbox_post(vapi_kernel_mailbox_t *mailbox, void *message, uint32_t timeout_ms);

/**
 * Fetches the oldest message, waiting up to `timeout_ms` for it; 0 does not wait. [interrupt] with
 * timeout 0.
 * @param out_message the message; unchanged when there is none.
 * @return true when there was one.
 */
bool vapi_kernel_mailbox_fetch(vapi_kernel_mailbox_t *mailbox, void **out_message,
                               uint32_t timeout_ms);

/**
 * Stops the board. Called by the kernel on a stack overflow ("stack overflow", with the thread's
 * name) and on a programming error; supplied by the board, prints and does not return.
 */
_Noreturn void vapi_kernel_panic(const char *reason, const char *thread_name);

#ifdef __cplusplus
}
#endif

#endif /* KERNEL_H */
