# What all Cortex-M boards have in common. A board includes this after naming its BOARD_CORE, then adds.
BOARD_TOOLCHAIN := arm-none-eabi-
BOARD_CPU_FLAGS := -mcpu=$(BOARD_CORE) -mthumb -mfloat-abi=soft --specs=picolibc.specs
BOARD_LINK_FLAGS := -nostartfiles -Wl,--sort-section=alignment -nostdlib
BOARD_LIBRARIES := -lc -lgcc
BOARD_LINKER_SCRIPT := boards/$(BOARD)/memory.ld
BOARD_KERNELS := vapi freertos none
BOARD_SOURCES := boards/common/board_main.c boards/common/memory.c boards/$(BOARD)/board.c \
	$(addprefix boards/common/arm-cortex-m/,startup.c fault.c) $(addprefix port/kernel/cortex-m/,processor.c clock.c)
ifeq ($(KERNEL),none)
# One loop: lwIP's call-backs in place of its sockets, and of the kernel only what reads clocks and stacks.
BOARD_PORTS := lwip-raw mbedtls
BOARD_SOURCES += boards/common/board_loop.c boards/common/arm-cortex-m/process_stack.c
else
BOARD_PORTS := $(KERNEL_PORT) lwip sockets mbedtls
BOARD_SOURCES += boards/common/board_kernel.c $(if $(filter vapi,$(KERNEL)),port/kernel/cortex-m/kernel_cortex_m.c)
endif
BOARD_INCLUDES := boards/common boards/common/watchdog boards/common/arm-cortex-m boards/common/drivers boards/common/semihosting \
	port/kernel/cortex-m

# Emulated boards: clock, random bytes, settings and exit from the emulator.
BOARD_SEMIHOSTING_SOURCES := $(addprefix boards/common/semihosting/,semihosting.c semihosting_exit.c semihosting_file.c semihosting_storage.c) \
	boards/common/arm-cortex-m/semihosting_call.c
