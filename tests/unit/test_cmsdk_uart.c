/*
 * The CMSDK UART on a model of its registers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/cmsdk_uart.c"

#define BASE 0x40004000U

static struct {
    char sent[16];
    unsigned sent_count;
    unsigned busy; /* readings of the state until a byte has left */
    unsigned left; /* of those */
    bool stuck;    /* no byte leaves */
    int received;  /* the byte that waits, or -1 */
    bool overrun;
    uint32_t control;
    uint32_t divider;
    unsigned reads;
} model;

uint32_t register_read(uintptr_t address)
{
    model.reads++;
    if (address == BASE + DATA) {
        assert_true(model.received >= 0);
        uint32_t byte = (uint32_t)model.received;
        model.received = -1;
        return byte | 0xABCD00U; /* the upper bits are reserved */
    }
    assert_true(address == BASE + STATE);
    bool full = model.stuck || model.left > 0U;
    model.left -= model.left > 0U ? 1U : 0U;
    return (full ? STATE_TRANSMIT_FULL : 0U) | (model.received >= 0 ? STATE_RECEIVE_FULL : 0U) |
           (model.overrun ? STATE_RECEIVE_OVERRUN : 0U);
}

void register_write(uintptr_t address, uint32_t value)
{
    if (address == BASE + DATA) {
        assert_true(model.left == 0U && model.sent_count < sizeof(model.sent));
        model.sent[model.sent_count++] = (char)value;
        model.left = model.busy;
    } else if (address == BASE + STATE) {
        assert_int_equal(value, STATE_RECEIVE_OVERRUN);
        model.overrun = false;
    } else if (address == BASE + CONTROL) {
        model.control = value;
    } else {
        assert_true(address == BASE + BAUDDIV);
        model.divider = value;
    }
}

static int set_up(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    model.received = -1;
    return 0;
}

static void test_the_start_opens_both_directions(void **state)
{
    (void)state;
    cmsdk_uart_start(BASE, 217U);
    assert_int_equal(model.divider, 217);
    assert_int_equal(model.control, CONTROL_TRANSMIT_ENABLE | CONTROL_RECEIVE_ENABLE);
}

static void test_text_waits_for_the_transmitter(void **state)
{
    (void)state;
    model.busy = 5U;
    cmsdk_uart_write(BASE, "two\n", 4U);
    assert_int_equal(model.sent_count, 4);
    assert_memory_equal(model.sent, "two\n", 4);
}

static void test_a_transmitter_that_is_stuck_loses_the_text(void **state)
{
    (void)state;
    model.stuck = true;
    cmsdk_uart_write(BASE, "lost", 4U);
    assert_int_equal(model.sent_count, 0);
    assert_int_equal(model.reads, WAIT_STEPS_MAX);
}

static void test_a_character_is_read_once(void **state)
{
    (void)state;
    assert_int_equal(cmsdk_uart_read(BASE), -1);
    model.received = 0xE4;
    assert_int_equal(cmsdk_uart_read(BASE), 0xE4);
    assert_int_equal(cmsdk_uart_read(BASE), -1);
}

static void test_an_overrun_is_cleared(void **state)
{
    (void)state;
    model.received = 'x';
    model.overrun = true;
    assert_int_equal(cmsdk_uart_read(BASE), 'x');
    assert_false(model.overrun);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_the_start_opens_both_directions, set_up),
        cmocka_unit_test_setup(test_text_waits_for_the_transmitter, set_up),
        cmocka_unit_test_setup(test_a_transmitter_that_is_stuck_loses_the_text, set_up),
        cmocka_unit_test_setup(test_a_character_is_read_once, set_up),
        cmocka_unit_test_setup(test_an_overrun_is_cleared, set_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
