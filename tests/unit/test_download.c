/* Artifact downloads (vapi/download.h): every byte once and in order, whatever the network does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "fake_port.h"
#include "vapi/api/operations.h"
#include "vapi/download.h"

#define CONTENT "RIFF0123456789abcdefghijklmnopqrstuvwxyz"

typedef struct fixture {
    fake_port_t port;
    vapi_client_t client;
    vapi_client_config_t config;
    vapi_download_t download;
    vapi_download_options_t options;
    char window[512];
    char addresses[2048];
    char got[256];
    size_t got_size;
    size_t progress;
    vapi_status_t refusal;
} fixture_t;

static fixture_t fixture;

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("key");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static vapi_status_t take(void *context, vapi_slice_t bytes)
{
    (void)context;
    assert_true(fixture.got_size + bytes.size < sizeof fixture.got);
    memcpy(fixture.got + fixture.got_size, bytes.data, bytes.size);
    fixture.got_size += bytes.size;
    return fixture.refusal;
}

static void progress(void *context, uint64_t received, uint64_t total)
{
    (void)context;
    assert_int_equal(received, fixture.got_size);
    (void)total;
    fixture.progress++;
}

static int fresh(void **state)
{
    (void)state;
    memset(&fixture, 0, sizeof fixture);
    fixture.port.utc = 1764000000;
    fixture.options.progress = progress;
    return 0;
}

static void power_up(const fake_connection_t *connections, size_t count)
{
    fixture.port.connections = connections;
    fixture.port.connection_count = count;
    fake_port_start(&fixture.port);
    fixture.config.platform = &fixture.port.platform;
    fixture.config.secure = &fixture.port.transport;
    fixture.config.window = fixture.window;
    fixture.config.window_size = sizeof fixture.window;
    fixture.config.follow = vapi_client_follow;
    fixture.config.address_buffer = fixture.addresses;
    fixture.config.address_buffer_size = sizeof fixture.addresses;
    fixture.config.key = give_key;
    fixture.config.retry.attempts_max = 1;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
}

static const vapi_operation_t recording = {.path = "/call/{id}/mono-recording",
                                           .method = VAPI_HTTP_GET};

static vapi_status_t fetch(void)
{
    return vapi_download(&fixture.download, &fixture.client, &recording,
                         vapi_slice_from_string("c1"), take, NULL, &fixture.options);
}

static void expect_content(void)
{
    assert_int_equal(fixture.got_size, strlen(CONTENT));
    assert_memory_equal(fixture.got, CONTENT, strlen(CONTENT));
    assert_int_equal(fixture.download.received, strlen(CONTENT));
}

#define WHOLE "HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: 40\r\n\r\n" CONTENT

static void test_a_download_follows_the_redirect_without_the_key(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 302 Found\r\nLocation: "
                   "https://r2.example/a.wav?X-Amz-Signature=1\r\nContent-Length: 0\r\n\r\n"},
        {.answer = WHOLE}};
    power_up(script, 2);
    assert_int_equal(fetch(), VAPI_OK);
    expect_content();
    assert_true(fixture.progress > 0U);
    assert_int_equal(fixture.download.total, 40);
    assert_false(fixture.download.exchange.continues);
    assert_true(fake_port_has_sent(&fixture.port, "GET /call/c1/mono-recording HTTP/1.1"));
    const char *second = strstr(fixture.port.sent, "GET /a.wav?X-Amz-Signature=1");
    assert_non_null(second);
    assert_null(strstr(second, "Authorization"));
}

static void test_a_download_cut_at_every_byte_is_taken_up_where_it_stopped(void **state)
{
    (void)state;
    for (size_t cut = 0; cut < strlen(WHOLE); cut++) {
        fresh(NULL);
        size_t head = strlen(WHOLE) - strlen(CONTENT);
        size_t got = cut > head ? cut - head : 0U;
        char rest[256];
        snprintf(rest, sizeof rest,
                 "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes "
                 "%u-39/40\r\nContent-Length: %u\r\n\r\n%s",
                 (unsigned)got, (unsigned)(40U - got), &CONTENT[got]);
        fake_connection_t script[] = {
            {.answer = cut == 0U ? NULL : WHOLE, .answer_size = cut, .read_end = VAPI_ERROR_RESET},
            {.answer = got == 0U ? WHOLE : rest}};
        power_up(script, 2);
        assert_int_equal(fetch(), VAPI_OK);
        expect_content();
        char range[40];
        snprintf(range, sizeof range, "Range: bytes=%u-\r\n", (unsigned)got);
        assert_int_equal(fake_port_has_sent(&fixture.port, range), got != 0U);
    }
}

static void test_a_server_that_ignores_the_range_is_skipped_along(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = WHOLE, .answer_size = 88, .read_end = VAPI_END}, {.answer = WHOLE}};
    fixture.port.piece = 3;
    power_up(script, 2);
    assert_int_equal(fetch(), VAPI_OK);
    expect_content();
}

static void test_a_stall_is_taken_up_anew(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = WHOLE, .answer_size = 88},
        {.answer = "HTTP/1.1 206 Partial\r\nContent-Range: bytes 24-39/40\r\nContent-Length: "
                   "16\r\n\r\nklmnopqrstuvwxyz"}};
    power_up(script, 2);
    size_t head = strlen(WHOLE) - strlen(CONTENT);
    assert_int_equal(88U - head, 24U);
    assert_int_equal(fetch(), VAPI_OK);
    expect_content();
    assert_true(fixture.port.now_ms >= 16000U);
}

static void test_an_artifact_that_is_not_there_yet_is_asked_for_again(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"},
        {.answer = "HTTP/1.1 503 No\r\nRetry-After: 20\r\nContent-Length: 0\r\nConnection: "
                   "close\r\n\r\n"},
        {.answer = WHOLE}};
    power_up(script, 3);
    assert_int_equal(fetch(), VAPI_OK);
    expect_content();
    assert_int_equal(fixture.port.now_ms, 1000 + 5000 + 20000);
}

static void test_an_expired_signature_is_renewed_and_a_bad_request_is_not_repeated(void **state)
{
    (void)state;
    static const char *const refusals[] = {"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n",
                                           "HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n"};
    fake_connection_t expired[] = {
        {.answer = "HTTP/1.1 302 Found\r\nLocation: https://r2.example/a?s=1\r\nContent-Length: "
                   "0\r\n\r\n"},
        {.answer = NULL},
        {.answer = "HTTP/1.1 302 Found\r\nLocation: https://r2.example/a?s=2\r\nContent-Length: "
                   "0\r\n\r\n"},
        {.answer = WHOLE}};
    for (size_t i = 0; i < 2; i++) {
        fresh(NULL);
        expired[1].answer = refusals[i];
        power_up(expired, 4);
        assert_int_equal(fetch(), VAPI_OK);
        expect_content();
        assert_true(fixture.download.exchange.continues);
    }

    static const fake_connection_t bad[] = {
        {.answer = "HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n"}, {.answer = WHOLE}};
    fresh(NULL);
    power_up(bad, 2);
    assert_int_equal(fetch(), VAPI_ERROR_REQUEST);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_a_continuation_in_another_place_is_refused(void **state)
{
    (void)state;
    static const char *const answers[] = {
        "HTTP/1.1 206 Partial\r\nContent-Range: bytes 25-39/40\r\nContent-Length: "
        "15\r\n\r\nlmnopqrstuvwxyz",
        "HTTP/1.1 206 Partial\r\nContent-Range: bytes 24-40/41\r\nContent-Length: "
        "17\r\n\r\nklmnopqrstuvwxyz!",
        "HTTP/1.1 206 Partial\r\nContent-Length: 16\r\n\r\nklmnopqrstuvwxyz",
        "HTTP/1.1 206 Partial\r\nContent-Range: bytes 24-38/*\r\nContent-Length: "
        "15\r\n\r\nklmnopqrstuvwxy",
        "HTTP/1.1 200 OK\r\nContent-Length: 41\r\n\r\n" CONTENT "!",
    };
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        fresh(NULL);
        fake_connection_t script[] = {{.answer = WHOLE, .answer_size = 88, .read_end = VAPI_END},
                                      {.answer = answers[i]}};
        power_up(script, 2);
        assert_int_equal(fetch(), VAPI_ERROR_HTTP_RANGE);
        assert_int_equal(fixture.got_size, i == 3U ? 39U : 24U);
    }
}

static void test_a_download_of_unknown_length_ends_with_the_body(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n28\r\n" CONTENT
                   "\r\n0\r\n\r\n"}};
    power_up(script, 1);
    fixture.options.progress = NULL;
    assert_int_equal(fetch(), VAPI_OK);
    expect_content();
    assert_true(fixture.download.total == VAPI_HTTP_LENGTH_UNKNOWN);
}

static void test_failures_in_a_row_are_limited(void **state)
{
    (void)state;
    power_up(NULL, 0);
    assert_int_equal(vapi_download(&fixture.download, &fixture.client, &recording,
                                   vapi_slice_from_string("c1"), take, NULL, NULL),
                     VAPI_ERROR_REFUSED);
    assert_int_equal(fixture.port.opened, 5);
}

static void test_the_deadline_bounds_all_tries(void **state)
{
    (void)state;
    fixture.options.deadline_ms = 4000;
    power_up(NULL, 0);
    assert_int_equal(fetch(), VAPI_ERROR_DEADLINE);
    assert_int_equal(fixture.port.now_ms,
                     1000); /* the pause before another try would be too long */
}

