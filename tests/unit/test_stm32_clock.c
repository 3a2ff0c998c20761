/* The STM32F7's clocks on a model of the registers that make them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/stm32_clock.c"

/* What does not get ready, as bits. */
enum { NO_HSE = 1, NO_PLL = 2, NO_OVERDRIVE = 4, NO_SWITCH = 8, NO_LATENCY = 16, NO_TAKE = 32 };

static struct {
    uint32_t rcc_cr;
    uint32_t pll;
    uint32_t rcc_cfgr;
    uint32_t apb1;
    uint32_t power;
    uint32_t flash;
    unsigned fails;
    unsigned reads;
} model;

uint32_t register_read(uintptr_t address)
{
    uint32_t value;

    model.reads++;
    switch (address) {
    case RCC_CR:
        value = model.rcc_cr;
        value |= (value & CR_HSE_ON) != 0U && (model.fails & NO_HSE) == 0U ? CR_HSE_READY : 0U;
        value |= (value & CR_PLL_ON) != 0U && (model.fails & NO_PLL) == 0U ? CR_PLL_READY : 0U;
        return value;
    case RCC_CFGR:
        value = model.rcc_cfgr;
        return value | ((model.fails & NO_TAKE) == 0U ? (value & 3U) << 2 : 0U);
    case RCC_APB1ENR:
        return model.apb1;
    case PWR_CR1:
        return model.power;
    case PWR_CSR1:
        return ((model.fails & NO_OVERDRIVE) == 0U ? model.power & PWR_OVERDRIVE : 0U) |
               ((model.fails & NO_SWITCH) == 0U ? model.power & PWR_OVERDRIVEN : 0U);
    default:
        assert_true(address == FLASH_ACR);
        return (model.fails & NO_LATENCY) == 0U ? model.flash : 0U;
    }
}

void register_write(uintptr_t address, uint32_t value)
{
    switch (address) {
    case RCC_CR:
        /* The bypass is chosen while the oscillator is off. */
        assert_true((value & CR_HSE_ON) == 0U || (model.rcc_cr & CR_HSE_BYPASS) != 0U);
        model.rcc_cr = value & ~(CR_HSE_READY | CR_PLL_READY);
        break;
    case RCC_PLLCFGR:
        assert_int_equal(model.rcc_cr & CR_PLL_ON, 0U);
        model.pll = value;
        break;
    case RCC_CFGR:
        if ((value & 3U) == CFGR_TAKE_PLL) {
            /* Never fast before flash, supply and buses are. */
            assert_int_equal(model.flash & ACR_LATENCY, 7U);
            assert_int_equal(model.power >> 14 & 15U, 15U);
            assert_int_equal(value >> 10 & 63U, 4U << 3 | 5U);
        }
        model.rcc_cfgr = value & ~CFGR_USES;
        break;
    case RCC_APB1ENR:
        model.apb1 = value;
        break;
    case PWR_CR1:
        assert_true((model.apb1 & APB1ENR_PWR) != 0U);
        assert_true((value & PWR_OVERDRIVEN) == 0U || (model.power & PWR_OVERDRIVE) != 0U);
        model.power = value;
        break;
    default:
        assert_true(address == FLASH_ACR);
        model.flash = value;
        break;
    }
}

static int set_up(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    model.rcc_cr = 0x83U;
    return 0;
}

/* What the PLL makes of its input: of 8 MHz outside, of 16 inside. */
static void assert_frequencies(void)
{
    uint64_t input = (model.pll & PLL_FROM_HSE) != 0U ? 8000000U : 16000000U;
    uint64_t reference = input / (model.pll & 63U);
    uint64_t oscillator = reference * (model.pll >> 6 & 511U);

    assert_true(reference >= 1000000U && reference <= 2000000U);
    assert_true(oscillator >= 100000000U && oscillator <= 432000000U);
    assert_int_equal(oscillator / (2U * ((model.pll >> 16 & 3U) + 1U)), 216000000U);
    assert_int_equal(oscillator / (model.pll >> 24 & 15U), 48000000U);
}

static void test_the_clock_outside_gives_216_mhz(void **state)
{
    (void)state;
    assert_int_equal(stm32_clock_start(), 216000000U);
    assert_true((model.pll & PLL_FROM_HSE) != 0U);
    assert_frequencies();
    assert_int_equal(model.rcc_cfgr & 3U, CFGR_TAKE_PLL);
}

static void test_without_it_the_internal_clock_does(void **state)
{
    (void)state;
    model.fails = NO_HSE;
    assert_int_equal(stm32_clock_start(), 216000000U);
    assert_true((model.pll & PLL_FROM_HSE) == 0U);
    assert_frequencies();
}

static void test_what_does_not_get_ready_leaves_the_internal_clock(void **state)
{
    static const unsigned failures[] = {NO_PLL, NO_OVERDRIVE, NO_SWITCH, NO_LATENCY};

    for (size_t i = 0U; i < sizeof(failures) / sizeof(failures[0]); i++) {
        set_up(state);
        model.fails = failures[i];
        assert_int_equal(stm32_clock_start(), 16000000U);
        assert_int_equal(model.rcc_cfgr & 3U, 0U);
        assert_true(model.reads < 2U * WAIT_STEPS_MAX);
    }
}

static void test_a_switch_that_does_not_happen_is_seen(void **state)
{
    (void)state;
    model.fails = NO_TAKE;
    assert_int_equal(stm32_clock_start(), 16000000U);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_the_clock_outside_gives_216_mhz, set_up),
        cmocka_unit_test_setup(test_without_it_the_internal_clock_does, set_up),
        cmocka_unit_test_setup(test_what_does_not_get_ready_leaves_the_internal_clock, set_up),
        cmocka_unit_test_setup(test_a_switch_that_does_not_happen_is_seen, set_up),
    };

    return cmocka_run_group_tests_name("STM32 clocks", tests, NULL, NULL);
}
