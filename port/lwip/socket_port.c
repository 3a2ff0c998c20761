/*
 * lwIP's side of port/sockets: opening and closing, and names by lwIP's DNS client (look_up.h).
 */
#include "socket_transport.h"

#include <string.h>

#include "lwip/tcpip.h"
#include "network.h"

int vapi_socket_port_open(int family)
{
    int on = 1;
    int new_socket = socket(family, SOCK_STREAM, 0);

    if (new_socket >= 0) {
        (void)setsockopt(new_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        (void)ioctlsocket(new_socket, FIONBIO, &on);
    }
    return new_socket;
}

void vapi_socket_port_close(int socket)
{
    (void)closesocket(socket);
}

static void answered(vapi_look_up_t *look_up)
{
    vapi_kernel_semaphore_give(&((vapi_socket_resolver_t *)look_up)->answered);
}

void vapi_socket_resolver_init(vapi_socket_resolver_t *out_resolver)
{
    memset(out_resolver, 0, sizeof(*out_resolver));
    out_resolver->look_up.answered = answered;
    vapi_kernel_semaphore_init(&out_resolver->answered, 0U);
}

static void give_address(const vapi_socket_resolver_t *resolver,
                         vapi_socket_addresses_t *out_addresses)
{
    vapi_socket_address_t *address = &out_addresses->list[0];

    memset(address, 0, sizeof(*address));
    address->v4.sin_len = sizeof(address->v4);
    address->v4.sin_family = AF_INET;
    inet_addr_from_ip4addr(&address->v4.sin_addr, ip_2_ip4(&resolver->look_up.address));
    out_addresses->count = 1U;
}

vapi_status_t vapi_socket_resolver_look_up(vapi_socket_resolver_t *resolver, const char *host,
                                           vapi_socket_addresses_t *out_addresses,
                                           int32_t *out_code, const char **out_detail)
{
    if (!vapi_network_reached(VAPI_NETWORK_LINK)) {
        return VAPI_ERROR_LINK_DOWN;
    }
    LOCK_TCPIP_CORE();
    vapi_status_t status =
        vapi_look_up(&resolver->look_up, host, vapi_network_hosts(), out_code, out_detail);
    if (status == VAPI_OK) {
        give_address(resolver, out_addresses);
    }
    UNLOCK_TCPIP_CORE();
    return status;
}

vapi_status_t vapi_socket_resolver_wait(vapi_socket_resolver_t *resolver, uint32_t timeout_ms)
{
    return vapi_kernel_semaphore_take(&resolver->answered, timeout_ms) ? VAPI_OK : VAPI_PENDING;
}

void vapi_socket_resolver_cancel(vapi_socket_resolver_t *resolver)
{
    /* Also called where nothing was looked up yet, and lwIP may not even run. */
    if (resolver->look_up.host != NULL) {
        LOCK_TCPIP_CORE();
        vapi_look_up_cancel(&resolver->look_up);
        UNLOCK_TCPIP_CORE();
    }
}
