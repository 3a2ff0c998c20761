/*
 * Stellaris Ethernet controller. Names of registers and bits are those of the LM3S6965 data sheet,
 * chapter 16 (16.5 the MAC's registers, 16.6 the PHY's).
 *
 * Frames come and go through one data register, word by word. In both directions the first word
 * holds 16 bits of length and the first two bytes of the frame, so that the rest is shifted by half
 * a word against ours (16.3.1.2).
 */
#include "stellaris_ethernet.h"

#include <string.h>

#include "register_access.h"

/* Registers of the MAC (16.5). */
#define MACRIS  0x00U /* reading: what has happened; writing: take it back */
#define MACIM   0x04U
#define MACRCTL 0x08U
#define MACTCTL 0x0CU
#define MACDATA 0x10U
#define MACIA0  0x14U
#define MACIA1  0x18U
#define MACTHR  0x1CU
#define MACMCTL 0x20U
#define MACMDV  0x24U
#define MACMTXD 0x2CU
#define MACMRXD 0x30U
#define MACNP   0x34U
#define MACTR   0x38U

#define INT_PHY          (1U << 6)
#define INT_RX_ERROR     (1U << 4)
#define INT_FIFO_OVERRUN (1U << 3)
#define INT_TX_ERROR     (1U << 1)
#define INT_RX           (1U << 0)
#define INT_ALL          0x7FU
#define INTERRUPTS       (INT_PHY | INT_RX_ERROR | INT_FIFO_OVERRUN | INT_TX_ERROR | INT_RX)
#define RCTL_RESET_FIFO  (1U << 4)
#define RCTL_REJECT_BAD  (1U << 3) /* frames with a bad check sequence */
#define RCTL_MULTICAST   (1U << 1)
#define RCTL_ON          (1U << 0)
#define TCTL_FULL_DUPLEX (1U << 4)
#define TCTL_ADD_CHECK   (1U << 2)
#define TCTL_PAD         (1U << 1)
#define TCTL_ON          (1U << 0)
#define THR_WHOLE_FRAME  0x3FU /* nothing is sent before it is all there */
#define MCTL_WRITE       (1U << 1)
#define MCTL_START       (1U << 0)
#define NP_MASK          0x3FU
#define TR_SEND          (1U << 0)

/* Registers of the PHY (16.6). */
#define PHY_CONTROL           0U
#define PHY_STATUS            1U
#define PHY_ID                2U
#define PHY_ADVERTISE         4U
#define PHY_INTERRUPT         17U /* the upper half enables, the lower tells and is taken back by reading */
#define PHY_DIAGNOSTIC        18U
#define PHY_CONTROL_NEGOTIATE (1U << 12 | 1U << 9)
#define PHY_STATUS_LINK       (1U << 2)
#define PHY_ADVERTISE_ALL     0x01E1U              /* 10 and 100 Mbit/s, half and full duplex */
#define PHY_INTERRUPT_ENABLE  (1U << 10 | 1U << 8) /* link changed; negotiation complete */
#define PHY_DIAGNOSTIC_FULL   (1U << 11)

/* 16.4: the management bus may have 2.5 MHz; the divider counts half periods. */
#define MDIO_HALF_PERIODS_HZ 5000000U

/*
 * The longest wait, in register reads of three core cycles at least. The longest frame takes 1.2 ms
 * at 10 Mbit/s, a word of the management bus 26 us; at 80 MHz this is 3.7 ms.
 */
#define WAIT_STEPS_MAX 100000U

#define FRAME_HEADER_SIZE 14U
#define FRAME_CHECK_SIZE  4U
#define LENGTH_SIZE       2U /* the length counts itself */
#define RECEIVE_FIFO_SIZE 2048U

static uint32_t chip_read(const stellaris_ethernet_t *chip, uint32_t offset)
{
    return register_read(chip->base + offset);
}

static void chip_write(const stellaris_ethernet_t *chip, uint32_t offset, uint32_t value)
{
    register_write(chip->base + offset, value);
}

