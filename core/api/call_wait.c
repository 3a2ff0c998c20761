/* Following a call until it has ended (vapi/call_wait.h). */
#include "vapi/call_wait.h"

#include "rest.h"
#include "vapi/api/operations.h"

/* Tags of the selection, and bits of what has been seen of an answer. */
enum { STATUS = 1, ENDED_REASON = 2, COST = 4, ALL = STATUS | ENDED_REASON | COST };

static const vapi_json_field_t members[] = {
    VAPI_JSON_SELECT("status", STATUS),
    VAPI_JSON_SELECT("endedReason", ENDED_REASON),
    VAPI_JSON_SELECT("cost", COST),
};
static const vapi_json_field_t call = VAPI_JSON_ROOT(members, 3);

static const vapi_call_wait_options_t defaults = {
    .ringing_interval_ms = 2000,
    .talking_interval_ms = 5000,
    .deadline_ms = 3600000,
    .failures_max = 5,
};

static void append(char *text, size_t size, const vapi_json_event_t *event)
{
    size_t used = event->first ? 0U : strlen(text);
    size_t room = size - 1U - used;
    size_t count = event->text.size < room ? event->text.size : room;
    memcpy(text + used, event->text.data, count);
    text[used + count] = '\0';
}

static bool is_text(const char *text, const char *other)
{
    return vapi_slice_equal(vapi_slice_from_string(text), vapi_slice_from_string(other));
}

static vapi_status_t visit(void *context, const vapi_json_event_t *event)
{
    vapi_call_wait_t *wait = (vapi_call_wait_t *)context;
    vapi_call_progress_t *answer = &wait->answer;
    if (event->field->offset == COST && event->type == VAPI_JSON_NUMBER) {
        /* A number that no decimal holds leaves the cost unknown. */
        wait->known |= vapi_json_number_to_decimal(event->text, &answer->cost_us_dollars) == VAPI_OK
                           ? COST
                           : 0;
    } else if (event->type == VAPI_JSON_STRING && event->field->offset == STATUS) {
        append(answer->status, sizeof answer->status, event);
        wait->known |= event->last ? STATUS : 0;
    } else if (event->type == VAPI_JSON_STRING && event->field->offset == ENDED_REASON) {
        append(answer->ended_reason, sizeof answer->ended_reason, event);
        wait->known |= event->last ? ENDED_REASON : 0;
    }
    answer->ended = (wait->known & STATUS) != 0 &&
                    (is_text(answer->status, "ended") || is_text(answer->status, "not-found") ||
                     is_text(answer->status, "deletion-failed"));
    bool enough = wait->known == ALL || ((wait->known & STATUS) != 0 && !answer->ended);
    return enough ? VAPI_END : VAPI_OK;
}

static uint64_t now_ms(const vapi_call_wait_t *wait)
{
    const vapi_platform_t *platform = wait->client->config.platform;
    return platform->monotonic_ms(platform->context);
}

/* `now` is before the deadline. */
static vapi_status_t ask(vapi_call_wait_t *wait, uint64_t now, bool continues)
{
    wait->known = 0;
    memset(&wait->answer, 0, sizeof wait->answer);
    memset(&wait->request, 0, sizeof wait->request);
    wait->request.operation = &vapi_operation_calls_get;
    wait->request.arguments = &wait->id;
    wait->request.argument_count = 1;
    wait->request.answer_fields = &call;
    wait->request.visit = visit;
    wait->request.context = wait;
    wait->request.continues = continues;
    uint64_t left = wait->deadline_at - now;
    if (left < wait->client->config.deadline_ms) {
        wait->request.deadline_ms = (uint32_t)left;
    }
    wait->asking = true;
    return vapi_request_start(wait->client, &wait->request);
}

static uint32_t choose(uint32_t given, uint32_t otherwise)
{
    return given != 0U ? given : otherwise;
}

