/*
 * The STM32F7's Ethernet controller (stm32_ethernet.h): two rings of normal descriptors, one buffer each, so that
 * descriptor n always is buffer n, and a frame is good only when it fits into one.
 *
 * A descriptor belongs to the controller while OWN is set. What goes into or comes out of a buffer is ordered
 * against that bit by a barrier: before it is given away, and after it is seen to be back.
 */
#include "stm32_ethernet.h"

#include <string.h>

#include "multicast_hash.h"
#include "register_access.h"

/* Registers of the MAC. */
#define MACCR     0x0000U
#define MACFFR    0x0004U
#define MACHTHR   0x0008U
#define MACHTLR   0x000CU
#define MACMIIAR  0x0010U
#define MACMIIDR  0x0014U
#define MACFCR    0x0018U
#define MACIMR    0x003CU
#define MACA0HR   0x0040U
#define MACA0LR   0x0044U
#define MMCCR     0x0100U
#define MMCRIMR   0x010CU
#define MMCTIMR   0x0110U
#define MMCRFCECR 0x0194U /* frames with a bad check sequence */
#define MMCRFAECR 0x0198U /* frames that did not end with a whole byte */

/* And of its DMA. */
#define DMABMR    0x1000U
#define DMATPDR   0x1004U
#define DMARPDR   0x1008U
#define DMARDLAR  0x100CU
#define DMATDLAR  0x1010U
#define DMASR     0x1014U
#define DMAOMR    0x1018U
#define DMAIER    0x101CU
#define DMAMFBOCR 0x1020U

#define MACCR_RESERVED    (1U << 15) /* 1 after a reset, and kept so */
#define MACCR_100_MBIT_S  (1U << 14)
#define MACCR_NOT_OWN     (1U << 13) /* half duplex: what is sent is not received */
#define MACCR_FULL_DUPLEX (1U << 11)
#define MACCR_TRANSMIT    (1U << 3)
#define MACCR_RECEIVE     (1U << 2)

#define MACFFR_HASH_MULTICAST (1U << 2)

#define MACMIIAR_CLOCK_102 (4U << 2) /* for a bus of 150 to 216 MHz: at most 2.5 MHz */
#define MACMIIAR_WRITE     (1U << 1)
#define MACMIIAR_BUSY      (1U << 0)

/* Interrupts that nobody wants, and that the DMA's summary bits do not close. */
#define MACIMR_ALL  (1U << 9 | 1U << 3)
#define MMCRIMR_ALL (1U << 17 | 1U << 6 | 1U << 5)
#define MMCTIMR_ALL (1U << 21 | 1U << 15 | 1U << 14)

#define MMCCR_RESET_ON_READ (1U << 2)

#define DMABMR_ADDRESS_ALIGNED (1U << 25)
#define DMABMR_FIXED_BURST     (1U << 16)
#define DMABMR_BURST_16        (16U << 8)
#define DMABMR_RESET           (1U << 0)

#define DMAOMR_RECEIVE_WHOLE  (1U << 25) /* a frame goes to memory when it is complete and good */
#define DMAOMR_RECEIVE_WAIT   (1U << 24) /* without a free buffer a frame waits in the FIFO */
#define DMAOMR_TRANSMIT_WHOLE (1U << 21) /* and to the wire when it is complete in the FIFO */
#define DMAOMR_TRANSMIT       (1U << 13)
#define DMAOMR_RECEIVE        (1U << 1)
#define DMAOMR_ON                                                                                  \
    (DMAOMR_RECEIVE_WHOLE | DMAOMR_RECEIVE_WAIT | DMAOMR_TRANSMIT_WHOLE | DMAOMR_TRANSMIT |        \
     DMAOMR_RECEIVE)

/* Bits of DMASR; DMAIER has them in the same places. */
#define STATUS_NORMAL             (1U << 16)
#define STATUS_ABNORMAL           (1U << 15)
#define STATUS_FATAL              (1U << 13)
#define STATUS_RECEIVE_NO_BUFFER  (1U << 7)
#define STATUS_RECEIVED           (1U << 6)
#define STATUS_TRANSMIT_UNDERFLOW (1U << 5)
#define STATUS_RECEIVE_OVERFLOW   (1U << 4)
#define STATUS_TRANSMIT_NO_BUFFER (1U << 2)
#define EVENTS                    (STATUS_FATAL | STATUS_RECEIVED | STATUS_RECEIVE_OVERFLOW)
/* Without the two sums the line is quiet, and an event is still noted in them. */
#define INTERRUPT_CLOSED EVENTS
#define INTERRUPT_OPEN   (EVENTS | STATUS_NORMAL | STATUS_ABNORMAL)

