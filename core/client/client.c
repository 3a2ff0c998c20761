/*
 * The engine: one exchange at a time as a state machine behind vapi_poll() (vapi/client.h draws it). The steps are
 * in client_open.c, client_send.c and client_receive.c; here are the frame around them, limits, retries and the end.
 */
#include "vapi/client.h"

#include "client_steps.h"
#include "log.h"
#include "retry.h"

/* How long a Retry-After holds for other exchanges: it may be a date, and a clock wrong, and a device must not fall silent. */
#define QUIET_MAX_MS UINT32_C(60000)

/* --- what every step uses ------------------------------------------------------------------------ */

static uint64_t read_clock(const vapi_client_t *client)
{
    return client->config.platform->monotonic_ms(client->config.platform->context);
}

uint32_t vapi_elapsed_ms(uint64_t since, uint64_t now)
{
    return now > since ? (uint32_t)(now - since) : 0U;
}

void vapi_client_enter(vapi_client_t *client, vapi_phase_t phase)
{
    client->now = read_clock(client);
    client->statistics.phase_ms[client->phase] += vapi_elapsed_ms(client->phase_since, client->now);
    client->phase = phase;
    client->phase_since = client->now;
}

void vapi_client_close_connection(vapi_client_t *client)
{
    if (client->transport != NULL) {
        client->transport->operations->close(client->transport);
        client->transport = NULL;
    }
}

vapi_transport_t *vapi_client_transport_for(const vapi_client_t *client, const vapi_url_t *url)
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

vapi_status_t vapi_client_go_on(vapi_client_wait_t *out_wait)
{
    out_wait->transport = NULL;
    out_wait->interest = 0U;
    out_wait->timeout_ms = 0U;
    return VAPI_PENDING;
}

vapi_status_t vapi_client_wait_for(vapi_client_t *client, unsigned interest,
                                   vapi_client_wait_t *out_wait)
{
    out_wait->transport = client->transport;
    out_wait->interest = client->transport->interest != 0U ? client->transport->interest : interest;
    out_wait->timeout_ms = UINT32_MAX;
    return VAPI_PENDING;
}

vapi_status_t vapi_client_wait_until(const vapi_client_t *client, uint64_t moment,
                                     vapi_client_wait_t *out_wait)
{
    out_wait->transport = NULL;
    out_wait->interest = 0U;
    out_wait->timeout_ms = vapi_elapsed_ms(client->now, moment);
    return VAPI_PENDING;
}

/* --- the end of an attempt, and of the exchange ------------------------------------------------- */

static bool has_answer(const vapi_client_t *client)
{
    return client->phase == VAPI_PHASE_HEAD || client->phase == VAPI_PHASE_BODY;
}

/* The requests to the API itself are what its limit counts. */
static bool asks_api(const vapi_client_t *client)
{
    return vapi_url_same_origin(&client->url, &client->base);
}

/* A URL of the exchange's own and one that a redirect gave are secrets: whoever has them may use them. Of an operation's
 * address only the base URL's path stands there. */
static void hide_secrets(vapi_client_t *client)
{
    vapi_error_text_hide(client->error.message, client->request.credentials);
    vapi_error_text_hide(client->error.message, client->url.path);
    vapi_error_text_hide(client->error.message, client->url.query);
}

static void record_error(vapi_client_t *client, vapi_status_t status)
{
    vapi_error_t *error = &client->error;
    error->status = status;
    error->phase = client->phase;
    if (has_answer(client)) {
        if (client->answer == VAPI_ANSWER_TO_ERROR) {
            vapi_error_text_finish(&client->error_text);
        }
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
        /* They may be the server's, from the middle of an answer. The window is free: the attempt is over. */
        vapi_output_t words =
            vapi_output_window(client->config.window, VAPI_CLIENT_WINDOW_MIN, 0U, 0U);
        client->exchange->explain(client->exchange->sink_context, status, &words);
        vapi_error_text_set(&client->error_text, error->message,
                            vapi_slice(client->config.window, vapi_output_kept(&words)));
    }
    hide_secrets(client);
    if (client->phase == VAPI_PHASE_PAUSE && status == VAPI_ERROR_RATE_LIMITED) {
        error->retry_after_ms = vapi_elapsed_ms(client->now, client->quiet_until);
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
        .answer_lost = client->answer_begun && client->exchange->sink != NULL &&
                       !client->exchange->sink->restarts,
    };
    return failure;
}

/* True when a newer key than the one just refused is at hand; asked for once in an exchange. */
static bool renew_key(vapi_client_t *client)
{
    if (client->error.status != VAPI_ERROR_UNAUTHORIZED || client->key_refused ||
        !vapi_client_sends_key(client)) {
        return false;
    }
    client->key_refused = true;
    return client->config.key(client->config.key_context, true, &client->request.credentials) ==
               VAPI_OK &&
           client->request.credentials.size != 0U;
}

