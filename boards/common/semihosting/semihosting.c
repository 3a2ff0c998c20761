/*
 * The board's clock, random bytes and settings by semihosting (operation numbers and
 * parameter blocks: "Semihosting for AArch32 and AArch64", section 6).
 *
 * Random bytes are read from the host's /dev/urandom each time. The settings are a file on the host
 * whose name is the second word of the semihosting command line:
 *
 *     qemu-system-arm ... -semihosting-config
 *     enable=on,target=native,arg=image,arg=build/settings.txt
 */
#include "semihosting.h"

#include <string.h>

#include "board_main.h"
#include "semihosting_file.h"

enum { SYS_TIME = 0x11, SYS_GET_CMDLINE = 0x15 };

#define COMMAND_LINE_SIZE 256U

int64_t board_hardware_utc_seconds(void)
{
    return (int64_t)(uint32_t)semihosting_call(SYS_TIME, NULL);
}

vapi_status_t board_hardware_random(void *out_data, size_t size)
{
    intptr_t handle = semihosting_file_open("/dev/urandom", SEMIHOSTING_READ);
    if (handle < 0) {
        return VAPI_ERROR_RANDOM;
    }
    size_t done = semihosting_file_read(handle, out_data, size);
    (void)semihosting_file_close(handle);
    return done == size ? VAPI_OK : VAPI_ERROR_RANDOM;
}

/* The second word of the command line, in place. @return NULL when there is none. */
static const char *second_word(char *text)
{
    char *word = text;

    while (*word != '\0' && *word != ' ') {
        word++;
    }
    while (*word == ' ') {
        word++;
    }
    if (*word == '\0') {
        return NULL;
    }
    char *end = word;
    while (*end != '\0' && *end != ' ') {
        end++;
    }
    *end = '\0';
    return word;
}

vapi_status_t board_hardware_settings(char *out_text, size_t capacity)
{
    char command_line[COMMAND_LINE_SIZE];
    uintptr_t parameters[] = {(uintptr_t)command_line, sizeof(command_line)};

    if (semihosting_call(SYS_GET_CMDLINE, parameters) != 0) {
        return 0;
    }
    const char *name = second_word(command_line);
    if (name == NULL) {
        return 0;
    }
    intptr_t handle = semihosting_file_open(name, SEMIHOSTING_READ);
    if (handle < 0) {
        return VAPI_ERROR_STORAGE;
    }
    size_t size = semihosting_file_read(handle, out_text, capacity);
    char one_more;
    size_t too_many = semihosting_file_read(handle, &one_more, 1U);
    (void)semihosting_file_close(handle);
    return too_many == 0U ? (vapi_status_t)size : VAPI_ERROR_SPACE;
}
