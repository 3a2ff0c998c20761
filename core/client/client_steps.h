/* What the files of the engine share: the steps of its state machine, and what every step uses. */
#ifndef VAPI_CORE_CLIENT_STEPS_H
#define VAPI_CORE_CLIENT_STEPS_H

#include "vapi/client.h"

/* What is done with an answer's body. */
enum {
    VAPI_ANSWER_TO_SINK,
    VAPI_ANSWER_TO_ERROR,
    VAPI_ANSWER_DRAINED /* nothing more is wanted; the rest is read to keep the connection */
};

/*
 * The steps. Each returns VAPI_PENDING to go on (*out_wait says what it waits for), VAPI_OK when the exchange has ended
 * well, or the error that ends the attempt.
 */
vapi_status_t vapi_client_step_prepare(vapi_client_t *client, vapi_client_wait_t *out_wait);
vapi_status_t vapi_client_step_open(vapi_client_t *client, vapi_client_wait_t *out_wait);
vapi_status_t vapi_client_step_send(vapi_client_t *client, vapi_client_wait_t *out_wait);
vapi_status_t vapi_client_step_receive(vapi_client_t *client, vapi_client_wait_t *out_wait);

/* Gives received bytes to the parser and its events to whom they concern; VAPI_PENDING, or as a step. */
vapi_status_t vapi_client_take_bytes(vapi_client_t *client, vapi_slice_t input);

/* Goes to another phase and counts the time of the one that ends. */
void vapi_client_enter(vapi_client_t *client, vapi_phase_t phase);

/* Closes the connection if there is one. */
void vapi_client_close_connection(vapi_client_t *client);

/* The transport for a URL's scheme; NULL when there is none. */
vapi_transport_t *vapi_client_transport_for(const vapi_client_t *client, const vapi_url_t *url);

/* True when this request carries the key and the configured headers. */
bool vapi_client_sends_key(const vapi_client_t *client);

/* There is more to do at once. Like the two below, gives VAPI_PENDING. */
vapi_status_t vapi_client_go_on(vapi_client_wait_t *out_wait);

/* Waits for the transport: for what it says itself, else for `interest`. */
vapi_status_t vapi_client_wait_for(vapi_client_t *client, unsigned interest,
                                   vapi_client_wait_t *out_wait);

/* Waits for a moment of the platform's clock. */
vapi_status_t vapi_client_wait_until(const vapi_client_t *client, uint64_t moment,
                                     vapi_client_wait_t *out_wait);

/*
 * Milliseconds from one moment to a later one, 0 when it has passed; no exchange lasts longer than its deadline, which is 32
 * bits.
 */
uint32_t vapi_elapsed_ms(uint64_t since, uint64_t now);

#endif
