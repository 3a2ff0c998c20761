/*
 * The static host table: one line of text, names to addresses.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../port/sockets/host_table.c"

static void assert_found(const char *table, const char *host, const char *address)
{
    char text[16] = "unchanged";

    assert_true(vapi_host_table_find(table, host, text, sizeof(text)));
    assert_string_equal(text, address);
}

static void assert_missing(const char *table, const char *host)
{
    char text[16] = "unchanged";

    assert_false(vapi_host_table_find(table, host, text, sizeof(text)));
    assert_string_equal(text, "unchanged");
}

static void test_a_name_is_found_wherever_it_stands(void **state)
{
    const char *table = "a.test=10.0.0.1 b.test=10.0.0.2,c.test=10.0.0.3";

    (void)state;
    assert_found(table, "a.test", "10.0.0.1");
    assert_found(table, "b.test", "10.0.0.2");
    assert_found(table, "c.test", "10.0.0.3");
}

static void test_names_are_compared_whole_and_without_case(void **state)
{
    (void)state;
    assert_found("Api.Vapi.AI=10.0.0.1", "api.vapi.ai", "10.0.0.1");
    assert_missing("api.vapi.ai=10.0.0.1", "api.vapi.a");
    assert_missing("api.vapi.a=10.0.0.1", "api.vapi.ai");
    assert_missing("api.vapi.ai=10.0.0.1", "pi.vapi.ai");
}

static void test_the_first_entry_of_a_name_wins(void **state)
{
    (void)state;
    assert_found("a=1.1.1.1 a=2.2.2.2", "a", "1.1.1.1");
}

static void test_no_table_and_an_empty_one_have_no_names(void **state)
{
    (void)state;
    assert_missing(NULL, "a");
    assert_missing("", "a");
    assert_missing("  , ,", "a");
}

static void test_entries_that_are_none_are_passed_over(void **state)
{
    const char *table = "a a= =1.1.1.1  a=2.2.2.2";

    (void)state;
    assert_found(table, "a", "2.2.2.2");
    assert_missing("a", "a");
    assert_missing("a=", "a");
}

static void test_an_address_that_does_not_fit_is_not_found(void **state)
{
    (void)state;
    assert_found("a=123456789012345", "a", "123456789012345");
    assert_missing("a=1234567890123456", "a");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_name_is_found_wherever_it_stands),
        cmocka_unit_test(test_names_are_compared_whole_and_without_case),
        cmocka_unit_test(test_the_first_entry_of_a_name_wins),
        cmocka_unit_test(test_no_table_and_an_empty_one_have_no_names),
        cmocka_unit_test(test_entries_that_are_none_are_passed_over),
        cmocka_unit_test(test_an_address_that_does_not_fit_is_not_found),
    };

    return cmocka_run_group_tests_name("host_table", tests, NULL, NULL);
}
