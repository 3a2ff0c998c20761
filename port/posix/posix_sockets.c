/*
 * The POSIX half of port/sockets: sockets that do not block, and names looked up by getaddrinfo().
 *
 * getaddrinfo() blocks for as long as the system's resolver takes. That is the one place where this port
 * waits inside open(); vapi/port.h allows it to a host, and a device's port does without it.
 */
#include "host_table.h"
#include "posix_platform.h"
#include "socket_transport.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <unistd.h>

static const char *host_table;

void vapi_posix_set_hosts(const char *table)
{
    host_table = table;
}

int vapi_socket_port_open(int family)
{
    int on = 1;
    int made = socket(family, SOCK_STREAM, IPPROTO_TCP);
    if (made < 0) {
        return -1;
    }
    if (fcntl(made, F_SETFL, O_NONBLOCK) != 0 || fcntl(made, F_SETFD, FD_CLOEXEC) != 0 ||
        setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0) {
        (void)close(made);
        return -1;
    }
    return made;
}

void vapi_socket_port_close(int socket)
{
    (void)close(socket);
}

uint32_t vapi_socket_port_now_ms(void)
{
    return (uint32_t)vapi_posix_monotonic_ms(NULL);
}

/* --- names ------------------------------------------------------------------------------------------ */

static bool literal(const char *text, vapi_socket_addresses_t *out_addresses)
{
    vapi_socket_address_t *address = &out_addresses->list[0];
    memset(address, 0, sizeof *address);
    out_addresses->count = 1U;
    if (inet_pton(AF_INET, text, &address->v4.sin_addr) == 1) {
        address->v4.sin_family = AF_INET;
        return true;
    }
    if (inet_pton(AF_INET6, text, &address->v6.sin6_addr) == 1) {
        address->v6.sin6_family = AF_INET6;
        return true;
    }
    out_addresses->count = 0U;
    return false;
}

/* The next entry of one family, or of any but that. */
static const struct addrinfo *next_of(const struct addrinfo *entry, int family, bool same)
{
    while (entry != NULL && (entry->ai_family == family) != same) {
        entry = entry->ai_next;
    }
    return entry;
}

/*
 * By turns of the system's first choice and the other family (RFC 8305, section 4): where a name has many addresses
 * of one kind, the few that are tried are of both. Only the two families come, because the protocol is TCP.
 */
static void take_by_turns(const struct addrinfo *found, vapi_socket_addresses_t *out_addresses)
{
    const int family = found->ai_family;
    const struct addrinfo *next[] = {found, next_of(found, family, false)};

    out_addresses->count = 0U;
    for (bool other = false;
         (next[0] != NULL || next[1] != NULL) && out_addresses->count < VAPI_SOCKET_ADDRESSES_MAX;
         other = !other) {
        const struct addrinfo *entry = next[other];
        if (entry != NULL) {
            memcpy(&out_addresses->list[out_addresses->count++], entry->ai_addr, entry->ai_addrlen);
            next[other] = next_of(entry->ai_next, family, !other);
        }
    }
}

void vapi_socket_resolver_init(vapi_socket_resolver_t *out_resolver)
{
    out_resolver->unused = 0U;
}

vapi_status_t vapi_socket_resolver_look_up(vapi_socket_resolver_t *resolver, const char *host,
                                           vapi_socket_addresses_t *out_addresses,
                                           int32_t *out_code, const char **out_detail)
{
    char address[INET6_ADDRSTRLEN];
    (void)resolver;
    if (vapi_host_table_find(host_table, host, address, sizeof address)) {
        host = address;
    }
    if (literal(host, out_addresses)) {
        return VAPI_OK;
    }
    struct addrinfo wanted = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    int code = getaddrinfo(host, NULL, &wanted, &found);
    if (code != 0) {
        *out_code = code;
        *out_detail = gai_strerror(code);
        return code == EAI_MEMORY ? VAPI_ERROR_MEMORY : VAPI_ERROR_RESOLVE;
    }
    take_by_turns(found, out_addresses);
    freeaddrinfo(found);
    return VAPI_OK;
}

vapi_status_t vapi_socket_resolver_wait(vapi_socket_resolver_t *resolver, uint32_t timeout_ms)
{
    (void)resolver;
    (void)timeout_ms;
    return VAPI_OK;
}

void vapi_socket_resolver_cancel(vapi_socket_resolver_t *resolver)
{
    (void)resolver;
}
