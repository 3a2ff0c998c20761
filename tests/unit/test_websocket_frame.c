/*
 * vapi/websocket.h against RFC 6455, section 5. Every stream of bytes from a server is given whole, byte
 * by byte and cut at every place.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/websocket.h"

#define TEXT(literal)                                                                              \
    {                                                                                              \
        (literal), sizeof(literal) - 1U                                                            \
    }

/* --- the reader: pieces of one message or control frame joined in brackets --- */

typedef struct frames {
    vapi_websocket_reader_t reader;
    support_record_t record;
    const char *expected;
    vapi_status_t status;
} frames_t;

static void frames_begin(void *context)
{
    frames_t *const frames = context;

    vapi_websocket_reader_init(&frames->reader);
    support_record_clear(&frames->record);
    frames->status = VAPI_PENDING;
}

static void frames_feed(void *context, vapi_slice_t input)
{
    frames_t *const frames = context;
    vapi_websocket_event_t event;

    while ((frames->status = vapi_websocket_reader_next(&frames->reader, &input, &event)) ==
           VAPI_OK) {
        if (event.begins) {
            switch (event.opcode) {
            case VAPI_WEBSOCKET_TEXT:
                support_record_add(&frames->record, "text[");
                break;
            case VAPI_WEBSOCKET_BINARY:
                support_record_add(&frames->record, "binary[");
                break;
            case VAPI_WEBSOCKET_PING:
                support_record_add(&frames->record, "ping %u[", event.control_length);
                break;
            case VAPI_WEBSOCKET_PONG:
                support_record_add(&frames->record, "pong %u[", event.control_length);
                break;
            default:
                assert_int_equal(event.opcode, VAPI_WEBSOCKET_CLOSE);
                support_record_add(&frames->record, "close %u[", event.close_code);
                break;
            }
        }
        assert_true(event.payload.size != 0U || event.ends);
        support_record_bytes(&frames->record, event.payload);
        if (event.ends) {
            support_record_add(&frames->record, "] ");
        }
    }
    if (frames->status == VAPI_PENDING || frames->status == VAPI_END) {
        assert_int_equal(input.size, 0);
    }
}

static void frames_end(void *context)
{
    frames_t *const frames = context;
    vapi_websocket_event_t event;
    vapi_slice_t nothing = {NULL, 0U};

    assert_string_equal(frames->record.text, frames->expected);
    /* What was said last is said for ever. */
    assert_int_equal(vapi_websocket_reader_next(&frames->reader, &nothing, &event), frames->status);
    assert_int_equal(vapi_websocket_reader_finish(&frames->reader),
                     frames->status == VAPI_END       ? VAPI_OK
                     : frames->status == VAPI_PENDING ? VAPI_ERROR_WEBSOCKET_CLOSED
                                                      : frames->status);
}

static frames_t frames;

static void assert_frames(vapi_slice_t text, const char *expected, vapi_status_t status)
{
    static const support_parser_t parser = {frames_begin, frames_feed, frames_end};

    frames.expected = expected;
    support_every_split(text, &parser, &frames);
    assert_int_equal(frames.status, status);
}

typedef struct fixture {
    vapi_slice_t bytes;
    const char *expected;
    vapi_status_t status;
} fixture_t;

static void assert_fixtures(const fixture_t *fixtures, size_t count)
{
    for (size_t index = 0U; index < count; index++) {
        assert_frames(fixtures[index].bytes, fixtures[index].expected, fixtures[index].status);
    }
}

#define ASSERT_FIXTURES(fixtures)                                                                  \
    assert_fixtures((fixtures), sizeof(fixtures) / sizeof((fixtures)[0]))

