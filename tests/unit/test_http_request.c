/*
 * Requests (vapi/http_request.h): heads byte for byte, injection, targets, windows, bodies of each kind.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/http_request.h"

#define TEXT(literal) ((vapi_slice_t)VAPI_SLICE_LITERAL(literal))

static vapi_url_t url_of(const char *text)
{
    vapi_url_t url;
    assert_int_equal(vapi_url_parse(vapi_slice_from_string(text), &url), VAPI_OK);
    return url;
}

/* Checks the head that a request makes. */
static void check_head(const vapi_http_request_t *request, uint32_t body_length,
                       const char *expected)
{
    char window[1024];
    vapi_output_t output = vapi_output_window(window, sizeof window - 1U, 0U, 0U);
    assert_int_equal(vapi_http_request_write(request, body_length, &output), VAPI_OK);
    window[vapi_output_kept(&output)] = '\0';
    assert_string_equal(window, expected);
}

/* Checks that a request is refused, and that nothing of it was written. */
static void check_refused(const vapi_http_request_t *request, vapi_status_t status)
{
    vapi_output_t output = vapi_output_counter();
    vapi_http_sender_t sender;
    assert_int_equal(vapi_http_request_write(request, 0U, &output), status);
    assert_int_equal(output.position, 0U);
    assert_int_equal(vapi_http_sender_start(&sender, request), status);
}

/* --- heads --- */

static void test_a_request_always_has_host_and_user_agent(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://api.vapi.ai");
    vapi_http_request_t request = {.url = &url};
    check_head(&request, 0U,
               "GET / HTTP/1.1\r\nHost: api.vapi.ai\r\nUser-Agent: vapi-mcu/" VAPI_VERSION
               "\r\n\r\n");
}

static void test_a_request_with_everything(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://api.vapi.ai");
    vapi_slice_t arguments[] = {TEXT("a/b c")};
    vapi_http_field_t parameters[] = {{TEXT("limit"), TEXT("10")}};
    vapi_http_field_t headers[] = {{TEXT("X-One"), TEXT("1")}, {TEXT("X-Two"), TEXT("")}};
    vapi_http_request_t request = {
        .method = VAPI_HTTP_PATCH,
        .url = &url,
        .target = {.path = TEXT("/call/{id}"),
                   .arguments = arguments,
                   .argument_count = 1U,
                   .parameters = parameters,
                   .parameter_count = 1U},
        .user_agent = TEXT("door-panel/2.1"),
        .authorization_scheme = TEXT("Bearer"),
        .credentials = TEXT("k3y"),
        .accept = TEXT("application/json"),
        .connection = TEXT("close"),
        .headers = headers,
        .header_count = 2U,
        .body = {.kind = VAPI_HTTP_BODY_LENGTH,
                 .content_type = TEXT("application/json"),
                 .length = 17U},
    };
    check_head(&request, 17U,
               "PATCH /call/a%2Fb%20c?limit=10 HTTP/1.1\r\nHost: api.vapi.ai\r\nUser-Agent: "
               "door-panel/2.1\r\n"
               "Authorization: Bearer k3y\r\nAccept: application/json\r\nConnection: "
               "close\r\nX-One: 1\r\nX-Two: \r\n"
               "Content-Type: application/json\r\nContent-Length: 17\r\n\r\n");
}

static void test_host_names_the_port_unless_it_is_the_schemes(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a:443");
    vapi_http_request_t request = {.url = &url, .user_agent = TEXT("u")};
    check_head(&request, 0U, "GET / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\n\r\n");
    url = url_of("http://a:443");
    check_head(&request, 0U, "GET / HTTP/1.1\r\nHost: a:443\r\nUser-Agent: u\r\n\r\n");
    url = url_of("https://[::1]:8443");
    check_head(&request, 0U, "GET / HTTP/1.1\r\nHost: [::1]:8443\r\nUser-Agent: u\r\n\r\n");
}

static void test_every_method_has_its_name(void **state)
{
    (void)state;
    static const char *const names[VAPI_HTTP_METHODS] = {"GET",   "HEAD",   "POST",   "PUT",
                                                         "PATCH", "DELETE", "OPTIONS"};
    for (int i = 0; i < VAPI_HTTP_METHODS; i++) {
        assert_true(vapi_slice_equal(vapi_http_method_name((vapi_http_method_t)i),
                                     vapi_slice_from_string(names[i])));
    }
}

static void test_credentials_may_come_without_a_scheme(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .url = &url, .user_agent = TEXT("u"), .credentials = TEXT("Token token=\"x\"")};
    check_head(
        &request, 0U,
        "GET / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\nAuthorization: Token token=\"x\"\r\n\r\n");
}

static void test_a_scheme_without_credentials_is_not_sent(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .url = &url, .user_agent = TEXT("u"), .authorization_scheme = TEXT("Bearer")};
    check_head(&request, 0U, "GET / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\n\r\n");
}

