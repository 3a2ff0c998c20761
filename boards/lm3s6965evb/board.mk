BOARD_DESCRIPTION := Stellaris LM3S6965 evaluation board: Cortex-M3 at 50 MHz, Ethernet on the chip
BOARD_CORE := cortex-m3
include boards/common/arm-cortex-m/common.mk
include boards/common/configuration/configuration.mk
# SETTINGS_CONSOLE=1: they can be changed at the console, for 2.8 KB of flash.
ifeq ($(SETTINGS_CONSOLE),1)
include boards/common/configuration/console.mk
endif
# FLASH_RECORDS=1: TLS sessions and a call whose fate is not known survive a reset, for 1.7 KB of flash.
ifeq ($(FLASH_RECORDS),1)
include boards/common/configuration/records.mk
endif
BOARD_SOURCES += $(addprefix boards/common/drivers/,pl011_uart.c stellaris_ethernet.c stellaris_flash.c stellaris_watchdog.c) $(BOARD_SEMIHOSTING_SOURCES)
# 64 KB of RAM: stacks, settings and arena as large as was ever seen in use and a tenth more. The
# chip's receive FIFO holds one full frame, so the window is one segment: a second one behind it would be lost.
BOARD_DEFINES := BOARD_INTERRUPTS=43 BOARD_INTERRUPT_STACK_SIZE=$(if $(filter none,$(KERNEL)),256,320) TCPIP_THREAD_STACKSIZE=$(if $(IPV6),1024,768) BOARD_SETTINGS_SIZE=768 \
	$(if $(filter small,$(PROFILE)),BOARD_APPLICATION_STACK_SIZE=$(if $(filter none,$(KERNEL)),3136,3264) \
	BOARD_TLS_ARENA_SIZE=18432 BOARD_CLIENT_WINDOW_SIZE=512 MEM_SIZE=960 PBUF_POOL_SIZE=6 PBUF_POOL_BUFSIZE=304, \
	BOARD_APPLICATION_STACK_SIZE=4352 TCP_WND=1460 PBUF_POOL_SIZE=10)
# WATCHDOG=1: a watchdog, for 1.2 KB of flash.
ifeq ($(WATCHDOG),1)
include boards/common/watchdog/watchdog.mk
endif
ifeq ($(PROFILE),small)
VAPI_CONFIG ?= boards/lm3s6965evb/small_config.h
endif
BOARD_NETWORK := Stellaris Ethernet
BOARD_FLASH := OpenOCD, ICDI
BOARD_QEMU := qemu-system-arm -M lm3s6965evb
BOARD_FLASH_METHODS := openocd
BOARD_OPENOCD := board/ek-lm3s6965.cfg
