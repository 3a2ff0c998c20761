# TCP over BSD sockets, one source for every system that has them. Needs a port with socket_port.h.
PORT_sockets_SOURCES := port/sockets/socket_transport.c port/sockets/host_table.c
PORT_sockets_INCLUDES := port/sockets
