/* HMAC-SHA256 (port/mbedtls/hmac.h) against OpenSSL's, for keys and messages of every length around the blocks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "hmac.h"

static void test_codes_are_those_of_openssl(void **state)
{
    (void)state;
    uint8_t bytes[300];
    for (size_t i = 0; i < sizeof bytes; i++) {
        bytes[i] = (uint8_t)(i * 7U + 3U);
    }
    for (size_t key_size = 0; key_size <= 140U; key_size++) {
        for (size_t size = 0; size <= 150U; size += 5U) {
            vapi_slice_t key = vapi_slice(bytes, key_size);
            uint8_t digest[32];
            uint8_t expected[32];
            unsigned expected_size = sizeof expected;
            assert_int_equal(vapi_tls_hmac_sha256(&key, vapi_slice(bytes + 100, size), digest),
                             VAPI_OK);
            assert_non_null(HMAC(EVP_sha256(), bytes, (int)key_size, bytes + 100, size, expected,
                                 &expected_size));
            assert_memory_equal(digest, expected, sizeof expected);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_codes_are_those_of_openssl),
    };
    return cmocka_run_group_tests_name("tls_hmac", tests, NULL, NULL);
}
