/*
 * Lines on the console without printf, for all examples: texts and numbers, one after the other.
 *
 *     print_start(&line, "status     ");
 *     print_text(&line, status);
 *     print_end(&line);
 */
#ifndef PRINT_H
#define PRINT_H

#include "board.h"
#include "vapi/divide.h"
#include "vapi/output.h"

/* Longer lines are cut. */
#define PRINT_LINE_SIZE 320U

typedef struct print_line {
    vapi_output_t output;
    char text[PRINT_LINE_SIZE];
} print_line_t;

static inline void print_text(print_line_t *line, const char *text)
{
    vapi_output_slice(&line->output, vapi_slice_from_string(text));
}

static inline void print_number(print_line_t *line, uint64_t number)
{
    vapi_output_unsigned(&line->output, number);
}

static inline void print_start(print_line_t *line, const char *text)
{
    line->output = vapi_output_window(line->text, PRINT_LINE_SIZE - 1U, 0U, 0U);
    print_text(line, text);
}

static inline void print_end(print_line_t *line)
{
    uint32_t size = vapi_output_kept(&line->output);
    line->text[size] = '\n';
    board_print(line->text, size + 1U);
}

/* Milliseconds as seconds with one decimal: "12.3 s". */
static inline void print_seconds(print_line_t *line, uint64_t milliseconds)
{
    uint64_t seconds = milliseconds;
    uint32_t rest_ms = vapi_divide(&seconds, 1000U);
    print_number(line, seconds);
    print_text(line, ".");
    print_number(line, rest_ms / 100U);
    print_text(line, " s");
}

/* How far every pool, arena and stack has been used. */
static inline void print_levels(print_line_t *line)
{
    board_level_t level;
    for (size_t i = 0; board_level(i, &level); i++) {
        print_start(line, "  level ");
        print_text(line, level.name);
        print_text(line, ": ");
        print_number(line, level.used);
        print_text(line, " of ");
        print_number(line, level.capacity);
        print_text(line, level.elements ? ", peak " : " bytes, peak ");
        print_number(line, level.peak);
        print_end(line);
    }
}

/* The most that the stacks and the TLS arena have taken, on one line. */
static inline void print_peaks(print_line_t *line)
{
    board_level_t level;
    print_start(line, "memory     at most");
    const char *separator = " ";
    for (size_t i = 0; board_level(i, &level); i++) {
        if (level.elements) {
            continue;
        }
        print_text(line, separator);
        print_number(line, level.peak);
        print_text(line, " of ");
        print_number(line, level.capacity);
        print_text(line, " (");
        print_text(line, level.name);
        print_text(line, ")");
        separator = ", ";
    }
    print_end(line);
}

#endif
