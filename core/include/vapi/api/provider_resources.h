/**
 * @file provider_resources.h
 * Provider resources.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_PROVIDER_RESOURCES_H
#define VAPI_API_PROVIDER_RESOURCES_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A resource kept at a provider, such as a pronunciation dictionary. ProviderResource; as received. */
typedef struct vapi_provider_resource {
    struct {
        uint8_t id;
        uint8_t provider;
        uint8_t resource_name;
        uint8_t resource_id;
        uint8_t created_at;
        uint8_t updated_at;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char resource_id[64];
    char created_at[28]; /**< ISO 8601 */
    char updated_at[28]; /**< ISO 8601 */
    struct {
        int32_t value;
        char text[12];
    } provider; /**< a vapi_resource_provider_t */
    struct {
        int32_t value;
        char text[28];
    } resource_name; /**< a vapi_resource_name_t */
} vapi_provider_resource_t;

/** Fields of vapi_provider_resource_t. */
extern const vapi_json_field_t vapi_provider_resource_fields[6];
/** A vapi_provider_resource_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_provider_resource_root;
/** The field of the event that says that one vapi_provider_resource_t of a list is complete. */
extern const vapi_json_field_t vapi_provider_resource_each[1];

/** A page: its elements one by one, then where it stands in the whole. */
typedef struct vapi_provider_resource_page {
    struct {
        uint8_t results;
        uint8_t metadata;
    } presence;
    vapi_provider_resource_t results; /**< the element just read */
    vapi_page_t metadata;
} vapi_provider_resource_page_t;
/** A page of vapi_provider_resource_t. */
extern const vapi_json_field_t vapi_provider_resource_page_root;

/** POST /provider/{provider}/{resourceName}. */
void vapi_provider_resources_create_prepare(vapi_request_t *request, const char *provider, const char *resource_name, vapi_slice_t body, vapi_provider_resource_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_provider_resources_create(
    vapi_client_t *client, vapi_request_t *request, const char *provider, const char *resource_name, vapi_slice_t body, vapi_provider_resource_t *out_answer)
{
    vapi_provider_resources_create_prepare(request, provider, resource_name, body, out_answer);
    return vapi_request(client, request);
}

/** GET /provider/{provider}/{resourceName}. Elements one by one: `visit` sees an event of field
 * vapi_provider_resource_each for each. */
void vapi_provider_resources_list_prepare(vapi_request_t *request, const char *provider, const char *resource_name, vapi_provider_resource_page_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_provider_resources_list(
    vapi_client_t *client, vapi_request_t *request, const char *provider, const char *resource_name, vapi_provider_resource_page_t *out_answer)
{
    vapi_provider_resources_list_prepare(request, provider, resource_name, out_answer);
    return vapi_request(client, request);
}

/** GET /provider/{provider}/{resourceName}/{id}. */
void vapi_provider_resources_get_prepare(vapi_request_t *request, const char *provider, const char *resource_name, const char *id, vapi_provider_resource_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_provider_resources_get(
    vapi_client_t *client, vapi_request_t *request, const char *provider, const char *resource_name, const char *id, vapi_provider_resource_t *out_answer)
{
    vapi_provider_resources_get_prepare(request, provider, resource_name, id, out_answer);
    return vapi_request(client, request);
}

/** PATCH /provider/{provider}/{resourceName}/{id}. */
void vapi_provider_resources_update_prepare(vapi_request_t *request, const char *provider, const char *resource_name, const char *id, vapi_provider_resource_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_provider_resources_update(
    vapi_client_t *client, vapi_request_t *request, const char *provider, const char *resource_name, const char *id, vapi_provider_resource_t *out_answer)
{
    vapi_provider_resources_update_prepare(request, provider, resource_name, id, out_answer);
    return vapi_request(client, request);
}

/** DELETE /provider/{provider}/{resourceName}/{id}. */
void vapi_provider_resources_delete_prepare(vapi_request_t *request, const char *provider, const char *resource_name, const char *id, vapi_provider_resource_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_provider_resources_delete(
    vapi_client_t *client, vapi_request_t *request, const char *provider, const char *resource_name, const char *id, vapi_provider_resource_t *out_answer)
{
    vapi_provider_resources_delete_prepare(request, provider, resource_name, id, out_answer);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_PROVIDER_RESOURCES_H */
