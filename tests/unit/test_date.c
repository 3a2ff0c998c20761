/*
 * Dates (vapi/date.h): the three forms of HTTP (RFC 9110, 5.6.7), RFC 3339, the calendar, and back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/date.h"
#include "vapi/port.h"

#define MALFORMED INT64_MIN

/* --- reading what HTTP writes --- */

typedef struct date_case {
    const char *text;
    int64_t expected; /* seconds, or MALFORMED */
} date_case_t;

static const date_case_t http_cases[] = {
    {"Sun, 06 Nov 1994 08:49:37 GMT", 784111777},
    {"Sunday, 06-Nov-94 08:49:37 GMT", 784111777},
    {"Sun Nov  6 08:49:37 1994", 784111777},
    {"Thu, 01 Jan 1970 00:00:00 GMT", 0},
    {"Thu Jan  1 00:00:00 1970", 0},
    {"Thursday, 01-Jan-70 00:00:00 GMT", 0},
    {"Wed, 31 Dec 1969 23:59:59 GMT", -1},
    {"Tue, 19 Jan 2038 03:14:08 GMT", INT64_C(2147483648)},
    {"Fri, 31 Dec 9999 23:59:59 GMT", INT64_C(253402300799)},
    {"Sat, 01 Jan 0000 00:00:00 GMT", INT64_C(-62167219200)},
    {"Tue, 29 Feb 2000 12:00:00 GMT", 951825600},
    {"Thu, 29 Feb 2024 12:00:00 GMT", 1709208000},
    {"Wed Feb 29 12:00:00 2012", 1330516800},
    {"Mon, 30 Jun 1997 23:59:60 GMT", 867715200},
    {"Mon, 06 Nov 1994 08:49:37 GMT", 784111777}, /* the day of the week is not compared */
    {"Monday, 23-Nov-26 00:00:00 GMT", 1795392000},
    {"Tuesday, 23-Nov-26 00:00:00 GMT", 1795392000},
    {"Wednesday, 23-Nov-26 00:00:00 GMT", 1795392000},
    {"Thursday, 23-Nov-26 00:00:00 GMT", 1795392000},
    {"Friday, 23-Nov-26 00:00:00 GMT", 1795392000},
    {"Saturday, 23-Nov-26 00:00:00 GMT", 1795392000},
    {"Sat Nov 21 00:00:00 2026", 1795219200},

    {"", MALFORMED},
    {"S", MALFORMED},
    {"Su", MALFORMED},
    {"Sun", MALFORMED},
    {"Sun,", MALFORMED},
    {"Xyz, 06 Nov 1994 08:49:37 GMT", MALFORMED},
    {"sun, 06 Nov 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 06 nov 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 06 Nov 1994 08:49:37 gmt", MALFORMED},
    {"Sun, 06 Nov 1994 08:49:37 UTC", MALFORMED},
    {"Sun, 06 Nov 1994 08:49:37 +0000", MALFORMED},
    {"Sun, 06 Nov 1994 08:49:37", MALFORMED},
    {"Sun, 06 Nov 1994 08:49:37 GMT ", MALFORMED},
    {" Sun, 06 Nov 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 06 Nov 1994 08:49 GMT", MALFORMED},
    {"Sun, 6 Nov 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 06 Nov 94 08:49:37 GMT", MALFORMED},
    {"Sun, 06 November 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 06-Nov-1994 08:49:37 GMT", MALFORMED},
    {"Sun,06 Nov 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 06  Nov 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 00 Nov 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 31 Nov 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 32 Dec 1994 08:49:37 GMT", MALFORMED},
    {"Sun, 29 Feb 1995 08:49:37 GMT", MALFORMED},
    {"Sun, 29 Feb 1900 08:49:37 GMT", MALFORMED},
    {"Sun, 30 Feb 2000 08:49:37 GMT", MALFORMED},
    {"Sun, 06 Nov 1994 24:00:00 GMT", MALFORMED},
    {"Sun, 06 Nov 1994 08:60:00 GMT", MALFORMED},
    {"Sun, 06 Nov 1994 08:49:61 GMT", MALFORMED},
    {"Sun, 06 Nov 1994 0a:49:37 GMT", MALFORMED},
    {"Sun, -6 Nov 1994 08:49:37 GMT", MALFORMED},
    {"Sunday, 06 Nov 1994 08:49:37 GMT", MALFORMED},
    {"Sunday, 06-Nov-1994 08:49:37 GMT", MALFORMED},
    {"Sunda, 06-Nov-94 08:49:37 GMT", MALFORMED},
    {"Sunday 06-Nov-94 08:49:37 GMT", MALFORMED},
    {"Sun Nov 6 08:49:37 1994", MALFORMED},
    {"Sun Nov   6 08:49:37 1994", MALFORMED},
    {"Sun Nov 06 08:49:37 94", MALFORMED},
    {"Sun Nov  6 08:49:37 1994 GMT", MALFORMED},
    {"Sun Nox  6 08:49:37 1994", MALFORMED},
    {"Sun No", MALFORMED},
    {"1994-11-06T08:49:37Z", MALFORMED},
    {"784111777", MALFORMED},
};

