/* ECDSA verification (port/mbedtls/ecdsa_verify.h) against RFC 6979, OpenSSL, and signatures made to be difficult. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Its arithmetic is tried at its edges too, where signatures never lead. */
#include "../../port/mbedtls/ecdsa_verify.c"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/obj_mac.h>
#include <openssl/rand.h>
#include <string.h>

enum { SIZE_MAX_BYTES = VAPI_ECDSA_P384 };

/* One curve with OpenSSL's numbers for it, and a signature on it. */
typedef struct bench {
    vapi_ecdsa_curve_t curve;
    size_t size;
    EC_GROUP *group;
    const BIGNUM *n;
    BIGNUM *p;
    BN_CTX *numbers;
    uint8_t key[2 * SIZE_MAX_BYTES];
    uint8_t signature[2 * SIZE_MAX_BYTES];
    uint8_t hash[64];
    size_t hash_size;
} bench_t;

static bench_t benches[2];

#define FOR_BOTH_CURVES(bench) for (bench_t *bench = benches; bench < benches + 2; bench++)

static int make_benches(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        bench_t *bench = &benches[i];
        bench->curve = i == 0 ? VAPI_ECDSA_P256 : VAPI_ECDSA_P384;
        bench->size = (size_t)bench->curve;
        bench->group = EC_GROUP_new_by_curve_name(i == 0 ? NID_X9_62_prime256v1 : NID_secp384r1);
        bench->n = EC_GROUP_get0_order(bench->group);
        bench->p = BN_new();
        bench->numbers = BN_CTX_new();
        bench->hash_size = bench->size;
        assert_int_equal(EC_GROUP_get_curve(bench->group, bench->p, NULL, NULL, bench->numbers), 1);
    }
    return 0;
}

static int free_benches(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        EC_GROUP_free(benches[i].group);
        BN_free(benches[i].p);
        BN_CTX_free(benches[i].numbers);
    }
    return 0;
}

static bool go_on(void)
{
    return true;
}

static bool verify(const bench_t *bench)
{
    vapi_ecdsa_work_t work;
    memset(&work, 0xA5, sizeof work);
    return vapi_ecdsa_verify(bench->curve, bench->key, bench->signature, bench->hash,
                             bench->hash_size, &work, go_on);
}

static void put(uint8_t *out, const BIGNUM *number, size_t size)
{
    assert_int_equal(BN_bn2binpad(number, out, (int)size), size);
}

static void put_point(bench_t *bench, const EC_POINT *point)
{
    BIGNUM *x = BN_new();
    BIGNUM *y = BN_new();
    assert_int_equal(EC_POINT_get_affine_coordinates(bench->group, point, x, y, bench->numbers), 1);
    put(bench->key, x, bench->size);
    put(bench->key + bench->size, y, bench->size);
    BN_free(x);
    BN_free(y);
}

/* The hash as the number that is signed: its first bytes. */
static BIGNUM *number_of_hash(const bench_t *bench)
{
    size_t size = bench->hash_size < bench->size ? bench->hash_size : bench->size;
    return BN_bin2bn(bench->hash, (int)size, NULL);
}

/* Signs the hash with a private key and the secret number k: r = x(k G) mod n, s = (e + r d) / k mod n. */
static void sign(bench_t *bench, const BIGNUM *d, const BIGNUM *k)
{
    BN_CTX *numbers = bench->numbers;
    EC_POINT *point = EC_POINT_new(bench->group);
    BIGNUM *r = BN_new();
    BIGNUM *s = BN_new();
    BIGNUM *e = number_of_hash(bench);
    BIGNUM *inverse = BN_mod_inverse(NULL, k, bench->n, numbers);
    assert_int_equal(EC_POINT_mul(bench->group, point, d, NULL, NULL, numbers), 1);
    put_point(bench, point);
    assert_int_equal(EC_POINT_mul(bench->group, point, k, NULL, NULL, numbers), 1);
    assert_int_equal(EC_POINT_get_affine_coordinates(bench->group, point, r, NULL, numbers), 1);
    assert_int_equal(BN_nnmod(r, r, bench->n, numbers), 1);
    assert_int_equal(BN_mod_mul(s, r, d, bench->n, numbers), 1);
    assert_int_equal(BN_mod_add(s, s, e, bench->n, numbers), 1);
    assert_int_equal(BN_mod_mul(s, s, inverse, bench->n, numbers), 1);
    put(bench->signature, r, bench->size);
    put(bench->signature + bench->size, s, bench->size);
    BN_free(r);
    BN_free(s);
    BN_free(e);
    BN_free(inverse);
    EC_POINT_free(point);
}

