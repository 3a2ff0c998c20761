/*
 * The loop that runs lwIP without a kernel: what it does in a turn, and when it sleeps. lwIP, the network and the processor
 * are the test's; time moves only asleep.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "kernel_arch.h"
#include "lwip/init.h"
#include "lwip/sys.h"
#include "lwip/timeouts.h"
#include "network.h"
#include "network_loop.h"
#include "network_runner.h"

#define NEVER UINT64_MAX

static struct {
    uint64_t now_ms;
    uint64_t alarm_ms;
    uint64_t interrupt_ms; /* when the device will interrupt */
    uint64_t timer_ms;     /* when lwIP's next timer is due */
    uint64_t link_ms; /* when the link is found up, by the first turn that serves or runs a timer */
    unsigned locks;
    unsigned sleeps;
    unsigned served;
    unsigned timers;
    bool interrupted;
    bool interrupts_when_locked; /* the device interrupts just as interrupts are being locked */
    bool link;
} board;

/* --- the processor ---------------------------------------------------------------------------- */

uintptr_t vapi_kernel_arch_lock(void)
{
    if (board.interrupts_when_locked) {
        board.interrupts_when_locked = false;
        board.interrupted = true;
    }
    return board.locks++;
}

void vapi_kernel_arch_unlock(uintptr_t state)
{
    board.locks = (unsigned)state;
}

uint64_t vapi_kernel_arch_now_ms(void)
{
    return board.now_ms;
}

void vapi_kernel_arch_set_alarm(uint64_t at_ms)
{
    assert_true(board.locks > 0U);
    board.alarm_ms = at_ms;
}

void vapi_kernel_arch_idle(void)
{
    uint64_t until_ms = board.alarm_ms < board.interrupt_ms ? board.alarm_ms : board.interrupt_ms;

    assert_int_equal(board.locks, 1);
    assert_int_not_equal(until_ms, NEVER);
    board.sleeps++;
    board.now_ms = board.now_ms < until_ms ? until_ms : board.now_ms;
    if (board.now_ms >= board.interrupt_ms) {
        board.interrupt_ms = NEVER;
        board.interrupted = true;
    }
}

_Noreturn void vapi_kernel_panic(const char *reason, const char *thread_name)
{
    (void)reason;
    (void)thread_name;
    fail();
    for (;;) {
    }
}

/* --- lwIP and the network --------------------------------------------------------------------- */

void lwip_init(void)
{
}

static void something_happened(void)
{
    board.link = board.link || board.now_ms >= board.link_ms;
}

u32_t sys_timeouts_sleeptime(void)
{
    if (board.timer_ms == NEVER) {
        return SYS_TIMEOUTS_SLEEPTIME_INFINITE;
    }
    return board.timer_ms > board.now_ms ? (u32_t)(board.timer_ms - board.now_ms) : 0U;
}

void sys_check_timeouts(void)
{
    if (board.now_ms >= board.timer_ms) {
        board.timer_ms = NEVER;
        board.timers++;
        something_happened();
    }
}

bool vapi_network_interrupted(void)
{
    return board.interrupted;
}

void vapi_network_serve(void *context)
{
    (void)context;
    board.interrupted = false;
    board.served++;
    something_happened();
}

bool vapi_network_reached(vapi_network_step_t step)
{
    assert_int_equal(step, VAPI_NETWORK_LINK);
    return board.link;
}

/* --- tests ------------------------------------------------------------------------------------ */

static int begin(void **state)
{
    (void)state;
    memset(&board, 0, sizeof(board));
    board.now_ms = UINT32_MAX - 5U; /* 32 bits are over soon */
    board.interrupt_ms = NEVER;
    board.timer_ms = NEVER;
    board.link_ms = NEVER;
    return 0;
}

static uint64_t slept_by_a_turn(uint32_t timeout_ms)
{
    uint64_t begun_ms = board.now_ms;

    vapi_network_run(timeout_ms);
    assert_int_equal(board.locks, 0);
    return board.now_ms - begun_ms;
}

