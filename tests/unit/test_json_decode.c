/*
 * The decoder (vapi/json_decode.h): every kind of field, its presence, and the events for what does not fit
 * a struct. Each text is decoded whole, byte by byte and cut at every place, before unreadable memory.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/json_decode.h"

/* A call of a made-up API with a member of every kind. */
typedef struct inner {
    uint8_t presence[2];
    char name[8];
    int64_t number;
} inner_t;

typedef struct call {
    uint8_t presence[15];
    char id[6];
    int32_t small;
    int64_t large;
    vapi_json_decimal_t cost;
    bool billed;
    struct {
        int32_t value;
        char text[8];
    } status;
    char metadata[12];
    inner_t inner;
    struct {
        uint32_t count;
        inner_t items[2];
    } list;
    struct {
        uint32_t count;
        int32_t items[3];
    } numbers;
    inner_t each;
    vapi_slice_t view;
    vapi_slice_t raw_view;
    vapi_json_list_t list_view;
} call_t;

enum {
    ID,
    SMALL,
    LARGE,
    COST,
    BILLED,
    STATUS,
    METADATA,
    INNER,
    LIST,
    NUMBERS,
    EACH,
    VIEW,
    RAW_VIEW,
    LIST_VIEW,
    ANY
};

#define FIELD(literal, type, member, kind_of)                                                      \
    .name = (literal), .name_size = sizeof(literal) - 1U, .offset = offsetof(type, member),        \
    .size = sizeof(((type *)0)->member), .kind = VAPI_JSON_##kind_of

static const char *const status_names[] = {"queued", "ended", NULL};

static const vapi_json_field_t inner_fields[] = {
    {FIELD("name", inner_t, name, TEXT)},
    {FIELD("number", inner_t, number, INTEGER)},
};
static const vapi_json_field_t list_elements[] = {{
    .detail = {.children = inner_fields},
    .child_count = 2U,
    .kind = VAPI_JSON_OBJECT,
    .offset = offsetof(call_t, list.items) - offsetof(call_t, list),
    .size = sizeof(inner_t),
}};
static const vapi_json_field_t number_elements[] = {{
    .kind = VAPI_JSON_INTEGER,
    .offset = offsetof(call_t, numbers.items) - offsetof(call_t, numbers),
    .size = sizeof(int32_t),
}};
static const vapi_json_field_t each_elements[] = {{
    .detail = {.children = inner_fields},
    .child_count = 2U,
    .kind = VAPI_JSON_OBJECT,
    .size = sizeof(inner_t),
    .flags = VAPI_JSON_EACH,
}};
static const vapi_json_field_t call_fields[] = {
    {FIELD("id", call_t, id, TEXT)},
    {FIELD("small", call_t, small, INTEGER)},
    {FIELD("large", call_t, large, INTEGER)},
    {FIELD("cost", call_t, cost, DECIMAL)},
    {FIELD("billed", call_t, billed, BOOLEAN)},
    {FIELD("status", call_t, status, ENUMERATION), .detail = {.names = status_names}},
    {FIELD("metadata", call_t, metadata, RAW), .flags = VAPI_JSON_VERBATIM},
    {FIELD("inner", call_t, inner, OBJECT), .detail = {.children = inner_fields},
     .child_count = 2U},
    {FIELD("list", call_t, list, LIST), .detail = {.children = list_elements}, .child_count = 1U},
    {FIELD("numbers", call_t, numbers, LIST), .detail = {.children = number_elements},
     .child_count = 1U},
    {FIELD("each", call_t, each, LIST), .detail = {.children = each_elements}, .child_count = 1U},
    {FIELD("view", call_t, view, VIEW)},
    {FIELD("rawView", call_t, raw_view, RAW_VIEW), .flags = VAPI_JSON_VERBATIM},
    {FIELD("listView", call_t, list_view, LIST_VIEW), .detail = {.children = each_elements},
     .child_count = 1U},
    {.name = "any", .name_size = 3U},
};
static const vapi_json_field_t call_root = {.detail = {.children = call_fields},
                                            .child_count = 15U,
                                            .kind = VAPI_JSON_OBJECT,
                                            .size = sizeof(call_t)};

static call_t call;

typedef struct run {
    vapi_json_decode_t decode;
    const vapi_json_field_t *root;
    support_record_t record; /* of the events */
    vapi_status_t status;
    void (*check)(const struct run *run);
} run_t;

