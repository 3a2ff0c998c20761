/**
 * @file network_loop.h
 * The network of port/lwip/network.h without threads: somebody has to run it.
 *
 *     for (;;) {
 *         vapi_network_run(0);               frames, lwIP's timers; does not wait
 *         vapi_poll(&client, &wait);
 *         ... everything else ...
 *     }
 *
 * Who waits instead (vapi_run(), vapi_network_wait(), the transport's wait()) runs it meanwhile. A
 * loop that stays away for long loses frames and is slow to answer, but nothing breaks: TCP repeats.
 */
#ifndef NETWORK_LOOP_H
#define NETWORK_LOOP_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Takes the frames that wait and runs the timers that are due; then, when the device has nothing
 * more, sleeps (WFI) until an interrupt, lwIP's next timer, or for `timeout_ms`. Returns after the first
 * of them, perhaps for nothing: the caller looks whether what it waits for has come. 0 does not sleep.
 * Before vapi_network_start() it sleeps and no more. Not from lwIP's call-backs or an interrupt.
 */
void vapi_network_run(uint32_t timeout_ms);

#ifdef __cplusplus
}
#endif

#endif /* NETWORK_LOOP_H */
