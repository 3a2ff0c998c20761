/**
 * @file lwip_wire.h
 * lwIP with one interface whose frames come back to itself, and a clock that moves only when somebody waits: both ends
 * of a connection in one stack. Only frames to WIRE_ADDRESS and WIRE_ADDRESS_IPV6 arrive.
 */
#ifndef LWIP_WIRE_H
#define LWIP_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lwip/netif.h"

/** The interface's own address, and one of the same network that nobody has. */
#define WIRE_ADDRESS "10.0.0.1"
#define WIRE_NOBODY  "10.0.0.9"

/** The same with LWIP_IPV6. */
#define WIRE_ADDRESS_IPV6 "fd00::1"
#define WIRE_NOBODY_IPV6  "fd00::9"
#define WIRE_GLOBAL_IPV6  "2001:db8::1" /* nobody's either; the others are unique local addresses */

/** What the DNS server at WIRE_ADDRESS says. */
typedef enum wire_dns {
    WIRE_DNS_ANSWERS, /**< the address, whatever the name */
    WIRE_DNS_UNKNOWN, /**< that there is no such name */
    WIRE_DNS_SILENT   /**< nothing; wire_dns_answer() later */
} wire_dns_t;

/** What it says about one kind of address. */
typedef struct wire_names {
    wire_dns_t dns;
    const char *address;
    unsigned questions; /**< that came */
} wire_names_t;

/** The interface, and what a test may change. */
typedef struct wire {
    struct netif netif;
    uint32_t now_ms;
    bool cut; /**< nothing arrives */
    wire_names_t ipv4;
    wire_names_t ipv6;
} wire_t;
extern wire_t wire;

/** Starts lwIP once; brings everything back to an uncut wire with a DNS server that answers. */
void wire_start(void);

/** One turn, as vapi_network_run(): what arrives, lwIP's timers; with neither the clock moves on. */
void wire_run(void *context, uint32_t timeout_ms);

/** Turns until the clock has moved by so much. */
void wire_pass(uint32_t milliseconds);

/** Answers the last question for this kind of address to a silent DNS server, as it now says. */
void wire_dns_answer(wire_names_t *names);

#if LWIP_IPV6
/** How things stand with the device's own IPv6 address (IP6_ADDR_...), and whether there are routes to others. */
void wire_set_ipv6(uint8_t state, bool route);
#endif

/** The device's own IPv4 address is there or not. */
void wire_set_ipv4(bool up);

/** What is in use of lwIP's heap and pools. Timers are left out: lwIP keeps one while it has connections. */
#define WIRE_LEVELS 32U
void wire_levels(uint32_t out_levels[WIRE_LEVELS]);

#endif /* LWIP_WIRE_H */
