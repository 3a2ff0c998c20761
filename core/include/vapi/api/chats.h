/**
 * @file chats.h
 * Chats by text: whole answers and event streams, with a private or a public key.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_CHATS_H
#define VAPI_API_CHATS_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"
#include "vapi/api/common.h"

#ifdef __cplusplus
extern "C" {
#endif

/** `transport` of vapi_chat_create_t. */
typedef struct vapi_chat_create_transport {
    struct {
        uint8_t type;
        uint8_t phone_number_id;
        uint8_t customer_id;
        uint8_t customer;
        uint8_t use_llm_generated_message_for_outbound;
    } presence; /**< a vapi_json_presence_t each */
    bool use_llm_generated_message_for_outbound;
    vapi_slice_t phone_number_id;
    vapi_slice_t customer_id;
    vapi_customer_t customer;
} vapi_chat_create_transport_t;

/** Asks an assistant by text. `input` or `input_messages` is needed. Also the body of
 * chats_create_response(). CreateChatDTO or OpenAIResponsesRequest; for sending. */
typedef struct vapi_chat_create {
    struct {
        uint8_t input;
        uint8_t input_messages;
        uint8_t assistant_id;
        uint8_t assistant;
        uint8_t squad_id;
        uint8_t squad;
        uint8_t session_id;
        uint8_t previous_chat_id;
        uint8_t name;
        uint8_t stream;
        uint8_t assistant_overrides;
        uint8_t transport;
    } presence; /**< a vapi_json_presence_t each */
    bool stream;
    vapi_slice_t input;
    vapi_json_list_t input_messages; /**< of vapi_chat_message_t */
    vapi_slice_t assistant_id;
    vapi_slice_t assistant; /**< JSON text */
    vapi_slice_t squad_id;
    vapi_slice_t squad; /**< JSON text */
    vapi_slice_t session_id;
    vapi_slice_t previous_chat_id;
    vapi_slice_t name; /**< 0..40 characters */
    vapi_assistant_overrides_t assistant_overrides;
    vapi_chat_create_transport_t transport;
} vapi_chat_create_t;

