/**
 * @file calls.h
 * What the benchmarks select from answers about calls, and whether they got it.
 */
#ifndef BENCH_CALLS_H
#define BENCH_CALLS_H

#include "bench.h"
#include "expected.h"
#include "vapi/json_select.h"

/* What is selected: a tag says which text it goes into. */
enum {
    TAG_ID,
    TAG_STATUS,
    TAG_LISTEN,
    TAG_CONTROL,
    TAG_REASON,
    TAG_COST,
    TAG_SUMMARY,
    TAG_COUNT,
    TAG_NONE
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const vapi_json_field_t monitor[] = {
    VAPI_JSON_SELECT("listenUrl", TAG_LISTEN),
    VAPI_JSON_SELECT("controlUrl", TAG_CONTROL),
};
static const vapi_json_field_t created_members[] = {
    VAPI_JSON_SELECT("id", TAG_ID),
    VAPI_JSON_SELECT("status", TAG_STATUS),
    VAPI_JSON_SELECT_IN("monitor", TAG_NONE, monitor, COUNT(monitor)),
};
static const vapi_json_field_t calls_created =
    VAPI_JSON_ROOT(created_members, COUNT(created_members));

static const vapi_json_field_t analysis[] = {VAPI_JSON_SELECT("summary", TAG_SUMMARY)};
static const vapi_json_field_t ended_members[] = {
    VAPI_JSON_SELECT("id", TAG_ID),
    VAPI_JSON_SELECT("status", TAG_STATUS),
    VAPI_JSON_SELECT("endedReason", TAG_REASON),
    VAPI_JSON_SELECT("cost", TAG_COST),
    VAPI_JSON_SELECT_IN("analysis", TAG_NONE, analysis, COUNT(analysis)),
};
static const vapi_json_field_t calls_ended = VAPI_JSON_ROOT(ended_members, COUNT(ended_members));

static const vapi_json_field_t listed_members[] = {
    VAPI_JSON_SELECT("id", TAG_ID),
    VAPI_JSON_SELECT("status", TAG_STATUS),
    VAPI_JSON_SELECT("endedReason", TAG_REASON),
    VAPI_JSON_SELECT("cost", TAG_COST),
};
static const vapi_json_field_t each[] = {
    VAPI_JSON_SELECT_EACH(TAG_NONE, listed_members, COUNT(listed_members))};
static const vapi_json_field_t calls_listed = VAPI_JSON_ROOT(each, COUNT(each));

static vapi_json_select_t selector;
static bench_text_t found[TAG_COUNT];
static uint32_t calls_count;
static uint32_t calls_hash;
static uint32_t calls_size;

static inline void calls_start(const vapi_json_field_t *root)
{
    memset(found, 0, sizeof(found));
    calls_count = 0U;
    calls_hash = BENCH_HASH_START;
    calls_size = 0U;
    vapi_json_select_init(&selector, root);
}

static void note(const char *name, const bench_text_t *text)
{
    calls_hash = bench_hash(calls_hash, name, strlen(name));
    calls_hash = bench_hash(calls_hash, text->data, text->size);
    calls_hash = bench_hash(calls_hash, ";", 1U);
    calls_size += (uint32_t)(strlen(name) + text->size + 1U);
}

/* An element of the array is complete: writes it down, which is not part of the work. */
static void note_call(void)
{
    bench_end();
    note("id=", &found[TAG_ID]);
    note("cost=", &found[TAG_COST]);
    note("status=", &found[TAG_STATUS]);
    note("endedReason=", &found[TAG_REASON]);
    memset(found, 0, sizeof(found));
    calls_count++;
    bench_begin();
}

static inline bool calls_read(vapi_slice_t piece)
{
    vapi_json_event_t event;
    vapi_status_t status;

    while ((status = vapi_json_select_next(&selector, &piece, &event)) == VAPI_OK) {
        if (event.type == VAPI_JSON_STRING || event.type == VAPI_JSON_NUMBER) {
            bench_text_add(&found[event.field->offset], event.text);
        } else if (event.type == VAPI_JSON_OBJECT_END && event.field == each) {
            note_call();
        }
    }
    return status == VAPI_PENDING;
}

static inline bool calls_finish(void)
{
    vapi_json_event_t event;

    return vapi_json_select_finish(&selector, &event) == VAPI_OK;
}

static inline bool calls_created_is_right(void)
{
    return bench_text_is(&found[TAG_ID], W1_ID) && bench_text_is(&found[TAG_STATUS], W1_STATUS) &&
           bench_text_is(&found[TAG_LISTEN], W1_LISTEN) &&
           bench_text_is(&found[TAG_CONTROL], W1_CONTROL);
}

static inline bool calls_ended_is_right(void)
{
    return bench_text_is(&found[TAG_ID], W2_ID) && bench_text_is(&found[TAG_STATUS], W2_STATUS) &&
           bench_text_is(&found[TAG_REASON], W2_REASON) &&
           bench_text_is(&found[TAG_COST], W2_COST) &&
           bench_text_is(&found[TAG_SUMMARY], W2_SUMMARY);
}

static inline bool calls_listed_is_right(void)
{
    return calls_count == 20U && calls_hash == W3_HASH && calls_size == W3_FOUND;
}

#endif /* BENCH_CALLS_H */
