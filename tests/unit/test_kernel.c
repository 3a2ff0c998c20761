/*
 * The kernel on a model of a processor: threads are real (each has its stack), but time moves only
 * when nobody is ready, and interrupts come when the test says so. Everything is therefore
 * repeatable.
 *
 * Threads write what they do into a log; a test compares the log when nobody can go on any more.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../port/kernel/kernel.c"
#include "../../port/kernel/kernel_objects.c"
#include "../../port/kernel/stack_paint.c"

#if defined(__unix__)
#include <ucontext.h>
#endif
#if defined(__has_feature)
#define WITH_ADDRESS_SANITIZER __has_feature(address_sanitizer)
#elif defined(__SANITIZE_ADDRESS__)
#define WITH_ADDRESS_SANITIZER 1
#else
#define WITH_ADDRESS_SANITIZER 0
#endif
#if WITH_ADDRESS_SANITIZER
#include <sanitizer/asan_interface.h>
#endif

#include "support.h"

/* --- the model of a processor ----------------------------------------------------------------- */

#if defined(__unix__)
#define STACK_SIZE 65536U
typedef ucontext_t context_t;
#else
#define STACK_SIZE 8192U
typedef struct context {
    void *stack_pointer;
} context_t;
#endif

#define THREADS_MAX 6U

static struct {
    uint64_t now_ms;
    uint64_t alarm_ms;
    uint64_t asleep_ms;
    unsigned sleeps;
    const void *guarded;
    unsigned locks;
    bool in_interrupt;
    bool switch_requested;
    const char *panic;
    const char *panic_thread;
    context_t start;
} model;

typedef struct slot {
    vapi_kernel_thread_t thread;
    void (*entry)(void *argument);
    void *argument;
    _Alignas(32) uint8_t stack[STACK_SIZE];
} slot_t;

static slot_t slots[THREADS_MAX];
static size_t slots_used;

static support_record_t record;

static void enter_thread(void)
{
    const slot_t *slot = (const slot_t *)kernel.current;

    slot->entry(slot->argument);
    vapi_kernel_thread_end();
}

#if defined(__unix__)

static void context_switch(context_t *from, context_t *to)
{
    (void)swapcontext(from, to);
}

static void context_prepare(context_t *context, void *stack, size_t size)
{
    (void)getcontext(context);
    context->uc_stack.ss_sp = stack;
    context->uc_stack.ss_size = size;
    context->uc_link = NULL;
    makecontext(context, enter_thread, 0);
}

#else

/* Saves what a function must preserve, and goes on where `to` was left. */
__attribute__((naked, noinline)) static void context_switch(__attribute__((unused)) context_t *from,
                                                            __attribute__((unused)) context_t *to)
{
    __asm volatile("push {r4-r11, lr}\n\t"
                   "str  sp, [r0]\n\t"
                   "ldr  sp, [r1]\n\t"
                   "pop  {r4-r11, pc}\n\t");
}

static void context_prepare(context_t *context, void *stack, size_t size)
{
    uint32_t *top = (uint32_t *)(void *)((uint8_t *)stack + (size & ~7U));

    top[-3] = (uint32_t)(uintptr_t)enter_thread;
    context->stack_pointer = top - 11;
}

#endif

/* The context lies at the end of the stack, where a processor would have pushed the registers. */
void *vapi_kernel_arch_prepare_stack(void *stack, size_t size, void (*entry)(void *argument),
                                     void *argument)
{
    size_t rest = (size - sizeof(context_t)) & ~(size_t)31U;
    context_t *context = (context_t *)(void *)((uint8_t *)stack + rest);

    slots[slots_used].entry = entry;
    slots[slots_used].argument = argument;
    context_prepare(context, stack, rest);
    return context;
}

static void switch_now(void)
{
    context_t *from = kernel.current == NULL ? &model.start : kernel.current->stack_pointer;

    model.switch_requested = false;
    model.locks++;
    context_t *to = vapi_kernel_switch(from);
    model.locks--;
    if (to != from) {
        context_switch(from, to);
    }
}

static void switch_if_due(void)
{
    if (model.switch_requested && model.locks == 0U && !model.in_interrupt) {
        switch_now();
    }
}

uintptr_t vapi_kernel_arch_lock(void)
{
    return model.locks++;
}

void vapi_kernel_arch_unlock(uintptr_t state)
{
    model.locks = (unsigned)state;
    switch_if_due();
}

void vapi_kernel_arch_request_switch(void)
{
    model.switch_requested = true;
}

uint64_t vapi_kernel_arch_now_ms(void)
{
    return model.now_ms;
}

void vapi_kernel_arch_set_alarm(uint64_t at_ms)
{
    model.alarm_ms = at_ms;
}

