/*
 * Server-sent events: WHATWG HTML, section 9.2.6 "Interpreting an event stream".
 *
 * The parser never holds text: it finds where a line's value begins and ends and hands the bytes on.
 * Values are searched a word at a time, since data lines make up nearly all of a stream.
 */
#include "vapi/event_stream.h"

/* Where in a line the parser stands. */
enum {
    PHASE_START, /* before the first byte: a byte order mark may come; `position` of its bytes are in */
    PHASE_NAME,  /* in a field's name: `position` characters of names[field] have matched */
    PHASE_SPACE, /* behind the name's colon, where one space belongs to the syntax */
    PHASE_VALUE, /* in the value of a known field */
    PHASE_SKIP   /* in a comment or unknown field: nothing matters but the line's end */
};

enum {
    FLAG_CARRIAGE_RETURN = 0x01U, /* the last byte was CR: an LF now is part of that line end */
    FLAG_BEGINS = 0x02U,          /* nothing of this value was handed out yet */
    FLAG_REFUSED = 0x04U,         /* this value must be ignored: NUL in an id, no number in retry */
    FLAG_DATA = 0x08U,            /* the event has data */
    FLAG_FIELD = 0x10U            /* the event has a name or an id */
};

/* The known fields, by the kind of event their value makes. */
static const char names[][6] = {"retry", "id", "event", "data"};

static const char byte_order_mark[] = "\xEF\xBB\xBF";

/* The number of bytes in front of the first CR or LF. */
static size_t line_length(const char *data, size_t size)
{
    size_t index = 0U;

    while (index < size) {
        uint32_t word;

        /* No byte below 14: neither CR nor LF among these four. */
        while (size - index >= sizeof(word)) {
            memcpy(&word, data + index, sizeof(word));
            if (((word - 0x0E0E0E0EU) & ~word & 0x80808080U) != 0U) {
                break;
            }
            index += sizeof(word);
        }
        if (index == size || data[index] == '\n' || data[index] == '\r') {
            break;
        }
        index++;
    }
    return index;
}

void vapi_event_stream_init(vapi_event_stream_t *stream)
{
    memset(stream, 0, sizeof(*stream));
}

/* Adds digits to the reconnection time; what is no digit refuses it. */
static void read_retry(vapi_event_stream_t *stream, vapi_slice_t digits)
{
    for (size_t index = 0U; index < digits.size; index++) {
        const uint32_t digit = (uint32_t)(unsigned char)digits.data[index] - '0';

        if (digit > 9U) {
            stream->flags |= FLAG_REFUSED;
        }
        stream->retry_ms = stream->retry_ms > (UINT32_MAX - digit) / 10U
                               ? UINT32_MAX
                               : stream->retry_ms * 10U + digit;
    }
}

/*
 * Decides whether a piece of a value is something to tell, and what. `out_event` has the text.
 * A value with a flaw is known to be refused only at its end, so its pieces have gone out by then.
 */
static bool tell_value(vapi_event_stream_t *stream, vapi_event_stream_event_t *out_event)
{
    const vapi_slice_t text = out_event->text;

    out_event->kind = (vapi_event_stream_kind_t)stream->field;
    out_event->begins = (stream->flags & FLAG_BEGINS) != 0U;
    stream->flags &= (uint8_t)~FLAG_BEGINS;
    switch (out_event->kind) {
    case VAPI_EVENT_STREAM_DATA:
        return text.size != 0U;
    case VAPI_EVENT_STREAM_RETRY:
        if (out_event->begins) {
            stream->retry_ms = 0U;
            /* Without a digit it is no number. */
            if (text.size == 0U) {
                stream->flags |= FLAG_REFUSED;
            }
        }
        read_retry(stream, text);
        out_event->retry_ms = stream->retry_ms;
        return out_event->ends && (stream->flags & FLAG_REFUSED) == 0U;
    case VAPI_EVENT_STREAM_ID:
        for (size_t index = 0U; index < text.size; index++) {
            if (text.data[index] == '\0') {
                stream->flags |= FLAG_REFUSED;
            }
        }
        if (out_event->ends && (stream->flags & FLAG_REFUSED) != 0U) {
            out_event->kind = VAPI_EVENT_STREAM_ID_REFUSED;
        }
        break;
    default:
        break;
    }
    stream->flags |= FLAG_FIELD;
    return true;
}

/* Takes the CR or LF in front of the input: a new line begins. */
static void end_line(vapi_event_stream_t *stream, vapi_slice_t *ref_input)
{
    if (*ref_input->data == '\r') {
        stream->flags |= FLAG_CARRIAGE_RETURN;
    }
    vapi_slice_advance(ref_input, 1U);
    stream->phase = PHASE_NAME;
    stream->position = 0U;
}

