/*
 * Phone numbers.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/phone_numbers.h"

#include "vapi/api/operations.h"

#include "conclude.h"
#include "limits.h"

static const char names_of_phone_number_create_authentication[] =
    "realm\0"
    "username\0"
    "password\0";
static const vapi_json_field_t vapi_phone_number_create_authentication_fields[3] = {
    {names_of_phone_number_create_authentication + 0 /* realm */, {NULL}, offsetof(vapi_phone_number_create_authentication_t, realm), sizeof(((vapi_phone_number_create_authentication_t *)0)->realm), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create_authentication + 6 /* username */, {.limits = &vapi_limits_20_40}, offsetof(vapi_phone_number_create_authentication_t, username), sizeof(((vapi_phone_number_create_authentication_t *)0)->username), 8U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
    {names_of_phone_number_create_authentication + 15 /* password */, {.limits = &vapi_limits_20_40}, offsetof(vapi_phone_number_create_authentication_t, password), sizeof(((vapi_phone_number_create_authentication_t *)0)->password), 8U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
};
static const char names_of_phone_number_create[] =
    "provider\0"
    "name\0"
    "number\0"
    "numberDesiredAreaCode\0"
    "sipUri\0"
    "credentialId\0"
    "twilioAccountSid\0"
    "twilioAuthToken\0"
    "twilioApiKey\0"
    "twilioApiSecret\0"
    "smsEnabled\0"
    "numberE164CheckEnabled\0"
    "assistantId\0"
    "squadId\0"
    "workflowId\0"
    "server\0"
    "authentication\0"
    "fallbackDestination\0"
    "hooks\0";
