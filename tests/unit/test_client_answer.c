/* Answers (vapi/client.h): those that tell of trouble, and those of which enough is enough. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "client_fixture.h"

/* --- answers that tell of trouble ------------------------------------------------------------------ */

static void test_http_errors_have_their_own_results(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        vapi_status_t status;
    } cases[] = {
        {"HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_REQUEST},
        {"HTTP/1.1 403 No\r\nContent-Length: 16\r\n\r\nerror code: 1010", VAPI_ERROR_FORBIDDEN},
        {"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_NOT_FOUND},
        {"HTTP/1.1 409 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_REQUEST},
        {"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_SERVER},
        {"HTTP/1.1 302 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_REDIRECT},
        {"HTTP/1.1 304 No\r\n\r\n", VAPI_ERROR_REDIRECT},
        {"HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_SERVER},
        {"HTTP/1.1 101 Switch\r\nUpgrade: x\r\n\r\n", VAPI_ERROR_HTTP_STATUS_LINE},
        {"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
         VAPI_ERROR_HTTP_LENGTH_CONFLICT},
        {"nonsense\r\n\r\n", VAPI_ERROR_HTTP_STATUS_LINE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        client_fresh(NULL);
        fake_connection_t script = {.answer = cases[i].answer};
        client_set_up(&script, 1);
        client_make_write();
        assert_int_equal(client_perform(), cases[i].status);
        assert_int_equal(fixture.begun, 0);
        assert_int_equal(client_error()->status, cases[i].status);
    }
}

static void test_an_error_answer_keeps_the_connection(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 404 No\r\nContent-Length: 0\r\nCF-Ray: 8f-FRA\r\n\r\n" OK_ANSWER,
         .requests = 2}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_NOT_FOUND);
    assert_string_equal(client_error()->request_id, "8f-FRA");
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_an_endless_error_body_is_cut(void **state)
{
    (void)state;
    static char answer[8192];
    int head = snprintf(answer, sizeof answer, "HTTP/1.1 400 Bad\r\n\r\n");
    memset(answer + head, 'e', 6000);
    fake_connection_t script = {.answer = answer};
    client_set_up(&script, 1);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_ERROR_REQUEST);
    assert_int_equal(strlen(client_error()->message), VAPI_ERROR_MESSAGE_SIZE - 1U);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_a_body_until_close_is_complete_when_the_peer_ends(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\n\r\nabc", .read_end = VAPI_END}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_string_equal(fixture.body, "abc");
    assert_int_equal(fixture.finished, 1);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_a_sink_that_fails_ends_the_exchange_with_its_error(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    fixture.sink_failure = VAPI_ERROR_JSON_SYNTAX;
    assert_int_equal(client_perform(), VAPI_ERROR_JSON_SYNTAX);
    assert_int_equal(client_error()->http_status, 200);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(client_statistics()->attempts, 1);
}

/* --- enough is enough ------------------------------------------------------------------------------ */

static void test_a_short_rest_is_drained_to_keep_the_connection(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabcdef" OK_ANSWER, .requests = 2}};
    fixture.port.piece = 1;
    client_set_up(script, 1);
    fixture.stop_after = 2;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_string_equal(fixture.body, "ab");
    assert_int_equal(fixture.finished, 0);
    fixture.stop_after = 0;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_a_long_rest_is_not_drained(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\nabc"}};
    client_set_up(script, 1);
    fixture.stop_after = 2;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(fixture.port.now_ms, 1000);
}

static void test_the_rest_of_an_answer_that_ends_the_connection_is_not_drained(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 60\r\n\r\nabc"}};
    client_set_up(script, 1);
    fixture.stop_after = 2;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(fixture.port.now_ms, 1000);
}

static void test_an_event_stream_is_left_at_once(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: "
                   "chunked\r\n\r\n3\r\nabc\r\n"}};
    client_set_up(script, 1);
    fixture.stop_after = 2;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(fixture.port.now_ms, 1000);
}

static void test_draining_stops_when_the_rest_turns_out_long(void **state)
{
    (void)state;
    static char answer[24000];
    int head = snprintf(answer, sizeof answer,
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5000\r\n");
    memset(answer + head, 'x', 20480);
    fake_connection_t script = {.answer = answer};
    client_set_up(&script, 1);
    fixture.stop_after = 2;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_true(client_statistics()->bytes_received > 16384U &&
                client_statistics()->bytes_received < 18000U);
}

static void test_trouble_while_draining_does_not_spoil_what_was_wanted(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\nabc",
         .read_end = VAPI_ERROR_RESET}};
    client_set_up(script, 1);
    fixture.stop_after = 2;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(client_error()->status, VAPI_OK);
}

static vapi_status_t refuse(void *context)
{
    (void)context;
    return VAPI_ERROR_PARAMETER;
}

static void explain(void *context, vapi_status_t status, vapi_output_t *output)
{
    (void)context;
    assert_int_equal(status, VAPI_ERROR_PARAMETER);
    vapi_output_slice(output, vapi_slice_from_string("customer.number"));
}

static void test_a_request_that_its_maker_refuses_is_explained(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    fixture.exchange.check = refuse;
    fixture.exchange.explain = explain;
    assert_int_equal(client_perform(), VAPI_ERROR_PARAMETER);
    assert_string_equal(client_error()->message, "customer.number");
    assert_int_equal(fixture.port.opened, 0);
}

static void test_interim_answers_are_passed_over(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer =
             "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n" OK_ANSWER}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
}

static void test_a_compressed_body_that_nobody_asked_for_is_refused(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer =
             "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b"}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_CONTENT_TYPE);
    assert_int_equal(fixture.begun, 0);
}

static void test_a_status_below_100_counts_as_a_server_error(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n"}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_SERVER);
    assert_int_equal(client_error()->http_status, 99);
}

static void test_an_error_answer_that_breaks_off_tells_what_came(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 400 Bad\r\nContent-Length: 90\r\n\r\nname is ",
         .read_end = VAPI_ERROR_RESET}};
    client_set_up(script, 1);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_ERROR_RESET);
    assert_string_equal(client_error()->message, "name is");
    assert_int_equal(fixture.port.closed, 1);
}

