/* The engine (vapi/client.h): what goes over the wire, when, and how exchanges end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "fake_port.h"
#include "vapi/client.h"

#define OK_ANSWER      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
#define CHUNKED_ANSWER "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"

typedef struct fixture {
    fake_port_t port;
    vapi_client_t client;
    vapi_client_config_t config;
    vapi_exchange_t exchange;
    char window[256];
    char addresses[1024];
    char body[4096]; /* what the sink got */
    size_t body_size;
    size_t begun;
    size_t finished;
    size_t headers;
    size_t stop_after; /* bytes after which the sink wants no more; 0: never */
    vapi_status_t sink_failure;
    size_t keys; /* calls of the key function */
    const char *newer_key;
} fixture_t;

static fixture_t fixture;

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    fixture_t *self = (fixture_t *)context;
    self->keys++;
    const char *key = refused ? self->newer_key : "first-key";
    *out_key = vapi_slice_from_string(key);
    return key == NULL ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static vapi_status_t begin(void *context, const vapi_http_head_t *head, uint64_t content_length)
{
    fixture_t *self = (fixture_t *)context;
    (void)head;
    (void)content_length;
    self->begun++;
    self->body_size = 0U;
    return VAPI_OK;
}

static vapi_status_t take(void *context, vapi_slice_t bytes)
{
    fixture_t *self = (fixture_t *)context;
    assert_true(bytes.size > 0U);
    if (self->sink_failure != VAPI_OK) {
        return self->sink_failure;
    }
    assert_true(self->body_size + bytes.size < sizeof self->body);
    memcpy(self->body + self->body_size, bytes.data, bytes.size);
    self->body_size += bytes.size;
    self->body[self->body_size] = '\0';
    return self->stop_after != 0U && self->body_size >= self->stop_after ? VAPI_END : VAPI_OK;
}

static vapi_status_t finish(void *context)
{
    ((fixture_t *)context)->finished++;
    return VAPI_OK;
}

static void see_header(void *context, const vapi_http_response_event_t *event)
{
    ((fixture_t *)context)->headers +=
        event->type == VAPI_HTTP_EVENT_HEADER_VALUE && event->last ? 1U : 0U;
}

static const vapi_answer_sink_t restarting_sink = {begin, take, finish, true};
static const vapi_answer_sink_t single_sink = {begin, take, finish, false};

/* A client whose peer follows the script, and a GET that wants its answer. */
static void set_up(const fake_connection_t *connections, size_t count)
{
    fixture.port.connections = connections;
    fixture.port.connection_count = count;
    fake_port_start(&fixture.port);
    fixture.config.platform = &fixture.port.platform;
    fixture.config.secure = &fixture.port.transport;
    fixture.config.window = fixture.window;
    fixture.config.window_size = sizeof fixture.window;
    fixture.config.key = give_key;
    fixture.config.key_context = &fixture;
    fixture.exchange.request.method = VAPI_HTTP_GET;
    fixture.exchange.request.target.path = vapi_slice_from_string("/assistant");
    fixture.exchange.sink = &restarting_sink;
    fixture.exchange.sink_context = &fixture;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
}

static vapi_status_t perform(void)
{
    return vapi_client_perform(&fixture.client, &fixture.exchange);
}

static const vapi_error_t *error(void)
{
    return vapi_client_error(&fixture.client);
}

static const vapi_statistics_t *statistics(void)
{
    return vapi_client_statistics(&fixture.client);
}

static int fresh(void **state)
{
    (void)state;
    memset(&fixture, 0, sizeof fixture);
    fixture.port.utc = 1700000000;
    return 0;
}

static void make_write(void)
{
    fixture.exchange.request.method = VAPI_HTTP_POST;
    fixture.exchange.request.target.path = vapi_slice_from_string("/call");
    fixture.exchange.repeat = VAPI_REPEAT_UNSENT;
}

static vapi_status_t write_json(void *context, vapi_output_t *output)
{
    vapi_output_slice(output, vapi_slice_from_string((const char *)context));
    return VAPI_OK;
}

static void make_write_with_body(char *json)
{
    make_write();
    fixture.exchange.request.body.kind = VAPI_HTTP_BODY_WRITER;
    fixture.exchange.request.body.content_type = vapi_slice_from_string("application/json");
    fixture.exchange.request.body.write = write_json;
    fixture.exchange.request.body.context = json;
}

/* --- a plain exchange ----------------------------------------------------------------------------- */

static void test_a_get_is_sent_with_host_user_agent_and_key(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "GET /assistant HTTP/1.1\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "Host: api.vapi.ai\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "User-Agent: vapi-mcu/" VAPI_VERSION "\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "Authorization: Bearer first-key\r\n"));
    assert_string_equal(fixture.port.hosts[0], "api.vapi.ai");
    assert_int_equal(fixture.port.ports[0], 443);
    assert_string_equal(fixture.body, "{}");
    assert_int_equal(fixture.finished, 1);
    assert_int_equal(statistics()->attempts, 1);
    assert_int_equal(statistics()->bytes_received, strlen(OK_ANSWER));
    assert_int_equal(statistics()->bytes_sent, fixture.port.sent_size);
    assert_int_equal(error()->status, VAPI_OK);
}

static void test_every_piece_size_and_stutter_gives_the_same_answer(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = CHUNKED_ANSWER, .open_steps = 5}};
    static char body[] = "{\"name\":\"a body that is longer than a single small piece\"}";
    for (size_t piece = 1; piece < 80; piece++) {
        fresh(NULL);
        fixture.port.piece = piece;
        fixture.port.stutters = piece % 2U == 0U;
        set_up(script, 1);
        make_write_with_body(body);
        assert_int_equal(perform(), VAPI_OK);
        assert_string_equal(fixture.body, "{}");
        assert_true(fake_port_has_sent(&fixture.port, body));
        assert_int_equal(fake_port_requests(&fixture.port), 1);
    }
}

static void test_a_body_longer_than_the_window_is_sent_whole(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    static char body[3001];
    memset(body, 'x', 3000);
    set_up(script, 1);
    make_write_with_body(body);
    assert_int_equal(perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Content-Length: 3000\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, body));
}

static uint32_t told_times;
static uint32_t told_last;

static void see_progress(void *context, uint32_t sent, uint32_t length)
{
    assert_ptr_equal(context, &fixture);
    assert_true(sent >= told_last && sent <= length);
    told_times++;
    told_last = sent;
}

static void test_the_progress_of_a_body_is_told_up_to_its_end(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    static char body[3001];
    memset(body, 'x', 3000);
    told_times = 0U;
    told_last = 0U;
    fixture.port.piece = 50;
    set_up(script, 1);
    make_write_with_body(body);
    fixture.exchange.progress = see_progress;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(told_last, 3000);
    assert_true(told_times > 60U);
}

static void test_a_request_without_a_body_has_no_progress(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    told_times = 0U;
    set_up(script, 1);
    fixture.exchange.progress = see_progress;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(told_times, 0);
}

static void test_a_client_without_exchange_has_nothing_to_poll(void **state)
{
    (void)state;
    vapi_client_wait_t wait;
    set_up(NULL, 0);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_STATE);
}

static void test_a_second_exchange_is_refused_while_one_runs(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_ERROR_STATE);
    assert_int_equal(error()->status, VAPI_ERROR_STATE);
    assert_int_equal(vapi_run(&fixture.client), VAPI_OK);
    assert_int_equal(error()->status, VAPI_OK);
}

