/*
 * Encoder (vapi/json_encode.h): walks a description and a struct side by side, and calls the writer.
 *
 * The place in the tree is a path, as in the decoder; stepping out of a container walks from the root
 * again instead of keeping a stack of addresses.
 */
#include "vapi/json_encode.h"

#include "json_place.h"
#include "vapi/json_decode.h"

/* A text's length in characters: every byte but the following ones of a character. */
static int64_t count_characters(vapi_slice_t text)
{
    int64_t count = 0;

    for (size_t i = 0U; i < text.size; i++) {
        if (((uint8_t)text.data[i] & 0xC0U) != 0x80U) {
            count++;
        }
    }
    return count;
}

/* Whether a number is within the field's limits. */
static bool within_limits(const vapi_json_field_t *field, vapi_json_decimal_t number)
{
    const vapi_json_limits_t *limits = field->detail.limits;
    vapi_json_decimal_t bound = {0, 0, false};

    if (limits == NULL) {
        return true;
    }
    bound.mantissa = limits->minimum;
    bound.exponent = limits->exponent;
    if (vapi_json_decimal_compare(number, bound) < 0) {
        return false;
    }
    bound.mantissa = limits->maximum;
    return vapi_json_decimal_compare(number, bound) <= 0;
}

/* NUL-terminated text in a buffer of a struct. */
static vapi_slice_t stored_text(const char *text, size_t size)
{
    size_t length = 0U;

    while (length < size && text[length] != '\0') {
        length++;
    }
    return vapi_slice(text, length);
}

/* Writes a text; false when it is too short or too long. */
static bool encode_text(vapi_json_writer_t *writer, const vapi_json_field_t *field,
                        vapi_slice_t text)
{
    vapi_json_decimal_t length = {0, 0, false};

    length.mantissa = count_characters(text);
    vapi_json_write_string(writer, text);
    return within_limits(field, length);
}

/* Writes an enumeration's name; false when the value has none. */
static bool encode_enumeration(vapi_json_writer_t *writer, const vapi_json_place_t *place)
{
    int32_t value;
    vapi_slice_t name;

    memcpy(&value, place->storage, sizeof(value));
    name = vapi_json_enumeration_name(place->field, value);
    if (value == 0) {
        name = stored_text(place->storage + sizeof(value), place->field->size - sizeof(value));
    }
    vapi_json_write_string(writer, name);
    return name.size != 0U;
}

/* Writes a number; false when it is out of range. */
static bool encode_number(vapi_json_writer_t *writer, const vapi_json_place_t *place)
{
    vapi_json_decimal_t decimal = {0, 0, false};

    if (place->field->kind == VAPI_JSON_DECIMAL) {
        memcpy(&decimal, place->storage, sizeof(decimal));
    } else if (place->field->size == sizeof(int64_t)) {
        memcpy(&decimal.mantissa, place->storage, sizeof(int64_t));
    } else {
        int32_t small;

        memcpy(&small, place->storage, sizeof(small));
        decimal.mantissa = small;
    }
    vapi_json_write_decimal(writer, decimal);
    return within_limits(place->field, decimal);
}

/* Writes a value, of a container the beginning; false when it breaks the schema's rules. */
static bool encode_value(vapi_json_writer_t *writer, const vapi_json_place_t *place)
{
    const vapi_json_field_t *field = place->field;
    vapi_slice_t view = {NULL, 0U};
    bool boolean;

    switch (field->kind) {
    case VAPI_JSON_VIEW:
        memcpy(&view, place->storage, sizeof(view));
        return encode_text(writer, field, view);
    case VAPI_JSON_TEXT:
        return encode_text(writer, field, stored_text(place->storage, field->size));
    case VAPI_JSON_INTEGER:
    case VAPI_JSON_DECIMAL:
        return encode_number(writer, place);
    case VAPI_JSON_BOOLEAN:
        memcpy(&boolean, place->storage, sizeof(boolean));
        vapi_json_write_boolean(writer, boolean);
        return true;
    case VAPI_JSON_ENUMERATION:
        return encode_enumeration(writer, place);
    case VAPI_JSON_RAW:
        vapi_json_write_raw(writer, stored_text(place->storage, field->size));
        return true;
    case VAPI_JSON_RAW_VIEW:
        memcpy(&view, place->storage, sizeof(view));
        vapi_json_write_raw(writer, view);
        return true;
    case VAPI_JSON_CONSTANT:
        vapi_json_write_string(writer, vapi_slice_from_string(field->detail.names[0]));
        return true;
    case VAPI_JSON_OBJECT:
        vapi_json_write_begin_object(writer);
        return true;
    default:
        vapi_json_write_begin_array(writer);
        return true;
    }
}

