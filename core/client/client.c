/*
 * The engine: one exchange at a time as a state machine behind vapi_poll() (vapi/client.h draws it).
 *
 * Each phase has one step function. A step returns VAPI_PENDING to go on (with what it waits for),
 * VAPI_OK when the exchange has ended well, or the error that ends the attempt; end_attempt() then
 * decides whether there is another one.
 */
#include "vapi/client.h"

#include "log.h"
#include "retry.h"

/* What is done with an answer's body. */
enum {
    ANSWER_TO_SINK,
    ANSWER_TO_ERROR,
    ANSWER_DRAINED /* nothing more is wanted; the rest is read to keep the connection */
};

/* How soon to ask a body's callback again that had nothing yet. */
#define BODY_RETRY_MS UINT32_C(10)

/* How much of an unwanted rest costs less than a new TLS handshake. */
#define DRAIN_MAX UINT32_C(16384)

/* Enough of an early answer to notice it while the window still holds unsent bytes. */
#define EARLY_ANSWER_SIZE 32U

static uint64_t now_ms(const vapi_client_t *client)
{
    return client->config.platform->monotonic_ms(client->config.platform->context);
}

static uint32_t elapsed_ms(uint64_t since, uint64_t now)
{
    return now - since > UINT32_MAX ? UINT32_MAX : (uint32_t)(now - since);
}

static void enter(vapi_client_t *client, vapi_phase_t phase, uint64_t now)
{
    client->statistics.phase_ms[client->phase] += elapsed_ms(client->phase_since, now);
    client->phase = phase;
    client->phase_since = now;
}

static void close_connection(vapi_client_t *client)
{
    if (client->transport != NULL) {
        client->transport->operations->close(client->transport);
        client->transport = NULL;
    }
}

static vapi_transport_t *transport_for(const vapi_client_t *client, const vapi_url_t *url)
{
    switch (url->scheme) {
    case VAPI_URL_HTTPS:
        return client->config.secure;
    case VAPI_URL_HTTP:
        return client->config.plain;
    default:
        return NULL;
    }
}

/* --- waits ------------------------------------------------------------------------------------- */

static vapi_status_t go_on(vapi_client_wait_t *out_wait)
{
    out_wait->transport = NULL;
    out_wait->interest = 0U;
    out_wait->timeout_ms = 0U;
    return VAPI_PENDING;
}

static vapi_status_t wait_for(vapi_client_t *client, unsigned interest,
                              vapi_client_wait_t *out_wait)
{
    out_wait->transport = client->transport;
    out_wait->interest = client->transport->interest != 0U ? client->transport->interest : interest;
    out_wait->timeout_ms = UINT32_MAX;
    return VAPI_PENDING;
}

static vapi_status_t wait_until(uint64_t moment, uint64_t now, vapi_client_wait_t *out_wait)
{
    out_wait->transport = NULL;
    out_wait->interest = 0U;
    out_wait->timeout_ms = moment > now ? elapsed_ms(now, moment) : 0U;
    return VAPI_PENDING;
}

/* --- PREPARE: what is sent, and over which connection ------------------------------------------ */

static bool sends_key(const vapi_client_t *client)
{
    return !client->exchange->without_key && !client->cross_origin;
}

static vapi_status_t take_key(vapi_client_t *client)
{
    client->request.authorization_scheme = vapi_slice_from_string("Bearer");
    if (!sends_key(client)) {
        client->request.credentials = vapi_slice(NULL, 0U);
        return VAPI_OK;
    }
    if (client->request.credentials.size != 0U) {
        return VAPI_OK;
    }
    vapi_status_t status = VAPI_ERROR_NO_KEY;
    if (client->config.key != NULL) {
        status =
            client->config.key(client->config.key_context, false, &client->request.credentials);
    }
    return status == VAPI_OK && client->request.credentials.size == 0U ? VAPI_ERROR_NO_KEY : status;
}

