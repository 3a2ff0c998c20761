/*
 * The streaming selector (vapi/json_select.h): which values are given, and how. Each text is given whole,
 * byte by byte and cut at every place, before unreadable memory, and always says the same.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/json_select.h"
#include "vapi/utf8.h"

/*
 * The record of a text, words with a space behind each:
 *   x{ x} x[ x]      a container begins, ends; x is the field's name, $ for the root, 3 for element 3
 *   x="text"         a string, its pieces joined         x=#-1.5    a number
 *   x=true           a literal                           x=`json`   JSON text, its pieces joined
 *   . or !NAME       how it ended
 */
typedef struct run {
    const vapi_json_field_t *root;
    const char *expected;
    vapi_json_select_t select;
    support_record_t record;
    bool in_value;
    vapi_status_t status;
} run_t;

static void begin(void *context)
{
    run_t *run = context;

    vapi_json_select_init(&run->select, run->root);
    support_record_clear(&run->record);
    run->in_value = false;
    run->status = VAPI_PENDING;
}

static void note_field(run_t *run, const vapi_json_event_t *event)
{
    if (event->field == run->root) {
        support_record_add(&run->record, "$");
    } else if (event->field->name == NULL) {
        support_record_add(&run->record, "%lu", (unsigned long)event->index);
    } else {
        support_record_bytes(&run->record, vapi_slice(event->field->name, event->field->name_size));
    }
}

static void note_text(run_t *run, const vapi_json_event_t *event, char quote)
{
    assert_int_equal(event->first, !run->in_value);
    if (event->first) {
        note_field(run, event);
        support_record_add(&run->record, "=%c", quote);
    }
    support_record_bytes(&run->record, event->text);
    if (event->last) {
        support_record_add(&run->record, "%c ", quote);
    }
    run->in_value = !event->last;
}

static void note_string(run_t *run, const vapi_json_event_t *event)
{
    vapi_utf8_t utf8 = VAPI_UTF8_START;

    assert_int_equal(vapi_utf8_check(&utf8, event->text.data, event->text.size), event->text.size);
    assert_int_equal(utf8, VAPI_UTF8_START); /* whole characters */
    assert_true(event->last || event->text.size != 0U);
    note_text(run, event, '"');
}

static void note(run_t *run, const vapi_json_event_t *event)
{
    static const char *const marks[] = {"?", "{",     "}",      "[",     "]", "",
                                        "",  "=true", "=false", "=null", ""};

    if (event->type == VAPI_JSON_STRING) {
        note_string(run, event);
    } else if (event->type == VAPI_JSON_RAW_TEXT) {
        note_text(run, event, '`');
    } else {
        assert_false(run->in_value);
        note_field(run, event);
        support_record_add(&run->record, "%s", marks[event->type]);
        if (event->type == VAPI_JSON_NUMBER) {
            support_record_add(&run->record, "=#");
            support_record_bytes(&run->record, event->text);
        }
        support_record_add(&run->record, " ");
    }
}

static void feed(void *context, vapi_slice_t piece)
{
    run_t *run = context;
    vapi_json_event_t event;

    while ((run->status = vapi_json_select_next(&run->select, &piece, &event)) == VAPI_OK) {
        note(run, &event);
    }
}

static void end(void *context)
{
    run_t *run = context;
    vapi_json_event_t event;
    vapi_status_t status = vapi_json_select_finish(&run->select, &event);

    if (status == VAPI_OK && event.type != VAPI_JSON_NOTHING) {
        note(run, &event);
    }
    support_record_add(&run->record, "%s%s", status == VAPI_OK ? "." : "!",
                       status == VAPI_OK ? "" : vapi_status_name(status));
    assert_string_equal(run->record.text, run->expected);
}

static void check(const vapi_json_field_t *root, const char *text, const char *expected)
{
    static const support_parser_t parser = {begin, feed, end};
    run_t run;

    run.root = root;
    run.expected = expected;
    support_every_split(vapi_slice_from_string(text), &parser, &run);
}

