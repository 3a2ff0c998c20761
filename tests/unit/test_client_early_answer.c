/*
 * What a server says while the request is still being sent (core/client/client_send.c): a refusal, an interim answer, or nothing
 * yet. The transport here takes bytes as the test lets it, and says what its calls wait for, as sockets do.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vapi/client.h"

#define FINAL_ANSWER "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok"
#define REFUSAL      "HTTP/1.1 413 Too Large\r\nContent-Length: 9\r\n\r\ntoo large"

/* The server: it stops reading after `full_at` bytes, until `says` has been read; when it has all, it answers. */
typedef struct server {
    vapi_transport_t transport; /* first, so that one is found from the other */
    const char *says;           /* while it does not read */
    size_t full_at;
    vapi_status_t full_result; /* of a write() then: 0, it would block; or an error */
    unsigned silent_reads;     /* read() gives nothing so often before `says` */
    size_t room_after;         /* bytes of `says` that must be read before it reads on; 0: never */
    size_t request_size;       /* bytes after which the final answer comes */
    size_t taken;
    size_t said;
    size_t answered;
} server_t;

static server_t server;
static vapi_client_t client;
static char body[2000];

static vapi_status_t server_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    (void)endpoint;
    transport->phase = VAPI_PHASE_CONNECT;
    return VAPI_OK;
}

static vapi_status_t give(const char *text, size_t *ref_given, void *out_data, size_t size)
{
    size_t left = strlen(text) - *ref_given;
    size_t count = left < size ? left : size;
    memcpy(out_data, text + *ref_given, count);
    *ref_given += count;
    return (vapi_status_t)count;
}

static vapi_status_t server_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    transport->interest = VAPI_WAIT_READABLE;
    bool said_all = server.said == strlen(server.says);
    if (said_all && server.request_size != 0U && server.taken >= server.request_size) {
        return give(FINAL_ANSWER, &server.answered, out_data, size);
    }
    if (server.taken < server.full_at) {
        return 0;
    }
    if (server.silent_reads > 0U) {
        server.silent_reads--;
        return 0;
    }
    return give(server.says, &server.said, out_data, size);
}

static vapi_status_t server_write(vapi_transport_t *transport, const void *data, size_t size)
{
    (void)data;
    transport->interest = VAPI_WAIT_WRITABLE;
    bool reads_on = server.room_after != 0U && server.said >= server.room_after;
    if (!reads_on) {
        size_t room = server.full_at - server.taken;
        size = size < room ? size : room;
        if (size == 0U) {
            return server.full_result;
        }
    }
    server.taken += size;
    return (vapi_status_t)size;
}

static void server_close(vapi_transport_t *transport)
{
    (void)transport;
}

static vapi_status_t server_wait(vapi_transport_t *transport, unsigned interest, uint32_t timeout)
{
    (void)transport;
    (void)interest;
    (void)timeout;
    return VAPI_PENDING;
}

static uint64_t read_clock(void *context)
{
    (void)context;
    return 1000U;
}

static int64_t read_utc(void *context)
{
    (void)context;
    return VAPI_UTC_UNKNOWN;
}

static vapi_status_t give_random(void *context, void *out_data, size_t size)
{
    (void)context;
    memset(out_data, 0, size);
    return VAPI_OK;
}

static vapi_status_t read_body(void *context, uint32_t position, void *out_data, size_t capacity)
{
    (void)context;
    size_t left = sizeof body - position;
    size_t count = left < capacity ? left : capacity;
    memcpy(out_data, body + position, count);
    return (vapi_status_t)count;
}

static const vapi_platform_t platform = {NULL, read_clock, read_utc, give_random, NULL, NULL};
static char window[512];
static vapi_exchange_t upload;

