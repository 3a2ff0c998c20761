/* The engine's sending (vapi/client.h): bodies, their progress, and sending that stops early. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client_fixture.h"

static void test_a_body_longer_than_the_window_is_sent_whole(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    static char body[3001];
    memset(body, 'x', 3000);
    client_set_up(script, 1);
    client_make_write_with_body(body);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Content-Length: 3000\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, body));
}

static uint32_t told_times;
static uint32_t told_last;

static void see_progress(void *context, uint32_t sent, uint32_t length)
{
    assert_ptr_equal(context, &fixture);
    const char *head_end = strstr(fixture.port.sent, "\r\n\r\n");
    size_t head_size = head_end != NULL ? (size_t)(head_end - fixture.port.sent) + 4U : SIZE_MAX;
    assert_int_equal(sent,
                     fixture.port.sent_size > head_size ? fixture.port.sent_size - head_size : 0U);
    assert_true(sent >= told_last && sent <= length);
    told_times++;
    told_last = sent;
}

static void test_the_progress_of_a_body_is_told_up_to_its_end(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    static char body[3001];
    memset(body, 'x', 3000);
    told_times = 0U;
    told_last = 0U;
    fixture.port.piece = 50;
    client_set_up(script, 1);
    client_make_write_with_body(body);
    fixture.exchange.progress = see_progress;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(told_last, 3000);
    assert_true(told_times > 60U);
}

static void test_a_request_without_a_body_has_no_progress(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    told_times = 0U;
    client_set_up(script, 1);
    fixture.exchange.progress = see_progress;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(told_times, 0);
}

#define TOO_LARGE "HTTP/1.1 413 Too Large\r\nContent-Length: 9\r\n\r\ntoo large"

static void test_an_early_answer_is_read_when_the_server_stops_reading(void **state)
{
    (void)state;
    static char body[2001];
    static const vapi_status_t ends[] = {0, VAPI_ERROR_RESET};
    memset(body, 'x', 2000);
    for (size_t i = 0; i < 2; i++) {
        client_fresh(NULL);
        fake_connection_t script = {
            .answer = TOO_LARGE, .answer_early_at = 300, .write_limit = 300, .write_end = ends[i]};
        client_set_up(&script, 1);
        client_make_write_with_body(body);
        assert_int_equal(client_perform(), VAPI_ERROR_REQUEST);
        assert_int_equal(client_error()->http_status, 413);
        assert_string_equal(client_error()->message, "too large");
        assert_int_equal(fixture.port.closed, 1);
    }
}

static void test_a_write_that_fails_without_an_answer_is_ambiguous(void **state)
{
    (void)state;
    static char body[2001];
    memset(body, 'x', 2000);
    static const fake_connection_t script[] = {{.write_limit = 300, .write_end = VAPI_ERROR_RESET},
                                               {.answer = OK_ANSWER}};
    client_set_up(script, 2);
    client_make_write_with_body(body);
    assert_int_equal(client_perform(), VAPI_ERROR_RESET);
    assert_int_equal(client_error()->phase, VAPI_PHASE_SEND);
    assert_true(client_error()->may_have_arrived);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_a_peer_that_ends_while_it_is_sent_to_has_reset(void **state)
{
    (void)state;
    static char body[2001];
    memset(body, 'x', 2000);
    static const vapi_status_t ends[] = {VAPI_END, VAPI_ERROR_TRANSPORT};
    static const vapi_status_t results[] = {VAPI_ERROR_RESET, VAPI_ERROR_TRANSPORT};
    for (size_t i = 0; i < 2; i++) {
        client_fresh(NULL);
        fake_connection_t script = {
            .answer_early_at = 300, .write_limit = 300, .read_end = ends[i]};
        client_set_up(&script, 1);
        client_make_write_with_body(body);
        assert_int_equal(client_perform(), results[i]);
    }
}

static void test_an_early_end_after_a_failed_write_tells_of_the_write(void **state)
{
    (void)state;
    static char body[2001];
    memset(body, 'x', 2000);
    static const fake_connection_t script[] = {{.answer = "HTTP/1.1",
                                                .answer_early_at = 300,
                                                .write_limit = 300,
                                                .write_end = VAPI_ERROR_TRANSPORT,
                                                .read_end = VAPI_END}};
    client_set_up(script, 1);
    client_make_write_with_body(body);
    assert_int_equal(client_perform(), VAPI_ERROR_TRANSPORT);
}

static size_t source_calls;

static vapi_status_t slow_source(void *context, uint32_t position, void *out_data, size_t capacity)
{
    (void)context;
    (void)capacity;
    source_calls++;
    if (source_calls % 3U != 0U) {
        return 0;
    }
    if (position == 3U) {
        return VAPI_END;
    }
    memcpy(out_data, "abc", 3);
    return 3;
}

static void test_a_body_from_a_slow_callback_is_waited_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    client_make_write();
    source_calls = 0;
    fixture.exchange.request.body.kind = VAPI_HTTP_BODY_LENGTH;
    fixture.exchange.request.body.length = 3;
    fixture.exchange.request.body.read = slow_source;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "\r\n\r\nabc"));
    assert_true(fixture.port.now_ms > 1000U);
}

static vapi_status_t failing_source(void *context, uint32_t position, void *out_data,
                                    size_t capacity)
{
    (void)context;
    (void)position;
    (void)out_data;
    (void)capacity;
    return VAPI_ERROR_STORAGE;
}

static void test_a_body_that_fails_ends_the_exchange(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    client_make_write();
    fixture.exchange.request.body.kind = VAPI_HTTP_BODY_LENGTH;
    fixture.exchange.request.body.length = 3;
    fixture.exchange.request.body.read = failing_source;
    assert_int_equal(client_perform(), VAPI_ERROR_STORAGE);
}

static void
test_a_request_with_an_injected_header_is_refused_before_anything_is_opened(void **state)
{
    (void)state;
    static const vapi_http_field_t headers[] = {
        {VAPI_SLICE_LITERAL("X-A"), VAPI_SLICE_LITERAL("b\r\nX-B: c")}};
    client_set_up(NULL, 0);
    fixture.exchange.request.headers = headers;
    fixture.exchange.request.header_count = 1;
    assert_int_equal(client_perform(), VAPI_ERROR_HTTP_INJECTION);
    assert_int_equal(fixture.port.opened, 0);
}

static void test_an_early_answer_may_be_a_short_one(void **state)
{
    (void)state;
    static char body[2001];
    memset(body, 'x', 2000);
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 304 \r\n\r\n", .answer_early_at = 300, .write_limit = 300}};
    client_set_up(script, 1);
    client_make_write_with_body(body);
    assert_int_equal(client_perform(), VAPI_ERROR_REDIRECT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_body_longer_than_the_window_is_sent_whole, client_fresh),
        cmocka_unit_test_setup(test_the_progress_of_a_body_is_told_up_to_its_end, client_fresh),
        cmocka_unit_test_setup(test_a_request_without_a_body_has_no_progress, client_fresh),
        cmocka_unit_test_setup(test_an_early_answer_is_read_when_the_server_stops_reading,
                               client_fresh),
        cmocka_unit_test_setup(test_a_write_that_fails_without_an_answer_is_ambiguous,
                               client_fresh),
        cmocka_unit_test_setup(test_a_peer_that_ends_while_it_is_sent_to_has_reset, client_fresh),
        cmocka_unit_test_setup(test_an_early_end_after_a_failed_write_tells_of_the_write,
                               client_fresh),
        cmocka_unit_test_setup(test_a_body_from_a_slow_callback_is_waited_for, client_fresh),
        cmocka_unit_test_setup(test_a_body_that_fails_ends_the_exchange, client_fresh),
        cmocka_unit_test_setup(
            test_a_request_with_an_injected_header_is_refused_before_anything_is_opened,
            client_fresh),
        cmocka_unit_test_setup(test_an_early_answer_may_be_a_short_one, client_fresh),
    };
    return cmocka_run_group_tests_name("client send", tests, NULL, NULL);
}
