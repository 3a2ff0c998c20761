/*
 * A semihosting request on RISC-V: three instructions in a row that are not compressed, all in one
 * page; operation in a0, parameters in a1, result in a0 (RISC-V Semihosting 0.4, section 2).
 */
#include "semihosting.h"

__attribute__((naked, aligned(16))) intptr_t semihosting_call(uintptr_t operation,
                                                              const void *parameters)
{
    (void)operation;
    (void)parameters;
    __asm volatile(".option push\n\t"
                   ".option norvc\n\t"
                   "slli x0, x0, 0x1f\n\t"
                   "ebreak\n\t"
                   "srai x0, x0, 7\n\t"
                   ".option pop\n\t"
                   "ret\n\t");
}
