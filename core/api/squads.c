/*
 * Squads.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/squads.h"

#include "vapi/api/operations.h"

#include "conclude.h"
#include "limits.h"

static const char names_of_squad_member[] =
    "assistantId\0"
    "assistantVersion\0"
    "assistant\0"
    "assistantOverrides\0"
    "assistantDestinations\0";
const vapi_json_field_t vapi_squad_member_fields[5] = {
    {names_of_squad_member + 0 /* assistantId */, {NULL}, offsetof(vapi_squad_member_t, assistant_id), sizeof(((vapi_squad_member_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_squad_member + 12 /* assistantVersion */, {NULL}, offsetof(vapi_squad_member_t, assistant_version), sizeof(((vapi_squad_member_t *)0)->assistant_version), 16U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_squad_member + 29 /* assistant */, {NULL}, offsetof(vapi_squad_member_t, assistant), sizeof(((vapi_squad_member_t *)0)->assistant), 9U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_squad_member + 39 /* assistantOverrides */, {NULL}, offsetof(vapi_squad_member_t, assistant_overrides), sizeof(((vapi_squad_member_t *)0)->assistant_overrides), 18U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_squad_member + 58 /* assistantDestinations */, {NULL}, offsetof(vapi_squad_member_t, assistant_destinations), sizeof(((vapi_squad_member_t *)0)->assistant_destinations), 21U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_squad_member_element[1] = {
    {NULL, {.children = vapi_squad_member_fields}, 0U, sizeof(vapi_squad_member_t), 0U, 5U, VAPI_JSON_OBJECT, 0U},
};

static const char names_of_squad_write[] =
    "name\0"
    "members\0"
    "membersOverrides\0";
const vapi_json_field_t vapi_squad_write_fields[3] = {
    {names_of_squad_write + 0 /* name */, {NULL}, offsetof(vapi_squad_write_t, name), sizeof(((vapi_squad_write_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_squad_write + 5 /* members */, {.children = vapi_squad_member_element}, offsetof(vapi_squad_write_t, members), sizeof(((vapi_squad_write_t *)0)->members), 7U, 1U,
     VAPI_JSON_LIST_VIEW, VAPI_JSON_REQUIRED},
    {names_of_squad_write + 13 /* membersOverrides */, {.children = vapi_assistant_overrides_fields}, offsetof(vapi_squad_write_t, members_overrides), sizeof(((vapi_squad_write_t *)0)->members_overrides), 16U, 17U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_squad_write_root = {
    NULL, {.children = vapi_squad_write_fields}, 0U, sizeof(vapi_squad_write_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_squad_member_seen[] =
    "assistantId\0";
const vapi_json_field_t vapi_squad_member_seen_fields[1] = {
    {names_of_squad_member_seen + 0 /* assistantId */, {NULL}, offsetof(vapi_squad_member_seen_t, assistant_id), sizeof(((vapi_squad_member_seen_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_squad_member_seen_each[1] = {
    {NULL, {.children = vapi_squad_member_seen_fields}, 0U, sizeof(vapi_squad_member_seen_t), 0U, 1U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};

static const char names_of_squad[] =
    "id\0"
    "name\0"
    "createdAt\0"
    "updatedAt\0"
    "members\0";
const vapi_json_field_t vapi_squad_fields[5] = {
    {names_of_squad + 0 /* id */, {NULL}, offsetof(vapi_squad_t, id), sizeof(((vapi_squad_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_squad + 3 /* name */, {NULL}, offsetof(vapi_squad_t, name), sizeof(((vapi_squad_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_squad + 8 /* createdAt */, {NULL}, offsetof(vapi_squad_t, created_at), sizeof(((vapi_squad_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_squad + 18 /* updatedAt */, {NULL}, offsetof(vapi_squad_t, updated_at), sizeof(((vapi_squad_t *)0)->updated_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_squad + 28 /* members */, {.children = vapi_squad_member_seen_each}, offsetof(vapi_squad_t, members), sizeof(((vapi_squad_t *)0)->members), 7U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_squad_root = {
    NULL, {.children = vapi_squad_fields}, 0U, sizeof(vapi_squad_t), 0U, 5U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_squad_each[1] = {
    {NULL, {.children = vapi_squad_fields}, 0U, sizeof(vapi_squad_t), 0U, 5U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
const vapi_json_field_t vapi_squad_list_root = {
    NULL, {.children = vapi_squad_each}, 0U, sizeof(vapi_squad_t), 0U, 1U, VAPI_JSON_LIST, 0U,
};

void vapi_squads_create_prepare(vapi_request_t *request, const vapi_squad_write_t *body, vapi_squad_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_squads_create, &vapi_squad_write_root, &vapi_squad_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_squads_list_prepare(vapi_request_t *request, vapi_squad_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_squads_list, NULL, &vapi_squad_list_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_squads_get_prepare(vapi_request_t *request, const char *id, vapi_squad_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_squads_get, NULL, &vapi_squad_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_squads_update_prepare(vapi_request_t *request, const char *id, const vapi_squad_write_t *body, vapi_squad_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_squads_update, &vapi_squad_write_root, &vapi_squad_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_squads_delete_prepare(vapi_request_t *request, const char *id, vapi_squad_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_squads_delete, NULL, &vapi_squad_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

