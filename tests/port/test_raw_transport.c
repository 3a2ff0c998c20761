/*
 * The raw transport over real lwIP, without an operating system: both ends are in one stack, on a wire that a test can cut,
 * with a clock that moves only while somebody waits. After each test lwIP's heap and pools hold what they held before.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lwip/dns.h"
#include "lwip/memp.h"
#include "lwip/tcp.h"
#include "lwip_wire.h"
#include "raw_transport.h"

#define PORT         443U
#define CLOSED_PORT  444U
#define LONG_WAIT_MS 100000U
#define HELD_MAX     256U

static vapi_raw_transport_t raw;
static vapi_transport_t *transport;
static vapi_endpoint_t endpoint;
static uint32_t levels_before[WIRE_LEVELS];
static char big[3U * TCP_WND];

/* The other end. */
static struct {
    struct tcp_pcb *listener;
    struct tcp_pcb *connection;
    char data[sizeof(big)];
    size_t received;
    bool takes; /* tells lwIP that it has taken what came */
    bool ended;
    err_t failure;
} server;

/* Memory that a test keeps from the transport. */
static void *held[HELD_MAX];
static size_t held_count;

/* What the wrapped tcp_close() says instead of closing; ERR_OK: it closes. */
static err_t close_result;

err_t __wrap_tcp_close(struct tcp_pcb *connection);
err_t __real_tcp_close(struct tcp_pcb *connection);

err_t __wrap_tcp_close(struct tcp_pcb *connection)
{
    return close_result == ERR_OK ? __real_tcp_close(connection) : close_result;
}

/* --- the other end ---------------------------------------------------------------------------- */

static err_t server_received(void *context, struct tcp_pcb *connection, struct pbuf *data,
                             err_t error)
{
    (void)context;
    (void)error;
    if (data == NULL) {
        server.ended = true;
        return ERR_OK;
    }
    assert_true(server.received + data->tot_len <= sizeof(server.data));
    server.received += pbuf_copy_partial(data, server.data + server.received, data->tot_len, 0U);
    if (server.takes) {
        tcp_recved(connection, data->tot_len);
    }
    pbuf_free(data);
    return ERR_OK;
}

static void server_failed(void *context, err_t error)
{
    (void)context;
    server.connection = NULL;
    server.failure = error;
}

static err_t accepted(void *context, struct tcp_pcb *connection, err_t error)
{
    (void)context;
    assert_int_equal(error, ERR_OK);
    server.connection = connection;
    tcp_recv(connection, server_received);
    tcp_err(connection, server_failed);
    return ERR_OK;
}

static void server_close(void)
{
    if (server.connection != NULL) {
        tcp_err(server.connection, NULL);
        assert_int_equal(__real_tcp_close(server.connection), ERR_OK);
        server.connection = NULL;
    }
}

static void server_abort(void)
{
    tcp_abort(server.connection);
    assert_null(server.connection);
}

static void server_send(const char *data, size_t size)
{
    assert_int_equal(tcp_write(server.connection, data, (u16_t)size, TCP_WRITE_FLAG_COPY), ERR_OK);
    assert_int_equal(tcp_output(server.connection), ERR_OK);
}

/* --- frame of a test -------------------------------------------------------------------------- */

static int begin(void **state)
{
    struct tcp_pcb *fresh;

    (void)state;
    wire_start();
    memset(&server, 0, sizeof(server));
    server.takes = true;
    for (size_t i = 0U; i < sizeof(big); i++) {
        big[i] = (char)(i * 7U + i / 251U);
    }
    endpoint = (vapi_endpoint_t){.host = WIRE_ADDRESS, .port = PORT};
    vapi_raw_transport_init(&raw, &(vapi_raw_configuration_t){.run = wire_run});
    transport = &raw.transport;
    wire_levels(levels_before);
    fresh = tcp_new();
    assert_int_equal(tcp_bind(fresh, IP_ANY_TYPE, PORT), ERR_OK);
    server.listener = tcp_listen(fresh);
    tcp_accept(server.listener, accepted);
    return 0;
}

static void release_memory(void)
{
    while (held_count > 0U) {
        mem_free(held[--held_count]);
    }
}

