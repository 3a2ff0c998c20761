/* The memory levels in the statistics (vapi/client.h): when the platform is asked, and what an exchange says of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client_fixture.h"

static const vapi_memory_t told = {22016U, 16900U, 19828U, 5120U, 3936U};
static const vapi_memory_t unknown = {VAPI_MEMORY_UNKNOWN, VAPI_MEMORY_UNKNOWN, VAPI_MEMORY_UNKNOWN,
                                      VAPI_MEMORY_UNKNOWN, VAPI_MEMORY_UNKNOWN};

static void assert_memory(const vapi_memory_t *expected)
{
    assert_int_equal(client_statistics()->memory.arena_size, expected->arena_size);
    assert_int_equal(client_statistics()->memory.arena_used, expected->arena_used);
    assert_int_equal(client_statistics()->memory.arena_peak, expected->arena_peak);
    assert_int_equal(client_statistics()->memory.stack_size, expected->stack_size);
    assert_int_equal(client_statistics()->memory.stack_peak, expected->stack_peak);
}

/* However many attempts a request takes, it begins once and ends once; its connection is `kept` or not. */
static void assert_told(size_t times, bool kept)
{
    vapi_memory_t expected = told;
    expected.arena_used = kept ? told.arena_used : 0U;
    assert_int_equal(fixture.port.memory_begun, times);
    assert_int_equal(fixture.port.memory_told, times);
    assert_memory(&expected);
}

static void test_without_a_memory_function_no_level_is_known(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    fixture.port.platform.memory = NULL;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_memory(&unknown);
}

static void test_memory_is_told_when_a_request_has_ended_well(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER OK_ANSWER, .requests = 2}};
    vapi_client_wait_t wait;
    vapi_status_t status;
    fixture.port.memory = told;
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_told(1, true);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(fixture.port.memory_begun, 2);
    while ((status = vapi_poll(&fixture.client, &wait)) == VAPI_PENDING) {
        assert_memory(&unknown);
        assert_int_equal(fixture.port.memory_told, 1);
    }
    assert_int_equal(status, VAPI_OK);
    assert_told(2, true);
}

static void test_memory_is_told_when_a_connection_that_is_not_kept_was_closed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"}};
    fixture.port.memory = told;
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_told(1, false);
}

static void test_memory_is_told_when_a_request_has_failed_after_all_attempts(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    fixture.port.memory = told;
    assert_int_equal(client_perform(), VAPI_ERROR_REFUSED);
    assert_int_equal(client_statistics()->attempts, 3);
    assert_told(1, false);
}

static void test_memory_is_told_after_an_error_answer_whose_connection_is_kept(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"}};
    client_set_up(script, 1);
    fixture.port.memory = told;
    assert_int_equal(client_perform(), VAPI_ERROR_NOT_FOUND);
    assert_told(1, true);
}

static void test_memory_is_told_when_the_deadline_has_passed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    client_set_up(script, 1);
    fixture.port.memory = told;
    assert_int_equal(client_perform(), VAPI_ERROR_DEADLINE);
    assert_told(1, false);
}

static void test_memory_is_told_when_a_request_was_cancelled(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    vapi_client_wait_t wait;
    client_set_up(script, 1);
    fixture.port.memory = told;
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    for (int i = 0; i < 6; i++) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    }
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_CANCELLED);
    assert_told(1, false);
}

static void test_a_request_that_does_not_start_begins_and_tells_nothing(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    client_set_up(script, 1);
    fixture.exchange.url = "no URL";
    assert_true(vapi_client_start(&fixture.client, &fixture.exchange) < 0);
    assert_int_equal(fixture.port.memory_begun, 0);
    fixture.exchange.url = NULL;
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_ERROR_STATE);
    assert_int_equal(fixture.port.memory_begun, 1);
    vapi_client_close(&fixture.client);
    assert_int_equal(fixture.port.memory_told, 0);
    assert_memory(&unknown);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_without_a_memory_function_no_level_is_known, client_fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_a_request_has_ended_well, client_fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_a_connection_that_is_not_kept_was_closed,
                               client_fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_a_request_has_failed_after_all_attempts,
                               client_fresh),
        cmocka_unit_test_setup(test_memory_is_told_after_an_error_answer_whose_connection_is_kept,
                               client_fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_the_deadline_has_passed, client_fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_a_request_was_cancelled, client_fresh),
        cmocka_unit_test_setup(test_a_request_that_does_not_start_begins_and_tells_nothing,
                               client_fresh),
    };
    return cmocka_run_group_tests_name("client memory", tests, NULL, NULL);
}