void vapi_kernel_arch_guard_stack(const void *stack)
{
    model.guarded = stack;
}

/* Back to the test: nobody will ever be ready again. */
static void leave_model(void)
{
    context_t abandoned;

    context_switch(&abandoned, &model.start);
}

/* Nobody is ready: time passes up to the alarm. */
void vapi_kernel_arch_idle(void)
{
    if (model.alarm_ms == UINT64_MAX) {
        leave_model();
    }
    if (model.alarm_ms > model.now_ms) {
        model.asleep_ms += model.alarm_ms - model.now_ms;
        model.sleeps++;
        model.now_ms = model.alarm_ms;
    }
    model.in_interrupt = true;
    vapi_kernel_tick();
    model.in_interrupt = false;
}

uint64_t vapi_kernel_asleep_ms(void)
{
    return model.asleep_ms;
}

void vapi_kernel_arch_run(void)
{
    switch_now();
}

_Noreturn void vapi_kernel_panic(const char *reason, const char *thread_name)
{
    model.panic = reason;
    model.panic_thread = thread_name;
    for (;;) {
        leave_model();
    }
}

static void interrupt(void (*handler)(void))
{
    model.in_interrupt = true;
    handler();
    model.in_interrupt = false;
    switch_if_due();
}

/* --- what the tests share --------------------------------------------------------------------- */

static int begin(void **state)
{
    (void)state;
    memset(&kernel, 0, sizeof(kernel));
    memset(&model, 0, sizeof(model));
    model.alarm_ms = UINT64_MAX;
    slots_used = 0U;
#if WITH_ADDRESS_SANITIZER
    /* Threads of the last test that never returned have left marks around their variables. */
    __asan_unpoison_memory_region(slots, sizeof(slots));
#endif
    support_record_clear(&record);
    return 0;
}

static vapi_kernel_thread_t *start(const char *name, uint8_t priority,
                                   void (*entry)(void *argument))
{
    vapi_kernel_thread_t *thread = &slots[slots_used].thread;

    vapi_kernel_thread_create(thread, name, entry, (void *)(uintptr_t)name, slots[slots_used].stack,
                              STACK_SIZE, priority);
    slots_used++;
    return thread;
}

/* Until nobody is ready and nobody waits for a time. */
static void run(void)
{
    vapi_kernel_run();
}

static void say(const char *text)
{
    support_record_add(&record, "%s@%u ", text, (unsigned)model.now_ms);
}

static void say_name(const char *text)
{
    support_record_add(&record, "%s%s@%u ", vapi_kernel_current()->name, text,
                       (unsigned)model.now_ms);
}

static vapi_kernel_semaphore_t semaphore;
static vapi_kernel_mutex_t mutex_a;
static vapi_kernel_mutex_t mutex_b;
static vapi_kernel_mailbox_t mailbox;
static void *messages[2];

static void new_objects(uint32_t tokens)
{
    vapi_kernel_semaphore_init(&semaphore, tokens);
    vapi_kernel_mutex_init(&mutex_a);
    vapi_kernel_mutex_init(&mutex_b);
    vapi_kernel_mailbox_init(&mailbox, messages, 2U);
}

/* --- threads ---------------------------------------------------------------------------------- */

static void says_its_name(void *name)
{
    say(name);
}

static void test_the_most_urgent_thread_runs_first(void **state)
{
    (void)state;
    start("low", 1U, says_its_name);
    start("high", 3U, says_its_name);
    start("middle", 2U, says_its_name);
    run();
    assert_string_equal(record.text, "high@0 middle@0 low@0 ");
}

static void test_threads_of_equal_priority_run_in_the_order_of_their_creation(void **state)
{
    (void)state;
    start("a", 1U, says_its_name);
    start("b", 1U, says_its_name);
    start("c", 1U, says_its_name);
    run();
    assert_string_equal(record.text, "a@0 b@0 c@0 ");
}

static void gives_way_twice(void *name)
{
    for (int i = 0; i < 3; i++) {
        say(name);
        vapi_kernel_sleep_ms(0U);
    }
}

static void test_sleeping_for_nothing_lets_the_others_of_the_same_priority_run(void **state)
{
    (void)state;
    start("a", 1U, gives_way_twice);
    start("b", 1U, gives_way_twice);
    run();
    assert_string_equal(record.text, "a@0 b@0 a@0 b@0 a@0 b@0 ");
}

static void test_sleeping_for_nothing_does_not_let_a_less_urgent_thread_run(void **state)
{
    (void)state;
    start("a", 2U, gives_way_twice);
    start("low", 1U, says_its_name);
    run();
    assert_string_equal(record.text, "a@0 a@0 a@0 low@0 ");
}

