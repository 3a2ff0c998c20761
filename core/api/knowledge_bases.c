/*
 * Knowledge bases.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/knowledge_bases.h"

#include "vapi/api/operations.h"

#include "conclude.h"
#include "limits.h"

static const char names_of_knowledge_base_create[] =
    "name\0"
    "description\0";
const vapi_json_field_t vapi_knowledge_base_create_fields[2] = {
    {names_of_knowledge_base_create + 0 /* name */, {.limits = &vapi_limits_1_80}, offsetof(vapi_knowledge_base_create_t, name), sizeof(((vapi_knowledge_base_create_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
    {names_of_knowledge_base_create + 5 /* description */, {.limits = &vapi_limits_0_1000}, offsetof(vapi_knowledge_base_create_t, description), sizeof(((vapi_knowledge_base_create_t *)0)->description), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_knowledge_base_create_root = {
    NULL, {.children = vapi_knowledge_base_create_fields}, 0U, sizeof(vapi_knowledge_base_create_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_knowledge_base_update[] =
    "name\0"
    "description\0";
const vapi_json_field_t vapi_knowledge_base_update_fields[2] = {
    {names_of_knowledge_base_update + 0 /* name */, {.limits = &vapi_limits_1_80}, offsetof(vapi_knowledge_base_update_t, name), sizeof(((vapi_knowledge_base_update_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_knowledge_base_update + 5 /* description */, {.limits = &vapi_limits_0_1000}, offsetof(vapi_knowledge_base_update_t, description), sizeof(((vapi_knowledge_base_update_t *)0)->description), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_knowledge_base_update_root = {
    NULL, {.children = vapi_knowledge_base_update_fields}, 0U, sizeof(vapi_knowledge_base_update_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_knowledge_base_file_attach[] =
    "fileId\0";
const vapi_json_field_t vapi_knowledge_base_file_attach_fields[1] = {
    {names_of_knowledge_base_file_attach + 0 /* fileId */, {NULL}, offsetof(vapi_knowledge_base_file_attach_t, file_id), sizeof(((vapi_knowledge_base_file_attach_t *)0)->file_id), 6U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
};
const vapi_json_field_t vapi_knowledge_base_file_attach_root = {
    NULL, {.children = vapi_knowledge_base_file_attach_fields}, 0U, sizeof(vapi_knowledge_base_file_attach_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_knowledge_base[] =
    "id\0"
    "name\0"
    "description\0"
    "toolId\0"
    "createdAt\0"
    "updatedAt\0";
const vapi_json_field_t vapi_knowledge_base_fields[6] = {
    {names_of_knowledge_base + 0 /* id */, {NULL}, offsetof(vapi_knowledge_base_t, id), sizeof(((vapi_knowledge_base_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_knowledge_base + 3 /* name */, {NULL}, offsetof(vapi_knowledge_base_t, name), sizeof(((vapi_knowledge_base_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_knowledge_base + 8 /* description */, {NULL}, offsetof(vapi_knowledge_base_t, description), sizeof(((vapi_knowledge_base_t *)0)->description), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_knowledge_base + 20 /* toolId */, {NULL}, offsetof(vapi_knowledge_base_t, tool_id), sizeof(((vapi_knowledge_base_t *)0)->tool_id), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_knowledge_base + 27 /* createdAt */, {NULL}, offsetof(vapi_knowledge_base_t, created_at), sizeof(((vapi_knowledge_base_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_knowledge_base + 37 /* updatedAt */, {NULL}, offsetof(vapi_knowledge_base_t, updated_at), sizeof(((vapi_knowledge_base_t *)0)->updated_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_knowledge_base_root = {
    NULL, {.children = vapi_knowledge_base_fields}, 0U, sizeof(vapi_knowledge_base_t), 0U, 6U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_knowledge_base_each[1] = {
    {NULL, {.children = vapi_knowledge_base_fields}, 0U, sizeof(vapi_knowledge_base_t), 0U, 6U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
const vapi_json_field_t vapi_knowledge_base_list_root = {
    NULL, {.children = vapi_knowledge_base_each}, 0U, sizeof(vapi_knowledge_base_t), 0U, 1U, VAPI_JSON_LIST, 0U,
};

static const char names_of_knowledge_base_file[] =
    "id\0"
    "knowledgeBaseV2Id\0"
    "fileId\0"
    "fileName\0"
    "status\0"
    "bytes\0"
    "mimetype\0"
    "createdAt\0";
const vapi_json_field_t vapi_knowledge_base_file_fields[8] = {
    {names_of_knowledge_base_file + 0 /* id */, {NULL}, offsetof(vapi_knowledge_base_file_t, id), sizeof(((vapi_knowledge_base_file_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_knowledge_base_file + 3 /* knowledgeBaseV2Id */, {NULL}, offsetof(vapi_knowledge_base_file_t, knowledge_base_v2_id), sizeof(((vapi_knowledge_base_file_t *)0)->knowledge_base_v2_id), 17U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_knowledge_base_file + 21 /* fileId */, {NULL}, offsetof(vapi_knowledge_base_file_t, file_id), sizeof(((vapi_knowledge_base_file_t *)0)->file_id), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_knowledge_base_file + 28 /* fileName */, {NULL}, offsetof(vapi_knowledge_base_file_t, file_name), sizeof(((vapi_knowledge_base_file_t *)0)->file_name), 8U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_knowledge_base_file + 37 /* status */, {.names = vapi_knowledge_base_file_status_names}, offsetof(vapi_knowledge_base_file_t, status), sizeof(((vapi_knowledge_base_file_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_knowledge_base_file + 44 /* bytes */, {NULL}, offsetof(vapi_knowledge_base_file_t, bytes), sizeof(((vapi_knowledge_base_file_t *)0)->bytes), 5U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_knowledge_base_file + 50 /* mimetype */, {NULL}, offsetof(vapi_knowledge_base_file_t, mimetype), sizeof(((vapi_knowledge_base_file_t *)0)->mimetype), 8U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_knowledge_base_file + 59 /* createdAt */, {NULL}, offsetof(vapi_knowledge_base_file_t, created_at), sizeof(((vapi_knowledge_base_file_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_knowledge_base_file_root = {
    NULL, {.children = vapi_knowledge_base_file_fields}, 0U, sizeof(vapi_knowledge_base_file_t), 0U, 8U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_knowledge_base_file_each[1] = {
    {NULL, {.children = vapi_knowledge_base_file_fields}, 0U, sizeof(vapi_knowledge_base_file_t), 0U, 8U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
const vapi_json_field_t vapi_knowledge_base_file_list_root = {
    NULL, {.children = vapi_knowledge_base_file_each}, 0U, sizeof(vapi_knowledge_base_file_t), 0U, 1U, VAPI_JSON_LIST, 0U,
};

void vapi_knowledge_bases_create_prepare(vapi_request_t *request, const vapi_knowledge_base_create_t *body, vapi_knowledge_base_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_knowledge_bases_create, &vapi_knowledge_base_create_root, &vapi_knowledge_base_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_knowledge_bases_list_prepare(vapi_request_t *request, vapi_knowledge_base_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_knowledge_bases_list, NULL, &vapi_knowledge_base_list_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_knowledge_bases_get_prepare(vapi_request_t *request, const char *id, vapi_knowledge_base_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_knowledge_bases_get, NULL, &vapi_knowledge_base_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_knowledge_bases_update_prepare(vapi_request_t *request, const char *id, const vapi_knowledge_base_update_t *body, vapi_knowledge_base_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_knowledge_bases_update, &vapi_knowledge_base_update_root, &vapi_knowledge_base_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_knowledge_bases_delete_prepare(vapi_request_t *request, const char *id, vapi_knowledge_base_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_knowledge_bases_delete, NULL, &vapi_knowledge_base_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_knowledge_base_files_list_prepare(vapi_request_t *request, const char *id, vapi_knowledge_base_file_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_knowledge_base_files_list, NULL, &vapi_knowledge_base_file_list_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_knowledge_base_files_attach_prepare(vapi_request_t *request, const char *id, const vapi_knowledge_base_file_attach_t *body, vapi_knowledge_base_file_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_knowledge_base_files_attach, &vapi_knowledge_base_file_attach_root, &vapi_knowledge_base_file_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_knowledge_base_files_detach_prepare(vapi_request_t *request, const char *id, const char *file_id, vapi_knowledge_base_file_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_knowledge_base_files_detach, NULL, &vapi_knowledge_base_file_root, NULL, 2U, false,
    };
    request->path_values[0].data = id;
    request->path_values[1].data = file_id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_knowledge_base_files_retry_prepare(vapi_request_t *request, const char *id, const char *file_id, vapi_knowledge_base_file_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_knowledge_base_files_retry, NULL, &vapi_knowledge_base_file_root, vapi_conclude_answer, 2U, false,
    };
    request->path_values[0].data = id;
    request->path_values[1].data = file_id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

