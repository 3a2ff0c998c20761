/**
 * @file assistants.h
 * Assistants.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_ASSISTANTS_H
#define VAPI_API_ASSISTANTS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** `monitorPlan` of vapi_assistant_write_t. */
typedef struct vapi_assistant_write_monitor_plan {
    struct {
        uint8_t listen_enabled;
        uint8_t listen_authentication_enabled;
        uint8_t control_enabled;
        uint8_t control_authentication_enabled;
    } presence; /**< a vapi_json_presence_t each */
    bool listen_enabled;
    bool listen_authentication_enabled;
    bool control_enabled;
    bool control_authentication_enabled;
} vapi_assistant_write_monitor_plan_t;

/** `artifactPlan` of vapi_assistant_write_t. */
typedef struct vapi_assistant_write_artifact_plan {
    struct {
        uint8_t recording_enabled;
        uint8_t recording_format;
        uint8_t structured_output_ids;
    } presence; /**< a vapi_json_presence_t each */
    bool recording_enabled;
    int32_t recording_format; /**< a vapi_recording_format_t */
    vapi_json_list_t structured_output_ids; /**< of vapi_slice_t */
} vapi_assistant_write_artifact_plan_t;

/** Creates or changes an assistant. A changed member replaces the whole old one, inner objects
 * included. CreateAssistantDTO or UpdateAssistantDTO; for sending. */
typedef struct vapi_assistant_write {
    struct {
        uint8_t name;
        uint8_t model;
        uint8_t voice;
        uint8_t transcriber;
        uint8_t first_message;
        uint8_t first_message_mode;
        uint8_t first_message_interruptions_enabled;
        uint8_t max_duration_seconds;
        uint8_t client_messages;
        uint8_t server_messages;
        uint8_t server;
        uint8_t voicemail_message;
        uint8_t end_call_message;
        uint8_t end_call_phrases;
        uint8_t metadata;
        uint8_t background_sound;
        uint8_t model_output_in_messages_enabled;
        uint8_t monitor_plan;
        uint8_t artifact_plan;
        uint8_t analysis_plan;
        uint8_t start_speaking_plan;
        uint8_t stop_speaking_plan;
        uint8_t hooks;
        uint8_t credential_ids;
    } presence; /**< a vapi_json_presence_t each */
    bool first_message_interruptions_enabled;
    bool model_output_in_messages_enabled;
    vapi_assistant_write_monitor_plan_t monitor_plan;
    vapi_slice_t name; /**< 0..40 characters */
    vapi_slice_t model; /**< JSON text */
    vapi_slice_t voice; /**< JSON text */
    vapi_slice_t transcriber; /**< JSON text */
    vapi_slice_t first_message;
    int32_t first_message_mode; /**< a vapi_first_message_mode_t */
    int32_t max_duration_seconds; /**< 10..43200 */
    vapi_json_list_t client_messages; /**< of int32_t, a vapi_client_message_t each */
    vapi_json_list_t server_messages; /**< of int32_t, a vapi_server_message_t each */
    vapi_server_t server;
    vapi_slice_t voicemail_message; /**< 0..1000 characters */
    vapi_slice_t end_call_message; /**< 0..1000 characters */
    vapi_json_list_t end_call_phrases; /**< of vapi_slice_t */
    vapi_slice_t metadata; /**< JSON text */
    vapi_slice_t background_sound;
    vapi_assistant_write_artifact_plan_t artifact_plan;
    vapi_slice_t analysis_plan; /**< JSON text */
    vapi_slice_t start_speaking_plan; /**< JSON text */
    vapi_slice_t stop_speaking_plan; /**< JSON text */
    vapi_slice_t hooks; /**< JSON text */
    vapi_json_list_t credential_ids; /**< of vapi_slice_t */
} vapi_assistant_write_t;

/** Fields of vapi_assistant_write_t. */
extern const vapi_json_field_t vapi_assistant_write_fields[24];
/** A vapi_assistant_write_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_assistant_write_root;

/** `model` of vapi_assistant_t. */
typedef struct vapi_assistant_model {
    struct {
        uint8_t provider;
        uint8_t model;
    } presence; /**< a vapi_json_presence_t each */
    char provider[24];
    char model[48];
} vapi_assistant_model_t;

/** `voice` of vapi_assistant_t. */
typedef struct vapi_assistant_voice {
    struct {
        uint8_t provider;
        uint8_t voice_id;
    } presence; /**< a vapi_json_presence_t each */
    char provider[24];
    char voice_id[48];
} vapi_assistant_voice_t;

/** `transcriber` of vapi_assistant_t. */
typedef struct vapi_assistant_transcriber {
    struct {
        uint8_t provider;
    } presence; /**< a vapi_json_presence_t each */
    char provider[24];
} vapi_assistant_transcriber_t;

/** An assistant. Assistant; as received. */
typedef struct vapi_assistant {
    struct {
        uint8_t id;
        uint8_t name;
        uint8_t created_at;
        uint8_t updated_at;
        uint8_t first_message;
        uint8_t first_message_mode;
        uint8_t max_duration_seconds;
        uint8_t model;
        uint8_t voice;
        uint8_t transcriber;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char name[44];
    char created_at[28]; /**< ISO 8601 */
    char updated_at[28]; /**< ISO 8601 */
    char first_message[128];
    vapi_assistant_model_t model;
    vapi_assistant_voice_t voice;
    vapi_assistant_transcriber_t transcriber;
    struct {
        int32_t value;
        char text[56];
    } first_message_mode; /**< a vapi_first_message_mode_t */
    int32_t max_duration_seconds;
} vapi_assistant_t;

/** Fields of vapi_assistant_t. */
extern const vapi_json_field_t vapi_assistant_fields[10];
/** A vapi_assistant_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_assistant_root;
/** The field of the event that says that one vapi_assistant_t of a list is complete. */
extern const vapi_json_field_t vapi_assistant_each[1];
/** An array of vapi_assistant_t, read into one struct. */
extern const vapi_json_field_t vapi_assistant_list_root;

/** POST /assistant. */
void vapi_assistants_create_prepare(vapi_request_t *request, const vapi_assistant_write_t *body, vapi_assistant_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_assistants_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_assistant_write_t *body, vapi_assistant_t *out_answer)
{
    vapi_assistants_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /assistant. Elements one by one: `visit` sees an event of field vapi_assistant_each for each. */
void vapi_assistants_list_prepare(vapi_request_t *request, vapi_assistant_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_assistants_list(
    vapi_client_t *client, vapi_request_t *request, vapi_assistant_t *out_answer)
{
    vapi_assistants_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /assistant/{id}. */
void vapi_assistants_get_prepare(vapi_request_t *request, const char *id, vapi_assistant_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_assistants_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_assistant_t *out_answer)
{
    vapi_assistants_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /assistant/{id}. */
void vapi_assistants_update_prepare(vapi_request_t *request, const char *id, const vapi_assistant_write_t *body, vapi_assistant_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_assistants_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_assistant_write_t *body, vapi_assistant_t *out_answer)
{
    vapi_assistants_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /assistant/{id}. */
void vapi_assistants_delete_prepare(vapi_request_t *request, const char *id, vapi_assistant_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_assistants_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_assistant_t *out_answer)
{
    vapi_assistants_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_ASSISTANTS_H */
