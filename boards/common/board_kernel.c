/*
 * A board on port/kernel: the application in a thread of its own, lwIP in another, sockets in between.
 */
#include "board_main.h"
#include "board_system.h"
#include "kernel.h"
#include "socket_transport.h"

/* Below lwIP's thread: the network goes on while the application computes. */
#define APPLICATION_PRIORITY 100U

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

bool board_system_stack(size_t index, board_level_t *out_level)
{
    static const char *const names[] = {"stack tcpip", "stack application", "stack interrupt"};
    const vapi_kernel_thread_t *thread = index < 2U ? vapi_kernel_thread_at(index) : NULL;
    size_t size;
    const void *stack = board_interrupt_stack(&size);

    if (index > 2U || (index < 2U && thread == NULL)) {
        return false;
    }
    if (thread != NULL) {
        size = thread->stack_size;
        stack = thread->stack;
    }
    *out_level = board_stack_level(names[index], stack, size);
    return true;
}

const void *board_system_stack_in_use(const char **out_name)
{
    *out_name = vapi_kernel_current()->name;
    return vapi_kernel_current()->stack;
}

_Noreturn void board_main(void)
{
    board_hardware_start();
    vapi_kernel_thread_create(&application_thread, "application", board_run_application, NULL,
                              application, sizeof(application), APPLICATION_PRIORITY);
    vapi_kernel_run();
    for (;;) {
    }
}
