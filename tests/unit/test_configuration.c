/*
 * Settings in flash, on a model of flash: erased to ones, written to zeros, and a power failure after any
 * number of bytes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../boards/common/configuration/configuration.c"
#include "../../boards/common/configuration/crc32.c"

/* --- the model of the flash ------------------------------------------------------------------- */

#define SLOT_SIZE 256U
#define TEXT_MAX  (SLOT_SIZE - CONFIGURATION_HEADER)

static struct {
    uint8_t bytes[2U * SLOT_SIZE];
    uint8_t written[2U * SLOT_SIZE / CONFIGURATION_BLOCK]; /* times, since the last erasure */
    uint32_t erasures[2];
    uint32_t writes;
    uint32_t power_left; /* bytes until the power fails; each erased or written byte takes one */
    uint32_t reads_left; /* reads until one fails */
    bool stuck;          /* a bit of each written block stays one */
    bool locked;         /* erasing and writing do nothing, and say that all is well */
    unsigned misuse;     /* what flash does not forgive */
} chip;

static vapi_status_t chip_read(void *context, uint32_t offset, void *out_data, size_t size)
{
    assert_ptr_equal(context, &chip);
    assert_true(offset <= sizeof(chip.bytes) && size <= sizeof(chip.bytes) - offset);
    if (chip.reads_left == 0U) {
        return VAPI_ERROR_STORAGE;
    }
    chip.reads_left--;
    memcpy(out_data, chip.bytes + offset, size);
    return VAPI_OK;
}

static bool power(void)
{
    if (chip.power_left == 0U) {
        return false;
    }
    chip.power_left--;
    return true;
}

static vapi_status_t chip_erase(void *context, uint32_t offset, uint32_t size)
{
    assert_ptr_equal(context, &chip);
    assert_true(offset % SLOT_SIZE == 0U && size == SLOT_SIZE && offset < sizeof(chip.bytes));
    if (chip.locked) {
        return VAPI_OK;
    }
    chip.erasures[offset / SLOT_SIZE]++;
    memset(chip.written + offset / CONFIGURATION_BLOCK, 0, SLOT_SIZE / CONFIGURATION_BLOCK);
    for (uint32_t i = 0U; i < size; i++) {
        if (!power()) {
            return VAPI_ERROR_STORAGE;
        }
        chip.bytes[offset + i] = 0xFFU;
    }
    return VAPI_OK;
}

static vapi_status_t chip_write(void *context, uint32_t offset, const void *data, size_t size)
{
    const uint8_t *bytes = data;

    assert_ptr_equal(context, &chip);
    assert_true(offset < sizeof(chip.bytes));
    if (chip.locked) {
        return VAPI_OK;
    }
    chip.misuse += size != CONFIGURATION_BLOCK || offset % CONFIGURATION_BLOCK != 0U ? 1U : 0U;
    chip.misuse += chip.written[offset / CONFIGURATION_BLOCK]++ != 0U ? 1U : 0U;
    chip.writes++;
    for (uint32_t i = 0U; i < size; i++) {
        if (!power()) {
            return VAPI_ERROR_STORAGE;
        }
        chip.bytes[offset + i] &= (uint8_t)(bytes[i] | (chip.stuck && i == 3U ? 0x40U : 0U));
    }
    chip.bytes[offset + 3U] |= chip.stuck ? 0x80U : 0U;
    return VAPI_OK;
}

static const configuration_flash_t flash = {
    .context = &chip,
    .slot_size = SLOT_SIZE,
    .read = chip_read,
    .erase = chip_erase,
    .write = chip_write,
};

static int start(void **state)
{
    (void)state;
    memset(&chip, 0, sizeof(chip));
    memset(chip.bytes, 0xFF, sizeof(chip.bytes));
    chip.power_left = UINT32_MAX;
    chip.reads_left = UINT32_MAX;
    return 0;
}

static int end(void **state)
{
    (void)state;
    assert_int_equal(chip.misuse, 0);
    return 0;
}

