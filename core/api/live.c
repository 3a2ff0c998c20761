/*
 * Messages that a live call sends over its WebSocket.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/live.h"

#include "limits.h"

static const vapi_json_field_t live_tool_calls_tool_call_list_element[1] = {
    {NULL, {.children = vapi_tool_call_fields}, offsetof(vapi_live_tool_calls_t, tool_call_list.items) - offsetof(vapi_live_tool_calls_t, tool_call_list), sizeof(((vapi_live_tool_calls_t *)0)->tool_call_list.items[0]), 0U, 3U, VAPI_JSON_OBJECT, 0U},
};
static const char names_of_live_head[] =
    "type\0";
const vapi_json_field_t vapi_live_head_fields[1] = {
    {names_of_live_head + 0 /* type */, {NULL}, offsetof(vapi_live_head_t, type), sizeof(((vapi_live_head_t *)0)->type), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_live_head_root = {
    NULL, {.children = vapi_live_head_fields}, 0U, sizeof(vapi_live_head_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_status[] =
    "status\0"
    "endedReason\0";
const vapi_json_field_t vapi_live_status_fields[2] = {
    {names_of_live_status + 0 /* status */, {.names = vapi_call_status_names}, offsetof(vapi_live_status_t, status), sizeof(((vapi_live_status_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_live_status + 7 /* endedReason */, {NULL}, offsetof(vapi_live_status_t, ended_reason), sizeof(((vapi_live_status_t *)0)->ended_reason), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_live_status_root = {
    NULL, {.children = vapi_live_status_fields}, 0U, sizeof(vapi_live_status_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_speech[] =
    "status\0"
    "role\0"
    "turn\0";
const vapi_json_field_t vapi_live_speech_fields[3] = {
    {names_of_live_speech + 0 /* status */, {.names = vapi_speech_status_names}, offsetof(vapi_live_speech_t, status), sizeof(((vapi_live_speech_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_live_speech + 7 /* role */, {.names = vapi_speaker_names}, offsetof(vapi_live_speech_t, role), sizeof(((vapi_live_speech_t *)0)->role), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_live_speech + 12 /* turn */, {NULL}, offsetof(vapi_live_speech_t, turn), sizeof(((vapi_live_speech_t *)0)->turn), 4U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
const vapi_json_field_t vapi_live_speech_root = {
    NULL, {.children = vapi_live_speech_fields}, 0U, sizeof(vapi_live_speech_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_transcript[] =
    "role\0"
    "transcriptType\0"
    "transcript\0";
const vapi_json_field_t vapi_live_transcript_fields[3] = {
    {names_of_live_transcript + 0 /* role */, {.names = vapi_speaker_names}, offsetof(vapi_live_transcript_t, role), sizeof(((vapi_live_transcript_t *)0)->role), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_live_transcript + 5 /* transcriptType */, {.names = vapi_transcript_type_names}, offsetof(vapi_live_transcript_t, transcript_type), sizeof(((vapi_live_transcript_t *)0)->transcript_type), 14U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_live_transcript + 20 /* transcript */, {NULL}, offsetof(vapi_live_transcript_t, transcript), sizeof(((vapi_live_transcript_t *)0)->transcript), 10U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_live_transcript_root = {
    NULL, {.children = vapi_live_transcript_fields}, 0U, sizeof(vapi_live_transcript_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_model_output[] =
    "output\0"
    "turnId\0";
const vapi_json_field_t vapi_live_model_output_fields[2] = {
    {names_of_live_model_output + 0 /* output */, {NULL}, offsetof(vapi_live_model_output_t, output), sizeof(((vapi_live_model_output_t *)0)->output), 6U, 0U,
     VAPI_JSON_RAW, VAPI_JSON_VERBATIM},
    {names_of_live_model_output + 7 /* turnId */, {NULL}, offsetof(vapi_live_model_output_t, turn_id), sizeof(((vapi_live_model_output_t *)0)->turn_id), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_live_model_output_root = {
    NULL, {.children = vapi_live_model_output_fields}, 0U, sizeof(vapi_live_model_output_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_voice_input[] =
    "input\0";
const vapi_json_field_t vapi_live_voice_input_fields[1] = {
    {names_of_live_voice_input + 0 /* input */, {NULL}, offsetof(vapi_live_voice_input_t, input), sizeof(((vapi_live_voice_input_t *)0)->input), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_live_voice_input_root = {
    NULL, {.children = vapi_live_voice_input_fields}, 0U, sizeof(vapi_live_voice_input_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_interrupted[] =
    "turnId\0";
const vapi_json_field_t vapi_live_interrupted_fields[1] = {
    {names_of_live_interrupted + 0 /* turnId */, {NULL}, offsetof(vapi_live_interrupted_t, turn_id), sizeof(((vapi_live_interrupted_t *)0)->turn_id), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_live_interrupted_root = {
    NULL, {.children = vapi_live_interrupted_fields}, 0U, sizeof(vapi_live_interrupted_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_tool_call_function[] =
    "name\0"
    "arguments\0";
static const vapi_json_field_t vapi_tool_call_function_fields[2] = {
    {names_of_tool_call_function + 0 /* name */, {NULL}, offsetof(vapi_tool_call_function_t, name), sizeof(((vapi_tool_call_function_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_tool_call_function + 5 /* arguments */, {NULL}, offsetof(vapi_tool_call_function_t, arguments), sizeof(((vapi_tool_call_function_t *)0)->arguments), 9U, 0U,
     VAPI_JSON_RAW, VAPI_JSON_VERBATIM},
};
static const char names_of_tool_call[] =
    "id\0"
    "type\0"
    "function\0";
const vapi_json_field_t vapi_tool_call_fields[3] = {
    {names_of_tool_call + 0 /* id */, {NULL}, offsetof(vapi_tool_call_t, id), sizeof(((vapi_tool_call_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_tool_call + 3 /* type */, {NULL}, offsetof(vapi_tool_call_t, type), sizeof(((vapi_tool_call_t *)0)->type), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_tool_call + 8 /* function */, {.children = vapi_tool_call_function_fields}, offsetof(vapi_tool_call_t, function), sizeof(((vapi_tool_call_t *)0)->function), 8U, 2U,
     VAPI_JSON_OBJECT, 0U},
};

static const char names_of_live_tool_calls[] =
    "toolCallList\0";
const vapi_json_field_t vapi_live_tool_calls_fields[1] = {
    {names_of_live_tool_calls + 0 /* toolCallList */, {.children = live_tool_calls_tool_call_list_element}, offsetof(vapi_live_tool_calls_t, tool_call_list), sizeof(((vapi_live_tool_calls_t *)0)->tool_call_list), 12U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_live_tool_calls_root = {
    NULL, {.children = vapi_live_tool_calls_fields}, 0U, sizeof(vapi_live_tool_calls_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_language[] =
    "language\0";
const vapi_json_field_t vapi_live_language_fields[1] = {
    {names_of_live_language + 0 /* language */, {NULL}, offsetof(vapi_live_language_t, language), sizeof(((vapi_live_language_t *)0)->language), 8U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_live_language_root = {
    NULL, {.children = vapi_live_language_fields}, 0U, sizeof(vapi_live_language_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_metadata[] =
    "metadata\0";
const vapi_json_field_t vapi_live_metadata_fields[1] = {
    {names_of_live_metadata + 0 /* metadata */, {NULL}, offsetof(vapi_live_metadata_t, metadata), sizeof(((vapi_live_metadata_t *)0)->metadata), 8U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_live_metadata_root = {
    NULL, {.children = vapi_live_metadata_fields}, 0U, sizeof(vapi_live_metadata_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_transfer_destination[] =
    "type\0"
    "number\0"
    "sipUri\0";
static const vapi_json_field_t vapi_live_transfer_destination_fields[3] = {
    {names_of_live_transfer_destination + 0 /* type */, {NULL}, offsetof(vapi_live_transfer_destination_t, type), sizeof(((vapi_live_transfer_destination_t *)0)->type), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_live_transfer_destination + 5 /* number */, {NULL}, offsetof(vapi_live_transfer_destination_t, number), sizeof(((vapi_live_transfer_destination_t *)0)->number), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_live_transfer_destination + 12 /* sipUri */, {NULL}, offsetof(vapi_live_transfer_destination_t, sip_uri), sizeof(((vapi_live_transfer_destination_t *)0)->sip_uri), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_live_transfer[] =
    "destination\0";
const vapi_json_field_t vapi_live_transfer_fields[1] = {
    {names_of_live_transfer + 0 /* destination */, {.children = vapi_live_transfer_destination_fields}, offsetof(vapi_live_transfer_t, destination), sizeof(((vapi_live_transfer_t *)0)->destination), 11U, 3U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_live_transfer_root = {
    NULL, {.children = vapi_live_transfer_fields}, 0U, sizeof(vapi_live_transfer_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_assistant_started_new_assistant[] =
    "name\0";
static const vapi_json_field_t vapi_live_assistant_started_new_assistant_fields[1] = {
    {names_of_live_assistant_started_new_assistant + 0 /* name */, {NULL}, offsetof(vapi_live_assistant_started_new_assistant_t, name), sizeof(((vapi_live_assistant_started_new_assistant_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_live_assistant_started[] =
    "newAssistant\0";
const vapi_json_field_t vapi_live_assistant_started_fields[1] = {
    {names_of_live_assistant_started + 0 /* newAssistant */, {.children = vapi_live_assistant_started_new_assistant_fields}, offsetof(vapi_live_assistant_started_t, new_assistant), sizeof(((vapi_live_assistant_started_t *)0)->new_assistant), 12U, 1U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_live_assistant_started_root = {
    NULL, {.children = vapi_live_assistant_started_fields}, 0U, sizeof(vapi_live_assistant_started_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_live_assistant_speech[] =
    "text\0"
    "turn\0";
const vapi_json_field_t vapi_live_assistant_speech_fields[2] = {
    {names_of_live_assistant_speech + 0 /* text */, {NULL}, offsetof(vapi_live_assistant_speech_t, text), sizeof(((vapi_live_assistant_speech_t *)0)->text), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_live_assistant_speech + 5 /* turn */, {NULL}, offsetof(vapi_live_assistant_speech_t, turn), sizeof(((vapi_live_assistant_speech_t *)0)->turn), 4U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
const vapi_json_field_t vapi_live_assistant_speech_root = {
    NULL, {.children = vapi_live_assistant_speech_fields}, 0U, sizeof(vapi_live_assistant_speech_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

