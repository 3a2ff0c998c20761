# TCP over BSD sockets, one source for every system that has them. Needs a port with socket_port.h.
PORT_sockets_SOURCES := $(addprefix port/sockets/,socket_transport.c connection_attempts.c host_table.c)
PORT_sockets_INCLUDES := port/sockets