static void test_methods_that_expect_a_body_say_that_there_is_none(void **state)
{
    (void)state;
    static const vapi_http_method_t with[] = {VAPI_HTTP_POST, VAPI_HTTP_PUT, VAPI_HTTP_PATCH};
    static const vapi_http_method_t without[] = {VAPI_HTTP_GET, VAPI_HTTP_HEAD, VAPI_HTTP_DELETE,
                                                 VAPI_HTTP_OPTIONS};
    static const char *const heads[] = {
        "POST / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\nContent-Length: 0\r\n\r\n",
        "PUT / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\nContent-Length: 0\r\n\r\n",
        "PATCH / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\nContent-Length: 0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\n\r\n",
        "HEAD / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\n\r\n",
        "DELETE / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\n\r\n",
        "OPTIONS / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\n\r\n",
    };
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .url = &url, .user_agent = TEXT("u"), .body = {.content_type = TEXT("x/y")}};
    for (size_t i = 0; i < 7U; i++) {
        request.method = i < 3U ? with[i] : without[i - 3U];
        check_head(&request, 5U, heads[i]);
    }
}

static void test_a_chunked_body_is_announced(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {.method = VAPI_HTTP_POST,
                                   .url = &url,
                                   .user_agent = TEXT("u"),
                                   .body = {.kind = VAPI_HTTP_BODY_CHUNKED}};
    check_head(&request, 5U,
               "POST / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\nTransfer-Encoding: chunked\r\n\r\n");
}

static void test_any_window_of_a_head_can_be_made_again(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a:8443");
    vapi_http_field_t headers[] = {{TEXT("X"), TEXT("y")}};
    vapi_http_request_t request = {
        .url = &url,
        .target = {.prefix = TEXT("/v1"), .path = TEXT("/call"), .query = TEXT("a=b")},
        .credentials = TEXT("k"),
        .headers = headers,
        .header_count = 1U};
    char whole[512];
    vapi_output_t all = vapi_output_window(whole, sizeof whole, 0U, 0U);
    assert_int_equal(vapi_http_request_write(&request, 0U, &all), VAPI_OK);
    for (uint32_t skip = 0; skip <= all.position; skip++) {
        for (uint32_t capacity = 1; capacity < 20U; capacity += 6U) {
            char window[20];
            vapi_output_t output = vapi_output_window(window, capacity, skip, 0U);
            assert_int_equal(vapi_http_request_write(&request, 0U, &output), VAPI_OK);
            assert_int_equal(output.position, all.position);
            assert_memory_equal(window, whole + skip, vapi_output_kept(&output));
        }
    }
}

/* --- injection --- */

static void test_control_characters_are_refused_in_every_value(void **state)
{
    (void)state;
    static const char forbidden[] = "\r\n\0\1\x1F\x7F";
    vapi_url_t url = url_of("https://a");
    for (size_t i = 0; i < sizeof forbidden - 1U; i++) {
        char text[] = "a?b";
        text[1] = forbidden[i];
        vapi_slice_t bad = vapi_slice(text, 3U);
        vapi_http_field_t header = {TEXT("X"), bad};
        vapi_http_field_t name = {bad, TEXT("x")};
        vapi_url_t bad_url = url;
        bad_url.host = bad;
        const vapi_http_request_t requests[] = {
            {.url = &bad_url},
            {.url = &url, .user_agent = bad},
            {.url = &url, .authorization_scheme = bad, .credentials = TEXT("k")},
            {.url = &url, .credentials = bad},
            {.url = &url, .accept = bad},
            {.url = &url, .connection = bad},
            {.url = &url, .headers = &header, .header_count = 1U},
            {.url = &url, .headers = &name, .header_count = 1U},
            {.url = &url, .body = {.content_type = bad}},
            {.url = &url, .target = {.prefix = TEXT("/"), .query = bad}},
        };
        for (size_t k = 0; k < sizeof requests / sizeof requests[0]; k++) {
            check_refused(&requests[k], VAPI_ERROR_HTTP_INJECTION);
        }
    }
}

static void test_a_second_request_in_a_value_is_refused(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .url = &url, .credentials = TEXT("k\r\n\r\nDELETE /assistant/1 HTTP/1.1\r\nHost: a")};
    check_refused(&request, VAPI_ERROR_HTTP_INJECTION);
}

static void test_white_space_around_a_value_is_refused(void **state)
{
    (void)state;
    assert_false(vapi_http_is_field_value(TEXT(" a")));
    assert_false(vapi_http_is_field_value(TEXT("a ")));
    assert_false(vapi_http_is_field_value(TEXT("\ta")));
    assert_false(vapi_http_is_field_value(TEXT("a\t")));
    assert_false(vapi_http_is_field_value(TEXT(" ")));
}

static void test_a_value_may_hold_tabs_spaces_and_bytes_above_ascii(void **state)
{
    (void)state;
    assert_true(vapi_http_is_field_value(TEXT("a \t\xC3\xB6\"~!")));
    assert_true(vapi_http_is_field_value(TEXT("")));
    assert_true(vapi_http_is_field_value(vapi_slice(NULL, 0U)));
}

static void test_a_header_name_is_a_token(void **state)
{
    (void)state;
    assert_true(vapi_http_is_token(TEXT("!#$%&'*+-.^_`|~09AZaz")));
    assert_false(vapi_http_is_token(TEXT("")));
    for (unsigned i = 0; i < 256U; i++) {
        char text = (char)i;
        bool token = (i >= '0' && i <= '9') || (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z') ||
                     (i != 0U && i < 128U && strchr("!#$%&'*+-.^_`|~", (int)i) != NULL);
        assert_true(vapi_http_is_token(vapi_slice(&text, 1U)) == token);
    }
}

static void test_a_scheme_is_a_token(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .url = &url, .authorization_scheme = TEXT("Be arer"), .credentials = TEXT("k")};
    check_refused(&request, VAPI_ERROR_HTTP_INJECTION);
}

