/*
 * ECDSA verification on P-256 and P-384 (ecdsa_verify.h; FIPS 186-5, section 6.4.2; curves: SP 800-186).
 *
 * Numbers are little-endian words. Field elements are in Montgomery's form, x * R mod p with R = 2^(32 * limbs);
 * points are in Jacobian coordinates, (x / z^2, y / z^3), z = 0 at infinity. The formulas are those of
 * Bernstein and Lange's Explicit-Formulas Database, for a = -3.
 *
 * Time depends on the numbers: a signature, the key it is checked with and the hash are all public.
 */
#include "ecdsa_verify.h"

#include <string.h>

#define LIMBS_MAX 12U
#define WORD_BITS 32U

typedef uint32_t number_t[LIMBS_MAX];

/* What is needed to count modulo an odd number. */
typedef struct modulus {
    number_t value;
    number_t r_squared; /* R^2 mod value */
    uint32_t inverse;   /* -1/value mod 2^32 */
} modulus_t;

typedef struct curve {
    modulus_t field;
    modulus_t order;
    /* in Montgomery's form */
    number_t b;
    number_t generator_x;
    number_t generator_y;
} curve_t;

typedef struct point {
    number_t x;
    number_t y;
    number_t z;
} point_t;

/* The multiples that are added: generator, key, their sum and their difference. */
enum { GENERATOR, KEY, SUM, DIFFERENCE, TABLE_SIZE };

typedef struct work {
    point_t table[TABLE_SIZE];
    point_t result;
    number_t r;
    uint32_t scalars[2][LIMBS_MAX];
} work_t;

_Static_assert(sizeof(work_t) <= sizeof(vapi_ecdsa_work_t), "the room the caller gives is enough");

static const curve_t p256 = {{{0xffffffffU, 0xffffffffU, 0xffffffffU, 0x00000000U, 0x00000000U,
                               0x00000000U, 0x00000001U, 0xffffffffU},
                              {0x00000003U, 0x00000000U, 0xffffffffU, 0xfffffffbU, 0xfffffffeU,
                               0xffffffffU, 0xfffffffdU, 0x00000004U},
                              0x00000001U},
                             {{0xfc632551U, 0xf3b9cac2U, 0xa7179e84U, 0xbce6faadU, 0xffffffffU,
                               0xffffffffU, 0x00000000U, 0xffffffffU},
                              {0xbe79eea2U, 0x83244c95U, 0x49bd6fa6U, 0x4699799cU, 0x2b6bec59U,
                               0x2845b239U, 0xf3d95620U, 0x66e12d94U},
                              0xee00bc4fU},
                             {0x29c4bddfU, 0xd89cdf62U, 0x78843090U, 0xacf005cdU, 0xf7212ed6U,
                              0xe5a220abU, 0x04874834U, 0xdc30061dU},
                             {0x18a9143cU, 0x79e730d4U, 0x5fedb601U, 0x75ba95fcU, 0x77622510U,
                              0x79fb732bU, 0xa53755c6U, 0x18905f76U},
                             {0xce95560aU, 0xddf25357U, 0xba19e45cU, 0x8b4ab8e4U, 0xdd21f325U,
                              0xd2e88688U, 0x25885d85U, 0x8571ff18U}};

