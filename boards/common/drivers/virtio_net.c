/*
 * virtio-net over virtio-mmio version 2. Section numbers are those of VIRTIO 1.2.
 *
 * Two split queues (2.7), receive and send; descriptor n always is buffer n, so a descriptor is
 * written once and a used element names the buffer. Each frame is one buffer: header, then frame.
 */
#include "virtio_net.h"

#include <string.h>

#include "register_access.h"

/* Registers (4.2.2). */
#define MAGIC                 0x000U
#define VERSION               0x004U
#define DEVICE_ID             0x008U
#define DEVICE_FEATURES       0x010U
#define DEVICE_FEATURES_PART  0x014U
#define DRIVER_FEATURES       0x020U
#define DRIVER_FEATURES_PART  0x024U
#define QUEUE_SELECT          0x030U
#define QUEUE_SIZE_MAX        0x034U
#define QUEUE_SIZE            0x038U
#define QUEUE_READY           0x044U
#define QUEUE_NOTIFY          0x050U
#define INTERRUPT_STATUS      0x060U
#define INTERRUPT_ACKNOWLEDGE 0x064U
#define STATUS                0x070U
#define QUEUE_DESCRIPTORS     0x080U
#define QUEUE_AVAILABLE       0x090U
#define QUEUE_USED            0x0A0U
#define CONFIG_GENERATION     0x0FCU
#define CONFIG_ADDRESS        0x100U
#define CONFIG_LINK           0x106U

#define MAGIC_VALUE    0x74726976U
#define VERSION_VALUE  2U
#define DEVICE_NETWORK 1U

/* Device status (2.1). */
#define STATUS_ACKNOWLEDGE 1U
#define STATUS_DRIVER      2U
#define STATUS_DRIVER_OK   4U
#define STATUS_FEATURES_OK 8U
#define STATUS_NEEDS_RESET 64U
#define STATUS_FAILED      128U

/* Features (5.1.3, 6): the lower half, and the one of the upper half that is needed. */
#define FEATURE_ADDRESS         (1U << 5)
#define FEATURE_LINK            (1U << 16)
#define FEATURE_UPPER_VERSION_1 (1U << 0)

#define INTERRUPT_USED   1U
#define INTERRUPT_CONFIG 2U
#define LINK_IS_UP       1U

#define RECEIVE_QUEUE 0U
#define SEND_QUEUE    1U

#define DESCRIPTOR_DEVICE_WRITES 2U /* 2.7.5 */
#define AVAILABLE_NO_INTERRUPT   1U /* 2.7.6 */
#define USED_NO_NOTIFY           1U /* 2.7.8 */

/* A reset is done when the status reads 0 (4.2.2.1); the configuration seldom changes in reading. */
#define RESET_STEPS_MAX  100000U
#define CONFIG_STEPS_MAX 16U

#define FRAME_HEADER_SIZE 14U
#define ADDRESS_SIZE      6U

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "rings are little-endian (1.4)");
_Static_assert((VIRTIO_NET_RECEIVE_BUFFERS & (VIRTIO_NET_RECEIVE_BUFFERS - 1U)) == 0U &&
                   (VIRTIO_NET_SEND_BUFFERS & (VIRTIO_NET_SEND_BUFFERS - 1U)) == 0U &&
                   VIRTIO_NET_QUEUE_MAX <= 64U,
               "queue sizes are powers of 2 (2.7), and `lent` has 64 bits");
_Static_assert(sizeof(((virtio_net_ring_t *)0)->descriptors[0]) == 16U &&
                   offsetof(virtio_net_ring_t, used.elements) ==
                       offsetof(virtio_net_ring_t, used) + 4U &&
                   offsetof(virtio_net_ring_t, used) % 4U == 0U,
               "as 2.7 lays them out");

/*
 * Orders memory that the device shares, and its registers, as seen by the device: all before, then
 * all after (2.7.13).
 */
static void barrier(void)
{
#if defined(__riscv)
    __asm volatile("fence iorw, iorw" : : : "memory");
#else
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
#endif
}

