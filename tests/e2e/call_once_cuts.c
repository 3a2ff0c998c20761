/*
 * Never ring twice, over real sockets: the connection that carries POST /call is cut at every byte of the request
 * and of the answer, in order, by a reset, and by the device's own power; then the call's fate is asked of the
 * server. call_once_cuts URL KEY ASSISTANT NUMBER prints one line a kind of cut, and ends with 0 when all was well.
 */
#include "posix_platform.h"
#include "socket_transport.h"
#include "vapi/api/calls.h"
#include "vapi/api/operations.h"
#include "vapi/call_once.h"

#include <stdio.h>
#include <stdlib.h>

#define SETTLE_MS   12U
#define LOOK_MS     4U
#define DEADLINE_MS 4000U

/* --- a wire that is cut ------------------------------------------------------------------------ */

typedef enum cut_kind { CUT_END, CUT_RESET, CUT_POWER } cut_kind_t;

typedef struct wire {
    vapi_transport_t transport;
    vapi_socket_transport_t tcp;
    uint32_t request_left; /* bytes until the cut; UINT32_MAX: none */
    uint32_t answer_left;
    cut_kind_t kind;
    bool cut; /* it has happened on this connection */
    bool met; /* it has happened */
} wire_t;

static wire_t *wire_of(vapi_transport_t *transport)
{
    return (wire_t *)(void *)transport;
}

static vapi_transport_t *tcp_of(vapi_transport_t *transport)
{
    return &wire_of(transport)->tcp.transport;
}

static vapi_status_t cut(wire_t *wire)
{
    vapi_transport_t *tcp = &wire->tcp.transport;
    if (!wire->cut) {
        tcp->operations->close(tcp);
    }
    wire->cut = true;
    wire->met = true;
    wire->request_left = UINT32_MAX;
    wire->answer_left = UINT32_MAX;
    return wire->kind == CUT_END ? VAPI_END : VAPI_ERROR_RESET;
}

static vapi_status_t wire_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    vapi_transport_t *tcp = tcp_of(transport);
    vapi_status_t status = tcp->operations->open(tcp, endpoint);
    transport->phase = tcp->phase;
    transport->interest = tcp->interest;
    return status;
}

static vapi_status_t wire_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    wire_t *wire = wire_of(transport);
    if (wire->cut || wire->answer_left == 0U) {
        return cut(wire);
    }
    vapi_transport_t *tcp = tcp_of(transport);
    vapi_status_t status = tcp->operations->read(
        tcp, out_data, size < wire->answer_left ? size : (size_t)wire->answer_left);
    transport->interest = tcp->interest;
    if (status > 0 && wire->answer_left != UINT32_MAX) {
        wire->answer_left -= (uint32_t)status;
    }
    return status;
}

static vapi_status_t wire_write(vapi_transport_t *transport, const void *data, size_t size)
{
    wire_t *wire = wire_of(transport);
    if (wire->cut || wire->request_left == 0U) {
        (void)cut(wire);
        return VAPI_ERROR_RESET;
    }
    vapi_transport_t *tcp = tcp_of(transport);
    vapi_status_t status = tcp->operations->write(
        tcp, data, size < wire->request_left ? size : (size_t)wire->request_left);
    transport->interest = tcp->interest;
    if (status > 0 && wire->request_left != UINT32_MAX) {
        wire->request_left -= (uint32_t)status;
    }
    return status;
}

static void wire_close(vapi_transport_t *transport)
{
    vapi_transport_t *tcp = tcp_of(transport);
    tcp->operations->close(tcp);
    wire_of(transport)->cut = false;
}

static vapi_status_t wire_wait(vapi_transport_t *transport, unsigned interest, uint32_t timeout_ms)
{
    if (wire_of(transport)->cut) {
        return VAPI_OK;
    }
    vapi_transport_t *tcp = tcp_of(transport);
    return tcp->operations->wait(tcp, interest, timeout_ms);
}

static const vapi_transport_operations_t wire_operations = {wire_open, wire_read, wire_write,
                                                            wire_close, wire_wait};

