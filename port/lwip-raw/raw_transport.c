/*
 * TCP over lwIP's raw API. lwIP's call-backs only note what has happened; everything is done when the
 * client asks.
 */
#include "raw_transport.h"

#include <string.h>

#include "lwip/netif.h"
#include "lwip/sys.h"

enum { STATE_CLOSED, STATE_RESOLVING, STATE_CONNECTING, STATE_OPEN, STATE_ENDED };

/* Where memory is short, no smaller piece than this is tried: it would be mostly headers. */
#define PIECE_MIN 64U

/* Without IPv6 all that follows from several is left out by the compiler. */
#define SEVERAL_ADDRESSES (VAPI_LOOK_UP_ADDRESSES_MAX > 1)

/* Between two looks whether there is memory again, in lwIP's coarse timer's half seconds. */
#define POLL_HALF_SECONDS 1U

/* All that the window lets come is one chain, whose size lwIP keeps in 16 bits. */
_Static_assert(TCP_WND <= UINT16_MAX, "LWIP_WND_SCALE is of no use here");

static vapi_raw_transport_t *raw_of(vapi_transport_t *transport)
{
    return (vapi_raw_transport_t *)transport;
}

/* --- lwIP's call-backs ------------------------------------------------------------------------ */

static err_t connected(void *context, struct tcp_pcb *connection, err_t error)
{
    vapi_raw_transport_t *raw = context;

    (void)connection;
    (void)error; /* lwIP: always ERR_OK; an attempt that fails comes to failed() */
    raw->connected = true;
    return ERR_OK;
}

static err_t received(void *context, struct tcp_pcb *connection, struct pbuf *data, err_t error)
{
    vapi_raw_transport_t *raw = context;

    (void)connection;
    (void)error; /* lwIP: always ERR_OK */
    if (data == NULL) {
        raw->peer_ended = true;
    } else if (raw->received == NULL) {
        raw->received = data;
    } else {
        pbuf_cat(raw->received, data);
    }
    return ERR_OK;
}

static err_t sent(void *context, struct tcp_pcb *connection, u16_t size)
{
    vapi_raw_transport_t *raw = context;

    (void)size;
    if (tcp_sndbuf(connection) > TCP_SNDLOWAT && tcp_sndqueuelen(connection) < TCP_SNDQUEUELOWAT) {
        raw->full = false;
    }
    return ERR_OK;
}

/* Memory that others held tells nobody when it is free again: try. */
static err_t polled(void *context, struct tcp_pcb *connection)
{
    vapi_raw_transport_t *raw = context;

    if (tcp_sndbuf(connection) > 0U) {
        raw->full = false;
    }
    return ERR_OK;
}

/* lwIP has freed the connection. */
static void given_up(void *context, err_t error)
{
    vapi_raw_transport_t *raw = context;

    raw->connection = NULL;
    raw->failure = error;
}

/* --- results ---------------------------------------------------------------------------------- */

/* Keeps lwIP's number, and says what it means. */
static vapi_status_t failed(vapi_raw_transport_t *raw, err_t error)
{
    bool connecting = raw->state == STATE_CONNECTING;

    raw->transport.port_code = error;
    switch (error) {
    case ERR_RST:
        return connecting ? VAPI_ERROR_REFUSED : VAPI_ERROR_RESET;
    case ERR_ABRT:
        return connecting ? VAPI_ERROR_UNREACHABLE : VAPI_ERROR_RESET;
    case ERR_RTE:
        return VAPI_ERROR_UNREACHABLE;
    case ERR_MEM:
    case ERR_BUF:
        return VAPI_ERROR_MEMORY;
    default:
        return connecting ? VAPI_ERROR_CONNECT : VAPI_ERROR_TRANSPORT;
    }
}

static vapi_status_t ended(vapi_raw_transport_t *raw, vapi_status_t status)
{
    raw->state = STATE_ENDED;
    raw->transport.interest = 0U;
    return status;
}

