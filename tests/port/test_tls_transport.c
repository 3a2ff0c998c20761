/* TLS over a transport (port/mbedtls/tls_transport.h), against a server of OpenSSL in the same process. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tls_fixture.h"
#include "vapi_mbedtls_config.h"

/* Both versions have code of their own. */
static const int versions[] = {TLS1_2_VERSION, TLS1_3_VERSION};

/* --- handshakes ------------------------------------------------------------------------------------- */

static void test_tls_1_3_with_an_ecdsa_chain(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    expect_exchange();
    assert_string_equal(tls.transport.protocol, "TLS 1.3");
    assert_string_equal(tls.transport.cipher_suite, "TLS1-3-AES-128-GCM-SHA256");
    assert_false(tls.transport.resumed);
}

static void test_tls_1_2_with_an_ecdsa_chain(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_2_VERSION);
    expect_exchange();
    assert_string_equal(tls.transport.protocol, "TLS 1.2");
    assert_non_null(strstr(tls.transport.cipher_suite, "ECDHE-ECDSA"));
}

static void test_tls_1_3_with_an_rsa_chain(void **state)
{
    (void)state;
    prepare(CHAIN_RSA, TLS1_3_VERSION);
    expect_exchange();
}

static void test_tls_1_2_with_an_rsa_chain(void **state)
{
    (void)state;
    prepare(CHAIN_RSA, TLS1_2_VERSION);
    expect_exchange();
    assert_non_null(strstr(tls.transport.cipher_suite, "ECDHE-RSA"));
}

static void test_a_root_with_an_rsa_key_of_4096_bits(void **state)
{
    (void)state;
    prepare(CHAIN_RSA_4096, TLS1_3_VERSION);
    expect_exchange();
}

static void test_the_newer_version_is_taken_when_the_server_has_both(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, 0);
    expect_exchange();
    assert_string_equal(tls.transport.protocol, "TLS 1.3");
}

static void test_only_http_1_1_is_offered_by_alpn(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(open_tls(), VAPI_OK);
    assert_true(peer.offered_http);
}

static void test_the_server_is_told_the_host_name(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(open_tls(), VAPI_OK);
    assert_true(peer.server_name);
}

static void test_what_is_said_of_a_connection_outlives_it(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_null(tls.transport.protocol);
    assert_int_equal(open_tls(), VAPI_OK);
    tls.transport.operations->close(&tls.transport);
    assert_string_equal(tls.transport.protocol, "TLS 1.3");
    peer.fail_at = peer.calls + 1U;
    peer.fail_with = VAPI_ERROR_REFUSED;
    assert_int_equal(open_tls(), VAPI_ERROR_REFUSED);
    assert_null(tls.transport.protocol);
    assert_null(tls.transport.cipher_suite);
}

static void test_a_server_may_ask_for_its_own_curve(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_ECDSA,
                i == 0 ? TLS1_3_VERSION : TLS1_2_VERSION); /* in TLS 1.3 by a HelloRetryRequest */
        assert_int_equal(SSL_CTX_set1_groups_list(peer.context, "P-384"), 1);
        expect_exchange();
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* Nor the state of the handshake, which mbedTLS would keep in TLS 1.3 for tickets to come. */
static void test_an_open_connection_keeps_no_certificates_in_the_arena(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_RSA_4096, versions[i]);
        assert_int_equal(open_tls(), VAPI_OK);
        assert_in_range(vapi_tls_arena()->used, 16384, 20500);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* One that prefers its own order, which in OpenSSL has PSS first: mbedTLS refuses PSS in TLS 1.2. */
static void test_a_tls_1_2_server_that_insists_on_pss_is_connected_to_again_without_it(void **state)
{
    (void)state;
    prepare(CHAIN_RSA, TLS1_2_VERSION);
    SSL_CTX_set_options(peer.context, SSL_OP_CIPHER_SERVER_PREFERENCE);
    expect_exchange();
    assert_int_equal(peer.opens, 2);
    assert_int_equal(peer.closes, 1);
}

static void test_other_tls_1_2_servers_with_rsa_are_connected_to_once(void **state)
{
    (void)state;
    prepare(CHAIN_RSA, TLS1_2_VERSION);
    expect_exchange();
    assert_int_equal(peer.opens, 1);
}

/* --- certificates ----------------------------------------------------------------------------------- */

