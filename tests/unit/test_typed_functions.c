/*
 * Every typed function fills a request for the operation that the document has.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vapi/api/analytics.h"
#include "vapi/api/assistants.h"
#include "vapi/api/calls.h"
#include "vapi/api/campaigns.h"
#include "vapi/api/chats.h"
#include "vapi/api/control.h"
#include "vapi/api/files.h"
#include "vapi/api/knowledge_bases.h"
#include "vapi/api/phone_numbers.h"
#include "vapi/api/provider_resources.h"
#include "vapi/api/sessions.h"
#include "vapi/api/squads.h"
#include "vapi/api/structured_outputs.h"
#include "vapi/api/tools.h"

static vapi_request_t request;

/* What an earlier use leaves behind, so that a typed function has to replace all of it. */
static void dirty_request(void)
{
    static const vapi_http_body_t old_form;
    memset(&request, 0, sizeof request);
    request.url = "https://old.example.net/";
    request.argument_count = 9U;
    request.body_fields = &vapi_call_create_root;
    request.body = &request;
    request.body_json = vapi_slice_from_string("1");
    request.body_stream = &old_form;
    request.answer_fields = &vapi_call_root;
    request.answer = &request;
    request.event_fields = &vapi_call_root;
    request.event = &request;
    request.deadline_ms = 77U;
}

static void assert_asks(vapi_http_method_t method, const char *path, const char *url, size_t argument_count)
{
    if (path == NULL) {
        assert_null(request.operation);
        assert_string_equal(request.url, url);
    } else {
        assert_string_equal(request.operation->path, path);
        assert_int_equal(request.operation->method, method);
        assert_null(request.url);
    }
    assert_int_equal(request.argument_count, argument_count);
    for (size_t i = 0; i < argument_count; i++) {
        char expected[] = "value_0";
        expected[6] = (char)('0' + i);
        assert_true(vapi_slice_equal(request.arguments[i], vapi_slice_from_string(expected)));
    }
    assert_int_equal(request.deadline_ms, 77U); /* the caller's own setting stays */
}

static void assert_sends(const vapi_json_field_t *fields, const void *body, const vapi_http_body_t *form,
                         const char *json)
{
    assert_ptr_equal(request.body_fields, fields);
    assert_ptr_equal(request.body, body);
    assert_ptr_equal(request.body_stream, form);
    assert_true(vapi_slice_equal(request.body_json, vapi_slice_from_string(json)));
}

static void assert_gives(const vapi_json_field_t *fields, const void *answer, bool streams)
{
    assert_ptr_equal(request.answer_fields, streams ? NULL : fields);
    assert_ptr_equal(request.answer, streams ? NULL : answer);
    assert_ptr_equal(request.event_fields, streams ? fields : NULL);
    assert_ptr_equal(request.event, streams ? answer : NULL);
}

static void test_vapi_calls_create_fills_a_request(void **state)
{
    static const vapi_call_create_t body;
    (void)state;
    static vapi_call_t answer;
    dirty_request();
    vapi_calls_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/call", NULL, 0U);
    assert_sends(&vapi_call_create_root, &body, NULL, "");
    assert_gives(&vapi_call_root, &answer, false);
}

static void test_vapi_calls_create_batch_fills_a_request(void **state)
{
    static const vapi_call_create_t body;
    (void)state;
    static vapi_call_batch_t answer;
    dirty_request();
    vapi_calls_create_batch_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/call", NULL, 0U);
    assert_sends(&vapi_call_create_root, &body, NULL, "");
    assert_gives(&vapi_call_batch_root, &answer, false);
}

static void test_vapi_calls_list_fills_a_request(void **state)
{
    static vapi_call_t answer;
    (void)state;
    dirty_request();
    vapi_calls_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/call", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_call_list_root, &answer, false);
}

static void test_vapi_calls_get_fills_a_request(void **state)
{
    static vapi_call_t answer;
    (void)state;
    dirty_request();
    vapi_calls_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/call/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_call_root, &answer, false);
}

static void test_vapi_calls_update_fills_a_request(void **state)
{
    static const vapi_call_update_t body;
    (void)state;
    static vapi_call_t answer;
    dirty_request();
    vapi_calls_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/call/{id}", NULL, 1U);
    assert_sends(&vapi_call_update_root, &body, NULL, "");
    assert_gives(&vapi_call_root, &answer, false);
}

static void test_vapi_calls_delete_fills_a_request(void **state)
{
    static vapi_call_t answer;
    (void)state;
    dirty_request();
    vapi_calls_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/call/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_call_root, &answer, false);
}

static void test_vapi_calls_delete_many_fills_a_request(void **state)
{
    static const vapi_call_delete_t body;
    (void)state;
    static vapi_call_t answer;
    dirty_request();
    vapi_calls_delete_many_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_DELETE, "/call/{id}", NULL, 1U);
    assert_sends(&vapi_call_delete_root, &body, NULL, "");
    assert_gives(&vapi_call_root, &answer, false);
}

