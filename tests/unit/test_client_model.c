/*
 * The engine's policy against a model of it: random sequences of faults and answers, and for each what must come of it,
 * told by a few rules written down here apart from the engine.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "fake_port.h"
#include "vapi/client.h"

#if defined(__unix__)
#define SEQUENCES 100000
#else
#define SEQUENCES 1000 /* an emulated core is slow; the sequences are the first of the same */
#endif

#define ATTEMPTS 5

/* What happens to one attempt. */
typedef enum fate {
    UNRESOLVED,
    REFUSED,
    HANDSHAKE_FAILED,
    EXPIRED_CERTIFICATE,
    CUT_WHILE_SENDING,
    ENDED_WITHOUT_ANSWER,
    RESET_IN_HEAD,
    CUT_IN_BODY,
    MALFORMED,
    OK_200,
    BAD_400,
    UNAUTHORIZED_401,
    MISSING_404,
    TIMEOUT_408,
    LIMITED_429,
    LIMITED_429_AFTER_2,
    FAILED_500,
    BUSY_503_AFTER_3,
    FATES
} fate_t;

/* What the model knows of a fate. `retry` is what a read may do; writes follow from `sent`. */
typedef struct rule {
    fake_connection_t connection;
    vapi_status_t status;
    uint16_t http_status;
    bool sent;        /* a byte of the request left */
    bool passes;      /* a read may be tried again */
    bool answer_lost; /* the sink has seen a part */
    uint32_t wait_ms; /* Retry-After */
} rule_t;

#define CLOSE "Connection: close\r\nContent-Length: 0\r\n\r\n"

