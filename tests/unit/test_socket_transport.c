/*
 * The socket transport on this machine's own sockets, 127.0.0.0/8 only. The resolver is the test's:
 * it gives the addresses that a test wants, at once or later. On bare metal there are no sockets to
 * try it on; there the end-to-end runs do.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#if defined(__unix__)

/* Before the transport's header looks for it: the one of this system, not lwIP's. */
#include "../../port/posix/socket_port.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <unistd.h>

#include "../../port/sockets/connection_attempts.c"
#include "../../port/sockets/socket_transport.c"

static vapi_socket_transport_t tcp;
static vapi_transport_t *transport;
static int listener = -1;
static vapi_endpoint_t endpoint;
static char big[1 << 20];

/* What the resolver will say. */
static struct {
    vapi_status_t status;
    const char *addresses[VAPI_SOCKET_ADDRESSES_MAX];
    unsigned pending; /* times that it is not ready before */
    unsigned cancelled;
    bool no_sockets;
    uint32_t now_ms;
    unsigned opened; /* sockets */
} plan;

void vapi_socket_resolver_init(vapi_socket_resolver_t *out_resolver)
{
    (void)out_resolver;
}

vapi_status_t vapi_socket_resolver_look_up(vapi_socket_resolver_t *resolver, const char *host,
                                           vapi_socket_addresses_t *out_addresses,
                                           int32_t *out_code, const char **out_detail)
{
    (void)resolver;
    assert_string_equal(host, endpoint.host);
    if (plan.pending > 0U) {
        plan.pending--;
        return VAPI_PENDING;
    }
    if (plan.status != VAPI_OK) {
        *out_code = 42;
        *out_detail = "as planned";
        return plan.status;
    }
    memset(out_addresses, 0, sizeof(*out_addresses));
    while (out_addresses->count < VAPI_SOCKET_ADDRESSES_MAX &&
           plan.addresses[out_addresses->count] != NULL) {
        vapi_socket_address_t *address = &out_addresses->list[out_addresses->count];
        const char *text = plan.addresses[out_addresses->count];
        if (strchr(text, ':') != NULL) {
            address->v6.sin6_family = AF_INET6;
            assert_int_equal(inet_pton(AF_INET6, text, &address->v6.sin6_addr), 1);
        } else {
            address->v4.sin_family = AF_INET;
            assert_int_equal(inet_pton(AF_INET, text, &address->v4.sin_addr), 1);
        }
        out_addresses->count++;
    }
    return VAPI_OK;
}

vapi_status_t vapi_socket_resolver_wait(vapi_socket_resolver_t *resolver, uint32_t timeout_ms)
{
    (void)resolver;
    return timeout_ms > 1000U ? VAPI_OK : VAPI_PENDING;
}

void vapi_socket_resolver_cancel(vapi_socket_resolver_t *resolver)
{
    (void)resolver;
    plan.cancelled++;
}

int vapi_socket_port_open(int family)
{
    if (plan.no_sockets) {
        errno = EMFILE;
        return -1;
    }
    plan.opened++;
    int new_socket = socket(family, SOCK_STREAM, 0);
    if (new_socket >= 0) {
        assert_int_equal(fcntl(new_socket, F_SETFL, O_NONBLOCK), 0);
    }
    return new_socket;
}

void vapi_socket_port_close(int socket)
{
    close(socket);
}

uint32_t vapi_socket_port_now_ms(void)
{
    return plan.now_ms;
}

/*
 * An address that does not answer: connections to a listener whose queue is full stay as they are.
 * 127.0.0.4 here, on the listener's port.
 */
static int silent = -1;
static int fillers[8];

static void make_silent(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(endpoint.port)};

    assert_int_equal(inet_pton(AF_INET, "127.0.0.4", &address.sin_addr), 1);
    silent = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(bind(silent, (const struct sockaddr *)&address, sizeof(address)), 0);
    assert_int_equal(listen(silent, 0), 0);
    for (size_t i = 0U; i < sizeof(fillers) / sizeof(fillers[0]); i++) {
        fillers[i] = vapi_socket_port_open(AF_INET);
        (void)!connect(fillers[i], (const struct sockaddr *)&address, sizeof(address));
    }
    plan.opened = 0U;
}

