/**
 * @file call_once.h
 * Places a call that must not be placed twice, whatever fails in between (POST /call).
 *
 * The API has no idempotency key: a request that timed out may be ringing somebody already. So the
 * device puts a name of its own into the call, and when the fate of the request is unknown it looks
 * for that name (GET /call) instead of asking again. With storage this holds across a reset, too.
 *
 *     start --> PLACING --refused, or never sent--------------------> NOT_PLACED
 *       |          |  '--answered with an id------------------------> PLACED
 *       |          |  '--answered, but over the concurrency limit---> BLOCKED
 *       |          '--sent, fate unknown--> LOOKING --found---------> PLACED
 *     resume (after a reset) ----------------^  |  '--not there for long enough--> NOT_PLACED
 *                                               '--could not look, or not all was seen--> UNKNOWN
 *
 * BLOCKED is no PLACED: the API made the call and says in the same answer that it will not start
 * (`subscriptionLimits.concurrencyBlocked`). Nobody's phone rings, so another attempt, when another call
 * has ended, is safe. A reset between that answer and the application's note of it is the one case in
 * which such a call comes out as PLACED; vapi_calls_wait() then tells that it ended without starting.
 *
 * One GET /call answers with whole calls, 10 to 60 KB each; they are streamed, and looked through up
 * to the time of the request. That the call is not there counts only where all of that time was seen: the list
 * is shorter than `look_limit`, and the device's clock was known and is not ahead of the server's (its Date) by more than
 * five minutes.
 */
#ifndef VAPI_CALL_ONCE_H
#define VAPI_CALL_ONCE_H

#include "vapi/api/calls.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Longest prefix of the name, so that 16 hexadecimal digits and a hyphen still fit the API's 40. */
#define VAPI_CALL_ONCE_PREFIX_MAX 23U

/** What has become of the call. */
typedef enum vapi_call_outcome {
    VAPI_CALL_UNKNOWN, /**< it may ring or not; look again later with vapi_calls_create_once_resume() */
    VAPI_CALL_NOT_PLACED, /**< it does not ring and will not; placing it again is safe */
    VAPI_CALL_PLACED,     /**< it exists; its id is known */
    VAPI_CALL_BLOCKED /**< it exists, its id is known, and the concurrency limit keeps it from ringing */
} vapi_call_outcome_t;

/** How to place it. Zero members mean the defaults. Times in milliseconds. */
typedef struct vapi_call_once_options {
    /** Where the attempt is remembered across a reset; NULL: nowhere. The record is named "call-once". */
    const vapi_storage_t *storage;
    /** Beginning of the call's name, such as the device's; at most VAPI_CALL_ONCE_PREFIX_MAX bytes; default "call". */
    const char *name_prefix;
    /** how long the call must be missing before it counts as not placed; default 60000 */
    uint32_t settle_ms;
    uint32_t look_ms;     /**< time between two looks; default 4000 */
    uint32_t deadline_ms; /**< all of it; default 180000 */
    uint16_t look_limit;  /**< calls asked for in one look, 1..1000; default 20 */
} vapi_call_once_options_t;

/** What is kept in storage. */
typedef struct vapi_call_once_record {
    uint32_t version;
    char name[VAPI_CALL_ONCE_PREFIX_MAX + 18U];
    int64_t utc_seconds; /* when it was sent, or VAPI_UTC_UNKNOWN */
} vapi_call_once_record_t;

/** An attempt. The caller owns it and leaves it in place until it is over. */
typedef struct vapi_call_once {
    vapi_call_outcome_t outcome; /**< when it is over */
    char id[40];                 /**< PLACED, BLOCKED: the call's id */
    vapi_error_t error;          /**< why it was not, or may not have been, placed */
    vapi_call_t call;            /**< the answer to POST /call, when there was one */
    /* its own */
    vapi_client_t *client;
    vapi_call_once_options_t options;
    vapi_call_once_record_t record;
    vapi_request_t request;
    vapi_http_field_t parameters[2];
    char since[28];
    char limit[6];
    uint64_t deadline_at;
    uint64_t settled_at;
    uint64_t look_at;
    char element_id[40];
    uint8_t state;
    uint8_t name_matched; /* bytes of the name that the element's begins with */
    bool is_same_name;
    bool found;
    bool is_list;      /* the answer of this look is one */
    uint32_t elements; /* seen in this look */
} vapi_call_once_t;

/**
 * Starts. The client carries the attempt's requests until it is over; use no other meanwhile.
 * @param create what POST /call gets; its `name` is set here. Must stay until the attempt is over.
 * @param options NULL for the defaults; copied.
 * @retval VAPI_OK             started; go on with vapi_calls_create_once_poll()
 * @retval VAPI_ERROR_ARGUMENT the prefix is too long
 * @retval VAPI_ERROR_STATE    the storage remembers an attempt that is not over: resume it first
 * @retval VAPI_ERROR_STORAGE  nothing was sent, for nothing could be remembered; or the storage has a record that cannot be read
 *                             or understood, which stands in the way until vapi_calls_create_once_forget()
 * @return otherwise VAPI_ERROR_RANDOM (nothing was sent), or as vapi_request_start()
 */
VAPI_NODISCARD vapi_status_t vapi_calls_create_once_start(vapi_call_once_t *once,
                                                          vapi_client_t *client,
                                                          vapi_call_create_t *create,
                                                          const vapi_call_once_options_t *options);

/**
 * Takes up the attempt that the storage remembers, after a reset or an UNKNOWN: looks for its call.
 * @param options as at the start; `storage` is needed.
 * @retval VAPI_OK  resumed; go on with vapi_calls_create_once_poll()
 * @retval VAPI_END there is nothing to resume
 * @retval VAPI_ERROR_STORAGE there may be, but it cannot be read or understood, so that no call can be looked for
 * @return otherwise as vapi_request_start()
 */
VAPI_NODISCARD vapi_status_t vapi_calls_create_once_resume(vapi_call_once_t *once,
                                                           vapi_client_t *client,
                                                           const vapi_call_once_options_t *options);

/**
 * Goes on, as vapi_poll() does.
 * @retval VAPI_OK              PLACED: see `id`. The record stays until vapi_calls_create_once_forget()
 * @retval VAPI_PENDING         wait as *out_wait says, then call again
 * @retval VAPI_ERROR_AMBIGUOUS UNKNOWN: see `error`. The record stays. Or NOT_PLACED, found out after a reset, which took the
 *                              error with it: `outcome` tells; the record is removed
 * @retval VAPI_ERROR_CONCURRENCY_BLOCKED BLOCKED: see `id` and `call.subscription_limits`; the record is removed
 * @return otherwise NOT_PLACED, with the error that refused it; the record is removed
 */
VAPI_NODISCARD vapi_status_t vapi_calls_create_once_poll(vapi_call_once_t *once,
                                                         vapi_client_wait_t *out_wait);

/** Starts and waits in the port until it is over. @return as start and poll, never VAPI_PENDING. */
VAPI_NODISCARD vapi_status_t vapi_calls_create_once(vapi_call_once_t *once, vapi_client_t *client,
                                                    vapi_call_create_t *create,
                                                    const vapi_call_once_options_t *options);

/**
 * Removes the record, when the application has taken note of the id (or has given up an UNKNOWN one).
 * @return VAPI_OK, or VAPI_ERROR_STORAGE.
 */
VAPI_NODISCARD vapi_status_t vapi_calls_create_once_forget(const vapi_storage_t *storage);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_CALL_ONCE_H */
