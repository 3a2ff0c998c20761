/*
 * vapi/event_stream.h against WHATWG HTML, section 9.2.6. Every stream is given whole, byte by byte and
 * cut at every place, to the parser and to the collector.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/event_stream.h"

#define TEXT(literal)                                                                              \
    {                                                                                              \
        (literal), sizeof(literal) - 1U                                                            \
    }

/* --- the parser: values in brackets, pieces of one value joined --- */

typedef struct pieces {
    vapi_event_stream_t stream;
    support_record_t record;
    const char *expected;
    vapi_status_t finish;
    bool in_data;
} pieces_t;

static void pieces_begin(void *context)
{
    pieces_t *const pieces = context;

    vapi_event_stream_init(&pieces->stream);
    support_record_clear(&pieces->record);
    pieces->in_data = false;
}

static void pieces_feed(void *context, vapi_slice_t input)
{
    static const char *const words[] = {"retry[", "id[", "name[", "data["};
    pieces_t *const pieces = context;
    vapi_event_stream_event_t event;

    while (vapi_event_stream_next(&pieces->stream, &input, &event) == VAPI_OK) {
        const bool data = event.kind == VAPI_EVENT_STREAM_DATA;

        if (pieces->in_data && !data) {
            support_record_add(&pieces->record, "] ");
        }
        if (data ? !pieces->in_data : event.kind < VAPI_EVENT_STREAM_DATA && event.begins) {
            support_record_add(&pieces->record, "%s", words[event.kind]);
        }
        pieces->in_data = data;
        if (event.kind <= VAPI_EVENT_STREAM_DATA) {
            support_record_bytes(&pieces->record, event.text);
        }
        if (event.kind < VAPI_EVENT_STREAM_DATA && event.ends) {
            support_record_add(&pieces->record, "] ");
        }
        if (event.kind > VAPI_EVENT_STREAM_DATA) {
            support_record_add(&pieces->record,
                               event.kind == VAPI_EVENT_STREAM_DISPATCH ? "dispatch " : "blank ");
        }
    }
    assert_int_equal(input.size, 0);
}

static void pieces_end(void *context)
{
    pieces_t *const pieces = context;

    assert_string_equal(pieces->record.text, pieces->expected);
    assert_int_equal(vapi_event_stream_finish(&pieces->stream), pieces->finish);
}

static void assert_pieces(vapi_slice_t text, const char *expected, vapi_status_t finish)
{
    static const support_parser_t parser = {pieces_begin, pieces_feed, pieces_end};
    static pieces_t pieces;

    pieces.expected = expected;
    pieces.finish = finish;
    support_every_split(text, &parser, &pieces);
}

/* --- the collector: kind(name|data|last id) --- */

typedef struct events {
    vapi_event_collector_t collector;
    support_record_t record;
    char buffer[64];
    uint32_t capacity;
    const char *expected;
} events_t;

static void events_begin(void *context)
{
    events_t *const events = context;

    memset(events->buffer, 0x7E, sizeof(events->buffer));
    vapi_event_collector_init(&events->collector, events->buffer, events->capacity);
    support_record_clear(&events->record);
}

static void events_feed(void *context, vapi_slice_t input)
{
    static const char *const words[] = {"message", "skipped", "id", "retry"};
    events_t *const events = context;
    vapi_event_t event;

    while (vapi_event_collector_next(&events->collector, &input, &event) == VAPI_OK) {
        support_record_add(&events->record, "%s(", words[event.kind]);
        if (event.kind == VAPI_EVENT_RETRY) {
            support_record_add(&events->record, "%lu) ", (unsigned long)event.retry_ms);
            continue;
        }
        support_record_bytes(&events->record, event.name);
        support_record_add(&events->record, "|");
        support_record_bytes(&events->record, event.data);
        support_record_add(&events->record, "|");
        support_record_bytes(&events->record, event.last_id);
        support_record_add(&events->record, ") ");
    }
    assert_int_equal(input.size, 0);
}

static void events_end(void *context)
{
    const events_t *const events = context;

    assert_string_equal(events->record.text, events->expected);
    /* Nothing is ever written behind the buffer. */
    for (size_t index = events->capacity; index < sizeof(events->buffer); index++) {
        assert_int_equal(events->buffer[index], 0x7E);
    }
}

