/**
 * @file call_wait.h
 * Follows a call until it has ended, by asking for it at sensible intervals (GET /call/{id}).
 *
 * An ended call's answer can be 100 KB and more. Only `status`, `endedReason` and `cost` are looked at, wherever
 * they stand, and reading stops as soon as they are known.
 *
 *     start --> ASKING --status changed: changed()--> RESTING --interval over--> ASKING --ended--> done
 *                  '-- failed, but might pass: RESTING, a few times in a row ------'
 */
#ifndef VAPI_CALL_WAIT_H
#define VAPI_CALL_WAIT_H

#include "vapi/operation.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What is known of the call. Texts are the API's own (Call.status, Call.endedReason), cut to fit. */
typedef struct vapi_call_progress {
    /** "queued", "ringing", "in-progress", "ended", …; "" before the first answer */
    char status[24];
    char ended_reason[128];              /**< "customer-ended-call", …; "" unless ended */
    vapi_json_decimal_t cost_us_dollars; /**< 0 while unknown */
    bool ended;                          /**< nothing will change any more */
} vapi_call_progress_t;

/** How to follow a call. Zero members mean the defaults. Times in milliseconds. */
typedef struct vapi_call_wait_options {
    uint32_t ringing_interval_ms; /**< until somebody answers; default 2000 */
    uint32_t talking_interval_ms; /**< while they talk; default 5000 */
    uint32_t deadline_ms;         /**< the whole wait; default 3,600,000 (an hour) */
    uint8_t failures_max; /**< requests that may fail in a row for reasons that pass; default 5 */
    /** Told each time the status is another one. May be NULL. */
    void (*changed)(void *context, const vapi_call_progress_t *progress);
    void *context; /**< handed to changed() */
} vapi_call_wait_options_t;

/** A wait. The caller owns it; `progress` may be read at any time. */
typedef struct vapi_call_wait {
    vapi_call_progress_t progress;
    /* its own */
    vapi_client_t *client;
    vapi_call_wait_options_t options;
    vapi_slice_t id;
    vapi_request_t request;
    vapi_call_progress_t answer;
    uint64_t deadline_at;
    uint64_t ask_at;
    uint8_t known; /* members of the answer seen */
    uint8_t failures;
    bool asking;
} vapi_call_wait_t;

/**
 * Starts. The client carries the wait's requests until it is over; use no other meanwhile.
 * @param id the call's id; must stay valid.
 * @param options NULL for the defaults; copied.
 * @return VAPI_OK, or as vapi_request_start().
 */
VAPI_NODISCARD vapi_status_t vapi_calls_wait_start(vapi_call_wait_t *wait, vapi_client_t *client,
                                                   vapi_slice_t id,
                                                   const vapi_call_wait_options_t *options);

/**
 * Goes on, as vapi_poll() does.
 * @retval VAPI_OK                the call has ended; see wait->progress
 * @retval VAPI_PENDING           wait as *out_wait says, then call again
 * @retval VAPI_ERROR_DEADLINE    the whole wait has taken too long
 * @retval VAPI_ERROR_CANCELLED   vapi_cancel() was called
 * @return otherwise the failure of a request that will not pass, or that did not in failures_max tries
 */
VAPI_NODISCARD vapi_status_t vapi_calls_wait_poll(vapi_call_wait_t *wait,
                                                  vapi_client_wait_t *out_wait);

/** Starts and waits in the port until the call has ended. @return as vapi_calls_wait_poll(), never VAPI_PENDING. */
VAPI_NODISCARD vapi_status_t vapi_calls_wait(vapi_call_wait_t *wait, vapi_client_t *client,
                                             vapi_slice_t id,
                                             const vapi_call_wait_options_t *options);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_CALL_WAIT_H */
