/*
 * vapi/utf8.h: every character there is passes, and everything else stops at the first wrong byte.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/utf8.h"

/* RFC 3629, section 3: the one encoding of a code point. */
static size_t encode(uint32_t point, char *out_bytes)
{
    if (point < 0x80U) {
        out_bytes[0] = (char)point;
        return 1U;
    }
    if (point < 0x800U) {
        out_bytes[0] = (char)(0xC0U | point >> 6);
        out_bytes[1] = (char)(0x80U | (point & 0x3FU));
        return 2U;
    }
    if (point < 0x10000U) {
        out_bytes[0] = (char)(0xE0U | point >> 12);
        out_bytes[1] = (char)(0x80U | (point >> 6 & 0x3FU));
        out_bytes[2] = (char)(0x80U | (point & 0x3FU));
        return 3U;
    }
    out_bytes[0] = (char)(0xF0U | point >> 18);
    out_bytes[1] = (char)(0x80U | (point >> 12 & 0x3FU));
    out_bytes[2] = (char)(0x80U | (point >> 6 & 0x3FU));
    out_bytes[3] = (char)(0x80U | (point & 0x3FU));
    return 4U;
}

static void test_every_code_point_but_surrogates_is_good(void **state)
{
    (void)state;
    for (uint32_t point = 0U; point <= 0x10FFFFU; point++) {
        const bool surrogate = point >= 0xD800U && point <= 0xDFFFU;
        vapi_utf8_t utf8 = VAPI_UTF8_START;
        char bytes[4];
        const size_t size = encode(point, bytes);

        if ((vapi_utf8_check(&utf8, bytes, size) == size) == surrogate) {
            fail_msg("U+%04X", (unsigned)point);
        }
        if (!surrogate && utf8 != VAPI_UTF8_START) {
            fail_msg("U+%04X does not end", (unsigned)point);
        }
    }
}

static void test_code_points_above_the_last_are_refused_at_their_second_byte(void **state)
{
    (void)state;
    for (uint32_t point = 0x110000U; point < 0x140000U; point += 0x111U) {
        vapi_utf8_t utf8 = VAPI_UTF8_START;
        char bytes[4];
        const size_t size = encode(point, bytes);

        assert_int_equal(vapi_utf8_check(&utf8, bytes, size), 1);
    }
}

/* Bytes, and how many of them are good. */
typedef struct fixture {
    const char *bytes;
    size_t size;
    size_t good;
} fixture_t;

#define BYTES(literal) (literal), sizeof(literal) - 1U

static const fixture_t wrong[] = {
    {BYTES("\x80"), 0}, /* a following byte alone */
    {BYTES("\xBF"), 0},
    {BYTES("\xC0\x80"), 0},         /* U+0000 in two bytes */
    {BYTES("\xC1\xBF"), 0},         /* U+007F in two bytes */
    {BYTES("\xE0\x80\x80"), 1},     /* U+0000 in three bytes */
    {BYTES("\xE0\x9F\xBF"), 1},     /* U+07FF in three bytes */
    {BYTES("\xF0\x80\x80\x80"), 1}, /* U+0000 in four bytes */
    {BYTES("\xF0\x8F\xBF\xBF"), 1}, /* U+FFFF in four bytes */
    {BYTES("\xED\xA0\x80"), 1},     /* U+D800 */
    {BYTES("\xED\xBF\xBF"), 1},     /* U+DFFF */
    {BYTES("\xF4\x90\x80\x80"), 1}, /* U+110000 */
    {BYTES("\xF5\x80\x80\x80"), 0},
    {BYTES("\xFE"), 0},
    {BYTES("\xFF"), 0},
    {BYTES("abcd\xC3("), 5}, /* a character that is not finished */
    {BYTES("\xE2\x82("), 2},
    {BYTES("\xF0\x9F\x98("), 3},
    {BYTES("\xE2\xC3\xA9"), 1},
    {BYTES("12345678\xF0\x9F\x98\x80\xFF"), 12},
};

static void test_a_wrong_byte_is_found_at_its_place(void **state)
{
    (void)state;
    for (size_t index = 0U; index < sizeof(wrong) / sizeof(wrong[0]); index++) {
        vapi_utf8_t utf8 = VAPI_UTF8_START;

        assert_int_equal(vapi_utf8_check(&utf8, wrong[index].bytes, wrong[index].size),
                         wrong[index].good);
    }
}

static void test_the_state_survives_every_split(void **state)
{
    static const char text[] =
        "Stra\xC3\x9F"
        "e, 20 \xE2\x82\xAC, \xF0\x9F\x9A\xA8 alarm \xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF.";
    const size_t size = sizeof(text) - 1U;

    (void)state;
    for (size_t split = 0U; split <= size; split++) {
        vapi_utf8_t utf8 = VAPI_UTF8_START;
        vapi_slice_t first = support_guarded(vapi_slice(text, split));

        assert_int_equal(vapi_utf8_check(&utf8, first.data, first.size), split);
        first = support_guarded(vapi_slice(text + split, size - split));
        assert_int_equal(vapi_utf8_check(&utf8, first.data, first.size), size - split);
        assert_int_equal(utf8, VAPI_UTF8_START);
    }
}

static void test_a_byte_that_is_refused_leaves_the_state_as_it_was(void **state)
{
    vapi_utf8_t utf8 = VAPI_UTF8_START;

    (void)state;
    assert_true(vapi_utf8_step(&utf8, 0xC3U));
    assert_false(vapi_utf8_step(&utf8, 0x28U));
    assert_true(vapi_utf8_step(&utf8, 0xA9U));
    assert_int_equal(utf8, VAPI_UTF8_START);
}

static void test_no_text_is_good_text(void **state)
{
    vapi_utf8_t utf8 = VAPI_UTF8_START;

    (void)state;
    assert_int_equal(vapi_utf8_check(&utf8, NULL, 0U), 0);
    assert_int_equal(utf8, VAPI_UTF8_START);
}

static const char *complaint;

static void complain(const char *words)
{
    complaint = words;
}

static void use_example(vapi_slice_t text)
{
    vapi_utf8_t state = VAPI_UTF8_START;

    complaint = "";
    if (vapi_utf8_check(&state, text.data, text.size) != text.size) {
        complain("bad byte");
    } else if (state != VAPI_UTF8_START) {
        complain("ends inside a character");
    }
}

static void test_the_example_of_the_header_works(void **state)
{
    (void)state;
    use_example(vapi_slice_from_string("gr\xC3\xBC n"));
    assert_string_equal(complaint, "");
    use_example(vapi_slice_from_string("\xFF"));
    assert_string_equal(complaint, "bad byte");
    use_example(vapi_slice_from_string("\xC3"));
    assert_string_equal(complaint, "ends inside a character");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_example_of_the_header_works),
        cmocka_unit_test(test_every_code_point_but_surrogates_is_good),
        cmocka_unit_test(test_code_points_above_the_last_are_refused_at_their_second_byte),
        cmocka_unit_test(test_a_wrong_byte_is_found_at_its_place),
        cmocka_unit_test(test_the_state_survives_every_split),
        cmocka_unit_test(test_a_byte_that_is_refused_leaves_the_state_as_it_was),
        cmocka_unit_test(test_no_text_is_good_text),
    };

    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
