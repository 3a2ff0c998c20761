/* The port to start from (port/template) does what it says: it compiles, links and provides nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "template_port.h"

static void test_the_clock_is_unknown(void **state)
{
    (void)state;
    const vapi_platform_t *platform = template_platform();
    assert_int_equal(platform->utc_seconds(platform->context), VAPI_UTC_UNKNOWN);
    assert_int_equal(platform->monotonic_ms(platform->context), 0);
}

static void test_random_bytes_are_not_provided(void **state)
{
    (void)state;
    const vapi_platform_t *platform = template_platform();
    char bytes[4];
    assert_int_equal(platform->random(platform->context, bytes, sizeof bytes),
                     VAPI_ERROR_NOT_PROVIDED);
}

static void test_a_log_line_goes_nowhere(void **state)
{
    (void)state;
    const vapi_platform_t *platform = template_platform();
    platform->log(platform->context, VAPI_LOG_ERROR, vapi_slice_from_string("line"));
}

static void test_no_memory_level_is_known(void **state)
{
    (void)state;
    const vapi_platform_t *platform = template_platform();
    vapi_memory_t memory = {0};
    platform->memory(platform->context, NULL);
    platform->memory(platform->context, &memory);
    assert_int_equal(memory.arena_size, VAPI_MEMORY_UNKNOWN);
    assert_int_equal(memory.arena_used, VAPI_MEMORY_UNKNOWN);
    assert_int_equal(memory.arena_peak, VAPI_MEMORY_UNKNOWN);
    assert_int_equal(memory.stack_size, VAPI_MEMORY_UNKNOWN);
    assert_int_equal(memory.stack_peak, VAPI_MEMORY_UNKNOWN);
}

static void test_storage_is_not_provided(void **state)
{
    (void)state;
    const vapi_storage_t *storage = template_storage();
    char bytes[4] = {0};
    assert_int_equal(storage->load(storage->context, "key", bytes, sizeof bytes),
                     VAPI_ERROR_NOT_PROVIDED);
    assert_int_equal(storage->store(storage->context, "key", bytes, sizeof bytes),
                     VAPI_ERROR_NOT_PROVIDED);
}

static void test_a_connection_is_not_provided(void **state)
{
    (void)state;
    template_transport_t connection;
    template_transport_init(&connection);
    vapi_transport_t *transport = &connection.transport;
    const vapi_endpoint_t endpoint = {"api.vapi.ai", 443};
    char bytes[4] = {0};
    assert_int_equal(transport->operations->open(transport, &endpoint), VAPI_ERROR_NOT_PROVIDED);
    assert_int_equal(transport->phase, VAPI_PHASE_RESOLVE);
    assert_int_equal(transport->operations->read(transport, bytes, sizeof bytes),
                     VAPI_ERROR_NOT_PROVIDED);
    assert_int_equal(transport->operations->write(transport, bytes, sizeof bytes),
                     VAPI_ERROR_NOT_PROVIDED);
    assert_int_equal(transport->operations->wait(transport, VAPI_WAIT_READABLE, 1U),
                     VAPI_ERROR_NOT_PROVIDED);
    transport->operations->close(transport);
    transport->operations->close(transport);
    assert_int_equal(transport->phase, VAPI_PHASE_IDLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_clock_is_unknown),
        cmocka_unit_test(test_random_bytes_are_not_provided),
        cmocka_unit_test(test_a_log_line_goes_nowhere),
        cmocka_unit_test(test_no_memory_level_is_known),
        cmocka_unit_test(test_storage_is_not_provided),
        cmocka_unit_test(test_a_connection_is_not_provided),
    };
    return cmocka_run_group_tests_name("port template", tests, NULL, NULL);
}
