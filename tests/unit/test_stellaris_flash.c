/*
 * The Stellaris flash on a model of its controller: keys, protection, time, and words that are written once.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/stellaris_flash.c"

#define BLOCKS 4U

static struct {
    uint8_t bytes[BLOCKS * STELLARIS_FLASH_BLOCK];
    uint32_t address;
    uint32_t data;
    uint32_t control; /* the command that is under way */
    uint32_t status;
    uint32_t microsecond;
    unsigned busy; /* readings of the control register until a command is done */
    unsigned left; /* of those */
    unsigned commands;
    unsigned reads;
    int protected_block; /* -1: none */
    bool stuck;
} chip;

static void carry_out(uint32_t what)
{
    assert_true(chip.microsecond == 49U);
    assert_true(chip.address < sizeof(chip.bytes));
    chip.commands++;
    if ((int)(chip.address / STELLARIS_FLASH_BLOCK) == chip.protected_block) {
        chip.status |= STATUS_REFUSED;
    } else if (what == CONTROL_ERASE) {
        assert_int_equal(chip.address % STELLARIS_FLASH_BLOCK, 0);
        memset(chip.bytes + chip.address, 0xFF, STELLARIS_FLASH_BLOCK);
    } else {
        uint32_t word;
        assert_int_equal(what, CONTROL_WRITE);
        assert_int_equal(chip.address % 4U, 0);
        memcpy(&word, chip.bytes + chip.address, 4U);
        word &= chip.data; /* flash only goes from one to zero */
        memcpy(chip.bytes + chip.address, &word, 4U);
    }
}

void register_write(uintptr_t address, uint32_t value)
{
    assert_true(chip.control == 0U || address == CONTROL);
    switch (address) {
    case ADDRESS:
        chip.address = value;
        break;
    case DATA:
        chip.data = value;
        break;
    case CONTROL:
        assert_true(chip.control == 0U);
        assert_true((value & 0xFFFF0000U) == CONTROL_KEY);
        chip.control = value & 0xFFFFU;
        chip.left = chip.busy;
        break;
    case STATUS_CLEAR:
        chip.status &= ~value;
        break;
    default:
        assert_true(address == MICROSECOND);
        chip.microsecond = value;
        break;
    }
}

uint32_t register_read(uintptr_t address)
{
    chip.reads++;
    if (address == RAW_STATUS) {
        return chip.status;
    }
    assert_true(address == CONTROL);
    if (chip.control != 0U && !chip.stuck) {
        if (chip.left == 0U) {
            carry_out(chip.control);
            chip.control = 0U;
        } else {
            chip.left--;
        }
    }
    return chip.control;
}

static int set_up(void **state)
{
    (void)state;
    memset(&chip, 0, sizeof(chip));
    memset(chip.bytes, 0x5A, sizeof(chip.bytes));
    chip.protected_block = -1;
    chip.busy = 3U;
    stellaris_flash_start(50000000U);
    return 0;
}

static bool is_all(uint32_t block, uint8_t value)
{
    for (uint32_t i = 0U; i < STELLARIS_FLASH_BLOCK; i++) {
        if (chip.bytes[block * STELLARIS_FLASH_BLOCK + i] != value) {
            return false;
        }
    }
    return true;
}

static void test_blocks_are_erased_and_no_others(void **state)
{
    (void)state;
    assert_int_equal(stellaris_flash_erase(STELLARIS_FLASH_BLOCK, 2U * STELLARIS_FLASH_BLOCK),
                     VAPI_OK);
    assert_true(is_all(0U, 0x5AU));
    assert_true(is_all(1U, 0xFFU));
    assert_true(is_all(2U, 0xFFU));
    assert_true(is_all(3U, 0x5AU));
    assert_int_equal(chip.commands, 2);
}

static void test_words_are_written_where_they_belong_from_any_address_in_memory(void **state)
{
    static const char text[] = "?sixteen bytes..";

    (void)state;
    assert_int_equal(stellaris_flash_erase(0U, STELLARIS_FLASH_BLOCK), VAPI_OK);
    assert_int_equal(stellaris_flash_write(32U, text + 1, 12U), VAPI_OK);
    assert_memory_equal(chip.bytes + 32, text + 1, 12);
    assert_int_equal(chip.bytes[31], 0xFF);
    assert_int_equal(chip.bytes[44], 0xFF);
    assert_int_equal(chip.commands, 1 + 3);
}

static void test_a_protected_block_is_an_error_and_the_rest_is_left_alone(void **state)
{
    (void)state;
    chip.protected_block = 1;
    assert_int_equal(stellaris_flash_erase(0U, 3U * STELLARIS_FLASH_BLOCK), VAPI_ERROR_STORAGE);
    assert_int_equal(chip.commands, 2);
    assert_true(is_all(2U, 0x5AU));
    assert_int_equal(stellaris_flash_write(STELLARIS_FLASH_BLOCK, "12345678", 8U),
                     VAPI_ERROR_STORAGE);
    assert_int_equal(chip.commands, 3);
}

static void test_an_error_is_forgotten_by_the_next_command(void **state)
{
    (void)state;
    chip.protected_block = 0;
    assert_int_equal(stellaris_flash_erase(0U, STELLARIS_FLASH_BLOCK), VAPI_ERROR_STORAGE);
    chip.protected_block = -1;
    assert_int_equal(stellaris_flash_erase(0U, STELLARIS_FLASH_BLOCK), VAPI_OK);
}

static void test_a_flash_that_never_ends_is_given_up(void **state)
{
    (void)state;
    chip.stuck = true;
    assert_int_equal(stellaris_flash_erase(0U, 2U * STELLARIS_FLASH_BLOCK), VAPI_ERROR_STORAGE);
    assert_int_equal(chip.reads, WAIT_STEPS_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_blocks_are_erased_and_no_others, set_up),
        cmocka_unit_test_setup(test_words_are_written_where_they_belong_from_any_address_in_memory,
                               set_up),
        cmocka_unit_test_setup(test_a_protected_block_is_an_error_and_the_rest_is_left_alone,
                               set_up),
        cmocka_unit_test_setup(test_an_error_is_forgotten_by_the_next_command, set_up),
        cmocka_unit_test_setup(test_a_flash_that_never_ends_is_given_up, set_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
