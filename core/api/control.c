/*
 * Control of a live call: the same messages go to its control URL or over its WebSocket.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/control.h"

#include "vapi/api/operations.h"

#include "limits.h"

static const char text_of_constant_say[] = "say";
static const char *const constant_say[] = {text_of_constant_say, NULL};
static const char text_of_constant_add_message[] = "add-message";
static const char *const constant_add_message[] = {text_of_constant_add_message, NULL};
static const char text_of_constant_control[] = "control";
static const char *const constant_control[] = {text_of_constant_control, NULL};
static const char text_of_constant_end_call[] = "end-call";
static const char *const constant_end_call[] = {text_of_constant_end_call, NULL};
static const char text_of_constant_transfer[] = "transfer";
static const char *const constant_transfer[] = {text_of_constant_transfer, NULL};
static const char text_of_constant_assistant[] = "assistant";
static const char *const constant_assistant[] = {text_of_constant_assistant, NULL};
static const char text_of_constant_handoff[] = "handoff";
static const char *const constant_handoff[] = {text_of_constant_handoff, NULL};
static const char text_of_constant_vapi_sip[] = "vapi.sip";
static const char *const constant_vapi_sip[] = {text_of_constant_vapi_sip, NULL};
static const char text_of_constant_send_transport_message[] = "send-transport-message";
static const char *const constant_send_transport_message[] = {text_of_constant_send_transport_message, NULL};
static const char text_of_constant_twilio[] = "twilio";
static const char *const constant_twilio[] = {text_of_constant_twilio, NULL};
static const char names_of_control_say[] =
    "type\0"
    "content\0"
    "endCallAfterSpoken\0"
    "interruptionsEnabled\0"
    "interruptAssistantEnabled\0";
const vapi_json_field_t vapi_control_say_fields[5] = {
    {names_of_control_say + 0 /* type */, {.names = constant_say}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, 0U},
    {names_of_control_say + 5 /* content */, {NULL}, offsetof(vapi_control_say_t, content), sizeof(((vapi_control_say_t *)0)->content), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_control_say + 13 /* endCallAfterSpoken */, {NULL}, offsetof(vapi_control_say_t, end_call_after_spoken), sizeof(((vapi_control_say_t *)0)->end_call_after_spoken), 18U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_control_say + 32 /* interruptionsEnabled */, {NULL}, offsetof(vapi_control_say_t, interruptions_enabled), sizeof(((vapi_control_say_t *)0)->interruptions_enabled), 20U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_control_say + 53 /* interruptAssistantEnabled */, {NULL}, offsetof(vapi_control_say_t, interrupt_assistant_enabled), sizeof(((vapi_control_say_t *)0)->interrupt_assistant_enabled), 25U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
const vapi_json_field_t vapi_control_say_root = {
    NULL, {.children = vapi_control_say_fields}, 0U, sizeof(vapi_control_say_t), 0U, 5U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_control_add_message_message[] =
    "role\0"
    "content\0";
static const vapi_json_field_t vapi_control_add_message_message_fields[2] = {
    {names_of_control_add_message_message + 0 /* role */, {.names = vapi_add_message_role_names}, offsetof(vapi_control_add_message_message_t, role), sizeof(((vapi_control_add_message_message_t *)0)->role), 4U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_control_add_message_message + 5 /* content */, {.limits = &vapi_limits_0_100000000}, offsetof(vapi_control_add_message_message_t, content), sizeof(((vapi_control_add_message_message_t *)0)->content), 7U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
};
static const char names_of_control_add_message[] =
    "type\0"
    "message\0"
    "triggerResponseEnabled\0";
const vapi_json_field_t vapi_control_add_message_fields[3] = {
    {names_of_control_add_message + 0 /* type */, {.names = constant_add_message}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_control_add_message + 5 /* message */, {.children = vapi_control_add_message_message_fields}, offsetof(vapi_control_add_message_t, message), sizeof(((vapi_control_add_message_t *)0)->message), 7U, 2U,
     VAPI_JSON_OBJECT, VAPI_JSON_REQUIRED},
    {names_of_control_add_message + 13 /* triggerResponseEnabled */, {NULL}, offsetof(vapi_control_add_message_t, trigger_response_enabled), sizeof(((vapi_control_add_message_t *)0)->trigger_response_enabled), 22U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
const vapi_json_field_t vapi_control_add_message_root = {
    NULL, {.children = vapi_control_add_message_fields}, 0U, sizeof(vapi_control_add_message_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_control[] =
    "type\0"
    "control\0";
const vapi_json_field_t vapi_control_fields[2] = {
    {names_of_control + 0 /* type */, {.names = constant_control}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_control + 5 /* control */, {.names = vapi_control_command_names}, offsetof(vapi_control_t, control), sizeof(((vapi_control_t *)0)->control), 7U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
};
const vapi_json_field_t vapi_control_root = {
    NULL, {.children = vapi_control_fields}, 0U, sizeof(vapi_control_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_control_end_call[] =
    "type\0";
const vapi_json_field_t vapi_control_end_call_fields[1] = {
    {names_of_control_end_call + 0 /* type */, {.names = constant_end_call}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
};
const vapi_json_field_t vapi_control_end_call_root = {
    NULL, {.children = vapi_control_end_call_fields}, 0U, sizeof(vapi_control_end_call_t), 0U, 1U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_control_transfer_destination[] =
    "type\0"
    "number\0"
    "numberE164CheckEnabled\0"
    "extension\0"
    "callerId\0"
    "sipUri\0"
    "sipHeaders\0"
    "message\0";
static const vapi_json_field_t vapi_control_transfer_destination_fields[8] = {
    {names_of_control_transfer_destination + 0 /* type */, {.names = vapi_destination_type_names}, offsetof(vapi_control_transfer_destination_t, type), sizeof(((vapi_control_transfer_destination_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_control_transfer_destination + 5 /* number */, {.limits = &vapi_limits_3_40}, offsetof(vapi_control_transfer_destination_t, number), sizeof(((vapi_control_transfer_destination_t *)0)->number), 6U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_control_transfer_destination + 12 /* numberE164CheckEnabled */, {NULL}, offsetof(vapi_control_transfer_destination_t, number_e164_check_enabled), sizeof(((vapi_control_transfer_destination_t *)0)->number_e164_check_enabled), 22U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_control_transfer_destination + 35 /* extension */, {.limits = &vapi_limits_1_10}, offsetof(vapi_control_transfer_destination_t, extension), sizeof(((vapi_control_transfer_destination_t *)0)->extension), 9U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_control_transfer_destination + 45 /* callerId */, {.limits = &vapi_limits_0_40}, offsetof(vapi_control_transfer_destination_t, caller_id), sizeof(((vapi_control_transfer_destination_t *)0)->caller_id), 8U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_control_transfer_destination + 54 /* sipUri */, {NULL}, offsetof(vapi_control_transfer_destination_t, sip_uri), sizeof(((vapi_control_transfer_destination_t *)0)->sip_uri), 6U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_control_transfer_destination + 61 /* sipHeaders */, {NULL}, offsetof(vapi_control_transfer_destination_t, sip_headers), sizeof(((vapi_control_transfer_destination_t *)0)->sip_headers), 10U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_control_transfer_destination + 72 /* message */, {NULL}, offsetof(vapi_control_transfer_destination_t, message), sizeof(((vapi_control_transfer_destination_t *)0)->message), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
};
static const char names_of_control_transfer[] =
    "type\0"
    "destination\0"
    "content\0";
const vapi_json_field_t vapi_control_transfer_fields[3] = {
    {names_of_control_transfer + 0 /* type */, {.names = constant_transfer}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_control_transfer + 5 /* destination */, {.children = vapi_control_transfer_destination_fields}, offsetof(vapi_control_transfer_t, destination), sizeof(((vapi_control_transfer_t *)0)->destination), 11U, 8U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_control_transfer + 17 /* content */, {NULL}, offsetof(vapi_control_transfer_t, content), sizeof(((vapi_control_transfer_t *)0)->content), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_control_transfer_root = {
    NULL, {.children = vapi_control_transfer_fields}, 0U, sizeof(vapi_control_transfer_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_control_handoff_destination[] =
    "type\0"
    "assistantId\0"
    "assistantName\0"
    "assistant\0"
    "assistantOverrides\0"
    "contextEngineeringPlan\0";
static const vapi_json_field_t vapi_control_handoff_destination_fields[6] = {
    {names_of_control_handoff_destination + 0 /* type */, {.names = constant_assistant}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_control_handoff_destination + 5 /* assistantId */, {NULL}, offsetof(vapi_control_handoff_destination_t, assistant_id), sizeof(((vapi_control_handoff_destination_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_control_handoff_destination + 17 /* assistantName */, {NULL}, offsetof(vapi_control_handoff_destination_t, assistant_name), sizeof(((vapi_control_handoff_destination_t *)0)->assistant_name), 13U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_control_handoff_destination + 31 /* assistant */, {NULL}, offsetof(vapi_control_handoff_destination_t, assistant), sizeof(((vapi_control_handoff_destination_t *)0)->assistant), 9U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_control_handoff_destination + 41 /* assistantOverrides */, {NULL}, offsetof(vapi_control_handoff_destination_t, assistant_overrides), sizeof(((vapi_control_handoff_destination_t *)0)->assistant_overrides), 18U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_control_handoff_destination + 60 /* contextEngineeringPlan */, {NULL}, offsetof(vapi_control_handoff_destination_t, context_engineering_plan), sizeof(((vapi_control_handoff_destination_t *)0)->context_engineering_plan), 22U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
static const char names_of_control_handoff[] =
    "type\0"
    "destination\0"
    "content\0";
const vapi_json_field_t vapi_control_handoff_fields[3] = {
    {names_of_control_handoff + 0 /* type */, {.names = constant_handoff}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_control_handoff + 5 /* destination */, {.children = vapi_control_handoff_destination_fields}, offsetof(vapi_control_handoff_t, destination), sizeof(((vapi_control_handoff_t *)0)->destination), 11U, 6U,
     VAPI_JSON_OBJECT, VAPI_JSON_REQUIRED},
    {names_of_control_handoff + 17 /* content */, {NULL}, offsetof(vapi_control_handoff_t, content), sizeof(((vapi_control_handoff_t *)0)->content), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_control_handoff_root = {
    NULL, {.children = vapi_control_handoff_fields}, 0U, sizeof(vapi_control_handoff_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_control_sip_message[] =
    "transport\0"
    "sipVerb\0"
    "headers\0"
    "body\0";
static const vapi_json_field_t vapi_control_sip_message_fields[4] = {
    {names_of_control_sip_message + 0 /* transport */, {.names = constant_vapi_sip}, 0U, 0U, 9U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_control_sip_message + 10 /* sipVerb */, {.names = vapi_sip_verb_names}, offsetof(vapi_control_sip_message_t, sip_verb), sizeof(((vapi_control_sip_message_t *)0)->sip_verb), 7U, 0U,
     VAPI_JSON_ENUMERATION, VAPI_JSON_REQUIRED},
    {names_of_control_sip_message + 18 /* headers */, {NULL}, offsetof(vapi_control_sip_message_t, headers), sizeof(((vapi_control_sip_message_t *)0)->headers), 7U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_control_sip_message + 26 /* body */, {NULL}, offsetof(vapi_control_sip_message_t, body), sizeof(((vapi_control_sip_message_t *)0)->body), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
};
static const char names_of_control_sip[] =
    "type\0"
    "message\0";
const vapi_json_field_t vapi_control_sip_fields[2] = {
    {names_of_control_sip + 0 /* type */, {.names = constant_send_transport_message}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_control_sip + 5 /* message */, {.children = vapi_control_sip_message_fields}, offsetof(vapi_control_sip_t, message), sizeof(((vapi_control_sip_t *)0)->message), 7U, 4U,
     VAPI_JSON_OBJECT, VAPI_JSON_REQUIRED},
};
const vapi_json_field_t vapi_control_sip_root = {
    NULL, {.children = vapi_control_sip_fields}, 0U, sizeof(vapi_control_sip_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_control_twilio_message[] =
    "transport\0"
    "twiml\0";
static const vapi_json_field_t vapi_control_twilio_message_fields[2] = {
    {names_of_control_twilio_message + 0 /* transport */, {.names = constant_twilio}, 0U, 0U, 9U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_control_twilio_message + 10 /* twiml */, {NULL}, offsetof(vapi_control_twilio_message_t, twiml), sizeof(((vapi_control_twilio_message_t *)0)->twiml), 5U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
};
static const char names_of_control_twilio[] =
    "type\0"
    "message\0";
const vapi_json_field_t vapi_control_twilio_fields[2] = {
    {names_of_control_twilio + 0 /* type */, {.names = constant_send_transport_message}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_control_twilio + 5 /* message */, {.children = vapi_control_twilio_message_fields}, offsetof(vapi_control_twilio_t, message), sizeof(((vapi_control_twilio_t *)0)->message), 7U, 2U,
     VAPI_JSON_OBJECT, VAPI_JSON_REQUIRED},
};
const vapi_json_field_t vapi_control_twilio_root = {
    NULL, {.children = vapi_control_twilio_fields}, 0U, sizeof(vapi_control_twilio_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

void vapi_control_say_send_prepare(vapi_request_t *request, const char *url, const vapi_control_say_t *body)
{
    static const vapi_plan_t plan = {
        NULL, &vapi_control_say_root, NULL, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, NULL);
    request->url = url;
}

void vapi_control_add_message_send_prepare(vapi_request_t *request, const char *url, const vapi_control_add_message_t *body)
{
    static const vapi_plan_t plan = {
        NULL, &vapi_control_add_message_root, NULL, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, NULL);
    request->url = url;
}

void vapi_control_send_prepare(vapi_request_t *request, const char *url, const vapi_control_t *body)
{
    static const vapi_plan_t plan = {
        NULL, &vapi_control_root, NULL, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, NULL);
    request->url = url;
}

void vapi_control_end_call_send_prepare(vapi_request_t *request, const char *url, const vapi_control_end_call_t *body)
{
    static const vapi_plan_t plan = {
        NULL, &vapi_control_end_call_root, NULL, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, NULL);
    request->url = url;
}

void vapi_control_transfer_send_prepare(vapi_request_t *request, const char *url, const vapi_control_transfer_t *body)
{
    static const vapi_plan_t plan = {
        NULL, &vapi_control_transfer_root, NULL, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, NULL);
    request->url = url;
}

void vapi_control_handoff_send_prepare(vapi_request_t *request, const char *url, const vapi_control_handoff_t *body)
{
    static const vapi_plan_t plan = {
        NULL, &vapi_control_handoff_root, NULL, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, NULL);
    request->url = url;
}

void vapi_control_sip_send_prepare(vapi_request_t *request, const char *url, const vapi_control_sip_t *body)
{
    static const vapi_plan_t plan = {
        NULL, &vapi_control_sip_root, NULL, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, NULL);
    request->url = url;
}

void vapi_control_twilio_send_prepare(vapi_request_t *request, const char *url, const vapi_control_twilio_t *body)
{
    static const vapi_plan_t plan = {
        NULL, &vapi_control_twilio_root, NULL, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, NULL);
    request->url = url;
}

