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
    static const fake_connection_t script[] = {{.answer = NULL, .open_steps = 2}};
    vapi_client_wait_t wait;
    client_set_up(script, 1);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* prepared */
    assert_int_equal(wait.timeout_ms, 0);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* connecting */
    assert_int_equal(wait.timeout_ms, VAPI_OPEN_INTERVAL_MS);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* TLS */
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

/* Where the exchange first waits. */
static void expect_cancelling_to_end_it(vapi_phase_t phase)
{
    vapi_client_wait_t wait;
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    do {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    } while (wait.timeout_ms == 0U);
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_CANCELLED);
    assert_int_equal(client_error()->status, VAPI_ERROR_CANCELLED);
    assert_int_equal(client_error()->phase, phase);
}

static void test_cancelling_in_a_pause_ends_it(void **state)
{
    (void)state;
    client_set_up(NULL, 0);
    expect_cancelling_to_end_it(VAPI_PHASE_PAUSE);
}

/* Whatever the server had said before, or was just saying. */
static void test_cancelling_ends_the_exchange_after_an_answer_that_would_be_waited_out(void **state)
{
    (void)state;
    static const char *const heads[] = {"HTTP/1.1 429 No\r\nContent-Length: 9\r\n\r\n{",
                                        "HTTP/1.1 503 No\r\nContent-Length: 9\r\n\r\n{",
                                        "HTTP/1.1 429 No\r\nContent-Length: 0\r\n\r\n",
                                        "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"};
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
        client_fresh(NULL);
        const fake_connection_t script[] = {{.answer = heads[i]}, {.answer = OK_ANSWER}};
        fixture.config.retry.cool_down_ms = 1000;
        client_set_up(script, 2);
        expect_cancelling_to_end_it(i < 2U ? VAPI_PHASE_HEAD : VAPI_PHASE_PAUSE);
    }
}

/* A place to be stuck in: what the peer does, and how far the exchange comes. */
typedef struct place {
    fake_connection_t connections[2];
    vapi_phase_t phase;
} place_t;

