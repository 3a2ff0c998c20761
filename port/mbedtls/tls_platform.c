/*
 * What mbedTLS takes from its platform, once for the program: memory, time and random bytes.
 *
 * mbedTLS hands no context to these, which is why they are the port's only variables.
 */
#include "tls_internal.h"

#include "mbedtls/ctr_drbg.h"
#include "mbedtls/platform.h"
#include "mbedtls/platform_util.h"
#include "psa/crypto.h"

static const vapi_platform_t *platform;
static vapi_arena_t arena;
static mbedtls_ctr_drbg_context generator;
static void *lender;              /* the record buffer whose tail is lent, or NULL */
static size_t record_buffer_size; /* whole; mbedTLS makes all of one size */
const vapi_tls_stepper_t *vapi_tls_stepper;

const vapi_platform_t *vapi_tls_platform(void)
{
    return platform;
}

const vapi_arena_t *vapi_tls_arena(void)
{
    return &arena;
}

void vapi_tls_memory(vapi_memory_t *out_memory)
{
    if (out_memory == NULL) {
        vapi_arena_restart_peak(&arena);
        return;
    }
    out_memory->arena_size = arena.capacity;
    out_memory->arena_used = arena.used;
    out_memory->arena_peak = arena.peak;
}

/* --- memory ----------------------------------------------------------------------------------------- */

/* Only the buffer in which records arrive is as large as that. */
#define RECORD_BUFFER_LEAST MBEDTLS_SSL_IN_CONTENT_LEN
_Static_assert(MBEDTLS_SSL_OUT_CONTENT_LEN <= 8192, "VAPI_TLS_OUT_SIZE is too large");

bool vapi_tls_work(unsigned amount)
{
    return vapi_tls_stepper == NULL || vapi_tls_stepper->work(amount);
}

void *vapi_tls_allocate(size_t count, size_t size)
{
    if (!vapi_tls_work(1U)) {
        return NULL;
    }
    if (size < RECORD_BUFFER_LEAST) {
        return vapi_arena_allocate(&arena, count, size);
    }
    /* It must not lie in what another lends. */
    if (lender != NULL && !vapi_tls_record_restore(lender)) {
        return NULL;
    }
    record_buffer_size = size;
    lender = vapi_arena_allocate_low(&arena, count, size);
    (void)vapi_tls_record_hold(lender, VAPI_TLS_RECORD_BUFFER_EMPTY);
    return lender;
}

void vapi_tls_release(void *memory)
{
    (void)vapi_tls_work(1U);
    lender = memory == lender ? NULL : lender;
    vapi_arena_release(&arena, memory);
}

void vapi_tls_record_lend(void *buffer, size_t size)
{
    if (lender == NULL) {
        lender = buffer;
        mbedtls_platform_zeroize((unsigned char *)buffer + size, record_buffer_size - size);
        (void)vapi_tls_record_hold(buffer, size);
    }
}

bool vapi_tls_record_hold(void *buffer, size_t size)
{
    size = size < record_buffer_size ? size : record_buffer_size;
    return lender == NULL || buffer != lender || vapi_arena_resize(&arena, lender, size);
}

bool vapi_tls_record_restore(void *buffer)
{
    if (!vapi_tls_record_hold(buffer, SIZE_MAX)) {
        return false;
    }
    lender = buffer == lender ? NULL : lender;
    return true;
}

/* --- time ------------------------------------------------------------------------------------------- */

/* Certificates and session limits. An unknown time gives -1, which mbedtls_platform_gmtime_r() refuses. */
int64_t vapi_tls_time(int64_t *out_time)
{
    int64_t now = platform->utc_seconds(platform->context);
    if (out_time != NULL) {
        *out_time = now;
    }
    return now;
}

/* Only the age of a ticket is reckoned with it, which must go on through a reset: hence from the UTC. */
mbedtls_ms_time_t mbedtls_ms_time(void)
{
    return platform->utc_seconds(platform->context) * 1000;
}