static void test_headers_are_shown_to_a_visitor_one_by_one(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    fixture.exchange.visit_header = see_header;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.headers, 2);
}

static void test_an_exchange_without_sink_drops_the_body(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    fixture.exchange.sink = NULL;
    assert_int_equal(perform(), VAPI_OK);
}

/* --- configuration ------------------------------------------------------------------------------- */

static void test_a_configuration_without_platform_or_window_is_refused(void **state)
{
    (void)state;
    set_up(NULL, 0);
    vapi_client_config_t config = fixture.config;
    config.platform = NULL;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
    config = fixture.config;
    config.window = NULL;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
    config = fixture.config;
    config.window_size = VAPI_CLIENT_WINDOW_MIN - 1U;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
    config.window_size = 65536U;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
    config = fixture.config;
    config.address_buffer_size = 65535U;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_ERROR_ARGUMENT);
}

static void test_a_base_url_that_cannot_be_used_is_refused(void **state)
{
    (void)state;
    set_up(NULL, 0);
    static const struct {
        const char *url;
        vapi_status_t status;
    } cases[] = {
        {"http://localhost", VAPI_ERROR_URL_SCHEME}, /* there is no plain transport */
        {"wss://api.vapi.ai", VAPI_ERROR_URL_SCHEME},
        {"ftp://api.vapi.ai", VAPI_ERROR_URL_SCHEME},
        {"https://api.vapi.ai/?a=b", VAPI_ERROR_URL},
        {"https://user@api.vapi.ai", VAPI_ERROR_URL_USERINFO},
        {"api.vapi.ai", VAPI_ERROR_URL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fixture.config.base_url = cases[i].url;
        assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), cases[i].status);
    }
}

static void test_a_base_url_with_port_and_path_goes_before_the_path(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.config.base_url = "https://gateway.example:8443/vapi/";
    fixture.config.user_agent = "door/7";
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "GET /vapi/assistant HTTP/1.1\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "Host: gateway.example:8443\r\n"));
    assert_true(fake_port_has_sent(&fixture.port, "User-Agent: door/7\r\n"));
    assert_int_equal(fixture.port.ports[0], 8443);
}

static void test_http_goes_over_the_plain_transport(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.config.base_url = "http://127.0.0.1:8080";
    fixture.config.plain = &fixture.port.transport;
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.ports[0], 8080);
}

static void test_configured_headers_are_sent_with_every_request(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    static const vapi_http_field_t headers[] = {
        {VAPI_SLICE_LITERAL("X-Device"), VAPI_SLICE_LITERAL("gw17")}};
    fixture.config.headers = headers;
    fixture.config.header_count = 1;
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "X-Device: gw17\r\n"));
}

/* --- the key ------------------------------------------------------------------------------------- */

static void test_without_a_key_nothing_is_sent(void **state)
{
    (void)state;
    set_up(NULL, 0);
    fixture.config.key = NULL;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
    assert_int_equal(perform(), VAPI_ERROR_NO_KEY);
    assert_int_equal(fixture.port.opened, 0);
    assert_int_equal(error()->phase, VAPI_PHASE_PREPARE);
}

static vapi_status_t give_empty_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    (void)refused;
    *out_key = vapi_slice(NULL, 0U);
    return VAPI_OK;
}

static void test_an_empty_key_is_no_key(void **state)
{
    (void)state;
    set_up(NULL, 0);
    fixture.config.key = give_empty_key;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
    assert_int_equal(perform(), VAPI_ERROR_NO_KEY);
}

static void test_an_exchange_without_key_sends_no_authorization(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    fixture.exchange.without_key = true;
    assert_int_equal(perform(), VAPI_OK);
    assert_false(fake_port_has_sent(&fixture.port, "Authorization"));
    assert_int_equal(fixture.keys, 0);
}

static void ask_with_own_key(const char *url)
{
    fixture.exchange.url = url;
    fixture.exchange.without_key = true;
    fixture.exchange.own_key = vapi_slice_from_string("public-key");
}

static void test_an_exchange_may_bring_a_key_of_its_own(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    ask_with_own_key("https://control.vapi.ai/c1/control");
    assert_int_equal(perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Authorization: Bearer public-key\r\n"));
    assert_int_equal(fixture.keys, 0);
}

static void test_a_key_of_its_own_is_not_sent_to_where_a_redirect_points(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\n"
                   "Content-Length: 0\r\n\r\n"},
        {.answer = OK_ANSWER}};
    fixture.config.address_buffer = fixture.addresses;
    fixture.config.address_buffer_size = sizeof fixture.addresses;
    set_up(script, 2);
    ask_with_own_key("https://control.vapi.ai/c1/control");
    assert_int_equal(perform(), VAPI_OK);
    const char *second = strstr(fixture.port.sent, "Host: elsewhere.example\r\n");
    assert_non_null(second);
    assert_null(strstr(second, "Authorization"));
}

static void test_a_key_of_its_own_does_not_leave_without_tls(void **state)
{
    (void)state;
    fixture.config.plain = &fixture.port.transport;
    set_up(NULL, 0);
    ask_with_own_key("http://control.vapi.ai/c1/control");
    assert_int_equal(perform(), VAPI_ERROR_URL_SCHEME);
    assert_int_equal(fixture.port.opened, 0);
}

static void test_behind_a_base_url_without_tls_a_key_of_its_own_leaves_without_tls_too(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.config.base_url = "http://127.0.0.1:8080";
    fixture.config.plain = &fixture.port.transport;
    set_up(script, 1);
    ask_with_own_key("http://127.0.0.1:8080/c1/control");
    assert_int_equal(perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Authorization: Bearer public-key\r\n"));
}

static void test_without_a_key_of_its_own_a_url_without_tls_is_asked(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.config.plain = &fixture.port.transport;
    set_up(script, 1);
    ask_with_own_key("http://control.vapi.ai/c1/control");
    fixture.exchange.own_key = vapi_slice(NULL, 0U);
    assert_int_equal(perform(), VAPI_OK);
    assert_false(fake_port_has_sent(&fixture.port, "Authorization"));
}

static void test_a_key_of_its_own_that_is_refused_is_not_renewed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"}};
    fixture.newer_key = "second-key";
    set_up(script, 1);
    ask_with_own_key("https://control.vapi.ai/c1/control");
    assert_int_equal(perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fixture.keys, 0);
}

#define REFUSED_ANSWER                                                                             \
    "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: 38\r\n\r\n"    \
    "{\"message\":\"bad key\",\"statusCode\":401}"

static void test_a_refused_key_is_renewed_once(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = REFUSED_ANSWER OK_ANSWER, .requests = 2}};
    fixture.newer_key = "second-key";
    set_up(script, 1);
    make_write();
    assert_int_equal(perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "Bearer first-key"));
    assert_true(fake_port_has_sent(&fixture.port, "Bearer second-key"));
    assert_int_equal(fixture.port.opened, 1);
    assert_int_equal(statistics()->attempts, 2);
}

static void test_a_key_refused_twice_ends_the_exchange(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = REFUSED_ANSWER REFUSED_ANSWER, .requests = 2}};
    fixture.newer_key = "second-key";
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fixture.keys, 2);
    assert_int_equal(error()->http_status, 401);
    assert_string_equal(error()->message, "bad key");
}

static void test_without_a_newer_key_the_refusal_stands(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = REFUSED_ANSWER}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
    char line[320];
    vapi_error_format(error(), line, sizeof line);
    assert_non_null(strstr(line, "HTTP 401"));
    assert_non_null(strstr(line, "bad key"));
    assert_null(strstr(line, "first-key"));
}

