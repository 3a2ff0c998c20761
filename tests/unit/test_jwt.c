/* Tokens signed on the device (vapi/jwt.h). Expected tokens were made with an independent implementation. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "vapi/jwt.h"
#include "vapi/port.h"

/* The digest is the port's; here it is what the test says, and the message is kept. */
static char signed_message[1024];
static uint8_t digest[VAPI_HMAC_SHA256_SIZE];
static vapi_status_t hmac_result;

static vapi_status_t hmac(void *context, vapi_slice_t message,
                          uint8_t out_digest[VAPI_HMAC_SHA256_SIZE])
{
    assert_ptr_equal(context, &digest);
    assert_true(message.size < sizeof signed_message);
    memcpy(signed_message, message.data, message.size);
    signed_message[message.size] = '\0';
    memcpy(out_digest, digest, sizeof digest);
    return hmac_result;
}

static int fresh(void **state)
{
    (void)state;
    hmac_result = VAPI_OK;
    memset(digest, 0, sizeof digest);
    return 0;
}

/* Python's hmac, hashlib and base64; the key is 11111111-2222-4333-8444-555555555555, then key2. */
static const char private_token[] =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJvcmdJZCI6IjNmMGMxZDUyLThhMWUtNGUzNy05YTU1LTZkMWY"
    "wYjhmMmMxMSIsInRva2VuIjp7InRhZyI6InByaXZhdGUifSwiaWF0IjoxNzY0MDAwMDAwLCJleHAiOjE3NjQwMDA"
    "2MDB9.hYOGYCsNq2qoxa1qhOE-uyjJr4CY0yZ4zU-xTX0FDtE";
static const uint8_t private_digest[VAPI_HMAC_SHA256_SIZE] = {
    0x85, 0x83, 0x86, 0x60, 0x2b, 0x0d, 0xab, 0x6a, 0xa8, 0xc5, 0xad, 0x6a, 0x84, 0xe1, 0x3e, 0xbb,
    0x28, 0xc9, 0xaf, 0x80, 0x98, 0xd3, 0x26, 0x78, 0xcd, 0x4f, 0xb1, 0x4d, 0x7d, 0x05, 0x0e, 0xd1};
static const char public_token[] =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJvcmdJZCI6Im8tMSIsInRva2VuIjp7InRhZyI6InB1YmxpYyI"
    "sInJlc3RyaWN0aW9ucyI6eyJlbmFibGVkIjp0cnVlLCJhbGxvd2VkT3JpZ2lucyI6WyJodHRwczovL2tpb3NrLmV"
    "4YW1wbGUiXSwiYWxsb3dlZEFzc2lzdGFudElkcyI6WyJhMSIsImEyIl0sImFsbG93VHJhbnNpZW50QXNzaXN0YW5"
    "0IjpmYWxzZX19LCJpYXQiOjE3NjQwMDAwMDAsImV4cCI6MTc2NDAwMzYwMH0.YrxfGaMDrXysiTRVH2NsCUc5ZJV"
    "GSltgpSegbp-87Jw";
static const uint8_t public_digest[VAPI_HMAC_SHA256_SIZE] = {
    0x62, 0xbc, 0x5f, 0x19, 0xa3, 0x03, 0xad, 0x7c, 0xac, 0x89, 0x34, 0x55, 0x1f, 0x63, 0x6c, 0x09,
    0x47, 0x39, 0x64, 0x95, 0x46, 0x4a, 0x5b, 0x60, 0xa5, 0x27, 0xa0, 0x6e, 0x9f, 0xbc, 0xec, 0x9c};

static void test_a_private_token_is_that_of_an_independent_implementation(void **state)
{
    (void)state;
    char token[512];
    vapi_jwt_claims_t claims = {.organisation_id =
                                    vapi_slice_from_string("3f0c1d52-8a1e-4e37-9a55-6d1f0b8f2c11"),
                                .lifetime_s = 600};
    memcpy(digest, private_digest, sizeof digest);
    vapi_status_t size = vapi_jwt_write(&claims, 1764000000, hmac, &digest, token, sizeof token);
    assert_int_equal(size, strlen(private_token));
    assert_string_equal(token, private_token);
    assert_memory_equal(signed_message, private_token, strlen(signed_message));
}

static void test_a_restricted_public_token_is_that_of_an_independent_implementation(void **state)
{
    (void)state;
    char token[1024];
    static const vapi_slice_t assistants[] = {VAPI_SLICE_LITERAL("a1"), VAPI_SLICE_LITERAL("a2")};
    static const vapi_slice_t origins[] = {VAPI_SLICE_LITERAL("https://kiosk.example")};
    vapi_jwt_claims_t claims = {.organisation_id = vapi_slice_from_string("o-1"),
                                .is_public = true,
                                .is_restricted = true,
                                .allowed_assistant_ids = assistants,
                                .allowed_assistant_count = 2,
                                .allowed_origins = origins,
                                .allowed_origin_count = 1};
    memcpy(digest, public_digest, sizeof digest);
    assert_true(vapi_jwt_write(&claims, 1764000000, hmac, &digest, token, sizeof token) > 0);
    assert_string_equal(token, public_token);
}

