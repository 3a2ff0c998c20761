/*
 * Every call of the port made to fail, once each, at every position, for each kind of request a device makes: never a hang,
 * never two writes, never a wrong success, and nothing left open.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fake_port.h"
#include "vapi/api/chats.h"
#include "vapi/api/files.h"
#include "vapi/call_once.h"
#include "vapi/call_wait.h"
#include "vapi/download.h"
#include "vapi/multipart.h"

#define JSON(status, body)                                                                         \
    "HTTP/1.1 " status "\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" body
#define CREATED   JSON("201 Created", "{\"id\":\"c1\",\"status\":\"queued\"}")
#define RECORDING "RIFF0123456789"

/* One request of a kind: gives its result; with VAPI_OK everything that was wanted is there. */
typedef struct kind {
    const char *name;
    vapi_status_t (*perform)(void);
    const fake_connection_t *connections;
    size_t connection_count;
    size_t writes_max; /* POST requests that may be begun */
} kind_t;

static fake_port_t port;
static vapi_client_t client;
static vapi_request_t request;
static char window[384];
static char addresses[1024];
static char got[256];
static size_t got_size;

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("key");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static vapi_status_t keep(void *context, vapi_slice_t bytes)
{
    (void)context;
    assert_true(got_size + bytes.size < sizeof got);
    memcpy(got + got_size, bytes.data, bytes.size);
    got_size += bytes.size;
    got[got_size] = '\0';
    return VAPI_OK;
}

static size_t posts(void)
{
    size_t count = 0U;
    for (const char *text = port.sent; (text = strstr(text, "POST /")) != NULL; text++) {
        count++;
    }
    return count;
}

/* True when head and body of a POST have left. */
static bool has_whole_post(void)
{
    const char *post = strstr(port.sent, "POST /");
    const char *body = post != NULL ? strstr(post, "\r\n\r\n") : NULL;
    const char *length = body != NULL ? strstr(post, "Content-Length: ") : NULL;
    return length != NULL &&
           strlen(body + 4) >= strtoul(length + strlen("Content-Length: "), NULL, 10);
}

/* A storage of one record whose calls fail like the transport's. */
static uint8_t record[sizeof(vapi_call_once_record_t)];
static size_t record_size;

static vapi_status_t load(void *context, const char *key, void *out_data, size_t capacity)
{
    (void)context;
    (void)key;
    vapi_status_t failure = fake_port_count_call(&port);
    if (failure != VAPI_OK || record_size > capacity) {
        return VAPI_ERROR_STORAGE;
    }
    memcpy(out_data, record, record_size);
    return (vapi_status_t)record_size;
}

static vapi_status_t store(void *context, const char *key, const void *data, size_t size)
{
    (void)context;
    (void)key;
    if (fake_port_count_call(&port) != VAPI_OK || size > sizeof record) {
        return VAPI_ERROR_STORAGE;
    }
    if (size != 0U) {
        memcpy(record, data, size);
    }
    record_size = size;
    return VAPI_OK;
}

static const vapi_storage_t storage = {NULL, load, store};

static void prepare_create(vapi_call_create_t *create)
{
    memset(create, 0, sizeof *create);
    create->assistant_id = vapi_slice_from_string("a1");
    create->presence.customer = VAPI_JSON_SET;
    create->customer.number = vapi_slice_from_string("+49405550101");
}

/* --- the kinds ------------------------------------------------------------------------------------ */

static const fake_connection_t create_script[] = {
    {.answer = CREATED, .open_steps = 3, .read_end = VAPI_END}};

static vapi_status_t create(void)
{
    static vapi_call_create_t body;
    static vapi_call_t call;
    prepare_create(&body);
    memset(&request, 0, sizeof request);
    vapi_status_t status = vapi_calls_create(&client, &request, &body, &call);
    if (status == VAPI_OK) {
        assert_string_equal(call.id, "c1");
    }
    return status;
}

#define MISSING JSON("200 OK", "[]")
static const fake_connection_t once_script[] = {
    {.answer = CREATED, .read_end = VAPI_END},
    {.answer = JSON("200 OK", "[{\"id\":\"c1\",\"name\":\"call-8080808080808080\"}]"),
     .read_end = VAPI_END},
    {.answer = MISSING, .read_end = VAPI_END}};

