/*
 * The handshakes that are measured, the same on the machine that records and on the one that replays.
 *
 * A scenario is one or two connections to test.example, one after another, with one session between them. The
 * last is the one that counts. Time and random bytes are fixed, so that the client says the same each time
 * and a recorded server fits its every word.
 */
#ifndef SCENARIOS_H
#define SCENARIOS_H

#include "vapi/port.h"

/* X(name, chain of tls_peer.h, OpenSSL's number of the version, connections, the server's curves) */
#define SCENARIOS(X)                                                                               \
    X(tls13_ecdsa, CHAIN_ECDSA, TLS1_3_VERSION, 1, "P-256")                                        \
    X(tls13_rsa, CHAIN_RSA, TLS1_3_VERSION, 1, "P-256")                                            \
    X(tls13_rsa4096, CHAIN_RSA_4096, TLS1_3_VERSION, 1, "P-256")                                   \
    X(tls13_p384, CHAIN_RSA_4096, TLS1_3_VERSION, 1, "P-384")                                      \
    X(tls12_ecdsa, CHAIN_ECDSA, TLS1_2_VERSION, 1, "P-256")                                        \
    X(tls12_rsa, CHAIN_RSA, TLS1_2_VERSION, 1, "P-256")                                            \
    X(tls12_rsa4096, CHAIN_RSA_4096, TLS1_2_VERSION, 1, "P-256")                                   \
    X(tls13_resumed, CHAIN_ECDSA, TLS1_3_VERSION, 2, "P-256")                                      \
    X(tls12_resumed, CHAIN_ECDSA, TLS1_2_VERSION, 2, "P-256")

/* A day on which the certificates of tls_peer.c are good. */
#define SCENARIO_UTC INT64_C(1712707200)

/* The platform of both sides. */
static uint32_t scenario_random_state;

static uint64_t scenario_monotonic_ms(void *context)
{
    (void)context;
    return 0U;
}

static int64_t scenario_utc_seconds(void *context)
{
    (void)context;
    return SCENARIO_UTC;
}

static vapi_status_t scenario_random(void *context, void *out_data, size_t size)
{
    unsigned char *bytes = (unsigned char *)out_data;
    (void)context;
    for (size_t i = 0; i < size; i++) {
        scenario_random_state = scenario_random_state * 1664525U + 1013904223U;
        bytes[i] = (unsigned char)(scenario_random_state >> 24);
    }
    return VAPI_OK;
}

static const vapi_platform_t scenario_platform = {
    NULL, scenario_monotonic_ms, scenario_utc_seconds, scenario_random, NULL, NULL};

/* What the client asks and the server answers once the handshake is over. */
#define SCENARIO_QUESTION "GET / HTTP/1.1\r\n\r\n"
#define SCENARIO_ANSWER   "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"

#endif /* SCENARIOS_H */