static void test_headers_written_from_other_members_are_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"Host",           "user-agent",   "Content-Type",
                                        "CONTENT-LENGTH", "Content-type", "Transfer-Encoding",
                                        "connection"};
    vapi_url_t url = url_of("https://a");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        vapi_http_field_t header = {vapi_slice_from_string(names[i]), TEXT("x")};
        vapi_http_request_t request = {.url = &url, .headers = &header, .header_count = 1U};
        check_refused(&request, VAPI_ERROR_ARGUMENT);
    }
}

static void test_shared_headers_come_before_the_others_and_are_checked_alike(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a");
    vapi_http_field_t shared = {TEXT("X-Device"), TEXT("7")};
    vapi_http_field_t header = {TEXT("X-Try"), TEXT("2")};
    vapi_http_request_t request = {.url = &url,
                                   .user_agent = TEXT("u"),
                                   .shared_headers = &shared,
                                   .shared_header_count = 1U,
                                   .headers = &header,
                                   .header_count = 1U};
    check_head(&request, 0U,
               "GET / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\nX-Device: 7\r\nX-Try: 2\r\n\r\n");
    shared.name = TEXT("Host");
    check_refused(&request, VAPI_ERROR_ARGUMENT);
    shared.name = TEXT("X:");
    check_refused(&request, VAPI_ERROR_HTTP_INJECTION);
}

static void
test_accept_and_authorization_may_be_further_headers_when_not_given_otherwise(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a");
    vapi_http_field_t headers[] = {{TEXT("Accept"), TEXT("*/*")},
                                   {TEXT("Authorization"), TEXT("Basic eA==")}};
    vapi_http_request_t request = {
        .url = &url, .user_agent = TEXT("u"), .headers = headers, .header_count = 2U};
    check_head(&request, 0U,
               "GET / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\nAccept: */*\r\nAuthorization: Basic "
               "eA==\r\n\r\n");
    request.accept = TEXT("text/plain");
    check_refused(&request, VAPI_ERROR_ARGUMENT);
    request.accept = TEXT("");
    request.credentials = TEXT("k");
    check_refused(&request, VAPI_ERROR_ARGUMENT);
}

/* --- targets --- */

static void check_target(const vapi_http_target_t *target, const char *expected)
{
    char window[512];
    vapi_output_t output = vapi_output_window(window, sizeof window - 1U, 0U, 0U);
    assert_int_equal(vapi_http_target_write(target, &output), VAPI_OK);
    window[vapi_output_kept(&output)] = '\0';
    assert_string_equal(window, expected);
}

static void check_target_refused(const vapi_http_target_t *target, vapi_status_t status)
{
    vapi_output_t output = vapi_output_counter();
    assert_int_equal(vapi_http_target_write(target, &output), status);
    assert_int_equal(output.position, 0U);
}

static void test_a_target_without_a_path_is_a_slash(void **state)
{
    (void)state;
    check_target(&(vapi_http_target_t){.path = TEXT("")}, "/");
    check_target(&(vapi_http_target_t){.query = TEXT("a")}, "/?a");
}

static void test_prefix_and_path_are_joined_with_one_slash(void **state)
{
    (void)state;
    check_target(&(vapi_http_target_t){.prefix = TEXT("/v1"), .path = TEXT("/call")}, "/v1/call");
    check_target(&(vapi_http_target_t){.prefix = TEXT("/v1/"), .path = TEXT("/call")}, "/v1/call");
    check_target(&(vapi_http_target_t){.prefix = TEXT("/"), .path = TEXT("/call")}, "/call");
    check_target(&(vapi_http_target_t){.prefix = TEXT("/v1/")}, "/v1/");
    check_target(&(vapi_http_target_t){.prefix = TEXT("/")}, "/");
    check_target(&(vapi_http_target_t){.path = TEXT("/call")}, "/call");
}

static void test_arguments_take_the_places_in_braces(void **state)
{
    (void)state;
    vapi_slice_t arguments[] = {TEXT("x"), TEXT("y z")};
    check_target(&(vapi_http_target_t){.path = TEXT("/a/{b}/c/{d}/e"),
                                       .arguments = arguments,
                                       .argument_count = 2U},
                 "/a/x/c/y%20z/e");
    check_target(
        &(vapi_http_target_t){.path = TEXT("/{b}{}"), .arguments = arguments, .argument_count = 2U},
        "/xy%20z");
}

static void test_an_argument_cannot_leave_its_segment(void **state)
{
    (void)state;
    vapi_slice_t argument = TEXT("../assistant?x#y\r\n%2F");
    check_target(&(vapi_http_target_t){.path = TEXT("/call/{id}"),
                                       .arguments = &argument,
                                       .argument_count = 1U},
                 "/call/..%2Fassistant%3Fx%23y%0D%0A%252F");
}

static void test_an_argument_of_dots_is_refused(void **state)
{
    (void)state;
    vapi_slice_t argument = TEXT("..");
    vapi_http_target_t target = {
        .path = TEXT("/call/{id}"), .arguments = &argument, .argument_count = 1U};
    check_target_refused(&target, VAPI_ERROR_HTTP_INJECTION);
    argument = TEXT(".");
    check_target_refused(&target, VAPI_ERROR_HTTP_INJECTION);
    argument = TEXT("...");
    check_target(&target, "/call/...");
    argument = TEXT(".a");
    check_target(&target, "/call/.a");
}

