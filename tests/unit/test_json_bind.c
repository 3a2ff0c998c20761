/*
 * The binder over jsmn (vapi/json_bind.h): documents that fit a window, and that nothing malformed gets in.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/json_bind.h"
#include "vapi/json_select.h"

#define TOKENS 64U

static vapi_json_token_t tokens[TOKENS];
static vapi_json_document_t document;

static vapi_slice_t slice(const char *string)
{
    return vapi_slice_from_string(string);
}

static void parse(const char *string)
{
    assert_int_equal(
        vapi_json_document_parse(&document, support_guarded(slice(string)), tokens, TOKENS),
        VAPI_OK);
}

static void check_string(int32_t value, const char *expected)
{
    char buffer[64];

    assert_int_equal(vapi_json_read_string(&document, value, buffer, sizeof(buffer), NULL),
                     VAPI_OK);
    assert_string_equal(buffer, expected);
}

/* Two shapes of error body that the API answers with. */
static void test_an_error_s_message_is_found_in_either_shape(void **state)
{
    (void)state;
    parse("{\"message\":\"Invalid Key. Hot tip, you may be using the private "
          "key\",\"error\":\"Unauthorized\",\"statusCode\":401}");
    check_string(vapi_json_find(&document, 0, "error"), "Unauthorized");
    parse("{\"message\":[\"name must be shorter\",\"x \\u00e4\"],\"statusCode\":400}");
    check_string(vapi_json_find(&document, 0, "message.1"), "x \xC3\xA4");
    assert_int_equal(vapi_json_count(&document, vapi_json_find(&document, 0, "message")), 2);
}

static void test_values_are_found_by_path(void **state)
{
    int64_t number = 0;

    (void)state;
    parse(" {\"a\" : {\"b\":[10, {\"c\":\"x\"}, [20,30]], \"\":7}, \"d\":null } ");
    assert_int_equal(vapi_json_find(&document, 0, ""), 0);
    check_string(vapi_json_find(&document, 0, "a.b.1.c"), "x");
    assert_int_equal(
        vapi_json_read_int64(&document, vapi_json_find(&document, 0, "a.b.2.1"), &number), VAPI_OK);
    assert_int_equal(number, 30);
    assert_int_equal(vapi_json_type(&document, vapi_json_find(&document, 0, "d")),
                     VAPI_JSON_TYPE_NULL);
    assert_int_equal(vapi_json_find(&document, vapi_json_find(&document, 0, "a"), "b.0"),
                     vapi_json_find(&document, 0, "a.b.0"));
}

static void test_what_is_not_there_is_not_found(void **state)
{
    static const char *const paths[] = {"x",
                                        "a.x",
                                        "a.b.3",
                                        "a.b.x",
                                        "a.b.-1",
                                        "a.b.1.c.d",
                                        "d.x",
                                        "a.b.0.0",
                                        "a.b.01",
                                        "a.b.1e",
                                        "a.b.99999999999999999999",
                                        "a.b."};

    (void)state;
    parse("{\"a\":{\"b\":[10,{\"c\":\"x\"},[20,30]]},\"d\":null}");
    for (size_t i = 0U; i < sizeof(paths) / sizeof(paths[0]); i++) {
        assert_int_equal(vapi_json_find(&document, 0, paths[i]), -1);
    }
    assert_int_equal(vapi_json_find(&document, -1, "a"), -1);
    assert_int_equal(vapi_json_find(&document, 1000, "a"), -1);
}

