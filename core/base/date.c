/*
 * Dates of HTTP (RFC 9110, 5.6.7) and of JSON members (RFC 3339), see vapi/date.h.
 *
 * Days are counted in years that begin in March, so that the leap day is the last of its year.
 */
#include "vapi/date.h"

#include "vapi/divide.h"

#define SECONDS_A_DAY 86400
/* Days of 400 years, and from 0000-03-01 to 1970-01-01. */
#define DAYS_OF_AN_ERA 146097U
#define DAYS_TO_1970   719468U
/* A two-digit year when the present is unknown: 1970 to 2069. */
#define LATEST_YEAR 2069U

/* A moment as the calendar names it. */
typedef struct moment {
    uint32_t year;   /* 0..9999 */
    uint32_t month;  /* 1..12 */
    uint32_t day;    /* 1..31 */
    uint32_t hour;   /* 0..23 */
    uint32_t minute; /* 0..59 */
    uint32_t second; /* 0..60 */
} moment_t;

static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
static const char *const weekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                       "Thursday", "Friday", "Saturday"};

/* Seconds since 1970 of a moment. False: the calendar has no such moment. */
static bool to_seconds(const moment_t *moment, int64_t *out_seconds)
{
    static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    uint32_t year = moment->year;
    bool leap = year % 4U == 0U && (year % 100U != 0U || year % 400U == 0U);
    /* A number that is too small is huge after the subtraction. */
    if (moment->month - 1U > 11U || moment->hour > 23U || moment->minute > 59U ||
        moment->second > 60U) {
        return false;
    }
    bool leap_month = leap && moment->month == 2U;
    if (moment->day - 1U >= lengths[moment->month - 1U] + (leap_month ? 1U : 0U)) {
        return false;
    }
    /*
     * Years from March on; one era is put in front so that January of the year 0 is not negative.
     */
    uint32_t month = moment->month + 9U;
    if (month >= 12U) {
        month -= 12U;
    } else {
        year--;
    }
    year += 400U;
    uint32_t days = year * 365U + year / 4U - year / 100U + year / 400U + (153U * month + 2U) / 5U +
                    moment->day - 1U;
    *out_seconds = ((int64_t)days - DAYS_TO_1970 - DAYS_OF_AN_ERA) * SECONDS_A_DAY +
                   moment->hour * 3600U + moment->minute * 60U + moment->second;
    return true;
}

/* The moment of a time from 1970 to 9999. @return the milliseconds behind it. */
static uint32_t to_moment(uint64_t utc_ms, moment_t *out_moment, uint32_t *out_weekday)
{
    uint32_t milliseconds = vapi_divide(&utc_ms, 1000U);
    out_moment->second = vapi_divide(&utc_ms, 60U);
    out_moment->minute = vapi_divide(&utc_ms, 60U);
    out_moment->hour = vapi_divide(&utc_ms, 24U);
    uint32_t days = (uint32_t)utc_ms;
    *out_weekday = (days + 4U) % 7U;
    days += DAYS_TO_1970;
    uint32_t era = days / DAYS_OF_AN_ERA;
    days %= DAYS_OF_AN_ERA;
    uint32_t year = (days - days / 1460U + days / 36524U - days / 146096U) / 365U;
    days -= year * 365U + year / 4U - year / 100U;
    uint32_t month = (5U * days + 2U) / 153U;
    out_moment->day = days - (153U * month + 2U) / 5U + 1U;
    out_moment->month = month < 10U ? month + 3U : month - 9U;
    out_moment->year = era * 400U + year + (month < 10U ? 0U : 1U);
    return milliseconds;
}

/* Takes `count` digits off the front. */
static bool take_digits(vapi_slice_t *ref_text, size_t count, uint32_t *out_number)
{
    uint32_t number = 0;
    if (ref_text->size < count) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t digit = (uint32_t)(unsigned char)ref_text->data[i] - '0';
        if (digit > 9U) {
            return false;
        }
        number = number * 10U + digit;
    }
    vapi_slice_advance(ref_text, count);
    *out_number = number;
    return true;
}