static vapi_status_t would_block(vapi_raw_transport_t *raw, unsigned interest)
{
    raw->transport.interest = interest;
    return 0;
}

/* --- opening ---------------------------------------------------------------------------------- */

static void drop_connection(vapi_raw_transport_t *raw)
{
    struct tcp_pcb *connection = raw->connection;

    raw->connection = NULL;
    if (connection != NULL) {
        tcp_arg(connection, NULL);
        tcp_recv(connection, NULL);
        tcp_sent(connection, NULL);
        tcp_poll(connection, NULL, 0U);
        tcp_err(connection, NULL);
        tcp_setprio(connection, TCP_PRIO_MIN);
        if (tcp_close(connection) != ERR_OK) {
            tcp_abort(connection);
        }
    }
    if (raw->received != NULL) {
        (void)pbuf_free(raw->received);
        raw->received = NULL;
    }
}

static const ip_addr_t *present_address(const vapi_raw_transport_t *raw)
{
    return &raw->found.addresses[raw->attempts.index];
}

static vapi_status_t start_connection(vapi_raw_transport_t *raw, uint16_t port)
{
    struct tcp_pcb *connection = tcp_new_ip_type(IP_GET_TYPE(present_address(raw)));

    if (connection == NULL) {
        return failed(raw, ERR_MEM);
    }
    raw->connection = connection;
    raw->failure = ERR_OK;
    raw->connected = false;
    raw->peer_ended = false;
    raw->full = false;
    tcp_nagle_disable(connection);
    tcp_arg(connection, raw);
    tcp_recv(connection, received);
    tcp_sent(connection, sent);
    tcp_poll(connection, polled, POLL_HALF_SECONDS);
    tcp_err(connection, given_up);
    err_t error = tcp_connect(connection, present_address(raw), port, connected);
    if (error != ERR_OK) {
        return failed(raw, error);
    }
    raw->transport.interest = VAPI_WAIT_WRITABLE;
    return VAPI_PENDING;
}

/* After a failure: goes on to the other address, if there is one. */
static vapi_status_t try_next(vapi_raw_transport_t *raw, uint16_t port, vapi_status_t status,
                              bool slow)
{
    while (SEVERAL_ADDRESSES && status < 0 &&
           vapi_connection_attempts_next(&raw->attempts, slow, sys_now())) {
        drop_connection(raw);
        status = start_connection(raw, port);
        slow = false;
    }
    return status;
}

static uint32_t attempt_left_ms(const vapi_raw_transport_t *raw)
{
    return SEVERAL_ADDRESSES ? vapi_connection_attempts_left_ms(&raw->attempts, sys_now())
                             : UINT32_MAX;
}

/* The kind of address that failed the last time, while the other did not, is not tried first. */
static void order_addresses(vapi_raw_transport_t *raw)
{
    ip_addr_t *found = raw->found.addresses;

    for (uint8_t i = 1U; i < raw->found.count; i++) {
        if (IP_GET_TYPE(&found[0]) == raw->avoided) {
            ip_addr_t first = found[0];
            found[0] = found[i];
            found[i] = first;
        }
    }
}

static void note_success(vapi_raw_transport_t *raw)
{
    if (raw->attempts.index > 0U) {
        raw->avoided = IP_GET_TYPE(&raw->found.addresses[0]);
    }
}

static vapi_status_t look_up(vapi_raw_transport_t *raw, const vapi_endpoint_t *endpoint)
{
    vapi_transport_t *transport = &raw->transport;

    if (netif_default == NULL || !netif_is_link_up(netif_default)) {
        return VAPI_ERROR_LINK_DOWN;
    }
    vapi_status_t status = vapi_look_up(&raw->look_up, endpoint->host, raw->configuration.hosts,
                                        &raw->found, &transport->port_code, &transport->detail);
    if (status == VAPI_OK) {
        raw->state = STATE_CONNECTING;
        transport->phase = VAPI_PHASE_CONNECT;
        if (SEVERAL_ADDRESSES) {
            order_addresses(raw);
            vapi_connection_attempts_begin(&raw->attempts, raw->found.count, sys_now());
        }
        status = try_next(raw, endpoint->port, start_connection(raw, endpoint->port), false);
    }
    return status;
}

