/*
 * Numbers without floating point (vapi/json_number.h): what a text means, exactly.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vapi/json_number.h"

static vapi_json_decimal_t decimal_of(const char *text)
{
    vapi_json_decimal_t decimal;

    assert_int_equal(vapi_json_number_to_decimal(vapi_slice_from_string(text), &decimal), VAPI_OK);
    return decimal;
}

static void check_decimal(const char *text, int64_t mantissa, int exponent, bool inexact)
{
    vapi_json_decimal_t decimal = decimal_of(text);

    assert_true(decimal.mantissa == mantissa);
    assert_int_equal(decimal.exponent, exponent);
    assert_int_equal(decimal.inexact, inexact);
}

static void test_a_decimal_is_digits_and_a_power_of_ten(void **state)
{
    (void)state;
    check_decimal("0", 0, 0, false);
    check_decimal("-0", 0, 0, false);
    check_decimal("0.00", 0, -2, false);
    check_decimal("7", 7, 0, false);
    check_decimal("-12.50", -1250, -2, false);
    check_decimal("0.0714", 714, -4, false);
    check_decimal("1e3", 1, 3, false);
    check_decimal("1.5E+3", 15, 2, false);
    check_decimal("25e-1", 25, -1, false);
    check_decimal("1e0005", 1, 5, false);
    check_decimal("9223372036854775807", INT64_MAX, 0, false);
    check_decimal("-9223372036854775808", INT64_MIN, 0, false);
    check_decimal("9.223372036854775807", INT64_MAX, -18, false);
}

static void test_digits_beyond_the_mantissa_are_dropped_and_noted(void **state)
{
    (void)state;
    check_decimal("9223372036854775808", INT64_C(922337203685477580), 1, true);
    check_decimal("-9223372036854775809", INT64_C(-922337203685477580), 1, true);
    check_decimal("12345678901234567890123", INT64_C(1234567890123456789), 4, true);
    check_decimal("0.12345678901234567890123", INT64_C(1234567890123456789), -19, true);
    check_decimal("1234567890123456789.01", INT64_C(1234567890123456789), 0, true);
    check_decimal("10000000000000000000000", INT64_C(1000000000000000000), 4, false);
    check_decimal("1.0000000000000000000000", INT64_C(1000000000000000000), -18, false);
}

static void test_a_decimal_out_of_range_is_an_error(void **state)
{
    static const char *const texts[] = {
        "", "1e10000", "1e-10000", "1e99999999999999999999", "0e99999", "1e-9999999999"};
    vapi_json_decimal_t decimal;

    (void)state;
    check_decimal("1e9999", 1, 9999, false);
    check_decimal("1e-9999", 1, -9999, false);
    check_decimal("100e9997", 100, 9997, false);
    for (size_t i = 0U; i < sizeof(texts) / sizeof(texts[0]); i++) {
        assert_int_equal(vapi_json_number_to_decimal(vapi_slice_from_string(texts[i]), &decimal),
                         VAPI_ERROR_RANGE);
        assert_true(decimal.mantissa == 0 && decimal.exponent == 0 && !decimal.inexact);
    }
}

static void check_int64(const char *text, int64_t expected)
{
    int64_t number = 0;

    assert_int_equal(vapi_json_number_to_int64(vapi_slice_from_string(text), &number), VAPI_OK);
    assert_true(number == expected);
}

static void check_no_int64(const char *text, vapi_status_t status)
{
    int64_t number = 42;

    assert_int_equal(vapi_json_number_to_int64(vapi_slice_from_string(text), &number), status);
    assert_true(number == 42);
}

static void test_integers_are_read_however_they_are_written(void **state)
{
    (void)state;
    check_int64("0", 0);
    check_int64("-0", 0);
    check_int64("0e400", 0);
    check_int64("0.000", 0);
    check_int64("-1", -1);
    check_int64("1710000000000", INT64_C(1710000000000));
    check_int64("12.0", 12);
    check_int64("1.2e1", 12);
    check_int64("1200e-2", 12);
    check_int64("-5e3", -5000);
    check_int64("9223372036854775807", INT64_MAX);
    check_int64("-9223372036854775808", INT64_MIN);
    check_int64("-9223372036854775808.0", INT64_MIN);
    check_int64("922337203685477580.7e1", INT64_MAX);
}

static void test_what_is_no_integer_of_64_bits_is_refused(void **state)
{
    (void)state;
    check_no_int64("1.5", VAPI_ERROR_JSON_TYPE);
    check_no_int64("-0.1", VAPI_ERROR_JSON_TYPE);
    check_no_int64("1e-1", VAPI_ERROR_JSON_TYPE);
    check_no_int64("1e-400", VAPI_ERROR_JSON_TYPE);
    check_no_int64("1234567890123456789.5", VAPI_ERROR_JSON_TYPE);
    check_no_int64("9223372036854775808", VAPI_ERROR_RANGE);
    check_no_int64("-9223372036854775809", VAPI_ERROR_RANGE);
    check_no_int64("1e19", VAPI_ERROR_RANGE);
    check_no_int64("1e400", VAPI_ERROR_RANGE);
    check_no_int64("1e99999", VAPI_ERROR_RANGE);
    check_no_int64("", VAPI_ERROR_RANGE);
}

static void test_a_decimal_is_counted_in_units(void **state)
{
    int64_t units = 0;

    (void)state;
    assert_int_equal(vapi_json_decimal_to_units(decimal_of("0.0714"), -6, &units), VAPI_OK);
    assert_int_equal(units, 71400);
    assert_int_equal(vapi_json_decimal_to_units(decimal_of("-12.3456789"), -3, &units), VAPI_OK);
    assert_int_equal(units, -12345);
    assert_int_equal(vapi_json_decimal_to_units(decimal_of("1.5e3"), 0, &units), VAPI_OK);
    assert_int_equal(units, 1500);
    assert_int_equal(vapi_json_decimal_to_units(decimal_of("-9223372036854775808"), 0, &units),
                     VAPI_OK);
    assert_true(units == INT64_MIN);
    assert_int_equal(vapi_json_decimal_to_units(decimal_of("9223372036854775807"), -1, &units),
                     VAPI_ERROR_RANGE);
    assert_true(units == INT64_MIN);
    assert_int_equal(vapi_json_decimal_to_units(decimal_of("9223372036854775807"), 18, &units),
                     VAPI_OK);
    assert_int_equal(units, 9);
}

/* Division by ten is done in four steps; every carry between them is tried. */
static void test_every_power_of_ten_divides_down_to_one(void **state)
{
    int64_t number = 1;

    (void)state;
    for (int power = 0; power <= 18; power++) {
        vapi_json_decimal_t decimal = {0, 0, false};
        int64_t units;

        decimal.mantissa = number;
        assert_int_equal(vapi_json_decimal_to_units(decimal, power, &units), VAPI_OK);
        assert_int_equal(units, 1);
        decimal.mantissa = number - 1;
        assert_int_equal(vapi_json_decimal_to_units(decimal, power, &units), VAPI_OK);
        assert_int_equal(units, 0);
        if (power < 18) {
            number *= 10;
        }
    }
}