static vapi_status_t create_once(void)
{
    static vapi_call_create_t body;
    static vapi_call_once_t once;
    const vapi_call_once_options_t options = {.storage = &storage};
    prepare_create(&body);
    record_size = 0U;
    vapi_status_t status = vapi_calls_create_once(&once, &client, &body, &options);
    if (status == VAPI_OK) {
        assert_int_equal(once.outcome, VAPI_CALL_PLACED);
        assert_string_equal(once.id, "c1");
    } else {
        assert_int_not_equal(once.outcome, VAPI_CALL_PLACED);
    }
    /* The server has answered every request that it got as a whole with a call. */
    assert_true(once.outcome != VAPI_CALL_NOT_PLACED || !has_whole_post());
    /* What may ring is remembered, so that the next start does not ring again. */
    assert_true(posts() == 0U || once.outcome == VAPI_CALL_NOT_PLACED || record_size != 0U);
    return status;
}

static const fake_connection_t wait_script[] = {
    {.answer = JSON("200 OK", "{\"messages\":[{\"status\":\"x\"}],\"status\":\"ringing\"}"),
     .read_end = VAPI_END},
    {.answer =
         JSON("200 OK", "{\"status\":\"ended\",\"endedReason\":\"customer-busy\",\"cost\":0.5}"),
     .read_end = VAPI_END},
    {.answer =
         JSON("200 OK", "{\"status\":\"ended\",\"endedReason\":\"customer-busy\",\"cost\":0.5}"),
     .read_end = VAPI_END},
    {.answer =
         JSON("200 OK", "{\"status\":\"ended\",\"endedReason\":\"customer-busy\",\"cost\":0.5}"),
     .read_end = VAPI_END}};

static vapi_status_t wait_for_end(void)
{
    static vapi_call_wait_t wait;
    vapi_status_t status = vapi_calls_wait(&wait, &client, vapi_slice_from_string("c1"), NULL);
    if (status == VAPI_OK) {
        assert_string_equal(wait.progress.ended_reason, "customer-busy");
    }
    return status;
}

static const fake_connection_t stream_script[] = {
    {.answer = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: "
               "chunked\r\nConnection: close\r\n\r\n"
               "36\r\ndata: {\"path\":\"chat.output[0].content\",\"delta\":\"Ga\"}\n\n\r\n"
               "37\r\ndata: {\"path\":\"chat.output[0].content\",\"delta\":\"te\"}\r\n\n\r\n"
               "e\r\ndata: [DONE]\n\n\r\n0\r\n\r\n",
     .read_end = VAPI_END}};

static vapi_chat_event_t chat_event;

static vapi_status_t see_chat(void *context, const vapi_json_event_t *event)
{
    return event->type == VAPI_JSON_STRING ? keep(context, event->text) : VAPI_OK;
}

static vapi_status_t stream(void)
{
    vapi_chat_create_t body = {.assistant_id = vapi_slice_from_string("a1"),
                               .input = vapi_slice_from_string("Which gate?"),
                               .presence.stream = VAPI_JSON_SET,
                               .stream = true};
    memset(&request, 0, sizeof request);
    vapi_chats_stream_prepare(&request, &body, &chat_event);
    request.visit = see_chat;
    vapi_status_t status = vapi_request(&client, &request);
    if (status == VAPI_OK) {
        assert_string_equal(got, "Gate");
    }
    return status;
}

static const fake_connection_t upload_script[] = {
    {.answer = JSON("201 Created", "{\"id\":\"f1\",\"status\":\"processing\"}"),
     .read_end = VAPI_END}};

static vapi_status_t read_file(void *context, uint32_t position, void *out_data, size_t capacity)
{
    (void)context;
    size_t count = capacity < 600U - position ? capacity : 600U - position;
    memset(out_data, 'x', count);
    return count == 0U ? VAPI_END : (vapi_status_t)count;
}

static vapi_status_t upload(void)
{
    static vapi_file_t file;
    static const uint8_t boundary[VAPI_MULTIPART_RANDOM_SIZE] = {1};
    static const vapi_multipart_part_t parts[] = {{.name = VAPI_SLICE_LITERAL("file"),
                                                   .filename = VAPI_SLICE_LITERAL("log.csv"),
                                                   .content_type = VAPI_SLICE_LITERAL("text/csv"),
                                                   .length = 600,
                                                   .read = read_file}};
    static vapi_multipart_t form;
    assert_int_equal(vapi_multipart_start(&form, parts, 1, boundary), VAPI_OK);
    vapi_http_body_t body = vapi_multipart_body(&form);
    memset(&request, 0, sizeof request);
    vapi_status_t status = vapi_files_create(&client, &request, &body, &file);
    if (status == VAPI_OK) {
        assert_string_equal(file.id, "f1");
    }
    return status;
}

