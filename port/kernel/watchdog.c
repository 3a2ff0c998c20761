/* When a watchdog may be fed (watchdog.h). */
#include "watchdog.h"

#include <stddef.h>

#include "kernel_arch.h"

static struct {
    const vapi_watchdog_hardware_t *hardware; /* NULL: none has been started */
    vapi_watchdog_task_t *tasks;
    const char *late; /* the first that was found late; from then on nothing is fed */
} watchdog;

static const char *find_late(void)
{
    uint64_t now_ms = vapi_kernel_arch_now_ms();
    const vapi_watchdog_task_t *task = watchdog.tasks;

    while (task != NULL && now_ms < task->due_ms) {
        task = task->next;
    }
    return task == NULL ? NULL : task->name;
}

/* Interrupts are locked. */
static void feed(void)
{
    if (watchdog.hardware == NULL || watchdog.late != NULL) {
        return;
    }
    watchdog.late = find_late();
    if (watchdog.late == NULL) {
        watchdog.hardware->feed();
    } else {
        watchdog.hardware->late(watchdog.late);
    }
}

void vapi_watchdog_start(const vapi_watchdog_hardware_t *hardware)
{
    uintptr_t state = vapi_kernel_arch_lock();
    watchdog.hardware = hardware;
    feed();
    vapi_kernel_arch_unlock(state);
}

void vapi_watchdog_alive(vapi_watchdog_task_t *task, uint32_t within_ms)
{
    uintptr_t state = vapi_kernel_arch_lock();
    /* First, so that a task which comes too late finds itself. */
    feed();
    if (!task->listed) {
        task->listed = true;
        task->next = watchdog.tasks;
        watchdog.tasks = task;
    }
    task->due_ms =
        within_ms == VAPI_KERNEL_FOREVER ? UINT64_MAX : vapi_kernel_arch_now_ms() + within_ms;
    vapi_kernel_arch_unlock(state);
}

const char *vapi_watchdog_late(void)
{
    return watchdog.late != NULL ? watchdog.late : find_late();
}
