BOARD_DESCRIPTION := ST NUCLEO-F767ZI: Cortex-M7 at 216 MHz, Ethernet on the chip; not yet run on hardware
BOARD_CORE := cortex-m7
include boards/common/arm-cortex-m/common.mk
include $(addprefix boards/common/configuration/,configuration.mk console.mk records.mk)
BOARD_CPU_FLAGS := -mcpu=cortex-m7 -mthumb -mfloat-abi=hard -mfpu=fpv5-d16 --specs=picolibc.specs
BOARD_SOURCES += $(addprefix boards/common/drivers/,stm32_clock.c stm32_ethernet.c stm32_flash.c stm32_rng.c stm32_rtc.c stm32_usart.c stm32_watchdog.c) \
	boards/common/arm-cortex-m/cache.c
BOARD_DEFINES := BOARD_INTERRUPTS=62
include boards/common/watchdog/watchdog.mk
BOARD_NETWORK := STM32 Ethernet, LAN8742A
BOARD_FLASH := OpenOCD, st-flash, dfu-util
BOARD_QEMU :=
BOARD_FLASH_METHODS := openocd st-flash dfu-util
BOARD_OPENOCD := board/st_nucleo_f7.cfg
BOARD_DFU := 0483:df11
