/*
 * The kernel's part for RISC-V in machine mode, 32 and 64 bits, integer registers only.
 *
 * Threads run on their own stacks, interrupts and the switch on the trap stack. A switch is the
 * software interrupt of the CLINT, or happens at the end of the interrupt that asked for it; trap.S
 * saves and restores (RISC-V Privileged Architecture 1.12, 3.1.6 to 3.1.15).
 */
#include "clock.h"
#include "kernel_arch.h"
#include "riscv.h"

#if defined(__riscv_flen)
#error "Threads keep no floating-point registers: compile for rv32imac or rv64imac"
#endif

#define INTERRUPTS                                                                                 \
    (RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_SOFTWARE) | RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_TIMER) |  \
     RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_EXTERNAL))

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

bool vapi_riscv_interrupt(uintptr_t cause);

uintptr_t vapi_kernel_arch_lock(void)
{
    uintptr_t state;
    __asm volatile("csrrci %0, mstatus, %1" : "=r"(state) : "i"(RISCV_MSTATUS_MIE) : "memory");
    return state;
}

void vapi_kernel_arch_unlock(uintptr_t state)
{
    RISCV_CSR_SET(mstatus, state & RISCV_MSTATUS_MIE);
}

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

/*
 * Machine mode is bound only by locked entries of the memory protection, which cannot move with the
 * threads. Boards protect what lies below the stacks once and for all; the paint at each end is
 * checked at every switch.
 */
void vapi_kernel_arch_guard_stack(const void *stack)
{
    (void)stack;
}

/* Called by trap.S with the number of an interrupt. @return true when a switch is asked for. */
bool vapi_riscv_interrupt(uintptr_t cause)
{
    uintptr_t which = cause & 0xFFU;

    if (which == RISCV_INTERRUPT_TIMER) {
        vapi_kernel_tick();
    } else if (which == RISCV_INTERRUPT_EXTERNAL) {
        riscv_external_interrupt();
    }
    if (RISCV_CLINT_MSIP == 0U) {
        return false;
    }
    RISCV_CLINT_MSIP = 0U;
    return true;
}

/*
 * Interrupts stay locked: what has come is served from here, as part of the switch. A switch that it
 * asks for is the one going on.
 */
void vapi_kernel_arch_idle(void)
{
    vapi_clock_sleep();
    uintptr_t pending = RISCV_CSR_READ(mip) & INTERRUPTS;

    if ((pending & RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_TIMER)) != 0U) {
        vapi_kernel_tick();
    }
    if ((pending & RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_EXTERNAL)) != 0U) {
        riscv_external_interrupt();
    }
    RISCV_CLINT_MSIP = 0U;
}

/* What is left of vapi_kernel_arch_run() when C no longer will do; in trap.S. */
_Noreturn void riscv_first_switch(void);

void vapi_kernel_arch_run(void)
{
    (void)vapi_kernel_arch_lock();
    RISCV_CSR_SET(mie, INTERRUPTS);
    riscv_first_switch();
}
