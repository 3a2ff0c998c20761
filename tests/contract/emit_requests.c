/*
 * Emits requests for the contract tests: reads one case a line from standard input, makes the request
 * through the library, and writes what would go to the server.
 *
 * A case is a JSON object:
 *   function    name of a typed function, such as "calls_create"; or
 *   operation   number of an operation in vapi_operations, called without types
 *   arguments   values of the path
 *   parameters  [name, value] pairs of the query
 *   body        what the body's struct is filled with (typed), or the body itself (untyped);
 *               {"$raw": text} for a member that is JSON text stands for this text
 *
 *   answer      size of what the server answers, which follows the line; "{}" when absent
 *   media       its Content-Type, application/json when absent
 *   seed        how the answer is cut into pieces
 *
 * What comes back is a line "status sent-size seen-size words", then the bytes sent, then what was made
 * of the answer, as JSON (dump_answer.c). With an error, `words` are those of vapi_error_t.message.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "emit_requests.h"
#include "vapi/api/operations.h"
#include "vapi/json_bind.h"

enum {
    LINE_SIZE = 4 << 20,
    TOKENS = 1 << 17,
    ARENA_SIZE = 32 << 20,
    SENT_SIZE = 8 << 20,
    ANSWER_SIZE = 12 << 20,
};

static char line[LINE_SIZE];
static vapi_json_token_t tokens[TOKENS];
static _Alignas(16) char arena[ARENA_SIZE];
static size_t arena_used;
static char sent[SENT_SIZE];
static size_t sent_size;

static void *allocate(size_t size)
{
    void *memory = arena + arena_used;
    arena_used += (size + 15U) & ~(size_t)15U;
    if (arena_used > sizeof arena) {
        fprintf(stderr, "emit_requests: arena too small\n");
        exit(2);
    }
    memset(memory, 0, size);
    return memory;
}

/* Text of the case, unescaped, in memory of the case. */
static vapi_slice_t read_text(const vapi_json_document_t *document, int32_t value)
{
    size_t size = vapi_json_text(document, value).size + 1U;
    char *text = allocate(size);
    if (vapi_json_read_string(document, value, text, size, NULL) != VAPI_OK) {
        fprintf(stderr, "emit_requests: a text is wanted\n");
        exit(2);
    }
    return vapi_slice_from_string(text);
}

/* --- a server that takes everything and answers as told ------------------------------------------------ */

static char answer[ANSWER_SIZE];
static size_t answer_size;
static size_t answered;
static uint32_t cut_state;

/* Pieces of 1 to 64 bytes, now and then of 500. */
static size_t next_cut(void)
{
    cut_state = cut_state * 1664525U + 1013904223U;
    return cut_state >> 29 == 0U ? 500U : 1U + (cut_state >> 20) % 64U;
}

static void prepare_answer(const contract_case_t *one)
{
    int32_t value = vapi_json_find(one->document, 0, "answer");
    int32_t type = vapi_json_find(one->document, 0, "media");
    vapi_slice_t body = vapi_slice_from_string("{\"id\":\"a\"}");
    int64_t size = 0;
    if (vapi_json_read_int64(one->document, value, &size) == VAPI_OK) {
        char *text = allocate((size_t)size);
        if (fread(text, 1, (size_t)size, stdin) != (size_t)size) {
            exit(2);
        }
        body = vapi_slice(text, (size_t)size);
    }
    vapi_slice_t media =
        type < 0 ? vapi_slice_from_string("application/json") : read_text(one->document, type);
    int head = snprintf(answer, sizeof answer,
                        "HTTP/1.1 200 OK\r\nContent-Type: %.*s\r\nContent-Length: %zu\r\n"
                        "Connection: close\r\n\r\n",
                        (int)media.size, media.data, body.size);
    if ((size_t)head + body.size > sizeof answer) {
        fprintf(stderr, "emit_requests: answer too long\n");
        exit(2);
    }
    memcpy(answer + head, body.data, body.size);
    answer_size = (size_t)head + body.size;
    int64_t seed = 0;
    if (vapi_json_read_int64(one->document, vapi_json_find(one->document, 0, "seed"), &seed) ==
        VAPI_OK) {
        cut_state = (uint32_t)seed;
    }
}

static vapi_status_t open_memory(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    (void)endpoint;
    transport->phase = VAPI_PHASE_CONNECT;
    answered = 0;
    return VAPI_OK;
}

static vapi_status_t read_memory(vapi_transport_t *transport, void *out_data, size_t size)
{
    (void)transport;
    size_t left = answer_size - answered;
    size_t count = size < left ? size : left;
    size_t cut = next_cut();
    count = count < cut ? count : cut;
    memcpy(out_data, answer + answered, count);
    answered += count;
    return count == 0U ? VAPI_END : (vapi_status_t)count;
}

