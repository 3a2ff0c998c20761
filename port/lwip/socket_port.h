/**
 * @file socket_port.h
 * What port/sockets needs to know of lwIP's sockets.
 */
#ifndef SOCKET_PORT_H
#define SOCKET_PORT_H

#include <stdbool.h>

#include "kernel.h"
#include "look_up.h"
#include "lwip/errno.h"
#include "lwip/sockets.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Whether connections over IPv6 are compiled in. */
#define VAPI_SOCKET_IPV6 LWIP_IPV6

/** Addresses tried for one name. */
#define VAPI_SOCKET_ADDRESSES_MAX VAPI_LOOK_UP_ADDRESSES_MAX

/** A name being looked up by lwIP. Shared with the network thread, under lwIP's core lock. */
typedef struct vapi_socket_resolver {
    vapi_look_up_t look_up;           /**< stays first */
    vapi_kernel_semaphore_t answered; /**< given with each answer */
} vapi_socket_resolver_t;

/**
 * A TCP socket that does not block and does not delay small pieces. @return it, or -1 with errno
 * set.
 */
int vapi_socket_port_open(int family);

/** A clock of milliseconds, which wraps. */
uint32_t vapi_socket_port_now_ms(void);

/** Closes a socket. */
void vapi_socket_port_close(int socket);

#ifdef __cplusplus
}
#endif

#endif /* SOCKET_PORT_H */