static void test_vapi_calls_mono_recording_fills_a_request(void **state)
{
    (void)state;
    dirty_request();
    vapi_calls_mono_recording_prepare(&request, "value_0");
    assert_asks(VAPI_HTTP_GET, "/call/{id}/mono-recording", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_calls_stereo_recording_fills_a_request(void **state)
{
    (void)state;
    dirty_request();
    vapi_calls_stereo_recording_prepare(&request, "value_0");
    assert_asks(VAPI_HTTP_GET, "/call/{id}/stereo-recording", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_calls_video_recording_fills_a_request(void **state)
{
    (void)state;
    dirty_request();
    vapi_calls_video_recording_prepare(&request, "value_0");
    assert_asks(VAPI_HTTP_GET, "/call/{id}/video-recording", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_calls_customer_recording_fills_a_request(void **state)
{
    (void)state;
    dirty_request();
    vapi_calls_customer_recording_prepare(&request, "value_0");
    assert_asks(VAPI_HTTP_GET, "/call/{id}/customer-recording", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_calls_assistant_recording_fills_a_request(void **state)
{
    (void)state;
    dirty_request();
    vapi_calls_assistant_recording_prepare(&request, "value_0");
    assert_asks(VAPI_HTTP_GET, "/call/{id}/assistant-recording", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_calls_pcap_fills_a_request(void **state)
{
    (void)state;
    dirty_request();
    vapi_calls_pcap_prepare(&request, "value_0");
    assert_asks(VAPI_HTTP_GET, "/call/{id}/pcap", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_calls_logs_fills_a_request(void **state)
{
    (void)state;
    dirty_request();
    vapi_calls_logs_prepare(&request, "value_0");
    assert_asks(VAPI_HTTP_GET, "/call/{id}/call-logs", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_chats_create_fills_a_request(void **state)
{
    static const vapi_chat_create_t body;
    (void)state;
    static vapi_chat_t answer;
    dirty_request();
    vapi_chats_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/chat", NULL, 0U);
    assert_sends(&vapi_chat_create_root, &body, NULL, "");
    assert_gives(&vapi_chat_root, &answer, false);
}

static void test_vapi_chats_stream_fills_a_request(void **state)
{
    static const vapi_chat_create_t body;
    (void)state;
    static vapi_chat_event_t answer;
    dirty_request();
    vapi_chats_stream_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/chat", NULL, 0U);
    assert_sends(&vapi_chat_create_root, &body, NULL, "");
    assert_gives(&vapi_chat_event_root, &answer, true);
}

static void test_vapi_chats_ask_fills_a_request(void **state)
{
    static const vapi_chat_ask_t body;
    (void)state;
    static vapi_chat_event_t answer;
    dirty_request();
    vapi_chats_ask_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/chat", NULL, 0U);
    assert_sends(&vapi_chat_ask_root, &body, NULL, "");
    assert_gives(&vapi_chat_event_root, &answer, true);
}

static void test_vapi_chats_ask_web_fills_a_request(void **state)
{
    static const vapi_chat_ask_t body;
    (void)state;
    static vapi_chat_event_t answer;
    dirty_request();
    vapi_chats_ask_web_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/chat/web", NULL, 0U);
    assert_sends(&vapi_chat_ask_root, &body, NULL, "");
    assert_gives(&vapi_chat_event_root, &answer, true);
}

static void test_vapi_chats_list_fills_a_request(void **state)
{
    static vapi_chat_page_t answer;
    (void)state;
    dirty_request();
    vapi_chats_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/chat", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_chat_page_root, &answer, false);
}

static void test_vapi_chats_get_fills_a_request(void **state)
{
    static vapi_chat_t answer;
    (void)state;
    dirty_request();
    vapi_chats_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/chat/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_chat_root, &answer, false);
}

static void test_vapi_chats_delete_fills_a_request(void **state)
{
    static vapi_chat_t answer;
    (void)state;
    dirty_request();
    vapi_chats_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/chat/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_chat_root, &answer, false);
}

static void test_vapi_chats_create_response_fills_a_request(void **state)
{
    static const vapi_chat_create_t body;
    (void)state;
    static vapi_response_t answer;
    dirty_request();
    vapi_chats_create_response_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/chat/responses", NULL, 0U);
    assert_sends(&vapi_chat_create_root, &body, NULL, "");
    assert_gives(&vapi_response_root, &answer, false);
}

static void test_vapi_chats_stream_response_fills_a_request(void **state)
{
    static const vapi_chat_create_t body;
    (void)state;
    static vapi_response_event_t answer;
    dirty_request();
    vapi_chats_stream_response_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/chat/responses", NULL, 0U);
    assert_sends(&vapi_chat_create_root, &body, NULL, "");
    assert_gives(&vapi_response_event_root, &answer, true);
}

static void test_vapi_chats_create_web_fills_a_request(void **state)
{
    static const vapi_chat_web_create_t body;
    (void)state;
    static vapi_chat_web_t answer;
    dirty_request();
    vapi_chats_create_web_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/chat/web", NULL, 0U);
    assert_sends(&vapi_chat_web_create_root, &body, NULL, "");
    assert_gives(&vapi_chat_web_root, &answer, false);
}

static void test_vapi_chats_stream_web_fills_a_request(void **state)
{
    static const vapi_chat_web_create_t body;
    (void)state;
    static vapi_chat_event_t answer;
    dirty_request();
    vapi_chats_stream_web_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/chat/web", NULL, 0U);
    assert_sends(&vapi_chat_web_create_root, &body, NULL, "");
    assert_gives(&vapi_chat_event_root, &answer, true);
}

static void test_vapi_sessions_create_fills_a_request(void **state)
{
    static const vapi_session_create_t body;
    (void)state;
    static vapi_session_t answer;
    dirty_request();
    vapi_sessions_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/session", NULL, 0U);
    assert_sends(&vapi_session_create_root, &body, NULL, "");
    assert_gives(&vapi_session_root, &answer, false);
}

static void test_vapi_sessions_list_fills_a_request(void **state)
{
    static vapi_session_page_t answer;
    (void)state;
    dirty_request();
    vapi_sessions_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/session", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_session_page_root, &answer, false);
}

static void test_vapi_sessions_get_fills_a_request(void **state)
{
    static vapi_session_t answer;
    (void)state;
    dirty_request();
    vapi_sessions_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/session/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_session_root, &answer, false);
}

static void test_vapi_sessions_update_fills_a_request(void **state)
{
    static const vapi_session_update_t body;
    (void)state;
    static vapi_session_t answer;
    dirty_request();
    vapi_sessions_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/session/{id}", NULL, 1U);
    assert_sends(&vapi_session_update_root, &body, NULL, "");
    assert_gives(&vapi_session_root, &answer, false);
}

static void test_vapi_sessions_delete_fills_a_request(void **state)
{
    static vapi_session_t answer;
    (void)state;
    dirty_request();
    vapi_sessions_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/session/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_session_root, &answer, false);
}

static void test_vapi_assistants_create_fills_a_request(void **state)
{
    static const vapi_assistant_write_t body;
    (void)state;
    static vapi_assistant_t answer;
    dirty_request();
    vapi_assistants_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/assistant", NULL, 0U);
    assert_sends(&vapi_assistant_write_root, &body, NULL, "");
    assert_gives(&vapi_assistant_root, &answer, false);
}

static void test_vapi_assistants_list_fills_a_request(void **state)
{
    static vapi_assistant_t answer;
    (void)state;
    dirty_request();
    vapi_assistants_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/assistant", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_assistant_list_root, &answer, false);
}

static void test_vapi_assistants_get_fills_a_request(void **state)
{
    static vapi_assistant_t answer;
    (void)state;
    dirty_request();
    vapi_assistants_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/assistant/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_assistant_root, &answer, false);
}

static void test_vapi_assistants_update_fills_a_request(void **state)
{
    static const vapi_assistant_write_t body;
    (void)state;
    static vapi_assistant_t answer;
    dirty_request();
    vapi_assistants_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/assistant/{id}", NULL, 1U);
    assert_sends(&vapi_assistant_write_root, &body, NULL, "");
    assert_gives(&vapi_assistant_root, &answer, false);
}

static void test_vapi_assistants_delete_fills_a_request(void **state)
{
    static vapi_assistant_t answer;
    (void)state;
    dirty_request();
    vapi_assistants_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/assistant/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_assistant_root, &answer, false);
}

static void test_vapi_squads_create_fills_a_request(void **state)
{
    static const vapi_squad_write_t body;
    (void)state;
    static vapi_squad_t answer;
    dirty_request();
    vapi_squads_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/squad", NULL, 0U);
    assert_sends(&vapi_squad_write_root, &body, NULL, "");
    assert_gives(&vapi_squad_root, &answer, false);
}

static void test_vapi_squads_list_fills_a_request(void **state)
{
    static vapi_squad_t answer;
    (void)state;
    dirty_request();
    vapi_squads_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/squad", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_squad_list_root, &answer, false);
}

static void test_vapi_squads_get_fills_a_request(void **state)
{
    static vapi_squad_t answer;
    (void)state;
    dirty_request();
    vapi_squads_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/squad/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_squad_root, &answer, false);
}

static void test_vapi_squads_update_fills_a_request(void **state)
{
    static const vapi_squad_write_t body;
    (void)state;
    static vapi_squad_t answer;
    dirty_request();
    vapi_squads_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/squad/{id}", NULL, 1U);
    assert_sends(&vapi_squad_write_root, &body, NULL, "");
    assert_gives(&vapi_squad_root, &answer, false);
}

static void test_vapi_squads_delete_fills_a_request(void **state)
{
    static vapi_squad_t answer;
    (void)state;
    dirty_request();
    vapi_squads_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/squad/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_squad_root, &answer, false);
}

static void test_vapi_phone_numbers_create_fills_a_request(void **state)
{
    static const vapi_phone_number_create_t body;
    (void)state;
    static vapi_phone_number_t answer;
    dirty_request();
    vapi_phone_numbers_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/phone-number", NULL, 0U);
    assert_sends(&vapi_phone_number_create_root, &body, NULL, "");
    assert_gives(&vapi_phone_number_root, &answer, false);
}

static void test_vapi_phone_numbers_list_fills_a_request(void **state)
{
    static vapi_phone_number_t answer;
    (void)state;
    dirty_request();
    vapi_phone_numbers_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/phone-number", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_phone_number_list_root, &answer, false);
}

static void test_vapi_phone_numbers_get_fills_a_request(void **state)
{
    static vapi_phone_number_t answer;
    (void)state;
    dirty_request();
    vapi_phone_numbers_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/phone-number/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_phone_number_root, &answer, false);
}

static void test_vapi_phone_numbers_update_fills_a_request(void **state)
{
    static const vapi_phone_number_update_t body;
    (void)state;
    static vapi_phone_number_t answer;
    dirty_request();
    vapi_phone_numbers_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/phone-number/{id}", NULL, 1U);
    assert_sends(&vapi_phone_number_update_root, &body, NULL, "");
    assert_gives(&vapi_phone_number_root, &answer, false);
}

static void test_vapi_phone_numbers_delete_fills_a_request(void **state)
{
    static vapi_phone_number_t answer;
    (void)state;
    dirty_request();
    vapi_phone_numbers_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/phone-number/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_phone_number_root, &answer, false);
}

static void test_vapi_phone_numbers_v2_list_fills_a_request(void **state)
{
    static vapi_phone_number_page_t answer;
    (void)state;
    dirty_request();
    vapi_phone_numbers_v2_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/v2/phone-number", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_phone_number_page_root, &answer, false);
}

static void test_vapi_tools_create_fills_a_request(void **state)
{
    static const vapi_tool_write_t body;
    (void)state;
    static vapi_tool_t answer;
    dirty_request();
    vapi_tools_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/tool", NULL, 0U);
    assert_sends(&vapi_tool_write_root, &body, NULL, "");
    assert_gives(&vapi_tool_root, &answer, false);
}

static void test_vapi_tools_list_fills_a_request(void **state)
{
    static vapi_tool_t answer;
    (void)state;
    dirty_request();
    vapi_tools_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/tool", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_tool_list_root, &answer, false);
}

static void test_vapi_tools_get_fills_a_request(void **state)
{
    static vapi_tool_t answer;
    (void)state;
    dirty_request();
    vapi_tools_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/tool/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_tool_root, &answer, false);
}

static void test_vapi_tools_update_fills_a_request(void **state)
{
    static const vapi_tool_write_t body;
    (void)state;
    static vapi_tool_t answer;
    dirty_request();
    vapi_tools_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/tool/{id}", NULL, 1U);
    assert_sends(&vapi_tool_write_root, &body, NULL, "");
    assert_gives(&vapi_tool_root, &answer, false);
}

static void test_vapi_tools_delete_fills_a_request(void **state)
{
    static vapi_tool_t answer;
    (void)state;
    dirty_request();
    vapi_tools_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/tool/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_tool_root, &answer, false);
}

static void test_vapi_files_create_fills_a_request(void **state)
{
    static const vapi_http_body_t form;
    (void)state;
    static vapi_file_t answer;
    dirty_request();
    vapi_files_create_prepare(&request, &form, &answer);
    assert_asks(VAPI_HTTP_POST, "/file", NULL, 0U);
    assert_sends(NULL, NULL, &form, "");
    assert_gives(&vapi_file_root, &answer, false);
}

static void test_vapi_files_list_fills_a_request(void **state)
{
    static vapi_file_t answer;
    (void)state;
    dirty_request();
    vapi_files_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/file", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_file_list_root, &answer, false);
}

static void test_vapi_files_get_fills_a_request(void **state)
{
    static vapi_file_t answer;
    (void)state;
    dirty_request();
    vapi_files_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/file/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_file_root, &answer, false);
}

static void test_vapi_files_update_fills_a_request(void **state)
{
    static const vapi_file_update_t body;
    (void)state;
    static vapi_file_t answer;
    dirty_request();
    vapi_files_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/file/{id}", NULL, 1U);
    assert_sends(&vapi_file_update_root, &body, NULL, "");
    assert_gives(&vapi_file_root, &answer, false);
}

static void test_vapi_files_delete_fills_a_request(void **state)
{
    static vapi_file_t answer;
    (void)state;
    dirty_request();
    vapi_files_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/file/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_file_root, &answer, false);
}