/* Whether a member is to be sent, and as what. */
static vapi_json_presence_t presence_of(const vapi_json_place_t *place)
{
    const vapi_json_field_t *field = place->field;

    if (place->presence == NULL || field->kind == VAPI_JSON_CONSTANT) {
        return VAPI_JSON_SET;
    }
    if (*place->presence == VAPI_JSON_ABSENT &&
        (field->kind == VAPI_JSON_VIEW || field->kind == VAPI_JSON_RAW_VIEW ||
         field->kind == VAPI_JSON_LIST_VIEW)) {
        const void *pointer;

        memcpy(&pointer, place->storage, sizeof(pointer)); /* the first member of all three */
        return pointer != NULL ? VAPI_JSON_SET : VAPI_JSON_ABSENT;
    }
    return (vapi_json_presence_t)*place->presence;
}

/* Writes a member or element; true when it is a container whose children follow. */
static bool encode_place(vapi_json_writer_t *writer, const vapi_json_place_t *place)
{
    const vapi_json_field_t *field = place->field;
    vapi_json_presence_t presence = presence_of(place);

    if (field->kind == VAPI_JSON_ANY) {
        return false;
    }
    if (presence == VAPI_JSON_ABSENT) {
        if ((field->flags & VAPI_JSON_REQUIRED) != 0U) {
            vapi_json_writer_fail(writer, VAPI_ERROR_INCOMPLETE);
        }
        return false;
    }
    if (place->presence != NULL) {
        vapi_json_write_name(writer, vapi_slice(field->name, field->name_size));
    }
    if (presence == VAPI_JSON_NULL) {
        vapi_json_write_null(writer);
        return false;
    }
    if (presence != VAPI_JSON_SET || !encode_value(writer, place)) {
        vapi_json_writer_fail(writer, VAPI_ERROR_PARAMETER);
        return false;
    }
    return field->kind == VAPI_JSON_OBJECT || field->kind == VAPI_JSON_LIST ||
           field->kind == VAPI_JSON_LIST_VIEW;
}

/* Goes to the first child of a container, or to the next; false when there is none left. */
static bool go_on(vapi_json_path_t *path, const vapi_json_place_t *container, bool first)
{
    uint8_t *step = &path->step[path->depth - 1U];
    uint32_t *index;
    vapi_json_list_t list;

    if (container->field->kind == VAPI_JSON_OBJECT) {
        *step = (uint8_t)(first ? 0U : *step + 1U);
        return *step < container->field->child_count;
    }
    index = &path->index[path->arrays - 1U];
    *step = 0U;
    *index = first ? 0U : *index + 1U;
    if (container->field->kind == VAPI_JSON_LIST_VIEW) {
        memcpy(&list, container->storage, sizeof(list));
    } else {
        memcpy(&list.count, container->storage, sizeof(list.count));
    }
    return *index < list.count;
}

/* Steps into a container; false when the description is too deep. */
static bool enter(vapi_json_path_t *path, const vapi_json_field_t *container)
{
    if (path->depth == VAPI_JSON_PATH_MAX) {
        return false;
    }
    path->depth++;
    if (container->kind != VAPI_JSON_OBJECT) {
        if (path->arrays == VAPI_JSON_PATH_ARRAYS_MAX) {
            return false;
        }
        path->arrays++;
    }
    return true;
}

/* Ends a container and steps out of it. */
static void leave(vapi_json_writer_t *writer, vapi_json_path_t *path,
                  const vapi_json_field_t *container)
{
    path->depth--;
    if (container->kind == VAPI_JSON_OBJECT) {
        vapi_json_write_end_object(writer);
    } else {
        path->arrays--;
        vapi_json_write_end_array(writer);
    }
}

vapi_status_t vapi_json_encode(vapi_json_writer_t *writer, const vapi_json_field_t *root,
                               const void *source, vapi_json_path_t *out_path)
{
    void *target = (void *)(uintptr_t)source; /* only read */
    vapi_json_path_t path;
    vapi_json_place_t place;
    bool first;

    memset(&path, 0, sizeof(path));
    path.root = root;
    do {
        if (!vapi_json_place_find(&path, path.depth, target, &place)) {
            vapi_json_writer_fail(writer,
                                  VAPI_ERROR_PARAMETER); /* more elements than the list holds */
            break;
        }
        first = encode_place(writer, &place);
        if (first && !enter(&path, place.field)) {
            vapi_json_writer_fail(writer, VAPI_ERROR_ARGUMENT);
        }
        if (writer->status != VAPI_OK) {
            break;
        }
        while (path.depth != 0U) {
            (void)vapi_json_place_find(&path, path.depth - 1U, target, &place);
            if (go_on(&path, &place, first)) {
                break;
            }
            leave(writer, &path, place.field);
            first = false;
        }
    } while (path.depth != 0U);
    if (out_path != NULL) {
        *out_path = path;
    }
    return writer->status;
}
