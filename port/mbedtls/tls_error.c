/* Words and results for what goes wrong in a handshake or a record (tls_transport.h). */
#define VAPI_TLS_ERROR_C /* mbedtls_to_psa_error() is not weak here */
#include "tls_internal.h"

#include "mbedtls/error.h"
#include "mbedtls/gcm.h"
#include "psa/crypto_values.h"

typedef struct flag_text {
    uint32_t flags;
    vapi_status_t status;
    const char *detail;
} flag_text_t;

/* In the order in which they are reported. */
static const flag_text_t flag_texts[] = {
    {MBEDTLS_X509_BADCERT_NOT_TRUSTED, VAPI_ERROR_CERTIFICATE_UNTRUSTED,
     "no trusted root, or a wrong signature"},
    {MBEDTLS_X509_BADCERT_CN_MISMATCH, VAPI_ERROR_CERTIFICATE_NAME,
     "no name in the certificate matches"},
    {MBEDTLS_X509_BADCERT_EXPIRED, VAPI_ERROR_CERTIFICATE_EXPIRED, "a certificate has expired"},
    {MBEDTLS_X509_BADCERT_FUTURE, VAPI_ERROR_CERTIFICATE_FUTURE, "a certificate is not valid yet"},
    {MBEDTLS_X509_BADCERT_BAD_MD | MBEDTLS_X509_BADCERT_BAD_PK | MBEDTLS_X509_BADCERT_BAD_KEY,
     VAPI_ERROR_CERTIFICATE, "a certificate has a weak key or hash"},
    {MBEDTLS_X509_BADCERT_KEY_USAGE | MBEDTLS_X509_BADCERT_EXT_KEY_USAGE |
         MBEDTLS_X509_BADCERT_NS_CERT_TYPE,
     VAPI_ERROR_CERTIFICATE, "a certificate is not meant for a server"},
};

vapi_status_t vapi_tls_verify_status(uint32_t flags, const char **out_detail)
{
    /* All ones: mbedTLS has not come to a result. */
    for (size_t i = 0; i < sizeof flag_texts / sizeof flag_texts[0] && flags != UINT32_MAX; i++) {
        if ((flags & flag_texts[i].flags) != 0U) {
            *out_detail = flag_texts[i].detail;
            return flag_texts[i].status;
        }
    }
    *out_detail = "a certificate could not be checked";
    return VAPI_ERROR_CERTIFICATE;
}

typedef struct code_text {
    int code;
    const char *text;
} code_text_t;

static const code_text_t alert_texts[] = {
    {MBEDTLS_SSL_ALERT_MSG_UNEXPECTED_MESSAGE, "alert unexpected_message"},
    {MBEDTLS_SSL_ALERT_MSG_BAD_RECORD_MAC, "alert bad_record_mac"},
    {MBEDTLS_SSL_ALERT_MSG_RECORD_OVERFLOW, "alert record_overflow"},
    {MBEDTLS_SSL_ALERT_MSG_HANDSHAKE_FAILURE, "alert handshake_failure"},
    {MBEDTLS_SSL_ALERT_MSG_ILLEGAL_PARAMETER, "alert illegal_parameter"},
    {MBEDTLS_SSL_ALERT_MSG_ACCESS_DENIED, "alert access_denied"},
    {MBEDTLS_SSL_ALERT_MSG_DECODE_ERROR, "alert decode_error"},
    {MBEDTLS_SSL_ALERT_MSG_DECRYPT_ERROR, "alert decrypt_error"},
    {MBEDTLS_SSL_ALERT_MSG_PROTOCOL_VERSION, "alert protocol_version"},
    {MBEDTLS_SSL_ALERT_MSG_INSUFFICIENT_SECURITY, "alert insufficient_security"},
    {MBEDTLS_SSL_ALERT_MSG_INTERNAL_ERROR, "alert internal_error"},
    {MBEDTLS_SSL_ALERT_MSG_MISSING_EXTENSION, "alert missing_extension"},
    {MBEDTLS_SSL_ALERT_MSG_UNRECOGNIZED_NAME, "alert unrecognized_name"},
    {116, "alert certificate_required"},
    {MBEDTLS_SSL_ALERT_MSG_NO_APPLICATION_PROTOCOL, "alert no_application_protocol"},
};

static const code_text_t error_texts[] = {
    {MBEDTLS_ERR_SSL_INVALID_RECORD, "not a TLS record"},
    {MBEDTLS_ERR_SSL_INVALID_MAC, "a record failed its integrity check"},
    {MBEDTLS_ERR_SSL_UNEXPECTED_MESSAGE, "an unexpected message"},
    {MBEDTLS_ERR_SSL_UNEXPECTED_RECORD, "an unexpected record"},
    {MBEDTLS_ERR_SSL_DECODE_ERROR, "a malformed message"},
    {MBEDTLS_ERR_SSL_ILLEGAL_PARAMETER, "an illegal parameter"},
    {MBEDTLS_ERR_SSL_BAD_PROTOCOL_VERSION, "neither TLS 1.2 nor 1.3"},
    {MBEDTLS_ERR_SSL_HANDSHAKE_FAILURE, "no common parameters, or a wrong signature"},
};

static const char *find(const code_text_t *texts, size_t count, int code, const char *otherwise)
{
    for (size_t i = 0; i < count; i++) {
        if (texts[i].code == code) {
            return texts[i].text;
        }
    }
    return otherwise;
}

const char *vapi_tls_alert_detail(unsigned alert)
{
    return find(alert_texts, sizeof alert_texts / sizeof alert_texts[0], (int)alert,
                "a fatal alert");
}

const char *vapi_tls_error_detail(int error)
{
    return find(error_texts, sizeof error_texts / sizeof error_texts[0], error, "a TLS error");
}

/* mbedTLS declares it for itself only. */
psa_status_t mbedtls_to_psa_error(int error);

/*
 * PSA's words for an error, of which TLS looks at two: a record that was tampered with, and anything else. A lack of
 * memory is told by the arena (fail_by() in tls_transport.c).
 */
psa_status_t mbedtls_to_psa_error(int error)
{
    if (error == 0) {
        return PSA_SUCCESS;
    }
    return error == MBEDTLS_ERR_GCM_AUTH_FAILED ? PSA_ERROR_INVALID_SIGNATURE
                                                : PSA_ERROR_GENERIC_ERROR;
}
