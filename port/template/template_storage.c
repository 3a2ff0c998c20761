/* Records that survive a reset (template_port.h, vapi/port.h). Optional: a client without storage works. */
#include "template_port.h"

/*
 * Reads the record `key`; 0 when there is none. Check what a flash that lost power while it was written can look like: a
 * length, the data and a checksum are enough, and what does not fit was never completed, so that there is none.
 * A flash that cannot be read is VAPI_ERROR_STORAGE: a call that must not be placed twice is then not placed at all.
 */
static vapi_status_t load(void *context, const char *key, void *out_data, size_t capacity)
{
    (void)context;
    (void)key;
    (void)out_data;
    (void)capacity;
    return VAPI_ERROR_NOT_PROVIDED;
}

/* Replaces the record, whole or not at all: write the new one beside the old one, then invalidate the old one. */
static vapi_status_t store(void *context, const char *key, const void *data, size_t size)
{
    (void)context;
    (void)key;
    (void)data;
    (void)size;
    return VAPI_ERROR_NOT_PROVIDED;
}

const vapi_storage_t *template_storage(void)
{
    static const vapi_storage_t storage = {NULL, load, store};
    return &storage;
}
