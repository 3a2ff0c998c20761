/*
 * A wire that leads back to the same lwIP, a clock, and a DNS server of a few bytes (RFC 1035, section 4.1).
 */
#include "lwip_wire.h"

#include <stdlib.h>
#include <string.h>

#include "kernel_arch.h"
#include "lwip/dns.h"
#include "lwip/init.h"
#include "lwip/ip.h"
#include "lwip/memp.h"
#include "lwip/nd6.h"
#include "lwip/priv/nd6_priv.h"
#include "lwip/stats.h"
#include "lwip/sys.h"
#include "lwip/timeouts.h"
#include "lwip/udp.h"

#define FRAMES_MAX       32U
#define QUESTION_MAX     512U
#define DNS_PORT         53U
#define DNS_HEADER       12U
#define DNS_RESPONSE     0x81U
#define DNS_RECURSION    0x80U
#define DNS_NAME_UNKNOWN 3U
#define DNS_ANSWER_COUNT 7U
#define DNS_ANSWER_HEAD  12U
#define DNS_TYPE_A       1U
#define DNS_TYPE_AAAA    28U

wire_t wire;

static struct pbuf *frames[FRAMES_MAX];
static unsigned frame_count;

static struct udp_pcb *dns_server;

/* The last question for each kind of address: IPv4, IPv6. */
static struct {
    uint8_t message[QUESTION_MAX + DNS_ANSWER_HEAD + sizeof(ip_addr_t)];
    u16_t size;
    ip_addr_t from;
    u16_t from_port;
} asked_for[2];

/* --- what lwIP asks of a system --------------------------------------------------------------- */

uint32_t vapi_lwip_random(void)
{
    static uint32_t number = 12345U;

    number = number * 1664525U + 1013904223U;
    return number;
}

#if LWIP_IPV6
unsigned char vapi_lwip_address_type(void)
{
    return LWIP_DNS_ADDRTYPE_IPV4_IPV6;
}
#endif

u32_t sys_now(void)
{
    return wire.now_ms;
}

void vapi_lwip_assertion_failed(const char *file, int line)
{
    (void)file;
    (void)line;
    abort();
}

uintptr_t vapi_kernel_arch_lock(void)
{
    return 0U;
}

void vapi_kernel_arch_unlock(uintptr_t state)
{
    (void)state;
}

/* --- the wire --------------------------------------------------------------------------------- */

static err_t send_back(struct pbuf *packet, bool arrives)
{
    if (wire.cut || frame_count == FRAMES_MAX || !arrives) {
        return ERR_OK;
    }
    struct pbuf *copy = pbuf_clone(PBUF_RAW, PBUF_POOL, packet);
    if (copy != NULL) {
        frames[frame_count++] = copy;
    }
    return ERR_OK;
}

static err_t output(struct netif *netif, struct pbuf *packet, const ip4_addr_t *address)
{
    return send_back(packet, ip4_addr_eq(address, netif_ip4_addr(netif)));
}

#if LWIP_IPV6
static err_t output_ipv6(struct netif *netif, struct pbuf *packet, const ip6_addr_t *address)
{
    return send_back(packet, ip6_addr_eq(address, netif_ip6_addr(netif, 1)));
}

void wire_set_ipv6(uint8_t state, bool route)
{
    ip_addr_t address;

    (void)ipaddr_aton(WIRE_ADDRESS_IPV6, &address);
    netif_ip6_addr_set(&wire.netif, 1, ip_2_ip6(&address));
    netif_ip6_addr_set_state(&wire.netif, 1, state);
    for (size_t i = 0U; i < LWIP_ND6_NUM_PREFIXES; i++) {
        prefix_list[i].netif = route ? &wire.netif : NULL;
        prefix_list[i].invalidation_timer = UINT32_MAX;
    }
    prefix_list[0].prefix = *ip_2_ip6(&address);
    (void)ipaddr_aton(WIRE_GLOBAL_IPV6, &address);
    prefix_list[1].prefix = *ip_2_ip6(&address);
}
#endif

void wire_set_ipv4(bool up)
{
    ip_addr_t address;

    (void)ipaddr_aton(up ? WIRE_ADDRESS : "0.0.0.0", &address);
    netif_set_ipaddr(&wire.netif, ip_2_ip4(&address));
}

static err_t init_interface(struct netif *netif)
{
    netif->output = output;
#if LWIP_IPV6
    netif->output_ip6 = output_ipv6;
#endif
    netif->mtu = 1500U;
    return ERR_OK;
}

static void deliver(void)
{
    struct pbuf *frame = frames[0];

    frame_count--;
    memmove(frames, frames + 1, frame_count * sizeof(frames[0]));
    if (wire.netif.input(frame, &wire.netif) != ERR_OK) {
        pbuf_free(frame);
    }
}

