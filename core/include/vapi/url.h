/**
 * @file url.h
 * URLs (RFC 3986) of the schemes https, wss, http and ws: taken apart into slices, compared, and
 * relative references resolved for redirects. Nothing is copied or decoded when taking apart.
 *
 * Refused, each with its own name: user information (a password in a URL ends up in logs),
 * fragments in a URL to be requested, other schemes. A host is what DNS and TLS can carry: letters,
 * digits, '-', '_' and '.' in labels of 1..63 characters that neither begin nor end with '-', or an
 * IPv4 address of four decimal numbers, or an IPv6 address in brackets without a zone. A name whose
 * last label is a number (10.1, 0x7f.1, 256.1.1.1) is refused, because some resolvers take it for an
 * address. Path and query have only the characters of RFC 3986; '%' stands before two hexadecimal
 * digits.
 *
 * Use (compiled as tests/unit/test_url.c, test_the_example_of_the_header_works):
 *
 *     vapi_url_t url;
 *     vapi_url_t next;
 *     char buffer[VAPI_HTTP_LOCATION_MAX];
 *     status = vapi_url_parse(vapi_slice_from_string("https://api.vapi.ai/call/1"), &url);
 *     // url.host is "api.vapi.ai", url.port 443, url.path "/call/1"
 *     status = vapi_url_resolve(&url, location, buffer, sizeof buffer, &next);
 *     bool may_have_the_key = vapi_url_same_origin(&url, &next);
 */
#ifndef VAPI_URL_H
#define VAPI_URL_H

#include "vapi/config.h"
#include "vapi/output.h"
#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Schemes. Compared without case. */
typedef enum vapi_url_scheme {
    VAPI_URL_HTTPS, /**< port 443 */
    VAPI_URL_WSS,   /**< port 443 */
    VAPI_URL_HTTP,  /**< port 80, not secure */
    VAPI_URL_WS     /**< port 80, not secure */
} vapi_url_scheme_t;

/** What the host is. */
typedef enum vapi_url_host_kind {
    VAPI_URL_HOST_NAME, /**< for DNS and for the TLS server name */
    VAPI_URL_HOST_IPV4, /**< four decimal numbers */
    VAPI_URL_HOST_IPV6  /**< IPv6; the slice is without the brackets */
} vapi_url_host_kind_t;

/** A URL taken apart. The slices point into the text that was parsed. */
typedef struct vapi_url {
    vapi_slice_t host;        /**< as written, below VAPI_HOST_SIZE bytes, not NUL-terminated */
    vapi_slice_t path;        /**< empty, or from '/' on; percent-escapes as written */
    vapi_slice_t query;       /**< without the '?'; see has_query */
    uint16_t port;            /**< as written, or the scheme's; 1..65535 */
    vapi_url_scheme_t scheme; /**< never anything else */
    vapi_url_host_kind_t host_kind; /**< never anything else */
    bool secure;                    /**< https or wss */
    bool has_query;                 /**< there was a '?', perhaps with nothing behind it */
} vapi_url_t;

/**
 * Takes a URL apart.
 * @param text the URL, nothing around it.
 * @retval VAPI_OK                   *out_url is set
 * @retval VAPI_ERROR_URL            not an absolute URL with an authority, or a character or
 *                                   escape that is not allowed
 * @retval VAPI_ERROR_URL_SCHEME     another scheme
 * @retval VAPI_ERROR_URL_USERINFO   there is an '@' in the authority
 * @retval VAPI_ERROR_URL_FRAGMENT   there is a '#'
 * @retval VAPI_ERROR_URL_HOST       empty, malformed, or VAPI_HOST_SIZE bytes and longer
 * @retval VAPI_ERROR_URL_PORT       not a number in 1..65535 (an empty one is the scheme's, RFC
 *                                   3986, 3.2.3)
 */
VAPI_NODISCARD vapi_status_t vapi_url_parse(vapi_slice_t text, vapi_url_t *out_url);

/**
 * Resolves a reference, such as a Location header, against the URL that was requested (RFC 3986,
 * sections 5.2 and 5.3, strict): another URL, //host/path, /path, path, ?query, or nothing. Dot
 * segments of the path are removed. A fragment in the reference is dropped: RFC 9110, section
 * 10.2.2, allows one there, and it never goes to a server.
 *
 * @param base      the URL requested; its slices must not lie in `buffer`.
 * @param reference the reference; may lie in `buffer`, which is then overwritten.
 * @param buffer    takes the text of the new URL.
 * @param capacity  its size.
 * @param out_url   the new URL, its slices in `buffer`.
 * @retval VAPI_OK          *out_url is set
 * @retval VAPI_ERROR_SPACE the buffer is too small (it takes up to the base's and the reference's
 *                          length and 8 more)
 * @return otherwise as vapi_url_parse() of the resolved URL
 */
VAPI_NODISCARD vapi_status_t vapi_url_resolve(const vapi_url_t *base, vapi_slice_t reference,
                                              char *buffer, size_t capacity, vapi_url_t *out_url);

/**
 * True when both have the same scheme, host (compared without case) and port (RFC 6454, section 5):
 * credentials for one may be sent to the other.
 */
bool vapi_url_same_origin(const vapi_url_t *a, const vapi_url_t *b);

/** The port a URL of this scheme has when it names none: 443 or 80. */
uint16_t vapi_url_default_port(vapi_url_scheme_t scheme);

/**
 * Writes the authority as it stands in a URL and in Host: IPv6 in brackets, the port unless it is
 * the scheme's.
 */
void vapi_url_write_authority(const vapi_url_t *url, vapi_output_t *output);

/**
 * Writes text percent-encoded for a path segment or a query value: all but the unreserved
 * characters of RFC 3986, section 2.3.
 */
void vapi_url_write_encoded(vapi_output_t *output, vapi_slice_t text);

/**
 * True when every character may stand in a path (RFC 3986: pchar and '/') and every '%' begins an
 * escape.
 */
bool vapi_url_is_path(vapi_slice_t text);

/** True when every character may stand in a query: a path's and '?', escapes likewise. */
bool vapi_url_is_query(vapi_slice_t text);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_URL_H */
