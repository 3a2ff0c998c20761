/* What is known of a failed exchange (vapi/error.h): the server's words, the line for a person, the policy of retries. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../core/client/retry.h"
#include "support.h"
#include "vapi/error.h"

/* --- the server's words ---------------------------------------------------------------------------- */

typedef struct words {
    vapi_error_text_t text;
    char message[VAPI_ERROR_MESSAGE_SIZE];
    const char *expected;
} words_t;

static void begin(void *context)
{
    words_t *words = (words_t *)context;
    vapi_error_text_start(&words->text, words->message);
}

static void feed(void *context, vapi_slice_t piece)
{
    words_t *words = (words_t *)context;
    bool more = vapi_error_text_take(&words->text, piece);
    (void)more; /* whoever goes on all the same does no harm */
}

static void end(void *context)
{
    words_t *words = (words_t *)context;
    vapi_error_text_finish(&words->text);
    assert_string_equal(words->message, words->expected);
}

static void expect_words(const char *body, const char *expected)
{
    static const support_parser_t parser = {begin, feed, end};
    words_t words = {.expected = expected};
    support_every_split(vapi_slice_from_string(body), &parser, &words);
}

static void test_the_message_of_a_json_answer_is_taken(void **state)
{
    (void)state;
    expect_words("{\"message\":\"Rate limit exceeded\",\"statusCode\":429}", "Rate limit exceeded");
    expect_words("{\"error\":\"Bad Request\",\"message\":\"name is too long\"}",
                 "name is too long");
    expect_words("{\"message\":\"name is too long\",\"error\":\"Bad Request\"}",
                 "name is too long");
    expect_words("{\"statusCode\":402,\"error\":\"assistant_pinned\"}", "assistant_pinned");
    expect_words("{\"message\":\"Stra\\u00dfe\\n  \\tzu \\u20ac\"}", "Straße zu €");
    expect_words("{\"message\":\"first\",\"message\":\"second\"}", "second");
}

static void test_several_messages_stand_behind_each_other(void **state)
{
    (void)state;
    expect_words("{\"message\":[\"customer.number is wrong\",\"name is too long\"],\"error\":\"Bad "
                 "Request\"}",
                 "customer.number is wrong; name is too long");
    expect_words("{\"message\":[],\"error\":\"Bad Request\"}", "Bad Request");
}

static void test_other_texts_are_taken_as_they_are(void **state)
{
    (void)state;
    expect_words("error code: 1010", "error code: 1010");
    expect_words("  a\r\n\r\n b \x7f c  ", "a b c");
    expect_words("", "");
    expect_words("na\xefve \xe2\x82\xac", "na?ve ???");
}

