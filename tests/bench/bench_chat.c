/*
 * W4: a chat answer as an event stream. The pieces of data go straight into the JSON selector, whose
 * pieces of `delta` are joined.
 */
#include "bench.h"
#include "expected.h"
#include "vapi/event_stream.h"
#include "vapi/json_select.h"

BENCH_TEXT(w4_sse)

static const vapi_json_field_t members[] = {VAPI_JSON_SELECT("delta", 1U)};
static const vapi_json_field_t chunk = VAPI_JSON_ROOT(members, 1U);

static vapi_event_stream_t stream;
static vapi_json_select_t selector;
static char answer[W4_TEXT];
static size_t answer_size;
static uint32_t events;

/* [DONE] is no chunk: a text of an array with a word in it, which the selector refuses at the word. */
static bool read_delta(vapi_slice_t piece)
{
    vapi_json_event_t event;
    vapi_status_t status;

    while ((status = vapi_json_select_next(&selector, &piece, &event)) == VAPI_OK) {
        if (event.type == VAPI_JSON_STRING) {
            if (event.text.size > sizeof(answer) - answer_size) {
                return false;
            }
            memcpy(answer + answer_size, event.text.data, event.text.size);
            answer_size += event.text.size;
        }
    }
    return status == VAPI_PENDING;
}

static bool run_w4(void)
{
    vapi_slice_t text = w4_sse();
    vapi_slice_t piece;
    uint32_t whole = 0U;
    bool good = true;

    answer_size = 0U;
    events = 0U;
    vapi_event_stream_init(&stream);
    vapi_json_select_init(&selector, &chunk);
    bench_begin();
    while (bench_feed(&text, &piece)) {
        vapi_event_stream_event_t event;

        while (vapi_event_stream_next(&stream, &piece, &event) == VAPI_OK) {
            if (event.kind == VAPI_EVENT_STREAM_DATA) {
                good = good && read_delta(event.text);
            } else if (event.kind == VAPI_EVENT_STREAM_DISPATCH) {
                vapi_json_event_t last;

                events++;
                whole += good && vapi_json_select_finish(&selector, &last) == VAPI_OK ? 1U : 0U;
                good = true;
                vapi_json_select_init(&selector, &chunk);
            }
        }
    }
    bench_end();
    return vapi_event_stream_finish(&stream) == VAPI_OK && events == W4_DELTAS + 1U &&
           whole == W4_DELTAS && answer_size == W4_TEXT &&
           bench_hash(BENCH_HASH_START, answer, answer_size) == W4_HASH;
}

const bench_workload_t bench_workloads[] = {
    {"W4", run_w4, W4_SIZE},
    {NULL, NULL, 0U},
};

const bench_state_t bench_states[] = {
    {NULL, 0U},
};