/* Requests tried, without those that a redirect led to. */
static uint8_t count_tries(const vapi_client_t *client)
{
    return (uint8_t)(client->statistics.attempts - client->statistics.redirects);
}

static uint32_t smaller(uint32_t one, uint32_t other)
{
    return one < other ? one : other;
}

static uint32_t larger(uint32_t one, uint32_t other)
{
    return one > other ? one : other;
}

static uint32_t pause_before_retry_ms(vapi_client_t *client)
{
    vapi_error_t *error = &client->error;
    if (error->http_status == HTTP_TOO_MANY_REQUESTS) { /* whatever became of its words */
        if (error->retry_after_ms == 0U) {
            error->retry_after_ms = client->config.retry.cool_down_ms;
        }
        if (asks_api(client)) {
            uint32_t longest = larger(QUIET_MAX_MS, client->config.retry.cool_down_ms);
            client->quiet_until = client->now + smaller(error->retry_after_ms, longest);
        }
    }
    if (error->retry_after_ms != 0U) {
        return error->retry_after_ms;
    }
    uint8_t next = (uint8_t)(count_tries(client) + 1U);
    if (error->status == VAPI_ERROR_LINK_DOWN || error->status == VAPI_ERROR_UNREACHABLE) {
        /* Jitter spares a server; here there is none, and a cable that was put back takes its time. */
        return vapi_retry_pause_ms(&client->config.retry, next, UINT32_MAX);
    }
    uint32_t random = 0U;
    if (client->config.platform->random(client->config.platform->context, &random, sizeof random) !=
        VAPI_OK) {
        random = UINT32_MAX; /* without jitter the longest pause is the safe one */
    }
    return vapi_retry_pause_ms(&client->config.retry, next, random);
}

static void tell_memory(const vapi_client_t *client, vapi_memory_t *out_memory)
{
    const vapi_platform_t *platform = client->config.platform;
    if (platform->memory != NULL) {
        platform->memory(platform->context, out_memory);
    }
}

static vapi_status_t end_exchange(vapi_client_t *client, vapi_status_t status)
{
    vapi_client_enter(client, VAPI_PHASE_IDLE);
    client->statistics.total_ms = vapi_elapsed_ms(client->started_at, client->now);
    tell_memory(client, &client->statistics.memory);
    client->exchange = NULL;
    memset(&client->request, 0, sizeof client->request); /* forgets where the key was */
    if (status == VAPI_OK) { /* another exchange may have been refused meanwhile */
        memset(&client->error, 0, sizeof client->error);
    }
    return status;
}

static vapi_status_t end_attempt(vapi_client_t *client, vapi_status_t status,
                                 vapi_client_wait_t *out_wait)
{
    if (client->answer == VAPI_ANSWER_DRAINED) {
        vapi_client_close_connection(
            client); /* what was wanted had come before the rest went wrong */
        return end_exchange(client, VAPI_OK);
    }
    bool answered = client->answer == VAPI_ANSWER_TO_ERROR &&
                    status == vapi_status_from_http(client->head.status_code);
    record_error(client, status);
    if (!answered && client->phase != VAPI_PHASE_PAUSE) { /* a kept one has no part in a pause */
        vapi_client_close_connection(client);
    }
    vapi_failure_t failure = describe_failure(client);
    client->error.may_have_arrived = vapi_failure_is_ambiguous(&failure);
    if (renew_key(client)) {
        vapi_client_enter(client, VAPI_PHASE_PREPARE);
        return vapi_client_go_on(out_wait);
    }
    if (vapi_retry_allowed(&failure)) {
        uint32_t pause = pause_before_retry_ms(client);
        if (count_tries(client) < client->config.retry.attempts_max &&
            client->now + pause < client->deadline_at) {
            vapi_log_retry(client->config.platform, &client->error, pause);
            client->pause_until = client->now + pause;
            vapi_client_enter(client, VAPI_PHASE_PAUSE);
            return vapi_client_wait_until(client, client->pause_until, out_wait);
        }
    }
    return end_exchange(client, status);
}

static vapi_status_t step_pause(vapi_client_t *client, vapi_client_wait_t *out_wait)
{
    if (client->pause_until >= client->deadline_at) {
        return VAPI_ERROR_RATE_LIMITED; /* the pause of an exchange before, and no room for it */
    }
    if (client->now < client->pause_until) {
        return vapi_client_wait_until(client, client->pause_until, out_wait);
    }
    vapi_client_enter(client, VAPI_PHASE_PREPARE);
    return vapi_client_go_on(out_wait);
}

/* --- limits ------------------------------------------------------------------------------------ */

static bool idles(const vapi_client_t *client)
{
    return client->idle_ms != 0U && client->phase != VAPI_PHASE_PREPARE &&
           client->phase != VAPI_PHASE_PAUSE;
}

