/*
 * The JSON selector alone, on the bodies of W2 and W3.
 */
#include "bench.h"
#include "calls.h"
#include "expected.h"

BENCH_TEXT(w2_json)
BENCH_TEXT(w3_json)

static bool read_document(vapi_slice_t text)
{
    vapi_slice_t piece;
    bool right = true;

    bench_begin();
    while (right && bench_feed(&text, &piece)) {
        right = calls_read(piece);
    }
    right = right && calls_finish();
    bench_end();
    return right;
}

static bool run_w2(void)
{
    calls_start(&calls_ended);
    return read_document(w2_json()) && calls_ended_is_right();
}

static bool run_w3(void)
{
    calls_start(&calls_listed);
    return read_document(w3_json()) && calls_listed_is_right();
}

const bench_workload_t bench_workloads[] = {
    {"W2.json", run_w2, W2_BODY},
    {"W3.json", run_w3, W3_BODY},
    {NULL, NULL, 0U},
};

const bench_state_t bench_states[] = {
    {"json", sizeof(vapi_json_select_t)},
    {NULL, 0U},
};
