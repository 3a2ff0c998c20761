/*
 * The Stellaris Ethernet driver on a model of the chip's registers. The model keeps the rules of the
 * LM3S6965 data sheet, chapter 16, and notes what the chip would choke on: data read that is not
 * there, a FIFO emptied with the receiver on, or a frame sent while another is still leaving.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/stellaris_ethernet.c"

/* --- the model of the chip -------------------------------------------------------------------- */

#define BASE       0x40048000U
#define CORE_HZ    50000000U
#define FIFO_WORDS (RECEIVE_FIFO_SIZE / 4U)
#define PHY_ID_IS  0x000EU

static struct {
    uint32_t registers[16]; /* by offset / 4: those that are just memory */
    uint32_t phy[32];
    bool stuck_management;
    bool stuck_sender;
    unsigned misuse; /* what the real chip would not forgive */

    uint32_t fifo[FIFO_WORDS];
    uint32_t fifo_count;
    uint32_t fifo_position;
    uint32_t frames;     /* whole ones in the FIFO */
    uint32_t frame_left; /* words of the one being read */
    unsigned fifo_resets;

    uint32_t sent[FIFO_WORDS]; /* words written since the last complete frame */
    uint32_t sent_count;
    unsigned frames_sent;
    uint32_t steps_to_send; /* readings of MACTR until a frame has left */
    uint32_t leaving;

    bool link;
    bool phy_link_latch; /* link down is shown until it is read */
} model;

static void raise(uint32_t bits)
{
    model.registers[MACRIS / 4U] |= bits;
}

static bool interrupt_line(void)
{
    return (model.registers[MACRIS / 4U] & model.registers[MACIM / 4U]) != 0U;
}

static uint32_t phy_model_read(uint32_t index)
{
    uint32_t value = model.phy[index];

    if (index == PHY_STATUS) {
        value = model.link && !model.phy_link_latch ? PHY_STATUS_LINK : 0U;
        model.phy_link_latch = false;
    } else if (index == PHY_INTERRUPT) {
        model.phy[index] &= 0xFF00U;
        model.registers[MACRIS / 4U] &= ~INT_PHY;
    }
    return value;
}

static void management_command(uint32_t command)
{
    uint32_t index = command >> 3 & 31U;

    model.misuse += (model.registers[MACMCTL / 4U] & MCTL_START) != 0U ? 1U : 0U;
    if ((command & MCTL_WRITE) != 0U) {
        model.phy[index] = model.registers[MACMTXD / 4U];
    } else {
        model.registers[MACMRXD / 4U] = phy_model_read(index);
    }
    model.registers[MACMCTL / 4U] = model.stuck_management ? command : command & ~MCTL_START;
}

static uint32_t received_word(void)
{
    if (model.frames == 0U || model.fifo_position == model.fifo_count) {
        model.misuse++;
        return 0xDEADBEEFU;
    }
    uint32_t word = model.fifo[model.fifo_position++];
    if (model.frame_left == 0U) {
        model.frame_left = ((word & 0xFFFFU) + 3U) / 4U;
    }
    model.frame_left--;
    if (model.frame_left == 0U) {
        model.frames--;
    }
    if (model.fifo_position == model.fifo_count) {
        model.fifo_position = 0U;
        model.fifo_count = 0U;
    }
    return word;
}

static void reset_fifo(void)
{
    model.misuse += (model.registers[MACRCTL / 4U] & RCTL_ON) != 0U ? 1U : 0U;
    model.fifo_resets++;
    model.fifo_position = 0U;
    model.fifo_count = 0U;
    model.frames = 0U;
    model.frame_left = 0U;
}

/* 16.3.1.2: the length, which does not count the header, then the frame. */
static void sending_starts(void)
{
    uint32_t bytes = LENGTH_SIZE + FRAME_HEADER_SIZE + (model.sent[0] & 0xFFFFU);

    model.misuse += model.sent_count != (bytes + 3U) / 4U || model.leaving > 0U ? 1U : 0U;
    model.frames_sent++;
    model.sent_count = 0U;
    model.leaving = model.steps_to_send;
}

