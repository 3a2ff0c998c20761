/*
 * Passes over certificates of a kind that the small profile does not know: servers send those of an authority along that
 * are signed with RSA or P-384, which nobody needs who trusts the authority below. mbedTLS itself reads on behind one
 * with an unknown signature, but not when it is the last, nor behind an unknown key.
 *
 * mbedTLS's TLS 1.3 calls it in place of mbedtls_x509_crt_parse_der() (port.mk). The first certificate, the server's, is never
 * passed over; without the others a chain ends in a trusted root, or the connection fails.
 */
#include "tls_internal.h"

#include "mbedtls/oid.h"

int vapi_tls_parse_certificate(mbedtls_x509_crt *chain, const unsigned char *der, size_t size);

static bool is_of_unknown_kind(int error)
{
    switch (error) {
    case MBEDTLS_ERR_X509_UNKNOWN_SIG_ALG + MBEDTLS_ERR_OID_NOT_FOUND:
    case MBEDTLS_ERR_PK_UNKNOWN_PK_ALG:
    case MBEDTLS_ERR_PK_UNKNOWN_NAMED_CURVE:
        return true;
    default:
        return false;
    }
}

int vapi_tls_parse_certificate(mbedtls_x509_crt *chain, const unsigned char *der, size_t size)
{
    bool is_first = chain->version == 0;
    int result = mbedtls_x509_crt_parse_der(chain, der, size);
    return !is_first && is_of_unknown_kind(result) ? 0 : result;
}
