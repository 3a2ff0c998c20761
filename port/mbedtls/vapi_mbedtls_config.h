/**
 * @file vapi_mbedtls_config.h
 * Configuration of mbedTLS 3.6.x for a client on the public web, in as little memory as that takes.
 *
 * TLS 1.2 and 1.3; ECDHE with P-256 and P-384; AES-GCM; certificates with ECDSA or RSA, PKCS #1 v1.5
 * and PSS; tickets. Nothing else is compiled: no server, no CBC, no SHA-1, no PEM, no files, no sockets,
 * no clock and no heap of the C library.
 *
 * make's PROFILE sets one of these to 1; with none of them it is "public-web":
 *
 *  | macro              | PROFILE | what differs                                                                  |
 *  |--------------------|---------|-------------------------------------------------------------------------------|
 *  | VAPI_PROFILE_SMALL | small   | TLS 1.3 with P-256 (p256-m) and SHA-256 only, records of 512 bytes sent        |
 *  | VAPI_PROFILE_FULL  | full    | VAPI_TLS_SPEED 1 and VAPI_TLS_OUT_SIZE 4096                                   |
 *
 * These may be set by a board, with -D:
 *
 *  | macro                     | default | meaning                                                        |
 *  |---------------------------|---------|----------------------------------------------------------------|
 *  | VAPI_TLS_OUT_SIZE         | 1024    | bytes of plain text in one record sent; 512..8192              |
 *  | VAPI_TLS_SPEED            | 0       | 1: some 15 KB more flash for faster handshakes and records     |
 *  | VAPI_TLS_OWN_ECDSA        | 1       | 0: check signatures by mbedTLS: three times the instructions   |
 *
 * Records that arrive may always have 16384 bytes: servers do not ask before they send them.
 */
#ifndef VAPI_MBEDTLS_CONFIG_H
#define VAPI_MBEDTLS_CONFIG_H

#include <stddef.h>
#include <stdint.h>

#ifndef VAPI_PROFILE_SMALL
#define VAPI_PROFILE_SMALL 0
#endif
#ifndef VAPI_PROFILE_FULL
#define VAPI_PROFILE_FULL 0
#endif
#ifndef VAPI_TLS_OUT_SIZE
#define VAPI_TLS_OUT_SIZE (VAPI_PROFILE_SMALL ? 512 : VAPI_PROFILE_FULL ? 4096 : 1024)
#endif
#ifndef VAPI_TLS_SPEED
#define VAPI_TLS_SPEED VAPI_PROFILE_FULL
#endif
#ifndef VAPI_TLS_OWN_ECDSA
#define VAPI_TLS_OWN_ECDSA 1
#endif

/* Memory and time come from tls_platform.c. */
void *vapi_tls_allocate(size_t count, size_t size);
void vapi_tls_release(void *memory);
int64_t vapi_tls_time(int64_t *out_time);

#define MBEDTLS_PLATFORM_C
#define MBEDTLS_PLATFORM_MEMORY
#define MBEDTLS_PLATFORM_CALLOC_MACRO vapi_tls_allocate
#define MBEDTLS_PLATFORM_FREE_MACRO   vapi_tls_release
#define MBEDTLS_HAVE_TIME
#define MBEDTLS_HAVE_TIME_DATE
#define MBEDTLS_PLATFORM_TIME_MACRO      vapi_tls_time
#define MBEDTLS_PLATFORM_TIME_TYPE_MACRO int64_t
#define MBEDTLS_PLATFORM_MS_TIME_ALT
#define MBEDTLS_PLATFORM_GMTIME_R_ALT
#define MBEDTLS_HAVE_ASM
#define MBEDTLS_NO_UDBL_DIVISION

/* tls_rsa.c, tls_error.c and tls_never.c have better ones, or smaller ones, which take their places. */
#if !defined(VAPI_TLS_RSA_C)
#pragma weak mbedtls_mpi_exp_mod_unsafe
#endif
#if !defined(VAPI_TLS_ERROR_C)
#pragma weak mbedtls_to_psa_error
#endif
#if !defined(VAPI_TLS_NEVER_C)
#pragma weak mbedtls_x509_parse_subject_alt_name
#endif

/* TLS */
#define MBEDTLS_SSL_CLI_C
#define MBEDTLS_SSL_TLS_C
#define MBEDTLS_SSL_PROTO_TLS1_3
#define MBEDTLS_SSL_TLS1_3_COMPATIBILITY_MODE
#define MBEDTLS_SSL_TLS1_3_KEY_EXCHANGE_MODE_EPHEMERAL_ENABLED
#define MBEDTLS_SSL_TLS1_3_KEY_EXCHANGE_MODE_PSK_EPHEMERAL_ENABLED
#define MBEDTLS_SSL_KEEP_PEER_CERTIFICATE
#define MBEDTLS_SSL_SERVER_NAME_INDICATION
#define MBEDTLS_SSL_ALPN
#define MBEDTLS_SSL_SESSION_TICKETS
#define MBEDTLS_SSL_IN_CONTENT_LEN  16384
#define MBEDTLS_SSL_OUT_CONTENT_LEN VAPI_TLS_OUT_SIZE
#if VAPI_PROFILE_SMALL
#define MBEDTLS_SSL_CIPHERSUITES MBEDTLS_TLS1_3_AES_128_GCM_SHA256
#else
#define MBEDTLS_SSL_PROTO_TLS1_2
#define MBEDTLS_KEY_EXCHANGE_ECDHE_ECDSA_ENABLED
#define MBEDTLS_KEY_EXCHANGE_ECDHE_RSA_ENABLED
#define MBEDTLS_SSL_EXTENDED_MASTER_SECRET
#define MBEDTLS_SSL_CIPHERSUITES                                                                   \
    MBEDTLS_TLS1_3_AES_128_GCM_SHA256, MBEDTLS_TLS1_3_AES_256_GCM_SHA384,                          \
        MBEDTLS_TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,                                           \
        MBEDTLS_TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,                                             \
        MBEDTLS_TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,                                           \
        MBEDTLS_TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
