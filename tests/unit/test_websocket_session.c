/*
 * vapi/websocket_session.h against RFC 6455, sections 5.4, 5.5 and 7: what a session sends by itself, and
 * what it lets the application send.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/websocket_session.h"

/* Masks are 1, 2, 3, ... so that frames are known; on request there is no random. */
typedef struct fake_random {
    uint8_t next;
    bool fails;
} fake_random_t;

static vapi_status_t fake_random(void *context, void *out_data, size_t size)
{
    fake_random_t *const fake = context;

    if (fake->fails) {
        return VAPI_ERROR_RANDOM;
    }
    for (size_t index = 0U; index < size; index++) {
        ((uint8_t *)out_data)[index] = fake->next;
        fake->next++;
    }
    return VAPI_OK;
}

static fake_random_t fake;
static const vapi_platform_t platform = {&fake, NULL, NULL, fake_random, NULL, NULL};
static uint8_t queue[1024];
static vapi_websocket_t websocket;
static support_record_t sent;
static support_record_t received;

/* Checks and unmasks every frame that is in the output, writes them down, and takes them away. */
static void send_output(void)
{
    const vapi_slice_t output = vapi_websocket_output(&websocket);
    const uint8_t *bytes = (const uint8_t *)output.data;
    const uint8_t *const end = bytes + output.size;

    while (bytes != end) {
        size_t size = bytes[1] & 0x7FU;
        size_t header = 2U;
        char payload[1024];

        assert_true((bytes[1] & 0x80U) != 0U);
        if (size == 126U) {
            size = (size_t)bytes[2] << 8 | bytes[3];
            header = 4U;
        }
        assert_true(bytes + header + 4U + size <= end);
        for (size_t index = 0U; index < size; index++) {
            payload[index] = (char)(bytes[header + 4U + index] ^ bytes[header + (index & 3U)]);
        }
        support_record_add(&sent, "%02X[", bytes[0]);
        support_record_bytes(&sent, vapi_slice(payload, size));
        support_record_add(&sent, "] ");
        bytes += header + 4U + size;
    }
    vapi_websocket_sent(&websocket, output.size);
}

static void assert_sent(const char *expected)
{
    send_output();
    assert_string_equal(sent.text, expected);
    support_record_clear(&sent);
}

/* Gives input to the session until it takes no more. @return what it said last. */
static vapi_status_t receive(vapi_slice_t *ref_input)
{
    vapi_websocket_event_t event;
    vapi_status_t status;

    while ((status = vapi_websocket_next(&websocket, ref_input, &event)) == VAPI_OK) {
        if (event.begins) {
            support_record_add(&received, "%u[", event.opcode);
        }
        support_record_bytes(&received, event.payload);
        if (event.ends) {
            support_record_add(&received, "] ");
        }
    }
    return status;
}

static vapi_status_t receive_text(const char *text, size_t size)
{
    vapi_slice_t input = support_guarded(vapi_slice(text, size));

    return receive(&input);
}

#define RECEIVE(literal) receive_text((literal), sizeof(literal) - 1U)

static void assert_received(const char *expected)
{
    assert_string_equal(received.text, expected);
    support_record_clear(&received);
}

static void start_with(uint32_t capacity)
{
    fake = (fake_random_t){1U, false};
    memset(queue, 0xEE, sizeof(queue));
    support_record_clear(&sent);
    support_record_clear(&received);
    assert_int_equal(vapi_websocket_init(&websocket, &platform, queue, capacity), VAPI_OK);
}

static int start(void **state)
{
    (void)state;
    start_with(sizeof(queue));
    return 0;
}

static vapi_status_t send_text(const char *text, bool final)
{
    vapi_slice_t payload = vapi_slice_from_string(text);

    return vapi_websocket_send(&websocket, VAPI_WEBSOCKET_TEXT, &payload, final);
}

static const vapi_slice_t nothing = {NULL, 0U};

static void test_a_queue_must_not_be_too_small(void **state)
{
    (void)state;
    assert_int_equal(
        vapi_websocket_init(&websocket, &platform, queue, VAPI_WEBSOCKET_QUEUE_MIN - 1U),
        VAPI_ERROR_ARGUMENT);
    assert_int_equal(vapi_websocket_init(&websocket, &platform, queue, VAPI_WEBSOCKET_QUEUE_MIN),
                     VAPI_OK);
}

