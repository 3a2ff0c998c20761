/*
 * The JSON writer (vapi/json_write.h): what it writes, and that it cannot be made to write anything invalid.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vapi/json_select.h"
#include "vapi/json_write.h"

static char window[1024];
static vapi_output_t output;
static vapi_json_writer_t writer;

static int start(void **state)
{
    (void)state;
    memset(window, 0, sizeof(window));
    output = vapi_output_window(window, sizeof(window) - 1U, 0U, 0U);
    vapi_json_writer_init(&writer, &output);
    return 0;
}

static vapi_slice_t text(const char *string)
{
    return vapi_slice_from_string(string);
}

static void check(const char *expected)
{
    assert_int_equal(vapi_json_writer_finish(&writer), VAPI_OK);
    assert_string_equal(window, expected);
    assert_int_equal(vapi_json_check(text(window)), VAPI_OK);
}

static void check_refused(vapi_status_t status)
{
    uint32_t written = output.position;

    assert_int_equal(vapi_json_writer_finish(&writer), status);
    vapi_json_write_begin_object(&writer);
    vapi_json_write_name(&writer, text("a"));
    vapi_json_write_null(&writer);
    vapi_json_write_end_object(&writer);
    vapi_json_write_begin_array(&writer);
    vapi_json_write_string(&writer, text("a"));
    vapi_json_write_int64(&writer, 1);
    vapi_json_write_decimal(&writer, (vapi_json_decimal_t){1, 0, false});
    vapi_json_write_boolean(&writer, true);
    vapi_json_write_raw(&writer, text("1"));
    vapi_json_write_end_array(&writer);
    vapi_json_writer_fail(&writer, VAPI_ERROR_PARAMETER);
    assert_int_equal(vapi_json_writer_finish(&writer), status); /* the first error stays */
    assert_int_equal(output.position, written);
}

static void test_objects_and_arrays_get_their_commas(void **state)
{
    (void)state;
    vapi_json_write_begin_object(&writer);
    vapi_json_write_name(&writer, text("a"));
    vapi_json_write_begin_array(&writer);
    vapi_json_write_int64(&writer, 1);
    vapi_json_write_begin_array(&writer);
    vapi_json_write_end_array(&writer);
    vapi_json_write_begin_object(&writer);
    vapi_json_write_end_object(&writer);
    vapi_json_write_null(&writer);
    vapi_json_write_end_array(&writer);
    vapi_json_write_name(&writer, text("b"));
    vapi_json_write_boolean(&writer, true);
    vapi_json_write_name(&writer, text(""));
    vapi_json_write_boolean(&writer, false);
    vapi_json_write_end_object(&writer);
    check("{\"a\":[1,[],{},null],\"b\":true,\"\":false}");
}

static void test_any_value_can_be_the_document(void **state)
{
    (void)state;
    vapi_json_write_string(&writer, text("a"));
    check("\"a\"");
    start(NULL);
    vapi_json_write_int64(&writer, INT64_MIN);
    check("-9223372036854775808");
    start(NULL);
    vapi_json_write_null(&writer);
    check("null");
}

static void test_strings_are_escaped(void **state)
{
    static const char controls[] = "\0\x01\b\t\n\v\f\r\x1F\x20\x7F";

    (void)state;
    vapi_json_write_begin_array(&writer);
    vapi_json_write_string(&writer, text("\"\\/ plain text of some length"));
    vapi_json_write_string(&writer, vapi_slice(controls, sizeof(controls) - 1U));
    vapi_json_write_string(&writer, text("\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\n\xE2\x80\xA8"));
    vapi_json_write_string(&writer, vapi_slice(NULL, 0U));
    vapi_json_write_end_array(&writer);
    check("[\"\\\"\\\\/ plain text of some length\","
          "\"\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f \x7F\","
          "\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\\n\xE2\x80\xA8\",\"\"]");
}

static void test_names_are_escaped_too(void **state)
{
    (void)state;
    vapi_json_write_begin_object(&writer);
    vapi_json_write_name(&writer, text("a\"\n"));
    vapi_json_write_null(&writer);
    vapi_json_write_end_object(&writer);
    check("{\"a\\\"\\n\":null}");
}

static void test_bad_utf_8_is_an_error_that_stays(void **state)
{
    static const char *const bad[] = {"\x80",     "a\xFF",         "\xC3",     "\xC3(",
                                      "\xE2\x82", "\xED\xA0\x80",  "\xC0\x80", "\xF4\x90\x80\x80",
                                      "\xE2\n",   "ab\xF0\x9F\x98"};

    for (size_t i = 0U; i < sizeof(bad) / sizeof(bad[0]); i++) {
        start(state);
        vapi_json_write_string(&writer, text(bad[i]));
        check_refused(VAPI_ERROR_JSON_UTF8);
        start(state);
        vapi_json_write_begin_object(&writer);
        vapi_json_write_name(&writer, text(bad[i]));
        check_refused(VAPI_ERROR_JSON_UTF8);
    }
}

