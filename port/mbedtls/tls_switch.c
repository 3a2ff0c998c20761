/* Switching between two stacks (tls_switch.h). */
#include "tls_switch.h"

#include <stdint.h>
#include <string.h>

#define PAINT      0xA5U
#define ALIGNMENT  16U
#define GUARD_SIZE 16U
#define UNUSED     __attribute__((unused)) /* but by the instructions */

/* Saves the registers on this stack, its pointer to *out_from, and takes the pointer and the registers of the other. */
void vapi_tls_switch_stacks(void **out_from, void *to);

/*
 * The words that a switch leaves on a stack: FRAME_WORDS of them, the address to go on at in FRAME_RETURN. Above a fresh
 * stack's frame are ENTRY_WORDS more, so that its first function is called on a pointer as it expects one.
 */
#if defined(__arm__)

#if defined(__ARM_FP)
#define FLOATS      16U
#define SAVE_FLOATS "vpush {s16-s31}\n\t"
#define LOAD_FLOATS "vpop {s16-s31}\n\t"
#else
#define FLOATS      0U
#define SAVE_FLOATS ""
#define LOAD_FLOATS ""
#endif
#define FRAME_WORDS  (9U + FLOATS)
#define FRAME_RETURN (8U + FLOATS)
#define ENTRY_WORDS  0U

__attribute__((naked)) void vapi_tls_switch_stacks(UNUSED void **out_from, UNUSED void *to)
{
    __asm__ volatile("push {r4-r11, lr}\n\t" SAVE_FLOATS "mov r2, sp\n\t"
                     "str r2, [r0]\n\t"
                     "mov sp, r1\n\t" LOAD_FLOATS "pop {r4-r11, pc}\n\t");
}

#elif defined(__riscv)

#if __riscv_xlen == 64
#define STORE(register, place) "sd " register ", 8*" place "(sp)\n\t"
#define LOAD(register, place)  "ld " register ", 8*" place "(sp)\n\t"
#define WORD_SIZE              "8"
#else
#define STORE(register, place) "sw " register ", 4*" place "(sp)\n\t"
#define LOAD(register, place)  "lw " register ", 4*" place "(sp)\n\t"
#define WORD_SIZE              "4"
#endif
#if defined(__riscv_float_abi_single) || defined(__riscv_float_abi_double)
#error "the floating-point registers that a function must keep are not saved here"
#endif
#define EACH(move)                                                                                 \
    move("ra", "0") move("s0", "1") move("s1", "2") move("s2", "3") move("s3", "4")                \
        move("s4", "5") move("s5", "6") move("s6", "7") move("s7", "8") move("s8", "9")            \
            move("s9", "10") move("s10", "11") move("s11", "12")
#define FRAME_WORDS  16U
#define FRAME_RETURN 0U
#define ENTRY_WORDS  0U

__attribute__((naked)) void vapi_tls_switch_stacks(UNUSED void **out_from, UNUSED void *to)
{
    __asm__ volatile("addi sp, sp, -16*" WORD_SIZE "\n\t" EACH(STORE)
#if __riscv_xlen == 64
                         "sd sp, 0(a0)\n\t"
#else
                         "sw sp, 0(a0)\n\t"
#endif
                         "mv sp, a1\n\t" EACH(LOAD) "addi sp, sp, 16*" WORD_SIZE "\n\t"
                                                    "ret\n\t");
}

#elif defined(__x86_64__)

#define FRAME_WORDS  7U
#define FRAME_RETURN 6U
#define ENTRY_WORDS  1U /* where a call would have left its return address */

__attribute__((naked)) void vapi_tls_switch_stacks(UNUSED void **out_from, UNUSED void *to)
{
    __asm__ volatile("pushq %rbp\n\t"
                     "pushq %rbx\n\t"
                     "pushq %r12\n\t"
                     "pushq %r13\n\t"
                     "pushq %r14\n\t"
                     "pushq %r15\n\t"
                     "movq %rsp, (%rdi)\n\t"
                     "movq %rsi, %rsp\n\t"
                     "popq %r15\n\t"
                     "popq %r14\n\t"
                     "popq %r13\n\t"
                     "popq %r12\n\t"
                     "popq %rbx\n\t"
                     "popq %rbp\n\t"
                     "ret\n\t");
}

#elif defined(__aarch64__)

#define FRAME_WORDS  20U
#define FRAME_RETURN 11U
#define ENTRY_WORDS  0U