static const place_t places[] = {
    {{{.open_steps = 255, .open_phase = VAPI_PHASE_RESOLVE}}, VAPI_PHASE_RESOLVE},
    {{{.open_steps = 255, .open_phase = VAPI_PHASE_CONNECT}}, VAPI_PHASE_CONNECT},
    {{{.open_steps = 255}}, VAPI_PHASE_TLS},
    {{{.write_limit = 20}}, VAPI_PHASE_SEND},
    {{{.answer = NULL}}, VAPI_PHASE_WAIT},
    {{{.answer = "HTTP/1.1 200 OK\r\nX-A: "}}, VAPI_PHASE_HEAD},
    {{{.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"}}, VAPI_PHASE_BODY},
    {{{.answer = "HTTP/1.1 400 Bad\r\nContent-Length: 9\r\n\r\nabc"}}, VAPI_PHASE_HEAD},
    {{{.answer = TO("https://store.example/")}, {.open_steps = 255}}, VAPI_PHASE_TLS},
    {{{.answer = TO("https://store.example/")}, {.answer = NULL}}, VAPI_PHASE_WAIT},
    {{{.open_result = VAPI_ERROR_REFUSED}}, VAPI_PHASE_PAUSE},
};
#define PLACES (sizeof places / sizeof places[0])

#define DEADLINE_MS 5000U

/* Goes on, without time passing, until there is nothing to do but to wait. */
static vapi_client_wait_t get_stuck(const place_t *place)
{
    vapi_client_wait_t wait;
    client_fresh(NULL);
    client_use_addresses();
    fixture.config.deadline_ms = DEADLINE_MS;
    client_set_up(place->connections, 2);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    for (int i = 0; i < 100; i++) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
        if (wait.timeout_ms != 0U && fixture.client.phase == place->phase) {
            return wait;
        }
    }
    fail_msg("does not come to phase %s", vapi_phase_name(place->phase));
    return wait;
}

static void expect_end(const place_t *place, vapi_status_t status)
{
    vapi_client_wait_t wait;
    assert_int_equal(vapi_poll(&fixture.client, &wait), status);
    assert_int_equal(client_error()->status, status);
    assert_int_equal(client_error()->phase, place->phase);
    assert_int_equal(fixture.port.opened, fixture.port.closed);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_STATE);
}

/* While a connection is made, much happens that is nothing to wait for. */
static uint32_t wait_in(vapi_phase_t phase)
{
    return phase == VAPI_PHASE_RESOLVE || phase == VAPI_PHASE_CONNECT ? VAPI_OPEN_INTERVAL_MS
                                                                      : DEADLINE_MS;
}

static void test_the_deadline_ends_every_phase_to_the_millisecond(void **state)
{
    (void)state;
    for (size_t i = 0; i < PLACES; i++) {
        vapi_client_wait_t wait = get_stuck(&places[i]);
        uint64_t end = 1000U + DEADLINE_MS;
        if (places[i].phase != VAPI_PHASE_PAUSE) {
            assert_int_equal(wait.timeout_ms, wait_in(places[i].phase));
            fixture.port.now_ms = end - 1U;
            assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
            assert_int_equal(wait.timeout_ms, 1);
        }
        fixture.port.now_ms = end;
        expect_end(&places[i], VAPI_ERROR_DEADLINE);
        assert_int_equal(client_statistics()->total_ms, DEADLINE_MS);
    }
}

static void test_cancelling_ends_every_phase_at_the_next_poll(void **state)
{
    (void)state;
    for (size_t i = 0; i < PLACES; i++) {
        (void)get_stuck(&places[i]);
        vapi_cancel(&fixture.client);
        expect_end(&places[i], VAPI_ERROR_CANCELLED);
    }
}

static void test_the_idle_limit_ends_every_phase_but_a_pause(void **state)
{
    (void)state;
    for (size_t i = 0; i < PLACES; i++) {
        if (places[i].phase == VAPI_PHASE_PAUSE) {
            continue;
        }
        vapi_client_wait_t wait = get_stuck(&places[i]);
        fixture.client.idle_ms = 700;
        fixture.port.now_ms += 699U;
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
        assert_int_equal(wait.timeout_ms, 1);
        fixture.port.now_ms++;
        expect_end(&places[i], VAPI_ERROR_IDLE);
    }
}

/* A loop that sleeps as long as it is told, and no longer, has few polls to do, however long the exchange takes. */
static void test_whoever_waits_as_told_polls_a_few_times_only(void **state)
{
    (void)state;
    for (size_t i = 0; i < PLACES; i++) {
        vapi_client_wait_t wait = get_stuck(&places[i]);
        vapi_status_t status;
        int polls = 0;
        do {
            fixture.port.now_ms += wait.timeout_ms;
            status = vapi_poll(&fixture.client, &wait);
            polls++;
        } while (status == VAPI_PENDING);
        assert_true(polls < (wait_in(places[i].phase) == DEADLINE_MS ? 20 : 60));
        assert_true(fixture.port.now_ms <= 1000U + DEADLINE_MS);
    }
}

static void log_slowly(void *context, vapi_log_level_t level, vapi_slice_t line)
{
    (void)level;
    (void)line;
    ((fake_port_t *)context)->now_ms += 400U; /* longer than the pause that it tells of */
}

static void test_a_pause_that_is_over_before_it_begins_is_not_waited_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.open_result = VAPI_ERROR_REFUSED},
                                               {.answer = OK_ANSWER}};
    vapi_client_wait_t wait;
    client_set_up(script, 2);
    fixture.port.platform.log = log_slowly;
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    do {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    } while (fixture.client.phase != VAPI_PHASE_PAUSE);
    assert_int_equal(wait.timeout_ms, 0);
    assert_int_equal(vapi_run(&fixture.client), VAPI_OK);
}

static void test_a_step_that_outlasts_the_deadline_leaves_nothing_to_wait_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.open_steps = 255}};
    vapi_client_wait_t wait;
    fixture.port.tick_ms = VAPI_DEADLINE_MS + 1U; /* a port whose look-up blocks */
    client_set_up(script, 1);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* prepared */
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    assert_int_equal(wait.timeout_ms, 0);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_DEADLINE);
}

static void test_times_beyond_32_bits_are_as_any_other(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    static const uint64_t starts[] = {UINT32_MAX - 2000U, UINT64_C(7) * UINT32_MAX};
    static const uint32_t deadlines[] = {5000U, UINT32_MAX};
    for (size_t i = 0; i < 4; i++) {
        vapi_client_wait_t wait;
        client_fresh(NULL);
        client_set_up(script, 1);
        fixture.port.now_ms = starts[i / 2U];
        fixture.exchange.deadline_ms = deadlines[i % 2U];
        assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
        do {
            assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
        } while (wait.timeout_ms == 0U);
        assert_int_equal(wait.timeout_ms, deadlines[i % 2U]);
        fixture.port.now_ms += wait.timeout_ms - 1U;
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
        fixture.port.now_ms++;
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_DEADLINE);
        assert_int_equal(client_statistics()->total_ms, deadlines[i % 2U]);
    }
}

