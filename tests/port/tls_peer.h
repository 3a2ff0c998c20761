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

/*
 * Which certificates the server sends: the leaf, the intermediate, and the root as an older RSA root has signed
 * it, which nobody needs; in sizes as they are met on the web.
 */
typedef enum chain_kind {
    CHAIN_ECDSA,      /* P-256 by P-256 by P-384, as Google Trust Services has it */
    CHAIN_IMPOSTOR,   /* the same names, other keys */
    CHAIN_RSA,        /* 2048 bits throughout, as Amazon has it */
    CHAIN_RSA_4096,   /* P-256 by P-384 by RSA 4096, as Let's Encrypt has it, without the third */
    CHAIN_NOT_SERVER, /* like CHAIN_ECDSA, but the leaf is a client's */
    CHAIN_WEAK,       /* a leaf with 1024 bits of RSA */
    CHAIN_COUNT
} chain_kind_t;

/* Certificates for test.example and 127.0.0.1, valid in 2024 and 2025. Made on first use, then kept. */
typedef struct chain {
    X509 *leaf;
    EVP_PKEY *key;
    X509 *intermediate;
    X509 *cross_signed;     /* NULL: not sent */
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
    /* what the server does once it has read something */
    const char *answer;
    size_t answer_size;
    bool close_after;   /* then close_notify */
    bool cut_after;     /* then the end of the stream without it */
    const char *no_tls; /* it speaks no TLS at all, and answers the first bytes with this */
    /* what it has seen */
    char received[8192];
    size_t received_size;
    bool offered_http; /* ALPN was exactly http/1.1 */
    bool server_name;  /* SNI was there */
    bool answered;
    bool ended; /* nothing more will come */
    /* faults and slowness of the wire, all off at 0 */
    size_t piece;            /* at most so many bytes a call */
    bool would_block;        /* every other call answers 0 */
    bool blocked;            /* this one does */
    bool stalled;            /* all writes answer 0 */
    unsigned open_pending;   /* so many calls of open() answer VAPI_PENDING */
    unsigned fail_at;        /* the call that fails, from 1 on */
    vapi_status_t fail_with; /* how */
    size_t cut_at;           /* the stream ends after so many bytes from the server */
    size_t
        flip_at; /* the byte from the server, from 1 on, that arrives with its lowest bit changed */
    /* counters */
    unsigned calls;   /* of open, read and write that did not block */
    size_t delivered; /* bytes from the server in this connection */
    unsigned opens, closes;
} peer_t;

/* A server that speaks only `version` (TLS1_2_VERSION or TLS1_3_VERSION); 0 for either. */
void peer_init(peer_t *peer, chain_kind_t kind, int version);
void peer_free(peer_t *peer);

#endif /* TLS_PEER_H */
