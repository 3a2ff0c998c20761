/*
 * A WebSocket's session: RFC 6455, sections 5.4 (fragmentation), 5.5 (control frames), 7 (closing).
 *
 * The queue is one stretch of memory, [begin, end) is waiting to be sent. Its last bytes are kept
 * free of messages; the payload of a ping that arrives in pieces is collected at the very end, where
 * nothing else can be until it is whole and becomes a pong.
 */
#include "vapi/websocket_session.h"

/* Bytes of a mask. */
enum { MASK_SIZE = 4U };

vapi_status_t vapi_websocket_init(vapi_websocket_t *websocket, const vapi_platform_t *platform,
                                  void *queue, uint32_t capacity)
{
    memset(websocket, 0, sizeof(*websocket));
    vapi_websocket_reader_init(&websocket->reader);
    websocket->platform = platform;
    websocket->queue = queue;
    websocket->capacity = capacity;
    return capacity >= VAPI_WEBSOCKET_QUEUE_MIN ? VAPI_OK : VAPI_ERROR_ARGUMENT;
}

/* The session is over; what is queued still goes out. */
static vapi_status_t fail(vapi_websocket_t *websocket, vapi_status_t failure)
{
    websocket->state = VAPI_WEBSOCKET_STATE_FAILED;
    websocket->failure = failure;
    return failure;
}

static uint32_t used(const vapi_websocket_t *websocket)
{
    return websocket->end - websocket->begin;
}

/* Moves what is queued to the front, so that all that is free is behind it. */
static void compact(vapi_websocket_t *websocket)
{
    if (websocket->begin != 0U) {
        memmove(websocket->queue, websocket->queue + websocket->begin, used(websocket));
        websocket->end -= websocket->begin;
        websocket->begin = 0U;
    }
}

/* Appends a frame, for which there is room; its payload comes in two parts. */
static vapi_status_t queue_frame(vapi_websocket_t *websocket, vapi_websocket_opcode_t opcode,
                                 bool final, vapi_slice_t payload, vapi_slice_t more)
{
    const vapi_platform_t *const platform = websocket->platform;
    const size_t size = payload.size + more.size;
    uint8_t mask[MASK_SIZE];
    uint8_t *to;
    size_t offset;

    if (platform->random(platform->context, mask, sizeof(mask)) != VAPI_OK) {
        return fail(websocket, VAPI_ERROR_RANDOM);
    }
    compact(websocket);
    to = websocket->queue + websocket->end;
    to += vapi_websocket_header(to, opcode, final, size, mask);
    offset = vapi_websocket_mask(to, payload.data, payload.size, mask, 0U);
    (void)vapi_websocket_mask(to + payload.size, more.data, more.size, mask, offset);
    websocket->end = (uint32_t)(to + size - websocket->queue);
    return VAPI_OK;
}

/* Appends a close frame. NONE: without code and reason. */
static vapi_status_t queue_close(vapi_websocket_t *websocket, uint16_t code, vapi_slice_t reason)
{
    const uint8_t bytes[2] = {(uint8_t)(code >> 8), (uint8_t)code};

    return queue_frame(websocket, VAPI_WEBSOCKET_CLOSE, true,
                       vapi_slice(bytes, code == VAPI_WEBSOCKET_CLOSE_NONE ? 0U : sizeof(bytes)),
                       reason);
}

/* A piece of a ping: collected until it is whole and can be answered. */
static vapi_status_t take_ping(vapi_websocket_t *websocket, const vapi_websocket_event_t *ping)
{
    uint8_t *const collection = websocket->queue + websocket->capacity - VAPI_WEBSOCKET_CONTROL_MAX;

    /* After our close nothing is sent. */
    if (websocket->state != VAPI_WEBSOCKET_STATE_OPEN) {
        return VAPI_OK;
    }
    if (ping->begins) {
        compact(websocket);
        websocket->collected = 0U;
    }
    memcpy(collection + websocket->collected, ping->payload.data, ping->payload.size);
    websocket->collected = (uint8_t)(websocket->collected + ping->payload.size);
    if (!ping->ends) {
        return VAPI_OK;
    }
    return queue_frame(websocket, VAPI_WEBSOCKET_PONG, true,
                       vapi_slice(collection, websocket->collected), vapi_slice(NULL, 0U));
}

/* The peer has said close: its code goes back, unless ours was first. */
static vapi_status_t take_close(vapi_websocket_t *websocket, uint16_t code)
{
    const bool answer = websocket->state == VAPI_WEBSOCKET_STATE_OPEN;

    websocket->state = VAPI_WEBSOCKET_STATE_CLOSED;
    return answer ? queue_close(websocket, code, vapi_slice(NULL, 0U)) : VAPI_OK;
}

/* The peer broke the protocol: it is told why, unless our close is out already. */
static vapi_status_t take_error(vapi_websocket_t *websocket, vapi_status_t error)
{
    if (websocket->state == VAPI_WEBSOCKET_STATE_OPEN &&
        queue_close(websocket, vapi_websocket_close_code_for(error), vapi_slice(NULL, 0U)) !=
            VAPI_OK) {
        return websocket->failure;
    }
    return fail(websocket, error);
}

