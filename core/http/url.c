/*
 * URLs taken apart, compared and resolved (vapi/url.h).
 *
 * Follows RFC 3986: section 3 (syntax), 5.2 (resolution), 6.2.2.1 (hosts compared without case);
 * the refusals of user information, fragments and half-numeric hosts are the library's own.
 */
#include "vapi/url.h"

static bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

static bool is_letter(char character)
{
    return ((unsigned char)character | 0x20U) - 'a' <= 25U;
}

static bool is_hexadecimal(char character)
{
    return is_digit(character) || ((unsigned char)character | 0x20U) - 'a' <= 5U;
}

static bool is_one_of(char character, const char *characters)
{
    for (; *characters != '\0'; characters++) {
        if (*characters == character) {
            return true;
        }
    }
    return false;
}

static bool is_unreserved(char character)
{
    return is_letter(character) || is_digit(character) || is_one_of(character, "-._~");
}

/* True when all is pchar or one of `others`. */
static bool is_text_of(vapi_slice_t text, const char *others)
{
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '%') {
            if (text.size - i < 3U || !is_hexadecimal(text.data[i + 1U]) ||
                !is_hexadecimal(text.data[i + 2U])) {
                return false;
            }
        } else if (!is_unreserved(text.data[i]) && !is_one_of(text.data[i], "!$&'()*+,;=:@") &&
                   !is_one_of(text.data[i], others)) {
            return false;
        }
    }
    return true;
}

bool vapi_url_is_path(vapi_slice_t text)
{
    return is_text_of(text, "/");
}

bool vapi_url_is_query(vapi_slice_t text)
{
    return is_text_of(text, "/?");
}

/* The bytes before the first one of `stops`, or all; they are taken off *ref_text. */
static vapi_slice_t take_until(vapi_slice_t *ref_text, const char *stops)
{
    size_t size = 0;
    while (size < ref_text->size && !is_one_of(ref_text->data[size], stops)) {
        size++;
    }
    vapi_slice_t taken = vapi_slice(ref_text->data, size);
    if (size != 0U) {
        /* An empty text may have no data. */
        vapi_slice_advance(ref_text, size);
    }
    return taken;
}

static bool begins_with(vapi_slice_t text, char character)
{
    return text.size != 0U && text.data[0] == character;
}

/*
 * A decimal number of 1 to `digits` digits at the front, taken off. Larger than `maximum`: false.
 */
static bool take_number(vapi_slice_t *ref_text, unsigned maximum, unsigned *out_number)
{
    unsigned number = 0;
    if (ref_text->size == 0U || !is_digit(ref_text->data[0])) {
        return false;
    }
    while (ref_text->size != 0U && is_digit(ref_text->data[0])) {
        number = number * 10U + (unsigned)(ref_text->data[0] - '0');
        if (number > maximum) {
            return false;
        }
        vapi_slice_advance(ref_text, 1U);
    }
    *out_number = number;
    return true;
}

/* Four numbers of 0..255 without leading zeros (some resolvers read those as octal). */
static bool is_ipv4(vapi_slice_t text)
{
    for (unsigned part = 0; part < 4U; part++) {
        unsigned number;
        if (part != 0U) {
            if (!begins_with(text, '.')) {
                return false;
            }
            vapi_slice_advance(&text, 1U);
        }
        bool zero = begins_with(text, '0');
        size_t before = text.size;
        if (!take_number(&text, 255U, &number) || (zero && before - text.size != 1U)) {
            return false;
        }
    }
    return text.size == 0U;
}

/*
 * Groups of hexadecimal digits between colons, "::" at most once, an IPv4 address in place of the
 * last two.
 */
static bool is_ipv6(vapi_slice_t text)
{
    unsigned groups = 0;
    bool compressed = false;
    if (begins_with(text, ':')) {
        vapi_slice_advance(&text, 1U);
        if (!begins_with(text, ':')) {
            return false;
        }
        vapi_slice_advance(&text, 1U);
        compressed = true;
    }
    while (text.size != 0U) {
        vapi_slice_t group = take_until(&text, ":");
        if (text.size == 0U && is_ipv4(group)) {
            groups += 2U;
            break;
        }
        if (group.size == 0U || group.size > 4U) {
            return false;
        }
        for (size_t i = 0; i < group.size; i++) {
            if (!is_hexadecimal(group.data[i])) {
                return false;
            }
        }
        groups++;
        if (text.size == 0U) {
            break;
        }
        vapi_slice_advance(&text, 1U);
        if (begins_with(text, ':')) {
            if (compressed) {
                return false;
            }
            compressed = true;
            vapi_slice_advance(&text, 1U);
        } else if (text.size == 0U) {
            return false;
        }
    }
    return compressed ? groups < 8U : groups == 8U;
}

