/**
 * @file network_runner.h
 * Between network.c, which brings lwIP up on a device, and what runs lwIP: a thread
 * (network_thread.c) or the application's own loop (port/lwip-raw/network_loop.c).
 *
 * A runner also has vapi_network_wait() of network.h.
 */
#ifndef NETWORK_RUNNER_H
#define NETWORK_RUNNER_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Supplied by the runner. */

/** Initialises lwIP. Called once, by vapi_network_start(). */
void vapi_network_runner_start(void);

/**
 * In the device's interrupt: sees to it that vapi_network_serve() is called soon. Where that cannot
 * be, it is called within a second all the same.
 */
void vapi_network_runner_interrupted(void);

/** A step (vapi_network_step_t) may have been reached: wakes who waits for one. Not in an interrupt. */
void vapi_network_runner_changed(void);

/* Given by network.c. */

/** Whether the device has interrupted and vapi_network_serve() is to be called. */
bool vapi_network_interrupted(void);

/**
 * Does everything that the interrupt has announced, with lwIP's core locked. Ends with the device's
 * interrupt open again, or with a timer of lwIP's that comes back here. `context` is not used.
 */
void vapi_network_serve(void *context);

#ifdef __cplusplus
}
#endif

#endif /* NETWORK_RUNNER_H */
