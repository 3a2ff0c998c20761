/**
 * @file cortex_m.h The registers of the Cortex-M system control space that the kernel and the
 * boards use. Source: Armv7-M Architecture Reference Manual, B3.2 (system control), B3.3 (SysTick),
 * B3.4 (NVIC).
 */
#ifndef CORTEX_M_H
#define CORTEX_M_H

#include <stdint.h>

/* Places, not values: macros, because a register is an lvalue. */
#define CORTEX_M_REGISTER(address) (*(volatile uint32_t *)(uintptr_t)(address))

#define CORTEX_M_ICSR CORTEX_M_REGISTER(0xE000ED04U) /**< interrupt control and state */
#define CORTEX_M_VTOR CORTEX_M_REGISTER(0xE000ED08U) /**< vector table offset */
#define CORTEX_M_AIRCR                                                                             \
    CORTEX_M_REGISTER(0xE000ED0CU) /**< application interrupt and reset control */
#define CORTEX_M_CCR   CORTEX_M_REGISTER(0xE000ED14U) /**< configuration and control */
#define CORTEX_M_SHPR3 CORTEX_M_REGISTER(0xE000ED20U) /**< priorities of PendSV and SysTick */
#define CORTEX_M_SHCSR CORTEX_M_REGISTER(0xE000ED24U) /**< system handler control and state */
#define CORTEX_M_CFSR  CORTEX_M_REGISTER(0xE000ED28U) /**< configurable fault status */
#define CORTEX_M_HFSR  CORTEX_M_REGISTER(0xE000ED2CU) /**< hard fault status */
#define CORTEX_M_MMFAR CORTEX_M_REGISTER(0xE000ED34U) /**< address of a memory management fault */
#define CORTEX_M_BFAR  CORTEX_M_REGISTER(0xE000ED38U) /**< address of a bus fault */
#define CORTEX_M_CPACR                                                                             \
    CORTEX_M_REGISTER(0xE000ED88U) /**< coprocessor access: the floating-point unit */

#define CORTEX_M_DHCSR CORTEX_M_REGISTER(0xE000EDF0U) /**< debug halting control and status */

#define CORTEX_M_DHCSR_DEBUGGER (1U << 0) /**< a debugger is connected */

#define CORTEX_M_SYST_CSR CORTEX_M_REGISTER(0xE000E010U) /**< SysTick control and status */
#define CORTEX_M_SYST_RVR CORTEX_M_REGISTER(0xE000E014U) /**< SysTick reload value */
#define CORTEX_M_SYST_CVR CORTEX_M_REGISTER(0xE000E018U) /**< SysTick current value */

#define CORTEX_M_MPU_TYPE CORTEX_M_REGISTER(0xE000ED90U) /**< memory protection: what there is */
#define CORTEX_M_MPU_CTRL CORTEX_M_REGISTER(0xE000ED94U) /**< memory protection: on and off */
#define CORTEX_M_MPU_RBAR CORTEX_M_REGISTER(0xE000ED9CU) /**< region: base address */
#define CORTEX_M_MPU_RASR CORTEX_M_REGISTER(0xE000EDA0U) /**< region: attributes and size */

#define CORTEX_M_MPU_TYPE_REGIONS    (0xFFU << 8)
#define CORTEX_M_MPU_CTRL_ENABLE     (1U << 0)
#define CORTEX_M_MPU_CTRL_BACKGROUND (1U << 2) /**< what no region covers is as without */
#define CORTEX_M_MPU_RBAR_VALID      (1U << 4) /**< with region number 0 */
/** For the address of a region that the kernel does not use for the guards of stacks: region 1. */
#define CORTEX_M_MPU_RBAR_REGION_1 (CORTEX_M_MPU_RBAR_VALID | 1U)
/** Ordinary memory of 2^`bits` bytes that no cache covers, is shared with other masters, and holds no code. */
#define CORTEX_M_MPU_RASR_NOT_CACHED(bits)                                                         \
    (1U << 28 | 3U << 24 | 1U << 19 | 1U << 18 | ((bits)-1U) << 1 | 1U)
/** Ordinary memory of 32 bytes that may be read, but neither written nor executed. */
#define CORTEX_M_MPU_RASR_READ_ONLY_32_BYTES (1U << 28 | 5U << 24 | 6U << 16 | 4U << 1 | 1U)

#define CORTEX_M_ICSR_PENDSVSET (1U << 28)
#define CORTEX_M_ICSR_PENDSTSET (1U << 26)
#define CORTEX_M_ICSR_PENDSTCLR (1U << 25)

#define CORTEX_M_SYST_CSR_ENABLE  (1U << 0)
#define CORTEX_M_SYST_CSR_TICKINT (1U << 1)
#define CORTEX_M_SYST_CSR_CORE    (1U << 2) /**< counts the processor's clock */

/** Opens an external interrupt, with the priority that the kernel's switch stays below. */
static inline void cortex_m_interrupt_enable(uint32_t number)
{
    *(volatile uint8_t *)(uintptr_t)(0xE000E400U + number) = 0x80U;
    CORTEX_M_REGISTER(0xE000E100U + 4U * (number / 32U)) = 1U << (number % 32U);
}

/** Starts the processor and its devices anew (B1.5.16). */
_Noreturn static inline void cortex_m_restart(void)
{
    CORTEX_M_AIRCR = 0x05FA0000U | 4U; /* the key, and SYSRESETREQ */
    for (;;) {
        __asm volatile("dsb" ::: "memory");
    }
}

#endif /* CORTEX_M_H */
