/*
 * The 16550 console on a model of its registers, byte by byte.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/ns16550.c"

#define BASE 0x10000000U

static struct {
    uint8_t written[8];
    char text[16];
    unsigned count;
    unsigned busy; /* readings of the status until the byte has left */
    unsigned left; /* of those */
    bool stuck;    /* no byte leaves */
    unsigned reads;
} model;

uint8_t register_read_8(uintptr_t address)
{
    assert_int_equal(address, BASE + LINE_STATUS);
    model.reads++;
    if (model.stuck || model.left > 0U) {
        model.left -= model.left > 0U ? 1U : 0U;
        return 0U;
    }
    return STATUS_ROOM | 1U << 6;
}

void register_write_8(uintptr_t address, uint8_t value)
{
    uintptr_t offset = address - BASE;

    assert_true(offset < sizeof(model.written));
    model.written[offset] = value;
    if (offset == TRANSMIT) {
        assert_true(model.left == 0U && model.count < sizeof(model.text));
        model.text[model.count++] = (char)value;
        model.left = model.busy;
    }
}

static int set_up(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    return 0;
}

static void test_the_start_sets_eight_bits_and_fifos_and_no_interrupts(void **state)
{
    (void)state;
    memset(model.written, 0xFF, sizeof(model.written));
    ns16550_start(BASE);
    assert_int_equal(model.written[INTERRUPT_ENABLE], 0U);
    assert_int_equal(model.written[FIFO_CONTROL], 7U);
    assert_int_equal(model.written[LINE_CONTROL], 3U);
}

static void test_each_byte_waits_for_room(void **state)
{
    (void)state;
    model.busy = 5U;
    ns16550_write(BASE, "hello\n", 6U);
    assert_int_equal(model.count, 6U);
    assert_memory_equal(model.text, "hello\n", 6U);
}

static void test_a_device_that_takes_nothing_is_given_up_at_the_first_byte(void **state)
{
    (void)state;
    model.stuck = true;
    ns16550_write(BASE, "hello", 5U);
    assert_int_equal(model.count, 0U);
    assert_int_equal(model.reads, WAIT_STEPS_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_the_start_sets_eight_bits_and_fifos_and_no_interrupts, set_up),
        cmocka_unit_test_setup(test_each_byte_waits_for_room, set_up),
        cmocka_unit_test_setup(test_a_device_that_takes_nothing_is_given_up_at_the_first_byte,
                               set_up),
    };
    return cmocka_run_group_tests_name("16550 console", tests, NULL, NULL);
}
