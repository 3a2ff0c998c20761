/**
 * @file control.h
 * Control of a live call: the same messages go to its control URL or over its WebSocket.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_CONTROL_H
#define VAPI_API_CONTROL_H

/* clang-format off */
#include "vapi/api/enums.h"
#include "vapi/json_field.h"
#include "vapi/api/plan.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The assistant says this. ClientInboundMessageSay; for sending. */
typedef struct vapi_control_say {
    struct {
        uint8_t type;
        uint8_t content;
        uint8_t end_call_after_spoken;
        uint8_t interruptions_enabled;
        uint8_t interrupt_assistant_enabled;
    } presence; /**< a vapi_json_presence_t each */
    bool end_call_after_spoken;
    bool interruptions_enabled;
    bool interrupt_assistant_enabled;
    vapi_slice_t content;
} vapi_control_say_t;

/** Fields of vapi_control_say_t. */
extern const vapi_json_field_t vapi_control_say_fields[5];
/** A vapi_control_say_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_control_say_root;

/** `message` of vapi_control_add_message_t. */
typedef struct vapi_control_add_message_message {
    struct {
        uint8_t role;
        uint8_t content;
    } presence; /**< a vapi_json_presence_t each */
    int32_t role; /**< a vapi_add_message_role_t; needed */
    vapi_slice_t content; /**< 0..100000000 characters; needed */
} vapi_control_add_message_message_t;

/** Puts a message into the conversation. ClientInboundMessageAddMessage; for sending. */
typedef struct vapi_control_add_message {
    struct {
        uint8_t type;
        uint8_t message;
        uint8_t trigger_response_enabled;
    } presence; /**< a vapi_json_presence_t each */
    bool trigger_response_enabled;
    vapi_control_add_message_message_t message; /**< needed */
} vapi_control_add_message_t;

/** Fields of vapi_control_add_message_t. */
extern const vapi_json_field_t vapi_control_add_message_fields[3];
/** A vapi_control_add_message_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_control_add_message_root;

/** Mutes, unmutes, or says the first message. ClientInboundMessageControl; for sending. */
typedef struct vapi_control {
    struct {
        uint8_t type;
        uint8_t control;
    } presence; /**< a vapi_json_presence_t each */
    int32_t control; /**< a vapi_control_command_t; needed */
} vapi_control_t;

/** Fields of vapi_control_t. */
extern const vapi_json_field_t vapi_control_fields[2];
/** A vapi_control_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_control_root;

/** Hangs up. ClientInboundMessageEndCall; for sending. */
typedef struct vapi_control_end_call {
    struct {
        uint8_t type;
    } presence; /**< a vapi_json_presence_t each */
} vapi_control_end_call_t;

/** Fields of vapi_control_end_call_t. */
extern const vapi_json_field_t vapi_control_end_call_fields[1];
/** A vapi_control_end_call_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_control_end_call_root;

/** `destination` of vapi_control_transfer_t. */
typedef struct vapi_control_transfer_destination {
    struct {
        uint8_t type;
        uint8_t number;
        uint8_t number_e164_check_enabled;
        uint8_t extension;
        uint8_t caller_id;
        uint8_t sip_uri;
        uint8_t sip_headers;
        uint8_t message;
    } presence; /**< a vapi_json_presence_t each */
    bool number_e164_check_enabled;
    int32_t type; /**< a vapi_destination_type_t; needed */
    vapi_slice_t number; /**< 3..40 characters */
    vapi_slice_t extension; /**< 1..10 characters */
    vapi_slice_t caller_id; /**< 0..40 characters */
    vapi_slice_t sip_uri;
    vapi_slice_t sip_headers; /**< JSON text */
    vapi_slice_t message;
} vapi_control_transfer_destination_t;

/** Transfers the call to a number or a SIP address. ClientInboundMessageTransfer; for sending. */
typedef struct vapi_control_transfer {
    struct {
        uint8_t type;
        uint8_t destination;
        uint8_t content;
    } presence; /**< a vapi_json_presence_t each */
    vapi_control_transfer_destination_t destination;
    vapi_slice_t content;
} vapi_control_transfer_t;

