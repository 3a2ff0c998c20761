/*
 * How far a painted stack was ever used: what is left of the paint at its end tells. A kernel of
 * another kind may paint its threads' stacks in its own way; the board's interrupt stack has this.
 */
#include "kernel.h"

#include <string.h>

/*
 * By words as far as they go: a thread's stack is read through at the end of each of a client's requests. The compiler makes
 * one load of each memcpy() where the core allows that.
 */
size_t vapi_kernel_painted_used(const void *memory, size_t size)
{
    const uint8_t *bytes = memory;
    const uint8_t *end = bytes + size;
    uint32_t word;

    while ((size_t)(end - bytes) >= sizeof(word)) {
        memcpy(&word, bytes, sizeof(word));
        if (word != VAPI_KERNEL_STACK_PAINT * UINT32_C(0x01010101)) {
            break;
        }
        bytes += sizeof(word);
    }
    while (bytes < end && *bytes == VAPI_KERNEL_STACK_PAINT) {
        bytes++;
    }
    return (size_t)(end - bytes);
}
