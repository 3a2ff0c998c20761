/* TLS handshakes in short steps (port/mbedtls/tls_steps.h): paused anywhere, closed anywhere, two at a time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tls_fixture.h"
#include "tls_internal.h"
#include "tls_steps.h"

static _Alignas(16) unsigned char stack[VAPI_TLS_STEPS_STACK_SIZE];
static peer_t other_peer;
static vapi_tls_transport_t other;

static vapi_status_t open_once(vapi_tls_transport_t *transport)
{
    return transport->transport.operations->open(&transport->transport, &endpoint);
}

/* Opens with at most `limit` calls. @return how many it took. */
static unsigned open_with(unsigned limit, vapi_status_t *out_status)
{
    unsigned calls = 0;
    do {
        *out_status = open_once(&tls);
        calls++;
    } while (*out_status == VAPI_PENDING && calls < limit);
    return calls;
}

static void prepare_other(void)
{
    peer_init(&other_peer, CHAIN_RSA, TLS1_2_VERSION);
    vapi_tls_transport_init(&other, &other_peer.transport, &chain_of(CHAIN_RSA)->roots, NULL);
}

static void close_other(void)
{
    other.transport.operations->close(&other.transport);
    peer_free(&other_peer);
}

static const struct {
    chain_kind_t kind;
    int version;
} handshakes[] = {{CHAIN_ECDSA, TLS1_3_VERSION},
                  {CHAIN_ECDSA, TLS1_2_VERSION},
                  {CHAIN_RSA, TLS1_3_VERSION},
                  {CHAIN_RSA_4096, TLS1_2_VERSION}};
#define HANDSHAKES (sizeof handshakes / sizeof handshakes[0])

