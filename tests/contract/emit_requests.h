/*
 * Between emit_requests.c and the calls of every typed function, which typed_calls.py makes.
 */
#ifndef EMIT_REQUESTS_H
#define EMIT_REQUESTS_H

#include "vapi/json_bind.h"
#include "vapi/operation.h"

/* One case as read. */
typedef struct contract_case {
    const vapi_json_document_t *document;
    int32_t body; /* value in the document, negative when there is none */
    const char *arguments[VAPI_REQUEST_PATH_VALUES_MAX];
    size_t argument_count;
} contract_case_t;

/* A struct that `root` describes, filled from the case's body. Lives until the case is over. */
void *fill_body(const vapi_json_field_t *root, const contract_case_t *one);

/* Cleared memory for an answer. */
void *fresh_answer(size_t size);

/* Calls the typed function of this name. */
vapi_status_t call_function(vapi_client_t *client, vapi_request_t *request, const char *name,
                            const contract_case_t *one);

/* Has the request's visitor write down what it sees. */
void dump_begin(vapi_request_t *request);

/* What was made of the answer: {"events": [...], "struct": ...}. Valid until the next case. */
vapi_slice_t dump_end(const vapi_request_t *request);

#endif /* EMIT_REQUESTS_H */
