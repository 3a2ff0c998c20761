/**
 * @file http_request.h
 * Requests (RFC 9110, RFC 9112): the head from a description, the body from a writer or a callback,
 * sent through a small window. Neither is ever held whole.
 *
 * vapi_http_request_write() is a pure function of the description: the same bytes every time, so
 * any window of the head can be made again. vapi_http_sender_t puts head and body together, one
 * window after another, with Content-Length or chunked framing, and notices a body that changes on
 * the way.
 *
 * Everything is checked before a byte is written: CR, LF, NUL and other control characters in any
 * value, and names that are no tokens, are VAPI_ERROR_HTTP_INJECTION.
 *
 * Use (compiled as tests/unit/test_http_request.c, test_the_example_of_the_header_works):
 *
 *     vapi_url_t url;
 *     status = vapi_url_parse(vapi_slice_from_string("https://api.vapi.ai"), &url);
 *     vapi_http_request_t request = {
 *         .method = VAPI_HTTP_POST,
 *         .url = &url,
 *         .target = {.path = VAPI_SLICE_LITERAL("/call")},
 *         .authorization_scheme = VAPI_SLICE_LITERAL("Bearer"),
 *         .credentials = vapi_slice_from_string(key),
 *         .body = {.kind = VAPI_HTTP_BODY_WRITER,
 *                  .content_type = VAPI_SLICE_LITERAL("application/json"),
 *                  .write = write_call,              // writes the JSON, the same each time
 *                  .context = &call},
 *     };
 *     vapi_http_sender_t sender;
 *     status = vapi_http_sender_start(&sender, &request);
 *     while (status == VAPI_OK) {
 *         vapi_slice_t data;
 *         status = vapi_http_sender_fill(&sender, window, sizeof window, &data);
 *         if (status == VAPI_OK) {
 *             send_to_server(data);
 *         }
 *     }
 *     // VAPI_END: all is sent
 */
#ifndef VAPI_HTTP_REQUEST_H
#define VAPI_HTTP_REQUEST_H

#include "vapi/config.h"
#include "vapi/http_method.h"
#include "vapi/output.h"
#include "vapi/slice.h"
#include "vapi/status.h"
#include "vapi/url.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A name and a value: a header, or a query parameter (before encoding). */
typedef struct vapi_http_field {
    vapi_slice_t name; /**< a header's is a token (RFC 9110, 5.6.2) */
    /** a header's has no control characters but HTAB, and no white space around it */
    vapi_slice_t value;
} vapi_http_field_t;

/**
 * The request target, put together in this order: prefix, path with its arguments, query,
 * parameters. Empty members are left out; a target without any path is "/".
 */
typedef struct vapi_http_target {
    /**
     * path of the base URL, encoded already, such as "/v1"; one '/' at its end is dropped when `path`
     * follows
     */
    vapi_slice_t prefix;
    /** template such as "/call/{id}", encoded already but for what stands in braces */
    vapi_slice_t path;
    /** one for each pair of braces, in order; percent-encoded on the way */
    const vapi_slice_t *arguments;
    size_t argument_count; /**< number of them */
    vapi_slice_t query;    /**< encoded already, without '?', such as that of a signed URL */
    /** further name=value pairs, encoded on the way; an array is its name repeated */
    const vapi_http_field_t *parameters;
    size_t parameter_count; /**< number of them */
} vapi_http_target_t;

/** Where a body comes from. */
typedef enum vapi_http_body_kind {
    VAPI_HTTP_BODY_NONE,   /**< none; POST, PUT and PATCH say Content-Length: 0 */
    VAPI_HTTP_BODY_WRITER, /**< a writer on vapi_output_t; the length is counted */
    VAPI_HTTP_BODY_LENGTH, /**< a callback that gives `length` bytes: vapi_multipart_read() */
    VAPI_HTTP_BODY_CHUNKED /**< a callback that says when it is over */
} vapi_http_body_kind_t;

/**
 * Writes a whole body, the same each time it is called with the same context.
 * @return VAPI_OK, or a negative error that ends the request.
 */
typedef vapi_status_t (*vapi_http_body_write_t)(void *context, vapi_output_t *output);

/**
 * Gives bytes of a body from `position` on. Positions follow each other without a gap within one
 * attempt; a further attempt begins at 0 again, and a source that cannot go back answers an error
 * then.
 * @return the number of bytes put into `out_data`, 1..capacity; 0 when none is ready yet; VAPI_END
 *         when there are no more; or a negative error that ends the request.
 */
typedef vapi_status_t (*vapi_http_body_read_t)(void *context, uint32_t position, void *out_data,
                                               size_t capacity);

/** A body. */
typedef struct vapi_http_body {
    vapi_http_body_kind_t kind;   /**< which of the following count */
    vapi_slice_t content_type;    /**< such as "application/json"; empty: no Content-Type */
    uint32_t length;              /**< kind LENGTH: bytes */
    vapi_http_body_write_t write; /**< kind WRITER */
    vapi_http_body_read_t read;   /**< kinds LENGTH and CHUNKED */
    void *context;                /**< handed to write and read */
} vapi_http_body_t;