static void sleeps_7(void *name)
{
    vapi_kernel_sleep_ms(7U);
    say(name);
    vapi_kernel_sleep_ms(7U);
    say(name);
}

static void sleeps_5(void *name)
{
    vapi_kernel_sleep_ms(5U);
    say(name);
    vapi_kernel_sleep_ms(9U);
    say(name);
}

static void test_sleepers_wake_in_the_order_of_time_and_then_of_priority(void **state)
{
    (void)state;
    start("seven", 1U, sleeps_7);
    start("five", 2U, sleeps_5);
    run();
    assert_string_equal(record.text, "five@5 seven@7 five@14 seven@14 ");
}

static void test_no_alarm_is_set_when_nobody_waits_for_a_time(void **state)
{
    (void)state;
    start("five", 2U, sleeps_5);
    run();
    assert_true(model.alarm_ms == UINT64_MAX);
}

static void work(uint32_t milliseconds)
{
    model.now_ms += milliseconds;
}

static void works_30_and_sleeps_70(void *name)
{
    (void)name;
    for (int i = 0; i < 10; i++) {
        work(30U);
        vapi_kernel_sleep_ms(70U);
    }
}

/* Due at 50, 110, 170, and so on, while the other works or not. */
static void works_10_and_sleeps_50(void *name)
{
    (void)name;
    for (int i = 0; i < 10; i++) {
        vapi_kernel_sleep_ms(50U);
        work(10U);
    }
}

static void
test_time_without_anybody_ready_is_slept_and_nothing_wakes_before_it_is_due(void **state)
{
    (void)state;
    start("alone", 1U, works_30_and_sleeps_70);
    run();
    assert_int_equal(vapi_kernel_now_ms(), 1000);
    assert_int_equal(vapi_kernel_asleep_ms(), 700);
    assert_int_equal(model.sleeps, 10);
}

static void test_nobody_sleeps_while_one_of_several_works(void **state)
{
    (void)state;
    start("one", 2U, works_30_and_sleeps_70);
    start("two", 1U, works_10_and_sleeps_50);
    run();
    assert_int_equal(vapi_kernel_asleep_ms(), vapi_kernel_now_ms() - 10U * 30U - 10U * 10U);
    assert_true(model.sleeps <= 20U);
}

static void creates_two(void *name)
{
    say(name);
    start("more urgent", 9U, says_its_name);
    say(name);
    start("less urgent", 1U, says_its_name);
    say(name);
}

static void test_a_new_thread_runs_at_once_when_it_is_more_urgent(void **state)
{
    (void)state;
    start("maker", 5U, creates_two);
    run();
    assert_string_equal(record.text, "maker@0 more urgent@0 maker@0 maker@0 less urgent@0 ");
}

static void test_threads_are_listed_latest_first(void **state)
{
    (void)state;
    vapi_kernel_thread_t *first = start("first", 1U, says_its_name);
    vapi_kernel_thread_t *second = start("second", 1U, says_its_name);
    assert_ptr_equal(vapi_kernel_thread_at(0U), second);
    assert_ptr_equal(vapi_kernel_thread_at(1U), first);
    assert_null(vapi_kernel_thread_at(2U));
    assert_null(vapi_kernel_current());
}

static void test_a_thread_is_found_by_its_name(void **state)
{
    (void)state;
    size_t size;
    const vapi_kernel_thread_t *first = start("first", 1U, says_its_name);
    (void)start("second", 1U, says_its_name);
    assert_ptr_equal(vapi_kernel_thread_named("first"), first);
    assert_string_equal(vapi_kernel_thread_name(first), "first");
    assert_ptr_equal(vapi_kernel_stack(first, &size), first->stack);
    assert_int_equal(size, STACK_SIZE);
    assert_null(vapi_kernel_thread_named("third"));
}

static void knows_itself(void *name)
{
    (void)name;
    if (model.guarded == vapi_kernel_current()->stack) {
        say_name(" guarded");
    }
}

static void test_the_guard_follows_the_running_thread(void **state)
{
    (void)state;
    start("a", 1U, knows_itself);
    start("b", 1U, knows_itself);
    run();
    assert_string_equal(record.text, "a guarded@0 b guarded@0 ");
}

/* --- stacks ----------------------------------------------------------------------------------- */

static void touches_its_stack_up_to_100_bytes_from_the_end(void *name)
{
    (void)name;
    vapi_kernel_current()->stack[100] = 1U;
    vapi_kernel_sleep_ms(1U);
    say("lives");
}

static void test_the_use_of_a_stack_is_known_by_its_paint(void **state)
{
    (void)state;
    vapi_kernel_thread_t *thread =
        start("deep", 1U, touches_its_stack_up_to_100_bytes_from_the_end);
    assert_true(vapi_kernel_stack_used(thread) < STACK_SIZE - 100U);
    run();
    assert_int_equal(vapi_kernel_stack_used(thread), STACK_SIZE - 100U);
    assert_string_equal(record.text, "lives@1 ");
}

