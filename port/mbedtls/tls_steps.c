/* Handshakes in short steps, on a stack of their own (tls_steps.h). */
#include "tls_steps.h"

#include "tls_internal.h"
#include "tls_switch.h"

/* The work after which a step pauses. */
#ifndef VAPI_TLS_STEPS_WORK
#define VAPI_TLS_STEPS_WORK 8U
#endif

static struct {
    vapi_tls_switch_t stacks;
    struct vapi_tls_connection *owner; /* whose step has begun and not ended, or NULL */
    unsigned work;                     /* since the step went on */
    bool inside;                       /* the step is running */
    bool cancelled;                    /* it shall end as soon as it can */
} steps;

/* All of the second stack's life: one step after the other. */
static void run_steps(void)
{
    vapi_tls_switch_entered(&steps.stacks);
    for (;;) {
        steps.owner->step_result = mbedtls_ssl_handshake_step(&steps.owner->ssl);
        steps.owner->step_ended = true;
        steps.owner = NULL;
        vapi_tls_switch_out(&steps.stacks);
    }
}

static void go_on(void)
{
    struct vapi_tls_connection *owner = steps.owner;
    /* What a step was doing when its stack overflowed must never go on: its connection is gone. */
    if (!vapi_tls_switch_overflowed(&steps.stacks)) {
        steps.work = 0U;
        steps.inside = true;
        vapi_tls_switch_in(&steps.stacks);
        steps.inside = false;
    }
    if (vapi_tls_switch_overflowed(&steps.stacks)) {
        owner->step_result = VAPI_TLS_STEP_OVERFLOWED; /* nothing on it can be relied on */
        owner->step_ended = true;
        steps.owner = NULL;
    }
}

/* Called wherever mbedTLS comes by. @return false: the step is to fail. */
static bool work(unsigned amount)
{
    if (!steps.inside) {
        return true;
    }
    steps.work += amount;
    if (steps.work >= VAPI_TLS_STEPS_WORK && !steps.cancelled) {
        vapi_tls_switch_out(&steps.stacks);
    }
    return !steps.cancelled;
}

static bool is_paused(const struct vapi_tls_connection *connection)
{
    return connection != NULL && steps.owner == connection;
}

static bool is_taken(const struct vapi_tls_connection *connection)
{
    if (steps.owner != NULL && steps.owner != connection) {
        go_on();
        return true;
    }
    return false;
}

static int step(struct vapi_tls_connection *connection)
{
    if (!connection->step_ended) {
        steps.owner = connection;
        go_on();
    }
    if (!connection->step_ended) {
        return VAPI_TLS_STEP_PAUSED;
    }
    connection->step_ended = false;
    return connection->step_result;
}

static void cancel(const struct vapi_tls_connection *connection)
{
    if (is_paused(connection)) {
        steps.cancelled = true;
        go_on();
        steps.cancelled = false;
    }
}

void vapi_tls_steps(void *stack, size_t size)
{
    static const vapi_tls_stepper_t stepper = {step, is_paused, is_taken, cancel, work};
    memset(&steps, 0, sizeof steps);
    vapi_tls_switch_prepare(&steps.stacks, stack, size, run_steps);
    vapi_tls_stepper = &stepper;
}

size_t vapi_tls_steps_used(void)
{
    return vapi_tls_switch_used(&steps.stacks);
}
