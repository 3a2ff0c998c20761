/**
 * @file semihosting.h
 * What an emulator or debugger does for a program on request: files, command line, clock, exit.
 * Source: Arm "Semihosting for AArch32 and AArch64", version 2.0.
 *
 * Without an emulator or debugger a request is a fault. Only emulated boards use this.
 */
#ifndef SEMIHOSTING_H
#define SEMIHOSTING_H

#include <stddef.h>
#include <stdint.h>

/** One request to the host; supplied for each architecture. @return what the operation returns. */
intptr_t semihosting_call(uintptr_t operation, const void *parameters);

#endif /* SEMIHOSTING_H */
