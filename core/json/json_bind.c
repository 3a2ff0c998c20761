/*
 * Binder over jsmn tokens (vapi/json_bind.h).
 *
 * jsmn finds the tokens; what it accepts too generously was refused before by the selector's check. The
 * tokens lie in the order of the text, each container before its children, and know their parents, so that
 * the next child of a parent is found by skipping tokens that begin before the child's end.
 */
#include "vapi/json_bind.h"

#include "vapi/json_decode.h"
#include "vapi/json_select.h"

#define JSMN_STATIC
#define JSMN_STRICT
#define JSMN_PARENT_LINKS
#include <jsmn.h>

_Static_assert(sizeof(vapi_json_token_t) == sizeof(jsmntok_t), "a token holds a jsmn token");
_Static_assert(_Alignof(vapi_json_token_t) == _Alignof(jsmntok_t), "and is aligned for it");

/* The jsmn token of a value, or NULL when there is none. */
static const jsmntok_t *token_of(const vapi_json_document_t *document, int32_t value)
{
    return value < 0 || value >= document->count
               ? NULL
               : (const jsmntok_t *)(const void *)document->tokens + value;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

vapi_status_t vapi_json_document_parse(vapi_json_document_t *out_document, vapi_slice_t text,
                                       vapi_json_token_t *tokens, uint32_t capacity)
{
    jsmn_parser parser;
    vapi_slice_t value = text;
    vapi_status_t status = vapi_json_check(text);

    out_document->text = text;
    out_document->tokens = tokens;
    out_document->count = 0;
    if (status != VAPI_OK) {
        return status;
    }
    if (capacity == 0U) {
        return VAPI_ERROR_JSON_TOKENS;
    }
    while (is_space(value.data[0])) {
        vapi_slice_advance(&value, 1U);
    }
    while (is_space(value.data[value.size - 1U])) {
        value.size--;
    }
    if (value.data[0] == '{' || value.data[0] == '[' || value.data[0] == '"') {
        jsmn_init(&parser);
        out_document->count =
            jsmn_parse(&parser, text.data, text.size, (jsmntok_t *)(void *)tokens, capacity);
        if (out_document->count < 0) {
            /* The text is well-formed, so nothing else can be wrong. */
            out_document->count = 0;
            return VAPI_ERROR_JSON_TOKENS;
        }
    } else {
        /* jsmn wants something behind a number or literal, which the outermost value has not. */
        jsmntok_t *token = (jsmntok_t *)(void *)tokens;

        token->type = JSMN_PRIMITIVE;
        token->start = (int)(value.data - text.data);
        token->end = token->start + (int)value.size;
        token->size = 0;
        token->parent = -1;
        out_document->count = 1;
    }
    return VAPI_OK;
}

vapi_json_type_t vapi_json_type(const vapi_json_document_t *document, int32_t value)
{
    const jsmntok_t *token = token_of(document, value);

    if (token == NULL) {
        return VAPI_JSON_TYPE_ABSENT;
    }
    switch (token->type) {
    case JSMN_OBJECT:
        return VAPI_JSON_TYPE_OBJECT;
    case JSMN_ARRAY:
        return VAPI_JSON_TYPE_ARRAY;
    case JSMN_STRING:
        return VAPI_JSON_TYPE_STRING;
    default:
        break;
    }
    switch (document->text.data[token->start]) {
    case 'n':
        return VAPI_JSON_TYPE_NULL;
    case 't':
    case 'f':
        return VAPI_JSON_TYPE_BOOLEAN;
    default:
        return VAPI_JSON_TYPE_NUMBER;
    }
}

vapi_slice_t vapi_json_text(const vapi_json_document_t *document, int32_t value)
{
    const jsmntok_t *token = token_of(document, value);
    size_t quotes;

    if (token == NULL) {
        return vapi_slice(NULL, 0U);
    }
    quotes = token->type == JSMN_STRING ? 1U : 0U;
    return vapi_slice(document->text.data + token->start - quotes,
                      (size_t)(token->end - token->start) + 2U * quotes);
}

int32_t vapi_json_count(const vapi_json_document_t *document, int32_t value)
{
    return vapi_json_type(document, value) >= VAPI_JSON_TYPE_ARRAY ? token_of(document, value)->size
                                                                   : 0;
}

int32_t vapi_json_first(const vapi_json_document_t *document, int32_t value)
{
    return vapi_json_count(document, value) == 0 ? -1 : value + 1;
}

int32_t vapi_json_next(const vapi_json_document_t *document, int32_t child)
{
    const jsmntok_t *token = token_of(document, child);

    if (token != NULL) {
        int parent = token->parent;

        while (++child < document->count) {
            token++;
            if (token->parent == parent) {
                return child;
            }
        }
    }
    return -1;
}

int32_t vapi_json_member_value(const vapi_json_document_t *document, int32_t member)
{
    return token_of(document, member) == NULL ? -1 : member + 1;
}

bool vapi_json_string_is(const vapi_json_document_t *document, int32_t value, vapi_slice_t text)
{
    static const vapi_json_field_t root = VAPI_JSON_ROOT(NULL, 0U);
    vapi_slice_t input = vapi_json_text(document, value);
    vapi_json_select_t select;
    vapi_json_event_t event;

    if (vapi_json_type(document, value) != VAPI_JSON_TYPE_STRING) {
        return false;
    }
    vapi_json_select_init(&select, &root);
    while (vapi_json_select_next(&select, &input, &event) == VAPI_OK) {
        if (event.text.size > text.size ||
            memcmp(event.text.data, text.data, event.text.size) != 0) {
            return false;
        }
        vapi_slice_advance(&text, event.text.size);
    }
    return text.size == 0U;
}

int32_t vapi_json_member(const vapi_json_document_t *document, int32_t object, vapi_slice_t name)
{
    int32_t found = -1;

    if (vapi_json_type(document, object) == VAPI_JSON_TYPE_OBJECT) {
        for (int32_t member = vapi_json_first(document, object); member >= 0;
             member = vapi_json_next(document, member)) {
            if (vapi_json_string_is(document, member, name)) {
                found = member + 1; /* a later one of the same name wins */
            }
        }
    }
    return found;
}

/* Element number `name` of an array, or -1. */
static int32_t element(const vapi_json_document_t *document, int32_t array, vapi_slice_t name)
{
    int64_t index;
    int32_t value = vapi_json_first(document, array);

    if (vapi_json_check(name) != VAPI_OK || vapi_json_number_to_int64(name, &index) != VAPI_OK ||
        index < 0) {
        return -1;
    }
    for (; index > 0; index--) {
        value = vapi_json_next(document, value);
    }
    return value;
}

int32_t vapi_json_find(const vapi_json_document_t *document, int32_t value, const char *path)
{
    bool more = *path != '\0';

    while (more && value >= 0) {
        vapi_slice_t name = {path, 0U};

        while (path[name.size] != '\0' && path[name.size] != '.') {
            name.size++;
        }
        more = path[name.size] == '.';
        path += name.size + 1U;
        value = vapi_json_type(document, value) == VAPI_JSON_TYPE_ARRAY
                    ? element(document, value, name)
                    : vapi_json_member(document, value, name);
    }
    return value;
}

vapi_status_t vapi_json_read_string(const vapi_json_document_t *document, int32_t value,
                                    char *buffer, size_t size, bool *out_cut)
{
    vapi_json_field_t root = VAPI_JSON_ROOT(NULL, 0U);
    vapi_slice_t input = vapi_json_text(document, value);
    vapi_json_decode_t decode;
    vapi_json_event_t event;
    vapi_status_t status;

    buffer[0] = '\0';
    if (out_cut != NULL) {
        *out_cut = false;
    }
    if (vapi_json_type(document, value) != VAPI_JSON_TYPE_STRING) {
        return VAPI_ERROR_JSON_TYPE;
    }
    root.kind = VAPI_JSON_TEXT;
    root.size = (uint16_t)(size < UINT16_MAX ? size : UINT16_MAX);
    vapi_json_decode_init(&decode, &root, buffer);
    status = vapi_json_decode_next(&decode, &input, &event);
    status = vapi_json_decode_finish(&decode); /* which knows of errors before */
    if (out_cut != NULL) {
        *out_cut = decode.cut;
    }
    return status;
}

vapi_status_t vapi_json_read_int64(const vapi_json_document_t *document, int32_t value,
                                   int64_t *out_number)
{
    return vapi_json_type(document, value) == VAPI_JSON_TYPE_NUMBER
               ? vapi_json_number_to_int64(vapi_json_text(document, value), out_number)
               : VAPI_ERROR_JSON_TYPE;
}

vapi_status_t vapi_json_read_decimal(const vapi_json_document_t *document, int32_t value,
                                     vapi_json_decimal_t *out_decimal)
{
    return vapi_json_type(document, value) == VAPI_JSON_TYPE_NUMBER
               ? vapi_json_number_to_decimal(vapi_json_text(document, value), out_decimal)
               : VAPI_ERROR_JSON_TYPE;
}

vapi_status_t vapi_json_read_boolean(const vapi_json_document_t *document, int32_t value,
                                     bool *out_boolean)
{
    if (vapi_json_type(document, value) != VAPI_JSON_TYPE_BOOLEAN) {
        return VAPI_ERROR_JSON_TYPE;
    }
    *out_boolean = vapi_json_text(document, value).data[0] == 't';
    return VAPI_OK;
}

vapi_status_t vapi_json_read_struct(const vapi_json_document_t *document, int32_t value,
                                    const vapi_json_field_t *root, void *target)
{
    return token_of(document, value) == NULL
               ? VAPI_ERROR_JSON_TYPE
               : vapi_json_decode_text(vapi_json_text(document, value), root, target);
}