static void test_memory_that_is_all_paint_is_unused(void **state)
{
    uint8_t memory[16];

    (void)state;
    memset(memory, (int)VAPI_KERNEL_STACK_PAINT, sizeof(memory));
    assert_int_equal(vapi_kernel_painted_used(memory, sizeof(memory)), 0);
}

static void test_the_deepest_use_is_found_at_every_byte_and_address(void **state)
{
    uint8_t memory[24];

    (void)state;
    for (size_t start = 0U; start < 4U; start++) {
        for (size_t touched = start; touched < sizeof(memory); touched++) {
            memset(memory, (int)VAPI_KERNEL_STACK_PAINT, sizeof(memory));
            memory[touched] = 0U;
            assert_int_equal(vapi_kernel_painted_used(memory + start, sizeof(memory) - start),
                             sizeof(memory) - touched);
        }
    }
}

static void touches_the_end_of_its_stack(void *name)
{
    (void)name;
    vapi_kernel_current()->stack[3] = 1U;
    vapi_kernel_sleep_ms(1U);
    say("still here");
}

static void test_a_stack_used_to_its_end_stops_the_board_at_the_next_switch(void **state)
{
    (void)state;
    start("too deep", 1U, touches_the_end_of_its_stack);
    run();
    assert_string_equal(model.panic, "stack overflow");
    assert_string_equal(model.panic_thread, "too deep");
    assert_string_equal(record.text, "");
}

static void test_a_stack_pointer_outside_the_stack_stops_the_board(void **state)
{
    (void)state;
    vapi_kernel_thread_t *thread = start("lost", 1U, says_its_name);
    /* As if its stack were above where its registers are. */
    thread->stack = memset(slots[1].stack, (int)VAPI_KERNEL_STACK_PAINT, STACK_SIZE);
    run();
    assert_string_equal(model.panic, "stack overflow");
}

/* --- semaphores ------------------------------------------------------------------------------- */

static void takes_for_ever(void *name)
{
    (void)name;
    say_name(vapi_kernel_semaphore_take(&semaphore, VAPI_KERNEL_FOREVER) ? " took" : " did not");
}

static void takes_for_10(void *name)
{
    (void)name;
    say_name(vapi_kernel_semaphore_take(&semaphore, 10U) ? " took" : " did not");
}

static void takes_for_nothing(void *name)
{
    (void)name;
    say_name(vapi_kernel_semaphore_take(&semaphore, 0U) ? " took" : " did not");
}

static void gives_once_at_5(void *name)
{
    (void)name;
    vapi_kernel_sleep_ms(5U);
    vapi_kernel_semaphore_give(&semaphore);
    say_name(" gave");
}

static void gives_three_times(void *name)
{
    (void)name;
    for (int i = 0; i < 3; i++) {
        vapi_kernel_semaphore_give(&semaphore);
        say_name(" gave");
    }
}

static void test_tokens_that_are_there_are_taken_without_waiting(void **state)
{
    (void)state;
    new_objects(2U);
    start("a", 1U, takes_for_nothing);
    start("b", 1U, takes_for_ever);
    start("c", 1U, takes_for_nothing);
    run();
    assert_string_equal(record.text, "a took@0 b took@0 c did not@0 ");
}

static void test_a_token_goes_to_the_most_urgent_and_then_to_the_longest_waiting(void **state)
{
    (void)state;
    new_objects(0U);
    start("a", 4U, takes_for_ever);
    start("b", 5U, takes_for_ever);
    start("c", 4U, takes_for_ever);
    start("giver", 1U, gives_three_times);
    run();
    assert_string_equal(record.text,
                        "b took@0 giver gave@0 a took@0 giver gave@0 c took@0 giver gave@0 ");
}

static void test_waiting_for_a_token_ends_when_the_time_is_over(void **state)
{
    (void)state;
    new_objects(0U);
    start("a", 1U, takes_for_10);
    run();
    assert_string_equal(record.text, "a did not@10 ");
}

static void takes_twice(void *name)
{
    takes_for_10(name);
    takes_for_10(name);
}

static void test_a_token_in_time_takes_the_timeout_back(void **state)
{
    (void)state;
    new_objects(0U);
    start("a", 2U, takes_twice);
    start("giver", 1U, gives_once_at_5);
    run();
    assert_string_equal(record.text, "a took@5 giver gave@5 a did not@15 ");
}

static void gives_then_tries(void *name)
{
    (void)name;
    vapi_kernel_semaphore_give(&semaphore);
    say_name(vapi_kernel_semaphore_take(&semaphore, 0U) ? " took back" : " did not");
}

