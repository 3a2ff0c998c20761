/**
 * @file download.h
 * A call's recording, log or packet capture, to a callback (GET /call/{id}/mono-recording and the like).
 *
 * The API answers with a redirect to a signed address that lives for about half an hour. A download that
 * breaks off is taken up where it stopped (Range, RFC 9110, section 14), from the API again, so that
 * the signature is always fresh. An artifact that is not there yet (404) is asked for again. Parts of one that was
 * replaced in between (another ETag, another length) are never put together.
 *
 *     start --> ASKING --body complete--> done
 *                 |  ^---pause over---.
 *                 '--broken off, 404, server trouble--> RESTING --too often, too late--> failed
 *
 * The client's configuration needs `follow`, and `address_buffer` with 2048 bytes (vapi/client.h).
 */
#ifndef VAPI_DOWNLOAD_H
#define VAPI_DOWNLOAD_H

#include "vapi/operation.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How to download. Zero members mean the defaults. Times in milliseconds. */
typedef struct vapi_download_options {
    uint32_t deadline_ms; /**< all of it; default 900000 (15 minutes) */
    uint32_t idle_ms; /**< longest time without a byte before it is taken up anew; default 15000 */
    uint8_t failures_max; /**< tries in a row that bring no byte; default 5 */
    /** Asked after every piece; `total` is VAPI_HTTP_LENGTH_UNKNOWN when the server does not say. May be NULL. */
    void (*progress)(void *context, uint64_t received, uint64_t total);
} vapi_download_options_t;

/** A download. The caller owns it; `received` and `total` may be read at any time. */
typedef struct vapi_download {
    uint64_t received; /**< bytes given to the callback */
    uint64_t total;    /**< bytes in all, VAPI_HTTP_LENGTH_UNKNOWN while unknown */
    /* its own */
    vapi_client_t *client;
    vapi_download_options_t options;
    vapi_status_t (*take)(void *context, vapi_slice_t bytes);
    void *context;
    vapi_slice_t id;
    vapi_exchange_t exchange;
    vapi_http_field_t range;
    char range_text[32];
    vapi_output_t tag; /* of this answer, summed */
    uint32_t version;  /* the sum of the file's ETag; 0: not told */
    uint64_t to_skip;  /* bytes of this answer that were given before */
    uint64_t received_before;
    uint64_t deadline_at;
    uint64_t ask_at;
    uint8_t failures;
    uint8_t name_matched; /* characters of a header's name that are those of "ETag" */
    bool asking;
    bool refused; /* by the callback */
} vapi_download_t;

/**
 * Starts. The client carries the download's requests until it is over; use no other meanwhile.
 * @param operation one of the artifact downloads, such as &vapi_operation_calls_mono_recording.
 * @param id the call's id; must stay valid.
 * @param take takes every byte once, in order. @return VAPI_OK, or an error that ends the download.
 * @param options NULL for the defaults; copied.
 * @return VAPI_OK, or as vapi_client_start().
 */
VAPI_NODISCARD vapi_status_t vapi_download_start(
    vapi_download_t *download, vapi_client_t *client, const vapi_operation_t *operation,
    vapi_slice_t id, vapi_status_t (*take)(void *context, vapi_slice_t bytes), void *context,
    const vapi_download_options_t *options);

/**
 * Goes on, as vapi_poll() does.
 * @retval VAPI_OK                 every byte was taken
 * @retval VAPI_PENDING            wait as *out_wait says, then call again
 * @retval VAPI_ERROR_HTTP_RANGE   the server continued in another place than asked for, or with another total or ETag, or
 *                                 began anew and ended before that place
 * @retval VAPI_ERROR_DEADLINE, VAPI_ERROR_CANCELLED
 * @return otherwise the callback's error, a failure that will not pass, or one that did not in failures_max tries
 */
VAPI_NODISCARD vapi_status_t vapi_download_poll(vapi_download_t *download,
                                                vapi_client_wait_t *out_wait);

/** Starts and waits in the port until it is over. @return as vapi_download_start() and vapi_download_poll(). */
VAPI_NODISCARD vapi_status_t vapi_download(vapi_download_t *download, vapi_client_t *client,
                                           const vapi_operation_t *operation, vapi_slice_t id,
                                           vapi_status_t (*take)(void *context, vapi_slice_t bytes),
                                           void *context, const vapi_download_options_t *options);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_DOWNLOAD_H */
