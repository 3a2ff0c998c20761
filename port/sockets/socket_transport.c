/*
 * TCP over BSD sockets that never block: lwIP's or POSIX's, as "socket_port.h" says.
 *
 * Looking a name up is the port's (vapi_socket_resolver_look_up); everything after that is here.
 */
#include "socket_transport.h"

#include <string.h>

enum { STATE_CLOSED, STATE_RESOLVING, STATE_CONNECTING, STATE_OPEN, STATE_ENDED };

/*
 * One select() waits at most this long: in milliseconds the time must fit the 31 bits that lwIP
 * has.
 */
#define WAIT_MAX_MS 3600000U

static vapi_socket_transport_t *socket_of(vapi_transport_t *transport)
{
    return (vapi_socket_transport_t *)transport;
}

static void drop_socket(vapi_socket_transport_t *tcp)
{
    if (tcp->socket >= 0) {
        vapi_socket_port_close(tcp->socket);
        tcp->socket = -1;
    }
}

/* Keeps the system's number, and says what it means. */
static vapi_status_t failed(vapi_socket_transport_t *tcp, int code)
{
    tcp->transport.port_code = code;
    switch (code) {
    case ECONNREFUSED:
        return VAPI_ERROR_REFUSED;
    case ECONNRESET:
    case ECONNABORTED:
    case EPIPE:
        /* lwIP reports a refused connection as reset, and one that got no answer as aborted. */
        if (tcp->state == STATE_CONNECTING) {
            return code == ECONNRESET ? VAPI_ERROR_REFUSED : VAPI_ERROR_UNREACHABLE;
        }
        return VAPI_ERROR_RESET;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ENETDOWN:
    case ETIMEDOUT:
        return VAPI_ERROR_UNREACHABLE;
    case ENOMEM:
    case ENOBUFS:
    case ENFILE:
    case EMFILE:
        return VAPI_ERROR_MEMORY;
    default:
        return tcp->state == STATE_CONNECTING ? VAPI_ERROR_CONNECT : VAPI_ERROR_TRANSPORT;
    }
}

static vapi_status_t ended(vapi_socket_transport_t *tcp, vapi_status_t status)
{
    tcp->state = STATE_ENDED;
    tcp->transport.interest = 0U;
    return status;
}

/* @return 1 when one of `interest` holds, 0 when the time is over, -1 on failure with errno set. */
static int select_one(int socket, unsigned interest, uint32_t timeout_ms)
{
    fd_set readable;
    fd_set writable;
    struct timeval limit;

    FD_ZERO(&readable);
    FD_ZERO(&writable);
    if (socket >= 0 && (interest & VAPI_WAIT_READABLE) != 0U) {
        FD_SET(socket, &readable);
    }
    if (socket >= 0 && (interest & VAPI_WAIT_WRITABLE) != 0U) {
        FD_SET(socket, &writable);
    }
    limit.tv_sec = (int)(timeout_ms / 1000U);
    limit.tv_usec = (int)(timeout_ms % 1000U * 1000U);
    int ready = select(socket + 1, &readable, &writable, NULL, &limit);
    return ready > 0 ? 1 : ready;
}

/* --- connecting ------------------------------------------------------------------------------- */

/* Where names have one address, all that follows from several is left out by the compiler. */
#define SEVERAL_ADDRESSES (VAPI_SOCKET_ADDRESSES_MAX > 1)

static vapi_socket_address_t *present_address(vapi_socket_transport_t *tcp)
{
    return &tcp->addresses.list[tcp->attempts.index];
}

/* Starts connecting to the present address. */
static vapi_status_t connect_start(vapi_socket_transport_t *tcp)
{
    const vapi_socket_address_t *address = present_address(tcp);

#if VAPI_SOCKET_IPV6
    socklen_t size = address->any.sa_family == AF_INET6 ? sizeof(address->v6) : sizeof(address->v4);
#else
    socklen_t size = sizeof(address->v4);
#endif
    tcp->socket = vapi_socket_port_open(address->any.sa_family);
    if (tcp->socket >= 0 && connect(tcp->socket, &address->any, size) == 0) {
        return VAPI_OK;
    }
    if (tcp->socket >= 0 && errno == EINPROGRESS) {
        tcp->transport.interest = VAPI_WAIT_WRITABLE;
        return VAPI_PENDING;
    }
    vapi_status_t status = failed(tcp, errno);
    drop_socket(tcp);
    return status;
}

