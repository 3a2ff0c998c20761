/*
 * Names with IPv6 and IPv4 addresses over real lwIP: which is asked for, which is tried first, and what follows when it
 * does not answer. Compiled with LWIP_IPV6; both ends are in one stack.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lwip/dns.h"
#include "lwip/tcp.h"
#include "lwip_wire.h"
#include "raw_transport.h"

#define PORT 443U

static vapi_raw_transport_t raw;
static vapi_transport_t *transport;
static vapi_endpoint_t endpoint;
static uint32_t levels_before[WIRE_LEVELS];

/* The other end: the last connection that was accepted, and how many were. */
static struct {
    struct tcp_pcb *listener;
    struct tcp_pcb *connection;
    unsigned accepted;
} server;

static void server_failed(void *context, err_t error)
{
    (void)context;
    (void)error;
    server.connection = NULL;
}

static err_t server_ended(void *context, struct tcp_pcb *connection, struct pbuf *data, err_t error)
{
    (void)context;
    (void)error;
    assert_null(data);
    server.connection = NULL;
    tcp_err(connection, NULL);
    return tcp_close(connection);
}

static err_t accepted(void *context, struct tcp_pcb *connection, err_t error)
{
    (void)context;
    assert_int_equal(error, ERR_OK);
    server.connection = connection;
    server.accepted++;
    tcp_recv(connection, server_ended);
    tcp_err(connection, server_failed);
    return ERR_OK;
}

static void listen_at(const ip_addr_t *address)
{
    struct tcp_pcb *fresh = tcp_new_ip_type(IP_GET_TYPE(address));

    assert_int_equal(tcp_bind(fresh, address, PORT), ERR_OK);
    server.listener = tcp_listen(fresh);
    tcp_accept(server.listener, accepted);
}

static void stop_listening(void)
{
    if (server.listener != NULL) {
        assert_int_equal(tcp_close(server.listener), ERR_OK);
        server.listener = NULL;
    }
}

static int begin(void **state)
{
    (void)state;
    wire_start();
    wire_set_ipv6(IP6_ADDR_PREFERRED, true);
    memset(&server, 0, sizeof(server));
    vapi_raw_transport_init(&raw, &(vapi_raw_configuration_t){.run = wire_run});
    transport = &raw.transport;
    wire_levels(levels_before);
    listen_at(IP_ANY_TYPE);
    return 0;
}

static int end(void **state)
{
    uint32_t levels[WIRE_LEVELS];

    (void)state;
    transport->operations->close(transport);
    stop_listening();
    wire_pass(200000U); /* twice the longest life of a segment, and DNS gives up */
    wire_levels(levels);
    assert_memory_equal(levels, levels_before, sizeof(levels));
    return 0;
}

/* Each test has a name of its own: lwIP remembers what it has looked up for a minute. */
static vapi_status_t open_named(const char *host)
{
    vapi_status_t status;

    endpoint = (vapi_endpoint_t){.host = host, .port = PORT};
    while ((status = transport->operations->open(transport, &endpoint)) == VAPI_PENDING) {
        assert_int_equal(transport->operations->wait(transport, transport->interest, 100000U),
                         VAPI_OK);
    }
    return status;
}

static void check_opened(const char *host, uint8_t type)
{
    assert_int_equal(open_named(host), VAPI_OK);
    assert_int_equal(IP_GET_TYPE(&raw.connection->remote_ip), type);
}

/* --- which kind is asked for, and tried first ------------------------------------------------- */

static void test_both_kinds_are_asked_for_and_ipv6_is_tried_first(void **state)
{
    (void)state;
    check_opened("both.test", IPADDR_TYPE_V6);
    assert_int_equal(wire.ipv6.questions, 1);
    assert_int_equal(wire.ipv4.questions, 1);
    assert_int_equal(raw.found.count, 2);
}

static void test_a_name_with_ipv4_alone_is_tried_by_that(void **state)
{
    (void)state;
    wire.ipv6.dns = WIRE_DNS_UNKNOWN;
    check_opened("v4.test", IPADDR_TYPE_V4);
}