static void check_http(void **state)
{
    const date_case_t *wanted = *state;
    int64_t seconds = 12345;
    vapi_slice_t text = support_guarded(vapi_slice_from_string(wanted->text));
    vapi_status_t status = vapi_date_parse_http(text, VAPI_UTC_UNKNOWN, &seconds);
    assert_int_equal(status, wanted->expected == MALFORMED ? VAPI_ERROR_DATE : VAPI_OK);
    assert_true(seconds == (wanted->expected == MALFORMED ? 12345 : wanted->expected));
}

static int64_t http_date(const char *text, int64_t utc_now)
{
    int64_t seconds;
    assert_int_equal(vapi_date_parse_http(vapi_slice_from_string(text), utc_now, &seconds),
                     VAPI_OK);
    return seconds;
}

static void test_two_digits_of_a_year_mean_1970_to_2069_when_the_present_is_unknown(void **state)
{
    (void)state;
    assert_true(http_date("Sunday, 01-Jan-70 00:00:00 GMT", VAPI_UTC_UNKNOWN) == 0);
    assert_true(http_date("Sunday, 01-Jan-69 00:00:00 GMT", VAPI_UTC_UNKNOWN) ==
                INT64_C(3124224000));
    assert_true(http_date("Sunday, 01-Jan-00 00:00:00 GMT", VAPI_UTC_UNKNOWN) == 946684800);
    assert_true(http_date("Sunday, 01-Jan-69 00:00:00 GMT", INT64_MAX) == INT64_C(3124224000));
}

static void test_two_digits_of_a_year_mean_at_most_50_years_ahead(void **state)
{
    (void)state;
    int64_t in_2026 = 1795219200;
    int64_t in_2099 = INT64_C(4098000000);
    assert_true(http_date("Sunday, 01-Jan-76 00:00:00 GMT", in_2026) == INT64_C(3345062400));
    assert_true(http_date("Sunday, 01-Jan-77 00:00:00 GMT", in_2026) == 220924800);
    assert_true(http_date("Sunday, 01-Jan-05 00:00:00 GMT", in_2099) == INT64_C(4260211200));
}

/* --- reading RFC 3339 --- */