uint32_t register_read(uintptr_t address)
{
    uint32_t offset = (uint32_t)(address - BASE);

    switch (offset) {
    case MACDATA:
        return received_word();
    case MACNP:
        return model.frames;
    case MACTR:
        if (model.stuck_sender) {
            return TR_SEND;
        }
        model.leaving -= model.leaving > 0U ? 1U : 0U;
        return model.leaving > 0U ? TR_SEND : 0U;
    default:
        return model.registers[offset / 4U];
    }
}

void register_write(uintptr_t address, uint32_t value)
{
    uint32_t offset = (uint32_t)(address - BASE);

    switch (offset) {
    case MACRIS:
        model.registers[MACRIS / 4U] &= ~value;
        if ((value & INT_TX_ERROR) != 0U) {
            model.sent_count = 0U;
        }
        break;
    case MACRCTL:
        if ((value & RCTL_RESET_FIFO) != 0U) {
            reset_fifo();
        }
        model.registers[MACRCTL / 4U] = value & ~RCTL_RESET_FIFO;
        break;
    case MACMCTL:
        management_command(value);
        break;
    case MACDATA:
        model.misuse += model.leaving > 0U ? 1U : 0U;
        model.sent[model.sent_count++] = value;
        break;
    case MACTR:
        sending_starts();
        break;
    default:
        model.registers[offset / 4U] = value;
        break;
    }
}

/* --- what the tests share --------------------------------------------------------------------- */

static stellaris_ethernet_t chip;
static vapi_ethernet_t *ethernet;
static const vapi_ethernet_operations_t *operations;

static int begin(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    model.link = true;
    model.phy[PHY_ID] = PHY_ID_IS;
    model.phy[PHY_DIAGNOSTIC] = PHY_DIAGNOSTIC_FULL;
    stellaris_ethernet_init(&chip, BASE, CORE_HZ);
    ethernet = &chip.ethernet;
    operations = ethernet->operations;
    return 0;
}

static int begin_started(void **state)
{
    begin(state);
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    model.fifo_resets = 0U;
    return 0;
}

static int end_without_misuse(void **state)
{
    (void)state;
    assert_int_equal(model.misuse, 0);
    return 0;
}

/* Puts bytes into the FIFO as words, without saying that they are a frame. */
static void fifo_takes(const uint8_t *bytes, size_t size)
{
    for (size_t i = 0U; i < size; i += 4U) {
        uint32_t word = 0U;
        memcpy(&word, bytes + i, size - i < 4U ? size - i : 4U);
        model.fifo[model.fifo_count++] = word;
    }
}

/* A frame of `size` bytes 0, 1, 2, ... with a check sequence of 0xFF, if the chip has room for it. */
static void arrives(uint32_t size)
{
    uint8_t bytes[RECEIVE_FIFO_SIZE];
    uint32_t length = LENGTH_SIZE + size + FRAME_CHECK_SIZE;

    if ((model.registers[MACRCTL / 4U] & RCTL_ON) == 0U) {
        return;
    }
    memset(bytes, 0xFF, sizeof(bytes));
    bytes[0] = (uint8_t)length;
    bytes[1] = (uint8_t)(length >> 8);
    for (uint32_t i = 0U; i < size; i++) {
        bytes[LENGTH_SIZE + i] = (uint8_t)i;
    }
    uint32_t room = 4U * (FIFO_WORDS - model.fifo_count);
    if (room < length) {
        fifo_takes(bytes, room);
        raise(INT_FIFO_OVERRUN);
        return;
    }
    fifo_takes(bytes, length);
    model.frames++;
    raise(INT_RX);
}