static void expect_refusal(vapi_status_t status)
{
    assert_int_equal(open_tls(), status);
    assert_int_equal(tls.transport.phase, VAPI_PHASE_TLS);
    assert_int_equal(tls.transport.operations->open(&tls.transport, &endpoint), status);
    assert_int_equal(write_all("x", 1U), status);
    assert_int_equal(read_all(), status);
    assert_int_equal(peer.received_size, 0);
}

static void test_a_chain_to_no_root_of_ours_is_untrusted(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_ECDSA, versions[i]);
        tls.roots = &chain_of(CHAIN_RSA)->roots;
        expect_refusal(VAPI_ERROR_CERTIFICATE_UNTRUSTED);
        assert_non_null(tls.transport.detail);
        assert_int_not_equal(tls.transport.port_code, 0);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_a_root_of_the_right_name_and_the_wrong_key_is_untrusted(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    tls.roots = &chain_of(CHAIN_IMPOSTOR)->roots;
    expect_refusal(VAPI_ERROR_CERTIFICATE_UNTRUSTED);
}

static void test_no_roots_trust_nobody(void **state)
{
    (void)state;
    const vapi_tls_roots_t none = {NULL, 0U, {0}};
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    tls.roots = &none;
    expect_refusal(VAPI_ERROR_CERTIFICATE_UNTRUSTED);
}

static void test_a_certificate_for_another_host_is_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        const vapi_endpoint_t other = {"other.example", 443};
        prepare(CHAIN_ECDSA, versions[i]);
        assert_int_equal(open_to(&other), VAPI_ERROR_CERTIFICATE_NAME);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_names_match_as_rfc_6125_says(void **state)
{
    (void)state;
    static const struct {
        const char *host;
        vapi_status_t status;
    } cases[] = {
        {"test.example", VAPI_OK},
        {"TEST.example", VAPI_OK},
        {"a.wild.example", VAPI_OK},
        {"a.b.wild.example", VAPI_ERROR_CERTIFICATE_NAME},
        {"wild.example", VAPI_ERROR_CERTIFICATE_NAME},
        {"test.example.evil", VAPI_ERROR_CERTIFICATE_NAME},
        {"est.example", VAPI_ERROR_CERTIFICATE_NAME},
        {"server", VAPI_ERROR_CERTIFICATE_NAME}, /* the common name */
        {"127.0.0.1", VAPI_OK},
        {"127.0.0.2", VAPI_ERROR_CERTIFICATE_NAME},
    };
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const vapi_endpoint_t to = {cases[i].host, 443};
        assert_int_equal(open_to(&to), cases[i].status);
        tls.transport.operations->close(&tls.transport);
    }
}

static void test_the_last_second_is_valid_and_the_next_is_expired(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_ECDSA, versions[i]);
        utc = CHAIN_END;
        assert_int_equal(open_tls(), VAPI_OK);
        tls.transport.operations->close(&tls.transport);
        utc = CHAIN_END + 1;
        expect_refusal(VAPI_ERROR_CERTIFICATE_EXPIRED);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_the_first_second_is_valid_and_the_one_before_is_future(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    utc = CHAIN_BEGIN;
    assert_int_equal(open_tls(), VAPI_OK);
    tls.transport.operations->close(&tls.transport);
    utc = CHAIN_BEGIN - 1;
    expect_refusal(VAPI_ERROR_CERTIFICATE_FUTURE);
}

static void test_untrusted_is_said_before_expired(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    tls.roots = &chain_of(CHAIN_RSA)->roots;
    utc = CHAIN_END + 1;
    expect_refusal(VAPI_ERROR_CERTIFICATE_UNTRUSTED);
}

static void test_a_certificate_of_a_client_is_refused(void **state)
{
    (void)state;
    prepare(CHAIN_NOT_SERVER, TLS1_3_VERSION);
    expect_refusal(VAPI_ERROR_CERTIFICATE);
    assert_string_equal(tls.transport.detail, "a certificate is not meant for a server");
}

static void test_a_weak_key_is_refused(void **state)
{
    (void)state;
    prepare(CHAIN_WEAK, TLS1_2_VERSION);
    expect_refusal(VAPI_ERROR_CERTIFICATE);
    assert_string_equal(tls.transport.detail, "a certificate has a weak key or hash");
}

static void test_without_a_clock_nothing_is_opened(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    utc = VAPI_UTC_UNKNOWN;
    assert_int_equal(open_tls(), VAPI_ERROR_CLOCK_UNKNOWN);
    assert_int_equal(tls.transport.phase, VAPI_PHASE_TLS);
    assert_int_equal(peer.opens, 0);
}