/* After a failure: goes on to other addresses until an attempt is under way. */
static vapi_status_t connect_next(vapi_socket_transport_t *tcp, vapi_status_t status, bool slow)
{
    while (SEVERAL_ADDRESSES && status < 0 &&
           vapi_connection_attempts_next(&tcp->attempts, slow, vapi_socket_port_now_ms())) {
        status = connect_start(tcp);
        slow = false;
    }
    return status;
}

static uint32_t attempt_left_ms(const vapi_socket_transport_t *tcp)
{
    return SEVERAL_ADDRESSES
               ? vapi_connection_attempts_left_ms(&tcp->attempts, vapi_socket_port_now_ms())
               : UINT32_MAX;
}

/* How the attempt stands; one that fails, or takes too long, is followed by the next address. */
static vapi_status_t connect_check(vapi_socket_transport_t *tcp)
{
    int code = 0;
    socklen_t size = sizeof(code);
    int ready = select_one(tcp->socket, VAPI_WAIT_WRITABLE, 0U);
    bool slow = ready == 0;

    if (slow) {
        if (attempt_left_ms(tcp) > 0U) {
            return VAPI_PENDING;
        }
        code = ETIMEDOUT;
    } else if (ready < 0 || getsockopt(tcp->socket, SOL_SOCKET, SO_ERROR, &code, &size) != 0) {
        code = errno;
    }
    if (code == 0) {
        return VAPI_OK;
    }
    vapi_status_t status = failed(tcp, code);
    drop_socket(tcp);
    return connect_next(tcp, status, slow);
}

/* The kind of address that failed the last time, while another did not, is not tried first. */
static void order_addresses(vapi_socket_transport_t *tcp)
{
    vapi_socket_address_t *list = tcp->addresses.list;

    for (uint8_t i = 1U; i < tcp->addresses.count; i++) {
        if (list[0].any.sa_family == tcp->avoided && list[i].any.sa_family != tcp->avoided) {
            vapi_socket_address_t first = list[0];
            list[0] = list[i];
            list[i] = first;
        }
    }
}

static void note_success(vapi_socket_transport_t *tcp)
{
    if (present_address(tcp)->any.sa_family != tcp->addresses.list[0].any.sa_family) {
        tcp->avoided = tcp->addresses.list[0].any.sa_family;
    }
}

static void set_port(vapi_socket_addresses_t *addresses, uint16_t port)
{
    for (uint8_t i = 0U; i < addresses->count; i++) {
        vapi_socket_address_t *address = &addresses->list[i];
#if VAPI_SOCKET_IPV6
        if (address->any.sa_family == AF_INET6) {
            address->v6.sin6_port = htons(port);
            continue;
        }
#endif
        address->v4.sin_port = htons(port);
    }
}

static vapi_status_t look_up(vapi_socket_transport_t *tcp, const vapi_endpoint_t *endpoint)
{
    vapi_transport_t *transport = &tcp->transport;
    vapi_status_t status = vapi_socket_resolver_look_up(
        &tcp->resolver, endpoint->host, &tcp->addresses, &transport->port_code, &transport->detail);

    if (status == VAPI_OK) {
        set_port(&tcp->addresses, endpoint->port);
        tcp->state = STATE_CONNECTING;
        transport->phase = VAPI_PHASE_CONNECT;
        if (SEVERAL_ADDRESSES) {
            order_addresses(tcp);
            vapi_connection_attempts_begin(&tcp->attempts, tcp->addresses.count,
                                           vapi_socket_port_now_ms());
        }
        status = connect_next(tcp, connect_start(tcp), false);
    }
    return status;
}

static vapi_status_t socket_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    vapi_socket_transport_t *tcp = socket_of(transport);
    vapi_status_t status;

    switch (tcp->state) {
    case STATE_CLOSED:
        transport->phase = VAPI_PHASE_RESOLVE;
        transport->interest = VAPI_WAIT_READABLE;
        transport->port_code = 0;
        transport->detail = NULL;
        if (endpoint->port == 0U || endpoint->host[0] == '\0') {
            return ended(tcp, VAPI_ERROR_ARGUMENT);
        }
        tcp->state = STATE_RESOLVING;
        status = look_up(tcp, endpoint);
        break;
    case STATE_RESOLVING:
        status = look_up(tcp, endpoint);
        break;
    case STATE_CONNECTING:
        status = connect_check(tcp);
        break;
    case STATE_OPEN:
        return VAPI_OK;
    default:
        return VAPI_ERROR_STATE;
    }
    if (status == VAPI_OK) {
        tcp->state = STATE_OPEN;
        transport->interest = 0U;
        if (SEVERAL_ADDRESSES) {
            note_success(tcp);
        }
    } else if (status < 0) {
        tcp->avoided = AF_UNSPEC;
        return ended(tcp, status);
    }
    return status;
}

