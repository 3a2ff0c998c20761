/**
 * @file kernel_mailbox.h
 * Mailboxes: rings of pointers from thread to thread. lwIP's messages go through them
 * (port/kernel/lwip); the rules are those of kernel.h.
 */
#ifndef KERNEL_MAILBOX_H
#define KERNEL_MAILBOX_H

#include "kernel.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A ring of pointers. The caller owns the memory of both. */
typedef struct vapi_kernel_mailbox {
    vapi_kernel_queue_t receivers; /**< wait for a message */
    vapi_kernel_queue_t senders;   /**< wait for room */
    void **messages;
    uint16_t capacity;
    uint16_t count;
    uint16_t first; /**< index of the oldest message */
} vapi_kernel_mailbox_t;

/** An empty mailbox for up to `capacity` (1..65535) messages, kept in `messages`. */
void vapi_kernel_mailbox_init(vapi_kernel_mailbox_t *mailbox, void **messages, uint16_t capacity);

/**
 * Posts a message, waiting up to `timeout_ms` for room; 0 does not wait. [interrupt] with timeout
 * 0.
 * @return true when it was posted.
 */
bool vapi_kernel_mailbox_post(vapi_kernel_mailbox_t *mailbox, void *message, uint32_t timeout_ms);

/**
 * Fetches the oldest message, waiting up to `timeout_ms` for it; 0 does not wait. [interrupt] with
 * timeout 0.
 * @param out_message the message; unchanged when there is none.
 * @return true when there was one.
 */
bool vapi_kernel_mailbox_fetch(vapi_kernel_mailbox_t *mailbox, void **out_message,
                               uint32_t timeout_ms);

#ifdef __cplusplus
}
#endif

#endif /* KERNEL_MAILBOX_H */