static vapi_status_t put(const char *text)
{
    return configuration_write(&flash, text, strlen(text));
}

/* What a device reads when it starts. */
static const char *now(void)
{
    static char text[SLOT_SIZE];
    vapi_status_t size = configuration_read(&flash, text, sizeof(text) - 1U);

    assert_true(size >= 0 && size < (vapi_status_t)sizeof(text));
    text[size] = '\0';
    return text;
}

static vapi_status_t result(void)
{
    char text[SLOT_SIZE];

    return configuration_read(&flash, text, sizeof(text));
}

/* A slot as the format says, made by hand. */
static void make_slot(uint32_t index, uint32_t version, uint32_t sequence, uint32_t length,
                      const char *text)
{
    uint8_t *slot = chip.bytes + index * SLOT_SIZE;

    memset(slot, 0xFF, SLOT_SIZE);
    memcpy(slot, "VCFG", 4U);
    put_word(slot + 4, version);
    put_word(slot + 8, sequence);
    put_word(slot + 12, length);
    memcpy(slot + CONFIGURATION_HEADER, text, strlen(text));
    uint32_t crc = crc32_add(CRC32_START, slot + 4, 12U);
    put_word(slot + 16, ~crc32_add(crc, text, strlen(text)));
}

/* --- reading and writing ---------------------------------------------------------------------- */

static void test_the_check_sum_is_that_of_ieee_802_3(void **state)
{
    (void)state;
    assert_int_equal((uint32_t)~crc32_add(CRC32_START, "123456789", 9U), 0xCBF43926U);
}

static void test_a_slot_has_the_documented_bytes(void **state)
{
    static const uint8_t expected[36] = {
        'V',  'C',  'F',  'G',  1,    0,    0,    0,    1,    0,    0,    0,
        4,    0,    0,    0,    0xF1, 0x31, 0x39, 0xE5, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 'A',  '=',  'b',  '\n',
    };

    (void)state;
    assert_int_equal(put("A=b\n"), VAPI_OK);
    assert_memory_equal(chip.bytes, expected, sizeof(expected));
    for (uint32_t i = sizeof(expected); i < sizeof(chip.bytes); i++) {
        assert_int_equal(chip.bytes[i], 0xFF);
    }
}

static void test_erased_flash_has_no_settings(void **state)
{
    (void)state;
    assert_int_equal(result(), 0);
    memset(chip.bytes, 0, sizeof(chip.bytes));
    assert_int_equal(result(), 0);
}

static void test_what_was_written_last_is_read(void **state)
{
    (void)state;
    for (uint32_t i = 0U; i < 20U; i++) {
        char text[] = "VAPI_TO=+49405550100\n";
        text[sizeof(text) - 3U] = (char)('a' + i);
        assert_int_equal(put(text), VAPI_OK);
        assert_string_equal(now(), text);
    }
}

static void test_both_slots_wear_alike(void **state)
{
    (void)state;
    for (uint32_t i = 0U; i < 100U; i++) {
        assert_int_equal(put(i % 2U == 0U ? "A=1\n" : "A=2\n"), VAPI_OK);
    }
    assert_int_equal(chip.erasures[0], 50);
    assert_int_equal(chip.erasures[1], 50);
}

static void test_the_same_settings_are_not_written_again(void **state)
{
    (void)state;
    assert_int_equal(put("A=1\n"), VAPI_OK);
    uint32_t writes = chip.writes;
    assert_int_equal(put("A=1\n"), VAPI_OK);
    assert_int_equal(chip.writes, writes);
    assert_int_equal(put("A=2\n"), VAPI_OK);
    assert_true(chip.writes > writes);
    assert_string_equal(now(), "A=2\n");
}

static void test_a_text_that_differs_in_its_last_byte_is_written(void **state)
{
    char text[101];

    (void)state;
    memset(text, 'x', sizeof(text) - 1U);
    text[sizeof(text) - 1U] = '\0';
    assert_int_equal(put(text), VAPI_OK);
    text[sizeof(text) - 2U] = 'y';
    assert_int_equal(put(text), VAPI_OK);
    assert_string_equal(now(), text);
}

