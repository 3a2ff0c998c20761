/*
 * FreeRTOS's ticks, from the clock that port/kernel has on this processor: a free-running counter
 * for the time, and an alarm (SysTick on Cortex-M, the machine timer's on RISC-V).
 *
 * The number of ticks told to FreeRTOS is the number of milliseconds since start. So a tick that
 * came late, or one for many, loses no time, and sleeping without ticks costs no accuracy.
 */
#include "FreeRTOS.h"
#include "kernel_arch.h"
#include "task.h"

void vPortSetupTimerInterrupt(void);
void vPortSuppressTicksAndSleep(TickType_t expected_ticks);
void vApplicationIdleHook(void);

static struct {
    uint64_t told_ms;   /* up to here FreeRTOS has been told */
    volatile bool idle; /* the idle thread sleeps: it tells itself when it wakes up */
} tick;

/* Called by the scheduler when it starts; replaces FreeRTOS's own. */
void vPortSetupTimerInterrupt(void)
{
    tick.told_ms = vapi_kernel_arch_now_ms();
    vapi_kernel_arch_set_alarm(tick.told_ms + 1U);
}

/* From the alarm's handler. An alarm that stays pending is moved in any case. */
void vapi_kernel_tick(void)
{
    BaseType_t must_switch = pdFALSE;
    uintptr_t state = vapi_kernel_arch_lock();

    if (tick.idle || xTaskGetSchedulerState() == taskSCHEDULER_NOT_STARTED) {
        vapi_kernel_arch_set_alarm(UINT64_MAX);
        vapi_kernel_arch_unlock(state);
        return;
    }
    for (uint64_t now_ms = vapi_kernel_arch_now_ms(); tick.told_ms < now_ms; tick.told_ms++) {
        must_switch |= xTaskIncrementTick();
    }
    vapi_kernel_arch_set_alarm(tick.told_ms + 1U);
    vapi_kernel_arch_unlock(state);
    portYIELD_FROM_ISR(must_switch);
}

/*
 * From the idle thread, the scheduler suspended: nobody is due for `expected_ticks`, two at least.
 * The last of them is left to the handler, which runs as soon as it is due and wakes whom it must.
 */
void vPortSuppressTicksAndSleep(TickType_t expected_ticks)
{
    uintptr_t state = vapi_kernel_arch_lock();

    if (eTaskConfirmSleepModeStatus() != eAbortSleep) {
        tick.idle = true;
        vapi_kernel_arch_set_alarm(tick.told_ms + expected_ticks);
        vapi_kernel_arch_idle();
        tick.idle = false;
        uint64_t passed_ms = vapi_kernel_arch_now_ms() - tick.told_ms;
        TickType_t step = passed_ms < expected_ticks ? (TickType_t)passed_ms : expected_ticks - 1U;
        vTaskStepTick(step);
        tick.told_ms += step;
        vapi_kernel_arch_set_alarm(tick.told_ms + 1U);
    }
    vapi_kernel_arch_unlock(state);
}

/* From the idle thread: what is left of a tick is slept too. */
void vApplicationIdleHook(void)
{
    uintptr_t state = vapi_kernel_arch_lock();

    vapi_kernel_arch_idle();
    vapi_kernel_arch_unlock(state);
}
