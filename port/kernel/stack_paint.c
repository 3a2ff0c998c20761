/*
 * How far a painted stack was ever used: what is left of the paint at its end tells. A kernel of
 * another kind may paint its threads' stacks in its own way; the board's interrupt stack has this.
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
