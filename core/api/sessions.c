/*
 * Sessions.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/sessions.h"

#include "vapi/api/operations.h"

#include "conclude.h"
#include "limits.h"

static const char names_of_session_create[] =
    "name\0"
    "status\0"
    "expirationSeconds\0"
    "assistantId\0"
    "assistant\0"
    "squadId\0"
    "squad\0"
    "assistantOverrides\0"
    "messages\0"
    "customerId\0"
    "customer\0"
    "phoneNumberId\0"
    "phoneNumber\0";
const vapi_json_field_t vapi_session_create_fields[13] = {
    {names_of_session_create + 0 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_session_create_t, name), sizeof(((vapi_session_create_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_session_create + 5 /* status */, {.names = vapi_session_status_names}, offsetof(vapi_session_create_t, status), sizeof(((vapi_session_create_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_session_create + 12 /* expirationSeconds */, {.limits = &vapi_limits_60_2592000}, offsetof(vapi_session_create_t, expiration_seconds), sizeof(((vapi_session_create_t *)0)->expiration_seconds), 17U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_session_create + 30 /* assistantId */, {NULL}, offsetof(vapi_session_create_t, assistant_id), sizeof(((vapi_session_create_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_session_create + 42 /* assistant */, {NULL}, offsetof(vapi_session_create_t, assistant), sizeof(((vapi_session_create_t *)0)->assistant), 9U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_session_create + 52 /* squadId */, {NULL}, offsetof(vapi_session_create_t, squad_id), sizeof(((vapi_session_create_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_session_create + 60 /* squad */, {NULL}, offsetof(vapi_session_create_t, squad), sizeof(((vapi_session_create_t *)0)->squad), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_session_create + 66 /* assistantOverrides */, {.children = vapi_assistant_overrides_fields}, offsetof(vapi_session_create_t, assistant_overrides), sizeof(((vapi_session_create_t *)0)->assistant_overrides), 18U, 17U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_session_create + 85 /* messages */, {.children = vapi_chat_message_element}, offsetof(vapi_session_create_t, messages), sizeof(((vapi_session_create_t *)0)->messages), 8U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_session_create + 94 /* customerId */, {NULL}, offsetof(vapi_session_create_t, customer_id), sizeof(((vapi_session_create_t *)0)->customer_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_session_create + 105 /* customer */, {.children = vapi_customer_fields}, offsetof(vapi_session_create_t, customer), sizeof(((vapi_session_create_t *)0)->customer), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_session_create + 114 /* phoneNumberId */, {NULL}, offsetof(vapi_session_create_t, phone_number_id), sizeof(((vapi_session_create_t *)0)->phone_number_id), 13U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_session_create + 128 /* phoneNumber */, {NULL}, offsetof(vapi_session_create_t, phone_number), sizeof(((vapi_session_create_t *)0)->phone_number), 11U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_session_create_root = {
    NULL, {.children = vapi_session_create_fields}, 0U, sizeof(vapi_session_create_t), 0U, 13U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_session_update[] =
    "name\0"
    "status\0"
    "expirationSeconds\0"
    "messages\0";
const vapi_json_field_t vapi_session_update_fields[4] = {
    {names_of_session_update + 0 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_session_update_t, name), sizeof(((vapi_session_update_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_session_update + 5 /* status */, {.names = vapi_session_status_names}, offsetof(vapi_session_update_t, status), sizeof(((vapi_session_update_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_session_update + 12 /* expirationSeconds */, {.limits = &vapi_limits_60_2592000}, offsetof(vapi_session_update_t, expiration_seconds), sizeof(((vapi_session_update_t *)0)->expiration_seconds), 17U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_session_update + 30 /* messages */, {.children = vapi_chat_message_element}, offsetof(vapi_session_update_t, messages), sizeof(((vapi_session_update_t *)0)->messages), 8U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
};
const vapi_json_field_t vapi_session_update_root = {
    NULL, {.children = vapi_session_update_fields}, 0U, sizeof(vapi_session_update_t), 0U, 4U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_session[] =
    "id\0"
    "name\0"
    "status\0"
    "expirationSeconds\0"
    "assistantId\0"
    "squadId\0"
    "createdAt\0"
    "cost\0";
const vapi_json_field_t vapi_session_fields[8] = {
    {names_of_session + 0 /* id */, {NULL}, offsetof(vapi_session_t, id), sizeof(((vapi_session_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_session + 3 /* name */, {NULL}, offsetof(vapi_session_t, name), sizeof(((vapi_session_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_session + 8 /* status */, {.names = vapi_session_status_names}, offsetof(vapi_session_t, status), sizeof(((vapi_session_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_session + 15 /* expirationSeconds */, {NULL}, offsetof(vapi_session_t, expiration_seconds), sizeof(((vapi_session_t *)0)->expiration_seconds), 17U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_session + 33 /* assistantId */, {NULL}, offsetof(vapi_session_t, assistant_id), sizeof(((vapi_session_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_session + 45 /* squadId */, {NULL}, offsetof(vapi_session_t, squad_id), sizeof(((vapi_session_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_session + 53 /* createdAt */, {NULL}, offsetof(vapi_session_t, created_at), sizeof(((vapi_session_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_session + 63 /* cost */, {NULL}, offsetof(vapi_session_t, cost_us_dollars), sizeof(((vapi_session_t *)0)->cost_us_dollars), 4U, 0U,
     VAPI_JSON_DECIMAL, 0U},
};
const vapi_json_field_t vapi_session_root = {
    NULL, {.children = vapi_session_fields}, 0U, sizeof(vapi_session_t), 0U, 8U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_session_each[1] = {
    {NULL, {.children = vapi_session_fields}, 0U, sizeof(vapi_session_t), 0U, 8U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
static const char names_of_session_page[] =
    "results\0"
    "metadata\0";
static const vapi_json_field_t session_page_fields[2] = {
    {names_of_session_page + 0 /* results */, {.children = vapi_session_each}, offsetof(vapi_session_page_t, results), sizeof(((vapi_session_page_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {names_of_session_page + 8 /* metadata */, {.children = vapi_page_fields}, offsetof(vapi_session_page_t, metadata), sizeof(((vapi_session_page_t *)0)->metadata), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_session_page_root = {
    NULL, {.children = session_page_fields}, 0U, sizeof(vapi_session_page_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

void vapi_sessions_create_prepare(vapi_request_t *request, const vapi_session_create_t *body, vapi_session_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_sessions_create, &vapi_session_create_root, &vapi_session_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_sessions_list_prepare(vapi_request_t *request, vapi_session_page_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_sessions_list, NULL, &vapi_session_page_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_sessions_get_prepare(vapi_request_t *request, const char *id, vapi_session_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_sessions_get, NULL, &vapi_session_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_sessions_update_prepare(vapi_request_t *request, const char *id, const vapi_session_update_t *body, vapi_session_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_sessions_update, &vapi_session_update_root, &vapi_session_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_sessions_delete_prepare(vapi_request_t *request, const char *id, vapi_session_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_sessions_delete, NULL, &vapi_session_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

