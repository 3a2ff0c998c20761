/* TLS over another transport, by mbedTLS (tls_transport.h; RFC 5246, RFC 8446). */
#include "tls_internal.h"

#include "mbedtls/net_sockets.h"
#include "mbedtls/platform.h"

/* The states of the diagram in tls_transport.h. */
enum { CLOSED, LOWER_OPEN, HANDSHAKE, OPEN };

#if defined(MBEDTLS_SSL_PROTO_TLS1_2)
#define OLDEST_VERSION MBEDTLS_SSL_VERSION_TLS1_2
#else
#define OLDEST_VERSION MBEDTLS_SSL_VERSION_TLS1_3
#endif

/* What the ciphers of an open connection take of the arena, both ways. With PSA in the small profile their contexts do not lie there. */
#define CIPHERS_SIZE (VAPI_PROFILE_SMALL ? 256U : 1536U)

/*
 * A call that has received more than a record lets the next go on. mbedTLS reads past what means nothing, such as warnings,
 * as long as there is some: a server that never stops would keep a call for ever, whatever time the request has.
 */
#define RECEIVED_AT_MOST 20000U

/*
 * A function of mbedTLS that is in none of its public headers: it frees all that a handshake made for itself, and
 * clears the rest.
 */
void mbedtls_ssl_handshake_free(mbedtls_ssl_context *ssl);

static const char *application_protocols[] = {"http/1.1", NULL};

/*
 * What may sign a handshake. mbedTLS must offer PSS for TLS 1.3, and then refuses it in TLS 1.2, where a server may choose
 * it as well. PKCS #1, of use in TLS 1.2 only, stands first since servers mostly take the first they can; with one
 * that takes PSS all the same, the connection is made once more without offering it. TLS 1.3 is still
 * offered then, so that nobody in between can talk the two ends down to TLS 1.2 in this way.
 */
static const uint16_t signature_algorithms[] = {MBEDTLS_TLS1_3_SIG_ECDSA_SECP256R1_SHA256,
                                                MBEDTLS_TLS1_3_SIG_ECDSA_SECP384R1_SHA384,
                                                MBEDTLS_TLS1_3_SIG_RSA_PKCS1_SHA256,
                                                MBEDTLS_TLS1_3_SIG_RSA_PKCS1_SHA384,
                                                MBEDTLS_TLS1_3_SIG_RSA_PSS_RSAE_SHA256,
                                                MBEDTLS_TLS1_3_SIG_RSA_PSS_RSAE_SHA384,
                                                MBEDTLS_TLS1_3_SIG_NONE};
static const uint16_t plain_signature_algorithms[] = {
    MBEDTLS_TLS1_3_SIG_ECDSA_SECP256R1_SHA256, MBEDTLS_TLS1_3_SIG_ECDSA_SECP384R1_SHA384,
    MBEDTLS_TLS1_3_SIG_RSA_PKCS1_SHA256, MBEDTLS_TLS1_3_SIG_RSA_PKCS1_SHA384,
    MBEDTLS_TLS1_3_SIG_NONE};

static vapi_tls_transport_t *tls_of(vapi_transport_t *transport)
{
    return (vapi_tls_transport_t *)(void *)transport;
}

/* --- the lower transport as mbedTLS sees it --------------------------------------------------------- */

static int lower_send(void *context, const unsigned char *data, size_t size)
{
    vapi_tls_transport_t *tls = (vapi_tls_transport_t *)context;
    if (tls->send_failure != 0) {
        return MBEDTLS_ERR_NET_SEND_FAILED; /* nobody counts on the record that waits: it must not leave later */
    }
    vapi_status_t status = tls->lower->operations->write(tls->lower, data, size);
    if (status == 0) {
        tls->transport.interest = tls->lower->interest;
        return MBEDTLS_ERR_SSL_WANT_WRITE;
    }
    if (status < 0) {
        tls->lower_failure = status;
        return MBEDTLS_ERR_NET_SEND_FAILED;
    }
    return status;
}

/*
 * Whether the record that has been received up to `end` may bring a HelloRetryRequest, in whole or in part: in a
 * handshake record, all but a whole ServerHello (RFC 8446, sections 4, 4.1.3 and 5.1).
 */