/* An ended call, shortened: id, status, analysis.summary, costs[*].type and .cost, metadata as JSON text. */
static const vapi_json_field_t analysis_fields[] = {VAPI_JSON_SELECT("summary", 0)};
static const vapi_json_field_t cost_fields[] = {
    VAPI_JSON_SELECT("type", 0),
    VAPI_JSON_SELECT("cost", 0),
};
static const vapi_json_field_t costs_fields[] = {VAPI_JSON_SELECT_EACH(0, cost_fields, 2)};
static const vapi_json_field_t call_fields[] = {
    VAPI_JSON_SELECT("id", 0),
    VAPI_JSON_SELECT("status", 0),
    VAPI_JSON_SELECT_IN("analysis", 0, analysis_fields, 1),
    VAPI_JSON_SELECT_IN("costs", 0, costs_fields, 1),
    VAPI_JSON_SELECT_VERBATIM("metadata", 0),
};
static const vapi_json_field_t call = VAPI_JSON_ROOT(call_fields, 5);

static void test_selected_members_are_given_and_the_others_passed_over(void **state)
{
    (void)state;
    check(&call, "{\"id\":\"c1\",\"orgId\":\"o\",\"status\":\"ended\",\"cost\":0.5}",
          "${ id=\"c1\" status=\"ended\" $} .");
    check(&call, " { \"x\" : { \"id\" : 1 , \"y\" : [ \"id\" ] } , \"id\" : 7 } ", "${ id=#7 $} .");
    check(&call,
          "{\"x\":[{\"id\":1},{\"status\":[1,2]}],\"y\":{\"analysis\":{\"summary\":\"no\"}}}",
          "${ $} .");
    check(&call, "{}", "${ $} .");
}

static void test_members_of_members_are_found(void **state)
{
    (void)state;
    check(&call,
          "{\"analysis\":{\"a\":{\"summary\":\"no\"},\"summary\":\"yes\",\"z\":[]},\"id\":\"c\"}",
          "${ analysis{ summary=\"yes\" analysis} id=\"c\" $} .");
    check(&call, "{\"analysis\":{}}", "${ analysis{ analysis} $} .");
}

static void test_every_element_of_an_array_begins_and_ends(void **state)
{
    (void)state;
    check(&call,
          "{\"costs\":[{\"type\":\"model\",\"cost\":0.1},{},{\"x\":[{\"cost\":5}],\"cost\":2}]}",
          "${ costs[ 0{ type=\"model\" cost=#0.1 0} 1{ 1} 2{ cost=#2 2} costs] $} .");
    check(&call, "{\"costs\":[ ]}", "${ costs[ costs] $} .");
    check(&call, "{\"costs\":[1,\"a\",null,[],true,{},false]}",
          "${ costs[ 0=#1 1=\"a\" 2=null 3[ 3] 4=true 5{ 5} 6=false costs] $} .");
    check(&call, "{\"costs\":[[{\"cost\":1}],{\"cost\":2}]}",
          "${ costs[ 0[ 0] 1{ cost=#2 1} costs] $} .");
}

static void test_arrays_in_arrays_count_their_own_elements(void **state)
{
    static const vapi_json_field_t inner[] = {VAPI_JSON_SELECT_EACH(0, NULL, 0)};
    static const vapi_json_field_t middle[] = {VAPI_JSON_SELECT_EACH(0, inner, 1)};
    static const vapi_json_field_t outer[] = {VAPI_JSON_SELECT_EACH(0, middle, 1)};
    static const vapi_json_field_t root = VAPI_JSON_ROOT(outer, 1);

    (void)state;
    check(&root, "[[[1,2],[3]],[],[[],[4,5,6]]]",
          "$[ 0[ 0[ 0=#1 1=#2 0] 1[ 0=#3 1] 0] 1[ 1] 2[ 0[ 0] 1[ 0=#4 1=#5 2=#6 1] 2] $] .");
    check(&root, "[[1,[2],3]]", "$[ 0[ 0=#1 1[ 0=#2 1] 2=#3 0] $] .");
}

