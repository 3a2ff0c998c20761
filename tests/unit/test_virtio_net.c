/*
 * The virtio-net driver on a model of the device: registers, and the other side of the rings in the
 * driver's own memory. The model keeps the rules of VIRTIO 1.2 as long as a test does not make it
 * hostile, and notes where the driver breaks them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/virtio_net.c"

/* --- the model of the device ------------------------------------------------------------------ */

#define BASE 0x10001000U

typedef struct model_queue {
    uint32_t size;
    uint64_t descriptors;
    uint64_t available;
    uint64_t used;
    bool ready;
    uint16_t taken;    /* of what was made available */
    unsigned notified; /* times the driver has knocked */
} model_queue_t;

static struct {
    uint32_t device_id;
    uint32_t version;
    uint32_t offered[2];
    uint32_t accepted[2];
    uint32_t features_part;
    uint32_t driver_features_part;
    uint32_t queue_size_max;
    uint32_t queue_selected;
    uint32_t status;
    uint32_t interrupt_status;
    uint32_t generation;
    uint8_t address[6];
    uint16_t link;
    model_queue_t queues[2];

    bool refuses_features; /* FEATURES_OK does not stay */
    bool stuck_in_reset;   /* the status never reads 0 */
    bool changes_for_ever; /* another generation at each reading */
    uint32_t changes;      /* generations that pass while the address is read */
    bool keeps_queue;      /* a reset does not end it */
    bool gate;             /* the way to the processor is open */
    unsigned misuse;       /* what a device need not forgive */
    unsigned resets;
} model;

static virtio_net_t net;

/* --- its registers */

static uint32_t status_value(void)
{
    if (model.stuck_in_reset && model.status == 0U) {
        return STATUS_ACKNOWLEDGE;
    }
    return model.status;
}

uint32_t register_read(uintptr_t address)
{
    model_queue_t *queue = &model.queues[model.queue_selected & 1U];

    switch (address - BASE) {
    case MAGIC:
        return MAGIC_VALUE;
    case VERSION:
        return model.version;
    case DEVICE_ID:
        return model.device_id;
    case DEVICE_FEATURES:
        return model.offered[model.features_part & 1U];
    case QUEUE_SIZE_MAX:
        return model.queue_size_max;
    case QUEUE_READY:
        return queue->ready || model.keeps_queue ? 1U : 0U;
    case INTERRUPT_STATUS:
        return model.interrupt_status;
    case STATUS:
        return status_value();
    case CONFIG_GENERATION:
        if (model.changes > 0U || model.changes_for_ever) {
            model.changes -= model.changes > 0U ? 1U : 0U;
            model.generation++;
        }
        return model.generation;
    default:
        model.misuse++;
        return 0U;
    }
}

uint8_t register_read_8(uintptr_t address)
{
    uintptr_t offset = address - BASE - CONFIG_ADDRESS;

    if (offset >= sizeof(model.address)) {
        model.misuse++;
        return 0U;
    }
    /* While the configuration is changing, its bytes are old and new ones. */
    return model.changes > 0U ? 0xEEU : model.address[offset];
}

uint16_t register_read_16(uintptr_t address)
{
    model.misuse += address != BASE + CONFIG_LINK ? 1U : 0U;
    return model.link;
}

void register_write_8(uintptr_t address, uint8_t value)
{
    (void)address;
    (void)value;
    model.misuse++;
}

static void write_status(uint32_t value)
{
    if (value == 0U) {
        model.resets++;
        model.status = 0U;
        model.interrupt_status = 0U;
        memset(model.queues, 0, sizeof(model.queues));
        memset(model.accepted, 0, sizeof(model.accepted));
        return;
    }
    /* Bits are only added, one after another (3.1.1). */
    model.misuse += (model.status & ~value & ~STATUS_NEEDS_RESET) != 0U ? 1U : 0U;
    if ((value & STATUS_FEATURES_OK) != 0U && model.refuses_features) {
        value &= ~STATUS_FEATURES_OK;
    }
    if ((value & STATUS_DRIVER_OK) != 0U && (value & STATUS_FEATURES_OK) == 0U) {
        model.misuse++;
    }
    model.status = value;
}

static void write_half(uint64_t *ref_address, bool upper, uint32_t value)
{
    *ref_address = upper ? (*ref_address & UINT32_MAX) | (uint64_t)value << 32
                         : (*ref_address & ~(uint64_t)UINT32_MAX) | value;
}

