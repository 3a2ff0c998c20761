/* TLS over a transport (port/mbedtls/tls_transport.h), against a server of OpenSSL in the same process. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tls_peer.h"
#include "tls_transport.h"

/* --- the platform and its moods --------------------------------------------------------------------- */

#define IN_THE_MIDDLE (CHAIN_BEGIN + 86400 * 100)

static int64_t utc;
static bool random_fails;

static uint64_t monotonic_ms(void *context)
{
    (void)context;
    return 0U;
}

static int64_t utc_seconds(void *context)
{
    (void)context;
    return utc;
}

static vapi_status_t random_bytes(void *context, void *out_data, size_t size)
{
    static uint32_t state = 1U;
    unsigned char *bytes = (unsigned char *)out_data;
    (void)context;
    for (size_t i = 0; i < size; i++) {
        state = state * 1664525U + 1013904223U;
        bytes[i] = (unsigned char)(state >> 24);
    }
    return random_fails ? VAPI_ERROR_RANDOM : VAPI_OK;
}

static const vapi_platform_t platform = {NULL, monotonic_ms, utc_seconds, random_bytes, NULL};
static unsigned char tls_arena[65536];

/* --- one connection --------------------------------------------------------------------------------- */

static const vapi_endpoint_t endpoint = {"test.example", 443};
static peer_t peer;
static vapi_tls_transport_t tls;

static int set_up(void **state)
{
    (void)state;
    utc = IN_THE_MIDDLE;
    random_fails = false;
    memset(&peer, 0, sizeof peer);
    assert_int_equal(vapi_tls_start(&platform, tls_arena, sizeof tls_arena), VAPI_OK);
    return 0;
}

/* After every test: closed, and the arena as empty as before. */
static int tear_down(void **state)
{
    (void)state;
    tls.transport.operations->close(&tls.transport);
    assert_int_equal(vapi_tls_arena()->used, 0);
    assert_int_equal(vapi_tls_arena()->blocks, 0);
    if (peer.context != NULL) {
        peer_free(&peer);
    }
    return 0;
}

static void prepare(chain_kind_t kind, int version)
{
    peer_init(&peer, kind, version);
    vapi_tls_transport_init(&tls, &peer.transport, &chain_of(kind)->roots, NULL);
}

static vapi_status_t open_to(const vapi_endpoint_t *to)
{
    vapi_status_t status = VAPI_PENDING;
    for (int i = 0; i < 100000 && status == VAPI_PENDING; i++) {
        status = tls.transport.operations->open(&tls.transport, to);
    }
    return status;
}

static vapi_status_t open_tls(void)
{
    return open_to(&endpoint);
}

static vapi_status_t write_all(const char *text, size_t size)
{
    size_t done = 0;
    for (int i = 0; i < 100000 && done < size; i++) {
        vapi_status_t status =
            tls.transport.operations->write(&tls.transport, text + done, size - done);
        if (status < 0) {
            return status;
        }
        done += (size_t)status;
    }
    return done == size ? VAPI_OK : VAPI_PENDING;
}

static char answer[40000];
static size_t answer_size;

/* Reads until the end or an error, which is the result. */
static vapi_status_t read_all(void)
{
    vapi_status_t status = 0;
    answer_size = 0;
    for (int i = 0; i < 200000 && status >= 0 && answer_size < sizeof answer; i++) {
        status = tls.transport.operations->read(&tls.transport, answer + answer_size,
                                                sizeof answer - answer_size);
        answer_size += status > 0 ? (size_t)status : 0U;
    }
    return status;
}

static void expect_exchange(void)
{
    peer.answer = "HTTP/1.1 200 OK\r\n\r\n";
    peer.answer_size = 19U;
    peer.close_after = true;
    assert_int_equal(open_tls(), VAPI_OK);
    assert_int_equal(write_all("GET / HTTP/1.1\r\n\r\n", 18U), VAPI_OK);
    assert_int_equal(read_all(), VAPI_END);
    assert_int_equal(peer.received_size, 18);
    assert_memory_equal(peer.received, "GET / HTTP/1.1\r\n\r\n", 18);
    assert_int_equal(answer_size, 19);
    assert_memory_equal(answer, peer.answer, 19);
}

/* --- handshakes ------------------------------------------------------------------------------------- */

static void test_tls_1_3_with_an_ecdsa_chain(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    expect_exchange();
    assert_string_equal(vapi_tls_transport_version(&tls), "TLS 1.3");
    assert_string_equal(vapi_tls_transport_cipher(&tls), "TLS1-3-AES-128-GCM-SHA256");
    assert_false(vapi_tls_transport_resumed(&tls));
}

static void test_tls_1_2_with_an_ecdsa_chain(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_2_VERSION);
    expect_exchange();
    assert_string_equal(vapi_tls_transport_version(&tls), "TLS 1.2");
    assert_non_null(strstr(vapi_tls_transport_cipher(&tls), "ECDHE-ECDSA"));
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
    assert_non_null(strstr(vapi_tls_transport_cipher(&tls), "ECDHE-RSA"));
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
    assert_string_equal(vapi_tls_transport_version(&tls), "TLS 1.3");
}

static void test_only_http_1_1_is_offered_by_alpn(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_int_equal(open_tls(), VAPI_OK);
    assert_true(peer.alpn_http);
}

static void test_version_and_cipher_are_empty_before_and_after(void **state)
{
    (void)state;
    prepare(CHAIN_ECDSA, TLS1_3_VERSION);
    assert_string_equal(vapi_tls_transport_version(&tls), "");
    assert_string_equal(vapi_tls_transport_cipher(&tls), "");
    assert_int_equal(open_tls(), VAPI_OK);
    tls.transport.operations->close(&tls.transport);
    assert_string_equal(vapi_tls_transport_version(&tls), "");
    assert_false(vapi_tls_transport_resumed(&tls));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_tls_1_3_with_an_ecdsa_chain),
        TEST(test_tls_1_2_with_an_ecdsa_chain),
        TEST(test_tls_1_3_with_an_rsa_chain),
        TEST(test_tls_1_2_with_an_rsa_chain),
        TEST(test_a_root_with_an_rsa_key_of_4096_bits),
        TEST(test_the_newer_version_is_taken_when_the_server_has_both),
        TEST(test_only_http_1_1_is_offered_by_alpn),
        TEST(test_version_and_cipher_are_empty_before_and_after),
    };
    return cmocka_run_group_tests_name("TLS transport", tests, NULL, NULL);
}
