/*
 * Platform-level interrupt controller (RISC-V PLIC Specification 1.0.0; chapter 3 is the memory map).
 */
#include "plic.h"

#include "register_access.h"

#define PRIORITY(number)        (4U * (number))
#define ENABLE(context, number) (0x2000U + 0x80U * (context) + 4U * ((number) / 32U))
#define THRESHOLD(context)      (0x200000U + 0x1000U * (context))
#define CLAIM(context)          (0x200004U + 0x1000U * (context))

void plic_start(uintptr_t base, uint32_t context)
{
    register_write(base + THRESHOLD(context), 0U);
}

/*
 * Opened and closed by the priority, 0 of which means never. A completion is ignored for an interrupt
 * that is not enabled (chapter 9), and a handler closes its own before it is completed.
 */
void plic_enable(uintptr_t base, uint32_t context, uint32_t number, bool open)
{
    uintptr_t enable = base + ENABLE(context, number);

    register_write(base + PRIORITY(number), open ? 1U : 0U);
    register_write(enable, register_read(enable) | 1U << (number % 32U));
}

uint32_t plic_claim(uintptr_t base, uint32_t context)
{
    return register_read(base + CLAIM(context));
}

void plic_complete(uintptr_t base, uint32_t context, uint32_t number)
{
    register_write(base + CLAIM(context), number);
}