static void test_a_value_of_another_type_than_expected_is_given_as_it_is(void **state)
{
    (void)state;
    check(&call, "{\"id\":{\"id\":1},\"status\":[1,[2]],\"analysis\":\"s\",\"costs\":{\"cost\":1}}",
          "${ id{ id} status[ status] analysis=\"s\" costs{ costs} $} .");
    check(&call, "{\"id\":null,\"status\":true,\"analysis\":false,\"costs\":12}",
          "${ id=null status=true analysis=false costs=#12 $} .");
    check(&call, "{\"analysis\":[{\"summary\":1}]}", "${ analysis[ analysis] $} .");
    check(&call, "[{\"id\":1}]", "$[ $] .");
    check(&call, "\"id\"", "$=\"id\" .");
}

/* A list answer is an array, or an object around one. */
static void test_a_field_may_describe_elements_and_members_at_once(void **state)
{
    static const vapi_json_field_t each[] = {VAPI_JSON_SELECT_EACH(0, call_fields, 2)};
    static const vapi_json_field_t either[] = {
        VAPI_JSON_SELECT_EACH(0, call_fields, 2),
        VAPI_JSON_SELECT_IN("results", 0, each, 1),
        VAPI_JSON_SELECT("", 0),
    };
    static const vapi_json_field_t root = VAPI_JSON_ROOT(either, 3);

    (void)state;
    check(&root, "[{\"id\":1},{\"id\":2}]", "$[ 0{ id=#1 0} 1{ id=#2 1} $] .");
    check(&root, "{\"a\":0,\"results\":[{\"id\":1}],\"\":3}",
          "${ results[ 0{ id=#1 0} results] =#3 $} .");
}

static void test_a_name_that_occurs_twice_is_given_twice(void **state)
{
    (void)state;
    check(&call, "{\"id\":1,\"id\":\"2\",\"analysis\":{\"summary\":3},\"analysis\":null}",
          "${ id=#1 id=\"2\" analysis{ summary=#3 analysis} analysis=null $} .");
}

static void test_names_are_compared_as_they_are_meant_not_as_they_are_written(void **state)
{
    static const vapi_json_field_t fields[] = {
        VAPI_JSON_SELECT("a", 0),
        VAPI_JSON_SELECT("ab", 0),
        VAPI_JSON_SELECT("abc", 0),
        VAPI_JSON_SELECT("abd", 0),
        VAPI_JSON_SELECT("\xC3\xA4", 0),
        VAPI_JSON_SELECT("a\"b", 0),
        VAPI_JSON_SELECT("\xF0\x9F\x98\x80", 0),
        VAPI_JSON_SELECT("b", 0),
    };
    static const vapi_json_field_t root = VAPI_JSON_ROOT(fields, 8);

    (void)state;
    check(&root, "{\"a\":1,\"ab\":2,\"abc\":3,\"abd\":4,\"b\":5}",
          "${ a=#1 ab=#2 abc=#3 abd=#4 b=#5 $} .");
    check(&root, "{\"abe\":1,\"abcd\":2,\"ac\":3,\"\":4,\"A\":5,\"c\":6,\"bb\":7}", "${ $} .");
    check(&root, "{\"\\u0061\":1,\"a\\u0062\":2,\"\\u0061b\\u0064\":3,\"a\\u0062\\u0065\":4}",
          "${ a=#1 ab=#2 abd=#3 $} .");
    check(&root,
          "{\"\xC3\xA4\":1,\"\\u00E4\":2,\"a\\\"b\":3,\"\xF0\x9F\x98\x80\":4,\"\\uD83D\\uDE00\":5}",
          "${ \\xC3\\xA4=#1 \\xC3\\xA4=#2 a\"b=#3 \\xF0\\x9F\\x98\\x80=#4 \\xF0\\x9F\\x98\\x80=#5 "
          "$} .");
    check(&root, "{\"\xC3\xA5\":1,\"\\u00E5\":2,\"a\\nb\":3}", "${ $} .");
}

static void test_long_names_do_not_wrap_around(void **state)
{
    static const vapi_json_field_t fields[] = {VAPI_JSON_SELECT("aaaa", 0)};
    static const vapi_json_field_t root = VAPI_JSON_ROOT(fields, 1);
    char text[300];

    (void)state;
    memset(text, 'a', sizeof(text));
    text[0] = '{';
    text[1] = '"';
    (void)snprintf(text + 2 + 260, 10U, "\":1}");
    check(&root, text, "${ $} .");
}