/** Fields of vapi_control_transfer_t. */
extern const vapi_json_field_t vapi_control_transfer_fields[3];
/** A vapi_control_transfer_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_control_transfer_root;

/** `destination` of vapi_control_handoff_t. */
typedef struct vapi_control_handoff_destination {
    struct {
        uint8_t type;
        uint8_t assistant_id;
        uint8_t assistant_name;
        uint8_t assistant;
        uint8_t assistant_overrides;
        uint8_t context_engineering_plan;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t assistant_id;
    vapi_slice_t assistant_name;
    vapi_slice_t assistant; /**< JSON text */
    vapi_slice_t assistant_overrides; /**< JSON text */
    vapi_slice_t context_engineering_plan; /**< JSON text */
} vapi_control_handoff_destination_t;

/** Hands the call to another assistant. ClientInboundMessageHandoff; for sending. */
typedef struct vapi_control_handoff {
    struct {
        uint8_t type;
        uint8_t destination;
        uint8_t content;
    } presence; /**< a vapi_json_presence_t each */
    vapi_control_handoff_destination_t destination; /**< needed */
    vapi_slice_t content;
} vapi_control_handoff_t;

/** Fields of vapi_control_handoff_t. */
extern const vapi_json_field_t vapi_control_handoff_fields[3];
/** A vapi_control_handoff_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_control_handoff_root;

/** `message` of vapi_control_sip_t. */
typedef struct vapi_control_sip_message {
    struct {
        uint8_t transport;
        uint8_t sip_verb;
        uint8_t headers;
        uint8_t body;
    } presence; /**< a vapi_json_presence_t each */
    int32_t sip_verb; /**< a vapi_sip_verb_t; needed */
    vapi_slice_t headers; /**< JSON text */
    vapi_slice_t body;
} vapi_control_sip_message_t;

/** Sends a SIP message into the call, such as DTMF digits by INFO.
 * ClientInboundMessageSendTransportMessage; for sending. */
typedef struct vapi_control_sip {
    struct {
        uint8_t type;
        uint8_t message;
    } presence; /**< a vapi_json_presence_t each */
    vapi_control_sip_message_t message; /**< needed */
} vapi_control_sip_t;

/** Fields of vapi_control_sip_t. */
extern const vapi_json_field_t vapi_control_sip_fields[2];
/** A vapi_control_sip_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_control_sip_root;

/** `message` of vapi_control_twilio_t. */
typedef struct vapi_control_twilio_message {
    struct {
        uint8_t transport;
        uint8_t twiml;
    } presence; /**< a vapi_json_presence_t each */
    vapi_slice_t twiml; /**< needed */
} vapi_control_twilio_message_t;

/** Sends TwiML into the call. ClientInboundMessageSendTransportMessage; for sending. */
typedef struct vapi_control_twilio {
    struct {
        uint8_t type;
        uint8_t message;
    } presence; /**< a vapi_json_presence_t each */
    vapi_control_twilio_message_t message; /**< needed */
} vapi_control_twilio_t;

/** Fields of vapi_control_twilio_t. */
extern const vapi_json_field_t vapi_control_twilio_fields[2];
/** A vapi_control_twilio_t as the outermost value, for encoding or decoding it by itself. */
extern const vapi_json_field_t vapi_control_twilio_root;

/** Sends the message to the control URL of a call; no key is sent but vapi_request_t.url_key. */
void vapi_control_say_send_prepare(vapi_request_t *request, const char *url, const vapi_control_say_t *body);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_control_say_send(
    vapi_client_t *client, vapi_request_t *request, const char *url, const vapi_control_say_t *body)
{
    vapi_control_say_send_prepare(request, url, body);
    return vapi_request(client, request);
}

/** Sends the message to the control URL of a call; no key is sent but vapi_request_t.url_key. */
void vapi_control_add_message_send_prepare(vapi_request_t *request, const char *url, const vapi_control_add_message_t *body);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_control_add_message_send(
    vapi_client_t *client, vapi_request_t *request, const char *url, const vapi_control_add_message_t *body)
{
    vapi_control_add_message_send_prepare(request, url, body);
    return vapi_request(client, request);
}

/** Sends the message to the control URL of a call; no key is sent but vapi_request_t.url_key. */
void vapi_control_send_prepare(vapi_request_t *request, const char *url, const vapi_control_t *body);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_control_send(
    vapi_client_t *client, vapi_request_t *request, const char *url, const vapi_control_t *body)
{
    vapi_control_send_prepare(request, url, body);
    return vapi_request(client, request);
}

/** Sends the message to the control URL of a call; no key is sent but vapi_request_t.url_key. */
void vapi_control_end_call_send_prepare(vapi_request_t *request, const char *url, const vapi_control_end_call_t *body);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_control_end_call_send(
    vapi_client_t *client, vapi_request_t *request, const char *url, const vapi_control_end_call_t *body)
{
    vapi_control_end_call_send_prepare(request, url, body);
    return vapi_request(client, request);
}

/** Sends the message to the control URL of a call; no key is sent but vapi_request_t.url_key. */
void vapi_control_transfer_send_prepare(vapi_request_t *request, const char *url, const vapi_control_transfer_t *body);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_control_transfer_send(
    vapi_client_t *client, vapi_request_t *request, const char *url, const vapi_control_transfer_t *body)
{
    vapi_control_transfer_send_prepare(request, url, body);
    return vapi_request(client, request);
}

/** Sends the message to the control URL of a call; no key is sent but vapi_request_t.url_key. */
void vapi_control_handoff_send_prepare(vapi_request_t *request, const char *url, const vapi_control_handoff_t *body);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_control_handoff_send(
    vapi_client_t *client, vapi_request_t *request, const char *url, const vapi_control_handoff_t *body)
{
    vapi_control_handoff_send_prepare(request, url, body);
    return vapi_request(client, request);
}

/** Sends the message to the control URL of a call; no key is sent but vapi_request_t.url_key. */
void vapi_control_sip_send_prepare(vapi_request_t *request, const char *url, const vapi_control_sip_t *body);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_control_sip_send(
    vapi_client_t *client, vapi_request_t *request, const char *url, const vapi_control_sip_t *body)
{
    vapi_control_sip_send_prepare(request, url, body);
    return vapi_request(client, request);
}

/** Sends the message to the control URL of a call; no key is sent but vapi_request_t.url_key. */
void vapi_control_twilio_send_prepare(vapi_request_t *request, const char *url, const vapi_control_twilio_t *body);
/** The same, run to its end. @return as vapi_request(). */
VAPI_NODISCARD static inline vapi_status_t vapi_control_twilio_send(
    vapi_client_t *client, vapi_request_t *request, const char *url, const vapi_control_twilio_t *body)
{
    vapi_control_twilio_send_prepare(request, url, body);
    return vapi_request(client, request);
}


#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_CONTROL_H */
