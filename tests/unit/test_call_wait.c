/* Following a call until it has ended (vapi/call_wait.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "fake_port.h"
#include "vapi/call_wait.h"

#define ANSWER(body)                                                                               \
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" body
#define STATUS(status)                                                                             \
    {                                                                                              \
        .answer = ANSWER("{\"id\":\"c1\",\"status\":\"" status "\"}"), .read_end = VAPI_END        \
    }
#define ENDED                                                                                      \
    {                                                                                              \
        .answer =                                                                                  \
            ANSWER("{\"cost\":0.0611,\"status\":\"ended\",\"messages\":[{\"status\":\"x\"}],"      \
                   "\"endedReason\":\"customer-ended-call\"}"),                                    \
        .read_end = VAPI_END                                                                       \
    }
#define FAILED(head)                                                                               \
    {                                                                                              \
        .answer = "HTTP/1.1 " head "\r\nConnection: close\r\n\r\n", .read_end = VAPI_END           \
    }

typedef struct fixture {
    fake_port_t port;
    vapi_client_t client;
    vapi_client_config_t config;
    vapi_call_wait_options_t options;
    vapi_call_wait_t wait;
    char window[512];
    char told[256]; /* each status with the second it was told at */
} fixture_t;

static fixture_t fixture;

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("key");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static void tell(void *context, const vapi_call_progress_t *progress)
{
    assert_ptr_equal(context, &fixture);
    size_t used = strlen(fixture.told);
    (void)snprintf(fixture.told + used, sizeof fixture.told - used, "%s@%u ", progress->status,
                   (unsigned)(fixture.port.now_ms / 1000U));
}

static int fresh(void **state)
{
    (void)state;
    memset(&fixture, 0, sizeof fixture);
    fixture.port.utc = 1764000000;
    fixture.config.retry.attempts_max = 1;
    fixture.options.changed = tell;
    fixture.options.context = &fixture;
    return 0;
}

static void serve(const fake_connection_t *connections, size_t count)
{
    fixture.port.connections = connections;
    fixture.port.connection_count = count;
    fake_port_start(&fixture.port);
    fixture.port.now_ms = 0;
    fixture.config.platform = &fixture.port.platform;
    fixture.config.secure = &fixture.port.transport;
    fixture.config.window = fixture.window;
    fixture.config.window_size = sizeof fixture.window;
    fixture.config.key = give_key;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
}

static vapi_status_t follow(void)
{
    return vapi_calls_wait(&fixture.wait, &fixture.client, vapi_slice_from_string("c1"),
                           &fixture.options);
}

/* Polls until nothing moves any more and the call is asked for again only later. */
static void poll_until_resting(vapi_client_wait_t *out_moment)
{
    assert_int_equal(vapi_calls_wait_start(&fixture.wait, &fixture.client,
                                           vapi_slice_from_string("c1"), &fixture.options),
                     VAPI_OK);
    do {
        assert_int_equal(vapi_calls_wait_poll(&fixture.wait, out_moment), VAPI_PENDING);
    } while (fixture.wait.asking);
}

static void test_a_call_is_followed_to_its_end_and_each_new_status_is_told_once(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("queued"),     STATUS("ringing"),
                                               STATUS("ringing"),    STATUS("in-progress"),
                                               STATUS("forwarding"), ENDED};
    serve(script, 6);
    assert_int_equal(follow(), VAPI_OK);
    assert_string_equal(fixture.told, "queued@0 ringing@2 in-progress@6 forwarding@11 ended@16 ");
    assert_true(fixture.wait.progress.ended);
    assert_string_equal(fixture.wait.progress.ended_reason, "customer-ended-call");
    assert_int_equal(fixture.wait.progress.cost_us_dollars.mantissa, 611);
    assert_int_equal(fixture.wait.progress.cost_us_dollars.exponent, -4);
    assert_true(fake_port_has_sent(&fixture.port, "GET /call/c1 HTTP/1.1"));
}

static void test_nobody_has_to_be_told(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("ringing"), ENDED};
    serve(script, 2);
    assert_int_equal(
        vapi_calls_wait(&fixture.wait, &fixture.client, vapi_slice_from_string("c1"), NULL),
        VAPI_OK);
    assert_string_equal(fixture.wait.progress.status, "ended");
}

static void test_an_answer_in_small_pieces_is_put_together(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {ENDED};
    fixture.port.piece = 3;
    serve(script, 1);
    assert_int_equal(follow(), VAPI_OK);
    assert_string_equal(fixture.wait.progress.status, "ended");
    assert_string_equal(fixture.wait.progress.ended_reason, "customer-ended-call");
}

