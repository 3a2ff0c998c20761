/*
 * The PL011 UART on a model of its registers and its receive FIFO.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/pl011_uart.c"

#define BASE 0x4000C000U

static struct {
    char sent[16];
    unsigned sent_count;
    unsigned busy; /* readings of the flags until a byte has left */
    unsigned left; /* of those */
    bool stuck;    /* no byte leaves */
    uint32_t fifo[16];
    unsigned fifo_count;
    uint32_t control;
    uint32_t whole, fraction;
    bool divided; /* the line control was written after the divider, and while the UART was off */
    unsigned reads;
} model;

uint32_t register_read(uintptr_t address)
{
    model.reads++;
    if (address == BASE + DATA) {
        assert_true(model.fifo_count > 0U);
        uint32_t first = model.fifo[0];
        model.fifo_count--;
        memmove(model.fifo, model.fifo + 1, model.fifo_count * sizeof(model.fifo[0]));
        return first;
    }
    assert_true(address == BASE + FLAGS);
    bool full = model.stuck || model.left > 0U;
    model.left -= model.left > 0U ? 1U : 0U;
    return (full ? FLAGS_TRANSMIT_FULL : 0U) | (model.fifo_count == 0U ? FLAGS_RECEIVE_EMPTY : 0U);
}

void register_write(uintptr_t address, uint32_t value)
{
    switch (address - BASE) {
    case DATA:
        assert_true(model.left == 0U && model.sent_count < sizeof(model.sent));
        model.sent[model.sent_count++] = (char)value;
        model.left = model.busy;
        break;
    case DIVIDER_WHOLE:
        model.whole = value;
        break;
    case DIVIDER_64THS:
        model.fraction = value;
        break;
    case LINE_CONTROL:
        assert_int_equal(value, LINE_CONTROL_8_BITS | LINE_CONTROL_FIFOS);
        model.divided = model.control == 0U && model.whole != 0U;
        break;
    default:
        assert_true(address == BASE + CONTROL);
        model.control = value;
        break;
    }
}

static int set_up(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    return 0;
}

static void test_the_start_sets_the_rate_and_opens_both_directions(void **state)
{
    (void)state;
    model.control = CONTROL_ENABLE;
    pl011_uart_start(BASE, 50000000U, 115200U); /* 27.1267: 27 and 8.1 64ths */
    assert_int_equal(model.whole, 27);
    assert_int_equal(model.fraction, 8);
    assert_true(model.divided);
    assert_int_equal(model.control,
                     CONTROL_RECEIVE_ENABLE | CONTROL_TRANSMIT_ENABLE | CONTROL_ENABLE);
}

static void test_text_waits_for_the_transmitter(void **state)
{
    (void)state;
    model.busy = 5U;
    pl011_uart_write(BASE, "two\n", 4U);
    assert_int_equal(model.sent_count, 4);
    assert_memory_equal(model.sent, "two\n", 4);
}

static void test_a_transmitter_that_is_stuck_loses_the_text(void **state)
{
    (void)state;
    model.stuck = true;
    pl011_uart_write(BASE, "lost", 4U);
    assert_int_equal(model.sent_count, 0);
    assert_int_equal(model.reads, WAIT_STEPS_MAX);
}

static void test_characters_are_read_in_order_and_damaged_ones_passed_over(void **state)
{
    (void)state;
    assert_int_equal(pl011_uart_read(BASE), -1);
    memcpy(model.fifo, (uint32_t[]){'a', 1U << 8 | 'x', 1U << 11 | 'y', 0xE4U},
           4U * sizeof(uint32_t));
    model.fifo_count = 4U;
    assert_int_equal(pl011_uart_read(BASE), 'a');
    assert_int_equal(pl011_uart_read(BASE), 0xE4);
    assert_int_equal(pl011_uart_read(BASE), -1);
    model.fifo[0] = 1U << 9;
    model.fifo_count = 1U;
    assert_int_equal(pl011_uart_read(BASE), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_the_start_sets_the_rate_and_opens_both_directions, set_up),
        cmocka_unit_test_setup(test_text_waits_for_the_transmitter, set_up),
        cmocka_unit_test_setup(test_a_transmitter_that_is_stuck_loses_the_text, set_up),
        cmocka_unit_test_setup(test_characters_are_read_in_order_and_damaged_ones_passed_over,
                               set_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
