/* The key (vapi/client.h): when it is asked for, where it goes, and where it never goes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client_fixture.h"

static void test_without_a_key_nothing_is_sent(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    fixture.config.key = NULL;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
    assert_int_equal(client_perform(), VAPI_ERROR_NO_KEY);
    assert_int_equal(fixture.port.opened, 0);
    assert_int_equal(client_error()->phase, VAPI_PHASE_PREPARE);
}

static vapi_status_t give_empty_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    (void)refused;
    *out_key = vapi_slice(NULL, 0U);
    return VAPI_OK;
}

static void test_an_empty_key_is_no_key(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    fixture.config.key = give_empty_key;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
    assert_int_equal(client_perform(), VAPI_ERROR_NO_KEY);
}

static void test_an_exchange_without_key_sends_no_authorization(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    fixture.exchange.without_key = true;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_false(fake_port_has_sent(&fixture.port, "Authorization"));
    assert_int_equal(fixture.keys, 0);
}

static void ask_with_own_key(const char *url)
{
    fixture.exchange.url = url;
    fixture.exchange.without_key = true;
    fixture.exchange.own_key = vapi_slice_from_string("public-key");
}

static void test_an_exchange_may_bring_a_key_of_its_own(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    ask_with_own_key("https://control.vapi.ai/c1/control");
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Authorization: Bearer public-key\r\n"));
    assert_int_equal(fixture.keys, 0);
}

static void test_a_key_of_its_own_is_not_sent_to_where_a_redirect_points(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\n"
                   "Content-Length: 0\r\n\r\n"},
        {.answer = OK_ANSWER}};
    fixture.config.follow = vapi_client_follow;
    fixture.config.address_buffer = fixture.addresses;
    fixture.config.address_buffer_size = sizeof fixture.addresses;
    client_set_up(script, 2);
    ask_with_own_key("https://control.vapi.ai/c1/control");
    assert_int_equal(client_perform(), VAPI_OK);
    const char *second = strstr(fixture.port.sent, "Host: elsewhere.example\r\n");
    assert_non_null(second);
    assert_null(strstr(second, "Authorization"));
}

static void test_a_key_of_its_own_does_not_leave_without_tls(void **state)
{
    (void)state;
    fixture.config.plain = &fixture.port.transport;
    client_set_up(NULL, 0);
    ask_with_own_key("http://control.vapi.ai/c1/control");
    assert_int_equal(client_perform(), VAPI_ERROR_URL_SCHEME);
    assert_int_equal(fixture.port.opened, 0);
}

static void test_behind_a_base_url_without_tls_a_key_of_its_own_leaves_without_tls_too(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.config.base_url = "http://127.0.0.1:8080";
    fixture.config.plain = &fixture.port.transport;
    client_set_up(script, 1);
    ask_with_own_key("http://127.0.0.1:8080/c1/control");
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Authorization: Bearer public-key\r\n"));
}

static void test_without_a_key_of_its_own_a_url_without_tls_is_asked(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.config.plain = &fixture.port.transport;
    client_set_up(script, 1);
    ask_with_own_key("http://control.vapi.ai/c1/control");
    fixture.exchange.own_key = vapi_slice(NULL, 0U);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_false(fake_port_has_sent(&fixture.port, "Authorization"));
}

static void test_a_key_of_its_own_that_is_refused_is_not_renewed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"}};
    fixture.newer_key = "second-key";
    client_set_up(script, 1);
    ask_with_own_key("https://control.vapi.ai/c1/control");
    assert_int_equal(client_perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fixture.keys, 0);
}

#define REFUSED_ANSWER                                                                             \
    "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: 38\r\n\r\n"    \
    "{\"message\":\"bad key\",\"statusCode\":401}"

static void test_a_refused_key_is_renewed_once(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = REFUSED_ANSWER OK_ANSWER, .requests = 2}};
    fixture.newer_key = "second-key";
    client_set_up(script, 1);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Bearer first-key"));
    assert_true(fake_port_has_sent(&fixture.port, "Bearer second-key"));
    assert_int_equal(fixture.port.opened, 1);
    assert_int_equal(client_statistics()->attempts, 2);
}

static void test_a_key_refused_twice_ends_the_exchange(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = REFUSED_ANSWER REFUSED_ANSWER, .requests = 2}};
    fixture.newer_key = "second-key";
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fixture.keys, 2);
    assert_int_equal(client_error()->http_status, 401);
    assert_string_equal(client_error()->message, "bad key");
}

static void test_without_a_newer_key_the_refusal_stands(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = REFUSED_ANSWER}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
    char line[320];
    vapi_error_format(client_error(), line, sizeof line);
    assert_non_null(strstr(line, "HTTP 401"));
    assert_non_null(strstr(line, "bad key"));
    assert_null(strstr(line, "first-key"));
}

static vapi_status_t lose_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    (void)refused;
    (void)out_key;
    return VAPI_ERROR_STORAGE;
}

static void test_a_key_function_that_fails_ends_the_exchange(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    fixture.config.key = lose_key;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
    assert_int_equal(client_perform(), VAPI_ERROR_STORAGE);
    assert_int_equal(client_error()->port_code, 0);
}

static void test_a_request_without_key_is_not_repeated_with_one(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = REFUSED_ANSWER}};
    fixture.newer_key = "second-key";
    client_set_up(script, 1);
    fixture.exchange.without_key = true;
    assert_int_equal(client_perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fixture.keys, 0);
}

static void test_an_empty_newer_key_is_none(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = REFUSED_ANSWER}};
    fixture.newer_key = "";
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
}

static void test_the_key_does_not_go_to_a_url_of_another_origin(void **state)
{
    (void)state;
    static const char *const urls[] = {"https://control.vapi.ai/c1/control",
                                       "https://api.vapi.ai:8443/call", "http://api.vapi.ai/call"};
    static const vapi_http_field_t headers[] = {
        {VAPI_SLICE_LITERAL("X-Broker"), VAPI_SLICE_LITERAL("secret")}};
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    for (size_t i = 0; i < sizeof urls / sizeof urls[0]; i++) {
        client_fresh(NULL);
        fixture.config.headers = headers;
        fixture.config.header_count = 1;
        fixture.config.plain = &fixture.port.transport;
        client_set_up(script, 1);
        fixture.exchange.url = urls[i];
        assert_int_equal(client_perform(), VAPI_OK);
        assert_false(fake_port_has_sent(&fixture.port, "Authorization"));
        assert_false(fake_port_has_sent(&fixture.port, "X-Broker"));
        assert_int_equal(fixture.keys, 0);
    }
}

static void test_the_key_goes_to_a_url_of_the_base_urls_origin(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.config.base_url = "https://[2001:db8::1]:8443/x/vapi";
    client_set_up(script, 1);
    fixture.exchange.url = "https://[2001:DB8::1]:8443/elsewhere?a=b";
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port,
                                   "GET /elsewhere?a=b HTTP/1.1\r\nHost: [2001:DB8::1]:8443\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "Authorization: Bearer first-key\r\n"));
    assert_string_equal(fixture.port.hosts[0], "2001:DB8::1");
}

#define BUSY_ANSWER "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"

static void test_the_key_is_asked_for_once_and_a_newer_one_once_whatever_is_retried(void **state)
{
    (void)state;
    static const fake_connection_t retried[] = {
        {.answer = BUSY_ANSWER BUSY_ANSWER OK_ANSWER, .requests = 3}};
    client_set_up(retried, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.keys, 1);

    static const fake_connection_t refused[] = {
        {.answer = REFUSED_ANSWER BUSY_ANSWER REFUSED_ANSWER OK_ANSWER, .requests = 4}};
    client_fresh(NULL);
    fixture.newer_key = "second-key";
    client_set_up(refused, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fixture.keys, 2);
    assert_int_equal(fake_port_requests(&fixture.port), 3);
    const char *newer = strstr(fixture.port.sent, "second-key");
    assert_non_null(newer);
    assert_null(strstr(newer, "first-key"));
}

static void test_no_newer_key_is_asked_for_where_none_was_sent(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("https://store.example/")},
                                               {.answer = REFUSED_ANSWER}};
    fixture.newer_key = "second-key";
    client_use_addresses();
    client_set_up(script, 2);
    assert_int_equal(client_perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fixture.keys, 1);
    assert_false(fake_port_has_sent(&fixture.port, "second-key"));
}

static vapi_status_t give_a_line(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    (void)refused;
    *out_key = vapi_slice_from_string("key\r\nX-Injected: 1");
    return VAPI_OK;
}

static void test_a_key_of_two_lines_is_refused_before_anything_is_opened(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    fixture.config.key = give_a_line;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
    assert_int_equal(client_perform(), VAPI_ERROR_HTTP_INJECTION);
    assert_int_equal(fixture.port.opened, 0);
}

static void test_a_client_forgets_where_the_key_was(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_null(fixture.client.request.credentials.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_without_a_key_nothing_is_sent, client_fresh),
        cmocka_unit_test_setup(test_an_empty_key_is_no_key, client_fresh),
        cmocka_unit_test_setup(test_an_exchange_without_key_sends_no_authorization, client_fresh),
        cmocka_unit_test_setup(test_an_exchange_may_bring_a_key_of_its_own, client_fresh),
        cmocka_unit_test_setup(test_a_key_of_its_own_is_not_sent_to_where_a_redirect_points,
                               client_fresh),
        cmocka_unit_test_setup(test_a_key_of_its_own_does_not_leave_without_tls, client_fresh),
        cmocka_unit_test_setup(
            test_behind_a_base_url_without_tls_a_key_of_its_own_leaves_without_tls_too,
            client_fresh),
        cmocka_unit_test_setup(test_without_a_key_of_its_own_a_url_without_tls_is_asked,
                               client_fresh),
        cmocka_unit_test_setup(test_a_key_of_its_own_that_is_refused_is_not_renewed, client_fresh),
        cmocka_unit_test_setup(test_a_refused_key_is_renewed_once, client_fresh),
        cmocka_unit_test_setup(test_a_key_refused_twice_ends_the_exchange, client_fresh),
        cmocka_unit_test_setup(test_without_a_newer_key_the_refusal_stands, client_fresh),
        cmocka_unit_test_setup(test_a_key_function_that_fails_ends_the_exchange, client_fresh),
        cmocka_unit_test_setup(test_a_request_without_key_is_not_repeated_with_one, client_fresh),
        cmocka_unit_test_setup(test_an_empty_newer_key_is_none, client_fresh),
        cmocka_unit_test_setup(test_the_key_does_not_go_to_a_url_of_another_origin, client_fresh),
        cmocka_unit_test_setup(test_the_key_goes_to_a_url_of_the_base_urls_origin, client_fresh),
        cmocka_unit_test_setup(
            test_the_key_is_asked_for_once_and_a_newer_one_once_whatever_is_retried, client_fresh),
        cmocka_unit_test_setup(test_no_newer_key_is_asked_for_where_none_was_sent, client_fresh),
        cmocka_unit_test_setup(test_a_key_of_two_lines_is_refused_before_anything_is_opened,
                               client_fresh),
        cmocka_unit_test_setup(test_a_client_forgets_where_the_key_was, client_fresh),
    };
    return cmocka_run_group_tests_name("client key", tests, NULL, NULL);
}