static const curve_t p384 = {
    {{0xffffffffU, 0x00000000U, 0x00000000U, 0xffffffffU, 0xfffffffeU, 0xffffffffU, 0xffffffffU,
      0xffffffffU, 0xffffffffU, 0xffffffffU, 0xffffffffU, 0xffffffffU},
     {0x00000001U, 0xfffffffeU, 0x00000000U, 0x00000002U, 0x00000000U, 0xfffffffeU, 0x00000000U,
      0x00000002U, 0x00000001U, 0x00000000U, 0x00000000U, 0x00000000U},
     0x00000001U},
    {{0xccc52973U, 0xecec196aU, 0x48b0a77aU, 0x581a0db2U, 0xf4372ddfU, 0xc7634d81U, 0xffffffffU,
      0xffffffffU, 0xffffffffU, 0xffffffffU, 0xffffffffU, 0xffffffffU},
     {0x19b409a9U, 0x2d319b24U, 0xdf1aa419U, 0xff3d81e5U, 0xfcb82947U, 0xbc3e483aU, 0x4aab1cc5U,
      0xd40d4917U, 0x28266895U, 0x3fb05b7aU, 0x2b39bf21U, 0x0c84ee01U},
     0xe88fdc45U},
    {0x9d412dccU, 0x08118871U, 0x7a4c32ecU, 0xf729add8U, 0x1920022eU, 0x77f2209bU, 0x94938ae2U,
     0xe3374beeU, 0x1f022094U, 0xb62b21f4U, 0x604fbff9U, 0xcd08114bU},
    {0x49c0b528U, 0x3dd07566U, 0xa0d6ce38U, 0x20e378e2U, 0x541b4d6eU, 0x879c3afcU, 0x59a30effU,
     0x64548684U, 0x614ede2bU, 0x812ff723U, 0x299e1513U, 0x4d3aadc2U},
    {0x4b03a4feU, 0x23043dadU, 0x7bb4a9acU, 0xa1bfa8bfU, 0x2e83b050U, 0x8bade756U, 0x68f4ffd9U,
     0xc6c35219U, 0x3969a840U, 0xdd800226U, 0x5a15c5e9U, 0x2b78abc2U}};

/* --- numbers ---------------------------------------------------------------------------------------- */

static bool is_zero(const uint32_t *number, size_t limbs)
{
    uint32_t bits = 0;
    for (size_t i = 0; i < limbs; i++) {
        bits |= number[i];
    }
    return bits == 0U;
}

static bool is_less(const uint32_t *a, const uint32_t *b, size_t limbs)
{
    for (size_t i = limbs; i-- > 0U;) {
        if (a[i] != b[i]) {
            return a[i] < b[i];
        }
    }
    return false;
}

static bool is_equal(const uint32_t *a, const uint32_t *b, size_t limbs)
{
    return memcmp(a, b, limbs * sizeof *a) == 0;
}

/* @return the carry */
static uint32_t add(uint32_t *out, const uint32_t *a, const uint32_t *b, size_t limbs)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < limbs; i++) {
        carry += (uint64_t)a[i] + b[i];
        out[i] = (uint32_t)carry;
        carry >>= WORD_BITS;
    }
    return (uint32_t)carry;
}

/* @return the borrow */
static uint32_t subtract(uint32_t *out, const uint32_t *a, const uint32_t *b, size_t limbs)
{
    uint64_t borrow = 0;
    for (size_t i = 0; i < limbs; i++) {
        uint64_t difference = (uint64_t)a[i] - b[i] - borrow;
        out[i] = (uint32_t)difference;
        borrow = difference >> 63;
    }
    return (uint32_t)borrow;
}

static unsigned bit(const uint32_t *number, size_t position)
{
    return number[position / WORD_BITS] >> (position % WORD_BITS) & 1U;
}

static void from_bytes(uint32_t *out, const uint8_t *bytes, size_t size, size_t limbs)
{
    memset(out, 0, limbs * sizeof *out);
    for (size_t i = 0; i < size; i++) {
        size_t place = size - 1U - i;
        out[place / 4U] |= (uint32_t)bytes[i] << (8U * (place % 4U));
    }
}

/* --- modulo m, all numbers below m ------------------------------------------------------------------ */

static void add_mod(const modulus_t *m, uint32_t *out, const uint32_t *a, const uint32_t *b,
                    size_t limbs)
{
    if (add(out, a, b, limbs) != 0U || !is_less(out, m->value, limbs)) {
        (void)subtract(out, out, m->value, limbs);
    }
}

static void subtract_mod(const modulus_t *m, uint32_t *out, const uint32_t *a, const uint32_t *b,
                         size_t limbs)
{
    if (subtract(out, a, b, limbs) != 0U) {
        (void)add(out, out, m->value, limbs);
    }
}

/*
 * out = a * b / R. For each word of b, that multiple of a is added, and a multiple of m that clears the lowest word,
 * which then is shifted out: both in one loop, since on a small core the loads and stores weigh as much as the products.
 */