/* Takes a text off the front. */
static bool take_text(vapi_slice_t *ref_text, const char *text, size_t size)
{
    if (ref_text->size < size || memcmp(ref_text->data, text, size) != 0) {
        return false;
    }
    vapi_slice_advance(ref_text, size);
    return true;
}

/* Takes the name of a month off the front. */
static bool take_month(vapi_slice_t *ref_text, uint32_t *out_month)
{
    for (uint32_t i = 0; i < 12U; i++) {
        if (take_text(ref_text, months + 3U * i, 3U)) {
            *out_month = i + 1U;
            return true;
        }
    }
    return false;
}

/*
 * Takes what the pattern says off the front: %d day, %e day of one digit, %b month by name, %m by
 * number, %Y year, %y year of two digits, %H:%M:%S time, anything else itself.
 */
static bool take(vapi_slice_t *ref_text, const char *pattern, moment_t *moment)
{
    bool taken = true;
    for (; taken && *pattern != '\0'; pattern++) {
        if (*pattern != '%') {
            taken = take_text(ref_text, pattern, 1U);
            continue;
        }
        pattern++;
        switch (*pattern) {
        case 'd':
            taken = take_digits(ref_text, 2U, &moment->day);
            break;
        case 'e':
            taken = take_digits(ref_text, 1U, &moment->day);
            break;
        case 'b':
            taken = take_month(ref_text, &moment->month);
            break;
        case 'm':
            taken = take_digits(ref_text, 2U, &moment->month);
            break;
        case 'Y':
            taken = take_digits(ref_text, 4U, &moment->year);
            break;
        case 'y':
            taken = take_digits(ref_text, 2U, &moment->year);
            break;
        case 'H':
            taken = take_digits(ref_text, 2U, &moment->hour);
            break;
        case 'M':
            taken = take_digits(ref_text, 2U, &moment->minute);
            break;
        default: /* 'S' */
            taken = take_digits(ref_text, 2U, &moment->second);
            break;
        }
    }
    return taken;
}

/* The latest year with these last two digits that is not more than 50 years ahead. */
static uint32_t with_century(uint32_t two_digits, int64_t utc_now)
{
    uint32_t latest = LATEST_YEAR;
    if (utc_now >= 0 && utc_now <= VAPI_DATE_LAST_SECOND) {
        moment_t now;
        uint32_t weekday;
        (void)to_moment((uint64_t)utc_now * 1000U, &now, &weekday);
        latest = now.year + 50U;
    }
    return latest - (latest - two_digits) % 100U;
}

vapi_status_t vapi_date_parse_http(vapi_slice_t text, int64_t utc_now, int64_t *out_utc_seconds)
{
    moment_t moment;
    uint32_t weekday = 0;
    while (!take_text(&text, weekdays[weekday], 3U)) {
        weekday++;
        if (weekday == 7U) {
            return VAPI_ERROR_DATE;
        }
    }
    const char *rest_of_name = weekdays[weekday] + 3;
    bool taken;
    if (take_text(&text, rest_of_name, strlen(rest_of_name))) {
        taken = take(&text, ", %d-%b-%y %H:%M:%S GMT", &moment);
        if (taken) {
            moment.year = with_century(moment.year, utc_now);
        }
    } else if (text.size != 0U && text.data[0] == ',') {
        taken = take(&text, ", %d %b %Y %H:%M:%S GMT", &moment);
    } else {
        vapi_slice_t again = text;
        taken = take(&text, " %b  %e %H:%M:%S %Y", &moment);
        if (!taken) {
            text = again;
            taken = take(&text, " %b %d %H:%M:%S %Y", &moment);
        }
    }
    return taken && text.size == 0U && to_seconds(&moment, out_utc_seconds) ? VAPI_OK
                                                                            : VAPI_ERROR_DATE;
}

