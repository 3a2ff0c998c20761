/**
 * @file register_access.h How a driver reaches its device's registers. With REGISTER_ACCESS_MODEL
 * defined (unit tests on the host) the test supplies the functions and plays the device. The number
 * is that of bits; registers have 32 unless it says so.
 */
#ifndef REGISTER_ACCESS_H
#define REGISTER_ACCESS_H

#include <stdint.h>

/** All accesses before, then all after, as a device sees them; the compiler knows nothing of memory any more. */
static inline void register_barrier(void)
{
#if defined(__arm__)
    __asm volatile("dsb" : : : "memory");
#else
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
#endif
}

#ifdef REGISTER_ACCESS_MODEL

uint32_t register_read(uintptr_t address);
void register_write(uintptr_t address, uint32_t value);
uint8_t register_read_8(uintptr_t address);
void register_write_8(uintptr_t address, uint8_t value);
uint16_t register_read_16(uintptr_t address);

#else

static inline uint32_t register_read(uintptr_t address)
{
    return *(const volatile uint32_t *)address;
}

static inline void register_write(uintptr_t address, uint32_t value)
{
    *(volatile uint32_t *)address = value;
}

static inline uint8_t register_read_8(uintptr_t address)
{
    return *(const volatile uint8_t *)address;
}

static inline void register_write_8(uintptr_t address, uint8_t value)
{
    *(volatile uint8_t *)address = value;
}

static inline uint16_t register_read_16(uintptr_t address)
{
    return *(const volatile uint16_t *)address;
}

#endif

#endif /* REGISTER_ACCESS_H */