static void multiply(const modulus_t *m, uint32_t *out, const uint32_t *a, const uint32_t *b,
                     size_t limbs)
{
    uint32_t sum[LIMBS_MAX + 1U] = {0};
    for (size_t i = 0; i < limbs; i++) {
        uint32_t factor = b[i];
        uint64_t word = (uint64_t)a[0] * factor + sum[0];
        uint32_t carry = (uint32_t)(word >> WORD_BITS);
        uint32_t quotient = (uint32_t)word * m->inverse;
        uint32_t other_carry =
            (uint32_t)(((uint64_t)m->value[0] * quotient + (uint32_t)word) >> WORD_BITS);
        for (size_t j = 1; j < limbs; j++) {
            word = (uint64_t)a[j] * factor + sum[j] + carry;
            carry = (uint32_t)(word >> WORD_BITS);
            word = (uint64_t)m->value[j] * quotient + (uint32_t)word + other_carry;
            other_carry = (uint32_t)(word >> WORD_BITS);
            sum[j - 1U] = (uint32_t)word;
        }
        word = (uint64_t)sum[limbs] + carry + other_carry;
        sum[limbs - 1U] = (uint32_t)word;
        sum[limbs] = (uint32_t)(word >> WORD_BITS);
    }
    if (sum[limbs] != 0U || !is_less(sum, m->value, limbs)) {
        (void)subtract(sum, sum, m->value, limbs);
    }
    memcpy(out, sum, limbs * sizeof *out);
}

/* out = 1 / a by Fermat: a^(m - 2), in Montgomery's form. */
static bool invert(const modulus_t *m, uint32_t *out, const uint32_t *a, size_t limbs,
                   vapi_ecdsa_go_on_t go_on)
{
    number_t exponent;
    number_t power;
    memcpy(exponent, m->value, sizeof exponent);
    exponent[0] -= 2U; /* without a borrow: the lowest word is large */
    memcpy(power, a, sizeof power);
    /* The highest bit is set. */
    for (size_t i = limbs * WORD_BITS - 1U; i-- > 0U;) {
        if (!go_on()) {
            return false;
        }
        multiply(m, power, power, power, limbs);
        if (bit(exponent, i) != 0U) {
            multiply(m, power, power, a, limbs);
        }
    }
    memcpy(out, power, sizeof power);
    return true;
}

/* --- points ----------------------------------------------------------------------------------------- */

/* ref_point = 2 * ref_point (dbl-2001-b). Infinity stays. */
static void double_point(const modulus_t *p, point_t *ref_point, size_t limbs)
{
    number_t delta, gamma, beta, alpha, t;
    multiply(p, delta, ref_point->z, ref_point->z, limbs);
    multiply(p, gamma, ref_point->y, ref_point->y, limbs);
    multiply(p, beta, ref_point->x, gamma, limbs);
    subtract_mod(p, t, ref_point->x, delta, limbs);
    add_mod(p, alpha, ref_point->x, delta, limbs);
    multiply(p, t, t, alpha, limbs);
    add_mod(p, alpha, t, t, limbs);
    add_mod(p, alpha, alpha, t, limbs);

    add_mod(p, t, ref_point->y, ref_point->z, limbs);
    multiply(p, t, t, t, limbs);
    subtract_mod(p, t, t, gamma, limbs);
    subtract_mod(p, ref_point->z, t, delta, limbs);

    add_mod(p, beta, beta, beta, limbs);
    add_mod(p, beta, beta, beta, limbs); /* 4 beta */
    multiply(p, t, alpha, alpha, limbs);
    subtract_mod(p, t, t, beta, limbs);
    subtract_mod(p, ref_point->x, t, beta, limbs);

    subtract_mod(p, t, beta, ref_point->x, limbs);
    multiply(p, t, alpha, t, limbs);
    multiply(p, gamma, gamma, gamma, limbs);
    add_mod(p, gamma, gamma, gamma, limbs);
    add_mod(p, gamma, gamma, gamma, limbs);
    add_mod(p, gamma, gamma, gamma, limbs); /* 8 gamma^2 */
    subtract_mod(p, ref_point->y, t, gamma, limbs);
}

/*
 * ref_point += other, or -= other (add-1998-cmo-2). `is_affine`: the other's z is 1. The same point twice, its
 * opposite and infinity come out right: whoever makes a signature can choose numbers that lead there.
 */
