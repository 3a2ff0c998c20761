/*
 * Records in flash on a model that keeps the rules of NOR flash: erased to ones by whole sectors, written to zeros by whole
 * blocks, each once; and the power can fail before, in the middle of, or right after any erasure and any write.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "../../boards/common/configuration/crc32.c"
#include "../../boards/common/configuration/record_store.c"

/* --- the model of the flash ------------------------------------------------------------------- */

#define SECTORS_MAX 3U
#define SECTOR_SIZE 512U
#define MEMORY_MAX  65536U
#define NEVER       UINT32_MAX
#define SECTOR(i)   (chip.bytes + (i)*SECTOR_SIZE)
#define BLOCK       RECORD_STORE_BLOCK

typedef enum cut { NOTHING_DONE, HALF_DONE, ALL_DONE } cut_t;

/* The content, for a test to go back to. */
typedef struct content {
    uint8_t bytes[SECTORS_MAX * SECTOR_SIZE];
    uint8_t written[SECTORS_MAX * SECTOR_SIZE / BLOCK];
} content_t;

static struct {
    _Alignas(BLOCK) uint8_t bytes[MEMORY_MAX];
    uint8_t written[MEMORY_MAX / BLOCK]; /* whether, since the last erasure */
    uint32_t erasures[SECTORS_MAX];
    uint32_t operations; /* erasures and writes */
    uint32_t cut_at;     /* the operation in which the power fails */
    cut_t cut;
    bool off; /* it has failed: nothing reaches the flash */
    uint32_t random;
    unsigned misuse; /* what flash does not forgive */
    bool locked;     /* erasing and writing do nothing, and say that all is well */
    bool lying;      /* writing works, and says that it did not */
    int worn;        /* the sector of which a bit has become stuck; -1: none */
    uint32_t worn_byte;
    uint8_t stuck_at_zero;
    uint8_t stuck_at_one;
    int refusing; /* the sector that refuses to be erased; -1: none */
} chip;

static record_store_t store;
static vapi_storage_t storage;

static uint32_t random_number(void)
{
    chip.random ^= chip.random << 13;
    chip.random ^= chip.random >> 17;
    chip.random ^= chip.random << 5;
    return chip.random;
}

/* Starts an operation. @return how much of it is done. */
static cut_t begin(void)
{
    if (chip.off) {
        return NOTHING_DONE;
    }
    chip.off = chip.operations++ == chip.cut_at;
    return chip.off ? chip.cut : ALL_DONE;
}

static void wear(uint32_t sector)
{
    if ((int)sector == chip.worn) {
        uint8_t *byte = chip.bytes + sector * store.sector_size + chip.worn_byte;
        *byte = (uint8_t)((*byte & ~chip.stuck_at_zero) | chip.stuck_at_one);
    }
}

static vapi_status_t chip_erase(uintptr_t address, uint32_t size)
{
    uint32_t offset = (uint32_t)(address - (uintptr_t)chip.bytes);
    uint32_t sector = offset / store.sector_size;

    assert_int_equal(offset % store.sector_size, 0);
    assert_int_equal(size, store.sector_size);
    assert_true(sector < store.sectors);
    if (chip.locked) {
        return VAPI_OK;
    }
    if ((int)sector == chip.refusing) {
        return VAPI_ERROR_STORAGE;
    }
    cut_t done = begin();
    if (done != NOTHING_DONE) {
        chip.erasures[sector]++;
        memset(chip.written + offset / BLOCK, done == ALL_DONE ? 0 : 1, size / BLOCK);
        /* An erasure that was cut leaves old bits, ones, or neither. */
        bool garbage = done == HALF_DONE && random_number() % 2U == 0U;
        for (uint32_t i = 0U; i < size; i++) {
            uint8_t *byte = &chip.bytes[offset + i];
            uint8_t noise = done == ALL_DONE ? 0xFFU : (uint8_t)random_number();
            *byte = garbage ? noise : (uint8_t)(*byte | noise);
        }
    }
    wear(sector);
    return chip.off ? VAPI_ERROR_STORAGE : VAPI_OK;
}

