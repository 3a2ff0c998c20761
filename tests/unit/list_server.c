#include "list_server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vapi/date.h"
#include "vapi/output.h"

static list_server_t *server_of(vapi_transport_t *transport)
{
    return (list_server_t *)transport;
}

/* --- reading a request --------------------------------------------------------------------------- */

/* The value of a query parameter, with its colons decoded; NULL: not there. */
static const char *parameter(const char *target, const char *name)
{
    static char value[160];
    size_t name_size = strlen(name);
    for (const char *text = strpbrk(target, "?&"); text != NULL; text = strpbrk(text + 1, "&")) {
        if (strncmp(text + 1, name, name_size) == 0 && text[1 + name_size] == '=') {
            const char *from = text + 2 + name_size;
            char *to = value;
            while (*from != '&' && *from != '\0') {
                bool colon = strncmp(from, "%3A", 3) == 0;
                *to++ = colon ? ':' : *from;
                from += colon ? 3 : 1;
            }
            *to = '\0';
            return value;
        }
    }
    return NULL;
}

static size_t number(const char *target, const char *name, size_t otherwise)
{
    const char *text = parameter(target, name);
    return text == NULL ? otherwise : (size_t)strtoul(text, NULL, 10);
}

/* --- writing an answer --------------------------------------------------------------------------- */

static void add(list_server_t *server, const char *text)
{
    size_t size = strlen(text);
    if (server->answer_size + size >= sizeof server->answer) {
        abort();
    }
    memcpy(server->answer + server->answer_size, text, size + 1U);
    server->answer_size += size;
}

static void add_number(list_server_t *server, const char *before, size_t value)
{
    char text[64];
    snprintf(text, sizeof text, "%s%lu", before, (unsigned long)value);
    add(server, text);
}

/* An element with members around that look like those that matter, at another depth. */
static void add_element(list_server_t *server, size_t index)
{
    char date[32] = {0};
    vapi_output_t output = vapi_output_window(date, sizeof date - 1U, 0U, 0U);
    if (vapi_date_write_iso(&output, server->elements[index].created_us / 1000) != VAPI_OK) {
        abort();
    }
    add(server,
        "{\"inner\":[{\"id\":\"x\",\"createdAt\":\"2031-01-01T00:00:00Z\"},\"}\"],\"id\" : \"e");
    add_number(server, "", index);
    add(server, "\",\n\"createdAt\":\"");
    add(server, date);
    add(server, "\"}");
}

static void add_metadata(list_server_t *server, size_t next, size_t limit, bool more)
{
    const char *comma = "";
    size_t left = 0;
    for (size_t i = 0; i < server->count; i++) {
        left += server->elements[i].deleted ? 0U : 1U;
    }
    add(server, "{");
    if (server->tells_next) {
        add(server, more ? "\"hasNextPage\":true" : "\"hasNextPage\":false");
        comma = ",";
    }
    if (server->tells_pages) {
        add(server, comma);
        add_number(server, "\"totalPages\":", (left + limit - 1U) / limit);
        comma = ",";
    }
    if (server->tells_items) {
        add(server, comma);
        add_number(server, "\"totalItems\":", left);
        comma = ",";
    }
    if (server->tells_cursor && more) {
        add(server, comma);
        add_number(server, "\"nextCursor\":\"", next);
        for (size_t size = 3U; size < server->cursor_size; size++) {
            add(server, "-");
        }
        add(server, "\"");
    }
    add(server, "}");
}

static bool is_wanted(const list_server_t *server, size_t index, const char *target)
{
    int64_t bound_ms;
    const char *text = parameter(target, "createdAtLt");
    if (server->elements[index].deleted) {
        return false;
    }
    if (text == NULL) {
        return true;
    }
    if (vapi_date_parse_iso(vapi_slice_from_string(text), &bound_ms) != VAPI_OK) {
        abort();
    }
    return server->elements[index].created_us < bound_ms * 1000;
}