static void check_decimal(int64_t mantissa, int exponent, const char *expected)
{
    vapi_json_decimal_t decimal = {0, 0, false};
    vapi_json_decimal_t read;

    decimal.mantissa = mantissa;
    decimal.exponent = (int16_t)exponent;
    start(NULL);
    vapi_json_write_decimal(&writer, decimal);
    check(expected);
    assert_int_equal(vapi_json_number_to_decimal(text(window), &read), VAPI_OK);
    assert_int_equal(vapi_json_decimal_compare(decimal, read), 0);
}

static void test_decimals_are_written_with_their_point(void **state)
{
    (void)state;
    check_decimal(0, 0, "0");
    check_decimal(0, -2, "0.00");
    check_decimal(714, -4, "0.0714");
    check_decimal(714, -3, "0.714");
    check_decimal(714, -2, "7.14");
    check_decimal(-1250, -2, "-12.50");
    check_decimal(5, 0, "5");
    check_decimal(5, 3, "5e3");
    check_decimal(-5, 9999, "-5e9999");
    check_decimal(1, -21, "0.000000000000000000001");
    check_decimal(1, -22, "1e-22");
    check_decimal(INT64_MIN, 0, "-9223372036854775808");
    check_decimal(INT64_MIN, -19, "-0.9223372036854775808");
    check_decimal(INT64_MAX, -1, "922337203685477580.7");
}

static void test_raw_json_is_checked_and_embedded(void **state)
{
    (void)state;
    vapi_json_write_begin_array(&writer);
    vapi_json_write_raw(&writer, text("{\"a\" : [1, \"\\u00e4\"]}"));
    vapi_json_write_raw(&writer, text("-1.5e3"));
    vapi_json_write_end_array(&writer);
    check("[{\"a\" : [1, \"\\u00e4\"]},-1.5e3]");
}

static void test_raw_text_that_is_not_one_json_value_is_refused(void **state)
{
    static const struct {
        const char *json;
        vapi_status_t status;
    } cases[] = {
        {"", VAPI_ERROR_JSON_TRUNCATED},     {"{", VAPI_ERROR_JSON_TRUNCATED},
        {"1,2", VAPI_ERROR_JSON_TRAILING},   {"}", VAPI_ERROR_JSON_SYNTAX},
        {"\"\xFF\"", VAPI_ERROR_JSON_UTF8},  {"01", VAPI_ERROR_JSON_NUMBER},
        {"\"\\x\"", VAPI_ERROR_JSON_STRING},
    };

    for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); i++) {
        start(state);
        vapi_json_write_begin_array(&writer);
        vapi_json_write_raw(&writer, text(cases[i].json));
        check_refused(cases[i].status);
        assert_string_equal(window, "[");
    }
}

static void test_calls_out_of_order_are_refused(void **state)
{
    vapi_json_write_null(&writer);
    vapi_json_write_null(&writer); /* two documents */
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_name(&writer, text("a")); /* a name outside */
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_end_object(&writer); /* an end without a beginning */
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_end_array(&writer);
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_begin_object(&writer);
    vapi_json_write_null(&writer); /* a value without a name */
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_begin_object(&writer);
    vapi_json_write_name(&writer, text("a"));
    vapi_json_write_name(&writer, text("b")); /* two names */
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_begin_object(&writer);
    vapi_json_write_name(&writer, text("a"));
    vapi_json_write_end_object(&writer); /* a name alone */
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_begin_array(&writer);
    vapi_json_write_name(&writer, text("a")); /* a name in an array */
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_begin_array(&writer);
    vapi_json_write_end_object(&writer); /* the wrong bracket */
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_begin_object(&writer);
    vapi_json_write_end_array(&writer);
    check_refused(VAPI_ERROR_JSON_NESTING);
    start(state);
    vapi_json_write_begin_array(&writer);
    vapi_json_write_null(&writer);
    vapi_json_write_end_array(&writer);
    vapi_json_write_end_array(&writer); /* one too many */
    check_refused(VAPI_ERROR_JSON_NESTING);
}

static void test_an_unfinished_document_is_noticed(void **state)
{
    assert_int_equal(vapi_json_writer_finish(&writer), VAPI_ERROR_JSON_NESTING);
    vapi_json_write_begin_object(&writer);
    assert_int_equal(vapi_json_writer_finish(&writer), VAPI_ERROR_JSON_NESTING);
    vapi_json_write_name(&writer, text("a"));
    assert_int_equal(vapi_json_writer_finish(&writer), VAPI_ERROR_JSON_NESTING);
    vapi_json_write_null(&writer);
    assert_int_equal(vapi_json_writer_finish(&writer), VAPI_ERROR_JSON_NESTING);
    vapi_json_write_end_object(&writer);
    assert_int_equal(vapi_json_writer_finish(&writer), VAPI_OK);
    (void)state;
}

