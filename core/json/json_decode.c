/*
 * Decoder (vapi/json_decode.h): turns the selector's events into members of a struct.
 *
 * It keeps no stack of its own. The selector's path names the place of every value, and walking it from
 * the root gives the address; that costs a few steps for a selected value and nothing for the rest.
 */
#include "vapi/json_decode.h"

#include "json_place.h"

void vapi_json_decode_init(vapi_json_decode_t *decode, const vapi_json_field_t *root, void *target)
{
    memset(decode, 0, sizeof(*decode));
    vapi_json_select_init(&decode->select, root);
    decode->target = target;
}

int32_t vapi_json_enumeration_value(const vapi_json_field_t *field, vapi_slice_t name)
{
    const char *const *names = field->detail.names;

    for (int32_t i = 0; names[i] != NULL; i++) {
        if (vapi_slice_equal(vapi_slice_from_string(names[i]), name)) {
            return i + 1;
        }
    }
    return 0;
}

vapi_slice_t vapi_json_enumeration_name(const vapi_json_field_t *field, int32_t value)
{
    const char *const *names = field->detail.names;

    for (; value > 1 && *names != NULL; value--) {
        names++;
    }
    return vapi_slice_from_string(value == 1 ? *names : NULL);
}

/* Copies a piece of text as far as there is room; true when all of it was. */
static bool copy_piece(vapi_json_decode_t *decode, vapi_slice_t piece)
{
    size_t size = piece.size;
    bool whole = size <= decode->room;

    if (!whole) {
        size = decode->room;
        while (size != 0U && ((uint8_t)piece.data[size] & 0xC0U) == 0x80U) {
            size--; /* not in the middle of a character */
        }
        decode->room = 0U;
    } else {
        decode->room = (uint16_t)(decode->room - size);
    }
    memcpy(decode->text, piece.data, size);
    decode->text += size;
    return whole;
}

/* Stores a number; false when it does not fit. */
static bool store_number(const vapi_json_place_t *place, vapi_slice_t text)
{
    if (place->field->kind == VAPI_JSON_DECIMAL) {
        vapi_json_decimal_t decimal;

        if (vapi_json_number_to_decimal(text, &decimal) != VAPI_OK) {
            return false;
        }
        memcpy(place->storage, &decimal, sizeof(decimal));
        return true;
    }
    int64_t number;
    int32_t small;

    if (place->field->kind != VAPI_JSON_INTEGER ||
        vapi_json_number_to_int64(text, &number) != VAPI_OK) {
        return false;
    }
    if (place->field->size == sizeof(number)) {
        memcpy(place->storage, &number, sizeof(number));
        return true;
    }
    small = (int32_t)number;
    if (small != number) {
        return false;
    }
    memcpy(place->storage, &small, sizeof(small));
    return true;
}

/* Stores a piece of a string or of JSON text; gives the presence. */
static vapi_json_presence_t store_text(vapi_json_decode_t *decode, const vapi_json_place_t *place,
                                       const vapi_json_event_t *event)
{
    const vapi_json_field_t *field = place->field;
    size_t prefix = field->kind == VAPI_JSON_ENUMERATION ? sizeof(int32_t) : 0U;
    char *text = place->storage + prefix;
    vapi_slice_t whole;

    if (field->kind == VAPI_JSON_VIEW || field->kind == VAPI_JSON_RAW_VIEW) {
        return VAPI_JSON_SET;
    }
    if (event->type == VAPI_JSON_STRING && field->kind != VAPI_JSON_TEXT && prefix == 0U) {
        return VAPI_JSON_MISFIT;
    }
    if (event->first) {
        decode->text = text;
        decode->room = (uint16_t)(field->size - prefix - 1U);
        decode->cut = false;
    }
    if (!copy_piece(decode, event->text)) {
        decode->cut = true;
    }
    whole = vapi_slice(text, (size_t)(decode->text - text));
    if (event->last && prefix != 0U) {
        int32_t value = vapi_json_enumeration_value(field, whole);

        memcpy(place->storage, &value, sizeof(value));
    }
    if (event->last && event->type == VAPI_JSON_RAW_TEXT &&
        vapi_slice_equal(whole, vapi_slice_from_string("null"))) {
        memset(text, 0, whole.size);
        return VAPI_JSON_NULL;
    }
    return decode->cut ? VAPI_JSON_CUT : VAPI_JSON_SET;
}