/* --- connections that are kept --------------------------------------------------------------------- */

static void test_a_connection_is_kept_for_the_next_exchange(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER CHUNKED_ANSWER, .requests = 2}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_false(statistics()->connection_reused);
    assert_int_equal(perform(), VAPI_OK);
    assert_true(statistics()->connection_reused);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_connection_close_is_honoured(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"},
        {.answer = OK_ANSWER}};
    set_up(script, 2);
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 2);
}

static void test_a_kept_connection_that_has_ended_is_reopened_even_for_a_write(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER, .read_end = VAPI_END},
                                               {.answer = OK_ANSWER}};
    set_up(script, 2);
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 0);
    make_write();
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 2);
    assert_int_equal(fake_port_requests(&fixture.port), 2);
    assert_int_equal(statistics()->attempts, 1);
}

static void test_a_connection_on_which_something_follows_the_answer_is_not_kept(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER "surplus"}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_another_host_gets_a_connection_of_its_own(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}, {.answer = OK_ANSWER}};
    set_up(script, 2);
    assert_int_equal(perform(), VAPI_OK);
    fixture.exchange.url = "https://control.vapi.ai/c1/control?x=1";
    fixture.exchange.without_key = true;
    assert_int_equal(perform(), VAPI_OK);
    assert_string_equal(fixture.port.hosts[1], "control.vapi.ai");
    assert_true(fake_port_has_sent(&fixture.port,
                                   "GET /c1/control?x=1 HTTP/1.1\r\nHost: control.vapi.ai\r\n"));
}

static void test_a_url_of_an_exchange_is_checked_when_it_starts(void **state)
{
    (void)state;
    set_up(NULL, 0);
    fixture.exchange.url = "https://a b/";
    assert_int_equal(perform(), VAPI_ERROR_URL_HOST);
    assert_int_equal(error()->status, VAPI_ERROR_URL_HOST);
    assert_int_equal(error()->phase, VAPI_PHASE_PREPARE);
    fixture.exchange.url = "wss://api.vapi.ai/";
    assert_int_equal(perform(), VAPI_ERROR_URL_SCHEME);
}

static void test_closing_a_client_ends_what_runs_and_closes_the_connection(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}, {.answer = OK_ANSWER}};
    vapi_client_wait_t wait;
    set_up(script, 2);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    for (int i = 0; i < 6; i++) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    }
    vapi_client_close(&fixture.client);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_STATE);
    assert_int_equal(perform(), VAPI_OK);
}

/* --- memory levels -------------------------------------------------------------------------------- */

static const vapi_memory_t told = {22016U, 16900U, 19828U, 5120U, 3936U};
static const vapi_memory_t unknown = {VAPI_MEMORY_UNKNOWN, VAPI_MEMORY_UNKNOWN, VAPI_MEMORY_UNKNOWN,
                                      VAPI_MEMORY_UNKNOWN, VAPI_MEMORY_UNKNOWN};

static void assert_memory(const vapi_memory_t *expected)
{
    assert_int_equal(statistics()->memory.arena_size, expected->arena_size);
    assert_int_equal(statistics()->memory.arena_used, expected->arena_used);
    assert_int_equal(statistics()->memory.arena_peak, expected->arena_peak);
    assert_int_equal(statistics()->memory.stack_size, expected->stack_size);
    assert_int_equal(statistics()->memory.stack_peak, expected->stack_peak);
}

/* However many attempts a request takes, it begins once and ends once; its connection is `kept` or not. */
static void assert_told(size_t times, bool kept)
{
    vapi_memory_t expected = told;
    expected.arena_used = kept ? told.arena_used : 0U;
    assert_int_equal(fixture.port.memory_begun, times);
    assert_int_equal(fixture.port.memory_told, times);
    assert_memory(&expected);
}

static void test_without_a_memory_function_no_level_is_known(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    fixture.port.platform.memory = NULL;
    assert_int_equal(perform(), VAPI_OK);
    assert_memory(&unknown);
}

static void test_memory_is_told_when_a_request_has_ended_well(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER OK_ANSWER, .requests = 2}};
    vapi_client_wait_t wait;
    vapi_status_t status;
    fixture.port.memory = told;
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_told(1, true);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(fixture.port.memory_begun, 2);
    while ((status = vapi_poll(&fixture.client, &wait)) == VAPI_PENDING) {
        assert_memory(&unknown);
        assert_int_equal(fixture.port.memory_told, 1);
    }
    assert_int_equal(status, VAPI_OK);
    assert_told(2, true);
}

static void test_memory_is_told_when_a_connection_that_is_not_kept_was_closed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"}};
    fixture.port.memory = told;
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_told(1, false);
}

static void test_memory_is_told_when_a_request_has_failed_after_all_attempts(void **state)
{
    (void)state;
    set_up(NULL, 0);
    fixture.port.memory = told;
    assert_int_equal(perform(), VAPI_ERROR_REFUSED);
    assert_int_equal(statistics()->attempts, 3);
    assert_told(1, false);
}

static void test_memory_is_told_after_an_error_answer_whose_connection_is_kept(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"}};
    set_up(script, 1);
    fixture.port.memory = told;
    assert_int_equal(perform(), VAPI_ERROR_NOT_FOUND);
    assert_told(1, true);
}

static void test_memory_is_told_when_the_deadline_has_passed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    set_up(script, 1);
    fixture.port.memory = told;
    assert_int_equal(perform(), VAPI_ERROR_DEADLINE);
    assert_told(1, false);
}

static void test_memory_is_told_when_a_request_was_cancelled(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    vapi_client_wait_t wait;
    set_up(script, 1);
    fixture.port.memory = told;
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    for (int i = 0; i < 6; i++) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    }
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_CANCELLED);
    assert_told(1, false);
}

static void test_a_request_that_does_not_start_begins_and_tells_nothing(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    set_up(script, 1);
    fixture.exchange.url = "no URL";
    assert_true(vapi_client_start(&fixture.client, &fixture.exchange) < 0);
    assert_int_equal(fixture.port.memory_begun, 0);
    fixture.exchange.url = NULL;
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_ERROR_STATE);
    assert_int_equal(fixture.port.memory_begun, 1);
    vapi_client_close(&fixture.client);
    assert_int_equal(fixture.port.memory_told, 0);
    assert_memory(&unknown);
}

/* --- time ---------------------------------------------------------------------------------------- */

static void test_silence_ends_with_the_deadline(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    fixture.config.deadline_ms = 5000;
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_DEADLINE);
    assert_int_equal(fixture.port.now_ms, 6000);
    assert_int_equal(error()->phase, VAPI_PHASE_WAIT);
    assert_int_equal(statistics()->total_ms, 5000);
    assert_int_equal(statistics()->phase_ms[VAPI_PHASE_WAIT], 5000);
    assert_false(error()->may_have_arrived);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_an_exchange_may_have_a_deadline_of_its_own(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    set_up(script, 1);
    fixture.exchange.deadline_ms = 200;
    assert_int_equal(perform(), VAPI_ERROR_DEADLINE);
    assert_int_equal(statistics()->total_ms, 200);
}

static void test_the_deadline_covers_opening(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.open_steps = 200}};
    fixture.config.deadline_ms = 300;
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_DEADLINE);
    assert_int_equal(error()->phase, VAPI_PHASE_TLS);
}

static void test_a_trickle_does_not_outlive_the_deadline(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    fixture.port.piece = 1;
    fixture.port.tick_ms = 100;
    fixture.config.deadline_ms = 3000;
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_DEADLINE);
    assert_true(statistics()->total_ms < 3200);
}

