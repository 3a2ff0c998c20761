/*
 * What is kept of a response head (vapi/http_head.h), through the parser, cut at every place.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/http_head.h"
#include "vapi/port.h"

/* A head given to parser and collector in the ways of support_every_split(). */
typedef struct run {
    vapi_http_response_t response;
    vapi_http_head_t head;
    char location[VAPI_HTTP_LOCATION_MAX + 8];
    size_t capacity;
    vapi_status_t status;
    void (*check)(struct run *run);
} run_t;

static void begin(void *context)
{
    run_t *run = context;
    vapi_http_response_start(&run->response, VAPI_HTTP_HEAD, VAPI_HTTP_HEADERS_KNOWN);
    vapi_http_head_start(&run->head, run->capacity == 0U ? NULL : run->location,
                         (uint16_t)run->capacity);
    run->status = VAPI_OK;
}

static void feed(void *context, vapi_slice_t piece)
{
    run_t *run = context;
    vapi_http_response_event_t event;
    vapi_status_t status;
    while (run->status == VAPI_OK &&
           (status = vapi_http_response_next(&run->response, &piece, &event)) == VAPI_OK) {
        run->status = vapi_http_head_take(&run->head, &run->response, &event);
    }
}

static void end(void *context)
{
    run_t *run = context;
    run->check(run);
}

static void try(const char *lines, size_t capacity, void (*check)(run_t *run))
{
    static const support_parser_t parser = {begin, feed, end};
    static run_t run;
    char text[4096];
    size_t size = strlen(lines);
    assert_true(size + 2U < sizeof text);
    memcpy(text, lines, size);
    memcpy(text + size, "\r\n", 2U);
    run.capacity = capacity;
    run.check = check;
    support_every_split(vapi_slice(text, size + 2U), &parser, &run);
}

#define OK    "HTTP/1.1 200 OK\r\n"
#define FOUND "HTTP/1.1 302 Found\r\n"

/* --- nothing --- */

static void expect_nothing(run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_int_equal(run->head.status_code, 200);
    assert_true(run->head.keep_alive);
    assert_false(run->head.encoded);
    assert_int_equal(run->head.media, VAPI_HTTP_MEDIA_NONE);
    assert_true(run->head.date == VAPI_HTTP_NOT_GIVEN);
    assert_true(run->head.retry_after_seconds == VAPI_HTTP_NOT_GIVEN);
    assert_true(run->head.retry_after_date == VAPI_HTTP_NOT_GIVEN);
    assert_true(run->head.range_first == VAPI_HTTP_NOT_GIVEN);
    assert_true(run->head.range_last == VAPI_HTTP_NOT_GIVEN);
    assert_true(run->head.range_total == VAPI_HTTP_NOT_GIVEN);
    assert_int_equal(run->head.location.size, 0U);
    assert_string_equal(run->head.request_id, "");
}

static void test_a_head_without_headers_gives_nothing(void **state)
{
    (void)state;
    try(OK, 64U, expect_nothing);
}

static void test_headers_that_are_not_of_interest_are_passed_over(void **state)
{
    (void)state;
    try(OK "Server: x\r\nETag: \"y\"\r\nUpgrade: z\r\n", 64U, expect_nothing);
}

static void test_an_interim_answer_gives_nothing(void **state)
{
    (void)state;
    try("HTTP/1.1 103 Early Hints\r\nContent-Type: text/html\r\nCF-Ray: x\r\n\r\n" OK, 64U,
        expect_nothing);
}

