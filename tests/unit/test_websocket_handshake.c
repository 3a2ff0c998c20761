/*
 * vapi/websocket_handshake.h against RFC 6455, section 4.1: what is asked, and which answers are taken.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/websocket_handshake.h"

/* The RFC's key "dGhlIHNhbXBsZSBub25jZQ==" is the text "the sample nonce". */
static const uint8_t random_bytes[VAPI_WEBSOCKET_KEY_SIZE] = "the sample nonce";

static const vapi_slice_t no_protocol = {NULL, 0U};

static void assert_field(vapi_http_field_t field, const char *name, const char *value)
{
    assert_true(vapi_slice_equal(field.name, vapi_slice_from_string(name)));
    assert_true(vapi_slice_equal(field.value, vapi_slice_from_string(value)));
}

static void test_the_request_asks_for_a_websocket(void **state)
{
    vapi_websocket_handshake_t handshake;
    vapi_http_field_t headers[VAPI_WEBSOCKET_HANDSHAKE_HEADERS];

    (void)state;
    vapi_websocket_handshake_start(&handshake, random_bytes, no_protocol);
    assert_int_equal(vapi_websocket_handshake_headers(&handshake, headers), 3);
    assert_field(headers[0], "Upgrade", "websocket");
    assert_field(headers[1], "Sec-WebSocket-Version", "13");
    assert_field(headers[2], "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
}

static void test_the_request_asks_for_a_subprotocol_when_told(void **state)
{
    vapi_websocket_handshake_t handshake;
    vapi_http_field_t headers[VAPI_WEBSOCKET_HANDSHAKE_HEADERS];

    (void)state;
    vapi_websocket_handshake_start(&handshake, random_bytes, vapi_slice_from_string("chat"));
    assert_int_equal(vapi_websocket_handshake_headers(&handshake, headers), 4);
    assert_field(headers[3], "Sec-WebSocket-Protocol", "chat");
}

/* --- answers, through the HTTP parser --- */

typedef struct answer {
    vapi_http_response_t response;
    vapi_websocket_handshake_t handshake;
    vapi_slice_t protocol;
    vapi_status_t expected;
    bool has_protocol;
} answer_t;

static void answer_begin(void *context)
{
    answer_t *const answer = context;

    vapi_http_response_start(&answer->response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_ALL);
    vapi_websocket_handshake_start(&answer->handshake, random_bytes, answer->protocol);
}

static void answer_feed(void *context, vapi_slice_t input)
{
    answer_t *const answer = context;
    vapi_http_response_event_t event;

    while (vapi_http_response_next(&answer->response, &input, &event) == VAPI_OK) {
        vapi_websocket_handshake_take(&answer->handshake, &event);
    }
}

static void answer_end(void *context)
{
    const answer_t *const answer = context;

    assert_int_equal(vapi_websocket_handshake_finish(&answer->handshake), answer->expected);
    assert_int_equal(vapi_websocket_handshake_has_protocol(&answer->handshake),
                     answer->has_protocol);
}

static void assert_answer(const char *protocol, const char *status_line, const char *headers,
                          vapi_status_t expected, bool has_protocol)
{
    static const support_parser_t parser = {answer_begin, answer_feed, answer_end};
    static answer_t answer;
    static char text[1024];
    int size;

    answer.protocol = vapi_slice_from_string(protocol);
    answer.expected = expected;
    answer.has_protocol = has_protocol;
    size = snprintf(text, sizeof(text), "%s\r\n%s\r\n", status_line, headers);
    assert_true(size > 0 && (size_t)size < sizeof(text));
    support_every_split(vapi_slice(text, (size_t)size), &parser, &answer);
}

#define SWITCHING  "HTTP/1.1 101 Switching Protocols"
#define UPGRADE    "Upgrade: websocket\r\n"
#define CONNECTION "Connection: Upgrade\r\n"
#define ACCEPT     "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"

static void test_the_answer_of_the_rfc_is_taken(void **state)
{
    (void)state;
    assert_answer(NULL, SWITCHING, UPGRADE CONNECTION ACCEPT, VAPI_OK, false);
}

static void test_words_are_compared_without_case_and_in_lists(void **state)
{
    (void)state;
    assert_answer(NULL, SWITCHING,
                  "upgrade: WebSocket\r\nconnection: keep-alive, UPGRADE\r\n" ACCEPT, VAPI_OK,
                  false);
    assert_answer(NULL, SWITCHING, UPGRADE "Connection: upgrade,\tkeep-alive\r\n" ACCEPT, VAPI_OK,
                  false);
    assert_answer(NULL, SWITCHING,
                  UPGRADE "Connection: keep-alive\r\nConnection: Upgrade\r\n" ACCEPT, VAPI_OK,
                  false);
    assert_answer(NULL, SWITCHING, "Date: x\r\n" UPGRADE CONNECTION ACCEPT "Server: upgrade\r\n",
                  VAPI_OK, false);
}

static void test_another_status_is_no_upgrade(void **state)
{
    (void)state;
    assert_answer(NULL, "HTTP/1.1 200 OK", "Content-Length: 0\r\n" UPGRADE CONNECTION ACCEPT,
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer(NULL, "HTTP/1.1 404 Not Found", "Content-Length: 0\r\n",
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
}

static void test_upgrade_must_be_websocket(void **state)
{
    (void)state;
    assert_answer(NULL, SWITCHING, CONNECTION ACCEPT, VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer(NULL, SWITCHING, "Upgrade: h2c\r\n" CONNECTION ACCEPT,
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer(NULL, SWITCHING, "Upgrade: websockets\r\n" CONNECTION ACCEPT,
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer(NULL, SWITCHING, "Upgrade: websocke\r\n" CONNECTION ACCEPT,
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer(NULL, SWITCHING, "Upgrade:\r\n" CONNECTION ACCEPT, VAPI_ERROR_WEBSOCKET_UPGRADE,
                  false);
    assert_answer(NULL, SWITCHING, UPGRADE "Upgrade: h2c\r\n" CONNECTION ACCEPT,
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
}

static void test_connection_must_say_upgrade(void **state)
{
    (void)state;
    assert_answer(NULL, SWITCHING, UPGRADE ACCEPT, VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer(NULL, SWITCHING, UPGRADE "Connection: close\r\n" ACCEPT,
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer(NULL, SWITCHING, UPGRADE "Connection: upgrader, noupgrade, upgrad\r\n" ACCEPT,
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
}

static void test_accept_must_be_made_of_the_key(void **state)
{
    (void)state;
    assert_answer(NULL, SWITCHING, UPGRADE CONNECTION, VAPI_ERROR_WEBSOCKET_ACCEPT, false);
    assert_answer(NULL, SWITCHING,
                  UPGRADE CONNECTION "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOp=\r\n",
                  VAPI_ERROR_WEBSOCKET_ACCEPT, false);
    assert_answer(NULL, SWITCHING,
                  UPGRADE CONNECTION "Sec-WebSocket-Accept: S3PPLMBITXAQ9KYGZZHZRBK+XOO=\r\n",
                  VAPI_ERROR_WEBSOCKET_ACCEPT, false);
    assert_answer(NULL, SWITCHING,
                  UPGRADE CONNECTION "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=,x\r\n",
                  VAPI_ERROR_WEBSOCKET_ACCEPT, false);
    assert_answer(NULL, SWITCHING,
                  UPGRADE CONNECTION "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo\r\n",
                  VAPI_ERROR_WEBSOCKET_ACCEPT, false);
    assert_answer(NULL, SWITCHING,
                  UPGRADE CONNECTION "Sec-WebSocket-Accept: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                  VAPI_ERROR_WEBSOCKET_ACCEPT, false);
}

static void test_accept_may_stand_once(void **state)
{
    (void)state;
    assert_answer(NULL, SWITCHING, UPGRADE CONNECTION ACCEPT ACCEPT, VAPI_ERROR_WEBSOCKET_ACCEPT,
                  false);
    assert_answer(NULL, SWITCHING, UPGRADE CONNECTION "Sec-WebSocket-Accept: x\r\n" ACCEPT,
                  VAPI_ERROR_WEBSOCKET_ACCEPT, false);
}

static void test_an_extension_was_never_asked_for(void **state)
{
    (void)state;
    assert_answer(NULL, SWITCHING,
                  UPGRADE CONNECTION ACCEPT "Sec-WebSocket-Extensions: permessage-deflate\r\n",
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
}

static void test_a_subprotocol_is_the_one_asked_for_or_none(void **state)
{
    (void)state;
    assert_answer("chat", SWITCHING, UPGRADE CONNECTION ACCEPT "Sec-WebSocket-Protocol: chat\r\n",
                  VAPI_OK, true);
    assert_answer("chat", SWITCHING, UPGRADE CONNECTION ACCEPT, VAPI_OK, false);
    assert_answer("chat", SWITCHING, UPGRADE CONNECTION ACCEPT "Sec-WebSocket-Protocol: Chat\r\n",
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer("chat", SWITCHING,
                  UPGRADE CONNECTION ACCEPT "Sec-WebSocket-Protocol: chatter\r\n",
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer(NULL, SWITCHING, UPGRADE CONNECTION ACCEPT "Sec-WebSocket-Protocol: chat\r\n",
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
    assert_answer(NULL, SWITCHING, UPGRADE CONNECTION ACCEPT "Sec-WebSocket-Protocol:\r\n",
                  VAPI_ERROR_WEBSOCKET_UPGRADE, false);
}

static void test_interim_answers_come_before(void **state)
{
    (void)state;
    assert_answer(NULL, "HTTP/1.1 103 Early Hints\r\nUpgrade: h2c\r\n\r\n" SWITCHING,
                  UPGRADE CONNECTION ACCEPT, VAPI_OK, false);
}

static void test_half_an_answer_is_none(void **state)
{
    vapi_websocket_handshake_t handshake;

    (void)state;
    vapi_websocket_handshake_start(&handshake, random_bytes, no_protocol);
    assert_int_equal(vapi_websocket_handshake_finish(&handshake), VAPI_ERROR_WEBSOCKET_UPGRADE);
}

static void test_the_example_of_the_header_works(void **state)
{
    static const char answer[] = SWITCHING "\r\n" UPGRADE CONNECTION ACCEPT "\r\n\x81";
    const uint8_t *const random = random_bytes;
    vapi_slice_t input = vapi_slice(answer, sizeof(answer) - 1U);
    vapi_http_request_t request = {0};
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_status_t status;
    vapi_websocket_handshake_t handshake;
    vapi_http_field_t headers[VAPI_WEBSOCKET_HANDSHAKE_HEADERS];

    (void)state;
    vapi_websocket_handshake_start(&handshake, random, vapi_slice_from_string(NULL));
    request.headers = headers;
    request.header_count = vapi_websocket_handshake_headers(&handshake, headers);
    request.connection = vapi_slice_from_string("Upgrade");
    assert_int_equal(request.header_count, 3);
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    while ((status = vapi_http_response_next(&response, &input, &event)) == VAPI_OK) {
        vapi_websocket_handshake_take(&handshake, &event);
    }
    if (status == VAPI_END) {
        status = vapi_websocket_handshake_finish(&handshake);
    }
    assert_int_equal(status, VAPI_OK);
    /* The first byte of the first frame is left. */
    assert_int_equal(input.size, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_example_of_the_header_works),
        cmocka_unit_test(test_the_request_asks_for_a_websocket),
        cmocka_unit_test(test_the_request_asks_for_a_subprotocol_when_told),
        cmocka_unit_test(test_the_answer_of_the_rfc_is_taken),
        cmocka_unit_test(test_words_are_compared_without_case_and_in_lists),
        cmocka_unit_test(test_another_status_is_no_upgrade),
        cmocka_unit_test(test_upgrade_must_be_websocket),
        cmocka_unit_test(test_connection_must_say_upgrade),
        cmocka_unit_test(test_accept_must_be_made_of_the_key),
        cmocka_unit_test(test_accept_may_stand_once),
        cmocka_unit_test(test_an_extension_was_never_asked_for),
        cmocka_unit_test(test_a_subprotocol_is_the_one_asked_for_or_none),
        cmocka_unit_test(test_interim_answers_come_before),
        cmocka_unit_test(test_half_an_answer_is_none),
    };

    return cmocka_run_group_tests_name("websocket_handshake", tests, NULL, NULL);
}
