/*
 * Request heads (vapi/http_request.h): checked whole, then written as a pure function of the
 * description.
 *
 * Follows RFC 9112: 3 (request line), 3.2.1 (origin-form), 6 (framing); RFC 9110: 5.5 and 5.6.2
 * (values and tokens), 7.2 (Host), 8.6 (Content-Length), 10.1.5 (User-Agent).
 */
#include "vapi/http_request.h"

static const char *const method_names[] = {
    [VAPI_HTTP_GET] = "GET",         [VAPI_HTTP_HEAD] = "HEAD",   [VAPI_HTTP_POST] = "POST",
    [VAPI_HTTP_PUT] = "PUT",         [VAPI_HTTP_PATCH] = "PATCH", [VAPI_HTTP_DELETE] = "DELETE",
    [VAPI_HTTP_OPTIONS] = "OPTIONS",
};

_Static_assert(sizeof method_names / sizeof method_names[0] == VAPI_HTTP_METHODS,
               "one name for each method");

vapi_slice_t vapi_http_method_name(vapi_http_method_t method)
{
    return vapi_slice_from_string(method_names[method]);
}

static bool is_token_character(char character)
{
    static const char marks[] = {'!', '#', '$', '%', '&', '\'', '*', '+',
                                 '-', '.', '^', '_', '`', '|',  '~'};
    if (((unsigned char)character | 0x20U) - 'a' <= 25U || (character >= '0' && character <= '9')) {
        return true;
    }
    for (size_t i = 0; i < sizeof marks; i++) {
        if (marks[i] == character) {
            return true;
        }
    }
    return false;
}

bool vapi_http_is_token(vapi_slice_t text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (!is_token_character(text.data[i])) {
            return false;
        }
    }
    return text.size != 0U;
}

static bool is_space(char character)
{
    return character == ' ' || character == '\t';
}

bool vapi_http_is_field_value(vapi_slice_t text)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char character = (unsigned char)text.data[i];
        if ((character < 0x20U && character != '\t') || character == 0x7FU) {
            return false;
        }
    }
    return text.size == 0U || (!is_space(text.data[0]) && !is_space(text.data[text.size - 1U]));
}

/* --- target --- */

/* The bytes before the first `stop`, or all; they are taken off *ref_text. */
static vapi_slice_t take_until(vapi_slice_t *ref_text, char stop)
{
    size_t size = 0;
    while (size < ref_text->size && ref_text->data[size] != stop) {
        size++;
    }
    vapi_slice_t taken = vapi_slice(ref_text->data, size);
    if (size != 0U) {
        /* An empty text may have no data. */
        vapi_slice_advance(ref_text, size);
    }
    return taken;
}

static bool is_rooted(vapi_slice_t path)
{
    return path.size == 0U || path.data[0] == '/';
}

static vapi_status_t check_argument(vapi_slice_t argument)
{
    /* An empty one would name the collection; dot segments are resolved away on the way. */
    if (argument.size == 0U) {
        return VAPI_ERROR_ARGUMENT;
    }
    vapi_slice_t dots = VAPI_SLICE_LITERAL("..");
    dots.size = argument.size < dots.size ? argument.size : dots.size;
    return argument.size <= 2U && vapi_slice_equal(argument, dots) ? VAPI_ERROR_HTTP_INJECTION
                                                                   : VAPI_OK;
}

static vapi_status_t check_target(const vapi_http_target_t *target)
{
    vapi_slice_t rest = target->path;
    size_t arguments = 0;
    if (!is_rooted(target->prefix) || !is_rooted(target->path)) {
        return VAPI_ERROR_ARGUMENT;
    }
    if (!vapi_url_is_path(target->prefix) || !vapi_url_is_query(target->query)) {
        return VAPI_ERROR_HTTP_INJECTION;
    }
    for (;;) {
        if (!vapi_url_is_path(take_until(&rest, '{'))) {
            return VAPI_ERROR_HTTP_INJECTION;
        }
        if (rest.size == 0U) {
            return arguments == target->argument_count ? VAPI_OK : VAPI_ERROR_ARGUMENT;
        }
        (void)take_until(&rest, '}');
        if (rest.size == 0U || arguments == target->argument_count) {
            return VAPI_ERROR_ARGUMENT;
        }
        vapi_status_t status = check_argument(target->arguments[arguments]);
        if (status != VAPI_OK) {
            return status;
        }
        arguments++;
        vapi_slice_advance(&rest, 1U);
    }
}

static void write_target(const vapi_http_target_t *target, vapi_output_t *output)
{
    vapi_slice_t prefix = target->prefix;
    vapi_slice_t rest = target->path;
    char separator = '?';
    if (rest.size != 0U && prefix.size != 0U && prefix.data[prefix.size - 1U] == '/') {
        prefix.size--;
    }
    if (prefix.size + rest.size == 0U) {
        vapi_output_byte(output, '/');
    }
    vapi_output_slice(output, prefix);
    for (size_t i = 0; rest.size != 0U; i++) {
        vapi_output_slice(output, take_until(&rest, '{'));
        if (rest.size != 0U) {
            (void)take_until(&rest, '}');
            vapi_slice_advance(&rest, 1U);
            vapi_url_write_encoded(output, target->arguments[i]);
        }
    }
    if (target->query.size != 0U) {
        vapi_output_byte(output, '?');
        vapi_output_slice(output, target->query);
        separator = '&';
    }
    for (size_t i = 0; i < target->parameter_count; i++) {
        vapi_output_byte(output, separator);
        vapi_url_write_encoded(output, target->parameters[i].name);
        vapi_output_byte(output, '=');
        vapi_url_write_encoded(output, target->parameters[i].value);
        separator = '&';
    }
}