/* Lets the queue of the silent one run empty: from now on it answers. */
static void make_answering(void)
{
    assert_int_equal(fcntl(silent, F_SETFL, O_NONBLOCK), 0);
    for (int peer = 0; peer >= 0;) {
        peer = accept(silent, NULL, NULL);
        if (peer >= 0) {
            close(peer);
        }
    }
    for (size_t i = 0U; i < sizeof(fillers) / sizeof(fillers[0]); i++) {
        close(fillers[i]);
        fillers[i] = -1;
    }
}

/* A listener on 127.0.0.1 and a closed transport. */
static int begin(void **state)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof(address);

    (void)state;
    memset(&plan, 0, sizeof(plan));
    plan.addresses[0] = "127.0.0.1";
    listener = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(bind(listener, (const struct sockaddr *)&address, sizeof(address)), 0);
    assert_int_equal(listen(listener, 4), 0);
    assert_int_equal(getsockname(listener, (struct sockaddr *)&address, &size), 0);
    endpoint = (vapi_endpoint_t){.host = "host.test", .port = ntohs(address.sin_port)};
    vapi_socket_transport_init(&tcp);
    transport = &tcp.transport;
    return 0;
}

static int end(void **state)
{
    (void)state;
    transport->operations->close(transport);
    close(listener);
    if (silent >= 0) {
        make_answering();
        close(silent);
        silent = -1;
    }
    return 0;
}

static vapi_status_t open_fully(void)
{
    for (;;) {
        vapi_status_t status = transport->operations->open(transport, &endpoint);
        if (status != VAPI_PENDING) {
            return status;
        }
        (void)!transport->operations->wait(transport, transport->interest, 5000U);
    }
}

/* Opens, and gives the peer's end. */
static int connected(void)
{
    assert_int_equal(open_fully(), VAPI_OK);
    return accept(listener, NULL, NULL);
}

static void test_an_open_connection_carries_bytes_both_ways(void **state)
{
    char text[8] = "";

    (void)state;
    int peer = connected();
    assert_int_equal(transport->operations->write(transport, "hello", 5U), 5);
    assert_int_equal(read(peer, text, sizeof(text)), 5);
    assert_memory_equal(text, "hello", 5);
    assert_int_equal(write(peer, "you", 3), 3);
    assert_int_equal(transport->operations->wait(transport, VAPI_WAIT_READABLE, 1000U), VAPI_OK);
    assert_int_equal(transport->operations->read(transport, text, sizeof(text)), 3);
    assert_memory_equal(text, "you", 3);
    close(peer);
}

static void test_opening_what_is_open_changes_nothing(void **state)
{
    (void)state;
    int peer = connected();
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_OK);
    close(peer);
}

static void test_a_look_up_is_carried_on_until_it_is_done(void **state)
{
    (void)state;
    plan.pending = 2U;
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    assert_int_equal(transport->phase, VAPI_PHASE_RESOLVE);
    assert_int_equal(transport->operations->wait(transport, transport->interest, 10U),
                     VAPI_PENDING);
    assert_int_equal(transport->operations->wait(transport, transport->interest, 2000U), VAPI_OK);
    assert_int_equal(open_fully(), VAPI_OK);
    assert_int_equal(transport->phase, VAPI_PHASE_CONNECT);
}

static void test_a_failed_look_up_is_reported_with_code_and_words(void **state)
{
    (void)state;
    plan.status = VAPI_ERROR_RESOLVE;
    assert_int_equal(open_fully(), VAPI_ERROR_RESOLVE);
    assert_int_equal(transport->phase, VAPI_PHASE_RESOLVE);
    assert_int_equal(transport->port_code, 42);
    assert_string_equal(transport->detail, "as planned");
}

