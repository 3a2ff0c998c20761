/*
 * Chats by text: whole answers and event streams, with a private or a public key.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/chats.h"

#include "vapi/api/operations.h"

#include "limits.h"

static const char *const constant_twilio_sms[] = {"twilio.sms", NULL};
static const vapi_json_field_t vapi_chat_create_transport_fields[5] = {
    {"type", {.names = constant_twilio_sms}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {"phoneNumberId", {NULL}, offsetof(vapi_chat_create_transport_t, phone_number_id), sizeof(((vapi_chat_create_transport_t *)0)->phone_number_id), 13U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"customerId", {NULL}, offsetof(vapi_chat_create_transport_t, customer_id), sizeof(((vapi_chat_create_transport_t *)0)->customer_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"customer", {.children = vapi_customer_fields}, offsetof(vapi_chat_create_transport_t, customer), sizeof(((vapi_chat_create_transport_t *)0)->customer), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
    {"useLLMGeneratedMessageForOutbound", {NULL}, offsetof(vapi_chat_create_transport_t, use_llm_generated_message_for_outbound), sizeof(((vapi_chat_create_transport_t *)0)->use_llm_generated_message_for_outbound), 33U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
const vapi_json_field_t vapi_chat_create_fields[12] = {
    {"input", {NULL}, offsetof(vapi_chat_create_t, input), sizeof(((vapi_chat_create_t *)0)->input), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"input", {.children = vapi_chat_message_element}, offsetof(vapi_chat_create_t, input_messages), sizeof(((vapi_chat_create_t *)0)->input_messages), 5U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {"assistantId", {NULL}, offsetof(vapi_chat_create_t, assistant_id), sizeof(((vapi_chat_create_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"assistant", {NULL}, offsetof(vapi_chat_create_t, assistant), sizeof(((vapi_chat_create_t *)0)->assistant), 9U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"squadId", {NULL}, offsetof(vapi_chat_create_t, squad_id), sizeof(((vapi_chat_create_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"squad", {NULL}, offsetof(vapi_chat_create_t, squad), sizeof(((vapi_chat_create_t *)0)->squad), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"sessionId", {NULL}, offsetof(vapi_chat_create_t, session_id), sizeof(((vapi_chat_create_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"previousChatId", {NULL}, offsetof(vapi_chat_create_t, previous_chat_id), sizeof(((vapi_chat_create_t *)0)->previous_chat_id), 14U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"name", {.limits = &vapi_limits_0_40}, offsetof(vapi_chat_create_t, name), sizeof(((vapi_chat_create_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"stream", {NULL}, offsetof(vapi_chat_create_t, stream), sizeof(((vapi_chat_create_t *)0)->stream), 6U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {"assistantOverrides", {.children = vapi_assistant_overrides_fields}, offsetof(vapi_chat_create_t, assistant_overrides), sizeof(((vapi_chat_create_t *)0)->assistant_overrides), 18U, 17U,
     VAPI_JSON_OBJECT, 0U},
    {"transport", {.children = vapi_chat_create_transport_fields}, offsetof(vapi_chat_create_t, transport), sizeof(((vapi_chat_create_t *)0)->transport), 9U, 5U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_chat_create_root = {
    NULL, {.children = vapi_chat_create_fields}, 0U, sizeof(vapi_chat_create_t), 0U, 12U, VAPI_JSON_OBJECT, 0U,
};

static const vapi_json_field_t vapi_chat_web_create_assistant_overrides_fields[1] = {
    {"variableValues", {NULL}, offsetof(vapi_chat_web_create_assistant_overrides_t, variable_values), sizeof(((vapi_chat_web_create_assistant_overrides_t *)0)->variable_values), 14U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
const vapi_json_field_t vapi_chat_web_create_fields[10] = {
    {"input", {NULL}, offsetof(vapi_chat_web_create_t, input), sizeof(((vapi_chat_web_create_t *)0)->input), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"input", {.children = vapi_chat_message_element}, offsetof(vapi_chat_web_create_t, input_messages), sizeof(((vapi_chat_web_create_t *)0)->input_messages), 5U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {"assistantId", {NULL}, offsetof(vapi_chat_web_create_t, assistant_id), sizeof(((vapi_chat_web_create_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"assistant", {NULL}, offsetof(vapi_chat_web_create_t, assistant), sizeof(((vapi_chat_web_create_t *)0)->assistant), 9U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"sessionId", {NULL}, offsetof(vapi_chat_web_create_t, session_id), sizeof(((vapi_chat_web_create_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"sessionExpirationSeconds", {.limits = &vapi_limits_60_2592000}, offsetof(vapi_chat_web_create_t, session_expiration_seconds), sizeof(((vapi_chat_web_create_t *)0)->session_expiration_seconds), 24U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {"assistantOverrides", {.children = vapi_chat_web_create_assistant_overrides_fields}, offsetof(vapi_chat_web_create_t, assistant_overrides), sizeof(((vapi_chat_web_create_t *)0)->assistant_overrides), 18U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {"customer", {NULL}, offsetof(vapi_chat_web_create_t, customer), sizeof(((vapi_chat_web_create_t *)0)->customer), 8U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {"stream", {NULL}, offsetof(vapi_chat_web_create_t, stream), sizeof(((vapi_chat_web_create_t *)0)->stream), 6U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {"sessionEnd", {NULL}, offsetof(vapi_chat_web_create_t, session_end), sizeof(((vapi_chat_web_create_t *)0)->session_end), 10U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
const vapi_json_field_t vapi_chat_web_create_root = {
    NULL, {.children = vapi_chat_web_create_fields}, 0U, sizeof(vapi_chat_web_create_t), 0U, 10U, VAPI_JSON_OBJECT, 0U,
};

const vapi_json_field_t vapi_chat_output_fields[2] = {
    {"role", {.names = vapi_chat_role_names}, offsetof(vapi_chat_output_t, role), sizeof(((vapi_chat_output_t *)0)->role), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {"content", {NULL}, 0U, 0U, 7U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_chat_output_each[1] = {
    {NULL, {.children = vapi_chat_output_fields}, 0U, sizeof(vapi_chat_output_t), 0U, 2U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};

const vapi_json_field_t vapi_chat_fields[8] = {
    {"id", {NULL}, offsetof(vapi_chat_t, id), sizeof(((vapi_chat_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"sessionId", {NULL}, offsetof(vapi_chat_t, session_id), sizeof(((vapi_chat_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"previousChatId", {NULL}, offsetof(vapi_chat_t, previous_chat_id), sizeof(((vapi_chat_t *)0)->previous_chat_id), 14U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"assistantId", {NULL}, offsetof(vapi_chat_t, assistant_id), sizeof(((vapi_chat_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"name", {NULL}, offsetof(vapi_chat_t, name), sizeof(((vapi_chat_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"createdAt", {NULL}, offsetof(vapi_chat_t, created_at), sizeof(((vapi_chat_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"cost", {NULL}, offsetof(vapi_chat_t, cost), sizeof(((vapi_chat_t *)0)->cost), 4U, 0U,
     VAPI_JSON_DECIMAL, 0U},
    {"output", {.children = vapi_chat_output_each}, offsetof(vapi_chat_t, output), sizeof(((vapi_chat_t *)0)->output), 6U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_chat_root = {
    NULL, {.children = vapi_chat_fields}, 0U, sizeof(vapi_chat_t), 0U, 8U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_chat_each[1] = {
    {NULL, {.children = vapi_chat_fields}, 0U, sizeof(vapi_chat_t), 0U, 8U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
static const vapi_json_field_t chat_page_fields[2] = {
    {"results", {.children = vapi_chat_each}, offsetof(vapi_chat_page_t, results), sizeof(((vapi_chat_page_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {"metadata", {.children = vapi_page_fields}, offsetof(vapi_chat_page_t, metadata), sizeof(((vapi_chat_page_t *)0)->metadata), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_chat_page_root = {
    NULL, {.children = chat_page_fields}, 0U, sizeof(vapi_chat_page_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

const vapi_json_field_t vapi_chat_web_fields[3] = {
    {"id", {NULL}, offsetof(vapi_chat_web_t, id), sizeof(((vapi_chat_web_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"sessionId", {NULL}, offsetof(vapi_chat_web_t, session_id), sizeof(((vapi_chat_web_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"output", {.children = vapi_chat_output_each}, offsetof(vapi_chat_web_t, output), sizeof(((vapi_chat_web_t *)0)->output), 6U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_chat_web_root = {
    NULL, {.children = vapi_chat_web_fields}, 0U, sizeof(vapi_chat_web_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

const vapi_json_field_t vapi_chat_event_fields[6] = {
    {"id", {NULL}, offsetof(vapi_chat_event_t, id), sizeof(((vapi_chat_event_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"sessionId", {NULL}, offsetof(vapi_chat_event_t, session_id), sizeof(((vapi_chat_event_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"path", {NULL}, offsetof(vapi_chat_event_t, path), sizeof(((vapi_chat_event_t *)0)->path), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"delta", {NULL}, 0U, 0U, 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"message", {NULL}, offsetof(vapi_chat_event_t, message), sizeof(((vapi_chat_event_t *)0)->message), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"error", {NULL}, offsetof(vapi_chat_event_t, error), sizeof(((vapi_chat_event_t *)0)->error), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
};
const vapi_json_field_t vapi_chat_event_root = {
    NULL, {.children = vapi_chat_event_fields}, 0U, sizeof(vapi_chat_event_t), 0U, 6U, VAPI_JSON_OBJECT, 0U,
};

const vapi_json_field_t vapi_response_content_fields[1] = {
    {"text", {NULL}, 0U, 0U, 4U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_response_content_each[1] = {
    {NULL, {.children = vapi_response_content_fields}, 0U, sizeof(vapi_response_content_t), 0U, 1U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};

const vapi_json_field_t vapi_response_output_fields[2] = {
    {"id", {NULL}, offsetof(vapi_response_output_t, id), sizeof(((vapi_response_output_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"content", {.children = vapi_response_content_each}, offsetof(vapi_response_output_t, content), sizeof(((vapi_response_output_t *)0)->content), 7U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_response_output_each[1] = {
    {NULL, {.children = vapi_response_output_fields}, 0U, sizeof(vapi_response_output_t), 0U, 2U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};

const vapi_json_field_t vapi_response_fields[5] = {
    {"id", {NULL}, offsetof(vapi_response_t, id), sizeof(((vapi_response_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"status", {.names = vapi_response_status_names}, offsetof(vapi_response_t, status), sizeof(((vapi_response_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {"created_at", {NULL}, offsetof(vapi_response_t, created_at), sizeof(((vapi_response_t *)0)->created_at), 10U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {"error", {NULL}, offsetof(vapi_response_t, error), sizeof(((vapi_response_t *)0)->error), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"output", {.children = vapi_response_output_each}, offsetof(vapi_response_t, output), sizeof(((vapi_response_t *)0)->output), 6U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_response_root = {
    NULL, {.children = vapi_response_fields}, 0U, sizeof(vapi_response_t), 0U, 5U, VAPI_JSON_OBJECT, 0U,
};

static const vapi_json_field_t vapi_response_event_response_fields[2] = {
    {"id", {NULL}, offsetof(vapi_response_event_response_t, id), sizeof(((vapi_response_event_response_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"status", {.names = vapi_response_status_names}, offsetof(vapi_response_event_response_t, status), sizeof(((vapi_response_event_response_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
};
const vapi_json_field_t vapi_response_event_fields[8] = {
    {"type", {.names = vapi_response_event_type_names}, offsetof(vapi_response_event_t, type), sizeof(((vapi_response_event_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {"item_id", {NULL}, offsetof(vapi_response_event_t, item_id), sizeof(((vapi_response_event_t *)0)->item_id), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"output_index", {NULL}, offsetof(vapi_response_event_t, output_index), sizeof(((vapi_response_event_t *)0)->output_index), 12U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {"content_index", {NULL}, offsetof(vapi_response_event_t, content_index), sizeof(((vapi_response_event_t *)0)->content_index), 13U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {"delta", {NULL}, 0U, 0U, 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {"code", {NULL}, offsetof(vapi_response_event_t, code), sizeof(((vapi_response_event_t *)0)->code), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"message", {NULL}, offsetof(vapi_response_event_t, message), sizeof(((vapi_response_event_t *)0)->message), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {"response", {.children = vapi_response_event_response_fields}, offsetof(vapi_response_event_t, response), sizeof(((vapi_response_event_t *)0)->response), 8U, 2U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_response_event_root = {
    NULL, {.children = vapi_response_event_fields}, 0U, sizeof(vapi_response_event_t), 0U, 8U, VAPI_JSON_OBJECT, 0U,
};

void vapi_chat_create_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_chat_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chat_create, &vapi_chat_create_root, &vapi_chat_root, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_chat_stream_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_chat_event_t *out_event)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chat_create, &vapi_chat_create_root, &vapi_chat_event_root, 0U, true,
    };
    vapi_plan_apply(&plan, request, body, out_event);
}

void vapi_chat_list_prepare(vapi_request_t *request, vapi_chat_page_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chat_list, NULL, &vapi_chat_page_root, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_chat_get_prepare(vapi_request_t *request, const char *id, vapi_chat_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chat_get, NULL, &vapi_chat_root, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_chat_delete_prepare(vapi_request_t *request, const char *id, vapi_chat_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chat_delete, NULL, &vapi_chat_root, 1U, false,
    };
    request->path_values[0] = vapi_slice_from_string(id);
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_chat_responses_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_response_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chat_responses, &vapi_chat_create_root, &vapi_response_root, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_chat_responses_stream_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_response_event_t *out_event)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chat_responses, &vapi_chat_create_root, &vapi_response_event_root, 0U, true,
    };
    vapi_plan_apply(&plan, request, body, out_event);
}

void vapi_chat_web_prepare(vapi_request_t *request, const vapi_chat_web_create_t *body, vapi_chat_web_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chat_web, &vapi_chat_web_create_root, &vapi_chat_web_root, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_chat_web_stream_prepare(vapi_request_t *request, const vapi_chat_web_create_t *body, vapi_chat_event_t *out_event)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chat_web, &vapi_chat_web_create_root, &vapi_chat_event_root, 0U, true,
    };
    vapi_plan_apply(&plan, request, body, out_event);
}

