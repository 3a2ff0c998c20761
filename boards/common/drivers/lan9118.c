/*
 * LAN9118 family. Section numbers are those of the LAN9118 datasheet, revision 1.5.
 *
 * Frames come and go through FIFOs of 32-bit words at fixed addresses (3.12, 3.13). The MAC's own
 * registers (5.4) are behind one command register, and the PHY's (5.5) behind two of the MAC's.
 */
#include "lan9118.h"

#include <string.h>

#include "multicast_hash.h"
#include "register_access.h"

/* System registers (5.1, 5.3). */
#define RX_DATA_FIFO   0x00U
#define TX_DATA_FIFO   0x20U
#define RX_STATUS_FIFO 0x40U
#define TX_STATUS_FIFO 0x48U
#define IRQ_CFG        0x54U
#define INT_STS        0x58U
#define INT_EN         0x5CU
#define BYTE_TEST      0x64U
#define FIFO_INT       0x68U
#define RX_CFG         0x6CU
#define TX_CFG         0x70U
#define HW_CFG         0x74U
#define RX_FIFO_INF    0x7CU
#define TX_FIFO_INF    0x80U
#define PMT_CTRL       0x84U
#define RX_DROP        0xA0U
#define MAC_CSR_CMD    0xA4U
#define MAC_CSR_DATA   0xA8U

#define BYTE_TEST_VALUE 0x87654321U
#define IRQ_CFG_ENABLE  (1U << 8)
#define IRQ_CFG_CLOSED                                                                             \
    (1U << 24 | 1U << 4 | 1U << 0) /* 10 us between two, active high, push-pull */
#define INT_PHY               (1U << 18)
#define INT_RX_DROPPED        (1U << 6)
#define INT_RX_STATUS_LEVEL   (1U << 3) /* more frames wait than FIFO_INT says */
#define INTERRUPTS            (INT_PHY | INT_RX_DROPPED | INT_RX_STATUS_LEVEL)
#define HW_CFG_MUST_BE_ONE    (1U << 20)
#define HW_CFG_TX_FIFO_5K     (5U << 16)
#define HW_CFG_SOFT_RESET     (1U << 0)
#define TX_CFG_STATUS_OVERRUN (1U << 2) /* a full status FIFO does not stop the transmitter */
#define TX_CFG_ON             (1U << 1)
#define PMT_CTRL_READY        (1U << 0)
#define CSR_BUSY              (1U << 31)
#define CSR_READ              (1U << 30)

/* Receive status (3.13.3), transmit status (3.12.3) and command words (3.12.2). */
#define RX_STATUS_LENGTH(status) ((status) >> 16 & 0x3FFFU)
#define RX_STATUS_ERROR          (1U << 15) /* runt, too long, collision, or check sequence */
#define TX_STATUS_ERROR          (1U << 15)
#define TX_COMMAND_FIRST_LAST    (1U << 13 | 1U << 12)

/* Registers of the MAC (5.4). */
#define MAC_CR         1U
#define MAC_ADDRH      2U
#define MAC_ADDRL      3U
#define MAC_HASHH      4U
#define MAC_HASHL      5U
#define MAC_MII_ACCESS 6U
#define MAC_MII_DATA   7U

#define MAC_CR_FULL_DUPLEX    (1U << 20)
#define MAC_CR_HASH_MULTICAST (1U << 13)
#define MAC_CR_TX             (1U << 3)
#define MAC_CR_RX             (1U << 2)

/* Registers of the PHY (5.5). */
#define PHY_ADDRESS           (1U << 11)
#define PHY_CONTROL           0U
#define PHY_STATUS            1U
#define PHY_ADVERTISE         4U
#define PHY_PARTNER           5U
#define PHY_INT_SOURCE        29U
#define PHY_INT_MASK          30U
#define MII_WRITE             (1U << 1)
#define MII_BUSY              (1U << 0)
#define PHY_CONTROL_NEGOTIATE (1U << 12 | 1U << 9)
#define PHY_STATUS_LINK       (1U << 2)
#define PHY_ADVERTISE_ALL     0x01E1U /* 10 and 100 Mbit/s, half and full duplex */
#define PHY_100_FULL          (1U << 8)
#define PHY_100_HALF          (1U << 7)
#define PHY_10_FULL           (1U << 6)
#define PHY_INT_NEGOTIATED    (1U << 6)
#define PHY_INT_LINK_DOWN     (1U << 4)

/*
 * The longest wait in register reads. One takes at least 45 ns (6.2); a reset takes 10 ms at most
 * (5.3.9).
 */
#define WAIT_STEPS_MAX 400000U

/* Room that a frame takes besides its bytes: two command words, and the last word's padding. */
#define TX_OVERHEAD 12U