static void test_an_empty_argument_is_refused(void **state)
{
    (void)state;
    vapi_slice_t argument = TEXT("");
    check_target_refused(&(vapi_http_target_t){.path = TEXT("/call/{id}"),
                                               .arguments = &argument,
                                               .argument_count = 1U},
                         VAPI_ERROR_ARGUMENT);
}

static void test_braces_and_arguments_must_agree(void **state)
{
    (void)state;
    vapi_slice_t arguments[] = {TEXT("x"), TEXT("y")};
    static const struct {
        const char *path;
        size_t count;
    } wrong[] = {{"/a/{b}", 0U}, {"/a/{b}", 2U},   {"/a", 1U},
                 {"/a/{b", 1U},  {"/a/{b}/{", 2U}, {"/{a}/{b}", 1U}};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        check_target_refused(&(vapi_http_target_t){.path = vapi_slice_from_string(wrong[i].path),
                                                   .arguments = arguments,
                                                   .argument_count = wrong[i].count},
                             VAPI_ERROR_ARGUMENT);
    }
}

static void test_forbidden_characters_in_a_path_or_query_are_refused(void **state)
{
    (void)state;
    check_target_refused(&(vapi_http_target_t){.path = TEXT("/a b")}, VAPI_ERROR_HTTP_INJECTION);
    check_target_refused(&(vapi_http_target_t){.path = TEXT("/a?b")}, VAPI_ERROR_HTTP_INJECTION);
    check_target_refused(&(vapi_http_target_t){.path = TEXT("/a}b")}, VAPI_ERROR_HTTP_INJECTION);
    check_target_refused(&(vapi_http_target_t){.path = TEXT("/a\r\nb")}, VAPI_ERROR_HTTP_INJECTION);
    check_target_refused(&(vapi_http_target_t){.prefix = TEXT("/a#")}, VAPI_ERROR_HTTP_INJECTION);
    check_target_refused(&(vapi_http_target_t){.query = TEXT("a=%")}, VAPI_ERROR_HTTP_INJECTION);
    check_target_refused(&(vapi_http_target_t){.query = TEXT("a b")}, VAPI_ERROR_HTTP_INJECTION);
}

static void test_a_path_begins_with_a_slash(void **state)
{
    (void)state;
    check_target_refused(&(vapi_http_target_t){.path = TEXT("call")}, VAPI_ERROR_ARGUMENT);
    check_target_refused(&(vapi_http_target_t){.prefix = TEXT("v1"), .path = TEXT("/call")},
                         VAPI_ERROR_ARGUMENT);
}

static void test_query_and_parameters_are_joined(void **state)
{
    (void)state;
    vapi_http_field_t parameters[] = {
        {TEXT("createdAtGt"), TEXT("2024-01-15T09:30:00Z")},
        {TEXT("id"), TEXT("a&b=c")},
        {TEXT("id"), TEXT("")},
        {TEXT("na me"), TEXT("\xC3\xB6+")},
    };
    check_target(&(vapi_http_target_t){.path = TEXT("/call"),
                                       .parameters = parameters,
                                       .parameter_count = 4U},
                 "/call?createdAtGt=2024-01-15T09%3A30%3A00Z&id=a%26b%3Dc&id=&na%20me=%C3%B6%2B");
    check_target(&(vapi_http_target_t){.path = TEXT("/call"),
                                       .query = TEXT("x=%20"),
                                       .parameters = parameters,
                                       .parameter_count = 1U},
                 "/call?x=%20&createdAtGt=2024-01-15T09%3A30%3A00Z");
}

/* --- chunks --- */

static void test_a_chunk_is_made_around_data_in_place(void **state)
{
    (void)state;
    static char window[VAPI_HTTP_CHUNK_PREFIX + 0x1234U + VAPI_HTTP_CHUNK_SUFFIX];
    memset(window, 'x', sizeof window);
    vapi_slice_t chunk = vapi_http_chunk_frame(window, 0x1234U);
    assert_int_equal(chunk.size, 4U + 2U + 0x1234U + 2U);
    assert_memory_equal(chunk.data, "1234\r\nx", 7U);
    assert_memory_equal(chunk.data + chunk.size - 3U, "x\r\n", 3U);
    chunk = vapi_http_chunk_frame(window, 0xFU);
    assert_int_equal(chunk.size, 1U + 2U + 15U + 2U);
    assert_memory_equal(chunk.data, "F\r\nxxxxxxxxxxxxxxx\r\n", chunk.size);
}

static void test_the_last_chunk_has_no_data(void **state)
{
    (void)state;
    char window[VAPI_HTTP_CHUNK_PREFIX + VAPI_HTTP_CHUNK_SUFFIX];
    vapi_slice_t chunk = vapi_http_chunk_frame(window, 0U);
    assert_true(vapi_slice_equal(chunk, TEXT("0\r\n\r\n")));
}

/* --- sending --- */

