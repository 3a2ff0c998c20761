/* Retries (vapi/client.h): what is tried again, when, and that no fault of the port does harm. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client_fixture.h"

static void test_a_read_is_tried_again_after_a_connection_failure(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.open_result = VAPI_ERROR_REFUSED, .open_phase = VAPI_PHASE_CONNECT},
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", .read_end = VAPI_END},
        {.answer = OK_ANSWER},
    };
    client_set_up(script, 3);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->attempts, 3);
    assert_int_equal(fixture.begun, 2);
    assert_string_equal(fixture.body, "{}");
    assert_true(client_statistics()->phase_ms[VAPI_PHASE_PAUSE] > 0U);
    assert_non_null(strstr(fixture.port.log, "trying again in "));
    assert_non_null(strstr(fixture.port.log, "connect: the connection was refused (code -111)"));
}

static void test_a_sink_that_cannot_forget_ends_a_broken_read(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", .read_end = VAPI_END},
        {.answer = OK_ANSWER}};
    client_set_up(script, 2);
    fixture.exchange.sink = &client_single_sink;
    assert_int_equal(client_perform(), VAPI_ERROR_HTTP_TRUNCATED);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_a_read_gives_up_after_its_attempts(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    assert_int_equal(client_perform(), VAPI_ERROR_REFUSED);
    assert_int_equal(client_statistics()->attempts, 3);
    assert_int_equal(client_error()->port_code, -111);
}

static void test_retry_after_is_waited_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n" OK_ANSWER,
         .requests = 2}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->phase_ms[VAPI_PHASE_PAUSE], 7000);
}

static void test_a_retry_that_the_deadline_has_no_room_for_is_not_waited_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 429 Slow\r\nRetry-After: 99999999999\r\nContent-Length: 0\r\n\r\n"}};
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_RATE_LIMITED);
    assert_int_equal(client_error()->retry_after_ms,
                     (uint64_t)INT32_MAX * 1000U > UINT32_MAX ? UINT32_MAX : 0U);
    assert_int_equal(fixture.port.now_ms, 1000);
}

static void test_429_without_retry_after_cools_down(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n" OK_ANSWER, .requests = 2}};
    fixture.config.deadline_ms = 60000;
    client_set_up(script, 1);
    client_make_write(); /* 429 says that the request was not taken */
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->phase_ms[VAPI_PHASE_PAUSE], 30000);
    client_fresh(NULL);
    client_set_up(script, 1);
    assert_int_equal(client_perform(), VAPI_ERROR_RATE_LIMITED);
    assert_int_equal(client_error()->retry_after_ms, 30000);
}

static void test_429_whose_words_break_off_cools_down_as_well(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 429 Slow\r\nContent-Length: 9\r\n\r\n{", .read_end = VAPI_END},
        {.answer = OK_ANSWER}};
    fixture.config.deadline_ms = 60000;
    client_set_up(script, 2);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->phase_ms[VAPI_PHASE_PAUSE], 30000);
}

static void test_a_write_is_repeated_only_when_no_byte_left(void **state)
{
    (void)state;
    static const fake_connection_t unsent[] = {
        {.open_result = VAPI_ERROR_RESOLVE},
        {.open_result = VAPI_ERROR_TLS, .open_phase = VAPI_PHASE_TLS},
        {.answer = OK_ANSWER}};
    client_set_up(unsent, 3);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fake_port_requests(&fixture.port), 1);

    static const fake_connection_t sent[] = {{.read_end = VAPI_END}, {.answer = OK_ANSWER}};
    client_fresh(NULL);
    client_set_up(sent, 2);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_ERROR_RESET);
    assert_true(client_error()->may_have_arrived);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
}

static void test_a_write_answered_with_5xx_is_not_repeated(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n" OK_ANSWER, .requests = 2}};
    client_set_up(script, 1);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_ERROR_SERVER);
    assert_true(client_error()->may_have_arrived);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
}

