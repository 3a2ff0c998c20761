/*
 * Forms: in pieces of any size a body is the same as in one, as long as announced, and a delimiter (RFC 2046, section 5.1.1)
 * stands once before each part and once behind all.
 *
 * Input: a byte for the length of pieces, then texts separated by zero bytes: name, file name, type and content in turn.
 */
#include <stdlib.h>

#include "vapi/multipart.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PARTS_MAX = 4, BODY_MAX = 1 << 16 };

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static vapi_slice_t next_text(vapi_slice_t *ref_rest)
{
    vapi_slice_t text = vapi_slice(ref_rest->data, 0U);
    while (text.size < ref_rest->size && text.data[text.size] != '\0') {
        text.size++;
    }
    vapi_slice_advance(ref_rest, text.size < ref_rest->size ? text.size + 1U : text.size);
    return text;
}

static vapi_status_t read_content(void *context, uint32_t position, void *out_data, size_t capacity)
{
    const vapi_slice_t *content = (const vapi_slice_t *)context;
    size_t left = content->size - position;
    size_t count = left < capacity ? left : capacity;
    memcpy(out_data, content->data + position, count);
    return count == 0U ? VAPI_END : (vapi_status_t)count;
}

static size_t read_all(vapi_multipart_t *form, char *body, size_t step)
{
    uint32_t position = 0U;
    for (;;) {
        size_t room = BODY_MAX - position < step ? BODY_MAX - position : step;
        vapi_status_t count = vapi_multipart_read(form, position, body + position, room);
        if (count == VAPI_END) {
            return position;
        }
        require(count > 0 && (size_t)count <= room);
        position += (uint32_t)count;
    }
}

static size_t times_in(const char *body, size_t size, vapi_slice_t text)
{
    size_t times = 0U;
    for (size_t at = 0U; at + text.size <= size; at++) {
        times += memcmp(body + at, text.data, text.size) == 0 ? 1U : 0U;
    }
    return times;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const uint8_t random[VAPI_MULTIPART_RANDOM_SIZE] = {0xA5, 7, 0, 255};
    static char whole[BODY_MAX];
    static char pieces[BODY_MAX];
    static vapi_slice_t contents[PARTS_MAX];
    vapi_multipart_part_t parts[PARTS_MAX] = {0};
    vapi_multipart_t form;
    size_t count = 0U;

    if (size < 2U || size > 4096U) {
        return 0;
    }
    vapi_slice_t rest = vapi_slice(data + 1, size - 1U);
    while (rest.size != 0U && count < PARTS_MAX) {
        vapi_multipart_part_t *part = &parts[count];
        part->name = next_text(&rest);
        part->filename = next_text(&rest);
        part->content_type = next_text(&rest);
        contents[count] = next_text(&rest);
        part->content = contents[count];
        if (count % 2U != 0U) {
            part->read = read_content;
            part->length = (uint32_t)contents[count].size;
            part->context = &contents[count];
        }
        count++;
    }
    if (vapi_multipart_start(&form, parts, count, random) != VAPI_OK) {
        return 0;
    }
    vapi_http_body_t body = vapi_multipart_body(&form);
    size_t whole_size = read_all(&form, whole, BODY_MAX);
    require(whole_size == body.length);
    require(read_all(&form, pieces, data[0] % 40U + 1U) == whole_size);
    require(memcmp(whole, pieces, whole_size) == 0);
    vapi_slice_t boundary = body.content_type;
    vapi_slice_advance(&boundary, boundary.size - VAPI_MULTIPART_BOUNDARY_SIZE);
    char delimiter[4U + VAPI_MULTIPART_BOUNDARY_SIZE] = "\r\n--";
    memcpy(delimiter + 4, boundary.data, boundary.size);
    for (size_t i = 1U; i < count;
         i += 2U) { /* what a callback gives cannot be looked through before */
        if (times_in(contents[i].data, contents[i].size, boundary) != 0U) {
            return 0;
        }
    }
    /* The first one stands at the beginning, without a line end before it. */
    require(memcmp(whole, delimiter + 2, sizeof delimiter - 2U) == 0);
    require(times_in(whole, whole_size, vapi_slice(delimiter, sizeof delimiter)) == count);
    return 0;
}
