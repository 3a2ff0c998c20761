/*
 * The binder over jsmn: whatever is accepted can be walked, every value of it is JSON by itself, and what is
 * read from the tokens agrees with the text.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "vapi/json_bind.h"
#include "vapi/json_select.h"
#include "vapi/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define TOKENS 256

static void require(int condition)
{
    if (!condition) {
        abort();
    }
}

static void look_at(const vapi_json_document_t *document, int32_t value)
{
    vapi_json_type_t type = vapi_json_type(document, value);
    char buffer[24];
    char whole[4096];
    int64_t number;
    vapi_json_decimal_t decimal;
    bool boolean;
    bool cut;
    int32_t children = 0;

    require(vapi_json_check(vapi_json_text(document, value)) == VAPI_OK);
    require((vapi_json_read_string(document, value, buffer, sizeof(buffer), &cut) == VAPI_OK) ==
            (type == VAPI_JSON_TYPE_STRING));
    if (type == VAPI_JSON_TYPE_STRING) {
        vapi_utf8_t utf8 = VAPI_UTF8_START;

        require(strlen(buffer) < sizeof(buffer));
        require(vapi_utf8_check(&utf8, buffer, strlen(buffer)) == strlen(buffer));
        require(utf8 == VAPI_UTF8_START);
        require(vapi_json_read_string(document, value, whole, sizeof(whole), &cut) == VAPI_OK);
        if (!cut && strlen(whole) < 20U && memchr(whole, 0, sizeof(whole)) != NULL) {
            bool has_nul = !vapi_json_string_is(document, value, vapi_slice_from_string(whole));
            vapi_slice_t text = vapi_json_text(document, value);

            /* Only a string with U+0000 in it differs from its C string. */
            if (has_nul) {
                bool found = false;

                for (size_t i = 0U; i + 6U <= text.size; i++) {
                    found = found || memcmp(text.data + i, "\\u0000", 6U) == 0;
                }
                require(found);
            }
        }
    }
    if (vapi_json_read_int64(document, value, &number) == VAPI_OK) {
        require(vapi_json_read_decimal(document, value, &decimal) == VAPI_OK || number == 0);
    }
    if (vapi_json_read_boolean(document, value, &boolean) == VAPI_OK) {
        require(type == VAPI_JSON_TYPE_BOOLEAN);
    }
    for (int32_t child = vapi_json_first(document, value); child >= 0;
         child = vapi_json_next(document, child)) {
        require(child > value);
        if (type == VAPI_JSON_TYPE_OBJECT) {
            require(vapi_json_type(document, child) == VAPI_JSON_TYPE_STRING);
            require(vapi_json_type(document, vapi_json_member_value(document, child)) !=
                    VAPI_JSON_TYPE_ABSENT);
        }
        children++;
    }
    require(children == vapi_json_count(document, value));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vapi_json_token_t tokens[TOKENS];
    vapi_json_document_t document;
    vapi_slice_t text = vapi_slice(data, size);
    vapi_status_t checked = vapi_json_check(text);
    vapi_status_t status = vapi_json_document_parse(&document, text, tokens, TOKENS);

    if (checked != VAPI_OK) {
        require(status == checked);
    } else {
        require(status == VAPI_OK || status == VAPI_ERROR_JSON_TOKENS);
        for (int32_t value = 0; value < document.count; value++) {
            look_at(&document, value);
        }
        (void)vapi_json_find(&document, 0, "a.0.b");
        (void)vapi_json_find(&document, 0, "message");
    }
    return 0;
}