static void test_a_call_that_is_gone_has_ended(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("not-found"), STATUS("deletion-failed")};
    serve(script, 2);
    assert_int_equal(follow(), VAPI_OK);
    assert_int_equal(follow(), VAPI_OK);
    assert_string_equal(fixture.told, "not-found@0 deletion-failed@0 ");
}

static void test_a_cost_that_no_decimal_holds_stays_unknown(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = ANSWER("{\"cost\":1e99999,\"status\":\"ended\",\"endedReason\":\"r\"}"),
         .read_end = VAPI_END},
        {.answer = ANSWER("{\"cost\":\"1\",\"status\":\"ended\",\"endedReason\":null}"),
         .read_end = VAPI_END}};
    serve(script, 2);
    assert_int_equal(follow(), VAPI_OK);
    assert_int_equal(fixture.wait.progress.cost_us_dollars.mantissa, 0);
    assert_int_equal(follow(), VAPI_OK);
    assert_int_equal(fixture.wait.progress.cost_us_dollars.mantissa, 0);
    assert_string_equal(fixture.wait.progress.ended_reason, "");
}

static void test_texts_longer_than_their_room_are_cut(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("a-status-of-more-than-23-bytes"), ENDED};
    serve(script, 2);
    assert_int_equal(follow(), VAPI_OK);
    assert_string_equal(fixture.told, "a-status-of-more-than-2@0 ended@2 ");
}

static void test_an_answer_without_a_status_is_incomplete(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = ANSWER("{\"status\":7,\"cost\":1}"), .read_end = VAPI_END}};
    serve(script, 1);
    assert_int_equal(follow(), VAPI_ERROR_INCOMPLETE);
}

static void test_a_failure_that_will_not_pass_ends_the_wait(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("ringing"), FAILED("404 Not Found")};
    serve(script, 2);
    assert_int_equal(follow(), VAPI_ERROR_NOT_FOUND);
    assert_int_equal(fixture.port.opened, 2);
}

static void test_failures_that_may_pass_end_it_only_when_there_are_many_in_a_row(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {FAILED("503 Busy"),
                                               FAILED("503 Busy"),
                                               STATUS("ringing"),
                                               FAILED("503 Busy"),
                                               FAILED("503 Busy"),
                                               FAILED("503 Busy"),
                                               ENDED};
    fixture.options.failures_max = 3;
    serve(script, 7);
    assert_int_equal(follow(), VAPI_ERROR_SERVER);
    assert_int_equal(fixture.port.opened, 6);
}

static void test_the_server_may_ask_for_a_longer_rest(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {FAILED("429 Slow\r\nRetry-After: 30"), ENDED};
    serve(script, 2);
    assert_int_equal(follow(), VAPI_OK);
    assert_string_equal(fixture.told, "ended@30 ");
}

static void test_the_whole_wait_has_a_deadline(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("ringing"), STATUS("ringing"), ENDED};
    fixture.options.deadline_ms = 3000;
    serve(script, 3);
    assert_int_equal(follow(), VAPI_ERROR_DEADLINE);
    assert_int_equal(fixture.port.opened, 2);
    assert_true(fixture.port.now_ms >= 3000U && fixture.port.now_ms < 3500U);
    assert_false(fixture.port.is_open);
}

static void test_a_rest_says_how_long_it_is(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("ringing")};
    vapi_client_wait_t moment;
    serve(script, 1);
    poll_until_resting(&moment);
    assert_null(moment.transport);
    assert_int_equal(moment.timeout_ms, 2000);
}

static void test_cancelling_ends_a_rest_and_a_request(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("ringing"), {.answer = NULL}};
    vapi_client_wait_t moment;
    serve(script, 2);
    poll_until_resting(&moment);
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_calls_wait_poll(&fixture.wait, &moment), VAPI_ERROR_CANCELLED);
    assert_int_equal(
        vapi_calls_wait_start(&fixture.wait, &fixture.client, vapi_slice_from_string("c1"), NULL),
        VAPI_OK);
    assert_int_equal(vapi_calls_wait_poll(&fixture.wait, &moment), VAPI_PENDING);
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_calls_wait_poll(&fixture.wait, &moment), VAPI_ERROR_CANCELLED);
}

