/**
 * @file board.h
 * What every board gives an application: network, clock, console, settings and memory levels.
 *
 * The same application source runs on every board. A board's own main() or start-up code prepares the
 * hardware, calls application_main() on the application's thread, and ends with its result.
 */
#ifndef BOARD_H
#define BOARD_H

#include "vapi/port.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of the client's window in the examples, VAPI_CLIENT_WINDOW_MIN..65535. A board with little RAM has less. */
#ifndef BOARD_CLIENT_WINDOW_SIZE
#define BOARD_CLIENT_WINDOW_SIZE 1024U
#endif

/** Written by the application. @return 0 when all went well, 1 otherwise; other values are not used. */
int application_main(void);

/** What board_start() brings up. All pointers stay valid for the program's life. */
typedef struct board {
    const vapi_platform_t *platform; /**< clock, random bytes, log, memory levels */
    vapi_transport_t *secure;        /**< TLS, server name and dates always checked */
    vapi_transport_t *plain; /**< TCP without TLS, for http and ws in tests and behind a gateway */
    /** records that survive a reset; NULL when the board has none */
    const vapi_storage_t *storage;
} board_t;

/**
 * Brings the network up: link, address (DHCP or the settings), time (SNTP or the platform), TLS.
 * Prints one line for each step. Ends within `timeout_ms`.
 * @return VAPI_OK; VAPI_ERROR_LINK_DOWN, VAPI_ERROR_DEADLINE (no address), VAPI_ERROR_RANDOM or
 *         VAPI_ERROR_MEMORY. An unknown time is no error here: TLS refuses by itself until it is known.
 */
VAPI_NODISCARD vapi_status_t board_start(board_t *out_board, uint32_t timeout_ms);

/**
 * Lets TLS handshakes be done in short steps, for a loop that must not stumble (port/mbedtls/tls_steps.h). Call it after
 * board_start(). Applications that do not call it have nothing of it.
 * @param stack a static array; stays in use
 * @param size its bytes, 3584 on a 32-bit board and 65536 on a PC
 */
void board_tls_steps(void *stack, size_t size);

/**
 * A setting by name, such as "VAPI_API_KEY", from the board's one documented place.
 * @return NUL-terminated text that stays valid, or NULL when it is not set.
 */
const char *board_setting(const char *name);

/** Writes text to the console as it is. Never called from an interrupt. */
void board_print(const char *text, size_t size);

/**
 * A place that can run out beside those that vapi_platform_t's memory() tells of, and how far it has been used. Sizes in bytes;
 * pools count elements.
 */
typedef struct board_level {
    const char *name;  /**< "stack tcpip", "stack interrupt", "lwip heap", … */
    uint32_t capacity; /**< all there is */
    uint32_t used;     /**< in use now; equal to `peak` where only the mark is known (stacks) */
    uint32_t peak;     /**< the most that was ever in use */
    bool elements;     /**< true: counted in elements; false: in bytes */
} board_level_t;

/** The level with this index, from 0 on. @return false when there are no more; a board whose system owns all this has none. */
bool board_level(size_t index, board_level_t *out_level);

/** Something the board's network chip counts, since start. It wraps. */
typedef struct board_counter {
    const char *name; /**< "frames received", "receive errors", … */
    uint32_t count;   /**< so often */
} board_counter_t;

/**
 * The counter with this index, from 0 on. @return false when there are no more; a board whose
 * system owns the network has none.
 */
bool board_counter(size_t index, board_counter_t *out_counter);

/** How the time since the board's start was spent, in milliseconds. */
typedef struct board_uptime {
    uint64_t total_ms;
    /** of it: the processor slept (WFI), because nobody had anything to do; a PC's program did not run */
    uint64_t asleep_ms;
} board_uptime_t;

/** Tells it up to now. The difference of two tells it of what was in between. */
void board_uptime(board_uptime_t *out_uptime);

/**
 * Says that the application is alive and will say so again within `within_ms`, UINT32_MAX: not at all. A board with a
 * watchdog is reset when it does not. Sleeping with board_sleep_ms(), and each read, write and wait of a client on the
 * network, says so by itself, for 10 s (BOARD_APPLICATION_LIMIT_MS); only an application that computes or waits elsewhere
 * for longer calls this. It counts from the application's own thread only, and a board without a watchdog ignores it.
 */
void board_alive(uint32_t within_ms);

/**
 * Why the watchdog has reset the board.
 * @return NULL when something else started it; else who hung: "application", "network", "processor", the name of
 *         another supervised task (port/kernel/watchdog.h), cut to 19 characters, or "" when it is not known.
 */
const char *board_reset_by_watchdog(void);

/** Switches the board's LED. A board without one does nothing. */
void board_led(bool on);

/**
 * Keeps what outlives a reset or deep sleep: writes the sessions of TLS to the storage, when there is one and any
 * session is new or was used. Call it before the device sleeps or restarts; the end of application_main() does it, too.
 */
void board_keep(void);

/**
 * Sleeps the application's thread; other threads and the network go on. 0 lets them have one turn.
 * On a board without a kernel the network runs only in here and while the client waits: a loop that
 * never waits calls this with 0 each time around.
 */
void board_sleep_ms(uint32_t milliseconds);

#ifdef __cplusplus
}
#endif

#endif /* BOARD_H */