static void test_strings_are_decoded(void **state)
{
    (void)state;
    check(&call, "{\"id\":\"\"}", "${ id=\"\" $} .");
    check(&call, "{\"id\":\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\"}",
          "${ id=\"a\"b\\c/d\\x08\\x0C\\x0A\\x0D\\x09\" $} .");
    check(&call, "{\"id\":\"\\u0041\\u00e4\\u20AC\\uD83D\\uDE00\\u0000.\"}",
          "${ id=\"A\\xC3\\xA4\\xE2\\x82\\xAC\\xF0\\x9F\\x98\\x80\\x00.\" $} .");
    check(&call, "{\"id\":\"\\u007F\\u0080\\u07FF\\u0800\\uFFFF\\uD800\\uDC00\\uDBFF\\uDFFF\"}",
          "${ "
          "id="
          "\"\\x7F\\xC2\\x80\\xDF\\xBF\\xE0\\xA0\\x80\\xEF\\xBF\\xBF\\xF0\\x90\\x80\\x80\\xF4\\x8F"
          "\\xBF\\xBF\" $} .");
    check(&call, "{\"id\":\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80x\"}",
          "${ id=\"\\xC3\\xA4\\xE2\\x82\\xAC\\xF0\\x9F\\x98\\x80x\" $} .");
}

static void test_an_unescaped_string_is_one_piece_of_the_input(void **state)
{
    const char text[] = "{\"id\":\"a long \xC3\xA4 text\"}";
    vapi_slice_t input = vapi_slice_from_string(text);
    vapi_json_select_t select;
    vapi_json_event_t event;

    (void)state;
    vapi_json_select_init(&select, &call);
    assert_int_equal(vapi_json_select_next(&select, &input, &event), VAPI_OK);
    assert_int_equal(vapi_json_select_next(&select, &input, &event), VAPI_OK);
    assert_int_equal(event.type, VAPI_JSON_STRING);
    assert_ptr_equal(event.text.data, text + 7);
    assert_int_equal(event.text.size, 14);
    assert_true(event.first && event.last);
}

static void test_numbers_are_given_whole(void **state)
{
    (void)state;
    check(&call, "{\"id\":-12.5e+3,\"status\":0}", "${ id=#-12.5e+3 status=#0 $} .");
    check(&call, "{\"id\":12345678901234567890.123456789e2}",
          "${ id=#12345678901234567890.123456789e2 $} .");
    check(&call, "{\"id\":12345678901234567890123456789012}",
          "${ id=#12345678901234567890123456789012 $} .");
    check(&call, "1", "$=#1 .");
    check(&call, " -1.25 ", "$=#-1.25 .");
}

static void test_a_number_that_is_too_long_is_checked_but_not_given(void **state)
{
    (void)state;
    check(&call, "{\"id\":123456789012345678901234567890123,\"status\":1}",
          "${ id=# status=#1 $} .");
    check(&call, "{\"id\":123456789012345678901234567890123456789012345678901234567890123456789.}",
          "${ !ERROR_JSON_NUMBER");
    check(&call, "1234567890123456789012345678901234567890", "$=# .");
}

static void test_a_selected_subtree_is_given_as_json_text(void **state)
{
    (void)state;
    check(&call, "{\"metadata\": {\"a\" : [1, \"\\u0041\xC3\xA4\"] } ,\"id\":1}",
          "${ metadata=`{\"a\" : [1, \"\\u0041\\xC3\\xA4\"] }` id=#1 $} .");
    check(&call, "{\"metadata\":\"a\\n\",\"metadata\":-1.5e3,\"metadata\":null,\"metadata\":true}",
          "${ metadata=`\"a\\n\"` metadata=`-1.5e3` metadata=`null` metadata=`true` $} .");
    check(&call, "{\"metadata\":[]}", "${ metadata=`[]` $} .");
    check(&call, "{\"metadata\":{\"metadata\":{\"id\":1}},\"metadata\":1 }",
          "${ metadata=`{\"metadata\":{\"id\":1}}` metadata=`1` $} .");
}

