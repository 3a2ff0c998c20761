/*
 * URLs (vapi/url.h) against RFC 3986: what is taken apart, what is refused and by which name, the
 * examples of section 5.4 for references, and origins.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/url.h"

/* --- taking apart --- */

/* "scheme kind host port path ?query", or the name of the error. */
static void describe(vapi_status_t status, const vapi_url_t *url, support_record_t *record)
{
    static const char *const schemes[] = {"https", "wss", "http", "ws"};
    static const char *const kinds[] = {"name", "ipv4", "ipv6"};
    support_record_clear(record);
    if (status != VAPI_OK) {
        support_record_add(record, "%s", vapi_status_name(status));
        return;
    }
    support_record_add(record, "%s %s ", schemes[url->scheme], kinds[url->host_kind]);
    support_record_bytes(record, url->host);
    support_record_add(record, " %d ", url->port);
    support_record_bytes(record, url->path);
    if (url->has_query) {
        support_record_add(record, " ?");
        support_record_bytes(record, url->query);
    } else {
        assert_int_equal(url->query.size, 0U);
    }
    assert_true(url->secure == (url->scheme == VAPI_URL_HTTPS || url->scheme == VAPI_URL_WSS));
}

typedef struct url_case {
    const char *name;
    const char *url;
    const char *expected;
} url_case_t;

static void check_parse(void **state)
{
    const url_case_t *wanted = *state;
    support_record_t record;
    vapi_url_t url;
    vapi_slice_t text = support_guarded(vapi_slice_from_string(wanted->url));
    describe(vapi_url_parse(text, &url), &url, &record);
    assert_string_equal(record.text, wanted->expected);
}

#define LABEL63 "a23456789b23456789c23456789d23456789e23456789f23456789g23456789"