static void add_point(const modulus_t *p, point_t *ref_point, const point_t *other, bool negative,
                      bool is_affine, size_t limbs)
{
    static const number_t zero;
    number_t u1, s1, h, r, t, y;
    if (is_zero(other->z, limbs)) {
        return;
    }
    memcpy(y, other->y, sizeof y);
    if (negative) {
        subtract_mod(p, y, zero, y, limbs);
    }
    if (is_zero(ref_point->z, limbs)) {
        *ref_point = *other;
        memcpy(ref_point->y, y, sizeof y);
        return;
    }
    memcpy(u1, ref_point->x, sizeof u1);
    memcpy(s1, ref_point->y, sizeof s1);
    if (!is_affine) {
        multiply(p, t, other->z, other->z, limbs);
        multiply(p, u1, u1, t, limbs);
        multiply(p, t, t, other->z, limbs);
        multiply(p, s1, s1, t, limbs);
    }
    multiply(p, t, ref_point->z, ref_point->z, limbs);
    multiply(p, h, other->x, t, limbs);
    multiply(p, t, t, ref_point->z, limbs);
    multiply(p, r, y, t, limbs);
    subtract_mod(p, h, h, u1, limbs);
    subtract_mod(p, r, r, s1, limbs);
    if (is_zero(h, limbs)) {
        if (is_zero(r, limbs)) {
            double_point(p, ref_point, limbs);
        } else {
            memset(ref_point, 0, sizeof *ref_point);
        }
        return;
    }
    multiply(p, ref_point->z, ref_point->z, h, limbs);
    if (!is_affine) {
        multiply(p, ref_point->z, ref_point->z, other->z, limbs);
    }
    multiply(p, t, h, h, limbs);
    multiply(p, u1, u1, t, limbs); /* u1 h^2 */
    multiply(p, t, t, h, limbs);   /* h^3 */
    multiply(p, s1, s1, t, limbs); /* s1 h^3 */
    multiply(p, h, r, r, limbs);
    subtract_mod(p, h, h, t, limbs);
    subtract_mod(p, h, h, u1, limbs);
    subtract_mod(p, ref_point->x, h, u1, limbs);
    subtract_mod(p, t, u1, ref_point->x, limbs);
    multiply(p, t, r, t, limbs);
    subtract_mod(p, ref_point->y, t, s1, limbs);
}

/* y^2 = x^3 - 3 x + b, for a point with z = 1. */
static bool is_on_curve(const curve_t *curve, const point_t *point, size_t limbs)
{
    const modulus_t *p = &curve->field;
    number_t left, right;
    multiply(p, right, point->x, point->x, limbs);
    multiply(p, right, right, point->x, limbs);
    for (int i = 0; i < 3; i++) {
        subtract_mod(p, right, right, point->x, limbs);
    }
    add_mod(p, right, right, curve->b, limbs);
    multiply(p, left, point->y, point->y, limbs);
    return is_equal(left, right, limbs);
}

/*
 * result = scalars[0] * GENERATOR + scalars[1] * KEY, both in one pass from the highest bit (Straus), in
 * non-adjacent form: digit i of k is bit i + 1 of 3 k less bit i + 1 of k, which is 1, 0 or -1 and mostly 0.
 */
static bool multiply_and_add(const modulus_t *p, work_t *work, size_t limbs,
                             vapi_ecdsa_go_on_t go_on)
{
    uint32_t threefold[2][LIMBS_MAX + 1U];
    uint32_t single[2][LIMBS_MAX + 1U];
    for (size_t k = 0; k < 2; k++) {
        memset(single[k], 0, sizeof single[k]);
        memcpy(single[k], work->scalars[k], limbs * sizeof(uint32_t));
        (void)add(threefold[k], single[k], single[k], limbs + 1U);
        (void)add(threefold[k], threefold[k], single[k], limbs + 1U);
    }
    memset(&work->result, 0, sizeof work->result);
    for (size_t i = limbs * WORD_BITS + 2U; i-- > 1U;) {
        if (!go_on()) {
            return false;
        }
        double_point(p, &work->result, limbs);
        int digit = (int)bit(threefold[0], i) - (int)bit(single[0], i);
        int key_digit = (int)bit(threefold[1], i) - (int)bit(single[1], i);
        if (digit == 0 && key_digit == 0) {
            continue;
        }
        size_t place = key_digit == 0       ? GENERATOR
                       : digit == 0         ? KEY
                       : digit == key_digit ? SUM
                                            : DIFFERENCE;
        bool negative = digit == 0 ? key_digit < 0 : digit < 0;
        add_point(p, &work->result, &work->table[place], negative, place <= KEY, limbs);
    }
    return true;
}

