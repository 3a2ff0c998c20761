/*
 * Arm's MPS2 and MPS3 boards with a Cortex-M processor in the FPGA. What an FPGA image differs in comes from
 * its board.mk (mps2.mk says what).
 */
#include "board_main.h"
#include "clock.h"
#include "cmsdk_timer.h"
#include "cmsdk_uart.h"
#include "cmsdk_watchdog.h"
#include "cortex_m.h"
#include "lan9118.h"
#include "network.h"
#include "system_counter.h"

#ifndef BOARD_COUNTER_SSE
#define BOARD_COUNTER_SSE 0
#endif

#define CONSOLE_RATE 115200U

static lan9118_t ethernet;

static uint32_t read_counter(void)
{
    return BOARD_COUNTER_SSE ? system_counter_read(BOARD_COUNTER_BASE)
                             : cmsdk_timer_read(BOARD_COUNTER_BASE);
}

void board_hardware_start(void)
{
    static const vapi_clock_configuration_t clock = {
        .counter = read_counter,
        .counter_cycles_per_ms = BOARD_CORE_HZ / 1000U,
        .core_cycles_per_ms = BOARD_CORE_HZ / 1000U,
    };

    cmsdk_uart_start(BOARD_CONSOLE_BASE, BOARD_CORE_HZ / CONSOLE_RATE);
    lan9118_init(&ethernet, BOARD_ETHERNET_BASE);
    if (BOARD_COUNTER_SSE) {
        system_counter_start(BOARD_COUNTER_BASE);
    } else {
        cmsdk_timer_start(BOARD_COUNTER_BASE);
    }
    vapi_clock_start(&clock);
}

void board_hardware_print(const char *text, size_t size)
{
    cmsdk_uart_write(BOARD_CONSOLE_BASE, text, size);
}

int board_hardware_read(void)
{
    return cmsdk_uart_read(BOARD_CONSOLE_BASE);
}

_Noreturn void board_hardware_restart(void)
{
    cortex_m_restart();
}

void board_hardware_interrupt(uint32_t number)
{
    if (number == BOARD_ETHERNET_INTERRUPT) {
        vapi_network_interrupt();
    }
}

vapi_ethernet_t *board_hardware_ethernet(void)
{
    return &ethernet.ethernet;
}

void board_hardware_ethernet_enable(void)
{
    cortex_m_interrupt_enable(BOARD_ETHERNET_INTERRUPT);
}

/* It counts on while a debugger has stopped the processor, so there it is left alone. */
void board_hardware_watchdog_start(void)
{
    if ((CORTEX_M_DHCSR & CORTEX_M_DHCSR_DEBUGGER) == 0U) {
        cmsdk_watchdog_start(BOARD_WATCHDOG_BASE,
                             BOARD_WATCHDOG_HZ / 1000U * BOARD_WATCHDOG_PERIOD_MS);
    }
}

void board_hardware_watchdog_feed(void)
{
    cmsdk_watchdog_feed(BOARD_WATCHDOG_BASE);
}

bool board_hardware_watchdog_expired(void)
{
    return cmsdk_watchdog_expired(BOARD_WATCHDOG_BASE);
}

/* The design kit's register of causes (DDI 0479, RSTINFO) is not in QEMU's machines. */
board_reset_cause_t board_hardware_reset_cause(void)
{
    return BOARD_RESET_UNKNOWN;
}
