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

#include "conclude.h"
#include "limits.h"

static const vapi_json_field_t text_element[1] = {
    {NULL, {NULL}, 0U, sizeof(vapi_slice_t), 0U, 0U, VAPI_JSON_VIEW, 0U},
};
static const char names_of_voice_transport_audio_format[] =
    "format\0"
    "container\0"
    "sampleRate\0";
static const vapi_json_field_t vapi_voice_transport_audio_format_fields[3] = {
    {names_of_voice_transport_audio_format + 0 /* format */, {.names = vapi_audio_format_names}, offsetof(vapi_voice_transport_audio_format_t, format), sizeof(((vapi_voice_transport_audio_format_t *)0)->format), 6U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_voice_transport_audio_format + 7 /* container */, {.names = vapi_audio_container_names}, offsetof(vapi_voice_transport_audio_format_t, container), sizeof(((vapi_voice_transport_audio_format_t *)0)->container), 9U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_voice_transport_audio_format + 17 /* sampleRate */, {.limits = &vapi_limits_0_192000}, offsetof(vapi_voice_transport_audio_format_t, sample_rate), sizeof(((vapi_voice_transport_audio_format_t *)0)->sample_rate), 10U, 0U,
     VAPI_JSON_INTEGER, VAPI_JSON_REQUIRED},
};
static const char names_of_voice_transport[] =
    "provider\0"
    "conversationType\0"
    "audioFormat\0"
    "dialTimeout\0";
const vapi_json_field_t vapi_voice_transport_fields[4] = {
    {names_of_voice_transport + 0 /* provider */, {.names = vapi_transport_provider_names}, offsetof(vapi_voice_transport_t, provider), sizeof(((vapi_voice_transport_t *)0)->provider), 8U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_voice_transport + 9 /* conversationType */, {.names = vapi_conversation_type_names}, offsetof(vapi_voice_transport_t, conversation_type), sizeof(((vapi_voice_transport_t *)0)->conversation_type), 16U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_voice_transport + 26 /* audioFormat */, {.children = vapi_voice_transport_audio_format_fields}, offsetof(vapi_voice_transport_t, audio_format), sizeof(((vapi_voice_transport_t *)0)->audio_format), 11U, 3U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_voice_transport + 38 /* dialTimeout */, {.limits = &vapi_limits_1_600}, offsetof(vapi_voice_transport_t, dial_timeout), sizeof(((vapi_voice_transport_t *)0)->dial_timeout), 11U, 0U,
     VAPI_JSON_INTEGER, 0U},
};

static const char names_of_call_create[] =
    "assistantId\0"
    "assistantVersion\0"
    "assistant\0"
    "assistantOverrides\0"
    "squadId\0"
    "squad\0"
    "squadOverrides\0"
    "workflowId\0"
    "workflow\0"
    "workflowOverrides\0"
    "phoneNumberId\0"
    "phoneNumber\0"
    "customerId\0"
    "customer\0"
    "customers\0"
    "name\0"
    "schedulePlan\0"
    "transport\0";
