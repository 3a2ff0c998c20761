/* A call that must not be placed twice (vapi/call_once.h), against a server that is cut off at every byte. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "fake_port.h"
#include "vapi/call_once.h"

#define NAME "gw17-8080808080808080" /* the scripted port's random bytes are all 0x80 */
#define CREATED                                                                                    \
    "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 29\r\n\r\n"         \
    "{\"id\":\"c1\",\"status\":\"queued\"}"
#define LIST(calls)                                                                                \
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" calls
#define WITH_CALL                                                                                  \
    LIST("[{\"messages\":[{\"name\":\"" NAME "\"}],\"id\":\"other\",\"name\":\"gw17-80\"},"        \
         "{\"name\":\"" NAME "\",\"id\":\"c1\"},{\"id\":\"c0\"}]")
#define WITHOUT_CALL LIST("[{\"id\":\"other\",\"name\":\"" NAME "0\"},{\"id\":\"o\",\"name\":7}]")

typedef struct fixture {
    fake_port_t port;
    vapi_client_t client;
    vapi_client_config_t config;
    vapi_call_create_t create;
    vapi_call_once_options_t options;
    vapi_call_once_t once;
    vapi_storage_t storage;
    char window[512];
    char record[256];
    size_t record_size;
    size_t stores;
    bool storage_fails;
} fixture_t;

static fixture_t fixture;

static vapi_status_t load(void *context, const char *key, void *out_data, size_t capacity)
{
    (void)context;
    assert_string_equal(key, "call-once");
    if (fixture.record_size > capacity) {
        return VAPI_ERROR_STORAGE;
    }
    memcpy(out_data, fixture.record, fixture.record_size);
    return (vapi_status_t)fixture.record_size;
}

static vapi_status_t store(void *context, const char *key, const void *data, size_t size)
{
    (void)context;
    assert_string_equal(key, "call-once");
    if (fixture.storage_fails) {
        return VAPI_ERROR_STORAGE;
    }
    assert_true(size <= sizeof fixture.record);
    if (size != 0U) {
        memcpy(fixture.record, data, size);
    }
    fixture.record_size = size;
    fixture.stores++;
    return VAPI_OK;
}

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("key");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static int fresh(void **state)
{
    (void)state;
    memset(&fixture, 0, sizeof fixture);
    fixture.port.utc = 1764000000;
    fixture.storage.load = load;
    fixture.storage.store = store;
    fixture.options.storage = &fixture.storage;
    fixture.options.name_prefix = "gw17";
    return 0;
}

static void power_up(const fake_connection_t *connections, size_t count)
{
    fixture.port.connections = connections;
    fixture.port.connection_count = count;
    fake_port_start(&fixture.port);
    fixture.config.platform = &fixture.port.platform;
    fixture.config.secure = &fixture.port.transport;
    fixture.config.window = fixture.window;
    fixture.config.window_size = sizeof fixture.window;
    fixture.config.key = give_key;
    memset(&fixture.create, 0, sizeof fixture.create);
    fixture.create.assistant_id = vapi_slice_from_string("a1");
    fixture.create.customer.number = vapi_slice_from_string("+49405550101");
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
}

static vapi_status_t place(void)
{
    return vapi_calls_create_once(&fixture.once, &fixture.client, &fixture.create,
                                  &fixture.options);
}

static void start(void)
{
    assert_int_equal(vapi_calls_create_once_start(&fixture.once, &fixture.client, &fixture.create,
                                                  &fixture.options),
                     VAPI_OK);
}

static vapi_status_t go_on(void)
{
    vapi_client_wait_t wait;
    vapi_status_t status;
    while ((status = vapi_calls_create_once_poll(&fixture.once, &wait)) == VAPI_PENDING) {
        vapi_await(&fixture.client, &wait);
    }
    return status;
}

static size_t sent(const char *method)
{
    size_t count = 0;
    for (const char *text = fixture.port.sent; (text = strstr(text, method)) != NULL; text++) {
        count++;
    }
    return count;
}

