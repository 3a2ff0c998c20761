/*
 * Records what a server says in each scenario: record DIRECTORY writes <scenario>_<connection>.tape, and the
 * roots that the client trusts as <scenario>.der.
 */
#include "scenarios.h"
#include "tls_peer.h"
#include "tls_transport.h"

#include <stdio.h>
#include <stdlib.h>

static unsigned char tls_arena[65536];
static FILE *tape;
static vapi_status_t (*wire_read)(vapi_transport_t *transport, void *out_data, size_t size);

static _Noreturn void give_up(const char *what, const char *name)
{
    (void)fprintf(stderr, "record: %s %s\n", name, what);
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

static void record(const char *directory, const char *name, chain_kind_t kind, int version,
                   int connections, const char *groups)
{
    static peer_t peer;
    static vapi_tls_session_t slot;
    static vapi_tls_transport_t tls;
    const vapi_endpoint_t endpoint = {"test.example", 443};
    const vapi_tls_roots_t *roots = &chain_of(kind)->roots;
    vapi_tls_sessions_t sessions = {&slot, 1U, 0U};
    char ending[] = "_1.tape";

    FILE *der = create(directory, name, ".der");
    (void)fwrite(roots->list[0].der, 1U, roots->list[0].size, der);
    (void)fclose(der);

    memset(&slot, 0, sizeof slot);
    scenario_random_state = 1U;
    if (vapi_tls_start(&scenario_platform, tls_arena, sizeof tls_arena) != VAPI_OK) {
        give_up("cannot start", name);
    }
    peer_init(&peer, kind, version);
    (void)SSL_CTX_set1_groups_list(peer.context, groups);
    vapi_transport_operations_t operations = *peer.transport.operations;
    wire_read = operations.read;
    operations.read = recording_read;
    peer.transport.operations = &operations;
    peer.answer = SCENARIO_ANSWER;
    peer.answer_size = sizeof SCENARIO_ANSWER - 1U;
    peer.close_after = true;
    vapi_tls_transport_init(&tls, &peer.transport, roots, &sessions);
    for (int i = 0; i < connections; i++) {
        char answer[100];
        vapi_status_t status;
        ending[1] = (char)('1' + i);
        tape = create(directory, name, ending);
        while ((status = tls.transport.operations->open(&tls.transport, &endpoint)) ==
               VAPI_PENDING) {
        }
        if (status != VAPI_OK || tls.transport.resumed != (i > 0) ||
            tls.transport.operations->write(&tls.transport, SCENARIO_QUESTION,
                                            sizeof SCENARIO_QUESTION - 1U) <= 0) {
            give_up("did not connect", name);
        }
        while (tls.transport.operations->read(&tls.transport, answer, sizeof answer) >= 0) {
        }
        tls.transport.operations->close(&tls.transport);
        (void)fclose(tape);
    }
    peer_free(&peer);
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 2) {
        give_up("DIRECTORY", "needs");
    }
#define RECORD(name, kind, version, connections, groups)                                           \
    record(arguments[1], #name, kind, version, connections, groups);
    SCENARIOS(RECORD)
    return 0;
}
