/*
 * The encoder (vapi/json_encode.h): what is sent of a struct, what is refused and where, and that a struct
 * comes back from the decoder as it was.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vapi/json_decode.h"
#include "vapi/json_encode.h"

typedef struct inner {
    uint8_t presence[3];
    vapi_slice_t number;
    int32_t retries;
    vapi_json_list_t tags;
} inner_t;

typedef struct request {
    uint8_t presence[14];
    vapi_slice_t name;
    char note[8];
    int32_t small;
    int64_t large;
    vapi_json_decimal_t speed;
    bool enabled;
    struct {
        int32_t value;
        char text[8];
    } mode;
    int32_t plain_mode;
    char options[16];
    vapi_slice_t metadata;
    inner_t customer;
    vapi_json_list_t customers;
    struct {
        uint32_t count;
        int64_t items[3];
    } days;
} request_t;

enum {
    TYPE,
    NAME,
    NOTE,
    SMALL,
    LARGE,
    SPEED,
    ENABLED,
    MODE,
    PLAIN_MODE,
    OPTIONS,
    METADATA,
    CUSTOMER,
    CUSTOMERS,
    DAYS
};

#define FIELD(literal, type, member, kind_of)                                                      \
    .name = (literal), .name_size = sizeof(literal) - 1U, .offset = offsetof(type, member),        \
    .size = sizeof(((type *)0)->member), .kind = VAPI_JSON_##kind_of

static const char *const mode_names[] = {"auto", "manual", NULL};
static const char *const type_names[] = {"say", NULL};
static const vapi_json_limits_t name_limits = {1, 5, 0};
static const vapi_json_limits_t small_limits = {-3, 100, 0};
static const vapi_json_limits_t speed_limits = {5, 20, -1};

static const vapi_json_field_t tag_elements[] = {
    {.kind = VAPI_JSON_VIEW, .size = sizeof(vapi_slice_t)}};
static const vapi_json_field_t inner_fields[] = {
    {FIELD("number", inner_t, number, VIEW), .flags = VAPI_JSON_REQUIRED},
    {FIELD("retries", inner_t, retries, INTEGER)},
    {FIELD("tags", inner_t, tags, LIST_VIEW), .detail = {.children = tag_elements},
     .child_count = 1U},
};
static const vapi_json_field_t customer_elements[] = {{.detail = {.children = inner_fields},
                                                       .child_count = 3U,
                                                       .kind = VAPI_JSON_OBJECT,
                                                       .size = sizeof(inner_t)}};
static const vapi_json_field_t day_elements[] = {{
    .kind = VAPI_JSON_INTEGER,
    .offset = offsetof(request_t, days.items) - offsetof(request_t, days),
    .size = sizeof(int64_t),
}};
static const vapi_json_field_t request_fields[] = {
    {.name = "type", .name_size = 4U, .detail = {.names = type_names}, .kind = VAPI_JSON_CONSTANT},
    {FIELD("name", request_t, name, VIEW), .detail = {.limits = &name_limits}},
    {FIELD("note", request_t, note, TEXT)},
    {FIELD("small", request_t, small, INTEGER), .detail = {.limits = &small_limits}},
    {FIELD("large", request_t, large, INTEGER)},
    {FIELD("speed", request_t, speed, DECIMAL), .detail = {.limits = &speed_limits}},
    {FIELD("enabled", request_t, enabled, BOOLEAN)},
    {FIELD("mode", request_t, mode, ENUMERATION), .detail = {.names = mode_names}},
    {FIELD("plainMode", request_t, plain_mode, ENUMERATION), .detail = {.names = mode_names}},
    {FIELD("options", request_t, options, RAW), .flags = VAPI_JSON_VERBATIM},
    {FIELD("metadata", request_t, metadata, RAW_VIEW), .flags = VAPI_JSON_VERBATIM},
    {FIELD("customer", request_t, customer, OBJECT), .detail = {.children = inner_fields},
     .child_count = 3U},
    {FIELD("customers", request_t, customers, LIST_VIEW), .detail = {.children = customer_elements},
     .child_count = 1U},
    {FIELD("days", request_t, days, LIST), .detail = {.children = day_elements}, .child_count = 1U},
};
static const vapi_json_field_t request_root = {.detail = {.children = request_fields},
                                               .child_count = 14U,
                                               .kind = VAPI_JSON_OBJECT,
                                               .size = sizeof(request_t)};

static request_t request;

static int clear(void **state)
{
    (void)state;
    memset(&request, 0, sizeof(request));
    return 0;
}

static vapi_slice_t text(const char *string)
{
    return vapi_slice_from_string(string);
}

static void check(const char *expected)
{
    char window[512] = "";
    vapi_output_t output = vapi_output_window(window, sizeof(window) - 1U, 0U, 0U);
    vapi_json_writer_t writer;

    vapi_json_writer_init(&writer, &output);
    assert_int_equal(vapi_json_encode(&writer, &request_root, &request, NULL), VAPI_OK);
    assert_int_equal(vapi_json_writer_finish(&writer), VAPI_OK);
    assert_string_equal(window, expected);
}

static void check_refused(vapi_status_t status, const char *where)
{
    char window[64] = "";
    vapi_output_t output = vapi_output_counter();
    vapi_json_writer_t writer;
    vapi_json_path_t path;

    vapi_json_writer_init(&writer, &output);
    assert_int_equal(vapi_json_encode(&writer, &request_root, &request, &path), status);
    assert_int_equal(vapi_json_writer_finish(&writer), status);
    output = vapi_output_window(window, sizeof(window) - 1U, 0U, 0U);
    vapi_json_path_write(&path, &output);
    assert_string_equal(window, where);
}

static void test_absent_members_are_not_sent_and_constants_always(void **state)
{
    (void)state;
    check("{\"type\":\"say\"}");
}

static void test_every_kind_is_sent(void **state)
{
    static const vapi_slice_t tags[] = {VAPI_SLICE_LITERAL("a"), VAPI_SLICE_LITERAL("\xC3\xA4\"")};
    inner_t customers[2];

    (void)state;
    memset(customers, 0, sizeof(customers));
    customers[0].number = text("+49");
    customers[1].number = text("+1");
    customers[1].presence[1] = VAPI_JSON_SET;
    customers[1].retries = -5;
    request.name = text("n");
    strcpy(request.note, "a\nb");
    request.small = 100;
    request.large = INT64_MIN;
    request.speed = (vapi_json_decimal_t){125, -2, false};
    request.enabled = true;
    request.mode.value = 2;
    request.plain_mode = 1;
    strcpy(request.options, "{\"a\" :1}");
    request.metadata = text("[null]");
    request.customer.number = text("+33");
    request.customer.tags = (vapi_json_list_t){tags, 2U};
    request.customers = (vapi_json_list_t){customers, 2U};
    request.days.count = 2U;
    request.days.items[1] = 7;
    for (int i = NAME; i <= DAYS; i++) {
        request.presence[i] = VAPI_JSON_SET;
    }
    check(
        "{\"type\":\"say\",\"name\":\"n\",\"note\":\"a\\nb\",\"small\":100,\"large\":-"
        "9223372036854775808,"
        "\"speed\":1.25,\"enabled\":true,\"mode\":\"manual\",\"plainMode\":\"auto\","
        "\"options\":{\"a\" :1},\"metadata\":[null],"
        "\"customer\":{\"number\":\"+33\",\"tags\":[\"a\",\"\xC3\xA4\\\"\"]},"
        "\"customers\":[{\"number\":\"+49\"},{\"number\":\"+1\",\"retries\":-5}],\"days\":[0,7]}");
}

static void test_null_is_sent_for_any_kind(void **state)
{
    (void)state;
    for (int i = TYPE; i <= DAYS; i++) {
        request.presence[i] = VAPI_JSON_NULL;
    }
    check("{\"type\":\"say\",\"name\":null,\"note\":null,\"small\":null,\"large\":null,\"speed\":"
          "null,"
          "\"enabled\":null,\"mode\":null,\"plainMode\":null,\"options\":null,\"metadata\":null,"
          "\"customer\":null,\"customers\":null,\"days\":null}");
}

static void test_a_view_with_a_pointer_counts_as_set(void **state)
{
    static const inner_t nobody[1];

    (void)state;
    request.name = text("abc");
    request.metadata = text("1");
    request.customers = (vapi_json_list_t){nobody, 0U};
    check("{\"type\":\"say\",\"name\":\"abc\",\"metadata\":1,\"customers\":[]}");
}

static void test_empty_containers_are_sent(void **state)
{
    (void)state;
    request.presence[CUSTOMERS] = VAPI_JSON_SET;
    request.presence[DAYS] = VAPI_JSON_SET;
    check("{\"type\":\"say\",\"customers\":[],\"days\":[]}");
}

static void test_a_missing_required_member_is_named(void **state)
{
    static inner_t customers[2];

    (void)state;
    request.presence[CUSTOMER] = VAPI_JSON_SET;
    check_refused(VAPI_ERROR_INCOMPLETE, "customer.number");
    clear(NULL);
    customers[0].number = text("+49");
    request.customers = (vapi_json_list_t){customers, 2U};
    check_refused(VAPI_ERROR_INCOMPLETE, "customers[1].number");
}

static void test_texts_obey_their_limits_in_characters(void **state)
{
    (void)state;
    request.name = text("\xC3\xA4\xC3\xB6\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80"); /* five */
    check("{\"type\":\"say\",\"name\":\"\xC3\xA4\xC3\xB6\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80\"}");
    request.name = text("123456");
    check_refused(VAPI_ERROR_PARAMETER, "name");
    request.name = text("");
    check_refused(VAPI_ERROR_PARAMETER, "name");
}