/* VAPI_OK: there is time left. The limits of the whole exchange end it without another attempt. */
static vapi_status_t check_limits(vapi_client_t *client)
{
    if (__atomic_load_n(&client->cancelled, __ATOMIC_SEQ_CST)) {
        return VAPI_ERROR_CANCELLED;
    }
    if (client->now >= client->deadline_at) {
        return VAPI_ERROR_DEADLINE;
    }
    return idles(client) && client->now - client->progress_at >= client->idle_ms ? VAPI_ERROR_IDLE
                                                                                 : VAPI_OK;
}

static void bound_wait(const vapi_client_t *client, vapi_client_wait_t *ref_wait)
{
    uint64_t until = client->deadline_at;
    if (idles(client) && client->progress_at + client->idle_ms < until) {
        until = client->progress_at + client->idle_ms;
    }
    ref_wait->timeout_ms = smaller(ref_wait->timeout_ms, vapi_elapsed_ms(client->now, until));
}

static vapi_status_t step(vapi_client_t *client, vapi_client_wait_t *out_wait)
{
    switch (client->phase) {
    case VAPI_PHASE_PREPARE:
        return vapi_client_step_prepare(client, out_wait);
    case VAPI_PHASE_RESOLVE:
    case VAPI_PHASE_CONNECT:
    case VAPI_PHASE_TLS:
        return vapi_client_step_open(client, out_wait);
    case VAPI_PHASE_SEND:
        return vapi_client_step_send(client, out_wait);
    case VAPI_PHASE_PAUSE:
        return step_pause(client, out_wait);
    default:
        return vapi_client_step_receive(client, out_wait);
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
    return vapi_client_transport_for(client, &client->base) == NULL ? VAPI_ERROR_URL_SCHEME
                                                                    : VAPI_OK;
}

/* An exchange that could not start leaves a record like any other. */
static vapi_status_t refuse(vapi_client_t *client, vapi_status_t status)
{
    memset(&client->error, 0, sizeof client->error);
    client->error.status = status;
    client->error.phase = VAPI_PHASE_PREPARE;
    return status;
}

vapi_status_t vapi_client_start(vapi_client_t *client, const vapi_exchange_t *exchange)
{
    if (client->exchange != NULL) {
        return refuse(client, VAPI_ERROR_STATE);
    }
    client->url = client->base;
    client->request = exchange->request;
    client->request.target.prefix = client->base.path;
    if (exchange->url != NULL) {
        vapi_status_t status = vapi_url_parse(vapi_slice_from_string(exchange->url), &client->url);
        if (status != VAPI_OK) {
            return refuse(client, status);
        }
        memset(&client->request.target, 0, sizeof client->request.target);
        client->request.target.path = client->url.path;
        client->request.target.query = client->url.query;
    }
    client->request.url = &client->url;
    client->request.user_agent = vapi_slice_from_string(client->config.user_agent);
    memset(&client->statistics, 0, sizeof client->statistics);
    memset(&client->error, 0, sizeof client->error);
    client->attempt_sent = 0U;
    memset(&client->statistics.memory, 0xFF, sizeof client->statistics.memory); /* all unknown */
    tell_memory(client, NULL);
    client->exchange = exchange;
    client->key_refused = false;
    client->cross_origin = !exchange->without_key && !asks_api(client);
    client->address_half = 0U;
    client->answer = VAPI_ANSWER_TO_SINK;
    if (!exchange->continues) {
        __atomic_store_n(&client->cancelled, false, __ATOMIC_SEQ_CST);
    }
    client->now = read_clock(client);
    client->started_at = client->now;
    client->deadline_at =
        client->started_at +
        (exchange->deadline_ms != 0U ? exchange->deadline_ms : client->config.deadline_ms);
    client->idle_ms = exchange->idle_ms != 0U ? exchange->idle_ms : client->config.idle_ms;
    client->phase = VAPI_PHASE_PREPARE;
    client->phase_since = client->started_at;
    if (client->now < client->quiet_until && asks_api(client)) {
        client->phase = VAPI_PHASE_PAUSE;
        client->pause_until = client->quiet_until;
    }
    return VAPI_OK;
}

vapi_status_t vapi_poll(vapi_client_t *client, vapi_client_wait_t *out_wait)
{
    if (client->exchange == NULL) {
        return VAPI_ERROR_STATE;
    }
    client->now = read_clock(client);
    vapi_status_t status = check_limits(client);
    if (status == VAPI_OK) {
        status = step(client, out_wait);
        client->now = read_clock(client);
    }
    if (status == VAPI_OK) {
        return end_exchange(client, VAPI_OK);
    }
    if (status != VAPI_PENDING) {
        status = end_attempt(client, status, out_wait);
    }
    if (status == VAPI_PENDING) {
        bound_wait(client, out_wait);
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
        transport =
            vapi_client_transport_for(client, &client->base); /* any can wait for time alone */
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
    vapi_client_close_connection(client);
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