static void test_a_text_that_fills_its_slot_is_kept(void **state)
{
    char text[TEXT_MAX + 1U];

    (void)state;
    memset(text, 'f', TEXT_MAX);
    text[TEXT_MAX] = '\0';
    assert_int_equal(configuration_write(&flash, text, TEXT_MAX), VAPI_OK);
    assert_string_equal(now(), text);
    assert_int_equal(chip.bytes[SLOT_SIZE], 0xFF);
}

static void test_a_text_larger_than_a_slot_is_refused_and_changes_nothing(void **state)
{
    char text[TEXT_MAX + 1U];

    (void)state;
    memset(text, 'f', sizeof(text));
    assert_int_equal(put("A=1\n"), VAPI_OK);
    assert_int_equal(configuration_write(&flash, text, sizeof(text)), VAPI_ERROR_SPACE);
    assert_int_equal(configuration_write(&flash, text, SIZE_MAX), VAPI_ERROR_SPACE);
    assert_int_equal(configuration_write(&flash, text, 0U), VAPI_ERROR_ARGUMENT);
    assert_string_equal(now(), "A=1\n");
    assert_int_equal(chip.erasures[1], 0);
}

static void test_a_buffer_that_is_too_small_is_told_and_not_written(void **state)
{
    char text[5] = "....";

    (void)state;
    assert_int_equal(put("A=1\n"), VAPI_OK);
    assert_int_equal(configuration_read(&flash, text, 3U), VAPI_ERROR_SPACE);
    assert_string_equal(text, "....");
    assert_int_equal(configuration_read(&flash, text, 4U), 4);
    assert_string_equal(text, "A=1\n");
}

static void test_sequence_numbers_wrap_around(void **state)
{
    (void)state;
    make_slot(0U, 1U, UINT32_MAX, 4U, "A=1\n");
    make_slot(1U, 1U, UINT32_MAX - 1U, 4U, "A=0\n");
    assert_string_equal(now(), "A=1\n");
    assert_int_equal(put("A=2\n"), VAPI_OK);
    assert_string_equal(now(), "A=2\n");
    assert_int_equal(put("A=3\n"), VAPI_OK);
    assert_string_equal(now(), "A=3\n");
}

static void test_of_equal_sequence_numbers_the_first_slot_counts(void **state)
{
    (void)state;
    make_slot(0U, 1U, 7U, 4U, "A=1\n");
    make_slot(1U, 1U, 7U, 4U, "A=2\n");
    assert_string_equal(now(), "A=1\n");
}

/* --- power failures --------------------------------------------------------------------------- */

/*
 * Writes `text` over what is there with the power failing after each number of bytes, until it does not.
 * The settings are then `old` or `text`, and the next write works.
 */
static void fail_everywhere(const char *old, const char *text)
{
    uint8_t before[sizeof(chip.bytes)];
    unsigned olds = 0U;
    unsigned news = 0U;

    memcpy(before, chip.bytes, sizeof(before));
    for (uint32_t bytes = 0U;; bytes++) {
        memcpy(chip.bytes, before, sizeof(before));
        chip.power_left = bytes;
        vapi_status_t status = put(text);
        chip.power_left = UINT32_MAX;
        if (strcmp(now(), text) == 0) {
            news++;
        } else {
            assert_int_not_equal(status, VAPI_OK);
            assert_string_equal(now(), old);
            olds++;
        }
        if (status == VAPI_OK) {
            break;
        }
        assert_int_equal(put("NEXT=1\n"), VAPI_OK);
        assert_string_equal(now(), "NEXT=1\n");
    }
    assert_true(olds > SLOT_SIZE + strlen(text));
    assert_true(news > 0U);
}

