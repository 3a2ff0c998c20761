/* Walking field descriptions (vapi/json_field.h): from a path to a place in memory, and to a text. */
#include "vapi/json_field.h"

#include "json_place.h"

/* Steps from a list to its element `index`; false when there is no room for it. */
static bool enter_element(const vapi_json_field_t *list, const vapi_json_field_t *element,
                          uint32_t index, vapi_json_place_t *ref_place)
{
    char *storage = ref_place->storage;

    if (list->kind == VAPI_JSON_LIST_VIEW) {
        vapi_json_list_t view;

        memcpy(&view, storage, sizeof(view));
        if (index >= view.count) {
            return false;
        }
        ref_place->storage = (char *)(uintptr_t)view.elements + (size_t)index * element->size;
        return true;
    }
    ref_place->storage = storage + element->offset;
    if ((element->flags & VAPI_JSON_EACH) == 0U) {
        /* The first comparison keeps the product in range. */
        if (index >= list->size || element->offset + (index + 1U) * element->size > list->size) {
            return false;
        }
        ref_place->count = (uint32_t *)(void *)storage;
        ref_place->storage += index * element->size;
    }
    return true;
}

bool vapi_json_place_find(const vapi_json_path_t *path, unsigned levels, void *target,
                          vapi_json_place_t *out_place)
{
    const uint32_t *index = path->index;
    vapi_json_place_t place = {path->root, (char *)target, NULL, NULL};

    for (unsigned level = 0U; level < levels; level++) {
        const vapi_json_field_t *container = place.field;

        place.field = &container->detail.children[path->step[level]];
        place.presence = NULL;
        place.count = NULL;
        if (place.field->name == NULL) {
            if (!enter_element(container, place.field, *index++, &place)) {
                return false;
            }
        } else {
            place.presence = (uint8_t *)place.storage + path->step[level];
            place.storage += place.field->offset;
        }
    }
    *out_place = place;
    return true;
}

void vapi_json_path_write(const vapi_json_path_t *path, vapi_output_t *output)
{
    const uint32_t *index = path->index;
    const vapi_json_field_t *field = path->root;

    for (unsigned level = 0U; level < path->depth; level++) {
        field = &field->detail.children[path->step[level]];
        if (field->name == NULL) {
            vapi_output_byte(output, '[');
            vapi_output_unsigned(output, *index++);
            vapi_output_byte(output, ']');
        } else {
            if (level != 0U) {
                vapi_output_byte(output, '.');
            }
            vapi_output_write(output, field->name, field->name_size);
        }
    }
}