static vapi_status_t chip_write(uintptr_t address, const void *data, size_t size)
{
    uint32_t offset = (uint32_t)(address - (uintptr_t)chip.bytes);
    const uint8_t *bytes = data;

    assert_true(offset < store.sectors * store.sector_size);
    chip.misuse += size != BLOCK || offset % BLOCK != 0U ? 1U : 0U;
    if (chip.locked) {
        return VAPI_OK;
    }
    cut_t done = begin();
    if (done != NOTHING_DONE) {
        chip.misuse += chip.written[offset / BLOCK];
        chip.written[offset / BLOCK] = 1U;
        for (uint32_t i = 0U; i < size; i++) {
            uint8_t noise = done == ALL_DONE ? 0U : (uint8_t)random_number();
            chip.bytes[offset + i] &= bytes[i] | noise;
        }
    }
    wear(offset / store.sector_size);
    return chip.off || chip.lying ? VAPI_ERROR_STORAGE : VAPI_OK;
}

static void prepare(uint32_t sectors, uint32_t sector_size)
{
    memset(&chip, 0, sizeof(chip));
    memset(chip.bytes, 0xFF, sizeof(chip.bytes));
    chip.cut_at = NEVER;
    chip.random = 2463534242U;
    chip.worn = -1;
    chip.refusing = -1;
    store = (record_store_t){chip.bytes, sector_size, sectors, chip_erase, chip_write};
    storage = record_store_storage(&store);
}

static int start(void **state)
{
    (void)state;
    prepare(2U, SECTOR_SIZE);
    return 0;
}

static int start_three(void **state)
{
    (void)state;
    prepare(3U, SECTOR_SIZE);
    return 0;
}

static int end(void **state)
{
    (void)state;
    assert_int_equal(chip.misuse, 0);
    return 0;
}

static vapi_status_t put(const char *name, const void *data, size_t size)
{
    return storage.store(storage.context, name, data, size);
}

static vapi_status_t put_text(const char *name, const char *text)
{
    return put(name, text, strlen(text));
}

static vapi_status_t get(const char *name, void *out_data, size_t capacity)
{
    return storage.load(storage.context, name, out_data, capacity);
}

/* What a device reads when it starts; "" when there is none. */
static const char *text_of(const char *name)
{
    static char text[SECTOR_SIZE];
    vapi_status_t size = get(name, text, sizeof(text) - 1U);

    assert_true(size >= 0);
    text[size] = '\0';
    return text;
}

static uint32_t current(void)
{
    sector_t sector;

    return find_current(&store, &sector);
}

static void save(content_t *out_content)
{
    memcpy(out_content->bytes, chip.bytes, sizeof(out_content->bytes));
    memcpy(out_content->written, chip.written, sizeof(out_content->written));
}

static void restore(const content_t *content)
{
    memcpy(chip.bytes, content->bytes, sizeof(content->bytes));
    memcpy(chip.written, content->written, sizeof(content->written));
}

/* --- reading and writing ---------------------------------------------------------------------- */

static void test_sector_and_record_have_the_documented_bytes(void **state)
{
    static const uint8_t expected[3U * BLOCK] = {
        'V',  'R',  'E',  'C',  1,    0,    0,    0,    1,    0,    0,    0,    0xBB, 0xC9,
        0xDB, 0x63, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 9,    0,    0,    0,    't',  'l',  's',  '0',  0,    0,
        0,    0,    0,    0,    0,    0,    0x26, 0x39, 0xF4, 0xCB, 0x2E, 0xE0, 0xC1, 0xC8,
        '1',  '2',  '3',  '4',  '5',  '6',  '7',  '8',  '9',  0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
    };

    (void)state;
    assert_int_equal(put_text("tls0", "123456789"), VAPI_OK);
    assert_memory_equal(chip.bytes, expected, sizeof(expected));
    for (uint32_t i = sizeof(expected); i < 2U * SECTOR_SIZE; i++) {
        assert_int_equal(chip.bytes[i], 0xFF);
    }
}

static void test_flash_without_a_sector_has_no_records_and_takes_them(void **state)
{
    (void)state;
    for (unsigned round = 0U; round < 20U; round++) {
        for (uint32_t i = 0U; i < 2U * SECTOR_SIZE; i++) {
            chip.bytes[i] = round < 2U ? (uint8_t)(round * 0xFFU) : (uint8_t)random_number();
        }
        assert_string_equal(text_of("tls0"), "");
        assert_int_equal(put("tls0", NULL, 0U), VAPI_OK);
        uint32_t operations = chip.operations;
        assert_int_equal(put_text("tls0", "a session"), VAPI_OK);
        assert_true(chip.operations > operations);
        assert_string_equal(text_of("tls0"), "a session");
    }
}

