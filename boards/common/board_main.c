/*
 * boards/include/board.h for boards without an operating system: lwIP, TLS, settings, the levels of
 * everything that can run out, and the chip's counters. Who runs the application and the network is
 * elsewhere (board_system.h).
 */
#include "board_main.h"

#include <string.h>

#include "board.h"
#include "board_system.h"
#include "board_watchdog.h"
#include "kernel.h"
#include "lwip/opt.h"
#include "network.h"
#include "tls_steps.h"
#include "tls_transport.h"
#include "vapi/date.h"
#include "vapi/divide.h"
#include "vapi/output.h"

/** Bytes for TLS: handshake, records, certificates. */
#ifndef BOARD_TLS_ARENA_SIZE
#define BOARD_TLS_ARENA_SIZE VAPI_TLS_ARENA_SIZE
#endif

/** TLS sessions kept for resumption, one a host; 520 bytes each. 1..10. */
#ifndef BOARD_TLS_SESSIONS
#define BOARD_TLS_SESSIONS 1
#endif

#define LINE_SIZE 160U

static uint64_t tls_arena[BOARD_TLS_ARENA_SIZE / sizeof(uint64_t)];

static struct {
    char settings[BOARD_SETTINGS_SIZE]; /* NUL-terminated lines, one after another */
    size_t settings_size;
    bool clock_unknown;  /* the settings say so */
    bool time_by_server; /* the settings name a time server */
    int64_t utc_offset;  /* else: UTC less the monotonic seconds, by the hardware at start */
    vapi_network_configuration_t network;
    vapi_tls_transport_t tls;
    vapi_tls_session_t session_memory[BOARD_TLS_SESSIONS];
    vapi_tls_sessions_t sessions;
    uint32_t uses_kept; /* sessions.uses at the last time they were loaded or saved */
    vapi_storage_t storage;
    bool has_storage;
    size_t (*tls_steps_used)(void); /* NULL: handshakes are done on the application's stack */
    size_t tls_steps_size;
} board;

/* --- console ---------------------------------------------------------------------------------- */

void board_print(const char *text, size_t size)
{
    board_hardware_print(text, size);
}

static void print_parts(const char *const parts[], size_t count)
{
    char text[LINE_SIZE];
    vapi_output_t line = vapi_output_window(text, sizeof(text), 0U, 0U);

    for (size_t i = 0U; i < count; i++) {
        vapi_output_slice(&line, vapi_slice_from_string(parts[i]));
    }
    board_hardware_print(text, vapi_output_kept(&line));
}

#define PRINT(...)                                                                                 \
    print_parts((const char *const[]){__VA_ARGS__, "\n"},                                          \
                sizeof((const char *const[]){__VA_ARGS__, "\n"}) / sizeof(const char *))

_Noreturn void vapi_kernel_panic(const char *reason, const char *thread_name)
{
    PRINT("FAULT ", reason, ", thread ", thread_name);
    board_hardware_exit(1);
}

static void log_line(void *context, vapi_log_level_t level, vapi_slice_t line)
{
    static const char *const names[] = {"", "error", "warning", "info", "debug"};

    (void)context;
    print_parts((const char *const[]){names[level], "  "}, 2U);
    board_hardware_print(line.data, line.size);
    board_hardware_print("\n", 1U);
}

/* --- settings --------------------------------------------------------------------------------- */

/* Replaced by a board that keeps settings itself. */
__attribute__((weak)) vapi_status_t board_hardware_provisioned(char *out_text, size_t capacity)
{
    (void)out_text;
    (void)capacity;
    return 0;
}

/* Replaced by a board whose settings can be changed at the console. */
__attribute__((weak)) void board_hardware_provision(void *memory, size_t size)
{
    (void)memory;
    (void)size;
}

/* Reads them once; each line becomes a string of its own. */
static void read_settings(void)
{
    vapi_status_t size = board_hardware_settings(board.settings, sizeof(board.settings) - 1U);

    if (size == 0) {
        size = board_hardware_provisioned(board.settings, sizeof(board.settings) - 1U);
    }
    if (size < 0) {
        PRINT("settings   cannot be used: ", vapi_strerror(size));
        return;
    }
    board.settings_size = (size_t)size;
    for (size_t i = 0U; i < board.settings_size; i++) {
        if (board.settings[i] == '\n' || board.settings[i] == '\r') {
            board.settings[i] = '\0';
        }
    }
    board.settings[board.settings_size] = '\0';
}

