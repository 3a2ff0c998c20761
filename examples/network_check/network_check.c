/*
 * network_check: the first thing to run on a new board. Brings the network up, opens a TCP
 * connection to the host of VAPI_URL (https://api.vapi.ai when it is not set) and closes it, opens
 * another with TLS, asks for the head of "/", and prints what came back, how full everything is, and
 * what the network chip has counted.
 *
 * Needs no key and places no call: any answer, 404 too, shows that names, time, certificates and
 * records work.
 */
#include "../print.h"
#include "vapi/url.h"

#define START_TIMEOUT_MS 30000U
#define CHECK_TIMEOUT_MS 30000U

static print_line_t line;

static void print_counters(void)
{
    board_counter_t counter;

    for (size_t i = 0U; board_counter(i, &counter); i++) {
        print_start(&line, "counter ");
        print_text(&line, counter.name);
        print_count(&line, ": ", counter.count, "");
        print_end(&line);
    }
}

/* Runs one step until it no longer waits. @return its result, or VAPI_ERROR_DEADLINE. */
typedef vapi_status_t (*step_t)(vapi_transport_t *transport, const vapi_endpoint_t *endpoint);

static vapi_status_t run_step(step_t step, vapi_transport_t *transport,
                              const vapi_endpoint_t *endpoint, const vapi_platform_t *platform,
                              uint64_t end_ms)
{
    for (;;) {
        vapi_status_t status = step(transport, endpoint);
        uint64_t now_ms = platform->monotonic_ms(platform->context);
        if (status != VAPI_PENDING) {
            return status;
        }
        if (now_ms >= end_ms) {
            return VAPI_ERROR_DEADLINE;
        }
        status = transport->operations->wait(transport, transport->interest,
                                             (uint32_t)(end_ms - now_ms));
        if (status < 0) {
            return status;
        }
    }
}

static vapi_status_t step_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    return transport->operations->open(transport, endpoint);
}

static vapi_status_t step_send(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    print_start(&line, "HEAD / HTTP/1.1\r\nHost: ");
    print_text(&line, endpoint->host);
    print_text(&line, "\r\nUser-Agent: vapi-mcu/" VAPI_VERSION "\r\nConnection: close\r\n\r\n");
    vapi_status_t written =
        transport->operations->write(transport, line.text, vapi_output_kept(&line.output));
    return written == 0 ? VAPI_PENDING : written;
}

/* The first line of the answer. */
static vapi_status_t step_receive(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    char text[512];

    (void)endpoint;
    vapi_status_t count = transport->operations->read(transport, text, sizeof(text));
    if (count <= 0) {
        return count == 0 ? VAPI_PENDING : count;
    }
    const char *line_end = memchr(text, '\r', (size_t)count);
    print_start(&line, "answer     ");
    vapi_output_write(&line.output, text,
                      line_end == NULL ? (size_t)count : (size_t)(line_end - text));
    print_end(&line);
    return VAPI_OK;
}

static bool check(const char *label, vapi_transport_t *transport, const vapi_endpoint_t *endpoint,
                  const vapi_platform_t *platform, size_t step_count)
{
    static const step_t steps[] = {step_open, step_send, step_receive};
    uint64_t start_ms = platform->monotonic_ms(platform->context);
    vapi_status_t status = VAPI_OK;

    for (size_t i = 0U; i < step_count && status >= 0; i++) {
        status = run_step(steps[i], transport, endpoint, platform, start_ms + CHECK_TIMEOUT_MS);
    }
    print_start(&line, label);
    print_text(&line, endpoint->host);
    print_text(&line, ": ");
    print_text(&line, vapi_strerror(status));
    print_count(&line, " after ", platform->monotonic_ms(platform->context) - start_ms, " ms");
    if (status < 0 && transport->detail != NULL) {
        print_text(&line, ", ");
        print_text(&line, transport->detail);
    }
    if (status < 0 && transport->port_code != 0) {
        print_text(&line, ", code ");
        vapi_output_signed(&line.output, transport->port_code);
    }
    print_end(&line);
    transport->operations->close(transport);
    return status >= 0;
}

int application_main(void)
{
    board_t board;
    vapi_endpoint_t endpoint = {.host = "api.vapi.ai", .port = 443U};
    const char *setting = board_setting("VAPI_URL");
    char host[VAPI_HOST_SIZE];
    vapi_url_t url;

    if (board_start(&board, START_TIMEOUT_MS) != VAPI_OK) {
        return 1;
    }
    if (setting != NULL) {
        if (vapi_url_parse(vapi_slice_from_string(setting), &url) != VAPI_OK) {
            print_start(&line, "VAPI_URL is not a URL such as https://api.vapi.ai");
            print_end(&line);
            return 1;
        }
        memcpy(host, url.host.data, url.host.size);
        host[url.host.size] = '\0';
        endpoint = (vapi_endpoint_t){.host = host, .port = url.port};
    }
    bool plain = check("tcp        ", board.plain, &endpoint, board.platform, 1U);
    bool secure = check("tls        ", board.secure, &endpoint, board.platform, 3U);
    print_levels(&line, board.platform);
    print_counters();
    print_asleep(&line);
    return plain && secure ? 0 : 1;
}
