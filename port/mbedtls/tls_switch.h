/*
 * Two stacks that take turns on one thread (tls_steps.c), per architecture: Cortex-M, RISC-V, x86-64 and AArch64.
 *
 * Only what a called function must keep is saved; a switch is a call that returns later. AddressSanitizer is told.
 */
#ifndef VAPI_TLS_SWITCH_H
#define VAPI_TLS_SWITCH_H

#include <stdbool.h>
#include <stddef.h>

/* The second stack and what is needed to come back from it. The members are private. */
typedef struct vapi_tls_switch {
    unsigned char *stack;
    size_t size;
    void *inside;  /* the second stack's pointer while the first runs */
    void *outside; /* and the other way round */
#if defined(__SANITIZE_ADDRESS__)
    void *inside_shadow, *outside_shadow;
    const void *outside_stack;
    size_t outside_size;
#endif
} vapi_tls_switch_t;

/* Paints the stack and lays it out so that the first vapi_tls_switch_in() calls `entry`, which never returns. */
void vapi_tls_switch_prepare(vapi_tls_switch_t *out_switch, void *stack, size_t size,
                             void (*entry)(void));
/* Runs on the second stack until vapi_tls_switch_out() is called there. */
void vapi_tls_switch_in(vapi_tls_switch_t *to);
/* Returns to where vapi_tls_switch_in() was called, until the next call of it. */
void vapi_tls_switch_out(vapi_tls_switch_t *from);
/* First of all in `entry`. */
void vapi_tls_switch_entered(vapi_tls_switch_t *to);
/* Whether the lowest bytes of the second stack were written to. */
bool vapi_tls_switch_overflowed(const vapi_tls_switch_t *of);
/* The most bytes that were ever in use of the second stack; all of them when it may have overflowed. */
size_t vapi_tls_switch_used(const vapi_tls_switch_t *of);

#endif /* VAPI_TLS_SWITCH_H */