static uint32_t device_read(const virtio_net_t *net, uint32_t offset)
{
    return register_read(net->base + offset);
}

static void device_write(const virtio_net_t *net, uint32_t offset, uint32_t value)
{
    register_write(net->base + offset, value);
}

static void add_status(const virtio_net_t *net, uint32_t bits)
{
    device_write(net, STATUS, device_read(net, STATUS) | bits);
}

static virtio_net_t *net_of(vapi_ethernet_t *ethernet)
{
    return (virtio_net_t *)ethernet;
}

/* The device has broken a rule: nothing of it is used until link() starts it anew. */
static void give_up(virtio_net_t *net)
{
    net->running = false;
    net->holding = false;
    net->ethernet.counters.stuck++;
    add_status(net, STATUS_FAILED);
}

/* --- queues ----------------------------------------------------------------------------------- */

/* What the device may change at any time is read once, and what it may read at any time written once. */
static uint16_t shared_read(const volatile uint16_t *place)
{
    return *place;
}

static void shared_write(volatile uint16_t *place, uint16_t value)
{
    *place = value;
}

static void make_available(const virtio_net_t *net, virtio_net_queue_t *queue, uint32_t number,
                           uint16_t buffer)
{
    virtio_net_ring_t *ring = &queue->ring;

    ring->available.buffers[queue->available & (queue->size - 1U)] = buffer;
    queue->lent |= UINT64_C(1) << buffer;
    queue->available++;
    /* First the buffer, then the count, then the question whether the device wants to know. */
    barrier();
    shared_write(&ring->available.count, queue->available);
    barrier();
    if ((shared_read(&ring->used.flags) & USED_NO_NOTIFY) == 0U) {
        device_write(net, QUEUE_NOTIFY, number);
    }
}

/*
 * Takes back the next buffer that the device has used.
 * @return false when there is none. A device that counts on beyond what it was given, or names a
 * buffer that it does not have, is given up.
 */
static bool take_back(virtio_net_t *net, virtio_net_queue_t *queue, uint16_t *out_buffer,
                      uint32_t *out_size)
{
    uint16_t waiting = (uint16_t)(shared_read(&queue->ring.used.count) - queue->used);

    if (waiting == 0U) {
        return false;
    }
    /* First the count, then what is counted. */
    barrier();
    uint32_t place = queue->used & (queue->size - 1U);
    uint32_t index = *(const volatile uint32_t *)&queue->ring.used.elements[place].buffer;
    *out_size = *(const volatile uint32_t *)&queue->ring.used.elements[place].size;
    if (waiting > (uint16_t)(queue->available - queue->used) || index >= queue->size ||
        (queue->lent >> index & 1U) == 0U) {
        give_up(net);
        return false;
    }
    queue->lent &= ~(UINT64_C(1) << index);
    queue->used++;
    *out_buffer = (uint16_t)index;
    return true;
}

static void write_address(const virtio_net_t *net, uint32_t offset, const volatile void *address)
{
    device_write(net, offset, (uint32_t)(uintptr_t)address);
    device_write(net, offset + 4U, (uint32_t)((uint64_t)(uintptr_t)address >> 32));
}

/* 4.2.3.2. @return false when the device lacks this queue or its room. */
static bool start_queue(virtio_net_t *net, virtio_net_queue_t *queue, uint32_t number,
                        uint16_t size, uint8_t *buffers, uint16_t flags)
{
    memset(queue, 0, sizeof(*queue));
    queue->size = size;
    for (uint32_t i = 0U; i < size; i++) {
        queue->ring.descriptors[i].address = (uintptr_t)buffers + i * VIRTIO_NET_BUFFER_SIZE;
        queue->ring.descriptors[i].size = VIRTIO_NET_HEADER_SIZE + VAPI_ETHERNET_FRAME_MAX;
        queue->ring.descriptors[i].flags = flags;
    }
    device_write(net, QUEUE_SELECT, number);
    if (device_read(net, QUEUE_READY) != 0U || device_read(net, QUEUE_SIZE_MAX) < size) {
        return false;
    }
    device_write(net, QUEUE_SIZE, size);
    write_address(net, QUEUE_DESCRIPTORS, queue->ring.descriptors);
    write_address(net, QUEUE_AVAILABLE, &queue->ring.available);
    write_address(net, QUEUE_USED, &queue->ring.used);
    barrier();
    device_write(net, QUEUE_READY, 1U);
    return true;
}

