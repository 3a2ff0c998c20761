/* Records what a server says to calls: record_call DIRECTORY writes <scenario>_<request>.tape and call.der. */
#include "call_scenario.h"
#include "tls_peer.h"

#include <stdio.h>
#include <stdlib.h>

static FILE *tape;
static vapi_status_t (*wire_read)(vapi_transport_t *transport, void *out_data, size_t size);

static _Noreturn void give_up(const char *what, const char *name)
{
    (void)fprintf(stderr, "record_call: %s %s\n", name, what);
    exit(1);
}

static FILE *create(const char *directory, const char *name, const char *ending)
{
    char path[512];
    (void)snprintf(path, sizeof path, "%s/%s%s", directory, name, ending);
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        give_up("cannot be written", path);
    }
    return file;
}

static vapi_status_t recording_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    vapi_status_t status = wire_read(transport, out_data, size);
    if (status > 0) {
        (void)fwrite(out_data, 1U, (size_t)status, tape);
    }
    return status;
}

static void record(const char *directory, const char *name, int version, call_way_t way)
{
    static peer_t peer;
    char ending[] = "_1.tape";
    const vapi_tls_roots_t *roots = &chain_of(CHAIN_ECDSA)->roots;
    FILE *der = create(directory, "call", ".der");
    (void)fwrite(roots->list[0].der, 1U, roots->list[0].size, der);
    (void)fclose(der);

    peer_init(&peer, CHAIN_ECDSA, version);
    vapi_transport_operations_t operations = *peer.transport.operations;
    wire_read = operations.read;
    operations.read = recording_read;
    peer.transport.operations = &operations;
    peer.answer = call_answer;
    peer.answer_size = sizeof call_answer - 1U;
    if (!call_start(&peer.transport, roots)) {
        give_up("does not start", name);
    }
    int requests = way == CALL_ONLY_ONE ? 1 : 2;
    for (int i = 0; i < requests; i++) {
        bool again = i > 0;
        ending[1] = (char)('1' + i);
        tape = create(directory, name, ending);
        peer.answered = false;
        peer.received_size = 0U;
        if (!call_went_well(call_place(), again && way == CALL_RESUMED,
                            again && way == CALL_KEPT)) {
            give_up("was not as it should be", name);
        }
        if (way == CALL_RESUMED) {
            vapi_client_close(&call_client);
        }
        (void)fclose(tape);
    }
    vapi_client_close(&call_client);
    peer_free(&peer);
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 2) {
        give_up("DIRECTORY", "needs");
    }
#define RECORD(name, figure, version, way) record(arguments[1], #name, version, way);
    CALL_SCENARIOS(RECORD)
    return 0;
}
