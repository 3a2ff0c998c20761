/* TLS handshakes on a Cortex-M3 against a recorded server: instructions, stack, and the arena they need. */
#include "bench.h"
#include "scenarios.h"
#include "tls_steps.h"
#include "tls_transport.h"
#include "vapi/output.h"

/* Larger than any needs: the extent that is reported tells what would have done. */
static _Alignas(8) unsigned char tls_arena[65536];
static _Alignas(8) unsigned char steps_stack[VAPI_TLS_STEPS_STACK_SIZE];

/* What was recorded (tls_data.S). */
#define TAPE(name, kind, version, connections, groups)                                             \
    extern const char tape_##name##_1_begin[], tape_##name##_1_end[];                              \
    extern const char tape_##name##_2_begin[], tape_##name##_2_end[];
SCENARIOS(TAPE)

/* --- a wire that says what is on the tape ----------------------------------------------------------- */

typedef struct player {
    vapi_transport_t transport;
    vapi_slice_t rest;
} player_t;

static vapi_status_t player_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    (void)endpoint;
    transport->phase = VAPI_PHASE_CONNECT;
    return VAPI_OK;
}

static vapi_status_t player_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    player_t *player = (player_t *)(void *)transport;
    size_t count = size < player->rest.size ? size : player->rest.size;
    if (count == 0U) {
        return VAPI_END;
    }
    memcpy(out_data, player->rest.data, count);
    vapi_slice_advance(&player->rest, count);
    return (vapi_status_t)count;
}

static vapi_status_t player_write(vapi_transport_t *transport, const void *data, size_t size)
{
    (void)transport;
    (void)data;
    return (vapi_status_t)size;
}

static void player_close(vapi_transport_t *transport)
{
    (void)transport;
}

static vapi_status_t player_wait(vapi_transport_t *transport, unsigned interest,
                                 uint32_t timeout_ms)
{
    (void)transport;
    (void)interest;
    (void)timeout_ms;
    return VAPI_OK;
}

static const vapi_transport_operations_t player_operations = {
    player_open, player_read, player_write, player_close, player_wait};

/* --- workloads -------------------------------------------------------------------------------------- */

static vapi_tls_transport_t tls;

static bool connect_to(player_t *player, vapi_slice_t tape, bool counted)
{
    static const vapi_endpoint_t endpoint = {"test.example", 443};
    char answer[100];
    vapi_status_t status;
    size_t size = 0;
    player->rest = tape;
    do {
        if (counted) {
            bench_begin();
        }
        status = tls.transport.operations->open(&tls.transport, &endpoint);
        if (counted) {
            bench_end();
        }
    } while (status == VAPI_PENDING);
    if (status != VAPI_OK || tls.transport.operations->write(&tls.transport, SCENARIO_QUESTION,
                                                             sizeof SCENARIO_QUESTION - 1U) <= 0) {
        return false;
    }
    while ((status = tls.transport.operations->read(&tls.transport, answer + size,
                                                    sizeof answer - size)) >= 0) {
        size += (size_t)status;
    }
    tls.transport.operations->close(&tls.transport);
    return status == VAPI_END &&
           vapi_slice_equal(vapi_slice(answer, size), vapi_slice_from_string(SCENARIO_ANSWER));
}

/* "state NAME_arena BYTES" for the host, by semihosting's SYS_WRITE0. */
static void report_arena(const char *name)
{
    char text[80];
    vapi_output_t line = vapi_output_window(text, sizeof text - 1U, 0U, 0U);
    vapi_output_slice(&line, vapi_slice_from_string("state "));
    vapi_output_slice(&line, vapi_slice_from_string(name));
    vapi_output_slice(&line, vapi_slice_from_string("_arena "));
    vapi_output_unsigned(&line, vapi_tls_arena()->extent);
    vapi_output_byte(&line, '\n');
    text[vapi_output_kept(&line)] = '\0';
    register uint32_t operation __asm__("r0") = 0x04U;
    register const char *argument __asm__("r1") = text;
    __asm__ volatile("bkpt 0xAB" : "+r"(operation) : "r"(argument) : "memory");
}

static bool run(const char *name, vapi_slice_t first, vapi_slice_t second, bool in_short_steps)
{
    static vapi_tls_session_t slot;
    static player_t player = {{.operations = &player_operations}, {NULL, 0U}};
    vapi_tls_sessions_t sessions = {&slot, 1U, 0U};
    bool twice = second.size != 0U;
    memset(&slot, 0, sizeof slot);
    scenario_random_state = 1U;
    if (vapi_tls_start(&scenario_platform, tls_arena, sizeof tls_arena) != VAPI_OK) {
        return false;
    }
    if (in_short_steps) {
        vapi_tls_steps(steps_stack, sizeof steps_stack);
    }
    vapi_tls_transport_init(&tls, &player.transport, &vapi_tls_roots, &sessions);
    bool right = connect_to(&player, first, !twice) && !tls.transport.resumed;
    if (right && twice) {
        right = connect_to(&player, second, true) && tls.transport.resumed;
    }
    if (!in_short_steps) {
        report_arena(name);
    }
    return right;
}

static vapi_slice_t tape(const char *begin, const char *end)
{
    return vapi_slice(begin, (size_t)(end - begin));
}

#define RUN(name, kind, version, connections, groups)                                              \
    static bool run_##name(void)                                                                   \
    {                                                                                              \
        return run(#name, tape(tape_##name##_1_begin, tape_##name##_1_end),                        \
                   tape(tape_##name##_2_begin, tape_##name##_2_end), false);                       \
    }                                                                                              \
    static bool run_##name##_steps(void)                                                           \
    {                                                                                              \
        return run(#name, tape(tape_##name##_1_begin, tape_##name##_1_end),                        \
                   tape(tape_##name##_2_begin, tape_##name##_2_end), true);                        \
    }
SCENARIOS(RUN)

#define WORKLOAD(name, kind, version, connections, groups)                                         \
    {#name, run_##name, 0U}, {#name "_steps", run_##name##_steps, 0U},
const bench_workload_t bench_workloads[] = {SCENARIOS(WORKLOAD){NULL, NULL, 0U}};

const bench_state_t bench_states[] = {{NULL, 0U}};
