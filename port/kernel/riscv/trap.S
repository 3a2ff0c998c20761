/*
 * Traps of a RISC-V core: save what the interrupted thread has, serve, switch if somebody more urgent is
 * ready, restore.
 *
 * mscratch holds the end of the trap stack while a thread runs, and 0 while a trap is served, so that an
 * exception in here, such as a thread's stack that has no room for its registers, is told from one in a
 * thread. The trap stack starts from its end each time; interrupts do not nest.
 */
#if __riscv_xlen == 64
#define LOAD  ld
#define STORE sd
#define WORD  8
#else
#define LOAD  lw
#define STORE sw
#define WORD  4
#endif

/* Nobody asks for a switch where there is no kernel (process_stack.c). */
    .weak vapi_kernel_switch

/* frame_t of kernel_riscv.c. */
#define FRAME  (32 * WORD)
#define PC     (0 * WORD)
#define STATUS (1 * WORD)
#define RA     (2 * WORD)
#define T(n)   ((3 + n) * WORD)
#define A(n)   ((10 + n) * WORD)
#define S(n)   ((18 + n) * WORD)

    .section .text.riscv_trap, "ax"
    .balign 4
    .globl riscv_trap
    .type riscv_trap, @function
riscv_trap:
    csrrw sp, mscratch, sp
    beqz  sp, fault_in_trap
    STORE t0, -WORD(sp)
    STORE t1, -2 * WORD(sp)
    csrrw t0, mscratch, zero        /* the thread's stack pointer */
    csrr  t1, mcause
    bgez  t1, fault_in_thread
    LOAD  t1, -2 * WORD(sp)

    addi  t0, t0, -FRAME
    STORE t1, T(1)(t0)
    LOAD  t1, -WORD(sp)
    STORE t1, T(0)(t0)
    STORE ra, RA(t0)
    STORE t2, T(2)(t0)
    STORE t3, T(3)(t0)
    STORE t4, T(4)(t0)
    STORE t5, T(5)(t0)
    STORE t6, T(6)(t0)
    STORE a0, A(0)(t0)
    STORE a1, A(1)(t0)
    STORE a2, A(2)(t0)
    STORE a3, A(3)(t0)
    STORE a4, A(4)(t0)
    STORE a5, A(5)(t0)
    STORE a6, A(6)(t0)
    STORE a7, A(7)(t0)
    STORE s0, S(0)(t0)
    csrr  t1, mepc
    STORE t1, PC(t0)
    csrr  t1, mstatus
    STORE t1, STATUS(t0)

    mv    s0, t0
    csrr  a0, mcause
    call  vapi_riscv_interrupt
    beqz  a0, return_to_thread

    STORE s1, S(1)(s0)
    STORE s2, S(2)(s0)
    STORE s3, S(3)(s0)
    STORE s4, S(4)(s0)
    STORE s5, S(5)(s0)
    STORE s6, S(6)(s0)
    STORE s7, S(7)(s0)
    STORE s8, S(8)(s0)
    STORE s9, S(9)(s0)
    STORE s10, S(10)(s0)
    STORE s11, S(11)(s0)
    mv    a0, s0
switch:
    call  vapi_kernel_switch
    mv    s0, a0
    LOAD  s1, S(1)(s0)
    LOAD  s2, S(2)(s0)
    LOAD  s3, S(3)(s0)
    LOAD  s4, S(4)(s0)
    LOAD  s5, S(5)(s0)
    LOAD  s6, S(6)(s0)
    LOAD  s7, S(7)(s0)
    LOAD  s8, S(8)(s0)
    LOAD  s9, S(9)(s0)
    LOAD  s10, S(10)(s0)
    LOAD  s11, S(11)(s0)

return_to_thread:
    csrw  mscratch, sp
    LOAD  t0, PC(s0)
    csrw  mepc, t0
    LOAD  t0, STATUS(s0)
    csrw  mstatus, t0
    LOAD  ra, RA(s0)
    LOAD  t0, T(0)(s0)
    LOAD  t1, T(1)(s0)
    LOAD  t2, T(2)(s0)
    LOAD  t3, T(3)(s0)
    LOAD  t4, T(4)(s0)
    LOAD  t5, T(5)(s0)
    LOAD  t6, T(6)(s0)
    LOAD  a0, A(0)(s0)
    LOAD  a1, A(1)(s0)
    LOAD  a2, A(2)(s0)
    LOAD  a3, A(3)(s0)
    LOAD  a4, A(4)(s0)
    LOAD  a5, A(5)(s0)
    LOAD  a6, A(6)(s0)
    LOAD  a7, A(7)(s0)
    addi  sp, s0, FRAME
    LOAD  s0, S(0)(s0)
    mret

/* fault_report(ra, sp, in a trap). */
fault_in_thread:
    mv    a0, ra
    mv    a1, t0
    li    a2, 0
    j     fault_report

fault_in_trap:
    csrrw a1, mscratch, zero
    mv    a0, ra
    li    a2, 1
    la    sp, riscv_trap_stack_end
    j     fault_report
    .size riscv_trap, . - riscv_trap

/* Start-up's stack is the trap stack: nothing of it is needed any more. */
    .globl riscv_first_switch
    .type riscv_first_switch, @function
riscv_first_switch:
    csrrw sp, mscratch, zero
    li    a0, 0
    j     switch
    .size riscv_first_switch, . - riscv_first_switch