static void test_a_call_that_is_answered_is_placed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = CREATED}};
    power_up(script, 1);
    assert_int_equal(place(), VAPI_OK);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_PLACED);
    assert_string_equal(fixture.once.id, "c1");
    assert_true(fake_port_has_sent(&fixture.port, "\"name\":\"" NAME "\""));
    assert_true(fixture.record_size > 0U);
    assert_int_equal(vapi_calls_create_once_forget(&fixture.storage), VAPI_OK);
    assert_int_equal(fixture.record_size, 0);
}

static void test_a_refused_call_is_not_placed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n"}};
    power_up(script, 1);
    assert_int_equal(place(), VAPI_ERROR_REQUEST);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_NOT_PLACED);
    assert_int_equal(fixture.record_size, 0);
    assert_int_equal(sent("GET "), 0);
}

#define BLOCKED                                                                                    \
    "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n"         \
    "{\"id\":\"c1\",\"subscriptionLimits\":{\"concurrencyBlocked\":true}}"

static void test_a_call_over_the_concurrency_limit_is_blocked_and_may_be_placed_again(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = BLOCKED}, {.answer = CREATED}};
    power_up(script, 2);
    assert_int_equal(place(), VAPI_ERROR_CONCURRENCY_BLOCKED);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_BLOCKED);
    assert_string_equal(fixture.once.id, "c1");
    assert_true(fixture.once.call.subscription_limits.concurrency_blocked);
    assert_false(fixture.once.error.may_have_arrived);
    assert_int_equal(fixture.record_size, 0);
    assert_int_equal(sent("GET "), 0);
    assert_int_equal(place(), VAPI_OK);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_PLACED);
}

static void test_a_call_that_never_left_is_not_placed(void **state)
{
    (void)state;
    power_up(NULL, 0);
    fixture.options.storage = NULL;
    assert_int_equal(place(), VAPI_ERROR_REFUSED);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_NOT_PLACED);
}

/* Wherever the connection breaks, in the request or in the answer, the call is placed at most once, and the outcome is true. */
static void test_a_connection_cut_at_every_byte_never_places_two_calls(void **state)
{
    (void)state;
    static const fake_connection_t whole[] = {{.answer = CREATED}};
    power_up(whole, 1);
    assert_int_equal(place(), VAPI_OK);
    size_t request_size = fixture.port.sent_size;
    size_t answer_size = strlen(CREATED);
    for (size_t cut = 1; cut < request_size + answer_size; cut++) {
        bool arrives = cut >= request_size;
        fake_connection_t script[] = {
            {.answer = CREATED, .read_end = VAPI_ERROR_RESET},
            {.answer = arrives ? WITH_CALL : WITHOUT_CALL, .read_end = VAPI_END},
            {.answer = arrives ? WITH_CALL : WITHOUT_CALL, .read_end = VAPI_END},
        };
        if (arrives) {
            script[0].answer_size = cut - request_size;
            script[0].answer = cut == request_size ? NULL : CREATED;
        } else {
            script[0].write_limit = cut;
            script[0].write_end = VAPI_ERROR_RESET;
            script[0].answer = NULL;
        }
        fresh(NULL);
        fixture.options.settle_ms = 5000;
        power_up(script, 3);
        vapi_status_t status = place();
        assert_int_equal(sent("POST /call HTTP/1.1"), cut >= 19U ? 1 : 0);
        assert_int_equal(fixture.once.outcome, arrives ? VAPI_CALL_PLACED : VAPI_CALL_NOT_PLACED);
        assert_int_equal(status, arrives ? VAPI_OK : VAPI_ERROR_RESET);
        if (arrives) {
            assert_string_equal(fixture.once.id, "c1");
        }
        assert_int_equal(fixture.record_size != 0U, arrives);
    }
}

static void test_an_answer_without_id_is_looked_up(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = "HTTP/1.1 201 OK\r\nContent-Type: application/json\r\nContent-Length: "
                   "2\r\nConnection: close\r\n\r\n{}"},
        {.answer = WITH_CALL, .read_end = VAPI_END}};
    power_up(script, 2);
    assert_int_equal(place(), VAPI_OK);
    assert_string_equal(fixture.once.id, "c1");
    assert_int_equal(fixture.once.error.status, VAPI_ERROR_INCOMPLETE);
    assert_true(fake_port_has_sent(
        &fixture.port, "GET /call?limit=20&createdAtGe=2025-11-24T15%3A55%3A00.000Z HTTP/1.1"));
}

