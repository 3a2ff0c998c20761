/*
 * The STM32F7's Ethernet driver on a model of the controller: registers, the PHY behind the management bus, and the
 * DMA that walks the rings in the driver's own memory. The model keeps the rules of RM0410 and notes what the hardware
 * would choke on. Nobody has run this on hardware yet: what the model and the driver both have wrong, it cannot show.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/stm32_ethernet.c"

/* --- the model of the controller -------------------------------------------------------------- */

#define BASE        0x40028000U
#define PHY_AT      3U
#define FIFO_FRAMES 2U
#define FRAME_MAX   2048U

typedef struct model_frame {
    uint8_t bytes[FRAME_MAX]; /* with its check sequence */
    uint32_t size;
    uint32_t errors; /* bits of the status that it gets */
} model_frame_t;

static struct {
    uint32_t registers[0x1100U / 4U]; /* by offset / 4 */
    uint32_t phy[32];
    uint32_t status; /* DMASR */
    bool phy_absent;
    bool phy_keeps_resetting;
    bool link_latch; /* a lost link is shown until it is read */
    bool stuck_reset;
    unsigned reset_steps; /* readings until a reset has ended */
    unsigned reset_left;
    bool stuck_mdio;
    unsigned mdio_busy; /* readings until an exchange has ended */
    unsigned misuse;
    unsigned resets;
    unsigned settle; /* readings since the last write to a slow register */
    uint32_t slow;   /* which one that was */

    uint32_t receive_at; /* descriptors that the DMA is at */
    uint32_t send_at;
    bool receive_suspended;
    bool send_suspended;
    model_frame_t fifo[FIFO_FRAMES];
    unsigned fifo_count;
    uint32_t missed; /* frames, for want of a buffer */
    uint32_t missed_fifo;
    unsigned receive_polls;

    uint8_t sent[FRAME_MAX]; /* the last frame that went out */
    uint32_t sent_size;
    unsigned sent_count;
    uint32_t send_errors; /* bits of the status that the next frame gets */
    bool underflow;       /* the next frame runs dry */
    bool sending_held;    /* the transmitter takes nothing for now */
} model;

static stm32_ethernet_t chip;

/* The controller knows 32 bits of an address. All that it uses is in `chip`. */
static void *memory_at(uint32_t address)
{
    uint32_t offset = address - (uint32_t)(uintptr_t)&chip;

    assert_true(offset < sizeof(chip));
    return (uint8_t *)&chip + offset;
}

static bool is_on(uint32_t bit)
{
    return (model.registers[DMAOMR / 4U] & bit) != 0U;
}

/* One frame into one or more buffers. @return false when there was none left for its beginning. */
static bool store(const model_frame_t *frame)
{
    uint32_t done = 0U;

    while (done < frame->size) {
        stm32_ethernet_descriptor_t *descriptor = memory_at(model.receive_at);
        if ((descriptor->status & OWN) == 0U) {
            model.status |= STATUS_RECEIVE_NO_BUFFER;
            model.receive_suspended = true;
            return done > 0U;
        }
        uint32_t room = descriptor->control & 0x1FFFU;
        uint32_t piece = frame->size - done < room ? frame->size - done : room;
        model.misuse += room == 0U || room % 4U != 0U ? 1U : 0U;
        memcpy(memory_at(descriptor->buffer), frame->bytes + done, piece);
        bool last = done + piece == frame->size;
        descriptor->status = (done == 0U ? RECEIVE_FIRST : 0U) |
                             (last ? RECEIVE_LAST | frame->size << 16 | frame->errors : 0U);
        model.receive_at = (descriptor->control & RECEIVE_RING_END) != 0U
                               ? model.registers[DMARDLAR / 4U]
                               : model.receive_at + 16U;
        done += piece;
    }
    model.status |= STATUS_RECEIVED;
    return true;
}

static void store_waiting(void)
{
    while (model.fifo_count > 0U && store(&model.fifo[0])) {
        model.fifo_count--;
        memmove(&model.fifo[0], &model.fifo[1], model.fifo_count * sizeof(model.fifo[0]));
    }
}

static void transmit(void)
{
    while (!model.send_suspended && !model.sending_held && is_on(DMAOMR_TRANSMIT)) {
        stm32_ethernet_descriptor_t *descriptor = memory_at(model.send_at);
        uint32_t status = descriptor->status;
        if ((status & OWN) == 0U) {
            model.status |= STATUS_TRANSMIT_NO_BUFFER;
            model.send_suspended = true;
            return;
        }
        model.misuse += (status & (SEND_FIRST | SEND_LAST)) != (SEND_FIRST | SEND_LAST) ? 1U : 0U;
        model.sent_size = descriptor->control & 0x1FFFU;
        memcpy(model.sent, memory_at(descriptor->buffer), model.sent_size);
        model.sent_count++;
        descriptor->status = (status & ~OWN) | model.send_errors;
        model.send_errors = 0U;
        model.send_at =
            (status & SEND_RING_END) != 0U ? model.registers[DMATDLAR / 4U] : model.send_at + 16U;
        if (model.underflow) {
            model.underflow = false;
            model.status |= STATUS_TRANSMIT_UNDERFLOW;
            model.send_suspended = true;
        }
    }
}