static void test_messages_go_out_masked_and_whole(void **state)
{
    vapi_slice_t binary = vapi_slice("\x00\xFF", 2U);

    (void)state;
    assert_int_equal(send_text("Gr\xC3\xBC\xC3\x9F", true), VAPI_OK);
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &binary, true),
                     VAPI_OK);
    assert_int_equal(binary.size, 0);
    assert_int_equal(send_text("", true), VAPI_OK);
    assert_sent("81[Gr\\xC3\\xBC\\xC3\\x9F] 82[\\x00\\xFF] 81[] ");
}

static void test_every_frame_has_a_mask_of_its_own(void **state)
{
    vapi_slice_t output;

    (void)state;
    assert_int_equal(send_text("", true), VAPI_OK);
    assert_int_equal(send_text("", true), VAPI_OK);
    output = vapi_websocket_output(&websocket);
    assert_int_equal(output.size, 12);
    assert_memory_equal(output.data, "\x81\x80\x01\x02\x03\x04\x81\x80\x05\x06\x07\x08", 12);
}

static void test_pieces_of_a_message_become_fragments(void **state)
{
    (void)state;
    assert_int_equal(send_text("on", false), VAPI_OK);
    assert_int_equal(vapi_websocket_ping(&websocket, vapi_slice_from_string("p")), VAPI_OK);
    assert_int_equal(send_text("e ", false), VAPI_OK);
    assert_int_equal(send_text("two", true), VAPI_OK);
    assert_int_equal(send_text("next", true), VAPI_OK);
    assert_sent("01[on] 89[p] 00[e ] 80[two] 81[next] ");
}

static void test_another_message_waits_for_the_end_of_one(void **state)
{
    vapi_slice_t binary = vapi_slice("b", 1U);

    (void)state;
    assert_int_equal(send_text("on", false), VAPI_OK);
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &binary, true),
                     VAPI_ERROR_STATE);
    assert_int_equal(binary.size, 1);
    assert_int_equal(send_text("e", true), VAPI_OK);
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &binary, true),
                     VAPI_OK);
    assert_sent("01[on] 80[e] 82[b] ");
}

static void test_text_that_is_not_utf8_is_not_sent(void **state)
{
    (void)state;
    assert_int_equal(send_text("a\xFF", true), VAPI_ERROR_WEBSOCKET_UTF8);
    assert_int_equal(send_text("\xC3", true), VAPI_ERROR_WEBSOCKET_UTF8);
    assert_int_equal(send_text("\xC3", false), VAPI_OK);
    assert_int_equal(send_text("\xA9\xC3", true), VAPI_ERROR_WEBSOCKET_UTF8);
    assert_int_equal(send_text("\xA9", true), VAPI_OK);
    assert_sent("01[\\xC3] 80[\\xA9] ");
}

static void test_a_message_waits_until_it_fits(void **state)
{
    static char text[500];
    vapi_slice_t payload = {text, sizeof(text)};

    (void)state;
    memset(text, 'x', sizeof(text));
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &payload, true),
                     VAPI_OK);
    payload = vapi_slice(text, sizeof(text));
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &payload, true),
                     VAPI_PENDING);
    assert_int_equal(payload.size, sizeof(text));
    vapi_websocket_sent(&websocket, 400U);
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &payload, true),
                     VAPI_OK);
    /* What is left of the first frame, and the second. */
    assert_int_equal(vapi_websocket_output(&websocket).size, 108U + 508U);
}

static void test_a_message_too_long_for_the_queue_goes_out_in_fragments(void **state)
{
    static char text[140];
    vapi_slice_t payload = {text, sizeof(text)};

    (void)state;
    start_with(VAPI_WEBSOCKET_QUEUE_MIN);
    memset(text, 'x', sizeof(text));
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &payload, true),
                     VAPI_PENDING);
    assert_int_equal(payload.size, 90);
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &payload, true),
                     VAPI_PENDING);
    assert_int_equal(payload.size, 90);
    assert_sent("02[xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx] ");
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &payload, true),
                     VAPI_PENDING);
    assert_int_equal(payload.size, 40);
    assert_sent("00[xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx] ");
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &payload, true),
                     VAPI_OK);
    assert_sent("80[xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx] ");
}

