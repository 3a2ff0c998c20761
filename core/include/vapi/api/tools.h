/**
 * @file tools.h
 * Tools.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_TOOLS_H
#define VAPI_API_TOOLS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** `function` of vapi_tool_write_t. */
typedef struct vapi_tool_write_function {
    struct {
        uint8_t name;
        uint8_t description;
        uint8_t strict;
        uint8_t parameters;
    } presence; /**< a vapi_json_presence_t each */
    bool strict;
    vapi_slice_t name; /**< 0..64 characters; needed */
    vapi_slice_t description;
    vapi_slice_t parameters; /**< JSON text */
} vapi_tool_write_function_t;

/** Creates or changes a tool; which members are allowed depends on `type`. A change carries no type.
 * CreateFunctionToolDTO or CreateEndCallToolDTO or CreateDtmfToolDTO or CreateApiRequestToolDTO or
 * CreateTransferCallToolDTO or CreateQueryToolDTO or UpdateFunctionToolDTO or UpdateEndCallToolDTO
 * or UpdateDtmfToolDTO or UpdateApiRequestToolDTO or UpdateTransferCallToolDTO or
 * UpdateQueryToolDTO; for sending. */
typedef struct vapi_tool_write {
    struct {
        uint8_t type;
        uint8_t async;
        uint8_t function;
        uint8_t server;
        uint8_t messages;
        uint8_t name;
        uint8_t description;
        uint8_t method;
        uint8_t url;
        uint8_t timeout_seconds;
        uint8_t credential_id;
        uint8_t headers;
        uint8_t body;
        uint8_t destinations;
        uint8_t knowledge_bases;
    } presence; /**< a vapi_json_presence_t each */
    bool async;
    int32_t type; /**< a vapi_tool_type_t */
    vapi_tool_write_function_t function;
    vapi_server_t server;
    vapi_slice_t messages; /**< JSON text */
    vapi_slice_t name; /**< 0..40 characters */
    vapi_slice_t description;
    vapi_slice_t method;
    vapi_slice_t url;
    int32_t timeout_seconds; /**< 1..300 */
    vapi_slice_t credential_id;
    vapi_slice_t headers; /**< JSON text */
    vapi_slice_t body; /**< JSON text */
    vapi_slice_t destinations; /**< JSON text */
    vapi_slice_t knowledge_bases; /**< JSON text */
} vapi_tool_write_t;

/** Fields of vapi_tool_write_t. */
extern const vapi_json_field_t vapi_tool_write_fields[15];
/** A vapi_tool_write_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_tool_write_root;

/** `function` of vapi_tool_t. */
typedef struct vapi_tool_function {
    struct {
        uint8_t name;
    } presence; /**< a vapi_json_presence_t each */
    char name[68];
} vapi_tool_function_t;

/** `server` of vapi_tool_t. */
typedef struct vapi_tool_server {
    struct {
        uint8_t url;
    } presence; /**< a vapi_json_presence_t each */
    char url[128];
} vapi_tool_server_t;

/** A tool. FunctionTool or EndCallTool or DtmfTool or ApiRequestTool or TransferCallTool or
 * QueryTool; as received. */
typedef struct vapi_tool {
    struct {
        uint8_t id;
        uint8_t type;
        uint8_t name;
        uint8_t function;
        uint8_t server;
        uint8_t created_at;
        uint8_t updated_at;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char name[44];
    vapi_tool_function_t function;
    vapi_tool_server_t server;
    char created_at[28]; /**< ISO 8601 */
    char updated_at[28]; /**< ISO 8601 */
    struct {
        int32_t value;
        char text[40];
    } type; /**< a vapi_tool_type_t */
} vapi_tool_t;

/** Fields of vapi_tool_t. */
extern const vapi_json_field_t vapi_tool_fields[7];
/** A vapi_tool_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_tool_root;
/** The field of the event that says that one vapi_tool_t of a list is complete. */
extern const vapi_json_field_t vapi_tool_each[1];
/** An array of vapi_tool_t, read into one struct. */
extern const vapi_json_field_t vapi_tool_list_root;

/** POST /tool. */
void vapi_tools_create_prepare(vapi_request_t *request, const vapi_tool_write_t *body, vapi_tool_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_tools_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_tool_write_t *body, vapi_tool_t *out_answer)
{
    vapi_tools_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** GET /tool. Elements one by one: `visit` sees an event of field vapi_tool_each for each. */
void vapi_tools_list_prepare(vapi_request_t *request, vapi_tool_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_tools_list(
    vapi_client_t *client, vapi_request_t *request, vapi_tool_t *out_answer)
{
    vapi_tools_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /tool/{id}. */
void vapi_tools_get_prepare(vapi_request_t *request, const char *id, vapi_tool_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_tools_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_tool_t *out_answer)
{
    vapi_tools_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /tool/{id}. */
void vapi_tools_update_prepare(vapi_request_t *request, const char *id, const vapi_tool_write_t *body, vapi_tool_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_tools_update(
    vapi_client_t *client, vapi_request_t *request, const char *id, const vapi_tool_write_t *body, vapi_tool_t *out_answer)
{
    vapi_tools_update_prepare(request, id, body, out_answer);
    return vapi_request(client, request);
}

/** DELETE /tool/{id}. */
void vapi_tools_delete_prepare(vapi_request_t *request, const char *id, vapi_tool_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_tools_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_tool_t *out_answer)
{
    vapi_tools_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_TOOLS_H */