/* --- start ------------------------------------------------------------------------------------ */

static bool reset(virtio_net_t *net)
{
    net->running = false;
    device_write(net, STATUS, 0U);
    for (uint32_t i = 0U; i < RESET_STEPS_MAX; i++) {
        if (device_read(net, STATUS) == 0U) {
            return true;
        }
    }
    net->ethernet.counters.stuck++;
    return false;
}

static uint32_t offered_features(const virtio_net_t *net, uint32_t part)
{
    device_write(net, DEVICE_FEATURES_PART, part);
    return device_read(net, DEVICE_FEATURES);
}

static void accept_features(const virtio_net_t *net, uint32_t part, uint32_t features)
{
    device_write(net, DRIVER_FEATURES_PART, part);
    device_write(net, DRIVER_FEATURES, features);
}

/* 2.5.1: a field of several bytes is good when the generation is the same before and after. */
static void take_own_address(virtio_net_t *net)
{
    uint8_t address[ADDRESS_SIZE];

    for (uint32_t step = 0U; step < CONFIG_STEPS_MAX; step++) {
        uint32_t generation = device_read(net, CONFIG_GENERATION);
        for (uint32_t i = 0U; i < ADDRESS_SIZE; i++) {
            address[i] = register_read_8(net->base + CONFIG_ADDRESS + i);
        }
        if (device_read(net, CONFIG_GENERATION) == generation) {
            if ((address[0] & 1U) == 0U) {
                memcpy(net->ethernet.address, address, sizeof(address));
            }
            return;
        }
    }
    net->ethernet.counters.stuck++;
}

/* 3.1.1. */
static vapi_status_t device_start(vapi_ethernet_t *ethernet)
{
    static const uint8_t no_address[ADDRESS_SIZE];
    virtio_net_t *net = net_of(ethernet);

    if (device_read(net, MAGIC) != MAGIC_VALUE || device_read(net, VERSION) != VERSION_VALUE ||
        device_read(net, DEVICE_ID) != DEVICE_NETWORK) {
        return VAPI_ERROR_NOT_PROVIDED;
    }
    if (!reset(net)) {
        return VAPI_ERROR_TRANSPORT;
    }
    add_status(net, STATUS_ACKNOWLEDGE);
    add_status(net, STATUS_DRIVER);
    uint32_t features = offered_features(net, 0U) & (FEATURE_ADDRESS | FEATURE_LINK);
    uint32_t upper = offered_features(net, 1U) & FEATURE_UPPER_VERSION_1;
    accept_features(net, 0U, features);
    accept_features(net, 1U, upper);
    add_status(net, STATUS_FEATURES_OK);
    if (upper == 0U || (device_read(net, STATUS) & STATUS_FEATURES_OK) == 0U ||
        !start_queue(net, &net->receive_queue, RECEIVE_QUEUE, VIRTIO_NET_RECEIVE_BUFFERS,
                     net->receive_buffers[0], DESCRIPTOR_DEVICE_WRITES) ||
        !start_queue(net, &net->send_queue, SEND_QUEUE, VIRTIO_NET_SEND_BUFFERS,
                     net->send_buffers[0], 0U)) {
        add_status(net, STATUS_FAILED);
        return VAPI_ERROR_TRANSPORT;
    }
    if ((features & FEATURE_ADDRESS) != 0U && memcmp(ethernet->address, no_address, 6U) == 0) {
        take_own_address(net);
    }
    net->link_reported = (features & FEATURE_LINK) != 0U;
    /* Sent frames are taken back when the next one is sent: no need to hear of each. */
    net->send_queue.ring.available.flags = AVAILABLE_NO_INTERRUPT;
    add_status(net, STATUS_DRIVER_OK);
    for (uint16_t i = 0U; i < VIRTIO_NET_RECEIVE_BUFFERS; i++) {
        make_available(net, &net->receive_queue, RECEIVE_QUEUE, i);
    }
    net->running = true;
    return VAPI_OK;
}

