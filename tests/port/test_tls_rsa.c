/* RSA keys prepared for a check (port/mbedtls/tls_rsa.c): what is worked out is what mbedTLS would have worked out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tls_fixture.h"
#include "tls_internal.h"

#include "mbedtls/pk.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

/* A key of OpenSSL's in mbedTLS. */
static void parse_key(mbedtls_pk_context *out_key, EVP_PKEY *key)
{
    unsigned char *der = NULL;
    int size = i2d_PUBKEY(key, &der);
    assert_true(size > 0);
    unsigned char *place = der;
    mbedtls_pk_init(out_key);
    assert_int_equal(mbedtls_pk_parse_subpubkey(&place, der + size, out_key), 0);
    OPENSSL_free(der);
    EVP_PKEY_free(key);
}

/* Also where the highest limb is not full (1031, 2056 bits). */
static void test_r_squared_is_right_for_every_size(void **state)
{
    (void)state;
    static const unsigned sizes[] = {1024, 1031, 1536, 2048, 2056, 2112, 3072, 4096};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        mbedtls_pk_context key;
        mbedtls_mpi expected;
        parse_key(&key, EVP_RSA_gen(sizes[i]));
        mbedtls_rsa_context *rsa = mbedtls_pk_rsa(key);
        mbedtls_mpi *n = &rsa->MBEDTLS_PRIVATE(N);
        mbedtls_mpi *found = &rsa->MBEDTLS_PRIVATE(RN);
        assert_int_equal(vapi_tls_prepare_rsa_key(&key), 0);
        assert_int_equal(found->MBEDTLS_PRIVATE(n), n->MBEDTLS_PRIVATE(n));

        mbedtls_mpi_init(&expected);
        size_t bits_of_r = 8U * sizeof(mbedtls_mpi_uint) * n->MBEDTLS_PRIVATE(n);
        assert_int_equal(mbedtls_mpi_set_bit(&expected, 2U * bits_of_r, 1), 0);
        assert_int_equal(mbedtls_mpi_mod_mpi(&expected, &expected, n), 0);
        assert_int_equal(mbedtls_mpi_cmp_mpi(found, &expected), 0);
        mbedtls_mpi_free(&expected);
        mbedtls_pk_free(&key);
    }
}

static void test_a_key_that_is_prepared_stays_as_it_is(void **state)
{
    (void)state;
    mbedtls_pk_context key;
    parse_key(&key, EVP_RSA_gen(2048));
    assert_int_equal(vapi_tls_prepare_rsa_key(&key), 0);
    uint32_t level = vapi_tls_arena()->used;
    assert_int_equal(vapi_tls_prepare_rsa_key(&key), 0);
    assert_int_equal(vapi_tls_arena()->used, level);
    mbedtls_pk_free(&key);
}

static void test_other_keys_are_left_alone(void **state)
{
    (void)state;
    mbedtls_pk_context key;
    parse_key(&key, EVP_EC_gen("P-256"));
    uint32_t level = vapi_tls_arena()->used;
    assert_int_equal(vapi_tls_prepare_rsa_key(&key), 0);
    assert_int_equal(vapi_tls_arena()->used, level);
    mbedtls_pk_free(&key);
}

static void test_without_room_nothing_is_left_behind(void **state)
{
    (void)state;
    mbedtls_pk_context key;
    parse_key(&key, EVP_RSA_gen(2048));
    uint32_t level = vapi_tls_arena()->used;
    void *rest[64];
    size_t count = 0;
    uint32_t largest;
    while ((largest = vapi_arena_largest_free(vapi_tls_arena())) > 64U) { /* also the holes */
        assert_true(count < sizeof rest / sizeof rest[0]);
        /* A block of 16 KB would be a buffer for records, most of which is lent. */
        rest[count] = vapi_tls_allocate(1U, largest > 8192U ? 8192U : largest - 16U);
        assert_non_null(rest[count]);
        count++;
    }
    assert_int_not_equal(vapi_tls_prepare_rsa_key(&key), 0);
    while (count > 0U) {
        vapi_tls_release(rest[--count]);
    }
    assert_int_equal(vapi_tls_arena()->used, level);
    mbedtls_pk_free(&key);
}

int mbedtls_mpi_exp_mod_unsafe(mbedtls_mpi *result, const mbedtls_mpi *base,
                               const mbedtls_mpi *exponent, const mbedtls_mpi *modulus,
                               mbedtls_mpi *square_of_r);

