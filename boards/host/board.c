/*
 * This machine as a board (boards/include/board.h), for fast work and for sanitizers.
 *
 * The settings are environment variables. Beside the examples' own:
 *   NET_HOSTS=name=address ...   static host table, looked at before the system's resolver
 *   CLOCK=unknown                a board that does not know the time
 *   STORAGE=directory            where records are kept; without it the board has no storage
 *
 * The TLS stack and its arena are those of the devices. The host has what they have not, and not what they
 * have: memory levels other than the arena's, link states and DHCP are the system's affair here.
 */
#include "board.h"

#include "posix_platform.h"
#include "socket_transport.h"
#include "tls_steps.h"
#include "tls_transport.h"
#include "vapi/date.h"
#include "vapi/output.h"

#include <stdio.h>
#include <stdlib.h>

static unsigned char tls_arena[VAPI_TLS_ARENA_SIZE];
static vapi_socket_transport_t tcp;
static vapi_socket_transport_t tcp_below_tls;
static vapi_tls_transport_t tls;
static vapi_tls_session_t session_memory[3];
static vapi_tls_sessions_t sessions = {session_memory,
                                       sizeof session_memory / sizeof session_memory[0], 0U};
static uint32_t uses_kept; /* sessions.uses at the last time they were loaded or saved */
static vapi_storage_t storage;
static bool has_storage;
static uint64_t started_ms;

const char *board_setting(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

void board_print(const char *text, size_t size)
{
    (void)fwrite(text, 1U, size, stdout);
    (void)fflush(stdout);
}

static void print_line(const char *text)
{
    board_print(text, strlen(text));
    board_print("\n", 1U);
}

static int64_t utc_seconds(void *context)
{
    const char *clock = board_setting("CLOCK");
    return clock != NULL && strcmp(clock, "unknown") == 0 ? VAPI_UTC_UNKNOWN
                                                          : vapi_posix_utc_seconds(context);
}

static void log_line(void *context, vapi_log_level_t level, vapi_slice_t line)
{
    static const char *const names[] = {"", "error", "warning", "information", "debug"};
    (void)context;
    (void)fprintf(stderr, "log %s: %.*s\n", names[level], (int)line.size, line.data);
}

/* A thread's stack is as large as the system lets it grow, and has no mark. */
static void memory_levels(void *context, vapi_memory_t *out_memory)
{
    (void)context;
    vapi_tls_memory(out_memory);
    if (out_memory != NULL) {
        out_memory->stack_size = VAPI_MEMORY_UNKNOWN;
        out_memory->stack_peak = VAPI_MEMORY_UNKNOWN;
    }
}

static const vapi_platform_t platform = {
    NULL, vapi_posix_monotonic_ms, utc_seconds, vapi_posix_random, log_line, memory_levels};

static void print_time(void)
{
    int64_t now = utc_seconds(NULL);
    char text[32] = "";
    if (now == VAPI_UTC_UNKNOWN) {
        print_line("time       unknown: TLS will refuse to connect");
        return;
    }
    vapi_output_t output = vapi_output_window(text, sizeof text - 1U, 0U, 0U);
    if (vapi_date_write_iso(&output, now * 1000) == VAPI_OK) {
        (void)printf("time       %s (board)\n", text);
    }
}

vapi_status_t board_start(board_t *out_board, uint32_t timeout_ms)
{
    (void)timeout_ms; /* nothing here takes time */
    memset(out_board, 0, sizeof *out_board);
    vapi_posix_set_hosts(board_setting("NET_HOSTS"));
    print_line("link       up, this machine's own");
    print_line("address    this machine's own");
    print_time();

    vapi_status_t status = vapi_tls_start(&platform, tls_arena, sizeof tls_arena);
    if (status != VAPI_OK) {
        return status;
    }
    vapi_socket_transport_init(&tcp);
    vapi_socket_transport_init(&tcp_below_tls);
    const char *directory = board_setting("STORAGE");
    has_storage = directory != NULL;
    if (has_storage) {
        storage = vapi_posix_storage(directory);
        vapi_tls_sessions_load(&sessions, &storage);
        uses_kept = sessions.uses;
        out_board->storage = &storage;
    }
    vapi_tls_transport_init(&tls, &tcp_below_tls.transport, &vapi_tls_roots, &sessions);
    out_board->platform = &platform;
    out_board->secure = &tls.transport;
    out_board->plain = &tcp.transport;
    return VAPI_OK;
}

void board_keep(void)
{
    if (!has_storage || sessions.uses == uses_kept) {
        return;
    }
    if (vapi_tls_sessions_save(&sessions, &storage) != VAPI_OK) {
        print_line("storage    TLS sessions cannot be kept");
        return;
    }
    uses_kept = sessions.uses;
}

void board_tls_steps(void *stack, size_t size)
{
    vapi_tls_steps(stack, size);
}

bool board_level(size_t index, board_level_t *out_level)
{
    (void)index;
    (void)out_level;
    return false;
}

bool board_counter(size_t index, board_counter_t *out_counter)
{
    (void)index;
    (void)out_counter;
    return false;
}

void board_led(bool on)
{
    (void)on; /* this machine has none to spare */
}

void board_sleep_ms(uint32_t milliseconds)
{
    vapi_posix_sleep_ms(milliseconds);
}

void board_uptime(board_uptime_t *out_uptime)
{
    uint64_t worked_ms = vapi_posix_processor_ms();

    out_uptime->total_ms = vapi_posix_monotonic_ms(NULL) - started_ms;
    out_uptime->asleep_ms =
        worked_ms < out_uptime->total_ms ? out_uptime->total_ms - worked_ms : 0U;
}

void board_alive(uint32_t within_ms)
{
    (void)within_ms; /* a service manager watches over programs */
}

const char *board_reset_by_watchdog(void)
{
    return NULL;
}

int main(void)
{
    started_ms = vapi_posix_monotonic_ms(NULL);
    int result = application_main();
    board_keep();
    return result;
}
