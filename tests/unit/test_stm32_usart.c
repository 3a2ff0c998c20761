/* The STM32F7's USART on a model of its registers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/stm32_usart.c"

#define BASE 0x40004800U

static struct {
    char sent[16];
    unsigned sent_count;
    unsigned busy; /* readings of the state until a byte has left */
    unsigned left; /* of those */
    bool stuck;    /* no byte leaves */
    int received;  /* the byte that waits, or -1 */
    uint32_t errors;
    uint32_t control;
    uint32_t divider;
    unsigned reads;
} model;

uint32_t register_read(uintptr_t address)
{
    model.reads++;
    if (address == BASE + RDR) {
        assert_true(model.received >= 0);
        uint32_t byte = (uint32_t)model.received;
        model.received = -1;
        return byte | 0xFFFFFE00U;
    }
    assert_true(address == BASE + ISR);
    bool full = model.stuck || model.left > 0U;
    model.left -= model.left > 0U ? 1U : 0U;
    return (full ? 0U : ISR_TRANSMIT_EMPTY | ISR_TRANSMIT_COMPLETE) |
           (model.received >= 0 ? ISR_RECEIVED : 0U) | model.errors;
}

void register_write(uintptr_t address, uint32_t value)
{
    switch (address - BASE) {
    case TDR:
        assert_true(model.left == 0U && model.sent_count < sizeof(model.sent));
        model.sent[model.sent_count++] = (char)value;
        model.left = model.busy;
        break;
    case ICR:
        model.errors &= ~value;
        break;
    case BRR:
        assert_int_equal(model.control & CR1_ON, 0U);
        model.divider = value;
        break;
    default:
        assert_true(address == BASE + CR1);
        model.control = value;
        break;
    }
}

static int set_up(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    model.received = -1;
    return 0;
}

static void test_the_start_sets_the_nearest_rate_and_opens_both_directions(void **state)
{
    (void)state;
    model.control = CR1_ON;
    stm32_usart_start(BASE, 54000000U, 115200U);
    assert_int_equal(model.divider, 469); /* 468.75 */
    assert_int_equal(model.control, CR1_TRANSMIT | CR1_RECEIVE | CR1_ON);
}

static void test_text_waits_for_the_transmitter(void **state)
{
    (void)state;
    model.busy = 5U;
    stm32_usart_write(BASE, "two\n", 4U);
    assert_int_equal(model.sent_count, 4);
    assert_memory_equal(model.sent, "two\n", 4);
    stm32_usart_flush(BASE);
    assert_int_equal(model.left, 0U);
}

static void test_a_transmitter_that_is_stuck_loses_the_text(void **state)
{
    (void)state;
    model.stuck = true;
    stm32_usart_write(BASE, "lost", 4U);
    stm32_usart_flush(BASE);
    assert_int_equal(model.sent_count, 0);
    assert_int_equal(model.reads, 2U * WAIT_STEPS_MAX);
}

static void test_a_character_is_read_once(void **state)
{
    (void)state;
    assert_int_equal(stm32_usart_read(BASE), -1);
    model.received = 0xE4;
    assert_int_equal(stm32_usart_read(BASE), 0xE4);
    assert_int_equal(stm32_usart_read(BASE), -1);
}

static void test_an_overrun_is_cleared_and_the_character_before_it_read(void **state)
{
    (void)state;
    model.received = 'x';
    model.errors = ISR_OVERRUN;
    assert_int_equal(stm32_usart_read(BASE), 'x');
    assert_int_equal(model.errors, 0U);
}

static void test_a_damaged_character_is_passed_over(void **state)
{
    (void)state;
    model.received = 'x';
    model.errors = 1U << 1;
    assert_int_equal(stm32_usart_read(BASE), -1);
    assert_int_equal(model.errors, 0U);
    assert_int_equal(model.received, -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_the_start_sets_the_nearest_rate_and_opens_both_directions,
                               set_up),
        cmocka_unit_test_setup(test_text_waits_for_the_transmitter, set_up),
        cmocka_unit_test_setup(test_a_transmitter_that_is_stuck_loses_the_text, set_up),
        cmocka_unit_test_setup(test_a_character_is_read_once, set_up),
        cmocka_unit_test_setup(test_an_overrun_is_cleared_and_the_character_before_it_read, set_up),
        cmocka_unit_test_setup(test_a_damaged_character_is_passed_over, set_up),
    };

    return cmocka_run_group_tests_name("STM32 USART", tests, NULL, NULL);
}