/* Missed for want of a buffer, and of room in the FIFO; reading takes both back to 0. */
#define MISSED_BUFFER(value) ((value)&0xFFFFU)
#define MISSED_FIFO(value)   ((value) >> 17 & 0x7FFU)

/* Descriptors. */
#define OWN                 (1U << 31)
#define RECEIVE_SIZE(value) ((value) >> 16 & 0x3FFFU)
#define RECEIVE_ERROR       (1U << 15)
#define RECEIVE_FIRST       (1U << 9)
#define RECEIVE_LAST        (1U << 8)
#define RECEIVE_RING_END    (1U << 15) /* of the control word */
#define SEND_LAST           (1U << 29)
#define SEND_FIRST          (1U << 28)
#define SEND_RING_END       (1U << 21)
#define SEND_ERROR          (1U << 15)

/* Registers of the PHY (IEEE 802.3, 22.2.4). */
#define PHY_CONTROL           0U
#define PHY_STATUS            1U
#define PHY_IDENTIFIER        2U
#define PHY_ADVERTISE         4U
#define PHY_PARTNER           5U
#define PHY_CONTROL_RESET     (1U << 15)
#define PHY_CONTROL_NEGOTIATE (1U << 12 | 1U << 9)
#define PHY_STATUS_NEGOTIATED (1U << 5)
#define PHY_STATUS_LINK       (1U << 2)
#define PHY_ADVERTISE_ALL     0x01E1U /* 10 and 100 Mbit/s, half and full duplex */
#define PHY_100_FULL          (1U << 8)
#define PHY_100_HALF          (1U << 7)
#define PHY_10_FULL           (1U << 6)
#define PHY_NOBODY            0xFFFFU /* what a bus reads where nobody answers */

/*
 * Readings of a register until an exchange with the PHY must have ended (64 bits at 2.1 MHz). A reading takes at
 * least 4 cycles of 216 MHz: 100,000 are 1.8 ms and more.
 */
#define WAIT_STEPS_MAX 100000U

/*
 * And until the DMA's reset must have: it takes some cycles of the PHY's clock, and after power-on that clock comes
 * when the PHY's crystal does, later than the program. Some 0.2 s and more.
 */
#define RESET_STEPS_MAX 10000000U

/* Exchanges until the PHY's reset must have ended: 0.5 s (IEEE 802.3, 22.2.4.1.1), at 30 us. */
#define PHY_RESET_STEPS_MAX 20000U

/*
 * Readings between two writes of a register of the MAC or of DMAOMR: it takes 4 cycles of the PHY's clock until the
 * first has arrived there (ES0334), which are 1.6 us at 10 Mbit/s.
 */
#define SETTLE_STEPS 100U

/*
 * Looks at the link, one a second, that may find the same frame on its way: the first may come right after it was sent, so that
 * the third is two seconds later at least.
 */
#define SEND_LOOKS_MAX 2U

#define FRAME_HEADER_SIZE 14U
#define FRAME_CHECK_SIZE  4U

_Static_assert(STM32_ETHERNET_BUFFER_SIZE >= VAPI_ETHERNET_FRAME_MAX + FRAME_CHECK_SIZE &&
                   STM32_ETHERNET_BUFFER_SIZE % 32U == 0U && STM32_ETHERNET_RECEIVE_BUFFERS >= 2U &&
                   STM32_ETHERNET_SEND_BUFFERS >= 2U && sizeof(stm32_ethernet_descriptor_t) == 16U,
               "as the controller needs it");

static uint32_t chip_read(const stm32_ethernet_t *chip, uint32_t offset)
{
    return register_read(chip->base + offset);
}

static void chip_write(const stm32_ethernet_t *chip, uint32_t offset, uint32_t value)
{
    register_write(chip->base + offset, value);
}

/* Writes a register that lives in the clock of the PHY, and waits until it has arrived. */
static void slow_write(const stm32_ethernet_t *chip, uint32_t offset, uint32_t value)
{
    chip_write(chip, offset, value);
    for (uint32_t i = 0U; i < SETTLE_STEPS; i++) {
        (void)chip_read(chip, offset);
    }
}