static int end(void **state)
{
    uint32_t levels[WIRE_LEVELS];

    (void)state;
    close_result = ERR_OK;
    release_memory();
    wire.cut = false;
    transport->operations->close(transport);
    server_close();
    assert_int_equal(__real_tcp_close(server.listener), ERR_OK);
    wire_pass(200000U); /* twice the longest life of a segment, and DNS gives up */
    wire_levels(levels);
    assert_memory_equal(levels, levels_before, sizeof(levels));
    return 0;
}

static vapi_status_t open_fully(void)
{
    for (;;) {
        vapi_status_t status = transport->operations->open(transport, &endpoint);
        if (status != VAPI_PENDING) {
            return status;
        }
        assert_int_equal(transport->operations->wait(transport, transport->interest, LONG_WAIT_MS),
                         VAPI_OK);
    }
}

static void connect_to_server(void)
{
    assert_int_equal(open_fully(), VAPI_OK);
    wire_pass(0U);
    assert_non_null(server.connection);
}

static vapi_status_t wait_for(unsigned interest, uint32_t timeout_ms)
{
    return transport->operations->wait(transport, interest, timeout_ms);
}

/* Reads until `size` bytes have come, in pieces of up to `piece`, and compares them with big. */
static void read_big(size_t size, size_t piece)
{
    static char data[sizeof(big)];
    size_t count = 0U;

    while (count < size) {
        vapi_status_t got = transport->operations->read(transport, data + count, piece);
        assert_true(got >= 0);
        if (got == 0) {
            assert_int_equal(transport->interest, VAPI_WAIT_READABLE);
            assert_int_equal(wait_for(VAPI_WAIT_READABLE, LONG_WAIT_MS), VAPI_OK);
        }
        count += (size_t)got;
    }
    assert_int_equal(count, size);
    assert_memory_equal(data, big, size);
}

static vapi_status_t read_some(void)
{
    char data[16];
    return transport->operations->read(transport, data, sizeof(data));
}

static vapi_status_t write_some(size_t size)
{
    return transport->operations->write(transport, big, size);
}

/* Takes the heap but for about `left` bytes. */
static void hold_heap(size_t left)
{
    void *spare = left > 0U ? mem_malloc((mem_size_t)left) : NULL;

    for (mem_size_t size = 512U; size >= 8U; size /= 2U) {
        while (held_count < HELD_MAX && (held[held_count] = mem_malloc(size)) != NULL) {
            held_count++;
        }
    }
    if (spare != NULL) {
        mem_free(spare);
    }
}

/* --- opening ---------------------------------------------------------------------------------- */

static void test_bytes_go_both_ways(void **state)
{
    (void)state;
    connect_to_server();
    assert_int_equal(transport->interest, 0);
    assert_int_equal(write_some(1000U), 1000);
    wire_pass(10U);
    assert_int_equal(server.received, 1000);
    assert_memory_equal(server.data, big, 1000U);
    server_send(big, 700U);
    read_big(700U, 64U);
    assert_int_equal(read_some(), 0);
}

static void test_small_pieces_are_not_held_back(void **state)
{
    (void)state;
    connect_to_server();
    assert_true(tcp_nagle_disabled(raw.connection));
}

static void test_an_open_transport_stays_open(void **state)
{
    (void)state;
    connect_to_server();
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_OK);
}

static void test_an_endpoint_without_port_or_host_is_refused(void **state)
{
    (void)state;
    endpoint.port = 0U;
    assert_int_equal(open_fully(), VAPI_ERROR_ARGUMENT);
    transport->operations->close(transport);
    endpoint = (vapi_endpoint_t){.host = "", .port = PORT};
    assert_int_equal(open_fully(), VAPI_ERROR_ARGUMENT);
}

static void test_a_closed_port_refuses(void **state)
{
    (void)state;
    endpoint.port = CLOSED_PORT;
    assert_int_equal(open_fully(), VAPI_ERROR_REFUSED);
    assert_int_equal(transport->phase, VAPI_PHASE_CONNECT);
    assert_int_equal(transport->port_code, ERR_RST);
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_ERROR_STATE);
}

static void test_an_address_that_does_not_answer_is_unreachable(void **state)
{
    uint32_t begun_ms = wire.now_ms;

    (void)state;
    endpoint.host = WIRE_NOBODY;
    assert_int_equal(open_fully(), VAPI_ERROR_UNREACHABLE);
    assert_int_equal(transport->phase, VAPI_PHASE_CONNECT);
    assert_int_equal(transport->port_code, ERR_ABRT);
    assert_in_range(wire.now_ms - begun_ms, 11000U, 14000U);
}

