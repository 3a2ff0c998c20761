/**
 * @file riscv.h The control registers, and the core-local interruptor (CLINT), as far as the kernel and
 * the boards use them. Source: RISC-V Privileged Architecture 1.12, chapters 2 and 3;
 * SiFive FE310-G002 manual, chapter 9 (CLINT), whose layout QEMU's `virt` and most small cores share.
 */
#ifndef RISCV_H
#define RISCV_H

#include <stdbool.h>
#include <stdint.h>

/** Where the CLINT is; from the board's BOARD_DEFINES where it is elsewhere. */
#ifndef RISCV_CLINT_BASE
#define RISCV_CLINT_BASE 0x02000000U
#endif

/* Places, not values: macros, because a register is an lvalue. All for hart 0. */
#define RISCV_REGISTER(address)  (*(volatile uint32_t *)(uintptr_t)(address))
#define RISCV_CLINT_MSIP         RISCV_REGISTER(RISCV_CLINT_BASE) /**< bit 0: software interrupt */
#define RISCV_CLINT_COMPARE_LOW  RISCV_REGISTER(RISCV_CLINT_BASE + 0x4000U) /**< when to interrupt */
#define RISCV_CLINT_COMPARE_HIGH RISCV_REGISTER(RISCV_CLINT_BASE + 0x4004U)
#define RISCV_CLINT_TIME_LOW     RISCV_REGISTER(RISCV_CLINT_BASE + 0xBFF8U) /**< counts up */
#define RISCV_CLINT_TIME_HIGH    RISCV_REGISTER(RISCV_CLINT_BASE + 0xBFFCU)

/* A control register's number is part of the instruction: macros, because a function has no way. */
#define RISCV_CSR_READ(name)                                                                       \
    __extension__({                                                                                \
        uintptr_t riscv_value;                                                                     \
        __asm volatile("csrr %0, " #name : "=r"(riscv_value));                                     \
        riscv_value;                                                                               \
    })
#define RISCV_CSR_WRITE(name, value)                                                               \
    __asm volatile("csrw " #name ", %0" : : "r"((uintptr_t)(value)) : "memory")
#define RISCV_CSR_SET(name, bits)                                                                  \
    __asm volatile("csrs " #name ", %0" : : "r"((uintptr_t)(bits)) : "memory")

#define RISCV_MSTATUS_MIE          (1U << 3)  /**< interrupts are served */
#define RISCV_MSTATUS_MPIE         (1U << 7)  /**< what MIE becomes by mret */
#define RISCV_MSTATUS_MPP_MACHINE  (3U << 11) /**< mret stays in machine mode */
#define RISCV_INTERRUPT_SOFTWARE   3U         /**< numbers in mcause, bits in mie and mip */
#define RISCV_INTERRUPT_TIMER      7U
#define RISCV_INTERRUPT_EXTERNAL   11U
#define RISCV_INTERRUPT_BIT(which) ((uintptr_t)1U << (which))
/** All that are served here. */
#define RISCV_INTERRUPTS                                                                           \
    (RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_SOFTWARE) | RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_TIMER) |  \
     RISCV_INTERRUPT_BIT(RISCV_INTERRUPT_EXTERNAL))

/** The trap vector (trap.S), for mtvec. */
void riscv_trap(void);

/**
 * Serves an interrupt. Called by the trap vector, interrupts locked.
 * @param cause  mcause, which has its number.
 * @return true when vapi_kernel_switch() is asked for.
 */
bool vapi_riscv_interrupt(uintptr_t cause);

/* Supplied by the board. */

/** Serves the external interrupts that wait. Interrupts are locked. */
void riscv_external_interrupt(void);

/**
 * What an exception becomes: prints and does not return. Cause, place and address are in mcause,
 * mepc and mtval. Runs on the trap stack.
 * @param return_address  the register ra at that moment.
 * @param stack_pointer   the register sp.
 * @param in_trap         it happened while an interrupt or a switch was being served.
 */
_Noreturn void fault_report(uintptr_t return_address, uintptr_t stack_pointer, bool in_trap);

#endif /* RISCV_H */