static void test_a_clock_that_gets_lost_in_between_trusts_nobody(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(tls.transport.operations->open(&tls.transport, &endpoint), VAPI_PENDING);
    utc = VAPI_UTC_UNKNOWN;
    assert_true(open_tls() < 0);
}

/* --- a platform or a memory that fails -------------------------------------------------------------- */

static void test_no_random_bytes_no_connection(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    random_fails = true;
    assert_int_equal(open_tls(), VAPI_ERROR_RANDOM);
    assert_int_equal(peer.received_size, 0);
}

static void test_no_random_bytes_no_start(void **state)
{
    (void)state;
    random_fails = true;
    assert_int_equal(vapi_tls_start(&platform, tls_arena, sizeof tls_arena), VAPI_ERROR_RANDOM);
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
}

/* --- a lower transport that fails ------------------------------------------------------------------- */

/* Each call of the lower transport in an exchange fails once; its result, code and words come through. */
static void test_every_failure_below_is_passed_on(void **state)
{
    (void)state;
    static const vapi_status_t failures[] = {VAPI_ERROR_RESET, VAPI_ERROR_LINK_DOWN,
                                             VAPI_ERROR_MEMORY};
    for (size_t i = 0; i < 2; i++) {
        unsigned at = 0;
        vapi_status_t status;
        prepare(CHAIN_ECDSA, versions[i]);
        peer.answer = "answer";
        peer.answer_size = 6U;
        peer.close_after = true;
        do {
            peer.calls = 0;
            peer.fail_at = ++at;
            peer.fail_with = failures[at % 3U];
            status = open_tls();
            status = status == VAPI_OK ? write_all("question", 8U) : status;
            status = status == VAPI_OK ? read_all() : status;
            if (peer.calls >= at) {
                assert_int_equal(status, failures[at % 3U]);
                assert_int_equal(tls.transport.port_code, 1234);
                assert_string_equal(tls.transport.detail, "made to fail");
                assert_int_equal(tls.transport.phase,
                                 at == 1U ? VAPI_PHASE_CONNECT : VAPI_PHASE_TLS);
            }
            peer.fail_at = 0;
            tls.transport.operations->close(&tls.transport);
            assert_int_equal(vapi_tls_arena()->used, 0);
        } while (status != VAPI_END);
        assert_true(at > 6U);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_a_connection_cut_anywhere_in_the_handshake_is_a_reset(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        vapi_status_t status = VAPI_ERROR_RESET;
        prepare(CHAIN_ECDSA, versions[i]);
        for (peer.cut_at = 1; status != VAPI_OK; peer.cut_at += 61) {
            status = open_tls();
            assert_true(status == VAPI_OK || status == VAPI_ERROR_RESET);
            tls.transport.operations->close(&tls.transport);
            assert_int_equal(vapi_tls_arena()->used, 0);
        }
        assert_true(peer.cut_at > 500U);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* Whatever bit is changed on the way, no wrong byte is ever taken for the server's. */
static void test_a_changed_byte_never_gets_through(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_ECDSA, versions[i]);
        peer.answer = "the answer";
        peer.answer_size = 10U;
        peer.close_after = true;
        assert_int_equal(open_tls(), VAPI_OK);
        assert_int_equal(write_all("x", 1U), VAPI_OK);
        assert_int_equal(read_all(), VAPI_END);
        size_t bytes = peer.delivered;
        unsigned refused = 0;
        for (size_t at = 1; at <= bytes; at += 67) {
            tls.transport.operations->close(&tls.transport);
            peer.flip_at = at;
            vapi_status_t status = open_tls();
            if (status == VAPI_OK && write_all("x", 1U) == VAPI_OK) {
                status = read_all();
                assert_memory_equal(answer, "the answer", answer_size);
                assert_true(status < 0);
            }
            refused += status != VAPI_END;
        }
        assert_true(refused > bytes / 67U / 2U);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* --- would-block ------------------------------------------------------------------------------------ */

static void test_bytes_may_come_one_at_a_time_with_waits_between(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_ECDSA, versions[i]);
        peer.piece = 1U;
        peer.would_block = true;
        peer.open_pending = 3U;
        expect_exchange();
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_a_pending_open_says_what_it_waits_for(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    peer.open_pending = 1U;
    assert_int_equal(tls.transport.operations->open(&tls.transport, &endpoint), VAPI_PENDING);
    assert_int_equal(tls.transport.phase, VAPI_PHASE_CONNECT);
    assert_int_equal(tls.transport.interest, VAPI_WAIT_WRITABLE);
    assert_int_equal(tls.transport.operations->open(&tls.transport, &endpoint), VAPI_PENDING);
    assert_int_equal(tls.transport.phase, VAPI_PHASE_TLS);
    peer.no_tls = "";
    for (int i = 0; i < 10; i++) {
        assert_int_equal(tls.transport.operations->open(&tls.transport, &endpoint), VAPI_PENDING);
    }
    assert_int_equal(tls.transport.interest, VAPI_WAIT_READABLE);
}

static void test_reading_nothing_waits_for_more(void **state)
{
    (void)state;
    char byte;
    prepare(CHAIN_ECDSA, TLS1_2_VERSION);
    assert_int_equal(open_tls(), VAPI_OK);
    assert_int_equal(tls.transport.operations->read(&tls.transport, &byte, 1U), 0);
    assert_int_equal(tls.transport.interest, VAPI_WAIT_READABLE);
    assert_int_equal(tls.transport.operations->wait(&tls.transport, VAPI_WAIT_READABLE, 1U),
                     VAPI_PENDING);
}

static void test_the_rest_of_a_record_needs_no_wait(void **state)
{
    (void)state;
    char byte;
    prepare(CHAIN_ECDSA, TLS1_2_VERSION);
    peer.answer = "ab";
    peer.answer_size = 2U;
    assert_int_equal(open_tls(), VAPI_OK);
    assert_int_equal(write_all("x", 1U), VAPI_OK);
    assert_int_equal(tls.transport.operations->read(&tls.transport, &byte, 1U), 1);
    assert_int_equal(tls.transport.operations->wait(&tls.transport, VAPI_WAIT_READABLE, 1U),
                     VAPI_OK);
    assert_int_equal(tls.transport.operations->read(&tls.transport, &byte, 1U), 1);
    assert_int_equal(byte, 'b');
    assert_int_equal(tls.transport.operations->wait(&tls.transport, VAPI_WAIT_READABLE, 1U),
                     VAPI_PENDING);
}

/* A record that could not leave holds the bytes of the first call, and only those count as written. */
static void test_a_longer_repetition_of_a_blocked_write_loses_nothing(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(open_tls(), VAPI_OK);
    peer.stalled = true;
    assert_int_equal(tls.transport.operations->write(&tls.transport, "0123456789", 4U), 0);
    assert_int_equal(tls.transport.interest, VAPI_WAIT_WRITABLE);
    peer.stalled = false;
    assert_int_equal(tls.transport.operations->write(&tls.transport, "0123456789", 10U), 4);
    assert_int_equal(tls.transport.operations->write(&tls.transport, "456789", 6U), 6);
    assert_int_equal(peer.received_size, 10);
    assert_memory_equal(peer.received, "0123456789", 10);
}

/* Tickets with a lifetime of 0: they are to be thrown away at once (RFC 8446, section 4.6.1). */
static int limit_ticket(SSL *ssl, void *context)
{
    (void)context;
    SSL_SESSION_set_timeout(SSL_get_session(ssl), 0);
    return 1;
}

/*
 * A ticket that a read has begun to take up is finished by the next call, which may send what waits on the way. Of a long text
 * the first record has a part.
 */
static void test_tickets_between_writes_neither_double_nor_lose_a_byte(void **state)
{
    static char text[3000];
    (void)state;
    for (size_t i = 0; i < sizeof text; i++) {
        text[i] = (char)('a' + i % 23U);
    }
    for (unsigned way = 0; way < 2U * 2U * 2U * 3U * 5U; way++) {
        bool blocked = way % 2U != 0U;
        size_t shown = way % 60U < 30U ? 4U : sizeof text;
        char byte;
        prepare(CHAIN_ECDSA, TLS1_3_VERSION);
        if (way >= 60U) {
            SSL_CTX_set_options(peer.context,
                                SSL_OP_NO_TICKET); /* OpenSSL keeps the session itself */
            assert_int_equal(SSL_CTX_set_session_ticket_cb(peer.context, limit_ticket, NULL, NULL),
                             1);
        }
        assert_int_equal(open_tls(), VAPI_OK);
        peer.stalled = blocked;
        if (blocked) {
            assert_int_equal(tls.transport.operations->write(&tls.transport, text, shown), 0);
        }
        for (unsigned reads = 0; reads < way / 2U % 3U; reads++) {
            assert_int_equal(tls.transport.operations->read(&tls.transport, &byte, 1U), 0);
        }
        peer.stalled = false;
        for (unsigned reads = 0; reads < way % 30U / 6U; reads++) {
            assert_int_equal(tls.transport.operations->read(&tls.transport, &byte, 1U), 0);
        }
        assert_int_equal(write_all(text, sizeof text), VAPI_OK);
        assert_int_equal(peer.received_size, sizeof text);
        assert_memory_equal(peer.received, text, sizeof text);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* Its refusal may wait for room as a record does. It holds nothing of the next write. */
static void test_a_refused_renegotiation_loses_no_byte(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_2_VERSION);
    assert_int_equal(open_tls(), VAPI_OK);
    assert_int_equal(write_all("1", 1U), VAPI_OK);
    assert_int_equal(SSL_renegotiate(peer.ssl), 1);
    assert_int_equal(SSL_do_handshake(peer.ssl), 1);
    peer.stalled = true;
    assert_int_equal(tls.transport.operations->read(&tls.transport, answer, 1U), 0);
    assert_int_equal(tls.transport.operations->write(&tls.transport, "2345", 4U), 0);
    assert_int_equal(tls.transport.interest, VAPI_WAIT_WRITABLE);
    peer.stalled = false;
    unsigned calls = peer.calls;
    assert_int_equal(tls.transport.operations->write(&tls.transport, "2345", 4U), 0);
    assert_int_equal(tls.transport.interest, VAPI_WAIT_WRITABLE);
    assert_int_equal(peer.calls, calls + 1U);
    assert_int_equal(tls.transport.operations->write(&tls.transport, "2345", 4U), 4);
    assert_int_equal(peer.calls, calls + 2U);
}

static const int both_versions[] = {TLS1_2_VERSION, TLS1_3_VERSION};
static char upload[3000];

/* A server that has answered after the first byte; with TLS 1.3 its tickets stand before the answer. */
static void open_to_a_hasty_server(int version)
{
    prepare(CHAIN_ECDSA, version);
    peer.answer = "early";
    peer.answer_size = 5U;
    memset(upload, 'u', sizeof upload);
    assert_int_equal(open_tls(), VAPI_OK);
    assert_int_equal(write_all(upload, 1U), VAPI_OK);
}

static void expect_early_answer(void)
{
    vapi_status_t status = 0;
    for (int i = 0; i < 8 && status == 0; i++) {
        status = tls.transport.operations->read(&tls.transport, answer, sizeof answer);
        assert_true(status != 0 || tls.transport.interest == VAPI_WAIT_READABLE);
    }
    assert_int_equal(status, 5);
    assert_memory_equal(answer, "early", 5);
}

static void test_an_answer_is_read_while_a_write_waits_for_room(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2U; i++) {
        open_to_a_hasty_server(both_versions[i]);
        peer.stalled = true;
        assert_int_equal(
            tls.transport.operations->write(&tls.transport, upload + 1, sizeof upload - 1U), 0);
        expect_early_answer();
        assert_int_equal(tls.transport.operations->read(&tls.transport, answer, 1U), 0);
        assert_int_equal(tls.transport.interest, VAPI_WAIT_READABLE);
        peer.stalled = false;
        assert_int_equal(write_all(upload + 1, sizeof upload - 1U), VAPI_OK);
        assert_int_equal(peer.received_size, sizeof upload);
        assert_memory_equal(peer.received, upload, sizeof upload);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_an_answer_is_read_after_a_write_has_failed(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2U; i++) {
        open_to_a_hasty_server(both_versions[i]);
        SSL_shutdown(peer.ssl);
        peer.ended = true;
        peer.fail_at = peer.calls + 1U;
        peer.fail_with = VAPI_ERROR_RESET;
        assert_int_equal(
            tls.transport.operations->write(&tls.transport, upload + 1, sizeof upload - 1U),
            VAPI_ERROR_RESET);
        assert_int_equal(tls.transport.port_code, 1234);
        expect_early_answer();
        assert_int_equal(tls.transport.operations->read(&tls.transport, answer, 1U), VAPI_END);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* Whoever wrote is told that nothing has left, and may say it again elsewhere: it must not leave later. */
static void test_what_a_failed_write_left_behind_is_never_sent(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2U; i++) {
        prepare(CHAIN_ECDSA, both_versions[i]);
        assert_int_equal(open_tls(), VAPI_OK);
        assert_int_equal(write_all("1", 1U), VAPI_OK);
        peer.fail_at = peer.calls + 1U;
        peer.fail_with = VAPI_ERROR_UNREACHABLE;
        assert_int_equal(tls.transport.operations->write(&tls.transport, "2", 1U),
                         VAPI_ERROR_UNREACHABLE);
        assert_int_equal(tls.transport.operations->write(&tls.transport, "2", 1U),
                         VAPI_ERROR_UNREACHABLE);
        assert_int_equal(tls.transport.port_code, 1234);
        tls.transport.operations->close(&tls.transport);
        assert_int_equal(peer.received_size, 1);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* The record size limit (RFC 8449), which has no place in a ticket. */
static int add_record_size_limit(SSL *ssl, unsigned type, unsigned where,
                                 const unsigned char **out_data, size_t *out_size, X509 *leaf,
                                 size_t index, int *out_alert, void *context)
{
    (void)ssl;
    (void)type;
    (void)where;
    (void)leaf;
    (void)index;
    (void)out_alert;
    (void)context;
    *out_data = (const unsigned char *)"\x40";
    *out_size = 2U;
    return 1;
}

/* Blocked alerts, one behind the other, would fill the buffer behind a record of this size to the last byte, and go on. */
static void test_a_ticket_against_the_rules_ends_a_connection_whose_record_waits(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(SSL_CTX_add_custom_ext(peer.context, 28U, SSL_EXT_TLS1_3_NEW_SESSION_TICKET,
                                            add_record_size_limit, NULL, NULL, NULL, NULL),
                     1);
    assert_int_equal(open_tls(), VAPI_OK);
    peer.stalled = true;
    assert_int_equal(tls.transport.operations->write(&tls.transport, upload, 440U), 0);
    vapi_status_t status = 0;
    unsigned reads = 0;
    for (; reads < 100U && status == 0; reads++) {
        status = tls.transport.operations->read(&tls.transport, answer, 1U);
    }
    assert_int_equal(status, VAPI_ERROR_TLS);
    assert_int_equal(reads, 2);
}

/* mbedTLS reads past them. A server that never stops must not keep a call: the request's time would not be looked at. */
static void test_a_call_ends_though_records_without_a_meaning_do_not(void **state)
{
    static const unsigned char warning[] = {21U, 3U, 3U, 0U, 2U, 1U, 90U};
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    vapi_status_t status = VAPI_PENDING;
    while (peer.opens == 0U) {
        assert_int_equal(tls.transport.operations->open(&tls.transport, &endpoint), VAPI_PENDING);
    }
    for (int i = 0; i < 30000; i++) {
        BIO_write(peer.to_client, warning, sizeof warning);
    }
    for (int i = 0; i < 1000 && status == VAPI_PENDING; i++) {
        size_t before = peer.delivered;
        status = tls.transport.operations->open(&tls.transport, &endpoint);
        assert_true(peer.delivered - before < 40000U);
        if (peer.delivered - before > 20000U) {
            assert_int_equal(tls.transport.interest, VAPI_WAIT_READABLE);
        }
    }
    assert_int_equal(status, VAPI_OK);
    assert_true(peer.delivered > 30000U * sizeof warning);
}

/* --- data ------------------------------------------------------------------------------------------- */

static void test_records_of_16_kb_are_read(void **state)
{
    (void)state;
    static char large[45000];
    for (size_t i = 0; i < sizeof large; i++) {
        large[i] = (char)(i * 7U + i / 251U);
    }
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_ECDSA, versions[i]);
        peer.answer = large;
        peer.answer_size = sizeof large;
        peer.close_after = true;
        assert_int_equal(open_tls(), VAPI_OK);
        assert_int_equal(write_all("x", 1U), VAPI_OK);
        assert_int_equal(read_all(), VAPI_END);
        assert_int_equal(answer_size, sizeof large);
        assert_memory_equal(answer, large, sizeof large);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_a_long_write_goes_out_in_records_of_the_configured_size(void **state)
{
    (void)state;
    static char large[5000];
    memset(large, 'u', sizeof large);
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(open_tls(), VAPI_OK);
    assert_in_range(tls.transport.operations->write(&tls.transport, large, sizeof large), 1,
                    VAPI_TLS_OUT_SIZE);
    size_t first = peer.received_size;
    assert_int_equal(write_all(large, sizeof large - first), VAPI_OK);
    assert_int_equal(peer.received_size, sizeof large);
}

static void test_close_notify_is_the_end(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_ECDSA, versions[i]);
        expect_exchange();
        assert_int_equal(read_all(), VAPI_END);
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

/* Somebody in between can end a TCP connection: only close_notify is the server's own word. */
static void test_an_end_without_close_notify_is_a_reset(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        prepare(CHAIN_ECDSA, versions[i]);
        peer.answer = "half of it";
        peer.answer_size = 10U;
        peer.cut_after = true;
        assert_int_equal(open_tls(), VAPI_OK);
        assert_int_equal(write_all("x", 1U), VAPI_OK);
        assert_int_equal(read_all(), VAPI_ERROR_RESET);
        assert_int_equal(answer_size, 10);
        assert_string_equal(tls.transport.detail, "ended without close_notify");
        tls.transport.operations->close(&tls.transport);
        peer_free(&peer);
    }
    peer.context = NULL;
}

static void test_closing_sends_close_notify(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(open_tls(), VAPI_OK);
    tls.transport.operations->close(&tls.transport);
    assert_true((SSL_get_shutdown(peer.ssl) & SSL_RECEIVED_SHUTDOWN) != 0);
    assert_int_equal(peer.closes, 1);
}

static void test_closing_is_allowed_in_any_state(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    tls.transport.operations->close(&tls.transport);
    for (int steps = 0; steps < 12; steps++) {
        for (int i = 0; i < steps; i++) {
            assert_true(tls.transport.operations->open(&tls.transport, &endpoint) >= 0);
        }
        tls.transport.operations->close(&tls.transport);
        tls.transport.operations->close(&tls.transport);
        assert_int_equal(vapi_tls_arena()->used, 0);
    }
}

static void test_reading_and_writing_need_an_open_connection(void **state)
{
    (void)state;
    char byte = 0;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(tls.transport.operations->read(&tls.transport, &byte, 1U), VAPI_ERROR_STATE);
    assert_int_equal(tls.transport.operations->write(&tls.transport, &byte, 1U), VAPI_ERROR_STATE);
}

/* --- servers that will not do ----------------------------------------------------------------------- */

static void test_a_server_without_our_ciphers_sends_an_alert(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(peer.context, "ECDHE-ECDSA-CHACHA20-POLY1305");
    expect_refusal(VAPI_ERROR_TLS);
    assert_string_equal(tls.transport.detail, "alert handshake_failure");
}

static void test_tls_1_1_is_not_spoken(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_1_VERSION);
    expect_refusal(VAPI_ERROR_TLS);
    assert_string_equal(tls.transport.detail, "alert protocol_version");
}

static void test_a_server_that_speaks_plain_http_is_told_apart(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    peer.no_tls = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    expect_refusal(VAPI_ERROR_TLS);
    assert_string_equal(tls.transport.detail, "not a TLS record");
}

static void test_a_host_name_that_is_too_long_is_refused(void **state)
{
    (void)state;
    static char name[300];
    memset(name, 'a', sizeof name - 1U);
    const vapi_endpoint_t to = {name, 443};
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(open_to(&to), VAPI_ERROR_TLS);
}

/* --- several ---------------------------------------------------------------------------------------- */

static void test_transports_take_turns_in_one_arena(void **state)
{
    (void)state;
    static vapi_tls_transport_t first;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(vapi_tls_start(&platform, tls_arena, VAPI_TLS_ARENA_SIZE), VAPI_OK);
    first = tls;
    for (int round = 0; round < 3; round++) {
        expect_exchange();
        tls.transport.operations->close(&tls.transport);
        vapi_tls_transport_t other = tls;
        tls = first;
        first = other;
        assert_int_equal(vapi_tls_arena()->used, 0);
        assert_int_equal(vapi_tls_arena()->refusals, 0);
    }
}

static void test_two_connections_are_open_at_once_where_the_arena_is_large_enough(void **state)
{
    (void)state;
    static peer_t other_peer;
    static vapi_tls_transport_t other;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    peer_init(&other_peer, CHAIN_RSA, TLS1_2_VERSION);
    vapi_tls_transport_init(&other, &other_peer.transport, &chain_of(CHAIN_RSA)->roots, NULL);
    assert_int_equal(open_tls(), VAPI_OK);
    uint32_t level = vapi_tls_arena()->used;
    vapi_status_t status;
    while ((status = other.transport.operations->open(&other.transport, &endpoint)) ==
           VAPI_PENDING) {
    }
    assert_int_equal(status, VAPI_OK);
    other.transport.operations->close(&other.transport);
    assert_int_equal(vapi_tls_arena()->used, level);
    assert_int_equal(write_all("still there", 11U), VAPI_OK);
    assert_int_equal(peer.received_size, 11);
    peer_free(&other_peer);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, tls_set_up, tls_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_tls_1_3_with_an_ecdsa_chain),
        TEST(test_tls_1_2_with_an_ecdsa_chain),
        TEST(test_tls_1_3_with_an_rsa_chain),
        TEST(test_tls_1_2_with_an_rsa_chain),
        TEST(test_a_root_with_an_rsa_key_of_4096_bits),
        TEST(test_the_newer_version_is_taken_when_the_server_has_both),
        TEST(test_only_http_1_1_is_offered_by_alpn),
        TEST(test_the_server_is_told_the_host_name),
        TEST(test_what_is_said_of_a_connection_outlives_it),
        TEST(test_a_server_may_ask_for_its_own_curve),
        TEST(test_an_open_connection_keeps_no_certificates_in_the_arena),
        TEST(test_a_tls_1_2_server_that_insists_on_pss_is_connected_to_again_without_it),
        TEST(test_other_tls_1_2_servers_with_rsa_are_connected_to_once),
        TEST(test_a_chain_to_no_root_of_ours_is_untrusted),
        TEST(test_a_root_of_the_right_name_and_the_wrong_key_is_untrusted),
        TEST(test_no_roots_trust_nobody),
        TEST(test_a_certificate_for_another_host_is_refused),
        TEST(test_names_match_as_rfc_6125_says),
        TEST(test_the_last_second_is_valid_and_the_next_is_expired),
        TEST(test_the_first_second_is_valid_and_the_one_before_is_future),
        TEST(test_untrusted_is_said_before_expired),
        TEST(test_a_certificate_of_a_client_is_refused),
        TEST(test_a_weak_key_is_refused),
        TEST(test_without_a_clock_nothing_is_opened),
        TEST(test_a_clock_that_gets_lost_in_between_trusts_nobody),
        TEST(test_no_random_bytes_no_connection),
        TEST(test_no_random_bytes_no_start),
        TEST(test_every_failure_below_is_passed_on),
        TEST(test_a_connection_cut_anywhere_in_the_handshake_is_a_reset),
        TEST(test_a_changed_byte_never_gets_through),
        TEST(test_bytes_may_come_one_at_a_time_with_waits_between),
        TEST(test_a_pending_open_says_what_it_waits_for),
        TEST(test_reading_nothing_waits_for_more),
        TEST(test_the_rest_of_a_record_needs_no_wait),
        TEST(test_a_longer_repetition_of_a_blocked_write_loses_nothing),
        TEST(test_tickets_between_writes_neither_double_nor_lose_a_byte),
        TEST(test_a_refused_renegotiation_loses_no_byte),
        TEST(test_an_answer_is_read_while_a_write_waits_for_room),
        TEST(test_an_answer_is_read_after_a_write_has_failed),
        TEST(test_what_a_failed_write_left_behind_is_never_sent),
        TEST(test_a_ticket_against_the_rules_ends_a_connection_whose_record_waits),
        TEST(test_a_call_ends_though_records_without_a_meaning_do_not),
        TEST(test_records_of_16_kb_are_read),
        TEST(test_a_long_write_goes_out_in_records_of_the_configured_size),
        TEST(test_close_notify_is_the_end),
        TEST(test_an_end_without_close_notify_is_a_reset),
        TEST(test_closing_sends_close_notify),
        TEST(test_closing_is_allowed_in_any_state),
        TEST(test_reading_and_writing_need_an_open_connection),
        TEST(test_a_server_without_our_ciphers_sends_an_alert),
        TEST(test_tls_1_1_is_not_spoken),
        TEST(test_a_server_that_speaks_plain_http_is_told_apart),
        TEST(test_a_host_name_that_is_too_long_is_refused),
        TEST(test_transports_take_turns_in_one_arena),
        TEST(test_two_connections_are_open_at_once_where_the_arena_is_large_enough),
    };
    return cmocka_run_group_tests_name("TLS transport", tests, NULL, NULL);
}
