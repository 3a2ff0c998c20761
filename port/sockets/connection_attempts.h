/**
 * @file connection_attempts.h
 * Which of a name's addresses is tried, and for how long, so that one that does not answer costs a bounded time
 * (RFC 8305 without its race: one attempt at a time, so that a device needs one connection).
 *
 *     first --failed, or no answer in time--> next --...--> last, for as long as it takes
 *                                                            |
 *               the first that was too slow, once more, <--failed
 *               for as long as it takes
 *
 * An address that was only slow is not lost: over a satellite it may be the one that works.
 */
#ifndef CONNECTION_ATTEMPTS_H
#define CONNECTION_ATTEMPTS_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Milliseconds that an address has to answer while there are others. Long enough for a round trip of
 * any network, short enough for a total deadline of some seconds; shorter than the 3 s after which
 * lwIP sends its first packet again.
 */
#ifndef VAPI_CONNECTION_ATTEMPT_MS
#define VAPI_CONNECTION_ATTEMPT_MS 2000U
#endif

/** The attempts of one connection. The members are private but for `index`. */
typedef struct vapi_connection_attempts {
    uint32_t begun_ms; /**< when the present one began */
    uint8_t count;     /**< addresses there are */
    uint8_t index;     /**< which is being tried: 0..count - 1 */
    uint8_t slow;      /**< the first that did not answer in time; `count`: none */
    bool again;        /**< it is being tried once more */
} vapi_connection_attempts_t;

/** Begins with the first of `count` addresses, 1..254. `now_ms` is any clock's; it may wrap. */
void vapi_connection_attempts_begin(vapi_connection_attempts_t *out_attempts, uint8_t count,
                                    uint32_t now_ms);

/** @return after how many milliseconds the present attempt is over; 0: it is; UINT32_MAX: never. */
uint32_t vapi_connection_attempts_left_ms(const vapi_connection_attempts_t *attempts,
                                          uint32_t now_ms);

/**
 * Goes on to another address, after a failure or when no time is left.
 * @param slow  the present one has not failed, it has not answered in time.
 * @return false when there is none.
 */
bool vapi_connection_attempts_next(vapi_connection_attempts_t *attempts, bool slow,
                                   uint32_t now_ms);

#ifdef __cplusplus
}
#endif

#endif /* CONNECTION_ATTEMPTS_H */