void register_write(uintptr_t address, uint32_t value)
{
    model_queue_t *queue = &model.queues[model.queue_selected & 1U];

    switch (address - BASE) {
    case DEVICE_FEATURES_PART:
        model.features_part = value;
        break;
    case DRIVER_FEATURES_PART:
        model.driver_features_part = value;
        break;
    case DRIVER_FEATURES:
        /* Not after FEATURES_OK, and nothing that was not offered (2.2.1). */
        model.misuse += (model.status & STATUS_FEATURES_OK) != 0U ? 1U : 0U;
        model.misuse += (value & ~model.offered[model.driver_features_part & 1U]) != 0U ? 1U : 0U;
        model.accepted[model.driver_features_part & 1U] = value;
        break;
    case QUEUE_SELECT:
        model.misuse += value > 1U ? 1U : 0U;
        model.queue_selected = value;
        break;
    case QUEUE_SIZE:
        model.misuse += value > model.queue_size_max || (value & (value - 1U)) != 0U ? 1U : 0U;
        queue->size = value;
        break;
    case QUEUE_DESCRIPTORS:
    case QUEUE_DESCRIPTORS + 4U:
        write_half(&queue->descriptors, address - BASE != QUEUE_DESCRIPTORS, value);
        break;
    case QUEUE_AVAILABLE:
    case QUEUE_AVAILABLE + 4U:
        write_half(&queue->available, address - BASE != QUEUE_AVAILABLE, value);
        break;
    case QUEUE_USED:
    case QUEUE_USED + 4U:
        write_half(&queue->used, address - BASE != QUEUE_USED, value);
        break;
    case QUEUE_READY:
        model.misuse += queue->size == 0U || queue->descriptors % 16U != 0U ||
                                queue->available % 2U != 0U || queue->used % 4U != 0U
                            ? 1U
                            : 0U;
        queue->ready = value == 1U;
        break;
    case QUEUE_NOTIFY:
        /* Not before DRIVER_OK (3.1.1). */
        model.misuse += value > 1U || (model.status & STATUS_DRIVER_OK) == 0U ? 1U : 0U;
        model.queues[value & 1U].notified++;
        break;
    case INTERRUPT_ACKNOWLEDGE:
        model.misuse += (value & ~model.interrupt_status) != 0U ? 1U : 0U;
        model.interrupt_status &= ~value;
        break;
    case STATUS:
        write_status(value);
        break;
    default:
        model.misuse++;
        break;
    }
}

static void gate(bool open)
{
    model.gate = open;
}

/* --- its side of the rings; everything by the addresses that the driver has told */

static uint16_t half_at(uint64_t address)
{
    uint16_t value;
    memcpy(&value, (const void *)(uintptr_t)address, sizeof(value));
    return value;
}

static void put(uint64_t address, const void *value, size_t size)
{
    memcpy((void *)(uintptr_t)address, value, size);
}

static unsigned available(const model_queue_t *queue)
{
    return (uint16_t)(half_at(queue->available + 2U) - queue->taken);
}

/* The next buffer that the driver has made available. */
static uint16_t take(model_queue_t *queue)
{
    assert_true(available(queue) > 0U);
    uint16_t buffer = half_at(queue->available + 4U + 2U * (queue->taken % queue->size));
    assert_true(buffer < queue->size);
    queue->taken++;
    return buffer;
}

static uint64_t buffer_address(const model_queue_t *queue, uint16_t buffer)
{
    uint64_t address;
    memcpy(&address, (const void *)(uintptr_t)(queue->descriptors + 16U * buffer), 8U);
    return address;
}

static uint32_t buffer_size(const model_queue_t *queue, uint16_t buffer)
{
    uint32_t size;
    memcpy(&size, (const void *)(uintptr_t)(queue->descriptors + 16U * buffer + 8U), 4U);
    return size;
}

static uint16_t used_count(const model_queue_t *queue)
{
    return half_at(queue->used + 2U);
}

static void set_used_count(const model_queue_t *queue, uint16_t count)
{
    put(queue->used + 2U, &count, sizeof(count));
}

/* Gives a buffer back, as it should or as a hostile device would. */
static void give_back(const model_queue_t *queue, uint32_t buffer, uint32_t size)
{
    uint16_t count = used_count(queue);
    uint32_t element[2] = {buffer, size};

    put(queue->used + 4U + 8U * (count % queue->size), element, sizeof(element));
    set_used_count(queue, (uint16_t)(count + 1U));
    model.interrupt_status |= INTERRUPT_USED;
}

static model_queue_t *const receive_side = &model.queues[RECEIVE_QUEUE];
static model_queue_t *const send_side = &model.queues[SEND_QUEUE];

static const uint8_t own_address[6] = {0x52, 0x54, 0x00, 0x12, 0x34, 0x56};