static const url_case_t parse_cases[] = {
    {"https has port 443", "https://api.vapi.ai", "https name api.vapi.ai 443 "},
    {"wss has port 443", "wss://phone-call-websocket.aws-us-west-2.vapi.ai/transport",
     "wss name phone-call-websocket.aws-us-west-2.vapi.ai 443 /transport"},
    {"http has port 80", "http://127.0.0.1/", "http ipv4 127.0.0.1 80 /"},
    {"ws has port 80", "ws://localhost", "ws name localhost 80 "},
    {"a scheme counts in any case", "HtTpS://a", "https name a 443 "},
    {"a host is kept as written", "https://API.Vapi.ai/", "https name API.Vapi.ai 443 /"},
    {"a path and a query are kept as written", "https://a/b/%2F%c3%B6/../c?d=%20&e=f",
     "https name a 443 /b/%2F%c3%B6/../c ?d=%20&e=f"},
    {"a path may be a slash", "https://a/", "https name a 443 /"},
    {"a path may have empty segments", "https://a//b//", "https name a 443 //b//"},
    {"a query may follow the host", "https://a?b", "https name a 443  ?b"},
    {"a query may be empty", "https://a/?", "https name a 443 / ?"},
    {"a query may hold slashes and question marks", "https://a/?b/c?d",
     "https name a 443 / ?b/c?d"},
    {"an empty path segment is no authority", "https://a//b@c:d", "https name a 443 //b@c:d"},
    {"every character of a path is taken", "https://a/-._~!$&'()*+,;=:@09azAZ%00",
     "https name a 443 /-._~!$&'()*+,;=:@09azAZ%00"},
    {"every character of a query is taken", "https://a/?-._~!$&'()*+,;=:@/?09azAZ%fF",
     "https name a 443 / ?-._~!$&'()*+,;=:@/?09azAZ%fF"},

    {"a port may be given", "https://a:8443/b", "https name a 8443 /b"},
    {"the highest port is 65535", "https://a:65535", "https name a 65535 "},
    {"the lowest port is 1", "https://a:1?b", "https name a 1  ?b"},
    {"a port may have leading zeros", "https://a:000080", "https name a 80 "},
    {"an empty port is the scheme's", "https://a:/b", "https name a 443 /b"},
    {"port 0 is refused", "https://a:0", "ERROR_URL_PORT"},
    {"port 65536 is refused", "https://a:65536", "ERROR_URL_PORT"},
    {"a port of many digits is refused", "https://a:4294967739", "ERROR_URL_PORT"},
    {"a port is a number", "https://a:https", "ERROR_URL_PORT"},
    {"a negative port is refused", "https://a:-1", "ERROR_URL_PORT"},
    {"text behind a port is refused", "https://a:80x", "ERROR_URL_PORT"},
    {"two ports are refused", "https://a:80:80", "ERROR_URL_PORT"},

    {"a host name may be one label", "https://a", "https name a 443 "},
    {"a host name may have digits, hyphens and underscores", "https://a-1.b_2.3c",
     "https name a-1.b_2.3c 443 "},
    {"a label may have 63 characters", "https://" LABEL63 ".a", "https name " LABEL63 ".a 443 "},
    {"a label of 64 characters is refused", "https://" LABEL63 "x.a", "ERROR_URL_HOST"},
    {"a host name may have 127 characters", "https://" LABEL63 "." LABEL63,
     "https name " LABEL63 "." LABEL63 " 443 "},
    {"a longer host name is refused", "https://" LABEL63 "." LABEL63 ".a", "ERROR_URL_HOST"},
    {"an empty host is refused", "https:///a", "ERROR_URL_HOST"},
    {"no host at all is refused", "https://", "ERROR_URL_HOST"},
    {"a port without a host is refused", "https://:443", "ERROR_URL_HOST"},
    {"an empty label is refused", "https://a..b", "ERROR_URL_HOST"},
    {"a dot in front is refused", "https://.a", "ERROR_URL_HOST"},
    {"a dot behind is refused", "https://a.", "ERROR_URL_HOST"},
    {"a label may not begin with a hyphen", "https://-a.b", "ERROR_URL_HOST"},
    {"a label may not end with a hyphen", "https://a-.b", "ERROR_URL_HOST"},
    {"a space in a host is refused", "https://a b/", "ERROR_URL_HOST"},
    {"an escape in a host is refused", "https://a%2eb/", "ERROR_URL_HOST"},
    {"a byte above ASCII in a host is refused",
     "https://b\xC3\xBC"
     "cher.de/",
     "ERROR_URL_HOST"},
    {"sub-delimiters in a host are refused", "https://a!b/", "ERROR_URL_HOST"},
    {"a backslash in a host is refused", "https://a\\b/", "ERROR_URL_HOST"},
    {"a tilde in a host is refused", "https://a~b/", "ERROR_URL_HOST"},

    {"an IPv4 address is one", "https://192.0.2.255:444/", "https ipv4 192.0.2.255 444 /"},
    {"zeros make an IPv4 address", "https://0.0.0.0", "https ipv4 0.0.0.0 443 "},
    {"numbers above 255 are refused", "https://1.2.3.256", "ERROR_URL_HOST"},
    {"leading zeros in an IPv4 address are refused", "https://01.2.3.4", "ERROR_URL_HOST"},
    {"two zeros in an IPv4 address are refused", "https://1.00.3.4", "ERROR_URL_HOST"},
    {"three numbers are refused", "https://1.2.3", "ERROR_URL_HOST"},
    {"five numbers are refused", "https://1.2.3.4.5", "ERROR_URL_HOST"},
    {"one number is refused", "https://3221226219", "ERROR_URL_HOST"},
    {"a hexadecimal number is refused", "https://0xC0000201", "ERROR_URL_HOST"},
    {"a hexadecimal number as the last label is refused", "https://1.2.3.0X4", "ERROR_URL_HOST"},
    {"a hexadecimal number without digits is refused", "https://a.0x", "ERROR_URL_HOST"},
    {"a name whose last label is a number is refused", "https://a.1", "ERROR_URL_HOST"},
    {"a last label of digits that begin with zero is refused", "https://a.09", "ERROR_URL_HOST"},
    {"a name whose last label begins like a number is taken", "https://1.0xg",
     "https name 1.0xg 443 "},
    {"a name whose last label begins with a digit is taken", "https://1.2a",
     "https name 1.2a 443 "},
    {"an address of four parts with letters is a name", "https://1.2.3.4a",
     "https name 1.2.3.4a 443 "},
    {"an address of a missing number is refused", "https://1.2..4", "ERROR_URL_HOST"},

    {"an IPv6 address stands in brackets", "https://[2001:db8::1]:8443/a",
     "https ipv6 2001:db8::1 8443 /a"},
    {"an IPv6 address of eight groups is one", "https://[1:2:3:4:5:6:7:8]",
     "https ipv6 1:2:3:4:5:6:7:8 443 "},
    {"an IPv6 address may be all zeros", "https://[::]/", "https ipv6 :: 443 /"},
    {"an IPv6 address may begin with two colons", "https://[::1]", "https ipv6 ::1 443 "},
    {"an IPv6 address may end with two colons", "https://[1::]", "https ipv6 1:: 443 "},
    {"two colons may stand for one group in front", "https://[::2:3:4:5:6:7:8]",
     "https ipv6 ::2:3:4:5:6:7:8 443 "},
    {"two colons may stand for one group behind", "https://[1:2:3:4:5:6:7::]",
     "https ipv6 1:2:3:4:5:6:7:: 443 "},
    {"an IPv6 address may end in an IPv4 address", "https://[::ffff:192.0.2.1]",
     "https ipv6 ::ffff:192.0.2.1 443 "},
    {"six groups and an IPv4 address are an IPv6 address", "https://[1:2:3:4:5:6:192.0.2.1]",
     "https ipv6 1:2:3:4:5:6:192.0.2.1 443 "},
    {"an IPv6 address counts in either case", "https://[aBcD::Ef]", "https ipv6 aBcD::Ef 443 "},
    {"two times two colons are refused", "https://[1::2::3]", "ERROR_URL_HOST"},
    {"three colons are refused", "https://[1:::2]", "ERROR_URL_HOST"},
    {"seven groups are refused", "https://[1:2:3:4:5:6:7]", "ERROR_URL_HOST"},
    {"nine groups are refused", "https://[1:2:3:4:5:6:7:8:9]", "ERROR_URL_HOST"},
    {"eight groups and two colons are refused", "https://[1:2:3:4:5:6:7:8::]", "ERROR_URL_HOST"},
    {"five digits in a group are refused", "https://[12345::]", "ERROR_URL_HOST"},
    {"other letters in a group are refused", "https://[g::]", "ERROR_URL_HOST"},
    {"one colon in front is refused", "https://[:1:2:3:4:5:6:7]", "ERROR_URL_HOST"},
    {"one colon behind is refused", "https://[1:2:3:4:5:6:7:]", "ERROR_URL_HOST"},
    {"one colon alone is refused", "https://[:]", "ERROR_URL_HOST"},
    {"an IPv4 address in front of groups is refused", "https://[192.0.2.1::1]", "ERROR_URL_HOST"},
    {"seven groups and an IPv4 address are refused", "https://[1:2:3:4:5:6:7:192.0.2.1]",
     "ERROR_URL_HOST"},
    {"a malformed IPv4 address in an IPv6 address is refused", "https://[::1.2.3]",
     "ERROR_URL_HOST"},
    {"an IPv4 address alone in brackets is refused", "https://[192.0.2.1]", "ERROR_URL_HOST"},
    {"empty brackets are refused", "https://[]", "ERROR_URL_HOST"},
    {"an open bracket is refused", "https://[::1", "ERROR_URL_HOST"},
    {"a zone is refused", "https://[fe80::1%25eth0]", "ERROR_URL_HOST"},
    {"addresses of the future are refused", "https://[v7.a]", "ERROR_URL_HOST"},
    {"text behind the brackets is refused", "https://[::1]a", "ERROR_URL_HOST"},
    {"an IPv6 address without brackets is refused", "https://::1", "ERROR_URL_HOST"},

    {"user information is refused", "https://user@a/", "ERROR_URL_USERINFO"},
    {"a password is refused", "https://user:secret@a/", "ERROR_URL_USERINFO"},
    {"empty user information is refused", "https://@a/", "ERROR_URL_USERINFO"},
    {"a host that hides in user information is refused", "https://api.vapi.ai@evil.example/",
     "ERROR_URL_USERINFO"},
    {"a host that hides behind a backslash is refused", "https://api.vapi.ai\\@evil.example/",
     "ERROR_URL_USERINFO"},
    {"a fragment is refused", "https://a/b#c", "ERROR_URL_FRAGMENT"},
    {"an empty fragment is refused", "https://a/?b#", "ERROR_URL_FRAGMENT"},
    {"a fragment behind the host is refused", "https://a#b@c", "ERROR_URL_FRAGMENT"},

    {"another scheme is refused", "ftp://a/", "ERROR_URL_SCHEME"},
    {"a scheme that begins like another is refused", "httpss://a/", "ERROR_URL_SCHEME"},
    {"the beginning of a scheme is refused", "htt://a/", "ERROR_URL_SCHEME"},
    {"a script is refused", "javascript:alert(1)", "ERROR_URL_SCHEME"},
    {"a scheme may have digits and marks", "a1+-.b:c", "ERROR_URL_SCHEME"},
    {"a file is refused", "file:///etc/passwd", "ERROR_URL_SCHEME"},
    {"no scheme is no URL", "api.vapi.ai", "ERROR_URL"},
    {"a path is no URL", "/call", "ERROR_URL"},
    {"a network path is no URL", "//a/b", "ERROR_URL"},
    {"nothing is no URL", "", "ERROR_URL"},
    {"a colon in front is no URL", "://a", "ERROR_URL"},
    {"a scheme begins with a letter", "1http://a", "ERROR_URL"},
    {"white space in front is no URL", " https://a", "ERROR_URL"},
    {"a URL without slashes is malformed", "https:a", "ERROR_URL"},
    {"a URL with one slash is malformed", "https:/a", "ERROR_URL"},
    {"a URL with one slash behind the scheme and nothing else is malformed", "https:/",
     "ERROR_URL"},
    {"a URL with backslashes is malformed", "https:\\\\a", "ERROR_URL"},
    {"a URL with a slash and a backslash is malformed", "https:/\\a", "ERROR_URL"},
    {"a scheme alone is malformed", "https:", "ERROR_URL"},
    {"white space behind is malformed", "https://a/ ", "ERROR_URL"},
    {"a space in a path is malformed", "https://a/b c", "ERROR_URL"},
    {"a space in a query is malformed", "https://a/?b c", "ERROR_URL"},
    {"a line end is malformed", "https://a/b\r\nHost: c", "ERROR_URL"},
    {"a tab is malformed", "https://a/b\tc", "ERROR_URL"},
    {"a control character is malformed", "https://a/\x7F", "ERROR_URL"},
    {"a byte above ASCII is malformed", "https://a/\xC3\xB6", "ERROR_URL"},
    {"a quotation mark is malformed", "https://a/\"", "ERROR_URL"},
    {"angle brackets are malformed", "https://a/<b>", "ERROR_URL"},
    {"brackets in a path are malformed", "https://a/[b]", "ERROR_URL"},
    {"brackets in a query are malformed", "https://a/?b[c]=d", "ERROR_URL"},
    {"braces are malformed", "https://a/{b}", "ERROR_URL"},
    {"a backslash in a path is malformed", "https://a/\\b", "ERROR_URL"},
    {"a caret, a grave accent and a bar are malformed", "https://a/^`|", "ERROR_URL"},
    {"an escape of no digits is malformed", "https://a/%", "ERROR_URL"},
    {"an escape of one digit is malformed", "https://a/%2", "ERROR_URL"},
    {"an escape of other letters is malformed", "https://a/%g0", "ERROR_URL"},
    {"an escape of one other letter is malformed", "https://a/?%0g", "ERROR_URL"},
};

