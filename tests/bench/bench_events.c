/*
 * The event stream of W4 without JSON: the parser alone, and whole events collected in a buffer.
 */
#include "bench.h"
#include "expected.h"
#include "vapi/event_stream.h"

BENCH_TEXT(w4_sse)

static vapi_event_stream_t stream;
static vapi_event_collector_t collector;
static uint32_t events;

/* The parser alone. */
static bool run_w4_stream(void)
{
    vapi_slice_t text = w4_sse();
    vapi_slice_t piece;
    size_t size = 0U;

    events = 0U;
    vapi_event_stream_init(&stream);
    bench_begin();
    while (bench_feed(&text, &piece)) {
        vapi_event_stream_event_t event;

        while (vapi_event_stream_next(&stream, &piece, &event) == VAPI_OK) {
            if (event.kind == VAPI_EVENT_STREAM_DATA) {
                size += event.text.size;
            } else if (event.kind == VAPI_EVENT_STREAM_DISPATCH) {
                events++;
            }
        }
    }
    bench_end();
    return events == W4_DELTAS + 1U && size == W4_SIZE - 8U * (W4_DELTAS + 1U);
}

/* The parser and the collector. */
static bool run_w4_collect(void)
{
    static char buffer[512];
    vapi_slice_t text = w4_sse();
    vapi_slice_t piece;
    size_t size = 0U;

    events = 0U;
    vapi_event_collector_init(&collector, buffer, sizeof(buffer));
    bench_begin();
    while (bench_feed(&text, &piece)) {
        vapi_event_t event;

        while (vapi_event_collector_next(&collector, &piece, &event) == VAPI_OK) {
            size += event.kind == VAPI_EVENT_MESSAGE ? event.data.size : 0U;
            events++;
        }
    }
    bench_end();
    return events == W4_DELTAS + 1U && size == W4_SIZE - 8U * (W4_DELTAS + 1U);
}

const bench_workload_t bench_workloads[] = {
    {"W4.events", run_w4_stream, W4_SIZE},
    {"W4.collector", run_w4_collect, W4_SIZE},
    {NULL, NULL, 0U},
};

const bench_state_t bench_states[] = {
    {"events", sizeof(vapi_event_stream_t)},
    {"collector", sizeof(vapi_event_collector_t)},
    {NULL, 0U},
};
