/* The watchdog of a board (board_watchdog.h): who is supervised, and what is kept over the reset. */
#include "board_watchdog.h"

#include <string.h>

#include "board.h"
#include "board_main.h"
#include "board_system.h"
#include "kernel.h"
#include "vapi/output.h"
#include "watchdog.h"

#define NOTE_TASK_SIZE 20U
#define NOTE_KEY       0x57444F47U

/*
 * At the end of RAM, where start-up writes nothing and no section of the image lies, which a loader would write. After
 * power-on it is anything: the sum tells.
 */
typedef struct note {
    uint32_t sum;
    char task[NOTE_TASK_SIZE];
} note_t;

extern uint32_t board_kept[]; /* from the linker script: BOARD_KEPT_SIZE bytes */

static note_t *const note = (note_t *)(void *)board_kept;
static bool reset_by_watchdog;
static char reset_by_task[NOTE_TASK_SIZE];

static vapi_watchdog_task_t application = {.name = "application"};
static vapi_watchdog_task_t network = {.name = "network"};

static const vapi_transport_operations_t *operations; /* of the transports that are watched */
static vapi_transport_operations_t watched;

/* --- what outlives the reset ------------------------------------------------------------------ */

static uint32_t sum_of(const char *task)
{
    uint32_t sum = NOTE_KEY;

    for (size_t i = 0U; i < NOTE_TASK_SIZE; i++) {
        sum = sum * 31U + (uint8_t)task[i];
    }
    return sum;
}

static void keep(const char *task)
{
    (void)memset(note->task, 0, NOTE_TASK_SIZE);
    for (size_t i = 0U; i < NOTE_TASK_SIZE - 1U && task[i] != '\0'; i++) {
        note->task[i] = task[i];
    }
    note->sum = sum_of(note->task);
}

static void tell_reset(void)
{
    board_reset_cause_t cause = board_hardware_reset_cause();
    bool noted = note->sum == sum_of(note->task);

    reset_by_watchdog = cause == BOARD_RESET_BY_WATCHDOG || (cause == BOARD_RESET_UNKNOWN && noted);
    if (reset_by_watchdog) {
        char text[64];
        vapi_output_t line = vapi_output_window(text, sizeof(text), 0U, 0U);
        if (noted) {
            memcpy(reset_by_task, note->task, NOTE_TASK_SIZE);
        }
        vapi_output_slice(&line, vapi_slice_from_string("reset      by the watchdog: "));
        vapi_output_slice(&line, vapi_slice_from_string(noted ? reset_by_task : "processor"));
        vapi_output_slice(&line, vapi_slice_from_string(" hung\n"));
        board_hardware_print(text, vapi_output_kept(&line));
    }
    note->sum = ~sum_of(note->task);
}

const char *board_reset_by_watchdog(void)
{
    return reset_by_watchdog ? reset_by_task : NULL;
}

/* --- signs of life ---------------------------------------------------------------------------- */

void board_watchdog_start(void)
{
    static const vapi_watchdog_hardware_t hardware = {
        .feed = board_hardware_watchdog_feed,
        .late = keep,
    };

    tell_reset();
    vapi_watchdog_alive(&application, BOARD_APPLICATION_LIMIT_MS);
    board_hardware_watchdog_start();
    vapi_watchdog_start(&hardware);
}

void board_alive(uint32_t within_ms)
{
    if (board_system_in_application()) {
        vapi_watchdog_alive(&application, within_ms);
    }
}

void board_watchdog_alive(uint32_t away_ms)
{
    board_alive(away_ms < UINT32_MAX - BOARD_APPLICATION_LIMIT_MS
                    ? away_ms + BOARD_APPLICATION_LIMIT_MS
                    : UINT32_MAX);
}

void board_watchdog_network_alive(void)
{
    vapi_watchdog_alive(&network, BOARD_NETWORK_LIMIT_MS);
}

static vapi_status_t watched_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    board_watchdog_alive(0U);
    return operations->read(transport, out_data, size);
}

static vapi_status_t watched_write(vapi_transport_t *transport, const void *data, size_t size)
{
    board_watchdog_alive(0U);
    return operations->write(transport, data, size);
}

static vapi_status_t watched_wait(vapi_transport_t *transport, unsigned interest,
                                  uint32_t timeout_ms)
{
    board_watchdog_alive(timeout_ms);
    vapi_status_t status = operations->wait(transport, interest, timeout_ms);
    board_watchdog_alive(0U);
    return status;
}

void board_watchdog_watch(vapi_transport_t *first, vapi_transport_t *second)
{
    operations = first->operations;
    watched = *operations;
    watched.read = watched_read;
    watched.write = watched_write;
    watched.wait = watched_wait;
    first->operations = &watched;
    second->operations = &watched;
}

/* --- the end ---------------------------------------------------------------------------------- */

const char *board_watchdog_expired(void)
{
    if (!board_hardware_watchdog_expired()) {
        return NULL;
    }
    const char *task = vapi_watchdog_late();
    if (task == NULL) {
        /* Nobody's limit has passed, and nobody has called: threads do not run at all. */
        task = "processor";
    }
    keep(task);
    return task;
}
