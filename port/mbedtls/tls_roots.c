/*
 * Finds the root for a chain (roots.h). mbedTLS asks for each certificate on the way up; only where a
 * root has that very issuer name is it parsed, in place, and mbedTLS gives it back when it is done.
 *
 * The same moment serves to keep the arena small, before any signature is checked.
 *
 * Servers send more than is needed: the root itself, or the root as an older one has signed it. What stands behind
 * the certificate that one of our roots has signed is given back, some 2 KB each.
 * And RSA keys are prepared (tls_rsa.c).
 */
#include "tls_internal.h"

#include "mbedtls/platform.h"

static bool same(const uint8_t *name, size_t size, const mbedtls_x509_buf *other)
{
    return size == other->len && memcmp(name, other->p, size) == 0;
}

static int parse_root(const vapi_tls_root_t *root, mbedtls_x509_crt **out_candidates)
{
    mbedtls_x509_crt *candidate = mbedtls_calloc(1U, sizeof *candidate);
    if (candidate == NULL) {
        return MBEDTLS_ERR_X509_ALLOC_FAILED;
    }
    mbedtls_x509_crt_init(candidate);
    int result = mbedtls_x509_crt_parse_der_nocopy(candidate, root->der, root->size);
    if (result == 0) {
        result = vapi_tls_prepare_rsa_key(&candidate->pk);
    }
    if (result != 0) {
        mbedtls_x509_crt_free(candidate);
        mbedtls_free(candidate);
        return result;
    }
    *out_candidates = candidate;
    return 0;
}

/* The first that matches is all: two roots of one set have different names (make_roots.py checks it). */
static const vapi_tls_root_t *root_of(const vapi_tls_roots_t *roots, const mbedtls_x509_crt *child)
{
    for (size_t i = 0; i < roots->count; i++) {
        const vapi_tls_root_t *root = &roots->list[i];
        if (same(root->der + root->subject_offset, root->subject_size, &child->issuer_raw)) {
            return root;
        }
    }
    return NULL;
}

/* The certificate among those behind `child` that is its issuer's. */
static mbedtls_x509_crt *issuer_of(const mbedtls_x509_crt *child)
{
    mbedtls_x509_crt *sent = child->next;
    while (sent != NULL && !same(sent->subject_raw.p, sent->subject_raw.len, &child->issuer_raw)) {
        sent = sent->next;
    }
    return sent;
}

/* Gives back what stands behind `last`. mbedTLS made the list with its allocator, link by link. */
static void cut_behind(mbedtls_x509_crt *last)
{
    mbedtls_x509_crt_free(last->next);
    mbedtls_free(last->next);
    last->next = NULL;
}

/*
 * Follows the names up from `child`, as far as they follow one another in the list, and cuts behind the first that a root
 * has signed. A chain in disorder is left as it is.
 */
static void cut_what_is_not_needed(const vapi_tls_roots_t *roots, mbedtls_x509_crt *child)
{
    while (root_of(roots, child) == NULL) {
        if (child->next == NULL || issuer_of(child) != child->next) {
            return;
        }
        child = child->next;
    }
    cut_behind(child);
}

/*
 * The child's own key may check the handshake's signature after the chain; the key of another certificate
 * that was sent checks the child's, if no root does.
 */
int vapi_tls_find_root(void *context, mbedtls_x509_crt const *child,
                       mbedtls_x509_crt **out_candidates)
{
    const vapi_tls_roots_t *roots = (const vapi_tls_roots_t *)context;
    const vapi_tls_root_t *root = root_of(roots, child);
    *out_candidates = NULL;
    /* mbedTLS only promises not to change the child itself; the list is this connection's own. */
    cut_what_is_not_needed(roots, (mbedtls_x509_crt *)(uintptr_t)child);
    int result = vapi_tls_prepare_rsa_key(&child->pk);
    if (result != 0) {
        return result;
    }
    if (root != NULL) {
        return parse_root(root, out_candidates);
    }
    const mbedtls_x509_crt *issuer = issuer_of(child);
    return issuer == NULL ? 0 : vapi_tls_prepare_rsa_key(&issuer->pk);
}
