/**
 * @file common.h
 * Messages that several resources share.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_COMMON_H
#define VAPI_API_COMMON_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Who is called. CreateCustomerDTO; for sending. */
typedef struct vapi_customer {
    struct {
        uint8_t number;
        uint8_t number_e164_check_enabled;
        uint8_t extension;
        uint8_t sip_uri;
        uint8_t name;
        uint8_t email;
        uint8_t external_id;
        uint8_t assistant_overrides;
    } presence; /**< a vapi_json_presence_t each */
    bool number_e164_check_enabled;
    vapi_slice_t number; /**< 3..40 characters */
    vapi_slice_t extension; /**< 0..10 characters */
    vapi_slice_t sip_uri;
    vapi_slice_t name; /**< 0..40 characters */
    vapi_slice_t email; /**< 0..40 characters */
    vapi_slice_t external_id; /**< 0..40 characters */
    vapi_slice_t assistant_overrides; /**< JSON text */
} vapi_customer_t;

/** Fields of vapi_customer_t. */
extern const vapi_json_field_t vapi_customer_fields[8];
/** An element of a list of vapi_customer_t. */
extern const vapi_json_field_t vapi_customer_element[1];

/** `monitorPlan` of vapi_assistant_overrides_t. */
typedef struct vapi_assistant_overrides_monitor_plan {
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
} vapi_assistant_overrides_monitor_plan_t;

/** `artifactPlan` of vapi_assistant_overrides_t. */
typedef struct vapi_assistant_overrides_artifact_plan {
    struct {
        uint8_t recording_enabled;
        uint8_t recording_format;
        uint8_t structured_output_ids;
    } presence; /**< a vapi_json_presence_t each */
    bool recording_enabled;
    int32_t recording_format; /**< a vapi_recording_format_t */
    vapi_json_list_t structured_output_ids; /**< of vapi_slice_t */
} vapi_assistant_overrides_artifact_plan_t;

/** Changes to an assistant for one call, chat or session. AssistantOverrides; for sending. */
typedef struct vapi_assistant_overrides {
    struct {
        uint8_t variable_values;
        uint8_t first_message;
        uint8_t first_message_mode;
        uint8_t max_duration_seconds;
        uint8_t client_messages;
        uint8_t server_messages;
        uint8_t name;
        uint8_t voicemail_message;
        uint8_t end_call_message;
        uint8_t end_call_phrases;
        uint8_t metadata;
        uint8_t model;
        uint8_t voice;
        uint8_t transcriber;
        uint8_t monitor_plan;
        uint8_t artifact_plan;
        uint8_t tools_append;
    } presence; /**< a vapi_json_presence_t each */
    vapi_assistant_overrides_monitor_plan_t monitor_plan;
    vapi_slice_t variable_values; /**< JSON text */
    vapi_slice_t first_message;
    int32_t first_message_mode; /**< a vapi_first_message_mode_t */
    int32_t max_duration_seconds; /**< 10..43200 */
    vapi_json_list_t client_messages; /**< of int32_t, a vapi_client_message_t each */
    vapi_json_list_t server_messages; /**< of int32_t, a vapi_server_message_t each */
    vapi_slice_t name; /**< 0..40 characters */
    vapi_slice_t voicemail_message; /**< 0..1000 characters */
    vapi_slice_t end_call_message; /**< 0..1000 characters */
    vapi_json_list_t end_call_phrases; /**< of vapi_slice_t */
    vapi_slice_t metadata; /**< JSON text */
    vapi_slice_t model; /**< JSON text */
    vapi_slice_t voice; /**< JSON text */
    vapi_slice_t transcriber; /**< JSON text */
    vapi_assistant_overrides_artifact_plan_t artifact_plan;
    vapi_slice_t tools_append; /**< JSON text */
} vapi_assistant_overrides_t;

/** Fields of vapi_assistant_overrides_t. */
extern const vapi_json_field_t vapi_assistant_overrides_fields[17];

/** When a call or a campaign may begin, ISO 8601. SchedulePlan; for sending. */
typedef struct vapi_schedule {
    struct {
        uint8_t earliest_at;
        uint8_t latest_at;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t earliest_at; /**< ISO 8601; needed */
    vapi_slice_t latest_at; /**< ISO 8601 */
} vapi_schedule_t;

/** Fields of vapi_schedule_t. */
extern const vapi_json_field_t vapi_schedule_fields[2];

/** One message of a conversation. ChatSystemMessage or ChatUserMessage or AssistantMessage or
 * ToolMessage or DeveloperMessage; for sending. */
typedef struct vapi_chat_message {
    struct {
        uint8_t role;
        uint8_t content;
        uint8_t name;
        uint8_t tool_call_id;
    } presence; /**< a vapi_json_presence_t each */
    int32_t role; /**< a vapi_chat_role_t; needed */
    vapi_slice_t content; /**< 0..10000 characters */
    vapi_slice_t name; /**< 0..40 characters */
    vapi_slice_t tool_call_id;
} vapi_chat_message_t;

/** Fields of vapi_chat_message_t. */
extern const vapi_json_field_t vapi_chat_message_fields[4];
/** An element of a list of vapi_chat_message_t. */
extern const vapi_json_field_t vapi_chat_message_element[1];

/** Where a page stands in the whole. PaginationMeta; as received. */
typedef struct vapi_page {
    struct {
        uint8_t items_per_page;
        uint8_t total_items;
        uint8_t current_page;
        uint8_t total_pages;
        uint8_t has_next_page;
        uint8_t next_cursor;
        uint8_t created_at_le;
        uint8_t created_at_ge;
    } presence; /**< a vapi_json_presence_t each */
    bool has_next_page;
    char next_cursor[128];
    char created_at_le[28]; /**< ISO 8601 */
    char created_at_ge[28]; /**< ISO 8601 */
    int32_t items_per_page;
    int32_t total_items;
    int32_t current_page;
    int32_t total_pages;
} vapi_page_t;

/** Fields of vapi_page_t. */
extern const vapi_json_field_t vapi_page_fields[8];
/** A vapi_page_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_page_root;

/** A server of yours that Vapi calls. Server; for sending. */
typedef struct vapi_server {
    struct {
        uint8_t url;
        uint8_t timeout_seconds;
        uint8_t credential_id;
        uint8_t headers;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t url;
    int32_t timeout_seconds; /**< 1..300 */
    vapi_slice_t credential_id;
    vapi_slice_t headers; /**< JSON text */
} vapi_server_t;

/** Fields of vapi_server_t. */
extern const vapi_json_field_t vapi_server_fields[4];

/** The body of a refusal, where it is JSON; the message may be a list of texts. ServerError; as
 * received. */
typedef struct vapi_server_error {
    struct {
        uint8_t message;
        uint8_t error;
        uint8_t status_code;
    } presence; /**< a vapi_json_presence_t each */
    char message[192]; /**< JSON text */
    char error[64];
    int32_t status_code;
} vapi_server_error_t;

/** Fields of vapi_server_error_t. */
extern const vapi_json_field_t vapi_server_error_fields[3];
/** A vapi_server_error_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_server_error_root;


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_COMMON_H */