static void sign_at_random(bench_t *bench)
{
    BIGNUM *d = BN_new();
    BIGNUM *k = BN_new();
    do {
        assert_int_equal(BN_rand_range(d, bench->n) && BN_rand_range(k, bench->n), 1);
    } while (BN_is_zero(d) || BN_is_zero(k));
    assert_int_equal(RAND_bytes(bench->hash, sizeof bench->hash), 1);
    sign(bench, d, k);
    BN_free(d);
    BN_free(k);
}

static void sign_small(bench_t *bench, BN_ULONG d_word, BN_ULONG k_word)
{
    BIGNUM *d = BN_new();
    BIGNUM *k = BN_new();
    assert_int_equal(BN_set_word(d, d_word) && BN_set_word(k, k_word), 1);
    sign(bench, d, k);
    BN_free(d);
    BN_free(k);
}

/* What OpenSSL says of the same. */
static bool openssl_verify(const bench_t *bench)
{
    EC_KEY *key = EC_KEY_new();
    BIGNUM *x = BN_bin2bn(bench->key, (int)bench->size, NULL);
    BIGNUM *y = BN_bin2bn(bench->key + bench->size, (int)bench->size, NULL);
    ECDSA_SIG *signature = ECDSA_SIG_new();
    ECDSA_SIG_set0(signature, BN_bin2bn(bench->signature, (int)bench->size, NULL),
                   BN_bin2bn(bench->signature + bench->size, (int)bench->size, NULL));
    bool right = EC_KEY_set_group(key, bench->group) == 1 &&
                 EC_KEY_set_public_key_affine_coordinates(key, x, y) == 1 &&
                 ECDSA_do_verify(bench->hash, (int)bench->hash_size, signature, key) == 1;
    ECDSA_SIG_free(signature);
    BN_free(x);
    BN_free(y);
    EC_KEY_free(key);
    return right;
}

/* --- arithmetic ------------------------------------------------------------------------------------- */

static void to_number(uint32_t *out, const BIGNUM *number)
{
    uint8_t bytes[SIZE_MAX_BYTES];
    put(bytes, number, sizeof bytes);
    from_bytes(out, bytes, sizeof bytes, LIMBS_MAX);
}

static BIGNUM *from_number(const uint32_t *number, size_t limbs)
{
    return BN_lebin2bn((const unsigned char *)number, (int)(limbs * sizeof *number), NULL);
}

/* Values near 0, near m, and near every word's end, where carries run far. */
static size_t edges(BIGNUM **out, const BIGNUM *m, size_t limbs)
{
    size_t count = 0;
    for (size_t i = 0; i <= limbs; i++) {
        for (int step = -2; step <= 2; step++) {
            for (int from_m = 0; from_m < 2; from_m++) {
                BIGNUM *value = BN_new();
                BN_set_bit(value, (int)(WORD_BITS * i));
                if (i == 0U) {
                    BN_zero(value);
                }
                if (step < 0) {
                    BN_sub_word(value, (BN_ULONG)-step);
                } else {
                    BN_add_word(value, (BN_ULONG)step);
                }
                if (from_m != 0) {
                    BN_sub(value, m, value);
                }
                if (BN_is_negative(value) || BN_cmp(value, m) >= 0) {
                    BN_free(value);
                    continue;
                }
                out[count++] = value;
            }
        }
    }
    return count;
}

