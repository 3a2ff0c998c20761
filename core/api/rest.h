/* What a machine that runs several exchanges (call_once, call_wait, download, page) says while none of them is running. */
#ifndef VAPI_CORE_REST_H
#define VAPI_CORE_REST_H

#include "vapi/client.h"

/* Waits for time alone; 0: there is more to do at once. Gives VAPI_PENDING. */
vapi_status_t vapi_rest(vapi_client_wait_t *out_wait, uint64_t milliseconds);

#endif