static void test_the_servers_words_go_before_the_explanation(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 400 Bad\r\nContent-Length: 2\r\n\r\nno"}};
    client_set_up(script, 1);
    client_make_write();
    fixture.exchange.explain = explain;
    assert_int_equal(client_perform(), VAPI_ERROR_REQUEST);
    assert_string_equal(client_error()->message, "no");
}

/* Words of a server that repeats what it was sent, in the message and in the line. */
static void expect_hidden(const char *message, const char *secret)
{
    char line[320];
    assert_string_equal(client_error()->message, message);
    vapi_error_format(client_error(), line, sizeof line);
    assert_null(strstr(line, secret));
    assert_null(strstr(fixture.port.log, secret));
}

static void test_a_server_that_repeats_the_key_does_not_bring_it_into_the_message(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 403 No\r\nConnection: close\r\nContent-Length: 49\r\n\r\n"
                   "first-key and Bearer first-key: not the first ke."}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_FORBIDDEN);
    expect_hidden("********* and Bearer *********: not the first ke.", "first-key");
}

static void
test_a_server_that_repeats_a_calls_address_does_not_bring_it_into_the_message(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 404 No\r\nConnection: close\r\n\r\n"
                   "{\"message\":\"Cannot POST /7c9e6679/control?t=4711-0815\",\"statusCode\":404}",
         .read_end = VAPI_END}};
    client_set_up(script, 1);
    client_make_write();
    fixture.exchange.url = "https://control.vapi.ai/7c9e6679/control?t=4711-0815";
    fixture.exchange.without_key = true;
    assert_int_equal(client_perform(), VAPI_ERROR_NOT_FOUND);
    expect_hidden("Cannot POST *****************?***********", "7c9e6679");
}

static void test_a_storage_that_repeats_a_signature_does_not_bring_it_into_the_message(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = TO("https://store.example/recordings/a.wav?X-Amz-Signature=0123")},
        {.answer =
             "HTTP/1.1 403 No\r\nContent-Type: application/xml\r\nConnection: close\r\n\r\n"
             "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Resource>/recordings/a.wav"
             "</Resource><Query>X-Amz-Signature=0123</Query></Error>",
         .read_end = VAPI_END}};
    client_use_addresses();
    client_set_up(script, 2);
    assert_int_equal(client_perform(), VAPI_ERROR_FORBIDDEN);
    expect_hidden("AccessDenied ***************** ********************", "X-Amz");
}

static void test_the_address_of_an_operation_is_no_secret(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 404 No\r\nContent-Length: 22\r\n\r\nCannot GET /assistant."}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_NOT_FOUND);
    assert_string_equal(client_error()->message, "Cannot GET /assistant.");
}

static void explain_in_lines(void *context, vapi_status_t status, vapi_output_t *output)
{
    (void)context;
    (void)status;
    for (int i = 0; i < 100; i++) {
        vapi_output_slice(output, vapi_slice_from_string(" \x1b[2J\r\n\xc2\x9b\xe2\x82\xac"));
    }
}