static void test_a_whole_text_can_be_given_as_json_text(void **state)
{
    static const vapi_json_field_t root = {
        NULL, {NULL}, 0U, 0U, 0U, 0U, VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM};
    static const vapi_json_field_t elements[] = {
        {NULL, {NULL}, 0U, 0U, 0U, 0U, VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM}};
    static const vapi_json_field_t list = VAPI_JSON_ROOT(elements, 1);

    (void)state;
    check(&root, " {\"a\":[1,{}]} ", "$=`{\"a\":[1,{}]}` .");
    check(&root, "12", "$=`12` .");
    check(&root, "\"a\"\n", "$=`\"a\"` .");
    check(&list, "[1, {\"a\":[]} ,\"b\" , 2]", "$[ 0=`1` 1=`{\"a\":[]}` 2=`\"b\"` 3=`2` $] .");
}

static void test_a_malformed_subtree_has_no_last_piece(void **state)
{
    static const char text[] = "{\"metadata\":{\"a\":01}}";
    vapi_slice_t input = vapi_slice_from_string(text);
    vapi_json_select_t select;
    vapi_json_event_t event;
    vapi_status_t status;

    (void)state;
    vapi_json_select_init(&select, &call);
    while ((status = vapi_json_select_next(&select, &input, &event)) == VAPI_OK) {
        assert_true(event.type != VAPI_JSON_RAW_TEXT || !event.last);
    }
    assert_int_equal(status, VAPI_ERROR_JSON_NUMBER);
    assert_ptr_equal(input.data, strstr(text, "1}")); /* the byte that is wrong */
}

static void test_errors_come_after_what_was_right(void **state)
{
    (void)state;
    check(&call, "{\"id\":\"a\",\"status\":\"b\"x}", "${ id=\"a\" status=\"b\" !ERROR_JSON_SYNTAX");
    check(&call, "{\"id\":1", "${ !ERROR_JSON_TRUNCATED");
    check(&call, "{\"id\":1,", "${ id=#1 !ERROR_JSON_TRUNCATED");
    check(&call, "{\"id\":true", "${ id=true !ERROR_JSON_TRUNCATED");
    check(&call, "{} 1", "${ $} !ERROR_JSON_TRAILING");
    check(&call, "-", "!ERROR_JSON_NUMBER");
    check(&call, "", "!ERROR_JSON_TRUNCATED");
}

static void test_without_a_selection_the_text_is_only_checked(void **state)
{
    (void)state;
    check(NULL, "{\"id\":[1,\"\\u0041\",true,{\"a\":null}]}", ".");
    check(NULL, "1", ".");
    check(NULL, "[1,]", "!ERROR_JSON_SYNTAX");
}

static void test_a_path_tells_where_a_value_is(void **state)
{
    char text[40];
    vapi_slice_t input = vapi_slice_from_string("{\"costs\":[{},{\"x\":0,\"cost\":7}]}");
    vapi_json_select_t select;
    vapi_json_event_t event;
    vapi_output_t output = vapi_output_window(text, sizeof(text), 0U, 0U);

    (void)state;
    vapi_json_select_init(&select, &call);
    do {
        assert_int_equal(vapi_json_select_next(&select, &input, &event), VAPI_OK);
    } while (event.type != VAPI_JSON_NUMBER);
    vapi_json_path_write(&select.path, &output);
    vapi_output_byte(&output, '\0');
    assert_string_equal(text, "costs[1].cost");
}

