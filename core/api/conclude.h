/*
 * Whether an answer with a status of success means success. Called when the whole answer is in its struct; what they
 * return ends the request.
 */
#ifndef VAPI_API_CONCLUDE_H
#define VAPI_API_CONCLUDE_H

#include "vapi/operation.h"

/*
 * VAPI_OK when every outermost member of the answer that carries VAPI_JSON_REQUIRED is there in full;
 * otherwise VAPI_ERROR_INCOMPLETE, and the first that is not is the one that the error names.
 */
vapi_status_t vapi_conclude_answer(vapi_request_t *request);

/* Of vapi_call_t: the same, then VAPI_ERROR_CONCURRENCY_BLOCKED when the call exists but will not start. */
vapi_status_t vapi_conclude_call(vapi_request_t *request);

/* Of vapi_call_batch_t, which has no id: VAPI_ERROR_CONCURRENCY_BLOCKED likewise. */
vapi_status_t vapi_conclude_call_batch(vapi_request_t *request);

#endif /* VAPI_API_CONCLUDE_H */
