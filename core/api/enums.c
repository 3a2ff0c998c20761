/*
 * Texts of the API's enums.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/enums.h"

static const char texts_of_call_status[] =
    "scheduled\0"
    "queued\0"
    "ringing\0"
    "in-progress\0"
    "forwarding\0"
    "ended\0"
    "not-found\0"
    "deletion-failed\0";
const char *const vapi_call_status_names[9] = {
    texts_of_call_status + 0 /* scheduled */,
    texts_of_call_status + 10 /* queued */,
    texts_of_call_status + 17 /* ringing */,
    texts_of_call_status + 25 /* in-progress */,
    texts_of_call_status + 37 /* forwarding */,
    texts_of_call_status + 48 /* ended */,
    texts_of_call_status + 54 /* not-found */,
    texts_of_call_status + 64 /* deletion-failed */,
    NULL,
};

static const char texts_of_call_type[] =
    "inboundPhoneCall\0"
    "outboundPhoneCall\0"
    "webCall\0"
    "vapi.websocketCall\0";
const char *const vapi_call_type_names[5] = {
    texts_of_call_type + 0 /* inboundPhoneCall */,
    texts_of_call_type + 17 /* outboundPhoneCall */,
    texts_of_call_type + 35 /* webCall */,
    texts_of_call_type + 43 /* vapi.websocketCall */,
    NULL,
};

static const char texts_of_call_phone_transport[] =
    "sip\0"
    "pstn\0";
const char *const vapi_call_phone_transport_names[3] = {
    texts_of_call_phone_transport + 0 /* sip */,
    texts_of_call_phone_transport + 4 /* pstn */,
    NULL,
};

static const char texts_of_transport_provider[] =
    "vapi.websocket\0"
    "vonage\0"
    "twilio\0"
    "vapi.sip\0"
    "telnyx\0"
    "daily\0";
const char *const vapi_transport_provider_names[7] = {
    texts_of_transport_provider + 0 /* vapi.websocket */,
    texts_of_transport_provider + 15 /* vonage */,
    texts_of_transport_provider + 22 /* twilio */,
    texts_of_transport_provider + 29 /* vapi.sip */,
    texts_of_transport_provider + 38 /* telnyx */,
    texts_of_transport_provider + 45 /* daily */,
    NULL,
};

static const char texts_of_conversation_type[] =
    "voice\0";
const char *const vapi_conversation_type_names[2] = {
    texts_of_conversation_type + 0 /* voice */,
    NULL,
};

static const char texts_of_audio_format[] =
    "pcm_s16le\0"
    "mulaw\0";
const char *const vapi_audio_format_names[3] = {
    texts_of_audio_format + 0 /* pcm_s16le */,
    texts_of_audio_format + 10 /* mulaw */,
    NULL,
};

static const char texts_of_audio_container[] =
    "raw\0";
const char *const vapi_audio_container_names[2] = {
    texts_of_audio_container + 0 /* raw */,
    NULL,
};

static const char texts_of_first_message_mode[] =
    "assistant-speaks-first\0"
    "assistant-speaks-first-with-model-generated-message\0"
    "assistant-waits-for-user\0";
const char *const vapi_first_message_mode_names[4] = {
    texts_of_first_message_mode + 0 /* assistant-speaks-first */,
    texts_of_first_message_mode + 23 /* assistant-speaks-first-with-model-generated-message */,
    texts_of_first_message_mode + 75 /* assistant-waits-for-user */,
    NULL,
};

static const char texts_of_client_message[] =
    "conversation-update\0"
    "assistant.speechStarted\0"
    "function-call\0"
    "function-call-result\0"
    "hang\0"
    "language-changed\0"
    "metadata\0"
    "model-output\0"
    "speech-update\0"
    "status-update\0"
    "transcript\0"
    "tool-calls\0"
    "tool-calls-result\0"
    "tool.completed\0"
    "transfer-update\0"
    "user-interrupted\0"
    "voice-input\0"
    "workflow.node.started\0"
    "assistant.started\0";
