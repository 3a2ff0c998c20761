/* The POSIX port (port/posix) under the socket transport (port/sockets), on 127.0.0.1. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "posix_platform.h"
#include "socket_transport.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* --- a listener in the same thread ------------------------------------------------------------------ */

static int listener;
static vapi_endpoint_t endpoint = {"127.0.0.1", 0};
static vapi_socket_transport_t tcp;

static int listen_at(uint16_t *out_port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    int made = socket(AF_INET, SOCK_STREAM, 0);
    assert_true(made >= 0);
    assert_int_equal(bind(made, (struct sockaddr *)&address, size), 0);
    assert_int_equal(listen(made, 1), 0);
    assert_int_equal(getsockname(made, (struct sockaddr *)&address, &size), 0);
    *out_port = ntohs(address.sin_port);
    return made;
}

static int set_up(void **state)
{
    (void)state;
    listener = listen_at(&endpoint.port);
    endpoint.host = "127.0.0.1";
    vapi_posix_set_hosts(NULL);
    vapi_socket_transport_init(&tcp);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tcp.transport.operations->close(&tcp.transport);
    assert_int_equal(close(listener), 0);
    return 0;
}

static vapi_status_t open_tcp(void)
{
    vapi_status_t status;
    while ((status = tcp.transport.operations->open(&tcp.transport, &endpoint)) == VAPI_PENDING) {
        if (tcp.transport.operations->wait(&tcp.transport, tcp.transport.interest, 1000U) < 0) {
            break;
        }
    }
    return status;
}

static vapi_status_t read_now(void *out_data, size_t size)
{
    (void)tcp.transport.operations->wait(&tcp.transport, VAPI_WAIT_READABLE, 1000U);
    return tcp.transport.operations->read(&tcp.transport, out_data, size);
}

/* --- connections ------------------------------------------------------------------------------------ */

static void test_bytes_go_both_ways_and_the_end_is_seen(void **state)
{
    (void)state;
    char text[8] = {0};
    assert_int_equal(open_tcp(), VAPI_OK);
    int peer = accept(listener, NULL, NULL);
    assert_int_equal(tcp.transport.operations->write(&tcp.transport, "ping", 4U), 4);
    assert_int_equal(read(peer, text, sizeof text), 4);
    assert_memory_equal(text, "ping", 4);
    assert_int_equal(tcp.transport.operations->read(&tcp.transport, text, sizeof text), 0);
    assert_int_equal(tcp.transport.interest, VAPI_WAIT_READABLE);
    assert_int_equal(write(peer, "pong!", 5U), 5);
    assert_int_equal(read_now(text, sizeof text), 5);
    assert_memory_equal(text, "pong!", 5);
    assert_int_equal(close(peer), 0);
    assert_int_equal(read_now(text, sizeof text), VAPI_END);
}

static void test_a_reset_is_an_error(void **state)
{
    (void)state;
    char text[8];
    struct linger none = {1, 0};
    assert_int_equal(open_tcp(), VAPI_OK);
    int peer = accept(listener, NULL, NULL);
    assert_int_equal(setsockopt(peer, SOL_SOCKET, SO_LINGER, &none, sizeof none), 0);
    assert_int_equal(close(peer), 0);
    assert_int_equal(read_now(text, sizeof text), VAPI_ERROR_RESET);
    assert_int_equal(tcp.transport.port_code, ECONNRESET);
}

static void test_a_closed_port_refuses(void **state)
{
    (void)state;
    uint16_t port;
    int other = listen_at(&port);
    assert_int_equal(close(other), 0);
    endpoint.port = port;
    assert_int_equal(open_tcp(), VAPI_ERROR_REFUSED);
    assert_int_equal(tcp.transport.phase, VAPI_PHASE_CONNECT);
    assert_int_equal(tcp.transport.port_code, ECONNREFUSED);
}

