/*
 * FreeRTOS's interrupts on RISC-V: the timer's and the PLIC's are served as without it. A handler that wakes a more
 * urgent thread chooses it at once (portYIELD_FROM_ISR()); FreeRTOS then returns to that one.
 */
#include "FreeRTOS.h"
#include "riscv.h"

void freertos_risc_v_application_interrupt_handler(void);

static volatile bool in_interrupt;

bool vapi_freertos_in_interrupt(void)
{
    return in_interrupt;
}

/* Called by FreeRTOS on the trap stack, interrupts locked. Nobody uses the software interrupt. */
void freertos_risc_v_application_interrupt_handler(void)
{
    in_interrupt = true;
    (void)vapi_riscv_interrupt(RISCV_CSR_READ(mcause));
    in_interrupt = false;
}
