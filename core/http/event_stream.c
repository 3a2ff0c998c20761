/*
 * Server-sent events: WHATWG HTML, section 9.2.6 "Interpreting an event stream".
 *
 * The parser never holds text: it finds where a line's value begins and ends and hands the bytes on.
 * Values are searched two words at a time, since data lines make up nearly all of a stream.
 */
#include "vapi/event_stream.h"

#include "vapi/word.h"

/* Where in a line the parser stands. */
enum {
    PHASE_START,  /* at the begin of the stream, where a byte order mark may be */
    PHASE_RETURN, /* behind a CR: an LF now is part of that line end */
    PHASE_LINE,   /* at the begin of a line */
    PHASE_NAME,   /* in a field's name: `position` characters of names[field] have matched */
    PHASE_SPACE,  /* behind the name's colon, where one space belongs to the syntax */
    PHASE_FIRST,  /* in a value of which no piece was given yet */
    PHASE_VALUE,  /* in a value */
    PHASE_SKIP    /* in a comment or unknown field: nothing matters but the line's end */
};

/* What the event has. */
enum { CONTENT_DATA = 1U, CONTENT_OTHER = 2U };

/* The known fields, by the kind of event their value makes; behind them the byte order mark. */
enum { BYTE_ORDER_MARK = VAPI_EVENT_STREAM_DATA + 1 };
static const char names[][6] = {"retry", "id", "event", "data", "\xEF\xBB\xBF"};

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* The first CR or LF, or the end. */
static const char *find_line_end(const char *cursor, const char *end)
{
    /* Most text has no byte below 14, so neither CR nor LF: eight bytes at a time show it. */
    while (end - cursor >= 8) {
        const uint32_t first = vapi_word_load(cursor);
        const uint32_t second = vapi_word_load(cursor + 4);

        if (((((first - 0x0E0E0E0EU) & ~first) | ((second - 0x0E0E0E0EU) & ~second)) &
             0x80808080U) != 0U) {
            break;
        }
        cursor += 8;
    }
    while (cursor != end && !is_line_end(*cursor)) {
        cursor++;
    }
    return cursor;
}

void vapi_event_stream_init(vapi_event_stream_t *stream)
{
    memset(stream, 0, sizeof(*stream));
}

/* The line is empty: the event is over. @return true when there was one. */
static bool end_event(vapi_event_stream_t *stream, vapi_event_stream_event_t *out_event)
{
    const unsigned content = stream->content;

    stream->content = 0U;
    out_event->kind =
        (content & CONTENT_DATA) != 0U ? VAPI_EVENT_STREAM_DISPATCH : VAPI_EVENT_STREAM_BLANK;
    return content != 0U;
}

/* The line has a byte. @return where the name goes on, or behind the colon when it is "data". */
static const char *begin_name(vapi_event_stream_t *stream, const char *cursor, const char *end)
{
    unsigned field = stream->phase == PHASE_START ? BYTE_ORDER_MARK : VAPI_EVENT_STREAM_DATA;

    stream->position = 0U;
    stream->phase = PHASE_NAME;
    /* Nearly every line has this one. */
    if (end - cursor > 4 && vapi_word_load(cursor) == vapi_word_load("data") && cursor[4] == ':') {
        stream->field = VAPI_EVENT_STREAM_DATA;
        stream->phase = PHASE_SPACE;
        return cursor + 5;
    }
    /* One field at most has a name that begins so. */
    while (field != 0U && names[field][0] != *cursor) {
        field--;
    }
    stream->field = (uint8_t)field;
    return cursor;
}

