/*
 * The RISC-V interrupt controller on a memory of its registers: that the right ones are written, at
 * the places of the specification's memory map.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/plic.c"

#define BASE 0x0C000000U

/* Those that context 1 and interrupts up to 63 have. */
static struct {
    uint32_t priorities[64];
    uint32_t enables[2];
    uint32_t threshold;
    uint32_t claim;
    uint32_t completed;
    unsigned elsewhere;
} model;

static uint32_t *place(uintptr_t address)
{
    uintptr_t offset = address - BASE;

    if (offset < sizeof(model.priorities)) {
        return &model.priorities[offset / 4U];
    }
    switch (offset) {
    case 0x2080U:
        return &model.enables[0];
    case 0x2084U:
        return &model.enables[1];
    case 0x201000U:
        return &model.threshold;
    default:
        model.elsewhere++;
        return &model.claim;
    }
}

uint32_t register_read(uintptr_t address)
{
    return address == BASE + 0x201004U ? model.claim : *place(address);
}

void register_write(uintptr_t address, uint32_t value)
{
    if (address == BASE + 0x201004U) {
        model.completed = value;
    } else {
        *place(address) = value;
    }
}

static int set_up(void **state)
{
    (void)state;
    model.threshold = 7U;
    for (unsigned i = 0U; i < 64U; i++) {
        model.priorities[i] = 0U;
    }
    model.enables[0] = 0U;
    model.enables[1] = 0U;
    model.elsewhere = 0U;
    return 0;
}

static int nothing_elsewhere(void **state)
{
    (void)state;
    assert_int_equal(model.elsewhere, 0U);
    return 0;
}

static void test_after_the_start_every_priority_passes(void **state)
{
    (void)state;
    plic_start(BASE, 1U);
    assert_int_equal(model.threshold, 0U);
}

static void test_an_opened_interrupt_is_enabled_with_a_priority(void **state)
{
    (void)state;
    plic_enable(BASE, 1U, 8U, true);
    plic_enable(BASE, 1U, 33U, true);
    assert_int_equal(model.enables[0], 1U << 8);
    assert_int_equal(model.enables[1], 1U << 1);
    assert_int_equal(model.priorities[8], 1U);
    assert_int_equal(model.priorities[33], 1U);
    assert_int_equal(model.priorities[1], 0U);
}

static void test_a_closed_interrupt_stays_enabled_so_that_it_can_be_completed(void **state)
{
    (void)state;
    plic_enable(BASE, 1U, 8U, true);
    plic_enable(BASE, 1U, 9U, true);
    plic_enable(BASE, 1U, 8U, false);
    assert_int_equal(model.priorities[8], 0U);
    assert_int_equal(model.priorities[9], 1U);
    assert_int_equal(model.enables[0], 1U << 8 | 1U << 9);
}

static void test_what_is_claimed_is_completed_by_its_number(void **state)
{
    (void)state;
    model.claim = 8U;
    assert_int_equal(plic_claim(BASE, 1U), 8U);
    plic_complete(BASE, 1U, 8U);
    assert_int_equal(model.completed, 8U);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, set_up, nothing_elsewhere)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_after_the_start_every_priority_passes),
        CASE(test_an_opened_interrupt_is_enabled_with_a_priority),
        CASE(test_a_closed_interrupt_stays_enabled_so_that_it_can_be_completed),
        CASE(test_what_is_claimed_is_completed_by_its_number),
    };
    return cmocka_run_group_tests_name("RISC-V interrupt controller", tests, NULL, NULL);
}
