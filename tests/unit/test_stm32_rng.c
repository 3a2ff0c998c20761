/* The STM32F7's random number generator on a model of its registers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define REGISTER_ACCESS_MODEL
#include "../../boards/common/drivers/stm32_rng.c"

#define BASE 0x50060800U

static struct {
    bool on;
    uint32_t noted;      /* SR_SEED_NOTED, SR_CLOCK_NOTED */
    uint32_t now;        /* SR_SEED_ERROR, SR_CLOCK_ERROR */
    bool keeps_seed;     /* the seed error comes back after each start */
    unsigned clock_back; /* readings until the clock is back; 0: never */
    bool never_ready;
    bool repeats_for_ever;
    unsigned gone;   /* counts the words down to one that is gone when it is read */
    unsigned repeat; /* words that equal the one before */
    unsigned busy;   /* readings until the next word is ready */
    uint32_t word;
    unsigned starts;
    unsigned words;
} model;

static stm32_rng_t rng;

uint32_t register_read(uintptr_t address)
{
    if (address == BASE + DR) {
        assert_true(model.on && model.busy == 0U && (model.noted | model.now) == 0U);
        model.busy = 2U;
        model.words++;
        if (model.gone > 0U && --model.gone == 0U) {
            return 0U;
        }
        if (model.repeat > 0U || model.repeats_for_ever) {
            model.repeat -= model.repeat > 0U ? 1U : 0U;
        } else {
            model.word = model.word * 1664525U + 1013904223U;
        }
        return model.word;
    }
    assert_true(address == BASE + SR);
    if (model.clock_back > 0U && --model.clock_back == 0U) {
        model.now &= ~SR_CLOCK_ERROR;
    }
    model.busy -= model.busy > 0U ? 1U : 0U;
    bool ready = model.on && model.busy == 0U && !model.never_ready;
    return model.noted | model.now | (ready ? SR_READY : 0U);
}

void register_write(uintptr_t address, uint32_t value)
{
    if (address == BASE + SR) {
        model.noted &= value;
        return;
    }
    assert_true(address == BASE + CR);
    if (!model.on && (value & CR_ON) != 0U) {
        model.starts++;
        model.busy = 4U;
        model.now &= ~SR_SEED_ERROR;
        model.noted |= model.keeps_seed ? SR_SEED_NOTED : 0U;
    }
    model.on = (value & CR_ON) != 0U;
}

static int set_up(void **state)
{
    (void)state;
    memset(&model, 0, sizeof(model));
    stm32_rng_start(&rng, BASE);
    return 0;
}

static void assert_refused(void)
{
    static const uint8_t zero[12];
    uint8_t bytes[12];

    memset(bytes, 0xAA, sizeof(bytes));
    assert_int_equal(stm32_rng_read(&rng, bytes, sizeof(bytes)), VAPI_ERROR_RANDOM);
    assert_memory_equal(bytes, zero, sizeof(bytes));
}

static void test_the_first_word_is_not_handed_on(void **state)
{
    uint32_t first = 1013904223U;
    uint32_t second = first * 1664525U + 1013904223U;
    uint32_t word;

    (void)state;
    assert_int_equal(stm32_rng_read(&rng, &word, sizeof(word)), VAPI_OK);
    assert_int_equal(word, second);
    assert_int_equal(model.words, 2U);
}

static void test_any_number_of_bytes_is_filled_and_no_more(void **state)
{
    (void)state;
    for (size_t size = 0U; size < 20U; size++) {
        uint8_t bytes[24];
        memset(bytes, 0, sizeof(bytes));
        bytes[size] = 0x5AU;
        assert_int_equal(stm32_rng_read(&rng, bytes, size), VAPI_OK);
        assert_int_equal(bytes[size], 0x5AU);
    }
    assert_int_equal(model.words, 1U + 55U); /* the words of 0 to 19 bytes */
    assert_int_equal(model.starts, 1U);
}

static void test_a_word_twice_in_a_row_starts_the_generator_anew(void **state)
{
    uint32_t words[2];

    (void)state;
    assert_int_equal(stm32_rng_read(&rng, words, 4U), VAPI_OK);
    model.repeat = 1U;
    assert_int_equal(stm32_rng_read(&rng, &words[1], 4U), VAPI_OK);
    assert_int_not_equal(words[0], words[1]);
    assert_int_equal(model.starts, 2U);
    assert_int_equal(model.words, 5U); /* two at first, the repeated one, two after the start */
}

static void test_a_generator_that_repeats_for_ever_is_refused(void **state)
{
    (void)state;
    model.repeats_for_ever = true;
    assert_refused();
}

static void test_a_word_that_is_gone_when_it_is_read_is_not_handed_on(void **state)
{
    for (unsigned gone = 1U; gone <= 4U; gone++) {
        uint32_t words[4];
        set_up(state);
        model.gone = gone;
        assert_int_equal(stm32_rng_read(&rng, words, sizeof(words)), VAPI_OK);
        for (size_t i = 0U; i < 4U; i++) {
            assert_int_not_equal(words[i], 0U);
        }
        assert_int_equal(model.starts, 2U);
    }
}

static void test_a_bad_seed_starts_the_generator_anew(void **state)
{
    uint32_t word;

    (void)state;
    model.noted = SR_SEED_NOTED;
    model.now = SR_SEED_ERROR;
    assert_int_equal(stm32_rng_read(&rng, &word, sizeof(word)), VAPI_OK);
    assert_int_equal(model.starts, 2U);
    assert_int_equal(model.words, 2U);
}

static void test_a_seed_that_stays_bad_is_refused(void **state)
{
    (void)state;
    model.keeps_seed = true;
    model.noted = SR_SEED_NOTED;
    assert_refused();
    assert_int_equal(model.words, 0U);
}

static void test_a_clock_that_comes_back_is_waited_for(void **state)
{
    uint32_t word;

    (void)state;
    model.noted = SR_CLOCK_NOTED;
    model.now = SR_CLOCK_ERROR;
    model.clock_back = 50U;
    assert_int_equal(stm32_rng_read(&rng, &word, sizeof(word)), VAPI_OK);
    assert_int_equal(model.noted, 0U);
}

static void test_a_generator_without_a_clock_is_refused(void **state)
{
    (void)state;
    model.noted = SR_CLOCK_NOTED;
    model.now = SR_CLOCK_ERROR;
    assert_refused();
    model.noted = 0U;
    model.now = 0U;
    model.never_ready = true;
    assert_refused();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_the_first_word_is_not_handed_on, set_up),
        cmocka_unit_test_setup(test_any_number_of_bytes_is_filled_and_no_more, set_up),
        cmocka_unit_test_setup(test_a_word_twice_in_a_row_starts_the_generator_anew, set_up),
        cmocka_unit_test_setup(test_a_generator_that_repeats_for_ever_is_refused, set_up),
        cmocka_unit_test_setup(test_a_word_that_is_gone_when_it_is_read_is_not_handed_on, set_up),
        cmocka_unit_test_setup(test_a_bad_seed_starts_the_generator_anew, set_up),
        cmocka_unit_test_setup(test_a_seed_that_stays_bad_is_refused, set_up),
        cmocka_unit_test_setup(test_a_clock_that_comes_back_is_waited_for, set_up),
        cmocka_unit_test_setup(test_a_generator_without_a_clock_is_refused, set_up),
    };

    return cmocka_run_group_tests_name("STM32 random numbers", tests, NULL, NULL);
}
