/**
 * @file enums.h
 * Enums of the API, with their texts both ways.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_ENUMS_H
#define VAPI_API_ENUMS_H

/* clang-format off */
#include "vapi/api/enum.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Values of Call.status. */
typedef enum vapi_call_status {
    VAPI_CALL_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CALL_STATUS_SCHEDULED = 1, /**< scheduled */
    VAPI_CALL_STATUS_QUEUED = 2, /**< queued */
    VAPI_CALL_STATUS_RINGING = 3, /**< ringing */
    VAPI_CALL_STATUS_IN_PROGRESS = 4, /**< in-progress */
    VAPI_CALL_STATUS_FORWARDING = 5, /**< forwarding */
    VAPI_CALL_STATUS_ENDED = 6, /**< ended */
    VAPI_CALL_STATUS_NOT_FOUND = 7, /**< not-found */
    VAPI_CALL_STATUS_DELETION_FAILED = 8 /**< deletion-failed */
} vapi_call_status_t;

/** Texts of vapi_call_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_call_status_names[9];

/** The text of a vapi_call_status_t; "" for VAPI_CALL_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_call_status_text(int32_t value)
{
    return vapi_enum_text(vapi_call_status_names, value);
}

/** The vapi_call_status_t with this text; VAPI_CALL_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_call_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_call_status_names, text);
}

/** Values of Call.type. */
typedef enum vapi_call_type {
    VAPI_CALL_TYPE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CALL_TYPE_INBOUND_PHONE_CALL = 1, /**< inboundPhoneCall */
    VAPI_CALL_TYPE_OUTBOUND_PHONE_CALL = 2, /**< outboundPhoneCall */
    VAPI_CALL_TYPE_WEB_CALL = 3, /**< webCall */
    VAPI_CALL_TYPE_VAPI_WEBSOCKET_CALL = 4 /**< vapi.websocketCall */
} vapi_call_type_t;

/** Texts of vapi_call_type_t, from value 1 on, ended by NULL. */
extern const char *const vapi_call_type_names[5];

/** The text of a vapi_call_type_t; "" for VAPI_CALL_TYPE_UNKNOWN and numbers out of range. */
static inline const char *vapi_call_type_text(int32_t value)
{
    return vapi_enum_text(vapi_call_type_names, value);
}

/** The vapi_call_type_t with this text; VAPI_CALL_TYPE_UNKNOWN for any other. */
static inline int32_t vapi_call_type_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_call_type_names, text);
}

/** Values of Call.phoneCallTransport. */
typedef enum vapi_call_phone_transport {
    VAPI_CALL_PHONE_TRANSPORT_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CALL_PHONE_TRANSPORT_SIP = 1, /**< sip */
    VAPI_CALL_PHONE_TRANSPORT_PSTN = 2 /**< pstn */
} vapi_call_phone_transport_t;

/** Texts of vapi_call_phone_transport_t, from value 1 on, ended by NULL. */
extern const char *const vapi_call_phone_transport_names[3];

/** The text of a vapi_call_phone_transport_t; "" for VAPI_CALL_PHONE_TRANSPORT_UNKNOWN and numbers out of range. */
static inline const char *vapi_call_phone_transport_text(int32_t value)
{
    return vapi_enum_text(vapi_call_phone_transport_names, value);
}

/** The vapi_call_phone_transport_t with this text; VAPI_CALL_PHONE_TRANSPORT_UNKNOWN for any other. */
static inline int32_t vapi_call_phone_transport_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_call_phone_transport_names, text);
}

/** Values of Call.transport.provider. */
typedef enum vapi_transport_provider {
    VAPI_TRANSPORT_PROVIDER_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_TRANSPORT_PROVIDER_VAPI_WEBSOCKET = 1, /**< vapi.websocket */
    VAPI_TRANSPORT_PROVIDER_VONAGE = 2, /**< vonage */
    VAPI_TRANSPORT_PROVIDER_TWILIO = 3, /**< twilio */
    VAPI_TRANSPORT_PROVIDER_VAPI_SIP = 4, /**< vapi.sip */
    VAPI_TRANSPORT_PROVIDER_TELNYX = 5, /**< telnyx */
    VAPI_TRANSPORT_PROVIDER_DAILY = 6 /**< daily */
} vapi_transport_provider_t;

/** Texts of vapi_transport_provider_t, from value 1 on, ended by NULL. */
extern const char *const vapi_transport_provider_names[7];

/** The text of a vapi_transport_provider_t; "" for VAPI_TRANSPORT_PROVIDER_UNKNOWN and numbers out of range. */
static inline const char *vapi_transport_provider_text(int32_t value)
{
    return vapi_enum_text(vapi_transport_provider_names, value);
}

/** The vapi_transport_provider_t with this text; VAPI_TRANSPORT_PROVIDER_UNKNOWN for any other. */
static inline int32_t vapi_transport_provider_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_transport_provider_names, text);
}

/** Values of VapiWebsocketTransport.conversationType. */
typedef enum vapi_conversation_type {
    VAPI_CONVERSATION_TYPE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CONVERSATION_TYPE_VOICE = 1 /**< voice */
} vapi_conversation_type_t;

/** Texts of vapi_conversation_type_t, from value 1 on, ended by NULL. */
extern const char *const vapi_conversation_type_names[2];

/** The text of a vapi_conversation_type_t; "" for VAPI_CONVERSATION_TYPE_UNKNOWN and numbers out of range. */
static inline const char *vapi_conversation_type_text(int32_t value)
{
    return vapi_enum_text(vapi_conversation_type_names, value);
}

/** The vapi_conversation_type_t with this text; VAPI_CONVERSATION_TYPE_UNKNOWN for any other. */
static inline int32_t vapi_conversation_type_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_conversation_type_names, text);
}

/** Values of AudioFormat.format. */
typedef enum vapi_audio_format {
    VAPI_AUDIO_FORMAT_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_AUDIO_FORMAT_PCM_S16LE = 1, /**< pcm_s16le */
    VAPI_AUDIO_FORMAT_MULAW = 2 /**< mulaw */
} vapi_audio_format_t;

/** Texts of vapi_audio_format_t, from value 1 on, ended by NULL. */
extern const char *const vapi_audio_format_names[3];

/** The text of a vapi_audio_format_t; "" for VAPI_AUDIO_FORMAT_UNKNOWN and numbers out of range. */
static inline const char *vapi_audio_format_text(int32_t value)
{
    return vapi_enum_text(vapi_audio_format_names, value);
}

/** The vapi_audio_format_t with this text; VAPI_AUDIO_FORMAT_UNKNOWN for any other. */
static inline int32_t vapi_audio_format_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_audio_format_names, text);
}

