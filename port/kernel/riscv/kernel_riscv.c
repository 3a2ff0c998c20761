/*
 * The kernel's switch on RISC-V in machine mode, 32 and 64 bits, integer registers only.
 *
 * Threads run on their own stacks, interrupts and the switch on the trap stack. A switch is the
 * software interrupt of the CLINT, or happens at the end of the interrupt that asked for it; trap.S
 * saves and restores (RISC-V Privileged Architecture 1.12, 3.1.6 to 3.1.15).
 */
#include "kernel_arch.h"
#include "riscv.h"

/* What a switched-out thread has on its stack, lowest address first; trap.S has the same numbers. */
typedef struct frame {
    uintptr_t pc;
    uintptr_t status;
    uintptr_t ra;
    uintptr_t t0_to_t6[7];
    uintptr_t a0;
    uintptr_t a1_to_a7[7];
    uintptr_t s0_to_s11[12];
    uintptr_t unused[2]; /* the stack pointer stays a multiple of 16 */
} frame_t;
_Static_assert(sizeof(frame_t) == 32U * sizeof(uintptr_t), "as trap.S lays it out");

/*
 * The interrupt is a memory-mapped bit away. A thread must not run on when it unlocks, so wait until
 * the core has seen it: a few cycles.
 */
void vapi_kernel_arch_request_switch(void)
{
    RISCV_CLINT_MSIP = 1U;
    while ((RISCV_CSR_READ(mip) & RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_SOFTWARE)) == 0U) {
    }
}

void *vapi_kernel_arch_prepare_stack(void *stack, size_t size, void (*entry)(void *argument),
                                     void *argument)
{
    uintptr_t end = ((uintptr_t)stack + size) & ~(uintptr_t)15U;
    frame_t *frame = (frame_t *)end - 1;

    frame->pc = (uintptr_t)entry;
    frame->status = RISCV_MSTATUS_MPP_MACHINE | RISCV_MSTATUS_MPIE;
    frame->ra = (uintptr_t)vapi_kernel_thread_end;
    frame->a0 = (uintptr_t)argument;
    return frame;
}

/* What is left of vapi_kernel_arch_run() when C no longer will do; in trap.S. */
_Noreturn void riscv_first_switch(void);

void vapi_kernel_arch_run(void)
{
    (void)vapi_kernel_arch_lock();
    riscv_first_switch();
}