static void test_cancelling_counts_for_an_exchange_that_continues_another(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    client_set_up(script, 1);
    vapi_cancel(&fixture.client);
    fixture.exchange.continues = true;
    assert_int_equal(client_perform(), VAPI_ERROR_CANCELLED);
    assert_int_equal(fixture.port.opened, 0);
    fixture.exchange.continues = false;
    assert_int_equal(client_perform(), VAPI_OK);
}

static void test_a_wait_begins_when_the_step_has_ended(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.open_steps = 255}};
    vapi_client_wait_t wait;
    fixture.port.tick_ms = 100;
    client_set_up(script, 1);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* prepared */
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* connecting */
    for (uint32_t step = 2; step < 9U; step++) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
        assert_int_equal(wait.timeout_ms, VAPI_DEADLINE_MS - 100U * step);
    }
}

/* Every phase of opening, every byte sent and every byte that comes is a sign of life. */
static void test_whatever_moves_is_not_idle(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = CHUNKED_ANSWER, .open_steps = 3}};
    static char body[401];
    memset(body, 'x', 400);
    fixture.port.tick_ms = 100;
    fixture.port.piece = 20;
    fixture.config.idle_ms = 150;
    client_set_up(script, 1);
    client_make_write_with_body(body);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    vapi_client_wait_t wait;
    vapi_status_t status;
    do {
        status = vapi_poll(&fixture.client, &wait);
    } while (status == VAPI_PENDING);
    assert_int_equal(status, VAPI_OK);
    assert_true(client_statistics()->total_ms > 3000U);
}

static void test_a_body_that_the_server_does_not_take_is_waited_for_both_ways(void **state)
{
    (void)state;
    vapi_client_wait_t wait = get_stuck(&places[3]);
    assert_int_equal(wait.interest, VAPI_WAIT_READABLE | VAPI_WAIT_WRITABLE);
    assert_ptr_equal(wait.transport, &fixture.port.transport);
}

static void test_what_was_cancelled_before_its_first_step_has_not_arrived(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    vapi_client_wait_t wait;
    client_set_up(script, 1);
    client_make_write();
    assert_int_equal(client_perform(), VAPI_OK);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_CANCELLED);
    assert_false(client_error()->may_have_arrived);
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
        cmocka_unit_test_setup(
            test_cancelling_ends_the_exchange_after_an_answer_that_would_be_waited_out,
            client_fresh),
        cmocka_unit_test_setup(test_the_deadline_ends_every_phase_to_the_millisecond, client_fresh),
        cmocka_unit_test_setup(test_cancelling_ends_every_phase_at_the_next_poll, client_fresh),
        cmocka_unit_test_setup(test_the_idle_limit_ends_every_phase_but_a_pause, client_fresh),
        cmocka_unit_test_setup(test_whoever_waits_as_told_polls_a_few_times_only, client_fresh),
        cmocka_unit_test_setup(test_a_pause_that_is_over_before_it_begins_is_not_waited_for,
                               client_fresh),
        cmocka_unit_test_setup(test_a_step_that_outlasts_the_deadline_leaves_nothing_to_wait_for,
                               client_fresh),
        cmocka_unit_test_setup(test_times_beyond_32_bits_are_as_any_other, client_fresh),
        cmocka_unit_test_setup(test_cancelling_counts_for_an_exchange_that_continues_another,
                               client_fresh),
        cmocka_unit_test_setup(test_a_wait_begins_when_the_step_has_ended, client_fresh),
        cmocka_unit_test_setup(test_whatever_moves_is_not_idle, client_fresh),
        cmocka_unit_test_setup(test_a_body_that_the_server_does_not_take_is_waited_for_both_ways,
                               client_fresh),
        cmocka_unit_test_setup(test_what_was_cancelled_before_its_first_step_has_not_arrived,
                               client_fresh),
    };
    return cmocka_run_group_tests_name("client time", tests, NULL, NULL);
}