/** Values of AudioFormat.container. */
typedef enum vapi_audio_container {
    VAPI_AUDIO_CONTAINER_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_AUDIO_CONTAINER_RAW = 1 /**< raw */
} vapi_audio_container_t;

/** Texts of vapi_audio_container_t, from value 1 on, ended by NULL. */
extern const char *const vapi_audio_container_names[2];

/** The text of a vapi_audio_container_t; "" for VAPI_AUDIO_CONTAINER_UNKNOWN and numbers out of range. */
static inline const char *vapi_audio_container_text(int32_t value)
{
    return vapi_enum_text(vapi_audio_container_names, value);
}

/** The vapi_audio_container_t with this text; VAPI_AUDIO_CONTAINER_UNKNOWN for any other. */
static inline int32_t vapi_audio_container_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_audio_container_names, text);
}

/** Values of AssistantOverrides.firstMessageMode. */
typedef enum vapi_first_message_mode {
    VAPI_FIRST_MESSAGE_MODE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_FIRST_MESSAGE_MODE_ASSISTANT_SPEAKS_FIRST = 1, /**< assistant-speaks-first */
    VAPI_FIRST_MESSAGE_MODE_ASSISTANT_SPEAKS_FIRST_WITH_MODEL_GENERATED_MESSAGE = 2, /**< assistant-speaks-first-with-model-generated-message */
    VAPI_FIRST_MESSAGE_MODE_ASSISTANT_WAITS_FOR_USER = 3 /**< assistant-waits-for-user */
} vapi_first_message_mode_t;

/** Texts of vapi_first_message_mode_t, from value 1 on, ended by NULL. */
extern const char *const vapi_first_message_mode_names[4];

/** The text of a vapi_first_message_mode_t; "" for VAPI_FIRST_MESSAGE_MODE_UNKNOWN and numbers out of range. */
static inline const char *vapi_first_message_mode_text(int32_t value)
{
    return vapi_enum_text(vapi_first_message_mode_names, value);
}

/** The vapi_first_message_mode_t with this text; VAPI_FIRST_MESSAGE_MODE_UNKNOWN for any other. */
static inline int32_t vapi_first_message_mode_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_first_message_mode_names, text);
}

/** Values of AssistantOverrides.clientMessages. */
typedef enum vapi_client_message {
    VAPI_CLIENT_MESSAGE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CLIENT_MESSAGE_CONVERSATION_UPDATE = 1, /**< conversation-update */
    VAPI_CLIENT_MESSAGE_ASSISTANT_SPEECH_STARTED = 2, /**< assistant.speechStarted */
    VAPI_CLIENT_MESSAGE_FUNCTION_CALL = 3, /**< function-call */
    VAPI_CLIENT_MESSAGE_FUNCTION_CALL_RESULT = 4, /**< function-call-result */
    VAPI_CLIENT_MESSAGE_HANG = 5, /**< hang */
    VAPI_CLIENT_MESSAGE_LANGUAGE_CHANGED = 6, /**< language-changed */
    VAPI_CLIENT_MESSAGE_METADATA = 7, /**< metadata */
    VAPI_CLIENT_MESSAGE_MODEL_OUTPUT = 8, /**< model-output */
    VAPI_CLIENT_MESSAGE_SPEECH_UPDATE = 9, /**< speech-update */
    VAPI_CLIENT_MESSAGE_STATUS_UPDATE = 10, /**< status-update */
    VAPI_CLIENT_MESSAGE_TRANSCRIPT = 11, /**< transcript */
    VAPI_CLIENT_MESSAGE_TOOL_CALLS = 12, /**< tool-calls */
    VAPI_CLIENT_MESSAGE_TOOL_CALLS_RESULT = 13, /**< tool-calls-result */
    VAPI_CLIENT_MESSAGE_TOOL_COMPLETED = 14, /**< tool.completed */
    VAPI_CLIENT_MESSAGE_TRANSFER_UPDATE = 15, /**< transfer-update */
    VAPI_CLIENT_MESSAGE_USER_INTERRUPTED = 16, /**< user-interrupted */
    VAPI_CLIENT_MESSAGE_VOICE_INPUT = 17, /**< voice-input */
    VAPI_CLIENT_MESSAGE_WORKFLOW_NODE_STARTED = 18, /**< workflow.node.started */
    VAPI_CLIENT_MESSAGE_ASSISTANT_STARTED = 19 /**< assistant.started */
} vapi_client_message_t;

/** Texts of vapi_client_message_t, from value 1 on, ended by NULL. */
extern const char *const vapi_client_message_names[20];

/** The text of a vapi_client_message_t; "" for VAPI_CLIENT_MESSAGE_UNKNOWN and numbers out of range. */
static inline const char *vapi_client_message_text(int32_t value)
{
    return vapi_enum_text(vapi_client_message_names, value);
}

/** The vapi_client_message_t with this text; VAPI_CLIENT_MESSAGE_UNKNOWN for any other. */
static inline int32_t vapi_client_message_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_client_message_names, text);
}

