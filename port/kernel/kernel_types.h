/**
 * @file kernel_types.h
 * The objects of kernel.h as this kernel keeps them. Include kernel.h.
 */
#ifndef KERNEL_TYPES_H
#define KERNEL_TYPES_H

#include <stdbool.h>
#include <stdint.h>

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

#endif /* KERNEL_TYPES_H */