/* --- the device -------------------------------------------------------------------------------- */

static const vapi_platform_t platform = {
    NULL, vapi_posix_monotonic_ms, vapi_posix_utc_seconds, vapi_posix_random, NULL, NULL};
static wire_t wire = {.transport = {.operations = &wire_operations}};
static vapi_client_t client;
static char window[1024];
static char **settings;

/* Storage that outlives the device's power: one record. */
static unsigned char record[256];
static size_t record_size;

static vapi_status_t load(void *context, const char *key, void *out_data, size_t capacity)
{
    (void)context;
    (void)key;
    if (record_size > capacity) {
        return VAPI_ERROR_STORAGE;
    }
    memcpy(out_data, record, record_size);
    return (vapi_status_t)record_size;
}

static vapi_status_t store(void *context, const char *key, const void *data, size_t size)
{
    (void)context;
    (void)key;
    if (size != 0U) {
        memcpy(record, data, size);
    }
    record_size = size;
    return VAPI_OK;
}

static const vapi_storage_t storage = {NULL, load, store};

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string(settings[2]);
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static void power_on(void)
{
    const vapi_client_config_t config = {
        .platform = &platform,
        .plain = &wire.transport,
        .window = window,
        .window_size = sizeof window,
        .base_url = settings[1],
        .key = give_key,
        .retry = {.base_ms = 1U, .pause_max_ms = 2U},
    };
    wire.transport.operations->close(&wire.transport);
    wire.request_left = UINT32_MAX;
    wire.answer_left = UINT32_MAX;
    if (vapi_client_init(&client, &config) != VAPI_OK) {
        (void)fprintf(stderr, "call_once_cuts: the URL is not one\n");
        exit(1);
    }
}

/* --- what the server has ----------------------------------------------------------------------- */

typedef struct census {
    uint32_t count;
    char id[40];
} census_t;

static vapi_status_t visit(void *context, const vapi_json_event_t *event)
{
    census_t *census = (census_t *)context;
    if (event->type == VAPI_JSON_OBJECT_END) {
        census->count++;
    } else if (event->type == VAPI_JSON_STRING) {
        size_t used = event->first ? 0U : strlen(census->id);
        size_t room = sizeof census->id - 1U - used;
        size_t count = event->text.size < room ? event->text.size : room;
        memcpy(census->id + used, event->text.data, count);
        census->id[used + count] = '\0';
    }
    return VAPI_OK;
}

/* Counts the calls that the server has, and removes them. More than one is a failure, and may be counted anew. */
static uint32_t count_and_remove_calls(char *out_id)
{
    static const vapi_json_field_t members[] = {VAPI_JSON_SELECT("id", 1)};
    static const vapi_json_field_t elements[] = {VAPI_JSON_SELECT_EACH(0, members, 1)};
    static const vapi_json_field_t list = VAPI_JSON_ROOT(elements, 1);
    uint32_t count = 0U;
    census_t census;
    power_on();
    do {
        memset(&census, 0, sizeof census);
        vapi_request_t request = {.operation = &vapi_operation_calls_list,
                                  .answer_fields = &list,
                                  .visit = visit,
                                  .context = &census};
        if (vapi_request(&client, &request) != VAPI_OK) {
            return UINT32_MAX;
        }
        if (census.count != 0U) {
            static vapi_call_t removed;
            static vapi_request_t removal;
            memcpy(out_id, census.id, sizeof census.id);
            if (vapi_calls_delete(&client, &removal, census.id, &removed) != VAPI_OK) {
                return UINT32_MAX;
            }
            count += census.count;
        }
    } while (census.count > 1U);
    return count;
}

/* --- one cut ----------------------------------------------------------------------------------- */

static vapi_status_t run(vapi_call_once_t *once)
{
    vapi_client_wait_t wait;
    vapi_status_t status;
    while ((status = vapi_calls_create_once_poll(once, &wait)) == VAPI_PENDING) {
        if (wire.met && wire.kind == CUT_POWER) {
            break;
        }
        vapi_await(&client, &wait);
    }
    return status;
}

