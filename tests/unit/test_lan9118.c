/*
 * The LAN9118 driver on a model of the chip's registers. The model keeps the datasheet's rules
 * (LAN9118, revision 1.5) and notes what the chip would choke on: data read that is not there, or a
 * frame sent with other words than its command announced.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/lan9118.c"

/* --- the model of the chip -------------------------------------------------------------------- */

#define BASE 0x40200000U

#define FRAMES_MAX      8U
#define FRAME_WORDS_MAX 400U

typedef struct model_frame {
    uint32_t status;
    uint32_t words[FRAME_WORDS_MAX];
    uint32_t count; /* words in the FIFO */
} model_frame_t;

static struct {
    uint32_t registers[64]; /* by offset / 4: those that are just memory */
    uint32_t mac[16];
    uint32_t phy[32];
    bool present;
    bool awake;
    uint32_t stuck; /* offset of a register whose busy bit never goes away; 0: none */
    bool stuck_phy;
    unsigned misuse; /* what the real chip would not forgive */
    unsigned resets;

    model_frame_t frames[FRAMES_MAX];
    unsigned first_frame;  /* whose data is read next */
    unsigned first_status; /* whose status is read next */
    unsigned frames_count;
    uint32_t frame_position; /* words of it read */
    uint32_t dropped;

    uint32_t send_room;
    uint32_t send_statuses[FRAMES_MAX];
    unsigned send_statuses_count;
    uint32_t sent[FRAME_WORDS_MAX]; /* words written since the last complete frame */
    uint32_t sent_count;
    unsigned frames_sent;

    bool link;
    bool phy_link_latch; /* link down is shown until it is read */
} model;

static void raise(uint32_t bits)
{
    model.registers[INT_STS / 4U] |= bits;
}

static bool interrupt_line(void)
{
    return (model.registers[IRQ_CFG / 4U] & IRQ_CFG_ENABLE) != 0U &&
           (model.registers[INT_STS / 4U] & model.registers[INT_EN / 4U]) != 0U;
}

static uint32_t phy_model_read(uint32_t index)
{
    uint32_t value = model.phy[index];

    if (index == PHY_STATUS) {
        value = model.link && !model.phy_link_latch ? PHY_STATUS_LINK : 0U;
        model.phy_link_latch = false;
    } else if (index == PHY_INT_SOURCE) {
        model.phy[PHY_INT_SOURCE] = 0U;
        model.registers[INT_STS / 4U] &= ~INT_PHY;
    }
    return value;
}

static void mac_model_command(uint32_t command)
{
    uint32_t index = command & 0xFFU;

    if ((command & CSR_READ) != 0U) {
        model.registers[MAC_CSR_DATA / 4U] = model.mac[index];
        return;
    }
    uint32_t value = model.registers[MAC_CSR_DATA / 4U];
    model.mac[index] = value;
    if (index == MAC_MII_ACCESS) {
        uint32_t phy_index = value >> 6 & 31U;
        model.misuse += (value >> 11 & 31U) != 1U ? 1U : 0U;
        if ((value & MII_WRITE) != 0U) {
            model.phy[phy_index] = model.mac[MAC_MII_DATA];
        } else {
            model.mac[MAC_MII_DATA] = phy_model_read(phy_index);
        }
        if (!model.stuck_phy) {
            model.mac[MAC_MII_ACCESS] &= ~MII_BUSY;
        }
    }
}

static uint32_t receive_word(void)
{
    const model_frame_t *frame = &model.frames[model.first_frame % FRAMES_MAX];

    if (model.first_frame == model.frames_count || model.first_frame >= model.first_status) {
        model.misuse++;
        return 0xDEADBEEFU;
    }
    uint32_t word = frame->words[model.frame_position];
    model.frame_position++;
    if (model.frame_position == frame->count) {
        model.first_frame++;
        model.frame_position = 0U;
    }
    return word;
}

