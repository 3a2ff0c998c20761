/*
 * SysTick: the millisecond clock of the kernel, and tickless sleep (Armv7-M ARM, B3.3).
 *
 * Only whole ticks are counted, by the interrupt. The counter's value is never mixed into the time
 * of day: a value of 0 with a tick still pending belongs to the millisecond before, and a clock
 * that gets this wrong runs backwards. A pending tick that interrupts keep from being counted is
 * counted here.
 */
#include "systick.h"

#include <stdbool.h>

#include "cortex_m.h"
#include "kernel_arch.h"

#define COUNTER_MAX 0x00FFFFFFU
#define REST_MIN                                                                                   \
    32U /* cycles; a shorter rest of a millisecond is not worth a race with the counter */
#define LOAD_STEPS_MAX                                                                             \
    16U /* reads of the counter until it must have loaded; one is enough on most cores */
#define RUN  (CORTEX_M_SYST_CSR_CORE | CORTEX_M_SYST_CSR_TICKINT | CORTEX_M_SYST_CSR_ENABLE)
#define STOP (CORTEX_M_SYST_CSR_CORE | CORTEX_M_SYST_CSR_TICKINT)

static struct {
    uint64_t now_ms;   /* ticks counted */
    uint64_t slept_ms; /* of these, asleep */
    uint32_t cycles_per_ms;
    uint32_t sleep_max_ms;
} systick;

void vapi_systick_start(uint32_t cycles_per_ms)
{
    systick.cycles_per_ms = cycles_per_ms;
    systick.sleep_max_ms = COUNTER_MAX / cycles_per_ms;
    CORTEX_M_SYST_RVR = cycles_per_ms - 1U;
    CORTEX_M_SYST_CVR = 0U;
    CORTEX_M_SYST_CSR = RUN;
}

void SysTick_Handler(void);

void SysTick_Handler(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    systick.now_ms++;
    vapi_kernel_arch_unlock(state);
    vapi_kernel_tick();
}

uint64_t vapi_kernel_arch_now_ms(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    uint64_t now_ms = systick.now_ms;
    if ((CORTEX_M_ICSR & CORTEX_M_ICSR_PENDSTSET) != 0U) {
        now_ms++;
    }
    vapi_kernel_arch_unlock(state);
    return now_ms;
}

uint64_t vapi_systick_slept_ms(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    uint64_t slept_ms = systick.slept_ms;
    vapi_kernel_arch_unlock(state);
    return slept_ms;
}

static bool tick_pending(void)
{
    return (CORTEX_M_ICSR & CORTEX_M_ICSR_PENDSTSET) != 0U;
}

/*
 * Counts `cycles` down to a tick, then `reload` cycles to each further one. Writing the current
 * value clears it and the counter loads the reload value at its next step, so that one must stay
 * until then.
 */
static void count_down_from(uint32_t cycles, uint32_t reload)
{
    CORTEX_M_SYST_RVR = cycles - 1U;
    CORTEX_M_SYST_CVR = 0U;
    CORTEX_M_SYST_CSR = RUN;
    for (uint32_t i = 0U; i < LOAD_STEPS_MAX && CORTEX_M_SYST_CVR == 0U; i++) {
    }
    CORTEX_M_SYST_RVR = reload - 1U;
}

static void wait_for_interrupt(void)
{
    __asm volatile("dsb\n\twfi\n\tisb" : : : "memory");
}

/*
 * Sleeps `sleep_ms` (at least 2) less what has passed of the millisecond that is running. The
 * counter stands still for some 30 cycles in here; that is all the clock loses.
 */
static void sleep_without_ticks(uint32_t sleep_ms)
{
    CORTEX_M_SYST_CSR = STOP;
    uint32_t rest = CORTEX_M_SYST_CVR;
    if (rest == 0U || tick_pending()) {
        /* A tick is due right now: nothing to sleep for. */
        CORTEX_M_SYST_CSR = RUN;
        return;
    }
    uint32_t span = rest + (sleep_ms - 1U) * systick.cycles_per_ms;

    count_down_from(span, span);
    wait_for_interrupt();
    CORTEX_M_SYST_CSR = STOP;

    uint32_t left = CORTEX_M_SYST_CVR;
    uint32_t whole_ms; /* milliseconds that have passed, but for the one whose tick is pending */
    if (tick_pending()) {
        uint32_t over = left == 0U ? 0U : span - left;
        uint32_t over_ms = over / systick.cycles_per_ms;
        whole_ms = sleep_ms - 1U + over_ms;
        rest = systick.cycles_per_ms - (over - over_ms * systick.cycles_per_ms);
    } else {
        uint32_t ticks_left = left / systick.cycles_per_ms;
        whole_ms = sleep_ms - 1U - ticks_left;
        rest = left - ticks_left * systick.cycles_per_ms;
    }
    systick.now_ms += whole_ms;
    systick.slept_ms += whole_ms;
    count_down_from(rest < REST_MIN ? REST_MIN : rest, systick.cycles_per_ms);
}

void vapi_kernel_arch_idle(uint64_t until_ms)
{
    uint64_t now_ms = vapi_kernel_arch_now_ms();
    uint64_t sleep_ms = until_ms > now_ms ? until_ms - now_ms : 0U;

    if (sleep_ms > systick.sleep_max_ms) {
        sleep_ms = systick.sleep_max_ms;
    }
    if (sleep_ms >= 2U) {
        sleep_without_ticks((uint32_t)sleep_ms);
    } else if (sleep_ms == 1U) {
        wait_for_interrupt();
    }
    /* WFI ends with an interrupt pending; here it is served. */
    __asm volatile("cpsie i\n\tisb\n\tcpsid i" : : : "memory");
}
