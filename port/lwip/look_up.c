/*
 * Names by lwIP's DNS client.
 */
#include "look_up.h"

#include "host_table.h"
#include "lwip/def.h"
#include "lwip/dns.h"
#include "lwip/ip6.h"
#include "lwip/nd6.h"
#include "lwip/netif.h"
#include "lwip/sys.h"

/* Places in questions[]; IPV6 is none without IPv6. */
enum { IPV4 = VAPI_LOOK_UP_ADDRESSES_MAX - 1, KINDS, IPV6 = IPV4 - 1 };

/* --- which kind ------------------------------------------------------------------------------- */

#if LWIP_IPV6
const ip_addr_t *vapi_look_up_own_ipv6(const struct netif *netif)
{
    for (s8_t i = 0; i < LWIP_IPV6_NUM_ADDRESSES; i++) {
        if (ip6_addr_isvalid(netif_ip6_addr_state(netif, i)) &&
            !ip6_addr_islinklocal(netif_ip6_addr(netif, i))) {
            return netif_ip_addr6(netif, i);
        }
    }
    return NULL;
}

static bool has_ipv4(void)
{
    return netif_default != NULL && !ip4_addr_isany(netif_ip4_addr(netif_default));
}

static bool has_ipv6(void)
{
    return netif_default != NULL && vapi_look_up_own_ipv6(netif_default) != NULL;
}

/*
 * Whether to begin with this address rather than with the IPv4 one (RFC 6724, section 6, rules 1 to 3
 * and 5). Unique local addresses (RFC 4193) lead to their like only.
 */
static bool goes_first(const ip6_addr_t *address)
{
    const ip_addr_t *own = ip6_select_source_address(netif_default, address);

    return own != NULL &&
           ip6_addr_ispreferred(
               netif_ip6_addr_state(netif_default, (s8_t)(own - netif_default->ip6_addr))) &&
           ip6_addr_isglobal(ip_2_ip6(own)) == ip6_addr_isglobal(address) &&
           nd6_find_route(address) != NULL;
}
#endif

/*
 * A name server that never answers to one kind of question must not fill lwIP's table with it: the
 * second kind is asked for anew only when lwIP has given the last question up, or nothing else is left.
 */
static bool is_wanted(const vapi_look_up_t *look_up, int kind)
{
#if LWIP_IPV6
    if (kind == IPV6) {
        return has_ipv6() && !(look_up->questions[IPV6].asked != 0U && has_ipv4());
    }
    return has_ipv4() || !has_ipv6();
#else
    (void)look_up;
    (void)kind;
    return true;
#endif
}

/* --- answers ---------------------------------------------------------------------------------- */

static bool has(const vapi_look_up_t *look_up, vapi_status_t status)
{
    bool found = false;

    for (int kind = 0; kind < KINDS; kind++) {
        found |= look_up->questions[kind].status == status;
    }
    return found;
}

/* FNV-1a: tells the few names that a device asks for apart, small and capital letters alike. */
static uint32_t hash_of(const char *name)
{
    uint32_t hash = UINT32_C(2166136261);

    for (; *name != '\0'; name++) {
        hash = (hash ^ ((uint8_t)*name | 0x20U)) * UINT32_C(16777619);
    }
    return hash;
}

/* The answer to a look-up that was cancelled is for this one if it is for the same name, for another one or for nobody. */
static void answered(vapi_look_up_t *look_up, int kind, const char *name, const ip_addr_t *address)
{
    vapi_look_up_question_t *question = &look_up->questions[kind];

    if (question->asked == hash_of(name)) {
        question->asked = 0U;
    }
    if (look_up->host == NULL || question->status != VAPI_PENDING ||
        lwip_strnicmp(name, look_up->host, DNS_MAX_NAME_LENGTH) != 0) {
        return;
    }
#if LWIP_IPV6
    look_up->first_ms = has(look_up, VAPI_OK) ? look_up->first_ms : sys_now();
#endif
    if (address != NULL) {
        question->address = *address;
        question->status = VAPI_OK;
    } else {
        question->status = VAPI_ERROR_RESOLVE;
    }
    if (look_up->answered != NULL) {
        look_up->answered(look_up);
    }
}

static void answered_ipv4(const char *name, const ip_addr_t *address, void *context)
{
    answered(context, IPV4, name, address);
}

#if LWIP_IPV6
static void answered_ipv6(const char *name, const ip_addr_t *address, void *context)
{
    answered(context, IPV6, name, address);
}
#endif

/* --- questions -------------------------------------------------------------------------------- */

/*
 * lwIP goes on with what was cancelled: asked for the same name again, it would take one more of its few places for it.
 * @return as lwIP's dns_gethostbyname().
 */
static err_t ask(vapi_look_up_t *look_up, int kind)
{
    vapi_look_up_question_t *question = &look_up->questions[kind];
    dns_found_callback found = answered_ipv4;
    u8_t type = LWIP_DNS_ADDRTYPE_IPV4;

#if LWIP_IPV6
    if (kind == IPV6) {
        found = answered_ipv6;
        type = LWIP_DNS_ADDRTYPE_IPV6;
    }
#endif
    if (question->asked == hash_of(look_up->host)) {
        return ERR_INPROGRESS;
    }
    question->asked = hash_of(look_up->host); /* before: lwIP may answer before it returns */
    err_t error =
        dns_gethostbyname_addrtype(look_up->host, &question->address, found, look_up, type);
    if (error != ERR_INPROGRESS) {
        question->asked = 0U;
    }
    return error;
}

