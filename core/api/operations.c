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

static const char word_limit[] = "limit";
static const vapi_parameter_t parameter_limit = {
    word_limit, vapi_parameter_takes_integer, {.limits = &vapi_limits_0_1000}, 0U, false, false, false,
};
static const char word_created_at_gt[] = "createdAtGt";
static const vapi_parameter_t parameter_created_at_gt = {
    word_created_at_gt, vapi_parameter_takes_date, {NULL}, 0U, false, false, false,
};
static const char word_created_at_lt[] = "createdAtLt";
static const vapi_parameter_t parameter_created_at_lt = {
    word_created_at_lt, vapi_parameter_takes_date, {NULL}, 0U, false, false, false,
};
static const char word_created_at_ge[] = "createdAtGe";
static const vapi_parameter_t parameter_created_at_ge = {
    word_created_at_ge, vapi_parameter_takes_date, {NULL}, 0U, false, false, false,
};
static const char word_created_at_le[] = "createdAtLe";
static const vapi_parameter_t parameter_created_at_le = {
    word_created_at_le, vapi_parameter_takes_date, {NULL}, 0U, false, false, false,
};
static const char word_updated_at_gt[] = "updatedAtGt";
static const vapi_parameter_t parameter_updated_at_gt = {
    word_updated_at_gt, vapi_parameter_takes_date, {NULL}, 0U, false, false, false,
};
static const char word_updated_at_lt[] = "updatedAtLt";
static const vapi_parameter_t parameter_updated_at_lt = {
    word_updated_at_lt, vapi_parameter_takes_date, {NULL}, 0U, false, false, false,
};
static const char word_updated_at_ge[] = "updatedAtGe";
static const vapi_parameter_t parameter_updated_at_ge = {
    word_updated_at_ge, vapi_parameter_takes_date, {NULL}, 0U, false, false, false,
};
static const char word_updated_at_le[] = "updatedAtLe";
static const vapi_parameter_t parameter_updated_at_le = {
    word_updated_at_le, vapi_parameter_takes_date, {NULL}, 0U, false, false, false,
};
static const char word_cursor[] = "cursor";
static const vapi_parameter_t parameter_cursor = {
    word_cursor, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_page[] = "page";
static const vapi_parameter_t parameter_page = {
    word_page, vapi_parameter_takes_integer, {.limits = &vapi_limits_1_highest}, 0U, false, false, false,
};
static const char texts_of_names_sort_order[] =
    "ASC\0"
    "DESC\0";
static const char *const names_sort_order[] = {
    texts_of_names_sort_order + 0 /* ASC */,
    texts_of_names_sort_order + 4 /* DESC */,
};
static const char word_sort_order[] = "sortOrder";
static const vapi_parameter_t parameter_sort_order = {
    word_sort_order, vapi_parameter_takes_names, {.names = names_sort_order}, 2U, false, false, false,
};
static const char texts_of_names_sort_by[] =
    "createdAt\0"
    "duration\0"
    "cost\0";
static const char *const names_sort_by[] = {
    texts_of_names_sort_by + 0 /* createdAt */,
    texts_of_names_sort_by + 10 /* duration */,
    texts_of_names_sort_by + 19 /* cost */,
};
static const char word_sort_by[] = "sortBy";
static const vapi_parameter_t parameter_sort_by = {
    word_sort_by, vapi_parameter_takes_names, {.names = names_sort_by}, 3U, false, false, false,
};
static const char word_id[] = "id";
static const vapi_parameter_t parameter_id = {
    word_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_assistant_id[] = "assistantId";
static const vapi_parameter_t parameter_assistant_id = {
    word_assistant_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_phone_number_id[] = "phoneNumberId";
static const vapi_parameter_t parameter_phone_number_id = {
    word_phone_number_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char texts_of_names_status[] =
    "scheduled\0"
    "in-progress\0"
    "ended\0"
    "cancelled\0"
    "archived\0";
static const char *const names_status[] = {
    texts_of_names_status + 0 /* scheduled */,
    texts_of_names_status + 10 /* in-progress */,
    texts_of_names_status + 22 /* ended */,
    texts_of_names_status + 28 /* cancelled */,
    texts_of_names_status + 38 /* archived */,
};
static const char word_status[] = "status";
static const vapi_parameter_t parameter_status = {
    word_status, vapi_parameter_takes_names, {.names = names_status}, 5U, false, false, false,
};
static const char texts_of_names_status_2[] =
    "contact.pending\0"
    "contact.dispatched\0"
    "contact.completed\0"
    "contact.failed\0"
    "contact.skipped\0"
    "contact.predial-failed\0";
static const char *const names_status_2[] = {
    texts_of_names_status_2 + 0 /* contact.pending */,
    texts_of_names_status_2 + 16 /* contact.dispatched */,
    texts_of_names_status_2 + 35 /* contact.completed */,
    texts_of_names_status_2 + 53 /* contact.failed */,
    texts_of_names_status_2 + 68 /* contact.skipped */,
    texts_of_names_status_2 + 84 /* contact.predial-failed */,
};
static const vapi_parameter_t parameter_status_2 = {
    word_status, vapi_parameter_takes_names, {.names = names_status_2}, 6U, false, true, false,
};
static const vapi_parameter_t parameter_limit_2 = {
    word_limit, vapi_parameter_takes_integer, {.limits = &vapi_limits_1_1000}, 0U, false, false, false,
};
static const char texts_of_names_sort_by_2[] =
    "position\0"
    "status\0";
static const char *const names_sort_by_2[] = {
    texts_of_names_sort_by_2 + 0 /* position */,
    texts_of_names_sort_by_2 + 9 /* status */,
};
static const vapi_parameter_t parameter_sort_by_2 = {
    word_sort_by, vapi_parameter_takes_names, {.names = names_sort_by_2}, 2U, false, false, false,
};
static const char word_include_counters[] = "includeCounters";
static const vapi_parameter_t parameter_include_counters = {
    word_include_counters, vapi_parameter_takes_boolean, {NULL}, 0U, false, false, false,
};
static const char word_assistant_id_any[] = "assistantIdAny";
static const vapi_parameter_t parameter_assistant_id_any = {
    word_assistant_id_any, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_squad_id[] = "squadId";
static const vapi_parameter_t parameter_squad_id = {
    word_squad_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_session_id[] = "sessionId";
static const vapi_parameter_t parameter_session_id = {
    word_session_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_previous_chat_id[] = "previousChatId";
static const vapi_parameter_t parameter_previous_chat_id = {
    word_previous_chat_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_id_any[] = "idAny";
static const vapi_parameter_t parameter_id_any = {
    word_id_any, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_purpose[] = "purpose";
static const vapi_parameter_t parameter_purpose = {
    word_purpose, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_search[] = "search";
static const vapi_parameter_t parameter_search = {
    word_search, vapi_parameter_takes_text, {.limits = &vapi_limits_0_100}, 0U, false, false, false,
};
static const char texts_of_names_provider[] =
    "cartesia\0"
    "11labs\0";
static const char *const names_provider[] = {
    texts_of_names_provider + 0 /* cartesia */,
    texts_of_names_provider + 9 /* 11labs */,
};
static const char word_provider[] = "provider";
static const vapi_parameter_t parameter_provider = {
    word_provider, vapi_parameter_takes_names, {.names = names_provider}, 2U, false, false, true,
};
static const char texts_of_names_resource_name[] =
    "pronunciation-dictionary\0";
static const char *const names_resource_name[] = {
    texts_of_names_resource_name + 0 /* pronunciation-dictionary */,
};
static const char word_resource_name[] = "resourceName";
static const vapi_parameter_t parameter_resource_name = {
    word_resource_name, vapi_parameter_takes_names, {.names = names_resource_name}, 1U, false, false, true,
};
static const char word_resource_id[] = "resourceId";
static const vapi_parameter_t parameter_resource_id = {
    word_resource_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_name[] = "name";
static const vapi_parameter_t parameter_name = {
    word_name, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_workflow_id[] = "workflowId";
static const vapi_parameter_t parameter_workflow_id = {
    word_workflow_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_number_e164_check_enabled[] = "numberE164CheckEnabled";
static const vapi_parameter_t parameter_number_e164_check_enabled = {
    word_number_e164_check_enabled, vapi_parameter_takes_boolean, {NULL}, 0U, false, false, false,
};
static const char word_extension[] = "extension";
static const vapi_parameter_t parameter_extension = {
    word_extension, vapi_parameter_takes_text, {.limits = &vapi_limits_0_10}, 0U, false, false, false,
};
static const char word_assistant_overrides[] = "assistantOverrides";
static const vapi_parameter_t parameter_assistant_overrides = {
    word_assistant_overrides, vapi_parameter_takes_json, {NULL}, 0U, false, false, false,
};
static const char word_squad_overrides[] = "squadOverrides";
static const vapi_parameter_t parameter_squad_overrides = {
    word_squad_overrides, vapi_parameter_takes_json, {NULL}, 0U, false, false, false,
};
static const char word_number[] = "number";
static const vapi_parameter_t parameter_number = {
    word_number, vapi_parameter_takes_text, {.limits = &vapi_limits_3_40}, 0U, false, false, false,
};
static const char word_sip_uri[] = "sipUri";
static const vapi_parameter_t parameter_sip_uri = {
    word_sip_uri, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_email[] = "email";
static const vapi_parameter_t parameter_email = {
    word_email, vapi_parameter_takes_text, {.limits = &vapi_limits_0_40}, 0U, false, false, false,
};
static const char word_external_id[] = "externalId";
static const vapi_parameter_t parameter_external_id = {
    word_external_id, vapi_parameter_takes_text, {.limits = &vapi_limits_0_40}, 0U, false, false, false,
};
static const char word_customer_number_any[] = "customerNumberAny";
static const vapi_parameter_t parameter_customer_number_any = {
    word_customer_number_any, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_phone_number_id_any[] = "phoneNumberIdAny";
static const vapi_parameter_t parameter_phone_number_id_any = {
    word_phone_number_id_any, vapi_parameter_takes_text, {NULL}, 0U, false, true, false,
};
static const char word_force[] = "force";
static const vapi_parameter_t parameter_force = {
    word_force, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_persist[] = "persist";
static const vapi_parameter_t parameter_persist = {
    word_persist, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_simulation_id[] = "simulationId";
static const vapi_parameter_t parameter_simulation_id = {
    word_simulation_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char word_run_id[] = "runId";
static const vapi_parameter_t parameter_run_id = {
    word_run_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const char texts_of_names_status_3[] =
    "queued\0"
    "running\0"
    "evaluating\0"
    "passed\0"
    "failed\0"
    "canceled\0";
static const char *const names_status_3[] = {
    texts_of_names_status_3 + 0 /* queued */,
    texts_of_names_status_3 + 7 /* running */,
    texts_of_names_status_3 + 15 /* evaluating */,
    texts_of_names_status_3 + 26 /* passed */,
    texts_of_names_status_3 + 33 /* failed */,
    texts_of_names_status_3 + 40 /* canceled */,
};
static const vapi_parameter_t parameter_status_3 = {
    word_status, vapi_parameter_takes_names, {.names = names_status_3}, 6U, false, false, false,
};
static const char texts_of_names_status_4[] =
    "queued\0"
    "running\0"
    "ended\0";
static const char *const names_status_4[] = {
    texts_of_names_status_4 + 0 /* queued */,
    texts_of_names_status_4 + 7 /* running */,
    texts_of_names_status_4 + 15 /* ended */,
};
static const vapi_parameter_t parameter_status_4 = {
    word_status, vapi_parameter_takes_names, {.names = names_status_4}, 3U, false, false, false,
};
static const char texts_of_names_filter_status[] =
    "passed\0"
    "failed\0"
    "running\0";
static const char *const names_filter_status[] = {
    texts_of_names_filter_status + 0 /* passed */,
    texts_of_names_filter_status + 7 /* failed */,
    texts_of_names_filter_status + 14 /* running */,
};
static const char word_filter_status[] = "filterStatus";
static const vapi_parameter_t parameter_filter_status = {
    word_filter_status, vapi_parameter_takes_names, {.names = names_filter_status}, 3U, false, false, false,
};
static const char texts_of_names_target_type[] =
    "assistant\0"
    "squad\0";
static const char *const names_target_type[] = {
    texts_of_names_target_type + 0 /* assistant */,
    texts_of_names_target_type + 10 /* squad */,
};
static const char word_target_type[] = "targetType";
static const vapi_parameter_t parameter_target_type = {
    word_target_type, vapi_parameter_takes_names, {.names = names_target_type}, 2U, false, false, false,
};
static const char word_target_id[] = "targetId";
static const vapi_parameter_t parameter_target_id = {
    word_target_id, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};
static const vapi_parameter_t parameter_id_any_2 = {
    word_id_any, vapi_parameter_takes_text, {NULL}, 0U, false, true, false,
};
static const char word_standalone_only[] = "standaloneOnly";
static const vapi_parameter_t parameter_standalone_only = {
    word_standalone_only, vapi_parameter_takes_boolean, {NULL}, 0U, false, false, false,
};
static const char word_schema_override[] = "schemaOverride";
static const vapi_parameter_t parameter_schema_override = {
    word_schema_override, vapi_parameter_takes_text, {NULL}, 0U, false, false, false,
};

static const vapi_parameter_t *const parameters_of_sessions_list[] = {
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
    &parameter_cursor,
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
static const vapi_parameter_t *const parameters_of_chats_list[] = {
    &parameter_id,
    &parameter_assistant_id,
    &parameter_assistant_id_any,
    &parameter_squad_id,
    &parameter_session_id,
    &parameter_previous_chat_id,
    &parameter_id_any,
    &parameter_cursor,
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
static const vapi_parameter_t *const parameters_of_provider_resources_list[] = {
    &parameter_provider,
    &parameter_resource_name,
    &parameter_id,
    &parameter_resource_id,
    &parameter_cursor,
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
static const vapi_parameter_t *const parameters_of_simulation_runs_list[] = {
    &parameter_status_4,
    &parameter_filter_status,
    &parameter_target_type,
    &parameter_target_id,
    &parameter_cursor,
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
static const vapi_parameter_t *const parameters_of_campaigns_v2_list[] = {
    &parameter_id,
    &parameter_status,
    &parameter_include_counters,
    &parameter_cursor,
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
static const vapi_parameter_t *const parameters_of_campaigns_list[] = {
    &parameter_id,
    &parameter_status,
    &parameter_cursor,
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
static const vapi_parameter_t *const parameters_of_simulation_run_items_list[] = {
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
static const vapi_parameter_t *const parameters_of_structured_outputs_list[] = {
    &parameter_id,
    &parameter_name,
    &parameter_cursor,
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
static const vapi_parameter_t *const parameters_of_eval_runs_list[] = {
    &parameter_id,
    &parameter_cursor,
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
static const vapi_parameter_t *const parameters_of_phone_numbers_v2_list[] = {
    &parameter_search,
    &parameter_cursor,
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
static const vapi_parameter_t *const parameters_of_simulation_scenarios_list[] = {
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
static const vapi_parameter_t *const parameters_of_simulations_list[] = {
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
static const vapi_parameter_t *const parameters_of_calls_list[] = {
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
static const vapi_parameter_t *const parameters_of_squads_list[] = {
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
static const vapi_parameter_t *const parameters_of_campaigns_v2_contacts_list[] = {
    &parameter_status_2,
    &parameter_limit_2,
    &parameter_sort_by_2,
    &parameter_cursor,
    &parameter_page,
};
static const vapi_parameter_t *const parameters_of_provider_resources_create[] = {
    &parameter_provider,
    &parameter_resource_name,
};
static const vapi_parameter_t *const parameters_of_simulation_run_items_generate[] = {
    &parameter_force,
    &parameter_persist,
};
static const vapi_parameter_t *const parameters_of_campaigns_v2_get[] = {
    &parameter_include_counters,
};
static const vapi_parameter_t *const parameters_of_files_list[] = {
    &parameter_purpose,
};
static const vapi_parameter_t *const parameters_of_knowledge_bases_list[] = {
    &parameter_limit,
};
static const vapi_parameter_t *const parameters_of_structured_outputs_update[] = {
    &parameter_schema_override,
};
static const char path_analytics[] = "/analytics";
static const char path_assistant[] = "/assistant";
static const char path_assistant_id[] = "/assistant/{id}";
static const char path_reporting_board[] = "/reporting/board";
static const char path_reporting_board_default_metrics_overview[] = "/reporting/board/default/metrics-overview";
static const char path_reporting_board_id[] = "/reporting/board/{id}";
static const char path_call_id_assistant_recording[] = "/call/{id}/assistant-recording";
static const char path_call[] = "/call";
static const char path_call_id_customer_recording[] = "/call/{id}/customer-recording";
static const char path_call_id[] = "/call/{id}";
static const char path_call_id_call_logs[] = "/call/{id}/call-logs";
static const char path_call_id_mono_recording[] = "/call/{id}/mono-recording";
static const char path_call_id_pcap[] = "/call/{id}/pcap";
static const char path_call_id_stereo_recording[] = "/call/{id}/stereo-recording";
static const char path_call_id_video_recording[] = "/call/{id}/video-recording";
static const char path_campaign[] = "/campaign";
static const char path_campaign_id[] = "/campaign/{id}";
static const char path_v2_campaign_id_contacts[] = "/v2/campaign/{id}/contacts";
static const char path_v2_campaign[] = "/v2/campaign";
static const char path_v2_campaign_id[] = "/v2/campaign/{id}";
static const char path_chat[] = "/chat";
static const char path_chat_responses[] = "/chat/responses";
static const char path_chat_web[] = "/chat/web";
static const char path_chat_id[] = "/chat/{id}";
static const char path_eval_run[] = "/eval/run";
static const char path_eval_run_id[] = "/eval/run/{id}";
static const char path_eval[] = "/eval";
static const char path_eval_id[] = "/eval/{id}";
static const char path_file[] = "/file";
static const char path_file_id[] = "/file/{id}";
static const char path_reporting_insight[] = "/reporting/insight";
static const char path_reporting_insight_id[] = "/reporting/insight/{id}";
static const char path_reporting_insight_preview[] = "/reporting/insight/preview";
static const char path_reporting_insight_id_run[] = "/reporting/insight/{id}/run";
static const char path_v2_knowledge_base_id_file[] = "/v2/knowledge-base/{id}/file";
static const char path_v2_knowledge_base_id_file_file_id[] = "/v2/knowledge-base/{id}/file/{fileId}";
static const char path_v2_knowledge_base_id_file_file_id_retry[] = "/v2/knowledge-base/{id}/file/{fileId}/retry";
static const char path_v2_knowledge_base[] = "/v2/knowledge-base";
static const char path_v2_knowledge_base_id[] = "/v2/knowledge-base/{id}";
static const char path_phone_number[] = "/phone-number";
static const char path_phone_number_id[] = "/phone-number/{id}";
static const char path_v2_phone_number[] = "/v2/phone-number";
static const char path_provider_provider_resource_name[] = "/provider/{provider}/{resourceName}";
static const char path_provider_provider_resource_name_id[] = "/provider/{provider}/{resourceName}/{id}";
static const char path_observability_scorecard[] = "/observability/scorecard";
static const char path_observability_scorecard_id[] = "/observability/scorecard/{id}";
static const char path_session[] = "/session";
static const char path_session_id[] = "/session/{id}";
static const char path_eval_simulation_personality[] = "/eval/simulation/personality";
static const char path_eval_simulation_personality_id[] = "/eval/simulation/personality/{id}";
static const char path_eval_simulation_run_id_item_item_id[] = "/eval/simulation/run/{id}/item/{itemId}";
static const char path_eval_simulation_run_id_item_item_id_generate[] = "/eval/simulation/run/{id}/item/{itemId}/generate";
static const char path_eval_simulation_run_id_item[] = "/eval/simulation/run/{id}/item";
static const char path_eval_simulation_run_id[] = "/eval/simulation/run/{id}";
static const char path_eval_simulation_run[] = "/eval/simulation/run";
static const char path_eval_simulation_scenario[] = "/eval/simulation/scenario";
static const char path_eval_simulation_scenario_id[] = "/eval/simulation/scenario/{id}";
static const char path_eval_simulation_scenario_generate[] = "/eval/simulation/scenario/generate";
static const char path_eval_simulation_suite[] = "/eval/simulation/suite";
static const char path_eval_simulation_suite_id[] = "/eval/simulation/suite/{id}";
static const char path_eval_simulation_concurrency[] = "/eval/simulation/concurrency";
static const char path_eval_simulation[] = "/eval/simulation";
static const char path_eval_simulation_id[] = "/eval/simulation/{id}";
static const char path_squad[] = "/squad";
static const char path_squad_id[] = "/squad/{id}";
static const char path_structured_output[] = "/structured-output";
static const char path_structured_output_id[] = "/structured-output/{id}";
static const char path_structured_output_run[] = "/structured-output/run";
static const char path_tool[] = "/tool";
static const char path_tool_id[] = "/tool/{id}";

const vapi_operation_t vapi_operation_analytics_get = {
    path_analytics, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_assistants_create = {
    path_assistant, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_assistants_delete = {
    path_assistant_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_assistants_get = {
    path_assistant_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_assistants_list = {
    path_assistant, parameters_of_squads_list + 1, 9U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_assistants_update = {
    path_assistant_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_boards_create = {
    path_reporting_board, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_boards_default_metrics_overview = {
    path_reporting_board_default_metrics_overview, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_boards_delete = {
    path_reporting_board_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_boards_get = {
    path_reporting_board_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_boards_list = {
    path_reporting_board, parameters_of_eval_runs_list + 1, 13U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_boards_update = {
    path_reporting_board_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_calls_assistant_recording = {
    path_call_id_assistant_recording, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_calls_create = {
    path_call, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_calls_customer_recording = {
    path_call_id_customer_recording, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_calls_delete = {
    path_call_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_calls_get = {
    path_call_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_calls_list = {
    path_call, parameters_of_calls_list, 12U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_calls_logs = {
    path_call_id_call_logs, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_calls_mono_recording = {
    path_call_id_mono_recording, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_calls_pcap = {
    path_call_id_pcap, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_calls_stereo_recording = {
    path_call_id_stereo_recording, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_calls_update = {
    path_call_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_calls_video_recording = {
    path_call_id_video_recording, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_BINARY,
};
const vapi_operation_t vapi_operation_campaigns_create = {
    path_campaign, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaigns_delete = {
    path_campaign_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaigns_get = {
    path_campaign_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaigns_list = {
    path_campaign, parameters_of_campaigns_list, 15U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_campaigns_update = {
    path_campaign_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaigns_v2_contacts_list = {
    path_v2_campaign_id_contacts, parameters_of_campaigns_v2_contacts_list, 5U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_campaigns_v2_create = {
    path_v2_campaign, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaigns_v2_delete = {
    path_v2_campaign_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaigns_v2_get = {
    path_v2_campaign_id, parameters_of_campaigns_v2_get, 1U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_campaigns_v2_list = {
    path_v2_campaign, parameters_of_campaigns_v2_list, 16U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_campaigns_v2_update = {
    path_v2_campaign_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_chats_create = {
    path_chat, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_STREAM,
};
const vapi_operation_t vapi_operation_chats_create_response = {
    path_chat_responses, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_STREAM,
};
const vapi_operation_t vapi_operation_chats_create_web = {
    path_chat_web, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_STREAM,
};
const vapi_operation_t vapi_operation_chats_delete = {
    path_chat_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_chats_get = {
    path_chat_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_chats_list = {
    path_chat, parameters_of_chats_list, 20U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_eval_runs_create = {
    path_eval_run, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_eval_runs_delete = {
    path_eval_run_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_eval_runs_get = {
    path_eval_run_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_eval_runs_list = {
    path_eval_run, parameters_of_eval_runs_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_evals_create = {
    path_eval, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_evals_delete = {
    path_eval_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_evals_get = {
    path_eval_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_evals_list = {
    path_eval, parameters_of_eval_runs_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_evals_update = {
    path_eval_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_files_create = {
    path_file, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_MULTIPART, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_files_delete = {
    path_file_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_files_get = {
    path_file_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_files_list = {
    path_file, parameters_of_files_list, 1U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_files_update = {
    path_file_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insights_create = {
    path_reporting_insight, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insights_delete = {
    path_reporting_insight_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insights_get = {
    path_reporting_insight_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insights_list = {
    path_reporting_insight, parameters_of_eval_runs_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_insights_preview = {
    path_reporting_insight_preview, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insights_run = {
    path_reporting_insight_id_run, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_insights_update = {
    path_reporting_insight_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_files_attach = {
    path_v2_knowledge_base_id_file, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_files_detach = {
    path_v2_knowledge_base_id_file_file_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_base_files_list = {
    path_v2_knowledge_base_id_file, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_knowledge_base_files_retry = {
    path_v2_knowledge_base_id_file_file_id_retry, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_bases_create = {
    path_v2_knowledge_base, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_bases_delete = {
    path_v2_knowledge_base_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_bases_get = {
    path_v2_knowledge_base_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_knowledge_bases_list = {
    path_v2_knowledge_base, parameters_of_knowledge_bases_list, 1U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_knowledge_bases_update = {
    path_v2_knowledge_base_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_numbers_create = {
    path_phone_number, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_numbers_delete = {
    path_phone_number_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_numbers_get = {
    path_phone_number_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_numbers_list = {
    path_phone_number, parameters_of_squads_list + 1, 9U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_phone_numbers_update = {
    path_phone_number_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_phone_numbers_v2_list = {
    path_v2_phone_number, parameters_of_phone_numbers_v2_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_provider_resources_create = {
    path_provider_provider_resource_name, parameters_of_provider_resources_create, 2U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_provider_resources_delete = {
    path_provider_provider_resource_name_id, parameters_of_provider_resources_create, 2U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_provider_resources_get = {
    path_provider_provider_resource_name_id, parameters_of_provider_resources_create, 2U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_provider_resources_list = {
    path_provider_provider_resource_name, parameters_of_provider_resources_list, 17U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_provider_resources_update = {
    path_provider_provider_resource_name_id, parameters_of_provider_resources_create, 2U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_scorecards_create = {
    path_observability_scorecard, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_scorecards_delete = {
    path_observability_scorecard_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_scorecards_get = {
    path_observability_scorecard_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_scorecards_list = {
    path_observability_scorecard, parameters_of_eval_runs_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_scorecards_update = {
    path_observability_scorecard_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_sessions_create = {
    path_session, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_sessions_delete = {
    path_session_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_sessions_get = {
    path_session_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_sessions_list = {
    path_session, parameters_of_sessions_list, 31U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_sessions_update = {
    path_session_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_personalities_create = {
    path_eval_simulation_personality, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_personalities_delete = {
    path_eval_simulation_personality_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_personalities_get = {
    path_eval_simulation_personality_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_personalities_list = {
    path_eval_simulation_personality, parameters_of_eval_runs_list + 1 + 1, 12U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulation_personalities_update = {
    path_eval_simulation_personality_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_items_cancel = {
    path_eval_simulation_run_id_item_item_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_items_generate = {
    path_eval_simulation_run_id_item_item_id_generate, parameters_of_simulation_run_items_generate, 2U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_items_get = {
    path_eval_simulation_run_id_item_item_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_run_items_list = {
    path_eval_simulation_run_id_item, parameters_of_simulation_run_items_list, 15U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulation_runs_cancel = {
    path_eval_simulation_run_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_runs_create = {
    path_eval_simulation_run, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_runs_get = {
    path_eval_simulation_run_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_runs_list = {
    path_eval_simulation_run, parameters_of_simulation_runs_list, 17U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY_OR_PAGE,
};
const vapi_operation_t vapi_operation_simulation_scenarios_create = {
    path_eval_simulation_scenario, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_scenarios_delete = {
    path_eval_simulation_scenario_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_scenarios_generate = {
    path_eval_simulation_scenario_generate, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_scenarios_get = {
    path_eval_simulation_scenario_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_scenarios_list = {
    path_eval_simulation_scenario, parameters_of_simulation_scenarios_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulation_scenarios_update = {
    path_eval_simulation_scenario_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_suites_create = {
    path_eval_simulation_suite, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_suites_delete = {
    path_eval_simulation_suite_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_suites_get = {
    path_eval_simulation_suite_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulation_suites_list = {
    path_eval_simulation_suite, parameters_of_simulation_scenarios_list + 1, 13U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulation_suites_update = {
    path_eval_simulation_suite_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulations_concurrency_get = {
    path_eval_simulation_concurrency, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulations_create = {
    path_eval_simulation, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulations_delete = {
    path_eval_simulation_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulations_get = {
    path_eval_simulation_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_simulations_list = {
    path_eval_simulation, parameters_of_simulations_list, 14U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_simulations_update = {
    path_eval_simulation_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_squads_create = {
    path_squad, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_squads_delete = {
    path_squad_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_squads_get = {
    path_squad_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_squads_list = {
    path_squad, parameters_of_squads_list, 10U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_squads_update = {
    path_squad_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_outputs_create = {
    path_structured_output, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_outputs_delete = {
    path_structured_output_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_outputs_get = {
    path_structured_output_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_outputs_list = {
    path_structured_output, parameters_of_structured_outputs_list, 15U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_PAGE,
};
const vapi_operation_t vapi_operation_structured_outputs_run = {
    path_structured_output_run, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200 | VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_structured_outputs_update = {
    path_structured_output_id, parameters_of_structured_outputs_update, 1U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_tools_create = {
    path_tool, NULL, 0U, VAPI_HTTP_POST,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_201,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_tools_delete = {
    path_tool_id, NULL, 0U, VAPI_HTTP_DELETE,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_tools_get = {
    path_tool_id, NULL, 0U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
const vapi_operation_t vapi_operation_tools_list = {
    path_tool, parameters_of_squads_list + 1, 9U, VAPI_HTTP_GET,
    VAPI_OPERATION_BODY_NONE, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_ARRAY,
};
const vapi_operation_t vapi_operation_tools_update = {
    path_tool_id, NULL, 0U, VAPI_HTTP_PATCH,
    VAPI_OPERATION_BODY_JSON, VAPI_OPERATION_SUCCESS_200,
    VAPI_OPERATION_ANSWER_OBJECT,
};
