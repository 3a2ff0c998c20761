/* Redirects (vapi/client.h): which are followed, and what does not go with them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "client_fixture.h"

static void test_a_redirect_to_another_host_drops_the_key(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = TO("https://store.example/a/b.wav?sig=1")},
        {.answer = TO("../c.wav?sig=2")},
        {.answer = OK_ANSWER}};
    static const vapi_http_field_t headers[] = {
        {VAPI_SLICE_LITERAL("X-Broker"), VAPI_SLICE_LITERAL("secret")}};
    client_use_addresses();
    fixture.config.headers = headers;
    fixture.config.header_count = 1;
    client_set_up(script, 3);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->redirects, 2);
    assert_string_equal(fixture.port.hosts[1], "store.example");
    const char *second =
        strstr(fixture.port.sent, "GET /a/b.wav?sig=1 HTTP/1.1\r\nHost: store.example\r\n");
    assert_non_null(second);
    assert_null(strstr(second, "Authorization"));
    assert_null(strstr(second, "X-Broker"));
    assert_non_null(strstr(second, "GET /c.wav?sig=2 HTTP/1.1\r\n"));
}

static void test_a_redirect_within_the_origin_keeps_the_key(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("/v2/assistant")},
                                               {.answer = OK_ANSWER}};
    client_use_addresses();
    client_set_up(script, 2);
    assert_int_equal(client_perform(), VAPI_OK);
    const char *second = strstr(fixture.port.sent, "GET /v2/assistant");
    assert_non_null(second);
    assert_non_null(strstr(second, "Authorization: Bearer first-key"));
}

static void test_redirects_that_are_not_followed(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        vapi_http_method_t method;
        vapi_status_t status;
    } cases[] = {
        {TO("http://api.vapi.ai/"), VAPI_HTTP_GET,
         VAPI_ERROR_REDIRECT}, /* no way back from https */
        {TO("https://api.vapi.ai/"), VAPI_HTTP_POST,
         VAPI_ERROR_REDIRECT}, /* a write is not sent twice */
        {TO("https://user@x.example/"), VAPI_HTTP_GET, VAPI_ERROR_URL_USERINFO},
        {TO("wss://api.vapi.ai/"), VAPI_HTTP_GET, VAPI_ERROR_URL_SCHEME},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        client_fresh(NULL);
        fake_connection_t script = {.answer = cases[i].answer};
        client_use_addresses();
        client_set_up(&script, 1);
        fixture.exchange.request.method = cases[i].method;
        assert_int_equal(client_perform(), cases[i].status);
        assert_int_equal(fixture.port.opened, 1);
    }
}

static void test_who_does_not_follow_gets_an_error_for_a_redirect(void **state)
{
    static const fake_connection_t script[] = {{.answer = TO("/elsewhere")}};
    for (int kind = 0; kind < 3; kind++) { /* neither of both, room alone, the function alone */
        (void)client_fresh(state);
        if (kind != 0) {
            client_use_addresses();
        }
        if (kind == 1) {
            fixture.config.follow = NULL;
        }
        if (kind == 2) {
            fixture.config.address_buffer = NULL;
            fixture.config.address_buffer_size = 0U;
        }
        client_set_up(script, 1);
        assert_int_equal(client_perform(), VAPI_ERROR_REDIRECT);
        assert_int_equal(client_error()->http_status, 302);
        assert_int_equal(fixture.port.opened, 1);
    }
}

static void test_redirects_are_limited(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("/1")},
                                               {.answer = TO("/2")},
                                               {.answer = TO("/3")},
                                               {.answer = TO("/4")},
                                               {.answer = OK_ANSWER}};
    client_use_addresses();
    client_set_up(script, 5);
    fixture.exchange.request.method = VAPI_HTTP_HEAD;
    assert_int_equal(client_perform(), VAPI_ERROR_REDIRECT);
    assert_int_equal(client_statistics()->redirects, 3);
    assert_int_equal(fixture.port.opened, 4);
}

static void test_every_redirect_code_is_followed(void **state)
{
    (void)state;
    static const char *const codes[] = {"301", "303", "307", "308"};
    for (size_t i = 0; i < 4; i++) {
        char answer[128];
        client_fresh(NULL);
        snprintf(answer, sizeof answer,
                 "HTTP/1.1 %s Moved\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n", codes[i]);
        fake_connection_t script[] = {{.answer = answer}, {.answer = OK_ANSWER}};
        client_use_addresses();
        client_set_up(script, 2);
        assert_int_equal(client_perform(), VAPI_OK);
    }
}

static void test_a_location_that_does_not_fit_is_an_error(void **state)
{
    (void)state;
    static char answer[1200] = "HTTP/1.1 302 Found\r\nLocation: /";
    size_t used = strlen(answer);
    memset(answer + used, 'a', 600);
    strcat(answer, "\r\nContent-Length: 0\r\n\r\n");
    fake_connection_t script = {.answer = answer};
    client_use_addresses();
    client_set_up(&script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_HTTP_LOCATION);
}

static void test_a_redirect_from_http_to_http_is_followed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("/b")}, {.answer = TO("/c")}};
    fixture.config.base_url = "http://127.0.0.1:8080";
    fixture.config.plain = &fixture.port.transport;
    fixture.config.redirects_max = 1;
    client_use_addresses();
    client_set_up(script, 2);
    assert_int_equal(client_perform(), VAPI_ERROR_REDIRECT);
    assert_int_equal(fixture.port.opened, 2);
}

static void test_https_never_goes_back_to_http_however_it_was_come_to(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("https://127.0.0.1:8443/b")},
                                               {.answer = TO("http://127.0.0.1:8080/c")},
                                               {.answer = OK_ANSWER}};
    fixture.config.base_url = "http://127.0.0.1:8080";
    fixture.config.plain = &fixture.port.transport;
    client_use_addresses();
    client_set_up(script, 3);
    assert_int_equal(client_perform(), VAPI_ERROR_REDIRECT);
    assert_int_equal(fixture.port.opened, 2);
}

static void test_a_key_that_was_dropped_does_not_come_back(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("https://store.example/a")},
                                               {.answer = TO("https://api.vapi.ai/b")},
                                               {.answer = OK_ANSWER}};
    client_use_addresses();
    client_set_up(script, 3);
    assert_int_equal(client_perform(), VAPI_OK);
    const char *second = strstr(fixture.port.sent, "GET /a ");
    assert_non_null(second);
    assert_null(strstr(second, "Authorization"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_redirect_to_another_host_drops_the_key, client_fresh),
        cmocka_unit_test_setup(test_a_redirect_within_the_origin_keeps_the_key, client_fresh),
        cmocka_unit_test_setup(test_redirects_that_are_not_followed, client_fresh),
        cmocka_unit_test_setup(test_who_does_not_follow_gets_an_error_for_a_redirect, client_fresh),
        cmocka_unit_test_setup(test_redirects_are_limited, client_fresh),
        cmocka_unit_test_setup(test_every_redirect_code_is_followed, client_fresh),
        cmocka_unit_test_setup(test_a_location_that_does_not_fit_is_an_error, client_fresh),
        cmocka_unit_test_setup(test_a_redirect_from_http_to_http_is_followed, client_fresh),
        cmocka_unit_test_setup(test_https_never_goes_back_to_http_however_it_was_come_to,
                               client_fresh),
        cmocka_unit_test_setup(test_a_key_that_was_dropped_does_not_come_back, client_fresh),
    };
    return cmocka_run_group_tests_name("client redirect", tests, NULL, NULL);
}