/** Values of AssistantOverrides.serverMessages. */
typedef enum vapi_server_message {
    VAPI_SERVER_MESSAGE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_SERVER_MESSAGE_ASSISTANT_STARTED = 1, /**< assistant.started */
    VAPI_SERVER_MESSAGE_ASSISTANT_SPEECH_STARTED = 2, /**< assistant.speechStarted */
    VAPI_SERVER_MESSAGE_CONVERSATION_UPDATE = 3, /**< conversation-update */
    VAPI_SERVER_MESSAGE_END_OF_CALL_REPORT = 4, /**< end-of-call-report */
    VAPI_SERVER_MESSAGE_FUNCTION_CALL = 5, /**< function-call */
    VAPI_SERVER_MESSAGE_HANG = 6, /**< hang */
    VAPI_SERVER_MESSAGE_LANGUAGE_CHANGED = 7, /**< language-changed */
    VAPI_SERVER_MESSAGE_LANGUAGE_CHANGE_DETECTED = 8, /**< language-change-detected */
    VAPI_SERVER_MESSAGE_MODEL_OUTPUT = 9, /**< model-output */
    VAPI_SERVER_MESSAGE_PHONE_CALL_CONTROL = 10, /**< phone-call-control */
    VAPI_SERVER_MESSAGE_SPEECH_UPDATE = 11, /**< speech-update */
    VAPI_SERVER_MESSAGE_STATUS_UPDATE = 12, /**< status-update */
    VAPI_SERVER_MESSAGE_TRANSCRIPT = 13, /**< transcript */
    VAPI_SERVER_MESSAGE_TRANSCRIPT_TRANSCRIPT_TYPE_FINAL = 14, /**< transcript[transcriptType="final"] */
    VAPI_SERVER_MESSAGE_TOOL_CALLS = 15, /**< tool-calls */
    VAPI_SERVER_MESSAGE_TRANSFER_DESTINATION_REQUEST = 16, /**< transfer-destination-request */
    VAPI_SERVER_MESSAGE_HANDOFF_DESTINATION_REQUEST = 17, /**< handoff-destination-request */
    VAPI_SERVER_MESSAGE_TRANSFER_UPDATE = 18, /**< transfer-update */
    VAPI_SERVER_MESSAGE_USER_INTERRUPTED = 19, /**< user-interrupted */
    VAPI_SERVER_MESSAGE_VOICE_INPUT = 20, /**< voice-input */
    VAPI_SERVER_MESSAGE_CHAT_CREATED = 21, /**< chat.created */
    VAPI_SERVER_MESSAGE_CHAT_DELETED = 22, /**< chat.deleted */
    VAPI_SERVER_MESSAGE_SESSION_CREATED = 23, /**< session.created */
    VAPI_SERVER_MESSAGE_SESSION_UPDATED = 24, /**< session.updated */
    VAPI_SERVER_MESSAGE_SESSION_DELETED = 25, /**< session.deleted */
    VAPI_SERVER_MESSAGE_CALL_DELETED = 26, /**< call.deleted */
    VAPI_SERVER_MESSAGE_CALL_DELETE_FAILED = 27, /**< call.delete.failed */
    VAPI_SERVER_MESSAGE_CALL_ARTIFACT_UPLOAD = 28 /**< call.artifact.upload */
} vapi_server_message_t;

/** Texts of vapi_server_message_t, from value 1 on, ended by NULL. */
extern const char *const vapi_server_message_names[29];

/** The text of a vapi_server_message_t; "" for VAPI_SERVER_MESSAGE_UNKNOWN and numbers out of range. */
static inline const char *vapi_server_message_text(int32_t value)
{
    return vapi_enum_text(vapi_server_message_names, value);
}

/** The vapi_server_message_t with this text; VAPI_SERVER_MESSAGE_UNKNOWN for any other. */
static inline int32_t vapi_server_message_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_server_message_names, text);
}

/** Values of ArtifactPlan.recordingFormat. */
typedef enum vapi_recording_format {
    VAPI_RECORDING_FORMAT_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_RECORDING_FORMAT_WAV_L16 = 1, /**< wav;l16 */
    VAPI_RECORDING_FORMAT_MP3 = 2 /**< mp3 */
} vapi_recording_format_t;

/** Texts of vapi_recording_format_t, from value 1 on, ended by NULL. */
extern const char *const vapi_recording_format_names[3];

/** The text of a vapi_recording_format_t; "" for VAPI_RECORDING_FORMAT_UNKNOWN and numbers out of range. */
static inline const char *vapi_recording_format_text(int32_t value)
{
    return vapi_enum_text(vapi_recording_format_names, value);
}

/** The vapi_recording_format_t with this text; VAPI_RECORDING_FORMAT_UNKNOWN for any other. */
static inline int32_t vapi_recording_format_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_recording_format_names, text);
}

/** Values of AssistantMessage.role, ChatUserMessage.role, ChatSystemMessage.role, ToolMessage.role, DeveloperMessage.role. */
typedef enum vapi_chat_role {
    VAPI_CHAT_ROLE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CHAT_ROLE_ASSISTANT = 1, /**< assistant */
    VAPI_CHAT_ROLE_USER = 2, /**< user */
    VAPI_CHAT_ROLE_SYSTEM = 3, /**< system */
    VAPI_CHAT_ROLE_TOOL = 4, /**< tool */
    VAPI_CHAT_ROLE_DEVELOPER = 5 /**< developer */
} vapi_chat_role_t;

/** Texts of vapi_chat_role_t, from value 1 on, ended by NULL. */
extern const char *const vapi_chat_role_names[6];

/** The text of a vapi_chat_role_t; "" for VAPI_CHAT_ROLE_UNKNOWN and numbers out of range. */
static inline const char *vapi_chat_role_text(int32_t value)
{
    return vapi_enum_text(vapi_chat_role_names, value);
}

/** The vapi_chat_role_t with this text; VAPI_CHAT_ROLE_UNKNOWN for any other. */
static inline int32_t vapi_chat_role_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_chat_role_names, text);
}

/** Values of ResponseObject.status. */
typedef enum vapi_response_status {
    VAPI_RESPONSE_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_RESPONSE_STATUS_COMPLETED = 1, /**< completed */
    VAPI_RESPONSE_STATUS_FAILED = 2, /**< failed */
    VAPI_RESPONSE_STATUS_IN_PROGRESS = 3, /**< in_progress */
    VAPI_RESPONSE_STATUS_INCOMPLETE = 4 /**< incomplete */
} vapi_response_status_t;

/** Texts of vapi_response_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_response_status_names[5];

/** The text of a vapi_response_status_t; "" for VAPI_RESPONSE_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_response_status_text(int32_t value)
{
    return vapi_enum_text(vapi_response_status_names, value);
}

/** The vapi_response_status_t with this text; VAPI_RESPONSE_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_response_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_response_status_names, text);
}

/** Values of ResponseTextDeltaEvent.type, ResponseTextDoneEvent.type, ResponseCompletedEvent.type, ResponseErrorEvent.type. */
typedef enum vapi_response_event_type {
    VAPI_RESPONSE_EVENT_TYPE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_RESPONSE_EVENT_TYPE_RESPONSE_OUTPUT_TEXT_DELTA = 1, /**< response.output_text.delta */
    VAPI_RESPONSE_EVENT_TYPE_RESPONSE_OUTPUT_TEXT_DONE = 2, /**< response.output_text.done */
    VAPI_RESPONSE_EVENT_TYPE_RESPONSE_COMPLETED = 3, /**< response.completed */
    VAPI_RESPONSE_EVENT_TYPE_ERROR = 4 /**< error */
} vapi_response_event_type_t;

/** Texts of vapi_response_event_type_t, from value 1 on, ended by NULL. */
extern const char *const vapi_response_event_type_names[5];

/** The text of a vapi_response_event_type_t; "" for VAPI_RESPONSE_EVENT_TYPE_UNKNOWN and numbers out of range. */
static inline const char *vapi_response_event_type_text(int32_t value)
{
    return vapi_enum_text(vapi_response_event_type_names, value);
}

/** The vapi_response_event_type_t with this text; VAPI_RESPONSE_EVENT_TYPE_UNKNOWN for any other. */
static inline int32_t vapi_response_event_type_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_response_event_type_names, text);
}

