/* Clocks, random bytes and storage of a POSIX system (posix_platform.h). */
#include "posix_platform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

uint64_t vapi_posix_monotonic_ms(void *context)
{
    struct timespec now;
    (void)context;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000U + (uint64_t)now.tv_nsec / 1000000U;
}

uint64_t vapi_posix_processor_ms(void)
{
    struct timespec taken;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &taken);
    return (uint64_t)taken.tv_sec * 1000U + (uint64_t)taken.tv_nsec / 1000000U;
}

int64_t vapi_posix_utc_seconds(void *context)
{
    struct timespec now;
    (void)context;
    (void)clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec;
}

vapi_status_t vapi_posix_random(void *context, void *out_data, size_t size)
{
    unsigned char *bytes = (unsigned char *)out_data;
    (void)context;
    while (size > 0U) {
        ssize_t count = getrandom(bytes, size, 0U);
        if (count < 0 && errno != EINTR) {
            return VAPI_ERROR_RANDOM;
        }
        bytes += count > 0 ? count : 0;
        size -= count > 0 ? (size_t)count : 0U;
    }
    return VAPI_OK;
}

void vapi_posix_sleep_ms(uint32_t milliseconds)
{
    struct timespec left = {(time_t)(milliseconds / 1000U),
                            (long)(milliseconds % 1000U) * 1000000L};
    while (nanosleep(&left, &left) != 0 && errno == EINTR) {
    }
}

/* --- storage ---------------------------------------------------------------------------------------- */

#define PATH_SIZE 512

/* "directory/key" with an ending. @return whether it fits. */
static bool path_of(char *out_path, const void *context, const char *key, const char *ending)
{
    int length = snprintf(out_path, PATH_SIZE, "%s/%s%s", (const char *)context, key, ending);
    return length > 0 && length < PATH_SIZE;
}

static vapi_status_t storage_load(void *context, const char *key, void *out_data, size_t capacity)
{
    char path[PATH_SIZE];
    char one_more;
    if (!path_of(path, context, key, "")) {
        return VAPI_ERROR_STORAGE;
    }
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return errno == ENOENT ? 0 : VAPI_ERROR_STORAGE;
    }
    ssize_t size = read(file, out_data, capacity);
    bool whole = size >= 0 && read(file, &one_more, 1U) == 0;
    (void)close(file);
    return whole ? (vapi_status_t)size : VAPI_ERROR_STORAGE;
}

/* A new file takes the old one's place in one step, so that a crash leaves one of them whole. */
static vapi_status_t storage_store(void *context, const char *key, const void *data, size_t size)
{
    char path[PATH_SIZE];
    char path_new[PATH_SIZE];
    if (!path_of(path, context, key, "") || !path_of(path_new, context, key, ".new")) {
        return VAPI_ERROR_STORAGE;
    }
    if (size == 0U) {
        return unlink(path) == 0 || errno == ENOENT ? VAPI_OK : VAPI_ERROR_STORAGE;
    }
    int file = open(path_new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return VAPI_ERROR_STORAGE;
    }
    bool written = write(file, data, size) == (ssize_t)size && fsync(file) == 0;
    written = close(file) == 0 && written;
    return written && rename(path_new, path) == 0 ? VAPI_OK : VAPI_ERROR_STORAGE;
}

vapi_storage_t vapi_posix_storage(const char *directory)
{
    /* The functions only read what the context points to. */
    vapi_storage_t storage = {(void *)(uintptr_t)directory, storage_load, storage_store};
    return storage;
}
