/*
 * From the constant part of a typed function to a request (vapi/api/plan.h).
 */
#include "vapi/api/plan.h"

void vapi_plan_apply(const vapi_plan_t *plan, vapi_request_t *request, const void *body,
                     void *answer)
{
    /* Both kinds of body and answer are set, so that nothing of an earlier use stays. */
    for (size_t i = 0; i < plan->argument_count; i++) {
        request->path_values[i] = vapi_slice_from_string(request->path_values[i].data);
    }
    request->operation = plan->operation;
    request->url = NULL;
    request->arguments = request->path_values;
    request->argument_count = plan->argument_count;
    request->body_fields = plan->body;
    request->body = body;
    request->body_json = vapi_slice(NULL, 0U);
    request->body_stream = NULL;
    request->answer_fields = plan->streams ? NULL : plan->answer;
    request->answer = plan->streams ? NULL : answer;
    request->event_fields = plan->streams ? plan->answer : NULL;
    request->event = plan->streams ? answer : NULL;
    request->conclude = answer != NULL ? plan->conclude : NULL;
}
