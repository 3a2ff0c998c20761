/* Requests made from an operation's description, and where their answers go (vapi/operation.h), against a scripted port. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "fake_port.h"
#include "vapi/api/assistants.h"
#include "vapi/api/calls.h"
#include "vapi/api/chats.h"
#include "vapi/api/control.h"
#include "vapi/api/operations.h"
#include "vapi/multipart.h"

static struct {
    fake_port_t port;
    fake_connection_t connection;
    vapi_client_t client;
    vapi_request_t request;
    char window[512];
    char answer[4096];
    char seen[2048];   /* what the visitor or the byte sink saw */
    size_t stop_after; /* events or pieces; 0: never */
    size_t events;
    vapi_status_t stop_with;
} fixture;

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("key");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static int fresh(void **state)
{
    (void)state;
    memset(&fixture, 0, sizeof fixture);
    fixture.stop_with = VAPI_END;
    return 0;
}

/* The next request gets this answer; read in pieces of so many bytes, 0: as large as may be. */
static void answer_with(const char *media, const char *body, size_t piece)
{
    vapi_client_config_t config = {
        .platform = &fixture.port.platform,
        .secure = &fixture.port.transport,
        .window = fixture.window,
        .window_size = sizeof fixture.window,
        .key = give_key,
    };
    snprintf(fixture.answer, sizeof fixture.answer,
             "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nConnection: close\r\n\r\n%s", media, body);
    fixture.connection = (fake_connection_t){.answer = fixture.answer, .read_end = VAPI_END};
    fixture.port.connections = &fixture.connection;
    fixture.port.connection_count = 1;
    fixture.port.piece = piece;
    fake_port_start(&fixture.port);
    fixture.seen[0] = '\0';
    fixture.events = 0U;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_OK);
}

static void answer_json(const char *body)
{
    answer_with("application/json", body, 0);
}

static vapi_status_t run(void)
{
    return vapi_request(&fixture.client, &fixture.request);
}

static const char *message(void)
{
    return vapi_client_error(&fixture.client)->message;
}

static void note(const char *text, size_t size)
{
    size_t used = strlen(fixture.seen);
    assert_true(used + size < sizeof fixture.seen);
    memcpy(fixture.seen + used, text, size);
    fixture.seen[used + size] = '\0';
}

static vapi_status_t count_event(void)
{
    return ++fixture.events == fixture.stop_after ? fixture.stop_with : VAPI_OK;
}

/* --- query parameters ---------------------------------------------------------------------------- */

static vapi_status_t run_with_parameters(const vapi_operation_t *operation,
                                         const vapi_http_field_t *parameters, size_t count)
{
    static const vapi_slice_t id = VAPI_SLICE_LITERAL("id");
    answer_json("{}");
    memset(&fixture.request, 0, sizeof fixture.request);
    fixture.request.operation = operation;
    fixture.request.arguments = &id;
    fixture.request.argument_count = strchr(operation->path, '{') == NULL ? 0U : 1U;
    fixture.request.parameters = parameters;
    fixture.request.parameter_count = count;
    return run();
}

static void assert_takes(const vapi_operation_t *operation, const char *name, const char *value)
{
    vapi_http_field_t parameter = {vapi_slice_from_string(name), vapi_slice_from_string(value)};
    assert_int_equal(run_with_parameters(operation, &parameter, 1), VAPI_OK);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
}

static void assert_refuses(const vapi_operation_t *operation, const char *name, const char *value)
{
    vapi_http_field_t parameter = {vapi_slice_from_string(name), vapi_slice_from_string(value)};
    assert_int_equal(run_with_parameters(operation, &parameter, 1), VAPI_ERROR_PARAMETER);
    assert_string_equal(message(), name);
    assert_int_equal(fixture.port.sent_size, 0);
}

static void test_numbers_are_whole_and_within_their_limits(void **state)
{
    (void)state;
    assert_takes(&vapi_operation_calls_list, "limit", "0");
    assert_takes(&vapi_operation_calls_list, "limit", "1000");
    assert_refuses(&vapi_operation_calls_list, "limit", "-1");
    assert_refuses(&vapi_operation_calls_list, "limit", "1001");
    assert_refuses(&vapi_operation_calls_list, "limit", "1.5");
    assert_refuses(&vapi_operation_calls_list, "limit", "x");
    assert_refuses(&vapi_operation_calls_list, "limit", "");
    assert_refuses(&vapi_operation_calls_list, "limit", "007");
    assert_refuses(&vapi_operation_sessions_list, "page", "0");
}

static void test_truth_values_are_the_words_for_them(void **state)
{
    (void)state;
    assert_takes(&vapi_operation_sessions_list, "numberE164CheckEnabled", "true");
    assert_takes(&vapi_operation_sessions_list, "numberE164CheckEnabled", "false");
    assert_refuses(&vapi_operation_sessions_list, "numberE164CheckEnabled", "1");
    assert_refuses(&vapi_operation_sessions_list, "numberE164CheckEnabled", "True");
}