static void test_vapi_campaigns_create_fills_a_request(void **state)
{
    static const vapi_campaign_create_t body;
    (void)state;
    static vapi_campaign_t answer;
    dirty_request();
    vapi_campaigns_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/campaign", NULL, 0U);
    assert_sends(&vapi_campaign_create_root, &body, NULL, "");
    assert_gives(&vapi_campaign_root, &answer, false);
}

static void test_vapi_campaigns_list_fills_a_request(void **state)
{
    static vapi_campaign_page_t answer;
    (void)state;
    dirty_request();
    vapi_campaigns_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/campaign", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_campaign_page_root, &answer, false);
}

static void test_vapi_campaigns_get_fills_a_request(void **state)
{
    static vapi_campaign_t answer;
    (void)state;
    dirty_request();
    vapi_campaigns_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/campaign/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_campaign_root, &answer, false);
}

static void test_vapi_campaigns_update_fills_a_request(void **state)
{
    static const vapi_campaign_update_t body;
    (void)state;
    static vapi_campaign_t answer;
    dirty_request();
    vapi_campaigns_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/campaign/{id}", NULL, 1U);
    assert_sends(&vapi_campaign_update_root, &body, NULL, "");
    assert_gives(&vapi_campaign_root, &answer, false);
}

static void test_vapi_campaigns_delete_fills_a_request(void **state)
{
    static vapi_campaign_t answer;
    (void)state;
    dirty_request();
    vapi_campaigns_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/campaign/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_campaign_root, &answer, false);
}

