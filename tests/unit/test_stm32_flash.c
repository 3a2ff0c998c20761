/*
 * The STM32F7's flash on a model of its controller: keys, banks, sectors of three sizes, protection, parallelism, and words
 * that are written once. Nobody has run this on hardware yet: what the model and the driver both have wrong, it cannot show.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#define STM32_FLASH_WAIT_STEPS_MAX 1000U
#include "../../boards/common/drivers/stm32_flash.c"

#define SECTORS   12U
#define PROTECTED (1U << 4)
#define KEPT      64U /* bytes at each sector's start that the model has */

static const struct {
    uint32_t start;
    uint32_t end;
} sectors[SECTORS] = {
    {0x08000000U, 0x08008000U}, {0x08008000U, 0x08010000U}, {0x08010000U, 0x08018000U},
    {0x08018000U, 0x08020000U}, {0x08020000U, 0x08040000U}, {0x08040000U, 0x08080000U},
    {0x08080000U, 0x080C0000U}, {0x080C0000U, 0x08100000U}, {0x08100000U, 0x08140000U},
    {0x08140000U, 0x08180000U}, {0x08180000U, 0x081C0000U}, {0x081C0000U, 0x08200000U},
};

static struct {
    uint8_t bytes[SECTORS][KEPT];
    uint32_t control;
    uint32_t status;
    uint32_t option;
    unsigned keys;        /* given right, in order */
    bool locked_for_good; /* a wrong key */
    bool deaf;            /* no key opens it */
    unsigned busy;        /* readings of the state until an operation is done */
    unsigned left;
    unsigned erasures;
    unsigned words;
    unsigned fail_at; /* the word that cannot be written; 0: none */
    int protected_sector;
} chip;

static void check_idle(void)
{
    assert_int_equal(chip.left, 0);
}

static void give_key(uint32_t key)
{
    bool right = !chip.locked_for_good && key == (chip.keys == 0U ? KEY_1 : KEY_2);

    assert_true((chip.control & CR_LOCK) != 0U);
    chip.locked_for_good = !right;
    chip.keys = right ? chip.keys + 1U : 0U;
    if (chip.keys == 2U) {
        chip.keys = 0U;
        chip.control &= chip.deaf ? UINT32_MAX : ~CR_LOCK;
    }
}

static void control(uint32_t value)
{
    check_idle();
    if ((chip.control & CR_LOCK) != 0U) {
        assert_int_equal(value, CR_LOCK); /* all else is not heard */
        return;
    }
    if ((value & CR_START) != 0U) {
        uint32_t sector = value >> 3 & 31U;
        /* All else of the order was there before. */
        assert_int_equal(value & ~CR_START, chip.control);
        assert_int_equal(value & 3U, CR_ERASE);
        assert_int_equal(value >> 8 & 3U, 2);
        assert_true(sector < SECTORS);
        chip.left = chip.busy;
        if ((int)sector == chip.protected_sector) {
            chip.status |= PROTECTED;
        } else {
            chip.erasures++;
            memset(chip.bytes[sector], 0xFF, KEPT);
        }
        value &= ~CR_START;
    }
    chip.control = value;
}

static void write_word(uint32_t address, uint32_t value)
{
    uint32_t sector = 0U;

    check_idle();
    assert_int_equal(chip.control, CR_WORDS | CR_PROGRAM);
    assert_int_equal(chip.status & SR_ERRORS, 0U);
    assert_int_equal(address % 4U, 0);
    while (address >= sectors[sector].end) {
        sector++;
    }
    uint32_t offset = address - sectors[sector].start;
    assert_true(offset < KEPT);
    chip.left = chip.busy;
    chip.words++;
    if ((int)sector == chip.protected_sector || chip.words == chip.fail_at) {
        chip.status |= PROTECTED;
        return;
    }
    for (uint32_t i = 0U; i < 4U; i++) {
        chip.bytes[sector][offset + i] &= (uint8_t)(value >> 8U * i);
    }
}

void register_write(uintptr_t address, uint32_t value)
{
    switch (address) {
    case FLASH_KEYR:
        give_key(value);
        break;
    case FLASH_SR:
        chip.status &= ~value;
        break;
    case FLASH_CR:
        control(value);
        break;
    default:
        assert_true(address >= FLASH_START && address < FLASH_END);
        write_word((uint32_t)address, value);
        break;
    }
}