static void test_a_nul_in_a_url_is_malformed(void **state)
{
    (void)state;
    vapi_url_t url;
    assert_int_equal(vapi_url_parse(vapi_slice("https://a/\0", 11U), &url), VAPI_ERROR_URL);
    assert_int_equal(vapi_url_parse(vapi_slice("https://a\0/", 11U), &url), VAPI_ERROR_URL_HOST);
}

/* --- references --- */

/* RFC 3986, 5.4, with its base; the scheme of the examples is http here. */
#define BASE "http://a/b/c/d;p?q"

typedef struct resolve_case {
    const char *name;
    const char *base;
    const char *reference;
    const char *expected; /* the URL, or the name of the error */
} resolve_case_t;

static const resolve_case_t resolve_cases[] = {
    {"5.4.1: another scheme is not supported", BASE, "g:h", "ERROR_URL_SCHEME"},
    {"5.4.1: g", BASE, "g", "http://a/b/c/g"},
    {"5.4.1: ./g", BASE, "./g", "http://a/b/c/g"},
    {"5.4.1: g/", BASE, "g/", "http://a/b/c/g/"},
    {"5.4.1: /g", BASE, "/g", "http://a/g"},
    {"5.4.1: //g", BASE, "//g", "http://g"},
    {"5.4.1: ?y", BASE, "?y", "http://a/b/c/d;p?y"},
    {"5.4.1: g?y", BASE, "g?y", "http://a/b/c/g?y"},
    {"5.4.1: #s, without the fragment", BASE, "#s", "http://a/b/c/d;p?q"},
    {"5.4.1: g#s, without the fragment", BASE, "g#s", "http://a/b/c/g"},
    {"5.4.1: g?y#s, without the fragment", BASE, "g?y#s", "http://a/b/c/g?y"},
    {"5.4.1: ;x", BASE, ";x", "http://a/b/c/;x"},
    {"5.4.1: g;x", BASE, "g;x", "http://a/b/c/g;x"},
    {"5.4.1: g;x?y#s, without the fragment", BASE, "g;x?y#s", "http://a/b/c/g;x?y"},
    {"5.4.1: nothing", BASE, "", "http://a/b/c/d;p?q"},
    {"5.4.1: .", BASE, ".", "http://a/b/c/"},
    {"5.4.1: ./", BASE, "./", "http://a/b/c/"},
    {"5.4.1: ..", BASE, "..", "http://a/b/"},
    {"5.4.1: ../", BASE, "../", "http://a/b/"},
    {"5.4.1: ../g", BASE, "../g", "http://a/b/g"},
    {"5.4.1: ../..", BASE, "../..", "http://a/"},
    {"5.4.1: ../../", BASE, "../../", "http://a/"},
    {"5.4.1: ../../g", BASE, "../../g", "http://a/g"},
    {"5.4.2: ../../../g", BASE, "../../../g", "http://a/g"},
    {"5.4.2: ../../../../g", BASE, "../../../../g", "http://a/g"},
    {"5.4.2: /./g", BASE, "/./g", "http://a/g"},
    {"5.4.2: /../g", BASE, "/../g", "http://a/g"},
    {"5.4.2: g.", BASE, "g.", "http://a/b/c/g."},
    {"5.4.2: .g", BASE, ".g", "http://a/b/c/.g"},
    {"5.4.2: g..", BASE, "g..", "http://a/b/c/g.."},
    {"5.4.2: ..g", BASE, "..g", "http://a/b/c/..g"},
    {"5.4.2: ./../g", BASE, "./../g", "http://a/b/g"},
    {"5.4.2: ./g/.", BASE, "./g/.", "http://a/b/c/g/"},
    {"5.4.2: g/./h", BASE, "g/./h", "http://a/b/c/g/h"},
    {"5.4.2: g/../h", BASE, "g/../h", "http://a/b/c/h"},
    {"5.4.2: g;x=1/./y", BASE, "g;x=1/./y", "http://a/b/c/g;x=1/y"},
    {"5.4.2: g;x=1/../y", BASE, "g;x=1/../y", "http://a/b/c/y"},
    {"5.4.2: g?y/./x", BASE, "g?y/./x", "http://a/b/c/g?y/./x"},
    {"5.4.2: g?y/../x", BASE, "g?y/../x", "http://a/b/c/g?y/../x"},
    {"5.4.2: g#s/../x, without the fragment", BASE, "g#s/../x", "http://a/b/c/g"},
    {"5.4.2: http:g is read strictly", BASE, "http:g", "ERROR_URL"},

    {"a slash is the root", BASE, "/", "http://a/"},
    {"a whole URL takes the place of all", BASE, "https://x:8443/y?z", "https://x:8443/y?z"},
    {"dot segments of a whole URL are removed", BASE, "https://x/y/../z/./?w", "https://x/z/?w"},
    {"a fragment of a whole URL is dropped", BASE, "https://x/y#z", "https://x/y"},
    {"a network path keeps the scheme", "wss://a:8443/b", "//c:1/d", "wss://c:1/d"},
    {"a port stays", "https://a:8443/b/c", "d", "https://a:8443/b/d"},
    {"the scheme's port is not repeated", "https://a:443/b/c", "/d", "https://a/d"},
    {"an IPv6 address keeps its brackets", "https://[::1]:444/b", "/c", "https://[::1]:444/c"},
    {"a base without a path takes a path", "https://a", "b", "https://a/b"},
    {"a base without a path takes a query", "https://a", "?b", "https://a?b"},
    {"a base without a path takes nothing", "https://a?b", "", "https://a?b"},
    {"an empty query takes the place of the base's", BASE, "?", "http://a/b/c/d;p?"},
    {"dot segments of the base stay where its path stays", "https://a/b/../c?d", "?e",
     "https://a/b/../c?e"},
    {"two slashes within a path stay", BASE, "/x//y", "http://a/x//y"},
    {"dots behind two slashes take one away", BASE, "/x//../y", "http://a/x/y"},
    {"an escaped dot is no dot segment", BASE, "/x/%2e%2e/y", "http://a/x/%2e%2e/y"},
    {"a colon in the first segment makes a scheme", BASE, "x:y", "ERROR_URL_SCHEME"},
    {"a colon behind a dot segment makes none", BASE, "./x:y", "http://a/b/c/x:y"},
    {"a digit and a colon make no scheme", BASE, "1:y", "http://a/b/c/1:y"},
    {"user information in a reference is refused", BASE, "//u@b/", "ERROR_URL_USERINFO"},
    {"a control character in a reference is refused", BASE, "/x\r\ny", "ERROR_URL"},
    {"a space in a reference is refused", BASE, " /x", "ERROR_URL"},
    {"backslashes in a reference are refused", BASE, "\\\\b\\c", "ERROR_URL"},
    {"an empty host in a reference is refused", BASE, "///x", "ERROR_URL_HOST"},
};