static void test_vapi_campaigns_v2_create_fills_a_request(void **state)
{
    static const vapi_campaign_create_t body;
    (void)state;
    static vapi_campaign_t answer;
    dirty_request();
    vapi_campaigns_v2_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/v2/campaign", NULL, 0U);
    assert_sends(&vapi_campaign_create_root, &body, NULL, "");
    assert_gives(&vapi_campaign_root, &answer, false);
}

static void test_vapi_campaigns_v2_list_fills_a_request(void **state)
{
    static vapi_campaign_summary_page_t answer;
    (void)state;
    dirty_request();
    vapi_campaigns_v2_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/v2/campaign", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_campaign_summary_page_root, &answer, false);
}

static void test_vapi_campaigns_v2_get_fills_a_request(void **state)
{
    static vapi_campaign_summary_t answer;
    (void)state;
    dirty_request();
    vapi_campaigns_v2_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/v2/campaign/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_campaign_summary_root, &answer, false);
}

static void test_vapi_campaigns_v2_update_fills_a_request(void **state)
{
    static const vapi_campaign_update_t body;
    (void)state;
    static vapi_campaign_t answer;
    dirty_request();
    vapi_campaigns_v2_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/v2/campaign/{id}", NULL, 1U);
    assert_sends(&vapi_campaign_update_root, &body, NULL, "");
    assert_gives(&vapi_campaign_root, &answer, false);
}