const char *board_setting(const char *name)
{
    size_t name_size = strlen(name);
    const char *end = board.settings + board.settings_size;

    for (const char *line = board.settings; line < end; line += strlen(line) + 1U) {
        if (strncmp(line, name, name_size) == 0 && line[name_size] == '=') {
            return line + name_size + 1U;
        }
    }
    return NULL;
}

/* --- platform --------------------------------------------------------------------------------- */

static uint64_t platform_monotonic_ms(void *context)
{
    (void)context;
    return board_system_now_ms();
}

static int64_t monotonic_seconds(void)
{
    uint64_t time = board_system_now_ms();

    (void)vapi_divide(&time, 1000U);
    return (int64_t)time;
}

static int64_t platform_utc_seconds(void *context)
{
    (void)context;
    if (board.clock_unknown) {
        return VAPI_UTC_UNKNOWN;
    }
    if (board.time_by_server) {
        return vapi_network_utc_seconds();
    }
    return board.utc_offset == VAPI_UTC_UNKNOWN ? VAPI_UTC_UNKNOWN
                                                : board.utc_offset + monotonic_seconds();
}

static vapi_status_t platform_random(void *context, void *out_data, size_t size)
{
    (void)context;
    return board_hardware_random(out_data, size);
}

static void platform_memory(void *context, vapi_memory_t *out_memory)
{
    (void)context;
    vapi_tls_memory(out_memory);
    if (out_memory != NULL) {
        board_system_stack(out_memory);
    }
}

static const vapi_platform_t platform = {
    .monotonic_ms = platform_monotonic_ms,
    .utc_seconds = platform_utc_seconds,
    .random = platform_random,
    .log = log_line,
    .memory = platform_memory,
};

static void start_clock(void)
{
    const char *clock = board_setting("CLOCK");
    const char *server = board_setting("NET_TIME");
    int64_t now = board_hardware_utc_seconds();

    board.clock_unknown = clock != NULL && strcmp(clock, "unknown") == 0;
    board.time_by_server = server != NULL && server[0] != '\0';
    board.utc_offset = now == VAPI_UTC_UNKNOWN ? now : now - monotonic_seconds();
}

/* --- start ------------------------------------------------------------------------------------ */

/* Milliseconds left until `end_ms`. */
static uint32_t time_left(uint64_t end_ms)
{
    uint64_t now_ms = board_system_now_ms();

    return now_ms < end_ms ? (uint32_t)(end_ms - now_ms) : 0U;
}

static bool wait_for(vapi_network_step_t step, uint64_t end_ms)
{
    uint32_t timeout_ms = time_left(end_ms);

    board_watchdog_alive(timeout_ms);
    bool reached = vapi_network_wait(step, timeout_ms);
    board_watchdog_alive(0U);
    return reached;
}

static void print_link(void)
{
    const uint8_t *address = board_hardware_ethernet()->address;
    char text[18];

    for (size_t i = 0U; i < 6U; i++) {
        text[3U * i] = "0123456789abcdef"[address[i] >> 4];
        text[3U * i + 1U] = "0123456789abcdef"[address[i] & 15U];
        text[3U * i + 2U] = i < 5U ? ':' : '\0';
    }
    PRINT("link       up, ", text);
}

static void print_ipv4_address(void)
{
    static const struct {
        const char *label;
        vapi_network_address_t which;
    } parts[] = {
        {"address    ", VAPI_NETWORK_OWN},
        {", mask ", VAPI_NETWORK_MASK},
        {", gateway ", VAPI_NETWORK_GATEWAY},
        {", DNS ", VAPI_NETWORK_DNS},
    };
    char text[LINE_SIZE];
    vapi_output_t line = vapi_output_window(text, sizeof(text), 0U, 0U);

    for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); i++) {
        char address[VAPI_NETWORK_ADDRESS_SIZE];
        bool known = vapi_network_address_text(parts[i].which, address);
        vapi_output_slice(&line, vapi_slice_from_string(parts[i].label));
        vapi_output_slice(&line, vapi_slice_from_string(known ? address : "none"));
    }
    const char *source = board.network.address == NULL ? " (DHCP)\n" : " (settings)\n";
    vapi_output_slice(&line, vapi_slice_from_string(source));
    board_hardware_print(text, vapi_output_kept(&line));
}

