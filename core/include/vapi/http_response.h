/**
 * @file http_response.h
 * Incremental parser of HTTP/1.1 and HTTP/1.0 responses (RFC 9110, RFC 9112): bytes in, events
 * out.
 *
 * The parser holds no part of the message, but for a word that an input cuts off. Pieces of names,
 * values and body point into the input, so they are valid until the caller reuses it. Any split of
 * the input gives the same events; only the places where pieces are cut differ.
 *
 * Strict where RFC 9112 leaves a choice, because a guess about framing is how requests are
 * smuggled:
 *  - a line ends in CR LF; a lone LF or CR is VAPI_ERROR_HTTP_LINE_ENDING;
 *  - Content-Length may stand once; a second one or a list, equal or not, is
 *    VAPI_ERROR_HTTP_LENGTH_CONFLICT, and so is Content-Length with Transfer-Encoding;
 *  - the only transfer encoding is one "chunked", and only in HTTP/1.1;
 *  - chunk extensions are passed over, but have to be well-formed;
 *  - obsolete line folding is VAPI_ERROR_HTTP_FOLDING; a space before the colon is
 *    VAPI_ERROR_HTTP_HEADER;
 *  - control characters in the head, HTAB excepted, are VAPI_ERROR_HTTP_NUL;
 *  - an HTAB behind 32 or more other white space characters in a row, in a header that is given, is
 *    VAPI_ERROR_HTTP_HEADER: white space is counted until it is known to belong to a value.
 * Lenient only where servers differ without harm: the reason phrase and the space before it may be
 * missing, and an answer to HEAD, a 204 or a 304 may have any framing headers, which then mean
 * nothing.
 *
 * State diagram (arrows show what is read, CAPITALS the events given):
 *
 *            .---- 1xx but 101: INFORMATIONAL; its headers are checked, not given ----.
 *            v                                                                        |
 *  start -> status line -- STATUS --> header lines -- HEADER_NAME, HEADER_VALUE --> empty line
 *            ^                                                                        |
 *            |                                 ended <-- SWITCHED -- 101 -------------+
 *            |                                                                        |
 *            |            .---------------- no body: HEAD, 204, 304 ------------------+ HEAD_END
 *            |            |                                                           |
 *            |            |  .---- length: BODY until it is reached ------------------+
 *            |            v  v                                                        |
 *            |        MESSAGE_END <-- chunked: BODY, then trailers: HEADER_... -------+
 *            |            |                                                           |
 *            '- keep_alive+           ended <-- until close: BODY, finish() ----------'
 *                         '- otherwise: ended
 *
 * Use (compiled as tests/unit/test_http_response.c, test_the_example_of_the_header_works):
 *
 *     vapi_http_response_t response;
 *     vapi_http_response_event_t event;
 *     vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
 *     vapi_slice_t input = vapi_slice(bytes, size);             // whatever has arrived
 *     vapi_status_t status;
 *     while ((status = vapi_http_response_next(&response, &input, &event)) == VAPI_OK) {
 *         switch (event.type) {
 *         case VAPI_HTTP_EVENT_STATUS:
 *             code = event.status_code;
 *             break;
 *         case VAPI_HTTP_EVENT_BODY:
 *             consume(event.piece);
 *             break;
 *         case VAPI_HTTP_EVENT_MESSAGE_END:
 *             done = true;
 *             break;
 *         default:
 *             break;
 *         }
 *     }
 *     // VAPI_PENDING: read more and go on; VAPI_END: nothing more may follow; else an error
 */
#ifndef VAPI_HTTP_RESPONSE_H
#define VAPI_HTTP_RESPONSE_H