/* Chains of selections, each level one array element or one member. */
static void test_selections_that_are_too_deep_are_refused(void **state)
{
    vapi_json_field_t fields[VAPI_JSON_PATH_MAX + 2U];
    char text[2U * VAPI_JSON_PATH_MAX * 6U];
    vapi_json_event_t event;
    vapi_json_select_t select;
    vapi_status_t status;

    (void)state;
    for (unsigned depth = VAPI_JSON_PATH_MAX; depth <= VAPI_JSON_PATH_MAX + 1U; depth++) {
        vapi_slice_t input = vapi_slice(text, 0U);

        for (unsigned i = 0U; i < depth; i++) {
            const vapi_json_field_t field = VAPI_JSON_SELECT_IN("a", 0, NULL, 1);

            fields[i] = field;
            fields[i].detail.children = &fields[i + 1U];
            memcpy(text + input.size, "{\"a\":", 5U);
            input.size += 5U;
        }
        fields[depth - 1U].child_count = 0U;
        vapi_json_select_init(&select, fields);
        do {
            status = vapi_json_select_next(&select, &input, &event);
        } while (status == VAPI_OK);
        assert_int_equal(status, depth > VAPI_JSON_PATH_MAX ? VAPI_ERROR_ARGUMENT : VAPI_PENDING);
    }
    for (unsigned depth = VAPI_JSON_PATH_ARRAYS_MAX; depth <= VAPI_JSON_PATH_ARRAYS_MAX + 1U;
         depth++) {
        vapi_slice_t input = vapi_slice_from_string("[[[[[[[[");

        for (unsigned i = 0U; i < depth; i++) {
            const vapi_json_field_t field = VAPI_JSON_SELECT_EACH(0, NULL, 1);

            fields[i] = field;
            fields[i].detail.children = &fields[i + 1U];
        }
        fields[depth].child_count = 0U;
        fields[depth].name = NULL;
        vapi_json_select_init(&select, fields);
        do {
            status = vapi_json_select_next(&select, &input, &event);
        } while (status == VAPI_OK);
        assert_int_equal(status,
                         depth > VAPI_JSON_PATH_ARRAYS_MAX ? VAPI_ERROR_ARGUMENT : VAPI_PENDING);
    }
}

/* The example in the header. */
static void test_the_header_s_example_works(void **state)
{
    static const vapi_json_field_t analysis[] = {VAPI_JSON_SELECT("summary", 3)};
    static const vapi_json_field_t members[] = {
        VAPI_JSON_SELECT("id", 1),
        VAPI_JSON_SELECT("status", 2),
        VAPI_JSON_SELECT_IN("analysis", 0, analysis, 1),
    };
    static const vapi_json_field_t example = VAPI_JSON_ROOT(members, 3);
    vapi_slice_t input =
        vapi_slice_from_string("{\"id\":\"c1\",\"analysis\":{\"summary\":\"Fine.\"}}");
    vapi_json_select_t select;
    vapi_json_event_t event;
    vapi_status_t status;
    char summary[8] = "";

    (void)state;
    vapi_json_select_init(&select, &example);
    while ((status = vapi_json_select_next(&select, &input, &event)) == VAPI_OK) {
        if (event.type == VAPI_JSON_STRING && event.field->offset == 3) {
            memcpy(summary, event.text.data, event.text.size);
        }
    }
    assert_int_equal(status, VAPI_PENDING);
    assert_int_equal(vapi_json_select_finish(&select, &event), VAPI_OK);
    assert_string_equal(summary, "Fine.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_selected_members_are_given_and_the_others_passed_over),
        cmocka_unit_test(test_members_of_members_are_found),
        cmocka_unit_test(test_every_element_of_an_array_begins_and_ends),
        cmocka_unit_test(test_arrays_in_arrays_count_their_own_elements),
        cmocka_unit_test(test_a_value_of_another_type_than_expected_is_given_as_it_is),
        cmocka_unit_test(test_a_field_may_describe_elements_and_members_at_once),
        cmocka_unit_test(test_a_name_that_occurs_twice_is_given_twice),
        cmocka_unit_test(test_names_are_compared_as_they_are_meant_not_as_they_are_written),
        cmocka_unit_test(test_long_names_do_not_wrap_around),
        cmocka_unit_test(test_strings_are_decoded),
        cmocka_unit_test(test_an_unescaped_string_is_one_piece_of_the_input),
        cmocka_unit_test(test_numbers_are_given_whole),
        cmocka_unit_test(test_a_number_that_is_too_long_is_checked_but_not_given),
        cmocka_unit_test(test_a_selected_subtree_is_given_as_json_text),
        cmocka_unit_test(test_a_whole_text_can_be_given_as_json_text),
        cmocka_unit_test(test_a_malformed_subtree_has_no_last_piece),
        cmocka_unit_test(test_errors_come_after_what_was_right),
        cmocka_unit_test(test_without_a_selection_the_text_is_only_checked),
        cmocka_unit_test(test_a_path_tells_where_a_value_is),
        cmocka_unit_test(test_selections_that_are_too_deep_are_refused),
        cmocka_unit_test(test_the_header_s_example_works),
    };

    return cmocka_run_group_tests_name("json_select", tests, NULL, NULL);
}
