# The small preemptive kernel. Boards add the part for their processor, such as port/kernel/cortex-m/.
PORT_kernel_SOURCES := port/kernel/kernel.c port/kernel/kernel_objects.c port/kernel/paint.c
PORT_kernel_INCLUDES := port/kernel
