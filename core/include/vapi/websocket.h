/**
 * @file websocket.h
 * WebSocket framing for a client (RFC 6455, section 5): bytes in, pieces of messages out, and back.
 *
 * Three layers, each usable alone: vapi/websocket_handshake.h turns HTTP into a WebSocket, this file
 * reads and writes frames, and vapi/websocket_session.h puts both ends together (answers pings,
 * closes in order).
 *
 * The reader holds no payload. Messages come in pieces that point into the input, with their type
 * remembered through fragments; control frames may stand between the fragments. Refused, each with
 * its own result: reserved bits and opcodes (no extension is ever agreed on), masked frames (a server
 * must not mask), control frames that are fragmented or longer than 125 bytes, fragments out of
 * order, lengths that are not minimal or above 2^63 - 1, text that is not UTF-8 (at the first wrong
 * byte), close frames with a malformed body or a code that must not be sent.
 *
 *             .------------------------- frame ends --------------------------.
 *             v                                                               |
 *     --> FIRST BYTE --> LENGTH --> EXTENDED LENGTH (126, 127) --> PAYLOAD ---'--- close ---> END
 *                           '---------------- 0..125 -----------------^
 *     any state -- protocol error --> the error, for ever
 *
 * Use (compiled as tests/unit/test_websocket_frame.c, test_the_examples_of_the_header_work): read messages,
 *
 *     vapi_websocket_reader_t reader;
 *     vapi_websocket_event_t event;
 *     vapi_status_t status;
 *     vapi_websocket_reader_init(&reader);
 *     while ((status = vapi_websocket_reader_next(&reader, &input, &event)) == VAPI_OK) {
 *         if (event.opcode == VAPI_WEBSOCKET_BINARY) {
 *             play(event.payload);
 *         }
 *     }
 *     // VAPI_PENDING: give more input. VAPI_END: the server has closed. Otherwise: a protocol error.
 *
 * and write a frame:
 *
 *     uint8_t frame[VAPI_WEBSOCKET_HEADER_MAX + 640];
 *     size_t size = vapi_websocket_header(frame, VAPI_WEBSOCKET_BINARY, true, 640, mask);
 *     (void)vapi_websocket_mask(frame + size, samples, 640, mask, 0);
 *     send(frame, size + 640);
 */
#ifndef VAPI_WEBSOCKET_H
#define VAPI_WEBSOCKET_H

#include "vapi/slice.h"
#include "vapi/status.h"
#include "vapi/utf8.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a frame is (RFC 6455, section 5.2). */
typedef enum vapi_websocket_opcode {
    VAPI_WEBSOCKET_CONTINUATION =
        0, /**< a further fragment; the reader reports the message's type instead */
    VAPI_WEBSOCKET_TEXT = 1,   /**< UTF-8 */
    VAPI_WEBSOCKET_BINARY = 2, /**< any bytes */
    VAPI_WEBSOCKET_CLOSE = 8,  /**< the peer sends nothing more */
    VAPI_WEBSOCKET_PING = 9,   /**< to be answered by a pong with the same payload */
    VAPI_WEBSOCKET_PONG = 10   /**< answer to a ping, or a sign of life */
} vapi_websocket_opcode_t;

/** Why a connection is closed (RFC 6455, section 7.4.1, and IANA's registry). */
enum {
    VAPI_WEBSOCKET_CLOSE_NORMAL = 1000,     /**< the purpose is fulfilled */
    VAPI_WEBSOCKET_CLOSE_GOING_AWAY = 1001, /**< a device restarts, a server goes down */
    VAPI_WEBSOCKET_CLOSE_PROTOCOL = 1002,   /**< the peer broke the protocol */
    VAPI_WEBSOCKET_CLOSE_TYPE = 1003,       /**< a message of a type that is not accepted */
    VAPI_WEBSOCKET_CLOSE_NONE = 1005,       /**< never sent: the close frame had no code */
    VAPI_WEBSOCKET_CLOSE_DATA = 1007,       /**< text that is not UTF-8 */
    VAPI_WEBSOCKET_CLOSE_POLICY = 1008,     /**< a message against the rules */
    VAPI_WEBSOCKET_CLOSE_TOO_BIG = 1009,    /**< a message too big to process */
    VAPI_WEBSOCKET_CLOSE_INTERNAL = 1011    /**< the server failed */
};