static void test_numbers_obey_their_limits(void **state)
{
    (void)state;
    request.presence[SMALL] = VAPI_JSON_SET;
    request.small = 101;
    check_refused(VAPI_ERROR_PARAMETER, "small");
    request.small = -4;
    check_refused(VAPI_ERROR_PARAMETER, "small");
    request.small = -3;
    check("{\"type\":\"say\",\"small\":-3}");
    clear(NULL);
    request.presence[SPEED] = VAPI_JSON_SET;
    request.speed = (vapi_json_decimal_t){5, -1, false};
    check("{\"type\":\"say\",\"speed\":0.5}");
    request.speed = (vapi_json_decimal_t){49, -2, false};
    check_refused(VAPI_ERROR_PARAMETER, "speed");
    request.speed = (vapi_json_decimal_t){2001, -3, false};
    check_refused(VAPI_ERROR_PARAMETER, "speed");
    request.speed = (vapi_json_decimal_t){1, 300, false};
    check_refused(VAPI_ERROR_PARAMETER, "speed");
}

static void test_enumerations_need_a_name(void **state)
{
    (void)state;
    request.presence[MODE] = VAPI_JSON_SET;
    check_refused(VAPI_ERROR_PARAMETER, "mode");
    strcpy(request.mode.text, "new"); /* a value newer than this firmware */
    check("{\"type\":\"say\",\"mode\":\"new\"}");
    request.mode.value = 3;
    check_refused(VAPI_ERROR_PARAMETER, "mode");
    clear(NULL);
    request.presence[PLAIN_MODE] = VAPI_JSON_SET;
    check_refused(VAPI_ERROR_PARAMETER, "plainMode");
}

