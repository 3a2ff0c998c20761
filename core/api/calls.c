/*
 * Calls: by phone, over a WebSocket, scheduled, in batches; recordings and logs.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/calls.h"

#include "vapi/api/operations.h"

#include "limits.h"

static const vapi_json_field_t text_element[1] = {
    {NULL, {NULL}, 0U, sizeof(vapi_slice_t), 0U, 0U, VAPI_JSON_VIEW, 0U},
};
static const vapi_json_field_t vapi_voice_transport_audio_format_fields[3] = {
    {"format", {.names = vapi_audio_format_names}, offsetof(vapi_voice_transport_audio_format_t, format), sizeof(((vapi_voice_transport_audio_format_t *)0)->format), 6U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {"container", {.names = vapi_audio_container_names}, offsetof(vapi_voice_transport_audio_format_t, container), sizeof(((vapi_voice_transport_audio_format_t *)0)->container), 9U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {"sampleRate", {.limits = &vapi_limits_0_192000}, offsetof(vapi_voice_transport_audio_format_t, sample_rate), sizeof(((vapi_voice_transport_audio_format_t *)0)->sample_rate), 10U, 0U,
     VAPI_JSON_INTEGER, VAPI_JSON_REQUIRED},
};
const vapi_json_field_t vapi_voice_transport_fields[4] = {
    {"provider", {.names = vapi_transport_provider_names}, offsetof(vapi_voice_transport_t, provider), sizeof(((vapi_voice_transport_t *)0)->provider), 8U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {"conversationType", {.names = vapi_conversation_type_names}, offsetof(vapi_voice_transport_t, conversation_type), sizeof(((vapi_voice_transport_t *)0)->conversation_type), 16U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {"audioFormat", {.children = vapi_voice_transport_audio_format_fields}, offsetof(vapi_voice_transport_t, audio_format), sizeof(((vapi_voice_transport_t *)0)->audio_format), 11U, 3U,
     VAPI_JSON_OBJECT, 0U},
    {"dialTimeout", {.limits = &vapi_limits_1_600}, offsetof(vapi_voice_transport_t, dial_timeout), sizeof(((vapi_voice_transport_t *)0)->dial_timeout), 11U, 0U,
     VAPI_JSON_INTEGER, 0U},
};

const vapi_json_field_t vapi_call_create_fields[18] = {
    {"assistantId", {NULL}, offsetof(vapi_call_create_t, assistant_id), sizeof(((vapi_call_create_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"assistantVersion", {NULL}, offsetof(vapi_call_create_t, assistant_version), sizeof(((vapi_call_create_t *)0)->assistant_version), 16U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"assistant", {NULL}, offsetof(vapi_call_create_t, assistant), sizeof(((vapi_call_create_t *)0)->assistant), 9U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"assistantOverrides", {.children = vapi_assistant_overrides_fields}, offsetof(vapi_call_create_t, assistant_overrides), sizeof(((vapi_call_create_t *)0)->assistant_overrides), 18U, 17U,
     VAPI_JSON_OBJECT, 0U},
    {"squadId", {NULL}, offsetof(vapi_call_create_t, squad_id), sizeof(((vapi_call_create_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"squad", {NULL}, offsetof(vapi_call_create_t, squad), sizeof(((vapi_call_create_t *)0)->squad), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"squadOverrides", {NULL}, offsetof(vapi_call_create_t, squad_overrides), sizeof(((vapi_call_create_t *)0)->squad_overrides), 14U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"workflowId", {NULL}, offsetof(vapi_call_create_t, workflow_id), sizeof(((vapi_call_create_t *)0)->workflow_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"workflow", {NULL}, offsetof(vapi_call_create_t, workflow), sizeof(((vapi_call_create_t *)0)->workflow), 8U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"workflowOverrides", {NULL}, offsetof(vapi_call_create_t, workflow_overrides), sizeof(((vapi_call_create_t *)0)->workflow_overrides), 17U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"phoneNumberId", {NULL}, offsetof(vapi_call_create_t, phone_number_id), sizeof(((vapi_call_create_t *)0)->phone_number_id), 13U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"phoneNumber", {NULL}, offsetof(vapi_call_create_t, phone_number), sizeof(((vapi_call_create_t *)0)->phone_number), 11U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"customerId", {NULL}, offsetof(vapi_call_create_t, customer_id), sizeof(((vapi_call_create_t *)0)->customer_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"customer", {.children = vapi_customer_fields}, offsetof(vapi_call_create_t, customer), sizeof(((vapi_call_create_t *)0)->customer), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
    {"customers", {.children = vapi_customer_element}, offsetof(vapi_call_create_t, customers), sizeof(((vapi_call_create_t *)0)->customers), 9U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {"name", {.limits = &vapi_limits_0_40}, offsetof(vapi_call_create_t, name), sizeof(((vapi_call_create_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"schedulePlan", {.children = vapi_schedule_fields}, offsetof(vapi_call_create_t, schedule_plan), sizeof(((vapi_call_create_t *)0)->schedule_plan), 12U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {"transport", {.children = vapi_voice_transport_fields}, offsetof(vapi_call_create_t, transport), sizeof(((vapi_call_create_t *)0)->transport), 9U, 4U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_call_create_root = {
    NULL, {.children = vapi_call_create_fields}, 0U, sizeof(vapi_call_create_t), 0U, 18U, VAPI_JSON_OBJECT, 0U,
};

const vapi_json_field_t vapi_call_update_fields[1] = {
    {"name", {.limits = &vapi_limits_0_40}, offsetof(vapi_call_update_t, name), sizeof(((vapi_call_update_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_call_update_root = {
    NULL, {.children = vapi_call_update_fields}, 0U, sizeof(vapi_call_update_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

const vapi_json_field_t vapi_call_delete_fields[1] = {
    {"ids", {.children = text_element}, offsetof(vapi_call_delete_t, ids), sizeof(((vapi_call_delete_t *)0)->ids), 3U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
};
const vapi_json_field_t vapi_call_delete_root = {
    NULL, {.children = vapi_call_delete_fields}, 0U, sizeof(vapi_call_delete_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const vapi_json_field_t vapi_call_customer_fields[1] = {
    {"number", {NULL}, offsetof(vapi_call_customer_t, number), sizeof(((vapi_call_customer_t *)0)->number), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const vapi_json_field_t vapi_call_monitor_fields[2] = {
    {"controlUrl", {NULL}, offsetof(vapi_call_monitor_t, control_url), sizeof(((vapi_call_monitor_t *)0)->control_url), 10U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"listenUrl", {NULL}, offsetof(vapi_call_monitor_t, listen_url), sizeof(((vapi_call_monitor_t *)0)->listen_url), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const vapi_json_field_t vapi_call_transport_fields[1] = {
    {"websocketCallUrl", {NULL}, offsetof(vapi_call_transport_t, websocket_call_url), sizeof(((vapi_call_transport_t *)0)->websocket_call_url), 16U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const vapi_json_field_t vapi_call_subscription_limits_fields[3] = {
    {"concurrencyBlocked", {NULL}, offsetof(vapi_call_subscription_limits_t, concurrency_blocked), sizeof(((vapi_call_subscription_limits_t *)0)->concurrency_blocked), 18U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {"concurrencyLimit", {NULL}, offsetof(vapi_call_subscription_limits_t, concurrency_limit), sizeof(((vapi_call_subscription_limits_t *)0)->concurrency_limit), 16U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {"remainingConcurrentCalls", {NULL}, offsetof(vapi_call_subscription_limits_t, remaining_concurrent_calls), sizeof(((vapi_call_subscription_limits_t *)0)->remaining_concurrent_calls), 24U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
static const vapi_json_field_t vapi_call_analysis_fields[2] = {
    {"summary", {NULL}, 0U, 0U, 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"successEvaluation", {NULL}, offsetof(vapi_call_analysis_t, success_evaluation), sizeof(((vapi_call_analysis_t *)0)->success_evaluation), 17U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const vapi_json_field_t vapi_call_artifact_fields[1] = {
    {"transcript", {NULL}, 0U, 0U, 10U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_call_fields[19] = {
    {"id", {NULL}, offsetof(vapi_call_t, id), sizeof(((vapi_call_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"type", {.names = vapi_call_type_names}, offsetof(vapi_call_t, type), sizeof(((vapi_call_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {"status", {.names = vapi_call_status_names}, offsetof(vapi_call_t, status), sizeof(((vapi_call_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {"endedReason", {NULL}, offsetof(vapi_call_t, ended_reason), sizeof(((vapi_call_t *)0)->ended_reason), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"assistantId", {NULL}, offsetof(vapi_call_t, assistant_id), sizeof(((vapi_call_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"squadId", {NULL}, offsetof(vapi_call_t, squad_id), sizeof(((vapi_call_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"phoneNumberId", {NULL}, offsetof(vapi_call_t, phone_number_id), sizeof(((vapi_call_t *)0)->phone_number_id), 13U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"name", {NULL}, offsetof(vapi_call_t, name), sizeof(((vapi_call_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"createdAt", {NULL}, offsetof(vapi_call_t, created_at), sizeof(((vapi_call_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"startedAt", {NULL}, offsetof(vapi_call_t, started_at), sizeof(((vapi_call_t *)0)->started_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"endedAt", {NULL}, offsetof(vapi_call_t, ended_at), sizeof(((vapi_call_t *)0)->ended_at), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"cost", {NULL}, offsetof(vapi_call_t, cost), sizeof(((vapi_call_t *)0)->cost), 4U, 0U,
     VAPI_JSON_DECIMAL, 0U},
    {"phoneCallTransport", {.names = vapi_call_phone_transport_names}, offsetof(vapi_call_t, phone_call_transport), sizeof(((vapi_call_t *)0)->phone_call_transport), 18U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {"customer", {.children = vapi_call_customer_fields}, offsetof(vapi_call_t, customer), sizeof(((vapi_call_t *)0)->customer), 8U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {"monitor", {.children = vapi_call_monitor_fields}, offsetof(vapi_call_t, monitor), sizeof(((vapi_call_t *)0)->monitor), 7U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {"transport", {.children = vapi_call_transport_fields}, offsetof(vapi_call_t, transport), sizeof(((vapi_call_t *)0)->transport), 9U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {"subscriptionLimits", {.children = vapi_call_subscription_limits_fields}, offsetof(vapi_call_t, subscription_limits), sizeof(((vapi_call_t *)0)->subscription_limits), 18U, 3U,
     VAPI_JSON_OBJECT, 0U},
    {"analysis", {.children = vapi_call_analysis_fields}, offsetof(vapi_call_t, analysis), sizeof(((vapi_call_t *)0)->analysis), 8U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {"artifact", {.children = vapi_call_artifact_fields}, offsetof(vapi_call_t, artifact), sizeof(((vapi_call_t *)0)->artifact), 8U, 1U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_call_root = {
    NULL, {.children = vapi_call_fields}, 0U, sizeof(vapi_call_t), 0U, 19U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_call_each[1] = {
    {NULL, {.children = vapi_call_fields}, 0U, sizeof(vapi_call_t), 0U, 19U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
const vapi_json_field_t vapi_call_list_root = {
    NULL, {.children = vapi_call_each}, 0U, sizeof(vapi_call_t), 0U, 1U, VAPI_JSON_LIST, 0U,
};

static const vapi_json_field_t vapi_call_batch_error_customer_fields[1] = {
    {"number", {NULL}, offsetof(vapi_call_batch_error_customer_t, number), sizeof(((vapi_call_batch_error_customer_t *)0)->number), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_call_batch_error_fields[2] = {
    {"customer", {.children = vapi_call_batch_error_customer_fields}, offsetof(vapi_call_batch_error_t, customer), sizeof(((vapi_call_batch_error_t *)0)->customer), 8U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {"error", {NULL}, offsetof(vapi_call_batch_error_t, error), sizeof(((vapi_call_batch_error_t *)0)->error), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_call_batch_error_each[1] = {
    {NULL, {.children = vapi_call_batch_error_fields}, 0U, sizeof(vapi_call_batch_error_t), 0U, 2U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};

static const vapi_json_field_t vapi_call_batch_subscription_limits_fields[3] = {
    {"concurrencyBlocked", {NULL}, offsetof(vapi_call_batch_subscription_limits_t, concurrency_blocked), sizeof(((vapi_call_batch_subscription_limits_t *)0)->concurrency_blocked), 18U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {"concurrencyLimit", {NULL}, offsetof(vapi_call_batch_subscription_limits_t, concurrency_limit), sizeof(((vapi_call_batch_subscription_limits_t *)0)->concurrency_limit), 16U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {"remainingConcurrentCalls", {NULL}, offsetof(vapi_call_batch_subscription_limits_t, remaining_concurrent_calls), sizeof(((vapi_call_batch_subscription_limits_t *)0)->remaining_concurrent_calls), 24U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
const vapi_json_field_t vapi_call_batch_fields[3] = {
    {"subscriptionLimits", {.children = vapi_call_batch_subscription_limits_fields}, offsetof(vapi_call_batch_t, subscription_limits), sizeof(((vapi_call_batch_t *)0)->subscription_limits), 18U, 3U,
     VAPI_JSON_OBJECT, 0U},
    {"results", {.children = vapi_call_each}, offsetof(vapi_call_batch_t, results), sizeof(((vapi_call_batch_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {"errors", {.children = vapi_call_batch_error_each}, offsetof(vapi_call_batch_t, errors), sizeof(((vapi_call_batch_t *)0)->errors), 6U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_call_batch_root = {
    NULL, {.children = vapi_call_batch_fields}, 0U, sizeof(vapi_call_batch_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

void vapi_call_create_prepare(vapi_request_t *request, const vapi_call_create_t *body, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_create, &vapi_call_create_root, &vapi_call_root, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_call_create_batch_prepare(vapi_request_t *request, const vapi_call_create_t *body, vapi_call_batch_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_create, &vapi_call_create_root, &vapi_call_batch_root, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_call_list_prepare(vapi_request_t *request, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_list, NULL, &vapi_call_list_root, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_call_get_prepare(vapi_request_t *request, const char *id, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_get, NULL, &vapi_call_root, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_call_update_prepare(vapi_request_t *request, const char *id, const vapi_call_update_t *body, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_update, &vapi_call_update_root, &vapi_call_root, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_call_delete_prepare(vapi_request_t *request, const char *id, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_delete, NULL, &vapi_call_root, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_call_delete_many_prepare(vapi_request_t *request, const char *id, const vapi_call_delete_t *body, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_delete, &vapi_call_delete_root, &vapi_call_root, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_call_mono_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_mono_recording, NULL, NULL, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_call_stereo_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_stereo_recording, NULL, NULL, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_call_video_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_video_recording, NULL, NULL, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_call_customer_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_customer_recording, NULL, NULL, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_call_assistant_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_assistant_recording, NULL, NULL, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_call_pcap_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_pcap, NULL, NULL, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_call_logs_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_call_logs, NULL, NULL, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, NULL);
}