static void test_the_idle_limit_ends_a_stalled_answer_early(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"}};
    fixture.config.idle_ms = 700;
    fixture.config.retry.attempts_max = 1;
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_IDLE);
    assert_int_equal(error()->phase, VAPI_PHASE_BODY);
    assert_int_equal(statistics()->total_ms, 700);
}

static void test_cancel_ends_the_exchange_at_the_next_poll(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    vapi_client_wait_t wait;
    set_up(script, 1);
    make_write();
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    for (int i = 0; i < 6; i++) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    }
    assert_false(vapi_client_is_cancelled(&fixture.client));
    vapi_cancel(&fixture.client);
    assert_true(vapi_client_is_cancelled(&fixture.client));
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_CANCELLED);
    assert_true(error()->may_have_arrived);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_poll_says_what_it_waits_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL, .open_steps = 1}};
    vapi_client_wait_t wait;
    set_up(script, 1);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* prepared */
    assert_int_equal(wait.timeout_ms, 0);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING); /* opening */
    assert_int_equal(wait.interest, VAPI_WAIT_WRITABLE);
    assert_ptr_equal(wait.transport, &fixture.port.transport);
    assert_int_equal(wait.timeout_ms, VAPI_DEADLINE_MS);
    while (wait.interest != VAPI_WAIT_READABLE) {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    }
    assert_int_equal(wait.timeout_ms, VAPI_DEADLINE_MS);
}

/* --- answers that tell of trouble ------------------------------------------------------------------ */

static void test_http_errors_have_their_own_results(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        vapi_status_t status;
    } cases[] = {
        {"HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_REQUEST},
        {"HTTP/1.1 403 No\r\nContent-Length: 16\r\n\r\nerror code: 1010", VAPI_ERROR_FORBIDDEN},
        {"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_NOT_FOUND},
        {"HTTP/1.1 409 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_REQUEST},
        {"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_SERVER},
        {"HTTP/1.1 302 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_REDIRECT},
        {"HTTP/1.1 304 No\r\n\r\n", VAPI_ERROR_REDIRECT},
        {"HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n", VAPI_ERROR_SERVER},
        {"HTTP/1.1 101 Switch\r\nUpgrade: x\r\n\r\n", VAPI_ERROR_HTTP_STATUS_LINE},
        {"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
         VAPI_ERROR_HTTP_LENGTH_CONFLICT},
        {"nonsense\r\n\r\n", VAPI_ERROR_HTTP_STATUS_LINE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fresh(NULL);
        fake_connection_t script = {.answer = cases[i].answer};
        set_up(&script, 1);
        make_write();
        assert_int_equal(perform(), cases[i].status);
        assert_int_equal(fixture.begun, 0);
        assert_int_equal(error()->status, cases[i].status);
    }
}

static void test_an_error_answer_keeps_the_connection(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 404 No\r\nContent-Length: 0\r\nCF-Ray: 8f-FRA\r\n\r\n" OK_ANSWER,
         .requests = 2}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_NOT_FOUND);
    assert_string_equal(error()->request_id, "8f-FRA");
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_an_endless_error_body_is_cut(void **state)
{
    (void)state;
    static char answer[8192];
    int head = snprintf(answer, sizeof answer, "HTTP/1.1 400 Bad\r\n\r\n");
    memset(answer + head, 'e', 6000);
    fake_connection_t script = {.answer = answer};
    set_up(&script, 1);
    make_write();
    assert_int_equal(perform(), VAPI_ERROR_REQUEST);
    assert_int_equal(strlen(error()->message), VAPI_ERROR_MESSAGE_SIZE - 1U);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_a_body_until_close_is_complete_when_the_peer_ends(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\n\r\nabc", .read_end = VAPI_END}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_string_equal(fixture.body, "abc");
    assert_int_equal(fixture.finished, 1);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_a_sink_that_fails_ends_the_exchange_with_its_error(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    fixture.sink_failure = VAPI_ERROR_JSON_SYNTAX;
    assert_int_equal(perform(), VAPI_ERROR_JSON_SYNTAX);
    assert_int_equal(error()->http_status, 200);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(statistics()->attempts, 1);
}

/* --- enough is enough ------------------------------------------------------------------------------ */

static void test_a_short_rest_is_drained_to_keep_the_connection(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabcdef" OK_ANSWER, .requests = 2}};
    fixture.port.piece = 1;
    set_up(script, 1);
    fixture.stop_after = 2;
    assert_int_equal(perform(), VAPI_OK);
    assert_string_equal(fixture.body, "ab");
    assert_int_equal(fixture.finished, 0);
    fixture.stop_after = 0;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_a_long_rest_is_not_drained(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\nabc"}};
    set_up(script, 1);
    fixture.stop_after = 2;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_an_event_stream_is_left_at_once(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: "
                   "chunked\r\n\r\n3\r\nabc\r\n"}};
    set_up(script, 1);
    fixture.stop_after = 2;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
}

static void test_draining_stops_when_the_rest_turns_out_long(void **state)
{
    (void)state;
    static char answer[24000];
    int head = snprintf(answer, sizeof answer,
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5000\r\n");
    memset(answer + head, 'x', 20480);
    fake_connection_t script = {.answer = answer};
    set_up(&script, 1);
    fixture.stop_after = 2;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_true(statistics()->bytes_received > 16384U && statistics()->bytes_received < 18000U);
}

static void test_trouble_while_draining_does_not_spoil_what_was_wanted(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\nabc",
         .read_end = VAPI_ERROR_RESET}};
    set_up(script, 1);
    fixture.stop_after = 2;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.closed, 1);
    assert_int_equal(error()->status, VAPI_OK);
}

/* --- sending that stops early ---------------------------------------------------------------------- */

#define TOO_LARGE "HTTP/1.1 413 Too Large\r\nContent-Length: 9\r\n\r\ntoo large"

static void test_an_early_answer_is_read_when_the_server_stops_reading(void **state)
{
    (void)state;
    static char body[2001];
    static const vapi_status_t ends[] = {0, VAPI_ERROR_RESET};
    memset(body, 'x', 2000);
    for (size_t i = 0; i < 2; i++) {
        fresh(NULL);
        fake_connection_t script = {
            .answer = TOO_LARGE, .answer_early_at = 300, .write_limit = 300, .write_end = ends[i]};
        set_up(&script, 1);
        make_write_with_body(body);
        assert_int_equal(perform(), VAPI_ERROR_REQUEST);
        assert_int_equal(error()->http_status, 413);
        assert_string_equal(error()->message, "too large");
        assert_int_equal(fixture.port.closed, 1);
    }
}

static void test_a_write_that_fails_without_an_answer_is_ambiguous(void **state)
{
    (void)state;
    static char body[2001];
    memset(body, 'x', 2000);
    static const fake_connection_t script[] = {{.write_limit = 300, .write_end = VAPI_ERROR_RESET},
                                               {.answer = OK_ANSWER}};
    set_up(script, 2);
    make_write_with_body(body);
    assert_int_equal(perform(), VAPI_ERROR_RESET);
    assert_int_equal(error()->phase, VAPI_PHASE_SEND);
    assert_true(error()->may_have_arrived);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_a_peer_that_ends_while_it_is_sent_to_has_reset(void **state)
{
    (void)state;
    static char body[2001];
    memset(body, 'x', 2000);
    static const vapi_status_t ends[] = {VAPI_END, VAPI_ERROR_TRANSPORT};
    static const vapi_status_t results[] = {VAPI_ERROR_RESET, VAPI_ERROR_TRANSPORT};
    for (size_t i = 0; i < 2; i++) {
        fresh(NULL);
        fake_connection_t script = {
            .answer_early_at = 300, .write_limit = 300, .read_end = ends[i]};
        set_up(&script, 1);
        make_write_with_body(body);
        assert_int_equal(perform(), results[i]);
    }
}

static void test_an_early_end_after_a_failed_write_tells_of_the_write(void **state)
{
    (void)state;
    static char body[2001];
    memset(body, 'x', 2000);
    static const fake_connection_t script[] = {{.answer = "HTTP/1.1",
                                                .answer_early_at = 300,
                                                .write_limit = 300,
                                                .write_end = VAPI_ERROR_TRANSPORT,
                                                .read_end = VAPI_END}};
    set_up(script, 1);
    make_write_with_body(body);
    assert_int_equal(perform(), VAPI_ERROR_TRANSPORT);
}

static size_t source_calls;

static vapi_status_t slow_source(void *context, uint32_t position, void *out_data, size_t capacity)
{
    (void)context;
    (void)capacity;
    source_calls++;
    if (source_calls % 3U != 0U) {
        return 0;
    }
    if (position == 3U) {
        return VAPI_END;
    }
    memcpy(out_data, "abc", 3);
    return 3;
}

static void test_a_body_from_a_slow_callback_is_waited_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    make_write();
    source_calls = 0;
    fixture.exchange.request.body.kind = VAPI_HTTP_BODY_LENGTH;
    fixture.exchange.request.body.length = 3;
    fixture.exchange.request.body.read = slow_source;
    assert_int_equal(perform(), VAPI_OK);
    assert_true(fake_port_has_sent(&fixture.port, "\r\n\r\nabc"));
    assert_true(fixture.port.now_ms > 1000U);
}

static vapi_status_t failing_source(void *context, uint32_t position, void *out_data,
                                    size_t capacity)
{
    (void)context;
    (void)position;
    (void)out_data;
    (void)capacity;
    return VAPI_ERROR_STORAGE;
}

static void test_a_body_that_fails_ends_the_exchange(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    make_write();
    fixture.exchange.request.body.kind = VAPI_HTTP_BODY_LENGTH;
    fixture.exchange.request.body.length = 3;
    fixture.exchange.request.body.read = failing_source;
    assert_int_equal(perform(), VAPI_ERROR_STORAGE);
}

static void
test_a_request_with_an_injected_header_is_refused_before_anything_is_opened(void **state)
{
    (void)state;
    static const vapi_http_field_t headers[] = {
        {VAPI_SLICE_LITERAL("X-A"), VAPI_SLICE_LITERAL("b\r\nX-B: c")}};
    set_up(NULL, 0);
    fixture.exchange.request.headers = headers;
    fixture.exchange.request.header_count = 1;
    assert_int_equal(perform(), VAPI_ERROR_HTTP_INJECTION);
    assert_int_equal(fixture.port.opened, 0);
}

/* --- retries --------------------------------------------------------------------------------------- */

static void test_a_read_is_tried_again_after_a_connection_failure(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.open_result = VAPI_ERROR_REFUSED, .open_phase = VAPI_PHASE_CONNECT},
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", .read_end = VAPI_END},
        {.answer = OK_ANSWER},
    };
    set_up(script, 3);
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(statistics()->attempts, 3);
    assert_int_equal(fixture.begun, 2);
    assert_string_equal(fixture.body, "{}");
    assert_true(statistics()->phase_ms[VAPI_PHASE_PAUSE] > 0U);
    assert_non_null(strstr(fixture.port.log, "trying again in "));
    assert_non_null(strstr(fixture.port.log, "connect: the connection was refused (code -111)"));
}

static void test_a_sink_that_cannot_forget_ends_a_broken_read(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", .read_end = VAPI_END},
        {.answer = OK_ANSWER}};
    set_up(script, 2);
    fixture.exchange.sink = &single_sink;
    assert_int_equal(perform(), VAPI_ERROR_HTTP_TRUNCATED);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_a_read_gives_up_after_its_attempts(void **state)
{
    (void)state;
    set_up(NULL, 0);
    assert_int_equal(perform(), VAPI_ERROR_REFUSED);
    assert_int_equal(statistics()->attempts, 3);
    assert_int_equal(error()->port_code, -111);
}

static void test_retry_after_is_waited_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n" OK_ANSWER,
         .requests = 2}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(statistics()->phase_ms[VAPI_PHASE_PAUSE], 7000);
}

