/**
 * @file files.h
 * Files.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_FILES_H
#define VAPI_API_FILES_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Renames a file. UpdateFileDTO; for sending. */
typedef struct vapi_file_update {
    struct {
        uint8_t name;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< 1..40 characters */
} vapi_file_update_t;

/** Fields of vapi_file_update_t. */
extern const vapi_json_field_t vapi_file_update_fields[1];
/** A vapi_file_update_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_file_update_root;

/** A file that was uploaded. File; as received. */
typedef struct vapi_file {
    struct {
        uint8_t id;
        uint8_t status;
        uint8_t name;
        uint8_t original_name;
        uint8_t bytes;
        uint8_t mimetype;
        uint8_t purpose;
        uint8_t url;
        uint8_t created_at;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char name[44];
    char original_name[64];
    char mimetype[48];
    char purpose[24];
    char url[256];
    char created_at[28]; /**< ISO 8601 */
    struct {
        int32_t value;
        char text[16];
    } status; /**< a vapi_file_status_t */
    int64_t bytes;
} vapi_file_t;

/** Fields of vapi_file_t. */
extern const vapi_json_field_t vapi_file_fields[9];
/** A vapi_file_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_file_root;
/** The field of the event that says that one vapi_file_t of a list is complete. */
extern const vapi_json_field_t vapi_file_each[1];
/** An array of vapi_file_t, read into one struct. */
extern const vapi_json_field_t vapi_file_list_root;

/** POST /file. */
void vapi_files_create_prepare(vapi_request_t *request, const vapi_http_body_t *form, vapi_file_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_files_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_http_body_t *form, vapi_file_t *out_answer)
{
    vapi_files_create_prepare(request, form, out_answer);
    return vapi_request(client, request);
}

/** GET /file. Elements one by one: `visit` sees an event of field vapi_file_each for each. */
void vapi_files_list_prepare(vapi_request_t *request, vapi_file_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_files_list(
    vapi_client_t *client, vapi_request_t *request, vapi_file_t *out_answer)
{
    vapi_files_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /file/{id}. */
void vapi_files_get_prepare(vapi_request_t *request, const char *id, vapi_file_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_files_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_file_t *out_answer)
{
    vapi_files_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /file/{id}. */
void vapi_files_update_prepare(vapi_request_t *request, const char *id, const vapi_file_update_t *body, vapi_file_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_files_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_file_update_t *body, vapi_file_t *out_answer)
{
    vapi_files_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /file/{id}. */
void vapi_files_delete_prepare(vapi_request_t *request, const char *id, vapi_file_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_files_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_file_t *out_answer)
{
    vapi_files_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_FILES_H */
