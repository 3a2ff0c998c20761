/*
 * Questions and streamed answers (vapi/conversation.h). Events come as {"id", "sessionId", "path", "delta"}; as an object
 * with `output`, the whole at once; or as an error. The text is handed on in the pieces in which it arrives.
 */
#include "vapi/conversation.h"

static bool is_named(const vapi_json_field_t *field, const char *name)
{
    return vapi_slice_equal(vapi_slice(field->name, field->name_size),
                            vapi_slice_from_string(name));
}

static bool begins_with(const char *text, const char *beginning)
{
    size_t size = strlen(beginning);
    return strlen(text) >= size && memcmp(text, beginning, size) == 0;
}

/* Deltas belong to the answer unless a path in front of them says otherwise. */
static bool is_answer(const vapi_conversation_t *conversation, const vapi_json_field_t *field)
{
    const vapi_chat_event_t *event = &conversation->event;
    if (is_named(field, "delta")) {
        return event->path[0] == '\0' || begins_with(event->path, "chat.output[");
    }
    int32_t role = event->output.role.value;
    return role == VAPI_CHAT_ROLE_UNKNOWN || role == VAPI_CHAT_ROLE_ASSISTANT;
}

static bool is_given(uint8_t presence)
{
    return presence != VAPI_JSON_ABSENT && presence != VAPI_JSON_NULL;
}

/* Keeps what the next question needs, as soon as it is known: the answer may be ended at any word. */
static void keep_ids(vapi_conversation_t *conversation)
{
    const vapi_chat_event_t *event = &conversation->event;
    if (event->presence.id == VAPI_JSON_SET) {
        memcpy(conversation->chat_id, event->id, sizeof conversation->chat_id);
        conversation->has_id = true;
    }
    if (event->presence.session_id == VAPI_JSON_SET) {
        memcpy(conversation->session_id, event->session_id, sizeof conversation->session_id);
    }
}

static vapi_status_t end_event(vapi_conversation_t *conversation)
{
    const vapi_chat_event_t *event = &conversation->event;
    if (is_given(event->presence.error) || is_given(event->presence.message)) {
        const char *words = event->message[0] != '\0' ? event->message : event->error;
        conversation->request.server_words = words;
        return VAPI_ERROR_SERVER;
    }
    keep_ids(conversation);
    return VAPI_OK;
}

static vapi_status_t visit(void *context, const vapi_json_event_t *event)
{
    vapi_conversation_t *conversation = (vapi_conversation_t *)context;
    if (event->type == VAPI_JSON_NOTHING) {
        return end_event(conversation);
    }
    bool is_text = event->type == VAPI_JSON_STRING && event->text.size != 0U;
    if (!is_text || !is_answer(conversation, event->field)) {
        return VAPI_OK;
    }
    conversation->has_text = true;
    keep_ids(conversation);
    return conversation->take(conversation->context, event->text);
}

static vapi_status_t conclude(vapi_request_t *request)
{
    const vapi_conversation_t *conversation = (const vapi_conversation_t *)request->context;
    return conversation->has_text && conversation->has_id ? VAPI_OK : VAPI_ERROR_INCOMPLETE;
}

vapi_status_t vapi_conversation_ask_start(vapi_conversation_t *conversation, vapi_client_t *client,
                                          vapi_slice_t question)
{
    vapi_request_t *request = &conversation->request;
    vapi_chat_ask_t *ask = &conversation->question;
    memset(request, 0, sizeof *request);
    memset(ask, 0, sizeof *ask);
    ask->input = question;
    ask->presence.stream = VAPI_JSON_SET;
    ask->stream = true;
    bool in_session = conversation->session_id[0] != '\0';
    bool goes_on =
        in_session || (conversation->chat_id[0] != '\0' && !conversation->with_public_key);
    if (in_session) {
        ask->session_id = vapi_slice_from_string(conversation->session_id);
    } else if (goes_on) {
        ask->previous_chat_id = vapi_slice_from_string(conversation->chat_id);
    }
    if (!goes_on || conversation->with_public_key) {
        ask->assistant_id = conversation->assistant_id;
    }
    if (conversation->with_public_key) {
        vapi_chats_ask_web_prepare(request, ask, &conversation->event);
    } else {
        vapi_chats_ask_prepare(request, ask, &conversation->event);
    }
    conversation->has_text = false;
    conversation->has_id = false;
    request->visit = visit;
    request->conclude = conclude;
    request->context = conversation;
    request->deadline_ms = conversation->deadline_ms;
    return vapi_request_start(client, request);
}

vapi_status_t vapi_conversation_ask(vapi_conversation_t *conversation, vapi_client_t *client,
                                    vapi_slice_t question)
{
    vapi_status_t status = vapi_conversation_ask_start(conversation, client, question);
    return status == VAPI_OK ? vapi_run(client) : status;
}
