/*
 * Forms (vapi/multipart.h): bytes as RFC 7578 has them, from any position, in any pieces.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/multipart.h"

#define TEXT(literal) ((vapi_slice_t)VAPI_SLICE_LITERAL(literal))

static const uint8_t random_bytes[VAPI_MULTIPART_RANDOM_SIZE] = {
    0x00, 0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF, 0xFE, 0xDC, 0xBA, 0x98, 0x76, 0x54, 0xFF};
#define BOUNDARY "vapi-mcu-000123456789abcdeffedcba987654ff"

/* A file that is read in pieces and may misbehave. */
typedef struct file {
    const char *text;
    uint32_t size;
    size_t piece;  /* at most so many bytes at a time */
    unsigned wait; /* answers "nothing yet" every so many calls; 0: never */
    unsigned calls;
    vapi_status_t result; /* answered instead when not VAPI_OK */
} file_t;

static vapi_status_t read_file(void *context, uint32_t position, void *out_data, size_t capacity)
{
    file_t *file = context;
    file->calls++;
    if (file->wait != 0U && file->calls % file->wait == 0U) {
        return 0;
    }
    if (file->result != VAPI_OK) {
        return file->result;
    }
    if (position == file->size) {
        return VAPI_END;
    }
    size_t size = file->size - position;
    size = size < capacity ? size : capacity;
    size = size < file->piece ? size : file->piece;
    memcpy(out_data, file->text + position, size);
    return (vapi_status_t)size;
}

static vapi_multipart_t start(const vapi_multipart_part_t *parts, size_t count)
{
    vapi_multipart_t form;
    assert_int_equal(vapi_multipart_start(&form, parts, count, random_bytes), VAPI_OK);
    return form;
}

/* Reads a form from `position` on, `capacity` bytes at a time. */
static void check_from(vapi_multipart_t *form, uint32_t position, size_t capacity,
                       const char *expected)
{
    char data[1024];
    size_t length = strlen(expected);
    unsigned waits = 0;
    for (;;) {
        memset(data, '#', sizeof data);
        vapi_status_t size = vapi_multipart_read(form, position, data, capacity);
        if (size == VAPI_END) {
            break;
        }
        assert_true(size >= 0 && (size_t)size <= capacity && waits < 100U);
        waits += size == 0 ? 1U : 0U;
        assert_true(position + (uint32_t)size <= length);
        assert_memory_equal(data, expected + position, (size_t)size);
        assert_int_equal(data[size], '#');
        position += (uint32_t)size;
    }
    assert_int_equal(position, length);
}

static void check_form(const vapi_multipart_part_t *parts, size_t count, const char *expected)
{
    vapi_multipart_t form = start(parts, count);
    assert_int_equal(form.length, strlen(expected));
    for (size_t capacity = 1; capacity < 1000U; capacity += capacity < 70U ? 1U : 133U) {
        check_from(&form, 0U, capacity, expected);
    }
    for (uint32_t position = 0; position <= form.length; position++) {
        check_from(&form, position, 37U, expected);
    }
}

static void test_a_text_is_a_part(void **state)
{
    (void)state;
    const vapi_multipart_part_t parts[] = {{.name = TEXT("purpose"), .content = TEXT("assistant")}};
    check_form(
        parts, 1U,
        "--" BOUNDARY
        "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nassistant\r\n--" BOUNDARY
        "--\r\n");
}

static void test_parts_may_be_texts_and_files(void **state)
{
    (void)state;
    file_t file = {.text = "line one\r\nline two\n", .size = 19U, .piece = 5U};
    const vapi_multipart_part_t parts[] = {
        {.name = TEXT("purpose"), .content = TEXT("assistant")},
        {.name = TEXT("file"),
         .filename = TEXT("notes.txt"),
         .content_type = TEXT("text/plain"),
         .length = 19U,
         .read = read_file,
         .context = &file},
        {.name = TEXT("empty")},
    };
    check_form(
        parts, 3U,
        "--" BOUNDARY
        "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nassistant\r\n--" BOUNDARY
        "\r\nContent-Disposition: form-data; name=\"file\"; "
        "filename=\"notes.txt\"\r\nContent-Type: text/plain\r\n"
        "\r\nline one\r\nline two\n\r\n--" BOUNDARY
        "\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--" BOUNDARY "--\r\n");
}

static void test_a_file_that_is_not_ready_is_waited_for(void **state)
{
    (void)state;
    file_t file = {.text = "0123456789", .size = 10U, .piece = 3U, .wait = 2U};
    const vapi_multipart_part_t parts[] = {
        {.name = TEXT("f"), .length = 10U, .read = read_file, .context = &file}};
    check_form(parts, 1U,
               "--" BOUNDARY
               "\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n0123456789\r\n--" BOUNDARY
               "--\r\n");
}