/*
 * How the attempt stands; one that fails, or takes too long, is followed by the other address. What
 * breaks a connection later shows in the first read or write.
 */
static vapi_status_t check_connection(vapi_raw_transport_t *raw, uint16_t port)
{
    if (raw->connected) {
        return VAPI_OK;
    }
    bool slow = raw->connection != NULL;
    if (slow && attempt_left_ms(raw) > 0U) {
        return VAPI_PENDING;
    }
    return try_next(raw, port, failed(raw, slow ? ERR_ABRT : raw->failure), slow);
}

static vapi_status_t raw_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    vapi_raw_transport_t *raw = raw_of(transport);
    vapi_status_t status;

    switch (raw->state) {
    case STATE_CLOSED:
        transport->phase = VAPI_PHASE_RESOLVE;
        transport->interest = VAPI_WAIT_READABLE;
        transport->port_code = 0;
        transport->detail = NULL;
        if (endpoint->port == 0U || endpoint->host[0] == '\0') {
            return ended(raw, VAPI_ERROR_ARGUMENT);
        }
        raw->state = STATE_RESOLVING;
        status = look_up(raw, endpoint);
        break;
    case STATE_RESOLVING:
        status = look_up(raw, endpoint);
        break;
    case STATE_CONNECTING:
        status = check_connection(raw, endpoint->port);
        break;
    case STATE_OPEN:
        return VAPI_OK;
    default:
        return VAPI_ERROR_STATE;
    }
    if (status == VAPI_OK) {
        raw->state = STATE_OPEN;
        transport->interest = 0U;
        if (SEVERAL_ADDRESSES) {
            note_success(raw);
        }
    } else if (status < 0) {
        raw->avoided = IPADDR_TYPE_ANY;
        return ended(raw, status);
    }
    return status;
}

/* --- bytes ------------------------------------------------------------------------------------ */

/* Takes from the front of what was received, and tells the peer of the room. */
static vapi_status_t take_received(vapi_raw_transport_t *raw, void *out_data, size_t size)
{
    u16_t count = size < raw->received->tot_len ? (u16_t)size : raw->received->tot_len;

    (void)pbuf_copy_partial(raw->received, out_data, count, 0U);
    raw->received = pbuf_free_header(raw->received, count);
    if (raw->connection != NULL) {
        tcp_recved(raw->connection, count);
    }
    return count;
}

static vapi_status_t raw_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    vapi_raw_transport_t *raw = raw_of(transport);

    if (raw->state != STATE_OPEN) {
        return VAPI_ERROR_STATE;
    }
    if (raw->received != NULL) {
        return take_received(raw, out_data, size);
    }
    if (raw->peer_ended) {
        return ended(raw, VAPI_END);
    }
    return raw->connection != NULL ? would_block(raw, VAPI_WAIT_READABLE)
                                   : ended(raw, failed(raw, raw->failure));
}

/* Queues as much as there is room and memory for. @return how much; an error of lwIP's, not ERR_MEM. */
static err_t queue(struct tcp_pcb *connection, const void *data, size_t size, u16_t *out_count)
{
    u16_t count = size < tcp_sndbuf(connection) ? (u16_t)size : (u16_t)tcp_sndbuf(connection);
    err_t error = ERR_OK;

    while (count > 0U) {
        error = tcp_write(connection, data, count, TCP_WRITE_FLAG_COPY);
        if (error != ERR_MEM) {
            break;
        }
        count = count / 2U >= PIECE_MIN ? count / 2U : 0U;
    }
    *out_count = count;
    return error == ERR_MEM ? ERR_OK : error;
}

