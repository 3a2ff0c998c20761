BOARD_DESCRIPTION := Arm MPS2 AN386: Cortex-M4F at 25 MHz, LAN9118 Ethernet, emulated by QEMU
BOARD_CORE := cortex-m4
include boards/common/mps2/mps2.mk
BOARD_CPU_FLAGS := -mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16 --specs=picolibc.specs
# Arm DAI 0386D, tables 3-1, 3-2 and 4-1.
BOARD_DEFINES := BOARD_CORE_HZ=25000000 BOARD_COUNTER_BASE=0x40000000 BOARD_CONSOLE_BASE=0x40004000 \
	BOARD_ETHERNET_BASE=0x40200000 BOARD_ETHERNET_INTERRUPT=13 BOARD_INTERRUPTS=14 \
	BOARD_WATCHDOG_BASE=0x40008000 BOARD_WATCHDOG_HZ=25000000
include boards/common/watchdog/watchdog.mk
BOARD_QEMU := qemu-system-arm -M mps2-an386
BOARD_FLASH := file on the board's USB drive