/* Waits until no bit of `mask` is set in a register. */
static bool chip_wait(stellaris_ethernet_t *chip, uint32_t offset, uint32_t mask)
{
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((chip_read(chip, offset) & mask) == 0U) {
            return true;
        }
    }
    chip->ethernet.counters.stuck++;
    return false;
}

/* A register of the PHY that cannot be read reads as 0. */
static uint32_t phy_read(stellaris_ethernet_t *chip, uint32_t index)
{
    chip_write(chip, MACMCTL, index << 3 | MCTL_START);
    return chip_wait(chip, MACMCTL, MCTL_START) ? chip_read(chip, MACMRXD) & 0xFFFFU : 0U;
}

static void phy_write(stellaris_ethernet_t *chip, uint32_t index, uint32_t value)
{
    chip_write(chip, MACMTXD, value);
    chip_write(chip, MACMCTL, index << 3 | MCTL_WRITE | MCTL_START);
    (void)chip_wait(chip, MACMCTL, MCTL_START);
}

static stellaris_ethernet_t *chip_of(vapi_ethernet_t *ethernet)
{
    return (stellaris_ethernet_t *)ethernet;
}

static void set_address(vapi_ethernet_t *ethernet)
{
    const stellaris_ethernet_t *chip = chip_of(ethernet);
    const uint8_t *address = ethernet->address;

    chip_write(chip, MACIA0,
               (uint32_t)address[3] << 24 | (uint32_t)address[2] << 16 | (uint32_t)address[1] << 8 |
                   address[0]);
    chip_write(chip, MACIA1, (uint32_t)address[5] << 8 | address[4]);
}

static uint32_t receive_mode(const stellaris_ethernet_t *chip)
{
    return RCTL_REJECT_BAD | RCTL_ON | (chip->multicast_users > 0U ? RCTL_MULTICAST : 0U);
}

static uint32_t send_mode(const stellaris_ethernet_t *chip)
{
    return TCTL_ADD_CHECK | TCTL_PAD | TCTL_ON | (chip->full_duplex ? TCTL_FULL_DUPLEX : 0U);
}

/* Empties the receive FIFO: with the receiver off, as MACRCTL's description asks. */
static void reset_receiver(stellaris_ethernet_t *chip)
{
    chip->overflowed = false;
    chip_write(chip, MACRCTL, 0U);
    chip_write(chip, MACRCTL, RCTL_RESET_FIFO);
    chip_write(chip, MACRCTL, receive_mode(chip));
}

static vapi_status_t chip_start(vapi_ethernet_t *ethernet)
{
    static const uint8_t no_address[6];
    stellaris_ethernet_t *chip = chip_of(ethernet);

    chip_write(chip, MACIM, 0U);
    chip_write(chip, MACRCTL, 0U);
    chip_write(chip, MACTCTL, 0U);
    chip_write(chip, MACMDV, chip->mdio_divider);
    chip_write(chip, MACTHR, THR_WHOLE_FRAME);
    if (memcmp(ethernet->address, no_address, sizeof(no_address)) != 0) {
        set_address(ethernet);
    }

    /* The id of a PHY has ones and zeros in it; an emulated controller may have no PHY. */
    uint32_t id = phy_read(chip, PHY_ID);
    chip->has_phy = id != 0U && id != 0xFFFFU;
    if (chip->has_phy) {
        phy_write(chip, PHY_ADVERTISE, PHY_ADVERTISE_ALL);
        phy_write(chip, PHY_CONTROL, PHY_CONTROL_NEGOTIATE);
        phy_write(chip, PHY_INTERRUPT, PHY_INTERRUPT_ENABLE);
    }
    if (ethernet->counters.stuck > 0U) {
        return VAPI_ERROR_TRANSPORT;
    }
    reset_receiver(chip);
    chip_write(chip, MACTCTL, send_mode(chip));
    chip_write(chip, MACRIS, INT_ALL);
    chip_write(chip, MACIM, INTERRUPTS);
    return VAPI_OK;
}