static void test_a_token_given_to_a_waiting_thread_cannot_be_taken_by_another(void **state)
{
    (void)state;
    new_objects(0U);
    start("waiter", 1U, takes_for_ever);
    start("giver", 1U, gives_then_tries);
    run();
    assert_string_equal(record.text, "giver did not@0 waiter took@0 ");
}

static void give_in_interrupt(void)
{
    vapi_kernel_semaphore_give(&semaphore);
    say("handler ends");
}

static void is_interrupted(void *name)
{
    (void)name;
    interrupt(give_in_interrupt);
    say_name(" goes on");
}

static void test_who_is_woken_by_an_interrupt_runs_when_its_handler_has_ended(void **state)
{
    (void)state;
    new_objects(0U);
    start("waiter", 2U, takes_for_ever);
    start("low", 1U, is_interrupted);
    run();
    assert_string_equal(record.text, "handler ends@0 waiter took@0 low goes on@0 ");
}

/* --- mutexes ---------------------------------------------------------------------------------- */

static void locks_a_for_10(void *name)
{
    (void)name;
    vapi_kernel_mutex_lock(&mutex_a);
    say_name(" has a");
    vapi_kernel_sleep_ms(10U);
    say_name(" leaves a");
    vapi_kernel_mutex_unlock(&mutex_a);
    say_name(" left");
}

static void test_a_lock_is_had_by_one_at_a_time_and_handed_over_in_order(void **state)
{
    (void)state;
    new_objects(0U);
    start("x", 1U, locks_a_for_10);
    start("y", 1U, locks_a_for_10);
    run();
    assert_string_equal(record.text,
                        "x has a@0 x leaves a@10 x left@10 y has a@10 y leaves a@20 y left@20 ");
}

/* Computes: stays ready until the time is `until_ms`, which only an interrupt can move on. */
static void pass_1_ms(void)
{
    model.now_ms++;
    vapi_kernel_tick();
}

static void compute_ms(unsigned milliseconds)
{
    for (unsigned i = 0U; i < milliseconds; i++) {
        interrupt(pass_1_ms);
    }
}

static void low_computes_10_with_a(void *name)
{
    (void)name;
    vapi_kernel_mutex_lock(&mutex_a);
    compute_ms(10U);
    say_name(" leaves a");
    vapi_kernel_mutex_unlock(&mutex_a);
    say_name(" left");
}

static void middle_computes_50_from_2(void *name)
{
    (void)name;
    vapi_kernel_sleep_ms(2U);
    compute_ms(50U);
    say_name(" done");
}

static void high_locks_a_at_1(void *name)
{
    (void)name;
    vapi_kernel_sleep_ms(1U);
    vapi_kernel_mutex_lock(&mutex_a);
    say_name(" has a");
    vapi_kernel_mutex_unlock(&mutex_a);
}

static void test_the_owner_of_a_lock_runs_with_the_priority_of_who_waits_for_it(void **state)
{
    (void)state;
    new_objects(0U);
    start("high", 3U, high_locks_a_at_1);
    start("middle", 2U, middle_computes_50_from_2);
    start("low", 1U, low_computes_10_with_a);
    run();
    /* Without inheritance, "middle" would keep "low", and so "high", waiting until 52. */
    assert_string_equal(record.text, "low leaves a@10 high has a@10 middle done@60 low left@60 ");
}

static void lowest_computes_10_with_b(void *name)
{
    (void)name;
    vapi_kernel_mutex_lock(&mutex_b);
    compute_ms(10U);
    vapi_kernel_mutex_unlock(&mutex_b);
    say_name(" left");
}

static void low_locks_a_then_b_at_1(void *name)
{
    (void)name;
    vapi_kernel_mutex_lock(&mutex_a);
    vapi_kernel_sleep_ms(1U);
    vapi_kernel_mutex_lock(&mutex_b);
    say_name(" has both");
    vapi_kernel_mutex_unlock(&mutex_b);
    vapi_kernel_mutex_unlock(&mutex_a);
}

static void high_locks_a_at_3(void *name)
{
    (void)name;
    vapi_kernel_sleep_ms(3U);
    vapi_kernel_mutex_lock(&mutex_a);
    say_name(" has a");
    vapi_kernel_mutex_unlock(&mutex_a);
}

static void middle_computes_50_from_4(void *name)
{
    (void)name;
    vapi_kernel_sleep_ms(4U);
    compute_ms(50U);
    say_name(" done");
}