static void test_the_examples_of_the_rfc(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x81\x05Hello"), "text[Hello] ", VAPI_PENDING},
        {TEXT("\x01\x03Hel\x80\x02lo"), "text[Hello] ", VAPI_PENDING},
        {TEXT("\x89\x05Hello"), "ping 5[Hello] ", VAPI_PENDING},
        {TEXT("\x8A\x05Hello"), "pong 5[Hello] ", VAPI_PENDING},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_messages_of_every_type_and_without_payload(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x82\x03\x00\xFF\x80\x81\x00\x82\x00\x89\x00\x8A\x00"),
         "binary[\\x00\\xFF\\x80] text[] binary[] ping 0[] pong 0[] ", VAPI_PENDING},
        {TEXT("\x02\x00\x00\x00\x80\x00"), "binary[] ", VAPI_PENDING},
        {TEXT("\x01\x00\x00\x01"
              "a\x80\x00"),
         "text[a] ", VAPI_PENDING},
        {TEXT(""), "", VAPI_PENDING},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_control_frames_stand_between_the_fragments_of_a_message(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x01\x03Hel\x89\x01"
              "1\x00\x01l\x8A\x00\x80\x01o"),
         "text[Helping 1[1] lpong 0[] o] ", VAPI_PENDING},
        {TEXT("\x02\x00\x89\x02"
              "ab\x80\x01o"),
         "ping 2[ab] binary[o] ", VAPI_PENDING},
        {TEXT("\x02\x01"
              "a\x88\x00"),
         "binary[aclose 1005[] ", VAPI_END},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_reserved_bits_and_opcodes_are_refused(void **state)
{
    (void)state;
    for (unsigned first = 0U; first < 256U; first++) {
        const unsigned opcode = first & 0x0FU;
        const bool known = opcode <= 2U || (opcode >= 8U && opcode <= 10U);
        char bytes[2] = {(char)first, '\0'};

        if ((first & 0x70U) != 0U || !known) {
            assert_frames(vapi_slice(bytes, 1U), "", VAPI_ERROR_WEBSOCKET_RESERVED);
            assert_frames(vapi_slice(bytes, 2U), "", VAPI_ERROR_WEBSOCKET_RESERVED);
        }
    }
}

