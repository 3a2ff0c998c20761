/**
 * @file knowledge_bases.h
 * Knowledge bases.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_KNOWLEDGE_BASES_H
#define VAPI_API_KNOWLEDGE_BASES_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Creates a knowledge base. CreateKnowledgeBaseV2DTO; for sending. */
typedef struct vapi_knowledge_base_create {
    struct {
        uint8_t name;
        uint8_t description;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< 1..80 characters; needed */
    vapi_slice_t description; /**< 0..1000 characters */
} vapi_knowledge_base_create_t;

/** Fields of vapi_knowledge_base_create_t. */
extern const vapi_json_field_t vapi_knowledge_base_create_fields[2];
/** A vapi_knowledge_base_create_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_knowledge_base_create_root;

/** Changes a knowledge base; null removes the description. UpdateKnowledgeBaseV2DTO; for sending. */
typedef struct vapi_knowledge_base_update {
    struct {
        uint8_t name;
        uint8_t description;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t name; /**< 1..80 characters */
    vapi_slice_t description; /**< 0..1000 characters */
} vapi_knowledge_base_update_t;

/** Fields of vapi_knowledge_base_update_t. */
extern const vapi_json_field_t vapi_knowledge_base_update_fields[2];
/** A vapi_knowledge_base_update_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_knowledge_base_update_root;

/** Adds an uploaded file. AttachKnowledgeBaseV2FileDTO; for sending. */
typedef struct vapi_knowledge_base_file_attach {
    struct {
        uint8_t file_id;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t file_id; /**< needed */
} vapi_knowledge_base_file_attach_t;

/** Fields of vapi_knowledge_base_file_attach_t. */
extern const vapi_json_field_t vapi_knowledge_base_file_attach_fields[1];
/** A vapi_knowledge_base_file_attach_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_knowledge_base_file_attach_root;

/** A knowledge base. KnowledgeBaseV2 or KnowledgeBaseV2WithFiles; as received. */
typedef struct vapi_knowledge_base {
    struct {
        uint8_t id;
        uint8_t name;
        uint8_t description;
        uint8_t tool_id;
        uint8_t created_at;
        uint8_t updated_at;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char name[84];
    char description[128];
    char tool_id[40];
    char created_at[28]; /**< ISO 8601 */
    char updated_at[28]; /**< ISO 8601 */
} vapi_knowledge_base_t;

/** Fields of vapi_knowledge_base_t. */
extern const vapi_json_field_t vapi_knowledge_base_fields[6];
/** A vapi_knowledge_base_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_knowledge_base_root;
/** The field of the event that says that one vapi_knowledge_base_t of a list is complete. */
extern const vapi_json_field_t vapi_knowledge_base_each[1];
/** An array of vapi_knowledge_base_t, read into one struct. */
extern const vapi_json_field_t vapi_knowledge_base_list_root;

/** A file of a knowledge base. KnowledgeBaseV2File; as received. */
typedef struct vapi_knowledge_base_file {
    struct {
        uint8_t id;
        uint8_t knowledge_base_v2_id;
        uint8_t file_id;
        uint8_t file_name;
        uint8_t status;
        uint8_t bytes;
        uint8_t mimetype;
        uint8_t created_at;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char knowledge_base_v2_id[40];
    char file_id[40];
    char file_name[64];
    char mimetype[48];
    char created_at[28]; /**< ISO 8601 */
    struct {
        int32_t value;
        char text[12];
    } status; /**< a vapi_knowledge_base_file_status_t */
    int64_t bytes;
} vapi_knowledge_base_file_t;

/** Fields of vapi_knowledge_base_file_t. */
extern const vapi_json_field_t vapi_knowledge_base_file_fields[8];
/** A vapi_knowledge_base_file_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_knowledge_base_file_root;
/** The field of the event that says that one vapi_knowledge_base_file_t of a list is complete. */
extern const vapi_json_field_t vapi_knowledge_base_file_each[1];
/** An array of vapi_knowledge_base_file_t, read into one struct. */
extern const vapi_json_field_t vapi_knowledge_base_file_list_root;

/** POST /v2/knowledge-base. */
void vapi_knowledge_bases_create_prepare(vapi_request_t *request, const vapi_knowledge_base_create_t *body, vapi_knowledge_base_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_knowledge_bases_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_knowledge_base_create_t *body, vapi_knowledge_base_t *out_answer)
{
    vapi_knowledge_bases_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /v2/knowledge-base. Elements one by one: `visit` sees an event of field
 * vapi_knowledge_base_each for each. */
void vapi_knowledge_bases_list_prepare(vapi_request_t *request, vapi_knowledge_base_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_knowledge_bases_list(
    vapi_client_t *client, vapi_request_t *request, vapi_knowledge_base_t *out_answer)
{
    vapi_knowledge_bases_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /v2/knowledge-base/{id}. */
void vapi_knowledge_bases_get_prepare(vapi_request_t *request, const char *id, vapi_knowledge_base_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_knowledge_bases_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_knowledge_base_t *out_answer)
{
    vapi_knowledge_bases_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /v2/knowledge-base/{id}. */
void vapi_knowledge_bases_update_prepare(vapi_request_t *request, const char *id, const vapi_knowledge_base_update_t *body, vapi_knowledge_base_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_knowledge_bases_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_knowledge_base_update_t *body, vapi_knowledge_base_t *out_answer)
{
    vapi_knowledge_bases_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /v2/knowledge-base/{id}. */
void vapi_knowledge_bases_delete_prepare(vapi_request_t *request, const char *id, vapi_knowledge_base_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_knowledge_bases_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_knowledge_base_t *out_answer)
{
    vapi_knowledge_bases_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** GET /v2/knowledge-base/{id}/file. Elements one by one: `visit` sees an event of field
 * vapi_knowledge_base_file_each for each. */
void vapi_knowledge_base_files_list_prepare(vapi_request_t *request, const char *id, vapi_knowledge_base_file_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_knowledge_base_files_list(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_knowledge_base_file_t *out_answer)
{
    vapi_knowledge_base_files_list_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** POST /v2/knowledge-base/{id}/file. */
void vapi_knowledge_base_files_attach_prepare(vapi_request_t *request, const char *id, const vapi_knowledge_base_file_attach_t *body, vapi_knowledge_base_file_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_knowledge_base_files_attach(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_knowledge_base_file_attach_t *body, vapi_knowledge_base_file_t *out_answer)
{
    vapi_knowledge_base_files_attach_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /v2/knowledge-base/{id}/file/{fileId}. */
void vapi_knowledge_base_files_detach_prepare(vapi_request_t *request, const char *id, const char *file_id, vapi_knowledge_base_file_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_knowledge_base_files_detach(
    vapi_client_t *client, vapi_request_t *request, const char *id, const char *file_id, vapi_knowledge_base_file_t *out_answer)
{
    vapi_knowledge_base_files_detach_prepare(request, id, file_id, out_answer);
    return vapi_request(client, request);
}

/** POST /v2/knowledge-base/{id}/file/{fileId}/retry. */
void vapi_knowledge_base_files_retry_prepare(vapi_request_t *request, const char *id, const char *file_id, vapi_knowledge_base_file_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_knowledge_base_files_retry(
    vapi_client_t *client, vapi_request_t *request, const char *id, const char *file_id, vapi_knowledge_base_file_t *out_answer)
{
    vapi_knowledge_base_files_retry_prepare(request, id, file_id, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_KNOWLEDGE_BASES_H */