static void test_a_power_failure_at_any_byte_leaves_the_old_or_the_new_settings(void **state)
{
    (void)state;
    assert_int_equal(put("A=first\nB=something longer than one block of flash\n"), VAPI_OK);
    assert_int_equal(put("A=second\nB=something else longer than one block\n"), VAPI_OK);
    fail_everywhere("A=second\nB=something else longer than one block\n",
                    "A=third\nB=neither the first nor the second, and longer\n");
    assert_int_equal(put("A=fourth\n"), VAPI_OK);
    fail_everywhere("A=fourth\n", "A=fifth\nB=again longer than one block of the flash\n");
}

static void test_a_power_failure_in_the_first_write_never_gives_half_of_it(void **state)
{
    static const char text[] = "A=first\nB=something longer than one block of flash\n";

    (void)state;
    for (uint32_t bytes = 0U;; bytes++) {
        memset(chip.bytes, 0xFF, sizeof(chip.bytes));
        chip.power_left = bytes;
        vapi_status_t status = put(text);
        chip.power_left = UINT32_MAX;
        if (result() > 0) {
            assert_string_equal(now(), text);
        } else {
            assert_int_not_equal(status, VAPI_OK);
            assert_true(result() == 0 || result() == VAPI_ERROR_STORAGE);
        }
        if (status == VAPI_OK) {
            break;
        }
    }
}

static void test_a_power_failure_in_every_write_of_many_leaves_the_last_complete_one(void **state)
{
    (void)state;
    assert_int_equal(put("A=kept\n"), VAPI_OK);
    for (uint32_t i = 0U; i < 50U; i++) {
        chip.power_left = 5U * i;
        assert_int_not_equal(put("A=lost\n"), VAPI_OK);
        chip.power_left = UINT32_MAX;
        assert_string_equal(now(), "A=kept\n");
    }
    assert_int_equal(chip.erasures[0], 1);
}

/* --- damage ----------------------------------------------------------------------------------- */

static void test_any_flipped_bit_that_counts_makes_a_slot_invalid(void **state)
{
    static const char text[] = "A=first\nB=something longer than one block of flash\n";

    (void)state;
    assert_int_equal(put(text), VAPI_OK);
    for (uint32_t bit = 0U; bit < 8U * SLOT_SIZE; bit++) {
        bool counts = bit < 8U * 20U || (bit >= 8U * CONFIGURATION_HEADER &&
                                         bit < 8U * (CONFIGURATION_HEADER + sizeof(text) - 1U));
        chip.bytes[bit / 8U] ^= (uint8_t)(1U << bit % 8U);
        assert_int_equal(result(), counts ? VAPI_ERROR_STORAGE : (vapi_status_t)sizeof(text) - 1);
        chip.bytes[bit / 8U] ^= (uint8_t)(1U << bit % 8U);
    }
    assert_string_equal(now(), text);
}

static void test_damage_in_the_newer_slot_brings_the_older_back(void **state)
{
    (void)state;
    assert_int_equal(put("A=1\n"), VAPI_OK);
    assert_int_equal(put("A=2\n"), VAPI_OK);
    chip.bytes[SLOT_SIZE + CONFIGURATION_HEADER] ^= 1U;
    assert_string_equal(now(), "A=1\n");
    assert_int_equal(put("A=3\n"), VAPI_OK);
    assert_string_equal(now(), "A=3\n");
}

static void test_a_version_that_is_not_known_is_not_read(void **state)
{
    (void)state;
    for (uint32_t version = 0U; version < 5U; version++) {
        make_slot(0U, version, 9U, 4U, "A=9\n");
        assert_int_equal(result(), version == 1U ? 4 : VAPI_ERROR_STORAGE);
        make_slot(1U, 1U, 2U, 4U, "A=2\n");
        assert_string_equal(now(), version == 1U ? "A=9\n" : "A=2\n");
        memset(chip.bytes, 0xFF, sizeof(chip.bytes));
    }
}