static void assert_next_frame(uint32_t size)
{
    uint8_t bytes[VAPI_ETHERNET_FRAME_MAX + 1U];

    assert_int_equal(operations->receive_size(ethernet), size);
    bytes[size] = 0xA5U;
    operations->receive(ethernet, bytes, size);
    operations->receive_end(ethernet);
    for (uint32_t i = 0U; i < size; i++) {
        assert_int_equal(bytes[i], (uint8_t)i);
    }
    assert_int_equal(bytes[size], 0xA5U);
}

/* --- start ------------------------------------------------------------------------------------ */

static void test_a_start_lets_the_chip_send_and_receive_and_negotiate(void **state)
{
    (void)state;
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    assert_int_equal(model.registers[MACRCTL / 4U], RCTL_ON | RCTL_REJECT_BAD);
    assert_int_equal(model.registers[MACTCTL / 4U], TCTL_ON | TCTL_PAD | TCTL_ADD_CHECK);
    assert_int_equal(model.registers[MACTHR / 4U], THR_WHOLE_FRAME);
    assert_int_equal(model.phy[PHY_ADVERTISE], PHY_ADVERTISE_ALL);
    assert_int_equal(model.phy[PHY_CONTROL], PHY_CONTROL_NEGOTIATE);
    assert_int_equal(model.phy[PHY_INTERRUPT], PHY_INTERRUPT_ENABLE);
    assert_int_equal(model.fifo_resets, 1);
}

static void test_the_management_bus_is_never_faster_than_2_5_mhz(void **state)
{
    static const struct {
        uint32_t core_hz;
        uint32_t divider;
    } cases[] = {
        {5000000U, 0U}, {6000000U, 1U}, {50000000U, 9U}, {50000001U, 10U}, {80000000U, 15U},
    };

    (void)state;
    for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); i++) {
        stellaris_ethernet_init(&chip, BASE, cases[i].core_hz);
        assert_int_equal(operations->start(ethernet), VAPI_OK);
        assert_int_equal(model.registers[MACMDV / 4U], cases[i].divider);
    }
}

static void test_a_phy_that_stays_busy_ends_the_start_with_the_receiver_off(void **state)
{
    (void)state;
    model.stuck_management = true;
    assert_int_equal(operations->start(ethernet), VAPI_ERROR_TRANSPORT);
    assert_int_equal(ethernet->counters.stuck, 1);
    assert_int_equal(model.registers[MACRCTL / 4U] & RCTL_ON, 0);
    assert_int_equal(model.registers[MACIM / 4U], 0);
}

static void test_events_from_before_the_start_do_not_interrupt(void **state)
{
    (void)state;
    raise(INT_ALL);
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    assert_false(interrupt_line());
}

static void test_a_given_address_is_set_in_the_chip(void **state)
{
    static const uint8_t given[6] = {0x02, 0x11, 0x22, 0x33, 0x44, 0x55};

    (void)state;
    memcpy(ethernet->address, given, 6);
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    assert_int_equal(model.registers[MACIA0 / 4U], 0x33221102U);
    assert_int_equal(model.registers[MACIA1 / 4U], 0x5544U);
}

static void test_without_an_address_none_is_set(void **state)
{
    static const uint8_t none[6];

    (void)state;
    model.registers[MACIA0 / 4U] = 0x77U;
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    assert_memory_equal(ethernet->address, none, 6);
    assert_int_equal(model.registers[MACIA0 / 4U], 0x77U);
}

/* --- link ------------------------------------------------------------------------------------- */

static void test_the_link_is_seen_with_its_duplex_mode(void **state)
{
    (void)state;
    assert_true(operations->link(ethernet));
    assert_int_equal(model.registers[MACTCTL / 4U] & TCTL_FULL_DUPLEX, TCTL_FULL_DUPLEX);
    model.phy[PHY_DIAGNOSTIC] = 0U;
    assert_true(operations->link(ethernet));
    assert_int_equal(model.registers[MACTCTL / 4U] & TCTL_FULL_DUPLEX, 0);
    assert_int_equal(ethernet->counters.link_changes, 1);
}