/* The calendar date in the proleptic Gregorian calendar; years begin in March so that a leap day comes last. */
struct tm *mbedtls_platform_gmtime_r(const mbedtls_time_t *seconds, struct tm *out_time)
{
    /* 86400 is 128 times 675: this way no 64-bit division is needed, until the year 19,000. */
    if (*seconds < 0 || *seconds >> 7 > (int64_t)UINT32_MAX) {
        return NULL;
    }
    uint32_t day = (uint32_t)(*seconds >> 7) / 675U;
    uint32_t second = (uint32_t)(*seconds - (int64_t)day * 86400);

    uint32_t since_march_0 = day + 719468U; /* days from 0000-03-01 to 1970-01-01 */
    uint32_t era = since_march_0 / 146097U;
    uint32_t day_of_era = since_march_0 % 146097U;
    uint32_t year_of_era =
        (day_of_era - day_of_era / 1460U + day_of_era / 36524U - day_of_era / 146096U) / 365U;
    uint32_t day_of_year =
        day_of_era - (365U * year_of_era + year_of_era / 4U - year_of_era / 100U);
    uint32_t month_from_march = (5U * day_of_year + 2U) / 153U;
    uint32_t month = month_from_march < 10U ? month_from_march + 2U : month_from_march - 10U;

    out_time->tm_year = (int)(year_of_era + era * 400U + (month < 2U ? 1U : 0U)) - 1900;
    out_time->tm_mon = (int)month;
    out_time->tm_mday = (int)(day_of_year - (153U * month_from_march + 2U) / 5U + 1U);
    out_time->tm_hour = (int)(second / 3600U);
    out_time->tm_min = (int)(second / 60U % 60U);
    out_time->tm_sec = (int)(second % 60U);
    return out_time;
}

/* The way back, for a date that has been checked. */
int64_t vapi_tls_seconds_of(const mbedtls_x509_time *date)
{
    uint32_t year = (uint32_t)date->year - (date->mon <= 2 ? 1U : 0U);
    uint32_t month_from_march = (uint32_t)(date->mon + 9) % 12U;
    uint32_t days = 365U * year + year / 4U - year / 100U + year / 400U +
                    (153U * month_from_march + 2U) / 5U + (uint32_t)date->day - 1U;
    return ((int64_t)days - 719468) * 86400 + date->hour * 3600 + date->min * 60 + date->sec;
}

/* --- random bytes ----------------------------------------------------------------------------------- */

/* CTR_DRBG (NIST SP 800-90A) asks for its seeds here. */
static int seed(void *context, unsigned char *out_data, size_t size)
{
    (void)context;
    return platform->random(platform->context, out_data, size) == VAPI_OK
               ? 0
               : MBEDTLS_ERR_CTR_DRBG_ENTROPY_SOURCE_FAILED;
}

vapi_status_t vapi_tls_reseed(void)
{
    return mbedtls_ctr_drbg_reseed(&generator, NULL, 0U) == 0 ? VAPI_OK : VAPI_ERROR_RANDOM;
}

int vapi_tls_random(void *context, unsigned char *out_data, size_t size)
{
    (void)context;
    return mbedtls_ctr_drbg_random(&generator, out_data, size);
}

/* TLS 1.3 makes its keys through PSA, which asks here. */
psa_status_t mbedtls_psa_external_get_random(mbedtls_psa_external_random_context_t *context,
                                             uint8_t *out_data, size_t size, size_t *out_size)
{
    (void)context;
    *out_size = size;
    return vapi_tls_random(NULL, out_data, size) == 0 ? PSA_SUCCESS
                                                      : PSA_ERROR_INSUFFICIENT_ENTROPY;
}

/* --- start ------------------------------------------------------------------------------------------ */

vapi_status_t vapi_tls_start(const vapi_platform_t *new_platform, void *memory, size_t size)
{
    platform = new_platform;
    vapi_tls_stepper = NULL;
    mbedtls_psa_crypto_free();
    vapi_arena_init(&arena, memory, size);
    lender = NULL;
    mbedtls_ctr_drbg_init(&generator);
    if (mbedtls_ctr_drbg_seed(&generator, seed, NULL, NULL, 0U) != 0) {
        return VAPI_ERROR_RANDOM;
    }
    return psa_crypto_init() == PSA_SUCCESS ? VAPI_OK : VAPI_ERROR_MEMORY;
}
