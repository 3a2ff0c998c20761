/**
 * @file virtio_net.h The network device of emulators and hypervisors: virtio-net behind virtio-mmio,
 * version 2. Source: VIRTIO 1.2 (OASIS), sections 2 (queues), 3.1 (start), 4.2 (MMIO), 5.1 (network);
 * section numbers in the source file are its.
 *
 *            start()              the device breaks a rule, or asks for a reset
 *   (new) -------------> RUNNING ------------------------------------------------> BROKEN
 *                          ^                                                         |
 *                          '---------------------------------------------------------'
 *                            link() resets the device and starts it anew: within a second,
 *                            as port/lwip looks at the link that often
 *
 * The device writes into memory of ours, so nothing that stands there is believed: indices, lengths
 * and counts are checked, and what the driver needs to know is kept where the device has no business.
 * A device that breaks the rules counts in counters.stuck, and so does every wait for it that reaches
 * its bound; one that cannot be started anew reads as "no link".
 *
 * Frames for other addresses are dropped here; of multicast addresses as a 64-bit hash filter would.
 */
#ifndef VIRTIO_NET_H
#define VIRTIO_NET_H

#include "ethernet_device.h"

/** Frames that can wait to be taken; a power of 2, 2..64. 1,528 bytes each. */
#ifndef VIRTIO_NET_RECEIVE_BUFFERS
#define VIRTIO_NET_RECEIVE_BUFFERS 8U
#endif

/** Frames that can wait to be sent; a power of 2, 2..64. 1,528 bytes each. */
#ifndef VIRTIO_NET_SEND_BUFFERS
#define VIRTIO_NET_SEND_BUFFERS 4U
#endif

/** Bytes before each frame (5.1.6): virtio_net_hdr, with the count of buffers. */
#define VIRTIO_NET_HEADER_SIZE 12U

/** Bytes of a buffer: header, frame, and 2 that make it a multiple of 8. */
#define VIRTIO_NET_BUFFER_SIZE (VIRTIO_NET_HEADER_SIZE + VAPI_ETHERNET_FRAME_MAX + 2U)

#define VIRTIO_NET_QUEUE_MAX                                                                       \
    (VIRTIO_NET_RECEIVE_BUFFERS > VIRTIO_NET_SEND_BUFFERS ? VIRTIO_NET_RECEIVE_BUFFERS             \
                                                          : VIRTIO_NET_SEND_BUFFERS)

/** What the device reads and writes of a queue, in the device's order of bytes (2.7.5 to 2.7.8). */
typedef struct virtio_net_ring {
    struct {
        uint64_t address;
        uint32_t size;
        uint16_t flags;
        uint16_t next;
    } descriptors[VIRTIO_NET_QUEUE_MAX]; /**< descriptor n is buffer n */
    struct {
        uint16_t flags;
        uint16_t count; /**< of buffers ever given to the device */
        uint16_t buffers[VIRTIO_NET_QUEUE_MAX];
        uint16_t unused_event;
    } available; /**< written by the driver */
    struct {
        uint16_t flags;
        uint16_t count; /**< of buffers ever given back */
        struct {
            uint32_t buffer;
            uint32_t size;
        } elements[VIRTIO_NET_QUEUE_MAX];
        uint16_t unused_event;
    } used; /**< written by the device */
} virtio_net_ring_t;

/** A queue as the driver knows it. */
typedef struct virtio_net_queue {
    virtio_net_ring_t ring __attribute__((aligned(16)));
    uint64_t lent;      /**< bit n: the device has buffer n */
    uint16_t available; /**< buffers ever given to the device, modulo 2^16 */
    uint16_t used;      /**< and those taken back */
    uint16_t size;      /**< buffers that there are */
} virtio_net_queue_t;

/**
 * The driver's state. Initialise with virtio_net_init(); the members are private but for the first. It
 * stays where it is, and the device can reach it at the address that the processor uses, without
 * caches in between.
 */
typedef struct virtio_net {
    vapi_ethernet_t ethernet; /**< what port/lwip uses */
    uintptr_t base;           /**< address of the registers */
    void (*gate)(bool open);  /**< opens and closes the interrupt on its way to the processor */
    bool running;             /**< false: not started, or broken */
    bool link_reported;       /**< the device says when the link changes */
    bool link_up;             /**< as last seen */
    bool holding;             /**< a received frame is being taken */
    uint16_t held;            /**< its buffer */
    uint16_t position;        /**< bytes of it taken, header included */
    uint16_t size;            /**< its bytes, header included */
    uint16_t send_buffer;     /**< of the frame being sent */
    uint16_t send_position;   /**< bytes written to it, header included */
    uint16_t send_size;       /**< bytes announced for it, header included */
    uint8_t hash_users[64];   /**< addresses joined for each bit of the multicast filter */
    virtio_net_queue_t receive_queue;
    virtio_net_queue_t send_queue;
    uint8_t receive_buffers[VIRTIO_NET_RECEIVE_BUFFERS][VIRTIO_NET_BUFFER_SIZE]
        __attribute__((aligned(8)));
    uint8_t send_buffers[VIRTIO_NET_SEND_BUFFERS][VIRTIO_NET_BUFFER_SIZE]
        __attribute__((aligned(8)));
} virtio_net_t;

/**
 * Looks for a network device in a row of `slots` MMIO slots.
 * @return its slot; 0 when there is none, where start() will say so.
 */
uint32_t virtio_net_find(uintptr_t base, uintptr_t slot_size, uint32_t slots);

/**
 * Prepares the state. The device is not touched.
 * @param base  address of the device's registers.
 * @param gate  opens (true) or closes the device's line at the interrupt controller; a level that comes
 *              while it is closed interrupts when it is opened.
 */
void virtio_net_init(virtio_net_t *out_net, uintptr_t base, void (*gate)(bool open));

#endif /* VIRTIO_NET_H */
