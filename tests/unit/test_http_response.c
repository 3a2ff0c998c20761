/*
 * The response parser (vapi/http_response.h) against RFC 9112 and RFC 9110: each case is an input and what
 * is to be said about it, given whole, byte by byte and cut at every place, before unreadable memory.
 */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support.h"
#include "vapi/http_response.h"

#define OK      "HTTP/1.1 200 OK\r\n"
#define CHUNKED OK "Transfer-Encoding: chunked\r\n\r\n"

/*
 * The record of a case:
 *   100...               an interim answer        200                    a status line
 *   Name: value          a header                 ~Name: value           a trailer
 *   --none keep          the head's end: none, length N, chunked or until-close; keep or close
 *   body bytes           the body, joined         end                    the message is complete
 *   switched             101                      !ERROR_…               an error, or !END
 *   rest N               bytes left alone         finish OK              what the end of input means
 */
typedef struct response_case {
    const char *name;
    const char *input;
    size_t size;
    const char *expected;
    vapi_http_method_t method;
} response_case_t;

#define CASE(name, input, expected)                                                                \
    {                                                                                              \
        name, input, sizeof(input) - 1U, expected, VAPI_HTTP_GET                                   \
    }
#define HEAD_CASE(name, input, expected)                                                           \
    {                                                                                              \
        name, input, sizeof(input) - 1U, expected, VAPI_HTTP_HEAD                                  \
    }

typedef struct run {
    const response_case_t *wanted;
    vapi_http_headers_t headers;
    vapi_http_response_t parser;
    support_record_t record;
    char name[512];
    size_t name_size;
    char value[2048];
    size_t value_size;
    bool in_body;
    bool over;
    size_t rest;
} run_t;

static void begin(void *context)
{
    run_t *run = context;
    vapi_http_response_start(&run->parser, run->wanted->method, run->headers);
    support_record_clear(&run->record);
    run->name_size = 0U;
    run->in_body = false;
    run->over = false;
    run->rest = 0U;
}

static void leave_body(run_t *run)
{
    if (run->in_body) {
        support_record_add(&run->record, "\n");
        run->in_body = false;
    }
}

static void append(char *buffer, size_t capacity, size_t *ref_size,
                   const vapi_http_response_event_t *event)
{
    if (event->first) {
        *ref_size = 0U;
    }
    assert_true(event->last || event->piece.size != 0U);
    assert_true(event->piece.size <= capacity - *ref_size);
    memcpy(buffer + *ref_size, event->piece.data, event->piece.size);
    *ref_size += event->piece.size;
}

static void note_head_end(run_t *run)
{
    static const char *const framings[] = {"none", "chunked", "length", "until-close"};
    support_record_add(&run->record, "--%s", framings[run->parser.framing]);
    if (run->parser.framing == VAPI_HTTP_FRAMING_LENGTH) {
        support_record_add(&run->record, " %" PRIu64, run->parser.content_length);
        assert_true(run->parser.remaining == run->parser.content_length);
    }
    support_record_add(&run->record, run->parser.keep_alive ? " keep\n" : " close\n");
}

static void note(run_t *run, const vapi_http_response_event_t *event)
{
    if (event->type != VAPI_HTTP_EVENT_BODY) {
        leave_body(run);
    }
    assert_int_equal(event->status_code, run->parser.status_code);
    switch (event->type) {
    case VAPI_HTTP_EVENT_INFORMATIONAL:
        support_record_add(&run->record, "%d...\n", event->status_code);
        break;
    case VAPI_HTTP_EVENT_STATUS:
        support_record_add(&run->record, "%03d\n", event->status_code);
        break;
    case VAPI_HTTP_EVENT_HEADER_NAME:
        append(run->name, sizeof run->name, &run->name_size, event);
        break;
    case VAPI_HTTP_EVENT_HEADER_VALUE:
        append(run->value, sizeof run->value, &run->value_size, event);
        if (event->last) {
            support_record_add(&run->record, event->trailer ? "~" : "");
            if (run->headers == VAPI_HTTP_HEADERS_ALL) {
                support_record_bytes(&run->record, vapi_slice(run->name, run->name_size));
            } else {
                support_record_add(&run->record, "%d", (int)event->header);
            }
            support_record_add(&run->record, ":%s", run->value_size == 0U ? "" : " ");
            support_record_bytes(&run->record, vapi_slice(run->value, run->value_size));
            support_record_add(&run->record, "\n");
        }
        break;
    case VAPI_HTTP_EVENT_HEAD_END:
        note_head_end(run);
        break;
    case VAPI_HTTP_EVENT_BODY:
        assert_true(event->piece.size != 0U);
        support_record_add(&run->record, run->in_body ? "" : "body ");
        support_record_bytes(&run->record, event->piece);
        run->in_body = true;
        break;
    case VAPI_HTTP_EVENT_MESSAGE_END:
        support_record_add(&run->record, "end\n");
        break;
    case VAPI_HTTP_EVENT_SWITCHED:
        support_record_add(&run->record, "switched\n");
        break;
    }
}

static void feed(void *context, vapi_slice_t piece)
{
    run_t *run = context;
    vapi_http_response_event_t event;
    vapi_status_t status;
    while ((status = vapi_http_response_next(&run->parser, &piece, &event)) == VAPI_OK) {
        note(run, &event);
    }
    if (status == VAPI_PENDING) {
        assert_int_equal(piece.size, 0U);
        return;
    }
    leave_body(run);
    if (!run->over) {
        support_record_add(&run->record, "!%s\n", vapi_status_name(status));
        run->over = true;
    }
    run->rest += piece.size;
    /* What is over stays over, and takes nothing. */
    size_t left = piece.size;
    assert_int_equal(vapi_http_response_next(&run->parser, &piece, &event), status);
    assert_int_equal(piece.size, left);
}

static void end(void *context)
{
    run_t *run = context;
    vapi_status_t status = vapi_http_response_finish(&run->parser);
    leave_body(run);
    if (run->parser.failure == VAPI_END && run->rest != 0U) {
        support_record_add(&run->record, "rest %d\n", (int)run->rest);
    }
    if (!run->over || status == VAPI_OK) {
        support_record_add(&run->record, "finish %s\n", vapi_status_name(status));
    }
    assert_int_equal(vapi_http_response_finish(&run->parser), status);
    assert_string_equal(run->record.text, run->wanted->expected);
}

static const support_parser_t parser = {begin, feed, end};

static void check(void **state)
{
    run_t run = {.wanted = *state, .headers = VAPI_HTTP_HEADERS_ALL};
    support_every_split(vapi_slice(run.wanted->input, run.wanted->size), &parser, &run);
}

static void check_known(void **state)
{
    run_t run = {.wanted = *state, .headers = VAPI_HTTP_HEADERS_KNOWN};
    support_every_split(vapi_slice(run.wanted->input, run.wanted->size), &parser, &run);
}