static void test_after_a_failure_only_close_helps(void **state)
{
    (void)state;
    plan.status = VAPI_ERROR_RESOLVE;
    assert_int_equal(open_fully(), VAPI_ERROR_RESOLVE);
    plan.status = VAPI_OK;
    assert_int_equal(open_fully(), VAPI_ERROR_STATE);
    transport->operations->close(transport);
    assert_int_equal(open_fully(), VAPI_OK);
    assert_int_equal(transport->port_code, 0);
    assert_null(transport->detail);
}

static void test_a_port_where_nobody_listens_refuses(void **state)
{
    (void)state;
    close(listener);
    assert_int_equal(open_fully(), VAPI_ERROR_REFUSED);
    assert_int_equal(transport->phase, VAPI_PHASE_CONNECT);
    assert_int_equal(transport->port_code, ECONNREFUSED);
}

static void test_the_next_address_is_tried_when_one_refuses(void **state)
{
    (void)state;
    plan.addresses[0] = "127.0.0.2";
    plan.addresses[1] = "127.0.0.3";
    plan.addresses[2] = "127.0.0.1";
    assert_int_equal(open_fully(), VAPI_OK);
}

static void test_the_next_address_is_tried_when_one_of_another_family_fails(void **state)
{
    (void)state;
    /* Nobody listens there, or there is no IPv6 at all. */
    plan.addresses[0] = "::ffff:127.0.0.2";
    plan.addresses[1] = "127.0.0.1";
    assert_int_equal(open_fully(), VAPI_OK);
}

static void test_the_last_addresss_failure_is_reported(void **state)
{
    (void)state;
    plan.addresses[0] = "127.0.0.2";
    plan.addresses[1] = "127.0.0.3";
    assert_int_equal(open_fully(), VAPI_ERROR_REFUSED);
}

static vapi_status_t open_once(void)
{
    return transport->operations->open(transport, &endpoint);
}

static void test_an_address_that_does_not_answer_is_given_up_for_the_next(void **state)
{
    (void)state;
    make_silent();
    plan.addresses[0] = "127.0.0.4";
    plan.addresses[1] = "127.0.0.1";
    assert_int_equal(open_once(), VAPI_PENDING);
    plan.now_ms += VAPI_CONNECTION_ATTEMPT_MS - 1U;
    assert_int_equal(open_once(), VAPI_PENDING);
    assert_int_equal(plan.opened, 1);
    plan.now_ms += 1U;
    assert_int_equal(open_fully(), VAPI_OK);
    assert_int_equal(plan.opened, 2);
}

static void test_a_wait_ends_when_an_address_is_to_be_given_up(void **state)
{
    (void)state;
    make_silent();
    plan.addresses[0] = "127.0.0.4";
    plan.addresses[1] = "127.0.0.1";
    assert_int_equal(open_once(), VAPI_PENDING);
    plan.now_ms += VAPI_CONNECTION_ATTEMPT_MS - 10U;
    assert_int_equal(transport->operations->wait(transport, transport->interest, 5U), VAPI_PENDING);
    assert_int_equal(transport->operations->wait(transport, transport->interest, 60000U), VAPI_OK);
}

static void test_the_only_address_has_all_the_time_there_is(void **state)
{
    (void)state;
    make_silent();
    plan.addresses[0] = "127.0.0.4";
    assert_int_equal(open_once(), VAPI_PENDING);
    plan.now_ms += 100U * VAPI_CONNECTION_ATTEMPT_MS;
    assert_int_equal(open_once(), VAPI_PENDING);
    assert_int_equal(transport->operations->wait(transport, transport->interest, 5U), VAPI_PENDING);
    assert_int_equal(plan.opened, 1);
}

