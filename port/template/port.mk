# A port to start from; no board is made of it.
PORT_template_SOURCES := port/template/template_platform.c port/template/template_storage.c \
	port/template/template_transport.c
PORT_template_INCLUDES := port/template
