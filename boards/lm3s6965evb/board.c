/*
 * Stellaris LM3S6965 evaluation board: Cortex-M3 at 50 MHz. Section numbers are those of the LM3S6965
 * data sheet.
 */
#include <string.h>

#include "board_main.h"
#include "clock.h"
#include "cortex_m.h"
#include "network.h"
#include "pl011_uart.h"
#include "register_access.h"
#include "stellaris_ethernet.h"
#include "stellaris_flash.h"
#include "stellaris_watchdog.h"

#define CORE_HZ            50000000U
#define WATCHDOG_BASE      0x40000000U
#define CONSOLE_BASE       0x4000C000U
#define CONSOLE_RATE       115200U
#define ETHERNET_BASE      0x40048000U
#define ETHERNET_INTERRUPT 42U

/* System control (5.4). */
#define SYSTEM(offset)      (0x400FE000U + (offset))
#define RIS                 SYSTEM(0x050U)
#define RESC                SYSTEM(0x05CU)
#define RCC                 SYSTEM(0x060U)
#define RCGC0               SYSTEM(0x100U)
#define RCGC1               SYSTEM(0x104U)
#define RCGC2               SYSTEM(0x108U)
#define USER_REG0           SYSTEM(0x1E0U)
#define USER_REG1           SYSTEM(0x1E4U)
#define RIS_PLL_LOCKED      (1U << 6)
#define RESC_WATCHDOG       (1U << 3)
#define RCC_DIVIDE_BY_4     (3U << 23)
#define RCC_USE_DIVIDER     (1U << 22)
#define RCC_PLL_OFF         (1U << 13)
#define RCC_BYPASS          (1U << 11)
#define RCC_CRYSTAL_8_MHZ   (14U << 6)
#define RCC_OTHER_CLOCK_OFF (1U << 1) /* the internal oscillator */
#define RCGC0_WATCHDOG      (1U << 3)
#define RCGC1_UART0         (1U << 0)
#define RCGC2_PORT_A        (1U << 0)
#define RCGC2_PORT_F        (1U << 5)
#define RCGC2_ETHERNET      (1U << 30 | 1U << 28)

/* General-purpose pins (8.5). */
#define PORT_A            0x40004000U
#define PORT_F            0x40025000U
#define PORT_FUNCTION     0x420U
#define PORT_DIGITAL      0x51CU
#define CONSOLE_PINS      3U  /* PA0, PA1: receive and transmit */
#define ETHERNET_LED_PINS 12U /* PF2, PF3: activity and link */

/* The PLL settles within 0.5 ms (22.1.7), at 8 MHz; this is more. */
#define PLL_STEPS_MAX 100000U

static stellaris_ethernet_t ethernet;
static stellaris_watchdog_t watchdog;

/*
 * The watchdog is the clock, whether it may reset the chip or not: the chip's four other timers would do as well, but
 * QEMU's cannot be read. The interrupt that it asks for when its time is over is not opened.
 */
static void start_counter(void)
{
#if BOARD_WATCHDOG
    stellaris_watchdog_start(&watchdog, WATCHDOG_BASE,
                             CORE_HZ / 1000U * BOARD_WATCHDOG_PERIOD_MS - 1U, true);
#else
    stellaris_watchdog_start(&watchdog, WATCHDOG_BASE, UINT32_MAX, false);
#endif
}

static uint32_t read_counter(void)
{
    return stellaris_watchdog_read(&watchdog);
}

/*
 * From the crystal to the PLL's 200 MHz by 4, in the steps of 5.3: a PLL that does not lock leaves
 * the crystal's clock, and a console that nobody can read.
 */
static void start_core_clock(void)
{
    uint32_t control = RCC_DIVIDE_BY_4 | RCC_USE_DIVIDER | RCC_CRYSTAL_8_MHZ | RCC_OTHER_CLOCK_OFF;

    register_write(RCC, control | RCC_BYPASS | RCC_PLL_OFF);
    register_write(RCC, control | RCC_BYPASS);
    for (uint32_t i = 0U; i < PLL_STEPS_MAX; i++) {
        if ((register_read(RIS) & RIS_PLL_LOCKED) != 0U) {
            register_write(RCC, control);
            return;
        }
    }
}

static void start_peripherals(void)
{
    register_write(RCGC0, RCGC0_WATCHDOG);
    register_write(RCGC1, RCGC1_UART0);
    register_write(RCGC2, RCGC2_PORT_A | RCGC2_PORT_F | RCGC2_ETHERNET);
    /* A part whose clock was just opened must not be touched for three cycles: reading back is more. */
    (void)register_read(RCGC2);
    register_write(PORT_A + PORT_FUNCTION, CONSOLE_PINS);
    register_write(PORT_A + PORT_DIGITAL, CONSOLE_PINS);
    register_write(PORT_F + PORT_FUNCTION, ETHERNET_LED_PINS);
    register_write(PORT_F + PORT_DIGITAL, ETHERNET_LED_PINS);
}

/* The board's address is in the chip's user registers, three bytes in each; erased, they are all ones. */
static void set_ethernet_address(void)
{
    uint32_t halves[2] = {register_read(USER_REG0), register_read(USER_REG1)};

    if (halves[0] == UINT32_MAX || halves[1] == UINT32_MAX) {
        return;
    }
    memcpy(&ethernet.ethernet.address[0], &halves[0], 3U);
    memcpy(&ethernet.ethernet.address[3], &halves[1], 3U);
}

void board_hardware_start(void)
{
    static const vapi_clock_configuration_t clock = {
        .counter = read_counter,
        .counter_cycles_per_ms = CORE_HZ / 1000U,
        .core_cycles_per_ms = CORE_HZ / 1000U,
    };

    start_core_clock();
    start_peripherals();
    pl011_uart_start(CONSOLE_BASE, CORE_HZ, CONSOLE_RATE);
    stellaris_ethernet_init(&ethernet, ETHERNET_BASE, CORE_HZ);
    set_ethernet_address();
    start_counter();
    vapi_clock_start(&clock);
}

void board_hardware_print(const char *text, size_t size)
{
    pl011_uart_write(CONSOLE_BASE, text, size);
}

int board_hardware_read(void)
{
    return pl011_uart_read(CONSOLE_BASE);
}

vapi_status_t board_hardware_flash_erase(uintptr_t address, uint32_t size)
{
    stellaris_flash_start(CORE_HZ);
    return stellaris_flash_erase((uint32_t)address, size);
}

vapi_status_t board_hardware_flash_write(uintptr_t address, const void *data, size_t size)
{
    stellaris_flash_start(CORE_HZ);
    return stellaris_flash_write((uint32_t)address, data, size);
}

_Noreturn void board_hardware_restart(void)
{
    cortex_m_restart();
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

/* It runs from start_counter() on, since it is the clock. */
void board_hardware_watchdog_start(void)
{
}

void board_hardware_watchdog_feed(void)
{
    stellaris_watchdog_feed(&watchdog);
}

/* Its interrupt stays closed: it would not come through where interrupts are locked. */
bool board_hardware_watchdog_expired(void)
{
    return false;
}

/* The chip always has a cause (5.4); QEMU's has none. */
board_reset_cause_t board_hardware_reset_cause(void)
{
    uint32_t causes = register_read(RESC);

    register_write(RESC, 0U);
    if (causes == 0U) {
        return BOARD_RESET_UNKNOWN;
    }
    return (causes & RESC_WATCHDOG) != 0U ? BOARD_RESET_BY_WATCHDOG : BOARD_RESET_BY_OTHER;
}
