/* Questions and streamed answers (vapi/conversation.h), against a scripted port. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "fake_port.h"
#include "vapi/conversation.h"

#define EVENT(id, text)                                                                            \
    "data: {\"id\":\"" id "\",\"path\":\"chat.output[0].content\",\"delta\":\"" text "\"}\n\n"

static struct {
    fake_port_t port;
    fake_connection_t connection;
    vapi_client_t client;
    vapi_conversation_t talk;
    char window[512];
    char answer[2048];
    char heard[512];
    size_t stop_after; /* pieces; 0: never */
    size_t pieces;
    vapi_status_t stop_with;
} fixture;

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    (void)context;
    *out_key = vapi_slice_from_string("key");
    return refused ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static vapi_status_t hear(void *context, vapi_slice_t text)
{
    size_t used = strlen(fixture.heard);
    assert_ptr_equal(context, &fixture);
    assert_true(text.size != 0U && used + text.size < sizeof fixture.heard);
    memcpy(fixture.heard + used, text.data, text.size);
    fixture.heard[used + text.size] = '\0';
    return ++fixture.pieces == fixture.stop_after ? fixture.stop_with : VAPI_OK;
}

static int fresh(void **state)
{
    (void)state;
    memset(&fixture, 0, sizeof fixture);
    fixture.talk.assistant_id = vapi_slice_from_string("a1");
    fixture.talk.take = hear;
    fixture.talk.context = &fixture;
    fixture.stop_with = VAPI_END;
    return 0;
}

static vapi_status_t ask_in_pieces(const char *question, const char *stream, size_t piece)
{
    vapi_client_config_t config = {
        .platform = &fixture.port.platform,
        .secure = &fixture.port.transport,
        .window = fixture.window,
        .window_size = sizeof fixture.window,
        .key = give_key,
    };
    snprintf(
        fixture.answer, sizeof fixture.answer,
        "HTTP/1.1 201 Created\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n%s",
        stream);
    fixture.connection = (fake_connection_t){.answer = fixture.answer, .read_end = VAPI_END};
    fixture.port.connections = &fixture.connection;
    fixture.port.connection_count = 1;
    fixture.port.piece = piece;
    fake_port_start(&fixture.port);
    fixture.heard[0] = '\0';
    fixture.pieces = 0U;
    assert_int_equal(vapi_client_init(&fixture.client, &config), VAPI_OK);
    return vapi_conversation_ask(&fixture.talk, &fixture.client, vapi_slice_from_string(question));
}

static vapi_status_t ask(const char *question, const char *stream)
{
    return ask_in_pieces(question, stream, 0);
}

/* Members in any order. */
static void assert_asked(const char *target, const char *const *members, size_t count)
{
    assert_true(fake_port_has_sent(&fixture.port, target));
    const char *body = strstr(fixture.port.sent, "\r\n\r\n") + 4;
    size_t size = 2U + count - 1U;
    for (size_t i = 0; i < count; i++) {
        assert_non_null(strstr(body, members[i]));
        size += strlen(members[i]);
    }
    assert_int_equal(strlen(body), size);
}

static const char hello[] =
    EVENT("h1", "Gr\\u00fc") EVENT("h1", "\xC3\x9F Gott") "data: [DONE]\n\n";

static void test_an_answer_is_heard_word_by_word_however_it_is_cut(void **state)
{
    static const char *const members[] = {"\"input\":\"Hello?\"", "\"assistantId\":\"a1\"",
                                          "\"stream\":true"};
    (void)state;
    for (size_t piece = 1; piece < 200U; piece++) {
        fresh(NULL);
        assert_int_equal(ask_in_pieces("Hello?", hello, piece), VAPI_OK);
        assert_string_equal(fixture.heard, "Gr\xC3\xBC\xC3\x9F Gott");
        assert_string_equal(fixture.talk.chat_id, "h1");
        assert_string_equal(fixture.talk.session_id, "");
    }
    assert_asked("POST /chat HTTP/1.1\r\n", members, 3);
}

static void test_the_next_question_goes_on_from_the_last_answer(void **state)
{
    static const char *const members[] = {"\"input\":\"And then?\"", "\"previousChatId\":\"h1\"",
                                          "\"stream\":true"};
    (void)state;
    assert_int_equal(ask("Hello?", hello), VAPI_OK);
    assert_int_equal(ask("And then?", EVENT("h2", "Then")), VAPI_OK);
    assert_asked("POST /chat HTTP/1.1\r\n", members, 3);
    assert_string_equal(fixture.talk.chat_id, "h2");
}

