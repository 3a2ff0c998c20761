/* A port that a test writes the story of (fake_port.h). */
#include "fake_port.h"

static fake_port_t *port_of(vapi_transport_t *transport)
{
    return (fake_port_t *)(void *)transport;
}

static const fake_connection_t *connection_of(const fake_port_t *port)
{
    static const fake_connection_t none = {.open_result = VAPI_ERROR_REFUSED};
    return port->opened <= port->connection_count ? &port->connections[port->opened - 1U] : &none;
}

vapi_status_t fake_port_count_call(fake_port_t *port)
{
    port->calls++;
    port->now_ms += port->tick_ms;
    return port->calls == port->fail_at ? port->fail_with : VAPI_OK;
}

enum { OPENING, READING, WRITING };

static bool stutter(fake_port_t *port, int operation)
{
    port->stutter[operation] = port->stutters && !port->stutter[operation];
    return port->stutter[operation];
}

static size_t limit(const fake_port_t *port, size_t size)
{
    return port->piece != 0U && size > port->piece ? port->piece : size;
}

static vapi_status_t fake_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    fake_port_t *port = port_of(transport);
    if (!port->is_open) {
        port->is_open = true;
        if (port->opened < 8U) {
            strncpy(port->hosts[port->opened], endpoint->host, sizeof port->hosts[0] - 1U);
            port->ports[port->opened] = endpoint->port;
        }
        port->opened++;
        port->connection_sent = 0U;
        port->connection_answered = 0U;
        port->steps_left = connection_of(port)->open_steps;
        transport->phase = VAPI_PHASE_RESOLVE;
    }
    vapi_status_t failure = fake_port_count_call(port);
    if (failure != VAPI_OK) {
        return failure;
    }
    transport->interest = VAPI_WAIT_WRITABLE;
    if (port->steps_left > 0U) {
        vapi_phase_t last = connection_of(port)->open_phase;
        last = last != VAPI_PHASE_IDLE ? last : VAPI_PHASE_TLS;
        port->steps_left--;
        transport->phase = transport->phase < last ? transport->phase + 1 : last;
        return VAPI_PENDING;
    }
    if (stutter(port, OPENING)) {
        return VAPI_PENDING;
    }
    if (connection_of(port)->open_phase != VAPI_PHASE_IDLE) {
        transport->phase = connection_of(port)->open_phase;
    }
    transport->interest = 0U;
    transport->port_code = connection_of(port)->open_result == VAPI_OK ? 0 : -111;
    return connection_of(port)->open_result;
}

/* Whole requests on this connection: a head, and as much body as it announces. */
static size_t whole_requests(const fake_port_t *port)
{
    const char *text = port->sent + (port->sent_size - port->connection_sent);
    const char *end = port->sent + port->sent_size;
    size_t count = 0U;
    while (text < end) {
        const char *head_end = strstr(text, "\r\n\r\n");
        if (head_end == NULL) {
            break;
        }
        size_t body = 0U;
        const char *length = strstr(text, "Content-Length: ");
        if (length != NULL && length < head_end) {
            for (const char *digit = length + 16; *digit >= '0' && *digit <= '9'; digit++) {
                body = body * 10U + (size_t)(*digit - '0');
            }
        }
        text = head_end + 4U + body;
        count += text <= end ? 1U : 0U;
    }
    return count;
}

static vapi_status_t fake_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    fake_port_t *port = port_of(transport);
    const fake_connection_t *connection = connection_of(port);
    vapi_status_t failure = fake_port_count_call(port);
    if (failure != VAPI_OK) {
        return failure;
    }
    if (stutter(port, READING)) {
        return 0;
    }
    bool may = connection->answer_early_at != 0U
                   ? port->connection_sent >= connection->answer_early_at
                   : whole_requests(port) > 0U;
    size_t total = connection->answer == NULL      ? 0U
                   : connection->answer_size != 0U ? connection->answer_size
                                                   : strlen(connection->answer);
    /* With several answers in the script, each comes after its own request. */
    if (connection->requests > 1U && connection->answer != NULL) {
        const char *cut = connection->answer;
        size_t seen = whole_requests(port);
        for (size_t i = 0; i < seen && cut != NULL; i++) {
            cut = strstr(cut + 1, "HTTP/1.1 ");
        }
        if (cut != NULL) {
            total = (size_t)(cut - connection->answer);
        }
    }
    size_t left = total - port->connection_answered;
    if (!may) {
        return 0;
    }
    if (left == 0U) {
        bool over = connection->requests <= 1U || whole_requests(port) >= connection->requests;
        return over ? connection->read_end : 0;
    }
    size_t count = limit(port, left < size ? left : size);
    memcpy(out_data, connection->answer + port->connection_answered, count);
    port->connection_answered += count;
    return (vapi_status_t)count;
}

