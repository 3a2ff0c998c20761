/*
 * network_check: the first thing to run on a new board. Brings the network up, opens a TCP
 * connection to the host of VAPI_URL (https://api.vapi.ai when it is not set) and closes it, opens
 * another with TLS, asks for the head of "/", and prints what came back, how full everything is, and
 * what the network chip has counted.
 *
 * Needs no key and places no call: any answer, 404 too, shows that names, time, certificates and
 * records work.
 */
#include <stdbool.h>
#include <string.h>

#include "board.h"
#include "vapi/output.h"
#include "vapi/url.h"

#define START_TIMEOUT_MS 30000U
#define CHECK_TIMEOUT_MS 30000U

static char line[160];

static vapi_output_t begin(const char *label)
{
    vapi_output_t output = vapi_output_window(line, sizeof(line) - 1U, 0U, 0U);

    vapi_output_slice(&output, vapi_slice_from_string(label));
    return output;
}

static void add(vapi_output_t *output, const char *text)
{
    vapi_output_slice(output, vapi_slice_from_string(text));
}

static void end(vapi_output_t *output)
{
    uint32_t size = vapi_output_kept(output);

    line[size] = '\n';
    board_print(line, size + 1U);
}

static void print_levels(void)
{
    board_level_t level;

    for (size_t i = 0U; board_level(i, &level); i++) {
        vapi_output_t output = begin("level ");
        add(&output, level.name);
        add(&output, ": ");
        vapi_output_unsigned(&output, level.used);
        add(&output, " of ");
        vapi_output_unsigned(&output, level.capacity);
        add(&output, ", peak ");
        vapi_output_unsigned(&output, level.peak);
        end(&output);
    }
}

static void print_counters(void)
{
    board_counter_t counter;

    for (size_t i = 0U; board_counter(i, &counter); i++) {
        vapi_output_t output = begin("counter ");
        add(&output, counter.name);
        add(&output, ": ");
        vapi_output_unsigned(&output, counter.count);
        end(&output);
    }
}

static void print_uptime(void)
{
    board_uptime_t uptime;

    board_uptime(&uptime);
    vapi_output_t output = begin("asleep ");
    vapi_output_unsigned(&output, uptime.asleep_ms);
    add(&output, " of ");
    vapi_output_unsigned(&output, uptime.total_ms);
    add(&output, " ms");
    end(&output);
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
    char text[256];
    vapi_output_t request = vapi_output_window(text, sizeof(text), 0U, 0U);

    add(&request, "HEAD / HTTP/1.1\r\nHost: ");
    add(&request, endpoint->host);
    add(&request, "\r\nUser-Agent: vapi-mcu/" VAPI_VERSION "\r\nConnection: close\r\n\r\n");
    vapi_status_t written =
        transport->operations->write(transport, text, vapi_output_kept(&request));
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
    vapi_output_t output = begin("answer     ");
    vapi_output_write(&output, text, line_end == NULL ? (size_t)count : (size_t)(line_end - text));
    end(&output);
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
    vapi_output_t output = begin(label);
    add(&output, endpoint->host);
    add(&output, ": ");
    add(&output, vapi_strerror(status));
    add(&output, " after ");
    vapi_output_unsigned(&output, platform->monotonic_ms(platform->context) - start_ms);
    add(&output, " ms");
    if (status < 0 && transport->detail != NULL) {
        add(&output, ", ");
        add(&output, transport->detail);
    }
    if (status < 0 && transport->port_code != 0) {
        add(&output, ", code ");
        vapi_output_signed(&output, transport->port_code);
    }
    end(&output);
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
            vapi_output_t output = begin("VAPI_URL is not a URL such as https://api.vapi.ai");
            end(&output);
            return 1;
        }
        memcpy(host, url.host.data, url.host.size);
        host[url.host.size] = '\0';
        endpoint = (vapi_endpoint_t){.host = host, .port = url.port};
    }
    bool plain = check("tcp        ", board.plain, &endpoint, board.platform, 1U);
    bool secure = check("tls        ", board.secure, &endpoint, board.platform, 3U);
    print_levels();
    print_counters();
    print_uptime();
    return plain && secure ? 0 : 1;
}