/* Waits until `bit` of a register is 0, for at most `steps` readings. */
static bool wait_for_zero(stm32_ethernet_t *chip, uint32_t offset, uint32_t bit, uint32_t steps)
{
    for (uint32_t i = 0U; i < steps; i++) {
        if ((chip_read(chip, offset) & bit) == 0U) {
            return true;
        }
    }
    chip->ethernet.counters.stuck++;
    return false;
}

static stm32_ethernet_t *chip_of(vapi_ethernet_t *ethernet)
{
    return (stm32_ethernet_t *)ethernet;
}

/* --- the PHY ---------------------------------------------------------------------------------- */

static bool phy_exchange(stm32_ethernet_t *chip, uint32_t index, uint32_t direction)
{
    chip_write(chip, MACMIIAR,
               chip->phy << 11 | index << 6 | MACMIIAR_CLOCK_102 | direction | MACMIIAR_BUSY);
    return wait_for_zero(chip, MACMIIAR, MACMIIAR_BUSY, WAIT_STEPS_MAX);
}

/* A register that cannot be read reads as PHY_NOBODY, as without a PHY. */
static uint32_t phy_read(stm32_ethernet_t *chip, uint32_t index)
{
    return wait_for_zero(chip, MACMIIAR, MACMIIAR_BUSY, WAIT_STEPS_MAX) &&
                   phy_exchange(chip, index, 0U)
               ? chip_read(chip, MACMIIDR) & 0xFFFFU
               : PHY_NOBODY;
}

static bool phy_write(stm32_ethernet_t *chip, uint32_t index, uint32_t value)
{
    if (!wait_for_zero(chip, MACMIIAR, MACMIIAR_BUSY, WAIT_STEPS_MAX)) {
        return false;
    }
    chip_write(chip, MACMIIDR, value);
    return phy_exchange(chip, index, MACMIIAR_WRITE);
}

static vapi_status_t phy_start(stm32_ethernet_t *chip)
{
    uint32_t stuck = chip->ethernet.counters.stuck;
    bool answers = phy_read(chip, PHY_IDENTIFIER) != PHY_NOBODY;

    if (!answers) {
        return chip->ethernet.counters.stuck == stuck ? VAPI_ERROR_NOT_PROVIDED
                                                      : VAPI_ERROR_TRANSPORT;
    }
    bool resetting = phy_write(chip, PHY_CONTROL, PHY_CONTROL_RESET);
    for (uint32_t i = 0U; resetting && i < PHY_RESET_STEPS_MAX; i++) {
        uint32_t control = phy_read(chip, PHY_CONTROL);
        if (control == PHY_NOBODY) {
            return VAPI_ERROR_TRANSPORT;
        }
        resetting = (control & PHY_CONTROL_RESET) != 0U;
    }
    if (resetting) {
        chip->ethernet.counters.stuck++;
    }
    return !resetting && phy_write(chip, PHY_ADVERTISE, PHY_ADVERTISE_ALL) &&
                   phy_write(chip, PHY_CONTROL, PHY_CONTROL_NEGOTIATE)
               ? VAPI_OK
               : VAPI_ERROR_TRANSPORT;
}

/* --- start ------------------------------------------------------------------------------------ */

static uint32_t dma_address(const volatile void *place)
{
    return (uint32_t)(uintptr_t)place;
}

static void prepare_rings(stm32_ethernet_t *chip)
{
    for (uint32_t i = 0U; i < STM32_ETHERNET_RECEIVE_BUFFERS; i++) {
        bool last = i == STM32_ETHERNET_RECEIVE_BUFFERS - 1U;
        chip->receive_ring[i] = (stm32_ethernet_descriptor_t){
            .status = OWN,
            .control = STM32_ETHERNET_BUFFER_SIZE | (last ? RECEIVE_RING_END : 0U),
            .buffer = dma_address(chip->receive_buffers[i]),
        };
    }
    for (uint32_t i = 0U; i < STM32_ETHERNET_SEND_BUFFERS; i++) {
        chip->send_ring[i] =
            (stm32_ethernet_descriptor_t){.buffer = dma_address(chip->send_buffers[i])};
    }
    chip->receive_next = 0U;
    chip->receive_size = 0U;
    chip->send_next = 0U;
    chip->send_oldest = 0U;
    chip->send_waiting = 0U;
    chip->send_looks = 0U;
    register_barrier();
    chip_write(chip, DMARDLAR, dma_address(chip->receive_ring));
    chip_write(chip, DMATDLAR, dma_address(chip->send_ring));
}

