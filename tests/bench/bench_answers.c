/*
 * W1, W2, W3: answers of the API through the HTTP parser into the JSON selector.
 */
#include "bench.h"
#include "calls.h"
#include "expected.h"
#include "vapi/http_response.h"

BENCH_TEXT(w1_http)
BENCH_TEXT(w2_http)
BENCH_TEXT(w3_http)

static vapi_http_response_t response;

static void begin(const vapi_json_field_t *root)
{
    calls_start(root);
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
}

/* The whole of an answer; the counted part. */
static bool read_answer(vapi_slice_t text)
{
    vapi_slice_t piece;
    bool ended_well = false;
    bool right = true;

    bench_begin();
    while (right && bench_feed(&text, &piece)) {
        vapi_http_response_event_t event;
        vapi_status_t status;

        while ((status = vapi_http_response_next(&response, &piece, &event)) == VAPI_OK) {
            if (event.type == VAPI_HTTP_EVENT_BODY) {
                right = right && calls_read(event.piece);
            } else if (event.type == VAPI_HTTP_EVENT_MESSAGE_END) {
                ended_well = calls_finish();
            }
        }
        right = right && status == VAPI_PENDING;
    }
    bench_end();
    return right && ended_well;
}

static bool run_w1(void)
{
    begin(&calls_created);
    return read_answer(w1_http()) && response.status_code == 201U && calls_created_is_right();
}

static bool run_w2(void)
{
    begin(&calls_ended);
    return read_answer(w2_http()) && calls_ended_is_right();
}

static bool run_w3(void)
{
    begin(&calls_listed);
    return read_answer(w3_http()) && calls_listed_is_right();
}

const bench_workload_t bench_workloads[] = {
    {"W1", run_w1, 0U},
    {"W2", run_w2, W2_BODY},
    {"W3", run_w3, W3_BODY},
    {NULL, NULL, 0U},
};

const bench_state_t bench_states[] = {
    {NULL, 0U},
};