static const fake_connection_t broken_then_missing[] = {
    {.read_end = VAPI_END},
    {.answer = WITHOUT_CALL, .read_end = VAPI_END},
    {.answer = WITHOUT_CALL, .read_end = VAPI_END},
    {.answer = WITHOUT_CALL, .read_end = VAPI_END}};

static void test_a_list_that_may_be_cut_proves_nothing(void **state)
{
    (void)state;
    fixture.options.look_limit = 2;
    fixture.options.settle_ms = 1;
    power_up(broken_then_missing, 4);
    assert_int_equal(place(), VAPI_ERROR_AMBIGUOUS);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_UNKNOWN);
    assert_true(fixture.record_size > 0U);
}

static void test_without_a_clock_a_missing_call_proves_nothing(void **state)
{
    (void)state;
    fixture.port.utc = VAPI_UTC_UNKNOWN;
    fixture.options.settle_ms = 1;
    power_up(broken_then_missing, 4);
    assert_int_equal(place(), VAPI_ERROR_AMBIGUOUS);
    assert_true(fake_port_has_sent(&fixture.port, "GET /call?limit=20 HTTP/1.1"));
}

static void test_a_clock_before_1970_is_not_sent(void **state)
{
    (void)state;
    fixture.port.utc = 5;
    fixture.options.settle_ms = 1;
    power_up(broken_then_missing, 4);
    assert_int_equal(place(), VAPI_ERROR_RESET);
    assert_true(fake_port_has_sent(&fixture.port, "GET /call?limit=20 HTTP/1.1"));
}

static void test_looking_goes_on_until_the_deadline(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.read_end = VAPI_END}};
    power_up(script, 1);
    assert_int_equal(place(), VAPI_ERROR_AMBIGUOUS);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_UNKNOWN);
    assert_int_equal(fixture.once.error.status, VAPI_ERROR_RESET);
    assert_true(fixture.port.now_ms >= 181000U && fixture.port.now_ms < 190000U);
}

static void test_a_missing_call_is_looked_for_until_it_has_settled(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.read_end = VAPI_END},
                                               {.answer = WITHOUT_CALL, .read_end = VAPI_END},
                                               {.answer = WITH_CALL, .read_end = VAPI_END}};
    power_up(script, 3);
    assert_int_equal(place(), VAPI_OK);
    assert_int_equal(sent("GET "), 2);
}

static void test_a_look_that_began_before_it_had_settled_proves_nothing(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.read_end = VAPI_END},
                                               {.answer = WITHOUT_CALL, .read_end = VAPI_END},
                                               {.answer = WITH_CALL, .read_end = VAPI_END}};
    fixture.options.settle_ms = 4500;
    fixture.port.tick_ms = 200;
    power_up(script, 3);
    assert_int_equal(place(), VAPI_OK);
    assert_int_equal(sent("GET "), 2);
}

static void test_a_reset_in_between_is_survived(void **state)
{
    (void)state;
    static const fake_connection_t before[] = {{.answer = NULL}};
    static const fake_connection_t after[] = {{.answer = WITH_CALL, .read_end = VAPI_END}};
    vapi_client_wait_t wait;
    power_up(before, 1);
    start();
    for (int i = 0; i < 8; i++) {
        assert_int_equal(vapi_calls_create_once_poll(&fixture.once, &wait), VAPI_PENDING);
    }
    assert_int_equal(sent("POST "), 1);
    memset(&fixture.once, 0xA5, sizeof fixture.once); /* power fails */
    power_up(after, 1);
    assert_int_equal(place(), VAPI_ERROR_STATE);
    assert_int_equal(
        vapi_calls_create_once_resume(&fixture.once, &fixture.client, &fixture.options), VAPI_OK);
    vapi_status_t status = go_on();
    assert_int_equal(status, VAPI_OK);
    assert_string_equal(fixture.once.id, "c1");
    assert_int_equal(sent("POST "), 0);
}