static void test_without_a_route_nothing_is_tried(void **state)
{
    (void)state;
    netif_set_down(&wire.netif);
    assert_int_equal(open_fully(), VAPI_ERROR_UNREACHABLE);
    assert_int_equal(transport->port_code, ERR_RTE);
}

static void test_without_a_link_nothing_is_looked_up(void **state)
{
    (void)state;
    endpoint.host = "host.test";
    netif_set_link_down(&wire.netif);
    assert_int_equal(open_fully(), VAPI_ERROR_LINK_DOWN);
    assert_int_equal(transport->phase, VAPI_PHASE_RESOLVE);
    assert_int_equal(wire.ipv4.questions, 0);
}

static void test_a_link_lost_during_a_look_up_is_told(void **state)
{
    (void)state;
    endpoint.host = "lost.test";
    wire.ipv4.dns = WIRE_DNS_SILENT;
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    netif_set_link_down(&wire.netif);
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_ERROR_LINK_DOWN);
}

static void test_without_a_free_connection_there_is_no_memory(void **state)
{
    void *all[MEMP_NUM_TCP_PCB + 1];
    size_t count = 0U;

    (void)state;
    while ((all[count] = memp_malloc(MEMP_TCP_PCB)) != NULL) {
        count++;
    }
    assert_int_equal(open_fully(), VAPI_ERROR_MEMORY);
    assert_int_equal(transport->port_code, ERR_MEM);
    while (count > 0U) {
        memp_free(MEMP_TCP_PCB, all[--count]);
    }
    transport->operations->close(transport);
    connect_to_server();
}

static void test_without_a_free_segment_there_is_no_memory(void **state)
{
    void *all[MEMP_NUM_TCP_SEG + 1];
    size_t count = 0U;

    (void)state;
    while ((all[count] = memp_malloc(MEMP_TCP_SEG)) != NULL) {
        count++;
    }
    assert_int_equal(open_fully(), VAPI_ERROR_MEMORY);
    assert_int_equal(transport->phase, VAPI_PHASE_CONNECT);
    while (count > 0U) {
        memp_free(MEMP_TCP_SEG, all[--count]);
    }
    transport->operations->close(transport);
    connect_to_server();
}

/* --- names ------------------------------------------------------------------------------------ */

static void test_a_name_is_looked_up(void **state)
{
    (void)state;
    endpoint.host = "found.test";
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    assert_int_equal(transport->phase, VAPI_PHASE_RESOLVE);
    assert_int_equal(transport->interest, VAPI_WAIT_READABLE);
    connect_to_server();
    assert_int_equal(transport->phase, VAPI_PHASE_CONNECT);
    assert_int_equal(wire.ipv4.questions, 1);
}

static void test_the_host_table_comes_before_dns(void **state)
{
    (void)state;
    vapi_raw_transport_init(
        &raw, &(vapi_raw_configuration_t){.run = wire_run, .hosts = "table.test=" WIRE_ADDRESS});
    endpoint.host = "table.test";
    connect_to_server();
    assert_int_equal(wire.ipv4.questions, 0);
}

static void test_a_name_that_nobody_knows_does_not_resolve(void **state)
{
    (void)state;
    endpoint.host = "unknown.test";
    wire.ipv4.dns = WIRE_DNS_UNKNOWN;
    assert_int_equal(open_fully(), VAPI_ERROR_RESOLVE);
    assert_int_equal(transport->phase, VAPI_PHASE_RESOLVE);
    assert_non_null(transport->detail);
}

static void test_a_silent_name_server_ends_in_an_error(void **state)
{
    (void)state;
    endpoint.host = "silent.test";
    wire.ipv4.dns = WIRE_DNS_SILENT;
    assert_int_equal(open_fully(), VAPI_ERROR_RESOLVE);
}

static void test_without_a_name_server_a_name_does_not_resolve(void **state)
{
    (void)state;
    endpoint.host = "serverless.test";
    dns_setserver(0U, NULL);
    assert_int_equal(open_fully(), VAPI_ERROR_RESOLVE);
    assert_string_equal(transport->detail, "there is no name server");
    assert_int_equal(transport->port_code, ERR_VAL);
}

static void test_a_name_that_is_too_long_does_not_resolve(void **state)
{
    static char name[DNS_MAX_NAME_LENGTH + 10];

    (void)state;
    memset(name, 'n', sizeof(name) - 1U);
    endpoint.host = name;
    assert_int_equal(open_fully(), VAPI_ERROR_RESOLVE);
    assert_string_equal(transport->detail, "the host name is too long");
}

