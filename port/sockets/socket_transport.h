/**
 * @file socket_transport.h
 * TCP over BSD sockets: one source for lwIP's sockets and for POSIX.
 *
 *     static vapi_socket_transport_t tcp;
 *     vapi_socket_transport_init(&tcp);
 *     ... tcp.transport is a vapi_transport_t ...
 *
 *     closed --open()--> resolving --> connecting --> open --> ended (VAPI_END or an error)
 *        ^                   |             |  ^ |       |         |
 *        |                   |             |  '-' next address    |
 *        '------close()------'-------------'------------'---------'  from everywhere, any time
 *
 * All addresses of a name are tried in turn, in the order in which the resolver gave them; one that does not
 * answer is given up after VAPI_CONNECTION_ATTEMPT_MS (connection_attempts.h), the last one when the system
 * gives up, which can take minutes: the deadline is the caller's. The last one's error is reported. Where IPv6
 * failed and IPv4 did not, or the other way round, the next open() begins with what worked.
 *
 * close() ends in order; after a write that failed, by a reset, so that nothing of it leaves later.
 *
 * What differs between systems is in "socket_port.h", of which each port has its own (port/lwip,
 * port/posix): headers, a clock, the resolver, and five small functions. On POSIX open() blocks in
 * getaddrinfo().
 *
 * | result                 | when |
 * |------------------------|--------------------------------------------------------------------|
 * | VAPI_ERROR_ARGUMENT    | open: the port is 0 or the host empty |
 * | VAPI_ERROR_LINK_DOWN   | open: the network has no link |
 * | VAPI_ERROR_RESOLVE     | open: the name has no address, or no server answered |
 * | VAPI_ERROR_REFUSED     | open: nobody listens there |
 * | VAPI_ERROR_UNREACHABLE | any: no route, or no answer to the system's own attempts |
 * | VAPI_ERROR_CONNECT     | open: another failure to connect |
 * | VAPI_ERROR_RESET       | read, write: the peer or the network broke the connection |
 * | VAPI_ERROR_MEMORY      | any: no socket, buffer or pool element is free |
 * | VAPI_ERROR_STATE       | read, write: not open |
 * | VAPI_ERROR_TRANSPORT   | any: another failure; `port_code` is the system's errno, as always |
 */
#ifndef SOCKET_TRANSPORT_H
#define SOCKET_TRANSPORT_H

#include "connection_attempts.h"
#include "socket_port.h"
#include "vapi/port.h"

#ifdef __cplusplus
extern "C" {
#endif

/** An address of any family that the system has. */
typedef union vapi_socket_address {
    struct sockaddr any;
    struct sockaddr_in v4;
#if VAPI_SOCKET_IPV6
    struct sockaddr_in6 v6;
#endif
} vapi_socket_address_t;

/** What a resolver finds: addresses with port 0, in the order in which they should be tried. */
typedef struct vapi_socket_addresses {
    vapi_socket_address_t list[VAPI_SOCKET_ADDRESSES_MAX];
    uint8_t count;
} vapi_socket_addresses_t;

/** A transport over a socket. The members are private but for the first. */
typedef struct vapi_socket_transport {
    vapi_transport_t transport;        /**< what the client uses */
    vapi_socket_resolver_t resolver;   /**< the port's state of looking up a name */
    vapi_socket_addresses_t addresses; /**< where to connect */
    vapi_connection_attempts_t attempts;
    int socket;          /**< -1: none */
    sa_family_t avoided; /**< the family that is not tried first; AF_UNSPEC: none */
    uint8_t state;       /**< of the diagram */
} vapi_socket_transport_t;

/** Makes a transport. Nothing is opened. */
void vapi_socket_transport_init(vapi_socket_transport_t *out_socket);

/*
 * The port's resolver, one implementation a port.
 */

/** Prepares the resolver's state, once. */
void vapi_socket_resolver_init(vapi_socket_resolver_t *out_resolver);

/**
 * Looks `host` up, or carries the look-up on: called again with the same name until it no longer
 * answers VAPI_PENDING. A literal address is its own answer.
 * @param out_code the system's own number of a failure, 0 when it has none.
 * @param out_detail static words about a failure, or NULL.
 * @return VAPI_OK with at least one address; VAPI_PENDING; VAPI_ERROR_RESOLVE,
 *         VAPI_ERROR_LINK_DOWN, VAPI_ERROR_MEMORY.
 */
VAPI_NODISCARD vapi_status_t vapi_socket_resolver_look_up(vapi_socket_resolver_t *resolver,
                                                          const char *host,
                                                          vapi_socket_addresses_t *out_addresses,
                                                          int32_t *out_code,
                                                          const char **out_detail);

/**
 * Waits until look_up() has something new, or the time is over. @return VAPI_OK or VAPI_PENDING.
 */
VAPI_NODISCARD vapi_status_t vapi_socket_resolver_wait(vapi_socket_resolver_t *resolver,
                                                       uint32_t timeout_ms);

/** Ends a look-up that may be under way. `host` is not used after this. */
void vapi_socket_resolver_cancel(vapi_socket_resolver_t *resolver);

#ifdef __cplusplus
}
#endif

#endif /* SOCKET_TRANSPORT_H */
