/**
 * @file divide.h
 * Division of 64-bit numbers by small ones. The compiler's own for cores of 32 bits takes 0.7 KB.
 */
#ifndef VAPI_DIVIDE_H
#define VAPI_DIVIDE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Divides *ref_number and leaves the quotient there.
 * @param divisor 1..65536
 * @return the remainder
 */
uint32_t vapi_divide(uint64_t *ref_number, uint32_t divisor);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_DIVIDE_H */
