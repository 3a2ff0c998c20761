/*
 * Provider resources.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/provider_resources.h"

#include "vapi/api/operations.h"

#include "conclude.h"
#include "limits.h"

static const char names_of_provider_resource[] =
    "id\0"
    "provider\0"
    "resourceName\0"
    "resourceId\0"
    "createdAt\0"
    "updatedAt\0";
const vapi_json_field_t vapi_provider_resource_fields[6] = {
    {names_of_provider_resource + 0 /* id */, {NULL}, offsetof(vapi_provider_resource_t, id), sizeof(((vapi_provider_resource_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_provider_resource + 3 /* provider */, {.names = vapi_resource_provider_names}, offsetof(vapi_provider_resource_t, provider), sizeof(((vapi_provider_resource_t *)0)->provider), 8U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_provider_resource + 12 /* resourceName */, {.names = vapi_resource_name_names}, offsetof(vapi_provider_resource_t, resource_name), sizeof(((vapi_provider_resource_t *)0)->resource_name), 12U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_provider_resource + 25 /* resourceId */, {NULL}, offsetof(vapi_provider_resource_t, resource_id), sizeof(((vapi_provider_resource_t *)0)->resource_id), 10U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_provider_resource + 36 /* createdAt */, {NULL}, offsetof(vapi_provider_resource_t, created_at), sizeof(((vapi_provider_resource_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_provider_resource + 46 /* updatedAt */, {NULL}, offsetof(vapi_provider_resource_t, updated_at), sizeof(((vapi_provider_resource_t *)0)->updated_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_provider_resource_root = {
    NULL, {.children = vapi_provider_resource_fields}, 0U, sizeof(vapi_provider_resource_t), 0U, 6U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_provider_resource_each[1] = {
    {NULL, {.children = vapi_provider_resource_fields}, 0U, sizeof(vapi_provider_resource_t), 0U, 6U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
static const char names_of_provider_resource_page[] =
    "results\0"
    "metadata\0";
static const vapi_json_field_t provider_resource_page_fields[2] = {
    {names_of_provider_resource_page + 0 /* results */, {.children = vapi_provider_resource_each}, offsetof(vapi_provider_resource_page_t, results), sizeof(((vapi_provider_resource_page_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {names_of_provider_resource_page + 8 /* metadata */, {.children = vapi_page_fields}, offsetof(vapi_provider_resource_page_t, metadata), sizeof(((vapi_provider_resource_page_t *)0)->metadata), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_provider_resource_page_root = {
    NULL, {.children = provider_resource_page_fields}, 0U, sizeof(vapi_provider_resource_page_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

void vapi_provider_resources_create_prepare(vapi_request_t *request, const char *provider, const char *resource_name, vapi_slice_t body, vapi_provider_resource_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_provider_resources_create, NULL, &vapi_provider_resource_root, vapi_conclude_answer, 2U, false,
    };
    request->path_values[0].data = provider;
    request->path_values[1].data = resource_name;
    vapi_plan_apply(&plan, request, NULL, out_answer);
    request->body_json = body;
}

void vapi_provider_resources_list_prepare(vapi_request_t *request, const char *provider, const char *resource_name, vapi_provider_resource_page_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_provider_resources_list, NULL, &vapi_provider_resource_page_root, NULL, 2U, false,
    };
    request->path_values[0].data = provider;
    request->path_values[1].data = resource_name;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_provider_resources_get_prepare(vapi_request_t *request, const char *provider, const char *resource_name, const char *id, vapi_provider_resource_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_provider_resources_get, NULL, &vapi_provider_resource_root, vapi_conclude_answer, 3U, false,
    };
    request->path_values[0].data = provider;
    request->path_values[1].data = resource_name;
    request->path_values[2].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_provider_resources_update_prepare(vapi_request_t *request, const char *provider, const char *resource_name, const char *id, vapi_provider_resource_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_provider_resources_update, NULL, &vapi_provider_resource_root, vapi_conclude_answer, 3U, false,
    };
    request->path_values[0].data = provider;
    request->path_values[1].data = resource_name;
    request->path_values[2].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_provider_resources_delete_prepare(vapi_request_t *request, const char *provider, const char *resource_name, const char *id, vapi_provider_resource_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_provider_resources_delete, NULL, &vapi_provider_resource_root, NULL, 3U, false,
    };
    request->path_values[0].data = provider;
    request->path_values[1].data = resource_name;
    request->path_values[2].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

