/*
 * The functions of port/kernel/kernel.h on FreeRTOS, and what FreeRTOS asks of an application.
 *
 * Threads, semaphores and mutexes lie where the caller put them. A thread's handle is the address
 * of its control block also when lwIP's layer created it, so both kinds are told alike.
 */
#include "kernel.h"

#include "kernel_arch.h"
#include "semphr.h"
#include "task.h"

void vApplicationGetIdleTaskMemory(StaticTask_t **out_thread, StackType_t **out_stack,
                                   configSTACK_DEPTH_TYPE *out_words);
void vApplicationStackOverflowHook(TaskHandle_t thread, char *name);

/** The running thread's `errno`; FreeRTOS keeps it in the control block of one that does not run. */
extern int FreeRTOS_errno;

/* FreeRTOS's heap. */
uint8_t ucHeap[configTOTAL_HEAP_SIZE] __attribute__((aligned(portBYTE_ALIGNMENT)));

static StaticTask_t idle_thread;
VAPI_KERNEL_STACK(idle, configMINIMAL_STACK_SIZE * sizeof(StackType_t));

/* --- threads ---------------------------------------------------------------------------------- */

void vapi_kernel_thread_create(vapi_kernel_thread_t *thread, const char *name,
                               void (*entry)(void *argument), void *argument, void *stack,
                               size_t stack_size, uint8_t priority)
{
    (void)xTaskCreateStatic(entry, name, (configSTACK_DEPTH_TYPE)(stack_size / sizeof(StackType_t)),
                            argument, priority * (UBaseType_t)configMAX_PRIORITIES / 256U, stack,
                            thread);
}

/* Where an entry function returns to. */
void vapi_freertos_thread_end(void)
{
    vTaskSuspend(NULL);
}

void vapi_kernel_run(void)
{
    vTaskStartScheduler();
}

vapi_kernel_thread_t *vapi_kernel_current(void)
{
    return (vapi_kernel_thread_t *)xTaskGetCurrentTaskHandle();
}

const vapi_kernel_thread_t *vapi_kernel_thread_named(const char *name)
{
    return (const vapi_kernel_thread_t *)xTaskGetHandle(name);
}

static TaskHandle_t handle_of(const vapi_kernel_thread_t *thread)
{
    return (TaskHandle_t)(uintptr_t)thread;
}

const char *vapi_kernel_thread_name(const vapi_kernel_thread_t *thread)
{
    return pcTaskGetName(handle_of(thread));
}

/* The state is given so that FreeRTOS need not lock to find it: a fault handler may ask. */
void *vapi_kernel_stack(const vapi_kernel_thread_t *thread, size_t *out_size)
{
    TaskStatus_t status;

    vTaskGetInfo(handle_of(thread), &status, pdFALSE, eReady);
    /* The end is that of the last aligned word. */
    *out_size = (size_t)((const uint8_t *)status.pxEndOfStack + portBYTE_ALIGNMENT -
                         (const uint8_t *)status.pxStackBase);
    return status.pxStackBase;
}

size_t vapi_kernel_stack_used(const vapi_kernel_thread_t *thread)
{
    size_t size;

    (void)vapi_kernel_stack(thread, &size);
    return size - uxTaskGetStackHighWaterMark(handle_of(thread)) * sizeof(StackType_t);
}

size_t vapi_kernel_levels(vapi_kernel_level_t out_levels[VAPI_KERNEL_LEVELS_MAX])
{
    size_t idle_used = vapi_kernel_stack_used(&idle_thread);

    out_levels[0] = (vapi_kernel_level_t){"stack idle", sizeof(idle), idle_used, idle_used};
    out_levels[1] = (vapi_kernel_level_t){"FreeRTOS heap", sizeof(ucHeap),
                                          sizeof(ucHeap) - xPortGetFreeHeapSize(),
                                          sizeof(ucHeap) - xPortGetMinimumEverFreeHeapSize()};
    return 2U;
}

int *vapi_kernel_error_number(void)
{
    return &FreeRTOS_errno;
}

void vapi_kernel_interrupt_end(void)
{
    portYIELD_FROM_ISR(pdTRUE);
}

/* --- time ------------------------------------------------------------------------------------- */

void vapi_kernel_sleep_ms(uint32_t milliseconds)
{
    vTaskDelay(milliseconds);
}

uint64_t vapi_kernel_now_ms(void)
{
    return vapi_kernel_arch_now_ms();
}

/* --- semaphores and mutexes ------------------------------------------------------------------- */

_Static_assert(portTICK_PERIOD_MS == 1, "a time-out is a number of ticks");

void vapi_kernel_semaphore_init(vapi_kernel_semaphore_t *semaphore, uint32_t count)
{
    (void)xSemaphoreCreateCountingStatic(UINT32_MAX, count, semaphore);
}

bool vapi_kernel_semaphore_take(vapi_kernel_semaphore_t *semaphore, uint32_t timeout_ms)
{
    TickType_t ticks = timeout_ms == VAPI_KERNEL_FOREVER ? portMAX_DELAY : timeout_ms;

    return xSemaphoreTake((SemaphoreHandle_t)semaphore, ticks) == pdTRUE;
}

void vapi_kernel_semaphore_give(vapi_kernel_semaphore_t *semaphore)
{
    if (xPortIsInsideInterrupt() == pdTRUE) {
        BaseType_t must_switch = pdFALSE;
        (void)xSemaphoreGiveFromISR((SemaphoreHandle_t)semaphore, &must_switch);
        portYIELD_FROM_ISR(must_switch);
    } else {
        (void)xSemaphoreGive((SemaphoreHandle_t)semaphore);
    }
}

void vapi_kernel_mutex_init(vapi_kernel_mutex_t *mutex)
{
    (void)xSemaphoreCreateMutexStatic(mutex);
}

void vapi_kernel_mutex_lock(vapi_kernel_mutex_t *mutex)
{
    const vapi_kernel_thread_t *thread = vapi_kernel_current();

    if ((void *)xSemaphoreGetMutexHolder((SemaphoreHandle_t)mutex) == thread) {
        vapi_kernel_panic("mutex locked twice", vapi_kernel_thread_name(thread));
    }
    (void)xSemaphoreTake((SemaphoreHandle_t)mutex, portMAX_DELAY);
}

void vapi_kernel_mutex_unlock(vapi_kernel_mutex_t *mutex)
{
    const vapi_kernel_thread_t *thread = vapi_kernel_current();

    if ((void *)xSemaphoreGetMutexHolder((SemaphoreHandle_t)mutex) != thread) {
        vapi_kernel_panic("mutex unlocked by another thread", vapi_kernel_thread_name(thread));
    }
    (void)xSemaphoreGive((SemaphoreHandle_t)mutex);
}

/* --- what FreeRTOS asks for ------------------------------------------------------------------- */

void vApplicationGetIdleTaskMemory(StaticTask_t **out_thread, StackType_t **out_stack,
                                   configSTACK_DEPTH_TYPE *out_words)
{
    *out_thread = &idle_thread;
    *out_stack = (StackType_t *)(void *)idle;
    *out_words = configMINIMAL_STACK_SIZE;
}

void vApplicationStackOverflowHook(TaskHandle_t thread, char *name)
{
    (void)thread;
    vapi_kernel_panic("stack overflow", name);
}
