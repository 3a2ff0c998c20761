/* Files of the host (semihosting_file.h). */
#include "semihosting_file.h"

#include <string.h>

#include "semihosting.h"

enum {
    SYS_OPEN = 0x01,
    SYS_CLOSE = 0x02,
    SYS_WRITE = 0x05,
    SYS_READ = 0x06,
    SYS_REMOVE = 0x0E,
    SYS_RENAME = 0x0F
};

intptr_t semihosting_file_open(const char *name, semihosting_mode_t mode)
{
    const uintptr_t parameters[] = {(uintptr_t)name, (uintptr_t)mode, strlen(name)};

    return semihosting_call(SYS_OPEN, parameters);
}

size_t semihosting_file_read(intptr_t handle, void *out_data, size_t size)
{
    size_t done = 0U;

    while (done < size) {
        const uintptr_t parameters[] = {(uintptr_t)handle, (uintptr_t)((char *)out_data + done),
                                        size - done};
        size_t missing = (size_t)semihosting_call(SYS_READ, parameters);
        if (missing >= size - done) {
            break;
        }
        done = size - missing;
    }
    return done;
}

bool semihosting_file_write(intptr_t handle, const void *data, size_t size)
{
    const uintptr_t parameters[] = {(uintptr_t)handle, (uintptr_t)data, size};

    return semihosting_call(SYS_WRITE, parameters) == 0;
}

bool semihosting_file_close(intptr_t handle)
{
    const uintptr_t parameters[] = {(uintptr_t)handle};

    return semihosting_call(SYS_CLOSE, parameters) == 0;
}

bool semihosting_file_rename(const char *name, const char *new_name)
{
    const uintptr_t parameters[] = {(uintptr_t)name, strlen(name), (uintptr_t)new_name,
                                    strlen(new_name)};

    return semihosting_call(SYS_RENAME, parameters) == 0;
}

bool semihosting_file_remove(const char *name)
{
    const uintptr_t parameters[] = {(uintptr_t)name, strlen(name)};

    return semihosting_call(SYS_REMOVE, parameters) == 0;
}
