/*
 * lwIP on one network device.
 *
 * Everything that touches the device runs with lwIP's core locked, or in the one loop where there are
 * no threads: frames are taken by whoever runs lwIP (network_runner.h) and sent by whoever sends.
 * Only the interrupt handler is outside, and it does no more than to tell events apart and to say
 * that there are some.
 */
#include "network.h"

#include <string.h>

#include "look_up.h"
#include "lwip/apps/sntp.h"
#include "lwip/dhcp.h"
#include "lwip/dns.h"
#include "lwip/etharp.h"
#include "lwip/ethip6.h"
#include "lwip/memp.h"
#include "lwip/mld6.h"
#include "lwip/netif.h"
#include "lwip/priv/tcp_priv.h"
#include "lwip/stats.h"
#include "lwip/sys.h"
#include "lwip/tcpip.h"
#include "lwip/timeouts.h"
#include "netif/ethernet.h"
#include "network_runner.h"
#include "vapi/divide.h"

/*
 * Frames taken in one go. More of them at once is a flood: the application gets the processor in
 * between.
 */
#define BURST_FRAMES       32U
#define BURST_REST_MS      1U
#define NO_BUFFER_RETRY_MS 5U
#define WATCH_MS           1000U

static struct {
    const vapi_network_configuration_t *configuration;
    struct netif netif;
    struct dhcp dhcp;
    ip_addr_t dns; /* the configured server; any: the network's */
#if LWIP_IPV6
    ip_addr_t dhcp_dns;       /* DHCP's */
    ip_addr_t router_dns;     /* a router advertisement's */
    uint8_t router_dns_index; /* lwIP's place for it */
#endif
    volatile unsigned events;  /* VAPI_ETHERNET_ bits that the interrupt has seen */
    volatile bool interrupted; /* the device has interrupted and has not been served since */
    int64_t utc_offset;        /* UTC less the monotonic seconds; valid with utc_known */
    bool utc_known;
} network;

/* --- what lwIP asks of a platform ------------------------------------------------------------- */

uint32_t vapi_lwip_random(void)
{
    const vapi_platform_t *platform = network.configuration->platform;
    uint32_t number = 0U;

    /*
     * The platform gave numbers at the start; if it fails later, the connection's own checks must
     * do.
     */
    if (platform->random(platform->context, &number, sizeof(number)) != VAPI_OK) {
        number = sys_now();
    }
    return number;
}

static int64_t monotonic_seconds(void)
{
    const vapi_platform_t *platform = network.configuration->platform;

    uint64_t time = platform->monotonic_ms(platform->context);
    (void)vapi_divide(&time, 1000U);
    return (int64_t)time;
}

void vapi_network_set_utc(unsigned long seconds)
{
    SYS_ARCH_DECL_PROTECT(state);

    SYS_ARCH_PROTECT(state);
    network.utc_offset = (int64_t)seconds - monotonic_seconds();
    network.utc_known = true;
    SYS_ARCH_UNPROTECT(state);
    vapi_network_runner_changed();
}

int64_t vapi_network_utc_seconds(void)
{
    SYS_ARCH_DECL_PROTECT(state);

    SYS_ARCH_PROTECT(state);
    int64_t seconds =
        network.utc_known ? network.utc_offset + monotonic_seconds() : VAPI_UTC_UNKNOWN;
    SYS_ARCH_UNPROTECT(state);
    return seconds;
}

/* --- addresses -------------------------------------------------------------------------------- */

static bool has_ipv4(void)
{
    return !ip4_addr_isany_val(*netif_ip4_addr(&network.netif));
}

/* By IPv6 a device that knows no name server yet gets nowhere: it is told of both in any order. */
static bool has_address(void)
{
#if LWIP_IPV6
    if (vapi_look_up_own_ipv6(&network.netif) != NULL && !ip_addr_isany(dns_getserver(0U))) {
        return true;
    }
#endif
    return has_ipv4();
}

#if LWIP_IPV6

unsigned char vapi_lwip_address_type(void)
{
    return has_ipv4() ? LWIP_DNS_ADDRTYPE_IPV4_IPV6 : LWIP_DNS_ADDRTYPE_IPV6_IPV4;
}

/* RFC 2464, section 7: 33:33 and the last four bytes of the group. */
static err_t filter_multicast(struct netif *netif, const ip6_addr_t *group,
                              enum netif_mac_filter_action action)
{
    vapi_ethernet_t *ethernet = netif->state;
    uint8_t address[6] = {0x33U, 0x33U};

    memcpy(address + 2, &group->addr[3], 4U);
    ethernet->operations->multicast(ethernet, address, action == NETIF_ADD_MAC_FILTER);
    return ERR_OK;
}

