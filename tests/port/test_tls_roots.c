/* The trusted certificates (port/mbedtls/roots.h) as mbedTLS reads them, and how they are found (tls_roots.c). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tls_fixture.h"
#include "tls_internal.h"

#include "mbedtls/platform.h"

/* What find_root answers for a certificate of this issuer. */
static mbedtls_x509_crt *find(const vapi_tls_roots_t *roots, const uint8_t *issuer, size_t size)
{
    mbedtls_x509_crt child;
    mbedtls_x509_crt *found = NULL;
    mbedtls_x509_crt_init(&child);
    child.issuer_raw.p = (unsigned char *)(uintptr_t)issuer;
    child.issuer_raw.len = size;
    assert_int_equal(vapi_tls_find_root((void *)(uintptr_t)roots, &child, &found), 0);
    return found;
}

static void release(mbedtls_x509_crt *found)
{
    mbedtls_x509_crt_free(found);
    mbedtls_free(found);
}

static void test_every_public_root_is_found_by_its_name_and_parsed_in_place(void **state)
{
    (void)state;
    assert_true(vapi_tls_roots.count >= 10U);
    for (size_t i = 0; i < vapi_tls_roots.count; i++) {
        const vapi_tls_root_t *root = &vapi_tls_roots.list[i];
        mbedtls_x509_crt *found =
            find(&vapi_tls_roots, root->der + root->subject_offset, root->subject_size);
        assert_non_null(found);
        assert_null(found->next);
        assert_ptr_equal(found->raw.p, root->der);
        assert_int_equal(found->MBEDTLS_PRIVATE(ca_istrue), 1);
        assert_int_equal(mbedtls_x509_crt_check_key_usage(found, MBEDTLS_X509_KU_KEY_CERT_SIGN), 0);
        size_t bits = mbedtls_pk_get_bitlen(&found->pk);
        assert_true(bits == 256U || bits == 384U || bits == 2048U || bits == 4096U);
        release(found);
        assert_int_equal(vapi_tls_arena()->used, 0);
    }
}

static void test_a_name_that_differs_in_one_byte_is_not_found(void **state)
{
    (void)state;
    const vapi_tls_root_t *root = &vapi_tls_roots.list[0];
    uint8_t name[256];
    assert_true(root->subject_size <= sizeof name);
    for (size_t i = 0; i < root->subject_size; i++) {
        memcpy(name, root->der + root->subject_offset, root->subject_size);
        name[i] ^= 1U;
        assert_null(find(&vapi_tls_roots, name, root->subject_size));
    }
    memcpy(name, root->der + root->subject_offset, root->subject_size);
    assert_null(find(&vapi_tls_roots, name, root->subject_size - 1U));
    assert_null(find(&vapi_tls_roots, name, 0U));
}

static void test_a_root_that_cannot_be_parsed_is_an_error(void **state)
{
    (void)state;
    static const uint8_t broken[] = {0x30, 0x03, 0x02, 0x01, 0x01};
    const vapi_tls_root_t list[] = {{broken, sizeof broken, 2U, 3U}};
    const vapi_tls_roots_t roots = {list, 1U, {0}};
    mbedtls_x509_crt child;
    mbedtls_x509_crt *found = NULL;
    mbedtls_x509_crt_init(&child);
    child.issuer_raw.p = (unsigned char *)(uintptr_t)(broken + 2);
    child.issuer_raw.len = 3U;
    assert_true(vapi_tls_find_root((void *)(uintptr_t)&roots, &child, &found) < 0);
    assert_null(found);
    assert_int_equal(vapi_tls_arena()->used, 0);
}

static int set_up(void **state)
{
    return tls_set_up(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_every_public_root_is_found_by_its_name_and_parsed_in_place,
                               set_up),
        cmocka_unit_test_setup(test_a_name_that_differs_in_one_byte_is_not_found, set_up),
        cmocka_unit_test_setup(test_a_root_that_cannot_be_parsed_is_an_error, set_up),
    };
    return cmocka_run_group_tests_name("TLS roots", tests, NULL, NULL);
}
