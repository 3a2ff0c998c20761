BOARD_DESCRIPTION := Arm MPS3 AN547: Cortex-M55 at 32 MHz, LAN9220 Ethernet, emulated by QEMU
BOARD_CORE := cortex-m55
include boards/common/mps2/mps2.mk
# GCC 12.2 with -Os makes wrong low-overhead loops for this core: lwIP's check sums come out wrong.
BOARD_CPU_FLAGS += -fno-branch-count-reg
# Arm DAI 0547B; addresses of the secure world, in which everything runs.
BOARD_DEFINES := BOARD_CORE_HZ=32000000 BOARD_COUNTER_BASE=0x58100000 BOARD_COUNTER_SSE=1 BOARD_CONSOLE_BASE=0x59303000 \
	BOARD_ETHERNET_BASE=0x51400000 BOARD_ETHERNET_INTERRUPT=49 BOARD_INTERRUPTS=50 \
	BOARD_WATCHDOG_BASE=0x5802E000 BOARD_WATCHDOG_HZ=32768
include boards/common/watchdog/watchdog.mk
BOARD_NETWORK := LAN9220
BOARD_QEMU := qemu-system-arm -M mps3-an547
BOARD_FLASH := file on the board's USB drive