static void test_what_was_written_last_is_read(void **state)
{
    (void)state;
    for (uint32_t i = 0U; i < 200U; i++) {
        char text[] = "session ?";
        text[8] = (char)('A' + i % 26U);
        assert_int_equal(put_text("tls0", text), VAPI_OK);
        text[8] = (char)('a' + i % 26U);
        assert_int_equal(put_text("call-once", text), VAPI_OK);
        assert_string_equal(text_of("call-once"), text);
        text[8] = (char)('A' + i % 26U);
        assert_string_equal(text_of("tls0"), text);
    }
}

static void test_a_removed_record_is_gone_and_can_come_back(void **state)
{
    (void)state;
    for (uint32_t i = 0U; i < 40U; i++) {
        assert_int_equal(put_text("call-once", "an attempt"), VAPI_OK);
        assert_string_equal(text_of("call-once"), "an attempt");
        assert_int_equal(put_text("tls0", i % 2U == 0U ? "even" : "odd"), VAPI_OK);
        assert_int_equal(put("call-once", NULL, 0U), VAPI_OK);
        assert_string_equal(text_of("call-once"), "");
        assert_string_equal(text_of("tls0"), i % 2U == 0U ? "even" : "odd");
    }
}

static void test_removed_records_take_no_room_for_ever(void **state)
{
    uint8_t data[400] = {0};

    (void)state;
    for (uint32_t i = 0U; i < 100U; i++) {
        char name[] = "record ??";
        name[7] = (char)('a' + i / 10U);
        name[8] = (char)('a' + i % 10U);
        assert_int_equal(put_text(name, "for a moment"), VAPI_OK);
        assert_int_equal(put(name, NULL, 0U), VAPI_OK);
    }
    assert_int_equal(put("last", data, sizeof(data)), VAPI_OK);
}

static void test_what_is_there_already_is_not_written_again(void **state)
{
    (void)state;
    assert_int_equal(put_text("tls0", "a session"), VAPI_OK);
    uint32_t operations = chip.operations;
    assert_int_equal(put_text("tls0", "a session"), VAPI_OK);
    assert_int_equal(put("call-once", NULL, 0U), VAPI_OK);
    assert_int_equal(chip.operations, operations);
    assert_int_equal(put_text("tls0", "a Session"), VAPI_OK);
    assert_int_equal(put("tls0", NULL, 0U), VAPI_OK);
    operations = chip.operations;
    assert_int_equal(put("tls0", NULL, 0U), VAPI_OK);
    assert_int_equal(chip.operations, operations);
}

static void test_names_are_told_apart_and_bad_ones_refused(void **state)
{
    static const char *const good[] = {"a", "ab", "tls0", "tls1", "twelve-chars", "twelve-char"};
    static const char *const bad[] = {"", "thirteen-char"};
    char text[8];

    (void)state;
    for (size_t i = 0U; i < sizeof(good) / sizeof(good[0]); i++) {
        assert_int_equal(put_text(good[i], good[i]), VAPI_OK);
    }
    for (size_t i = 0U; i < sizeof(good) / sizeof(good[0]); i++) {
        assert_string_equal(text_of(good[i]), good[i]);
    }
    for (size_t i = 0U; i < sizeof(bad) / sizeof(bad[0]); i++) {
        assert_int_equal(put_text(bad[i], "x"), VAPI_ERROR_STORAGE);
        assert_int_equal(get(bad[i], text, sizeof(text)), VAPI_ERROR_STORAGE);
    }
    assert_string_equal(text_of("never"), "");
}

static void test_a_record_larger_than_the_buffer_is_refused_and_nothing_is_given(void **state)
{
    char text[] = "........";

    (void)state;
    assert_int_equal(put_text("tls0", "12345"), VAPI_OK);
    assert_int_equal(get("tls0", text, 4U), VAPI_ERROR_STORAGE);
    assert_string_equal(text, "........");
    assert_int_equal(get("tls0", text, 5U), 5);
    assert_string_equal(text, "12345...");
}

static void test_records_of_every_size_up_to_the_sector_are_kept(void **state)
{
    uint8_t data[SECTOR_SIZE];
    uint8_t read[SECTOR_SIZE];
    const uint32_t largest = SECTOR_SIZE - BLOCK - RECORD_STORE_HEADER;

    (void)state;
    for (uint32_t size = 1U; size <= largest; size++) {
        memset(data, (int)size, sizeof(data));
        assert_int_equal(put("tls0", data, size), VAPI_OK);
        assert_int_equal(get("tls0", read, sizeof(read)), size);
        assert_memory_equal(read, data, size);
    }
    assert_int_equal(put("tls0", data, largest + 1U), VAPI_ERROR_STORAGE);
    assert_int_equal(put("tls0", data, SIZE_MAX), VAPI_ERROR_STORAGE);
    assert_int_equal(get("tls0", read, sizeof(read)), largest);
}