const char *const vapi_client_message_names[20] = {
    texts_of_client_message + 0 /* conversation-update */,
    texts_of_client_message + 20 /* assistant.speechStarted */,
    texts_of_client_message + 44 /* function-call */,
    texts_of_client_message + 58 /* function-call-result */,
    texts_of_client_message + 79 /* hang */,
    texts_of_client_message + 84 /* language-changed */,
    texts_of_client_message + 101 /* metadata */,
    texts_of_client_message + 110 /* model-output */,
    texts_of_client_message + 123 /* speech-update */,
    texts_of_client_message + 137 /* status-update */,
    texts_of_client_message + 151 /* transcript */,
    texts_of_client_message + 162 /* tool-calls */,
    texts_of_client_message + 173 /* tool-calls-result */,
    texts_of_client_message + 191 /* tool.completed */,
    texts_of_client_message + 206 /* transfer-update */,
    texts_of_client_message + 222 /* user-interrupted */,
    texts_of_client_message + 239 /* voice-input */,
    texts_of_client_message + 251 /* workflow.node.started */,
    texts_of_client_message + 273 /* assistant.started */,
    NULL,
};

static const char texts_of_server_message[] =
    "assistant.started\0"
    "assistant.speechStarted\0"
    "conversation-update\0"
    "end-of-call-report\0"
    "function-call\0"
    "hang\0"
    "language-changed\0"
    "language-change-detected\0"
    "model-output\0"
    "phone-call-control\0"
    "speech-update\0"
    "status-update\0"
    "transcript\0"
    "transcript[transcriptType=\"final\"]\0"
    "tool-calls\0"
    "transfer-destination-request\0"
    "handoff-destination-request\0"
    "transfer-update\0"
    "user-interrupted\0"
    "voice-input\0"
    "chat.created\0"
    "chat.deleted\0"
    "session.created\0"
    "session.updated\0"
    "session.deleted\0"
    "call.deleted\0"
    "call.delete.failed\0"
    "call.artifact.upload\0";
const char *const vapi_server_message_names[29] = {
    texts_of_server_message + 0 /* assistant.started */,
    texts_of_server_message + 18 /* assistant.speechStarted */,
    texts_of_server_message + 42 /* conversation-update */,
    texts_of_server_message + 62 /* end-of-call-report */,
    texts_of_server_message + 81 /* function-call */,
    texts_of_server_message + 95 /* hang */,
    texts_of_server_message + 100 /* language-changed */,
    texts_of_server_message + 117 /* language-change-detected */,
    texts_of_server_message + 142 /* model-output */,
    texts_of_server_message + 155 /* phone-call-control */,
    texts_of_server_message + 174 /* speech-update */,
    texts_of_server_message + 188 /* status-update */,
    texts_of_server_message + 202 /* transcript */,
    texts_of_server_message + 213 /* transcript[transcriptType="final"] */,
    texts_of_server_message + 248 /* tool-calls */,
    texts_of_server_message + 259 /* transfer-destination-request */,
    texts_of_server_message + 288 /* handoff-destination-request */,
    texts_of_server_message + 316 /* transfer-update */,
    texts_of_server_message + 332 /* user-interrupted */,
    texts_of_server_message + 349 /* voice-input */,
    texts_of_server_message + 361 /* chat.created */,
    texts_of_server_message + 374 /* chat.deleted */,
    texts_of_server_message + 387 /* session.created */,
    texts_of_server_message + 403 /* session.updated */,
    texts_of_server_message + 419 /* session.deleted */,
    texts_of_server_message + 435 /* call.deleted */,
    texts_of_server_message + 448 /* call.delete.failed */,
    texts_of_server_message + 467 /* call.artifact.upload */,
    NULL,
};

static const char texts_of_recording_format[] =
    "wav;l16\0"
    "mp3\0";
const char *const vapi_recording_format_names[3] = {
    texts_of_recording_format + 0 /* wav;l16 */,
    texts_of_recording_format + 8 /* mp3 */,
    NULL,
};

