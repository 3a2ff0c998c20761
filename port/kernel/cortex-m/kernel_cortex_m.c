/*
 * The kernel's switch on Arm Cortex-M3, M4, M7, M33 and M55 (Armv7-M and Armv8-M Mainline).
 *
 * Threads run on the process stack, interrupts and the switch on the main stack. A switch is the
 * PendSV exception at the lowest priority, so it happens when the last interrupt handler has
 * returned. The processor saves r0-r3, r12, lr, pc and xpsr; PendSV saves r4-r11 and EXC_RETURN,
 * and s16-s31 for a thread that has used the floating-point unit (Armv7-M Architecture Reference
 * Manual, B1.5.6 to B1.5.8).
 */
#include "cortex_m.h"
#include "kernel_arch.h"

#define XPSR_THUMB          0x01000000U
#define EXC_RETURN_THREAD   0xFFFFFFFDU /* thread mode, process stack, no floating-point state */
#define PRIORITY_LOWEST     0xFFU
#define PRIORITY_ABOVE_THAT 0x80U /* all other interrupts; the boards give theirs the same */

/* What a switched-out thread has on its stack, lowest address first. */
typedef struct frame {
    uint32_t r4_to_r11[8];
    uint32_t exc_return;
    uint32_t r0;
    uint32_t r1_to_r3[3];
    uint32_t r12;
    uint32_t lr;
    uint32_t pc;
    uint32_t xpsr;
} frame_t;
_Static_assert(sizeof(frame_t) == 17U * 4U, "as the exception entry and PendSV lay it out");

void vapi_kernel_arch_request_switch(void)
{
    CORTEX_M_ICSR = CORTEX_M_ICSR_PENDSVSET;
    __asm volatile("dsb" : : : "memory");
}

void *vapi_kernel_arch_prepare_stack(void *stack, size_t size, void (*entry)(void *argument),
                                     void *argument)
{
    frame_t *frame = (frame_t *)(void *)((uint8_t *)stack + size) - 1;

    /* The exception return pops 8 words from an address that must be a multiple of 8. */
    if (((uintptr_t)&frame->r0 & 7U) != 0U) {
        frame = (frame_t *)(void *)((uint8_t *)frame - 4);
    }
    frame->exc_return = EXC_RETURN_THREAD;
    frame->r0 = (uint32_t)(uintptr_t)argument;
    frame->lr = (uint32_t)(uintptr_t)vapi_kernel_thread_end;
    frame->pc = (uint32_t)(uintptr_t)entry & ~1U;
    frame->xpsr = XPSR_THUMB;
    return frame;
}

void vapi_kernel_arch_run(void)
{
    CORTEX_M_SHPR3 = PRIORITY_LOWEST << 16 | PRIORITY_ABOVE_THAT << 24;
    /*
     * The first PendSV stores its registers at the process stack pointer: give it room that is
     * free, below the prepared frame of the thread created last. What is stored is never read. The
     * main stack starts again from its end, which is the first word of the vector table: nothing of
     * start-up is needed.
     */
    __asm volatile("msr  psp, %0\n\t"
                   "ldr  r0, [%1]\n\t"
                   "msr  msp, r0\n\t"
                   "str  %2, [%3]\n\t"
                   "dsb\n\t"
                   "cpsie i\n\t"
                   "isb\n\t"
                   "b    .\n\t"
                   :
                   : "r"(vapi_kernel_thread_at(0U)->stack_pointer), "r"(CORTEX_M_VTOR),
                     "r"(CORTEX_M_ICSR_PENDSVSET), "r"(&CORTEX_M_ICSR)
                   : "r0", "memory");
    for (;;) {
    }
}

void PendSV_Handler(void);

/*
 * 8 registers and EXC_RETURN go below what the processor pushed; interrupts are locked while the
 * next thread is chosen, and vapi_kernel_arch_idle() opens them while nobody is ready.
 */
__attribute__((naked)) void PendSV_Handler(void)
{
    __asm volatile("mrs   r0, psp\n\t"
#if defined(__ARM_FP)
                   "tst   lr, #0x10\n\t"
                   "it    eq\n\t"
                   "vstmdbeq r0!, {s16-s31}\n\t"
#endif
                   "stmdb r0!, {r4-r11, lr}\n\t"
                   "cpsid i\n\t"
                   "bl    vapi_kernel_switch\n\t"
                   "ldmia r0!, {r4-r11, lr}\n\t"
#if defined(__ARM_FP)
                   "tst   lr, #0x10\n\t"
                   "it    eq\n\t"
                   "vldmiaeq r0!, {s16-s31}\n\t"
#endif
                   "msr   psp, r0\n\t"
                   "cpsie i\n\t"
                   "bx    lr\n\t");
}
