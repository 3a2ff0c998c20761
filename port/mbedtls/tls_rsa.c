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
 * The check itself, base^65537 mod N, is made here as well: with 19 multiplications where mbedTLS, whose table of powers suits
 * secret exponents, makes 37, in two fifths of its memory, and pausing between them (tls_steps.h). So mbedTLS's own powers and
 * divisions, 2 KB of code, are not linked (NEVER_IN_ecp in port.mk).
 */
#define VAPI_TLS_RSA_C /* this one is not weak */
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

/*
 * Public exponents have 17 bits on the web. One as long as the modulus is hundreds of times the work, which a server
 * could ask for with a certificate that nobody has signed.
 */
#define EXPONENT_BITS_AT_MOST 32U

/* 60,000 instructions with 2048 bits and 240,000 with 4096: enough to pause after each. */
#define MULTIPLICATION_WORK 8U

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

/* out = out * other / R mod n; `other` may be `out`. `sum` has one limb more. */
static void multiply_mod(mbedtls_mpi_uint *out, const mbedtls_mpi_uint *other,
                         mbedtls_mpi_uint *sum, const mbedtls_mpi_uint *n, size_t limbs)
{
    mbedtls_mpi_uint inverse = negative_inverse(n[0]);
    memset(sum, 0, (limbs + 1U) * sizeof *sum);
    for (size_t i = 0; i < limbs; i++) {
        mbedtls_mpi_uint factor = other[i];
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

/* Fills `out`, which has n's size and is zero, with R^2 mod n, where n is odd and has `bits` bits. */
static bool compute_square_of_r(mbedtls_mpi_uint *out, mbedtls_mpi_uint *sum,
                                const mbedtls_mpi_uint *n, size_t bits, size_t limbs)
{
    /* The power of two below n, doubled until it has become R mod n. */
    out[limbs - 1U] = (mbedtls_mpi_uint)1U << (bits - 1U) % LIMB_BITS;
    for (size_t bit = bits - 1U; bit < limbs * LIMB_BITS; bit++) {
        double_mod(out, n, limbs);
    }
    size_t doublings = limbs * LIMB_BITS;
    while (doublings > SINGLE_DOUBLINGS && doublings % 2U == 0U) {
        doublings /= 2U;
    }
    for (size_t i = 0; i < doublings; i++) {
        double_mod(out, n, limbs);
    }
    for (; doublings < limbs * LIMB_BITS; doublings *= 2U) {
        if (!vapi_tls_work(MULTIPLICATION_WORK)) {
            return false;
        }
        multiply_mod(out, out, sum, n, limbs);
    }
    return true;
}

/* mbedTLS declares it for itself only. All its numbers may be public. */
int mbedtls_mpi_exp_mod_unsafe(mbedtls_mpi *result, const mbedtls_mpi *base,
                               const mbedtls_mpi *exponent, const mbedtls_mpi *modulus,
                               mbedtls_mpi *square_of_r);

int mbedtls_mpi_exp_mod_unsafe(mbedtls_mpi *result, const mbedtls_mpi *base,
                               const mbedtls_mpi *exponent, const mbedtls_mpi *modulus,
                               mbedtls_mpi *square_of_r)
{
    const mbedtls_mpi_uint *n = modulus->MBEDTLS_PRIVATE(p);
    size_t limbs = modulus->MBEDTLS_PRIVATE(n);
    size_t bits = mbedtls_mpi_bitlen(exponent);
    if (square_of_r == NULL || square_of_r->MBEDTLS_PRIVATE(n) != limbs || bits == 0U ||
        bits > EXPONENT_BITS_AT_MOST || mbedtls_mpi_cmp_int(base, 0) < 0 ||
        mbedtls_mpi_cmp_mpi(base, modulus) >= 0) {
        return MBEDTLS_ERR_MPI_BAD_INPUT_DATA;
    }
    mbedtls_mpi_uint *factor = mbedtls_calloc(2U * limbs + 1U, sizeof *factor);
    if (factor == NULL) {
        return MBEDTLS_ERR_MPI_ALLOC_FAILED;
    }
    mbedtls_mpi_uint *sum = factor + limbs;
    int error = mbedtls_mpi_copy(result, base);
    error = error != 0 ? error : mbedtls_mpi_grow(result, limbs);
    if (error == 0) {
        mbedtls_mpi_uint *out = result->MBEDTLS_PRIVATE(p);
        multiply_mod(out, square_of_r->MBEDTLS_PRIVATE(p), sum, n, limbs);
        memcpy(factor, out, limbs * sizeof *out);
        for (size_t i = bits - 1U; i-- > 0U && error == 0;) {
            multiply_mod(out, out, sum, n, limbs);
            error = vapi_tls_work(MULTIPLICATION_WORK) ? 0 : MBEDTLS_ERR_MPI_ALLOC_FAILED;
            if (mbedtls_mpi_get_bit(exponent, i) != 0) {
                multiply_mod(out, factor, sum, n, limbs);
            }
        }
        memset(factor, 0, limbs * sizeof *factor);
        factor[0] = 1U;
        multiply_mod(out, factor, sum, n, limbs);
    }
    mbedtls_free(factor);
    return error;
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
    size_t limbs = (bits + LIMB_BITS - 1U) / LIMB_BITS;
    if (square->MBEDTLS_PRIVATE(p) != NULL || mbedtls_mpi_get_bit(n, 0U) == 0) {
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
        bool whole = compute_square_of_r(square->MBEDTLS_PRIVATE(p), sum, n->MBEDTLS_PRIVATE(p),
                                         bits, limbs);
        result = whole ? 0 : MBEDTLS_ERR_MPI_ALLOC_FAILED;
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
