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
 * One turn: takes the frames that wait and runs the timers that are due. Where there are none it
 * sleeps (WFI) until an interrupt or lwIP's next timer, `timeout_ms` at most; 0 does not sleep. It returns
 * after each of these, perhaps for nothing: the caller looks whether what it waits for has come. Before
 * vapi_network_start() it sleeps and no more. Not from lwIP's call-backs or an interrupt.
 */
void vapi_network_run(uint32_t timeout_ms);

#ifdef __cplusplus
}
#endif

#endif /* NETWORK_LOOP_H */