/* The filter for frames is the driver's own and compares with ethernet->address. */
static void set_address(vapi_ethernet_t *ethernet)
{
    (void)ethernet;
}

static bool device_link(vapi_ethernet_t *ethernet)
{
    virtio_net_t *net = net_of(ethernet);

    if (net->running && (device_read(net, STATUS) & STATUS_NEEDS_RESET) != 0U) {
        give_up(net);
    }
    bool link_up = net->running || device_start(ethernet) == VAPI_OK;
    if (link_up && net->link_reported) {
        link_up = (register_read_16(net->base + CONFIG_LINK) & LINK_IS_UP) != 0U;
    }
    if (link_up != net->link_up) {
        net->link_up = link_up;
        ethernet->counters.link_changes++;
    }
    return link_up;
}

/* --- receive ---------------------------------------------------------------------------------- */

static uint32_t multicast_hash(const uint8_t address[ADDRESS_SIZE])
{
    uint32_t sum = 0U;

    for (uint32_t i = 0U; i < ADDRESS_SIZE; i++) {
        sum ^= address[i];
    }
    return sum & 63U;
}

static bool is_for_us(const virtio_net_t *net, const uint8_t *frame)
{
    static const uint8_t broadcast[ADDRESS_SIZE] = {0xFFU, 0xFFU, 0xFFU, 0xFFU, 0xFFU, 0xFFU};

    if ((frame[0] & 1U) == 0U) {
        return memcmp(frame, net->ethernet.address, ADDRESS_SIZE) == 0;
    }
    return memcmp(frame, broadcast, ADDRESS_SIZE) == 0 ||
           net->hash_users[multicast_hash(frame)] != 0U;
}

static void receive_end(vapi_ethernet_t *ethernet)
{
    virtio_net_t *net = net_of(ethernet);

    if (net->holding) {
        net->holding = false;
        make_available(net, &net->receive_queue, RECEIVE_QUEUE, net->held);
    }
}

static size_t receive_size(vapi_ethernet_t *ethernet)
{
    virtio_net_t *net = net_of(ethernet);
    uint32_t size;

    if (net->holding) {
        return (size_t)net->size - VIRTIO_NET_HEADER_SIZE;
    }
    /* A device that is faster than this ends up in the next call. */
    for (uint32_t i = 0U; i < VIRTIO_NET_RECEIVE_BUFFERS && net->running &&
                          take_back(net, &net->receive_queue, &net->held, &size);
         i++) {
        const uint8_t *frame = net->receive_buffers[net->held] + VIRTIO_NET_HEADER_SIZE;
        net->holding = true;
        if (size <= VIRTIO_NET_HEADER_SIZE + FRAME_HEADER_SIZE ||
            size > VIRTIO_NET_HEADER_SIZE + VAPI_ETHERNET_FRAME_MAX) {
            ethernet->counters.receive_errors++;
        } else if (is_for_us(net, frame)) {
            net->size = (uint16_t)size;
            net->position = VIRTIO_NET_HEADER_SIZE;
            ethernet->counters.received++;
            return (size_t)size - VIRTIO_NET_HEADER_SIZE;
        }
        receive_end(ethernet);
    }
    return 0U;
}

static void receive(vapi_ethernet_t *ethernet, void *out_data, size_t size)
{
    virtio_net_t *net = net_of(ethernet);

    memcpy(out_data, net->receive_buffers[net->held] + net->position, size);
    net->position = (uint16_t)(net->position + size);
}

/* --- send ------------------------------------------------------------------------------------- */

