/**
 * @file json_field.h
 * The description of a JSON value: what the selector selects, the decoder stores and the encoder sends.
 *
 * A message is described once, as a constant tree of fields. The same tree is
 *   - the selection of vapi/json_select.h (only name and children matter, and VERBATIM),
 *   - the map from members to a C struct for vapi/json_decode.h (plus kind, offset and size),
 *   - the map from a C struct to members for vapi/json_encode.h (plus limits and REQUIRED).
 * The generator emits these tables; small ones are easily written by hand:
 *
 *     static const vapi_json_field_t analysis[] = {VAPI_JSON_SELECT("summary", 3)};
 *     static const vapi_json_field_t members[] = {
 *         VAPI_JSON_SELECT("id", 1),
 *         VAPI_JSON_SELECT("status", 2),
 *         VAPI_JSON_SELECT_IN("analysis", 0, analysis, 1),
 *     };
 *     static const vapi_json_field_t call = VAPI_JSON_ROOT(members, 3);
 *
 * Trees are constant data in flash. One table of children may be shared by many fields, so that a
 * message used in several places is described once.
 */
#ifndef VAPI_JSON_FIELD_H
#define VAPI_JSON_FIELD_H

#include "vapi/output.h"
#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Containers that may be open on the way to a selected value, the outermost included. */
#define VAPI_JSON_PATH_MAX 16U

/** Arrays among them whose elements are selected. */
#define VAPI_JSON_PATH_ARRAYS_MAX 4U

/**
 * How a value lies in the C struct. "Storage" is the member of the struct at `offset`, `size` bytes long.
 *
 * | kind | storage | decoder | encoder |
 * |---|---|---|---|
 * | ANY | none; no children when decoded | ignores the value | sends nothing |
 * | TEXT | `char[size]`, NUL-terminated UTF-8 | copies, cuts at a character | sends |
 * | VIEW | `vapi_slice_t`, UTF-8 the caller owns | hands pieces on as events | sends |
 * | INTEGER | `int32_t` or `int64_t`, by size | stores when it fits | sends |
 * | DECIMAL | `vapi_json_decimal_t` | stores | sends |
 * | BOOLEAN | `bool` | stores | sends |
 * | ENUMERATION | `int32_t` value, then `char[size - 4]` text | copies the text, looks it up | sends |
 * | RAW | `char[size]`, NUL-terminated JSON | copies, cuts | sends, checked |
 * | RAW_VIEW | `vapi_slice_t`, JSON the caller owns | hands pieces on as events | sends, checked |
 * | OBJECT | a struct that begins with its presences | clears, descends | sends |
 * | LIST | `uint32_t` count, then the elements (see below) | fills | sends |
 * | LIST_VIEW | `vapi_json_list_t`, elements the caller owns | ignores the value | sends |
 * | CONSTANT | none | ignores the value | sends names[0], always |
 *
 * A RAW and a RAW_VIEW need the flag VAPI_JSON_VERBATIM. An ENUMERATION without room for text (size 4) can
 * be encoded, not decoded.
 */
typedef enum vapi_json_kind {
    VAPI_JSON_ANY = 0,
    VAPI_JSON_TEXT,
    VAPI_JSON_VIEW,
    VAPI_JSON_INTEGER,
    VAPI_JSON_DECIMAL,
    VAPI_JSON_BOOLEAN,
    VAPI_JSON_ENUMERATION,
    VAPI_JSON_RAW,
    VAPI_JSON_RAW_VIEW,
    VAPI_JSON_OBJECT,
    VAPI_JSON_LIST,
    VAPI_JSON_LIST_VIEW,
    /**
     * No storage, and its presence is not looked at. The encoder always sends the text names[0], so
     * that a message tells by itself which one it is ({"type":"say", ...}); the decoder ignores the
     * value.
     */
    VAPI_JSON_CONSTANT,
} vapi_json_kind_t;

/** Properties of a field, to be added. */
enum {
    /** The value, of any type, is given as its JSON text (checked), not by its type. */
    VAPI_JSON_VERBATIM = 1,
    /** The encoder refuses a struct in which this member is absent (VAPI_ERROR_INCOMPLETE). */
    VAPI_JSON_REQUIRED = 2,
    /**
     * On the element of a LIST: one struct is used for all elements, and the decoder reports each
     * as it is complete (vapi/json_decode.h). Storage of the LIST is then the element alone,
     * without count.
     */
    VAPI_JSON_EACH = 4
};

