/* Clock, random bytes, log and memory levels of the system (template_port.h, vapi/port.h). */
#include "template_port.h"

/*
 * Milliseconds since any fixed moment, such as the start. 64 bits, so that it never wraps: where the
 * system counts in 32, count its overflows. Called often: it should take no more than a microsecond.
 */
static uint64_t monotonic_ms(void *context)
{
    (void)context;
    return 0U;
}

/*
 * Seconds since 1970-01-01T00:00:00Z from SNTP, a real-time clock, or a record kept over a reset. As
 * long as this is unknown no TLS connection is made: an invented time would make expired certificates valid.
 */
static int64_t utc_seconds(void *context)
{
    (void)context;
    return VAPI_UTC_UNKNOWN;
}

/*
 * Bytes nobody can guess: the core's random number generator, not rand(), a serial number or the time. They
 * become keys. Where the generator is slow, it may wait here: some 50 bytes are asked for at each connection.
 */
static vapi_status_t random_bytes(void *context, void *out_data, size_t size)
{
    (void)context;
    (void)out_data;
    (void)size;
    return VAPI_ERROR_NOT_PROVIDED;
}

/* One line, without an ending, to wherever logs go. It never holds a secret. Leave `log` NULL for none. */
static void log_line(void *context, vapi_log_level_t level, vapi_slice_t line)
{
    (void)context;
    (void)level;
    (void)line;
}

/*
 * How full the arena of TLS and the calling thread's stack are, for vapi_statistics_t; with NULL a request begins. Over
 * port/mbedtls vapi_tls_memory() does the arena's half. Leave `memory` NULL when neither is known.
 */
static void memory(void *context, vapi_memory_t *out_memory)
{
    (void)context;
    if (out_memory != NULL) {
        memset(out_memory, 0xFF, sizeof *out_memory); /* every member VAPI_MEMORY_UNKNOWN */
    }
}

const vapi_platform_t *template_platform(void)
{
    static const vapi_platform_t platform = {NULL,         monotonic_ms, utc_seconds,
                                             random_bytes, log_line,     memory};
    return &platform;
}
