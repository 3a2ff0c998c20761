/**
 * @file calls.h
 * Calls: by phone, over a WebSocket, scheduled, in batches; recordings and logs.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_CALLS_H
#define VAPI_API_CALLS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** `audioFormat` of vapi_voice_transport_t. */
typedef struct vapi_voice_transport_audio_format {
    struct {
        uint8_t format;
        uint8_t container;
        uint8_t sample_rate;
    } presence; /**< a vapi_json_presence_t each */
    int32_t format; /**< a vapi_audio_format_t; needed */
    int32_t container; /**< a vapi_audio_container_t */
    int32_t sample_rate; /**< 0..192000; needed */
} vapi_voice_transport_audio_format_t;

/** How the voice travels; provider vapi.websocket for a call over this device's own socket.
 * VapiWebsocketTransport or VapiSipTransport or TwilioTransport or VonageTransport or
 * TelnyxTransport; for sending. */
typedef struct vapi_voice_transport {
    struct {
        uint8_t provider;
        uint8_t conversation_type;
        uint8_t audio_format;
        uint8_t dial_timeout;
    } presence; /**< a vapi_json_presence_t each */
    int32_t provider; /**< a vapi_transport_provider_t; needed */
    int32_t conversation_type; /**< a vapi_conversation_type_t */
    vapi_voice_transport_audio_format_t audio_format;
    int32_t dial_timeout; /**< 1..600 */
} vapi_voice_transport_t;

/** Fields of vapi_voice_transport_t. */
extern const vapi_json_field_t vapi_voice_transport_fields[4];

/** Starts a call: by phone, over a WebSocket, scheduled, or many at once. CreateCallDTO; for
 * sending. */
