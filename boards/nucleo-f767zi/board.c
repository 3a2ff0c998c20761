/*
 * ST NUCLEO-F767ZI (MB1137): STM32F767ZI at 216 MHz, LAN8742A at its RMII. Registers as RM0410 names them, pins as
 * UM1974 lists them.
 */
#include <string.h>

#include "board_main.h"
#include "cache.h"
#include "clock.h"
#include "cortex_m.h"
#include "network.h"
#include "register_access.h"
#include "stm32_clock.h"
#include "stm32_ethernet.h"
#include "stm32_flash.h"
#include "stm32_rng.h"
#include "stm32_rtc.h"
#include "stm32_usart.h"
#include "stm32_watchdog.h"

#define COUNTER_BASE       0x40000000U /* TIM2 */
#define CONSOLE_BASE       0x40004800U /* USART3 */
#define CONSOLE_RATE       115200U
#define ETHERNET_BASE      0x40028000U
#define ETHERNET_INTERRUPT 61U
#define ETHERNET_PHY       0U
#define RNG_BASE           0x50060800U
#define CHIP_ID            0x1FF0F420U /* 96 bits */
#define CHIP_ID_SIZE       12U

/* Clocks of the peripherals, and their reset. */
#define RCC_AHB1RSTR         0x40023810U
#define RCC_AHB1ENR          0x40023830U
#define RCC_AHB2ENR          0x40023834U
#define RCC_APB1ENR          0x40023840U
#define RCC_APB2ENR          0x40023844U
#define AHB1_PORTS           (1U << 6 | 1U << 3 | 1U << 2 | 1U << 1 | 1U << 0) /* A, B, C, D, G */
#define AHB1_ETHERNET        (7U << 25) /* MAC, its transmitter, its receiver */
#define AHB1_ETHERNET_RESET  (1U << 25)
#define AHB2_RNG             (1U << 6)
#define APB1_TIM2_RTC_USART3 (1U << 18 | 1U << 10 | 1U << 0)
#define APB2_SYSCFG          (1U << 14)
#define SYSCFG_PMC           0x40013804U
#define SYSCFG_PMC_RMII      (1U << 23)

/* Pins. */
#define PORT(letter)      (0x40020000U + 0x400U * ((uint32_t)(letter) - (uint32_t)'A'))
#define PORT_MODE         0x00U
#define PORT_SPEED        0x08U
#define PORT_SET          0x18U /* upper half: clear */
#define PORT_FUNCTION     0x20U
#define MODE_OUTPUT       1U
#define MODE_FUNCTION     2U
#define SPEED_HIGHEST     3U
#define FUNCTION_USART3   7U
#define FUNCTION_ETHERNET 11U
#define LED_PIN           0U /* PB0, LD1, green */

/* TIM2, counting microseconds. */
#define TIM_CR1   0x00U
#define TIM_EGR   0x14U
#define TIM_CNT   0x24U
#define TIM_PSC   0x28U
#define TIM_ARR   0x2CU
#define TIM_START 1U
#define TIM_LOAD  1U /* takes the divider over */

#define COUNTER_HZ 1000000U

#define DBGMCU_APB1FZ    0xE0042008U
#define APB1FZ_STOP_TIM2 (1U << 0)

/*
 * SRAM2, which the Ethernet controller reaches through the bus matrix alone, also while the processor sleeps; no cache
 * covers it. Nothing clears it at start: stm32_ethernet_init() does.
 */
static stm32_ethernet_t ethernet __attribute__((section(".dma")));
extern uint8_t board_dma_start[]; /* from the linker script */
#define DMA_BITS 14U              /* 2^14 bytes: all of SRAM2 */

static stm32_rng_t rng;
static bool reset_by_watchdog;

static void set(uint32_t address, uint32_t bits)
{
    register_write(address, register_read(address) | bits);
}

static uint32_t read_counter(void)
{
    return register_read(COUNTER_BASE + TIM_CNT);
}

