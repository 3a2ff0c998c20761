/* Puts vapi_ecdsa_verify() in the place of mbedTLS's own (MBEDTLS_ECDSA_VERIFY_ALT, vapi_mbedtls_config.h). */
#include "ecdsa_verify.h"
#include "tls_internal.h"

#include "mbedtls/build_info.h"

#if defined(MBEDTLS_ECDSA_VERIFY_ALT)

#include "mbedtls/ecdsa.h"
#include "mbedtls/platform.h"

/* A key, a signature, and the room to check it. */
typedef struct check {
    uint8_t key[2 * VAPI_ECDSA_P384];
    uint8_t signature[2 * VAPI_ECDSA_P384];
    vapi_ecdsa_work_t work;
} check_t;

/* A bit takes 12,000 to 50,000 instructions. */
static bool go_on(void)
{
    return vapi_tls_work(4U);
}

/* Two numbers one behind the other. Fails when one is negative or too long. */
static int write_pair(uint8_t *out, const mbedtls_mpi *first, const mbedtls_mpi *second,
                      size_t size)
{
    if (mbedtls_mpi_cmp_int(first, 0) < 0 || mbedtls_mpi_cmp_int(second, 0) < 0) {
        return MBEDTLS_ERR_ECP_VERIFY_FAILED;
    }
    int result = mbedtls_mpi_write_binary(first, out, size);
    return result != 0 ? result : mbedtls_mpi_write_binary(second, out + size, size);
}

int mbedtls_ecdsa_verify(mbedtls_ecp_group *group, const unsigned char *hash, size_t hash_size,
                         const mbedtls_ecp_point *key, const mbedtls_mpi *r, const mbedtls_mpi *s)
{
    vapi_ecdsa_curve_t curve =
        group->id == MBEDTLS_ECP_DP_SECP256R1 ? VAPI_ECDSA_P256 : VAPI_ECDSA_P384;
    check_t *check = mbedtls_calloc(1U, sizeof *check);
    if (check == NULL) {
        return MBEDTLS_ERR_ECP_ALLOC_FAILED;
    }
    int result = MBEDTLS_ERR_ECP_VERIFY_FAILED;
    if (write_pair(check->key, &key->MBEDTLS_PRIVATE(X), &key->MBEDTLS_PRIVATE(Y), curve) == 0 &&
        write_pair(check->signature, r, s, curve) == 0 &&
        vapi_ecdsa_verify(curve, check->key, check->signature, hash, hash_size, &check->work,
                          go_on)) {
        result = 0;
    }
    mbedtls_free(check);
    return result;
}

#endif