static void expect_arithmetic(const modulus_t *modulus, size_t limbs)
{
    BN_CTX *numbers = BN_CTX_new();
    BIGNUM *m = from_number(modulus->value, limbs);
    BIGNUM *r = BN_new();
    BIGNUM *expected = BN_new();
    BIGNUM *values[150];
    size_t count = edges(values, m, limbs);
    assert_true(count > 50U);
    BN_set_bit(r, (int)(limbs * WORD_BITS));
    BIGNUM *r_inverse = BN_mod_inverse(NULL, r, m, numbers);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            number_t a, b, found, right;
            to_number(a, values[i]);
            to_number(b, values[j]);
            BN_mod_add(expected, values[i], values[j], m, numbers);
            to_number(right, expected);
            add_mod(modulus, found, a, b, limbs);
            assert_memory_equal(found, right, limbs * sizeof *found);
            BN_mod_sub(expected, values[i], values[j], m, numbers);
            to_number(right, expected);
            subtract_mod(modulus, found, a, b, limbs);
            assert_memory_equal(found, right, limbs * sizeof *found);
            BN_mod_mul(expected, values[i], values[j], m, numbers);
            BN_mod_mul(expected, expected, r_inverse, m, numbers);
            to_number(right, expected);
            multiply(modulus, found, a, b, limbs);
            assert_memory_equal(found, right, limbs * sizeof *found);
        }
    }
    while (count > 0U) {
        BN_free(values[--count]);
    }
    BN_free(r_inverse);
    BN_free(expected);
    BN_free(r);
    BN_free(m);
    BN_CTX_free(numbers);
}

static void test_sums_differences_and_products_are_right_at_the_edges(void **state)
{
    (void)state;
    expect_arithmetic(&p256.field, 8U);
    expect_arithmetic(&p256.order, 8U);
    expect_arithmetic(&p384.field, 12U);
    expect_arithmetic(&p384.order, 12U);
}

static void test_the_constants_are_those_of_openssl(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        const curve_t *curve = bench->curve == VAPI_ECDSA_P256 ? &p256 : &p384;
        size_t limbs = bench->size / sizeof(uint32_t);
        number_t number;
        BIGNUM *b = BN_new();
        BIGNUM *x = BN_new();
        BIGNUM *y = BN_new();
        EC_GROUP_get_curve(bench->group, NULL, NULL, b, bench->numbers);
        EC_POINT_get_affine_coordinates(bench->group, EC_GROUP_get0_generator(bench->group), x, y,
                                        bench->numbers);
        const BIGNUM *wanted[] = {b, x, y};
        const uint32_t *constants[] = {curve->b, curve->generator_x, curve->generator_y};
        for (size_t i = 0; i < 3; i++) {
            to_number(number, wanted[i]);
            multiply(&curve->field, number, number, curve->field.r_squared, limbs);
            assert_memory_equal(number, constants[i], limbs * sizeof *number);
        }
        to_number(number, bench->p);
        assert_memory_equal(number, curve->field.value, sizeof number);
        to_number(number, bench->n);
        assert_memory_equal(number, curve->order.value, sizeof number);
        BN_free(b);
        BN_free(x);
        BN_free(y);
    }
}

/* --- right signatures ------------------------------------------------------------------------------- */

static void from_hexadecimal(uint8_t *out, const char *text)
{
    for (size_t i = 0; text[2U * i] != '\0'; i++) {
        unsigned high = (unsigned)(strchr("0123456789ABCDEF", text[2U * i]) - "0123456789ABCDEF");
        unsigned low =
            (unsigned)(strchr("0123456789ABCDEF", text[2U * i + 1U]) - "0123456789ABCDEF");
        out[i] = (uint8_t)(high << 4 | low);
    }
}

