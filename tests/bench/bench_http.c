/*
 * The HTTP parser alone, on W1 and W2; the body is only measured.
 */
#include "bench.h"
#include "expected.h"
#include "vapi/http_response.h"

BENCH_TEXT(w1_http)
BENCH_TEXT(w2_http)

static vapi_http_response_t response;

static bool read_body(vapi_slice_t text, size_t expected)
{
    vapi_slice_t piece;
    size_t size = 0U;
    bool ended_well = false;

    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    bench_begin();
    while (bench_feed(&text, &piece)) {
        vapi_http_response_event_t event;

        while (vapi_http_response_next(&response, &piece, &event) == VAPI_OK) {
            size += event.type == VAPI_HTTP_EVENT_BODY ? event.piece.size : 0U;
            ended_well = event.type == VAPI_HTTP_EVENT_MESSAGE_END;
        }
    }
    bench_end();
    return ended_well && size == expected;
}

static bool run_w1_http(void)
{
    return read_body(w1_http(), 900U);
}

static bool run_w2_http(void)
{
    return read_body(w2_http(), W2_BODY);
}

const bench_workload_t bench_workloads[] = {
    {"W1.http", run_w1_http, 0U},
    {"W2.http", run_w2_http, W2_BODY},
    {NULL, NULL, 0U},
};

const bench_state_t bench_states[] = {
    {"http", sizeof(vapi_http_response_t)},
    {NULL, 0U},
};