static void test_a_full_store_refuses_keeps_what_it_has_and_does_not_wear(void **state)
{
    uint8_t data[SECTOR_SIZE] = {0};

    (void)state;
    assert_int_equal(put("a", data, 200U), VAPI_OK);
    assert_int_equal(put("b", data, 150U), VAPI_OK);
    assert_int_equal(put("c", data, 16U), VAPI_OK);
    uint32_t operations = chip.operations;
    for (unsigned i = 0U; i < 50U; i++) {
        assert_int_equal(put("d", data, 30U), VAPI_ERROR_STORAGE);
        assert_int_equal(put("b", data, 300U), VAPI_ERROR_STORAGE);
    }
    assert_int_equal(chip.operations, operations);
    assert_int_equal(get("a", data, sizeof(data)), 200);
    assert_int_equal(get("b", data, sizeof(data)), 150);
    assert_int_equal(put("a", NULL, 0U), VAPI_OK);
    assert_int_equal(put("d", data, 30U), VAPI_OK);
    assert_int_equal(get("b", data, sizeof(data)), 150);
    assert_int_equal(get("c", data, sizeof(data)), 16);
    assert_int_equal(get("d", data, sizeof(data)), 30);
}

static void test_all_sectors_wear_alike(void **state)
{
    (void)state;
    for (uint32_t sectors = 2U; sectors <= SECTORS_MAX; sectors++) {
        prepare(sectors, SECTOR_SIZE);
        for (uint32_t i = 0U; i < 3000U; i++) {
            uint8_t data[100];
            memset(data, (int)(i % 251U), sizeof(data));
            assert_int_equal(put(i % 7U == 0U ? "tls1" : "tls0", data, 1U + random_number() % 100U),
                             VAPI_OK);
        }
        for (uint32_t i = 0U; i < sectors; i++) {
            assert_true(chip.erasures[i] > 50U);
            assert_in_range(chip.erasures[i] + 1U, chip.erasures[0], chip.erasures[0] + 2U);
        }
    }
}

static void test_sequence_numbers_wrap_around(void **state)
{
    (void)state;
    assert_int_equal(put_text("tls0", "old"), VAPI_OK);
    for (uint32_t round = 0U; round < 2U; round++) {
        /* Made by hand: the number that the format leaves open at the start. */
        uint8_t *header = SECTOR(current());
        put_word(header + SEQUENCE_AT, UINT32_MAX - 1U);
        put_word(header + SECTOR_CHECK_AT, crc(header, SECTOR_CHECK_AT));
        for (uint32_t i = 0U; i < 60U; i++) {
            char text[] = "number ?";
            text[7] = (char)(' ' + i);
            assert_int_equal(put_text("tls0", text), VAPI_OK);
            assert_string_equal(text_of("tls0"), text);
        }
        assert_true(get_word(SECTOR(current()) + SEQUENCE_AT) < 10U);
    }
}

static void test_a_version_that_is_not_known_is_not_read(void **state)
{
    (void)state;
    assert_int_equal(put_text("tls0", "old"), VAPI_OK);
    put_word(chip.bytes + VERSION_AT, 2U);
    put_word(chip.bytes + SECTOR_CHECK_AT, crc(chip.bytes, SECTOR_CHECK_AT));
    assert_string_equal(text_of("tls0"), "");
}

/* --- power failures --------------------------------------------------------------------------- */

#define NAMES   3U
#define CONTENT 90U

static const char *const names[NAMES] = {"tls0", "tls1", "call-once"};

/* What each record is. */
typedef struct value {
    uint8_t content[CONTENT];
    uint32_t size; /* 0: there is none */
} value_t;

static bool is(uint32_t name, const value_t *value)
{
    uint8_t read[CONTENT];
    vapi_status_t size = get(names[name], read, sizeof(read));

    return size == (vapi_status_t)value->size && memcmp(read, value->content, value->size) == 0;
}

static value_t random_value(void)
{
    value_t value = {.size = random_number() % 5U == 0U ? 0U : 1U + random_number() % CONTENT};

    for (uint32_t i = 0U; i < value.size; i++) {
        value.content[i] = random_number() % 3U == 0U ? 0xFFU : (uint8_t)random_number();
    }
    return value;
}

