/*
 * The client's side of the WebSocket handshake: RFC 6455, section 4.1.
 */
#include "vapi/websocket_handshake.h"

#include "vapi/base64.h"
#include "vapi/sha1.h"

/* What the server puts behind the key before hashing both (RFC 6455, section 1.3). */
static const char guid[36] = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/* Characters of the key and of the answer made of it. */
enum { KEY_LENGTH = 24U, ACCEPT_LENGTH = 28U };

_Static_assert(VAPI_BASE64_SIZE(VAPI_WEBSOCKET_KEY_SIZE) == KEY_LENGTH, "a key is that long");
_Static_assert(VAPI_BASE64_SIZE(VAPI_SHA1_SIZE) == ACCEPT_LENGTH, "an answer is that long");

enum {
    FLAG_SWITCHED = 0x01U,   /* the status is 101 and the head is over */
    FLAG_UPGRADE = 0x02U,    /* Upgrade is "websocket" */
    FLAG_CONNECTION = 0x04U, /* Connection has "upgrade" */
    FLAG_ACCEPT = 0x08U,     /* Sec-WebSocket-Accept is made of the key */
    FLAG_PROTOCOL = 0x10U,   /* the subprotocol is the one asked for */
    FLAG_REFUSED = 0x20U,    /* the server agrees on something that was not asked for */
    FLAG_FORGED = 0x40U      /* Sec-WebSocket-Accept is wrong or repeated */
};

/* `matched` when the value, or the word of a list, is not the one expected. */
enum { DIFFERENT = 0xFFFFU };

void vapi_websocket_handshake_start(vapi_websocket_handshake_t *handshake,
                                    const uint8_t random[VAPI_WEBSOCKET_KEY_SIZE],
                                    vapi_slice_t protocol)
{
    uint8_t digest[VAPI_SHA1_SIZE];

    /* The GUID stands where the answer is then kept: together with the key it is the text to hash. */
    vapi_base64_encode(random, VAPI_WEBSOCKET_KEY_SIZE, handshake->texts);
    memcpy(handshake->texts + KEY_LENGTH, guid, sizeof(guid));
    vapi_sha1(handshake->texts, sizeof(handshake->texts), digest);
    vapi_base64_encode(digest, sizeof(digest), handshake->texts + KEY_LENGTH);
    handshake->protocol = protocol;
    handshake->matched = 0U;
    handshake->flags = 0U;
}

size_t
vapi_websocket_handshake_headers(const vapi_websocket_handshake_t *handshake,
                                 vapi_http_field_t out_headers[VAPI_WEBSOCKET_HANDSHAKE_HEADERS])
{
    size_t count = 3U;

    out_headers[0] =
        (vapi_http_field_t){VAPI_SLICE_LITERAL("Upgrade"), VAPI_SLICE_LITERAL("websocket")};
    out_headers[1] =
        (vapi_http_field_t){VAPI_SLICE_LITERAL("Sec-WebSocket-Version"), VAPI_SLICE_LITERAL("13")};
    out_headers[2] = (vapi_http_field_t){VAPI_SLICE_LITERAL("Sec-WebSocket-Key"),
                                         {handshake->texts, KEY_LENGTH}};
    if (handshake->protocol.size != 0U) {
        out_headers[3] =
            (vapi_http_field_t){VAPI_SLICE_LITERAL("Sec-WebSocket-Protocol"), handshake->protocol};
        count = 4U;
    }
    return count;
}

/* How a header's value is compared. */
typedef enum comparison { EXACT, ANY_CASE, ANY_CASE_IN_LIST } comparison_t;

/*
 * Compares a piece of a value with what is expected; `matched` remembers how far it is the same.
 * @return true when a word that ended in this piece is the one expected.
 */
static bool compare(vapi_websocket_handshake_t *handshake, vapi_slice_t piece,
                    vapi_slice_t expected, comparison_t comparison)
{
    bool found = false;

    for (size_t index = 0U; index < piece.size; index++) {
        char character = piece.data[index];

        if (comparison != EXACT && character >= 'A' && character <= 'Z') {
            character = (char)(character | 0x20);
        }
        if (comparison == ANY_CASE_IN_LIST &&
            (character == ',' || character == ' ' || character == '\t')) {
            if (handshake->matched == expected.size) {
                found = true;
            }
            handshake->matched = 0U;
        } else if (handshake->matched < expected.size &&
                   expected.data[handshake->matched] == character) {
            handshake->matched++;
        } else {
            handshake->matched = DIFFERENT;
        }
    }
    return found;
}

/* Takes a piece of a value that should be `expected`, and sets one of the flags when it is known. */
static void expect(vapi_websocket_handshake_t *handshake, const vapi_http_response_event_t *event,
                   vapi_slice_t expected, comparison_t comparison, unsigned flag,
                   unsigned otherwise)
{
    if (event->first) {
        handshake->matched = 0U;
    }
    if (compare(handshake, event->piece, expected, comparison)) {
        handshake->flags |= (uint8_t)flag;
    }
    if (event->last) {
        const bool same = handshake->matched == expected.size && expected.size != 0U;

        handshake->flags |= (uint8_t)(same ? flag : otherwise);
    }
}

void vapi_websocket_handshake_take(vapi_websocket_handshake_t *handshake,
                                   const vapi_http_response_event_t *event)
{
    if (event->type == VAPI_HTTP_EVENT_SWITCHED) {
        handshake->flags |= FLAG_SWITCHED;
    }
    if (event->type != VAPI_HTTP_EVENT_HEADER_VALUE) {
        return;
    }
    switch (event->header) {
    case VAPI_HTTP_HEADER_UPGRADE:
        expect(handshake, event, vapi_slice("websocket", 9U), ANY_CASE, FLAG_UPGRADE, FLAG_REFUSED);
        break;
    case VAPI_HTTP_HEADER_CONNECTION:
        expect(handshake, event, vapi_slice("upgrade", 7U), ANY_CASE_IN_LIST, FLAG_CONNECTION, 0U);
        break;
    case VAPI_HTTP_HEADER_SEC_WEBSOCKET_ACCEPT:
        if (event->first && (handshake->flags & FLAG_ACCEPT) != 0U) {
            handshake->flags |= FLAG_FORGED;
        }
        expect(handshake, event, vapi_slice(handshake->texts + KEY_LENGTH, ACCEPT_LENGTH), EXACT,
               FLAG_ACCEPT, FLAG_FORGED);
        break;
    case VAPI_HTTP_HEADER_SEC_WEBSOCKET_PROTOCOL:
        expect(handshake, event, handshake->protocol, EXACT, FLAG_PROTOCOL, FLAG_REFUSED);
        break;
    case VAPI_HTTP_HEADER_SEC_WEBSOCKET_EXTENSIONS:
        handshake->flags |= FLAG_REFUSED;
        break;
    default:
        break;
    }
}

vapi_status_t vapi_websocket_handshake_finish(const vapi_websocket_handshake_t *handshake)
{
    const unsigned needed = FLAG_SWITCHED | FLAG_UPGRADE | FLAG_CONNECTION;

    if ((handshake->flags & (needed | FLAG_REFUSED)) != needed) {
        return VAPI_ERROR_WEBSOCKET_UPGRADE;
    }
    return (handshake->flags & (FLAG_ACCEPT | FLAG_FORGED)) == FLAG_ACCEPT
               ? VAPI_OK
               : VAPI_ERROR_WEBSOCKET_ACCEPT;
}

bool vapi_websocket_handshake_has_protocol(const vapi_websocket_handshake_t *handshake)
{
    return (handshake->flags & FLAG_PROTOCOL) != 0U;
}
