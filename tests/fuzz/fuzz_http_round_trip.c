/*
 * What the sender sends, the response parser reads: chunked bodies in any pieces through any window,
 * and forms from any position.
 *
 * Input: four bytes for window, pieces, capacity and kind, then the body.
 */
#include <stdlib.h>

#include "vapi/http_response.h"
#include "vapi/multipart.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { BODY_MAX = 4096, WIRE_MAX = 16 * BODY_MAX };

typedef struct source {
    vapi_slice_t body;
    size_t piece;
    unsigned calls;
} source_t;

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static vapi_status_t read_source(void *context, uint32_t position, void *out_data, size_t capacity)
{
    source_t *source = context;
    require(capacity != 0U && position <= source->body.size);
    source->calls++;
    if (source->calls % 3U == 0U) {
        return 0;
    }
    size_t size = source->body.size - position;
    size = size < capacity ? size : capacity;
    size = size < source->piece ? size : source->piece;
    if (size == 0U) {
        return VAPI_END;
    }
    memcpy(out_data, source->body.data + position, size);
    return (vapi_status_t)size;
}

/* Sends the request. @return the bytes on the wire. */
static size_t send(const vapi_http_request_t *request, uint32_t capacity, char *out_wire)
{
    char window[300];
    vapi_http_sender_t sender;
    vapi_slice_t data;
    vapi_status_t status;
    size_t size = 0;
    require(vapi_http_sender_start(&sender, request) == VAPI_OK);
    while ((status = vapi_http_sender_fill(&sender, window, capacity, &data)) != VAPI_END) {
        require(status == VAPI_OK || status == VAPI_PENDING);
        if (status == VAPI_OK) {
            require(data.size != 0U && data.size <= WIRE_MAX - size);
            memcpy(out_wire + size, data.data, data.size);
            size += data.size;
        }
    }
    return size;
}

/* Behind the head of the request, the body as the server would get it. */
static void check_chunked(vapi_slice_t wire, vapi_slice_t body, size_t step)
{
    static const char head[] = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_slice_t input = vapi_slice(head, sizeof head - 1U);
    bool ended = false;
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    while (vapi_http_response_next(&response, &input, &event) == VAPI_OK) {
    }
    while (wire.size != 0U) {
        input = vapi_slice(wire.data, wire.size < step ? wire.size : step);
        vapi_slice_advance(&wire, input.size);
        vapi_status_t status;
        while ((status = vapi_http_response_next(&response, &input, &event)) == VAPI_OK) {
            require(!ended);
            if (event.type == VAPI_HTTP_EVENT_BODY) {
                require(event.piece.size <= body.size &&
                        memcmp(event.piece.data, body.data, event.piece.size) == 0);
                vapi_slice_advance(&body, event.piece.size);
            }
            ended = event.type == VAPI_HTTP_EVENT_MESSAGE_END;
        }
        require(status == VAPI_PENDING);
    }
    require(ended && body.size == 0U);
}

static void check_form(source_t *source, uint32_t position, size_t capacity)
{
    static const uint8_t random_bytes[VAPI_MULTIPART_RANDOM_SIZE] = {1, 2, 3};
    char whole[2 * BODY_MAX];
    char again[300];
    vapi_multipart_t form;
    const vapi_multipart_part_t parts[] = {
        {.name = VAPI_SLICE_LITERAL("f"),
         .length = (uint32_t)source->body.size,
         .read = read_source,
         .context = source},
        {.name = VAPI_SLICE_LITERAL("t"), .content = source->body},
    };
    if (vapi_multipart_start(&form, parts, 2U, random_bytes) != VAPI_OK ||
        form.length > sizeof whole) {
        return;
    }
    uint32_t size = 0;
    while (size < form.length) {
        vapi_status_t read =
            vapi_multipart_read(&form, size, whole + size,
                                capacity < form.length - size ? capacity : form.length - size);
        require(read >= 0);
        size += (uint32_t)read;
    }
    position %= form.length;
    vapi_status_t read = vapi_multipart_read(&form, position, again, capacity);
    require(read >= 0 && (size_t)read <= capacity && (uint32_t)read <= form.length - position);
    require(memcmp(again, whole + position, (size_t)read) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static char wire[WIRE_MAX];
    if (size < 4U || size > BODY_MAX) {
        return 0;
    }
    source_t source = {vapi_slice(data + 4, size - 4U), 1U + data[1], 0U};
    uint32_t capacity = VAPI_HTTP_SENDER_WINDOW_MIN + data[0];
    vapi_url_t url;
    require(vapi_url_parse(vapi_slice_from_string("https://a"), &url) == VAPI_OK);
    vapi_http_request_t request = {
        .method = VAPI_HTTP_POST,
        .url = &url,
        .body = {.kind = VAPI_HTTP_BODY_CHUNKED, .read = read_source, .context = &source}};
    vapi_slice_t sent = vapi_slice(wire, send(&request, capacity, wire));
    vapi_http_sender_t sender;
    require(vapi_http_sender_start(&sender, &request) == VAPI_OK);
    vapi_slice_advance(&sent, sender.head_length);
    check_chunked(sent, source.body, 1U + data[2]);

    request.body.kind = VAPI_HTTP_BODY_LENGTH;
    request.body.length = (uint32_t)source.body.size;
    sent = vapi_slice(wire, send(&request, capacity, wire));
    require(vapi_http_sender_start(&sender, &request) == VAPI_OK);
    vapi_slice_advance(&sent, sender.head_length);
    require(vapi_slice_equal(sent, source.body));

    check_form(&source, (uint32_t)data[3] * 5U, 1U + data[2]);
    return 0;
}
