/* Lists that come in pages (vapi/page.h), against a server that has one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "list_server.h"
#include "vapi/api/calls.h"
#include "vapi/api/files.h"
#include "vapi/api/knowledge_bases.h"
#include "vapi/api/operations.h"
#include "vapi/api/sessions.h"
#include "vapi/page.h"

#define NOON_US INT64_C(1795348800000000) /* 2026-11-22T12:00:00Z */

static struct {
    list_server_t server;
    vapi_client_t client;
    vapi_request_t request;
    vapi_pages_t pages;
    vapi_pages_options_t options;
    vapi_call_t call;
    vapi_session_page_t session_page;
    char window[512];
    char seen[2048]; /* the ids of the elements that the visitor saw, with a space behind each */
    size_t count;
    size_t stop_after; /* elements; 0: never */
    vapi_status_t stop_with;
} fixture;

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    (void)refused;
    *out_key = vapi_slice_from_string("key");
    return VAPI_OK;
}

static int fresh(void **state)
{
    (void)state;
    memset(&fixture, 0, sizeof fixture);
    fixture.stop_with = VAPI_END;
    return 0;
}

/* Elements, each so many microseconds older than the one before. */
static void fill_list(size_t count, int64_t apart_us)
{
    fixture.server.count = count;
    for (size_t i = 0; i < count; i++) {
        fixture.server.elements[i].created_us = NOON_US - (int64_t)i * apart_us;
        fixture.server.elements[i].deleted = false;
    }
}

static vapi_status_t see(const char *id)
{
    size_t used = strlen(fixture.seen);
    snprintf(fixture.seen + used, sizeof fixture.seen - used, "%s ", id);
    fixture.count++;
    return fixture.count == fixture.stop_after ? fixture.stop_with : VAPI_OK;
}

static vapi_status_t see_call(void *context, const vapi_json_event_t *event)
{
    (void)context;
    return event->field == vapi_call_each && event->type == VAPI_JSON_OBJECT_END
               ? see(fixture.call.id)
               : VAPI_OK;
}

static vapi_status_t see_session(void *context, const vapi_json_event_t *event)
{
    (void)context;
    return event->field == vapi_session_each ? see(fixture.session_page.results.id) : VAPI_OK;
}

static void power_up(void)
{
    vapi_client_config_t config = {
        .platform = &fixture.server.platform,
        .secure = &fixture.server.transport,
        .window = fixture.window,
        .window_size = sizeof fixture.window,
        .key = give_key,
    };
    list_server_start(&fixture.server);
    fixture.seen[0] = '\0';
    fixture.count = 0U;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_OK);
}

static vapi_status_t read_pages(void)
{
    return vapi_pages_read(&fixture.pages, &fixture.client, &fixture.request, &fixture.options);
}

static vapi_status_t read_calls(void)
{
    power_up();
    vapi_calls_list_prepare(&fixture.request, &fixture.call);
    fixture.request.visit = see_call;
    return read_pages();
}

static vapi_status_t read_sessions(void)
{
    power_up();
    vapi_sessions_list_prepare(&fixture.request, &fixture.session_page);
    fixture.request.visit = see_session;
    return read_pages();
}

static void assert_seen_all_up_to(size_t count)
{
    char expected[sizeof fixture.seen] = "";
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        used += (size_t)snprintf(expected + used, sizeof expected - used, "e%u ", (unsigned)i);
    }
    assert_string_equal(fixture.seen, expected);
    assert_int_equal(fixture.pages.elements, count);
}

static void assert_target(size_t request, const char *expected)
{
    assert_string_equal(fixture.server.targets[request], expected);
}

/* --- by creation time ---------------------------------------------------------------------------- */

static void test_an_array_goes_on_where_the_last_page_s_oldest_millisecond_ends(void **state)
{
    (void)state;
    fill_list(5, 1000000);
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_seen_all_up_to(5);
    assert_int_equal(fixture.server.requests, 3);
    assert_target(0, "/call?limit=2");
    assert_target(1, "/call?limit=3&createdAtLt=2026-11-22T11%3A59%3A59.001Z");
    assert_target(2, "/call?limit=3&createdAtLt=2026-11-22T11%3A59%3A57.001Z");
    assert_int_equal(fixture.pages.pages, 3);
}