static void test_priority_is_inherited_through_a_chain_of_locks(void **state)
{
    (void)state;
    new_objects(0U);
    start("high", 9U, high_locks_a_at_3);
    start("middle", 5U, middle_computes_50_from_4);
    start("low", 2U, low_locks_a_then_b_at_1);
    start("lowest", 1U, lowest_computes_10_with_b);
    run();
    assert_string_equal(record.text,
                        "low has both@10 high has a@10 middle done@60 lowest left@60 ");
}

static void holds_both(void *name)
{
    (void)name;
    vapi_kernel_mutex_lock(&mutex_a);
    vapi_kernel_mutex_lock(&mutex_b);
    vapi_kernel_sleep_ms(5U);
    support_record_add(&record, "%u ", vapi_kernel_current()->priority);
    vapi_kernel_mutex_unlock(&mutex_a);
    support_record_add(&record, "%u ", vapi_kernel_current()->priority);
    vapi_kernel_mutex_unlock(&mutex_b);
    support_record_add(&record, "%u ", vapi_kernel_current()->priority);
}

static void waits_for_a(void *name)
{
    (void)name;
    vapi_kernel_sleep_ms(1U);
    vapi_kernel_mutex_lock(&mutex_a);
    vapi_kernel_mutex_unlock(&mutex_a);
}

static void waits_for_b(void *name)
{
    (void)name;
    vapi_kernel_sleep_ms(1U);
    vapi_kernel_mutex_lock(&mutex_b);
    vapi_kernel_mutex_unlock(&mutex_b);
}

static void test_an_owner_keeps_the_priority_of_the_locks_that_it_still_holds(void **state)
{
    (void)state;
    new_objects(0U);
    start("owner", 1U, holds_both);
    start("wants a", 9U, waits_for_a);
    start("wants b", 5U, waits_for_b);
    run();
    assert_string_equal(record.text, "9 5 1 ");
}

static void test_locks_may_be_given_back_in_any_order(void **state)
{
    (void)state;
    new_objects(0U);
    start("owner", 1U, holds_both);
    start("wants b", 9U, waits_for_b);
    run();
    assert_string_equal(record.text, "9 9 1 ");
}

static void locks_a_then_b(void *name)
{
    (void)name;
    vapi_kernel_mutex_lock(&mutex_a);
    vapi_kernel_sleep_ms(1U);
    vapi_kernel_mutex_lock(&mutex_b);
}

static void locks_b_then_a(void *name)
{
    (void)name;
    vapi_kernel_mutex_lock(&mutex_b);
    vapi_kernel_sleep_ms(2U);
    vapi_kernel_mutex_lock(&mutex_a);
}

static void test_threads_that_wait_for_each_other_do_not_stop_the_rest(void **state)
{
    (void)state;
    new_objects(0U);
    start("one", 1U, locks_a_then_b);
    start("two", 2U, locks_b_then_a);
    start("third", 3U, sleeps_7);
    run();
    assert_string_equal(record.text, "third@7 third@14 ");
}

static void locks_twice(void *name)
{
    (void)name;
    vapi_kernel_mutex_lock(&mutex_a);
    vapi_kernel_mutex_lock(&mutex_a);
}

static void test_locking_what_one_holds_stops_the_board(void **state)
{
    (void)state;
    new_objects(0U);
    start("twice", 1U, locks_twice);
    run();
    assert_string_equal(model.panic, "mutex locked twice");
    assert_string_equal(model.panic_thread, "twice");
}

static void unlocks_a(void *name)
{
    (void)name;
    vapi_kernel_mutex_unlock(&mutex_a);
}

static void test_unlocking_what_another_holds_stops_the_board(void **state)
{
    (void)state;
    new_objects(0U);
    start("owner", 2U, locks_a_for_10);
    start("stranger", 1U, unlocks_a);
    run();
    assert_string_equal(model.panic, "mutex unlocked by another thread");
}

/* --- mailboxes -------------------------------------------------------------------------------- */

static char letters[] = "abcdefgh";

static void posts_4_letters(void *name)
{
    (void)name;
    for (size_t i = 0U; i < 4U; i++) {
        bool posted = vapi_kernel_mailbox_post(&mailbox, &letters[i], VAPI_KERNEL_FOREVER);
        say_name(posted ? " posted" : " did not");
    }
}

static void fetches_4(void *name)
{
    (void)name;
    for (size_t i = 0U; i < 4U; i++) {
        void *message = NULL;
        if (vapi_kernel_mailbox_fetch(&mailbox, &message, VAPI_KERNEL_FOREVER)) {
            support_record_add(&record, "%c@%u ", *(const char *)message, (unsigned)model.now_ms);
        }
    }
}

static void test_messages_come_in_order_and_a_full_mailbox_makes_the_sender_wait(void **state)
{
    (void)state;
    new_objects(0U);
    start("s", 2U, posts_4_letters);
    start("r", 1U, fetches_4);
    run();
    assert_string_equal(record.text,
                        "s posted@0 s posted@0 s posted@0 a@0 s posted@0 b@0 c@0 d@0 ");
}

