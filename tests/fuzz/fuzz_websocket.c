/*
 * WebSocket: cut anywhere, the reader says the same as of the whole; and what the session writes comes
 * back from the reader when a server has taken the masks off.
 *
 * Input: a byte for the length of pieces, then the bytes of a server; the same bytes also choose what
 * the session sends.
 */
#include <stdlib.h>

#include "vapi/websocket_session.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { TRANSCRIPT_MAX = 1 << 18 };

typedef struct transcript {
    char text[TRANSCRIPT_MAX];
    size_t size;
} transcript_t;

static void say(transcript_t *transcript, const void *text, size_t size)
{
    if (size > TRANSCRIPT_MAX - transcript->size) {
        abort();
    }
    if (size != 0U) {
        memcpy(transcript->text + transcript->size, text, size);
    }
    transcript->size += size;
}

static void must_equal(const transcript_t *a, const transcript_t *b)
{
    if (a->size != b->size || memcmp(a->text, b->text, a->size) != 0) {
        abort();
    }
}

/* Marks stand where messages and control frames begin and end, so that they can be told from payload only by
 * position: begin, type, and at the end the length. */
typedef struct telling {
    transcript_t *transcript;
    uint32_t message_size;
    uint32_t control_size;
} telling_t;

static void say_event(telling_t *telling, const vapi_websocket_event_t *event)
{
    uint32_t *const length =
        event->opcode < VAPI_WEBSOCKET_CLOSE ? &telling->message_size : &telling->control_size;

    if (event->begins) {
        *length = 0U;
        say(telling->transcript, "<", 1U);
        say(telling->transcript, &event->opcode, 1U);
        if (event->opcode == VAPI_WEBSOCKET_CLOSE) {
            say(telling->transcript, &event->close_code, sizeof(event->close_code));
        }
    }
    *length += (uint32_t)event->payload.size;
    say(telling->transcript, event->payload.data, event->payload.size);
    if (event->ends) {
        say(telling->transcript, ">", 1U);
        say(telling->transcript, length, sizeof(*length));
    }
}

static void read_all(transcript_t *transcript, vapi_slice_t text, size_t step)
{
    telling_t telling = {transcript, 0U, 0U};
    vapi_websocket_reader_t reader;
    vapi_status_t status = VAPI_PENDING;

    transcript->size = 0U;
    vapi_websocket_reader_init(&reader);
    while (text.size != 0U) {
        vapi_slice_t piece = vapi_slice(text.data, step < text.size ? step : text.size);
        vapi_websocket_event_t event;

        vapi_slice_advance(&text, piece.size);
        while ((status = vapi_websocket_reader_next(&reader, &piece, &event)) == VAPI_OK) {
            say_event(&telling, &event);
        }
        if ((status == VAPI_PENDING || status == VAPI_END) && piece.size != 0U) {
            abort();
        }
    }
    say(transcript, &status, sizeof(status));
}

/* --- the session, and a server that is told by its own rules --- */

static vapi_status_t give_random(void *context, void *out_data, size_t size)
{
    uint32_t *const state = context;

    for (size_t index = 0U; index < size; index++) {
        *state = *state * 1664525U + 1013904223U;
        ((uint8_t *)out_data)[index] = (uint8_t)(*state >> 24);
    }
    return VAPI_OK;
}

/* Takes the mask off a client's frames and tells them to a reader as a server's. */
static void unmask(vapi_slice_t output, transcript_t *server)
{
    const uint8_t *bytes = (const uint8_t *)output.data;
    const uint8_t *const end = bytes + output.size;

    while (bytes < end) {
        uint8_t header[10];
        size_t header_size = 2U;
        uint64_t size = bytes[1] & 0x7FU;

        if ((bytes[1] & 0x80U) == 0U) {
            abort();
        }
        if (size >= 126U) {
            header_size = size == 126U ? 4U : 10U;
            size = 0U;
            for (size_t index = 2U; index < header_size; index++) {
                size = size << 8 | bytes[index];
            }
        }
        memcpy(header, bytes, header_size);
        header[1] &= 0x7FU;
        say(server, header, header_size);
        if (size > (uint64_t)(end - bytes)) {
            abort();
        }
        for (size_t index = 0U; index < size; index++) {
            const uint8_t byte =
                bytes[header_size + 4U + index] ^ bytes[header_size + (index & 3U)];

            say(server, &byte, 1U);
        }
        bytes += header_size + 4U + size;
    }
    if (bytes != end) {
        abort();
    }
}

/* Sends binary messages cut out of the data, reads what a server sends, and compares what comes of it. */
static void round_trip(vapi_slice_t text, size_t step)
{
    static transcript_t messages;
    static transcript_t server;
    static transcript_t read_back;
    static uint8_t queue[VAPI_WEBSOCKET_QUEUE_MIN + 64U];
    uint32_t random = 1U;
    const vapi_platform_t platform = {&random, NULL, NULL, give_random, NULL, NULL};
    vapi_slice_t input = text;
    vapi_websocket_t websocket;
    vapi_websocket_event_t event;

    messages.size = 0U;
    server.size = 0U;
    if (vapi_websocket_init(&websocket, &platform, queue, sizeof(queue)) != VAPI_OK) {
        abort();
    }
    while (text.size > 2U) {
        const bool final = (text.data[0] & 1) != 0;
        const size_t wanted = (uint8_t)text.data[1];
        vapi_slice_t payload =
            vapi_slice(text.data + 2, wanted < text.size - 2U ? wanted : text.size - 2U);
        vapi_slice_t piece = vapi_slice(input.data, step < input.size ? step : input.size);
        vapi_status_t status;

        vapi_slice_advance(&text, 2U + payload.size);
        say(&messages, payload.data, payload.size);
        while ((status = vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &payload, final)) ==
               VAPI_PENDING) {
            unmask(vapi_websocket_output(&websocket), &server);
            vapi_websocket_sent(&websocket, vapi_websocket_output(&websocket).size);
        }
        if (status != VAPI_OK) {
            /* The server has closed or broken the rules; this piece was not sent. */
            messages.size -= payload.size;
            break;
        }
        const size_t before = piece.size;
        while (vapi_websocket_next(&websocket, &piece, &event) == VAPI_OK) {
        }
        vapi_slice_advance(&input, before - piece.size);
    }
    unmask(vapi_websocket_output(&websocket), &server);

    /* All that was given to send() is in the binary messages that a server sees, in order. */
    vapi_websocket_reader_t reader;
    vapi_slice_t sent = vapi_slice(server.text, server.size);

    read_back.size = 0U;
    vapi_websocket_reader_init(&reader);
    for (;;) {
        const vapi_status_t status = vapi_websocket_reader_next(&reader, &sent, &event);

        if (status != VAPI_OK) {
            if (status != VAPI_PENDING && status != VAPI_END) {
                abort();
            }
            break;
        }
        if (event.opcode == VAPI_WEBSOCKET_BINARY) {
            say(&read_back, event.payload.data, event.payload.size);
        }
    }
    must_equal(&messages, &read_back);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static transcript_t whole;
    static transcript_t cut;

    if (size < 2U || size > 4096U) {
        return 0;
    }
    const size_t step = data[0] % 16U + 1U;
    const vapi_slice_t text = vapi_slice(data + 1, size - 1U);

    read_all(&whole, text, text.size);
    read_all(&cut, text, step);
    must_equal(&whole, &cut);
    round_trip(text, step);
    return 0;
}