static void start_ipv6(struct netif *netif)
{
    ip6_addr_t all_nodes;

    netif->output_ip6 = ethip6_output;
    netif->flags |= NETIF_FLAG_MLD6;
    netif_set_mld_mac_filter(netif, filter_multicast);
    ip6_addr_set_allnodes_linklocal(&all_nodes);
    (void)filter_multicast(netif, &all_nodes, NETIF_ADD_MAC_FILTER);
    netif_set_ip6_autoconfig_enabled(netif, 1);
}

static void set_name_server(uint8_t index, const ip_addr_t *server)
{
    if (!ip_addr_isany(server)) {
        dns_setserver(index, server);
    }
}

/*
 * DHCP and router advertisements both write their name servers from lwIP's first place on. Both are
 * kept, that one first which can be reached. A router that takes its server back leaves an empty place.
 */
static void arrange_name_servers(void)
{
    const ip_addr_t first = *dns_getserver(0U);

    if (ip_addr_isany(dns_getserver(network.router_dns_index))) {
        network.router_dns = *IP_ADDR_ANY;
    }
    if (IP_IS_V6_VAL(first)) {
        network.router_dns = first;
    } else if (!ip_addr_isany_val(first)) {
        network.dhcp_dns = first;
    }
    network.router_dns_index = has_ipv4() && !ip_addr_isany_val(network.dhcp_dns) ? 1U : 0U;
    set_name_server(1U - network.router_dns_index, &network.dhcp_dns);
    set_name_server(network.router_dns_index, &network.router_dns);
}
#endif

/* A configured name server stays, whatever the network says. */
static void set_dns(void)
{
    if (!ip_addr_isany_val(network.dns)) {
        dns_setserver(0U, &network.dns);
        return;
    }
#if LWIP_IPV6
    arrange_name_servers();
#endif
}

static bool is_set(const char *text)
{
    return text != NULL && text[0] != '\0';
}

/*
 * Asks for the time from the first address on: a question before would be lost, and cost a
 * time-out.
 */
static void start_time(void)
{
    const char *server = network.configuration->time_server;

    if (is_set(server) && has_address() && sntp_enabled() == 0U) {
        sntp_setservername(0U, server);
        sntp_init();
    }
}

static void address_changed(struct netif *netif)
{
    (void)netif;
    set_dns();
    start_time();
    vapi_network_runner_changed();
}

/* --- device ----------------------------------------------------------------------------------- */

static err_t link_output(struct netif *netif, struct pbuf *frame)
{
    vapi_ethernet_t *ethernet = netif->state;
    const vapi_ethernet_operations_t *operations = ethernet->operations;

    if (operations->send_begin(ethernet, frame->tot_len) != VAPI_OK) {
        return ERR_MEM;
    }
    for (const struct pbuf *part = frame; part != NULL; part = part->next) {
        operations->send(ethernet, part->payload, part->len);
    }
    operations->send_end(ethernet);
    return ERR_OK;
}

/* Takes one frame. @return false when no buffer was free; the frame stays. */
static bool take_frame(vapi_ethernet_t *ethernet, size_t size)
{
    const vapi_ethernet_operations_t *operations = ethernet->operations;
    struct pbuf *frame = pbuf_alloc(PBUF_RAW, (u16_t)size, PBUF_POOL);

    if (frame == NULL) {
        ethernet->counters.receive_deferred++;
        return false;
    }
    for (struct pbuf *part = frame; part != NULL; part = part->next) {
        operations->receive(ethernet, part->payload, part->len);
    }
    operations->receive_end(ethernet);
    if (network.netif.input(frame, &network.netif) != ERR_OK) {
        pbuf_free(frame);
    }
    return true;
}

/* @return 0 when the device is empty, else after how many milliseconds to come again. */
static uint32_t take_frames(vapi_ethernet_t *ethernet)
{
    for (unsigned frames = 0U; frames < BURST_FRAMES; frames++) {
        size_t size = ethernet->operations->receive_size(ethernet);
        if (size == 0U) {
            return 0U;
        }
        if (!take_frame(ethernet, size)) {
            return NO_BUFFER_RETRY_MS;
        }
    }
    return BURST_REST_MS;
}

static void update_link(vapi_ethernet_t *ethernet)
{
    bool up = ethernet->operations->link(ethernet);

    if (up == (netif_is_link_up(&network.netif) != 0)) {
        return;
    }
    if (up) {
#if LWIP_IPV6
        /*
         * What every link carries (RFC 8200, section 5). Tunnels that carry less than Ethernet are common on
         * the way, and what tells of them is often dropped: connections would open and then stall. lwIP
         * forgets it with the link.
         */
        network.netif.mtu6 = IP6_MIN_MTU_LENGTH;
#endif
        netif_set_link_up(&network.netif);
    } else {
        netif_set_link_down(&network.netif);
    }
    vapi_network_runner_changed();
}