static const date_case_t iso_cases[] = {
    {"1994-11-06T08:49:37Z", INT64_C(784111777000)},
    {"1994-11-06T08:49:37.000Z", INT64_C(784111777000)},
    {"1994-11-06T08:49:37.5Z", INT64_C(784111777500)},
    {"1994-11-06T08:49:37.12Z", INT64_C(784111777120)},
    {"1994-11-06T08:49:37.123456789Z", INT64_C(784111777123)},
    {"1994-11-06T08:49:37.999999999999999999999Z", INT64_C(784111777999)},
    {"1994-11-06t08:49:37z", INT64_C(784111777000)},
    {"1994-11-06 08:49:37Z", INT64_C(784111777000)},
    {"1994-11-06T08:49:37+00:00", INT64_C(784111777000)},
    {"1994-11-06T08:49:37-00:00", INT64_C(784111777000)},
    {"1994-11-06T10:19:37+01:30", INT64_C(784111777000)},
    {"1994-11-05T20:49:37-12:00", INT64_C(784111777000)},
    {"1994-11-06T08:49:37.25-23:59", INT64_C(784198117250)},
    {"1970-01-01T00:00:00Z", 0},
    {"1970-01-01T00:00:00.001Z", 1},
    {"1969-12-31T23:59:59.999Z", -1},
    {"1970-01-01T00:00:00+00:01", -60000},
    {"9999-12-31T23:59:59.999Z", INT64_C(253402300799999)},
    {"0000-01-01T00:00:00Z", INT64_C(-62167219200000)},
    {"0000-03-01T00:00:00Z", INT64_C(-62162035200000)},
    {"2000-02-29T00:00:00Z", INT64_C(951782400000)},
    {"1990-12-31T23:59:60Z", INT64_C(662688000000)},

    {"", MALFORMED},
    {"1994-11-06", MALFORMED},
    {"1994-11-06T", MALFORMED},
    {"1994-11-06T08:49:37", MALFORMED},
    {"1994-11-06T08:49Z", MALFORMED},
    {"1994-11-06T08:49:37.Z", MALFORMED},
    {"1994-11-06T08:49:37,5Z", MALFORMED},
    {"1994-11-06T08:49:37ZZ", MALFORMED},
    {"1994-11-06T08:49:37 Z", MALFORMED},
    {"1994-11-06T08:49:37+0130", MALFORMED},
    {"1994-11-06T08:49:37+01", MALFORMED},
    {"1994-11-06T08:49:37+24:00", MALFORMED},
    {"1994-11-06T08:49:37+00:60", MALFORMED},
    {"1994-11-06T08:49:37*00:00", MALFORMED},
    {"1994-11-06X08:49:37Z", MALFORMED},
    {"1994-11-06  08:49:37Z", MALFORMED},
    {"94-11-06T08:49:37Z", MALFORMED},
    {"1994-1-06T08:49:37Z", MALFORMED},
    {"1994/11/06T08:49:37Z", MALFORMED},
    {"1994-00-06T08:49:37Z", MALFORMED},
    {"1994-13-06T08:49:37Z", MALFORMED},
    {"1994-11-00T08:49:37Z", MALFORMED},
    {"1994-11-31T08:49:37Z", MALFORMED},
    {"1900-02-29T08:49:37Z", MALFORMED},
    {"1994-11-06T24:00:00Z", MALFORMED},
    {"+1994-11-06T08:49:37Z", MALFORMED},
    {" 1994-11-06T08:49:37Z", MALFORMED},
    {"19941106T084937Z", MALFORMED},
};

static void check_iso(void **state)
{
    const date_case_t *wanted = *state;
    int64_t milliseconds = 12345;
    vapi_slice_t text = support_guarded(vapi_slice_from_string(wanted->text));
    vapi_status_t status = vapi_date_parse_iso(text, &milliseconds);
    assert_int_equal(status, wanted->expected == MALFORMED ? VAPI_ERROR_DATE : VAPI_OK);
    assert_true(milliseconds == (wanted->expected == MALFORMED ? 12345 : wanted->expected));
}

/* --- writing --- */

static void check_written(vapi_status_t status, const vapi_output_t *output, const char *expected)
{
    assert_int_equal(status, VAPI_OK);
    assert_int_equal(vapi_output_kept(output), strlen(expected));
    assert_memory_equal(output->window, expected, strlen(expected));
}

static void check_http_written(int64_t seconds, const char *expected)
{
    char window[32];
    vapi_output_t output = vapi_output_window(window, sizeof window, 0U, 0U);
    check_written(vapi_date_write_http(&output, seconds), &output, expected);
}

static void check_iso_written(int64_t milliseconds, const char *expected)
{
    char window[32];
    vapi_output_t output = vapi_output_window(window, sizeof window, 0U, 0U);
    check_written(vapi_date_write_iso(&output, milliseconds), &output, expected);
}

