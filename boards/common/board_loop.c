/*
 * A board without a kernel: the application and lwIP in one loop, which runs whenever the application
 * waits (port/lwip-raw). Interrupts have a stack of their own, as with the kernel.
 */
#include "board_main.h"
#include "board_system.h"
#include "board_watchdog.h"
#include "kernel_arch.h"
#include "network.h"
#include "network_loop.h"
#include "process_stack.h"
#include "raw_transport.h"

#define APPLICATION_NAME "application"

VAPI_KERNEL_STACK(application, BOARD_APPLICATION_STACK_SIZE);

static vapi_raw_transport_t tcp;       /* below TLS */
static vapi_raw_transport_t plain_tcp; /* without TLS */
static bool application_runs;

uint64_t board_system_now_ms(void)
{
    return vapi_kernel_arch_now_ms();
}

void board_sleep_ms(uint32_t milliseconds)
{
    uint64_t end_ms = vapi_kernel_arch_now_ms() + milliseconds;
    uint64_t now_ms;

    do {
        now_ms = vapi_kernel_arch_now_ms();
        uint64_t left_ms = now_ms < end_ms ? end_ms - now_ms : 0U;
        board_watchdog_alive(0U);
        vapi_network_run(left_ms < BOARD_WAIT_MAX_MS ? (uint32_t)left_ms : BOARD_WAIT_MAX_MS);
    } while (now_ms < end_ms);
}

bool board_system_in_application(void)
{
    return true;
}

static void run_network(void *context, uint32_t timeout_ms)
{
    (void)context;
    vapi_network_run(timeout_ms);
}

void board_system_transports(vapi_transport_t **out_below_tls, vapi_transport_t **out_plain)
{
    const vapi_raw_configuration_t configuration = {
        .run = run_network,
        .hosts = vapi_network_hosts(),
    };

    vapi_raw_transport_init(&tcp, &configuration);
    vapi_raw_transport_init(&plain_tcp, &configuration);
    *out_below_tls = &tcp.transport;
    *out_plain = &plain_tcp.transport;
}

void board_system_stack(vapi_memory_t *out_memory)
{
    out_memory->stack_size = sizeof(application);
    out_memory->stack_peak = (uint32_t)vapi_kernel_painted_used(application, sizeof(application));
}

bool board_system_level(size_t index, board_level_t *out_level)
{
    size_t size;
    const void *interrupt_stack = board_interrupt_stack(&size);

    if (index != 0U) {
        return false;
    }
    *out_level = board_stack_level("stack interrupt", interrupt_stack, size);
    return true;
}

const void *board_system_stack_in_use(const char **out_name)
{
    if (!application_runs) {
        return NULL;
    }
    *out_name = APPLICATION_NAME;
    return application;
}

_Noreturn void board_main(void)
{
    board_hardware_start();
    application_runs = true;
    board_watchdog_start();
    process_stack_run(application, sizeof(application), board_run_application);
}