static void make_table(const curve_t *curve, work_t *work, size_t limbs)
{
    static const number_t one = {1U};
    const modulus_t *p = &curve->field;
    point_t *generator = &work->table[GENERATOR];
    memcpy(generator->x, curve->generator_x, sizeof(number_t));
    memcpy(generator->y, curve->generator_y, sizeof(number_t));
    multiply(p, generator->z, one, p->r_squared, limbs);
    memcpy(work->table[KEY].z, generator->z, sizeof(number_t));
    work->table[SUM] = *generator;
    add_point(p, &work->table[SUM], &work->table[KEY], false, true, limbs);
    work->table[DIFFERENCE] = *generator;
    add_point(p, &work->table[DIFFERENCE], &work->table[KEY], true, true, limbs);
}

/* Whether the affine x of the result is r modulo the order, without dividing: x = r z^2, or (r + n) z^2. */
static bool result_is(const curve_t *curve, const work_t *work, size_t limbs)
{
    const modulus_t *p = &curve->field;
    number_t candidate, z_squared, x;
    multiply(p, z_squared, work->result.z, work->result.z, limbs);
    memcpy(candidate, work->r, sizeof candidate);
    for (;;) {
        multiply(p, x, candidate, p->r_squared, limbs);
        multiply(p, x, x, z_squared, limbs);
        if (is_equal(x, work->result.x, limbs)) {
            return true;
        }
        if (add(candidate, candidate, curve->order.value, limbs) != 0U ||
            !is_less(candidate, p->value, limbs)) {
            return false;
        }
    }
}

/* Puts a coordinate of the key into Montgomery's form. @return whether it was below p. */
static bool take_coordinate(const modulus_t *p, uint32_t *out, const uint8_t *bytes, size_t limbs)
{
    from_bytes(out, bytes, limbs * 4U, limbs);
    bool good = is_less(out, p->value, limbs);
    multiply(p, out, out, p->r_squared, limbs);
    return good;
}

/* Reads a number of 1..n-1. */
static bool take_scalar(const modulus_t *n, uint32_t *out, const uint8_t *bytes, size_t limbs)
{
    from_bytes(out, bytes, limbs * 4U, limbs);
    return !is_zero(out, limbs) && is_less(out, n->value, limbs);
}

bool vapi_ecdsa_verify(vapi_ecdsa_curve_t curve_name, const uint8_t *public_key,
                       const uint8_t *signature, const uint8_t *hash, size_t hash_size,
                       vapi_ecdsa_work_t *memory, vapi_ecdsa_go_on_t go_on)
{
    const curve_t *curve = curve_name == VAPI_ECDSA_P256 ? &p256 : &p384;
    const modulus_t *n = &curve->order;
    size_t size = (size_t)curve_name;
    size_t limbs = size / sizeof(uint32_t);
    work_t *work = (work_t *)(void *)memory;
    point_t *key = &work->table[KEY];
    number_t s, e;

    memset(work, 0, sizeof *work);
    if (!take_scalar(n, work->r, signature, limbs) || !take_scalar(n, s, signature + size, limbs) ||
        !take_coordinate(&curve->field, key->x, public_key, limbs) ||
        !take_coordinate(&curve->field, key->y, public_key + size, limbs) ||
        !is_on_curve(curve, key, limbs)) {
        return false;
    }
    from_bytes(e, hash, hash_size < size ? hash_size : size, limbs);
    if (!is_less(e, n->value, limbs)) {
        (void)subtract(e, e, n->value, limbs);
    }
    /* w = 1 / s, in Montgomery's form, so that a product with it is a plain number again */
    multiply(n, s, s, n->r_squared, limbs);
    if (!invert(n, s, s, limbs, go_on)) {
        return false;
    }
    multiply(n, work->scalars[0], e, s, limbs);
    multiply(n, work->scalars[1], work->r, s, limbs);

    make_table(curve, work, limbs);
    return multiply_and_add(&curve->field, work, limbs, go_on) && !is_zero(work->result.z, limbs) &&
           result_is(curve, work, limbs);
}