static void test_the_duplex_mode_of_a_link_that_is_down_says_nothing(void **state)
{
    (void)state;
    model.link = false;
    assert_false(operations->link(ethernet));
    assert_int_equal(model.registers[MACTCTL / 4U] & TCTL_FULL_DUPLEX, 0);
}

static void test_a_link_that_came_back_is_up_although_the_phy_still_shows_it_down_once(void **state)
{
    (void)state;
    assert_true(operations->link(ethernet));
    model.phy_link_latch = true;
    assert_true(operations->link(ethernet));
    assert_int_equal(ethernet->counters.link_changes, 1);
}

static void test_a_lost_link_is_counted_and_its_interrupt_taken_back(void **state)
{
    (void)state;
    assert_true(operations->link(ethernet));
    model.link = false;
    raise(INT_PHY);
    assert_true(interrupt_line());
    assert_int_equal(operations->interrupt(ethernet), VAPI_ETHERNET_LINK);
    assert_false(operations->link(ethernet));
    operations->interrupt_open(ethernet);
    assert_false(interrupt_line());
    assert_int_equal(ethernet->counters.link_changes, 2);
}

static void test_a_link_cannot_be_up_when_the_phy_no_longer_answers(void **state)
{
    (void)state;
    model.registers[MACMCTL / 4U] = 0U;
    model.stuck_management = true;
    assert_false(operations->link(ethernet));
    assert_true(ethernet->counters.stuck > 0U);
    model.misuse = 0U; /* it was spoken to while it was busy: nothing better is left */
}

static void test_a_controller_without_a_phy_always_has_a_link(void **state)
{
    static const uint32_t ids[] = {0U, 0xFFFFU};

    (void)state;
    for (size_t i = 0U; i < sizeof(ids) / sizeof(ids[0]); i++) {
        begin(state);
        model.phy[PHY_ID] = ids[i];
        model.link = false;
        assert_int_equal(operations->start(ethernet), VAPI_OK);
        assert_int_equal(model.phy[PHY_CONTROL], 0);
        assert_true(operations->link(ethernet));
    }
}

/* --- receiving -------------------------------------------------------------------------------- */

static void test_no_frame_is_announced_when_there_is_none(void **state)
{
    (void)state;
    assert_int_equal(operations->receive_size(ethernet), 0);
    assert_int_equal(model.fifo_resets, 0);
}

static void test_frames_of_every_size_come_whole(void **state)
{
    (void)state;
    for (uint32_t size = 60U; size <= VAPI_ETHERNET_FRAME_MAX; size++) {
        arrives(size);
        assert_next_frame(size);
    }
    assert_int_equal(ethernet->counters.received, VAPI_ETHERNET_FRAME_MAX - 59U);
    assert_int_equal(model.frames, 0);
}

static void test_a_frame_may_be_taken_in_pieces(void **state)
{
    uint8_t bytes[300];

    (void)state;
    for (uint32_t size = 260U; size < 268U; size++) {
        arrives(size);
        assert_int_equal(operations->receive_size(ethernet), size);
        operations->receive(ethernet, bytes, 4U);
        operations->receive(ethernet, bytes + 4, 252U);
        operations->receive(ethernet, bytes + 256, size - 256U);
        operations->receive_end(ethernet);
        for (uint32_t i = 0U; i < size; i++) {
            assert_int_equal(bytes[i], (uint8_t)i);
        }
    }
}

static void test_a_frame_waits_until_it_is_ended(void **state)
{
    (void)state;
    arrives(60U);
    arrives(70U);
    assert_int_equal(operations->receive_size(ethernet), 60);
    assert_int_equal(operations->receive_size(ethernet), 60);
    operations->receive_end(ethernet);
    assert_next_frame(70U);
    assert_int_equal(operations->receive_size(ethernet), 0);
    assert_int_equal(ethernet->counters.received, 2);
}