static bool connected_to(const vapi_client_t *client, const vapi_transport_t *transport)
{
    return client->transport == transport && client->endpoint.port == client->url.port &&
           vapi_slice_equal_ignoring_case(vapi_slice_from_string(client->host), client->url.host);
}

/* A kept connection has nothing to say between two exchanges: if it has, or has ended, it is stale. */
static bool is_stale(vapi_client_t *client)
{
    return client->transport->operations->read(client->transport, client->config.window, 1U) != 0;
}

static void begin_attempt(vapi_client_t *client)
{
    client->statistics.attempts++;
    client->attempt_sent = 0U;
    client->send_failure = VAPI_OK;
    client->answer_begun = false;
    client->answer = ANSWER_TO_SINK;
    client->unsent = vapi_slice(NULL, 0U);
    memset(&client->error, 0, sizeof client->error);
    size_t half = client->config.address_buffer_size / 2U;
    char *address = client->config.address_buffer;
    if (address != NULL && client->address_half == 0U) {
        address += half;
    }
    vapi_http_head_start(&client->head, address, (uint16_t)half);
    vapi_http_response_start(&client->response, client->request.method,
                             client->exchange->visit_header != NULL ? VAPI_HTTP_HEADERS_ALL
                                                                    : VAPI_HTTP_HEADERS_KNOWN);
}

static vapi_status_t step_prepare(vapi_client_t *client, uint64_t now, vapi_client_wait_t *out_wait)
{
    begin_attempt(client);
    vapi_status_t status = VAPI_OK;
    if (client->exchange->check != NULL) {
        status = client->exchange->check(client->exchange->sink_context);
    }
    if (status == VAPI_OK) {
        status = take_key(client);
    }
    if (status != VAPI_OK) {
        return status;
    }
    bool own_headers = sends_key(client);
    client->request.shared_headers = own_headers ? client->config.headers : NULL;
    client->request.shared_header_count = own_headers ? client->config.header_count : 0U;
    status = vapi_http_sender_start(&client->sender, &client->request);
    if (status != VAPI_OK) {
        return status;
    }
    vapi_transport_t *transport = transport_for(client, &client->url);
    if (transport == NULL) {
        return VAPI_ERROR_URL_SCHEME;
    }
    client->progress_at = now;
    client->statistics.connection_reused = connected_to(client, transport) && !is_stale(client);
    if (client->statistics.connection_reused) {
        enter(client, VAPI_PHASE_SEND, now);
        return go_on(out_wait);
    }
    close_connection(client);
    memcpy(client->host, client->url.host.data, client->url.host.size);
    client->host[client->url.host.size] = '\0';
    client->endpoint.host = client->host;
    client->endpoint.port = client->url.port;
    client->transport = transport;
    enter(client, VAPI_PHASE_RESOLVE, now);
    return go_on(out_wait);
}

/* --- RESOLVE, CONNECT, TLS --------------------------------------------------------------------- */

static vapi_status_t step_open(vapi_client_t *client, uint64_t now, vapi_client_wait_t *out_wait)
{
    vapi_transport_t *transport = client->transport;
    vapi_status_t status = transport->operations->open(transport, &client->endpoint);
    if (transport->phase != client->phase) {
        enter(client, transport->phase, now);
        client->progress_at = now;
    }
    if (status == VAPI_PENDING) {
        return wait_for(client, 0U, out_wait);
    }
    if (status != VAPI_OK) {
        return status;
    }
    client->statistics.tls_resumed = transport->resumed;
    client->progress_at = now;
    enter(client, VAPI_PHASE_SEND, now);
    return go_on(out_wait);
}

/* --- WAIT, HEAD, BODY -------------------------------------------------------------------------- */

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

