/**
 * @file json_select.h
 * Streaming JSON selector: checks a text of any size and hands out the values that were asked for.
 *
 * The text comes in pieces of any size and is never held; everything is checked against RFC 8259
 * whether it was selected or not (grammar, escapes, surrogate pairs, UTF-8, control characters,
 * depth). What nobody asked for is skipped several bytes at a time. The state is at most 96 bytes
 * on a 32-bit machine.
 *
 *     input  {"id":"c1","messages":[ ... 100 KB ... ],"cost":0.07}
 *     events OBJECT_BEGIN(root) STRING(id,"c1") NUMBER(cost,"0.07") OBJECT_END(root)
 *
 *                      .--------- OK: one event ---------.
 *                      v                                 |
 *     init ---> [ reading ] --- next() -----------------<+--- PENDING: input used up, give more
 *                      |                                 |
 *                      |                                 '--- error: stays for ever
 *                      '--- finish() at the end of input: OK (perhaps with a last event) or TRUNCATED
 *
 *     vapi_json_select_init(&select, &call);
 *     while (there is input) {
 *         vapi_json_event_t event;
 *         while ((status = vapi_json_select_next(&select, &input, &event)) == VAPI_OK) {
 *             if (event.type == VAPI_JSON_STRING && event.field->offset == 1) { ... event.text ... }
 *         }
 *         if (status != VAPI_PENDING) { ... malformed ... }
 *     }
 *     status = vapi_json_select_finish(&select, &event);
 *
 * To stop early, stop calling. There is nothing to release.
 *
 * Events do not depend on how the input is cut, except for where pieces of strings and of JSON text
 * end. A name that occurs twice in an object gives its events twice: the last one wins when each
 * overwrites. A value of another type than expected is given as what it is; members of a field's
 * children are found when the value is an object, elements when it is an array.
 */
#ifndef VAPI_JSON_SELECT_H
#define VAPI_JSON_SELECT_H

#include "vapi/config.h"
#include "vapi/json_field.h"
#include "vapi/json_number.h"
#include "vapi/utf8.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What an event says. */
typedef enum vapi_json_event_type {
    VAPI_JSON_NOTHING = 0,  /**< only from finish(): there was no last event */
    VAPI_JSON_OBJECT_BEGIN, /**< a selected object begins, be it a member or an element */
    VAPI_JSON_OBJECT_END,
    VAPI_JSON_ARRAY_BEGIN,
    VAPI_JSON_ARRAY_END,
    VAPI_JSON_STRING, /**< a piece of a string, decoded, of whole characters; may be empty */
    VAPI_JSON_NUMBER, /**< a number, whole; text is empty when longer than VAPI_JSON_NUMBER_MAX */
    VAPI_JSON_TRUE,
    VAPI_JSON_FALSE,
    VAPI_JSON_NULL_VALUE,
    VAPI_JSON_RAW_TEXT /**< a piece of the JSON text of a VERBATIM field, cut anywhere; may be empty */
} vapi_json_event_type_t;

/** One event. Text is valid until the next call and as long as the input it came from. */
typedef struct vapi_json_event {
    const vapi_json_field_t *field; /**< the selected field; of ..._END the one that began */
    vapi_slice_t text;              /**< STRING, NUMBER, RAW_TEXT */
    uint32_t index; /**< number of the innermost element that the value is or is in; else 0 */
    uint8_t type;   /**< a vapi_json_event_type_t */
    bool first;     /**< the value begins; means nothing with ..._END */
    bool last;      /**< the value is complete, and was well-formed */
} vapi_json_event_t;

/** The selector. The caller owns it; `path` may be read for vapi_json_path_write(), nothing else. */
typedef struct vapi_json_select {
    uint8_t state;
    uint8_t role;    /* what the token being read is for */
    uint8_t raw;     /* whether the value is given as JSON text */
    uint8_t count;   /* bytes of a number or character so far; what a literal is */
    uint8_t skipped; /* containers open inside the innermost selected one */
    uint8_t number;  /* what has been seen of a number */
    bool array;      /* whether the innermost container is an array */
    uint8_t bits[VAPI_JSON_DEPTH_MAX / 8 + 1]; /* the same of all: bit i of the one at depth i */
    union {
        struct {
            uint8_t part; /* where inside a character */
            vapi_utf8_t utf8;
            uint16_t high;     /* of a high surrogate that waits for its low one, or 0 */
            uint8_t candidate; /* child whose name begins like the name being read */
            uint8_t matched;   /* bytes of it that were compared */
            char character[4]; /* a decoded escape, or the beginning of a character that was cut */
            uint32_t unit;     /* hexadecimal digits of an escape so far, behind a 1 */
        } string;
        char number[VAPI_JSON_NUMBER_MAX]; /* the number so far */
        const char *literal;               /* what must follow of true, false or null */
        vapi_status_t error;               /* the error that stays */
    } work;
    const vapi_json_field_t *value; /* the value being read or expected, NULL when not selected */
    const vapi_json_field_t *container; /* innermost selected container, NULL outside the root */
    vapi_json_path_t path;
} vapi_json_select_t;

/**
 * Starts a text.
 * @param root the selection; the text's outermost value is this field. NULL checks only: no events.
 *             Must stay valid. At most VAPI_JSON_PATH_MAX containers deep.
 */
void vapi_json_select_init(vapi_json_select_t *select, const vapi_json_field_t *root);

/**
 * Takes input up to the next event.
 * @param ref_input advanced over what was taken; on an error it begins at the byte that is wrong.
 * @return VAPI_OK with one event; VAPI_PENDING when the input is used up;
 *         VAPI_ERROR_JSON_SYNTAX, _STRING, _UTF8, _NUMBER, _DEPTH or _TRAILING as in vapi/status.h
 *         (a byte order mark is a SYNTAX error); VAPI_ERROR_ARGUMENT when the selection
 *         is deeper than VAPI_JSON_PATH_MAX. Errors stay.
 */
VAPI_NODISCARD vapi_status_t vapi_json_select_next(vapi_json_select_t *select,
                                                   vapi_slice_t *ref_input,
                                                   vapi_json_event_t *out_event);

/**
 * Says what the end of the input means; call once.
 * @param out_event the last event when the whole text is a selected number, whose end nothing else
 *                  shows; otherwise its type is VAPI_JSON_NOTHING.
 * @return VAPI_OK: the text was whole; VAPI_ERROR_JSON_TRUNCATED: it was not (nothing or only white
 *         space included); VAPI_ERROR_JSON_NUMBER: it is an unfinished number; or the error that
 * stays.
 */
VAPI_NODISCARD vapi_status_t vapi_json_select_finish(vapi_json_select_t *select,
                                                     vapi_json_event_t *out_event);

/** Checks that a text in memory is one JSON value, as strictly as the selector. */
VAPI_NODISCARD vapi_status_t vapi_json_check(vapi_slice_t text);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_JSON_SELECT_H */