#define FRAME_HEADER_SIZE 14U
#define FRAME_CHECK_SIZE  4U

static uint32_t chip_read(const lan9118_t *chip, uint32_t offset)
{
    return register_read(chip->base + offset);
}

static void chip_write(const lan9118_t *chip, uint32_t offset, uint32_t value)
{
    register_write(chip->base + offset, value);
}

/* Waits until `mask` of a register reads as `value`. */
static bool chip_wait(lan9118_t *chip, uint32_t offset, uint32_t mask, uint32_t value)
{
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        if ((chip_read(chip, offset) & mask) == value) {
            return true;
        }
    }
    chip->ethernet.counters.stuck++;
    return false;
}

/* 5.3.20. A register that cannot be read reads as 0. */
static uint32_t mac_read(lan9118_t *chip, uint32_t index)
{
    if (!chip_wait(chip, MAC_CSR_CMD, CSR_BUSY, 0U)) {
        return 0U;
    }
    chip_write(chip, MAC_CSR_CMD, CSR_BUSY | CSR_READ | index);
    if (!chip_wait(chip, MAC_CSR_CMD, CSR_BUSY, 0U)) {
        return 0U;
    }
    return chip_read(chip, MAC_CSR_DATA);
}

static void mac_write(lan9118_t *chip, uint32_t index, uint32_t value)
{
    if (!chip_wait(chip, MAC_CSR_CMD, CSR_BUSY, 0U)) {
        return;
    }
    chip_write(chip, MAC_CSR_DATA, value);
    chip_write(chip, MAC_CSR_CMD, CSR_BUSY | index);
    (void)chip_wait(chip, MAC_CSR_CMD, CSR_BUSY, 0U);
}

/* 5.4.6: one bit of a MAC register says that the PHY is being spoken to. */
static bool phy_wait(lan9118_t *chip)
{
    /* A reading of a MAC register is many readings of a chip register; the bound is in these. */
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX / 16U; i++) {
        if ((mac_read(chip, MAC_MII_ACCESS) & MII_BUSY) == 0U) {
            return true;
        }
    }
    chip->ethernet.counters.stuck++;
    return false;
}

static uint32_t phy_read(lan9118_t *chip, uint32_t index)
{
    if (!phy_wait(chip)) {
        return 0U;
    }
    mac_write(chip, MAC_MII_ACCESS, PHY_ADDRESS | index << 6 | MII_BUSY);
    return phy_wait(chip) ? mac_read(chip, MAC_MII_DATA) & 0xFFFFU : 0U;
}

static void phy_write(lan9118_t *chip, uint32_t index, uint32_t value)
{
    if (!phy_wait(chip)) {
        return;
    }
    mac_write(chip, MAC_MII_DATA, value);
    mac_write(chip, MAC_MII_ACCESS, PHY_ADDRESS | index << 6 | MII_WRITE | MII_BUSY);
    (void)phy_wait(chip);
}

static lan9118_t *chip_of(vapi_ethernet_t *ethernet)
{
    return (lan9118_t *)ethernet;
}

static void set_address(vapi_ethernet_t *ethernet)
{
    lan9118_t *chip = chip_of(ethernet);
    const uint8_t *address = ethernet->address;

    mac_write(chip, MAC_ADDRH, (uint32_t)address[5] << 8 | address[4]);
    mac_write(chip, MAC_ADDRL,
              (uint32_t)address[3] << 24 | (uint32_t)address[2] << 16 | (uint32_t)address[1] << 8 |
                  address[0]);
}

/*
 * The address that the chip has loaded from its EEPROM, when there is one: not all ones, not a
 * group's.
 */
static void take_own_address(lan9118_t *chip)
{
    uint32_t high = mac_read(chip, MAC_ADDRH);
    uint32_t low = mac_read(chip, MAC_ADDRL);
    uint8_t *address = chip->ethernet.address;

    if ((low & 1U) != 0U) {
        return;
    }
    address[0] = (uint8_t)low;
    address[1] = (uint8_t)(low >> 8);
    address[2] = (uint8_t)(low >> 16);
    address[3] = (uint8_t)(low >> 24);
    address[4] = (uint8_t)high;
    address[5] = (uint8_t)(high >> 8);
}

static uint32_t mac_mode(const lan9118_t *chip)
{
    return MAC_CR_HASH_MULTICAST | MAC_CR_TX | MAC_CR_RX |
           (chip->full_duplex ? MAC_CR_FULL_DUPLEX : 0U);
}