static void write_text(const vapi_url_t *url, support_record_t *record)
{
    static const char *const schemes[] = {"https", "wss", "http", "ws"};
    char authority[300];
    vapi_output_t output = vapi_output_window(authority, sizeof authority, 0U, 0U);
    vapi_url_write_authority(url, &output);
    support_record_add(record, "%s://", schemes[url->scheme]);
    support_record_bytes(record, vapi_slice(authority, vapi_output_kept(&output)));
    support_record_bytes(record, url->path);
    if (url->has_query) {
        support_record_add(record, "?");
        support_record_bytes(record, url->query);
    }
}

static void check_resolve(void **state)
{
    const resolve_case_t *wanted = *state;
    support_record_t record;
    vapi_url_t base;
    vapi_url_t url;
    char buffer[256];
    vapi_slice_t reference = vapi_slice_from_string(wanted->reference);
    assert_int_equal(vapi_url_parse(vapi_slice_from_string(wanted->base), &base), VAPI_OK);
    /* Once from elsewhere, once from within the buffer. */
    for (int within = 0; within < 2; within++) {
        vapi_slice_t given = support_guarded(reference);
        if (within != 0) {
            memcpy(buffer + 3, reference.data, reference.size);
            given = vapi_slice(buffer + 3, reference.size);
        }
        vapi_status_t status = vapi_url_resolve(&base, given, buffer, sizeof buffer, &url);
        support_record_clear(&record);
        if (status != VAPI_OK) {
            support_record_add(&record, "%s", vapi_status_name(status));
        } else {
            write_text(&url, &record);
        }
        assert_string_equal(record.text, wanted->expected);
    }
}

