/*
 * Stands for what a client without a certificate of its own never does. mbedTLS refers to these functions all the same, so
 * that they would be linked: signing, decrypting, looking at private keys (NEVER_IN_… in port.mk), and what stands here
 * under mbedTLS's own name, in whose place it comes since vapi_mbedtls_config.h makes that one weak.
 */
#define VAPI_TLS_NEVER_C
#include "tls_internal.h"

#include "mbedtls/pk.h"
#include "mbedtls/x509.h"

int vapi_tls_never(void)
{
    return MBEDTLS_ERR_PK_FEATURE_UNAVAILABLE;
}

/* The names of a certificate are compared as they stand there; taken apart they are only to see whether that can be done. */
int mbedtls_x509_parse_subject_alt_name(const mbedtls_x509_buf *text,
                                        mbedtls_x509_subject_alternative_name *out_name)
{
    (void)text;
    (void)out_name;
    return MBEDTLS_ERR_X509_FEATURE_UNAVAILABLE;
}