vapi_status_t vapi_http_target_write(const vapi_http_target_t *target, vapi_output_t *output)
{
    vapi_status_t status = check_target(target);
    if (status == VAPI_OK) {
        write_target(target, output);
    }
    return status;
}

/* --- head --- */

/*
 * A header that is written from a member of its own; Accept and Authorization only when that is
 * given.
 */
static bool is_taken(const vapi_http_request_t *request, vapi_slice_t name)
{
    static const char *const names[] = {
        "host",       "user-agent", "content-type",  "content-length", "transfer-encoding",
        "connection", "accept",     "authorization",
    };
    size_t count = sizeof names / sizeof names[0];
    for (size_t i = 0; i < count; i++) {
        if (vapi_slice_equal_ignoring_case(name, vapi_slice_from_string(names[i]))) {
            return i < count - 2U ||
                   (i == count - 1U ? request->credentials.size : request->accept.size) != 0U;
        }
    }
    return false;
}

static vapi_status_t check_headers(const vapi_http_request_t *request,
                                   const vapi_http_field_t *headers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!vapi_http_is_token(headers[i].name) || !vapi_http_is_field_value(headers[i].value)) {
            return VAPI_ERROR_HTTP_INJECTION;
        }
        if (is_taken(request, headers[i].name)) {
            return VAPI_ERROR_ARGUMENT;
        }
    }
    return VAPI_OK;
}

static vapi_status_t check_head(const vapi_http_request_t *request)
{
    const vapi_slice_t values[] = {
        request->url->host, request->user_agent, request->credentials,
        request->accept,    request->connection, request->body.content_type,
    };
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        if (!vapi_http_is_field_value(values[i])) {
            return VAPI_ERROR_HTTP_INJECTION;
        }
    }
    if (request->authorization_scheme.size != 0U &&
        !vapi_http_is_token(request->authorization_scheme)) {
        return VAPI_ERROR_HTTP_INJECTION;
    }
    vapi_status_t status =
        check_headers(request, request->shared_headers, request->shared_header_count);
    if (status == VAPI_OK) {
        status = check_headers(request, request->headers, request->header_count);
    }
    return status == VAPI_OK ? check_target(&request->target) : status;
}

static void write_text(vapi_output_t *output, const char *text)
{
    vapi_output_slice(output, vapi_slice_from_string(text));
}

/* A header line, unless the value is empty. `name` is with its colon and space. */
static void write_header(vapi_output_t *output, const char *name, vapi_slice_t value)
{
    if (value.size != 0U) {
        write_text(output, name);
        vapi_output_slice(output, value);
        write_text(output, "\r\n");
    }
}

static void write_headers(vapi_output_t *output, const vapi_http_field_t *headers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        vapi_output_slice(output, headers[i].name);
        write_text(output, ": ");
        vapi_output_slice(output, headers[i].value);
        write_text(output, "\r\n");
    }
}

static void write_framing(const vapi_http_request_t *request, uint32_t body_length,
                          vapi_output_t *output)
{
    if (request->body.kind == VAPI_HTTP_BODY_CHUNKED) {
        write_text(output, "Transfer-Encoding: chunked\r\n");
        return;
    }
    if (request->body.kind == VAPI_HTTP_BODY_NONE) {
        /* Methods for which a body is expected say that there is none. */
        if (request->method != VAPI_HTTP_POST && request->method != VAPI_HTTP_PUT &&
            request->method != VAPI_HTTP_PATCH) {
            return;
        }
        body_length = 0U;
    }
    write_text(output, "Content-Length: ");
    vapi_output_unsigned(output, body_length);
    write_text(output, "\r\n");
}

vapi_status_t vapi_http_request_write(const vapi_http_request_t *request, uint32_t body_length,
                                      vapi_output_t *output)
{
    static const char user_agent[] = "vapi-mcu/" VAPI_VERSION;
    vapi_status_t status = check_head(request);
    if (status != VAPI_OK) {
        return status;
    }
    vapi_output_slice(output, vapi_http_method_name(request->method));
    vapi_output_byte(output, ' ');
    write_target(&request->target, output);
    write_text(output, " HTTP/1.1\r\nHost: ");
    vapi_url_write_authority(request->url, output);
    write_text(output, "\r\n");
    write_header(output, "User-Agent: ",
                 request->user_agent.size != 0U ? request->user_agent
                                                : vapi_slice(user_agent, sizeof user_agent - 1U));
    if (request->credentials.size != 0U) {
        write_text(output, "Authorization: ");
        if (request->authorization_scheme.size != 0U) {
            vapi_output_slice(output, request->authorization_scheme);
            vapi_output_byte(output, ' ');
        }
        write_header(output, "", request->credentials);
    }
    write_header(output, "Accept: ", request->accept);
    write_header(output, "Connection: ", request->connection);
    write_headers(output, request->shared_headers, request->shared_header_count);
    write_headers(output, request->headers, request->header_count);
    if (request->body.kind != VAPI_HTTP_BODY_NONE) {
        write_header(output, "Content-Type: ", request->body.content_type);
    }
    write_framing(request, body_length, output);
    write_text(output, "\r\n");
    return VAPI_OK;
}