/* 3.12.2: two command words, then the data. */
static void send_word_written(uint32_t word)
{
    model.sent[model.sent_count] = word;
    model.sent_count++;
    model.send_room -= 4U;
    if (model.sent_count >= 2U) {
        uint32_t length = model.sent[1] & 0x7FFU;
        model.misuse += (model.sent[0] & 0x7FFU) != length ? 1U : 0U;
        model.misuse += (model.sent[0] & TX_COMMAND_FIRST_LAST) != TX_COMMAND_FIRST_LAST ? 1U : 0U;
        if (model.sent_count == 2U + (length + 3U) / 4U) {
            model.frames_sent++;
            model.sent_count = 0U;
        }
    }
}

uint32_t register_read(uintptr_t address)
{
    uint32_t offset = (uint32_t)(address - BASE);

    if (!model.present) {
        return UINT32_MAX;
    }
    switch (offset) {
    case RX_DATA_FIFO:
        return receive_word();
    case RX_STATUS_FIFO:
        if (model.first_status == model.frames_count) {
            model.misuse++;
            return 0U;
        }
        return model.frames[model.first_status++ % FRAMES_MAX].status;
    case RX_FIFO_INF:
        return (model.frames_count - model.first_status) << 16;
    case TX_STATUS_FIFO:
        if (model.send_statuses_count == 0U) {
            model.misuse++;
            return 0U;
        }
        return model.send_statuses[--model.send_statuses_count];
    case TX_FIFO_INF:
        return model.send_statuses_count << 16 | model.send_room;
    case BYTE_TEST:
        return model.awake ? BYTE_TEST_VALUE : 0U;
    case PMT_CTRL:
        return model.awake && model.stuck != PMT_CTRL ? PMT_CTRL_READY : 0U;
    case RX_DROP: {
        uint32_t dropped = model.dropped;
        model.dropped = 0U;
        return dropped;
    }
    case HW_CFG:
        return model.registers[HW_CFG / 4U] | (model.stuck == HW_CFG ? HW_CFG_SOFT_RESET : 0U);
    case MAC_CSR_CMD:
        return model.stuck == MAC_CSR_CMD ? CSR_BUSY : 0U;
    default:
        return model.registers[offset / 4U];
    }
}

void register_write(uintptr_t address, uint32_t value)
{
    uint32_t offset = (uint32_t)(address - BASE);

    switch (offset) {
    case BYTE_TEST:
        model.awake = model.present;
        break;
    case HW_CFG:
        if ((value & HW_CFG_SOFT_RESET) != 0U) {
            model.resets++;
            model.registers[HW_CFG / 4U] = 0U;
        } else {
            model.misuse += (value & HW_CFG_MUST_BE_ONE) == 0U ? 1U : 0U;
            model.registers[HW_CFG / 4U] = value;
        }
        break;
    case INT_STS:
        model.registers[INT_STS / 4U] &= ~value;
        break;
    case MAC_CSR_CMD:
        mac_model_command(value);
        break;
    case TX_DATA_FIFO:
        send_word_written(value);
        break;
    default:
        model.registers[offset / 4U] = value;
        break;
    }
}

/* --- what the tests share --------------------------------------------------------------------- */

static lan9118_t chip;
static vapi_ethernet_t *ethernet;
static const vapi_ethernet_operations_t *operations;

static int begin(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    model.present = true;
    model.link = true;
    model.send_room = 4608U;
    model.mac[MAC_ADDRH] = 0x00005634U;
    model.mac[MAC_ADDRL] = 0x12005452U;
    model.phy[PHY_PARTNER] = PHY_ADVERTISE_ALL;
    lan9118_init(&chip, BASE);
    ethernet = &chip.ethernet;
    operations = ethernet->operations;
    return 0;
}

static int begin_started(void **state)
{
    begin(state);
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    return 0;
}

static int end_without_misuse(void **state)
{
    (void)state;
    assert_int_equal(model.misuse, 0);
    return 0;
}

