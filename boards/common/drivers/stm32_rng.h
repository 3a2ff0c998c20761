/**
 * @file stm32_rng.h
 * The random number generator of STM32F7 microcontrollers (RM0410): analog noise, fit for cryptography as long as the
 * generator's own checks of its seed and of its clock of 48 MHz are content.
 *
 * As FIPS 140-2, 4.9.2 asks, the first word after each start is not handed on, and none that equals the one before it.
 */
#ifndef STM32_RNG_H
#define STM32_RNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vapi/status.h"

/** The driver's state; the members are private. */
typedef struct stm32_rng {
    uintptr_t base;
    uint32_t previous; /**< the last word that the generator gave */
    bool compare;      /**< there is one */
} stm32_rng_t;

/** Switches the generator on. Its clock must be open. */
void stm32_rng_start(stm32_rng_t *out_rng, uintptr_t base);

/**
 * Fills `out_data` with random bytes. A seed that the generator itself rejects makes it start anew, and so does a word
 * twice in a row. Waits a bounded time.
 * @return VAPI_OK; VAPI_ERROR_RANDOM when the generator does not recover or has no clock: `out_data` is then all zero.
 */
VAPI_NODISCARD vapi_status_t stm32_rng_read(stm32_rng_t *rng, void *out_data, size_t size);

#endif /* STM32_RNG_H */
