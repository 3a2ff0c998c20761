/* What a TLS connection takes of the arena, and what is lent of the buffer for records (port/mbedtls/tls_internal.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tls_fixture.h"

/* Both versions have code of their own. */
static const int versions[] = {TLS1_2_VERSION, TLS1_3_VERSION};

/* A whole exchange, tickets and an answer in the largest records included. */
static vapi_status_t exchange(void)
{
    static char large[40000];
    memset(large, 'x', sizeof large);
    peer.answer = large;
    peer.answer_size = sizeof large;
    peer.close_after = true;
    vapi_status_t status = open_tls();
    status = status == VAPI_OK ? write_all("question", 8U) : status;
    status = status == VAPI_OK ? read_all() : status;
    assert_true(status != VAPI_END || answer_size == sizeof large);
    return status;
}

/* With every size of arena an exchange works or reports what is missing, and leaves nothing behind. */
static void test_an_arena_of_any_size_connects_or_says_that_it_is_too_small(void **state)
{
    (void)state;
    static vapi_tls_session_t slot;
    vapi_tls_sessions_t sessions = {&slot, 1U, 0U};
    static const struct {
        chain_kind_t chain;
        int version;
        const char *groups;
    } cases[] = {{CHAIN_ECDSA, TLS1_2_VERSION, "P-256"},
                 {CHAIN_ECDSA, TLS1_3_VERSION, "P-256"},
                 {CHAIN_RSA_4096, TLS1_2_VERSION, "P-256"},
                 {CHAIN_RSA_4096, TLS1_3_VERSION, "P-256"},
                 {CHAIN_RSA, TLS1_3_VERSION, "P-384"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        bool enough = false;
        prepare(cases[i].chain, cases[i].version);
        assert_int_equal(SSL_CTX_set1_groups_list(peer.context, cases[i].groups), 1);
        tls.sessions = &sessions;
        for (size_t size = 512; size <= VAPI_TLS_ARENA_SIZE; size += size < 16384 ? 4096 : 1021) {
            memset(&slot, 0, sizeof slot);
            assert_int_equal(vapi_tls_start(&platform, tls_arena, size), VAPI_OK);
            vapi_status_t status = exchange();
            tls.transport.operations->close(&tls.transport);
            assert_true(status == VAPI_END || (status == VAPI_ERROR_MEMORY && !enough));
            assert_int_equal(vapi_tls_arena()->used, 0);
            enough = status == VAPI_END;
        }
        assert_true(enough);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* --- what is told of it ----------------------------------------------------------------------------- */

static vapi_memory_t levels(void)
{
    vapi_memory_t memory = {0, 0, 0, 5120, 3936};
    vapi_tls_memory(&memory);
    assert_int_equal(memory.arena_size, vapi_tls_arena()->capacity);
    assert_int_equal(memory.arena_used, vapi_tls_arena()->used);
    assert_int_equal(memory.arena_peak, vapi_tls_arena()->peak);
    assert_int_equal(memory.stack_size, 5120); /* the stack is another's affair */
    assert_int_equal(memory.stack_peak, 3936);
    return memory;
}

/* As a client asks: a request with a handshake, one over the kept connection, and what is in use after its end. */
static void test_the_arena_s_mark_is_that_of_the_request(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_RSA_4096, versions[i]);
        peer.answer = "answer";
        peer.answer_size = 6U;
        vapi_tls_memory(NULL);
        assert_int_equal(levels().arena_peak, 0);
        assert_int_equal(open_tls(), VAPI_OK);
        vapi_memory_t handshake = levels();
        assert_true(handshake.arena_used > 16384U);
        assert_in_range(handshake.arena_peak, handshake.arena_used, handshake.arena_size);

        vapi_tls_memory(NULL);
        assert_int_equal(levels().arena_peak, handshake.arena_used);
        assert_int_equal(write_all("question", 8U), VAPI_OK);
        vapi_status_t count = 0;
        for (int reads = 0; reads < 10 && count == 0; reads++) { /* tickets come before it */
            count = tls.transport.operations->read(&tls.transport, answer, sizeof answer);
        }
        assert_int_equal(count, 6);
        vapi_memory_t kept = levels();
        assert_in_range(kept.arena_peak, kept.arena_used, handshake.arena_peak);

        vapi_tls_memory(NULL);
        tls.transport.operations->close(&tls.transport);
        assert_int_equal(levels().arena_used, 0);
        assert_int_equal(levels().arena_peak, kept.arena_used);
        vapi_tls_memory(NULL);
        assert_int_equal(levels().arena_peak, 0);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* --- the lent buffer -------------------------------------------------------------------------------- */

static void start_with_the_recommended_arena(void)
{
    assert_int_equal(vapi_tls_start(&platform, tls_arena, VAPI_TLS_ARENA_SIZE), VAPI_OK);
}

static void test_handshake_messages_may_come_in_many_records(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_RSA_4096, versions[i]);
        start_with_the_recommended_arena();
        assert_int_equal(SSL_CTX_set_max_send_fragment(peer.context, 512), 1);
        assert_int_equal(exchange(), VAPI_END);
        tls.transport.operations->close(&tls.transport);
        assert_int_equal(vapi_tls_arena()->used, 0);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* Divides the first record that waits for the client in two, the first of which has `size` bytes. */
static void divide_first_record(size_t size)
{
    static unsigned char flight[16384];
    int count = BIO_read(peer.to_client, flight, (int)sizeof flight);
    size_t whole = (size_t)flight[3] << 8 | flight[4];
    assert_true(count > 5 && size < whole);
    unsigned char header[5] = {flight[0], flight[1], flight[2], 0, (unsigned char)size};
    BIO_write(peer.to_client, header, 5);
    BIO_write(peer.to_client, flight + 5, (int)size);
    header[3] = (unsigned char)((whole - size) >> 8);
    header[4] = (unsigned char)(whole - size);
    BIO_write(peer.to_client, header, 5);
    BIO_write(peer.to_client, flight + 5 + size, count - 5 - (int)size);
}

/* mbedTLS clears all of the buffer after a HelloRetryRequest, also after one that came in parts. */
static void test_a_server_hello_and_a_retry_request_may_be_divided_anywhere(void **state)
{
    (void)state;
    static const char *const groups[] = {"P-256", "P-384"};
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_ECDSA, TLS1_3_VERSION);
        start_with_the_recommended_arena();
        assert_int_equal(SSL_CTX_set1_groups_list(peer.context, groups[i]), 1);
        for (size_t at = 4; at < 88; at += 17) {
            peer.would_block = true; /* so that the answer waits */
            for (int step = 0; step < 19 && (step == 0 || BIO_ctrl_pending(peer.to_client) == 0U);
                 step++) {
                assert_int_equal(tls.transport.operations->open(&tls.transport, &endpoint),
                                 VAPI_PENDING);
            }
            peer.would_block = false;
            divide_first_record(at);
            assert_int_equal(exchange(), VAPI_END);
            tls.transport.operations->close(&tls.transport);
            assert_int_equal(vapi_tls_arena()->used, 0);
            assert_int_equal(vapi_arena_largest_free(vapi_tls_arena()),
                             vapi_tls_arena()->capacity - sizeof(uint32_t));
        }
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* TLS 1.3 lets a server make any record longer than its content. */
static void test_padded_records_in_the_handshake_are_taken_while_they_fit(void **state)
{
    (void)state;
    static const struct {
        size_t block;
        vapi_status_t status;
    } cases[] = {{1024, VAPI_END}, {4096, VAPI_END}, {16384, VAPI_ERROR_MEMORY}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        prepare(CHAIN_RSA_4096, TLS1_3_VERSION);
        start_with_the_recommended_arena();
        assert_int_equal(SSL_CTX_set_block_padding(peer.context, cases[i].block), 1);
        vapi_status_t status = exchange();
        assert_int_equal(status, cases[i].status);
        tls.transport.operations->close(&tls.transport);
        assert_int_equal(vapi_tls_arena()->used, 0);
        /* The server's fault is no one else's. */
        assert_int_equal(SSL_CTX_set_block_padding(peer.context, 0), 1);
        assert_int_equal(exchange(), VAPI_END);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* Whatever is said at whichever time, up to records of the largest size: an error, and nothing is overwritten. */
static void test_a_hostile_record_at_any_step_of_the_handshake_hurts_nothing(void **state)
{
    (void)state;
    static unsigned char record[5 + 16384 + 256];
    static const unsigned char types[] = {20, 21, 22, 23}; /* RFC 8446, section 5.1 */
    static const size_t sizes[] = {1, 64, 4000, 16384, 16384 + 256};
    memset(record, 2, sizeof record); /* many ServerHellos of 131,586 bytes */
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_RSA, versions[i]);
        start_with_the_recommended_arena();
        for (size_t variant = 0; variant < 20; variant++) {
            size_t size = sizes[variant % 5U];
            record[0] = types[variant / 5U];
            record[1] = 3;
            record[2] = 3;
            record[3] = (unsigned char)(size >> 8);
            record[4] = (unsigned char)size;
            for (unsigned steps = 3; steps < 20; steps += 5U) {
                vapi_status_t status = VAPI_PENDING;
                for (unsigned k = 0; k < steps && status == VAPI_PENDING; k++) {
                    status = tls.transport.operations->open(&tls.transport, &endpoint);
                }
                if (steps == 3 || steps == 13) {
                    assert_int_equal(BIO_reset(peer.to_client), 1); /* instead of the server's */
                }
                BIO_write(peer.to_client, record, (int)(5U + size));
                peer.ended = true;
                status = status == VAPI_PENDING ? open_tls() : status;
                if (status == VAPI_OK) {
                    assert_true(read_all() < 0);
                    assert_int_equal(answer_size, 0);
                }
                tls.transport.operations->close(&tls.transport);
                assert_int_equal(vapi_tls_arena()->used, 0);
                assert_int_equal(vapi_arena_largest_free(vapi_tls_arena()),
                                 vapi_tls_arena()->capacity - sizeof(uint32_t));
            }
        }
        assert_int_equal(exchange(), VAPI_END);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_a_connection_may_be_closed_at_any_step_of_the_handshake(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        vapi_status_t status = VAPI_PENDING;
        prepare(CHAIN_RSA_4096, versions[i]);
        start_with_the_recommended_arena();
        for (unsigned steps = 1; status == VAPI_PENDING; steps++) {
            for (unsigned k = 0; k < steps && status == VAPI_PENDING; k++) {
                status = tls.transport.operations->open(&tls.transport, &endpoint);
            }
            tls.transport.operations->close(&tls.transport);
            assert_int_equal(vapi_tls_arena()->used, 0);
            status = status == VAPI_OK ? VAPI_OK : VAPI_PENDING;
        }
        peer_free(&peer);
    }
    peer.context = NULL;
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, tls_set_up, tls_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_an_arena_of_any_size_connects_or_says_that_it_is_too_small),
        TEST(test_the_arena_s_mark_is_that_of_the_request),
        TEST(test_handshake_messages_may_come_in_many_records),
        TEST(test_a_server_hello_and_a_retry_request_may_be_divided_anywhere),
        TEST(test_padded_records_in_the_handshake_are_taken_while_they_fit),
        TEST(test_a_hostile_record_at_any_step_of_the_handshake_hurts_nothing),
        TEST(test_a_connection_may_be_closed_at_any_step_of_the_handshake),
    };
    return cmocka_run_group_tests_name("TLS memory", tests, NULL, NULL);
}
