/*
 * QEMU's `virt` machine for RISC-V, 32 and 64 bits (hw/riscv/virt.c names the places): one core, CLINT at
 * 10 MHz, PLIC, a 16550 as console, virtio-net in the first of eight MMIO slots, and a test device
 * that ends the emulator.
 */
#include "board_main.h"
#include "clock.h"
#include "network.h"
#include "ns16550.h"
#include "plic.h"
#include "register_access.h"
#include "riscv.h"
#include "virtio_net.h"

#define TIMER_HZ             10000000U
#define TEST_DEVICE_BASE     0x00100000U
#define PLIC_BASE            0x0C000000U
#define PLIC_CONTEXT         0U /* hart 0, machine mode */
#define CONSOLE_BASE         0x10000000U
#define VIRTIO_BASE          0x10001000U /* slot n is n * 0x1000 further on, its interrupt is n + 1 */
#define VIRTIO_SLOT_SIZE     0x1000U
#define VIRTIO_SLOTS         8U
#define FIRST_SLOT_INTERRUPT 1U

#define TEST_PASS 0x5555U
#define TEST_FAIL 0x3333U

static virtio_net_t ethernet;
static uint32_t ethernet_interrupt;

static void gate_ethernet(bool open)
{
    plic_enable(PLIC_BASE, PLIC_CONTEXT, ethernet_interrupt, open);
}

void board_hardware_start(void)
{
    uint32_t slot = virtio_net_find(VIRTIO_BASE, VIRTIO_SLOT_SIZE, VIRTIO_SLOTS);

    ns16550_start(CONSOLE_BASE);
    plic_start(PLIC_BASE, PLIC_CONTEXT);
    ethernet_interrupt = FIRST_SLOT_INTERRUPT + slot;
    virtio_net_init(&ethernet, VIRTIO_BASE + slot * VIRTIO_SLOT_SIZE, gate_ethernet);
    vapi_clock_start(TIMER_HZ / 1000U);
}

void board_hardware_print(const char *text, size_t size)
{
    ns16550_write(CONSOLE_BASE, text, size);
}

void riscv_external_interrupt(void)
{
    uint32_t number = plic_claim(PLIC_BASE, PLIC_CONTEXT);

    if (number != 0U) {
        board_hardware_interrupt(number);
        plic_complete(PLIC_BASE, PLIC_CONTEXT, number);
    }
}

void board_hardware_interrupt(uint32_t number)
{
    if (number == ethernet_interrupt) {
        vapi_network_interrupt();
    }
}

vapi_ethernet_t *board_hardware_ethernet(void)
{
    return &ethernet.ethernet;
}

void board_hardware_ethernet_enable(void)
{
    gate_ethernet(true);
}

_Noreturn void board_hardware_exit(int result)
{
    register_write(TEST_DEVICE_BASE, result == 0 ? TEST_PASS : (uint32_t)result << 16 | TEST_FAIL);
    for (;;) {
    }
}
