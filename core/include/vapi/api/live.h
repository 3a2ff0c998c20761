/**
 * @file live.h
 * Messages that a live call sends over its WebSocket.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_LIVE_H
#define VAPI_API_LIVE_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What every message begins with in effect: which one it is. WebSocketMessageHead; as received. */
typedef struct vapi_live_head {
    struct {
        uint8_t type;
    } presence; /**< a vapi_json_presence_t each */
    char type[48];
} vapi_live_head_t;

/** Fields of vapi_live_head_t. */
extern const vapi_json_field_t vapi_live_head_fields[1];
/** A vapi_live_head_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_head_root;

/** status-update: the call's state. ClientMessageStatusUpdate; as received. */
typedef struct vapi_live_status {
    struct {
        uint8_t status;
        uint8_t ended_reason;
    } presence; /**< a vapi_json_presence_t each */
    char ended_reason[128];
    struct {
        int32_t value;
        char text[20];
    } status; /**< a vapi_call_status_t */
} vapi_live_status_t;

/** Fields of vapi_live_status_t. */
extern const vapi_json_field_t vapi_live_status_fields[2];
/** A vapi_live_status_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_status_root;

/** speech-update: somebody began or stopped speaking. ClientMessageSpeechUpdate; as received. */
typedef struct vapi_live_speech {
    struct {
        uint8_t status;
        uint8_t role;
        uint8_t turn;
    } presence; /**< a vapi_json_presence_t each */
    struct {
        int32_t value;
        char text[12];
    } status; /**< a vapi_speech_status_t */
    struct {
        int32_t value;
        char text[12];
    } role; /**< a vapi_speaker_t */
    int32_t turn;
} vapi_live_speech_t;

/** Fields of vapi_live_speech_t. */
extern const vapi_json_field_t vapi_live_speech_fields[3];
/** A vapi_live_speech_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_speech_root;

/** transcript: what somebody said, while they say it (partial) and afterwards (final).
 * ClientMessageTranscript; as received. */
typedef struct vapi_live_transcript {
    struct {
        uint8_t role;
        uint8_t transcript_type;
        uint8_t transcript;
    } presence; /**< a vapi_json_presence_t each */
    char transcript[256];
    struct {
        int32_t value;
        char text[12];
    } role; /**< a vapi_speaker_t */
    struct {
        int32_t value;
        char text[12];
    } transcript_type; /**< a vapi_transcript_type_t */
} vapi_live_transcript_t;

/** Fields of vapi_live_transcript_t. */
extern const vapi_json_field_t vapi_live_transcript_fields[3];
/** A vapi_live_transcript_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_transcript_root;

/** model-output: a token of the model, as text or as a tool call in JSON. ClientMessageModelOutput;
 * as received. */
typedef struct vapi_live_model_output {
    struct {
        uint8_t output;
        uint8_t turn_id;
    } presence; /**< a vapi_json_presence_t each */
    char output[256]; /**< JSON text */
    char turn_id[40];
} vapi_live_model_output_t;

/** Fields of vapi_live_model_output_t. */
extern const vapi_json_field_t vapi_live_model_output_fields[2];
/** A vapi_live_model_output_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_model_output_root;

/** voice-input: the text that is spoken next. ClientMessageVoiceInput; as received. */
typedef struct vapi_live_voice_input {
    struct {
        uint8_t input;
    } presence; /**< a vapi_json_presence_t each */
    char input[256];
} vapi_live_voice_input_t;

/** Fields of vapi_live_voice_input_t. */
extern const vapi_json_field_t vapi_live_voice_input_fields[1];
/** A vapi_live_voice_input_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_voice_input_root;

/** user-interrupted: drop what has not sounded yet. ClientMessageUserInterrupted; as received. */
typedef struct vapi_live_interrupted {
    struct {
        uint8_t turn_id;
    } presence; /**< a vapi_json_presence_t each */
    char turn_id[40];
} vapi_live_interrupted_t;

/** Fields of vapi_live_interrupted_t. */
extern const vapi_json_field_t vapi_live_interrupted_fields[1];
/** A vapi_live_interrupted_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_interrupted_root;

/** `function` of vapi_tool_call_t. */
typedef struct vapi_tool_call_function {
    struct {
        uint8_t name;
        uint8_t arguments;
    } presence; /**< a vapi_json_presence_t each */
    char name[84];
    char arguments[256]; /**< JSON text */
} vapi_tool_call_function_t;