static void check_order(const char *smaller, const char *larger)
{
    assert_true(vapi_json_decimal_compare(decimal_of(smaller), decimal_of(larger)) < 0);
    assert_true(vapi_json_decimal_compare(decimal_of(larger), decimal_of(smaller)) > 0);
    assert_int_equal(vapi_json_decimal_compare(decimal_of(smaller), decimal_of(smaller)), 0);
}

static void test_decimals_are_compared_by_value(void **state)
{
    (void)state;
    assert_int_equal(vapi_json_decimal_compare(decimal_of("1.50"), decimal_of("1.5")), 0);
    assert_int_equal(vapi_json_decimal_compare(decimal_of("2e3"), decimal_of("2000")), 0);
    check_order("1.49", "1.5");
    check_order("-1.5", "-1.49");
    check_order("-1", "1");
    check_order("0", "0.001");
    check_order("2", "2.5");
    check_order("0.1", "9223372036854775807");
    check_order("-9223372036854775807", "0.1");
    check_order("9223372036854775807", "1e300");
    check_order("-1e300", "-9223372036854775808");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_decimal_is_digits_and_a_power_of_ten),
        cmocka_unit_test(test_digits_beyond_the_mantissa_are_dropped_and_noted),
        cmocka_unit_test(test_a_decimal_out_of_range_is_an_error),
        cmocka_unit_test(test_integers_are_read_however_they_are_written),
        cmocka_unit_test(test_what_is_no_integer_of_64_bits_is_refused),
        cmocka_unit_test(test_a_decimal_is_counted_in_units),
        cmocka_unit_test(test_every_power_of_ten_divides_down_to_one),
        cmocka_unit_test(test_decimals_are_compared_by_value),
    };

    return cmocka_run_group_tests_name("json_number", tests, NULL, NULL);
}
