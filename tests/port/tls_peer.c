/* A TLS server in the same process (tls_peer.h). */
#include "tls_peer.h"

#include <assert.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

/* --- certificates ----------------------------------------------------------------------------------- */

typedef struct authority {
    X509 *certificate;
    EVP_PKEY *key;
} authority_t;

static void add_extension(X509 *certificate, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, kind, value);
    assert(extension != NULL);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

static authority_t certify(const char *name, EVP_PKEY *key, const authority_t *issuer,
                           const char *purpose)
{
    static long serial;
    X509 *certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate), CHAIN_BEGIN);
    ASN1_TIME_set(X509_getm_notAfter(certificate), CHAIN_END);
    X509_set_pubkey(certificate, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                               (const unsigned char *)name, -1, -1, 0);
    X509 *issuer_certificate = issuer == NULL ? certificate : issuer->certificate;
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer_certificate));
    if (purpose != NULL) {
        add_extension(certificate, issuer_certificate, NID_subject_alt_name,
                      "DNS:test.example,DNS:*.wild.example,IP:127.0.0.1");
        add_extension(certificate, issuer_certificate, NID_ext_key_usage, purpose);
    } else {
        add_extension(certificate, issuer_certificate, NID_basic_constraints, "critical,CA:TRUE");
        add_extension(certificate, issuer_certificate, NID_key_usage,
                      "critical,keyCertSign,cRLSign");
    }
    /* In place of addresses of OCSP and CRLs, policies, and (in a leaf) certificate transparency. */
    char filling[400];
    size_t filling_size = purpose != NULL ? 390U : issuer != NULL ? 180U : 10U;
    memset(filling, 'x', sizeof filling);
    filling[filling_size] = '\0';
    add_extension(certificate, issuer_certificate, NID_netscape_comment, filling);
    int size = X509_sign(certificate, issuer == NULL ? key : issuer->key, EVP_sha256());
    assert(size > 0);
    (void)size;
    authority_t made = {certificate, key};
    return made;
}

static vapi_tls_roots_t trust(X509 *root)
{
    static vapi_tls_root_t list[CHAIN_COUNT];
    static size_t count;
    unsigned char *der = NULL;
    unsigned char *subject = NULL;
    int size = i2d_X509(root, &der);
    int subject_size = i2d_X509_NAME(X509_get_subject_name(root), &subject);
    int last = 0;
    /* A root names itself twice; the subject comes after the issuer. */
    for (int i = 0; i + subject_size <= size; i++) {
        last = memcmp(der + i, subject, (size_t)subject_size) == 0 ? i : last;
    }
    OPENSSL_free(subject);
    vapi_tls_root_t *entry = &list[count++];
    entry->der = der;
    entry->size = (uint16_t)size;
    entry->subject_offset = (uint16_t)last;
    entry->subject_size = (uint16_t)subject_size;
    vapi_tls_roots_t roots = {entry, 1U, {(uint8_t)count}};
    return roots;
}