static void test_an_array_that_ends_with_a_full_page_is_asked_once_more(void **state)
{
    (void)state;
    fill_list(4, 1000000);
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_seen_all_up_to(4);
    assert_int_equal(fixture.server.requests, 3);
}

static void test_an_empty_list_takes_one_request(void **state)
{
    (void)state;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_seen_all_up_to(0);
    assert_int_equal(fixture.server.requests, 1);
    assert_target(0, "/call?limit=20");
}

/* Elements of the same millisecond, or less than one apart, wherever pages and pieces end. */
static void test_nothing_is_lost_or_repeated_however_close_in_time(void **state)
{
    static const int64_t apart_us[] = {0, 1, 250, 999, 1000, 1001};
    (void)state;
    for (size_t apart = 0; apart < sizeof apart_us / sizeof apart_us[0]; apart++) {
        for (uint16_t page_size = 1; page_size <= 13; page_size++) {
            fresh(NULL);
            fill_list(12, apart_us[apart]);
            fixture.options.page_size = page_size;
            fixture.server.piece = page_size * 7U % 31U;
            assert_int_equal(read_calls(), VAPI_OK);
            assert_seen_all_up_to(12);
            assert_int_equal(fixture.server.overlaps, 0);
        }
    }
}

static void test_pages_are_read_the_same_in_pieces_of_any_size(void **state)
{
    (void)state;
    for (size_t piece = 1; piece <= 300; piece++) {
        fresh(NULL);
        fill_list(7, 500);
        fixture.options.page_size = 2;
        fixture.server.piece = piece;
        assert_int_equal(read_calls(), VAPI_OK);
        assert_seen_all_up_to(7);
    }
}

static void test_an_element_that_is_created_meanwhile_is_not_seen(void **state)
{
    (void)state;
    fill_list(6, 1000000);
    fixture.server.elements[0].deleted = true;
    fixture.server.change_at = 2; /* it comes */
    fixture.server.changes = 0;
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_string_equal(fixture.seen, "e1 e2 e3 e4 e5 ");
}

static void test_a_deleted_element_that_was_to_be_passed_over_ends_the_list(void **state)
{
    (void)state;
    fill_list(6, 1000000);
    fixture.server.change_at = 2;
    fixture.server.changes = 1;
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_ERROR_LIST_CHANGED);
    assert_seen_all_up_to(2);
}

static void test_an_element_deleted_elsewhere_does_no_harm(void **state)
{
    (void)state;
    fill_list(6, 1000000);
    fixture.server.change_at = 2;
    fixture.server.changes = 0;
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_seen_all_up_to(6);
}

static void test_when_all_that_follows_was_deleted_the_list_is_over(void **state)
{
    static const char *const bodies[] = {"[{\"id\":\"a\",\"createdAt\":\"2026-11-22T12:00:00Z\"}]",
                                         "[]", NULL};
    (void)state;
    fixture.server.raw = bodies;
    fixture.options.page_size = 1;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_string_equal(fixture.seen, "a ");
}

static void test_fewer_elements_than_were_to_be_passed_over_end_the_list(void **state)
{
    static const char *const bodies[] = {"[{\"id\":\"a\",\"createdAt\":\"2026-11-22T12:00:00Z\"},"
                                         "{\"id\":\"b\",\"createdAt\":\"2026-11-22T12:00:00Z\"}]",
                                         "[{\"id\":\"b\",\"createdAt\":\"2026-11-22T12:00:00Z\"}]",
                                         NULL};
    (void)state;
    fixture.server.raw = bodies;
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_ERROR_LIST_CHANGED);
    assert_string_equal(fixture.seen, "a b ");
}

static void test_elements_of_one_millisecond_may_change_places(void **state)
{
    static const char *const bodies[] = {
        "[{\"id\":\"a\",\"createdAt\":\"2026-11-22T12:00:00Z\"},"
        "{\"id\":\"b\",\"createdAt\":\"2026-11-22T12:00:00Z\"}]",
        "[{\"id\":\"b\",\"createdAt\":\"2026-11-22T12:00:00Z\"},"
        "{\"createdAt\":\"2026-11-22T12:00:00Z\",\"id\":\"a\"}\r\n\t ,\n"
        "{\"id\":\"c\",\"createdAt\":\"2026-11-22T12:00:00Z\"}]",
        NULL};
    (void)state;
    fixture.server.raw = bodies;
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_string_equal(fixture.seen, "a b c ");
}