#define TRUNCATED "finish ERROR_HTTP_TRUNCATED\n"
#define CLOSED    "!END\nfinish OK\n"
#define KEPT      "finish OK\n"

static const response_case_t cases[] = {
    /* --- status line (RFC 9112, 4) --- */
    CASE("nothing at all is no answer and no error", "", KEPT),
    CASE("a status line alone is cut short", OK, "200\n" TRUNCATED),
    CASE("the reason phrase may be empty", "HTTP/1.1 204 \r\n\r\n", "204\n--none keep\nend\n" KEPT),
    CASE("the reason phrase may be missing with its space", "HTTP/1.1 204\r\n\r\n",
         "204\n--none keep\nend\n" KEPT),
    CASE("the reason phrase may hold any text", "HTTP/1.1 204 No \tC\xC3\xB6ntent: \"x\" \r\n\r\n",
         "204\n--none keep\nend\n" KEPT),
    CASE("a reason phrase of white space is one", "HTTP/1.1 204  \t \r\n\r\n",
         "204\n--none keep\nend\n" KEPT),
    CASE("the status code is three digits", "HTTP/1.1 20 OK\r\n\r\n", "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("four digits are no status code", "HTTP/1.1 2000 OK\r\n\r\n", "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("letters are no status code", "HTTP/1.1 2xx OK\r\n\r\n", "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("a sign is no digit", "HTTP/1.1 -20 OK\r\n\r\n", "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("a status line without a code is malformed", "HTTP/1.1\r\n\r\n", "!ERROR_HTTP_VERSION\n"),
    CASE("a code that is missing behind its space is malformed", "HTTP/1.1 \r\n\r\n",
         "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("two spaces before the code are malformed", "HTTP/1.1  200 OK\r\n\r\n",
         "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("a tab does not stand for a space before the code", "HTTP/1.1\t200 OK\r\n\r\n",
         "!ERROR_HTTP_VERSION\n"),
    CASE("a tab does not stand for a space behind the code", "HTTP/1.1 200\tOK\r\n\r\n",
         "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("codes from 600 on are given as they are", "HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n",
         "999\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("codes below 100 are given as they are", "HTTP/1.1 099 X\r\nContent-Length: 0\r\n\r\n",
         "099\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("the code 000 is given as it is", "HTTP/1.1 000 X\r\nContent-Length: 0\r\n\r\n",
         "000\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("another protocol is no answer", "ICY 200 OK\r\n\r\n", "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("the protocol's name counts as written", "http/1.1 200 OK\r\n\r\n",
         "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("HTTP without a slash is malformed", "HTTP 1.1 200 OK\r\n\r\n",
         "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("white space before the status line is malformed", " HTTP/1.1 200 OK\r\n\r\n",
         "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("an empty line before the status line is malformed", "\r\nHTTP/1.1 200 OK\r\n\r\n",
         "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("another protocol is noticed at its first letter", "I", "!ERROR_HTTP_STATUS_LINE\n"),
    CASE("HTTP/2.0 is another version", "HTTP/2.0 200 OK\r\n\r\n", "!ERROR_HTTP_VERSION\n"),
    CASE("HTTP/0.9 is another version", "HTTP/0.9 200 OK\r\n\r\n", "!ERROR_HTTP_VERSION\n"),
    CASE("HTTP/1.2 is another version", "HTTP/1.2 200 OK\r\n\r\n", "!ERROR_HTTP_VERSION\n"),
    CASE("HTTP/1.10 is another version", "HTTP/1.10 200 OK\r\n\r\n", "!ERROR_HTTP_VERSION\n"),
    CASE("HTTP/01.1 is another version", "HTTP/01.1 200 OK\r\n\r\n", "!ERROR_HTTP_VERSION\n"),
    CASE("HTTP/1,1 is another version", "HTTP/1,1 200 OK\r\n\r\n", "!ERROR_HTTP_VERSION\n"),
    CASE("HTTP/1. is another version", "HTTP/1. 200 OK\r\n\r\n", "!ERROR_HTTP_VERSION\n"),
    CASE("a status line may not end in LF alone", "HTTP/1.1 204 OK\n\r\n",
         "!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a status line without a phrase may not end in LF alone", "HTTP/1.1 204\n\r\n",
         "!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a bare CR in the reason phrase is refused", "HTTP/1.1 204 O\rK\r\n\r\n",
         "!ERROR_HTTP_LINE_ENDING\n"),
    CASE("two CR at the end of the status line are refused", "HTTP/1.1 204 OK\r\r\n\r\n",
         "!ERROR_HTTP_LINE_ENDING\n"),
    CASE("NUL in the reason phrase is refused", "HTTP/1.1 204 O\0K\r\n\r\n", "!ERROR_HTTP_NUL\n"),
    CASE("DEL in the reason phrase is refused", "HTTP/1.1 204 O\x7FK\r\n\r\n", "!ERROR_HTTP_NUL\n"),
    CASE("a control character in the code is refused", "HTTP/1.1 2\0010 OK\r\n\r\n",
         "!ERROR_HTTP_STATUS_LINE\n"),

    /* --- header lines (RFC 9112, 5) --- */
    CASE("white space around a value is not part of it",
         OK "A: \t b c \t \r\nContent-Length:0\r\n\r\n",
         "200\nA: b c\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("white space within a value is kept", OK "A: b  c\t \td\r\nContent-Length: 0\r\n\r\n",
         "200\nA: b  c\\x09 \\x09d\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("a value may be empty", OK "A:\r\nB: \r\nC:\t \t\r\nContent-Length: 0\r\n\r\n",
         "200\nA:\nB:\nC:\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("a value may hold bytes above ASCII", OK "A: \xFC\x80\xFF\r\nContent-Length: 0\r\n\r\n",
         "200\nA: \\xFC\\x80\\xFF\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("a value may hold colons and quotes", OK "A: :\"b:c\";,\r\nContent-Length: 0\r\n\r\n",
         "200\nA: :\"b:c\";,\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("thirty-two tabs and spaces within a value are kept",
         OK "A: b\t \t \t \t \t \t \t \t \t \t \t \t \t \t \t \tc\r\nContent-Length: 0\r\n\r\n",
         "200\nA: b\\x09 \\x09 \\x09 \\x09 \\x09 \\x09 \\x09 \\x09 \\x09 \\x09 \\x09 \\x09 \\x09 "
         "\\x09 \\x09 "
         "\\x09c\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("any number of spaces within a value is kept",
         OK "A: b                                        c\r\nContent-Length: 0\r\n\r\n",
         "200\nA: b                                        c\nContent-Length: 0\n--length 0 "
         "keep\nend\n" KEPT),
    CASE("any number of spaces behind a value is dropped",
         OK "A: b                                         \r\nContent-Length: 0\r\n\r\n",
         "200\nA: b\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("a tab behind thirty-two spaces within a value is refused",
         OK "A: b                                \tc\r\nContent-Length: 0\r\n\r\n",
         "200\n!ERROR_HTTP_HEADER\n"),
    CASE("a tab behind thirty-one spaces within a value is kept",
         OK "A: b                               \tc\r\nContent-Length: 0\r\n\r\n",
         "200\nA: b                               \\x09c\nContent-Length: 0\n--length 0 "
         "keep\nend\n" KEPT),
    CASE("a name may have every character of a token",
         OK "!#$%&'*+-.^_`|~09AZaz: b\r\nContent-Length: 0\r\n\r\n",
         "200\n!#$%&'*+-.^_`|~09AZaz: b\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("a header line without a colon is malformed", OK "A b\r\n\r\n",
         "200\n!ERROR_HTTP_HEADER\n"),
    CASE("a header line of a name only is malformed", OK "A\r\n\r\n", "200\n!ERROR_HTTP_HEADER\n"),
    CASE("a header line without a name is malformed", OK ": b\r\n\r\n",
         "200\n!ERROR_HTTP_HEADER\n"),
    CASE("a space before the colon is refused", OK "A : b\r\n\r\n", "200\n!ERROR_HTTP_HEADER\n"),
    CASE("a tab before the colon is refused", OK "A\t: b\r\n\r\n", "200\n!ERROR_HTTP_HEADER\n"),
    CASE("a separator in a name is refused", OK "A(b): c\r\n\r\n", "200\n!ERROR_HTTP_HEADER\n"),
    CASE("a byte above ASCII in a name is refused", OK "A\xC3\xB6: c\r\n\r\n",
         "200\n!ERROR_HTTP_HEADER\n"),
    CASE("a line that is folded is refused", OK "A: b\r\n c\r\n\r\n",
         "200\nA: b\n!ERROR_HTTP_FOLDING\n"),
    CASE("a line that is folded with a tab is refused", OK "A: b\r\n\tc\r\n\r\n",
         "200\nA: b\n!ERROR_HTTP_FOLDING\n"),
    CASE("white space before the first header is refused", OK " A: b\r\n\r\n",
         "200\n!ERROR_HTTP_FOLDING\n"),
    CASE("a line of white space is not the empty line", OK "A: b\r\n \r\n\r\n",
         "200\nA: b\n!ERROR_HTTP_FOLDING\n"),
    CASE("NUL in a value is refused", OK "A: b\0c\r\n\r\n", "200\n!ERROR_HTTP_NUL\n"),
    CASE("NUL in a name is refused", OK "A\0: b\r\n\r\n", "200\n!ERROR_HTTP_NUL\n"),
    CASE("a control character in a value is refused", OK "A: b\x1B[c\r\n\r\n",
         "200\n!ERROR_HTTP_NUL\n"),
    CASE("DEL in a value is refused", OK "A: abcdefgh\x7F\r\n\r\n", "200\n!ERROR_HTTP_NUL\n"),
    CASE("a control character before a value is refused", OK "A: \x01z\r\n\r\n",
         "200\n!ERROR_HTTP_NUL\n"),
    CASE("a bare CR in a value is refused", OK "A: b\rc\r\n\r\n",
         "200\nA: b\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a bare CR in a name is refused", OK "A\rB: c\r\n\r\n", "200\n!ERROR_HTTP_HEADER\n"),
    CASE("a header line may not end in LF alone", OK "A: b\n\r\n",
         "200\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a name may not be followed by LF", OK "A\n\r\n", "200\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("the empty line may not be LF alone", OK "A: b\r\n\n",
         "200\nA: b\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("the empty line may not be CR alone", OK "A: b\r\n\rX",
         "200\nA: b\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a header line may end in CR LF only", OK "A: b\r\r\n\r\n",
         "200\nA: b\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a name cut short is no message", OK "Content-Len", "200\n" TRUNCATED),
    CASE("a value cut short is no message", OK "A: b ", "200\n" TRUNCATED),

    /* --- Content-Length (RFC 9110, 8.6; RFC 9112, 6.3) --- */
    CASE("Content-Length ends the body", OK "Content-Length: 5\r\n\r\nhello",
         "200\nContent-Length: 5\n--length 5 keep\nbody hello\nend\n" KEPT),
    CASE("Content-Length may have leading zeros", OK "Content-Length: 0005\r\n\r\nhello",
         "200\nContent-Length: 0005\n--length 5 keep\nbody hello\nend\n" KEPT),
    CASE("the largest Content-Length is 2^63 - 1",
         OK "Content-Length: 9223372036854775807\r\n\r\nx",
         "200\nContent-Length: 9223372036854775807\n--length 9223372036854775807 keep\nbody "
         "x\n" TRUNCATED),
    CASE("a Content-Length of 2^63 is out of range",
         OK "Content-Length: 9223372036854775808\r\n\r\n", "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("a Content-Length above 2^64 is out of range",
         OK "Content-Length: 18446744073709551617\r\n\r\n", "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("a Content-Length of thirty digits is out of range",
         OK "Content-Length: 100000000000000000000000000000\r\n\r\n", "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("a negative Content-Length is refused", OK "Content-Length: -1\r\n\r\n",
         "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("a Content-Length with a plus is refused", OK "Content-Length: +1\r\n\r\n",
         "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("a hexadecimal Content-Length is refused", OK "Content-Length: 0x10\r\n\r\n",
         "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("an empty Content-Length is refused", OK "Content-Length:\r\n\r\n",
         "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("a Content-Length of two numbers is refused", OK "Content-Length: 1 2\r\n\r\n",
         "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("a Content-Length in quotes is refused", OK "Content-Length: \"5\"\r\n\r\n",
         "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("a Content-Length with a fraction is refused", OK "Content-Length: 5.0\r\n\r\n",
         "200\n!ERROR_HTTP_LENGTH\n"),
    CASE("a list of equal lengths is refused", OK "Content-Length: 5, 5\r\n\r\nhello",
         "200\n!ERROR_HTTP_LENGTH_CONFLICT\n"),
    CASE("a list of different lengths is refused", OK "Content-Length: 5,6\r\n\r\nhello",
         "200\n!ERROR_HTTP_LENGTH_CONFLICT\n"),
    CASE("an equal Content-Length a second time is refused",
         OK "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
         "200\nContent-Length: 5\n!ERROR_HTTP_LENGTH_CONFLICT\n"),
    CASE("a different Content-Length a second time is refused",
         OK "Content-Length: 5\r\ncontent-length: 6\r\n\r\nhello",
         "200\nContent-Length: 5\n!ERROR_HTTP_LENGTH_CONFLICT\n"),
    CASE("a body shorter than its length is cut short", OK "Content-Length: 5\r\n\r\nhell",
         "200\nContent-Length: 5\n--length 5 keep\nbody hell\n" TRUNCATED),
    CASE("a header whose name begins like Content-Length is another",
         OK "Content-Lengthy: 7\r\nContent-Lengt: 8\r\nContent-Length: 1\r\n\r\nx",
         "200\nContent-Lengthy: 7\nContent-Lengt: 8\nContent-Length: 1\n--length 1 keep\nbody "
         "x\nend\n" KEPT),
    CASE(
        "a body may hold any byte", OK "Content-Length: 6\r\n\r\n\0\r\n\x7F\xFF\n",
        "200\nContent-Length: 6\n--length 6 keep\nbody \\x00\\x0D\\x0A\\x7F\\xFF\\x0A\nend\n" KEPT),

    /* --- chunked (RFC 9112, 7.1) --- */
    CASE("chunks are joined", CHUNKED "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody abcde\nend\n" KEPT),
    CASE("chunk sizes are hexadecimal in either case",
         CHUNKED "a\r\n0123456789\r\nA\r\n0123456789\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody 01234567890123456789\nend\n" KEPT),
    CASE("chunk sizes may have leading zeros",
         CHUNKED "0000000000000000000002\r\nab\r\n000\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody ab\nend\n" KEPT),
    CASE("a chunked body may be empty", CHUNKED "0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nend\n" KEPT),
    CASE("chunked counts in any case", OK "transfer-ENCODING: ChunKED\r\n\r\n0\r\n\r\n",
         "200\ntransfer-ENCODING: ChunKED\n--chunked keep\nend\n" KEPT),
    CASE("chunk extensions are passed over",
         CHUNKED "1;a\r\nx\r\n1 ; a = b\r\ny\r\n1;a=b;c=\"d\"\t;\te\r\nz\r\n0;last\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody xyz\nend\n" KEPT),
    CASE("a quoted extension may hold separators and escapes",
         CHUNKED "1;a=\"; = \\\" \\\\ (\t\xFF\";b=\"\"\r\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\nend\n" KEPT),
    CASE("an extension may have digits and marks", CHUNKED "1;a-1=2.3\r\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\nend\n" KEPT),
    CASE("every character may be escaped in a quoted extension",
         CHUNKED "1;a=\"\\ \\;\\=\\a\\(\"\r\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\nend\n" KEPT),
    CASE("trailers are given as such", CHUNKED "1\r\nx\r\n0\r\nA: b\r\nC: \td \r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\n~A: b\n~C: d\nend\n" KEPT),
    CASE("trailers do not frame",
         CHUNKED "0\r\nContent-Length: x\r\nTransfer-Encoding: y\r\nConnection: close\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n~Content-Length: x\n~Transfer-Encoding: "
         "y\n"
         "~Connection: close\nend\n" KEPT),
    CASE("a trailer is checked like a header", CHUNKED "0\r\nA : b\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_HEADER\n"),
    CASE("a folded trailer is refused", CHUNKED "0\r\n A: b\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_FOLDING\n"),
    CASE("a trailer may not end in LF alone", CHUNKED "0\r\nA: b\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a chunk size of 2^63 - 1 is the largest", CHUNKED "7FFFFFFFFFFFFFFF\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\n" TRUNCATED),
    CASE("a chunk size of 2^63 is refused", CHUNKED "8000000000000000\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("a chunk size of seventeen digits is refused", CHUNKED "10000000000000000\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("an empty chunk size is refused", CHUNKED "\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("a negative chunk size is refused", CHUNKED "-1\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("a chunk size with a prefix is refused", CHUNKED "0x1\r\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("white space before a chunk size is refused", CHUNKED " 1\r\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("white space behind a chunk size is refused", CHUNKED "1 \r\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("g is no hexadecimal digit", CHUNKED "g\r\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("an at sign is no hexadecimal digit", CHUNKED "@\r\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("a chunk size may not end in LF alone", CHUNKED "1\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a chunk size may not begin with LF", CHUNKED "\nx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a chunk size may not end in CR alone", CHUNKED "1\rx\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a chunk longer than its size is refused", CHUNKED "1\r\nxy\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\n!ERROR_HTTP_CHUNK\n"),
    CASE("a chunk may not end in LF alone", CHUNKED "1\r\nx\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a chunk may not end in CR alone", CHUNKED "1\r\nx\r0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a chunked body may not end in LF alone", CHUNKED "0\r\n\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a chunked body without its last chunk is cut short", CHUNKED "1\r\nx\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\n" TRUNCATED),
    CASE("a chunked body without its last line is cut short", CHUNKED "1\r\nx\r\n0\r\n",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\n" TRUNCATED),
    CASE("a chunked body that ends behind a chunk's bytes is cut short", CHUNKED "1\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody x\n" TRUNCATED),
    CASE("an extension without a name is refused", CHUNKED "1;\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("an extension of two semicolons is refused", CHUNKED "1;;a\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("an extension without its value is refused", CHUNKED "1;a=\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("an extension of a value only is refused", CHUNKED "1;=a\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("an extension of two values is refused", CHUNKED "1;a=b=c\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("an extension of two words is refused", CHUNKED "1;a b\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("white space behind an extension is refused", CHUNKED "1;a \r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("white space behind a value of an extension is refused", CHUNKED "1;a=b \r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("a quoted extension that does not end is refused", CHUNKED "1;a=\"b\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("text behind a quoted extension is refused", CHUNKED "1;a=\"b\"c\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("an escaped line end in a quoted extension is refused", CHUNKED "1;a=\"b\\\r\n\"\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("a line end in a quoted extension is refused", CHUNKED "1;a=\"b\n\"\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("a quote in the name of an extension is refused", CHUNKED "1;a\"b\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("a separator in an extension is refused", CHUNKED "1;a=(\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("a backslash outside quotes is refused", CHUNKED "1;a=\\b\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),
    CASE("NUL in an extension is refused", CHUNKED "1;a=\"\0\"\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_NUL\n"),
    CASE("a byte above ASCII in an extension is refused", CHUNKED "1;\xC3\r\nx",
         "200\nTransfer-Encoding: chunked\n--chunked keep\n!ERROR_HTTP_CHUNK\n"),

    /* --- Transfer-Encoding (RFC 9112, 6.1) --- */
    CASE("length and chunked together are refused",
         OK "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         "200\nContent-Length: 5\nTransfer-Encoding: chunked\n!ERROR_HTTP_LENGTH_CONFLICT\n"),
    CASE("chunked and length together are refused",
         OK "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
         "200\nTransfer-Encoding: chunked\nContent-Length: 5\n!ERROR_HTTP_LENGTH_CONFLICT\n"),
    CASE("gzip is no transfer encoding here", OK "Transfer-Encoding: gzip\r\n\r\n",
         "200\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("gzip before chunked is refused", OK "Transfer-Encoding: gzip, chunked\r\n\r\n",
         "200\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("chunked before another encoding is refused",
         OK "Transfer-Encoding: chunked, identity\r\n\r\n", "200\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("chunked twice is refused", OK "Transfer-Encoding: chunked, chunked\r\n\r\n",
         "200\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("chunked in two headers is refused",
         OK "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("chunked with a parameter is refused", OK "Transfer-Encoding: chunked;q=1\r\n\r\n",
         "200\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("a word that begins with chunked is refused", OK "Transfer-Encoding: chunkedx\r\n\r\n",
         "200\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("the beginning of chunked is refused", OK "Transfer-Encoding: chunke\r\n\r\n",
         "200\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("an empty transfer encoding is refused", OK "Transfer-Encoding:\r\n\r\n",
         "200\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("identity is no transfer encoding here", OK "Transfer-Encoding: identity\r\n\r\n",
         "200\n!ERROR_HTTP_TRANSFER_ENCODING\n"),
    CASE("HTTP/1.0 has no transfer encodings",
         "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
         "200\nTransfer-Encoding: chunked\n!ERROR_HTTP_TRANSFER_ENCODING\n"),

    /* --- bodies until close, and no bodies (RFC 9112, 6.3) --- */
    CASE("a body without framing ends with the connection", OK "\r\nhello",
         "200\n--until-close close\nbody hello\nfinish OK\n"),
    CASE("a body without framing may be empty", OK "\r\n", "200\n--until-close close\nfinish OK\n"),
    CASE("an answer without framing is not kept alive", OK "Connection: keep-alive\r\n\r\nx",
         "200\nConnection: keep-alive\n--until-close close\nbody x\nfinish OK\n"),
    CASE("204 has no body, whatever the headers say",
         "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n",
         "204\nContent-Length: 5\n--none keep\nend\n" KEPT),
    CASE("304 has no body, whatever the headers say",
         "HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n",
         "304\nTransfer-Encoding: chunked\n--none keep\nend\n" KEPT),
    HEAD_CASE("an answer to HEAD has no body", OK "Content-Length: 5\r\n\r\n",
              "200\nContent-Length: 5\n--none keep\nend\n" KEPT),
    HEAD_CASE("a chunked answer to HEAD has no body", CHUNKED,
              "200\nTransfer-Encoding: chunked\n--none keep\nend\n" KEPT),
    HEAD_CASE("an answer to HEAD without framing keeps the connection", OK "\r\n",
              "200\n--none keep\nend\n" KEPT),
    HEAD_CASE("several answers to HEAD follow each other",
              OK "Content-Length: 5\r\n\r\n" OK "Content-Length: 6\r\n\r\n",
              "200\nContent-Length: 5\n--none keep\nend\n200\nContent-Length: 6\n--none "
              "keep\nend\n" KEPT),

    /* --- interim answers and 101 (RFC 9110, 15.2) --- */
    CASE("an interim answer is passed over",
         "HTTP/1.1 100 Continue\r\n\r\n" OK "Content-Length: 1\r\n\r\nx",
         "100...\n200\nContent-Length: 1\n--length 1 keep\nbody x\nend\n" KEPT),
    CASE("several interim answers are passed over",
         "HTTP/1.1 100\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: "
         "</a>\r\n\r\n"
         "HTTP/1.1 204\r\n\r\n",
         "100...\n102...\n103...\n204\n--none keep\nend\n" KEPT),
    CASE("headers of an interim answer do not frame the answer",
         "HTTP/1.1 100 Continue\r\nContent-Length: x\r\nConnection: close\r\nTransfer-Encoding: "
         "chunked\r\n\r\n" OK "Content-Length: 1\r\n\r\nx",
         "100...\n200\nContent-Length: 1\n--length 1 keep\nbody x\nend\n" KEPT),
    CASE("headers of an interim answer are checked", "HTTP/1.1 100 Continue\r\nA: b\0\r\n\r\n",
         "100...\n!ERROR_HTTP_NUL\n"),
    CASE("headers of an interim answer are not folded",
         "HTTP/1.1 100 Continue\r\nA: b\tc\r\n d\r\n\r\n", "100...\n!ERROR_HTTP_FOLDING\n"),
    CASE("an interim answer is not the answer", "HTTP/1.1 100 Continue\r\n\r\n",
         "100...\n" TRUNCATED),
    CASE("101 ends HTTP and leaves the rest alone",
         "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
         "Upgrade\r\n\r\n\x81\x02hi",
         "101\nUpgrade: websocket\nConnection: Upgrade\nswitched\n!END\nrest 4\nfinish OK\n"),
    CASE("101 behind an interim answer ends HTTP", "HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 101\r\n\r\n",
         "103...\n101\nswitched\n!END\nfinish OK\n"),

    /* --- the connection (RFC 9112, 9.3) --- */
    CASE("several answers follow each other",
         OK "Content-Length: 2\r\n\r\nab" CHUNKED "1\r\nc\r\n0\r\n\r\nHTTP/1.1 204\r\n\r\n",
         "200\nContent-Length: 2\n--length 2 keep\nbody ab\nend\n"
         "200\nTransfer-Encoding: chunked\n--chunked keep\nbody c\nend\n204\n--none "
         "keep\nend\n" KEPT),
    CASE("Connection: close ends the connection",
         OK "Connection: close\r\nContent-Length: 1\r\n\r\nxy",
         "200\nConnection: close\nContent-Length: 1\n--length 1 close\nbody x\nend\n!END\nrest "
         "1\nfinish OK\n"),
    CASE("close counts in any case and place",
         OK "Connection: Foo ,\tCLOSE,bar\r\nContent-Length: 0\r\n\r\n",
         "200\nConnection: Foo ,\\x09CLOSE,bar\nContent-Length: 0\n--length 0 close\nend\n" CLOSED),
    CASE("close counts among several Connection headers",
         OK
         "Connection: upgrade\r\nConnection: close\r\nConnection: x\r\nContent-Length: 0\r\n\r\n",
         "200\nConnection: upgrade\nConnection: close\nConnection: x\nContent-Length: 0\n--length "
         "0 close\nend\n" CLOSED),
    CASE("close counts before keep-alive",
         OK "Connection: keep-alive, close\r\nContent-Length: 0\r\n\r\n",
         "200\nConnection: keep-alive, close\nContent-Length: 0\n--length 0 close\nend\n" CLOSED),
    CASE("a word that begins with close is another",
         OK "Connection: closed, clos\r\nContent-Length: 0\r\n\r\n",
         "200\nConnection: closed, clos\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("an empty Connection says nothing",
         OK "Connection: ,,\r\nConnection:\r\nContent-Length: 0\r\n\r\n",
         "200\nConnection: ,,\nConnection:\nContent-Length: 0\n--length 0 keep\nend\n" KEPT),
    CASE("HTTP/1.0 closes by default", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx",
         "200\nContent-Length: 1\n--length 1 close\nbody x\nend\n" CLOSED),
    CASE("HTTP/1.0 keeps alive when it says so",
         "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 1\r\n\r\nxHTTP/1.0 "
         "204\r\n\r\n",
         "200\nConnection: Keep-Alive\nContent-Length: 1\n--length 1 keep\nbody "
         "x\nend\n204\n--none close\nend\n" CLOSED),
    CASE("HTTP/1.0 closes when it says both",
         "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nConnection: close\r\nContent-Length: "
         "0\r\n\r\n",
         "200\nConnection: keep-alive\nConnection: close\nContent-Length: 0\n--length 0 "
         "close\nend\n" CLOSED),
    CASE("what an answer said is not said of the next",
         "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\nx" CHUNKED
         "0\r\n\r\n" OK "Content-Length: 1\r\n\r\ny",
         "200\nConnection: keep-alive\nContent-Length: 1\n--length 1 keep\nbody x\nend\n"
         "200\nTransfer-Encoding: chunked\n--chunked keep\nend\n200\nContent-Length: 1\n--length 1 "
         "keep\nbody y\nend\n" KEPT),
    CASE("bytes behind an answer that are none are refused", OK "Content-Length: 1\r\n\r\nxy",
         "200\nContent-Length: 1\n--length 1 keep\nbody x\nend\n!ERROR_HTTP_STATUS_LINE\n"),
    CASE("an empty line between two answers is refused",
         OK "Content-Length: 1\r\n\r\nx\r\nHTTP/1.1 204\r\n\r\n",
         "200\nContent-Length: 1\n--length 1 keep\nbody x\nend\n!ERROR_HTTP_STATUS_LINE\n"),
    CASE("the beginning of a status line is cut short", "HTT", TRUNCATED),
};

/* With VAPI_HTTP_HEADERS_KNOWN: the number is that of vapi_http_header_t. */
static const response_case_t known_cases[] = {
    CASE("every known header is known in any case",
         OK
         "cf-ray: a\r\nCONNECTION: b\r\nContent-Encoding: c\r\nContent-Length: 0\r\n"
         "content-RANGE: e\r\nContent-Type: f\r\nDate: g\r\nLocation: h\r\nRetry-After: i\r\n"
         "Sec-WebSocket-Accept: j\r\nSec-WebSocket-Extensions: k\r\nSec-WebSocket-Protocol: l\r\n"
         "Upgrade: m\r\nX-Request-ID: n\r\n\r\n",
         "200\n1: a\n2: b\n3: c\n4: 0\n5: e\n6: f\n7: g\n8: h\n9: i\n10: j\n11: k\n12: l\n14: m\n"
         "15: n\n--length 0 keep\nend\n" KEPT),
    CASE("Transfer-Encoding is known", CHUNKED "0\r\n\r\n",
         "200\n13: chunked\n--chunked keep\nend\n" KEPT),
    CASE("names that are like known ones are not given",
         OK
         "Cf-Rayy: b\r\nC: c\r\nContent: d\r\nContent-: d\r\nContent-Typ: g\r\nContent-Types: g\r\n"
         "Dat: h\r\nDates: h\r\nD: h\r\nDave: h\r\nLocatiom: j\r\nRetry_After: k\r\n"
         "Sec-WebSocket-: l\r\nSec-WebSocket-Key: l\r\nSec-WebSocket-Protocol-: n\r\n"
         "Sec-WebSocket-Extensionss: n\r\nTransfer-Encodings: o\r\nUp: p\r\nX-Request-Ic: q\r\n"
         "Z: z\r\nContent-Lengt: 3\r\nContent-Range-: f\r\n1: 2\r\nCookie: a\r\nConnectio: x\r\n"
         "@\r\n",
         "200\n!ERROR_HTTP_HEADER\n"),
    CASE("words of values are not names", OK "Close: a\r\nChunked: b\r\nKeep-Alive: c\r\n\r\n",
         "200\n--until-close close\n" KEPT),
    CASE("names are not words of values",
         OK "Connection: date\r\nConnection: chunked\r\nContent-Length: 0\r\n\r\n",
         "200\n2: date\n2: chunked\n4: 0\n--length 0 keep\nend\n" KEPT),
    CASE("unknown headers are checked without being given", OK "A: b\x01\r\n\r\n",
         "200\n!ERROR_HTTP_NUL\n"),
    CASE("unknown headers may hold any text",
         OK "A: b\tc d\xFF  \r\nDate: x\r\nContent-Length: 0\r\n\r\n",
         "200\n7: x\n4: 0\n--length 0 keep\nend\n" KEPT),
    CASE("unknown headers are not folded", OK "A: b\r\n c\r\n\r\n", "200\n!ERROR_HTTP_FOLDING\n"),
    CASE("a bare CR in an unknown header is refused", OK "A: b\rc\r\n\r\n",
         "200\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("an unknown header may not end in LF alone", OK "A: b\nc\r\n\r\n",
         "200\n!ERROR_HTTP_LINE_ENDING\n"),
    CASE("known trailers are given", CHUNKED "0\r\nA: b\r\nDate: x\r\n\r\n",
         "200\n13: chunked\n--chunked keep\n~7: x\nend\n" KEPT),
    CASE(
        "known headers of an interim answer are not given",
        "HTTP/1.1 103 Early\r\nDate: x\r\nContent-Length: 9\r\n\r\nHTTP/1.1 204\r\nDate: y\r\n\r\n",
        "103...\n204\n7: y\n--none keep\nend\n" KEPT),
};

/* --- limits --- */

/* An answer whose head, to be filled with 'a', has exactly `size` bytes. */
static size_t make_head(char *out, const char *before, const char *after, size_t size)
{
    size_t place = strlen(before);
    memset(out, 'a', size);
    memcpy(out, before, place);
    memcpy(out + size - strlen(after), after, strlen(after));
    return size;
}

static vapi_status_t feed_all(vapi_http_response_t *response, vapi_slice_t input, size_t step,
                              size_t *out_messages)
{
    vapi_status_t status = VAPI_PENDING;
    vapi_http_response_event_t event;
    *out_messages = 0U;
    while (status == VAPI_PENDING && input.size != 0U) {
        vapi_slice_t piece = vapi_slice(input.data, step < input.size ? step : input.size);
        vapi_slice_advance(&input, piece.size);
        while ((status = vapi_http_response_next(response, &piece, &event)) == VAPI_OK) {
            *out_messages += event.type == VAPI_HTTP_EVENT_MESSAGE_END ? 1U : 0U;
        }
    }
    return status;
}

static void check_limit(const char *before, const char *after, size_t size, vapi_status_t expected,
                        size_t messages)
{
    static const size_t steps[] = {1U, 7U, 1460U, SIZE_MAX};
    static char head[VAPI_HTTP_HEAD_MAX + 1024U];
    for (size_t headers = 0; headers < 2U; headers++) {
        for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
            vapi_http_response_t response;
            size_t ended;
            vapi_http_response_start(&response, VAPI_HTTP_GET, (vapi_http_headers_t)headers);
            vapi_slice_t input = vapi_slice(head, make_head(head, before, after, size));
            assert_int_equal(feed_all(&response, input, steps[i], &ended), expected);
            assert_int_equal(ended, messages);
        }
    }
}

static void test_a_head_of_the_greatest_size_is_read(void **state)
{
    (void)state;
    check_limit("HTTP/1.1 204 \r\nA: ", "\r\n\r\n", VAPI_HTTP_HEAD_MAX, VAPI_PENDING, 1U);
    check_limit("HTTP/1.1 204 \r\n", ":\r\n\r\n", VAPI_HTTP_HEAD_MAX, VAPI_PENDING, 1U);
    check_limit("HTTP/1.1 204 ", "\r\n\r\n", VAPI_HTTP_HEAD_MAX, VAPI_PENDING, 1U);
}

static void test_a_head_one_byte_larger_is_refused(void **state)
{
    (void)state;
    check_limit("HTTP/1.1 204 \r\nA: ", "\r\n\r\n", VAPI_HTTP_HEAD_MAX + 1U,
                VAPI_ERROR_HTTP_HEAD_LIMIT, 0U);
    check_limit("HTTP/1.1 204 \r\nDate: ", "\r\n\r\n", VAPI_HTTP_HEAD_MAX + 1U,
                VAPI_ERROR_HTTP_HEAD_LIMIT, 0U);
    check_limit("HTTP/1.1 204 \r\n", ":\r\n\r\n", VAPI_HTTP_HEAD_MAX + 1U,
                VAPI_ERROR_HTTP_HEAD_LIMIT, 0U);
    check_limit("HTTP/1.1 204 ", "\r\n\r\n", VAPI_HTTP_HEAD_MAX + 1U, VAPI_ERROR_HTTP_HEAD_LIMIT,
                0U);
}

static void test_interim_answers_count_towards_the_limit_of_the_head(void **state)
{
    (void)state;
    check_limit("HTTP/1.1 103 \r\nA: ", "\r\n\r\nHTTP/1.1 204\r\n\r\n", VAPI_HTTP_HEAD_MAX,
                VAPI_PENDING, 1U);
    check_limit("HTTP/1.1 103 \r\nA: ", "\r\n\r\nHTTP/1.1 204\r\n\r\n", VAPI_HTTP_HEAD_MAX + 1U,
                VAPI_ERROR_HTTP_HEAD_LIMIT, 0U);
}

static void test_trailers_have_the_limit_of_a_head_for_themselves(void **state)
{
    (void)state;
    size_t before = sizeof(CHUNKED "1\r\nx\r\n0\r\n") - 1U;
    check_limit(CHUNKED "1\r\nx\r\n0\r\nA: ", "\r\n\r\n", before + VAPI_HTTP_HEAD_MAX, VAPI_PENDING,
                1U);
    check_limit(CHUNKED "1\r\nx\r\n0\r\nA: ", "\r\n\r\n", before + VAPI_HTTP_HEAD_MAX + 1U,
                VAPI_ERROR_HTTP_HEAD_LIMIT, 0U);
}

static void test_the_limit_of_the_head_is_one_of_each_answer(void **state)
{
    (void)state;
    check_limit("HTTP/1.1 204 \r\nDate: x\r\n\r\nHTTP/1.1 204 \r\nA: ", "\r\n\r\n",
                VAPI_HTTP_HEAD_MAX + 26U, VAPI_PENDING, 2U);
    check_limit("HTTP/1.1 204 \r\nDate: x\r\n\r\nHTTP/1.1 204 \r\nA: ", "\r\n\r\n",
                VAPI_HTTP_HEAD_MAX + 27U, VAPI_ERROR_HTTP_HEAD_LIMIT, 1U);
}

static void test_a_chunk_size_line_of_the_greatest_size_is_read(void **state)
{
    (void)state;
    size_t head = sizeof CHUNKED - 1U;
    check_limit(CHUNKED "0;", "\r\n\r\n", head + VAPI_HTTP_CHUNK_LINE_MAX + 2U, VAPI_PENDING, 1U);
    check_limit(CHUNKED "1\r\nx\r\n0;", "\r\n\r\n", head + 6U + VAPI_HTTP_CHUNK_LINE_MAX + 2U,
                VAPI_PENDING, 1U);
}

static void test_a_chunk_size_line_one_byte_larger_is_refused(void **state)
{
    (void)state;
    size_t head = sizeof CHUNKED - 1U;
    check_limit(CHUNKED "0;", "\r\n\r\n", head + VAPI_HTTP_CHUNK_LINE_MAX + 3U,
                VAPI_ERROR_HTTP_CHUNK_LIMIT, 0U);
    check_limit(CHUNKED "1\r\nx\r\n0;", "\r\n\r\n", head + 6U + VAPI_HTTP_CHUNK_LINE_MAX + 3U,
                VAPI_ERROR_HTTP_CHUNK_LIMIT, 0U);
}

/* A head of `count` header lines. */
static void check_count(size_t count, vapi_status_t expected)
{
    static char head[16 + 4 * (VAPI_HTTP_HEADER_COUNT_MAX + 1) + 2];
    size_t size = 14;
    memcpy(head, "HTTP/1.1 204\r\n", size);
    for (size_t i = 0; i < count; i++) {
        memcpy(head + size, "A:\r\n", 4U);
        size += 4U;
    }
    memcpy(head + size, "\r\n", 2U);
    vapi_http_response_t response;
    size_t ended;
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    assert_int_equal(feed_all(&response, vapi_slice(head, size + 2U), 1460U, &ended), expected);
}

static void test_a_head_of_the_greatest_number_of_lines_is_read(void **state)
{
    (void)state;
    check_count(VAPI_HTTP_HEADER_COUNT_MAX, VAPI_PENDING);
}

static void test_a_head_of_one_line_more_is_refused(void **state)
{
    (void)state;
    check_count(VAPI_HTTP_HEADER_COUNT_MAX + 1U, VAPI_ERROR_HTTP_HEAD_LIMIT);
}

/* --- what callers rely on --- */

static void test_the_end_of_a_message_needs_no_further_input(void **state)
{
    (void)state;
    static const char text[] = OK "Content-Length: 2\r\n\r\nab";
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_slice_t input = vapi_slice(text, sizeof text - 1U);
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    do {
        assert_int_equal(vapi_http_response_next(&response, &input, &event), VAPI_OK);
    } while (event.type != VAPI_HTTP_EVENT_BODY);
    assert_int_equal(input.size, 0U);
    assert_ptr_equal(event.piece.data, text + sizeof text - 3U);
    assert_int_equal(vapi_http_response_next(&response, &input, &event), VAPI_OK);
    assert_int_equal(event.type, VAPI_HTTP_EVENT_MESSAGE_END);
}

static void test_an_end_of_input_at_the_end_of_a_body_completes_the_message(void **state)
{
    (void)state;
    static const char text[] = OK "Content-Length: 0\r\n\r\n";
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_slice_t input = vapi_slice(text, sizeof text - 1U);
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    do {
        assert_int_equal(vapi_http_response_next(&response, &input, &event), VAPI_OK);
    } while (event.type != VAPI_HTTP_EVENT_HEAD_END);
    assert_int_equal(vapi_http_response_finish(&response), VAPI_OK);
}

static void test_an_end_of_input_behind_the_trailers_completes_the_message(void **state)
{
    (void)state;
    static const char text[] = CHUNKED "0\r\n\r\n";
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_slice_t input = vapi_slice(text, sizeof text - 3U);
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    while (vapi_http_response_next(&response, &input, &event) == VAPI_OK) {
    }
    input = vapi_slice(text + sizeof text - 3U, 2U);
    vapi_http_response_t copy = response;
    assert_int_equal(vapi_http_response_finish(&copy), VAPI_ERROR_HTTP_TRUNCATED);
    assert_int_equal(vapi_http_response_next(&response, &input, &event), VAPI_OK);
    assert_int_equal(event.type, VAPI_HTTP_EVENT_MESSAGE_END);
    assert_int_equal(vapi_http_response_finish(&response), VAPI_OK);
}

static void test_what_the_head_said_can_be_read_until_the_next_answer_begins(void **state)
{
    (void)state;
    static const char text[] = "HTTP/1.1 201 Created\r\nContent-Length: 1\r\n\r\nx";
    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_slice_t input = vapi_slice(text, sizeof text - 1U);
    vapi_http_response_start(&response, VAPI_HTTP_POST, VAPI_HTTP_HEADERS_KNOWN);
    while (vapi_http_response_next(&response, &input, &event) == VAPI_OK) {
    }
    assert_int_equal(event.type, VAPI_HTTP_EVENT_MESSAGE_END);
    assert_int_equal(event.status_code, 201);
    assert_int_equal(response.status_code, 201);
    assert_true(response.content_length == 1U);
    assert_true(response.keep_alive);
    assert_int_equal(response.framing, VAPI_HTTP_FRAMING_LENGTH);
}

static void test_a_parser_may_be_copied_in_the_middle_of_anything(void **state)
{
    (void)state;
    static const char text[] =
        OK "Transfer-Encoding: chunked\r\nA:  b  c \r\n\r\n2;x=\"y\"\r\nab\r\n0\r\nB: c\r\n\r\n";
    vapi_http_response_t response;
    size_t ended = 0U;
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_ALL);
    for (size_t i = 0; i < sizeof text - 1U; i++) {
        vapi_http_response_t copy;
        memcpy(&copy, &response, sizeof copy);
        memset(&response, 0xA5, sizeof response);
        memcpy(&response, &copy, sizeof response);
        assert_int_equal(feed_all(&response, vapi_slice(text + i, 1U), 1U, &ended), VAPI_PENDING);
    }
    assert_int_equal(ended, 1U);
}

/* The loop of the header's example, with the words it leaves open. */
static void test_the_example_of_the_header_works(void **state)
{
    (void)state;
    static const char bytes[] = OK "Content-Length: 5\r\n\r\nhello";
    size_t size = sizeof bytes - 1U;
    uint16_t code = 0U;
    size_t consumed = 0U;
    bool done = false;

    vapi_http_response_t response;
    vapi_http_response_event_t event;
    vapi_http_response_start(&response, VAPI_HTTP_GET, VAPI_HTTP_HEADERS_KNOWN);
    vapi_slice_t input = vapi_slice(bytes, size);
    vapi_status_t status;
    while ((status = vapi_http_response_next(&response, &input, &event)) == VAPI_OK) {
        switch (event.type) {
        case VAPI_HTTP_EVENT_STATUS:
            code = event.status_code;
            break;
        case VAPI_HTTP_EVENT_BODY:
            consumed += event.piece.size;
            break;
        case VAPI_HTTP_EVENT_MESSAGE_END:
            done = true;
            break;
        default:
            break;
        }
    }

    assert_int_equal(status, VAPI_PENDING);
    assert_int_equal(code, 200);
    assert_int_equal(consumed, 5U);
    assert_true(done);
}

int main(void)
{
    static const struct CMUnitTest own[] = {
        cmocka_unit_test(test_a_head_of_the_greatest_size_is_read),
        cmocka_unit_test(test_a_head_one_byte_larger_is_refused),
        cmocka_unit_test(test_interim_answers_count_towards_the_limit_of_the_head),
        cmocka_unit_test(test_trailers_have_the_limit_of_a_head_for_themselves),
        cmocka_unit_test(test_the_limit_of_the_head_is_one_of_each_answer),
        cmocka_unit_test(test_a_chunk_size_line_of_the_greatest_size_is_read),
        cmocka_unit_test(test_a_chunk_size_line_one_byte_larger_is_refused),
        cmocka_unit_test(test_a_head_of_the_greatest_number_of_lines_is_read),
        cmocka_unit_test(test_a_head_of_one_line_more_is_refused),
        cmocka_unit_test(test_the_end_of_a_message_needs_no_further_input),
        cmocka_unit_test(test_an_end_of_input_at_the_end_of_a_body_completes_the_message),
        cmocka_unit_test(test_an_end_of_input_behind_the_trailers_completes_the_message),
        cmocka_unit_test(test_what_the_head_said_can_be_read_until_the_next_answer_begins),
        cmocka_unit_test(test_a_parser_may_be_copied_in_the_middle_of_anything),
        cmocka_unit_test(test_the_example_of_the_header_works),
    };
    enum {
        CASES = sizeof cases / sizeof cases[0],
        KNOWN_CASES = sizeof known_cases / sizeof known_cases[0],
        OWN = sizeof own / sizeof own[0]
    };
    static struct CMUnitTest tests[CASES + KNOWN_CASES + OWN];
    for (size_t i = 0; i < CASES; i++) {
        tests[i] =
            (struct CMUnitTest){cases[i].name, check, NULL, NULL, (void *)(uintptr_t)&cases[i]};
    }
    for (size_t i = 0; i < KNOWN_CASES; i++) {
        tests[CASES + i] = (struct CMUnitTest){known_cases[i].name, check_known, NULL, NULL,
                                               (void *)(uintptr_t)&known_cases[i]};
    }
    memcpy(&tests[CASES + KNOWN_CASES], own, sizeof own);
    return cmocka_run_group_tests_name("http_response", tests, NULL, NULL);
}
