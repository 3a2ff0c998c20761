/*
 * A WebSocket client that sends every message back: what a conformance server talks to.
 *
 *   websocket_echo [--read BYTES] HOST PORT TARGET               one connection; text messages are printed
 *   websocket_echo [--read BYTES] HOST PORT TARGET FIRST LAST    one for each number, which takes the place of '#'
 *
 * HOST is an address. With a server of the Autobahn kind: TARGET /getCaseCount prints how many cases there are,
 * '/runCase?case=#&agent=vapi' 1 N runs them, /updateReports?agent=vapi writes the server's reports.
 * For each connection a line says how it ended. The exit status is 1 when one could not be made.
 */
#define _DEFAULT_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

#include "vapi/websocket_handshake.h"
#include "vapi/websocket_session.h"

enum { INPUT_SIZE = 4096, QUEUE_SIZE = 2048, PATIENCE_MS = 5000 };

/* A connection and what has arrived on it. */
typedef struct connection {
    int descriptor;
    size_t read_size;
    char bytes[INPUT_SIZE];
    vapi_slice_t input; /* within `bytes`: not taken yet */
} connection_t;

static vapi_status_t give_random(void *context, void *out_data, size_t size)
{
    (void)context;
    return getrandom(out_data, size, 0U) == (ssize_t)size ? VAPI_OK : VAPI_ERROR_RANDOM;
}

static const vapi_platform_t platform = {NULL, NULL, NULL, give_random, NULL, NULL};

static bool connect_to(connection_t *connection, const char *host, const char *port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(port))};

    connection->input = vapi_slice(connection->bytes, 0U);
    connection->descriptor = socket(AF_INET, SOCK_STREAM, 0);
    return inet_pton(AF_INET, host, &address.sin_addr) == 1 && connection->descriptor >= 0 &&
           connect(connection->descriptor, (const struct sockaddr *)&address, sizeof(address)) == 0;
}

static bool write_all(const connection_t *connection, const void *data, size_t size)
{
    const char *bytes = data;

    while (size != 0U) {
        const ssize_t count = send(connection->descriptor, bytes, size, MSG_NOSIGNAL);

        if (count <= 0) {
            return false;
        }
        bytes += count;
        size -= (size_t)count;
    }
    return true;
}

/* Waits for more input; what is left of it moves to the front. @return false at its end. */
static bool read_more(connection_t *connection)
{
    struct pollfd descriptor = {connection->descriptor, POLLIN, 0};
    const size_t kept = connection->input.size;
    size_t size = sizeof(connection->bytes) - kept;
    ssize_t count;

    memmove(connection->bytes, connection->input.data, kept);
    connection->input = vapi_slice(connection->bytes, kept);
    if (size > connection->read_size) {
        size = connection->read_size;
    }
    if (poll(&descriptor, 1U, PATIENCE_MS) != 1) {
        return false;
    }
    count = read(connection->descriptor, connection->bytes + kept, size);
    if (count <= 0) {
        return false;
    }
    connection->input.size += (size_t)count;
    return true;
}

/* Asks for a WebSocket and reads the answer's head. */
static vapi_status_t shake_hands(connection_t *connection, const char *url_text)
{
    vapi_websocket_handshake_t handshake;
    vapi_http_field_t headers[VAPI_WEBSOCKET_HANDSHAKE_HEADERS];
    vapi_http_request_t request = {.method = VAPI_HTTP_GET};
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_url_t url;
    char text[2048];
    vapi_output_t output = vapi_output_window(text, sizeof(text), 0U, 0U);
    uint8_t random[VAPI_WEBSOCKET_KEY_SIZE];
    vapi_status_t status = vapi_url_parse(vapi_slice_from_string(url_text), &url);

    if (status != VAPI_OK || give_random(NULL, random, sizeof(random)) != VAPI_OK) {
        return status;
    }
    vapi_websocket_handshake_start(&handshake, random, vapi_slice(NULL, 0U));
    request.url = &url;
    request.target.prefix = url.path;
    request.target.query = url.query;
    request.connection = vapi_slice_from_string("Upgrade");
    request.headers = headers;
    request.header_count = vapi_websocket_handshake_headers(&handshake, headers);
    status = vapi_http_request_write(&request, 0U, &output);
    if (status != VAPI_OK || !write_all(connection, text, vapi_output_kept(&output))) {
        return status != VAPI_OK ? status : VAPI_ERROR_TRANSPORT;
    }
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    for (;;) {
        while ((status = vapi_http_response_next(&response, &connection->input, &event)) ==
               VAPI_OK) {
            vapi_websocket_handshake_take(&handshake, &event);
        }
        if (status != VAPI_PENDING) {
            return status == VAPI_END ? vapi_websocket_handshake_finish(&handshake) : status;
        }
        if (!read_more(connection)) {
            return VAPI_ERROR_HTTP_TRUNCATED;
        }
    }
}