static void test_a_list_that_is_not_newest_first_is_not_read_on(void **state)
{
    (void)state;
    fill_list(4, -1000000);
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_ERROR_LIST_CHANGED);
    assert_seen_all_up_to(2);
}

static void test_without_creation_times_a_full_page_cannot_be_read_on(void **state)
{
    static const char *const bodies[] = {
        "[{\"id\":\"a\",\"createdAt\":7},{\"id\":9,\"createdAt\":\"2026-11-22T12:00:00Z\"}]", NULL};
    static const char *const longer[] = {
        "[{\"id\":\"a\",\"createdAt\":\"2026-11-22T12:00:00.00000000000000000Z\"}]", NULL};
    (void)state;
    fixture.server.raw = bodies;
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_ERROR_INCOMPLETE);
    assert_int_equal(fixture.pages.elements, 2);
    fixture.server.raw = longer;
    fixture.options.page_size = 1;
    assert_int_equal(read_calls(), VAPI_ERROR_INCOMPLETE);
}

static void test_without_creation_times_a_page_that_is_not_full_is_the_end(void **state)
{
    static const char *const bodies[] = {"[{\"id\":\"a\"}]", NULL};
    (void)state;
    fixture.server.raw = bodies;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_string_equal(fixture.seen, "a ");
}

static void test_a_creation_time_that_the_api_does_not_take_ends_the_list(void **state)
{
    static const char *const bodies[] = {"[{\"id\":\"a\",\"createdAt\":\"1959-11-22T12:00:00Z\"}]",
                                         NULL};
    (void)state;
    fixture.server.raw = bodies;
    fixture.options.page_size = 1;
    assert_int_equal(read_calls(), VAPI_ERROR_RANGE);
    assert_null(fixture.request.parameters);
}

static void test_more_elements_of_one_millisecond_than_an_answer_holds_end_the_list(void **state)
{
    static char body[60000];
    static const char *const bodies[] = {body, NULL};
    (void)state;
    size_t used = (size_t)snprintf(body, sizeof body, "[");
    for (size_t i = 0; i < 1000U; i++) {
        used += (size_t)snprintf(body + used, sizeof body - used,
                                 "%s{\"createdAt\":\"2026-11-22T12:00:00Z\"}", i == 0U ? "" : ",");
    }
    snprintf(body + used, sizeof body - used, "]");
    fixture.server.raw = bodies;
    fixture.options.page_size = 1000;
    assert_int_equal(read_calls(), VAPI_ERROR_LIST_CHANGED);
    assert_int_equal(fixture.pages.elements, 1000);
}

/* --- by page number ------------------------------------------------------------------------------ */

static void assert_sessions_in_pages(size_t count, size_t requests)
{
    fill_list(count, 0);
    fixture.server.as_page = true;
    fixture.options.page_size = 3;
    assert_int_equal(read_sessions(), VAPI_OK);
    assert_seen_all_up_to(count);
    assert_int_equal(fixture.server.requests, requests);
    assert_target(0, "/session?limit=3");
    if (requests > 1U) {
        assert_target(1, "/session?limit=3&page=2");
    }
}

static void test_pages_are_counted_up_as_long_as_the_metadata_have_a_next_one(void **state)
{
    (void)state;
    fixture.server.tells_next = true;
    assert_sessions_in_pages(8, 3);
    assert_sessions_in_pages(6, 2);
    assert_sessions_in_pages(0, 1);
}

static void test_pages_are_counted_up_to_their_total(void **state)
{
    (void)state;
    fixture.server.tells_pages = true;
    assert_sessions_in_pages(8, 3);
    assert_sessions_in_pages(6, 2);
}

static void test_pages_are_counted_up_to_the_total_of_elements(void **state)
{
    (void)state;
    fixture.server.tells_items = true;
    assert_sessions_in_pages(8, 3);
    assert_sessions_in_pages(6, 2);
}

static void test_without_metadata_pages_are_counted_up_to_one_that_is_not_full(void **state)
{
    (void)state;
    assert_sessions_in_pages(8, 3);
    assert_sessions_in_pages(6, 3);
}

static void test_an_empty_page_is_the_last_whatever_the_metadata_say(void **state)
{
    static const char *const bodies[] = {
        "{\"metadata\":{\"hasNextPage\":true,\"nextCursor\":\"c\"},\"results\":[{\"id\":\"a\"}]}",
        "{\"results\":[],\"metadata\":{\"hasNextPage\":true,\"nextCursor\":\"c\"}}", NULL};
    (void)state;
    fixture.server.raw = bodies;
    assert_int_equal(read_sessions(), VAPI_OK);
    assert_string_equal(fixture.seen, "a ");
}

