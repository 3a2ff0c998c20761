/**
 * @file http_head.h
 * Keeps the few things of a response head that a client acts on, out of the parser's events.
 *
 * vapi/http_response.h holds nothing; whoever wants Location, Retry-After, Content-Type,
 * Content-Range, Date or a request id gives its events to vapi_http_head_take(). Values may come in
 * any pieces.
 *
 *   start -> take(STATUS) -> take(HEADER_VALUE)* -> take(HEAD_END): the members may be read
 *
 * Use (compiled as tests/unit/test_http_head.c, test_the_example_of_the_header_works):
 *
 *     vapi_http_head_t head;
 *     vapi_http_head_start(&head, location, sizeof location);
 *     while ((status = vapi_http_response_next(&response, &input, &event)) == VAPI_OK) {
 *         status = vapi_http_head_take(&head, &response, &event);
 *         if (status == VAPI_OK && event.type == VAPI_HTTP_EVENT_HEAD_END) {
 *             is_json = head.media == VAPI_HTTP_MEDIA_JSON;
 *             wait_seconds = vapi_http_head_retry_after(&head, VAPI_UTC_UNKNOWN);
 *         }
 *     }
 */
#ifndef VAPI_HTTP_HEAD_H
#define VAPI_HTTP_HEAD_H

#include "vapi/http_response.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Media types told apart (RFC 9110, section 8.3), parameters such as charset not looked at. */
typedef enum vapi_http_media {
    VAPI_HTTP_MEDIA_NONE,  /**< no Content-Type */
    VAPI_HTTP_MEDIA_OTHER, /**< any other, or malformed */
    VAPI_HTTP_MEDIA_JSON,  /**< application/json, or …+json such as application/problem+json */
    VAPI_HTTP_MEDIA_EVENT_STREAM, /**< text/event-stream */
    VAPI_HTTP_MEDIA_HTML,         /**< text/html */
    VAPI_HTTP_MEDIA_XML,          /**< application/xml, text/xml, or …+xml */
    VAPI_HTTP_MEDIA_TEXT          /**< text/plain */
} vapi_http_media_t;

/** Seconds or a number that a header did not give. */
#define VAPI_HTTP_NOT_GIVEN INT64_C(-1)

/**
 * Longest value looked at, other than Location: a Content-Range of three 19-digit numbers needs 65.
 */
#define VAPI_HTTP_HEAD_VALUE_SIZE 68

/**
 * What was kept. Read it after HEAD_END; members that no header gave are "not given", empty or false.
 */
typedef struct vapi_http_head {
    uint16_t status_code;    /**< 0..999 */
    bool keep_alive;         /**< from the parser, set at HEAD_END by vapi_http_head_take() */
    bool encoded;            /**< a Content-Encoding other than identity, which nobody asked for */
    vapi_http_media_t media; /**< Content-Type */
    int64_t date;            /**< Date in UTC seconds, or VAPI_HTTP_NOT_GIVEN */
    /** Retry-After as a number, 0..2^31-1 (larger ones are cut), or VAPI_HTTP_NOT_GIVEN */
    int64_t retry_after_seconds;
    int64_t retry_after_date; /**< Retry-After as a date in UTC seconds, or VAPI_HTTP_NOT_GIVEN */
    /** Content-Range: position of the first byte, or VAPI_HTTP_NOT_GIVEN ("*") */
    int64_t range_first;
    int64_t range_last;    /**< position of the last byte, or VAPI_HTTP_NOT_GIVEN ("*") */
    int64_t range_total;   /**< size of the whole, or VAPI_HTTP_NOT_GIVEN ("*") */
    vapi_slice_t location; /**< of a 3xx answer, in the caller's buffer; empty: there was none */
    /** CF-Ray, else X-Request-Id, cut to fit; NUL-terminated printable ASCII */
    char request_id[VAPI_HTTP_REQUEST_ID_SIZE];
    /* its own */
    char *location_buffer;
    uint16_t location_capacity;
    uint8_t value_length;      /* of `value` */
    uint8_t request_id_header; /* which header request_id came from */
    char value[VAPI_HTTP_HEAD_VALUE_SIZE];
} vapi_http_head_t;

/**
 * Makes it empty.
 * @param location_buffer where a Location goes, at least until the redirect is resolved; NULL:
 *                        redirects are not of interest and Location is passed over.
 * @param location_capacity its size; VAPI_HTTP_LOCATION_MAX takes what the library promises to
 *                          follow.
 */
void vapi_http_head_start(vapi_http_head_t *head, char *location_buffer,
                          uint16_t location_capacity);

/**
 * Takes an event of the parser; events that are not of interest are passed over, trailers too.
 * @param response the parser that gave the event.
 * @retval VAPI_OK                  taken
 * @retval VAPI_ERROR_HTTP_LOCATION the Location of a 3xx answer is longer than the buffer or
 *                                  VAPI_HTTP_LOCATION_MAX, or there are two
 * Other malformed values are "not given": Retry-After, Date and Content-Range are advice, and a
 * client that needs one (a range asked for) checks that it is there.
 */
VAPI_NODISCARD vapi_status_t vapi_http_head_take(vapi_http_head_t *head,
                                                 const vapi_http_response_t *response,
                                                 const vapi_http_response_event_t *event);

/**
 * Seconds to wait as Retry-After says (RFC 9110, section 10.2.3).
 * @param utc_now UTC seconds, or VAPI_UTC_UNKNOWN: then a date is compared with the answer's own
 *                Date.
 * @return 0..2^31-1 (0 for a date in the past), or VAPI_HTTP_NOT_GIVEN when there is none or it
 *         cannot be told.
 */
int64_t vapi_http_head_retry_after(const vapi_http_head_t *head, int64_t utc_now);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_HTTP_HEAD_H */
