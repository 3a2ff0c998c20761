/*
 * Fault handlers: say which fault, where, and why, then end (Armv7-M ARM, B1.5.14 and B3.2.15 to
 * B3.2.18).
 *
 * They use nothing that can be broken at that point: no kernel, no interrupts, no heap; the console
 * is written directly. The stacked registers are read only where they can lie, because a stack that
 * ran out is the most likely cause of all.
 */
#include "fault.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "board_main.h"
#include "board_system.h"
#include "board_watchdog.h"
#include "cortex_m.h"
#include "kernel_arch.h"
#include "vapi/output.h"

#define EXCEPTION_NMI            2U
#define EXCEPTION_SHCSR_ALL      (7U << 16) /* memory, bus and usage faults on their own */
#define CCR_DIVIDE_BY_ZERO       (1U << 4)
#define EXC_RETURN_PROCESS_STACK (1U << 2)
#define CFSR_STACKING_DENIED     (1U << 4)
#define CFSR_STACK_LIMIT         (1U << 20)
#define CFSR_MMFAR_VALID         (1U << 7)
#define CFSR_BFAR_VALID          (1U << 15)
#define FRAME_WORDS              8U
#define FRAME_LR                 5U
#define FRAME_PC                 6U

/* From the linker script: where stacks can lie. */
extern const uint8_t board_ram_start[], board_ram_end[];

static const char *const exception_names[] = {
    "start", "Reset", "NMI", "HardFault", "MemManage", "BusFault", "UsageFault", "SecureFault",
};

/* Bits of CFSR in words. */
static const struct {
    uint32_t bit;
    const char *words;
} causes[] = {
    {1U << 0, "instruction fetch not allowed"},
    {1U << 1, "data access not allowed"},
    {1U << 3, "stacking on return from an exception"},
    {1U << 4, "stacking on entry to an exception"},
    {1U << 8, "instruction fetch"},
    {1U << 9, "precise data access"},
    {1U << 10, "imprecise data access (pc is later than the cause)"},
    {1U << 11, "stacking on return from an exception"},
    {1U << 12, "stacking on entry to an exception"},
    {1U << 16, "undefined instruction"},
    {1U << 17, "Arm state (call through a bad pointer?)"},
    {1U << 18, "bad return from an exception"},
    {1U << 19, "coprocessor or floating-point unit is off"},
    {1U << 20, "stack limit reached"},
    {1U << 24, "unaligned access"},
    {1U << 25, "division by zero"},
};

void fault_start(void)
{
    CORTEX_M_SHCSR |= EXCEPTION_SHCSR_ALL;
    CORTEX_M_CCR |= CCR_DIVIDE_BY_ZERO;
}

static void add_text(vapi_output_t *line, const char *text)
{
    vapi_output_slice(line, vapi_slice_from_string(text));
}

static void add_number(vapi_output_t *line, const char *label, uint32_t number)
{
    add_text(line, label);
    add_text(line, "0x");
    for (unsigned shift = 32U; shift > 0U; shift -= 4U) {
        vapi_output_byte(line, "0123456789abcdef"[number >> (shift - 4U) & 15U]);
    }
}

static void print_line(vapi_output_t *line)
{
    vapi_output_byte(line, '\n');
    board_hardware_print(line->window, vapi_output_kept(line));
}

/*
 * The end of the thread's stack was passed: the stack pointer is below it, or the guard there was
 * hit, by the processor saving registers, by the limit register of Armv8-M, or by the program
 * itself.
 */
static bool is_stack_overflow(uintptr_t stack, const uint32_t *frame, uint32_t cfsr)
{
    return (uintptr_t)frame < stack || (cfsr & (CFSR_STACKING_DENIED | CFSR_STACK_LIMIT)) != 0U ||
           ((cfsr & CFSR_MMFAR_VALID) != 0U &&
            CORTEX_M_MMFAR - stack < VAPI_KERNEL_STACK_GUARD_MAX);
}

/*
 * Called by fault_handler() with the stack pointer that was in use, the exception's number, and
 * EXC_RETURN, which says whose stack that is.
 */
__attribute__((used)) _Noreturn void fault_report(const uint32_t *frame, uint32_t exception,
                                                  uint32_t exc_return);

_Noreturn void fault_report(const uint32_t *frame, uint32_t exception, uint32_t exc_return)
{
    static char text[128];
    uint32_t cfsr = CORTEX_M_CFSR;
    const char *thread = "(interrupt or start-up)";
    bool in_thread = (exc_return & EXC_RETURN_PROCESS_STACK) != 0U;
    bool overflow =
        in_thread && is_stack_overflow((uintptr_t)board_system_stack_in_use(&thread), frame, cfsr);
    bool readable = (const uint8_t *)frame >= board_ram_start &&
                    (const uint8_t *)(frame + FRAME_WORDS) <= board_ram_end &&
                    ((uintptr_t)frame & 3U) == 0U;

    const char *hung = exception == EXCEPTION_NMI ? board_watchdog_expired() : NULL;

    vapi_output_t line = vapi_output_window(text, sizeof(text) - 1U, 0U, 0U);
    if (hung != NULL) {
        add_text(&line, "WATCHDOG ");
        add_text(&line, hung);
        add_text(&line, " hung");
    } else {
        add_text(&line, overflow ? "FAULT stack overflow, " : "FAULT ");
        add_text(&line, exception < sizeof(exception_names) / sizeof(exception_names[0])
                            ? exception_names[exception]
                            : "unexpected exception");
    }
    for (size_t i = 0U; i < sizeof(causes) / sizeof(causes[0]); i++) {
        if ((cfsr & causes[i].bit) != 0U) {
            add_text(&line, ", ");
            add_text(&line, causes[i].words);
        }
    }
    if ((cfsr & CFSR_MMFAR_VALID) != 0U) {
        add_number(&line, ", address ", CORTEX_M_MMFAR);
    } else if ((cfsr & CFSR_BFAR_VALID) != 0U) {
        add_number(&line, ", address ", CORTEX_M_BFAR);
    }
    print_line(&line);

    line = vapi_output_window(text, sizeof(text) - 1U, 0U, 0U);
    add_text(&line, "  thread ");
    add_text(&line, thread);
    if (readable) {
        add_number(&line, ", pc ", frame[FRAME_PC]);
        add_number(&line, ", lr ", frame[FRAME_LR]);
    } else {
        add_number(&line, ", stack pointer outside RAM ", (uint32_t)(uintptr_t)frame);
    }
    add_number(&line, ", CFSR ", cfsr);
    add_number(&line, ", HFSR ", CORTEX_M_HFSR);
    print_line(&line);
    while (hung != NULL) {
        /* The hardware resets when its time is over once more. */
    }
    board_hardware_exit(1);
}

/* A supervisor call is unexpected too, unless a kernel uses it. */
__attribute__((weak, alias("fault_handler"))) void SVC_Handler(void);

/* Which stack was in use is bit 2 of EXC_RETURN, which exception it is stands in IPSR. */
__attribute__((naked)) void fault_handler(void)
{
    __asm volatile("tst   lr, #4\n\t"
                   "ite   eq\n\t"
                   "mrseq r0, msp\n\t"
                   "mrsne r0, psp\n\t"
                   "mrs   r1, ipsr\n\t"
                   "mov   r2, lr\n\t"
                   "b     fault_report\n\t");
}