/** Values of Session.status. */
typedef enum vapi_session_status {
    VAPI_SESSION_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_SESSION_STATUS_ACTIVE = 1, /**< active */
    VAPI_SESSION_STATUS_COMPLETED = 2 /**< completed */
} vapi_session_status_t;

/** Texts of vapi_session_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_session_status_names[3];

/** The text of a vapi_session_status_t; "" for VAPI_SESSION_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_session_status_text(int32_t value)
{
    return vapi_enum_text(vapi_session_status_names, value);
}

/** The vapi_session_status_t with this text; VAPI_SESSION_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_session_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_session_status_names, text);
}

/** Values of GET /phone-number/{id} provider. */
typedef enum vapi_phone_number_provider {
    VAPI_PHONE_NUMBER_PROVIDER_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_PHONE_NUMBER_PROVIDER_BYO_PHONE_NUMBER = 1, /**< byo-phone-number */
    VAPI_PHONE_NUMBER_PROVIDER_TWILIO = 2, /**< twilio */
    VAPI_PHONE_NUMBER_PROVIDER_VONAGE = 3, /**< vonage */
    VAPI_PHONE_NUMBER_PROVIDER_VAPI = 4, /**< vapi */
    VAPI_PHONE_NUMBER_PROVIDER_TELNYX = 5 /**< telnyx */
} vapi_phone_number_provider_t;

/** Texts of vapi_phone_number_provider_t, from value 1 on, ended by NULL. */
extern const char *const vapi_phone_number_provider_names[6];

/** The text of a vapi_phone_number_provider_t; "" for VAPI_PHONE_NUMBER_PROVIDER_UNKNOWN and numbers out of range. */
static inline const char *vapi_phone_number_provider_text(int32_t value)
{
    return vapi_enum_text(vapi_phone_number_provider_names, value);
}

/** The vapi_phone_number_provider_t with this text; VAPI_PHONE_NUMBER_PROVIDER_UNKNOWN for any other. */
static inline int32_t vapi_phone_number_provider_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_phone_number_provider_names, text);
}

/** Values of VapiPhoneNumber.status. */
typedef enum vapi_phone_number_status {
    VAPI_PHONE_NUMBER_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_PHONE_NUMBER_STATUS_ACTIVE = 1, /**< active */
    VAPI_PHONE_NUMBER_STATUS_ACTIVATING = 2, /**< activating */
    VAPI_PHONE_NUMBER_STATUS_BLOCKED = 3 /**< blocked */
} vapi_phone_number_status_t;

/** Texts of vapi_phone_number_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_phone_number_status_names[4];

/** The text of a vapi_phone_number_status_t; "" for VAPI_PHONE_NUMBER_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_phone_number_status_text(int32_t value)
{
    return vapi_enum_text(vapi_phone_number_status_names, value);
}

/** The vapi_phone_number_status_t with this text; VAPI_PHONE_NUMBER_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_phone_number_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_phone_number_status_names, text);
}

/** Values of GET /tool/{id} type. */
typedef enum vapi_tool_type {
    VAPI_TOOL_TYPE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_TOOL_TYPE_API_REQUEST = 1, /**< apiRequest */
    VAPI_TOOL_TYPE_CODE = 2, /**< code */
    VAPI_TOOL_TYPE_DTMF = 3, /**< dtmf */
    VAPI_TOOL_TYPE_END_CALL = 4, /**< endCall */
    VAPI_TOOL_TYPE_FUNCTION = 5, /**< function */
    VAPI_TOOL_TYPE_KNOWLEDGE_BASE = 6, /**< knowledgeBase */
    VAPI_TOOL_TYPE_GHL = 7, /**< ghl */
    VAPI_TOOL_TYPE_TRANSFER_CALL = 8, /**< transferCall */
    VAPI_TOOL_TYPE_HANDOFF = 9, /**< handoff */
    VAPI_TOOL_TYPE_BASH = 10, /**< bash */
    VAPI_TOOL_TYPE_COMPUTER = 11, /**< computer */
    VAPI_TOOL_TYPE_TEXT_EDITOR = 12, /**< textEditor */
    VAPI_TOOL_TYPE_QUERY = 13, /**< query */
    VAPI_TOOL_TYPE_GOOGLE_CALENDAR_EVENT_CREATE = 14, /**< google.calendar.event.create */
    VAPI_TOOL_TYPE_GOOGLE_SHEETS_ROW_APPEND = 15, /**< google.sheets.row.append */
    VAPI_TOOL_TYPE_GOOGLE_CALENDAR_AVAILABILITY_CHECK = 16, /**< google.calendar.availability.check */
    VAPI_TOOL_TYPE_SLACK_MESSAGE_SEND = 17, /**< slack.message.send */
    VAPI_TOOL_TYPE_SMS = 18, /**< sms */
    VAPI_TOOL_TYPE_MCP = 19, /**< mcp */
    VAPI_TOOL_TYPE_GOHIGHLEVEL_CALENDAR_AVAILABILITY_CHECK = 20, /**< gohighlevel.calendar.availability.check */
    VAPI_TOOL_TYPE_GOHIGHLEVEL_CALENDAR_EVENT_CREATE = 21, /**< gohighlevel.calendar.event.create */
    VAPI_TOOL_TYPE_GOHIGHLEVEL_CONTACT_CREATE = 22, /**< gohighlevel.contact.create */
    VAPI_TOOL_TYPE_GOHIGHLEVEL_CONTACT_GET = 23, /**< gohighlevel.contact.get */
    VAPI_TOOL_TYPE_SIP_REQUEST = 24, /**< sipRequest */
    VAPI_TOOL_TYPE_VOICEMAIL = 25 /**< voicemail */
} vapi_tool_type_t;

/** Texts of vapi_tool_type_t, from value 1 on, ended by NULL. */
extern const char *const vapi_tool_type_names[26];

/** The text of a vapi_tool_type_t; "" for VAPI_TOOL_TYPE_UNKNOWN and numbers out of range. */
static inline const char *vapi_tool_type_text(int32_t value)
{
    return vapi_enum_text(vapi_tool_type_names, value);
}

/** The vapi_tool_type_t with this text; VAPI_TOOL_TYPE_UNKNOWN for any other. */
static inline int32_t vapi_tool_type_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_tool_type_names, text);
}

/** Values of File.status. */
typedef enum vapi_file_status {
    VAPI_FILE_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_FILE_STATUS_PROCESSING = 1, /**< processing */
    VAPI_FILE_STATUS_DONE = 2, /**< done */
    VAPI_FILE_STATUS_FAILED = 3 /**< failed */
} vapi_file_status_t;