/* --- its registers */

static bool is_slow(uint32_t offset)
{
    return offset <= MACHTLR || offset == MACFCR || offset == MACA0HR || offset == MACA0LR ||
           offset == DMAOMR;
}

static uint32_t status_value(void)
{
    uint32_t enabled = model.status & model.registers[DMAIER / 4U];

    model.status |= (enabled & STATUS_RECEIVED) != 0U ? STATUS_NORMAL : 0U;
    model.status |=
        (enabled & (STATUS_FATAL | STATUS_RECEIVE_OVERFLOW)) != 0U ? STATUS_ABNORMAL : 0U;
    return model.status;
}

/* Whether the line to the processor is raised. */
static bool interrupts(void)
{
    return (status_value() & model.registers[DMAIER / 4U] & (STATUS_NORMAL | STATUS_ABNORMAL)) !=
           0U;
}

uint32_t register_read(uintptr_t address)
{
    uint32_t offset = (uint32_t)(address - BASE);
    uint32_t value;

    if (offset == model.slow) {
        model.settle++;
    }
    switch (offset) {
    case MACMIIAR:
        value = model.registers[MACMIIAR / 4U];
        if (model.mdio_busy > 0U && !model.stuck_mdio) {
            model.mdio_busy--;
        }
        return model.mdio_busy > 0U ? value : value & ~MACMIIAR_BUSY;
    case DMABMR:
        value = model.registers[DMABMR / 4U];
        model.reset_left -= model.reset_left > 0U ? 1U : 0U;
        if (!model.stuck_reset && model.reset_left == 0U) {
            model.registers[DMABMR / 4U] &= ~DMABMR_RESET;
        }
        return value;
    case DMASR:
        return status_value();
    case MMCRFCECR:
    case MMCRFAECR:
        value = model.registers[offset / 4U];
        if ((model.registers[MMCCR / 4U] & 1U << 2) != 0U) {
            model.registers[offset / 4U] = 0U;
        }
        return value;
    case DMAMFBOCR:
        value = model.missed | model.missed_fifo << 17;
        model.missed = 0U;
        model.missed_fifo = 0U;
        return value;
    default:
        assert_true(offset < sizeof(model.registers) && offset % 4U == 0U);
        return model.registers[offset / 4U];
    }
}

static void exchange_with_phy(uint32_t value)
{
    uint32_t index = value >> 6 & 31U;
    uint32_t *data = &model.registers[MACMIIDR / 4U];

    model.mdio_busy = 3U;
    model.misuse += (value >> 2 & 7U) != 4U || (value & MACMIIAR_BUSY) == 0U ? 1U : 0U;
    if (model.phy_absent || value >> 11 != PHY_AT) {
        *data = 0xFFFFU;
    } else if ((value & MACMIIAR_WRITE) != 0U) {
        bool reset = index == PHY_CONTROL && (*data & PHY_CONTROL_RESET) != 0U;
        model.phy[index] = reset && !model.phy_keeps_resetting ? 0x3000U : *data;
    } else {
        *data = model.phy[index];
        if (index == PHY_STATUS && model.link_latch) {
            model.link_latch = false;
            *data &= ~PHY_STATUS_LINK;
        }
    }
}

static void reset_controller(void)
{
    model.resets++;
    memset(model.registers, 0, sizeof(model.registers));
    model.registers[MACCR / 4U] = 1U << 15;
    model.registers[DMABMR / 4U] = DMABMR_RESET;
    model.reset_left = model.reset_steps;
    model.status = 0U;
    model.fifo_count = 0U;
    model.receive_suspended = false;
    model.send_suspended = false;
}

static void write_status(uint32_t value)
{
    model.status &= ~value;
}

