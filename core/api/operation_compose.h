/* A request as an exchange, for those that put something between the two. */
#ifndef VAPI_API_OPERATION_COMPOSE_H
#define VAPI_API_OPERATION_COMPOSE_H

#include "vapi/operation.h"

/* Fills request->exchange, whose sink_context is the request. vapi_client_start() is what is left to do. */
void vapi_request_compose(vapi_request_t *request);

#endif /* VAPI_API_OPERATION_COMPOSE_H */