static const char texts_of_chat_role[] =
    "assistant\0"
    "user\0"
    "system\0"
    "tool\0"
    "developer\0";
const char *const vapi_chat_role_names[6] = {
    texts_of_chat_role + 0 /* assistant */,
    texts_of_chat_role + 10 /* user */,
    texts_of_chat_role + 15 /* system */,
    texts_of_chat_role + 22 /* tool */,
    texts_of_chat_role + 27 /* developer */,
    NULL,
};

static const char texts_of_response_status[] =
    "completed\0"
    "failed\0"
    "in_progress\0"
    "incomplete\0";
const char *const vapi_response_status_names[5] = {
    texts_of_response_status + 0 /* completed */,
    texts_of_response_status + 10 /* failed */,
    texts_of_response_status + 17 /* in_progress */,
    texts_of_response_status + 29 /* incomplete */,
    NULL,
};

static const char texts_of_response_event_type[] =
    "response.output_text.delta\0"
    "response.output_text.done\0"
    "response.completed\0"
    "error\0";
const char *const vapi_response_event_type_names[5] = {
    texts_of_response_event_type + 0 /* response.output_text.delta */,
    texts_of_response_event_type + 27 /* response.output_text.done */,
    texts_of_response_event_type + 53 /* response.completed */,
    texts_of_response_event_type + 72 /* error */,
    NULL,
};

static const char texts_of_session_status[] =
    "active\0"
    "completed\0";
const char *const vapi_session_status_names[3] = {
    texts_of_session_status + 0 /* active */,
    texts_of_session_status + 7 /* completed */,
    NULL,
};

static const char texts_of_phone_number_provider[] =
    "byo-phone-number\0"
    "twilio\0"
    "vonage\0"
    "vapi\0"
    "telnyx\0";
const char *const vapi_phone_number_provider_names[6] = {
    texts_of_phone_number_provider + 0 /* byo-phone-number */,
    texts_of_phone_number_provider + 17 /* twilio */,
    texts_of_phone_number_provider + 24 /* vonage */,
    texts_of_phone_number_provider + 31 /* vapi */,
    texts_of_phone_number_provider + 36 /* telnyx */,
    NULL,
};

static const char texts_of_phone_number_status[] =
    "active\0"
    "activating\0"
    "blocked\0";
const char *const vapi_phone_number_status_names[4] = {
    texts_of_phone_number_status + 0 /* active */,
    texts_of_phone_number_status + 7 /* activating */,
    texts_of_phone_number_status + 18 /* blocked */,
    NULL,
};

static const char texts_of_tool_type[] =
    "apiRequest\0"
    "code\0"
    "dtmf\0"
    "endCall\0"
    "function\0"
    "knowledgeBase\0"
    "ghl\0"
    "transferCall\0"
    "handoff\0"
    "bash\0"
    "computer\0"
    "textEditor\0"
    "query\0"
    "google.calendar.event.create\0"
    "google.sheets.row.append\0"
    "google.calendar.availability.check\0"
    "slack.message.send\0"
    "sms\0"
    "mcp\0"
    "gohighlevel.calendar.availability.check\0"
    "gohighlevel.calendar.event.create\0"
    "gohighlevel.contact.create\0"
    "gohighlevel.contact.get\0"
    "sipRequest\0"
    "voicemail\0";