static void test_powers_are_those_of_mbedtls(void **state)
{
    (void)state;
    static const unsigned sizes[] = {1024, 1031, 2048, 4096};
    static const int exponents[] = {1, 2, 3, 17, 65537, 0x7FFFFFFF};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        mbedtls_pk_context key;
        mbedtls_mpi base, exponent, expected, found;
        parse_key(&key, EVP_RSA_gen(sizes[i]));
        mbedtls_rsa_context *rsa = mbedtls_pk_rsa(key);
        mbedtls_mpi *n = &rsa->MBEDTLS_PRIVATE(N);
        mbedtls_mpi *square = &rsa->MBEDTLS_PRIVATE(RN);
        assert_int_equal(vapi_tls_prepare_rsa_key(&key), 0);
        mbedtls_mpi_init(&base);
        mbedtls_mpi_init(&exponent);
        mbedtls_mpi_init(&expected);
        mbedtls_mpi_init(&found);
        for (size_t j = 0; j < sizeof exponents / sizeof exponents[0]; j++) {
            for (int kind = 0; kind < 3; kind++) { /* 0, n - 1, something */
                assert_int_equal(mbedtls_mpi_lset(&base, 0), 0);
                if (kind == 1) {
                    assert_int_equal(mbedtls_mpi_sub_int(&base, n, 1), 0);
                } else if (kind > 1) {
                    assert_int_equal(mbedtls_mpi_fill_random(&base, mbedtls_mpi_size(n) - 1U,
                                                             vapi_tls_random, NULL),
                                     0);
                }
                assert_int_equal(mbedtls_mpi_lset(&exponent, exponents[j]), 0);
                assert_int_equal(mbedtls_mpi_exp_mod(&expected, &base, &exponent, n, NULL), 0);
                assert_int_equal(mbedtls_mpi_exp_mod_unsafe(&found, &base, &exponent, n, square),
                                 0);
                assert_int_equal(mbedtls_mpi_cmp_mpi(&found, &expected), 0);
            }
        }
        mbedtls_mpi_free(&base);
        mbedtls_mpi_free(&exponent);
        mbedtls_mpi_free(&expected);
        mbedtls_mpi_free(&found);
        mbedtls_pk_free(&key);
    }
}

/* mbedTLS has checked a signature against its key before; nothing else may come here. */
static void test_what_is_no_check_of_a_signature_is_refused(void **state)
{
    (void)state;
    mbedtls_pk_context key;
    mbedtls_mpi base, exponent, found;
    parse_key(&key, EVP_RSA_gen(1024));
    mbedtls_rsa_context *rsa = mbedtls_pk_rsa(key);
    mbedtls_mpi *n = &rsa->MBEDTLS_PRIVATE(N);
    mbedtls_mpi *square = &rsa->MBEDTLS_PRIVATE(RN);
    mbedtls_mpi_init(&base);
    mbedtls_mpi_init(&exponent);
    mbedtls_mpi_init(&found);
    assert_int_equal(mbedtls_mpi_lset(&base, 2), 0);
    assert_int_equal(mbedtls_mpi_lset(&exponent, 3), 0);
    /* not prepared */
    assert_int_equal(mbedtls_mpi_exp_mod_unsafe(&found, &base, &exponent, n, NULL),
                     MBEDTLS_ERR_MPI_BAD_INPUT_DATA);
    assert_int_equal(mbedtls_mpi_exp_mod_unsafe(&found, &base, &exponent, n, square),
                     MBEDTLS_ERR_MPI_BAD_INPUT_DATA);
    assert_int_equal(vapi_tls_prepare_rsa_key(&key), 0);
    assert_int_equal(mbedtls_mpi_exp_mod_unsafe(&found, &base, &exponent, n, square), 0);
    assert_int_equal(mbedtls_mpi_exp_mod_unsafe(&found, n, &exponent, n, square),
                     MBEDTLS_ERR_MPI_BAD_INPUT_DATA);
    assert_int_equal(mbedtls_mpi_lset(&base, -2), 0);
    assert_int_equal(mbedtls_mpi_exp_mod_unsafe(&found, &base, &exponent, n, square),
                     MBEDTLS_ERR_MPI_BAD_INPUT_DATA);
    assert_int_equal(mbedtls_mpi_lset(&base, 2), 0);
    assert_int_equal(mbedtls_mpi_lset(&exponent, 0), 0);
    assert_int_equal(mbedtls_mpi_exp_mod_unsafe(&found, &base, &exponent, n, square),
                     MBEDTLS_ERR_MPI_BAD_INPUT_DATA);
    assert_int_equal(mbedtls_mpi_lset(&exponent, 0xFFFFFFFF), 0);
    assert_int_equal(mbedtls_mpi_exp_mod_unsafe(&found, &base, &exponent, n, square), 0);
    /* an exponent of any size would make any work */
    assert_int_equal(mbedtls_mpi_set_bit(&exponent, 32U, 1), 0);
    assert_int_equal(mbedtls_mpi_exp_mod_unsafe(&found, &base, &exponent, n, square),
                     MBEDTLS_ERR_MPI_BAD_INPUT_DATA);
    mbedtls_mpi_free(&base);
    mbedtls_mpi_free(&exponent);
    mbedtls_mpi_free(&found);
    mbedtls_pk_free(&key);
}

static int set_up(void **state)
{
    vapi_tls_transport_init(&tls, &peer.transport, NULL, NULL);
    return tls_set_up(state);
}

static int tear_down(void **state)
{
    (void)state;
    assert_int_equal(vapi_tls_arena()->used, 0);
    return 0;
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_r_squared_is_right_for_every_size),
        TEST(test_a_key_that_is_prepared_stays_as_it_is),
        TEST(test_other_keys_are_left_alone),
        TEST(test_without_room_nothing_is_left_behind),
        TEST(test_powers_are_those_of_mbedtls),
        TEST(test_what_is_no_check_of_a_signature_is_refused),
    };
    return cmocka_run_group_tests_name("RSA keys", tests, NULL, NULL);
}
