/*
 * One TLS connection for the tests: a platform with moods, the transport under test over the wire of
 * tls_peer.h, and short words for using it.
 */
#ifndef TLS_FIXTURE_H
#define TLS_FIXTURE_H

#include "tls_peer.h"
#include "tls_transport.h"

/* A day on which all certificates are good. */
#define IN_THE_MIDDLE (CHAIN_BEGIN + 86400 * 100)

/* Room for two connections. */
#define TLS_ARENA_LARGE 65536

extern int64_t utc;       /* what the platform says */
extern bool random_fails; /* the platform has no random bytes */
extern const vapi_platform_t platform;
extern unsigned char tls_arena[TLS_ARENA_LARGE];

extern const vapi_endpoint_t endpoint; /* test.example, port 443 */
extern peer_t peer;
extern vapi_tls_transport_t tls;

/* Before a test: a good day, and the arena large. */
int tls_set_up(void **state);
/* After it: closed, and the arena as empty as before. */
int tls_tear_down(void **state);

/* A server, and a transport that trusts its root. */
void prepare(chain_kind_t kind, int version);
/* Opens until it is decided. */
vapi_status_t open_to(const vapi_endpoint_t *to);
vapi_status_t open_tls(void);
/* @return VAPI_OK when all was written, or the error. */
vapi_status_t write_all(const char *text, size_t size);
/* Reads until the end or an error, which is the result. */
vapi_status_t read_all(void);
extern char answer[50000];
extern size_t answer_size;
/* A whole connection but for close(), with a question, an answer and an end. */
void expect_exchange(void);

#endif /* TLS_FIXTURE_H */