static void test_messages_are_received_in_pieces(void **state)
{
    (void)state;
    assert_int_equal(RECEIVE("\x01\x02he"), VAPI_PENDING);
    assert_int_equal(RECEIVE("\x80\x03l"), VAPI_PENDING);
    assert_int_equal(RECEIVE("lo\x82\x01"
                             "b"),
                     VAPI_PENDING);
    assert_received("1[hello] 2[b] ");
    assert_sent("");
}

static void test_a_ping_between_fragments_is_answered(void **state)
{
    (void)state;
    assert_int_equal(RECEIVE("\x01\x02he\x89\x04ping\x80\x01y"), VAPI_PENDING);
    assert_received("1[hey] ");
    assert_sent("8A[ping] ");
}

static void test_a_ping_in_pieces_is_answered_when_it_is_whole(void **state)
{
    (void)state;
    assert_int_equal(RECEIVE("\x89\x04p"), VAPI_PENDING);
    assert_int_equal(send_text("a", true), VAPI_OK);
    assert_int_equal(RECEIVE("in"), VAPI_PENDING);
    assert_int_equal(vapi_websocket_ping(&websocket, nothing), VAPI_OK);
    assert_int_equal(RECEIVE("g\x89\x00"), VAPI_PENDING);
    assert_sent("81[a] 89[] 8A[ping] 8A[] ");
}

static void test_ten_pings_get_ten_pongs_in_order(void **state)
{
    (void)state;
    assert_int_equal(RECEIVE("\x89\x01"
                             "0\x89\x01"
                             "1\x89\x01"
                             "2\x89\x01"
                             "3\x89\x01"
                             "4\x89\x01"
                             "5\x89\x01"
                             "6\x89\x01"
                             "7\x89\x01"
                             "8\x89\x01"
                             "9"),
                     VAPI_PENDING);
    assert_sent("8A[0] 8A[1] 8A[2] 8A[3] 8A[4] 8A[5] 8A[6] 8A[7] 8A[8] 8A[9] ");
}

static void test_a_ping_of_125_bytes_is_answered_from_a_full_queue(void **state)
{
    static char ping[127];
    char message[50];
    vapi_slice_t payload = {message, sizeof(message)};

    (void)state;
    start_with(VAPI_WEBSOCKET_QUEUE_MIN);
    memset(message, 'm', sizeof(message));
    memset(ping, 'p', sizeof(ping));
    ping[0] = (char)0x89;
    ping[1] = 125;
    assert_int_equal(vapi_websocket_send(&websocket, VAPI_WEBSOCKET_BINARY, &payload, true),
                     VAPI_OK);
    assert_int_equal(receive_text(ping, sizeof(ping)), VAPI_PENDING);
    assert_int_equal(
        vapi_websocket_close(&websocket, VAPI_WEBSOCKET_CLOSE_NORMAL, vapi_slice(ping + 2, 123U)),
        VAPI_OK);
    send_output();
    assert_int_equal(sent.size, 5U + 50U + 5U + 125U + 5U + 8U + 123U);
    for (size_t index = VAPI_WEBSOCKET_QUEUE_MIN; index < sizeof(queue); index++) {
        assert_int_equal(queue[index], 0xEE);
    }
}

static void test_a_peer_that_pings_faster_than_it_reads_has_to_wait(void **state)
{
    char ping[127];
    vapi_slice_t input = {ping, sizeof(ping)};

    (void)state;
    start_with(VAPI_WEBSOCKET_QUEUE_MIN);
    memset(ping, 'p', sizeof(ping));
    ping[0] = (char)0x89;
    ping[1] = 125;
    assert_int_equal(receive(&input), VAPI_PENDING);
    assert_int_equal(input.size, 0);
    input = vapi_slice(ping, sizeof(ping));
    assert_int_equal(receive(&input), VAPI_PENDING);
    assert_int_equal(input.size, sizeof(ping));
    assert_int_equal(send_text("", true), VAPI_PENDING);
    vapi_websocket_sent(&websocket, 100U);
    assert_int_equal(receive(&input), VAPI_PENDING);
    assert_int_equal(input.size, 0);
    assert_int_equal(vapi_websocket_output(&websocket).size, 31U + 131U);
}

static void test_a_pong_is_shown(void **state)
{
    (void)state;
    assert_int_equal(vapi_websocket_ping(&websocket, vapi_slice_from_string("42")), VAPI_OK);
    assert_sent("89[42] ");
    assert_int_equal(RECEIVE("\x8A\x02"
                             "42"),
                     VAPI_PENDING);
    assert_received("10[42] ");
}