static void test_certificate_errors_are_final(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.open_result = VAPI_ERROR_CERTIFICATE_EXPIRED, .open_phase = VAPI_PHASE_TLS},
        {.answer = OK_ANSWER}};
    client_set_up(script, 2);
    assert_int_equal(client_perform(), VAPI_ERROR_CERTIFICATE_EXPIRED);
    assert_int_equal(client_error()->phase, VAPI_PHASE_TLS);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_without_random_bytes_the_pause_is_the_longest(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.open_result = VAPI_ERROR_REFUSED},
                                               {.answer = OK_ANSWER}};
    fixture.port.random_result = VAPI_ERROR_RANDOM;
    client_set_up(script, 2);
    fixture.port.platform.log = NULL;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->phase_ms[VAPI_PHASE_PAUSE], 500);
}

static void test_without_a_link_the_pause_is_the_longest(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.open_result = VAPI_ERROR_LINK_DOWN},
                                               {.open_result = VAPI_ERROR_UNREACHABLE},
                                               {.answer = OK_ANSWER}};
    client_set_up(script, 3);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->phase_ms[VAPI_PHASE_PAUSE], 500 + 1000);
}

/* Every call of the port fails once: the exchange ends in time, nothing stays open, and a write is never sent twice. */
static void test_every_fault_at_every_call_ends_well(void **state)
{
    (void)state;
    static char body[] = "{\"customer\":{\"number\":\"+49405550101\"}}";
    static const vapi_status_t faults[] = {VAPI_ERROR_RESET, VAPI_ERROR_TRANSPORT,
                                           VAPI_ERROR_MEMORY, VAPI_END};
    fake_connection_t script[] = {
        {.answer = CHUNKED_ANSWER, .open_steps = 3}, {.answer = OK_ANSWER}, {.answer = OK_ANSWER}};
    for (size_t fault = 0; fault < 4; fault++) {
        size_t at = 1;
        for (;; at++) {
            client_fresh(NULL);
            fixture.port.piece = 7;
            fixture.port.stutters = true;
            fixture.port.fail_at = at;
            fixture.port.fail_with = faults[fault];
            client_set_up(script, 3);
            client_make_write_with_body(body);
            vapi_status_t status = client_perform();
            assert_true(status <= 0);
            assert_true(fixture.port.now_ms <= 1000U + VAPI_DEADLINE_MS);
            assert_true(fake_port_requests(&fixture.port) <= 1U);
            if (status == VAPI_OK) {
                assert_string_equal(fixture.body, "{}");
            } else {
                assert_false(fixture.port.is_open);
            }
            vapi_client_close(&fixture.client);
            assert_int_equal(fixture.port.opened, fixture.port.closed);
            if (fixture.port.calls < at) {
                break; /* the fault was not reached any more */
            }
        }
        assert_true(at > 20U);
    }
}

static void test_a_dropped_body_that_breaks_off_is_asked_for_again(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", .read_end = VAPI_END},
        {.answer = OK_ANSWER}};
    client_set_up(script, 2);
    fixture.exchange.sink = NULL;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->attempts, 2);
}

#define LIMITED       "HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n"
#define LIMITED_FOR_9 "HTTP/1.1 429 Slow\r\nRetry-After: 9\r\nContent-Length: 0\r\n\r\n"

/* One exchange is told to slow down and gives up; what another one does then. */
static void be_limited(const char *answers)
{
    static fake_connection_t script[2];
    script[0] = (fake_connection_t){.answer = answers, .requests = 2};
    script[1] = (fake_connection_t){.answer = OK_ANSWER};
    client_set_up(script, 2);
    fixture.exchange.deadline_ms = 5000;
    assert_int_equal(client_perform(), VAPI_ERROR_RATE_LIMITED);
    assert_int_equal(fixture.port.now_ms, 1000);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
}

static void test_a_cool_down_holds_for_the_exchanges_that_follow(void **state)
{
    (void)state;
    static const struct {
        const char *answers;
        uint32_t pause_ms;
    } cases[] = {{LIMITED OK_ANSWER, 30000}, {LIMITED_FOR_9 OK_ANSWER, 9000}};
    for (size_t i = 0; i < 2; i++) {
        client_fresh(NULL);
        be_limited(cases[i].answers);
        fixture.port.now_ms += 3000U;
        fixture.exchange.deadline_ms = cases[i].pause_ms;
        client_make_write();
        assert_int_equal(client_perform(), VAPI_OK);
        assert_int_equal(client_statistics()->phase_ms[VAPI_PHASE_PAUSE],
                         cases[i].pause_ms - 3000U);
        assert_int_equal(client_statistics()->attempts, 1);
        assert_int_equal(fixture.port.now_ms, 1000U + cases[i].pause_ms);
    }
}

