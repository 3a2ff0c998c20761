/**
 * @file watchdog.h
 * When a watchdog may be fed: while every supervised task has said in time that it is alive.
 *
 *     static vapi_watchdog_task_t sensor = {.name = "sensor"};
 *
 *     vapi_watchdog_alive(&sensor, 2000U);                     I am alive, and say so again within 2 s
 *     ... work ...
 *     vapi_watchdog_alive(&sensor, VAPI_KERNEL_FOREVER);       what I wait for now may never come
 *     (void)vapi_kernel_semaphore_take(&alarm, VAPI_KERNEL_FOREVER);
 *     vapi_watchdog_alive(&sensor, 2000U);
 *
 * The hardware is fed by those calls and by nothing else: no timer, no interrupt and no idle thread
 * does it, because these go on when the work does not. A task that hangs, has ended, waits for a
 * lock that it never gets, or is not given the processor is late; from the first call of anybody
 * that finds somebody late the hardware is never fed again, also when the late one comes back: its
 * limit was what the product could bear. If nobody calls at all, the hardware's own time runs out.
 *
 *            alive() in time: feed                     time over
 *          .---------.
 *          v         |     alive() finds a task late           .--> the hardware resets
 *     START ---> ALL ALIVE -------------------------> ONE LATE -'
 *                                                     (told once)
 *
 * So at least one task must call more often than the hardware's time; lwIP's does, once a second
 * (vapi_network_configuration_t.alive). It needs a clock and a lock (kernel_arch.h) and no kernel:
 * it is the same with port/kernel, port/freertos and one loop. A task is whatever must go on; there may
 * be several in one thread.
 */
#ifndef WATCHDOG_H
#define WATCHDOG_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Something that must go on. Static memory of the caller's; only `name` is set, the rest is 0. */
typedef struct vapi_watchdog_task vapi_watchdog_task_t;
struct vapi_watchdog_task {
    const char *name;           /**< static text, for whoever reads why the board was reset */
    vapi_watchdog_task_t *next; /**< private: list of those that have ever called */
    uint64_t due_ms;            /**< private: late from here on; UINT64_MAX: never */
    bool listed;                /**< private */
};

/** The hardware. Both functions are called with interrupts locked. */
typedef struct vapi_watchdog_hardware {
    void (*feed)(void); /**< starts the hardware's time anew */
    /** a task is late and the hardware will reset: keep the name where it outlives that. Called once */
    void (*late)(const char *name);
} vapi_watchdog_hardware_t;

/** Gives the hardware, which has been started, and feeds it once. It stays in use. */
void vapi_watchdog_start(const vapi_watchdog_hardware_t *hardware);

/**
 * Says that `task` is alive and will say so again within `within_ms`, counted from now; from its first call on it is
 * supervised. VAPI_KERNEL_FOREVER: it need not, until it calls again. From threads, lwIP's timers and the
 * loop; never from an interrupt, which would prove nothing. Before vapi_watchdog_start() it only counts the time.
 */
void vapi_watchdog_alive(vapi_watchdog_task_t *task, uint32_t within_ms);

/** Who is late now, or was the first to be; NULL: nobody. Also for an interrupt of the hardware's. */
const char *vapi_watchdog_late(void);

#ifdef __cplusplus
}
#endif

#endif /* WATCHDOG_H */
