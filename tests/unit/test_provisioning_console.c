/*
 * Settings entered on a console: what is typed, what is shown, what is saved.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../boards/common/configuration/provisioning_console.c"

static struct {
    char screen[4096];
    size_t screen_size;
    char saved[128];
    size_t saved_size;
    unsigned saves;
    vapi_status_t result; /* of saving */
} board;

static char settings[96];
static provisioning_console_t console;

static void show(const char *text, size_t size)
{
    assert_true(board.screen_size + size < sizeof(board.screen));
    memcpy(board.screen + board.screen_size, text, size);
    board.screen_size += size;
    board.screen[board.screen_size] = '\0';
}

static vapi_status_t keep(const char *text, size_t size)
{
    board.saves++;
    if (size == 0U) {
        return VAPI_ERROR_ARGUMENT; /* as configuration_write() */
    }
    if (board.result == VAPI_OK) {
        assert_true(size <= sizeof(board.saved));
        memcpy(board.saved, text, size);
        board.saved_size = size;
    }
    return board.result;
}

static void start(const char *text)
{
    static const provisioning_console_operations_t operations = {show, keep};

    memset(&board, 0, sizeof(board));
    memcpy(settings, text, strlen(text));
    provisioning_console_start(&console, settings, strlen(text), sizeof(settings), &operations);
}

/* Types what is given. @return whether the console goes on. */
static bool type(const char *text)
{
    bool going_on = true;

    board.screen_size = 0U;
    board.screen[0] = '\0';
    for (; *text != '\0'; text++) {
        assert_true(going_on);
        going_on = provisioning_console_take(&console, *text);
    }
    return going_on;
}

static void expect_saved(const char *text)
{
    assert_true(type("save\r"));
    assert_non_null(strstr(board.screen, "\nsaved\n> "));
    assert_int_equal(board.saved_size, strlen(text));
    assert_memory_equal(board.saved, text, strlen(text));
}

static void test_it_begins_by_saying_how_to_use_it(void **state)
{
    (void)state;
    start("");
    assert_non_null(strstr(board.screen, "set NAME=VALUE"));
    assert_string_equal(board.screen + board.screen_size - 3U, "\n> ");
}

static void test_what_is_set_is_saved_in_the_order_it_was_set(void **state)
{
    (void)state;
    start("");
    assert_true(type("set VAPI_TO=+49405550101\rset NET_TIME=10.0.0.1\n"));
    expect_saved("VAPI_TO=+49405550101\nNET_TIME=10.0.0.1\n");
}

static void test_nothing_is_kept_before_save(void **state)
{
    (void)state;
    start("");
    assert_true(type("set A=1\r"));
    assert_int_equal(board.saves, 0);
}

static void test_a_value_is_shown_as_stars_and_never_printed(void **state)
{
    (void)state;
    start("VAPI_API_KEY=old-secret\n");
    assert_true(type("set VAPI_API_KEY=new=secret\rlist\rsave\r"));
    assert_non_null(strstr(board.screen, "set VAPI_API_KEY=**********\n"));
    assert_null(strstr(board.screen, "secret"));
    assert_int_equal(board.saved_size, strlen("VAPI_API_KEY=new=secret\n"));
}

static void test_no_byte_of_a_line_stays_in_memory(void **state)
{
    static const char zero[PROVISIONING_LINE_MAX];

    (void)state;
    start("");
    assert_true(type("set KEY=secret\r"));
    assert_memory_equal(console.line, zero, sizeof(zero));
}

static void test_a_new_value_takes_the_place_of_the_old_one(void **state)
{
    (void)state;
    start("A=1\nAB=2\nB=3\n");
    assert_true(type("set AB=22\r"));
    expect_saved("A=1\nB=3\nAB=22\n");
}

static void test_a_setting_is_removed(void **state)
{
    (void)state;
    start("A=1\nB=2\nC=3\n");
    assert_true(type("remove B\r"));
    assert_non_null(strstr(board.screen, "removed; not saved yet"));
    expect_saved("A=1\nC=3\n");
}