static void test_an_exchange_without_room_for_the_cool_down_sends_nothing(void **state)
{
    (void)state;
    be_limited(LIMITED OK_ANSWER);
    fixture.port.now_ms += 4000U;
    client_make_write();
    assert_int_equal(client_perform(), VAPI_ERROR_RATE_LIMITED);
    assert_int_equal(fixture.port.now_ms, 5000);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
    assert_int_equal(client_error()->retry_after_ms, 26000);
    assert_int_equal(client_error()->phase, VAPI_PHASE_PAUSE);
    assert_int_equal(client_error()->http_status, 0);
    assert_false(client_error()->may_have_arrived);
    assert_true(vapi_error_may_pass(client_error()));
    fixture.port.now_ms += 26000U;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->phase_ms[VAPI_PHASE_PAUSE], 0);
    assert_true(client_statistics()->connection_reused);
}

static void test_a_cool_down_is_the_apis_alone(void **state)
{
    (void)state;
    be_limited(LIMITED OK_ANSWER);
    fixture.exchange.url = "https://control.vapi.ai/c1/control";
    assert_int_equal(client_perform(), VAPI_OK);

    static const fake_connection_t script[] = {
        {.answer = TO("https://store.example/")}, {.answer = LIMITED}, {.answer = OK_ANSWER}};
    client_fresh(NULL);
    client_use_addresses();
    client_set_up(script, 3);
    assert_int_equal(client_perform(), VAPI_ERROR_RATE_LIMITED);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(fixture.port.now_ms, 1000);
}

static void test_where_a_redirect_leads_is_no_other_try(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("https://store.example/")},
                                               {.read_end = VAPI_END},
                                               {.read_end = VAPI_END},
                                               {.answer = OK_ANSWER}};
    client_use_addresses();
    client_set_up(script, 4);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->attempts, 4);
    assert_int_equal(client_statistics()->redirects, 1);
    /* The first two of the random pauses, half of 500 and of 1000. */
    assert_int_equal(client_statistics()->phase_ms[VAPI_PHASE_PAUSE], 251 + 502);
}

static void test_an_answer_of_the_exchange_before_is_none_that_was_lost(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = OK_ANSWER, .read_end = VAPI_END}, {.read_end = VAPI_END}, {.answer = OK_ANSWER}};
    client_set_up(script, 3);
    fixture.exchange.sink = &client_single_sink;
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(client_statistics()->attempts, 2);
}

static void test_a_cool_down_as_long_as_the_deadline_is_not_waited_for(void **state)
{
    (void)state;
    be_limited(LIMITED OK_ANSWER);
    fixture.exchange.deadline_ms = 30000;
    assert_int_equal(client_perform(), VAPI_ERROR_RATE_LIMITED);
    assert_int_equal(client_error()->retry_after_ms, 30000);
    assert_int_equal(fixture.port.now_ms, 1000);
}

#define LIMITED_AFTER(header) "HTTP/1.1 429 Slow\r\n" header "Content-Length: 0\r\n\r\n"

/* The device says 2023-11-14T22:13:20Z, or nothing. */
static void test_what_retry_after_does_not_tell_is_cooled_down_from(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        uint32_t retry_after_ms;
        bool clock_unknown;
    } cases[] = {
        {LIMITED_AFTER("Retry-After: 0\r\n"), 30000, false},
        {LIMITED_AFTER("Retry-After: -5\r\n"), 30000, false},
        {LIMITED_AFTER("Retry-After: 1.5\r\n"), 30000, false},
        {LIMITED_AFTER("Retry-After: soon\r\n"), 30000, false},
        {LIMITED_AFTER("Retry-After: Tue, 14 Nov 2023 22:13:19 GMT\r\n"), 30000, false},
        {LIMITED_AFTER("Retry-After: Tue, 14 Nov 2023 22:14:20 GMT\r\n"), 60000, false},
        {LIMITED_AFTER("Retry-After: Tue, 14 Nov 2023 22:14:20 GMT\r\n"), 30000, true},
        {LIMITED_AFTER("Date: Tue, 14 Nov 2023 22:14:00 GMT\r\n"
                       "Retry-After: Tue, 14 Nov 2023 22:14:20 GMT\r\n"),
         20000, true},
        {LIMITED_AFTER("Retry-After: 4294968\r\n"), UINT32_MAX, false},
        {LIMITED_AFTER("Retry-After: 4294967\r\n"), 4294967000U, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        client_fresh(NULL);
        fake_connection_t script = {.answer = cases[i].answer};
        fixture.port.utc = cases[i].clock_unknown ? VAPI_UTC_UNKNOWN : 1700000000;
        client_set_up(&script, 1);
        fixture.exchange.deadline_ms = 10;
        assert_int_equal(client_perform(), VAPI_ERROR_RATE_LIMITED);
        assert_int_equal(client_error()->retry_after_ms, cases[i].retry_after_ms);
        assert_int_equal(fixture.port.now_ms, 1000);
    }
}

