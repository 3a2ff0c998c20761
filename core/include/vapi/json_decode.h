/**
 * @file json_decode.h
 * From JSON text to a C struct by descriptor (vapi/json_field.h), streaming, in constant memory.
 *
 * The struct is cleared at the beginning (and an inner struct at its own beginning, so that the
 * last of two members of the same name wins). Members nobody described are skipped. A member of
 * another type than described is not an error: its presence says VAPI_JSON_MISFIT.
 *
 * Events stand for what does not fit a struct: a list read one element at a time into one struct
 * (VAPI_JSON_EACH), and long texts or JSON handed on in pieces (VIEW, RAW_VIEW).
 *
 *     vapi_json_decode_init(&decode, &vapi_call_list_root, &call);
 *     while ((status = vapi_json_decode_next(&decode, &input, &event)) == VAPI_OK) {
 *         if (event.type == VAPI_JSON_OBJECT_END) { ... one call is complete in `call` ... }
 *     }
 *
 *     init ---> [ reading ] -- next(): OK with an event | PENDING | error (stays)
 *                    '-------- finish(): OK, the struct is complete | error
 */
#ifndef VAPI_JSON_DECODE_H
#define VAPI_JSON_DECODE_H

#include "vapi/json_select.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The decoder. The caller owns it; its members are private, except select.path for messages. */
typedef struct vapi_json_decode {
    vapi_json_select_t select;
    void *target;
    char *text;    /* where the text being copied goes on */
    uint16_t room; /* bytes left there, without the NUL */
    bool cut;      /* whether it did not fit */
} vapi_json_decode_t;

/**
 * Starts a text.
 * @param root   description of the outermost value. Must stay valid.
 * @param target the struct it describes; cleared when the value begins. Must stay valid.
 */
void vapi_json_decode_init(vapi_json_decode_t *decode, const vapi_json_field_t *root, void *target);

/**
 * Takes input up to the next event.
 * @param out_event the selector's event for which this call returned:
 *        - a field with VAPI_JSON_EACH: the element is complete in its struct. Type is OBJECT_END for
 *          objects; for scalars the event of the value (STRING, NUMBER, TRUE, FALSE); index is its number;
 *        - a field of kind VIEW or RAW_VIEW: a piece of it, event.text.
 * @return as vapi_json_select_next().
 */
VAPI_NODISCARD vapi_status_t vapi_json_decode_next(vapi_json_decode_t *decode,
                                                   vapi_slice_t *ref_input,
                                                   vapi_json_event_t *out_event);

/**
 * Says what the end of the input means, as vapi_json_select_finish(); a last element or piece that only
 * this call shows (a number as the whole text) is stored.
 * @return VAPI_OK: the struct is complete; or the error.
 */
VAPI_NODISCARD vapi_status_t vapi_json_decode_finish(vapi_json_decode_t *decode);

/** Decodes a text in memory; events are passed over. @return VAPI_OK or the selector's error. */
VAPI_NODISCARD vapi_status_t vapi_json_decode_text(vapi_slice_t text, const vapi_json_field_t *root,
                                                   void *target);

/** The value of a name in an ENUMERATION field's table, or 0 (unknown). */
int32_t vapi_json_enumeration_value(const vapi_json_field_t *field, vapi_slice_t name);

/** The name of a value in an ENUMERATION field's table; empty for 0 and values out of range. */
vapi_slice_t vapi_json_enumeration_name(const vapi_json_field_t *field, int32_t value);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_JSON_DECODE_H */