/* Points the exchange to where the Location says. Only reads follow: a write would be repeated elsewhere. */
static vapi_status_t follow_redirect(vapi_client_t *client, uint64_t now)
{
    bool is_read =
        client->request.method == VAPI_HTTP_GET || client->request.method == VAPI_HTTP_HEAD;
    if (!is_read || client->statistics.redirects == client->config.redirects_max) {
        return VAPI_ERROR_REDIRECT;
    }
    vapi_url_t url;
    size_t half = client->config.address_buffer_size / 2U;
    char *address = client->config.address_buffer + (client->address_half == 0U ? half : 0U);
    vapi_status_t status =
        vapi_url_resolve(&client->url, client->head.location, address, half, &url);
    if (status != VAPI_OK) {
        return status;
    }
    if (client->url.secure && !url.secure) {
        return VAPI_ERROR_REDIRECT;
    }
    client->cross_origin = client->cross_origin || !vapi_url_same_origin(&client->url, &url);
    client->address_half ^= 1U;
    client->url = url;
    memset(&client->request.target, 0, sizeof client->request.target);
    client->request.target.path = client->url.path;
    client->request.target.query = client->url.query;
    client->statistics.redirects++;
    close_connection(client);
    enter(client, VAPI_PHASE_PREPARE, now);
    return VAPI_PENDING;
}

/* The head is complete. VAPI_OK: its body follows; VAPI_PENDING: the exchange goes on elsewhere. */
static vapi_status_t begin_answer(vapi_client_t *client, uint64_t now)
{
    const vapi_exchange_t *exchange = client->exchange;
    if (client->head.status_code >= 200U && client->head.status_code < 300U) {
        enter(client, VAPI_PHASE_BODY, now);
        client->answer = ANSWER_TO_SINK;
        client->answer_begun = true;
        if (exchange->sink == NULL || exchange->sink->begin == NULL) {
            return VAPI_OK;
        }
        return exchange->sink->begin(exchange->sink_context, &client->head,
                                     client->response.content_length);
    }
    if (is_redirect(client)) {
        return follow_redirect(client, now);
    }
    client->answer = ANSWER_TO_ERROR;
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
    if (client->answer == ANSWER_TO_ERROR) {
        return vapi_error_text_take(&client->error_text, piece) ? VAPI_OK : VAPI_END;
    }
    if (client->answer == ANSWER_DRAINED) {
        client->drained += (uint32_t)piece.size;
        return client->drained <= DRAIN_MAX ? VAPI_OK : VAPI_END;
    }
    const vapi_answer_sink_t *sink = client->exchange->sink;
    vapi_status_t status =
        sink == NULL ? VAPI_OK : sink->piece(client->exchange->sink_context, piece);
    if (status == VAPI_END && is_worth_draining(client)) {
        client->answer = ANSWER_DRAINED;
        client->drained = 0U;
        return VAPI_OK;
    }
    return status;
}

/* The answer is over, or enough of it is known. */
static vapi_status_t end_answer(vapi_client_t *client, bool complete, bool keep)
{
    if (!keep || client->send_failure != VAPI_OK) {
        close_connection(client);
    }
    if (client->answer == ANSWER_TO_ERROR) {
        return vapi_status_from_http(client->head.status_code);
    }
    const vapi_answer_sink_t *sink = client->exchange->sink;
    if (!complete || client->answer == ANSWER_DRAINED || sink == NULL || sink->finish == NULL) {
        return VAPI_OK;
    }
    return sink->finish(client->exchange->sink_context);
}