/* Takes back what was sent. @return a buffer that is free, or the count of buffers. */
static uint16_t free_send_buffer(virtio_net_t *net)
{
    uint16_t buffer;
    uint32_t size;

    while (net->running && take_back(net, &net->send_queue, &buffer, &size)) {
    }
    buffer = 0U;
    while (buffer < VIRTIO_NET_SEND_BUFFERS && (net->send_queue.lent >> buffer & 1U) != 0U) {
        buffer++;
    }
    return buffer;
}

static vapi_status_t send_begin(vapi_ethernet_t *ethernet, size_t size)
{
    virtio_net_t *net = net_of(ethernet);
    uint16_t buffer = free_send_buffer(net);

    if (!net->running || size > VAPI_ETHERNET_FRAME_MAX) {
        ethernet->counters.send_errors++;
        return VAPI_ERROR_TRANSPORT;
    }
    if (buffer == VIRTIO_NET_SEND_BUFFERS) {
        ethernet->counters.send_full++;
        return VAPI_PENDING;
    }
    /* All zero: a whole frame, check sums done (5.1.6.2). */
    memset(net->send_buffers[buffer], 0, VIRTIO_NET_HEADER_SIZE);
    net->send_buffer = buffer;
    net->send_position = VIRTIO_NET_HEADER_SIZE;
    net->send_size = (uint16_t)(VIRTIO_NET_HEADER_SIZE + size);
    return VAPI_OK;
}

static void send(vapi_ethernet_t *ethernet, const void *data, size_t size)
{
    virtio_net_t *net = net_of(ethernet);

    memcpy(net->send_buffers[net->send_buffer] + net->send_position, data, size);
    net->send_position = (uint16_t)(net->send_position + size);
}

static void send_end(vapi_ethernet_t *ethernet)
{
    virtio_net_t *net = net_of(ethernet);

    net->send_queue.ring.descriptors[net->send_buffer].size = net->send_size;
    make_available(net, &net->send_queue, SEND_QUEUE, net->send_buffer);
    ethernet->counters.sent++;
}

/* --- the rest --------------------------------------------------------------------------------- */

static void multicast(vapi_ethernet_t *ethernet, const uint8_t address[ADDRESS_SIZE], bool join)
{
    uint8_t *users = &net_of(ethernet)->hash_users[multicast_hash(address)];

    *users = (uint8_t)(*users + (join ? 1 : -1));
}

/* 4.2.2: what is acknowledged interrupts again when it happens again, even while the gate is closed. */
static unsigned interrupt(vapi_ethernet_t *ethernet)
{
    virtio_net_t *net = net_of(ethernet);
    uint32_t status = device_read(net, INTERRUPT_STATUS);

    net->gate(false);
    device_write(net, INTERRUPT_ACKNOWLEDGE, status & (INTERRUPT_USED | INTERRUPT_CONFIG));
    barrier();
    return ((status & INTERRUPT_USED) != 0U ? (unsigned)VAPI_ETHERNET_RECEIVED : 0U) |
           ((status & INTERRUPT_CONFIG) != 0U ? (unsigned)VAPI_ETHERNET_LINK : 0U);
}

static void interrupt_open(vapi_ethernet_t *ethernet)
{
    net_of(ethernet)->gate(true);
}

uint32_t virtio_net_find(uintptr_t base, uintptr_t slot_size, uint32_t slots)
{
    for (uint32_t slot = 0U; slot < slots; slot++) {
        uintptr_t registers = base + slot * slot_size;
        if (register_read(registers + MAGIC) == MAGIC_VALUE &&
            register_read(registers + DEVICE_ID) == DEVICE_NETWORK) {
            return slot;
        }
    }
    return 0U;
}

void virtio_net_init(virtio_net_t *out_net, uintptr_t base, void (*gate)(bool open))
{
    static const vapi_ethernet_operations_t operations = {
        .start = device_start,
        .set_address = set_address,
        .link = device_link,
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

    memset(out_net, 0, sizeof(*out_net));
    out_net->ethernet.operations = &operations;
    out_net->base = base;
    out_net->gate = gate;
}