static void assert_events(vapi_slice_t text, uint32_t capacity, const char *expected)
{
    static const support_parser_t parser = {events_begin, events_feed, events_end};
    static events_t events;

    events.capacity = capacity;
    events.expected = expected;
    support_every_split(text, &parser, &events);
}

/* --- what both are given --- */

typedef struct fixture {
    vapi_slice_t text;
    const char *pieces;
    const char *events;
    vapi_status_t finish;
} fixture_t;

static void assert_fixtures(const fixture_t *fixtures, size_t count)
{
    for (size_t index = 0U; index < count; index++) {
        assert_pieces(fixtures[index].text, fixtures[index].pieces, fixtures[index].finish);
        assert_events(fixtures[index].text, 64U, fixtures[index].events);
    }
}

#define ASSERT_FIXTURES(fixtures)                                                                  \
    assert_fixtures((fixtures), sizeof(fixtures) / sizeof((fixtures)[0]))

static void test_the_examples_of_the_standard(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("data: YHOO\ndata: +2\ndata: 10\n\n"), "data[YHOO\\x0A+2\\x0A10] dispatch ",
         "message(|YHOO\\x0A+2\\x0A10|) ", VAPI_OK},
        {TEXT(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third "
              "event"),
         "data[first event] id[1] dispatch data[second event] id[] dispatch data[ third event",
         "message(|first event|1) message(|second event|) ", VAPI_ERROR_EVENT_TRUNCATED},
        {TEXT("data\n\ndata\ndata\n\ndata:"), "dispatch data[\\x0A] dispatch ",
         "message(||) message(|\\x0A|) ", VAPI_ERROR_EVENT_TRUNCATED},
        {TEXT("data:test\n\ndata: test\n\n"), "data[test] dispatch data[test] dispatch ",
         "message(|test|) message(|test|) ", VAPI_OK},
        {TEXT("event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\n"),
         "name[add] data[73857293] dispatch name[remove] data[2153] dispatch ",
         "message(add|73857293|) message(remove|2153|) ", VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_every_line_ending_is_taken(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("data:a\rdata:b\r\rdata:c\r\r"), "data[a\\x0Ab] dispatch data[c] dispatch ",
         "message(|a\\x0Ab|) message(|c|) ", VAPI_OK},
        {TEXT("data:a\r\ndata:b\r\n\r\ndata:c\r\n\r\n"), "data[a\\x0Ab] dispatch data[c] dispatch ",
         "message(|a\\x0Ab|) message(|c|) ", VAPI_OK},
        {TEXT("data:a\ndata:b\rdata:c\r\ndata:d\n\r"), "data[a\\x0Ab\\x0Ac\\x0Ad] dispatch ",
         "message(|a\\x0Ab\\x0Ac\\x0Ad|) ", VAPI_OK},
        {TEXT("\r\n\n\r\rdata:a\r\n\r\n\n"), "data[a] dispatch ", "message(|a|) ", VAPI_OK},
        {TEXT("data\r\rdata\r\n\r\n"), "dispatch dispatch ", "message(||) message(||) ", VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_one_byte_order_mark_is_dropped_at_the_begin_only(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\xEF\xBB\xBF"
              "data:a\n\n"),
         "data[a] dispatch ", "message(|a|) ", VAPI_OK},
        {TEXT("\xEF\xBB\xBF\xEF\xBB\xBF"
              "data:a\n\n"),
         "", "", VAPI_OK},
        {TEXT("data:a\n\xEF\xBB\xBF"
              "data:b\n\n"),
         "data[a] dispatch ", "message(|a|) ", VAPI_OK},
        {TEXT("\xEF\xBB"
              "data:a\ndata:b\n\n"),
         "data[b] dispatch ", "message(|b|) ", VAPI_OK},
        {TEXT("\xEF\n\n"
              "data:b\n\n"),
         "data[b] dispatch ", "message(|b|) ", VAPI_OK},
        {TEXT("\xEF\xBB\xBF\n"
              "data:b\n\n"),
         "data[b] dispatch ", "message(|b|) ", VAPI_OK},
        {TEXT("\n\xEF\xBB\xBF"
              "data:b\n\n"),
         "", "", VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_comments_and_unknown_fields_are_ignored(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT(":\n: ping\n:data:x\ndata:a\n:\n\n"), "data[a] dispatch ", "message(|a|) ", VAPI_OK},
        {TEXT("foo:bar\ndata:a\nfoo\n\n"), "data[a] dispatch ", "message(|a|) ", VAPI_OK},
        {TEXT("Data:x\n DATA:x\n data:x\ndata :x\ndatax:x\ndat:x\nda\ndata:a\n\n"),
         "data[a] dispatch ", "message(|a|) ", VAPI_OK},
        {TEXT("events:x\neven:x\nids:x\ni:x\nretr:1\nretryy:1\ndata:a\n\n"), "data[a] dispatch ",
         "message(|a|) ", VAPI_OK},
        {TEXT("data\0:x\nevent\0\0\ndata:a\n\n"), "data[a] dispatch ", "message(|a|) ", VAPI_OK},
        {TEXT(": only a comment"), "", "", VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_one_space_behind_the_colon_belongs_to_the_syntax(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("data: a\n\ndata:  b\n\ndata:\tc\n\ndata: \n\ndata:d: e\n\n"),
         "data[a] dispatch data[ b] dispatch data[\\x09c] dispatch dispatch data[d: e] dispatch ",
         "message(|a|) message(| b|) message(|\\x09c|) message(||) message(|d: e|) ", VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_bytes_of_the_data_are_handed_on_as_they_are(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("data:\0\x01\t\x0B\x0C\x0E\x7F\x80\xFF grad \xC2\xB0"
              "C, eight and more\n\n"),
         "data[\\x00\\x01\\x09\\x0B\\x0C\\x0E\\x7F\\x80\\xFF grad \\xC2\\xB0C, eight and more] "
         "dispatch ",
         "message(|\\x00\\x01\\x09\\x0B\\x0C\\x0E\\x7F\\x80\\xFF grad \\xC2\\xB0C, eight and "
         "more|) ",
         VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_the_last_name_counts_and_goes_with_its_event(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("event:first\nevent: second\ndata:a\n\ndata:b\n\n"),
         "name[first] name[second] data[a] dispatch data[b] dispatch ",
         "message(second|a|) message(|b|) ", VAPI_OK},
        {TEXT("event:x\nevent\ndata:a\n\n"), "name[x] name[] data[a] dispatch ", "message(|a|) ",
         VAPI_OK},
        {TEXT("data:a\nevent:late\ndata:b\n\n"),
         "data[a] name[late] data[\\x0A"
         "b] dispatch ",
         "message(late|a\\x0A"
         "b|) ",
         VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_a_name_without_data_is_forgotten(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("event:x\n\ndata:a\n\n"), "name[x] blank data[a] dispatch ", "message(|a|) ",
         VAPI_OK},
        {TEXT("\n\n\ndata:a\n\n"), "data[a] dispatch ", "message(|a|) ", VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_an_id_stays_until_the_next_one(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("id:1\ndata:a\n\ndata:b\n\nid: two\ndata:c\n\nid\ndata:d\n\n"),
         "id[1] data[a] dispatch data[b] dispatch id[two] data[c] dispatch id[] data[d] dispatch ",
         "message(|a|1) message(|b|1) message(|c|two) message(|d|) ", VAPI_OK},
        {TEXT("data:a\nid:late\nevent:n\n\n"), "data[a] id[late] name[n] dispatch ",
         "message(n|a|late) ", VAPI_OK},
        {TEXT("id:5\n\ndata:a\n\n"), "id[5] blank data[a] dispatch ", "id(||5) message(|a|5) ",
         VAPI_OK},
        {TEXT("event:n\nid:5\n\nid:6"), "name[n] id[5] blank id[6", "id(n||5) ",
         VAPI_ERROR_EVENT_TRUNCATED},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_an_id_with_a_nul_is_ignored(void **state)
{
    static const char text[] = "id:1\nid:a\0b\ndata:a\n\nid:\0\n\nid:2\ndata:b\n\n";

    (void)state;
    assert_events(vapi_slice(text, sizeof(text) - 1U), 64U, "message(|a|1) message(|b|2) ");
}

static void test_a_reconnection_time_is_digits_only(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("retry: 3000\nretry:\nretry:1000x\nretry:-1\nretry: 1 \nretry\nretry:0\n\n"),
         "retry[3000] retry[] retry[1000x] retry[-1] retry[1 ] retry[] retry[0] blank ",
         "retry(3000) retry(0) ", VAPI_OK},
        {TEXT("data:a\nretry:007\ndata:b\n\n"),
         "data[a] retry[007] data[\\x0A"
         "b] dispatch ",
         "retry(7) message(|a\\x0A"
         "b|) ",
         VAPI_OK},
        {TEXT("retry:4294967289\nretry:4294967290\nretry:99999999999999999999\n"),
         "retry[4294967289] retry[4294967290] retry[99999999999999999999] ",
         "retry(4294967289) retry(4294967295) retry(4294967295) ", VAPI_ERROR_EVENT_TRUNCATED},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_an_event_that_is_not_finished_does_not_count(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("data:a"), "data[a", "", VAPI_ERROR_EVENT_TRUNCATED},
        {TEXT("data:a\n"), "data[a", "", VAPI_ERROR_EVENT_TRUNCATED},
        {TEXT("data"), "", "", VAPI_ERROR_EVENT_TRUNCATED},
        {TEXT("da"), "", "", VAPI_ERROR_EVENT_TRUNCATED},
        {TEXT("data:"), "", "", VAPI_ERROR_EVENT_TRUNCATED},
        {TEXT("event:x\n"), "name[x] ", "", VAPI_ERROR_EVENT_TRUNCATED},
        {TEXT("data:a\n\n:"), "data[a] dispatch ", "message(|a|) ", VAPI_OK},
        {TEXT("data:a\r\r"), "data[a] dispatch ", "message(|a|) ", VAPI_OK},
        {TEXT(""), "", "", VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_the_end_of_a_chat_stream_is_an_event_like_others(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("data: {\"path\":\"chat.output[0].content\",\"delta\":\"Hi\"}\n\ndata: [DONE]\n\n"),
         "data[{\"path\":\"chat.output[0].content\",\"delta\":\"Hi\"}] dispatch data[[DONE]] "
         "dispatch ",
         "message(|{\"path\":\"chat.output[0].content\",\"delta\":\"Hi\"}|) message(|[DONE]|) ",
         VAPI_OK},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

/* --- what only the collector does --- */

static void test_an_event_that_fits_exactly_is_whole(void **state)
{
    static const vapi_slice_t text = TEXT("id:12\nevent:ab\ndata:cde\ndata:f\n\n");

    (void)state;
    assert_events(text, 9U,
                  "message(ab|cde\\x0A"
                  "f|12) ");
    assert_events(text, 8U, "skipped(ab||12) ");
}

static void test_an_event_that_is_too_long_is_skipped_and_the_stream_goes_on(void **state)
{
    static const vapi_slice_t text =
        TEXT("event:n\ndata:0123456789\ndata:more\n\nid:7\ndata:a\n\n");

    (void)state;
    assert_events(text, 8U, "skipped(n||) message(|a|7) ");
}

static void test_fields_behind_what_is_too_long_still_count(void **state)
{
    static const vapi_slice_t text =
        TEXT("data:0123456789\nretry:5\nid:7\nevent:n\ndata:b\n\ndata:a\n\n");

    (void)state;
    assert_events(text, 8U, "retry(5) skipped(n||7) message(|a|7) ");
}

static void test_a_name_that_is_too_long_skips_its_event(void **state)
{
    static const vapi_slice_t text =
        TEXT("event:0123456789\ndata:a\n\nevent:0123456789\n\ndata:b\n\n");

    (void)state;
    assert_events(text, 8U, "skipped(||) message(|b|) ");
}

static void test_an_id_that_is_too_long_leaves_the_one_before(void **state)
{
    static const vapi_slice_t text = TEXT("id:1\ndata:a\n\nid:0123456789\ndata:b\n\ndata:c\n\n");

    (void)state;
    assert_events(text, 8U, "message(|a|1) skipped(||1) message(|c|1) ");
}

static void test_a_reconnection_time_that_is_too_long_is_ignored(void **state)
{
    static const vapi_slice_t text = TEXT("data:a\nretry:0123456789\ndata:b\n\n");

    (void)state;
    assert_events(text, 8U,
                  "message(|a\\x0A"
                  "b|) ");
}

static void test_a_buffer_larger_than_65535_bytes_is_used_up_to_there(void **state)
{
    static char buffer[70000];
    static char text[70000];
    vapi_event_collector_t collector;
    vapi_event_t event;
    vapi_slice_t input;

    (void)state;
    memset(text, 'x', sizeof(text));
    memcpy(text, "data:", 5U);
    vapi_event_collector_init(&collector, buffer, sizeof(buffer));
    for (size_t size = 65535U; size <= 65536U; size++) {
        input = vapi_slice(text, 5U + size);
        assert_int_equal(vapi_event_collector_next(&collector, &input, &event), VAPI_PENDING);
        input = vapi_slice("\n\n", 2U);
        assert_int_equal(vapi_event_collector_next(&collector, &input, &event), VAPI_OK);
        assert_int_equal(event.kind, size == 65535U ? VAPI_EVENT_MESSAGE : VAPI_EVENT_SKIPPED);
        assert_int_equal(event.data.size, size == 65535U ? size : 0U);
        assert_int_equal(vapi_event_collector_next(&collector, &input, &event), VAPI_PENDING);
    }
}

static void test_states_are_small(void **state)
{
    (void)state;
    assert_true(sizeof(vapi_event_stream_t) <= 32U);
    assert_true(sizeof(vapi_event_collector_t) <= 24U + 2U * (sizeof(void *) - 4U));
}

/* --- the header's examples --- */

static support_record_t printed;

static void print(vapi_slice_t text)
{
    support_record_bytes(&printed, text);
}

static void print_line_end(void)
{
    support_record_add(&printed, "/");
}

static void use_first_example(vapi_slice_t input)
{
    vapi_event_stream_t stream;
    vapi_event_stream_event_t event;

    vapi_event_stream_init(&stream);
    while (vapi_event_stream_next(&stream, &input, &event) == VAPI_OK) {
        if (event.kind == VAPI_EVENT_STREAM_DATA) {
            print(event.text);
        } else if (event.kind == VAPI_EVENT_STREAM_DISPATCH) {
            print_line_end();
        }
    }
}

static void use_second_example(vapi_slice_t input)
{
    char buffer[1024];
    vapi_event_collector_t collector;
    vapi_event_t event;

    vapi_event_collector_init(&collector, buffer, sizeof(buffer));
    while (vapi_event_collector_next(&collector, &input, &event) == VAPI_OK) {
        if (event.kind == VAPI_EVENT_MESSAGE) {
            print(event.data);
        }
    }
}

static void test_the_examples_of_the_header_work(void **state)
{
    static const vapi_slice_t text = TEXT("event:x\ndata:a\n\nid:1\n\ndata:b\n\n");

    (void)state;
    support_record_clear(&printed);
    use_first_example(text);
    assert_string_equal(printed.text, "a/b/");
    support_record_clear(&printed);
    use_second_example(text);
    assert_string_equal(printed.text, "ab");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_examples_of_the_header_work),
        cmocka_unit_test(test_the_examples_of_the_standard),
        cmocka_unit_test(test_every_line_ending_is_taken),
        cmocka_unit_test(test_one_byte_order_mark_is_dropped_at_the_begin_only),
        cmocka_unit_test(test_comments_and_unknown_fields_are_ignored),
        cmocka_unit_test(test_one_space_behind_the_colon_belongs_to_the_syntax),
        cmocka_unit_test(test_bytes_of_the_data_are_handed_on_as_they_are),
        cmocka_unit_test(test_the_last_name_counts_and_goes_with_its_event),
        cmocka_unit_test(test_a_name_without_data_is_forgotten),
        cmocka_unit_test(test_an_id_stays_until_the_next_one),
        cmocka_unit_test(test_an_id_with_a_nul_is_ignored),
        cmocka_unit_test(test_a_reconnection_time_is_digits_only),
        cmocka_unit_test(test_an_event_that_is_not_finished_does_not_count),
        cmocka_unit_test(test_the_end_of_a_chat_stream_is_an_event_like_others),
        cmocka_unit_test(test_an_event_that_fits_exactly_is_whole),
        cmocka_unit_test(test_an_event_that_is_too_long_is_skipped_and_the_stream_goes_on),
        cmocka_unit_test(test_fields_behind_what_is_too_long_still_count),
        cmocka_unit_test(test_a_name_that_is_too_long_skips_its_event),
        cmocka_unit_test(test_an_id_that_is_too_long_leaves_the_one_before),
        cmocka_unit_test(test_a_reconnection_time_that_is_too_long_is_ignored),
        cmocka_unit_test(test_a_buffer_larger_than_65535_bytes_is_used_up_to_there),
        cmocka_unit_test(test_states_are_small),
    };

    return cmocka_run_group_tests_name("event_stream", tests, NULL, NULL);
}