static void test_values_that_were_not_whole_are_not_sent_back(void **state)
{
    (void)state;
    request.presence[NOTE] = VAPI_JSON_CUT;
    check_refused(VAPI_ERROR_PARAMETER, "note");
    request.presence[NOTE] = VAPI_JSON_MISFIT;
    check_refused(VAPI_ERROR_PARAMETER, "note");
}

static void test_bad_text_and_bad_json_are_refused(void **state)
{
    (void)state;
    request.name = text("a\xFF");
    check_refused(VAPI_ERROR_JSON_UTF8, "name");
    clear(NULL);
    request.metadata = text("{\"a\":}");
    check_refused(VAPI_ERROR_JSON_SYNTAX, "metadata");
    clear(NULL);
    request.presence[OPTIONS] = VAPI_JSON_SET;
    check_refused(VAPI_ERROR_JSON_TRUNCATED, "options");
}

static void test_a_list_that_counts_more_than_it_holds_is_refused(void **state)
{
    (void)state;
    request.presence[DAYS] = VAPI_JSON_SET;
    request.days.count = 3U;
    check("{\"type\":\"say\",\"days\":[0,0,0]}");
    request.days.count = 4U;
    check_refused(VAPI_ERROR_PARAMETER, "days[3]");
}

static void test_a_text_that_fills_its_buffer_needs_no_nul(void **state)
{
    (void)state;
    request.presence[NOTE] = VAPI_JSON_SET;
    memcpy(request.note, "12345678", 8U);
    check("{\"type\":\"say\",\"note\":\"12345678\"}");
}

