/**
 * @file look_up.h
 * A host name to addresses by lwIP's DNS client, which answers by call-backs, so that nobody blocks.
 *
 *     idle --start--> pending --answers--> done --result taken--> idle
 *       ^                |
 *       '--- cancelled --'
 *
 * With IPv6 (LWIP_IPV6) the IPv6 and the IPv4 address are asked for at the same time, each only where the device
 * has an address of that kind itself. When one has come, the other is waited for no longer than
 * VAPI_LOOK_UP_OTHER_MS. IPv6 comes first where it can be used (RFC 6724, as far as it goes with one interface): there is
 * a route, and the device's own address is not deprecated and is of the same scope.
 *
 * lwIP cannot take a look-up back, and a cancelled one's answer still comes: the memory of a
 * vapi_look_up_t stays in use for the program's life. Looked up again meanwhile, the same name waits for that answer.
 * All functions run with lwIP's core locked.
 */
#ifndef LOOK_UP_H
#define LOOK_UP_H

#include <stdbool.h>

#include "lwip/ip_addr.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The most addresses that a look-up gives: one of each kind. lwIP's resolver gives no more. */
#define VAPI_LOOK_UP_ADDRESSES_MAX (1 + LWIP_IPV6)

/**
 * Milliseconds that the second answer is waited for after the first: the two questions leave together. RFC 8305 has
 * 50, for hosts near their resolver.
 */
#ifndef VAPI_LOOK_UP_OTHER_MS
#define VAPI_LOOK_UP_OTHER_MS 250U
#endif

/** A question for one kind of address. */
typedef struct vapi_look_up_question {
    ip_addr_t address;
    vapi_status_t status; /**< VAPI_PENDING until lwIP has answered */
    uint32_t
        asked; /**< stands for the name that lwIP was last asked for, and has not given up; 0: none */
} vapi_look_up_question_t;

/** A look-up. All zero is idle; `answered` is the owner's. */
typedef struct vapi_look_up {
    const char *host; /**< the name asked for, the caller's text until the end; NULL: idle */
    vapi_look_up_question_t questions[VAPI_LOOK_UP_ADDRESSES_MAX];
#if LWIP_IPV6
    uint32_t first_ms; /**< when the first answer came */
#endif
    /** called with each answer that is for this look-up, in lwIP's thread; may be NULL */
    void (*answered)(struct vapi_look_up *look_up);
} vapi_look_up_t;

/** What a look-up has found, in the order in which it should be tried. */
typedef struct vapi_look_up_result {
    ip_addr_t addresses[VAPI_LOOK_UP_ADDRESSES_MAX];
    uint8_t count;
} vapi_look_up_result_t;

/**
 * Starts a look-up, or gives what has become of it: called again with the same name until it no
 * longer answers VAPI_PENDING. A literal address is its own answer.
 * @param hosts  a host table (host_table.h) that is looked at before DNS, or NULL.
 * @param out_result  set with VAPI_OK: at least one address.
 * @param out_code, out_detail  lwIP's number and static words of a failure; unchanged otherwise.
 * @return VAPI_OK; VAPI_PENDING; VAPI_ERROR_RESOLVE or VAPI_ERROR_MEMORY.
 */
VAPI_NODISCARD vapi_status_t vapi_look_up(vapi_look_up_t *look_up, const char *host,
                                          const char *hosts, vapi_look_up_result_t *out_result,
                                          int32_t *out_code, const char **out_detail);

/** @return true when vapi_look_up() will no longer answer VAPI_PENDING. */
bool vapi_look_up_is_ready(const vapi_look_up_t *look_up);

/** @return after how many milliseconds vapi_look_up() has something to say if no answer comes; UINT32_MAX: never. */
#if LWIP_IPV6
uint32_t vapi_look_up_left_ms(const vapi_look_up_t *look_up);
#else
static inline uint32_t vapi_look_up_left_ms(const vapi_look_up_t *look_up)
{
    (void)look_up;
    return UINT32_MAX;
}
#endif

#if LWIP_IPV6
struct netif;

/** @return an IPv6 address of the interface by which more than neighbours can be spoken to, or NULL. */
const ip_addr_t *vapi_look_up_own_ipv6(const struct netif *netif);
#endif

/** Ends a look-up that may be under way. `host` is not used after this. */
void vapi_look_up_cancel(vapi_look_up_t *look_up);

#ifdef __cplusplus
}
#endif

#endif /* LOOK_UP_H */
