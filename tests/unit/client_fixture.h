/**
 * @file client_fixture.h
 * What the tests of the engine share: one client on a scripted port (fake_port.h), an exchange, and what came of it.
 */
#ifndef CLIENT_FIXTURE_H
#define CLIENT_FIXTURE_H

#include "fake_port.h"
#include "vapi/client.h"

#define OK_ANSWER      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
#define CHUNKED_ANSWER "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"

/** An answer that points elsewhere. */
#define TO(place) "HTTP/1.1 302 Found\r\nLocation: " place "\r\nContent-Length: 0\r\n\r\n"

/** The one client. A test may set `port`, `config`, and the last group before client_set_up(), `exchange` behind it. */
typedef struct client_fixture {
    fake_port_t port;
    vapi_client_t client;
    vapi_client_config_t config;
    vapi_exchange_t exchange;
    char window[256];
    char addresses[1024];
    char body[4096]; /**< what the sink got */
    size_t body_size;
    size_t begun;
    size_t finished;
    size_t keys; /**< calls of the key function */

    size_t stop_after; /**< bytes after which the sink wants no more; 0: never */
    vapi_status_t sink_failure;
    const char *newer_key; /**< what the key function gives after a refusal; NULL: none */
} client_fixture_t;

extern client_fixture_t fixture;

/** Sinks that fill `body`: one that can forget what it got, and one that cannot. */
extern const vapi_answer_sink_t client_restarting_sink;
extern const vapi_answer_sink_t client_single_sink;

/** The sinks' function, for one of a test's own. */
vapi_status_t client_take(void *context, vapi_slice_t bytes);

/** Makes everything new: the setup of each test. */
int client_fresh(void **state);

/** A client whose peer follows the script, and a GET that wants its answer. */
void client_set_up(const fake_connection_t *connections, size_t count);

/** Gives the client room for redirects; before client_set_up(). */
void client_use_addresses(void);

/** Makes the exchange a POST /call that must not be repeated, without or with a body. */
void client_make_write(void);
void client_make_write_with_body(char *json);

/** Starts the exchange and runs it to its end. */
vapi_status_t client_perform(void);

/** What the client says of it. */
const vapi_error_t *client_error(void);
const vapi_statistics_t *client_statistics(void);

#endif /* CLIENT_FIXTURE_H */
