/*
 * Tools.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/tools.h"

#include "vapi/api/operations.h"

#include "conclude.h"
#include "limits.h"

static const char names_of_tool_write_function[] =
    "name\0"
    "description\0"
    "strict\0"
    "parameters\0";
static const vapi_json_field_t vapi_tool_write_function_fields[4] = {
    {names_of_tool_write_function + 0 /* name */, {.limits = &vapi_limits_0_64}, offsetof(vapi_tool_write_function_t, name), sizeof(((vapi_tool_write_function_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
    {names_of_tool_write_function + 5 /* description */, {NULL}, offsetof(vapi_tool_write_function_t, description), sizeof(((vapi_tool_write_function_t *)0)->description), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_tool_write_function + 17 /* strict */, {NULL}, offsetof(vapi_tool_write_function_t, strict), sizeof(((vapi_tool_write_function_t *)0)->strict), 6U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_tool_write_function + 24 /* parameters */, {NULL}, offsetof(vapi_tool_write_function_t, parameters), sizeof(((vapi_tool_write_function_t *)0)->parameters), 10U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
static const char names_of_tool_write[] =
    "type\0"
    "async\0"
    "function\0"
    "server\0"
    "messages\0"
    "name\0"
    "description\0"
    "method\0"
    "url\0"
    "timeoutSeconds\0"
    "credentialId\0"
    "headers\0"
    "body\0"
    "destinations\0"
    "knowledgeBases\0";
const vapi_json_field_t vapi_tool_write_fields[15] = {
    {names_of_tool_write + 0 /* type */, {.names = vapi_tool_type_names}, offsetof(vapi_tool_write_t, type), sizeof(((vapi_tool_write_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_tool_write + 5 /* async */, {NULL}, offsetof(vapi_tool_write_t, async), sizeof(((vapi_tool_write_t *)0)->async), 5U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_tool_write + 11 /* function */, {.children = vapi_tool_write_function_fields}, offsetof(vapi_tool_write_t, function), sizeof(((vapi_tool_write_t *)0)->function), 8U, 4U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_tool_write + 20 /* server */, {.children = vapi_server_fields}, offsetof(vapi_tool_write_t, server), sizeof(((vapi_tool_write_t *)0)->server), 6U, 4U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_tool_write + 27 /* messages */, {NULL}, offsetof(vapi_tool_write_t, messages), sizeof(((vapi_tool_write_t *)0)->messages), 8U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_tool_write + 36 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_tool_write_t, name), sizeof(((vapi_tool_write_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_tool_write + 41 /* description */, {NULL}, offsetof(vapi_tool_write_t, description), sizeof(((vapi_tool_write_t *)0)->description), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_tool_write + 53 /* method */, {NULL}, offsetof(vapi_tool_write_t, method), sizeof(((vapi_tool_write_t *)0)->method), 6U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_tool_write + 60 /* url */, {NULL}, offsetof(vapi_tool_write_t, url), sizeof(((vapi_tool_write_t *)0)->url), 3U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_tool_write + 64 /* timeoutSeconds */, {.limits = &vapi_limits_1_300}, offsetof(vapi_tool_write_t, timeout_seconds), sizeof(((vapi_tool_write_t *)0)->timeout_seconds), 14U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_tool_write + 79 /* credentialId */, {NULL}, offsetof(vapi_tool_write_t, credential_id), sizeof(((vapi_tool_write_t *)0)->credential_id), 12U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_tool_write + 92 /* headers */, {NULL}, offsetof(vapi_tool_write_t, headers), sizeof(((vapi_tool_write_t *)0)->headers), 7U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_tool_write + 100 /* body */, {NULL}, offsetof(vapi_tool_write_t, body), sizeof(((vapi_tool_write_t *)0)->body), 4U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_tool_write + 105 /* destinations */, {NULL}, offsetof(vapi_tool_write_t, destinations), sizeof(((vapi_tool_write_t *)0)->destinations), 12U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_tool_write + 118 /* knowledgeBases */, {NULL}, offsetof(vapi_tool_write_t, knowledge_bases), sizeof(((vapi_tool_write_t *)0)->knowledge_bases), 14U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_tool_write_root = {
    NULL, {.children = vapi_tool_write_fields}, 0U, sizeof(vapi_tool_write_t), 0U, 15U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_tool_function[] =
    "name\0";
static const vapi_json_field_t vapi_tool_function_fields[1] = {
    {names_of_tool_function + 0 /* name */, {NULL}, offsetof(vapi_tool_function_t, name), sizeof(((vapi_tool_function_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_tool_server[] =
    "url\0";
static const vapi_json_field_t vapi_tool_server_fields[1] = {
    {names_of_tool_server + 0 /* url */, {NULL}, offsetof(vapi_tool_server_t, url), sizeof(((vapi_tool_server_t *)0)->url), 3U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_tool[] =
    "id\0"
    "type\0"
    "name\0"
    "function\0"
    "server\0"
    "createdAt\0"
    "updatedAt\0";
const vapi_json_field_t vapi_tool_fields[7] = {
    {names_of_tool + 0 /* id */, {NULL}, offsetof(vapi_tool_t, id), sizeof(((vapi_tool_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_tool + 3 /* type */, {.names = vapi_tool_type_names}, offsetof(vapi_tool_t, type), sizeof(((vapi_tool_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_tool + 8 /* name */, {NULL}, offsetof(vapi_tool_t, name), sizeof(((vapi_tool_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_tool + 13 /* function */, {.children = vapi_tool_function_fields}, offsetof(vapi_tool_t, function), sizeof(((vapi_tool_t *)0)->function), 8U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_tool + 22 /* server */, {.children = vapi_tool_server_fields}, offsetof(vapi_tool_t, server), sizeof(((vapi_tool_t *)0)->server), 6U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_tool + 29 /* createdAt */, {NULL}, offsetof(vapi_tool_t, created_at), sizeof(((vapi_tool_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_tool + 39 /* updatedAt */, {NULL}, offsetof(vapi_tool_t, updated_at), sizeof(((vapi_tool_t *)0)->updated_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_tool_root = {
    NULL, {.children = vapi_tool_fields}, 0U, sizeof(vapi_tool_t), 0U, 7U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_tool_each[1] = {
    {NULL, {.children = vapi_tool_fields}, 0U, sizeof(vapi_tool_t), 0U, 7U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
const vapi_json_field_t vapi_tool_list_root = {
    NULL, {.children = vapi_tool_each}, 0U, sizeof(vapi_tool_t), 0U, 1U, VAPI_JSON_LIST, 0U,
};

void vapi_tools_create_prepare(vapi_request_t *request, const vapi_tool_write_t *body, vapi_tool_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_tools_create, &vapi_tool_write_root, &vapi_tool_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_tools_list_prepare(vapi_request_t *request, vapi_tool_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_tools_list, NULL, &vapi_tool_list_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_tools_get_prepare(vapi_request_t *request, const char *id, vapi_tool_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_tools_get, NULL, &vapi_tool_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_tools_update_prepare(vapi_request_t *request, const char *id, const vapi_tool_write_t *body, vapi_tool_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_tools_update, &vapi_tool_write_root, &vapi_tool_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_tools_delete_prepare(vapi_request_t *request, const char *id, vapi_tool_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_tools_delete, NULL, &vapi_tool_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