static void test_absent_values_can_be_asked_anything(void **state)
{
    char buffer[4] = "abc";
    int64_t number = 5;
    vapi_json_decimal_t decimal;
    bool boolean;
    bool cut = true;

    (void)state;
    parse("{}");
    assert_int_equal(vapi_json_type(&document, -1), VAPI_JSON_TYPE_ABSENT);
    assert_int_equal(vapi_json_count(&document, -1), 0);
    assert_int_equal(vapi_json_first(&document, -1), -1);
    assert_int_equal(vapi_json_first(&document, 0), -1);
    assert_int_equal(vapi_json_next(&document, -1), -1);
    assert_int_equal(vapi_json_next(&document, 0), -1);
    assert_int_equal(vapi_json_member(&document, -1, slice("a")), -1);
    assert_int_equal(vapi_json_member_value(&document, -1), -1);
    assert_int_equal(vapi_json_text(&document, -1).size, 0);
    assert_false(vapi_json_string_is(&document, -1, slice("")));
    assert_int_equal(vapi_json_read_string(&document, -1, buffer, sizeof(buffer), &cut),
                     VAPI_ERROR_JSON_TYPE);
    assert_string_equal(buffer, "");
    assert_false(cut);
    assert_int_equal(vapi_json_read_int64(&document, -1, &number), VAPI_ERROR_JSON_TYPE);
    assert_int_equal(number, 5);
    assert_int_equal(vapi_json_read_decimal(&document, -1, &decimal), VAPI_ERROR_JSON_TYPE);
    assert_int_equal(vapi_json_read_boolean(&document, -1, &boolean), VAPI_ERROR_JSON_TYPE);
    assert_int_equal(vapi_json_read_struct(&document, -1, NULL, NULL), VAPI_ERROR_JSON_TYPE);
}

static void test_children_are_walked_in_order(void **state)
{
    static const char *const names[] = {"a", "b", "c"};
    static const vapi_json_type_t types[] = {VAPI_JSON_TYPE_OBJECT, VAPI_JSON_TYPE_ARRAY,
                                             VAPI_JSON_TYPE_BOOLEAN};
    int count = 0;

    (void)state;
    parse("{\"a\":{\"x\":1,\"y\":[2]},\"b\":[[],{\"a\":0}],\"c\":true}");
    assert_int_equal(vapi_json_count(&document, 0), 3);
    for (int32_t member = vapi_json_first(&document, 0); member >= 0;
         member = vapi_json_next(&document, member)) {
        check_string(member, names[count]);
        assert_int_equal(vapi_json_type(&document, vapi_json_member_value(&document, member)),
                         types[count]);
        count++;
    }
    assert_int_equal(count, 3);
    count = 0;
    for (int32_t element = vapi_json_first(&document, vapi_json_find(&document, 0, "b"));
         element >= 0; element = vapi_json_next(&document, element)) {
        assert_int_equal(vapi_json_type(&document, element),
                         count == 0 ? VAPI_JSON_TYPE_ARRAY : VAPI_JSON_TYPE_OBJECT);
        count++;
    }
    assert_int_equal(count, 2);
    assert_int_equal(vapi_json_count(&document, vapi_json_find(&document, 0, "c")), 0);
}

static void test_names_are_compared_as_they_are_meant(void **state)
{
    (void)state;
    parse("{\"\\u0061b\":1,\"a\\\"\":2,\"abc\":3,\"a\":4,\"\":5}");
    assert_int_equal(vapi_json_member(&document, 0, slice("ab")), 2);
    assert_int_equal(vapi_json_member(&document, 0, slice("a\"")), 4);
    assert_int_equal(vapi_json_member(&document, 0, slice("abc")), 6);
    assert_int_equal(vapi_json_member(&document, 0, slice("a")), 8);
    assert_int_equal(vapi_json_member(&document, 0, slice("")), 10);
    assert_int_equal(vapi_json_member(&document, 0, slice("\\u0061b")), -1);
    assert_int_equal(vapi_json_member(&document, 2, slice("a")), -1);
    assert_true(vapi_json_string_is(&document, 1, slice("ab")));
    assert_false(vapi_json_string_is(&document, 1, slice("a")));
    assert_false(vapi_json_string_is(&document, 1, slice("abc")));
    assert_false(vapi_json_string_is(&document, 1, slice("xb")));
    assert_false(vapi_json_string_is(&document, 2, slice("1")));
}

static void test_of_two_members_of_one_name_the_last_is_found(void **state)
{
    (void)state;
    parse("{\"a\":1,\"b\":2,\"a\":3}");
    assert_int_equal(vapi_json_member(&document, 0, slice("a")), 6);
}