#define REDIRECT                                                                                   \
    "HTTP/1.1 302 Found\r\nLocation: https://r2.example/a?s=1\r\nConnection: "                     \
    "close\r\nContent-Length: 0\r\n\r\n"
#define WHOLE "HTTP/1.1 200 OK\r\nContent-Length: 14\r\nConnection: close\r\n\r\n" RECORDING
static const fake_connection_t download_script[] = {
    {.answer = REDIRECT, .read_end = VAPI_END}, {.answer = WHOLE, .read_end = VAPI_END},
    {.answer = REDIRECT, .read_end = VAPI_END}, {.answer = WHOLE, .read_end = VAPI_END},
    {.answer = REDIRECT, .read_end = VAPI_END}, {.answer = WHOLE, .read_end = VAPI_END}};

static vapi_status_t fetch(void)
{
    static const vapi_operation_t recording = {.path = "/call/{id}/mono-recording",
                                               .method = VAPI_HTTP_GET};
    static vapi_download_t download;
    vapi_status_t status = vapi_download(&download, &client, &recording,
                                         vapi_slice_from_string("c1"), keep, NULL, NULL);
    if (status == VAPI_OK) {
        assert_string_equal(got, RECORDING);
    }
    return status;
}

static const kind_t kinds[] = {
    {"create", create, create_script, 1, 1},   {"create once", create_once, once_script, 3, 1},
    {"wait", wait_for_end, wait_script, 4, 0}, {"stream", stream, stream_script, 1, 1},
    {"upload", upload, upload_script, 1, 1},   {"download", fetch, download_script, 6, 0},
};

/* --- the faults ----------------------------------------------------------------------------------- */

/* Performs a kind while call number `at` of the port fails. @return true while the fault is still reached. */
static bool perform_with_fault(const kind_t *kind, size_t at, vapi_status_t fault)
{
    memset(&port, 0, sizeof port);
    port.connections = kind->connections;
    port.connection_count = kind->connection_count;
    port.piece = 23;
    port.stutters = true;
    port.utc = 1764000000;
    port.fail_at = at;
    port.fail_with = fault;
    fake_port_start(&port);
    got_size = 0U;
    got[0] = '\0';
    vapi_client_config_t config = {.platform = &port.platform,
                                   .secure = &port.transport,
                                   .window = window,
                                   .window_size = sizeof window,
                                   .follow = vapi_client_follow,
                                   .address_buffer = addresses,
                                   .address_buffer_size = sizeof addresses,
                                   .key = give_key,
                                   .retry.attempts_max = 2};
    assert_int_equal(vapi_client_init(&client, &config), VAPI_OK);
    vapi_status_t status = kind->perform();
    assert_true(status <= 0);
    assert_true(posts() <= kind->writes_max);
    assert_true(port.now_ms < 1000U * 3600U);
    vapi_client_close(&client);
    assert_int_equal(port.opened, port.closed);
    bool reached = port.calls >= at;
    if (!reached && status != VAPI_OK) {
        char line[320];
        vapi_error_format(vapi_client_error(&client), line, sizeof line);
        fail_msg("%s without a fault: %s", kind->name, line);
    }
    return reached;
}

static void test_every_fault_at_every_call_of_every_kind_of_request_ends_well(void **state)
{
    (void)state;
    static const vapi_status_t faults[] = {VAPI_ERROR_RESET, VAPI_ERROR_MEMORY, VAPI_END};
    for (size_t kind = 0; kind < sizeof kinds / sizeof kinds[0]; kind++) {
        for (size_t fault = 0; fault < sizeof faults / sizeof faults[0]; fault++) {
            size_t at = 1;
            while (perform_with_fault(&kinds[kind], at, faults[fault])) {
                at++;
                assert_true(at < 5000U);
            }
            assert_true(at > 20U); /* there were calls to fail */
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_fault_at_every_call_of_every_kind_of_request_ends_well),
    };
    return cmocka_run_group_tests_name("faults", tests, NULL, NULL);
}