/** Texts of vapi_file_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_file_status_names[4];

/** The text of a vapi_file_status_t; "" for VAPI_FILE_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_file_status_text(int32_t value)
{
    return vapi_enum_text(vapi_file_status_names, value);
}

/** The vapi_file_status_t with this text; VAPI_FILE_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_file_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_file_status_names, text);
}

/** Values of CreateFileDTO.purpose. */
typedef enum vapi_file_purpose {
    VAPI_FILE_PURPOSE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_FILE_PURPOSE_ASSISTANT = 1, /**< assistant */
    VAPI_FILE_PURPOSE_COMPOSER_ATTACHMENT = 2, /**< composer-attachment */
    VAPI_FILE_PURPOSE_KNOWLEDGE_BASE_V2 = 3 /**< knowledge-base-v2 */
} vapi_file_purpose_t;

/** Texts of vapi_file_purpose_t, from value 1 on, ended by NULL. */
extern const char *const vapi_file_purpose_names[4];

/** The text of a vapi_file_purpose_t; "" for VAPI_FILE_PURPOSE_UNKNOWN and numbers out of range. */
static inline const char *vapi_file_purpose_text(int32_t value)
{
    return vapi_enum_text(vapi_file_purpose_names, value);
}

/** The vapi_file_purpose_t with this text; VAPI_FILE_PURPOSE_UNKNOWN for any other. */
static inline int32_t vapi_file_purpose_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_file_purpose_names, text);
}

/** Values of Campaign.status. */
typedef enum vapi_campaign_status {
    VAPI_CAMPAIGN_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CAMPAIGN_STATUS_SCHEDULED = 1, /**< scheduled */
    VAPI_CAMPAIGN_STATUS_IN_PROGRESS = 2, /**< in-progress */
    VAPI_CAMPAIGN_STATUS_ENDED = 3, /**< ended */
    VAPI_CAMPAIGN_STATUS_CANCELLED = 4, /**< cancelled */
    VAPI_CAMPAIGN_STATUS_ARCHIVED = 5 /**< archived */
} vapi_campaign_status_t;

/** Texts of vapi_campaign_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_campaign_status_names[6];

/** The text of a vapi_campaign_status_t; "" for VAPI_CAMPAIGN_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_campaign_status_text(int32_t value)
{
    return vapi_enum_text(vapi_campaign_status_names, value);
}

/** The vapi_campaign_status_t with this text; VAPI_CAMPAIGN_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_campaign_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_campaign_status_names, text);
}

/** Values of UpdateCampaignDTO.status. */
typedef enum vapi_campaign_update_status {
    VAPI_CAMPAIGN_UPDATE_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CAMPAIGN_UPDATE_STATUS_ENDED = 1, /**< ended */
    VAPI_CAMPAIGN_UPDATE_STATUS_CANCELLED = 2 /**< cancelled */
} vapi_campaign_update_status_t;

/** Texts of vapi_campaign_update_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_campaign_update_status_names[3];

/** The text of a vapi_campaign_update_status_t; "" for VAPI_CAMPAIGN_UPDATE_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_campaign_update_status_text(int32_t value)
{
    return vapi_enum_text(vapi_campaign_update_status_names, value);
}

/** The vapi_campaign_update_status_t with this text; VAPI_CAMPAIGN_UPDATE_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_campaign_update_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_campaign_update_status_names, text);
}

/** Values of Campaign.endedReason. */
typedef enum vapi_campaign_ended_reason {
    VAPI_CAMPAIGN_ENDED_REASON_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CAMPAIGN_ENDED_REASON_CAMPAIGN_SCHEDULED_ENDED_BY_USER = 1, /**< campaign.scheduled.ended-by-user */
    VAPI_CAMPAIGN_ENDED_REASON_CAMPAIGN_IN_PROGRESS_ENDED_BY_USER = 2, /**< campaign.in-progress.ended-by-user */
    VAPI_CAMPAIGN_ENDED_REASON_CAMPAIGN_ENDED_SUCCESS = 3 /**< campaign.ended.success */
} vapi_campaign_ended_reason_t;

/** Texts of vapi_campaign_ended_reason_t, from value 1 on, ended by NULL. */
extern const char *const vapi_campaign_ended_reason_names[4];

/** The text of a vapi_campaign_ended_reason_t; "" for VAPI_CAMPAIGN_ENDED_REASON_UNKNOWN and numbers out of range. */
static inline const char *vapi_campaign_ended_reason_text(int32_t value)
{
    return vapi_enum_text(vapi_campaign_ended_reason_names, value);
}

/** The vapi_campaign_ended_reason_t with this text; VAPI_CAMPAIGN_ENDED_REASON_UNKNOWN for any other. */
static inline int32_t vapi_campaign_ended_reason_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_campaign_ended_reason_names, text);
}

/** Values of CampaignContactWithOutcome.status. */
typedef enum vapi_contact_status {
    VAPI_CONTACT_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CONTACT_STATUS_CONTACT_PENDING = 1, /**< contact.pending */
    VAPI_CONTACT_STATUS_CONTACT_DISPATCHED = 2, /**< contact.dispatched */
    VAPI_CONTACT_STATUS_CONTACT_COMPLETED = 3, /**< contact.completed */
    VAPI_CONTACT_STATUS_CONTACT_FAILED = 4, /**< contact.failed */
    VAPI_CONTACT_STATUS_CONTACT_SKIPPED = 5, /**< contact.skipped */
    VAPI_CONTACT_STATUS_CONTACT_PREDIAL_FAILED = 6 /**< contact.predial-failed */
} vapi_contact_status_t;

/** Texts of vapi_contact_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_contact_status_names[7];

/** The text of a vapi_contact_status_t; "" for VAPI_CONTACT_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_contact_status_text(int32_t value)
{
    return vapi_enum_text(vapi_contact_status_names, value);
}

/** The vapi_contact_status_t with this text; VAPI_CONTACT_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_contact_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_contact_status_names, text);
}

/** Values of StructuredOutput.type. */
typedef enum vapi_structured_output_type {
    VAPI_STRUCTURED_OUTPUT_TYPE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_STRUCTURED_OUTPUT_TYPE_AI = 1, /**< ai */
    VAPI_STRUCTURED_OUTPUT_TYPE_REGEX = 2 /**< regex */
} vapi_structured_output_type_t;

/** Texts of vapi_structured_output_type_t, from value 1 on, ended by NULL. */
extern const char *const vapi_structured_output_type_names[3];

/** The text of a vapi_structured_output_type_t; "" for VAPI_STRUCTURED_OUTPUT_TYPE_UNKNOWN and numbers out of range. */
static inline const char *vapi_structured_output_type_text(int32_t value)
{
    return vapi_enum_text(vapi_structured_output_type_names, value);
}

