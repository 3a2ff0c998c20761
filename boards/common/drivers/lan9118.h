/**
 * @file lan9118.h Microchip (SMSC) LAN9118, LAN9220 and their kind: 10/100 Ethernet controller with
 * a PHY on a 32-bit bus. Source: LAN9118 datasheet, revision 1.5; section numbers in the source
 * file are its.
 *
 * Interrupt-driven for frames and link changes; multicast by the chip's 64-bit hash filter; every
 * wait for the chip is bounded and counted (counters.stuck).
 */
#ifndef LAN9118_H
#define LAN9118_H

#include "ethernet_device.h"

/**
 * The driver's state. Initialise with lan9118_init(); the members are private but for the first.
 */
typedef struct lan9118 {
    vapi_ethernet_t ethernet; /**< what port/lwip uses */
    uintptr_t base;           /**< address of the registers */
    uint32_t send_word;       /**< bytes of the frame being sent that do not make a word yet */
    uint16_t receive_size;    /**< bytes of the frame being received, 0 when there is none */
    uint16_t receive_words;   /**< its words still in the FIFO, check sequence included */
    uint8_t send_word_bytes;  /**< how many `send_word` has, 0..3 */
    bool link_up;             /**< as last seen */
    bool full_duplex;         /**< as last set */
    uint8_t hash_users[64];   /**< addresses joined for each bit of the multicast filter */
} lan9118_t;

/** Prepares the state. @param base address of the chip's registers. The chip is not touched. */
void lan9118_init(lan9118_t *out_chip, uintptr_t base);

#endif /* LAN9118_H */