static void set_address(vapi_ethernet_t *ethernet)
{
    const stm32_ethernet_t *chip = chip_of(ethernet);
    const uint8_t *address = ethernet->address;

    /* The lower part is written last: it takes both over. */
    slow_write(chip, MACA0HR, (uint32_t)address[5] << 8 | address[4]);
    slow_write(chip, MACA0LR,
               (uint32_t)address[3] << 24 | (uint32_t)address[2] << 16 | (uint32_t)address[1] << 8 |
                   address[0]);
}

static void set_filter(const stm32_ethernet_t *chip)
{
    uint32_t halves[2];

    multicast_bits(chip->hash_users, halves);
    slow_write(chip, MACHTLR, halves[0]);
    slow_write(chip, MACHTHR, halves[1]);
}

/* A software reset waits for the PHY's clock: without it, it does not end. */
static vapi_status_t chip_start(vapi_ethernet_t *ethernet)
{
    stm32_ethernet_t *chip = chip_of(ethernet);

    chip->running = false;
    chip_write(chip, DMABMR, chip_read(chip, DMABMR) | DMABMR_RESET);
    if (!wait_for_zero(chip, DMABMR, DMABMR_RESET, RESET_STEPS_MAX)) {
        return VAPI_ERROR_TRANSPORT;
    }
    chip_write(chip, MACIMR, MACIMR_ALL);
    chip_write(chip, MMCRIMR, MMCRIMR_ALL);
    chip_write(chip, MMCTIMR, MMCTIMR_ALL);
    chip_write(chip, MMCCR, MMCCR_RESET_ON_READ);
    vapi_status_t status = phy_start(chip);
    if (status != VAPI_OK) {
        return status;
    }
    set_address(ethernet);
    set_filter(chip);
    /* Own address and broadcasts; of groups, those whose bit is set. No pause frames. */
    slow_write(chip, MACFFR, MACFFR_HASH_MULTICAST);
    slow_write(chip, MACFCR, 0U);
    chip_write(chip, DMABMR, DMABMR_ADDRESS_ALIGNED | DMABMR_FIXED_BURST | DMABMR_BURST_16);
    prepare_rings(chip);
    chip->mode =
        MACCR_RESERVED | MACCR_100_MBIT_S | MACCR_FULL_DUPLEX | MACCR_TRANSMIT | MACCR_RECEIVE;
    slow_write(chip, MACCR, chip->mode);
    chip_write(chip, DMASR, UINT32_MAX);
    chip_write(chip, DMAIER, INTERRUPT_OPEN);
    slow_write(chip, DMAOMR, DMAOMR_ON);
    chip->running = true;
    return VAPI_OK;
}

/* --- the transmitter ----------------------------------------------------------------------------- */

/* Lets a transmitter go on that has stopped for want of a frame, or in the middle of one. */
static void resume_sending(const stm32_ethernet_t *chip)
{
    uint32_t stopped =
        chip_read(chip, DMASR) & (STATUS_TRANSMIT_NO_BUFFER | STATUS_TRANSMIT_UNDERFLOW);

    if (stopped != 0U) {
        chip_write(chip, DMASR, stopped);
        chip_write(chip, DMATPDR, 0U);
    }
}

/* What became of frames sent earlier. One that has left shows that the transmitter works. */
static void take_back_sent(stm32_ethernet_t *chip)
{
    while (chip->send_waiting > 0U) {
        uint32_t status = chip->send_ring[chip->send_oldest].status;
        if ((status & OWN) != 0U) {
            break;
        }
        chip->ethernet.counters.send_errors += (status & SEND_ERROR) != 0U ? 1U : 0U;
        chip->send_oldest = (uint16_t)((chip->send_oldest + 1U) % STM32_ETHERNET_SEND_BUFFERS);
        chip->send_waiting--;
        chip->send_looks = 0U;
    }
    register_barrier();
}

/*
 * Looks at frames on their way, once a second. @return whether the oldest has been there for more than two seconds,
 * which no frame takes: the longest, at 10 Mbit/s after every collision that it may have, takes half of one.
 */