static void ignored(const char *name, const ip_addr_t *address, void *context)
{
    (void)name;
    (void)address;
    (void)context;
}

static void test_too_many_look_ups_are_a_lack_of_memory(void **state)
{
    static const char *const others[] = {"one.test", "two.test"};
    ip_addr_t address;

    (void)state;
    wire.ipv4.dns = WIRE_DNS_SILENT;
    for (size_t i = 0U; i < DNS_TABLE_SIZE; i++) {
        assert_int_equal(dns_gethostbyname(others[i], &address, ignored, NULL), ERR_INPROGRESS);
    }
    endpoint.host = "three.test";
    assert_int_equal(open_fully(), VAPI_ERROR_MEMORY);
}

static void test_the_answer_to_a_look_up_that_was_closed_is_for_nobody(void **state)
{
    (void)state;
    endpoint.host = "closed.test";
    wire.ipv4.dns = WIRE_DNS_SILENT;
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire_pass(10U);
    transport->operations->close(transport);
    transport->operations->close(transport);
    wire.ipv4.dns = WIRE_DNS_ANSWERS;
    wire_dns_answer(&wire.ipv4);
    wire_pass(10U);
    assert_null(raw.connection);
    assert_int_equal(wait_for(VAPI_WAIT_READABLE, 0U), VAPI_PENDING);
}

static void test_the_answer_to_a_closed_look_up_is_not_taken_for_another_name(void **state)
{
    (void)state;
    endpoint.host = "first.test";
    wire.ipv4.dns = WIRE_DNS_SILENT;
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire_pass(10U);
    transport->operations->close(transport);
    endpoint.host = "second.test";
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire.ipv4.dns = WIRE_DNS_UNKNOWN;
    wire_dns_answer(&wire.ipv4); /* of first.test: the second waits for its turn */
    wire.ipv4.dns = WIRE_DNS_ANSWERS;
    connect_to_server();
}

/* Each request whose deadline passes meanwhile closes its look-up, and the next begins it anew. */
static void test_a_look_up_that_was_closed_is_taken_up_again(void **state)
{
    (void)state;
    endpoint.host = "slow.test";
    wire.ipv4.dns = WIRE_DNS_SILENT;
    for (unsigned i = 0U; i < 2U * DNS_TABLE_SIZE; i++) {
        assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
        wire_pass(10U);
        transport->operations->close(transport);
    }
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire.ipv4.dns = WIRE_DNS_ANSWERS;
    wire_dns_answer(&wire.ipv4);
    connect_to_server();
}

/* lwIP joins the questions, and answers both in the letters of the first. */
static void test_somebody_else_may_ask_for_the_same_name_in_other_letters(void **state)
{
    ip_addr_t address;

    (void)state;
    wire.ipv4.dns = WIRE_DNS_SILENT;
    assert_int_equal(dns_gethostbyname("Same.Test", &address, ignored, NULL), ERR_INPROGRESS);
    endpoint.host = "same.test";
    for (unsigned i = 0U; i < 2U; i++) {
        assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
        wire_pass(10U);
        wire.ipv4.dns = i == 0U ? WIRE_DNS_UNKNOWN : WIRE_DNS_ANSWERS;
        wire_dns_answer(&wire.ipv4);
        if (i == 0U) {
            assert_int_equal(open_fully(), VAPI_ERROR_RESOLVE);
            transport->operations->close(transport);
            wire.ipv4.dns = WIRE_DNS_SILENT;
        }
    }
    connect_to_server();
}

/* --- reading ---------------------------------------------------------------------------------- */

static void test_an_orderly_end_comes_after_the_last_byte(void **state)
{
    (void)state;
    connect_to_server();
    server_send(big, 100U);
    server_close();
    read_big(100U, 1000U);
    wire_pass(10U);
    assert_int_equal(read_some(), VAPI_END);
    assert_int_equal(read_some(), VAPI_ERROR_STATE);
    assert_int_equal(write_some(1U), VAPI_ERROR_STATE);
}

static void test_a_reset_comes_after_the_last_byte(void **state)
{
    (void)state;
    connect_to_server();
    server_send(big, 100U);
    wire_pass(10U);
    server_abort();
    wire_pass(10U);
    read_big(100U, 30U);
    assert_int_equal(read_some(), VAPI_ERROR_RESET);
    assert_int_equal(transport->port_code, ERR_RST);
}