/* Takes a byte of the name, or sees that it is over. @return where to go on. */
static const char *read_name(vapi_event_stream_t *stream, const char *cursor)
{
    const char expected = names[stream->field][stream->position];
    const char byte = *cursor;

    if (expected == '\0') {
        stream->phase = PHASE_SKIP;
        if (byte == ':') {
            stream->phase = PHASE_SPACE;
            return cursor + 1;
        }
        if (is_line_end(byte)) {
            /* Without a colon the value is empty. */
            stream->phase = PHASE_SPACE;
        }
        return cursor;
    }
    if (byte != expected) {
        stream->phase = PHASE_SKIP;
        return cursor;
    }
    stream->position++;
    if (stream->field == BYTE_ORDER_MARK && stream->position == 3U) {
        stream->phase = PHASE_LINE;
    }
    return cursor + 1;
}

/* The value begins. @return true when a line feed comes in front of it. */
static bool begin_value(vapi_event_stream_t *stream, vapi_event_stream_event_t *out_event)
{
    const unsigned content = stream->content;

    stream->phase = PHASE_FIRST;
    if (stream->field != VAPI_EVENT_STREAM_DATA) {
        stream->content |= CONTENT_OTHER;
        return false;
    }
    stream->content |= CONTENT_DATA;
    out_event->kind = VAPI_EVENT_STREAM_DATA;
    out_event->text = vapi_slice("\n", 1U);
    return (content & CONTENT_DATA) != 0U;
}

/* A piece of the line up to its end. @return true when it is of a value and there is something to tell. */
static bool read_value(vapi_event_stream_t *stream, vapi_slice_t piece, bool ends,
                       vapi_event_stream_event_t *out_event)
{
    const unsigned phase = stream->phase;

    out_event->kind = (vapi_event_stream_kind_t)stream->field;
    out_event->text = piece;
    out_event->begins = phase == PHASE_FIRST;
    out_event->ends = ends;
    if (phase == PHASE_FIRST) {
        stream->phase = PHASE_VALUE;
    }
    return phase != PHASE_SKIP && (piece.size != 0U || stream->field != VAPI_EVENT_STREAM_DATA);
}

vapi_status_t vapi_event_stream_next(vapi_event_stream_t *stream, vapi_slice_t *ref_input,
                                     vapi_event_stream_event_t *out_event)
{
    bool tell = false;

    while (!tell && ref_input->size != 0U) {
        const char *cursor = ref_input->data;
        const char *const end = cursor + ref_input->size;
        bool line_ends = false;

        if (stream->phase == PHASE_RETURN) {
            stream->phase = PHASE_LINE;
            if (*cursor == '\n') {
                cursor++;
            }
        } else if (stream->phase <= PHASE_LINE && is_line_end(*cursor)) {
            tell = end_event(stream, out_event);
            line_ends = true;
        } else {
            if (stream->phase <= PHASE_LINE) {
                cursor = begin_name(stream, cursor, end);
            }
            if (stream->phase == PHASE_NAME) {
                cursor = read_name(stream, cursor);
            }
            if (stream->phase == PHASE_SPACE && cursor != end) {
                if (*cursor == ' ') {
                    cursor++;
                }
                tell = begin_value(stream, out_event);
            }
            if (stream->phase >= PHASE_FIRST && !tell && cursor != end) {
                const char *const begin = cursor;

                cursor = find_line_end(cursor, end);
                line_ends = cursor != end;
                tell = read_value(stream, vapi_slice(begin, (size_t)(cursor - begin)), line_ends,
                                  out_event);
            }
        }
        if (line_ends) {
            stream->phase = *cursor == '\r' ? PHASE_RETURN : PHASE_LINE;
            cursor++;
        }
        *ref_input = vapi_slice(cursor, (size_t)(end - cursor));
    }
    return tell ? VAPI_OK : VAPI_PENDING;
}

vapi_status_t vapi_event_stream_finish(const vapi_event_stream_t *stream)
{
    const unsigned phase = stream->phase;
    const bool in_field = phase >= PHASE_NAME && phase <= PHASE_VALUE;

    return in_field || stream->content != 0U ? VAPI_ERROR_EVENT_TRUNCATED : VAPI_OK;
}
