/**
 * @file sessions.h
 * Sessions.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_SESSIONS_H
#define VAPI_API_SESSIONS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Opens a conversation that several chats share. CreateSessionDTO; for sending. */
typedef struct vapi_session_create {
    struct {
        uint8_t name;
        uint8_t status;
        uint8_t expiration_seconds;
        uint8_t assistant_id;
        uint8_t assistant;
        uint8_t squad_id;
        uint8_t squad;
        uint8_t assistant_overrides;
        uint8_t messages;
        uint8_t customer_id;
        uint8_t customer;
        uint8_t phone_number_id;
        uint8_t phone_number;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< 0..40 characters */
    int32_t status; /**< a vapi_session_status_t */
    int32_t expiration_seconds; /**< 60..2592000 */
    vapi_slice_t assistant_id;
    vapi_slice_t assistant; /**< JSON text */
    vapi_slice_t squad_id;
    vapi_slice_t squad; /**< JSON text */
    vapi_assistant_overrides_t assistant_overrides;
    vapi_json_list_t messages; /**< of vapi_chat_message_t */
    vapi_slice_t customer_id;
    vapi_customer_t customer;
    vapi_slice_t phone_number_id;
    vapi_slice_t phone_number; /**< JSON text */
} vapi_session_create_t;

/** Fields of vapi_session_create_t. */
extern const vapi_json_field_t vapi_session_create_fields[13];
/** A vapi_session_create_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_session_create_root;

/** Renames, prolongs or completes a session. UpdateSessionDTO; for sending. */
typedef struct vapi_session_update {
    struct {
        uint8_t name;
        uint8_t status;
        uint8_t expiration_seconds;
        uint8_t messages;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< 0..40 characters */
    int32_t status; /**< a vapi_session_status_t */
    int32_t expiration_seconds; /**< 60..2592000 */
    vapi_json_list_t messages; /**< of vapi_chat_message_t */
} vapi_session_update_t;

/** Fields of vapi_session_update_t. */
extern const vapi_json_field_t vapi_session_update_fields[4];
/** A vapi_session_update_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_session_update_root;

/** A session. Session; as received. */
typedef struct vapi_session {
    struct {
        uint8_t id;
        uint8_t name;
        uint8_t status;
        uint8_t expiration_seconds;
        uint8_t assistant_id;
        uint8_t squad_id;
        uint8_t created_at;
        uint8_t cost_us_dollars;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char name[44];
    char assistant_id[40];
    char squad_id[40];
    char created_at[28]; /**< ISO 8601 */
    struct {
        int32_t value;
        char text[12];
    } status; /**< a vapi_session_status_t */
    int32_t expiration_seconds;
    vapi_json_decimal_t cost_us_dollars;
} vapi_session_t;

/** Fields of vapi_session_t. */
extern const vapi_json_field_t vapi_session_fields[8];
/** A vapi_session_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_session_root;
/** The field of the event that says that one vapi_session_t of a list is complete. */
extern const vapi_json_field_t vapi_session_each[1];

/** A page: its elements one by one, then where it stands in the whole. */
typedef struct vapi_session_page {
    struct {
        uint8_t results;
        uint8_t metadata;
    } presence;
    vapi_session_t results; /**< the element just read */
    vapi_page_t metadata;
} vapi_session_page_t;
/** A page of vapi_session_t. */
extern const vapi_json_field_t vapi_session_page_root;

/** POST /session. */
void vapi_sessions_create_prepare(vapi_request_t *request, const vapi_session_create_t *body, vapi_session_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_sessions_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_session_create_t *body, vapi_session_t *out_answer)
{
    vapi_sessions_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /session. Elements one by one: `visit` sees an event of field vapi_session_each for each. */
void vapi_sessions_list_prepare(vapi_request_t *request, vapi_session_page_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_sessions_list(
    vapi_client_t *client, vapi_request_t *request, vapi_session_page_t *out_answer)
{
    vapi_sessions_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /session/{id}. */
void vapi_sessions_get_prepare(vapi_request_t *request, const char *id, vapi_session_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_sessions_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_session_t *out_answer)
{
    vapi_sessions_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /session/{id}. */
void vapi_sessions_update_prepare(vapi_request_t *request, const char *id, const vapi_session_update_t *body, vapi_session_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_sessions_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_session_update_t *body, vapi_session_t *out_answer)
{
    vapi_sessions_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /session/{id}. */
void vapi_sessions_delete_prepare(vapi_request_t *request, const char *id, vapi_session_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_sessions_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_session_t *out_answer)
{
    vapi_sessions_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_SESSIONS_H */