uint32_t register_read(uintptr_t address)
{
    if (address == FLASH_CR) {
        return chip.control;
    }
    if (address == FLASH_OPTCR) {
        return chip.option;
    }
    assert_true(address == FLASH_SR);
    chip.left -= chip.left > 0U ? 1U : 0U;
    return chip.status | (chip.left > 0U ? SR_BUSY : 0U);
}

static int set_up(void **state)
{
    (void)state;
    memset(&chip, 0, sizeof(chip));
    memset(chip.bytes, 0x5A, sizeof(chip.bytes));
    chip.control = CR_LOCK;
    chip.option = OPTCR_ONE_BANK;
    chip.busy = 7U;
    chip.protected_sector = -1;
    return 0;
}

/* It is closed, and nobody has given it a wrong key. */
static int closed(void **state)
{
    (void)state;
    assert_true((chip.control & CR_LOCK) != 0U);
    assert_false(chip.locked_for_good);
    return 0;
}

static bool is_erased(uint32_t sector)
{
    for (uint32_t i = 0U; i < KEPT; i++) {
        if (chip.bytes[sector][i] != 0xFFU) {
            return false;
        }
    }
    return true;
}

static void test_each_sector_is_erased_by_its_address_and_no_other(void **state)
{
    for (uint32_t i = 0U; i < SECTORS; i++) {
        (void)set_up(state);
        assert_int_equal(stm32_flash_erase(sectors[i].start, sectors[i].end - sectors[i].start),
                         VAPI_OK);
        assert_int_equal(chip.erasures, 1);
        assert_true(is_erased(i));
    }
}

static void test_a_range_takes_every_sector_that_has_a_part_in_it(void **state)
{
    (void)state;
    assert_int_equal(stm32_flash_erase(0x08018000U, 32U * KB + 1U), VAPI_OK);
    assert_true(is_erased(3U) && is_erased(4U));
    assert_int_equal(chip.erasures, 2);
    assert_int_equal(stm32_flash_erase(0x08020000U, 32U * KB), VAPI_OK);
    assert_int_equal(chip.erasures, 3);
    assert_int_equal(stm32_flash_erase(0x08000000U, 2048U * KB), VAPI_OK);
    assert_int_equal(chip.erasures, 15);
}

static void test_what_is_no_sector_s_start_or_not_flash_is_refused(void **state)
{
    static const struct {
        uint32_t address;
        uint32_t size;
    } bad[] = {
        {0x08000004U, 4U},       {0x08028000U, 32U * KB},
        {0x07FF8000U, 32U * KB}, {0x081C0000U, 256U * KB + 1U},
        {0x08200000U, 1U},       {0x08008000U, UINT32_MAX},
        {0x0U, 32U * KB},        {UINT32_MAX, 1U},
    };

    (void)state;
    for (size_t i = 0U; i < sizeof(bad) / sizeof(bad[0]); i++) {
        assert_int_equal(stm32_flash_erase(bad[i].address, bad[i].size), VAPI_ERROR_STORAGE);
    }
    assert_int_equal(stm32_flash_write(0x08008002U, "1234", 4U), VAPI_ERROR_STORAGE);
    assert_int_equal(stm32_flash_write(0x08008000U, "123", 3U), VAPI_ERROR_STORAGE);
    assert_int_equal(stm32_flash_write(0x081FFFFCU, "12345678", 8U), VAPI_ERROR_STORAGE);
    assert_int_equal(stm32_flash_write(0x07FFFFFCU, "1234", 4U), VAPI_ERROR_STORAGE);
    assert_int_equal(chip.erasures + chip.words, 0);
}

static void test_words_are_written_where_they_belong_from_any_address_in_memory(void **state)
{
    static const char text[] = "?thirty-two bytes of any content.";

    (void)state;
    assert_int_equal(stm32_flash_erase(0x08010000U, 1U), VAPI_OK);
    assert_int_equal(stm32_flash_write(0x08010010U, text + 1, 32U), VAPI_OK);
    assert_memory_equal(chip.bytes[2] + 16, text + 1, 32);
    assert_int_equal(chip.bytes[2][15], 0xFF);
    assert_int_equal(chip.bytes[2][48], 0xFF);
    assert_int_equal(chip.words, 8);
}