typedef struct vapi_call_create {
    struct {
        uint8_t assistant_id;
        uint8_t assistant_version;
        uint8_t assistant;
        uint8_t assistant_overrides;
        uint8_t squad_id;
        uint8_t squad;
        uint8_t squad_overrides;
        uint8_t workflow_id;
        uint8_t workflow;
        uint8_t workflow_overrides;
        uint8_t phone_number_id;
        uint8_t phone_number;
        uint8_t customer_id;
        uint8_t customer;
        uint8_t customers;
        uint8_t name;
        uint8_t schedule_plan;
        uint8_t transport;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t assistant_id;
    vapi_slice_t assistant_version;
    vapi_slice_t assistant; /**< JSON text */
    vapi_assistant_overrides_t assistant_overrides;
    vapi_slice_t squad_id;
    vapi_slice_t squad; /**< JSON text */
    vapi_slice_t squad_overrides; /**< JSON text */
    vapi_slice_t workflow_id;
    vapi_slice_t workflow; /**< JSON text */
    vapi_slice_t workflow_overrides; /**< JSON text */
    vapi_slice_t phone_number_id;
    vapi_slice_t phone_number; /**< JSON text */
    vapi_slice_t customer_id;
    vapi_customer_t customer;
    vapi_json_list_t customers; /**< of vapi_customer_t */
    vapi_slice_t name; /**< 0..40 characters */
    vapi_schedule_t schedule_plan;
    vapi_voice_transport_t transport;
} vapi_call_create_t;

/** Fields of vapi_call_create_t. */
extern const vapi_json_field_t vapi_call_create_fields[18];
/** A vapi_call_create_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_call_create_root;

/** Renames a call. UpdateCallDTO; for sending. */
typedef struct vapi_call_update {
    struct {
        uint8_t name;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< 0..40 characters */
} vapi_call_update_t;

/** Fields of vapi_call_update_t. */
extern const vapi_json_field_t vapi_call_update_fields[1];
/** A vapi_call_update_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_call_update_root;

/** Deletes the data of many calls; with it the path's id is ignored and the work goes on after the
 * answer. DeleteCallDTO; for sending. */
typedef struct vapi_call_delete {
    struct {
        uint8_t ids;
    } presence; /**< a vapi_json_presence_t each */
    vapi_json_list_t ids; /**< of vapi_slice_t */
} vapi_call_delete_t;

/** Fields of vapi_call_delete_t. */
extern const vapi_json_field_t vapi_call_delete_fields[1];
/** A vapi_call_delete_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_call_delete_root;

/** `customer` of vapi_call_t. */
typedef struct vapi_call_customer {
    struct {
        uint8_t number;
    } presence; /**< a vapi_json_presence_t each */
    char number[44];
} vapi_call_customer_t;

/** `monitor` of vapi_call_t. */
typedef struct vapi_call_monitor {
    struct {
        uint8_t control_url;
        uint8_t listen_url;
    } presence; /**< a vapi_json_presence_t each */
    char control_url[192];
    char listen_url[192];
} vapi_call_monitor_t;

/** `transport` of vapi_call_t. */
typedef struct vapi_call_transport {
    struct {
        uint8_t websocket_call_url;
    } presence; /**< a vapi_json_presence_t each */
    char websocket_call_url[128];
} vapi_call_transport_t;

/** `subscriptionLimits` of vapi_call_t. */
typedef struct vapi_call_subscription_limits {
    struct {
        uint8_t concurrency_blocked;
        uint8_t concurrency_limit;
        uint8_t remaining_concurrent_calls;
    } presence; /**< a vapi_json_presence_t each */
    bool concurrency_blocked;
    int32_t concurrency_limit;
    int32_t remaining_concurrent_calls;
} vapi_call_subscription_limits_t;

/** `analysis` of vapi_call_t. */
typedef struct vapi_call_analysis {
    struct {
        uint8_t summary;
        uint8_t success_evaluation;
    } presence; /**< a vapi_json_presence_t each */
    char success_evaluation[24];
} vapi_call_analysis_t;

/** `artifact` of vapi_call_t. */
typedef struct vapi_call_artifact {
    struct {
        uint8_t transcript;
    } presence; /**< a vapi_json_presence_t each */
} vapi_call_artifact_t;

/** A call. `monitor.control_url`, `monitor.listen_url` and `transport.websocket_call_url` are
 * secrets of the call. Call; as received. */
typedef struct vapi_call {
    struct {
        uint8_t id;
        uint8_t type;
        uint8_t status;
        uint8_t ended_reason;
        uint8_t assistant_id;
        uint8_t squad_id;
        uint8_t phone_number_id;
        uint8_t name;
        uint8_t created_at;
        uint8_t started_at;
        uint8_t ended_at;
        uint8_t cost_us_dollars;
        uint8_t phone_call_transport;
        uint8_t customer;
        uint8_t monitor;
        uint8_t transport;
        uint8_t subscription_limits;
        uint8_t analysis;
        uint8_t artifact;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char ended_reason[128];
    char assistant_id[40];
    char squad_id[40];
    char phone_number_id[40];
    char name[44];
    char created_at[28]; /**< ISO 8601 */
    char started_at[28]; /**< ISO 8601 */
    char ended_at[28]; /**< ISO 8601 */
    vapi_call_customer_t customer;
    vapi_call_monitor_t monitor;
    vapi_call_transport_t transport;
    struct {
        int32_t value;
        char text[24];
    } type; /**< a vapi_call_type_t */
    struct {
        int32_t value;
        char text[20];
    } status; /**< a vapi_call_status_t */
    struct {
        int32_t value;
        char text[8];
    } phone_call_transport; /**< a vapi_call_phone_transport_t */
    vapi_call_subscription_limits_t subscription_limits;
    vapi_call_analysis_t analysis;
    vapi_call_artifact_t artifact;
    vapi_json_decimal_t cost_us_dollars;
} vapi_call_t;

/** Fields of vapi_call_t. */
extern const vapi_json_field_t vapi_call_fields[19];
/** A vapi_call_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_call_root;
/** The field of the event that says that one vapi_call_t of a list is complete. */
extern const vapi_json_field_t vapi_call_each[1];
/** An array of vapi_call_t, read into one struct. */
extern const vapi_json_field_t vapi_call_list_root;

/** `customer` of vapi_call_batch_error_t. */
typedef struct vapi_call_batch_error_customer {
    struct {
        uint8_t number;
    } presence; /**< a vapi_json_presence_t each */
    char number[44];
} vapi_call_batch_error_customer_t;

/** A customer of a batch who is not called, and why. CallBatchError; as received. */
typedef struct vapi_call_batch_error {
    struct {
        uint8_t customer;
        uint8_t error;
    } presence; /**< a vapi_json_presence_t each */
    vapi_call_batch_error_customer_t customer;
    char error[128];
} vapi_call_batch_error_t;

/** Fields of vapi_call_batch_error_t. */
extern const vapi_json_field_t vapi_call_batch_error_fields[2];
/** The field of the event that says that one vapi_call_batch_error_t of a list is complete. */
extern const vapi_json_field_t vapi_call_batch_error_each[1];

/** `subscriptionLimits` of vapi_call_batch_t. */
typedef struct vapi_call_batch_subscription_limits {
    struct {
        uint8_t concurrency_blocked;
        uint8_t concurrency_limit;
        uint8_t remaining_concurrent_calls;
    } presence; /**< a vapi_json_presence_t each */
    bool concurrency_blocked;
    int32_t concurrency_limit;
    int32_t remaining_concurrent_calls;
} vapi_call_batch_subscription_limits_t;

/** The answer to calls_create() with `customers`: results one by one, then errors one by one.
 * CallBatchResponse; as received. */
typedef struct vapi_call_batch {
    struct {
        uint8_t subscription_limits;
        uint8_t results;
        uint8_t errors;
    } presence; /**< a vapi_json_presence_t each */
    vapi_call_batch_error_t errors; /**< the element just read */
    vapi_call_batch_subscription_limits_t subscription_limits;
    vapi_call_t results; /**< the element just read */
} vapi_call_batch_t;

/** Fields of vapi_call_batch_t. */
extern const vapi_json_field_t vapi_call_batch_fields[3];
/** A vapi_call_batch_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_call_batch_root;

/** POST /call. VAPI_ERROR_CONCURRENCY_BLOCKED when the answer says that no call will start; it is
 * read all the same. */
void vapi_calls_create_prepare(vapi_request_t *request, const vapi_call_create_t *body, vapi_call_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_call_create_t *body, vapi_call_t *out_answer)
{
    vapi_calls_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** POST /call. VAPI_ERROR_CONCURRENCY_BLOCKED when the answer says that no call will start; it is
 * read all the same. */
void vapi_calls_create_batch_prepare(vapi_request_t *request, const vapi_call_create_t *body, vapi_call_batch_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_create_batch(
    vapi_client_t *client, vapi_request_t *request, const vapi_call_create_t *body, vapi_call_batch_t *out_answer)
{
    vapi_calls_create_batch_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /call. Elements one by one: `visit` sees an event of field vapi_call_each for each. */
void vapi_calls_list_prepare(vapi_request_t *request, vapi_call_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_list(
    vapi_client_t *client, vapi_request_t *request, vapi_call_t *out_answer)
{
    vapi_calls_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /call/{id}. */
void vapi_calls_get_prepare(vapi_request_t *request, const char *id, vapi_call_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_call_t *out_answer)
{
    vapi_calls_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /call/{id}. */
void vapi_calls_update_prepare(vapi_request_t *request, const char *id, const vapi_call_update_t *body, vapi_call_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_call_update_t *body, vapi_call_t *out_answer)
{
    vapi_calls_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /call/{id}. */
void vapi_calls_delete_prepare(vapi_request_t *request, const char *id, vapi_call_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_call_t *out_answer)
{
    vapi_calls_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** DELETE /call/{id}. */
void vapi_calls_delete_many_prepare(vapi_request_t *request, const char *id, const vapi_call_delete_t *body, vapi_call_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_delete_many(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_call_delete_t *body, vapi_call_t *out_answer)
{
    vapi_calls_delete_many_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** GET /call/{id}/mono-recording. The caller sets where the answer goes: `take`, or `answer_fields`. */
void vapi_calls_mono_recording_prepare(vapi_request_t *request, const char *id);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_mono_recording(
    vapi_client_t *client, vapi_request_t *request, const char *id)
{
    vapi_calls_mono_recording_prepare(request, id);
    return vapi_request(client, request);
}

/** GET /call/{id}/stereo-recording. The caller sets where the answer goes: `take`, or
 * `answer_fields`. */
void vapi_calls_stereo_recording_prepare(vapi_request_t *request, const char *id);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_stereo_recording(
    vapi_client_t *client, vapi_request_t *request, const char *id)
{
    vapi_calls_stereo_recording_prepare(request, id);
    return vapi_request(client, request);
}

/** GET /call/{id}/video-recording. The caller sets where the answer goes: `take`, or
 * `answer_fields`. */
void vapi_calls_video_recording_prepare(vapi_request_t *request, const char *id);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_video_recording(
    vapi_client_t *client, vapi_request_t *request, const char *id)
{
    vapi_calls_video_recording_prepare(request, id);
    return vapi_request(client, request);
}

/** GET /call/{id}/customer-recording. The caller sets where the answer goes: `take`, or
 * `answer_fields`. */
void vapi_calls_customer_recording_prepare(vapi_request_t *request, const char *id);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_customer_recording(
    vapi_client_t *client, vapi_request_t *request, const char *id)
{
    vapi_calls_customer_recording_prepare(request, id);
    return vapi_request(client, request);
}

/** GET /call/{id}/assistant-recording. The caller sets where the answer goes: `take`, or
 * `answer_fields`. */
void vapi_calls_assistant_recording_prepare(vapi_request_t *request, const char *id);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_assistant_recording(
    vapi_client_t *client, vapi_request_t *request, const char *id)
{
    vapi_calls_assistant_recording_prepare(request, id);
    return vapi_request(client, request);
}

/** GET /call/{id}/pcap. The caller sets where the answer goes: `take`, or `answer_fields`. */
void vapi_calls_pcap_prepare(vapi_request_t *request, const char *id);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_pcap(
    vapi_client_t *client, vapi_request_t *request, const char *id)
{
    vapi_calls_pcap_prepare(request, id);
    return vapi_request(client, request);
}

/** GET /call/{id}/call-logs. The caller sets where the answer goes: `take`, or `answer_fields`. */
void vapi_calls_logs_prepare(vapi_request_t *request, const char *id);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_calls_logs(
    vapi_client_t *client, vapi_request_t *request, const char *id)
{
    vapi_calls_logs_prepare(request, id);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_CALLS_H */
