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
#include "vapi/client.h"
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

static inline void print_count(print_line_t *line, const char *before, uint64_t number,
                               const char *after)
{
    print_text(line, before);
    print_number(line, number);
    print_text(line, after);
}

/* ", at most 19828 of 22016 (tls arena)", or nothing when it is not known. @return what goes before the next. */
static inline const char *print_mark(print_line_t *line, const char *before, uint32_t peak,
                                     uint32_t size, const char *name)
{
    if (peak == VAPI_MEMORY_UNKNOWN) {
        return before;
    }
    print_count(line, before, peak, " of ");
    print_count(line, "", size, " (");
    print_text(line, name);
    print_text(line, ")");
    return ", ";
}

/* The figures of the last request, on the line that was started. */
static inline void print_statistics(print_line_t *line, const vapi_statistics_t *statistics)
{
    static const char *const phases[] = {"resolve ", "connect ", "TLS ",  "send ",
                                         "wait ",    "head ",    "body ", "pause "};
    print_count(line, "", statistics->bytes_sent, " bytes sent, ");
    print_count(line, "", statistics->bytes_received, " received in ");
    print_count(line, "", statistics->total_ms, " ms");
    const char *separator = " (";
    for (size_t i = 0; i < sizeof phases / sizeof phases[0]; i++) {
        uint32_t time_ms = statistics->phase_ms[VAPI_PHASE_RESOLVE + i];
        if (time_ms != 0U) {
            print_text(line, separator);
            print_count(line, phases[i], time_ms, "");
            separator = ", ";
        }
    }
    print_text(line, separator[0] == ',' ? ")" : "");
    if (statistics->attempts > 1U) {
        print_count(line, ", ", statistics->attempts, " attempts");
    }
    if (statistics->redirects != 0U) {
        print_count(line, ", ", statistics->redirects, " redirected");
    }
    print_text(line, statistics->connection_reused                ? ", connection kept"
                     : statistics->tls_resumed                    ? ", session resumed"
                     : statistics->phase_ms[VAPI_PHASE_TLS] != 0U ? ", full handshake"
                                                                  : ", no TLS");
    const vapi_memory_t *memory = &statistics->memory;
    const char *before =
        print_mark(line, ", at most ", memory->arena_peak, memory->arena_size, "tls arena");
    (void)print_mark(line, before, memory->stack_peak, memory->stack_size, "stack application");
}

static inline void print_level(print_line_t *line, const board_level_t *level)
{
    print_start(line, "  level ");
    print_text(line, level->name);
    print_count(line, ": ", level->used, " of ");
    print_number(line, level->capacity);
    print_count(line, level->elements ? ", peak " : " bytes, peak ", level->peak, "");
    print_end(line);
}

/* How far every pool, arena and stack is and was used; the arena since a request last began. */
static inline void print_levels(print_line_t *line, const vapi_platform_t *platform)
{
    board_level_t level;
    vapi_memory_t memory;
    platform->memory(platform->context, &memory);
    if (memory.stack_peak != VAPI_MEMORY_UNKNOWN) {
        level = (board_level_t){"stack application", memory.stack_size, memory.stack_peak,
                                memory.stack_peak, false};
        print_level(line, &level);
    }
    level = (board_level_t){"tls arena", memory.arena_size, memory.arena_used, memory.arena_peak,
                            false};
    print_level(line, &level);
    for (size_t i = 0; board_level(i, &level); i++) {
        print_level(line, &level);
    }
}

/* The most that the board's other stacks and memory have taken, on one line. */
static inline void print_peaks(print_line_t *line)
{
    board_level_t level;
    const char *before = "memory     at most ";
    print_start(line, "");
    for (size_t i = 0; board_level(i, &level); i++) {
        if (!level.elements) {
            before = print_mark(line, before, level.peak, level.capacity, level.name);
        }
    }
    if (vapi_output_kept(&line->output) != 0U) {
        print_end(line);
    }
}

/* Halved until the compiler divides by itself: 64-bit division is 0.7 KB. */
static inline uint32_t percent_of(uint64_t part, uint64_t whole)
{
    for (; whole > UINT32_MAX / 100U; whole /= 2U) {
        part /= 2U;
    }
    return whole == 0U ? 0U : (uint32_t)part * 100U / (uint32_t)whole;
}

/* How much of the time since the start the processor slept, for want of work. */
static inline void print_asleep(print_line_t *line)
{
    board_uptime_t uptime;
    board_uptime(&uptime);
    print_start(line, "asleep     ");
    print_number(line, percent_of(uptime.asleep_ms, uptime.total_ms));
    print_text(line, " % of ");
    print_seconds(line, uptime.total_ms);
    print_end(line);
}

#endif