static void test_writing_stops_when_the_peer_does_not_read(void **state)
{
    (void)state;
    static char block[65536];
    vapi_status_t status = 0;
    assert_int_equal(open_tcp(), VAPI_OK);
    int peer = accept(listener, NULL, NULL);
    for (int i = 0; i < 1000; i++) {
        status = tcp.transport.operations->write(&tcp.transport, block, sizeof block);
        if (status == 0) {
            break;
        }
        assert_true(status > 0);
    }
    assert_int_equal(status, 0);
    assert_int_equal(tcp.transport.interest, VAPI_WAIT_WRITABLE);
    assert_int_equal(tcp.transport.operations->wait(&tcp.transport, VAPI_WAIT_WRITABLE, 1U),
                     VAPI_PENDING);
    assert_int_equal(close(peer), 0);
}

static void test_a_transport_opens_again_after_close(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        assert_int_equal(open_tcp(), VAPI_OK);
        int peer = accept(listener, NULL, NULL);
        tcp.transport.operations->close(&tcp.transport);
        tcp.transport.operations->close(&tcp.transport);
        assert_int_equal(close(peer), 0);
    }
}

/* --- names ------------------------------------------------------------------------------------------ */

static void test_a_name_of_the_host_table_is_not_looked_up(void **state)
{
    (void)state;
    vapi_posix_set_hosts("other.invalid=192.0.2.1 api.invalid=127.0.0.1");
    endpoint.host = "api.invalid";
    assert_int_equal(open_tcp(), VAPI_OK);
}

static void test_a_name_that_does_not_exist_fails_to_resolve(void **state)
{
    (void)state;
    /* A label has 63 letters at most, so this is refused before anybody is asked. */
    endpoint.host =
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.invalid";
    assert_int_equal(open_tcp(), VAPI_ERROR_RESOLVE);
    assert_int_equal(tcp.transport.phase, VAPI_PHASE_RESOLVE);
    assert_non_null(tcp.transport.detail);
}

static void test_localhost_is_found_by_the_system(void **state)
{
    (void)state;
    endpoint.host = "localhost";
    assert_int_equal(open_tcp(), VAPI_OK);
}

/* What the system's resolver says instead of looking: a letter an address, 4 or 6; NULL: it looks. */
static const char *planned;

int __wrap_getaddrinfo(const char *host, const char *service, const struct addrinfo *wanted,
                       struct addrinfo **out_found);
int __real_getaddrinfo(const char *host, const char *service, const struct addrinfo *wanted,
                       struct addrinfo **out_found);
void __wrap_freeaddrinfo(struct addrinfo *found);
void __real_freeaddrinfo(struct addrinfo *found);

/* The n-th address ends in the byte n. */
int __wrap_getaddrinfo(const char *host, const char *service, const struct addrinfo *wanted,
                       struct addrinfo **out_found)
{
    static struct addrinfo entries[16];
    static struct sockaddr_in v4[16];
    static struct sockaddr_in6 v6[16];
    if (planned == NULL) {
        return __real_getaddrinfo(host, service, wanted, out_found);
    }
    size_t count = strlen(planned);
    for (size_t i = 0U; i < count; i++) {
        v4[i] = (struct sockaddr_in){.sin_family = AF_INET};
        v4[i].sin_addr.s_addr = htonl((uint32_t)(0x7F000000U + i));
        v6[i] = (struct sockaddr_in6){.sin6_family = AF_INET6};
        v6[i].sin6_addr.s6_addr[15] = (uint8_t)i;
        entries[i] = (struct addrinfo){.ai_next = i + 1U < count ? &entries[i + 1U] : NULL};
        bool is_v6 = planned[i] == '6';
        entries[i].ai_family = is_v6 ? AF_INET6 : AF_INET;
        entries[i].ai_addr = is_v6 ? (struct sockaddr *)&v6[i] : (struct sockaddr *)&v4[i];
        entries[i].ai_addrlen = is_v6 ? sizeof v6[i] : sizeof v4[i];
    }
    *out_found = entries;
    return 0;
}