static void test_nesting_ends_at_the_limit(void **state)
{
    (void)state;
    for (unsigned i = 0U; i < VAPI_JSON_DEPTH_MAX; i++) {
        if (i % 3U == 0U) {
            vapi_json_write_begin_object(&writer);
            vapi_json_write_name(&writer, text("a"));
        } else {
            vapi_json_write_begin_array(&writer);
        }
    }
    vapi_json_write_null(&writer);
    for (unsigned i = VAPI_JSON_DEPTH_MAX; i-- != 0U;) {
        if (i % 3U == 0U) {
            vapi_json_write_end_object(&writer);
        } else {
            vapi_json_write_end_array(&writer);
        }
    }
    assert_int_equal(vapi_json_writer_finish(&writer), VAPI_OK);
    assert_int_equal(vapi_json_check(text(window)), VAPI_OK);
    start(NULL);
    for (unsigned i = 0U; i < VAPI_JSON_DEPTH_MAX + 1U; i++) {
        vapi_json_write_begin_array(&writer);
    }
    check_refused(VAPI_ERROR_JSON_DEPTH);
}

static void write_document(void)
{
    vapi_json_writer_init(&writer, &output);
    vapi_json_write_begin_object(&writer);
    vapi_json_write_name(&writer, text("first\n"));
    vapi_json_write_begin_array(&writer);
    vapi_json_write_string(&writer, text("a \"quoted\" text, \xC3\xA4"));
    vapi_json_write_decimal(&writer, (vapi_json_decimal_t){-714, -4, false});
    vapi_json_write_int64(&writer, 1234567890123);
    vapi_json_write_end_array(&writer);
    vapi_json_write_name(&writer, text("second"));
    vapi_json_write_raw(&writer, text("[{\"a\":null}]"));
    vapi_json_write_name(&writer, text("third"));
    vapi_json_write_boolean(&writer, false);
    vapi_json_write_end_object(&writer);
    assert_int_equal(vapi_json_writer_finish(&writer), VAPI_OK);
}

static void test_windows_of_any_size_join_to_the_counted_text(void **state)
{
    char whole[256];
    uint32_t size;

    (void)state;
    output = vapi_output_counter();
    write_document();
    size = output.position;
    assert_in_range(size, 1, sizeof(whole));
    output = vapi_output_window(whole, sizeof(whole), 0U, 0U);
    write_document();
    assert_int_equal(output.position, size);
    for (uint32_t capacity = 1U; capacity <= size; capacity++) {
        uint32_t checksum = 0U;

        for (uint32_t at = 0U; at < size; at += capacity) {
            output = vapi_output_window(window, capacity, at, checksum);
            write_document();
            checksum = output.checksum;
            assert_int_equal(vapi_output_kept(&output),
                             size - at < capacity ? size - at : capacity);
            assert_memory_equal(window, whole + at, vapi_output_kept(&output));
        }
    }
}

/* The example in the header. */
static void test_the_header_s_example_works(void **state)
{
    vapi_slice_t name = VAPI_SLICE_LITERAL("Ane");
    vapi_status_t status;

    (void)state;
    vapi_json_writer_init(&writer, &output);
    vapi_json_write_begin_object(&writer);
    vapi_json_write_name(&writer, vapi_slice_from_string("name"));
    vapi_json_write_string(&writer, name);
    vapi_json_write_end_object(&writer);
    status = vapi_json_writer_finish(&writer);
    assert_int_equal(status, VAPI_OK);
    assert_string_equal(window, "{\"name\":\"Ane\"}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_objects_and_arrays_get_their_commas, start),
        cmocka_unit_test_setup(test_any_value_can_be_the_document, start),
        cmocka_unit_test_setup(test_strings_are_escaped, start),
        cmocka_unit_test_setup(test_names_are_escaped_too, start),
        cmocka_unit_test_setup(test_bad_utf_8_is_an_error_that_stays, start),
        cmocka_unit_test_setup(test_decimals_are_written_with_their_point, start),
        cmocka_unit_test_setup(test_raw_json_is_checked_and_embedded, start),
        cmocka_unit_test_setup(test_raw_text_that_is_not_one_json_value_is_refused, start),
        cmocka_unit_test_setup(test_calls_out_of_order_are_refused, start),
        cmocka_unit_test_setup(test_an_unfinished_document_is_noticed, start),
        cmocka_unit_test_setup(test_nesting_ends_at_the_limit, start),
        cmocka_unit_test_setup(test_windows_of_any_size_join_to_the_counted_text, start),
        cmocka_unit_test_setup(test_the_header_s_example_works, start),
    };

    return cmocka_run_group_tests_name("json_write", tests, NULL, NULL);
}