void register_write(uintptr_t address, uint32_t value)
{
    uint32_t offset = (uint32_t)(address - BASE);

    assert_true(offset < sizeof(model.registers) && offset % 4U == 0U);
    if (is_slow(offset)) {
        model.misuse += model.slow == offset && model.settle < 100U ? 1U : 0U;
        model.slow = offset;
        model.settle = 0U;
    }
    switch (offset) {
    case DMABMR:
        if ((value & DMABMR_RESET) != 0U) {
            reset_controller();
            return;
        }
        break;
    case MACCR:
        /* Reserved, and 1 after a reset. */
        model.misuse += (value & 1U << 15) == 0U ? 1U : 0U;
        break;
    case DMASR:
        write_status(value);
        return;
    case DMATPDR:
        model.misuse +=
            (model.status & (STATUS_TRANSMIT_NO_BUFFER | STATUS_TRANSMIT_UNDERFLOW)) != 0U ? 1U
                                                                                           : 0U;
        model.send_suspended = false;
        transmit();
        return;
    case DMARPDR:
        model.misuse += (model.status & STATUS_RECEIVE_NO_BUFFER) != 0U ? 1U : 0U;
        model.receive_polls++;
        model.receive_suspended = false;
        store_waiting();
        return;
    case MACMIIAR:
        model.misuse += model.mdio_busy > 0U ? 1U : 0U;
        exchange_with_phy(value);
        break;
    case DMARDLAR:
        model.misuse += value % 4U != 0U || is_on(DMAOMR_RECEIVE) ? 1U : 0U;
        model.receive_at = value;
        break;
    case DMATDLAR:
        model.misuse += value % 4U != 0U || is_on(DMAOMR_TRANSMIT) ? 1U : 0U;
        model.send_at = value;
        break;
    default:
        break;
    }
    model.registers[offset / 4U] = value;
    if (offset == DMAOMR) {
        transmit();
    }
}

uint8_t register_read_8(uintptr_t address)
{
    (void)address;
    model.misuse++;
    return 0U;
}

void register_write_8(uintptr_t address, uint8_t value)
{
    (void)address;
    (void)value;
    model.misuse++;
}

uint16_t register_read_16(uintptr_t address)
{
    (void)address;
    model.misuse++;
    return 0U;
}

/* --- helpers ---------------------------------------------------------------------------------- */

static vapi_ethernet_t *const device = &chip.ethernet;
static const uint8_t own_address[6] = {0x02, 0x12, 0x34, 0x56, 0x78, 0x9A};

/* A frame arrives, of `size` bytes without check sequence, whose bytes depend on `seed`. */
static void arrive_with(size_t size, uint8_t seed, uint32_t errors)
{
    model_frame_t frame = {.size = (uint32_t)size + FRAME_CHECK_SIZE, .errors = errors};

    assert_true(frame.size <= FRAME_MAX);
    for (size_t i = 0U; i < size; i++) {
        frame.bytes[i] = (uint8_t)(i * 7U + seed);
    }
    if (!model.receive_suspended && model.fifo_count == 0U && store(&frame)) {
        return;
    }
    if (model.fifo_count < FIFO_FRAMES && is_on(DMAOMR_RECEIVE_WAIT)) {
        model.fifo[model.fifo_count++] = frame;
    } else {
        model.missed++;
    }
}

static void arrive(size_t size, uint8_t seed)
{
    arrive_with(size, seed, 0U);
}

static size_t waiting(void)
{
    return device->operations->receive_size(device);
}

/* Takes the frame that waits and compares it, in pieces of `piece` bytes. */
static void take_frame(size_t size, uint8_t seed, size_t piece)
{
    uint8_t bytes[VAPI_ETHERNET_FRAME_MAX];

    assert_int_equal(waiting(), size);
    for (size_t done = 0U; done < size; done += piece) {
        device->operations->receive(device, bytes + done,
                                    size - done < piece ? size - done : piece);
    }
    device->operations->receive_end(device);
    for (size_t i = 0U; i < size; i++) {
        assert_int_equal(bytes[i], (uint8_t)(i * 7U + seed));
    }
}

static vapi_status_t send_frame(size_t size, size_t piece)
{
    uint8_t bytes[VAPI_ETHERNET_FRAME_MAX];
    vapi_status_t status = device->operations->send_begin(device, size);

    for (size_t i = 0U; i < sizeof(bytes); i++) {
        bytes[i] = (uint8_t)(i * 3U + size);
    }
    if (status == VAPI_OK) {
        for (size_t done = 0U; done < size; done += piece) {
            device->operations->send(device, bytes + done,
                                     size - done < piece ? size - done : piece);
        }
        device->operations->send_end(device);
    }
    return status;
}

static void assert_sent(size_t size)
{
    assert_int_equal(model.sent_size, size);
    for (size_t i = 0U; i < size; i++) {
        assert_int_equal(model.sent[i], (uint8_t)(i * 3U + size));
    }
}

static vapi_status_t start(void)
{
    return device->operations->start(device);
}

static bool link_is_up(void)
{
    return device->operations->link(device);
}