static void begin(void *context)
{
    run_t *run = context;

    memset(&call, 0xA5, sizeof(call));
    support_record_clear(&run->record);
    vapi_json_decode_init(&run->decode, run->root, &call);
}

static void note(run_t *run, const vapi_json_event_t *event)
{
    if (event->type == VAPI_JSON_OBJECT_END) {
        const inner_t *element = run->root == &call_root ? &call.each : (const inner_t *)&call;

        support_record_add(&run->record, "%lu(%s,%ld) ", (unsigned long)event->index, element->name,
                           (long)element->number);
    } else if (event->type == VAPI_JSON_STRING || event->type == VAPI_JSON_RAW_TEXT) {
        support_record_bytes(&run->record, event->text);
        support_record_add(&run->record, event->last ? " " : "");
    } else {
        support_record_add(&run->record, "%lu:%d ", (unsigned long)event->index, event->type);
    }
}

static void feed(void *context, vapi_slice_t piece)
{
    run_t *run = context;
    vapi_json_event_t event;

    while ((run->status = vapi_json_decode_next(&run->decode, &piece, &event)) == VAPI_OK) {
        note(run, &event);
    }
}

static void end(void *context)
{
    run_t *run = context;

    run->status = vapi_json_decode_finish(&run->decode);
    run->check(run);
}

static void decode(const vapi_json_field_t *root, const char *text, void (*check)(const run_t *run))
{
    static const support_parser_t parser = {begin, feed, end};
    run_t run;

    run.root = root;
    run.check = check;
    support_every_split(vapi_slice_from_string(text), &parser, &run);
}

static void check_all_kinds(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_string_equal(call.id, "c\xC3\xA4");
    assert_int_equal(call.small, -7);
    assert_true(call.large == INT64_C(1710000000000));
    assert_int_equal(call.cost.mantissa, 714);
    assert_int_equal(call.cost.exponent, -4);
    assert_true(call.billed);
    assert_int_equal(call.status.value, 2);
    assert_string_equal(call.status.text, "ended");
    assert_string_equal(call.metadata, "{\"a\": [1]}");
    assert_string_equal(call.inner.name, "n");
    assert_int_equal(call.inner.number, 5);
    assert_int_equal(call.inner.presence[0], VAPI_JSON_SET);
    for (int i = ID; i <= INNER; i++) {
        assert_int_equal(call.presence[i], VAPI_JSON_SET);
    }
    assert_int_equal(call.presence[LIST], VAPI_JSON_ABSENT);
    assert_int_equal(call.presence[ANY], VAPI_JSON_SET);
}

static void test_every_kind_is_stored(void **state)
{
    (void)state;
    decode(&call_root,
           "{\"id\":\"c\\u00e4\",\"small\":-7,\"large\":1.71e12,\"x\":[{\"id\":1}],\"cost\":0.0714,"
           "\"billed\":true,\"status\":\"ended\",\"metadata\": {\"a\": [1]} ,"
           "\"inner\":{\"number\":5,\"y\":{},\"name\":\"n\"},\"any\":{\"id\":1}}",
           check_all_kinds);
}

static void check_empty(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    for (size_t i = 0U; i < sizeof(call); i++) {
        assert_int_equal(((const uint8_t *)&call)[i], 0);
    }
}

static void test_a_struct_without_members_is_cleared(void **state)
{
    (void)state;
    decode(&call_root, "{}", check_empty);
    decode(&call_root, "{\"unknown\":{\"id\":\"x\"}}", check_empty);
    decode(&call_root, "null", check_empty);
    decode(&call_root, "[{\"id\":\"x\"}]", check_empty);
}

static void check_nulls(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    for (int i = ID; i <= LIST_VIEW; i++) {
        if (i != RAW_VIEW) {
            assert_int_equal(call.presence[i], VAPI_JSON_NULL);
        }
    }
    assert_string_equal(call.id, "");
    assert_string_equal(call.metadata, "");
    assert_string_equal(run->record.text, "null "); /* of the view of JSON text */
}

static void test_null_is_known_from_absent(void **state)
{
    (void)state;
    decode(&call_root,
           "{\"id\":\"x\",\"metadata\":5,\"id\":null,\"small\":null,\"large\":null,\"cost\":null,"
           "\"billed\":null,\"status\":null,\"metadata\":null,\"inner\":null,\"list\":null,"
           "\"numbers\":null,\"each\":null,\"view\":null,\"rawView\":null,\"listView\":null}",
           check_nulls);
}

