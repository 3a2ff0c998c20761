/**
 * @file date.h
 * Dates as HTTP writes them (RFC 9110, section 5.6.7) and as JSON members carry them (RFC 3339, the
 * profile of ISO 8601 that the API uses), from and to UTC seconds and milliseconds since 1970.
 *
 * Gregorian calendar, years 0000 to 9999, no leap seconds: second 60 is read as the following
 * second.
 */
#ifndef VAPI_DATE_H
#define VAPI_DATE_H

#include "vapi/output.h"
#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** 9999-12-31T23:59:59Z in seconds since 1970: the last one that can be written as a date. */
#define VAPI_DATE_LAST_SECOND INT64_C(253402300799)

/**
 * Reads an HTTP date in any of the three forms a client must accept: "Sun, 06 Nov 1994 08:49:37
 * GMT", "Sunday, 06-Nov-94 08:49:37 GMT" and "Sun Nov  6 08:49:37 1994". Letters count as written.
 * The day of the week must be one, but is not compared with the date.
 * @param utc_now UTC seconds or VAPI_UTC_UNKNOWN; decides the century of a two-digit year: the
 *                latest that is not more than 50 years ahead. Unknown: 1970 to 2069.
 * @param out_utc_seconds seconds since 1970-01-01T00:00:00Z, negative before.
 * @retval VAPI_OK         *out_utc_seconds is set
 * @retval VAPI_ERROR_DATE anything else
 */
VAPI_NODISCARD vapi_status_t vapi_date_parse_http(vapi_slice_t text, int64_t utc_now,
                                                  int64_t *out_utc_seconds);

/**
 * Reads "2024-01-15T09:30:00Z": 'T' and 'Z' in either case, a space for the 'T', a fraction of any
 * number of digits (cut to milliseconds), an offset such as "+01:30" for the 'Z'.
 * @param out_utc_ms milliseconds since 1970-01-01T00:00:00Z, negative before.
 * @retval VAPI_OK         *out_utc_ms is set
 * @retval VAPI_ERROR_DATE anything else
 */
VAPI_NODISCARD vapi_status_t vapi_date_parse_iso(vapi_slice_t text, int64_t *out_utc_ms);

/**
 * Writes "Sun, 06 Nov 1994 08:49:37 GMT", 29 bytes.
 * @retval VAPI_OK          written
 * @retval VAPI_ERROR_RANGE before 1970 or after 9999; nothing is written
 */
VAPI_NODISCARD vapi_status_t vapi_date_write_http(vapi_output_t *output, int64_t utc_seconds);

/**
 * Writes "1994-11-06T08:49:37.000Z", 24 bytes.
 * @retval VAPI_OK          written
 * @retval VAPI_ERROR_RANGE before 1970 or after 9999; nothing is written
 */
VAPI_NODISCARD vapi_status_t vapi_date_write_iso(vapi_output_t *output, int64_t utc_ms);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_DATE_H */