static void test_a_ping_has_limits(void **state)
{
    static char payload[126];

    (void)state;
    start_with(VAPI_WEBSOCKET_QUEUE_MIN);
    assert_int_equal(vapi_websocket_ping(&websocket, vapi_slice(payload, 126U)),
                     VAPI_ERROR_ARGUMENT);
    assert_int_equal(vapi_websocket_ping(&websocket, vapi_slice(payload, 125U)), VAPI_PENDING);
    assert_int_equal(vapi_websocket_ping(&websocket, vapi_slice(payload, 50U)), VAPI_OK);
}

static void test_the_application_closes_and_the_peer_answers(void **state)
{
    (void)state;
    assert_int_equal(vapi_websocket_close(&websocket, VAPI_WEBSOCKET_CLOSE_NORMAL,
                                          vapi_slice_from_string("bye")),
                     VAPI_OK);
    assert_int_equal(vapi_websocket_state(&websocket), VAPI_WEBSOCKET_STATE_CLOSING);
    assert_int_equal(vapi_websocket_finish(&websocket), VAPI_ERROR_WEBSOCKET_CLOSED);
    /* What was under way still arrives, but no ping is answered any more. */
    assert_int_equal(RECEIVE("\x82\x01"
                             "b\x89\x01p\x88\x02\x03\xE8"),
                     VAPI_END);
    assert_received("2[b] 8[] ");
    assert_int_equal(vapi_websocket_state(&websocket), VAPI_WEBSOCKET_STATE_CLOSED);
    assert_false(vapi_websocket_is_over(&websocket));
    assert_sent("88[\\x03\\xE8bye] ");
    assert_true(vapi_websocket_is_over(&websocket));
    assert_int_equal(vapi_websocket_finish(&websocket), VAPI_OK);
}

static void test_a_close_of_the_peer_is_answered_with_its_code(void **state)
{
    (void)state;
    assert_int_equal(RECEIVE("\x88\x05\x0F\xA1"
                             "why"),
                     VAPI_END);
    assert_received("8[why] ");
    assert_sent("88[\\x0F\\xA1] ");
    assert_true(vapi_websocket_is_over(&websocket));
    assert_int_equal(vapi_websocket_finish(&websocket), VAPI_OK);
    assert_int_equal(RECEIVE("\xFF\xFF"), VAPI_END);
}

static void test_a_close_without_code_is_answered_without_code(void **state)
{
    (void)state;
    assert_int_equal(RECEIVE("\x88\x00"), VAPI_END);
    assert_sent("88[] ");
}

static void test_a_close_in_pieces_is_answered_when_it_is_whole(void **state)
{
    (void)state;
    assert_int_equal(RECEIVE("\x88\x05\x03\xE8"
                             "w"),
                     VAPI_PENDING);
    assert_sent("");
    assert_int_equal(RECEIVE("hy"), VAPI_END);
    assert_received("8[why] ");
    assert_sent("88[\\x03\\xE8] ");
}

static void test_a_protocol_error_is_told_and_ends_the_session(void **state)
{
    (void)state;
    assert_int_equal(RECEIVE("\x81\x01"
                             "a\xF1\x00"),
                     VAPI_ERROR_WEBSOCKET_RESERVED);
    assert_received("1[a] ");
    assert_int_equal(vapi_websocket_state(&websocket), VAPI_WEBSOCKET_STATE_FAILED);
    assert_false(vapi_websocket_is_over(&websocket));
    assert_sent("88[\\x03\\xEA] ");
    assert_true(vapi_websocket_is_over(&websocket));
    assert_int_equal(RECEIVE("\x81\x00"), VAPI_ERROR_WEBSOCKET_RESERVED);
    assert_int_equal(send_text("a", true), VAPI_ERROR_WEBSOCKET_RESERVED);
    assert_int_equal(vapi_websocket_ping(&websocket, nothing), VAPI_ERROR_WEBSOCKET_RESERVED);
    assert_int_equal(vapi_websocket_close(&websocket, 1000U, nothing),
                     VAPI_ERROR_WEBSOCKET_RESERVED);
    assert_int_equal(vapi_websocket_finish(&websocket), VAPI_ERROR_WEBSOCKET_RESERVED);
}

static void test_bad_text_is_told_as_such(void **state)
{
    (void)state;
    assert_int_equal(RECEIVE("\x81\x02\xC0\x80"), VAPI_ERROR_WEBSOCKET_UTF8);
    assert_sent("88[\\x03\\xEF] ");
}