static void test_dates_are_of_iso_8601(void **state)
{
    (void)state;
    assert_takes(&vapi_operation_calls_list, "createdAtGe", "2026-11-22T09:30:00.000Z");
    assert_takes(&vapi_operation_calls_list, "createdAtGe", "2026-11-22T10:30:00+01:00");
    assert_refuses(&vapi_operation_calls_list, "createdAtGe", "2026-11-22");
    assert_refuses(&vapi_operation_calls_list, "createdAtGe", "yesterday");
}

static void test_names_are_some_of_a_list(void **state)
{
    (void)state;
    assert_takes(&vapi_operation_chats_list, "sortOrder", "DESC");
    assert_refuses(&vapi_operation_chats_list, "sortOrder", "desc");
    assert_refuses(&vapi_operation_chats_list, "sortOrder", "");
}

static void test_json_is_json(void **state)
{
    (void)state;
    assert_takes(&vapi_operation_sessions_list, "assistantOverrides", "{\"firstMessage\":\"Hi\"}");
    assert_refuses(&vapi_operation_sessions_list, "assistantOverrides", "{firstMessage:\"Hi\"}");
}

static void test_the_length_of_texts_counts_characters(void **state)
{
    (void)state;
    assert_takes(&vapi_operation_sessions_list, "extension",
                 "\xC3\xA9"
                 "23456789\xE2\x82\xAC");
    assert_refuses(&vapi_operation_sessions_list, "extension", "12345678901");
    assert_takes(&vapi_operation_sessions_list, "number", "123");
    assert_refuses(&vapi_operation_sessions_list, "number", "12");
    assert_takes(&vapi_operation_calls_list, "assistantId", "any text at all");
}

static void test_a_parameter_that_the_operation_does_not_have_is_refused(void **state)
{
    (void)state;
    assert_refuses(&vapi_operation_calls_list, "page", "1");
    assert_refuses(&vapi_operation_calls_list, "Limit", "1");
    assert_refuses(&vapi_operation_calls_get, "limit", "1");
    assert_refuses(&vapi_operation_provider_resources_list, "provider", "cartesia");
}

static void test_only_what_may_be_repeated_is_repeated(void **state)
{
    static const vapi_http_field_t states[] = {
        {VAPI_SLICE_LITERAL("status"), VAPI_SLICE_LITERAL("contact.failed")},
        {VAPI_SLICE_LITERAL("status"), VAPI_SLICE_LITERAL("contact.skipped")},
    };
    static const vapi_http_field_t limits[] = {
        {VAPI_SLICE_LITERAL("limit"), VAPI_SLICE_LITERAL("1")},
        {VAPI_SLICE_LITERAL("limit"), VAPI_SLICE_LITERAL("2")},
    };
    static const vapi_http_field_t wrong[] = {
        {VAPI_SLICE_LITERAL("status"), VAPI_SLICE_LITERAL("contact.failed")},
        {VAPI_SLICE_LITERAL("status"), VAPI_SLICE_LITERAL("failed")},
    };
    (void)state;
    const vapi_operation_t *contacts = &vapi_operation_campaigns_v2_contacts_list;
    assert_int_equal(run_with_parameters(contacts, states, 2), VAPI_OK);
    assert_true(
        fake_port_has_sent(&fixture.port, "?status=contact.failed&status=contact.skipped "));
    assert_int_equal(run_with_parameters(contacts, limits, 2), VAPI_ERROR_PARAMETER);
    assert_string_equal(message(), "limit");
    assert_int_equal(run_with_parameters(contacts, wrong, 2), VAPI_ERROR_PARAMETER);
    assert_string_equal(message(), "status");
}

static void test_a_required_parameter_that_is_missing_is_named(void **state)
{
    static const vapi_parameter_t day = {
        .name = "day", .takes = vapi_parameter_takes_integer, .required = true};
    static const vapi_parameter_t *const parameters[] = {&day};
    static const vapi_operation_t operation = {
        .path = "/report", .parameters = parameters, .parameter_count = 1, .method = VAPI_HTTP_GET};
    (void)state;
    assert_int_equal(run_with_parameters(&operation, NULL, 0), VAPI_ERROR_PARAMETER);
    assert_string_equal(message(), "day");
    assert_takes(&operation, "day", "-123456789012");
}

/* --- values of the path -------------------------------------------------------------------------- */

static vapi_status_t run_with_path(const vapi_slice_t *values, size_t count)
{
    answer_json("{}");
    memset(&fixture.request, 0, sizeof fixture.request);
    fixture.request.operation = &vapi_operation_provider_resources_get;
    fixture.request.arguments = values;
    fixture.request.argument_count = count;
    return run();
}

