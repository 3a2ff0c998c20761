/* From the alarm to the call's id: POST /call through client, TLS and all, on a Cortex-M3 against a recorded server. */
#include "bench.h"
#include "call_scenario.h"

/* What was recorded (call_data.S). */
#define TAPE(name, figure, version, way)                                                           \
    extern const char tape_##name##_1_begin[], tape_##name##_1_end[];                              \
    extern const char tape_##name##_2_begin[], tape_##name##_2_end[];
CALL_SCENARIOS(TAPE)

/* --- a wire that says what is on the tape ----------------------------------------------------------- */

typedef struct player {
    vapi_transport_t transport;
    vapi_slice_t rest;
    vapi_slice_t next; /* for the second request */
} player_t;

static void turn(player_t *player)
{
    if (player->rest.size == 0U) {
        player->rest = player->next;
        player->next = vapi_slice(NULL, 0U);
    }
}

static vapi_status_t player_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    (void)endpoint;
    transport->phase = VAPI_PHASE_CONNECT;
    turn((player_t *)(void *)transport);
    return VAPI_OK;
}

static vapi_status_t player_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    player_t *player = (player_t *)(void *)transport;
    size_t count = size < player->rest.size ? size : player->rest.size;
    transport->interest = VAPI_WAIT_READABLE;
    memcpy(out_data, player->rest.data, count);
    vapi_slice_advance(&player->rest, count);
    return (vapi_status_t)count;
}

/* What is written over a connection whose tape has ended asks for the next answer. */
static vapi_status_t player_write(vapi_transport_t *transport, const void *data, size_t size)
{
    (void)data;
    turn((player_t *)(void *)transport);
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

static bool run(call_way_t way, vapi_slice_t first, vapi_slice_t second)
{
    static player_t player;
    memset(&player, 0, sizeof player);
    player.transport.operations = &player_operations;
    player.rest = first;
    if (!call_start(&player.transport, &vapi_tls_roots)) {
        return false;
    }
    if (way != CALL_ONLY_ONE) {
        if (!call_went_well(call_place(), false, false)) {
            return false;
        }
        if (way == CALL_RESUMED) {
            vapi_client_close(&call_client);
        }
        player.next = second;
    }
    bench_begin();
    vapi_status_t status = call_place();
    bench_end();
    return call_went_well(status, way == CALL_RESUMED, way == CALL_KEPT) && player.rest.size == 0U;
}

static vapi_slice_t tape(const char *begin, const char *end)
{
    return vapi_slice(begin, (size_t)(end - begin));
}

#define RUN(name, figure, version, way)                                                            \
    static bool run_##name(void)                                                                   \
    {                                                                                              \
        return run(way, tape(tape_##name##_1_begin, tape_##name##_1_end),                          \
                   tape(tape_##name##_2_begin, tape_##name##_2_end));                              \
    }
CALL_SCENARIOS(RUN)

#define WORKLOAD(name, figure, version, way) {figure, run_##name, 0U},
const bench_workload_t bench_workloads[] = {CALL_SCENARIOS(WORKLOAD){NULL, NULL, 0U}};

const bench_state_t bench_states[] = {{NULL, 0U}};
