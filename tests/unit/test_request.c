/* Any operation of the API (vapi/operation.h): what is refused before a byte is sent, what is sent, and where answers go. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fake_port.h"
#include "vapi/api/calls.h"
#include "vapi/operation.h"

#define ANSWER(type, body)                                                                         \
    "HTTP/1.1 200 OK\r\nContent-Type: " type "\r\nConnection: close\r\n\r\n" body
#define JSON(body)   ANSWER("application/json", body)
#define EVENTS(body) ANSWER("text/event-stream", body)

/* --- an operation with a parameter of every kind ----------------------------------------------- */

static const vapi_json_limits_t one_to_ten = {1, 10, 0};
static const vapi_json_limits_t two_to_three = {2, 3, 0};
static const char *const colours[] = {"red", "green"};
static const vapi_parameter_t colour_in_path = {.name = "colour",
                                                .detail.names = colours,
                                                .kind = VAPI_PARAMETER_NAMES,
                                                .name_count = 2,
                                                .in_path = true};
static const vapi_parameter_t number = {.name = "number", .kind = VAPI_PARAMETER_INTEGER};
static const vapi_parameter_t bounded = {
    .name = "bounded", .detail.limits = &one_to_ten, .kind = VAPI_PARAMETER_INTEGER};
static const vapi_parameter_t flag = {.name = "flag", .kind = VAPI_PARAMETER_BOOLEAN};
static const vapi_parameter_t since = {.name = "since", .kind = VAPI_PARAMETER_DATE};
static const vapi_parameter_t filter = {.name = "filter", .kind = VAPI_PARAMETER_JSON};
static const vapi_parameter_t word = {
    .name = "word", .detail.limits = &two_to_three, .kind = VAPI_PARAMETER_TEXT};
static const vapi_parameter_t tags = {
    .name = "tag", .detail.limits = &two_to_three, .kind = VAPI_PARAMETER_TEXT, .repeats = true};
static const vapi_parameter_t needed = {
    .name = "needed", .kind = VAPI_PARAMETER_TEXT, .required = true};
static const vapi_parameter_t *const parameters[] = {
    &colour_in_path, &number, &bounded, &flag, &since, &filter, &word, &tags, &needed};
static const vapi_operation_t paint = {.path = "/paint/{colour}",
                                       .parameters = parameters,
                                       .parameter_count = 9,
                                       .method = VAPI_HTTP_POST,
                                       .body = VAPI_OPERATION_BODY_JSON};

typedef struct fixture {
    fake_port_t port;
    fake_connection_t connection;
    vapi_client_t client;
    vapi_client_config_t config;
    vapi_request_t request;
    vapi_slice_t argument;
    vapi_http_field_t given[3];
    char window[512];
    char seen[256];
    vapi_status_t answer_of_visitor;
} fixture_t;

static fixture_t fixture;

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("key");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static void see(const char *text, size_t size)
{
    size_t used = strlen(fixture.seen);
    assert_true(used + size < sizeof fixture.seen);
    memcpy(fixture.seen + used, text, size);
}

static vapi_status_t visit(void *context, const vapi_json_event_t *event)
{
    assert_ptr_equal(context, &fixture);
    if (event->type == VAPI_JSON_NOTHING) {
        see(".", 1);
    } else if (event->type == VAPI_JSON_STRING || event->type == VAPI_JSON_NUMBER) {
        see(event->text.data, event->text.size);
        return fixture.answer_of_visitor;
    }
    return VAPI_OK;
}

static vapi_status_t take(void *context, vapi_slice_t bytes)
{
    assert_ptr_equal(context, &fixture);
    see(bytes.data, bytes.size);
    return VAPI_OK;
}

static int fresh(void **state)
{
    (void)state;
    memset(&fixture, 0, sizeof fixture);
    fixture.port.utc = 1764000000;
    fixture.config.retry.attempts_max = 1;
    fixture.argument = vapi_slice_from_string("red");
    fixture.given[0] = (vapi_http_field_t){VAPI_SLICE_LITERAL("needed"), VAPI_SLICE_LITERAL("x")};
    fixture.request.operation = &paint;
    fixture.request.arguments = &fixture.argument;
    fixture.request.argument_count = 1;
    fixture.request.parameters = fixture.given;
    fixture.request.parameter_count = 1;
    fixture.request.context = &fixture;
    return 0;
}