static void print_address(void)
{
    char address[VAPI_NETWORK_ADDRESS_SIZE];
    char dns[VAPI_NETWORK_ADDRESS_SIZE];

    if (!LWIP_IPV6 || vapi_network_address_text(VAPI_NETWORK_OWN, address)) {
        print_ipv4_address();
    } else if (vapi_network_address_text(VAPI_NETWORK_OWN_IPV6, address) &&
               vapi_network_address_text(VAPI_NETWORK_DNS, dns)) {
        PRINT("address    ", address, ", DNS ", dns, " (router)");
    }
}

static void print_time(void)
{
    int64_t now = platform_utc_seconds(NULL);
    char text[32] = "";

    if (now == VAPI_UTC_UNKNOWN) {
        PRINT("time       unknown: TLS will refuse to connect");
        return;
    }
    vapi_output_t output = vapi_output_window(text, sizeof(text) - 1U, 0U, 0U);
    if (vapi_date_write_iso(&output, now * 1000) != VAPI_OK) {
        return;
    }
    PRINT("time       ", text, board.time_by_server ? " (SNTP)" : " (board)");
}

static vapi_status_t start_network(uint64_t end_ms)
{
    board.network = (vapi_network_configuration_t){
        .ethernet = board_hardware_ethernet(),
        .enable_interrupt = board_hardware_ethernet_enable,
        .alive = board_watchdog_network_alive,
        .platform = &platform,
        .host_name = "vapi-mcu",
        .address = board_setting("NET_ADDRESS"),
        .mask = board_setting("NET_MASK"),
        .gateway = board_setting("NET_GATEWAY"),
        .dns = board_setting("NET_DNS"),
        .hosts = board_setting("NET_HOSTS"),
        .time_server = board_setting("NET_TIME"),
    };
    vapi_status_t status = vapi_network_start(&board.network);
    if (status != VAPI_OK) {
        PRINT("network    cannot start: ", vapi_strerror(status));
        return status;
    }
    if (!wait_for(VAPI_NETWORK_LINK, end_ms)) {
        PRINT("link       down: is the cable plugged in?");
        return VAPI_ERROR_LINK_DOWN;
    }
    print_link();
    if (!wait_for(VAPI_NETWORK_ADDRESS, end_ms)) {
        PRINT("address    none: no DHCP server", LWIP_IPV6 ? " and no router" : "",
              " has answered");
        return VAPI_ERROR_DEADLINE;
    }
    print_address();
    return VAPI_OK;
}

/* Replaced by a board that keeps records. */
__attribute__((weak)) bool board_hardware_storage(const char *place, vapi_storage_t *out_storage)
{
    (void)place;
    (void)out_storage;
    return false;
}

/* Replaced by a board that keeps them in its own flash. */
__attribute__((weak)) bool board_hardware_records(vapi_storage_t *out_storage)
{
    (void)out_storage;
    return false;
}

static void start_sessions(void)
{
    board.sessions.list = board.session_memory;
    board.sessions.count = BOARD_TLS_SESSIONS;
    board.has_storage = board_hardware_storage(board_setting("STORAGE"), &board.storage) ||
                        board_hardware_records(&board.storage);
    if (board.has_storage) {
        vapi_tls_sessions_load(&board.sessions, &board.storage);
        board.uses_kept = board.sessions.uses;
    }
}

void board_keep(void)
{
    if (!board.has_storage || board.sessions.uses == board.uses_kept) {
        return; /* nothing is written that is there already: flash wears */
    }
    if (vapi_tls_sessions_save(&board.sessions, &board.storage) != VAPI_OK) {
        PRINT("storage    TLS sessions cannot be kept");
        return;
    }
    board.uses_kept = board.sessions.uses;
}