static bool may_be_retry_request(const mbedtls_ssl_context *ssl, const unsigned char *end)
{
    static const unsigned char retry[] = {0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11,
                                          0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
                                          0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E,
                                          0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C};
    const unsigned char *record = ssl->MBEDTLS_PRIVATE(in_hdr);
    const unsigned char *message = ssl->MBEDTLS_PRIVATE(in_buf) + VAPI_TLS_RECORD_BUFFER_EMPTY;
    if (ssl->MBEDTLS_PRIVATE(state) != MBEDTLS_SSL_SERVER_HELLO || end <= record + 5 ||
        record[0] != MBEDTLS_SSL_MSG_HANDSHAKE) {
        return false;
    }
    /* Behind the first part of a message, the next record's header would be taken for a part of it. */
    if (record + 5 != message || (size_t)(end - message) < 6U + sizeof retry) {
        return true;
    }
    size_t size = 4U + ((size_t)message[1] << 16 | (size_t)message[2] << 8 | message[3]);
    return message[0] != MBEDTLS_SSL_HS_SERVER_HELLO || size > (size_t)(end - message) ||
           memcmp(message + 6, retry, sizeof retry) == 0;
}

static int lower_receive(void *context, unsigned char *out_data, size_t size)
{
    vapi_tls_transport_t *tls = (vapi_tls_transport_t *)context;
    const mbedtls_ssl_context *ssl = &tls->connection->ssl;
    unsigned char *buffer = ssl->MBEDTLS_PRIVATE(in_buf);
    if (tls->received > RECEIVED_AT_MOST) {
        tls->transport.interest = VAPI_WAIT_READABLE;
        return MBEDTLS_ERR_SSL_WANT_READ;
    }
    if (!vapi_tls_record_hold(buffer, (size_t)(out_data - buffer) + size)) {
        return MBEDTLS_ERR_SSL_ALLOC_FAILED;
    }
    vapi_status_t status = tls->lower->operations->read(tls->lower, out_data, size);
    if (status == 0) {
        tls->transport.interest = tls->lower->interest;
        return MBEDTLS_ERR_SSL_WANT_READ;
    }
    if (status == VAPI_END) {
        return 0;
    }
    if (status < 0) {
        tls->lower_failure = status;
        return MBEDTLS_ERR_NET_RECV_FAILED;
    }
    tls->received = (uint16_t)(tls->received + status);
    /* A HelloRetryRequest makes mbedTLS clear all of the buffer: nothing may be lent then. */
    if ((size_t)status == size && may_be_retry_request(ssl, out_data + size) &&
        !vapi_tls_record_hold(buffer, SIZE_MAX)) {
        return MBEDTLS_ERR_SSL_ALLOC_FAILED;
    }
    return status;
}

/* --- what ends a connection ------------------------------------------------------------------------- */

static vapi_status_t fail(vapi_tls_transport_t *tls, vapi_status_t status, int32_t code,
                          const char *detail)
{
    tls->failure = status;
    tls->transport.port_code = code;
    tls->transport.detail = detail;
    tls->transport.interest = 0U;
    return status;
}

/* Passes on the lower transport's failure as it is. */
static vapi_status_t fail_as_lower(vapi_tls_transport_t *tls, vapi_status_t status)
{
    return fail(tls, status, tls->lower->port_code, tls->lower->detail);
}

/* mbedTLS passes on most of its allocator's refusals as something else. */
static bool lacks_memory(const vapi_tls_transport_t *tls, int error)
{
    return error == MBEDTLS_ERR_SSL_ALLOC_FAILED || vapi_tls_arena()->refusals != tls->refusals;
}

/*
 * The result for an error of mbedTLS. The cause is looked for where it arose, not in mbedTLS's number:
 * the same number often stands for several.
 */
