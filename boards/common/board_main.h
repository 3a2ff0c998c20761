/**
 * @file board_main.h
 * What a bare-metal board's own folder supplies, and what the shared code gives it.
 *
 * boards/common/board_main.c makes boards/include/board.h out of these, a kernel or a loop, lwIP and
 * mbedTLS. A board is what differs: these functions, a linker script and a board.mk. Emulated
 * boards take the second group of them from boards/common/semihosting.
 */
#ifndef BOARD_MAIN_H
#define BOARD_MAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ethernet_device.h"
#include "vapi/port.h"

/** Bytes of settings, one NUL included. */
#ifndef BOARD_SETTINGS_SIZE
#define BOARD_SETTINGS_SIZE 1024
#endif

/* Supplied by the board. */

/** Clocks, console, and the kernel's clock. Runs on the interrupt stack, before any thread. */
void board_hardware_start(void);

/**
 * Writes to the console. Also called by fault handlers: needs no interrupts and waits a bounded
 * time.
 */
void board_hardware_print(const char *text, size_t size);

/** Switches the LED. A board without one leaves it out. */
void board_hardware_led(bool on);

/** Serves the external interrupt `number`; the network's goes to vapi_network_interrupt(). */
void board_hardware_interrupt(uint32_t number);

/** The network device, not started yet. */
vapi_ethernet_t *board_hardware_ethernet(void);

/** Opens the network device's interrupt. */
void board_hardware_ethernet_enable(void);

/* Supplied by the board or by boards/common/semihosting. */

/**
 * Ends the program: 0 or 1 to an emulator or debugger. A device in the field stays ended, or starts anew where no harm can
 * come of doing all again.
 */
_Noreturn void board_hardware_exit(int result);

/** Seconds since 1970-01-01T00:00:00Z, or VAPI_UTC_UNKNOWN. */
int64_t board_hardware_utc_seconds(void);

/**
 * Fills `out_data` with `size` bytes fit for cryptography. @return VAPI_OK or VAPI_ERROR_RANDOM.
 */
VAPI_NODISCARD vapi_status_t board_hardware_random(void *out_data, size_t size);

/**
 * Reads the settings: lines of KEY=VALUE, lines that are empty or start with # are skipped.
 * @return bytes read, 0 when there are none, VAPI_ERROR_SPACE when there are more than `capacity`,
 *         or VAPI_ERROR_STORAGE when they cannot be read.
 */
VAPI_NODISCARD vapi_status_t board_hardware_settings(char *out_text, size_t capacity);

/**
 * Reads the settings that are kept in the device itself, where board_hardware_settings() has none. A board
 * that keeps none leaves it out; boards/common/configuration has it. @return as board_hardware_settings().
 */
VAPI_NODISCARD vapi_status_t board_hardware_provisioned(char *out_text, size_t capacity);

/**
 * Gives the storage for records that survive a reset. A board that keeps none leaves it out.
 * @param place the setting STORAGE, which stays valid, or NULL: the directory of an emulated board.
 * @return false when there is none.
 */
bool board_hardware_storage(const char *place, vapi_storage_t *out_storage);

/**
 * Gives the storage in the device itself, where board_hardware_storage() has none. A board that keeps none leaves it out;
 * boards/common/configuration/records.mk has it.
 * @return false when there is none.
 */
bool board_hardware_records(vapi_storage_t *out_storage);

/* Supplied by a board with boards/common/configuration/console.mk or records.mk. */

/**
 * Erases flash to all ones: a whole slot of the region CONFIGURATION or a sector of the region RECORDS. @return VAPI_OK or
 * VAPI_ERROR_STORAGE.
 */
VAPI_NODISCARD vapi_status_t board_hardware_flash_erase(uintptr_t address, uint32_t size);

/** Writes flash that was erased: 32 bytes (CONFIGURATION_BLOCK, RECORD_STORE_BLOCK) at a multiple of it. @return the same. */
VAPI_NODISCARD vapi_status_t board_hardware_flash_write(uintptr_t address, const void *data,
                                                        size_t size);

/* Supplied by a board with boards/common/configuration/console.mk, which supplies board_hardware_provision(). */

/** The character that has come on the console, or -1. */
int board_hardware_read(void);

/** Starts the board anew, as after power-on. */
_Noreturn void board_hardware_restart(void);

/**
 * Lets a person who has pressed Enter since the start change the settings, and starts anew then; else it does
 * nothing. A board without leaves it out.
 * @param memory `size` bytes, at least 2,048, to work in.
 */
void board_hardware_provision(void *memory, size_t size);

/* Supplied by a board with boards/common/watchdog/watchdog.mk. */

/**
 * Milliseconds unfed after which the watchdog interrupts, where it can; after twice that it resets. No whole seconds: at
 * those the network's timer runs, and the interrupt would find that thread in place of one that hangs.
 */
#ifndef BOARD_WATCHDOG_PERIOD_MS
#define BOARD_WATCHDOG_PERIOD_MS 4500U
#endif

/**
 * Starts the watchdog, for good. It stands still, or is not started, where a debugger stops the processor: a breakpoint
 * is no hang. Where it stands still the kernel's clock does, too: by that clock somebody is late.
 */
void board_hardware_watchdog_start(void);

/** Starts its time anew. Interrupts are locked. */
void board_hardware_watchdog_feed(void);

/** Whether its time is over once, as its interrupt says. A watchdog without one says false. */
bool board_hardware_watchdog_expired(void);

/** What has reset the processor, as far as a register tells. */
typedef enum board_reset_cause {
    BOARD_RESET_UNKNOWN, /**< there is no such register */
    BOARD_RESET_BY_WATCHDOG,
    BOARD_RESET_BY_OTHER /**< power, button, debugger, program */
} board_reset_cause_t;

/** The cause of the last reset. Called once; the register is cleared for the next. */
board_reset_cause_t board_hardware_reset_cause(void);

/* Given by the shared code. */

/** Runs the application and ends with its result. Called by start-up when memory is ready. */
_Noreturn void board_main(void);

/** The stack of start-up and interrupt handlers, painted at start-up. */
const void *board_interrupt_stack(size_t *out_size);

#endif /* BOARD_MAIN_H */
