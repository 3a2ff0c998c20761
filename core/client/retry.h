/* The retry policy (DESIGN: reads on connect failure, 408, 429, 5xx; writes only when surely not arrived, or on 429). */
#ifndef VAPI_CORE_CLIENT_RETRY_H
#define VAPI_CORE_CLIENT_RETRY_H

#include "vapi/client.h"

#define HTTP_TOO_MANY_REQUESTS 429U

/* What is known when an attempt has failed. */
typedef struct vapi_failure {
    vapi_status_t status;
    uint16_t http_status; /* 0: no answer */
    vapi_repeat_t repeat;
    bool sent;        /* a byte of the request left */
    bool answer_lost; /* the sink has seen a beginning that it can not forget */
} vapi_failure_t;

/* True when the same request may be sent again. */
bool vapi_retry_allowed(const vapi_failure_t *failure);

/* True when the failure leaves open whether a write took effect. */
bool vapi_failure_is_ambiguous(const vapi_failure_t *failure);

/* The result that stands for an HTTP status outside 200..299. */
vapi_status_t vapi_status_from_http(uint16_t http_status);

/* Milliseconds before attempt `attempt` (2 is the first repetition): full jitter over a doubling bound.
 * `random` is any 32 bits. */
uint32_t vapi_retry_pause_ms(const vapi_retry_policy_t *policy, uint8_t attempt, uint32_t random);

/* The policy with its defaults put in. */
vapi_retry_policy_t vapi_retry_policy_complete(const vapi_retry_policy_t *policy);

#endif
