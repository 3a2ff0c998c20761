# lwIP's sockets, brought up on one network device. Settings in lwipopts.h. The kernel
# below, port/kernel or port/freertos, brings lwIP's operating system layer (arch/sys_arch.h). Those of IPv6 are empty
# without IPV6=1.
PORT_lwip_SOURCES := $(addprefix port/lwip/,look_up.c network.c network_thread.c socket_port.c)
PORT_lwip_INCLUDES := port/lwip
PORT_lwip_THIRD_PARTY_INCLUDES := $(LWIP_DIR)/src/include
PORT_lwip_THIRD_PARTY_SOURCES := $(addprefix $(LWIP_DIR)/src/, \
	$(addprefix api/,api_lib.c api_msg.c err.c if_api.c netbuf.c sockets.c tcpip.c) \
	$(addprefix core/,def.c dns.c inet_chksum.c init.c ip.c mem.c memp.c netif.c pbuf.c stats.c sys.c \
		tcp.c tcp_in.c tcp_out.c timeouts.c udp.c) \
	$(addprefix core/ipv4/,dhcp.c etharp.c icmp.c ip4.c ip4_addr.c) \
	$(addprefix core/ipv6/,ethip6.c icmp6.c inet6.c ip6.c ip6_addr.c mld6.c nd6.c) \
	netif/ethernet.c apps/sntp/sntp.c)
