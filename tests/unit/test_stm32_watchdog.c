/*
 * The STM32F7's independent watchdog on a model of its registers: keys, the slow take-over of divider and reload value, the
 * reset, and its flag.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/stm32_watchdog.c"

#define READS_UNTIL_TAKEN 50U

static struct {
    bool runs;
    bool open;
    bool stuck; /* the divider is never taken over */
    unsigned reads;
    uint32_t divider; /* as written, and as in force */
    uint32_t divider_taken;
    uint32_t reload;
    uint32_t reload_taken;
    uint32_t count;
    uint32_t causes;
    uint32_t debug;
} model;

static void take_over(void)
{
    model.divider_taken = model.divider;
    model.reload_taken = model.reload;
}

uint32_t register_read(uintptr_t address)
{
    switch (address) {
    case IWDG_SR:
        assert_true(model.runs); /* without LSI nothing is taken over */
        model.reads++;
        if (model.stuck || model.reads < READS_UNTIL_TAKEN) {
            return 3U;
        }
        take_over();
        return 0U;
    case RCC_CSR:
        return model.causes;
    default:
        assert_true(address == DBGMCU_APB1FZ);
        return model.debug;
    }
}

void register_write(uintptr_t address, uint32_t value)
{
    switch (address) {
    case IWDG_KR:
        model.open = value == KEY_OPEN;
        model.runs = model.runs || value == KEY_START;
        if (value == KEY_FEED) {
            model.count = model.reload_taken;
        }
        break;
    case IWDG_PR:
        assert_true(model.open);
        model.divider = 4U << value;
        break;
    case IWDG_RLR:
        assert_true(model.open && value <= 0xFFFU);
        model.reload = value;
        break;
    case RCC_CSR:
        model.causes = (value & CSR_FORGET) != 0U ? 3U : model.causes;
        break;
    default:
        assert_true(address == DBGMCU_APB1FZ);
        model.debug = value;
        break;
    }
}

static int begin(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    model.divider = 4U;
    model.reload = 0xFFFU;
    model.debug = 0x401U;
    take_over();
    return 0;
}

static void test_it_runs_with_the_time_that_was_asked(void **state)
{
    static const uint32_t times[] = {8U, 1000U, 10000U, 32768U};

    for (size_t i = 0U; i < sizeof(times) / sizeof(times[0]); i++) {
        begin(state);
        stm32_watchdog_start(times[i]);
        assert_true(model.runs);
        assert_false(model.open);
        assert_int_equal((model.count + 1U) * model.divider_taken / 32U, times[i]);
    }
}

static void test_feeding_starts_the_time_anew(void **state)
{
    (void)state;
    stm32_watchdog_start(10000U);
    uint32_t whole = model.count;
    model.count = 3U;
    stm32_watchdog_feed();
    assert_int_equal(model.count, whole);
    assert_false(model.open);
}

static void test_a_divider_that_is_never_taken_over_ends_the_wait(void **state)
{
    (void)state;
    model.stuck = true;
    stm32_watchdog_start(10000U);
    assert_int_equal(model.reads, WAIT_STEPS_MAX);
    assert_true(model.runs);
}

static void test_a_debugger_stops_it_and_what_else_it_stops_stays(void **state)
{
    (void)state;
    stm32_watchdog_start(10000U);
    assert_int_equal(model.debug, 0x1401U);
}

static void test_the_cause_is_told_once(void **state)
{
    (void)state;
    model.causes = 1U << 29 | 1U << 26 | 3U; /* with the pin's own flag, as always */
    assert_true(stm32_watchdog_take_cause());
    assert_int_equal(model.causes, 3U);
    assert_false(stm32_watchdog_take_cause());
}

static void test_another_cause_is_not_it(void **state)
{
    (void)state;
    model.causes = 0xDE000003U; /* all but the independent watchdog's */
    assert_false(stm32_watchdog_take_cause());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_it_runs_with_the_time_that_was_asked, begin),
        cmocka_unit_test_setup(test_feeding_starts_the_time_anew, begin),
        cmocka_unit_test_setup(test_a_divider_that_is_never_taken_over_ends_the_wait, begin),
        cmocka_unit_test_setup(test_a_debugger_stops_it_and_what_else_it_stops_stays, begin),
        cmocka_unit_test_setup(test_the_cause_is_told_once, begin),
        cmocka_unit_test_setup(test_another_cause_is_not_it, begin),
    };

    return cmocka_run_group_tests_name("STM32 watchdog", tests, NULL, NULL);
}
