/*
 * The JSON selector: however a text is cut, the same is said of it; and what the selector accepts without a
 * selection it accepts with one.
 *
 * Input: a byte from which the pieces' sizes are made, then the text.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "vapi/json_select.h"
#include "vapi/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const vapi_json_field_t deep[] = {VAPI_JSON_SELECT("a", 1), VAPI_JSON_SELECT("b\"", 2)};
static const vapi_json_field_t inner[] = {VAPI_JSON_SELECT_EACH(3, deep, 2),
                                          VAPI_JSON_SELECT_VERBATIM("raw", 4)};
static const vapi_json_field_t outer[] = {
    VAPI_JSON_SELECT_EACH(5, inner, 2),
    VAPI_JSON_SELECT("id", 6),
    VAPI_JSON_SELECT("idea", 7),
    VAPI_JSON_SELECT_IN("a", 8, deep, 2),
    VAPI_JSON_SELECT_IN("list", 9, inner, 2),
    VAPI_JSON_SELECT_VERBATIM("raw", 10),
    VAPI_JSON_SELECT_IN("\xC3\xA4", 11, deep, 2),
};
static const vapi_json_field_t root = VAPI_JSON_ROOT(outer, 7);

static void require(int condition)
{
    if (!condition) {
        abort();
    }
}

typedef struct digest {
    uint64_t sum;
    int in_value;
} digest_t;

static void add(digest_t *digest, const void *bytes, size_t size)
{
    for (size_t i = 0U; i < size; i++) {
        digest->sum = (digest->sum ^ ((const uint8_t *)bytes)[i]) * UINT64_C(1099511628211);
    }
}

static void add_event(digest_t *digest, const vapi_json_event_t *event)
{
    const uint32_t head[] = {event->type, event->field->offset, event->index};

    if (event->type == VAPI_JSON_STRING || event->type == VAPI_JSON_RAW_TEXT) {
        require(event->first == !digest->in_value);
        digest->in_value = !event->last;
        if (event->first) {
            add(digest, head, sizeof(head));
        }
        add(digest, event->text.data, event->text.size);
        if (event->last) {
            add(digest, "end", 3U);
        }
        if (event->type == VAPI_JSON_STRING) {
            vapi_utf8_t utf8 = VAPI_UTF8_START;

            require(vapi_utf8_check(&utf8, event->text.data, event->text.size) == event->text.size);
            require(utf8 == VAPI_UTF8_START);
        }
    } else {
        require(!digest->in_value);
        add(digest, head, sizeof(head));
        if (event->type == VAPI_JSON_NUMBER) {
            add(digest, event->text.data, event->text.size);
        }
    }
}

/* Reads the text in pieces that a pseudo-random sequence cuts; seed 0: whole. Each piece is a block of its own. */
static vapi_status_t read_text(const vapi_json_field_t *selection, const uint8_t *data, size_t size,
                               uint32_t seed, digest_t *digest)
{
    vapi_json_select_t select;
    vapi_json_event_t event;
    vapi_status_t status = VAPI_PENDING;

    memset(digest, 0, sizeof(*digest));
    vapi_json_select_init(&select, selection);
    while (size != 0U && status == VAPI_PENDING) {
        size_t count = size;
        uint8_t *block;
        vapi_slice_t input;

        if (seed != 0U) {
            seed = seed * 1664525U + 1013904223U;
            count = (seed >> 24) % 7U;
            count = count < size ? count : size;
        }
        block = malloc(count == 0U ? 1U : count);
        require(block != NULL);
        memcpy(block, data, count);
        input = vapi_slice(block, count);
        while ((status = vapi_json_select_next(&select, &input, &event)) == VAPI_OK) {
            add_event(digest, &event);
        }
        require(status < VAPI_OK || input.size == 0U);
        free(block);
        data += count;
        size -= count;
    }
    if (status == VAPI_PENDING) {
        status = vapi_json_select_finish(&select, &event);
        if (status == VAPI_OK && event.type != VAPI_JSON_NOTHING) {
            add_event(digest, &event);
        }
    }
    require(status != VAPI_OK || !digest->in_value);
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    digest_t whole;
    digest_t cut;
    vapi_status_t status;

    if (size != 0U) {
        status = read_text(&root, data + 1, size - 1U, 0U, &whole);
        require(read_text(&root, data + 1, size - 1U, data[0] + 1U, &cut) == status);
        require(whole.sum == cut.sum || status != VAPI_OK);
        require(read_text(NULL, data + 1, size - 1U, data[0] + 2U, &cut) == status);
    }
    return 0;
}
