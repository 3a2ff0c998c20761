/* The STM32F7's independent watchdog (RM0410, IWDG), and the cause of the last reset (RCC_CSR). */
#include "stm32_watchdog.h"

#include "register_access.h"

#define IWDG_KR       0x40003000U
#define IWDG_PR       0x40003004U
#define IWDG_RLR      0x40003008U
#define IWDG_SR       0x4000300CU
#define RCC_CSR       0x40023874U
#define DBGMCU_APB1FZ 0xE0042008U

#define KEY_START    0xCCCCU
#define KEY_OPEN     0x5555U
#define KEY_FEED     0xAAAAU
#define PR_BY_256    6U
#define SR_UPDATING  7U
#define CSR_WATCHDOG (1U << 29)
#define CSR_FORGET   (1U << 24)
#define APB1FZ_STOP  (1U << 12) /* while a debugger has stopped the processor */
#define STEP_MS      8U         /* 256 cycles of 32 kHz */

/*
 * A new divider takes up to 5 cycles of the slowest LSI to be taken over: 0.3 ms, in which these readings are
 * not done.
 */
#define WAIT_STEPS_MAX 100000U

void stm32_watchdog_start(uint32_t milliseconds)
{
    register_write(DBGMCU_APB1FZ, register_read(DBGMCU_APB1FZ) | APB1FZ_STOP);
    register_write(IWDG_KR, KEY_START); /* starts LSI too */
    register_write(IWDG_KR, KEY_OPEN);
    register_write(IWDG_PR, PR_BY_256);
    register_write(IWDG_RLR, milliseconds / STEP_MS - 1U);
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((register_read(IWDG_SR) & SR_UPDATING) == 0U) {
            break;
        }
    }
    stm32_watchdog_feed();
}

void stm32_watchdog_feed(void)
{
    register_write(IWDG_KR, KEY_FEED);
}

bool stm32_watchdog_take_cause(void)
{
    uint32_t cause = register_read(RCC_CSR);

    register_write(RCC_CSR, cause | CSR_FORGET);
    return (cause & CSR_WATCHDOG) != 0U;
}
