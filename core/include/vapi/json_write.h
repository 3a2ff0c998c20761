/**
 * @file json_write.h
 * JSON writer that cannot produce an invalid document.
 *
 * Writes RFC 8259 text without white space into a vapi_output_t. A call that would make the text
 * invalid (a value where a name belongs, a bad UTF-8 string, too many levels) sets an error that
 * stays: every later call does nothing, and vapi_json_writer_finish() gives the error. So a caller
 * writes the whole document and looks once.
 *
 *     vapi_json_writer_init(&writer, &output);
 *     vapi_json_write_begin_object(&writer);
 *     vapi_json_write_name(&writer, vapi_slice_from_string("name"));
 *     vapi_json_write_string(&writer, name);
 *     vapi_json_write_end_object(&writer);
 *     status = vapi_json_writer_finish(&writer);
 *
 *     init -> [ value expected ] -- scalar / end of outermost --> [ complete ] -- finish(): OK
 *                | begin_object          ^
 *                v                       | end_object
 *        [ name or end expected ] -- name --> [ value expected ] -- value --> [ name or end ... ]
 *     any other order: VAPI_ERROR_JSON_NESTING, which stays
 *
 * Two passes: the same calls first count (vapi_output_counter()), then fill one window after another.
 * Once a window is full, calls do nothing and check nothing; the counting pass has checked everything.
 */
#ifndef VAPI_JSON_WRITE_H
#define VAPI_JSON_WRITE_H

#include "vapi/config.h"
#include "vapi/json_number.h"
#include "vapi/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The writer. The caller owns it; its members are private. */
typedef struct vapi_json_writer {
    vapi_output_t *output;
    vapi_status_t status;
    uint8_t depth;
    uint8_t state;
    /* bit i: whether the container at depth i is an array */
    uint8_t bits[VAPI_JSON_DEPTH_MAX / 8 + 1];
} vapi_json_writer_t;

/** Starts a document. `output` must stay valid. */
void vapi_json_writer_init(vapi_json_writer_t *writer, vapi_output_t *output);

/** Begins an object; sets VAPI_ERROR_JSON_DEPTH beyond VAPI_JSON_DEPTH_MAX levels. */
void vapi_json_write_begin_object(vapi_json_writer_t *writer);

/** Ends the innermost container, which must be an object without a name left alone. */
void vapi_json_write_end_object(vapi_json_writer_t *writer);

/** Begins an array; sets VAPI_ERROR_JSON_DEPTH beyond VAPI_JSON_DEPTH_MAX levels. */
void vapi_json_write_begin_array(vapi_json_writer_t *writer);

/** Ends the innermost container, which must be an array. */
void vapi_json_write_end_array(vapi_json_writer_t *writer);

/** Writes a member name, from UTF-8. A name that was written before is not noticed. */
void vapi_json_write_name(vapi_json_writer_t *writer, vapi_slice_t name);

/** Writes a string, from UTF-8; sets VAPI_ERROR_JSON_UTF8 when it is not valid. */
void vapi_json_write_string(vapi_json_writer_t *writer, vapi_slice_t text);

/** Writes an integer. */
void vapi_json_write_int64(vapi_json_writer_t *writer, int64_t number);

/** Writes a decimal: {714, -4} as 0.0714; large exponents as 714e20. */
void vapi_json_write_decimal(vapi_json_writer_t *writer, vapi_json_decimal_t decimal);

/** Writes true or false. */
void vapi_json_write_boolean(vapi_json_writer_t *writer, bool boolean);

/** Writes null. */
void vapi_json_write_null(vapi_json_writer_t *writer);

/**
 * Embeds JSON made elsewhere, after checking it as strictly as the selector; its own errors are
 * set. Depth counts from the beginning of the embedded text.
 */
void vapi_json_write_raw(vapi_json_writer_t *writer, vapi_slice_t json);

/**
 * Says how it went.
 * @return VAPI_OK: one whole document was written, or as much of it as the window takes;
 *         VAPI_ERROR_JSON_NESTING: it is not whole; or the error that stays.
 */
VAPI_NODISCARD vapi_status_t vapi_json_writer_finish(const vapi_json_writer_t *writer);

/**
 * Sets an error that the writer's user has found, so that it is reported in the same place. Of
 * several errors the first stays. @param error a negative status.
 */
void vapi_json_writer_fail(vapi_json_writer_t *writer, vapi_status_t error);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_JSON_WRITE_H */
