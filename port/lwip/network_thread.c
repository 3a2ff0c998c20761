/*
 * lwIP in a thread of its own. The interrupt wakes it with one static message.
 */
#include "kernel.h"
#include "lwip/tcpip.h"
#include "network.h"
#include "network_runner.h"

static struct tcpip_callback_msg *serve_message;
static vapi_kernel_semaphore_t changed; /* given whenever a step may have been reached */

u32_t sys_now(void)
{
    return (u32_t)vapi_kernel_now_ms();
}

void vapi_lwip_assertion_failed(const char *file, int line)
{
    (void)line;
    vapi_kernel_panic("lwIP assertion failed", file);
}

/* The watch of network.c may have come first; served twice, the device would have two timers. */
static void serve(void *context)
{
    if (vapi_network_interrupted()) {
        vapi_network_serve(context);
    }
}

void vapi_network_runner_start(void)
{
    vapi_kernel_semaphore_init(&changed, 0U);
    tcpip_init(NULL, NULL);
    serve_message = tcpip_callbackmsg_new(serve, NULL);
}

/* A full mailbox is no loss: network.c looks once a second. */
void vapi_network_runner_interrupted(void)
{
    (void)tcpip_callbackmsg_trycallback_fromisr(serve_message);
    vapi_kernel_interrupt_end();
}

void vapi_network_runner_changed(void)
{
    vapi_kernel_semaphore_give(&changed);
}

bool vapi_network_wait(vapi_network_step_t step, uint32_t timeout_ms)
{
    uint64_t end_ms = vapi_kernel_now_ms() + timeout_ms;

    while (!vapi_network_reached(step)) {
        uint64_t now_ms = vapi_kernel_now_ms();
        if (now_ms >= end_ms) {
            return false;
        }
        (void)vapi_kernel_semaphore_take(&changed, (uint32_t)(end_ms - now_ms));
    }
    return true;
}