static void test_totals_that_are_no_whole_numbers_are_not_told(void **state)
{
    static const char *const bodies[] = {
        "{\"results\":[{\"id\":\"a\"}],\"metadata\":{\"totalPages\":1.5,\"totalItems\":\"2\"}}",
        NULL};
    (void)state;
    fixture.server.raw = bodies;
    assert_int_equal(read_sessions(), VAPI_OK);
    assert_string_equal(fixture.seen, "a ");
}

/* --- by cursor ----------------------------------------------------------------------------------- */

static void test_a_cursor_is_sent_back_as_long_as_there_is_one(void **state)
{
    (void)state;
    fill_list(8, 0);
    fixture.server.as_page = true;
    fixture.server.tells_cursor = true;
    fixture.server.tells_next = true;
    fixture.options.page_size = 3;
    assert_int_equal(read_sessions(), VAPI_OK);
    assert_seen_all_up_to(8);
    assert_int_equal(fixture.server.requests, 3);
    assert_target(1, "/session?limit=3&cursor=3");
    assert_target(2, "/session?limit=3&cursor=6");
}

static void test_behind_a_cursor_that_is_too_long_the_list_goes_on_by_number(void **state)
{
    (void)state;
    fill_list(5, 0);
    fixture.server.as_page = true;
    fixture.server.tells_cursor = true;
    fixture.server.tells_next = true;
    fixture.server.cursor_size = VAPI_PAGES_CURSOR_SIZE + 2U;
    fixture.options.page_size = 3;
    assert_int_equal(read_sessions(), VAPI_OK);
    assert_seen_all_up_to(5);
    assert_target(1, "/session?limit=3&page=2");
}

static void test_a_cursor_that_is_no_text_or_that_the_operation_does_not_take_is_none(void **state)
{
    static const char *const bodies[] = {
        "{\"results\":[{\"id\":\"a\"}],\"metadata\":{\"nextCursor\":null,\"hasNextPage\":false}}",
        NULL};
    static const char *const array[] = {
        "{\"results\":[{\"id\":\"a\"}],\"metadata\":{\"nextCursor\":\"c\"}}", NULL};
    (void)state;
    fixture.server.raw = bodies;
    assert_int_equal(read_sessions(), VAPI_OK);
    assert_string_equal(fixture.seen, "a ");
    fixture.server.raw = array;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_int_equal(fixture.pages.elements, 1);
    assert_int_equal(fixture.server.requests, 1);
}

/* --- one request only ---------------------------------------------------------------------------- */

static vapi_status_t see_nothing(void *context, const vapi_json_event_t *event)
{
    (void)context;
    (void)event;
    return VAPI_OK;
}

static void test_an_operation_without_pages_takes_one_request(void **state)
{
    static vapi_file_t file;
    static vapi_knowledge_base_t base;
    (void)state;
    fill_list(9, 1000000);
    power_up();
    vapi_files_list_prepare(&fixture.request, &file);
    fixture.request.visit = see_nothing;
    fixture.options.page_size = 4;
    assert_int_equal(read_pages(), VAPI_OK);
    assert_int_equal(fixture.pages.elements, 9);
    assert_target(0, "/file");
    vapi_knowledge_bases_list_prepare(&fixture.request, &base);
    assert_int_equal(read_pages(), VAPI_OK);
    assert_int_equal(fixture.pages.elements, 4);
    assert_target(1, "/v2/knowledge-base?limit=4");
    assert_int_equal(fixture.server.requests, 2);
}

/* --- the end that the caller sets ---------------------------------------------------------------- */

static void test_no_more_elements_than_the_limit_are_asked_for_or_handed_out(void **state)
{
    (void)state;
    for (uint32_t limit = 1; limit <= 12; limit++) {
        fresh(NULL);
        fill_list(12, 400);
        fixture.options.page_size = 5;
        fixture.options.element_limit = limit;
        assert_int_equal(read_calls(), VAPI_OK);
        assert_seen_all_up_to(limit);
        assert_int_equal(fixture.server.requests, (limit + 4U) / 5U);
    }
    fresh(NULL);
    fill_list(12, 1000000);
    fixture.options.page_size = 5;
    fixture.options.element_limit = 7;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_target(1, "/call?limit=3&createdAtLt=2026-11-22T11%3A59%3A56.001Z");
}