static void test_without_a_record_there_is_nothing_to_resume(void **state)
{
    (void)state;
    power_up(NULL, 0);
    assert_int_equal(
        vapi_calls_create_once_resume(&fixture.once, &fixture.client, &fixture.options), VAPI_END);
    assert_int_equal(vapi_calls_create_once_resume(&fixture.once, &fixture.client, NULL), VAPI_END);
}

/* What it was, nobody knows: perhaps a call that rang. */
static void expect_in_the_way(void)
{
    assert_int_equal(
        vapi_calls_create_once_resume(&fixture.once, &fixture.client, &fixture.options),
        VAPI_ERROR_STORAGE);
    assert_int_equal(place(), VAPI_ERROR_STORAGE);
    assert_int_equal(fixture.once.error.status, VAPI_ERROR_STORAGE);
    assert_int_equal(fixture.once.error.phase, VAPI_PHASE_PREPARE);
    assert_int_equal(fixture.port.opened, 0);
}

static void
test_a_record_that_cannot_be_understood_stands_in_the_way_until_it_is_forgotten(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = CREATED}};
    vapi_call_once_record_t record = {.version = UINT32_C(0x76636f31)};
    memset(record.name, 'x', sizeof record.name);
    power_up(script, 1);
    fixture.record_size = sizeof record; /* another version */
    expect_in_the_way();
    memcpy(fixture.record, &record, sizeof record); /* damaged */
    expect_in_the_way();
    fixture.record_size = sizeof record - 1U;
    expect_in_the_way();
    fixture.record_size = sizeof record + 1U; /* which load() does not give */
    expect_in_the_way();
    assert_int_equal(vapi_calls_create_once_forget(&fixture.storage), VAPI_OK);
    assert_int_equal(place(), VAPI_OK);
}

static void test_nothing_is_sent_when_it_cannot_be_remembered(void **state)
{
    (void)state;
    fixture.storage_fails = true;
    power_up(NULL, 0);
    assert_int_equal(place(), VAPI_ERROR_STORAGE);
    assert_int_equal(fixture.port.opened, 0);
}

static void test_a_record_that_cannot_be_removed_leaves_the_outcome_open(void **state)
{
    (void)state;
    power_up(NULL, 0);
    start();
    fixture.storage_fails = true;
    vapi_status_t status = go_on();
    assert_int_equal(status, VAPI_ERROR_AMBIGUOUS);
}

static void test_what_cannot_be_started_is_not_placed(void **state)
{
    (void)state;
    power_up(NULL, 0);
    fixture.options.name_prefix = "a prefix of more than 23 bytes";
    assert_int_equal(place(), VAPI_ERROR_ARGUMENT);
    fixture.options.name_prefix = NULL;
    fixture.port.random_result = VAPI_ERROR_RANDOM;
    assert_int_equal(place(), VAPI_ERROR_RANDOM);
    fixture.port.random_result = VAPI_OK;
    static const vapi_exchange_t running = {.request = {.method = VAPI_HTTP_GET}};
    assert_int_equal(vapi_client_start(&fixture.client, &running), VAPI_OK);
    assert_int_equal(place(), VAPI_ERROR_STATE);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_NOT_PLACED);
    assert_int_equal(fixture.once.error.status, VAPI_ERROR_STATE);
    assert_int_equal(fixture.record_size, 0);
}

static void test_cancelling_leaves_the_outcome_open(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.answer = NULL}};
    vapi_client_wait_t wait;
    power_up(script, 1);
    start();
    for (int i = 0; i < 8; i++) {
        assert_int_equal(vapi_calls_create_once_poll(&fixture.once, &wait), VAPI_PENDING);
    }
    vapi_cancel(&fixture.client);
    assert_int_equal(vapi_calls_create_once_poll(&fixture.once, &wait), VAPI_ERROR_AMBIGUOUS);
    assert_int_equal(fixture.once.error.status, VAPI_ERROR_CANCELLED);
}