static void test_a_frame_that_is_taken_in_part_leaves_nothing_behind(void **state)
{
    uint8_t bytes[128];

    (void)state;
    for (uint32_t taken = 0U; taken <= 96U; taken += 4U) {
        arrives(97U);
        arrives(60U);
        assert_int_equal(operations->receive_size(ethernet), 97);
        operations->receive(ethernet, bytes, taken);
        operations->receive_end(ethernet);
        assert_next_frame(60U);
    }
}

static void
test_frames_that_are_too_short_or_too_long_are_dropped_and_the_next_is_taken(void **state)
{
    static const uint32_t sizes[] = {1U, 5U, 13U, 14U, 1515U, 1900U};

    (void)state;
    for (size_t i = 0U; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        arrives(sizes[i]);
        arrives(60U);
        assert_next_frame(60U);
    }
    assert_int_equal(ethernet->counters.receive_errors, sizeof(sizes) / sizeof(sizes[0]));
    assert_int_equal(model.fifo_resets, 0);
    arrives(15U);
    assert_next_frame(15U);
}

static void test_a_length_that_no_frame_can_have_empties_the_fifo(void **state)
{
    static const uint16_t lengths[] = {0U, 1U, 6U, 2049U, 0xFFFFU};

    (void)state;
    for (size_t i = 0U; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
        arrives(60U);
        arrives(60U);
        model.fifo[0] = (model.fifo[0] & 0xFFFF0000U) | lengths[i];
        assert_int_equal(operations->receive_size(ethernet), 0);
        assert_int_equal(model.fifo_resets, i + 1U);
        assert_int_equal(ethernet->counters.receive_errors, i + 1U);
        arrives(60U);
        assert_next_frame(60U);
    }
}

static void
test_a_frame_that_overruns_the_fifo_is_counted_and_those_before_it_are_taken(void **state)
{
    (void)state;
    arrives(1000U);
    arrives(900U);
    arrives(1514U);
    assert_int_equal(operations->interrupt(ethernet), VAPI_ETHERNET_RECEIVED | VAPI_ETHERNET_ERROR);
    assert_int_equal(ethernet->counters.receive_overflow, 1);
    assert_next_frame(1000U);
    assert_next_frame(900U);
    assert_int_equal(model.fifo_resets, 0);
    assert_int_equal(operations->receive_size(ethernet), 0);
    assert_int_equal(model.fifo_resets, 1);
    operations->interrupt_open(ethernet);
    assert_false(interrupt_line());

    arrives(1514U);
    assert_next_frame(1514U);
    assert_int_equal(operations->receive_size(ethernet), 0);
    assert_int_equal(model.fifo_resets, 1);
}

static void test_the_receiver_is_on_again_after_the_fifo_was_emptied(void **state)
{
    static const uint8_t group[6] = {0x01, 0x00, 0x5E, 0x01, 0x02, 0x03};

    (void)state;
    operations->multicast(ethernet, group, true);
    raise(INT_FIFO_OVERRUN);
    (void)operations->interrupt(ethernet);
    assert_int_equal(operations->receive_size(ethernet), 0);
    assert_int_equal(model.registers[MACRCTL / 4U], RCTL_ON | RCTL_REJECT_BAD | RCTL_MULTICAST);
}

/* --- interrupts ------------------------------------------------------------------------------- */

static void test_a_frame_interrupts_until_its_handler_has_run(void **state)
{
    (void)state;
    assert_false(interrupt_line());
    arrives(60U);
    assert_true(interrupt_line());
    assert_int_equal(operations->interrupt(ethernet), VAPI_ETHERNET_RECEIVED);
    assert_false(interrupt_line());
}

static void test_a_frame_that_comes_while_the_interrupt_is_closed_interrupts_later(void **state)
{
    (void)state;
    arrives(60U);
    (void)operations->interrupt(ethernet);
    arrives(60U);
    assert_false(interrupt_line());
    operations->interrupt_open(ethernet);
    assert_true(interrupt_line());
}

