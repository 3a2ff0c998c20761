/* Where a described value lies in memory (private to the JSON floor; see vapi/json_field.h). */
#ifndef VAPI_JSON_PLACE_H
#define VAPI_JSON_PLACE_H

#include "vapi/json_field.h"

/* A value: its description, its storage, its presence, and the list it is an element of. */
typedef struct vapi_json_place {
    const vapi_json_field_t *field;
    char *storage;
    uint8_t *presence; /* NULL for the root and for elements */
    uint32_t *count;   /* elements of the list so far; NULL when this is no element of a LIST */
} vapi_json_place_t;

/* The element's field of a container, or NULL. */
const vapi_json_field_t *vapi_json_element_of(const vapi_json_field_t *container);

/*
 * Finds the value `levels` steps down the path in the struct `target`. False when it has no place: an
 * element behind the end of its list.
 */
bool vapi_json_place_find(const vapi_json_path_t *path, unsigned levels, void *target,
                          vapi_json_place_t *out_place);

#endif /* VAPI_JSON_PLACE_H */
