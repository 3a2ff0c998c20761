/**
 * @file board_watchdog.h
 * The one place that feeds a board's watchdog: supervises the application and the network by port/kernel/watchdog.h,
 * and tells after a reset why it came. Without WATCHDOG all of it is nothing.
 *
 * The application is alive whenever it reads, writes or waits on the network through the board's transports, sleeps in
 * board_sleep_ms(), or says so by board_alive(). The network is while lwIP's timers run, which takes lwIP's thread,
 * its lock, and the clock.
 *
 *     hung application   its limit passes; the network's next sign of life finds it, and nothing is fed any more
 *     hung network       likewise, found by the application
 *     nothing runs       nobody feeds
 *     then               BOARD_WATCHDOG_PERIOD_MS later the hardware's interrupt, where there is one, prints which
 *                        thread was where; as long after that, the reset
 *     after it           "reset      by the watchdog: application hung", before anything else
 */
#ifndef BOARD_WATCHDOG_H
#define BOARD_WATCHDOG_H

#include <stddef.h>
#include <stdint.h>

#include "vapi/port.h"

/** Milliseconds in which the application must be alive again, after each sign of it. */
#ifndef BOARD_APPLICATION_LIMIT_MS
#define BOARD_APPLICATION_LIMIT_MS 10000U
#endif

/** The same for the network, which gives one each second. */
#ifndef BOARD_NETWORK_LIMIT_MS
#define BOARD_NETWORK_LIMIT_MS 5000U
#endif

/** The longest that the application sleeps or waits without a sign of life. */
#define BOARD_WAIT_MAX_MS 1000U

#if BOARD_WATCHDOG

/** Tells why the board was reset, and starts the hardware. Called once, before the application runs. */
void board_watchdog_start(void);

/** The application is alive, when it is its thread that calls, and will be again BOARD_APPLICATION_LIMIT_MS after `away_ms`. */
void board_watchdog_alive(uint32_t away_ms);

/** The network is alive. */
void board_watchdog_network_alive(void);

/** From now on, who reads, writes or waits on one of these is alive. Both have the same operations. */
void board_watchdog_watch(vapi_transport_t *first, vapi_transport_t *second);

/**
 * In the interrupt of an unknown cause: keeps the reason for after the reset, when the watchdog's time is over once.
 * @return who hangs, in static words; NULL: it was not the watchdog.
 */
const char *board_watchdog_expired(void);

#else

#define board_watchdog_network_alive NULL /* a call-back that nobody needs */

static inline void board_watchdog_start(void)
{
}

static inline void board_watchdog_alive(uint32_t away_ms)
{
    (void)away_ms;
}

static inline void board_watchdog_watch(const vapi_transport_t *first,
                                        const vapi_transport_t *second)
{
    (void)first;
    (void)second;
}

static inline const char *board_watchdog_expired(void)
{
    return NULL;
}

#endif

#endif /* BOARD_WATCHDOG_H */
