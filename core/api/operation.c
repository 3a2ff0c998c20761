/*
 * A request from an operation's description, and its answer into a struct, a selection or a byte sink
 * (vapi/operation.h). Typed functions are nothing but a filled vapi_request_t.
 */
#include "vapi/operation.h"

#include "operation_compose.h"

/* Where an event stream stands. */
enum {
    EVENT_EMPTY,   /* between events, or in one without a byte of data yet */
    EVENT_DECODES, /* its data is JSON and goes to the decoder */
    EVENT_IGNORED, /* its data is no JSON object: "[DONE]" marks the end of what is wanted */
};

/* --- parameters, checked against the operation ---------------------------------------------------- */

static size_t times_given(const vapi_request_t *request, const vapi_parameter_t *parameter)
{
    size_t times = 0;
    for (size_t i = 0; i < request->parameter_count; i++) {
        vapi_slice_t name = request->parameters[i].name;
        if (vapi_slice_equal(name, vapi_slice_from_string(parameter->name))) {
            if (!parameter->takes(parameter, request->parameters[i].value)) {
                return SIZE_MAX;
            }
            times++;
        }
    }
    return times;
}

static bool is_known(const vapi_operation_t *operation, vapi_slice_t name)
{
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const vapi_parameter_t *parameter = operation->parameters[i];
        if (!parameter->in_path &&
            vapi_slice_equal(name, vapi_slice_from_string(parameter->name))) {
            return true;
        }
    }
    return false;
}

/* A value of the path is there, and one of those it may be; how often a query parameter stands is right. */
static bool is_given_well(const vapi_request_t *request, size_t index)
{
    const vapi_parameter_t *parameter = request->operation->parameters[index];
    if (parameter->in_path) {
        return index < request->argument_count &&
               parameter->takes(parameter, request->arguments[index]);
    }
    size_t times = times_given(request, parameter);
    return times <= 1U ? times == 1U || !parameter->required
                       : times != SIZE_MAX && parameter->repeats;
}

/* Every parameter is known, valid, and there as often as it may be. */
static vapi_status_t check_parameters(vapi_request_t *request)
{
    const vapi_operation_t *operation = request->operation;
    for (size_t i = 0; i < request->parameter_count; i++) {
        request->refused_parameter = request->parameters[i].name;
        if (!is_known(operation, request->refused_parameter)) {
            return VAPI_ERROR_PARAMETER;
        }
    }
    for (size_t i = 0; i < operation->parameter_count; i++) {
        request->refused_parameter = vapi_slice_from_string(operation->parameters[i]->name);
        if (!is_given_well(request, i)) {
            return VAPI_ERROR_PARAMETER;
        }
    }
    request->refused_parameter = vapi_slice(NULL, 0U);
    return VAPI_OK;
}

/* What can be refused before anything is written. */
static vapi_status_t check(void *context)
{
    vapi_request_t *request = (vapi_request_t *)context;
    vapi_status_t status = request->operation == NULL ? VAPI_OK : check_parameters(request);
    if (status == VAPI_OK && request->body_json.size != 0U) {
        status = vapi_json_check(request->body_json);
    }
    return status;
}

/* --- the body ---------------------------------------------------------------------------------- */

static vapi_status_t write_body(void *context, vapi_output_t *output)
{
    vapi_request_t *request = (vapi_request_t *)context;
    if (request->body_fields == NULL) {
        vapi_output_slice(output, request->body_json);
        return VAPI_OK;
    }
    vapi_json_writer_t writer;
    vapi_json_writer_init(&writer, output);
    vapi_status_t status =
        vapi_json_encode(&writer, request->body_fields, request->body, &request->refused);
    return status == VAPI_OK ? vapi_json_writer_finish(&writer) : status;
}

/* Names the parameter or the member that was refused, or says what the server said in the middle of an answer. */
static void explain(void *context, vapi_status_t status, vapi_output_t *output)
{
    const vapi_request_t *request = (const vapi_request_t *)context;
    if (request->refused_parameter.size != 0U) {
        vapi_output_slice(output, request->refused_parameter);
    } else if (request->server_words != NULL) {
        vapi_output_slice(output, vapi_slice_from_string(request->server_words));
    } else if (status == VAPI_ERROR_PARAMETER || status == VAPI_ERROR_INCOMPLETE ||
               (status <= VAPI_ERROR_JSON_SYNTAX && status >= VAPI_ERROR_JSON_NESTING)) {
        /* Of an answer that is no JSON the path is empty. */
        vapi_json_path_write(&request->refused, output);
    }
}