#include "vapi/config.h"
#include "vapi/http_method.h"
#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Headers the parser knows by name (compared without case, whole names only). */
typedef enum vapi_http_header {
    VAPI_HTTP_HEADER_OTHER, /**< none of the following */
    VAPI_HTTP_HEADER_CF_RAY,
    VAPI_HTTP_HEADER_CONNECTION,
    VAPI_HTTP_HEADER_CONTENT_ENCODING,
    VAPI_HTTP_HEADER_CONTENT_LENGTH,
    VAPI_HTTP_HEADER_CONTENT_RANGE,
    VAPI_HTTP_HEADER_CONTENT_TYPE,
    VAPI_HTTP_HEADER_DATE,
    VAPI_HTTP_HEADER_LOCATION,
    VAPI_HTTP_HEADER_RETRY_AFTER,
    VAPI_HTTP_HEADER_SEC_WEBSOCKET_ACCEPT,
    VAPI_HTTP_HEADER_SEC_WEBSOCKET_EXTENSIONS,
    VAPI_HTTP_HEADER_SEC_WEBSOCKET_PROTOCOL,
    VAPI_HTTP_HEADER_TRANSFER_ENCODING,
    VAPI_HTTP_HEADER_UPGRADE,
    VAPI_HTTP_HEADER_X_REQUEST_ID
} vapi_http_header_t;

/** Which header lines come as events. All are checked either way. */
typedef enum vapi_http_headers {
    /** only HEADER_VALUE, and only of headers in vapi_http_header_t: the fastest */
    VAPI_HTTP_HEADERS_KNOWN,
    /** HEADER_NAME and HEADER_VALUE of every header, trailers included */
    VAPI_HTTP_HEADERS_ALL
} vapi_http_headers_t;

/** What an event says. The members of vapi_http_response_event_t that count stand behind. */
typedef enum vapi_http_event {
    /** an interim answer (1xx but 101) begins; nothing more of it comes */
    VAPI_HTTP_EVENT_INFORMATIONAL,
    /** the answer (or 101) begins */
    VAPI_HTTP_EVENT_STATUS,
    /** a piece of a header's name as sent: piece, first, last, trailer; header when last */
    VAPI_HTTP_EVENT_HEADER_NAME,
    /** a piece of its value, white space around it removed: piece, first, last, trailer, header */
    VAPI_HTTP_EVENT_HEADER_VALUE,
    /** the head is complete; vapi_http_response_t has what it said */
    VAPI_HTTP_EVENT_HEAD_END,
    /** a piece of the body, never empty, transfer encoding removed: piece */
    VAPI_HTTP_EVENT_BODY,
    /** the message is complete */
    VAPI_HTTP_EVENT_MESSAGE_END,
    /** 101: HTTP ends here, the rest of the input is the new protocol's */
    VAPI_HTTP_EVENT_SWITCHED
} vapi_http_event_t;

/** One event, set with VAPI_OK only. */
typedef struct vapi_http_response_event {
    vapi_slice_t piece;     /**< bytes of the input; may be empty when `last`, or without a piece */
    vapi_http_event_t type; /**< what it is; says which of the members below count */
    vapi_http_header_t header; /**< whose name or value, as far as known by name */
    uint16_t status_code;      /**< with every event: three digits as sent, 000..999. Below 100 and
                                    from 600 on they count as 5xx (RFC 9110, section 15) */
    bool first;                /**< the name or value begins with this piece */
    bool last;                 /**< the name or value ends with this piece */
    bool trailer;              /**< in the trailers behind a chunked body */
} vapi_http_response_event_t;

/** How the end of the body is known (RFC 9112, section 6.3). */
typedef enum vapi_http_framing {
    VAPI_HTTP_FRAMING_NONE,       /**< there is no body: HEAD, 204, 304 */
    VAPI_HTTP_FRAMING_CHUNKED,    /**< chunks; the length is not known before */
    VAPI_HTTP_FRAMING_LENGTH,     /**< Content-Length; content_length says how much */
    VAPI_HTTP_FRAMING_UNTIL_CLOSE /**< all that comes until the connection ends */
} vapi_http_framing_t;

/** Content-Length is not known. */
#define VAPI_HTTP_LENGTH_UNKNOWN UINT64_MAX

/**
 * A parser. The caller owns it; it holds no pointers and may be copied. The members of the first
 * group are for reading from VAPI_HTTP_EVENT_HEAD_END until the next answer begins; the rest is
 * its own.
 */