const vapi_json_field_t vapi_call_create_fields[18] = {
    {names_of_call_create + 0 /* assistantId */, {NULL}, offsetof(vapi_call_create_t, assistant_id), sizeof(((vapi_call_create_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_call_create + 12 /* assistantVersion */, {NULL}, offsetof(vapi_call_create_t, assistant_version), sizeof(((vapi_call_create_t *)0)->assistant_version), 16U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_call_create + 29 /* assistant */, {NULL}, offsetof(vapi_call_create_t, assistant), sizeof(((vapi_call_create_t *)0)->assistant), 9U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_call_create + 39 /* assistantOverrides */, {.children = vapi_assistant_overrides_fields}, offsetof(vapi_call_create_t, assistant_overrides), sizeof(((vapi_call_create_t *)0)->assistant_overrides), 18U, 17U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call_create + 58 /* squadId */, {NULL}, offsetof(vapi_call_create_t, squad_id), sizeof(((vapi_call_create_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_call_create + 66 /* squad */, {NULL}, offsetof(vapi_call_create_t, squad), sizeof(((vapi_call_create_t *)0)->squad), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_call_create + 72 /* squadOverrides */, {NULL}, offsetof(vapi_call_create_t, squad_overrides), sizeof(((vapi_call_create_t *)0)->squad_overrides), 14U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_call_create + 87 /* workflowId */, {NULL}, offsetof(vapi_call_create_t, workflow_id), sizeof(((vapi_call_create_t *)0)->workflow_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_call_create + 98 /* workflow */, {NULL}, offsetof(vapi_call_create_t, workflow), sizeof(((vapi_call_create_t *)0)->workflow), 8U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_call_create + 107 /* workflowOverrides */, {NULL}, offsetof(vapi_call_create_t, workflow_overrides), sizeof(((vapi_call_create_t *)0)->workflow_overrides), 17U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_call_create + 125 /* phoneNumberId */, {NULL}, offsetof(vapi_call_create_t, phone_number_id), sizeof(((vapi_call_create_t *)0)->phone_number_id), 13U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_call_create + 139 /* phoneNumber */, {NULL}, offsetof(vapi_call_create_t, phone_number), sizeof(((vapi_call_create_t *)0)->phone_number), 11U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_call_create + 151 /* customerId */, {NULL}, offsetof(vapi_call_create_t, customer_id), sizeof(((vapi_call_create_t *)0)->customer_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_call_create + 162 /* customer */, {.children = vapi_customer_fields}, offsetof(vapi_call_create_t, customer), sizeof(((vapi_call_create_t *)0)->customer), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call_create + 171 /* customers */, {.children = vapi_customer_element}, offsetof(vapi_call_create_t, customers), sizeof(((vapi_call_create_t *)0)->customers), 9U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_call_create + 181 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_call_create_t, name), sizeof(((vapi_call_create_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_call_create + 186 /* schedulePlan */, {.children = vapi_schedule_fields}, offsetof(vapi_call_create_t, schedule_plan), sizeof(((vapi_call_create_t *)0)->schedule_plan), 12U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call_create + 199 /* transport */, {.children = vapi_voice_transport_fields}, offsetof(vapi_call_create_t, transport), sizeof(((vapi_call_create_t *)0)->transport), 9U, 4U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_call_create_root = {
    NULL, {.children = vapi_call_create_fields}, 0U, sizeof(vapi_call_create_t), 0U, 18U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_call_update[] =
    "name\0";
const vapi_json_field_t vapi_call_update_fields[1] = {
    {names_of_call_update + 0 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_call_update_t, name), sizeof(((vapi_call_update_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_call_update_root = {
    NULL, {.children = vapi_call_update_fields}, 0U, sizeof(vapi_call_update_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_call_delete[] =
    "ids\0";
const vapi_json_field_t vapi_call_delete_fields[1] = {
    {names_of_call_delete + 0 /* ids */, {.children = text_element}, offsetof(vapi_call_delete_t, ids), sizeof(((vapi_call_delete_t *)0)->ids), 3U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
};
const vapi_json_field_t vapi_call_delete_root = {
    NULL, {.children = vapi_call_delete_fields}, 0U, sizeof(vapi_call_delete_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_call_customer[] =
    "number\0";
static const vapi_json_field_t vapi_call_customer_fields[1] = {
    {names_of_call_customer + 0 /* number */, {NULL}, offsetof(vapi_call_customer_t, number), sizeof(((vapi_call_customer_t *)0)->number), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_call_monitor[] =
    "controlUrl\0"
    "listenUrl\0";
static const vapi_json_field_t vapi_call_monitor_fields[2] = {
    {names_of_call_monitor + 0 /* controlUrl */, {NULL}, offsetof(vapi_call_monitor_t, control_url), sizeof(((vapi_call_monitor_t *)0)->control_url), 10U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_call_monitor + 11 /* listenUrl */, {NULL}, offsetof(vapi_call_monitor_t, listen_url), sizeof(((vapi_call_monitor_t *)0)->listen_url), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_call_transport[] =
    "websocketCallUrl\0";
static const vapi_json_field_t vapi_call_transport_fields[1] = {
    {names_of_call_transport + 0 /* websocketCallUrl */, {NULL}, offsetof(vapi_call_transport_t, websocket_call_url), sizeof(((vapi_call_transport_t *)0)->websocket_call_url), 16U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_call_subscription_limits[] =
    "concurrencyBlocked\0"
    "concurrencyLimit\0"
    "remainingConcurrentCalls\0";
static const vapi_json_field_t vapi_call_subscription_limits_fields[3] = {
    {names_of_call_subscription_limits + 0 /* concurrencyBlocked */, {NULL}, offsetof(vapi_call_subscription_limits_t, concurrency_blocked), sizeof(((vapi_call_subscription_limits_t *)0)->concurrency_blocked), 18U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_call_subscription_limits + 19 /* concurrencyLimit */, {NULL}, offsetof(vapi_call_subscription_limits_t, concurrency_limit), sizeof(((vapi_call_subscription_limits_t *)0)->concurrency_limit), 16U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_call_subscription_limits + 36 /* remainingConcurrentCalls */, {NULL}, offsetof(vapi_call_subscription_limits_t, remaining_concurrent_calls), sizeof(((vapi_call_subscription_limits_t *)0)->remaining_concurrent_calls), 24U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
static const char names_of_call_analysis[] =
    "summary\0"
    "successEvaluation\0";
static const vapi_json_field_t vapi_call_analysis_fields[2] = {
    {names_of_call_analysis + 0 /* summary */, {NULL}, 0U, 0U, 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_call_analysis + 8 /* successEvaluation */, {NULL}, offsetof(vapi_call_analysis_t, success_evaluation), sizeof(((vapi_call_analysis_t *)0)->success_evaluation), 17U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_call_artifact[] =
    "transcript\0";
static const vapi_json_field_t vapi_call_artifact_fields[1] = {
    {names_of_call_artifact + 0 /* transcript */, {NULL}, 0U, 0U, 10U, 0U,
     VAPI_JSON_VIEW, 0U},
};
static const char names_of_call[] =
    "id\0"
    "type\0"
    "status\0"
    "endedReason\0"
    "assistantId\0"
    "squadId\0"
    "phoneNumberId\0"
    "name\0"
    "createdAt\0"
    "startedAt\0"
    "endedAt\0"
    "cost\0"
    "phoneCallTransport\0"
    "customer\0"
    "monitor\0"
    "transport\0"
    "subscriptionLimits\0"
    "analysis\0"
    "artifact\0";
const vapi_json_field_t vapi_call_fields[19] = {
    {names_of_call + 0 /* id */, {NULL}, offsetof(vapi_call_t, id), sizeof(((vapi_call_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_call + 3 /* type */, {.names = vapi_call_type_names}, offsetof(vapi_call_t, type), sizeof(((vapi_call_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_call + 8 /* status */, {.names = vapi_call_status_names}, offsetof(vapi_call_t, status), sizeof(((vapi_call_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_call + 15 /* endedReason */, {NULL}, offsetof(vapi_call_t, ended_reason), sizeof(((vapi_call_t *)0)->ended_reason), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_call + 27 /* assistantId */, {NULL}, offsetof(vapi_call_t, assistant_id), sizeof(((vapi_call_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_call + 39 /* squadId */, {NULL}, offsetof(vapi_call_t, squad_id), sizeof(((vapi_call_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_call + 47 /* phoneNumberId */, {NULL}, offsetof(vapi_call_t, phone_number_id), sizeof(((vapi_call_t *)0)->phone_number_id), 13U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_call + 61 /* name */, {NULL}, offsetof(vapi_call_t, name), sizeof(((vapi_call_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_call + 66 /* createdAt */, {NULL}, offsetof(vapi_call_t, created_at), sizeof(((vapi_call_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_call + 76 /* startedAt */, {NULL}, offsetof(vapi_call_t, started_at), sizeof(((vapi_call_t *)0)->started_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_call + 86 /* endedAt */, {NULL}, offsetof(vapi_call_t, ended_at), sizeof(((vapi_call_t *)0)->ended_at), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_call + 94 /* cost */, {NULL}, offsetof(vapi_call_t, cost_us_dollars), sizeof(((vapi_call_t *)0)->cost_us_dollars), 4U, 0U,
     VAPI_JSON_DECIMAL, 0U},
    {names_of_call + 99 /* phoneCallTransport */, {.names = vapi_call_phone_transport_names}, offsetof(vapi_call_t, phone_call_transport), sizeof(((vapi_call_t *)0)->phone_call_transport), 18U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_call + 118 /* customer */, {.children = vapi_call_customer_fields}, offsetof(vapi_call_t, customer), sizeof(((vapi_call_t *)0)->customer), 8U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call + 127 /* monitor */, {.children = vapi_call_monitor_fields}, offsetof(vapi_call_t, monitor), sizeof(((vapi_call_t *)0)->monitor), 7U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call + 135 /* transport */, {.children = vapi_call_transport_fields}, offsetof(vapi_call_t, transport), sizeof(((vapi_call_t *)0)->transport), 9U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call + 145 /* subscriptionLimits */, {.children = vapi_call_subscription_limits_fields}, offsetof(vapi_call_t, subscription_limits), sizeof(((vapi_call_t *)0)->subscription_limits), 18U, 3U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call + 164 /* analysis */, {.children = vapi_call_analysis_fields}, offsetof(vapi_call_t, analysis), sizeof(((vapi_call_t *)0)->analysis), 8U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call + 173 /* artifact */, {.children = vapi_call_artifact_fields}, offsetof(vapi_call_t, artifact), sizeof(((vapi_call_t *)0)->artifact), 8U, 1U,
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

static const char names_of_call_batch_error_customer[] =
    "number\0";
static const vapi_json_field_t vapi_call_batch_error_customer_fields[1] = {
    {names_of_call_batch_error_customer + 0 /* number */, {NULL}, offsetof(vapi_call_batch_error_customer_t, number), sizeof(((vapi_call_batch_error_customer_t *)0)->number), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_call_batch_error[] =
    "customer\0"
    "error\0";
const vapi_json_field_t vapi_call_batch_error_fields[2] = {
    {names_of_call_batch_error + 0 /* customer */, {.children = vapi_call_batch_error_customer_fields}, offsetof(vapi_call_batch_error_t, customer), sizeof(((vapi_call_batch_error_t *)0)->customer), 8U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call_batch_error + 9 /* error */, {NULL}, offsetof(vapi_call_batch_error_t, error), sizeof(((vapi_call_batch_error_t *)0)->error), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_call_batch_error_each[1] = {
    {NULL, {.children = vapi_call_batch_error_fields}, 0U, sizeof(vapi_call_batch_error_t), 0U, 2U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};

static const char names_of_call_batch_subscription_limits[] =
    "concurrencyBlocked\0"
    "concurrencyLimit\0"
    "remainingConcurrentCalls\0";
static const vapi_json_field_t vapi_call_batch_subscription_limits_fields[3] = {
    {names_of_call_batch_subscription_limits + 0 /* concurrencyBlocked */, {NULL}, offsetof(vapi_call_batch_subscription_limits_t, concurrency_blocked), sizeof(((vapi_call_batch_subscription_limits_t *)0)->concurrency_blocked), 18U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_call_batch_subscription_limits + 19 /* concurrencyLimit */, {NULL}, offsetof(vapi_call_batch_subscription_limits_t, concurrency_limit), sizeof(((vapi_call_batch_subscription_limits_t *)0)->concurrency_limit), 16U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_call_batch_subscription_limits + 36 /* remainingConcurrentCalls */, {NULL}, offsetof(vapi_call_batch_subscription_limits_t, remaining_concurrent_calls), sizeof(((vapi_call_batch_subscription_limits_t *)0)->remaining_concurrent_calls), 24U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
static const char names_of_call_batch[] =
    "subscriptionLimits\0"
    "results\0"
    "errors\0";
const vapi_json_field_t vapi_call_batch_fields[3] = {
    {names_of_call_batch + 0 /* subscriptionLimits */, {.children = vapi_call_batch_subscription_limits_fields}, offsetof(vapi_call_batch_t, subscription_limits), sizeof(((vapi_call_batch_t *)0)->subscription_limits), 18U, 3U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_call_batch + 19 /* results */, {.children = vapi_call_each}, offsetof(vapi_call_batch_t, results), sizeof(((vapi_call_batch_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {names_of_call_batch + 27 /* errors */, {.children = vapi_call_batch_error_each}, offsetof(vapi_call_batch_t, errors), sizeof(((vapi_call_batch_t *)0)->errors), 6U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_call_batch_root = {
    NULL, {.children = vapi_call_batch_fields}, 0U, sizeof(vapi_call_batch_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

void vapi_calls_create_prepare(vapi_request_t *request, const vapi_call_create_t *body, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_create, &vapi_call_create_root, &vapi_call_root, vapi_conclude_call, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_calls_create_batch_prepare(vapi_request_t *request, const vapi_call_create_t *body, vapi_call_batch_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_create, &vapi_call_create_root, &vapi_call_batch_root, vapi_conclude_call_batch, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_calls_list_prepare(vapi_request_t *request, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_list, NULL, &vapi_call_list_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_calls_get_prepare(vapi_request_t *request, const char *id, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_get, NULL, &vapi_call_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_calls_update_prepare(vapi_request_t *request, const char *id, const vapi_call_update_t *body, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_update, &vapi_call_update_root, &vapi_call_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_calls_delete_prepare(vapi_request_t *request, const char *id, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_delete, NULL, &vapi_call_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_calls_delete_many_prepare(vapi_request_t *request, const char *id, const vapi_call_delete_t *body, vapi_call_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_delete, &vapi_call_delete_root, &vapi_call_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_calls_mono_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_mono_recording, NULL, NULL, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_calls_stereo_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_stereo_recording, NULL, NULL, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_calls_video_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_video_recording, NULL, NULL, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_calls_customer_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_customer_recording, NULL, NULL, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_calls_assistant_recording_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_assistant_recording, NULL, NULL, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_calls_pcap_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_pcap, NULL, NULL, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, NULL);
}

void vapi_calls_logs_prepare(vapi_request_t *request, const char *id)
{
    static const vapi_plan_t plan = {
        &vapi_operation_calls_logs, NULL, NULL, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, NULL);
}