static void test_an_address_that_was_only_slow_is_tried_again_when_the_others_failed(void **state)
{
    (void)state;
    make_silent();
    plan.addresses[0] = "127.0.0.4";
    plan.addresses[1] = "127.0.0.2";
    assert_int_equal(open_once(), VAPI_PENDING);
    make_answering();
    plan.now_ms += VAPI_CONNECTION_ATTEMPT_MS;
    assert_int_equal(open_fully(), VAPI_OK);
    assert_int_equal(plan.opened, 3);
}

/* ::1 on the listener's port; a machine without IPv6 has none. */
static int listen_ipv6(void)
{
    struct sockaddr_in6 address = {.sin6_family = AF_INET6, .sin6_port = htons(endpoint.port)};
    int on = 1;
    int made = socket(AF_INET6, SOCK_STREAM, 0);

    address.sin6_addr = in6addr_loopback;
    if (made < 0 || setsockopt(made, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof(on)) != 0 ||
        bind(made, (const struct sockaddr *)&address, sizeof(address)) != 0) {
        skip();
    }
    assert_int_equal(listen(made, 4), 0);
    return made;
}

static sa_family_t family_of_connection(void)
{
    struct sockaddr_storage address;
    socklen_t size = sizeof(address);

    assert_int_equal(getpeername(tcp.socket, (struct sockaddr *)&address, &size), 0);
    return address.ss_family;
}

static void test_the_family_that_failed_is_not_tried_first_the_next_time(void **state)
{
    (void)state;
    plan.addresses[0] = "::1"; /* nobody listens there */
    plan.addresses[1] = "127.0.0.1";
    assert_int_equal(open_fully(), VAPI_OK);
    assert_int_equal(plan.opened, 2);
    transport->operations->close(transport);
    plan.opened = 0U;
    assert_int_equal(open_fully(), VAPI_OK);
    assert_int_equal(plan.opened, 1);
    assert_int_equal(family_of_connection(), AF_INET);
}

static void test_after_ipv4_has_failed_too_ipv6_is_first_again(void **state)
{
    (void)state;
    plan.addresses[0] = "::1";
    plan.addresses[1] = "127.0.0.1";
    assert_int_equal(open_fully(), VAPI_OK);
    transport->operations->close(transport);
    close(listener);
    listener = listen_ipv6(); /* now it is the other way round */
    plan.opened = 0U;
    assert_int_equal(open_fully(), VAPI_OK);
    assert_int_equal(plan.opened, 2);
    assert_int_equal(family_of_connection(), AF_INET6);
    transport->operations->close(transport);
    plan.opened = 0U;
    assert_int_equal(open_fully(), VAPI_OK);
    assert_int_equal(plan.opened, 1);
    assert_int_equal(family_of_connection(), AF_INET6);
}

static void test_when_all_have_failed_the_resolvers_order_counts_again(void **state)
{
    (void)state;
    plan.addresses[0] = "::1";
    plan.addresses[1] = "127.0.0.1";
    assert_int_equal(open_fully(), VAPI_OK);
    transport->operations->close(transport);
    close(listener);
    listener = -1;
    assert_int_equal(open_fully(), VAPI_ERROR_REFUSED);
    transport->operations->close(transport);
    listener = listen_ipv6();
    plan.opened = 0U;
    assert_int_equal(open_fully(), VAPI_OK);
    assert_int_equal(plan.opened, 1);
}

static void test_no_free_socket_is_a_lack_of_memory(void **state)
{
    (void)state;
    plan.no_sockets = true;
    assert_int_equal(open_fully(), VAPI_ERROR_MEMORY);
    assert_int_equal(transport->port_code, EMFILE);
}

static void test_an_endpoint_without_host_or_port_is_refused(void **state)
{
    const vapi_endpoint_t no_port = {.host = "host.test", .port = 0U};
    const vapi_endpoint_t no_host = {.host = "", .port = 443U};

    (void)state;
    assert_int_equal(transport->operations->open(transport, &no_port), VAPI_ERROR_ARGUMENT);
    transport->operations->close(transport);
    assert_int_equal(transport->operations->open(transport, &no_host), VAPI_ERROR_ARGUMENT);
}

