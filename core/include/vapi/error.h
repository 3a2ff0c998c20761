/**
 * @file error.h
 * What is known of a failed exchange, as a record and as one line for a person.
 */
#ifndef VAPI_ERROR_H
#define VAPI_ERROR_H

#include "vapi/config.h"
#include "vapi/http_head.h"
#include "vapi/json_select.h"
#include "vapi/output.h"
#include "vapi/port.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Everything known about how an exchange went wrong. Holds no secret. */
typedef struct vapi_error {
    vapi_status_t status;  /**< the result; VAPI_OK when nothing went wrong */
    vapi_phase_t phase;    /**< where */
    uint16_t http_status;  /**< the server's; 0 when there was no answer */
    bool may_have_arrived; /**< a write left, in part or whole, and no answer told its fate */
    /** how long the server wants to be left alone; 0 when it did not say */
    uint32_t retry_after_ms;
    int32_t port_code;  /**< the platform's own number; 0 when none */
    const char *detail; /**< static words of the port; NULL when none */
    /** CF-Ray of the answer, for Vapi's support; "" when none */
    char request_id[VAPI_HTTP_REQUEST_ID_SIZE];
    /** the server's own words, printable UTF-8, cut to fit; "" when none */
    char message[VAPI_ERROR_MESSAGE_SIZE];
} vapi_error_t;

/**
 * True when the same request may find an answer later: the network, a server's bad moment, too many
 * requests at once. False for what will stay as it is: a refused key, a bad certificate, a malformed answer.
 */
bool vapi_error_may_pass(const vapi_error_t *error);

/** The name of a phase for people: "resolve", "TLS", "answer head", … Never NULL. */
const char *vapi_phase_name(vapi_phase_t phase);

/** What a person can do about a result, such as "check the API key". Never NULL, never empty. */
const char *vapi_status_advice(vapi_status_t status);

/**
 * Writes one line, without a line ending: phase, reason, the server's words, what to do next (VAPI_TEXTS):
 *
 *     answer head: the API key was refused (HTTP 401, "This key is not valid here"); check the API key: most …
 */
void vapi_error_write(const vapi_error_t *error, vapi_output_t *output);

/**
 * Puts the line into a buffer, NUL-terminated, cut when it does not fit.
 * @param size bytes at `buffer`, at least 1; 320 holds any line.
 */
void vapi_error_format(const vapi_error_t *error, char *buffer, size_t size);

/**
 * Picks the server's words out of the body of an error answer: `message` of a JSON object (a text, or the first
 * texts of an array), else its `error`, else the beginning of whatever the body is, HTML and XML without their tags.
 */
typedef struct vapi_error_text {
    vapi_json_select_t select;
    char *message;  /* VAPI_ERROR_MESSAGE_SIZE bytes */
    uint16_t used;  /* bytes in it */
    uint16_t seen;  /* bytes of the body looked at */
    uint8_t source; /* what the message was taken from so far */
    bool json;      /* the body looks like a JSON object */
    bool tag;       /* between '<' and '>' */
} vapi_error_text_t;

/** Bytes of an error answer's body that are looked at; the rest is not read. */
#define VAPI_ERROR_BODY_MAX 4096U

/** Starts with an empty message. @param message VAPI_ERROR_MESSAGE_SIZE bytes, always NUL-terminated from now on. */
void vapi_error_text_start(vapi_error_text_t *text, char *message);

/** Takes a piece of the body. @return false when enough has been seen. */
bool vapi_error_text_take(vapi_error_text_t *text, vapi_slice_t piece);

/** The body is over: nothing unfinished stays at the end of the message. */
void vapi_error_text_finish(vapi_error_text_t *text);

/** Makes a message of words as they are: printable, cut to fit. */
void vapi_error_text_set(vapi_error_text_t *text, char *message, vapi_slice_t words);

/** Puts asterisks in place of a secret, wherever a finished message repeats it; one of fewer than 8 bytes is none. */
void vapi_error_text_hide(char *message, vapi_slice_t secret);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_ERROR_H */
