/**
 * @file FreeRTOSConfig.h
 * FreeRTOS as these boards use it (FreeRTOS reference manual, "Customisation"). What a board
 * defines before (BOARD_DEFINES in its board.mk) wins.
 */
#ifndef FREERTOS_CONFIG_H
#define FREERTOS_CONFIG_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* --- threads: fixed priorities, no time slices, as port/kernel -------------------------------- */
#define configUSE_PREEMPTION      1
#define configUSE_TIME_SLICING    0
#define configMAX_PRIORITIES      8
#define configMAX_TASK_NAME_LEN   16
#define configSTACK_DEPTH_TYPE    uint32_t
#define configUSE_POSIX_ERRNO     1
#define configTASK_RETURN_ADDRESS vapi_freertos_thread_end
void vapi_freertos_thread_end(void);

/* --- memory: ours is static; lwIP's layer asks for a heap, which is one array ----------------- */
#define configSUPPORT_STATIC_ALLOCATION     1
#define configSUPPORT_DYNAMIC_ALLOCATION    1
#define configAPPLICATION_ALLOCATED_HEAP    1
#define configKERNEL_PROVIDED_STATIC_MEMORY 0
/** Bytes: lwIP's thread, and a mailbox and a semaphore for each of its connections. */
#ifndef configTOTAL_HEAP_SIZE
#define configTOTAL_HEAP_SIZE (640 * sizeof(void *))
#endif
/** Words of the idle thread's stack. */
#ifndef configMINIMAL_STACK_SIZE
#define configMINIMAL_STACK_SIZE 96
#endif

/* --- time: one tick a millisecond; none while everybody waits (tick.c) ------------------------ */
#define configTICK_RATE_HZ            1000
#define configTICK_TYPE_WIDTH_IN_BITS TICK_TYPE_WIDTH_32_BITS
#define configUSE_TICKLESS_IDLE       2
#define configUSE_IDLE_HOOK           1
#define configUSE_TICK_HOOK           0
#define configUSE_TIMERS              0
/* Only FreeRTOS's own tick would need it, which tick.c replaces. */
#define configCPU_CLOCK_HZ 0

/* --- what is compiled in ---------------------------------------------------------------------- */
#define configUSE_MUTEXES                   1
#define configUSE_RECURSIVE_MUTEXES         1 /* lwIP's layer */
#define configUSE_COUNTING_SEMAPHORES       1
#define configENABLE_BACKWARD_COMPATIBILITY 1 /* lwIP's layer */
#define configUSE_TRACE_FACILITY            1 /* vTaskGetInfo() */
#define configRECORD_STACK_HIGH_ADDRESS     1
#define INCLUDE_vTaskSuspend                1
#define INCLUDE_vTaskDelay                  1
#define INCLUDE_xTaskGetHandle              1
#define INCLUDE_xTaskGetSchedulerState      1
#define INCLUDE_xTaskGetCurrentTaskHandle   1
#define INCLUDE_xSemaphoreGetMutexHolder    1
#define INCLUDE_uxTaskGetStackHighWaterMark 1

/* --- mistakes stop the board ------------------------------------------------------------------ */
#define configCHECK_FOR_STACK_OVERFLOW 2
#define configASSERT(condition)                                                                    \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            vapi_kernel_panic("FreeRTOS assertion failed", __FILE__);                              \
        }                                                                                          \
    } while (0)
_Noreturn void vapi_kernel_panic(const char *reason, const char *thread_name);

/* The end of the running thread's stack is guarded (port/kernel/cortex-m/processor.c). */
#define traceTASK_SWITCHED_IN() vapi_kernel_arch_guard_stack(pxCurrentTCB->pxStack)
void vapi_kernel_arch_guard_stack(const void *stack);

/* --- the processor ---------------------------------------------------------------------------- */
#if defined(__riscv)
/* No timer and no stack of FreeRTOS's own: tick.c, and the trap stack (riscv/trap.S). */
#define configMTIME_BASE_ADDRESS    0
#define configMTIMECMP_BASE_ADDRESS 0
/* What FreeRTOS's port lacks: riscv/interrupt.c and tick.c have it. */
bool vapi_freertos_in_interrupt(void);
#define xPortIsInsideInterrupt() ((BaseType_t)vapi_freertos_in_interrupt())
#define portSUPPRESS_TICKS_AND_SLEEP(expected_ticks)                                               \
    do {                                                                                           \
        extern void vPortSuppressTicksAndSleep(TickType_t);                                        \
        vPortSuppressTicksAndSleep(expected_ticks);                                                \
    } while (0)
#else
/*
 * The boards give their interrupts priority 0x80 (cortex_m_interrupt_enable()): the most urgent
 * that may call FreeRTOS, and that a critical section keeps out. PendSV and SysTick are below.
 */
#define configMAX_SYSCALL_INTERRUPT_PRIORITY 0x80
#define configKERNEL_INTERRUPT_PRIORITY      0xFF

/* The names in the vector table (boards/common/arm-cortex-m/startup.c). */
#define vPortSVCHandler                      SVC_Handler
#define xPortPendSVHandler                   PendSV_Handler
#endif

#if defined(__ARM_ARCH_8M_MAIN__) || defined(__ARM_ARCH_8_1M_MAIN__)
/* The secure side is all there is; nobody uses floating-point or vector registers. */
#define configENABLE_TRUSTZONE         0
#define configRUN_FREERTOS_SECURE_ONLY 1
#define configENABLE_MPU               0
#define configENABLE_FPU               0
#define configENABLE_MVE               0
#endif

#ifdef __cplusplus
}
#endif

#endif /* FREERTOS_CONFIG_H */