static void start_upload(const server_t *story)
{
    static const vapi_transport_operations_t operations = {server_open, server_read, server_write,
                                                           server_close, server_wait};
    server = *story;
    server.transport.operations = &operations;
    const vapi_client_config_t config = {.platform = &platform,
                                         .secure = &server.transport,
                                         .window = window,
                                         .window_size = sizeof window};
    assert_int_equal(vapi_client_init(&client, &config), VAPI_OK);
    upload = (vapi_exchange_t){.without_key = true, .repeat = VAPI_REPEAT_UNSENT};
    upload.request.method = VAPI_HTTP_POST;
    upload.request.target.path = vapi_slice_from_string("/file");
    upload.request.body = (vapi_http_body_t){.kind = VAPI_HTTP_BODY_LENGTH,
                                             .length = sizeof body,
                                             .read = read_body,
                                             .content_type = vapi_slice_from_string("text/plain")};
    assert_int_equal(vapi_client_start(&client, &upload), VAPI_OK);
}

static vapi_status_t run(void)
{
    vapi_client_wait_t wait;
    vapi_status_t status = VAPI_PENDING;
    for (int i = 0; i < 1000 && status == VAPI_PENDING; i++) {
        status = vapi_poll(&client, &wait);
    }
    return status;
}

/* How many bytes the request has. */
static size_t request_size(void)
{
    start_upload(&(server_t){.says = "", .full_at = SIZE_MAX});
    assert_int_equal(run(), VAPI_PENDING);
    assert_true(server.taken > sizeof body);
    return server.taken;
}

static void test_an_interim_answer_does_not_stop_the_request(void **state)
{
    (void)state;
    static const char *const interim[] = {
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n",
    };
    size_t size = request_size();
    for (size_t i = 0; i < sizeof interim / sizeof interim[0]; i++) {
        /* The server reads on once the first byte, or the last, has been read. */
        for (size_t at = 1U; at <= strlen(interim[i]); at += strlen(interim[i]) - 1U) {
            start_upload(&(server_t){
                .says = interim[i], .full_at = 300U, .room_after = at, .request_size = size});
            assert_int_equal(run(), VAPI_OK);
            assert_int_equal(server.taken, size);
            assert_int_equal(server.answered, strlen(FINAL_ANSWER));
        }
    }
}

static void test_a_refusal_behind_an_interim_answer_stops_the_request(void **state)
{
    (void)state;
    start_upload(&(server_t){.says = "HTTP/1.1 100 Continue\r\n\r\n" REFUSAL, .full_at = 300U});
    assert_int_equal(run(), VAPI_ERROR_REQUEST);
    assert_int_equal(vapi_client_error(&client)->http_status, 413);
    assert_int_equal(server.taken, 300);
}

static void test_a_stalled_request_waits_for_room_and_for_an_answer(void **state)
{
    (void)state;
    vapi_client_wait_t wait = {0};
    start_upload(&(server_t){.says = "", .full_at = 300U});
    for (int i = 0; i < 20; i++) {
        assert_int_equal(vapi_poll(&client, &wait), VAPI_PENDING);
    }
    assert_int_equal(wait.interest, VAPI_WAIT_READABLE | VAPI_WAIT_WRITABLE);
}

static void test_a_refusal_is_looked_for_more_than_once_after_a_failed_write(void **state)
{
    (void)state;
    start_upload(&(server_t){
        .says = REFUSAL, .full_at = 300U, .full_result = VAPI_ERROR_RESET, .silent_reads = 4U});
    assert_int_equal(run(), VAPI_ERROR_REQUEST);
    assert_int_equal(vapi_client_error(&client)->http_status, 413);

    start_upload(&(server_t){.says = "", .full_at = 300U, .full_result = VAPI_ERROR_RESET});
    assert_int_equal(run(), VAPI_ERROR_RESET);
    assert_int_equal(vapi_client_error(&client)->phase, VAPI_PHASE_SEND);
    assert_true(vapi_client_error(&client)->may_have_arrived);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_interim_answer_does_not_stop_the_request),
        cmocka_unit_test(test_a_refusal_behind_an_interim_answer_stops_the_request),
        cmocka_unit_test(test_a_stalled_request_waits_for_room_and_for_an_answer),
        cmocka_unit_test(test_a_refusal_is_looked_for_more_than_once_after_a_failed_write),
    };
    return cmocka_run_group_tests_name("client_early_answer", tests, NULL, NULL);
}