static vapi_status_t write_memory(vapi_transport_t *transport, const void *data, size_t size)
{
    (void)transport;
    if (sent_size + size > sizeof sent) {
        return VAPI_ERROR_TRANSPORT;
    }
    memcpy(sent + sent_size, data, size);
    sent_size += size;
    return (vapi_status_t)size;
}

static void close_memory(vapi_transport_t *transport)
{
    (void)transport;
}

static vapi_status_t wait_memory(vapi_transport_t *transport, unsigned interest,
                                 uint32_t timeout_ms)
{
    (void)transport;
    (void)interest;
    (void)timeout_ms;
    return VAPI_OK;
}

static uint64_t clock_ms(void *context)
{
    (void)context;
    static uint64_t calls;
    return ++calls / 1000U; /* slow enough for a large answer in small pieces */
}

static int64_t clock_utc(void *context)
{
    (void)context;
    return INT64_C(1795348800);
}

static vapi_status_t fill_random(void *context, void *out_data, size_t size)
{
    (void)context;
    memset(out_data, 0x5A, size);
    return VAPI_OK;
}

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    (void)refused;
    *out_key = vapi_slice_from_string("00000000-0000-4000-8000-000000000001");
    return VAPI_OK;
}

/* --- from the case to a struct -------------------------------------------------------------------- */

static void fill(const vapi_json_document_t *document, int32_t value,
                 const vapi_json_field_t *field, char *storage);

static void fill_members(const vapi_json_document_t *document, int32_t object,
                         const vapi_json_field_t *field, char *storage)
{
    uint8_t *presence = (uint8_t *)storage;
    for (uint8_t i = 0; i < field->child_count; i++) {
        const vapi_json_field_t *child = &field->detail.children[i];
        int32_t member =
            vapi_json_member(document, object, vapi_slice(child->name, child->name_size));
        vapi_json_type_t type = vapi_json_type(document, member);
        /* Two members of the struct may have the same name on the wire, a text and a list. */
        bool listed = child->kind == VAPI_JSON_LIST_VIEW;
        if (type == VAPI_JSON_TYPE_ABSENT ||
            (listed != (type == VAPI_JSON_TYPE_ARRAY) && child->kind != VAPI_JSON_RAW_VIEW &&
             type != VAPI_JSON_TYPE_NULL)) {
            continue;
        }
        presence[i] = type == VAPI_JSON_TYPE_NULL ? VAPI_JSON_NULL : VAPI_JSON_SET;
        if (type != VAPI_JSON_TYPE_NULL && child->kind != VAPI_JSON_CONSTANT) {
            fill(document, member, child, storage + child->offset);
        }
    }
}

static void fill_list(const vapi_json_document_t *document, int32_t array,
                      const vapi_json_field_t *field, char *storage)
{
    const vapi_json_field_t *element = field->detail.children;
    uint32_t count = (uint32_t)vapi_json_count(document, array);
    char *elements = allocate((count + 1U) * (size_t)element->size);
    int32_t item = vapi_json_first(document, array);
    for (uint32_t i = 0; i < count; i++) {
        fill(document, item, element, elements + (size_t)i * element->size);
        item = vapi_json_next(document, item);
    }
    vapi_json_list_t list = {elements, count};
    memcpy(storage, &list, sizeof list);
}

static void fill(const vapi_json_document_t *document, int32_t value,
                 const vapi_json_field_t *field, char *storage)
{
    vapi_slice_t text;
    int64_t number = 0;
    vapi_json_decimal_t decimal;
    bool boolean = false;
    vapi_status_t status = VAPI_OK;
    switch (field->kind) {
    case VAPI_JSON_VIEW:
        text = read_text(document, value);
        memcpy(storage, &text, sizeof text);
        break;
    case VAPI_JSON_RAW_VIEW:
        text = vapi_json_text(document, value);
        if (vapi_json_find(document, value, "$raw") >= 0) {
            text = read_text(document, vapi_json_find(document, value, "$raw"));
        }
        memcpy(storage, &text, sizeof text);
        break;
    case VAPI_JSON_INTEGER:
        status = vapi_json_read_int64(document, value, &number);
        if (field->size == sizeof(int32_t)) {
            int32_t small = (int32_t)number;
            memcpy(storage, &small, sizeof small);
        } else {
            memcpy(storage, &number, sizeof number);
        }
        break;
    case VAPI_JSON_DECIMAL:
        status = vapi_json_read_decimal(document, value, &decimal);
        memcpy(storage, &decimal, sizeof decimal);
        break;
    case VAPI_JSON_BOOLEAN:
        status = vapi_json_read_boolean(document, value, &boolean);
        memcpy(storage, &boolean, sizeof boolean);
        break;
    case VAPI_JSON_ENUMERATION: {
        int32_t chosen;
        if (vapi_json_read_int64(document, value, &number) == VAPI_OK) {
            chosen = (int32_t)number; /* a value that may be none of the enum's */
        } else {
            chosen = vapi_json_enumeration_value(field, read_text(document, value));
        }
        memcpy(storage, &chosen, sizeof chosen);
        break;
    }
    case VAPI_JSON_OBJECT:
        fill_members(document, value, field, storage);
        break;
    case VAPI_JSON_LIST_VIEW:
        fill_list(document, value, field, storage);
        break;
    default:
        status = VAPI_ERROR_ARGUMENT;
        break;
    }
    if (status != VAPI_OK) {
        fprintf(stderr, "emit_requests: value does not fit member of kind %d\n", field->kind);
        exit(2);
    }
}

