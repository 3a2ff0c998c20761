/**
 * @file json_encode.h
 * From a C struct to JSON text by descriptor (vapi/json_field.h), checked against the schema's limits.
 *
 * A member is sent when its presence is VAPI_JSON_SET, as null when it is VAPI_JSON_NULL. A view
 * (VIEW, RAW_VIEW, LIST_VIEW) whose pointer is not NULL counts as set, so that setting the view is
 * enough. A nested OBJECT is sent when its own presence is VAPI_JSON_SET.
 *
 * Nothing is held: encode once into vapi_output_counter() for the length and for all checks, then into
 * windows. A LIST whose element is EACH, and an object that may also be an array, are for reading only.
 *
 *     vapi_output_t output = vapi_output_counter();
 *     vapi_json_writer_init(&writer, &output);
 *     status = vapi_json_encode(&writer, &vapi_create_call_root, &request, &path);
 *     if (status != VAPI_OK) { vapi_json_path_write(&path, &message); }
 */
#ifndef VAPI_JSON_ENCODE_H
#define VAPI_JSON_ENCODE_H

#include "vapi/json_field.h"
#include "vapi/json_write.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Writes a struct as one value.
 * @param writer   where a value is expected.
 * @param root     the description; at most VAPI_JSON_PATH_MAX levels deep.
 * @param source   the struct.
 * @param out_path NULL, or set to the member that was refused: see vapi_json_path_write().
 * @return VAPI_OK; VAPI_ERROR_INCOMPLETE: a REQUIRED member is absent; VAPI_ERROR_PARAMETER: a value is
 *         out of its limits, an enumeration has no such value, or the presence is CUT or MISFIT;
 *         VAPI_ERROR_JSON_UTF8 and other errors of the writer. The error stays in the writer.
 */
VAPI_NODISCARD vapi_status_t vapi_json_encode(vapi_json_writer_t *writer,
                                              const vapi_json_field_t *root, const void *source,
                                              vapi_json_path_t *out_path);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_JSON_ENCODE_H */