static int set_up(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    model.slow = UINT32_MAX;
    model.phy[PHY_IDENTIFIER] = 7U;
    model.phy[PHY_STATUS] = 0x7809U | PHY_STATUS_LINK | PHY_STATUS_NEGOTIATED;
    model.phy[PHY_PARTNER] = 0x41E1U;
    stm32_ethernet_init(&chip, BASE, PHY_AT);
    memcpy(device->address, own_address, sizeof(own_address));
    return 0;
}

static int set_up_running(void **state)
{
    set_up(state);
    assert_int_equal(start(), VAPI_OK);
    assert_true(link_is_up());
    return 0;
}

static int no_misuse(void **state)
{
    (void)state;
    assert_int_equal(model.misuse, 0U);
    return 0;
}

static uint32_t value_of(uint32_t offset)
{
    return model.registers[offset / 4U];
}

/* --- start ------------------------------------------------------------------------------------ */

static void test_the_start_resets_and_opens_both_directions(void **state)
{
    (void)state;
    model.registers[DMAOMR / 4U] = DMAOMR_ON;
    assert_int_equal(start(), VAPI_OK);
    assert_int_equal(model.resets, 1U);
    assert_int_equal(value_of(DMAOMR), DMAOMR_ON);
    assert_int_equal(value_of(MACCR) & (MACCR_TRANSMIT | MACCR_RECEIVE),
                     MACCR_TRANSMIT | MACCR_RECEIVE);
    assert_int_equal(model.phy[PHY_CONTROL], PHY_CONTROL_NEGOTIATE);
    assert_int_equal(model.phy[PHY_ADVERTISE], PHY_ADVERTISE_ALL);
}

static void test_only_the_own_address_broadcasts_and_joined_groups_come_in(void **state)
{
    (void)state;
    assert_int_equal(start(), VAPI_OK);
    assert_int_equal(value_of(MACFFR), MACFFR_HASH_MULTICAST);
    assert_int_equal(value_of(MACA0HR), 0x9A78U);
    assert_int_equal(value_of(MACA0LR), 0x56341202U);
    assert_int_equal(value_of(MACHTLR) | value_of(MACHTHR), 0U);
}

static void test_interrupts_that_nobody_serves_are_closed(void **state)
{
    (void)state;
    assert_int_equal(start(), VAPI_OK);
    assert_int_equal(value_of(MACIMR), 0x208U);
    assert_int_equal(value_of(MMCRIMR), 0x20060U);
    assert_int_equal(value_of(MMCTIMR), 0x20C000U);
}

static void test_a_reset_that_never_ends_is_given_up(void **state)
{
    (void)state;
    model.stuck_reset = true;
    assert_int_equal(start(), VAPI_ERROR_TRANSPORT);
    assert_int_equal(device->counters.stuck, 1U);
    assert_int_equal(send_frame(60U, 60U), VAPI_ERROR_TRANSPORT);
    assert_int_equal(waiting(), 0U);
}

/* The PHY's clock comes with its crystal: tens of milliseconds, millions of readings. */
static void test_a_reset_that_waits_for_the_clock_of_the_phy_is_waited_for(void **state)
{
    (void)state;
    model.reset_steps = 2000000U;
    assert_int_equal(start(), VAPI_OK);
    assert_int_equal(device->counters.stuck, 0U);
}

static void test_a_management_bus_that_is_stuck_is_given_up(void **state)
{
    (void)state;
    model.stuck_mdio = true;
    assert_int_equal(start(), VAPI_ERROR_TRANSPORT);
    assert_int_equal(device->counters.stuck, 1U);
}

static void test_without_a_phy_there_is_no_device(void **state)
{
    (void)state;
    model.phy_absent = true;
    assert_int_equal(start(), VAPI_ERROR_NOT_PROVIDED);
    assert_int_equal(device->counters.stuck, 0U);
}

static void test_a_phy_whose_reset_never_ends_is_given_up(void **state)
{
    (void)state;
    model.phy_keeps_resetting = true;
    assert_int_equal(start(), VAPI_ERROR_TRANSPORT);
    assert_int_equal(device->counters.stuck, 1U);
}

static void test_an_address_set_after_the_start_is_written(void **state)
{
    static const uint8_t other[6] = {2, 0, 0, 0, 0, 9};

    (void)state;
    memcpy(device->address, other, sizeof(other));
    device->operations->set_address(device);
    assert_int_equal(value_of(MACA0HR), 0x0900U);
    assert_int_equal(value_of(MACA0LR), 2U);
}

/* --- link ------------------------------------------------------------------------------------- */

