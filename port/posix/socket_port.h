/**
 * @file socket_port.h
 * What port/sockets needs to know of a POSIX system's sockets.
 */
#ifndef SOCKET_PORT_H
#define SOCKET_PORT_H

#include <errno.h>
#include <netinet/in.h>
#include <sys/select.h>
#include <sys/socket.h>

#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Whether connections over IPv6 are compiled in. */
#define VAPI_SOCKET_IPV6 1

/** Addresses tried for one name. */
#define VAPI_SOCKET_ADDRESSES_MAX 4

/** getaddrinfo() answers at once or blocks, so there is nothing to remember. */
typedef struct vapi_socket_resolver {
    uint8_t unused; /**< C has no empty structures */
} vapi_socket_resolver_t;

/** A TCP socket that does not block and does not delay small pieces. @return it, or -1 with errno set. */
int vapi_socket_port_open(int family);

/** A clock of milliseconds, which wraps. */
uint32_t vapi_socket_port_now_ms(void);

/** Closes a socket. */
void vapi_socket_port_close(int socket);

#ifdef __cplusplus
}
#endif

#endif /* SOCKET_PORT_H */
