/**
 * @file lwipopts.h
 * lwIP's settings for a TLS client on a small device. Everything lies in static pools.
 *
 * Whatever a board defines before (BOARD_DEFINES in its board.mk) wins; what is not here has lwIP's
 * default (lwip/opt.h). What a run uses of each pool is what board_level() says.
 */
#ifndef LWIPOPTS_H
#define LWIPOPTS_H

#include "vapi/config.h"

/* make's IPV6=1. */
#ifndef LWIP_IPV6
#define LWIP_IPV6 0
#endif

/*
 * make's PROFILE: small has room for one full segment in each direction, full for four, so that downloads and
 * uploads need not wait for each other's acknowledgements.
 */
#if VAPI_PROFILE_SMALL
#define PROFILE_SEGMENTS 1
#elif VAPI_PROFILE_FULL
#define PROFILE_SEGMENTS 4
#else
#define PROFILE_SEGMENTS 2
#endif

/* --- system: a kernel, one thread for the stack, applications enter it under its lock --------- */
#define NO_SYS                  0
#define SYS_LIGHTWEIGHT_PROT    1
#define LWIP_TCPIP_CORE_LOCKING 1
#define LWIP_MPU_COMPATIBLE     0
#define TCPIP_THREAD_NAME       "tcpip"
#ifndef TCPIP_THREAD_STACKSIZE
#define TCPIP_THREAD_STACKSIZE (1024 + 256 * LWIP_IPV6)
#endif
#ifndef TCPIP_THREAD_PRIO
#define TCPIP_THREAD_PRIO 200
#endif
#define TCPIP_MBOX_SIZE           8
#define DEFAULT_TCP_RECVMBOX_SIZE 8
#define DEFAULT_UDP_RECVMBOX_SIZE 4
#define DEFAULT_RAW_RECVMBOX_SIZE 4
#define DEFAULT_ACCEPTMBOX_SIZE   2

/* --- memory ----------------------------------------------------------------------------------- */
#define MEM_ALIGNMENT   4
#define MEM_LIBC_MALLOC 0
#define MEMP_MEM_MALLOC 0
/* The heap is an array of this size; it holds what is being sent. */
#ifndef MEM_SIZE
#define MEM_SIZE (PROFILE_SEGMENTS == 1 ? 1216 : PROFILE_SEGMENTS == 2 ? 1984 : 5888)
#endif
/* Received frames: PBUF_POOL_SIZE * (PBUF_POOL_BUFSIZE - 54) must be TCP_WND at least, with IPv6 less 74. */
#ifndef PBUF_POOL_SIZE
#define PBUF_POOL_SIZE                                                                             \
    (PROFILE_SEGMENTS == 1 ? 9 : PROFILE_SEGMENTS == 2 ? 15 + 2 * LWIP_IPV6 : 30 + 3 * LWIP_IPV6)
#endif
#ifndef PBUF_POOL_BUFSIZE
#define PBUF_POOL_BUFSIZE 256
#endif
#define MEMP_NUM_PBUF 4
/*
 * Connections that are open or ending. Three: one in use, one being opened, one that waits out its
 * end.
 */
#ifndef MEMP_NUM_NETCONN
#define MEMP_NUM_NETCONN 3
#endif
#ifndef MEMP_NUM_TCP_PCB
#define MEMP_NUM_TCP_PCB 3
#endif
#define MEMP_NUM_TCP_PCB_LISTEN 1
#define MEMP_NUM_TCP_SEG        8
/* DHCP, DNS, SNTP, and but for the small profile one for the application; DNS asks for both kinds of addresses at a time. */
#define MEMP_NUM_UDP_PCB         ((PROFILE_SEGMENTS == 1 ? 3 : 4) + LWIP_IPV6)
#define MEMP_NUM_NETBUF          1
#define MEMP_NUM_TCPIP_MSG_API   2
#define MEMP_NUM_TCPIP_MSG_INPKT 1
/* Names are looked up by lwIP's DNS call-back, never by getaddrinfo(). */
#define MEMP_NUM_NETDB     0
#define MEMP_NUM_FRAG_PBUF 1
/* Besides lwIP's own timers: SNTP's two, the device's watch and its second try for a frame. */
#define MEMP_NUM_SYS_TIMEOUT (LWIP_NUM_SYS_TIMEOUT_INTERNAL + 4)