static void test_a_client_that_is_in_use_is_an_error(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("ringing")};
    static const vapi_exchange_t other = {.request = {.method = VAPI_HTTP_GET}};
    vapi_client_wait_t moment;
    serve(script, 1);
    poll_until_resting(&moment);
    assert_int_equal(vapi_client_start(&fixture.client, &other), VAPI_OK);
    fixture.port.now_ms += moment.timeout_ms;
    assert_int_equal(vapi_calls_wait_poll(&fixture.wait, &moment), VAPI_ERROR_STATE);
    assert_int_equal(follow(), VAPI_ERROR_STATE);
}

static void test_whoever_waits_as_told_is_there_when_the_deadline_passes(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {STATUS("ringing"), {.answer = NULL}};
    vapi_client_wait_t moment = {0};
    vapi_status_t status;
    fixture.options.deadline_ms = 7000;
    serve(script, 2);
    assert_int_equal(vapi_calls_wait_start(&fixture.wait, &fixture.client,
                                           vapi_slice_from_string("c1"), &fixture.options),
                     VAPI_OK);
    assert_false(fixture.wait.request.exchange.continues);
    while ((status = vapi_calls_wait_poll(&fixture.wait, &moment)) == VAPI_PENDING) {
        fixture.port.now_ms += moment.timeout_ms;
    }
    assert_int_equal(status, VAPI_ERROR_DEADLINE);
    assert_int_equal(fixture.port.now_ms, 7000);
    assert_int_equal(fixture.port.opened, 2);
    assert_false(fixture.port.is_open);
    assert_true(fixture.wait.request.exchange.continues);
}

static void test_a_cool_down_of_another_request_is_kept_to(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {FAILED("429 Slow"), ENDED};
    static const vapi_exchange_t other = {.request = {.method = VAPI_HTTP_GET}};
    fixture.config.deadline_ms = 10000;
    serve(script, 2);
    assert_int_equal(vapi_client_perform(&fixture.client, &other), VAPI_ERROR_RATE_LIMITED);
    assert_int_equal(follow(), VAPI_OK);
    assert_string_equal(fixture.told, "ended@30 ");
}

/* A call of 100 KB whose rest never comes. */
static void test_no_more_is_read_than_is_wanted(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer =
             "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n"
             "{\"id\":\"c1\",\"status\":\"ringing\",\"messages\":[{\"message\":\""},
        {.answer =
             "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n"
             "{\"status\":\"ended\",\"cost\":0.1,\"endedReason\":\"a\",\"messages\":["}};
    serve(script, 2);
    assert_int_equal(follow(), VAPI_OK);
    assert_string_equal(fixture.told, "ringing@0 ended@2 ");
    assert_int_equal(fixture.port.closed, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_call_is_followed_to_its_end_and_each_new_status_is_told_once,
                               fresh),
        cmocka_unit_test_setup(test_nobody_has_to_be_told, fresh),
        cmocka_unit_test_setup(test_an_answer_in_small_pieces_is_put_together, fresh),
        cmocka_unit_test_setup(test_a_call_that_is_gone_has_ended, fresh),
        cmocka_unit_test_setup(test_a_cost_that_no_decimal_holds_stays_unknown, fresh),
        cmocka_unit_test_setup(test_texts_longer_than_their_room_are_cut, fresh),
        cmocka_unit_test_setup(test_an_answer_without_a_status_is_incomplete, fresh),
        cmocka_unit_test_setup(test_a_failure_that_will_not_pass_ends_the_wait, fresh),
        cmocka_unit_test_setup(test_failures_that_may_pass_end_it_only_when_there_are_many_in_a_row,
                               fresh),
        cmocka_unit_test_setup(test_the_server_may_ask_for_a_longer_rest, fresh),
        cmocka_unit_test_setup(test_the_whole_wait_has_a_deadline, fresh),
        cmocka_unit_test_setup(test_a_rest_says_how_long_it_is, fresh),
        cmocka_unit_test_setup(test_cancelling_ends_a_rest_and_a_request, fresh),
        cmocka_unit_test_setup(test_a_client_that_is_in_use_is_an_error, fresh),
        cmocka_unit_test_setup(test_whoever_waits_as_told_is_there_when_the_deadline_passes, fresh),
        cmocka_unit_test_setup(test_a_cool_down_of_another_request_is_kept_to, fresh),
        cmocka_unit_test_setup(test_no_more_is_read_than_is_wanted, fresh),
    };
    return cmocka_run_group_tests_name("call_wait", tests, NULL, NULL);
}
