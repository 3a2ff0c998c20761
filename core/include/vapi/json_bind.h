/**
 * @file json_bind.h
 * Binder over jsmn tokens: random access to a JSON document that fits a window.
 *
 * For errors, events, control messages, small answers and selected subtrees. The document is first
 * checked as strictly as the selector checks (jsmn alone accepts malformed text), then jsmn splits
 * it into the caller's tokens. Values are read where they lie; nothing is copied but strings,
 * unescaped.
 *
 *     vapi_json_token_t tokens[32];
 *     vapi_json_document_t document;
 *     status = vapi_json_document_parse(&document, text, tokens, 32);
 *     int32_t message = vapi_json_find(&document, 0, "error.message");
 *     status = vapi_json_read_string(&document, message, buffer, sizeof(buffer), NULL);
 *
 * A value is named by the number of its token; 0 is the outermost value, negative is "not there".
 * Every function takes a negative value and then says so too, so that look-ups can be chained.
 */
#ifndef VAPI_JSON_BIND_H
#define VAPI_JSON_BIND_H

#include "vapi/json_field.h"
#include "vapi/json_number.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Room for one jsmn token, 20 bytes. A document needs one for each value and one for each name. */
typedef struct vapi_json_token {
    int words[5]; /* private */
} vapi_json_token_t;

/** What a value is. */
typedef enum vapi_json_type {
    VAPI_JSON_TYPE_ABSENT = 0,
    VAPI_JSON_TYPE_NULL,
    VAPI_JSON_TYPE_BOOLEAN,
    VAPI_JSON_TYPE_NUMBER,
    VAPI_JSON_TYPE_STRING,
    VAPI_JSON_TYPE_ARRAY,
    VAPI_JSON_TYPE_OBJECT
} vapi_json_type_t;

/** A parsed document. Text and tokens are the caller's and must stay as long as it is used. */
typedef struct vapi_json_document {
    vapi_slice_t text;
    const vapi_json_token_t *tokens;
    int32_t count; /**< tokens used; 0 after a failed parse, in which nothing is found */
} vapi_json_document_t;

/**
 * Checks and tokenises a text.
 * @param capacity number of tokens at `tokens`.
 * @return VAPI_OK; an error of vapi_json_check(); VAPI_ERROR_JSON_TOKENS when there are more values
 *         than tokens.
 */
VAPI_NODISCARD vapi_status_t vapi_json_document_parse(vapi_json_document_t *out_document,
                                                      vapi_slice_t text, vapi_json_token_t *tokens,
                                                      uint32_t capacity);

/** What the value is; ABSENT for a negative value. */
vapi_json_type_t vapi_json_type(const vapi_json_document_t *document, int32_t value);

/**
 * Looks a value up by path, from another value on.
 * @param path member names and element numbers joined by dots: "error.message", "results.0.id". A name
 *             with a dot in it cannot be given; use vapi_json_member(). "" is the value itself.
 * @return the value, or -1. Of two members of the same name the last.
 */
int32_t vapi_json_find(const vapi_json_document_t *document, int32_t value, const char *path);

/** The member of this name of an object, or -1. Escapes in the document's names are understood. */
int32_t vapi_json_member(const vapi_json_document_t *document, int32_t object, vapi_slice_t name);

/** Members of an object or elements of an array; 0 for everything else. */
int32_t vapi_json_count(const vapi_json_document_t *document, int32_t value);

/**
 * The first child of an object or array, or -1. A member is its name (a string, the value follows:
 * vapi_json_member_value()), an element its value.
 */
int32_t vapi_json_first(const vapi_json_document_t *document, int32_t value);

/** The next child of the same parent, or -1. */
int32_t vapi_json_next(const vapi_json_document_t *document, int32_t child);

/** The value of a member found with vapi_json_first() and vapi_json_next(). */
int32_t vapi_json_member_value(const vapi_json_document_t *document, int32_t member);

/** The value as it stands in the text, a string with its quotes; empty for a negative value. */
vapi_slice_t vapi_json_text(const vapi_json_document_t *document, int32_t value);

/**
 * Copies a string, unescaped and NUL-terminated.
 * @param size    bytes at `buffer`, at least 1.
 * @param out_cut NULL, or set to whether the string was cut (at a character) to fit.
 * @return VAPI_OK; VAPI_ERROR_JSON_TYPE when it is not a string, buffer is then "".
 */
VAPI_NODISCARD vapi_status_t vapi_json_read_string(const vapi_json_document_t *document,
                                                   int32_t value, char *buffer, size_t size,
                                                   bool *out_cut);

/** True when the value is a string that, unescaped, equals the text. */
bool vapi_json_string_is(const vapi_json_document_t *document, int32_t value, vapi_slice_t text);

/** Reads a number of any length, as vapi_json_number_to_int64(); VAPI_ERROR_JSON_TYPE when it is none. */
VAPI_NODISCARD vapi_status_t vapi_json_read_int64(const vapi_json_document_t *document,
                                                  int32_t value, int64_t *out_number);

/** Reads a number, as vapi_json_number_to_decimal(); VAPI_ERROR_JSON_TYPE when it is none. */
VAPI_NODISCARD vapi_status_t vapi_json_read_decimal(const vapi_json_document_t *document,
                                                    int32_t value,
                                                    vapi_json_decimal_t *out_decimal);

/** Reads true or false; VAPI_ERROR_JSON_TYPE when it is neither. */
VAPI_NODISCARD vapi_status_t vapi_json_read_boolean(const vapi_json_document_t *document,
                                                    int32_t value, bool *out_boolean);

/**
 * Reads a value into a struct by descriptor, exactly as vapi/json_decode.h does.
 * @return VAPI_OK; VAPI_ERROR_JSON_TYPE when the value is absent, the struct is then untouched.
 */
VAPI_NODISCARD vapi_status_t vapi_json_read_struct(const vapi_json_document_t *document,
                                                   int32_t value, const vapi_json_field_t *root,
                                                   void *target);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_JSON_BIND_H */