const vapi_json_field_t vapi_phone_number_create_fields[19] = {
    {names_of_phone_number_create + 0 /* provider */, {.names = vapi_phone_number_provider_names}, offsetof(vapi_phone_number_create_t, provider), sizeof(((vapi_phone_number_create_t *)0)->provider), 8U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_phone_number_create + 9 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_phone_number_create_t, name), sizeof(((vapi_phone_number_create_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 14 /* number */, {NULL}, offsetof(vapi_phone_number_create_t, number), sizeof(((vapi_phone_number_create_t *)0)->number), 6U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 21 /* numberDesiredAreaCode */, {.limits = &vapi_limits_3_3}, offsetof(vapi_phone_number_create_t, number_desired_area_code), sizeof(((vapi_phone_number_create_t *)0)->number_desired_area_code), 21U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 43 /* sipUri */, {NULL}, offsetof(vapi_phone_number_create_t, sip_uri), sizeof(((vapi_phone_number_create_t *)0)->sip_uri), 6U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 50 /* credentialId */, {NULL}, offsetof(vapi_phone_number_create_t, credential_id), sizeof(((vapi_phone_number_create_t *)0)->credential_id), 12U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 63 /* twilioAccountSid */, {NULL}, offsetof(vapi_phone_number_create_t, twilio_account_sid), sizeof(((vapi_phone_number_create_t *)0)->twilio_account_sid), 16U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 80 /* twilioAuthToken */, {NULL}, offsetof(vapi_phone_number_create_t, twilio_auth_token), sizeof(((vapi_phone_number_create_t *)0)->twilio_auth_token), 15U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 96 /* twilioApiKey */, {NULL}, offsetof(vapi_phone_number_create_t, twilio_api_key), sizeof(((vapi_phone_number_create_t *)0)->twilio_api_key), 12U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 109 /* twilioApiSecret */, {NULL}, offsetof(vapi_phone_number_create_t, twilio_api_secret), sizeof(((vapi_phone_number_create_t *)0)->twilio_api_secret), 15U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 125 /* smsEnabled */, {NULL}, offsetof(vapi_phone_number_create_t, sms_enabled), sizeof(((vapi_phone_number_create_t *)0)->sms_enabled), 10U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_phone_number_create + 136 /* numberE164CheckEnabled */, {NULL}, offsetof(vapi_phone_number_create_t, number_e164_check_enabled), sizeof(((vapi_phone_number_create_t *)0)->number_e164_check_enabled), 22U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_phone_number_create + 159 /* assistantId */, {NULL}, offsetof(vapi_phone_number_create_t, assistant_id), sizeof(((vapi_phone_number_create_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 171 /* squadId */, {NULL}, offsetof(vapi_phone_number_create_t, squad_id), sizeof(((vapi_phone_number_create_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 179 /* workflowId */, {NULL}, offsetof(vapi_phone_number_create_t, workflow_id), sizeof(((vapi_phone_number_create_t *)0)->workflow_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_create + 190 /* server */, {.children = vapi_server_fields}, offsetof(vapi_phone_number_create_t, server), sizeof(((vapi_phone_number_create_t *)0)->server), 6U, 4U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_phone_number_create + 197 /* authentication */, {.children = vapi_phone_number_create_authentication_fields}, offsetof(vapi_phone_number_create_t, authentication), sizeof(((vapi_phone_number_create_t *)0)->authentication), 14U, 3U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_phone_number_create + 212 /* fallbackDestination */, {NULL}, offsetof(vapi_phone_number_create_t, fallback_destination), sizeof(((vapi_phone_number_create_t *)0)->fallback_destination), 19U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_phone_number_create + 232 /* hooks */, {NULL}, offsetof(vapi_phone_number_create_t, hooks), sizeof(((vapi_phone_number_create_t *)0)->hooks), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_phone_number_create_root = {
    NULL, {.children = vapi_phone_number_create_fields}, 0U, sizeof(vapi_phone_number_create_t), 0U, 19U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_phone_number_update[] =
    "provider\0"
    "name\0"
    "assistantId\0"
    "squadId\0"
    "workflowId\0"
    "smsEnabled\0"
    "server\0"
    "fallbackDestination\0"
    "hooks\0";
const vapi_json_field_t vapi_phone_number_update_fields[9] = {
    {names_of_phone_number_update + 0 /* provider */, {.names = vapi_phone_number_provider_names}, offsetof(vapi_phone_number_update_t, provider), sizeof(((vapi_phone_number_update_t *)0)->provider), 8U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_phone_number_update + 9 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_phone_number_update_t, name), sizeof(((vapi_phone_number_update_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_update + 14 /* assistantId */, {NULL}, offsetof(vapi_phone_number_update_t, assistant_id), sizeof(((vapi_phone_number_update_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_update + 26 /* squadId */, {NULL}, offsetof(vapi_phone_number_update_t, squad_id), sizeof(((vapi_phone_number_update_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_update + 34 /* workflowId */, {NULL}, offsetof(vapi_phone_number_update_t, workflow_id), sizeof(((vapi_phone_number_update_t *)0)->workflow_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_phone_number_update + 45 /* smsEnabled */, {NULL}, offsetof(vapi_phone_number_update_t, sms_enabled), sizeof(((vapi_phone_number_update_t *)0)->sms_enabled), 10U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_phone_number_update + 56 /* server */, {.children = vapi_server_fields}, offsetof(vapi_phone_number_update_t, server), sizeof(((vapi_phone_number_update_t *)0)->server), 6U, 4U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_phone_number_update + 63 /* fallbackDestination */, {NULL}, offsetof(vapi_phone_number_update_t, fallback_destination), sizeof(((vapi_phone_number_update_t *)0)->fallback_destination), 19U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_phone_number_update + 83 /* hooks */, {NULL}, offsetof(vapi_phone_number_update_t, hooks), sizeof(((vapi_phone_number_update_t *)0)->hooks), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_phone_number_update_root = {
    NULL, {.children = vapi_phone_number_update_fields}, 0U, sizeof(vapi_phone_number_update_t), 0U, 9U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_phone_number[] =
    "id\0"
    "provider\0"
    "status\0"
    "number\0"
    "name\0"
    "sipUri\0"
    "assistantId\0"
    "squadId\0"
    "createdAt\0";
const vapi_json_field_t vapi_phone_number_fields[9] = {
    {names_of_phone_number + 0 /* id */, {NULL}, offsetof(vapi_phone_number_t, id), sizeof(((vapi_phone_number_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_phone_number + 3 /* provider */, {.names = vapi_phone_number_provider_names}, offsetof(vapi_phone_number_t, provider), sizeof(((vapi_phone_number_t *)0)->provider), 8U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_phone_number + 12 /* status */, {.names = vapi_phone_number_status_names}, offsetof(vapi_phone_number_t, status), sizeof(((vapi_phone_number_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_phone_number + 19 /* number */, {NULL}, offsetof(vapi_phone_number_t, number), sizeof(((vapi_phone_number_t *)0)->number), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_phone_number + 26 /* name */, {NULL}, offsetof(vapi_phone_number_t, name), sizeof(((vapi_phone_number_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_phone_number + 31 /* sipUri */, {NULL}, offsetof(vapi_phone_number_t, sip_uri), sizeof(((vapi_phone_number_t *)0)->sip_uri), 6U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_phone_number + 38 /* assistantId */, {NULL}, offsetof(vapi_phone_number_t, assistant_id), sizeof(((vapi_phone_number_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_phone_number + 50 /* squadId */, {NULL}, offsetof(vapi_phone_number_t, squad_id), sizeof(((vapi_phone_number_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_phone_number + 58 /* createdAt */, {NULL}, offsetof(vapi_phone_number_t, created_at), sizeof(((vapi_phone_number_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_phone_number_root = {
    NULL, {.children = vapi_phone_number_fields}, 0U, sizeof(vapi_phone_number_t), 0U, 9U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_phone_number_each[1] = {
    {NULL, {.children = vapi_phone_number_fields}, 0U, sizeof(vapi_phone_number_t), 0U, 9U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
const vapi_json_field_t vapi_phone_number_list_root = {
    NULL, {.children = vapi_phone_number_each}, 0U, sizeof(vapi_phone_number_t), 0U, 1U, VAPI_JSON_LIST, 0U,
};
static const char names_of_phone_number_page[] =
    "results\0"
    "metadata\0";
static const vapi_json_field_t phone_number_page_fields[2] = {
    {names_of_phone_number_page + 0 /* results */, {.children = vapi_phone_number_each}, offsetof(vapi_phone_number_page_t, results), sizeof(((vapi_phone_number_page_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {names_of_phone_number_page + 8 /* metadata */, {.children = vapi_page_fields}, offsetof(vapi_phone_number_page_t, metadata), sizeof(((vapi_phone_number_page_t *)0)->metadata), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_phone_number_page_root = {
    NULL, {.children = phone_number_page_fields}, 0U, sizeof(vapi_phone_number_page_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

void vapi_phone_numbers_create_prepare(vapi_request_t *request, const vapi_phone_number_create_t *body, vapi_phone_number_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_phone_numbers_create, &vapi_phone_number_create_root, &vapi_phone_number_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_phone_numbers_list_prepare(vapi_request_t *request, vapi_phone_number_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_phone_numbers_list, NULL, &vapi_phone_number_list_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_phone_numbers_get_prepare(vapi_request_t *request, const char *id, vapi_phone_number_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_phone_numbers_get, NULL, &vapi_phone_number_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_phone_numbers_update_prepare(vapi_request_t *request, const char *id, const vapi_phone_number_update_t *body, vapi_phone_number_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_phone_numbers_update, &vapi_phone_number_update_root, &vapi_phone_number_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_phone_numbers_delete_prepare(vapi_request_t *request, const char *id, vapi_phone_number_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_phone_numbers_delete, NULL, &vapi_phone_number_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_phone_numbers_v2_list_prepare(vapi_request_t *request, vapi_phone_number_page_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_phone_numbers_v2_list, NULL, &vapi_phone_number_page_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