static void test_descriptions_that_are_too_deep_are_refused(void **state)
{
    vapi_json_field_t fields[VAPI_JSON_PATH_MAX + 2U];
    uint8_t presences[1] = {VAPI_JSON_SET};
    vapi_json_list_t lists[VAPI_JSON_PATH_ARRAYS_MAX + 2U];
    vapi_output_t output = vapi_output_counter();
    vapi_json_writer_t writer;

    (void)state;
    for (unsigned depth = VAPI_JSON_PATH_MAX; depth <= VAPI_JSON_PATH_MAX + 1U; depth++) {
        memset(fields, 0, sizeof(fields));
        for (unsigned i = 0U; i < depth; i++) {
            fields[i].name = i == 0U ? NULL : "a";
            fields[i].name_size = 1U;
            fields[i].kind = VAPI_JSON_OBJECT;
            fields[i].detail.children = &fields[i + 1U];
            fields[i].child_count = i + 1U < depth;
        }
        vapi_json_writer_init(&writer, &output);
        assert_int_equal(vapi_json_encode(&writer, fields, presences, NULL),
                         depth > VAPI_JSON_PATH_MAX ? VAPI_ERROR_ARGUMENT : VAPI_OK);
    }
    for (unsigned depth = VAPI_JSON_PATH_ARRAYS_MAX; depth <= VAPI_JSON_PATH_ARRAYS_MAX + 1U;
         depth++) {
        memset(fields, 0, sizeof(fields));
        memset(lists, 0, sizeof(lists));
        for (unsigned i = 0U; i < depth; i++) {
            fields[i].kind = VAPI_JSON_LIST_VIEW;
            fields[i].size = sizeof(vapi_json_list_t);
            fields[i].detail.children = &fields[i + 1U];
            fields[i].child_count = 1U;
            if (i + 1U < depth) {
                lists[i] = (vapi_json_list_t){&lists[i + 1U], 1U};
            }
        }
        vapi_json_writer_init(&writer, &output);
        assert_int_equal(vapi_json_encode(&writer, fields, &lists[0], NULL),
                         depth > VAPI_JSON_PATH_ARRAYS_MAX ? VAPI_ERROR_ARGUMENT : VAPI_OK);
    }
}

static void test_selection_only_fields_are_passed_over(void **state)
{
    static const vapi_json_field_t fields[] = {VAPI_JSON_SELECT("a", 0)};
    static const vapi_json_field_t root = {
        .detail = {.children = fields}, .child_count = 1U, .kind = VAPI_JSON_OBJECT, .size = 1U};
    const uint8_t presence[1] = {VAPI_JSON_SET};
    char window[8] = "";
    vapi_output_t output = vapi_output_window(window, sizeof(window), 0U, 0U);
    vapi_json_writer_t writer;

    (void)state;
    vapi_json_writer_init(&writer, &output);
    assert_int_equal(vapi_json_encode(&writer, &root, presence, NULL), VAPI_OK);
    assert_string_equal(window, "{}");
}