/* A body that is given in pieces and may misbehave. */
typedef struct source {
    const char *text;
    uint32_t size;
    size_t piece;         /* at most so many bytes at a time */
    unsigned wait;        /* answers "nothing yet" so often before each piece */
    unsigned waited;      /* how often it has */
    vapi_status_t result; /* answered instead of a piece when not VAPI_OK */
    unsigned calls;
    unsigned changes_at; /* the call from which on a writer writes something else; 0: never */
    const char *changed;
} source_t;

static vapi_status_t write_source(void *context, vapi_output_t *output)
{
    source_t *source = context;
    source->calls++;
    bool changed = source->changes_at != 0U && source->calls >= source->changes_at;
    vapi_output_slice(output, changed ? vapi_slice_from_string(source->changed)
                                      : vapi_slice(source->text, source->size));
    return source->result;
}

static vapi_status_t read_source(void *context, uint32_t position, void *out_data, size_t capacity)
{
    source_t *source = context;
    assert_true(capacity != 0U);
    if (source->waited < source->wait) {
        source->waited++;
        return 0;
    }
    source->waited = 0U;
    if (source->result != VAPI_OK) {
        return source->result;
    }
    if (position == source->size) {
        return VAPI_END;
    }
    size_t size = source->size - position;
    size = size < capacity ? size : capacity;
    size = size < source->piece ? size : source->piece;
    memcpy(out_data, source->text + position, size);
    return (vapi_status_t)size;
}

/* Sends a request through a window and joins what comes out. @return the last result. */
static vapi_status_t send_all(const vapi_http_request_t *request, uint32_t capacity, char *out_text,
                              size_t *out_size)
{
    static char window[4096];
    vapi_http_sender_t sender;
    vapi_status_t status = vapi_http_sender_start(&sender, request);
    unsigned pending = 0U;
    *out_size = 0U;
    while (status == VAPI_OK || (status == VAPI_PENDING && pending < 1000U)) {
        vapi_slice_t data = {NULL, 0U};
        status = vapi_http_sender_fill(&sender, window, capacity, &data);
        if (status == VAPI_OK) {
            assert_true(data.size != 0U);
            assert_true(data.data >= window && data.data + data.size <= window + capacity);
            memcpy(out_text + *out_size, data.data, data.size);
            *out_size += data.size;
        }
        pending += status == VAPI_PENDING ? 1U : 0U;
    }
    return status;
}

#define BODY                                                                                       \
    "{\"assistantId\":\"ce4cda11-b43c-489b-b120-a366f0bbe9cf\",\"customer\":{\"number\":\"+"       \
    "491234\"}}"
#define HEAD(framing) "POST / HTTP/1.1\r\nHost: a\r\nUser-Agent: u\r\n" framing "\r\n\r\n"

static const uint32_t windows[] = {32U,  33U,  47U,  64U,  100U,  128U, 145U,
                                   146U, 147U, 148U, 256U, 1460U, 4096U};

static void check_sent(const vapi_http_body_t *body, const char *expected)
{
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .method = VAPI_HTTP_POST, .url = &url, .user_agent = TEXT("u"), .body = *body};
    for (size_t i = 0; i < sizeof windows / sizeof windows[0]; i++) {
        char text[2048];
        size_t size;
        assert_int_equal(send_all(&request, windows[i], text, &size), VAPI_END);
        assert_int_equal(size, strlen(expected));
        assert_memory_equal(text, expected, size);
    }
}

static void test_a_request_without_a_body_is_its_head(void **state)
{
    (void)state;
    check_sent(&(vapi_http_body_t){.kind = VAPI_HTTP_BODY_NONE}, HEAD("Content-Length: 0"));
}

static void test_a_writers_body_is_counted_and_sent(void **state)
{
    (void)state;
    source_t source = {.text = BODY, .size = sizeof BODY - 1U};
    check_sent(&(vapi_http_body_t){.kind = VAPI_HTTP_BODY_WRITER,
                                   .write = write_source,
                                   .context = &source},
               HEAD("Content-Length: 86") BODY);
}

static void test_a_writers_body_may_be_empty(void **state)
{
    (void)state;
    source_t source = {.text = "", .size = 0U};
    check_sent(&(vapi_http_body_t){.kind = VAPI_HTTP_BODY_WRITER,
                                   .write = write_source,
                                   .context = &source},
               HEAD("Content-Length: 0"));
}

static void test_a_body_of_known_length_is_read_in_any_pieces(void **state)
{
    (void)state;
    for (size_t piece = 1; piece < 100U; piece += 9U) {
        source_t source = {.text = BODY, .size = sizeof BODY - 1U, .piece = piece};
        check_sent(&(vapi_http_body_t){.kind = VAPI_HTTP_BODY_LENGTH,
                                       .length = source.size,
                                       .read = read_source,
                                       .context = &source},
                   HEAD("Content-Length: 86") BODY);
    }
}

static void test_a_body_that_is_not_ready_is_waited_for(void **state)
{
    (void)state;
    source_t source = {.text = BODY, .size = sizeof BODY - 1U, .piece = 50U, .wait = 2U};
    check_sent(&(vapi_http_body_t){.kind = VAPI_HTTP_BODY_LENGTH,
                                   .length = source.size,
                                   .read = read_source,
                                   .context = &source},
               HEAD("Content-Length: 86") BODY);
}