static void check_misfits(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_int_equal(call.presence[ID], VAPI_JSON_MISFIT);
    assert_int_equal(call.presence[SMALL], VAPI_JSON_MISFIT);
    assert_int_equal(call.presence[LARGE], VAPI_JSON_MISFIT);
    assert_int_equal(call.presence[COST], VAPI_JSON_MISFIT);
    assert_int_equal(call.presence[BILLED], VAPI_JSON_MISFIT);
    assert_int_equal(call.presence[STATUS], VAPI_JSON_MISFIT);
    assert_int_equal(call.presence[INNER], VAPI_JSON_MISFIT);
    assert_int_equal(call.presence[LIST], VAPI_JSON_MISFIT);
    assert_string_equal(call.id, "");
    assert_int_equal(call.small, 0);
    assert_true(call.large == 0);
    assert_true(call.cost.mantissa == 0);
    assert_int_equal(call.inner.number, 0);
}

static void test_values_of_another_type_are_noted_and_not_stored(void **state)
{
    (void)state;
    decode(&call_root,
           "{\"id\":5,\"small\":2147483648,\"large\":1.5,\"cost\":1e99999,\"billed\":\"true\","
           "\"status\":1,"
           "\"inner\":[1],\"list\":{\"name\":\"n\"}}",
           check_misfits);
    decode(&call_root,
           "{\"id\":{\"a\":1},\"small\":\"5\",\"large\":true,\"cost\":\"1\",\"billed\":0,"
           "\"status\":[\"ended\"],"
           "\"inner\":{\"number\":4},\"inner\":\"x\",\"list\":5}",
           check_misfits);
    decode(&call_root,
           "{\"id\":false,\"small\":-2147483649,\"large\":9223372036854775808,\"cost\":[],"
           "\"billed\":{},"
           "\"status\":{},\"inner\":7,\"list\":\"a\"}",
           check_misfits);
}

static void check_cut(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_int_equal(call.presence[ID], VAPI_JSON_CUT);
    assert_string_equal(call.id, "abcd"); /* not half of the last character */
    assert_int_equal(call.presence[STATUS], VAPI_JSON_CUT);
    assert_int_equal(call.status.value, 0);
    assert_string_equal(call.status.text, "endedxx");
    assert_int_equal(call.presence[METADATA], VAPI_JSON_CUT);
    assert_string_equal(call.metadata, "[1,2,3,4,5,");
}

static void test_long_texts_are_cut_at_a_character(void **state)
{
    (void)state;
    decode(&call_root,
           "{\"id\":\"abcd\xC3\xA4"
           "efg\",\"status\":\"endedxxyy\",\"metadata\":[1,2,3,4,5,6]}",
           check_cut);
    decode(&call_root,
           "{\"id\":\"abcd\\u00e4\\u00e4\\n\",\"status\":\"endedxx\\u0079\",\"metadata\":[1,2,3,4,"
           "5,6,7,8,9]}",
           check_cut);
}

static void check_unknown_enumeration(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_int_equal(call.presence[STATUS], VAPI_JSON_SET);
    assert_int_equal(call.status.value, 0);
    assert_string_equal(call.status.text, "paused");
    assert_int_equal(call.presence[ID], VAPI_JSON_SET);
    assert_string_equal(call.id, "12345"); /* just fits */
}

static void test_an_unknown_enumeration_value_keeps_its_text(void **state)
{
    (void)state;
    decode(&call_root, "{\"status\":\"paused\",\"id\":\"12345\"}", check_unknown_enumeration);
}

static void check_last_wins(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_string_equal(call.id, "b");
    assert_int_equal(call.inner.presence[0], VAPI_JSON_ABSENT);
    assert_string_equal(call.inner.name, "");
    assert_int_equal(call.inner.number, 2);
    assert_int_equal(call.numbers.count, 1);
    assert_int_equal(call.numbers.items[0], 9);
    assert_int_equal(call.numbers.items[1], 0);
}

static void test_of_two_members_of_one_name_the_last_wins(void **state)
{
    (void)state;
    decode(
        &call_root,
        "{\"id\":\"aaaa\",\"inner\":{\"name\":\"n\",\"number\":1},\"numbers\":[1,2],\"id\":\"b\","
        "\"inner\":{\"number\":2},\"numbers\":[9]}",
        check_last_wins);
}

