/* The engine (vapi/client.h): what a plain exchange sends and gives back, and how a client is configured. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client_fixture.h"

/* --- a plain exchange ----------------------------------------------------------------------------- */

static void test_a_get_is_sent_with_host_user_agent_and_key(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "GET /assistant HTTP/1.1\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "Host: api.vapi.ai\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "User-Agent: vapi-mcu/" VAPI_VERSION "\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "Authorization: Bearer first-key\r\n"));
    assert_string_equal(fixture.port.hosts[0], "api.vapi.ai");
    assert_int_equal(fixture.port.ports[0], 443);
    assert_string_equal(fixture.body, "{}");
    assert_int_equal(fixture.finished, 1);
    assert_int_equal(client_statistics()->attempts, 1);
    assert_int_equal(client_statistics()->bytes_received, strlen(OK_ANSWER));
    assert_int_equal(client_statistics()->bytes_sent, fixture.port.sent_size);
    assert_int_equal(client_error()->status, VAPI_OK);
}

static void test_every_piece_size_and_stutter_gives_the_same_answer(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = CHUNKED_ANSWER, .open_steps = 5}};
    static char body[] = "{\"name\":\"a body that is longer than a single small piece\"}";
    for (size_t piece = 1; piece < 80; piece++) {
        client_fresh(NULL);
        fixture.port.piece = piece;
        fixture.port.stutters = piece % 2U == 0U;
        client_set_up(script, 1);
        client_make_write_with_body(body);
        assert_int_equal(client_perform(), VAPI_OK);
        assert_string_equal(fixture.body, "{}");
        assert_true(fake_port_has_sent(&fixture.port, body));
        assert_int_equal(fake_port_requests(&fixture.port), 1);
    }
}

static void test_a_client_without_exchange_has_nothing_to_poll(void **state)
{
    (void)state;
    vapi_client_wait_t wait;
    client_set_up(NULL, 0);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_STATE);
}

static void test_a_second_exchange_is_refused_while_one_runs(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_ERROR_STATE);
    assert_int_equal(client_error()->status, VAPI_ERROR_STATE);
    vapi_client_wait_t wait;
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_ERROR_STATE);
    assert_int_equal(vapi_run(&fixture.client), VAPI_OK);
    assert_int_equal(client_error()->status, VAPI_OK);
}

static size_t headers_seen;

static void see_header(void *context, const vapi_http_response_event_t *event)
{
    assert_ptr_equal(context, &fixture);
    headers_seen += event->type == VAPI_HTTP_EVENT_HEADER_VALUE && event->last ? 1U : 0U;
}

static void test_headers_are_shown_to_a_visitor_one_by_one(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    headers_seen = 0;
    fixture.exchange.visit_header = see_header;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(headers_seen, 2);
}

static void test_an_exchange_without_sink_drops_the_body(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    fixture.exchange.sink = NULL;
    assert_int_equal(client_perform(), VAPI_OK);
}

/* --- configuration ------------------------------------------------------------------------------- */

static void test_a_configuration_without_platform_or_window_is_refused(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    vapi_client_config_t config = fixture.config;
    config.platform = NULL;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
    config = fixture.config;
    config.window = NULL;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
    config = fixture.config;
    config.window_size = VAPI_CLIENT_WINDOW_MIN - 1U;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
    config.window_size = 65536U;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
    config = fixture.config;
    config.address_buffer_size = 65535U;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
}

static void test_a_base_url_that_cannot_be_used_is_refused(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    static const struct {
        const char *url;
        vapi_status_t status;
    } cases[] = {
        {"http://localhost", VAPI_ERROR_URL_SCHEME}, /* there is no plain transport */
        {"wss://api.vapi.ai", VAPI_ERROR_URL_SCHEME},
        {"ftp://api.vapi.ai", VAPI_ERROR_URL_SCHEME},
        {"https://api.vapi.ai/?a=b", VAPI_ERROR_URL},
        {"https://user@api.vapi.ai", VAPI_ERROR_URL_USERINFO},
        {"api.vapi.ai", VAPI_ERROR_URL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fixture.config.base_url = cases[i].url;
        assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), cases[i].status);
    }
}

static void test_a_base_url_with_port_and_path_goes_before_the_path(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.config.base_url = "https://gateway.example:8443/vapi/";
    fixture.config.user_agent = "door/7";
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "GET /vapi/assistant HTTP/1.1\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "Host: gateway.example:8443\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "User-Agent: door/7\r\n"));
    assert_int_equal(fixture.port.ports[0], 8443);
}

static void test_http_goes_over_the_plain_transport(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.config.base_url = "http://127.0.0.1:8080";
    fixture.config.plain = &fixture.port.transport;
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.ports[0], 8080);
}

static void test_configured_headers_are_sent_with_every_request(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    static const vapi_http_field_t headers[] = {
        {VAPI_SLICE_LITERAL("X-Device"), VAPI_SLICE_LITERAL("gw17")}};
    fixture.config.headers = headers;
    fixture.config.header_count = 1;
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "X-Device: gw17\r\n"));
}

static void test_a_sink_may_have_no_beginning_and_no_end(void **state)
{
    (void)state;
    static const vapi_answer_sink_t bare = {NULL, client_take, NULL, false};
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    fixture.exchange.sink = &bare;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_string_equal(fixture.body, "{}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_get_is_sent_with_host_user_agent_and_key, client_fresh),
        cmocka_unit_test_setup(test_every_piece_size_and_stutter_gives_the_same_answer,
                               client_fresh),
        cmocka_unit_test_setup(test_a_client_without_exchange_has_nothing_to_poll, client_fresh),
        cmocka_unit_test_setup(test_a_second_exchange_is_refused_while_one_runs, client_fresh),
        cmocka_unit_test_setup(test_headers_are_shown_to_a_visitor_one_by_one, client_fresh),
        cmocka_unit_test_setup(test_an_exchange_without_sink_drops_the_body, client_fresh),
        cmocka_unit_test_setup(test_a_configuration_without_platform_or_window_is_refused,
                               client_fresh),
        cmocka_unit_test_setup(test_a_base_url_that_cannot_be_used_is_refused, client_fresh),
        cmocka_unit_test_setup(test_a_base_url_with_port_and_path_goes_before_the_path,
                               client_fresh),
        cmocka_unit_test_setup(test_http_goes_over_the_plain_transport, client_fresh),
        cmocka_unit_test_setup(test_configured_headers_are_sent_with_every_request, client_fresh),
        cmocka_unit_test_setup(test_a_sink_may_have_no_beginning_and_no_end, client_fresh),
    };
    return cmocka_run_group_tests_name("client", tests, NULL, NULL);
}
