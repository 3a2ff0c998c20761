/*
 * Start-up of a Cortex-M board: vector table, memory, then the board's own board_hardware_start().
 *
 * The core's vectors have handlers of their own. All external interrupts share one that hands the
 * number to board_hardware_interrupt(): few are used, and a board needs no table.
 */
#include <stdint.h>
#include <string.h>

#include "board_main.h"
#include "cortex_m.h"
#include "fault.h"
#include "kernel.h"

/** External interrupts that have a vector; from the board's board.mk. */
#ifndef BOARD_INTERRUPTS
#define BOARD_INTERRUPTS 32
#endif

/** Bytes of the stack that interrupt handlers, the switch, and start-up use. */
#ifndef BOARD_INTERRUPT_STACK_SIZE
#define BOARD_INTERRUPT_STACK_SIZE 512
#endif

VAPI_KERNEL_STACK(interrupt, BOARD_INTERRUPT_STACK_SIZE);

/* From the linker script. */
extern uint8_t data_start[], data_end[], bss_start[], bss_end[];
extern const uint8_t data_image[];

void Reset_Handler(void);
void SVC_Handler(void);
void PendSV_Handler(void) __attribute__((weak)); /* nobody switches without a kernel */
void SysTick_Handler(void);

static void interrupt_handler(void)
{
    board_hardware_interrupt((CORTEX_M_ICSR & 0x1FFU) - 16U);
}

const void *board_interrupt_stack(size_t *out_size)
{
    *out_size = sizeof(interrupt);
    return interrupt;
}

/*
 * Addresses in the order of Armv7-M ARM, B1.5.2; 16 exceptions of the core, then the external ones.
 */
static const struct {
    const void *stack_end;
    void (*core[15])(void);
    void (*external[BOARD_INTERRUPTS])(void);
} vectors __attribute__((section(".vectors"), used)) = {
    .stack_end = (const uint8_t *)interrupt + sizeof(interrupt),
    .core = {[0] = Reset_Handler,
             [1 ... 9] = fault_handler,
             [10] = SVC_Handler,
             [11 ... 12] = fault_handler,
             [13] = PendSV_Handler,
             [14] = SysTick_Handler},
    .external = {[0 ... BOARD_INTERRUPTS - 1] = interrupt_handler},
};

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

    for (volatile uint8_t *byte = (volatile uint8_t *)interrupt; byte < end - 64; byte++) {
        *byte = (uint8_t)VAPI_KERNEL_STACK_PAINT;
    }
}

void Reset_Handler(void)
{
    CORTEX_M_VTOR = (uint32_t)(uintptr_t)&vectors;
    paint_interrupt_stack();
    prepare_memory();
    fault_start();
#if defined(__ARM_FP)
    CORTEX_M_CPACR |= 0x00F00000U;
    __asm volatile("dsb\n\tisb" : : : "memory");
#endif
    board_main();
}