static void test_the_callback_may_refuse(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = WHOLE}};
    power_up(script, 1);
    fixture.refusal = VAPI_ERROR_STORAGE;
    assert_int_equal(fetch(), VAPI_ERROR_STORAGE);
}

static void test_what_the_callback_refuses_is_not_asked_for_again(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = WHOLE}, {.answer = WHOLE}};
    power_up(script, 2);
    fixture.refusal = VAPI_ERROR_RESET; /* it may write to another connection */
    assert_int_equal(fetch(), VAPI_ERROR_RESET);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
    assert_int_equal(fixture.got_size, strlen(CONTENT));
}

static void test_a_download_can_be_cancelled_between_two_tries(void **state)
{
    (void)state;
    vapi_client_wait_t wait;
    power_up(NULL, 0);
    assert_int_equal(vapi_download_start(&fixture.download, &fixture.client, &recording,
                                         vapi_slice_from_string("c1"), take, NULL,
                                         &fixture.options),
                     VAPI_OK);
    do {
        assert_int_equal(vapi_download_poll(&fixture.download, &wait), VAPI_PENDING);
    } while (wait.timeout_ms == 0U);
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_download_poll(&fixture.download, &wait), VAPI_ERROR_CANCELLED);
}

static void test_a_client_that_is_busy_cannot_download(void **state)
{
    (void)state;
    vapi_client_wait_t wait;
    static const vapi_exchange_t running = {.request = {.method = VAPI_HTTP_GET}};
    power_up(NULL, 0);
    assert_int_equal(vapi_client_start(&fixture.client, &running), VAPI_OK);
    assert_int_equal(fetch(), VAPI_ERROR_STATE);
    vapi_client_close(&fixture.client);
    assert_int_equal(vapi_download_start(&fixture.download, &fixture.client, &recording,
                                         vapi_slice_from_string("c1"), take, NULL,
                                         &fixture.options),
                     VAPI_OK);
    do {
        assert_int_equal(vapi_download_poll(&fixture.download, &wait), VAPI_PENDING);
    } while (wait.timeout_ms == 0U);
    vapi_client_close(&fixture.client);
    assert_int_equal(vapi_client_start(&fixture.client, &running), VAPI_OK);
    fixture.port.now_ms += 10000U;
    assert_int_equal(vapi_download_poll(&fixture.download, &wait), VAPI_ERROR_STATE);
}

