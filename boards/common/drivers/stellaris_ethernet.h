/**
 * @file stellaris_ethernet.h The Ethernet controller of Texas Instruments (Luminary Micro)
 * Stellaris microcontrollers: 10/100 MAC and PHY on the chip. Source: LM3S6965 data sheet, chapter
 * 16, "Ethernet Controller"; register names in the source file are its.
 *
 * Interrupt-driven for frames and link changes; every wait for the chip is bounded and counted
 * (counters.stuck). The chip has no filter for single multicast addresses: as soon as one is joined
 * all multicasts come in, and the stack drops what it did not ask for. It is never promiscuous.
 *
 * Both FIFOs hold 2 KB: one frame to send, and one long frame received, or a few short ones. A
 * sender that does not wait for acknowledgements can overrun that; counters.receive_overflow tells.
 */
#ifndef STELLARIS_ETHERNET_H
#define STELLARIS_ETHERNET_H

#include "ethernet_device.h"

/**
 * The driver's state. Initialise with stellaris_ethernet_init(); the members are private but for
 * the first.
 */
typedef struct stellaris_ethernet {
    vapi_ethernet_t ethernet; /**< what port/lwip uses */
    uintptr_t base;           /**< address of the registers */
    uint32_t mdio_divider;    /**< of the core's clock, for the PHY's management bus */
    uint32_t send_word;       /**< bytes of the frame being sent that do not make a word yet */
    uint16_t receive_size;    /**< bytes of the frame being received, 0 when there is none */
    uint16_t receive_words;   /**< its words still in the FIFO, check sequence included */
    uint16_t receive_rest;    /**< two bytes of it that the last word held too many */
    uint16_t multicast_users; /**< multicast addresses joined */
    uint8_t send_word_bytes;  /**< how many `send_word` has, 0..3 */
    bool has_phy;             /**< false under an emulator that has none: the link is always up */
    bool link_up;             /**< as last seen */
    bool full_duplex;         /**< as last set */
    volatile bool overflowed; /**< the FIFO must be emptied once its whole frames are read */
} stellaris_ethernet_t;

/**
 * Prepares the state. The chip is not touched.
 * @param base address of the chip's registers
 * @param core_hz the core's clock, 5,000,000 to 80,000,000
 */
void stellaris_ethernet_init(stellaris_ethernet_t *out_chip, uintptr_t base, uint32_t core_hz);

#endif /* STELLARIS_ETHERNET_H */
