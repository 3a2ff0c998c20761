# The small preemptive kernel, and lwIP's operating system layer on it. Boards add the part for their processor, such as port/kernel/cortex-m/.
PORT_kernel_SOURCES := port/kernel/kernel.c port/kernel/kernel_objects.c port/kernel/stack_paint.c port/kernel/lwip/sys_arch.c
PORT_kernel_INCLUDES := port/kernel port/kernel/lwip