static void check_lists(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_int_equal(call.presence[LIST], VAPI_JSON_SET);
    assert_int_equal(call.list.count, 2);
    assert_string_equal(call.list.items[0].name, "a");
    assert_int_equal(call.list.items[0].presence[1], VAPI_JSON_NULL);
    assert_int_equal(call.list.items[1].number, 2);
    assert_int_equal(call.presence[NUMBERS], VAPI_JSON_CUT);
    assert_int_equal(call.numbers.count, 3);
    assert_int_equal(call.numbers.items[0], 1);
    assert_int_equal(call.numbers.items[1], 0);
    assert_int_equal(call.numbers.items[2], 3);
}

static void test_lists_keep_what_fits(void **state)
{
    (void)state;
    decode(&call_root,
           "{\"list\":[{\"name\":\"a\",\"number\":null},{\"number\":2}],\"numbers\":[1,\"two\",3,4,"
           "5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0]}",
           check_lists);
}

static void check_full_list(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_int_equal(call.presence[LIST], VAPI_JSON_CUT);
    assert_int_equal(call.list.count, 2);
    assert_string_equal(call.list.items[1].name, "b");
    assert_int_equal(call.presence[NUMBERS], VAPI_JSON_SET);
    assert_int_equal(call.numbers.count, 0);
}

static void test_elements_beyond_a_list_s_room_are_passed_over(void **state)
{
    (void)state;
    decode(&call_root,
           "{\"list\":[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\",\"number\":1},{\"name\":"
           "\"d\"}],"
           "\"numbers\":[],\"listView\":[{\"name\":\"x\"}]}",
           check_full_list);
}

static void check_each(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_string_equal(run->record.text, "0(a,1) 1(,2) 2(,0) 3:9 4:7 5:6 ");
    assert_int_equal(call.presence[EACH], VAPI_JSON_SET);
}

static void test_each_element_is_reported_when_it_is_complete(void **state)
{
    (void)state;
    decode(&call_root,
           "{\"each\":[{\"name\":\"a\",\"number\":1},{\"number\":2},{\"z\":[{}]},null,true,12]}",
           check_each);
}

static void check_views(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_string_equal(run->record.text, "long \\x0A text {\"a\":[ 1 ]} ");
    assert_int_equal(call.presence[VIEW], VAPI_JSON_SET);
    assert_int_equal(call.presence[RAW_VIEW], VAPI_JSON_SET);
    assert_null(call.view.data);
}

static void test_views_are_handed_on_in_pieces(void **state)
{
    (void)state;
    decode(&call_root, "{\"view\":\"long \\n text\",\"rawView\":{\"a\":[ 1 ]} }", check_views);
}

static void check_view_misfit(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_string_equal(run->record.text, "");
    assert_int_equal(call.presence[VIEW], VAPI_JSON_MISFIT);
}

static void test_a_view_of_another_type_is_not_handed_on(void **state)
{
    (void)state;
    decode(&call_root, "{\"view\":7}", check_view_misfit);
    decode(&call_root, "{\"view\":{}}", check_view_misfit);
}

/* The outermost value need not be an object. */
static void check_root_list(const run_t *run)
{
    assert_int_equal(run->status, VAPI_OK);
    assert_string_equal(run->record.text, "0(a,0) 1(,3) ");
}

static void test_the_root_can_be_a_list_or_a_scalar(void **state)
{
    static const vapi_json_field_t list_root = {.detail = {.children = each_elements},
                                                .child_count = 1U,
                                                .kind = VAPI_JSON_LIST,
                                                .size = sizeof(inner_t)};
    static const vapi_json_field_t number_root = {.kind = VAPI_JSON_INTEGER,
                                                  .size = sizeof(int64_t)};
    int64_t number = 0;

    (void)state;
    decode(&list_root, "[{\"name\":\"a\"},{\"number\":3}]", check_root_list);
    assert_int_equal(vapi_json_decode_text(vapi_slice_from_string("12"), &number_root, &number),
                     VAPI_OK);
    assert_int_equal(number, 12);
    assert_int_equal(vapi_json_decode_text(vapi_slice_from_string(" 13 "), &number_root, &number),
                     VAPI_OK);
    assert_int_equal(number, 13);
}