static vapi_status_t fail_by(vapi_tls_transport_t *tls, int error)
{
    const mbedtls_ssl_context *ssl = &tls->connection->ssl;
    if (tls->lower_failure != 0) {
        return fail_as_lower(tls, tls->lower_failure);
    }
    if (lacks_memory(tls, error)) {
        return fail(tls, VAPI_ERROR_MEMORY, error, "the TLS arena is too small");
    }
    switch (error) {
    case MBEDTLS_ERR_SSL_BAD_CERTIFICATE:
    case MBEDTLS_ERR_X509_CERT_VERIFY_FAILED: {
        const char *detail = NULL;
        vapi_status_t status = vapi_tls_verify_status(mbedtls_ssl_get_verify_result(ssl), &detail);
        return fail(tls, status, error, detail);
    }
    case MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY:
        return fail(tls, tls->step == OPEN ? VAPI_END : VAPI_ERROR_RESET, error, "close_notify");
    case 0: /* mbedtls_ssl_read() */
    case MBEDTLS_ERR_SSL_CONN_EOF:
        return fail(tls, VAPI_ERROR_RESET, MBEDTLS_ERR_SSL_CONN_EOF, "ended without close_notify");
    case MBEDTLS_ERR_SSL_FATAL_ALERT_MESSAGE:
        return fail(tls, VAPI_ERROR_TLS, error,
                    vapi_tls_alert_detail(ssl->MBEDTLS_PRIVATE(in_msg)[1]));
    default:
        return fail(tls, VAPI_ERROR_TLS, error, vapi_tls_error_detail(error));
    }
}

/* --- short steps ------------------------------------------------------------------------------------ */

/* Whether mbedTLS is in the middle of another transport's step; this one comes again at once then (tls_steps.h). */
static bool is_taken(vapi_tls_transport_t *tls)
{
    if (vapi_tls_stepper == NULL || !vapi_tls_stepper->is_taken(tls->connection)) {
        return false;
    }
    tls->transport.interest = VAPI_WAIT_WRITABLE;
    return true;
}

/* Whether a step has begun whose result was not asked for yet. Another connection's call may have ended it. */
static bool has_begun(const vapi_tls_transport_t *tls)
{
    return vapi_tls_stepper != NULL && tls->connection != NULL &&
           (tls->connection->step_ended || vapi_tls_stepper->is_paused(tls->connection));
}

/* --- open ------------------------------------------------------------------------------------------- */

static void configure(vapi_tls_transport_t *tls, mbedtls_ssl_config *config)
{
    mbedtls_ssl_conf_authmode(config, MBEDTLS_SSL_VERIFY_REQUIRED);
    mbedtls_ssl_conf_ca_cb(config, vapi_tls_find_root, (void *)(uintptr_t)tls->roots);
    mbedtls_ssl_conf_rng(config, vapi_tls_random, NULL);
    mbedtls_ssl_conf_sig_algs(config, tls->plain_signatures ? plain_signature_algorithms
                                                            : signature_algorithms);
    mbedtls_ssl_conf_min_tls_version(config, OLDEST_VERSION);
    mbedtls_ssl_conf_tls13_enable_signal_new_session_tickets(
        config, MBEDTLS_SSL_TLS1_3_SIGNAL_NEW_SESSION_TICKETS_ENABLED);
}

static void release_reserved(struct vapi_tls_connection *connection)
{
    mbedtls_free(connection->reserved);
    connection->reserved = NULL;
}