/* "Z" or "+01:30" at the end of a text. */
static bool take_zone(vapi_slice_t *ref_text, int32_t *out_seconds)
{
    moment_t zone = {.hour = 0};
    if (take_text(ref_text, "Z", 1U) || take_text(ref_text, "z", 1U)) {
        *out_seconds = 0;
        return true;
    }
    bool west = take_text(ref_text, "-", 1U);
    if ((!west && !take_text(ref_text, "+", 1U)) || !take(ref_text, "%H:%M", &zone) ||
        zone.hour > 23U || zone.minute > 59U) {
        return false;
    }
    int32_t seconds = (int32_t)(zone.hour * 3600U + zone.minute * 60U);
    *out_seconds = west ? -seconds : seconds;
    return true;
}

vapi_status_t vapi_date_parse_iso(vapi_slice_t text, int64_t *out_utc_ms)
{
    moment_t moment;
    uint32_t digit;
    uint32_t milliseconds = 0;
    int32_t zone;
    int64_t seconds;
    if (!take(&text, "%Y-%m-%d", &moment) ||
        (!take_text(&text, "T", 1U) && !take_text(&text, "t", 1U) && !take_text(&text, " ", 1U)) ||
        !take(&text, "%H:%M:%S", &moment)) {
        return VAPI_ERROR_DATE;
    }
    if (take_text(&text, ".", 1U)) {
        uint32_t unit = 100;
        if (!take_digits(&text, 1U, &digit)) {
            return VAPI_ERROR_DATE;
        }
        do {
            milliseconds += digit * unit;
            unit /= 10U;
        } while (take_digits(&text, 1U, &digit));
    }
    if (!take_zone(&text, &zone) || text.size != 0U || !to_seconds(&moment, &seconds)) {
        return VAPI_ERROR_DATE;
    }
    *out_utc_ms = (seconds - zone) * 1000 + milliseconds;
    return VAPI_OK;
}

/* Writes a number with leading zeros. */
static void write_digits(vapi_output_t *output, uint32_t number, size_t count)
{
    char digits[4];
    for (size_t i = count; i-- != 0U;) {
        digits[i] = (char)('0' + number % 10U);
        number /= 10U;
    }
    vapi_output_write(output, digits, count);
}

static void write_time(vapi_output_t *output, const moment_t *moment)
{
    write_digits(output, moment->hour, 2U);
    vapi_output_byte(output, ':');
    write_digits(output, moment->minute, 2U);
    vapi_output_byte(output, ':');
    write_digits(output, moment->second, 2U);
}

vapi_status_t vapi_date_write_http(vapi_output_t *output, int64_t utc_seconds)
{
    moment_t moment;
    uint32_t weekday;
    if (utc_seconds < 0 || utc_seconds > VAPI_DATE_LAST_SECOND) {
        return VAPI_ERROR_RANGE;
    }
    (void)to_moment((uint64_t)utc_seconds * 1000U, &moment, &weekday);
    vapi_output_write(output, weekdays[weekday], 3U);
    vapi_output_write(output, ", ", 2U);
    write_digits(output, moment.day, 2U);
    vapi_output_byte(output, ' ');
    vapi_output_write(output, months + 3U * (moment.month - 1U), 3U);
    vapi_output_byte(output, ' ');
    write_digits(output, moment.year, 4U);
    vapi_output_byte(output, ' ');
    write_time(output, &moment);
    vapi_output_write(output, " GMT", 4U);
    return VAPI_OK;
}

vapi_status_t vapi_date_write_iso(vapi_output_t *output, int64_t utc_ms)
{
    moment_t moment;
    uint32_t weekday;
    if (utc_ms < 0 || utc_ms > VAPI_DATE_LAST_SECOND * 1000 + 999) {
        return VAPI_ERROR_RANGE;
    }
    uint32_t milliseconds = to_moment((uint64_t)utc_ms, &moment, &weekday);
    write_digits(output, moment.year, 4U);
    vapi_output_byte(output, '-');
    write_digits(output, moment.month, 2U);
    vapi_output_byte(output, '-');
    write_digits(output, moment.day, 2U);
    vapi_output_byte(output, 'T');
    write_time(output, &moment);
    vapi_output_byte(output, '.');
    write_digits(output, milliseconds, 3U);
    vapi_output_byte(output, 'Z');
    return VAPI_OK;
}