/* A frame of `size` bytes 0, 1, 2, ... with a check sequence of 0xFF. */
static void arrives(uint32_t size, uint32_t status_bits)
{
    model_frame_t *frame = &model.frames[model.frames_count % FRAMES_MAX];
    uint8_t bytes[FRAME_WORDS_MAX * 4U];

    memset(bytes, 0xFF, sizeof(bytes));
    for (uint32_t i = 0U; i < size; i++) {
        bytes[i] = (uint8_t)i;
    }
    memcpy(frame->words, bytes, sizeof(bytes));
    frame->count = (size + 4U + 3U) / 4U;
    frame->status = (size + 4U) << 16 | status_bits;
    model.frames_count++;
    raise(INT_RX_STATUS_LEVEL);
}

static void assert_counts_up(const uint8_t *bytes, size_t size)
{
    for (size_t i = 0U; i < size; i++) {
        assert_int_equal(bytes[i], (uint8_t)i);
    }
}

/* --- start ------------------------------------------------------------------------------------ */

static void test_a_chip_that_is_not_there_is_said_to_be_missing(void **state)
{
    (void)state;
    model.present = false;
    assert_int_equal(operations->start(ethernet), VAPI_ERROR_NOT_PROVIDED);
}

static void test_a_chip_that_never_gets_ready_ends_the_start(void **state)
{
    (void)state;
    model.stuck = PMT_CTRL;
    assert_int_equal(operations->start(ethernet), VAPI_ERROR_TRANSPORT);
    assert_int_equal(ethernet->counters.stuck, 1);
}

static void test_a_reset_that_never_ends_ends_the_start(void **state)
{
    (void)state;
    model.stuck = HW_CFG;
    assert_int_equal(operations->start(ethernet), VAPI_ERROR_TRANSPORT);
    assert_int_equal(ethernet->counters.stuck, 1);
}

static void test_a_mac_that_stays_busy_ends_the_start(void **state)
{
    (void)state;
    model.stuck = MAC_CSR_CMD;
    assert_int_equal(operations->start(ethernet), VAPI_ERROR_TRANSPORT);
    assert_true(ethernet->counters.stuck > 0U);
}

static void test_a_phy_that_stays_busy_ends_the_start(void **state)
{
    (void)state;
    model.stuck_phy = true;
    assert_int_equal(operations->start(ethernet), VAPI_ERROR_TRANSPORT);
    assert_true(ethernet->counters.stuck > 0U);
}

static void test_a_start_resets_the_chip_once_and_lets_it_send_and_receive(void **state)
{
    (void)state;
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    assert_int_equal(model.resets, 1);
    assert_int_equal(model.mac[MAC_CR] & (MAC_CR_TX | MAC_CR_RX), MAC_CR_TX | MAC_CR_RX);
    assert_int_equal(model.registers[TX_CFG / 4U] & TX_CFG_ON, TX_CFG_ON);
    assert_int_equal(model.phy[PHY_ADVERTISE], PHY_ADVERTISE_ALL);
    assert_int_equal(model.phy[PHY_CONTROL] & PHY_CONTROL_NEGOTIATE, PHY_CONTROL_NEGOTIATE);
}

static void test_without_an_address_the_chips_own_is_taken(void **state)
{
    static const uint8_t own[6] = {0x52, 0x54, 0x00, 0x12, 0x34, 0x56};

    (void)state;
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    assert_memory_equal(ethernet->address, own, 6);
}

static void test_a_chip_without_an_address_leaves_it_zero(void **state)
{
    static const uint8_t none[6];

    (void)state;
    model.mac[MAC_ADDRH] = 0xFFFFU;
    model.mac[MAC_ADDRL] = UINT32_MAX;
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    assert_memory_equal(ethernet->address, none, 6);
}

