# Settings changed at the console: for a board with configuration.mk, whose console can be read and whose flash can be
# written (the last group of functions in common/board_main.h). Included by board.mk.
BOARD_SOURCES += $(addprefix boards/common/configuration/,console.c provisioning_console.c)