/* Runs the request against a server that answers so and then closes. */
static vapi_status_t run(const char *answer)
{
    fixture.connection = (fake_connection_t){.answer = answer, .read_end = VAPI_END};
    fixture.port.connections = &fixture.connection;
    fixture.port.connection_count = 1;
    fake_port_start(&fixture.port);
    fixture.config.platform = &fixture.port.platform;
    fixture.config.secure = &fixture.port.transport;
    fixture.config.window = fixture.window;
    fixture.config.window_size = sizeof fixture.window;
    fixture.config.key = give_key;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
    return vapi_request(&fixture.client, &fixture.request);
}

static void assert_refused(const char *name)
{
    assert_int_equal(run(JSON("{}")), VAPI_ERROR_PARAMETER);
    assert_string_equal(vapi_client_error(&fixture.client)->message, name);
    assert_int_equal(fixture.port.sent_size, 0);
}

static void give(const char *name, const char *value)
{
    fixture.given[1].name = vapi_slice_from_string(name);
    fixture.given[1].value = vapi_slice_from_string(value);
    fixture.request.parameter_count = 2;
}

/* --- parameters ---------------------------------------------------------------------------------- */

static void test_a_value_of_each_kind_is_sent(void **state)
{
    (void)state;
    static const char *const good[][3] = {
        {"number", "-7", "number=-7"},
        {"bounded", "1", "bounded=1"},
        {"bounded", "10", "bounded=10"},
        {"flag", "true", "flag=true"},
        {"flag", "false", "flag=false"},
        {"since", "2024-01-15T09:30:00Z", "since=2024-01-15T09%3A30%3A00Z"},
        {"filter", "{}", "filter=%7B%7D"},
        {"word", "\xc3\xa9\xc3\xa9", "word=%C3%A9%C3%A9"},
        {"word", "abc", "word=abc"}};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        give(good[i][0], good[i][1]);
        assert_int_equal(run(JSON("{}")), VAPI_OK);
        assert_true(fake_port_has_sent(&fixture.port, "POST /paint/red?needed=x&"));
        assert_true(fake_port_has_sent(&fixture.port, good[i][2]));
    }
}

static void test_a_value_of_another_kind_or_out_of_range_is_refused_by_name(void **state)
{
    (void)state;
    static const char *const bad[][2] = {
        {"number", "x"},        {"number", "1.5"}, {"number", ""},
        {"bounded", "0"},       {"bounded", "11"}, {"flag", "yes"},
        {"since", "yesterday"}, {"filter", "{"},   {"word", "\xc3\xa9"},
        {"word", "abcd"},       {"tag", "a"}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        give(bad[i][0], bad[i][1]);
        assert_refused(bad[i][0]);
    }
}

static void test_an_unknown_parameter_is_refused(void **state)
{
    (void)state;
    give("other", "x");
    assert_refused("other");
    give("colour", "red"); /* belongs in the path */
    assert_refused("colour");
}

static void test_a_parameter_stands_as_often_as_it_may(void **state)
{
    (void)state;
    fixture.request.parameter_count = 0;
    assert_refused("needed");
    fixture.given[1] = fixture.given[0];
    fixture.request.parameter_count = 2;
    assert_refused("needed");
    fixture.given[1] = (vapi_http_field_t){VAPI_SLICE_LITERAL("tag"), VAPI_SLICE_LITERAL("ab")};
    fixture.given[2] = (vapi_http_field_t){VAPI_SLICE_LITERAL("tag"), VAPI_SLICE_LITERAL("cd")};
    fixture.request.parameter_count = 3;
    assert_int_equal(run(JSON("{}")), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "&tag=ab&tag=cd "));
}