static void test_the_link_goes_down_and_comes_up_and_is_counted(void **state)
{
    (void)state;
    assert_int_equal(device->counters.link_changes, 1U);
    model.phy[PHY_STATUS] &= ~PHY_STATUS_LINK;
    assert_false(link_is_up());
    assert_false(link_is_up());
    model.phy[PHY_STATUS] |= PHY_STATUS_LINK;
    model.link_latch = true;
    assert_true(link_is_up());
    assert_int_equal(device->counters.link_changes, 3U);
}

static void test_a_link_that_is_still_negotiating_is_down(void **state)
{
    (void)state;
    model.phy[PHY_STATUS] &= ~PHY_STATUS_NEGOTIATED;
    assert_false(link_is_up());
}

static void test_speed_and_duplex_are_the_best_that_both_can(void **state)
{
    static const struct {
        uint32_t partner;
        uint32_t mode;
    } cases[] = {
        {0x41E1U, MACCR_100_MBIT_S | MACCR_FULL_DUPLEX},
        {0x40E1U, MACCR_100_MBIT_S | MACCR_NOT_OWN},
        {0x4061U, MACCR_FULL_DUPLEX},
        {0x4021U, MACCR_NOT_OWN},
        {0x0081U, MACCR_100_MBIT_S | MACCR_NOT_OWN}, /* one that does not negotiate */
    };

    (void)state;
    for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); i++) {
        model.phy[PHY_PARTNER] = cases[i].partner;
        assert_true(link_is_up());
        assert_int_equal(value_of(MACCR),
                         1U << 15 | cases[i].mode | MACCR_TRANSMIT | MACCR_RECEIVE);
    }
}

static void test_a_phy_that_is_gone_has_no_link(void **state)
{
    (void)state;
    model.phy_absent = true;
    assert_false(link_is_up());
    model.phy_absent = false;
    model.stuck_mdio = true;
    assert_false(link_is_up());
    assert_true(device->counters.stuck > 0U);
}

/* --- receive ---------------------------------------------------------------------------------- */

static void test_frames_of_every_length_arrive_whole_around_the_ring(void **state)
{
    (void)state;
    for (size_t size = 60U; size <= VAPI_ETHERNET_FRAME_MAX; size++) {
        arrive(size, (uint8_t)size);
        take_frame(size, (uint8_t)size, size % 5U == 0U ? 4U : 512U);
    }
    assert_int_equal(waiting(), 0U);
    assert_int_equal(device->counters.received, VAPI_ETHERNET_FRAME_MAX - 59U);
    assert_int_equal(device->counters.receive_errors, 0U);
}

static void test_a_full_ring_is_taken_in_order(void **state)
{
    (void)state;
    for (uint8_t round = 0U; round < 3U; round++) {
        for (uint8_t i = 0U; i < STM32_ETHERNET_RECEIVE_BUFFERS; i++) {
            arrive(60U + i, i);
        }
        for (uint8_t i = 0U; i < STM32_ETHERNET_RECEIVE_BUFFERS; i++) {
            take_frame(60U + i, i, 60U);
        }
    }
    assert_int_equal(device->counters.receive_deferred, 0U);
}

static void test_a_frame_that_is_not_taken_stays_and_one_may_be_dropped(void **state)
{
    (void)state;
    arrive(100U, 1U);
    arrive(101U, 2U);
    assert_int_equal(waiting(), 100U);
    assert_int_equal(waiting(), 100U);
    assert_int_equal(device->counters.received, 1U);
    device->operations->receive_end(device);
    take_frame(101U, 2U, 101U);
}

static void test_an_end_without_a_frame_gives_nothing_away(void **state)
{
    (void)state;
    device->operations->receive_end(device);
    arrive(60U, 5U);
    take_frame(60U, 5U, 60U);
}

static void test_frames_with_errors_are_dropped_and_counted(void **state)
{
    (void)state;
    arrive_with(60U, 1U, RECEIVE_ERROR | 1U << 1); /* a bad check sequence */
    arrive(61U, 2U);
    take_frame(61U, 2U, 61U);
    arrive_with(10U, 1U, 0U); /* no more than a header */
    assert_int_equal(waiting(), 0U);
    assert_int_equal(device->counters.receive_errors, 2U);
    assert_int_equal(device->counters.received, 1U);
}

static void test_frames_that_are_too_long_are_dropped_and_counted_once(void **state)
{
    (void)state;
    arrive(VAPI_ETHERNET_FRAME_MAX + 1U, 1U);
    arrive(STM32_ETHERNET_BUFFER_SIZE + 100U, 2U); /* takes two buffers */
    arrive(62U, 3U);
    take_frame(62U, 3U, 62U);
    assert_int_equal(device->counters.receive_errors, 2U);
    assert_int_equal(waiting(), 0U);
}

