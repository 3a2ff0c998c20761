/*
 * What is JSON and what is not: RFC 8259, sentence by sentence. Each text is checked whole, byte by byte
 * and cut at every place, before unreadable memory, both when nobody wants it and when it is selected.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/json_select.h"

typedef struct grammar_case {
    const char *text;
    size_t size;
    vapi_status_t status;
} grammar_case_t;

#define GOOD(literal)                                                                              \
    {                                                                                              \
        literal, sizeof(literal) - 1U, VAPI_OK                                                     \
    }
#define BAD(literal, status)                                                                       \
    {                                                                                              \
        literal, sizeof(literal) - 1U, VAPI_ERROR_JSON_##status                                    \
    }
#define COUNT(cases) (sizeof(cases) / sizeof((cases)[0]))

typedef struct run {
    vapi_json_select_t select;
    const vapi_json_field_t *root;
    vapi_status_t status;
    vapi_status_t expected;
} run_t;

static void begin(void *context)
{
    run_t *run = context;

    vapi_json_select_init(&run->select, run->root);
    run->status = VAPI_PENDING;
}

static void feed(void *context, vapi_slice_t piece)
{
    run_t *run = context;
    vapi_json_event_t event;
    const char *const end = piece.data + piece.size;

    do {
        vapi_status_t before = run->status;

        run->status = vapi_json_select_next(&run->select, &piece, &event);
        if (before < VAPI_OK) {
            assert_int_equal(run->status, before); /* errors stay */
        }
        assert_ptr_equal(piece.data + piece.size, end);
    } while (run->status == VAPI_OK);
    if (run->status == VAPI_PENDING) {
        assert_int_equal(piece.size, 0);
    }
}

static void end(void *context)
{
    run_t *run = context;
    vapi_json_event_t event;
    vapi_status_t finished = vapi_json_select_finish(&run->select, &event);

    if (run->status < VAPI_OK) {
        assert_int_equal(finished, run->status);
    }
    assert_int_equal(finished, run->expected);
}

static const support_parser_t parser = {begin, feed, end};