static void add_list(list_server_t *server, const char *target)
{
    size_t limit = number(target, "limit", 100U);
    size_t first = (number(target, "page", 1U) - 1U) * limit;
    size_t seen = 0;
    size_t given = 0;
    bool more = false;
    if (server->tells_cursor && parameter(target, "cursor") != NULL) {
        first = number(target, "cursor", 0U);
    }
    add(server, server->as_page ? "{ \"results\" : [ " : " [ ");
    for (size_t i = 0; i < server->count; i++) {
        if (!is_wanted(server, i, target) || seen++ < first) {
            continue;
        }
        more = given == limit;
        if (more) {
            break;
        }
        add(server, given++ == 0U ? "" : " , ");
        add_element(server, i);
    }
    add(server, " ] ");
    if (server->as_page) {
        add(server, ",\"metadata\":");
        add_metadata(server, first + given, limit, more);
        add(server, "}");
    }
}

static void answer(list_server_t *server, const char *target)
{
    static char body[LIST_SERVER_ANSWER];
    const char *type = server->content_type == NULL ? "application/json" : server->content_type;
    const char *status = "200 OK";
    server->answer_size = 0U;
    server->answered = 0U;
    if (server->requests == server->change_at) {
        bool *deleted = &server->elements[server->changes].deleted;
        *deleted = !*deleted;
    }
    if (server->raw == NULL) {
        add_list(server, target);
    } else if (*server->raw == NULL) {
        status = "404 Not Found";
    } else {
        add(server, *server->raw++);
    }
    memcpy(body, server->answer, server->answer_size);
    body[server->answer_size] = '\0';
    size_t size = server->answer_size;
    server->answer_size = 0U;
    add(server, "HTTP/1.1 ");
    add(server, status);
    add(server, "\r\nContent-Type: ");
    add(server, type);
    add_number(server, "\r\nContent-Length: ", size);
    add(server, "\r\n\r\n");
    add(server, body);
}

/* --- the transport ------------------------------------------------------------------------------- */

static vapi_status_t list_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    list_server_t *server = server_of(transport);
    (void)endpoint;
    server->request_size = 0U;
    server->answer_size = 0U;
    server->answered = 0U;
    return VAPI_OK;
}

static vapi_status_t list_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    list_server_t *server = server_of(transport);
    size_t left = server->answer_size - server->answered;
    size_t count = left < size ? left : size;
    if (server->piece != 0U && count > server->piece) {
        count = server->piece;
    }
    memcpy(out_data, server->answer + server->answered, count);
    server->answered += count;
    return (vapi_status_t)count;
}

static vapi_status_t list_write(vapi_transport_t *transport, const void *data, size_t size)
{
    list_server_t *server = server_of(transport);
    if (server->request_size + size >= sizeof server->request ||
        server->requests == LIST_SERVER_REQUESTS) {
        return VAPI_ERROR_SPACE;
    }
    memcpy(server->request + server->request_size, data, size);
    server->request_size += size;
    server->request[server->request_size] = '\0';
    if (strstr(server->request, "\r\n\r\n") != NULL) {
        char *target = server->targets[server->requests++];
        sscanf(server->request, "GET %191s", target);
        server->request_size = 0U;
        server->overlaps += server->answered == server->answer_size ? 0U : 1U;
        answer(server, target);
    }
    return (vapi_status_t)size;
}

static void list_close(vapi_transport_t *transport)
{
    server_of(transport)->answer_size = server_of(transport)->answered;
}

static vapi_status_t list_wait(vapi_transport_t *transport, unsigned interest, uint32_t timeout_ms)
{
    (void)transport;
    (void)interest;
    (void)timeout_ms;
    return VAPI_OK;
}

static uint64_t monotonic(void *context)
{
    (void)context;
    return 1000U;
}

static int64_t utc(void *context)
{
    (void)context;
    return VAPI_UTC_UNKNOWN;
}

static vapi_status_t fill(void *context, void *out_data, size_t size)
{
    (void)context;
    memset(out_data, 0x80, size);
    return VAPI_OK;
}

void list_server_start(list_server_t *server)
{
    static const vapi_transport_operations_t operations = {list_open, list_read, list_write,
                                                           list_close, list_wait};
    server->transport = (vapi_transport_t){.operations = &operations};
    server->platform = (vapi_platform_t){server, monotonic, utc, fill, NULL, NULL};
    server->requests = 0U;
    server->overlaps = 0U;
    server->request_size = 0U;
    server->answer_size = 0U;
    server->answered = 0U;
}
