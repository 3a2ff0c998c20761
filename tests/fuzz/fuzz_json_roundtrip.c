/*
 * Writer against reader.
 *
 * The input's first half-byte chooses: bytes as calls of the writer in any order, whose result must be JSON
 * when the writer says that it is whole; or bytes as a text, which is read into a struct, written, read and
 * written again, and must stay as it was.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "vapi/json_decode.h"
#include "vapi/json_encode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(int condition)
{
    if (!condition) {
        abort();
    }
}

/* One call for each byte; strings and numbers are made of the bytes behind it. */
static void call_writer(vapi_json_writer_t *writer, const uint8_t *data, size_t size)
{
    for (size_t i = 0U; i < size; i++) {
        size_t length = data[i] >> 4;
        vapi_slice_t rest =
            vapi_slice(data + i + 1U, size - i - 1U < length ? size - i - 1U : length);
        vapi_json_decimal_t decimal = {0, 0, false};

        memcpy(&decimal.mantissa, rest.data, rest.size < 8U ? rest.size : 8U);
        decimal.exponent = (int16_t)((int)length * 3 - 20);
        switch (data[i] & 15U) {
        case 0:
        case 1:
            vapi_json_write_begin_object(writer);
            break;
        case 2:
            vapi_json_write_end_object(writer);
            break;
        case 3:
            vapi_json_write_begin_array(writer);
            break;
        case 4:
            vapi_json_write_end_array(writer);
            break;
        case 5:
        case 6:
            vapi_json_write_name(writer, rest);
            i += rest.size;
            break;
        case 7:
            vapi_json_write_string(writer, rest);
            i += rest.size;
            break;
        case 8:
            vapi_json_write_int64(writer, decimal.mantissa);
            i += rest.size;
            break;
        case 9:
            vapi_json_write_decimal(writer, decimal);
            i += rest.size;
            break;
        case 10:
            vapi_json_write_raw(writer, rest);
            i += rest.size;
            break;
        case 11:
            vapi_json_write_null(writer);
            break;
        default:
            vapi_json_write_boolean(writer, length != 0U);
            break;
        }
    }
}

static void write_in_any_order(const uint8_t *data, size_t size)
{
    vapi_output_t output = vapi_output_counter();
    vapi_json_writer_t writer;
    char *text;

    vapi_json_writer_init(&writer, &output);
    call_writer(&writer, data, size);
    if (vapi_json_writer_finish(&writer) == VAPI_OK) {
        uint32_t count = output.position;

        text = malloc(count);
        require(text != NULL);
        output = vapi_output_window(text, count, 0U, 0U);
        vapi_json_writer_init(&writer, &output);
        call_writer(&writer, data, size);
        require(output.position == count);
        require(vapi_json_check(vapi_slice(text, count)) == VAPI_OK);
        free(text);
    }
}

typedef struct part {
    uint8_t presence[3];
    char text[8];
    vapi_json_decimal_t decimal;
    char raw[16];
} part_t;

typedef struct message {
    uint8_t presence[6];
    char text[16];
    int64_t integer;
    bool boolean;
    struct {
        int32_t value;
        char text[8];
    } mode;
    part_t part;
    struct {
        uint32_t count;
        part_t items[3];
    } parts;
} message_t;

static const char *const modes[] = {"auto", "manual", NULL};
static const vapi_json_field_t part_fields[] = {
    {"t", {NULL}, offsetof(part_t, text), sizeof(((part_t *)0)->text), 1U, 0U, VAPI_JSON_TEXT, 0U},
    {"d",
     {NULL},
     offsetof(part_t, decimal),
     sizeof(vapi_json_decimal_t),
     1U,
     0U,
     VAPI_JSON_DECIMAL,
     0U},
    {"r",
     {NULL},
     offsetof(part_t, raw),
     sizeof(((part_t *)0)->raw),
     1U,
     0U,
     VAPI_JSON_RAW,
     VAPI_JSON_VERBATIM},
};
static const vapi_json_field_t parts_element[] = {
    {NULL,
     {part_fields},
     offsetof(message_t, parts.items) - offsetof(message_t, parts),
     sizeof(part_t),
     0U,
     3U,
     VAPI_JSON_OBJECT,
     0U}};
static const vapi_json_field_t message_fields[] = {
    {"t",
     {NULL},
     offsetof(message_t, text),
     sizeof(((message_t *)0)->text),
     1U,
     0U,
     VAPI_JSON_TEXT,
     0U},
    {"i", {NULL}, offsetof(message_t, integer), sizeof(int64_t), 1U, 0U, VAPI_JSON_INTEGER, 0U},
    {"b", {NULL}, offsetof(message_t, boolean), sizeof(bool), 1U, 0U, VAPI_JSON_BOOLEAN, 0U},
    {"m",
     {.names = modes},
     offsetof(message_t, mode),
     sizeof(((message_t *)0)->mode),
     1U,
     0U,
     VAPI_JSON_ENUMERATION,
     0U},
    {"p", {part_fields}, offsetof(message_t, part), sizeof(part_t), 1U, 3U, VAPI_JSON_OBJECT, 0U},
    {"l",
     {parts_element},
     offsetof(message_t, parts),
     sizeof(((message_t *)0)->parts),
     1U,
     1U,
     VAPI_JSON_LIST,
     0U},
};
static const vapi_json_field_t message_root = {NULL, {message_fields}, 0U, sizeof(message_t), 0U,
                                               6U,   VAPI_JSON_OBJECT, 0U};

/* Writes the message; 0 when it is one that cannot be sent (texts that were cut, for example). */
static uint32_t encode(const message_t *message, char *text, uint32_t capacity)
{
    vapi_output_t output = vapi_output_window(text, capacity, 0U, 0U);
    vapi_json_writer_t writer;

    vapi_json_writer_init(&writer, &output);
    if (vapi_json_encode(&writer, &message_root, message, NULL) != VAPI_OK) {
        return 0U;
    }
    require(vapi_json_writer_finish(&writer) == VAPI_OK);
    require(output.position < capacity);
    return output.position;
}

static void read_and_write(const uint8_t *data, size_t size)
{
    static message_t first;
    static message_t second;
    static char text[2][4096];
    uint32_t count;

    if (vapi_json_decode_text(vapi_slice(data, size), &message_root, &first) != VAPI_OK) {
        return;
    }
    count = encode(&first, text[0], sizeof(text[0]));
    if (count != 0U) {
        require(vapi_json_decode_text(vapi_slice(text[0], count), &message_root, &second) ==
                VAPI_OK);
        require(encode(&second, text[1], sizeof(text[1])) == count);
        require(memcmp(text[0], text[1], count) == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size != 0U) {
        if (data[0] < 128U) {
            write_in_any_order(data + 1, size - 1U);
        } else {
            read_and_write(data + 1, size - 1U);
        }
    }
    return 0;
}