static void test_a_body_of_known_length_may_be_empty(void **state)
{
    (void)state;
    source_t source = {.text = "", .result = VAPI_ERROR_STATE};
    check_sent(
        &(vapi_http_body_t){.kind = VAPI_HTTP_BODY_LENGTH, .read = read_source, .context = &source},
        HEAD("Content-Length: 0"));
}

static void test_only_the_announced_length_of_a_body_is_read(void **state)
{
    (void)state;
    source_t source = {.text = BODY, .size = sizeof BODY - 1U, .piece = 100U};
    check_sent(
        &(vapi_http_body_t){
            .kind = VAPI_HTTP_BODY_LENGTH, .length = 2U, .read = read_source, .context = &source},
        HEAD("Content-Length: 2") "{\"");
}

static void test_a_chunked_body_ends_when_its_callback_says_so(void **state)
{
    (void)state;
    source_t source = {.text = BODY, .size = 20U, .piece = 16U, .wait = 1U};
    check_sent(
        &(vapi_http_body_t){
            .kind = VAPI_HTTP_BODY_CHUNKED, .read = read_source, .context = &source},
        HEAD("Transfer-Encoding: chunked") "10\r\n{\"assistantId\":\"\r\n4\r\nce4c\r\n0\r\n\r\n");
}

static void test_a_chunked_body_may_be_empty(void **state)
{
    (void)state;
    source_t source = {.text = ""};
    check_sent(&(vapi_http_body_t){.kind = VAPI_HTTP_BODY_CHUNKED,
                                   .read = read_source,
                                   .context = &source},
               HEAD("Transfer-Encoding: chunked") "0\r\n\r\n");
}

static void test_chunks_fill_the_window(void **state)
{
    (void)state;
    source_t source = {.text = BODY, .size = 40U, .piece = 1000U};
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .method = VAPI_HTTP_POST,
        .url = &url,
        .user_agent = TEXT("u"),
        .body = {.kind = VAPI_HTTP_BODY_CHUNKED, .read = read_source, .context = &source}};
    char text[512];
    size_t size;
    assert_int_equal(send_all(&request, VAPI_HTTP_SENDER_WINDOW_MIN, text, &size), VAPI_END);
    static const char expected[] =
        HEAD("Transfer-Encoding: chunked") "14\r\n{\"assistantId\":\"ce4c\r\n14\r\nda11-b43c-489b-"
                                           "b120-\r\n0\r\n\r\n";
    assert_int_equal(size, sizeof expected - 1U);
    assert_memory_equal(text, expected, size);
}

static void test_a_small_request_fills_one_window(void **state)
{
    (void)state;
    source_t source = {.text = BODY, .size = sizeof BODY - 1U};
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .method = VAPI_HTTP_POST,
        .url = &url,
        .body = {.kind = VAPI_HTTP_BODY_WRITER, .write = write_source, .context = &source}};
    char window[1024];
    vapi_http_sender_t sender;
    vapi_slice_t data;
    assert_int_equal(vapi_http_sender_start(&sender, &request), VAPI_OK);
    assert_int_equal(vapi_http_sender_fill(&sender, window, sizeof window, &data), VAPI_OK);
    assert_int_equal(data.size, sender.head_length + sender.body_length);
    assert_int_equal(vapi_http_sender_fill(&sender, window, sizeof window, &data), VAPI_END);
    assert_int_equal(vapi_http_sender_fill(&sender, window, sizeof window, &data), VAPI_END);
}

static void test_a_small_window_is_refused(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {.url = &url};
    char window[VAPI_HTTP_SENDER_WINDOW_MIN];
    vapi_http_sender_t sender;
    vapi_slice_t data;
    assert_int_equal(vapi_http_sender_start(&sender, &request), VAPI_OK);
    assert_int_equal(
        vapi_http_sender_fill(&sender, window, VAPI_HTTP_SENDER_WINDOW_MIN - 1U, &data),
        VAPI_ERROR_ARGUMENT);
    assert_int_equal(vapi_http_sender_fill(&sender, window, VAPI_HTTP_SENDER_WINDOW_MIN, &data),
                     VAPI_OK);
}

static void test_a_request_can_be_sent_again_from_its_beginning(void **state)
{
    (void)state;
    source_t source = {.text = BODY, .size = sizeof BODY - 1U, .piece = 10U};
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {.method = VAPI_HTTP_POST,
                                   .url = &url,
                                   .body = {.kind = VAPI_HTTP_BODY_LENGTH,
                                            .length = source.size,
                                            .read = read_source,
                                            .context = &source}};
    char window[64];
    vapi_http_sender_t sender;
    vapi_slice_t data;
    assert_int_equal(vapi_http_sender_start(&sender, &request), VAPI_OK);
    assert_int_equal(vapi_http_sender_fill(&sender, window, sizeof window, &data), VAPI_OK);
    assert_int_equal(vapi_http_sender_fill(&sender, window, sizeof window, &data), VAPI_OK);
    assert_int_equal(vapi_http_sender_start(&sender, &request), VAPI_OK);
    assert_int_equal(vapi_http_sender_fill(&sender, window, sizeof window, &data), VAPI_OK);
    assert_memory_equal(data.data, "POST / HTTP/1.1\r\n", 17U);
}