/* A scalar can be the whole value, and stands where the writer is. */
static void test_a_value_is_written_where_the_writer_stands(void **state)
{
    static const vapi_json_field_t number = {.kind = VAPI_JSON_INTEGER, .size = sizeof(int32_t)};
    int32_t value = 5;
    char window[8] = "";
    vapi_output_t output = vapi_output_window(window, sizeof(window) - 1U, 0U, 0U);
    vapi_json_writer_t writer;

    (void)state;
    vapi_json_writer_init(&writer, &output);
    vapi_json_write_begin_array(&writer);
    assert_int_equal(vapi_json_encode(&writer, &number, &value, NULL), VAPI_OK);
    assert_int_equal(vapi_json_encode(&writer, &number, &value, NULL), VAPI_OK);
    vapi_json_write_end_array(&writer);
    assert_string_equal(window, "[5,5]");
}

static void test_windows_join_to_the_whole(void **state)
{
    static const inner_t customers[3] = {{{VAPI_JSON_SET, 0, 0}, {"+1", 2U}, 0, {NULL, 0U}},
                                         {{VAPI_JSON_SET, 0, 0}, {"+2\n", 3U}, 0, {NULL, 0U}},
                                         {{VAPI_JSON_SET, 0, 0}, {"+3", 2U}, 0, {NULL, 0U}}};
    char whole[128];
    char window[128];
    vapi_output_t output = vapi_output_window(whole, sizeof(whole), 0U, 0U);
    vapi_json_writer_t writer;
    uint32_t size;

    (void)state;
    request.name = text("abc");
    request.customers = (vapi_json_list_t){customers, 3U};
    vapi_json_writer_init(&writer, &output);
    assert_int_equal(vapi_json_encode(&writer, &request_root, &request, NULL), VAPI_OK);
    size = output.position;
    for (uint32_t capacity = 1U; capacity < size; capacity++) {
        for (uint32_t at = 0U; at < size; at += capacity) {
            output = vapi_output_window(window, capacity, at, 0U);
            vapi_json_writer_init(&writer, &output);
            assert_int_equal(vapi_json_encode(&writer, &request_root, &request, NULL), VAPI_OK);
            assert_int_equal(vapi_json_writer_finish(&writer), VAPI_OK);
            assert_memory_equal(window, whole + at, vapi_output_kept(&output));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_absent_members_are_not_sent_and_constants_always, clear),
        cmocka_unit_test_setup(test_every_kind_is_sent, clear),
        cmocka_unit_test_setup(test_null_is_sent_for_any_kind, clear),
        cmocka_unit_test_setup(test_a_view_with_a_pointer_counts_as_set, clear),
        cmocka_unit_test_setup(test_empty_containers_are_sent, clear),
        cmocka_unit_test_setup(test_a_missing_required_member_is_named, clear),
        cmocka_unit_test_setup(test_texts_obey_their_limits_in_characters, clear),
        cmocka_unit_test_setup(test_numbers_obey_their_limits, clear),
        cmocka_unit_test_setup(test_enumerations_need_a_name, clear),
        cmocka_unit_test_setup(test_values_that_were_not_whole_are_not_sent_back, clear),
        cmocka_unit_test_setup(test_bad_text_and_bad_json_are_refused, clear),
        cmocka_unit_test_setup(test_a_list_that_counts_more_than_it_holds_is_refused, clear),
        cmocka_unit_test_setup(test_a_text_that_fills_its_buffer_needs_no_nul, clear),
        cmocka_unit_test_setup(test_descriptions_that_are_too_deep_are_refused, clear),
        cmocka_unit_test_setup(test_selection_only_fields_are_passed_over, clear),
        cmocka_unit_test_setup(test_a_value_is_written_where_the_writer_stands, clear),
        cmocka_unit_test_setup(test_windows_join_to_the_whole, clear),
    };

    return cmocka_run_group_tests_name("json_encode", tests, NULL, NULL);
}
