/*
 * Which address is tried when, and for how long: every way through two and three of them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../port/sockets/connection_attempts.c"

#define LATER VAPI_CONNECTION_ATTEMPT_MS

static vapi_connection_attempts_t attempts;

static void test_the_only_address_has_all_the_time_and_nothing_follows(void **state)
{
    (void)state;
    vapi_connection_attempts_begin(&attempts, 1U, 5U);
    assert_int_equal(attempts.index, 0);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 5U + 10U * LATER), UINT32_MAX);
    assert_false(vapi_connection_attempts_next(&attempts, false, 6U));
    assert_false(vapi_connection_attempts_next(&attempts, false, 7U));
    assert_int_equal(attempts.index, 0);
}

static void test_an_address_before_another_has_a_bounded_time(void **state)
{
    (void)state;
    vapi_connection_attempts_begin(&attempts, 2U, 100U);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 100U), LATER);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 99U + LATER), 1);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 100U + LATER), 0);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 100U + 2U * LATER), 0);
}

static void test_the_clock_may_wrap(void **state)
{
    (void)state;
    vapi_connection_attempts_begin(&attempts, 2U, UINT32_MAX - 9U);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 10U), LATER - 20U);
}

static void test_after_a_failure_the_next_is_tried_until_there_is_none(void **state)
{
    (void)state;
    vapi_connection_attempts_begin(&attempts, 3U, 0U);
    assert_true(vapi_connection_attempts_next(&attempts, false, 10U));
    assert_int_equal(attempts.index, 1);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 10U), LATER);
    assert_true(vapi_connection_attempts_next(&attempts, false, 20U));
    assert_int_equal(attempts.index, 2);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 20U), UINT32_MAX);
    assert_false(vapi_connection_attempts_next(&attempts, false, 30U));
}

static void test_one_that_was_only_slow_is_tried_again_when_all_have_failed(void **state)
{
    (void)state;
    vapi_connection_attempts_begin(&attempts, 3U, 0U);
    assert_true(vapi_connection_attempts_next(&attempts, false, 1U));
    assert_true(vapi_connection_attempts_next(&attempts, true, 2U));
    assert_int_equal(attempts.index, 2);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 2U), UINT32_MAX);
    assert_true(vapi_connection_attempts_next(&attempts, false, 3U));
    assert_int_equal(attempts.index, 1);
    assert_int_equal(vapi_connection_attempts_left_ms(&attempts, 3U + 2U * LATER), UINT32_MAX);
    assert_false(vapi_connection_attempts_next(&attempts, false, 4U));
}

static void test_of_several_slow_ones_the_first_is_tried_again(void **state)
{
    (void)state;
    vapi_connection_attempts_begin(&attempts, 3U, 0U);
    assert_true(vapi_connection_attempts_next(&attempts, true, 1U));
    assert_true(vapi_connection_attempts_next(&attempts, true, 2U));
    assert_true(vapi_connection_attempts_next(&attempts, false, 3U));
    assert_int_equal(attempts.index, 0);
    assert_false(vapi_connection_attempts_next(&attempts, false, 4U));
    assert_int_equal(attempts.index, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_only_address_has_all_the_time_and_nothing_follows),
        cmocka_unit_test(test_an_address_before_another_has_a_bounded_time),
        cmocka_unit_test(test_the_clock_may_wrap),
        cmocka_unit_test(test_after_a_failure_the_next_is_tried_until_there_is_none),
        cmocka_unit_test(test_one_that_was_only_slow_is_tried_again_when_all_have_failed),
        cmocka_unit_test(test_of_several_slow_ones_the_first_is_tried_again),
    };

    return cmocka_run_group_tests_name("connection_attempts", tests, NULL, NULL);
}
