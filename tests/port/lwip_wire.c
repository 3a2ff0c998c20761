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
#include "lwip/stats.h"
#include "lwip/sys.h"
#include "lwip/timeouts.h"
#include "lwip/udp.h"

#define FRAMES_MAX        32U
#define QUESTION_MAX      512U
#define DNS_PORT          53U
#define DNS_HEADER        12U
#define DNS_RESPONSE      0x81U
#define DNS_RECURSION     0x80U
#define DNS_NAME_UNKNOWN  3U
#define DNS_ANSWER_COUNT  7U
#define DNS_ANSWER_LENGTH 16U

wire_t wire;

static struct pbuf *frames[FRAMES_MAX];
static unsigned frame_count;

static struct {
    struct udp_pcb *server;
    uint8_t question[QUESTION_MAX + DNS_ANSWER_LENGTH];
    u16_t size;
    ip_addr_t from;
    u16_t from_port;
} dns;

/* --- what lwIP asks of a system --------------------------------------------------------------- */

uint32_t vapi_lwip_random(void)
{
    static uint32_t number = 12345U;

    number = number * 1664525U + 1013904223U;
    return number;
}

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

static err_t output(struct netif *netif, struct pbuf *packet, const ip4_addr_t *address)
{
    (void)netif;
    if (wire.cut || frame_count == FRAMES_MAX ||
        !ip4_addr_eq(address, netif_ip4_addr(&wire.netif))) {
        return ERR_OK;
    }
    struct pbuf *copy = pbuf_clone(PBUF_RAW, PBUF_POOL, packet);
    if (copy != NULL) {
        frames[frame_count++] = copy;
    }
    return ERR_OK;
}

static err_t init_interface(struct netif *netif)
{
    netif->output = output;
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

void wire_dns_answer(void)
{
    static const uint8_t answer[DNS_ANSWER_LENGTH] = {0xC0U, DNS_HEADER, 0, 1, 0,   1, 0, 0,
                                                      0,     60,         0, 4, 10U, 0, 0, 1};
    uint8_t *message = dns.question;

    message[2] = DNS_RESPONSE;
    message[3] = DNS_RECURSION;
    if (wire.dns == WIRE_DNS_UNKNOWN) {
        message[3] |= DNS_NAME_UNKNOWN;
    } else {
        message[DNS_ANSWER_COUNT] = 1U;
        memcpy(message + dns.size, answer, sizeof(answer));
        dns.size = (u16_t)(dns.size + sizeof(answer));
    }
    struct pbuf *packet = pbuf_alloc(PBUF_TRANSPORT, dns.size, PBUF_RAM);
    if (packet != NULL) {
        (void)pbuf_take(packet, message, dns.size);
        (void)udp_sendto(dns.server, packet, &dns.from, dns.from_port);
        pbuf_free(packet);
    }
}

static void asked(void *context, struct udp_pcb *server, struct pbuf *packet, const ip_addr_t *from,
                  u16_t port)
{
    (void)context;
    (void)server;
    dns.size = pbuf_copy_partial(packet, dns.question, QUESTION_MAX, 0U);
    dns.from = *from;
    dns.from_port = port;
    pbuf_free(packet);
    wire.questions++;
    if (wire.dns != WIRE_DNS_SILENT) {
        wire_dns_answer();
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
    dns.server = udp_new();
    (void)udp_bind(dns.server, IP_ANY_TYPE, DNS_PORT);
    udp_recv(dns.server, asked, NULL);
}

void wire_start(void)
{
    ip_addr_t address;

    (void)ipaddr_aton(WIRE_ADDRESS, &address);
    if (dns.server == NULL) {
        start_once(&address);
    }
    netif_set_up(&wire.netif);
    netif_set_link_up(&wire.netif);
    dns_setserver(0U, &address);
    wire.cut = false;
    wire.dns = WIRE_DNS_ANSWERS;
    wire.questions = 0U;
}

void wire_levels(uint32_t out_levels[WIRE_LEVELS])
{
    memset(out_levels, 0, WIRE_LEVELS * sizeof(out_levels[0]));
    out_levels[0] = lwip_stats.mem.used;
    for (size_t pool = 0U; pool < MEMP_MAX; pool++) {
        out_levels[pool + 1U] = pool == MEMP_SYS_TIMEOUT ? 0U : memp_pools[pool]->stats->used;
    }
}
