/*
 * Campaigns.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/campaigns.h"

#include "vapi/api/operations.h"

#include "conclude.h"
#include "limits.h"

static const char names_of_campaign_create[] =
    "name\0"
    "assistantId\0"
    "squadId\0"
    "workflowId\0"
    "phoneNumberId\0"
    "customers\0"
    "dialPlan\0"
    "maxConcurrency\0"
    "schedulePlan\0"
    "assistantOverrides\0"
    "squadOverrides\0"
    "duplicateFromCampaignId\0"
    "server\0";
const vapi_json_field_t vapi_campaign_create_fields[13] = {
    {names_of_campaign_create + 0 /* name */, {NULL}, offsetof(vapi_campaign_create_t, name), sizeof(((vapi_campaign_create_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
    {names_of_campaign_create + 5 /* assistantId */, {NULL}, offsetof(vapi_campaign_create_t, assistant_id), sizeof(((vapi_campaign_create_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_create + 17 /* squadId */, {NULL}, offsetof(vapi_campaign_create_t, squad_id), sizeof(((vapi_campaign_create_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_create + 25 /* workflowId */, {NULL}, offsetof(vapi_campaign_create_t, workflow_id), sizeof(((vapi_campaign_create_t *)0)->workflow_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_create + 36 /* phoneNumberId */, {NULL}, offsetof(vapi_campaign_create_t, phone_number_id), sizeof(((vapi_campaign_create_t *)0)->phone_number_id), 13U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_create + 50 /* customers */, {.children = vapi_customer_element}, offsetof(vapi_campaign_create_t, customers), sizeof(((vapi_campaign_create_t *)0)->customers), 9U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_campaign_create + 60 /* dialPlan */, {NULL}, offsetof(vapi_campaign_create_t, dial_plan), sizeof(((vapi_campaign_create_t *)0)->dial_plan), 8U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_campaign_create + 69 /* maxConcurrency */, {.limits = &vapi_limits_1_highest}, offsetof(vapi_campaign_create_t, max_concurrency), sizeof(((vapi_campaign_create_t *)0)->max_concurrency), 14U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign_create + 84 /* schedulePlan */, {.children = vapi_schedule_fields}, offsetof(vapi_campaign_create_t, schedule_plan), sizeof(((vapi_campaign_create_t *)0)->schedule_plan), 12U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_campaign_create + 97 /* assistantOverrides */, {.children = vapi_assistant_overrides_fields}, offsetof(vapi_campaign_create_t, assistant_overrides), sizeof(((vapi_campaign_create_t *)0)->assistant_overrides), 18U, 17U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_campaign_create + 116 /* squadOverrides */, {NULL}, offsetof(vapi_campaign_create_t, squad_overrides), sizeof(((vapi_campaign_create_t *)0)->squad_overrides), 14U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_campaign_create + 131 /* duplicateFromCampaignId */, {NULL}, offsetof(vapi_campaign_create_t, duplicate_from_campaign_id), sizeof(((vapi_campaign_create_t *)0)->duplicate_from_campaign_id), 23U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_create + 155 /* server */, {.children = vapi_server_fields}, offsetof(vapi_campaign_create_t, server), sizeof(((vapi_campaign_create_t *)0)->server), 6U, 4U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_campaign_create_root = {
    NULL, {.children = vapi_campaign_create_fields}, 0U, sizeof(vapi_campaign_create_t), 0U, 13U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_campaign_update[] =
    "name\0"
    "assistantId\0"
    "squadId\0"
    "workflowId\0"
    "phoneNumberId\0"
    "dialPlan\0"
    "schedulePlan\0"
    "status\0";
const vapi_json_field_t vapi_campaign_update_fields[8] = {
    {names_of_campaign_update + 0 /* name */, {NULL}, offsetof(vapi_campaign_update_t, name), sizeof(((vapi_campaign_update_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_update + 5 /* assistantId */, {NULL}, offsetof(vapi_campaign_update_t, assistant_id), sizeof(((vapi_campaign_update_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_update + 17 /* squadId */, {NULL}, offsetof(vapi_campaign_update_t, squad_id), sizeof(((vapi_campaign_update_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_update + 25 /* workflowId */, {NULL}, offsetof(vapi_campaign_update_t, workflow_id), sizeof(((vapi_campaign_update_t *)0)->workflow_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_update + 36 /* phoneNumberId */, {NULL}, offsetof(vapi_campaign_update_t, phone_number_id), sizeof(((vapi_campaign_update_t *)0)->phone_number_id), 13U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_campaign_update + 50 /* dialPlan */, {NULL}, offsetof(vapi_campaign_update_t, dial_plan), sizeof(((vapi_campaign_update_t *)0)->dial_plan), 8U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_campaign_update + 59 /* schedulePlan */, {.children = vapi_schedule_fields}, offsetof(vapi_campaign_update_t, schedule_plan), sizeof(((vapi_campaign_update_t *)0)->schedule_plan), 12U, 2U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_campaign_update + 72 /* status */, {.names = vapi_campaign_update_status_names}, offsetof(vapi_campaign_update_t, status), sizeof(((vapi_campaign_update_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
};
const vapi_json_field_t vapi_campaign_update_root = {
    NULL, {.children = vapi_campaign_update_fields}, 0U, sizeof(vapi_campaign_update_t), 0U, 8U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_campaign[] =
    "id\0"
    "name\0"
    "status\0"
    "endedReason\0"
    "createdAt\0"
    "callsCounterScheduled\0"
    "callsCounterQueued\0"
    "callsCounterInProgress\0"
    "callsCounterEndedVoicemail\0"
    "callsCounterEnded\0";
const vapi_json_field_t vapi_campaign_fields[10] = {
    {names_of_campaign + 0 /* id */, {NULL}, offsetof(vapi_campaign_t, id), sizeof(((vapi_campaign_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_campaign + 3 /* name */, {NULL}, offsetof(vapi_campaign_t, name), sizeof(((vapi_campaign_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_campaign + 8 /* status */, {.names = vapi_campaign_status_names}, offsetof(vapi_campaign_t, status), sizeof(((vapi_campaign_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_campaign + 15 /* endedReason */, {.names = vapi_campaign_ended_reason_names}, offsetof(vapi_campaign_t, ended_reason), sizeof(((vapi_campaign_t *)0)->ended_reason), 11U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_campaign + 27 /* createdAt */, {NULL}, offsetof(vapi_campaign_t, created_at), sizeof(((vapi_campaign_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_campaign + 37 /* callsCounterScheduled */, {NULL}, offsetof(vapi_campaign_t, calls_counter_scheduled), sizeof(((vapi_campaign_t *)0)->calls_counter_scheduled), 21U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign + 59 /* callsCounterQueued */, {NULL}, offsetof(vapi_campaign_t, calls_counter_queued), sizeof(((vapi_campaign_t *)0)->calls_counter_queued), 18U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign + 78 /* callsCounterInProgress */, {NULL}, offsetof(vapi_campaign_t, calls_counter_in_progress), sizeof(((vapi_campaign_t *)0)->calls_counter_in_progress), 22U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign + 101 /* callsCounterEndedVoicemail */, {NULL}, offsetof(vapi_campaign_t, calls_counter_ended_voicemail), sizeof(((vapi_campaign_t *)0)->calls_counter_ended_voicemail), 26U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign + 128 /* callsCounterEnded */, {NULL}, offsetof(vapi_campaign_t, calls_counter_ended), sizeof(((vapi_campaign_t *)0)->calls_counter_ended), 17U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
const vapi_json_field_t vapi_campaign_root = {
    NULL, {.children = vapi_campaign_fields}, 0U, sizeof(vapi_campaign_t), 0U, 10U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_campaign_each[1] = {
    {NULL, {.children = vapi_campaign_fields}, 0U, sizeof(vapi_campaign_t), 0U, 10U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
static const char names_of_campaign_page[] =
    "results\0"
    "metadata\0";
static const vapi_json_field_t campaign_page_fields[2] = {
    {names_of_campaign_page + 0 /* results */, {.children = vapi_campaign_each}, offsetof(vapi_campaign_page_t, results), sizeof(((vapi_campaign_page_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {names_of_campaign_page + 8 /* metadata */, {.children = vapi_page_fields}, offsetof(vapi_campaign_page_t, metadata), sizeof(((vapi_campaign_page_t *)0)->metadata), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_campaign_page_root = {
    NULL, {.children = campaign_page_fields}, 0U, sizeof(vapi_campaign_page_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_campaign_summary_contact_counters[] =
    "pending\0"
    "dispatched\0"
    "completed\0"
    "failed\0"
    "skipped\0";
static const vapi_json_field_t vapi_campaign_summary_contact_counters_fields[5] = {
    {names_of_campaign_summary_contact_counters + 0 /* pending */, {NULL}, offsetof(vapi_campaign_summary_contact_counters_t, pending), sizeof(((vapi_campaign_summary_contact_counters_t *)0)->pending), 7U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign_summary_contact_counters + 8 /* dispatched */, {NULL}, offsetof(vapi_campaign_summary_contact_counters_t, dispatched), sizeof(((vapi_campaign_summary_contact_counters_t *)0)->dispatched), 10U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign_summary_contact_counters + 19 /* completed */, {NULL}, offsetof(vapi_campaign_summary_contact_counters_t, completed), sizeof(((vapi_campaign_summary_contact_counters_t *)0)->completed), 9U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign_summary_contact_counters + 29 /* failed */, {NULL}, offsetof(vapi_campaign_summary_contact_counters_t, failed), sizeof(((vapi_campaign_summary_contact_counters_t *)0)->failed), 6U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign_summary_contact_counters + 36 /* skipped */, {NULL}, offsetof(vapi_campaign_summary_contact_counters_t, skipped), sizeof(((vapi_campaign_summary_contact_counters_t *)0)->skipped), 7U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
static const char names_of_campaign_summary_call_metrics[] =
    "dialed\0"
    "connected\0";
static const vapi_json_field_t vapi_campaign_summary_call_metrics_fields[2] = {
    {names_of_campaign_summary_call_metrics + 0 /* dialed */, {NULL}, offsetof(vapi_campaign_summary_call_metrics_t, dialed), sizeof(((vapi_campaign_summary_call_metrics_t *)0)->dialed), 6U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_campaign_summary_call_metrics + 7 /* connected */, {NULL}, offsetof(vapi_campaign_summary_call_metrics_t, connected), sizeof(((vapi_campaign_summary_call_metrics_t *)0)->connected), 9U, 0U,
     VAPI_JSON_INTEGER, 0U},
};
static const char names_of_campaign_summary[] =
    "id\0"
    "name\0"
    "status\0"
    "endedReason\0"
    "createdAt\0"
    "contactCounters\0"
    "callMetrics\0";
const vapi_json_field_t vapi_campaign_summary_fields[7] = {
    {names_of_campaign_summary + 0 /* id */, {NULL}, offsetof(vapi_campaign_summary_t, id), sizeof(((vapi_campaign_summary_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_campaign_summary + 3 /* name */, {NULL}, offsetof(vapi_campaign_summary_t, name), sizeof(((vapi_campaign_summary_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_campaign_summary + 8 /* status */, {.names = vapi_campaign_status_names}, offsetof(vapi_campaign_summary_t, status), sizeof(((vapi_campaign_summary_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_campaign_summary + 15 /* endedReason */, {.names = vapi_campaign_ended_reason_names}, offsetof(vapi_campaign_summary_t, ended_reason), sizeof(((vapi_campaign_summary_t *)0)->ended_reason), 11U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_campaign_summary + 27 /* createdAt */, {NULL}, offsetof(vapi_campaign_summary_t, created_at), sizeof(((vapi_campaign_summary_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_campaign_summary + 37 /* contactCounters */, {.children = vapi_campaign_summary_contact_counters_fields}, offsetof(vapi_campaign_summary_t, contact_counters), sizeof(((vapi_campaign_summary_t *)0)->contact_counters), 15U, 5U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_campaign_summary + 53 /* callMetrics */, {.children = vapi_campaign_summary_call_metrics_fields}, offsetof(vapi_campaign_summary_t, call_metrics), sizeof(((vapi_campaign_summary_t *)0)->call_metrics), 11U, 2U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_campaign_summary_root = {
    NULL, {.children = vapi_campaign_summary_fields}, 0U, sizeof(vapi_campaign_summary_t), 0U, 7U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_campaign_summary_each[1] = {
    {NULL, {.children = vapi_campaign_summary_fields}, 0U, sizeof(vapi_campaign_summary_t), 0U, 7U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
static const char names_of_campaign_summary_page[] =
    "results\0"
    "metadata\0";
static const vapi_json_field_t campaign_summary_page_fields[2] = {
    {names_of_campaign_summary_page + 0 /* results */, {.children = vapi_campaign_summary_each}, offsetof(vapi_campaign_summary_page_t, results), sizeof(((vapi_campaign_summary_page_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {names_of_campaign_summary_page + 8 /* metadata */, {.children = vapi_page_fields}, offsetof(vapi_campaign_summary_page_t, metadata), sizeof(((vapi_campaign_summary_page_t *)0)->metadata), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_campaign_summary_page_root = {
    NULL, {.children = campaign_summary_page_fields}, 0U, sizeof(vapi_campaign_summary_page_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_campaign_contact[] =
    "id\0"
    "number\0"
    "name\0"
    "status\0"
    "callId\0"
    "dispatchedAt\0"
    "endedReason\0";
const vapi_json_field_t vapi_campaign_contact_fields[7] = {
    {names_of_campaign_contact + 0 /* id */, {NULL}, offsetof(vapi_campaign_contact_t, id), sizeof(((vapi_campaign_contact_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_campaign_contact + 3 /* number */, {NULL}, offsetof(vapi_campaign_contact_t, number), sizeof(((vapi_campaign_contact_t *)0)->number), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_campaign_contact + 10 /* name */, {NULL}, offsetof(vapi_campaign_contact_t, name), sizeof(((vapi_campaign_contact_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_campaign_contact + 15 /* status */, {.names = vapi_contact_status_names}, offsetof(vapi_campaign_contact_t, status), sizeof(((vapi_campaign_contact_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_campaign_contact + 22 /* callId */, {NULL}, offsetof(vapi_campaign_contact_t, call_id), sizeof(((vapi_campaign_contact_t *)0)->call_id), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_campaign_contact + 29 /* dispatchedAt */, {NULL}, offsetof(vapi_campaign_contact_t, dispatched_at), sizeof(((vapi_campaign_contact_t *)0)->dispatched_at), 12U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_campaign_contact + 42 /* endedReason */, {NULL}, offsetof(vapi_campaign_contact_t, ended_reason), sizeof(((vapi_campaign_contact_t *)0)->ended_reason), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_campaign_contact_root = {
    NULL, {.children = vapi_campaign_contact_fields}, 0U, sizeof(vapi_campaign_contact_t), 0U, 7U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_campaign_contact_each[1] = {
    {NULL, {.children = vapi_campaign_contact_fields}, 0U, sizeof(vapi_campaign_contact_t), 0U, 7U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
static const char names_of_campaign_contact_page[] =
    "results\0"
    "metadata\0";
static const vapi_json_field_t campaign_contact_page_fields[2] = {
    {names_of_campaign_contact_page + 0 /* results */, {.children = vapi_campaign_contact_each}, offsetof(vapi_campaign_contact_page_t, results), sizeof(((vapi_campaign_contact_page_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {names_of_campaign_contact_page + 8 /* metadata */, {.children = vapi_page_fields}, offsetof(vapi_campaign_contact_page_t, metadata), sizeof(((vapi_campaign_contact_page_t *)0)->metadata), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_campaign_contact_page_root = {
    NULL, {.children = campaign_contact_page_fields}, 0U, sizeof(vapi_campaign_contact_page_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

void vapi_campaigns_create_prepare(vapi_request_t *request, const vapi_campaign_create_t *body, vapi_campaign_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_create, &vapi_campaign_create_root, &vapi_campaign_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_campaigns_list_prepare(vapi_request_t *request, vapi_campaign_page_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_list, NULL, &vapi_campaign_page_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_campaigns_get_prepare(vapi_request_t *request, const char *id, vapi_campaign_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_get, NULL, &vapi_campaign_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_campaigns_update_prepare(vapi_request_t *request, const char *id, const vapi_campaign_update_t *body, vapi_campaign_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_update, &vapi_campaign_update_root, &vapi_campaign_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_campaigns_delete_prepare(vapi_request_t *request, const char *id, vapi_campaign_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_delete, NULL, &vapi_campaign_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_campaigns_v2_create_prepare(vapi_request_t *request, const vapi_campaign_create_t *body, vapi_campaign_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_v2_create, &vapi_campaign_create_root, &vapi_campaign_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_campaigns_v2_list_prepare(vapi_request_t *request, vapi_campaign_summary_page_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_v2_list, NULL, &vapi_campaign_summary_page_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_campaigns_v2_get_prepare(vapi_request_t *request, const char *id, vapi_campaign_summary_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_v2_get, NULL, &vapi_campaign_summary_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_campaigns_v2_update_prepare(vapi_request_t *request, const char *id, const vapi_campaign_update_t *body, vapi_campaign_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_v2_update, &vapi_campaign_update_root, &vapi_campaign_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_campaigns_v2_delete_prepare(vapi_request_t *request, const char *id, vapi_campaign_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_v2_delete, NULL, &vapi_campaign_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_campaigns_v2_contacts_list_prepare(vapi_request_t *request, const char *id, vapi_campaign_contact_page_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_campaigns_v2_contacts_list, NULL, &vapi_campaign_contact_page_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

