/* The STM32F7's clocks (stm32_clock.h). */
#include "stm32_clock.h"

#include <stdbool.h>

#include "register_access.h"

#define RCC_CR      0x40023800U
#define RCC_PLLCFGR 0x40023804U
#define RCC_CFGR    0x40023808U
#define RCC_APB1ENR 0x40023840U
#define PWR_CR1     0x40007000U
#define PWR_CSR1    0x40007004U
#define FLASH_ACR   0x40023C00U

#define CR_PLL_READY   (1U << 25)
#define CR_PLL_ON      (1U << 24)
#define CR_HSE_BYPASS  (1U << 18)
#define CR_HSE_READY   (1U << 17)
#define CR_HSE_ON      (1U << 16)
#define CFGR_APB2_BY_2 (4U << 13)
#define CFGR_APB1_BY_4 (5U << 10)
#define CFGR_USES      (3U << 2)
#define CFGR_USES_PLL  (2U << 2)
#define CFGR_TAKE_PLL  2U
#define APB1ENR_PWR    (1U << 28)
#define PLL_FROM_HSE   (1U << 22)
#define PLL_HSE_BY     4U /* to 2 MHz */
#define PLL_HSI_BY     8U
#define PLL_OUT        (2U << 28 | 9U << 24 | 0U << 16 | 216U << 6) /* x 216; R 2, Q 9, P 2 */
#define PWR_SCALE_1    (3U << 14)
#define PWR_OVERDRIVE  (1U << 16)
#define PWR_OVERDRIVEN (1U << 17) /* switched to it; in CSR1 both are "ready" */
#define ACR_LATENCY    15U
#define ACR_7_WAITS    7U

#define HSI_HZ 16000000U
#define PLL_HZ 216000000U

/*
 * Readings, each of at least 2 cycles of 16 MHz: 12 ms and more. The slowest, a clock at OSC_IN, takes 2 ms
 * or is there.
 */
#define WAIT_STEPS_MAX 100000U

static void set(uint32_t address, uint32_t bits)
{
    register_write(address, register_read(address) | bits);
}

static bool wait_for(uint32_t address, uint32_t mask, uint32_t value)
{
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((register_read(address) & mask) == value) {
            return true;
        }
    }
    return false;
}

uint32_t stm32_clock_start(void)
{
    set(RCC_APB1ENR, APB1ENR_PWR);
    (void)register_read(RCC_APB1ENR); /* the power controller takes two cycles to hear of it */
    set(RCC_CFGR, CFGR_APB2_BY_2 | CFGR_APB1_BY_4);
    set(PWR_CR1, PWR_SCALE_1);

    /* The bypass first: it can only be chosen while the oscillator is off. */
    set(RCC_CR, CR_HSE_BYPASS);
    set(RCC_CR, CR_HSE_ON);
    bool outside = wait_for(RCC_CR, CR_HSE_READY, CR_HSE_READY);
    register_write(RCC_PLLCFGR, PLL_OUT | (outside ? PLL_FROM_HSE | PLL_HSE_BY : PLL_HSI_BY));
    set(RCC_CR, CR_PLL_ON);
    set(PWR_CR1, PWR_OVERDRIVE);
    if (!wait_for(PWR_CSR1, PWR_OVERDRIVE, PWR_OVERDRIVE)) {
        return HSI_HZ;
    }
    set(PWR_CR1, PWR_OVERDRIVEN);
    if (!wait_for(PWR_CSR1, PWR_OVERDRIVEN, PWR_OVERDRIVEN) ||
        !wait_for(RCC_CR, CR_PLL_READY, CR_PLL_READY)) {
        return HSI_HZ;
    }
    /* Flash that is read too fast is read wrong: first the waits, and proof of them, then the clock. */
    set(FLASH_ACR, ACR_7_WAITS);
    if (!wait_for(FLASH_ACR, ACR_LATENCY, ACR_7_WAITS)) {
        return HSI_HZ;
    }
    set(RCC_CFGR, CFGR_TAKE_PLL);
    return wait_for(RCC_CFGR, CFGR_USES, CFGR_USES_PLL) ? PLL_HZ : HSI_HZ;
}