static void test_every_handshake_is_done_in_many_short_steps(void **state)
{
    (void)state;
    for (size_t i = 0; i < HANDSHAKES; i++) {
        vapi_status_t status;
        prepare(handshakes[i].kind, handshakes[i].version);
        assert_in_range(open_with(100000U, &status), 150, 100000);
        assert_int_equal(status, VAPI_OK);
        assert_int_equal(write_all("question", 8U), VAPI_OK);
        assert_memory_equal(peer.received, "question", 8);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_without_a_stack_for_them_steps_are_whole(void **state)
{
    (void)state;
    vapi_status_t status;
    assert_int_equal(vapi_tls_start(&platform, tls_arena, sizeof tls_arena), VAPI_OK);
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_in_range(open_with(100000U, &status), 2, 40);
    assert_int_equal(status, VAPI_OK);
}

static void test_a_paused_step_comes_again_at_once(void **state)
{
    (void)state;
    unsigned paused = 0;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    while (open_once(&tls) == VAPI_PENDING) {
        if (vapi_tls_stepper->is_paused(tls.connection)) {
            assert_int_equal(tls.transport.interest, VAPI_WAIT_WRITABLE);
            paused++;
        }
    }
    assert_in_range(paused, 150, 100000);
}

/* After so many calls of open(), wherever that is. Memory, keys and the next handshake are as if nothing had been. */
static void test_closing_at_any_pause_leaves_nothing_behind(void **state)
{
    (void)state;
    for (size_t i = 0; i < HANDSHAKES; i++) {
        vapi_status_t status = VAPI_PENDING;
        unsigned paused = 0;
        prepare(handshakes[i].kind, handshakes[i].version);
        unsigned all = open_with(100000U, &status);
        tls.transport.operations->close(&tls.transport);
        for (unsigned calls = 1; calls < all; calls += 23U) {
            (void)open_with(calls, &status);
            paused += vapi_tls_stepper->is_paused(tls.connection);
            tls.transport.operations->close(&tls.transport);
            assert_int_equal(vapi_tls_arena()->used, 0);
        }
        assert_in_range(paused, 5, 100000);
        expect_exchange();
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static const vapi_tls_stepper_t *counted_stepper;
static unsigned counted;

static bool count_work(unsigned amount)
{
    counted += amount;
    return counted_stepper->work(amount);
}

static void count_all_work(void)
{
    static vapi_tls_stepper_t counting;
    counted_stepper = vapi_tls_stepper;
    counting = *vapi_tls_stepper;
    counting.work = count_work;
    vapi_tls_stepper = &counting;
    counted = 0U;
}

static void count_no_more(void)
{
    vapi_tls_stepper = counted_stepper;
}

/* The key pair of the first message takes some thousand allocations. */
static void test_a_closed_step_ends_soon(void **state)
{
    (void)state;
    vapi_status_t status;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    (void)open_with(20U, &status);
    assert_true(vapi_tls_stepper->is_paused(tls.connection));
    count_all_work();
    tls.transport.operations->close(&tls.transport);
    count_no_more();
    assert_in_range(counted, 1, 200);
    assert_int_equal(peer.opens, 1); /* it was not taken for a server that wants less */
    assert_int_equal(peer.closes, 1);
    assert_int_equal(vapi_tls_arena()->refusals, 0);
}

/* The arena that is too small is told of although the step went on in many calls after it. */
static void test_an_arena_that_is_too_small_is_told_of(void **state)
{
    (void)state;
    vapi_status_t status = VAPI_OK;
    for (size_t size = 20480; size < 40960; size += 1021U) {
        assert_int_equal(vapi_tls_start(&platform, tls_arena, size), VAPI_OK);
        vapi_tls_steps(stack, sizeof stack);
        prepare(CHAIN_RSA, TLS1_3_VERSION);
        (void)open_with(100000U, &status);
        tls.transport.operations->close(&tls.transport);
        assert_int_equal(vapi_tls_arena()->used, 0);
        assert_true(status == VAPI_OK || status == VAPI_ERROR_MEMORY);
        peer_free(&peer);
    }
    peer.context = NULL;
    assert_int_equal(status, VAPI_OK);
}

/* Takes all that is left of the arena, in blocks that name the one before. */
static void *take_all_memory(void)
{
    void *last = NULL;
    for (size_t size = 8192U; size >= sizeof last; size /= 2U) {
        void *block;
        while ((block = vapi_tls_allocate(1U, size)) != NULL) {
            memcpy(block, &last, sizeof last);
            last = block;
        }
    }
    return last;
}

static void give_back(void *last)
{
    while (last != NULL) {
        void *block = last;
        memcpy(&last, block, sizeof last);
        vapi_tls_release(block);
    }
}

/* Another's calls carry the step to where it fails; its own call is told why, whatever mbedTLS makes of it. */
static void test_a_want_of_memory_in_anothers_call_is_told_of(void **state)
{
    (void)state;
    vapi_status_t status;
    unsigned failed = 0;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    prepare_other();
    unsigned all = open_with(100000U, &status);
    tls.transport.operations->close(&tls.transport);
    for (unsigned calls = 1; calls < all; calls += 23U) {
        (void)open_with(calls, &status);
        if (vapi_tls_stepper->is_paused(tls.connection)) {
            void *taken = take_all_memory();
            while (vapi_tls_stepper->is_paused(tls.connection)) {
                assert_int_equal(open_once(&other), VAPI_PENDING);
            }
            give_back(taken);
            status = open_once(&tls);
            assert_true(status == VAPI_PENDING || status == VAPI_ERROR_MEMORY);
            failed += status == VAPI_ERROR_MEMORY;
        }
        tls.transport.operations->close(&tls.transport);
    }
    assert_in_range(failed, 5, 100000);
    close_other();
}

static void test_a_failure_below_is_passed_on(void **state)
{
    (void)state;
    vapi_status_t status = VAPI_PENDING;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    for (unsigned at = 2; status != VAPI_OK; at++) {
        peer.calls = 0;
        peer.fail_at = at;
        peer.fail_with = VAPI_ERROR_LINK_DOWN;
        (void)open_with(100000U, &status);
        assert_true(status == VAPI_OK || status == VAPI_ERROR_LINK_DOWN);
        tls.transport.operations->close(&tls.transport);
    }
    assert_int_equal(vapi_tls_arena()->used, 0);
}

/* --- two connections -------------------------------------------------------------------------------- */

static void test_two_handshakes_in_turns_both_succeed(void **state)
{
    (void)state;
    vapi_status_t status = VAPI_PENDING;
    vapi_status_t other_status = VAPI_PENDING;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    prepare_other();
    for (int i = 0; i < 100000 && (status == VAPI_PENDING || other_status == VAPI_PENDING); i++) {
        status = status == VAPI_PENDING ? open_once(&tls) : status;
        other_status = other_status == VAPI_PENDING ? open_once(&other) : other_status;
    }
    assert_int_equal(status, VAPI_OK);
    assert_int_equal(other_status, VAPI_OK);
    close_other();
    assert_int_equal(write_all("still there", 11U), VAPI_OK);
    assert_memory_equal(peer.received, "still there", 11);
}

/* Nobody calls the one whose step is paused: the other goes on all the same. */
static void test_an_abandoned_step_holds_nobody_up(void **state)
{
    (void)state;
    vapi_status_t status;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    prepare_other();
    (void)open_with(100U, &status);
    assert_true(vapi_tls_stepper->is_paused(tls.connection));
    for (int i = 0; i < 100000 && (status = open_once(&other)) == VAPI_PENDING; i++) {
    }
    assert_int_equal(status, VAPI_OK);
    close_other();
    assert_int_equal(open_tls(), VAPI_OK);
}

static void test_an_open_connection_waits_for_anothers_step(void **state)
{
    (void)state;
    char byte;
    vapi_status_t status;
    prepare_other();
    other_peer.answer = "a";
    other_peer.answer_size = 1U;
    for (int i = 0; i < 100000 && (status = open_once(&other)) == VAPI_PENDING; i++) {
    }
    assert_int_equal(status, VAPI_OK);
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    (void)open_with(100U, &status);
    assert_true(vapi_tls_stepper->is_paused(tls.connection));
    assert_int_equal(other.transport.operations->write(&other.transport, "q", 1U), 0);
    assert_int_equal(other.transport.interest, VAPI_WAIT_WRITABLE);
    assert_int_equal(other.transport.operations->read(&other.transport, &byte, 1U), 0);
    int calls = 0;
    while ((status = other.transport.operations->write(&other.transport, "q", 1U)) == 0) {
        assert_true(++calls < 100000);
    }
    assert_int_equal(status, 1);
    assert_int_equal(other.transport.operations->read(&other.transport, &byte, 1U), 1);
    assert_int_equal(byte, 'a');
    (void)open_with(100U, &status);
    assert_true(vapi_tls_stepper->is_paused(tls.connection));
    close_other(); /* in the middle of the first one's step */
    assert_int_equal(open_tls(), VAPI_OK);
}

/* --- the stack -------------------------------------------------------------------------------------- */

static void test_the_stack_s_mark_is_known(void **state)
{
    (void)state;
    vapi_status_t status;
    size_t before = vapi_tls_steps_used();
    assert_in_range(before, 1, 512);
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    (void)open_with(100000U, &status);
    assert_in_range(vapi_tls_steps_used(), before + 1000U, sizeof stack - 1U);
}

/* The upper end of a larger array, so that nothing else is damaged. */
static void test_a_stack_that_is_too_small_is_told_of(void **state)
{
    (void)state;
    vapi_status_t status;
    unsigned char *part = stack + sizeof stack - 2048U;
    vapi_tls_steps(part, 2048U);
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    (void)open_with(100000U, &status);
    assert_int_equal(status, VAPI_ERROR_MEMORY);
    assert_non_null(strstr(tls.transport.detail, "vapi_tls_steps"));
    tls.transport.operations->close(&tls.transport);
    /* It never goes on: what it worked on is gone, or another's. */
    count_all_work();
    status = VAPI_PENDING;
    for (int calls = 0; calls < 5 && status == VAPI_PENDING; calls++) {
        counted = 0U; /* what a new connection is made of is counted before its first step */
        status = open_once(&tls);
    }
    count_no_more();
    assert_int_equal(status, VAPI_ERROR_MEMORY);
    assert_int_equal(counted, 0);
    tls.transport.operations->close(&tls.transport);
    /* What the step had in hand is lost with it. */
    assert_int_equal(vapi_tls_start(&platform, tls_arena, sizeof tls_arena), VAPI_OK);
}

static int set_up(void **state)
{
    int result = tls_set_up(state);
    vapi_tls_steps(stack, sizeof stack);
    return result;
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tls_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_every_handshake_is_done_in_many_short_steps),
        TEST(test_without_a_stack_for_them_steps_are_whole),
        TEST(test_a_paused_step_comes_again_at_once),
        TEST(test_closing_at_any_pause_leaves_nothing_behind),
        TEST(test_a_closed_step_ends_soon),
        TEST(test_an_arena_that_is_too_small_is_told_of),
        TEST(test_a_want_of_memory_in_anothers_call_is_told_of),
        TEST(test_a_failure_below_is_passed_on),
        TEST(test_two_handshakes_in_turns_both_succeed),
        TEST(test_an_abandoned_step_holds_nobody_up),
        TEST(test_an_open_connection_waits_for_anothers_step),
        TEST(test_the_stack_s_mark_is_known),
        TEST(test_a_stack_that_is_too_small_is_told_of),
    };
    return cmocka_run_group_tests_name("short steps", tests, NULL, NULL);
}