/** The vapi_structured_output_type_t with this text; VAPI_STRUCTURED_OUTPUT_TYPE_UNKNOWN for any other. */
static inline int32_t vapi_structured_output_type_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_structured_output_type_names, text);
}

/** Values of AnalyticsQuery.table. */
typedef enum vapi_analytics_table {
    VAPI_ANALYTICS_TABLE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_ANALYTICS_TABLE_CALL = 1, /**< call */
    VAPI_ANALYTICS_TABLE_SUBSCRIPTION = 2 /**< subscription */
} vapi_analytics_table_t;

/** Texts of vapi_analytics_table_t, from value 1 on, ended by NULL. */
extern const char *const vapi_analytics_table_names[3];

/** The text of a vapi_analytics_table_t; "" for VAPI_ANALYTICS_TABLE_UNKNOWN and numbers out of range. */
static inline const char *vapi_analytics_table_text(int32_t value)
{
    return vapi_enum_text(vapi_analytics_table_names, value);
}

/** The vapi_analytics_table_t with this text; VAPI_ANALYTICS_TABLE_UNKNOWN for any other. */
static inline int32_t vapi_analytics_table_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_analytics_table_names, text);
}

/** Values of AnalyticsQuery.groupBy. */
typedef enum vapi_analytics_group {
    VAPI_ANALYTICS_GROUP_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_ANALYTICS_GROUP_TYPE = 1, /**< type */
    VAPI_ANALYTICS_GROUP_ASSISTANT_ID = 2, /**< assistantId */
    VAPI_ANALYTICS_GROUP_ENDED_REASON = 3, /**< endedReason */
    VAPI_ANALYTICS_GROUP_ANALYSIS_SUCCESS_EVALUATION = 4, /**< analysis.successEvaluation */
    VAPI_ANALYTICS_GROUP_STATUS = 5 /**< status */
} vapi_analytics_group_t;

/** Texts of vapi_analytics_group_t, from value 1 on, ended by NULL. */
extern const char *const vapi_analytics_group_names[6];

/** The text of a vapi_analytics_group_t; "" for VAPI_ANALYTICS_GROUP_UNKNOWN and numbers out of range. */
static inline const char *vapi_analytics_group_text(int32_t value)
{
    return vapi_enum_text(vapi_analytics_group_names, value);
}

/** The vapi_analytics_group_t with this text; VAPI_ANALYTICS_GROUP_UNKNOWN for any other. */
static inline int32_t vapi_analytics_group_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_analytics_group_names, text);
}

/** Values of AnalyticsOperation.operation. */
typedef enum vapi_analytics_operator {
    VAPI_ANALYTICS_OPERATOR_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_ANALYTICS_OPERATOR_SUM = 1, /**< sum */
    VAPI_ANALYTICS_OPERATOR_AVG = 2, /**< avg */
    VAPI_ANALYTICS_OPERATOR_COUNT = 3, /**< count */
    VAPI_ANALYTICS_OPERATOR_MIN = 4, /**< min */
    VAPI_ANALYTICS_OPERATOR_MAX = 5, /**< max */
    VAPI_ANALYTICS_OPERATOR_HISTORY = 6 /**< history */
} vapi_analytics_operator_t;

/** Texts of vapi_analytics_operator_t, from value 1 on, ended by NULL. */
extern const char *const vapi_analytics_operator_names[7];

/** The text of a vapi_analytics_operator_t; "" for VAPI_ANALYTICS_OPERATOR_UNKNOWN and numbers out of range. */
static inline const char *vapi_analytics_operator_text(int32_t value)
{
    return vapi_enum_text(vapi_analytics_operator_names, value);
}

/** The vapi_analytics_operator_t with this text; VAPI_ANALYTICS_OPERATOR_UNKNOWN for any other. */
static inline int32_t vapi_analytics_operator_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_analytics_operator_names, text);
}

/** Values of AnalyticsOperation.column. */
typedef enum vapi_analytics_column {
    VAPI_ANALYTICS_COLUMN_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_ANALYTICS_COLUMN_ID = 1, /**< id */
    VAPI_ANALYTICS_COLUMN_COST = 2, /**< cost */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_LLM = 3, /**< costBreakdown.llm */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_STT = 4, /**< costBreakdown.stt */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_TTS = 5, /**< costBreakdown.tts */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_VAPI = 6, /**< costBreakdown.vapi */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_TRANSPORT = 7, /**< costBreakdown.transport */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_ANALYSIS_BREAKDOWN_SUMMARY = 8, /**< costBreakdown.analysisBreakdown.summary */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_TRANSCRIBER = 9, /**< costBreakdown.transcriber */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_TTS_CHARACTERS = 10, /**< costBreakdown.ttsCharacters */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_LLM_PROMPT_TOKENS = 11, /**< costBreakdown.llmPromptTokens */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_LLM_COMPLETION_TOKENS = 12, /**< costBreakdown.llmCompletionTokens */
    VAPI_ANALYTICS_COLUMN_COST_BREAKDOWN_LLM_CACHED_PROMPT_TOKENS = 13, /**< costBreakdown.llmCachedPromptTokens */
    VAPI_ANALYTICS_COLUMN_DURATION = 14, /**< duration */
    VAPI_ANALYTICS_COLUMN_CONCURRENCY = 15, /**< concurrency */
    VAPI_ANALYTICS_COLUMN_MINUTES_USED = 16 /**< minutesUsed */
} vapi_analytics_column_t;

/** Texts of vapi_analytics_column_t, from value 1 on, ended by NULL. */
extern const char *const vapi_analytics_column_names[17];

/** The text of a vapi_analytics_column_t; "" for VAPI_ANALYTICS_COLUMN_UNKNOWN and numbers out of range. */
static inline const char *vapi_analytics_column_text(int32_t value)
{
    return vapi_enum_text(vapi_analytics_column_names, value);
}

/** The vapi_analytics_column_t with this text; VAPI_ANALYTICS_COLUMN_UNKNOWN for any other. */
static inline int32_t vapi_analytics_column_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_analytics_column_names, text);
}