static void test_a_reference_needs_room_for_what_the_base_gives_and_for_itself(void **state)
{
    (void)state;
    static const char whole[] = "http://a/b/c/g/../h";
    char buffer[sizeof whole];
    vapi_url_t base;
    vapi_url_t url;
    size_t needed = sizeof whole - 1U;
    assert_int_equal(vapi_url_parse(vapi_slice_from_string(BASE), &base), VAPI_OK);
    for (size_t capacity = 0; capacity < sizeof buffer; capacity++) {
        memset(buffer, '#', sizeof buffer);
        vapi_status_t status =
            vapi_url_resolve(&base, vapi_slice_from_string("g/../h"), buffer, capacity, &url);
        assert_int_equal(status, capacity < needed ? VAPI_ERROR_SPACE : VAPI_OK);
        for (size_t i = capacity; i < sizeof buffer; i++) {
            assert_int_equal(buffer[i], '#');
        }
    }
}

static void test_an_empty_reference_may_have_no_data(void **state)
{
    (void)state;
    char buffer[64];
    vapi_url_t base;
    vapi_url_t url;
    assert_int_equal(vapi_url_parse(vapi_slice_from_string("https://a/b"), &base), VAPI_OK);
    assert_int_equal(vapi_url_resolve(&base, vapi_slice(NULL, 0U), buffer, sizeof buffer, &url),
                     VAPI_OK);
    assert_true(vapi_slice_equal(url.path, vapi_slice("/b", 2U)));
}

