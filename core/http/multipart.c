/*
 * multipart/form-data bodies made piece by piece (vapi/multipart.h).
 *
 * Follows RFC 7578: 4.1 and 4.2 (boundary, names), RFC 2046: 5.1.1 (delimiters); names are escaped
 * as the WHATWG HTML standard says ("multipart form data"), because that is what servers read.
 */
#include "vapi/multipart.h"

static const char type_prefix[] = "multipart/form-data; boundary=";
static const char boundary_prefix[] = "vapi-mcu-";

_Static_assert(sizeof type_prefix - 1U + VAPI_MULTIPART_BOUNDARY_SIZE ==
                   sizeof((vapi_multipart_t *)NULL)->content_type,
               "the content type fits");
_Static_assert(sizeof boundary_prefix - 1U + 2U * VAPI_MULTIPART_RANDOM_SIZE ==
                   VAPI_MULTIPART_BOUNDARY_SIZE,
               "the boundary fits");

static vapi_slice_t boundary_of(const vapi_multipart_t *multipart)
{
    return vapi_slice(multipart->content_type + sizeof type_prefix - 1U,
                      VAPI_MULTIPART_BOUNDARY_SIZE);
}

static void write_text(vapi_output_t *output, const char *text)
{
    vapi_output_slice(output, vapi_slice_from_string(text));
}

/* A name within quotation marks. */
static void write_quoted(vapi_output_t *output, vapi_slice_t name)
{
    vapi_output_byte(output, '"');
    for (size_t i = 0; i < name.size; i++) {
        switch (name.data[i]) {
        case '"':
            write_text(output, "%22");
            break;
        case '\r':
            write_text(output, "%0D");
            break;
        case '\n':
            write_text(output, "%0A");
            break;
        default:
            vapi_output_byte(output, name.data[i]);
            break;
        }
    }
    vapi_output_byte(output, '"');
}

/* What stands before the content of part `index`; after the last part, the closing delimiter. */
static void write_delimiter(const vapi_multipart_t *multipart, size_t index, vapi_output_t *output)
{
    write_text(output, index == 0U ? "--" : "\r\n--");
    vapi_output_slice(output, boundary_of(multipart));
    if (index == multipart->part_count) {
        write_text(output, "--\r\n");
        return;
    }
    const vapi_multipart_part_t *part = &multipart->parts[index];
    write_text(output, "\r\nContent-Disposition: form-data; name=");
    write_quoted(output, part->name);
    if (part->filename.size != 0U) {
        write_text(output, "; filename=");
        write_quoted(output, part->filename);
    }
    if (part->content_type.size != 0U) {
        write_text(output, "\r\nContent-Type: ");
        vapi_output_slice(output, part->content_type);
    }
    write_text(output, "\r\n\r\n");
}

static uint32_t delimiter_length(const vapi_multipart_t *multipart, size_t index)
{
    vapi_output_t counter = vapi_output_counter();
    write_delimiter(multipart, index, &counter);
    return counter.position;
}

static bool contains(vapi_slice_t text, vapi_slice_t searched)
{
    for (; text.size >= searched.size; vapi_slice_advance(&text, 1U)) {
        if (memcmp(text.data, searched.data, searched.size) == 0) {
            return true;
        }
    }
    return false;
}

/* A name may have line ends, which are escaped, but no other control characters. */
static bool is_name(vapi_slice_t name)
{
    for (size_t i = 0; i < name.size; i++) {
        unsigned char character = (unsigned char)name.data[i];
        if ((character < 0x20U && character != '\r' && character != '\n') || character == 0x7FU) {
            return false;
        }
    }
    return true;
}

static vapi_status_t check_part(const vapi_multipart_t *multipart,
                                const vapi_multipart_part_t *part)
{
    if (part->name.size == 0U) {
        return VAPI_ERROR_ARGUMENT;
    }
    if (!is_name(part->name) || !is_name(part->filename) ||
        !vapi_http_is_field_value(part->content_type)) {
        return VAPI_ERROR_HTTP_INJECTION;
    }
    if (part->read == NULL && contains(part->content, boundary_of(multipart))) {
        return VAPI_ERROR_HTTP_BOUNDARY;
    }
    return VAPI_OK;
}