static void test_a_value_of_the_path_is_there_and_one_that_it_may_be(void **state)
{
    (void)state;
    fixture.argument = vapi_slice_from_string("blue");
    assert_refused("colour");
    fixture.argument = vapi_slice_from_string("green");
    assert_int_equal(run(JSON("{}")), VAPI_OK);
    fixture.request.argument_count = 0;
    assert_refused("colour");
}

/* --- bodies -------------------------------------------------------------------------------------- */

static void test_a_body_of_json_text_is_checked_and_sent_as_it_is(void **state)
{
    (void)state;
    fixture.request.body_json = vapi_slice_from_string("{\"a\": 1}");
    assert_int_equal(run(JSON("{}")), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Content-Type: application/json\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "\r\n\r\n{\"a\": 1}"));
    fixture.request.body_json = vapi_slice_from_string("{\"a\": 1");
    assert_int_equal(run(JSON("{}")), VAPI_ERROR_JSON_TRUNCATED);
    assert_int_equal(fixture.port.sent_size, 0);
}

static vapi_status_t read_body(void *context, uint32_t position, void *out_data, size_t capacity)
{
    (void)context;
    (void)capacity;
    if (position != 0U) {
        return VAPI_END;
    }
    memcpy(out_data, "bytes", 5);
    return 5;
}

static void test_a_body_may_come_from_a_callback(void **state)
{
    (void)state;
    static const vapi_http_body_t body = {.kind = VAPI_HTTP_BODY_LENGTH,
                                          .content_type = VAPI_SLICE_LITERAL("text/plain"),
                                          .length = 5,
                                          .read = read_body};
    fixture.request.body_stream = &body;
    assert_int_equal(run(JSON("{}")), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "\r\n\r\nbytes"));
}

typedef struct note {
    uint8_t presence[1];
    vapi_slice_t text;
} note_t;

static const vapi_json_field_t note_members[] = {{"text",
                                                  {NULL},
                                                  offsetof(note_t, text),
                                                  sizeof(vapi_slice_t),
                                                  4U,
                                                  0U,
                                                  VAPI_JSON_VIEW,
                                                  VAPI_JSON_REQUIRED}};
static const vapi_json_field_t note_fields = {NULL, {note_members},   0U, sizeof(note_t), 0U,
                                              1U,   VAPI_JSON_OBJECT, 0U};

static void test_a_body_from_a_struct_names_the_member_that_is_wrong(void **state)
{
    (void)state;
    note_t note = {.presence = {VAPI_JSON_SET}, .text = VAPI_SLICE_LITERAL("hi")};
    fixture.request.body_fields = &note_fields;
    fixture.request.body = &note;
    assert_int_equal(run(JSON("{}")), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "\r\n\r\n{\"text\":\"hi\"}"));
    note.text = vapi_slice_from_string("\xff");
    assert_int_equal(run(JSON("{}")), VAPI_ERROR_JSON_UTF8);
    memset(&note, 0, sizeof note);
    assert_int_equal(run(JSON("{}")), VAPI_ERROR_INCOMPLETE);
    assert_string_equal(vapi_client_error(&fixture.client)->message, "text");
    assert_int_equal(fixture.port.sent_size, 0);
}

static void test_a_url_in_place_of_an_operation_gets_no_key(void **state)
{
    (void)state;
    fixture.request = (vapi_request_t){.url = "https://call.example.net/control",
                                       .body_json = vapi_slice_from_string("{}")};
    assert_int_equal(run(JSON("{}")), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "POST /control HTTP/1.1\r\n"));
    assert_false(fake_port_has_sent(&fixture.port, "Authorization"));
}

/* --- answers ------------------------------------------------------------------------------------- */

static const vapi_json_field_t selected[] = {VAPI_JSON_SELECT("a", 1)};
static const vapi_json_field_t selection = VAPI_JSON_ROOT(selected, 1);

static void test_a_visitor_sees_what_is_selected(void **state)
{
    (void)state;
    fixture.request.answer_fields = &selection;
    fixture.request.visit = visit;
    assert_int_equal(run(JSON("{\"b\":\"no\",\"a\":\"yes\"}")), VAPI_OK);
    assert_string_equal(fixture.seen, "yes");
    assert_int_equal(run(JSON("42")), VAPI_OK); /* its end shows only at the end of the answer */
    assert_string_equal(fixture.seen, "yes42");
    assert_int_equal(run(JSON("{\"a\":")), VAPI_ERROR_JSON_TRUNCATED);
    assert_int_equal(run(JSON("{\"a\":]")), VAPI_ERROR_JSON_SYNTAX);
}