static void test_a_retry_that_the_deadline_has_no_room_for_is_not_waited_for(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 429 Slow\r\nRetry-After: 99999999999\r\nContent-Length: 0\r\n\r\n"}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_RATE_LIMITED);
    assert_int_equal(error()->retry_after_ms,
                     (uint64_t)INT32_MAX * 1000U > UINT32_MAX ? UINT32_MAX : 0U);
    assert_int_equal(fixture.port.now_ms, 1000);
}

static void test_429_without_retry_after_cools_down(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n" OK_ANSWER, .requests = 2}};
    fixture.config.deadline_ms = 60000;
    set_up(script, 1);
    make_write(); /* 429 says that the request was not taken */
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(statistics()->phase_ms[VAPI_PHASE_PAUSE], 30000);
    fresh(NULL);
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_RATE_LIMITED);
    assert_int_equal(error()->retry_after_ms, 30000);
}

static void test_a_write_is_repeated_only_when_no_byte_left(void **state)
{
    (void)state;
    static const fake_connection_t unsent[] = {
        {.open_result = VAPI_ERROR_RESOLVE},
        {.open_result = VAPI_ERROR_TLS, .open_phase = VAPI_PHASE_TLS},
        {.answer = OK_ANSWER}};
    set_up(unsent, 3);
    make_write();
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fake_port_requests(&fixture.port), 1);

    static const fake_connection_t sent[] = {{.read_end = VAPI_END}, {.answer = OK_ANSWER}};
    fresh(NULL);
    set_up(sent, 2);
    make_write();
    assert_int_equal(perform(), VAPI_ERROR_RESET);
    assert_true(error()->may_have_arrived);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
}

static void test_a_write_answered_with_5xx_is_not_repeated(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n" OK_ANSWER, .requests = 2}};
    set_up(script, 1);
    make_write();
    assert_int_equal(perform(), VAPI_ERROR_SERVER);
    assert_true(error()->may_have_arrived);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
}

static void test_certificate_errors_are_final(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.open_result = VAPI_ERROR_CERTIFICATE_EXPIRED, .open_phase = VAPI_PHASE_TLS},
        {.answer = OK_ANSWER}};
    set_up(script, 2);
    assert_int_equal(perform(), VAPI_ERROR_CERTIFICATE_EXPIRED);
    assert_int_equal(error()->phase, VAPI_PHASE_TLS);
    assert_int_equal(fixture.port.opened, 1);
}

static void test_without_random_bytes_the_pause_is_the_longest(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.open_result = VAPI_ERROR_REFUSED},
                                               {.answer = OK_ANSWER}};
    fixture.port.random_result = VAPI_ERROR_RANDOM;
    set_up(script, 2);
    fixture.port.platform.log = NULL;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(statistics()->phase_ms[VAPI_PHASE_PAUSE], 500);
}