static void test_a_late_poll_finds_the_deadline_over(void **state)
{
    (void)state;
    vapi_client_wait_t wait;
    fixture.options.deadline_ms = 8000;
    power_up(NULL, 0);
    for (uint64_t late = 0; late < 3U; late++) {
        assert_int_equal(vapi_download_start(&fixture.download, &fixture.client, &recording,
                                             vapi_slice_from_string("c1"), take, NULL,
                                             &fixture.options),
                         VAPI_OK);
        do {
            assert_int_equal(vapi_download_poll(&fixture.download, &wait), VAPI_PENDING);
        } while (wait.timeout_ms == 0U);
        size_t opened = fixture.port.opened;
        fixture.port.now_ms = fixture.download.deadline_at + late;
        assert_int_equal(vapi_download_poll(&fixture.download, &wait), VAPI_ERROR_DEADLINE);
        assert_int_equal(fixture.port.opened, opened);
    }
}

#define CHUNKED_WITHOUT_END                                                                        \
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n28\r\n" CONTENT "\r\n"
#define NOTHING_BEHIND(size)                                                                       \
    "HTTP/1.1 416 No\r\nContent-Range: bytes */" size "\r\nContent-Length: 0\r\n\r\n"

static void test_where_nothing_follows_the_last_byte_all_was_received(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        vapi_status_t status;
    } cases[] = {
        {NOTHING_BEHIND("40"), VAPI_OK},
        {NOTHING_BEHIND("39"), VAPI_ERROR_REQUEST},
        {NOTHING_BEHIND("*"), VAPI_ERROR_REQUEST},
        {"HTTP/1.1 416 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_REQUEST},
        {"HTTP/1.1 400 No\r\nContent-Range: bytes */40\r\nContent-Length: 0\r\n\r\n",
         VAPI_ERROR_REQUEST},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fresh(NULL);
        fake_connection_t script[] = {{.answer = CHUNKED_WITHOUT_END, .read_end = VAPI_ERROR_RESET},
                                      {.answer = cases[i].answer}};
        power_up(script, 2);
        assert_int_equal(fetch(), cases[i].status);
        assert_true(fake_port_has_sent(&fixture.port, "Range: bytes=40-\r\n"));
        expect_content();
    }
}