static void test_frames_that_arrived_broken_are_counted(void **state)
{
    (void)state;
    raise(INT_RX_ERROR);
    assert_int_equal(operations->interrupt(ethernet), VAPI_ETHERNET_ERROR);
    assert_int_equal(ethernet->counters.receive_errors, 1);
}

/* --- sending ---------------------------------------------------------------------------------- */

static void test_a_frame_given_in_pieces_of_any_size_is_sent_whole(void **state)
{
    uint8_t bytes[101];
    uint8_t sent[2U + sizeof(bytes)];

    (void)state;
    for (size_t i = 0U; i < sizeof(bytes); i++) {
        bytes[i] = (uint8_t)i;
    }
    for (size_t piece = 1U; piece <= sizeof(bytes); piece++) {
        assert_int_equal(operations->send_begin(ethernet, sizeof(bytes)), VAPI_OK);
        for (size_t at = 0U; at < sizeof(bytes); at += piece) {
            size_t rest = sizeof(bytes) - at;
            operations->send(ethernet, bytes + at, rest < piece ? rest : piece);
        }
        operations->send_end(ethernet);
        assert_int_equal(model.frames_sent, piece);
        memcpy(sent, model.sent, sizeof(sent));
        assert_int_equal(model.sent[0] & 0xFFFFU, sizeof(bytes) - FRAME_HEADER_SIZE);
        assert_memory_equal(sent + 2, bytes, sizeof(bytes));
    }
    assert_int_equal(ethernet->counters.sent, sizeof(bytes));
}

static void test_frames_of_every_length_end_with_their_last_word(void **state)
{
    static const uint8_t bytes[VAPI_ETHERNET_FRAME_MAX];

    (void)state;
    for (size_t size = FRAME_HEADER_SIZE; size <= sizeof(bytes); size++) {
        assert_int_equal(operations->send_begin(ethernet, size), VAPI_OK);
        operations->send(ethernet, bytes, size);
        operations->send_end(ethernet);
    }
    assert_int_equal(model.frames_sent, sizeof(bytes) - FRAME_HEADER_SIZE + 1U);
}

static void test_a_frame_waits_for_the_one_before_it(void **state)
{
    static const uint8_t bytes[60];

    (void)state;
    model.steps_to_send = 1000U;
    for (unsigned i = 0U; i < 3U; i++) {
        assert_int_equal(operations->send_begin(ethernet, sizeof(bytes)), VAPI_OK);
        operations->send(ethernet, bytes, sizeof(bytes));
        operations->send_end(ethernet);
    }
    assert_int_equal(model.frames_sent, 3);
    assert_int_equal(ethernet->counters.stuck, 0);
}

static void
test_behind_a_frame_that_never_leaves_the_next_is_refused_and_touches_nothing(void **state)
{
    (void)state;
    model.stuck_sender = true;
    assert_int_equal(operations->send_begin(ethernet, 60U), VAPI_PENDING);
    assert_int_equal(ethernet->counters.send_full, 1);
    assert_int_equal(ethernet->counters.stuck, 1);
    assert_int_equal(model.sent_count, 0);
    model.stuck_sender = false;
    assert_int_equal(operations->send_begin(ethernet, 60U), VAPI_OK);
}

static void test_a_frame_that_the_chip_could_not_send_is_counted_and_its_fifo_emptied(void **state)
{
    (void)state;
    model.sent_count = 7U;
    raise(INT_TX_ERROR);
    assert_int_equal(operations->interrupt(ethernet), VAPI_ETHERNET_ERROR);
    assert_int_equal(ethernet->counters.send_errors, 1);
    assert_int_equal(model.sent_count, 0);
}

/* --- multicast -------------------------------------------------------------------------------- */

