/*
 * The tests' shared helpers (support.h).
 */
#if defined(__unix__)
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include <sys/mman.h>
#include <unistd.h>
#endif

#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* The end of SUPPORT_GUARDED_MAX bytes; where memory can be protected, nothing behind them is readable. */
static char *readable_end(void)
{
#if defined(__unix__)
    static char *end;

    if (end == NULL) {
        const size_t page = (size_t)sysconf(_SC_PAGESIZE);
        char *const start = mmap(NULL, SUPPORT_GUARDED_MAX + page, PROT_READ | PROT_WRITE,
                                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

        assert_true(start != MAP_FAILED);
        end = start + SUPPORT_GUARDED_MAX;
        assert_int_equal(mprotect(end, page, PROT_NONE), 0);
    }
    return end;
#else
    static char memory[SUPPORT_GUARDED_MAX];

    return memory + sizeof(memory);
#endif
}

vapi_slice_t support_guarded(vapi_slice_t bytes)
{
    char *const start = readable_end() - bytes.size;

    assert_true(bytes.size <= SUPPORT_GUARDED_MAX);
    if (bytes.size != 0U) {
        memmove(start, bytes.data, bytes.size);
    }
    return vapi_slice(start, bytes.size);
}

static void feed(const support_parser_t *parser, void *context, vapi_slice_t text, size_t from,
                 size_t to)
{
    parser->feed(context, support_guarded(vapi_slice(text.data + from, to - from)));
}

void support_every_split(vapi_slice_t text, const support_parser_t *parser, void *context)
{
    parser->begin(context);
    feed(parser, context, text, 0U, text.size);
    parser->end(context);

    parser->begin(context);
    for (size_t index = 0U; index < text.size; index++) {
        feed(parser, context, text, index, index + 1U);
    }
    parser->end(context);

    for (size_t split = 0U; split <= text.size; split++) {
        parser->begin(context);
        feed(parser, context, text, 0U, split);
        feed(parser, context, text, split, text.size);
        parser->end(context);
    }
}

void support_record_clear(support_record_t *record)
{
    record->size = 0U;
    record->text[0] = '\0';
}

void support_record_add(support_record_t *record, const char *format, ...)
{
    const size_t room = sizeof(record->text) - record->size;
    va_list arguments;
    int size;

    va_start(arguments, format);
    size = vsnprintf(record->text + record->size, room, format, arguments);
    va_end(arguments);
    assert_true(size >= 0 && (size_t)size < room);
    record->size += (size_t)size;
}

void support_record_bytes(support_record_t *record, vapi_slice_t bytes)
{
    for (size_t index = 0U; index < bytes.size; index++) {
        const unsigned byte = (unsigned char)bytes.data[index];

        support_record_add(record, byte >= 0x20U && byte < 0x7FU ? "%c" : "\\x%02X", byte);
    }
}