static void test_path_values_are_checked_where_they_are_some_of_a_list(void **state)
{
    static const vapi_slice_t values[] = {VAPI_SLICE_LITERAL("11labs"),
                                          VAPI_SLICE_LITERAL("pronunciation-dictionary"),
                                          VAPI_SLICE_LITERAL("a/b")};
    static const vapi_slice_t wrong[] = {VAPI_SLICE_LITERAL("11labs"),
                                         VAPI_SLICE_LITERAL("dictionary"), VAPI_SLICE_LITERAL("a")};
    (void)state;
    assert_int_equal(run_with_path(values, 3), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port,
                                   "GET /provider/11labs/pronunciation-dictionary/a%2Fb HTTP/1.1"));
    assert_int_equal(run_with_path(wrong, 3), VAPI_ERROR_PARAMETER);
    assert_string_equal(message(), "resourceName");
    assert_int_equal(run_with_path(values, 1), VAPI_ERROR_PARAMETER);
    assert_string_equal(message(), "resourceName");
    assert_int_equal(run_with_path(NULL, 0), VAPI_ERROR_PARAMETER);
    assert_string_equal(message(), "provider");
    assert_int_equal(fixture.port.sent_size, 0);
}

static void test_a_path_value_that_is_missing_or_leads_elsewhere_is_refused(void **state)
{
    static const char *const bad[] = {"", ".", "..", NULL};
    static vapi_call_t call;
    (void)state;
    for (size_t i = 0; i < 4U; i++) {
        answer_json("{\"id\":\"c1\"}");
        assert_true(vapi_calls_get(&fixture.client, &fixture.request, bad[i], &call) < 0);
        assert_int_equal(fixture.port.sent_size, 0);
    }
}

/* --- bodies -------------------------------------------------------------------------------------- */

static void assert_sent_body(const char *type, const char *body)
{
    char expected[1024];
    snprintf(expected, sizeof expected, "Content-Type: %s", type);
    assert_true(fake_port_has_sent(&fixture.port, expected));
    const char *sent = strstr(fixture.port.sent, "\r\n\r\n");
    assert_non_null(sent);
    assert_string_equal(sent + 4, body);
}

static void test_json_of_the_caller_s_is_sent_as_it_is(void **state)
{
    (void)state;
    answer_json("{}");
    fixture.request.operation = &vapi_operation_calls_create;
    fixture.request.body_json = vapi_slice_from_string(" {\"name\" : \"a\"} ");
    assert_int_equal(run(), VAPI_OK);
    assert_sent_body("application/json", " {\"name\" : \"a\"} ");
}

static void test_a_body_that_is_no_json_is_refused_before_a_byte_is_sent(void **state)
{
    (void)state;
    answer_json("{}");
    fixture.request.operation = &vapi_operation_calls_create;
    fixture.request.body_json = vapi_slice_from_string("{\"name\":}");
    assert_int_equal(run(), VAPI_ERROR_JSON_SYNTAX);
    assert_int_equal(fixture.port.sent_size, 0);
}

static void test_a_member_that_breaks_the_rules_is_named_with_its_place(void **state)
{
    static const vapi_customer_t customers[] = {
        {.number = VAPI_SLICE_LITERAL("+49405550101")},
        {.name = VAPI_SLICE_LITERAL("a name of more than the forty characters that there are")},
    };
    static const vapi_call_create_t create = {.customers = {customers, 2}};
    static vapi_call_t call;
    (void)state;
    answer_json("{}");
    assert_int_equal(vapi_calls_create(&fixture.client, &fixture.request, &create, &call),
                     VAPI_ERROR_PARAMETER);
    assert_string_equal(message(), "customers[1].name");
    assert_int_equal(fixture.port.sent_size, 0);
}

static void test_a_member_that_the_schema_requires_is_missed_by_name(void **state)
{
    static const vapi_control_add_message_t add = {
        .presence.message = VAPI_JSON_SET,
        .message = {.content = VAPI_SLICE_LITERAL("hello")},
    };
    (void)state;
    answer_json("{}");
    assert_int_equal(vapi_control_add_message_send(&fixture.client, &fixture.request,
                                                   "https://control.example.net/c", &add),
                     VAPI_ERROR_INCOMPLETE);
    assert_string_equal(message(), "message.role");
    assert_int_equal(fixture.port.sent_size, 0);
}

static void test_patch_sends_null_what_is_set_and_nothing_else(void **state)
{
    static const vapi_assistant_write_t change = {
        .presence = {.first_message = VAPI_JSON_NULL},
        .name = VAPI_SLICE_LITERAL("Door"),
    };
    static vapi_assistant_t assistant;
    (void)state;
    answer_json("{\"id\":\"a1\"}");
    assert_int_equal(
        vapi_assistants_update(&fixture.client, &fixture.request, "a1", &change, &assistant),
        VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "PATCH /assistant/a1 HTTP/1.1"));
    const char *sent = strstr(fixture.port.sent, "\r\n\r\n") + 4;
    assert_true(strcmp(sent, "{\"name\":\"Door\",\"firstMessage\":null}") == 0 ||
                strcmp(sent, "{\"firstMessage\":null,\"name\":\"Door\"}") == 0);
}