static bool is_sending_stuck(stm32_ethernet_t *chip)
{
    take_back_sent(chip);
    if (chip->send_waiting == 0U) {
        chip->send_looks = 0U;
        return false;
    }
    resume_sending(chip);
    chip->send_looks++;
    return chip->send_looks > SEND_LOOKS_MAX;
}

/* --- link ------------------------------------------------------------------------------------- */

/* Speed and duplex are the best that both ends can (IEEE 802.3, 28B.3). */
static void follow_partner(stm32_ethernet_t *chip)
{
    uint32_t common = phy_read(chip, PHY_ADVERTISE) & phy_read(chip, PHY_PARTNER);
    uint32_t mode = MACCR_RESERVED | MACCR_TRANSMIT | MACCR_RECEIVE;

    if ((common & (PHY_100_FULL | PHY_100_HALF)) != 0U) {
        mode |= MACCR_100_MBIT_S;
    }
    if ((common & PHY_100_FULL) != 0U || (common & (PHY_100_HALF | PHY_10_FULL)) == PHY_10_FULL) {
        mode |= MACCR_FULL_DUPLEX;
    } else {
        mode |= MACCR_NOT_OWN;
    }
    if (mode != chip->mode) {
        chip->mode = mode;
        slow_write(chip, MACCR, mode);
    }
}

static bool chip_link(vapi_ethernet_t *ethernet)
{
    stm32_ethernet_t *chip = chip_of(ethernet);
    bool link_up = false;

    if (chip->running && chip->link_up && is_sending_stuck(chip)) {
        chip->running = false;
        ethernet->counters.stuck++;
        ethernet->counters.send_errors += chip->send_waiting;
    }
    if (chip->running || chip_start(ethernet) == VAPI_OK) {
        /* Bad frames end in the MAC, and only its counters have seen them. */
        ethernet->counters.receive_errors +=
            chip_read(chip, MMCRFCECR) + chip_read(chip, MMCRFAECR);
        /* "Link down" is kept until it is read: the second reading is the present. */
        (void)phy_read(chip, PHY_STATUS);
        uint32_t status = phy_read(chip, PHY_STATUS);
        uint32_t needed = PHY_STATUS_LINK | PHY_STATUS_NEGOTIATED;
        link_up = status != PHY_NOBODY && (status & needed) == needed;
    }
    if (link_up) {
        follow_partner(chip);
    }
    if (link_up != chip->link_up) {
        chip->link_up = link_up;
        ethernet->counters.link_changes++;
    }
    return link_up;
}

/* --- receive ---------------------------------------------------------------------------------- */

static void give_receive_buffer(stm32_ethernet_t *chip)
{
    register_barrier();
    chip->receive_ring[chip->receive_next].status = OWN;
    chip->receive_next = (uint16_t)((chip->receive_next + 1U) % STM32_ETHERNET_RECEIVE_BUFFERS);
    chip->receive_size = 0U;
    /* First the bit, then the question whether the controller has missed it. */
    register_barrier();
    if ((chip_read(chip, DMASR) & STATUS_RECEIVE_NO_BUFFER) != 0U) {
        chip_write(chip, DMASR, STATUS_RECEIVE_NO_BUFFER);
        chip_write(chip, DMARPDR, 0U);
        chip->ethernet.counters.receive_deferred++;
    }
}

static size_t receive_size(vapi_ethernet_t *ethernet)
{
    stm32_ethernet_t *chip = chip_of(ethernet);

    /* Each turn takes a frame of those that the ring can hold, so it ends. */
    for (uint32_t i = 0U;
         chip->running && chip->receive_size == 0U && i < STM32_ETHERNET_RECEIVE_BUFFERS; i++) {
        uint32_t status = chip->receive_ring[chip->receive_next].status;
        if ((status & OWN) != 0U) {
            break;
        }
        register_barrier();
        uint32_t parts = status & (RECEIVE_FIRST | RECEIVE_LAST);
        uint32_t size = RECEIVE_SIZE(status);
        if (parts == (RECEIVE_FIRST | RECEIVE_LAST) && (status & RECEIVE_ERROR) == 0U &&
            size > FRAME_HEADER_SIZE + FRAME_CHECK_SIZE &&
            size <= VAPI_ETHERNET_FRAME_MAX + FRAME_CHECK_SIZE) {
            chip->receive_size = (uint16_t)(size - FRAME_CHECK_SIZE);
            chip->receive_taken = 0U;
            ethernet->counters.received++;
        } else {
            /* A frame that took several buffers counts once, with its last. */
            ethernet->counters.receive_errors += (parts & RECEIVE_LAST) != 0U ? 1U : 0U;
            give_receive_buffer(chip);
        }
    }
    return chip->receive_size;
}

