/*
 * HTTP responses: cut anywhere, the parser and what is kept of the head say the same as of the whole,
 * with all headers and with the known ones only.
 *
 * Input: a byte for the method, a byte for the length of pieces, then what the server sends.
 */
#include <stdlib.h>

#include "vapi/http_head.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { TRANSCRIPT_MAX = 1 << 20, LINE_MAX = 1 << 16 };

/* What was said, as text; compared as a whole. */
typedef struct transcript {
    char *text;
    size_t size;
    char *line; /* a name and a value that are not complete yet */
    size_t line_size;
    vapi_http_head_t head;
    char location[100];
} transcript_t;

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static void say(transcript_t *transcript, const void *text, size_t size)
{
    require(size <= TRANSCRIPT_MAX - transcript->size);
    if (size != 0U) {
        memcpy(transcript->text + transcript->size, text, size);
    }
    transcript->size += size;
}

/* A header line is said when it is complete: how much of it is known at an error depends on the cuts. */
static void say_header(transcript_t *transcript, const vapi_http_response_event_t *event)
{
    require(event->piece.size <= LINE_MAX - transcript->line_size);
    memcpy(transcript->line + transcript->line_size, event->piece.data, event->piece.size);
    transcript->line_size += event->piece.size;
    if (event->last) {
        bool value = event->type == VAPI_HTTP_EVENT_HEADER_VALUE;
        transcript->line[transcript->line_size] = value ? '\n' : ':';
        transcript->line_size++;
        if (value) {
            say(transcript, &"HT"[event->trailer], 1U);
            say(transcript, &event->header, sizeof event->header);
            say(transcript, transcript->line, transcript->line_size);
            transcript->line_size = 0U;
        }
    }
}

static void say_event(transcript_t *transcript, const vapi_http_response_t *response,
                      const vapi_http_response_event_t *event, bool *ref_in_body)
{
    static const char marks[] = "is--hbe!";
    bool body = event->type == VAPI_HTTP_EVENT_BODY;
    if (event->type == VAPI_HTTP_EVENT_HEADER_NAME || event->type == VAPI_HTTP_EVENT_HEADER_VALUE) {
        say_header(transcript, event);
    } else {
        transcript->line_size = 0U;
        if (!body || !*ref_in_body) {
            say(transcript, &marks[event->type], 1U);
            say(transcript, &event->status_code, sizeof event->status_code);
        }
        require(!body || event->piece.size != 0U);
        say(transcript, event->piece.data, event->piece.size);
    }
    if (event->type == VAPI_HTTP_EVENT_HEAD_END) {
        say(transcript, &response->framing, sizeof response->framing);
        say(transcript, &response->content_length, sizeof response->content_length);
        say(transcript, &response->keep_alive, sizeof response->keep_alive);
    }
    *ref_in_body = body;
}

static void say_head(transcript_t *transcript)
{
    vapi_http_head_t *head = &transcript->head;
    say(transcript, &head->media, sizeof head->media);
    say(transcript, &head->date, sizeof head->date);
    say(transcript, &head->retry_after_seconds, sizeof head->retry_after_seconds);
    say(transcript, &head->retry_after_date, sizeof head->retry_after_date);
    say(transcript, &head->range_first, sizeof head->range_first);
    say(transcript, &head->range_total, sizeof head->range_total);
    say(transcript, head->request_id, strlen(head->request_id));
    say(transcript, head->location.data, head->location.size);
}

static void parse(transcript_t *transcript, vapi_slice_t text, size_t step,
                  vapi_http_method_t method, vapi_http_headers_t headers)
{
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_status_t status = VAPI_PENDING;
    bool in_body = false;
    bool kept = true;

    transcript->size = 0U;
    transcript->line_size = 0U;
    vapi_http_response_start(&response, method, headers);
    vapi_http_head_start(&transcript->head, transcript->location, sizeof transcript->location);
    /* Every piece ends where memory of its own ends, so that reading further is noticed. */
    size_t room = text.size < step ? text.size : step;
    char *memory = malloc(room + 1U);
    require(memory != NULL);
    while (status == VAPI_PENDING && text.size != 0U) {
        size_t size = text.size < step ? text.size : step;
        char *begin = memory + room + 1U - size;
        memcpy(begin, text.data, size);
        vapi_slice_t piece = vapi_slice(begin, size);
        while ((status = vapi_http_response_next(&response, &piece, &event)) == VAPI_OK) {
            say_event(transcript, &response, &event, &in_body);
            if (kept) {
                kept = vapi_http_head_take(&transcript->head, &response, &event) == VAPI_OK;
            }
            if (event.type == VAPI_HTTP_EVENT_HEAD_END && kept) {
                say_head(transcript);
            }
        }
        require(status != VAPI_PENDING || piece.size == 0U);
        vapi_slice_advance(&text, size);
    }
    free(memory);
    say(transcript, &status, sizeof status);
    status = vapi_http_response_finish(&response);
    say(transcript, &status, sizeof status);
    require(status == VAPI_OK || status < 0);
    require(response.room <= VAPI_HTTP_HEAD_MAX && response.kept_size <= sizeof response.kept);
}

static void require_same(const transcript_t *a, const transcript_t *b)
{
    require(a->size == b->size && memcmp(a->text, b->text, a->size) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static transcript_t whole;
    static transcript_t cut;
    if (whole.text == NULL) {
        whole.text = malloc(TRANSCRIPT_MAX);
        whole.line = malloc(LINE_MAX + 2);
        cut.text = malloc(TRANSCRIPT_MAX);
        cut.line = malloc(LINE_MAX + 2);
        require(whole.text != NULL && whole.line != NULL && cut.text != NULL && cut.line != NULL);
    }
    if (size < 2U || size > LINE_MAX) {
        return 0;
    }
    vapi_http_method_t method = data[0] % 4U == 0U ? VAPI_HTTP_HEAD : VAPI_HTTP_GET;
    size_t step = 1U + data[1];
    vapi_slice_t text = vapi_slice(data + 2, size - 2U);
    for (int headers = VAPI_HTTP_HEADERS_KNOWN; headers <= VAPI_HTTP_HEADERS_ALL; headers++) {
        parse(&whole, text, SIZE_MAX, method, (vapi_http_headers_t)headers);
        parse(&cut, text, step, method, (vapi_http_headers_t)headers);
        require_same(&whole, &cut);
        parse(&cut, text, 1U, method, (vapi_http_headers_t)headers);
        require_same(&whole, &cut);
    }
    return 0;
}