const char *const vapi_tool_type_names[26] = {
    texts_of_tool_type + 0 /* apiRequest */,
    texts_of_tool_type + 11 /* code */,
    texts_of_tool_type + 16 /* dtmf */,
    texts_of_tool_type + 21 /* endCall */,
    texts_of_tool_type + 29 /* function */,
    texts_of_tool_type + 38 /* knowledgeBase */,
    texts_of_tool_type + 52 /* ghl */,
    texts_of_tool_type + 56 /* transferCall */,
    texts_of_tool_type + 69 /* handoff */,
    texts_of_tool_type + 77 /* bash */,
    texts_of_tool_type + 82 /* computer */,
    texts_of_tool_type + 91 /* textEditor */,
    texts_of_tool_type + 102 /* query */,
    texts_of_tool_type + 108 /* google.calendar.event.create */,
    texts_of_tool_type + 137 /* google.sheets.row.append */,
    texts_of_tool_type + 162 /* google.calendar.availability.check */,
    texts_of_tool_type + 197 /* slack.message.send */,
    texts_of_tool_type + 216 /* sms */,
    texts_of_tool_type + 220 /* mcp */,
    texts_of_tool_type + 224 /* gohighlevel.calendar.availability.check */,
    texts_of_tool_type + 264 /* gohighlevel.calendar.event.create */,
    texts_of_tool_type + 298 /* gohighlevel.contact.create */,
    texts_of_tool_type + 325 /* gohighlevel.contact.get */,
    texts_of_tool_type + 349 /* sipRequest */,
    texts_of_tool_type + 360 /* voicemail */,
    NULL,
};

static const char texts_of_file_status[] =
    "processing\0"
    "done\0"
    "failed\0";
const char *const vapi_file_status_names[4] = {
    texts_of_file_status + 0 /* processing */,
    texts_of_file_status + 11 /* done */,
    texts_of_file_status + 16 /* failed */,
    NULL,
};

static const char texts_of_file_purpose[] =
    "assistant\0"
    "composer-attachment\0"
    "knowledge-base-v2\0";
const char *const vapi_file_purpose_names[4] = {
    texts_of_file_purpose + 0 /* assistant */,
    texts_of_file_purpose + 10 /* composer-attachment */,
    texts_of_file_purpose + 30 /* knowledge-base-v2 */,
    NULL,
};

static const char texts_of_campaign_status[] =
    "scheduled\0"
    "in-progress\0"
    "ended\0"
    "cancelled\0"
    "archived\0";
const char *const vapi_campaign_status_names[6] = {
    texts_of_campaign_status + 0 /* scheduled */,
    texts_of_campaign_status + 10 /* in-progress */,
    texts_of_campaign_status + 22 /* ended */,
    texts_of_campaign_status + 28 /* cancelled */,
    texts_of_campaign_status + 38 /* archived */,
    NULL,
};

static const char texts_of_campaign_update_status[] =
    "ended\0"
    "cancelled\0";
const char *const vapi_campaign_update_status_names[3] = {
    texts_of_campaign_update_status + 0 /* ended */,
    texts_of_campaign_update_status + 6 /* cancelled */,
    NULL,
};

static const char texts_of_campaign_ended_reason[] =
    "campaign.scheduled.ended-by-user\0"
    "campaign.in-progress.ended-by-user\0"
    "campaign.ended.success\0";
const char *const vapi_campaign_ended_reason_names[4] = {
    texts_of_campaign_ended_reason + 0 /* campaign.scheduled.ended-by-user */,
    texts_of_campaign_ended_reason + 33 /* campaign.in-progress.ended-by-user */,
    texts_of_campaign_ended_reason + 68 /* campaign.ended.success */,
    NULL,
};

static const char texts_of_contact_status[] =
    "contact.pending\0"
    "contact.dispatched\0"
    "contact.completed\0"
    "contact.failed\0"
    "contact.skipped\0"
    "contact.predial-failed\0";
const char *const vapi_contact_status_names[7] = {
    texts_of_contact_status + 0 /* contact.pending */,
    texts_of_contact_status + 16 /* contact.dispatched */,
    texts_of_contact_status + 35 /* contact.completed */,
    texts_of_contact_status + 53 /* contact.failed */,
    texts_of_contact_status + 68 /* contact.skipped */,
    texts_of_contact_status + 84 /* contact.predial-failed */,
    NULL,
};

static const char texts_of_structured_output_type[] =
    "ai\0"
    "regex\0";
const char *const vapi_structured_output_type_names[3] = {
    texts_of_structured_output_type + 0 /* ai */,
    texts_of_structured_output_type + 3 /* regex */,
    NULL,
};

static const char texts_of_analytics_table[] =
    "call\0"
    "subscription\0";