static vapi_status_t put_value(uint32_t name, const value_t *value)
{
    return put(names[name], value->content, value->size);
}

static unsigned olds, news;

/* After the power has come back: every record is the one from before, or, where one was being written, the new one. */
static void check(const value_t values[NAMES], uint32_t name, const value_t *value, bool *ref_new)
{
    chip.off = false;
    chip.cut_at = NEVER;
    for (uint32_t i = 0U; i < NAMES; i++) {
        if (i != name) {
            assert_true(is(i, &values[i]));
        }
    }
    bool is_new = is(name, value);
    /* What has been seen once stays. */
    assert_true(is_new || (!*ref_new && is(name, &values[name])));
    *ref_new = is_new;
    olds += is_new ? 0U : 1U;
    news += is_new ? 1U : 0U;
}

/*
 * Writes a value with the power failing in each of its erasures and writes, in each way; and then again, with the power failing
 * somewhere in the second attempt too.
 */
static void fail_everywhere(const value_t values[NAMES], uint32_t name, const value_t *value)
{
    content_t before;

    save(&before);
    for (cut_t cut = NOTHING_DONE; cut <= ALL_DONE; cut++) {
        for (uint32_t at = 0U;; at++) {
            bool is_new = false;
            restore(&before);
            chip.cut = cut;
            chip.cut_at = chip.operations + at;
            vapi_status_t status = put_value(name, value);
            bool failed = chip.off;
            assert_true(failed || status == VAPI_OK);
            check(values, name, value, &is_new);
            assert_true(status != VAPI_OK || is_new);
            if (!failed) {
                break;
            }
            chip.cut_at = chip.operations + random_number() % 8U;
            (void)put_value(name, value);
            check(values, name, value, &is_new);
            assert_int_equal(put_value(name, value), VAPI_OK);
            check(values, name, value, &is_new);
            assert_true(is_new);
        }
    }
    restore(&before);
}

#if defined(__unix__)
#define STEPS 1500U
#else
#define STEPS 40U /* an emulated processor takes its time */
#endif

static void test_a_power_failure_in_any_operation_leaves_old_or_new_and_loses_nothing(void **state)
{
    value_t values[NAMES] = {{.size = 0U}};

    (void)state;
    olds = news = 0U;
    for (uint32_t i = 0U; i < STEPS; i++) {
        uint32_t name = random_number() % NAMES;
        value_t value = random_value();
        fail_everywhere(values, name, &value);
        assert_int_equal(put_value(name, &value), VAPI_OK);
        values[name] = value;
        assert_true(is(0U, &values[0]) && is(1U, &values[1]) && is(2U, &values[2]));
        /* A cut leaves its traces: go on from there now and then. */
        if (i % 3U == 0U) {
            value = random_value();
            bool is_new = false;
            chip.cut = (cut_t)(random_number() % 3U);
            chip.cut_at = chip.operations + random_number() % 6U;
            (void)put_value(name, &value);
            check(values, name, &value, &is_new);
            values[name] = is_new ? value : values[name];
        }
    }
    assert_true(olds > 10U * STEPS && news > 10U * STEPS);
}

static void test_power_failures_wear_no_sector_much_more_than_another(void **state)
{
    uint32_t cuts = 0U;

    (void)state;
    for (uint32_t i = 0U; i < 2000U; i++) {
        value_t value = random_value();
        chip.cut = (cut_t)(random_number() % 3U);
        chip.cut_at = i % 10U == 0U ? chip.operations + random_number() % 6U : NEVER;
        (void)put_value(i % NAMES, &value);
        cuts += chip.off ? 1U : 0U;
        chip.off = false;
    }
    assert_true(cuts >= 50U);
    uint32_t all = 0U;
    for (uint32_t i = 0U; i < store.sectors; i++) {
        all += chip.erasures[i];
    }
    /* A cut costs an erasure more at most; where it falls is chance. */
    for (uint32_t i = 0U; i < store.sectors; i++) {
        uint32_t share = all / store.sectors;
        assert_in_range(chip.erasures[i], share - share / 10U - 2U, share + share / 10U + 2U);
    }
}

/* --- damage ----------------------------------------------------------------------------------- */

