/**
 * @file tls_steps.h
 * Short steps for a loop that must not stumble: open() of the TLS transport returns after a bounded amount of work.
 *
 * Without it open() does one whole step of the handshake a call, up to 33 million instructions. With it the step runs on a
 * stack of its own, pauses where it has worked long enough, and goes on there at the next open(). README.md
 * says how long the longest is ("Instructions").
 *
 *     static _Alignas(16) unsigned char stack[VAPI_TLS_STEPS_STACK_SIZE];
 *     vapi_tls_start(...);
 *     vapi_tls_steps(stack, sizeof stack);
 *
 * ## One at a time
 *
 * One step can be paused, of one transport: mbedTLS's memory is one for the program. Others that want to do something in the
 * meantime do a piece of that step instead, and answer VAPI_PENDING or 0; they go on when it has ended. So nobody waits for
 * somebody who never comes. close() may be called at any time. That of the transport whose step is paused ends the
 * step: each further allocation is refused, so that mbedTLS gives up by itself and clears up.
 *
 * ## The stack
 *
 * It may be any memory on a machine without threads. With a kernel that watches over stacks (port/kernel, FreeRTOS, the limit
 * register of Armv8-M) it must lie above the lowest address of the stack of the thread that uses TLS. The boards' linker
 * scripts put stacks below all other data, so that any static array does; elsewhere an array in the thread's first
 * function does. The thread itself then needs less: a handshake took 2.7 KB of its stack.
 */
#ifndef VAPI_TLS_STEPS_H
#define VAPI_TLS_STEPS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of a stack that is enough, what a lower transport needs included. */
#ifndef VAPI_TLS_STEPS_STACK_SIZE
#if defined(__SANITIZE_ADDRESS__)
#define VAPI_TLS_STEPS_STACK_SIZE 65536U
#else
#define VAPI_TLS_STEPS_STACK_SIZE (sizeof(void *) == 4U ? 3584U : 16384U)
#endif
#endif

/**
 * Lets all handshakes from now on be done in short steps. Call it after vapi_tls_start(), which ends it.
 * @param stack stays in use; nothing else may be in it
 * @param size its bytes, at least 1024; VAPI_TLS_STEPS_STACK_SIZE is a good value
 */
void vapi_tls_steps(void *stack, size_t size);

/**
 * The most bytes of the stack that were ever in use. A stack whose lowest bytes were written to ends the connection, and all
 * later ones until vapi_tls_steps(), with VAPI_ERROR_MEMORY: what lies below it may be damaged.
 * @return 0 without vapi_tls_steps().
 */
size_t vapi_tls_steps_used(void);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_TLS_STEPS_H */