static void test_what_is_not_there_is_not_removed(void **state)
{
    static const char *const lines[] = {"remove AA\r", "remove \r", "remove A=1\r", "remove a\r"};

    (void)state;
    start("A=1\n");
    for (size_t i = 0U; i < sizeof(lines) / sizeof(lines[0]); i++) {
        assert_true(type(lines[i]));
        assert_non_null(strstr(board.screen, "no such setting"));
    }
    expect_saved("A=1\n");
}

static void test_the_list_has_names_only_and_says_what_is_saved(void **state)
{
    (void)state;
    start("FIRST=one\nSECOND=two\n");
    assert_true(type("list\r"));
    assert_string_equal(board.screen, "list\nFIRST\nSECOND\nas saved\n> ");
    assert_true(type("set THIRD=3\r"));
    assert_true(type("list\r"));
    assert_string_equal(board.screen, "list\nFIRST\nSECOND\nTHIRD\nnot saved yet\n> ");
    start("");
    assert_true(type("list\r"));
    assert_string_equal(board.screen, "list\nno settings\n> ");
}

static void test_names_that_are_none_are_refused(void **state)
{
    static const char *const lines[] = {"set lower=1\r", "set =1\r",    "set 1A=1\r",  "set _A=1\r",
                                        "set A\r",       "set A B=1\r", "set A-B=1\r", "set \r"};

    (void)state;
    start("Z=1\n");
    for (size_t i = 0U; i < sizeof(lines) / sizeof(lines[0]); i++) {
        assert_true(type(lines[i]));
        assert_non_null(strstr(board.screen, "not set: write set NAME=VALUE"));
    }
    expect_saved("Z=1\n");
}

static void test_an_empty_value_is_refused(void **state)
{
    (void)state;
    start("A=1\n");
    assert_true(type("set A=\r"));
    assert_non_null(strstr(board.screen, "there is no value"));
    expect_saved("A=1\n");
}

static void test_more_than_fits_is_refused_and_leaves_the_old_value(void **state)
{
    char line[PROVISIONING_LINE_MAX] = "set A=";

    (void)state;
    start("A=1\nB=2\n");
    /* A=...\n takes all that B=2\n leaves of 96 bytes, */
    memset(line + 6, 'x', sizeof(settings) - 4U - 3U);
    line[6U + sizeof(settings) - 4U - 3U] = '\r';
    line[7U + sizeof(settings) - 4U - 3U] = '\0';
    assert_true(type(line));
    assert_non_null(strstr(board.screen, "set; not saved yet"));
    assert_int_equal(console.size, sizeof(settings));
    /* and one more is too many. */
    memcpy(line + 6U + sizeof(settings) - 4U - 3U, "x\r", 3U);
    assert_true(type(line));
    assert_non_null(strstr(board.screen, "too long"));
    assert_int_equal(console.size, sizeof(settings));
}

static void test_a_line_that_is_too_long_is_passed_over_whole(void **state)
{
    (void)state;
    start("A=1\n");
    board.screen_size = 0U;
    assert_true(type("set B="));
    for (size_t i = 6U; i < PROVISIONING_LINE_MAX; i++) {
        assert_true(provisioning_console_take(&console, 'x'));
    }
    assert_int_equal(board.screen_size, PROVISIONING_LINE_MAX);
    assert_true(type("y\b\r"));
    assert_string_equal(board.screen, "\nthe line is too long, and was passed over\n> ");
    expect_saved("A=1\n");
}

static void test_backspace_takes_the_last_character_back(void **state)
{
    (void)state;
    start("");
    assert_true(type("\bset B\bA=23\x7F\r"));
    assert_string_equal(board.screen, "set B\b \bA=**\b \b\nset; not saved yet\n> ");
    expect_saved("A=2\n");
}

static void test_carriage_return_and_line_feed_are_one_end(void **state)
{
    (void)state;
    start("");
    assert_true(type("set A=1\r\n"));
    assert_string_equal(board.screen, "set A=*\nset; not saved yet\n> ");
    assert_true(type("\n\n"));
    assert_string_equal(board.screen, "\n> \n> ");
}

