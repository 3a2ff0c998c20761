/*
 * Prepares RSA keys, so that checking a signature takes less of the arena.
 *
 * mbedTLS begins with R^2 mod N, where R is 2 to the power of N's size, and finds it by a division of numbers of twice that
 * size: 3 KB for a 2048-bit key, 6 KB for a 4096-bit one, on top of what the signature itself needs. But it keeps the
 * result with the key, and takes one that is there already. Here it is found in the room of two numbers: R mod N,
 * doubled a few times, then squared by Montgomery's multiplication, which doubles the count of doublings:
 *
 *     2^64 * R  ->  2^128 * R  ->  2^256 * R  ->  ...  ->  2^n * R = R * R
 *
 * A key whose size is not a multiple of a limb's is left to mbedTLS.
 */
#include "tls_internal.h"

#include "mbedtls/platform.h"

#if defined(MBEDTLS_RSA_C)

#define LIMB_BITS (8U * sizeof(mbedtls_mpi_uint))

/* A product of two limbs. */
#if defined(MBEDTLS_HAVE_INT64)
__extension__ typedef unsigned __int128 two_limbs_t;
#else
typedef uint64_t two_limbs_t;
#endif

/* More doublings than this are made by squaring. */
#define SINGLE_DOUBLINGS 64U

/* -1/n mod 2^LIMB_BITS for an odd n: each step of Newton's doubles the bits that are right, three to begin with. */
static mbedtls_mpi_uint negative_inverse(mbedtls_mpi_uint n)
{
    mbedtls_mpi_uint inverse = n;
    for (unsigned bits = 3; bits < LIMB_BITS; bits *= 2U) {
        inverse *= 2U - n * inverse;
    }
    return 0U - inverse;
}

/* out -= n where that is needed to be less than n. `carry` is a limb above `out`. */
static void reduce(mbedtls_mpi_uint *out, mbedtls_mpi_uint carry, const mbedtls_mpi_uint *n,
                   size_t limbs)
{
    size_t i = limbs;
    while (i > 0U && out[i - 1U] == n[i - 1U]) {
        i--;
    }
    if (carry == 0U && i > 0U && out[i - 1U] < n[i - 1U]) {
        return;
    }
    mbedtls_mpi_uint borrow = 0;
    for (i = 0; i < limbs; i++) {
        mbedtls_mpi_uint difference = out[i] - n[i] - borrow;
        borrow = borrow != 0U ? out[i] <= n[i] : out[i] < n[i];
        out[i] = difference;
    }
}

static void double_mod(mbedtls_mpi_uint *out, const mbedtls_mpi_uint *n, size_t limbs)
{
    mbedtls_mpi_uint carry = 0;
    for (size_t i = 0; i < limbs; i++) {
        mbedtls_mpi_uint limb = out[i];
        out[i] = limb << 1 | carry;
        carry = limb >> (LIMB_BITS - 1U);
    }
    reduce(out, carry, n, limbs);
}

/* out = out^2 / R mod n. `sum` has one limb more. */
static void square_mod(mbedtls_mpi_uint *out, mbedtls_mpi_uint *sum, const mbedtls_mpi_uint *n,
                       size_t limbs)
{
    mbedtls_mpi_uint inverse = negative_inverse(n[0]);
    memset(sum, 0, (limbs + 1U) * sizeof *sum);
    for (size_t i = 0; i < limbs; i++) {
        mbedtls_mpi_uint factor = out[i];
        two_limbs_t word = (two_limbs_t)out[0] * factor + sum[0];
        mbedtls_mpi_uint carry = (mbedtls_mpi_uint)(word >> LIMB_BITS);
        mbedtls_mpi_uint quotient = (mbedtls_mpi_uint)word * inverse;
        word = (two_limbs_t)n[0] * quotient + (mbedtls_mpi_uint)word;
        mbedtls_mpi_uint other_carry = (mbedtls_mpi_uint)(word >> LIMB_BITS);
        for (size_t j = 1; j < limbs; j++) {
            word = (two_limbs_t)out[j] * factor + sum[j] + carry;
            carry = (mbedtls_mpi_uint)(word >> LIMB_BITS);
            word = (two_limbs_t)n[j] * quotient + (mbedtls_mpi_uint)word + other_carry;
            other_carry = (mbedtls_mpi_uint)(word >> LIMB_BITS);
            sum[j - 1U] = (mbedtls_mpi_uint)word;
        }
        word = (two_limbs_t)sum[limbs] + carry + other_carry;
        sum[limbs - 1U] = (mbedtls_mpi_uint)word;
        sum[limbs] = (mbedtls_mpi_uint)(word >> LIMB_BITS);
    }
    reduce(sum, sum[limbs], n, limbs);
    memcpy(out, sum, limbs * sizeof *out);
}

/* Fills `out`, which has n's size and is zero, with R^2 mod n. */
static void compute_square_of_r(mbedtls_mpi_uint *out, mbedtls_mpi_uint *sum,
                                const mbedtls_mpi_uint *n, size_t limbs)
{
    /* The highest bit of n is set, so that R mod n is R - n: one subtraction from 0, with the carry above. */
    reduce(out, 1U, n, limbs);
    size_t doublings = limbs * LIMB_BITS;
    while (doublings > SINGLE_DOUBLINGS && doublings % 2U == 0U) {
        doublings /= 2U;
    }
    for (size_t i = 0; i < doublings; i++) {
        double_mod(out, n, limbs);
    }
    for (; doublings < limbs * LIMB_BITS; doublings *= 2U) {
        square_mod(out, sum, n, limbs);
    }
}

int vapi_tls_prepare_rsa_key(const mbedtls_pk_context *key)
{
    if (mbedtls_pk_get_type(key) != MBEDTLS_PK_RSA) {
        return 0;
    }
    mbedtls_rsa_context *rsa = mbedtls_pk_rsa(*key);
    mbedtls_mpi *n = &rsa->MBEDTLS_PRIVATE(N);
    mbedtls_mpi *square = &rsa->MBEDTLS_PRIVATE(RN);
    size_t bits = mbedtls_mpi_bitlen(n);
    size_t limbs = bits / LIMB_BITS;
    if (square->MBEDTLS_PRIVATE(p) != NULL || limbs == 0U || bits % LIMB_BITS != 0U ||
        mbedtls_mpi_get_bit(n, 0U) == 0) {
        return 0;
    }
    mbedtls_mpi_uint *sum = mbedtls_calloc(limbs + 1U, sizeof *sum);
    if (sum == NULL) {
        return MBEDTLS_ERR_MPI_ALLOC_FAILED;
    }
    /* DER has a zero byte in front, for which N has a limb too many, and R with it. */
    int result = mbedtls_mpi_shrink(n, limbs);
    if (result == 0) {
        result = mbedtls_mpi_grow(square, limbs);
    }
    if (result == 0) {
        compute_square_of_r(square->MBEDTLS_PRIVATE(p), sum, n->MBEDTLS_PRIVATE(p), limbs);
    }
    mbedtls_free(sum);
    return result;
}

#else

/* There are no such keys to prepare. */
int vapi_tls_prepare_rsa_key(const mbedtls_pk_context *key)
{
    (void)key;
    return 0;
}

#endif