/* Sends a writer's text that turns into another at the n-th call, the count being the first. */
static void check_changed(unsigned at, const char *changed, uint32_t capacity)
{
    source_t source = {
        .text = BODY, .size = sizeof BODY - 1U, .changes_at = at, .changed = changed};
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .method = VAPI_HTTP_POST,
        .url = &url,
        .user_agent = TEXT("u"),
        .body = {.kind = VAPI_HTTP_BODY_WRITER, .write = write_source, .context = &source}};
    char text[1024];
    size_t size;
    assert_int_equal(send_all(&request, capacity, text, &size), VAPI_ERROR_HTTP_BODY_CHANGED);
    /* The server never gets as many bytes as it was told to expect. */
    assert_true(size < sizeof(HEAD("Content-Length: 86") BODY) - 1U);
}

static void test_a_writers_body_that_changes_is_never_complete(void **state)
{
    (void)state;
    static const char *const changed[] = {
        "",
        "x",
        "{\"assistantId\":\"ce4cda11-b43c-489b-b120-a366f0bbe9cf\",\"customer\":{\"number\":\"+"
        "491235\"}}",
        BODY " ",
        "{\"assistantId\":\"\"}",
    };
    for (size_t i = 0; i < sizeof changed / sizeof changed[0]; i++) {
        check_changed(2U, changed[i], 1024U);
        check_changed(2U, changed[i], 40U);
        check_changed(3U, changed[i], 40U);
    }
}

static void test_a_head_that_changes_is_noticed(void **state)
{
    (void)state;
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {.url = &url, .credentials = TEXT("one")};
    char window[VAPI_HTTP_SENDER_WINDOW_MIN];
    vapi_http_sender_t sender;
    vapi_slice_t data;
    assert_int_equal(vapi_http_sender_start(&sender, &request), VAPI_OK);
    request.credentials = TEXT("another");
    assert_int_equal(vapi_http_sender_fill(&sender, window, sizeof window, &data),
                     VAPI_ERROR_HTTP_BODY_CHANGED);
    request.credentials = TEXT("a\rb");
    assert_int_equal(vapi_http_sender_fill(&sender, window, sizeof window, &data),
                     VAPI_ERROR_HTTP_INJECTION);
}

static void check_failing(vapi_http_body_kind_t kind, vapi_status_t given, vapi_status_t expected)
{
    source_t source = {.text = BODY, .size = 10U, .piece = 10U, .result = given};
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {.method = VAPI_HTTP_POST,
                                   .url = &url,
                                   .body = {.kind = kind,
                                            .length = 20U,
                                            .write = write_source,
                                            .read = read_source,
                                            .context = &source}};
    char text[1024];
    size_t size;
    assert_int_equal(send_all(&request, 64U, text, &size), expected);
}

static void test_an_error_of_a_body_ends_the_request(void **state)
{
    (void)state;
    check_failing(VAPI_HTTP_BODY_WRITER, VAPI_ERROR_JSON_UTF8, VAPI_ERROR_JSON_UTF8);
    check_failing(VAPI_HTTP_BODY_LENGTH, VAPI_ERROR_STORAGE, VAPI_ERROR_STORAGE);
    check_failing(VAPI_HTTP_BODY_CHUNKED, VAPI_ERROR_STORAGE, VAPI_ERROR_STORAGE);
}

static void test_a_body_that_ends_before_its_length_has_changed(void **state)
{
    (void)state;
    check_failing(VAPI_HTTP_BODY_LENGTH, VAPI_OK, VAPI_ERROR_HTTP_BODY_CHANGED);
}

static void test_a_callback_that_claims_more_than_there_is_room_for_ends_the_request(void **state)
{
    (void)state;
    check_failing(VAPI_HTTP_BODY_LENGTH, 4000, VAPI_ERROR_HTTP_BODY_CHANGED);
    check_failing(VAPI_HTTP_BODY_CHUNKED, 4000, VAPI_ERROR_HTTP_BODY_CHANGED);
}

static void test_a_writer_that_fails_only_when_sending_ends_the_request(void **state)
{
    (void)state;
    source_t source = {.text = BODY, .size = 10U};
    vapi_url_t url = url_of("https://a");
    vapi_http_request_t request = {
        .url = &url,
        .body = {.kind = VAPI_HTTP_BODY_WRITER, .write = write_source, .context = &source}};
    char window[256];
    vapi_http_sender_t sender;
    vapi_slice_t data;
    assert_int_equal(vapi_http_sender_start(&sender, &request), VAPI_OK);
    source.result = VAPI_ERROR_RANGE;
    assert_int_equal(vapi_http_sender_fill(&sender, window, sizeof window, &data),
                     VAPI_ERROR_RANGE);
}

static char sent[1024];
static size_t sent_size;

static void send_to_server(vapi_slice_t data)
{
    assert_true(data.size < sizeof sent - sent_size);
    memcpy(sent + sent_size, data.data, data.size);
    sent_size += data.size;
}

static vapi_status_t write_call(void *context, vapi_output_t *output)
{
    vapi_output_slice(output, vapi_slice_from_string(context));
    return VAPI_OK;
}