void vapi_network_serve(void *context)
{
    vapi_ethernet_t *ethernet = network.configuration->ethernet;
    SYS_ARCH_DECL_PROTECT(state);

    (void)context;
    SYS_ARCH_PROTECT(state);
    unsigned events = network.events;
    network.events = 0U;
    network.interrupted = false;
    SYS_ARCH_UNPROTECT(state);

    if ((events & VAPI_ETHERNET_LINK) != 0U) {
        update_link(ethernet);
    }
    bool had_address = has_address();
    uint32_t again_ms = take_frames(ethernet);
    /* A name server may have come, or another in place of the configured one, without a new address. */
    set_dns();
    if (LWIP_IPV6 && has_address() != had_address) {
        address_changed(&network.netif);
    }
    if (again_ms == 0U) {
        ethernet->operations->interrupt_open(ethernet);
    } else {
        sys_timeout(again_ms, vapi_network_serve, NULL);
    }
}

void vapi_network_interrupt(void)
{
    vapi_ethernet_t *ethernet = network.configuration->ethernet;

    network.events |= ethernet->operations->interrupt(ethernet);
    network.interrupted = true;
    vapi_network_runner_interrupted();
}

bool vapi_network_interrupted(void)
{
    return network.interrupted;
}

/* Every second: what an interrupt that was lost, or one that nobody was told of, would leave undone. */
static void watch_device(void *context)
{
    (void)context;
    update_link(network.configuration->ethernet);
    if (network.interrupted) {
        vapi_network_serve(NULL);
    }
    if (network.configuration->alive != NULL) {
        network.configuration->alive();
    }
    sys_timeout(WATCH_MS, watch_device, NULL);
}

/* --- interface -------------------------------------------------------------------------------- */

static err_t init_interface(struct netif *netif)
{
    const vapi_ethernet_t *ethernet = netif->state;

    netif->name[0] = 'e';
    netif->name[1] = 'n';
    netif->hostname = network.configuration->host_name;
    netif->output = etharp_output;
    netif->linkoutput = link_output;
    netif->mtu = 1500U;
    netif->hwaddr_len = sizeof(ethernet->address);
    memcpy(netif->hwaddr, ethernet->address, sizeof(ethernet->address));
    netif->flags |= NETIF_FLAG_BROADCAST | NETIF_FLAG_ETHARP | NETIF_FLAG_ETHERNET;
#if LWIP_IPV6
    start_ipv6(netif);
#endif
    return ERR_OK;
}

/* @return false when the text is set and no address. */
static bool parse_address(const char *text, ip_addr_t *out_address)
{
    ip_addr_set_any(false, out_address);
    return !is_set(text) || ipaddr_aton(text, out_address) != 0;
}

static bool parse_ipv4_address(const char *text, ip_addr_t *out_address)
{
    return parse_address(text, out_address) && IP_IS_V4(out_address);
}

/*
 * A device without an address of its own gets a random one of those that anybody may use on a
 * network (IEEE 802, 8.4: locally administered, not a group's).
 */
static vapi_status_t complete_address(vapi_ethernet_t *ethernet, const vapi_platform_t *platform)
{
    static const uint8_t no_address[sizeof(ethernet->address)];

    if (memcmp(ethernet->address, no_address, sizeof(no_address)) != 0) {
        return VAPI_OK;
    }
    vapi_status_t status =
        platform->random(platform->context, ethernet->address, sizeof(ethernet->address));
    if (status == VAPI_OK) {
        ethernet->address[0] = (uint8_t)((ethernet->address[0] & 0xFCU) | 2U);
        ethernet->operations->set_address(ethernet);
    }
    return status;
}

static void start_interface(const ip4_addr_t *address, const ip4_addr_t *mask,
                            const ip4_addr_t *gateway)
{
    netif_add(&network.netif, address, mask, gateway, network.configuration->ethernet,
              init_interface, ethernet_input);
    netif_set_default(&network.netif);
    netif_set_status_callback(&network.netif, address_changed);
    netif_set_up(&network.netif);
    set_dns();
#if LWIP_IPV6
    netif_create_ip6_linklocal_address(&network.netif, 1U);
#endif
    if (ip4_addr_isany(address)) {
        dhcp_set_struct(&network.netif, &network.dhcp);
        (void)dhcp_start(&network.netif);
    }
}