static void test_vapi_campaigns_v2_delete_fills_a_request(void **state)
{
    static vapi_campaign_t answer;
    (void)state;
    dirty_request();
    vapi_campaigns_v2_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/v2/campaign/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_campaign_root, &answer, false);
}

static void test_vapi_campaigns_v2_contacts_list_fills_a_request(void **state)
{
    static vapi_campaign_contact_page_t answer;
    (void)state;
    dirty_request();
    vapi_campaigns_v2_contacts_list_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/v2/campaign/{id}/contacts", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_campaign_contact_page_root, &answer, false);
}

static void test_vapi_structured_outputs_create_fills_a_request(void **state)
{
    static const vapi_structured_output_create_t body;
    (void)state;
    static vapi_structured_output_t answer;
    dirty_request();
    vapi_structured_outputs_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/structured-output", NULL, 0U);
    assert_sends(&vapi_structured_output_create_root, &body, NULL, "");
    assert_gives(&vapi_structured_output_root, &answer, false);
}

static void test_vapi_structured_outputs_list_fills_a_request(void **state)
{
    static vapi_structured_output_page_t answer;
    (void)state;
    dirty_request();
    vapi_structured_outputs_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/structured-output", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_structured_output_page_root, &answer, false);
}

static void test_vapi_structured_outputs_get_fills_a_request(void **state)
{
    static vapi_structured_output_t answer;
    (void)state;
    dirty_request();
    vapi_structured_outputs_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/structured-output/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_structured_output_root, &answer, false);
}

static void test_vapi_structured_outputs_update_fills_a_request(void **state)
{
    static const vapi_structured_output_update_t body;
    (void)state;
    static vapi_structured_output_t answer;
    dirty_request();
    vapi_structured_outputs_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/structured-output/{id}", NULL, 1U);
    assert_sends(&vapi_structured_output_update_root, &body, NULL, "");
    assert_gives(&vapi_structured_output_root, &answer, false);
}

static void test_vapi_structured_outputs_delete_fills_a_request(void **state)
{
    static vapi_structured_output_t answer;
    (void)state;
    dirty_request();
    vapi_structured_outputs_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/structured-output/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_structured_output_root, &answer, false);
}

static void test_vapi_structured_outputs_run_fills_a_request(void **state)
{
    static const vapi_structured_output_run_t body;
    (void)state;
    static vapi_structured_output_rerun_t answer;
    dirty_request();
    vapi_structured_outputs_run_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/structured-output/run", NULL, 0U);
    assert_sends(&vapi_structured_output_run_root, &body, NULL, "");
    assert_gives(&vapi_structured_output_rerun_root, &answer, false);
}

static void test_vapi_analytics_get_fills_a_request(void **state)
{
    static const vapi_analytics_t body;
    (void)state;
    static vapi_analytics_result_t answer;
    dirty_request();
    vapi_analytics_get_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/analytics", NULL, 0U);
    assert_sends(&vapi_analytics_root, &body, NULL, "");
    assert_gives(&vapi_analytics_result_list_root, &answer, false);
}

static void test_vapi_knowledge_bases_create_fills_a_request(void **state)
{
    static const vapi_knowledge_base_create_t body;
    (void)state;
    static vapi_knowledge_base_t answer;
    dirty_request();
    vapi_knowledge_bases_create_prepare(&request, &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/v2/knowledge-base", NULL, 0U);
    assert_sends(&vapi_knowledge_base_create_root, &body, NULL, "");
    assert_gives(&vapi_knowledge_base_root, &answer, false);
}

static void test_vapi_knowledge_bases_list_fills_a_request(void **state)
{
    static vapi_knowledge_base_t answer;
    (void)state;
    dirty_request();
    vapi_knowledge_bases_list_prepare(&request, &answer);
    assert_asks(VAPI_HTTP_GET, "/v2/knowledge-base", NULL, 0U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_knowledge_base_list_root, &answer, false);
}

static void test_vapi_knowledge_bases_get_fills_a_request(void **state)
{
    static vapi_knowledge_base_t answer;
    (void)state;
    dirty_request();
    vapi_knowledge_bases_get_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/v2/knowledge-base/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_knowledge_base_root, &answer, false);
}

