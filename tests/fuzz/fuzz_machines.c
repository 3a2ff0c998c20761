/*
 * The machines that run several exchanges, against a server that answers anything: call_once, call_wait, download, page and
 * conversation. None goes on for ever, none leaves a connection open, a call or a question is asked for once at most (but
 * behind a 429), a download that ended well is whole, an answer is heard in whole characters, and what is told of an error is
 * one printable line.
 *
 * Input: a byte for the machine, a byte for the length of pieces (its two highest bits: the conversation's public key, and
 * that it is ended early), then what each connection answers, separated by zero bytes; a connection ends behind its answer,
 * and where there is none left it is refused.
 */
#include <stdlib.h>

#include "vapi/api/operations.h"
#include "vapi/call_once.h"
#include "vapi/call_wait.h"
#include "vapi/conversation.h"
#include "vapi/download.h"
#include "vapi/page.h"
#include "vapi/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { POLLS_MAX = 200000 };

typedef struct server {
    vapi_transport_t transport; /* first, so that one is found from the other */
    vapi_slice_t rest;          /* answers of the connections to come */
    vapi_slice_t answer;        /* what is left of this connection's */
    size_t step;
    size_t posts;
    uint64_t now_ms;
    bool is_open;
} server_t;

static server_t server;

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static vapi_status_t server_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    (void)endpoint;
    transport->phase = VAPI_PHASE_CONNECT;
    require(!server.is_open);
    if (server.rest.size == 0U) {
        return VAPI_ERROR_REFUSED;
    }
    server.answer = vapi_slice(server.rest.data, 0U);
    while (server.answer.size < server.rest.size && server.answer.data[server.answer.size] != 0) {
        server.answer.size++;
    }
    bool last = server.answer.size == server.rest.size;
    vapi_slice_advance(&server.rest, server.answer.size + (last ? 0U : 1U));
    server.is_open = true;
    return VAPI_OK;
}

static vapi_status_t server_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    (void)transport;
    size_t count = size < server.step ? size : server.step;
    count = count < server.answer.size ? count : server.answer.size;
    memcpy(out_data, server.answer.data, count);
    vapi_slice_advance(&server.answer, count);
    return count == 0U ? VAPI_END : (vapi_status_t)count;
}

/* A request that is told to slow down was not taken, and may be repeated. */
static bool answers_429(void)
{
    static const char code[] = " 429";
    for (size_t i = 0; i + 4U <= server.answer.size; i++) {
        if (memcmp(server.answer.data + i, code, 4U) == 0) {
            return true;
        }
    }
    return false;
}

static vapi_status_t server_write(vapi_transport_t *transport, const void *data, size_t size)
{
    (void)transport;
    bool places = size >= 7U && memcmp(data, "POST /c", 7U) == 0; /* a call, or a chat's question */
    server.posts += places && !answers_429() ? 1U : 0U;
    return (vapi_status_t)size;
}

static void server_close(vapi_transport_t *transport)
{
    (void)transport;
    server.is_open = false;
}

static vapi_status_t server_wait(vapi_transport_t *transport, unsigned interest, uint32_t timeout)
{
    (void)transport;
    (void)interest;
    server.now_ms += timeout;
    return VAPI_PENDING;
}

static uint64_t read_clock(void *context)
{
    (void)context;
    return server.now_ms;
}

static int64_t read_utc(void *context)
{
    (void)context;
    return 1764000000 + (int64_t)(server.now_ms / 1000U);
}

static vapi_status_t give_random(void *context, void *out_data, size_t size)
{
    (void)context;
    memset(out_data, 0x80, size);
    return VAPI_OK;
}

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("key");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static vapi_status_t take(void *context, vapi_slice_t bytes)
{
    *(uint64_t *)context += bytes.size;
    return VAPI_OK;
}

static vapi_status_t see(void *context, const vapi_json_event_t *event)
{
    (void)context;
    (void)event;
    return VAPI_OK;
}

/* --- the machines --- */

static vapi_client_t client;
static vapi_client_wait_t moment;
static size_t polls;

/* True while a machine is to be polled again. */
static bool goes_on(vapi_status_t status)
{
    require(++polls < POLLS_MAX);
    if (status == VAPI_PENDING) {
        server.now_ms += moment.timeout_ms;
    }
    return status == VAPI_PENDING;
}

static void run_once(void)
{
    static vapi_call_once_t once;
    vapi_call_create_t create = {.assistant_id = VAPI_SLICE_LITERAL("a")};
    vapi_status_t status = vapi_calls_create_once_start(&once, &client, &create, NULL);
    while (status == VAPI_OK && goes_on(vapi_calls_create_once_poll(&once, &moment))) {
    }
    require(server.posts <= 1U);
    require(once.outcome != VAPI_CALL_PLACED || once.id[0] != '\0');
}