/* RFC 6979, section A.2.5: the message "sample" with SHA-256. */
static void test_the_signature_of_rfc_6979_on_p256(void **state)
{
    (void)state;
    bench_t bench = {.curve = VAPI_ECDSA_P256, .size = 32, .hash_size = 32};
    from_hexadecimal(bench.key, "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"
                                "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299");
    from_hexadecimal(bench.signature,
                     "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                     "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
    from_hexadecimal(bench.hash,
                     "AF2BDBE1AA9B6EC1E2ADE1D694F41FC71A831D0268E9891562113D8A62ADD1BF");
    assert_true(verify(&bench));
    bench.hash[31] ^= 1U;
    assert_false(verify(&bench));
}

/* RFC 6979, section A.2.6: the message "sample" with SHA-384. */
static void test_the_signature_of_rfc_6979_on_p384(void **state)
{
    (void)state;
    bench_t bench = {.curve = VAPI_ECDSA_P384, .size = 48, .hash_size = 48};
    from_hexadecimal(bench.key, "EC3A4E415B4E19A4568618029F427FA5DA9A8BC4AE92E02E06AAE5286B300C64"
                                "DEF8F0EA9055866064A254515480BC13"
                                "8015D9B72D7D57244EA8EF9AC0C621896708A59367F9DFB9F54CA84B3F1C9DB1"
                                "288B231C3AE0D4FE7344FD2533264720");
    from_hexadecimal(bench.signature,
                     "94EDBB92A5ECB8AAD4736E56C691916B3F88140666CE9FA73D64C4EA95AD133C"
                     "81A648152E44ACF96E36DD1E80FABE46"
                     "99EF4AEB15F178CEA1FE40DB2603138F130E740A19624526203B6351D0A3A94F"
                     "A329C145786E679E7B82C71A38628AC8");
    from_hexadecimal(bench.hash, "9A9083505BC92276AEC4BE312696EF7BF3BF603F4BBD381196A029F340585312"
                                 "313BCA4A9B5B890EFEE42C77B1EE25FE");
    assert_true(verify(&bench));
    bench.hash[47] ^= 1U;
    assert_false(verify(&bench));
}

static void test_random_signatures_are_right(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        for (int i = 0; i < 50; i++) {
            sign_at_random(bench);
            assert_true(verify(bench));
        }
    }
}

static void test_hashes_of_other_sizes_are_cut_or_stand_for_smaller_numbers(void **state)
{
    (void)state;
    static const size_t sizes[] = {20, 28, 32, 48, 64};
    FOR_BOTH_CURVES(bench)
    {
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
            bench->hash_size = sizes[i];
            sign_at_random(bench);
            assert_true(verify(bench));
            assert_true(openssl_verify(bench));
        }
        bench->hash_size = bench->size;
    }
}

/* Small keys and secret numbers lead to sums of equal and opposite points, and to doubled tables. */
static void test_small_keys_and_secrets_are_right(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        memset(bench->hash, 0, sizeof bench->hash);
        for (BN_ULONG d = 1; d <= 5; d++) {
            for (BN_ULONG k = 1; k <= 5; k++) {
                for (uint8_t last = 0; last < 2; last++) {
                    bench->hash[bench->hash_size - 1U] = last;
                    sign_small(bench, d, k);
                    assert_int_equal(verify(bench), openssl_verify(bench));
                    assert_true(verify(bench));
                }
            }
        }
    }
}

static void test_the_opposite_of_the_generator_is_a_key_like_any_other(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        BIGNUM *d = BN_dup(bench->n);
        BIGNUM *k = BN_new();
        BN_sub_word(d, 1U);
        for (BN_ULONG word = 1; word <= 5; word++) {
            assert_int_equal(RAND_bytes(bench->hash, sizeof bench->hash), 1);
            BN_set_word(k, word);
            sign(bench, d, k);
            assert_true(verify(bench));
        }
        BN_free(d);
        BN_free(k);
    }
}

static void test_a_hash_above_the_order_is_reduced(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        memset(bench->hash, 0xFF, sizeof bench->hash);
        sign_small(bench, 12345U, 67891U);
        assert_true(verify(bench));
    }
}

/*
 * A signature of one's own choice: the result is the first point whose x is `x` or more, s is 7, and the key
 * is computed to fit: Q = (s R - e G) / r.
 */
