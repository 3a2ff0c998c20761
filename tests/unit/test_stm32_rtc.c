/* The STM32F7's real-time clock on a model of its registers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#define STM32_RTC_CRYSTAL_STEPS_MAX 1000U
#include "../../boards/common/drivers/stm32_rtc.c"

#define POWER_ON     (1U << 27 | 1U << 26)
#define RESET_BUTTON (1U << 26)
#define NOW          INT64_C(1735689600)

static struct {
    uint32_t power;
    uint32_t backup; /* RCC_BDCR */
    uint32_t time;
    uint32_t date;
    uint32_t prescaler;
    unsigned prescaler_writes; /* since the calendar was stopped: the factors take one each */
    unsigned key;              /* parts of it written; 2: open */
    bool init;
    bool no_crystal;
    bool no_lsi;
    bool frozen;         /* the calendar does not stop to be set */
    unsigned slow_start; /* readings until the crystal has started */
    uint32_t state;      /* RCC_CSR */
    uint32_t kept;       /* a backup register */
    unsigned busy;       /* readings until a wait ends */
    unsigned resets;
} model;

static bool crystal_runs(void)
{
    return !model.no_crystal && (model.backup & RCC_BDCR_LSE_ON) != 0U && model.slow_start == 0U;
}

static bool lsi_runs(void)
{
    return !model.no_lsi && (model.state & RCC_CSR_LSI_ON) != 0U;
}

/* Something drives the calendar. */
static bool is_driven(void)
{
    uint32_t from = model.backup & RCC_BDCR_RTC_CLOCK;

    return (model.backup & RCC_BDCR_RTC_ON) != 0U &&
           (from == RCC_BDCR_RTC_LSE ? crystal_runs() : from == RCC_BDCR_RTC_LSI && lsi_runs());
}

static bool is_over(void)
{
    if (!is_driven()) {
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
        model.slow_start -= model.slow_start > 0U ? 1U : 0U;
        return model.backup | (crystal_runs() ? RCC_BDCR_LSE_READY : 0U);
    case RCC_CSR:
        return model.state | (lsi_runs() ? RCC_CSR_LSI_READY : 0U);
    case RTC_BKP0:
        return model.kept;
    case RTC_TR:
        return model.time | 0xFF800080U; /* reserved bits may be anything */
    case RTC_DR:
        return model.date;
    default:
        assert_true(address == RTC_ISR);
        return (is_over() ? ISR_IN_STEP | (model.init && !model.frozen ? ISR_MAY_BE_SET : 0U)
                          : 0U) |
               ((model.date >> 16 & 0xFFU) != 0U ? ISR_WAS_SET : 0U);
    }
}

static void write_calendar(uint32_t *out_register, uint32_t value)
{
    assert_true(model.key == 2U && model.init && is_driven());
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
            model.kept = 0U;
        } else {
            /* A source that was chosen stays until a reset of the domain. */
            assert_true((model.backup & RCC_BDCR_RTC_CLOCK) == 0U ||
                        ((model.backup ^ value) & RCC_BDCR_RTC_CLOCK) == 0U);
        }
        model.backup = (value & RCC_BDCR_RESET) != 0U ? 0U : value & ~RCC_BDCR_LSE_READY;
        break;
    case RCC_CSR:
        assert_int_equal(value & 1U << 24, 0U); /* forgets why, which others want to know */
        model.state = (model.state & 0xFE000000U) | (value & RCC_CSR_LSI_ON);
        break;
    case RTC_BKP0:
        assert_true((model.power & PWR_CR1_BACKUP) != 0U);
        model.kept = value;
        break;
    case RTC_WPR:
        model.key = value == WPR_KEY_1 ? 1U : value == WPR_KEY_2 && model.key == 1U ? 2U : 0U;
        break;
    case RTC_ISR:
        assert_int_equal(model.key, 2U);
        model.init = (value & ISR_INIT) != 0U;
        model.busy = 4U;
        model.prescaler_writes = 0U;
        break;
    case RTC_PRER:
        model.prescaler_writes++;
        write_calendar(&model.prescaler, model.prescaler_writes == 2U ? value : model.prescaler);
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
    model.state = POWER_ON;
    return 0;
}

static int set_up_running(void **state)
{
    set_up(state);
    stm32_rtc_start();
    return 0;
}