const char *const vapi_analytics_table_names[3] = {
    texts_of_analytics_table + 0 /* call */,
    texts_of_analytics_table + 5 /* subscription */,
    NULL,
};

static const char texts_of_analytics_group[] =
    "type\0"
    "assistantId\0"
    "endedReason\0"
    "analysis.successEvaluation\0"
    "status\0";
const char *const vapi_analytics_group_names[6] = {
    texts_of_analytics_group + 0 /* type */,
    texts_of_analytics_group + 5 /* assistantId */,
    texts_of_analytics_group + 17 /* endedReason */,
    texts_of_analytics_group + 29 /* analysis.successEvaluation */,
    texts_of_analytics_group + 56 /* status */,
    NULL,
};

static const char texts_of_analytics_operator[] =
    "sum\0"
    "avg\0"
    "count\0"
    "min\0"
    "max\0"
    "history\0";
const char *const vapi_analytics_operator_names[7] = {
    texts_of_analytics_operator + 0 /* sum */,
    texts_of_analytics_operator + 4 /* avg */,
    texts_of_analytics_operator + 8 /* count */,
    texts_of_analytics_operator + 14 /* min */,
    texts_of_analytics_operator + 18 /* max */,
    texts_of_analytics_operator + 22 /* history */,
    NULL,
};

static const char texts_of_analytics_column[] =
    "id\0"
    "cost\0"
    "costBreakdown.llm\0"
    "costBreakdown.stt\0"
    "costBreakdown.tts\0"
    "costBreakdown.vapi\0"
    "costBreakdown.transport\0"
    "costBreakdown.analysisBreakdown.summary\0"
    "costBreakdown.transcriber\0"
    "costBreakdown.ttsCharacters\0"
    "costBreakdown.llmPromptTokens\0"
    "costBreakdown.llmCompletionTokens\0"
    "costBreakdown.llmCachedPromptTokens\0"
    "duration\0"
    "concurrency\0"
    "minutesUsed\0";
const char *const vapi_analytics_column_names[17] = {
    texts_of_analytics_column + 0 /* id */,
    texts_of_analytics_column + 3 /* cost */,
    texts_of_analytics_column + 8 /* costBreakdown.llm */,
    texts_of_analytics_column + 26 /* costBreakdown.stt */,
    texts_of_analytics_column + 44 /* costBreakdown.tts */,
    texts_of_analytics_column + 62 /* costBreakdown.vapi */,
    texts_of_analytics_column + 81 /* costBreakdown.transport */,
    texts_of_analytics_column + 105 /* costBreakdown.analysisBreakdown.summary */,
    texts_of_analytics_column + 145 /* costBreakdown.transcriber */,
    texts_of_analytics_column + 171 /* costBreakdown.ttsCharacters */,
    texts_of_analytics_column + 199 /* costBreakdown.llmPromptTokens */,
    texts_of_analytics_column + 229 /* costBreakdown.llmCompletionTokens */,
    texts_of_analytics_column + 263 /* costBreakdown.llmCachedPromptTokens */,
    texts_of_analytics_column + 299 /* duration */,
    texts_of_analytics_column + 308 /* concurrency */,
    texts_of_analytics_column + 320 /* minutesUsed */,
    NULL,
};

static const char texts_of_analytics_step[] =
    "second\0"
    "minute\0"
    "hour\0"
    "day\0"
    "week\0"
    "month\0"
    "quarter\0"
    "year\0"
    "decade\0"
    "century\0"
    "millennium\0";
const char *const vapi_analytics_step_names[12] = {
    texts_of_analytics_step + 0 /* second */,
    texts_of_analytics_step + 7 /* minute */,
    texts_of_analytics_step + 14 /* hour */,
    texts_of_analytics_step + 19 /* day */,
    texts_of_analytics_step + 23 /* week */,
    texts_of_analytics_step + 28 /* month */,
    texts_of_analytics_step + 34 /* quarter */,
    texts_of_analytics_step + 42 /* year */,
    texts_of_analytics_step + 47 /* decade */,
    texts_of_analytics_step + 54 /* century */,
    texts_of_analytics_step + 62 /* millennium */,
    NULL,
};

