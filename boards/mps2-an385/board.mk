BOARD_DESCRIPTION := Arm MPS2 AN385: Cortex-M3 at 25 MHz, LAN9118 Ethernet, emulated by QEMU
BOARD_CORE := cortex-m3
include boards/common/mps2/mps2.mk
include boards/common/configuration/configuration.mk
include boards/common/configuration/console.mk
include boards/common/configuration/records.mk
BOARD_SOURCES += boards/common/mps2/mps2_configuration.c
# Arm DAI 0385D, tables 3-1, 3-2 and 4-1.
BOARD_DEFINES := BOARD_CORE_HZ=25000000 BOARD_COUNTER_BASE=0x40000000 BOARD_CONSOLE_BASE=0x40004000 \
	BOARD_ETHERNET_BASE=0x40200000 BOARD_ETHERNET_INTERRUPT=13 BOARD_INTERRUPTS=14 \
	BOARD_TLS_SESSIONS=3 \
	BOARD_WATCHDOG_BASE=0x40008000 BOARD_WATCHDOG_HZ=25000000
include boards/common/watchdog/watchdog.mk
BOARD_QEMU := qemu-system-arm -M mps2-an385
BOARD_FLASH := file on the board's USB drive
