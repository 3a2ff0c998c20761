/**
 * @file structured_outputs.h
 * Structured outputs.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_STRUCTURED_OUTPUTS_H
#define VAPI_API_STRUCTURED_OUTPUTS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Describes data to be drawn from calls; `schema` is a JSON Schema. CreateStructuredOutputDTO; for
 * sending. */
typedef struct vapi_structured_output_create {
    struct {
        uint8_t name;
        uint8_t schema;
        uint8_t type;
        uint8_t regex;
        uint8_t description;
        uint8_t assistant_ids;
        uint8_t workflow_ids;
        uint8_t model;
        uint8_t conditions;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< 1..40 characters; needed */
    vapi_slice_t schema; /**< JSON text; needed */
    int32_t type; /**< a vapi_structured_output_type_t */
    vapi_slice_t regex; /**< 1..1000 characters */
    vapi_slice_t description;
    vapi_json_list_t assistant_ids; /**< of vapi_slice_t */
    vapi_json_list_t workflow_ids; /**< of vapi_slice_t */
    vapi_slice_t model; /**< JSON text */
    vapi_slice_t conditions; /**< JSON text */
} vapi_structured_output_create_t;

/** Fields of vapi_structured_output_create_t. */
extern const vapi_json_field_t vapi_structured_output_create_fields[9];
/** A vapi_structured_output_create_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_structured_output_create_root;

/** Changes a structured output. UpdateStructuredOutputDTO; for sending. */
typedef struct vapi_structured_output_update {
    struct {
        uint8_t name;
        uint8_t schema;
        uint8_t type;
        uint8_t regex;
        uint8_t description;
        uint8_t assistant_ids;
        uint8_t workflow_ids;
        uint8_t model;
        uint8_t conditions;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< 1..40 characters */
    vapi_slice_t schema; /**< JSON text */
    int32_t type; /**< a vapi_structured_output_type_t */
    vapi_slice_t regex; /**< 1..1000 characters */
    vapi_slice_t description;
    vapi_json_list_t assistant_ids; /**< of vapi_slice_t */
    vapi_json_list_t workflow_ids; /**< of vapi_slice_t */
    vapi_slice_t model; /**< JSON text */
    vapi_slice_t conditions; /**< JSON text */
} vapi_structured_output_update_t;

/** Fields of vapi_structured_output_update_t. */
extern const vapi_json_field_t vapi_structured_output_update_fields[9];
/** A vapi_structured_output_update_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_structured_output_update_root;

/** A structured output. StructuredOutput; as received. */
typedef struct vapi_structured_output {
    struct {
        uint8_t id;
        uint8_t name;
        uint8_t type;
        uint8_t description;
        uint8_t created_at;
        uint8_t updated_at;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char name[44];
    char description[128];
    char created_at[28]; /**< ISO 8601 */
    char updated_at[28]; /**< ISO 8601 */
    struct {
        int32_t value;
        char text[8];
    } type; /**< a vapi_structured_output_type_t */
} vapi_structured_output_t;

/** Fields of vapi_structured_output_t. */
extern const vapi_json_field_t vapi_structured_output_fields[6];
/** A vapi_structured_output_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_structured_output_root;
/** The field of the event that says that one vapi_structured_output_t of a list is complete. */
extern const vapi_json_field_t vapi_structured_output_each[1];

/** A page: its elements one by one, then where it stands in the whole. */
typedef struct vapi_structured_output_page {
    struct {
        uint8_t results;
        uint8_t metadata;
    } presence;
    vapi_structured_output_t results; /**< the element just read */
    vapi_page_t metadata;
} vapi_structured_output_page_t;
/** A page of vapi_structured_output_t. */
extern const vapi_json_field_t vapi_structured_output_page_root;

/** Draws data from calls that have ended. StructuredOutputRunDTO; for sending. */
typedef struct vapi_structured_output_run {
    struct {
        uint8_t call_ids;
        uint8_t structured_output_id;
        uint8_t structured_output;
        uint8_t preview_enabled;
    } presence; /**< a vapi_json_presence_t each */
    bool preview_enabled;
    vapi_json_list_t call_ids; /**< of vapi_slice_t; needed */
    vapi_slice_t structured_output_id;
    vapi_structured_output_create_t structured_output;
} vapi_structured_output_run_t;

/** Fields of vapi_structured_output_run_t. */
extern const vapi_json_field_t vapi_structured_output_run_fields[4];
/** A vapi_structured_output_run_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_structured_output_run_root;

/** What a run without preview answers; a preview is read with a selection of the caller's.
 * StructuredOutputRerunResponse; as received. */
typedef struct vapi_structured_output_rerun {
    struct {
        uint8_t workflow_id;
        uint8_t message;
    } presence; /**< a vapi_json_presence_t each */
    char workflow_id[64];
    char message[128];
} vapi_structured_output_rerun_t;

/** Fields of vapi_structured_output_rerun_t. */
extern const vapi_json_field_t vapi_structured_output_rerun_fields[2];
/** A vapi_structured_output_rerun_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_structured_output_rerun_root;

/** POST /structured-output. */
void vapi_structured_outputs_create_prepare(vapi_request_t *request, const vapi_structured_output_create_t *body, vapi_structured_output_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_structured_outputs_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_structured_output_create_t *body, vapi_structured_output_t *out_answer)
{
    vapi_structured_outputs_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /structured-output. Elements one by one: `visit` sees an event of field
 * vapi_structured_output_each for each. */
void vapi_structured_outputs_list_prepare(vapi_request_t *request, vapi_structured_output_page_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_structured_outputs_list(
    vapi_client_t *client, vapi_request_t *request, vapi_structured_output_page_t *out_answer)
{
    vapi_structured_outputs_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /structured-output/{id}. */
void vapi_structured_outputs_get_prepare(vapi_request_t *request, const char *id, vapi_structured_output_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_structured_outputs_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_structured_output_t *out_answer)
{
    vapi_structured_outputs_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /structured-output/{id}. */
void vapi_structured_outputs_update_prepare(vapi_request_t *request, const char *id, const vapi_structured_output_update_t *body, vapi_structured_output_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_structured_outputs_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_structured_output_update_t *body, vapi_structured_output_t *out_answer)
{
    vapi_structured_outputs_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /structured-output/{id}. */
void vapi_structured_outputs_delete_prepare(vapi_request_t *request, const char *id, vapi_structured_output_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_structured_outputs_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_structured_output_t *out_answer)
{
    vapi_structured_outputs_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** POST /structured-output/run. */
void vapi_structured_outputs_run_prepare(vapi_request_t *request, const vapi_structured_output_run_t *body, vapi_structured_output_rerun_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_structured_outputs_run(
    vapi_client_t *client, vapi_request_t *request, const vapi_structured_output_run_t *body, vapi_structured_output_rerun_t *out_answer)
{
    vapi_structured_outputs_run_prepare(request, body, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_STRUCTURED_OUTPUTS_H */