static void test_without_a_link_the_pause_is_the_longest(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.open_result = VAPI_ERROR_LINK_DOWN},
                                               {.open_result = VAPI_ERROR_UNREACHABLE},
                                               {.answer = OK_ANSWER}};
    set_up(script, 3);
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(statistics()->phase_ms[VAPI_PHASE_PAUSE], 500 + 1000);
}

/* --- redirects ------------------------------------------------------------------------------------- */

static void use_addresses(void)
{
    fixture.config.address_buffer = fixture.addresses;
    fixture.config.address_buffer_size = sizeof fixture.addresses;
}

#define TO(place) "HTTP/1.1 302 Found\r\nLocation: " place "\r\nContent-Length: 0\r\n\r\n"

static void test_a_redirect_to_another_host_drops_the_key(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = TO("https://store.example/a/b.wav?sig=1")},
        {.answer = TO("../c.wav?sig=2")},
        {.answer = OK_ANSWER}};
    static const vapi_http_field_t headers[] = {
        {VAPI_SLICE_LITERAL("X-Broker"), VAPI_SLICE_LITERAL("secret")}};
    use_addresses();
    fixture.config.headers = headers;
    fixture.config.header_count = 1;
    set_up(script, 3);
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(statistics()->redirects, 2);
    assert_string_equal(fixture.port.hosts[1], "store.example");
    const char *second =
        strstr(fixture.port.sent, "GET /a/b.wav?sig=1 HTTP/1.1\r\nHost: store.example\r\n");
    assert_non_null(second);
    assert_null(strstr(second, "Authorization"));
    assert_null(strstr(second, "X-Broker"));
    assert_non_null(strstr(second, "GET /c.wav?sig=2 HTTP/1.1\r\n"));
}

static void test_a_redirect_within_the_origin_keeps_the_key(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("/v2/assistant")},
                                               {.answer = OK_ANSWER}};
    use_addresses();
    set_up(script, 2);
    assert_int_equal(perform(), VAPI_OK);
    const char *second = strstr(fixture.port.sent, "GET /v2/assistant");
    assert_non_null(second);
    assert_non_null(strstr(second, "Authorization: Bearer first-key"));
}

static void test_redirects_that_are_not_followed(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        vapi_http_method_t method;
        vapi_status_t status;
    } cases[] = {
        {TO("http://api.vapi.ai/"), VAPI_HTTP_GET,
         VAPI_ERROR_REDIRECT}, /* no way back from https */
        {TO("https://api.vapi.ai/"), VAPI_HTTP_POST,
         VAPI_ERROR_REDIRECT}, /* a write is not sent twice */
        {TO("https://user@x.example/"), VAPI_HTTP_GET, VAPI_ERROR_URL_USERINFO},
        {TO("wss://api.vapi.ai/"), VAPI_HTTP_GET, VAPI_ERROR_URL_SCHEME},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fresh(NULL);
        fake_connection_t script = {.answer = cases[i].answer};
        use_addresses();
        set_up(&script, 1);
        fixture.exchange.request.method = cases[i].method;
        assert_int_equal(perform(), cases[i].status);
        assert_int_equal(fixture.port.opened, 1);
    }
}

static void test_without_an_address_buffer_a_redirect_is_an_error(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("/elsewhere")}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_REDIRECT);
    assert_int_equal(error()->http_status, 302);
}

static void test_redirects_are_limited(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("/1")},
                                               {.answer = TO("/2")},
                                               {.answer = TO("/3")},
                                               {.answer = TO("/4")},
                                               {.answer = OK_ANSWER}};
    use_addresses();
    set_up(script, 5);
    fixture.exchange.request.method = VAPI_HTTP_HEAD;
    assert_int_equal(perform(), VAPI_ERROR_REDIRECT);
    assert_int_equal(statistics()->redirects, 3);
    assert_int_equal(fixture.port.opened, 4);
}

static void test_every_redirect_code_is_followed(void **state)
{
    (void)state;
    static const char *const codes[] = {"301", "303", "307", "308"};
    for (size_t i = 0; i < 4; i++) {
        char answer[128];
        fresh(NULL);
        snprintf(answer, sizeof answer,
                 "HTTP/1.1 %s Moved\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n", codes[i]);
        fake_connection_t script[] = {{.answer = answer}, {.answer = OK_ANSWER}};
        use_addresses();
        set_up(script, 2);
        assert_int_equal(perform(), VAPI_OK);
    }
}

/* --- faults ---------------------------------------------------------------------------------------- */

static vapi_status_t refuse(void *context)
{
    (void)context;
    return VAPI_ERROR_PARAMETER;
}

static void explain(void *context, vapi_status_t status, vapi_output_t *output)
{
    (void)context;
    assert_int_equal(status, VAPI_ERROR_PARAMETER);
    vapi_output_slice(output, vapi_slice_from_string("customer.number"));
}

static void test_a_request_that_its_maker_refuses_is_explained(void **state)
{
    (void)state;
    set_up(NULL, 0);
    fixture.exchange.check = refuse;
    fixture.exchange.explain = explain;
    assert_int_equal(perform(), VAPI_ERROR_PARAMETER);
    assert_string_equal(error()->message, "customer.number");
    assert_int_equal(fixture.port.opened, 0);
}

/* Every call of the port fails once: the exchange ends in time, nothing stays open, and a write is never sent twice. */
static void test_every_fault_at_every_call_ends_well(void **state)
{
    (void)state;
    static char body[] = "{\"customer\":{\"number\":\"+49405550101\"}}";
    static const vapi_status_t faults[] = {VAPI_ERROR_RESET, VAPI_ERROR_TRANSPORT,
                                           VAPI_ERROR_MEMORY, VAPI_END};
    fake_connection_t script[] = {
        {.answer = CHUNKED_ANSWER, .open_steps = 3}, {.answer = OK_ANSWER}, {.answer = OK_ANSWER}};
    for (size_t fault = 0; fault < 4; fault++) {
        size_t at = 1;
        for (;; at++) {
            fresh(NULL);
            fixture.port.piece = 7;
            fixture.port.stutters = true;
            fixture.port.fail_at = at;
            fixture.port.fail_with = faults[fault];
            set_up(script, 3);
            make_write_with_body(body);
            vapi_status_t status = perform();
            assert_true(status <= 0);
            assert_true(fixture.port.now_ms <= 1000U + VAPI_DEADLINE_MS);
            assert_true(fake_port_requests(&fixture.port) <= 1U);
            if (status == VAPI_OK) {
                assert_string_equal(fixture.body, "{}");
            } else {
                assert_false(fixture.port.is_open);
            }
            vapi_client_close(&fixture.client);
            assert_int_equal(fixture.port.opened, fixture.port.closed);
            if (fixture.port.calls < at) {
                break; /* the fault was not reached any more */
            }
        }
        assert_true(at > 20U);
    }
}

/* --- corners ---------------------------------------------------------------------------------------- */

static void test_a_dropped_body_that_breaks_off_is_asked_for_again(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", .read_end = VAPI_END},
        {.answer = OK_ANSWER}};
    set_up(script, 2);
    fixture.exchange.sink = NULL;
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(statistics()->attempts, 2);
}

static void test_a_sink_may_have_no_beginning_and_no_end(void **state)
{
    (void)state;
    static const vapi_answer_sink_t bare = {NULL, take, NULL, false};
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}};
    set_up(script, 1);
    fixture.exchange.sink = &bare;
    assert_int_equal(perform(), VAPI_OK);
    assert_string_equal(fixture.body, "{}");
}

static void test_interim_answers_are_passed_over(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer =
             "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n" OK_ANSWER}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
}

