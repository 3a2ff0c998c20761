/**
 * @file tls_transport.h
 * TLS 1.2 and 1.3 over any other transport, by mbedTLS 3.6.x, with all its memory in one static arena.
 *
 *     static unsigned char tls_arena[VAPI_TLS_ARENA_SIZE];          // an object of this name: `make sizes` reports it
 *     static vapi_tls_transport_t secure;
 *
 *     vapi_tls_start(&platform, tls_arena, sizeof tls_arena);       // once
 *     vapi_tls_transport_init(&secure, &tcp, &vapi_tls_roots, NULL);
 *     ... secure.transport is a vapi_transport_t ...
 *
 * What is checked cannot be switched off: the chain must end in one of the roots, the name must match
 * (RFC 6125: subject alternative names, addresses too), and today must lie within every certificate's
 * dates. Without a clock no connection is made.
 *
 * One connection of a transport, from open() to close():
 *
 *     closed --open()--> lower open --> handshake --> open --> ended (VAPI_END or an error)
 *        ^                   |              |           |         |
 *        '------close()------'--------------'-----------'---------'     from everywhere, any number of times
 *
 * open() does one step of the handshake a call and answers VAPI_PENDING after it. A step that is
 * followed by another at once leaves `interest` at VAPI_WAIT_WRITABLE. The longest steps are checking
 * the certificates and making the keys; README.md says how long they are.
 *
 * ## Results beside the lower transport's own, which are passed on with their phase and code
 *
 * | result                           | when                                                          |
 * |----------------------------------|---------------------------------------------------------------|
 * | VAPI_ERROR_CLOCK_UNKNOWN         | open: platform->utc_seconds() does not know                   |
 * | VAPI_ERROR_RANDOM                | open: platform->random() failed                               |
 * | VAPI_ERROR_MEMORY                | open, read, write: the arena had no room                      |
 * | VAPI_ERROR_CERTIFICATE_UNTRUSTED | open: the chain ends in none of the roots, or a signature is wrong |
 * | VAPI_ERROR_CERTIFICATE_NAME      | open: no name in the certificate is the endpoint's host       |
 * | VAPI_ERROR_CERTIFICATE_EXPIRED   | open: a certificate's last day has passed                     |
 * | VAPI_ERROR_CERTIFICATE_FUTURE    | open: a certificate's first day has not come                  |
 * | VAPI_ERROR_CERTIFICATE           | open: a weak key or hash, or a use that is not allowed        |
 * | VAPI_ERROR_TLS                   | anything else in the protocol; `detail` has words (an alert's RFC 8446 name), `port_code` mbedTLS's number |
 * | VAPI_ERROR_RESET                 | open, read: the connection ended without close_notify: what came may be cut short |
 * | VAPI_END                         | read: the peer sent close_notify                              |
 *
 * Where several are wrong with a certificate, the first in this order is reported: UNTRUSTED, NAME,
 * EXPIRED, FUTURE, CERTIFICATE.
 *
 * ## Memory
 *
 * vapi_tls_transport_t holds no buffers; all else is in the arena, between open() and close() only:
 * after close() the arena's level is what it was before. On a 32-bit core an open connection takes 20,020 bytes at
 * most, 16 KB of it for a whole record, which servers send without asking. The handshake takes place in the same room;
 * README.md has a table. Two connections at once take the sum, and 8 KB more when their handshakes overlap.
 *
 * The generator of random numbers, the arena and the clock are one for the program (mbedTLS takes no
 * context for them): all TLS transports belong to one thread at a time.
 */
#ifndef VAPI_TLS_TRANSPORT_H
#define VAPI_TLS_TRANSPORT_H

#include "arena.h"
#include "roots.h"
#include "tls_session.h"
#include "vapi/port.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of an arena that is enough for one connection, whatever the chain: port/mbedtls/README.md, "Memory". */
#ifndef VAPI_TLS_ARENA_SIZE
#if VAPI_PROFILE_SMALL
#define VAPI_TLS_ARENA_SIZE (sizeof(void *) == 4U ? 20992U : 27136U)
#elif VAPI_PROFILE_FULL
#define VAPI_TLS_ARENA_SIZE (sizeof(void *) == 4U ? 25088U : 31232U)
#else
#define VAPI_TLS_ARENA_SIZE (sizeof(void *) == 4U ? 22016U : 28160U)
#endif
#endif

/** A transport that speaks TLS. The members are private but for the first. */
typedef struct vapi_tls_transport {
    vapi_transport_t transport;             /**< what the client uses */
    vapi_transport_t *lower;                /**< the stream below, such as TCP */
    const vapi_tls_roots_t *roots;          /**< whom to trust */
    vapi_tls_sessions_t *sessions;          /**< where sessions are kept, or NULL */
    struct vapi_tls_connection *connection; /**< in the arena; NULL when closed */
    size_t unsent;               /**< bytes that a write() which would block has already taken */
    uint32_t refusals;           /**< the arena's refusals before the present call */
    vapi_status_t failure;       /**< the error that ended this connection; 0: none */
    vapi_status_t lower_failure; /**< the lower transport's error behind it; 0: none */
    vapi_status_t send_failure;  /**< the error that ended the sending alone; 0: none */
    uint16_t port;               /**< of the endpoint */
    uint8_t step;                /**< which state of the diagram */
    bool offered;                /**< an earlier session was offered */
    bool plain_signatures;       /**< the server chose PSS where it must not: it is not offered */
    uint16_t received;           /**< bytes from below in the present call */
} vapi_tls_transport_t;

/**
 * Prepares TLS for the program: the arena, the generator of random numbers, the clock. Call it before
 * anything else here; calling it again starts anew, which is right only when nothing is open.
 * @param platform stays in use; its random() seeds the generator now and at every open()
 * @param arena memory for all connections, stays in use
 * @param size its bytes, VAPI_TLS_ARENA_SIZE is a good value
 * @return VAPI_OK, VAPI_ERROR_RANDOM or VAPI_ERROR_MEMORY.
 */
VAPI_NODISCARD vapi_status_t vapi_tls_start(const vapi_platform_t *platform, void *arena,
                                            size_t size);

/** How full the arena is, and was. Valid after vapi_tls_start(). */
const vapi_arena_t *vapi_tls_arena(void);

/**
 * Sets the arena's members of `out_memory`, or begins its peak anew when that is NULL: that half of vapi_platform_t's
 * memory(). The stack's members are left to the rest of the platform.
 */
void vapi_tls_memory(vapi_memory_t *out_memory);

/**
 * Makes a transport. Nothing is opened and nothing allocated.
 * @param lower the stream that carries the records; it belongs to this transport from now on
 * @param roots whom to trust, usually &vapi_tls_roots; stays in use
 * @param sessions where to keep sessions for resumption, or NULL for a full handshake each time; stays
 *        in use and may be shared by transports of the same thread
 */
void vapi_tls_transport_init(vapi_tls_transport_t *out_tls, vapi_transport_t *lower,
                             const vapi_tls_roots_t *roots, vapi_tls_sessions_t *sessions);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_TLS_TRANSPORT_H */
