/**
 * @file jwt.h
 * A short-lived key made on the device: a JSON Web Token (RFC 7519) signed with HMAC-SHA256 (RFC 7515, HS256) and the
 * organisation's private key, as Vapi takes it in place of a key.
 *
 * Use it where the private key is in a secure element that signs but does not give it out, or to hand a
 * token of limited rights to another device. It needs the time, and lasts minutes.
 *
 *     vapi_jwt_claims_t claims = {.organisation_id = org, .lifetime_s = 600};
 *     vapi_status_t size = vapi_jwt_write(&claims, utc_seconds, hmac, &hmac_context, token, sizeof token);
 */
#ifndef VAPI_JWT_H
#define VAPI_JWT_H

#include "vapi/json_write.h"
#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of an HMAC-SHA256. */
#define VAPI_HMAC_SHA256_SIZE 32U

/**
 * The port's HMAC-SHA256 (RFC 2104) with the private key, which only the port knows.
 * @return VAPI_OK, or an error that vapi_jwt_write() hands on.
 */
typedef vapi_status_t (*vapi_hmac_sha256_t)(void *context, vapi_slice_t message,
                                            uint8_t out_digest[VAPI_HMAC_SHA256_SIZE]);

/** What the token says. */
typedef struct vapi_jwt_claims {
    vapi_slice_t organisation_id; /**< the claim `orgId`; needed */
    uint32_t lifetime_s;          /**< seconds from now to `exp`; 0: 3600 */
    bool is_public;     /**< tag "public" in place of "private"; the rest counts only then */
    bool is_restricted; /**< send `restrictions` */
    bool allow_transient_assistant;            /**< a member of the restrictions */
    const vapi_slice_t *allowed_assistant_ids; /**< a member of the restrictions, when not NULL */
    size_t allowed_assistant_count;            /**< how many */
    const vapi_slice_t *allowed_origins;       /**< a member of the restrictions, when not NULL */
    size_t allowed_origin_count;               /**< how many */
} vapi_jwt_claims_t;

/**
 * Writes a token.
 * @param utc_seconds now; `iat` and, with the lifetime, `exp`.
 * @param buffer takes the token, NUL-terminated; 384 bytes hold one without restrictions.
 * @retval >0                       size of the token in bytes, without the NUL
 * @retval VAPI_ERROR_CLOCK_UNKNOWN utc_seconds is VAPI_UTC_UNKNOWN, before 1970, or so late that `exp` passes INT64_MAX
 * @retval VAPI_ERROR_SPACE         the buffer is too small
 * @retval VAPI_ERROR_PARAMETER     there is no organisation id
 * @return otherwise VAPI_ERROR_JSON_UTF8 for a text that is not UTF-8, or the HMAC's error
 */
VAPI_NODISCARD vapi_status_t vapi_jwt_write(const vapi_jwt_claims_t *claims, int64_t utc_seconds,
                                            vapi_hmac_sha256_t hmac, void *hmac_context,
                                            char *buffer, size_t size);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_JWT_H */
