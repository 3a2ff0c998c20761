/**
 * @file register_access.h How a driver reaches its device's registers. With REGISTER_ACCESS_MODEL
 * defined (unit tests on the host) the test supplies the two functions and plays the device.
 */
#ifndef REGISTER_ACCESS_H
#define REGISTER_ACCESS_H

#include <stdint.h>

#ifdef REGISTER_ACCESS_MODEL

uint32_t register_read(uintptr_t address);
void register_write(uintptr_t address, uint32_t value);

#else

static inline uint32_t register_read(uintptr_t address)
{
    return *(const volatile uint32_t *)address;
}

static inline void register_write(uintptr_t address, uint32_t value)
{
    *(volatile uint32_t *)address = value;
}

#endif

#endif /* REGISTER_ACCESS_H */