static void test_characters_that_are_not_printable_ascii_are_passed_over(void **state)
{
    (void)state;
    start("");
    assert_true(type("\x1B\x01set A=\t1\xC3\xA4\r"));
    expect_saved("A=1\n");
}

static void test_an_unknown_command_shows_how_to_use_it(void **state)
{
    static const char *const lines[] = {"what\r",  "help\r",     "lists\r",
                                        "saves\r", "restarts\r", "set\r"};

    (void)state;
    start("A=1\n");
    for (size_t i = 0U; i < sizeof(lines) / sizeof(lines[0]); i++) {
        assert_true(type(lines[i]));
        assert_non_null(strstr(board.screen, "set NAME=VALUE   keep"));
        assert_int_equal(board.saves, 0);
    }
}

static void test_an_error_of_saving_is_told_and_the_settings_stay(void **state)
{
    (void)state;
    start("");
    assert_true(type("save\r"));
    assert_non_null(strstr(board.screen, "not saved: there are no settings\n"));
    assert_true(type("set A=1\r"));
    board.result = VAPI_ERROR_STORAGE;
    assert_true(type("save\r"));
    assert_non_null(strstr(board.screen, "not saved: "));
    assert_non_null(strstr(board.screen, vapi_strerror(VAPI_ERROR_STORAGE)));
    board.result = VAPI_OK;
    expect_saved("A=1\n");
}

static void test_restart_ends_it(void **state)
{
    (void)state;
    start("A=1\n");
    assert_false(type("restart\r"));
    assert_string_equal(board.screen, "restart\n");
}

static void test_restart_asks_once_more_when_something_is_not_saved(void **state)
{
    (void)state;
    start("A=1\n");
    assert_true(type("set A=2\r"));
    assert_true(type("restart\r"));
    assert_non_null(strstr(board.screen, "not saved; restart again"));
    assert_false(type("restart\r"));
    start("A=1\n");
    assert_true(type("remove A\rset B=1\rsave\r"));
    assert_false(type("restart\r"));
}

static void test_lines_that_are_no_settings_are_left_out(void **state)
{
    (void)state;
    start("# a comment\nA=1\n\nlower=2\nB=2\nC=unended");
    assert_true(type("list\r"));
    assert_string_equal(board.screen, "list\nA\nB\nas saved\n> ");
    expect_saved("A=1\nB=2\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_begins_by_saying_how_to_use_it),
        cmocka_unit_test(test_what_is_set_is_saved_in_the_order_it_was_set),
        cmocka_unit_test(test_nothing_is_kept_before_save),
        cmocka_unit_test(test_a_value_is_shown_as_stars_and_never_printed),
        cmocka_unit_test(test_no_byte_of_a_line_stays_in_memory),
        cmocka_unit_test(test_a_new_value_takes_the_place_of_the_old_one),
        cmocka_unit_test(test_a_setting_is_removed),
        cmocka_unit_test(test_what_is_not_there_is_not_removed),
        cmocka_unit_test(test_the_list_has_names_only_and_says_what_is_saved),
        cmocka_unit_test(test_names_that_are_none_are_refused),
        cmocka_unit_test(test_an_empty_value_is_refused),
        cmocka_unit_test(test_more_than_fits_is_refused_and_leaves_the_old_value),
        cmocka_unit_test(test_a_line_that_is_too_long_is_passed_over_whole),
        cmocka_unit_test(test_backspace_takes_the_last_character_back),
        cmocka_unit_test(test_carriage_return_and_line_feed_are_one_end),
        cmocka_unit_test(test_characters_that_are_not_printable_ascii_are_passed_over),
        cmocka_unit_test(test_an_unknown_command_shows_how_to_use_it),
        cmocka_unit_test(test_an_error_of_saving_is_told_and_the_settings_stay),
        cmocka_unit_test(test_restart_ends_it),
        cmocka_unit_test(test_restart_asks_once_more_when_something_is_not_saved),
        cmocka_unit_test(test_lines_that_are_no_settings_are_left_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