static void test_a_message_is_handed_to_a_waiting_receiver(void **state)
{
    (void)state;
    new_objects(0U);
    start("r", 2U, fetches_4);
    start("s", 1U, posts_4_letters);
    run();
    assert_string_equal(record.text,
                        "a@0 s posted@0 b@0 s posted@0 c@0 s posted@0 d@0 s posted@0 ");
}

static void posts_3_for_10(void *name)
{
    (void)name;
    for (size_t i = 0U; i < 3U; i++) {
        say_name(vapi_kernel_mailbox_post(&mailbox, &letters[i], 10U) ? " posted" : " did not");
    }
    say_name(vapi_kernel_mailbox_post(&mailbox, &letters[3], 0U) ? " posted" : " did not");
}

static void test_waiting_for_room_ends_when_the_time_is_over(void **state)
{
    (void)state;
    new_objects(0U);
    start("s", 1U, posts_3_for_10);
    run();
    assert_string_equal(record.text, "s posted@0 s posted@0 s did not@10 s did not@10 ");
}

static void fetches_for_10_and_for_nothing(void *name)
{
    void *message = &letters[7];

    (void)name;
    say_name(vapi_kernel_mailbox_fetch(&mailbox, &message, 10U) ? " got" : " did not");
    say_name(vapi_kernel_mailbox_fetch(&mailbox, &message, 0U) ? " got" : " did not");
    say_name(message == &letters[7] ? " untouched" : " changed");
}

static void test_waiting_for_a_message_ends_when_the_time_is_over(void **state)
{
    (void)state;
    new_objects(0U);
    start("r", 1U, fetches_for_10_and_for_nothing);
    run();
    assert_string_equal(record.text, "r did not@10 r did not@10 r untouched@10 ");
}

static void post_in_interrupt(void)
{
    say(vapi_kernel_mailbox_post(&mailbox, &letters[4], 0U) ? "posted" : "full");
}

static void is_interrupted_4_times(void *name)
{
    (void)name;
    for (int i = 0; i < 4; i++) {
        interrupt(post_in_interrupt);
    }
}

static void fetches_one(void *name)
{
    void *message = NULL;

    (void)name;
    (void)vapi_kernel_mailbox_fetch(&mailbox, &message, VAPI_KERNEL_FOREVER);
    say_name(message == &letters[4] ? " got e" : " got another");
}

static void test_an_interrupt_posts_to_a_receiver_until_the_mailbox_is_full(void **state)
{
    (void)state;
    new_objects(0U);
    start("r", 2U, fetches_one);
    start("low", 1U, is_interrupted_4_times);
    run();
    assert_string_equal(record.text, "posted@0 r got e@0 posted@0 posted@0 full@0 ");
}

/* --- all together ----------------------------------------------------------------------------- */

static uint32_t random_state;
static unsigned tokens_given;
static unsigned tokens_taken;
static unsigned threads_done;
static unsigned inside_a;
static bool met_inside_a;

static uint32_t random_below(uint32_t limit)
{
    random_state = random_state * 1664525U + 1013904223U;
    return (random_state >> 8) % limit;
}

static void give_a_token(void)
{
    vapi_kernel_semaphore_give(&semaphore);
    tokens_given++;
}

static void does_anything(void *name)
{
    (void)name;
    for (int i = 0; i < 500; i++) {
        switch (random_below(6U)) {
        case 0:
            vapi_kernel_sleep_ms(random_below(4U));
            break;
        case 1:
            interrupt(give_a_token);
            break;
        case 2:
            tokens_taken += vapi_kernel_semaphore_take(&semaphore, random_below(3U)) ? 1U : 0U;
            break;
        case 3:
            compute_ms(random_below(3U));
            break;
        default:
            vapi_kernel_mutex_lock(&mutex_a);
            inside_a++;
            met_inside_a = met_inside_a || inside_a != 1U;
            if (random_below(2U) == 0U) {
                vapi_kernel_sleep_ms(random_below(3U));
            }
            inside_a--;
            vapi_kernel_mutex_unlock(&mutex_a);
            break;
        }
    }
    threads_done++;
}