static void make_for(bench_t *bench, const BIGNUM *x)
{
    BN_CTX *numbers = bench->numbers;
    EC_POINT *result = EC_POINT_new(bench->group);
    EC_POINT *key = EC_POINT_new(bench->group);
    BIGNUM *r = BN_dup(x);
    BIGNUM *s = BN_new();
    while (EC_POINT_set_compressed_coordinates(bench->group, result, r, 0, numbers) != 1) {
        BN_add_word(r, 1U);
    }
    assert_true(BN_cmp(r, bench->p) < 0);
    assert_int_equal(RAND_bytes(bench->hash, sizeof bench->hash), 1);
    BIGNUM *e = number_of_hash(bench);
    BN_nnmod(r, r, bench->n, numbers);
    BN_set_word(s, 7U);
    EC_POINT_mul(bench->group, key, e, NULL, NULL, numbers);
    EC_POINT_invert(bench->group, key, numbers);
    EC_POINT_mul(bench->group, result, NULL, result, s, numbers);
    EC_POINT_add(bench->group, key, key, result, numbers);
    BIGNUM *inverse = BN_mod_inverse(NULL, r, bench->n, numbers);
    EC_POINT_mul(bench->group, key, NULL, key, inverse, numbers);
    put_point(bench, key);
    put(bench->signature, r, bench->size);
    put(bench->signature + bench->size, s, bench->size);
    assert_true(openssl_verify(bench));
    BN_free(r);
    BN_free(s);
    BN_free(e);
    BN_free(inverse);
    EC_POINT_free(result);
    EC_POINT_free(key);
}

/* The x of a point may lie between n and p, if so rarely that nobody will ever meet it. */
static void test_an_x_above_the_order_is_found_again(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        BIGNUM *x = BN_dup(bench->n);
        BN_add_word(x, 1U);
        make_for(bench, x);
        assert_true(verify(bench));
        BN_free(x);
    }
}

/* --- wrong ones ------------------------------------------------------------------------------------- */

static void test_any_changed_bit_makes_it_wrong(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        sign_at_random(bench);
        uint8_t *parts[] = {bench->key, bench->signature, bench->hash};
        size_t sizes[] = {2U * bench->size, 2U * bench->size, bench->hash_size};
        for (size_t part = 0; part < 3; part++) {
            for (size_t place = 0; place < 8U * sizes[part]; place += 11U) {
                uint8_t mask = (uint8_t)(1U << (place % 8U));
                parts[part][place / 8U] ^= mask;
                assert_false(verify(bench));
                parts[part][place / 8U] ^= mask;
            }
        }
        assert_true(verify(bench));
    }
}

static void test_random_bytes_are_judged_as_openssl_does(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        for (int i = 0; i < 50; i++) {
            sign_at_random(bench);
            uint8_t random[2];
            assert_int_equal(RAND_bytes(random, sizeof random), 1);
            bench->signature[random[0] % (2U * bench->size)] = random[1];
            assert_int_equal(verify(bench), openssl_verify(bench));
        }
    }
}

/* r and s must be in 1..n-1. With s = n, say, all would be zero modulo n. */
static void test_numbers_out_of_range_are_refused(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        for (size_t which = 0; which < 2; which++) {
            uint8_t *number = bench->signature + which * bench->size;
            sign_at_random(bench);
            memset(number, 0, bench->size);
            assert_false(verify(bench));
            put(number, bench->n, bench->size);
            assert_false(verify(bench));
            memset(number, 0xFF, bench->size);
            assert_false(verify(bench));
        }
        memset(bench->signature, 0, sizeof bench->signature);
        assert_false(verify(bench));
    }
}

/* r + n and s + n mean the same modulo n, and would make a second signature of every one. */
static void test_the_same_number_modulo_n_is_refused(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        BIGNUM *one = BN_new();
        BN_one(one);
        for (size_t which = 0; which < 2; which++) {
            uint8_t *place = bench->signature + which * bench->size;
            make_for(bench, one); /* r and s are small, so that the sums fit */
            assert_true(verify(bench));
            BIGNUM *number = BN_bin2bn(place, (int)bench->size, NULL);
            BN_add(number, number, bench->n);
            put(place, number, bench->size);
            assert_false(verify(bench));
            BN_free(number);
        }
        BN_free(one);
    }
}

