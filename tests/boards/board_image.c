/*
 * The image of the board tests: does what the setting CHECK names, and says what it saw.
 * test_boards.py runs it and compares.
 */
#include "board_image.h"

#include <string.h>

#include "board.h"
#include "board_system.h"
#include "kernel.h"
#include "vapi/output.h"

/* The board's where there is no kernel. */
__attribute__((weak)) uint64_t vapi_kernel_now_ms(void)
{
    return board_system_now_ms();
}

void say(const char *text)
{
    board_print(text, strlen(text));
}

void say_number(const char *label, uint64_t number)
{
    char text[64];
    vapi_output_t line = vapi_output_window(text, sizeof(text), 0U, 0U);

    vapi_output_slice(&line, vapi_slice_from_string(label));
    vapi_output_unsigned(&line, number);
    vapi_output_byte(&line, '\n');
    board_print(text, vapi_output_kept(&line));
}

/* --- faults ----------------------------------------------------------------------------------- */

static volatile uint32_t zero;

static void writes_where_nothing_is(void)
{
    *(volatile uint32_t *)(uintptr_t)0x90000000U = 1U;
}

static void writes_to_its_own_code(void)
{
    *(volatile uint32_t *)(uintptr_t)application_main = 1U;
}

static void divides_by_zero(void)
{
    zero = 5U / zero;
}

static void calls_a_bad_pointer(void)
{
    ((void (*)(void))(uintptr_t)0x90000001U)();
}

static void runs_an_undefined_instruction(void)
{
    __builtin_trap();
}

static uint32_t recurse(volatile uint32_t depth)
{
    volatile uint32_t frame[4] = {depth, depth, depth, depth};

    return depth == 0U ? 0U : recurse(depth - 1U) + frame[1];
}

static void overflows_its_stack(void)
{
    zero = recurse(100000U);
}

volatile uint8_t *own_stack(void)
{
    const char *name;

    return (volatile uint8_t *)(uintptr_t)board_system_stack_in_use(&name);
}

static void touches_the_end_of_its_stack(void)
{
    own_stack()[8] = 1U;
    board_sleep_ms(1U);
}

/* --- clock ------------------------------------------------------------------------------------ */

/*
 * Some 3 s of waits of all lengths, some shorter than a millisecond's rest and one longer than
 * SysTick.
 */
static void sleeps_3_seconds(void)
{
    uint64_t start_ms = vapi_kernel_now_ms();
    uint64_t slept_ms = vapi_kernel_asleep_ms();

    say("begin\n");
    board_sleep_ms(1000U);
    for (uint32_t i = 0U; vapi_kernel_now_ms() < start_ms + 3000U; i++) {
        board_sleep_ms(i % 7U + 1U);
    }
    say("end\n");
    say_number("passed ", vapi_kernel_now_ms() - start_ms);
    say_number("asleep ", vapi_kernel_asleep_ms() - slept_ms);
}

/* A second of work and a second of sleep, as the application sees it (board.h). */
static void works_and_sleeps(void)
{
    board_uptime_t before;
    board_uptime_t after;

    board_uptime(&before);
    while (vapi_kernel_now_ms() < before.total_ms + 1000U) {
    }
    board_sleep_ms(1000U);
    board_uptime(&after);
    say_number("passed ", after.total_ms - before.total_ms);
    say_number("asleep ", after.asleep_ms - before.asleep_ms);
}

/* --- network ---------------------------------------------------------------------------------- */

/*
 * Stays on the network and tells every second that it lives; says how a connection fails without a
 * link.
 */
static void stays_on_the_network(void)
{
    const vapi_endpoint_t endpoint = {.host = "10.1.2.3", .port = 443U};
    board_t board;

    vapi_status_t status = board_start(&board, 3000U);
    if (status != VAPI_OK) {
        say(vapi_status_name(status));
        say("\n");
        return;
    }
    for (uint32_t i = 0U;; i++) {
        say_number("alive ", i);
        if (board.plain->operations->open(board.plain, &endpoint) == VAPI_ERROR_LINK_DOWN) {
            say("no link\n");
        }
        board.plain->operations->close(board.plain);
        board_sleep_ms(200U);
    }
}

static const board_check_t checks[] = {
    {"writes_where_nothing_is", writes_where_nothing_is},
    {"writes_to_its_own_code", writes_to_its_own_code},
    {"divides_by_zero", divides_by_zero},
    {"calls_a_bad_pointer", calls_a_bad_pointer},
    {"runs_an_undefined_instruction", runs_an_undefined_instruction},
    {"overflows_its_stack", overflows_its_stack},
    {"touches_the_end_of_its_stack", touches_the_end_of_its_stack},
    {"sleeps_3_seconds", sleeps_3_seconds},
    {"works_and_sleeps", works_and_sleeps},
    {"stays_on_the_network", stays_on_the_network},
};

/* Replaced by kernel_checks.c where there is a kernel. */
__attribute__((weak)) bool run_kernel_check(const char *name)
{
    (void)name;
    return false;
}

bool run_check(const board_check_t *list, size_t count, const char *name)
{
    for (size_t i = 0U; i < count; i++) {
        if (strcmp(name, list[i].name) == 0) {
            list[i].run();
            return true;
        }
    }
    return false;
}

int application_main(void)
{
    const char *name = board_setting("CHECK");

    if (name != NULL &&
        (run_check(checks, sizeof(checks) / sizeof(checks[0]), name) || run_kernel_check(name))) {
        return 0;
    }
    say("no such check\n");
    return 1;
}