static void test_vapi_knowledge_bases_update_fills_a_request(void **state)
{
    static const vapi_knowledge_base_update_t body;
    (void)state;
    static vapi_knowledge_base_t answer;
    dirty_request();
    vapi_knowledge_bases_update_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_PATCH, "/v2/knowledge-base/{id}", NULL, 1U);
    assert_sends(&vapi_knowledge_base_update_root, &body, NULL, "");
    assert_gives(&vapi_knowledge_base_root, &answer, false);
}

static void test_vapi_knowledge_bases_delete_fills_a_request(void **state)
{
    static vapi_knowledge_base_t answer;
    (void)state;
    dirty_request();
    vapi_knowledge_bases_delete_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/v2/knowledge-base/{id}", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_knowledge_base_root, &answer, false);
}

static void test_vapi_knowledge_base_files_list_fills_a_request(void **state)
{
    static vapi_knowledge_base_file_t answer;
    (void)state;
    dirty_request();
    vapi_knowledge_base_files_list_prepare(&request, "value_0", &answer);
    assert_asks(VAPI_HTTP_GET, "/v2/knowledge-base/{id}/file", NULL, 1U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_knowledge_base_file_list_root, &answer, false);
}

static void test_vapi_knowledge_base_files_attach_fills_a_request(void **state)
{
    static const vapi_knowledge_base_file_attach_t body;
    (void)state;
    static vapi_knowledge_base_file_t answer;
    dirty_request();
    vapi_knowledge_base_files_attach_prepare(&request, "value_0", &body, &answer);
    assert_asks(VAPI_HTTP_POST, "/v2/knowledge-base/{id}/file", NULL, 1U);
    assert_sends(&vapi_knowledge_base_file_attach_root, &body, NULL, "");
    assert_gives(&vapi_knowledge_base_file_root, &answer, false);
}

