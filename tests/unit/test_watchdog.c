/*
 * When a watchdog may be fed, on a model of the hardware that resets a second after the last feeding, and of a clock that the
 * test moves.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../port/kernel/watchdog.c"

#define HARDWARE_MS 1000U

static struct {
    uint64_t now_ms;
    uint64_t fed_ms;
    unsigned feedings;
    unsigned told;
    const char *late;
    unsigned locks;
    bool reset;
} model;

uintptr_t vapi_kernel_arch_lock(void)
{
    return model.locks++;
}

void vapi_kernel_arch_unlock(uintptr_t state)
{
    model.locks = (unsigned)state;
}

uint64_t vapi_kernel_arch_now_ms(void)
{
    return model.now_ms;
}

static void fed(void)
{
    assert_int_equal(model.locks, 1);
    model.feedings++;
    model.fed_ms = model.now_ms;
}

static void told(const char *name)
{
    assert_int_equal(model.locks, 1);
    model.told++;
    model.late = name;
}

static const vapi_watchdog_hardware_t hardware = {.feed = fed, .late = told};

static vapi_watchdog_task_t one;
static vapi_watchdog_task_t two;

static int begin(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    memset(&watchdog, 0, sizeof(watchdog));
    one = (vapi_watchdog_task_t){.name = "one"};
    two = (vapi_watchdog_task_t){.name = "two"};
    model.now_ms = UINT32_MAX - UINT64_C(700); /* 32 bits are over soon */
    vapi_watchdog_start(&hardware);
    return 0;
}

/* Time passes; the hardware resets where it was not fed. */
static void pass(uint32_t milliseconds)
{
    model.now_ms += milliseconds;
    model.reset = model.reset || model.now_ms - model.fed_ms > HARDWARE_MS;
}

/* Task one says in time that it is alive, for a while. */
static void one_lives(uint32_t milliseconds)
{
    for (uint32_t i = 0U; i < milliseconds; i += 100U) {
        vapi_watchdog_alive(&one, 200U);
        pass(100U);
    }
}

static void test_it_is_fed_at_the_start_and_by_each_sign_of_life(void **state)
{
    (void)state;
    assert_int_equal(model.feedings, 1);
    vapi_watchdog_alive(&one, 500U);
    assert_int_equal(model.feedings, 2);
    pass(499U);
    vapi_watchdog_alive(&one, 500U);
    assert_int_equal(model.feedings, 3);
    assert_null(vapi_watchdog_late());
}

static void test_all_that_live_keep_it_fed(void **state)
{
    (void)state;
    for (unsigned i = 0U; i < 100U; i++) {
        one_lives(300U);
        vapi_watchdog_alive(&two, 350U);
    }
    assert_false(model.reset);
    assert_int_equal(model.told, 0);
    assert_int_equal(model.locks, 0);
}

static void test_nobody_else_feeds_it(void **state)
{
    (void)state;
    vapi_watchdog_alive(&one, 5000U);
    pass(HARDWARE_MS);
    assert_false(model.reset);
    pass(1U);
    assert_true(model.reset);
    assert_null(vapi_watchdog_late()); /* its limit is not over: the hardware's is */
}

static void test_one_that_hangs_is_not_fed_for_by_the_others(void **state)
{
    (void)state;
    vapi_watchdog_alive(&two, 300U);
    one_lives(2000U);
    assert_true(model.reset);
    assert_int_equal(model.told, 1);
    assert_string_equal(model.late, "two");
    assert_string_equal(vapi_watchdog_late(), "two");
}

static void test_a_limit_is_over_with_its_last_millisecond(void **state)
{
    (void)state;
    vapi_watchdog_alive(&two, 300U);
    pass(299U);
    vapi_watchdog_alive(&one, 500U);
    assert_null(vapi_watchdog_late());
    assert_int_equal(model.feedings, 3);
    pass(1U);
    assert_string_equal(vapi_watchdog_late(), "two");
    vapi_watchdog_alive(&one, 500U);
    assert_int_equal(model.feedings, 3);
}

