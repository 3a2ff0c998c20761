/*
 * Whole server-sent events in a buffer: WHATWG HTML, section 9.2.6, on top of the parser in event_stream.c.
 *
 * The buffer has four segments one behind the other. One that grows or goes moves those behind it,
 * which is rare and short: ids and names mostly come before the data.
 */
#include "vapi/event_stream.h"

/* Behind the last id the segments are those of the kinds of pieces; a retry time lies where an id does. */
enum {
    SEGMENT_LAST_ID,
    SEGMENT_LINE = VAPI_EVENT_STREAM_ID,
    SEGMENT_NAME = VAPI_EVENT_STREAM_NAME,
    SEGMENT_DATA = VAPI_EVENT_STREAM_DATA,
    SEGMENT_COUNT
};

/* The largest number of milliseconds that takes any further digit. */
#define RETRY_SHORT ((UINT32_MAX - 9U) / 10U)

enum {
    FLAG_OVER = 0x01U,    /* the caller has had the event, or there was none: its texts can go */
    FLAG_ID = 0x02U,      /* the event has an id */
    FLAG_SKIPPED = 0x04U, /* something of the event did not fit */
    FLAG_DROPPING = 0x08U /* the value being read does not fit */
};

void vapi_event_collector_init(vapi_event_collector_t *collector, void *buffer, uint32_t capacity)
{
    memset(collector, 0, sizeof(*collector));
    vapi_event_stream_init(&collector->stream);
    collector->buffer = buffer;
    collector->capacity = (uint16_t)(capacity < UINT16_MAX ? capacity : UINT16_MAX);
}

/* Where a segment begins; of SEGMENT_COUNT, where the free space begins. */
static uint32_t offset_of(const vapi_event_collector_t *collector, unsigned segment)
{
    uint32_t offset = 0U;

    while (segment != 0U) {
        segment--;
        offset += collector->sizes[segment];
    }
    return offset;
}

static vapi_slice_t text_of(const vapi_event_collector_t *collector, unsigned segment)
{
    return vapi_slice(collector->buffer + offset_of(collector, segment), collector->sizes[segment]);
}

/* Empties a segment. */
static void drop(vapi_event_collector_t *collector, unsigned segment)
{
    char *const end = collector->buffer + offset_of(collector, segment + 1U);
    char *const top = collector->buffer + offset_of(collector, SEGMENT_COUNT);

    memmove(end - collector->sizes[segment], end, (size_t)(top - end));
    collector->sizes[segment] = 0U;
}

/* Makes a segment longer. @return false when there is no room. */
static bool append(vapi_event_collector_t *collector, unsigned segment, vapi_slice_t piece)
{
    char *const end = collector->buffer + offset_of(collector, segment + 1U);
    char *const top = collector->buffer + offset_of(collector, SEGMENT_COUNT);

    if (piece.size > collector->capacity - (size_t)(top - collector->buffer)) {
        return false;
    }
    memmove(end + piece.size, end, (size_t)(top - end));
    memcpy(end, piece.data, piece.size);
    collector->sizes[segment] = (uint16_t)(collector->sizes[segment] + piece.size);
    return true;
}

/* Puts a piece where it belongs. @return true when it is the end of a value that has fitted. */
static bool collect(vapi_event_collector_t *collector, const vapi_event_stream_event_t *piece)
{
    const unsigned segment =
        piece->kind == VAPI_EVENT_STREAM_RETRY ? SEGMENT_LINE : (unsigned)piece->kind;

    unsigned useless = FLAG_SKIPPED;

    if (segment != SEGMENT_DATA) {
        useless = FLAG_DROPPING;
        if (piece->begins) {
            drop(collector, segment);
            collector->flags &= (uint8_t)~FLAG_DROPPING;
        }
    }
    if ((collector->flags & useless) != 0U) {
        return false;
    }
    if (!append(collector, segment, piece->text)) {
        drop(collector, segment);
        collector->flags |=
            piece->kind == VAPI_EVENT_STREAM_RETRY ? FLAG_DROPPING : FLAG_DROPPING | FLAG_SKIPPED;
        return false;
    }
    return piece->ends;
}

/* An id is whole: it is the last one from now on, unless it has a NUL. */
static void take_id(vapi_event_collector_t *collector)
{
    const vapi_slice_t id = text_of(collector, SEGMENT_LINE);

    for (size_t index = 0U; index < id.size; index++) {
        if (id.data[index] == '\0') {
            drop(collector, SEGMENT_LINE);
            return;
        }
    }
    /* Should the event be cut off, nobody gets to see the id. */
    drop(collector, SEGMENT_LAST_ID);
    collector->sizes[SEGMENT_LAST_ID] = collector->sizes[SEGMENT_LINE];
    collector->sizes[SEGMENT_LINE] = 0U;
    collector->flags |= FLAG_ID;
}

/* A reconnection time is whole. @return false when it is no number of digits only. */
static bool take_retry(vapi_event_collector_t *collector, uint32_t *out_retry_ms)
{
    const vapi_slice_t text = text_of(collector, SEGMENT_LINE);
    uint32_t retry_ms = 0U;

    for (size_t index = 0U; index < text.size; index++) {
        const uint32_t digit = (uint32_t)(unsigned char)text.data[index] - '0';

        if (digit > 9U) {
            return false;
        }
        retry_ms = retry_ms > RETRY_SHORT ? UINT32_MAX : retry_ms * 10U + digit;
    }
    *out_retry_ms = retry_ms;
    return text.size != 0U;
}

vapi_status_t vapi_event_collector_next(vapi_event_collector_t *collector, vapi_slice_t *ref_input,
                                        vapi_event_t *out_event)
{
    for (;;) {
        vapi_event_stream_event_t piece;

        if ((collector->flags & FLAG_OVER) != 0U) {
            collector->sizes[SEGMENT_NAME] = 0U;
            collector->sizes[SEGMENT_DATA] = 0U;
            collector->flags = 0U;
        }
        if (vapi_event_stream_next(&collector->stream, ref_input, &piece) != VAPI_OK) {
            return VAPI_PENDING;
        }
        if (piece.kind < VAPI_EVENT_STREAM_DISPATCH) {
            if (!collect(collector, &piece)) {
                continue;
            }
            if (piece.kind == VAPI_EVENT_STREAM_ID) {
                take_id(collector);
            } else if (piece.kind == VAPI_EVENT_STREAM_RETRY &&
                       take_retry(collector, &out_event->retry_ms)) {
                out_event->kind = VAPI_EVENT_RETRY;
                return VAPI_OK;
            }
            continue;
        }
        collector->flags |= FLAG_OVER;
        if (piece.kind == VAPI_EVENT_STREAM_BLANK && (collector->flags & FLAG_ID) == 0U) {
            continue;
        }
        out_event->kind = VAPI_EVENT_MESSAGE;
        if (piece.kind == VAPI_EVENT_STREAM_BLANK) {
            out_event->kind = VAPI_EVENT_ID;
        } else if ((collector->flags & FLAG_SKIPPED) != 0U) {
            out_event->kind = VAPI_EVENT_SKIPPED;
            /* It may be the name that did not fit. */
            collector->sizes[SEGMENT_DATA] = 0U;
        }
        out_event->name = text_of(collector, SEGMENT_NAME);
        out_event->data = text_of(collector, SEGMENT_DATA);
        out_event->last_id = text_of(collector, SEGMENT_LAST_ID);
        return VAPI_OK;
    }
}
