/**
 * @file network.h
 * lwIP brought up on one network device: link, address, names, time.
 *
 *     vapi_network_start(&configuration)      once, from a thread
 *     vapi_network_wait(VAPI_NETWORK_LINK, ...), then _ADDRESS, then _TIME if a time server is set
 *     ... sockets ...
 *
 * With IPv6 (LWIP_IPV6, make's IPV6=1) addresses come from router advertisements beside DHCP, whichever is first:
 * one for each prefix, made of the device's own hardware address (RFC 4862, with detection of duplicates). The
 * advertisements' name servers (RFC 8106) serve beside DHCP's. Packets over IPv6 have 1,280 bytes at most. There is no
 * static IPv6 address and no DHCPv6.
 *
 * The device's interrupt calls vapi_network_interrupt(). It takes no frame itself: it wakes lwIP's
 * thread, which empties the device and opens its interrupt again; without a kernel the application's
 * own loop does that (port/lwip-raw). A frame for which no buffer is free stays in the device and is
 * taken a few milliseconds later; under a flood there is a pause after each burst, so that the
 * application goes on. The link is also looked at once a second, in case an interrupt was lost.
 */
#ifndef NETWORK_H
#define NETWORK_H

#include "ethernet_device.h"
#include "vapi/port.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What the network needs. All pointers stay in use; texts are NUL-terminated, NULL or empty means
 * not set.
 */
typedef struct vapi_network_configuration {
    vapi_ethernet_t *ethernet;      /**< the device, not started */
    void (*enable_interrupt)(void); /**< opens the device's interrupt in the processor */
    void (*alive)(void); /**< called once a second by who runs lwIP, for a watchdog; or NULL */
    const vapi_platform_t *platform; /**< random numbers */
    const char *host_name;           /**< told to the DHCP server */
    const char *address;             /**< own IPv4 address; not set: DHCP */
    const char *mask;                /**< with `address`; not set: 255.255.255.0 */
    const char *gateway;             /**< with `address`; not set: none */
    const char *dns;   /**< name server, with IPv6 of either kind; not set: DHCP's or a router's */
    const char *hosts; /**< "name=address name=address", looked at before DNS */
    const char *time_server; /**< SNTP server, name or address; not set: none is asked */
} vapi_network_configuration_t;

/** Steps of coming up. */
typedef enum vapi_network_step {
    VAPI_NETWORK_LINK,    /**< the device has a link */
    VAPI_NETWORK_ADDRESS, /**< and an address: IPv4, or IPv6 beyond the link and a name server */
    VAPI_NETWORK_TIME     /**< and the time server has answered */
} vapi_network_step_t;

/** Addresses as text. */
typedef enum vapi_network_address {
    VAPI_NETWORK_OWN,      /**< IPv4 */
    VAPI_NETWORK_OWN_IPV6, /**< not the link's own */
    VAPI_NETWORK_MASK,
    VAPI_NETWORK_GATEWAY,
    VAPI_NETWORK_DNS
} vapi_network_address_t;

/** Bytes of an address as text, terminating NUL included. */
#define VAPI_NETWORK_ADDRESS_SIZE 46

/** A pool or heap of lwIP's. */
typedef struct vapi_network_level {
    const char *name;
    uint32_t capacity;
    uint32_t used;
    uint32_t peak;
    bool elements; /**< false: bytes */
} vapi_network_level_t;

/**
 * Starts the device and lwIP. Does not wait for anything.
 * @return VAPI_OK, VAPI_ERROR_RANDOM, VAPI_ERROR_ARGUMENT for an address that is none, or what the
 *         device's start() gives.
 */
VAPI_NODISCARD vapi_status_t vapi_network_start(const vapi_network_configuration_t *configuration);

/** Waits for a step, up to `timeout_ms`. @return true when it has been reached and still holds. */
bool vapi_network_wait(vapi_network_step_t step, uint32_t timeout_ms);

/** The same without waiting. */
bool vapi_network_reached(vapi_network_step_t step);

/** Writes an address as text. @return false when there is none. */
bool vapi_network_address_text(vapi_network_address_t which,
                               char out_text[VAPI_NETWORK_ADDRESS_SIZE]);

/** Seconds since 1970-01-01T00:00:00Z by the time server, or VAPI_UTC_UNKNOWN. */
int64_t vapi_network_utc_seconds(void);

/** Tells the time, as the time server would. Not before vapi_network_start(). */
void vapi_network_set_utc(unsigned long seconds);

/** Called by the device's interrupt handler. */
void vapi_network_interrupt(void);

/** The static host table of the configuration, or NULL. */
const char *vapi_network_hosts(void);

/**
 * lwIP's memory by index from 0 on: the heap, then each pool. A connection in TIME-WAIT does not
 * count as used: it is over, and lwIP takes its place as soon as it needs one. Not before
 * vapi_network_start().
 * @return false when there are no more.
 */
bool vapi_network_level(size_t index, vapi_network_level_t *out_level);

#ifdef __cplusplus
}
#endif

#endif /* NETWORK_H */
