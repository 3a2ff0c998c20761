/*
 * A static host table in one line of text.
 */
#include "host_table.h"

#include <string.h>

#include "vapi/slice.h"

/* Takes the text up to the first of `ends` from the front, and that byte too. */
static vapi_slice_t take_until(vapi_slice_t *ref_text, const char *ends)
{
    vapi_slice_t part = {ref_text->data, 0U};

    while (part.size < ref_text->size && strchr(ends, part.data[part.size]) == NULL) {
        part.size++;
    }
    vapi_slice_advance(ref_text, part.size < ref_text->size ? part.size + 1U : part.size);
    return part;
}

bool vapi_host_table_find(const char *table, const char *host, char *out_text, size_t capacity)
{
    vapi_slice_t rest = vapi_slice_from_string(table);
    vapi_slice_t wanted = vapi_slice_from_string(host);

    while (rest.size > 0U) {
        vapi_slice_t address = take_until(&rest, " ,");
        vapi_slice_t name = take_until(&address, "=");
        if (vapi_slice_equal_ignoring_case(name, wanted) && address.size > 0U &&
            address.size < capacity) {
            memcpy(out_text, address.data, address.size);
            out_text[address.size] = '\0';
            return true;
        }
    }
    return false;
}
