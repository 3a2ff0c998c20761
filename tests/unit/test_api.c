/*
 * vapi/api/enum.h, ended_reason.h and operations.h: texts both ways, classes, and the table as a whole.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "vapi/api/ended_reason.h"
#include "vapi/api/enums.h"
#include "vapi/api/operations.h"

static void test_an_enum_s_values_have_their_texts(void **state)
{
    (void)state;
    assert_string_equal(vapi_call_status_text(VAPI_CALL_STATUS_SCHEDULED), "scheduled");
    assert_string_equal(vapi_call_status_text(VAPI_CALL_STATUS_IN_PROGRESS), "in-progress");
    assert_string_equal(vapi_call_status_text(VAPI_CALL_STATUS_DELETION_FAILED), "deletion-failed");
}

static void test_a_number_that_is_no_value_has_the_empty_text(void **state)
{
    static const int32_t numbers[] = {INT32_MIN, -1, 0, VAPI_CALL_STATUS_DELETION_FAILED + 1,
                                      INT32_MAX};
    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        assert_string_equal(vapi_call_status_text(numbers[i]), "");
    }
}

static void test_a_text_has_its_value_and_any_other_text_is_unknown(void **state)
{
    (void)state;
    assert_int_equal(vapi_call_status_from_text(vapi_slice_from_string("ended")),
                     VAPI_CALL_STATUS_ENDED);
    assert_int_equal(vapi_call_status_from_text(vapi_slice_from_string("end")),
                     VAPI_CALL_STATUS_UNKNOWN);
    assert_int_equal(vapi_call_status_from_text(vapi_slice_from_string("ended ")),
                     VAPI_CALL_STATUS_UNKNOWN);
    assert_int_equal(vapi_call_status_from_text(vapi_slice_from_string("Ended")),
                     VAPI_CALL_STATUS_UNKNOWN);
    assert_int_equal(vapi_call_status_from_text(vapi_slice(NULL, 0U)), VAPI_CALL_STATUS_UNKNOWN);
}

static void test_every_value_of_a_large_enum_goes_to_text_and_back(void **state)
{
    (void)state;
    for (int32_t value = 1; vapi_server_message_names[value - 1] != NULL; value++) {
        vapi_slice_t text = vapi_slice_from_string(vapi_server_message_text(value));
        assert_int_equal(vapi_server_message_from_text(text), value);
    }
}

static void assert_class(const char *text, vapi_ended_class_t expected)
{
    assert_int_equal(vapi_ended_reason_class(vapi_slice_from_string(text)), expected);
}

static void test_ended_reasons_have_the_class_of_their_longest_beginning(void **state)
{
    (void)state;
    assert_class("customer-ended-call", VAPI_ENDED_NORMAL);
    assert_class("assistant-ended-call-after-message-spoken", VAPI_ENDED_NORMAL);
    assert_class("customer-busy", VAPI_ENDED_UNANSWERED);
    assert_class("customer-did-not-answer", VAPI_ENDED_UNANSWERED);
    assert_class("voicemail", VAPI_ENDED_UNANSWERED);
    assert_class("call.forwarding.operator-busy", VAPI_ENDED_UNANSWERED);
    assert_class("silence-timed-out", VAPI_ENDED_TIMEOUT);
    assert_class("exceeded-max-duration", VAPI_ENDED_TIMEOUT);
    assert_class("assistant-not-found", VAPI_ENDED_SETUP);
    assert_class("call.start.error-subscription-frozen", VAPI_ENDED_SETUP);
    assert_class("call.start.error-vapifault-get-org", VAPI_ENDED_PLATFORM);
    assert_class("pipeline-error-cartesia-voice-failed", VAPI_ENDED_PROVIDER);
    assert_class("pipeline-error-vapi-voice-failed", VAPI_ENDED_PLATFORM);
    assert_class("call.in-progress.error-providerfault-anthropic-llm-failed", VAPI_ENDED_PROVIDER);
    assert_class("call.in-progress.error-vapifault-openai-llm-failed", VAPI_ENDED_PLATFORM);
    assert_class("call.in-progress.error-something-new", VAPI_ENDED_PLATFORM);
}

static void test_an_ended_reason_nobody_knows_is_unknown(void **state)
{
    (void)state;
    assert_class("", VAPI_ENDED_UNKNOWN);
    assert_class("customer", VAPI_ENDED_UNKNOWN);
    assert_class("gremlins", VAPI_ENDED_UNKNOWN);
    assert_int_equal(vapi_ended_reason_class(vapi_slice(NULL, 0U)), VAPI_ENDED_UNKNOWN);
}

static void test_the_table_has_every_operation_once(void **state)
{
    (void)state;
    assert_int_equal(VAPI_OPERATION_COUNT, 138);
    for (size_t i = 0; i < VAPI_OPERATION_COUNT; i++) {
        for (size_t j = i + 1U; j < VAPI_OPERATION_COUNT; j++) {
            assert_false(vapi_operations[i]->method == vapi_operations[j]->method &&
                         strcmp(vapi_operations[i]->path, vapi_operations[j]->path) == 0);
        }
    }
}

static void test_an_operation_says_what_the_document_says(void **state)
{
    (void)state;
    const vapi_operation_t *list = &vapi_operation_calls_list;
    assert_string_equal(list->path, "/call");
    assert_int_equal(list->method, VAPI_HTTP_GET);
    assert_int_equal(list->body, VAPI_OPERATION_BODY_NONE);
    assert_int_equal(list->answer, VAPI_OPERATION_ANSWER_ARRAY);
    assert_int_equal(list->success, VAPI_OPERATION_SUCCESS_200);
    assert_int_equal(list->parameter_count, 12);
    assert_int_equal(vapi_operation_calls_create.success, VAPI_OPERATION_SUCCESS_201);
    assert_int_equal(vapi_operation_files_create.body, VAPI_OPERATION_BODY_MULTIPART);
    assert_int_equal(vapi_operation_chats_create.answer, VAPI_OPERATION_ANSWER_STREAM);
    assert_int_equal(vapi_operation_calls_mono_recording.answer, VAPI_OPERATION_ANSWER_BINARY);
    assert_int_equal(vapi_operation_simulation_runs_list.answer,
                     VAPI_OPERATION_ANSWER_ARRAY_OR_PAGE);
    assert_int_equal(vapi_operation_sessions_list.answer, VAPI_OPERATION_ANSWER_PAGE);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_enum_s_values_have_their_texts),
        cmocka_unit_test(test_a_number_that_is_no_value_has_the_empty_text),
        cmocka_unit_test(test_a_text_has_its_value_and_any_other_text_is_unknown),
        cmocka_unit_test(test_every_value_of_a_large_enum_goes_to_text_and_back),
        cmocka_unit_test(test_ended_reasons_have_the_class_of_their_longest_beginning),
        cmocka_unit_test(test_an_ended_reason_nobody_knows_is_unknown),
        cmocka_unit_test(test_the_table_has_every_operation_once),
        cmocka_unit_test(test_an_operation_says_what_the_document_says),
    };
    return cmocka_run_group_tests_name("api", tests, NULL, NULL);
}