static void test_a_protocol_error_behind_our_close_is_not_told(void **state)
{
    (void)state;
    assert_int_equal(vapi_websocket_close(&websocket, VAPI_WEBSOCKET_CLOSE_GOING_AWAY, nothing),
                     VAPI_OK);
    assert_int_equal(RECEIVE("\xF1"), VAPI_ERROR_WEBSOCKET_RESERVED);
    assert_sent("88[\\x03\\xE9] ");
}

static void test_nothing_is_sent_behind_a_close(void **state)
{
    (void)state;
    assert_int_equal(vapi_websocket_close(&websocket, VAPI_WEBSOCKET_CLOSE_NONE, nothing), VAPI_OK);
    assert_int_equal(send_text("a", true), VAPI_ERROR_STATE);
    assert_int_equal(vapi_websocket_ping(&websocket, nothing), VAPI_ERROR_STATE);
    assert_int_equal(vapi_websocket_close(&websocket, 1000U, nothing), VAPI_ERROR_STATE);
    assert_sent("88[] ");
}

static void test_a_close_has_a_code_that_may_be_sent_and_a_short_reason(void **state)
{
    static char reason[124];

    (void)state;
    memset(reason, 'r', sizeof(reason));
    assert_int_equal(vapi_websocket_close(&websocket, 1006U, nothing), VAPI_ERROR_ARGUMENT);
    assert_int_equal(vapi_websocket_close(&websocket, 1000U, vapi_slice(reason, 124U)),
                     VAPI_ERROR_ARGUMENT);
    assert_int_equal(vapi_websocket_close(&websocket, 1000U, vapi_slice("\xFF", 1U)),
                     VAPI_ERROR_ARGUMENT);
    assert_int_equal(vapi_websocket_close(&websocket, 1000U, vapi_slice("\xC3", 1U)),
                     VAPI_ERROR_ARGUMENT);
    assert_int_equal(
        vapi_websocket_close(&websocket, VAPI_WEBSOCKET_CLOSE_NONE, vapi_slice("r", 1U)),
        VAPI_ERROR_ARGUMENT);
    assert_int_equal(vapi_websocket_state(&websocket), VAPI_WEBSOCKET_STATE_OPEN);
    assert_int_equal(vapi_websocket_close(&websocket, 4999U, vapi_slice(reason, 123U)), VAPI_OK);
}

static void test_a_connection_that_just_ends_is_not_closed_in_order(void **state)
{
    (void)state;
    assert_int_equal(vapi_websocket_finish(&websocket), VAPI_ERROR_WEBSOCKET_CLOSED);
    assert_false(vapi_websocket_is_over(&websocket));
}

static void test_without_random_bytes_nothing_is_sent(void **state)
{
    (void)state;
    fake.fails = true;
    assert_int_equal(send_text("a", true), VAPI_ERROR_RANDOM);
    assert_sent("");
    assert_int_equal(vapi_websocket_state(&websocket), VAPI_WEBSOCKET_STATE_FAILED);
    assert_int_equal(send_text("a", true), VAPI_ERROR_RANDOM);

    start_with(sizeof(queue));
    fake.fails = true;
    assert_int_equal(RECEIVE("\x89\x00\x81\x00"), VAPI_ERROR_RANDOM);
    assert_received("");

    start_with(sizeof(queue));
    fake.fails = true;
    assert_int_equal(RECEIVE("\x88\x00"), VAPI_ERROR_RANDOM);

    start_with(sizeof(queue));
    fake.fails = true;
    assert_int_equal(RECEIVE("\xFF"), VAPI_ERROR_RANDOM);
    assert_sent("");
    assert_true(vapi_websocket_is_over(&websocket));
}

static void test_what_is_sent_in_small_steps_stays_in_order(void **state)
{
    (void)state;
    assert_int_equal(send_text("one", true), VAPI_OK);
    vapi_websocket_sent(&websocket, 4U);
    assert_int_equal(send_text("two", true), VAPI_OK);
    vapi_websocket_sent(&websocket, 5U);
    assert_int_equal(send_text("three", true), VAPI_OK);
    assert_sent("81[two] 81[three] ");
}

/* --- the header's example, with a transport that moves three bytes at a time --- */

static vapi_slice_t to_read;
static support_record_t written;

