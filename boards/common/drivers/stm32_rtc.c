/*
 * The STM32F7's real-time clock (stm32_rtc.h): a calendar in decimal digits of 4 bits. "yyyy-mm-ddThh:mm:ss" is
 * what both it and vapi/date.h understand.
 */
#include "stm32_rtc.h"

#include <stdbool.h>

#include "register_access.h"
#include "vapi/date.h"
#include "vapi/port.h"

#define PWR_CR1            0x40007000U
#define PWR_CR1_BACKUP     (1U << 8) /* the backup domain may be written */
#define RCC_BDCR           0x40023870U
#define RCC_BDCR_RTC_ON    (1U << 15)
#define RCC_BDCR_RTC_CLOCK (3U << 8)
#define RCC_BDCR_RTC_LSE   (1U << 8)
#define RCC_BDCR_RESET     (1U << 16)
#define RCC_BDCR_LSE_ON    (1U << 0)

#define RTC_TR   0x40002800U
#define RTC_DR   0x40002804U
#define RTC_ISR  0x4000280CU
#define RTC_PRER 0x40002810U
#define RTC_WPR  0x40002824U

#define ISR_INIT        (1U << 7)
#define ISR_MAY_BE_SET  (1U << 6)
#define ISR_IN_STEP     (1U << 5) /* TR and DR show the calendar */
#define ISR_WAS_SET     (1U << 4) /* the year is not 0 */
#define PRER_1_HZ       (127U << 16 | 255U)
#define TR_DIGITS       0x003F7F7FU
#define DR_DIGITS       0x00FF1F3FU
#define WPR_KEY_1       0xCAU
#define WPR_KEY_2       0x53U
#define WPR_LOCK        0xFFU
#define SECONDS_A_DAY   86400
#define DATE_SIZE       24U
#define FIRST_UTC       INT64_C(978307200)  /* 2001-01-01 */
#define FIRST_UTC_AFTER INT64_C(4102444800) /* 2100-01-01 */

/*
 * Both waits take two cycles of the crystal, 61 us. A reading takes at least 4 cycles of 54 MHz, so that this is
 * 7 ms and more.
 */
#define WAIT_STEPS_MAX 100000U

/* Where each digit of the time and of the date stands in its register, and in the text. */
static const struct {
    uint8_t shift;
    uint8_t place;
} time_digits[] = {{20U, 11U}, {16U, 12U}, {12U, 14U}, {8U, 15U}, {4U, 17U}, {0U, 18U}},
  date_digits[] = {{20U, 2U}, {16U, 3U}, {12U, 5U}, {8U, 6U}, {4U, 8U}, {0U, 9U}};
#define DIGITS 6U

void stm32_rtc_start(void)
{
    register_write(PWR_CR1, register_read(PWR_CR1) | PWR_CR1_BACKUP);
    uint32_t control = register_read(RCC_BDCR);
    uint32_t source = control & RCC_BDCR_RTC_CLOCK;

    /* The source can be chosen once: another one goes only with all that the backup domain holds. */
    if (source != 0U && source != RCC_BDCR_RTC_LSE) {
        register_write(RCC_BDCR, RCC_BDCR_RESET);
        control = 0U;
    }
    register_write(RCC_BDCR, control | RCC_BDCR_LSE_ON | RCC_BDCR_RTC_LSE | RCC_BDCR_RTC_ON);
}

static bool wait_for(uint32_t bit)
{
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((register_read(RTC_ISR) & bit) != 0U) {
            return true;
        }
    }
    return false;
}

int64_t stm32_rtc_utc_seconds(void)
{
    char text[] = "2000-00-00T00:00:00Z";
    int64_t utc_ms;

    if ((register_read(RTC_ISR) & ISR_WAS_SET) == 0U || !wait_for(ISR_IN_STEP)) {
        return VAPI_UTC_UNKNOWN;
    }
    /* Reading the time holds the date until that is read too. */
    uint32_t time = register_read(RTC_TR) & TR_DIGITS;
    uint32_t date = register_read(RTC_DR) & DR_DIGITS;
    /* The upper digit of the month is one bit, and the day of the week stands above it. */
    date &= ~(0xEU << 12);
    for (uint32_t i = 0U; i < DIGITS; i++) {
        text[time_digits[i].place] = (char)('0' + (time >> time_digits[i].shift & 15U));
        text[date_digits[i].place] = (char)('0' + (date >> date_digits[i].shift & 15U));
    }
    return vapi_date_parse_iso(vapi_slice_from_string(text), &utc_ms) == VAPI_OK ? utc_ms / 1000
                                                                                 : VAPI_UTC_UNKNOWN;
}

vapi_status_t stm32_rtc_set(int64_t utc_seconds)
{
    char text[DATE_SIZE];
    vapi_output_t output = vapi_output_window(text, sizeof(text), 0U, 0U);

    if (utc_seconds < FIRST_UTC || utc_seconds >= FIRST_UTC_AFTER ||
        vapi_date_write_iso(&output, utc_seconds * 1000) != VAPI_OK) {
        return VAPI_ERROR_RANGE;
    }
    /* 1 is Monday; 1970 began with a Thursday. */
    uint32_t date = (uint32_t)((utc_seconds / SECONDS_A_DAY + 3) % 7 + 1) << 13;
    uint32_t time = 0U;
    for (uint32_t i = 0U; i < DIGITS; i++) {
        time |= (uint32_t)(text[time_digits[i].place] - '0') << time_digits[i].shift;
        date |= (uint32_t)(text[date_digits[i].place] - '0') << date_digits[i].shift;
    }
    register_write(RTC_WPR, WPR_KEY_1);
    register_write(RTC_WPR, WPR_KEY_2);
    register_write(RTC_ISR, ISR_INIT);
    bool may_be_set = wait_for(ISR_MAY_BE_SET);
    if (may_be_set) {
        register_write(RTC_PRER, PRER_1_HZ);
        register_write(RTC_TR, time);
        register_write(RTC_DR, date);
    }
    register_write(RTC_ISR, 0U);
    register_write(RTC_WPR, WPR_LOCK);
    return may_be_set ? VAPI_OK : VAPI_ERROR_DEADLINE;
}
