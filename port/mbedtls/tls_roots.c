/*
 * Finds the root for a chain (roots.h). mbedTLS asks for each certificate on the way up; only where a
 * root has that very issuer name is it parsed, in place, and mbedTLS gives it back when it is done.
 */
#include "tls_internal.h"

#include "mbedtls/platform.h"

static bool issued(const vapi_tls_root_t *root, const mbedtls_x509_buf *issuer)
{
    return root->subject_size == issuer->len &&
           memcmp(root->der + root->subject_offset, issuer->p, root->subject_size) == 0;
}

/*
 * The first that matches is all: two roots of one set have different names (make_roots.py checks it).
 */
int vapi_tls_find_root(void *context, mbedtls_x509_crt const *child,
                       mbedtls_x509_crt **out_candidates)
{
    const vapi_tls_roots_t *roots = (const vapi_tls_roots_t *)context;
    *out_candidates = NULL;
    for (size_t i = 0; i < roots->count; i++) {
        const vapi_tls_root_t *root = &roots->list[i];
        if (!issued(root, &child->issuer_raw)) {
            continue;
        }
        mbedtls_x509_crt *candidate = mbedtls_calloc(1U, sizeof *candidate);
        if (candidate == NULL) {
            return MBEDTLS_ERR_X509_ALLOC_FAILED;
        }
        mbedtls_x509_crt_init(candidate);
        int result = mbedtls_x509_crt_parse_der_nocopy(candidate, root->der, root->size);
        if (result != 0) {
            mbedtls_x509_crt_free(candidate);
            mbedtls_free(candidate);
            return result;
        }
        *out_candidates = candidate;
        return 0;
    }
    return 0;
}
