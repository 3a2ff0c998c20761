/**
 * @file arena.h
 * A compact allocator over one static piece of memory, made for how a TLS library allocates.
 *
 * TLS takes one block of 16 KB, a few of 1 to 2 KB, and dozens of 4 to 100 bytes (big numbers, names
 * in certificates), and gives nearly all of them back when the handshake is over. A block here costs
 * 4 bytes besides its own, rounded up to the size of a pointer. Free blocks are one list in descending
 * order of address; the first that fits is taken, from its end, so small blocks gather at the top and the
 * bottom stays whole. Neighbours are merged as soon as one is freed. Allocating and freeing walk the free
 * list, which stays short (under a dozen) for that reason.
 *
 * A block that will change its size is taken from the bottom. It grows upward as the others grow downward,
 * and what it gives up is room for them:
 *
 *   | low block ... | free ...                 | payload | payload | ... |
 *    bottom      -->                        <--                      top
 *
 *   | header | payload ... |      in use: header = size of the payload
 *   | header | next  | ... |      free:   the payload's start names the next
 *
 * One thread at a time. No errors but "no room"; a pointer that did not come from the arena must not
 * be given to it.
 */
#ifndef VAPI_ARENA_H
#define VAPI_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** An arena. The members are for reading only. Bytes of headers are counted as used. */
typedef struct vapi_arena {
    unsigned char *memory; /**< where block 0's header is */
    uint32_t capacity;     /**< usable bytes */
    uint32_t used;         /**< bytes in use now */
    uint32_t peak;         /**< the most bytes in use since vapi_arena_restart_peak(), or ever */
    /** capacity but for the least room that ever was between bottom and top: this much would have done */
    uint32_t extent;
    uint32_t blocks;     /**< blocks in use now */
    uint32_t refusals;   /**< requests that found no room */
    uint32_t free_first; /**< offset of the highest free block, or VAPI_ARENA_NONE */
    uint32_t low_end;    /**< where the blocks at the bottom end */
} vapi_arena_t;

/** No block. */
#define VAPI_ARENA_NONE UINT32_MAX

/**
 * Takes over `size` bytes at `memory`, which must stay for as long as the arena is used.
 * @param memory any address; up to a pointer's size less one byte is lost to alignment
 * @param size at least 64, less than 2^31
 */
void vapi_arena_init(vapi_arena_t *out_arena, void *memory, size_t size);

/**
 * Gives `count` * `size` bytes, all zero, aligned as a pointer.
 * @return NULL when there is no room, when the product overflows or when it is 0.
 */
void *vapi_arena_allocate(vapi_arena_t *arena, size_t count, size_t size);

/** As vapi_arena_allocate(), from the bottom: for a block that is to be resized. */
void *vapi_arena_allocate_low(vapi_arena_t *arena, size_t count, size_t size);

/**
 * Changes the size of a block where it is. What it has in common with the old size is kept; what is new is not cleared.
 * @param size at least 1
 * @return false, with nothing changed, when it cannot grow because of what lies behind it
 */
bool vapi_arena_resize(vapi_arena_t *arena, void *block, size_t size);

/** Bytes that a block has: those that it was made for, or a few more. */
uint32_t vapi_arena_size_of(const vapi_arena_t *arena, const void *block);

/** Takes a block back. NULL is allowed. The bytes are not cleared: the owner of a secret does that. */
void vapi_arena_release(vapi_arena_t *arena, void *block);

/** Lets `peak` begin again, at what is in use. */
void vapi_arena_restart_peak(vapi_arena_t *arena);

/** Size of the largest block that could be had now, in bytes; with capacity - used it tells fragmentation. */
uint32_t vapi_arena_largest_free(const vapi_arena_t *arena);

#endif /* VAPI_ARENA_H */