static void set_body(vapi_request_t *request, vapi_http_body_t *out_body)
{
    if (request->body_stream != NULL) {
        *out_body = *request->body_stream;
    } else if (request->body_fields != NULL || request->body_json.size != 0U) {
        out_body->kind = VAPI_HTTP_BODY_WRITER;
        out_body->content_type = vapi_slice_from_string("application/json");
        out_body->write = write_body;
        out_body->context = request;
    }
}

/* --- the answer: JSON -------------------------------------------------------------------------- */

static void start_decoding(vapi_request_t *request, const vapi_json_field_t *fields, void *target)
{
    if (target == NULL) {
        vapi_json_select_init(&request->decode.select, fields);
    } else {
        vapi_json_decode_init(&request->decode, fields, target);
    }
}

static vapi_status_t visit(const vapi_request_t *request, const vapi_json_event_t *event)
{
    return request->visit == NULL ? VAPI_OK : request->visit(request->context, event);
}

static vapi_status_t decode_piece(vapi_request_t *request, const void *target, vapi_slice_t piece)
{
    vapi_json_event_t event;
    for (;;) {
        vapi_status_t status = target == NULL
                                   ? vapi_json_select_next(&request->decode.select, &piece, &event)
                                   : vapi_json_decode_next(&request->decode, &piece, &event);
        if (status == VAPI_OK) {
            status = visit(request, &event);
        }
        if (status != VAPI_OK) {
            return status == VAPI_PENDING ? VAPI_OK : status;
        }
    }
}

static vapi_status_t finish_decoding(vapi_request_t *request, const void *target)
{
    if (target != NULL) {
        return vapi_json_decode_finish(&request->decode);
    }
    vapi_json_event_t event;
    vapi_status_t status = vapi_json_select_finish(&request->decode.select, &event);
    return status == VAPI_OK && event.type != VAPI_JSON_NOTHING ? visit(request, &event) : status;
}

/* --- the answer: an event stream ----------------------------------------------------------------- */

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

static vapi_status_t take_event_data(vapi_request_t *request, vapi_slice_t data)
{
    while (request->event_state == EVENT_EMPTY && data.size != 0U) {
        if (is_space(data.data[0])) {
            data = vapi_slice(data.data + 1, data.size - 1U);
        } else {
            request->event_state = data.data[0] == '{' ? EVENT_DECODES : EVENT_IGNORED;
            start_decoding(request, request->event_fields, request->event);
        }
    }
    return request->event_state == EVENT_DECODES ? decode_piece(request, request->event, data)
                                                 : VAPI_OK;
}

static vapi_status_t end_event(vapi_request_t *request)
{
    vapi_status_t status = VAPI_OK;
    if (request->event_state == EVENT_DECODES) {
        status = finish_decoding(request, request->event);
        if (status == VAPI_OK) {
            vapi_json_event_t end = {.field = request->event_fields, .type = VAPI_JSON_NOTHING};
            status = visit(request, &end);
        }
    }
    request->event_state = EVENT_EMPTY;
    return status;
}

static vapi_status_t take_events(vapi_request_t *request, vapi_slice_t piece)
{
    vapi_event_stream_event_t event;
    vapi_status_t status = VAPI_OK;
    while (status == VAPI_OK &&
           vapi_event_stream_next(&request->events, &piece, &event) == VAPI_OK) {
        if (event.kind == VAPI_EVENT_STREAM_DATA) {
            status = take_event_data(request, event.text);
        } else if (event.kind == VAPI_EVENT_STREAM_DISPATCH) {
            status = end_event(request);
        }
    }
    return status;
}

/* --- the sinks --------------------------------------------------------------------------------- */

static vapi_status_t begin_json(void *context, const vapi_http_head_t *head,
                                uint64_t content_length)
{
    vapi_request_t *request = (vapi_request_t *)context;
    (void)content_length;
    request->streams = head->media == VAPI_HTTP_MEDIA_EVENT_STREAM;
    if (request->streams && request->event_fields != NULL) {
        vapi_event_stream_init(&request->events);
        request->event_state = EVENT_EMPTY;
        return VAPI_OK;
    }
    bool only_streams = request->event_fields != NULL && request->answer_fields == NULL;
    if (head->media != VAPI_HTTP_MEDIA_JSON || only_streams) {
        return VAPI_ERROR_CONTENT_TYPE;
    }
    start_decoding(request, request->answer_fields, request->answer);
    return VAPI_OK;
}