static void check_text(vapi_slice_t text, vapi_status_t status)
{
    static const vapi_json_field_t element[] = {VAPI_JSON_SELECT_EACH(0, NULL, 0),
                                                VAPI_JSON_SELECT("a", 0)};
    static const vapi_json_field_t selections[] = {
        VAPI_JSON_ROOT(NULL, 0),
        VAPI_JSON_ROOT(element, 2),
        {NULL, {NULL}, 0U, 0U, 0U, 0U, VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    };
    run_t run;

    run.expected = status;
    run.root = NULL;
    support_every_split(text, &parser, &run);
    for (size_t i = 0U; i < COUNT(selections); i++) {
        run.root = &selections[i];
        support_every_split(text, &parser, &run);
    }
    assert_int_equal(vapi_json_check(support_guarded(text)), status);
}

static void check_cases(const grammar_case_t *cases, size_t count)
{
    for (size_t i = 0U; i < count; i++) {
        check_text(vapi_slice(cases[i].text, cases[i].size), cases[i].status);
    }
}

/* Section 2: structural characters, white space, and that there is exactly one value. */
static void test_a_text_is_one_value_in_white_space(void **state)
{
    static const grammar_case_t cases[] = {
        GOOD("null"),
        GOOD("true"),
        GOOD("false"),
        GOOD("0"),
        GOOD("\"\""),
        GOOD("[]"),
        GOOD("{}"),
        GOOD(" \t\r\n null \t\r\n "),
        GOOD("\n[\n]\n"),
        GOOD(" { } "),
        GOOD("[ 1 , 2 ]"),
        GOOD("{ \"a\" : 1 , \"b\" : 2 }"),
        GOOD("\t{\r\"a\"\n: \t[ ]\n}\r"),
        GOOD(" 1 "),
        GOOD(" \"a\" "),
        BAD("", TRUNCATED),
        BAD(" ", TRUNCATED),
        BAD("\n\n", TRUNCATED),
        BAD("null null", TRAILING),
        BAD("1 2", TRAILING),
        BAD("[] []", TRAILING),
        BAD("{}{}", TRAILING),
        BAD("[],", TRAILING),
        BAD("{}}", TRAILING),
        BAD("[]]", TRAILING),
        BAD("\"a\"\"b\"", TRAILING),
        BAD("null,", TRAILING),
        BAD("0,", TRAILING),
        BAD("[]\f", TRAILING),
        BAD("[]\v", TRAILING),
        BAD("[]\xEF\xBB\xBF", TRAILING),
        BAD("true\xC2\xA0", TRAILING),
        BAD("[]\0", TRAILING),
        BAD("\f[]", SYNTAX),
        BAD("\v1", SYNTAX),
        BAD("\xC2\xA0[]", SYNTAX),
        BAD("\0[]", SYNTAX),
        BAD("\xEF\xBB\xBF{}", SYNTAX),
        BAD("\xFE\xFF", SYNTAX),
        BAD("[\f1]", SYNTAX),
        BAD("[1\f]", SYNTAX),
        BAD("{\f}", SYNTAX),
        BAD("{\"a\"\f:1}", SYNTAX),
        BAD("{\"a\":1,\f\"b\":1}", SYNTAX),
        BAD("\xE2\x81\xA0[]", SYNTAX),
        BAD("[\xE3\x80\x80]", SYNTAX),
    };

    (void)state;
    check_cases(cases, COUNT(cases));
}

/* Section 3. */
static void test_literals_are_three_and_in_lower_case(void **state)
{
    static const grammar_case_t cases[] = {
        GOOD("[true]"),
        GOOD("[false]"),
        GOOD("[null]"),
        GOOD("[true,false,null]"),
        GOOD("{\"a\":null}"),
        BAD("True", SYNTAX),
        BAD("TRUE", SYNTAX),
        BAD("tRue", SYNTAX),
        BAD("truE", SYNTAX),
        BAD("tru", TRUNCATED),
        BAD("t", TRUNCATED),
        BAD("[tru]", SYNTAX),
        BAD("[fals]", SYNTAX),
        BAD("[nul]", SYNTAX),
        BAD("nulll", TRAILING),
        BAD("[nulll]", SYNTAX),
        BAD("[truefalse]", SYNTAX),
        BAD("[true false]", SYNTAX),
        BAD("falsE", SYNTAX),
        BAD("undefined", SYNTAX),
        BAD("NaN", SYNTAX),
        BAD("nan", SYNTAX),
        BAD("Infinity", SYNTAX),
        BAD("-Infinity", NUMBER),
        BAD("None", SYNTAX),
        BAD("nil", SYNTAX),
        BAD("yes", SYNTAX),
        BAD("a", SYNTAX),
        BAD("[a]", SYNTAX),
        BAD("'a'", SYNTAX),
        BAD("[*]", SYNTAX),
        BAD("*", SYNTAX),
        BAD("<null>", SYNTAX),
        BAD("tr ue", SYNTAX),
        BAD("t\0rue", SYNTAX),
        BAD("nu", TRUNCATED),
        BAD("{\"a\":nul", TRUNCATED),
        BAD("{\"a\":nul}", SYNTAX),
        BAD("fa", TRUNCATED),
    };

    (void)state;
    check_cases(cases, COUNT(cases));
}

/* Section 4. */
static void test_objects_are_names_colons_values_and_commas(void **state)
{
    static const grammar_case_t cases[] = {
        GOOD("{\"\":0}"),
        GOOD("{\"a\":1}"),
        GOOD("{\"a\":1,\"b\":2}"),
        GOOD("{\"a\":1,\"a\":2}"),
        GOOD("{\"a\":{}}"),
        GOOD("{\"a\":{\"a\":{\"a\":[]}}}"),
        GOOD("{\"\\u0061\":1}"),
        GOOD("{\"a\\nb\":1}"),
        GOOD("{\"\xC3\xA4\":1}"),
        GOOD("{\"a\":\"b\",\"c\":[1,{\"d\":null}],\"e\":true}"),
        BAD("{", TRUNCATED),
        BAD("}", SYNTAX),
        BAD("{\"a\"", TRUNCATED),
        BAD("{\"a\":", TRUNCATED),
        BAD("{\"a\":1", TRUNCATED),
        BAD("{\"a\":1,", TRUNCATED),
        BAD("{\"a\":1,}", SYNTAX),
        BAD("{,\"a\":1}", SYNTAX),
        BAD("{\"a\":1,,\"b\":2}", SYNTAX),
        BAD("{\"a\" 1}", SYNTAX),
        BAD("{\"a\"::1}", SYNTAX),
        BAD("{\"a\":}", SYNTAX),
        BAD("{:1}", SYNTAX),
        BAD("{1:1}", SYNTAX),
        BAD("{a:1}", SYNTAX),
        BAD("{'a':1}", SYNTAX),
        BAD("{null:1}", SYNTAX),
        BAD("{[]:1}", SYNTAX),
        BAD("{{}:1}", SYNTAX),
        BAD("{\"a\":1 \"b\":2}", SYNTAX),
        BAD("{\"a\",\"b\"}", SYNTAX),
        BAD("{\"a\"}", SYNTAX),
        BAD("{\"a\":1]", SYNTAX),
        BAD("{]", SYNTAX),
        BAD("{\"a\":1;\"b\":2}", SYNTAX),
        BAD("{\"a\"=1}", SYNTAX),
        BAD("{\"a\":1}/**/", TRAILING),
        BAD("{/**/}", SYNTAX),
        BAD("{\"a\":1,//\n\"b\":2}", SYNTAX),
        BAD("{\"a\":\"b", TRUNCATED),
        BAD("{\"a", TRUNCATED),
        BAD("{ \"a\" : 1 , }", SYNTAX),
        BAD("{\"a\":1,1:2}", SYNTAX),
        BAD("{\"a\":1:2}", SYNTAX),
        BAD("{\"a\":1,{}}", SYNTAX),
        BAD("{,}", SYNTAX),
        BAD("{\"a\":{}", TRUNCATED),
        BAD("{\"a\":#}", SYNTAX),
        BAD("{\"a\" \"b\"}", SYNTAX),
        BAD("{\"a\":\"b\",\"c\":}", SYNTAX),
        BAD("{\"a\":[}", SYNTAX),
        BAD("{\"a\":1 x}", SYNTAX),
        BAD("{ x}", SYNTAX),
        BAD("{\"a\" x}", SYNTAX),
        BAD("{\"a\":1, x}", SYNTAX),
    };

    (void)state;
    check_cases(cases, COUNT(cases));
}

/* Section 5. */
static void test_arrays_are_values_and_commas(void **state)
{
    static const grammar_case_t cases[] = {
        GOOD("[1]"),
        GOOD("[1,2]"),
        GOOD("[[]]"),
        GOOD("[[],[]]"),
        GOOD("[[[[[]]]]]"),
        GOOD("[{}]"),
        GOOD("[{},{}]"),
        GOOD("[\"a\",1,true,null,{},[]]"),
        GOOD("[\"\"]"),
        GOOD("[{\"a\":[{\"a\":[]}]}]"),
        GOOD("[[1],[2,[3]]]"),
        BAD("[", TRUNCATED),
        BAD("]", SYNTAX),
        BAD("[1", TRUNCATED),
        BAD("[1,", TRUNCATED),
        BAD("[1,]", SYNTAX),
        BAD("[,1]", SYNTAX),
        BAD("[1,,2]", SYNTAX),
        BAD("[,]", SYNTAX),
        BAD("[1 2]", SYNTAX),
        BAD("[1;2]", SYNTAX),
        BAD("[1}", SYNTAX),
        BAD("[}", SYNTAX),
        BAD("[1:2]", SYNTAX),
        BAD("[\"a\":1]", SYNTAX),
        BAD("[\"a\"", TRUNCATED),
        BAD("[[]", TRUNCATED),
        BAD("[[1,2]", TRUNCATED),
        BAD("[{}", TRUNCATED),
        BAD("[ , ]", SYNTAX),
        BAD("[\"\" , ]", SYNTAX),
        BAD("[1]x", TRAILING),
        BAD("[x", SYNTAX),
        BAD("[1,x]", SYNTAX),
        BAD("[[1}]", SYNTAX),
        BAD("[{]}", SYNTAX),
        BAD("[\"a\" \"b\"]", SYNTAX),
        BAD("[null,]", SYNTAX),
        BAD("[ x]", SYNTAX),
        BAD("[1 x]", SYNTAX),
        BAD("[null x]", SYNTAX),
    };

    (void)state;
    check_cases(cases, COUNT(cases));
}

/* Section 6. */
static void test_numbers_follow_the_grammar(void **state)
{
    static const grammar_case_t cases[] = {
        GOOD("0"),
        GOOD("-0"),
        GOOD("1"),
        GOOD("9"),
        GOOD("-1"),
        GOOD("10"),
        GOOD("1234567890"),
        GOOD("0.0"),
        GOOD("0.1"),
        GOOD("-0.1"),
        GOOD("1.5"),
        GOOD("10.25"),
        GOOD("0e0"),
        GOOD("0E0"),
        GOOD("1e5"),
        GOOD("1E5"),
        GOOD("1e+5"),
        GOOD("1e-5"),
        GOOD("1.5e5"),
        GOOD("1.5E-05"),
        GOOD("0.00e00"),
        GOOD("-0e-0"),
        GOOD("1e400"),
        GOOD("1e-400"),
        GOOD("123456789012345678901234567890123456789012345678901234567890"),
        GOOD("-9223372036854775808"),
        GOOD("0.1234567890123456789012345678901234567890"),
        GOOD("[0,1,-1,0.5,1e2]"),
        GOOD("{\"a\":0}"),
        GOOD("[0 ]"),
        GOOD("[-0]"),
        GOOD("[1e1]"),
        GOOD("[0e+1]"),
        GOOD("[1E+2]"),
        GOOD("[1E-2]"),
        GOOD("[1E22]"),
        GOOD("[123.456e78]"),
        BAD("-", NUMBER),
        BAD("+1", SYNTAX),
        BAD("01", NUMBER),
        BAD("00", NUMBER),
        BAD("-01", NUMBER),
        BAD("-00", NUMBER),
        BAD("1.", NUMBER),
        BAD(".5", SYNTAX),
        BAD("-.5", NUMBER),
        BAD("1.e5", NUMBER),
        BAD("1e", NUMBER),
        BAD("1e+", NUMBER),
        BAD("1e-", NUMBER),
        BAD("1E", NUMBER),
        BAD("1e+-5", NUMBER),
        BAD("--1", NUMBER),
        BAD("-+1", NUMBER),
        BAD("1..5", NUMBER),
        BAD("[1.5.5]", SYNTAX),
        BAD("[1e5e5]", SYNTAX),
        BAD("[1e5.5]", SYNTAX),
        BAD("[0x1]", SYNTAX),
        BAD("[0b1]", SYNTAX),
        BAD("[1a]", SYNTAX),
        BAD("[1-1]", SYNTAX),
        BAD("[1+1]", SYNTAX),
        BAD("[0e]", NUMBER),
        BAD("[0e+]", NUMBER),
        BAD("[0.]", NUMBER),
        BAD("[-]", NUMBER),
        BAD("[- 1]", NUMBER),
        BAD("[-a]", NUMBER),
        BAD("[1 000]", SYNTAX),
        BAD("[1_000]", SYNTAX),
        BAD("[1,000.5.]", NUMBER),
        BAD("[-Infinity]", NUMBER),
        BAD("[-NaN]", NUMBER),
        BAD("[012]", NUMBER),
        BAD("[-012]", NUMBER),
        BAD("[1.0e+]", NUMBER),
        BAD("[1.0e]", NUMBER),
        BAD("[1eE2]", NUMBER),
        BAD("[0.3e]", NUMBER),
        BAD("[0E+]", NUMBER),
        BAD("[2.e3]", NUMBER),
        BAD("[2.e-3]", NUMBER),
        BAD("[.123]", SYNTAX),
        BAD("[-1.0.]", SYNTAX),
        BAD("[0.1.2]", SYNTAX),
        BAD("[1\0]", SYNTAX),
        BAD("[\xEF\xBC\x91]", SYNTAX),
        BAD("0.", NUMBER),
        BAD("0e", NUMBER),
        BAD("-", NUMBER),
        BAD("1e1.", TRAILING),
        BAD("1-", TRAILING),
        BAD("1.5.", TRAILING),
        BAD("00.1", NUMBER),
        BAD("{\"a\":01}", NUMBER),
        BAD("{\"a\":-}", NUMBER),
        BAD("{\"a\":1.}", NUMBER),
        BAD("0-", TRAILING),
        BAD("0+1", TRAILING),
    };

    (void)state;
    check_cases(cases, COUNT(cases));
}

/* Section 7. */
static void test_strings_have_escapes_and_no_control_characters(void **state)
{
    static const grammar_case_t cases[] = {
        GOOD("\"a\""),
        GOOD("\"abcdefghijklmnopqrstuvwxyz0123456789\""),
        GOOD("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\""),
        GOOD("\"\\u0000\""),
        GOOD("\"\\u0041\\u00e4\\u20AC\""),
        GOOD("\"\\uD83D\\uDE00\""),
        GOOD("\"\\ud800\\udc00\""),
        GOOD("\"\\uDBFF\\uDFFF\""),
        GOOD("\"\\uFFFF\\uFFFE\\uE000\\uD7FF\""),
        GOOD("\"\x7F\""),
        GOOD("\"/\""),
        GOOD("\" \""),
        GOOD("\"a\\\\\""),
        GOOD("\"\\\\u0041\""),
        GOOD("\"\\uD83D\\uDE00\\uD83D\\uDE00\""),
        GOOD("\"ab\\u000Acd\""),
        GOOD("\"#!\""),
        GOOD("\"~}|{]\""),
        GOOD("[\"a\",\"b\"]"),
        GOOD("\"[]{}:,\""),
        GOOD("{\"\\\"\":\"\\\"\"}"),
        GOOD("\"\\u0022\""),
        GOOD("\"\\u005C\""),
        GOOD("\"\\uabcd\\uABCD\\uef09\""),
        BAD("\"", TRUNCATED),
        BAD("\"a", TRUNCATED),
        BAD("\"\\", TRUNCATED),
        BAD("\"\\\"", TRUNCATED),
        BAD("\"\\u", TRUNCATED),
        BAD("\"\\u00", TRUNCATED),
        BAD("\"\\uD83D", TRUNCATED),
        BAD("\"\\uD83D\\", TRUNCATED),
        BAD("\"\\uD83D\\u", TRUNCATED),
        BAD("\"\\uD83D\\uDE0", TRUNCATED),
        BAD("\"\n\"", STRING),
        BAD("\"\t\"", STRING),
        BAD("\"\0\"", STRING),
        BAD("\"\x1F\"", STRING),
        BAD("\"\x01\"", STRING),
        BAD("\"abcdefg\x1Fhij\"", STRING),
        BAD("\"\r\"", STRING),
        BAD("\"\x08\"", STRING),
        BAD("\"aaaa\n\"", STRING),
        BAD("\"aaaaa\0\"", STRING),
        BAD("\"\\a\"", STRING),
        BAD("\"\\v\"", STRING),
        BAD("\"\\0\"", STRING),
        BAD("\"\\x41\"", STRING),
        BAD("\"\\'\"", STRING),
        BAD("\"\\ \"", STRING),
        BAD("\"\\U0041\"", STRING),
        BAD("\"\\N\"", STRING),
        BAD("\"\\\n\"", STRING),
        BAD("\"\\\0\"", STRING),
        BAD("\"\\\xC3\xA4\"", STRING),
        BAD("\"\\1\"", STRING),
        BAD("\"\\u\"", STRING),
        BAD("\"\\u004\"", STRING),
        BAD("\"\\u00g0\"", STRING),
        BAD("\"\\u 041\"", STRING),
        BAD("\"\\u+041\"", STRING),
        BAD("\"\\u00/0\"", STRING),
        BAD("\"\\u00:0\"", STRING),
        BAD("\"\\u00@0\"", STRING),
        BAD("\"\\u00G0\"", STRING),
        BAD("\"\\u00`0\"", STRING),
        BAD("\"\\u{41}\"", STRING),
        BAD("\"\\u00\xC3\xA4\"", STRING),
        BAD("\"\\uD800\"", STRING),
        BAD("\"\\uDC00\"", STRING),
        BAD("\"\\uDFFF\"", STRING),
        BAD("\"\\uDBFF\"", STRING),
        BAD("\"\\uD800a\"", STRING),
        BAD("\"\\uD800\\n\"", STRING),
        BAD("\"\\uD800\\u0041\"", STRING),
        BAD("\"\\uD800\\uD800\"", STRING),
        BAD("\"\\uDC00\\uD800\"", STRING),
        BAD("\"\\uD800\\uDBFF\"", STRING),
        BAD("\"\\uD800\\uE000\"", STRING),
        BAD("\"\\uD800u\"", STRING),
        BAD("\"\\uD800\\\\\"", STRING),
        BAD("\"\\uD83D\\uDE0g\"", STRING),
        BAD("\"\\uD83D\\u00\"", STRING),
        BAD("\"\\uD800\\uD800\\uDC00\"", STRING),
        BAD("{\"\\uD800\":1}", STRING),
        BAD("{\"\n\":1}", STRING),
        BAD("{\"\\x\":1}", STRING),
        BAD("[\"\\u12\"]", STRING),
        BAD("[\"a\\", TRUNCATED),
    };

    (void)state;
    check_cases(cases, COUNT(cases));
}

/* Section 8.1, and RFC 3629. */
static void test_text_is_valid_utf8(void **state)
{
    static const grammar_case_t cases[] = {
        GOOD("\"\xC2\x80\""),
        GOOD("\"\xDF\xBF\""),
        GOOD("\"\xE0\xA0\x80\""),
        GOOD("\"\xED\x9F\xBF\""),
        GOOD("\"\xEE\x80\x80\""),
        GOOD("\"\xEF\xBF\xBF\""),
        GOOD("\"\xF0\x90\x80\x80\""),
        GOOD("\"\xF4\x8F\xBF\xBF\""),
        GOOD("\"\xF1\x80\x80\x80\""),
        GOOD("\"\xE2\x80\xA8\xE2\x80\xA9\""),
        GOOD("\"\xEF\xBB\xBF\""),
        GOOD("\"a\xC3\xA4"
             "b\xE2\x82\xAC"
             "c\xF0\x9F\x98\x80"
             "d\""),
        GOOD("\"abc\xC3\xA4\""),
        GOOD("\"abcd\xC3\xA4\""),
        GOOD("\"ab\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4xyz\""),
        GOOD("\"\xC3\x9C\""),
        GOOD("\"\xC3\x9C\xDC\x9C\""),
        GOOD("\"aaa\xDC\x9C\""),
        GOOD("\"\xE1\x80\x80\xEC\x80\x80\""),
        GOOD("\"\xF3\xBF\xBF\xBF\""),
        BAD("\"\x80\"", UTF8),
        BAD("\"\xBF\"", UTF8),
        BAD("\"\xC0\x80\"", UTF8),
        BAD("\"\xC1\xBF\"", UTF8),
        BAD("\"\xC2\"", UTF8),
        BAD("\"\xC2", TRUNCATED),
        BAD("\"\xC2\xC2\"", UTF8),
        BAD("\"\xE0\x80\x80\"", UTF8),
        BAD("\"\xE0\x9F\xBF\"", UTF8),
        BAD("\"\xED\xA0\x80\"", UTF8),
        BAD("\"\xED\xBF\xBF\"", UTF8),
        BAD("\"\xE2\x82\"", UTF8),
        BAD("\"\xE2\"", UTF8),
        BAD("\"\xE2\x82\xC3\"", UTF8),
        BAD("\"\xF0\x80\x80\x80\"", UTF8),
        BAD("\"\xF0\x8F\xBF\xBF\"", UTF8),
        BAD("\"\xF4\x90\x80\x80\"", UTF8),
        BAD("\"\xF5\x80\x80\x80\"", UTF8),
        BAD("\"\xF8\x88\x80\x80\x80\"", UTF8),
        BAD("\"\xFE\"", UTF8),
        BAD("\"\xFF\"", UTF8),
        BAD("\"\xF0\x9F\x98\"", UTF8),
        BAD("\"\xF0\x9F\"", UTF8),
        BAD("\"\xF0\"", UTF8),
        BAD("\"aaaa\xFF\"", UTF8),
        BAD("\"aaa\xC3\"", UTF8),
        BAD("\"\xC3\\n\"", UTF8),
        BAD("\"\xC3\n\"", UTF8),
        BAD("\"\xED\xA0\xBD\xED\xB8\x80\"", UTF8),
        BAD("{\"\xFF\":1}", UTF8),
        BAD("[\"\xE2\x82\xAC\x80\"]", UTF8),
        BAD("[\xFF]", SYNTAX),
        BAD("\xC3\xA4", SYNTAX),
        BAD("{\xC3\xA4:1}", SYNTAX),
        BAD("[1\xFF]", SYNTAX),
        BAD("\"\xF0\x9F\x98\x80\xF0\x9F\x98\"", UTF8),
        BAD("\"\xE2\x82", TRUNCATED),
    };

    (void)state;
    check_cases(cases, COUNT(cases));
}

/* Section 9: an implementation may set limits on depth. */
static void test_nesting_is_accepted_up_to_the_limit_and_refused_beyond(void **state)
{
    char text[2U * VAPI_JSON_DEPTH_MAX + 2U];

    (void)state;
    for (unsigned depth = VAPI_JSON_DEPTH_MAX - 1U; depth <= VAPI_JSON_DEPTH_MAX + 1U; depth++) {
        memset(text, '[', depth);
        memset(text + depth, ']', depth);
        check_text(vapi_slice(text, (size_t)2U * depth),
                   depth > VAPI_JSON_DEPTH_MAX ? VAPI_ERROR_JSON_DEPTH : VAPI_OK);
    }
}

/* Objects and arrays in turn, so that every bit of the state is used both ways. */
static void test_each_level_remembers_whether_it_is_an_array(void **state)
{
    char text[8U * VAPI_JSON_DEPTH_MAX];
    size_t size = 0U;

    (void)state;
    for (unsigned i = 0U; i < VAPI_JSON_DEPTH_MAX; i++) {
        const char *opening = i % 3U == 0U ? "[" : "{\"a\":";

        memcpy(text + size, opening, strlen(opening));
        size += strlen(opening);
    }
    text[size++] = '1';
    for (unsigned i = VAPI_JSON_DEPTH_MAX; i-- != 0U;) {
        text[size++] = i % 3U == 0U ? ']' : '}';
    }
    assert_int_equal(vapi_json_check(vapi_slice(text, size)), VAPI_OK);
    for (size_t i = size - VAPI_JSON_DEPTH_MAX; i < size; i++) {
        text[i] = text[i] == ']' ? '}' : ']';
        assert_int_equal(vapi_json_check(vapi_slice(text, size)), VAPI_ERROR_JSON_SYNTAX);
        text[i] = text[i] == ']' ? '}' : ']';
    }
}

/* Every byte in every kind of place: the tables above cannot forget one. */
static void test_every_byte_in_a_string_is_judged_by_its_value(void **state)
{
    (void)state;
    for (unsigned byte = 0U; byte < 256U; byte++) {
        for (unsigned place = 1U; place < 9U; place++) {
            char text[] = "\"aaaaaaaa\"";
            vapi_status_t expected = VAPI_OK;

            text[place] = (char)byte;
            if (byte < 0x20U) {
                expected = VAPI_ERROR_JSON_STRING;
            } else if (byte >= 0x80U) {
                expected = VAPI_ERROR_JSON_UTF8;
            } else if (byte == '"') {
                expected = VAPI_ERROR_JSON_TRAILING;
            } else if (byte == '\\') {
                expected = place == 8U ? VAPI_ERROR_JSON_TRUNCATED : VAPI_ERROR_JSON_STRING;
            }
            assert_int_equal(vapi_json_check(support_guarded(vapi_slice(text, 10U))), expected);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_text_is_one_value_in_white_space),
        cmocka_unit_test(test_literals_are_three_and_in_lower_case),
        cmocka_unit_test(test_objects_are_names_colons_values_and_commas),
        cmocka_unit_test(test_arrays_are_values_and_commas),
        cmocka_unit_test(test_numbers_follow_the_grammar),
        cmocka_unit_test(test_strings_have_escapes_and_no_control_characters),
        cmocka_unit_test(test_text_is_valid_utf8),
        cmocka_unit_test(test_nesting_is_accepted_up_to_the_limit_and_refused_beyond),
        cmocka_unit_test(test_each_level_remembers_whether_it_is_an_array),
        cmocka_unit_test(test_every_byte_in_a_string_is_judged_by_its_value),
    };

    return cmocka_run_group_tests_name("json_grammar", tests, NULL, NULL);
}