static void test_reserved_bits_are_refused_behind_good_messages(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x81\x01"
              "a\xC1\x01"
              "b"),
         "text[a] ", VAPI_ERROR_WEBSOCKET_RESERVED},
        {TEXT("\x01\x01"
              "a\x90\x01"
              "b"),
         "text[a", VAPI_ERROR_WEBSOCKET_RESERVED},
        {TEXT("\x01\x01"
              "a\x83\x01"
              "b"),
         "text[a", VAPI_ERROR_WEBSOCKET_RESERVED},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_masked_frames_are_refused(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x81\x85\x37\xFA\x21\x3D\x7F\x9F\x4D\x51\x58"), "", VAPI_ERROR_WEBSOCKET_MASKED},
        {TEXT("\x88\x80\x00\x00\x00\x00"), "", VAPI_ERROR_WEBSOCKET_MASKED},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_control_frames_are_short_and_whole(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x09\x00"), "", VAPI_ERROR_WEBSOCKET_CONTROL},
        {TEXT("\x0A\x00"), "", VAPI_ERROR_WEBSOCKET_CONTROL},
        {TEXT("\x08\x00"), "", VAPI_ERROR_WEBSOCKET_CONTROL},
        {TEXT("\x89\x7E\x00\x7E"), "", VAPI_ERROR_WEBSOCKET_CONTROL},
        {TEXT("\x8A\x7F\x00\x00\x00\x00\x00\x01\x00\x00"), "", VAPI_ERROR_WEBSOCKET_CONTROL},
        {TEXT("\x88\x7E\x00\x7E"), "", VAPI_ERROR_WEBSOCKET_CONTROL},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_a_ping_has_up_to_125_bytes(void **state)
{
    static const char payload[] = "0123456789012345678901234567890123456789012345678901234567890123"
                                  "456789012345678901234567890123456789"
                                  "0123456789012345678901234";
    static char bytes[2 + 125];
    static char expected[160];
    vapi_slice_t text = {bytes, sizeof(bytes)};

    (void)state;
    bytes[0] = (char)0x89;
    bytes[1] = 125;
    memcpy(bytes + 2, payload, 125U);
    memcpy(expected, "ping 125[", 9U);
    memcpy(expected + 9, payload, 125U);
    memcpy(expected + 134, "] ", 3U);
    assert_frames(text, expected, VAPI_PENDING);
}

static void test_fragments_out_of_order_are_refused(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x80\x01"
              "a"),
         "", VAPI_ERROR_WEBSOCKET_FRAGMENT},
        {TEXT("\x00\x01"
              "a"),
         "", VAPI_ERROR_WEBSOCKET_FRAGMENT},
        {TEXT("\x81\x01"
              "a\x80\x01"
              "b"),
         "text[a] ", VAPI_ERROR_WEBSOCKET_FRAGMENT},
        {TEXT("\x01\x01"
              "a\x81\x01"
              "b"),
         "text[a", VAPI_ERROR_WEBSOCKET_FRAGMENT},
        {TEXT("\x01\x01"
              "a\x02\x01"
              "b"),
         "text[a", VAPI_ERROR_WEBSOCKET_FRAGMENT},
        {TEXT("\x01\x01"
              "a\x80\x01"
              "b\x80\x01"
              "c"),
         "text[ab] ", VAPI_ERROR_WEBSOCKET_FRAGMENT},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

/* Headers of all lengths; the payload is not given, so the reader is in the middle of it. */
static void assert_length(const char *header, size_t size, vapi_status_t status, uint64_t remaining)
{
    char bytes[10];

    memcpy(bytes, header, size);
    assert_frames(vapi_slice(bytes, size), "", status);
    if (status == VAPI_PENDING) {
        assert_true(frames.reader.remaining == remaining);
    }
}

static void test_lengths_use_the_shortest_form(void **state)
{
    (void)state;
    assert_length("\x82\x7D", 2, VAPI_PENDING, 125U);
    assert_length("\x82\x7E\x00\x7E", 4, VAPI_PENDING, 126U);
    assert_length("\x82\x7E\xFF\xFF", 4, VAPI_PENDING, 65535U);
    assert_length("\x82\x7F\x00\x00\x00\x00\x00\x01\x00\x00", 10, VAPI_PENDING, 65536U);
    assert_length("\x82\x7E\x00\x7D", 4, VAPI_ERROR_WEBSOCKET_LENGTH, 0U);
    assert_length("\x82\x7E\x00\x00", 4, VAPI_ERROR_WEBSOCKET_LENGTH, 0U);
    assert_length("\x82\x7F\x00\x00\x00\x00\x00\x00\xFF\xFF", 10, VAPI_ERROR_WEBSOCKET_LENGTH, 0U);
    assert_length("\x82\x7F\x00\x00\x00\x00\x00\x00\x00\x00", 10, VAPI_ERROR_WEBSOCKET_LENGTH, 0U);
}

static void test_lengths_have_63_bits(void **state)
{
    (void)state;
    assert_length("\x82\x7F\x00\x00\x00\x01\x00\x00\x00\x00", 10, VAPI_PENDING,
                  UINT64_C(0x100000000));
    assert_length("\x82\x7F\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 10, VAPI_PENDING, INT64_MAX);
    assert_length("\x82\x7F\x80\x00\x00\x00\x00\x00\x00\x00", 10, VAPI_ERROR_WEBSOCKET_LENGTH, 0U);
    assert_length("\x82\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 10, VAPI_ERROR_WEBSOCKET_LENGTH, 0U);
}

static void test_frames_longer_than_125_bytes_go_on_behind_their_payload(void **state)
{
    static char bytes[4 + 300 + 3];
    vapi_slice_t input = {bytes, sizeof(bytes)};
    vapi_websocket_event_t event;

    (void)state;
    memset(bytes, 'x', sizeof(bytes));
    memcpy(bytes, "\x82\x7E\x01\x2C", 4U);
    memcpy(bytes + 304, "\x81\x01y", 3U);
    vapi_websocket_reader_init(&frames.reader);
    assert_int_equal(vapi_websocket_reader_next(&frames.reader, &input, &event), VAPI_OK);
    assert_int_equal(event.opcode, VAPI_WEBSOCKET_BINARY);
    assert_int_equal(event.payload.size, 300);
    assert_true(event.begins && event.ends);
    assert_ptr_equal(event.payload.data, bytes + 4);
    assert_int_equal(vapi_websocket_reader_next(&frames.reader, &input, &event), VAPI_OK);
    assert_int_equal(event.opcode, VAPI_WEBSOCKET_TEXT);
    assert_int_equal(event.payload.size, 1);
}

static void test_text_is_checked_across_fragments(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x81\x0DHello-\xC2\xB5@\xC3\x9F\xC3\xB6"),
         "text[Hello-\\xC2\\xB5@\\xC3\\x9F\\xC3\\xB6] ", VAPI_PENDING},
        {TEXT("\x01\x01\xE2\x00\x01\x82\x80\x01\xAC"), "text[\\xE2\\x82\\xAC] ", VAPI_PENDING},
        {TEXT("\x01\x01\xE2\x89\x01\xFF\x80\x02\x82\xAC"), "text[\\xE2ping 1[\\xFF] \\x82\\xAC] ",
         VAPI_PENDING},
        {TEXT("\x81\x01\xE2"), "text[\\xE2", VAPI_ERROR_WEBSOCKET_UTF8},
        {TEXT("\x01\x01\xE2\x80\x00"), "text[\\xE2", VAPI_ERROR_WEBSOCKET_UTF8},
        {TEXT("\x01\x01\xE2\x80\x01"
              "a"),
         "text[\\xE2", VAPI_ERROR_WEBSOCKET_UTF8},
        {TEXT("\x82\x01\xE2\x81\x01"
              "a"),
         "binary[\\xE2] text[a] ", VAPI_PENDING},
        {TEXT("\x81\x01\x80"), "", VAPI_ERROR_WEBSOCKET_UTF8},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_bad_text_fails_at_the_first_wrong_byte_of_an_unfinished_frame(void **state)
{
    /* A frame of 100 bytes, of which only those up to the surrogate have come. */
    static const fixture_t fixtures[] = {
        {TEXT("\x81\x64"
              "ab\xED\xA0"),
         "text[ab\\xED", VAPI_ERROR_WEBSOCKET_UTF8},
        {TEXT("\x81\x64\xF4\x90"), "text[\\xF4", VAPI_ERROR_WEBSOCKET_UTF8},
        {TEXT("\x81\x64\xC0"), "", VAPI_ERROR_WEBSOCKET_UTF8},
        {TEXT("\x01\x02"
              "ab\x00\x64\xF5"),
         "text[ab", VAPI_ERROR_WEBSOCKET_UTF8},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_a_close_has_a_code_and_a_reason_or_nothing(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x88\x00"), "close 1005[] ", VAPI_END},
        {TEXT("\x88\x02\x03\xE8"), "close 1000[] ", VAPI_END},
        {TEXT("\x88\x07\x0F\xA1"
              "bye\xC3\xA9"),
         "close 4001[bye\\xC3\\xA9] ", VAPI_END},
        {TEXT("\x88\x01\x03"), "", VAPI_ERROR_WEBSOCKET_CLOSE},
        {TEXT("\x88\x03\x03\xE8\xFF"), "", VAPI_ERROR_WEBSOCKET_UTF8},
        {TEXT("\x88\x04\x03\xE8"
              "a\xC3"),
         "close 1000[a\\xC3", VAPI_ERROR_WEBSOCKET_UTF8},
        {TEXT("\x01\x01\xE2\x88\x03\x03\xE8"
              "a"),
         "text[\\xE2close 1000[a] ", VAPI_END},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_what_follows_a_close_is_dropped(void **state)
{
    static const fixture_t fixtures[] = {
        {TEXT("\x88\x00\x81\x01"
              "a\xFF\xFF"),
         "close 1005[] ", VAPI_END},
    };

    (void)state;
    ASSERT_FIXTURES(fixtures);
}

static void test_close_codes_are_those_that_may_be_sent(void **state)
{
    (void)state;
    for (uint32_t code = 0U; code < 0x10000U; code++) {
        const bool assigned = (code >= 1000U && code <= 1003U) || (code >= 1007U && code <= 1014U);
        const bool valid = assigned || (code >= 3000U && code <= 4999U);

        if (vapi_websocket_close_code_valid(code) != valid) {
            fail_msg("%u", (unsigned)code);
        }
    }
    assert_false(vapi_websocket_close_code_valid(0x10000U + 1000U));
}

static void test_a_close_with_a_code_that_must_not_be_sent_is_refused(void **state)
{
    static const uint16_t codes[] = {0,    999,  1004, 1005, 1006, 1015,
                                     1016, 1100, 2000, 2999, 5000, 65535};

    (void)state;
    for (size_t index = 0U; index < sizeof(codes) / sizeof(codes[0]); index++) {
        char bytes[4] = {(char)0x88, 2, (char)(codes[index] >> 8), (char)codes[index]};

        assert_frames(vapi_slice(bytes, sizeof(bytes)), "", VAPI_ERROR_WEBSOCKET_CLOSE);
    }
}

static void test_errors_have_close_codes(void **state)
{
    (void)state;
    assert_int_equal(vapi_websocket_close_code_for(VAPI_ERROR_WEBSOCKET_UTF8), 1007);
    assert_int_equal(vapi_websocket_close_code_for(VAPI_ERROR_WEBSOCKET_RESERVED), 1002);
}

/* --- the writer --- */

static void assert_header(vapi_websocket_opcode_t opcode, bool final, uint64_t size,
                          const char *expected, size_t expected_size)
{
    static const uint8_t mask[4] = {0x37, 0xFA, 0x21, 0x3D};
    uint8_t header[VAPI_WEBSOCKET_HEADER_MAX];

    assert_int_equal(vapi_websocket_header(header, opcode, final, size, mask), expected_size);
    assert_memory_equal(header, expected, expected_size);
}

static void test_headers_use_the_shortest_form(void **state)
{
    (void)state;
    assert_header(VAPI_WEBSOCKET_TEXT, true, 0, "\x81\x80\x37\xFA\x21\x3D", 6);
    assert_header(VAPI_WEBSOCKET_BINARY, true, 125, "\x82\xFD\x37\xFA\x21\x3D", 6);
    assert_header(VAPI_WEBSOCKET_BINARY, false, 126, "\x02\xFE\x00\x7E\x37\xFA\x21\x3D", 8);
    assert_header(VAPI_WEBSOCKET_CONTINUATION, true, 65535, "\x80\xFE\xFF\xFF\x37\xFA\x21\x3D", 8);
    assert_header(VAPI_WEBSOCKET_CONTINUATION, false, 65536,
                  "\x00\xFF\0\0\0\0\0\x01\0\0\x37\xFA\x21\x3D", 14);
    assert_header(VAPI_WEBSOCKET_TEXT, true, INT64_MAX,
                  "\x81\xFF\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x37\xFA\x21\x3D", 14);
    assert_header(VAPI_WEBSOCKET_PING, true, 5, "\x89\x85\x37\xFA\x21\x3D", 6);
}

static void test_the_masked_example_of_the_rfc(void **state)
{
    static const uint8_t mask[4] = {0x37, 0xFA, 0x21, 0x3D};
    uint8_t payload[5];

    (void)state;
    assert_int_equal(vapi_websocket_mask(payload, "Hello", 5U, mask, 0U), 1);
    assert_memory_equal(payload, "\x7F\x9F\x4D\x51\x58", 5);
}

static void test_masking_is_the_same_at_any_alignment_size_and_offset(void **state)
{
    static const uint8_t mask[4] = {0x12, 0x80, 0xFF, 0x01};
    uint8_t source[64];
    uint8_t target[64];

    (void)state;
    for (size_t index = 0U; index < sizeof(source); index++) {
        source[index] = (uint8_t)(index * 37U + 11U);
    }
    for (size_t from = 0U; from < 4U; from++) {
        for (size_t to = 0U; to < 4U; to++) {
            for (size_t size = 0U; size <= 33U; size++) {
                for (size_t offset = 0U; offset < 8U; offset++) {
                    memset(target, 0xEE, sizeof(target));
                    assert_int_equal(
                        vapi_websocket_mask(target + to, source + from, size, mask, offset),
                        (offset + size) & 3U);
                    for (size_t index = 0U; index < size; index++) {
                        assert_int_equal(target[to + index],
                                         source[from + index] ^ mask[(offset + index) & 3U]);
                    }
                    assert_int_equal(target[to + size], 0xEE);
                }
            }
        }
    }
}

static void test_masking_goes_on_at_any_split_and_in_place(void **state)
{
    static const uint8_t mask[4] = {1, 2, 3, 4};
    uint8_t whole[40];

    (void)state;
    (void)vapi_websocket_mask(whole, "0123456789012345678901234567890123456789", sizeof(whole),
                              mask, 0U);
    for (size_t split = 0U; split <= sizeof(whole); split++) {
        uint8_t parts[sizeof(whole)];
        size_t offset;

        memcpy(parts, "0123456789012345678901234567890123456789", sizeof(parts));
        offset = vapi_websocket_mask(parts, parts, split, mask, 0U);
        (void)vapi_websocket_mask(parts + split, parts + split, sizeof(parts) - split, mask,
                                  offset);
        assert_memory_equal(parts, whole, sizeof(whole));
    }
}

static void test_nothing_is_masked_to_nothing(void **state)
{
    static const uint8_t mask[4] = {1, 2, 3, 4};

    (void)state;
    assert_int_equal(vapi_websocket_mask(NULL, NULL, 0U, mask, 7U), 3);
}

/* --- the header's examples --- */

static support_record_t played;

static void play(vapi_slice_t samples)
{
    support_record_bytes(&played, samples);
}

static void test_the_examples_of_the_header_work(void **state)
{
    static const uint8_t mask[4] = {1, 2, 3, 4};
    static const uint8_t samples[640] = {5};
    uint8_t frame[VAPI_WEBSOCKET_HEADER_MAX + 640];
    vapi_slice_t input = TEXT("\x81\x01"
                              "t\x82\x02pc\x88\x00");
    vapi_websocket_reader_t reader;
    vapi_websocket_event_t event;
    vapi_status_t status;
    size_t size;

    (void)state;
    support_record_clear(&played);
    vapi_websocket_reader_init(&reader);
    while ((status = vapi_websocket_reader_next(&reader, &input, &event)) == VAPI_OK) {
        if (event.opcode == VAPI_WEBSOCKET_BINARY) {
            play(event.payload);
        }
    }
    assert_int_equal(status, VAPI_END);
    assert_string_equal(played.text, "pc");

    size = vapi_websocket_header(frame, VAPI_WEBSOCKET_BINARY, true, 640, mask);
    (void)vapi_websocket_mask(frame + size, samples, 640, mask, 0);
    assert_int_equal(size, 8);
    assert_memory_equal(frame, "\x82\xFE\x02\x80\x01\x02\x03\x04\x04\x02", 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_examples_of_the_header_work),
        cmocka_unit_test(test_the_examples_of_the_rfc),
        cmocka_unit_test(test_messages_of_every_type_and_without_payload),
        cmocka_unit_test(test_control_frames_stand_between_the_fragments_of_a_message),
        cmocka_unit_test(test_reserved_bits_and_opcodes_are_refused),
        cmocka_unit_test(test_reserved_bits_are_refused_behind_good_messages),
        cmocka_unit_test(test_masked_frames_are_refused),
        cmocka_unit_test(test_control_frames_are_short_and_whole),
        cmocka_unit_test(test_a_ping_has_up_to_125_bytes),
        cmocka_unit_test(test_fragments_out_of_order_are_refused),
        cmocka_unit_test(test_lengths_use_the_shortest_form),
        cmocka_unit_test(test_lengths_have_63_bits),
        cmocka_unit_test(test_frames_longer_than_125_bytes_go_on_behind_their_payload),
        cmocka_unit_test(test_text_is_checked_across_fragments),
        cmocka_unit_test(test_bad_text_fails_at_the_first_wrong_byte_of_an_unfinished_frame),
        cmocka_unit_test(test_a_close_has_a_code_and_a_reason_or_nothing),
        cmocka_unit_test(test_what_follows_a_close_is_dropped),
        cmocka_unit_test(test_close_codes_are_those_that_may_be_sent),
        cmocka_unit_test(test_a_close_with_a_code_that_must_not_be_sent_is_refused),
        cmocka_unit_test(test_errors_have_close_codes),
        cmocka_unit_test(test_headers_use_the_shortest_form),
        cmocka_unit_test(test_the_masked_example_of_the_rfc),
        cmocka_unit_test(test_masking_is_the_same_at_any_alignment_size_and_offset),
        cmocka_unit_test(test_masking_goes_on_at_any_split_and_in_place),
        cmocka_unit_test(test_nothing_is_masked_to_nothing),
    };

    return cmocka_run_group_tests_name("websocket_frame", tests, NULL, NULL);
}
