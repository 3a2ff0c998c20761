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

#include "conclude.h"
#include "limits.h"

static const char text_of_constant_twilio_sms[] = "twilio.sms";
static const char *const constant_twilio_sms[] = {text_of_constant_twilio_sms, NULL};
static const char names_of_chat_create_transport[] =
    "type\0"
    "phoneNumberId\0"
    "customerId\0"
    "customer\0"
    "useLLMGeneratedMessageForOutbound\0";
static const vapi_json_field_t vapi_chat_create_transport_fields[5] = {
    {names_of_chat_create_transport + 0 /* type */, {.names = constant_twilio_sms}, 0U, 0U, 4U, 0U,
     VAPI_JSON_CONSTANT, VAPI_JSON_REQUIRED},
    {names_of_chat_create_transport + 5 /* phoneNumberId */, {NULL}, offsetof(vapi_chat_create_transport_t, phone_number_id), sizeof(((vapi_chat_create_transport_t *)0)->phone_number_id), 13U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_create_transport + 19 /* customerId */, {NULL}, offsetof(vapi_chat_create_transport_t, customer_id), sizeof(((vapi_chat_create_transport_t *)0)->customer_id), 10U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_create_transport + 30 /* customer */, {.children = vapi_customer_fields}, offsetof(vapi_chat_create_transport_t, customer), sizeof(((vapi_chat_create_transport_t *)0)->customer), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_chat_create_transport + 39 /* useLLMGeneratedMessageForOutbound */, {NULL}, offsetof(vapi_chat_create_transport_t, use_llm_generated_message_for_outbound), sizeof(((vapi_chat_create_transport_t *)0)->use_llm_generated_message_for_outbound), 33U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
static const char names_of_chat_create[] =
    "input\0"
    "assistantId\0"
    "assistant\0"
    "squadId\0"
    "squad\0"
    "sessionId\0"
    "previousChatId\0"
    "name\0"
    "stream\0"
    "assistantOverrides\0"
    "transport\0";
const vapi_json_field_t vapi_chat_create_fields[12] = {
    {names_of_chat_create + 0 /* input */, {NULL}, offsetof(vapi_chat_create_t, input), sizeof(((vapi_chat_create_t *)0)->input), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_create + 0 /* input */, {.children = vapi_chat_message_element}, offsetof(vapi_chat_create_t, input_messages), sizeof(((vapi_chat_create_t *)0)->input_messages), 5U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_chat_create + 6 /* assistantId */, {NULL}, offsetof(vapi_chat_create_t, assistant_id), sizeof(((vapi_chat_create_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_create + 18 /* assistant */, {NULL}, offsetof(vapi_chat_create_t, assistant), sizeof(((vapi_chat_create_t *)0)->assistant), 9U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_chat_create + 28 /* squadId */, {NULL}, offsetof(vapi_chat_create_t, squad_id), sizeof(((vapi_chat_create_t *)0)->squad_id), 7U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_create + 36 /* squad */, {NULL}, offsetof(vapi_chat_create_t, squad), sizeof(((vapi_chat_create_t *)0)->squad), 5U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_chat_create + 42 /* sessionId */, {NULL}, offsetof(vapi_chat_create_t, session_id), sizeof(((vapi_chat_create_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_create + 52 /* previousChatId */, {NULL}, offsetof(vapi_chat_create_t, previous_chat_id), sizeof(((vapi_chat_create_t *)0)->previous_chat_id), 14U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_create + 67 /* name */, {.limits = &vapi_limits_0_40}, offsetof(vapi_chat_create_t, name), sizeof(((vapi_chat_create_t *)0)->name), 4U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_create + 72 /* stream */, {NULL}, offsetof(vapi_chat_create_t, stream), sizeof(((vapi_chat_create_t *)0)->stream), 6U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_chat_create + 79 /* assistantOverrides */, {.children = vapi_assistant_overrides_fields}, offsetof(vapi_chat_create_t, assistant_overrides), sizeof(((vapi_chat_create_t *)0)->assistant_overrides), 18U, 17U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_chat_create + 98 /* transport */, {.children = vapi_chat_create_transport_fields}, offsetof(vapi_chat_create_t, transport), sizeof(((vapi_chat_create_t *)0)->transport), 9U, 5U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_chat_create_root = {
    NULL, {.children = vapi_chat_create_fields}, 0U, sizeof(vapi_chat_create_t), 0U, 12U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_chat_web_create_assistant_overrides[] =
    "variableValues\0";
static const vapi_json_field_t vapi_chat_web_create_assistant_overrides_fields[1] = {
    {names_of_chat_web_create_assistant_overrides + 0 /* variableValues */, {NULL}, offsetof(vapi_chat_web_create_assistant_overrides_t, variable_values), sizeof(((vapi_chat_web_create_assistant_overrides_t *)0)->variable_values), 14U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
};
static const char names_of_chat_web_create[] =
    "input\0"
    "assistantId\0"
    "assistant\0"
    "sessionId\0"
    "sessionExpirationSeconds\0"
    "assistantOverrides\0"
    "customer\0"
    "stream\0"
    "sessionEnd\0";
const vapi_json_field_t vapi_chat_web_create_fields[10] = {
    {names_of_chat_web_create + 0 /* input */, {NULL}, offsetof(vapi_chat_web_create_t, input), sizeof(((vapi_chat_web_create_t *)0)->input), 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_web_create + 0 /* input */, {.children = vapi_chat_message_element}, offsetof(vapi_chat_web_create_t, input_messages), sizeof(((vapi_chat_web_create_t *)0)->input_messages), 5U, 1U,
     VAPI_JSON_LIST_VIEW, 0U},
    {names_of_chat_web_create + 6 /* assistantId */, {NULL}, offsetof(vapi_chat_web_create_t, assistant_id), sizeof(((vapi_chat_web_create_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_web_create + 18 /* assistant */, {NULL}, offsetof(vapi_chat_web_create_t, assistant), sizeof(((vapi_chat_web_create_t *)0)->assistant), 9U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_chat_web_create + 28 /* sessionId */, {NULL}, offsetof(vapi_chat_web_create_t, session_id), sizeof(((vapi_chat_web_create_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_web_create + 38 /* sessionExpirationSeconds */, {.limits = &vapi_limits_60_2592000}, offsetof(vapi_chat_web_create_t, session_expiration_seconds), sizeof(((vapi_chat_web_create_t *)0)->session_expiration_seconds), 24U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_chat_web_create + 63 /* assistantOverrides */, {.children = vapi_chat_web_create_assistant_overrides_fields}, offsetof(vapi_chat_web_create_t, assistant_overrides), sizeof(((vapi_chat_web_create_t *)0)->assistant_overrides), 18U, 1U,
     VAPI_JSON_OBJECT, 0U},
    {names_of_chat_web_create + 82 /* customer */, {NULL}, offsetof(vapi_chat_web_create_t, customer), sizeof(((vapi_chat_web_create_t *)0)->customer), 8U, 0U,
     VAPI_JSON_RAW_VIEW, VAPI_JSON_VERBATIM},
    {names_of_chat_web_create + 91 /* stream */, {NULL}, offsetof(vapi_chat_web_create_t, stream), sizeof(((vapi_chat_web_create_t *)0)->stream), 6U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
    {names_of_chat_web_create + 98 /* sessionEnd */, {NULL}, offsetof(vapi_chat_web_create_t, session_end), sizeof(((vapi_chat_web_create_t *)0)->session_end), 10U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
const vapi_json_field_t vapi_chat_web_create_root = {
    NULL, {.children = vapi_chat_web_create_fields}, 0U, sizeof(vapi_chat_web_create_t), 0U, 10U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_chat_ask[] =
    "input\0"
    "assistantId\0"
    "sessionId\0"
    "previousChatId\0"
    "stream\0";
const vapi_json_field_t vapi_chat_ask_fields[5] = {
    {names_of_chat_ask + 0 /* input */, {NULL}, offsetof(vapi_chat_ask_t, input), sizeof(((vapi_chat_ask_t *)0)->input), 5U, 0U,
     VAPI_JSON_VIEW, VAPI_JSON_REQUIRED},
    {names_of_chat_ask + 6 /* assistantId */, {NULL}, offsetof(vapi_chat_ask_t, assistant_id), sizeof(((vapi_chat_ask_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_ask + 18 /* sessionId */, {NULL}, offsetof(vapi_chat_ask_t, session_id), sizeof(((vapi_chat_ask_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_ask + 28 /* previousChatId */, {NULL}, offsetof(vapi_chat_ask_t, previous_chat_id), sizeof(((vapi_chat_ask_t *)0)->previous_chat_id), 14U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_ask + 43 /* stream */, {NULL}, offsetof(vapi_chat_ask_t, stream), sizeof(((vapi_chat_ask_t *)0)->stream), 6U, 0U,
     VAPI_JSON_BOOLEAN, 0U},
};
const vapi_json_field_t vapi_chat_ask_root = {
    NULL, {.children = vapi_chat_ask_fields}, 0U, sizeof(vapi_chat_ask_t), 0U, 5U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_chat_output[] =
    "role\0"
    "content\0";
const vapi_json_field_t vapi_chat_output_fields[2] = {
    {names_of_chat_output + 0 /* role */, {.names = vapi_chat_role_names}, offsetof(vapi_chat_output_t, role), sizeof(((vapi_chat_output_t *)0)->role), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_chat_output + 5 /* content */, {NULL}, 0U, 0U, 7U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_chat_output_each[1] = {
    {NULL, {.children = vapi_chat_output_fields}, 0U, sizeof(vapi_chat_output_t), 0U, 2U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};

static const char names_of_chat[] =
    "id\0"
    "sessionId\0"
    "previousChatId\0"
    "assistantId\0"
    "name\0"
    "createdAt\0"
    "cost\0"
    "output\0";
const vapi_json_field_t vapi_chat_fields[8] = {
    {names_of_chat + 0 /* id */, {NULL}, offsetof(vapi_chat_t, id), sizeof(((vapi_chat_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_chat + 3 /* sessionId */, {NULL}, offsetof(vapi_chat_t, session_id), sizeof(((vapi_chat_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat + 13 /* previousChatId */, {NULL}, offsetof(vapi_chat_t, previous_chat_id), sizeof(((vapi_chat_t *)0)->previous_chat_id), 14U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat + 28 /* assistantId */, {NULL}, offsetof(vapi_chat_t, assistant_id), sizeof(((vapi_chat_t *)0)->assistant_id), 11U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat + 40 /* name */, {NULL}, offsetof(vapi_chat_t, name), sizeof(((vapi_chat_t *)0)->name), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat + 45 /* createdAt */, {NULL}, offsetof(vapi_chat_t, created_at), sizeof(((vapi_chat_t *)0)->created_at), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat + 55 /* cost */, {NULL}, offsetof(vapi_chat_t, cost_us_dollars), sizeof(((vapi_chat_t *)0)->cost_us_dollars), 4U, 0U,
     VAPI_JSON_DECIMAL, 0U},
    {names_of_chat + 60 /* output */, {.children = vapi_chat_output_each}, offsetof(vapi_chat_t, output), sizeof(((vapi_chat_t *)0)->output), 6U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_chat_root = {
    NULL, {.children = vapi_chat_fields}, 0U, sizeof(vapi_chat_t), 0U, 8U, VAPI_JSON_OBJECT, 0U,
};
const vapi_json_field_t vapi_chat_each[1] = {
    {NULL, {.children = vapi_chat_fields}, 0U, sizeof(vapi_chat_t), 0U, 8U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};
static const char names_of_chat_page[] =
    "results\0"
    "metadata\0";
static const vapi_json_field_t chat_page_fields[2] = {
    {names_of_chat_page + 0 /* results */, {.children = vapi_chat_each}, offsetof(vapi_chat_page_t, results), sizeof(((vapi_chat_page_t *)0)->results), 7U, 1U,
     VAPI_JSON_LIST, 0U},
    {names_of_chat_page + 8 /* metadata */, {.children = vapi_page_fields}, offsetof(vapi_chat_page_t, metadata), sizeof(((vapi_chat_page_t *)0)->metadata), 8U, 8U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_chat_page_root = {
    NULL, {.children = chat_page_fields}, 0U, sizeof(vapi_chat_page_t), 0U, 2U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_chat_web[] =
    "id\0"
    "sessionId\0"
    "output\0";
const vapi_json_field_t vapi_chat_web_fields[3] = {
    {names_of_chat_web + 0 /* id */, {NULL}, offsetof(vapi_chat_web_t, id), sizeof(((vapi_chat_web_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_chat_web + 3 /* sessionId */, {NULL}, offsetof(vapi_chat_web_t, session_id), sizeof(((vapi_chat_web_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat_web + 13 /* output */, {.children = vapi_chat_output_each}, offsetof(vapi_chat_web_t, output), sizeof(((vapi_chat_web_t *)0)->output), 6U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_chat_web_root = {
    NULL, {.children = vapi_chat_web_fields}, 0U, sizeof(vapi_chat_web_t), 0U, 3U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_chat_event[] =
    "id\0"
    "sessionId\0"
    "path\0"
    "delta\0"
    "message\0"
    "error\0"
    "output\0";
const vapi_json_field_t vapi_chat_event_fields[7] = {
    {names_of_chat_event + 0 /* id */, {NULL}, offsetof(vapi_chat_event_t, id), sizeof(((vapi_chat_event_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat_event + 3 /* sessionId */, {NULL}, offsetof(vapi_chat_event_t, session_id), sizeof(((vapi_chat_event_t *)0)->session_id), 9U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat_event + 13 /* path */, {NULL}, offsetof(vapi_chat_event_t, path), sizeof(((vapi_chat_event_t *)0)->path), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat_event + 18 /* delta */, {NULL}, 0U, 0U, 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_chat_event + 24 /* message */, {NULL}, offsetof(vapi_chat_event_t, message), sizeof(((vapi_chat_event_t *)0)->message), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat_event + 32 /* error */, {NULL}, offsetof(vapi_chat_event_t, error), sizeof(((vapi_chat_event_t *)0)->error), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_chat_event + 38 /* output */, {.children = vapi_chat_output_each}, offsetof(vapi_chat_event_t, output), sizeof(((vapi_chat_event_t *)0)->output), 6U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_chat_event_root = {
    NULL, {.children = vapi_chat_event_fields}, 0U, sizeof(vapi_chat_event_t), 0U, 7U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_response_content[] =
    "text\0";
const vapi_json_field_t vapi_response_content_fields[1] = {
    {names_of_response_content + 0 /* text */, {NULL}, 0U, 0U, 4U, 0U,
     VAPI_JSON_VIEW, 0U},
};
const vapi_json_field_t vapi_response_content_each[1] = {
    {NULL, {.children = vapi_response_content_fields}, 0U, sizeof(vapi_response_content_t), 0U, 1U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};

static const char names_of_response_output[] =
    "id\0"
    "content\0";
const vapi_json_field_t vapi_response_output_fields[2] = {
    {names_of_response_output + 0 /* id */, {NULL}, offsetof(vapi_response_output_t, id), sizeof(((vapi_response_output_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_response_output + 3 /* content */, {.children = vapi_response_content_each}, offsetof(vapi_response_output_t, content), sizeof(((vapi_response_output_t *)0)->content), 7U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_response_output_each[1] = {
    {NULL, {.children = vapi_response_output_fields}, 0U, sizeof(vapi_response_output_t), 0U, 2U, VAPI_JSON_OBJECT, VAPI_JSON_EACH},
};

static const char names_of_response[] =
    "id\0"
    "status\0"
    "created_at\0"
    "error\0"
    "output\0";
const vapi_json_field_t vapi_response_fields[5] = {
    {names_of_response + 0 /* id */, {NULL}, offsetof(vapi_response_t, id), sizeof(((vapi_response_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, VAPI_JSON_REQUIRED},
    {names_of_response + 3 /* status */, {.names = vapi_response_status_names}, offsetof(vapi_response_t, status), sizeof(((vapi_response_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_response + 10 /* created_at */, {NULL}, offsetof(vapi_response_t, created_at), sizeof(((vapi_response_t *)0)->created_at), 10U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_response + 21 /* error */, {NULL}, offsetof(vapi_response_t, error), sizeof(((vapi_response_t *)0)->error), 5U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_response + 27 /* output */, {.children = vapi_response_output_each}, offsetof(vapi_response_t, output), sizeof(((vapi_response_t *)0)->output), 6U, 1U,
     VAPI_JSON_LIST, 0U},
};
const vapi_json_field_t vapi_response_root = {
    NULL, {.children = vapi_response_fields}, 0U, sizeof(vapi_response_t), 0U, 5U, VAPI_JSON_OBJECT, 0U,
};

static const char names_of_response_event_response[] =
    "id\0"
    "status\0";
static const vapi_json_field_t vapi_response_event_response_fields[2] = {
    {names_of_response_event_response + 0 /* id */, {NULL}, offsetof(vapi_response_event_response_t, id), sizeof(((vapi_response_event_response_t *)0)->id), 2U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_response_event_response + 3 /* status */, {.names = vapi_response_status_names}, offsetof(vapi_response_event_response_t, status), sizeof(((vapi_response_event_response_t *)0)->status), 6U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
};
static const char names_of_response_event[] =
    "type\0"
    "item_id\0"
    "output_index\0"
    "content_index\0"
    "delta\0"
    "code\0"
    "message\0"
    "response\0";
const vapi_json_field_t vapi_response_event_fields[8] = {
    {names_of_response_event + 0 /* type */, {.names = vapi_response_event_type_names}, offsetof(vapi_response_event_t, type), sizeof(((vapi_response_event_t *)0)->type), 4U, 0U,
     VAPI_JSON_ENUMERATION, 0U},
    {names_of_response_event + 5 /* item_id */, {NULL}, offsetof(vapi_response_event_t, item_id), sizeof(((vapi_response_event_t *)0)->item_id), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_response_event + 13 /* output_index */, {NULL}, offsetof(vapi_response_event_t, output_index), sizeof(((vapi_response_event_t *)0)->output_index), 12U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_response_event + 26 /* content_index */, {NULL}, offsetof(vapi_response_event_t, content_index), sizeof(((vapi_response_event_t *)0)->content_index), 13U, 0U,
     VAPI_JSON_INTEGER, 0U},
    {names_of_response_event + 40 /* delta */, {NULL}, 0U, 0U, 5U, 0U,
     VAPI_JSON_VIEW, 0U},
    {names_of_response_event + 46 /* code */, {NULL}, offsetof(vapi_response_event_t, code), sizeof(((vapi_response_event_t *)0)->code), 4U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_response_event + 51 /* message */, {NULL}, offsetof(vapi_response_event_t, message), sizeof(((vapi_response_event_t *)0)->message), 7U, 0U,
     VAPI_JSON_TEXT, 0U},
    {names_of_response_event + 59 /* response */, {.children = vapi_response_event_response_fields}, offsetof(vapi_response_event_t, response), sizeof(((vapi_response_event_t *)0)->response), 8U, 2U,
     VAPI_JSON_OBJECT, 0U},
};
const vapi_json_field_t vapi_response_event_root = {
    NULL, {.children = vapi_response_event_fields}, 0U, sizeof(vapi_response_event_t), 0U, 8U, VAPI_JSON_OBJECT, 0U,
};

void vapi_chats_create_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_chat_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_create, &vapi_chat_create_root, &vapi_chat_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_chats_stream_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_chat_event_t *out_event)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_create, &vapi_chat_create_root, &vapi_chat_event_root, NULL, 0U, true,
    };
    vapi_plan_apply(&plan, request, body, out_event);
}

void vapi_chats_ask_prepare(vapi_request_t *request, const vapi_chat_ask_t *body, vapi_chat_event_t *out_event)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_create, &vapi_chat_ask_root, &vapi_chat_event_root, NULL, 0U, true,
    };
    vapi_plan_apply(&plan, request, body, out_event);
}

void vapi_chats_ask_web_prepare(vapi_request_t *request, const vapi_chat_ask_t *body, vapi_chat_event_t *out_event)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_create_web, &vapi_chat_ask_root, &vapi_chat_event_root, NULL, 0U, true,
    };
    vapi_plan_apply(&plan, request, body, out_event);
}

void vapi_chats_list_prepare(vapi_request_t *request, vapi_chat_page_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_list, NULL, &vapi_chat_page_root, NULL, 0U, false,
    };
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_chats_get_prepare(vapi_request_t *request, const char *id, vapi_chat_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_get, NULL, &vapi_chat_root, vapi_conclude_answer, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_chats_delete_prepare(vapi_request_t *request, const char *id, vapi_chat_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_delete, NULL, &vapi_chat_root, NULL, 1U, false,
    };
    request->path_values[0].data = id;
    vapi_plan_apply(&plan, request, NULL, out_answer);
}

void vapi_chats_create_response_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_response_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_create_response, &vapi_chat_create_root, &vapi_response_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_chats_stream_response_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_response_event_t *out_event)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_create_response, &vapi_chat_create_root, &vapi_response_event_root, NULL, 0U, true,
    };
    vapi_plan_apply(&plan, request, body, out_event);
}

void vapi_chats_create_web_prepare(vapi_request_t *request, const vapi_chat_web_create_t *body, vapi_chat_web_t *out_answer)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_create_web, &vapi_chat_web_create_root, &vapi_chat_web_root, vapi_conclude_answer, 0U, false,
    };
    vapi_plan_apply(&plan, request, body, out_answer);
}

void vapi_chats_stream_web_prepare(vapi_request_t *request, const vapi_chat_web_create_t *body, vapi_chat_event_t *out_event)
{
    static const vapi_plan_t plan = {
        &vapi_operation_chats_create_web, &vapi_chat_web_create_root, &vapi_chat_event_root, NULL, 0U, true,
    };
    vapi_plan_apply(&plan, request, body, out_event);
}

