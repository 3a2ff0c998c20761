/**
 * @file websocket_session.h
 * Both ends of a WebSocket put together (RFC 6455, sections 5 to 7), without sockets: the owner moves
 * bytes between it and a transport.
 *
 * It masks and queues what the application sends, splits what does not fit the queue into fragments,
 * answers every ping, answers a close, and says goodbye after a protocol error. Messages that arrive
 * are handed on in pieces that point into the input.
 *
 *               close()                          peer's close
 *      OPEN ----------------> CLOSING ------------------------------.
 *       | |                      |                                  v
 *       | '------ peer's close --+---- (its code is sent back) ---> CLOSED
 *       |                        |                                  (VAPI_END)
 *       '---- protocol error ----'--- (1002, 1007 is sent) -------> FAILED
 *                                                                   (the error, for ever)
 *     CLOSED and FAILED: send what is queued, then end the connection: in CLOSED let the peer do it
 *     first, in FAILED end the sending direction; in both read and drop what still comes for a second or
 *     so, or else TCP may take the close frame back with a reset.
 *
 * The loop of an owner, without the transport's own errors (compiled as tests/unit/test_websocket_session.c,
 * test_the_example_of_the_header_works):
 *
 *     for (;;) {
 *         // out
 *         vapi_slice_t output = vapi_websocket_output(&websocket);
 *         if (output.size != 0) {
 *             vapi_websocket_sent(&websocket, write_some(output));
 *         } else if (vapi_websocket_is_over(&websocket)) {
 *             break;
 *         }
 *         // in: what was not taken is shown again
 *         read_more(&input);
 *         while (vapi_websocket_next(&websocket, &input, &event) == VAPI_OK) {
 *             use(&event);
 *         }
 *     }
 *
 * One thread at a time.
 */
#ifndef VAPI_WEBSOCKET_SESSION_H
#define VAPI_WEBSOCKET_SESSION_H

#include "vapi/port.h"
#include "vapi/websocket.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of a control frame as a client sends it, at most: header 2, mask 4, payload 125. */
#define VAPI_WEBSOCKET_CONTROL_FRAME_MAX (6U + VAPI_WEBSOCKET_CONTROL_MAX)

/** Bytes of the queue that messages never take: one pong and one close always fit. */
#define VAPI_WEBSOCKET_QUEUE_RESERVE (2U * VAPI_WEBSOCKET_CONTROL_FRAME_MAX)

/** Smallest queue. A message of n bytes goes out as one frame when the queue has n + 276 bytes. */
#define VAPI_WEBSOCKET_QUEUE_MIN (VAPI_WEBSOCKET_QUEUE_RESERVE + 64U)

/** How far the connection is. */
typedef enum vapi_websocket_state {
    VAPI_WEBSOCKET_STATE_OPEN,    /**< messages go both ways */
    VAPI_WEBSOCKET_STATE_CLOSING, /**< our close is queued; messages may still arrive */
    VAPI_WEBSOCKET_STATE_CLOSED,  /**< both have said close */
    VAPI_WEBSOCKET_STATE_FAILED   /**< an error has ended it */
} vapi_websocket_state_t;

/** A session. The caller owns it and its queue. The members are private. */
typedef struct vapi_websocket {
    vapi_websocket_reader_t reader;
    const vapi_platform_t *platform;
    uint8_t *queue;
    uint32_t capacity;
    uint32_t begin;
    uint32_t end;
    vapi_status_t failure;
    uint8_t state;
    uint8_t sending;
    vapi_utf8_t utf8;
    uint8_t collected;
} vapi_websocket_t;

/**
 * Starts behind a finished handshake.
 * @param platform gives the random bytes of masks
 * @param queue stays the session's until it is over
 * @param capacity bytes of the queue, at least VAPI_WEBSOCKET_QUEUE_MIN
 * @return VAPI_OK, or VAPI_ERROR_ARGUMENT when the queue is too small
 */
