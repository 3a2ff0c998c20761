# lwIP's raw API without an operating system (NO_SYS=1), brought up by port/lwip's network.c. Settings in lwipopts.h.
PORT_lwip-raw_SOURCES := $(addprefix port/lwip-raw/,network_loop.c raw_transport.c) \
	$(addprefix port/lwip/,look_up.c network.c) $(addprefix port/sockets/,connection_attempts.c host_table.c) port/kernel/stack_paint.c
PORT_lwip-raw_INCLUDES := port/lwip-raw port/lwip port/sockets port/kernel
PORT_lwip-raw_THIRD_PARTY_INCLUDES = $(PORT_lwip_THIRD_PARTY_INCLUDES)
PORT_lwip-raw_THIRD_PARTY_SOURCES = $(filter-out $(LWIP_DIR)/src/api/%,$(PORT_lwip_THIRD_PARTY_SOURCES))
