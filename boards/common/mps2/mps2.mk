# Arm's MPS2 and MPS3 boards: one FPGA board, many processors. A board's own board.mk names its BOARD_CORE, includes
# this, and says in BOARD_DEFINES what its FPGA image differs in:
#   BOARD_CORE_HZ                the processor's clock
#   BOARD_COUNTER_BASE           a CMSDK timer, or with BOARD_COUNTER_SSE=1 the subsystem's 64-bit counter
#   BOARD_CONSOLE_BASE           a CMSDK UART
#   BOARD_ETHERNET_BASE          the LAN9118 (LAN9220 on MPS3)
#   BOARD_ETHERNET_INTERRUPT     and its interrupt
#   BOARD_WATCHDOG_BASE          a CMSDK watchdog, wired to NMI, and
#   BOARD_WATCHDOG_HZ            its clock; then it includes boards/common/watchdog/watchdog.mk
#   BOARD_INTERRUPTS             external interrupts that have a vector: that number plus one
include boards/common/arm-cortex-m/common.mk
BOARD_SOURCES := $(BOARD_SOURCES:boards/$(BOARD)/board.c=boards/common/mps2/mps2_board.c)
BOARD_SOURCES += $(addprefix boards/common/drivers/,cmsdk_timer.c cmsdk_uart.c cmsdk_watchdog.c lan9118.c system_counter.c) \
	$(BOARD_SEMIHOSTING_SOURCES)
BOARD_NETWORK := LAN9118
# The motherboard loads what its micro-SD card says, which is the drive that it shows over USB.
BOARD_FLASH_METHODS := file
BOARD_FLASH_FILE := SOFTWARE/vapi.axf
BOARD_FLASH_FILE_ENTRY = IMAGE0FILE: \SOFTWARE\vapi.axf  in images.txt of the folder $(lastword $(subst -, ,$(BOARD))) below MB