static void test_an_explanation_is_printable_and_cut_at_a_character(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    fixture.exchange.check = refuse;
    fixture.exchange.explain = explain_in_lines;
    assert_int_equal(client_perform(), VAPI_ERROR_PARAMETER);
    const char *message = client_error()->message;
    for (size_t i = 0; i < strlen(message); i += strlen("[2J \xe2\x82\xac ")) {
        assert_memory_equal(message + i, "[2J \xe2\x82\xac ", i + 8U <= strlen(message) ? 8U : 4U);
    }
    assert_true(strlen(message) > VAPI_ERROR_MESSAGE_SIZE - 8U);
}

static void test_a_compressed_error_is_no_more_than_printable(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 502 Bad\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\n"
                   "\x1f\x8b\x08\x00\x00\x1b[2J\xff"
                   "HTTP",
         .answer_size = 77}};
    client_set_up(script, 1);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_ERROR_SERVER);
    for (const char *byte = client_error()->message; *byte != '\0'; byte++) {
        assert_true(*byte >= ' ' && *byte < 0x7F);
    }
}

static void test_the_ports_words_are_told_of_its_own_failures_only(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.open_result = VAPI_ERROR_CERTIFICATE_NAME, .open_phase = VAPI_PHASE_TLS},
        {.answer = OK_ANSWER}};
    client_set_up(script, 2);
    fixture.port.transport.detail = "bad_certificate";
    assert_int_equal(client_perform(), VAPI_ERROR_CERTIFICATE_NAME);
    assert_string_equal(client_error()->detail, "bad_certificate");
    assert_int_equal(client_error()->port_code, -111);
    fixture.sink_failure = VAPI_ERROR_JSON_SYNTAX;
    assert_int_equal(client_perform(), VAPI_ERROR_JSON_SYNTAX);
    assert_null(client_error()->detail);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_http_errors_have_their_own_results, client_fresh),
        cmocka_unit_test_setup(test_an_error_answer_keeps_the_connection, client_fresh),
        cmocka_unit_test_setup(test_an_endless_error_body_is_cut, client_fresh),
        cmocka_unit_test_setup(test_a_body_until_close_is_complete_when_the_peer_ends,
                               client_fresh),
        cmocka_unit_test_setup(test_a_sink_that_fails_ends_the_exchange_with_its_error,
                               client_fresh),
        cmocka_unit_test_setup(test_a_short_rest_is_drained_to_keep_the_connection, client_fresh),
        cmocka_unit_test_setup(test_a_long_rest_is_not_drained, client_fresh),
        cmocka_unit_test_setup(test_the_rest_of_an_answer_that_ends_the_connection_is_not_drained,
                               client_fresh),
        cmocka_unit_test_setup(test_an_event_stream_is_left_at_once, client_fresh),
        cmocka_unit_test_setup(test_draining_stops_when_the_rest_turns_out_long, client_fresh),
        cmocka_unit_test_setup(test_trouble_while_draining_does_not_spoil_what_was_wanted,
                               client_fresh),
        cmocka_unit_test_setup(test_a_request_that_its_maker_refuses_is_explained, client_fresh),
        cmocka_unit_test_setup(test_interim_answers_are_passed_over, client_fresh),
        cmocka_unit_test_setup(test_a_compressed_body_that_nobody_asked_for_is_refused,
                               client_fresh),
        cmocka_unit_test_setup(test_a_status_below_100_counts_as_a_server_error, client_fresh),
        cmocka_unit_test_setup(test_an_error_answer_that_breaks_off_tells_what_came, client_fresh),
        cmocka_unit_test_setup(test_the_servers_words_go_before_the_explanation, client_fresh),
        cmocka_unit_test_setup(
            test_a_server_that_repeats_the_key_does_not_bring_it_into_the_message, client_fresh),
        cmocka_unit_test_setup(
            test_a_server_that_repeats_a_calls_address_does_not_bring_it_into_the_message,
            client_fresh),
        cmocka_unit_test_setup(
            test_a_storage_that_repeats_a_signature_does_not_bring_it_into_the_message,
            client_fresh),
        cmocka_unit_test_setup(test_the_address_of_an_operation_is_no_secret, client_fresh),
        cmocka_unit_test_setup(test_an_explanation_is_printable_and_cut_at_a_character,
                               client_fresh),
        cmocka_unit_test_setup(test_a_compressed_error_is_no_more_than_printable, client_fresh),
        cmocka_unit_test_setup(test_the_ports_words_are_told_of_its_own_failures_only,
                               client_fresh),
    };
    return cmocka_run_group_tests_name("client answer", tests, NULL, NULL);
}