/* What a read or write came to that moved no bytes. */
static vapi_status_t moved_nothing(vapi_socket_transport_t *tcp, unsigned interest)
{
    if (errno == EWOULDBLOCK || errno == EAGAIN || errno == EINTR) {
        tcp->transport.interest = interest;
        return 0;
    }
    return failed(tcp, errno);
}

static vapi_status_t socket_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    vapi_socket_transport_t *tcp = socket_of(transport);

    if (tcp->state != STATE_OPEN) {
        return VAPI_ERROR_STATE;
    }
    if (size > INT32_MAX) {
        size = INT32_MAX;
    }
    ssize_t count = recv(tcp->socket, out_data, size, 0);
    if (count > 0) {
        return (vapi_status_t)count;
    }
    vapi_status_t status = count == 0 ? VAPI_END : moved_nothing(tcp, VAPI_WAIT_READABLE);
    return status == 0 ? 0 : ended(tcp, status);
}

/*
 * lwIP has queued what it could not send for want of a route. Nobody counts on it any more, so that it must not leave later:
 * closing aborts the connection.
 */
static vapi_status_t give_up_sending(const vapi_socket_transport_t *tcp, vapi_status_t status)
{
    const struct linger abort = {.l_onoff = 1, .l_linger = 0};

    (void)setsockopt(tcp->socket, SOL_SOCKET, SO_LINGER, &abort, sizeof(abort));
    return status;
}

static vapi_status_t socket_write(vapi_transport_t *transport, const void *data, size_t size)
{
    vapi_socket_transport_t *tcp = socket_of(transport);

    if (tcp->state != STATE_OPEN) {
        return VAPI_ERROR_STATE;
    }
    if (size > INT32_MAX) {
        size = INT32_MAX;
    }
    ssize_t count = send(tcp->socket, data, size, MSG_NOSIGNAL);
    if (count >= 0) {
        return (vapi_status_t)count;
    }
    vapi_status_t status = moved_nothing(tcp, VAPI_WAIT_WRITABLE);
    /* A failure is not the end: what the peer said before it broke the connection can still be read. */
    return status == 0 ? 0 : give_up_sending(tcp, status);
}

static void socket_close(vapi_transport_t *transport)
{
    vapi_socket_transport_t *tcp = socket_of(transport);

    vapi_socket_resolver_cancel(&tcp->resolver);
    drop_socket(tcp);
    tcp->state = STATE_CLOSED;
    transport->interest = 0U;
}

static vapi_status_t socket_wait(vapi_transport_t *transport, unsigned interest,
                                 uint32_t timeout_ms)
{
    vapi_socket_transport_t *tcp = socket_of(transport);
    vapi_status_t over = VAPI_PENDING;
    int ready;

    if (tcp->state == STATE_RESOLVING) {
        return vapi_socket_resolver_wait(&tcp->resolver, timeout_ms);
    }
    if (tcp->state == STATE_CONNECTING && attempt_left_ms(tcp) < timeout_ms) {
        timeout_ms = attempt_left_ms(tcp);
        over = VAPI_OK; /* open() has another address to try */
    }
    do {
        uint32_t step_ms = timeout_ms < WAIT_MAX_MS ? timeout_ms : WAIT_MAX_MS;
        ready = select_one(tcp->socket, interest, step_ms);
        timeout_ms -= step_ms;
    } while (ready == 0 && timeout_ms > 0U);
    if (ready == 0) {
        return over;
    }
    return ready > 0 || errno == EINTR ? VAPI_OK : failed(tcp, errno);
}

void vapi_socket_transport_init(vapi_socket_transport_t *out_socket)
{
    static const vapi_transport_operations_t operations = {
        .open = socket_open,
        .read = socket_read,
        .write = socket_write,
        .close = socket_close,
        .wait = socket_wait,
    };

    memset(out_socket, 0, sizeof(*out_socket));
    out_socket->transport.operations = &operations;
    out_socket->socket = -1;
    out_socket->state = STATE_CLOSED;
    vapi_socket_resolver_init(&out_socket->resolver);
}
