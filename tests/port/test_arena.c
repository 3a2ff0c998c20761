/* The compact allocator of the TLS port (port/mbedtls/arena.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena.h"

#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

#define HEADER    4U
#define ALIGNMENT sizeof(void *)
#define SIZE      4096U

/* What one block of `size` bytes takes, as arena.h says. */
#define COST(size) ((((size) + HEADER + ALIGNMENT - 1U) / ALIGNMENT) * ALIGNMENT)

static _Alignas(16) unsigned char memory[SIZE];
static vapi_arena_t arena;

static int set_up(void **state)
{
    (void)state;
#if defined(__SANITIZE_ADDRESS__)
    ASAN_UNPOISON_MEMORY_REGION(memory, sizeof memory); /* the arena of the test before */
#endif
    memset(memory, 0xA5, sizeof memory);
    vapi_arena_init(&arena, memory, sizeof memory);
    return 0;
}

static void test_an_empty_arena_is_one_free_block(void **state)
{
    (void)state;
    assert_int_equal(arena.used, 0);
    assert_int_equal(vapi_arena_largest_free(&arena), arena.capacity - HEADER);
    assert_true(arena.capacity + ALIGNMENT >= SIZE);
}

static void test_blocks_are_zero_and_aligned(void **state)
{
    (void)state;
    for (size_t size = 1; size <= 40; size++) {
        const unsigned char *block = vapi_arena_allocate(&arena, 1U, size);
        assert_non_null(block);
        assert_int_equal((uintptr_t)block % ALIGNMENT, 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(block[i], 0);
        }
    }
}

static void test_a_block_costs_four_bytes_rounded_up(void **state)
{
    (void)state;
    assert_non_null(vapi_arena_allocate(&arena, 1U, 4U));
    assert_int_equal(arena.used, COST(4U));
    assert_non_null(vapi_arena_allocate(&arena, 3U, 7U));
    assert_int_equal(arena.used, COST(4U) + COST(21U));
    assert_int_equal(arena.blocks, 2);
}

static void test_any_start_address_will_do(void **state)
{
    (void)state;
    for (size_t shift = 0; shift < ALIGNMENT; shift++) {
        vapi_arena_init(&arena, memory + shift, 256U);
        void *block = vapi_arena_allocate(&arena, 1U, arena.capacity - HEADER);
        assert_non_null(block);
        assert_int_equal((uintptr_t)block % ALIGNMENT, 0);
        assert_true((unsigned char *)block + arena.capacity - HEADER <= memory + shift + 256U);
        assert_true(arena.capacity >= 256U - 2U * ALIGNMENT);
    }
}

static void test_nothing_is_given_for_nothing(void **state)
{
    (void)state;
    assert_null(vapi_arena_allocate(&arena, 0U, 8U));
    assert_null(vapi_arena_allocate(&arena, 8U, 0U));
    assert_int_equal(arena.refusals, 0);
}

static void test_too_much_is_refused_and_counted(void **state)
{
    (void)state;
    assert_null(vapi_arena_allocate(&arena, 1U, arena.capacity));
    assert_null(vapi_arena_allocate(&arena, 1U, SIZE_MAX));
    assert_null(vapi_arena_allocate(&arena, SIZE_MAX / 2U, 3U));
    assert_int_equal(arena.refusals, 3);
    assert_int_equal(arena.used, 0);
}

static void test_the_whole_arena_can_be_one_block(void **state)
{
    (void)state;
    void *block = vapi_arena_allocate(&arena, 1U, arena.capacity - HEADER);
    assert_non_null(block);
    assert_int_equal(arena.used, arena.capacity);
    assert_int_equal(vapi_arena_largest_free(&arena), 0);
    assert_null(vapi_arena_allocate(&arena, 1U, 1U));
    vapi_arena_release(&arena, block);
    assert_int_equal(arena.used, 0);
    assert_int_equal(vapi_arena_largest_free(&arena), arena.capacity - HEADER);
}

static void test_releasing_nothing_does_nothing(void **state)
{
    (void)state;
    vapi_arena_release(&arena, NULL);
    assert_int_equal(arena.used, 0);
}

