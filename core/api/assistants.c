/*
 * Assistants.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/assistants.h"

#include "vapi/api/operations.h"

#include "conclude.h"
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
static const char names_of_assistant_write_monitor_plan[] =
    "listenEnabled\0"
    "listenAuthenticationEnabled\0"
    "controlEnabled\0"
    "controlAuthenticationEnabled\0";
static const vapi_json_field_t vapi_assistant_write_monitor_plan_fields[4] = {
    {names_of_assistant_write_monitor_plan + 0 /* listenEnabled */, {NULL}, offsetof(vapi_assistant_write_monitor_plan_t, listen_enabled), sizeof(((vapi_assistant_write_monitor_plan_t *)0)->listen_enabled), 13U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_write_monitor_plan + 14 /* listenAuthenticationEnabled */, {NULL}, offsetof(vapi_assistant_write_monitor_plan_t, listen_authentication_enabled), sizeof(((vapi_assistant_write_monitor_plan_t *)0)->listen_authentication_enabled), 27U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_write_monitor_plan + 42 /* controlEnabled */, {NULL}, offsetof(vapi_assistant_write_monitor_plan_t, control_enabled), sizeof(((vapi_assistant_write_monitor_plan_t *)0)->control_enabled), 14U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_write_monitor_plan + 57 /* controlAuthenticationEnabled */, {NULL}, offsetof(vapi_assistant_write_monitor_plan_t, control_authentication_enabled), sizeof(((vapi_assistant_write_monitor_plan_t *)0)->control_authentication_enabled), 28U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
static const char names_of_assistant_write_artifact_plan[] =
    "recordingEnabled\0"
    "recordingFormat\0"
    "structuredOutputIds\0";