static void test_where_the_length_is_known_its_last_byte_is_the_end(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = WHOLE, .answer_size = 88, .read_end = VAPI_END},
        {.answer = "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 24-39/40\r\n"
                   "Transfer-Encoding: chunked\r\n\r\n10\r\nklmnopqrstuvwxyz\r\n",
         .read_end = VAPI_ERROR_RESET},
        {.answer = NOTHING_BEHIND("40")}};
    power_up(script, 3);
    assert_int_equal(fetch(), VAPI_OK);
    expect_content();
    assert_int_equal(fake_port_requests(&fixture.port), 2);
}

static void test_an_artifact_that_has_shrunk_is_not_whole(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = WHOLE, .answer_size = 88, .read_end = VAPI_END},
        {.answer = NOTHING_BEHIND("24")}};
    power_up(script, 2);
    assert_int_equal(fetch(), VAPI_ERROR_REQUEST);
}

static void test_an_artifact_that_has_shrunk_without_telling_its_length_is_not_whole(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = CHUNKED_WITHOUT_END, .read_end = VAPI_ERROR_RESET},
        {.answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nRIFF\r\n0\r\n\r\n"}};
    power_up(script, 2);
    assert_int_equal(fetch(), VAPI_ERROR_HTTP_RANGE);
    expect_content();
}

#define PART(tag) /* from byte 24 on */                                                            \
    "HTTP/1.1 206 Partial\r\n" tag "Content-Range: bytes 24-39/40\r\nContent-Length: 16\r\n\r\n"   \
    "klmnopqrstuvwxyz"

/* The first 24 bytes of a version, then what the server has to say of another. */
static vapi_status_t fetch_versions(const char *tag, const char *answer, size_t piece)
{
    char first[256];
    int head = snprintf(first, sizeof first,
                        "HTTP/1.1 200 OK\r\nX-Tag: etag\r\n%sContent-Length: 40\r\n\r\n", tag);
    memcpy(first + head, CONTENT, 24U);
    fake_connection_t script[] = {
        {.answer = "HTTP/1.1 302 Found\r\nETag: \"a1\"\r\nLocation: https://r2.example/a?s=1\r\n"
                   "Connection: close\r\nContent-Length: 0\r\n\r\n"},
        {.answer = first, .answer_size = (size_t)head + 24U, .read_end = VAPI_END},
        {.answer = "HTTP/1.1 302 Found\r\nETag: \"a2\"\r\nLocation: https://r2.example/a?s=2\r\n"
                   "Connection: close\r\nContent-Length: 0\r\n\r\n"},
        {.answer = answer}};
    fresh(NULL);
    fixture.port.piece = piece;
    power_up(script, 4);
    return fetch();
}

static void test_parts_of_two_versions_are_never_put_together(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        const char *answer;
        vapi_status_t status;
    } cases[] = {
        {"ETag: \"v1\"\r\n", PART("etag: \"v1\"\r\n"), VAPI_OK},
        {"ETag: \"v1\"\r\n", PART("ETag: \"v2\"\r\n"), VAPI_ERROR_HTTP_RANGE},
        {"ETag: \"v1\"\r\n", PART("ETag: \"v1x\"\r\n"), VAPI_ERROR_HTTP_RANGE},
        {"ETag: \"v1\"\r\n", PART(""), VAPI_OK},
        {"", PART("ETag: \"v1\"\r\n"), VAPI_OK},
        {"", PART(""), VAPI_OK},
        {"E-Tag: \"v1\"\r\n", PART("ETags: \"v2\"\r\nETa: 3\r\n"), VAPI_OK},
        {"ETag: \"v1\"\r\n",
         "HTTP/1.1 200 OK\r\nETag: \"v2\"\r\nContent-Length: 40\r\n\r\n" CONTENT,
         VAPI_ERROR_HTTP_RANGE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        for (size_t piece = 1; piece < 60U; piece += 7U) {
            assert_int_equal(fetch_versions(cases[i].tag, cases[i].answer, piece), cases[i].status);
            if (cases[i].status == VAPI_OK) {
                expect_content();
            }
        }
    }
}