/* Makes all that the handshake needs. The lower transport is open. */
static vapi_status_t begin_handshake(vapi_tls_transport_t *tls, const vapi_endpoint_t *endpoint)
{
    if (vapi_tls_reseed() != VAPI_OK) {
        return fail(tls, VAPI_ERROR_RANDOM, 0, NULL);
    }
    struct vapi_tls_connection *connection = mbedtls_calloc(1U, sizeof *connection);
    if (connection == NULL) {
        return fail(tls, VAPI_ERROR_MEMORY, 0, "the TLS arena is too small");
    }
    tls->connection = connection;
    mbedtls_ssl_init(&connection->ssl);
    mbedtls_ssl_config_init(&connection->config);
    int error =
        mbedtls_ssl_config_defaults(&connection->config, MBEDTLS_SSL_IS_CLIENT,
                                    MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
    configure(tls, &connection->config);
    if (error == 0) {
        error = mbedtls_ssl_conf_alpn_protocols(&connection->config, application_protocols);
    }
    /* What stays is taken first: then what does not leaves no holes between. */
    if (error == 0) {
        error = mbedtls_ssl_set_hostname(&connection->ssl, endpoint->host);
    }
    if (error == 0) {
        connection->reserved = mbedtls_calloc(1U, CIPHERS_SIZE);
        error = connection->reserved == NULL ? MBEDTLS_ERR_SSL_ALLOC_FAILED : 0;
    }
    if (error == 0) {
        error = mbedtls_ssl_setup(&connection->ssl, &connection->config);
    }
    if (error != 0) {
        return fail_by(tls, error);
    }
    mbedtls_ssl_set_bio(&connection->ssl, tls, lower_send, lower_receive, NULL);
    tls->offered = tls->sessions != NULL &&
                   vapi_tls_session_offer(tls->sessions, tls->roots, endpoint, connection);
    if (tls->offered &&
        connection->ssl.MBEDTLS_PRIVATE(session_negotiate)->MBEDTLS_PRIVATE(tls_version) ==
            MBEDTLS_SSL_VERSION_TLS1_2) {
        release_reserved(connection); /* the ciphers come with the server's first message */
    }
    return VAPI_OK;
}

/* TLS 1.2 has its ticket when the handshake is over, TLS 1.3 gets tickets whenever the server likes. */
static void keep_session(const vapi_tls_transport_t *tls)
{
    const mbedtls_ssl_context *ssl = &tls->connection->ssl;
    mbedtls_ssl_session *session = ssl->MBEDTLS_PRIVATE(session);
    /* The caller's endpoint may be gone by now; mbedTLS has its own copy of the name. A second one in the session is not kept. */
    vapi_endpoint_t endpoint = {ssl->MBEDTLS_PRIVATE(hostname), tls->port};
    char *second = session->MBEDTLS_PRIVATE(hostname);
    session->MBEDTLS_PRIVATE(hostname) = ssl->MBEDTLS_PRIVATE(hostname);
    if (tls->sessions != NULL) {
        vapi_tls_session_keep(tls->sessions, tls->roots, &endpoint, tls->connection);
    }
    session->MBEDTLS_PRIVATE(hostname) = second;
}

/* It is kept now, or was used. */
static void forget_ticket(mbedtls_ssl_session *session)
{
    mbedtls_free(session->MBEDTLS_PRIVATE(ticket));
    session->MBEDTLS_PRIVATE(ticket) = NULL;
    session->MBEDTLS_PRIVATE(ticket_len) = 0U;
}

static void drop_connection(vapi_tls_transport_t *tls)
{
    if (tls->connection != NULL) {
        mbedtls_ssl_context *ssl = &tls->connection->ssl;
        void *buffer = ssl->MBEDTLS_PRIVATE(in_buf);
        /* mbedTLS clears the buffer first of all, which must not hit what lies there. What was received holds no secrets then. */
        if (!vapi_tls_record_restore(buffer)) {
            mbedtls_free(buffer);
            ssl->MBEDTLS_PRIVATE(in_buf) = NULL;
        }
        mbedtls_ssl_free(ssl);
        mbedtls_ssl_config_free(&tls->connection->config);
        release_reserved(tls->connection);
        mbedtls_free(tls->connection);
        tls->connection = NULL;
    }
    tls->lower->operations->close(tls->lower);
}

/* Carries the lower transport's opening on, and prepares the handshake when it is done. */
static vapi_status_t open_lower(vapi_tls_transport_t *tls, const vapi_endpoint_t *endpoint)
{
    vapi_status_t status = tls->lower->operations->open(tls->lower, endpoint);
    tls->transport.phase = tls->lower->phase;
    tls->transport.interest = tls->lower->interest;
    if (status == VAPI_PENDING) {
        return status;
    }
    if (status != VAPI_OK) {
        return fail_as_lower(tls, status);
    }
    tls->step = HANDSHAKE;
    tls->transport.phase = VAPI_PHASE_TLS;
    tls->transport.interest = VAPI_WAIT_WRITABLE;
    if (is_taken(tls)) {
        return VAPI_PENDING;
    }
    status = begin_handshake(tls, endpoint);
    return status == VAPI_OK ? VAPI_PENDING : status;
}

/*
 * Whether a handshake that failed may go better when less is offered, which is then remembered. The session is one
 * such thing: the server may have changed its mind about versions since, or the record be damaged.
 * PSS is the other (signature_algorithms).
 */
static bool can_do_with_less(vapi_tls_transport_t *tls, const vapi_endpoint_t *endpoint, int error)
{
    int state = tls->connection->ssl.MBEDTLS_PRIVATE(state);
    bool by_protocol = tls->lower_failure == 0 && !lacks_memory(tls, error) &&
                       error != MBEDTLS_ERR_X509_CERT_VERIFY_FAILED;
    if (tls->offered) {
        vapi_tls_session_forget(tls->sessions, endpoint);
        return by_protocol;
    }
    if (error == MBEDTLS_ERR_SSL_ILLEGAL_PARAMETER && state == MBEDTLS_SSL_SERVER_KEY_EXCHANGE &&
        !tls->plain_signatures) {
        tls->plain_signatures = true;
        return true;
    }
    return false;
}

/*
 * The server has signed with the key of its certificate, or of the step before it, which was checked: the certificates have
 * done their service. What is left of them is their last day, and 3 KB more in the arena for what is to stay.
 */
static void take_certificates(struct vapi_tls_connection *connection)
{
    mbedtls_ssl_session *session = connection->ssl.MBEDTLS_PRIVATE(session_negotiate);
    mbedtls_x509_crt *leaf = session->MBEDTLS_PRIVATE(peer_cert);
    if (leaf != NULL) {
        connection->certified = true;
        connection->trusted_until = vapi_tls_seconds_of(&leaf->valid_to);
        mbedtls_x509_crt_free(leaf);
        mbedtls_free(leaf);
        session->MBEDTLS_PRIVATE(peer_cert) = NULL;
    }
}

/* mbedTLS does so itself in TLS 1.2. In TLS 1.3 it keeps all of it for tickets to come. */
static void discard_handshake(struct vapi_tls_connection *connection)
{
    mbedtls_ssl_context *ssl = &connection->ssl;
    if (ssl->MBEDTLS_PRIVATE(handshake) != NULL) {
        connection->handshake_size =
            vapi_arena_size_of(vapi_tls_arena(), ssl->MBEDTLS_PRIVATE(handshake));
        mbedtls_ssl_handshake_free(ssl);
        mbedtls_free(ssl->MBEDTLS_PRIVATE(handshake));
        ssl->MBEDTLS_PRIVATE(handshake) = NULL;
    }
}

/* Gives back what only the handshake needed. */
static void forget_handshake(struct vapi_tls_connection *connection)
{
    mbedtls_ssl_context *ssl = &connection->ssl;
    mbedtls_ssl_session *session = ssl->MBEDTLS_PRIVATE(session);
    discard_handshake(connection);
    release_reserved(connection);
#if defined(MBEDTLS_SSL_PROTO_TLS1_2)
    mbedtls_free(ssl->MBEDTLS_PRIVATE(transform_negotiate));
    ssl->MBEDTLS_PRIVATE(transform_negotiate) = NULL;
#endif
    mbedtls_free(session->MBEDTLS_PRIVATE(hostname));
    session->MBEDTLS_PRIVATE(hostname) = NULL;
    forget_ticket(session);
}

/* Before a step begins. It may be over only after several calls. */
static void prepare_step(struct vapi_tls_connection *connection)
{
    const mbedtls_ssl_context *ssl = &connection->ssl;
    int state = ssl->MBEDTLS_PRIVATE(state);
    connection->step_state = state;
    if (state == MBEDTLS_SSL_CLIENT_HELLO) {
        /* Also the second, when the answer to the first has been taken up. */
        (void)vapi_tls_record_hold(ssl->MBEDTLS_PRIVATE(in_buf), VAPI_TLS_RECORD_BUFFER_EMPTY);
    }
    /* The steps after which TLS 1.2 and 1.3 make the ciphers. */
    if (state == (ssl->MBEDTLS_PRIVATE(tls_version) == MBEDTLS_SSL_VERSION_TLS1_2
                      ? MBEDTLS_SSL_CERTIFICATE_VERIFY
                      : MBEDTLS_SSL_SERVER_FINISHED)) {
        release_reserved(connection);
    }
}

static vapi_status_t handshake(vapi_tls_transport_t *tls, const vapi_endpoint_t *endpoint)
{
    if (is_taken(tls)) {
        return VAPI_PENDING;
    }
    if (tls->connection == NULL) {
        vapi_status_t status = begin_handshake(tls, endpoint);
        return status == VAPI_OK ? VAPI_PENDING : status;
    }
    mbedtls_ssl_context *ssl = &tls->connection->ssl;
    if (!has_begun(tls)) {
        prepare_step(tls->connection);
    }
    int state = tls->connection->step_state;
    int result = vapi_tls_stepper != NULL ? vapi_tls_stepper->step(tls->connection)
                                          : mbedtls_ssl_handshake_step(ssl);
    if (result == VAPI_TLS_STEP_PAUSED) {
        tls->transport.interest = VAPI_WAIT_WRITABLE;
        return VAPI_PENDING;
    }
    if (result == VAPI_TLS_STEP_OVERFLOWED) {
        return fail(tls, VAPI_ERROR_MEMORY, 0, "the stack of vapi_tls_steps() is too small");
    }
    if (result == MBEDTLS_ERR_SSL_WANT_READ || result == MBEDTLS_ERR_SSL_WANT_WRITE) {
        return VAPI_PENDING;
    }
    if (result != 0) {
        if (!can_do_with_less(tls, endpoint, result)) {
            return fail_by(tls, result);
        }
        drop_connection(tls);
        tls->step = LOWER_OPEN;
        return open_lower(tls, endpoint);
    }
    /* The states in which TLS 1.2 and 1.3 check the server's signature of the handshake. */
    if (state == MBEDTLS_SSL_SERVER_KEY_EXCHANGE || state == MBEDTLS_SSL_CERTIFICATE_VERIFY) {
        take_certificates(tls->connection);
    }
    if (!mbedtls_ssl_is_handshake_over(ssl)) {
        tls->transport.interest = VAPI_WAIT_WRITABLE;
        return VAPI_PENDING;
    }
    bool is_1_2 = mbedtls_ssl_get_version_number(ssl) == MBEDTLS_SSL_VERSION_TLS1_2;
    tls->transport.protocol = is_1_2 ? "TLS 1.2" : "TLS 1.3";
    tls->transport.cipher_suite = mbedtls_ssl_get_ciphersuite(ssl);
    tls->transport.resumed = !tls->connection->certified;
    tls->port = endpoint->port;
    if (is_1_2) {
        keep_session(tls);
    }
    forget_handshake(tls->connection);
    if (!vapi_tls_record_restore(ssl->MBEDTLS_PRIVATE(in_buf))) {
        return fail_by(tls, MBEDTLS_ERR_SSL_ALLOC_FAILED);
    }
    tls->step = OPEN;
    return VAPI_OK;
}

static vapi_status_t tls_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    vapi_tls_transport_t *tls = tls_of(transport);
    if (tls->failure != 0) {
        return tls->failure;
    }
    tls->received = 0U;
    if (!has_begun(tls)) {
        tls->refusals = vapi_tls_arena()->refusals;
    }
    switch (tls->step) {
    case CLOSED:
        transport->phase = VAPI_PHASE_TLS;
        transport->port_code = 0;
        transport->detail = NULL;
        transport->protocol = NULL;
        transport->cipher_suite = NULL;
        transport->resumed = false;
        tls->plain_signatures = false;
        if (vapi_tls_time(NULL) == VAPI_UTC_UNKNOWN) {
            return fail(tls, VAPI_ERROR_CLOCK_UNKNOWN, 0, NULL);
        }
        tls->step = LOWER_OPEN;
        /* fall through */
    case LOWER_OPEN:
        return open_lower(tls, endpoint);
    case HANDSHAKE:
        return handshake(tls, endpoint);
    default:
        return VAPI_OK;
    }
}