static void test_trailers_give_nothing(void **state)
{
    (void)state;
    static const char text[] =
        OK "Transfer-Encoding: chunked\r\n\r\n0\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n";
    run_t run = {.capacity = 0U};
    begin(&run);
    vapi_http_response_start(&run.response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    feed(&run, vapi_slice(text, sizeof text - 1U));
    expect_nothing(&run);
}

static void expect_close(run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_false(run->head.keep_alive);
}

static void test_the_end_of_the_connection_is_kept(void **state)
{
    (void)state;
    try(OK "Connection: close\r\n", 0U, expect_close);
}

/* --- Content-Type --- */

static vapi_http_media_t expected_media;

static void expect_media(run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_int_equal(run->head.media, expected_media);
}

static void check_media(const char *lines, vapi_http_media_t media)
{
    expected_media = media;
    try(lines, 0U, expect_media);
}

static void test_media_types_are_told_apart(void **state)
{
    (void)state;
    check_media(OK "Content-Type: application/json\r\n", VAPI_HTTP_MEDIA_JSON);
    check_media(OK "Content-Type: text/event-stream\r\n", VAPI_HTTP_MEDIA_EVENT_STREAM);
    check_media(OK "Content-Type: text/html\r\n", VAPI_HTTP_MEDIA_HTML);
    check_media(OK "Content-Type: application/xml\r\n", VAPI_HTTP_MEDIA_XML);
    check_media(OK "Content-Type: text/xml\r\n", VAPI_HTTP_MEDIA_XML);
    check_media(OK "Content-Type: text/plain\r\n", VAPI_HTTP_MEDIA_TEXT);
    check_media(OK "Content-Type: audio/wav\r\n", VAPI_HTTP_MEDIA_OTHER);
}

static void test_media_types_count_in_any_case(void **state)
{
    (void)state;
    check_media(OK "content-type: Application/JSON\r\n", VAPI_HTTP_MEDIA_JSON);
}

static void test_parameters_of_a_media_type_are_not_looked_at(void **state)
{
    (void)state;
    check_media(OK "Content-Type: application/json; charset=utf-8\r\n", VAPI_HTTP_MEDIA_JSON);
    check_media(OK "Content-Type: application/json;charset=utf-8\r\n", VAPI_HTTP_MEDIA_JSON);
    check_media(OK "Content-Type: text/html ;x=1\r\n", VAPI_HTTP_MEDIA_HTML);
    check_media(OK "Content-Type: text/html\t;x=1\r\n", VAPI_HTTP_MEDIA_HTML);
    check_media(OK "Content-Type: text/plain; "
                   "boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n",
                VAPI_HTTP_MEDIA_TEXT);
}

static void test_structured_suffixes_count(void **state)
{
    (void)state;
    check_media(OK "Content-Type: application/problem+json\r\n", VAPI_HTTP_MEDIA_JSON);
    check_media(OK "Content-Type: image/svg+xml\r\n", VAPI_HTTP_MEDIA_XML);
    check_media(OK "Content-Type: +json\r\n", VAPI_HTTP_MEDIA_OTHER);
}

static void test_other_media_types_are_other(void **state)
{
    (void)state;
    check_media(OK "Content-Type: application/jsonp\r\n", VAPI_HTTP_MEDIA_OTHER);
    check_media(OK "Content-Type: application/jso\r\n", VAPI_HTTP_MEDIA_OTHER);
    check_media(OK "Content-Type:\r\n", VAPI_HTTP_MEDIA_OTHER);
    check_media(
        OK
        "Content-Type: "
        "a/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n",
        VAPI_HTTP_MEDIA_OTHER);
}

/* --- Content-Encoding --- */

static void expect_encoded(run_t *run)
{
    assert_true(run->head.encoded);
}

static void test_an_encoded_body_is_noticed(void **state)
{
    (void)state;
    try(OK "Content-Encoding: gzip\r\n", 0U, expect_encoded);
    try(OK "Content-Encoding: br\r\nContent-Encoding: identity\r\n", 0U, expect_encoded);
}

static void test_identity_is_no_encoding(void **state)
{
    (void)state;
    try(OK "Content-Encoding: Identity\r\nContent-Encoding:\r\n", 0U, expect_nothing);
}

/* --- Content-Range --- */

static int64_t expected_first;
static int64_t expected_last;
static int64_t expected_total;

static void expect_range(run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_true(run->head.range_first == expected_first);
    assert_true(run->head.range_last == expected_last);
    assert_true(run->head.range_total == expected_total);
}

static void check_range(const char *lines, int64_t first, int64_t last, int64_t total)
{
    expected_first = first;
    expected_last = last;
    expected_total = total;
    try(lines, 0U, expect_range);
}

static void test_a_range_of_a_known_whole_is_read(void **state)
{
    (void)state;
    check_range(OK "Content-Range: bytes 0-499/1234\r\n", 0, 499, 1234);
    check_range(OK "Content-Range: Bytes 0-0/1\r\n", 0, 0, 1);
    check_range(
        OK "Content-Range: bytes 1000000000000000000-1000000000000000001/1000000000000000002\r\n",
        INT64_C(1000000000000000000), INT64_C(1000000000000000001), INT64_C(1000000000000000002));
}

static void test_a_range_of_an_unknown_whole_is_read(void **state)
{
    (void)state;
    check_range(OK "Content-Range: bytes 42-499/*\r\n", 42, 499, -1);
}

static void test_a_range_that_cannot_be_given_tells_the_whole(void **state)
{
    (void)state;
    check_range(OK "Content-Range: bytes */1234\r\n", -1, -1, 1234);
}

static void test_a_malformed_range_is_not_given(void **state)
{
    (void)state;
    static const char *const lines[] = {
        OK "Content-Range:\r\n",
        OK "Content-Range: bytes\r\n",
        OK "Content-Range: lines 0-1/2\r\n",
        OK "Content-Range: bytes=0-1/2\r\n",
        OK "Content-Range: bytes  0-1/2\r\n",
        OK "Content-Range: bytes 0-1\r\n",
        OK "Content-Range: bytes 0-/2\r\n",
        OK "Content-Range: bytes -1/2\r\n",
        OK "Content-Range: bytes 0/2\r\n",
        OK "Content-Range: bytes 2-1/3\r\n",
        OK "Content-Range: bytes 0-2/2\r\n",
        OK "Content-Range: bytes 0-1/\r\n",
        OK "Content-Range: bytes 0-1/x\r\n",
        OK "Content-Range: bytes 0-1/2x\r\n",
        OK "Content-Range: bytes 0-1/*x\r\n",
        OK "Content-Range: bytes 0-99999999999999999999/99999999999999999999\r\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        check_range(lines[i], -1, -1, -1);
    }
}

/* --- Retry-After and Date --- */

#define DATE         "Sun, 06 Nov 1994 08:49:37 GMT"
#define DATE_SECONDS 784111777

static int64_t expected_wait;
static int64_t present;

static void expect_wait(run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_true(vapi_http_head_retry_after(&run->head, present) == expected_wait);
}

static void check_wait(const char *lines, int64_t utc_now, int64_t seconds)
{
    present = utc_now;
    expected_wait = seconds;
    try(lines, 0U, expect_wait);
}

static void test_retry_after_may_be_seconds(void **state)
{
    (void)state;
    check_wait(OK "Retry-After: 120\r\n", VAPI_UTC_UNKNOWN, 120);
    check_wait(OK "Retry-After: 0\r\n", DATE_SECONDS, 0);
    check_wait(OK "Retry-After: 2147483646\r\n", 0, 2147483646);
}

static void test_retry_after_beyond_what_a_device_waits_is_cut(void **state)
{
    (void)state;
    check_wait(OK "Retry-After: 2147483648\r\n", 0, INT32_MAX);
    check_wait(OK "Retry-After: 999999999999999999999999\r\n", 0, INT32_MAX);
    check_wait(OK "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n", 0, INT32_MAX);
}

static void test_retry_after_may_be_a_date(void **state)
{
    (void)state;
    check_wait(OK "Retry-After: " DATE "\r\n", DATE_SECONDS - 30, 30);
    check_wait(OK "Retry-After: Sunday, 06-Nov-94 08:49:37 GMT\r\n", DATE_SECONDS - 31, 31);
}

static void test_retry_after_a_date_in_the_past_is_now(void **state)
{
    (void)state;
    check_wait(OK "Retry-After: " DATE "\r\n", DATE_SECONDS + 1, 0);
}

static void
test_retry_after_a_date_is_compared_with_the_answers_date_when_the_time_is_unknown(void **state)
{
    (void)state;
    check_wait(OK "Date: Sun, 06 Nov 1994 08:49:07 GMT\r\nRetry-After: " DATE "\r\n",
               VAPI_UTC_UNKNOWN, 30);
}

static void test_retry_after_a_date_says_nothing_without_any_time(void **state)
{
    (void)state;
    check_wait(OK "Retry-After: " DATE "\r\n", VAPI_UTC_UNKNOWN, VAPI_HTTP_NOT_GIVEN);
    check_wait(OK "Retry-After: " DATE "\r\nDate: yesterday\r\n", VAPI_UTC_UNKNOWN,
               VAPI_HTTP_NOT_GIVEN);
}

static void test_a_malformed_retry_after_is_not_given(void **state)
{
    (void)state;
    check_wait(OK "Retry-After: soon\r\n", 0, VAPI_HTTP_NOT_GIVEN);
    check_wait(OK "Retry-After: -5\r\n", 0, VAPI_HTTP_NOT_GIVEN);
    check_wait(OK "Retry-After: 5s\r\n", 0, VAPI_HTTP_NOT_GIVEN);
    check_wait(OK "Retry-After:\r\n", 0, VAPI_HTTP_NOT_GIVEN);
    check_wait(OK, 0, VAPI_HTTP_NOT_GIVEN);
}

static void expect_date(run_t *run)
{
    assert_true(run->head.date == DATE_SECONDS);
}

static void test_the_date_of_the_answer_is_kept(void **state)
{
    (void)state;
    try(OK "Date: " DATE "\r\n", 0U, expect_date);
}

/* --- the request's name --- */

static const char *expected_id;

static void expect_id(run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_string_equal(run->head.request_id, expected_id);
}

static void check_id(const char *lines, const char *id)
{
    expected_id = id;
    try(lines, 0U, expect_id);
}

static void test_the_name_of_the_request_is_kept(void **state)
{
    (void)state;
    check_id(OK "CF-RAY: 8e6a1f2b3c4d5e6f-HAM\r\n", "8e6a1f2b3c4d5e6f-HAM");
    check_id(OK "X-Request-Id: ce4cda11-b43c-489b-b120-a366f0bbe9cf\r\n",
             "ce4cda11-b43c-489b-b120-a366f0bbe9cf");
}

static void test_cf_ray_counts_before_x_request_id(void **state)
{
    (void)state;
    check_id(OK "CF-Ray: a\r\nX-Request-Id: b\r\n", "a");
    check_id(OK "X-Request-Id: b\r\nCF-Ray: a\r\n", "a");
}

static void test_a_long_name_of_the_request_is_cut(void **state)
{
    (void)state;
    check_id(OK "CF-Ray: 0123456789012345678901234567890123456789\r\n",
             "012345678901234567890123456789012345678");
}

static void test_only_printable_characters_of_the_name_go_on(void **state)
{
    (void)state;
    check_id(OK "CF-Ray: a b\tc\xFF~!\r\n", "a?b?c?~!");
}

/* --- Location --- */

static const char *expected_location;
static vapi_status_t expected_status;

static void expect_location(run_t *run)
{
    assert_int_equal(run->status, expected_status);
    if (expected_status == VAPI_OK) {
        assert_int_equal(run->head.location.size, strlen(expected_location));
        assert_memory_equal(run->head.location.data, expected_location, run->head.location.size);
    }
}

static void check_location(const char *lines, size_t capacity, vapi_status_t status,
                           const char *location)
{
    expected_location = location;
    expected_status = status;
    try(lines, capacity, expect_location);
}

static void test_the_location_of_a_redirect_is_kept(void **state)
{
    (void)state;
    check_location(FOUND "Location: https://a/b?c\r\n", 64U, VAPI_OK, "https://a/b?c");
    check_location(FOUND "Location: /a b\r\n", 64U, VAPI_OK, "/a b");
}

static void test_the_location_of_another_answer_is_passed_over(void **state)
{
    (void)state;
    try(OK "Location: https://a/b?c\r\n", 64U, expect_nothing);
    try(OK "Location: https://a/b?c\r\nLocation: d\r\n", 4U, expect_nothing);
}

static void expect_no_location(run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_int_equal(run->head.location.size, 0U);
}

static void test_a_location_without_a_buffer_is_passed_over(void **state)
{
    (void)state;
    try(FOUND "Location: https://a/b?c\r\n", 0U, expect_no_location);
}

static void test_an_empty_location_is_none(void **state)
{
    (void)state;
    try(FOUND "Location:\r\n", 64U, expect_no_location);
}

static void test_a_location_of_the_buffers_size_is_kept(void **state)
{
    (void)state;
    check_location(FOUND "Location: 1234567890\r\n", 10U, VAPI_OK, "1234567890");
}

static void test_a_location_longer_than_the_buffer_is_an_error(void **state)
{
    (void)state;
    check_location(FOUND "Location: 12345678901\r\n", 10U, VAPI_ERROR_HTTP_LOCATION, "");
}

static void test_a_second_location_is_an_error(void **state)
{
    (void)state;
    check_location(FOUND "Location: /a\r\nLocation: /a\r\n", 64U, VAPI_ERROR_HTTP_LOCATION, "");
    check_location(FOUND "Location:\r\nLocation: /a\r\n", 64U, VAPI_ERROR_HTTP_LOCATION, "");
}

static void check_long_location(size_t size, vapi_status_t status)
{
    static char text[VAPI_HTTP_LOCATION_MAX + 64];
    static char location[VAPI_HTTP_LOCATION_MAX + 64];
    run_t run = {.capacity = VAPI_HTTP_LOCATION_MAX + 8U};
    size_t head = strlen(FOUND "Location: ");
    memcpy(text, FOUND "Location: ", head);
    memset(text + head, 'a', size);
    memcpy(text + head + size, "\r\n\r\n", 4U);
    memset(location, 'a', size);
    location[size] = '\0';
    begin(&run);
    feed(&run, vapi_slice(text, head + size + 4U));
    expected_status = status;
    expected_location = location;
    expect_location(&run);
}

static void test_the_longest_location_is_that_of_the_configuration(void **state)
{
    (void)state;
    check_long_location(VAPI_HTTP_LOCATION_MAX, VAPI_OK);
    check_long_location(VAPI_HTTP_LOCATION_MAX + 1U, VAPI_ERROR_HTTP_LOCATION);
}

/* The loop of the header's example, with the words it leaves open. */
static void test_the_example_of_the_header_works(void **state)
{
    (void)state;
    static const char text[] =
        "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\n"
        "Retry-After: 30\r\nContent-Length: 0\r\n\r\n";
    char location[100];
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_slice_t input = vapi_slice(text, sizeof text - 1U);
    vapi_status_t status;
    bool is_json = false;
    int64_t wait_seconds = 0;
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);

    vapi_http_head_t head;
    vapi_http_head_start(&head, location, sizeof location);
    while ((status = vapi_http_response_next(&response, &input, &event)) == VAPI_OK) {
        status = vapi_http_head_take(&head, &response, &event);
        if (status == VAPI_OK && event.type == VAPI_HTTP_EVENT_HEAD_END) {
            is_json = head.media == VAPI_HTTP_MEDIA_JSON;
            wait_seconds = vapi_http_head_retry_after(&head, VAPI_UTC_UNKNOWN);
        }
    }

    assert_int_equal(status, VAPI_PENDING);
    assert_true(is_json);
    assert_true(wait_seconds == 30);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_head_without_headers_gives_nothing),
        cmocka_unit_test(test_headers_that_are_not_of_interest_are_passed_over),
        cmocka_unit_test(test_an_interim_answer_gives_nothing),
        cmocka_unit_test(test_trailers_give_nothing),
        cmocka_unit_test(test_the_end_of_the_connection_is_kept),
        cmocka_unit_test(test_media_types_are_told_apart),
        cmocka_unit_test(test_media_types_count_in_any_case),
        cmocka_unit_test(test_parameters_of_a_media_type_are_not_looked_at),
        cmocka_unit_test(test_structured_suffixes_count),
        cmocka_unit_test(test_other_media_types_are_other),
        cmocka_unit_test(test_an_encoded_body_is_noticed),
        cmocka_unit_test(test_identity_is_no_encoding),
        cmocka_unit_test(test_a_range_of_a_known_whole_is_read),
        cmocka_unit_test(test_a_range_of_an_unknown_whole_is_read),
        cmocka_unit_test(test_a_range_that_cannot_be_given_tells_the_whole),
        cmocka_unit_test(test_a_malformed_range_is_not_given),
        cmocka_unit_test(test_retry_after_may_be_seconds),
        cmocka_unit_test(test_retry_after_beyond_what_a_device_waits_is_cut),
        cmocka_unit_test(test_retry_after_may_be_a_date),
        cmocka_unit_test(test_retry_after_a_date_in_the_past_is_now),
        cmocka_unit_test(
            test_retry_after_a_date_is_compared_with_the_answers_date_when_the_time_is_unknown),
        cmocka_unit_test(test_retry_after_a_date_says_nothing_without_any_time),
        cmocka_unit_test(test_a_malformed_retry_after_is_not_given),
        cmocka_unit_test(test_the_date_of_the_answer_is_kept),
        cmocka_unit_test(test_the_name_of_the_request_is_kept),
        cmocka_unit_test(test_cf_ray_counts_before_x_request_id),
        cmocka_unit_test(test_a_long_name_of_the_request_is_cut),
        cmocka_unit_test(test_only_printable_characters_of_the_name_go_on),
        cmocka_unit_test(test_the_location_of_a_redirect_is_kept),
        cmocka_unit_test(test_the_location_of_another_answer_is_passed_over),
        cmocka_unit_test(test_a_location_without_a_buffer_is_passed_over),
        cmocka_unit_test(test_an_empty_location_is_none),
        cmocka_unit_test(test_a_location_of_the_buffers_size_is_kept),
        cmocka_unit_test(test_a_location_longer_than_the_buffer_is_an_error),
        cmocka_unit_test(test_a_second_location_is_an_error),
        cmocka_unit_test(test_the_longest_location_is_that_of_the_configuration),
        cmocka_unit_test(test_the_example_of_the_header_works),
    };
    return cmocka_run_group_tests_name("http_head", tests, NULL, NULL);
}