static void test_a_given_address_is_set_in_the_chip(void **state)
{
    static const uint8_t given[6] = {0x02, 0x11, 0x22, 0x33, 0x44, 0x55};

    (void)state;
    memcpy(ethernet->address, given, 6);
    assert_int_equal(operations->start(ethernet), VAPI_OK);
    assert_int_equal(model.mac[MAC_ADDRL], 0x33221102U);
    assert_int_equal(model.mac[MAC_ADDRH], 0x5544U);
}

/* --- link ------------------------------------------------------------------------------------- */

static void test_the_link_is_seen_with_its_duplex_mode(void **state)
{
    (void)state;
    assert_true(operations->link(ethernet));
    assert_int_equal(model.mac[MAC_CR] & MAC_CR_FULL_DUPLEX, MAC_CR_FULL_DUPLEX);
    assert_int_equal(ethernet->counters.link_changes, 1);
}

static void test_the_duplex_mode_is_that_of_the_best_common_speed(void **state)
{
    static const struct {
        uint32_t partner;
        bool full_duplex;
    } cases[] = {
        {PHY_100_FULL | PHY_100_HALF, true},
        {PHY_100_HALF | PHY_10_FULL, false},
        {PHY_100_HALF, false},
        {PHY_10_FULL, true},
        {0U, false},
    };

    (void)state;
    for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); i++) {
        model.phy[PHY_PARTNER] = cases[i].partner;
        assert_true(operations->link(ethernet));
        assert_int_equal((model.mac[MAC_CR] & MAC_CR_FULL_DUPLEX) != 0U, cases[i].full_duplex);
    }
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
    model.phy[PHY_INT_SOURCE] = PHY_INT_LINK_DOWN;
    raise(INT_PHY);
    assert_true(interrupt_line());
    assert_int_equal(operations->interrupt(ethernet), VAPI_ETHERNET_LINK);
    assert_false(operations->link(ethernet));
    operations->interrupt_open(ethernet);
    assert_false(interrupt_line());
    assert_int_equal(ethernet->counters.link_changes, 2);
}

static void test_a_link_cannot_be_up_when_the_phy_does_not_answer(void **state)
{
    (void)state;
    model.stuck_phy = true;
    assert_false(operations->link(ethernet));
    assert_true(ethernet->counters.stuck > 0U);
}

/* --- receiving -------------------------------------------------------------------------------- */

static void test_no_frame_is_announced_when_there_is_none(void **state)
{
    (void)state;
    assert_int_equal(operations->receive_size(ethernet), 0);
}

static void test_frames_of_every_size_come_whole(void **state)
{
    uint8_t bytes[VAPI_ETHERNET_FRAME_MAX + 1U];

    (void)state;
    for (uint32_t size = 60U; size <= VAPI_ETHERNET_FRAME_MAX; size++) {
        arrives(size, 0U);
        assert_int_equal(operations->receive_size(ethernet), size);
        bytes[size] = 0xA5U;
        operations->receive(ethernet, bytes, size);
        operations->receive_end(ethernet);
        assert_counts_up(bytes, size);
        assert_int_equal(bytes[size], 0xA5U);
    }
    assert_int_equal(ethernet->counters.received, VAPI_ETHERNET_FRAME_MAX - 59U);
    assert_int_equal(model.first_frame, model.frames_count);
}

static void test_a_frame_may_be_taken_in_pieces(void **state)
{
    uint8_t bytes[300];

    (void)state;
    arrives(299U, 0U);
    assert_int_equal(operations->receive_size(ethernet), 299);
    operations->receive(ethernet, bytes, 256U);
    operations->receive(ethernet, bytes + 256, 43U);
    operations->receive_end(ethernet);
    assert_counts_up(bytes, 299U);
}

static void test_a_frame_waits_until_it_is_ended(void **state)
{
    (void)state;
    arrives(60U, 0U);
    arrives(70U, 0U);
    assert_int_equal(operations->receive_size(ethernet), 60);
    assert_int_equal(operations->receive_size(ethernet), 60);
    operations->receive_end(ethernet);
    assert_int_equal(operations->receive_size(ethernet), 70);
    operations->receive_end(ethernet);
    assert_int_equal(operations->receive_size(ethernet), 0);
    assert_int_equal(ethernet->counters.received, 2);
}