static void test_in_a_session_only_the_session_is_named(void **state)
{
    static const char *const members[] = {"\"input\":\"Hello?\"", "\"sessionId\":\"s1\"",
                                          "\"stream\":true"};
    (void)state;
    memcpy(fixture.talk.session_id, "s1", 3);
    assert_int_equal(ask("Hello?", hello), VAPI_OK);
    assert_asked("POST /chat HTTP/1.1\r\n", members, 3);
    assert_int_equal(ask("Hello?", hello), VAPI_OK);
    assert_asked("POST /chat HTTP/1.1\r\n", members, 3);
}

static void test_with_a_public_key_the_session_of_the_first_answer_is_kept(void **state)
{
    static const char *const first[] = {"\"input\":\"Hello?\"", "\"assistantId\":\"a1\"",
                                        "\"stream\":true"};
    static const char *const second[] = {"\"input\":\"And then?\"", "\"assistantId\":\"a1\"",
                                         "\"sessionId\":\"s7\"", "\"stream\":true"};
    static const char with_session[] =
        "data: {\"id\":\"h1\",\"sessionId\":\"s7\",\"delta\":\"Hi\"}\n\n";
    (void)state;
    fixture.talk.with_public_key = true;
    memcpy(fixture.talk.chat_id, "h0", 3);
    assert_int_equal(ask("Hello?", with_session), VAPI_OK);
    assert_asked("POST /chat/web HTTP/1.1\r\n", first, 3);
    assert_string_equal(fixture.talk.session_id, "s7");
    assert_int_equal(ask("And then?", with_session), VAPI_OK);
    assert_asked("POST /chat/web HTTP/1.1\r\n", second, 4);
}

static void test_what_is_not_of_the_answer_is_not_heard(void **state)
{
    (void)state;
    assert_int_equal(
        ask("?", "data: {\"id\":\"h1\",\"path\":\"chat.messages[0].content\",\"delta\":\"?\"}\n\n"
                 "data: {\"id\":\"h1\",\"path\":\"chat.cost\",\"delta\":\"0.1\"}\n\n"
                 "data: {\"id\":\"h1\",\"path\":\"chat.output[1].content\",\"delta\":\"b\"}\n\n"
                 "data: {\"id\":\"h1\",\"path\":\"chat.output[1].content\",\"delta\":\"\"}\n\n"
                 "data: {\"id\":\"h1\",\"message\":null,\"error\":null,\"delta\":7}\n\n"
                 "data: {\"delta\":\"c\",\"path\":\"chat.output[0].content\",\"id\":\"h1\"}\n\n"),
        VAPI_OK);
    assert_string_equal(fixture.heard, "bc");
    assert_int_equal(fixture.pieces, 2);
}

static void test_an_answer_may_come_as_a_whole(void **state)
{
    (void)state;
    assert_int_equal(ask("?",
                         "data: {\"id\":\"h1\",\"output\":[{\"role\":\"tool\",\"content\":\"x\"},"
                         "{\"role\":\"assistant\",\"content\":\"Yes\"},{\"content\":\", open\"},"
                         "{\"role\":\"new\",\"content\":\".\"}]}\n\n"),
                     VAPI_OK);
    assert_string_equal(fixture.heard, "Yes, open.");
}

static void test_an_error_in_the_middle_ends_the_answer_with_the_server_s_words(void **state)
{
    (void)state;
    assert_int_equal(ask("?", EVENT("h1", "We") "data: {\"message\":\"The model failed.\"}\n\n"),
                     VAPI_ERROR_SERVER);
    assert_string_equal(fixture.heard, "We");
    assert_string_equal(vapi_client_error(&fixture.client)->message, "The model failed.");
    assert_int_equal(ask("?", "data: {\"error\":\"quota\"}\n\n"), VAPI_ERROR_SERVER);
    assert_string_equal(vapi_client_error(&fixture.client)->message, "quota");
    assert_int_equal(ask("?", "data: {\"error\":{\"code\":1}}\n\n"), VAPI_ERROR_SERVER);
    assert_string_equal(vapi_client_error(&fixture.client)->message, "");
    assert_int_equal(ask("?", hello), VAPI_OK);
    assert_string_equal(vapi_client_error(&fixture.client)->message, "");
}

static void test_an_answer_without_a_word_or_an_id_is_incomplete(void **state)
{
    (void)state;
    assert_int_equal(ask("?", "data: [DONE]\n\n"), VAPI_ERROR_INCOMPLETE);
    assert_int_equal(ask("?", "data: {\"id\":\"h1\"}\n\n"), VAPI_ERROR_INCOMPLETE);
    assert_int_equal(ask("?", "data: {\"delta\":\"Hi\"}\n\n"), VAPI_ERROR_INCOMPLETE);
}

