/**
 * @file vapi_psa_config.h
 * What mbedTLS's TLS 1.3 asks of PSA: ephemeral ECDH, HMAC for its key schedule, and the two hashes.
 * Certificates and records use mbedTLS's older interface (vapi_mbedtls_config.h).
 */
#ifndef VAPI_PSA_CONFIG_H
#define VAPI_PSA_CONFIG_H

#define PSA_WANT_ALG_ECDH         1
#define PSA_WANT_ALG_HKDF_EXTRACT 1
#define PSA_WANT_ALG_HKDF_EXPAND  1
#define PSA_WANT_ALG_HMAC         1
#define PSA_WANT_ALG_SHA_256      1

#define PSA_WANT_ECC_SECP_R1_256 1

#define PSA_WANT_KEY_TYPE_HMAC                  1
#define PSA_WANT_KEY_TYPE_DERIVE                1
#define PSA_WANT_KEY_TYPE_ECC_KEY_PAIR_BASIC    1
#define PSA_WANT_KEY_TYPE_ECC_KEY_PAIR_GENERATE 1
#define PSA_WANT_KEY_TYPE_ECC_KEY_PAIR_IMPORT   1
#define PSA_WANT_KEY_TYPE_ECC_KEY_PAIR_EXPORT   1
#define PSA_WANT_KEY_TYPE_ECC_PUBLIC_KEY        1

#if VAPI_PROFILE_SMALL
#define PSA_WANT_ALG_ECDSA    1
#define PSA_WANT_ALG_GCM      1
#define PSA_WANT_KEY_TYPE_AES 1
#else
#define PSA_WANT_ALG_SHA_384     1
#define PSA_WANT_ECC_SECP_R1_384 1
#endif

#endif /* VAPI_PSA_CONFIG_H */
