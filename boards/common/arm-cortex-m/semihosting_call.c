/*
 * A semihosting request on Cortex-M: breakpoint 0xAB, operation in r0, parameters in r1, result in
 * r0.
 */
#include "semihosting.h"

intptr_t semihosting_call(uintptr_t operation, const void *parameters)
{
    register uintptr_t r0 __asm("r0") = operation;
    register const void *r1 __asm("r1") = parameters;

    __asm volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return (intptr_t)r0;
}
