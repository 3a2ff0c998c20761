BOARD_DESCRIPTION := RISC-V rv32imac, QEMU's virt machine, virtio-net Ethernet
BOARD_CORE := rv32imac
BOARD_ABI := ilp32
include boards/common/riscv/common.mk
BOARD_SOURCES += $(BOARD_VIRT_SOURCES)
BOARD_QEMU := qemu-system-riscv32 $(BOARD_VIRT_QEMU)