static void test_what_came_before_a_reset_is_read_after_a_failed_write(void **state)
{
    (void)state;
    connect_to_server();
    server_send(big, 100U);
    wire_pass(10U);
    server_abort();
    wire_pass(10U);
    assert_int_equal(write_some(10U), VAPI_ERROR_RESET);
    read_big(100U, 30U);
    assert_int_equal(read_some(), VAPI_ERROR_RESET);
}

static void test_a_reset_ends_a_wait(void **state)
{
    (void)state;
    connect_to_server();
    server_abort();
    assert_int_equal(wait_for(VAPI_WAIT_READABLE, LONG_WAIT_MS), VAPI_OK);
    assert_int_equal(read_some(), VAPI_ERROR_RESET);
}

static void test_a_connection_reset_at_once_was_open(void **state)
{
    (void)state;
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire_pass(10U);
    server_abort();
    wire_pass(10U);
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_OK);
    assert_int_equal(write_some(10U), VAPI_ERROR_RESET);
}

static void test_the_peer_sends_no_more_than_was_taken(void **state)
{
    size_t sent = 0U;

    (void)state;
    connect_to_server();
    while (sent < 2U * TCP_WND) {
        size_t room = tcp_sndbuf(server.connection);
        size_t piece = room < 500U ? room : 500U;
        if (piece == 0U) {
            wire_pass(1000U);
            if (tcp_sndbuf(server.connection) == 0U) {
                break; /* the window is full, and so is what waits to be sent */
            }
            continue;
        }
        server_send(big + sent, piece);
        sent += piece;
    }
    wire_pass(1000U);
    assert_non_null(raw.received);
    assert_int_equal(raw.received->tot_len, TCP_WND);
    read_big(sent, 333U);
    assert_int_equal(read_some(), 0);
}

/* --- writing ---------------------------------------------------------------------------------- */

static void test_a_write_takes_what_there_is_room_for(void **state)
{
    size_t written = 0U;
    vapi_status_t taken;

    (void)state;
    connect_to_server();
    server.takes = false;
    while ((taken = transport->operations->write(transport, big + written, sizeof(big) - written)) >
           0) {
        written += (size_t)taken;
    }
    assert_int_equal(taken, 0);
    assert_int_equal(transport->interest, VAPI_WAIT_WRITABLE);
    assert_in_range(written, 100U, TCP_SND_BUF);
    while (written < sizeof(big)) {
        server.takes = true;
        tcp_recved(server.connection, (u16_t)(TCP_WND - server.connection->rcv_wnd));
        assert_int_equal(wait_for(VAPI_WAIT_WRITABLE, LONG_WAIT_MS), VAPI_OK);
        taken = transport->operations->write(transport, big + written, sizeof(big) - written);
        assert_true(taken >= 0);
        written += (size_t)taken;
    }
    wire_pass(1000U);
    assert_int_equal(server.received, sizeof(big));
    assert_memory_equal(server.data, big, sizeof(big));
}

static void test_an_acknowledgement_ends_a_wait_at_once(void **state)
{
    (void)state;
    connect_to_server();
    while (write_some(TCP_MSS) > 0) {
    }
    uint32_t begun_ms = wire.now_ms;
    assert_int_equal(wait_for(VAPI_WAIT_WRITABLE, LONG_WAIT_MS), VAPI_OK);
    assert_int_equal(wire.now_ms, begun_ms);
    assert_true(write_some(TCP_MSS) > 0);
}

static void test_a_full_window_is_waited_for(void **state)
{
    vapi_status_t taken;

    (void)state;
    connect_to_server();
    wire.cut = true;
    do {
        taken = write_some(1000U);
    } while (taken > 0);
    assert_int_equal(taken, 0);
    uint32_t begun_ms = wire.now_ms;
    assert_int_equal(wait_for(VAPI_WAIT_WRITABLE, 3000U), VAPI_PENDING);
    assert_int_equal(wire.now_ms - begun_ms, 3000);
}

static void test_a_write_without_memory_takes_less(void **state)
{
    (void)state;
    connect_to_server();
    hold_heap(600U);
    assert_in_range(write_some(1000U), 64, 600);
}

