/* The Stellaris watchdog timer as a clock and a watchdog (LM3S6965 data sheet, 11.3 and 11.4). */
#include "stellaris_watchdog.h"

#include "register_access.h"

#define LOAD       0x000U
#define VALUE      0x004U
#define CONTROL    0x008U
#define CLEAR      0x00CU /* the interrupt; loads the counter again */
#define RAW_STATUS 0x010U
#define TEST       0x418U

#define CONTROL_RUN    (1U << 0) /* and interrupt; from then on the register is read-only */
#define CONTROL_RESETS (1U << 1)
#define TEST_STALL     (1U << 8) /* a debugger that stops the processor stops the counter */

void stellaris_watchdog_start(stellaris_watchdog_t *out_watchdog, uintptr_t base, uint32_t load,
                              bool resets)
{
    *out_watchdog = (stellaris_watchdog_t){.base = base, .load = load, .last = load};
    register_write(base + TEST, TEST_STALL);
    register_write(base + LOAD, load);
    if (resets) {
        register_write(base + CONTROL, CONTROL_RESETS);
    }
    register_write(base + CONTROL, CONTROL_RUN | (resets ? CONTROL_RESETS : 0U));
}

uint32_t stellaris_watchdog_read(stellaris_watchdog_t *watchdog)
{
    uint32_t value = register_read(watchdog->base + VALUE);

    watchdog->passed += watchdog->last - value;
    if (value > watchdog->last) {
        watchdog->passed += watchdog->load + 1U; /* it has started again in between */
    }
    watchdog->last = value;
    return watchdog->passed;
}

void stellaris_watchdog_feed(stellaris_watchdog_t *watchdog)
{
    (void)stellaris_watchdog_read(watchdog);
    if (watchdog->last <= watchdog->load / 2U ||
        (register_read(watchdog->base + RAW_STATUS) & 1U) != 0U) {
        register_write(watchdog->base + CLEAR, 1U);
        watchdog->last = watchdog->load;
    }
}
