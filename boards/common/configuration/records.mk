# Records in flash that survive a reset (record_store.h), for a board with configuration.mk whose flash can be written, and
# whose memory.ld has a region RECORDS: two sectors of one size, each of whole erase units, and its ends as
# board_records_start and board_records_end. Included by board.mk.
BOARD_SOURCES += $(addprefix boards/common/configuration/,record_store.c flash_records.c)
