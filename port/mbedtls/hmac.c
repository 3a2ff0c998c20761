/* HMAC-SHA256 (hmac.h), RFC 2104, section 2. */
#include "hmac.h"

#include <mbedtls/platform_util.h>
#include <mbedtls/sha256.h>

#define BLOCK_SIZE  64U
#define DIGEST_SIZE 32U

/* The digest of one block and what follows it. @return 0, or mbedTLS's error. */
static int hash(const uint8_t block[BLOCK_SIZE], const void *rest, size_t size, uint8_t *out_digest)
{
    mbedtls_sha256_context sha256;
    mbedtls_sha256_init(&sha256);
    int error = mbedtls_sha256_starts(&sha256, 0);
    if (error == 0) {
        error = mbedtls_sha256_update(&sha256, block, BLOCK_SIZE);
    }
    if (error == 0) {
        error = mbedtls_sha256_update(&sha256, (const unsigned char *)rest, size);
    }
    if (error == 0) {
        error = mbedtls_sha256_finish(&sha256, out_digest);
    }
    mbedtls_sha256_free(&sha256);
    return error;
}

static void combine(uint8_t block[BLOCK_SIZE], uint8_t pad)
{
    for (size_t i = 0; i < BLOCK_SIZE; i++) {
        block[i] ^= pad;
    }
}

vapi_status_t vapi_tls_hmac_sha256(void *context, vapi_slice_t message, uint8_t out_digest[32])
{
    const vapi_slice_t *key = (const vapi_slice_t *)context;
    uint8_t block[BLOCK_SIZE] = {0};
    int error = 0;
    if (key->size > BLOCK_SIZE) {
        error = mbedtls_sha256((const unsigned char *)key->data, key->size, block, 0);
    } else if (key->size != 0U) {
        memcpy(block, key->data, key->size);
    }
    if (error == 0) {
        combine(block, 0x36);
        error = hash(block, message.data, message.size, out_digest);
    }
    if (error == 0) {
        combine(block, 0x36 ^ 0x5C);
        error = hash(block, out_digest, DIGEST_SIZE, out_digest);
    }
    mbedtls_platform_zeroize(block, sizeof block);
    return error == 0 ? VAPI_OK : VAPI_ERROR_TLS;
}
