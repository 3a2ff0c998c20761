BOARD_DESCRIPTION := Arm MPS2 AN505: Cortex-M33 at 20 MHz, LAN9118 Ethernet, emulated by QEMU
BOARD_CORE := cortex-m33
include boards/common/mps2/mps2.mk
# Arm DAI 0505B; addresses of the secure world, in which everything runs.
BOARD_DEFINES := BOARD_CORE_HZ=20000000 BOARD_COUNTER_BASE=0x50000000 BOARD_CONSOLE_BASE=0x50200000 \
	BOARD_ETHERNET_BASE=0x52000000 BOARD_ETHERNET_INTERRUPT=48 BOARD_INTERRUPTS=49 \
	BOARD_WATCHDOG_BASE=0x50081000 BOARD_WATCHDOG_HZ=20000000
include boards/common/watchdog/watchdog.mk
BOARD_QEMU := qemu-system-arm -M mps2-an505
BOARD_FLASH := file on the board's USB drive