/* The lines of the header's example, with the words it leaves open. */
static void test_the_example_of_the_header_works(void **state)
{
    (void)state;
    static char call[] = "{\"assistantId\":\"x\"}";
    const char *key = "k3y";
    char window[64];
    vapi_status_t status;
    sent_size = 0U;

    vapi_url_t url;
    status = vapi_url_parse(vapi_slice_from_string("https://api.vapi.ai"), &url);
    assert_int_equal(status, VAPI_OK);
    vapi_http_request_t request = {
        .method = VAPI_HTTP_POST,
        .url = &url,
        .target = {.path = VAPI_SLICE_LITERAL("/call")},
        .authorization_scheme = VAPI_SLICE_LITERAL("Bearer"),
        .credentials = vapi_slice_from_string(key),
        .body = {.kind = VAPI_HTTP_BODY_WRITER,
                 .content_type = VAPI_SLICE_LITERAL("application/json"),
                 .write = write_call,
                 .context = &call},
    };
    vapi_http_sender_t sender;
    status = vapi_http_sender_start(&sender, &request);
    while (status == VAPI_OK) {
        vapi_slice_t data;
        status = vapi_http_sender_fill(&sender, window, sizeof window, &data);
        if (status == VAPI_OK) {
            send_to_server(data);
        }
    }

    assert_int_equal(status, VAPI_END);
    sent[sent_size] = '\0';
    assert_string_equal(
        sent, "POST /call HTTP/1.1\r\nHost: api.vapi.ai\r\nUser-Agent: vapi-mcu/" VAPI_VERSION
              "\r\nAuthorization: Bearer k3y\r\nContent-Type: application/json\r\n"
              "Content-Length: 19\r\n\r\n{\"assistantId\":\"x\"}");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_request_always_has_host_and_user_agent),
        cmocka_unit_test(test_a_request_with_everything),
        cmocka_unit_test(test_host_names_the_port_unless_it_is_the_schemes),
        cmocka_unit_test(test_every_method_has_its_name),
        cmocka_unit_test(test_credentials_may_come_without_a_scheme),
        cmocka_unit_test(test_a_scheme_without_credentials_is_not_sent),
        cmocka_unit_test(test_methods_that_expect_a_body_say_that_there_is_none),
        cmocka_unit_test(test_a_chunked_body_is_announced),
        cmocka_unit_test(test_any_window_of_a_head_can_be_made_again),
        cmocka_unit_test(test_control_characters_are_refused_in_every_value),
        cmocka_unit_test(test_a_second_request_in_a_value_is_refused),
        cmocka_unit_test(test_white_space_around_a_value_is_refused),
        cmocka_unit_test(test_a_value_may_hold_tabs_spaces_and_bytes_above_ascii),
        cmocka_unit_test(test_a_header_name_is_a_token),
        cmocka_unit_test(test_a_scheme_is_a_token),
        cmocka_unit_test(test_headers_written_from_other_members_are_refused),
        cmocka_unit_test(test_shared_headers_come_before_the_others_and_are_checked_alike),
        cmocka_unit_test(
            test_accept_and_authorization_may_be_further_headers_when_not_given_otherwise),
        cmocka_unit_test(test_a_target_without_a_path_is_a_slash),
        cmocka_unit_test(test_prefix_and_path_are_joined_with_one_slash),
        cmocka_unit_test(test_arguments_take_the_places_in_braces),
        cmocka_unit_test(test_an_argument_cannot_leave_its_segment),
        cmocka_unit_test(test_an_argument_of_dots_is_refused),
        cmocka_unit_test(test_an_empty_argument_is_refused),
        cmocka_unit_test(test_braces_and_arguments_must_agree),
        cmocka_unit_test(test_forbidden_characters_in_a_path_or_query_are_refused),
        cmocka_unit_test(test_a_path_begins_with_a_slash),
        cmocka_unit_test(test_query_and_parameters_are_joined),
        cmocka_unit_test(test_a_chunk_is_made_around_data_in_place),
        cmocka_unit_test(test_the_last_chunk_has_no_data),
        cmocka_unit_test(test_a_request_without_a_body_is_its_head),
        cmocka_unit_test(test_a_writers_body_is_counted_and_sent),
        cmocka_unit_test(test_a_writers_body_may_be_empty),
        cmocka_unit_test(test_a_body_of_known_length_is_read_in_any_pieces),
        cmocka_unit_test(test_a_body_that_is_not_ready_is_waited_for),
        cmocka_unit_test(test_a_body_of_known_length_may_be_empty),
        cmocka_unit_test(test_only_the_announced_length_of_a_body_is_read),
        cmocka_unit_test(test_a_chunked_body_ends_when_its_callback_says_so),
        cmocka_unit_test(test_a_chunked_body_may_be_empty),
        cmocka_unit_test(test_chunks_fill_the_window),
        cmocka_unit_test(test_a_small_request_fills_one_window),
        cmocka_unit_test(test_a_small_window_is_refused),
        cmocka_unit_test(test_a_request_can_be_sent_again_from_its_beginning),
        cmocka_unit_test(test_a_writers_body_that_changes_is_never_complete),
        cmocka_unit_test(test_a_head_that_changes_is_noticed),
        cmocka_unit_test(test_an_error_of_a_body_ends_the_request),
        cmocka_unit_test(test_a_body_that_ends_before_its_length_has_changed),
        cmocka_unit_test(test_a_callback_that_claims_more_than_there_is_room_for_ends_the_request),
        cmocka_unit_test(test_a_writer_that_fails_only_when_sending_ends_the_request),
        cmocka_unit_test(test_the_example_of_the_header_works),
    };
    return cmocka_run_group_tests_name("http_request", tests, NULL, NULL);
}
