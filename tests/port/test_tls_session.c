/* Sessions kept for resumption (port/mbedtls/tls_session.h), against a server of OpenSSL in the same process. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tls_fixture.h"

#define DAY 86400

static vapi_tls_session_t slots[2];
static vapi_tls_sessions_t sessions;
static vapi_tls_roots_t roots;

static int set_up(void **state)
{
    memset(slots, 0, sizeof slots);
    sessions = (vapi_tls_sessions_t){slots, 2U, 0U};
    return tls_set_up(state);
}

static void prepare_with_sessions(int version)
{
    prepare(CHAIN_ECDSA, version);
    tls.sessions = &sessions;
    roots = chain_of(CHAIN_ECDSA)->roots;
    tls.roots = &roots;
}

/* A connection to `host` with an exchange, so that tickets which come after the handshake are read. @return resumed */
static bool connect_to(const char *host)
{
    const vapi_endpoint_t to = {host, 443};
    peer.answer = "answer";
    peer.answer_size = 6U;
    peer.close_after = true;
    assert_int_equal(open_to(&to), VAPI_OK);
    assert_int_equal(write_all("question", 8U), VAPI_OK);
    assert_int_equal(read_all(), VAPI_END);
    assert_int_equal(answer_size, 6);
    tls.transport.operations->close(&tls.transport);
    assert_int_equal(vapi_tls_arena()->used, 0);
    return tls.transport.resumed;
}

static bool connect_again(void)
{
    return connect_to("test.example");
}

static const int versions[] = {TLS1_2_VERSION, TLS1_3_VERSION};
#define FOR_BOTH_VERSIONS(i)                                                                       \
    for (size_t i = 0; i < 2;                                                                      \
         peer_free(&peer), peer.context = NULL, vapi_tls_sessions_clear(&sessions), i++)

static void test_the_second_connection_resumes_the_first(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        assert_false(connect_again());
        assert_true(connect_again());
        assert_true(connect_again());
    }
}

static void test_without_memory_for_sessions_every_handshake_is_full(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare(CHAIN_ECDSA, versions[i]);
        assert_false(connect_again());
        assert_false(connect_again());
    }
}

/* Certificates lie in what the buffer for records lends: a full handshake takes no more than a resumed one, or an open connection. */
static void test_a_resumed_handshake_takes_hardly_more_of_the_arena_than_a_full_one(void **state)
{
    (void)state;
    prepare_with_sessions(TLS1_3_VERSION);
    assert_false(connect_again());
    uint32_t full = vapi_tls_arena()->extent;
    assert_int_equal(vapi_tls_start(&platform, tls_arena, TLS_ARENA_LARGE), VAPI_OK);
    assert_true(connect_again());
    assert_true(vapi_tls_arena()->extent < full + 800U);
}

static void test_a_session_is_for_its_host_and_port_only(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        const vapi_endpoint_t other_port = {"test.example", 444};
        prepare_with_sessions(versions[i]);
        assert_false(connect_again());
        assert_false(connect_to("a.wild.example"));
        assert_true(connect_again());
        assert_int_equal(open_to(&other_port), VAPI_OK);
        assert_false(tls.transport.resumed);
        tls.transport.operations->close(&tls.transport);
    }
}

static void test_a_session_is_for_the_roots_that_vouched_for_it(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        assert_false(connect_again());
        roots.digest[7] ^= 1U;
        assert_false(connect_again());
        assert_true(connect_again());
    }
}

static void test_the_host_used_longest_ago_gives_way(void **state)
{
    (void)state;
    prepare_with_sessions(TLS1_3_VERSION);
    assert_false(connect_to("a.wild.example"));
    assert_false(connect_to("b.wild.example"));
    assert_true(connect_to("a.wild.example"));
    assert_false(connect_to("c.wild.example")); /* in the place of b */
    assert_true(connect_to("a.wild.example"));
    assert_true(connect_to("c.wild.example"));
    assert_false(connect_to("b.wild.example"));
}

static void test_a_session_is_not_used_longer_than_seven_days(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        SSL_CTX_set_timeout(peer.context, 30 * DAY);
        utc = IN_THE_MIDDLE;
        assert_false(connect_again());
        utc = IN_THE_MIDDLE + 8 * DAY;
        assert_false(connect_again());
    }
}

