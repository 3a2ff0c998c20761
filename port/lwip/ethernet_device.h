/**
 * @file ethernet_device.h
 * What port/lwip needs from a network chip's driver. Knows nothing of lwIP, so that drivers can be
 * tested on the host.
 *
 * All functions but interrupt() are called from one thread at a time. None waits without a bound.
 *
 *     interrupt (chip) -> interrupt() says what happened and closes the chip's interrupt
 *        -> the network thread asks link(), takes every frame that receive_size() announces,
 *           then calls interrupt_open(), and the chip may interrupt again
 */
#ifndef ETHERNET_DEVICE_H
#define ETHERNET_DEVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The longest frame without its check sequence: 14 bytes of header and 1,500 of payload. */
#define VAPI_ETHERNET_FRAME_MAX 1514U

/** What has happened, as bits. */
enum {
    VAPI_ETHERNET_RECEIVED = 1, /**< frames wait */
    VAPI_ETHERNET_LINK = 2,     /**< the link may have changed */
    VAPI_ETHERNET_ERROR = 4     /**< a counter has changed */
};

/** What went well and what did not, since start. Each counts up and wraps. */
typedef struct vapi_ethernet_counters {
    uint32_t received;         /**< good frames handed on */
    uint32_t sent;             /**< frames given to the chip */
    uint32_t receive_errors;   /**< frames dropped for a bad check sequence, length, or framing */
    uint32_t receive_overflow; /**< frames the chip dropped for want of room */
    /** times a frame had to wait in the chip because no buffer was free */
    uint32_t receive_deferred;
    uint32_t send_errors;  /**< frames the chip could not send: collisions, no carrier, underrun */
    uint32_t send_full;    /**< frames refused because the chip had no room */
    uint32_t link_changes; /**< ups and downs */
    uint32_t stuck;        /**< waits for the chip that reached their bound */
} vapi_ethernet_counters_t;

typedef struct vapi_ethernet vapi_ethernet_t;

/** A driver's functions. */
typedef struct vapi_ethernet_operations {
    /**
     * Resets the chip and starts sending and receiving, with interrupts for frames and link enabled
     * in the chip. When `ethernet->address` is all zero, it becomes the chip's own, if that has
     * one.
     * @return VAPI_OK; VAPI_ERROR_NOT_PROVIDED when there is no such chip; VAPI_ERROR_TRANSPORT
     *        when it hangs.
     */
    vapi_status_t (*start)(vapi_ethernet_t *ethernet);
    /** Sets the own address to `ethernet->address`. After start(). */
    void (*set_address)(vapi_ethernet_t *ethernet);
    /** @return true while there is a link. Adjusts the chip to its duplex mode. */
    bool (*link)(vapi_ethernet_t *ethernet);
    /** @return bytes of the oldest good frame without its check sequence, 0 when there is none. */
    size_t (*receive_size)(vapi_ethernet_t *ethernet);
    /** Takes the next `size` bytes of that frame; all calls but the last take a multiple of 4. */
    void (*receive)(vapi_ethernet_t *ethernet, void *out_data, size_t size);
    /** Ends that frame, whether it was taken or not. */
    void (*receive_end)(vapi_ethernet_t *ethernet);
    /**
     * Starts a frame of `size` bytes, which follow by send() in pieces of any size.
     * @return VAPI_OK, or VAPI_PENDING when the chip has no room now.
     */
    vapi_status_t (*send_begin)(vapi_ethernet_t *ethernet, size_t size);
    void (*send)(vapi_ethernet_t *ethernet, const void *data, size_t size);
    void (*send_end)(vapi_ethernet_t *ethernet);
    /** Lets frames to a multicast address in, or no longer. Calls are paired. */
    void (*multicast)(vapi_ethernet_t *ethernet, const uint8_t address[6], bool join);
    /**
     * In the interrupt handler: takes the events from the chip and closes its interrupt. @return
     * the bits.
     */
    unsigned (*interrupt)(vapi_ethernet_t *ethernet);
    /** Opens the chip's interrupt again. Events that came meanwhile interrupt at once. */
    void (*interrupt_open)(vapi_ethernet_t *ethernet);
} vapi_ethernet_operations_t;

/** A network chip. A driver has this as its first member and its own state behind it. */
struct vapi_ethernet {
    const vapi_ethernet_operations_t *operations;
    uint8_t address[6]; /**< its own (MAC) address */
    vapi_ethernet_counters_t counters;
};

#ifdef __cplusplus
}
#endif

#endif /* ETHERNET_DEVICE_H */
