/**
 * @file http_method.h
 * Request methods (RFC 9110, section 9): what the request writer sends and the response parser must
 * know.
 */
#ifndef VAPI_HTTP_METHOD_H
#define VAPI_HTTP_METHOD_H

#include "vapi/slice.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A request method. CONNECT and TRACE are not offered. */
typedef enum vapi_http_method {
    VAPI_HTTP_GET,     /**< safe */
    VAPI_HTTP_HEAD,    /**< safe; its answer never has a body */
    VAPI_HTTP_POST,    /**< neither safe nor idempotent */
    VAPI_HTTP_PUT,     /**< idempotent */
    VAPI_HTTP_PATCH,   /**< neither safe nor idempotent (RFC 5789) */
    VAPI_HTTP_DELETE,  /**< idempotent */
    VAPI_HTTP_OPTIONS, /**< safe */
    VAPI_HTTP_METHODS  /**< number of methods; not a method */
} vapi_http_method_t;

/** The method as it stands on the wire, such as "GET". `method` must be below VAPI_HTTP_METHODS. */
vapi_slice_t vapi_http_method_name(vapi_http_method_t method);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_HTTP_METHOD_H */
