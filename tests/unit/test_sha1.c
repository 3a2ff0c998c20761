/*
 * vapi/sha1.h against FIPS 180-4's examples and every place the padding can fall.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "vapi/sha1.h"

static void assert_digest(const char *text, size_t size, const char *expected)
{
    uint8_t digest[VAPI_SHA1_SIZE];
    char hexadecimal[2U * VAPI_SHA1_SIZE + 1U];

    vapi_sha1(text, size, digest);
    for (size_t index = 0U; index < sizeof(digest); index++) {
        (void)snprintf(hexadecimal + 2U * index, 3U, "%02x", digest[index]);
    }
    assert_string_equal(hexadecimal, expected);
}

static void test_the_examples_of_the_standard(void **state)
{
    static const char two_blocks[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

    (void)state;
    assert_digest("", 0, "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    assert_digest("abc", 3, "a9993e364706816aba3e25717850c26c9cd0d89d");
    assert_digest(two_blocks, strlen(two_blocks), "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
}

static void test_a_long_text(void **state)
{
    static char text[100000];

    (void)state;
    memset(text, 'a', sizeof(text));
    assert_digest(text, sizeof(text), "c4d4b30851182fc4eb8675494d42fd7f17e29c93");
}

static void test_texts_that_leave_little_room_for_the_padding(void **state)
{
    static const struct {
        size_t size;
        const char *digest;
    } lengths[] = {
        {54, "31045e7bb077ff8d188a776b196b980388735dbb"},
        {55, "cef734ba81a024479e09eb5a75b6ddae62e6abf1"},
        {56, "901305367c259952f4e7af8323f480d59f81335b"},
        {57, "025ecbd5d70f8fb3c5457cd96bab13fda305dc59"},
        {60, "06ced2e070e58c2c4ed9f2b8cb890f0c512ce60d"},
        {63, "0ddc4e0cccd9a12850deb5abb0853a4425559fec"},
        {64, "bb2fa3ee7afb9f54c6dfb5d021f14b1ffe40c163"},
        {65, "78c741ddc482e4cdf8c474a0876347a0905b6233"},
        {119, "4300320394f7ee239bcdce7d3b8bcee173a0cd5c"},
        {120, "ceb2821639c4b6dcb10bce0e522ca2e608ce056d"},
    };
    char text[128];

    (void)state;
    memset(text, 'x', sizeof(text));
    for (size_t index = 0U; index < sizeof(lengths) / sizeof(lengths[0]); index++) {
        assert_digest(text, lengths[index].size, lengths[index].digest);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_examples_of_the_standard),
        cmocka_unit_test(test_a_long_text),
        cmocka_unit_test(test_texts_that_leave_little_room_for_the_padding),
    };

    return cmocka_run_group_tests_name("sha1", tests, NULL, NULL);
}
