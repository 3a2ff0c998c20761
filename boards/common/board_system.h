/**
 * @file board_system.h
 * Between board_main.c, which is the same for all bare-metal boards, and what runs the application and
 * the network: the kernel's threads (board_kernel.c), or one loop without a kernel (board_loop.c).
 *
 * Either also has board_main() of board_main.h and board_sleep_ms() of board.h.
 */
#ifndef BOARD_SYSTEM_H
#define BOARD_SYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "board.h"

/** Bytes of the application's stack. TLS handshakes run on it. */
#ifndef BOARD_APPLICATION_STACK_SIZE
#define BOARD_APPLICATION_STACK_SIZE 5120
#endif

/* Supplied by the system. */

/** Milliseconds since start; never runs backwards, never wraps. */
uint64_t board_system_now_ms(void);

/** Makes the two TCP transports. Called once, when the network is up. */
void board_system_transports(vapi_transport_t **out_below_tls, vapi_transport_t **out_plain);

/** Sets the stack's members: those of the thread that calls. */
void board_system_stack(vapi_memory_t *out_memory);

/**
 * A stack or other memory of the system, by index from 0 on, as board_level() shows it. @return false when there
 * are no more.
 */
bool board_system_level(size_t index, board_level_t *out_level);

/**
 * The stack on which the application or another thread was running, for the report of a fault.
 * @param out_name static text: whose it is; untouched where there is none.
 * @return NULL before the first of them runs.
 */
const void *board_system_stack_in_use(const char **out_name);

/** Whether it is the application that runs: its thread, or the loop. */
bool board_system_in_application(void);

/* Given by board_main.c. */

/** The level of a painted stack. */
board_level_t board_stack_level(const char *name, const void *stack, size_t size);

/** Reads the settings, runs the application and ends with its result. `argument` is not used. */
void board_run_application(void *argument);

#endif /* BOARD_SYSTEM_H */
