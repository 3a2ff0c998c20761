/**
 * @file process_stack.h
 * The application on a stack of its own without a kernel, so that interrupts and the report of an
 * overflow need none of it.
 */
#ifndef PROCESS_STACK_H
#define PROCESS_STACK_H

#include <stddef.h>

/**
 * Paints the stack, guards its end, leaves the start-up stack to interrupts and calls `entry(NULL)`,
 * which must not return.
 * @param stack aligned to 32 bytes (VAPI_KERNEL_STACK).
 */
_Noreturn void process_stack_run(void *stack, size_t size, void (*entry)(void *argument));

#endif /* PROCESS_STACK_H */
