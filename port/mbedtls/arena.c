/* A compact first-fit allocator in address order (arena.h). */
#include "arena.h"

#include <string.h>

/* Blocks follow one another without gaps. A header stands right before an aligned payload. */
#define HEADER    ((uint32_t)sizeof(uint32_t))
#define ALIGNMENT ((uint32_t)sizeof(void *))
/* A free block keeps the offset of the next in its payload, so none may be smaller than that. */
#define SMALLEST (HEADER > ALIGNMENT - HEADER ? HEADER : ALIGNMENT - HEADER)

_Static_assert(sizeof(void *) == 4 || sizeof(void *) == 8, "blocks are counted for 32 and 64 bits");

/*
 * Under AddressSanitizer all is forbidden ground but the bytes of blocks in use, so that a step beyond them is
 * found as it is in a heap. Only load() and store() may go there.
 */
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define TRESPASS __attribute__((no_sanitize_address, noinline))
#else
#define TRESPASS
#define ASAN_POISON_MEMORY_REGION(memory, size)   ((void)(memory))
#define ASAN_UNPOISON_MEMORY_REGION(memory, size) ((void)(memory))
#endif

TRESPASS static uint32_t load(const vapi_arena_t *arena, uint32_t offset)
{
    const unsigned char *bytes = arena->memory + offset;
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

TRESPASS static void store(const vapi_arena_t *arena, uint32_t offset, uint32_t value)
{
    unsigned char *bytes = arena->memory + offset;
    bytes[0] = (unsigned char)value;
    bytes[1] = (unsigned char)(value >> 8);
    bytes[2] = (unsigned char)(value >> 16);
    bytes[3] = (unsigned char)(value >> 24);
}

static uint32_t payload_size(const vapi_arena_t *arena, uint32_t block)
{
    return load(arena, block);
}

static uint32_t next_free(const vapi_arena_t *arena, uint32_t block)
{
    return load(arena, block + HEADER);
}

static uint32_t block_end(const vapi_arena_t *arena, uint32_t block)
{
    return block + HEADER + payload_size(arena, block);
}

/* Puts `block` behind `previous` in the free list, or at its front. */
static void link_free(vapi_arena_t *arena, uint32_t previous, uint32_t block)
{
    if (previous == VAPI_ARENA_NONE) {
        arena->free_first = block;
    } else {
        store(arena, previous + HEADER, block);
    }
}

void vapi_arena_init(vapi_arena_t *out_arena, void *memory, size_t size)
{
    /* The first header stands so that the payload behind it is aligned. */
    uint32_t skip = (uint32_t)(ALIGNMENT - ((uintptr_t)memory + HEADER) % ALIGNMENT) % ALIGNMENT;
    uint32_t capacity = ((uint32_t)size - skip) / ALIGNMENT * ALIGNMENT;
    memset(out_arena, 0, sizeof *out_arena);
    out_arena->memory = (unsigned char *)memory + skip;
    out_arena->capacity = capacity;
    ASAN_POISON_MEMORY_REGION(memory, size);
    store(out_arena, 0U, capacity - HEADER);
    store(out_arena, HEADER, VAPI_ARENA_NONE);
}

void *vapi_arena_allocate(vapi_arena_t *arena, size_t count, size_t size)
{
    if (count == 0U || size == 0U) {
        return NULL;
    }
    if (size > arena->capacity / count) {
        arena->refusals++;
        return NULL;
    }
    /* Header and payload together are a multiple of the alignment. */
    uint32_t wanted = (uint32_t)(count * size);
    wanted = wanted < SMALLEST ? SMALLEST : wanted;
    wanted = (wanted + HEADER + ALIGNMENT - 1U) / ALIGNMENT * ALIGNMENT - HEADER;

    uint32_t previous = VAPI_ARENA_NONE;
    uint32_t block = arena->free_first;
    while (block != VAPI_ARENA_NONE && payload_size(arena, block) < wanted) {
        previous = block;
        block = next_free(arena, block);
    }
    if (block == VAPI_ARENA_NONE) {
        arena->refusals++;
        return NULL;
    }
    uint32_t rest = payload_size(arena, block) - wanted;
    if (rest >= HEADER + SMALLEST) {
        uint32_t remainder = block + HEADER + wanted;
        store(arena, remainder, rest - HEADER);
        store(arena, remainder + HEADER, next_free(arena, block));
        link_free(arena, previous, remainder);
        store(arena, block, wanted);
    } else {
        link_free(arena, previous, next_free(arena, block));
    }
    arena->blocks++;
    arena->used += HEADER + payload_size(arena, block);
    arena->peak = arena->used > arena->peak ? arena->used : arena->peak;
    arena->extent =
        block_end(arena, block) > arena->extent ? block_end(arena, block) : arena->extent;
    ASAN_UNPOISON_MEMORY_REGION(arena->memory + block + HEADER, count * size);
    return memset(arena->memory + block + HEADER, 0, count * size);
}

void vapi_arena_release(vapi_arena_t *arena, void *block_memory)
{
    if (block_memory == NULL) {
        return;
    }
    uint32_t block = (uint32_t)((unsigned char *)block_memory - arena->memory) - HEADER;
    uint32_t previous = VAPI_ARENA_NONE;
    uint32_t next = arena->free_first;
    arena->blocks--;
    arena->used -= HEADER + payload_size(arena, block);
    ASAN_POISON_MEMORY_REGION(block_memory, payload_size(arena, block));
    while (next != VAPI_ARENA_NONE && next < block) {
        previous = next;
        next = next_free(arena, next);
    }
    if (next != VAPI_ARENA_NONE && block_end(arena, block) == next) {
        store(arena, block, payload_size(arena, block) + HEADER + payload_size(arena, next));
        next = next_free(arena, next);
    }
    if (previous != VAPI_ARENA_NONE && block_end(arena, previous) == block) {
        store(arena, previous, payload_size(arena, previous) + HEADER + payload_size(arena, block));
        store(arena, previous + HEADER, next);
        return;
    }
    store(arena, block + HEADER, next);
    link_free(arena, previous, block);
}

uint32_t vapi_arena_largest_free(const vapi_arena_t *arena)
{
    uint32_t largest = 0;
    for (uint32_t block = arena->free_first; block != VAPI_ARENA_NONE;
         block = next_free(arena, block)) {
        largest = payload_size(arena, block) > largest ? payload_size(arena, block) : largest;
    }
    return largest;
}