/* --- origins, ports, encoding --- */

static bool same_origin(const char *a, const char *b)
{
    vapi_url_t first;
    vapi_url_t second;
    assert_int_equal(vapi_url_parse(vapi_slice_from_string(a), &first), VAPI_OK);
    assert_int_equal(vapi_url_parse(vapi_slice_from_string(b), &second), VAPI_OK);
    return vapi_url_same_origin(&first, &second);
}

static void test_an_origin_is_scheme_host_and_port(void **state)
{
    (void)state;
    assert_true(same_origin("https://a/b", "https://a/c?d"));
    assert_true(same_origin("https://a", "HTTPS://A:443"));
    assert_false(same_origin("https://a", "https://b"));
    assert_false(same_origin("https://a", "https://a.b"));
    assert_false(same_origin("https://a", "https://a:444"));
    assert_false(same_origin("https://a:444", "http://a:444"));
    assert_false(same_origin("https://a", "wss://a"));
}

static void test_each_scheme_has_its_port(void **state)
{
    (void)state;
    assert_int_equal(vapi_url_default_port(VAPI_URL_HTTPS), 443);
    assert_int_equal(vapi_url_default_port(VAPI_URL_WSS), 443);
    assert_int_equal(vapi_url_default_port(VAPI_URL_HTTP), 80);
    assert_int_equal(vapi_url_default_port(VAPI_URL_WS), 80);
}

