/*
 * Structured outputs.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/structured_outputs.h"

#include "vapi/api/operations.h"

#include "conclude.h"
#include "limits.h"

static const vapi_json_field_t text_element[1] = {
    {NULL, {NULL}, 0U, sizeof(vapi_slice_t), 0U, 0U, VAPI_JSON_VIEW, 0U},
};
static const char names_of_structured_output_create[] =
    "name\0"
    "schema\0"
    "type\0"
    "regex\0"
    "description\0"
    "assistantIds\0"
    "workflowIds\0"
    "model\0"
    "conditions\0";
const vapi_json_field_t vapi_structured_output_create_fields[9] = {
    {names_of_structured_output_create + 0 /* name */, {.limits = &vapi_limits_1_40}, offsetof(vapi_structured_output_create_t, name), sizeof(((vapi_structured_output_create_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
    {names_of_structured_output_create + 5 /* schema */, {NULL}, offsetof(vapi_structured_output_create_t, schema), sizeof(((vapi_structured_output_create_t *)0)->schema), 6U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM | VAPI_JSON_REQUIRED},
    {names_of_structured_output_create + 12 /* type */, {.names = vapi_structured_output_type_names}, offsetof(vapi_structured_output_create_t, type), sizeof(((vapi_structured_output_create_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_structured_output_create + 17 /* regex */, {.limits = &vapi_limits_1_1000}, offsetof(vapi_structured_output_create_t, regex), sizeof(((vapi_structured_output_create_t *)0)->regex), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_structured_output_create + 23 /* description */, {NULL}, offsetof(vapi_structured_output_create_t, description), sizeof(((vapi_structured_output_create_t *)0)->description), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_structured_output_create + 35 /* assistantIds */, {.children = text_element}, offsetof(vapi_structured_output_create_t, assistant_ids), sizeof(((vapi_structured_output_create_t *)0)->assistant_ids), 12U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_structured_output_create + 48 /* workflowIds */, {.children = text_element}, offsetof(vapi_structured_output_create_t, workflow_ids), sizeof(((vapi_structured_output_create_t *)0)->workflow_ids), 11U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_structured_output_create + 60 /* model */, {NULL}, offsetof(vapi_structured_output_create_t, model), sizeof(((vapi_structured_output_create_t *)0)->model), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_structured_output_create + 66 /* conditions */, {NULL}, offsetof(vapi_structured_output_create_t, conditions), sizeof(((vapi_structured_output_create_t *)0)->conditions), 10U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_structured_output_create_root = {
    NULL, {.children = vapi_structured_output_create_fields}, 0U, sizeof(vapi_structured_output_create_t), 0U, 9U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_structured_output_update[] =
    "name\0"
    "schema\0"
    "type\0"
    "regex\0"
    "description\0"
    "assistantIds\0"
    "workflowIds\0"
    "model\0"
    "conditions\0";
const vapi_json_field_t vapi_structured_output_update_fields[9] = {
    {names_of_structured_output_update + 0 /* name */, {.limits = &vapi_limits_1_40}, offsetof(vapi_structured_output_update_t, name), sizeof(((vapi_structured_output_update_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_structured_output_update + 5 /* schema */, {NULL}, offsetof(vapi_structured_output_update_t, schema), sizeof(((vapi_structured_output_update_t *)0)->schema), 6U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_structured_output_update + 12 /* type */, {.names = vapi_structured_output_type_names}, offsetof(vapi_structured_output_update_t, type), sizeof(((vapi_structured_output_update_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_structured_output_update + 17 /* regex */, {.limits = &vapi_limits_1_1000}, offsetof(vapi_structured_output_update_t, regex), sizeof(((vapi_structured_output_update_t *)0)->regex), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_structured_output_update + 23 /* description */, {NULL}, offsetof(vapi_structured_output_update_t, description), sizeof(((vapi_structured_output_update_t *)0)->description), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_structured_output_update + 35 /* assistantIds */, {.children = text_element}, offsetof(vapi_structured_output_update_t, assistant_ids), sizeof(((vapi_structured_output_update_t *)0)->assistant_ids), 12U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_structured_output_update + 48 /* workflowIds */, {.children = text_element}, offsetof(vapi_structured_output_update_t, workflow_ids), sizeof(((vapi_structured_output_update_t *)0)->workflow_ids), 11U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_structured_output_update + 60 /* model */, {NULL}, offsetof(vapi_structured_output_update_t, model), sizeof(((vapi_structured_output_update_t *)0)->model), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_structured_output_update + 66 /* conditions */, {NULL}, offsetof(vapi_structured_output_update_t, conditions), sizeof(((vapi_structured_output_update_t *)0)->conditions), 10U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_structured_output_update_root = {
    NULL, {.children = vapi_structured_output_update_fields}, 0U, sizeof(vapi_structured_output_update_t), 0U, 9U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_structured_output[] =
    "id\0"
    "name\0"
    "type\0"
    "description\0"
    "createdAt\0"
    "updatedAt\0";
const vapi_json_field_t vapi_structured_output_fields[6] = {
    {names_of_structured_output + 0 /* id */, {NULL}, offsetof(vapi_structured_output_t, id), sizeof(((vapi_structured_output_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_structured_output + 3 /* name */, {NULL}, offsetof(vapi_structured_output_t, name), sizeof(((vapi_structured_output_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_structured_output + 8 /* type */, {.names = vapi_structured_output_type_names}, offsetof(vapi_structured_output_t, type), sizeof(((vapi_structured_output_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_structured_output + 13 /* description */, {NULL}, offsetof(vapi_structured_output_t, description), sizeof(((vapi_structured_output_t *)0)->description), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_structured_output + 25 /* createdAt */, {NULL}, offsetof(vapi_structured_output_t, created_at), sizeof(((vapi_structured_output_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_structured_output + 35 /* updatedAt */, {NULL}, offsetof(vapi_structured_output_t, updated_at), sizeof(((vapi_structured_output_t *)0)->updated_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_structured_output_root = {
    NULL, {.children = vapi_structured_output_fields}, 0U, sizeof(vapi_structured_output_t), 0U, 6U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_structured_output_each[1] = {
    {NULL, {.children = vapi_structured_output_fields}, 0U, sizeof(vapi_structured_output_t), 0U, 6U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
static const char names_of_structured_output_page[] =
    "results\0"
    "metadata\0";
static const vapi_json_field_t structured_output_page_fields[2] = {
    {names_of_structured_output_page + 0 /* results */, {.children = vapi_structured_output_each}, offsetof(vapi_structured_output_page_t, results), sizeof(((vapi_structured_output_page_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {names_of_structured_output_page + 8 /* metadata */, {.children = vapi_page_fields}, offsetof(vapi_structured_output_page_t, metadata), sizeof(((vapi_structured_output_page_t *)0)->metadata), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_structured_output_page_root = {
    NULL, {.children = structured_output_page_fields}, 0U, sizeof(vapi_structured_output_page_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_structured_output_run[] =
    "callIds\0"
    "structuredOutputId\0"
    "structuredOutput\0"
    "previewEnabled\0";
const vapi_json_field_t vapi_structured_output_run_fields[4] = {
    {names_of_structured_output_run + 0 /* callIds */, {.children = text_element}, offsetof(vapi_structured_output_run_t, call_ids), sizeof(((vapi_structured_output_run_t *)0)->call_ids), 7U, 1U,
     VAPI_JSON_LIST_VIEW, VAPI_JSON_REQUIRED},
    {names_of_structured_output_run + 8 /* structuredOutputId */, {NULL}, offsetof(vapi_structured_output_run_t, structured_output_id), sizeof(((vapi_structured_output_run_t *)0)->structured_output_id), 18U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_structured_output_run + 27 /* structuredOutput */, {.children = vapi_structured_output_create_fields}, offsetof(vapi_structured_output_run_t, structured_output), sizeof(((vapi_structured_output_run_t *)0)->structured_output), 16U, 9U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_structured_output_run + 44 /* previewEnabled */, {NULL}, offsetof(vapi_structured_output_run_t, preview_enabled), sizeof(((vapi_structured_output_run_t *)0)->preview_enabled), 14U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
const vapi_json_field_t vapi_structured_output_run_root = {
    NULL, {.children = vapi_structured_output_run_fields}, 0U, sizeof(vapi_structured_output_run_t), 0U, 4U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_structured_output_rerun[] =
    "workflowId\0"
    "message\0";
const vapi_json_field_t vapi_structured_output_rerun_fields[2] = {
    {names_of_structured_output_rerun + 0 /* workflowId */, {NULL}, offsetof(vapi_structured_output_rerun_t, workflow_id), sizeof(((vapi_structured_output_rerun_t *)0)->workflow_id), 10U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_structured_output_rerun + 11 /* message */, {NULL}, offsetof(vapi_structured_output_rerun_t, message), sizeof(((vapi_structured_output_rerun_t *)0)->message), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_structured_output_rerun_root = {
    NULL, {.children = vapi_structured_output_rerun_fields}, 0U, sizeof(vapi_structured_output_rerun_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

void vapi_structured_outputs_create_prepare(vapi_request_t *request, const vapi_structured_output_create_t *body, vapi_structured_output_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_structured_outputs_create, &vapi_structured_output_create_root, &vapi_structured_output_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_structured_outputs_list_prepare(vapi_request_t *request, vapi_structured_output_page_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_structured_outputs_list, NULL, &vapi_structured_output_page_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_structured_outputs_get_prepare(vapi_request_t *request, const char *id, vapi_structured_output_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_structured_outputs_get, NULL, &vapi_structured_output_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_structured_outputs_update_prepare(vapi_request_t *request, const char *id, const vapi_structured_output_update_t *body, vapi_structured_output_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_structured_outputs_update, &vapi_structured_output_update_root, &vapi_structured_output_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_structured_outputs_delete_prepare(vapi_request_t *request, const char *id, vapi_structured_output_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_structured_outputs_delete, NULL, &vapi_structured_output_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_structured_outputs_run_prepare(vapi_request_t *request, const vapi_structured_output_run_t *body, vapi_structured_output_rerun_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_structured_outputs_run, &vapi_structured_output_run_root, &vapi_structured_output_rerun_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