/* r + n is tried as well when it is below p; this r is the first for which it is not. */
static void test_an_r_that_leads_to_p_is_judged_as_openssl_does(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        BIGNUM *r = BN_new();
        sign_at_random(bench);
        BN_sub(r, bench->p, bench->n);
        put(bench->signature, r, bench->size);
        assert_false(openssl_verify(bench));
        assert_false(verify(bench));
        BN_free(r);
    }
}

static void test_a_key_off_the_curve_is_refused(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        sign_at_random(bench);
        memset(bench->key, 0, sizeof bench->key); /* how some write infinity */
        assert_false(verify(bench));
        memset(bench->key, 0xFF, sizeof bench->key);
        assert_false(verify(bench));
        sign_at_random(bench);
        memset(bench->key + bench->size, 0xFF, bench->size);
        assert_false(verify(bench));
        /* x = p, which is 0 modulo p, with the y that belongs to 0 */
        EC_POINT *point = EC_POINT_new(bench->group);
        BIGNUM *zero = BN_new();
        BN_zero(zero);
        assert_int_equal(
            EC_POINT_set_compressed_coordinates(bench->group, point, zero, 0, bench->numbers), 1);
        put_point(bench, point);
        put(bench->key, bench->p, bench->size);
        assert_false(verify(bench));
        BN_free(zero);
        EC_POINT_free(point);
    }
}

/* With the key -G and e = r the two products cancel out: the result is infinity, which has no x. */
static void test_a_result_at_infinity_is_refused(void **state)
{
    (void)state;
    FOR_BOTH_CURVES(bench)
    {
        EC_POINT *key = EC_POINT_dup(EC_GROUP_get0_generator(bench->group), bench->group);
        EC_POINT_invert(bench->group, key, bench->numbers);
        put_point(bench, key);
        EC_POINT_free(key);
        for (uint8_t number = 1; number < 10; number++) {
            memset(bench->hash, 0, sizeof bench->hash);
            memset(bench->signature, 0, sizeof bench->signature);
            bench->hash[bench->hash_size - 1U] = number;
            bench->signature[bench->size - 1U] = number;
            bench->signature[2U * bench->size - 1U] = (uint8_t)(number * 5U);
            assert_false(verify(bench));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sums_differences_and_products_are_right_at_the_edges),
        cmocka_unit_test(test_the_constants_are_those_of_openssl),
        cmocka_unit_test(test_the_signature_of_rfc_6979_on_p256),
        cmocka_unit_test(test_the_signature_of_rfc_6979_on_p384),
        cmocka_unit_test(test_random_signatures_are_right),
        cmocka_unit_test(test_hashes_of_other_sizes_are_cut_or_stand_for_smaller_numbers),
        cmocka_unit_test(test_small_keys_and_secrets_are_right),
        cmocka_unit_test(test_the_opposite_of_the_generator_is_a_key_like_any_other),
        cmocka_unit_test(test_a_hash_above_the_order_is_reduced),
        cmocka_unit_test(test_an_x_above_the_order_is_found_again),
        cmocka_unit_test(test_any_changed_bit_makes_it_wrong),
        cmocka_unit_test(test_random_bytes_are_judged_as_openssl_does),
        cmocka_unit_test(test_numbers_out_of_range_are_refused),
        cmocka_unit_test(test_the_same_number_modulo_n_is_refused),
        cmocka_unit_test(test_an_r_that_leads_to_p_is_judged_as_openssl_does),
        cmocka_unit_test(test_a_key_off_the_curve_is_refused),
        cmocka_unit_test(test_a_result_at_infinity_is_refused),
    };
    return cmocka_run_group_tests_name("ECDSA verification", tests, make_benches, free_benches);
}