static void test_no_retry_after_keeps_a_device_silent_for_long(void **state)
{
    (void)state;
    static const uint32_t cool_downs[] = {0, 90000};
    static const uint32_t longest[] = {60000, 90000};
    for (size_t i = 0; i < 2; i++) {
        client_fresh(NULL);
        fixture.config.retry.cool_down_ms = cool_downs[i];
        be_limited(
            "HTTP/1.1 429 Slow\r\nRetry-After: 4294968\r\nContent-Length: 0\r\n\r\n" OK_ANSWER);
        assert_int_equal(client_error()->retry_after_ms, UINT32_MAX);
        fixture.exchange.deadline_ms = 100;
        fixture.port.now_ms += longest[i] - 1000U;
        assert_int_equal(client_perform(), VAPI_ERROR_RATE_LIMITED);
        assert_int_equal(client_error()->retry_after_ms, 1000);
        fixture.port.now_ms += 1000U;
        assert_int_equal(client_perform(), VAPI_OK);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_read_is_tried_again_after_a_connection_failure, client_fresh),
        cmocka_unit_test_setup(test_a_sink_that_cannot_forget_ends_a_broken_read, client_fresh),
        cmocka_unit_test_setup(test_a_read_gives_up_after_its_attempts, client_fresh),
        cmocka_unit_test_setup(test_retry_after_is_waited_for, client_fresh),
        cmocka_unit_test_setup(test_a_retry_that_the_deadline_has_no_room_for_is_not_waited_for,
                               client_fresh),
        cmocka_unit_test_setup(test_429_without_retry_after_cools_down, client_fresh),
        cmocka_unit_test_setup(test_429_whose_words_break_off_cools_down_as_well, client_fresh),
        cmocka_unit_test_setup(test_a_write_is_repeated_only_when_no_byte_left, client_fresh),
        cmocka_unit_test_setup(test_a_write_answered_with_5xx_is_not_repeated, client_fresh),
        cmocka_unit_test_setup(test_certificate_errors_are_final, client_fresh),
        cmocka_unit_test_setup(test_without_random_bytes_the_pause_is_the_longest, client_fresh),
        cmocka_unit_test_setup(test_without_a_link_the_pause_is_the_longest, client_fresh),
        cmocka_unit_test_setup(test_every_fault_at_every_call_ends_well, client_fresh),
        cmocka_unit_test_setup(test_a_dropped_body_that_breaks_off_is_asked_for_again,
                               client_fresh),
        cmocka_unit_test_setup(test_a_cool_down_holds_for_the_exchanges_that_follow, client_fresh),
        cmocka_unit_test_setup(test_an_exchange_without_room_for_the_cool_down_sends_nothing,
                               client_fresh),
        cmocka_unit_test_setup(test_a_cool_down_is_the_apis_alone, client_fresh),
        cmocka_unit_test_setup(test_where_a_redirect_leads_is_no_other_try, client_fresh),
        cmocka_unit_test_setup(test_an_answer_of_the_exchange_before_is_none_that_was_lost,
                               client_fresh),
        cmocka_unit_test_setup(test_a_cool_down_as_long_as_the_deadline_is_not_waited_for,
                               client_fresh),
        cmocka_unit_test_setup(test_what_retry_after_does_not_tell_is_cooled_down_from,
                               client_fresh),
        cmocka_unit_test_setup(test_no_retry_after_keeps_a_device_silent_for_long, client_fresh),
    };
    return cmocka_run_group_tests_name("client retry", tests, NULL, NULL);
}