static bool chip_link(vapi_ethernet_t *ethernet)
{
    stellaris_ethernet_t *chip = chip_of(ethernet);
    bool link_up = true;

    if (chip->has_phy) {
        /*
         * Reading takes the PHY's interrupt back. "Link down" is kept until it is read: the second
         * reading of the status is the present (16.6, MR1).
         */
        (void)phy_read(chip, PHY_INTERRUPT);
        (void)phy_read(chip, PHY_STATUS);
        link_up = (phy_read(chip, PHY_STATUS) & PHY_STATUS_LINK) != 0U;
        bool full_duplex = (phy_read(chip, PHY_DIAGNOSTIC) & PHY_DIAGNOSTIC_FULL) != 0U;
        if (link_up && full_duplex != chip->full_duplex) {
            chip->full_duplex = full_duplex;
            chip_write(chip, MACTCTL, send_mode(chip));
        }
    }
    if (link_up != chip->link_up) {
        chip->link_up = link_up;
        ethernet->counters.link_changes++;
    }
    return link_up;
}

static void receive_end(vapi_ethernet_t *ethernet)
{
    stellaris_ethernet_t *chip = chip_of(ethernet);

    while (chip->receive_words > 0U) {
        (void)chip_read(chip, MACDATA);
        chip->receive_words--;
    }
    chip->receive_size = 0U;
}

/*
 * Takes the first word of a frame. @return false when no frame can be that long, so that nobody
 * knows where the next one starts.
 */
static bool take_frame_start(stellaris_ethernet_t *chip)
{
    uint32_t word = chip_read(chip, MACDATA);
    uint32_t length = word & 0xFFFFU;

    if (length <= LENGTH_SIZE + FRAME_CHECK_SIZE || length > RECEIVE_FIFO_SIZE) {
        return false;
    }
    chip->receive_words = (uint16_t)((length + 3U) / 4U - 1U);
    chip->receive_rest = (uint16_t)(word >> 16);
    chip->receive_size = (uint16_t)(length - LENGTH_SIZE - FRAME_CHECK_SIZE);
    return true;
}

static size_t receive_size(vapi_ethernet_t *ethernet)
{
    stellaris_ethernet_t *chip = chip_of(ethernet);

    /* Each turn takes one frame of those that were there at the start, so it ends. */
    for (uint32_t waiting = chip_read(chip, MACNP) & NP_MASK;
         chip->receive_size == 0U && waiting > 0U; waiting--) {
        if (!take_frame_start(chip)) {
            ethernet->counters.receive_errors++;
            reset_receiver(chip);
            return 0U;
        }
        if (chip->receive_size > FRAME_HEADER_SIZE &&
            chip->receive_size <= VAPI_ETHERNET_FRAME_MAX) {
            ethernet->counters.received++;
        } else {
            ethernet->counters.receive_errors++;
            receive_end(ethernet);
        }
    }
    /* What an overrun has left of a frame stands behind the whole ones. */
    if (chip->receive_size == 0U && chip->overflowed) {
        reset_receiver(chip);
    }
    return chip->receive_size;
}

static uint32_t receive_word(stellaris_ethernet_t *chip)
{
    chip->receive_words--;
    return chip_read(chip, MACDATA);
}

static void receive(vapi_ethernet_t *ethernet, void *out_data, size_t size)
{
    stellaris_ethernet_t *chip = chip_of(ethernet);
    uint8_t *bytes = out_data;

    for (; size > sizeof(chip->receive_rest); size -= size < 4U ? size : 4U) {
        uint32_t next = receive_word(chip);
        uint32_t word = chip->receive_rest | next << 16;
        memcpy(bytes, &word, size < 4U ? size : 4U);
        bytes += 4;
        chip->receive_rest = (uint16_t)(next >> 16);
    }
    memcpy(bytes, &chip->receive_rest, size);
}

