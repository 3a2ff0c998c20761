BOARD_DESCRIPTION := Arm MPS2 AN500: Cortex-M7 at 25 MHz, LAN9118 Ethernet, emulated by QEMU
BOARD_CORE := cortex-m7
include boards/common/mps2/mps2.mk
BOARD_CPU_FLAGS := -mcpu=cortex-m7 -mthumb -mfloat-abi=hard -mfpu=fpv5-d16 --specs=picolibc.specs
# Arm DAI 0500B: as AN385, but the Ethernet controller.
BOARD_DEFINES := BOARD_CORE_HZ=25000000 BOARD_COUNTER_BASE=0x40000000 BOARD_CONSOLE_BASE=0x40004000 \
	BOARD_ETHERNET_BASE=0xA0000000 BOARD_ETHERNET_INTERRUPT=13 BOARD_INTERRUPTS=14 \
	BOARD_WATCHDOG_BASE=0x40008000 BOARD_WATCHDOG_HZ=25000000
include boards/common/watchdog/watchdog.mk
BOARD_QEMU := qemu-system-arm -M mps2-an500
BOARD_FLASH := file on the board's USB drive
