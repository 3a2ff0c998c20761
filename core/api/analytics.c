/*
 * Analytics.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/analytics.h"

#include "vapi/api/operations.h"

#include "limits.h"

static const vapi_json_field_t analytics_group_element[1] = {
    {NULL, {.names = vapi_analytics_group_names}, 0U, sizeof(int32_t), 0U, 0U, VAPI_JSON_ENUMERATION, 0U},
};
static const char names_of_analytics_operation[] =
    "operation\0"
    "column\0"
    "alias\0";
const vapi_json_field_t vapi_analytics_operation_fields[3] = {
    {names_of_analytics_operation + 0 /* operation */, {.names = vapi_analytics_operator_names}, offsetof(vapi_analytics_operation_t, operation), sizeof(((vapi_analytics_operation_t *)0)->operation), 9U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_analytics_operation + 10 /* column */, {.names = vapi_analytics_column_names}, offsetof(vapi_analytics_operation_t, column), sizeof(((vapi_analytics_operation_t *)0)->column), 6U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_analytics_operation + 17 /* alias */, {.limits = &vapi_limits_0_40}, offsetof(vapi_analytics_operation_t, alias), sizeof(((vapi_analytics_operation_t *)0)->alias), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_analytics_operation_element[1] = {
    {NULL, {.children = vapi_analytics_operation_fields}, 0U, sizeof(vapi_analytics_operation_t), 0U, 3U, VAPI_JSON_OBJECT, 0U},
};

static const char names_of_analytics_variable[] =
    "key\0";