vapi_status_t vapi_calls_wait_start(vapi_call_wait_t *wait, vapi_client_t *client, vapi_slice_t id,
                                    const vapi_call_wait_options_t *options)
{
    memset(wait, 0, sizeof *wait);
    wait->client = client;
    wait->id = id;
    wait->options = options != NULL ? *options : defaults;
    vapi_call_wait_options_t *own = &wait->options;
    own->ringing_interval_ms = choose(own->ringing_interval_ms, defaults.ringing_interval_ms);
    own->talking_interval_ms = choose(own->talking_interval_ms, defaults.talking_interval_ms);
    own->deadline_ms = choose(own->deadline_ms, defaults.deadline_ms);
    own->failures_max = (uint8_t)choose(own->failures_max, defaults.failures_max);
    uint64_t now = now_ms(wait);
    wait->deadline_at = now + own->deadline_ms;
    return ask(wait, now, false);
}

static void rest(vapi_call_wait_t *wait, uint32_t at_least_ms)
{
    bool talking = is_text(wait->progress.status, "in-progress") ||
                   is_text(wait->progress.status, "forwarding");
    uint32_t interval =
        talking ? wait->options.talking_interval_ms : wait->options.ringing_interval_ms;
    wait->ask_at = now_ms(wait) + (interval > at_least_ms ? interval : at_least_ms);
    wait->asking = false;
}

static void take_answer(vapi_call_wait_t *wait)
{
    bool changed = !is_text(wait->answer.status, wait->progress.status);
    wait->progress = wait->answer;
    wait->failures = 0U;
    if (changed && wait->options.changed != NULL) {
        wait->options.changed(wait->options.context, &wait->progress);
    }
}

/* The request in flight goes on, or has ended and is looked at. */
static vapi_status_t carry_on(vapi_call_wait_t *wait, vapi_client_wait_t *out_wait)
{
    vapi_status_t status = vapi_poll(wait->client, out_wait);
    if (status == VAPI_PENDING) {
        return VAPI_PENDING;
    }
    const vapi_error_t *error = vapi_client_error(wait->client);
    if (status == VAPI_OK) {
        if ((wait->known & STATUS) == 0) {
            return VAPI_ERROR_INCOMPLETE;
        }
        take_answer(wait);
        if (wait->progress.ended) {
            return VAPI_OK;
        }
    } else {
        wait->failures++;
        if (!vapi_error_may_pass(error) || wait->failures >= wait->options.failures_max) {
            return status;
        }
    }
    rest(wait, error->retry_after_ms);
    return VAPI_PENDING;
}

vapi_status_t vapi_calls_wait_poll(vapi_call_wait_t *wait, vapi_client_wait_t *out_wait)
{
    uint64_t now = now_ms(wait);
    if (now >= wait->deadline_at) {
        vapi_client_close(wait->client);
        return VAPI_ERROR_DEADLINE;
    }
    if (wait->asking) {
        vapi_status_t status = carry_on(wait, out_wait);
        if (status != VAPI_PENDING || wait->asking) {
            return status;
        }
    }
    if (vapi_client_is_cancelled(wait->client)) {
        return VAPI_ERROR_CANCELLED;
    }
    if (now >= wait->ask_at) {
        vapi_status_t status = ask(wait, now, true);
        if (status != VAPI_OK) {
            return status;
        }
    }
    uint64_t until = wait->ask_at < wait->deadline_at ? wait->ask_at : wait->deadline_at;
    return vapi_rest(out_wait, wait->asking ? 0U : until - now);
}

vapi_status_t vapi_calls_wait(vapi_call_wait_t *wait, vapi_client_t *client, vapi_slice_t id,
                              const vapi_call_wait_options_t *options)
{
    vapi_client_wait_t moment;
    vapi_status_t status = vapi_calls_wait_start(wait, client, id, options);
    if (status == VAPI_OK) {
        while ((status = vapi_calls_wait_poll(wait, &moment)) == VAPI_PENDING) {
            vapi_await(client, &moment);
        }
    }
    return status;
}