/* It stands still with the watchdog while a debugger has stopped the processor: else all would be late after that. */
static void start_counter(uint32_t timer_hz)
{
    set(DBGMCU_APB1FZ, APB1FZ_STOP_TIM2);
    register_write(COUNTER_BASE + TIM_PSC, timer_hz / COUNTER_HZ - 1U);
    register_write(COUNTER_BASE + TIM_ARR, UINT32_MAX);
    register_write(COUNTER_BASE + TIM_EGR, TIM_LOAD);
    register_write(COUNTER_BASE + TIM_CR1, TIM_START);
}

/* Gives a pin its function, at the highest speed, or makes it an output. */
static void set_pin(char port, uint32_t pin, uint32_t mode, uint32_t function)
{
    uint32_t base = PORT(port);
    uint32_t place = base + PORT_FUNCTION + 4U * (pin / 8U);
    uint32_t shift = 4U * (pin % 8U);

    register_write(place, (register_read(place) & ~(15U << shift)) | function << shift);
    set(base + PORT_SPEED, SPEED_HIGHEST << (2U * pin));
    register_write(base + PORT_MODE,
                   (register_read(base + PORT_MODE) & ~(3U << (2U * pin))) | mode << (2U * pin));
}

static void start_pins(void)
{
    static const struct {
        char port;
        uint8_t pin;
        uint8_t function;
    } pins[] = {
        {'D', 8U, FUNCTION_USART3},    /* transmit */
        {'D', 9U, FUNCTION_USART3},    /* receive */
        {'A', 1U, FUNCTION_ETHERNET},  /* reference clock, from the PHY */
        {'A', 2U, FUNCTION_ETHERNET},  /* management data */
        {'C', 1U, FUNCTION_ETHERNET},  /* management clock */
        {'A', 7U, FUNCTION_ETHERNET},  /* carrier sense, data valid */
        {'C', 4U, FUNCTION_ETHERNET},  /* receive 0 */
        {'C', 5U, FUNCTION_ETHERNET},  /* receive 1 */
        {'G', 11U, FUNCTION_ETHERNET}, /* transmit enable */
        {'G', 13U, FUNCTION_ETHERNET}, /* transmit 0 */
        {'B', 13U, FUNCTION_ETHERNET}, /* transmit 1 */
    };

    for (size_t i = 0U; i < sizeof(pins) / sizeof(pins[0]); i++) {
        set_pin(pins[i].port, pins[i].pin, MODE_FUNCTION, pins[i].function);
    }
    set_pin('B', LED_PIN, MODE_OUTPUT, 0U);
}

static void start_peripherals(void)
{
    set(RCC_AHB1ENR, AHB1_PORTS);
    set(RCC_AHB2ENR, AHB2_RNG);
    set(RCC_APB1ENR, APB1_TIM2_RTC_USART3);
    set(RCC_APB2ENR, APB2_SYSCFG);
    /* A part whose clock was just opened takes two cycles to hear of it: reading back is more. */
    (void)register_read(RCC_APB2ENR);
    start_pins();
    /* RMII is chosen while the MAC is held in reset. */
    set(RCC_AHB1RSTR, AHB1_ETHERNET_RESET);
    set(SYSCFG_PMC, SYSCFG_PMC_RMII);
    register_write(RCC_AHB1RSTR, register_read(RCC_AHB1RSTR) & ~AHB1_ETHERNET_RESET);
    set(RCC_AHB1ENR, AHB1_ETHERNET);
    (void)register_read(RCC_AHB1ENR);
}

/*
 * The board has no address of its own: a locally administered one is made of the chip's unique number, by FNV-1a,
 * whose lower 40 bits differ between any two boards but for one pair in 10^12.
 */
static void set_ethernet_address(void)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);

    for (uint32_t i = 0U; i < CHIP_ID_SIZE; i++) {
        hash = (hash ^ register_read_8(CHIP_ID + i)) * UINT64_C(0x100000001B3);
    }
    ethernet.ethernet.address[0] = 0x02U;
    for (uint32_t i = 1U; i < 6U; i++) {
        ethernet.ethernet.address[i] = (uint8_t)(hash >> (8U * (i - 1U)));
    }
}