static vapi_status_t chip_start(vapi_ethernet_t *ethernet)
{
    static const uint8_t no_address[6];
    lan9118_t *chip = chip_of(ethernet);

    /*
     * A write to BYTE_TEST wakes the chip; its registers may be read once READY is set (3.10.2.3).
     */
    chip_write(chip, BYTE_TEST, 0U);
    if (!chip_wait(chip, PMT_CTRL, PMT_CTRL_READY, PMT_CTRL_READY)) {
        return VAPI_ERROR_TRANSPORT;
    }
    if (chip_read(chip, BYTE_TEST) != BYTE_TEST_VALUE) {
        return VAPI_ERROR_NOT_PROVIDED;
    }
    chip_write(chip, HW_CFG, HW_CFG_SOFT_RESET);
    if (!chip_wait(chip, HW_CFG, HW_CFG_SOFT_RESET, 0U) ||
        !chip_wait(chip, PMT_CTRL, PMT_CTRL_READY, PMT_CTRL_READY)) {
        return VAPI_ERROR_TRANSPORT;
    }
    chip_write(chip, HW_CFG, HW_CFG_MUST_BE_ONE | HW_CFG_TX_FIFO_5K);
    /* Interrupt as soon as one frame waits: level 0 of the receive status FIFO. */
    chip_write(chip, FIFO_INT, 0U);
    chip_write(chip, RX_CFG, 0U);
    chip_write(chip, TX_CFG, TX_CFG_STATUS_OVERRUN | TX_CFG_ON);

    if (memcmp(ethernet->address, no_address, sizeof(no_address)) == 0) {
        take_own_address(chip);
    } else {
        set_address(ethernet);
    }
    mac_write(chip, MAC_HASHH, 0U);
    mac_write(chip, MAC_HASHL, 0U);

    phy_write(chip, PHY_ADVERTISE, PHY_ADVERTISE_ALL);
    phy_write(chip, PHY_CONTROL, PHY_CONTROL_NEGOTIATE);
    phy_write(chip, PHY_INT_MASK, PHY_INT_NEGOTIATED | PHY_INT_LINK_DOWN);
    mac_write(chip, MAC_CR, mac_mode(chip));

    chip_write(chip, INT_STS, UINT32_MAX);
    chip_write(chip, INT_EN, INTERRUPTS);
    chip_write(chip, IRQ_CFG, IRQ_CFG_CLOSED | IRQ_CFG_ENABLE);
    return ethernet->counters.stuck == 0U ? VAPI_OK : VAPI_ERROR_TRANSPORT;
}

static bool chip_link(vapi_ethernet_t *ethernet)
{
    lan9118_t *chip = chip_of(ethernet);

    /*
     * Reading the source takes the PHY's interrupt back. "Link down" is kept until it is read: the
     * second reading of the status is the present (5.5.2).
     */
    (void)phy_read(chip, PHY_INT_SOURCE);
    (void)phy_read(chip, PHY_STATUS);
    bool link_up = (phy_read(chip, PHY_STATUS) & PHY_STATUS_LINK) != 0U;

    if (link_up) {
        uint32_t common = phy_read(chip, PHY_ADVERTISE) & phy_read(chip, PHY_PARTNER);
        bool full_duplex = (common & PHY_100_FULL) != 0U ||
                           ((common & PHY_100_HALF) == 0U && (common & PHY_10_FULL) != 0U);
        if (full_duplex != chip->full_duplex) {
            chip->full_duplex = full_duplex;
            mac_write(chip, MAC_CR, mac_mode(chip));
        }
    }
    if (link_up != chip->link_up) {
        chip->link_up = link_up;
        ethernet->counters.link_changes++;
    }
    return link_up;
}

/*
 * Drops the words of the current frame that are left, one by one. The chip can also skip them
 * itself (3.13.1.1), but emulators lose count when it does, and there are 512 at most.
 */
static void receive_end(vapi_ethernet_t *ethernet)
{
    lan9118_t *chip = chip_of(ethernet);

    while (chip->receive_words > 0U) {
        (void)chip_read(chip, RX_DATA_FIFO);
        chip->receive_words--;
    }
    chip->receive_size = 0U;
}

static size_t receive_size(vapi_ethernet_t *ethernet)
{
    lan9118_t *chip = chip_of(ethernet);

    /* Each turn takes one status word of those that were there at the start, so it ends. */
    for (uint32_t waiting = chip_read(chip, RX_FIFO_INF) >> 16 & 0xFFU;
         chip->receive_size == 0U && waiting > 0U; waiting--) {
        uint32_t status = chip_read(chip, RX_STATUS_FIFO);
        uint32_t length = RX_STATUS_LENGTH(status);
        chip->receive_words = (uint16_t)((length + 3U) / 4U);
        if ((status & RX_STATUS_ERROR) == 0U && length > FRAME_HEADER_SIZE + FRAME_CHECK_SIZE &&
            length <= VAPI_ETHERNET_FRAME_MAX + FRAME_CHECK_SIZE) {
            chip->receive_size = (uint16_t)(length - FRAME_CHECK_SIZE);
            ethernet->counters.received++;
        } else {
            ethernet->counters.receive_errors++;
            receive_end(ethernet);
        }
    }
    return chip->receive_size;
}