static vapi_status_t send_begin(vapi_ethernet_t *ethernet, size_t size)
{
    stellaris_ethernet_t *chip = chip_of(ethernet);

    /* The FIFO holds one frame. Waiting for its end is shorter than the stack's next try. */
    if (!chip_wait(chip, MACTR, TR_SEND)) {
        ethernet->counters.send_full++;
        return VAPI_PENDING;
    }
    /* The length is that of what follows the header. */
    chip->send_word = (uint32_t)(size - FRAME_HEADER_SIZE);
    chip->send_word_bytes = LENGTH_SIZE;
    return VAPI_OK;
}

static void send(vapi_ethernet_t *ethernet, const void *data, size_t size)
{
    stellaris_ethernet_t *chip = chip_of(ethernet);
    const uint8_t *bytes = data;

    for (size_t i = 0U; i < size; i++) {
        chip->send_word |= (uint32_t)bytes[i] << (8U * chip->send_word_bytes);
        chip->send_word_bytes++;
        if (chip->send_word_bytes == sizeof(chip->send_word)) {
            chip_write(chip, MACDATA, chip->send_word);
            chip->send_word = 0U;
            chip->send_word_bytes = 0U;
        }
    }
}

static void send_end(vapi_ethernet_t *ethernet)
{
    stellaris_ethernet_t *chip = chip_of(ethernet);

    if (chip->send_word_bytes > 0U) {
        chip_write(chip, MACDATA, chip->send_word);
    }
    chip_write(chip, MACTR, TR_SEND);
    ethernet->counters.sent++;
}

static void multicast(vapi_ethernet_t *ethernet, const uint8_t address[6], bool join)
{
    stellaris_ethernet_t *chip = chip_of(ethernet);

    (void)address;
    chip->multicast_users = (uint16_t)(chip->multicast_users + (join ? 1 : -1));
    chip_write(chip, MACRCTL, receive_mode(chip));
}

static unsigned interrupt(vapi_ethernet_t *ethernet)
{
    stellaris_ethernet_t *chip = chip_of(ethernet);
    uint32_t status = chip_read(chip, MACRIS) & INTERRUPTS;
    unsigned events = 0U;

    chip_write(chip, MACIM, 0U);
    /* Taking back the sender's error also empties its FIFO. */
    chip_write(chip, MACRIS, status);
    if ((status & INT_RX) != 0U) {
        events |= VAPI_ETHERNET_RECEIVED;
    }
    if ((status & INT_PHY) != 0U) {
        events |= VAPI_ETHERNET_LINK;
    }
    if ((status & INT_RX_ERROR) != 0U) {
        ethernet->counters.receive_errors++;
        events |= VAPI_ETHERNET_ERROR;
    }
    if ((status & INT_FIFO_OVERRUN) != 0U) {
        ethernet->counters.receive_overflow++;
        chip->overflowed = true;
        events |= VAPI_ETHERNET_ERROR | VAPI_ETHERNET_RECEIVED;
    }
    if ((status & INT_TX_ERROR) != 0U) {
        ethernet->counters.send_errors++;
        events |= VAPI_ETHERNET_ERROR;
    }
    return events;
}

static void interrupt_open(vapi_ethernet_t *ethernet)
{
    chip_write(chip_of(ethernet), MACIM, INTERRUPTS);
}

void stellaris_ethernet_init(stellaris_ethernet_t *out_chip, uintptr_t base, uint32_t core_hz)
{
    static const vapi_ethernet_operations_t operations = {
        .start = chip_start,
        .set_address = set_address,
        .link = chip_link,
        .receive_size = receive_size,
        .receive = receive,
        .receive_end = receive_end,
        .send_begin = send_begin,
        .send = send,
        .send_end = send_end,
        .multicast = multicast,
        .interrupt = interrupt,
        .interrupt_open = interrupt_open,
    };

    memset(out_chip, 0, sizeof(*out_chip));
    out_chip->ethernet.operations = &operations;
    out_chip->base = base;
    out_chip->mdio_divider = (core_hz + MDIO_HALF_PERIODS_HZ - 1U) / MDIO_HALF_PERIODS_HZ - 1U;
}