#endif

/* Certificates */
#define MBEDTLS_X509_USE_C
#define MBEDTLS_X509_CRT_PARSE_C
#define MBEDTLS_X509_TRUSTED_CERTIFICATE_CALLBACK
#define MBEDTLS_X509_REMOVE_INFO
#define MBEDTLS_X509_MAX_INTERMEDIATE_CA 6
#define MBEDTLS_PK_C
#define MBEDTLS_PK_PARSE_C
#define MBEDTLS_ASN1_PARSE_C
#define MBEDTLS_ASN1_WRITE_C
#define MBEDTLS_OID_C

/*
 * Public keys. The small profile has P-256 by p256-m, through PSA, and nothing else: no numbers of any size, no RSA. It
 * passes over a certificate whose signature it does not know, such as an authority's that a server sends along.
 */
#if VAPI_PROFILE_SMALL
#define MBEDTLS_USE_PSA_CRYPTO
#define MBEDTLS_PSA_P256M_DRIVER_ENABLED
#else
#define MBEDTLS_ECP_C
#define MBEDTLS_ECDH_C
#define MBEDTLS_ECDSA_C
#define MBEDTLS_ECP_DP_SECP256R1_ENABLED
#define MBEDTLS_ECP_NIST_OPTIM
#if VAPI_TLS_OWN_ECDSA
#define MBEDTLS_ECDSA_VERIFY_ALT
#endif
#define MBEDTLS_ECP_DP_SECP384R1_ENABLED
#define MBEDTLS_RSA_C
#define MBEDTLS_PKCS1_V15
#define MBEDTLS_PKCS1_V21
#define MBEDTLS_X509_RSASSA_PSS_SUPPORT
#define MBEDTLS_BIGNUM_C
#define MBEDTLS_MPI_MAX_SIZE 512
#endif

/* Ciphers and hashes */
#if VAPI_PROFILE_SMALL
#define MBEDTLS_AES_ONLY_128_BIT_KEY_LENGTH
#else
#define MBEDTLS_CIPHER_C
#define MBEDTLS_SHA384_C
#endif
#define MBEDTLS_AES_C
#define MBEDTLS_GCM_C
#define MBEDTLS_BLOCK_CIPHER_NO_DECRYPT
#define MBEDTLS_AES_ROM_TABLES
#define MBEDTLS_MD_C
#define MBEDTLS_SHA256_C

/*
 * Multiples of a point are prepared in a window of 4 bits: more arena than one of 2, but at a moment when there
 * are no certificates yet. Those of the generator could also be had from flash, 5 KB of it.
 */
#define MBEDTLS_ECP_WINDOW_SIZE 4
#if VAPI_TLS_SPEED
#define MBEDTLS_ECP_FIXED_POINT_OPTIM 1
#define MBEDTLS_MPI_WINDOW_SIZE       2
#else
#define MBEDTLS_AES_FEWER_TABLES
#define MBEDTLS_SHA256_SMALLER
#define MBEDTLS_SHA512_SMALLER
#define MBEDTLS_ECP_FIXED_POINT_OPTIM 0
#define MBEDTLS_MPI_WINDOW_SIZE       1
#endif

/* Random numbers: one generator, seeded by the platform (tls_platform.c). */
#define MBEDTLS_CTR_DRBG_C
#define MBEDTLS_CTR_DRBG_USE_128_BIT_KEY

/* The part of PSA that TLS 1.3 is written on. Without exclusive buffers it would copy 16 KB in and out. */
#define MBEDTLS_PSA_CRYPTO_C
#define MBEDTLS_PSA_CRYPTO_CONFIG
#define MBEDTLS_PSA_CRYPTO_CONFIG_FILE "vapi_psa_config.h"
#define MBEDTLS_PSA_CRYPTO_EXTERNAL_RNG
#define MBEDTLS_PSA_ASSUME_EXCLUSIVE_BUFFERS
/* TLS 1.3 holds some at a time; in the small profile those of the records too, old and new in each direction. */
#define MBEDTLS_PSA_KEY_SLOT_COUNT (VAPI_PROFILE_SMALL ? 8 : 4)

#endif /* VAPI_MBEDTLS_CONFIG_H */
