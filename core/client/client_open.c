/*
 * The engine's way to a connection: PREPARE (what is sent, over which connection), RESOLVE, CONNECT and TLS
 * (vapi/client.h draws the phases).
 */
#include "client_steps.h"

/* --- PREPARE: what is sent, and over which connection ------------------------------------------ */

bool vapi_client_sends_key(const vapi_client_t *client)
{
    return !client->exchange->without_key && !client->cross_origin;
}

/* The client's key stays here; one that the exchange brings goes where it was meant to go. */
static vapi_status_t take_own_key(vapi_client_t *client)
{
    bool leaves = client->exchange->without_key && !client->cross_origin;
    client->request.credentials = leaves ? client->exchange->own_key : vapi_slice(NULL, 0U);
    bool in_clear = client->base.secure && !client->url.secure;
    return in_clear && client->request.credentials.size != 0U ? VAPI_ERROR_URL_SCHEME : VAPI_OK;
}

static vapi_status_t take_key(vapi_client_t *client)
{
    client->request.authorization_scheme = vapi_slice_from_string("Bearer");
    if (!vapi_client_sends_key(client)) {
        return take_own_key(client);
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
    client->answer = VAPI_ANSWER_TO_SINK;
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

vapi_status_t vapi_client_step_prepare(vapi_client_t *client, vapi_client_wait_t *out_wait)
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
    client->request.shared_headers = client->config.headers;
    client->request.shared_header_count =
        vapi_client_sends_key(client) ? client->config.header_count : 0U;
    status = vapi_http_sender_start(&client->sender, &client->request);
    if (status != VAPI_OK) {
        return status;
    }
    vapi_transport_t *transport = vapi_client_transport_for(client, &client->url);
    if (transport == NULL) {
        return VAPI_ERROR_URL_SCHEME;
    }
    client->progress_at = client->now;
    client->statistics.connection_reused = connected_to(client, transport) && !is_stale(client);
    if (client->statistics.connection_reused) {
        vapi_client_enter(client, VAPI_PHASE_SEND);
        return vapi_client_go_on(out_wait);
    }
    vapi_client_close_connection(client);
    memcpy(client->host, client->url.host.data, client->url.host.size);
    client->host[client->url.host.size] = '\0';
    client->endpoint.host = client->host;
    client->endpoint.port = client->url.port;
    client->transport = transport;
    vapi_client_enter(client, VAPI_PHASE_RESOLVE);
    return vapi_client_go_on(out_wait);
}

/* --- RESOLVE, CONNECT, TLS --------------------------------------------------------------------- */

vapi_status_t vapi_client_step_open(vapi_client_t *client, vapi_client_wait_t *out_wait)
{
    vapi_transport_t *transport = client->transport;
    vapi_status_t status = transport->operations->open(transport, &client->endpoint);
    if (transport->phase != client->phase) {
        vapi_client_enter(client, transport->phase);
        client->progress_at = client->now;
    }
    if (status == VAPI_PENDING) {
        status = vapi_client_wait_for(client, 0U, out_wait);
        if (client->phase != VAPI_PHASE_TLS) {
            out_wait->timeout_ms = VAPI_OPEN_INTERVAL_MS;
        }
        return status;
    }
    if (status != VAPI_OK) {
        return status;
    }
    client->statistics.tls_resumed = transport->resumed;
    client->progress_at = client->now;
    vapi_client_enter(client, VAPI_PHASE_SEND);
    return vapi_client_go_on(out_wait);
}
