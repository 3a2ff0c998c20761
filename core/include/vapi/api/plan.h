/**
 * @file plan.h
 * What a typed function knows of its operation, and how it fills a request with it.
 *
 * For every typed function there are two: vapi_NAME_prepare() fills a request, which then goes to
 * vapi_request_start() and vapi_poll(); vapi_NAME() also runs it to its end. A request is
 * cleared before its first use. What the caller sets by itself stays as it is: `parameters`,
 * `url_key`, `visit`, `take`, `progress`, `context`, `deadline_ms`; so a request may be used again, for another
 * operation too, once the one before has ended.
 *
 *     vapi_request_t request = {0};
 *     status = vapi_calls_get(&client, &request, call_id, &call);
 */
#ifndef VAPI_API_PLAN_H
#define VAPI_API_PLAN_H

#include "vapi/operation.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The constant part of a typed request. */
typedef struct vapi_plan {
    const vapi_operation_t *operation; /**< NULL: a message to a URL, such as live call control */
    const vapi_json_field_t *body;     /**< description of the body's struct, or NULL */
    const vapi_json_field_t *answer; /**< description of the answer's or event's struct, or NULL */
    vapi_status_t (*conclude)(vapi_request_t *request); /**< judges a whole answer, or NULL */
    uint8_t argument_count;                             /**< values in the path */
    bool streams; /**< `answer` describes an event of a stream */
} vapi_plan_t;

/**
 * Fills a request.
 * @param request the `data` of its path_values are NUL-terminated texts already, or NULL.
 * @param body   the struct that plan->body describes, or NULL. Stays the caller's until the end.
 * @param answer the struct that plan->answer describes, or NULL. Stays the caller's until the end.
 */
void vapi_plan_apply(const vapi_plan_t *plan, vapi_request_t *request, const void *body,
                     void *answer);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_PLAN_H */