static void test_reading_where_nothing_is_would_block(void **state)
{
    char byte;

    (void)state;
    int peer = connected();
    assert_int_equal(transport->operations->read(transport, &byte, 1U), 0);
    assert_int_equal(transport->interest, VAPI_WAIT_READABLE);
    assert_int_equal(transport->operations->wait(transport, VAPI_WAIT_READABLE, 20U), VAPI_PENDING);
    close(peer);
}

static void test_writing_without_room_would_block_until_the_peer_reads(void **state)
{
    static char sink[1 << 20];

    (void)state;
    int peer = connected();
    while (transport->operations->write(transport, big, sizeof(big)) > 0) {
    }
    assert_int_equal(transport->interest, VAPI_WAIT_WRITABLE);
    assert_int_equal(transport->operations->wait(transport, VAPI_WAIT_WRITABLE, 20U), VAPI_PENDING);
    for (int i = 0;
         i < 64 && transport->operations->wait(transport, VAPI_WAIT_WRITABLE, 20U) != VAPI_OK;
         i++) {
        assert_true(read(peer, sink, sizeof(sink)) > 0);
    }
    assert_true(transport->operations->write(transport, "x", 1U) == 1);
    close(peer);
}

static void test_the_peers_end_is_the_end(void **state)
{
    char byte;

    (void)state;
    int peer = connected();
    close(peer);
    assert_int_equal(transport->operations->wait(transport, VAPI_WAIT_READABLE, 1000U), VAPI_OK);
    assert_int_equal(transport->operations->read(transport, &byte, 1U), VAPI_END);
    assert_int_equal(transport->operations->read(transport, &byte, 1U), VAPI_ERROR_STATE);
}

static void test_a_reset_is_an_error_and_never_a_signal(void **state)
{
    const struct linger at_once = {.l_onoff = 1, .l_linger = 0};
    char byte;

    (void)state;
    int peer = connected();
    assert_int_equal(setsockopt(peer, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once)), 0);
    close(peer);
    assert_int_equal(transport->operations->wait(transport, VAPI_WAIT_READABLE, 1000U), VAPI_OK);
    assert_int_equal(transport->operations->read(transport, &byte, 1U), VAPI_ERROR_RESET);
    assert_int_equal(transport->port_code, ECONNRESET);
    transport->operations->close(transport);

    peer = connected();
    assert_int_equal(setsockopt(peer, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once)), 0);
    close(peer);
    assert_int_equal(transport->operations->wait(transport, VAPI_WAIT_READABLE, 1000U), VAPI_OK);
    vapi_status_t status = transport->operations->write(transport, &byte, 1U);
    assert_int_equal(status, VAPI_ERROR_RESET);
}

static void test_what_came_before_a_reset_is_read_after_a_failed_write(void **state)
{
    const struct linger at_once = {.l_onoff = 1, .l_linger = 0};
    char bytes[8];

    (void)state;
    int peer = connected();
    assert_int_equal(send(peer, "refused", 7U, 0), 7);
    assert_int_equal(transport->operations->wait(transport, VAPI_WAIT_READABLE, 1000U), VAPI_OK);
    assert_int_equal(setsockopt(peer, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once)), 0);
    close(peer);
    assert_int_equal(transport->operations->write(transport, bytes, 1U), VAPI_ERROR_RESET);
    assert_int_equal(transport->operations->read(transport, bytes, sizeof(bytes)), 7);
    assert_memory_equal(bytes, "refused", 7);
    assert_true(transport->operations->read(transport, bytes, sizeof(bytes)) < 0);
}