/** Values of TimeRange.step. */
typedef enum vapi_analytics_step {
    VAPI_ANALYTICS_STEP_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_ANALYTICS_STEP_SECOND = 1, /**< second */
    VAPI_ANALYTICS_STEP_MINUTE = 2, /**< minute */
    VAPI_ANALYTICS_STEP_HOUR = 3, /**< hour */
    VAPI_ANALYTICS_STEP_DAY = 4, /**< day */
    VAPI_ANALYTICS_STEP_WEEK = 5, /**< week */
    VAPI_ANALYTICS_STEP_MONTH = 6, /**< month */
    VAPI_ANALYTICS_STEP_QUARTER = 7, /**< quarter */
    VAPI_ANALYTICS_STEP_YEAR = 8, /**< year */
    VAPI_ANALYTICS_STEP_DECADE = 9, /**< decade */
    VAPI_ANALYTICS_STEP_CENTURY = 10, /**< century */
    VAPI_ANALYTICS_STEP_MILLENNIUM = 11 /**< millennium */
} vapi_analytics_step_t;

/** Texts of vapi_analytics_step_t, from value 1 on, ended by NULL. */
extern const char *const vapi_analytics_step_names[12];

/** The text of a vapi_analytics_step_t; "" for VAPI_ANALYTICS_STEP_UNKNOWN and numbers out of range. */
static inline const char *vapi_analytics_step_text(int32_t value)
{
    return vapi_enum_text(vapi_analytics_step_names, value);
}

/** The vapi_analytics_step_t with this text; VAPI_ANALYTICS_STEP_UNKNOWN for any other. */
static inline int32_t vapi_analytics_step_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_analytics_step_names, text);
}

/** Values of KnowledgeBaseV2File.status. */
typedef enum vapi_knowledge_base_file_status {
    VAPI_KNOWLEDGE_BASE_FILE_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_KNOWLEDGE_BASE_FILE_STATUS_INDEXING = 1, /**< indexing */
    VAPI_KNOWLEDGE_BASE_FILE_STATUS_READY = 2, /**< ready */
    VAPI_KNOWLEDGE_BASE_FILE_STATUS_FAILED = 3 /**< failed */
} vapi_knowledge_base_file_status_t;

/** Texts of vapi_knowledge_base_file_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_knowledge_base_file_status_names[4];

/** The text of a vapi_knowledge_base_file_status_t; "" for VAPI_KNOWLEDGE_BASE_FILE_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_knowledge_base_file_status_text(int32_t value)
{
    return vapi_enum_text(vapi_knowledge_base_file_status_names, value);
}

/** The vapi_knowledge_base_file_status_t with this text; VAPI_KNOWLEDGE_BASE_FILE_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_knowledge_base_file_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_knowledge_base_file_status_names, text);
}

/** Values of ProviderResource.provider. */
typedef enum vapi_resource_provider {
    VAPI_RESOURCE_PROVIDER_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_RESOURCE_PROVIDER_CARTESIA = 1, /**< cartesia */
    VAPI_RESOURCE_PROVIDER_11LABS = 2 /**< 11labs */
} vapi_resource_provider_t;

/** Texts of vapi_resource_provider_t, from value 1 on, ended by NULL. */
extern const char *const vapi_resource_provider_names[3];

/** The text of a vapi_resource_provider_t; "" for VAPI_RESOURCE_PROVIDER_UNKNOWN and numbers out of range. */
static inline const char *vapi_resource_provider_text(int32_t value)
{
    return vapi_enum_text(vapi_resource_provider_names, value);
}

/** The vapi_resource_provider_t with this text; VAPI_RESOURCE_PROVIDER_UNKNOWN for any other. */
static inline int32_t vapi_resource_provider_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_resource_provider_names, text);
}

/** Values of ProviderResource.resourceName. */
typedef enum vapi_resource_name {
    VAPI_RESOURCE_NAME_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_RESOURCE_NAME_PRONUNCIATION_DICTIONARY = 1 /**< pronunciation-dictionary */
} vapi_resource_name_t;

/** Texts of vapi_resource_name_t, from value 1 on, ended by NULL. */
extern const char *const vapi_resource_name_names[2];

/** The text of a vapi_resource_name_t; "" for VAPI_RESOURCE_NAME_UNKNOWN and numbers out of range. */
static inline const char *vapi_resource_name_text(int32_t value)
{
    return vapi_enum_text(vapi_resource_name_names, value);
}

/** The vapi_resource_name_t with this text; VAPI_RESOURCE_NAME_UNKNOWN for any other. */
static inline int32_t vapi_resource_name_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_resource_name_names, text);
}

/** Values of ClientInboundMessageControl.control. */
typedef enum vapi_control_command {
    VAPI_CONTROL_COMMAND_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_CONTROL_COMMAND_MUTE_ASSISTANT = 1, /**< mute-assistant */
    VAPI_CONTROL_COMMAND_UNMUTE_ASSISTANT = 2, /**< unmute-assistant */
    VAPI_CONTROL_COMMAND_MUTE_CUSTOMER = 3, /**< mute-customer */
    VAPI_CONTROL_COMMAND_UNMUTE_CUSTOMER = 4, /**< unmute-customer */
    VAPI_CONTROL_COMMAND_SAY_FIRST_MESSAGE = 5 /**< say-first-message */
} vapi_control_command_t;

/** Texts of vapi_control_command_t, from value 1 on, ended by NULL. */
extern const char *const vapi_control_command_names[6];

/** The text of a vapi_control_command_t; "" for VAPI_CONTROL_COMMAND_UNKNOWN and numbers out of range. */
static inline const char *vapi_control_command_text(int32_t value)
{
    return vapi_enum_text(vapi_control_command_names, value);
}

/** The vapi_control_command_t with this text; VAPI_CONTROL_COMMAND_UNKNOWN for any other. */
static inline int32_t vapi_control_command_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_control_command_names, text);
}

/** Values of ClientInboundMessageTransfer.destination.type. */
typedef enum vapi_destination_type {
    VAPI_DESTINATION_TYPE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_DESTINATION_TYPE_NUMBER = 1, /**< number */
    VAPI_DESTINATION_TYPE_SIP = 2 /**< sip */
} vapi_destination_type_t;

/** Texts of vapi_destination_type_t, from value 1 on, ended by NULL. */
extern const char *const vapi_destination_type_names[3];

/** The text of a vapi_destination_type_t; "" for VAPI_DESTINATION_TYPE_UNKNOWN and numbers out of range. */
static inline const char *vapi_destination_type_text(int32_t value)
{
    return vapi_enum_text(vapi_destination_type_names, value);
}

/** The vapi_destination_type_t with this text; VAPI_DESTINATION_TYPE_UNKNOWN for any other. */
static inline int32_t vapi_destination_type_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_destination_type_names, text);
}

/** Values of ClientInboundMessageAddMessage.message.role. */
typedef enum vapi_add_message_role {
    VAPI_ADD_MESSAGE_ROLE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_ADD_MESSAGE_ROLE_ASSISTANT = 1, /**< assistant */
    VAPI_ADD_MESSAGE_ROLE_FUNCTION = 2, /**< function */
    VAPI_ADD_MESSAGE_ROLE_USER = 3, /**< user */
    VAPI_ADD_MESSAGE_ROLE_SYSTEM = 4, /**< system */
    VAPI_ADD_MESSAGE_ROLE_TOOL = 5 /**< tool */
} vapi_add_message_role_t;

