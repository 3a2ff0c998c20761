/*
 * The image of the watchdog tests: hangs in the way that the setting CHECK names, or does something lengthy that is no hang.
 * test_watchdog.py runs it and compares. After a reset by the watchdog it says by whom, and ends.
 */
#include <string.h>

#include "board.h"
#include "kernel_arch.h"
#include "lwip/tcpip.h"
#include "watchdog.h"

static void say(const char *text)
{
    board_print(text, strlen(text));
}

static void compute(uint32_t milliseconds)
{
    uint64_t end_ms = vapi_kernel_arch_now_ms() + milliseconds;

    while (vapi_kernel_arch_now_ms() < end_ms) {
    }
}

static bool start(board_t *out_board)
{
    return board_start(out_board, 3000U) == VAPI_OK;
}

/* --- hangs ------------------------------------------------------------------------------------ */

static void application_spins(void)
{
    board_t board;

    if (start(&board)) {
        say("spins\n");
        for (;;) {
        }
    }
}

static void application_spins_before_the_network(void)
{
    say("spins\n");
    for (;;) {
    }
}

static void application_comes_back_too_late(void)
{
    board_t board;

    if (start(&board)) {
        compute(11000U);
        say("is back\n");
        for (;;) {
            board_sleep_ms(100U);
        }
    }
}

/* What stands still is lwIP's thread; without a kernel there is none, and the network cannot hang alone. */
static void network_waits_for_a_lock(void)
{
    board_t board;

    if (start(&board)) {
        LOCK_TCPIP_CORE();
        say("holds the lock\n");
        for (;;) {
            board_sleep_ms(100U);
        }
    }
}

static void nobody_is_given_the_processor(void)
{
    board_t board;

    if (start(&board)) {
        say("locks interrupts\n");
        (void)vapi_kernel_arch_lock();
        for (;;) {
        }
    }
}

static void another_task_hangs(void)
{
    static vapi_watchdog_task_t sensor = {.name = "temperature sensor 12"};
    board_t board;

    if (start(&board)) {
        vapi_watchdog_alive(&sensor, 3000U);
        for (;;) {
            board_sleep_ms(100U);
        }
    }
}

/* --- no hangs --------------------------------------------------------------------------------- */

static void sleeps_a_minute_before_the_network(void)
{
    board_sleep_ms(60000U);
    say("awake\n");
}

static void waits_a_minute_on_the_network(void)
{
    board_t board;

    if (start(&board)) {
        (void)board.plain->operations->wait(board.plain, 0U, 60000U);
        say("awake\n");
    }
}

static void computes_for_20_seconds_and_says_so(void)
{
    board_t board;

    if (start(&board)) {
        board_alive(25000U);
        compute(20000U);
        say("awake\n");
    }
}

/* Without a kernel the network has to be run meanwhile. */
static void computes_for_20_seconds_with_turns_for_the_network(void)
{
    board_t board;

    if (start(&board)) {
        for (uint32_t i = 0U; i < 10U; i++) {
            compute(2000U);
            board_sleep_ms(0U);
        }
        say("awake\n");
    }
}

static void another_task_waits_for_ever(void)
{
    static vapi_watchdog_task_t button = {.name = "button"};

    vapi_watchdog_alive(&button, 1000U);
    vapi_watchdog_alive(&button, VAPI_KERNEL_FOREVER);
    board_sleep_ms(60000U);
    say("awake\n");
}

static const struct {
    const char *name;
    void (*run)(void);
} checks[] = {
    {"application_spins", application_spins},
    {"application_spins_before_the_network", application_spins_before_the_network},
    {"application_comes_back_too_late", application_comes_back_too_late},
    {"network_waits_for_a_lock", network_waits_for_a_lock},
    {"nobody_is_given_the_processor", nobody_is_given_the_processor},
    {"another_task_hangs", another_task_hangs},
    {"sleeps_a_minute_before_the_network", sleeps_a_minute_before_the_network},
    {"waits_a_minute_on_the_network", waits_a_minute_on_the_network},
    {"computes_for_20_seconds_and_says_so", computes_for_20_seconds_and_says_so},
    {"computes_for_20_seconds_with_turns_for_the_network",
     computes_for_20_seconds_with_turns_for_the_network},
    {"another_task_waits_for_ever", another_task_waits_for_ever},
};

int application_main(void)
{
    const char *name = board_setting("CHECK");
    const char *task = board_reset_by_watchdog();

    if (task != NULL) {
        say("came back: ");
        say(task);
        say("\n");
        return 0;
    }
    for (size_t i = 0U; name != NULL && i < sizeof(checks) / sizeof(checks[0]); i++) {
        if (strcmp(name, checks[i].name) == 0) {
            checks[i].run();
            return 0;
        }
    }
    say("no such check\n");
    return 1;
}