static size_t write_some(vapi_slice_t output)
{
    const size_t size = output.size < 3U ? output.size : 3U;

    support_record_bytes(&written, vapi_slice(output.data, size));
    return size;
}

static void read_more(vapi_slice_t *ref_input)
{
    const size_t more = to_read.size < 3U ? to_read.size : 3U;

    if (ref_input->size == 0U) {
        *ref_input = vapi_slice(to_read.data, 0U);
    }
    ref_input->size += more;
    vapi_slice_advance(&to_read, more);
}

static void use(const vapi_websocket_event_t *event)
{
    support_record_bytes(&received, event->payload);
}

static void test_the_example_of_the_header_works(void **state)
{
    vapi_slice_t input = vapi_slice("", 0U);
    vapi_websocket_event_t event;

    (void)state;
    support_record_clear(&written);
    to_read = vapi_slice("\x81\x05hello\x89\x00\x88\x00", 11U);
    for (;;) {
        /* out */
        vapi_slice_t output = vapi_websocket_output(&websocket);
        if (output.size != 0U) {
            vapi_websocket_sent(&websocket, write_some(output));
        } else if (vapi_websocket_is_over(&websocket)) {
            break;
        }
        /* in: what was not taken is shown again */
        read_more(&input);
        while (vapi_websocket_next(&websocket, &input, &event) == VAPI_OK) {
            use(&event);
        }
    }
    assert_received("hello");
    assert_string_equal(written.text,
                        "\\x8A\\x80\\x01\\x02\\x03\\x04\\x88\\x80\\x05\\x06\\x07\\x08");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_the_example_of_the_header_works, start),
        cmocka_unit_test_setup(test_a_queue_must_not_be_too_small, start),
        cmocka_unit_test_setup(test_messages_go_out_masked_and_whole, start),
        cmocka_unit_test_setup(test_every_frame_has_a_mask_of_its_own, start),
        cmocka_unit_test_setup(test_pieces_of_a_message_become_fragments, start),
        cmocka_unit_test_setup(test_another_message_waits_for_the_end_of_one, start),
        cmocka_unit_test_setup(test_text_that_is_not_utf8_is_not_sent, start),
        cmocka_unit_test_setup(test_a_message_waits_until_it_fits, start),
        cmocka_unit_test_setup(test_a_message_too_long_for_the_queue_goes_out_in_fragments, start),
        cmocka_unit_test_setup(test_messages_are_received_in_pieces, start),
        cmocka_unit_test_setup(test_a_ping_between_fragments_is_answered, start),
        cmocka_unit_test_setup(test_a_ping_in_pieces_is_answered_when_it_is_whole, start),
        cmocka_unit_test_setup(test_ten_pings_get_ten_pongs_in_order, start),
        cmocka_unit_test_setup(test_a_ping_of_125_bytes_is_answered_from_a_full_queue, start),
        cmocka_unit_test_setup(test_a_peer_that_pings_faster_than_it_reads_has_to_wait, start),
        cmocka_unit_test_setup(test_a_pong_is_shown, start),
        cmocka_unit_test_setup(test_a_ping_has_limits, start),
        cmocka_unit_test_setup(test_the_application_closes_and_the_peer_answers, start),
        cmocka_unit_test_setup(test_a_close_of_the_peer_is_answered_with_its_code, start),
        cmocka_unit_test_setup(test_a_close_without_code_is_answered_without_code, start),
        cmocka_unit_test_setup(test_a_close_in_pieces_is_answered_when_it_is_whole, start),
        cmocka_unit_test_setup(test_a_protocol_error_is_told_and_ends_the_session, start),
        cmocka_unit_test_setup(test_bad_text_is_told_as_such, start),
        cmocka_unit_test_setup(test_a_protocol_error_behind_our_close_is_not_told, start),
        cmocka_unit_test_setup(test_nothing_is_sent_behind_a_close, start),
        cmocka_unit_test_setup(test_a_close_has_a_code_that_may_be_sent_and_a_short_reason, start),
        cmocka_unit_test_setup(test_a_connection_that_just_ends_is_not_closed_in_order, start),
        cmocka_unit_test_setup(test_without_random_bytes_nothing_is_sent, start),
        cmocka_unit_test_setup(test_what_is_sent_in_small_steps_stays_in_order, start),
    };

    return cmocka_run_group_tests_name("websocket_session", tests, NULL, NULL);
}