static void test_a_compressed_body_that_nobody_asked_for_is_refused(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer =
             "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b"}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_CONTENT_TYPE);
    assert_int_equal(fixture.begun, 0);
}

static void test_a_status_below_100_counts_as_a_server_error(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n"}};
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_SERVER);
    assert_int_equal(error()->http_status, 99);
}

static void test_an_error_answer_that_breaks_off_tells_what_came(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 400 Bad\r\nContent-Length: 90\r\n\r\nname is ",
         .read_end = VAPI_ERROR_RESET}};
    set_up(script, 1);
    make_write();
    assert_int_equal(perform(), VAPI_ERROR_RESET);
    assert_string_equal(error()->message, "name is");
    assert_int_equal(fixture.port.closed, 1);
}

static void test_the_servers_words_go_before_the_explanation(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 400 Bad\r\nContent-Length: 2\r\n\r\nno"}};
    set_up(script, 1);
    make_write();
    fixture.exchange.explain = explain;
    assert_int_equal(perform(), VAPI_ERROR_REQUEST);
    assert_string_equal(error()->message, "no");
}

static vapi_status_t lose_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    (void)refused;
    (void)out_key;
    return VAPI_ERROR_STORAGE;
}

static void test_a_key_function_that_fails_ends_the_exchange(void **state)
{
    (void)state;
    set_up(NULL, 0);
    fixture.config.key = lose_key;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
    assert_int_equal(perform(), VAPI_ERROR_STORAGE);
    assert_int_equal(error()->port_code, 0);
}

static void test_a_request_without_key_is_not_repeated_with_one(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = REFUSED_ANSWER}};
    fixture.newer_key = "second-key";
    set_up(script, 1);
    fixture.exchange.without_key = true;
    assert_int_equal(perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fixture.keys, 0);
}

static void test_an_empty_newer_key_is_none(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = REFUSED_ANSWER}};
    fixture.newer_key = "";
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_ERROR_UNAUTHORIZED);
    assert_int_equal(fake_port_requests(&fixture.port), 1);
}

static void test_a_pause_before_a_retry_is_not_idle_time(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n" OK_ANSWER,
         .requests = 2}};
    fixture.config.idle_ms = 1000;
    set_up(script, 1);
    assert_int_equal(perform(), VAPI_OK);
}

static void test_an_exchange_may_have_an_idle_limit_of_its_own(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    set_up(script, 1);
    fixture.exchange.idle_ms = 400;
    assert_int_equal(perform(), VAPI_ERROR_IDLE);
    assert_int_equal(statistics()->total_ms, 400);
}

static void test_cancelling_in_a_pause_ends_it(void **state)
{
    (void)state;
    vapi_client_wait_t wait;
    set_up(NULL, 0);
    assert_int_equal(vapi_client_start(&fixture.client, &fixture.exchange), VAPI_OK);
    do {
        assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_PENDING);
    } while (wait.timeout_ms == 0U);
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_poll(&fixture.client, &wait), VAPI_ERROR_CANCELLED);
    assert_int_equal(error()->phase, VAPI_PHASE_PAUSE);
}

static void test_another_port_is_another_connection(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = OK_ANSWER}, {.answer = OK_ANSWER}};
    set_up(script, 2);
    assert_int_equal(perform(), VAPI_OK);
    fixture.exchange.url = "https://api.vapi.ai:8443/assistant";
    assert_int_equal(perform(), VAPI_OK);
    assert_int_equal(fixture.port.opened, 2);
    assert_int_equal(fixture.port.ports[1], 8443);
}

static void test_a_location_that_does_not_fit_is_an_error(void **state)
{
    (void)state;
    static char answer[1200] = "HTTP/1.1 302 Found\r\nLocation: /";
    size_t used = strlen(answer);
    memset(answer + used, 'a', 600);
    strcat(answer, "\r\nContent-Length: 0\r\n\r\n");
    fake_connection_t script = {.answer = answer};
    use_addresses();
    set_up(&script, 1);
    assert_int_equal(perform(), VAPI_ERROR_HTTP_LOCATION);
}

static void test_a_redirect_from_http_to_http_is_followed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = TO("/b")}, {.answer = TO("/c")}};
    fixture.config.base_url = "http://127.0.0.1:8080";
    fixture.config.plain = &fixture.port.transport;
    fixture.config.redirects_max = 1;
    use_addresses();
    set_up(script, 2);
    assert_int_equal(perform(), VAPI_ERROR_REDIRECT);
    assert_int_equal(fixture.port.opened, 2);
}