/** Most bytes of a control frame's payload. */
#define VAPI_WEBSOCKET_CONTROL_MAX 125U

/** Most bytes of a client's frame header: 2, extended length 8, mask 4. */
#define VAPI_WEBSOCKET_HEADER_MAX 14U

/** A piece of a message or of a control frame. */
typedef struct vapi_websocket_event {
    vapi_slice_t payload; /**< points into the input; may be empty when `ends` */
    uint16_t close_code;  /**< CLOSE: 1000..4999; VAPI_WEBSOCKET_CLOSE_NONE when it has none */
    uint8_t opcode; /**< TEXT, BINARY, PING, PONG or CLOSE; of CLOSE the payload is the reason */
    uint8_t control_length; /**< PING, PONG: bytes of its payload in all, 0..125 */
    bool begins;            /**< first piece of the message or control frame */
    bool ends; /**< last piece; only now a text is known to be valid UTF-8 to its end */
} vapi_websocket_event_t;

/** The reader's state. 32 bytes at most. The members are private. */
typedef struct vapi_websocket_reader {
    uint64_t remaining;
    vapi_status_t failure;
    uint16_t close_code;
    uint8_t phase;
    uint8_t opcode;
    uint8_t message;
    uint8_t length;
    uint8_t number_bytes;
    uint8_t flags;
    vapi_utf8_t utf8;
} vapi_websocket_reader_t;

_Static_assert(sizeof(vapi_websocket_reader_t) <= 32U,
               "the reader's state is promised to be 32 bytes at most");

/** Makes the reader ready for the first byte behind the HTTP head. */
void vapi_websocket_reader_init(vapi_websocket_reader_t *reader);

/**
 * Reads on.
 * @return VAPI_OK with a piece; VAPI_PENDING when the input is used up; VAPI_END behind a close
 *         frame, whatever follows is dropped; VAPI_ERROR_WEBSOCKET_RESERVED, _MASKED, _CONTROL,
 *         _FRAGMENT, _LENGTH, _UTF8 or _CLOSE, which stays.
 */
VAPI_NODISCARD vapi_status_t vapi_websocket_reader_next(vapi_websocket_reader_t *reader,
                                                        vapi_slice_t *ref_input,
                                                        vapi_websocket_event_t *out_event);

/**
 * The connection has ended.
 * @return VAPI_OK behind a close frame; VAPI_ERROR_WEBSOCKET_CLOSED without one (code 1006 of the
 *         RFC); or the error that was found before.
 */
VAPI_NODISCARD vapi_status_t vapi_websocket_reader_finish(const vapi_websocket_reader_t *reader);

/** True for codes that may stand in a close frame: 1000..1003, 1007..1014, 3000..4999. */
bool vapi_websocket_close_code_valid(uint32_t code);

/** The code to close with after an error of the reader: 1007 for bad UTF-8, otherwise 1002. */
uint16_t vapi_websocket_close_code_for(vapi_status_t error);

/**
 * Writes a frame's header.
 * @param out_header VAPI_WEBSOCKET_HEADER_MAX bytes
 * @param opcode of a message's first fragment its type, of the others CONTINUATION
 * @param final no further fragment follows; always true for control frames
 * @param size bytes of payload; at most 125 for control frames
 * @param mask four bytes fit for cryptography, new for every frame (RFC 6455, section 5.3)
 * @return the header's size: 6, 8 or 14
 */
VAPI_NODISCARD size_t vapi_websocket_header(uint8_t *out_header, vapi_websocket_opcode_t opcode,
                                            bool final, uint64_t size, const uint8_t mask[4]);

/**
 * Masks or unmasks payload, four bytes at a time.
 * @param out_data where it goes; may be `data` itself, may not overlap it otherwise
 * @param offset how much of the frame's payload was masked before, modulo 4
 * @return the offset for what follows, 0..3
 */
size_t vapi_websocket_mask(void *out_data, const void *data, size_t size, const uint8_t mask[4],
                           size_t offset);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_WEBSOCKET_H */
