/*
 * Checks of the board tests' image that need a kernel: threads, locks, and the stack of who is interrupted.
 */
#include <string.h>

#include "board.h"
#include "board_image.h"
#include "kernel.h"

static vapi_kernel_mutex_t mutex;
static volatile uint32_t result;
static vapi_kernel_thread_t partner_thread;
VAPI_KERNEL_STACK(partner, 128 * sizeof(void *));

static void wakes_every_millisecond(void *argument)
{
    (void)argument;
    for (;;) {
        board_sleep_ms(1U);
    }
}

/* Calls itself until so little is left that the registers of an interrupted thread find no room. */
static uint32_t descend(volatile uint32_t depth)
{
    volatile uint32_t here = depth;

    while ((uintptr_t)&here - (uintptr_t)own_stack() < 100U) {
    }
    return depth == UINT32_MAX ? 0U : descend(depth + 1U) + here;
}

static void is_interrupted_at_the_end_of_its_stack(void)
{
    vapi_kernel_thread_create(&partner_thread, "partner", wakes_every_millisecond, NULL, partner,
                              sizeof(partner), 150U);
    result = descend(0U);
}

static void locks_twice(void)
{
    vapi_kernel_mutex_init(&mutex);
    vapi_kernel_mutex_lock(&mutex);
    vapi_kernel_mutex_lock(&mutex);
}

static vapi_kernel_semaphore_t ping;
static vapi_kernel_semaphore_t pong;
static void answer_pings(void *argument)
{
    (void)argument;
    for (;;) {
        (void)vapi_kernel_semaphore_take(&ping, VAPI_KERNEL_FOREVER);
        vapi_kernel_semaphore_give(&pong);
    }
}

/* Registers that a switch must keep are checked by the compiler's own use of them in the loop. */
static void switches_20000_times(void)
{
    uint32_t sum = 0U;

    vapi_kernel_semaphore_init(&ping, 0U);
    vapi_kernel_semaphore_init(&pong, 0U);
    vapi_kernel_thread_create(&partner_thread, "partner", answer_pings, NULL, partner,
                              sizeof(partner), 50U);
    for (uint32_t i = 0U; i < 10000U; i++) {
        vapi_kernel_semaphore_give(&ping);
        sum += vapi_kernel_semaphore_take(&pong, VAPI_KERNEL_FOREVER) ? i : 0U;
    }
    say_number("sum ", sum);
    say_number("partner's stack ", vapi_kernel_stack_used(&partner_thread));
}

/* Long enough for whoever goes on meanwhile, also where an emulator stands still for a moment. */
#define WAIT_MS 300U

/* What happened, in the order in which it did: a letter each. */
static char order[16];
static vapi_kernel_thread_t urgent_thread;
VAPI_KERNEL_STACK(urgent, 128 * sizeof(void *));

static void happened(char what)
{
    size_t count = strlen(order);

    if (count < sizeof(order) - 1U) {
        order[count] = what;
    }
}

/*
 * Keeps the processor busy until something has happened, for two seconds at most: nobody else runs but who interrupts.
 * However late an emulator's clock wakes somebody, the order is the same.
 */
static void compute_until(char what)
{
    uint64_t end_ms = vapi_kernel_now_ms() + 2000U;

    while (strchr(order, what) == NULL && vapi_kernel_now_ms() < end_ms) {
    }
}

static void create(vapi_kernel_thread_t *thread, void (*entry)(void *argument), uint8_t priority)
{
    bool is_urgent = thread == &urgent_thread;

    vapi_kernel_thread_create(thread, is_urgent ? "urgent" : "partner", entry, NULL,
                              is_urgent ? urgent : partner, sizeof(partner), priority);
}

static void say_order(void)
{
    board_sleep_ms(WAIT_MS / 3U);
    say("order ");
    say(order);
    say("\n");
}

static void starts_and_wakes_at_once(void *argument)
{
    (void)argument;
    happened('u');
    board_sleep_ms(WAIT_MS);
    happened('U');
}

static void runs_when_nobody_else_does(void *argument)
{
    (void)argument;
    happened('p');
}

/* The application has priority 100. */
static void runs_by_priority(void)
{
    create(&urgent_thread, starts_and_wakes_at_once, 150U);
    happened('a');
    create(&partner_thread, runs_when_nobody_else_does, 40U);
    compute_until('U');
    happened('A');
    say_order();
}

static void holds_the_lock(void *argument)
{
    (void)argument;
    vapi_kernel_mutex_lock(&mutex);
    happened('p');
    board_sleep_ms(WAIT_MS);
    happened('P');
    vapi_kernel_mutex_unlock(&mutex);
}

static void wants_the_lock(void *argument)
{
    (void)argument;
    happened('u');
    vapi_kernel_mutex_lock(&mutex);
    happened('U');
    vapi_kernel_mutex_unlock(&mutex);
}

/* The owner of a lock is less urgent than the application, but not than who waits for the lock. */
static void inherits_priority(void)
{
    vapi_kernel_mutex_init(&mutex);
    create(&partner_thread, holds_the_lock, 40U);
    board_sleep_ms(WAIT_MS / 3U);
    create(&urgent_thread, wants_the_lock, 150U);
    compute_until('U');
    happened('A');
    say_order();
}

static const board_check_t checks[] = {
    {"is_interrupted_at_the_end_of_its_stack", is_interrupted_at_the_end_of_its_stack},
    {"locks_twice", locks_twice},
    {"switches_20000_times", switches_20000_times},
    {"runs_by_priority", runs_by_priority},
    {"inherits_priority", inherits_priority},
};

bool run_kernel_check(const char *name)
{
    return run_check(checks, sizeof(checks) / sizeof(checks[0]), name);
}
