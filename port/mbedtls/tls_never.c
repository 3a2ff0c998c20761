/*
 * Stands for what a client without a certificate of its own never does (NEVER_IN_… in port.mk): signing, decrypting,
 * and looking at private keys. mbedTLS refers to these functions in tables, so that they would be linked all the same.
 */
#include "tls_internal.h"

#include "mbedtls/pk.h"

int vapi_tls_never(void)
{
    return MBEDTLS_ERR_PK_FEATURE_UNAVAILABLE;
}
