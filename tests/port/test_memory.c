/* memcpy, memmove and memset of the boards (boards/common/memory.c), for cores that care for alignment and others. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

void *loose_memcpy(void *restrict destination, const void *restrict source, size_t size);
void *loose_memmove(void *destination, const void *source, size_t size);
void *loose_memset(void *destination, int value, size_t size);
void *strict_memcpy(void *restrict destination, const void *restrict source, size_t size);
void *strict_memmove(void *destination, const void *source, size_t size);
void *strict_memset(void *destination, int value, size_t size);

typedef struct functions {
    void *(*copy)(void *restrict destination, const void *restrict source, size_t size);
    void *(*move)(void *destination, const void *source, size_t size);
    void *(*set)(void *destination, int value, size_t size);
} functions_t;

static const functions_t both[] = {{loose_memcpy, loose_memmove, loose_memset},
                                   {strict_memcpy, strict_memmove, strict_memset}};

enum { AREA = 128, LARGEST = 75 };

static _Alignas(16) unsigned char source[AREA], expected[AREA], found[AREA];

static void fill(void)
{
    for (size_t i = 0; i < AREA; i++) {
        source[i] = (unsigned char)(i * 3U + 1U);
        found[i] = (unsigned char)(200U - i);
    }
    memcpy(expected, found, AREA);
}

static void test_every_size_is_copied_between_all_alignments(void **state)
{
    (void)state;
    for (size_t which = 0; which < 2; which++) {
        for (size_t from = 0; from < 8; from++) {
            for (size_t to = 0; to < 8; to++) {
                for (size_t size = 0; size < LARGEST; size++) {
                    fill();
                    memcpy(expected + to, source + from, size);
                    assert_ptr_equal(both[which].copy(found + to, source + from, size), found + to);
                    assert_memory_equal(found, expected, AREA);
                }
            }
        }
    }
}

static void test_every_overlap_is_moved_right(void **state)
{
    (void)state;
    for (size_t which = 0; which < 2; which++) {
        for (size_t from = 0; from < 48; from++) {
            for (size_t to = 0; to < 48; to++) {
                for (size_t size = 0; size < LARGEST; size += 1U + size / 40U) {
                    fill();
                    memmove(expected + to, expected + from, size);
                    assert_ptr_equal(both[which].move(found + to, found + from, size), found + to);
                    assert_memory_equal(found, expected, AREA);
                }
            }
        }
    }
}

static void test_every_size_is_filled_at_all_alignments(void **state)
{
    (void)state;
    for (size_t which = 0; which < 2; which++) {
        for (size_t to = 0; to < 8; to++) {
            for (size_t size = 0; size < LARGEST; size++) {
                fill();
                memset(expected + to, 0xA7, size);
                assert_ptr_equal(both[which].set(found + to, 0x1A7, size), found + to);
                assert_memory_equal(found, expected, AREA);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_size_is_copied_between_all_alignments),
        cmocka_unit_test(test_every_overlap_is_moved_right),
        cmocka_unit_test(test_every_size_is_filled_at_all_alignments),
    };
    return cmocka_run_group_tests_name("memory", tests, NULL, NULL);
}