static void receive(vapi_ethernet_t *ethernet, void *out_data, size_t size)
{
    lan9118_t *chip = chip_of(ethernet);
    uint8_t *bytes = out_data;

    while (size > 0U) {
        uint32_t word = chip_read(chip, RX_DATA_FIFO);
        size_t count = size < sizeof(word) ? size : sizeof(word);
        memcpy(bytes, &word, count);
        bytes += count;
        size -= count;
        chip->receive_words--;
    }
}

/* What became of frames sent earlier. */
static void take_send_statuses(lan9118_t *chip)
{
    for (uint32_t waiting = chip_read(chip, TX_FIFO_INF) >> 16 & 0xFFU; waiting > 0U; waiting--) {
        if ((chip_read(chip, TX_STATUS_FIFO) & TX_STATUS_ERROR) != 0U) {
            chip->ethernet.counters.send_errors++;
        }
    }
}

static vapi_status_t send_begin(vapi_ethernet_t *ethernet, size_t size)
{
    lan9118_t *chip = chip_of(ethernet);

    take_send_statuses(chip);
    uint32_t room = chip_read(chip, TX_FIFO_INF) & 0xFFFFU;
    if (room < size + TX_OVERHEAD) {
        ethernet->counters.send_full++;
        return VAPI_PENDING;
    }
    chip_write(chip, TX_DATA_FIFO, TX_COMMAND_FIRST_LAST | (uint32_t)size);
    chip_write(chip, TX_DATA_FIFO, (uint32_t)size);
    chip->send_word = 0U;
    chip->send_word_bytes = 0U;
    return VAPI_OK;
}

static void send(vapi_ethernet_t *ethernet, const void *data, size_t size)
{
    lan9118_t *chip = chip_of(ethernet);
    const uint8_t *bytes = data;

    for (size_t i = 0U; i < size; i++) {
        chip->send_word |= (uint32_t)bytes[i] << (8U * chip->send_word_bytes);
        chip->send_word_bytes++;
        if (chip->send_word_bytes == sizeof(chip->send_word)) {
            chip_write(chip, TX_DATA_FIFO, chip->send_word);
            chip->send_word = 0U;
            chip->send_word_bytes = 0U;
        }
    }
}

static void send_end(vapi_ethernet_t *ethernet)
{
    lan9118_t *chip = chip_of(ethernet);

    if (chip->send_word_bytes > 0U) {
        chip_write(chip, TX_DATA_FIFO, chip->send_word);
    }
    ethernet->counters.sent++;
}

static void multicast(vapi_ethernet_t *ethernet, const uint8_t address[6], bool join)
{
    lan9118_t *chip = chip_of(ethernet);
    uint32_t hash = multicast_hash(address);
    uint32_t halves[2];

    chip->hash_users[hash] = (uint8_t)(chip->hash_users[hash] + (join ? 1 : -1));
    multicast_bits(chip->hash_users, halves);
    /* The filter must not change while a frame is being compared with it. */
    mac_write(chip, MAC_CR, mac_mode(chip) & ~MAC_CR_RX);
    mac_write(chip, MAC_HASHL, halves[0]);
    mac_write(chip, MAC_HASHH, halves[1]);
    mac_write(chip, MAC_CR, mac_mode(chip));
}

static unsigned interrupt(vapi_ethernet_t *ethernet)
{
    lan9118_t *chip = chip_of(ethernet);
    uint32_t status = chip_read(chip, INT_STS) & INTERRUPTS;
    unsigned events = 0U;

    chip_write(chip, IRQ_CFG, IRQ_CFG_CLOSED);
    chip_write(chip, INT_STS, status);
    if ((status & INT_RX_STATUS_LEVEL) != 0U) {
        events |= VAPI_ETHERNET_RECEIVED;
    }
    if ((status & INT_PHY) != 0U) {
        events |= VAPI_ETHERNET_LINK;
    }
    if ((status & INT_RX_DROPPED) != 0U) {
        /* Reading the count takes it back to 0. */
        ethernet->counters.receive_overflow += chip_read(chip, RX_DROP);
        events |= VAPI_ETHERNET_ERROR;
    }
    return events;
}

static void interrupt_open(vapi_ethernet_t *ethernet)
{
    chip_write(chip_of(ethernet), IRQ_CFG, IRQ_CFG_CLOSED | IRQ_CFG_ENABLE);
}

void lan9118_init(lan9118_t *out_chip, uintptr_t base)
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
}
