/**
 * @file status.h
 * Results of every function in the library, one list for all floors.
 *
 * A result is VAPI_OK (0), VAPI_PENDING (1: call again later), or a negative error. Functions that
 * count bytes return a non-negative count or a negative error. Errors are grouped by the floor that
 * raises them, so that a number in a log tells where to look.
 */
#ifndef VAPI_STATUS_H
#define VAPI_STATUS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A result: VAPI_OK, VAPI_PENDING, a non-negative count where a function says so, or a negative error. */
typedef int32_t vapi_status_t;

/** The caller must look at the result; ignoring an error is a compiler warning. */
#if defined(__GNUC__) || defined(__clang__)
#define VAPI_NODISCARD __attribute__((warn_unused_result))
#else
#define VAPI_NODISCARD
#endif

/**
 * The list of results: name, value, and a sentence for a person.
 *
 * -1..-19 general, -20..-39 port, -40..-59 JSON, -60..-89 HTTP and URL, -90..-99 event streams,
 * -100..-119 WebSocket, -120..-149 client and API.
 */
#define VAPI_STATUS_LIST(X)                                                                        \
    X(OK, 0, "done")                                                                               \
    X(PENDING, 1, "not finished; call again when the port is ready")                               \
    /* general */                                                                                  \
    X(ERROR_ARGUMENT, -1, "an argument is missing or out of range")                                \
    X(ERROR_STATE, -2, "the call does not fit the object's state")                                 \
    X(ERROR_SPACE, -3, "the caller's buffer is too small")                                         \
    X(ERROR_CANCELLED, -4, "cancelled by the application")                                         \
    X(ERROR_DEADLINE, -5, "the total deadline has passed")                                         \
    X(ERROR_IDLE, -6, "nothing arrived within the idle limit")                                     \
    X(ERROR_NOT_PROVIDED, -7, "the port does not provide this function")                           \
    X(ERROR_RANGE, -8, "a number is out of range")                                                 \
    X(END, -9, "the peer has ended the stream in order")                                           \
    /* port: network and TLS */                                                                    \
    X(ERROR_RESOLVE, -20, "the host name could not be resolved")                                   \
    X(ERROR_REFUSED, -21, "the connection was refused")                                            \
    X(ERROR_UNREACHABLE, -22, "the host or network cannot be reached")                             \
    X(ERROR_CONNECT, -23, "the connection could not be opened")                                    \
    X(ERROR_RESET, -24, "the connection was reset by the peer")                                    \
    X(ERROR_TRANSPORT, -25, "the transport failed")                                                \
    X(ERROR_MEMORY, -26, "a static pool or the TLS arena is exhausted")                            \
    X(ERROR_RANDOM, -27, "the platform gave no random bytes")                                      \
    X(ERROR_CLOCK_UNKNOWN, -28, "the time is unknown, so certificates cannot be checked")          \
    X(ERROR_TLS, -29, "the TLS handshake or record failed")                                        \
    X(ERROR_CERTIFICATE_UNTRUSTED, -30, "no trusted root signs the server's certificate")          \
    X(ERROR_CERTIFICATE_NAME, -31, "the server's certificate is for another host name")            \
    X(ERROR_CERTIFICATE_EXPIRED, -32, "the server's certificate has expired")                      \
    X(ERROR_CERTIFICATE_FUTURE, -33, "the server's certificate is not valid yet; check the clock") \
    X(ERROR_CERTIFICATE, -34, "the server's certificate was refused")                              \
    X(ERROR_LINK_DOWN, -35, "the network link is down")                                            \
    X(ERROR_STORAGE, -36, "the storage failed, or a record in it cannot be read")                  \
    /* JSON */                                                                                     \
    X(ERROR_JSON_SYNTAX, -40, "the JSON text is malformed")                                        \
    X(ERROR_JSON_STRING, -41, "a JSON string has a bad escape or a control character")             \
    X(ERROR_JSON_UTF8, -42, "text is not valid UTF-8")                                             \
    X(ERROR_JSON_NUMBER, -43, "a JSON number breaks the grammar")                                  \
    X(ERROR_JSON_DEPTH, -44, "the JSON text is nested too deeply")                                 \
    X(ERROR_JSON_TRUNCATED, -45, "the JSON text ends too early")                                   \
    X(ERROR_JSON_TRAILING, -46, "something follows the JSON text")                                 \
    X(ERROR_JSON_TYPE, -47, "a JSON value has another type than expected")                         \
    X(ERROR_JSON_TOKENS, -48, "the JSON text has more tokens than provided for")                   \
    X(ERROR_JSON_NESTING, -49, "the JSON writer was called out of order")                          \
    /* HTTP and URL */                                                                             \
    X(ERROR_HTTP_STATUS_LINE, -60, "the HTTP status line is malformed")                            \
    X(ERROR_HTTP_VERSION, -61, "the HTTP version is not 1.0 or 1.1")                               \
    X(ERROR_HTTP_HEADER, -62, "an HTTP header line is malformed")                                  \
    X(ERROR_HTTP_FOLDING, -63, "an HTTP header uses obsolete line folding")                        \
    X(ERROR_HTTP_LINE_ENDING, -64, "an HTTP line does not end in CR LF")                           \
    X(ERROR_HTTP_NUL, -65, "an HTTP head contains a forbidden control character")                  \
    X(ERROR_HTTP_LENGTH, -66, "Content-Length is not a number in range")                           \
    X(ERROR_HTTP_LENGTH_CONFLICT, -67, "Content-Length is repeated or conflicts with chunked")     \
    X(ERROR_HTTP_TRANSFER_ENCODING, -68, "the transfer encoding is not supported")                 \
    X(ERROR_HTTP_CHUNK, -69, "the chunked framing is malformed")                                   \
    X(ERROR_HTTP_HEAD_LIMIT, -70, "the HTTP head is larger than the limit")                        \
    X(ERROR_HTTP_CHUNK_LIMIT, -71, "the chunk overhead is larger than the limit")                  \
    X(ERROR_HTTP_TRUNCATED, -72, "the connection ended inside an HTTP message")                    \
    X(ERROR_HTTP_INJECTION, -73, "a request header or target has a forbidden character")           \
    X(ERROR_HTTP_BODY_CHANGED, -74, "the request body changed while it was being sent")            \
    X(ERROR_HTTP_LOCATION, -75, "the Location header is repeated or longer than the limit")        \
    X(ERROR_HTTP_BOUNDARY, -76, "the multipart boundary occurs in a part")                         \
    X(ERROR_DATE, -77, "the date is malformed")                                                    \
    X(ERROR_HTTP_RANGE, -78, "the server continued in another place than asked for")               \
    X(ERROR_URL, -80, "the URL is malformed")                                                      \
    X(ERROR_URL_SCHEME, -81, "the URL scheme is not supported")                                    \
    X(ERROR_URL_USERINFO, -82, "the URL has user information, which is refused")                   \
    X(ERROR_URL_FRAGMENT, -83, "the URL has a fragment, which is refused")                         \
    X(ERROR_URL_HOST, -84, "the URL's host is malformed")                                          \
    X(ERROR_URL_PORT, -85, "the URL's port is out of range")                                       \
    /* event streams */                                                                            \
    X(ERROR_EVENT_SKIPPED, -90, "an event was longer than the buffer and was skipped")             \
    X(ERROR_EVENT_TRUNCATED, -91, "the event stream ended inside an event")                        \
    /* WebSocket */                                                                                \
    X(ERROR_WEBSOCKET_UPGRADE, -100, "the server did not accept the WebSocket upgrade")            \
    X(ERROR_WEBSOCKET_ACCEPT, -101, "Sec-WebSocket-Accept does not match the key")                 \
    X(ERROR_WEBSOCKET_RESERVED, -102, "a WebSocket frame has reserved bits or opcodes")            \
    X(ERROR_WEBSOCKET_MASKED, -103, "the server sent a masked WebSocket frame")                    \
    X(ERROR_WEBSOCKET_CONTROL, -104, "a WebSocket control frame is fragmented or too long")        \
    X(ERROR_WEBSOCKET_FRAGMENT, -105, "a WebSocket fragment is out of order")                      \
    X(ERROR_WEBSOCKET_LENGTH, -106, "a WebSocket length is not minimal or too large")              \
    X(ERROR_WEBSOCKET_UTF8, -107, "a WebSocket text message is not valid UTF-8")                   \
    X(ERROR_WEBSOCKET_CLOSE, -108, "a WebSocket close frame is malformed")                         \
    X(ERROR_WEBSOCKET_CLOSED, -109, "the WebSocket is closed")                                     \
    /* client and API */                                                                           \
    X(ERROR_NO_KEY, -120, "no API key was given")                                                  \
    X(ERROR_UNAUTHORIZED, -121, "the API key was refused")                                         \
    X(ERROR_FORBIDDEN, -122, "the request was forbidden")                                          \
    X(ERROR_NOT_FOUND, -123, "the thing asked for does not exist")                                 \
    X(ERROR_RATE_LIMITED, -124, "too many requests; wait before the next")                         \
    X(ERROR_REQUEST, -125, "the server refused the request")                                       \
    X(ERROR_SERVER, -126, "the server failed")                                                     \
    X(ERROR_CONTENT_TYPE, -127, "the answer has another content type than expected")               \
    X(ERROR_REDIRECT, -128, "the redirect is not allowed or there are too many")                   \
    X(ERROR_CONCURRENCY_BLOCKED, -129,                                                             \
      "the call was created but is blocked by the concurrency limit")                              \
    X(ERROR_CONFIGURATION, -130, "a setting is missing or malformed")                              \
    X(ERROR_AMBIGUOUS, -131, "the request may or may not have taken effect")                       \
    X(ERROR_PARAMETER, -132, "a request parameter breaks the API's rules")                         \
    X(ERROR_INCOMPLETE, -133, "a member that the API promises or requires is missing")             \
    X(ERROR_LIST_CHANGED, -134, "the list changed, or is out of order, and cannot be read on")

/** The results by name: VAPI_OK, VAPI_PENDING, VAPI_ERROR_ARGUMENT, … Source: VAPI_STATUS_LIST. */
enum {
#define VAPI_STATUS_ENUMERATOR(name, value, sentence) VAPI_##name = (value),
    VAPI_STATUS_LIST(VAPI_STATUS_ENUMERATOR)
#undef VAPI_STATUS_ENUMERATOR
};

/**
 * The sentence for a result, for people. Never NULL: an unknown value gives "unknown status".
 * @param status any value; a positive count gives the sentence of VAPI_OK.
 */
const char *vapi_strerror(vapi_status_t status);

/** The name of a result without its prefix, such as "ERROR_DEADLINE"; "UNKNOWN" for other values. */
const char *vapi_status_name(vapi_status_t status);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_STATUS_H */