static void test_all_but_unreserved_characters_are_encoded(void **state)
{
    (void)state;
    char text[256];
    char expected[3 * 256 + 1];
    char window[3 * 256 + 1];
    size_t place = 0;
    for (unsigned i = 0; i < 256U; i++) {
        text[i] = (char)i;
        bool kept = (i >= '0' && i <= '9') || (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z') ||
                    i == '-' || i == '.' || i == '_' || i == '~';
        if (kept) {
            expected[place] = (char)i;
            place++;
        } else {
            support_record_t escape;
            support_record_clear(&escape);
            support_record_add(&escape, "%%%02X", i);
            memcpy(expected + place, escape.text, 3U);
            place += 3U;
        }
    }
    vapi_output_t output = vapi_output_window(window, sizeof window, 0U, 0U);
    vapi_url_write_encoded(&output, vapi_slice(text, sizeof text));
    assert_int_equal(vapi_output_kept(&output), place);
    assert_memory_equal(window, expected, place);
}

static void test_a_path_has_no_question_mark_and_a_query_has(void **state)
{
    (void)state;
    assert_true(vapi_url_is_path(vapi_slice_from_string("/a:b@c%41")));
    assert_false(vapi_url_is_path(vapi_slice_from_string("/a?b")));
    assert_true(vapi_url_is_query(vapi_slice_from_string("/a?b")));
    assert_false(vapi_url_is_query(vapi_slice_from_string("a#b")));
    assert_true(vapi_url_is_path(vapi_slice(NULL, 0U)));
}

/* The lines of the header's example, with the words it leaves open. */
static void test_the_example_of_the_header_works(void **state)
{
    (void)state;
    vapi_status_t status;
    vapi_slice_t location =
        vapi_slice_from_string("https://storage.example/recording.wav?X-Amz-Expires=1800");

    vapi_url_t url;
    vapi_url_t next;
    char buffer[VAPI_HTTP_LOCATION_MAX];
    status = vapi_url_parse(vapi_slice_from_string("https://api.vapi.ai/call/1"), &url);
    assert_int_equal(status, VAPI_OK);
    assert_true(vapi_slice_equal(url.host, vapi_slice_from_string("api.vapi.ai")));
    assert_int_equal(url.port, 443);
    assert_true(vapi_slice_equal(url.path, vapi_slice_from_string("/call/1")));
    status = vapi_url_resolve(&url, location, buffer, sizeof buffer, &next);
    bool may_have_the_key = vapi_url_same_origin(&url, &next);

    assert_int_equal(status, VAPI_OK);
    assert_false(may_have_the_key);
}

int main(void)
{
    static const struct CMUnitTest own[] = {
        cmocka_unit_test(test_a_nul_in_a_url_is_malformed),
        cmocka_unit_test(test_a_reference_needs_room_for_what_the_base_gives_and_for_itself),
        cmocka_unit_test(test_an_empty_reference_may_have_no_data),
        cmocka_unit_test(test_an_origin_is_scheme_host_and_port),
        cmocka_unit_test(test_each_scheme_has_its_port),
        cmocka_unit_test(test_all_but_unreserved_characters_are_encoded),
        cmocka_unit_test(test_a_path_has_no_question_mark_and_a_query_has),
        cmocka_unit_test(test_the_example_of_the_header_works),
    };
    enum {
        PARSES = sizeof parse_cases / sizeof parse_cases[0],
        RESOLVES = sizeof resolve_cases / sizeof resolve_cases[0],
        OWN = sizeof own / sizeof own[0]
    };
    static struct CMUnitTest tests[PARSES + RESOLVES + OWN];
    for (size_t i = 0; i < PARSES; i++) {
        tests[i] = (struct CMUnitTest){parse_cases[i].name, check_parse, NULL, NULL,
                                       (void *)(uintptr_t)&parse_cases[i]};
    }
    for (size_t i = 0; i < RESOLVES; i++) {
        tests[PARSES + i] = (struct CMUnitTest){resolve_cases[i].name, check_resolve, NULL, NULL,
                                                (void *)(uintptr_t)&resolve_cases[i]};
    }
    memcpy(&tests[PARSES + RESOLVES], own, sizeof own);
    return cmocka_run_group_tests_name("url", tests, NULL, NULL);
}