static void test_an_answer_may_be_ended_at_any_word_and_is_still_gone_on_from(void **state)
{
    (void)state;
    fixture.stop_after = 1;
    assert_int_equal(ask("?", EVENT("h1", "one ") EVENT("h1", "two")), VAPI_OK);
    assert_string_equal(fixture.heard, "one ");
    assert_string_equal(fixture.talk.chat_id, "h1");
    fixture.stop_with = VAPI_ERROR_SPACE;
    assert_int_equal(ask("?", EVENT("h1", "one ") EVENT("h1", "two")), VAPI_ERROR_SPACE);
}

static void test_a_question_that_cannot_start_is_not_asked(void **state)
{
    static const vapi_exchange_t running = {.request = {.method = VAPI_HTTP_GET}};
    (void)state;
    assert_int_equal(ask("?", hello), VAPI_OK);
    assert_int_equal(vapi_client_start(&fixture.client, &running), VAPI_OK);
    assert_int_equal(
        vapi_conversation_ask(&fixture.talk, &fixture.client, vapi_slice_from_string("?")),
        VAPI_ERROR_STATE);
}

static void test_the_server_s_words_in_the_middle_are_one_printable_line(void **state)
{
    (void)state;
    char line[320];
    assert_int_equal(
        ask("?", "data: {\"message\":\"no\\r\\nERROR forged\\u001b[2J \\u0085 end\"}\n\n"),
        VAPI_ERROR_SERVER);
    assert_string_equal(vapi_client_error(&fixture.client)->message, "no ERROR forged [2J end");
    vapi_error_format(vapi_client_error(&fixture.client), line, sizeof line);
    for (const char *byte = line; *byte != '\0'; byte++) {
        assert_true(*byte >= ' ' && *byte < 0x7F);
    }
}

static void test_each_answer_is_judged_for_itself(void **state)
{
    (void)state;
    assert_int_equal(ask("?", hello), VAPI_OK);
    assert_int_equal(ask("?", "data: {\"id\":\"h2\"}\n\n"), VAPI_ERROR_INCOMPLETE);
    assert_int_equal(ask("?", "data: {\"delta\":\"a\"}\n\n"), VAPI_ERROR_INCOMPLETE);
}

static void test_an_id_may_come_behind_the_words(void **state)
{
    (void)state;
    assert_int_equal(ask("?", "data: {\"delta\":\"a\",\"id\":\"h9\"}\n\n"), VAPI_OK);
    assert_string_equal(fixture.talk.chat_id, "h9");
}

static void test_an_answer_has_the_conversations_deadline(void **state)
{
    (void)state;
    fixture.talk.deadline_ms = 700;
    fixture.port.tick_ms = 100;
    assert_int_equal(ask("?", EVENT("h1", "a") EVENT("h1", "b") EVENT("h1", "c")), VAPI_OK);
    fixture.port.piece = 1;
    assert_int_equal(ask_in_pieces("?", hello, 1), VAPI_ERROR_DEADLINE);
    assert_true(vapi_client_statistics(&fixture.client)->total_ms < 1000U);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_an_answer_is_heard_word_by_word_however_it_is_cut, fresh),
        cmocka_unit_test_setup(test_the_next_question_goes_on_from_the_last_answer, fresh),
        cmocka_unit_test_setup(test_in_a_session_only_the_session_is_named, fresh),
        cmocka_unit_test_setup(test_with_a_public_key_the_session_of_the_first_answer_is_kept,
                               fresh),
        cmocka_unit_test_setup(test_what_is_not_of_the_answer_is_not_heard, fresh),
        cmocka_unit_test_setup(test_an_answer_may_come_as_a_whole, fresh),
        cmocka_unit_test_setup(test_an_error_in_the_middle_ends_the_answer_with_the_server_s_words,
                               fresh),
        cmocka_unit_test_setup(test_an_answer_without_a_word_or_an_id_is_incomplete, fresh),
        cmocka_unit_test_setup(test_an_answer_may_be_ended_at_any_word_and_is_still_gone_on_from,
                               fresh),
        cmocka_unit_test_setup(test_a_question_that_cannot_start_is_not_asked, fresh),
        cmocka_unit_test_setup(test_the_server_s_words_in_the_middle_are_one_printable_line, fresh),
        cmocka_unit_test_setup(test_each_answer_is_judged_for_itself, fresh),
        cmocka_unit_test_setup(test_an_id_may_come_behind_the_words, fresh),
        cmocka_unit_test_setup(test_an_answer_has_the_conversations_deadline, fresh),
    };
    return cmocka_run_group_tests_name("conversation", tests, NULL, NULL);
}