static void test_a_frame_that_is_taken_in_part_leaves_nothing_behind(void **state)
{
    uint8_t bytes[128];

    (void)state;
    for (uint32_t taken = 0U; taken <= 96U; taken += 4U) {
        arrives(97U, 0U);
        arrives(60U, 0U);
        assert_int_equal(operations->receive_size(ethernet), 97);
        operations->receive(ethernet, bytes, taken);
        operations->receive_end(ethernet);
        assert_int_equal(operations->receive_size(ethernet), 60);
        operations->receive(ethernet, bytes, 60U);
        operations->receive_end(ethernet);
        assert_counts_up(bytes, 60U);
    }
}

static void test_a_bad_frame_is_dropped_and_counted_and_the_next_is_taken(void **state)
{
    (void)state;
    arrives(60U, RX_STATUS_ERROR | 1U << 1);
    arrives(64U, 0U);
    assert_int_equal(operations->receive_size(ethernet), 64);
    assert_int_equal(ethernet->counters.receive_errors, 1);
}

static void test_frames_that_are_too_short_or_too_long_are_dropped(void **state)
{
    static const uint32_t sizes[] = {0U, 1U, 5U, 14U, 1515U, 1590U};

    (void)state;
    for (size_t i = 0U; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        arrives(sizes[i], 0U);
        assert_int_equal(operations->receive_size(ethernet), 0);
    }
    assert_int_equal(ethernet->counters.receive_errors, sizeof(sizes) / sizeof(sizes[0]));
    arrives(15U, 0U);
    assert_int_equal(operations->receive_size(ethernet), 15);
}

/* --- interrupts ------------------------------------------------------------------------------- */

static void test_a_frame_interrupts_until_its_handler_has_run(void **state)
{
    (void)state;
    assert_false(interrupt_line());
    arrives(60U, 0U);
    assert_true(interrupt_line());
    assert_int_equal(operations->interrupt(ethernet), VAPI_ETHERNET_RECEIVED);
    assert_false(interrupt_line());
}

static void test_a_frame_that_comes_while_the_interrupt_is_closed_interrupts_later(void **state)
{
    (void)state;
    arrives(60U, 0U);
    (void)operations->interrupt(ethernet);
    arrives(60U, 0U);
    assert_false(interrupt_line());
    operations->interrupt_open(ethernet);
    assert_true(interrupt_line());
}

static void test_frames_lost_in_the_chip_are_counted(void **state)
{
    (void)state;
    model.dropped = 7U;
    raise(INT_RX_DROPPED);
    assert_int_equal(operations->interrupt(ethernet), VAPI_ETHERNET_ERROR);
    assert_int_equal(ethernet->counters.receive_overflow, 7);
    model.dropped = 2U;
    raise(INT_RX_DROPPED | INT_RX_STATUS_LEVEL);
    assert_int_equal(operations->interrupt(ethernet), VAPI_ETHERNET_ERROR | VAPI_ETHERNET_RECEIVED);
    assert_int_equal(ethernet->counters.receive_overflow, 9);
}

/* --- sending ---------------------------------------------------------------------------------- */

static void test_a_frame_given_in_pieces_of_any_size_is_sent_whole(void **state)
{
    uint8_t bytes[101];

    (void)state;
    for (size_t i = 0U; i < sizeof(bytes); i++) {
        bytes[i] = (uint8_t)i;
    }
    for (size_t piece = 1U; piece <= sizeof(bytes); piece++) {
        model.send_room = 4608U;
        assert_int_equal(operations->send_begin(ethernet, sizeof(bytes)), VAPI_OK);
        for (size_t at = 0U; at < sizeof(bytes); at += piece) {
            size_t rest = sizeof(bytes) - at;
            operations->send(ethernet, bytes + at, rest < piece ? rest : piece);
        }
        operations->send_end(ethernet);
        assert_int_equal(model.frames_sent, piece);
        assert_memory_equal(&model.sent[2], bytes, sizeof(bytes));
        assert_int_equal(model.sent[1], sizeof(bytes));
    }
    assert_int_equal(ethernet->counters.sent, sizeof(bytes));
}