static void test_a_root_list_keeps_what_fits_too(void **state)
{
    static const vapi_json_field_t root = {.detail = {.children = number_elements},
                                           .child_count = 1U,
                                           .kind = VAPI_JSON_LIST,
                                           .size = sizeof(call.numbers)};

    (void)state;
    assert_int_equal(
        vapi_json_decode_text(vapi_slice_from_string("[4,5,6,7]"), &root, &call.numbers), VAPI_OK);
    assert_int_equal(call.numbers.count, 3);
    assert_int_equal(call.numbers.items[2], 6);
}

static void test_a_constant_is_not_stored(void **state)
{
    static const char *const names[] = {"say", NULL};
    static const vapi_json_field_t fields[] = {
        {.name = "type", .name_size = 4U, .detail = {.names = names}, .kind = VAPI_JSON_CONSTANT}};
    static const vapi_json_field_t root = {
        .detail = {.children = fields}, .child_count = 1U, .kind = VAPI_JSON_OBJECT, .size = 1U};
    uint8_t presence[2] = {0U, 0xA5U};

    (void)state;
    assert_int_equal(
        vapi_json_decode_text(vapi_slice_from_string("{\"type\":\"say\"}"), &root, presence),
        VAPI_OK);
    assert_int_equal(presence[0], VAPI_JSON_SET);
    assert_int_equal(presence[1], 0xA5);
}

static void test_malformed_text_is_an_error(void **state)
{
    (void)state;
    assert_int_equal(
        vapi_json_decode_text(vapi_slice_from_string("{\"id\":\"a\"x}"), &call_root, &call),
        VAPI_ERROR_JSON_SYNTAX);
    assert_int_equal(
        vapi_json_decode_text(vapi_slice_from_string("{\"view\":\"a\""), &call_root, &call),
        VAPI_ERROR_JSON_TRUNCATED);
}

static void test_enumerations_have_names_and_values(void **state)
{
    const vapi_json_field_t *field = &call_fields[STATUS];

    (void)state;
    assert_int_equal(vapi_json_enumeration_value(field, vapi_slice_from_string("queued")), 1);
    assert_int_equal(vapi_json_enumeration_value(field, vapi_slice_from_string("ended")), 2);
    assert_int_equal(vapi_json_enumeration_value(field, vapi_slice_from_string("end")), 0);
    assert_int_equal(vapi_json_enumeration_value(field, vapi_slice_from_string("")), 0);
    assert_true(
        vapi_slice_equal(vapi_json_enumeration_name(field, 1), vapi_slice_from_string("queued")));
    assert_true(
        vapi_slice_equal(vapi_json_enumeration_name(field, 2), vapi_slice_from_string("ended")));
    assert_int_equal(vapi_json_enumeration_name(field, 0).size, 0);
    assert_int_equal(vapi_json_enumeration_name(field, 3).size, 0);
    assert_int_equal(vapi_json_enumeration_name(field, INT32_MAX).size, 0);
    assert_int_equal(vapi_json_enumeration_name(field, INT32_MIN).size, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_kind_is_stored),
        cmocka_unit_test(test_a_struct_without_members_is_cleared),
        cmocka_unit_test(test_null_is_known_from_absent),
        cmocka_unit_test(test_values_of_another_type_are_noted_and_not_stored),
        cmocka_unit_test(test_long_texts_are_cut_at_a_character),
        cmocka_unit_test(test_an_unknown_enumeration_value_keeps_its_text),
        cmocka_unit_test(test_of_two_members_of_one_name_the_last_wins),
        cmocka_unit_test(test_lists_keep_what_fits),
        cmocka_unit_test(test_elements_beyond_a_list_s_room_are_passed_over),
        cmocka_unit_test(test_each_element_is_reported_when_it_is_complete),
        cmocka_unit_test(test_views_are_handed_on_in_pieces),
        cmocka_unit_test(test_a_view_of_another_type_is_not_handed_on),
        cmocka_unit_test(test_the_root_can_be_a_list_or_a_scalar),
        cmocka_unit_test(test_a_root_list_keeps_what_fits_too),
        cmocka_unit_test(test_a_constant_is_not_stored),
        cmocka_unit_test(test_malformed_text_is_an_error),
        cmocka_unit_test(test_enumerations_have_names_and_values),
    };

    return cmocka_run_group_tests_name("json_decode", tests, NULL, NULL);
}