static const vapi_json_field_t vapi_assistant_write_artifact_plan_fields[3] = {
    {names_of_assistant_write_artifact_plan + 0 /* recordingEnabled */, {NULL}, offsetof(vapi_assistant_write_artifact_plan_t, recording_enabled), sizeof(((vapi_assistant_write_artifact_plan_t *)0)->recording_enabled), 16U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_write_artifact_plan + 17 /* recordingFormat */, {.names = vapi_recording_format_names}, offsetof(vapi_assistant_write_artifact_plan_t, recording_format), sizeof(((vapi_assistant_write_artifact_plan_t *)0)->recording_format), 15U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_assistant_write_artifact_plan + 33 /* structuredOutputIds */, {.children = text_element}, offsetof(vapi_assistant_write_artifact_plan_t, structured_output_ids), sizeof(((vapi_assistant_write_artifact_plan_t *)0)->structured_output_ids), 19U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
};
static const char names_of_assistant_write[] =
    "name\0"
    "model\0"
    "voice\0"
    "transcriber\0"
    "firstMessage\0"
    "firstMessageMode\0"
    "firstMessageInterruptionsEnabled\0"
    "maxDurationSeconds\0"
    "clientMessages\0"
    "serverMessages\0"
    "server\0"
    "voicemailMessage\0"
    "endCallMessage\0"
    "endCallPhrases\0"
    "metadata\0"
    "backgroundSound\0"
    "modelOutputInMessagesEnabled\0"
    "monitorPlan\0"
    "artifactPlan\0"
    "analysisPlan\0"
    "startSpeakingPlan\0"
    "stopSpeakingPlan\0"
    "hooks\0"
    "credentialIds\0";
const vapi_json_field_t vapi_assistant_write_fields[24] = {
    {names_of_assistant_write + 0 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_assistant_write_t, name), sizeof(((vapi_assistant_write_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_assistant_write + 5 /* model */, {NULL}, offsetof(vapi_assistant_write_t, model), sizeof(((vapi_assistant_write_t *)0)->model), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_write + 11 /* voice */, {NULL}, offsetof(vapi_assistant_write_t, voice), sizeof(((vapi_assistant_write_t *)0)->voice), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_write + 17 /* transcriber */, {NULL}, offsetof(vapi_assistant_write_t, transcriber), sizeof(((vapi_assistant_write_t *)0)->transcriber), 11U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_write + 29 /* firstMessage */, {NULL}, offsetof(vapi_assistant_write_t, first_message), sizeof(((vapi_assistant_write_t *)0)->first_message), 12U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_assistant_write + 42 /* firstMessageMode */, {.names = vapi_first_message_mode_names}, offsetof(vapi_assistant_write_t, first_message_mode), sizeof(((vapi_assistant_write_t *)0)->first_message_mode), 16U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_assistant_write + 59 /* firstMessageInterruptionsEnabled */, {NULL}, offsetof(vapi_assistant_write_t, first_message_interruptions_enabled), sizeof(((vapi_assistant_write_t *)0)->first_message_interruptions_enabled), 32U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_write + 92 /* maxDurationSeconds */, {.limits = &vapi_limits_10_43200}, offsetof(vapi_assistant_write_t, max_duration_seconds), sizeof(((vapi_assistant_write_t *)0)->max_duration_seconds), 18U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_assistant_write + 111 /* clientMessages */, {.children = client_message_element}, offsetof(vapi_assistant_write_t, client_messages), sizeof(((vapi_assistant_write_t *)0)->client_messages), 14U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_assistant_write + 126 /* serverMessages */, {.children = server_message_element}, offsetof(vapi_assistant_write_t, server_messages), sizeof(((vapi_assistant_write_t *)0)->server_messages), 14U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_assistant_write + 141 /* server */, {.children = vapi_server_fields}, offsetof(vapi_assistant_write_t, server), sizeof(((vapi_assistant_write_t *)0)->server), 6U, 4U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_assistant_write + 148 /* voicemailMessage */, {.limits = &vapi_limits_0_1000}, offsetof(vapi_assistant_write_t, voicemail_message), sizeof(((vapi_assistant_write_t *)0)->voicemail_message), 16U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_assistant_write + 165 /* endCallMessage */, {.limits = &vapi_limits_0_1000}, offsetof(vapi_assistant_write_t, end_call_message), sizeof(((vapi_assistant_write_t *)0)->end_call_message), 14U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_assistant_write + 180 /* endCallPhrases */, {.children = text_element_2_140}, offsetof(vapi_assistant_write_t, end_call_phrases), sizeof(((vapi_assistant_write_t *)0)->end_call_phrases), 14U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_assistant_write + 195 /* metadata */, {NULL}, offsetof(vapi_assistant_write_t, metadata), sizeof(((vapi_assistant_write_t *)0)->metadata), 8U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_write + 204 /* backgroundSound */, {NULL}, offsetof(vapi_assistant_write_t, background_sound), sizeof(((vapi_assistant_write_t *)0)->background_sound), 15U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_assistant_write + 220 /* modelOutputInMessagesEnabled */, {NULL}, offsetof(vapi_assistant_write_t, model_output_in_messages_enabled), sizeof(((vapi_assistant_write_t *)0)->model_output_in_messages_enabled), 28U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_assistant_write + 249 /* monitorPlan */, {.children = vapi_assistant_write_monitor_plan_fields}, offsetof(vapi_assistant_write_t, monitor_plan), sizeof(((vapi_assistant_write_t *)0)->monitor_plan), 11U, 4U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_assistant_write + 261 /* artifactPlan */, {.children = vapi_assistant_write_artifact_plan_fields}, offsetof(vapi_assistant_write_t, artifact_plan), sizeof(((vapi_assistant_write_t *)0)->artifact_plan), 12U, 3U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_assistant_write + 274 /* analysisPlan */, {NULL}, offsetof(vapi_assistant_write_t, analysis_plan), sizeof(((vapi_assistant_write_t *)0)->analysis_plan), 12U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_write + 287 /* startSpeakingPlan */, {NULL}, offsetof(vapi_assistant_write_t, start_speaking_plan), sizeof(((vapi_assistant_write_t *)0)->start_speaking_plan), 17U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_write + 305 /* stopSpeakingPlan */, {NULL}, offsetof(vapi_assistant_write_t, stop_speaking_plan), sizeof(((vapi_assistant_write_t *)0)->stop_speaking_plan), 16U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_write + 322 /* hooks */, {NULL}, offsetof(vapi_assistant_write_t, hooks), sizeof(((vapi_assistant_write_t *)0)->hooks), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_assistant_write + 328 /* credentialIds */, {.children = text_element}, offsetof(vapi_assistant_write_t, credential_ids), sizeof(((vapi_assistant_write_t *)0)->credential_ids), 13U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
};
const vapi_json_field_t vapi_assistant_write_root = {
    NULL, {.children = vapi_assistant_write_fields}, 0U, sizeof(vapi_assistant_write_t), 0U, 24U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_assistant_model[] =
    "provider\0"
    "model\0";
static const vapi_json_field_t vapi_assistant_model_fields[2] = {
    {names_of_assistant_model + 0 /* provider */, {NULL}, offsetof(vapi_assistant_model_t, provider), sizeof(((vapi_assistant_model_t *)0)->provider), 8U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_assistant_model + 9 /* model */, {NULL}, offsetof(vapi_assistant_model_t, model), sizeof(((vapi_assistant_model_t *)0)->model), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_assistant_voice[] =
    "provider\0"
    "voiceId\0";
static const vapi_json_field_t vapi_assistant_voice_fields[2] = {
    {names_of_assistant_voice + 0 /* provider */, {NULL}, offsetof(vapi_assistant_voice_t, provider), sizeof(((vapi_assistant_voice_t *)0)->provider), 8U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_assistant_voice + 9 /* voiceId */, {NULL}, offsetof(vapi_assistant_voice_t, voice_id), sizeof(((vapi_assistant_voice_t *)0)->voice_id), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_assistant_transcriber[] =
    "provider\0";
static const vapi_json_field_t vapi_assistant_transcriber_fields[1] = {
    {names_of_assistant_transcriber + 0 /* provider */, {NULL}, offsetof(vapi_assistant_transcriber_t, provider), sizeof(((vapi_assistant_transcriber_t *)0)->provider), 8U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_assistant[] =
    "id\0"
    "name\0"
    "createdAt\0"
    "updatedAt\0"
    "firstMessage\0"
    "firstMessageMode\0"
    "maxDurationSeconds\0"
    "model\0"
    "voice\0"
    "transcriber\0";
const vapi_json_field_t vapi_assistant_fields[10] = {
    {names_of_assistant + 0 /* id */, {NULL}, offsetof(vapi_assistant_t, id), sizeof(((vapi_assistant_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_assistant + 3 /* name */, {NULL}, offsetof(vapi_assistant_t, name), sizeof(((vapi_assistant_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_assistant + 8 /* createdAt */, {NULL}, offsetof(vapi_assistant_t, created_at), sizeof(((vapi_assistant_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_assistant + 18 /* updatedAt */, {NULL}, offsetof(vapi_assistant_t, updated_at), sizeof(((vapi_assistant_t *)0)->updated_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_assistant + 28 /* firstMessage */, {NULL}, offsetof(vapi_assistant_t, first_message), sizeof(((vapi_assistant_t *)0)->first_message), 12U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_assistant + 41 /* firstMessageMode */, {.names = vapi_first_message_mode_names}, offsetof(vapi_assistant_t, first_message_mode), sizeof(((vapi_assistant_t *)0)->first_message_mode), 16U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_assistant + 58 /* maxDurationSeconds */, {NULL}, offsetof(vapi_assistant_t, max_duration_seconds), sizeof(((vapi_assistant_t *)0)->max_duration_seconds), 18U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_assistant + 77 /* model */, {.children = vapi_assistant_model_fields}, offsetof(vapi_assistant_t, model), sizeof(((vapi_assistant_t *)0)->model), 5U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_assistant + 83 /* voice */, {.children = vapi_assistant_voice_fields}, offsetof(vapi_assistant_t, voice), sizeof(((vapi_assistant_t *)0)->voice), 5U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_assistant + 89 /* transcriber */, {.children = vapi_assistant_transcriber_fields}, offsetof(vapi_assistant_t, transcriber), sizeof(((vapi_assistant_t *)0)->transcriber), 11U, 1U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_assistant_root = {
    NULL, {.children = vapi_assistant_fields}, 0U, sizeof(vapi_assistant_t), 0U, 10U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_assistant_each[1] = {
    {NULL, {.children = vapi_assistant_fields}, 0U, sizeof(vapi_assistant_t), 0U, 10U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
const vapi_json_field_t vapi_assistant_list_root = {
    NULL, {.children = vapi_assistant_each}, 0U, sizeof(vapi_assistant_t), 0U, 1U, VAPI_JSON_LIST, 0U,
};

void vapi_assistants_create_prepare(vapi_request_t *request, const vapi_assistant_write_t *body, vapi_assistant_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_assistants_create, &vapi_assistant_write_root, &vapi_assistant_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_assistants_list_prepare(vapi_request_t *request, vapi_assistant_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_assistants_list, NULL, &vapi_assistant_list_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_assistants_get_prepare(vapi_request_t *request, const char *id, vapi_assistant_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_assistants_get, NULL, &vapi_assistant_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_assistants_update_prepare(vapi_request_t *request, const char *id, const vapi_assistant_write_t *body, vapi_assistant_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_assistants_update, &vapi_assistant_write_root, &vapi_assistant_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_assistants_delete_prepare(vapi_request_t *request, const char *id, vapi_assistant_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_assistants_delete, NULL, &vapi_assistant_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

