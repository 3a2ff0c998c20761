/*
 * The CMSDK watchdog (Arm DDI 0479, APB watchdog). Its registers are locked between two feedings, so that a program gone wild
 * does not stop it by chance.
 */
#include "cmsdk_watchdog.h"

#include "register_access.h"

#define LOAD        0x000U
#define CONTROL     0x008U
#define CLEAR       0x00CU /* the interrupt; loads the counter again */
#define RAW_STATUS  0x010U
#define LOCK        0xC00U
#define LOCK_OPENED 0x1ACCE551U
#define LOCK_CLOSED 0U

#define CONTROL_RUN    (1U << 0) /* and interrupt */
#define CONTROL_RESETS (1U << 1)

void cmsdk_watchdog_start(uintptr_t base, uint32_t cycles)
{
    register_write(base + LOCK, LOCK_OPENED);
    register_write(base + LOAD, cycles);
    register_write(base + CONTROL, CONTROL_RUN | CONTROL_RESETS);
    register_write(base + LOCK, LOCK_CLOSED);
}

void cmsdk_watchdog_feed(uintptr_t base)
{
    register_write(base + LOCK, LOCK_OPENED);
    register_write(base + CLEAR, 1U);
    register_write(base + LOCK, LOCK_CLOSED);
}

bool cmsdk_watchdog_expired(uintptr_t base)
{
    return (register_read(base + RAW_STATUS) & 1U) != 0U;
}
