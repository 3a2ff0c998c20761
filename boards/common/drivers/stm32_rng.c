/* The STM32F7's random number generator (stm32_rng.h). */
#include "stm32_rng.h"

#include <string.h>

#include "register_access.h"

#define CR 0x00U
#define SR 0x04U
#define DR 0x08U

#define CR_ON          (1U << 2)
#define SR_SEED_NOTED  (1U << 6) /* cleared by writing 0 */
#define SR_CLOCK_NOTED (1U << 5) /* cleared by writing 0 */
#define SR_SEED_ERROR  (1U << 2)
#define SR_CLOCK_ERROR (1U << 1)
#define SR_READY       (1U << 0)

/* A word takes 40 cycles of 48 MHz; a reading of the state at least 4 of 216 MHz. This is many times more. */
#define WAIT_STEPS_MAX 10000U

/* Starts and words that are not handed on, for one word that is. */
#define TRIES_MAX 8U

static void start(stm32_rng_t *rng)
{
    register_write(rng->base + CR, 0U);
    register_write(rng->base + SR, 0U);
    register_write(rng->base + CR, CR_ON);
    rng->compare = false;
}

void stm32_rng_start(stm32_rng_t *out_rng, uintptr_t base)
{
    *out_rng = (stm32_rng_t){.base = base};
    start(out_rng);
}

/*
 * What the generator says next. @return false when it rejects its seed, or says nothing in time. A word of 0 was not
 * there any more: the seed has failed, or another thread has read it, since the state was looked at.
 */
static bool next(const stm32_rng_t *rng, uint32_t *out_word)
{
    for (uint32_t i = 0U; i < WAIT_STEPS_MAX; i++) {
        uint32_t state = register_read(rng->base + SR);
        if ((state & (SR_SEED_NOTED | SR_SEED_ERROR)) != 0U) {
            return false;
        }
        if ((state & SR_CLOCK_ERROR) == 0U && (state & SR_CLOCK_NOTED) != 0U) {
            /* The clock is back: words are good again, once the note is taken away. */
            register_write(rng->base + SR, 0U);
        } else if ((state & (SR_CLOCK_ERROR | SR_READY)) == SR_READY) {
            *out_word = register_read(rng->base + DR);
            return *out_word != 0U;
        }
    }
    return false;
}

static bool read_word(stm32_rng_t *rng, uint32_t *out_word)
{
    for (uint32_t i = 0U; i < TRIES_MAX; i++) {
        bool compare = rng->compare;
        if (!next(rng, out_word) || (compare && *out_word == rng->previous)) {
            start(rng);
            continue;
        }
        rng->previous = *out_word;
        rng->compare = true;
        if (compare) {
            return true;
        }
    }
    return false;
}

vapi_status_t stm32_rng_read(stm32_rng_t *rng, void *out_data, size_t size)
{
    uint8_t *bytes = out_data;

    for (size_t done = 0U; done < size; done += sizeof(uint32_t)) {
        uint32_t word;
        if (!read_word(rng, &word)) {
            memset(out_data, 0, size);
            return VAPI_ERROR_RANDOM;
        }
        memcpy(bytes + done, &word, size - done < sizeof(word) ? size - done : sizeof(word));
    }
    return VAPI_OK;
}