static void test_a_flipped_bit_costs_the_record_that_it_is_in_and_no_other(void **state)
{
    static const char *const texts[NAMES] = {"the third of tls0", "the only one of tls1",
                                             "the call"};
    content_t before;

    (void)state;
    assert_int_equal(put_text("tls0", "the first of tls0, which is longer than the others"),
                     VAPI_OK);
    assert_int_equal(put_text("tls1", texts[1]), VAPI_OK);
    assert_int_equal(put_text("tls0", "the second of tls0"), VAPI_OK);
    assert_int_equal(put_text("call-once", texts[2]), VAPI_OK);
    assert_int_equal(put_text("tls0", texts[0]), VAPI_OK);
    save(&before);
    for (uint32_t bit = 0U; bit < 8U * SECTOR_SIZE; bit++) {
        unsigned good = 0U;
        restore(&before);
        chip.bytes[bit / 8U] ^= (uint8_t)(1U << bit % 8U);
        for (uint32_t i = 0U; i < NAMES; i++) {
            const char *text = text_of(names[i]);
            bool is_good = strcmp(text, texts[i]) == 0;
            assert_true(is_good || text[0] == '\0' ||
                        (i == 0U && strcmp(text, "the second of tls0") == 0));
            good += is_good ? 1U : 0U;
        }
        assert_true(good >= NAMES - 1U || bit < 8U * SECTOR_HEADER);
        assert_int_equal(put_text("tls0", "the fourth of tls0"), VAPI_OK);
        assert_string_equal(text_of("tls0"), "the fourth of tls0");
        assert_true(good < NAMES || strcmp(text_of("tls1"), texts[1]) == 0);
    }
}

static void test_a_content_that_looks_like_a_record_is_not_taken_for_one(void **state)
{
    uint8_t data[8U + 2U * BLOCK] = {0};

    (void)state;
    /* A whole record, with the check sums that it had in another sector, at the start of a block. */
    assert_int_equal(put_text("call-once", "an attempt"), VAPI_OK);
    memcpy(data + 8U, chip.bytes + BLOCK, 2U * BLOCK);
    memset(chip.bytes, 0xFF, SECTOR_SIZE);
    memset(chip.written, 0, sizeof(chip.written));
    assert_int_equal(put("tls0", data, sizeof(data)), VAPI_OK);
    assert_memory_equal(chip.bytes + 2U * BLOCK, data + 8U, 2U * BLOCK);
    assert_string_equal(text_of("call-once"), "");
    chip.bytes[BLOCK] ^= 1U; /* now the search steps through the content */
    assert_string_equal(text_of("tls0"), "");
    assert_string_equal(text_of("call-once"), "");
}

static void test_a_content_made_to_be_a_record_is_stepped_over(void **state)
{
    uint8_t data[8U + BLOCK] = {0};
    uint8_t *fake = data + 8U; /* where the second block of the record begins */
    sector_t sector;

    (void)state;
    assert_int_equal(put_text("tls0", "the session"), VAPI_OK);
    (void)find_current(&store, &sector);
    uint32_t offset = end_of(&sector);
    put_word(fake, 8U);
    memcpy(fake + NAME_AT, "tls0", 4U);
    put_word(fake + CONTENT_CHECK_AT, crc(fake + RECORD_STORE_HEADER, 8U));
    put_word(fake + HEADER_CHECK_AT, header_crc(fake, &sector, offset + BLOCK));
    assert_int_equal(put("tls1", data, sizeof(data)), VAPI_OK);
    assert_int_equal(size_at(&sector, offset + BLOCK), BLOCK); /* it would be one */
    assert_string_equal(text_of("tls0"), "the session");
}

static void test_sizes_beyond_the_sector_are_not_believed(void **state)
{
    static const uint32_t sizes[] = {
        SECTOR_SIZE - 2U * BLOCK,         SECTOR_SIZE, INT32_MAX, 0x80000000U,
        UINT32_MAX - RECORD_STORE_HEADER, UINT32_MAX};
    sector_t sector;

    (void)state;
    for (size_t i = 0U; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        prepare(2U, SECTOR_SIZE);
        assert_int_equal(put_text("tls0", "a session"), VAPI_OK);
        (void)find_current(&store, &sector);
        put_word(chip.bytes + BLOCK, sizes[i]);
        put_word(chip.bytes + BLOCK + HEADER_CHECK_AT,
                 header_crc(chip.bytes + BLOCK, &sector, BLOCK));
        assert_string_equal(text_of("tls0"), "");
        assert_int_equal(put_text("tls0", "another"), VAPI_OK);
        assert_string_equal(text_of("tls0"), "another");
    }
}

/* --- worn flash ------------------------------------------------------------------------------- */

