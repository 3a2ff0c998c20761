/*
 * The trap vector in front of FreeRTOS's, which would save registers on the stack of a thread that has just run out of
 * it, and so trap again for ever. Interrupts and FreeRTOS's own environment call go on to it; all else is reported.
 *
 * mscratch holds the end of the trap stack, from start-up on.
 */
#if __riscv_xlen == 64
#define STORE sd
#define LOAD  ld
#define WORD  8
#else
#define STORE sw
#define LOAD  lw
#define WORD  4
#endif

#define CAUSE_ENVIRONMENT_CALL 11

    .section .text.riscv_trap, "ax"
    .balign 4
    .globl riscv_trap
    .type riscv_trap, @function
riscv_trap:
    csrrw sp, mscratch, sp
    STORE t0, -WORD(sp)
    csrr  t0, mcause
    bltz  t0, to_freertos
    addi  t0, t0, -CAUSE_ENVIRONMENT_CALL
    beqz  t0, to_freertos

/* fault_report(ra, sp, in a trap): FreeRTOS serves traps on the trap stack. */
    mv    a0, ra
    csrr  a1, mscratch
    la    a2, riscv_trap_stack_start
    sub   a3, sp, a2
    sub   a2, a1, a2
    sltu  a2, a3, a2
    xori  a2, a2, 1
    j     fault_report

to_freertos:
    LOAD  t0, -WORD(sp)
    csrrw sp, mscratch, sp
    j     freertos_risc_v_trap_handler
    .size riscv_trap, . - riscv_trap