static const char texts_of_knowledge_base_file_status[] =
    "indexing\0"
    "ready\0"
    "failed\0";
const char *const vapi_knowledge_base_file_status_names[4] = {
    texts_of_knowledge_base_file_status + 0 /* indexing */,
    texts_of_knowledge_base_file_status + 9 /* ready */,
    texts_of_knowledge_base_file_status + 15 /* failed */,
    NULL,
};

static const char texts_of_resource_provider[] =
    "cartesia\0"
    "11labs\0";
const char *const vapi_resource_provider_names[3] = {
    texts_of_resource_provider + 0 /* cartesia */,
    texts_of_resource_provider + 9 /* 11labs */,
    NULL,
};

static const char texts_of_resource_name[] =
    "pronunciation-dictionary\0";
const char *const vapi_resource_name_names[2] = {
    texts_of_resource_name + 0 /* pronunciation-dictionary */,
    NULL,
};

static const char texts_of_control_command[] =
    "mute-assistant\0"
    "unmute-assistant\0"
    "mute-customer\0"
    "unmute-customer\0"
    "say-first-message\0";
const char *const vapi_control_command_names[6] = {
    texts_of_control_command + 0 /* mute-assistant */,
    texts_of_control_command + 15 /* unmute-assistant */,
    texts_of_control_command + 32 /* mute-customer */,
    texts_of_control_command + 46 /* unmute-customer */,
    texts_of_control_command + 62 /* say-first-message */,
    NULL,
};

static const char texts_of_destination_type[] =
    "number\0"
    "sip\0";
const char *const vapi_destination_type_names[3] = {
    texts_of_destination_type + 0 /* number */,
    texts_of_destination_type + 7 /* sip */,
    NULL,
};

static const char texts_of_add_message_role[] =
    "assistant\0"
    "function\0"
    "user\0"
    "system\0"
    "tool\0";
const char *const vapi_add_message_role_names[6] = {
    texts_of_add_message_role + 0 /* assistant */,
    texts_of_add_message_role + 10 /* function */,
    texts_of_add_message_role + 19 /* user */,
    texts_of_add_message_role + 24 /* system */,
    texts_of_add_message_role + 31 /* tool */,
    NULL,
};

static const char texts_of_sip_verb[] =
    "INFO\0"
    "MESSAGE\0"
    "NOTIFY\0";
const char *const vapi_sip_verb_names[4] = {
    texts_of_sip_verb + 0 /* INFO */,
    texts_of_sip_verb + 5 /* MESSAGE */,
    texts_of_sip_verb + 13 /* NOTIFY */,
    NULL,
};

static const char texts_of_speaker[] =
    "assistant\0"
    "user\0";
const char *const vapi_speaker_names[3] = {
    texts_of_speaker + 0 /* assistant */,
    texts_of_speaker + 10 /* user */,
    NULL,
};

static const char texts_of_speech_status[] =
    "started\0"
    "stopped\0";
const char *const vapi_speech_status_names[3] = {
    texts_of_speech_status + 0 /* started */,
    texts_of_speech_status + 8 /* stopped */,
    NULL,
};

static const char texts_of_transcript_type[] =
    "partial\0"
    "final\0";
const char *const vapi_transcript_type_names[3] = {
    texts_of_transcript_type + 0 /* partial */,
    texts_of_transcript_type + 8 /* final */,
    NULL,
};

static const char texts_of_sort_order[] =
    "ASC\0"
    "DESC\0";
const char *const vapi_sort_order_names[3] = {
    texts_of_sort_order + 0 /* ASC */,
    texts_of_sort_order + 4 /* DESC */,
    NULL,
};

static const char texts_of_sort_by[] =
    "createdAt\0"
    "duration\0"
    "cost\0";
const char *const vapi_sort_by_names[4] = {
    texts_of_sort_by + 0 /* createdAt */,
    texts_of_sort_by + 10 /* duration */,
    texts_of_sort_by + 19 /* cost */,
    NULL,
};