/** Texts of vapi_add_message_role_t, from value 1 on, ended by NULL. */
extern const char *const vapi_add_message_role_names[6];

/** The text of a vapi_add_message_role_t; "" for VAPI_ADD_MESSAGE_ROLE_UNKNOWN and numbers out of range. */
static inline const char *vapi_add_message_role_text(int32_t value)
{
    return vapi_enum_text(vapi_add_message_role_names, value);
}

/** The vapi_add_message_role_t with this text; VAPI_ADD_MESSAGE_ROLE_UNKNOWN for any other. */
static inline int32_t vapi_add_message_role_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_add_message_role_names, text);
}

/** Values of VapiSipTransportMessage.sipVerb. */
typedef enum vapi_sip_verb {
    VAPI_SIP_VERB_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_SIP_VERB_INFO = 1, /**< INFO */
    VAPI_SIP_VERB_MESSAGE = 2, /**< MESSAGE */
    VAPI_SIP_VERB_NOTIFY = 3 /**< NOTIFY */
} vapi_sip_verb_t;

/** Texts of vapi_sip_verb_t, from value 1 on, ended by NULL. */
extern const char *const vapi_sip_verb_names[4];

/** The text of a vapi_sip_verb_t; "" for VAPI_SIP_VERB_UNKNOWN and numbers out of range. */
static inline const char *vapi_sip_verb_text(int32_t value)
{
    return vapi_enum_text(vapi_sip_verb_names, value);
}

/** The vapi_sip_verb_t with this text; VAPI_SIP_VERB_UNKNOWN for any other. */
static inline int32_t vapi_sip_verb_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_sip_verb_names, text);
}

/** Values of ClientMessageTranscript.role. */
typedef enum vapi_speaker {
    VAPI_SPEAKER_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_SPEAKER_ASSISTANT = 1, /**< assistant */
    VAPI_SPEAKER_USER = 2 /**< user */
} vapi_speaker_t;

/** Texts of vapi_speaker_t, from value 1 on, ended by NULL. */
extern const char *const vapi_speaker_names[3];

/** The text of a vapi_speaker_t; "" for VAPI_SPEAKER_UNKNOWN and numbers out of range. */
static inline const char *vapi_speaker_text(int32_t value)
{
    return vapi_enum_text(vapi_speaker_names, value);
}

/** The vapi_speaker_t with this text; VAPI_SPEAKER_UNKNOWN for any other. */
static inline int32_t vapi_speaker_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_speaker_names, text);
}

/** Values of ClientMessageSpeechUpdate.status. */
typedef enum vapi_speech_status {
    VAPI_SPEECH_STATUS_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_SPEECH_STATUS_STARTED = 1, /**< started */
    VAPI_SPEECH_STATUS_STOPPED = 2 /**< stopped */
} vapi_speech_status_t;

/** Texts of vapi_speech_status_t, from value 1 on, ended by NULL. */
extern const char *const vapi_speech_status_names[3];

/** The text of a vapi_speech_status_t; "" for VAPI_SPEECH_STATUS_UNKNOWN and numbers out of range. */
static inline const char *vapi_speech_status_text(int32_t value)
{
    return vapi_enum_text(vapi_speech_status_names, value);
}

/** The vapi_speech_status_t with this text; VAPI_SPEECH_STATUS_UNKNOWN for any other. */
static inline int32_t vapi_speech_status_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_speech_status_names, text);
}

/** Values of ClientMessageTranscript.transcriptType. */
typedef enum vapi_transcript_type {
    VAPI_TRANSCRIPT_TYPE_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_TRANSCRIPT_TYPE_PARTIAL = 1, /**< partial */
    VAPI_TRANSCRIPT_TYPE_FINAL = 2 /**< final */
} vapi_transcript_type_t;

/** Texts of vapi_transcript_type_t, from value 1 on, ended by NULL. */
extern const char *const vapi_transcript_type_names[3];

/** The text of a vapi_transcript_type_t; "" for VAPI_TRANSCRIPT_TYPE_UNKNOWN and numbers out of range. */
static inline const char *vapi_transcript_type_text(int32_t value)
{
    return vapi_enum_text(vapi_transcript_type_names, value);
}

/** The vapi_transcript_type_t with this text; VAPI_TRANSCRIPT_TYPE_UNKNOWN for any other. */
static inline int32_t vapi_transcript_type_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_transcript_type_names, text);
}

/** Values of GET /chat ?sortOrder. */
typedef enum vapi_sort_order {
    VAPI_SORT_ORDER_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_SORT_ORDER_ASC = 1, /**< ASC */
    VAPI_SORT_ORDER_DESC = 2 /**< DESC */
} vapi_sort_order_t;

/** Texts of vapi_sort_order_t, from value 1 on, ended by NULL. */
extern const char *const vapi_sort_order_names[3];

/** The text of a vapi_sort_order_t; "" for VAPI_SORT_ORDER_UNKNOWN and numbers out of range. */
static inline const char *vapi_sort_order_text(int32_t value)
{
    return vapi_enum_text(vapi_sort_order_names, value);
}

/** The vapi_sort_order_t with this text; VAPI_SORT_ORDER_UNKNOWN for any other. */
static inline int32_t vapi_sort_order_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_sort_order_names, text);
}

/** Values of GET /chat ?sortBy. */
typedef enum vapi_sort_by {
    VAPI_SORT_BY_UNKNOWN = 0, /**< not in this list; its text is kept where it came from */
    VAPI_SORT_BY_CREATED_AT = 1, /**< createdAt */
    VAPI_SORT_BY_DURATION = 2, /**< duration */
    VAPI_SORT_BY_COST = 3 /**< cost */
} vapi_sort_by_t;

/** Texts of vapi_sort_by_t, from value 1 on, ended by NULL. */
extern const char *const vapi_sort_by_names[4];

/** The text of a vapi_sort_by_t; "" for VAPI_SORT_BY_UNKNOWN and numbers out of range. */
static inline const char *vapi_sort_by_text(int32_t value)
{
    return vapi_enum_text(vapi_sort_by_names, value);
}

/** The vapi_sort_by_t with this text; VAPI_SORT_BY_UNKNOWN for any other. */
static inline int32_t vapi_sort_by_from_text(vapi_slice_t text)
{
    return vapi_enum_value(vapi_sort_by_names, text);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_ENUMS_H */
