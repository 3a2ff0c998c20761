/*
 * The bare machine below a benchmark: vectors, start-up, semihosting, and the run through the workloads.
 * Lines for the host: "count NAME BYTES STACK" for each workload, in the order of the plugin's counts;
 * "state PART BYTES"; "failed NAME".
 */
#include "bench.h"

#include <stdnoreturn.h>

enum { SYS_WRITE0 = 0x04, SYS_EXIT = 0x18 };
enum { EXIT_FINE = 0x20026, EXIT_FAILED = 0x20023 };
enum { PAINTED = 8192, PAINT = 0x5A };

extern uint32_t bench_data_load[], bench_data_begin[], bench_data_end[];
extern uint32_t bench_bss_begin[], bench_bss_end[], bench_stack_end[];

uintptr_t bench_stack_top;

noreturn void bench_reset(void);
noreturn void bench_fault(void);

static uint32_t semihosting(uint32_t operation, uintptr_t argument)
{
    register uint32_t r0 __asm__("r0") = operation;
    register uintptr_t r1 __asm__("r1") = argument;

    __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

static void print(const char *text)
{
    (void)semihosting(SYS_WRITE0, (uintptr_t)text);
}

static void print_number(uint32_t number)
{
    char digits[12];
    size_t index = sizeof(digits) - 1U;

    digits[index] = '\0';
    do {
        index--;
        digits[index] = (char)('0' + number % 10U);
        number /= 10U;
    } while (number != 0U);
    print(" ");
    print(digits + index);
}

static noreturn void leave(uint32_t reason)
{
    for (;;) {
        (void)semihosting(SYS_EXIT, reason);
    }
}

void bench_fault(void)
{
    print("failed by a fault\n");
    leave(EXIT_FAILED);
}

/* Runs one workload. @return the bytes of stack that were used below the function which counts. */
static __attribute__((noinline)) uint32_t run(const bench_workload_t *workload, bool *out_right)
{
    volatile uint8_t *top;
    volatile uint8_t *lowest;

    __asm__ volatile("mov %0, sp" : "=r"(top));
    lowest = top - PAINTED;
    for (volatile uint8_t *byte = lowest; byte != top; byte++) {
        *byte = PAINT;
    }
    bench_stack_top = 0U;
    *out_right = workload->run();
    while (lowest != top && *lowest == PAINT) {
        lowest++;
    }
    return (uint32_t)(bench_stack_top - (uintptr_t)lowest);
}

static void run_all(void)
{
    bool all_right = true;

    for (const bench_workload_t *workload = bench_workloads; workload->name != NULL; workload++) {
        bool right;
        const uint32_t stack = run(workload, &right);

        __asm__ volatile("mov r11, r11" ::: "memory");
        if (!right) {
            print("failed ");
            print(workload->name);
            print("\n");
            all_right = false;
        }
        print("count ");
        print(workload->name);
        print_number(workload->bytes);
        print_number(stack);
        print("\n");
    }
    for (const bench_state_t *state = bench_states; state->part != NULL; state++) {
        print("state ");
        print(state->part);
        print_number(state->bytes);
        print("\n");
    }
    leave(all_right ? EXIT_FINE : EXIT_FAILED);
}

void bench_reset(void)
{
    const uint32_t *load = bench_data_load;

    for (uint32_t *word = bench_data_begin; word != bench_data_end; word++) {
        *word = *load;
        load++;
    }
    for (uint32_t *word = bench_bss_begin; word != bench_bss_end; word++) {
        *word = 0U;
    }
    run_all();
    bench_fault();
}

/* Initial stack, reset, then every exception is a failure. */
__attribute__((section(".vectors"), used)) static const uintptr_t vectors[16] = {
    (uintptr_t)bench_stack_end, (uintptr_t)bench_reset, (uintptr_t)bench_fault,
    (uintptr_t)bench_fault,     (uintptr_t)bench_fault, (uintptr_t)bench_fault,
    (uintptr_t)bench_fault,
};