void wire_run(void *context, uint32_t timeout_ms)
{
    uint32_t timer_ms = sys_timeouts_sleeptime();

    (void)context;
    if (frame_count > 0U) {
        deliver();
    } else {
        wire.now_ms += timeout_ms < timer_ms ? timeout_ms : timer_ms;
    }
    sys_check_timeouts();
}

void wire_pass(uint32_t milliseconds)
{
    uint32_t end_ms = wire.now_ms + milliseconds;

    while (frame_count > 0U || wire.now_ms != end_ms) {
        wire_run(NULL, end_ms - wire.now_ms);
    }
}

/* --- DNS -------------------------------------------------------------------------------------- */

void wire_dns_answer(wire_names_t *names)
{
    static const uint8_t head[DNS_ANSWER_HEAD] = {0xC0U, DNS_HEADER, 0, DNS_TYPE_A, 0, 1,
                                                  0,     0,          0, 60,         0, 4};
    bool is_ipv6 = names == &wire.ipv6;
    uint8_t *message = asked_for[is_ipv6].message;
    u16_t size = asked_for[is_ipv6].size;
    ip_addr_t address;

    message[2] = DNS_RESPONSE;
    message[3] = DNS_RECURSION;
    if (names->dns == WIRE_DNS_UNKNOWN) {
        message[3] |= DNS_NAME_UNKNOWN;
    } else {
        u16_t address_size = is_ipv6 ? 16U : 4U;
        message[DNS_ANSWER_COUNT] = 1U;
        memcpy(message + size, head, sizeof(head));
        message[size + 3U] = is_ipv6 ? DNS_TYPE_AAAA : DNS_TYPE_A;
        message[size + 11U] = (uint8_t)address_size;
        (void)ipaddr_aton(names->address, &address);
        memcpy(message + size + sizeof(head), &address, address_size);
        size = (u16_t)(size + sizeof(head) + address_size);
    }
    struct pbuf *packet = pbuf_alloc(PBUF_TRANSPORT, size, PBUF_RAM);
    if (packet != NULL) {
        (void)pbuf_take(packet, message, size);
        (void)udp_sendto(dns_server, packet, &asked_for[is_ipv6].from,
                         asked_for[is_ipv6].from_port);
        pbuf_free(packet);
    }
}

/* A question ends with its type and its class, two bytes each. */
static void asked(void *context, struct udp_pcb *server, struct pbuf *packet, const ip_addr_t *from,
                  u16_t port)
{
    bool is_ipv6 = pbuf_get_at(packet, (u16_t)(packet->tot_len - 3U)) == DNS_TYPE_AAAA;
    wire_names_t *names = is_ipv6 ? &wire.ipv6 : &wire.ipv4;

    (void)context;
    (void)server;
    asked_for[is_ipv6].size =
        pbuf_copy_partial(packet, asked_for[is_ipv6].message, QUESTION_MAX, 0U);
    asked_for[is_ipv6].from = *from;
    asked_for[is_ipv6].from_port = port;
    pbuf_free(packet);
    names->questions++;
    if (names->dns != WIRE_DNS_SILENT) {
        wire_dns_answer(names);
    }
}

/* --- start ------------------------------------------------------------------------------------ */

static void start_once(const ip4_addr_t *address)
{
    ip4_addr_t mask;

    lwip_init();
    IP4_ADDR(&mask, 255, 255, 255, 0);
    netif_add(&wire.netif, address, &mask, NULL, NULL, init_interface, ip_input);
    netif_set_default(&wire.netif);
    dns_server = udp_new_ip_type(IPADDR_TYPE_ANY);
    (void)udp_bind(dns_server, IP_ANY_TYPE, DNS_PORT);
    udp_recv(dns_server, asked, NULL);
}

void wire_start(void)
{
    ip_addr_t address;

    (void)ipaddr_aton(WIRE_ADDRESS, &address);
    if (dns_server == NULL) {
        start_once(ip_2_ip4(&address));
    }
    netif_set_up(&wire.netif);
    netif_set_link_up(&wire.netif);
    wire_set_ipv4(true);
    dns_setserver(0U, &address);
    wire.cut = false;
    wire.ipv4 = (wire_names_t){.dns = WIRE_DNS_ANSWERS, .address = WIRE_ADDRESS};
    wire.ipv6 = (wire_names_t){.dns = WIRE_DNS_ANSWERS, .address = WIRE_ADDRESS_IPV6};
}

void wire_levels(uint32_t out_levels[WIRE_LEVELS])
{
    memset(out_levels, 0, WIRE_LEVELS * sizeof(out_levels[0]));
    out_levels[0] = lwip_stats.mem.used;
    for (size_t pool = 0U; pool < MEMP_MAX; pool++) {
        out_levels[pool + 1U] = pool == MEMP_SYS_TIMEOUT ? 0U : memp_pools[pool]->stats->used;
    }
}
