BOARD_DESCRIPTION := Arm MPS2 AN385: Cortex-M3 at 25 MHz, LAN9118 Ethernet, emulated by QEMU
BOARD_CORE := cortex-m3
include boards/common/arm-cortex-m/common.mk
BOARD_SOURCES += $(addprefix boards/common/drivers/,cmsdk_timer.c cmsdk_uart.c lan9118.c) $(BOARD_SEMIHOSTING_SOURCES)
BOARD_DEFINES := BOARD_INTERRUPTS=14
BOARD_QEMU := qemu-system-arm -M mps2-an385
