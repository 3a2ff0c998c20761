/**
 * @file hmac.h
 * HMAC-SHA256 (RFC 2104) by mbedTLS's SHA-256, for the tokens of vapi/jwt.h. Takes nothing from the arena.
 *
 *     vapi_slice_t key = vapi_slice_from_string(private_key);
 *     status = vapi_jwt_write(&claims, utc_seconds, vapi_tls_hmac_sha256, &key, token, sizeof token);
 */
#ifndef VAPI_TLS_HMAC_H
#define VAPI_TLS_HMAC_H

#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Computes the code of a message; a vapi_hmac_sha256_t.
 * @param context the key, a const vapi_slice_t *, of any length
 * @param out_digest 32 bytes
 * @return VAPI_OK, or VAPI_ERROR_TLS when mbedTLS cannot hash (hardware acceleration that fails).
 */
vapi_status_t vapi_tls_hmac_sha256(void *context, vapi_slice_t message, uint8_t out_digest[32]);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_TLS_HMAC_H */