static void test_strings_are_unescaped_and_cut_at_a_character(void **state)
{
    char buffer[6];
    bool cut = true;

    (void)state;
    parse("[\"a\\n\\u00e4\",\"abcd\\u00e4\",\"abcde\",\"\"]");
    assert_int_equal(vapi_json_read_string(&document, 1, buffer, sizeof(buffer), &cut), VAPI_OK);
    assert_string_equal(buffer, "a\n\xC3\xA4");
    assert_false(cut);
    assert_int_equal(vapi_json_read_string(&document, 2, buffer, sizeof(buffer), &cut), VAPI_OK);
    assert_string_equal(buffer, "abcd");
    assert_true(cut);
    assert_int_equal(vapi_json_read_string(&document, 3, buffer, sizeof(buffer), &cut), VAPI_OK);
    assert_string_equal(buffer, "abcde");
    assert_false(cut);
    assert_int_equal(vapi_json_read_string(&document, 4, buffer, 1U, &cut), VAPI_OK);
    assert_string_equal(buffer, "");
    assert_false(cut);
    assert_int_equal(vapi_json_read_string(&document, 1, buffer, 1U, &cut), VAPI_OK);
    assert_string_equal(buffer, "");
    assert_true(cut);
    assert_int_equal(vapi_json_read_string(&document, 0, buffer, sizeof(buffer), NULL),
                     VAPI_ERROR_JSON_TYPE);
}

static void test_a_large_buffer_is_taken(void **state)
{
    static char buffer[70000];

    (void)state;
    parse("\"abc\"");
    assert_int_equal(vapi_json_read_string(&document, 0, buffer, sizeof(buffer), NULL), VAPI_OK);
    assert_string_equal(buffer, "abc");
}

static void test_scalars_are_read(void **state)
{
    vapi_json_decimal_t decimal;
    int64_t number = 0;
    bool boolean = false;

    (void)state;
    parse("[true,false,null,-12.50,1e3]");
    assert_int_equal(vapi_json_read_boolean(&document, 1, &boolean), VAPI_OK);
    assert_true(boolean);
    assert_int_equal(vapi_json_read_boolean(&document, 2, &boolean), VAPI_OK);
    assert_false(boolean);
    assert_int_equal(vapi_json_read_boolean(&document, 3, &boolean), VAPI_ERROR_JSON_TYPE);
    assert_int_equal(vapi_json_read_decimal(&document, 4, &decimal), VAPI_OK);
    assert_int_equal(decimal.mantissa, -1250);
    assert_int_equal(vapi_json_read_int64(&document, 5, &number), VAPI_OK);
    assert_int_equal(number, 1000);
    assert_int_equal(vapi_json_read_int64(&document, 4, &number), VAPI_ERROR_JSON_TYPE);
}

static void test_a_value_is_given_as_it_stands(void **state)
{
    (void)state;
    parse(" {\"a\" : [1, \"x\\n\"] , \"b\":\"y\"} ");
    assert_true(vapi_slice_equal(vapi_json_text(&document, 0),
                                 slice("{\"a\" : [1, \"x\\n\"] , \"b\":\"y\"}")));
    assert_true(vapi_slice_equal(vapi_json_text(&document, vapi_json_find(&document, 0, "a")),
                                 slice("[1, \"x\\n\"]")));
    assert_true(vapi_slice_equal(vapi_json_text(&document, vapi_json_find(&document, 0, "b")),
                                 slice("\"y\"")));
}

static void test_the_outermost_value_can_be_a_scalar(void **state)
{
    static const struct {
        const char *text;
        vapi_json_type_t type;
        const char *value;
    } cases[] = {
        {"1", VAPI_JSON_TYPE_NUMBER, "1"},
        {" -1.5\n", VAPI_JSON_TYPE_NUMBER, "-1.5"},
        {"\ttrue \r", VAPI_JSON_TYPE_BOOLEAN, "true"},
        {"null", VAPI_JSON_TYPE_NULL, "null"},
        {"false", VAPI_JSON_TYPE_BOOLEAN, "false"},
        {" \"a\" ", VAPI_JSON_TYPE_STRING, "\"a\""},
        {"{}", VAPI_JSON_TYPE_OBJECT, "{}"},
        {"[]", VAPI_JSON_TYPE_ARRAY, "[]"},
    };

    (void)state;
    for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); i++) {
        parse(cases[i].text);
        assert_int_equal(document.count, 1);
        assert_int_equal(vapi_json_type(&document, 0), cases[i].type);
        assert_true(vapi_slice_equal(vapi_json_text(&document, 0), slice(cases[i].value)));
    }
}