static void test_restrictions_count_for_a_public_token_only(void **state)
{
    (void)state;
    char first[512];
    char second[512];
    vapi_jwt_claims_t claims = {.organisation_id = vapi_slice_from_string("o"),
                                .is_restricted = true};
    vapi_jwt_claims_t plain = {.organisation_id = vapi_slice_from_string("o")};
    assert_true(vapi_jwt_write(&claims, 0, hmac, &digest, first, sizeof first) > 0);
    assert_true(vapi_jwt_write(&plain, 0, hmac, &digest, second, sizeof second) > 0);
    assert_string_equal(first, second);
    claims.is_public = true;
    plain.is_public = true;
    assert_true(vapi_jwt_write(&claims, 0, hmac, &digest, first, sizeof first) > 0);
    assert_true(vapi_jwt_write(&plain, 0, hmac, &digest, second, sizeof second) > 0);
    assert_string_not_equal(first, second);
}

static void test_every_buffer_that_is_too_small_is_an_error(void **state)
{
    (void)state;
    char token[512];
    vapi_jwt_claims_t claims = {.organisation_id = vapi_slice_from_string("o-1")};
    vapi_status_t size = vapi_jwt_write(&claims, 1764000000, hmac, &digest, token, sizeof token);
    assert_true(size > 0);
    for (size_t room = 0; room <= (size_t)size; room++) {
        assert_int_equal(vapi_jwt_write(&claims, 1764000000, hmac, &digest, token, room),
                         VAPI_ERROR_SPACE);
    }
    assert_int_equal(vapi_jwt_write(&claims, 1764000000, hmac, &digest, token, (size_t)size + 1U),
                     size);
}

static void test_what_makes_no_token(void **state)
{
    (void)state;
    char token[512];
    vapi_jwt_claims_t claims = {.organisation_id = vapi_slice_from_string("o-1")};
    assert_int_equal(vapi_jwt_write(&claims, VAPI_UTC_UNKNOWN, hmac, &digest, token, sizeof token),
                     VAPI_ERROR_CLOCK_UNKNOWN);
    assert_int_equal(vapi_jwt_write(&claims, INT64_MAX, hmac, &digest, token, sizeof token),
                     VAPI_ERROR_CLOCK_UNKNOWN);
    hmac_result = VAPI_ERROR_MEMORY;
    assert_int_equal(vapi_jwt_write(&claims, 0, hmac, &digest, token, sizeof token),
                     VAPI_ERROR_MEMORY);
    claims.organisation_id = vapi_slice_from_string("\xff");
    assert_int_equal(vapi_jwt_write(&claims, 0, hmac, &digest, token, sizeof token),
                     VAPI_ERROR_JSON_UTF8);
    claims.organisation_id.size = 0U;
    assert_int_equal(vapi_jwt_write(&claims, 0, hmac, &digest, token, sizeof token),
                     VAPI_ERROR_PARAMETER);
}

static void test_a_token_has_the_alphabet_of_urls(void **state)
{
    (void)state;
    char token[512];
    vapi_jwt_claims_t claims = {.organisation_id = VAPI_SLICE_LITERAL("o-1")};
    memset(digest, 0xFF, sizeof digest);
    vapi_status_t size = vapi_jwt_write(&claims, 1764000000, hmac, &digest, token, sizeof token);
    assert_true(size > 43);
    assert_string_equal(token + size - 44, ".__________________________________________8");
    memset(digest, 0xFB, 1);
    memset(digest + 1, 0xEF, 1);
    memset(digest + 2, 0xBE, 1);
    size = vapi_jwt_write(&claims, 1764000000, hmac, &digest, token, sizeof token);
    assert_true(size > 43);
    assert_string_equal(token + size - 44, ".----______________________________________8");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_private_token_is_that_of_an_independent_implementation,
                               fresh),
        cmocka_unit_test_setup(
            test_a_restricted_public_token_is_that_of_an_independent_implementation, fresh),
        cmocka_unit_test_setup(test_restrictions_count_for_a_public_token_only, fresh),
        cmocka_unit_test_setup(test_every_buffer_that_is_too_small_is_an_error, fresh),
        cmocka_unit_test_setup(test_what_makes_no_token, fresh),
        cmocka_unit_test_setup(test_a_token_has_the_alphabet_of_urls, fresh),
    };
    return cmocka_run_group_tests_name("jwt", tests, NULL, NULL);
}