vapi_status_t vapi_network_start(const vapi_network_configuration_t *configuration)
{
    vapi_ethernet_t *ethernet = configuration->ethernet;
    const vapi_platform_t *platform = configuration->platform;
    ip_addr_t address;
    ip_addr_t mask;
    ip_addr_t gateway;
    uint32_t number;

    network.configuration = configuration;
    if (!parse_ipv4_address(configuration->address, &address) ||
        !parse_ipv4_address(configuration->mask, &mask) ||
        !parse_ipv4_address(configuration->gateway, &gateway) ||
        !parse_address(configuration->dns, &network.dns)) {
        return VAPI_ERROR_ARGUMENT;
    }
    if (ip_addr_isany_val(mask) && !ip_addr_isany_val(address)) {
        IP4_ADDR(ip_2_ip4(&mask), 255, 255, 255, 0);
    }
    vapi_status_t status = ethernet->operations->start(ethernet);
    if (status == VAPI_OK) {
        status = complete_address(ethernet, platform);
    }
    if (status == VAPI_OK) {
        /*
         * lwIP asks for random numbers where nothing can fail any more: try it once where it can.
         */
        status = platform->random(platform->context, &number, sizeof(number));
    }
    if (status != VAPI_OK) {
        return status;
    }
    vapi_network_runner_start();

    LOCK_TCPIP_CORE();
    start_interface(ip_2_ip4(&address), ip_2_ip4(&mask), ip_2_ip4(&gateway));
    watch_device(NULL);
    UNLOCK_TCPIP_CORE();
    configuration->enable_interrupt();
    return VAPI_OK;
}

/* --- what there is ---------------------------------------------------------------------------- */

bool vapi_network_reached(vapi_network_step_t step)
{
    switch (step) {
    case VAPI_NETWORK_LINK:
        return netif_is_link_up(&network.netif) != 0;
    case VAPI_NETWORK_ADDRESS:
        return netif_is_link_up(&network.netif) != 0 && has_address();
    default:
        return network.utc_known;
    }
}

bool vapi_network_address_text(vapi_network_address_t which,
                               char out_text[VAPI_NETWORK_ADDRESS_SIZE])
{
    const ip_addr_t *address = NULL;

    switch (which) {
    case VAPI_NETWORK_OWN:
        address = netif_ip_addr4(&network.netif);
        break;
    case VAPI_NETWORK_MASK:
        address = netif_ip_netmask4(&network.netif);
        break;
    case VAPI_NETWORK_GATEWAY:
        address = netif_ip_gw4(&network.netif);
        break;
    case VAPI_NETWORK_OWN_IPV6:
#if LWIP_IPV6
        address = vapi_look_up_own_ipv6(&network.netif);
#endif
        break;
    default:
        address = dns_getserver(0U);
        break;
    }
    if (address == NULL || ip_addr_isany(address)) {
        return false;
    }
    (void)ipaddr_ntoa_r(address, out_text, VAPI_NETWORK_ADDRESS_SIZE);
#if LWIP_IPV6
    /* Small letters (RFC 5952, section 4.3). */
    for (char *letter = out_text; *letter != '\0'; letter++) {
        *letter = (char)(*letter >= 'A' ? *letter | 0x20 : *letter);
    }
#endif
    return true;
}

const char *vapi_network_hosts(void)
{
    return network.configuration->hosts;
}

/*
 * Connections in TIME_WAIT (RFC 9293, section 3.6.1). They hold nothing that is missed: lwIP gives
 * their places to new connections as soon as there are no others.
 */
static uint32_t count_waiting(void)
{
    uint32_t count = 0U;

    LOCK_TCPIP_CORE();
    for (const struct tcp_pcb *connection = tcp_tw_pcbs; connection != NULL;
         connection = connection->next) {
        count++;
    }
    UNLOCK_TCPIP_CORE();
    return count;
}

bool vapi_network_level(size_t index, vapi_network_level_t *out_level)
{
    static const char *const pool_names[] = {
#define LWIP_MEMPOOL(name, count, size, description) "lwip " description,
#include "lwip/priv/memp_std.h"
    };
    const struct stats_mem *stats = &lwip_stats.mem;

    out_level->name = "lwip heap";
    out_level->elements = false;
    /* Pools of no elements are passed over: what is not there cannot run out. */
    for (size_t pool = 0U; index > 0U; pool++) {
        if (pool == MEMP_MAX) {
            return false;
        }
        if (memp_pools[pool]->num > 0U) {
            index--;
            stats = memp_pools[pool]->stats;
            out_level->name = pool_names[pool];
            out_level->elements = true;
        }
    }
    out_level->capacity = stats->avail;
    out_level->used = stats->used;
    out_level->peak = stats->max;
    if (stats == memp_pools[MEMP_TCP_PCB]->stats) {
        out_level->used -= count_waiting();
    }
    return true;
}
