/*
 * W5: audio frames of 640 bytes, masked into a window on the way out, read from segments on the way in.
 */
#include "bench.h"
#include "expected.h"
#include "vapi/websocket.h"

BENCH_TEXT(w5_ws)

enum { UNMASKED_HEADER = 4 };

static vapi_websocket_reader_t reader;
static uint8_t window[VAPI_WEBSOCKET_HEADER_MAX + W5_PAYLOAD];

/* The payload of a frame as it came from the server serves as what is sent. */
static const char *payload_of(uint32_t frame)
{
    return w5_ws().data + frame * (UNMASKED_HEADER + W5_PAYLOAD) + UNMASKED_HEADER;
}

/* What a server would find in the window. */
static bool frame_is_right(size_t size, const uint8_t *mask, const char *payload)
{
    const uint8_t header[4] = {0x82U, 0xFEU, W5_PAYLOAD >> 8, W5_PAYLOAD & 0xFFU};

    if (size != 8U + W5_PAYLOAD || memcmp(window, header, 4U) != 0 ||
        memcmp(window + 4, mask, 4U) != 0) {
        return false;
    }
    for (size_t index = 0U; index < W5_PAYLOAD; index++) {
        if ((window[8U + index] ^ mask[index & 3U]) != (uint8_t)payload[index]) {
            return false;
        }
    }
    return true;
}

static bool run_send(void)
{
    bool right = true;

    for (uint32_t frame = 0U; frame < W5_FRAMES; frame++) {
        const uint32_t random = frame * 2654435761U + 1U;
        uint8_t mask[4];
        size_t size;

        memcpy(mask, &random, sizeof(mask));
        bench_begin();
        size = vapi_websocket_header(window, VAPI_WEBSOCKET_BINARY, true, W5_PAYLOAD, mask);
        (void)vapi_websocket_mask(window + size, payload_of(frame), W5_PAYLOAD, mask, 0U);
        bench_end();
        right = right && frame_is_right(size + W5_PAYLOAD, mask, payload_of(frame));
    }
    return right;
}

static bool run_receive(void)
{
    vapi_slice_t rest = w5_ws();
    vapi_slice_t piece;
    uint32_t hash = BENCH_HASH_START;
    uint32_t messages = 0U;
    size_t size = 0U;

    vapi_websocket_reader_init(&reader);
    bench_begin();
    while (bench_feed(&rest, &piece)) {
        vapi_websocket_event_t event;

        while (vapi_websocket_reader_next(&reader, &piece, &event) == VAPI_OK) {
            size += event.payload.size;
            messages += event.opcode == VAPI_WEBSOCKET_BINARY && event.ends ? 1U : 0U;
            bench_end();
            hash = bench_hash(hash, event.payload.data, event.payload.size);
            bench_begin();
        }
    }
    bench_end();
    return messages == W5_FRAMES && size == (size_t)W5_FRAMES * W5_PAYLOAD && hash == W5_HASH;
}

const bench_workload_t bench_workloads[] = {
    {"W5send", run_send, W5_FRAMES *W5_PAYLOAD},
    {"W5recv", run_receive, W5_FRAMES *W5_PAYLOAD},
    {NULL, NULL, 0U},
};

const bench_state_t bench_states[] = {
    {"websocket", sizeof(vapi_websocket_reader_t)},
    {NULL, 0U},
};
