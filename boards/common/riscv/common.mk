# What all RISC-V boards have in common. A board includes this after naming its BOARD_CORE and BOARD_ABI, then adds.
# With -misa-spec=2.2 the control registers belong to the base instructions, as in the names of the C library's
# builds; with the newer names (_zicsr) the compiler would link that of another core.
BOARD_TOOLCHAIN := riscv64-unknown-elf-
BOARD_CPU_FLAGS := -march=$(BOARD_CORE) -mabi=$(BOARD_ABI) -misa-spec=2.2 -mcmodel=medany -msmall-data-limit=0 \
	--specs=picolibc.specs
BOARD_LINK_FLAGS := -nostartfiles -nostdlib
BOARD_LIBRARIES := -lc -lgcc
BOARD_LINKER_SCRIPT := boards/$(BOARD)/memory.ld
BOARD_KERNELS := vapi freertos none
BOARD_SOURCES := $(addprefix boards/common/,board_main.c memory.c) $(addprefix boards/common/riscv/,startup.c fault.c) \
	$(addprefix port/kernel/riscv/,processor.c clock.c $(if $(filter-out freertos,$(KERNEL)),trap.S))
ifeq ($(KERNEL),none)
# One loop, as on Cortex-M.
BOARD_PORTS := lwip-raw mbedtls
BOARD_SOURCES += boards/common/board_loop.c boards/common/riscv/process_stack.c
else
BOARD_PORTS := $(KERNEL_PORT) lwip sockets mbedtls
BOARD_SOURCES += boards/common/board_kernel.c $(if $(filter vapi,$(KERNEL)),port/kernel/riscv/kernel_riscv.c)
endif
BOARD_INCLUDES := boards/common boards/common/watchdog boards/common/riscv boards/common/drivers boards/common/semihosting port/kernel/riscv

# Emulated boards: clock, random bytes and settings from the emulator.
BOARD_SEMIHOSTING_SOURCES := $(addprefix boards/common/semihosting/,semihosting.c semihosting_file.c semihosting_storage.c) \
	boards/common/riscv/semihosting_call.c

# QEMU's `virt` machine, whichever its core.
BOARD_VIRT_SOURCES := boards/common/riscv/virt.c $(addprefix boards/common/drivers/,ns16550.c plic.c virtio_net.c) \
	$(BOARD_SEMIHOSTING_SOURCES)
BOARD_NETWORK := virtio-net
BOARD_VIRT_QEMU := -M virt -bios none -global virtio-mmio.force-legacy=false -device virtio-net-device,netdev=cable
