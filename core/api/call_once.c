/* A call that must not be placed twice (vapi/call_once.h). */
#include "vapi/call_once.h"

#include "rest.h"
#include "vapi/api/operations.h"
#include "vapi/date.h"

#define RECORD_KEY     "call-once"
#define RECORD_VERSION UINT32_C(0x76636f31)

/* How far the server's clock may be behind the device's, in seconds. */
#define CLOCK_SKEW_SECONDS 300

enum { PLACING, LOOKING, RESTING };

/* Tags of the selection: each call's id and name. */
enum { TAG_CALL, TAG_ID, TAG_NAME };

static const vapi_json_field_t call_members[] = {
    VAPI_JSON_SELECT("id", TAG_ID),
    VAPI_JSON_SELECT("name", TAG_NAME),
};
static const vapi_json_field_t calls[] = {VAPI_JSON_SELECT_EACH(TAG_CALL, call_members, 2)};
static const vapi_json_field_t call_list = VAPI_JSON_ROOT(calls, 1);

static const vapi_call_once_options_t defaults = {
    .name_prefix = "call",
    .settle_ms = 60000,
    .look_ms = 4000,
    .deadline_ms = 180000,
    .look_limit = 20,
};

static uint64_t now_ms(const vapi_call_once_t *once)
{
    const vapi_platform_t *platform = once->client->config.platform;
    return platform->monotonic_ms(platform->context);
}

/* --- the record ---------------------------------------------------------------------------------- */

static vapi_status_t remember(const vapi_call_once_t *once)
{
    const vapi_storage_t *storage = once->options.storage;
    return storage == NULL
               ? VAPI_OK
               : storage->store(storage->context, RECORD_KEY, &once->record, sizeof once->record);
}

/*
 * VAPI_OK: the storage holds an attempt; VAPI_END: it holds none. Of a record that cannot be read or understood nobody knows
 * what it was, so that it stands in the way until it is forgotten.
 */
static vapi_status_t recall(const vapi_storage_t *storage, vapi_call_once_record_t *out_record)
{
    if (storage == NULL) {
        return VAPI_END;
    }
    vapi_status_t size =
        storage->load(storage->context, RECORD_KEY, out_record, sizeof *out_record);
    if (size == 0) {
        return VAPI_END;
    }
    bool is_ours = size == (vapi_status_t)sizeof *out_record &&
                   out_record->version == RECORD_VERSION &&
                   out_record->name[sizeof out_record->name - 1U] == '\0';
    return is_ours ? VAPI_OK : VAPI_ERROR_STORAGE;
}

/* Nothing was begun. */
static vapi_status_t refuse(vapi_call_once_t *once, vapi_status_t status)
{
    once->error.status = status;
    once->error.phase = VAPI_PHASE_PREPARE;
    return status;
}

vapi_status_t vapi_calls_create_once_forget(const vapi_storage_t *storage)
{
    return storage->store(storage->context, RECORD_KEY, NULL, 0U);
}

/* --- the end ------------------------------------------------------------------------------------- */

static vapi_status_t end_unknown(vapi_call_once_t *once)
{
    once->outcome = VAPI_CALL_UNKNOWN;
    return VAPI_ERROR_AMBIGUOUS;
}

/* Nobody's phone rings, so that another attempt does no harm. */
static vapi_status_t end_silent(vapi_call_once_t *once, vapi_call_outcome_t outcome,
                                vapi_status_t status)
{
    /* A record that cannot be removed would let a later start fail, never a call be placed twice. */
    if (once->options.storage != NULL &&
        vapi_calls_create_once_forget(once->options.storage) != VAPI_OK) {
        return end_unknown(once);
    }
    once->outcome = outcome;
    return status;
}

static vapi_status_t end_placed(vapi_call_once_t *once, const char *id)
{
    once->outcome = VAPI_CALL_PLACED;
    memcpy(once->id, id, sizeof once->id);
    return VAPI_OK;
}

/* --- looking ------------------------------------------------------------------------------------- */

static void compare_name(vapi_call_once_t *once, const vapi_json_event_t *event)
{
    size_t name_size = strlen(once->record.name);
    if (event->first) {
        once->name_matched = 0U;
        once->is_same_name = true;
    }
    size_t left = name_size - once->name_matched;
    if (event->text.size > left ||
        memcmp(once->record.name + once->name_matched, event->text.data, event->text.size) != 0) {
        once->is_same_name = false;
    } else if (once->is_same_name) {
        once->name_matched = (uint8_t)(once->name_matched + event->text.size);
    }
    if (event->last && once->name_matched != name_size) {
        once->is_same_name = false;
    }
}

static void keep_id(vapi_call_once_t *once, const vapi_json_event_t *event)
{
    size_t used = event->first ? 0U : strlen(once->element_id);
    size_t room = sizeof once->element_id - 1U - used;
    size_t count = event->text.size < room ? event->text.size : room;
    memcpy(once->element_id + used, event->text.data, count);
    once->element_id[used + count] = '\0';
}