static void test_a_turn_of_no_time_does_not_sleep(void **state)
{
    (void)state;
    assert_int_equal(slept_by_a_turn(0U), 0);
    assert_int_equal(board.sleeps, 0);
}

static void test_a_turn_with_nothing_to_do_sleeps_for_its_time(void **state)
{
    (void)state;
    assert_int_equal(slept_by_a_turn(100U), 100);
}

static void test_what_has_come_is_looked_at_before_anybody_sleeps(void **state)
{
    (void)state;
    board.interrupted = true;
    assert_int_equal(slept_by_a_turn(100U), 0);
    assert_int_equal(board.served, 1);
    assert_int_equal(board.sleeps, 0);
}

static void test_a_timer_that_is_due_is_run_before_anybody_sleeps(void **state)
{
    (void)state;
    board.timer_ms = board.now_ms;
    assert_int_equal(slept_by_a_turn(100U), 0);
    assert_int_equal(board.timers, 1);
    assert_int_equal(board.sleeps, 0);
}

static void test_a_sleep_ends_with_an_interrupt(void **state)
{
    (void)state;
    board.interrupt_ms = board.now_ms + 7U;
    assert_int_equal(slept_by_a_turn(100U), 7);
    assert_int_equal(slept_by_a_turn(0U), 0);
    assert_int_equal(board.served, 1);
}

static void test_a_sleep_ends_for_the_next_timer(void **state)
{
    (void)state;
    board.timer_ms = board.now_ms + 9U;
    assert_int_equal(slept_by_a_turn(100U), 9);
    assert_int_equal(slept_by_a_turn(0U), 0);
    assert_int_equal(board.timers, 1);
}

static void test_an_interrupt_just_before_the_sleep_is_not_slept_over(void **state)
{
    (void)state;
    board.interrupts_when_locked = true;
    assert_int_equal(slept_by_a_turn(100U), 0);
    assert_int_equal(board.sleeps, 0);
}

static void test_the_alarm_s_interrupt_puts_the_alarm_far_away(void **state)
{
    (void)state;
    vapi_kernel_tick();
    assert_true(board.alarm_ms == NEVER);
    assert_int_equal(board.locks, 0);
}

static void test_a_step_is_waited_for(void **state)
{
    uint64_t begun_ms = board.now_ms;

    (void)state;
    board.interrupt_ms = board.link_ms = begun_ms + 50U;
    assert_true(vapi_network_wait(VAPI_NETWORK_LINK, 1000U));
    assert_int_equal(board.now_ms - begun_ms, 50);
}

static void test_a_step_that_does_not_come_is_given_up(void **state)
{
    uint64_t begun_ms = board.now_ms;

    (void)state;
    board.timer_ms = begun_ms + 400U;
    assert_false(vapi_network_wait(VAPI_NETWORK_LINK, 1000U));
    assert_int_equal(board.now_ms - begun_ms, 1000);
    assert_int_equal(board.timers, 1);
}

static void test_lwip_sees_the_same_clock(void **state)
{
    (void)state;
    board.now_ms = UINT64_C(0x100000005);
    assert_int_equal(sys_now(), 5);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
    const struct CMUnitTest tests[] = {
        TEST(test_a_turn_of_no_time_does_not_sleep),
        TEST(test_a_turn_with_nothing_to_do_sleeps_for_its_time),
        TEST(test_what_has_come_is_looked_at_before_anybody_sleeps),
        TEST(test_a_timer_that_is_due_is_run_before_anybody_sleeps),
        TEST(test_a_sleep_ends_with_an_interrupt),
        TEST(test_a_sleep_ends_for_the_next_timer),
        TEST(test_an_interrupt_just_before_the_sleep_is_not_slept_over),
        TEST(test_the_alarm_s_interrupt_puts_the_alarm_far_away),
        TEST(test_a_step_is_waited_for),
        TEST(test_a_step_that_does_not_come_is_given_up),
        TEST(test_lwip_sees_the_same_clock),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
