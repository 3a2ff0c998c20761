/*
 * Keeps what a client acts on out of a response head (vapi/http_head.h).
 *
 * Follows RFC 9110: 8.3 (Content-Type), 8.4 (Content-Encoding), 10.2.2 (Location), 10.2.3
 * (Retry-After), 14.3 and 14.4 (ranges). Values are gathered in one small buffer, one after
 * another.
 */
#include "vapi/http_head.h"

#include "vapi/date.h"
#include "vapi/port.h"

/* Seconds of the longest Retry-After; larger ones are cut. */
#define RETRY_AFTER_MAX INT32_MAX

_Static_assert(VAPI_HTTP_REQUEST_ID_SIZE >= 24 && VAPI_HTTP_REQUEST_ID_SIZE <= 64,
               "see vapi/config.h");
_Static_assert(VAPI_HTTP_LOCATION_MAX >= 64 && VAPI_HTTP_LOCATION_MAX <= 8192, "see vapi/config.h");

void vapi_http_head_start(vapi_http_head_t *head, char *location_buffer, uint16_t location_capacity)
{
    memset(head, 0, sizeof *head);
    head->date = VAPI_HTTP_NOT_GIVEN;
    head->retry_after_seconds = VAPI_HTTP_NOT_GIVEN;
    head->retry_after_date = VAPI_HTTP_NOT_GIVEN;
    head->range_first = VAPI_HTTP_NOT_GIVEN;
    head->range_last = VAPI_HTTP_NOT_GIVEN;
    head->range_total = VAPI_HTTP_NOT_GIVEN;
    head->location_buffer = location_buffer;
    head->location_capacity = location_capacity;
}

static bool is(vapi_slice_t text, const char *other)
{
    return vapi_slice_equal_ignoring_case(text, vapi_slice_from_string(other));
}

static bool ends_with(vapi_slice_t text, const char *end)
{
    size_t size = strlen(end);
    return text.size > size && is(vapi_slice(text.data + text.size - size, size), end);
}

static vapi_http_media_t media_of(vapi_slice_t value)
{
    static const struct {
        const char *name;
        vapi_http_media_t media;
    } types[] = {
        {"application/json", VAPI_HTTP_MEDIA_JSON},
        {"text/event-stream", VAPI_HTTP_MEDIA_EVENT_STREAM},
        {"text/html", VAPI_HTTP_MEDIA_HTML},
        {"application/xml", VAPI_HTTP_MEDIA_XML},
        {"text/xml", VAPI_HTTP_MEDIA_XML},
        {"text/plain", VAPI_HTTP_MEDIA_TEXT},
    };
    size_t size = 0;
    while (size < value.size && value.data[size] != ';' && value.data[size] != ' ' &&
           value.data[size] != '\t') {
        size++;
    }
    value.size = size;
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        if (is(value, types[i].name)) {
            return types[i].media;
        }
    }
    if (ends_with(value, "+json")) {
        return VAPI_HTTP_MEDIA_JSON;
    }
    return ends_with(value, "+xml") ? VAPI_HTTP_MEDIA_XML : VAPI_HTTP_MEDIA_OTHER;
}

/* Takes a decimal number off the front; what is too large becomes INT64_MAX. */
static bool take_number(vapi_slice_t *ref_text, int64_t *out_number)
{
    uint64_t number = 0;
    size_t digits = 0;
    for (; digits < ref_text->size; digits++) {
        unsigned digit = (unsigned char)ref_text->data[digits] - (unsigned)'0';
        if (digit > 9U) {
            break;
        }
        number = number >> 59 != 0U ? (uint64_t)INT64_MAX : number * 10U + digit;
    }
    vapi_slice_advance(ref_text, digits);
    *out_number = (int64_t)number;
    return digits != 0U;
}

static bool take_character(vapi_slice_t *ref_text, char character)
{
    if (ref_text->size == 0U || ref_text->data[0] != character) {
        return false;
    }
    vapi_slice_advance(ref_text, 1U);
    return true;
}

/*
 * "bytes 0-499/1234"; either side of the '/' may be '*'. What is malformed leaves all not given.
 */
static void take_range(vapi_http_head_t *head, vapi_slice_t value)
{
    static const char unit[] = "bytes ";
    int64_t first = VAPI_HTTP_NOT_GIVEN;
    int64_t last = VAPI_HTTP_NOT_GIVEN;
    int64_t total = VAPI_HTTP_NOT_GIVEN;
    size_t unit_size = sizeof unit - 1U;
    if (value.size < unit_size || !is(vapi_slice(value.data, unit_size), unit)) {
        return;
    }
    vapi_slice_advance(&value, unit_size);
    if (!take_character(&value, '*') &&
        (!take_number(&value, &first) || !take_character(&value, '-') ||
         !take_number(&value, &last) || last < first)) {
        return;
    }
    if (!take_character(&value, '/') ||
        (!take_character(&value, '*') && (!take_number(&value, &total) || total <= last)) ||
        value.size != 0U) {
        return;
    }
    head->range_first = first;
    head->range_last = last;
    head->range_total = total;
}