static void test_too_few_tokens_are_reported(void **state)
{
    const vapi_slice_t text = slice("{\"a\":[1,2]}");

    (void)state;
    for (uint32_t capacity = 0U; capacity < 5U; capacity++) {
        assert_int_equal(vapi_json_document_parse(&document, text, tokens, capacity),
                         VAPI_ERROR_JSON_TOKENS);
        assert_int_equal(vapi_json_find(&document, 0, ""), 0);
        assert_int_equal(vapi_json_type(&document, 0), VAPI_JSON_TYPE_ABSENT);
    }
    assert_int_equal(vapi_json_document_parse(&document, text, tokens, 5U), VAPI_OK);
    assert_int_equal(vapi_json_document_parse(&document, slice("1"), tokens, 0U),
                     VAPI_ERROR_JSON_TOKENS);
}

/* jsmn by itself takes most of these. */
static void test_malformed_documents_are_refused(void **state)
{
    static const struct {
        const char *text;
        vapi_status_t status;
    } cases[] = {
        {"", VAPI_ERROR_JSON_TRUNCATED},
        {"{", VAPI_ERROR_JSON_TRUNCATED},
        {"{\"a\" 1}", VAPI_ERROR_JSON_SYNTAX},
        {"{\"a\",\"b\"}", VAPI_ERROR_JSON_SYNTAX},
        {"{\"a\":1,}", VAPI_ERROR_JSON_SYNTAX},
        {"[1,]", VAPI_ERROR_JSON_SYNTAX},
        {"[1 2]", VAPI_ERROR_JSON_SYNTAX},
        {"[,]", VAPI_ERROR_JSON_SYNTAX},
        {"{\"a\":tru}", VAPI_ERROR_JSON_SYNTAX},
        {"{\"a\":01}", VAPI_ERROR_JSON_NUMBER},
        {"{\"a\":1.}", VAPI_ERROR_JSON_NUMBER},
        {"{\"a\":--1}", VAPI_ERROR_JSON_NUMBER},
        {"[\"\n\"]", VAPI_ERROR_JSON_STRING},
        {"[\"\\ud800\"]", VAPI_ERROR_JSON_STRING},
        {"[\"\xFF\"]", VAPI_ERROR_JSON_UTF8},
        {"{}{}", VAPI_ERROR_JSON_TRAILING},
        {"[[]", VAPI_ERROR_JSON_TRUNCATED},
        {"{\"a\":{\"b\":1]}", VAPI_ERROR_JSON_SYNTAX},
        {"{\"a\":\"b\":1}", VAPI_ERROR_JSON_SYNTAX},
    };

    (void)state;
    for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); i++) {
        assert_int_equal(vapi_json_document_parse(&document, support_guarded(slice(cases[i].text)),
                                                  tokens, TOKENS),
                         cases[i].status);
        assert_int_equal(document.count, 0);
    }
}

static void test_a_value_is_read_into_a_struct(void **state)
{
    struct {
        uint8_t presence[2];
        char name[4];
        int64_t number;
    } target;
    static const vapi_json_field_t fields[] = {
        {"name", {NULL}, 2U, 4U, 4U, 0U, VAPI_JSON_TEXT, 0U},
        {"number", {NULL}, 8U, 8U, 6U, 0U, VAPI_JSON_INTEGER, 0U},
    };
    static const vapi_json_field_t root = {NULL, {fields}, 0U, 16U, 0U, 2U, VAPI_JSON_OBJECT, 0U};

    (void)state;
    assert_int_equal(sizeof(target), 16);
    parse("{\"list\":[{\"name\":\"ab\",\"number\":5},{\"name\":\"abcd\"}]}");
    assert_int_equal(
        vapi_json_read_struct(&document, vapi_json_find(&document, 0, "list.0"), &root, &target),
        VAPI_OK);
    assert_string_equal(target.name, "ab");
    assert_int_equal(target.number, 5);
    assert_int_equal(
        vapi_json_read_struct(&document, vapi_json_find(&document, 0, "list.1"), &root, &target),
        VAPI_OK);
    assert_string_equal(target.name, "abc");
    assert_int_equal(target.presence[0], VAPI_JSON_CUT);
    assert_int_equal(target.presence[1], VAPI_JSON_ABSENT);
}

