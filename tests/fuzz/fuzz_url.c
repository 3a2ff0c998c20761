/*
 * URLs: what was taken apart is the same when put together and taken apart again, and a reference that
 * was resolved is a URL without fragment and dot segments.
 *
 * Input: a URL, and behind a line feed a reference.
 */
#include <stdlib.h>

#include "vapi/url.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { TEXT_MAX = 4096 };

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static bool lies_in(vapi_slice_t part, vapi_slice_t text)
{
    return part.size == 0U ||
           (part.data >= text.data && part.data + part.size <= text.data + text.size);
}

static void require_same(const vapi_url_t *a, const vapi_url_t *b)
{
    require(vapi_url_same_origin(a, b) && a->host_kind == b->host_kind && a->secure == b->secure);
    require(vapi_slice_equal(a->host, b->host) && vapi_slice_equal(a->path, b->path));
    require(a->has_query == b->has_query && vapi_slice_equal(a->query, b->query));
}

/* Puts a URL together and takes it apart again. */
static void check_url(const vapi_url_t *url, vapi_slice_t text)
{
    static const char *const schemes[] = {"https://", "wss://", "http://", "ws://"};
    char again[TEXT_MAX + 16];
    vapi_url_t read;
    vapi_output_t output = vapi_output_window(again, sizeof again, 0U, 0U);
    require(lies_in(url->host, text) && lies_in(url->path, text) && lies_in(url->query, text));
    require(url->host.size != 0U && url->host.size < VAPI_HOST_SIZE && url->port != 0U);
    require(url->path.size == 0U || url->path.data[0] == '/');
    require(vapi_url_is_path(url->path) && vapi_url_is_query(url->query));
    vapi_output_slice(&output, vapi_slice_from_string(schemes[url->scheme]));
    vapi_url_write_authority(url, &output);
    vapi_output_slice(&output, url->path);
    if (url->has_query) {
        vapi_output_byte(&output, '?');
        vapi_output_slice(&output, url->query);
    }
    require(output.position <= sizeof again);
    require(vapi_url_parse(vapi_slice(again, vapi_output_kept(&output)), &read) == VAPI_OK);
    require_same(url, &read);
}

static bool has_dot_segment(vapi_slice_t path)
{
    for (size_t i = 0; i < path.size; i++) {
        size_t length = 1;
        while (i + length < path.size && path.data[i + length] != '/') {
            length++;
        }
        if (path.data[i] == '/' && (length == 2U || length == 3U) && path.data[i + 1U] == '.' &&
            path.data[i + length - 1U] == '.') {
            return true;
        }
    }
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char buffer[2 * TEXT_MAX];
    char small[32];
    char text[TEXT_MAX];
    vapi_url_t url;
    vapi_url_t resolved;
    if (size >= TEXT_MAX) {
        return 0;
    }
    if (size != 0U) {
        memcpy(text, data, size);
    }
    size_t first = 0;
    while (first < size && text[first] != '\n') {
        first++;
    }
    vapi_slice_t whole = vapi_slice(text, first);
    vapi_slice_t reference =
        first == size ? vapi_slice(text, 0U) : vapi_slice(text + first + 1U, size - first - 1U);
    if (vapi_url_parse(whole, &url) != VAPI_OK) {
        return 0;
    }
    check_url(&url, whole);

    vapi_status_t status = vapi_url_resolve(&url, reference, buffer, sizeof buffer, &resolved);
    require(status != VAPI_ERROR_SPACE && status != VAPI_ERROR_URL_FRAGMENT);
    vapi_url_t in_little;
    vapi_status_t little = vapi_url_resolve(&url, reference, small, sizeof small, &in_little);
    require(little == status || little == VAPI_ERROR_SPACE);
    if (status != VAPI_OK) {
        return 0;
    }
    check_url(&resolved, vapi_slice(buffer, sizeof buffer));
    bool replaced = reference.size != 0U && reference.data[0] != '?' && reference.data[0] != '#';
    require(!replaced || !has_dot_segment(resolved.path));
    if (little == VAPI_OK) {
        require_same(&resolved, &in_little);
    }
    /* Nothing, resolved against a URL, is the URL. */
    char again[2 * TEXT_MAX];
    vapi_url_t same;
    require(vapi_url_resolve(&resolved, vapi_slice(text, 0U), again, sizeof again, &same) ==
            VAPI_OK);
    require_same(&resolved, &same);
    return 0;
}
