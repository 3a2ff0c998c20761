/**
 * @file stm32_rtc.h
 * The real-time clock of STM32F7 microcontrollers (RM0410) as UTC. It counts on through a reset, and without power as
 * long as there is a battery at VBAT. Its clock is the crystal of 32.768 kHz.
 *
 * Where that crystal does not start, it is the chip's own oscillator of some 32 kHz (LSI): a substitute that is too fast or slow by up to
 * a half, and stops with the power. Its time is good for a reset, not for a night: it is told for an hour after it was
 * set, and not after the power has failed.
 */
#ifndef STM32_RTC_H
#define STM32_RTC_H

#include <stdint.h>

#include "vapi/status.h"

/**
 * Lets the clock run, if it does not yet: the crystal, and its way to the calendar. The clock of the power controller
 * (RCC_APB1ENR) must be open. Does not wait: the crystal takes up to 2 s. Looks why the chip
 * started (RCC_CSR), which must be forgotten after it, for the next start (stm32_watchdog_take_cause()).
 */
void stm32_rtc_start(void);

/**
 * @return seconds since 1970-01-01T00:00:00Z, or VAPI_UTC_UNKNOWN: never set since the backup domain had power, no
 *         clock, what is no date, or the LSI's time is too old.
 */
int64_t stm32_rtc_utc_seconds(void);

/**
 * Sets the clock. Waits some 2 s for a crystal that has not started yet, and then takes the LSI in its place, until the
 * power fails.
 * @param utc_seconds in the years 2001 to 2099, which the calendar can tell from a clock that was never set.
 * @return VAPI_OK; VAPI_ERROR_RANGE; VAPI_ERROR_DEADLINE when neither clock starts, or the calendar does not stop to be set.
 */
VAPI_NODISCARD vapi_status_t stm32_rtc_set(int64_t utc_seconds);

#endif /* STM32_RTC_H */
