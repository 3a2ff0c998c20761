/*
 * Arm's system counter: 64 bits, up, at the clock of the subsystem (CNTControlBase frame).
 */
#include "system_counter.h"

#include "register_access.h"

#define CNTCR     0x00U
#define CNTCV_LOW 0x08U

#define CNTCR_ENABLE 1U

void system_counter_start(uintptr_t base)
{
    register_write(base + CNTCR, CNTCR_ENABLE);
}

uint32_t system_counter_read(uintptr_t base)
{
    return register_read(base + CNTCV_LOW);
}
