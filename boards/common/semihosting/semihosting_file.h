/**
 * @file semihosting_file.h
 * Files of the host, for emulated boards ("Semihosting for AArch32 and AArch64", 6.5 to 6.16).
 */
#ifndef SEMIHOSTING_FILE_H
#define SEMIHOSTING_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** How a file is opened: the place of fopen()'s mode in the specification's table. */
typedef enum semihosting_mode {
    SEMIHOSTING_READ = 1, /**< "rb" */
    SEMIHOSTING_WRITE = 5 /**< "wb": made or emptied */
} semihosting_mode_t;

/** Opens a file. @return a handle, or -1. */
intptr_t semihosting_file_open(const char *name, semihosting_mode_t mode);

/** Reads until `size` bytes are there or the file ends. @return bytes read. */
size_t semihosting_file_read(intptr_t handle, void *out_data, size_t size);

/** Writes. @return whether all of it was written. */
bool semihosting_file_write(intptr_t handle, const void *data, size_t size);

/** Closes. @return whether that went well. */
bool semihosting_file_close(intptr_t handle);

/** Gives a file another name, in place of a file that has it. @return whether it has it now. */
bool semihosting_file_rename(const char *name, const char *new_name);

/** Removes a file. @return whether it was there and is gone. */
bool semihosting_file_remove(const char *name);

#endif /* SEMIHOSTING_FILE_H */