static void run_wait(void)
{
    static vapi_call_wait_t wait;
    vapi_status_t status = vapi_calls_wait_start(&wait, &client, vapi_slice_from_string("c"), NULL);
    while (status == VAPI_OK && goes_on(status = vapi_calls_wait_poll(&wait, &moment))) {
        status = VAPI_OK;
    }
    require(status != VAPI_OK || wait.progress.ended);
}

static void run_download(void)
{
    static vapi_download_t download;
    uint64_t taken = 0U;
    vapi_status_t status =
        vapi_download_start(&download, &client, &vapi_operation_calls_mono_recording,
                            vapi_slice_from_string("c"), take, &taken, NULL);
    while (status == VAPI_OK && goes_on(status = vapi_download_poll(&download, &moment))) {
        status = VAPI_OK;
    }
    require(taken == download.received);
    require(status != VAPI_OK || download.total == VAPI_HTTP_LENGTH_UNKNOWN ||
            download.total == taken);
}

static void run_pages(void)
{
    static vapi_pages_t pages;
    static const vapi_json_field_t none[] = {VAPI_JSON_SELECT("id", 1)};
    static const vapi_json_field_t each[] = {VAPI_JSON_SELECT_EACH(2, none, 1)};
    static const vapi_json_field_t root = VAPI_JSON_ROOT(each, 1);
    static vapi_request_t request;
    memset(&request, 0, sizeof request);
    request.operation = &vapi_operation_calls_list;
    request.answer_fields = &root;
    request.visit = see;
    vapi_status_t status = vapi_pages_start(&pages, &client, &request, NULL);
    while (status == VAPI_OK && goes_on(vapi_pages_poll(&pages, &moment))) {
    }
}

/* --- the conversation --- */

static bool is_public, is_ended_early;
static size_t pieces;

static vapi_status_t hear(void *context, vapi_slice_t text)
{
    vapi_utf8_t state = VAPI_UTF8_START;
    (void)context;
    require(text.size != 0U);
    require(vapi_utf8_check(&state, text.data, text.size) == text.size && state == VAPI_UTF8_START);
    return ++pieces == 3U && is_ended_early ? VAPI_END : VAPI_OK;
}

static bool is_terminated(const char *text, size_t size)
{
    return memchr(text, 0, size) != NULL;
}

/* Two questions, the second tied to the first one's answer. */
static void run_conversation(void)
{
    static vapi_conversation_t talk;
    talk = (vapi_conversation_t){
        .assistant_id = VAPI_SLICE_LITERAL("a"), .take = hear, .with_public_key = is_public};
    for (int question = 0; question < 2; question++) {
        server.posts = 0U;
        pieces = 0U;
        vapi_status_t status =
            vapi_conversation_ask_start(&talk, &client, vapi_slice_from_string("?"));
        require(status == VAPI_OK);
        while (goes_on(status = vapi_poll(&client, &moment))) {
        }
        require(server.posts <= 1U);
        require(is_terminated(talk.chat_id, sizeof talk.chat_id));
        require(is_terminated(talk.session_id, sizeof talk.session_id));
        require(status != VAPI_OK || pieces != 0U);
    }
}

static void require_printable_error(void)
{
    char line[320];
    vapi_error_format(vapi_client_error(&client), line, sizeof line);
    for (const char *byte = line; *byte != '\0'; byte++) {
        require((unsigned char)*byte >= 0x20U && *byte != 0x7F);
        require((unsigned char)byte[0] != 0xC2U || (unsigned char)byte[1] >= 0xA0U || byte[1] == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const vapi_transport_operations_t operations = {server_open, server_read, server_write,
                                                           server_close, server_wait};
    static const vapi_platform_t platform = {NULL, read_clock, read_utc, give_random, NULL, NULL};
    static void (*const machines[])(void) = {run_once, run_wait, run_download, run_pages,
                                             run_conversation};
    static char window[384];
    static char addresses[1024];

    if (size < 3U || size > 8192U) {
        return 0;
    }
    server = (server_t){.transport = {.operations = &operations},
                        .rest = vapi_slice(data + 2, size - 2U),
                        .step = data[1] % 64U + 1U};
    polls = 0U;
    is_public = (data[1] & 0x80U) != 0U;
    is_ended_early = (data[1] & 0x40U) != 0U;
    const vapi_client_config_t config = {.platform = &platform,
                                         .secure = &server.transport,
                                         .window = window,
                                         .window_size = sizeof window,
                                         .follow = vapi_client_follow,
                                         .address_buffer = addresses,
                                         .address_buffer_size = sizeof addresses,
                                         .key = give_key};
    require(vapi_client_init(&client, &config) == VAPI_OK);
    machines[data[0] % (sizeof machines / sizeof machines[0])]();
    require_printable_error();
    vapi_client_close(&client);
    require(!server.is_open);
    return 0;
}