/* Sends what is queued. */
static bool flush(const connection_t *connection, vapi_websocket_t *websocket)
{
    const vapi_slice_t output = vapi_websocket_output(websocket);
    const bool sent = write_all(connection, output.data, output.size);

    vapi_websocket_sent(websocket, output.size);
    return sent;
}

/* Sends a piece of a message back. */
static vapi_status_t echo(const connection_t *connection, vapi_websocket_t *websocket,
                          const vapi_websocket_event_t *event)
{
    vapi_slice_t payload = event->payload;
    vapi_status_t status;

    do {
        status = vapi_websocket_send(websocket, (vapi_websocket_opcode_t)event->opcode, &payload,
                                     event->ends);
        if (!flush(connection, websocket)) {
            return VAPI_ERROR_TRANSPORT;
        }
    } while (status == VAPI_PENDING);
    return status;
}

/* The whole life of a WebSocket behind its handshake. */
static vapi_status_t serve(connection_t *connection, bool print)
{
    static uint8_t queue[QUEUE_SIZE];
    vapi_websocket_t websocket;
    vapi_websocket_event_t event;
    vapi_status_t status = vapi_websocket_init(&websocket, &platform, queue, sizeof(queue));

    while (status == VAPI_OK) {
        while (vapi_websocket_next(&websocket, &connection->input, &event) == VAPI_OK) {
            if (event.opcode != VAPI_WEBSOCKET_TEXT && event.opcode != VAPI_WEBSOCKET_BINARY) {
                continue;
            }
            if (print) {
                printf("%.*s%s", (int)event.payload.size, event.payload.data,
                       event.ends ? "\n" : "");
            } else if (vapi_websocket_state(&websocket) == VAPI_WEBSOCKET_STATE_OPEN) {
                status = echo(connection, &websocket, &event);
            }
        }
        if (!flush(connection, &websocket) || vapi_websocket_is_over(&websocket)) {
            break;
        }
        /* What was not taken waited for the queue, which is empty now. */
        if (connection->input.size == 0U && !read_more(connection)) {
            break;
        }
    }
    /* In order the server ends the connection first (RFC 6455, section 7.1.1). What it still sends is read, or
     * else the system would take our close back with a reset. */
    if (vapi_websocket_state(&websocket) == VAPI_WEBSOCKET_STATE_FAILED) {
        (void)shutdown(connection->descriptor, SHUT_WR);
    }
    do {
        connection->input.size = 0U;
    } while (read_more(connection));
    return vapi_websocket_finish(&websocket);
}

/* Puts the number in the place of '#'. */
static void make_url(char *out_text, size_t size, const char *host, const char *port,
                     const char *target, int number)
{
    const char *const mark = strchr(target, '#');

    if (mark == NULL) {
        (void)snprintf(out_text, size, "ws://%s:%s%s", host, port, target);
    } else {
        (void)snprintf(out_text, size, "ws://%s:%s%.*s%d%s", host, port, (int)(mark - target),
                       target, number, mark + 1);
    }
}

int main(int argument_count, char **arguments)
{
    static connection_t connection;
    bool all_connected = true;
    bool print;
    int first = 0;
    int last = 0;

    connection.read_size = INPUT_SIZE;
    if (argument_count > 2 && strcmp(arguments[1], "--read") == 0) {
        connection.read_size = (size_t)atoi(arguments[2]);
        arguments += 2;
        argument_count -= 2;
    }
    print = argument_count == 4;
    if (!print && argument_count != 6) {
        (void)fputs("usage: websocket_echo [--read BYTES] HOST PORT TARGET [FIRST LAST]\n", stderr);
        return 2;
    }
    if (!print) {
        first = atoi(arguments[4]);
        last = atoi(arguments[5]);
    }
    for (int number = first; number <= last; number++) {
        char url[512];
        vapi_status_t status = VAPI_ERROR_CONNECT;

        make_url(url, sizeof(url), arguments[1], arguments[2], arguments[3], number);
        if (connect_to(&connection, arguments[1], arguments[2])) {
            status = shake_hands(&connection, url);
            if (status == VAPI_OK) {
                status = serve(&connection, print);
            }
        } else {
            all_connected = false;
        }
        (void)close(connection.descriptor);
        if (!print) {
            printf("%d %s\n", number, vapi_status_name(status));
        }
    }
    return all_connected ? 0 : 1;
}
