/*
 * vapi/word.h: words at every address, in the order that memcpy() gives.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "vapi/word.h"

static void test_a_word_is_loaded_from_any_address(void **state)
{
    static const char bytes[] = "0123456789";

    (void)state;
    for (size_t offset = 0U; offset < 7U; offset++) {
        uint32_t expected;

        memcpy(&expected, bytes + offset, sizeof(expected));
        assert_int_equal(vapi_word_load(bytes + offset), expected);
    }
}

static void test_a_word_is_stored_at_any_address_and_nothing_beside_it(void **state)
{
    (void)state;
    for (size_t offset = 1U; offset < 6U; offset++) {
        char bytes[] = "0123456789";
        char expected[] = "0123456789";
        const uint32_t word = 0x40414243U;

        memcpy(expected + offset, &word, sizeof(word));
        vapi_word_store(bytes + offset, word);
        assert_string_equal(bytes, expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_word_is_loaded_from_any_address),
        cmocka_unit_test(test_a_word_is_stored_at_any_address_and_nothing_beside_it),
    };

    return cmocka_run_group_tests_name("word", tests, NULL, NULL);
}