static const rule_t rules[FATES] = {
    [UNRESOLVED] =
        {{.open_result = VAPI_ERROR_RESOLVE}, VAPI_ERROR_RESOLVE, 0, false, true, false, 0},
    [REFUSED] = {{.open_result = VAPI_ERROR_REFUSED}, VAPI_ERROR_REFUSED, 0, false, true, false, 0},
    [HANDSHAKE_FAILED] = {{.open_result = VAPI_ERROR_TLS, .open_phase = VAPI_PHASE_TLS},
                          VAPI_ERROR_TLS,
                          0,
                          false,
                          true,
                          false,
                          0},
    [EXPIRED_CERTIFICATE] = {{.open_result = VAPI_ERROR_CERTIFICATE_EXPIRED},
                             VAPI_ERROR_CERTIFICATE_EXPIRED,
                             0,
                             false,
                             false,
                             false,
                             0},
    [CUT_WHILE_SENDING] = {{.write_limit = 40, .write_end = VAPI_ERROR_RESET},
                           VAPI_ERROR_RESET,
                           0,
                           true,
                           true,
                           false,
                           0},
    [ENDED_WITHOUT_ANSWER] = {{.read_end = VAPI_END}, VAPI_ERROR_RESET, 0, true, true, false, 0},
    [RESET_IN_HEAD] = {{.answer = "HTTP/1.1 200 OK\r\nX-A: ", .read_end = VAPI_ERROR_RESET},
                       VAPI_ERROR_RESET,
                       200,
                       true,
                       true,
                       false,
                       0},
    [CUT_IN_BODY] = {{.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{",
                      .read_end = VAPI_END},
                     VAPI_ERROR_HTTP_TRUNCATED,
                     200,
                     true,
                     true,
                     true,
                     0},
    [MALFORMED] = {{.answer = "HTTP/1.1 200 OK\r\nno colon\r\n\r\n"},
                   VAPI_ERROR_HTTP_HEADER,
                   200,
                   true,
                   false,
                   false,
                   0},
    [OK_200] = {{.answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"},
                VAPI_OK,
                200,
                true,
                false,
                false,
                0},
    [BAD_400] =
        {{.answer = "HTTP/1.1 400 X\r\n" CLOSE}, VAPI_ERROR_REQUEST, 400, true, false, false, 0},
    [UNAUTHORIZED_401] = {{.answer = "HTTP/1.1 401 X\r\n" CLOSE},
                          VAPI_ERROR_UNAUTHORIZED,
                          401,
                          true,
                          false,
                          false,
                          0},
    [MISSING_404] =
        {{.answer = "HTTP/1.1 404 X\r\n" CLOSE}, VAPI_ERROR_NOT_FOUND, 404, true, false, false, 0},
    [TIMEOUT_408] =
        {{.answer = "HTTP/1.1 408 X\r\n" CLOSE}, VAPI_ERROR_REQUEST, 408, true, true, false, 0},
    [LIMITED_429] = {{.answer = "HTTP/1.1 429 X\r\n" CLOSE},
                     VAPI_ERROR_RATE_LIMITED,
                     429,
                     true,
                     true,
                     false,
                     0},
    [LIMITED_429_AFTER_2] = {{.answer = "HTTP/1.1 429 X\r\nRetry-After: 2\r\n" CLOSE},
                             VAPI_ERROR_RATE_LIMITED,
                             429,
                             true,
                             true,
                             false,
                             2000},
    [FAILED_500] =
        {{.answer = "HTTP/1.1 500 X\r\n" CLOSE}, VAPI_ERROR_SERVER, 500, true, true, false, 0},
    [BUSY_503_AFTER_3] = {{.answer = "HTTP/1.1 503 X\r\nRetry-After: 3\r\n" CLOSE},
                          VAPI_ERROR_SERVER,
                          503,
                          true,
                          true,
                          false,
                          3000},
};

static uint32_t seed;

static uint32_t choose(uint32_t count)
{
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return seed % count;
}

/* A sequence, and what it must end with. */
typedef struct sequence {
    fate_t fates[ATTEMPTS];
    bool writes;
    bool restarts;
    bool newer_key;
    uint8_t attempts_max;
    uint32_t deadline_ms;

    vapi_status_t status;
    uint8_t attempts;
    bool ambiguous;
    uint64_t took_ms;
} sequence_t;

/* The pause before attempt number `attempt`, with every random bit pattern 0x80808080: a little over half of the bound. */
static uint32_t model_pause_ms(uint32_t attempt)
{
    uint32_t bound = 500U << (attempt - 2U);
    bound = bound > 8000U ? 8000U : bound;
    return (uint32_t)((UINT64_C(0x80808080) * (bound + 1U)) / UINT64_C(0x100000000));
}

/* The rules: DESIGN's retry policy, step by step. */
static void model(sequence_t *sequence)
{
    bool renewed = false;
    for (uint8_t attempt = 1;; attempt++) {
        const rule_t *rule = &rules[sequence->fates[attempt - 1U]];
        bool lost = rule->answer_lost && !sequence->restarts;
        bool told =
            rule->http_status >= 300U && rule->http_status < 500U && rule->http_status != 408U;
        sequence->attempts = attempt;
        sequence->status = rule->status;
        sequence->ambiguous = sequence->writes && rule->sent && !told && rule->status != VAPI_OK;
        if (rule->status == VAPI_OK) {
            return;
        }
        if (rule->http_status == 401U && sequence->newer_key && !renewed) {
            renewed = true;
            continue; /* at once, and whatever the number of attempts */
        }
        bool again = rule->http_status == 429U ||
                     (sequence->writes ? !rule->sent && rule->passes : rule->passes && !lost);
        uint32_t pause = rule->wait_ms != 0U         ? rule->wait_ms
                         : rule->http_status == 429U ? 30000U
                                                     : model_pause_ms(attempt + 1U);
        if (!again || attempt >= sequence->attempts_max ||
            sequence->took_ms + pause >= sequence->deadline_ms) {
            return;
        }
        sequence->took_ms += pause;
    }
}

static sequence_t make_sequence(void)
{
    sequence_t sequence = {0};
    sequence.writes = choose(2) != 0U;
    sequence.restarts = choose(2) != 0U;
    sequence.newer_key = choose(2) != 0U;
    sequence.attempts_max = (uint8_t)(1U + choose(4));
    sequence.deadline_ms = choose(4) == 0U ? 3000U : choose(2) != 0U ? 30000U : 120000U;
    for (size_t i = 0; i < ATTEMPTS; i++) {
        sequence.fates[i] = (fate_t)choose(FATES);
    }
    return sequence;
}

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    const sequence_t *sequence = (const sequence_t *)context;
    *out_key = vapi_slice_from_string(refused ? "newer" : "key");
    return refused && !sequence->newer_key ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static vapi_status_t take(void *context, vapi_slice_t bytes)
{
    (void)context;
    (void)bytes;
    return VAPI_OK;
}

static const vapi_answer_sink_t sinks[] = {{NULL, take, NULL, false}, {NULL, take, NULL, true}};

static fake_port_t port;
static vapi_client_t client;
static char window[256];

static void check_sequence(sequence_t *sequence, uint32_t number)
{
    fake_connection_t script[ATTEMPTS];
    for (size_t i = 0; i < ATTEMPTS; i++) {
        script[i] = rules[sequence->fates[i]].connection;
    }
    memset(&port, 0, sizeof port);
    port.connections = script;
    port.connection_count = ATTEMPTS;
    port.utc = 1764000000;
    fake_port_start(&port);
    vapi_client_config_t config = {
        .platform = &port.platform,
        .secure = &port.transport,
        .window = window,
        .window_size = sizeof window,
        .key = give_key,
        .key_context = sequence,
        .deadline_ms = sequence->deadline_ms,
        .retry.attempts_max = sequence->attempts_max,
    };
    vapi_exchange_t exchange = {
        .request = {.method = sequence->writes ? VAPI_HTTP_POST : VAPI_HTTP_GET,
                    .target.path = vapi_slice_from_string("/call")},
        .repeat = sequence->writes ? VAPI_REPEAT_UNSENT : VAPI_REPEAT_SAFE,
        .sink = &sinks[sequence->restarts ? 1 : 0],
    };
    assert_int_equal(vapi_client_init(&client, &config), VAPI_OK);
    vapi_status_t status = vapi_client_perform(&client, &exchange);
    model(sequence);
    if (status != sequence->status ||
        vapi_client_statistics(&client)->attempts != sequence->attempts) {
        fail_msg("sequence %u: %s after %u attempts, expected %s after %u", (unsigned)number,
                 vapi_status_name(status), (unsigned)vapi_client_statistics(&client)->attempts,
                 vapi_status_name(sequence->status), (unsigned)sequence->attempts);
    }
    assert_int_equal(vapi_client_error(&client)->may_have_arrived, sequence->ambiguous);
    assert_int_equal(port.now_ms - 1000U, sequence->took_ms);
    assert_int_equal(port.opened, sequence->attempts);
    assert_int_equal(port.closed, port.opened);
    assert_true(port.now_ms - 1000U <= sequence->deadline_ms);
}

static void test_random_faults_and_answers_end_as_the_policy_says(void **state)
{
    (void)state;
    seed = 20261122U;
    for (uint32_t number = 0; number < SEQUENCES; number++) {
        sequence_t sequence = make_sequence();
        check_sequence(&sequence, number);
    }
}

/* The model itself must be able to fail: a policy that repeats writes is found out within a few sequences. */
static void test_the_model_tells_a_wrong_policy(void **state)
{
    (void)state;
    uint32_t found = 0;
    seed = 1U;
    for (uint32_t number = 0; number < 200U; number++) {
        sequence_t sequence = make_sequence();
        sequence_t wrong = sequence;
        wrong.writes = !wrong.writes;
        model(&sequence);
        model(&wrong);
        found +=
            sequence.attempts != wrong.attempts || sequence.ambiguous != wrong.ambiguous ? 1U : 0U;
    }
    assert_true(found > 50U);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_faults_and_answers_end_as_the_policy_says),
        cmocka_unit_test(test_the_model_tells_a_wrong_policy),
    };
    return cmocka_run_group_tests_name("client_model", tests, NULL, NULL);
}
