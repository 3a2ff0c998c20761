/*
 * lwIP's side of port/sockets: opening and closing, and names by lwIP's DNS client, which answers
 * by a call-back in its own thread, so that nobody blocks.
 */
#include "socket_transport.h"

#include <string.h>

#include "host_table.h"
#include "lwip/dns.h"
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

void vapi_socket_resolver_init(vapi_socket_resolver_t *out_resolver)
{
    memset(out_resolver, 0, sizeof(*out_resolver));
    vapi_kernel_semaphore_init(&out_resolver->answered, 0U);
}

/*
 * In lwIP's thread, its core locked. A look-up that was cancelled cannot be taken back from lwIP:
 * its answer comes here later, and is for another name or for nobody.
 */
static void answered(const char *name, const ip_addr_t *address, void *context)
{
    vapi_socket_resolver_t *resolver = context;

    if (resolver->host == NULL || resolver->status != VAPI_PENDING ||
        strcmp(name, resolver->host) != 0) {
        return;
    }
    if (address != NULL) {
        resolver->address = *address;
        resolver->status = VAPI_OK;
    } else {
        resolver->status = VAPI_ERROR_RESOLVE;
    }
    vapi_kernel_semaphore_give(&resolver->answered);
}

/* @return as lwIP's dns_gethostbyname(); the host table is looked at first. */
static err_t ask(vapi_socket_resolver_t *resolver, const char *host)
{
    char address[VAPI_NETWORK_ADDRESS_SIZE];

    if (vapi_host_table_find(vapi_network_hosts(), host, address, sizeof(address)) &&
        ipaddr_aton(address, &resolver->address) != 0) {
        return ERR_OK;
    }
    return dns_gethostbyname(host, &resolver->address, answered, resolver);
}

static vapi_status_t start(vapi_socket_resolver_t *resolver, const char *host, int32_t *out_code,
                           const char **out_detail)
{
    resolver->host = host;
    resolver->status = VAPI_PENDING;
    err_t error = ask(resolver, host);
    switch (error) {
    case ERR_OK:
        return VAPI_OK;
    case ERR_INPROGRESS:
        return VAPI_PENDING;
    case ERR_MEM:
        *out_detail = "too many names are being looked up";
        return VAPI_ERROR_MEMORY;
    case ERR_VAL:
        *out_code = error;
        *out_detail = "there is no name server";
        return VAPI_ERROR_RESOLVE;
    default:
        *out_code = error;
        *out_detail = "the host name is too long";
        return VAPI_ERROR_RESOLVE;
    }
}

static void give_address(const vapi_socket_resolver_t *resolver,
                         vapi_socket_addresses_t *out_addresses)
{
    vapi_socket_address_t *address = &out_addresses->list[0];

    memset(address, 0, sizeof(*address));
    address->v4.sin_len = sizeof(address->v4);
    address->v4.sin_family = AF_INET;
    inet_addr_from_ip4addr(&address->v4.sin_addr, ip_2_ip4(&resolver->address));
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
    if (resolver->host == NULL) {
        resolver->status = start(resolver, host, out_code, out_detail);
    } else if (resolver->status == VAPI_ERROR_RESOLVE) {
        *out_detail = "no name server knows the name, or none answered";
    }
    vapi_status_t status = resolver->status;
    if (status == VAPI_OK) {
        give_address(resolver, out_addresses);
    }
    if (status != VAPI_PENDING) {
        resolver->host = NULL;
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
    if (resolver->host != NULL) {
        LOCK_TCPIP_CORE();
        resolver->host = NULL;
        UNLOCK_TCPIP_CORE();
    }
}