static vapi_status_t take_json(void *context, vapi_slice_t bytes)
{
    vapi_request_t *request = (vapi_request_t *)context;
    return request->streams ? take_events(request, bytes)
                            : decode_piece(request, request->answer, bytes);
}

static vapi_status_t finish_json(void *context)
{
    vapi_request_t *request = (vapi_request_t *)context;
    /* A stream's last event counts without the blank line behind it, too; cut short it is an error. */
    vapi_status_t status =
        request->streams ? end_event(request) : finish_decoding(request, request->answer);
    if (status == VAPI_END) {
        return VAPI_OK; /* the visitor's, who wants no more of what is over */
    }
    return status == VAPI_OK && request->conclude != NULL ? request->conclude(request) : status;
}

static vapi_status_t take_bytes(void *context, vapi_slice_t bytes)
{
    const vapi_request_t *request = (const vapi_request_t *)context;
    return request->take(request->context, bytes);
}

/* What a visitor has seen can not be forgotten, so only an answer that goes to a struct alone may be begun again. */
static const vapi_answer_sink_t struct_sink = {begin_json, take_json, finish_json, true};
static const vapi_answer_sink_t visitor_sink = {begin_json, take_json, finish_json, false};
static const vapi_answer_sink_t byte_sink = {NULL, take_bytes, NULL, false};

static const vapi_answer_sink_t *sink_of(const vapi_request_t *request)
{
    if (request->take != NULL) {
        return &byte_sink;
    }
    if (request->visit != NULL) {
        return &visitor_sink;
    }
    return request->answer_fields != NULL ? &struct_sink : NULL;
}

/* --- start ------------------------------------------------------------------------------------- */

static vapi_slice_t accepted_media(const vapi_request_t *request)
{
    if (request->event_fields != NULL) {
        return vapi_slice_from_string("text/event-stream, application/json");
    }
    return vapi_slice_from_string(request->take != NULL ? "*/*" : "application/json");
}

static void tell_progress(void *context, uint32_t sent, uint32_t length)
{
    const vapi_request_t *request = (const vapi_request_t *)context;
    request->progress(request->context, sent, length);
}

void vapi_request_compose(vapi_request_t *request)
{
    vapi_exchange_t *exchange = &request->exchange;
    memset(exchange, 0, sizeof *exchange);
    memset(&request->refused, 0, sizeof request->refused);
    request->refused_parameter = vapi_slice(NULL, 0U);
    request->server_words = NULL;
    exchange->request.method = VAPI_HTTP_POST;
    if (request->operation != NULL) {
        exchange->request.method = (vapi_http_method_t)request->operation->method;
        exchange->request.target.path = vapi_slice_from_string(request->operation->path);
    }
    exchange->request.target.arguments = request->arguments;
    exchange->request.target.argument_count = request->argument_count;
    exchange->request.target.parameters = request->parameters;
    exchange->request.target.parameter_count = request->parameter_count;
    exchange->request.accept = accepted_media(request);
    exchange->url = request->url;
    exchange->without_key = request->url != NULL;
    exchange->own_key = request->url_key;
    exchange->repeat =
        exchange->request.method == VAPI_HTTP_GET ? VAPI_REPEAT_SAFE : VAPI_REPEAT_UNSENT;
    exchange->deadline_ms = request->deadline_ms;
    exchange->continues = request->continues;
    exchange->sink = sink_of(request);
    exchange->sink_context = request;
    exchange->check = check;
    exchange->explain = explain;
    exchange->progress = request->progress != NULL ? tell_progress : NULL;
    set_body(request, &exchange->request.body);
}

vapi_status_t vapi_request_start(vapi_client_t *client, vapi_request_t *request)
{
    vapi_request_compose(request);
    return vapi_client_start(client, &request->exchange);
}

vapi_status_t vapi_request(vapi_client_t *client, vapi_request_t *request)
{
    vapi_status_t status = vapi_request_start(client, request);
    return status == VAPI_OK ? vapi_run(client) : status;
}