static vapi_status_t status_of(err_t error)
{
    switch (error) {
    case ERR_OK:
        return VAPI_OK;
    case ERR_INPROGRESS:
        return VAPI_PENDING;
    case ERR_MEM:
        return VAPI_ERROR_MEMORY;
    default:
        return VAPI_ERROR_RESOLVE;
    }
}

static void explain(err_t error, int32_t *out_code, const char **out_detail)
{
    switch (error) {
    case ERR_MEM:
        *out_detail = "too many names are being looked up";
        break;
    case ERR_VAL:
        *out_code = error;
        *out_detail = "there is no name server";
        break;
    default:
        *out_code = error;
        *out_detail = "the host name is too long";
        break;
    }
}

/* An address that needs no question. */
static bool is_known(const char *host, const char *hosts, ip_addr_t *out_address)
{
    char address[IPADDR_STRLEN_MAX];

    return (vapi_host_table_find(hosts, host, address, sizeof(address)) &&
            ipaddr_aton(address, out_address) != 0) ||
           ipaddr_aton(host, out_address) != 0;
}

static vapi_status_t state(const vapi_look_up_t *look_up)
{
    if (has(look_up, VAPI_OK) &&
        (!has(look_up, VAPI_PENDING) || vapi_look_up_left_ms(look_up) == 0U)) {
        return VAPI_OK;
    }
    if (has(look_up, VAPI_PENDING)) {
        return VAPI_PENDING;
    }
    return has(look_up, VAPI_ERROR_MEMORY) ? VAPI_ERROR_MEMORY : VAPI_ERROR_RESOLVE;
}

static vapi_status_t start(vapi_look_up_t *look_up, const char *host, const char *hosts,
                           int32_t *out_code, const char **out_detail)
{
    err_t failure = ERR_OK;

    look_up->host = host;
#if LWIP_IPV6
    look_up->first_ms = sys_now();
#endif
    for (int kind = 0; kind < KINDS; kind++) {
        look_up->questions[kind].status = VAPI_ERROR_RESOLVE;
    }
    if (is_known(host, hosts, &look_up->questions[0].address)) {
        look_up->questions[0].status = VAPI_OK;
        return VAPI_OK;
    }
    for (int kind = 0; kind < KINDS; kind++) {
        vapi_look_up_question_t *question = &look_up->questions[kind];
        if (!is_wanted(look_up, kind)) {
            continue;
        }
        question->status = VAPI_PENDING; /* lwIP may answer before it returns */
        err_t error = ask(look_up, kind);
        if (error != ERR_INPROGRESS) {
            question->status = status_of(error);
            failure = error;
        }
    }
    vapi_status_t status = state(look_up);
    if (status < 0) {
        explain(failure, out_code, out_detail);
    }
    return status;
}

static void give(const vapi_look_up_t *look_up, vapi_look_up_result_t *out_result)
{
    int first = 0;

#if LWIP_IPV6
    const vapi_look_up_question_t *ipv6 = &look_up->questions[IPV6];
    if (ipv6->status == VAPI_OK && look_up->questions[IPV4].status == VAPI_OK &&
        !goes_first(ip_2_ip6(&ipv6->address))) {
        first = IPV4;
    }
#endif
    out_result->count = 0U;
    for (int i = 0; i < KINDS; i++) {
        const vapi_look_up_question_t *question = &look_up->questions[(first + i) % KINDS];
        if (question->status == VAPI_OK) {
            out_result->addresses[out_result->count++] = question->address;
        }
    }
}

vapi_status_t vapi_look_up(vapi_look_up_t *look_up, const char *host, const char *hosts,
                           vapi_look_up_result_t *out_result, int32_t *out_code,
                           const char **out_detail)
{
    vapi_status_t status;

    if (look_up->host == NULL) {
        status = start(look_up, host, hosts, out_code, out_detail);
    } else {
        status = state(look_up);
        if (status < 0) {
            *out_detail = "no name server knows the name, or none answered";
        }
    }
    if (status == VAPI_OK) {
        give(look_up, out_result);
    }
    if (status != VAPI_PENDING) {
        look_up->host = NULL;
    }
    return status;
}

bool vapi_look_up_is_ready(const vapi_look_up_t *look_up)
{
    return state(look_up) != VAPI_PENDING;
}

#if LWIP_IPV6
uint32_t vapi_look_up_left_ms(const vapi_look_up_t *look_up)
{
    if (!has(look_up, VAPI_OK) || !has(look_up, VAPI_PENDING)) {
        return UINT32_MAX;
    }
    uint32_t past_ms = sys_now() - look_up->first_ms;
    return past_ms < VAPI_LOOK_UP_OTHER_MS ? VAPI_LOOK_UP_OTHER_MS - past_ms : 0U;
}
#endif

void vapi_look_up_cancel(vapi_look_up_t *look_up)
{
    look_up->host = NULL;
}
