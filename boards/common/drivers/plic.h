/**
 * @file plic.h The platform-level interrupt controller of RISC-V systems. Source: RISC-V PLIC
 * Specification 1.0.0. A context is a hart in a privilege mode; the system's manual numbers them.
 */
#ifndef PLIC_H
#define PLIC_H

#include <stdbool.h>
#include <stdint.h>

/** Lets every enabled interrupt with a priority above 0 through to the context. */
void plic_start(uintptr_t base, uint32_t context);

/** Opens or closes an interrupt, 1..1023; while open its priority is 1. One that waits stays waiting. */
void plic_enable(uintptr_t base, uint32_t context, uint32_t number, bool open);

/** @return the number of an interrupt that waits, and takes it; 0 when there is none. */
uint32_t plic_claim(uintptr_t base, uint32_t context);

/** Ends the handling of a claimed interrupt, so that it may come again. */
void plic_complete(uintptr_t base, uint32_t context, uint32_t number);

#endif /* PLIC_H */
