/**
 * @file tls_session.h
 * TLS sessions kept for resumption (RFC 5077 tickets for TLS 1.2, RFC 8446 section 2.2 for TLS 1.3).
 *
 * A resumed handshake needs no certificates and, with TLS 1.2, no public-key operation at all: on a
 * Cortex-M3 half a million instructions instead of 85 million (README.md). A session is bound to the host and port it came
 * from and to the set of roots that vouched for it, and is not used after the server's own limit,
 * after seven days (RFC 8446, section 4.6.1) or after the last day of the server's certificate. A session that the
 * server no longer knows costs nothing: the handshake goes on in full. One that the server takes amiss is
 * forgotten, and the connection made once more within the same open().
 *
 * The caller gives the memory: one vapi_tls_session_t for each host that matters. When all are taken
 * the one used longest ago is replaced. To keep sessions over deep sleep or a reset, save them before
 * and load them after; nothing is written to flash unasked, since servers hand out new tickets with
 * every connection.
 *
 * A session is a secret: whoever has it can pose as the device's side of it. A storage that others
 * can read should encrypt.
 */
#ifndef VAPI_TLS_SESSION_H
#define VAPI_TLS_SESSION_H

#include "vapi/port.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Bytes for one session: some 110 of its own, the host twice, and the server's ticket, which is 180 to 260
 * bytes at common servers. A session that does not fit is not kept. 320..65535.
 */
#ifndef VAPI_TLS_SESSION_SIZE
#define VAPI_TLS_SESSION_SIZE 512
#endif

/** One host's session. The members are private; all zero is an empty one. */
typedef struct vapi_tls_session {
    uint32_t last_use; /**< counts up with each use; 0 only in an empty session */
    uint16_t size;     /**< bytes of the record; 0: empty */
    uint8_t record[VAPI_TLS_SESSION_SIZE]; /**< binding, limit and the session itself */
} vapi_tls_session_t;

/** Sessions that belong together. Fill in the first two members; the third starts at 0. */
typedef struct vapi_tls_sessions {
    vapi_tls_session_t *list; /**< the caller's memory, all zero at first */
    size_t count;             /**< how many, 1..10 */
    uint32_t uses;            /**< how often one was used or stored */
} vapi_tls_sessions_t;

/** Forgets all sessions and clears their bytes. */
void vapi_tls_sessions_clear(vapi_tls_sessions_t *sessions);

/**
 * Writes all sessions to the storage, in records "tls0", "tls1", … of up to VAPI_TLS_SESSION_SIZE bytes.
 * @return VAPI_OK or VAPI_ERROR_STORAGE, after which some may have been written.
 */
VAPI_NODISCARD vapi_status_t vapi_tls_sessions_save(const vapi_tls_sessions_t *sessions,
                                                    const vapi_storage_t *storage);

/**
 * Reads the sessions that an earlier vapi_tls_sessions_save() wrote. A record that is absent or damaged gives an
 * empty session, so this cannot fail: the worst is a full handshake.
 */
void vapi_tls_sessions_load(vapi_tls_sessions_t *sessions, const vapi_storage_t *storage);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_TLS_SESSION_H */