void *fill_body(const vapi_json_field_t *root, const contract_case_t *one)
{
    char *body = allocate(root->size);
    if (one->body >= 0) {
        fill_members(one->document, one->body, root, body);
    }
    return body;
}

void *fresh_answer(size_t size)
{
    return allocate(size);
}

/* --- one case ------------------------------------------------------------------------------------ */

static vapi_status_t run_untyped(vapi_client_t *client, vapi_request_t *request,
                                 const contract_case_t *one, int64_t operation)
{
    request->operation = vapi_operations[operation];
    for (size_t i = 0; i < VAPI_REQUEST_PATH_VALUES_MAX; i++) {
        request->path_values[i] = vapi_slice_from_string(one->arguments[i]);
    }
    request->arguments = request->path_values;
    request->argument_count = one->argument_count;
    request->body_json = vapi_json_text(one->document, one->body);
    return vapi_request(client, request);
}

static void run_case(vapi_client_t *client, const vapi_json_document_t *document)
{
    static vapi_http_field_t parameters[64];
    contract_case_t one = {.document = document, .body = vapi_json_find(document, 0, "body")};
    int32_t list = vapi_json_find(document, 0, "arguments");
    for (int32_t item = vapi_json_first(document, list); item >= 0;
         item = vapi_json_next(document, item)) {
        one.arguments[one.argument_count++] = read_text(document, item).data;
    }
    vapi_request_t request;
    memset(&request, 0, sizeof request);
    list = vapi_json_find(document, 0, "parameters");
    for (int32_t item = vapi_json_first(document, list); item >= 0;
         item = vapi_json_next(document, item)) {
        int32_t name = vapi_json_first(document, item);
        parameters[request.parameter_count].name = read_text(document, name);
        parameters[request.parameter_count++].value =
            read_text(document, vapi_json_next(document, name));
    }
    request.parameters = parameters;
    prepare_answer(&one);
    dump_begin(&request);
    int64_t operation = 0;
    int32_t number = vapi_json_find(document, 0, "operation");
    vapi_status_t status;
    if (vapi_json_read_int64(document, number, &operation) == VAPI_OK) {
        status = run_untyped(client, &request, &one, operation);
    } else {
        vapi_slice_t function = read_text(document, vapi_json_find(document, 0, "function"));
        status = call_function(client, &request, function.data, &one);
    }
    vapi_slice_t seen = dump_end(&request);
    printf("%" PRId32 " %zu %zu %s\n", status, sent_size, seen.size,
           status == VAPI_OK ? "" : vapi_client_error(client)->message);
    fwrite(sent, 1, sent_size, stdout);
    fwrite(seen.data, 1, seen.size, stdout);
    fflush(stdout);
}

int main(void)
{
    static const vapi_transport_operations_t operations = {open_memory, read_memory, write_memory,
                                                           close_memory, wait_memory};
    static char window[600]; /* small, so that bodies take several windows */
    vapi_transport_t transport = {.operations = &operations};
    vapi_platform_t platform = {
        .monotonic_ms = clock_ms, .utc_seconds = clock_utc, .random = fill_random};
    vapi_client_config_t config = {.platform = &platform,
                                   .secure = &transport,
                                   .window = window,
                                   .window_size = sizeof window,
                                   .key = give_key};
    static vapi_client_t client;
    if (vapi_client_init(&client, &config) != VAPI_OK) {
        return 2;
    }
    while (fgets(line, sizeof line, stdin) != NULL) {
        vapi_json_document_t document;
        arena_used = 0;
        sent_size = 0;
        vapi_slice_t text = vapi_slice(line, strlen(line));
        if (vapi_json_document_parse(&document, text, tokens, TOKENS) != VAPI_OK) {
            fprintf(stderr, "emit_requests: a case is no JSON\n");
            return 2;
        }
        run_case(&client, &document);
    }
    return 0;
}
