/*
 * What any kernel here asks of a Cortex-M besides the switch: keeping interrupts out, and the guard
 * at the end of the running thread's stack.
 */
#include "cortex_m.h"
#include "kernel_arch.h"

uintptr_t vapi_kernel_arch_lock(void)
{
    uintptr_t state;
    __asm volatile("mrs %0, primask\n\tcpsid i" : "=r"(state) : : "memory");
    return state;
}

void vapi_kernel_arch_unlock(uintptr_t state)
{
    __asm volatile("msr primask, %0\n\tisb" : : "r"(state) : "memory");
}

/*
 * Armv8-M has a register for the end of the stack; Armv7-M gets a region of 32 bytes that nobody
 * may write (B3.5), where there is a memory protection unit. Reading stays allowed, for levels.
 */
void vapi_kernel_arch_guard_stack(const void *stack)
{
#if defined(__ARM_ARCH_8M_MAIN__) || defined(__ARM_ARCH_8_1M_MAIN__)
    __asm volatile("msr psplim, %0" : : "r"(stack));
#else
    if ((CORTEX_M_MPU_TYPE & CORTEX_M_MPU_TYPE_REGIONS) != 0U) {
        CORTEX_M_MPU_RBAR = (((uint32_t)(uintptr_t)stack + 31U) & ~31U) | CORTEX_M_MPU_RBAR_VALID;
        CORTEX_M_MPU_RASR = CORTEX_M_MPU_RASR_READ_ONLY_32_BYTES;
        CORTEX_M_MPU_CTRL = CORTEX_M_MPU_CTRL_ENABLE | CORTEX_M_MPU_CTRL_BACKGROUND;
        __asm volatile("dsb\n\tisb" : : : "memory");
    }
#endif
}