static size_t content_length(const vapi_multipart_part_t *part)
{
    return part->read != NULL ? part->length : part->content.size;
}

vapi_status_t vapi_multipart_start(vapi_multipart_t *out_multipart,
                                   const vapi_multipart_part_t *parts, size_t part_count,
                                   const void *random_bytes)
{
    static const char digits[] = "0123456789abcdef";
    const unsigned char *random = (const unsigned char *)random_bytes;
    char *boundary = out_multipart->content_type + sizeof type_prefix - 1U;
    if (part_count == 0U) {
        return VAPI_ERROR_ARGUMENT;
    }
    memcpy(out_multipart->content_type, type_prefix, sizeof type_prefix - 1U);
    memcpy(boundary, boundary_prefix, sizeof boundary_prefix - 1U);
    boundary += sizeof boundary_prefix - 1U;
    for (size_t i = 0; i < VAPI_MULTIPART_RANDOM_SIZE; i++) {
        boundary[2U * i] = digits[random[i] >> 4];
        boundary[2U * i + 1U] = digits[random[i] & 15U];
    }
    out_multipart->parts = parts;
    out_multipart->part_count = part_count;
    out_multipart->length = delimiter_length(out_multipart, part_count);
    for (size_t i = 0; i < part_count; i++) {
        vapi_status_t status = check_part(out_multipart, &parts[i]);
        if (status != VAPI_OK) {
            return status;
        }
        uint64_t length = (uint64_t)out_multipart->length + delimiter_length(out_multipart, i) +
                          content_length(&parts[i]);
        if (length > UINT32_MAX) {
            return VAPI_ERROR_RANGE;
        }
        out_multipart->length = (uint32_t)length;
    }
    return VAPI_OK;
}

vapi_http_body_t vapi_multipart_body(vapi_multipart_t *multipart)
{
    vapi_http_body_t body = {
        .kind = VAPI_HTTP_BODY_LENGTH,
        .content_type = {multipart->content_type, sizeof multipart->content_type},
        .length = multipart->length,
        .read = vapi_multipart_read,
        .context = multipart,
    };
    return body;
}

/* Bytes of a part's content from `position` on, at least one is left. */
static vapi_status_t read_content(const vapi_multipart_part_t *part, uint32_t position, char *data,
                                  size_t capacity)
{
    size_t rest = content_length(part) - position;
    size_t size = capacity < rest ? capacity : rest;
    if (part->read == NULL) {
        memcpy(data, part->content.data + position, size);
        return (vapi_status_t)size;
    }
    vapi_status_t read = part->read(part->context, position, data, size);
    bool is_well = read != VAPI_END && read <= (vapi_status_t)size;
    return is_well ? read : VAPI_ERROR_HTTP_BODY_CHANGED;
}

vapi_status_t vapi_multipart_read(void *context, uint32_t position, void *out_data, size_t capacity)
{
    const vapi_multipart_t *multipart = (const vapi_multipart_t *)context;
    char *data = (char *)out_data;
    uint32_t used = 0;
    uint32_t start = 0; /* where the delimiter or content looked at begins */
    if (position == multipart->length) {
        return VAPI_END;
    }
    for (size_t i = 0;; i++) {
        vapi_output_t output = vapi_output_window(data + used, (uint32_t)(capacity - used),
                                                  position + used - start, 0U);
        write_delimiter(multipart, i, &output);
        used += vapi_output_kept(&output);
        start += output.position;
        if (i == multipart->part_count || used == capacity) {
            break;
        }
        uint32_t length = (uint32_t)content_length(&multipart->parts[i]);
        if (position + used - start < length) {
            vapi_status_t read = read_content(&multipart->parts[i], position + used - start,
                                              data + used, capacity - used);
            if (read < 0) {
                return read;
            }
            used += (uint32_t)read;
            if (position + used - start < length) {
                break;
            }
        }
        start += length;
    }
    return (vapi_status_t)used;
}