void __wrap_freeaddrinfo(struct addrinfo *found)
{
    if (planned == NULL) {
        __real_freeaddrinfo(found);
    }
}

/* `expected` has the places in `families` of the addresses to try, in order. */
static void check_order(const char *families, const char *expected)
{
    vapi_socket_resolver_t resolver;
    vapi_socket_addresses_t addresses;
    int32_t code = 0;
    const char *detail = NULL;
    char order[VAPI_SOCKET_ADDRESSES_MAX + 1] = "";
    planned = families;
    vapi_socket_resolver_init(&resolver);
    vapi_status_t status =
        vapi_socket_resolver_look_up(&resolver, "many.test", &addresses, &code, &detail);
    planned = NULL;
    assert_int_equal(status, VAPI_OK);
    for (uint8_t i = 0U; i < addresses.count; i++) {
        const vapi_socket_address_t *address = &addresses.list[i];
        uint8_t last = address->any.sa_family == AF_INET6
                           ? address->v6.sin6_addr.s6_addr[15]
                           : (uint8_t)ntohl(address->v4.sin_addr.s_addr);
        order[i] = (char)('0' + last);
    }
    assert_string_equal(order, expected);
}

static void test_addresses_of_both_families_are_tried_by_turns(void **state)
{
    (void)state;
    check_order("4", "0");
    check_order("46", "01");
    check_order("66666644", "0617");
    check_order("446", "021");
    check_order("6644", "0213");
    check_order("666666", "0123");
}

static void test_an_ipv6_literal_is_an_address(void **state)
{
    (void)state;
    vapi_socket_resolver_t resolver;
    vapi_socket_addresses_t addresses;
    int32_t code = 0;
    const char *detail = NULL;
    vapi_socket_resolver_init(&resolver);
    assert_int_equal(vapi_socket_resolver_look_up(&resolver, "::1", &addresses, &code, &detail),
                     VAPI_OK);
    assert_int_equal(addresses.count, 1);
    assert_int_equal(addresses.list[0].any.sa_family, AF_INET6);
}

/* --- platform --------------------------------------------------------------------------------------- */

static void test_the_clocks_run(void **state)
{
    (void)state;
    uint64_t before = vapi_posix_monotonic_ms(NULL);
    vapi_posix_sleep_ms(20U);
    uint64_t passed = vapi_posix_monotonic_ms(NULL) - before;
    assert_in_range(passed, 19, 2000);
    assert_in_range(time(NULL) - vapi_posix_utc_seconds(NULL), 0, 1);
}

static void test_processor_time_is_that_of_work_and_not_of_sleep(void **state)
{
    (void)state;
    uint64_t before = vapi_posix_processor_ms();
    vapi_posix_sleep_ms(100U);
    uint64_t slept = vapi_posix_processor_ms() - before;
    assert_true(slept < 50U);
    before = vapi_posix_processor_ms();
    for (uint64_t start = vapi_posix_monotonic_ms(NULL), now = start;
         now < start + 5000U && vapi_posix_processor_ms() < before + 100U;
         now = vapi_posix_monotonic_ms(NULL)) {
    }
    assert_true(vapi_posix_processor_ms() >= before + 100U);
}

static void test_random_bytes_differ(void **state)
{
    (void)state;
    unsigned char first[32];
    unsigned char second[32];
    assert_int_equal(vapi_posix_random(NULL, first, sizeof first), VAPI_OK);
    assert_int_equal(vapi_posix_random(NULL, second, sizeof second), VAPI_OK);
    assert_memory_not_equal(first, second, sizeof first);
}

/* --- storage ---------------------------------------------------------------------------------------- */

static char directory[] = "build/port-tests/storage-XXXXXX";

static int make_directory(void **state)
{
    (void)state;
    memcpy(directory + sizeof directory - 7U, "XXXXXX", 6U);
    return mkdtemp(directory) == NULL ? -1 : 0;
}

