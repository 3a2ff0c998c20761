/*
 * vapi/base64.h against RFC 4648, section 10, and the whole alphabet.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "vapi/base64.h"

static void assert_encodes(const char *bytes, size_t size, const char *expected)
{
    char text[128];

    vapi_base64_encode((const uint8_t *)bytes, size, text);
    assert_memory_equal(text, expected, VAPI_BASE64_SIZE(size));
    assert_int_equal(VAPI_BASE64_SIZE(size), strlen(expected));
}

static void test_the_vectors_of_the_rfc(void **state)
{
    (void)state;
    assert_encodes("", 0, "");
    assert_encodes("f", 1, "Zg==");
    assert_encodes("fo", 2, "Zm8=");
    assert_encodes("foo", 3, "Zm9v");
    assert_encodes("foob", 4, "Zm9vYg==");
    assert_encodes("fooba", 5, "Zm9vYmE=");
    assert_encodes("foobar", 6, "Zm9vYmFy");
}

static void test_every_letter_of_the_alphabet(void **state)
{
    /* The 64 values of six bits in order. */
    static const char bytes[] =
        "\x00\x10\x83\x10\x51\x87\x20\x92\x8b\x30\xd3\x8f\x41\x14\x93\x51\x55\x97\x61\x96\x9b\x71"
        "\xd7\x9f\x82\x18\xa3\x92\x59\xa7\xa2\x9a\xab\xb2\xdb\xaf\xc3\x1c\xb3\xd3\x5d\xb7\xe3\x9e"
        "\xbb\xf3\xdf\xbf";

    (void)state;
    assert_encodes(bytes, 48, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_vectors_of_the_rfc),
        cmocka_unit_test(test_every_letter_of_the_alphabet),
    };

    return cmocka_run_group_tests_name("base64", tests, NULL, NULL);
}