/** A tool that this device is to run; arguments are JSON, as text or as an object. ToolCall; as
 * received. */
typedef struct vapi_tool_call {
    struct {
        uint8_t id;
        uint8_t type;
        uint8_t function;
    } presence; /**< a vapi_json_presence_t each */
    char id[64];
    char type[16];
    vapi_tool_call_function_t function;
} vapi_tool_call_t;

/** Fields of vapi_tool_call_t. */
extern const vapi_json_field_t vapi_tool_call_fields[3];

/** tool-calls: tools that this device is to run. ClientMessageToolCalls; as received. */
typedef struct vapi_live_tool_calls {
    struct {
        uint8_t tool_call_list;
    } presence; /**< a vapi_json_presence_t each */
    struct {
        uint32_t count;
        vapi_tool_call_t items[2];
    } tool_call_list;
} vapi_live_tool_calls_t;

/** Fields of vapi_live_tool_calls_t. */
extern const vapi_json_field_t vapi_live_tool_calls_fields[1];
/** A vapi_live_tool_calls_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_tool_calls_root;

/** language-change-detected: the language spoken now. ClientMessageLanguageChangeDetected; as
 * received. */
typedef struct vapi_live_language {
    struct {
        uint8_t language;
    } presence; /**< a vapi_json_presence_t each */
    char language[16];
} vapi_live_language_t;

/** Fields of vapi_live_language_t. */
extern const vapi_json_field_t vapi_live_language_fields[1];
/** A vapi_live_language_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_language_root;

/** metadata: text of the application's own. ClientMessageMetadata; as received. */
typedef struct vapi_live_metadata {
    struct {
        uint8_t metadata;
    } presence; /**< a vapi_json_presence_t each */
    char metadata[256];
} vapi_live_metadata_t;

/** Fields of vapi_live_metadata_t. */
extern const vapi_json_field_t vapi_live_metadata_fields[1];
/** A vapi_live_metadata_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_metadata_root;

/** `destination` of vapi_live_transfer_t. */
typedef struct vapi_live_transfer_destination {
    struct {
        uint8_t type;
        uint8_t number;
        uint8_t sip_uri;
    } presence; /**< a vapi_json_presence_t each */
    char type[16];
    char number[44];
    char sip_uri[96];
} vapi_live_transfer_destination_t;

/** transfer-update: where the call goes. ClientMessageTransferUpdate; as received. */
typedef struct vapi_live_transfer {
    struct {
        uint8_t destination;
    } presence; /**< a vapi_json_presence_t each */
    vapi_live_transfer_destination_t destination;
} vapi_live_transfer_t;

/** Fields of vapi_live_transfer_t. */
extern const vapi_json_field_t vapi_live_transfer_fields[1];
/** A vapi_live_transfer_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_transfer_root;

/** `newAssistant` of vapi_live_assistant_started_t. */
typedef struct vapi_live_assistant_started_new_assistant {
    struct {
        uint8_t name;
    } presence; /**< a vapi_json_presence_t each */
    char name[44];
} vapi_live_assistant_started_new_assistant_t;

/** assistant.started: the assistant that speaks now. ClientMessageAssistantStarted; as received. */
typedef struct vapi_live_assistant_started {
    struct {
        uint8_t new_assistant;
    } presence; /**< a vapi_json_presence_t each */
    vapi_live_assistant_started_new_assistant_t new_assistant;
} vapi_live_assistant_started_t;

/** Fields of vapi_live_assistant_started_t. */
extern const vapi_json_field_t vapi_live_assistant_started_fields[1];
/** A vapi_live_assistant_started_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_assistant_started_root;

/** assistant.speechStarted: the text that begins to sound. ClientMessageAssistantSpeech; as
 * received. */
typedef struct vapi_live_assistant_speech {
    struct {
        uint8_t text;
        uint8_t turn;
    } presence; /**< a vapi_json_presence_t each */
    char text[256];
    int32_t turn;
} vapi_live_assistant_speech_t;

/** Fields of vapi_live_assistant_speech_t. */
extern const vapi_json_field_t vapi_live_assistant_speech_fields[2];
/** A vapi_live_assistant_speech_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_live_assistant_speech_root;


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_LIVE_H */