static int remove_directory(void **state)
{
    (void)state;
    vapi_storage_t storage = vapi_posix_storage(directory);
    assert_int_equal(storage.store(storage.context, "key", NULL, 0U), VAPI_OK);
    return rmdir(directory);
}

static void test_a_record_is_kept_and_replaced(void **state)
{
    (void)state;
    vapi_storage_t storage = vapi_posix_storage(directory);
    char record[8];
    assert_int_equal(storage.store(storage.context, "key", "first", 5U), VAPI_OK);
    assert_int_equal(storage.load(storage.context, "key", record, sizeof record), 5);
    assert_memory_equal(record, "first", 5);
    assert_int_equal(storage.store(storage.context, "key", "2nd", 3U), VAPI_OK);
    assert_int_equal(storage.load(storage.context, "key", record, sizeof record), 3);
    assert_memory_equal(record, "2nd", 3);
}

static void test_an_absent_record_has_no_size(void **state)
{
    (void)state;
    vapi_storage_t storage = vapi_posix_storage(directory);
    char record[8];
    assert_int_equal(storage.load(storage.context, "key", record, sizeof record), 0);
    assert_int_equal(storage.store(storage.context, "key", NULL, 0U), VAPI_OK);
    storage = vapi_posix_storage("/dev/null"); /* where no file can be */
    assert_int_equal(storage.load(storage.context, "key", record, sizeof record),
                     VAPI_ERROR_STORAGE);
}

static void test_a_record_larger_than_the_buffer_is_an_error(void **state)
{
    (void)state;
    vapi_storage_t storage = vapi_posix_storage(directory);
    char record[4];
    assert_int_equal(storage.store(storage.context, "key", "12345", 5U), VAPI_OK);
    assert_int_equal(storage.load(storage.context, "key", record, sizeof record),
                     VAPI_ERROR_STORAGE);
}

static void test_only_the_owner_can_read_a_record(void **state)
{
    (void)state;
    vapi_storage_t storage = vapi_posix_storage(directory);
    char path[64];
    struct stat found;
    assert_int_equal(storage.store(storage.context, "key", "secret", 6U), VAPI_OK);
    (void)snprintf(path, sizeof path, "%s/key", directory);
    assert_int_equal(stat(path, &found), 0);
    assert_int_equal(found.st_mode & 0777U, 0600);
}

int main(void)
{
#define CONNECTION(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
#define STORAGE(name)    cmocka_unit_test_setup_teardown(name, make_directory, remove_directory)
    const struct CMUnitTest tests[] = {
        CONNECTION(test_bytes_go_both_ways_and_the_end_is_seen),
        CONNECTION(test_a_reset_is_an_error),
        CONNECTION(test_a_closed_port_refuses),
        CONNECTION(test_writing_stops_when_the_peer_does_not_read),
        CONNECTION(test_a_transport_opens_again_after_close),
        CONNECTION(test_a_name_of_the_host_table_is_not_looked_up),
        CONNECTION(test_a_name_that_does_not_exist_fails_to_resolve),
        CONNECTION(test_localhost_is_found_by_the_system),
        CONNECTION(test_addresses_of_both_families_are_tried_by_turns),
        CONNECTION(test_an_ipv6_literal_is_an_address),
        cmocka_unit_test(test_the_clocks_run),
        cmocka_unit_test(test_processor_time_is_that_of_work_and_not_of_sleep),
        cmocka_unit_test(test_random_bytes_differ),
        STORAGE(test_a_record_is_kept_and_replaced),
        STORAGE(test_an_absent_record_has_no_size),
        STORAGE(test_a_record_larger_than_the_buffer_is_an_error),
        STORAGE(test_only_the_owner_can_read_a_record),
    };
    return cmocka_run_group_tests_name("POSIX port", tests, NULL, NULL);
}