static void test_a_frame_that_found_no_buffer_waits_and_comes_when_there_is_one(void **state)
{
    (void)state;
    for (uint8_t i = 0U; i < STM32_ETHERNET_RECEIVE_BUFFERS + FIFO_FRAMES; i++) {
        arrive(60U + i, i);
    }
    assert_true(model.receive_suspended);
    for (uint8_t i = 0U; i < STM32_ETHERNET_RECEIVE_BUFFERS + FIFO_FRAMES; i++) {
        take_frame(60U + i, i, 60U);
    }
    assert_true(model.receive_polls > 0U);
    assert_true(device->counters.receive_deferred > 0U);
    assert_int_equal(model.fifo_count, 0U);
}

static void test_a_broken_frame_frees_its_buffer_for_one_that_waits(void **state)
{
    (void)state;
    for (uint8_t i = 0U; i < STM32_ETHERNET_RECEIVE_BUFFERS; i++) {
        arrive_with(60U, i, RECEIVE_ERROR);
    }
    arrive(61U, 9U);
    assert_int_equal(model.fifo_count, 1U);
    (void)device->operations->interrupt(device);
    /* One look takes no more than the ring holds, and the rest interrupts again. */
    assert_int_equal(waiting(), 0U);
    device->operations->interrupt_open(device);
    assert_true(interrupts());
    take_frame(61U, 9U, 61U);
    assert_int_equal(device->counters.receive_errors, STM32_ETHERNET_RECEIVE_BUFFERS);
}

static void test_bad_frames_that_the_mac_has_dropped_are_counted(void **state)
{
    (void)state;
    model.registers[MMCRFCECR / 4U] = 3U;
    model.registers[MMCRFAECR / 4U] = 2U;
    assert_true(device->operations->link(device));
    assert_true(device->operations->link(device));
    assert_int_equal(device->counters.receive_errors, 5U);
}

static void test_missed_frames_are_counted(void **state)
{
    (void)state;
    for (uint8_t i = 0U; i < STM32_ETHERNET_RECEIVE_BUFFERS + FIFO_FRAMES + 3U; i++) {
        arrive(60U, i);
    }
    model.missed_fifo = 2U;
    model.status |= STATUS_RECEIVE_OVERFLOW;
    assert_int_equal(device->operations->interrupt(device),
                     VAPI_ETHERNET_RECEIVED | VAPI_ETHERNET_ERROR);
    assert_int_equal(device->counters.receive_overflow, 5U);
    (void)device->operations->interrupt(device);
    assert_int_equal(device->counters.receive_overflow, 5U);
}

/* --- send ------------------------------------------------------------------------------------- */

static void test_frames_of_every_length_leave_whole_around_the_ring(void **state)
{
    (void)state;
    for (size_t size = 60U; size <= VAPI_ETHERNET_FRAME_MAX; size++) {
        assert_int_equal(send_frame(size, size % 5U == 0U ? 7U : 400U), VAPI_OK);
        assert_sent(size);
    }
    assert_int_equal(model.sent_count, VAPI_ETHERNET_FRAME_MAX - 59U);
    assert_int_equal(device->counters.sent, VAPI_ETHERNET_FRAME_MAX - 59U);
}

static void test_a_full_ring_refuses_until_a_frame_has_left(void **state)
{
    (void)state;
    model.sending_held = true;
    for (unsigned i = 0U; i < STM32_ETHERNET_SEND_BUFFERS; i++) {
        assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    }
    assert_int_equal(send_frame(60U, 60U), VAPI_PENDING);
    assert_int_equal(device->counters.send_full, 1U);
    model.sending_held = false;
    transmit();
    assert_int_equal(model.sent_count, STM32_ETHERNET_SEND_BUFFERS);
    assert_int_equal(send_frame(61U, 61U), VAPI_OK);
    assert_sent(61U);
}

static void test_a_frame_that_could_not_be_sent_is_counted(void **state)
{
    (void)state;
    model.send_errors = SEND_ERROR | 1U << 10; /* no carrier */
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    assert_int_equal(device->counters.send_errors, 1U);
}

static void test_sending_goes_on_after_an_underflow(void **state)
{
    (void)state;
    model.underflow = true;
    model.send_errors = SEND_ERROR | 1U << 1;
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    assert_true(model.send_suspended);
    assert_int_equal(send_frame(61U, 61U), VAPI_OK);
    assert_sent(61U);
    assert_int_equal(device->counters.send_errors, 1U);
}

static void test_an_underflow_with_a_full_ring_does_not_stop_for_ever(void **state)
{
    (void)state;
    model.sending_held = true;
    for (unsigned i = 0U; i < STM32_ETHERNET_SEND_BUFFERS; i++) {
        assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    }
    model.send_suspended = true;
    model.status |= STATUS_TRANSMIT_UNDERFLOW;
    model.sending_held = false;
    assert_int_equal(send_frame(60U, 60U), VAPI_PENDING);
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
}