/* --- protocols -------------------------------------------------------------------------------- */
#define LWIP_IPV4                     1
#define LWIP_ARP                      1
#define ARP_TABLE_SIZE                4
#define ARP_QUEUEING                  0
#define ETHARP_SUPPORT_STATIC_ENTRIES 0
#define LWIP_ICMP                     1
#define LWIP_RAW                      0
#define LWIP_UDP                      1
#define LWIP_IGMP                     0
#define IP_REASSEMBLY                 0
#define IP_FRAG                       0
#define LWIP_BROADCAST_PING           0
#define LWIP_MULTICAST_PING           0

#define LWIP_DHCP                1
#define LWIP_DHCP_DOES_ACD_CHECK 0
#define LWIP_ACD                 0
#define LWIP_AUTOIP              0

/*
 * IPv6: addresses from a router's advertisements (RFC 4862), its name servers too (RFC 8106). One
 * link-local address, and those of two prefixes; a router and what stands in for it. No packet is
 * ever larger than what every link carries (network.c), so that none must be taken apart.
 */
#define LWIP_IPV6_NUM_ADDRESSES        3
#define LWIP_IPV6_FRAG                 0
#define LWIP_IPV6_REASS                0
#define LWIP_IPV6_DHCP6                0
#define LWIP_ND6_RDNSS_MAX_DNS_SERVERS LWIP_IPV6
#define LWIP_ND6_QUEUEING              0 /* one packet waits for a neighbour's address, as ARP's does */
#define LWIP_ND6_NUM_NEIGHBORS         4
#define LWIP_ND6_NUM_DESTINATIONS      4
#define LWIP_ND6_NUM_PREFIXES          2
#define LWIP_ND6_NUM_ROUTERS           2
/* All addresses that are made of the device's own share one group, which neighbours call it by. */
#define MEMP_NUM_MLD6_GROUP 2

#define LWIP_DNS            1
#define DNS_TABLE_SIZE      (2 + LWIP_IPV6)
#define DNS_MAX_NAME_LENGTH VAPI_HOST_SIZE /* no longer name is ever asked for */
#define DNS_MAX_SERVERS     2
#define LWIP_DNS_SECURE                                                                            \
    (LWIP_DNS_SECURE_RAND_XID | LWIP_DNS_SECURE_NO_MULTIPLE_OUTSTANDING |                          \
     LWIP_DNS_SECURE_RAND_SRC_PORT)

#if LWIP_IPV6
/* For who does not say which kind of address he wants: SNTP. */
unsigned char vapi_lwip_address_type(void);
#define LWIP_DNS_ADDRTYPE_DEFAULT vapi_lwip_address_type()
#endif

#define LWIP_TCP 1
#ifndef TCP_MSS
#define TCP_MSS 1460
#endif
#ifndef TCP_WND
#define TCP_WND (PROFILE_SEGMENTS * TCP_MSS)
#endif
#define TCP_SND_BUF      ((PROFILE_SEGMENTS > 2 ? PROFILE_SEGMENTS : 2) * TCP_MSS)
#define TCP_SND_QUEUELEN 8
/*
 * Writable again when a full TLS record of 1 KB fits; the default would wait for all to be
 * acknowledged.
 */
#define TCP_SNDLOWAT      1100
#define TCP_SNDQUEUELOWAT 4
#define TCP_OVERSIZE      0
/*
 * Segments behind a lost one are kept, within the window: a server that sends new data before it
 * repeats the lost would find every later segment out of order too, and wait longer each time. So it
 * does in the small profile, whose window has one full segment.
 */
