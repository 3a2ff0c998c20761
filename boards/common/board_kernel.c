/*
 * A board with a kernel (port/kernel or port/freertos): the application in a thread of its own, lwIP in another, sockets in between.
 */
#include "board_main.h"
#include "board_system.h"
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
    vapi_kernel_sleep_ms(milliseconds);
}

void board_system_transports(vapi_transport_t **out_below_tls, vapi_transport_t **out_plain)
{
    vapi_socket_transport_init(&tcp);
    vapi_socket_transport_init(&plain_tcp);
    *out_below_tls = &tcp.transport;
    *out_plain = &plain_tcp.transport;
}

bool board_system_level(size_t index, board_level_t *out_level)
{
    static const char *const level_names[] = {"stack tcpip", "stack application"};
    static const char *const thread_names[] = {TCPIP_THREAD_NAME, APPLICATION_NAME};
    vapi_kernel_level_t kernel[VAPI_KERNEL_LEVELS_MAX];
    size_t size;

    if (index < 2U) {
        const vapi_kernel_thread_t *thread = vapi_kernel_thread_named(thread_names[index]);
        if (thread == NULL) {
            return false;
        }
        (void)vapi_kernel_stack(thread, &size);
        uint32_t peak = (uint32_t)vapi_kernel_stack_used(thread);
        *out_level = (board_level_t){
            .name = level_names[index], .capacity = (uint32_t)size, .used = peak, .peak = peak};
        return true;
    }
    if (index == 2U) {
        const void *stack = board_interrupt_stack(&size);
        *out_level = board_stack_level("stack interrupt", stack, size);
        return true;
    }
    if (index - 3U >= vapi_kernel_levels(kernel)) {
        return false;
    }
    *out_level = (board_level_t){.name = kernel[index - 3U].name,
                                 .capacity = (uint32_t)kernel[index - 3U].capacity,
                                 .used = (uint32_t)kernel[index - 3U].used,
                                 .peak = (uint32_t)kernel[index - 3U].peak};
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
    vapi_kernel_thread_create(&application_thread, APPLICATION_NAME, board_run_application, NULL,
                              application, sizeof(application), APPLICATION_PRIORITY);
    vapi_kernel_run();
    for (;;) {
    }
}