static void test_by_number_all_pages_are_of_one_size_and_the_limit_cuts_the_last(void **state)
{
    (void)state;
    fill_list(9, 0);
    fixture.server.as_page = true;
    fixture.server.tells_next = true;
    fixture.options.page_size = 3;
    fixture.options.element_limit = 4;
    assert_int_equal(read_sessions(), VAPI_OK);
    assert_seen_all_up_to(4);
    assert_target(1, "/session?limit=3&page=2");
    fixture.options.element_limit = 2;
    assert_int_equal(read_sessions(), VAPI_OK);
    assert_seen_all_up_to(2);
    assert_target(0, "/session?limit=2");
}

static void test_the_visitor_ends_the_list_at_any_element(void **state)
{
    (void)state;
    for (size_t stop = 1; stop <= 6; stop++) {
        fresh(NULL);
        fill_list(6, 300);
        fixture.options.page_size = 2;
        fixture.stop_after = stop;
        assert_int_equal(read_calls(), VAPI_OK);
        assert_seen_all_up_to(stop);
    }
}

static void test_an_error_of_the_visitor_ends_the_list_with_it(void **state)
{
    (void)state;
    fill_list(6, 300);
    fixture.options.page_size = 2;
    fixture.stop_after = 3;
    fixture.stop_with = VAPI_ERROR_SPACE;
    assert_int_equal(read_calls(), VAPI_ERROR_SPACE);
    assert_seen_all_up_to(3);
}

static vapi_status_t stop_at_metadata(void *context, const vapi_json_event_t *event)
{
    (void)context;
    return event->field->offset == 2 ? VAPI_END : VAPI_OK;
}

static void test_the_visitor_may_end_the_list_between_elements(void **state)
{
    static const vapi_json_field_t each[] = {VAPI_JSON_SELECT_EACH(3, NULL, 0)};
    static const vapi_json_field_t members[] = {VAPI_JSON_SELECT_IN("results", 1, each, 1),
                                                VAPI_JSON_SELECT("metadata", 2)};
    static const vapi_json_field_t selection = VAPI_JSON_ROOT(members, 2);
    (void)state;
    fill_list(6, 0);
    fixture.server.as_page = true;
    fixture.server.tells_next = true;
    power_up();
    fixture.request.operation = &vapi_operation_sessions_list;
    fixture.request.answer_fields = &selection;
    fixture.request.visit = stop_at_metadata;
    fixture.options.page_size = 2;
    assert_int_equal(read_pages(), VAPI_OK);
    assert_int_equal(fixture.server.requests, 1);
    assert_int_equal(fixture.pages.elements, 2);
}

/* --- requests of every kind ---------------------------------------------------------------------- */

static vapi_status_t see_selected_id(void *context, const vapi_json_event_t *event)
{
    char id[8] = "";
    (void)context;
    if (event->type != VAPI_JSON_STRING) {
        return VAPI_OK;
    }
    assert_true(event->last && event->text.size < sizeof id);
    memcpy(id, event->text.data, event->text.size);
    return see(id);
}

static void test_a_selection_sees_the_elements_of_all_pages(void **state)
{
    static const vapi_json_field_t id[] = {VAPI_JSON_SELECT("id", 1)};
    static const vapi_json_field_t each[] = {VAPI_JSON_SELECT_EACH(2, id, 1)};
    static const vapi_json_field_t selection = VAPI_JSON_ROOT(each, 1);
    (void)state;
    fill_list(9, 450);
    power_up();
    fixture.request.operation = &vapi_operation_calls_list;
    fixture.request.answer_fields = &selection;
    fixture.request.visit = see_selected_id;
    fixture.options.page_size = 2;
    assert_int_equal(read_pages(), VAPI_OK);
    assert_seen_all_up_to(9);
}

static void test_elements_need_not_be_objects(void **state)
{
    static const char *const bodies[] = {"[1,\"two\",[3],null,{}]", NULL};
    static const vapi_json_field_t each[] = {VAPI_JSON_SELECT_EACH(2, NULL, 0)};
    static const vapi_json_field_t selection = VAPI_JSON_ROOT(each, 1);
    (void)state;
    for (size_t piece = 1; piece < 20; piece++) {
        fixture.server.raw = bodies;
        fixture.server.piece = piece;
        power_up();
        fixture.request.operation = &vapi_operation_files_list;
        fixture.request.answer_fields = &selection;
        fixture.request.visit = see_nothing;
        assert_int_equal(read_pages(), VAPI_OK);
        assert_int_equal(fixture.pages.elements, 5);
    }
}

