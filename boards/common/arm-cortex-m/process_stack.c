/*
 * Two stacks without a kernel (Armv7-M ARM, B1.4.1 and B1.4.4): CONTROL.SPSEL gives thread mode the
 * process stack; exceptions always use the main one.
 */
#include "process_stack.h"

#include <stdint.h>
#include <string.h>

#include "cortex_m.h"
#include "kernel_arch.h"

#define CONTROL_SPSEL 2U

_Noreturn void process_stack_run(void *stack, size_t size, void (*entry)(void *argument))
{
    memset(stack, (int)VAPI_KERNEL_STACK_PAINT, size);
    vapi_kernel_arch_guard_stack(stack);
    /*
     * The main stack starts again from its end, which is the first word of the vector table: nothing
     * of start-up is needed. All values are in registers by then.
     */
    __asm volatile("msr  psp, %0\n\t"
                   "ldr  r1, [%1]\n\t"
                   "msr  control, %2\n\t"
                   "isb\n\t"
                   "msr  msp, r1\n\t"
                   "movs r0, #0\n\t"
                   "blx  %3\n\t"
                   "b    .\n\t"
                   :
                   : "r"((uint8_t *)stack + size), "r"(CORTEX_M_VTOR), "r"(CONTROL_SPSEL),
                     "r"(entry)
                   : "r0", "r1", "memory");
    __builtin_unreachable();
}
