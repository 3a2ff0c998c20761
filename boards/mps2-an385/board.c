/*
 * Arm MPS2 with FPGA image AN385: Cortex-M3 at 25 MHz (Arm DAI 0385D, tables 3-1, 3-2 and 4-1).
 */
#include "board_main.h"
#include "cmsdk_uart.h"
#include "cortex_m.h"
#include "lan9118.h"
#include "network.h"
#include "systick.h"

#define CORE_HZ            25000000U
#define CONSOLE_BASE       0x40004000U
#define CONSOLE_RATE       115200U
#define ETHERNET_BASE      0x40200000U
#define ETHERNET_INTERRUPT 13U

static lan9118_t ethernet;

void board_hardware_start(void)
{
    cmsdk_uart_start(CONSOLE_BASE, CORE_HZ / CONSOLE_RATE);
    lan9118_init(&ethernet, ETHERNET_BASE);
    vapi_systick_start(CORE_HZ / 1000U);
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
