/* The STM32F7's real-time clock on a model of its registers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/stm32_rtc.c"

static struct {
    uint32_t power;
    uint32_t backup; /* RCC_BDCR */
    uint32_t time;
    uint32_t date;
    uint32_t prescaler;
    unsigned key; /* parts of it written; 2: open */
    bool init;
    bool no_crystal;
    unsigned busy; /* readings until a wait ends */
    unsigned resets;
} model;

static bool is_over(void)
{
    if (model.no_crystal) {
        return false;
    }
    model.busy -= model.busy > 0U ? 1U : 0U;
    return model.busy == 0U;
}

uint32_t register_read(uintptr_t address)
{
    switch (address) {
    case PWR_CR1:
        return model.power;
    case RCC_BDCR:
        return model.backup;
    case RTC_TR:
        return model.time | 0xFF800080U; /* reserved bits may be anything */
    case RTC_DR:
        return model.date;
    default:
        assert_true(address == RTC_ISR);
        return (is_over() ? ISR_IN_STEP | (model.init ? ISR_MAY_BE_SET : 0U) : 0U) |
               ((model.date >> 16 & 0xFFU) != 0U ? ISR_WAS_SET : 0U);
    }
}

static void write_calendar(uint32_t *out_register, uint32_t value)
{
    assert_true(model.key == 2U && model.init && !model.no_crystal);
    *out_register = value;
}

void register_write(uintptr_t address, uint32_t value)
{
    switch (address) {
    case PWR_CR1:
        model.power = value;
        break;
    case RCC_BDCR:
        assert_true((model.power & PWR_CR1_BACKUP) != 0U);
        if ((value & RCC_BDCR_RESET) != 0U) {
            model.resets++;
            model.date = 0U;
        } else {
            /* A source that was chosen stays until a reset of the domain. */
            assert_true((model.backup & RCC_BDCR_RTC_CLOCK) == 0U ||
                        ((model.backup ^ value) & RCC_BDCR_RTC_CLOCK) == 0U);
        }
        model.backup = (value & RCC_BDCR_RESET) != 0U ? 0U : value;
        break;
    case RTC_WPR:
        model.key = value == WPR_KEY_1 ? 1U : value == WPR_KEY_2 && model.key == 1U ? 2U : 0U;
        break;
    case RTC_ISR:
        assert_int_equal(model.key, 2U);
        model.init = (value & ISR_INIT) != 0U;
        model.busy = 4U;
        break;
    case RTC_PRER:
        write_calendar(&model.prescaler, value);
        break;
    case RTC_TR:
        write_calendar(&model.time, value);
        break;
    default:
        assert_true(address == RTC_DR);
        write_calendar(&model.date, value);
        break;
    }
}

static int set_up(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    return 0;
}

static void test_the_start_lets_the_crystal_drive_the_calendar(void **state)
{
    (void)state;
    stm32_rtc_start();
    assert_int_equal(model.backup, RCC_BDCR_LSE_ON | RCC_BDCR_RTC_LSE | RCC_BDCR_RTC_ON);
    stm32_rtc_start();
    assert_int_equal(model.resets, 0U);
}

static void test_another_source_is_replaced_by_the_crystal(void **state)
{
    (void)state;
    model.backup = RCC_BDCR_RTC_ON | 2U << 8;
    stm32_rtc_start();
    assert_int_equal(model.resets, 1U);
    assert_int_equal(model.backup, RCC_BDCR_LSE_ON | RCC_BDCR_RTC_LSE | RCC_BDCR_RTC_ON);
}

static void test_a_clock_that_was_never_set_knows_no_time(void **state)
{
    (void)state;
    model.time = 0x123456U;
    model.date = 1U << 13 | 0x01U << 8 | 0x01U; /* as after power-on */
    assert_int_equal(stm32_rtc_utc_seconds(), VAPI_UTC_UNKNOWN);
}

static void test_the_calendar_is_read_as_utc(void **state)
{
    (void)state;
    model.time = 0x235958U;
    model.date = 0x24U << 16 | 5U << 13 | 0x03U << 8 | 0x29U;
    assert_int_equal(stm32_rtc_utc_seconds(), 1711756798); /* 2024-03-29T23:59:58Z */
}

static void test_digits_that_are_no_date_are_no_time(void **state)
{
    (void)state;
    model.date = 0x24U << 16 | 1U << 13 | 0x13U << 8 | 0x01U;
    assert_int_equal(stm32_rtc_utc_seconds(), VAPI_UTC_UNKNOWN);
    model.date = 0x2AU << 16 | 1U << 13 | 0x01U << 8 | 0x01U;
    assert_int_equal(stm32_rtc_utc_seconds(), VAPI_UTC_UNKNOWN);
}

static void test_what_is_set_is_read_again(void **state)
{
    static const int64_t times[] = {978307200, 1709164800, 1735689599, 1735689600, 4102444799};

    (void)state;
    for (size_t i = 0U; i < sizeof(times) / sizeof(times[0]); i++) {
        assert_int_equal(stm32_rtc_set(times[i]), VAPI_OK);
        assert_int_equal(stm32_rtc_utc_seconds(), times[i]);
        assert_false(model.init);
        assert_int_equal(model.key, 0U);
    }
    assert_int_equal(model.prescaler, 127U << 16 | 255U);
}

static void test_the_day_of_the_week_is_set(void **state)
{
    (void)state;
    assert_int_equal(stm32_rtc_set(1735689600), VAPI_OK); /* Wednesday, 2025-01-01 */
    assert_int_equal(model.date >> 13 & 7U, 3U);
    assert_int_equal(stm32_rtc_set(1736035200), VAPI_OK); /* Sunday, 2025-01-05 */
    assert_int_equal(model.date >> 13 & 7U, 7U);
}

static void test_years_that_the_calendar_cannot_hold_are_refused(void **state)
{
    (void)state;
    assert_int_equal(stm32_rtc_set(978307199), VAPI_ERROR_RANGE);
    assert_int_equal(stm32_rtc_set(4102444800), VAPI_ERROR_RANGE);
    assert_int_equal(stm32_rtc_set(VAPI_UTC_UNKNOWN), VAPI_ERROR_RANGE);
    assert_int_equal(model.date, 0U);
}

static void test_without_a_crystal_nothing_is_set_and_no_time_known(void **state)
{
    (void)state;
    model.no_crystal = true;
    assert_int_equal(stm32_rtc_set(1735689600), VAPI_ERROR_DEADLINE);
    assert_int_equal(model.key, 0U);
    model.date = 0x25U << 16 | 3U << 13 | 0x01U << 8 | 0x01U;
    assert_int_equal(stm32_rtc_utc_seconds(), VAPI_UTC_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_the_start_lets_the_crystal_drive_the_calendar, set_up),
        cmocka_unit_test_setup(test_another_source_is_replaced_by_the_crystal, set_up),
        cmocka_unit_test_setup(test_a_clock_that_was_never_set_knows_no_time, set_up),
        cmocka_unit_test_setup(test_the_calendar_is_read_as_utc, set_up),
        cmocka_unit_test_setup(test_digits_that_are_no_date_are_no_time, set_up),
        cmocka_unit_test_setup(test_what_is_set_is_read_again, set_up),
        cmocka_unit_test_setup(test_the_day_of_the_week_is_set, set_up),
        cmocka_unit_test_setup(test_years_that_the_calendar_cannot_hold_are_refused, set_up),
        cmocka_unit_test_setup(test_without_a_crystal_nothing_is_set_and_no_time_known, set_up),
    };

    return cmocka_run_group_tests_name("STM32 real-time clock", tests, NULL, NULL);
}
