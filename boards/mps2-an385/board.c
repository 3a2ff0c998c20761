/*
 * Arm MPS2 with FPGA image AN385: Cortex-M3 at 25 MHz (Arm DAI 0385D, tables 3-1, 3-2 and 4-1).
 */
#include "board_main.h"
#include "clock.h"
#include "cmsdk_timer.h"
#include "cmsdk_uart.h"
#include "cortex_m.h"
#include "lan9118.h"
#include "network.h"

#define CORE_HZ            25000000U
#define TIMER_BASE         0x40000000U
#define CONSOLE_BASE       0x40004000U
#define CONSOLE_RATE       115200U
#define ETHERNET_BASE      0x40200000U
#define ETHERNET_INTERRUPT 13U

static lan9118_t ethernet;

static uint32_t read_timer(void)
{
    return cmsdk_timer_read(TIMER_BASE);
}

void board_hardware_start(void)
{
    static const vapi_clock_configuration_t clock = {
        .counter = read_timer,
        .counter_cycles_per_ms = CORE_HZ / 1000U,
        .core_cycles_per_ms = CORE_HZ / 1000U,
    };

    cmsdk_uart_start(CONSOLE_BASE, CORE_HZ / CONSOLE_RATE);
    lan9118_init(&ethernet, ETHERNET_BASE);
    cmsdk_timer_start(TIMER_BASE);
    vapi_clock_start(&clock);
}

void board_hardware_print(const char *text, size_t size)
{
    cmsdk_uart_write(CONSOLE_BASE, text, size);
}

void board_hardware_interrupt(uint32_t number)
{
    if (number == ETHERNET_INTERRUPT) {
        vapi_network_interrupt();
    }
}

vapi_ethernet_t *board_hardware_ethernet(void)
{
    return &ethernet.ethernet;
}

void board_hardware_ethernet_enable(void)
{
    cortex_m_interrupt_enable(ETHERNET_INTERRUPT);
}
