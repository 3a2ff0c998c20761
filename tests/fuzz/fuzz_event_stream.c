/*
 * Event streams: cut anywhere, the parser and the collector say the same as of the whole; and the
 * collector says what a plain reading of the standard line by line says.
 *
 * Input: a byte for the length of pieces, a byte for the collector's buffer, then the stream.
 */
#include <stdlib.h>

#include "vapi/event_stream.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What was said, as text with a length; compared as a whole. */
typedef struct transcript {
    char *text;
    size_t size;
} transcript_t;

enum { TRANSCRIPT_MAX = 1 << 20 };

static void say(transcript_t *transcript, const char *text, size_t size)
{
    if (size > TRANSCRIPT_MAX - transcript->size) {
        abort();
    }
    if (size != 0U) {
        memcpy(transcript->text + transcript->size, text, size);
    }
    transcript->size += size;
}

static void say_text(transcript_t *transcript, char kind, vapi_slice_t text)
{
    const uint32_t length = (uint32_t)text.size;

    say(transcript, &kind, 1U);
    say(transcript, (const char *)&length, sizeof(length));
    say(transcript, text.data, text.size);
}

static void say_event(transcript_t *transcript, const vapi_event_t *event)
{
    if (event->kind == VAPI_EVENT_RETRY) {
        say_text(transcript, 'R', vapi_slice(&event->retry_ms, sizeof(event->retry_ms)));
        return;
    }
    say(transcript, &"MSI"[event->kind], 1U);
    say_text(transcript, 'n', event->name);
    say_text(transcript, 'd', event->data);
    say_text(transcript, 'i', event->last_id);
}

/* Pieces of one value are joined; the mark of its kind stands in front of it. */
static void parse(transcript_t *transcript, vapi_slice_t text, size_t step)
{
    vapi_event_stream_t stream;
    bool in_data = false;

    vapi_event_stream_init(&stream);
    while (text.size != 0U) {
        vapi_slice_t piece = vapi_slice(text.data, step < text.size ? step : text.size);
        vapi_event_stream_event_t event;

        vapi_slice_advance(&text, piece.size);
        while (vapi_event_stream_next(&stream, &piece, &event) == VAPI_OK) {
            const bool data = event.kind == VAPI_EVENT_STREAM_DATA;

            if (event.kind > VAPI_EVENT_STREAM_DATA || (data ? !in_data : event.begins)) {
                say(transcript, &"\1\2\3\4\5\6"[event.kind], 1U);
            }
            if (event.kind <= VAPI_EVENT_STREAM_DATA) {
                say(transcript, event.text.data, event.text.size);
            }
            in_data = data;
        }
        if (piece.size != 0U) {
            abort();
        }
    }
    say(transcript, vapi_event_stream_finish(&stream) == VAPI_OK ? "." : "!", 1U);
}

static void collect(transcript_t *transcript, vapi_slice_t text, size_t step, uint32_t capacity)
{
    char *const buffer = malloc(capacity);
    vapi_event_collector_t collector;

    vapi_event_collector_init(&collector, buffer, capacity);
    while (text.size != 0U) {
        vapi_slice_t piece = vapi_slice(text.data, step < text.size ? step : text.size);
        vapi_event_t event;

        vapi_slice_advance(&text, piece.size);
        while (vapi_event_collector_next(&collector, &piece, &event) == VAPI_OK) {
            say_event(transcript, &event);
        }
    }
    free(buffer);
}

/* --- the standard, read line by line --- */

static bool is(vapi_slice_t text, const char *word)
{
    return vapi_slice_equal(text, vapi_slice_from_string(word));
}

static void read_field(transcript_t *transcript, vapi_slice_t name, vapi_slice_t value,
                       vapi_event_t *event, bool *ref_has_id)
{
    if (is(name, "event")) {
        event->name = value;
    } else if (is(name, "data")) {
        /* The data grows in place: event->data points at room for all of it. */
        char *const end = (char *)(uintptr_t)event->data.data + event->data.size;

        if (value.size != 0U) {
            memcpy(end, value.data, value.size);
        }
        end[value.size] = '\n';
        event->data.size += value.size + 1U;
    } else if (is(name, "id")) {
        if (value.size == 0U || memchr(value.data, 0, value.size) == NULL) {
            event->last_id = value;
            *ref_has_id = true;
        }
    } else if (is(name, "retry") && value.size != 0U) {
        uint64_t number = 0U;

        for (size_t index = 0U; index < value.size; index++) {
            if (value.data[index] < '0' || value.data[index] > '9') {
                return;
            }
            number = number * 10U + (uint64_t)(value.data[index] - '0');
            if (number > 4294967289U) {
                number = 1ULL << 40;
            }
        }
        event->kind = VAPI_EVENT_RETRY;
        event->retry_ms = number > 4294967289U ? UINT32_MAX : (uint32_t)number;
        say_event(transcript, event);
    }
}

static void read_lines(transcript_t *transcript, vapi_slice_t text)
{
    char *const data = malloc(text.size + 1U);
    vapi_event_t event = {VAPI_EVENT_MESSAGE, {NULL, 0U}, {data, 0U}, {NULL, 0U}, 0U};
    bool has_id = false;

    if (text.size >= 3U && memcmp(text.data, "\xEF\xBB\xBF", 3U) == 0) {
        vapi_slice_advance(&text, 3U);
    }
    for (;;) {
        size_t length = 0U;
        size_t name = 0U;

        while (length < text.size && text.data[length] != '\n' && text.data[length] != '\r') {
            length++;
        }
        if (length == text.size) {
            break;
        }
        while (name < length && text.data[name] != ':') {
            name++;
        }
        if (length == 0U) {
            event.kind = VAPI_EVENT_MESSAGE;
            if (event.data.size != 0U) {
                event.data.size--;
                say_event(transcript, &event);
            } else if (has_id) {
                event.kind = VAPI_EVENT_ID;
                say_event(transcript, &event);
            }
            event.name.size = 0U;
            event.data.size = 0U;
            has_id = false;
        } else if (name != 0U) {
            size_t value = name < length ? name + 1U : name;

            if (value < length && text.data[value] == ' ') {
                value++;
            }
            read_field(transcript, vapi_slice(text.data, name),
                       vapi_slice(text.data + value, length - value), &event, &has_id);
        }
        length +=
            text.data[length] == '\r' && length + 1U < text.size && text.data[length + 1U] == '\n'
                ? 2U
                : 1U;
        vapi_slice_advance(&text, length);
    }
    free(data);
}

static void must_equal(const transcript_t *a, const transcript_t *b)
{
    if (a->size != b->size || memcmp(a->text, b->text, a->size) != 0) {
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static char texts[2][TRANSCRIPT_MAX];
    transcript_t whole = {texts[0], 0U};
    transcript_t other = {texts[1], 0U};

    if (size < 2U || size > 4096U) {
        return 0;
    }
    const size_t step = data[0] % 16U + 1U;
    const uint32_t capacity = data[1] % 64U + 1U;
    const vapi_slice_t text = vapi_slice(data + 2, size - 2U);

    parse(&whole, text, text.size + 1U);
    parse(&other, text, step);
    must_equal(&whole, &other);

    whole.size = 0U;
    other.size = 0U;
    collect(&whole, text, text.size + 1U, capacity);
    collect(&other, text, step, capacity);
    must_equal(&whole, &other);

    whole.size = 0U;
    other.size = 0U;
    collect(&whole, text, step, 3U * 4096U);
    read_lines(&other, text);
    must_equal(&whole, &other);
    return 0;
}