static void test_a_frame_that_is_too_long_is_refused(void **state)
{
    (void)state;
    assert_int_equal(device->operations->send_begin(device, VAPI_ETHERNET_FRAME_MAX + 1U),
                     VAPI_ERROR_TRANSPORT);
    assert_int_equal(device->counters.send_errors, 1U);
}

/* --- the rest --------------------------------------------------------------------------------- */

/* The two examples of RM0410's chapter on the multicast filter. */
static void test_groups_are_let_in_while_somebody_has_joined(void **state)
{
    static const uint8_t upper[6] = {0x1F, 0x52, 0x41, 0x9C, 0xB6, 0xAF};
    static const uint8_t lower[6] = {0xA0, 0x0A, 0x98, 0x00, 0x00, 0x45};

    (void)state;
    device->operations->multicast(device, upper, true);
    device->operations->multicast(device, lower, true);
    device->operations->multicast(device, lower, true);
    assert_int_equal(value_of(MACHTHR), 1U << 12);
    assert_int_equal(value_of(MACHTLR), 1U << 7);
    device->operations->multicast(device, lower, false);
    assert_int_equal(value_of(MACHTLR), 1U << 7);
    device->operations->multicast(device, lower, false);
    device->operations->multicast(device, upper, false);
    assert_int_equal(value_of(MACHTLR) | value_of(MACHTHR), 0U);
}

/* What IPv6 needs: all nodes, and the group by which neighbours ask for an address that ends in 12:34:56. */
static void test_the_groups_of_neighbour_discovery_get_in(void **state)
{
    static const uint8_t all_nodes[6] = {0x33, 0x33, 0x00, 0x00, 0x00, 0x01};
    static const uint8_t solicited[6] = {0x33, 0x33, 0xFF, 0x12, 0x34, 0x56};

    (void)state;
    device->operations->multicast(device, all_nodes, true);
    device->operations->multicast(device, solicited, true);
    assert_int_equal(value_of(MACHTLR), 1U << 1);
    assert_int_equal(value_of(MACHTHR), 1U << (61 - 32));
    device->operations->multicast(device, solicited,
                                  false); /* the address turned out to be a duplicate */
    assert_int_equal(value_of(MACHTLR), 1U << 1);
    assert_int_equal(value_of(MACHTHR), 0U);
}

static void test_an_interrupt_says_what_has_happened_and_closes_the_line(void **state)
{
    (void)state;
    assert_false(interrupts());
    arrive(60U, 1U);
    assert_true(interrupts());
    assert_int_equal(device->operations->interrupt(device), VAPI_ETHERNET_RECEIVED);
    assert_false(interrupts());
    arrive(61U, 2U);
    assert_false(interrupts());
    device->operations->interrupt_open(device);
    assert_true(interrupts());
    assert_int_equal(device->operations->interrupt(device), VAPI_ETHERNET_RECEIVED);
    device->operations->interrupt_open(device);
    assert_false(interrupts());
}

static void test_a_fatal_bus_error_is_followed_by_a_new_start(void **state)
{
    (void)state;
    model.status |= STATUS_FATAL;
    assert_true(interrupts());
    assert_int_equal(device->operations->interrupt(device),
                     VAPI_ETHERNET_LINK | VAPI_ETHERNET_ERROR);
    assert_int_equal(send_frame(60U, 60U), VAPI_ERROR_TRANSPORT);
    assert_int_equal(device->counters.stuck, 1U);
    assert_true(link_is_up());
    assert_int_equal(model.resets, 2U);
    arrive(60U, 4U);
    take_frame(60U, 4U, 60U);
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    assert_sent(60U);
}

static void test_a_transmitter_that_hangs_is_started_anew_after_two_seconds(void **state)
{
    (void)state;
    model.sending_held = true;
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    assert_int_equal(send_frame(61U, 61U), VAPI_OK);
    assert_true(link_is_up()); /* perhaps at once after that */
    assert_true(link_is_up()); /* a second later */
    assert_int_equal(model.resets, 1U);
    assert_true(link_is_up()); /* two seconds */
    assert_int_equal(model.resets, 2U);
    assert_int_equal(device->counters.stuck, 1U);
    assert_int_equal(device->counters.send_errors, 2U);
    model.sending_held = false;
    transmit();
    assert_int_equal(send_frame(62U, 62U), VAPI_OK);
    assert_sent(62U);
    for (unsigned i = 0U; i < 5U; i++) {
        assert_true(link_is_up());
    }
    assert_int_equal(model.resets, 2U);
}

