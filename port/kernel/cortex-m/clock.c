/*
 * Milliseconds from a free-running counter, and SysTick as an alarm (Armv7-M ARM, B3.3).
 *
 * The counter is read at least each time SysTick fires, every 2^24 core cycles at the latest, so a
 * wrap of its 32 bits is never missed.
 */
#include "clock.h"

#include "cortex_m.h"
#include "kernel_arch.h"

#define SYSTICK_MAX 0x00FFFFFFU
#define SYSTICK_RUN (CORTEX_M_SYST_CSR_CORE | CORTEX_M_SYST_CSR_TICKINT | CORTEX_M_SYST_CSR_ENABLE)

/* Milliseconds, and the steps of the counter that do not make one yet. */
typedef struct duration {
    uint64_t ms;
    uint32_t rest;
} duration_t;

static struct {
    const vapi_clock_configuration_t *configuration;
    uint32_t last; /* the counter when `now` was brought up to date */
    duration_t now;
    duration_t slept;
} clock;

static void add_steps(duration_t *duration, uint32_t steps)
{
    uint32_t per_ms = clock.configuration->counter_cycles_per_ms;
    uint32_t whole = steps / per_ms;

    duration->rest += steps - whole * per_ms;
    if (duration->rest >= per_ms) {
        duration->rest -= per_ms;
        whole++;
    }
    duration->ms += whole;
}

void vapi_clock_start(const vapi_clock_configuration_t *configuration)
{
    clock.configuration = configuration;
    clock.last = configuration->counter();
    vapi_kernel_arch_set_alarm(UINT64_MAX);
}

uint64_t vapi_kernel_arch_now_ms(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    uint32_t counter = clock.configuration->counter();

    add_steps(&clock.now, counter - clock.last);
    clock.last = counter;
    uint64_t now_ms = clock.now.ms;
    vapi_kernel_arch_unlock(state);
    return now_ms;
}

uint64_t vapi_kernel_asleep_ms(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    uint64_t slept_ms = clock.slept.ms;
    vapi_kernel_arch_unlock(state);
    return slept_ms;
}

void SysTick_Handler(void);

void SysTick_Handler(void)
{
    vapi_kernel_tick();
}

void vapi_kernel_arch_set_alarm(uint64_t at_ms)
{
    uint32_t per_ms = clock.configuration->core_cycles_per_ms;
    uint64_t now_ms = vapi_kernel_arch_now_ms();
    uint32_t cycles = SYSTICK_MAX;

    if (at_ms <= now_ms) {
        CORTEX_M_ICSR = CORTEX_M_ICSR_PENDSTSET;
        return;
    }
    if (at_ms - now_ms < SYSTICK_MAX / per_ms) {
        cycles = (uint32_t)(at_ms - now_ms) * per_ms;
    }
    /* Writing the current value clears it; the counter then starts from the reload value. */
    CORTEX_M_SYST_RVR = cycles - 1U;
    CORTEX_M_SYST_CVR = 0U;
    CORTEX_M_SYST_CSR = SYSTICK_RUN;
}

void vapi_kernel_arch_idle(void)
{
    uint32_t before = clock.configuration->counter();

    /*
     * WFI ends with an interrupt pending although interrupts are locked; it is served after that.
     */
    __asm volatile("dsb\n\twfi\n\tisb" : : : "memory");
    add_steps(&clock.slept, clock.configuration->counter() - before);
    __asm volatile("cpsie i\n\tisb\n\tcpsid i" : : : "memory");
}