/* No function can be naked here. */
__asm__(".text\n"
        ".p2align 2\n"
        ".globl vapi_tls_switch_stacks\n"
        ".type vapi_tls_switch_stacks, %function\n"
        "vapi_tls_switch_stacks:\n\t"
        "sub sp, sp, #160\n\t"
        "stp x19, x20, [sp, #0]\n\t"
        "stp x21, x22, [sp, #16]\n\t"
        "stp x23, x24, [sp, #32]\n\t"
        "stp x25, x26, [sp, #48]\n\t"
        "stp x27, x28, [sp, #64]\n\t"
        "stp x29, x30, [sp, #80]\n\t"
        "stp d8, d9, [sp, #96]\n\t"
        "stp d10, d11, [sp, #112]\n\t"
        "stp d12, d13, [sp, #128]\n\t"
        "stp d14, d15, [sp, #144]\n\t"
        "mov x2, sp\n\t"
        "str x2, [x0]\n\t"
        "mov sp, x1\n\t"
        "ldp x19, x20, [sp, #0]\n\t"
        "ldp x21, x22, [sp, #16]\n\t"
        "ldp x23, x24, [sp, #32]\n\t"
        "ldp x25, x26, [sp, #48]\n\t"
        "ldp x27, x28, [sp, #64]\n\t"
        "ldp x29, x30, [sp, #80]\n\t"
        "ldp d8, d9, [sp, #96]\n\t"
        "ldp d10, d11, [sp, #112]\n\t"
        "ldp d12, d13, [sp, #128]\n\t"
        "ldp d14, d15, [sp, #144]\n\t"
        "add sp, sp, #160\n\t"
        "ret\n"
        ".size vapi_tls_switch_stacks, . - vapi_tls_switch_stacks\n");

#else
#error "switching stacks is not known for this processor; leave tls_steps.c and tls_switch.c out"
#endif

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#define LEAVE(keep, stack, size)                                                                   \
    __sanitizer_start_switch_fiber((keep), (stack), (size)) /* to that stack */
#define ENTER(kept, out_stack, out_size)                                                           \
    __sanitizer_finish_switch_fiber((kept), (out_stack), (out_size)) /* from that stack */
#else
#define ASAN_UNPOISON_MEMORY_REGION(memory, size) ((void)0)
#define LEAVE(keep, stack, size)                  ((void)0)
#define ENTER(kept, out_stack, out_size)          ((void)0)
#endif

void vapi_tls_switch_prepare(vapi_tls_switch_t *out_switch, void *stack, size_t size,
                             void (*entry)(void))
{
    memset(out_switch, 0, sizeof *out_switch);
    out_switch->stack = (unsigned char *)stack;
    out_switch->size = size;
    ASAN_UNPOISON_MEMORY_REGION(stack, size);
    memset(stack, (int)PAINT, size);
    size_t beyond = ((uintptr_t)stack + size) % ALIGNMENT;
    uintptr_t *frame = (uintptr_t *)(void *)(out_switch->stack + size - beyond);
    frame -= FRAME_WORDS + ENTRY_WORDS;
    memset(frame, 0, (FRAME_WORDS + ENTRY_WORDS) * sizeof *frame);
    frame[FRAME_RETURN] = (uintptr_t)entry;
    out_switch->inside = frame;
}

void vapi_tls_switch_in(vapi_tls_switch_t *to)
{
    LEAVE(&to->outside_shadow, to->stack, to->size);
    vapi_tls_switch_stacks(&to->outside, to->inside);
    ENTER(to->outside_shadow, NULL, NULL);
}

void vapi_tls_switch_entered(vapi_tls_switch_t *to)
{
    (void)to;
    ENTER(NULL, &to->outside_stack, &to->outside_size);
}

void vapi_tls_switch_out(vapi_tls_switch_t *from)
{
    LEAVE(&from->inside_shadow, from->outside_stack, from->outside_size);
    vapi_tls_switch_stacks(&from->inside, from->outside);
    ENTER(from->inside_shadow, &from->outside_stack, &from->outside_size);
}

/* A stack's frames have places that nobody else may read. */
#if defined(__SANITIZE_ADDRESS__)
#define READS_FRAMES __attribute__((no_sanitize_address))
#else
#define READS_FRAMES
#endif

READS_FRAMES static size_t untouched(const vapi_tls_switch_t *of, size_t limit)
{
    size_t count = 0U;
    while (count < limit && of->stack[count] == PAINT) {
        count++;
    }
    return count;
}

bool vapi_tls_switch_overflowed(const vapi_tls_switch_t *of)
{
    return untouched(of, GUARD_SIZE) < GUARD_SIZE;
}

size_t vapi_tls_switch_used(const vapi_tls_switch_t *of)
{
    return of->size - untouched(of, of->size);
}
