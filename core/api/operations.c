/*
 * Every operation of the API, each an object of its own.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/operations.h"

#include "limits.h"

static const vapi_parameter_t parameter_limit = {
    "limit", {.limits = &vapi_limits_0_1000}, VAPI_PARAMETER_INTEGER, 0U, false, false,
};
static const vapi_parameter_t parameter_created_at_gt = {
    "createdAtGt", {NULL}, VAPI_PARAMETER_DATE, 0U, false, false,
};
static const vapi_parameter_t parameter_created_at_lt = {
    "createdAtLt", {NULL}, VAPI_PARAMETER_DATE, 0U, false, false,
};
static const vapi_parameter_t parameter_created_at_ge = {
    "createdAtGe", {NULL}, VAPI_PARAMETER_DATE, 0U, false, false,
};
static const vapi_parameter_t parameter_created_at_le = {
    "createdAtLe", {NULL}, VAPI_PARAMETER_DATE, 0U, false, false,
};
static const vapi_parameter_t parameter_updated_at_gt = {
    "updatedAtGt", {NULL}, VAPI_PARAMETER_DATE, 0U, false, false,
};
static const vapi_parameter_t parameter_updated_at_lt = {
    "updatedAtLt", {NULL}, VAPI_PARAMETER_DATE, 0U, false, false,
};
static const vapi_parameter_t parameter_updated_at_ge = {
    "updatedAtGe", {NULL}, VAPI_PARAMETER_DATE, 0U, false, false,
};
static const vapi_parameter_t parameter_updated_at_le = {
    "updatedAtLe", {NULL}, VAPI_PARAMETER_DATE, 0U, false, false,
};
static const vapi_parameter_t parameter_page = {
    "page", {.limits = &vapi_limits_1_highest}, VAPI_PARAMETER_INTEGER, 0U, false, false,
};
static const char *const names_sort_order[] = {
    "ASC",
    "DESC",
};
static const vapi_parameter_t parameter_sort_order = {
    "sortOrder", {.names = names_sort_order}, VAPI_PARAMETER_NAMES, 2U, false, false,
};
static const char *const names_sort_by[] = {
    "createdAt",
    "duration",
    "cost",
};
static const vapi_parameter_t parameter_sort_by = {
    "sortBy", {.names = names_sort_by}, VAPI_PARAMETER_NAMES, 3U, false, false,
};
static const vapi_parameter_t parameter_id = {
    "id", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_assistant_id = {
    "assistantId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_phone_number_id = {
    "phoneNumberId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const char *const names_status[] = {
    "scheduled",
    "in-progress",
    "ended",
    "cancelled",
    "archived",
};
static const vapi_parameter_t parameter_status = {
    "status", {.names = names_status}, VAPI_PARAMETER_NAMES, 5U, false, false,
};
static const char *const names_status_2[] = {
    "contact.pending",
    "contact.dispatched",
    "contact.completed",
    "contact.failed",
    "contact.skipped",
    "contact.predial-failed",
};
static const vapi_parameter_t parameter_status_2 = {
    "status", {.names = names_status_2}, VAPI_PARAMETER_NAMES, 6U, false, true,
};
static const vapi_parameter_t parameter_limit_2 = {
    "limit", {.limits = &vapi_limits_1_1000}, VAPI_PARAMETER_INTEGER, 0U, false, false,
};
static const char *const names_sort_by_2[] = {
    "position",
    "status",
};
static const vapi_parameter_t parameter_sort_by_2 = {
    "sortBy", {.names = names_sort_by_2}, VAPI_PARAMETER_NAMES, 2U, false, false,
};
static const vapi_parameter_t parameter_include_counters = {
    "includeCounters", {NULL}, VAPI_PARAMETER_BOOLEAN, 0U, false, false,
};
static const vapi_parameter_t parameter_assistant_id_any = {
    "assistantIdAny", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_squad_id = {
    "squadId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_session_id = {
    "sessionId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_previous_chat_id = {
    "previousChatId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_id_any = {
    "idAny", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_purpose = {
    "purpose", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_search = {
    "search", {.limits = &vapi_limits_0_100}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_resource_id = {
    "resourceId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_name = {
    "name", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_workflow_id = {
    "workflowId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_number_e164_check_enabled = {
    "numberE164CheckEnabled", {NULL}, VAPI_PARAMETER_BOOLEAN, 0U, false, false,
};
static const vapi_parameter_t parameter_extension = {
    "extension", {.limits = &vapi_limits_0_10}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_assistant_overrides = {
    "assistantOverrides", {NULL}, VAPI_PARAMETER_JSON, 0U, false, false,
};
static const vapi_parameter_t parameter_squad_overrides = {
    "squadOverrides", {NULL}, VAPI_PARAMETER_JSON, 0U, false, false,
};
static const vapi_parameter_t parameter_number = {
    "number", {.limits = &vapi_limits_3_40}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_sip_uri = {
    "sipUri", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_email = {
    "email", {.limits = &vapi_limits_0_40}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_external_id = {
    "externalId", {.limits = &vapi_limits_0_40}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_customer_number_any = {
    "customerNumberAny", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_phone_number_id_any = {
    "phoneNumberIdAny", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, true,
};
static const vapi_parameter_t parameter_id_any_2 = {
    "idAny", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, true,
};
static const vapi_parameter_t parameter_standalone_only = {
    "standaloneOnly", {NULL}, VAPI_PARAMETER_BOOLEAN, 0U, false, false,
};
static const vapi_parameter_t parameter_force = {
    "force", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_persist = {
    "persist", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_simulation_id = {
    "simulationId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_run_id = {
    "runId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const char *const names_status_3[] = {
    "queued",
    "running",
    "evaluating",
    "passed",
    "failed",
    "canceled",
};
static const vapi_parameter_t parameter_status_3 = {
    "status", {.names = names_status_3}, VAPI_PARAMETER_NAMES, 6U, false, false,
};
static const char *const names_status_4[] = {
    "queued",
    "running",
    "ended",
};
static const vapi_parameter_t parameter_status_4 = {
    "status", {.names = names_status_4}, VAPI_PARAMETER_NAMES, 3U, false, false,
};
static const char *const names_filter_status[] = {
    "passed",
    "failed",
    "running",
};
static const vapi_parameter_t parameter_filter_status = {
    "filterStatus", {.names = names_filter_status}, VAPI_PARAMETER_NAMES, 3U, false, false,
};
static const char *const names_target_type[] = {
    "assistant",
    "squad",
};
static const vapi_parameter_t parameter_target_type = {
    "targetType", {.names = names_target_type}, VAPI_PARAMETER_NAMES, 2U, false, false,
};
static const vapi_parameter_t parameter_target_id = {
    "targetId", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};
static const vapi_parameter_t parameter_schema_override = {
    "schemaOverride", {NULL}, VAPI_PARAMETER_TEXT, 0U, false, false,
};

static const vapi_parameter_t *const parameters_of_assistant_list[] = {
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_board_list[] = {
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_call_list[] = {
    &parameter_id,
    &parameter_assistant_id,
    &parameter_phone_number_id,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_campaign_list[] = {
    &parameter_id,
    &parameter_status,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_campaign_v2_contacts_list[] = {
    &parameter_status_2,
    &parameter_limit_2,
    &parameter_sort_by_2,
    &parameter_page,
};
static const vapi_parameter_t *const parameters_of_campaign_v2_get[] = {
    &parameter_include_counters,
};
static const vapi_parameter_t *const parameters_of_campaign_v2_list[] = {
    &parameter_id,
    &parameter_status,
    &parameter_include_counters,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_chat_list[] = {
    &parameter_id,
    &parameter_assistant_id,
    &parameter_assistant_id_any,
    &parameter_squad_id,
    &parameter_session_id,
    &parameter_previous_chat_id,
    &parameter_id_any,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_eval_list[] = {
    &parameter_id,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_file_list[] = {
    &parameter_purpose,
};
static const vapi_parameter_t *const parameters_of_knowledge_base_list[] = {
    &parameter_limit,
};
static const vapi_parameter_t *const parameters_of_phone_number_v2_list[] = {
    &parameter_search,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_provider_resource_list[] = {
    &parameter_id,
    &parameter_resource_id,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_session_list[] = {
    &parameter_id,
    &parameter_name,
    &parameter_assistant_id,
    &parameter_assistant_id_any,
    &parameter_squad_id,
    &parameter_workflow_id,
    &parameter_number_e164_check_enabled,
    &parameter_extension,
    &parameter_assistant_overrides,
    &parameter_squad_overrides,
    &parameter_number,
    &parameter_sip_uri,
    &parameter_email,
    &parameter_external_id,
    &parameter_customer_number_any,
    &parameter_id_any,
    &parameter_phone_number_id,
    &parameter_phone_number_id_any,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_simulation_list[] = {
    &parameter_id_any_2,
    &parameter_standalone_only,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_simulation_run_item_generate[] = {
    &parameter_force,
    &parameter_persist,
};
static const vapi_parameter_t *const parameters_of_simulation_run_item_list[] = {
    &parameter_simulation_id,
    &parameter_run_id,
    &parameter_status_3,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_simulation_run_list[] = {
    &parameter_status_4,
    &parameter_filter_status,
    &parameter_target_type,
    &parameter_target_id,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_simulation_scenario_list[] = {
    &parameter_id_any_2,
    &parameter_name,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_simulation_suite_list[] = {
    &parameter_name,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_squad_list[] = {
    &parameter_id_any_2,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_structured_output_list[] = {
    &parameter_id,
    &parameter_name,
    &parameter_page,
    &parameter_sort_order,
    &parameter_sort_by,
    &parameter_limit,
    &parameter_created_at_gt,
    &parameter_created_at_lt,
    &parameter_created_at_ge,
    &parameter_created_at_le,
    &parameter_updated_at_gt,
    &parameter_updated_at_lt,
    &parameter_updated_at_ge,
    &parameter_updated_at_le,
};
static const vapi_parameter_t *const parameters_of_structured_output_update[] = {
    &parameter_schema_override,
};

const vapi_operation_t vapi_operation_analytics_query = {
    "/analytics", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_assistant_create = {
    "/assistant", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_assistant_delete = {
    "/assistant/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_assistant_get = {
    "/assistant/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_assistant_list = {
    "/assistant", parameters_of_assistant_list, 9U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_assistant_update = {
    "/assistant/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_board_create = {
    "/reporting/board", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_board_default_metrics_overview = {
    "/reporting/board/default/metrics-overview", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_board_delete = {
    "/reporting/board/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_board_get = {
    "/reporting/board/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_board_list = {
    "/reporting/board", parameters_of_board_list, 12U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_board_update = {
    "/reporting/board/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_call_assistant_recording = {
    "/call/{id}/assistant-recording", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_call_create = {
    "/call", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_call_customer_recording = {
    "/call/{id}/customer-recording", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_call_delete = {
    "/call/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_call_get = {
    "/call/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_call_list = {
    "/call", parameters_of_call_list, 12U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_call_logs = {
    "/call/{id}/call-logs", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_call_mono_recording = {
    "/call/{id}/mono-recording", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_call_pcap = {
    "/call/{id}/pcap", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_call_stereo_recording = {
    "/call/{id}/stereo-recording", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_call_update = {
    "/call/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_call_video_recording = {
    "/call/{id}/video-recording", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_campaign_create = {
    "/campaign", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaign_delete = {
    "/campaign/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaign_get = {
    "/campaign/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaign_list = {
    "/campaign", parameters_of_campaign_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_campaign_update = {
    "/campaign/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaign_v2_contacts_list = {
    "/v2/campaign/{id}/contacts", parameters_of_campaign_v2_contacts_list, 4U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_campaign_v2_create = {
    "/v2/campaign", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaign_v2_delete = {
    "/v2/campaign/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaign_v2_get = {
    "/v2/campaign/{id}", parameters_of_campaign_v2_get, 1U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaign_v2_list = {
    "/v2/campaign", parameters_of_campaign_v2_list, 15U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_campaign_v2_update = {
    "/v2/campaign/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_chat_create = {
    "/chat", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_STREAM,
};
const vapi_operation_t vapi_operation_chat_delete = {
    "/chat/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_chat_get = {
    "/chat/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_chat_list = {
    "/chat", parameters_of_chat_list, 19U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_chat_responses = {
    "/chat/responses", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_STREAM,
};
const vapi_operation_t vapi_operation_chat_web = {
    "/chat/web", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_STREAM,
};
const vapi_operation_t vapi_operation_eval_create = {
    "/eval", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_eval_delete = {
    "/eval/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_eval_get = {
    "/eval/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_eval_list = {
    "/eval", parameters_of_eval_list, 13U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_eval_run_create = {
    "/eval/run", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_eval_run_delete = {
    "/eval/run/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_eval_run_get = {
    "/eval/run/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_eval_run_list = {
    "/eval/run", parameters_of_eval_list, 13U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_eval_update = {
    "/eval/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_file_create = {
    "/file", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_MULTIPART, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_file_delete = {
    "/file/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_file_get = {
    "/file/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_file_list = {
    "/file", parameters_of_file_list, 1U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_file_update = {
    "/file/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insight_create = {
    "/reporting/insight", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insight_delete = {
    "/reporting/insight/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insight_get = {
    "/reporting/insight/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insight_list = {
    "/reporting/insight", parameters_of_eval_list, 13U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_insight_preview = {
    "/reporting/insight/preview", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insight_run = {
    "/reporting/insight/{id}/run", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insight_update = {
    "/reporting/insight/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_create = {
    "/v2/knowledge-base", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_delete = {
    "/v2/knowledge-base/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_file_attach = {
    "/v2/knowledge-base/{id}/file", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_file_detach = {
    "/v2/knowledge-base/{id}/file/{fileId}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_file_list = {
    "/v2/knowledge-base/{id}/file", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_knowledge_base_file_retry = {
    "/v2/knowledge-base/{id}/file/{fileId}/retry", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_get = {
    "/v2/knowledge-base/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_list = {
    "/v2/knowledge-base", parameters_of_knowledge_base_list, 1U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_knowledge_base_update = {
    "/v2/knowledge-base/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_number_create = {
    "/phone-number", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_number_delete = {
    "/phone-number/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_number_get = {
    "/phone-number/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_number_list = {
    "/phone-number", parameters_of_assistant_list, 9U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_phone_number_update = {
    "/phone-number/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_number_v2_list = {
    "/v2/phone-number", parameters_of_phone_number_v2_list, 13U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_provider_resource_create = {
    "/provider/{provider}/{resourceName}", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_provider_resource_delete = {
    "/provider/{provider}/{resourceName}/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_provider_resource_get = {
    "/provider/{provider}/{resourceName}/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_provider_resource_list = {
    "/provider/{provider}/{resourceName}", parameters_of_provider_resource_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_provider_resource_update = {
    "/provider/{provider}/{resourceName}/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_scorecard_create = {
    "/observability/scorecard", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_scorecard_delete = {
    "/observability/scorecard/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_scorecard_get = {
    "/observability/scorecard/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_scorecard_list = {
    "/observability/scorecard", parameters_of_eval_list, 13U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_scorecard_update = {
    "/observability/scorecard/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_session_create = {
    "/session", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_session_delete = {
    "/session/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_session_get = {
    "/session/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_session_list = {
    "/session", parameters_of_session_list, 30U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_session_update = {
    "/session/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_concurrency_get = {
    "/eval/simulation/concurrency", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_create = {
    "/eval/simulation", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_delete = {
    "/eval/simulation/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_get = {
    "/eval/simulation/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_list = {
    "/eval/simulation", parameters_of_simulation_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulation_personality_create = {
    "/eval/simulation/personality", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_personality_delete = {
    "/eval/simulation/personality/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_personality_get = {
    "/eval/simulation/personality/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_personality_list = {
    "/eval/simulation/personality", parameters_of_board_list, 12U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulation_personality_update = {
    "/eval/simulation/personality/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_cancel = {
    "/eval/simulation/run/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_create = {
    "/eval/simulation/run", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_get = {
    "/eval/simulation/run/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_item_cancel = {
    "/eval/simulation/run/{id}/item/{itemId}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_item_generate = {
    "/eval/simulation/run/{id}/item/{itemId}/generate", parameters_of_simulation_run_item_generate, 2U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_item_get = {
    "/eval/simulation/run/{id}/item/{itemId}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_item_list = {
    "/eval/simulation/run/{id}/item", parameters_of_simulation_run_item_list, 15U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulation_run_list = {
    "/eval/simulation/run", parameters_of_simulation_run_list, 16U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY_OR_PAGE,
};
const vapi_operation_t vapi_operation_simulation_scenario_create = {
    "/eval/simulation/scenario", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_scenario_delete = {
    "/eval/simulation/scenario/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_scenario_generate = {
    "/eval/simulation/scenario/generate", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_scenario_get = {
    "/eval/simulation/scenario/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_scenario_list = {
    "/eval/simulation/scenario", parameters_of_simulation_scenario_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulation_scenario_update = {
    "/eval/simulation/scenario/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_suite_create = {
    "/eval/simulation/suite", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_suite_delete = {
    "/eval/simulation/suite/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_suite_get = {
    "/eval/simulation/suite/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_suite_list = {
    "/eval/simulation/suite", parameters_of_simulation_suite_list, 13U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulation_suite_update = {
    "/eval/simulation/suite/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_update = {
    "/eval/simulation/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_squad_create = {
    "/squad", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_squad_delete = {
    "/squad/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_squad_get = {
    "/squad/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_squad_list = {
    "/squad", parameters_of_squad_list, 10U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_squad_update = {
    "/squad/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_output_create = {
    "/structured-output", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_output_delete = {
    "/structured-output/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_output_get = {
    "/structured-output/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_output_list = {
    "/structured-output", parameters_of_structured_output_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_structured_output_run = {
    "/structured-output/run", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_output_update = {
    "/structured-output/{id}", parameters_of_structured_output_update, 1U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_tool_create = {
    "/tool", NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_tool_delete = {
    "/tool/{id}", NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_tool_get = {
    "/tool/{id}", NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_tool_list = {
    "/tool", parameters_of_assistant_list, 9U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_tool_update = {
    "/tool/{id}", NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