static void test_the_highest_hole_that_fits_is_taken(void **state)
{
    (void)state;
    void *high = vapi_arena_allocate(&arena, 1U, 200U);
    assert_non_null(vapi_arena_allocate(&arena, 1U, 8U));
    void *low = vapi_arena_allocate(&arena, 1U, 100U);
    assert_non_null(vapi_arena_allocate(&arena, 1U, 8U));
    assert_true((uintptr_t)low < (uintptr_t)high);
    vapi_arena_release(&arena, low);
    vapi_arena_release(&arena, high);
    void *small = vapi_arena_allocate(&arena, 1U, 50U);
    assert_in_range((uintptr_t)small, (uintptr_t)high, (uintptr_t)high + 200U);
    assert_ptr_equal(vapi_arena_allocate(&arena, 1U, 100U), (unsigned char *)small - COST(100U));
    assert_ptr_equal(vapi_arena_allocate(&arena, 1U, 100U), low);
}

/* In whatever order three neighbours are freed, they become one. */
static void test_neighbours_are_merged_in_any_order(void **state)
{
    (void)state;
    static const unsigned char orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                               {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (size_t order = 0; order < 6; order++) {
        void *blocks[3];
        for (size_t i = 0; i < 3; i++) {
            blocks[i] = vapi_arena_allocate(&arena, 1U, 64U);
        }
        for (size_t i = 0; i < 3; i++) {
            vapi_arena_release(&arena, blocks[orders[order][i]]);
        }
        assert_int_equal(vapi_arena_largest_free(&arena), arena.capacity - HEADER);
    }
}

static void test_a_remainder_too_small_for_a_block_stays_with_it(void **state)
{
    (void)state;
    void *hole = vapi_arena_allocate(&arena, 1U, 3U * ALIGNMENT + ALIGNMENT - HEADER);
    assert_non_null(vapi_arena_allocate(&arena, 1U, 8U));
    uint32_t level = arena.used;
    vapi_arena_release(&arena, hole);
    /* One alignment unit less: a header would fit before it on 32 bits, but no block. */
    void *block = vapi_arena_allocate(&arena, 1U, 2U * ALIGNMENT + ALIGNMENT - HEADER);
    assert_true(arena.used <= level);
    vapi_arena_release(&arena, block);
    assert_ptr_equal(vapi_arena_allocate(&arena, 1U, 3U * ALIGNMENT + ALIGNMENT - HEADER), hole);
    assert_int_equal(arena.used, level);
}

static void test_peak_and_extent_remember_the_most(void **state)
{
    (void)state;
    void *low = vapi_arena_allocate(&arena, 1U, 100U);
    void *high = vapi_arena_allocate(&arena, 1U, 100U);
    assert_int_equal(arena.peak, 2U * COST(100U));
    vapi_arena_release(&arena, low);
    vapi_arena_release(&arena, high);
    assert_int_equal(arena.peak, 2U * COST(100U));
    assert_int_equal(arena.extent, arena.peak);
}

static void test_a_peak_that_begins_anew_begins_at_what_is_in_use(void **state)
{
    (void)state;
    void *kept = vapi_arena_allocate(&arena, 1U, 100U);
    vapi_arena_release(&arena, vapi_arena_allocate(&arena, 1U, 1000U));
    vapi_arena_restart_peak(&arena);
    assert_int_equal(arena.peak, COST(100U));
    vapi_arena_release(&arena, vapi_arena_allocate(&arena, 1U, 200U));
    assert_int_equal(arena.peak, COST(100U) + COST(200U));
    assert_int_equal(arena.extent, COST(100U) + COST(1000U));
    vapi_arena_release(&arena, kept);
    vapi_arena_restart_peak(&arena);
    assert_int_equal(arena.peak, 0);
}

/* The promise behind `extent`: the same requests in an arena of just that size are all met. */
static void test_an_arena_of_the_size_of_the_extent_would_have_done(void **state)
{
    (void)state;
    uint32_t extent = 0;
    for (int round = 0; round < 2; round++) {
        void *blocks[16] = {NULL};
        uint32_t random = 7U;
        vapi_arena_init(&arena, memory, round == 0 ? SIZE : extent + ALIGNMENT);
        for (int step = 0; step < 2000; step++) {
            random = random * 1664525U + 1013904223U;
            size_t place = random >> 28;
            if (blocks[place] == NULL) {
                blocks[place] = vapi_arena_allocate(&arena, 1U, (random >> 8) % 150U + 1U);
                assert_non_null(blocks[place]);
            } else {
                vapi_arena_release(&arena, blocks[place]);
                blocks[place] = NULL;
            }
        }
        extent = arena.extent;
    }
}

/* --- blocks at the bottom --------------------------------------------------------------------------- */

static void test_low_blocks_stand_at_the_bottom_one_after_the_other(void **state)
{
    (void)state;
    const unsigned char *high = vapi_arena_allocate(&arena, 1U, 100U);
    const unsigned char *first = vapi_arena_allocate_low(&arena, 1U, 500U);
    const unsigned char *second = vapi_arena_allocate_low(&arena, 1U, 500U);
    assert_ptr_equal(first, arena.memory + HEADER);
    assert_ptr_equal(second, first + COST(500U));
    assert_true(second < high);
    for (size_t i = 0; i < 500U; i++) {
        assert_int_equal(first[i], 0);
    }
}

static void
test_what_a_block_gives_up_is_room_for_others_and_can_be_had_back_when_they_are_gone(void **state)
{
    (void)state;
    unsigned char *low = vapi_arena_allocate_low(&arena, 1U, arena.capacity - HEADER);
    memset(low, 0x77, arena.capacity - HEADER);
    assert_null(vapi_arena_allocate(&arena, 1U, 8U));
    assert_true(vapi_arena_resize(&arena, low, 1000U));
    assert_int_equal(arena.used, COST(1000U));
    unsigned char *other = vapi_arena_allocate(&arena, 1U, 500U);
    assert_ptr_equal(other + 500U, arena.memory + arena.capacity - (COST(500U) - HEADER - 500U));
    assert_true(vapi_arena_resize(&arena, low, 2000U));
    assert_false(vapi_arena_resize(&arena, low, arena.capacity - HEADER));
    assert_int_equal(arena.used, COST(2000U) + COST(500U));
    assert_int_equal(arena.blocks, 2);
    vapi_arena_release(&arena, other);
    assert_true(vapi_arena_resize(&arena, low, arena.capacity - HEADER));
    assert_int_equal(arena.used, arena.capacity);
    assert_int_equal(vapi_arena_largest_free(&arena), 0);
    for (size_t i = 0; i < 1000U; i++) {
        assert_int_equal(low[i], 0x77);
    }
    vapi_arena_release(&arena, low);
    assert_int_equal(vapi_arena_largest_free(&arena), arena.capacity - HEADER);
}

/* Every size to every other, with a neighbour behind that keeps its bytes. */
static void test_a_block_grows_up_to_its_neighbour_and_no_further(void **state)
{
    (void)state;
    const size_t whole = 40U * ALIGNMENT - HEADER;
    unsigned char *low = vapi_arena_allocate_low(&arena, 1U, whole);
    unsigned char *next = vapi_arena_allocate_low(&arena, 1U, 64U);
    memset(next, 0x55, 64U);
    for (size_t from = 1U; from <= whole; from++) {
        for (size_t to = 1U; to <= whole + 1U; to += 3U) {
            assert_true(vapi_arena_resize(&arena, low, from));
            assert_int_equal(vapi_arena_resize(&arena, low, to), to <= whole);
            memset(low, 0xAA, to <= whole ? to : from);
        }
        assert_false(vapi_arena_resize(&arena, low, whole + 1U));
        assert_false(vapi_arena_resize(&arena, low, SIZE_MAX));
    }
    for (size_t i = 0; i < 64U; i++) {
        assert_int_equal(next[i], 0x55);
    }
    assert_int_equal(arena.refusals, 0);
    vapi_arena_release(&arena, low);
    vapi_arena_release(&arena, next);
    assert_int_equal(vapi_arena_largest_free(&arena), arena.capacity - HEADER);
}

/* Bottom and top count together when they are large at the same time, and then only. */
static void test_the_extent_is_what_bottom_and_top_took_at_one_time(void **state)
{
    (void)state;
    unsigned char *low = vapi_arena_allocate_low(&arena, 1U, 2000U);
    assert_int_equal(arena.extent, COST(2000U));
    assert_true(vapi_arena_resize(&arena, low, 20U));
    void *high = vapi_arena_allocate(&arena, 1U, 1000U);
    assert_int_equal(arena.extent, COST(2000U));
    vapi_arena_release(&arena, high);
    assert_true(vapi_arena_resize(&arena, low, 2000U));
    assert_non_null(vapi_arena_allocate(&arena, 1U, 200U));
    assert_int_equal(arena.extent, COST(2000U) + COST(200U));
    unsigned char *second = vapi_arena_allocate_low(&arena, 1U, 300U);
    assert_int_equal(arena.extent, COST(2000U) + COST(200U) + COST(300U));
    vapi_arena_release(&arena, second);
    vapi_arena_release(&arena, low);
    low = vapi_arena_allocate_low(&arena, 1U, 1000U);
    assert_int_equal(arena.extent, COST(2000U) + COST(200U) + COST(300U));
    assert_non_null(vapi_arena_allocate(&arena, 1U, 2000U));
    assert_int_equal(arena.extent, COST(1000U) + COST(200U) + COST(2000U));
}

#if defined(__SANITIZE_ADDRESS__)
static void
test_bytes_behind_a_block_and_freed_ones_are_forbidden_to_sanitized_programs(void **state)
{
    (void)state;
    unsigned char *block = vapi_arena_allocate(&arena, 1U, 13U);
    assert_false(__asan_address_is_poisoned(block));
    assert_false(__asan_address_is_poisoned(block + 12));
    assert_true(__asan_address_is_poisoned(block + 13));
    assert_true(__asan_address_is_poisoned(block - 1));
    vapi_arena_release(&arena, block);
    assert_true(__asan_address_is_poisoned(block));
    block = vapi_arena_allocate_low(&arena, 1U, 100U);
    assert_true(vapi_arena_resize(&arena, block, 13U));
    assert_false(__asan_address_is_poisoned(block + 12));
    assert_true(__asan_address_is_poisoned(block + 13));
    assert_true(vapi_arena_resize(&arena, block, 77U));
    assert_false(__asan_address_is_poisoned(block + 76));
    assert_true(__asan_address_is_poisoned(block + 77));
}
#endif

/* Against a model: blocks keep their bytes, never overlap, and all is one free block in the end. */
static void test_random_use_keeps_every_block_whole(void **state)
{
    (void)state;
    enum { BLOCKS = 24, LOW_BLOCKS = 4 };
    unsigned char *blocks[BLOCKS] = {NULL};
    size_t sizes[BLOCKS] = {0};
    uint32_t random = 1U;
    for (int step = 0; step < 100000; step++) {
        random = random * 1664525U + 1013904223U;
        size_t place = (random >> 8) % BLOCKS;
        if (blocks[place] == NULL) {
            sizes[place] = (random >> 13) % ((random & 0x1000U) != 0U ? 400U : 40U) + 1U;
            blocks[place] = (place < LOW_BLOCKS ? vapi_arena_allocate_low
                                                : vapi_arena_allocate)(&arena, 1U, sizes[place]);
            if (blocks[place] != NULL) {
                memset(blocks[place], (int)place + 1, sizes[place]);
            }
        } else if (place < LOW_BLOCKS && (random & 0x2000U) != 0U) {
            size_t size = (random >> 14) % 500U + 1U;
            if (vapi_arena_resize(&arena, blocks[place], size)) {
                memset(blocks[place], (int)place + 1, size);
                sizes[place] = size;
            }
        } else {
            for (size_t i = 0; i < sizes[place]; i++) {
                assert_int_equal(blocks[place][i], place + 1U);
            }
            vapi_arena_release(&arena, blocks[place]);
            blocks[place] = NULL;
        }
        assert_true(arena.used <= arena.capacity);
    }
    assert_true(arena.refusals > 0U);
    for (size_t place = 0; place < BLOCKS; place++) {
        vapi_arena_release(&arena, blocks[place]);
    }
    assert_int_equal(arena.used, 0);
    assert_int_equal(arena.blocks, 0);
    assert_int_equal(vapi_arena_largest_free(&arena), arena.capacity - HEADER);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, set_up)
    const struct CMUnitTest tests[] = {
        TEST(test_an_empty_arena_is_one_free_block),
        TEST(test_blocks_are_zero_and_aligned),
        TEST(test_a_block_costs_four_bytes_rounded_up),
        TEST(test_any_start_address_will_do),
        TEST(test_nothing_is_given_for_nothing),
        TEST(test_too_much_is_refused_and_counted),
        TEST(test_the_whole_arena_can_be_one_block),
        TEST(test_releasing_nothing_does_nothing),
        TEST(test_the_highest_hole_that_fits_is_taken),
        TEST(test_neighbours_are_merged_in_any_order),
        TEST(test_a_remainder_too_small_for_a_block_stays_with_it),
        TEST(test_peak_and_extent_remember_the_most),
        TEST(test_a_peak_that_begins_anew_begins_at_what_is_in_use),
        TEST(test_an_arena_of_the_size_of_the_extent_would_have_done),
        TEST(test_low_blocks_stand_at_the_bottom_one_after_the_other),
        TEST(test_what_a_block_gives_up_is_room_for_others_and_can_be_had_back_when_they_are_gone),
        TEST(test_a_block_grows_up_to_its_neighbour_and_no_further),
        TEST(test_the_extent_is_what_bottom_and_top_took_at_one_time),
#if defined(__SANITIZE_ADDRESS__)
        TEST(test_bytes_behind_a_block_and_freed_ones_are_forbidden_to_sanitized_programs),
#endif
        TEST(test_random_use_keeps_every_block_whole),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