static void test_an_empty_file_is_never_read(void **state)
{
    (void)state;
    file_t file = {.result = VAPI_ERROR_STATE};
    const vapi_multipart_part_t parts[] = {
        {.name = TEXT("f"), .read = read_file, .context = &file}};
    check_form(parts, 1U,
               "--" BOUNDARY "\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n\r\n--" BOUNDARY
               "--\r\n");
    assert_int_equal(file.calls, 0U);
}

static void test_names_are_escaped_as_browsers_do(void **state)
{
    (void)state;
    const vapi_multipart_part_t parts[] = {{.name = TEXT("a\"b\r\nc%22;="),
                                            .filename = TEXT("\xC3\xB6\\\".txt"),
                                            .content_type = TEXT("x/y"),
                                            .content = TEXT("1")}};
    check_form(parts, 1U,
               "--" BOUNDARY "\r\nContent-Disposition: form-data; name=\"a%22b%0D%0Ac%22;=\"; "
               "filename=\"\xC3\xB6\\%22.txt\"\r\nContent-Type: x/y\r\n\r\n1\r\n--" BOUNDARY
               "--\r\n");
}

static void check_refused(const vapi_multipart_part_t *parts, size_t count, vapi_status_t status)
{
    vapi_multipart_t form;
    assert_int_equal(vapi_multipart_start(&form, parts, count, random_bytes), status);
}

static void test_a_form_without_parts_is_refused(void **state)
{
    (void)state;
    const vapi_multipart_part_t parts[] = {{.name = TEXT("a")}};
    check_refused(parts, 0U, VAPI_ERROR_ARGUMENT);
}

static void test_a_part_without_a_name_is_refused(void **state)
{
    (void)state;
    const vapi_multipart_part_t parts[] = {{.name = TEXT("a")}, {.content = TEXT("b")}};
    check_refused(parts, 2U, VAPI_ERROR_ARGUMENT);
}

static void test_control_characters_in_names_and_types_are_refused(void **state)
{
    (void)state;
    static const char forbidden[] = "\0\1\t\x1F\x7F";
    for (size_t i = 0; i < sizeof forbidden - 1U; i++) {
        char text[] = "a?b";
        text[1] = forbidden[i];
        vapi_slice_t bad = vapi_slice(text, 3U);
        check_refused(&(vapi_multipart_part_t){.name = bad}, 1U, VAPI_ERROR_HTTP_INJECTION);
        check_refused(&(vapi_multipart_part_t){.name = TEXT("a"), .filename = bad}, 1U,
                      VAPI_ERROR_HTTP_INJECTION);
    }
    check_refused(&(vapi_multipart_part_t){.name = TEXT("a"), .content_type = TEXT("x/y\r\nA: b")},
                  1U, VAPI_ERROR_HTTP_INJECTION);
}

static void test_a_boundary_within_a_text_is_refused(void **state)
{
    (void)state;
    const vapi_multipart_part_t parts[] = {{.name = TEXT("a"), .content = TEXT("x")},
                                           {.name = TEXT("b"), .content = TEXT("x" BOUNDARY)}};
    check_refused(parts, 2U, VAPI_ERROR_HTTP_BOUNDARY);
    check_refused(&(vapi_multipart_part_t){.name = TEXT("b"), .content = TEXT(BOUNDARY "x")}, 1U,
                  VAPI_ERROR_HTTP_BOUNDARY);
    (void)start(
        &(vapi_multipart_part_t){.name = TEXT("b"),
                                 .content = TEXT("vapi-mcu-000123456789abcdeffedcba987654f")},
        1U);
}

static void test_a_form_of_four_gigabytes_is_refused(void **state)
{
    (void)state;
    file_t file = {.size = 0U};
    vapi_multipart_part_t parts[] = {
        {.name = TEXT("a"), .length = UINT32_MAX, .read = read_file, .context = &file}};
    check_refused(parts, 1U, VAPI_ERROR_RANGE);
    uint32_t around = (uint32_t)strlen(
        "--" BOUNDARY "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--" BOUNDARY
        "--\r\n");
    parts[0].length = UINT32_MAX - around;
    assert_int_equal(start(parts, 1U).length, UINT32_MAX);
    parts[0].length++;
    check_refused(parts, 1U, VAPI_ERROR_RANGE);
}

static vapi_status_t read_until_error(const vapi_multipart_part_t *parts, size_t count)
{
    vapi_multipart_t form = start(parts, count);
    char data[16];
    uint32_t position = 0;
    vapi_status_t size;
    while ((size = vapi_multipart_read(&form, position, data, sizeof data)) >= 0) {
        position += (uint32_t)size;
    }
    return size;
}

static void test_a_file_that_ends_before_its_length_has_changed(void **state)
{
    (void)state;
    file_t file = {.text = "short", .size = 5U, .piece = 16U};
    const vapi_multipart_part_t parts[] = {
        {.name = TEXT("f"), .length = 6U, .read = read_file, .context = &file}};
    assert_int_equal(read_until_error(parts, 1U), VAPI_ERROR_HTTP_BODY_CHANGED);
}

