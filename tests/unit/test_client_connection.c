/* Connections (vapi/client.h): which are kept, and for whom. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client_fixture.h"

static void test_a_connection_is_kept_for_the_next_exchange(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER CHUNKED_ANSWER, .requests = 2}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_false(client_statistics()->connection_reused);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(client_statistics()->connection_reused);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_connection_close_is_honoured(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"},
        {.answer = OK_ANSWER}};
    client_set_up(script, 2);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 2);
}

static void test_a_kept_connection_that_has_ended_is_reopened_even_for_a_write(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER, .read_end = VAPI_END},
                                               {.answer = OK_ANSWER}};
    client_set_up(script, 2);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 0);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 2);
    assert_int_equal(fake_port_requests(&fixture.port), 2);
    assert_int_equal(client_statistics()->attempts, 1);
}

static void test_a_connection_on_which_something_follows_the_answer_is_not_kept(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER "surplus"}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_another_host_gets_a_connection_of_its_own(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}, {.answer = OK_ANSWER}};
    client_set_up(script, 2);
    assert_int_equal(client_perform(), VAPI_OK);
    fixture.exchange.url = "https://control.vapi.ai/c1/control?x=1";
    fixture.exchange.without_key = true;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_string_equal(fixture.port.hosts[1], "control.vapi.ai");
    assert_true(fake_port_has_sent(&fixture.port,
                                   "GET /c1/control?x=1 HTTP/1.1\r\nHost: control.vapi.ai\r\n"));
}

static void test_a_url_of_an_exchange_is_checked_when_it_starts(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    fixture.exchange.url = "https://a b/";
    assert_int_equal(client_perform(), VAPI_ERROR_URL_HOST);
    assert_int_equal(client_error()->status, VAPI_ERROR_URL_HOST);
    assert_int_equal(client_error()->phase, VAPI_PHASE_PREPARE);
    fixture.exchange.url = "wss://api.vapi.ai/";
    assert_int_equal(client_perform(), VAPI_ERROR_URL_SCHEME);
}

static void test_closing_a_client_ends_what_runs_and_closes_the_connection(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}, {.answer = OK_ANSWER}};
    vapi_client_wait_t wait;
    client_set_up(script, 2);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    for (int i = 0; i < 6; i++) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    }
    vapi_client_close(&fixture.client);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_STATE);
    assert_int_equal(client_perform(), VAPI_OK);
}

static void test_another_port_is_another_connection(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}, {.answer = OK_ANSWER}};
    client_set_up(script, 2);
    assert_int_equal(client_perform(), VAPI_OK);
    fixture.exchange.url = "https://api.vapi.ai:8443/assistant";
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 2);
    assert_int_equal(fixture.port.ports[1], 8443);
}

static void test_with_tls_and_without_are_two_connections(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    static fake_port_t plain;
    memset(&plain, 0, sizeof plain);
    plain.connections = script;
    plain.connection_count = 1;
    fake_port_start(&plain);
    fixture.config.plain = &plain.transport;
    client_set_up(script, 1);
    fixture.exchange.url = "https://gateway.example:8443/";
    assert_int_equal(client_perform(), VAPI_OK);
    fixture.exchange.url = "http://gateway.example:8443/";
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(plain.opened, 1);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_a_resumed_session_is_told(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    fixture.port.transport.resumed = true;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(client_statistics()->tls_resumed);
}

static void test_what_went_wrong_in_an_exchange_does_not_stay_with_the_next(void **state)
{
    (void)state;
    static char body[2001];
    memset(body, 'x', 2000);
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n",
         .answer_early_at = 300,
         .write_limit = 300,
         .write_end = VAPI_ERROR_TRANSPORT},
        {.answer = OK_ANSWER OK_ANSWER, .requests = 2}};
    client_set_up(script, 2);
    const vapi_exchange_t read = fixture.exchange;
    client_make_write_with_body(body);
    assert_int_equal(client_perform(), VAPI_ERROR_REQUEST);
    fixture.exchange = read;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_connection_is_kept_for_the_next_exchange, client_fresh),
        cmocka_unit_test_setup(test_connection_close_is_honoured, client_fresh),
        cmocka_unit_test_setup(test_a_kept_connection_that_has_ended_is_reopened_even_for_a_write,
                               client_fresh),
        cmocka_unit_test_setup(test_a_connection_on_which_something_follows_the_answer_is_not_kept,
                               client_fresh),
        cmocka_unit_test_setup(test_another_host_gets_a_connection_of_its_own, client_fresh),
        cmocka_unit_test_setup(test_a_url_of_an_exchange_is_checked_when_it_starts, client_fresh),
        cmocka_unit_test_setup(test_closing_a_client_ends_what_runs_and_closes_the_connection,
                               client_fresh),
        cmocka_unit_test_setup(test_another_port_is_another_connection, client_fresh),
        cmocka_unit_test_setup(test_with_tls_and_without_are_two_connections, client_fresh),
        cmocka_unit_test_setup(test_a_resumed_session_is_told, client_fresh),
        cmocka_unit_test_setup(test_what_went_wrong_in_an_exchange_does_not_stay_with_the_next,
                               client_fresh),
    };
    return cmocka_run_group_tests_name("client connection", tests, NULL, NULL);
}