void board_hardware_start(void)
{
    static vapi_clock_configuration_t clock = {
        .counter = read_counter,
        .counter_cycles_per_ms = COUNTER_HZ / 1000U,
    };
    uint32_t core_hz = stm32_clock_start();

    cache_exclude(board_dma_start, DMA_BITS);
    cache_start();
    start_peripherals();
    stm32_usart_start(CONSOLE_BASE, core_hz / STM32_CLOCK_APB1_DIVIDER, CONSOLE_RATE);
    stm32_rng_start(&rng, RNG_BASE);
    stm32_rtc_start();
    /* After the calendar has looked, and also with WATCHDOG=0. */
    reset_by_watchdog = stm32_watchdog_take_cause();
    stm32_ethernet_init(&ethernet, ETHERNET_BASE, ETHERNET_PHY);
    set_ethernet_address();
    start_counter(core_hz / STM32_CLOCK_TIMER_DIVIDER);
    clock.core_cycles_per_ms = core_hz / 1000U;
    vapi_clock_start(&clock);
}

void board_hardware_print(const char *text, size_t size)
{
    stm32_usart_write(CONSOLE_BASE, text, size);
}

int board_hardware_read(void)
{
    return stm32_usart_read(CONSOLE_BASE);
}

/* The processor stands still meanwhile (stm32_flash.h), for a known time that the watchdog has to wait. */
vapi_status_t board_hardware_flash_erase(uintptr_t address, uint32_t size)
{
    board_hardware_watchdog_feed();
    vapi_status_t status = stm32_flash_erase((uint32_t)address, size);

    cache_drop(address, size);
    return status;
}

vapi_status_t board_hardware_flash_write(uintptr_t address, const void *data, size_t size)
{
    vapi_status_t status = stm32_flash_write((uint32_t)address, data, size);

    cache_drop(address, (uint32_t)size);
    return status;
}

_Noreturn void board_hardware_restart(void)
{
    stm32_usart_flush(CONSOLE_BASE);
    cortex_m_restart();
}

void board_hardware_led(bool on)
{
    register_write(PORT('B') + PORT_SET, on ? 1U << LED_PIN : 1U << (LED_PIN + 16U));
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

/* There are no settings but those in flash: board_hardware_provisioned(). */
vapi_status_t board_hardware_settings(char *out_text, size_t capacity)
{
    (void)out_text;
    (void)capacity;
    return 0;
}

int64_t board_hardware_utc_seconds(void)
{
    return stm32_rtc_utc_seconds();
}

vapi_status_t board_hardware_random(void *out_data, size_t size)
{
    return stm32_rng_read(&rng, out_data, size);
}

void board_hardware_watchdog_start(void)
{
    stm32_watchdog_start(2U * BOARD_WATCHDOG_PERIOD_MS);
}

void board_hardware_watchdog_feed(void)
{
    stm32_watchdog_feed();
}

/* It has no interrupt. */
bool board_hardware_watchdog_expired(void)
{
    return false;
}

board_reset_cause_t board_hardware_reset_cause(void)
{
    return reset_by_watchdog ? BOARD_RESET_BY_WATCHDOG : BOARD_RESET_BY_OTHER;
}

static void print(const char *text)
{
    stm32_usart_write(CONSOLE_BASE, text, strlen(text));
    stm32_usart_flush(CONSOLE_BASE);
}

/*
 * What a time server has said goes to the calendar, where the next start finds it. A program that has ended stays
 * ended until somebody presses the reset button, however it ended: nobody knows here whether a failure came before a
 * phone rang or after it, and place_call would ring it again.
 */
_Noreturn void board_hardware_exit(int result)
{
    int64_t now = vapi_network_utc_seconds();

    board_hardware_watchdog_feed(); /* the calendar may wait for its crystal */
    if (now != VAPI_UTC_UNKNOWN && stm32_rtc_set(now) != VAPI_OK) {
        print("time       cannot be kept: the calendar does not run\n");
    }
    print(result == 0 ? "end        press the reset button to start again\n"
                      : "end        failed, and stopped; press the reset button to start again\n");
    for (;;) {
        /* It does not sleep: after a fault, or with interrupts locked, SysTick would not wake it up in time. */
        board_hardware_watchdog_feed();
    }
}
