# FreeRTOS as the kernel: KERNEL=freertos FREERTOS_DIR=<a copy of FreeRTOS-Kernel, 10.5 or newer>. Same functions to
# boards and port/lwip as port/kernel has (kernel.h); lwIP's operating system layer is lwIP's own for FreeRTOS.
ifeq ($(KERNEL),freertos)
ifeq ($(FREERTOS_DIR),)
$(error KERNEL=freertos needs FREERTOS_DIR=<the directory of FreeRTOS-Kernel>)
endif
ifneq ($(words $(wildcard $(addprefix $(FREERTOS_DIR)/,tasks.c queue.c list.c include/FreeRTOS.h portable/MemMang/heap_4.c))),5)
$(error FREERTOS_DIR=$(FREERTOS_DIR) is not FreeRTOS-Kernel: it has no tasks.c, or what belongs to that)
endif
endif

# FreeRTOS's name for the processor. Without its secure side, one with TrustZone is used as a whole.
FREERTOS_PROCESSOR_cortex-m3 := ARM_CM3
FREERTOS_PROCESSOR_cortex-m4 := ARM_CM4F
FREERTOS_PROCESSOR_cortex-m7 := ARM_CM7/r0p1
FREERTOS_PROCESSOR_cortex-m33 := ARM_CM33_NTZ/non_secure
FREERTOS_PROCESSOR_cortex-m55 := ARM_CM55_NTZ/non_secure
FREERTOS_PROCESSOR_rv32imac := RISC-V
FREERTOS_PROCESSOR_rv64imac := RISC-V
FREERTOS_PROCESSOR := $(FREERTOS_DIR)/portable/GCC/$(FREERTOS_PROCESSOR_$(BOARD_CORE))

PORT_freertos_SOURCES := port/freertos/kernel_freertos.c port/freertos/tick.c port/kernel/stack_paint.c
PORT_freertos_INCLUDES := port/freertos port/kernel
# Its priorities are fewer than port/kernel's: those divided by 32. Time comes from the board's counter.
PORT_freertos_DEFINES := VAPI_KERNEL_TYPES=\"freertos_types.h\" TCPIP_THREAD_PRIO=6 LWIP_FREERTOS_SYS_NOW_FROM_FREERTOS=0
PORT_freertos_THIRD_PARTY_INCLUDES := $(FREERTOS_DIR)/include $(FREERTOS_PROCESSOR) $(LWIP_DIR)/contrib/ports/freertos/include
PORT_freertos_THIRD_PARTY_SOURCES := $(addprefix $(FREERTOS_DIR)/,tasks.c queue.c list.c portable/MemMang/heap_4.c) \
	$(FREERTOS_PROCESSOR)/port.c $(if $(findstring _NTZ,$(FREERTOS_PROCESSOR)),$(FREERTOS_PROCESSOR)/portasm.c) \
	$(LWIP_DIR)/contrib/ports/freertos/sys_arch.c
ifneq ($(filter rv%,$(BOARD_CORE)),)
PORT_freertos_SOURCES += $(addprefix port/freertos/riscv/,interrupt.c trap.S)
PORT_freertos_THIRD_PARTY_INCLUDES += $(FREERTOS_PROCESSOR)/chip_specific_extensions/RISCV_no_extensions
PORT_freertos_THIRD_PARTY_SOURCES += $(FREERTOS_PROCESSOR)/portASM.S
PORT_freertos_LINK_FLAGS := -Wl,--defsym=__freertos_irq_stack_top=riscv_trap_stack_end
endif
# For some processors FreeRTOS brings a handler for SysTick under its final name; ours is in port/kernel/cortex-m.
$(BUILD)/obj/freertos/%: private THIRD_PARTY_FLAGS += -DSysTick_Handler=vapi_freertos_unused_tick
