/*
 * What any kernel here asks of a RISC-V core in machine mode besides the switch: keeping interrupts out,
 * serving them, and sleeping until one comes (RISC-V Privileged Architecture 1.12, 3.1.6 to 3.1.15).
 */
#include "clock.h"
#include "kernel_arch.h"
#include "riscv.h"

#if defined(__riscv_flen)
#error "Threads keep no floating-point registers: compile for rv32imac or rv64imac"
#endif

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
 * Machine mode is bound only by locked entries of the memory protection, which cannot move with the
 * threads. Boards protect what lies below the stacks once and for all; the paint at each end is
 * checked at every switch.
 */
void vapi_kernel_arch_guard_stack(const void *stack)
{
    (void)stack;
}

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
 * From a thread: what has come is served when interrupts are opened for a moment. From within a trap, in which
 * mscratch is 0 (trap.S), that is not possible: it is served from here, as part of the switch, and a switch that it asks for is
 * the one going on.
 */
void vapi_kernel_arch_idle(void)
{
    vapi_clock_sleep();
    if (RISCV_CSR_READ(mscratch) != 0U) {
        vapi_kernel_arch_unlock(RISCV_MSTATUS_MIE);
        (void)vapi_kernel_arch_lock();
        return;
    }
    uintptr_t pending = RISCV_CSR_READ(mip) & RISCV_INTERRUPTS;

    if ((pending & RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_TIMER)) != 0U) {
        vapi_kernel_tick();
    }
    if ((pending & RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_EXTERNAL)) != 0U) {
        riscv_external_interrupt();
    }
    RISCV_CLINT_MSIP = 0U;
}
