/*
 * JSON writer (vapi/json_write.h): RFC 8259 without white space.
 *
 * The order of calls is checked by three facts: what may come next, how many containers are open, and one
 * bit for each that tells arrays from objects.
 */
#include "vapi/json_write.h"

#include "json_depth.h"
#include "json_scan.h"
#include "vapi/json_select.h"
#include "vapi/utf8.h"

/* What may come next. */
enum {
    STATE_VALUE,         /* a value: of the document, of a member, or the first of an array */
    STATE_NEXT_ELEMENT,  /* a value behind a comma, or the end of the array */
    STATE_FIRST_ELEMENT, /* a value, or the end of the array */
    STATE_FIRST_NAME,    /* a name, or the end of the object */
    STATE_NEXT_NAME,     /* a name behind a comma, or the end of the object */
    STATE_COMPLETE
};

static void put_text(vapi_json_writer_t *writer, const char *text)
{
    vapi_output_slice(writer->output, vapi_slice_from_string(text));
}

void vapi_json_writer_init(vapi_json_writer_t *writer, vapi_output_t *output)
{
    memset(writer, 0, sizeof(*writer));
    writer->output = output;
    writer->state = STATE_VALUE;
}

void vapi_json_writer_fail(vapi_json_writer_t *writer, vapi_status_t error)
{
    if (writer->status == VAPI_OK) {
        writer->status = error;
    }
}

/* Nothing more to do: an error, or a window that keeps nothing more. */
static bool is_done(const vapi_json_writer_t *writer)
{
    return writer->status != VAPI_OK || vapi_output_full(writer->output);
}

vapi_status_t vapi_json_writer_finish(const vapi_json_writer_t *writer)
{
    if (is_done(writer)) {
        return writer->status;
    }
    return writer->state == STATE_COMPLETE ? VAPI_OK : VAPI_ERROR_JSON_NESTING;
}

/* What may come behind a value of the innermost container. */
static void set_state_behind_value(vapi_json_writer_t *writer)
{
    unsigned depth = writer->depth;

    if (depth == 0U) {
        writer->state = STATE_COMPLETE;
    } else {
        writer->state =
            vapi_json_depth_is_array(writer->bits, depth) ? STATE_NEXT_ELEMENT : STATE_NEXT_NAME;
    }
}

/* Makes place for a value and counts it as written; false when none may come. */
static bool begin_value(vapi_json_writer_t *writer)
{
    if (is_done(writer)) {
        return false;
    }
    if (writer->state > STATE_FIRST_ELEMENT) {
        writer->status = VAPI_ERROR_JSON_NESTING;
        return false;
    }
    if (writer->state == STATE_NEXT_ELEMENT) {
        vapi_output_byte(writer->output, ',');
    }
    set_state_behind_value(writer);
    return true;
}

static void begin_container(vapi_json_writer_t *writer, bool array)
{
    if (begin_value(writer)) {
        if (writer->depth == VAPI_JSON_DEPTH_MAX) {
            writer->status = VAPI_ERROR_JSON_DEPTH;
            return;
        }
        writer->depth++;
        vapi_json_depth_set_array(writer->bits, writer->depth, array);
        writer->state = array ? STATE_FIRST_ELEMENT : STATE_FIRST_NAME;
        vapi_output_byte(writer->output, array ? '[' : '{');
    }
}

static void end_container(vapi_json_writer_t *writer, unsigned first, unsigned next, char bracket)
{
    if (!is_done(writer)) {
        if (writer->state != first && writer->state != next) {
            writer->status = VAPI_ERROR_JSON_NESTING;
            return;
        }
        writer->depth--;
        set_state_behind_value(writer);
        vapi_output_byte(writer->output, bracket);
    }
}

void vapi_json_write_begin_object(vapi_json_writer_t *writer)
{
    begin_container(writer, false);
}

void vapi_json_write_end_object(vapi_json_writer_t *writer)
{
    end_container(writer, STATE_FIRST_NAME, STATE_NEXT_NAME, '}');
}

void vapi_json_write_begin_array(vapi_json_writer_t *writer)
{
    begin_container(writer, true);
}

void vapi_json_write_end_array(vapi_json_writer_t *writer)
{
    end_container(writer, STATE_FIRST_ELEMENT, STATE_NEXT_ELEMENT, ']');
}