static void test_a_frame_for_which_the_chip_has_no_room_is_refused_and_touches_nothing(void **state)
{
    (void)state;
    model.send_room = 1514U + 8U;
    assert_int_equal(operations->send_begin(ethernet, 1514U), VAPI_PENDING);
    assert_int_equal(ethernet->counters.send_full, 1);
    assert_int_equal(model.sent_count, 0);
    model.send_room = 1514U + 12U;
    assert_int_equal(operations->send_begin(ethernet, 1514U), VAPI_OK);
}

static void test_frames_that_the_chip_could_not_send_are_counted(void **state)
{
    (void)state;
    model.send_statuses[0] = TX_STATUS_ERROR;
    model.send_statuses[1] = 0U;
    model.send_statuses[2] = TX_STATUS_ERROR;
    model.send_statuses_count = 3U;
    assert_int_equal(operations->send_begin(ethernet, 60U), VAPI_OK);
    assert_int_equal(ethernet->counters.send_errors, 2);
    assert_int_equal(model.send_statuses_count, 0);
}

/* --- multicast -------------------------------------------------------------------------------- */

static bool filter_lets_in(const uint8_t address[6])
{
    uint32_t hash = multicast_hash(address);

    return (model.mac[hash >= 32U ? MAC_HASHH : MAC_HASHL] >> (hash % 32U) & 1U) != 0U;
}

static void test_the_hash_of_an_address_is_as_in_the_standard(void **state)
{
    /* From zlib's crc32(): complemented, its 32 bits reversed, the upper six taken. */
    static const struct {
        uint8_t address[6];
        uint32_t hash;
    } cases[] = {
        {{0x01, 0x00, 0x5E, 0x00, 0x00, 0x01}, 31U}, {{0x01, 0x00, 0x5E, 0x00, 0x00, 0xFB}, 15U},
        {{0x33, 0x33, 0x00, 0x00, 0x00, 0x01}, 62U}, {{0x33, 0x33, 0xFF, 0x12, 0x34, 0x56}, 2U},
        {{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}, 63U},
    };

    (void)state;
    for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); i++) {
        assert_int_equal(multicast_hash(cases[i].address), cases[i].hash);
    }
}

static void test_a_joined_address_gets_in_until_it_is_left_as_often(void **state)
{
    static const uint8_t mdns[6] = {0x01, 0x00, 0x5E, 0x00, 0x00, 0xFB};
    static const uint8_t all_nodes[6] = {0x33, 0x33, 0x00, 0x00, 0x00, 0x01};

    (void)state;
    assert_false(filter_lets_in(mdns));
    operations->multicast(ethernet, mdns, true);
    operations->multicast(ethernet, mdns, true);
    operations->multicast(ethernet, all_nodes, true);
    assert_true(filter_lets_in(mdns));
    assert_true(filter_lets_in(all_nodes));
    operations->multicast(ethernet, mdns, false);
    assert_true(filter_lets_in(mdns));
    operations->multicast(ethernet, mdns, false);
    assert_false(filter_lets_in(mdns));
    assert_true(filter_lets_in(all_nodes));
}

/* What IPv6 needs: all nodes, and the group by which neighbours ask for an address that ends in 12:34:56. */
static void test_the_groups_of_neighbour_discovery_get_in(void **state)
{
    static const uint8_t all_nodes[6] = {0x33, 0x33, 0x00, 0x00, 0x00, 0x01};
    static const uint8_t solicited[6] = {0x33, 0x33, 0xFF, 0x12, 0x34, 0x56};

    (void)state;
    operations->multicast(ethernet, all_nodes, true);
    operations->multicast(ethernet, solicited, true);
    assert_int_equal(model.mac[MAC_HASHH], 1U << (62U - 32U));
    assert_int_equal(model.mac[MAC_HASHL], 1U << 2U);
    operations->multicast(ethernet, solicited,
                          false); /* the address turned out to be a duplicate */
    assert_int_equal(model.mac[MAC_HASHH], 1U << (62U - 32U));
    assert_int_equal(model.mac[MAC_HASHL], 0U);
}

