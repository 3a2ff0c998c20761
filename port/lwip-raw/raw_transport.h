/**
 * @file raw_transport.h
 * TCP over lwIP's raw API: for firmware without an operating system (NO_SYS=1), whose one loop runs
 * lwIP too. Needs nothing else of this repository's network code, so that it goes with anybody's
 * bring-up, such as that of a Pico W.
 *
 *     static vapi_raw_transport_t tcp;
 *     vapi_raw_transport_init(&tcp, &(vapi_raw_configuration_t){.run = run_network});
 *     ... tcp.transport is a vapi_transport_t ...
 *
 *     closed --open()--> resolving --> connecting --> open --> ended (VAPI_END or an error)
 *        ^                   |             |            |         |
 *        '------close()------'-------------'------------'---------'  from everywhere, any time
 *
 * Nothing of it is called from lwIP's call-backs or from an interrupt. Received data stays in lwIP's
 * buffers until it is read, and only then is the peer told of the room. What is written is copied, and
 * sent without Nagle's delay. A write that fails ends the connection by a reset, so that nothing of it leaves later.
 * close() ends in order, or by a reset where received data was not read;
 * what is left of the connection is lwIP's, with the lowest priority: a new connection may take its
 * place. With IPv6 a name may have two addresses, which are tried as in port/sockets (connection_attempts.h).
 *
 * The results are those of port/sockets; `port_code` is lwIP's err_t.
 *
 * | result                 | when |
 * |------------------------|--------------------------------------------------------------------|
 * | VAPI_ERROR_ARGUMENT    | open: the port is 0 or the host empty |
 * | VAPI_ERROR_LINK_DOWN   | open: there is no interface, or it has no link |
 * | VAPI_ERROR_RESOLVE     | open: the name has no address, or no server answered |
 * | VAPI_ERROR_REFUSED     | open: nobody listens there |
 * | VAPI_ERROR_UNREACHABLE | any: no route; open: no answer to lwIP's own attempts |
 * | VAPI_ERROR_CONNECT     | open: another failure to connect |
 * | VAPI_ERROR_RESET       | read, write: the peer or the network broke the connection |
 * | VAPI_ERROR_MEMORY      | open: no connection, segment or place for a look-up is free |
 * | VAPI_ERROR_STATE       | read, write: not open; open: ended and not closed |
 * | VAPI_ERROR_TRANSPORT   | read, write: another failure |
 * | VAPI_ERROR_NOT_PROVIDED | wait: there is no `run` |
 *
 * Where lwIP's memory is short a write takes less, or nothing until some is free again: no error.
 */
#ifndef RAW_TRANSPORT_H
#define RAW_TRANSPORT_H

#include "connection_attempts.h"
#include "look_up.h"
#include "lwip/tcp.h"
#include "vapi/port.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a transport needs of the firmware. It is copied. */
typedef struct vapi_raw_configuration {
    /**
     * Runs the network: hands frames that have come to lwIP and calls sys_check_timeouts(), then
     * sleeps, or returns at once, until something may have happened, `timeout_ms` at most. Called by wait() until
     * what is waited for has come. NULL in a firmware that never waits: vapi_run() and vapi_await()
     * then spin instead.
     */
    void (*run)(void *context, uint32_t timeout_ms);
    void *context;     /**< handed to run() */
    const char *hosts; /**< "name=address name=address", looked at before DNS; NULL: none */
} vapi_raw_configuration_t;

/**
 * A transport over a connection of lwIP's. The members are private but for the first. Its memory stays in use
 * for the program's life (look_up.h says why).
 */
typedef struct vapi_raw_transport {
    vapi_transport_t transport; /**< what the client uses */
    vapi_raw_configuration_t configuration;
    vapi_look_up_t look_up;
    vapi_look_up_result_t found; /**< where to connect */
    vapi_connection_attempts_t attempts;
    struct tcp_pcb *connection; /**< NULL: none, or lwIP has given it up */
    struct pbuf *received;      /**< not read yet; NULL: nothing */
    err_t failure;              /**< why lwIP has given the connection up */
    bool connected;             /**< the peer has accepted */
    bool peer_ended;            /**< nothing follows what is in `received` */
    bool full;                  /**< the last write found no room, and none has come since */
    uint8_t avoided; /**< the kind of address that is not tried first; IPADDR_TYPE_ANY: none */
    uint8_t state;   /**< of the diagram */
} vapi_raw_transport_t;

/** Makes a transport. Nothing is opened. */
void vapi_raw_transport_init(vapi_raw_transport_t *out_raw,
                             const vapi_raw_configuration_t *configuration);

#ifdef __cplusplus
}
#endif

#endif /* RAW_TRANSPORT_H */
