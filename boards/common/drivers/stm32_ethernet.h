/**
 * @file stm32_ethernet.h
 * The Ethernet controller of STM32F7 microcontrollers with a PHY at its RMII or MII. Sources: RM0410 (STM32F76x and
 * F77x), the chapter on Ethernet, whose register names are used; ES0334 (errata); IEEE 802.3, 22.2.4 for the PHY.
 *
 *            start()              a fatal bus error, or a frame that has not left for two seconds
 *   (new) -------------> RUNNING -------------------> BROKEN
 *                          ^                            |
 *                          '----------------------------'
 *                            link() resets the controller and starts it anew: within a second, as
 *                            port/lwip looks at the link that often
 *
 * The controller reads and writes descriptors and frames in memory by itself, so a data cache would show the
 * processor what was there before, and the controller what is there no longer. The state below therefore lies in
 * memory that is never cached, and no line of a cache is ever cleaned or invalidated. SRAM2 of an STM32F7 is such memory
 * with a region of the memory protection unit. The DTCM would need none, but the controller reaches it through the
 * processor, which sleeps most of the time: the reference manual does not promise that the way is open then.
 *
 * What ends a wait for the controller is a count of readings; each that is reached counts in counters.stuck, and so
 * does each new start. The frames that were on their way then count in counters.send_errors.
 */
#ifndef STM32_ETHERNET_H
#define STM32_ETHERNET_H

#include "ethernet_device.h"

/** Frames that can wait to be taken, at least 2. 1,552 bytes each, with the descriptor. */
#ifndef STM32_ETHERNET_RECEIVE_BUFFERS
#define STM32_ETHERNET_RECEIVE_BUFFERS 4U
#endif

/** Frames that can wait to be sent, at least 2. 1,552 bytes each, with the descriptor. */
#ifndef STM32_ETHERNET_SEND_BUFFERS
#define STM32_ETHERNET_SEND_BUFFERS 4U
#endif

/** Bytes of a buffer: the longest frame with its check sequence, up to a multiple of a cache line. */
#define STM32_ETHERNET_BUFFER_SIZE 1536U

/** A normal descriptor. The controller writes the first word, and reads the others while it owns it. */
typedef struct stm32_ethernet_descriptor {
    uint32_t status;  /**< whose it is, and what became of the frame */
    uint32_t control; /**< bytes of the buffer */
    uint32_t buffer;  /**< its address */
    uint32_t second;  /**< of a second buffer, which is not used */
} stm32_ethernet_descriptor_t;

/** The driver's state. Initialise with stm32_ethernet_init(); the members are private but for the first. */
typedef struct stm32_ethernet {
    vapi_ethernet_t ethernet; /**< what port/lwip uses */
    uintptr_t base;           /**< address of the registers */
    uint32_t phy;             /**< address of the PHY, 0..31 */
    uint32_t mode;            /**< MACCR as last written */
    bool running;             /**< false: not started, or broken */
    bool link_up;             /**< as last seen */
    uint16_t receive_next;    /**< descriptor of the oldest frame */
    uint16_t receive_size; /**< bytes of that frame, without check sequence; 0: not looked at yet */
    uint16_t receive_taken; /**< bytes of it taken */
    uint16_t send_next;     /**< descriptor of the next frame to send */
    uint16_t send_oldest;   /**< descriptor of the oldest frame that may still be on its way */
    uint16_t send_waiting;  /**< frames from that one on */
    uint16_t send_size;     /**< bytes written of the frame that is being sent */
    uint16_t send_looks;    /**< at the link since a frame has left, while others wait */
    uint8_t hash_users[64]; /**< addresses joined for each bit of the multicast filter */
    volatile stm32_ethernet_descriptor_t receive_ring[STM32_ETHERNET_RECEIVE_BUFFERS]
        __attribute__((aligned(32)));
    volatile stm32_ethernet_descriptor_t send_ring[STM32_ETHERNET_SEND_BUFFERS]
        __attribute__((aligned(32)));
    uint8_t receive_buffers[STM32_ETHERNET_RECEIVE_BUFFERS][STM32_ETHERNET_BUFFER_SIZE]
        __attribute__((aligned(32)));
    uint8_t send_buffers[STM32_ETHERNET_SEND_BUFFERS][STM32_ETHERNET_BUFFER_SIZE]
        __attribute__((aligned(32)));
} stm32_ethernet_t;

/**
 * Prepares the state, which stays where it is. The controller is not touched: before start(), the board opens its
 * clocks and pins and chooses RMII or MII (SYSCFG_PMC).
 * @param base address of the registers.
 * @param phy  address of the PHY on the management bus, 0..31.
 */
void stm32_ethernet_init(stm32_ethernet_t *out_chip, uintptr_t base, uint32_t phy);

#endif /* STM32_ETHERNET_H */
