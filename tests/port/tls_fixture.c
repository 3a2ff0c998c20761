/* One TLS connection for the tests (tls_fixture.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tls_fixture.h"

/* --- the platform and its moods --------------------------------------------------------------------- */

int64_t utc;
bool random_fails;

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

const vapi_platform_t platform = {NULL, monotonic_ms, utc_seconds, random_bytes, NULL, NULL};
unsigned char tls_arena[TLS_ARENA_LARGE];

/* --- one connection --------------------------------------------------------------------------------- */

const vapi_endpoint_t endpoint = {"test.example", 443};
peer_t peer;
vapi_tls_transport_t tls;

int tls_set_up(void **state)
{
    (void)state;
    utc = IN_THE_MIDDLE;
    random_fails = false;
    memset(&peer, 0, sizeof peer);
    assert_int_equal(vapi_tls_start(&platform, tls_arena, sizeof tls_arena), VAPI_OK);
    return 0;
}

/* After every test: closed, and the arena as empty as before. */
int tls_tear_down(void **state)
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

void prepare(chain_kind_t kind, int version)
{
    peer_init(&peer, kind, version);
    vapi_tls_transport_init(&tls, &peer.transport, &chain_of(kind)->roots, NULL);
}

vapi_status_t open_to(const vapi_endpoint_t *to)
{
    vapi_status_t status = VAPI_PENDING;
    for (int i = 0; i < 100000 && status == VAPI_PENDING; i++) {
        status = tls.transport.operations->open(&tls.transport, to);
    }
    return status;
}

vapi_status_t open_tls(void)
{
    return open_to(&endpoint);
}

vapi_status_t write_all(const char *text, size_t size)
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

char answer[50000];
size_t answer_size;

/* Reads until the end or an error, which is the result. */
vapi_status_t read_all(void)
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

void expect_exchange(void)
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