/* Writes until the sector that comes next is the current one. @return the last result. */
static vapi_status_t write_into_next_sector(void)
{
    uint32_t before = current();
    vapi_status_t status = VAPI_OK;

    for (uint32_t i = 0U; i < 40U && status == VAPI_OK && current() == before; i++) {
        char text[] = "number ?";
        text[7] = (char)('A' + i);
        status = put_text("tls0", text);
        assert_string_equal(text_of("tls1"), "kept");
        if (status == VAPI_OK) {
            assert_string_equal(text_of("tls0"), text);
        }
    }
    return status;
}

/* A bit of the sector is stuck, in turn in its header, in a record and behind all. */
static void wear_out(int sector, uint32_t round)
{
    static const uint32_t places[] = {3U, 15U, 20U, BLOCK + 5U, 2U * BLOCK, SECTOR_SIZE - 1U};

    chip.worn = sector;
    chip.worn_byte = places[round / 2U];
    chip.stuck_at_zero = round % 2U == 0U ? 0xFFU : 0U;
    chip.stuck_at_one = round % 2U == 1U ? 0xFFU : 0U;
}
#define WORN_ROUNDS 12U

/* A one that is stuck where only ones are written harms nobody. */
static bool harms(void)
{
    return chip.stuck_at_zero != 0U ||
           (chip.worn_byte != 20U && chip.worn_byte != SECTOR_SIZE - 1U);
}

static void test_a_worn_sector_is_told_and_all_records_stay(void **state)
{
    (void)state;
    for (uint32_t round = 0U; round < WORN_ROUNDS; round++) {
        prepare(2U, SECTOR_SIZE);
        assert_int_equal(put_text("tls1", "kept"), VAPI_OK);
        wear_out(1, round);
        if (!harms()) {
            assert_int_equal(write_into_next_sector(), VAPI_OK);
            continue;
        }
        assert_int_equal(write_into_next_sector(), VAPI_ERROR_STORAGE);
        char last[16];
        strcpy(last, text_of("tls0"));
        assert_true(last[0] == 'n');
        assert_int_equal(put_text("tls0", "one more"), VAPI_ERROR_STORAGE);
        assert_string_equal(text_of("tls0"), last);
        assert_int_equal(current(), 0);
    }
}

static void test_a_third_sector_takes_a_worn_one_s_place(void **state)
{
    (void)state;
    for (uint32_t round = 0U; round < WORN_ROUNDS; round++) {
        prepare(3U, SECTOR_SIZE);
        assert_int_equal(put_text("tls1", "kept"), VAPI_OK);
        wear_out(1, round);
        for (unsigned i = 0U; i < 6U; i++) {
            assert_int_equal(write_into_next_sector(), VAPI_OK);
            assert_true(!harms() || current() != 1U);
        }
    }
}

static void test_a_current_sector_that_wears_out_is_left(void **state)
{
    (void)state;
    assert_int_equal(put_text("tls1", "kept"), VAPI_OK);
    chip.worn = 0;
    chip.worn_byte = 2U * BLOCK + 6U; /* in the name of the next record */
    chip.stuck_at_one = 0x80U;
    assert_int_equal(put_text("tls0", "written"), VAPI_OK);
    assert_int_equal(current(), 1);
    assert_string_equal(text_of("tls0"), "written");
    assert_string_equal(text_of("tls1"), "kept");
}

static void test_a_sector_that_refuses_to_be_erased_is_passed_over(void **state)
{
    (void)state;
    assert_int_equal(put_text("tls1", "kept"), VAPI_OK);
    chip.refusing = 1;
    assert_int_equal(write_into_next_sector(), VAPI_OK);
    assert_int_equal(current(), 2);
}

static void test_flash_that_silently_keeps_what_it_has_is_told(void **state)
{
    (void)state;
    chip.locked = true;
    assert_int_equal(put_text("tls0", "never"), VAPI_ERROR_STORAGE);
    chip.locked = false;
    assert_int_equal(put_text("tls1", "kept"), VAPI_OK);
    assert_int_equal(write_into_next_sector(), VAPI_OK);
    assert_int_equal(write_into_next_sector(), VAPI_OK);
    assert_int_equal(put("tls0", NULL, 0U), VAPI_OK);
    chip.locked = true;
    assert_int_equal(put_text("tls0", "never"), VAPI_ERROR_STORAGE);
    assert_int_equal(put("tls1", NULL, 0U), VAPI_ERROR_STORAGE);
    assert_string_equal(text_of("tls0"), "");
    assert_string_equal(text_of("tls1"), "kept");
}