vapi_status_t vapi_websocket_next(vapi_websocket_t *websocket, vapi_slice_t *ref_input,
                                  vapi_websocket_event_t *out_event)
{
    while (websocket->failure == VAPI_OK) {
        vapi_status_t status;

        /* A pong or close may have to be queued. */
        if (websocket->state == VAPI_WEBSOCKET_STATE_OPEN &&
            websocket->capacity - used(websocket) < VAPI_WEBSOCKET_QUEUE_RESERVE) {
            return VAPI_PENDING;
        }
        status = vapi_websocket_reader_next(&websocket->reader, ref_input, out_event);
        if (status != VAPI_OK) {
            return status == VAPI_PENDING || status == VAPI_END ? status
                                                                : take_error(websocket, status);
        }
        if (out_event->opcode == VAPI_WEBSOCKET_PING) {
            status = take_ping(websocket, out_event);
        } else if (out_event->opcode == VAPI_WEBSOCKET_CLOSE && out_event->ends) {
            return take_close(websocket, out_event->close_code);
        } else {
            return VAPI_OK;
        }
    }
    return websocket->failure;
}

/* What sending answers when the session is not open. */
static vapi_status_t not_open(const vapi_websocket_t *websocket)
{
    return websocket->failure != VAPI_OK ? websocket->failure : VAPI_ERROR_STATE;
}

/* Bytes that messages and pings may still take. */
static uint32_t room(const vapi_websocket_t *websocket)
{
    const uint32_t taken = used(websocket) + VAPI_WEBSOCKET_QUEUE_RESERVE;

    return taken < websocket->capacity ? websocket->capacity - taken : 0U;
}

vapi_status_t vapi_websocket_send(vapi_websocket_t *websocket, vapi_websocket_opcode_t opcode,
                                  vapi_slice_t *ref_payload, bool final)
{
    const bool begins = websocket->sending == 0U;
    vapi_utf8_t utf8 = begins ? VAPI_UTF8_START : websocket->utf8;
    vapi_slice_t piece = *ref_payload;
    vapi_status_t status;

    if (websocket->state != VAPI_WEBSOCKET_STATE_OPEN) {
        return not_open(websocket);
    }
    if (!begins && websocket->sending != opcode) {
        return VAPI_ERROR_STATE;
    }
    if (room(websocket) < VAPI_WEBSOCKET_HEADER_MAX + piece.size) {
        if (used(websocket) != 0U) {
            return VAPI_PENDING;
        }
        /* It will never fit as it is. */
        piece.size = room(websocket) - VAPI_WEBSOCKET_HEADER_MAX;
        final = false;
    }
    if (opcode == VAPI_WEBSOCKET_TEXT &&
        (vapi_utf8_check(&utf8, piece.data, piece.size) != piece.size ||
         (final && utf8 != VAPI_UTF8_START))) {
        return VAPI_ERROR_WEBSOCKET_UTF8;
    }
    status = queue_frame(websocket, begins ? opcode : VAPI_WEBSOCKET_CONTINUATION, final, piece,
                         vapi_slice(NULL, 0U));
    if (status != VAPI_OK) {
        return status;
    }
    if (piece.size != 0U) {
        vapi_slice_advance(ref_payload, piece.size);
    }
    websocket->sending = final ? 0U : (uint8_t)opcode;
    websocket->utf8 = utf8;
    return ref_payload->size == 0U ? VAPI_OK : VAPI_PENDING;
}

vapi_status_t vapi_websocket_ping(vapi_websocket_t *websocket, vapi_slice_t payload)
{
    if (websocket->state != VAPI_WEBSOCKET_STATE_OPEN) {
        return not_open(websocket);
    }
    if (payload.size > VAPI_WEBSOCKET_CONTROL_MAX) {
        return VAPI_ERROR_ARGUMENT;
    }
    if (room(websocket) < VAPI_WEBSOCKET_HEADER_MAX + payload.size) {
        return VAPI_PENDING;
    }
    return queue_frame(websocket, VAPI_WEBSOCKET_PING, true, payload, vapi_slice(NULL, 0U));
}

vapi_status_t vapi_websocket_close(vapi_websocket_t *websocket, uint16_t code, vapi_slice_t reason)
{
    const size_t reason_max =
        code == VAPI_WEBSOCKET_CLOSE_NONE ? 0U : VAPI_WEBSOCKET_CONTROL_MAX - 2U;
    vapi_utf8_t utf8 = VAPI_UTF8_START;

    if (websocket->state != VAPI_WEBSOCKET_STATE_OPEN) {
        return not_open(websocket);
    }
    if (!vapi_websocket_close_code_valid(code) && code != VAPI_WEBSOCKET_CLOSE_NONE) {
        return VAPI_ERROR_ARGUMENT;
    }
    if (reason.size > reason_max ||
        vapi_utf8_check(&utf8, reason.data, reason.size) != reason.size ||
        utf8 != VAPI_UTF8_START) {
        return VAPI_ERROR_ARGUMENT;
    }
    websocket->state = VAPI_WEBSOCKET_STATE_CLOSING;
    return queue_close(websocket, code, reason);
}

vapi_slice_t vapi_websocket_output(const vapi_websocket_t *websocket)
{
    return vapi_slice(websocket->queue + websocket->begin, used(websocket));
}

void vapi_websocket_sent(vapi_websocket_t *websocket, size_t count)
{
    websocket->begin += (uint32_t)count;
}

vapi_websocket_state_t vapi_websocket_state(const vapi_websocket_t *websocket)
{
    return (vapi_websocket_state_t)websocket->state;
}

bool vapi_websocket_is_over(const vapi_websocket_t *websocket)
{
    return websocket->state >= VAPI_WEBSOCKET_STATE_CLOSED && used(websocket) == 0U;
}

vapi_status_t vapi_websocket_finish(const vapi_websocket_t *websocket)
{
    if (websocket->failure != VAPI_OK) {
        return websocket->failure;
    }
    return websocket->state == VAPI_WEBSOCKET_STATE_CLOSED ? VAPI_OK : VAPI_ERROR_WEBSOCKET_CLOSED;
}
