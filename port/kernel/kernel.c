/*
 * Threads, the choice of who runs, and timeouts.
 *
 * One queue holds everybody who is ready, the running thread included, in the order of service; its
 * first is who should run. A thread stands in at most one queue (ready, or an object's) and, while
 * it waits with a limit, also in the list of timeouts. There are few threads, so sorted lists beat
 * anything cleverer.
 */
#include "kernel_private.h"

#include <string.h>

/* The lowest bytes of a stack that must keep their paint; deeper use counts as an overflow. */
#define GUARD_SIZE 16U

static struct {
    vapi_kernel_thread_t *current;
    vapi_kernel_thread_t *created;  /* all threads, the latest first */
    vapi_kernel_thread_t *timeouts; /* those that wait with a limit, the earliest first */
    vapi_kernel_queue_t ready;
} kernel;

static void queue_insert(vapi_kernel_queue_t *queue, vapi_kernel_thread_t *thread)
{
    vapi_kernel_thread_t **link = &queue->first;

    while (*link != NULL && (*link)->priority >= thread->priority) {
        link = &(*link)->next;
    }
    thread->next = *link;
    thread->queue = queue;
    *link = thread;
}

static void queue_remove(vapi_kernel_thread_t *thread)
{
    if (thread->queue == NULL) {
        return;
    }
    vapi_kernel_thread_t **link = &thread->queue->first;

    while (*link != thread) {
        link = &(*link)->next;
    }
    *link = thread->next;
    thread->queue = NULL;
}

static void timeout_insert(vapi_kernel_thread_t *thread)
{
    vapi_kernel_thread_t **link = &kernel.timeouts;

    while (*link != NULL && (*link)->wake_ms <= thread->wake_ms) {
        link = &(*link)->next_timeout;
    }
    thread->next_timeout = *link;
    *link = thread;
    if (kernel.timeouts == thread) {
        vapi_kernel_arch_set_alarm(thread->wake_ms);
    }
}

static void timeout_remove(vapi_kernel_thread_t *thread)
{
    if (thread->wake_ms == UINT64_MAX) {
        return;
    }
    vapi_kernel_thread_t **link = &kernel.timeouts;

    while (*link != thread) {
        link = &(*link)->next_timeout;
    }
    *link = thread->next_timeout;
    thread->wake_ms = UINT64_MAX;
}

/* Asks for a switch when somebody else should run. Before the first switch nobody runs yet. */
static void reschedule(void)
{
    if (kernel.current != NULL && kernel.ready.first != kernel.current) {
        vapi_kernel_arch_request_switch();
    }
}

void vapi_kernel_interrupt_end(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    reschedule();
    vapi_kernel_arch_unlock(state);
}

static void make_ready(vapi_kernel_thread_t *thread, bool timed_out)
{
    queue_remove(thread);
    timeout_remove(thread);
    thread->timed_out = timed_out;
    queue_insert(&kernel.ready, thread);
}

void vapi_kernel_wait_in(vapi_kernel_queue_t *queue, uint32_t timeout_ms)
{
    vapi_kernel_thread_t *thread = kernel.current;

    queue_remove(thread);
    if (queue != NULL) {
        queue_insert(queue, thread);
    }
    if (timeout_ms != VAPI_KERNEL_FOREVER) {
        thread->wake_ms = vapi_kernel_arch_now_ms() + timeout_ms;
        timeout_insert(thread);
    }
    vapi_kernel_arch_request_switch();
}

vapi_kernel_thread_t *vapi_kernel_wake_first(vapi_kernel_queue_t *queue)
{
    vapi_kernel_thread_t *thread = queue->first;

    make_ready(thread, false);
    reschedule();
    return thread;
}

void vapi_kernel_set_priority(vapi_kernel_thread_t *thread, uint8_t priority)
{
    vapi_kernel_queue_t *queue = thread->queue;

    thread->priority = priority;
    if (queue != NULL) {
        queue_remove(thread);
        queue_insert(queue, thread);
    }
}