static void test_an_id_longer_than_its_room_is_cut(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.read_end = VAPI_END},
        {.answer = LIST(
             "[{\"id\":\"0123456789012345678901234567890123456789012345\",\"name\":\"" NAME "\"}]"),
         .read_end = VAPI_END}};
    power_up(script, 2);
    assert_int_equal(place(), VAPI_OK);
    assert_int_equal(strlen(fixture.once.id), 39);
}

/* Nothing of the list is the call: another name of the same length, the name without an id, and no object at all. */
static void test_only_an_object_with_the_whole_name_and_an_id_is_the_call(void **state)
{
    (void)state;
    static const char list[] =
        LIST("[{\"id\":\"o\",\"name\":\"gw17-8080808080808081\"},{\"name\":\"" NAME
             "\"},{\"id\":\"o\",\"name\":\"GW17-gw17-8080808080\"},\"" NAME "\",{\"id\":\"o\","
             "\"name\":\"" NAME "0123456789012345678901234567890123456789\"}]");
    static const fake_connection_t script[] = {{.read_end = VAPI_END},
                                               {.answer = list, .read_end = VAPI_END}};
    fixture.options.settle_ms = 1;
    fixture.port.piece = 5;
    power_up(script, 2);
    assert_int_equal(place(), VAPI_ERROR_RESET);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_NOT_PLACED);
}

static void test_a_call_is_found_in_an_answer_of_small_pieces(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.read_end = VAPI_END},
        {.answer =
             LIST("[{\"id\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\",\"name\":\"" NAME "\"}]"),
         .read_end = VAPI_END}};
    fixture.port.piece = 5;
    power_up(script, 2);
    assert_int_equal(place(), VAPI_OK);
    assert_string_equal(fixture.once.id, "7c9e6679-7425-40de-944b-e07fc1f90ae7");
}

static void test_a_client_that_is_used_elsewhere_leaves_the_outcome_open(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.read_end = VAPI_END}};
    static const vapi_exchange_t other = {.request = {.method = VAPI_HTTP_GET}};
    vapi_client_wait_t wait;
    power_up(script, 1);
    start();
    do {
        assert_int_equal(vapi_calls_create_once_poll(&fixture.once, &wait), VAPI_PENDING);
    } while (wait.timeout_ms != 4000U || wait.transport != NULL);
    assert_int_equal(vapi_client_start(&fixture.client, &other), VAPI_OK);
    fixture.port.now_ms += wait.timeout_ms;
    assert_int_equal(vapi_calls_create_once_poll(&fixture.once, &wait), VAPI_ERROR_AMBIGUOUS);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_UNKNOWN);
}

/* Answers of success that are no list of calls say nothing about the call: JSON from something in between, another form. */
static void test_an_answer_that_is_no_list_proves_nothing(void **state)
{
    (void)state;
    static const char *const answers[] = {
        LIST("{}"),
        LIST("{\"results\":[],\"metadata\":{\"totalItems\":0}}"),
        LIST("null"),
        LIST("\"ok\""),
        LIST("[{\"id\":\"o\",\"name\":\"x\"}"),
        LIST(""),
    };
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        fresh(NULL);
        fake_connection_t script[] = {{.read_end = VAPI_END},
                                      {.answer = answers[i], .read_end = VAPI_END}};
        fixture.options.settle_ms = 1;
        fixture.options.deadline_ms = 60000;
        power_up(script, 2);
        assert_int_equal(place(), VAPI_ERROR_AMBIGUOUS);
        assert_int_equal(fixture.once.outcome, VAPI_CALL_UNKNOWN);
        assert_true(fixture.record_size > 0U);
    }
}