/* A number as inet_aton() reads one: decimal, octal or hexadecimal. */
static bool is_numeric(vapi_slice_t label)
{
    bool hexadecimal =
        label.size >= 2U && label.data[0] == '0' && ((unsigned char)label.data[1] | 0x20U) == 'x';
    for (size_t i = hexadecimal ? 2U : 0U; i < label.size; i++) {
        if (hexadecimal ? !is_hexadecimal(label.data[i]) : !is_digit(label.data[i])) {
            return false;
        }
    }
    return true;
}

/* Labels as DNS and certificates carry them (RFC 1123, 2.1, and the '_' that many names have). */
static bool is_name(vapi_slice_t text)
{
    for (;;) {
        vapi_slice_t label = take_until(&text, ".");
        if (label.size == 0U || label.size > 63U || label.data[0] == '-' ||
            label.data[label.size - 1U] == '-') {
            return false;
        }
        for (size_t i = 0; i < label.size; i++) {
            if (!is_letter(label.data[i]) && !is_digit(label.data[i]) &&
                !is_one_of(label.data[i], "-_")) {
                return false;
            }
        }
        if (text.size == 0U) {
            return !is_numeric(label);
        }
        vapi_slice_advance(&text, 1U);
    }
}

static const struct scheme {
    const char *name;
    uint16_t port;
    bool secure;
} schemes[] = {
    [VAPI_URL_HTTPS] = {"https", 443, true},
    [VAPI_URL_WSS] = {"wss", 443, true},
    [VAPI_URL_HTTP] = {"http", 80, false},
    [VAPI_URL_WS] = {"ws", 80, false},
};

uint16_t vapi_url_default_port(vapi_url_scheme_t scheme)
{
    return schemes[scheme].port;
}

/* Takes "scheme:" off the front. False: the text does not begin with a scheme. */
static bool take_scheme(vapi_slice_t *ref_text, vapi_slice_t *out_scheme)
{
    size_t size = 0;
    while (size < ref_text->size && (is_letter(ref_text->data[size]) ||
                                     (size != 0U && (is_digit(ref_text->data[size]) ||
                                                     is_one_of(ref_text->data[size], "+-."))))) {
        size++;
    }
    if (size == 0U || size == ref_text->size || ref_text->data[size] != ':') {
        return false;
    }
    *out_scheme = vapi_slice(ref_text->data, size);
    vapi_slice_advance(ref_text, size + 1U);
    return true;
}

/* host [ ":" port ] */
static vapi_status_t parse_authority(vapi_slice_t text, vapi_url_t *out_url)
{
    if (begins_with(text, '[')) {
        vapi_slice_advance(&text, 1U);
        out_url->host = take_until(&text, "]");
        out_url->host_kind = VAPI_URL_HOST_IPV6;
        if (text.size == 0U || !is_ipv6(out_url->host)) {
            return VAPI_ERROR_URL_HOST;
        }
        vapi_slice_advance(&text, 1U);
    } else {
        out_url->host = take_until(&text, ":");
        bool ipv4 = is_ipv4(out_url->host);
        out_url->host_kind = ipv4 ? VAPI_URL_HOST_IPV4 : VAPI_URL_HOST_NAME;
        if (out_url->host.size >= VAPI_HOST_SIZE || (!ipv4 && !is_name(out_url->host))) {
            return VAPI_ERROR_URL_HOST;
        }
    }
    if (text.size == 0U) {
        return VAPI_OK;
    }
    if (text.data[0] != ':') {
        return VAPI_ERROR_URL_HOST;
    }
    vapi_slice_advance(&text, 1U);
    if (text.size != 0U) {
        unsigned port;
        if (!take_number(&text, 65535U, &port) || text.size != 0U || port == 0U) {
            return VAPI_ERROR_URL_PORT;
        }
        out_url->port = (uint16_t)port;
    }
    return VAPI_OK;
}

vapi_status_t vapi_url_parse(vapi_slice_t text, vapi_url_t *out_url)
{
    vapi_slice_t scheme;
    if (!take_scheme(&text, &scheme)) {
        return VAPI_ERROR_URL;
    }
    unsigned found = 0;
    while (!vapi_slice_equal_ignoring_case(scheme, vapi_slice_from_string(schemes[found].name))) {
        found++;
        if (found == sizeof schemes / sizeof schemes[0]) {
            return VAPI_ERROR_URL_SCHEME;
        }
    }
    if (text.size < 2U || text.data[0] != '/' || text.data[1] != '/') {
        return VAPI_ERROR_URL;
    }
    vapi_slice_advance(&text, 2U);
    vapi_slice_t authority = take_until(&text, "/?#");
    memset(out_url, 0, sizeof *out_url);
    out_url->scheme = (vapi_url_scheme_t)found;
    out_url->secure = schemes[found].secure;
    out_url->port = schemes[found].port;
    out_url->path = take_until(&text, "?#");
    out_url->has_query = begins_with(text, '?');
    if (out_url->has_query) {
        vapi_slice_advance(&text, 1U);
        out_url->query = take_until(&text, "#");
    }
    if (text.size != 0U) {
        return VAPI_ERROR_URL_FRAGMENT;
    }
    vapi_slice_t before_at = authority;
    if (take_until(&before_at, "@").size != authority.size) {
        return VAPI_ERROR_URL_USERINFO;
    }
    if (!vapi_url_is_path(out_url->path) || !vapi_url_is_query(out_url->query)) {
        return VAPI_ERROR_URL;
    }
    return parse_authority(authority, out_url);
}

