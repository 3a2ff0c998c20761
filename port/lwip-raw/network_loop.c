/*
 * lwIP in the application's own loop (lwIP documentation, "Mainloop mode").
 *
 * No wake-up is lost: whether the device has interrupted is looked at with interrupts locked, and WFI
 * ends with an interrupt that is pending although it is locked out.
 */
#include "network_loop.h"

#include "kernel_arch.h"
#include "lwip/init.h"
#include "lwip/sys.h"
#include "lwip/timeouts.h"
#include "network.h"
#include "network_runner.h"

u32_t sys_now(void)
{
    return (u32_t)vapi_kernel_arch_now_ms();
}

void vapi_lwip_assertion_failed(const char *file, int line)
{
    (void)line;
    vapi_kernel_panic("lwIP assertion failed", file);
}

/* The alarm has done its work by ending the sleep. The next one is as far away as can be. */
void vapi_kernel_tick(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    vapi_kernel_arch_set_alarm(UINT64_MAX);
    vapi_kernel_arch_unlock(state);
}

void vapi_network_runner_start(void)
{
    lwip_init();
}

/* The loop looks by itself. */
void vapi_network_runner_interrupted(void)
{
}

void vapi_network_runner_changed(void)
{
}

static void sleep_until_interrupt(uint32_t timeout_ms)
{
    uintptr_t state = vapi_kernel_arch_lock();

    if (!vapi_network_interrupted()) {
        vapi_kernel_arch_set_alarm(vapi_kernel_arch_now_ms() + timeout_ms);
        vapi_kernel_arch_idle();
    }
    vapi_kernel_arch_unlock(state);
}

void vapi_network_run(uint32_t timeout_ms)
{
    uint32_t timer_ms = sys_timeouts_sleeptime();

    if (vapi_network_interrupted()) {
        vapi_network_serve(NULL);
    } else if (timer_ms > 0U && timeout_ms > 0U) {
        sleep_until_interrupt(timeout_ms < timer_ms ? timeout_ms : timer_ms);
    }
    sys_check_timeouts();
}

bool vapi_network_wait(vapi_network_step_t step, uint32_t timeout_ms)
{
    uint64_t end_ms = vapi_kernel_arch_now_ms() + timeout_ms;

    while (!vapi_network_reached(step)) {
        uint64_t now_ms = vapi_kernel_arch_now_ms();
        if (now_ms >= end_ms) {
            return false;
        }
        vapi_network_run((uint32_t)(end_ms - now_ms));
    }
    return true;
}