const chain_t *chain_of(chain_kind_t kind)
{
    static chain_t chains[CHAIN_COUNT];
    chain_t *chain = &chains[kind];
    if (chain->leaf == NULL) {
        const char *purpose = kind == CHAIN_NOT_SERVER ? "clientAuth" : "serverAuth";
        EVP_PKEY *keys[3]; /* root, intermediate, leaf */
        if (kind == CHAIN_RSA || kind == CHAIN_WEAK) {
            keys[0] = EVP_RSA_gen(2048);
            keys[1] = EVP_RSA_gen(2048);
            keys[2] = EVP_RSA_gen(kind == CHAIN_RSA ? 2048 : 1024);
        } else {
            keys[0] = kind == CHAIN_RSA_4096 ? EVP_RSA_gen(4096) : EVP_EC_gen("P-384");
            keys[1] = EVP_EC_gen(kind == CHAIN_RSA_4096 ? "P-384" : "P-256");
            keys[2] = EVP_EC_gen("P-256");
        }
        authority_t old = certify("Old Root", EVP_RSA_gen(2048), NULL, NULL);
        const char *name = kind == CHAIN_RSA        ? "Test Root RSA"
                           : kind == CHAIN_RSA_4096 ? "Test Root RSA 4096"
                                                    : "Test Root";
        authority_t root = certify(name, keys[0], NULL, NULL);
        authority_t intermediate = certify("Test Issuing", keys[1], &root, NULL);
        authority_t leaf = certify("server", keys[2], &intermediate, purpose);
        if (kind != CHAIN_RSA_4096) {
            chain->cross_signed = certify(name, keys[0], &old, NULL).certificate;
        }
        chain->leaf = leaf.certificate;
        chain->key = leaf.key;
        chain->intermediate = intermediate.certificate;
        chain->roots = trust(root.certificate);
        X509_free(old.certificate);
        EVP_PKEY_free(old.key);
        X509_free(root.certificate);
        EVP_PKEY_free(root.key);
        EVP_PKEY_free(intermediate.key);
    }
    return chain;
}

/* --- server ----------------------------------------------------------------------------------------- */

static int choose_protocol(SSL *ssl, const unsigned char **out, unsigned char *out_size,
                           const unsigned char *offered, unsigned offered_size, void *context)
{
    static const unsigned char http[] = "\x08http/1.1";
    peer_t *peer = (peer_t *)context;
    peer->server_name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name) != NULL;
    peer->offered_http =
        offered_size == sizeof http - 1U && memcmp(offered, http, offered_size) == 0;
    *out = offered + 1;
    *out_size = offered[0];
    return SSL_TLSEXT_ERR_OK;
}

/* Lets the server do what it can with what has arrived. */
static void serve(peer_t *peer)
{
    if (peer->no_tls != NULL) {
        BIO_write(peer->to_client, peer->no_tls, (int)strlen(peer->no_tls));
        peer->no_tls = "";
        return;
    }
    if (SSL_do_handshake(peer->ssl) != 1) {
        peer->ended = SSL_get_error(peer->ssl, -1) == SSL_ERROR_SSL;
        return;
    }
    int size;
    while (peer->received_size < sizeof peer->received &&
           (size = SSL_read(peer->ssl, peer->received + peer->received_size,
                            (int)(sizeof peer->received - peer->received_size))) > 0) {
        peer->received_size += (size_t)size;
    }
    if (peer->received_size == 0U || peer->answered) {
        return;
    }
    peer->answered = true;
    if (peer->answer_size != 0U) {
        SSL_write(peer->ssl, peer->answer, (int)peer->answer_size);
    }
    if (peer->close_after) {
        SSL_shutdown(peer->ssl);
    }
    peer->ended = peer->close_after || peer->cut_after;
}

/* --- wire ------------------------------------------------------------------------------------------- */

static peer_t *peer_of(vapi_transport_t *transport)
{
    return (peer_t *)(void *)transport;
}

static bool fails(peer_t *peer)
{
    peer->calls++;
    if (peer->calls != peer->fail_at) {
        return false;
    }
    peer->transport.port_code = 1234;
    peer->transport.detail = "made to fail";
    return true;
}

/* Every other call would block when asked for. */
static bool blocks(peer_t *peer, unsigned interest)
{
    peer->blocked =
        (peer->would_block && !peer->blocked) || (peer->stalled && interest == VAPI_WAIT_WRITABLE);
    peer->transport.interest = peer->blocked ? interest : 0U;
    return peer->blocked;
}