/* Says that it gave more than there was room for, or than its part is long. */
static vapi_status_t boast(void *context, uint32_t position, void *out_data, size_t capacity)
{
    (void)position;
    (void)out_data;
    (void)capacity;
    return *(const vapi_status_t *)context;
}

static void test_a_file_that_gives_more_than_was_asked_for_has_changed(void **state)
{
    (void)state;
    static vapi_status_t sizes[] = {7, 40, 400};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        const vapi_multipart_part_t parts[] = {
            {.name = TEXT("f"), .length = 6U, .read = boast, .context = &sizes[i]}};
        assert_int_equal(read_until_error(parts, 1U), VAPI_ERROR_HTTP_BODY_CHANGED);
    }
}

static void test_an_error_of_a_file_is_handed_on(void **state)
{
    (void)state;
    file_t file = {.result = VAPI_ERROR_STORAGE};
    const vapi_multipart_part_t parts[] = {
        {.name = TEXT("f"), .length = 6U, .read = read_file, .context = &file}};
    assert_int_equal(read_until_error(parts, 1U), VAPI_ERROR_STORAGE);
}

/* The lines of the header's example, with the words it leaves open. */
static void test_the_example_of_the_header_works(void **state)
{
    (void)state;
    static const char notes[] = "The pump room is on the left.\n";
    file_t of_notes = {.text = notes, .size = sizeof notes - 1U, .piece = 8U};
    file_t *file = &of_notes;
    uint32_t file_size = of_notes.size;
    vapi_status_t status;
    vapi_url_t url;
    assert_int_equal(vapi_url_parse(TEXT("https://api.vapi.ai"), &url), VAPI_OK);
    vapi_http_request_t request = {.method = VAPI_HTTP_POST,
                                   .url = &url,
                                   .target = {.path = TEXT("/file")},
                                   .user_agent = TEXT("u")};

    vapi_multipart_part_t parts[] = {
        {.name = VAPI_SLICE_LITERAL("purpose"), .content = VAPI_SLICE_LITERAL("assistant")},
        {.name = VAPI_SLICE_LITERAL("file"),
         .filename = VAPI_SLICE_LITERAL("notes.txt"),
         .content_type = VAPI_SLICE_LITERAL("text/plain"),
         .length = file_size,
         .read = read_file,
         .context = file},
    };
    vapi_multipart_t form;
    status = vapi_multipart_start(&form, parts, 2, random_bytes);
    request.body = vapi_multipart_body(&form);

    assert_int_equal(status, VAPI_OK);
    static const char expected[] =
        "POST /file HTTP/1.1\r\nHost: api.vapi.ai\r\nUser-Agent: u\r\n"
        "Content-Type: multipart/form-data; boundary=" BOUNDARY "\r\nContent-Length: 325\r\n\r\n"
        "--" BOUNDARY
        "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nassistant\r\n--" BOUNDARY
        "\r\nContent-Disposition: form-data; name=\"file\"; "
        "filename=\"notes.txt\"\r\nContent-Type: text/plain\r\n\r\n"
        "The pump room is on the left.\n\r\n--" BOUNDARY "--\r\n";
    char text[sizeof expected];
    size_t size = 0;
    vapi_http_sender_t sender;
    assert_int_equal(vapi_http_sender_start(&sender, &request), VAPI_OK);
    char window[64];
    vapi_slice_t data;
    while ((status = vapi_http_sender_fill(&sender, window, sizeof window, &data)) == VAPI_OK) {
        assert_true(data.size <= sizeof text - size);
        memcpy(text + size, data.data, data.size);
        size += data.size;
    }
    assert_int_equal(status, VAPI_END);
    text[size] = '\0';
    assert_string_equal(text, expected);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_text_is_a_part),
        cmocka_unit_test(test_parts_may_be_texts_and_files),
        cmocka_unit_test(test_a_file_that_is_not_ready_is_waited_for),
        cmocka_unit_test(test_an_empty_file_is_never_read),
        cmocka_unit_test(test_names_are_escaped_as_browsers_do),
        cmocka_unit_test(test_a_form_without_parts_is_refused),
        cmocka_unit_test(test_a_part_without_a_name_is_refused),
        cmocka_unit_test(test_control_characters_in_names_and_types_are_refused),
        cmocka_unit_test(test_a_boundary_within_a_text_is_refused),
        cmocka_unit_test(test_a_form_of_four_gigabytes_is_refused),
        cmocka_unit_test(test_a_file_that_ends_before_its_length_has_changed),
        cmocka_unit_test(test_a_file_that_gives_more_than_was_asked_for_has_changed),
        cmocka_unit_test(test_an_error_of_a_file_is_handed_on),
        cmocka_unit_test(test_the_example_of_the_header_works),
    };
    return cmocka_run_group_tests_name("multipart", tests, NULL, NULL);
}
