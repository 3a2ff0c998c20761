/*
 * The client alone, to be measured and not to be run: a typed call, an answer as an event stream and a WebSocket over a
 * transport without a network. What it links is what an application pays for core/; its RAM is state and windows.
 */
#include "vapi/api/calls.h"
#include "vapi/api/operations.h"
#include "vapi/websocket_handshake.h"
#include "vapi/websocket_session.h"

#define WINDOW_SIZE 512U

int library_main(void);

/* --- a port without anything ------------------------------------------------------------------- */

static vapi_status_t null_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    (void)transport;
    (void)endpoint;
    return VAPI_PENDING;
}

static vapi_status_t null_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    (void)transport;
    (void)out_data;
    (void)size;
    return 0;
}

static vapi_status_t null_write(vapi_transport_t *transport, const void *data, size_t size)
{
    (void)transport;
    (void)data;
    (void)size;
    return 0;
}

static void null_close(vapi_transport_t *transport)
{
    (void)transport;
}

static vapi_status_t null_wait(vapi_transport_t *transport, unsigned interest, uint32_t timeout_ms)
{
    (void)transport;
    (void)interest;
    (void)timeout_ms;
    return VAPI_OK;
}

static const vapi_transport_operations_t operations = {null_open, null_read, null_write, null_close,
                                                       null_wait};
static vapi_transport_t transport = {.operations = &operations};

static uint64_t null_time(void *context)
{
    (void)context;
    return 0U;
}

static int64_t null_utc(void *context)
{
    (void)context;
    return VAPI_UTC_UNKNOWN;
}

static vapi_status_t null_random(void *context, void *out_data, size_t size)
{
    (void)context;
    memset(out_data, 0, size);
    return VAPI_OK;
}

static const vapi_platform_t platform = {
    .monotonic_ms = null_time,
    .utc_seconds = null_utc,
    .random = null_random,
};

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("key");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

/* --- state and windows ------------------------------------------------------------------------- */

static vapi_client_t client;
static vapi_request_t request;
static char window[WINDOW_SIZE]; /* of the client; of the WebSocket when the client rests */
static vapi_call_t call;
static vapi_websocket_t websocket;
static vapi_websocket_handshake_t handshake;
static uint8_t queue[VAPI_WEBSOCKET_QUEUE_MIN];

/* --- what is used of the library ---------------------------------------------------------------- */

static vapi_status_t place_call(void)
{
    vapi_call_create_t create = {
        .assistant_id = vapi_slice_from_string("assistant"),
        .presence.customer = VAPI_JSON_SET,
        .customer.number = vapi_slice_from_string("+49405550101"),
    };
    return vapi_calls_create(&client, &request, &create, &call);
}

static vapi_status_t take_words(void *context, const vapi_json_event_t *event)
{
    (void)context;
    return event->type == VAPI_JSON_NOTHING ? VAPI_END : VAPI_OK;
}

/* One member of an event, selected by hand. */
static vapi_status_t chat(void)
{
    static const vapi_json_field_t members[] = {VAPI_JSON_SELECT("delta", 1)};
    static const vapi_json_field_t event = VAPI_JSON_ROOT(members, 1);
    request = (vapi_request_t){
        .operation = &vapi_operation_chats_create,
        .body_json = vapi_slice_from_string("{\"input\":\"hello\",\"stream\":true}"),
        .event_fields = &event,
        .visit = take_words,
    };
    return vapi_request(&client, &request);
}

/* The upgrade's request and its answer, then messages both ways. */
static vapi_status_t talk(void)
{
    static const uint8_t random[VAPI_WEBSOCKET_KEY_SIZE];
    vapi_http_field_t headers[VAPI_WEBSOCKET_HANDSHAKE_HEADERS];
    vapi_output_t output = vapi_output_window(window, sizeof window, 0U, 0U);
    vapi_http_response_t *response = &client.response;
    vapi_slice_t input = vapi_slice(window, 0U);
    vapi_slice_t message = vapi_slice_from_string("audio");
    vapi_http_response_event_t part;
    vapi_websocket_event_t event;

    vapi_websocket_handshake_start(&handshake, random, vapi_slice(NULL, 0U));
    vapi_http_request_t upgrade = {
        .method = VAPI_HTTP_GET,
        .url = &client.url,
        .target = {.path = client.url.path},
        .connection = vapi_slice_from_string("Upgrade"),
        .headers = headers,
        .header_count = vapi_websocket_handshake_headers(&handshake, headers),
    };
    vapi_status_t status = vapi_http_request_write(&upgrade, 0U, &output);
    if (status == VAPI_OK) {
        status = operations.write(&transport, window, vapi_output_kept(&output));
    }
    vapi_http_response_start(response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    while (status == VAPI_OK) {
        status = vapi_http_response_next(response, &input, &part);
        vapi_websocket_handshake_take(&handshake, &part);
    }
    status = vapi_websocket_handshake_finish(&handshake);
    if (status == VAPI_OK) {
        status = vapi_websocket_init(&websocket, &platform, queue, sizeof queue);
    }
    if (status == VAPI_OK) {
        status = vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &message, true);
    }
    while (status == VAPI_OK) {
        vapi_slice_t out = vapi_websocket_output(&websocket);
        vapi_websocket_sent(&websocket, (size_t)operations.write(&transport, out.data, out.size));
        status = vapi_websocket_next(&websocket, &input, &event);
    }
    return vapi_websocket_close(&websocket, 1000U, vapi_slice(NULL, 0U));
}

int library_main(void)
{
    vapi_client_config_t config = {
        .platform = &platform,
        .secure = &transport,
        .window = window,
        .window_size = sizeof window,
        .key = give_key,
    };
    return vapi_client_init(&client, &config) == VAPI_OK && place_call() == VAPI_OK &&
                   chat() == VAPI_OK && talk() == VAPI_OK
               ? 0
               : 1;
}