#define TCP_QUEUE_OOSEQ    1
#define LWIP_TCP_KEEPALIVE 1
#define TCP_LISTEN_BACKLOG 0
/* How long a close waits for memory for its FIN, before it resets the connection instead. */
#define LWIP_TCP_CLOSE_TIMEOUT_MS_DEFAULT 1000
/* An attempt to connect is repeated every 3 s; after 12 s the address does not answer. */
#define TCP_SYNMAXRTX 4
/* The next number of a connection cannot be guessed from the last one's (RFC 6528). */
#define LWIP_HOOK_TCP_ISN(local_address, local_port, remote_address, remote_port) vapi_lwip_random()

/* --- interfaces to applications --------------------------------------------------------------- */
#define LWIP_NETCONN                1
#define LWIP_SOCKET                 1
#define LWIP_COMPAT_SOCKETS         1
#define LWIP_POSIX_SOCKETS_IO_NAMES 0 /* read, write and close stay ordinary names */
#define LWIP_SOCKET_SELECT          1
#define LWIP_SOCKET_POLL            0
#define LWIP_SO_RCVTIMEO            0
#define LWIP_SO_SNDTIMEO            0
#define LWIP_SO_LINGER              1 /* to abort what a failed write has left (port/sockets) */
#define LWIP_SO_RCVBUF              0
#define SO_REUSE                    0
#define LWIP_NETIF_API              0
#define LWIP_NETIF_HOSTNAME         1
#define LWIP_NETIF_STATUS_CALLBACK  1
#define LWIP_NETIF_LINK_CALLBACK    0
#define LWIP_NETIF_TX_SINGLE_PBUF   0
#define LWIP_SINGLE_NETIF           1
#define LWIP_NETIF_LOOPBACK         0
#define LWIP_HAVE_LOOPIF            0

/* --- SNTP (lwip/apps/sntp_opts.h) ------------------------------------------------------------- */
#define SNTP_SERVER_DNS     1
#define SNTP_CHECK_RESPONSE 2 /* server's address and our own time stamp must match */
#define SNTP_COMP_ROUNDTRIP 0
/*
 * The time stamp that a server sends back is random: it cannot be guessed, and tells nobody our
 * clock.
 */
#define SNTP_GET_SYSTEM_TIME_NTP(seconds, fraction)                                                \
    do {                                                                                           \
        (seconds) = (s32_t)vapi_lwip_random();                                                     \
        (fraction) = vapi_lwip_random();                                                           \
    } while (0)
/*
 * By a timer at once, not from within the answer of DHCP: a look-up of the server's name there would
 * be the deepest that lwIP's stack ever gets.
 */
#define SNTP_STARTUP_DELAY      1
#define SNTP_STARTUP_DELAY_FUNC 0
#define SNTP_RECV_TIMEOUT       3000
#define SNTP_RETRY_TIMEOUT      3000
#define SNTP_UPDATE_DELAY       3600000
void vapi_network_set_utc(unsigned long seconds);
#define SNTP_SET_SYSTEM_TIME(seconds) vapi_network_set_utc(seconds)

/* --- statistics: what board_level() reports --------------------------------------------------- */
#define LWIP_STATS       1
#define MEM_STATS        1
#define MEMP_STATS       1
#define SYS_STATS        0
#define LINK_STATS       0
#define ETHARP_STATS     0
#define IP_STATS         0
#define IPFRAG_STATS     0
#define ICMP_STATS       0
#define UDP_STATS        0
#define TCP_STATS        0
#define IP6_STATS        0
#define ICMP6_STATS      0
#define MLD6_STATS       0
#define ND6_STATS        0
#define LWIP_STATS_LARGE 0

/* lwIP's own checks of itself: VAPI_LWIP_ASSERTIONS=1 switches them on, for some 6 KB of flash. */
#if !VAPI_LWIP_ASSERTIONS
#define LWIP_NOASSERT 1
#endif

#endif /* LWIPOPTS_H */
