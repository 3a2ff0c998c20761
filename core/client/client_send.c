/* The engine's SEND: the request through the window, and answers that come before all of it is sent. */
#include "client_steps.h"

/* How soon to ask a body's callback again that had nothing yet. */
#define BODY_RETRY_MS UINT32_C(10)

/* What is read after a failed write may be of use to the transport alone, such as TLS session tickets. */
#define EARLY_READS_MAX 8U

/* Enough of an early answer to notice it while the window still holds unsent bytes. */
#define EARLY_ANSWER_SIZE 32U

/* What the last call of the transport waits for; `otherwise` where it does not say. */
static unsigned awaited(const vapi_client_t *client, unsigned otherwise)
{
    return client->transport->interest != 0U ? client->transport->interest : otherwise;
}

/*
 * Sending has stalled or failed: a server that refuses a request early answers before it has read all. Interim
 * answers are passed over, and the request goes on.
 * `failure` is VAPI_OK while the transport is only full.
 */
static vapi_status_t look_for_early_answer(vapi_client_t *client, vapi_status_t failure,
                                           vapi_client_wait_t *out_wait)
{
    char early[EARLY_ANSWER_SIZE];
    unsigned interest = awaited(client, VAPI_WAIT_WRITABLE);
    vapi_status_t count = 0;
    unsigned reads = failure != VAPI_OK ? EARLY_READS_MAX : 1U;
    for (; count == 0 && reads > 0U; reads--) {
        count = client->transport->operations->read(client->transport, early, sizeof early);
    }
    if (count <= 0) {
        if (failure != VAPI_OK) {
            return failure;
        }
        if (count == 0) {
            vapi_status_t status = vapi_client_wait_for(client, VAPI_WAIT_READABLE, out_wait);
            out_wait->interest |= interest; /* the read's and the write's */
            return status;
        }
        return count == VAPI_END ? VAPI_ERROR_RESET : count;
    }
    client->send_failure = failure != VAPI_OK ? failure : VAPI_ERROR_RESET;
    if (failure != VAPI_OK) {
        vapi_client_enter(client, VAPI_PHASE_WAIT);
    }
    vapi_status_t status = vapi_client_take_bytes(client, vapi_slice(early, (size_t)count));
    if (client->phase == VAPI_PHASE_SEND) {
        client->send_failure = VAPI_OK;
    }
    return status == VAPI_PENDING ? vapi_client_go_on(out_wait) : status;
}

static void tell_progress(const vapi_client_t *client)
{
    const vapi_exchange_t *exchange = client->exchange;
    if (exchange->progress == NULL || client->request.body.kind == VAPI_HTTP_BODY_NONE) {
        return;
    }
    uint32_t filled = client->sender.body_position;
    uint32_t unsent = (uint32_t)client->unsent.size; /* may begin with the end of the head */
    exchange->progress(exchange->sink_context, filled > unsent ? filled - unsent : 0U,
                       client->sender.body_length);
}

vapi_status_t vapi_client_step_send(vapi_client_t *client, vapi_client_wait_t *out_wait)
{
    if (client->unsent.size == 0U) {
        vapi_status_t status =
            vapi_http_sender_fill(&client->sender, (char *)client->config.window,
                                  (uint32_t)client->config.window_size, &client->unsent);
        if (status == VAPI_END) {
            vapi_client_enter(client, VAPI_PHASE_WAIT);
            return vapi_client_go_on(out_wait);
        }
        if (status == VAPI_PENDING) {
            return vapi_client_wait_until(client, client->now + BODY_RETRY_MS, out_wait);
        }
        if (status != VAPI_OK) {
            return status;
        }
    }
    vapi_status_t count = client->transport->operations->write(
        client->transport, client->unsent.data, client->unsent.size);
    if (count <= 0) {
        return look_for_early_answer(client, count, out_wait);
    }
    vapi_slice_advance(&client->unsent, (size_t)count);
    client->attempt_sent += (uint32_t)count;
    client->statistics.bytes_sent += (uint32_t)count;
    client->progress_at = client->now;
    tell_progress(client);
    return vapi_client_go_on(out_wait);
}
