/**
 * @file websocket_handshake.h
 * The way from HTTP to a WebSocket (RFC 6455, section 4.1): what a client sends, and whether the
 * server's answer agrees.
 *
 * The request is a GET with four headers more and "Connection: Upgrade". The answer is checked while
 * the HTTP parser reads it; nothing of it is held. No extension is ever asked for, so none may come
 * back; a subprotocol only when one was asked for.
 *
 *     start --> request is sent --> every event of the answer: take() --- SWITCHED --> OK: frames follow
 *                                                                     '-- otherwise: an error
 *
 * Use (compiled as tests/unit/test_websocket_handshake.c, test_the_example_of_the_header_works):
 *
 *     vapi_websocket_handshake_t handshake;
 *     vapi_http_field_t headers[VAPI_WEBSOCKET_HANDSHAKE_HEADERS];
 *     vapi_websocket_handshake_start(&handshake, random, vapi_slice_from_string(NULL));
 *     request.headers = headers;
 *     request.header_count = vapi_websocket_handshake_headers(&handshake, headers);
 *     request.connection = vapi_slice_from_string("Upgrade");
 *     // ... send it; then, of the answer:
 *     while ((status = vapi_http_response_next(&response, &input, &event)) == VAPI_OK) {
 *         vapi_websocket_handshake_take(&handshake, &event);
 *     }
 *     if (status == VAPI_END) {
 *         status = vapi_websocket_handshake_finish(&handshake);
 *     }
 */
#ifndef VAPI_WEBSOCKET_HANDSHAKE_H
#define VAPI_WEBSOCKET_HANDSHAKE_H

#include "vapi/http_request.h"
#include "vapi/http_response.h"
#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Random bytes of a key. */
#define VAPI_WEBSOCKET_KEY_SIZE 16U

/** Most headers that vapi_websocket_handshake_headers() gives. */
#define VAPI_WEBSOCKET_HANDSHAKE_HEADERS 4U

/** A handshake. The caller owns it until it is finished. The members are private. */
typedef struct vapi_websocket_handshake {
    vapi_slice_t protocol;
    char texts[60]; /* the key, behind it the answer to it */
    uint16_t matched;
    uint8_t flags;
} vapi_websocket_handshake_t;

/**
 * Starts.
 * @param random fit for cryptography, new for every connection
 * @param protocol the subprotocol to ask for: a token of less than 65,535 characters that stays valid until the
 *        end; empty: none
 */
void vapi_websocket_handshake_start(vapi_websocket_handshake_t *handshake,
                                    const uint8_t random[VAPI_WEBSOCKET_KEY_SIZE],
                                    vapi_slice_t protocol);

/**
 * Gives the request's further headers; they point into the handshake. Connection is the request's own
 * member.
 * @return their number, 3 or 4
 */
VAPI_NODISCARD size_t
vapi_websocket_handshake_headers(const vapi_websocket_handshake_t *handshake,
                                 vapi_http_field_t out_headers[VAPI_WEBSOCKET_HANDSHAKE_HEADERS]);

/**
 * Takes an event of the answer; every one has to be shown, VAPI_HTTP_HEADERS_KNOWN is enough.
 */
void vapi_websocket_handshake_take(vapi_websocket_handshake_t *handshake,
                                   const vapi_http_response_event_t *event);

/**
 * Says what the answer means, when its head has been read.
 * @return VAPI_OK: frames follow; VAPI_ERROR_WEBSOCKET_UPGRADE: the status is not 101, Upgrade or
 *         Connection does not say so, or there is an extension or subprotocol that was not asked for;
 *         VAPI_ERROR_WEBSOCKET_ACCEPT: Sec-WebSocket-Accept is missing, repeated, or not made of the key.
 */
VAPI_NODISCARD vapi_status_t
vapi_websocket_handshake_finish(const vapi_websocket_handshake_t *handshake);

/** True when the server has agreed to the subprotocol. */
bool vapi_websocket_handshake_has_protocol(const vapi_websocket_handshake_t *handshake);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_WEBSOCKET_HANDSHAKE_H */
