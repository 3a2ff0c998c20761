/*
 * What the images of the board tests share: lines on the console, and the choice of what to do by the setting CHECK.
 */
#ifndef CHECKS_H
#define CHECKS_H

#include <string.h>

#include "board.h"

typedef struct check {
    const char *name;
    void (*run)(void);
} check_t;

static inline void say(const char *text)
{
    board_print(text, strlen(text));
}

/* Runs the one that the setting names. @return the image's result. */
static inline int run_check(const check_t *checks, size_t count)
{
    const char *name = board_setting("CHECK");

    for (size_t i = 0U; name != NULL && i < count; i++) {
        if (strcmp(name, checks[i].name) == 0) {
            checks[i].run();
            return 0;
        }
    }
    say("no such check\n");
    return 1;
}

#endif /* CHECKS_H */
