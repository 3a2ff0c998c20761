/*
 * Records that survive a reset of an emulated board (vapi/port.h): one file a record in the host's directory
 * that the setting STORAGE names, replaced as a whole, so that a board which is killed leaves the old or the new one.
 */
#include <string.h>

#include "board_main.h"
#include "semihosting_file.h"

#define PATH_SIZE 160U

/* "directory/key" with an ending. @return whether it fits. */
static bool path_of(char *out_path, const char *directory, const char *key, const char *ending)
{
    const char *const parts[] = {directory, "/", key, ending};
    size_t used = 0U;

    for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); i++) {
        size_t size = strlen(parts[i]);
        if (size >= PATH_SIZE - used) {
            return false;
        }
        memcpy(out_path + used, parts[i], size + 1U);
        used += size;
    }
    return true;
}

static vapi_status_t load(void *context, const char *key, void *out_data, size_t capacity)
{
    char path[PATH_SIZE];
    char one_more;

    if (!path_of(path, (const char *)context, key, "")) {
        return VAPI_ERROR_STORAGE;
    }
    intptr_t file = semihosting_file_open(path, SEMIHOSTING_READ);
    if (file < 0) {
        return 0; /* nothing tells one that cannot be opened from one that is not there */
    }
    size_t size = semihosting_file_read(file, out_data, capacity);
    bool whole = semihosting_file_read(file, &one_more, 1U) == 0U;
    (void)semihosting_file_close(file);
    return whole ? (vapi_status_t)size : VAPI_ERROR_STORAGE;
}

static vapi_status_t remove_record(const char *path)
{
    if (semihosting_file_remove(path)) {
        return VAPI_OK;
    }
    intptr_t file = semihosting_file_open(path, SEMIHOSTING_READ);
    if (file < 0) {
        return VAPI_OK; /* there was none */
    }
    (void)semihosting_file_close(file);
    return VAPI_ERROR_STORAGE;
}

static vapi_status_t store(void *context, const char *key, const void *data, size_t size)
{
    char path[PATH_SIZE];
    char path_new[PATH_SIZE];

    if (!path_of(path, (const char *)context, key, "") ||
        !path_of(path_new, (const char *)context, key, ".new")) {
        return VAPI_ERROR_STORAGE;
    }
    if (size == 0U) {
        return remove_record(path);
    }
    intptr_t file = semihosting_file_open(path_new, SEMIHOSTING_WRITE);
    if (file < 0) {
        return VAPI_ERROR_STORAGE;
    }
    bool written = semihosting_file_write(file, data, size);
    written = semihosting_file_close(file) && written;
    return written && semihosting_file_rename(path_new, path) ? VAPI_OK : VAPI_ERROR_STORAGE;
}

bool board_hardware_storage(const char *place, vapi_storage_t *out_storage)
{
    /* The functions only read what the context points to. */
    *out_storage = (vapi_storage_t){(void *)(uintptr_t)place, load, store};
    return place != NULL;
}