/* What a failed write may have queued is taken for never sent. */
static void test_after_a_failed_write_a_close_aborts(void **state)
{
    (void)state;
    struct linger how = {0};
    socklen_t size = sizeof(how);
    int peer = connected();

    assert_int_equal(transport->operations->write(transport, "a", 1U), 1);
    assert_int_equal(getsockopt(tcp.socket, SOL_SOCKET, SO_LINGER, &how, &size), 0);
    assert_int_equal(how.l_onoff, 0);
    assert_int_equal(shutdown(tcp.socket, SHUT_WR), 0);
    assert_int_equal(transport->operations->write(transport, "b", 1U), VAPI_ERROR_RESET);
    assert_int_equal(getsockopt(tcp.socket, SOL_SOCKET, SO_LINGER, &how, &size), 0);
    assert_int_equal(how.l_onoff, 1);
    assert_int_equal(how.l_linger, 0);
    close(peer);
}

static void test_nothing_is_read_or_written_when_closed(void **state)
{
    char byte = 0;

    (void)state;
    assert_int_equal(transport->operations->read(transport, &byte, 1U), VAPI_ERROR_STATE);
    assert_int_equal(transport->operations->write(transport, &byte, 1U), VAPI_ERROR_STATE);
}

static void test_waiting_for_nothing_only_takes_time(void **state)
{
    (void)state;
    assert_int_equal(transport->operations->wait(transport, 0U, 5U), VAPI_PENDING);
    int peer = connected();
    assert_int_equal(write(peer, "x", 1), 1);
    assert_int_equal(transport->operations->wait(transport, 0U, 5U), VAPI_PENDING);
    close(peer);
}

static void test_closing_cancels_the_look_up_and_may_be_repeated(void **state)
{
    (void)state;
    plan.pending = 1U;
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_PENDING);
    transport->operations->close(transport);
    transport->operations->close(transport);
    assert_int_equal(plan.cancelled, 2);
    assert_int_equal(open_fully(), VAPI_OK);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(test_an_open_connection_carries_bytes_both_ways),
        TEST(test_opening_what_is_open_changes_nothing),
        TEST(test_a_look_up_is_carried_on_until_it_is_done),
        TEST(test_a_failed_look_up_is_reported_with_code_and_words),
        TEST(test_after_a_failure_only_close_helps),
        TEST(test_a_port_where_nobody_listens_refuses),
        TEST(test_the_next_address_is_tried_when_one_refuses),
        TEST(test_the_next_address_is_tried_when_one_of_another_family_fails),
        TEST(test_the_last_addresss_failure_is_reported),
        TEST(test_an_address_that_does_not_answer_is_given_up_for_the_next),
        TEST(test_a_wait_ends_when_an_address_is_to_be_given_up),
        TEST(test_the_only_address_has_all_the_time_there_is),
        TEST(test_an_address_that_was_only_slow_is_tried_again_when_the_others_failed),
        TEST(test_the_family_that_failed_is_not_tried_first_the_next_time),
        TEST(test_after_ipv4_has_failed_too_ipv6_is_first_again),
        TEST(test_when_all_have_failed_the_resolvers_order_counts_again),
        TEST(test_no_free_socket_is_a_lack_of_memory),
        TEST(test_an_endpoint_without_host_or_port_is_refused),
        TEST(test_reading_where_nothing_is_would_block),
        TEST(test_writing_without_room_would_block_until_the_peer_reads),
        TEST(test_the_peers_end_is_the_end),
        TEST(test_a_reset_is_an_error_and_never_a_signal),
        TEST(test_what_came_before_a_reset_is_read_after_a_failed_write),
        TEST(test_after_a_failed_write_a_close_aborts),
        TEST(test_nothing_is_read_or_written_when_closed),
        TEST(test_waiting_for_nothing_only_takes_time),
        TEST(test_closing_cancels_the_look_up_and_may_be_repeated),
    };

    return cmocka_run_group_tests_name("socket_transport", tests, NULL, NULL);
}

#else

static void test_sockets_where_there_are_none(void **state)
{
    (void)state;
    skip();
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sockets_where_there_are_none)};

    return cmocka_run_group_tests_name("socket_transport", tests, NULL, NULL);
}

#endif
