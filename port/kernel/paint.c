/*
 * How far painted memory was used; with the kernel and without it.
 */
#include "kernel.h"

size_t vapi_kernel_painted_used(const void *memory, size_t size)
{
    const uint8_t *bytes = memory;
    size_t untouched = 0U;

    while (untouched < size && bytes[untouched] == VAPI_KERNEL_STACK_PAINT) {
        untouched++;
    }
    return size - untouched;
}