/* --- an open connection ----------------------------------------------------------------------------- */

/*
 * A ticket that has been read is taken up by mbedTLS in the next call, whatever that is for. It needs room, which the
 * record that brought it leaves; and the state of a handshake, of which an empty one will do.
 */
static void make_ready_for_ticket(struct vapi_tls_connection *connection)
{
    mbedtls_ssl_context *ssl = &connection->ssl;
    if (ssl->MBEDTLS_PRIVATE(state) != MBEDTLS_SSL_HANDSHAKE_OVER) {
        unsigned char *buffer = ssl->MBEDTLS_PRIVATE(in_buf);
        const unsigned char *end = ssl->MBEDTLS_PRIVATE(in_msg) + ssl->MBEDTLS_PRIVATE(in_msglen);
        vapi_tls_record_lend(buffer, (size_t)(end - buffer));
        ssl->MBEDTLS_PRIVATE(handshake) = mbedtls_calloc(1U, connection->handshake_size);
    }
}

/* After such a call: keeps the session if it has been renewed. @return false when the buffer did not become whole again. */
static bool settle_ticket(const vapi_tls_transport_t *tls, int result)
{
    if (result == MBEDTLS_ERR_SSL_RECEIVED_NEW_SESSION_TICKET) {
        keep_session(tls);
        forget_ticket(tls->connection->ssl.MBEDTLS_PRIVATE(session));
    }
    discard_handshake(tls->connection);
    return vapi_tls_record_restore(tls->connection->ssl.MBEDTLS_PRIVATE(in_buf));
}

