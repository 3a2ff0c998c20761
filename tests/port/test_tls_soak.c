/*
 * Thousands of TLS connections of all kinds in one arena: that its use stays level, and that holes between blocks never cost
 * a connection. VAPI_SOAK in the environment tells how many; the results say what was seen.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tls_fixture.h"

#include <stdio.h>
#include <stdlib.h>

#define CONNECTIONS_USUALLY 300U

/* What a connection goes through. The first ones succeed, and their use of the arena is compared. */
typedef enum kind {
    FULL_1_3_ECDSA,
    FULL_1_2_ECDSA,
    FULL_1_3_RSA,
    FULL_1_2_RSA,
    FULL_1_3_RSA_4096,
    FULL_1_2_RSA_4096,
    RETRY_1_3, /* the server asks for another curve */
    RESUMED_1_3,
    RESUMED_1_2,
    GOOD_KINDS,
    CUT = GOOD_KINDS, /* the stream ends somewhere */
    DAMAGED,          /* a bit is changed on the way */
    BROKEN,           /* a call of the lower transport fails */
    CLOSED_EARLY,     /* closed after some steps of the handshake */
    UNTRUSTED,
    KINDS
} kind_t;

static const struct {
    const char *name;
    chain_kind_t chain;
    int version;
} kinds[KINDS] = {
    [FULL_1_3_ECDSA] = {"TLS 1.3, ECDSA", CHAIN_ECDSA, TLS1_3_VERSION},
    [FULL_1_2_ECDSA] = {"TLS 1.2, ECDSA", CHAIN_ECDSA, TLS1_2_VERSION},
    [FULL_1_3_RSA] = {"TLS 1.3, RSA 2048", CHAIN_RSA, TLS1_3_VERSION},
    [FULL_1_2_RSA] = {"TLS 1.2, RSA 2048", CHAIN_RSA, TLS1_2_VERSION},
    [FULL_1_3_RSA_4096] = {"TLS 1.3, RSA 4096", CHAIN_RSA_4096, TLS1_3_VERSION},
    [FULL_1_2_RSA_4096] = {"TLS 1.2, RSA 4096", CHAIN_RSA_4096, TLS1_2_VERSION},
    [RETRY_1_3] = {"TLS 1.3, P-384", CHAIN_ECDSA, TLS1_3_VERSION},
    [RESUMED_1_3] = {"TLS 1.3, resumed", CHAIN_ECDSA, TLS1_3_VERSION},
    [RESUMED_1_2] = {"TLS 1.2, resumed", CHAIN_ECDSA, TLS1_2_VERSION},
    [CUT] = {"cut", CHAIN_RSA_4096, TLS1_3_VERSION},
    [DAMAGED] = {"damaged", CHAIN_RSA, TLS1_2_VERSION},
    [BROKEN] = {"broken", CHAIN_ECDSA, TLS1_3_VERSION},
    [CLOSED_EARLY] = {"closed early", CHAIN_RSA, TLS1_3_VERSION},
    [UNTRUSTED] = {"untrusted", CHAIN_RSA_4096, TLS1_2_VERSION},
};

/* One end of each kind, since a server keeps the key of its tickets. */
typedef struct subject {
    peer_t peer;
    vapi_tls_transport_t tls;
    vapi_tls_session_t slot;
    vapi_tls_sessions_t sessions;
    unsigned connections, opened;
    uint32_t level; /* of the arena while one is open */
} subject_t;

static subject_t subjects[KINDS];
static uint32_t random_state;

static uint32_t random_below(uint32_t limit)
{
    random_state = random_state * 1664525U + 1013904223U;
    return (random_state >> 8) % limit;
}

static unsigned connections_wanted(void)
{
    const char *text = getenv("VAPI_SOAK");
    return text == NULL ? CONNECTIONS_USUALLY : (unsigned)strtoul(text, NULL, 10);
}

static int set_up_subjects(void **state)
{
    (void)tls_set_up(state);
    memset(subjects, 0, sizeof subjects);
    random_state = 1U;
    for (kind_t kind = 0; kind < KINDS; kind++) {
        subject_t *subject = &subjects[kind];
        peer_init(&subject->peer, kinds[kind].chain, kinds[kind].version);
        if (kind == RETRY_1_3) {
            assert_int_equal(SSL_CTX_set1_groups_list(subject->peer.context, "P-384"), 1);
        }
        subject->peer.answer = "answer";
        subject->peer.answer_size = 6U;
        subject->sessions.list = &subject->slot;
        subject->sessions.count = 1U;
        const vapi_tls_roots_t *roots =
            &chain_of(kind == UNTRUSTED ? CHAIN_RSA : kinds[kind].chain)->roots;
        bool resumes = kind == RESUMED_1_3 || kind == RESUMED_1_2;
        vapi_tls_transport_init(&subject->tls, &subject->peer.transport, roots,
                                resumes ? &subject->sessions : NULL);
    }
    return 0;
}