static void test_a_name_with_ipv6_alone_is_tried_by_that(void **state)
{
    (void)state;
    wire.ipv4.dns = WIRE_DNS_UNKNOWN;
    check_opened("v6.test", IPADDR_TYPE_V6);
}

static void test_a_name_that_nobody_knows_does_not_resolve(void **state)
{
    (void)state;
    wire.ipv4.dns = WIRE_DNS_UNKNOWN;
    wire.ipv6.dns = WIRE_DNS_UNKNOWN;
    assert_int_equal(open_named("none.test"), VAPI_ERROR_RESOLVE);
    assert_string_equal(transport->detail, "no name server knows the name, or none answered");
}

static void test_without_an_ipv6_address_of_its_own_ipv6_is_not_asked_for(void **state)
{
    static const uint8_t states[] = {IP6_ADDR_INVALID, IP6_ADDR_TENTATIVE, IP6_ADDR_DUPLICATED};
    static const char *const hosts[] = {"invalid.test", "tentative.test", "duplicated.test"};

    (void)state;
    for (size_t i = 0U; i < sizeof(states); i++) {
        wire_set_ipv6(states[i], true);
        check_opened(hosts[i], IPADDR_TYPE_V4);
        assert_int_equal(wire.ipv6.questions, 0);
        transport->operations->close(transport);
    }
}

static void test_without_an_ipv4_address_of_its_own_ipv4_is_not_asked_for(void **state)
{
    ip_addr_t dns;

    (void)state;
    wire_set_ipv4(false);
    (void)ipaddr_aton(WIRE_ADDRESS_IPV6, &dns);
    dns_setserver(0U, &dns);
    check_opened("alone.test", IPADDR_TYPE_V6);
    assert_int_equal(wire.ipv4.questions, 0);
}

static void test_a_deprecated_address_is_for_where_there_is_no_other(void **state)
{
    (void)state;
    wire_set_ipv6(IP6_ADDR_DEPRECATED, true);
    check_opened("old.test", IPADDR_TYPE_V4);
    transport->operations->close(transport);
    wire.ipv4.dns = WIRE_DNS_UNKNOWN;
    check_opened("old-v6.test", IPADDR_TYPE_V6);
}

static void test_without_a_route_ipv4_is_tried_first(void **state)
{
    (void)state;
    wire_set_ipv6(IP6_ADDR_PREFERRED, false);
    check_opened("no-route.test", IPADDR_TYPE_V4);
    assert_int_equal(raw.found.count, 2);
}

static void test_a_local_address_does_not_go_before_ipv4_to_a_global_one(void **state)
{
    (void)state;
    wire.ipv6.address = WIRE_GLOBAL_IPV6;
    check_opened("global.test", IPADDR_TYPE_V4);
    assert_int_equal(raw.found.count, 2);
    assert_int_equal(raw.attempts.index, 0);
}

/* --- one answer of two ------------------------------------------------------------------------ */

static void test_ipv6_is_not_waited_for_long(void **state)
{
    uint32_t begun_ms = wire.now_ms;

    (void)state;
    wire.ipv6.dns = WIRE_DNS_SILENT;
    check_opened("silent-v6.test", IPADDR_TYPE_V4);
    assert_int_equal(wire.now_ms - begun_ms, VAPI_LOOK_UP_OTHER_MS);
}

static void test_ipv4_is_not_waited_for_long(void **state)
{
    uint32_t begun_ms = wire.now_ms;

    (void)state;
    wire.ipv4.dns = WIRE_DNS_SILENT;
    check_opened("silent-v4.test", IPADDR_TYPE_V6);
    assert_int_equal(wire.now_ms - begun_ms, VAPI_LOOK_UP_OTHER_MS);
}

static void test_a_second_answer_in_time_counts(void **state)
{
    (void)state;
    wire.ipv6.dns = WIRE_DNS_SILENT;
    endpoint = (vapi_endpoint_t){.host = "late.test", .port = PORT};
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire_pass(VAPI_LOOK_UP_OTHER_MS - 1U);
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    assert_int_equal(transport->phase, VAPI_PHASE_RESOLVE);
    wire.ipv6.dns = WIRE_DNS_ANSWERS;
    wire_dns_answer(&wire.ipv6);
    wire_pass(0U);
    check_opened("late.test", IPADDR_TYPE_V6);
}