static void test_a_visitor_may_end_the_reading(void **state)
{
    (void)state;
    fixture.request.answer_fields = &selection;
    fixture.request.visit = visit;
    fixture.answer_of_visitor = VAPI_END;
    assert_int_equal(run(JSON("{\"a\":\"yes\", here is no JSON")), VAPI_OK);
    fixture.answer_of_visitor = VAPI_ERROR_SPACE;
    assert_int_equal(run(JSON("{\"a\":\"yes\"}")), VAPI_ERROR_SPACE);
    fixture.answer_of_visitor = VAPI_ERROR_DATE;
    assert_int_equal(run(JSON("{\"a\":\"yes\"}")), VAPI_ERROR_DATE);
}

static vapi_status_t disagree(vapi_request_t *request)
{
    return ((const note_t *)request->answer)->presence[0] == VAPI_JSON_SET ? VAPI_ERROR_INCOMPLETE
                                                                           : VAPI_OK;
}

static void test_a_whole_answer_in_its_struct_is_judged(void **state)
{
    (void)state;
    note_t note;
    fixture.request.answer_fields = &note_fields;
    fixture.request.answer = &note;
    assert_int_equal(run(JSON("{\"text\":\"x\"}")), VAPI_OK);
    fixture.request.conclude = disagree;
    assert_int_equal(run(JSON("{\"text\":\"x\"}")), VAPI_ERROR_INCOMPLETE);
    assert_int_equal(run(JSON("{}")), VAPI_OK);
    assert_int_equal(run(JSON("{")), VAPI_ERROR_JSON_TRUNCATED);
}

static void test_bytes_are_taken_as_they_are(void **state)
{
    (void)state;
    fixture.request.take = take;
    assert_int_equal(run(ANSWER("audio/wav", "RIFF")), VAPI_OK);
    assert_string_equal(fixture.seen, "RIFF");
    assert_true(fake_port_has_sent(&fixture.port, "Accept: */*\r\n"));
}

static void test_json_is_expected_and_nothing_else(void **state)
{
    (void)state;
    fixture.request.answer_fields = &selection;
    fixture.request.visit = visit;
    assert_int_equal(run(ANSWER("text/html", "<html>")), VAPI_ERROR_CONTENT_TYPE);
    assert_int_equal(run(EVENTS("data: {}\n\n")), VAPI_ERROR_CONTENT_TYPE);
}

static void test_each_event_of_a_stream_is_read(void **state)
{
    (void)state;
    fixture.request.event_fields = &selection;
    fixture.request.visit = visit;
    assert_int_equal(run(EVENTS("event: x\nid: 7\n\ndata:\n\ndata: {\"a\":\ndata: \"yes\"}\n\n"
                                "data: {\"a\":\"no\"}\n\ndata: [DONE]\n\n")),
                     VAPI_OK);
    assert_string_equal(fixture.seen, "yes.no.");
    assert_true(
        fake_port_has_sent(&fixture.port, "Accept: text/event-stream, application/json\r\n"));
}

static void test_an_event_goes_into_its_struct(void **state)
{
    (void)state;
    typedef struct text {
        uint8_t presence[1];
        char text[8];
    } text_t;
    static const vapi_json_field_t members[] = {
        {"text", {NULL}, offsetof(text_t, text), 8U, 4U, 0U, VAPI_JSON_TEXT, 0U}};
    static const vapi_json_field_t fields = {NULL, {members},        0U, sizeof(text_t), 0U,
                                             1U,   VAPI_JSON_OBJECT, 0U};
    text_t text;
    fixture.request.event_fields = &fields;
    fixture.request.event = &text;
    fixture.request.visit = visit;
    assert_int_equal(run(EVENTS("data: {\"text\":\"last\"}\n\n")), VAPI_OK);
    assert_string_equal(text.text, "last");
}

