/*
 * Start-up of a RISC-V board in machine mode: stack, trap vector, memory, then the board's own
 * board_hardware_start(). One core runs the program; others sleep for good.
 */
#include <stdint.h>
#include <string.h>

#include "board_main.h"
#include "kernel.h"
#include "riscv.h"

/** Bytes of the stack that interrupt handlers, the switch, and start-up use. A multiple of 32. */
#ifndef BOARD_INTERRUPT_STACK_SIZE
#define BOARD_INTERRUPT_STACK_SIZE (96 * __riscv_xlen / 8)
#endif

VAPI_KERNEL_STACK(interrupt, BOARD_INTERRUPT_STACK_SIZE);
_Static_assert(sizeof(interrupt) % 32U == 0U,
               "the linker script takes its end as the trap stack's");

/* Memory protection (3.7.1): a naturally aligned range, read and execute, for machine mode too. */
#define PMP_READ_EXECUTE_LOCKED (1U << 7 | 3U << 3 | 1U << 2 | 1U << 0)

/* From the linker script. */
extern const uint8_t board_flash_start[], board_flash_end[];
extern uint8_t data_start[], data_end[], bss_start[], bss_end[];
extern const uint8_t data_image[];

void _start(void);
_Noreturn void board_prepare(void);

const void *board_interrupt_stack(size_t *out_size)
{
    *out_size = sizeof(interrupt);
    return interrupt;
}

/* The first instruction. Nothing is set up yet: no stack, no data. */
__attribute__((naked, section(".text.start"))) void _start(void)
{
    __asm volatile("csrw  mie, zero\n\t"
                   "csrci mstatus, 8\n\t"
                   "csrr  t0, mhartid\n"
                   "1:\n\t"
                   "beqz  t0, 2f\n\t"
                   "wfi\n\t"
                   "j     1b\n"
                   "2:\n\t"
                   "la    t0, riscv_trap\n\t"
                   "csrw  mtvec, t0\n\t"
                   "la    sp, riscv_trap_stack_end\n\t"
                   "csrw  mscratch, sp\n\t"
                   "j     board_prepare\n\t");
}

static void prepare_memory(void)
{
    memcpy(data_start, data_image, (size_t)(data_end - data_start));
    memset(bss_start, 0, (size_t)(bss_end - bss_start));
}

/*
 * Start-up itself runs on this stack: paint what lies below its frame. No call, so nothing is below
 * it.
 */
static inline void paint_interrupt_stack(void)
{
    volatile uint8_t *end = __builtin_frame_address(0);

    for (volatile uint8_t *byte = (volatile uint8_t *)interrupt; byte < end - 128; byte++) {
        *byte = (uint8_t)VAPI_KERNEL_STACK_PAINT;
    }
}

/*
 * Nobody writes to what plays the flash, be it through a bad pointer or because the application's
 * stack, which lies right above, has overflowed.
 */
static void protect_flash(void)
{
    uintptr_t start = (uintptr_t)board_flash_start;
    uintptr_t size = (uintptr_t)board_flash_end - start;

    RISCV_CSR_WRITE(pmpaddr0, start >> 2 | ((size >> 3) - 1U));
    RISCV_CSR_SET(pmpcfg0, PMP_READ_EXECUTE_LOCKED);
}

/* Called by name only, where no optimiser looks. */
__attribute__((used)) _Noreturn void board_prepare(void)
{
    paint_interrupt_stack();
    prepare_memory();
    protect_flash();
    RISCV_CSR_SET(mie, RISCV_INTERRUPTS); /* none is served as long as all are locked */
    board_main();
}
