BOARD_DESCRIPTION := Stellaris LM3S6965 evaluation board: Cortex-M3 at 50 MHz, Ethernet on the chip
BOARD_CORE := cortex-m3
include boards/common/arm-cortex-m/common.mk
# The stacks below are too small for FreeRTOS.
BOARD_KERNELS := vapi none
include boards/common/configuration/configuration.mk
# SETTINGS_CONSOLE=1: they can be changed at the console, for 2.5 KB of flash.
ifeq ($(SETTINGS_CONSOLE),1)
include boards/common/configuration/console.mk
endif
BOARD_SOURCES += $(addprefix boards/common/drivers/,pl011_uart.c stellaris_ethernet.c stellaris_flash.c stellaris_watchdog.c) $(BOARD_SEMIHOSTING_SOURCES)
# 64 KB of RAM: stacks, settings and arena as large as was ever seen in use and a tenth more (board_level()). The
# chip's receive FIFO holds one full frame, so the window is one segment: a second one behind it would be lost.
BOARD_DEFINES := BOARD_INTERRUPTS=43 BOARD_INTERRUPT_STACK_SIZE=320 TCPIP_THREAD_STACKSIZE=768 BOARD_SETTINGS_SIZE=768 \
	$(if $(filter small,$(PROFILE)),BOARD_APPLICATION_STACK_SIZE=3264 BOARD_TLS_ARENA_SIZE=19712 MEM_SIZE=960, \
	BOARD_APPLICATION_STACK_SIZE=4352 TCP_WND=1460 PBUF_POOL_SIZE=10)
# WATCHDOG=1: a watchdog, for 1.2 KB of flash.
ifeq ($(WATCHDOG),1)
include boards/common/watchdog/watchdog.mk
endif
BOARD_NETWORK := Stellaris Ethernet
BOARD_FLASH := OpenOCD, ICDI
BOARD_QEMU := qemu-system-arm -M lm3s6965evb
BOARD_FLASH_METHODS := openocd
BOARD_OPENOCD := board/ek-lm3s6965.cfg