static void test_a_transmitter_that_is_only_slow_is_left_alone(void **state)
{
    (void)state;
    for (unsigned i = 0U; i < 20U; i++) {
        model.sending_held = true;
        assert_int_equal(send_frame(60U + i, 60U + i), VAPI_OK);
        assert_true(link_is_up());
        assert_true(link_is_up());
        model.sending_held = false;
        transmit();
    }
    assert_int_equal(model.resets, 1U);
    assert_int_equal(device->counters.send_errors + device->counters.stuck, 0U);
}

static void
test_a_frame_that_nobody_has_called_the_transmitter_for_leaves_with_the_next_look(void **state)
{
    (void)state;
    model.sending_held = true;
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    model.send_suspended = true;
    model.status |= STATUS_TRANSMIT_NO_BUFFER;
    model.sending_held = false;
    assert_true(link_is_up());
    assert_sent(60U);
    for (unsigned i = 0U; i < 5U; i++) {
        assert_true(link_is_up());
    }
    assert_int_equal(model.resets, 1U);
}

static void test_without_a_link_no_frame_is_waited_for(void **state)
{
    (void)state;
    model.sending_held = true;
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    model.phy[PHY_STATUS] &= ~PHY_STATUS_LINK;
    for (unsigned i = 0U; i < 6U; i++) {
        assert_false(link_is_up());
    }
    assert_int_equal(model.resets, 1U);
}

#define FRESH(test)   cmocka_unit_test_setup_teardown(test, set_up, no_misuse)
#define RUNNING(test) cmocka_unit_test_setup_teardown(test, set_up_running, no_misuse)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FRESH(test_the_start_resets_and_opens_both_directions),
        FRESH(test_only_the_own_address_broadcasts_and_joined_groups_come_in),
        FRESH(test_interrupts_that_nobody_serves_are_closed),
        FRESH(test_a_reset_that_never_ends_is_given_up),
        FRESH(test_a_reset_that_waits_for_the_clock_of_the_phy_is_waited_for),
        cmocka_unit_test_setup(test_a_management_bus_that_is_stuck_is_given_up, set_up),
        FRESH(test_without_a_phy_there_is_no_device),
        FRESH(test_a_phy_whose_reset_never_ends_is_given_up),
        RUNNING(test_an_address_set_after_the_start_is_written),
        RUNNING(test_the_link_goes_down_and_comes_up_and_is_counted),
        RUNNING(test_a_link_that_is_still_negotiating_is_down),
        RUNNING(test_speed_and_duplex_are_the_best_that_both_can),
        RUNNING(test_a_phy_that_is_gone_has_no_link),
        RUNNING(test_frames_of_every_length_arrive_whole_around_the_ring),
        RUNNING(test_a_full_ring_is_taken_in_order),
        RUNNING(test_a_frame_that_is_not_taken_stays_and_one_may_be_dropped),
        RUNNING(test_an_end_without_a_frame_gives_nothing_away),
        RUNNING(test_frames_with_errors_are_dropped_and_counted),
        RUNNING(test_frames_that_are_too_long_are_dropped_and_counted_once),
        RUNNING(test_a_frame_that_found_no_buffer_waits_and_comes_when_there_is_one),
        RUNNING(test_a_broken_frame_frees_its_buffer_for_one_that_waits),
        RUNNING(test_bad_frames_that_the_mac_has_dropped_are_counted),
        RUNNING(test_missed_frames_are_counted),
        RUNNING(test_frames_of_every_length_leave_whole_around_the_ring),
        RUNNING(test_a_full_ring_refuses_until_a_frame_has_left),
        RUNNING(test_a_frame_that_could_not_be_sent_is_counted),
        RUNNING(test_sending_goes_on_after_an_underflow),
        RUNNING(test_an_underflow_with_a_full_ring_does_not_stop_for_ever),
        RUNNING(test_a_frame_that_is_too_long_is_refused),
        RUNNING(test_groups_are_let_in_while_somebody_has_joined),
        RUNNING(test_the_groups_of_neighbour_discovery_get_in),
        RUNNING(test_an_interrupt_says_what_has_happened_and_closes_the_line),
        RUNNING(test_a_fatal_bus_error_is_followed_by_a_new_start),
        RUNNING(test_a_transmitter_that_hangs_is_started_anew_after_two_seconds),
        RUNNING(test_a_transmitter_that_is_only_slow_is_left_alone),
        RUNNING(test_a_frame_that_nobody_has_called_the_transmitter_for_leaves_with_the_next_look),
        RUNNING(test_without_a_link_no_frame_is_waited_for),
    };
    return cmocka_run_group_tests_name("STM32 Ethernet driver", tests, NULL, NULL);
}
