# A watchdog that resets the board when its application or its network hangs. A board.mk includes this at its end, when
# BOARD_DEFINES stands, and its board.c supplies the functions of the last group in common/board_main.h. WATCHDOG=0: without.
ifneq ($(WATCHDOG),0)
BOARD_SOURCES += boards/common/watchdog/board_watchdog.c port/kernel/watchdog.c
BOARD_DEFINES += BOARD_WATCHDOG=1
endif
