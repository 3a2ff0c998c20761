/*
 * Two stacks without a kernel: traps run on the trap stack, whose end start-up has put into mscratch (trap.S).
 */
#include "process_stack.h"

#include <stdint.h>
#include <string.h>

#include "kernel.h"
#include "riscv.h"

_Noreturn void process_stack_run(void *stack, size_t size, void (*entry)(void *argument))
{
    memset(stack, (int)VAPI_KERNEL_STACK_PAINT, size);
    /* The trap stack starts again from its end: nothing of start-up is needed. */
    __asm volatile("mv    sp, %0\n\t"
                   "li    a0, 0\n\t"
                   "csrsi mstatus, %2\n\t"
                   "jalr  %1\n"
                   "1:\n\t"
                   "j     1b\n\t"
                   :
                   : "r"((uintptr_t)stack + size), "r"(entry), "i"(RISCV_MSTATUS_MIE)
                   : "a0", "memory");
    __builtin_unreachable();
}