static void test_a_list_of_any_length_is_counted_right(void **state)
{
    (void)state;
    static char list[3U * 65536U + 256U] =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n[";
    size_t used = strlen(list);
    for (size_t i = 0; i < 65536U; i++) {
        memcpy(list + used + 3U * i, "{},", 3U);
    }
    list[used + 3U * 65536U - 1U] = ']';
    fake_connection_t script[] = {{.read_end = VAPI_END}, {.answer = list, .read_end = VAPI_END}};
    fixture.options.settle_ms = 1;
    power_up(script, 2);
    assert_int_equal(place(), VAPI_ERROR_AMBIGUOUS);
}

#define DATED(date, calls)                                                                         \
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: " date                             \
    "\r\nConnection: close\r\n\r\n" calls

/* The device says 2025-11-24T16:00:00Z. */
static void test_a_clock_that_is_ahead_proves_nothing(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        vapi_status_t status;
    } cases[] = {
        {DATED("Mon, 24 Nov 2025 16:00:00 GMT", "[]"), VAPI_ERROR_RESET},
        {DATED("Mon, 24 Nov 2025 15:55:10 GMT", "[]"), VAPI_ERROR_RESET},
        {DATED("Mon, 24 Nov 2025 15:54:59 GMT", "[]"), VAPI_ERROR_AMBIGUOUS},
        {DATED("Mon, 24 Nov 2025 17:00:00 GMT", "[]"), VAPI_ERROR_RESET},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fake_connection_t script[] = {{.read_end = VAPI_END},
                                      {.answer = cases[i].answer, .read_end = VAPI_END}};
        fresh(NULL);
        fixture.options.settle_ms = 1;
        power_up(script, 2);
        assert_int_equal(place(), cases[i].status);
    }
}

static vapi_status_t resume(void)
{
    vapi_status_t status =
        vapi_calls_create_once_resume(&fixture.once, &fixture.client, &fixture.options);
    return status == VAPI_OK ? go_on() : status;
}

static void test_a_record_of_another_clock_proves_nothing(void **state)
{
    (void)state;
    static const int64_t times[] = {INT64_MIN,  INT64_MIN + 299,       -2,       VAPI_UTC_UNKNOWN,
                                    1764003600, INT64_C(253402300800), INT64_MAX};
    static const fake_connection_t look = {.answer = DATED("Mon, 24 Nov 2025 16:00:00 GMT", "[]"),
                                           .read_end = VAPI_END};
    fake_connection_t script[] = {look, look};
    for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
        vapi_call_once_record_t record = {.version = UINT32_C(0x76636f31), .name = NAME};
        record.utc_seconds = times[i];
        fresh(NULL);
        memcpy(fixture.record, &record, sizeof record);
        fixture.record_size = sizeof record;
        fixture.options.settle_ms = 1;
        power_up(script, 2);
        assert_int_equal(resume(), VAPI_ERROR_AMBIGUOUS);
        assert_int_equal(fixture.once.outcome, VAPI_CALL_UNKNOWN);
        assert_int_equal(fixture.port.opened, 2);
        assert_true(fixture.record_size > 0U);
    }
}

/* The time of the attempt is right, but nobody knows by which clock. */
static void test_a_clock_that_is_ahead_after_a_reset_proves_nothing(void **state)
{
    (void)state;
    static const fake_connection_t look = {.answer = DATED("Mon, 24 Nov 2025 15:54:59 GMT", "[]"),
                                           .read_end = VAPI_END};
    fake_connection_t script[] = {look, look};
    vapi_call_once_record_t record = {
        .version = UINT32_C(0x76636f31), .name = NAME, .utc_seconds = 1763990000};
    memcpy(fixture.record, &record, sizeof record);
    fixture.record_size = sizeof record;
    fixture.options.settle_ms = 1;
    power_up(script, 2);
    assert_int_equal(resume(), VAPI_ERROR_AMBIGUOUS);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_UNKNOWN);
}

/* A bound that is known, and nothing found after the reset: the call can be placed again. */
static void test_a_call_that_is_missing_after_a_reset_was_not_placed(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.answer = WITHOUT_CALL, .read_end = VAPI_END},
        {.answer = DATED("Mon, 24 Nov 2025 16:00:00 GMT", "[]"), .read_end = VAPI_END}};
    vapi_call_once_record_t record = {
        .version = UINT32_C(0x76636f31), .name = NAME, .utc_seconds = 1763999000};
    memcpy(fixture.record, &record, sizeof record);
    fixture.record_size = sizeof record;
    fixture.options.settle_ms = 1;
    power_up(script, 2);
    assert_int_equal(resume(), VAPI_ERROR_AMBIGUOUS); /* the error is that of the attempt */
    assert_int_equal(fixture.once.outcome, VAPI_CALL_NOT_PLACED);
    assert_int_equal(fixture.record_size, 0);
    assert_int_equal(sent("POST "), 0);
}

