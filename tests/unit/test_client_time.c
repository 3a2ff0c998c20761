/* Time (vapi/client.h): the total deadline, the idle limit, cancelling, and what vapi_poll() waits for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client_fixture.h"

static void test_silence_ends_with_the_deadline(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    fixture.config.deadline_ms = 5000;
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_DEADLINE);
    assert_int_equal(fixture.port.now_ms, 6000);
    assert_int_equal(client_error()->phase, VAPI_PHASE_WAIT);
    assert_int_equal(client_statistics()->total_ms, 5000);
    assert_int_equal(client_statistics()->phase_ms[VAPI_PHASE_WAIT], 5000);
    assert_false(client_error()->may_have_arrived);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_an_exchange_may_have_a_deadline_of_its_own(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    client_set_up(script, 1);
    fixture.exchange.deadline_ms = 200;
    assert_int_equal(client_perform(), VAPI_ERROR_DEADLINE);
    assert_int_equal(client_statistics()->total_ms, 200);
}

static void test_the_deadline_covers_opening(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.open_steps = 200}};
    fixture.config.deadline_ms = 300;
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_DEADLINE);
    assert_int_equal(client_error()->phase, VAPI_PHASE_TLS);
}

static void test_a_trickle_does_not_outlive_the_deadline(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.port.piece = 1;
    fixture.port.tick_ms = 100;
    fixture.config.deadline_ms = 3000;
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_DEADLINE);
    assert_true(client_statistics()->total_ms < 3200);
}

static void test_the_idle_limit_ends_a_stalled_answer_early(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"}};
    fixture.config.idle_ms = 700;
    fixture.config.retry.attempts_max = 1;
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_IDLE);
    assert_int_equal(client_error()->phase, VAPI_PHASE_BODY);
    assert_int_equal(client_statistics()->total_ms, 700);
}

static void test_cancel_ends_the_exchange_at_the_next_poll(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    vapi_client_wait_t wait;
    client_set_up(script, 1);
    client_make_write();
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    for (int i = 0; i < 6; i++) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    }
    assert_false(vapi_client_is_cancelled(&fixture.client));
    vapi_cancel(&fixture.client);
    assert_true(vapi_client_is_cancelled(&fixture.client));
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_CANCELLED);
    assert_true(client_error()->may_have_arrived);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_poll_says_what_it_waits_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL, .open_steps = 1}};
    vapi_client_wait_t wait;
    client_set_up(script, 1);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* prepared */
    assert_int_equal(wait.timeout_ms, 0);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* opening */
    assert_int_equal(wait.interest, VAPI_WAIT_WRITABLE);
    assert_ptr_equal(wait.transport, &fixture.port.transport);
    assert_int_equal(wait.timeout_ms, VAPI_DEADLINE_MS);
    while (wait.interest != VAPI_WAIT_READABLE) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    }
    assert_int_equal(wait.timeout_ms, VAPI_DEADLINE_MS);
}

static void test_a_pause_before_a_retry_is_not_idle_time(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n" OK_ANSWER,
         .requests = 2}};
    fixture.config.idle_ms = 1000;
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
}

static void test_an_exchange_may_have_an_idle_limit_of_its_own(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    client_set_up(script, 1);
    fixture.exchange.idle_ms = 400;
    assert_int_equal(client_perform(), VAPI_ERROR_IDLE);
    assert_int_equal(client_statistics()->total_ms, 400);
}

static void test_cancelling_in_a_pause_ends_it(void **state)
{
    (void)state;
    vapi_client_wait_t wait;
    client_set_up(NULL, 0);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    do {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    } while (wait.timeout_ms == 0U);
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_CANCELLED);
    assert_int_equal(client_error()->phase, VAPI_PHASE_PAUSE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_silence_ends_with_the_deadline, client_fresh),
        cmocka_unit_test_setup(test_an_exchange_may_have_a_deadline_of_its_own, client_fresh),
        cmocka_unit_test_setup(test_the_deadline_covers_opening, client_fresh),
        cmocka_unit_test_setup(test_a_trickle_does_not_outlive_the_deadline, client_fresh),
        cmocka_unit_test_setup(test_the_idle_limit_ends_a_stalled_answer_early, client_fresh),
        cmocka_unit_test_setup(test_cancel_ends_the_exchange_at_the_next_poll, client_fresh),
        cmocka_unit_test_setup(test_poll_says_what_it_waits_for, client_fresh),
        cmocka_unit_test_setup(test_a_pause_before_a_retry_is_not_idle_time, client_fresh),
        cmocka_unit_test_setup(test_an_exchange_may_have_an_idle_limit_of_its_own, client_fresh),
        cmocka_unit_test_setup(test_cancelling_in_a_pause_ends_it, client_fresh),
    };
    return cmocka_run_group_tests_name("client time", tests, NULL, NULL);
}