static void test_the_receiver_is_on_again_after_the_filter_has_changed(void **state)
{
    static const uint8_t address[6] = {0x01, 0x00, 0x5E, 0x01, 0x02, 0x03};

    (void)state;
    operations->multicast(ethernet, address, true);
    assert_int_equal(model.mac[MAC_CR] & (MAC_CR_RX | MAC_CR_HASH_MULTICAST),
                     MAC_CR_RX | MAC_CR_HASH_MULTICAST);
}

int main(void)
{
#define TEST(setup, name) cmocka_unit_test_setup_teardown(name, setup, end_without_misuse)
    const struct CMUnitTest tests[] = {
        TEST(begin, test_a_chip_that_is_not_there_is_said_to_be_missing),
        TEST(begin, test_a_chip_that_never_gets_ready_ends_the_start),
        TEST(begin, test_a_reset_that_never_ends_ends_the_start),
        TEST(begin, test_a_mac_that_stays_busy_ends_the_start),
        TEST(begin, test_a_phy_that_stays_busy_ends_the_start),
        TEST(begin, test_a_start_resets_the_chip_once_and_lets_it_send_and_receive),
        TEST(begin, test_without_an_address_the_chips_own_is_taken),
        TEST(begin, test_a_chip_without_an_address_leaves_it_zero),
        TEST(begin, test_a_given_address_is_set_in_the_chip),
        TEST(begin_started, test_the_link_is_seen_with_its_duplex_mode),
        TEST(begin_started, test_the_duplex_mode_is_that_of_the_best_common_speed),
        TEST(begin_started,
             test_a_link_that_came_back_is_up_although_the_phy_still_shows_it_down_once),
        TEST(begin_started, test_a_lost_link_is_counted_and_its_interrupt_taken_back),
        TEST(begin_started, test_a_link_cannot_be_up_when_the_phy_does_not_answer),
        TEST(begin_started, test_no_frame_is_announced_when_there_is_none),
        TEST(begin_started, test_frames_of_every_size_come_whole),
        TEST(begin_started, test_a_frame_may_be_taken_in_pieces),
        TEST(begin_started, test_a_frame_waits_until_it_is_ended),
        TEST(begin_started, test_a_frame_that_is_taken_in_part_leaves_nothing_behind),
        TEST(begin_started, test_a_bad_frame_is_dropped_and_counted_and_the_next_is_taken),
        TEST(begin_started, test_frames_that_are_too_short_or_too_long_are_dropped),
        TEST(begin_started, test_a_frame_interrupts_until_its_handler_has_run),
        TEST(begin_started, test_a_frame_that_comes_while_the_interrupt_is_closed_interrupts_later),
        TEST(begin_started, test_frames_lost_in_the_chip_are_counted),
        TEST(begin_started, test_a_frame_given_in_pieces_of_any_size_is_sent_whole),
        TEST(begin_started,
             test_a_frame_for_which_the_chip_has_no_room_is_refused_and_touches_nothing),
        TEST(begin_started, test_frames_that_the_chip_could_not_send_are_counted),
        TEST(begin_started, test_the_hash_of_an_address_is_as_in_the_standard),
        TEST(begin_started, test_a_joined_address_gets_in_until_it_is_left_as_often),
        TEST(begin_started, test_the_groups_of_neighbour_discovery_get_in),
        TEST(begin_started, test_the_receiver_is_on_again_after_the_filter_has_changed),
    };

    return cmocka_run_group_tests_name("lan9118", tests, NULL, NULL);
}