static vapi_status_t close_under_way(const char *list)
{
    fake_connection_t script[] = {{.answer = NULL}, {.answer = list, .read_end = VAPI_END}};
    vapi_client_wait_t wait;
    fixture.options.settle_ms = 1;
    power_up(script, 2);
    start();
    for (int i = 0; i < 8; i++) {
        assert_int_equal(vapi_calls_create_once_poll(&fixture.once, &wait), VAPI_PENDING);
    }
    vapi_client_close(&fixture.client);
    vapi_status_t status = go_on();
    assert_int_equal(sent("POST "), 1);
    assert_true(fixture.once.request.exchange.continues);
    return status;
}

static void test_a_client_that_is_closed_under_way_leaves_the_outcome_open(void **state)
{
    (void)state;
    assert_int_equal(close_under_way(WITH_CALL), VAPI_OK);
    assert_string_equal(fixture.once.id, "c1");
    fresh(NULL);
    assert_int_equal(close_under_way(WITHOUT_CALL), VAPI_ERROR_STATE);
    assert_int_equal(fixture.once.outcome, VAPI_CALL_NOT_PLACED);
}

/* Two calls of the name are the work of somebody else; the phone rings, and the record stays. */
static void test_the_first_of_two_calls_of_the_name_is_the_call(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.read_end = VAPI_END},
        {.answer =
             LIST("[{\"id\":\"c2\",\"name\":\"" NAME "\"},{\"id\":\"c1\",\"name\":\"" NAME "\"}]"),
         .read_end = VAPI_END}};
    power_up(script, 2);
    assert_int_equal(place(), VAPI_OK);
    assert_string_equal(fixture.once.id, "c2");
}

/* Hundreds of whole calls: looked through in the window of 512 bytes, to the one that is wanted. */
static void test_a_call_is_found_behind_hundreds_of_others(void **state)
{
    (void)state;
    static char list[400U * 256U];
    size_t used = (size_t)snprintf(list, sizeof list, "%s", LIST("["));
    for (unsigned i = 0; i < 399U; i++) {
        used += (size_t)snprintf(list + used, sizeof list - used,
                                 "{\"id\":\"o%u\",\"messages\":[{\"id\":\"m\",\"name\":\"" NAME
                                 "\",\"message\":\"%0100u\"}],\"name\":\"gw17-%016u\"},",
                                 i, i, i);
    }
    snprintf(list + used, sizeof list - used, "{\"name\":\"" NAME "\",\"id\":\"c1\"}]");
    fake_connection_t script[] = {{.read_end = VAPI_END}, {.answer = list, .read_end = VAPI_END}};
    fixture.options.look_limit = 1000;
    power_up(script, 2);
    assert_int_equal(place(), VAPI_OK);
    assert_string_equal(fixture.once.id, "c1");
    assert_int_equal(fixture.once.elements, 400);
    assert_true(fake_port_has_sent(&fixture.port, "GET /call?limit=1000&"));
}

#define LIMITED "HTTP/1.1 429 Slow\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"

static void test_looking_keeps_to_a_cool_down(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {
        {.read_end = VAPI_END}, {.answer = LIMITED}, {.answer = WITH_CALL, .read_end = VAPI_END}};
    power_up(script, 3);
    assert_int_equal(place(), VAPI_OK);
    assert_int_equal(sent("GET "), 2);
    assert_true(fixture.port.now_ms >= 1000U + 4000U + 30000U);
}

