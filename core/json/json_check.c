/* The check of a text in memory: the selector (vapi/json_select.h) without a selection. */
#include "vapi/json_select.h"

vapi_status_t vapi_json_check(vapi_slice_t text)
{
    vapi_json_select_t select;
    vapi_json_event_t event;
    vapi_status_t status;

    vapi_json_select_init(&select, NULL);
    status = vapi_json_select_next(&select, &text, &event);
    return status < VAPI_OK ? status : vapi_json_select_finish(&select, &event);
}