/* The chip starts anew: after its power was on or not. */
static void restart(uint32_t why)
{
    model.state = why; /* the LSI is off */
    model.power = 0U;
    stm32_rtc_start();
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
    model.backup = RCC_BDCR_RTC_ON | 3U << 8;
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
    assert_int_equal(model.resets, 0U);
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

static void test_a_crystal_that_starts_late_is_waited_for(void **state)
{
    (void)state;
    model.slow_start = 900U;
    assert_int_equal(stm32_rtc_set(NOW), VAPI_OK);
    assert_int_equal(model.backup & RCC_BDCR_RTC_CLOCK, RCC_BDCR_RTC_LSE);
    assert_int_equal(stm32_rtc_utc_seconds(), NOW);
}

static void test_without_a_crystal_the_lsi_drives_the_calendar(void **state)
{
    (void)state;
    model.no_crystal = true;
    assert_int_equal(stm32_rtc_utc_seconds(), VAPI_UTC_UNKNOWN);
    assert_int_equal(stm32_rtc_set(NOW), VAPI_OK);
    assert_int_equal(model.backup, RCC_BDCR_RTC_LSI | RCC_BDCR_RTC_ON);
    assert_int_equal((model.prescaler >> 16 & 0x7FU) + 1U, 128);
    assert_int_equal((model.prescaler & 0x7FFFU) + 1U, 250); /* 32,000 Hz */
    assert_int_equal(stm32_rtc_utc_seconds(), NOW);
    /* And again, without losing what it has. */
    assert_int_equal(stm32_rtc_set(NOW + 10), VAPI_OK);
    assert_int_equal(model.resets, 1U);
    assert_int_equal(stm32_rtc_utc_seconds(), NOW + 10);
}

static void test_the_lsi_goes_on_after_a_reset(void **state)
{
    (void)state;
    model.no_crystal = true;
    assert_int_equal(stm32_rtc_set(NOW), VAPI_OK);
    restart(RESET_BUTTON);
    assert_int_equal(stm32_rtc_utc_seconds(), NOW);
    assert_int_equal(model.state & 0xFE000000U, RESET_BUTTON);
}

static void test_the_time_of_the_lsi_is_not_known_after_the_power_has_failed(void **state)
{
    static const uint32_t reasons[] = {POWER_ON, 1U << 25 | 1U << 26};

    for (size_t i = 0U; i < 2U; i++) {
        set_up_running(state);
        model.no_crystal = true;
        assert_int_equal(stm32_rtc_set(NOW), VAPI_OK);
        restart(reasons[i]);
        assert_int_equal(stm32_rtc_utc_seconds(), VAPI_UTC_UNKNOWN);
        assert_int_equal(model.backup & RCC_BDCR_RTC_CLOCK, RCC_BDCR_RTC_LSE);
    }
}

static void test_the_time_of_the_crystal_is_known_after_the_power_has_failed(void **state)
{
    (void)state;
    assert_int_equal(stm32_rtc_set(NOW), VAPI_OK);
    restart(POWER_ON);
    assert_int_equal(stm32_rtc_utc_seconds(), NOW);
    assert_int_equal(model.resets, 0U);
}

static void test_the_time_of_the_lsi_is_believed_for_an_hour(void **state)
{
    (void)state;
    model.no_crystal = true;
    assert_int_equal(stm32_rtc_set(NOW), VAPI_OK);
    model.time = 0x010000U; /* 2025-01-01T01:00:00Z */
    assert_int_equal(stm32_rtc_utc_seconds(), NOW + 3600);
    model.time = 0x010001U;
    assert_int_equal(stm32_rtc_utc_seconds(), VAPI_UTC_UNKNOWN);
    model.time = 0x235959U;
    model.date = 0x24U << 16 | 2U << 13 | 0x12U << 8 | 0x31U; /* before it was set */
    assert_int_equal(stm32_rtc_utc_seconds(), VAPI_UTC_UNKNOWN);
}

static void test_without_any_clock_nothing_is_set_and_no_time_known(void **state)
{
    (void)state;
    model.no_crystal = true;
    model.no_lsi = true;
    assert_int_equal(stm32_rtc_set(NOW), VAPI_ERROR_DEADLINE);
    assert_int_equal(model.key, 0U);
    assert_int_equal(model.resets, 0U);
    model.date = 0x25U << 16 | 3U << 13 | 0x01U << 8 | 0x01U;
    assert_int_equal(stm32_rtc_utc_seconds(), VAPI_UTC_UNKNOWN);
}

static void test_a_calendar_that_does_not_stop_is_told(void **state)
{
    (void)state;
    model.frozen = true;
    assert_int_equal(stm32_rtc_set(NOW), VAPI_ERROR_DEADLINE);
    assert_int_equal(model.key, 0U);
    assert_int_equal(model.date, 0U);
}

int main(void)
{
#define FRESH(test)   cmocka_unit_test_setup(test, set_up)
#define RUNNING(test) cmocka_unit_test_setup(test, set_up_running)
    const struct CMUnitTest tests[] = {
        FRESH(test_the_start_lets_the_crystal_drive_the_calendar),
        FRESH(test_another_source_is_replaced_by_the_crystal),
        RUNNING(test_a_clock_that_was_never_set_knows_no_time),
        RUNNING(test_the_calendar_is_read_as_utc),
        RUNNING(test_digits_that_are_no_date_are_no_time),
        RUNNING(test_what_is_set_is_read_again),
        RUNNING(test_the_day_of_the_week_is_set),
        RUNNING(test_years_that_the_calendar_cannot_hold_are_refused),
        RUNNING(test_a_crystal_that_starts_late_is_waited_for),
        RUNNING(test_without_a_crystal_the_lsi_drives_the_calendar),
        RUNNING(test_the_lsi_goes_on_after_a_reset),
        RUNNING(test_the_time_of_the_lsi_is_not_known_after_the_power_has_failed),
        RUNNING(test_the_time_of_the_crystal_is_known_after_the_power_has_failed),
        RUNNING(test_the_time_of_the_lsi_is_believed_for_an_hour),
        RUNNING(test_without_any_clock_nothing_is_set_and_no_time_known),
        RUNNING(test_a_calendar_that_does_not_stop_is_told),
    };

    return cmocka_run_group_tests_name("STM32 real-time clock", tests, NULL, NULL);
}