static vapi_status_t fake_write(vapi_transport_t *transport, const void *data, size_t size)
{
    fake_port_t *port = port_of(transport);
    const fake_connection_t *connection = connection_of(port);
    vapi_status_t failure = fake_port_count_call(port);
    if (failure != VAPI_OK) {
        return failure;
    }
    if (stutter(port, WRITING)) {
        return 0;
    }
    size_t count = limit(port, size);
    if (connection->write_limit != 0U) {
        size_t room = connection->write_limit - port->connection_sent;
        if (room == 0U) {
            return connection->write_end;
        }
        count = count < room ? count : room;
    }
    if (port->sent_size + count >= sizeof port->sent) {
        return VAPI_ERROR_SPACE;
    }
    memcpy(port->sent + port->sent_size, data, count);
    port->sent_size += count;
    port->sent[port->sent_size] = '\0';
    port->connection_sent += count;
    return (vapi_status_t)count;
}

static void fake_close(vapi_transport_t *transport)
{
    fake_port_t *port = port_of(transport);
    port->closed += port->is_open ? 1U : 0U;
    port->is_open = false;
}

static vapi_status_t fake_wait(vapi_transport_t *transport, unsigned interest, uint32_t timeout_ms)
{
    fake_port_t *port = port_of(transport);
    vapi_status_t failure = fake_port_count_call(port);
    if (failure != VAPI_OK) {
        return failure;
    }
    if (interest != 0U && port->stutters) {
        port->now_ms++; /* ready at once, nearly */
        return VAPI_OK;
    }
    port->now_ms += timeout_ms;
    return VAPI_PENDING;
}

static uint64_t fake_monotonic(void *context)
{
    return ((fake_port_t *)context)->now_ms;
}

static int64_t fake_utc(void *context)
{
    fake_port_t *port = (fake_port_t *)context;
    return fake_port_count_call(port) != VAPI_OK ? VAPI_UTC_UNKNOWN : port->utc;
}

static vapi_status_t fake_random(void *context, void *out_data, size_t size)
{
    fake_port_t *port = (fake_port_t *)context;
    vapi_status_t failure = fake_port_count_call(port);
    memset(out_data, 0x80, size);
    return failure != VAPI_OK ? failure : port->random_result;
}

static void fake_log(void *context, vapi_log_level_t level, vapi_slice_t text)
{
    fake_port_t *port = (fake_port_t *)context;
    (void)level;
    size_t used = strlen(port->log);
    if (used + 2U >= sizeof port->log) {
        return;
    }
    size_t room = sizeof port->log - used - 2U;
    size_t size = text.size < room ? text.size : room;
    memcpy(port->log + used, text.data, size);
    memcpy(port->log + used + size, "\n", 2U);
}

/* What is in use by a connection is free when it is closed. */
static void fake_memory(void *context, vapi_memory_t *out_memory)
{
    fake_port_t *port = (fake_port_t *)context;
    if (out_memory == NULL) {
        port->memory_begun++;
        return;
    }
    port->memory_told++;
    *out_memory = port->memory;
    out_memory->arena_used = port->is_open ? port->memory.arena_used : 0U;
}

void fake_port_start(fake_port_t *port)
{
    static const vapi_transport_operations_t operations = {fake_open, fake_read, fake_write,
                                                           fake_close, fake_wait};
    fake_port_t fresh = {
        .transport = {.operations = &operations},
        .connections = port->connections,
        .connection_count = port->connection_count,
        .piece = port->piece,
        .stutters = port->stutters,
        .fail_at = port->fail_at,
        .fail_with = port->fail_with,
        .utc = port->utc,
        .random_result = port->random_result,
        .tick_ms = port->tick_ms,
        .memory = port->memory,
        .platform = {port, fake_monotonic, fake_utc, fake_random, fake_log, fake_memory},
        .now_ms = 1000U,
    };
    *port = fresh;
}

size_t fake_port_requests(const fake_port_t *port)
{
    size_t count = 0U;
    for (const char *text = port->sent; (text = strstr(text, "HTTP/1.1\r\n")) != NULL; text++) {
        count++;
    }
    return count;
}

bool fake_port_has_sent(const fake_port_t *port, const char *text)
{
    return strstr(port->sent, text) != NULL;
}