static vapi_status_t visit(void *context, const vapi_json_event_t *event)
{
    vapi_call_once_t *once = (vapi_call_once_t *)context;
    if (event->type == VAPI_JSON_OBJECT_BEGIN) {
        once->element_id[0] = '\0';
        once->is_same_name = false;
    } else if (event->type == VAPI_JSON_STRING && event->field->offset == TAG_ID) {
        keep_id(once, event);
    } else if (event->type == VAPI_JSON_STRING && event->field->offset == TAG_NAME) {
        compare_name(once, event);
    } else if (event->type == VAPI_JSON_ARRAY_BEGIN) {
        once->is_list = true; /* only what stands in the list could be another array */
    } else if (event->type == VAPI_JSON_OBJECT_END) {
        once->elements++;
        once->found = once->is_same_name && once->element_id[0] != '\0';
        return once->found ? VAPI_END : VAPI_OK;
    }
    return VAPI_OK;
}

static void put_parameter(vapi_call_once_t *once, const char *name, char *text, size_t size,
                          int64_t number, bool is_date)
{
    vapi_output_t output = vapi_output_window(text, (uint32_t)size, 0U, 0U);
    if (is_date) {
        if (vapi_date_write_iso(&output, number) != VAPI_OK) {
            return; /* a clock before 1970: look without the bound */
        }
    } else {
        vapi_output_signed(&output, number);
    }
    vapi_http_field_t *parameter = &once->parameters[once->request.parameter_count++];
    parameter->name = vapi_slice_from_string(name);
    parameter->value = vapi_slice(text, vapi_output_kept(&output));
}

/* The record may come from a storage that gives back anything. */
static bool knows_time(const vapi_call_once_t *once)
{
    return once->record.utc_seconds >= 0 && once->record.utc_seconds <= VAPI_DATE_LAST_SECOND;
}

/* `now` is before the deadline. */
static vapi_status_t look(vapi_call_once_t *once, uint64_t now, bool continues)
{
    once->state = LOOKING;
    once->look_at = now;
    once->elements = 0U;
    once->found = false;
    once->is_list = false;
    memset(&once->request, 0, sizeof once->request);
    once->request.operation = &vapi_operation_calls_list;
    once->request.parameters = once->parameters;
    once->request.answer_fields = &call_list;
    once->request.visit = visit;
    once->request.context = once;
    once->request.continues = continues;
    uint64_t left = once->deadline_at - now;
    if (left < once->client->config.deadline_ms) {
        once->request.deadline_ms = (uint32_t)left;
    }
    put_parameter(once, "limit", once->limit, sizeof once->limit, once->options.look_limit, false);
    if (knows_time(once)) {
        int64_t since = once->record.utc_seconds - CLOCK_SKEW_SECONDS;
        put_parameter(once, "createdAtGe", once->since, sizeof once->since, since * 1000, true);
    }
    return vapi_request_start(once->client, &once->request);
}

static void rest(vapi_call_once_t *once)
{
    once->state = RESTING;
    once->look_at = now_ms(once) + once->options.look_ms;
}

/* A clock that is ahead of the server's by more than was allowed for asks for calls that are too young. */
static bool is_ahead(const vapi_call_once_t *once)
{
    const vapi_platform_t *platform = once->client->config.platform;
    int64_t date = once->client->head.date;
    int64_t bound = date + CLOCK_SKEW_SECONDS;
    return date != VAPI_HTTP_NOT_GIVEN &&
           (platform->utc_seconds(platform->context) > bound || once->record.utc_seconds > bound);
}

/* Nothing was found. All calls since the request were seen only if this was a list, not cut, and its bound right. */
static bool was_exhaustive(const vapi_call_once_t *once)
{
    return once->is_list && once->elements < once->options.look_limit && knows_time(once) &&
           !is_ahead(once);
}

static vapi_status_t judge_look(vapi_call_once_t *once, vapi_status_t status)
{
    if (once->found) {
        return end_placed(once, once->element_id);
    }
    /* A list may be as old as the question for it. */
    if (status == VAPI_OK && once->look_at >= once->settled_at) {
        return was_exhaustive(once) ? end_silent(once, VAPI_CALL_NOT_PLACED, once->error.status)
                                    : end_unknown(once);
    }
    rest(once);
    return VAPI_PENDING;
}

/* --- placing ------------------------------------------------------------------------------------- */

static vapi_status_t judge_placing(vapi_call_once_t *once, vapi_status_t status)
{
    once->error = *vapi_client_error(once->client);
    if (status == VAPI_OK) {
        return end_placed(once, once->call.id);
    }
    if (status == VAPI_ERROR_STATE) {
        /* Somebody has closed the client under way: nobody knows how far the request came. */
        once->error.status = status;
        once->error.may_have_arrived = true;
    }
    if (status == VAPI_ERROR_CONCURRENCY_BLOCKED) {
        memcpy(once->id, once->call.id, sizeof once->id);
        return end_silent(once, VAPI_CALL_BLOCKED, status);
    }
    if (!once->error.may_have_arrived) {
        return end_silent(once, VAPI_CALL_NOT_PLACED, status);
    }
    once->settled_at = now_ms(once) + once->options.settle_ms;
    rest(once);
    return VAPI_PENDING;
}

