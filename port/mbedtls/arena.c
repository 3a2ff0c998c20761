/* A compact first-fit allocator, from the top down (arena.h). */
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

/* Bottom and top have come as close as `room` bytes. */
static void note_room(vapi_arena_t *arena, uint32_t room)
{
    arena->extent = arena->capacity - room > arena->extent ? arena->capacity - room : arena->extent;
}

static void note_use(vapi_arena_t *arena, uint32_t more)
{
    arena->used += more;
    arena->peak = arena->used > arena->peak ? arena->used : arena->peak;
}

/*
 * Makes a block in use of the first `wanted` bytes of `payload`, and a free one of the rest, between `previous` and
 * `next` in the list, if it is large enough for one. @return the bytes of the free block.
 */
static uint32_t cut(vapi_arena_t *arena, uint32_t previous, uint32_t block, uint32_t payload,
                    uint32_t wanted, uint32_t next)
{
    uint32_t rest = payload - wanted;
    if (rest < HEADER + SMALLEST) {
        store(arena, block, payload);
        link_free(arena, previous, next);
        return 0U;
    }
    uint32_t remainder = block + HEADER + wanted;
    store(arena, block, wanted);
    store(arena, remainder, rest - HEADER);
    store(arena, remainder + HEADER, next);
    link_free(arena, previous, remainder);
    return rest;
}

/* The payload for `size` bytes: so that header and payload together are a multiple of the alignment. */
static uint32_t payload_for(size_t size)
{
    uint32_t wanted = size < SMALLEST ? SMALLEST : (uint32_t)size;
    return (wanted + HEADER + ALIGNMENT - 1U) / ALIGNMENT * ALIGNMENT - HEADER;
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

/* The highest free block, or the lowest, of `wanted` bytes; `out_previous` is the one above it in the list. */
static uint32_t find(const vapi_arena_t *arena, uint32_t wanted, bool low, uint32_t *out_previous)
{
    uint32_t found = VAPI_ARENA_NONE;
    uint32_t previous = VAPI_ARENA_NONE;
    for (uint32_t block = arena->free_first; block != VAPI_ARENA_NONE;
         block = next_free(arena, block)) {
        if (payload_size(arena, block) >= wanted) {
            found = block;
            *out_previous = previous;
            if (!low) {
                break;
            }
        }
        previous = block;
    }
    return found;
}

static void *allocate(vapi_arena_t *arena, size_t count, size_t size, bool low)
{
    if (count == 0U || size == 0U) {
        return NULL;
    }
    uint32_t previous = VAPI_ARENA_NONE;
    uint32_t block = VAPI_ARENA_NONE;
    uint32_t wanted = 0U;
    if (size <= arena->capacity / count) {
        wanted = payload_for(count * size);
        block = find(arena, wanted, low, &previous);
    }
    if (block == VAPI_ARENA_NONE) {
        arena->refusals++;
        return NULL;
    }
    uint32_t start = block;
    uint32_t rest = payload_size(arena, block) - wanted;
    if (low || rest < HEADER + SMALLEST) {
        rest = cut(arena, previous, block, payload_size(arena, block), wanted,
                   next_free(arena, block));
    } else {
        store(arena, block, rest - HEADER);
        block += rest;
        store(arena, block, wanted);
    }
    if (low) {
        start = block_end(arena, block);
        arena->low_end = start > arena->low_end ? start : arena->low_end;
    }
    if (start == arena->low_end) {
        note_room(arena, rest);
    }
    arena->blocks++;
    note_use(arena, HEADER + payload_size(arena, block));
    ASAN_UNPOISON_MEMORY_REGION(arena->memory + block + HEADER, count * size);
    return memset(arena->memory + block + HEADER, 0, count * size);
}

void *vapi_arena_allocate(vapi_arena_t *arena, size_t count, size_t size)
{
    return allocate(arena, count, size, false);
}

void *vapi_arena_allocate_low(vapi_arena_t *arena, size_t count, size_t size)
{
    return allocate(arena, count, size, true);
}

static uint32_t block_of(const vapi_arena_t *arena, const void *block_memory)
{
    return (uint32_t)((const unsigned char *)block_memory - arena->memory) - HEADER;
}

uint32_t vapi_arena_size_of(const vapi_arena_t *arena, const void *block_memory)
{
    return payload_size(arena, block_of(arena, block_memory));
}

bool vapi_arena_resize(vapi_arena_t *arena, void *block_memory, size_t size)
{
    uint32_t block = block_of(arena, block_memory);
    uint32_t end = block_end(arena, block);
    uint32_t before = payload_size(arena, block);
    uint32_t available = before;
    uint32_t previous = VAPI_ARENA_NONE;
    uint32_t next = arena->free_first;
    while (next != VAPI_ARENA_NONE && next > end) {
        previous = next;
        next = next_free(arena, next);
    }
    if (next == end) {
        available += HEADER + payload_size(arena, next);
        next = next_free(arena, next);
    }
    if (size > available || payload_for(size) > available) {
        return false;
    }
    uint32_t rest = cut(arena, previous, block, available, payload_for(size), next);
    if (end == arena->low_end) {
        arena->low_end = block_end(arena, block);
        note_room(arena, rest);
    }
    note_use(arena, payload_size(arena, block) - before);
    ASAN_POISON_MEMORY_REGION(block_memory, available);
    ASAN_UNPOISON_MEMORY_REGION(block_memory, size);
    return true;
}

void vapi_arena_release(vapi_arena_t *arena, void *block_memory)
{
    if (block_memory == NULL) {
        return;
    }
    uint32_t block = block_of(arena, block_memory);
    uint32_t end = block_end(arena, block);
    uint32_t before = VAPI_ARENA_NONE;
    uint32_t previous = VAPI_ARENA_NONE;
    uint32_t next = arena->free_first;
    arena->blocks--;
    arena->used -= end - block;
    ASAN_POISON_MEMORY_REGION(block_memory, payload_size(arena, block));
    while (next != VAPI_ARENA_NONE && next > block) {
        before = previous;
        previous = next;
        next = next_free(arena, next);
    }
    if (previous == end) {
        store(arena, block, payload_size(arena, block) + HEADER + payload_size(arena, previous));
        previous = before;
    }
    if (next != VAPI_ARENA_NONE && block_end(arena, next) == block) {
        store(arena, next, payload_size(arena, next) + HEADER + payload_size(arena, block));
        block = next;
        next = next_free(arena, next);
    }
    store(arena, block + HEADER, next);
    link_free(arena, previous, block);
    if (end == arena->low_end) {
        arena->low_end = block;
    }
}

void vapi_arena_restart_peak(vapi_arena_t *arena)
{
    arena->peak = arena->used;
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