const vapi_json_field_t vapi_analytics_variable_fields[1] = {
    {names_of_analytics_variable + 0 /* key */, {.limits = &vapi_limits_0_100}, offsetof(vapi_analytics_variable_t, key), sizeof(((vapi_analytics_variable_t *)0)->key), 3U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
};
const vapi_json_field_t vapi_analytics_variable_element[1] = {
    {NULL, {.children = vapi_analytics_variable_fields}, 0U, sizeof(vapi_analytics_variable_t), 0U, 1U, VAPI_JSON_OBJECT, 0U},
};

static const char names_of_analytics_query_time_range[] =
    "start\0"
    "end\0"
    "step\0"
    "timezone\0";
static const vapi_json_field_t vapi_analytics_query_time_range_fields[4] = {
    {names_of_analytics_query_time_range + 0 /* start */, {NULL}, offsetof(vapi_analytics_query_time_range_t, start), sizeof(((vapi_analytics_query_time_range_t *)0)->start), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_analytics_query_time_range + 6 /* end */, {NULL}, offsetof(vapi_analytics_query_time_range_t, end), sizeof(((vapi_analytics_query_time_range_t *)0)->end), 3U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_analytics_query_time_range + 10 /* step */, {.names = vapi_analytics_step_names}, offsetof(vapi_analytics_query_time_range_t, step), sizeof(((vapi_analytics_query_time_range_t *)0)->step), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_analytics_query_time_range + 15 /* timezone */, {NULL}, offsetof(vapi_analytics_query_time_range_t, timezone), sizeof(((vapi_analytics_query_time_range_t *)0)->timezone), 8U, 0U,
     VAPI_JSON_VIEW, 0U},
};
static const char names_of_analytics_query[] =
    "name\0"
    "table\0"
    "operations\0"
    "groupBy\0"
    "groupByVariableValue\0"
    "timeRange\0";
const vapi_json_field_t vapi_analytics_query_fields[6] = {
    {names_of_analytics_query + 0 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_analytics_query_t, name), sizeof(((vapi_analytics_query_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
    {names_of_analytics_query + 5 /* table */, {.names = vapi_analytics_table_names}, offsetof(vapi_analytics_query_t, table), sizeof(((vapi_analytics_query_t *)0)->table), 5U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_analytics_query + 11 /* operations */, {.children = vapi_analytics_operation_element}, offsetof(vapi_analytics_query_t, operations), sizeof(((vapi_analytics_query_t *)0)->operations), 10U, 1U,
     VAPI_JSON_LIST_VIEW, VAPI_JSON_REQUIRED},
    {names_of_analytics_query + 22 /* groupBy */, {.children = analytics_group_element}, offsetof(vapi_analytics_query_t, group_by), sizeof(((vapi_analytics_query_t *)0)->group_by), 7U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_analytics_query + 30 /* groupByVariableValue */, {.children = vapi_analytics_variable_element}, offsetof(vapi_analytics_query_t, group_by_variable_value), sizeof(((vapi_analytics_query_t *)0)->group_by_variable_value), 20U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_analytics_query + 51 /* timeRange */, {.children = vapi_analytics_query_time_range_fields}, offsetof(vapi_analytics_query_t, time_range), sizeof(((vapi_analytics_query_t *)0)->time_range), 9U, 4U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_analytics_query_element[1] = {
    {NULL, {.children = vapi_analytics_query_fields}, 0U, sizeof(vapi_analytics_query_t), 0U, 6U, VAPI_JSON_OBJECT, 0U},
};

static const char names_of_analytics[] =
    "queries\0";
const vapi_json_field_t vapi_analytics_fields[1] = {
    {names_of_analytics + 0 /* queries */, {.children = vapi_analytics_query_element}, offsetof(vapi_analytics_t, queries), sizeof(((vapi_analytics_t *)0)->queries), 7U, 1U,
     VAPI_JSON_LIST_VIEW, VAPI_JSON_REQUIRED},
};
const vapi_json_field_t vapi_analytics_root = {
    NULL, {.children = vapi_analytics_fields}, 0U, sizeof(vapi_analytics_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_analytics_result_time_range[] =
    "start\0"
    "end\0";
static const vapi_json_field_t vapi_analytics_result_time_range_fields[2] = {
    {names_of_analytics_result_time_range + 0 /* start */, {NULL}, offsetof(vapi_analytics_result_time_range_t, start), sizeof(((vapi_analytics_result_time_range_t *)0)->start), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_analytics_result_time_range + 6 /* end */, {NULL}, offsetof(vapi_analytics_result_time_range_t, end), sizeof(((vapi_analytics_result_time_range_t *)0)->end), 3U, 0U,
     VAPI_JSON_TEXT, 0U},
};
static const char names_of_analytics_result[] =
    "name\0"
    "timeRange\0"
    "result\0";
const vapi_json_field_t vapi_analytics_result_fields[3] = {
    {names_of_analytics_result + 0 /* name */, {NULL}, offsetof(vapi_analytics_result_t, name), sizeof(((vapi_analytics_result_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_analytics_result + 5 /* timeRange */, {.children = vapi_analytics_result_time_range_fields}, offsetof(vapi_analytics_result_t, time_range), sizeof(((vapi_analytics_result_t *)0)->time_range), 9U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_analytics_result + 15 /* result */, {NULL}, offsetof(vapi_analytics_result_t, result), sizeof(((vapi_analytics_result_t *)0)->result), 6U, 0U,
     VAPI_JSON_RAW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_analytics_result_root = {
    NULL, {.children = vapi_analytics_result_fields}, 0U, sizeof(vapi_analytics_result_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_analytics_result_each[1] = {
    {NULL, {.children = vapi_analytics_result_fields}, 0U, sizeof(vapi_analytics_result_t), 0U, 3U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
const vapi_json_field_t vapi_analytics_result_list_root = {
    NULL, {.children = vapi_analytics_result_each}, 0U, sizeof(vapi_analytics_result_t), 0U, 1U, VAPI_JSON_LIST, 0U,
};

void vapi_analytics_get_prepare(vapi_request_t *request, const vapi_analytics_t *body, vapi_analytics_result_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_analytics_get, &vapi_analytics_root, &vapi_analytics_result_list_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