static void test_what_can_be_read_counts_whatever_the_driver_says(void **state)
{
    (void)state;
    assert_int_equal(put_text("tls1", "kept"), VAPI_OK);
    chip.lying = true;
    assert_int_equal(put_text("tls0", "two blocks"), VAPI_ERROR_STORAGE);
    assert_string_equal(text_of("tls0"), "");
    assert_string_equal(text_of("tls1"), "kept");
    assert_int_equal(put("tls1", NULL, 0U), VAPI_OK); /* one block */
    assert_string_equal(text_of("tls1"), "");
}

/* --- life ------------------------------------------------------------------------------------- */

#define CYCLES 10U

/*
 * A device's uses, each with a new session as large as can be and a call that must not be placed twice, for one erasure
 * of every sector.
 */
static uint32_t uses_of_a_cycle(uint32_t sector_size)
{
    uint8_t session[512];
    uint8_t attempt[64];
    uint32_t uses = 0U;

    prepare(2U, sector_size);
    while (chip.erasures[0] + chip.erasures[1] <= 2U * CYCLES) {
        memset(session, (int)(uses % 251U), sizeof(session));
        memset(attempt, (int)(uses % 241U), sizeof(attempt));
        assert_int_equal(put("call-once", attempt, sizeof(attempt)), VAPI_OK);
        assert_int_equal(put("call-once", NULL, 0U), VAPI_OK);
        assert_int_equal(put("tls0", session, sizeof(session)), VAPI_OK);
        uses++;
    }
    return (uses + CYCLES / 2U) / CYCLES;
}

/* boards/README.md, "Records": of sectors that bear 10,000 erasures. */
static void test_the_flash_lives_as_long_as_is_documented(void **state)
{
    (void)state;
    assert_int_equal(uses_of_a_cycle(4096U), 12);
    assert_int_equal(uses_of_a_cycle(32768U), 96);
}

int main(void)
{
#define TEST(name)  cmocka_unit_test_setup_teardown(name, start, end)
#define THREE(name) cmocka_unit_test_setup_teardown(name, start_three, end)
    const struct CMUnitTest tests[] = {
        TEST(test_sector_and_record_have_the_documented_bytes),
        TEST(test_flash_without_a_sector_has_no_records_and_takes_them),
        TEST(test_what_was_written_last_is_read),
        THREE(test_what_was_written_last_is_read),
        TEST(test_a_removed_record_is_gone_and_can_come_back),
        TEST(test_removed_records_take_no_room_for_ever),
        TEST(test_what_is_there_already_is_not_written_again),
        TEST(test_names_are_told_apart_and_bad_ones_refused),
        TEST(test_a_record_larger_than_the_buffer_is_refused_and_nothing_is_given),
        TEST(test_records_of_every_size_up_to_the_sector_are_kept),
        TEST(test_a_full_store_refuses_keeps_what_it_has_and_does_not_wear),
        TEST(test_all_sectors_wear_alike),
        TEST(test_sequence_numbers_wrap_around),
        TEST(test_a_version_that_is_not_known_is_not_read),
        TEST(test_a_power_failure_in_any_operation_leaves_old_or_new_and_loses_nothing),
        THREE(test_a_power_failure_in_any_operation_leaves_old_or_new_and_loses_nothing),
        TEST(test_power_failures_wear_no_sector_much_more_than_another),
        THREE(test_power_failures_wear_no_sector_much_more_than_another),
        TEST(test_a_flipped_bit_costs_the_record_that_it_is_in_and_no_other),
        TEST(test_a_content_that_looks_like_a_record_is_not_taken_for_one),
        TEST(test_a_content_made_to_be_a_record_is_stepped_over),
        TEST(test_sizes_beyond_the_sector_are_not_believed),
        TEST(test_a_worn_sector_is_told_and_all_records_stay),
        TEST(test_a_third_sector_takes_a_worn_one_s_place),
        TEST(test_a_current_sector_that_wears_out_is_left),
        THREE(test_a_sector_that_refuses_to_be_erased_is_passed_over),
        TEST(test_flash_that_silently_keeps_what_it_has_is_told),
        TEST(test_what_can_be_read_counts_whatever_the_driver_says),
        TEST(test_the_flash_lives_as_long_as_is_documented),
    };

    return cmocka_run_group_tests_name("record store", tests, NULL, NULL);
}