static vapi_status_t take_event(vapi_client_t *client, const vapi_http_response_event_t *event,
                                bool more_input, uint64_t now, bool *out_ended)
{
    vapi_status_t status = vapi_http_head_take(&client->head, &client->response, event);
    if (status != VAPI_OK) {
        return status;
    }
    switch (event->type) {
    case VAPI_HTTP_EVENT_STATUS:
        enter(client, VAPI_PHASE_HEAD, now);
        return VAPI_OK;
    case VAPI_HTTP_EVENT_HEADER_NAME:
    case VAPI_HTTP_EVENT_HEADER_VALUE:
        if (client->exchange->visit_header != NULL) {
            client->exchange->visit_header(client->exchange->sink_context, event);
        }
        return VAPI_OK;
    case VAPI_HTTP_EVENT_HEAD_END:
        return begin_answer(client, now);
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
static vapi_status_t take_bytes(vapi_client_t *client, vapi_slice_t input, uint64_t now)
{
    bool ended = false;
    vapi_status_t status;
    vapi_http_response_event_t event;
    client->statistics.bytes_received += (uint32_t)input.size;
    client->progress_at = now;
    while ((status = vapi_http_response_next(&client->response, &input, &event)) == VAPI_OK) {
        status = take_event(client, &event, input.size != 0U, now, &ended);
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

static vapi_status_t step_receive(vapi_client_t *client, uint64_t now, vapi_client_wait_t *out_wait)
{
    vapi_transport_t *transport = client->transport;
    vapi_status_t count =
        transport->operations->read(transport, client->config.window, client->config.window_size);
    if (count == 0) {
        return wait_for(client, VAPI_WAIT_READABLE, out_wait);
    }
    if (count < 0) {
        return count == VAPI_END ? take_end(client) : count;
    }
    vapi_status_t status =
        take_bytes(client, vapi_slice(client->config.window, (size_t)count), now);
    return status == VAPI_PENDING ? go_on(out_wait) : status;
}

/* --- SEND -------------------------------------------------------------------------------------- */

/*
 * Sending has stalled or failed: a server that refuses a request early answers before it has read all.
 * `failure` is VAPI_OK while the transport is only full.
 */
static vapi_status_t look_for_early_answer(vapi_client_t *client, vapi_status_t failure,
                                           uint64_t now, vapi_client_wait_t *out_wait)
{
    char early[EARLY_ANSWER_SIZE];
    vapi_status_t count =
        client->transport->operations->read(client->transport, early, sizeof early);
    if (count <= 0) {
        if (failure != VAPI_OK) {
            return failure;
        }
        if (count == 0) {
            return wait_for(client, VAPI_WAIT_READABLE | VAPI_WAIT_WRITABLE, out_wait);
        }
        return count == VAPI_END ? VAPI_ERROR_RESET : count;
    }
    client->send_failure = failure != VAPI_OK ? failure : VAPI_ERROR_RESET;
    enter(client, VAPI_PHASE_WAIT, now);
    vapi_status_t status = take_bytes(client, vapi_slice(early, (size_t)count), now);
    return status == VAPI_PENDING ? go_on(out_wait) : status;
}

static vapi_status_t step_send(vapi_client_t *client, uint64_t now, vapi_client_wait_t *out_wait)
{
    if (client->unsent.size == 0U) {
        vapi_status_t status =
            vapi_http_sender_fill(&client->sender, (char *)client->config.window,
                                  (uint32_t)client->config.window_size, &client->unsent);
        if (status == VAPI_END) {
            enter(client, VAPI_PHASE_WAIT, now);
            return go_on(out_wait);
        }
        if (status == VAPI_PENDING) {
            return wait_until(now + BODY_RETRY_MS, now, out_wait);
        }
        if (status != VAPI_OK) {
            return status;
        }
    }
    vapi_status_t count = client->transport->operations->write(
        client->transport, client->unsent.data, client->unsent.size);
    if (count <= 0) {
        return look_for_early_answer(client, count, now, out_wait);
    }
    vapi_slice_advance(&client->unsent, (size_t)count);
    client->attempt_sent += (uint32_t)count;
    client->statistics.bytes_sent += (uint32_t)count;
    client->progress_at = now;
    return go_on(out_wait);
}

/* --- the end of an attempt, and of the exchange ------------------------------------------------- */

static bool has_answer(const vapi_client_t *client)
{
    return client->phase == VAPI_PHASE_HEAD || client->phase == VAPI_PHASE_BODY;
}

static void record_error(vapi_client_t *client, vapi_status_t status)
{
    vapi_error_t *error = &client->error;
    error->status = status;
    error->phase = client->phase;
    if (has_answer(client)) {
        error->http_status = client->head.status_code;
        memcpy(error->request_id, client->head.request_id, sizeof error->request_id);
        int64_t seconds = vapi_http_head_retry_after(
            &client->head, client->config.platform->utc_seconds(client->config.platform->context));
        if (seconds > 0) {
            error->retry_after_ms =
                seconds > UINT32_MAX / 1000 ? UINT32_MAX : (uint32_t)seconds * 1000U;
        }
    }
    if (client->exchange->explain != NULL && error->message[0] == '\0') {
        vapi_output_t words =
            vapi_output_window(error->message, sizeof error->message - 1U, 0U, 0U);
        client->exchange->explain(client->exchange->sink_context, status, &words);
        error->message[vapi_output_kept(&words)] = '\0';
    }
    bool from_port = status <= VAPI_ERROR_RESOLVE && status > VAPI_ERROR_JSON_SYNTAX;
    if (from_port && client->transport != NULL) {
        error->port_code = client->transport->port_code;
        error->detail = client->transport->detail;
    }
}

static vapi_failure_t describe_failure(const vapi_client_t *client)
{
    vapi_failure_t failure = {
        .status = client->error.status,
        .http_status = client->error.http_status,
        .repeat = client->exchange->repeat,
        .sent = client->attempt_sent != 0U,
        .answer_lost = client->answer_begun &&
                       (client->exchange->sink == NULL || !client->exchange->sink->restarts),
    };
    return failure;
}

/* True when a newer key than the one just refused is at hand; asked for once in an exchange. */
static bool renew_key(vapi_client_t *client)
{
    if (client->error.status != VAPI_ERROR_UNAUTHORIZED || client->key_refused ||
        !sends_key(client)) {
        return false;
    }
    client->key_refused = true;
    return client->config.key(client->config.key_context, true, &client->request.credentials) ==
               VAPI_OK &&
           client->request.credentials.size != 0U;
}

static uint32_t pause_before_retry_ms(vapi_client_t *client)
{
    if (client->error.retry_after_ms != 0U) {
        return client->error.retry_after_ms;
    }
    if (client->error.status == VAPI_ERROR_RATE_LIMITED) {
        client->error.retry_after_ms = client->config.retry.cool_down_ms;
        return client->config.retry.cool_down_ms;
    }
    uint32_t random = 0U;
    if (client->config.platform->random(client->config.platform->context, &random, sizeof random) !=
        VAPI_OK) {
        random = UINT32_MAX; /* without jitter the longest pause is the safe one */
    }
    return vapi_retry_pause_ms(&client->config.retry, (uint8_t)(client->statistics.attempts + 1U),
                               random);
}

static vapi_status_t end_exchange(vapi_client_t *client, vapi_status_t status, uint64_t now)
{
    enter(client, VAPI_PHASE_IDLE, now);
    client->statistics.total_ms = elapsed_ms(client->started_at, now);
    client->exchange = NULL;
    memset(&client->request, 0, sizeof client->request); /* forgets where the key was */
    if (status == VAPI_OK) {
        memset(&client->error, 0, sizeof client->error);
    }
    return status;
}

static vapi_status_t end_attempt(vapi_client_t *client, vapi_status_t status, uint64_t now,
                                 vapi_client_wait_t *out_wait)
{
    if (client->answer == ANSWER_DRAINED) {
        close_connection(client); /* what was wanted had come before the rest went wrong */
        return end_exchange(client, VAPI_OK, now);
    }
    bool answered = client->answer == ANSWER_TO_ERROR && has_answer(client) &&
                    status == vapi_status_from_http(client->head.status_code);
    record_error(client, status);
    if (!answered) {
        close_connection(client);
    }
    vapi_failure_t failure = describe_failure(client);
    client->error.may_have_arrived = vapi_failure_is_ambiguous(&failure);
    if (renew_key(client)) {
        enter(client, VAPI_PHASE_PREPARE, now);
        return go_on(out_wait);
    }
    if (vapi_retry_allowed(&failure)) {
        uint32_t pause = pause_before_retry_ms(client);
        if (client->statistics.attempts < client->config.retry.attempts_max &&
            now + pause < client->deadline_at) {
            vapi_log_retry(client->config.platform, &client->error, pause);
            client->pause_until = now + pause;
            enter(client, VAPI_PHASE_PAUSE, now);
            return wait_until(client->pause_until, now, out_wait);
        }
    }
    return end_exchange(client, status, now);
}

static vapi_status_t step_pause(vapi_client_t *client, uint64_t now, vapi_client_wait_t *out_wait)
{
    if (now < client->pause_until) {
        return wait_until(client->pause_until, now, out_wait);
    }
    enter(client, VAPI_PHASE_PREPARE, now);
    return go_on(out_wait);
}

/* --- limits ------------------------------------------------------------------------------------ */

static bool idles(const vapi_client_t *client)
{
    return client->config.idle_ms != 0U && client->phase != VAPI_PHASE_PREPARE &&
           client->phase != VAPI_PHASE_PAUSE;
}

/* VAPI_OK: there is time left. The limits of the whole exchange end it without another attempt. */
static vapi_status_t check_limits(vapi_client_t *client, uint64_t now)
{
    if (__atomic_load_n(&client->cancelled, __ATOMIC_SEQ_CST)) {
        return VAPI_ERROR_CANCELLED;
    }
    if (now >= client->deadline_at) {
        return VAPI_ERROR_DEADLINE;
    }
    return idles(client) && now - client->progress_at >= client->config.idle_ms ? VAPI_ERROR_IDLE
                                                                                : VAPI_OK;
}

static void bound_wait(const vapi_client_t *client, uint64_t now, vapi_client_wait_t *ref_wait)
{
    uint64_t until = client->deadline_at;
    if (idles(client) && client->progress_at + client->config.idle_ms < until) {
        until = client->progress_at + client->config.idle_ms;
    }
    uint32_t left = elapsed_ms(now, until);
    if (ref_wait->timeout_ms > left) {
        ref_wait->timeout_ms = left;
    }
}

static vapi_status_t step(vapi_client_t *client, uint64_t now, vapi_client_wait_t *out_wait)
{
    switch (client->phase) {
    case VAPI_PHASE_PREPARE:
        return step_prepare(client, now, out_wait);
    case VAPI_PHASE_RESOLVE:
    case VAPI_PHASE_CONNECT:
    case VAPI_PHASE_TLS:
        return step_open(client, now, out_wait);
    case VAPI_PHASE_SEND:
        return step_send(client, now, out_wait);
    case VAPI_PHASE_PAUSE:
        return step_pause(client, now, out_wait);
    default:
        return step_receive(client, now, out_wait);
    }
}

/* --- the public functions ----------------------------------------------------------------------- */

vapi_status_t vapi_client_init(vapi_client_t *client, const vapi_client_config_t *config)
{
    if (config->platform == NULL || config->window == NULL ||
        config->window_size < VAPI_CLIENT_WINDOW_MIN || config->window_size > UINT16_MAX ||
        config->address_buffer_size > UINT16_MAX - 1U) {
        return VAPI_ERROR_ARGUMENT;
    }
    memset(client, 0, sizeof *client);
    client->config = *config;
    client->config.retry = vapi_retry_policy_complete(&config->retry);
    if (client->config.base_url == NULL) {
        client->config.base_url = VAPI_BASE_URL;
    }
    if (client->config.deadline_ms == 0U) {
        client->config.deadline_ms = VAPI_DEADLINE_MS;
    }
    if (client->config.redirects_max == 0U) {
        client->config.redirects_max = 3U;
    }
    vapi_status_t status =
        vapi_url_parse(vapi_slice_from_string(client->config.base_url), &client->base);
    if (status != VAPI_OK) {
        return status;
    }
    if (client->base.has_query) {
        return VAPI_ERROR_URL;
    }
    return transport_for(client, &client->base) == NULL ? VAPI_ERROR_URL_SCHEME : VAPI_OK;
}

vapi_status_t vapi_client_start(vapi_client_t *client, const vapi_exchange_t *exchange)
{
    if (client->exchange != NULL) {
        return VAPI_ERROR_STATE;
    }
    client->url = client->base;
    client->request = exchange->request;
    client->request.target.prefix = client->base.path;
    if (exchange->url != NULL) {
        vapi_status_t status = vapi_url_parse(vapi_slice_from_string(exchange->url), &client->url);
        if (status != VAPI_OK) {
            return status;
        }
        memset(&client->request.target, 0, sizeof client->request.target);
        client->request.target.path = client->url.path;
        client->request.target.query = client->url.query;
    }
    client->request.url = &client->url;
    client->request.user_agent = vapi_slice_from_string(client->config.user_agent);
    memset(&client->statistics, 0, sizeof client->statistics);
    client->exchange = exchange;
    client->key_refused = false;
    client->cross_origin = false;
    client->address_half = 0U;
    client->answer = ANSWER_TO_SINK;
    __atomic_store_n(&client->cancelled, false, __ATOMIC_SEQ_CST);
    client->started_at = now_ms(client);
    client->deadline_at =
        client->started_at +
        (exchange->deadline_ms != 0U ? exchange->deadline_ms : client->config.deadline_ms);
    client->phase = VAPI_PHASE_PREPARE;
    client->phase_since = client->started_at;
    return VAPI_OK;
}

vapi_status_t vapi_poll(vapi_client_t *client, vapi_client_wait_t *out_wait)
{
    if (client->exchange == NULL) {
        return VAPI_ERROR_STATE;
    }
    uint64_t now = now_ms(client);
    vapi_status_t status = check_limits(client, now);
    if (status == VAPI_OK) {
        status = step(client, now, out_wait);
        now = now_ms(client);
    }
    if (status == VAPI_OK) {
        return end_exchange(client, VAPI_OK, now);
    }
    if (status != VAPI_PENDING) {
        status = end_attempt(client, status, now, out_wait);
    }
    if (status == VAPI_PENDING) {
        bound_wait(client, now, out_wait);
    }
    return status;
}

void vapi_await(vapi_client_t *client, const vapi_client_wait_t *wait)
{
    if (wait->timeout_ms == 0U) {
        return;
    }
    vapi_transport_t *transport = wait->transport;
    if (transport == NULL) {
        transport = transport_for(client, &client->base); /* any can wait for time alone */
    }
    uint32_t timeout_ms =
        wait->timeout_ms < VAPI_CANCEL_LATENCY_MS ? wait->timeout_ms : VAPI_CANCEL_LATENCY_MS;
    /* A wait that fails shows again, and is reported, in the read or write that it was for. */
    vapi_status_t waited = transport->operations->wait(transport, wait->interest, timeout_ms);
    (void)waited;
}

vapi_status_t vapi_run(vapi_client_t *client)
{
    vapi_client_wait_t wait;
    vapi_status_t status;
    while ((status = vapi_poll(client, &wait)) == VAPI_PENDING) {
        vapi_await(client, &wait);
    }
    return status;
}

vapi_status_t vapi_client_perform(vapi_client_t *client, const vapi_exchange_t *exchange)
{
    vapi_status_t status = vapi_client_start(client, exchange);
    return status == VAPI_OK ? vapi_run(client) : status;
}

void vapi_cancel(vapi_client_t *client)
{
    __atomic_store_n(&client->cancelled, true, __ATOMIC_SEQ_CST);
}

bool vapi_client_is_cancelled(const vapi_client_t *client)
{
    return __atomic_load_n(&client->cancelled, __ATOMIC_SEQ_CST);
}

void vapi_client_close(vapi_client_t *client)
{
    close_connection(client);
    client->exchange = NULL;
    client->phase = VAPI_PHASE_IDLE;
}

const vapi_error_t *vapi_client_error(const vapi_client_t *client)
{
    return &client->error;
}

const vapi_statistics_t *vapi_client_statistics(const vapi_client_t *client)
{
    return &client->statistics;
}