static void test_no_token_is_lost_and_no_lock_shared_whatever_five_threads_do(void **state)
{
    for (uint32_t seed = 1U; seed <= 10U; seed++) {
        begin(state);
        new_objects(0U);
        random_state = seed;
        tokens_given = 0U;
        tokens_taken = 0U;
        threads_done = 0U;
        inside_a = 0U;
        met_inside_a = false;
        for (unsigned i = 0U; i < 5U; i++) {
            start("t", (uint8_t)(1U + i / 2U), does_anything);
        }
        run();
        assert_null(model.panic);
        assert_int_equal(threads_done, 5U);
        assert_false(met_inside_a);
        assert_int_equal(tokens_given, tokens_taken + semaphore.count);
        assert_null(mutex_a.owner);
        for (unsigned i = 0U; i < 5U; i++) {
            assert_int_equal(slots[i].thread.priority, slots[i].thread.base_priority);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_the_most_urgent_thread_runs_first, begin),
        cmocka_unit_test_setup(test_threads_of_equal_priority_run_in_the_order_of_their_creation,
                               begin),
        cmocka_unit_test_setup(test_sleeping_for_nothing_lets_the_others_of_the_same_priority_run,
                               begin),
        cmocka_unit_test_setup(test_sleeping_for_nothing_does_not_let_a_less_urgent_thread_run,
                               begin),
        cmocka_unit_test_setup(test_sleepers_wake_in_the_order_of_time_and_then_of_priority, begin),
        cmocka_unit_test_setup(test_no_alarm_is_set_when_nobody_waits_for_a_time, begin),
        cmocka_unit_test_setup(
            test_time_without_anybody_ready_is_slept_and_nothing_wakes_before_it_is_due, begin),
        cmocka_unit_test_setup(test_nobody_sleeps_while_one_of_several_works, begin),
        cmocka_unit_test_setup(test_a_new_thread_runs_at_once_when_it_is_more_urgent, begin),
        cmocka_unit_test_setup(test_threads_are_listed_latest_first, begin),
        cmocka_unit_test_setup(test_a_thread_is_found_by_its_name, begin),
        cmocka_unit_test_setup(test_the_guard_follows_the_running_thread, begin),
        cmocka_unit_test_setup(test_the_use_of_a_stack_is_known_by_its_paint, begin),
        cmocka_unit_test_setup(test_memory_that_is_all_paint_is_unused, begin),
        cmocka_unit_test_setup(test_the_deepest_use_is_found_at_every_byte_and_address, begin),
        cmocka_unit_test_setup(test_a_stack_used_to_its_end_stops_the_board_at_the_next_switch,
                               begin),
        cmocka_unit_test_setup(test_a_stack_pointer_outside_the_stack_stops_the_board, begin),
        cmocka_unit_test_setup(test_tokens_that_are_there_are_taken_without_waiting, begin),
        cmocka_unit_test_setup(test_a_token_goes_to_the_most_urgent_and_then_to_the_longest_waiting,
                               begin),
        cmocka_unit_test_setup(test_waiting_for_a_token_ends_when_the_time_is_over, begin),
        cmocka_unit_test_setup(test_a_token_in_time_takes_the_timeout_back, begin),
        cmocka_unit_test_setup(test_a_token_given_to_a_waiting_thread_cannot_be_taken_by_another,
                               begin),
        cmocka_unit_test_setup(test_who_is_woken_by_an_interrupt_runs_when_its_handler_has_ended,
                               begin),
        cmocka_unit_test_setup(test_a_lock_is_had_by_one_at_a_time_and_handed_over_in_order, begin),
        cmocka_unit_test_setup(test_the_owner_of_a_lock_runs_with_the_priority_of_who_waits_for_it,
                               begin),
        cmocka_unit_test_setup(test_priority_is_inherited_through_a_chain_of_locks, begin),
        cmocka_unit_test_setup(test_an_owner_keeps_the_priority_of_the_locks_that_it_still_holds,
                               begin),
        cmocka_unit_test_setup(test_locks_may_be_given_back_in_any_order, begin),
        cmocka_unit_test_setup(test_threads_that_wait_for_each_other_do_not_stop_the_rest, begin),
        cmocka_unit_test_setup(test_locking_what_one_holds_stops_the_board, begin),
        cmocka_unit_test_setup(test_unlocking_what_another_holds_stops_the_board, begin),
        cmocka_unit_test_setup(test_messages_come_in_order_and_a_full_mailbox_makes_the_sender_wait,
                               begin),
        cmocka_unit_test_setup(test_a_message_is_handed_to_a_waiting_receiver, begin),
        cmocka_unit_test_setup(test_waiting_for_room_ends_when_the_time_is_over, begin),
        cmocka_unit_test_setup(test_waiting_for_a_message_ends_when_the_time_is_over, begin),
        cmocka_unit_test_setup(test_an_interrupt_posts_to_a_receiver_until_the_mailbox_is_full,
                               begin),
        cmocka_unit_test_setup(test_no_token_is_lost_and_no_lock_shared_whatever_five_threads_do,
                               begin),
    };

    return cmocka_run_group_tests_name("kernel", tests, NULL, NULL);
}
