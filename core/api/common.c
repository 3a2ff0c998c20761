/*
 * Messages that several resources share.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/common.h"

#include "limits.h"

static const vapi_json_field_t text_element[1] = {
    {NULL, {NULL}, 0U, sizeof(vapi_slice_t), 0U, 0U, VAPI_JSON_VIEW, 0U},
};
static const vapi_json_field_t client_message_element[1] = {
    {NULL, {.names = vapi_client_message_names}, 0U, sizeof(int32_t), 0U, 0U, VAPI_JSON_ENUMERATION, 0U},
};
static const vapi_json_field_t server_message_element[1] = {
    {NULL, {.names = vapi_server_message_names}, 0U, sizeof(int32_t), 0U, 0U, VAPI_JSON_ENUMERATION, 0U},
};
static const vapi_json_field_t text_element_2_140[1] = {
    {NULL, {.limits = &vapi_limits_2_140}, 0U, sizeof(vapi_slice_t), 0U, 0U, VAPI_JSON_VIEW, 0U},
};
static const char names_of_customer[] =
    "number\0"
    "numberE164CheckEnabled\0"
    "extension\0"
    "sipUri\0"
    "name\0"
    "email\0"
    "externalId\0"
    "assistantOverrides\0";
const vapi_json_field_t vapi_customer_fields[8] = {
    {names_of_customer + 0 /* number */, {.limits = &vapi_limits_3_40}, offsetof(vapi_customer_t, number), sizeof(((vapi_customer_t *)0)->number), 6U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_customer + 7 /* numberE164CheckEnabled */, {NULL}, offsetof(vapi_customer_t, number_e164_check_enabled), sizeof(((vapi_customer_t *)0)->number_e164_check_enabled), 22U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_customer + 30 /* extension */, {.limits = &vapi_limits_0_10}, offsetof(vapi_customer_t, extension), sizeof(((vapi_customer_t *)0)->extension), 9U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_customer + 40 /* sipUri */, {NULL}, offsetof(vapi_customer_t, sip_uri), sizeof(((vapi_customer_t *)0)->sip_uri), 6U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_customer + 47 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_customer_t, name), sizeof(((vapi_customer_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_customer + 52 /* email */, {.limits = &vapi_limits_0_40}, offsetof(vapi_customer_t, email), sizeof(((vapi_customer_t *)0)->email), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_customer + 58 /* externalId */, {.limits = &vapi_limits_0_40}, offsetof(vapi_customer_t, external_id), sizeof(((vapi_customer_t *)0)->external_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_customer + 69 /* assistantOverrides */, {NULL}, offsetof(vapi_customer_t, assistant_overrides), sizeof(((vapi_customer_t *)0)->assistant_overrides), 18U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_customer_element[1] = {
    {NULL, {.children = vapi_customer_fields}, 0U, sizeof(vapi_customer_t), 0U, 8U, VAPI_JSON_OBJECT, 0U},
};

static const char names_of_assistant_overrides_monitor_plan[] =
    "listenEnabled\0"
    "listenAuthenticationEnabled\0"
    "controlEnabled\0"
    "controlAuthenticationEnabled\0";
static const vapi_json_field_t vapi_assistant_overrides_monitor_plan_fields[4] = {
    {names_of_assistant_overrides_monitor_plan + 0 /* listenEnabled */, {NULL}, offsetof(vapi_assistant_overrides_monitor_plan_t, listen_enabled), sizeof(((vapi_assistant_overrides_monitor_plan_t *)0)->listen_enabled), 13U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_overrides_monitor_plan + 14 /* listenAuthenticationEnabled */, {NULL}, offsetof(vapi_assistant_overrides_monitor_plan_t, listen_authentication_enabled), sizeof(((vapi_assistant_overrides_monitor_plan_t *)0)->listen_authentication_enabled), 27U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_overrides_monitor_plan + 42 /* controlEnabled */, {NULL}, offsetof(vapi_assistant_overrides_monitor_plan_t, control_enabled), sizeof(((vapi_assistant_overrides_monitor_plan_t *)0)->control_enabled), 14U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_overrides_monitor_plan + 57 /* controlAuthenticationEnabled */, {NULL}, offsetof(vapi_assistant_overrides_monitor_plan_t, control_authentication_enabled), sizeof(((vapi_assistant_overrides_monitor_plan_t *)0)->control_authentication_enabled), 28U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
static const char names_of_assistant_overrides_artifact_plan[] =
    "recordingEnabled\0"
    "recordingFormat\0"
    "structuredOutputIds\0";
static const vapi_json_field_t vapi_assistant_overrides_artifact_plan_fields[3] = {
    {names_of_assistant_overrides_artifact_plan + 0 /* recordingEnabled */, {NULL}, offsetof(vapi_assistant_overrides_artifact_plan_t, recording_enabled), sizeof(((vapi_assistant_overrides_artifact_plan_t *)0)->recording_enabled), 16U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_overrides_artifact_plan + 17 /* recordingFormat */, {.names = vapi_recording_format_names}, offsetof(vapi_assistant_overrides_artifact_plan_t, recording_format), sizeof(((vapi_assistant_overrides_artifact_plan_t *)0)->recording_format), 15U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_assistant_overrides_artifact_plan + 33 /* structuredOutputIds */, {.children = text_element}, offsetof(vapi_assistant_overrides_artifact_plan_t, structured_output_ids), sizeof(((vapi_assistant_overrides_artifact_plan_t *)0)->structured_output_ids), 19U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
};
static const char names_of_assistant_overrides[] =
    "variableValues\0"
    "firstMessage\0"
    "firstMessageMode\0"
    "maxDurationSeconds\0"
    "clientMessages\0"
    "serverMessages\0"
    "name\0"
    "voicemailMessage\0"
    "endCallMessage\0"
    "endCallPhrases\0"
    "metadata\0"
    "model\0"
    "voice\0"
    "transcriber\0"
    "monitorPlan\0"
    "artifactPlan\0"
    "tools:append\0";
const vapi_json_field_t vapi_assistant_overrides_fields[17] = {
    {names_of_assistant_overrides + 0 /* variableValues */, {NULL}, offsetof(vapi_assistant_overrides_t, variable_values), sizeof(((vapi_assistant_overrides_t *)0)->variable_values), 14U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_overrides + 15 /* firstMessage */, {NULL}, offsetof(vapi_assistant_overrides_t, first_message), sizeof(((vapi_assistant_overrides_t *)0)->first_message), 12U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_assistant_overrides + 28 /* firstMessageMode */, {.names = vapi_first_message_mode_names}, offsetof(vapi_assistant_overrides_t, first_message_mode), sizeof(((vapi_assistant_overrides_t *)0)->first_message_mode), 16U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_assistant_overrides + 45 /* maxDurationSeconds */, {.limits = &vapi_limits_10_43200}, offsetof(vapi_assistant_overrides_t, max_duration_seconds), sizeof(((vapi_assistant_overrides_t *)0)->max_duration_seconds), 18U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_assistant_overrides + 64 /* clientMessages */, {.children = client_message_element}, offsetof(vapi_assistant_overrides_t, client_messages), sizeof(((vapi_assistant_overrides_t *)0)->client_messages), 14U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_assistant_overrides + 79 /* serverMessages */, {.children = server_message_element}, offsetof(vapi_assistant_overrides_t, server_messages), sizeof(((vapi_assistant_overrides_t *)0)->server_messages), 14U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_assistant_overrides + 94 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_assistant_overrides_t, name), sizeof(((vapi_assistant_overrides_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_assistant_overrides + 99 /* voicemailMessage */, {.limits = &vapi_limits_0_1000}, offsetof(vapi_assistant_overrides_t, voicemail_message), sizeof(((vapi_assistant_overrides_t *)0)->voicemail_message), 16U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_assistant_overrides + 116 /* endCallMessage */, {.limits = &vapi_limits_0_1000}, offsetof(vapi_assistant_overrides_t, end_call_message), sizeof(((vapi_assistant_overrides_t *)0)->end_call_message), 14U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_assistant_overrides + 131 /* endCallPhrases */, {.children = text_element_2_140}, offsetof(vapi_assistant_overrides_t, end_call_phrases), sizeof(((vapi_assistant_overrides_t *)0)->end_call_phrases), 14U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_assistant_overrides + 146 /* metadata */, {NULL}, offsetof(vapi_assistant_overrides_t, metadata), sizeof(((vapi_assistant_overrides_t *)0)->metadata), 8U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_overrides + 155 /* model */, {NULL}, offsetof(vapi_assistant_overrides_t, model), sizeof(((vapi_assistant_overrides_t *)0)->model), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_overrides + 161 /* voice */, {NULL}, offsetof(vapi_assistant_overrides_t, voice), sizeof(((vapi_assistant_overrides_t *)0)->voice), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_overrides + 167 /* transcriber */, {NULL}, offsetof(vapi_assistant_overrides_t, transcriber), sizeof(((vapi_assistant_overrides_t *)0)->transcriber), 11U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_overrides + 179 /* monitorPlan */, {.children = vapi_assistant_overrides_monitor_plan_fields}, offsetof(vapi_assistant_overrides_t, monitor_plan), sizeof(((vapi_assistant_overrides_t *)0)->monitor_plan), 11U, 4U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_assistant_overrides + 191 /* artifactPlan */, {.children = vapi_assistant_overrides_artifact_plan_fields}, offsetof(vapi_assistant_overrides_t, artifact_plan), sizeof(((vapi_assistant_overrides_t *)0)->artifact_plan), 12U, 3U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_assistant_overrides + 204 /* tools:append */, {NULL}, offsetof(vapi_assistant_overrides_t, tools_append), sizeof(((vapi_assistant_overrides_t *)0)->tools_append), 12U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};

static const char names_of_schedule[] =
    "earliestAt\0"
    "latestAt\0";
const vapi_json_field_t vapi_schedule_fields[2] = {
    {names_of_schedule + 0 /* earliestAt */, {NULL}, offsetof(vapi_schedule_t, earliest_at), sizeof(((vapi_schedule_t *)0)->earliest_at), 10U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
    {names_of_schedule + 11 /* latestAt */, {NULL}, offsetof(vapi_schedule_t, latest_at), sizeof(((vapi_schedule_t *)0)->latest_at), 8U, 0U,
     VAPI_JSON_VIEW, 0U},
};

static const char names_of_chat_message[] =
    "role\0"
    "content\0"
    "name\0"
    "tool_call_id\0";
const vapi_json_field_t vapi_chat_message_fields[4] = {
    {names_of_chat_message + 0 /* role */, {.names = vapi_chat_role_names}, offsetof(vapi_chat_message_t, role), sizeof(((vapi_chat_message_t *)0)->role), 4U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_chat_message + 5 /* content */, {.limits = &vapi_limits_0_10000}, offsetof(vapi_chat_message_t, content), sizeof(((vapi_chat_message_t *)0)->content), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_message + 13 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_chat_message_t, name), sizeof(((vapi_chat_message_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_message + 18 /* tool_call_id */, {NULL}, offsetof(vapi_chat_message_t, tool_call_id), sizeof(((vapi_chat_message_t *)0)->tool_call_id), 12U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_chat_message_element[1] = {
    {NULL, {.children = vapi_chat_message_fields}, 0U, sizeof(vapi_chat_message_t), 0U, 4U, VAPI_JSON_OBJECT, 0U},
};

static const char names_of_page[] =
    "itemsPerPage\0"
    "totalItems\0"
    "currentPage\0"
    "totalPages\0"
    "hasNextPage\0"
    "nextCursor\0"
    "createdAtLe\0"
    "createdAtGe\0";
const vapi_json_field_t vapi_page_fields[8] = {
    {names_of_page + 0 /* itemsPerPage */, {NULL}, offsetof(vapi_page_t, items_per_page), sizeof(((vapi_page_t *)0)->items_per_page), 12U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_page + 13 /* totalItems */, {NULL}, offsetof(vapi_page_t, total_items), sizeof(((vapi_page_t *)0)->total_items), 10U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_page + 24 /* currentPage */, {NULL}, offsetof(vapi_page_t, current_page), sizeof(((vapi_page_t *)0)->current_page), 11U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_page + 36 /* totalPages */, {NULL}, offsetof(vapi_page_t, total_pages), sizeof(((vapi_page_t *)0)->total_pages), 10U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_page + 47 /* hasNextPage */, {NULL}, offsetof(vapi_page_t, has_next_page), sizeof(((vapi_page_t *)0)->has_next_page), 11U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_page + 59 /* nextCursor */, {NULL}, offsetof(vapi_page_t, next_cursor), sizeof(((vapi_page_t *)0)->next_cursor), 10U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_page + 70 /* createdAtLe */, {NULL}, offsetof(vapi_page_t, created_at_le), sizeof(((vapi_page_t *)0)->created_at_le), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_page + 82 /* createdAtGe */, {NULL}, offsetof(vapi_page_t, created_at_ge), sizeof(((vapi_page_t *)0)->created_at_ge), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_page_root = {
    NULL, {.children = vapi_page_fields}, 0U, sizeof(vapi_page_t), 0U, 8U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_server[] =
    "url\0"
    "timeoutSeconds\0"
    "credentialId\0"
    "headers\0";
const vapi_json_field_t vapi_server_fields[4] = {
    {names_of_server + 0 /* url */, {NULL}, offsetof(vapi_server_t, url), sizeof(((vapi_server_t *)0)->url), 3U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_server + 4 /* timeoutSeconds */, {.limits = &vapi_limits_1_300}, offsetof(vapi_server_t, timeout_seconds), sizeof(((vapi_server_t *)0)->timeout_seconds), 14U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_server + 19 /* credentialId */, {NULL}, offsetof(vapi_server_t, credential_id), sizeof(((vapi_server_t *)0)->credential_id), 12U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_server + 32 /* headers */, {NULL}, offsetof(vapi_server_t, headers), sizeof(((vapi_server_t *)0)->headers), 7U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};

static const char names_of_server_error[] =
    "message\0"
    "error\0"
    "statusCode\0";
const vapi_json_field_t vapi_server_error_fields[3] = {
    {names_of_server_error + 0 /* message */, {NULL}, offsetof(vapi_server_error_t, message), sizeof(((vapi_server_error_t *)0)->message), 7U, 0U,
     VAPI_JSON_RAW, VAPI_JSON_VERBATIM},
    {names_of_server_error + 8 /* error */, {NULL}, offsetof(vapi_server_error_t, error), sizeof(((vapi_server_error_t *)0)->error), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_server_error + 14 /* statusCode */, {NULL}, offsetof(vapi_server_error_t, status_code), sizeof(((vapi_server_error_t *)0)->status_code), 10U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
const vapi_json_field_t vapi_server_error_root = {
    NULL, {.children = vapi_server_error_fields}, 0U, sizeof(vapi_server_error_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

