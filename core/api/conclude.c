/*
 * What an answer with a status of success may still lack or say (conclude.h). POST /call answers 201 for a call that the
 * subscription's limit keeps from starting, and something between here and the API may answer 200 with any JSON.
 */
#include "conclude.h"

#include "vapi/api/calls.h"

vapi_status_t vapi_conclude_answer(vapi_request_t *request)
{
    const vapi_json_field_t *fields = request->answer_fields;
    const uint8_t *presence = (const uint8_t *)request->answer;
    for (uint8_t i = 0; i < fields->child_count; i++) {
        bool required = (fields->detail.children[i].flags & VAPI_JSON_REQUIRED) != 0U;
        if (required && presence[i] != VAPI_JSON_SET) {
            request->refused = (vapi_json_path_t){.root = fields, .depth = 1U, .step = {i}};
            return VAPI_ERROR_INCOMPLETE;
        }
    }
    return VAPI_OK;
}

vapi_status_t vapi_conclude_call(vapi_request_t *request)
{
    const vapi_call_t *call = (const vapi_call_t *)request->answer;
    vapi_status_t status = vapi_conclude_answer(request);
    return status == VAPI_OK && call->subscription_limits.concurrency_blocked
               ? VAPI_ERROR_CONCURRENCY_BLOCKED
               : status;
}

vapi_status_t vapi_conclude_call_batch(vapi_request_t *request)
{
    const vapi_call_batch_t *batch = (const vapi_call_batch_t *)request->answer;
    return batch->subscription_limits.concurrency_blocked ? VAPI_ERROR_CONCURRENCY_BLOCKED
                                                          : VAPI_OK;
}
