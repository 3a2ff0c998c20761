/**
 * @file support.h
 * What the tests of parsers share: memory that ends where reading must end, and input cut in every way.
 */
#ifndef SUPPORT_H
#define SUPPORT_H

#include "vapi/slice.h"

/**
 * A copy of the bytes whose end is the end of readable memory: where there is memory protection, one
 * byte further is a fault. At most SUPPORT_GUARDED_MAX bytes; valid until the next call.
 */
vapi_slice_t support_guarded(vapi_slice_t bytes);

/** Most bytes that support_guarded() takes. */
#define SUPPORT_GUARDED_MAX 65536U

/** How a text is given to what is under test. */
typedef struct support_parser {
    void (*begin)(void *context);                    /**< makes everything new */
    void (*feed)(void *context, vapi_slice_t piece); /**< gives a piece, which is guarded */
    void (*end)(void *context); /**< the input is over; compares with what is expected */
} support_parser_t;

/** Gives the text whole, byte by byte, and cut in two at every place. */
void support_every_split(vapi_slice_t text, const support_parser_t *parser, void *context);

/**
 * A record of what a parser said, as text, to be compared with what is expected. Every test program
 * makes its own words; whatever is cut in pieces has to be joined by the maker.
 */
typedef struct support_record {
    char text[8192];
    size_t size;
} support_record_t;

/** Forgets everything. */
void support_record_clear(support_record_t *record);

/** Adds text as printf() makes it. */
void support_record_add(support_record_t *record, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/** Adds bytes; all but printable ASCII as \xNN. */
void support_record_bytes(support_record_t *record, vapi_slice_t bytes);

#endif /* SUPPORT_H */
