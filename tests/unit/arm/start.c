/*
 * Start-up of a unit test program on bare-metal Cortex-M under an emulator with semihosting: console, files
 * and exit status go through newlib's rdimon library. The emulator gives zeroed memory, loaded with the
 * program, so there is nothing to copy or clear.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

extern int main(void);
extern void initialise_monitor_handles(void);
extern char stack_top;

void reset(void);
void report_fault(const uint32_t *frame);
void fault(void);
void _init(void);
void _fini(void);

/* Called by newlib around its arrays of constructors and destructors; C programs have none. */
void _init(void)
{
}

void _fini(void)
{
}

void reset(void)
{
    initialise_monitor_handles();
    cmocka_set_message_output(CM_OUTPUT_TAP);
    exit(main());
}

/* A fault ends the program at once: what it printed so far stands, and its test is missing. */
void report_fault(const uint32_t *frame)
{
    printf("\nfault at pc 0x%08lx, called from 0x%08lx, status 0x%08lx\n", (unsigned long)frame[6],
           (unsigned long)frame[5], (unsigned long)*(volatile uint32_t *)0xE000ED28u);
    fflush(stdout);
    _exit(1);
}

__attribute__((naked)) void fault(void)
{
    __asm volatile("mrs r0, msp\n\tb report_fault");
}

typedef void (*vector_t)(void);

/* Stack pointer, reset, NMI, hard fault and the three faults that only come where they are enabled. */
__attribute__((section(".vectors"), used)) static const vector_t vectors[] = {
    (vector_t)(void *)&stack_top, reset, fault, fault, fault, fault, fault};