static void test_the_caller_s_parameters_go_with_every_page(void **state)
{
    static const vapi_http_field_t parameters[] = {
        {VAPI_SLICE_LITERAL("assistantId"), VAPI_SLICE_LITERAL("a1")},
        {VAPI_SLICE_LITERAL("limit"), VAPI_SLICE_LITERAL("7")},
        {VAPI_SLICE_LITERAL("createdAtLt"), VAPI_SLICE_LITERAL("2026-11-22T12:00:01Z")},
    };
    (void)state;
    fill_list(3, 1000000);
    fixture.request.parameters = parameters;
    fixture.request.parameter_count = 3;
    fixture.options.page_size = 2;
    assert_int_equal(read_calls(), VAPI_OK);
    assert_seen_all_up_to(3);
    assert_target(0, "/call?limit=2&assistantId=a1&createdAtLt=2026-11-22T12%3A00%3A01Z");
    assert_target(1, "/call?limit=3&createdAtLt=2026-11-22T11%3A59%3A59.001Z&assistantId=a1");
    assert_ptr_equal(fixture.request.parameters, parameters);
    assert_int_equal(fixture.request.parameter_count, 3);
}

static void test_a_refused_parameter_is_named(void **state)
{
    static const vapi_http_field_t parameter = {VAPI_SLICE_LITERAL("sortOrder"),
                                                VAPI_SLICE_LITERAL("ASC")};
    (void)state;
    fixture.request.parameters = &parameter;
    fixture.request.parameter_count = 1;
    assert_int_equal(read_calls(), VAPI_ERROR_PARAMETER);
    assert_string_equal(vapi_client_error(&fixture.client)->message, "sortOrder");
    assert_int_equal(fixture.server.requests, 0);
    assert_ptr_equal(fixture.request.parameters, &parameter);
}

static vapi_status_t take_nothing(void *context, vapi_slice_t bytes)
{
    (void)context;
    (void)bytes;
    return VAPI_OK;
}

static void test_what_cannot_be_read_in_pages_is_refused(void **state)
{
    static const vapi_http_field_t parameters[VAPI_PAGES_PARAMETERS_MAX - 1U];
    (void)state;
    power_up();
    vapi_calls_list_prepare(&fixture.request, &fixture.call);
    assert_int_equal(read_pages(), VAPI_ERROR_ARGUMENT); /* nobody looks */
    fixture.request.visit = see_call;
    fixture.options.page_size = 1001;
    assert_int_equal(read_pages(), VAPI_ERROR_ARGUMENT);
    fixture.options.page_size = 0;
    fixture.request.parameters = parameters;
    fixture.request.parameter_count = VAPI_PAGES_PARAMETERS_MAX - 1U;
    assert_int_equal(read_pages(), VAPI_ERROR_ARGUMENT);
    fixture.request.parameter_count = 0U;
    fixture.request.operation = NULL;
    assert_int_equal(read_pages(), VAPI_ERROR_ARGUMENT);
    fixture.request.operation = &vapi_operation_calls_list;
    fixture.request.take = take_nothing;
    assert_int_equal(read_pages(), VAPI_ERROR_ARGUMENT);
}

/* --- what goes wrong ----------------------------------------------------------------------------- */

static void test_a_request_that_fails_ends_the_list_with_its_error(void **state)
{
    static const char *const bodies[] = {"[{\"id\":\"a\",\"createdAt\":\"2026-11-22T12:00:00Z\"}]",
                                         NULL};
    (void)state;
    fixture.server.raw = bodies;
    fixture.options.page_size = 1;
    assert_int_equal(read_calls(), VAPI_ERROR_NOT_FOUND);
    assert_string_equal(fixture.seen, "a ");
    assert_int_equal(vapi_client_error(&fixture.client)->http_status, 404);
    assert_null(fixture.request.parameters);
}

