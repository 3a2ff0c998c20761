/**
 * @file provisioned.h
 * The settings in this device: where they lie, and how they are read. The region CONFIGURATION of the board's memory.ld,
 * flash that can be read like memory.
 */
#ifndef PROVISIONED_H
#define PROVISIONED_H

#include "configuration.h"

/** The region's ends, from the linker script. */
extern const uint8_t board_configuration_start[], board_configuration_end[];

/** The region for configuration_read(). To write it, fill in erase() and write(). */
configuration_flash_t provisioned_flash(void);

#endif /* PROVISIONED_H */