/* The byte cannot belong to a known field: its line does not matter. Position 0 says so to finish. */
static void skip_line(vapi_event_stream_t *stream)
{
    stream->phase = PHASE_SKIP;
    stream->position = 0U;
}

/* Goes one step on with a byte in front of a value. @return true when there is something to tell. */
static bool read_name(vapi_event_stream_t *stream, vapi_slice_t *ref_input,
                      vapi_event_stream_event_t *out_event)
{
    const char byte = *ref_input->data;
    const bool line_end = byte == '\n' || byte == '\r';

    if (stream->position == 0U) {
        if (line_end) {
            const unsigned content = stream->flags & (FLAG_DATA | FLAG_FIELD);

            out_event->kind = (content & FLAG_DATA) != 0U ? VAPI_EVENT_STREAM_DISPATCH
                                                          : VAPI_EVENT_STREAM_BLANK;
            stream->flags = 0U;
            end_line(stream, ref_input);
            return content != 0U;
        }
        stream->field = VAPI_EVENT_STREAM_RETRY;
        while (stream->field != VAPI_EVENT_STREAM_DATA && names[stream->field][0] != byte) {
            stream->field++;
        }
    }
    if (names[stream->field][stream->position] == '\0') {
        if (byte != ':' && !line_end) {
            skip_line(stream);
            return false;
        }
        stream->phase = PHASE_SPACE;
        if (line_end) {
            return false;
        }
    } else if (names[stream->field][stream->position] != byte) {
        skip_line(stream);
        return false;
    } else {
        stream->position++;
    }
    vapi_slice_advance(ref_input, 1U);
    return false;
}

vapi_status_t vapi_event_stream_next(vapi_event_stream_t *stream, vapi_slice_t *ref_input,
                                     vapi_event_stream_event_t *out_event)
{
    while (ref_input->size != 0U) {
        const char byte = *ref_input->data;
        bool tell = false;

        if ((stream->flags & FLAG_CARRIAGE_RETURN) != 0U) {
            stream->flags &= (uint8_t)~FLAG_CARRIAGE_RETURN;
            if (byte == '\n') {
                vapi_slice_advance(ref_input, 1U);
                continue;
            }
        }
        switch (stream->phase) {
        case PHASE_START:
            if (byte != byte_order_mark[stream->position]) {
                /* Half a mark is the begin of an unknown field's name. */
                stream->phase = stream->position == 0U ? PHASE_NAME : PHASE_SKIP;
                stream->position = 0U;
            } else {
                vapi_slice_advance(ref_input, 1U);
                stream->position++;
                if (stream->position == sizeof(byte_order_mark) - 1U) {
                    stream->phase = PHASE_NAME;
                    stream->position = 0U;
                }
            }
            break;
        case PHASE_NAME:
            tell = read_name(stream, ref_input, out_event);
            break;
        case PHASE_SPACE:
            if (byte == ' ') {
                vapi_slice_advance(ref_input, 1U);
            }
            stream->phase = PHASE_VALUE;
            stream->flags = (uint8_t)((stream->flags & ~FLAG_REFUSED) | FLAG_BEGINS);
            if (stream->field == VAPI_EVENT_STREAM_DATA) {
                tell = (stream->flags & FLAG_DATA) != 0U;
                stream->flags |= FLAG_DATA;
                out_event->kind = VAPI_EVENT_STREAM_DATA;
                out_event->text = vapi_slice("\n", 1U);
            }
            break;
        default: /* PHASE_VALUE, PHASE_SKIP */
            out_event->text = vapi_slice(ref_input->data, line_length(ref_input->data, ref_input->size));
            vapi_slice_advance(ref_input, out_event->text.size);
            out_event->ends = ref_input->size != 0U;
            tell = stream->phase == PHASE_VALUE && tell_value(stream, out_event);
            if (out_event->ends) {
                end_line(stream, ref_input);
            }
            break;
        }
        if (tell) {
            return VAPI_OK;
        }
    }
    return VAPI_PENDING;
}

vapi_status_t vapi_event_stream_finish(const vapi_event_stream_t *stream)
{
    const bool inside =
        stream->position != 0U || (stream->flags & (FLAG_DATA | FLAG_FIELD)) != 0U;

    return inside ? VAPI_ERROR_EVENT_TRUNCATED : VAPI_OK;
}

/*
 * The collector. Its buffer has four segments one behind the other; a segment that grows or goes
 * moves those behind it, which is rare, since names and ids are short and mostly come first.
 */
enum { SEGMENT_LAST_ID, SEGMENT_ID, SEGMENT_NAME, SEGMENT_DATA, SEGMENT_COUNT };

enum {
    FLAG_OVER = 0x01U, /* the caller has had the event, or there was none: its texts can go */
    FLAG_ID = 0x02U    /* the event has a whole id */
};