static void test_an_answer_that_is_malformed_or_cut_ends_the_list(void **state)
{
    static const char *const malformed[] = {"[{\"id\":\"a\"},}", NULL};
    static const char *const cut[] = {"[{\"id\":\"a\"}", NULL};
    (void)state;
    fixture.server.raw = malformed;
    assert_int_equal(read_calls(), VAPI_ERROR_JSON_SYNTAX);
    fixture.server.raw = cut;
    assert_int_equal(read_calls(), VAPI_ERROR_JSON_TRUNCATED);
    assert_string_equal(fixture.seen, "a ");
    fixture.server.raw = cut;
    fixture.server.content_type = "text/html";
    assert_int_equal(read_calls(), VAPI_ERROR_CONTENT_TYPE);
}

static void test_a_client_that_is_busy_is_left_alone(void **state)
{
    static const vapi_exchange_t running = {.request = {.method = VAPI_HTTP_GET}};
    static const vapi_http_field_t parameter = {VAPI_SLICE_LITERAL("id"), VAPI_SLICE_LITERAL("c1")};
    (void)state;
    power_up();
    assert_int_equal(vapi_client_start(&fixture.client, &running), VAPI_OK);
    vapi_calls_list_prepare(&fixture.request, &fixture.call);
    fixture.request.visit = see_call;
    fixture.request.parameters = &parameter;
    fixture.request.parameter_count = 1;
    assert_int_equal(read_pages(), VAPI_ERROR_STATE);
    assert_ptr_equal(fixture.request.parameters, &parameter);
}

static void test_polling_never_waits_between_two_pages(void **state)
{
    vapi_client_wait_t wait;
    vapi_status_t status;
    (void)state;
    fill_list(5, 1000000);
    power_up();
    vapi_calls_list_prepare(&fixture.request, &fixture.call);
    fixture.request.visit = see_call;
    fixture.options.page_size = 2;
    assert_int_equal(
        vapi_pages_start(&fixture.pages, &fixture.client, &fixture.request, &fixture.options),
        VAPI_OK);
    size_t polls = 0;
    while ((status = vapi_pages_poll(&fixture.pages, &wait)) == VAPI_PENDING) {
        assert_int_equal(wait.timeout_ms, 0);
        assert_true(++polls < 100U);
    }
    assert_int_equal(status, VAPI_OK);
    assert_seen_all_up_to(5);
    assert_int_equal(fixture.server.requests, 3);
    assert_int_equal(vapi_pages_poll(&fixture.pages, &wait), VAPI_ERROR_STATE);
}

static void test_without_options_pages_are_of_20_elements(void **state)
{
    (void)state;
    fill_list(21, 1000000);
    power_up();
    vapi_calls_list_prepare(&fixture.request, &fixture.call);
    fixture.request.visit = see_call;
    assert_int_equal(vapi_pages_read(&fixture.pages, &fixture.client, &fixture.request, NULL),
                     VAPI_OK);
    assert_seen_all_up_to(21);
    assert_target(0, "/call?limit=20");
}

static vapi_status_t see_and_cancel(void *context, const vapi_json_event_t *event)
{
    if (event->field == vapi_call_each && event->type == VAPI_JSON_OBJECT_END &&
        fixture.count == 1U) {
        vapi_cancel(&fixture.client);
    }
    return see_call(context, event);
}

