/*
 * The Stellaris watchdog timer on a model of its registers: a clock that goes on through feedings and through the counter's
 * end, and a reset when nobody feeds.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/stellaris_watchdog.c"

#define BASE 0x40000000U
#define LAST 999U /* what is loaded: a time of 1,000 cycles */

static struct {
    bool interrupt;
    bool reset;
    uint32_t load;
    uint32_t value;
    uint32_t control;
    uint32_t test;
    unsigned loads; /* by feeding */
} model;

static stellaris_watchdog_t watchdog;

uint32_t register_read(uintptr_t address)
{
    if (address == BASE + RAW_STATUS) {
        return (model.interrupt ? 1U : 0U) | 0xFFF0U; /* the upper bits are reserved */
    }
    assert_true(address == BASE + VALUE);
    return model.value;
}

void register_write(uintptr_t address, uint32_t value)
{
    switch (address) {
    case BASE + LOAD:
        model.load = value;
        model.value = value;
        break;
    case BASE + CONTROL:
        if ((model.control & CONTROL_RUN) == 0U) {
            model.control = value; /* read-only once it runs */
        }
        break;
    case BASE + TEST:
        model.test = value;
        break;
    default:
        assert_true(address == BASE + CLEAR);
        model.interrupt = false;
        model.value = model.load;
        model.loads++;
        break;
    }
}

/* Of more than one time the counter's only the last is played. */
static void pass(uint32_t cycles)
{
    assert_true((model.control & CONTROL_RUN) != 0U);
    if (cycles <= model.value) {
        model.value -= cycles;
        return;
    }
    model.reset = model.reset || (model.interrupt && (model.control & CONTROL_RESETS) != 0U);
    model.interrupt = true;
    model.value = model.load - (cycles - model.value - 1U);
}

static void start(uint32_t load, bool resets)
{
    memset(&model, 0, sizeof(model));
    stellaris_watchdog_start(&watchdog, BASE, load, resets);
}

static void test_a_clock_counts_through_the_counters_end_and_never_resets(void **state)
{
    uint32_t passed = 0U;

    (void)state;
    start(UINT32_MAX, false);
    assert_int_equal(stellaris_watchdog_read(&watchdog), 0U);
    for (unsigned i = 0U; i < 10U; i++) {
        pass(3000000000U);
        passed += 3000000000U;
        assert_int_equal(stellaris_watchdog_read(&watchdog), passed);
    }
    assert_false(model.reset);
}

static void test_with_a_short_time_it_counts_on_all_the_same(void **state)
{
    uint32_t passed = 0U;

    (void)state;
    start(LAST, true);
    for (unsigned i = 0U; i < 100U; i++) {
        pass(i % 7U * 100U + 33U);
        passed += i % 7U * 100U + 33U;
        assert_int_equal(stellaris_watchdog_read(&watchdog), passed);
    }
    pass(LAST + 1U);
    assert_int_equal(stellaris_watchdog_read(&watchdog),
                     passed); /* a whole time is none: read more often */
}

static void test_feeding_loses_no_time(void **state)
{
    uint32_t passed = 0U;

    (void)state;
    start(LAST, true);
    for (unsigned i = 0U; i < 1000U; i++) {
        pass(i % 990U);
        passed += i % 990U;
        stellaris_watchdog_feed(&watchdog);
        assert_int_equal(stellaris_watchdog_read(&watchdog), passed);
    }
    assert_false(model.reset);
}

static void test_unfed_it_resets_after_twice_its_time(void **state)
{
    (void)state;
    start(LAST, true);
    for (uint32_t i = 0U; i < 2U * LAST + 1U; i++) {
        pass(1U);
        assert_int_equal(stellaris_watchdog_read(&watchdog), i + 1U);
        assert_false(model.reset);
    }
    pass(1U);
    assert_true(model.reset);
}

static void test_feeding_after_half_of_the_second_time_saves_it(void **state)
{
    (void)state;
    start(LAST, true);
    pass(LAST - 10U);
    (void)stellaris_watchdog_read(&watchdog);
    pass(20U); /* the interrupt, and the counter is full again */
    stellaris_watchdog_feed(&watchdog);
    assert_false(model.interrupt);
    pass(LAST);
    assert_false(model.reset);
}

static void test_a_counter_that_is_still_full_is_not_loaded(void **state)
{
    (void)state;
    start(LAST, true);
    for (unsigned i = 0U; i < 400U; i++) {
        pass(1U);
        stellaris_watchdog_feed(&watchdog);
    }
    assert_int_equal(model.loads, 0);
    pass(200U);
    stellaris_watchdog_feed(&watchdog);
    assert_int_equal(model.loads, 1);
}

static void test_a_debugger_stops_it(void **state)
{
    (void)state;
    start(LAST, true);
    assert_int_equal(model.test, TEST_STALL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_clock_counts_through_the_counters_end_and_never_resets),
        cmocka_unit_test(test_with_a_short_time_it_counts_on_all_the_same),
        cmocka_unit_test(test_feeding_loses_no_time),
        cmocka_unit_test(test_unfed_it_resets_after_twice_its_time),
        cmocka_unit_test(test_feeding_after_half_of_the_second_time_saves_it),
        cmocka_unit_test(test_a_counter_that_is_still_full_is_not_loaded),
        cmocka_unit_test(test_a_debugger_stops_it),
    };

    return cmocka_run_group_tests_name("Stellaris watchdog", tests, NULL, NULL);
}
