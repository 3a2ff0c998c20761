/**
 * @file conversation.h
 * Asks an assistant by text and hands its answer on as it comes, word by word; further questions go on from there.
 *
 *     static vapi_status_t print(void *context, vapi_slice_t text) { ... return VAPI_OK; }
 *
 *     vapi_conversation_t talk = {.assistant_id = id, .take = print};
 *     status = vapi_conversation_ask(&talk, &client, vapi_slice_from_string("Is the shop open?"));
 *     status = vapi_conversation_ask(&talk, &client, vapi_slice_from_string("And tomorrow?"));
 *
 * With a private key the questions go to POST /chat, the next one tied to the last answer by its id
 * (previousChatId), or to a session of the caller's. With a public key (`with_public_key`; the client's key
 * function then gives that one) they go to POST /chat/web, which keeps a session by itself. A public key may
 * be restricted to one assistant, so that a device in a public place holds no private key.
 *
 * A question is never asked twice: when it may have arrived, a failure ends it.
 */
#ifndef VAPI_CONVERSATION_H
#define VAPI_CONVERSATION_H

#include "vapi/api/chats.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A conversation. The caller owns it, clears it and sets the first group; one question at a time. */
typedef struct vapi_conversation {
    vapi_slice_t assistant_id; /**< who answers; stays valid. Not needed with a session */
    /** Takes a piece of the answer, of whole UTF-8 characters, not empty. @return VAPI_OK, VAPI_END when no more
     *  of the answer is wanted, or an error, which ends the request. */
    vapi_status_t (*take)(void *context, vapi_slice_t text);
    void *context;        /**< handed to take */
    uint32_t deadline_ms; /**< total time of an answer; 0: the client's */
    bool with_public_key; /**< POST /chat/web */

    /** The session: given by the caller, or by POST /chat/web with its first answer. "" for none. */
    char session_id[40];
    /** The last answer's id, "" before the first. To begin anew, clear it and `session_id`. */
    char chat_id[40];
    /* its own */
    vapi_chat_ask_t question;
    vapi_chat_event_t event;
    vapi_request_t request;
    bool has_text; /* this answer */
    bool has_id;
} vapi_conversation_t;

/**
 * Asks; go on with vapi_poll() or vapi_run().
 * @param question stays valid until the answer has ended.
 * @return VAPI_OK, or as vapi_request_start(). What vapi_poll() then ends with, beside the usual:
 * @retval VAPI_ERROR_SERVER     the assistant failed in the middle; its words are in vapi_error_t.message
 * @retval VAPI_ERROR_INCOMPLETE the answer ended without a word, or its id is missing
 */
VAPI_NODISCARD vapi_status_t vapi_conversation_ask_start(vapi_conversation_t *conversation,
                                                         vapi_client_t *client,
                                                         vapi_slice_t question);

/** Asks and waits in the port until the answer has ended. @return as start and vapi_run(). */
VAPI_NODISCARD vapi_status_t vapi_conversation_ask(vapi_conversation_t *conversation,
                                                   vapi_client_t *client, vapi_slice_t question);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_CONVERSATION_H */
