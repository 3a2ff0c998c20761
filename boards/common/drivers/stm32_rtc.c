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
#define RCC_BDCR_RTC_LSI   (2U << 8)
#define RCC_BDCR_RTC_LSE   (1U << 8)
#define RCC_BDCR_RESET     (1U << 16)
#define RCC_BDCR_LSE_READY (1U << 1)
#define RCC_BDCR_LSE_ON    (1U << 0)
#define RCC_CSR            0x40023874U
#define RCC_CSR_POWER_FELL (1U << 27 | 1U << 25) /* why the chip started: power-on, power too low */
#define RCC_CSR_LSI_READY  (1U << 1)
#define RCC_CSR_LSI_ON     (1U << 0)

#define RTC_TR   0x40002800U
#define RTC_DR   0x40002804U
#define RTC_ISR  0x4000280CU
#define RTC_PRER 0x40002810U
#define RTC_WPR  0x40002824U
#define RTC_BKP0 0x40002850U /* by LSI: when it was set, the lower 32 bits */

#define ISR_INIT        (1U << 7)
#define ISR_MAY_BE_SET  (1U << 6)
#define ISR_IN_STEP     (1U << 5)           /* TR and DR show the calendar */
#define ISR_WAS_SET     (1U << 4)           /* the year is not 0 */
#define PRER_LSE        (127U << 16 | 255U) /* 32,768 Hz by 128 and 256 */
#define PRER_LSI        (127U << 16 | 249U) /* 32,000 Hz, more or less */
#define PRER_LOWER      0x7FFFU             /* the synchronous factor */
#define TR_DIGITS       0x003F7F7FU
#define DR_DIGITS       0x00FF1F3FU
#define WPR_KEY_1       0xCAU
#define WPR_KEY_2       0x53U
#define WPR_LOCK        0xFFU
#define SECONDS_A_DAY   86400
#define DATE_SIZE       24U
#define FIRST_UTC       INT64_C(978307200)  /* 2001-01-01 */
#define FIRST_UTC_AFTER INT64_C(4102444800) /* 2100-01-01 */

/* The LSI is anything from 17 to 47 kHz (DS11532): after an hour its time may be half an hour off. */
#define LSI_TRUST_SECONDS 3600U

/*
 * All short waits take two cycles of the calendar's clock, 61 us, or the start of the LSI, 40 us. A reading takes at least 4
 * cycles of 54 MHz, so that this is 7 ms and more.
 */
#define WAIT_STEPS_MAX 100000U

/* And for the crystal, which takes up to 2 s. */
#ifndef STM32_RTC_CRYSTAL_STEPS_MAX
#define STM32_RTC_CRYSTAL_STEPS_MAX 30000000U
#endif

/* Where each digit of the time and of the date stands in its register, and in the text. */
static const struct {
    uint8_t shift;
    uint8_t place;
} time_digits[] = {{20U, 11U}, {16U, 12U}, {12U, 14U}, {8U, 15U}, {4U, 17U}, {0U, 18U}},
  date_digits[] = {{20U, 2U}, {16U, 3U}, {12U, 5U}, {8U, 6U}, {4U, 8U}, {0U, 9U}};
#define DIGITS 6U

static void set(uint32_t address, uint32_t bits)
{
    register_write(address, register_read(address) | bits);
}

static bool wait_for(uint32_t address, uint32_t bit, uint32_t steps)
{
    for (uint32_t i = 0U; i < steps; i++) {
        if ((register_read(address) & bit) != 0U) {
            return true;
        }
    }
    return false;
}

static uint32_t source(void)
{
    return register_read(RCC_BDCR) & RCC_BDCR_RTC_CLOCK;
}

/* The source can be chosen once: another one goes only with all that the backup domain holds. */
static void choose(uint32_t bits)
{
    if (source() != 0U && source() != (bits & RCC_BDCR_RTC_CLOCK)) {
        register_write(RCC_BDCR, RCC_BDCR_RESET);
        register_write(RCC_BDCR, 0U);
    }
    set(RCC_BDCR, bits | RCC_BDCR_RTC_ON);
}

void stm32_rtc_start(void)
{
    uint32_t state = register_read(RCC_CSR);

    set(PWR_CR1, PWR_CR1_BACKUP);
    /* Without power the LSI stood still, and the calendar with it, where a battery has kept that. */
    if (source() == RCC_BDCR_RTC_LSI && (state & RCC_CSR_POWER_FELL) == 0U) {
        set(RCC_CSR, RCC_CSR_LSI_ON); /* a reset switches it off */
    } else {
        choose(RCC_BDCR_LSE_ON | RCC_BDCR_RTC_LSE);
    }
}

/* Sees to it that something drives the calendar. */
static bool has_clock(void)
{
    if (source() == RCC_BDCR_RTC_LSE &&
        wait_for(RCC_BDCR, RCC_BDCR_LSE_READY, STM32_RTC_CRYSTAL_STEPS_MAX)) {
        return true;
    }
    set(RCC_CSR, RCC_CSR_LSI_ON);
    if (!wait_for(RCC_CSR, RCC_CSR_LSI_READY, WAIT_STEPS_MAX)) {
        return false;
    }
    choose(RCC_BDCR_RTC_LSI);
    return true;
}

int64_t stm32_rtc_utc_seconds(void)
{
    char text[] = "2000-00-00T00:00:00Z";
    int64_t utc_ms;

    if ((register_read(RTC_ISR) & ISR_WAS_SET) == 0U ||
        !wait_for(RTC_ISR, ISR_IN_STEP, WAIT_STEPS_MAX)) {
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
    if (vapi_date_parse_iso(vapi_slice_from_string(text), &utc_ms) != VAPI_OK) {
        return VAPI_UTC_UNKNOWN;
    }
    int64_t utc_seconds = utc_ms / 1000;
    bool good = source() != RCC_BDCR_RTC_LSI ||
                (uint32_t)utc_seconds - register_read(RTC_BKP0) <= LSI_TRUST_SECONDS;
    return good ? utc_seconds : VAPI_UTC_UNKNOWN;
}

vapi_status_t stm32_rtc_set(int64_t utc_seconds)
{
    char text[DATE_SIZE];
    vapi_output_t output = vapi_output_window(text, sizeof(text), 0U, 0U);

    if (utc_seconds < FIRST_UTC || utc_seconds >= FIRST_UTC_AFTER ||
        vapi_date_write_iso(&output, utc_seconds * 1000) != VAPI_OK) {
        return VAPI_ERROR_RANGE;
    }
    if (!has_clock()) {
        return VAPI_ERROR_DEADLINE;
    }
    bool by_crystal = source() == RCC_BDCR_RTC_LSE;
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
    bool may_be_set = wait_for(RTC_ISR, ISR_MAY_BE_SET, WAIT_STEPS_MAX);
    if (may_be_set) {
        register_write(RTC_BKP0, (uint32_t)utc_seconds);
        uint32_t prescaler = by_crystal ? PRER_LSE : PRER_LSI;
        register_write(RTC_PRER, prescaler & PRER_LOWER); /* the factors take a write each */
        register_write(RTC_PRER, prescaler);
        register_write(RTC_TR, time);
        register_write(RTC_DR, date);
    }
    register_write(RTC_ISR, 0U);
    register_write(RTC_WPR, WPR_LOCK);
    return may_be_set ? VAPI_OK : VAPI_ERROR_DEADLINE;
}
