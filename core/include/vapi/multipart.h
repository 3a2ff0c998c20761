/**
 * @file multipart.h
 * multipart/form-data bodies (RFC 7578) of known length, made piece by piece: texts from memory,
 * files from a callback. Nothing is held whole.
 *
 * Use (compiled as tests/unit/test_multipart.c, test_the_example_of_the_header_works):
 *
 *     vapi_multipart_part_t parts[] = {
 *         {.name = VAPI_SLICE_LITERAL("purpose"), .content = VAPI_SLICE_LITERAL("assistant")},
 *         {.name = VAPI_SLICE_LITERAL("file"), .filename = VAPI_SLICE_LITERAL("notes.txt"),
 *          .content_type = VAPI_SLICE_LITERAL("text/plain"),
 *          .length = file_size, .read = read_file, .context = file},
 *     };
 *     vapi_multipart_t form;
 *     status = vapi_multipart_start(&form, parts, 2, random_bytes);
 *     request.body = vapi_multipart_body(&form);
 */
#ifndef VAPI_MULTIPART_H
#define VAPI_MULTIPART_H

#include "vapi/http_request.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One part. With `read` its content comes from there, otherwise it is `content`. */
typedef struct vapi_multipart_part {
    vapi_slice_t name;          /**< of the form's field; UTF-8 */
    vapi_slice_t filename;      /**< empty: none */
    vapi_slice_t content_type;  /**< empty: none, which means text/plain */
    vapi_slice_t content;       /**< without `read`: the content */
    uint32_t length;            /**< with `read`: bytes of the content */
    vapi_http_body_read_t read; /**< gives the content; NULL: see `content` */
    void *context;              /**< handed to read */
} vapi_multipart_part_t;

/** Random bytes that a boundary is made of. */
#define VAPI_MULTIPART_RANDOM_SIZE 16U
/** Bytes of a boundary: "vapi-mcu-" and the random bytes in hexadecimal. RFC 2046 allows 70. */
#define VAPI_MULTIPART_BOUNDARY_SIZE 41U

/** A form. Must stay in place, with its parts, until the request has been sent. */
typedef struct vapi_multipart {
    const vapi_multipart_part_t *parts; /**< the caller's */
    size_t part_count;                  /**< number of them, at least 1 */
    uint32_t length;                    /**< bytes of the whole body */
    /** "multipart/form-data; boundary=…", not NUL-terminated */
    char content_type[30U + VAPI_MULTIPART_BOUNDARY_SIZE];
} vapi_multipart_t;

/**
 * Checks the parts, makes the boundary, computes the length.
 * @param random_bytes VAPI_MULTIPART_RANDOM_SIZE of them, from the platform. 128 random bits make
 *                     a boundary that a file does not contain; contents in memory are searched for
 *                     it all the same.
 * @retval VAPI_OK                   *out_multipart is ready
 * @retval VAPI_ERROR_ARGUMENT       no part, or a part without a name
 * @retval VAPI_ERROR_HTTP_INJECTION a control character in a name, file name (CR and LF excepted:
 *                                   they are escaped) or content type
 * @retval VAPI_ERROR_HTTP_BOUNDARY  the boundary occurs in a part in memory; try with other random
 *                                   bytes
 * @retval VAPI_ERROR_RANGE          the body would have 4 GiB or more
 */
VAPI_NODISCARD vapi_status_t vapi_multipart_start(vapi_multipart_t *out_multipart,
                                                  const vapi_multipart_part_t *parts,
                                                  size_t part_count, const void *random_bytes);

/** The body for vapi_http_request_t: kind LENGTH, with the Content-Type and its boundary. */
vapi_http_body_t vapi_multipart_body(vapi_multipart_t *multipart);

/**
 * Gives bytes of the body from `position` on; a vapi_http_body_read_t whose context is the form.
 * Any position may be asked for, as far as the parts' own callbacks allow.
 * @return 1..capacity; 0 when a part's callback has nothing yet; VAPI_END at the end;
 *         VAPI_ERROR_HTTP_BODY_CHANGED when a callback ended before its length or gave more than it was
 *         asked for; or the callback's error.
 */
vapi_status_t vapi_multipart_read(void *context, uint32_t position, void *out_data,
                                  size_t capacity);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_MULTIPART_H */