VAPI_NODISCARD vapi_status_t vapi_websocket_init(vapi_websocket_t *websocket,
                                                 const vapi_platform_t *platform, void *queue,
                                                 uint32_t capacity);

/**
 * Reads on. Pings are answered and not shown; messages, pongs and the peer's close are.
 * @return VAPI_OK with a piece; VAPI_PENDING when more input is needed, or when input is left: when
 *         output has to be sent first (a peer that pings faster than it reads);
 *         VAPI_END behind the peer's close; a protocol error as of vapi_websocket_reader_next(), after
 *         which a close is queued; VAPI_ERROR_RANDOM. Errors stay.
 */
VAPI_NODISCARD vapi_status_t vapi_websocket_next(vapi_websocket_t *websocket,
                                                 vapi_slice_t *ref_input,
                                                 vapi_websocket_event_t *out_event);

/**
 * Queues a message, or a piece of one.
 * @param opcode VAPI_WEBSOCKET_TEXT or VAPI_WEBSOCKET_BINARY; of all pieces of a message the same
 * @param ref_payload advanced over what was queued
 * @param final the message ends with this piece. What fits the empty queue is one frame;
 *        more is cut into fragments.
 * @return VAPI_OK: all is queued. VAPI_PENDING: send output, then call again with the rest.
 *         VAPI_ERROR_WEBSOCKET_UTF8: a text is not UTF-8, nothing of this piece is queued;
 *         VAPI_ERROR_STATE: not open, or another message is unfinished; VAPI_ERROR_RANDOM, which stays.
 */
VAPI_NODISCARD vapi_status_t vapi_websocket_send(vapi_websocket_t *websocket,
                                                 vapi_websocket_opcode_t opcode,
                                                 vapi_slice_t *ref_payload, bool final);

/**
 * Queues a ping. It may stand between the pieces of a message.
 * @param payload at most 125 bytes; the pong brings it back
 * @return VAPI_OK; VAPI_PENDING: send output first; VAPI_ERROR_ARGUMENT: too long; VAPI_ERROR_STATE:
 *         not open; VAPI_ERROR_RANDOM, which stays.
 */
VAPI_NODISCARD vapi_status_t vapi_websocket_ping(vapi_websocket_t *websocket, vapi_slice_t payload);

/**
 * Queues a close. It always fits. Nothing can be sent afterwards; the peer should answer within
 * seconds, the owner minds the time.
 * @param code as of vapi_websocket_close_code_valid(), or VAPI_WEBSOCKET_CLOSE_NONE: no code, no reason
 * @param reason UTF-8 of at most 123 bytes
 * @return VAPI_OK; VAPI_ERROR_ARGUMENT: bad code or reason; VAPI_ERROR_STATE: not open;
 *         VAPI_ERROR_RANDOM, which stays.
 */
VAPI_NODISCARD vapi_status_t vapi_websocket_close(vapi_websocket_t *websocket, uint16_t code,
                                                  vapi_slice_t reason);

/** What has to be sent, perhaps nothing. Valid until the next call other than this one. */
vapi_slice_t vapi_websocket_output(const vapi_websocket_t *websocket);

/** The first `count` bytes of the output have been sent. */
void vapi_websocket_sent(vapi_websocket_t *websocket, size_t count);

/** How far the connection is. */
vapi_websocket_state_t vapi_websocket_state(const vapi_websocket_t *websocket);

/** True when everything has been said and sent: the owner ends the connection. */
bool vapi_websocket_is_over(const vapi_websocket_t *websocket);

/**
 * The transport has ended.
 * @return VAPI_OK after the closing handshake; otherwise VAPI_ERROR_WEBSOCKET_CLOSED or the error before.
 */
VAPI_NODISCARD vapi_status_t vapi_websocket_finish(const vapi_websocket_t *websocket);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_WEBSOCKET_SESSION_H */
