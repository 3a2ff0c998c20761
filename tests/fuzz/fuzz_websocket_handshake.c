/*
 * The way to a WebSocket alone: whatever a server answers, in pieces of any size the judgement is the same as of the whole, and
 * nothing but the right answer to the key is taken for an agreement.
 *
 * Input: a byte for the length of pieces and whether a subprotocol was asked for, then the answer.
 */
#include <stdlib.h>

#include "vapi/websocket_handshake.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const uint8_t nonce[VAPI_WEBSOCKET_KEY_SIZE] =
    "the sample nonce"; /* RFC 6455, section 1.3 */
static const char accept[] = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

typedef struct judgement {
    vapi_status_t read;
    vapi_status_t status;
    bool has_protocol;
} judgement_t;

static judgement_t judge(vapi_slice_t answer, size_t step, bool asks)
{
    vapi_websocket_handshake_t handshake;
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_status_t status = VAPI_PENDING;

    vapi_websocket_handshake_start(&handshake, nonce, vapi_slice_from_string(asks ? "chat" : NULL));
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    while (answer.size != 0U && status == VAPI_PENDING) {
        vapi_slice_t piece = vapi_slice(answer.data, step < answer.size ? step : answer.size);
        vapi_slice_advance(&answer, piece.size);
        while ((status = vapi_http_response_next(&response, &piece, &event)) == VAPI_OK) {
            vapi_websocket_handshake_take(&handshake, &event);
        }
    }
    return (judgement_t){status, vapi_websocket_handshake_finish(&handshake),
                         vapi_websocket_handshake_has_protocol(&handshake)};
}

static bool contains(vapi_slice_t text, const char *wanted)
{
    size_t size = strlen(wanted);
    for (size_t at = 0U; at + size <= text.size; at++) {
        if (memcmp(text.data + at, wanted, size) == 0) {
            return true;
        }
    }
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2U || size > 4096U) {
        return 0;
    }
    vapi_slice_t answer = vapi_slice(data + 1, size - 1U);
    bool asks = (data[0] & 1U) != 0U;
    judgement_t whole = judge(answer, answer.size, asks);
    judgement_t cut = judge(answer, data[0] / 2U % 16U + 1U, asks);
    if (whole.read != cut.read || whole.status != cut.status ||
        whole.has_protocol != cut.has_protocol) {
        abort();
    }
    if (whole.status == VAPI_OK && !contains(answer, accept)) {
        abort();
    }
    if (whole.status == VAPI_OK && whole.has_protocol && !asks) {
        abort();
    }
    return 0;
}