static void test_a_write_without_any_memory_takes_nothing_until_there_is_some(void **state)
{
    (void)state;
    connect_to_server();
    hold_heap(0U);
    assert_int_equal(write_some(1000U), 0);
    assert_int_equal(transport->interest, VAPI_WAIT_WRITABLE);
    release_memory();
    assert_int_equal(wait_for(VAPI_WAIT_WRITABLE, 2000U), VAPI_OK);
    assert_int_equal(write_some(1000U), 1000);
}

static void test_a_write_without_a_free_segment_takes_nothing(void **state)
{
    void *all[MEMP_NUM_TCP_SEG + 1];
    size_t count = 0U;

    (void)state;
    connect_to_server();
    while ((all[count] = memp_malloc(MEMP_TCP_SEG)) != NULL) {
        count++;
    }
    assert_int_equal(write_some(10U), 0);
    while (count > 0U) {
        memp_free(MEMP_TCP_SEG, all[--count]);
    }
    assert_int_equal(write_some(10U), 10);
}

static void test_a_write_without_a_route_is_an_error(void **state)
{
    (void)state;
    connect_to_server();
    netif_set_down(&wire.netif);
    assert_int_equal(write_some(10U), VAPI_ERROR_UNREACHABLE);
    assert_int_equal(transport->port_code, ERR_RTE);
    netif_set_up(&wire.netif);
}

/* The client takes it for never sent, and may send it again over another connection. */
static void test_what_a_failed_write_has_queued_never_leaves(void **state)
{
    (void)state;
    connect_to_server();
    netif_set_down(&wire.netif);
    assert_int_equal(write_some(10U), VAPI_ERROR_UNREACHABLE);
    netif_set_up(&wire.netif);
    wire_pass(5000U);
    transport->operations->close(transport);
    wire_pass(5000U);
    assert_int_equal(server.received, 0);
}

static void test_a_peer_that_acknowledges_nothing_breaks_the_connection(void **state)
{
    (void)state;
    connect_to_server();
    wire.cut = true;
    assert_int_equal(write_some(10U), 10);
    assert_int_equal(wait_for(VAPI_WAIT_READABLE, 3600000U), VAPI_OK);
    assert_int_equal(read_some(), VAPI_ERROR_RESET);
    assert_int_equal(transport->port_code, ERR_ABRT);
}

/* --- the end ---------------------------------------------------------------------------------- */

static void test_a_close_is_an_orderly_end_for_the_peer(void **state)
{
    (void)state;
    connect_to_server();
    assert_int_equal(write_some(10U), 10);
    transport->operations->close(transport);
    transport->operations->close(transport);
    wire_pass(10U);
    assert_int_equal(server.received, 10);
    assert_true(server.ended);
    assert_int_equal(server.failure, ERR_OK);
}

static void test_a_close_with_bytes_unread_is_a_reset(void **state)
{
    (void)state;
    connect_to_server();
    server_send(big, 100U);
    wire_pass(10U);
    transport->operations->close(transport);
    wire_pass(10U);
    assert_int_equal(server.failure, ERR_RST);
}

static void test_a_close_that_has_no_memory_resets(void **state)
{
    (void)state;
    connect_to_server();
    close_result = ERR_MEM;
    transport->operations->close(transport);
    close_result = ERR_OK;
    wire_pass(10U);
    assert_int_equal(server.failure, ERR_RST);
}

static void test_a_connection_being_opened_can_be_closed(void **state)
{
    (void)state;
    endpoint.host = WIRE_NOBODY;
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    transport->operations->close(transport);
    endpoint.host = WIRE_ADDRESS;
    connect_to_server();
}

static void test_a_transport_that_failed_can_be_opened_again(void **state)
{
    (void)state;
    endpoint.port = CLOSED_PORT;
    assert_int_equal(open_fully(), VAPI_ERROR_REFUSED);
    transport->operations->close(transport);
    endpoint.port = PORT;
    connect_to_server();
    assert_int_equal(transport->port_code, 0);
}

static void test_what_is_left_of_closed_connections_gives_way_to_a_new_one(void **state)
{
    (void)state;
    for (unsigned i = 0U; i < 2U * MEMP_NUM_TCP_PCB; i++) {
        wire.cut = false;
        connect_to_server();
        wire.cut = true; /* the end is never answered */
        assert_int_equal(write_some(100U), 100);
        transport->operations->close(transport);
        server_abort();
    }
}

/* --- waiting ---------------------------------------------------------------------------------- */