static void test_a_session_is_not_used_longer_than_the_server_says(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        SSL_CTX_set_timeout(peer.context, 600);
        utc = IN_THE_MIDDLE;
        assert_false(connect_again());
        utc += 599;
        assert_true(connect_again());
        utc += 601;
        assert_false(connect_again());
    }
}

/* Resumption checks no certificate, so it must not outlive the one that was checked, however often it is renewed. */
static void test_a_session_is_not_used_longer_than_the_certificate_lasts(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        SSL_CTX_set_timeout(peer.context, 30 * DAY);
        utc = CHAIN_END - 2 * DAY;
        assert_false(connect_again());
        utc = CHAIN_END - DAY;
        assert_true(connect_again());
        utc = CHAIN_END + 1;
        assert_int_equal(open_tls(), VAPI_ERROR_CERTIFICATE_EXPIRED);
        tls.transport.operations->close(&tls.transport);
    }
}

static void test_a_server_that_lost_its_key_makes_a_full_handshake(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        assert_false(connect_again());
        peer_free(&peer);
        peer_init(&peer, CHAIN_ECDSA, versions[i]);
        assert_false(connect_again());
        assert_true(connect_again());
    }
}

static void test_a_server_that_now_speaks_another_version_makes_a_full_handshake(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        assert_false(connect_again());
        peer_free(&peer);
        peer_init(&peer, CHAIN_ECDSA, versions[1U - i]);
        assert_false(connect_again());
        assert_true(connect_again());
    }
}

static void test_a_session_that_breaks_a_handshake_is_forgotten(void **state)
{
    (void)state;
    prepare_with_sessions(TLS1_3_VERSION);
    assert_false(connect_again());
    peer.cut_at = 100U;
    assert_int_equal(open_tls(), VAPI_ERROR_RESET);
    tls.transport.operations->close(&tls.transport);
    peer.cut_at = 0U;
    assert_false(connect_again());
}

static void test_cleared_sessions_are_gone_without_a_trace(void **state)
{
    (void)state;
    static const vapi_tls_session_t empty;
    prepare_with_sessions(TLS1_3_VERSION);
    assert_false(connect_again());
    assert_memory_not_equal(&slots[0], &empty, sizeof empty);
    vapi_tls_sessions_clear(&sessions);
    assert_memory_equal(&slots[0], &empty, sizeof empty);
    assert_false(connect_again());
}

static void test_a_session_takes_less_than_the_memory_set_aside(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        assert_false(connect_again());
        assert_in_range(slots[0].size, 100, VAPI_TLS_SESSION_SIZE);
    }
}

/* A record of "test.example.org" is none of "test.example", though it begins as one. */
static void test_a_session_of_a_host_whose_name_goes_on_is_not_used(void **state)
{
    (void)state;
    static const char rest[] = ".org";
    enum { LENGTH_AT = 19, HOST_AT = 20, MORE = sizeof rest - 1U };
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        assert_false(connect_again());
        uint8_t *record = slots[0].record;
        size_t end = HOST_AT + (size_t)record[LENGTH_AT];
        assert_memory_equal(record + HOST_AT, "test.example", end - HOST_AT);
        memmove(record + end + MORE, record + end, slots[0].size - end);
        memcpy(record + end, rest, MORE);
        record[LENGTH_AT] = (uint8_t)(record[LENGTH_AT] + MORE);
        slots[0].size = (uint16_t)(slots[0].size + MORE);
        assert_false(connect_again());
        assert_true(connect_again());
    }
}

static void test_a_session_of_another_format_is_not_used(void **state)
{
    (void)state;
    prepare_with_sessions(TLS1_3_VERSION);
    assert_false(connect_again());
    slots[0].record[0]++;
    assert_false(connect_again());
}

/* Whatever a flash gives back, a connection is made. */
static void test_a_damaged_session_costs_another_handshake_at_most(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        prepare_with_sessions(versions[i]);
        assert_false(connect_again());
        const vapi_tls_session_t good = slots[0];
        for (size_t at = 0; at < good.size; at += 13U) {
            memset(slots, 0, sizeof slots);
            slots[0] = good;
            slots[0].record[at] ^= 0x40U;
            assert_int_equal(open_tls(), VAPI_OK);
            tls.transport.operations->close(&tls.transport);
        }
    }
}

