# Settings in a sector of the device, for a board whose memory.ld has a region CONFIGURATION: two slots, each of whole
# erase units, and its ends as board_configuration_start and board_configuration_end. Included by board.mk.
BOARD_SOURCES += $(addprefix boards/common/configuration/,configuration.c crc32.c provisioned.c)
BOARD_INCLUDES += boards/common/configuration