/** What is known of a member of a struct. Numbers, so that a cleared struct has no member. */
typedef enum vapi_json_presence {
    VAPI_JSON_ABSENT = 0, /**< not there; the storage is zero */
    VAPI_JSON_NULL = 1,   /**< null */
    VAPI_JSON_SET = 2,    /**< there, and in the storage */
    /** There, but too long: the storage holds the beginning, a list the first elements. Not for encoding. */
    VAPI_JSON_CUT = 3,
    /** There, but of another type or out of range; the storage is zero. Not for encoding. */
    VAPI_JSON_MISFIT = 4
} vapi_json_presence_t;

/**
 * Bounds of a member, both inclusive: of the number itself in units of 10^exponent, or of a text's length
 * in characters.
 */
typedef struct vapi_json_limits {
    int64_t minimum;
    int64_t maximum;
    int16_t exponent; /**< 0 for lengths */
} vapi_json_limits_t;

/** Elements that the caller owns (kind LIST_VIEW), each of the element field's size. */
typedef struct vapi_json_list {
    const void *elements;
    uint32_t count;
} vapi_json_list_t;

/**
 * One value in a JSON text: the root, a member of an object, or every element of an array.
 *
 * Structs: an OBJECT's storage begins with `uint8_t presence[child_count]`, one
 * vapi_json_presence_t for each child in the order of the table, whatever follows behind it.
 * `offset` counts from the beginning of the struct that holds the member; of a LIST's element from
 * the beginning of the LIST's storage. The root's is 0. Element i of a LIST lies i * size behind
 * its offset; as many as fit the LIST's size are kept.
 */
typedef struct vapi_json_field {
    const char *name; /**< member name, UTF-8 without escapes; NULL: the root, or every element */
    union {
        const void *none;
        /**
         * Members of an object, elements of an array, or both where an API answers with either. The
         * element's field, the one without name, must come first.
         */
        const struct vapi_json_field *children;
        /** ENUMERATION: name i stands for the value i + 1; NULL ends them. */
        const char *const *names;
        const vapi_json_limits_t *limits; /**< TEXT, VIEW, INTEGER, DECIMAL: bounds, or NULL */
    } detail;
    uint16_t offset;     /**< place of the storage; in a pure selection the caller's own tag */
    uint16_t size;       /**< bytes of the storage */
    uint8_t name_size;   /**< bytes of the name */
    uint8_t child_count; /**< number of children, 0 when there are none */
    uint8_t kind;        /**< a vapi_json_kind_t */
    uint8_t flags;       /**< VAPI_JSON_VERBATIM and so on */
} vapi_json_field_t;

/* Initialisers for selections written by hand; a tag of 0..65535 comes back in event.field->offset.
 */

/** The member of this name, a string literal. Of a container only begin and end are given. */
#define VAPI_JSON_SELECT(literal, tag)                                                             \
    {                                                                                              \
        (literal), {NULL}, (tag), 0U, sizeof(literal) - 1U, 0U, VAPI_JSON_ANY, 0U                  \
    }

/** The member of this name as JSON text. */
#define VAPI_JSON_SELECT_VERBATIM(literal, tag)                                                    \
    {                                                                                              \
        (literal), {NULL}, (tag), 0U, sizeof(literal) - 1U, 0U, VAPI_JSON_RAW_VIEW,                \
            VAPI_JSON_VERBATIM                                                                     \
    }

/** Children of the member of this name. */
#define VAPI_JSON_SELECT_IN(literal, tag, fields, count)                                           \
    {                                                                                              \
        (literal), {(fields)}, (tag), 0U, sizeof(literal) - 1U, (count), VAPI_JSON_ANY, 0U         \
    }

/** Every element of an array, and children of it (NULL, 0: none). Must be the first child. */
#define VAPI_JSON_SELECT_EACH(tag, fields, count)                                                  \
    {                                                                                              \
        NULL, {(fields)}, (tag), 0U, 0U, (count), VAPI_JSON_ANY, 0U                                \
    }

/** The root of a selection with these children. */
#define VAPI_JSON_ROOT(fields, count)                                                              \
    {                                                                                              \
        NULL, {(fields)}, 0U, 0U, 0U, (count), VAPI_JSON_ANY, 0U                                   \
    }

/** The containers open on the way from the root to a value. For vapi_json_path_write(). */
typedef struct vapi_json_path {
    const vapi_json_field_t *root;
    uint32_t index[VAPI_JSON_PATH_ARRAYS_MAX]; /**< element numbers, outermost array first */
    uint8_t step[VAPI_JSON_PATH_MAX];          /**< step[i]: which child of the container i */
    uint8_t depth;  /**< containers open, so that step[depth - 1] is the value */
    uint8_t arrays; /**< arrays among them */
} vapi_json_path_t;

/** Writes where a value is, for people: "customer.number", "results[3].id"; nothing for the root.
 */
void vapi_json_path_write(const vapi_json_path_t *path, vapi_output_t *output);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_JSON_FIELD_H */
