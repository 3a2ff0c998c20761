/*
 * CMSDK timer, counting down from 2^32 - 1 for ever (Arm DDI 0479, 4.5.3).
 */
#include "cmsdk_timer.h"

#include "register_access.h"

#define CONTROL 0x00U
#define VALUE   0x04U
#define RELOAD  0x08U

#define CONTROL_ENABLE 1U

void cmsdk_timer_start(uintptr_t base)
{
    register_write(base + CONTROL, 0U);
    register_write(base + RELOAD, UINT32_MAX);
    register_write(base + VALUE, UINT32_MAX);
    register_write(base + CONTROL, CONTROL_ENABLE);
}

uint32_t cmsdk_timer_read(uintptr_t base)
{
    return UINT32_MAX - register_read(base + VALUE);
}