static void test_a_protected_sector_is_an_error_and_the_rest_is_left_alone(void **state)
{
    (void)state;
    chip.protected_sector = 2;
    assert_int_equal(stm32_flash_erase(0x08008000U, 96U * KB), VAPI_ERROR_STORAGE);
    assert_true(is_erased(1U));
    assert_int_equal(chip.erasures, 1);
    assert_int_equal(stm32_flash_write(0x08010000U, "12345678", 8U), VAPI_ERROR_STORAGE);
    assert_int_equal(chip.words, 1);
}

static void test_an_error_ends_a_write_and_is_forgotten_by_the_next(void **state)
{
    (void)state;
    assert_int_equal(stm32_flash_erase(0x08008000U, 1U), VAPI_OK);
    chip.fail_at = 2U;
    assert_int_equal(stm32_flash_write(0x08008000U, "123456789012", 12U), VAPI_ERROR_STORAGE);
    assert_int_equal(chip.words, 2);
    assert_int_equal(stm32_flash_write(0x08008010U, "1234", 4U), VAPI_OK);
}

static void test_flash_in_two_banks_has_other_sectors_and_is_not_touched(void **state)
{
    (void)state;
    chip.option = 0U;
    assert_int_equal(stm32_flash_erase(0x08008000U, 1U), VAPI_ERROR_STORAGE);
    assert_int_equal(stm32_flash_write(0x08008000U, "1234", 4U), VAPI_ERROR_STORAGE);
    assert_int_equal(chip.erasures + chip.words, 0);
}

static void test_a_control_register_that_does_not_open_is_told(void **state)
{
    (void)state;
    chip.deaf = true;
    assert_int_equal(stm32_flash_erase(0x08008000U, 1U), VAPI_ERROR_STORAGE);
    assert_int_equal(stm32_flash_write(0x08008000U, "1234", 4U), VAPI_ERROR_STORAGE);
    assert_int_equal(chip.erasures + chip.words, 0);
}

static void test_a_control_register_that_is_open_already_gets_no_key(void **state)
{
    (void)state;
    chip.control = 0U;
    assert_int_equal(stm32_flash_erase(0x08008000U, 1U), VAPI_OK);
    assert_int_equal(chip.erasures, 1);
}

static void test_a_flash_that_never_ends_is_given_up(void **state)
{
    (void)state;
    chip.busy = UINT32_MAX;
    assert_int_equal(stm32_flash_write(0x08008000U, "12345678", 8U), VAPI_ERROR_STORAGE);
    assert_int_equal(chip.words, 1);
    /* It is still busy, and nothing can be asked of it. */
    assert_int_equal(stm32_flash_erase(0x08008000U, 1U), VAPI_ERROR_STORAGE);
    assert_int_equal(stm32_flash_write(0x08008000U, "1234", 4U), VAPI_ERROR_STORAGE);
    assert_int_equal(chip.erasures + chip.words, 1);
    chip.left = 0U;
    chip.busy = 1U;
    assert_int_equal(stm32_flash_erase(0x08008000U, 1U), VAPI_OK);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, closed)
    const struct CMUnitTest tests[] = {
        TEST(test_each_sector_is_erased_by_its_address_and_no_other),
        TEST(test_a_range_takes_every_sector_that_has_a_part_in_it),
        TEST(test_what_is_no_sector_s_start_or_not_flash_is_refused),
        TEST(test_words_are_written_where_they_belong_from_any_address_in_memory),
        TEST(test_a_protected_sector_is_an_error_and_the_rest_is_left_alone),
        TEST(test_an_error_ends_a_write_and_is_forgotten_by_the_next),
        TEST(test_flash_in_two_banks_has_other_sectors_and_is_not_touched),
        TEST(test_a_control_register_that_does_not_open_is_told),
        TEST(test_a_control_register_that_is_open_already_gets_no_key),
        TEST(test_a_flash_that_never_ends_is_given_up),
    };

    return cmocka_run_group_tests_name("STM32 flash", tests, NULL, NULL);
}