static void receive(vapi_ethernet_t *ethernet, void *out_data, size_t size)
{
    stm32_ethernet_t *chip = chip_of(ethernet);

    memcpy(out_data, chip->receive_buffers[chip->receive_next] + chip->receive_taken, size);
    chip->receive_taken = (uint16_t)(chip->receive_taken + size);
}

static void receive_end(vapi_ethernet_t *ethernet)
{
    stm32_ethernet_t *chip = chip_of(ethernet);

    if (chip->receive_size != 0U) {
        give_receive_buffer(chip);
    }
}

/* --- send ------------------------------------------------------------------------------------- */

static vapi_status_t send_begin(vapi_ethernet_t *ethernet, size_t size)
{
    stm32_ethernet_t *chip = chip_of(ethernet);

    if (!chip->running || size > VAPI_ETHERNET_FRAME_MAX) {
        ethernet->counters.send_errors++;
        return VAPI_ERROR_TRANSPORT;
    }
    take_back_sent(chip);
    if (chip->send_waiting == STM32_ETHERNET_SEND_BUFFERS) {
        resume_sending(chip);
        ethernet->counters.send_full++;
        return VAPI_PENDING;
    }
    chip->send_size = 0U;
    return VAPI_OK;
}

static void send(vapi_ethernet_t *ethernet, const void *data, size_t size)
{
    stm32_ethernet_t *chip = chip_of(ethernet);

    memcpy(chip->send_buffers[chip->send_next] + chip->send_size, data, size);
    chip->send_size = (uint16_t)(chip->send_size + size);
}

static void send_end(vapi_ethernet_t *ethernet)
{
    stm32_ethernet_t *chip = chip_of(ethernet);
    volatile stm32_ethernet_descriptor_t *descriptor = &chip->send_ring[chip->send_next];
    bool last = chip->send_next == STM32_ETHERNET_SEND_BUFFERS - 1U;

    descriptor->control = chip->send_size;
    register_barrier();
    descriptor->status = OWN | SEND_LAST | SEND_FIRST | (last ? SEND_RING_END : 0U);
    chip->send_next = last ? 0U : (uint16_t)(chip->send_next + 1U);
    chip->send_waiting++;
    ethernet->counters.sent++;
    register_barrier();
    resume_sending(chip);
}

/* --- the rest --------------------------------------------------------------------------------- */

static void multicast(vapi_ethernet_t *ethernet, const uint8_t address[6], bool join)
{
    stm32_ethernet_t *chip = chip_of(ethernet);
    uint8_t *users = &chip->hash_users[~multicast_hash(address) & 63U];

    *users = (uint8_t)(*users + (join ? 1 : -1));
    set_filter(chip);
}

static unsigned interrupt(vapi_ethernet_t *ethernet)
{
    stm32_ethernet_t *chip = chip_of(ethernet);

    chip_write(chip, DMAIER, INTERRUPT_CLOSED);
    uint32_t status = chip_read(chip, DMASR) & INTERRUPT_OPEN;
    chip_write(chip, DMASR, status);
    uint32_t missed = chip_read(chip, DMAMFBOCR);
    ethernet->counters.receive_overflow += MISSED_BUFFER(missed) + MISSED_FIFO(missed);
    if ((status & STATUS_FATAL) != 0U) {
        /* The DMA has stopped for good. */
        chip->running = false;
        ethernet->counters.stuck++;
    }
    register_barrier();
    return ((status & STATUS_RECEIVED) != 0U ? (unsigned)VAPI_ETHERNET_RECEIVED : 0U) |
           ((status & STATUS_FATAL) != 0U ? (unsigned)VAPI_ETHERNET_LINK : 0U) |
           ((status & (STATUS_FATAL | STATUS_RECEIVE_OVERFLOW)) != 0U
                ? (unsigned)VAPI_ETHERNET_ERROR
                : 0U);
}

static void interrupt_open(vapi_ethernet_t *ethernet)
{
    chip_write(chip_of(ethernet), DMAIER, INTERRUPT_OPEN);
}

void stm32_ethernet_init(stm32_ethernet_t *out_chip, uintptr_t base, uint32_t phy)
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
    out_chip->phy = phy;
}