static void test_the_wait_for_the_second_answer_begins_with_the_first(void **state)
{
    (void)state;
    wire.ipv6.dns = WIRE_DNS_SILENT;
    wire.ipv4.dns = WIRE_DNS_SILENT;
    endpoint = (vapi_endpoint_t){.host = "slow.test", .port = PORT};
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire_pass(3U * VAPI_LOOK_UP_OTHER_MS);
    wire.ipv4.dns = WIRE_DNS_ANSWERS;
    wire_dns_answer(&wire.ipv4);
    wire_pass(VAPI_LOOK_UP_OTHER_MS - 1U);
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    assert_int_equal(transport->phase, VAPI_PHASE_RESOLVE);
    check_opened("slow.test", IPADDR_TYPE_V4);
}

static void test_a_no_is_not_the_answer_that_ends_the_wait_for_the_other(void **state)
{
    (void)state;
    wire.ipv6.dns = WIRE_DNS_UNKNOWN;
    wire.ipv4.dns = WIRE_DNS_SILENT;
    endpoint = (vapi_endpoint_t){.host = "patient.test", .port = PORT};
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire_pass(2U * VAPI_LOOK_UP_OTHER_MS);
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire.ipv4.dns = WIRE_DNS_ANSWERS;
    wire_dns_answer(&wire.ipv4);
    check_opened("patient.test", IPADDR_TYPE_V4);
}

static void test_a_server_that_never_answers_about_ipv6_does_not_fill_the_table(void **state)
{
    static const char *const hosts[] = {"a.test", "b.test", "c.test", "d.test", "e.test", "f.test"};

    (void)state;
    wire.ipv6.dns = WIRE_DNS_SILENT;
    for (size_t i = 0U; i < sizeof(hosts) / sizeof(hosts[0]); i++) {
        check_opened(hosts[i], IPADDR_TYPE_V4);
        transport->operations->close(transport);
    }
    wire_pass(20000U); /* lwIP has given the question up: it may be asked again */
    wire.ipv6.dns = WIRE_DNS_ANSWERS;
    check_opened("g.test", IPADDR_TYPE_V6);
}

/* --- an attempt that fails -------------------------------------------------------------------- */

static void test_ipv6_that_does_not_answer_gives_way_to_ipv4(void **state)
{
    (void)state;
    wire.ipv6.address = WIRE_NOBODY_IPV6;
    uint32_t begun_ms = wire.now_ms;
    check_opened("dead-v6.test", IPADDR_TYPE_V4);
    assert_int_equal(wire.now_ms - begun_ms, VAPI_CONNECTION_ATTEMPT_MS);
}

static void test_ipv6_that_refuses_gives_way_to_ipv4_at_once(void **state)
{
    ip_addr_t ipv4;

    (void)state;
    stop_listening();
    (void)ipaddr_aton(WIRE_ADDRESS, &ipv4);
    listen_at(&ipv4);
    uint32_t begun_ms = wire.now_ms;
    check_opened("refused-v6.test", IPADDR_TYPE_V4);
    assert_int_equal(wire.now_ms, begun_ms);
}

static void test_what_failed_is_not_tried_first_the_next_time_until_the_other_fails(void **state)
{
    (void)state;
    wire.ipv6.address = WIRE_NOBODY_IPV6;
    check_opened("again.test", IPADDR_TYPE_V4);
    transport->operations->close(transport);
    uint32_t begun_ms = wire.now_ms;
    check_opened("again.test", IPADDR_TYPE_V4);
    assert_int_equal(wire.now_ms, begun_ms);
    transport->operations->close(transport);
    wire.ipv6.address = WIRE_ADDRESS_IPV6;
    wire.ipv4.address = WIRE_NOBODY;
    begun_ms = wire.now_ms;
    check_opened("turned.test", IPADDR_TYPE_V6);
    assert_int_equal(wire.now_ms - begun_ms, VAPI_CONNECTION_ATTEMPT_MS);
    transport->operations->close(transport);
    begun_ms = wire.now_ms;
    check_opened("turned.test", IPADDR_TYPE_V6);
    assert_int_equal(wire.now_ms, begun_ms);
}