/* What stands before the reference's own text in the resolved URL (RFC 3986, 5.2.2). */
static void write_prefix(const vapi_url_t *base, vapi_slice_t reference, vapi_output_t *output)
{
    vapi_output_slice(output, vapi_slice_from_string(schemes[base->scheme].name));
    vapi_output_byte(output, ':');
    bool rooted = begins_with(reference, '/');
    if (rooted && reference.size > 1U && reference.data[1] == '/') {
        return;
    }
    vapi_output_write(output, "//", 2U);
    vapi_url_write_authority(base, output);
    if (rooted) {
        return;
    }
    vapi_slice_t path = base->path;
    if (reference.size != 0U && reference.data[0] != '?') {
        /* Merging (5.2.3): the reference takes the place of the last segment. */
        while (path.size != 0U && path.data[path.size - 1U] != '/') {
            path.size--;
        }
        if (path.size == 0U) {
            path = vapi_slice("/", 1U);
        }
    }
    vapi_output_slice(output, path);
    if (reference.size == 0U && base->has_query) {
        vapi_output_byte(output, '?');
        vapi_output_slice(output, base->query);
    }
}

/* Takes "." and ".." out of a path in place (RFC 3986, 5.2.4). @return its new size. */
static size_t remove_dot_segments(char *path, size_t size)
{
    size_t kept = 0;
    size_t place = 0;
    while (place < size) {
        /* A segment with the '/' before it. */
        size_t length = 1;
        while (place + length < size && path[place + length] != '/') {
            length++;
        }
        bool dot = length == 2U && path[place + 1U] == '.';
        bool dots = length == 3U && path[place + 1U] == '.' && path[place + 2U] == '.';
        if (dots) {
            while (kept != 0U && path[--kept] != '/') {
            }
        }
        if (!dot && !dots) {
            memmove(path + kept, path + place, length);
            kept += length;
        } else if (place + length == size) {
            path[kept] = '/';
            kept++;
        }
        place += length;
    }
    return kept;
}

vapi_status_t vapi_url_resolve(const vapi_url_t *base, vapi_slice_t reference, char *buffer,
                               size_t capacity, vapi_url_t *out_url)
{
    vapi_slice_t rest = reference;
    reference = take_until(&rest, "#");
    rest = reference;
    vapi_slice_t scheme;
    bool relative = !take_scheme(&rest, &scheme);
    size_t prefix = 0;
    if (relative) {
        vapi_output_t counter = vapi_output_counter();
        write_prefix(base, reference, &counter);
        prefix = counter.position;
    }
    if (prefix > capacity || reference.size > capacity - prefix) {
        return VAPI_ERROR_SPACE;
    }
    if (reference.size != 0U) {
        memmove(buffer + prefix, reference.data, reference.size);
    }
    bool has_path = reference.size != 0U && reference.data[0] != '?';
    if (relative) {
        vapi_output_t output = vapi_output_window(buffer, (uint32_t)prefix, 0U, 0U);
        write_prefix(base, reference, &output);
    }
    vapi_status_t status = vapi_url_parse(vapi_slice(buffer, prefix + reference.size), out_url);
    if (status == VAPI_OK && has_path) {
        char *path = buffer + (out_url->path.data - buffer);
        size_t size = remove_dot_segments(path, out_url->path.size);
        if (out_url->has_query) {
            path[size] = '?';
            memmove(path + size + 1U, out_url->query.data, out_url->query.size);
            out_url->query.data = path + size + 1U;
        }
        out_url->path.size = size;
    }
    return status;
}

bool vapi_url_same_origin(const vapi_url_t *a, const vapi_url_t *b)
{
    return a->scheme == b->scheme && a->port == b->port &&
           vapi_slice_equal_ignoring_case(a->host, b->host);
}

void vapi_url_write_authority(const vapi_url_t *url, vapi_output_t *output)
{
    bool brackets = url->host_kind == VAPI_URL_HOST_IPV6;
    if (brackets) {
        vapi_output_byte(output, '[');
    }
    vapi_output_slice(output, url->host);
    if (brackets) {
        vapi_output_byte(output, ']');
    }
    if (url->port != vapi_url_default_port(url->scheme)) {
        vapi_output_byte(output, ':');
        vapi_output_unsigned(output, url->port);
    }
}

void vapi_url_write_encoded(vapi_output_t *output, vapi_slice_t text)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (is_unreserved(text.data[i])) {
            vapi_output_write(output, &byte, 1U);
        } else {
            char escape[3] = {'%', digits[byte >> 4], digits[byte & 15U]};
            vapi_output_write(output, escape, sizeof escape);
        }
    }
}
