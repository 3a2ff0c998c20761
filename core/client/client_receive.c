/* The engine's WAIT, HEAD and BODY: the answer to the sink, to the error, or on to where a redirect points. */
#include "client_steps.h"

#include "retry.h"

/* How much of an unwanted rest costs less than a new TLS handshake. */
#define DRAIN_MAX UINT32_C(16384)

static bool is_redirect(const vapi_client_t *client)
{
    switch (client->head.status_code) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return client->head.location.size != 0U;
    default:
        return false;
    }
}

/* The head is complete. VAPI_OK: its body follows; VAPI_PENDING: the exchange goes on elsewhere. */
static vapi_status_t begin_answer(vapi_client_t *client)
{
    const vapi_exchange_t *exchange = client->exchange;
    if (client->head.status_code >= 200U && client->head.status_code < 300U) {
        vapi_client_enter(client, VAPI_PHASE_BODY);
        if (client->head.encoded) {
            return VAPI_ERROR_CONTENT_TYPE; /* nobody asked for a compressed body */
        }
        client->answer = VAPI_ANSWER_TO_SINK;
        client->answer_begun = true;
        if (exchange->sink == NULL || exchange->sink->begin == NULL) {
            return VAPI_OK;
        }
        return exchange->sink->begin(exchange->sink_context, &client->head,
                                     client->response.content_length);
    }
    if (is_redirect(client)) {
        return client->config.follow == NULL ? VAPI_ERROR_REDIRECT : client->config.follow(client);
    }
    client->answer = VAPI_ANSWER_TO_ERROR;
    vapi_error_text_start(&client->error_text, client->error.message);
    return VAPI_OK;
}

/* A stream may go on for as long as the server likes; what ends only with the connection can not be kept. */
static bool is_worth_draining(const vapi_client_t *client)
{
    return client->response.keep_alive && client->head.media != VAPI_HTTP_MEDIA_EVENT_STREAM &&
           (client->response.framing == VAPI_HTTP_FRAMING_CHUNKED ||
            client->response.remaining <= DRAIN_MAX);
}

/* VAPI_OK: the body goes on; VAPI_END: no more of it is read. */
static vapi_status_t take_body(vapi_client_t *client, vapi_slice_t piece)
{
    if (client->answer == VAPI_ANSWER_TO_ERROR) {
        return vapi_error_text_take(&client->error_text, piece) ? VAPI_OK : VAPI_END;
    }
    if (client->answer == VAPI_ANSWER_DRAINED) {
        client->drained += (uint32_t)piece.size;
        return client->drained <= DRAIN_MAX ? VAPI_OK : VAPI_END;
    }
    const vapi_answer_sink_t *sink = client->exchange->sink;
    vapi_status_t status =
        sink == NULL ? VAPI_OK : sink->piece(client->exchange->sink_context, piece);
    if (status == VAPI_END && is_worth_draining(client)) {
        client->answer = VAPI_ANSWER_DRAINED;
        client->drained = 0U;
        return VAPI_OK;
    }
    return status;
}

/* The answer is over, or enough of it is known. */
static vapi_status_t end_answer(vapi_client_t *client, bool complete, bool keep)
{
    if (!keep || client->send_failure != VAPI_OK) {
        vapi_client_close_connection(client);
    }
    if (client->answer == VAPI_ANSWER_TO_ERROR) {
        return vapi_status_from_http(client->head.status_code);
    }
    const vapi_answer_sink_t *sink = client->exchange->sink;
    if (!complete || client->answer == VAPI_ANSWER_DRAINED || sink == NULL ||
        sink->finish == NULL) {
        return VAPI_OK;
    }
    return sink->finish(client->exchange->sink_context);
}

static vapi_status_t take_event(vapi_client_t *client, const vapi_http_response_event_t *event,
                                bool more_input, bool *out_ended)
{
    vapi_status_t status = vapi_http_head_take(&client->head, &client->response, event);
    if (status != VAPI_OK) {
        return status;
    }
    switch (event->type) {
    case VAPI_HTTP_EVENT_STATUS:
        vapi_client_enter(client, VAPI_PHASE_HEAD);
        return VAPI_OK;
    case VAPI_HTTP_EVENT_HEADER_NAME:
    case VAPI_HTTP_EVENT_HEADER_VALUE:
        if (client->exchange->visit_header != NULL) {
            client->exchange->visit_header(client->exchange->sink_context, event);
        }
        return VAPI_OK;
    case VAPI_HTTP_EVENT_HEAD_END:
        return begin_answer(client);
    case VAPI_HTTP_EVENT_BODY:
        status = take_body(client, event->piece);
        if (status != VAPI_END) {
            return status;
        }
        *out_ended = true;
        return end_answer(client, false, false);
    case VAPI_HTTP_EVENT_MESSAGE_END:
        *out_ended = true;
        return end_answer(client, true, client->response.keep_alive && !more_input);
    case VAPI_HTTP_EVENT_SWITCHED:
        return VAPI_ERROR_HTTP_STATUS_LINE; /* nobody asked for another protocol */
    default:
        return VAPI_OK;
    }
}

/* Gives received bytes to the parser and its events to whom they concern. */
vapi_status_t vapi_client_take_bytes(vapi_client_t *client, vapi_slice_t input)
{
    bool ended = false;
    vapi_status_t status;
    vapi_http_response_event_t event;
    client->statistics.bytes_received += (uint32_t)input.size;
    client->progress_at = client->now;
    while ((status = vapi_http_response_next(&client->response, &input, &event)) == VAPI_OK) {
        status = take_event(client, &event, input.size != 0U, &ended);
        if (ended || status != VAPI_OK) {
            break;
        }
    }
    return status;
}

/* The peer has ended the stream. */
static vapi_status_t take_end(vapi_client_t *client)
{
    if (client->phase == VAPI_PHASE_WAIT) {
        return client->send_failure != VAPI_OK ? client->send_failure : VAPI_ERROR_RESET;
    }
    vapi_status_t status = vapi_http_response_finish(&client->response);
    return status == VAPI_OK ? end_answer(client, true, false) : status;
}

vapi_status_t vapi_client_step_receive(vapi_client_t *client, vapi_client_wait_t *out_wait)
{
    vapi_transport_t *transport = client->transport;
    vapi_status_t count =
        transport->operations->read(transport, client->config.window, client->config.window_size);
    if (count == 0) {
        return vapi_client_wait_for(client, VAPI_WAIT_READABLE, out_wait);
    }
    if (count < 0) {
        return count == VAPI_END ? take_end(client) : count;
    }
    vapi_status_t status =
        vapi_client_take_bytes(client, vapi_slice(client->config.window, (size_t)count));
    return status == VAPI_PENDING ? vapi_client_go_on(out_wait) : status;
}
