/*
 * The image of the board tests: does what the setting CHECK names, and says what it saw.
 * test_boards.py runs it and compares.
 */
#include <string.h>

#include "board.h"
#include "kernel.h"
#include "vapi/output.h"

uint64_t vapi_clock_slept_ms(void);

static void say(const char *text)
{
    board_print(text, strlen(text));
}

static void say_number(const char *label, uint64_t number)
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
static vapi_kernel_mutex_t mutex;

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

static vapi_kernel_thread_t partner_thread;
VAPI_KERNEL_STACK(partner, 128 * sizeof(void *));

static void wakes_every_millisecond(void *argument)
{
    (void)argument;
    for (;;) {
        board_sleep_ms(1U);
    }
}

static volatile uint8_t *own_stack(void)
{
    size_t size;

    return vapi_kernel_stack(vapi_kernel_current(), &size);
}

/* Calls itself until so little is left that the registers of an interrupted thread find no room. */
static uint32_t descend(volatile uint32_t depth)
{
    volatile uint32_t here = depth;

    while ((uintptr_t)&here - (uintptr_t)own_stack() < 100U) {
    }
    return depth == UINT32_MAX ? 0U : descend(depth + 1U) + here;
}

static void is_interrupted_at_the_end_of_its_stack(void)
{
    vapi_kernel_thread_create(&partner_thread, "partner", wakes_every_millisecond, NULL, partner,
                              sizeof(partner), 150U);
    zero = descend(0U);
}

static void touches_the_end_of_its_stack(void)
{
    own_stack()[8] = 1U;
    board_sleep_ms(1U);
}

static void locks_twice(void)
{
    vapi_kernel_mutex_init(&mutex);
    vapi_kernel_mutex_lock(&mutex);
    vapi_kernel_mutex_lock(&mutex);
}

/* --- clock ------------------------------------------------------------------------------------ */

/*
 * Some 3 s of waits of all lengths, some shorter than a millisecond's rest and one longer than
 * SysTick.
 */
static void sleeps_3_seconds(void)
{
    uint64_t start_ms = vapi_kernel_now_ms();
    uint64_t slept_ms = vapi_clock_slept_ms();

    say("begin\n");
    board_sleep_ms(1000U);
    for (uint32_t i = 0U; vapi_kernel_now_ms() < start_ms + 3000U; i++) {
        board_sleep_ms(i % 7U + 1U);
    }
    say("end\n");
    say_number("passed ", vapi_kernel_now_ms() - start_ms);
    say_number("asleep ", vapi_clock_slept_ms() - slept_ms);
}

/* --- threads ---------------------------------------------------------------------------------- */

static vapi_kernel_semaphore_t ping;
static vapi_kernel_semaphore_t pong;
static void answer_pings(void *argument)
{
    (void)argument;
    for (;;) {
        (void)vapi_kernel_semaphore_take(&ping, VAPI_KERNEL_FOREVER);
        vapi_kernel_semaphore_give(&pong);
    }
}

/* Registers that a switch must keep are checked by the compiler's own use of them in the loop. */
static void switches_20000_times(void)
{
    uint32_t sum = 0U;

    vapi_kernel_semaphore_init(&ping, 0U);
    vapi_kernel_semaphore_init(&pong, 0U);
    vapi_kernel_thread_create(&partner_thread, "partner", answer_pings, NULL, partner,
                              sizeof(partner), 50U);
    for (uint32_t i = 0U; i < 10000U; i++) {
        vapi_kernel_semaphore_give(&ping);
        sum += vapi_kernel_semaphore_take(&pong, VAPI_KERNEL_FOREVER) ? i : 0U;
    }
    say_number("sum ", sum);
    say_number("partner's stack ", vapi_kernel_stack_used(&partner_thread));
}

/* What happened, in the order in which it did: a letter each. */
static char order[16];
static vapi_kernel_thread_t urgent_thread;
VAPI_KERNEL_STACK(urgent, 128 * sizeof(void *));

static void happened(char what)
{
    size_t count = strlen(order);

    if (count < sizeof(order) - 1U) {
        order[count] = what;
    }
}

/* Keeps the processor busy: nobody else runs but who interrupts. */
static void compute_ms(uint32_t milliseconds)
{
    uint64_t end_ms = vapi_kernel_now_ms() + milliseconds;

    while (vapi_kernel_now_ms() < end_ms) {
    }
}

static void create(vapi_kernel_thread_t *thread, void (*entry)(void *argument), uint8_t priority)
{
    bool is_urgent = thread == &urgent_thread;

    vapi_kernel_thread_create(thread, is_urgent ? "urgent" : "partner", entry, NULL,
                              is_urgent ? urgent : partner, sizeof(partner), priority);
}

static void say_order(void)
{
    board_sleep_ms(10U);
    say("order ");
    say(order);
    say("\n");
}

static void starts_and_wakes_at_once(void *argument)
{
    (void)argument;
    happened('u');
    board_sleep_ms(20U);
    happened('U');
}

static void runs_when_nobody_else_does(void *argument)
{
    (void)argument;
    happened('p');
}

/* The application has priority 100. */
static void runs_by_priority(void)
{
    create(&urgent_thread, starts_and_wakes_at_once, 150U);
    happened('a');
    create(&partner_thread, runs_when_nobody_else_does, 40U);
    compute_ms(60U);
    happened('A');
    say_order();
}

static void holds_the_lock(void *argument)
{
    (void)argument;
    vapi_kernel_mutex_lock(&mutex);
    happened('p');
    board_sleep_ms(20U);
    happened('P');
    vapi_kernel_mutex_unlock(&mutex);
}

static void wants_the_lock(void *argument)
{
    (void)argument;
    happened('u');
    vapi_kernel_mutex_lock(&mutex);
    happened('U');
    vapi_kernel_mutex_unlock(&mutex);
}

/* The owner of a lock is less urgent than the application, but not than who waits for the lock. */
static void inherits_priority(void)
{
    vapi_kernel_mutex_init(&mutex);
    create(&partner_thread, holds_the_lock, 40U);
    board_sleep_ms(5U);
    create(&urgent_thread, wants_the_lock, 150U);
    compute_ms(60U);
    happened('A');
    say_order();
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

static const struct {
    const char *name;
    void (*run)(void);
} checks[] = {
    {"writes_where_nothing_is", writes_where_nothing_is},
    {"writes_to_its_own_code", writes_to_its_own_code},
    {"divides_by_zero", divides_by_zero},
    {"calls_a_bad_pointer", calls_a_bad_pointer},
    {"runs_an_undefined_instruction", runs_an_undefined_instruction},
    {"overflows_its_stack", overflows_its_stack},
    {"is_interrupted_at_the_end_of_its_stack", is_interrupted_at_the_end_of_its_stack},
    {"touches_the_end_of_its_stack", touches_the_end_of_its_stack},
    {"locks_twice", locks_twice},
    {"sleeps_3_seconds", sleeps_3_seconds},
    {"switches_20000_times", switches_20000_times},
    {"runs_by_priority", runs_by_priority},
    {"inherits_priority", inherits_priority},
    {"stays_on_the_network", stays_on_the_network},
};

int application_main(void)
{
    const char *name = board_setting("CHECK");

    for (size_t i = 0U; name != NULL && i < sizeof(checks) / sizeof(checks[0]); i++) {
        if (strcmp(name, checks[i].name) == 0) {
            checks[i].run();
            return 0;
        }
    }
    say("no such check\n");
    return 1;
}
