/*
 * The other end of a TLS connection for tests: a server of OpenSSL in the same process, its certificates, and a
 * transport that carries the bytes between it and the client, with faults on demand.
 *
 * Nothing waits and nothing is random but the keys: each write of the client runs the server at once.
 */
#ifndef TLS_PEER_H
#define TLS_PEER_H

#include "roots.h"
#include "vapi/port.h"

#include <openssl/ssl.h>

/* Which certificates the server sends: leaf, intermediate, and not the root. */
typedef enum chain_kind {
    CHAIN_ECDSA,   /* P-256 by P-384 by P-384 */
    CHAIN_RSA,     /* 2048 bits throughout */
    CHAIN_RSA_4096 /* P-256 by P-256 by RSA 4096, as Let's Encrypt has it */
} chain_kind_t;

/* Certificates for test.example and 127.0.0.1, valid in 2024 and 2025. Made on first use, then kept. */
typedef struct chain {
    X509 *leaf;
    EVP_PKEY *key;
    X509 *intermediate;
    vapi_tls_roots_t roots; /* the root that signed it */
} chain_t;

#define CHAIN_BEGIN INT64_C(1704067200)
#define CHAIN_END   INT64_C(1767225599)

const chain_t *chain_of(chain_kind_t kind);

/* The server and the wire. Set what you like after peer_init() and before opening. */
typedef struct peer {
    vapi_transport_t transport; /* the client's lower transport */
    SSL_CTX *context;
    SSL *ssl;
    BIO *to_server;
    BIO *to_client;
    const char *answer; /* what the server sends once it has read something */
    size_t answer_size; /* 0: nothing */
    bool close_after;   /* then close_notify */
    bool cut_after;     /* then the end of the stream without it */
    bool answered;
    bool ended;    /* nothing more will come */
    int alpn_http; /* the client offered http/1.1 */
    char received[4096];
    size_t received_size;
    /* faults and slowness, all off at 0 */
    size_t piece;     /* at most so many bytes a call */
    bool would_block; /* every other call answers 0 */
    bool blocked;
    unsigned open_pending;   /* so many calls of open() answer VAPI_PENDING */
    unsigned calls;          /* calls of open, read and write that moved bytes or ended, so far */
    unsigned fail_at;        /* the call that fails, from 1 on */
    vapi_status_t fail_with; /* how */
    size_t cut_at;           /* the stream ends after so many bytes from the server */
    size_t
        flip_at; /* the byte from the server, from 1 on, that arrives with its lowest bit changed */
    size_t delivered; /* bytes from the server so far */
    unsigned opens, closes;
} peer_t;

/* A server that speaks only `version` (TLS1_2_VERSION or TLS1_3_VERSION); 0 for either. */
void peer_init(peer_t *peer, chain_kind_t kind, int version);
/* A new connection to the same server, which keeps its tickets' key. */
void peer_again(peer_t *peer);
void peer_free(peer_t *peer);

#endif /* TLS_PEER_H */
