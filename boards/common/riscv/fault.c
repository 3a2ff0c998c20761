/*
 * Exceptions: which, where, whose; then the end of the program (RISC-V Privileged Architecture 1.12,
 * 3.1.14 to 3.1.16).
 *
 *     FAULT store access fault, address 0x90000000
 *       thread application, pc 0x80001234, ra 0x80001200, mcause 0x00000007, mstatus 0x00001880
 *
 * After it the board ends with result 1 (board_hardware_exit()). Runs on the trap stack, not on that
 * of the thread: a stack that ran out is the most likely cause of all.
 */
#include <stddef.h>
#include <stdint.h>

#include "board_main.h"
#include "board_system.h"
#include "riscv.h"
#include "vapi/output.h"

#define CAUSE_STORE_ACCESS 7U

/* How far below the end of a stack a store is taken for an overflow of it. */
#define STORE_BELOW_MAX 4096U

static const char *const causes[] = {
    "instruction address misaligned",
    "instruction fetch",
    "illegal instruction",
    "breakpoint",
    "load address misaligned",
    "load access fault",
    "store address misaligned",
    "store access fault",
    "environment call from user mode",
    "environment call from supervisor mode",
    "exception 10",
    "environment call",
};

static void add_text(vapi_output_t *line, const char *text)
{
    vapi_output_slice(line, vapi_slice_from_string(text));
}

static void add_number(vapi_output_t *line, const char *label, uintptr_t number)
{
    add_text(line, label);
    add_text(line, "0x");
    for (size_t shift = 8U * sizeof(number); shift > 0U; shift -= 4U) {
        vapi_output_byte(line, "0123456789abcdef"[number >> (shift - 4U) & 15U]);
    }
}

static void print_line(vapi_output_t *line)
{
    vapi_output_byte(line, '\n');
    board_hardware_print(line->window, vapi_output_kept(line));
}

/* A store went just below this stack. */
static bool hit_end(const void *stack)
{
    return RISCV_CSR_READ(mcause) == CAUSE_STORE_ACCESS &&
           (uintptr_t)stack - RISCV_CSR_READ(mtval) - 1U < STORE_BELOW_MAX;
}

_Noreturn void fault_report(uintptr_t return_address, uintptr_t stack_pointer, bool in_trap)
{
    static char text[192];
    const char *thread = NULL;
    const void *stack = board_system_stack_in_use(&thread);
    bool of_thread = stack != NULL && (!in_trap || hit_end(stack));
    bool overflow = of_thread && (hit_end(stack) || stack_pointer < (uintptr_t)stack);
    uintptr_t cause = RISCV_CSR_READ(mcause);

    vapi_output_t line = vapi_output_window(text, sizeof(text) - 1U, 0U, 0U);
    add_text(&line, overflow ? "FAULT stack overflow, " : "FAULT ");
    add_text(&line, cause < sizeof(causes) / sizeof(causes[0]) ? causes[cause] : "exception");
    add_number(&line, ", address ", RISCV_CSR_READ(mtval));
    print_line(&line);

    line = vapi_output_window(text, sizeof(text) - 1U, 0U, 0U);
    add_text(&line, "  thread ");
    add_text(&line, of_thread ? thread : "(interrupt or start-up)");
    add_number(&line, ", pc ", RISCV_CSR_READ(mepc));
    add_number(&line, ", ra ", return_address);
    add_number(&line, ", mcause ", cause);
    add_number(&line, ", mstatus ", RISCV_CSR_READ(mstatus));
    print_line(&line);
    board_hardware_exit(1);
}