static void test_a_wait_without_anything_that_runs_the_network_is_not_provided(void **state)
{
    (void)state;
    vapi_raw_transport_init(&raw, &(vapi_raw_configuration_t){.run = NULL});
    assert_int_equal(wait_for(0U, 10U), VAPI_ERROR_NOT_PROVIDED);
}

static void test_a_closed_transport_waits_for_time(void **state)
{
    uint32_t begun_ms = wire.now_ms;

    (void)state;
    assert_int_equal(wait_for(0U, 1234U), VAPI_PENDING);
    assert_int_equal(wire.now_ms - begun_ms, 1234);
}

static void test_a_wait_ends_when_bytes_come(void **state)
{
    (void)state;
    connect_to_server();
    server_send(big, 10U);
    uint32_t begun_ms = wire.now_ms;
    assert_int_equal(wait_for(VAPI_WAIT_READABLE, LONG_WAIT_MS), VAPI_OK);
    assert_int_equal(wire.now_ms, begun_ms);
    assert_int_equal(read_some(), 10);
}

static void test_a_wait_of_no_time_runs_the_network_once(void **state)
{
    (void)state;
    connect_to_server();
    server_send(big, 10U);
    assert_int_equal(wait_for(VAPI_WAIT_READABLE, 0U), VAPI_OK);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(test_bytes_go_both_ways),
        TEST(test_small_pieces_are_not_held_back),
        TEST(test_an_open_transport_stays_open),
        TEST(test_an_endpoint_without_port_or_host_is_refused),
        TEST(test_a_closed_port_refuses),
        TEST(test_an_address_that_does_not_answer_is_unreachable),
        TEST(test_without_a_route_nothing_is_tried),
        TEST(test_without_a_link_nothing_is_looked_up),
        TEST(test_a_link_lost_during_a_look_up_is_told),
        TEST(test_without_a_free_connection_there_is_no_memory),
        TEST(test_without_a_free_segment_there_is_no_memory),
        TEST(test_a_name_is_looked_up),
        TEST(test_the_host_table_comes_before_dns),
        TEST(test_a_name_that_nobody_knows_does_not_resolve),
        TEST(test_a_silent_name_server_ends_in_an_error),
        TEST(test_without_a_name_server_a_name_does_not_resolve),
        TEST(test_a_name_that_is_too_long_does_not_resolve),
        TEST(test_too_many_look_ups_are_a_lack_of_memory),
        TEST(test_the_answer_to_a_look_up_that_was_closed_is_for_nobody),
        TEST(test_the_answer_to_a_closed_look_up_is_not_taken_for_another_name),
        TEST(test_a_look_up_that_was_closed_is_taken_up_again),
        TEST(test_somebody_else_may_ask_for_the_same_name_in_other_letters),
        TEST(test_an_orderly_end_comes_after_the_last_byte),
        TEST(test_a_reset_comes_after_the_last_byte),
        TEST(test_what_came_before_a_reset_is_read_after_a_failed_write),
        TEST(test_a_reset_ends_a_wait),
        TEST(test_a_connection_reset_at_once_was_open),
        TEST(test_the_peer_sends_no_more_than_was_taken),
        TEST(test_a_write_takes_what_there_is_room_for),
        TEST(test_an_acknowledgement_ends_a_wait_at_once),
        TEST(test_a_full_window_is_waited_for),
        TEST(test_a_write_without_memory_takes_less),
        TEST(test_a_write_without_any_memory_takes_nothing_until_there_is_some),
        TEST(test_a_write_without_a_free_segment_takes_nothing),
        TEST(test_a_write_without_a_route_is_an_error),
        TEST(test_what_a_failed_write_has_queued_never_leaves),
        TEST(test_a_peer_that_acknowledges_nothing_breaks_the_connection),
        TEST(test_a_close_is_an_orderly_end_for_the_peer),
        TEST(test_a_close_with_bytes_unread_is_a_reset),
        TEST(test_a_close_that_has_no_memory_resets),
        TEST(test_a_connection_being_opened_can_be_closed),
        TEST(test_a_transport_that_failed_can_be_opened_again),
        TEST(test_what_is_left_of_closed_connections_gives_way_to_a_new_one),
        TEST(test_a_wait_without_anything_that_runs_the_network_is_not_provided),
        TEST(test_a_closed_transport_waits_for_time),
        TEST(test_a_wait_ends_when_bytes_come),
        TEST(test_a_wait_of_no_time_runs_the_network_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