static void test_a_malformed_event_is_an_error(void **state)
{
    (void)state;
    fixture.request.event_fields = &selection;
    fixture.request.visit = visit;
    assert_int_equal(run(EVENTS("data: {\"a\":]}\n\n")), VAPI_ERROR_JSON_SYNTAX);
    assert_int_equal(run(EVENTS("data: {\"a\":\n\n")), VAPI_ERROR_JSON_TRUNCATED);
}

static void test_json_in_place_of_a_stream_needs_a_description(void **state)
{
    (void)state;
    fixture.request.event_fields = &selection;
    fixture.request.visit = visit;
    assert_int_equal(run(JSON("{\"a\":\"yes\"}")), VAPI_ERROR_CONTENT_TYPE);
    fixture.request.answer_fields = &selection;
    assert_int_equal(run(JSON("{\"a\":\"yes\"}")), VAPI_OK);
    assert_string_equal(fixture.seen, "yes");
}

static void test_a_client_that_is_busy_is_left_alone(void **state)
{
    (void)state;
    static const vapi_exchange_t other = {.request = {.method = VAPI_HTTP_GET}};
    assert_int_equal(run(JSON("{}")), VAPI_OK);
    assert_int_equal(vapi_client_start(&fixture.client, &other), VAPI_OK);
    assert_int_equal(vapi_request(&fixture.client, &fixture.request), VAPI_ERROR_STATE);
}

static void test_a_batch_of_calls_over_the_limit_is_blocked(void **state)
{
    (void)state;
    static vapi_call_create_t create;
    static vapi_call_batch_t batch;
    vapi_calls_create_batch_prepare(&fixture.request, &create, &batch);
    fixture.request.parameter_count = 0;
    assert_int_equal(run(JSON("{\"subscriptionLimits\":{\"concurrencyBlocked\":true}}")),
                     VAPI_ERROR_CONCURRENCY_BLOCKED);
    assert_int_equal(run(JSON("{\"subscriptionLimits\":{\"concurrencyBlocked\":false}}")), VAPI_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_value_of_each_kind_is_sent, fresh),
        cmocka_unit_test_setup(test_a_value_of_another_kind_or_out_of_range_is_refused_by_name,
                               fresh),
        cmocka_unit_test_setup(test_an_unknown_parameter_is_refused, fresh),
        cmocka_unit_test_setup(test_a_parameter_stands_as_often_as_it_may, fresh),
        cmocka_unit_test_setup(test_a_value_of_the_path_is_there_and_one_that_it_may_be, fresh),
        cmocka_unit_test_setup(test_a_body_of_json_text_is_checked_and_sent_as_it_is, fresh),
        cmocka_unit_test_setup(test_a_body_may_come_from_a_callback, fresh),
        cmocka_unit_test_setup(test_a_body_from_a_struct_names_the_member_that_is_wrong, fresh),
        cmocka_unit_test_setup(test_a_url_in_place_of_an_operation_gets_no_key, fresh),
        cmocka_unit_test_setup(test_a_visitor_sees_what_is_selected, fresh),
        cmocka_unit_test_setup(test_a_visitor_may_end_the_reading, fresh),
        cmocka_unit_test_setup(test_a_whole_answer_in_its_struct_is_judged, fresh),
        cmocka_unit_test_setup(test_bytes_are_taken_as_they_are, fresh),
        cmocka_unit_test_setup(test_json_is_expected_and_nothing_else, fresh),
        cmocka_unit_test_setup(test_each_event_of_a_stream_is_read, fresh),
        cmocka_unit_test_setup(test_an_event_goes_into_its_struct, fresh),
        cmocka_unit_test_setup(test_a_malformed_event_is_an_error, fresh),
        cmocka_unit_test_setup(test_json_in_place_of_a_stream_needs_a_description, fresh),
        cmocka_unit_test_setup(test_a_client_that_is_busy_is_left_alone, fresh),
        cmocka_unit_test_setup(test_a_batch_of_calls_over_the_limit_is_blocked, fresh),
    };
    return cmocka_run_group_tests_name("request", tests, NULL, NULL);
}
