BOARD_DESCRIPTION := Stellaris LM3S6965 evaluation board: Cortex-M3 at 50 MHz, Ethernet on the chip
BOARD_CORE := cortex-m3
include boards/common/arm-cortex-m/common.mk
BOARD_SOURCES += $(addprefix boards/common/drivers/,pl011_uart.c stellaris_ethernet.c) $(BOARD_SEMIHOSTING_SOURCES)
BOARD_DEFINES := BOARD_INTERRUPTS=43
BOARD_QEMU := qemu-system-arm -M lm3s6965evb
BOARD_NETWORK := Stellaris Ethernet
BOARD_FLASH := OpenOCD, ICDI