static void test_cancelling_in_the_last_step_of_a_page_ends_the_list(void **state)
{
    (void)state;
    fill_list(6, 1000000);
    power_up();
    vapi_calls_list_prepare(&fixture.request, &fixture.call);
    fixture.request.visit = see_and_cancel;
    fixture.options.page_size = 2;
    assert_int_equal(read_pages(), VAPI_ERROR_CANCELLED);
    assert_int_equal(fixture.server.requests, 1);
    assert_int_equal(fixture.count, 2);
    fixture.request.continues = true; /* another list is touched by it only as a part of the same */
    assert_int_equal(read_pages(), VAPI_ERROR_CANCELLED);
    assert_int_equal(fixture.server.requests, 1);
    fixture.request.continues = false;
    assert_int_equal(read_pages(), VAPI_OK);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_an_array_goes_on_where_the_last_page_s_oldest_millisecond_ends,
                               fresh),
        cmocka_unit_test_setup(test_an_array_that_ends_with_a_full_page_is_asked_once_more, fresh),
        cmocka_unit_test_setup(test_an_empty_list_takes_one_request, fresh),
        cmocka_unit_test_setup(test_nothing_is_lost_or_repeated_however_close_in_time, fresh),
        cmocka_unit_test_setup(test_pages_are_read_the_same_in_pieces_of_any_size, fresh),
        cmocka_unit_test_setup(test_an_element_that_is_created_meanwhile_is_not_seen, fresh),
        cmocka_unit_test_setup(test_a_deleted_element_that_was_to_be_passed_over_ends_the_list,
                               fresh),
        cmocka_unit_test_setup(test_an_element_deleted_elsewhere_does_no_harm, fresh),
        cmocka_unit_test_setup(test_when_all_that_follows_was_deleted_the_list_is_over, fresh),
        cmocka_unit_test_setup(test_fewer_elements_than_were_to_be_passed_over_end_the_list, fresh),
        cmocka_unit_test_setup(test_elements_of_one_millisecond_may_change_places, fresh),
        cmocka_unit_test_setup(test_a_list_that_is_not_newest_first_is_not_read_on, fresh),
        cmocka_unit_test_setup(test_without_creation_times_a_full_page_cannot_be_read_on, fresh),
        cmocka_unit_test_setup(test_without_creation_times_a_page_that_is_not_full_is_the_end,
                               fresh),
        cmocka_unit_test_setup(test_a_creation_time_that_the_api_does_not_take_ends_the_list,
                               fresh),
        cmocka_unit_test_setup(
            test_more_elements_of_one_millisecond_than_an_answer_holds_end_the_list, fresh),
        cmocka_unit_test_setup(test_pages_are_counted_up_as_long_as_the_metadata_have_a_next_one,
                               fresh),
        cmocka_unit_test_setup(test_pages_are_counted_up_to_their_total, fresh),
        cmocka_unit_test_setup(test_pages_are_counted_up_to_the_total_of_elements, fresh),
        cmocka_unit_test_setup(test_without_metadata_pages_are_counted_up_to_one_that_is_not_full,
                               fresh),
        cmocka_unit_test_setup(test_an_empty_page_is_the_last_whatever_the_metadata_say, fresh),
        cmocka_unit_test_setup(test_totals_that_are_no_whole_numbers_are_not_told, fresh),
        cmocka_unit_test_setup(test_a_cursor_is_sent_back_as_long_as_there_is_one, fresh),
        cmocka_unit_test_setup(test_behind_a_cursor_that_is_too_long_the_list_goes_on_by_number,
                               fresh),
        cmocka_unit_test_setup(
            test_a_cursor_that_is_no_text_or_that_the_operation_does_not_take_is_none, fresh),
        cmocka_unit_test_setup(test_an_operation_without_pages_takes_one_request, fresh),
        cmocka_unit_test_setup(test_no_more_elements_than_the_limit_are_asked_for_or_handed_out,
                               fresh),
        cmocka_unit_test_setup(test_by_number_all_pages_are_of_one_size_and_the_limit_cuts_the_last,
                               fresh),
        cmocka_unit_test_setup(test_the_visitor_ends_the_list_at_any_element, fresh),
        cmocka_unit_test_setup(test_an_error_of_the_visitor_ends_the_list_with_it, fresh),
        cmocka_unit_test_setup(test_the_visitor_may_end_the_list_between_elements, fresh),
        cmocka_unit_test_setup(test_a_selection_sees_the_elements_of_all_pages, fresh),
        cmocka_unit_test_setup(test_elements_need_not_be_objects, fresh),
        cmocka_unit_test_setup(test_the_caller_s_parameters_go_with_every_page, fresh),
        cmocka_unit_test_setup(test_a_refused_parameter_is_named, fresh),
        cmocka_unit_test_setup(test_what_cannot_be_read_in_pages_is_refused, fresh),
        cmocka_unit_test_setup(test_a_request_that_fails_ends_the_list_with_its_error, fresh),
        cmocka_unit_test_setup(test_an_answer_that_is_malformed_or_cut_ends_the_list, fresh),
        cmocka_unit_test_setup(test_a_client_that_is_busy_is_left_alone, fresh),
        cmocka_unit_test_setup(test_without_options_pages_are_of_20_elements, fresh),
        cmocka_unit_test_setup(test_polling_never_waits_between_two_pages, fresh),
        cmocka_unit_test_setup(test_cancelling_in_the_last_step_of_a_page_ends_the_list, fresh),
    };
    return cmocka_run_group_tests_name("page", tests, NULL, NULL);
}