static void test_multicasts_come_in_while_any_group_is_joined(void **state)
{
    static const uint8_t mdns[6] = {0x01, 0x00, 0x5E, 0x00, 0x00, 0xFB};
    static const uint8_t all_nodes[6] = {0x33, 0x33, 0x00, 0x00, 0x00, 0x01};

    (void)state;
    operations->multicast(ethernet, mdns, true);
    operations->multicast(ethernet, all_nodes, true);
    assert_int_equal(model.registers[MACRCTL / 4U], RCTL_ON | RCTL_REJECT_BAD | RCTL_MULTICAST);
    operations->multicast(ethernet, mdns, false);
    assert_int_equal(model.registers[MACRCTL / 4U], RCTL_ON | RCTL_REJECT_BAD | RCTL_MULTICAST);
    operations->multicast(ethernet, all_nodes, false);
    assert_int_equal(model.registers[MACRCTL / 4U], RCTL_ON | RCTL_REJECT_BAD);
}

int main(void)
{
#define TEST(setup, name) cmocka_unit_test_setup_teardown(name, setup, end_without_misuse)
    const struct CMUnitTest tests[] = {
        TEST(begin, test_a_start_lets_the_chip_send_and_receive_and_negotiate),
        TEST(begin, test_the_management_bus_is_never_faster_than_2_5_mhz),
        TEST(begin, test_a_phy_that_stays_busy_ends_the_start_with_the_receiver_off),
        TEST(begin, test_events_from_before_the_start_do_not_interrupt),
        TEST(begin, test_a_given_address_is_set_in_the_chip),
        TEST(begin, test_without_an_address_none_is_set),
        TEST(begin_started, test_the_link_is_seen_with_its_duplex_mode),
        TEST(begin_started, test_the_duplex_mode_of_a_link_that_is_down_says_nothing),
        TEST(begin_started,
             test_a_link_that_came_back_is_up_although_the_phy_still_shows_it_down_once),
        TEST(begin_started, test_a_lost_link_is_counted_and_its_interrupt_taken_back),
        TEST(begin_started, test_a_link_cannot_be_up_when_the_phy_no_longer_answers),
        TEST(begin, test_a_controller_without_a_phy_always_has_a_link),
        TEST(begin_started, test_no_frame_is_announced_when_there_is_none),
        TEST(begin_started, test_frames_of_every_size_come_whole),
        TEST(begin_started, test_a_frame_may_be_taken_in_pieces),
        TEST(begin_started, test_a_frame_waits_until_it_is_ended),
        TEST(begin_started, test_a_frame_that_is_taken_in_part_leaves_nothing_behind),
        TEST(begin_started,
             test_frames_that_are_too_short_or_too_long_are_dropped_and_the_next_is_taken),
        TEST(begin_started, test_a_length_that_no_frame_can_have_empties_the_fifo),
        TEST(begin_started,
             test_a_frame_that_overruns_the_fifo_is_counted_and_those_before_it_are_taken),
        TEST(begin_started, test_the_receiver_is_on_again_after_the_fifo_was_emptied),
        TEST(begin_started, test_a_frame_interrupts_until_its_handler_has_run),
        TEST(begin_started, test_a_frame_that_comes_while_the_interrupt_is_closed_interrupts_later),
        TEST(begin_started, test_frames_that_arrived_broken_are_counted),
        TEST(begin_started, test_a_frame_given_in_pieces_of_any_size_is_sent_whole),
        TEST(begin_started, test_frames_of_every_length_end_with_their_last_word),
        TEST(begin_started, test_a_frame_waits_for_the_one_before_it),
        TEST(begin_started,
             test_behind_a_frame_that_never_leaves_the_next_is_refused_and_touches_nothing),
        TEST(begin_started,
             test_a_frame_that_the_chip_could_not_send_is_counted_and_its_fifo_emptied),
        TEST(begin_started, test_multicasts_come_in_while_any_group_is_joined),
    };

    return cmocka_run_group_tests_name("stellaris_ethernet", tests, NULL, NULL);
}
