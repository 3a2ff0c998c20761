/**
 * @file config.h
 * Compile-time limits of the library, each with its unit, its range and what it costs.
 *
 * Define VAPI_CONFIG_FILE as the name of your own header ("my_vapi_config.h" with the quotes) to
 * change some of them; whatever it does not define keeps the value below.
 */
#ifndef VAPI_CONFIG_H
#define VAPI_CONFIG_H

#ifdef VAPI_CONFIG_FILE
#include VAPI_CONFIG_FILE
#endif

/** Version of the library, semantic versioning 2.0.0. Part of the default User-Agent. */
#define VAPI_VERSION "0.1.0"

/** Levels of JSON nesting accepted from the network and written. 4..255; one bit of state a level. */
#ifndef VAPI_JSON_DEPTH_MAX
#define VAPI_JSON_DEPTH_MAX 64
#endif

/**
 * Bytes of an HTTP response head, status line and interim answers included, before it is refused; and
 * again of the trailers behind a chunked body. 512..65535.
 */
#ifndef VAPI_HTTP_HEAD_MAX
#define VAPI_HTTP_HEAD_MAX 16384
#endif

/**
 * Header lines of an HTTP response, interim answers and trailers included, before it is refused.
 * 16..65535.
 */
#ifndef VAPI_HTTP_HEADER_COUNT_MAX
#define VAPI_HTTP_HEADER_COUNT_MAX 256
#endif

/** Bytes of one chunk-size line with its extensions before it is refused. 16..65535. */
#ifndef VAPI_HTTP_CHUNK_LINE_MAX
#define VAPI_HTTP_CHUNK_LINE_MAX 1024
#endif

/** Bytes kept of a Location header, terminating NUL not counted; longer ones are an error. 64..8192. */
#ifndef VAPI_HTTP_LOCATION_MAX
#define VAPI_HTTP_LOCATION_MAX 2048
#endif

/**
 * Bytes kept of the header that names a request in the server's logs (CF-Ray), terminating NUL
 * included. 24..64.
 */
#ifndef VAPI_HTTP_REQUEST_ID_SIZE
#define VAPI_HTTP_REQUEST_ID_SIZE 40
#endif

/** Bytes kept of the server's own words in vapi_error_t, terminating NUL included. 32..1024. */
#ifndef VAPI_ERROR_MESSAGE_SIZE
#define VAPI_ERROR_MESSAGE_SIZE 128
#endif

/** Longest host name, terminating NUL included. RFC 1035 allows 253 characters. 32..256. */
#ifndef VAPI_HOST_SIZE
#define VAPI_HOST_SIZE 128
#endif

/**
 * Least severe log level compiled in: 0 none, 1 error, 2 warning, 3 information, 4 debug.
 * Messages below it cost no flash.
 */
#ifndef VAPI_LOG_LEVEL_MAX
#define VAPI_LOG_LEVEL_MAX 3
#endif

/**
 * 1: vapi_strerror() gives sentences, and vapi_error_write() says what to do about an error. 0: names as those of
 * vapi_status_name(), and no advice, for 3 KB less of texts. That a request may have taken effect is said all the same.
 */
#ifndef VAPI_TEXTS
#define VAPI_TEXTS 1
#endif

#endif /* VAPI_CONFIG_H */