static void test_a_session_cut_short_is_not_used(void **state)
{
    (void)state;
    prepare_with_sessions(TLS1_3_VERSION);
    assert_false(connect_again());
    const vapi_tls_session_t good = slots[0];
    for (uint16_t size = 0; size < good.size; size = (uint16_t)(size + 11U)) {
        memset(slots, 0, sizeof slots);
        slots[0] = good;
        slots[0].size = size;
        assert_int_equal(open_tls(), VAPI_OK);
        assert_false(tls.transport.resumed);
        tls.transport.operations->close(&tls.transport);
    }
}

/* --- storage ---------------------------------------------------------------------------------------- */

static struct {
    char key[8];
    uint8_t record[VAPI_TLS_SESSION_SIZE];
    size_t size;
} flash[2];
static bool flash_fails;

static vapi_status_t load(void *context, const char *key, void *out_data, size_t capacity)
{
    (void)context;
    for (size_t i = 0; i < 2; i++) {
        if (strcmp(flash[i].key, key) == 0 && flash[i].size != 0U && flash[i].size <= capacity) {
            memcpy(out_data, flash[i].record, flash[i].size);
            return (vapi_status_t)flash[i].size;
        }
    }
    return 0;
}

static vapi_status_t store(void *context, const char *key, const void *data, size_t size)
{
    (void)context;
    size_t place = (size_t)(key[3] - '0');
    assert_true(place < 2U && size <= VAPI_TLS_SESSION_SIZE);
    (void)strcpy(flash[place].key, key);
    memcpy(flash[place].record, data, size);
    flash[place].size = size;
    return flash_fails ? VAPI_ERROR_STORAGE : VAPI_OK;
}

static const vapi_storage_t storage = {NULL, load, store};

static void test_sessions_survive_a_reset_through_the_storage(void **state)
{
    (void)state;
    FOR_BOTH_VERSIONS(i)
    {
        flash_fails = false;
        prepare_with_sessions(versions[i]);
        assert_false(connect_again());
        assert_int_equal(vapi_tls_sessions_save(&sessions, &storage), VAPI_OK);
        memset(slots, 0xA5, sizeof slots);
        sessions.uses = 0U;
        assert_int_equal(vapi_tls_start(&platform, tls_arena, TLS_ARENA_LARGE), VAPI_OK);
        vapi_tls_sessions_load(&sessions, &storage);
        utc += 60;
        assert_true(connect_again());
    }
}

static void test_an_empty_storage_gives_no_sessions(void **state)
{
    (void)state;
    memset(flash, 0, sizeof flash);
    prepare_with_sessions(TLS1_3_VERSION);
    vapi_tls_sessions_load(&sessions, &storage);
    assert_int_equal(slots[0].size, 0);
    assert_false(connect_again());
}

static void test_a_storage_that_fails_is_reported(void **state)
{
    (void)state;
    flash_fails = true;
    prepare_with_sessions(TLS1_3_VERSION);
    assert_int_equal(vapi_tls_sessions_save(&sessions, &storage), VAPI_ERROR_STORAGE);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tls_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_the_second_connection_resumes_the_first),
        TEST(test_without_memory_for_sessions_every_handshake_is_full),
        TEST(test_a_resumed_handshake_takes_hardly_more_of_the_arena_than_a_full_one),
        TEST(test_a_session_is_for_its_host_and_port_only),
        TEST(test_a_session_is_for_the_roots_that_vouched_for_it),
        TEST(test_the_host_used_longest_ago_gives_way),
        TEST(test_a_session_is_not_used_longer_than_seven_days),
        TEST(test_a_session_is_not_used_longer_than_the_server_says),
        TEST(test_a_session_is_not_used_longer_than_the_certificate_lasts),
        TEST(test_a_server_that_lost_its_key_makes_a_full_handshake),
        TEST(test_a_server_that_now_speaks_another_version_makes_a_full_handshake),
        TEST(test_a_session_that_breaks_a_handshake_is_forgotten),
        TEST(test_cleared_sessions_are_gone_without_a_trace),
        TEST(test_a_session_takes_less_than_the_memory_set_aside),
        TEST(test_a_session_of_a_host_whose_name_goes_on_is_not_used),
        TEST(test_a_session_of_another_format_is_not_used),
        TEST(test_a_damaged_session_costs_another_handshake_at_most),
        TEST(test_a_session_cut_short_is_not_used),
        TEST(test_sessions_survive_a_reset_through_the_storage),
        TEST(test_an_empty_storage_gives_no_sessions),
        TEST(test_a_storage_that_fails_is_reported),
    };
    return cmocka_run_group_tests_name("TLS sessions", tests, NULL, NULL);
}
