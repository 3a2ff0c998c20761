/**
 * @file posix_platform.h
 * A POSIX system's clocks, random bytes, static host table and storage.
 */
#ifndef POSIX_PLATFORM_H
#define POSIX_PLATFORM_H

#include "vapi/port.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Milliseconds of CLOCK_MONOTONIC. For vapi_platform_t; the context is not used. */
uint64_t vapi_posix_monotonic_ms(void *context);

/** Milliseconds of processor time that this program has taken, all its threads together. */
uint64_t vapi_posix_processor_ms(void);

/** Seconds of CLOCK_REALTIME. For vapi_platform_t; the context is not used. */
int64_t vapi_posix_utc_seconds(void *context);

/** Bytes of getrandom(). For vapi_platform_t; the context is not used. @return VAPI_OK or VAPI_ERROR_RANDOM. */
VAPI_NODISCARD vapi_status_t vapi_posix_random(void *context, void *out_data, size_t size);

/** Sleeps, through signals. */
void vapi_posix_sleep_ms(uint32_t milliseconds);

/**
 * Names that are not looked up (port/sockets/host_table.h), as on the devices; addresses are IPv4 or IPv6 literals.
 * @param table stays in use; NULL for none
 */
void vapi_posix_set_hosts(const char *table);

/**
 * A storage of one file a record in a directory, each readable by its owner only and replaced as a whole.
 * @param directory an existing directory; stays in use
 */
vapi_storage_t vapi_posix_storage(const char *directory);

#ifdef __cplusplus
}
#endif

#endif /* POSIX_PLATFORM_H */