static void test_lengths_beyond_the_slot_are_not_believed(void **state)
{
    static const uint32_t lengths[] = {
        0U,         TEXT_MAX + 1U, SLOT_SIZE,  2U * SLOT_SIZE,
        0x7FFFFFFF, 0x80000000U,   UINT32_MAX, UINT32_MAX - CONFIGURATION_HEADER + 1U};

    (void)state;
    for (size_t i = 0U; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
        make_slot(0U, 1U, 9U, lengths[i], "");
        make_slot(1U, 1U, 9U, lengths[i], "");
        assert_int_equal(result(), VAPI_ERROR_STORAGE);
        assert_int_equal(put("A=1\n"), VAPI_OK);
        assert_string_equal(now(), "A=1\n");
    }
}

static void test_worn_out_flash_is_told_and_the_old_settings_stay(void **state)
{
    (void)state;
    assert_int_equal(put("A=1\n"), VAPI_OK);
    chip.stuck = true;
    assert_int_equal(put("A=2\n"), VAPI_ERROR_STORAGE);
    assert_string_equal(now(), "A=1\n");
}

static void test_flash_that_silently_keeps_what_it_has_is_told(void **state)
{
    (void)state;
    assert_int_equal(put("A=1\n"), VAPI_OK);
    assert_int_equal(put("A=2\n"), VAPI_OK);
    chip.locked = true;
    assert_int_equal(put("A=3\n"), VAPI_ERROR_STORAGE);
    assert_string_equal(now(), "A=2\n");
}

static void test_every_failing_read_is_told(void **state)
{
    uint32_t fails = 0U;
    vapi_status_t status;

    (void)state;
    assert_int_equal(put("A=1 and more than one block of text in flash\n"), VAPI_OK);
    assert_int_equal(put("A=2 and more than one block of text in flash\n"), VAPI_OK);
    do {
        chip.reads_left = fails++;
        status = result();
        assert_true(status == VAPI_ERROR_STORAGE || status > 0);
    } while (status < 0);
    assert_int_equal(fails, 8); /* headers, two blocks each, the text; then none fails */
    fails = 0U;
    do {
        chip.reads_left = fails++;
        status = put("A=3 and more than one block of text in flash\n");
        assert_true(status == VAPI_ERROR_STORAGE || status == VAPI_OK);
    } while (status < 0);
    chip.reads_left = UINT32_MAX;
    assert_string_equal(now(), "A=3 and more than one block of text in flash\n");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)
    const struct CMUnitTest tests[] = {
        TEST(test_the_check_sum_is_that_of_ieee_802_3),
        TEST(test_a_slot_has_the_documented_bytes),
        TEST(test_erased_flash_has_no_settings),
        TEST(test_what_was_written_last_is_read),
        TEST(test_both_slots_wear_alike),
        TEST(test_the_same_settings_are_not_written_again),
        TEST(test_a_text_that_differs_in_its_last_byte_is_written),
        TEST(test_a_text_that_fills_its_slot_is_kept),
        TEST(test_a_text_larger_than_a_slot_is_refused_and_changes_nothing),
        TEST(test_a_buffer_that_is_too_small_is_told_and_not_written),
        TEST(test_sequence_numbers_wrap_around),
        TEST(test_of_equal_sequence_numbers_the_first_slot_counts),
        TEST(test_a_power_failure_at_any_byte_leaves_the_old_or_the_new_settings),
        TEST(test_a_power_failure_in_the_first_write_never_gives_half_of_it),
        TEST(test_a_power_failure_in_every_write_of_many_leaves_the_last_complete_one),
        TEST(test_any_flipped_bit_that_counts_makes_a_slot_invalid),
        TEST(test_damage_in_the_newer_slot_brings_the_older_back),
        TEST(test_a_version_that_is_not_known_is_not_read),
        TEST(test_lengths_beyond_the_slot_are_not_believed),
        TEST(test_worn_out_flash_is_told_and_the_old_settings_stay),
        TEST(test_flash_that_silently_keeps_what_it_has_is_told),
        TEST(test_every_failing_read_is_told),
    };

    return cmocka_run_group_tests_name("configuration", tests, NULL, NULL);
}
