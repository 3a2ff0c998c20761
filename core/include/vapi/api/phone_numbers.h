/**
 * @file phone_numbers.h
 * Phone numbers.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_PHONE_NUMBERS_H
#define VAPI_API_PHONE_NUMBERS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** `authentication` of vapi_phone_number_create_t. */
typedef struct vapi_phone_number_create_authentication {
    struct {
        uint8_t realm;
        uint8_t username;
        uint8_t password;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t realm;
    vapi_slice_t username; /**< 20..40 characters; needed */
    vapi_slice_t password; /**< 20..40 characters; needed */
} vapi_phone_number_create_authentication_t;

/** Takes or brings a phone number; which members are needed depends on `provider`.
 * CreateByoPhoneNumberDTO or CreateTwilioPhoneNumberDTO or CreateVonagePhoneNumberDTO or
 * CreateVapiPhoneNumberDTO or CreateTelnyxPhoneNumberDTO; for sending. */
typedef struct vapi_phone_number_create {
    struct {
        uint8_t provider;
        uint8_t name;
        uint8_t number;
        uint8_t number_desired_area_code;
        uint8_t sip_uri;
        uint8_t credential_id;
        uint8_t twilio_account_sid;
        uint8_t twilio_auth_token;
        uint8_t twilio_api_key;
        uint8_t twilio_api_secret;
        uint8_t sms_enabled;
        uint8_t number_e164_check_enabled;
        uint8_t assistant_id;
        uint8_t squad_id;
        uint8_t workflow_id;
        uint8_t server;
        uint8_t authentication;
        uint8_t fallback_destination;
        uint8_t hooks;
    } presence; /**< a vapi_json_presence_t each */
    bool sms_enabled;
    bool number_e164_check_enabled;
    int32_t provider; /**< a vapi_phone_number_provider_t; needed */
    vapi_slice_t name; /**< 0..40 characters */
    vapi_slice_t number;
    vapi_slice_t number_desired_area_code; /**< 3..3 characters */
    vapi_slice_t sip_uri;
    vapi_slice_t credential_id;
    vapi_slice_t twilio_account_sid;
    vapi_slice_t twilio_auth_token;
    vapi_slice_t twilio_api_key;
    vapi_slice_t twilio_api_secret;
    vapi_slice_t assistant_id;
    vapi_slice_t squad_id;
    vapi_slice_t workflow_id;
    vapi_server_t server;
    vapi_phone_number_create_authentication_t authentication;
    vapi_slice_t fallback_destination; /**< JSON text */
    vapi_slice_t hooks; /**< JSON text */
} vapi_phone_number_create_t;

/** Fields of vapi_phone_number_create_t. */
extern const vapi_json_field_t vapi_phone_number_create_fields[19];
/** A vapi_phone_number_create_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_phone_number_create_root;

/** Changes a phone number; null takes it away from its assistant or squad. UpdateByoPhoneNumberDTO
 * or UpdateTwilioPhoneNumberDTO or UpdateVonagePhoneNumberDTO or UpdateVapiPhoneNumberDTO or
 * UpdateTelnyxPhoneNumberDTO; for sending. */
typedef struct vapi_phone_number_update {
    struct {
        uint8_t provider;
        uint8_t name;
        uint8_t assistant_id;
        uint8_t squad_id;
        uint8_t workflow_id;
        uint8_t sms_enabled;
        uint8_t server;
        uint8_t fallback_destination;
        uint8_t hooks;
    } presence; /**< a vapi_json_presence_t each */
    bool sms_enabled;
    int32_t provider; /**< a vapi_phone_number_provider_t */
    vapi_slice_t name; /**< 0..40 characters */
    vapi_slice_t assistant_id;
    vapi_slice_t squad_id;
    vapi_slice_t workflow_id;
    vapi_server_t server;
    vapi_slice_t fallback_destination; /**< JSON text */
    vapi_slice_t hooks; /**< JSON text */
} vapi_phone_number_update_t;

/** Fields of vapi_phone_number_update_t. */
extern const vapi_json_field_t vapi_phone_number_update_fields[9];
/** A vapi_phone_number_update_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_phone_number_update_root;

/** A phone number. ByoPhoneNumber or TwilioPhoneNumber or VonagePhoneNumber or VapiPhoneNumber or
 * TelnyxPhoneNumber; as received. */
typedef struct vapi_phone_number {
    struct {
        uint8_t id;
        uint8_t provider;
        uint8_t status;
        uint8_t number;
        uint8_t name;
        uint8_t sip_uri;
        uint8_t assistant_id;
        uint8_t squad_id;
        uint8_t created_at;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char number[44];
    char name[44];
    char sip_uri[96];
    char assistant_id[40];
    char squad_id[40];
    char created_at[28]; /**< ISO 8601 */
    struct {
        int32_t value;
        char text[20];
    } provider; /**< a vapi_phone_number_provider_t */
    struct {
        int32_t value;
        char text[16];
    } status; /**< a vapi_phone_number_status_t */
} vapi_phone_number_t;

/** Fields of vapi_phone_number_t. */
extern const vapi_json_field_t vapi_phone_number_fields[9];
/** A vapi_phone_number_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_phone_number_root;
/** The field of the event that says that one vapi_phone_number_t of a list is complete. */
extern const vapi_json_field_t vapi_phone_number_each[1];
/** An array of vapi_phone_number_t, read into one struct. */
extern const vapi_json_field_t vapi_phone_number_list_root;

/** A page: its elements one by one, then where it stands in the whole. */
typedef struct vapi_phone_number_page {
    struct {
        uint8_t results;
        uint8_t metadata;
    } presence;
    vapi_phone_number_t results; /**< the element just read */
    vapi_page_t metadata;
} vapi_phone_number_page_t;
/** A page of vapi_phone_number_t. */
extern const vapi_json_field_t vapi_phone_number_page_root;

/** POST /phone-number. */
void vapi_phone_numbers_create_prepare(vapi_request_t *request, const vapi_phone_number_create_t *body, vapi_phone_number_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_phone_numbers_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_phone_number_create_t *body, vapi_phone_number_t *out_answer)
{
    vapi_phone_numbers_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /phone-number. Elements one by one: `visit` sees an event of field vapi_phone_number_each for
 * each. */
void vapi_phone_numbers_list_prepare(vapi_request_t *request, vapi_phone_number_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_phone_numbers_list(
    vapi_client_t *client, vapi_request_t *request, vapi_phone_number_t *out_answer)
{
    vapi_phone_numbers_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /phone-number/{id}. */
void vapi_phone_numbers_get_prepare(vapi_request_t *request, const char *id, vapi_phone_number_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_phone_numbers_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_phone_number_t *out_answer)
{
    vapi_phone_numbers_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /phone-number/{id}. */
void vapi_phone_numbers_update_prepare(vapi_request_t *request, const char *id, const vapi_phone_number_update_t *body, vapi_phone_number_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_phone_numbers_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_phone_number_update_t *body, vapi_phone_number_t *out_answer)
{
    vapi_phone_numbers_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /phone-number/{id}. */
void vapi_phone_numbers_delete_prepare(vapi_request_t *request, const char *id, vapi_phone_number_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_phone_numbers_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_phone_number_t *out_answer)
{
    vapi_phone_numbers_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** GET /v2/phone-number. Elements one by one: `visit` sees an event of field vapi_phone_number_each
 * for each. */
void vapi_phone_numbers_v2_list_prepare(vapi_request_t *request, vapi_phone_number_page_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_phone_numbers_v2_list(
    vapi_client_t *client, vapi_request_t *request, vapi_phone_number_page_t *out_answer)
{
    vapi_phone_numbers_v2_list_prepare(request, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_PHONE_NUMBERS_H */