/* Every connection is a new one to the same server, which keeps the key of its tickets. */
static void connect_wire(peer_t *peer)
{
    SSL_free(peer->ssl);
    peer->ssl = SSL_new(peer->context);
    peer->to_server = BIO_new(BIO_s_mem());
    peer->to_client = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(peer->to_server, -1);
    BIO_set_mem_eof_return(peer->to_client, -1);
    SSL_set_bio(peer->ssl, peer->to_server, peer->to_client);
    SSL_set_accept_state(peer->ssl);
    peer->received_size = 0U;
    peer->answered = false;
    peer->ended = false;
    peer->delivered = 0U;
    peer->opens++;
}

static vapi_status_t wire_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    peer_t *peer = peer_of(transport);
    (void)endpoint;
    transport->phase = VAPI_PHASE_CONNECT;
    if (peer->open_pending > 0U) {
        peer->open_pending--;
        transport->interest = VAPI_WAIT_WRITABLE;
        return VAPI_PENDING;
    }
    if (fails(peer)) {
        return peer->fail_with;
    }
    connect_wire(peer);
    return VAPI_OK;
}

static vapi_status_t wire_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    peer_t *peer = peer_of(transport);
    if (blocks(peer, VAPI_WAIT_READABLE)) {
        return 0;
    }
    if (peer->piece != 0U && size > peer->piece) {
        size = peer->piece;
    }
    if (peer->cut_at != 0U && size > peer->cut_at - peer->delivered) {
        size = peer->cut_at - peer->delivered;
    }
    if (fails(peer)) {
        return peer->fail_with;
    }
    int count = size == 0U ? 0 : BIO_read(peer->to_client, out_data, (int)size);
    if (count > 0) {
        size_t start = peer->delivered;
        peer->delivered += (size_t)count;
        if (peer->flip_at > start && peer->flip_at <= peer->delivered) {
            ((unsigned char *)out_data)[peer->flip_at - 1U - start] ^= 1U;
        }
        return count;
    }
    if (size == 0U || peer->ended) {
        return VAPI_END;
    }
    transport->interest = VAPI_WAIT_READABLE;
    return 0;
}

static vapi_status_t wire_write(vapi_transport_t *transport, const void *data, size_t size)
{
    peer_t *peer = peer_of(transport);
    if (blocks(peer, VAPI_WAIT_WRITABLE)) {
        return 0;
    }
    if (peer->piece != 0U && size > peer->piece) {
        size = peer->piece;
    }
    if (fails(peer)) {
        return peer->fail_with;
    }
    BIO_write(peer->to_server, data, (int)size);
    serve(peer);
    return (vapi_status_t)size;
}

static void wire_close(vapi_transport_t *transport)
{
    peer_of(transport)->closes++;
}

static vapi_status_t wire_wait(vapi_transport_t *transport, unsigned interest, uint32_t timeout_ms)
{
    (void)transport;
    (void)interest;
    (void)timeout_ms;
    return VAPI_PENDING;
}

void peer_init(peer_t *peer, chain_kind_t kind, int version)
{
    static const vapi_transport_operations_t operations = {wire_open, wire_read, wire_write,
                                                           wire_close, wire_wait};
    const chain_t *chain = chain_of(kind);
    memset(peer, 0, sizeof *peer);
    peer->context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_security_level(peer->context, 0);
    SSL_CTX_set_min_proto_version(peer->context, version == 0 ? TLS1_2_VERSION : version);
    SSL_CTX_set_max_proto_version(peer->context, version);
    SSL_CTX_use_certificate(peer->context, chain->leaf);
    SSL_CTX_use_PrivateKey(peer->context, chain->key);
    SSL_CTX_add1_chain_cert(peer->context, chain->intermediate);
    if (chain->cross_signed != NULL) {
        SSL_CTX_add1_chain_cert(peer->context, chain->cross_signed);
    }
    SSL_CTX_set_alpn_select_cb(peer->context, choose_protocol, peer);
    SSL_CTX_set_session_id_context(peer->context, (const unsigned char *)"test", 4);
    peer->transport.operations = &operations;
}

void peer_free(peer_t *peer)
{
    SSL_free(peer->ssl);
    SSL_CTX_free(peer->context);
}