static uint32_t choose(uint32_t given, uint32_t otherwise)
{
    return given != 0U ? given : otherwise;
}

static void prepare(vapi_call_once_t *once, vapi_client_t *client,
                    const vapi_call_once_options_t *options)
{
    memset(once, 0, sizeof *once);
    once->client = client;
    once->options = options != NULL ? *options : defaults;
    vapi_call_once_options_t *own = &once->options;
    if (own->name_prefix == NULL) {
        own->name_prefix = defaults.name_prefix;
    }
    own->settle_ms = choose(own->settle_ms, defaults.settle_ms);
    own->look_ms = choose(own->look_ms, defaults.look_ms);
    own->deadline_ms = choose(own->deadline_ms, defaults.deadline_ms);
    own->look_limit = (uint16_t)choose(own->look_limit, defaults.look_limit);
    once->deadline_at = now_ms(once) + own->deadline_ms;
}

static vapi_status_t make_name(vapi_call_once_t *once)
{
    static const char digits[] = "0123456789abcdef";
    const vapi_platform_t *platform = once->client->config.platform;
    uint8_t nonce[8];
    size_t used = strlen(once->options.name_prefix);
    if (used > VAPI_CALL_ONCE_PREFIX_MAX) {
        return VAPI_ERROR_ARGUMENT;
    }
    if (platform->random(platform->context, nonce, sizeof nonce) != VAPI_OK) {
        return VAPI_ERROR_RANDOM;
    }
    char *name = once->record.name;
    memcpy(name, once->options.name_prefix, used);
    name[used++] = '-';
    for (size_t i = 0; i < sizeof nonce; i++) {
        name[used++] = digits[nonce[i] >> 4];
        name[used++] = digits[nonce[i] & 0x0FU];
    }
    once->record.version = RECORD_VERSION;
    once->record.utc_seconds = platform->utc_seconds(platform->context);
    return VAPI_OK;
}

vapi_status_t vapi_calls_create_once_start(vapi_call_once_t *once, vapi_client_t *client,
                                           vapi_call_create_t *create,
                                           const vapi_call_once_options_t *options)
{
    prepare(once, client, options);
    vapi_status_t status = recall(once->options.storage, &once->record);
    if (status != VAPI_END) {
        return refuse(once, status == VAPI_OK ? VAPI_ERROR_STATE : status);
    }
    memset(&once->record, 0, sizeof once->record);
    status = make_name(once);
    if (status == VAPI_OK) {
        status = remember(once);
    }
    if (status != VAPI_OK) {
        return refuse(once, status);
    }
    create->name = vapi_slice_from_string(once->record.name);
    vapi_calls_create_prepare(&once->request, create, &once->call);
    once->request.deadline_ms = once->options.deadline_ms < client->config.deadline_ms
                                    ? once->options.deadline_ms
                                    : client->config.deadline_ms;
    status = vapi_request_start(client, &once->request);
    return status == VAPI_OK ? VAPI_OK
                             : end_silent(once, VAPI_CALL_NOT_PLACED, refuse(once, status));
}

vapi_status_t vapi_calls_create_once_resume(vapi_call_once_t *once, vapi_client_t *client,
                                            const vapi_call_once_options_t *options)
{
    prepare(once, client, options);
    vapi_status_t status = recall(once->options.storage, &once->record);
    if (status != VAPI_OK) {
        return refuse(once, status);
    }
    once->error.status = VAPI_ERROR_AMBIGUOUS;
    uint64_t now = now_ms(once);
    once->settled_at = now + once->options.settle_ms;
    return look(once, now, false);
}

static vapi_status_t judge(vapi_call_once_t *once, vapi_status_t status)
{
    return once->state == PLACING ? judge_placing(once, status) : judge_look(once, status);
}

vapi_status_t vapi_calls_create_once_poll(vapi_call_once_t *once, vapi_client_wait_t *out_wait)
{
    uint64_t now = now_ms(once);
    if (once->state != RESTING) {
        vapi_status_t status = vapi_poll(once->client, out_wait);
        if (status != VAPI_PENDING) {
            status = judge(once, status);
        }
        if (status != VAPI_PENDING || once->state != RESTING) {
            return status;
        }
    }
    if (now >= once->deadline_at || vapi_client_is_cancelled(once->client)) {
        return end_unknown(once);
    }
    if (now >= once->look_at) {
        vapi_status_t status = look(once, now, true);
        if (status != VAPI_OK) {
            return end_unknown(once);
        }
    }
    uint64_t until = once->look_at < once->deadline_at ? once->look_at : once->deadline_at;
    return vapi_rest(out_wait, once->state == RESTING ? until - now : 0U);
}

vapi_status_t vapi_calls_create_once(vapi_call_once_t *once, vapi_client_t *client,
                                     vapi_call_create_t *create,
                                     const vapi_call_once_options_t *options)
{
    vapi_client_wait_t moment;
    vapi_status_t status = vapi_calls_create_once_start(once, client, create, options);
    if (status == VAPI_OK) {
        while ((status = vapi_calls_create_once_poll(once, &moment)) == VAPI_PENDING) {
            vapi_await(client, &moment);
        }
    }
    return status;
}