static void test_markup_is_left_out(void **state)
{
    (void)state;
    expect_words("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad "
                 "Gateway</h1></body></html>",
                 "502 Bad Gateway 502 Bad Gateway");
    expect_words("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "AccessDenied");
}

static void test_json_without_words_shows_itself(void **state)
{
    (void)state;
    expect_words("{\"statusCode\":500}", "{\"statusCode\":500}");
    expect_words("{\"statusCode\":500,,}", "{\"statusCode\":500,,}");
}

static void test_a_long_message_is_cut_at_a_character(void **state)
{
    (void)state;
    char body[600] = "{\"message\":\"";
    char expected[VAPI_ERROR_MESSAGE_SIZE];
    static const char *const characters[] = {"e", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80"};
    for (size_t i = 0; i < 4; i++) {
        size_t size = strlen(characters[i]);
        size_t used = 12;
        for (size_t n = 0; n < 130; n++, used += size) {
            memcpy(body + used, characters[i], size);
        }
        memcpy(body + used, "\"}", 3);
        size_t fit = 0;
        for (; fit + size < sizeof expected; fit += size) {
            memcpy(expected + fit, characters[i], size);
        }
        expected[fit] = '\0';
        expect_words(body, expected);
    }
}

static void test_enough_is_said_when_the_limit_is_reached(void **state)
{
    (void)state;
    char message[VAPI_ERROR_MESSAGE_SIZE];
    char piece[1000];
    vapi_error_text_t text;
    memset(piece, 'x', sizeof piece);
    vapi_error_text_start(&text, message);
    for (int i = 0; i < 4; i++) {
        assert_true(vapi_error_text_take(&text, vapi_slice(piece, sizeof piece)));
    }
    assert_false(vapi_error_text_take(&text, vapi_slice(piece, sizeof piece)));
    vapi_error_text_start(&text, message);
    assert_false(vapi_error_text_take(
        &text, vapi_slice_from_string("{\"a\":}"))); /* JSON that can not go on */
    vapi_error_text_start(&text, message);
    assert_true(vapi_error_text_take(&text, vapi_slice_from_string("{\"a\":\"")));
    for (int i = 0; i < 4; i++) {
        assert_true(vapi_error_text_take(&text, vapi_slice(piece, sizeof piece)));
    }
    assert_false(vapi_error_text_take(&text, vapi_slice(piece, sizeof piece)));
}

/* --- the line -------------------------------------------------------------------------------------- */

static void expect_line(const vapi_error_t *error, const char *expected)
{
    char line[400];
    vapi_error_format(error, line, sizeof line);
    assert_string_equal(line, expected);
}

static void test_a_line_tells_phase_reason_and_what_to_do(void **state)
{
    (void)state;
    vapi_error_t error = {.status = VAPI_ERROR_DEADLINE, .phase = VAPI_PHASE_WAIT};
    expect_line(&error, "answer: the total deadline has passed; try again, or allow more time");
    error.status = VAPI_ERROR_HTTP_CHUNK;
    error.phase = VAPI_PHASE_BODY;
    expect_line(
        &error,
        "answer body: the chunked framing is malformed; if it stays, report it with this line");
}

static void test_a_line_tells_everything_that_is_known(void **state)
{
    (void)state;
    vapi_error_t error = {.status = VAPI_ERROR_SERVER,
                          .phase = VAPI_PHASE_HEAD,
                          .http_status = 503,
                          .may_have_arrived = true,
                          .retry_after_ms = 1500,
                          .port_code = -80,
                          .detail = "bad_record_mac",
                          .request_id = "8f0-FRA",
                          .message = "busy"};
    expect_line(&error,
                "answer head: the server failed (HTTP 503, \"busy\", bad_record_mac, code -80, "
                "retry after 2 s, request 8f0-FRA); "
                "the request may have taken effect: look before repeating it");
}

static void test_a_line_tells_the_longest_pause_as_it_is(void **state)
{
    (void)state;
    vapi_error_t error = {.status = VAPI_ERROR_RATE_LIMITED, .retry_after_ms = UINT32_MAX};
    char line[256];
    vapi_error_format(&error, line, sizeof line);
    assert_non_null(strstr(line, "(retry after 4294968 s)"));
}

static void test_a_line_that_does_not_fit_is_cut(void **state)
{
    (void)state;
    char line[12];
    vapi_error_t error = {.status = VAPI_ERROR_DEADLINE, .phase = VAPI_PHASE_WAIT};
    vapi_error_format(&error, line, sizeof line);
    assert_string_equal(line, "answer: the");
    vapi_error_format(&error, line, 1);
    assert_string_equal(line, "");
}

static void test_every_phase_and_every_result_has_words(void **state)
{
    (void)state;
    for (int phase = VAPI_PHASE_IDLE; phase <= VAPI_PHASE_PAUSE; phase++) {
        assert_string_not_equal(vapi_phase_name((vapi_phase_t)phase), "unknown phase");
    }
    assert_string_equal(vapi_phase_name((vapi_phase_t)(VAPI_PHASE_PAUSE + 1)), "unknown phase");
#define HAS_WORDS(name, value, sentence)                                                           \
    assert_string_equal(vapi_status_name(value), #name);                                           \
    assert_string_equal(vapi_strerror(value), sentence);                                           \
    assert_true(strlen(vapi_status_advice(value)) > 0U);
    VAPI_STATUS_LIST(HAS_WORDS)
#undef HAS_WORDS
    assert_string_equal(vapi_status_name(-9999), "UNKNOWN");
    assert_string_equal(vapi_strerror(-9999), "unknown status");
    assert_string_equal(vapi_strerror(7), "done"); /* a count */
    assert_string_equal(vapi_status_name(7), "OK");
}

/* --- the policy of retries ------------------------------------------------------------------------- */

static void test_reads_are_repeated_on_connection_failures_408_429_and_5xx(void **state)
{
    (void)state;
    static const struct {
        vapi_status_t status;
        uint16_t http_status;
        bool allowed;
    } cases[] = {
        {VAPI_ERROR_RESOLVE, 0, true},
        {VAPI_ERROR_REFUSED, 0, true},
        {VAPI_ERROR_UNREACHABLE, 0, true},
        {VAPI_ERROR_CONNECT, 0, true},
        {VAPI_ERROR_RESET, 0, true},
        {VAPI_ERROR_TRANSPORT, 0, true},
        {VAPI_ERROR_TLS, 0, true},
        {VAPI_ERROR_LINK_DOWN, 0, true},
        {VAPI_ERROR_HTTP_TRUNCATED, 200, true},
        {VAPI_ERROR_CERTIFICATE_NAME, 0, false},
        {VAPI_ERROR_MEMORY, 0, false},
        {VAPI_ERROR_JSON_SYNTAX, 200, false},
        {VAPI_ERROR_DEADLINE, 0, false},
        {VAPI_ERROR_REQUEST, 400, false},
        {VAPI_ERROR_REQUEST, 408, true},
        {VAPI_ERROR_REQUEST, 409, false},
        {VAPI_ERROR_RATE_LIMITED, 429, true},
        {VAPI_ERROR_SERVER, 500, true},
        {VAPI_ERROR_SERVER, 524, true},
        {VAPI_ERROR_REDIRECT, 302, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vapi_failure_t failure = {
            .status = cases[i].status, .http_status = cases[i].http_status, .sent = true};
        assert_int_equal(vapi_retry_allowed(&failure), cases[i].allowed);
        failure.answer_lost = true;
        assert_false(vapi_retry_allowed(&failure));
        failure.answer_lost = false;
        assert_false(vapi_failure_is_ambiguous(&failure));
    }
}

static void test_writes_are_repeated_only_when_unsent_or_on_429(void **state)
{
    (void)state;
    static const struct {
        vapi_status_t status;
        uint16_t http_status;
        bool sent;
        bool allowed;
        bool ambiguous;
    } cases[] = {
        {VAPI_ERROR_RESET, 0, false, true, false},
        {VAPI_ERROR_RESET, 0, true, false, true},
        {VAPI_ERROR_CERTIFICATE_NAME, 0, false, false, false},
        {VAPI_ERROR_RATE_LIMITED, 429, true, true, false},
        {VAPI_ERROR_SERVER, 500, true, false, true},
        {VAPI_ERROR_REQUEST, 408, true, false, true},
        {VAPI_ERROR_REQUEST, 400, true, false, false},
        {VAPI_ERROR_JSON_SYNTAX, 201, true, false, true},
        {VAPI_ERROR_REDIRECT, 302, true, false, false},
        {VAPI_ERROR_REDIRECT, 303, true, false, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vapi_failure_t failure = {.status = cases[i].status,
                                  .http_status = cases[i].http_status,
                                  .repeat = VAPI_REPEAT_UNSENT,
                                  .sent = cases[i].sent};
        assert_int_equal(vapi_retry_allowed(&failure), cases[i].allowed);
        assert_int_equal(vapi_failure_is_ambiguous(&failure), cases[i].ambiguous);
    }
}

static void test_pauses_double_up_to_the_longest_with_full_jitter(void **state)
{
    (void)state;
    vapi_retry_policy_t policy = {.base_ms = 500, .pause_max_ms = 3000};
    assert_int_equal(vapi_retry_pause_ms(&policy, 2, UINT32_MAX), 500);
    assert_int_equal(vapi_retry_pause_ms(&policy, 3, UINT32_MAX), 1000);
    assert_int_equal(vapi_retry_pause_ms(&policy, 4, UINT32_MAX), 2000);
    assert_int_equal(vapi_retry_pause_ms(&policy, 5, UINT32_MAX), 3000);
    assert_int_equal(vapi_retry_pause_ms(&policy, 200, UINT32_MAX), 3000);
    assert_int_equal(vapi_retry_pause_ms(&policy, 200, 0), 0);
    assert_int_equal(vapi_retry_pause_ms(&policy, 5, UINT32_C(0x80000000)), 1500);
    policy.base_ms = 9000;
    assert_int_equal(vapi_retry_pause_ms(&policy, 2, UINT32_MAX), 3000);
    policy.base_ms = UINT32_MAX - 1U;
    policy.pause_max_ms = UINT32_MAX;
    assert_int_equal(vapi_retry_pause_ms(&policy, 3, UINT32_MAX), UINT32_MAX);
}

static void test_a_policy_keeps_what_is_set_and_completes_the_rest(void **state)
{
    (void)state;
    vapi_retry_policy_t set = {1, 2, 3, 4};
    vapi_retry_policy_t none = {0};
    vapi_retry_policy_t kept = vapi_retry_policy_complete(&set);
    assert_int_equal(kept.attempts_max, 1);
    assert_int_equal(kept.base_ms, 2);
    assert_int_equal(kept.pause_max_ms, 3);
    assert_int_equal(kept.cool_down_ms, 4);
    vapi_retry_policy_t complete = vapi_retry_policy_complete(&none);
    assert_int_equal(complete.attempts_max, 3);
    assert_int_equal(complete.base_ms, 500);
    assert_int_equal(complete.pause_max_ms, 8000);
    assert_int_equal(complete.cool_down_ms, 30000);
}

static void test_what_may_pass_is_told_from_what_stays(void **state)
{
    (void)state;
    static const struct {
        vapi_status_t status;
        uint16_t http_status;
        bool passes;
    } cases[] = {
        {VAPI_ERROR_DEADLINE, 0, true},
        {VAPI_ERROR_IDLE, 200, true},
        {VAPI_ERROR_RESET, 0, true},
        {VAPI_ERROR_REQUEST, 408, true},
        {VAPI_ERROR_RATE_LIMITED, 429, true},
        {VAPI_ERROR_SERVER, 502, true},
        {VAPI_ERROR_NOT_FOUND, 404, false},
        {VAPI_ERROR_REDIRECT, 302, false},
        {VAPI_ERROR_CERTIFICATE_EXPIRED, 0, false},
        {VAPI_ERROR_JSON_SYNTAX, 200, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vapi_error_t error = {.status = cases[i].status, .http_status = cases[i].http_status};
        assert_int_equal(vapi_error_may_pass(&error), cases[i].passes);
    }
}

static void test_http_statuses_have_results(void **state)
{
    (void)state;
    assert_int_equal(vapi_status_from_http(99), VAPI_ERROR_SERVER);
    assert_int_equal(vapi_status_from_http(300), VAPI_ERROR_REDIRECT);
    assert_int_equal(vapi_status_from_http(399), VAPI_ERROR_REDIRECT);
    assert_int_equal(vapi_status_from_http(400), VAPI_ERROR_REQUEST);
    assert_int_equal(vapi_status_from_http(401), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(vapi_status_from_http(499), VAPI_ERROR_REQUEST);
    assert_int_equal(vapi_status_from_http(500), VAPI_ERROR_SERVER);
    assert_int_equal(vapi_status_from_http(999), VAPI_ERROR_SERVER);
}

static void test_no_control_character_stays(void **state)
{
    (void)state;
    expect_words("{\"message\":\"a\\u0000\\u001b[31mb\\u007fc\\u0080d\\u009b2Je\\u0085\\u0085 f\"}",
                 "a [31mb c d 2Je f");
    expect_words("{\"message\":\"\\u0085\\u009b\"}", "");
    expect_words("{\"message\":\"\\u00a0\\u00bf\\u00c2\\u0082\"}", "\xc2\xa0\xc2\xbf\xc3\x82");
    expect_words("a\x01\x1b]0;title\x07z", "a ]0;title z");
}

static void test_a_message_that_is_no_text_shows_the_answer_itself(void **state)
{
    (void)state;
    expect_words("{\"message\":{\"message\":[\"a\"],\"statusCode\":400}}",
                 "{\"message\":{\"message\":[\"a\"],\"statusCode\":400}}");
    expect_words("{\"message\":null,\"error\":\"Bad Request\"}", "Bad Request");
    expect_words("{\"message\":[1,{\"a\":\"b\"},\"c\"]}", "c");
    expect_words("{\"message\":\"\"}", "");
    expect_words("{\"error\":{\"message\":\"a\"}}", "{\"error\":{\"message\":\"a\"}}");
}

static void test_the_storages_xml_is_read_without_its_tags(void **state)
{
    (void)state;
    expect_words(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>ExpiredRequest</Code><Message>"
        "Request has expired: 1800</Message></Error>",
        "ExpiredRequest Request has expired: 1800");
}

static void expect_hidden(const char *message, const char *secret, const char *expected)
{
    char hidden[VAPI_ERROR_MESSAGE_SIZE];
    strcpy(hidden, message);
    vapi_error_text_hide(hidden, vapi_slice_from_string(secret));
    assert_string_equal(hidden, expected);
}

static void test_a_secret_is_hidden_wherever_the_message_repeats_it(void **state)
{
    (void)state;
    expect_hidden("the key 12345678, 12345678", "12345678", "the key ********, ********");
    expect_hidden("1234567 123456781", "12345678", "1234567 ********1");
    expect_hidden("1212345678", "12345678", "12********");
    expect_hidden("cut at 123456", "12345678", "cut at ******");
    expect_hidden("cut at 1234", "12345678", "cut at ****");
    expect_hidden("cut at 123", "12345678", "cut at 123");
    expect_hidden("a key is a key", "key", "a key is a key");
    expect_hidden("", "12345678", "");
    expect_hidden("nothing", "", "nothing");
}

static void test_words_of_the_caller_become_one_line_too(void **state)
{
    (void)state;
    vapi_error_text_t text;
    char message[VAPI_ERROR_MESSAGE_SIZE];
    vapi_error_text_set(&text, message, vapi_slice_from_string(" a\r\n\tb \xc2\x9b\xe2\x82\xac "));
    assert_string_equal(message, "a b \xe2\x82\xac");
    vapi_error_text_set(&text, message, vapi_slice_from_string("\x9bz"));
    assert_string_equal(message, "\x9bz");
    vapi_error_text_set(&text, message, vapi_slice(NULL, 0U));
    assert_string_equal(message, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_message_of_a_json_answer_is_taken),
        cmocka_unit_test(test_several_messages_stand_behind_each_other),
        cmocka_unit_test(test_other_texts_are_taken_as_they_are),
        cmocka_unit_test(test_markup_is_left_out),
        cmocka_unit_test(test_json_without_words_shows_itself),
        cmocka_unit_test(test_a_long_message_is_cut_at_a_character),
        cmocka_unit_test(test_enough_is_said_when_the_limit_is_reached),
        cmocka_unit_test(test_a_line_tells_phase_reason_and_what_to_do),
        cmocka_unit_test(test_a_line_tells_everything_that_is_known),
        cmocka_unit_test(test_a_line_tells_the_longest_pause_as_it_is),
        cmocka_unit_test(test_a_line_that_does_not_fit_is_cut),
        cmocka_unit_test(test_every_phase_and_every_result_has_words),
        cmocka_unit_test(test_reads_are_repeated_on_connection_failures_408_429_and_5xx),
        cmocka_unit_test(test_writes_are_repeated_only_when_unsent_or_on_429),
        cmocka_unit_test(test_pauses_double_up_to_the_longest_with_full_jitter),
        cmocka_unit_test(test_a_policy_keeps_what_is_set_and_completes_the_rest),
        cmocka_unit_test(test_what_may_pass_is_told_from_what_stays),
        cmocka_unit_test(test_http_statuses_have_results),
        cmocka_unit_test(test_no_control_character_stays),
        cmocka_unit_test(test_a_message_that_is_no_text_shows_the_answer_itself),
        cmocka_unit_test(test_the_storages_xml_is_read_without_its_tags),
        cmocka_unit_test(test_a_secret_is_hidden_wherever_the_message_repeats_it),
        cmocka_unit_test(test_words_of_the_caller_become_one_line_too),
    };
    return cmocka_run_group_tests_name("error", tests, NULL, NULL);
}