static void test_dates_are_written_as_http_wants_them(void **state)
{
    (void)state;
    check_http_written(784111777, "Sun, 06 Nov 1994 08:49:37 GMT");
    check_http_written(0, "Thu, 01 Jan 1970 00:00:00 GMT");
    check_http_written(951825600, "Tue, 29 Feb 2000 12:00:00 GMT");
    check_http_written(INT64_C(253402300799), "Fri, 31 Dec 9999 23:59:59 GMT");
}

static void test_dates_are_written_as_json_members_carry_them(void **state)
{
    (void)state;
    check_iso_written(INT64_C(784111777007), "1994-11-06T08:49:37.007Z");
    check_iso_written(0, "1970-01-01T00:00:00.000Z");
    check_iso_written(INT64_C(1709251199999), "2024-02-29T23:59:59.999Z");
    check_iso_written(INT64_C(253402300799999), "9999-12-31T23:59:59.999Z");
}

static void test_dates_before_1970_and_after_9999_are_not_written(void **state)
{
    (void)state;
    vapi_output_t output = vapi_output_counter();
    assert_int_equal(vapi_date_write_http(&output, -1), VAPI_ERROR_RANGE);
    assert_int_equal(vapi_date_write_http(&output, INT64_C(253402300800)), VAPI_ERROR_RANGE);
    assert_int_equal(vapi_date_write_iso(&output, -1), VAPI_ERROR_RANGE);
    assert_int_equal(vapi_date_write_iso(&output, INT64_C(253402300800000)), VAPI_ERROR_RANGE);
    assert_int_equal(output.position, 0U);
}

static void test_every_day_from_1970_to_2400_is_read_as_it_was_written(void **state)
{
    (void)state;
    static const char *const weekdays[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    for (int64_t day = 0; day < 157054; day++) {
        char window[32];
        int64_t read;
        int64_t seconds = day * 86400 + (day * 7919) % 86400;
        vapi_output_t output = vapi_output_window(window, sizeof window, 0U, 0U);
        assert_int_equal(vapi_date_write_http(&output, seconds), VAPI_OK);
        assert_memory_equal(window, weekdays[day % 7], 3U);
        assert_int_equal(vapi_date_parse_http(vapi_slice(window, vapi_output_kept(&output)),
                                              VAPI_UTC_UNKNOWN, &read),
                         VAPI_OK);
        assert_true(read == seconds);
        output = vapi_output_window(window, sizeof window, 0U, 0U);
        assert_int_equal(vapi_date_write_iso(&output, seconds * 1000 + day % 1000), VAPI_OK);
        assert_int_equal(vapi_date_parse_iso(vapi_slice(window, vapi_output_kept(&output)), &read),
                         VAPI_OK);
        assert_true(read == seconds * 1000 + day % 1000);
    }
}

int main(void)
{
    static const struct CMUnitTest own[] = {
        cmocka_unit_test(test_two_digits_of_a_year_mean_1970_to_2069_when_the_present_is_unknown),
        cmocka_unit_test(test_two_digits_of_a_year_mean_at_most_50_years_ahead),
        cmocka_unit_test(test_dates_are_written_as_http_wants_them),
        cmocka_unit_test(test_dates_are_written_as_json_members_carry_them),
        cmocka_unit_test(test_dates_before_1970_and_after_9999_are_not_written),
        cmocka_unit_test(test_every_day_from_1970_to_2400_is_read_as_it_was_written),
    };
    enum {
        HTTP = sizeof http_cases / sizeof http_cases[0],
        ISO = sizeof iso_cases / sizeof iso_cases[0],
        OWN = sizeof own / sizeof own[0]
    };
    static struct CMUnitTest tests[HTTP + ISO + OWN];
    static char names[HTTP + ISO][80];
    for (size_t i = 0; i < HTTP + ISO; i++) {
        bool http = i < HTTP;
        const date_case_t *one = http ? &http_cases[i] : &iso_cases[i - HTTP];
        (void)snprintf(names[i], sizeof names[i], "%s \"%s\" is %s", http ? "HTTP date" : "date",
                       one->text, one->expected == MALFORMED ? "malformed" : "read");
        tests[i] = (struct CMUnitTest){names[i], http ? check_http : check_iso, NULL, NULL,
                                       (void *)(uintptr_t)one};
    }
    memcpy(&tests[HTTP + ISO], own, sizeof own);
    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