static void test_an_early_answer_may_be_a_short_one(void **state)
{
    (void)state;
    static char body[2001];
    memset(body, 'x', 2000);
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 304 \r\n\r\n", .answer_early_at = 300, .write_limit = 300}};
    set_up(script, 1);
    make_write_with_body(body);
    assert_int_equal(perform(), VAPI_ERROR_REDIRECT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_get_is_sent_with_host_user_agent_and_key, fresh),
        cmocka_unit_test_setup(test_every_piece_size_and_stutter_gives_the_same_answer, fresh),
        cmocka_unit_test_setup(test_a_body_longer_than_the_window_is_sent_whole, fresh),
        cmocka_unit_test_setup(test_the_progress_of_a_body_is_told_up_to_its_end, fresh),
        cmocka_unit_test_setup(test_a_request_without_a_body_has_no_progress, fresh),
        cmocka_unit_test_setup(test_a_client_without_exchange_has_nothing_to_poll, fresh),
        cmocka_unit_test_setup(test_a_second_exchange_is_refused_while_one_runs, fresh),
        cmocka_unit_test_setup(test_headers_are_shown_to_a_visitor_one_by_one, fresh),
        cmocka_unit_test_setup(test_an_exchange_without_sink_drops_the_body, fresh),
        cmocka_unit_test_setup(test_a_configuration_without_platform_or_window_is_refused, fresh),
        cmocka_unit_test_setup(test_a_base_url_that_cannot_be_used_is_refused, fresh),
        cmocka_unit_test_setup(test_a_base_url_with_port_and_path_goes_before_the_path, fresh),
        cmocka_unit_test_setup(test_http_goes_over_the_plain_transport, fresh),
        cmocka_unit_test_setup(test_configured_headers_are_sent_with_every_request, fresh),
        cmocka_unit_test_setup(test_without_a_key_nothing_is_sent, fresh),
        cmocka_unit_test_setup(test_an_empty_key_is_no_key, fresh),
        cmocka_unit_test_setup(test_an_exchange_without_key_sends_no_authorization, fresh),
        cmocka_unit_test_setup(test_an_exchange_may_bring_a_key_of_its_own, fresh),
        cmocka_unit_test_setup(test_a_key_of_its_own_is_not_sent_to_where_a_redirect_points, fresh),
        cmocka_unit_test_setup(test_a_key_of_its_own_does_not_leave_without_tls, fresh),
        cmocka_unit_test_setup(
            test_behind_a_base_url_without_tls_a_key_of_its_own_leaves_without_tls_too, fresh),
        cmocka_unit_test_setup(test_without_a_key_of_its_own_a_url_without_tls_is_asked, fresh),
        cmocka_unit_test_setup(test_a_key_of_its_own_that_is_refused_is_not_renewed, fresh),
        cmocka_unit_test_setup(test_a_refused_key_is_renewed_once, fresh),
        cmocka_unit_test_setup(test_a_key_refused_twice_ends_the_exchange, fresh),
        cmocka_unit_test_setup(test_without_a_newer_key_the_refusal_stands, fresh),
        cmocka_unit_test_setup(test_a_connection_is_kept_for_the_next_exchange, fresh),
        cmocka_unit_test_setup(test_connection_close_is_honoured, fresh),
        cmocka_unit_test_setup(test_a_kept_connection_that_has_ended_is_reopened_even_for_a_write,
                               fresh),
        cmocka_unit_test_setup(test_a_connection_on_which_something_follows_the_answer_is_not_kept,
                               fresh),
        cmocka_unit_test_setup(test_another_host_gets_a_connection_of_its_own, fresh),
        cmocka_unit_test_setup(test_a_url_of_an_exchange_is_checked_when_it_starts, fresh),
        cmocka_unit_test_setup(test_closing_a_client_ends_what_runs_and_closes_the_connection,
                               fresh),
        cmocka_unit_test_setup(test_without_a_memory_function_no_level_is_known, fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_a_request_has_ended_well, fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_a_connection_that_is_not_kept_was_closed,
                               fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_a_request_has_failed_after_all_attempts,
                               fresh),
        cmocka_unit_test_setup(test_memory_is_told_after_an_error_answer_whose_connection_is_kept,
                               fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_the_deadline_has_passed, fresh),
        cmocka_unit_test_setup(test_memory_is_told_when_a_request_was_cancelled, fresh),
        cmocka_unit_test_setup(test_a_request_that_does_not_start_begins_and_tells_nothing, fresh),
        cmocka_unit_test_setup(test_silence_ends_with_the_deadline, fresh),
        cmocka_unit_test_setup(test_an_exchange_may_have_a_deadline_of_its_own, fresh),
        cmocka_unit_test_setup(test_the_deadline_covers_opening, fresh),
        cmocka_unit_test_setup(test_a_trickle_does_not_outlive_the_deadline, fresh),
        cmocka_unit_test_setup(test_the_idle_limit_ends_a_stalled_answer_early, fresh),
        cmocka_unit_test_setup(test_cancel_ends_the_exchange_at_the_next_poll, fresh),
        cmocka_unit_test_setup(test_poll_says_what_it_waits_for, fresh),
        cmocka_unit_test_setup(test_http_errors_have_their_own_results, fresh),
        cmocka_unit_test_setup(test_an_error_answer_keeps_the_connection, fresh),
        cmocka_unit_test_setup(test_an_endless_error_body_is_cut, fresh),
        cmocka_unit_test_setup(test_a_body_until_close_is_complete_when_the_peer_ends, fresh),
        cmocka_unit_test_setup(test_a_sink_that_fails_ends_the_exchange_with_its_error, fresh),
        cmocka_unit_test_setup(test_a_short_rest_is_drained_to_keep_the_connection, fresh),
        cmocka_unit_test_setup(test_a_long_rest_is_not_drained, fresh),
        cmocka_unit_test_setup(test_an_event_stream_is_left_at_once, fresh),
        cmocka_unit_test_setup(test_draining_stops_when_the_rest_turns_out_long, fresh),
        cmocka_unit_test_setup(test_trouble_while_draining_does_not_spoil_what_was_wanted, fresh),
        cmocka_unit_test_setup(test_an_early_answer_is_read_when_the_server_stops_reading, fresh),
        cmocka_unit_test_setup(test_a_write_that_fails_without_an_answer_is_ambiguous, fresh),
        cmocka_unit_test_setup(test_a_peer_that_ends_while_it_is_sent_to_has_reset, fresh),
        cmocka_unit_test_setup(test_an_early_end_after_a_failed_write_tells_of_the_write, fresh),
        cmocka_unit_test_setup(test_a_body_from_a_slow_callback_is_waited_for, fresh),
        cmocka_unit_test_setup(test_a_body_that_fails_ends_the_exchange, fresh),
        cmocka_unit_test_setup(
            test_a_request_with_an_injected_header_is_refused_before_anything_is_opened, fresh),
        cmocka_unit_test_setup(test_a_read_is_tried_again_after_a_connection_failure, fresh),
        cmocka_unit_test_setup(test_a_sink_that_cannot_forget_ends_a_broken_read, fresh),
        cmocka_unit_test_setup(test_a_read_gives_up_after_its_attempts, fresh),
        cmocka_unit_test_setup(test_retry_after_is_waited_for, fresh),
        cmocka_unit_test_setup(test_a_retry_that_the_deadline_has_no_room_for_is_not_waited_for,
                               fresh),
        cmocka_unit_test_setup(test_429_without_retry_after_cools_down, fresh),
        cmocka_unit_test_setup(test_a_write_is_repeated_only_when_no_byte_left, fresh),
        cmocka_unit_test_setup(test_a_write_answered_with_5xx_is_not_repeated, fresh),
        cmocka_unit_test_setup(test_certificate_errors_are_final, fresh),
        cmocka_unit_test_setup(test_without_random_bytes_the_pause_is_the_longest, fresh),
        cmocka_unit_test_setup(test_without_a_link_the_pause_is_the_longest, fresh),
        cmocka_unit_test_setup(test_a_redirect_to_another_host_drops_the_key, fresh),
        cmocka_unit_test_setup(test_a_redirect_within_the_origin_keeps_the_key, fresh),
        cmocka_unit_test_setup(test_redirects_that_are_not_followed, fresh),
        cmocka_unit_test_setup(test_without_an_address_buffer_a_redirect_is_an_error, fresh),
        cmocka_unit_test_setup(test_redirects_are_limited, fresh),
        cmocka_unit_test_setup(test_every_redirect_code_is_followed, fresh),
        cmocka_unit_test_setup(test_a_request_that_its_maker_refuses_is_explained, fresh),
        cmocka_unit_test_setup(test_every_fault_at_every_call_ends_well, fresh),
        cmocka_unit_test_setup(test_a_dropped_body_that_breaks_off_is_asked_for_again, fresh),
        cmocka_unit_test_setup(test_a_sink_may_have_no_beginning_and_no_end, fresh),
        cmocka_unit_test_setup(test_interim_answers_are_passed_over, fresh),
        cmocka_unit_test_setup(test_a_compressed_body_that_nobody_asked_for_is_refused, fresh),
        cmocka_unit_test_setup(test_a_status_below_100_counts_as_a_server_error, fresh),
        cmocka_unit_test_setup(test_an_error_answer_that_breaks_off_tells_what_came, fresh),
        cmocka_unit_test_setup(test_the_servers_words_go_before_the_explanation, fresh),
        cmocka_unit_test_setup(test_a_key_function_that_fails_ends_the_exchange, fresh),
        cmocka_unit_test_setup(test_a_request_without_key_is_not_repeated_with_one, fresh),
        cmocka_unit_test_setup(test_an_empty_newer_key_is_none, fresh),
        cmocka_unit_test_setup(test_a_pause_before_a_retry_is_not_idle_time, fresh),
        cmocka_unit_test_setup(test_an_exchange_may_have_an_idle_limit_of_its_own, fresh),
        cmocka_unit_test_setup(test_cancelling_in_a_pause_ends_it, fresh),
        cmocka_unit_test_setup(test_another_port_is_another_connection, fresh),
        cmocka_unit_test_setup(test_a_location_that_does_not_fit_is_an_error, fresh),
        cmocka_unit_test_setup(test_a_redirect_from_http_to_http_is_followed, fresh),
        cmocka_unit_test_setup(test_an_early_answer_may_be_a_short_one, fresh),
    };
    return cmocka_run_group_tests_name("client", tests, NULL, NULL);
}