/** Fields of vapi_chat_create_t. */
extern const vapi_json_field_t vapi_chat_create_fields[12];
/** A vapi_chat_create_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_chat_create_root;

/** `assistantOverrides` of vapi_chat_web_create_t. */
typedef struct vapi_chat_web_create_assistant_overrides {
    struct {
        uint8_t variable_values;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t variable_values; /**< JSON text */
} vapi_chat_web_create_assistant_overrides_t;

/** Asks an assistant by text with a public key. `input` or `input_messages` is needed.
 * CreateWebChatDTO; for sending. */
typedef struct vapi_chat_web_create {
    struct {
        uint8_t input;
        uint8_t input_messages;
        uint8_t assistant_id;
        uint8_t assistant;
        uint8_t session_id;
        uint8_t session_expiration_seconds;
        uint8_t assistant_overrides;
        uint8_t customer;
        uint8_t stream;
        uint8_t session_end;
    } presence; /**< a vapi_json_presence_t each */
    bool stream;
    bool session_end;
    vapi_slice_t input;
    vapi_json_list_t input_messages; /**< of vapi_chat_message_t */
    vapi_slice_t assistant_id;
    vapi_slice_t assistant; /**< JSON text */
    vapi_slice_t session_id;
    int32_t session_expiration_seconds; /**< 60..2592000 */
    vapi_chat_web_create_assistant_overrides_t assistant_overrides;
    vapi_slice_t customer; /**< JSON text */
} vapi_chat_web_create_t;

/** Fields of vapi_chat_web_create_t. */
extern const vapi_json_field_t vapi_chat_web_create_fields[10];
/** A vapi_chat_web_create_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_chat_web_create_root;

/** A question as text, in a conversation or at its beginning: what vapi/conversation.h sends.
 * CreateChatDTO or CreateWebChatDTO; for sending. */
typedef struct vapi_chat_ask {
    struct {
        uint8_t input;
        uint8_t assistant_id;
        uint8_t session_id;
        uint8_t previous_chat_id;
        uint8_t stream;
    } presence; /**< a vapi_json_presence_t each */
    bool stream;
    vapi_slice_t input; /**< needed */
    vapi_slice_t assistant_id;
    vapi_slice_t session_id;
    vapi_slice_t previous_chat_id;
} vapi_chat_ask_t;

/** Fields of vapi_chat_ask_t. */
extern const vapi_json_field_t vapi_chat_ask_fields[5];
/** A vapi_chat_ask_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_chat_ask_root;

/** One message of an answer; the text comes in pieces before the message is complete.
 * ChatSystemMessage or ChatUserMessage or AssistantMessage or ToolMessage or DeveloperMessage; as
 * received. */
typedef struct vapi_chat_output {
    struct {
        uint8_t role;
        uint8_t content;
    } presence; /**< a vapi_json_presence_t each */
    struct {
        int32_t value;
        char text[16];
    } role; /**< a vapi_chat_role_t */
} vapi_chat_output_t;

/** Fields of vapi_chat_output_t. */
extern const vapi_json_field_t vapi_chat_output_fields[2];
/** The field of the event that says that one vapi_chat_output_t of a list is complete. */
extern const vapi_json_field_t vapi_chat_output_each[1];

/** A chat and what the assistant answered. Chat; as received. */
typedef struct vapi_chat {
    struct {
        uint8_t id;
        uint8_t session_id;
        uint8_t previous_chat_id;
        uint8_t assistant_id;
        uint8_t name;
        uint8_t created_at;
        uint8_t cost_us_dollars;
        uint8_t output;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char session_id[40];
    char previous_chat_id[40];
    char assistant_id[40];
    char name[44];
    char created_at[28]; /**< ISO 8601 */
    vapi_chat_output_t output; /**< the element just read */
    vapi_json_decimal_t cost_us_dollars;
} vapi_chat_t;

/** Fields of vapi_chat_t. */
extern const vapi_json_field_t vapi_chat_fields[8];
/** A vapi_chat_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_chat_root;
/** The field of the event that says that one vapi_chat_t of a list is complete. */
extern const vapi_json_field_t vapi_chat_each[1];

/** A page: its elements one by one, then where it stands in the whole. */
typedef struct vapi_chat_page {
    struct {
        uint8_t results;
        uint8_t metadata;
    } presence;
    vapi_chat_t results; /**< the element just read */
    vapi_page_t metadata;
} vapi_chat_page_t;
/** A page of vapi_chat_t. */
extern const vapi_json_field_t vapi_chat_page_root;

/** The answer of chats_create_web(). WebChat; as received. */
typedef struct vapi_chat_web {
    struct {
        uint8_t id;
        uint8_t session_id;
        uint8_t output;
    } presence; /**< a vapi_json_presence_t each */
    char id[40]; /**< an answer without it is incomplete */
    char session_id[40];
    vapi_chat_output_t output; /**< the element just read */
} vapi_chat_web_t;

/** Fields of vapi_chat_web_t. */
extern const vapi_json_field_t vapi_chat_web_fields[3];
/** A vapi_chat_web_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_chat_web_root;

/** One event of a chat's stream: append `delta` where `path` is chat.output[n].content. Or all of
 * the answer as `output`. ChatStreamEvent; as received. */
typedef struct vapi_chat_event {
    struct {
        uint8_t id;
        uint8_t session_id;
        uint8_t path;
        uint8_t delta;
        uint8_t message;
        uint8_t error;
        uint8_t output;
    } presence; /**< a vapi_json_presence_t each */
    char id[40];
    char session_id[40];
    char path[40];
    char message[96];
    char error[96];
    vapi_chat_output_t output; /**< the element just read */
} vapi_chat_event_t;

/** Fields of vapi_chat_event_t. */
extern const vapi_json_field_t vapi_chat_event_fields[7];
/** A vapi_chat_event_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_chat_event_root;

/** A part of an answer's text, in pieces. ResponseOutputText; as received. */
typedef struct vapi_response_content {
    struct {
        uint8_t text;
    } presence; /**< a vapi_json_presence_t each */
} vapi_response_content_t;

/** Fields of vapi_response_content_t. */
extern const vapi_json_field_t vapi_response_content_fields[1];
/** The field of the event that says that one vapi_response_content_t of a list is complete. */
extern const vapi_json_field_t vapi_response_content_each[1];

/** One message of an answer to chats_create_response(). ResponseOutputMessage; as received. */
typedef struct vapi_response_output {
    struct {
        uint8_t id;
        uint8_t content;
    } presence; /**< a vapi_json_presence_t each */
    char id[48];
    vapi_response_content_t content; /**< the element just read */
} vapi_response_output_t;

/** Fields of vapi_response_output_t. */
extern const vapi_json_field_t vapi_response_output_fields[2];
/** The field of the event that says that one vapi_response_output_t of a list is complete. */
extern const vapi_json_field_t vapi_response_output_each[1];

/** The answer to chats_create_response() without a stream. ResponseObject; as received. */
typedef struct vapi_response {
    struct {
        uint8_t id;
        uint8_t status;
        uint8_t created_at;
        uint8_t error;
        uint8_t output;
    } presence; /**< a vapi_json_presence_t each */
    char id[48]; /**< an answer without it is incomplete */
    char error[96];
    struct {
        int32_t value;
        char text[16];
    } status; /**< a vapi_response_status_t */
    vapi_response_output_t output; /**< the element just read */
    int64_t created_at;
} vapi_response_t;

/** Fields of vapi_response_t. */
extern const vapi_json_field_t vapi_response_fields[5];
/** A vapi_response_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_response_root;

/** `response` of vapi_response_event_t. */
typedef struct vapi_response_event_response {
    struct {
        uint8_t id;
        uint8_t status;
    } presence; /**< a vapi_json_presence_t each */
    char id[48];
    struct {
        int32_t value;
        char text[16];
    } status; /**< a vapi_response_status_t */
} vapi_response_event_response_t;

/** One event of chats_create_response(). The whole text comes again in done and completed events and
 * is skipped. ResponseTextDeltaEvent or ResponseTextDoneEvent or ResponseCompletedEvent or
 * ResponseErrorEvent; as received. */
typedef struct vapi_response_event {
    struct {
        uint8_t type;
        uint8_t item_id;
        uint8_t output_index;
        uint8_t content_index;
        uint8_t delta;
        uint8_t code;
        uint8_t message;
        uint8_t response;
    } presence; /**< a vapi_json_presence_t each */
    char item_id[48];
    char code[32];
    char message[96];
    struct {
        int32_t value;
        char text[32];
    } type; /**< a vapi_response_event_type_t */
    int32_t output_index;
    int32_t content_index;
    vapi_response_event_response_t response;
} vapi_response_event_t;

/** Fields of vapi_response_event_t. */
extern const vapi_json_field_t vapi_response_event_fields[8];
/** A vapi_response_event_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_response_event_root;

/** POST /chat. */
void vapi_chats_create_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_chat_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_create(
    vapi_client_t *client, vapi_request_t *request, const vapi_chat_create_t *body, vapi_chat_t *out_answer)
{
    vapi_chats_create_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** POST /chat. As an event stream, which `stream` of the body asks for; `visit` sees each event's
 * end. */
void vapi_chats_stream_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_chat_event_t *out_event);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_stream(
    vapi_client_t *client, vapi_request_t *request, const vapi_chat_create_t *body, vapi_chat_event_t *out_event)
{
    vapi_chats_stream_prepare(request, body, out_event);
    return vapi_request(client, request);
}

/** POST /chat. As an event stream, which `stream` of the body asks for; `visit` sees each event's
 * end. */
void vapi_chats_ask_prepare(vapi_request_t *request, const vapi_chat_ask_t *body, vapi_chat_event_t *out_event);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_ask(
    vapi_client_t *client, vapi_request_t *request, const vapi_chat_ask_t *body, vapi_chat_event_t *out_event)
{
    vapi_chats_ask_prepare(request, body, out_event);
    return vapi_request(client, request);
}

/** POST /chat/web. As an event stream, which `stream` of the body asks for; `visit` sees each
 * event's end. */
void vapi_chats_ask_web_prepare(vapi_request_t *request, const vapi_chat_ask_t *body, vapi_chat_event_t *out_event);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_ask_web(
    vapi_client_t *client, vapi_request_t *request, const vapi_chat_ask_t *body, vapi_chat_event_t *out_event)
{
    vapi_chats_ask_web_prepare(request, body, out_event);
    return vapi_request(client, request);
}

/** GET /chat. Elements one by one: `visit` sees an event of field vapi_chat_each for each. */
void vapi_chats_list_prepare(vapi_request_t *request, vapi_chat_page_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_list(
    vapi_client_t *client, vapi_request_t *request, vapi_chat_page_t *out_answer)
{
    vapi_chats_list_prepare(request, out_answer);
    return vapi_request(client, request);
}

/** GET /chat/{id}. */
void vapi_chats_get_prepare(vapi_request_t *request, const char *id, vapi_chat_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_get(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_chat_t *out_answer)
{
    vapi_chats_get_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** DELETE /chat/{id}. */
void vapi_chats_delete_prepare(vapi_request_t *request, const char *id, vapi_chat_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_delete(
    vapi_client_t *client, vapi_request_t *request, const char *id, vapi_chat_t *out_answer)
{
    vapi_chats_delete_prepare(request, id, out_answer);
    return vapi_request(client, request);
}

/** POST /chat/responses. */
void vapi_chats_create_response_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_response_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_create_response(
    vapi_client_t *client, vapi_request_t *request, const vapi_chat_create_t *body, vapi_response_t *out_answer)
{
    vapi_chats_create_response_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** POST /chat/responses. As an event stream, which `stream` of the body asks for; `visit` sees each
 * event's end. */
void vapi_chats_stream_response_prepare(vapi_request_t *request, const vapi_chat_create_t *body, vapi_response_event_t *out_event);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_stream_response(
    vapi_client_t *client, vapi_request_t *request, const vapi_chat_create_t *body, vapi_response_event_t *out_event)
{
    vapi_chats_stream_response_prepare(request, body, out_event);
    return vapi_request(client, request);
}

/** POST /chat/web. */
void vapi_chats_create_web_prepare(vapi_request_t *request, const vapi_chat_web_create_t *body, vapi_chat_web_t *out_answer);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_create_web(
    vapi_client_t *client, vapi_request_t *request, const vapi_chat_web_create_t *body, vapi_chat_web_t *out_answer)
{
    vapi_chats_create_web_prepare(request, body, out_answer);
    return vapi_request(client, request);
}

/** POST /chat/web. As an event stream, which `stream` of the body asks for; `visit` sees each
 * event's end. */
void vapi_chats_stream_web_prepare(vapi_request_t *request, const vapi_chat_web_create_t *body, vapi_chat_event_t *out_event);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_chats_stream_web(
    vapi_client_t *client, vapi_request_t *request, const vapi_chat_web_create_t *body, vapi_chat_event_t *out_event)
{
    vapi_chats_stream_web_prepare(request, body, out_event);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_CHATS_H */