/*
 * By itself, for mbedTLS goes on at once behind a ticket that lives for no time: a read into a buffer that is still lent, a
 * write with a record of what the waiting one had.
 */
static int take_up_ticket(mbedtls_ssl_context *ssl)
{
    int result = mbedtls_ssl_handshake_step(ssl);
    if (result == 0) {
        forget_ticket(ssl->MBEDTLS_PRIVATE(session));
        return MBEDTLS_ERR_SSL_RECEIVED_NEW_SESSION_TICKET;
    }
    return result;
}

/*
 * mbedTLS takes a ticket up as a step of the handshake, and would first send the record that waits for room, and wait
 * as long as it does: an answer behind the ticket could not be read while the server reads nothing. Taking up sends nothing but an
 * alert, for a ticket against the rules. It would be made behind the waiting record, and again in each call that finds no
 * room for it below: so the connection ends with the first.
 */
static int read_past_waiting_record(mbedtls_ssl_context *ssl, void *out_data, size_t size)
{
    if (ssl->MBEDTLS_PRIVATE(state) == MBEDTLS_SSL_HANDSHAKE_OVER) {
        return mbedtls_ssl_read(ssl, (unsigned char *)out_data, size);
    }
    size_t waiting = ssl->MBEDTLS_PRIVATE(out_left);
    ssl->MBEDTLS_PRIVATE(out_left) = 0U;
    int result = take_up_ticket(ssl);
    ssl->MBEDTLS_PRIVATE(out_left) = waiting;
    return result == MBEDTLS_ERR_SSL_WANT_WRITE ? ssl->MBEDTLS_PRIVATE(alert_reason) : result;
}

