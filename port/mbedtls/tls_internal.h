/* What the files of this port share; see tls_transport.h for what it is for. */
#ifndef VAPI_TLS_INTERNAL_H
#define VAPI_TLS_INTERNAL_H

#include "tls_transport.h"

#include "mbedtls/ssl.h"

/* What one open connection needs of mbedTLS. It lies in the arena. */
struct vapi_tls_connection {
    mbedtls_ssl_context ssl;
    mbedtls_ssl_config config;
    int64_t trusted_until; /* UTC second after which this server must show a certificate again */
    bool certified;        /* it has shown one in this handshake */
    size_t handshake_size; /* of mbedTLS's state of a handshake, once it is over */
    void *reserved;        /* room for the ciphers of the open connection, or NULL */
    int step_state;        /* mbedTLS's, when the step that is under way began */
    int step_result;       /* of a step that has ended and was not asked for yet (tls_steps.c) */
    bool step_ended;       /* there is one */
};

/* --- tls_platform.c --- */

/* The platform given to vapi_tls_start(). */
const vapi_platform_t *vapi_tls_platform(void);
/* Tells of work that has been done, where a step may pause. @return false: give up what this is part of. */
bool vapi_tls_work(unsigned amount);
/*
 * mbedTLS receives records in a buffer of 16 KB. In a handshake that is nearly empty while certificates and big
 * numbers want room: so its tail is lent to them. mbedTLS writes where it has asked for bytes and below, nowhere
 * else but for one case (lower_receive() in tls_transport.c); and it frees what lay there before the connection is open.
 *
 * One buffer lends at a time. A new buffer does from the start, and ends the lending of any other.
 */
/* What mbedTLS keeps in an empty one: a sequence number of 8 bytes, and a header of 5. */
#define VAPI_TLS_RECORD_BUFFER_EMPTY 13U
/* Clears and lends what is behind the first `size` bytes of a buffer, if no other lends. */
void vapi_tls_record_lend(void *buffer, size_t size);
/*
 * Keeps the first `size` bytes of a buffer, or all if it has fewer; lends the others if it lends at all. @return false
 * when what is to be kept is still lent.
 */
bool vapi_tls_record_hold(void *buffer, size_t size);
/* Ends the lending. @return false when something still lies there. */
bool vapi_tls_record_restore(void *buffer);
/* Stirs fresh bytes of the platform into the generator. */
VAPI_NODISCARD vapi_status_t vapi_tls_reseed(void);
/* Seconds since 1970 of a certificate's date. */
int64_t vapi_tls_seconds_of(const mbedtls_x509_time *date);
/* The generator, in the form that mbedTLS wants. */
int vapi_tls_random(void *context, unsigned char *out_data, size_t size);

/* --- tls_steps.c, by pointer so that an image without it has nothing of it --- */

/* No error of mbedTLS: the step goes on with the next call. */
#define VAPI_TLS_STEP_PAUSED 1
/* Nor this: the stack was too small. */
#define VAPI_TLS_STEP_OVERFLOWED 2

typedef struct vapi_tls_stepper {
    /* Does a piece of the connection's step. @return VAPI_TLS_STEP_PAUSED, or what mbedtls_ssl_handshake_step() returned. */
    int (*step)(struct vapi_tls_connection *connection);
    /* Whether a step of this connection has begun and not ended. */
    bool (*is_paused)(const struct vapi_tls_connection *connection);
    /* Whether mbedTLS is taken by the step of another; a piece of that has been done then. */
    bool (*is_taken)(const struct vapi_tls_connection *connection);
    /* Ends the connection's step if one is paused. */
    void (*cancel)(const struct vapi_tls_connection *connection);
    /* Tells of work, 1 for an allocation; may pause. @return false: give up. */
    bool (*work)(unsigned amount);
} vapi_tls_stepper_t;

/* NULL: each step is done whole. */
extern const vapi_tls_stepper_t *vapi_tls_stepper;

/* --- tls_roots.c --- */

/* Finds the roots that may have issued `child`; `context` is a const vapi_tls_roots_t *. */
int vapi_tls_find_root(void *context, mbedtls_x509_crt const *child,
                       mbedtls_x509_crt **out_candidates);

/* --- tls_rsa.c --- */

/* Makes the next use of a key take less of the arena. Other keys than RSA's are left alone. @return 0 or mbedTLS's error. */
int vapi_tls_prepare_rsa_key(const mbedtls_pk_context *key);

/* --- tls_error.c --- */

/* Stands for functions that no client calls (tls_never.c). */
int vapi_tls_never(void);

/* The status for what mbedtls_ssl_get_verify_result() says, with words for it. */
vapi_status_t vapi_tls_verify_status(uint32_t flags, const char **out_detail);
/* Words for an alert (RFC 8446, section 6; RFC 5246, section 7.2). */
const char *vapi_tls_alert_detail(unsigned alert);
/* Words for the commoner of mbedTLS's errors. */
const char *vapi_tls_error_detail(int error);

/* --- tls_session.c --- */

/*
 * Gives the connection the endpoint's session if there is a good one, and takes over what its certificate
 * said of its last day. @return whether there is one.
 */
bool vapi_tls_session_offer(vapi_tls_sessions_t *sessions, const vapi_tls_roots_t *roots,
                            const vapi_endpoint_t *endpoint,
                            struct vapi_tls_connection *connection);
/* Keeps the connection's session if it can be resumed. */
void vapi_tls_session_keep(vapi_tls_sessions_t *sessions, const vapi_tls_roots_t *roots,
                           const vapi_endpoint_t *endpoint,
                           const struct vapi_tls_connection *connection);
/* Forgets the endpoint's session. */
void vapi_tls_session_forget(vapi_tls_sessions_t *sessions, const vapi_endpoint_t *endpoint);

#endif /* VAPI_TLS_INTERNAL_H */