static int tear_down_subjects(void **state)
{
    for (kind_t kind = 0; kind < KINDS; kind++) {
        subjects[kind].tls.transport.operations->close(&subjects[kind].tls.transport);
        peer_free(&subjects[kind].peer);
    }
    memset(&peer, 0, sizeof peer);
    vapi_tls_transport_init(&tls, &peer.transport, NULL, NULL);
    tls.transport.operations = subjects[0].tls.transport.operations;
    assert_int_equal(vapi_tls_arena()->used, 0);
    (void)state;
    return 0;
}

/* Sets the fault of the next connection. */
static void prepare_fault(kind_t kind)
{
    peer_t *server = &subjects[kind].peer;
    server->calls = 0U;
    server->cut_at = kind == CUT ? 1U + random_below(5000U) : 0U;
    server->flip_at = kind == DAMAGED ? 1U + random_below(4000U) : 0U;
    server->fail_at = kind == BROKEN ? 1U + random_below(16U) : 0U;
    server->fail_with = VAPI_ERROR_RESET;
    server->piece = random_below(4U) == 0U ? 1U + random_below(700U) : 0U;
}

/* A step of open(); PENDING while it goes on. */
static vapi_status_t step(kind_t kind)
{
    return subjects[kind].tls.transport.operations->open(&subjects[kind].tls.transport, &endpoint);
}

static void check_opened(kind_t kind, vapi_status_t status)
{
    subject_t *subject = &subjects[kind];
    subject->connections++;
    if (kind < GOOD_KINDS) {
        assert_int_equal(status, VAPI_OK);
    }
    if (kind == RESUMED_1_3 || kind == RESUMED_1_2) {
        assert_int_equal(subject->tls.transport.resumed, subject->connections > 1U);
    }
    subject->opened += status == VAPI_OK;
}

/* A question and its answer, with the tickets that come before it. */
static void talk(kind_t kind)
{
    vapi_transport_t *transport = &subjects[kind].tls.transport;
    char text[8];
    size_t size = 0;
    subjects[kind].peer.answered = false;
    vapi_status_t status = transport->operations->write(transport, "question", 8U);
    for (int i = 0; i < 1000 && status >= 0 && size < 6U; i++) {
        status = transport->operations->read(transport, text + size, sizeof text - size);
        size += status > 0 ? (size_t)status : 0U;
    }
    if (kind < GOOD_KINDS) {
        assert_int_equal(size, 6);
        assert_memory_equal(text, "answer", 6);
    }
}

static void hang_up(kind_t kind)
{
    subjects[kind].tls.transport.operations->close(&subjects[kind].tls.transport);
}

/* A whole connection. */
static void connect_once(kind_t kind)
{
    unsigned steps = kind == CLOSED_EARLY ? 1U + random_below(14U) : 100000U;
    vapi_status_t status = VAPI_PENDING;
    prepare_fault(kind);
    for (unsigned i = 0; i < steps && status == VAPI_PENDING; i++) {
        status = step(kind);
    }
    check_opened(kind, status);
    if (status == VAPI_OK) {
        talk(kind);
    }
}

/* All connections in an arena of the size that is recommended for one. */
static void test_the_arena_stays_level_over_connections_of_all_kinds(void **state)
{
    (void)state;
    unsigned wanted = connections_wanted();
    uint32_t extent = 0U;
    assert_int_equal(vapi_tls_start(&platform, tls_arena, VAPI_TLS_ARENA_SIZE), VAPI_OK);
    const vapi_arena_t *arena = vapi_tls_arena();
    for (unsigned i = 0; i < wanted; i++) {
        /* First each in turn, twice; later at random. */
        kind_t kind = i < 2U * KINDS ? (kind_t)(i % KINDS) : (kind_t)random_below(KINDS);
        connect_once(kind);
        if (kind < GOOD_KINDS) {
            uint32_t *level = &subjects[kind].level;
            *level = *level == 0U ? arena->used : *level;
            assert_int_equal(arena->used, *level);
        }
        hang_up(kind);
        assert_int_equal(arena->used, 0);
        assert_int_equal(arena->blocks, 0);
        assert_int_equal(arena->refusals, 0);
        assert_int_equal(vapi_arena_largest_free(arena), arena->capacity - sizeof(uint32_t));
        if (i + 1U == 2U * KINDS) {
            extent = arena->extent;
        }
    }
    print_message("# %u connections in %u bytes: extent %u after two of each kind, %u in the end\n",
                  wanted, arena->capacity, extent, arena->extent);
    for (kind_t kind = 0; kind < KINDS; kind++) {
        print_message("# %-18s %5u connections, %5u opened, %u bytes in use while open\n",
                      kinds[kind].name, subjects[kind].connections, subjects[kind].opened,
                      subjects[kind].level);
    }
    /* One that is cut or damaged at a rare moment holds a little more than those before. */
    assert_true(arena->extent <= extent + extent / 50U);
}