/* A frame of `size` bytes for `to` arrives. */
static void arrive(const uint8_t to[6], size_t size)
{
    uint8_t bytes[VIRTIO_NET_BUFFER_SIZE] = {0};
    uint16_t buffer = take(receive_side);

    bytes[10] = 1U; /* num_buffers */
    for (size_t i = 0U; i < size; i++) {
        bytes[VIRTIO_NET_HEADER_SIZE + i] = i < 6U ? to[i] : (uint8_t)i;
    }
    assert_true(VIRTIO_NET_HEADER_SIZE + size <= buffer_size(receive_side, buffer));
    put(buffer_address(receive_side, buffer), bytes, VIRTIO_NET_HEADER_SIZE + size);
    give_back(receive_side, buffer, (uint32_t)(VIRTIO_NET_HEADER_SIZE + size));
}

/* --- helpers ---------------------------------------------------------------------------------- */

static vapi_ethernet_t *const device = &net.ethernet;

static vapi_status_t start(void)
{
    return device->operations->start(device);
}

static int set_up(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    model.device_id = DEVICE_NETWORK;
    model.version = VERSION_VALUE;
    model.offered[0] = FEATURE_ADDRESS | FEATURE_LINK | 1U << 0 | 1U << 15 | 1U << 29;
    model.offered[1] = FEATURE_UPPER_VERSION_1 | 1U << 2;
    model.queue_size_max = 1024U;
    model.link = LINK_IS_UP;
    memcpy(model.address, own_address, sizeof(own_address));
    virtio_net_init(&net, BASE, gate);
    return 0;
}

static int set_up_running(void **state)
{
    set_up(state);
    assert_int_equal(start(), VAPI_OK);
    assert_true(device->operations->link(device));
    return 0;
}

static int no_misuse(void **state)
{
    (void)state;
    assert_int_equal(model.misuse, 0U);
    return 0;
}

static size_t waiting(void)
{
    return device->operations->receive_size(device);
}

/* Takes the frame that waits and compares it with what arrive() has made, in pieces of `piece`. */
static void take_frame(size_t size, size_t piece)
{
    uint8_t bytes[VAPI_ETHERNET_FRAME_MAX];

    assert_int_equal(waiting(), size);
    for (size_t done = 0U; done < size; done += piece) {
        size_t part = size - done < piece ? size - done : piece;
        device->operations->receive(device, bytes + done, part);
    }
    device->operations->receive_end(device);
    for (size_t i = 6U; i < size; i++) {
        assert_int_equal(bytes[i], (uint8_t)i);
    }
}

