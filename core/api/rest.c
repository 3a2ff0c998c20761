/* The pause between two exchanges (rest.h). */
#include "rest.h"

vapi_status_t vapi_rest(vapi_client_wait_t *out_wait, uint64_t milliseconds)
{
    out_wait->transport = NULL;
    out_wait->interest = 0U;
    out_wait->timeout_ms = (uint32_t)milliseconds;
    return VAPI_PENDING;
}