static void test_vapi_knowledge_base_files_detach_fills_a_request(void **state)
{
    static vapi_knowledge_base_file_t answer;
    (void)state;
    dirty_request();
    vapi_knowledge_base_files_detach_prepare(&request, "value_0", "value_1", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/v2/knowledge-base/{id}/file/{fileId}", NULL, 2U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_knowledge_base_file_root, &answer, false);
}

static void test_vapi_knowledge_base_files_retry_fills_a_request(void **state)
{
    static vapi_knowledge_base_file_t answer;
    (void)state;
    dirty_request();
    vapi_knowledge_base_files_retry_prepare(&request, "value_0", "value_1", &answer);
    assert_asks(VAPI_HTTP_POST, "/v2/knowledge-base/{id}/file/{fileId}/retry", NULL, 2U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_knowledge_base_file_root, &answer, false);
}

static void test_vapi_provider_resources_create_fills_a_request(void **state)
{
    static vapi_provider_resource_t answer;
    (void)state;
    dirty_request();
    vapi_provider_resources_create_prepare(&request, "value_0", "value_1", vapi_slice_from_string("{}"), &answer);
    assert_asks(VAPI_HTTP_POST, "/provider/{provider}/{resourceName}", NULL, 2U);
    assert_sends(NULL, NULL, NULL, "{}");
    assert_gives(&vapi_provider_resource_root, &answer, false);
}

static void test_vapi_provider_resources_list_fills_a_request(void **state)
{
    static vapi_provider_resource_page_t answer;
    (void)state;
    dirty_request();
    vapi_provider_resources_list_prepare(&request, "value_0", "value_1", &answer);
    assert_asks(VAPI_HTTP_GET, "/provider/{provider}/{resourceName}", NULL, 2U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_provider_resource_page_root, &answer, false);
}

static void test_vapi_provider_resources_get_fills_a_request(void **state)
{
    static vapi_provider_resource_t answer;
    (void)state;
    dirty_request();
    vapi_provider_resources_get_prepare(&request, "value_0", "value_1", "value_2", &answer);
    assert_asks(VAPI_HTTP_GET, "/provider/{provider}/{resourceName}/{id}", NULL, 3U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_provider_resource_root, &answer, false);
}

static void test_vapi_provider_resources_update_fills_a_request(void **state)
{
    static vapi_provider_resource_t answer;
    (void)state;
    dirty_request();
    vapi_provider_resources_update_prepare(&request, "value_0", "value_1", "value_2", &answer);
    assert_asks(VAPI_HTTP_PATCH, "/provider/{provider}/{resourceName}/{id}", NULL, 3U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_provider_resource_root, &answer, false);
}

static void test_vapi_provider_resources_delete_fills_a_request(void **state)
{
    static vapi_provider_resource_t answer;
    (void)state;
    dirty_request();
    vapi_provider_resources_delete_prepare(&request, "value_0", "value_1", "value_2", &answer);
    assert_asks(VAPI_HTTP_DELETE, "/provider/{provider}/{resourceName}/{id}", NULL, 3U);
    assert_sends(NULL, NULL, NULL, "");
    assert_gives(&vapi_provider_resource_root, &answer, false);
}

static void test_vapi_control_say_send_fills_a_request(void **state)
{
    static const vapi_control_say_t body;
    (void)state;
    dirty_request();
    vapi_control_say_send_prepare(&request, "https://control.example.net/a", &body);
    assert_asks(VAPI_HTTP_POST, NULL, "https://control.example.net/a", 0U);
    assert_sends(&vapi_control_say_root, &body, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_control_add_message_send_fills_a_request(void **state)
{
    static const vapi_control_add_message_t body;
    (void)state;
    dirty_request();
    vapi_control_add_message_send_prepare(&request, "https://control.example.net/a", &body);
    assert_asks(VAPI_HTTP_POST, NULL, "https://control.example.net/a", 0U);
    assert_sends(&vapi_control_add_message_root, &body, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_control_send_fills_a_request(void **state)
{
    static const vapi_control_t body;
    (void)state;
    dirty_request();
    vapi_control_send_prepare(&request, "https://control.example.net/a", &body);
    assert_asks(VAPI_HTTP_POST, NULL, "https://control.example.net/a", 0U);
    assert_sends(&vapi_control_root, &body, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_control_end_call_send_fills_a_request(void **state)
{
    static const vapi_control_end_call_t body;
    (void)state;
    dirty_request();
    vapi_control_end_call_send_prepare(&request, "https://control.example.net/a", &body);
    assert_asks(VAPI_HTTP_POST, NULL, "https://control.example.net/a", 0U);
    assert_sends(&vapi_control_end_call_root, &body, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_control_transfer_send_fills_a_request(void **state)
{
    static const vapi_control_transfer_t body;
    (void)state;
    dirty_request();
    vapi_control_transfer_send_prepare(&request, "https://control.example.net/a", &body);
    assert_asks(VAPI_HTTP_POST, NULL, "https://control.example.net/a", 0U);
    assert_sends(&vapi_control_transfer_root, &body, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_control_handoff_send_fills_a_request(void **state)
{
    static const vapi_control_handoff_t body;
    (void)state;
    dirty_request();
    vapi_control_handoff_send_prepare(&request, "https://control.example.net/a", &body);
    assert_asks(VAPI_HTTP_POST, NULL, "https://control.example.net/a", 0U);
    assert_sends(&vapi_control_handoff_root, &body, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_control_sip_send_fills_a_request(void **state)
{
    static const vapi_control_sip_t body;
    (void)state;
    dirty_request();
    vapi_control_sip_send_prepare(&request, "https://control.example.net/a", &body);
    assert_asks(VAPI_HTTP_POST, NULL, "https://control.example.net/a", 0U);
    assert_sends(&vapi_control_sip_root, &body, NULL, "");
    assert_gives(NULL, NULL, false);
}

static void test_vapi_control_twilio_send_fills_a_request(void **state)
{
    static const vapi_control_twilio_t body;
    (void)state;
    dirty_request();
    vapi_control_twilio_send_prepare(&request, "https://control.example.net/a", &body);
    assert_asks(VAPI_HTTP_POST, NULL, "https://control.example.net/a", 0U);
    assert_sends(&vapi_control_twilio_root, &body, NULL, "");
    assert_gives(NULL, NULL, false);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vapi_calls_create_fills_a_request),
        cmocka_unit_test(test_vapi_calls_create_batch_fills_a_request),
        cmocka_unit_test(test_vapi_calls_list_fills_a_request),
        cmocka_unit_test(test_vapi_calls_get_fills_a_request),
        cmocka_unit_test(test_vapi_calls_update_fills_a_request),
        cmocka_unit_test(test_vapi_calls_delete_fills_a_request),
        cmocka_unit_test(test_vapi_calls_delete_many_fills_a_request),
        cmocka_unit_test(test_vapi_calls_mono_recording_fills_a_request),
        cmocka_unit_test(test_vapi_calls_stereo_recording_fills_a_request),
        cmocka_unit_test(test_vapi_calls_video_recording_fills_a_request),
        cmocka_unit_test(test_vapi_calls_customer_recording_fills_a_request),
        cmocka_unit_test(test_vapi_calls_assistant_recording_fills_a_request),
        cmocka_unit_test(test_vapi_calls_pcap_fills_a_request),
        cmocka_unit_test(test_vapi_calls_logs_fills_a_request),
        cmocka_unit_test(test_vapi_chats_create_fills_a_request),
        cmocka_unit_test(test_vapi_chats_stream_fills_a_request),
        cmocka_unit_test(test_vapi_chats_ask_fills_a_request),
        cmocka_unit_test(test_vapi_chats_ask_web_fills_a_request),
        cmocka_unit_test(test_vapi_chats_list_fills_a_request),
        cmocka_unit_test(test_vapi_chats_get_fills_a_request),
        cmocka_unit_test(test_vapi_chats_delete_fills_a_request),
        cmocka_unit_test(test_vapi_chats_create_response_fills_a_request),
        cmocka_unit_test(test_vapi_chats_stream_response_fills_a_request),
        cmocka_unit_test(test_vapi_chats_create_web_fills_a_request),
        cmocka_unit_test(test_vapi_chats_stream_web_fills_a_request),
        cmocka_unit_test(test_vapi_sessions_create_fills_a_request),
        cmocka_unit_test(test_vapi_sessions_list_fills_a_request),
        cmocka_unit_test(test_vapi_sessions_get_fills_a_request),
        cmocka_unit_test(test_vapi_sessions_update_fills_a_request),
        cmocka_unit_test(test_vapi_sessions_delete_fills_a_request),
        cmocka_unit_test(test_vapi_assistants_create_fills_a_request),
        cmocka_unit_test(test_vapi_assistants_list_fills_a_request),
        cmocka_unit_test(test_vapi_assistants_get_fills_a_request),
        cmocka_unit_test(test_vapi_assistants_update_fills_a_request),
        cmocka_unit_test(test_vapi_assistants_delete_fills_a_request),
        cmocka_unit_test(test_vapi_squads_create_fills_a_request),
        cmocka_unit_test(test_vapi_squads_list_fills_a_request),
        cmocka_unit_test(test_vapi_squads_get_fills_a_request),
        cmocka_unit_test(test_vapi_squads_update_fills_a_request),
        cmocka_unit_test(test_vapi_squads_delete_fills_a_request),
        cmocka_unit_test(test_vapi_phone_numbers_create_fills_a_request),
        cmocka_unit_test(test_vapi_phone_numbers_list_fills_a_request),
        cmocka_unit_test(test_vapi_phone_numbers_get_fills_a_request),
        cmocka_unit_test(test_vapi_phone_numbers_update_fills_a_request),
        cmocka_unit_test(test_vapi_phone_numbers_delete_fills_a_request),
        cmocka_unit_test(test_vapi_phone_numbers_v2_list_fills_a_request),
        cmocka_unit_test(test_vapi_tools_create_fills_a_request),
        cmocka_unit_test(test_vapi_tools_list_fills_a_request),
        cmocka_unit_test(test_vapi_tools_get_fills_a_request),
        cmocka_unit_test(test_vapi_tools_update_fills_a_request),
        cmocka_unit_test(test_vapi_tools_delete_fills_a_request),
        cmocka_unit_test(test_vapi_files_create_fills_a_request),
        cmocka_unit_test(test_vapi_files_list_fills_a_request),
        cmocka_unit_test(test_vapi_files_get_fills_a_request),
        cmocka_unit_test(test_vapi_files_update_fills_a_request),
        cmocka_unit_test(test_vapi_files_delete_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_create_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_list_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_get_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_update_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_delete_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_v2_create_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_v2_list_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_v2_get_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_v2_update_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_v2_delete_fills_a_request),
        cmocka_unit_test(test_vapi_campaigns_v2_contacts_list_fills_a_request),
        cmocka_unit_test(test_vapi_structured_outputs_create_fills_a_request),
        cmocka_unit_test(test_vapi_structured_outputs_list_fills_a_request),
        cmocka_unit_test(test_vapi_structured_outputs_get_fills_a_request),
        cmocka_unit_test(test_vapi_structured_outputs_update_fills_a_request),
        cmocka_unit_test(test_vapi_structured_outputs_delete_fills_a_request),
        cmocka_unit_test(test_vapi_structured_outputs_run_fills_a_request),
        cmocka_unit_test(test_vapi_analytics_get_fills_a_request),
        cmocka_unit_test(test_vapi_knowledge_bases_create_fills_a_request),
        cmocka_unit_test(test_vapi_knowledge_bases_list_fills_a_request),
        cmocka_unit_test(test_vapi_knowledge_bases_get_fills_a_request),
        cmocka_unit_test(test_vapi_knowledge_bases_update_fills_a_request),
        cmocka_unit_test(test_vapi_knowledge_bases_delete_fills_a_request),
        cmocka_unit_test(test_vapi_knowledge_base_files_list_fills_a_request),
        cmocka_unit_test(test_vapi_knowledge_base_files_attach_fills_a_request),
        cmocka_unit_test(test_vapi_knowledge_base_files_detach_fills_a_request),
        cmocka_unit_test(test_vapi_knowledge_base_files_retry_fills_a_request),
        cmocka_unit_test(test_vapi_provider_resources_create_fills_a_request),
        cmocka_unit_test(test_vapi_provider_resources_list_fills_a_request),
        cmocka_unit_test(test_vapi_provider_resources_get_fills_a_request),
        cmocka_unit_test(test_vapi_provider_resources_update_fills_a_request),
        cmocka_unit_test(test_vapi_provider_resources_delete_fills_a_request),
        cmocka_unit_test(test_vapi_control_say_send_fills_a_request),
        cmocka_unit_test(test_vapi_control_add_message_send_fills_a_request),
        cmocka_unit_test(test_vapi_control_send_fills_a_request),
        cmocka_unit_test(test_vapi_control_end_call_send_fills_a_request),
        cmocka_unit_test(test_vapi_control_transfer_send_fills_a_request),
        cmocka_unit_test(test_vapi_control_handoff_send_fills_a_request),
        cmocka_unit_test(test_vapi_control_sip_send_fills_a_request),
        cmocka_unit_test(test_vapi_control_twilio_send_fills_a_request),
    };
    return cmocka_run_group_tests_name("typed functions", tests, NULL, NULL);
}
