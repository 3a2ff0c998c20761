/*
 * The CMSDK watchdog on a model of its registers: lock, counter, interrupt, reset.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/cmsdk_watchdog.c"

#define BASE   0x40008000U
#define CYCLES 1000U

static struct {
    bool open;
    bool interrupt;
    bool reset;
    uint32_t load;
    uint32_t value;
    uint32_t control;
} model;

uint32_t register_read(uintptr_t address)
{
    assert_true(address == BASE + RAW_STATUS);
    return model.interrupt ? 1U : 0U;
}

void register_write(uintptr_t address, uint32_t value)
{
    if (address == BASE + LOCK) {
        model.open = value == 0x1ACCE551U;
        return;
    }
    if (!model.open) {
        return; /* writes have no effect */
    }
    switch (address) {
    case BASE + LOAD:
        model.load = value;
        model.value = value;
        break;
    case BASE + CONTROL:
        if ((value & ~model.control & CONTROL_RUN) != 0U) {
            model.value = model.load;
        }
        model.control = value;
        break;
    default:
        assert_true(address == BASE + CLEAR);
        model.interrupt = false;
        model.value = model.load;
        break;
    }
}

static void pass(uint32_t cycles)
{
    for (uint32_t i = 0U; i < cycles && (model.control & CONTROL_RUN) != 0U; i++) {
        if (model.value > 0U) {
            model.value--;
            continue;
        }
        model.reset = model.reset || (model.interrupt && (model.control & CONTROL_RESETS) != 0U);
        model.interrupt = true;
        model.value = model.load;
    }
}

static int begin(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    model.load = UINT32_MAX;
    cmsdk_watchdog_start(BASE, CYCLES);
    return 0;
}

static void test_unfed_it_interrupts_and_then_resets(void **state)
{
    (void)state;
    pass(CYCLES);
    assert_false(cmsdk_watchdog_expired(BASE));
    pass(1U);
    assert_true(cmsdk_watchdog_expired(BASE));
    assert_false(model.reset);
    pass(CYCLES);
    assert_false(model.reset);
    pass(1U);
    assert_true(model.reset);
}

static void test_fed_it_does_neither(void **state)
{
    (void)state;
    for (unsigned i = 0U; i < 100U; i++) {
        pass(CYCLES - 10U);
        cmsdk_watchdog_feed(BASE);
    }
    assert_false(cmsdk_watchdog_expired(BASE));
    assert_false(model.reset);
}

static void test_feeding_takes_the_interrupt_back(void **state)
{
    (void)state;
    pass(CYCLES + 100U);
    assert_true(cmsdk_watchdog_expired(BASE));
    cmsdk_watchdog_feed(BASE);
    assert_false(cmsdk_watchdog_expired(BASE));
    pass(CYCLES - 1U);
    assert_false(model.interrupt);
    assert_false(model.reset);
}

static void test_a_stray_write_does_not_stop_it(void **state)
{
    (void)state;
    register_write(BASE + CONTROL, 0U);
    cmsdk_watchdog_feed(BASE);
    register_write(BASE + LOAD, UINT32_MAX);
    register_write(BASE + CONTROL, 0U);
    pass(2U * CYCLES + 2U);
    assert_true(model.reset);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_unfed_it_interrupts_and_then_resets, begin),
        cmocka_unit_test_setup(test_fed_it_does_neither, begin),
        cmocka_unit_test_setup(test_feeding_takes_the_interrupt_back, begin),
        cmocka_unit_test_setup(test_a_stray_write_does_not_stop_it, begin),
    };

    return cmocka_run_group_tests_name("CMSDK watchdog", tests, NULL, NULL);
}