/* Writes one byte that may not stand for itself. */
static void put_escape(vapi_output_t *output, uint8_t byte)
{
    static const char letters[] = "btn.fr"; /* from 8 on; 11 has none */
    static const char digits[] = "0123456789abcdef";
    char escape[6] = {'\\', (char)byte, '0', '0'};
    size_t size = 2U;

    if (byte < 0x20U) {
        if (byte >= 8U && byte <= 13U && byte != 11U) {
            escape[1] = letters[byte - 8U];
        } else {
            escape[1] = 'u';
            escape[4] = digits[byte >> 4];
            escape[5] = digits[byte & 15U];
            size = sizeof(escape);
        }
    }
    vapi_output_write(output, escape, size);
}

static void put_string(vapi_json_writer_t *writer, vapi_slice_t text)
{
    const uint8_t *at = (const uint8_t *)text.data;
    const uint8_t *end;
    const uint8_t *start = at;
    vapi_utf8_t utf8 = VAPI_UTF8_START;

    vapi_output_byte(writer->output, '"');
    if (text.size != 0U) {
        end = at + text.size;
        for (;;) {
            at = vapi_json_scan_plain(at, end);
            if (at == end) {
                break;
            }
            if (*at < 0x80U) {
                vapi_output_write(writer->output, start, (size_t)(at - start));
                put_escape(writer->output, *at);
                at++;
                start = at;
                continue;
            }
            do {
                if (at == end || !vapi_utf8_step(&utf8, *at)) {
                    writer->status = VAPI_ERROR_JSON_UTF8;
                    return;
                }
                at++;
            } while (utf8 != VAPI_UTF8_START);
        }
        vapi_output_write(writer->output, start, (size_t)(end - start));
    }
    vapi_output_byte(writer->output, '"');
}

void vapi_json_write_name(vapi_json_writer_t *writer, vapi_slice_t name)
{
    if (!is_done(writer)) {
        if (writer->state != STATE_FIRST_NAME && writer->state != STATE_NEXT_NAME) {
            writer->status = VAPI_ERROR_JSON_NESTING;
            return;
        }
        if (writer->state == STATE_NEXT_NAME) {
            vapi_output_byte(writer->output, ',');
        }
        put_string(writer, name);
        vapi_output_byte(writer->output, ':');
        writer->state = STATE_VALUE;
    }
}

void vapi_json_write_string(vapi_json_writer_t *writer, vapi_slice_t text)
{
    if (begin_value(writer)) {
        put_string(writer, text);
    }
}

void vapi_json_write_int64(vapi_json_writer_t *writer, int64_t number)
{
    if (begin_value(writer)) {
        vapi_output_signed(writer->output, number);
    }
}

/* The most zeros written in front of or behind the digits before an exponent is used instead. */
#define ZEROS_MAX 20

void vapi_json_write_decimal(vapi_json_writer_t *writer, vapi_json_decimal_t decimal)
{
    char digits[20];
    vapi_output_t scratch = vapi_output_window(digits, sizeof(digits), 0U, 0U);
    int32_t exponent = decimal.exponent;
    int32_t size;
    int32_t point; /* digits in front of the point; zeros in front when negative */

    if (!begin_value(writer)) {
        return;
    }
    if (decimal.mantissa < 0) {
        vapi_output_byte(writer->output, '-');
        vapi_output_unsigned(&scratch, UINT64_C(0) - (uint64_t)decimal.mantissa);
    } else {
        vapi_output_unsigned(&scratch, (uint64_t)decimal.mantissa);
    }
    size = (int32_t)scratch.position;
    point = size + exponent;
    if (exponent >= 0 || point < -ZEROS_MAX) {
        vapi_output_write(writer->output, digits, (size_t)size);
        if (exponent != 0) {
            vapi_output_byte(writer->output, 'e');
            vapi_output_signed(writer->output, exponent);
        }
        return;
    }
    if (point > 0) {
        vapi_output_write(writer->output, digits, (size_t)point);
    } else {
        vapi_output_byte(writer->output, '0');
    }
    vapi_output_byte(writer->output, '.');
    for (; point < 0; point++) {
        vapi_output_byte(writer->output, '0');
    }
    vapi_output_write(writer->output, digits + point, (size_t)(size - point));
}

void vapi_json_write_boolean(vapi_json_writer_t *writer, bool boolean)
{
    if (begin_value(writer)) {
        put_text(writer, boolean ? "true" : "false");
    }
}

void vapi_json_write_null(vapi_json_writer_t *writer)
{
    if (begin_value(writer)) {
        put_text(writer, "null");
    }
}

void vapi_json_write_raw(vapi_json_writer_t *writer, vapi_slice_t json)
{
    if (begin_value(writer)) {
        writer->status = vapi_json_check(json);
        if (writer->status == VAPI_OK) {
            vapi_output_slice(writer->output, json);
        }
    }
}