static vapi_status_t raw_write(vapi_transport_t *transport, const void *data, size_t size)
{
    vapi_raw_transport_t *raw = raw_of(transport);
    u16_t count;

    if (raw->state != STATE_OPEN) {
        return VAPI_ERROR_STATE;
    }
    /* A failure is not the end: what the peer said before it broke the connection can still be read. */
    if (raw->connection == NULL) {
        return failed(raw, raw->failure);
    }
    err_t error = queue(raw->connection, data, size, &count);
    if (error == ERR_OK && count == 0U) {
        raw->full = true;
        return would_block(raw, VAPI_WAIT_WRITABLE);
    }
    /* What cannot go out for want of memory stays queued, and lwIP's timers try again. */
    if (error == ERR_OK && tcp_output(raw->connection) == ERR_RTE) {
        error = ERR_RTE;
    }
    if (error == ERR_OK) {
        return (vapi_status_t)count;
    }
    tcp_abort(raw->connection); /* nobody counts on what was queued: it must not leave later */
    return failed(raw, error);
}

/* --- the end, and waiting --------------------------------------------------------------------- */

static void raw_close(vapi_transport_t *transport)
{
    vapi_raw_transport_t *raw = raw_of(transport);

    vapi_look_up_cancel(&raw->look_up);
    drop_connection(raw);
    raw->state = STATE_CLOSED;
    transport->interest = 0U;
}

static bool is_ready(const vapi_raw_transport_t *raw, unsigned interest)
{
    bool given_up = raw->connection == NULL;
    unsigned ready = 0U;

    switch (raw->state) {
    case STATE_RESOLVING:
        ready = vapi_look_up_is_ready(&raw->look_up) ? VAPI_WAIT_READABLE : 0U;
        break;
    case STATE_CONNECTING:
        ready = raw->connected || given_up || attempt_left_ms(raw) == 0U ? VAPI_WAIT_WRITABLE : 0U;
        break;
    case STATE_OPEN:
        ready |= raw->received != NULL || raw->peer_ended || given_up ? VAPI_WAIT_READABLE : 0U;
        ready |= !raw->full || given_up ? VAPI_WAIT_WRITABLE : 0U;
        break;
    default:
        break;
    }
    return (ready & interest) != 0U;
}

/* When there may be something to do although nothing has come. */
static uint32_t least(uint32_t left_ms, const vapi_raw_transport_t *raw)
{
    uint32_t until_ms = UINT32_MAX;

    if (raw->state == STATE_RESOLVING) {
        until_ms = vapi_look_up_left_ms(&raw->look_up);
    } else if (raw->state == STATE_CONNECTING) {
        until_ms = attempt_left_ms(raw);
    }
    return until_ms < left_ms ? until_ms : left_ms;
}

static vapi_status_t raw_wait(vapi_transport_t *transport, unsigned interest, uint32_t timeout_ms)
{
    vapi_raw_transport_t *raw = raw_of(transport);
    u32_t begun_ms = sys_now();
    uint32_t left_ms = timeout_ms;

    if (raw->configuration.run == NULL) {
        return VAPI_ERROR_NOT_PROVIDED;
    }
    while (!is_ready(raw, interest)) {
        raw->configuration.run(raw->configuration.context, least(left_ms, raw));
        if (left_ms == 0U) {
            return is_ready(raw, interest) ? VAPI_OK : VAPI_PENDING;
        }
        uint32_t past_ms = sys_now() - begun_ms;
        left_ms = past_ms < timeout_ms ? timeout_ms - past_ms : 0U;
    }
    return VAPI_OK;
}

void vapi_raw_transport_init(vapi_raw_transport_t *out_raw,
                             const vapi_raw_configuration_t *configuration)
{
    static const vapi_transport_operations_t operations = {
        .open = raw_open,
        .read = raw_read,
        .write = raw_write,
        .close = raw_close,
        .wait = raw_wait,
    };

    memset(out_raw, 0, sizeof(*out_raw));
    out_raw->transport.operations = &operations;
    out_raw->configuration = *configuration;
    out_raw->state = STATE_CLOSED;
    out_raw->avoided = IPADDR_TYPE_ANY;
}
