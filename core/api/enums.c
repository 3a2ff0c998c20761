/*
 * Texts of the API's enums.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/enums.h"

const char *const vapi_call_status_names[9] = {
    "scheduled",
    "queued",
    "ringing",
    "in-progress",
    "forwarding",
    "ended",
    "not-found",
    "deletion-failed",
    NULL,
};

const char *const vapi_call_type_names[5] = {
    "inboundPhoneCall",
    "outboundPhoneCall",
    "webCall",
    "vapi.websocketCall",
    NULL,
};

const char *const vapi_call_phone_transport_names[3] = {
    "sip",
    "pstn",
    NULL,
};

const char *const vapi_transport_provider_names[7] = {
    "vapi.websocket",
    "vonage",
    "twilio",
    "vapi.sip",
    "telnyx",
    "daily",
    NULL,
};

const char *const vapi_conversation_type_names[2] = {
    "voice",
    NULL,
};

const char *const vapi_audio_format_names[3] = {
    "pcm_s16le",
    "mulaw",
    NULL,
};

const char *const vapi_audio_container_names[2] = {
    "raw",
    NULL,
};

const char *const vapi_first_message_mode_names[4] = {
    "assistant-speaks-first",
    "assistant-speaks-first-with-model-generated-message",
    "assistant-waits-for-user",
    NULL,
};

const char *const vapi_client_message_names[20] = {
    "conversation-update",
    "assistant.speechStarted",
    "function-call",
    "function-call-result",
    "hang",
    "language-changed",
    "metadata",
    "model-output",
    "speech-update",
    "status-update",
    "transcript",
    "tool-calls",
    "tool-calls-result",
    "tool.completed",
    "transfer-update",
    "user-interrupted",
    "voice-input",
    "workflow.node.started",
    "assistant.started",
    NULL,
};

const char *const vapi_server_message_names[29] = {
    "assistant.started",
    "assistant.speechStarted",
    "conversation-update",
    "end-of-call-report",
    "function-call",
    "hang",
    "language-changed",
    "language-change-detected",
    "model-output",
    "phone-call-control",
    "speech-update",
    "status-update",
    "transcript",
    "transcript[transcriptType=\"final\"]",
    "tool-calls",
    "transfer-destination-request",
    "handoff-destination-request",
    "transfer-update",
    "user-interrupted",
    "voice-input",
    "chat.created",
    "chat.deleted",
    "session.created",
    "session.updated",
    "session.deleted",
    "call.deleted",
    "call.delete.failed",
    "call.artifact.upload",
    NULL,
};

const char *const vapi_recording_format_names[3] = {
    "wav;l16",
    "mp3",
    NULL,
};

const char *const vapi_chat_role_names[6] = {
    "assistant",
    "user",
    "system",
    "tool",
    "developer",
    NULL,
};

const char *const vapi_response_status_names[5] = {
    "completed",
    "failed",
    "in_progress",
    "incomplete",
    NULL,
};

const char *const vapi_response_event_type_names[5] = {
    "response.output_text.delta",
    "response.output_text.done",
    "response.completed",
    "error",
    NULL,
};

const char *const vapi_session_status_names[3] = {
    "active",
    "completed",
    NULL,
};

const char *const vapi_phone_number_provider_names[6] = {
    "byo-phone-number",
    "twilio",
    "vonage",
    "vapi",
    "telnyx",
    NULL,
};

const char *const vapi_phone_number_status_names[4] = {
    "active",
    "activating",
    "blocked",
    NULL,
};

const char *const vapi_tool_type_names[26] = {
    "apiRequest",
    "code",
    "dtmf",
    "endCall",
    "function",
    "knowledgeBase",
    "ghl",
    "transferCall",
    "handoff",
    "bash",
    "computer",
    "textEditor",
    "query",
    "google.calendar.event.create",
    "google.sheets.row.append",
    "google.calendar.availability.check",
    "slack.message.send",
    "sms",
    "mcp",
    "gohighlevel.calendar.availability.check",
    "gohighlevel.calendar.event.create",
    "gohighlevel.contact.create",
    "gohighlevel.contact.get",
    "sipRequest",
    "voicemail",
    NULL,
};

const char *const vapi_file_status_names[4] = {
    "processing",
    "done",
    "failed",
    NULL,
};

const char *const vapi_file_purpose_names[4] = {
    "assistant",
    "composer-attachment",
    "knowledge-base-v2",
    NULL,
};

const char *const vapi_campaign_status_names[6] = {
    "scheduled",
    "in-progress",
    "ended",
    "cancelled",
    "archived",
    NULL,
};

const char *const vapi_campaign_update_status_names[3] = {
    "ended",
    "cancelled",
    NULL,
};

const char *const vapi_campaign_ended_reason_names[4] = {
    "campaign.scheduled.ended-by-user",
    "campaign.in-progress.ended-by-user",
    "campaign.ended.success",
    NULL,
};

const char *const vapi_contact_status_names[7] = {
    "contact.pending",
    "contact.dispatched",
    "contact.completed",
    "contact.failed",
    "contact.skipped",
    "contact.predial-failed",
    NULL,
};

const char *const vapi_structured_output_type_names[3] = {
    "ai",
    "regex",
    NULL,
};

const char *const vapi_analytics_table_names[3] = {
    "call",
    "subscription",
    NULL,
};

const char *const vapi_analytics_group_names[6] = {
    "type",
    "assistantId",
    "endedReason",
    "analysis.successEvaluation",
    "status",
    NULL,
};

const char *const vapi_analytics_operator_names[7] = {
    "sum",
    "avg",
    "count",
    "min",
    "max",
    "history",
    NULL,
};

const char *const vapi_analytics_column_names[17] = {
    "id",
    "cost",
    "costBreakdown.llm",
    "costBreakdown.stt",
    "costBreakdown.tts",
    "costBreakdown.vapi",
    "costBreakdown.transport",
    "costBreakdown.analysisBreakdown.summary",
    "costBreakdown.transcriber",
    "costBreakdown.ttsCharacters",
    "costBreakdown.llmPromptTokens",
    "costBreakdown.llmCompletionTokens",
    "costBreakdown.llmCachedPromptTokens",
    "duration",
    "concurrency",
    "minutesUsed",
    NULL,
};

const char *const vapi_analytics_step_names[12] = {
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    "millennium",
    NULL,
};

const char *const vapi_knowledge_base_file_status_names[4] = {
    "indexing",
    "ready",
    "failed",
    NULL,
};

const char *const vapi_resource_provider_names[3] = {
    "cartesia",
    "11labs",
    NULL,
};

const char *const vapi_resource_name_names[2] = {
    "pronunciation-dictionary",
    NULL,
};

const char *const vapi_control_command_names[6] = {
    "mute-assistant",
    "unmute-assistant",
    "mute-customer",
    "unmute-customer",
    "say-first-message",
    NULL,
};

const char *const vapi_destination_type_names[3] = {
    "number",
    "sip",
    NULL,
};

const char *const vapi_add_message_role_names[6] = {
    "assistant",
    "function",
    "user",
    "system",
    "tool",
    NULL,
};

const char *const vapi_sip_verb_names[4] = {
    "INFO",
    "MESSAGE",
    "NOTIFY",
    NULL,
};

const char *const vapi_speaker_names[3] = {
    "assistant",
    "user",
    NULL,
};

const char *const vapi_speech_status_names[3] = {
    "started",
    "stopped",
    NULL,
};

const char *const vapi_transcript_type_names[3] = {
    "partial",
    "final",
    NULL,
};

const char *const vapi_sort_order_names[3] = {
    "ASC",
    "DESC",
    NULL,
};

const char *const vapi_sort_by_names[4] = {
    "createdAt",
    "duration",
    "cost",
    NULL,
};
