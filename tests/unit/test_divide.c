/* Division of 64-bit numbers (core/base/divide.c) against the compiler's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vapi/divide.h"

static void assert_divides(uint64_t number, uint32_t divisor)
{
    uint64_t quotient = number;
    assert_int_equal(vapi_divide(&quotient, divisor), number % divisor);
    assert_true(quotient == number / divisor);
}

static void test_quotient_and_remainder_are_the_compilers(void **state)
{
    static const uint32_t divisors[] = {1, 2, 3, 7, 10, 24, 60, 1000, 10000, 32768, 65535, 65536};
    (void)state;
    for (size_t i = 0; i < sizeof divisors / sizeof divisors[0]; i++) {
        assert_divides(0U, divisors[i]);
        for (unsigned bit = 0; bit < 64U; bit++) {
            for (uint32_t less = 0; less <= 2U; less++) {
                assert_divides((UINT64_C(1) << bit) + 1U - less, divisors[i]);
            }
            assert_divides(UINT64_MAX >> bit, divisors[i]);
            assert_divides(UINT64_C(0x123456789ABCDEF1) >> bit, divisors[i]);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quotient_and_remainder_are_the_compilers),
    };
    return cmocka_run_group_tests_name("division", tests, NULL, NULL);
}