/** A request. All it points to must stay as it is until the request has been sent. */
typedef struct vapi_http_request {
    vapi_http_method_t method; /**< GET … */
    const vapi_url_t *url;     /**< gives Host; its path and query are not used, see `target` */
    vapi_http_target_t target; /**< path and query */
    vapi_slice_t user_agent; /**< empty: "vapi-mcu/" and the version; a User-Agent is always sent */
    vapi_slice_t authorization_scheme; /**< such as "Bearer" */
    vapi_slice_t credentials;          /**< such as the API key; empty: no Authorization */
    vapi_slice_t accept;               /**< such as "application/json"; empty: no Accept */
    vapi_slice_t connection;           /**< such as "close" or "Upgrade"; empty: no Connection */
    const vapi_http_field_t *headers;  /**< further headers */
    size_t header_count;               /**< number of them */
    /** as `headers`, written before them: those of the client */
    const vapi_http_field_t *shared_headers;
    size_t shared_header_count; /**< number of them */
    vapi_http_body_t body;      /**< kind NONE when all is 0 */
} vapi_http_request_t;

/**
 * Writes the request line and the headers, the empty line included; nothing of the body.
 * @param body_length Content-Length for body kinds WRITER and LENGTH; not used otherwise.
 * @retval VAPI_OK                   written
 * @retval VAPI_ERROR_HTTP_INJECTION a forbidden character, a header name that is no token, or an
 *                                   argument "." or ".." (it would name another resource); nothing
 *                                   is written
 * @retval VAPI_ERROR_ARGUMENT       arguments and braces differ in number, an argument is empty,
 *                                   or `headers` names one that is written from another member
 *                                   (Host, User-Agent, Content-Type, Content-Length,
 *                                   Transfer-Encoding, Connection, and Authorization or Accept
 *                                   when given); nothing is written
 */
VAPI_NODISCARD vapi_status_t vapi_http_request_write(const vapi_http_request_t *request,
                                                     uint32_t body_length, vapi_output_t *output);

/** Writes the target in origin-form (RFC 9112, 3.2.1). @return as vapi_http_request_write(). */
VAPI_NODISCARD vapi_status_t vapi_http_target_write(const vapi_http_target_t *target,
                                                    vapi_output_t *output);

/** True when the text is a token (RFC 9110, 5.6.2): not empty, no separators. */
bool vapi_http_is_token(vapi_slice_t text);

/**
 * True when the text may be a header's value: no control characters but HTAB, no white space at its
 * ends.
 */
bool vapi_http_is_field_value(vapi_slice_t text);

/** Bytes before the data in a window that becomes a chunk: eight hexadecimal digits and CR LF. */
#define VAPI_HTTP_CHUNK_PREFIX 10U
/** Bytes after the data in a window that becomes a chunk: CR LF. */
#define VAPI_HTTP_CHUNK_SUFFIX 2U

/**
 * Makes a chunk (RFC 9112, section 7.1) around data that is in place already.
 * @param window    VAPI_HTTP_CHUNK_PREFIX bytes, then the data, then VAPI_HTTP_CHUNK_SUFFIX bytes.
 * @param data_size size of the data; 0 makes the last chunk with an empty trailer section.
 * @return what to send; it begins within the prefix.
 */
vapi_slice_t vapi_http_chunk_frame(char *window, uint32_t data_size);

/**
 * Sends one request through a window: head, body, framing.
 *
 *   start -> HEAD -> BODY -> (chunked: last chunk) -> done (fill answers VAPI_END)
 */
typedef struct vapi_http_sender {
    const vapi_http_request_t *request; /**< what is sent */
    uint32_t head_length;               /**< bytes of the head */
    uint32_t head_position;             /**< of these filled so far */
    uint32_t body_length;               /**< bytes of the body; 0 for CHUNKED */
    uint32_t body_position; /**< bytes of the body filled so far, without chunk framing */
    uint32_t checksum;      /**< of a writer's text, as counted */
    uint32_t running;       /**< of a writer's text, as far as filled */
    bool last;              /**< the last chunk has been given */
} vapi_http_sender_t;

/** Smallest window that vapi_http_sender_fill() takes: chunk framing and some data. */
#define VAPI_HTTP_SENDER_WINDOW_MIN 32U

/**
 * Checks the request, counts head and body. Start again to send the request once more from its
 * beginning.
 * @return VAPI_OK; as vapi_http_request_write(); or the error of the body's writer.
 */
VAPI_NODISCARD vapi_status_t vapi_http_sender_start(vapi_http_sender_t *sender,
                                                    const vapi_http_request_t *request);

/**
 * Fills the window with the next bytes. Call it when all of the previous ones have been sent.
 * @param capacity at least VAPI_HTTP_SENDER_WINDOW_MIN.
 * @param out_data what to send, within the window, never empty with VAPI_OK.
 * @retval VAPI_OK                       send *out_data
 * @retval VAPI_PENDING                  the body's callback has nothing yet
 * @retval VAPI_END                      the whole request has been filled
 * @retval VAPI_ERROR_HTTP_BODY_CHANGED  a writer's text is not the one that was counted, or a
 *                                       callback ended before its length: the request is
 *                                       incomplete, close the connection. The last window of a
 *                                       changed text is withheld, so the server never takes it for
 *                                       complete.
 * @retval VAPI_ERROR_ARGUMENT           the window is too small
 * @return otherwise the error of the body's writer or callback
 */
VAPI_NODISCARD vapi_status_t vapi_http_sender_fill(vapi_http_sender_t *sender, char *window,
                                                   uint32_t capacity, vapi_slice_t *out_data);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_HTTP_REQUEST_H */