static void test_whoever_waits_as_told_is_there_when_the_deadline_passes(void **state)
{
    (void)state;
    static const fake_connection_t script[] = {{.read_end = VAPI_END}, {.answer = NULL}};
    vapi_client_wait_t wait;
    vapi_status_t status;
    fixture.options.deadline_ms = 20000;
    power_up(script, 2);
    start();
    while ((status = vapi_calls_create_once_poll(&fixture.once, &wait)) == VAPI_PENDING) {
        fixture.port.now_ms += wait.timeout_ms;
    }
    assert_int_equal(status, VAPI_ERROR_AMBIGUOUS);
    assert_int_equal(fixture.port.now_ms, 21000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_a_call_that_is_answered_is_placed, fresh),
        cmocka_unit_test_setup(test_a_refused_call_is_not_placed, fresh),
        cmocka_unit_test_setup(
            test_a_call_over_the_concurrency_limit_is_blocked_and_may_be_placed_again, fresh),
        cmocka_unit_test_setup(test_a_call_that_never_left_is_not_placed, fresh),
        cmocka_unit_test_setup(test_a_connection_cut_at_every_byte_never_places_two_calls, fresh),
        cmocka_unit_test_setup(test_an_answer_without_id_is_looked_up, fresh),
        cmocka_unit_test_setup(test_a_list_that_may_be_cut_proves_nothing, fresh),
        cmocka_unit_test_setup(test_without_a_clock_a_missing_call_proves_nothing, fresh),
        cmocka_unit_test_setup(test_a_clock_before_1970_is_not_sent, fresh),
        cmocka_unit_test_setup(test_looking_goes_on_until_the_deadline, fresh),
        cmocka_unit_test_setup(test_a_missing_call_is_looked_for_until_it_has_settled, fresh),
        cmocka_unit_test_setup(test_a_look_that_began_before_it_had_settled_proves_nothing, fresh),
        cmocka_unit_test_setup(test_a_reset_in_between_is_survived, fresh),
        cmocka_unit_test_setup(test_without_a_record_there_is_nothing_to_resume, fresh),
        cmocka_unit_test_setup(
            test_a_record_that_cannot_be_understood_stands_in_the_way_until_it_is_forgotten, fresh),
        cmocka_unit_test_setup(test_nothing_is_sent_when_it_cannot_be_remembered, fresh),
        cmocka_unit_test_setup(test_a_record_that_cannot_be_removed_leaves_the_outcome_open, fresh),
        cmocka_unit_test_setup(test_what_cannot_be_started_is_not_placed, fresh),
        cmocka_unit_test_setup(test_cancelling_leaves_the_outcome_open, fresh),
        cmocka_unit_test_setup(test_an_id_longer_than_its_room_is_cut, fresh),
        cmocka_unit_test_setup(test_only_an_object_with_the_whole_name_and_an_id_is_the_call,
                               fresh),
        cmocka_unit_test_setup(test_a_call_is_found_in_an_answer_of_small_pieces, fresh),
        cmocka_unit_test_setup(test_a_client_that_is_used_elsewhere_leaves_the_outcome_open, fresh),
        cmocka_unit_test_setup(test_an_answer_that_is_no_list_proves_nothing, fresh),
        cmocka_unit_test_setup(test_a_list_of_any_length_is_counted_right, fresh),
        cmocka_unit_test_setup(test_a_clock_that_is_ahead_proves_nothing, fresh),
        cmocka_unit_test_setup(test_a_record_of_another_clock_proves_nothing, fresh),
        cmocka_unit_test_setup(test_a_clock_that_is_ahead_after_a_reset_proves_nothing, fresh),
        cmocka_unit_test_setup(test_a_call_that_is_missing_after_a_reset_was_not_placed, fresh),
        cmocka_unit_test_setup(test_a_client_that_is_closed_under_way_leaves_the_outcome_open,
                               fresh),
        cmocka_unit_test_setup(test_the_first_of_two_calls_of_the_name_is_the_call, fresh),
        cmocka_unit_test_setup(test_a_call_is_found_behind_hundreds_of_others, fresh),
        cmocka_unit_test_setup(test_looking_keeps_to_a_cool_down, fresh),
        cmocka_unit_test_setup(test_whoever_waits_as_told_is_there_when_the_deadline_passes, fresh),
    };
    return cmocka_run_group_tests_name("call_once", tests, NULL, NULL);
}
