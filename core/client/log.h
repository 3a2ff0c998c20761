/* The few things the client tells a person while it works. Never a key, a whole URL, or an answer's content. */
#ifndef VAPI_CORE_CLIENT_LOG_H
#define VAPI_CORE_CLIENT_LOG_H

#include "vapi/error.h"

/* A failed attempt that is tried again after `pause_ms`. */
void vapi_log_retry(const vapi_platform_t *platform, const vapi_error_t *error, uint32_t pause_ms);

#endif