vapi_status_t board_start(board_t *out_board, uint32_t timeout_ms)
{
    uint64_t end_ms = board_system_now_ms() + timeout_ms;

    start_clock();
    vapi_status_t status = start_network(end_ms);
    /* The arena is nobody's yet. Also without a network: its settings may be what is wrong. */
    board_hardware_provision(tls_arena, sizeof(tls_arena));
    if (status != VAPI_OK) {
        return status;
    }
    if (board.time_by_server && !board.clock_unknown) {
        (void)wait_for(VAPI_NETWORK_TIME, end_ms);
    }
    print_time();

    status = vapi_tls_start(&platform, tls_arena, sizeof(tls_arena));
    if (status != VAPI_OK) {
        return status;
    }
    vapi_transport_t *below_tls;
    vapi_transport_t *plain;
    board_system_transports(&below_tls, &plain);
    board_watchdog_watch(below_tls, plain);
    start_sessions();
    vapi_tls_transport_init(&board.tls, below_tls, &vapi_tls_roots, &board.sessions);
    *out_board = (board_t){
        .platform = &platform,
        .secure = &board.tls.transport,
        .plain = plain,
        .storage = board.has_storage ? &board.storage : NULL,
    };
    return VAPI_OK;
}

void board_tls_steps(void *stack, size_t size)
{
    vapi_tls_steps(stack, size);
    board.tls_steps_used = vapi_tls_steps_used;
    board.tls_steps_size = size;
}

/* Replaced by a board that has an LED. */
__attribute__((weak)) void board_hardware_led(bool on)
{
    (void)on;
}

void board_led(bool on)
{
    board_hardware_led(on);
}

#if !BOARD_WATCHDOG
void board_alive(uint32_t within_ms)
{
    (void)within_ms;
}

const char *board_reset_by_watchdog(void)
{
    return NULL;
}
#endif

/* --- levels and counters ---------------------------------------------------------------------- */

void board_uptime(board_uptime_t *out_uptime)
{
    out_uptime->asleep_ms = vapi_kernel_asleep_ms();
    out_uptime->total_ms = board_system_now_ms();
}

board_level_t board_stack_level(const char *name, const void *stack, size_t size)
{
    uint32_t peak = (uint32_t)vapi_kernel_painted_used(stack, size);

    return (board_level_t){.name = name, .capacity = (uint32_t)size, .used = peak, .peak = peak};
}

bool board_level(size_t index, board_level_t *out_level)
{
    vapi_network_level_t network;
    size_t system = 0U;

    while (board_system_level(system, out_level)) {
        if (system == index) {
            return true;
        }
        system++;
    }
    if (board.tls_steps_used != NULL && index >= system) {
        if (index == system) {
            uint32_t peak = (uint32_t)board.tls_steps_used();
            *out_level = (board_level_t){.name = "stack tls handshake",
                                         .capacity = (uint32_t)board.tls_steps_size,
                                         .used = peak,
                                         .peak = peak};
            return true;
        }
        index--;
    }
    if (!vapi_network_level(index - system, &network)) {
        return false;
    }
    *out_level = (board_level_t){.name = network.name,
                                 .capacity = network.capacity,
                                 .used = network.used,
                                 .peak = network.peak,
                                 .elements = network.elements};
    return true;
}

bool board_counter(size_t index, board_counter_t *out_counter)
{
    const vapi_ethernet_counters_t *counters = &board_hardware_ethernet()->counters;
    const board_counter_t list[] = {
        {"frames received", counters->received},
        {"frames sent", counters->sent},
        {"receive errors", counters->receive_errors},
        {"receive overflows", counters->receive_overflow},
        {"receive deferrals", counters->receive_deferred},
        {"send errors", counters->send_errors},
        {"send refusals", counters->send_full},
        {"link changes", counters->link_changes},
        {"waits for the chip in vain", counters->stuck},
    };

    if (index >= sizeof(list) / sizeof(list[0])) {
        return false;
    }
    *out_counter = list[index];
    return true;
}

/* --- the program ------------------------------------------------------------------------------ */

void board_run_application(void *argument)
{
    (void)argument;
    read_settings();
    int result = application_main();
    board_keep();
    board_alive(UINT32_MAX); /* it has done its work */
    board_hardware_exit(result == 0 ? 0 : 1);
}