/* A number of seconds or a date. */
static void take_retry_after(vapi_http_head_t *head, vapi_slice_t value)
{
    int64_t number;
    vapi_slice_t rest = value;
    if (take_number(&rest, &number) && rest.size == 0U) {
        head->retry_after_seconds = number < RETRY_AFTER_MAX ? number : RETRY_AFTER_MAX;
    } else if (vapi_date_parse_http(value, VAPI_UTC_UNKNOWN, &number) == VAPI_OK) {
        head->retry_after_date = number;
    }
}

/* CF-Ray before X-Request-Id, whichever comes first. Only printable ASCII goes on to logs. */
static void take_request_id(vapi_http_head_t *head, vapi_slice_t value, vapi_http_header_t header)
{
    if (head->request_id_header == VAPI_HTTP_HEADER_CF_RAY) {
        return;
    }
    size_t size = value.size < sizeof head->request_id ? value.size : sizeof head->request_id - 1U;
    for (size_t i = 0; i < size; i++) {
        char character = value.data[i];
        bool printable = (unsigned char)character - (unsigned)'!' <= (unsigned)('~' - '!');
        head->request_id[i] = printable ? character : '?';
    }
    head->request_id[size] = '\0';
    head->request_id_header = (uint8_t)header;
}

static void take_value(vapi_http_head_t *head, vapi_slice_t value, vapi_http_header_t header)
{
    switch (header) {
    case VAPI_HTTP_HEADER_CF_RAY:
    case VAPI_HTTP_HEADER_X_REQUEST_ID:
        take_request_id(head, value, header);
        break;
    case VAPI_HTTP_HEADER_CONTENT_ENCODING:
        head->encoded = head->encoded || (value.size != 0U && !is(value, "identity"));
        break;
    case VAPI_HTTP_HEADER_CONTENT_RANGE:
        take_range(head, value);
        break;
    case VAPI_HTTP_HEADER_CONTENT_TYPE:
        head->media = media_of(value);
        break;
    case VAPI_HTTP_HEADER_DATE:
        if (vapi_date_parse_http(value, VAPI_UTC_UNKNOWN, &head->date) != VAPI_OK) {
            head->date = VAPI_HTTP_NOT_GIVEN;
        }
        break;
    case VAPI_HTTP_HEADER_RETRY_AFTER:
        take_retry_after(head, value);
        break;
    default:
        break;
    }
}

static vapi_status_t take_location(vapi_http_head_t *head, const vapi_http_response_event_t *event)
{
    if (head->status_code / 100U != 3U || head->location_buffer == NULL) {
        return VAPI_OK;
    }
    if (event->first) {
        if (head->location.data != NULL) {
            return VAPI_ERROR_HTTP_LOCATION;
        }
        head->location.data = head->location_buffer;
    }
    size_t room = head->location_capacity < VAPI_HTTP_LOCATION_MAX ? head->location_capacity
                                                                   : VAPI_HTTP_LOCATION_MAX;
    if (event->piece.size > room - head->location.size) {
        return VAPI_ERROR_HTTP_LOCATION;
    }
    memcpy(head->location_buffer + head->location.size, event->piece.data, event->piece.size);
    head->location.size += event->piece.size;
    return VAPI_OK;
}

vapi_status_t vapi_http_head_take(vapi_http_head_t *head, const vapi_http_response_t *response,
                                  const vapi_http_response_event_t *event)
{
    switch (event->type) {
    case VAPI_HTTP_EVENT_STATUS:
        head->status_code = event->status_code;
        return VAPI_OK;
    case VAPI_HTTP_EVENT_HEAD_END:
        head->keep_alive = response->keep_alive;
        return VAPI_OK;
    case VAPI_HTTP_EVENT_HEADER_VALUE:
        break;
    default:
        return VAPI_OK;
    }
    if (event->trailer) {
        return VAPI_OK;
    }
    if (event->header == VAPI_HTTP_HEADER_LOCATION) {
        return take_location(head, event);
    }
    if (event->first) {
        head->value_length = 0U;
    }
    /*
     * What does not fit is too long to be anything that is looked at here, but for a media type's
     * parameters.
     */
    size_t room = sizeof head->value - head->value_length;
    size_t size = event->piece.size < room ? event->piece.size : room;
    memcpy(head->value + head->value_length, event->piece.data, size);
    head->value_length = (uint8_t)(head->value_length + size);
    if (event->last) {
        take_value(head, vapi_slice(head->value, head->value_length), event->header);
    }
    return VAPI_OK;
}

int64_t vapi_http_head_retry_after(const vapi_http_head_t *head, int64_t utc_now)
{
    int64_t now = utc_now < 0 ? head->date : utc_now;
    if (head->retry_after_seconds >= 0) {
        return head->retry_after_seconds;
    }
    if (head->retry_after_date < 0 || now < 0) {
        return VAPI_HTTP_NOT_GIVEN;
    }
    int64_t wait = head->retry_after_date - now;
    if (wait < 0) {
        return 0;
    }
    return wait < RETRY_AFTER_MAX ? wait : RETRY_AFTER_MAX;
}
