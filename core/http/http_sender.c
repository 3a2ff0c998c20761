/*
 * Sends a request through a window (vapi_http_sender_t in vapi/http_request.h).
 *
 * Follows RFC 9112: 6 (Content-Length), 7.1 (chunked). Head and body share a window where they
 * can, so that a small request leaves in one packet.
 */
#include "vapi/http_request.h"

vapi_slice_t vapi_http_chunk_frame(char *window, uint32_t data_size)
{
    static const char digits[] = "0123456789ABCDEF";
    char *begin = window + VAPI_HTTP_CHUNK_PREFIX - 2U;
    uint32_t size = data_size;
    memcpy(begin, "\r\n", 2U);
    do {
        begin--;
        *begin = digits[size & 15U];
        size >>= 4;
    } while (size != 0U);
    char *end = window + VAPI_HTTP_CHUNK_PREFIX + data_size;
    memcpy(end, "\r\n", VAPI_HTTP_CHUNK_SUFFIX);
    return vapi_slice(begin, (size_t)(end - begin) + VAPI_HTTP_CHUNK_SUFFIX);
}

vapi_status_t vapi_http_sender_start(vapi_http_sender_t *sender, const vapi_http_request_t *request)
{
    const vapi_http_body_t *body = &request->body;
    vapi_output_t counter = vapi_output_counter();
    memset(sender, 0, sizeof *sender);
    sender->request = request;
    if (body->kind == VAPI_HTTP_BODY_WRITER) {
        vapi_status_t status = body->write(body->context, &counter);
        if (status < 0) {
            return status;
        }
        sender->body_length = counter.position;
        sender->checksum = counter.checksum;
        counter = vapi_output_counter();
    } else if (body->kind == VAPI_HTTP_BODY_LENGTH) {
        sender->body_length = body->length;
    }
    vapi_status_t status = vapi_http_request_write(request, sender->body_length, &counter);
    sender->head_length = counter.position;
    return status;
}

/* Fills with head. @return bytes, or an error. */
static vapi_status_t fill_head(vapi_http_sender_t *sender, char *window, uint32_t capacity)
{
    vapi_output_t output = vapi_output_window(window, capacity, sender->head_position, 0U);
    vapi_status_t status = vapi_http_request_write(sender->request, sender->body_length, &output);
    if (status < 0) {
        return status;
    }
    if (output.position != sender->head_length) {
        return VAPI_ERROR_HTTP_BODY_CHANGED;
    }
    uint32_t size = vapi_output_kept(&output);
    sender->head_position += size;
    return (vapi_status_t)size;
}

/*
 * Fills with a writer's text. The last window is given only when the whole text was the one
 * counted.
 */
static vapi_status_t fill_text(vapi_http_sender_t *sender, char *window, uint32_t capacity)
{
    const vapi_http_body_t *body = &sender->request->body;
    vapi_output_t output =
        vapi_output_window(window, capacity, sender->body_position, sender->running);
    vapi_status_t status = body->write(body->context, &output);
    if (status < 0) {
        return status;
    }
    uint32_t size = vapi_output_kept(&output);
    uint32_t rest = sender->body_length - sender->body_position;
    bool complete = size >= rest;
    bool same = complete ? size == rest && output.checksum == sender->checksum : size == capacity;
    if (!same) {
        return VAPI_ERROR_HTTP_BODY_CHANGED;
    }
    sender->running = output.checksum;
    sender->body_position += size;
    return (vapi_status_t)size;
}

/* Fills with what the callback gives. */
static vapi_status_t fill_read(vapi_http_sender_t *sender, char *window, uint32_t capacity)
{
    const vapi_http_body_t *body = &sender->request->body;
    vapi_status_t size = body->read(body->context, sender->body_position, window, capacity);
    if (size > 0 && (uint32_t)size > capacity) {
        return VAPI_ERROR_HTTP_BODY_CHANGED; /* what lies behind the window is nobody's body */
    }
    if (size > 0) {
        sender->body_position += (uint32_t)size;
    }
    return size;
}

static vapi_status_t fill_chunk(vapi_http_sender_t *sender, char *window, uint32_t capacity,
                                vapi_slice_t *out_data)
{
    if (sender->last) {
        return VAPI_END;
    }
    vapi_status_t size = fill_read(sender, window + VAPI_HTTP_CHUNK_PREFIX,
                                   capacity - VAPI_HTTP_CHUNK_PREFIX - VAPI_HTTP_CHUNK_SUFFIX);
    if (size == 0) {
        return VAPI_PENDING;
    }
    if (size == VAPI_END) {
        sender->last = true;
        size = 0;
    }
    if (size < 0) {
        return size;
    }
    *out_data = vapi_http_chunk_frame(window, (uint32_t)size);
    return VAPI_OK;
}

vapi_status_t vapi_http_sender_fill(vapi_http_sender_t *sender, char *window, uint32_t capacity,
                                    vapi_slice_t *out_data)
{
    uint32_t used = 0;
    if (capacity < VAPI_HTTP_SENDER_WINDOW_MIN) {
        return VAPI_ERROR_ARGUMENT;
    }
    if (sender->head_position < sender->head_length) {
        vapi_status_t size = fill_head(sender, window, capacity);
        if (size < 0) {
            return size;
        }
        used = (uint32_t)size;
    } else if (sender->request->body.kind == VAPI_HTTP_BODY_CHUNKED) {
        return fill_chunk(sender, window, capacity, out_data);
    }
    uint32_t rest = sender->body_length - sender->body_position;
    uint32_t room = capacity - used;
    if (rest != 0U && room != 0U) {
        vapi_status_t size = sender->request->body.kind == VAPI_HTTP_BODY_WRITER
                                 ? fill_text(sender, window + used, room)
                                 : fill_read(sender, window + used, room < rest ? room : rest);
        if (size < 0) {
            return size == VAPI_END ? VAPI_ERROR_HTTP_BODY_CHANGED : size;
        }
        used += (uint32_t)size;
    }
    if (used == 0U) {
        return rest != 0U ? VAPI_PENDING : VAPI_END;
    }
    *out_data = vapi_slice(window, used);
    return VAPI_OK;
}
