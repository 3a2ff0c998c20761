/*
 * A board with a kernel (port/kernel or port/freertos): the application in a thread of its own, lwIP in another, sockets in between.
 */
#include "board_main.h"
#include "board_system.h"
#include "board_watchdog.h"
#include "kernel.h"
#include "lwip/opt.h"
#include "socket_transport.h"

/* Below lwIP's thread: the network goes on while the application computes. */
#define APPLICATION_PRIORITY 100U
#define APPLICATION_NAME     "application"

static vapi_kernel_thread_t application_thread;
VAPI_KERNEL_STACK(application, BOARD_APPLICATION_STACK_SIZE);

static vapi_socket_transport_t tcp;       /* below TLS */
static vapi_socket_transport_t plain_tcp; /* without TLS */

uint64_t board_system_now_ms(void)
{
    return vapi_kernel_now_ms();
}

void board_sleep_ms(uint32_t milliseconds)
{
    uint64_t end_ms = vapi_kernel_now_ms() + milliseconds;
    uint64_t left_ms = milliseconds;

    do {
        board_watchdog_alive(0U);
        vapi_kernel_sleep_ms(left_ms < BOARD_WAIT_MAX_MS ? (uint32_t)left_ms : BOARD_WAIT_MAX_MS);
        uint64_t now_ms = vapi_kernel_now_ms();
        left_ms = now_ms < end_ms ? end_ms - now_ms : 0U;
    } while (left_ms > 0U);
}

bool board_system_in_application(void)
{
    return vapi_kernel_current() == &application_thread;
}

void board_system_transports(vapi_transport_t **out_below_tls, vapi_transport_t **out_plain)
{
    vapi_socket_transport_init(&tcp);
    vapi_socket_transport_init(&plain_tcp);
    *out_below_tls = &tcp.transport;
    *out_plain = &plain_tcp.transport;
}

void board_system_stack(vapi_memory_t *out_memory)
{
    const vapi_kernel_thread_t *thread = vapi_kernel_current();
    size_t size;

    (void)vapi_kernel_stack(thread, &size);
    out_memory->stack_size = (uint32_t)size;
    out_memory->stack_peak = (uint32_t)vapi_kernel_stack_used(thread);
}

bool board_system_level(size_t index, board_level_t *out_level)
{
    vapi_kernel_level_t kernel[VAPI_KERNEL_LEVELS_MAX];
    size_t size;

    if (index == 0U) {
        const vapi_kernel_thread_t *thread = vapi_kernel_thread_named(TCPIP_THREAD_NAME);
        if (thread == NULL) {
            return false;
        }
        (void)vapi_kernel_stack(thread, &size);
        uint32_t peak = (uint32_t)vapi_kernel_stack_used(thread);
        *out_level = (board_level_t){
            .name = "stack tcpip", .capacity = (uint32_t)size, .used = peak, .peak = peak};
        return true;
    }
    if (index == 1U) {
        const void *stack = board_interrupt_stack(&size);
        *out_level = board_stack_level("stack interrupt", stack, size);
        return true;
    }
    if (index - 2U >= vapi_kernel_levels(kernel)) {
        return false;
    }
    *out_level = (board_level_t){.name = kernel[index - 2U].name,
                                 .capacity = (uint32_t)kernel[index - 2U].capacity,
                                 .used = (uint32_t)kernel[index - 2U].used,
                                 .peak = (uint32_t)kernel[index - 2U].peak};
    return true;
}

const void *board_system_stack_in_use(const char **out_name)
{
    const vapi_kernel_thread_t *thread = vapi_kernel_current();
    size_t size;

    if (thread == NULL) {
        return NULL;
    }
    *out_name = vapi_kernel_thread_name(thread);
    return vapi_kernel_stack(thread, &size);
}

_Noreturn void board_main(void)
{
    board_hardware_start();
    board_watchdog_start();
    vapi_kernel_thread_create(&application_thread, APPLICATION_NAME, board_run_application, NULL,
                              application, sizeof(application), APPLICATION_PRIORITY);
    vapi_kernel_run();
    for (;;) {
    }
}