void vapi_kernel_thread_create(vapi_kernel_thread_t *thread, const char *name,
                               void (*entry)(void *argument), void *argument, void *stack,
                               size_t stack_size, uint8_t priority)
{
    memset(thread, 0, sizeof(*thread));
    memset(stack, (int)VAPI_KERNEL_STACK_PAINT, stack_size);
    thread->name = name;
    thread->stack = stack;
    thread->stack_size = (uint32_t)stack_size;
    thread->priority = priority;
    thread->base_priority = priority;
    thread->wake_ms = UINT64_MAX;
    thread->stack_pointer = vapi_kernel_arch_prepare_stack(stack, stack_size, entry, argument);

    uintptr_t state = vapi_kernel_arch_lock();
    thread->next_created = kernel.created;
    kernel.created = thread;
    make_ready(thread, false);
    reschedule();
    vapi_kernel_arch_unlock(state);
}

void vapi_kernel_thread_end(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    vapi_kernel_wait_in(NULL, VAPI_KERNEL_FOREVER);
    vapi_kernel_arch_unlock(state);
}

void vapi_kernel_run(void)
{
    vapi_kernel_arch_run();
}

vapi_kernel_thread_t *vapi_kernel_current(void)
{
    return kernel.current;
}

const vapi_kernel_thread_t *vapi_kernel_thread_at(size_t index)
{
    const vapi_kernel_thread_t *thread = kernel.created;

    while (thread != NULL && index > 0U) {
        thread = thread->next_created;
        index--;
    }
    return thread;
}

const vapi_kernel_thread_t *vapi_kernel_thread_named(const char *name)
{
    const vapi_kernel_thread_t *thread = kernel.created;

    while (thread != NULL && strcmp(thread->name, name) != 0) {
        thread = thread->next_created;
    }
    return thread;
}

const char *vapi_kernel_thread_name(const vapi_kernel_thread_t *thread)
{
    return thread->name;
}

void *vapi_kernel_stack(const vapi_kernel_thread_t *thread, size_t *out_size)
{
    *out_size = thread->stack_size;
    return thread->stack;
}

size_t vapi_kernel_levels(vapi_kernel_level_t out_levels[VAPI_KERNEL_LEVELS_MAX])
{
    (void)out_levels;
    return 0U;
}

int *vapi_kernel_error_number(void)
{
    return &kernel.current->error_number;
}

size_t vapi_kernel_stack_used(const vapi_kernel_thread_t *thread)
{
    return vapi_kernel_painted_used(thread->stack, thread->stack_size);
}

void vapi_kernel_sleep_ms(uint32_t milliseconds)
{
    uintptr_t state = vapi_kernel_arch_lock();
    if (milliseconds == 0U) {
        /* Its new place is behind those of the same priority. */
        vapi_kernel_set_priority(kernel.current, kernel.current->priority);
        reschedule();
    } else {
        vapi_kernel_wait_in(NULL, milliseconds);
    }
    vapi_kernel_arch_unlock(state);
}

uint64_t vapi_kernel_now_ms(void)
{
    return vapi_kernel_arch_now_ms();
}

void vapi_kernel_tick(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    uint64_t now_ms = vapi_kernel_arch_now_ms();

    while (kernel.timeouts != NULL && kernel.timeouts->wake_ms <= now_ms) {
        make_ready(kernel.timeouts, true);
    }
    vapi_kernel_arch_set_alarm(kernel.timeouts == NULL ? UINT64_MAX : kernel.timeouts->wake_ms);
    reschedule();
    vapi_kernel_arch_unlock(state);
}

/*
 * A thread that used its last bytes has overflowed or is about to: what lies below belongs to
 * others.
 */
static void check_stack(const vapi_kernel_thread_t *thread)
{
    if (vapi_kernel_painted_used(thread->stack, GUARD_SIZE) != 0U ||
        (uintptr_t)thread->stack_pointer < (uintptr_t)thread->stack) {
        vapi_kernel_panic("stack overflow", thread->name);
    }
}

void *vapi_kernel_switch(void *stack_pointer)
{
    if (kernel.current != NULL) {
        kernel.current->stack_pointer = stack_pointer;
        check_stack(kernel.current);
    }
    while (kernel.ready.first == NULL) {
        vapi_kernel_arch_idle();
    }
    kernel.current = kernel.ready.first;
    vapi_kernel_arch_guard_stack(kernel.current->stack);
    return kernel.current->stack_pointer;
}