static void test_one_that_comes_late_finds_itself(void **state)
{
    (void)state;
    vapi_watchdog_alive(&one, 300U);
    pass(301U);
    vapi_watchdog_alive(&one, 300U);
    assert_string_equal(model.late, "one");
    assert_int_equal(model.feedings, 2);
}

static void test_one_that_comes_back_is_not_forgiven(void **state)
{
    (void)state;
    vapi_watchdog_alive(&two, 300U);
    one_lives(500U);
    for (unsigned i = 0U; i < 20U; i++) {
        vapi_watchdog_alive(&two, 300U);
        one_lives(100U);
    }
    assert_true(model.reset);
    assert_int_equal(model.told, 1);
    assert_string_equal(vapi_watchdog_late(), "two");
}

static void test_the_first_that_is_found_late_stays_the_reason(void **state)
{
    (void)state;
    vapi_watchdog_alive(&two, 300U);
    pass(400U);
    vapi_watchdog_alive(&one, 100U);
    pass(400U);
    assert_string_equal(vapi_watchdog_late(), "two");
    vapi_watchdog_alive(&two, 300U);
    assert_int_equal(model.told, 1);
    assert_string_equal(model.late, "two");
}

static void test_a_limit_can_be_another_one_each_time(void **state)
{
    (void)state;
    vapi_watchdog_alive(&two, 100U);
    vapi_watchdog_alive(&two, 3000U);
    one_lives(2900U);
    vapi_watchdog_alive(&two, 100U);
    one_lives(300U);
    assert_string_equal(model.late, "two");
}

static void test_one_that_waits_for_ever_is_not_missed_until_it_calls_again(void **state)
{
    (void)state;
    vapi_watchdog_alive(&two, VAPI_KERNEL_FOREVER);
    one_lives(100000U);
    assert_false(model.reset);
    vapi_watchdog_alive(&two, 200U);
    one_lives(1500U);
    assert_true(model.reset);
    assert_string_equal(model.late, "two");
}

static void test_the_longest_limit_is_one(void **state)
{
    (void)state;
    vapi_watchdog_alive(&two, UINT32_MAX - 1U);
    model.now_ms += UINT32_MAX - UINT64_C(2);
    assert_null(vapi_watchdog_late());
    model.now_ms += 1U;
    assert_string_equal(vapi_watchdog_late(), "two");
}

static void test_life_before_the_start_counts(void **state)
{
    (void)state;
    memset(&watchdog, 0, sizeof(watchdog));
    model.feedings = 0U;
    vapi_watchdog_alive(&one, 300U);
    pass(100U);
    vapi_watchdog_alive(&one, 300U);
    assert_int_equal(model.feedings, 0);
    pass(400U);
    vapi_watchdog_start(&hardware);
    assert_int_equal(model.feedings, 0);
    assert_string_equal(model.late, "one");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
    const struct CMUnitTest tests[] = {
        TEST(test_it_is_fed_at_the_start_and_by_each_sign_of_life),
        TEST(test_all_that_live_keep_it_fed),
        TEST(test_nobody_else_feeds_it),
        TEST(test_one_that_hangs_is_not_fed_for_by_the_others),
        TEST(test_a_limit_is_over_with_its_last_millisecond),
        TEST(test_one_that_comes_late_finds_itself),
        TEST(test_one_that_comes_back_is_not_forgiven),
        TEST(test_the_first_that_is_found_late_stays_the_reason),
        TEST(test_a_limit_can_be_another_one_each_time),
        TEST(test_one_that_waits_for_ever_is_not_missed_until_it_calls_again),
        TEST(test_the_longest_limit_is_one),
        TEST(test_life_before_the_start_counts),
    };
#undef TEST

    return cmocka_run_group_tests_name("watchdog", tests, NULL, NULL);
}