typedef struct tally {
    uint32_t cuts;
    uint32_t placed;
    uint32_t not_placed;
    uint32_t unknown;
    uint32_t rung; /* calls that the server had */
} tally_t;

/* @return whether the cut was met, so that there may be a later one. */
static bool try_cut(cut_kind_t kind, bool of_request, uint32_t position, tally_t *tally,
                    bool *ref_good)
{
    static vapi_call_once_t once;
    const vapi_call_once_options_t options = {.storage = &storage,
                                              .name_prefix = "cut",
                                              .settle_ms = SETTLE_MS,
                                              .look_ms = LOOK_MS,
                                              .deadline_ms = DEADLINE_MS};
    vapi_call_create_t create = {
        .assistant_id = vapi_slice_from_string(settings[3]),
        .phone_number_id = vapi_slice_from_string(settings[4]),
        .presence.customer = VAPI_JSON_SET,
        .customer.number = VAPI_SLICE_LITERAL("+49405550101"),
    };
    record_size = 0U;
    power_on();
    wire.kind = kind;
    wire.met = false;
    wire.request_left = of_request ? position : UINT32_MAX;
    wire.answer_left = of_request ? UINT32_MAX : position;
    vapi_status_t status = vapi_calls_create_once_start(&once, &client, &create, &options);
    status = status == VAPI_OK ? run(&once) : status;
    bool met = wire.met;
    if (met && kind == CUT_POWER) { /* nothing is left but the storage */
        memset(&once, 0xA5, sizeof once);
        memset(&client, 0, sizeof client);
        power_on();
        wire.met = false;
        status = vapi_calls_create_once_resume(&once, &client, &options);
        status = status == VAPI_OK ? run(&once) : status;
    }
    char id[40] = "";
    uint32_t rung = count_and_remove_calls(id);
    bool good = rung <= 1U && once.outcome != VAPI_CALL_BLOCKED;
    if (once.outcome == VAPI_CALL_PLACED) {
        good = good && status == VAPI_OK && rung == 1U && strcmp(id, once.id) == 0;
    } else if (once.outcome == VAPI_CALL_NOT_PLACED) {
        good = good && status < 0 && rung == 0U;
    } else {
        good = good && status == VAPI_ERROR_AMBIGUOUS;
    }
    if (!good) {
        (void)printf("wrong at byte %u: outcome %d, status %d, %u calls\n", position, once.outcome,
                     status, rung);
    }
    tally->cuts += met ? 1U : 0U;
    tally->placed += once.outcome == VAPI_CALL_PLACED ? 1U : 0U;
    tally->not_placed += once.outcome == VAPI_CALL_NOT_PLACED ? 1U : 0U;
    tally->unknown += once.outcome == VAPI_CALL_UNKNOWN ? 1U : 0U;
    tally->rung += rung;
    *ref_good = *ref_good && good;
    return met;
}

static bool try_all(const char *name, cut_kind_t kind, bool of_request)
{
    tally_t tally = {0};
    bool good = true;
    uint32_t position = 0U;
    while (try_cut(kind, of_request, position, &tally, &good)) {
        position++;
    }
    /* The last one was not met: the exchange is that long, and it went well. */
    (void)printf("%s cuts %u placed %u not-placed %u unknown %u rung %u %s\n", name, tally.cuts,
                 tally.placed, tally.not_placed, tally.unknown, tally.rung, good ? "good" : "bad");
    (void)fflush(stdout);
    return good;
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 5) {
        (void)fprintf(stderr, "usage: call_once_cuts URL KEY ASSISTANT NUMBER\n");
        return 1;
    }
    settings = arguments;
    vapi_socket_transport_init(&wire.tcp);
    bool good = try_all("request-reset", CUT_RESET, true);
    good = try_all("answer-end", CUT_END, false) && good;
    good = try_all("answer-reset", CUT_RESET, false) && good;
    good = try_all("request-power", CUT_POWER, true) && good;
    good = try_all("answer-power", CUT_POWER, false) && good;
    return good ? 0 : 1;
}