static void test_a_version_of_which_nothing_was_received_does_not_count(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 40\r\n\r\n",
         .read_end = VAPI_END},
        {.answer =
             "HTTP/1.1 200 OK\r\nETag: \"v2\"\r\nTransfer-Encoding: chunked\r\n\r\n28\r\n" CONTENT
             "\r\n0\r\nETag: \"v3\"\r\n\r\n"}};
    power_up(script, 2);
    assert_int_equal(fetch(), VAPI_OK);
    expect_content();
}

static void test_the_words_of_a_storage_that_refuses_are_kept(void **state)
{
    (void)state;
    static const fake_connection_t refused = {
        .answer = "HTTP/1.1 403 No\r\nContent-Type: application/xml\r\nConnection: close\r\n\r\n"
                  "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code><Message>Request has "
                  "expired</Message></Error>",
        .read_end = VAPI_END};
    fake_connection_t script[] = {
        {.answer =
             "HTTP/1.1 302 Found\r\nLocation: https://r2.example/a?s=1\r\nConnection: close\r\n"
             "Content-Length: 0\r\n\r\n"},
        refused};
    fixture.options.failures_max = 1;
    power_up(script, 2);
    assert_int_equal(fetch(), VAPI_ERROR_FORBIDDEN);
    assert_string_equal(vapi_client_error(&fixture.client)->message,
                        "AccessDenied Request has expired");
}

static void test_a_try_that_brings_something_is_no_reason_to_give_up(void **state)
{
    (void)state;
    static char answers[4][128];
    fake_connection_t script[4];
    for (unsigned i = 0; i < 4U; i++) {
        int head = snprintf(answers[i], sizeof answers[i],
                            "HTTP/1.1 206 Partial\r\nContent-Range: bytes %u-39/40\r\n"
                            "Content-Length: %u\r\n\r\n%s",
                            10U * i, 40U - 10U * i, &CONTENT[10U * i]);
        script[i] = (fake_connection_t){.answer = answers[i], .read_end = VAPI_END};
        script[i].answer_size = (size_t)head - (30U - 10U * i);
    }
    fixture.options.failures_max = 1;
    power_up(script, 4);
    assert_int_equal(fetch(), VAPI_OK);
    expect_content();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_download_follows_the_redirect_without_the_key, fresh),
        cmocka_unit_test_setup(test_a_download_cut_at_every_byte_is_taken_up_where_it_stopped,
                               fresh),
        cmocka_unit_test_setup(test_a_server_that_ignores_the_range_is_skipped_along, fresh),
        cmocka_unit_test_setup(test_a_stall_is_taken_up_anew, fresh),
        cmocka_unit_test_setup(test_an_artifact_that_is_not_there_yet_is_asked_for_again, fresh),
        cmocka_unit_test_setup(
            test_an_expired_signature_is_renewed_and_a_bad_request_is_not_repeated, fresh),
        cmocka_unit_test_setup(test_a_continuation_in_another_place_is_refused, fresh),
        cmocka_unit_test_setup(test_a_download_of_unknown_length_ends_with_the_body, fresh),
        cmocka_unit_test_setup(test_failures_in_a_row_are_limited, fresh),
        cmocka_unit_test_setup(test_the_deadline_bounds_all_tries, fresh),
        cmocka_unit_test_setup(test_the_callback_may_refuse, fresh),
        cmocka_unit_test_setup(test_what_the_callback_refuses_is_not_asked_for_again, fresh),
        cmocka_unit_test_setup(test_a_download_can_be_cancelled_between_two_tries, fresh),
        cmocka_unit_test_setup(test_a_client_that_is_busy_cannot_download, fresh),
        cmocka_unit_test_setup(test_a_late_poll_finds_the_deadline_over, fresh),
        cmocka_unit_test_setup(test_where_nothing_follows_the_last_byte_all_was_received, fresh),
        cmocka_unit_test_setup(test_where_the_length_is_known_its_last_byte_is_the_end, fresh),
        cmocka_unit_test_setup(test_an_artifact_that_has_shrunk_is_not_whole, fresh),
        cmocka_unit_test_setup(
            test_an_artifact_that_has_shrunk_without_telling_its_length_is_not_whole, fresh),
        cmocka_unit_test_setup(test_parts_of_two_versions_are_never_put_together, fresh),
        cmocka_unit_test_setup(test_a_version_of_which_nothing_was_received_does_not_count, fresh),
        cmocka_unit_test_setup(test_the_words_of_a_storage_that_refuses_are_kept, fresh),
        cmocka_unit_test_setup(test_a_try_that_brings_something_is_no_reason_to_give_up, fresh),
    };
    return cmocka_run_group_tests_name("download", tests, NULL, NULL);
}