static void test_where_neither_answers_the_connection_is_given_up_by_lwip(void **state)
{
    (void)state;
    wire.ipv6.address = WIRE_NOBODY_IPV6;
    wire.ipv4.address = WIRE_NOBODY;
    uint32_t begun_ms = wire.now_ms;
    assert_int_equal(open_named("dead.test"), VAPI_ERROR_UNREACHABLE);
    /* IPv6 for its bounded time, IPv4 for all of lwIP's, and IPv6 once more, for it may have been slow. */
    assert_in_range(wire.now_ms - begun_ms, VAPI_CONNECTION_ATTEMPT_MS + 2U * 11000U,
                    VAPI_CONNECTION_ATTEMPT_MS + 2U * 14000U);
}

static void test_an_attempt_can_be_closed_while_the_other_waits(void **state)
{
    (void)state;
    wire.ipv6.address = WIRE_NOBODY_IPV6;
    endpoint = (vapi_endpoint_t){.host = "closed.test", .port = PORT};
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    wire_pass(0U);
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    assert_int_equal(transport->phase, VAPI_PHASE_CONNECT);
    transport->operations->close(transport);
    wire_pass(10U * VAPI_CONNECTION_ATTEMPT_MS);
    assert_int_equal(server.accepted, 0);
}

/* --- literals --------------------------------------------------------------------------------- */

static void test_an_ipv6_literal_is_its_own_answer(void **state)
{
    (void)state;
    check_opened(WIRE_ADDRESS_IPV6, IPADDR_TYPE_V6);
    assert_int_equal(wire.ipv4.questions + wire.ipv6.questions, 0);
}

static void test_an_ipv4_literal_is_its_own_answer(void **state)
{
    (void)state;
    check_opened(WIRE_ADDRESS, IPADDR_TYPE_V4);
    assert_int_equal(wire.ipv4.questions + wire.ipv6.questions, 0);
}

static void test_the_host_table_may_name_ipv6_addresses(void **state)
{
    (void)state;
    vapi_raw_transport_init(&raw, &(vapi_raw_configuration_t){
                                      .run = wire_run, .hosts = "table.test=" WIRE_ADDRESS_IPV6});
    check_opened("table.test", IPADDR_TYPE_V6);
    assert_int_equal(wire.ipv4.questions + wire.ipv6.questions, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(test_both_kinds_are_asked_for_and_ipv6_is_tried_first),
        TEST(test_a_name_with_ipv4_alone_is_tried_by_that),
        TEST(test_a_name_with_ipv6_alone_is_tried_by_that),
        TEST(test_a_name_that_nobody_knows_does_not_resolve),
        TEST(test_without_an_ipv6_address_of_its_own_ipv6_is_not_asked_for),
        TEST(test_without_an_ipv4_address_of_its_own_ipv4_is_not_asked_for),
        TEST(test_a_deprecated_address_is_for_where_there_is_no_other),
        TEST(test_without_a_route_ipv4_is_tried_first),
        TEST(test_a_local_address_does_not_go_before_ipv4_to_a_global_one),
        TEST(test_ipv6_is_not_waited_for_long),
        TEST(test_ipv4_is_not_waited_for_long),
        TEST(test_a_second_answer_in_time_counts),
        TEST(test_the_wait_for_the_second_answer_begins_with_the_first),
        TEST(test_a_no_is_not_the_answer_that_ends_the_wait_for_the_other),
        TEST(test_a_server_that_never_answers_about_ipv6_does_not_fill_the_table),
        TEST(test_ipv6_that_does_not_answer_gives_way_to_ipv4),
        TEST(test_ipv6_that_refuses_gives_way_to_ipv4_at_once),
        TEST(test_what_failed_is_not_tried_first_the_next_time_until_the_other_fails),
        TEST(test_where_neither_answers_the_connection_is_given_up_by_lwip),
        TEST(test_an_attempt_can_be_closed_while_the_other_waits),
        TEST(test_an_ipv6_literal_is_its_own_answer),
        TEST(test_an_ipv4_literal_is_its_own_answer),
        TEST(test_the_host_table_may_name_ipv6_addresses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