/* Stores what an event says of a value; gives the presence. */
static vapi_json_presence_t store(vapi_json_decode_t *decode, const vapi_json_place_t *place,
                                  const vapi_json_event_t *event)
{
    const vapi_json_field_t *field = place->field;
    bool fits = true;

    if (field->kind == VAPI_JSON_ANY || field->kind == VAPI_JSON_CONSTANT) {
        return VAPI_JSON_SET;
    }
    switch (event->type) {
    case VAPI_JSON_NULL_VALUE:
        return VAPI_JSON_NULL;
    case VAPI_JSON_OBJECT_BEGIN:
        fits = field->kind == VAPI_JSON_OBJECT;
        break;
    case VAPI_JSON_ARRAY_BEGIN:
        fits = vapi_json_element_of(field) != NULL;
        break;
    case VAPI_JSON_NUMBER:
        fits = store_number(place, event->text);
        break;
    case VAPI_JSON_TRUE:
    case VAPI_JSON_FALSE:
        fits = field->kind == VAPI_JSON_BOOLEAN;
        if (fits) {
            bool boolean = event->type == VAPI_JSON_TRUE;

            memcpy(place->storage, &boolean, sizeof(boolean));
        }
        break;
    default:
        return store_text(decode, place, event);
    }
    return fits ? VAPI_JSON_SET : VAPI_JSON_MISFIT;
}

/* Takes one event of the selector; true when the caller must see it. */
static bool take(vapi_json_decode_t *decode, const vapi_json_event_t *event)
{
    const vapi_json_path_t *path = &decode->select.path;
    const vapi_json_field_t *field = event->field;
    bool begin = event->type == VAPI_JSON_OBJECT_BEGIN || event->type == VAPI_JSON_ARRAY_BEGIN;
    bool end = event->type == VAPI_JSON_OBJECT_END || event->type == VAPI_JSON_ARRAY_END;
    unsigned levels = path->depth - (begin ? 1U : 0U);
    vapi_json_place_t place;

    if (!end) {
        if (vapi_json_place_find(path, levels, decode->target, &place)) {
            vapi_json_presence_t presence;

            if (event->first) {
                memset(place.storage, 0, field->size);
                if (place.count != NULL) {
                    *place.count = event->index + 1U;
                }
            }
            presence = store(decode, &place, event);
            if (place.presence != NULL) {
                *place.presence = (uint8_t)presence;
            }
        } else if (vapi_json_place_find(path, levels - 1U, decode->target, &place) &&
                   place.presence != NULL) {
            *place.presence = VAPI_JSON_CUT; /* the list has no room for this element */
        }
    }
    if (field->kind == VAPI_JSON_VIEW || field->kind == VAPI_JSON_RAW_VIEW) {
        return event->type == VAPI_JSON_STRING || event->type == VAPI_JSON_RAW_TEXT;
    }
    return (field->flags & VAPI_JSON_EACH) != 0U && event->last;
}

vapi_status_t vapi_json_decode_next(vapi_json_decode_t *decode, vapi_slice_t *ref_input,
                                    vapi_json_event_t *out_event)
{
    vapi_status_t status;

    do {
        status = vapi_json_select_next(&decode->select, ref_input, out_event);
    } while (status == VAPI_OK && !take(decode, out_event));
    return status;
}

vapi_status_t vapi_json_decode_finish(vapi_json_decode_t *decode)
{
    vapi_json_event_t event;
    vapi_status_t status = vapi_json_select_finish(&decode->select, &event);

    if (status == VAPI_OK && event.type != VAPI_JSON_NOTHING) {
        (void)take(decode, &event);
    }
    return status;
}

vapi_status_t vapi_json_decode_text(vapi_slice_t text, const vapi_json_field_t *root, void *target)
{
    vapi_json_decode_t decode;
    vapi_json_event_t event;
    vapi_status_t status;

    vapi_json_decode_init(&decode, root, target);
    do {
        status = vapi_json_decode_next(&decode, &text, &event);
    } while (status == VAPI_OK);
    return status == VAPI_PENDING ? vapi_json_decode_finish(&decode) : status;
}
