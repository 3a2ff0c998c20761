/*
 * Files.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/files.h"

#include "vapi/api/operations.h"

#include "conclude.h"
#include "limits.h"

static const char names_of_file_update[] =
    "name\0";
const vapi_json_field_t vapi_file_update_fields[1] = {
    {names_of_file_update + 0 /* name */, {.limits = &vapi_limits_1_40}, offsetof(vapi_file_update_t, name), sizeof(((vapi_file_update_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_file_update_root = {
    NULL, {.children = vapi_file_update_fields}, 0U, sizeof(vapi_file_update_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_file[] =
    "id\0"
    "status\0"
    "name\0"
    "originalName\0"
    "bytes\0"
    "mimetype\0"
    "purpose\0"
    "url\0"
    "createdAt\0";
const vapi_json_field_t vapi_file_fields[9] = {
    {names_of_file + 0 /* id */, {NULL}, offsetof(vapi_file_t, id), sizeof(((vapi_file_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_file + 3 /* status */, {.names = vapi_file_status_names}, offsetof(vapi_file_t, status), sizeof(((vapi_file_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_file + 10 /* name */, {NULL}, offsetof(vapi_file_t, name), sizeof(((vapi_file_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_file + 15 /* originalName */, {NULL}, offsetof(vapi_file_t, original_name), sizeof(((vapi_file_t *)0)->original_name), 12U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_file + 28 /* bytes */, {NULL}, offsetof(vapi_file_t, bytes), sizeof(((vapi_file_t *)0)->bytes), 5U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_file + 34 /* mimetype */, {NULL}, offsetof(vapi_file_t, mimetype), sizeof(((vapi_file_t *)0)->mimetype), 8U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_file + 43 /* purpose */, {NULL}, offsetof(vapi_file_t, purpose), sizeof(((vapi_file_t *)0)->purpose), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_file + 51 /* url */, {NULL}, offsetof(vapi_file_t, url), sizeof(((vapi_file_t *)0)->url), 3U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_file + 55 /* createdAt */, {NULL}, offsetof(vapi_file_t, created_at), sizeof(((vapi_file_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_file_root = {
    NULL, {.children = vapi_file_fields}, 0U, sizeof(vapi_file_t), 0U, 9U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_file_each[1] = {
    {NULL, {.children = vapi_file_fields}, 0U, sizeof(vapi_file_t), 0U, 9U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
const vapi_json_field_t vapi_file_list_root = {
    NULL, {.children = vapi_file_each}, 0U, sizeof(vapi_file_t), 0U, 1U, VAPI_JSON_LIST, 0U,
};

void vapi_files_create_prepare(vapi_request_t *request, const vapi_http_body_t *form, vapi_file_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_files_create, NULL, &vapi_file_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
    request->body_stream = form;
}

void vapi_files_list_prepare(vapi_request_t *request, vapi_file_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_files_list, NULL, &vapi_file_list_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_files_get_prepare(vapi_request_t *request, const char *id, vapi_file_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_files_get, NULL, &vapi_file_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_files_update_prepare(vapi_request_t *request, const char *id, const vapi_file_update_t *body, vapi_file_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_files_update, &vapi_file_update_root, &vapi_file_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_files_delete_prepare(vapi_request_t *request, const char *id, vapi_file_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_files_delete, NULL, &vapi_file_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