void vapi_event_collector_init(vapi_event_collector_t *collector, void *buffer, uint32_t capacity)
{
    memset(collector, 0, sizeof(*collector));
    collector->buffer = buffer;
    collector->capacity = capacity < UINT16_MAX ? capacity : UINT16_MAX;
}

/* Where a segment begins. */
static uint32_t offset_of(const vapi_event_collector_t *collector, unsigned segment)
{
    uint32_t offset = 0U;

    while (segment != 0U) {
        segment--;
        offset += collector->sizes[segment];
    }
    return offset;
}

static vapi_slice_t segment_text(const vapi_event_collector_t *collector, unsigned segment)
{
    return vapi_slice(collector->buffer + offset_of(collector, segment), collector->sizes[segment]);
}

/* Empties a segment. */
static void drop(vapi_event_collector_t *collector, unsigned segment)
{
    const uint32_t end = offset_of(collector, segment + 1U);
    const uint32_t size = collector->sizes[segment];

    memmove(collector->buffer + end - size, collector->buffer + end,
            offset_of(collector, SEGMENT_COUNT) - end);
    collector->sizes[segment] = 0U;
}

/* Makes a segment longer. One that does not fit is emptied and stays so until it begins anew. */
static void append(vapi_event_collector_t *collector, unsigned segment,
                   const vapi_event_stream_event_t *piece)
{
    const uint32_t end = offset_of(collector, segment + 1U);
    const uint32_t used = offset_of(collector, SEGMENT_COUNT);

    if (piece->text.size > collector->capacity - used) {
        drop(collector, segment);
        collector->overflow |= (uint8_t)(1U << segment);
    }
    if ((collector->overflow & (1U << segment)) != 0U) {
        return;
    }
    memmove(collector->buffer + end + piece->text.size, collector->buffer + end, used - end);
    memcpy(collector->buffer + end, piece->text.data, piece->text.size);
    collector->sizes[segment] = (uint16_t)(collector->sizes[segment] + piece->text.size);
}

/* Puts a piece of an id, a name, or data where it belongs. */
static void collect(vapi_event_collector_t *collector, const vapi_event_stream_event_t *piece)
{
    const unsigned segment = (unsigned)piece->kind;

    if (segment != SEGMENT_DATA && piece->begins) {
        drop(collector, segment);
        collector->overflow &= (uint8_t)~(1U << segment);
    }
    append(collector, segment, piece);
    if (segment == SEGMENT_ID && piece->ends && (collector->overflow & (1U << SEGMENT_ID)) == 0U) {
        /* The event may still be cut off, but then nobody gets to see the id. */
        drop(collector, SEGMENT_LAST_ID);
        collector->sizes[SEGMENT_LAST_ID] = collector->sizes[SEGMENT_ID];
        collector->sizes[SEGMENT_ID] = 0U;
        collector->flags |= FLAG_ID;
    }
}

vapi_status_t vapi_event_collector_next(vapi_event_collector_t *collector, vapi_slice_t *ref_input,
                                        vapi_event_t *out_event)
{
    vapi_event_stream_event_t piece;

    for (;;) {
        if ((collector->flags & FLAG_OVER) != 0U) {
            collector->sizes[SEGMENT_NAME] = 0U;
            collector->sizes[SEGMENT_DATA] = 0U;
            collector->overflow = 0U;
            collector->flags = 0U;
        }
        if (vapi_event_stream_next(&collector->stream, ref_input, &piece) != VAPI_OK) {
            return VAPI_PENDING;
        }
        switch (piece.kind) {
        case VAPI_EVENT_STREAM_RETRY:
            out_event->kind = VAPI_EVENT_RETRY;
            out_event->retry_ms = piece.retry_ms;
            return VAPI_OK;
        case VAPI_EVENT_STREAM_ID_REFUSED:
            drop(collector, SEGMENT_ID);
            collector->overflow &= (uint8_t)~(1U << SEGMENT_ID);
            break;
        case VAPI_EVENT_STREAM_DISPATCH:
        case VAPI_EVENT_STREAM_BLANK:
            collector->flags |= FLAG_OVER;
            if (piece.kind == VAPI_EVENT_STREAM_DISPATCH) {
                out_event->kind = collector->overflow != 0U ? VAPI_EVENT_SKIPPED : VAPI_EVENT_MESSAGE;
            } else if ((collector->flags & FLAG_ID) != 0U) {
                out_event->kind = VAPI_EVENT_ID;
            } else {
                break;
            }
            out_event->name = segment_text(collector, SEGMENT_NAME);
            out_event->data = segment_text(collector, SEGMENT_DATA);
            out_event->last_id = segment_text(collector, SEGMENT_LAST_ID);
            return VAPI_OK;
        default:
            collect(collector, &piece);
            break;
        }
    }
}