typedef struct vapi_http_response {
    uint64_t content_length; /**< bytes of the body, or VAPI_HTTP_LENGTH_UNKNOWN; with HEAD and 304
                                  those of the body that is left out */
    uint64_t remaining;      /**< bytes to come of the body (LENGTH) or of this chunk (CHUNKED) */
    uint16_t status_code;    /**< 0..999 */
    uint8_t framing;         /**< vapi_http_framing_t */
    bool keep_alive;         /**< the connection may take another request after this message */
    bool http_1_0;           /**< the server speaks HTTP/1.0 */
    /* the parser's own */
    uint8_t method;        /* vapi_http_method_t */
    uint8_t headers;       /* vapi_http_headers_t */
    uint8_t state;         /* what is expected next */
    uint8_t flags;         /* what this head has said, and what its pieces are */
    uint8_t header;        /* vapi_http_header_t of the line being read */
    uint8_t kept_size;     /* bytes kept */
    char kept[25];         /* a word that an input has cut off; one more than the longest known */
    uint16_t header_room;  /* header lines the head may still have */
    uint16_t spaces;       /* white space held back: part of the value only if more follows */
    uint32_t tabs;         /* which of the first 32 of them are HTAB */
    uint32_t room;         /* bytes the lines of this kind may still take */
    vapi_status_t failure; /* what every later call answers */
} vapi_http_response_t;

/**
 * Makes the parser ready for the answer to a request; call it once for each request sent.
 * @param method  the request's method: an answer to HEAD has no body.
 * @param headers which headers come as events.
 */
void vapi_http_response_start(vapi_http_response_t *response, vapi_http_method_t method,
                              vapi_http_headers_t headers);

/**
 * Takes bytes from the front of the input and gives the next event. Call it until it no longer
 * answers VAPI_OK, even when the input is empty already: an event may be due without further
 * bytes.
 *
 * After MESSAGE_END with keep_alive the parser expects another answer to the same method.
 *
 * @retval VAPI_OK      one event
 * @retval VAPI_PENDING the input is used up, more is needed
 * @retval VAPI_END     nothing more may follow (after SWITCHED, or MESSAGE_END without
 *                      keep_alive); the input is left alone
 * @retval VAPI_ERROR_HTTP_STATUS_LINE       the status line is malformed
 * @retval VAPI_ERROR_HTTP_VERSION           it is of another version than 1.0 and 1.1
 * @retval VAPI_ERROR_HTTP_HEADER            a header line is malformed
 * @retval VAPI_ERROR_HTTP_FOLDING           a line begins with white space
 * @retval VAPI_ERROR_HTTP_LINE_ENDING       CR or LF alone
 * @retval VAPI_ERROR_HTTP_NUL               a control character
 * @retval VAPI_ERROR_HTTP_LENGTH            Content-Length is no number, or above 2^63 - 1
 * @retval VAPI_ERROR_HTTP_LENGTH_CONFLICT   it is repeated, or Transfer-Encoding stands beside it
 * @retval VAPI_ERROR_HTTP_TRANSFER_ENCODING other than chunked, or in HTTP/1.0
 * @retval VAPI_ERROR_HTTP_CHUNK             a chunk's size (same range), extension or end is
 *                                           malformed
 * @retval VAPI_ERROR_HTTP_HEAD_LIMIT        the head with the interim answers before it, or the
 *                                           trailers, have more than VAPI_HTTP_HEAD_MAX bytes, or
 *                                           all of these more than VAPI_HTTP_HEADER_COUNT_MAX
 *                                           lines
 * @retval VAPI_ERROR_HTTP_CHUNK_LIMIT       a chunk-size line has more than
 *                                           VAPI_HTTP_CHUNK_LINE_MAX
 * An error stays: every later call answers the same.
 */
VAPI_NODISCARD vapi_status_t vapi_http_response_next(vapi_http_response_t *response,
                                                     vapi_slice_t *ref_input,
                                                     vapi_http_response_event_t *out_event);

/**
 * Says what the end of the connection means, once all input has been taken.
 * @retval VAPI_OK                   between two messages, after the last one, or at the end of a
 *                                   body that runs until close (MESSAGE_END does not come; this is
 *                                   it)
 * @retval VAPI_ERROR_HTTP_TRUNCATED inside a message
 * @return otherwise the error that vapi_http_response_next() gave
 */
VAPI_NODISCARD vapi_status_t vapi_http_response_finish(vapi_http_response_t *response);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_HTTP_RESPONSE_H */