static vapi_status_t tls_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    vapi_tls_transport_t *tls = tls_of(transport);
    if (tls->failure != 0) {
        return tls->failure;
    }
    if (tls->step != OPEN) {
        return VAPI_ERROR_STATE;
    }
    if (is_taken(tls)) {
        return 0;
    }
    tls->received = 0U;
    tls->refusals = vapi_tls_arena()->refusals;
    make_ready_for_ticket(tls->connection);
    /* A call that reads or takes up a ticket waits for nothing below. */
    transport->interest = VAPI_WAIT_READABLE;
    int result = read_past_waiting_record(&tls->connection->ssl, out_data, size);
    if (!settle_ticket(tls, result)) {
        return fail_by(tls, MBEDTLS_ERR_SSL_ALLOC_FAILED);
    }
    if (result > 0) {
        return result;
    }
    switch (result) {
    case MBEDTLS_ERR_SSL_RECEIVED_NEW_SESSION_TICKET:
    case MBEDTLS_ERR_SSL_WANT_READ:
    case MBEDTLS_ERR_SSL_WANT_WRITE:
        return 0;
    default:
        return fail_by(tls, result);
    }
}

/*
 * The stream below takes no more, which ends only the sending: what the server said before, such as why it broke the connection,
 * can still be read.
 */
static vapi_status_t fail_to_send(vapi_tls_transport_t *tls)
{
    tls->send_failure = fail_as_lower(tls, tls->lower_failure);
    tls->failure = 0;
    tls->lower_failure = 0;
    return tls->send_failure;
}

/* The record that waited is out, by a call of write() or of read(). */
static vapi_status_t record_sent(vapi_tls_transport_t *tls)
{
    vapi_status_t size = (vapi_status_t)tls->unsent;
    tls->unsent = 0U;
    return size;
}

