/**
 * @file event_stream.h
 * Server-sent events (text/event-stream): the parser of the WHATWG HTML standard, section 9.2.6.
 *
 * Two ways to read, one on top of the other:
 *
 * - vapi_event_stream_t gives the values of the known fields in pieces as they come, pointing into the
 *   input. It has no buffer, so no event is too long. A chat answer is read this way: the pieces of
 *   data go straight into the JSON selector.
 * - vapi_event_collector_t puts whole events together in a buffer of the caller's, with the standard's
 *   rules for ids and reconnection times. An event that does not fit is skipped and reported, and the
 *   stream goes on.
 *
 * Both take every line ending (LF, CR, CR LF) at any split, one leading byte order mark, comments,
 * unknown fields, fields without a colon, and several data lines (joined with LF). By the standard
 * nothing in an event stream is an error, so there are none here. Bytes are handed on as they are;
 * where the standard would put U+FFFD for bad UTF-8, whoever reads the text (JSON) refuses it.
 *
 *     START --- byte order mark, or another byte
 *       v
 *     LINE ----- field's name --> NAME --- ':' ---> SPACE ---> VALUE: pieces ---.
 *      ^  '- CR, LF: DISPATCH       '-- another: SKIP --.                       |
 *      '------------------------------- CR, LF ---------'-----------------------'
 *
 * Use (compiled as tests/unit/test_event_stream.c, test_the_examples_of_the_header_work): print the data of
 * every event.
 *
 *     vapi_event_stream_t stream;
 *     vapi_event_stream_event_t event;
 *     vapi_event_stream_init(&stream);
 *     while (vapi_event_stream_next(&stream, &input, &event) == VAPI_OK) {
 *         if (event.kind == VAPI_EVENT_STREAM_DATA) {
 *             print(event.text);
 *         } else if (event.kind == VAPI_EVENT_STREAM_DISPATCH) {
 *             print_line_end();
 *         }
 *     }
 *
 * The same with whole events:
 *
 *     char buffer[1024];
 *     vapi_event_collector_t collector;
 *     vapi_event_t event;
 *     vapi_event_collector_init(&collector, buffer, sizeof(buffer));
 *     while (vapi_event_collector_next(&collector, &input, &event) == VAPI_OK) {
 *         if (event.kind == VAPI_EVENT_MESSAGE) {
 *             print(event.data);
 *         }
 *     }
 */
#ifndef VAPI_EVENT_STREAM_H
#define VAPI_EVENT_STREAM_H

#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What the parser found. */
typedef enum vapi_event_stream_kind {
    /** A piece of the value of "retry": the digits of the milliseconds between two connections; to be
     *  ignored when it is empty or has anything else in it. */
    VAPI_EVENT_STREAM_RETRY,
    /** A piece of the last event id; to be ignored when it has a NUL. */
    VAPI_EVENT_STREAM_ID,
    /** A piece of the event's name (the field "event"); a later one takes the place of an earlier. */
    VAPI_EVENT_STREAM_NAME,
    /** A piece of the event's data; the LF between two data lines is a piece of its own. */
    VAPI_EVENT_STREAM_DATA,
    /** The event is over. It has data, though perhaps no byte of it. */
    VAPI_EVENT_STREAM_DISPATCH,
    /** Other fields have come without data, and it is over: no event, the name is forgotten. */
    VAPI_EVENT_STREAM_BLANK
} vapi_event_stream_kind_t;

/** One thing found. */
typedef struct vapi_event_stream_event {
    vapi_event_stream_kind_t kind; /**< what it is */
    bool begins;                   /**< RETRY, ID, NAME: first piece of a value */
    bool ends;         /**< RETRY, ID, NAME: last piece of the value, which may be empty */
    vapi_slice_t text; /**< RETRY, ID, NAME, DATA: the piece, in the input or constant */
} vapi_event_stream_event_t;

/** The parser's state. 4 bytes. The members are private. */
typedef struct vapi_event_stream {
    uint8_t phase;
    uint8_t field;
    uint8_t position;
    uint8_t content;
} vapi_event_stream_t;

/** Makes the parser ready for the first byte of a stream. */
void vapi_event_stream_init(vapi_event_stream_t *stream);

/**
 * Reads on.
 * @return VAPI_OK with one thing found; VAPI_PENDING when the input is used up.
 */
VAPI_NODISCARD vapi_status_t vapi_event_stream_next(vapi_event_stream_t *stream,
                                                    vapi_slice_t *ref_input,
                                                    vapi_event_stream_event_t *out_event);

/**
 * The input has ended.
 * @return VAPI_OK at the end of an event; VAPI_ERROR_EVENT_TRUNCATED inside one, which does not count.
 */
VAPI_NODISCARD vapi_status_t vapi_event_stream_finish(const vapi_event_stream_t *stream);

/** What the collector found. */
typedef enum vapi_event_kind {
    VAPI_EVENT_MESSAGE, /**< a whole event: name, data, last_id */
    VAPI_EVENT_SKIPPED, /**< an event too long for the buffer: last_id, the name if it fits, no data */
    VAPI_EVENT_ID,      /**< an id without an event: last_id */
    VAPI_EVENT_RETRY    /**< a reconnection time: retry_ms */
} vapi_event_kind_t;

/** One event. The texts are in the collector's buffer and valid until the next call. */
typedef struct vapi_event {
    vapi_event_kind_t kind; /**< what it is */
    vapi_slice_t name;      /**< the field "event"; empty stands for "message" */
    vapi_slice_t data;      /**< the data lines joined with LF */
    vapi_slice_t last_id;   /**< for the header Last-Event-ID; empty: send none */
    /** RETRY: milliseconds; UINT32_MAX for all that is larger than 4,294,967,289 */
    uint32_t retry_ms;
} vapi_event_t;

/**
 * Whole events in a buffer. 20 bytes where pointers are 32 bits wide. The members are private.
 * The buffer holds, one behind the other: the last id, an id being read, the name, the data.
 */
typedef struct vapi_event_collector {
    vapi_event_stream_t stream;
    char *buffer;
    uint16_t sizes[4];
    uint16_t capacity;
    uint8_t flags;
} vapi_event_collector_t;

/**
 * Makes the collector ready.
 * @param buffer not NULL; stays the collector's until the end
 * @param capacity size of the buffer in bytes; of more than 65,535 the rest is not used. An event
 *        takes its name, its data, its id, and while it is read the id before it.
 */
void vapi_event_collector_init(vapi_event_collector_t *collector, void *buffer, uint32_t capacity);

/**
 * Reads on. At the end of the input ask vapi_event_stream_finish(&collector->stream).
 * @return VAPI_OK with an event; VAPI_PENDING when the input is used up.
 */
VAPI_NODISCARD vapi_status_t vapi_event_collector_next(vapi_event_collector_t *collector,
                                                       vapi_slice_t *ref_input,
                                                       vapi_event_t *out_event);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_EVENT_STREAM_H */
