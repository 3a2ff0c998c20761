/**
 * @file board_image.h
 * Between board_image.c, the image of the board tests, and kernel_checks.c, which only an image with a kernel has.
 */
#ifndef BOARD_IMAGE_H
#define BOARD_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** What the setting CHECK may name. */
typedef struct board_check {
    const char *name;
    void (*run)(void);
} board_check_t;

/** Runs one of a list. @return false when it is not in it. */
bool run_check(const board_check_t *list, size_t count, const char *name);

/** Runs one that needs a kernel. @return false when there is none of that name. */
bool run_kernel_check(const char *name);

/** Prints text. */
void say(const char *text);

/** Prints a line: a label and a number. */
void say_number(const char *label, uint64_t number);

/** The lowest address of the running thread's stack. */
volatile uint8_t *own_stack(void);

#endif /* BOARD_IMAGE_H */
