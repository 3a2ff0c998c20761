/*
 * lwIP's side of port/sockets: opening and closing, and names by lwIP's DNS client (look_up.h).
 */
#include "socket_transport.h"

#include <string.h>

#include "lwip/sys.h"
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

uint32_t vapi_socket_port_now_ms(void)
{
    return sys_now();
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

static void give_address(const ip_addr_t *found, vapi_socket_address_t *out_address)
{
    memset(out_address, 0, sizeof(*out_address));
#if LWIP_IPV6
    if (IP_IS_V6(found)) {
        out_address->v6.sin6_len = sizeof(out_address->v6);
        out_address->v6.sin6_family = AF_INET6;
        inet6_addr_from_ip6addr(&out_address->v6.sin6_addr, ip_2_ip6(found));
        return;
    }
#endif
    out_address->v4.sin_len = sizeof(out_address->v4);
    out_address->v4.sin_family = AF_INET;
    inet_addr_from_ip4addr(&out_address->v4.sin_addr, ip_2_ip4(found));
}

vapi_status_t vapi_socket_resolver_look_up(vapi_socket_resolver_t *resolver, const char *host,
                                           vapi_socket_addresses_t *out_addresses,
                                           int32_t *out_code, const char **out_detail)
{
    vapi_look_up_result_t found;

    if (!vapi_network_reached(VAPI_NETWORK_LINK)) {
        return VAPI_ERROR_LINK_DOWN;
    }
    LOCK_TCPIP_CORE();
    vapi_status_t status =
        vapi_look_up(&resolver->look_up, host, vapi_network_hosts(), &found, out_code, out_detail);
    UNLOCK_TCPIP_CORE();
    if (status == VAPI_OK) {
        out_addresses->count = found.count;
        for (uint8_t i = 0U; i < found.count; i++) {
            give_address(&found.addresses[i], &out_addresses->list[i]);
        }
    }
    return status;
}

vapi_status_t vapi_socket_resolver_wait(vapi_socket_resolver_t *resolver, uint32_t timeout_ms)
{
    uint32_t left_ms = vapi_look_up_left_ms(&resolver->look_up);
    bool enough = left_ms < timeout_ms; /* then look_up() does without the second answer */

    return vapi_kernel_semaphore_take(&resolver->answered, enough ? left_ms : timeout_ms) || enough
               ? VAPI_OK
               : VAPI_PENDING;
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