/* How a part of a long answer gets to the binder: the selector hands it on as text, piece by piece. */
static void test_a_selected_subtree_is_collected_and_bound(void **state)
{
    static const vapi_json_field_t fields[] = {VAPI_JSON_SELECT_VERBATIM("analysis", 0)};
    static const vapi_json_field_t root = VAPI_JSON_ROOT(fields, 1);
    vapi_slice_t rest = slice(
        "{\"messages\":[{\"role\":\"bot\"}],\"analysis\":{\"summary\":\"Fine.\"},\"cost\":1}");
    char window[64];
    size_t used = 0U;
    vapi_json_select_t select;
    vapi_json_event_t event;

    (void)state;
    vapi_json_select_init(&select, &root);
    while (rest.size != 0U) {
        vapi_slice_t piece = vapi_slice(rest.data, rest.size < 5U ? rest.size : 5U);

        vapi_slice_advance(&rest, piece.size);
        while (vapi_json_select_next(&select, &piece, &event) == VAPI_OK) {
            if (event.type == VAPI_JSON_RAW_TEXT) {
                memcpy(window + used, event.text.data, event.text.size);
                used += event.text.size;
            }
        }
    }
    assert_int_equal(vapi_json_select_finish(&select, &event), VAPI_OK);
    assert_int_equal(vapi_json_document_parse(&document, vapi_slice(window, used), tokens, TOKENS),
                     VAPI_OK);
    check_string(vapi_json_find(&document, 0, "summary"), "Fine.");
}

/* The example in the header. */
static void test_the_header_s_example_works(void **state)
{
    vapi_slice_t answer = VAPI_SLICE_LITERAL("{\"error\":{\"message\":\"No.\"}}");
    vapi_json_token_t some[32];
    vapi_json_document_t parsed;
    char buffer[32];
    vapi_status_t status = vapi_json_document_parse(&parsed, answer, some, 32);
    int32_t message = vapi_json_find(&parsed, 0, "error.message");

    (void)state;
    assert_int_equal(status, VAPI_OK);
    status = vapi_json_read_string(&parsed, message, buffer, sizeof(buffer), NULL);
    assert_int_equal(status, VAPI_OK);
    assert_string_equal(buffer, "No.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_error_s_message_is_found_in_either_shape),
        cmocka_unit_test(test_values_are_found_by_path),
        cmocka_unit_test(test_what_is_not_there_is_not_found),
        cmocka_unit_test(test_absent_values_can_be_asked_anything),
        cmocka_unit_test(test_children_are_walked_in_order),
        cmocka_unit_test(test_names_are_compared_as_they_are_meant),
        cmocka_unit_test(test_of_two_members_of_one_name_the_last_is_found),
        cmocka_unit_test(test_strings_are_unescaped_and_cut_at_a_character),
        cmocka_unit_test(test_a_large_buffer_is_taken),
        cmocka_unit_test(test_scalars_are_read),
        cmocka_unit_test(test_a_value_is_given_as_it_stands),
        cmocka_unit_test(test_the_outermost_value_can_be_a_scalar),
        cmocka_unit_test(test_too_few_tokens_are_reported),
        cmocka_unit_test(test_malformed_documents_are_refused),
        cmocka_unit_test(test_a_value_is_read_into_a_struct),
        cmocka_unit_test(test_a_selected_subtree_is_collected_and_bound),
        cmocka_unit_test(test_the_header_s_example_works),
    };

    return cmocka_run_group_tests_name("json_bind", tests, NULL, NULL);
}