/*
 * Two at a time in an arena for two. The one is open while the other comes and goes in every way, or their handshakes
 * take turns step by step; and neither leaves holes that add up.
 */
static void test_two_connections_at_once_never_starve_each_other(void **state)
{
    (void)state;
    unsigned wanted = connections_wanted() / 4U;
    uint32_t worst_holes = 0U;
    uint32_t extent = 0U;
    assert_int_equal(vapi_tls_start(&platform, tls_arena, 2U * VAPI_TLS_ARENA_SIZE), VAPI_OK);
    const vapi_arena_t *arena = vapi_tls_arena();
    kind_t held = GOOD_KINDS;
    for (unsigned i = 0; i < wanted; i++) {
        if (held == GOOD_KINDS || random_below(40U) == 0U) {
            if (held != GOOD_KINDS) {
                hang_up(held);
            }
            held = (kind_t)random_below(GOOD_KINDS);
            connect_once(held);
        }
        kind_t other = (kind_t)random_below(KINDS);
        other = other == held ? (kind_t)((other + 1U) % KINDS) : other;
        connect_once(other);
        talk(held);
        uint32_t holes = arena->capacity - arena->used - vapi_arena_largest_free(arena);
        worst_holes = holes > worst_holes ? holes : worst_holes;
        hang_up(other);
        assert_int_equal(arena->refusals, 0);
        if (i < wanted / 2U) {
            extent = arena->extent;
        }
    }
    hang_up(held);
    assert_int_equal(arena->used, 0);
    print_message("# %u pairs in %u bytes: extent %u after half, %u in the end; holes at most %u\n",
                  wanted, arena->capacity, extent, arena->extent, worst_holes);
    assert_true(arena->extent <= extent + extent / 50U);
}

/* Only one of them can lend the buffer for its records: together they take more than one after the other. */
static void test_handshakes_that_take_turns_step_by_step_both_succeed(void **state)
{
    (void)state;
    unsigned wanted = connections_wanted() / 10U;
    assert_int_equal(vapi_tls_start(&platform, tls_arena, TLS_ARENA_LARGE), VAPI_OK);
    for (unsigned i = 0; i < wanted; i++) {
        kind_t both[2];
        vapi_status_t status[2] = {VAPI_PENDING, VAPI_PENDING};
        both[0] = (kind_t)random_below(GOOD_KINDS);
        both[1] = (kind_t)((both[0] + 1U + random_below(GOOD_KINDS - 1U)) % GOOD_KINDS);
        prepare_fault(both[0]);
        prepare_fault(both[1]);
        while (status[0] == VAPI_PENDING || status[1] == VAPI_PENDING) {
            size_t turn = random_below(2U);
            if (status[turn] == VAPI_PENDING) {
                status[turn] = step(both[turn]);
            }
        }
        for (size_t turn = 0; turn < 2U; turn++) {
            check_opened(both[turn], status[turn]);
            talk(both[turn]);
        }
        hang_up(both[random_below(2U)]);
        hang_up(both[0]);
        hang_up(both[1]);
        assert_int_equal(vapi_tls_arena()->used, 0);
        assert_int_equal(vapi_tls_arena()->refusals, 0);
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up_subjects, tear_down_subjects)
    const struct CMUnitTest tests[] = {
        TEST(test_the_arena_stays_level_over_connections_of_all_kinds),
        TEST(test_two_connections_at_once_never_starve_each_other),
        TEST(test_handshakes_that_take_turns_step_by_step_both_succeed),
    };
    return cmocka_run_group_tests_name("TLS soak", tests, NULL, NULL);
}