static void test_a_form_is_sent_as_multipart(void **state)
{
    static const vapi_multipart_part_t part = {.name = VAPI_SLICE_LITERAL("file"),
                                               .filename = VAPI_SLICE_LITERAL("a.txt"),
                                               .content_type = VAPI_SLICE_LITERAL("text/plain"),
                                               .content = VAPI_SLICE_LITERAL("hello")};
    (void)state;
    vapi_multipart_t form;
    assert_int_equal(vapi_multipart_start(&form, &part, 1, "0123456789abcdef"), VAPI_OK);
    vapi_http_body_t body = vapi_multipart_body(&form);
    answer_json("{}");
    fixture.request.operation = &vapi_operation_files_create;
    fixture.request.body_stream = &body;
    assert_int_equal(run(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Content-Type: multipart/form-data; boundary="));
    assert_true(fake_port_has_sent(&fixture.port, "\r\n\r\nhello\r\n"));
}

static void see_progress(void *context, uint32_t sent, uint32_t length)
{
    *(uint32_t *)context = sent;
    assert_true(sent <= length);
}

static void test_the_progress_of_an_upload_is_told(void **state)
{
    static const vapi_call_create_t create = {.assistant_id = VAPI_SLICE_LITERAL("a1")};
    uint32_t sent = 0U;
    (void)state;
    answer_json("{\"id\":\"c1\"}");
    fixture.request.progress = see_progress;
    fixture.request.context = &sent;
    assert_int_equal(vapi_calls_create(&fixture.client, &fixture.request, &create, NULL), VAPI_OK);
    assert_int_equal(sent, strlen("{\"assistantId\":\"a1\"}"));
}

static void test_a_message_to_a_url_carries_no_key(void **state)
{
    static const vapi_control_say_t say = {.content = VAPI_SLICE_LITERAL("Fire")};
    (void)state;
    answer_with("text/plain", "OK", 0);
    assert_int_equal(vapi_control_say_send(&fixture.client, &fixture.request,
                                           "https://control.example.net/c/1", &say),
                     VAPI_OK);
    assert_true(
        fake_port_has_sent(&fixture.port, "POST /c/1 HTTP/1.1\r\nHost: control.example.net"));
    assert_sent_body("application/json", "{\"type\":\"say\",\"content\":\"Fire\"}");
    assert_false(fake_port_has_sent(&fixture.port, "Authorization"));
}

static void test_a_message_to_a_url_carries_the_key_that_is_asked_for(void **state)
{
    static const vapi_control_end_call_t end;
    (void)state;
    answer_with("text/plain", "OK", 0);
    fixture.request.url_key = vapi_slice_from_string("public");
    assert_int_equal(vapi_control_end_call_send(&fixture.client, &fixture.request,
                                                "https://control.example.net/c/1", &end),
                     VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Authorization: Bearer public\r\n"));
}

/* --- answers into a struct ----------------------------------------------------------------------- */

static vapi_call_t call;

static vapi_status_t create_call(const char *body)
{
    static const vapi_call_create_t create = {.assistant_id = VAPI_SLICE_LITERAL("a1")};
    memset(&fixture.request, 0, sizeof fixture.request);
    answer_json(body);
    return vapi_calls_create(&fixture.client, &fixture.request, &create, &call);
}

static void test_a_struct_is_filled(void **state)
{
    (void)state;
    assert_int_equal(create_call("{\"id\":\"c1\",\"status\":\"queued\",\"new\":[{}]}"), VAPI_OK);
    assert_string_equal(call.id, "c1");
    assert_int_equal(call.status.value, VAPI_CALL_STATUS_QUEUED);
    assert_true(fake_port_has_sent(&fixture.port, "Accept: application/json\r\n"));
}

static void test_an_answer_without_the_id_that_it_promises_is_incomplete(void **state)
{
    (void)state;
    assert_int_equal(create_call("{\"status\":\"queued\"}"), VAPI_ERROR_INCOMPLETE);
    assert_string_equal(message(), "id");
    assert_int_equal(call.status.value, VAPI_CALL_STATUS_QUEUED);
    assert_true(vapi_client_error(&fixture.client)->may_have_arrived);
    assert_int_equal(create_call("{\"id\":null}"), VAPI_ERROR_INCOMPLETE);
    assert_int_equal(create_call("{\"id\":7}"), VAPI_ERROR_INCOMPLETE);
    assert_int_equal(create_call("{\"id\":\"0123456789012345678901234567890123456789\"}"),
                     VAPI_ERROR_INCOMPLETE);
    assert_int_equal(create_call("[]"), VAPI_ERROR_INCOMPLETE);
}

static void test_what_was_deleted_need_not_have_an_id(void **state)
{
    (void)state;
    answer_json("{}");
    assert_int_equal(vapi_calls_delete(&fixture.client, &fixture.request, "c1", &call), VAPI_OK);
}

static void test_a_call_over_the_concurrency_limit_is_an_error_with_the_struct_filled(void **state)
{
    (void)state;
    assert_int_equal(create_call("{\"id\":\"c1\",\"subscriptionLimits\":"
                                 "{\"concurrencyBlocked\":true,\"concurrencyLimit\":10}}"),
                     VAPI_ERROR_CONCURRENCY_BLOCKED);
    assert_string_equal(call.id, "c1");
    assert_int_equal(call.subscription_limits.concurrency_limit, 10);
    assert_int_equal(vapi_client_error(&fixture.client)->http_status, 200);
    assert_false(vapi_client_error(&fixture.client)->may_have_arrived);
    assert_int_equal(
        create_call("{\"id\":\"c1\",\"subscriptionLimits\":{\"concurrencyBlocked\":false}}"),
        VAPI_OK);
}

static vapi_status_t create_batch(const char *body)
{
    static const vapi_call_create_t create = {.assistant_id = VAPI_SLICE_LITERAL("a1")};
    static vapi_call_batch_t batch;
    memset(&fixture.request, 0, sizeof fixture.request);
    answer_json(body);
    return vapi_calls_create_batch(&fixture.client, &fixture.request, &create, &batch);
}

static void test_a_batch_over_the_concurrency_limit_is_an_error(void **state)
{
    (void)state;
    assert_int_equal(
        create_batch("{\"results\":[],\"subscriptionLimits\":{\"concurrencyBlocked\":true}}"),
        VAPI_ERROR_CONCURRENCY_BLOCKED);
    assert_int_equal(create_batch("{\"results\":[{}],\"errors\":[]}"), VAPI_OK);
}

static void test_without_a_struct_nothing_is_concluded(void **state)
{
    (void)state;
    answer_json("{}");
    assert_int_equal(vapi_calls_get(&fixture.client, &fixture.request, "c1", NULL), VAPI_OK);
}

static void test_an_answer_that_stops_in_the_middle_is_an_error(void **state)
{
    (void)state;
    assert_int_equal(create_call("{\"id\":\"c1\""), VAPI_ERROR_JSON_TRUNCATED);
    assert_int_equal(create_call("{\"id\":\"c1\"}}"), VAPI_ERROR_JSON_TRAILING);
    assert_int_equal(create_call(""), VAPI_ERROR_JSON_TRUNCATED);
}

static void test_something_else_than_json_is_refused_by_its_type(void **state)
{
    (void)state;
    answer_with("text/html", "<html>{\"id\":\"c1\"}</html>", 0);
    assert_int_equal(vapi_calls_get(&fixture.client, &fixture.request, "c1", &call),
                     VAPI_ERROR_CONTENT_TYPE);
    answer_with("text/event-stream", "data: {}\n\n", 0);
    assert_int_equal(vapi_calls_get(&fixture.client, &fixture.request, "c1", &call),
                     VAPI_ERROR_CONTENT_TYPE);
}

static void test_an_answer_that_nobody_wants_is_dropped(void **state)
{
    (void)state;
    answer_with("text/html", "<html></html>", 0);
    fixture.request.operation = &vapi_operation_calls_list;
    assert_int_equal(run(), VAPI_OK);
}

/* --- selections ---------------------------------------------------------------------------------- */

/* { and } for containers; name=value and a space for what is in them. */
static vapi_status_t see(void *context, const vapi_json_event_t *event)
{
    (void)context;
    if (event->type == VAPI_JSON_OBJECT_BEGIN || event->type == VAPI_JSON_OBJECT_END) {
        note(event->type == VAPI_JSON_OBJECT_BEGIN ? "{" : "}", 1);
    } else if (event->type != VAPI_JSON_NOTHING) {
        if (event->first && event->field->name != NULL) {
            note(event->field->name, event->field->name_size);
            note("=", 1);
        }
        note(event->text.data, event->text.size);
        note(" ", event->last ? 1 : 0);
    }
    return count_event();
}

static const vapi_json_field_t some_members[] = {VAPI_JSON_SELECT("status", 1),
                                                 VAPI_JSON_SELECT("cost", 2)};
static const vapi_json_field_t some = VAPI_JSON_ROOT(some_members, 2);

static vapi_status_t select_some(const vapi_json_field_t *selection, const char *body, size_t piece)
{
    answer_with("application/json", body, piece);
    memset(&fixture.request, 0, sizeof fixture.request);
    fixture.request.operation = &vapi_operation_analytics_get;
    fixture.request.answer_fields = selection;
    fixture.request.visit = see;
    return run();
}

static void test_a_selection_sees_its_values_however_the_answer_is_cut(void **state)
{
    (void)state;
    for (size_t piece = 1; piece < 60; piece++) {
        assert_int_equal(
            select_some(&some, "{\"a\":[1],\"status\":\"ended\",\"cost\":0.07}", piece), VAPI_OK);
        assert_string_equal(fixture.seen, "{status=ended cost=0.07 }");
    }
}

static void test_a_number_alone_is_seen_at_the_end(void **state)
{
    static const vapi_json_field_t number = VAPI_JSON_ROOT(NULL, 0);
    (void)state;
    assert_int_equal(select_some(&number, "12", 0), VAPI_OK);
    assert_string_equal(fixture.seen, "12 ");
    assert_int_equal(select_some(&number, "1.", 0), VAPI_ERROR_JSON_NUMBER);
    fixture.stop_after = 1;
    fixture.stop_with = VAPI_ERROR_SPACE;
    assert_int_equal(select_some(&number, "12", 0), VAPI_ERROR_SPACE);
}

static void test_the_visitor_stops_the_answer_where_it_has_seen_enough(void **state)
{
    (void)state;
    fixture.stop_after = 2;
    assert_int_equal(select_some(&some, "{\"status\":\"ended\",\"cost\":0.07, and no JSON", 5),
                     VAPI_OK);
    assert_int_equal(fixture.events, 2);
    fixture.stop_with = VAPI_ERROR_SPACE;
    assert_int_equal(select_some(&some, "{\"status\":\"ended\",\"cost\":0.07}", 5),
                     VAPI_ERROR_SPACE);
}

static void test_a_selection_that_nobody_looks_at_only_checks_the_answer(void **state)
{
    (void)state;
    answer_json("{\"status\":\"ended\"}");
    fixture.request.operation = &vapi_operation_analytics_get;
    fixture.request.answer_fields = &some;
    assert_int_equal(run(), VAPI_OK);
    answer_json("{\"status\"}");
    assert_int_equal(run(), VAPI_ERROR_JSON_SYNTAX);
}

/* --- bytes --------------------------------------------------------------------------------------- */

static vapi_status_t take(void *context, vapi_slice_t bytes)
{
    (void)context;
    note(bytes.data, bytes.size);
    return count_event();
}

static void test_bytes_of_any_type_go_to_the_sink(void **state)
{
    static const vapi_slice_t id = VAPI_SLICE_LITERAL("c1");
    (void)state;
    answer_with("audio/wav", "RIFF....WAVEfmt ", 3);
    fixture.request.operation = &vapi_operation_calls_mono_recording;
    fixture.request.arguments = &id;
    fixture.request.argument_count = 1;
    fixture.request.take = take;
    assert_int_equal(run(), VAPI_OK);
    assert_string_equal(fixture.seen, "RIFF....WAVEfmt ");
    assert_true(fake_port_has_sent(&fixture.port, "Accept: */*\r\n"));
    answer_with("audio/wav", "RIFF....WAVEfmt ", 3);
    fixture.stop_after = 2;
    assert_int_equal(run(), VAPI_OK);
    assert_int_equal(fixture.events, 2);
}

/* --- event streams ------------------------------------------------------------------------------- */

static vapi_chat_event_t chat_event;

static vapi_status_t see_chat(void *context, const vapi_json_event_t *event)
{
    (void)context;
    if (event->type == VAPI_JSON_STRING) {
        note(event->text.data, event->text.size); /* of delta, which comes in pieces */
        return VAPI_OK;
    }
    assert_int_equal(event->type, VAPI_JSON_NOTHING);
    note("<", 1);
    note(chat_event.path, strlen(chat_event.path));
    note(chat_event.error, strlen(chat_event.error));
    note(">", 1);
    return count_event();
}

static vapi_status_t stream(const char *body, size_t piece)
{
    static const vapi_chat_create_t create = {
        .presence.stream = VAPI_JSON_SET, .input = VAPI_SLICE_LITERAL("?"), .stream = true};
    memset(&fixture.request, 0, sizeof fixture.request);
    answer_with("text/event-stream; charset=utf-8", body, piece);
    fixture.request.visit = see_chat;
    return vapi_chats_stream(&fixture.client, &fixture.request, &create, &chat_event);
}

static void test_each_event_s_data_is_read_as_json_however_the_stream_is_cut(void **state)
{
    static const char text[] = ": hello\n\n"
                               "id: 7\nevent: message\n"
                               "data: {\"id\":\"h1\",\"path\":\"chat.output[0].content\",\n"
                               "data:  \"delta\":\"Gr\\u00fc\\u00df\"}\n\n"
                               "retry: 10\r\n\r\n"
                               "data:\n\ndata: \n\n"
                               "data:   \t\n"
                               "data:  {\"path\":\"p\",\"delta\":\"e\"}\r\n\r\n"
                               "data: [DONE]\n\n";
    (void)state;
    for (size_t piece = 1; piece < sizeof text; piece++) {
        assert_int_equal(stream(text, piece), VAPI_OK);
        assert_string_equal(fixture.seen, "Gr\xC3\xBC\xC3\x9F<chat.output[0].content>e<p>");
        assert_true(
            fake_port_has_sent(&fixture.port, "Accept: text/event-stream, application/json\r\n"));
    }
}

static void test_each_event_is_read_into_a_cleared_struct(void **state)
{
    (void)state;
    assert_int_equal(stream("data: {\"error\":\"quota\",\"message\":\"m\"}\n\ndata: {}\n\n", 0),
                     VAPI_OK);
    assert_string_equal(fixture.seen, "<quota><>");
}

static void test_the_last_event_counts_without_its_blank_line_unless_it_is_cut(void **state)
{
    (void)state;
    assert_int_equal(stream("data: {\"path\":\"p\"}\n", 0), VAPI_OK);
    assert_string_equal(fixture.seen, "<p>");
    assert_int_equal(stream("data: {\"path\":\"p\"", 0), VAPI_ERROR_JSON_TRUNCATED);
    assert_int_equal(stream("data: [DONE]", 0), VAPI_OK);
    assert_int_equal(stream("", 0), VAPI_OK);
    assert_string_equal(fixture.seen, "");
}

static void test_an_event_that_is_no_json_ends_the_stream(void **state)
{
    (void)state;
    assert_int_equal(stream("data: {\"path\":}\n\ndata: {}\n\n", 0), VAPI_ERROR_JSON_SYNTAX);
    assert_string_equal(fixture.seen, "");
    assert_int_equal(stream("data: {\"path\"\n\ndata: {}\n\n", 0), VAPI_ERROR_JSON_TRUNCATED);
}

static void test_the_visitor_stops_the_stream_at_an_event_s_end(void **state)
{
    (void)state;
    fixture.stop_after = 2;
    assert_int_equal(stream("data: {}\n\ndata: {}\n\ndata: {}\n\n", 0), VAPI_OK);
    assert_int_equal(fixture.events, 2);
    assert_int_equal(stream("data: {}\n\ndata: {}\n", 0), VAPI_OK); /* without the blank line */
    assert_string_equal(fixture.seen, "<><>");
}

static void test_an_object_in_place_of_the_stream_is_refused(void **state)
{
    static const vapi_chat_create_t create = {.input = VAPI_SLICE_LITERAL("?")};
    (void)state;
    answer_json("{\"id\":\"h1\"}");
    fixture.request.visit = see_chat;
    assert_int_equal(vapi_chats_stream(&fixture.client, &fixture.request, &create, &chat_event),
                     VAPI_ERROR_CONTENT_TYPE);
}

static void test_an_object_in_place_of_the_stream_is_read_where_it_is_described(void **state)
{
    static const vapi_chat_create_t create = {.input = VAPI_SLICE_LITERAL("?")};
    static vapi_chat_t chat;
    (void)state;
    answer_json("{\"id\":\"h1\"}");
    vapi_chats_stream_prepare(&fixture.request, &create, &chat_event);
    fixture.request.answer_fields = &vapi_chat_root;
    fixture.request.answer = &chat;
    assert_int_equal(run(), VAPI_OK);
    assert_string_equal(chat.id, "h1");
}

static void test_a_stream_s_events_go_to_a_selection_too(void **state)
{
    (void)state;
    for (size_t piece = 1; piece < 30; piece++) {
        answer_with("text/event-stream", "data: {\"status\":\"a\"}\n\ndata: {\"cost\":1}\n\n",
                    piece);
        memset(&fixture.request, 0, sizeof fixture.request);
        fixture.request.operation = &vapi_operation_chats_create;
        fixture.request.event_fields = &some;
        fixture.request.visit = see;
        assert_int_equal(run(), VAPI_OK);
        assert_string_equal(fixture.seen, "{status=a }{cost=1 }");
    }
}

/* --- start --------------------------------------------------------------------------------------- */

static void test_a_client_that_is_busy_starts_no_other_request(void **state)
{
    static const vapi_exchange_t running = {.request = {.method = VAPI_HTTP_GET}};
    (void)state;
    answer_json("{}");
    assert_int_equal(vapi_client_start(&fixture.client, &running), VAPI_OK);
    assert_int_equal(vapi_calls_get(&fixture.client, &fixture.request, "c1", &call),
                     VAPI_ERROR_STATE);
}

static void test_a_request_that_ended_may_be_used_again(void **state)
{
    vapi_http_field_t parameter = {VAPI_SLICE_LITERAL("page"), VAPI_SLICE_LITERAL("1")};
    (void)state;
    answer_json("[]");
    fixture.request.parameters = &parameter;
    fixture.request.parameter_count = 1;
    assert_int_equal(vapi_calls_list(&fixture.client, &fixture.request, &call),
                     VAPI_ERROR_PARAMETER);
    fixture.request.parameter_count = 0;
    assert_int_equal(vapi_calls_list(&fixture.client, &fixture.request, &call), VAPI_OK);
}

static void test_only_true_blocks_a_call(void **state)
{
    (void)state;
    static const char *const others[] = {
        "{\"id\":\"c1\",\"subscriptionLimits\":{\"concurrencyBlocked\":null}}",
        "{\"id\":\"c1\",\"subscriptionLimits\":{}}",
        "{\"id\":\"c1\",\"subscriptionLimits\":null}",
        "{\"id\":\"c1\"}",
        "{\"id\":\"c1\",\"subscriptionLimits\":{\"concurrencyBlocked\":\"true\"}}",
        "{\"id\":\"c1\",\"subscriptionLimits\":{\"concurrencyBlocked\":1}}",
        "{\"id\":\"c1\",\"subscriptionLimits\":[true]}",
    };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        assert_int_equal(create_call(others[i]), VAPI_OK);
        assert_string_equal(call.id, "c1");
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_numbers_are_whole_and_within_their_limits, fresh),
        cmocka_unit_test_setup(test_truth_values_are_the_words_for_them, fresh),
        cmocka_unit_test_setup(test_dates_are_of_iso_8601, fresh),
        cmocka_unit_test_setup(test_names_are_some_of_a_list, fresh),
        cmocka_unit_test_setup(test_json_is_json, fresh),
        cmocka_unit_test_setup(test_the_length_of_texts_counts_characters, fresh),
        cmocka_unit_test_setup(test_a_parameter_that_the_operation_does_not_have_is_refused, fresh),
        cmocka_unit_test_setup(test_only_what_may_be_repeated_is_repeated, fresh),
        cmocka_unit_test_setup(test_a_required_parameter_that_is_missing_is_named, fresh),
        cmocka_unit_test_setup(test_path_values_are_checked_where_they_are_some_of_a_list, fresh),
        cmocka_unit_test_setup(test_a_path_value_that_is_missing_or_leads_elsewhere_is_refused,
                               fresh),
        cmocka_unit_test_setup(test_json_of_the_caller_s_is_sent_as_it_is, fresh),
        cmocka_unit_test_setup(test_a_body_that_is_no_json_is_refused_before_a_byte_is_sent, fresh),
        cmocka_unit_test_setup(test_a_member_that_breaks_the_rules_is_named_with_its_place, fresh),
        cmocka_unit_test_setup(test_a_member_that_the_schema_requires_is_missed_by_name, fresh),
        cmocka_unit_test_setup(test_patch_sends_null_what_is_set_and_nothing_else, fresh),
        cmocka_unit_test_setup(test_a_form_is_sent_as_multipart, fresh),
        cmocka_unit_test_setup(test_the_progress_of_an_upload_is_told, fresh),
        cmocka_unit_test_setup(test_a_message_to_a_url_carries_no_key, fresh),
        cmocka_unit_test_setup(test_a_message_to_a_url_carries_the_key_that_is_asked_for, fresh),
        cmocka_unit_test_setup(test_a_struct_is_filled, fresh),
        cmocka_unit_test_setup(test_an_answer_without_the_id_that_it_promises_is_incomplete, fresh),
        cmocka_unit_test_setup(test_what_was_deleted_need_not_have_an_id, fresh),
        cmocka_unit_test_setup(
            test_a_call_over_the_concurrency_limit_is_an_error_with_the_struct_filled, fresh),
        cmocka_unit_test_setup(test_a_batch_over_the_concurrency_limit_is_an_error, fresh),
        cmocka_unit_test_setup(test_without_a_struct_nothing_is_concluded, fresh),
        cmocka_unit_test_setup(test_an_answer_that_stops_in_the_middle_is_an_error, fresh),
        cmocka_unit_test_setup(test_something_else_than_json_is_refused_by_its_type, fresh),
        cmocka_unit_test_setup(test_an_answer_that_nobody_wants_is_dropped, fresh),
        cmocka_unit_test_setup(test_a_selection_sees_its_values_however_the_answer_is_cut, fresh),
        cmocka_unit_test_setup(test_a_number_alone_is_seen_at_the_end, fresh),
        cmocka_unit_test_setup(test_the_visitor_stops_the_answer_where_it_has_seen_enough, fresh),
        cmocka_unit_test_setup(test_a_selection_that_nobody_looks_at_only_checks_the_answer, fresh),
        cmocka_unit_test_setup(test_bytes_of_any_type_go_to_the_sink, fresh),
        cmocka_unit_test_setup(test_each_event_s_data_is_read_as_json_however_the_stream_is_cut,
                               fresh),
        cmocka_unit_test_setup(test_each_event_is_read_into_a_cleared_struct, fresh),
        cmocka_unit_test_setup(test_the_last_event_counts_without_its_blank_line_unless_it_is_cut,
                               fresh),
        cmocka_unit_test_setup(test_an_event_that_is_no_json_ends_the_stream, fresh),
        cmocka_unit_test_setup(test_the_visitor_stops_the_stream_at_an_event_s_end, fresh),
        cmocka_unit_test_setup(test_an_object_in_place_of_the_stream_is_refused, fresh),
        cmocka_unit_test_setup(test_an_object_in_place_of_the_stream_is_read_where_it_is_described,
                               fresh),
        cmocka_unit_test_setup(test_a_stream_s_events_go_to_a_selection_too, fresh),
        cmocka_unit_test_setup(test_a_client_that_is_busy_starts_no_other_request, fresh),
        cmocka_unit_test_setup(test_a_request_that_ended_may_be_used_again, fresh),
        cmocka_unit_test_setup(test_only_true_blocks_a_call, fresh),
    };
    return cmocka_run_group_tests_name("operation", tests, NULL, NULL);
}
