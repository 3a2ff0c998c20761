/*
 * What the library made of an answer, as JSON, for tests/contract/test_answers.py.
 *
 * A struct is {"member": [presence, value], ...}; a decimal [mantissa, exponent, inexact], an enum
 * [value, text]. Events come in order: ["element", struct] for one of a list, ["pieces", name, text] for
 * a text in pieces once it is whole, ["event", struct] for one of an event stream.
 */
#include <stdio.h>
#include <stdlib.h>

#include "emit_requests.h"

enum { DUMP_SIZE = 16 << 20, PIECES_SIZE = 1 << 20 };

static char dump[DUMP_SIZE];
static char pieces[PIECES_SIZE];
static size_t pieces_size;
static vapi_output_t output;
static vapi_json_writer_t writer;

static void dump_struct(const vapi_json_field_t *field, const char *storage);

static void write_text(const char *text)
{
    vapi_json_write_string(&writer, vapi_slice_from_string(text));
}

static void dump_list(const vapi_json_field_t *field, const char *storage)
{
    const vapi_json_field_t *element = field->detail.children;
    uint32_t count;
    memcpy(&count, storage, sizeof count);
    vapi_json_write_begin_array(&writer);
    for (uint32_t i = 0; i < count; i++) {
        const char *place = storage + element->offset + (size_t)i * element->size;
        if (element->kind == VAPI_JSON_OBJECT) {
            dump_struct(element, place);
        } else {
            write_text(place);
        }
    }
    vapi_json_write_end_array(&writer);
}

static void dump_number(const vapi_json_field_t *field, const char *storage)
{
    int64_t number;
    int32_t small;
    memcpy(&small, storage, sizeof small);
    number = small;
    if (field->size == sizeof number) {
        memcpy(&number, storage, sizeof number);
    }
    vapi_json_write_int64(&writer, number);
}

static void dump_value(const vapi_json_field_t *field, const char *storage)
{
    bool boolean;
    int32_t value;
    vapi_json_decimal_t decimal;
    switch (field->kind) {
    case VAPI_JSON_TEXT:
    case VAPI_JSON_RAW:
        write_text(storage);
        break;
    case VAPI_JSON_INTEGER:
        dump_number(field, storage);
        break;
    case VAPI_JSON_DECIMAL:
        memcpy(&decimal, storage, sizeof decimal);
        vapi_json_write_begin_array(&writer);
        vapi_json_write_int64(&writer, decimal.mantissa);
        vapi_json_write_int64(&writer, decimal.exponent);
        vapi_json_write_boolean(&writer, decimal.inexact);
        vapi_json_write_end_array(&writer);
        break;
    case VAPI_JSON_BOOLEAN:
        memcpy(&boolean, storage, sizeof boolean);
        vapi_json_write_boolean(&writer, boolean);
        break;
    case VAPI_JSON_ENUMERATION:
        memcpy(&value, storage, sizeof value);
        vapi_json_write_begin_array(&writer);
        vapi_json_write_int64(&writer, value);
        write_text(storage + sizeof value);
        vapi_json_write_end_array(&writer);
        break;
    case VAPI_JSON_OBJECT:
        dump_struct(field, storage);
        break;
    case VAPI_JSON_LIST:
        if ((field->detail.children->flags & VAPI_JSON_EACH) == 0U) {
            dump_list(field, storage);
            break;
        }
        vapi_json_write_null(&writer);
        break;
    default:
        vapi_json_write_null(&writer); /* handed on in pieces */
        break;
    }
}

static void dump_struct(const vapi_json_field_t *field, const char *storage)
{
    vapi_json_write_begin_object(&writer);
    for (uint8_t i = 0; i < field->child_count; i++) {
        const vapi_json_field_t *child = &field->detail.children[i];
        vapi_json_write_name(&writer, vapi_slice(child->name, child->name_size));
        vapi_json_write_begin_array(&writer);
        vapi_json_write_int64(&writer, (uint8_t)storage[i]);
        dump_value(child, storage + child->offset);
        vapi_json_write_end_array(&writer);
    }
    vapi_json_write_end_object(&writer);
}

/* Where the struct of an element lies; every table of elements occurs once in a message. */
static const char *find(const vapi_json_field_t *field, const char *storage,
                        const vapi_json_field_t *wanted)
{
    if (field == wanted) {
        return storage;
    }
    bool each =
        field->kind == VAPI_JSON_LIST && (field->detail.children->flags & VAPI_JSON_EACH) != 0U;
    if (field->kind != VAPI_JSON_OBJECT && !each) {
        return NULL;
    }
    for (uint8_t i = 0; i < field->child_count; i++) {
        const vapi_json_field_t *child = &field->detail.children[i];
        const char *found = find(child, storage + child->offset, wanted);
        if (found != NULL) {
            return found;
        }
    }
    return NULL;
}

static void begin_event(const char *what)
{
    vapi_json_write_begin_array(&writer);
    write_text(what);
}

static void visit_piece(const vapi_json_event_t *event)
{
    if (event->first) {
        pieces_size = 0;
    }
    if (pieces_size + event->text.size > sizeof pieces) {
        fprintf(stderr, "dump_answer: text too long\n");
        exit(2);
    }
    if (event->text.size != 0U) {
        memcpy(pieces + pieces_size, event->text.data, event->text.size);
        pieces_size += event->text.size;
    }
    if (event->last) {
        begin_event("pieces");
        vapi_json_write_string(&writer, vapi_slice(event->field->name, event->field->name_size));
        vapi_json_write_string(&writer, vapi_slice(pieces, pieces_size));
        vapi_json_write_end_array(&writer);
    }
}

static vapi_status_t visit(void *context, const vapi_json_event_t *event)
{
    const vapi_request_t *request = (const vapi_request_t *)context;
    if (event->type == VAPI_JSON_NOTHING) {
        begin_event("event");
        dump_struct(request->event_fields, request->event);
        vapi_json_write_end_array(&writer);
        return VAPI_OK;
    }
    if ((event->field->flags & VAPI_JSON_EACH) == 0U) {
        visit_piece(event);
        return VAPI_OK;
    }
    const vapi_json_field_t *root =
        request->streams ? request->event_fields : request->answer_fields;
    const char *target = request->streams ? request->event : request->answer;
    begin_event("element");
    dump_struct(event->field, find(root, target, event->field));
    vapi_json_write_end_array(&writer);
    return VAPI_OK;
}

void dump_begin(vapi_request_t *request)
{
    output = vapi_output_window(dump, sizeof dump, 0U, 0U);
    vapi_json_writer_init(&writer, &output);
    vapi_json_write_begin_object(&writer);
    vapi_json_write_name(&writer, vapi_slice_from_string("events"));
    vapi_json_write_begin_array(&writer);
    request->visit = visit;
    request->context = request;
}

vapi_slice_t dump_end(const vapi_request_t *request)
{
    vapi_json_write_end_array(&writer);
    vapi_json_write_name(&writer, vapi_slice_from_string("struct"));
    if (request->answer != NULL && request->answer_fields->kind == VAPI_JSON_OBJECT) {
        dump_struct(request->answer_fields, request->answer);
    } else {
        vapi_json_write_null(&writer);
    }
    vapi_json_write_end_object(&writer);
    if (vapi_json_writer_finish(&writer) != VAPI_OK) {
        fprintf(stderr, "dump_answer: %s\n", vapi_strerror(vapi_json_writer_finish(&writer)));
        exit(2);
    }
    return vapi_slice(dump, vapi_output_kept(&output));
}
