/* Which failures are tried again, and when (retry.h). Pure functions: the model test calls them as they are. */
#include "retry.h"

#define HTTP_SEE_OTHER       303U
#define HTTP_REQUEST_TIMEOUT 408U

bool vapi_failure_is_ambiguous(const vapi_failure_t *failure)
{
    if (failure->status == VAPI_ERROR_CONCURRENCY_BLOCKED) {
        return false; /* the answer has told what became of the request */
    }
    /* A 5xx may come from the edge while the API behind it went on; 303 points to what came of the request. */
    return failure->repeat == VAPI_REPEAT_UNSENT && failure->sent &&
           (failure->http_status == 0U || failure->http_status >= 500U ||
            failure->http_status == HTTP_REQUEST_TIMEOUT ||
            failure->http_status == HTTP_SEE_OTHER || failure->http_status < 300U);
}

/* The connection, not the request or the answer's content, was the trouble. */
static bool is_connection_failure(vapi_status_t status)
{
    switch (status) {
    case VAPI_ERROR_RESOLVE:
    case VAPI_ERROR_REFUSED:
    case VAPI_ERROR_UNREACHABLE:
    case VAPI_ERROR_CONNECT:
    case VAPI_ERROR_RESET:
    case VAPI_ERROR_TRANSPORT:
    case VAPI_ERROR_TLS:
    case VAPI_ERROR_LINK_DOWN:
    case VAPI_ERROR_HTTP_TRUNCATED:
        return true;
    default:
        return false;
    }
}

/* Answers of a server that may say something else the next time. */
static bool is_passing_answer(uint16_t http_status)
{
    return http_status == HTTP_REQUEST_TIMEOUT || http_status == HTTP_TOO_MANY_REQUESTS ||
           http_status >= 500U;
}

bool vapi_error_may_pass(const vapi_error_t *error)
{
    if (error->http_status >= 300U) {
        return is_passing_answer(error->http_status);
    }
    return error->status == VAPI_ERROR_DEADLINE || error->status == VAPI_ERROR_IDLE ||
           error->status == VAPI_ERROR_RATE_LIMITED || is_connection_failure(error->status);
}

/* The exchange's own limits hold whatever the server has said. */
static bool is_limit(vapi_status_t status)
{
    return status == VAPI_ERROR_CANCELLED || status == VAPI_ERROR_DEADLINE ||
           status == VAPI_ERROR_IDLE;
}

bool vapi_retry_allowed(const vapi_failure_t *failure)
{
    if (failure->answer_lost || is_limit(failure->status)) {
        return false;
    }
    if (failure->http_status == HTTP_TOO_MANY_REQUESTS) {
        return true;
    }
    if (failure->repeat == VAPI_REPEAT_UNSENT) {
        return !failure->sent && is_connection_failure(failure->status);
    }
    if (failure->http_status >= 300U) {
        return is_passing_answer(failure->http_status);
    }
    return is_connection_failure(failure->status);
}

vapi_status_t vapi_status_from_http(uint16_t http_status)
{
    switch (http_status) {
    case 401:
        return VAPI_ERROR_UNAUTHORIZED;
    case 403:
        return VAPI_ERROR_FORBIDDEN;
    case 404:
        return VAPI_ERROR_NOT_FOUND;
    case HTTP_TOO_MANY_REQUESTS:
        return VAPI_ERROR_RATE_LIMITED;
    default:
        break;
    }
    if (http_status >= 400U && http_status < 500U) {
        return VAPI_ERROR_REQUEST;
    }
    /* RFC 9110, section 15: a status that is none counts as 5xx. */
    return http_status >= 300U && http_status < 400U ? VAPI_ERROR_REDIRECT : VAPI_ERROR_SERVER;
}

uint32_t vapi_retry_pause_ms(const vapi_retry_policy_t *policy, uint8_t attempt, uint32_t random)
{
    uint32_t longest = policy->pause_max_ms;
    uint32_t bound = policy->base_ms < longest ? policy->base_ms : longest;
    for (uint8_t doubled = 2U; doubled < attempt; doubled++) {
        bound = bound > longest / 2U ? longest : bound * 2U;
    }
    return (uint32_t)(((uint64_t)random * ((uint64_t)bound + 1U)) >> 32);
}

vapi_retry_policy_t vapi_retry_policy_complete(const vapi_retry_policy_t *policy)
{
    vapi_retry_policy_t complete = *policy;
    if (complete.attempts_max == 0U) {
        complete.attempts_max = 3U;
    }
    if (complete.base_ms == 0U) {
        complete.base_ms = 500U;
    }
    if (complete.pause_max_ms == 0U) {
        complete.pause_max_ms = 8000U;
    }
    if (complete.cool_down_ms == 0U) {
        complete.cool_down_ms = 30000U;
    }
    return complete;
}