static vapi_status_t send_frame(size_t size, size_t piece)
{
    uint8_t bytes[VAPI_ETHERNET_FRAME_MAX];
    vapi_status_t status = device->operations->send_begin(device, size);

    for (size_t i = 0U; i < sizeof(bytes); i++) {
        bytes[i] = (uint8_t)(i * 3U);
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

/* What a broken device gets: nothing more, until link() has started it anew. */
static void assert_given_up_and_started_anew(void)
{
    unsigned resets = model.resets;

    assert_int_equal(device->counters.stuck, 1U);
    assert_true((model.status & STATUS_FAILED) != 0U);
    assert_int_equal(waiting(), 0U);
    assert_int_equal(send_frame(60U, 60U), VAPI_ERROR_TRANSPORT);
    assert_true(device->operations->link(device));
    assert_int_equal(model.resets, resets + 1U);
    arrive(own_address, 60U);
    take_frame(60U, 60U);
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
}

/* --- start ------------------------------------------------------------------------------------ */

static void test_the_device_is_started_in_the_order_of_the_specification(void **state)
{
    (void)state;
    assert_int_equal(start(), VAPI_OK);
    assert_int_equal(model.status,
                     STATUS_ACKNOWLEDGE | STATUS_DRIVER | STATUS_FEATURES_OK | STATUS_DRIVER_OK);
    assert_true(receive_side->ready && send_side->ready);
    assert_int_equal(available(receive_side), VIRTIO_NET_RECEIVE_BUFFERS);
    assert_int_equal(available(send_side), 0U);
    assert_true(receive_side->notified > 0U);
}

static void test_only_features_that_are_understood_are_accepted(void **state)
{
    (void)state;
    assert_int_equal(start(), VAPI_OK);
    assert_int_equal(model.accepted[0], FEATURE_ADDRESS | FEATURE_LINK);
    assert_int_equal(model.accepted[1], FEATURE_UPPER_VERSION_1);
}

static void test_receive_buffers_are_writable_and_hold_the_longest_frame(void **state)
{
    (void)state;
    assert_int_equal(start(), VAPI_OK);
    for (uint16_t i = 0U; i < VIRTIO_NET_RECEIVE_BUFFERS; i++) {
        uint16_t buffer = take(receive_side);
        assert_int_equal(half_at(receive_side->descriptors + 16U * buffer + 12U), 2U);
        assert_int_equal(buffer_size(receive_side, buffer), 12U + 1514U);
    }
}

static void test_the_devices_own_address_is_taken(void **state)
{
    (void)state;
    assert_int_equal(start(), VAPI_OK);
    assert_memory_equal(device->address, own_address, 6U);
}

static void test_an_address_is_read_again_when_it_changes_meanwhile(void **state)
{
    (void)state;
    model.changes = 3U;
    assert_int_equal(start(), VAPI_OK);
    assert_memory_equal(device->address, own_address, 6U);
}

static void test_an_address_that_never_stops_changing_is_not_taken(void **state)
{
    static const uint8_t none[6];

    (void)state;
    model.changes_for_ever = true;
    assert_int_equal(start(), VAPI_OK);
    assert_memory_equal(device->address, none, 6U);
    assert_int_equal(device->counters.stuck, 1U);
}

static void test_an_address_that_is_a_groups_is_not_taken(void **state)
{
    static const uint8_t none[6];

    (void)state;
    model.address[0] |= 1U;
    assert_int_equal(start(), VAPI_OK);
    assert_memory_equal(device->address, none, 6U);
}

static void test_an_address_that_is_set_stays(void **state)
{
    static const uint8_t given[6] = {2, 0, 0, 0, 0, 9};

    (void)state;
    memcpy(device->address, given, 6U);
    assert_int_equal(start(), VAPI_OK);
    assert_memory_equal(device->address, given, 6U);
    arrive(given, 60U);
    take_frame(60U, 60U);
}

static void test_an_address_set_after_the_start_is_the_one_that_receives(void **state)
{
    static const uint8_t given[6] = {2, 0, 0, 0, 0, 9};

    (void)state;
    model.offered[0] = 0U;
    assert_int_equal(start(), VAPI_OK);
    memcpy(device->address, given, 6U);
    device->operations->set_address(device);
    arrive(own_address, 60U);
    assert_int_equal(waiting(), 0U);
    arrive(given, 60U);
    take_frame(60U, 60U);
}

static void test_another_kind_of_device_is_no_network_device(void **state)
{
    (void)state;
    model.device_id = 2U;
    assert_int_equal(start(), VAPI_ERROR_NOT_PROVIDED);
    model.device_id = 0U;
    assert_int_equal(start(), VAPI_ERROR_NOT_PROVIDED);
    assert_int_equal(model.resets, 0U);
}

static void test_a_legacy_device_is_refused(void **state)
{
    (void)state;
    model.version = 1U;
    assert_int_equal(start(), VAPI_ERROR_NOT_PROVIDED);
}

static void test_a_device_without_version_1_is_refused_and_told_so(void **state)
{
    (void)state;
    model.offered[1] = 0U;
    assert_int_equal(start(), VAPI_ERROR_TRANSPORT);
    assert_true((model.status & STATUS_FAILED) != 0U);
}

static void test_a_device_that_takes_no_features_is_refused_and_told_so(void **state)
{
    (void)state;
    model.refuses_features = true;
    assert_int_equal(start(), VAPI_ERROR_TRANSPORT);
    assert_true((model.status & STATUS_FAILED) != 0U);
    assert_int_equal(model.status & STATUS_DRIVER_OK, 0U);
}

static void test_a_reset_that_never_ends_is_given_up(void **state)
{
    (void)state;
    model.stuck_in_reset = true;
    assert_int_equal(start(), VAPI_ERROR_TRANSPORT);
    assert_int_equal(device->counters.stuck, 1U);
    assert_false(device->operations->link(device));
}

static void test_queues_that_are_too_small_are_refused(void **state)
{
    (void)state;
    model.queue_size_max = VIRTIO_NET_RECEIVE_BUFFERS - 1U;
    assert_int_equal(start(), VAPI_ERROR_TRANSPORT);
    model.queue_size_max = 0U; /* the queue does not exist */
    assert_int_equal(start(), VAPI_ERROR_TRANSPORT);
}

static void test_a_queue_that_is_in_use_after_a_reset_is_refused(void **state)
{
    (void)state;
    model.keeps_queue = true;
    assert_int_equal(start(), VAPI_ERROR_TRANSPORT);
    assert_true((model.status & STATUS_FAILED) != 0U);
}

static void test_a_network_device_is_found_in_its_slot(void **state)
{
    (void)state;
    assert_int_equal(virtio_net_find(BASE, 0x1000U, 1U), 0U);
    model.device_id = 2U;
    assert_int_equal(virtio_net_find(BASE, 0x1000U, 1U), 0U);
}

/* --- receive ---------------------------------------------------------------------------------- */

static void test_frames_of_every_length_arrive_whole_in_pieces_of_any_size(void **state)
{
    (void)state;
    for (size_t size = 15U; size <= VAPI_ETHERNET_FRAME_MAX; size += size < 70U ? 1U : 361U) {
        arrive(own_address, size);
        take_frame(size, 256U);
        arrive(own_address, size);
        take_frame(size, 4U);
    }
    assert_int_equal(device->counters.receive_errors, 0U);
    assert_int_equal(waiting(), 0U);
}

static void test_the_longest_frame_fits(void **state)
{
    (void)state;
    arrive(own_address, VAPI_ETHERNET_FRAME_MAX);
    take_frame(VAPI_ETHERNET_FRAME_MAX, 256U);
}

static void test_a_taken_buffer_goes_back_to_the_device(void **state)
{
    (void)state;
    for (unsigned i = 0U; i < 70000U; i++) {
        arrive(own_address, 15U);
        take_frame(15U, 15U);
    }
    assert_int_equal(available(receive_side), VIRTIO_NET_RECEIVE_BUFFERS);
    assert_int_equal(device->counters.received, 70000U);
}

static void test_a_frame_that_is_not_taken_stays(void **state)
{
    (void)state;
    arrive(own_address, 60U);
    arrive(own_address, 61U);
    assert_int_equal(waiting(), 60U);
    assert_int_equal(waiting(), 60U);
    take_frame(60U, 60U);
    take_frame(61U, 61U);
}

static void test_a_frame_may_be_dropped_half_way(void **state)
{
    uint8_t bytes[8];

    (void)state;
    arrive(own_address, 100U);
    arrive(own_address, 60U);
    assert_int_equal(waiting(), 100U);
    device->operations->receive(device, bytes, sizeof(bytes));
    device->operations->receive_end(device);
    take_frame(60U, 60U);
}

static void test_all_buffers_can_be_full_and_are_taken_in_order(void **state)
{
    (void)state;
    for (size_t i = 0U; i < VIRTIO_NET_RECEIVE_BUFFERS; i++) {
        arrive(own_address, 60U + i);
    }
    assert_int_equal(available(receive_side), 0U);
    for (size_t i = 0U; i < VIRTIO_NET_RECEIVE_BUFFERS; i++) {
        take_frame(60U + i, 60U);
    }
    assert_int_equal(available(receive_side), VIRTIO_NET_RECEIVE_BUFFERS);
}

static void test_buffers_that_come_back_in_another_order_are_understood(void **state)
{
    uint16_t first = take(receive_side);

    (void)state;
    arrive(own_address, 70U);
    uint8_t frame[12U + 60U] = {0};
    memcpy(frame + 12U, own_address, 6U);
    for (uint8_t i = 6U; i < 60U; i++) {
        frame[12U + i] = i;
    }
    put(buffer_address(receive_side, first), frame, sizeof(frame));
    give_back(receive_side, first, sizeof(frame));
    take_frame(70U, 70U);
    take_frame(60U, 60U);
}

static void test_frames_for_others_are_dropped(void **state)
{
    static const uint8_t other[6] = {0x52, 0x54, 0x00, 0x12, 0x34, 0x57};

    (void)state;
    arrive(other, 60U);
    assert_int_equal(waiting(), 0U);
    assert_int_equal(available(receive_side), VIRTIO_NET_RECEIVE_BUFFERS);
    assert_int_equal(device->counters.receive_errors, 0U);
}

static void test_broadcasts_are_taken(void **state)
{
    static const uint8_t all[6] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

    (void)state;
    arrive(all, 60U);
    take_frame(60U, 60U);
}

static void test_multicasts_are_taken_while_somebody_has_joined(void **state)
{
    static const uint8_t group[6] = {0x01, 0x00, 0x5E, 0x00, 0x00, 0xFB};

    (void)state;
    arrive(group, 60U);
    assert_int_equal(waiting(), 0U);
    device->operations->multicast(device, group, true);
    device->operations->multicast(device, group, true);
    device->operations->multicast(device, group, false);
    arrive(group, 60U);
    take_frame(60U, 60U);
    device->operations->multicast(device, group, false);
    arrive(group, 60U);
    assert_int_equal(waiting(), 0U);
}

/* What IPv6 needs: all nodes, and the group by which neighbours ask for an address that ends in 12:34:56. */
static void test_the_groups_of_neighbour_discovery_get_in(void **state)
{
    static const uint8_t all_nodes[6] = {0x33, 0x33, 0x00, 0x00, 0x00, 0x01};
    static const uint8_t solicited[6] = {0x33, 0x33, 0xFF, 0x12, 0x34, 0x56};

    (void)state;
    device->operations->multicast(device, all_nodes, true);
    arrive(all_nodes, 142U);
    take_frame(142U, 142U);
    arrive(solicited, 86U);
    assert_int_equal(waiting(), 0U);
    device->operations->multicast(device, solicited, true);
    arrive(solicited, 86U);
    take_frame(86U, 86U);
    device->operations->multicast(device, solicited,
                                  false); /* the address turned out to be a duplicate */
    arrive(solicited, 86U);
    assert_int_equal(waiting(), 0U);
}

static void test_frames_too_short_or_longer_than_their_buffer_are_dropped_and_counted(void **state)
{
    static const uint32_t sizes[] = {0U, 1U, 11U, 12U, 26U, 12U + 1515U, 65536U, UINT32_MAX};

    (void)state;
    for (size_t i = 0U; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        give_back(receive_side, take(receive_side), sizes[i]);
        assert_int_equal(waiting(), 0U);
        assert_int_equal(device->counters.receive_errors, i + 1U);
    }
    assert_int_equal(available(receive_side), VIRTIO_NET_RECEIVE_BUFFERS);
    arrive(own_address, 60U);
    take_frame(60U, 60U);
}

static void test_a_device_that_does_not_want_to_be_notified_is_not(void **state)
{
    static const uint16_t no_notify = USED_NO_NOTIFY;

    (void)state;
    arrive(own_address, 60U);
    put(receive_side->used, &no_notify, sizeof(no_notify));
    unsigned before = receive_side->notified;
    take_frame(60U, 60U);
    assert_int_equal(receive_side->notified, before);
}

/* --- a hostile device ------------------------------------------------------------------------- */

static void test_a_buffer_that_does_not_exist_breaks_the_device(void **state)
{
    static const uint32_t numbers[] = {VIRTIO_NET_RECEIVE_BUFFERS, 64U, 65536U, UINT32_MAX};

    for (size_t i = 0U; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        set_up_running(state);
        give_back(receive_side, numbers[i], 72U);
        assert_int_equal(waiting(), 0U);
        assert_given_up_and_started_anew();
    }
}

static void test_a_buffer_given_back_while_the_driver_has_it_breaks_the_device(void **state)
{
    (void)state;
    uint16_t buffer = take(receive_side);
    (void)take(receive_side);
    memset((uint8_t *)(uintptr_t)buffer_address(receive_side, buffer) + 12U, 0, 60U);
    /* For nobody here, so it stays the driver's only until it is lent again ... */
    give_back(receive_side, buffer, 72U);
    assert_int_equal(waiting(), 0U);
    assert_int_equal(device->counters.stuck, 0U);
    /* ... and a sent one stays the driver's until it is sent again. */
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    buffer = take(send_side);
    give_back(send_side, buffer, 0U);
    give_back(send_side, buffer, 0U);
    assert_int_equal(send_frame(60U, 60U), VAPI_ERROR_TRANSPORT);
    assert_given_up_and_started_anew();
}

static void test_a_count_beyond_what_was_made_available_breaks_the_device(void **state)
{
    static const uint16_t ahead[] = {VIRTIO_NET_RECEIVE_BUFFERS + 1U, 1000U, 0x8000U, 0xFFFFU};

    for (size_t i = 0U; i < sizeof(ahead) / sizeof(ahead[0]); i++) {
        set_up_running(state);
        set_used_count(receive_side, ahead[i]);
        assert_int_equal(waiting(), 0U);
        assert_given_up_and_started_anew();
    }
}

static void test_a_sent_frame_that_was_never_sent_breaks_the_device(void **state)
{
    (void)state;
    give_back(send_side, 0U, 0U);
    assert_int_equal(send_frame(60U, 60U), VAPI_ERROR_TRANSPORT);
    assert_given_up_and_started_anew();
}

static void test_a_sent_buffer_that_does_not_exist_breaks_the_device(void **state)
{
    (void)state;
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    give_back(send_side, VIRTIO_NET_SEND_BUFFERS, 0U);
    assert_int_equal(send_frame(60U, 60U), VAPI_ERROR_TRANSPORT);
    assert_given_up_and_started_anew();
}

static void test_a_device_that_asks_for_a_reset_gets_one(void **state)
{
    (void)state;
    model.status |= STATUS_NEEDS_RESET;
    assert_true(device->operations->link(device));
    assert_int_equal(device->counters.stuck, 1U);
    assert_int_equal(model.resets, 2U);
    arrive(own_address, 60U);
    take_frame(60U, 60U);
}

static void test_a_broken_device_that_cannot_be_reset_has_no_link(void **state)
{
    (void)state;
    set_used_count(receive_side, 1000U);
    assert_int_equal(waiting(), 0U);
    model.stuck_in_reset = true;
    assert_false(device->operations->link(device));
    assert_int_equal(waiting(), 0U);
    assert_int_equal(device->counters.link_changes, 2U);
    model.stuck_in_reset = false;
    assert_true(device->operations->link(device));
    arrive(own_address, 60U);
    take_frame(60U, 60U);
}

/* --- send ------------------------------------------------------------------------------------- */

static void test_a_frame_is_sent_with_an_empty_header_before_it(void **state)
{
    static const size_t sizes[] = {14U, 60U, 61U, 1000U, VAPI_ETHERNET_FRAME_MAX};

    (void)state;
    for (size_t i = 0U; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        memset(net.send_buffers, 0xEE, sizeof(net.send_buffers));
        assert_int_equal(send_frame(sizes[i], 7U), VAPI_OK);
        uint16_t buffer = take(send_side);
        const uint8_t *bytes = (const uint8_t *)(uintptr_t)buffer_address(send_side, buffer);
        assert_int_equal(buffer_size(send_side, buffer), 12U + sizes[i]);
        assert_int_equal(half_at(send_side->descriptors + 16U * buffer + 12U), 0U);
        for (size_t at = 0U; at < 12U; at++) {
            assert_int_equal(bytes[at], 0U);
        }
        for (size_t at = 0U; at < sizes[i]; at++) {
            assert_int_equal(bytes[12U + at], (uint8_t)(at * 3U));
        }
        give_back(send_side, buffer, 0U);
    }
    assert_int_equal(device->counters.sent, 5U);
    assert_int_equal(send_side->notified, 5U);
}

static void test_a_full_queue_refuses_and_takes_again_when_a_frame_has_left(void **state)
{
    (void)state;
    for (unsigned i = 0U; i < VIRTIO_NET_SEND_BUFFERS; i++) {
        assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    }
    assert_int_equal(send_frame(60U, 60U), VAPI_PENDING);
    assert_int_equal(device->counters.send_full, 1U);
    give_back(send_side, take(send_side), 0U);
    assert_int_equal(send_frame(60U, 60U), VAPI_OK);
    assert_int_equal(send_frame(60U, 60U), VAPI_PENDING);
}

static void test_frames_may_leave_in_any_order(void **state)
{
    (void)state;
    for (unsigned round = 0U; round < 1000U; round++) {
        assert_int_equal(send_frame(60U, 60U), VAPI_OK);
        assert_int_equal(send_frame(61U, 60U), VAPI_OK);
        uint16_t first = take(send_side);
        uint16_t second = take(send_side);
        assert_int_equal(buffer_size(send_side, second), 12U + 61U);
        give_back(send_side, second, 0U);
        give_back(send_side, first, 0U);
    }
    assert_int_equal(device->counters.sent, 2000U);
}

static void test_sent_frames_do_not_interrupt(void **state)
{
    (void)state;
    assert_int_equal(half_at(send_side->available), AVAILABLE_NO_INTERRUPT);
    assert_int_equal(half_at(receive_side->available), 0U);
}

static void test_a_frame_that_is_too_long_is_refused(void **state)
{
    (void)state;
    assert_int_equal(device->operations->send_begin(device, VAPI_ETHERNET_FRAME_MAX + 1U),
                     VAPI_ERROR_TRANSPORT);
    assert_int_equal(device->counters.send_errors, 1U);
    assert_int_equal(available(send_side), 0U);
}

/* --- link and interrupt ----------------------------------------------------------------------- */

static void test_link_changes_are_seen_and_counted(void **state)
{
    (void)state;
    assert_int_equal(device->counters.link_changes, 1U);
    model.link = 0U;
    assert_false(device->operations->link(device));
    assert_false(device->operations->link(device));
    model.link = LINK_IS_UP;
    assert_true(device->operations->link(device));
    assert_int_equal(device->counters.link_changes, 3U);
    assert_int_equal(model.resets, 1U);
}

static void test_a_device_that_does_not_report_its_link_has_one(void **state)
{
    (void)state;
    model.offered[0] = FEATURE_ADDRESS;
    model.link = 0U;
    assert_int_equal(start(), VAPI_OK);
    assert_true(device->operations->link(device));
}

static void test_an_interrupt_says_what_has_happened_and_closes_the_gate(void **state)
{
    (void)state;
    device->operations->interrupt_open(device);
    assert_true(model.gate);
    arrive(own_address, 60U);
    assert_int_equal(device->operations->interrupt(device), VAPI_ETHERNET_RECEIVED);
    assert_false(model.gate);
    model.interrupt_status |= INTERRUPT_CONFIG;
    assert_int_equal(device->operations->interrupt(device), VAPI_ETHERNET_LINK);
    model.interrupt_status |= INTERRUPT_CONFIG | INTERRUPT_USED;
    assert_int_equal(device->operations->interrupt(device),
                     VAPI_ETHERNET_LINK | VAPI_ETHERNET_RECEIVED);
    assert_int_equal(device->operations->interrupt(device), 0U);
}

static void test_what_comes_while_the_gate_is_closed_interrupts_when_it_opens(void **state)
{
    (void)state;
    arrive(own_address, 60U);
    (void)device->operations->interrupt(device);
    take_frame(60U, 60U);
    arrive(own_address, 61U);
    device->operations->interrupt_open(device);
    assert_true(model.gate && model.interrupt_status == INTERRUPT_USED);
}

static void test_bits_of_interrupts_that_do_not_exist_are_left_alone(void **state)
{
    (void)state;
    model.interrupt_status = 0xF0U;
    assert_int_equal(device->operations->interrupt(device), 0U);
    assert_int_equal(model.interrupt_status, 0xF0U);
}

#define FRESH(test)   cmocka_unit_test_setup_teardown(test, set_up, no_misuse)
#define RUNNING(test) cmocka_unit_test_setup_teardown(test, set_up_running, no_misuse)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FRESH(test_the_device_is_started_in_the_order_of_the_specification),
        FRESH(test_only_features_that_are_understood_are_accepted),
        FRESH(test_receive_buffers_are_writable_and_hold_the_longest_frame),
        FRESH(test_the_devices_own_address_is_taken),
        FRESH(test_an_address_is_read_again_when_it_changes_meanwhile),
        FRESH(test_an_address_that_never_stops_changing_is_not_taken),
        FRESH(test_an_address_that_is_a_groups_is_not_taken),
        FRESH(test_an_address_that_is_set_stays),
        FRESH(test_an_address_set_after_the_start_is_the_one_that_receives),
        FRESH(test_another_kind_of_device_is_no_network_device),
        FRESH(test_a_legacy_device_is_refused),
        FRESH(test_a_device_without_version_1_is_refused_and_told_so),
        FRESH(test_a_device_that_takes_no_features_is_refused_and_told_so),
        FRESH(test_a_reset_that_never_ends_is_given_up),
        FRESH(test_queues_that_are_too_small_are_refused),
        FRESH(test_a_queue_that_is_in_use_after_a_reset_is_refused),
        FRESH(test_a_network_device_is_found_in_its_slot),
        RUNNING(test_frames_of_every_length_arrive_whole_in_pieces_of_any_size),
        RUNNING(test_the_longest_frame_fits),
        RUNNING(test_a_taken_buffer_goes_back_to_the_device),
        RUNNING(test_a_frame_that_is_not_taken_stays),
        RUNNING(test_a_frame_may_be_dropped_half_way),
        RUNNING(test_all_buffers_can_be_full_and_are_taken_in_order),
        RUNNING(test_buffers_that_come_back_in_another_order_are_understood),
        RUNNING(test_frames_for_others_are_dropped),
        RUNNING(test_broadcasts_are_taken),
        RUNNING(test_multicasts_are_taken_while_somebody_has_joined),
        RUNNING(test_the_groups_of_neighbour_discovery_get_in),
        RUNNING(test_frames_too_short_or_longer_than_their_buffer_are_dropped_and_counted),
        RUNNING(test_a_device_that_does_not_want_to_be_notified_is_not),
        RUNNING(test_a_buffer_that_does_not_exist_breaks_the_device),
        RUNNING(test_a_buffer_given_back_while_the_driver_has_it_breaks_the_device),
        RUNNING(test_a_count_beyond_what_was_made_available_breaks_the_device),
        RUNNING(test_a_sent_frame_that_was_never_sent_breaks_the_device),
        RUNNING(test_a_sent_buffer_that_does_not_exist_breaks_the_device),
        RUNNING(test_a_device_that_asks_for_a_reset_gets_one),
        RUNNING(test_a_broken_device_that_cannot_be_reset_has_no_link),
        RUNNING(test_a_frame_is_sent_with_an_empty_header_before_it),
        RUNNING(test_a_full_queue_refuses_and_takes_again_when_a_frame_has_left),
        RUNNING(test_frames_may_leave_in_any_order),
        RUNNING(test_sent_frames_do_not_interrupt),
        RUNNING(test_a_frame_that_is_too_long_is_refused),
        RUNNING(test_link_changes_are_seen_and_counted),
        RUNNING(test_a_device_that_does_not_report_its_link_has_one),
        RUNNING(test_an_interrupt_says_what_has_happened_and_closes_the_gate),
        RUNNING(test_what_comes_while_the_gate_is_closed_interrupts_when_it_opens),
        RUNNING(test_bits_of_interrupts_that_do_not_exist_are_left_alone),
    };
    return cmocka_run_group_tests_name("virtio-net driver", tests, NULL, NULL);
}
