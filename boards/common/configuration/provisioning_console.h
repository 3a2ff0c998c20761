/**
 * @file provisioning_console.h
 * A device's settings entered on its console: what `make provision` does from a desk, with a terminal alone.
 *
 *     > set VAPI_API_KEY=************************************
 *     > set NET_TIME=pool.ntp.org
 *     > list
 *     > save
 *     > restart
 *
 * It takes characters and gives text; where they come from and go to is the caller's. What is typed behind a `=` is
 * shown as stars, and no value is ever printed: it can be a key. Names are upper-case letters, digits and `_`, and
 * begin with a letter; values are printable ASCII characters, and not empty. Nothing is kept until `save`.
 */
#ifndef PROVISIONING_CONSOLE_H
#define PROVISIONING_CONSOLE_H

#include <stdbool.h>
#include <stddef.h>

#include "vapi/status.h"

/** The longest line that can be entered, in characters. */
#define PROVISIONING_LINE_MAX 512U

/** What the console needs from its board. */
typedef struct provisioning_console_operations {
    /** Writes text as it is; lines end with a line feed. */
    void (*print)(const char *text, size_t size);
    /** Keeps the settings for good: configuration_write(). @return VAPI_OK or an error, which is printed. */
    vapi_status_t (*save)(const char *text, size_t size);
} provisioning_console_operations_t;

/** A console's state. The members are its own. */
typedef struct provisioning_console {
    const provisioning_console_operations_t *operations;
    char *settings; /**< lines of NAME=VALUE, each ended by a line feed */
    size_t capacity;
    size_t size;
    char line[PROVISIONING_LINE_MAX];
    size_t line_size;  /**< one more than fits: the line is too long */
    bool after_return; /**< a line feed now is the second half of a line's end */
    bool unsaved;
} provisioning_console_t;

/**
 * Begins: prints how to use it, and the prompt.
 * @param settings the settings there are, `size` bytes of them, to be changed; `capacity` bytes of memory. Stays in use.
 *        Lines of it that are no settings are left out when they are saved.
 * @param operations stays in use.
 */
void provisioning_console_start(provisioning_console_t *out_console, char *settings, size_t size,
                                size_t capacity,
                                const provisioning_console_operations_t *operations);

/**
 * Takes a character: carriage return, line feed or both end a line, backspace and DEL take the last character back, other control
 * characters are passed over.
 * @return false when the user has asked to restart; true until then.
 */
bool provisioning_console_take(provisioning_console_t *ref_console, char character);

#endif /* PROVISIONING_CONSOLE_H */
