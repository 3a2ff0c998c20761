/*
 * Milliseconds and alarms from the machine timer of the CLINT (RISC-V Privileged Architecture 1.12,
 * 3.2.1).
 *
 * Time is kept in whole milliseconds and a rest, brought up to date with the timer's low half: no
 * division of 64 bits. The alarm comes every 2^31 steps at the latest, so that no wrap is missed.
 */
#include "clock.h"

#include "kernel_arch.h"
#include "riscv.h"

#define ALARM_MAX 0x7FFFFFFFU

/* Milliseconds, and the steps of the timer that do not make one yet. */
typedef struct duration {
    uint64_t ms;
    uint32_t rest;
} duration_t;

static struct {
    uint32_t per_ms;
    uint32_t last; /* the timer's low half when `now` was brought up to date */
    duration_t now;
    duration_t slept;
} clock;

static void add_steps(duration_t *duration, uint32_t steps)
{
    uint32_t whole = steps / clock.per_ms;

    duration->rest += steps - whole * clock.per_ms;
    if (duration->rest >= clock.per_ms) {
        duration->rest -= clock.per_ms;
        whole++;
    }
    duration->ms += whole;
}

/* Both halves belong together when the upper one has not changed meanwhile. */
static uint64_t timer_read(void)
{
    uint32_t high;
    uint32_t low;

    do {
        high = RISCV_CLINT_TIME_HIGH;
        low = RISCV_CLINT_TIME_LOW;
    } while (high != RISCV_CLINT_TIME_HIGH);
    return (uint64_t)high << 32 | low;
}

void vapi_clock_start(uint32_t steps_per_ms)
{
    clock.per_ms = steps_per_ms;
    clock.last = RISCV_CLINT_TIME_LOW;
    vapi_kernel_arch_set_alarm(UINT64_MAX);
}

uint64_t vapi_kernel_arch_now_ms(void)
{
    uintptr_t state = vapi_kernel_arch_lock();
    uint32_t timer = RISCV_CLINT_TIME_LOW;

    add_steps(&clock.now, timer - clock.last);
    clock.last = timer;
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

void vapi_kernel_arch_set_alarm(uint64_t at_ms)
{
    uint64_t now_ms = vapi_kernel_arch_now_ms();
    uint32_t steps = ALARM_MAX;

    if (at_ms <= now_ms) {
        steps = 0U;
    } else if (at_ms - now_ms <= ALARM_MAX / clock.per_ms) {
        steps = (uint32_t)(at_ms - now_ms) * clock.per_ms;
    }
    uint64_t at = timer_read() + steps;
    /* No value in between may lie in the past (3.2.1). */
    RISCV_CLINT_COMPARE_HIGH = UINT32_MAX;
    RISCV_CLINT_COMPARE_LOW = (uint32_t)at;
    RISCV_CLINT_COMPARE_HIGH = (uint32_t)(at >> 32);
}

void vapi_clock_sleep(void)
{
    uint32_t before = RISCV_CLINT_TIME_LOW;

    /* WFI ends with an interrupt pending although interrupts are locked (3.3.3). */
    __asm volatile("fence\n\twfi" : : : "memory");
    add_steps(&clock.slept, RISCV_CLINT_TIME_LOW - before);
}