static vapi_status_t tls_write(vapi_transport_t *transport, const void *data, size_t size)
{
    vapi_tls_transport_t *tls = tls_of(transport);
    if (tls->failure != 0 || tls->send_failure != 0) {
        return tls->failure != 0 ? tls->failure : tls->send_failure;
    }
    if (tls->step != OPEN) {
        return VAPI_ERROR_STATE;
    }
    if (is_taken(tls)) {
        return 0;
    }
    mbedtls_ssl_context *ssl = &tls->connection->ssl;
    tls->refusals = vapi_tls_arena()->refusals;
    if (tls->unsent != 0U && ssl->MBEDTLS_PRIVATE(out_left) == 0U) {
        return record_sent(tls);
    }
    /*
     * A record that waits for room below holds `unsent` bytes; mbedTLS would count all that it is shown as sent. It has none
     * when it is an alert that a read left: the refusal of a renegotiation.
     */
    size_t shown = ssl->MBEDTLS_PRIVATE(out_left) != 0U && tls->unsent < size ? tls->unsent : size;
    make_ready_for_ticket(tls->connection);
    int result = ssl->MBEDTLS_PRIVATE(state) != MBEDTLS_SSL_HANDSHAKE_OVER
                     ? take_up_ticket(ssl)
                     : mbedtls_ssl_write(ssl, (const unsigned char *)data, shown);
    if (!settle_ticket(tls, result)) {
        return fail_by(tls, MBEDTLS_ERR_SSL_ALLOC_FAILED);
    }
    if (tls->lower_failure != 0) {
        return fail_to_send(tls);
    }
    if (result > 0) {
        tls->unsent = 0U;
        return result;
    }
    /*
     * A ticket that a read began to take up comes first, also here; it may send the waiting record, and leave
     * the new one unmade. Only what is left in the buffer tells.
     */
    if (result == MBEDTLS_ERR_SSL_RECEIVED_NEW_SESSION_TICKET || result == 0) {
        transport->interest = VAPI_WAIT_WRITABLE;
    } else if (result != MBEDTLS_ERR_SSL_WANT_WRITE && result != MBEDTLS_ERR_SSL_WANT_READ) {
        return fail_by(tls, result);
    }
    if (ssl->MBEDTLS_PRIVATE(out_left) == 0U) {
        return record_sent(tls);
    }
    size_t room = (size_t)mbedtls_ssl_get_max_out_record_payload(ssl);
    tls->unsent = shown < room ? shown : room;
    return 0;
}

static void tls_close(vapi_transport_t *transport)
{
    vapi_tls_transport_t *tls = tls_of(transport);
    if (tls->step == OPEN && (tls->failure == 0 || tls->failure == VAPI_END)) {
        /* One try: it goes out with what the lower transport takes at once, or not at all. */
        (void)mbedtls_ssl_close_notify(&tls->connection->ssl);
    }
    if (vapi_tls_stepper != NULL) {
        vapi_tls_stepper->cancel(tls->connection);
    }
    drop_connection(tls);
    /* What the transport says of its last connection stays until the next. */
    tls->step = CLOSED;
    tls->failure = 0;
    tls->lower_failure = 0;
    tls->send_failure = 0;
    tls->unsent = 0U;
}

static vapi_status_t tls_wait(vapi_transport_t *transport, unsigned interest, uint32_t timeout_ms)
{
    vapi_tls_transport_t *tls = tls_of(transport);
    /* A record that has been decrypted and not read to its end will not make the lower transport readable. */
    if (tls->step == OPEN && (interest & VAPI_WAIT_READABLE) != 0U &&
        mbedtls_ssl_check_pending(&tls->connection->ssl) != 0) {
        return VAPI_OK;
    }
    return tls->lower->operations->wait(tls->lower, interest, timeout_ms);
}

/* --- public ----------------------------------------------------------------------------------------- */

void vapi_tls_transport_init(vapi_tls_transport_t *out_tls, vapi_transport_t *lower,
                             const vapi_tls_roots_t *roots, vapi_tls_sessions_t *sessions)
{
    static const vapi_transport_operations_t operations = {tls_open, tls_read, tls_write, tls_close,
                                                           tls_wait};
    memset(out_tls, 0, sizeof *out_tls);
    out_tls->transport.operations = &operations;
    out_tls->lower = lower;
    out_tls->roots = roots;
    out_tls->sessions = sessions;
}
