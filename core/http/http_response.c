/*
 * Incremental parser of HTTP/1.1 responses (vapi/http_response.h).
 *
 * Follows RFC 9112: sections 2.2 and 4 (status line), 5 (field lines), 6.3 (body length), 7.1 (chunks),
 * 9.3 (keep-alive). Status line, header lines and chunk-size lines are one machine over bytes with tight
 * loops for names and values; bodies are handed on without being looked at.
 *
 * The functions below answer a step: VAPI_PENDING (go on), a negative error, or STEP_EVENT and an event.
 */
#include "vapi/http_response.h"

_Static_assert(sizeof(vapi_http_response_t) <= 96, "the state is promised to be 96 bytes at most");
_Static_assert(VAPI_HTTP_HEAD_MAX >= 512 && VAPI_HTTP_HEAD_MAX <= 65535, "see vapi/config.h");
_Static_assert(VAPI_HTTP_HEADER_COUNT_MAX >= 16 && VAPI_HTTP_HEADER_COUNT_MAX <= 65535,
               "see vapi/config.h");
_Static_assert(VAPI_HTTP_CHUNK_LINE_MAX >= 16 && VAPI_HTTP_CHUNK_LINE_MAX <= 65535 - 2,
               "see vapi/config.h");

enum {
    STEP_EVENT = 16, /* VAPI_HTTP_EVENT_ values are added */
    HELD_TABS = 32   /* held-back white space: HTABs are remembered among the first so many */
};

/*
 * What is expected next. A state with LINE_FEED added has read the CR of its line. The order matters:
 * groups of states are told apart by comparison.
 */
enum state {
    /* 0..11: so many bytes of status_line_start have been read */
    STATE_CODE_END = 12,
    STATE_REASON,
    STATE_LINE,
    STATE_NAME,
    STATE_VALUE,
    STATE_UNKNOWN_VALUE, /* one that is not given */
    /* chunk lines, which have a limit of their own */
    STATE_DATA_END,
    STATE_SIZE_START,
    STATE_SIZE,
    /* extensions of a chunk size, in the order of extension_next */
    STATE_EXTENSION_SPACE,       /* white space where only ';' may follow */
    STATE_EXTENSION_NAME_START,  /* behind ';' */
    STATE_EXTENSION_NAME,        /* within a name */
    STATE_EXTENSION_NAME_END,    /* white space behind a name */
    STATE_EXTENSION_VALUE_START, /* behind '=' */
    STATE_EXTENSION_TOKEN,       /* within a value */
    STATE_EXTENSION_QUOTED,      /* within a quoted value */
    STATE_EXTENSION_ESCAPED,     /* behind '\' in one */
    STATE_EXTENSION_END,         /* behind the size or a quoted value */
    LINE_FEED = 64,
    /* no lines */
    STATE_CHUNK = 128, /* within a chunk */
    STATE_BODY,        /* within a body of another framing */
    STATE_MESSAGE_END
};

/* How a status line begins; '#' is a digit. */
static const char status_line_start[] = "HTTP/1.# ###";

enum {
    STATUS_LINE_VERSION = 5, /* from where on a difference is one of version */
    STATUS_LINE_MINOR = 7,
    STATUS_LINE_CODE = 9
};

/* vapi_http_response_t.flags */
enum flag {
    FLAG_FIRST = 1,         /* the next piece of a name or value is its first */
    FLAG_LAST = 2,          /* the piece given is the last: the next is the first of another */
    FLAG_TRAILER = 4,       /* these lines are trailers */
    FLAG_INFORMATIONAL = 8, /* these lines are an interim answer's */
    FLAG_CLOSE = 16,        /* Connection: close */
    FLAG_KEEP_ALIVE = 32,   /* Connection: keep-alive */
    FLAG_LENGTH = 64,       /* there was a Content-Length */
    FLAG_CHUNKED = 128      /* Transfer-Encoding: chunked */
};

/* Characters of a token (RFC 9110, 5.6.2) but for letters, a bit each from ' ' on. */
static const uint32_t token_bits[] = {0x03FF6CFAU, 0xC0000000U, 0x50000001U};

/*
 * The words known: header names in the order of vapi_http_header_t, the transfer coding, the connection
 * options. Front-coded, to be compared byte by byte: so many bytes in common with the word before, and
 * the rest. Words that begin alike stand together.
 */
#define WORD_LIST(WORD, LIST_END)                                                                  \
    WORD(ACCEPT_RANGES, 0, "accept-ranges")                                                        \
    WORD(CF_RAY, 0, "cf-ray")                                                                      \
    WORD(CONNECTION, 1, "onnection")                                                               \
    WORD(CONTENT_ENCODING, 3, "tent-encoding")                                                     \
    WORD(CONTENT_LENGTH, 8, "length")                                                              \
    WORD(CONTENT_RANGE, 8, "range")                                                                \
    WORD(CONTENT_TYPE, 8, "type")                                                                  \
    WORD(DATE, 0, "date")                                                                          \
    WORD(ETAG, 0, "etag")                                                                          \
    WORD(LOCATION, 0, "location")                                                                  \
    WORD(RETRY_AFTER, 0, "retry-after")                                                            \
    WORD(SEC_WEBSOCKET_ACCEPT, 0, "sec-websocket-accept")                                          \
    WORD(SEC_WEBSOCKET_EXTENSIONS, 14, "extensions")                                               \
    WORD(SEC_WEBSOCKET_PROTOCOL, 14, "protocol")                                                   \
    WORD(TRANSFER_ENCODING, 0, "transfer-encoding")                                                \
    WORD(UPGRADE, 0, "upgrade")                                                                    \
    WORD(X_REQUEST_ID, 0, "x-request-id")                                                          \
    LIST_END(NAMES)                                                                                \
    WORD(CLOSE, 0, "close")                                                                        \
    WORD(KEEP_ALIVE, 0, "keep-alive")                                                              \
    LIST_END(OPTIONS)                                                                              \
    WORD(CHUNKED, 0, "chunked")                                                                    \
    LIST_END(CODINGS)

#define NOTHING(name)
#define WORD_INDEX(name, shared, rest) WORD_##name,
#define LIST_END_INDEX(name)           WORD_##name##_END,
enum word { WORD_LIST(WORD_INDEX, LIST_END_INDEX) };

/* Where the rests begin, each followed by NUL; behind them NO_WORD, whose character matches nothing. */
#define REST_OFFSET(name, shared, rest)                                                            \
    REST_##name, REST_##name##_END = REST_##name + sizeof rest - 1,
enum rest { WORD_LIST(REST_OFFSET, NOTHING) NO_WORD };
#define REST_TEXT(name, shared, rest) rest "\0"
static const char rests[] = WORD_LIST(REST_TEXT, NOTHING) "\1";

static const struct {
    uint8_t shared; /* bytes in common with the word before */
    uint8_t rest;   /* where the others are */
} words[] = {
#define WORD_ENTRY(name, shared, rest) {shared, REST_##name},
#define LIST_END_ENTRY(name)           {0, NO_WORD},
    WORD_LIST(WORD_ENTRY, LIST_END_ENTRY)};

/* The first header name with each letter, plus 1; 0 for none. */
static const uint8_t first_names[26] = {
    ['a' - 'a'] = WORD_ACCEPT_RANGES + 1,
    ['c' - 'a'] = WORD_CF_RAY + 1,
    ['d' - 'a'] = WORD_DATE + 1,
    ['e' - 'a'] = WORD_ETAG + 1,
    ['l' - 'a'] = WORD_LOCATION + 1,
    ['r' - 'a'] = WORD_RETRY_AFTER + 1,
    ['s' - 'a'] = WORD_SEC_WEBSOCKET_ACCEPT + 1,
    ['t' - 'a'] = WORD_TRANSFER_ENCODING + 1,
    ['u' - 'a'] = WORD_UPGRADE + 1,
    ['x' - 'a'] = WORD_X_REQUEST_ID + 1,
};

_Static_assert((int)VAPI_HTTP_HEADER_X_REQUEST_ID == (int)WORD_X_REQUEST_ID + 1,
               "headers are numbered like words");

_Static_assert((unsigned)FLAG_CLOSE << (WORD_KEEP_ALIVE - WORD_CLOSE) == FLAG_KEEP_ALIVE &&
                   (unsigned)FLAG_CLOSE << (WORD_CHUNKED - WORD_CLOSE) == FLAG_CHUNKED,
               "flags are numbered like words");

/* Chunk extensions (RFC 9112, 7.1.1): *( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] ) */
enum class {
    CLASS_SPACE,
    CLASS_SEMICOLON,
    CLASS_EQUALS,
    CLASS_QUOTE,
    CLASS_BACKSLASH,
    CLASS_RETURN,
    CLASS_TOKEN,
    CLASS_TEXT,
    CLASSES
};

/* The characters of the first classes. */
static const char class_characters[CLASS_TOKEN] = {' ', ';', '=', '"', '\\', '\r'};

/*
 * The next state of each state at each class, four bits each, counted from STATE_EXTENSION_SPACE plus 1.
 * NEXT_NONE is an error, NEXT_LINE_FEED the end of the line.
 */
enum { NEXT_NONE = 0, NEXT_LINE_FEED = 15 };
#define NEXT(class, state)                                                                         \
    ((uint32_t)(STATE_EXTENSION_##state - STATE_EXTENSION_SPACE + 1) << 4 * CLASS_##class)
#define NEXT_END ((uint32_t)NEXT_LINE_FEED << 4 * CLASS_RETURN)
static const uint32_t extension_next[] = {
    /* SPACE */ NEXT(SPACE, SPACE) | NEXT(SEMICOLON, NAME_START),
    /* NAME_START */ NEXT(SPACE, NAME_START) | NEXT(TOKEN, NAME),
    /* NAME */ NEXT(SPACE, NAME_END) | NEXT(SEMICOLON, NAME_START) | NEXT(EQUALS, VALUE_START) |
        NEXT(TOKEN, NAME) | NEXT_END,
    /* NAME_END */ NEXT(SPACE, NAME_END) | NEXT(SEMICOLON, NAME_START) | NEXT(EQUALS, VALUE_START),
    /* VALUE_START */ NEXT(SPACE, VALUE_START) | NEXT(QUOTE, QUOTED) | NEXT(TOKEN, TOKEN),
    /* TOKEN */ NEXT(SPACE, SPACE) | NEXT(SEMICOLON, NAME_START) | NEXT(TOKEN, TOKEN) | NEXT_END,
    /* QUOTED */ NEXT(SPACE, QUOTED) | NEXT(SEMICOLON, QUOTED) | NEXT(EQUALS, QUOTED) |
        NEXT(QUOTE, END) | NEXT(BACKSLASH, ESCAPED) | NEXT(TOKEN, QUOTED) | NEXT(TEXT, QUOTED),
    /* ESCAPED */ NEXT(SPACE, QUOTED) | NEXT(SEMICOLON, QUOTED) | NEXT(EQUALS, QUOTED) |
        NEXT(QUOTE, QUOTED) | NEXT(BACKSLASH, QUOTED) | NEXT(TOKEN, QUOTED) | NEXT(TEXT, QUOTED),
    /* END */ NEXT(SPACE, SPACE) | NEXT(SEMICOLON, NAME_START) | NEXT_END,
};

_Static_assert(CLASSES == 8 && STATE_EXTENSION_END - STATE_EXTENSION_SPACE + 1 < NEXT_LINE_FEED,
               "four bits for each of eight classes");

static bool is_letter(unsigned character)
{
    return (character | 0x20U) - 'a' <= 25U;
}

/* A character of a token that is no letter. */
static bool is_token_mark(unsigned character)
{
    unsigned row = (character >> 5) - 1U;
    return row < 3U && (token_bits[row] >> (character & 31U) & 1U) != 0U;
}

static bool is_space(unsigned character)
{
    return character == ' ' || character == '\t';
}

/* A character that may stand in a value or reason phrase, HTAB excepted. */
static bool is_text(unsigned character)
{
    return character >= 0x20U && character != 0x7FU;
}

/* The name of the error at a character that does not belong where it stands. */
static vapi_status_t reject(unsigned character, vapi_status_t otherwise)
{
    if (character == '\n') {
        return VAPI_ERROR_HTTP_LINE_ENDING;
    }
    return is_text(character) || character == '\t' || character == '\r' ? otherwise
                                                                        : VAPI_ERROR_HTTP_NUL;
}

/* The first character that is_text() refuses, or the end. Four at a time, because most of a head is this. */
static const char *skip_text(const char *cursor, const char *end)
{
    while (end - cursor >= 4) {
        uint32_t four;
        memcpy(&four, cursor, sizeof four);
        /* Sets bit 7 of a byte below 0x20 or equal to 0x7F. Carries and bytes above ASCII make false alarms. */
        if (((four - 0x20202020U) | (four + 0x01010101U)) & 0x80808080U) {
            break;
        }
        cursor += 4;
    }
    while (cursor != end && is_text((unsigned char)*cursor)) {
        cursor++;
    }
    return cursor;
}

/* Begins to compare with the words from `word` on. */
static void match_start(vapi_http_response_t *response, unsigned word)
{
    response->word = (uint8_t)word;
    response->rest = words[word].rest;
}

/* Takes characters into the comparison. Bit 5 makes letters lower case, and nothing else a letter. */
static void match(vapi_http_response_t *response, const char *cursor, const char *end)
{
    unsigned rest = response->rest;
    for (; cursor != end && rest != NO_WORD; cursor++) {
        unsigned character = (unsigned char)*cursor | 0x20U;
        if ((unsigned char)rests[rest] != character) {
            /* The next word that begins with all that has been read so far. */
            unsigned word = response->word;
            unsigned matched = rest - words[word].rest + words[word].shared;
            do {
                do {
                    word++;
                } while (words[word].shared > matched);
                rest = words[word].shared < matched ? (unsigned)NO_WORD : words[word].rest;
            } while (rest != NO_WORD && (unsigned char)rests[rest] != character);
            response->word = (uint8_t)word;
        }
        rest += rest != NO_WORD ? 1U : 0U;
    }
    response->rest = (uint8_t)rest;
}

static bool match_complete(const vapi_http_response_t *response)
{
    return rests[response->rest] == '\0';
}

/* Adds a digit to a length. False: it becomes larger than 2^63 - 1. */
static bool add_digit(uint64_t *ref_number, unsigned base, unsigned digit)
{
    /* Below 2^60 one more digit of base 16 cannot overflow; from there on it is too large anyway. */
    if (*ref_number >> 60 != 0U) {
        return false;
    }
    *ref_number = *ref_number * base + digit;
    return *ref_number >> 63 == 0U;
}

/* Content-Length: digits, once (RFC 9110, 8.6, lets a recipient refuse lists). */
static vapi_status_t take_length(vapi_http_response_t *response, vapi_slice_t piece)
{
    if (response->flags & FLAG_FIRST) {
        if (response->flags & FLAG_LENGTH) {
            return VAPI_ERROR_HTTP_LENGTH_CONFLICT;
        }
        if (piece.size == 0U) {
            return VAPI_ERROR_HTTP_LENGTH;
        }
        response->flags |= FLAG_LENGTH;
        response->content_length = 0U;
    }
    for (size_t i = 0; i < piece.size; i++) {
        unsigned digit = (unsigned char)piece.data[i] - (unsigned)'0';
        if (digit > 9U || !add_digit(&response->content_length, 10U, digit)) {
            return piece.data[i] == ',' ? VAPI_ERROR_HTTP_LENGTH_CONFLICT : VAPI_ERROR_HTTP_LENGTH;
        }
    }
    return VAPI_PENDING;
}

/* Transfer-Encoding: chunked and nothing else. Connection: a list of options, of which two count. */
static vapi_status_t take_words(vapi_http_response_t *response, vapi_slice_t piece)
{
    bool encoding = response->header == VAPI_HTTP_HEADER_TRANSFER_ENCODING;
    unsigned list = encoding ? WORD_CHUNKED : WORD_CLOSE;
    const char *cursor = piece.data;
    const char *end = cursor + piece.size;
    if (response->flags & FLAG_FIRST) {
        match_start(response, list);
    }
    for (;; cursor++) {
        const char *begin = cursor;
        while (cursor != end && *cursor != ',' && !is_space((unsigned char)*cursor)) {
            cursor++;
        }
        match(response, begin, cursor);
        if (cursor == end && (response->flags & FLAG_LAST) == 0U) {
            return VAPI_PENDING;
        }
        unsigned flag =
            match_complete(response) ? (unsigned)FLAG_CLOSE << (response->word - WORD_CLOSE) : 0U;
        if (encoding && (flag == 0U || (response->flags & flag) != 0U)) {
            return VAPI_ERROR_HTTP_TRANSFER_ENCODING;
        }
        response->flags |= (uint8_t)flag;
        match_start(response, list);
        if (cursor == end) {
            return VAPI_PENDING;
        }
    }
}

/* The empty line behind a head or the trailers: decides what follows (RFC 9112, 6.3 and 9.3). */
static vapi_status_t head_end(vapi_http_response_t *response)
{
    unsigned flags = response->flags;
    if (flags & FLAG_TRAILER) {
        response->state = STATE_MESSAGE_END;
        return VAPI_PENDING;
    }
    if (flags & FLAG_INFORMATIONAL) {
        response->state = 0U;
        return VAPI_PENDING;
    }
    if (flags & FLAG_CHUNKED) {
        if (flags & FLAG_LENGTH) {
            return VAPI_ERROR_HTTP_LENGTH_CONFLICT;
        }
        if (response->http_1_0) {
            return VAPI_ERROR_HTTP_TRANSFER_ENCODING;
        }
    }
    if (response->status_code == 101U) {
        response->failure = VAPI_END;
        return STEP_EVENT + VAPI_HTTP_EVENT_SWITCHED;
    }
    bool keep_alive =
        (flags & FLAG_CLOSE) == 0U && (!response->http_1_0 || (flags & FLAG_KEEP_ALIVE) != 0U);
    unsigned framing = VAPI_HTTP_FRAMING_NONE;
    if ((flags & FLAG_LENGTH) == 0U) {
        response->content_length = VAPI_HTTP_LENGTH_UNKNOWN;
    }
    response->remaining = 0U;
    response->state = STATE_BODY;
    if (response->method != VAPI_HTTP_HEAD && response->status_code != 204U &&
        response->status_code != 304U) {
        framing = VAPI_HTTP_FRAMING_CHUNKED;
        if ((flags & FLAG_CHUNKED) == 0U) {
            /* An unknown length is the largest number: such a body ends with the connection only. */
            response->remaining = response->content_length;
            framing = VAPI_HTTP_FRAMING_LENGTH;
            if ((flags & FLAG_LENGTH) == 0U) {
                framing = VAPI_HTTP_FRAMING_UNTIL_CLOSE;
                keep_alive = false;
            }
        } else {
            response->state = STATE_SIZE_START;
            response->line_room = VAPI_HTTP_CHUNK_LINE_MAX;
        }
    }
    response->framing = (uint8_t)framing;
    response->keep_alive = keep_alive;
    return STEP_EVENT + VAPI_HTTP_EVENT_HEAD_END;
}

/* A line has ended; `state` is the one its CR was read in. */
static vapi_status_t line_end(vapi_http_response_t *response, unsigned state)
{
    response->state = STATE_LINE;
    if (state == STATE_LINE) {
        return head_end(response);
    }
    if (state == STATE_REASON) {
        if (response->status_code - 100U <= 99U && response->status_code != 101U) {
            response->flags |= FLAG_INFORMATIONAL;
            return STEP_EVENT + VAPI_HTTP_EVENT_INFORMATIONAL;
        }
        return STEP_EVENT + VAPI_HTTP_EVENT_STATUS;
    }
    if (state == STATE_DATA_END) {
        response->state = STATE_SIZE_START;
    } else if (state > STATE_DATA_END) {
        if (response->remaining != 0U) {
            response->state = STATE_CHUNK;
        } else {
            response->flags |= FLAG_TRAILER;
        }
    }
    return VAPI_PENDING;
}

/* A name, from a place within it on. */
static vapi_status_t read_name(vapi_http_response_t *response, const char **ref_cursor,
                               const char *end, vapi_slice_t *out_piece)
{
    const char *begin = *ref_cursor;
    const char *cursor = begin;
    unsigned character = 0;
    for (; cursor != end; cursor++) {
        character = (unsigned char)*cursor;
        /* Letters first, they are most of all tokens. */
        if (!is_letter(character) && character != '-' && !is_token_mark(character)) {
            break;
        }
    }
    match(response, begin, cursor);
    *ref_cursor = cursor;
    unsigned flags = response->flags & ~(unsigned)FLAG_LAST;
    bool all = response->headers == VAPI_HTTP_HEADERS_ALL;
    bool silent = (flags & FLAG_INFORMATIONAL) != 0U;
    if (cursor != end) {
        if (character != ':') {
            return reject(character, VAPI_ERROR_HTTP_HEADER);
        }
        *ref_cursor = cursor + 1;
        flags |= FLAG_LAST;
        if (match_complete(response)) {
            response->header = (uint8_t)(response->word + 1U);
        }
        response->state = !silent && (all || response->header != VAPI_HTTP_HEADER_OTHER)
                              ? STATE_VALUE
                              : STATE_UNKNOWN_VALUE;
    }
    if (silent || !all) {
        return VAPI_PENDING;
    }
    response->flags = (uint8_t)flags;
    *out_piece = vapi_slice(begin, (size_t)(cursor - begin));
    return STEP_EVENT + VAPI_HTTP_EVENT_HEADER_NAME;
}

/* The character behind text in a line: CR ends the line, HTAB is more text, others are errors. */
static vapi_status_t text_end(vapi_http_response_t *response, char character)
{
    if (character == '\r') {
        response->state |= LINE_FEED;
    } else if (character != '\t') {
        return character == '\n' ? VAPI_ERROR_HTTP_LINE_ENDING : VAPI_ERROR_HTTP_NUL;
    }
    return VAPI_PENDING;
}

/*
 * A piece of a value that is given, without the white space around it. White space at the end of a piece
 * is held back in `spaces` and `tabs`: what comes next decides whether it is part of the value.
 */
static vapi_status_t read_value(vapi_http_response_t *response, const char **ref_cursor,
                                const char *end, vapi_slice_t *out_piece)
{
    const char *cursor = *ref_cursor;
    for (; cursor != end && is_space((unsigned char)*cursor); cursor++) {
        if (*cursor == '\t') {
            if (response->spaces >= HELD_TABS) {
                return VAPI_ERROR_HTTP_HEADER;
            }
            response->tabs |= UINT32_C(1) << response->spaces;
        }
        response->spaces++;
    }
    *ref_cursor = cursor;
    if (cursor == end) {
        return VAPI_PENDING;
    }
    unsigned flags = response->flags & ~(unsigned)FLAG_LAST;
    if (*cursor == '\r' || (flags & FLAG_FIRST) != 0U) {
        response->spaces = 0U;
        response->tabs = 0U;
    }
    vapi_status_t status = VAPI_PENDING;
    const char *begin = cursor;
    if (response->spaces != 0U) {
        begin = &" \t"[response->tabs & 1U];
        cursor = begin + 1;
        response->tabs >>= 1;
        response->spaces--;
    } else {
        const char *stop = skip_text(cursor, end);
        cursor = stop;
        while (cursor != begin && cursor[-1] == ' ') {
            cursor--;
        }
        *ref_cursor = cursor;
        /* An error waits until what stands before it has been given. */
        if (stop != end && (*stop == '\r' || cursor == begin)) {
            status = text_end(response, *stop);
            *ref_cursor = stop + 1;
            flags |= FLAG_LAST;
        }
    }
    response->flags = (uint8_t)flags;
    *out_piece = vapi_slice(begin, (size_t)(cursor - begin));
    if (status == VAPI_PENDING && (flags & FLAG_TRAILER) == 0U) {
        if (response->header == VAPI_HTTP_HEADER_CONTENT_LENGTH) {
            status = take_length(response, *out_piece);
        } else if (response->header == VAPI_HTTP_HEADER_TRANSFER_ENCODING ||
                   response->header == VAPI_HTTP_HEADER_CONNECTION) {
            status = take_words(response, *out_piece);
        }
    }
    return status == VAPI_PENDING ? STEP_EVENT + VAPI_HTTP_EVENT_HEADER_VALUE : status;
}

/* A character of a chunk-size line (RFC 9112, 7.1). */
static vapi_status_t read_size(vapi_http_response_t *response, unsigned character)
{
    unsigned state = response->state;
    if (state <= STATE_SIZE) {
        unsigned digit = character - '0';
        if (digit > 9U) {
            unsigned letter = (character | 0x20U) - 'a';
            digit = letter <= 5U ? letter + 10U : 16U;
        }
        if (digit <= 15U) {
            response->state = STATE_SIZE;
            return add_digit(&response->remaining, 16U, digit) ? VAPI_PENDING
                                                               : VAPI_ERROR_HTTP_CHUNK;
        }
        if (state == STATE_SIZE_START) {
            return reject(character, VAPI_ERROR_HTTP_CHUNK);
        }
        state = STATE_EXTENSION_END;
    }
    unsigned class = 0;
    unsigned searched = character == '\t' ? ' ' : character;
    while (class < CLASS_TOKEN && (unsigned char)class_characters[class] != searched) {
        class ++;
    }
    if (class == CLASS_TOKEN && !is_letter(character) && !is_token_mark(character)) {
        class = CLASS_TEXT;
    }
    unsigned next = extension_next[state - STATE_EXTENSION_SPACE] >> (4U * class) & 15U;
    vapi_status_t status = reject(character, VAPI_PENDING);
    if (next == NEXT_NONE && status == VAPI_PENDING) {
        status = VAPI_ERROR_HTTP_CHUNK;
    }
    response->state = next == NEXT_LINE_FEED ? (uint8_t)(STATE_SIZE + LINE_FEED)
                                             : (uint8_t)(STATE_EXTENSION_SPACE - 1U + next);
    return status;
}

/* A character of the status line before the reason phrase. */
static vapi_status_t read_status_line(vapi_http_response_t *response, unsigned character)
{
    unsigned state = response->state;
    unsigned expected = (unsigned char)status_line_start[state];
    unsigned digit = character - '0';
    response->state++;
    if (expected != '#') {
        digit = character == expected ? 0U : 10U;
    }
    if (digit > (state == STATUS_LINE_MINOR ? 1U : 9U)) {
        return state >= STATUS_LINE_VERSION && state < STATUS_LINE_CODE
                   ? VAPI_ERROR_HTTP_VERSION
                   : VAPI_ERROR_HTTP_STATUS_LINE;
    }
    response->status_code = (uint16_t)(response->status_code * 10U + digit);
    if (state == STATUS_LINE_MINOR) {
        response->http_1_0 = digit == 0U;
        response->status_code = 0U;
        response->flags = FLAG_FIRST | FLAG_LAST;
    }
    return VAPI_PENDING;
}

/* The first character of a header line. */
static vapi_status_t read_line_start(vapi_http_response_t *response, unsigned character)
{
    if (is_space(character)) {
        return VAPI_ERROR_HTTP_FOLDING;
    }
    if (response->header_room == 0U) {
        return VAPI_ERROR_HTTP_HEAD_LIMIT;
    }
    response->header_room--;
    response->header = VAPI_HTTP_HEADER_OTHER;
    response->state = STATE_NAME;
    unsigned letter = (character | 0x20U) - 'a';
    unsigned name = letter <= 25U ? first_names[letter] : 0U;
    match_start(response, name == 0U ? WORD_NAMES_END : name - 1U);
    return character == ':' ? VAPI_ERROR_HTTP_HEADER : VAPI_PENDING;
}

/* Status line, header lines and chunk lines, as far as the room for them goes. */
static vapi_status_t read_lines(vapi_http_response_t *response, vapi_slice_t *ref_input,
                                vapi_slice_t *out_piece)
{
    bool head = (response->state & ~(unsigned)LINE_FEED) < STATE_DATA_END;
    uint16_t *ref_room = head ? &response->head_room : &response->line_room;
    const char *cursor = ref_input->data;
    const char *end = cursor + (ref_input->size < *ref_room ? ref_input->size : *ref_room);
    vapi_status_t status = VAPI_PENDING;
    if (cursor == end) {
        return head ? VAPI_ERROR_HTTP_HEAD_LIMIT : VAPI_ERROR_HTTP_CHUNK_LIMIT;
    }
    do {
        unsigned character = (unsigned char)*cursor;
        unsigned state = response->state;
        if (state >= LINE_FEED) {
            status = character == '\n' ? line_end(response, state - LINE_FEED)
                                       : VAPI_ERROR_HTTP_LINE_ENDING;
            cursor++;
            if (state > STATE_DATA_END + LINE_FEED || response->state == STATE_MESSAGE_END) {
                /* What follows has another limit, or none. */
                end = cursor;
            }
            continue;
        }
        if (state < STATE_CODE_END || state > STATE_DATA_END) {
            status = state < STATE_CODE_END ? read_status_line(response, character)
                                            : read_size(response, character);
            cursor++;
            continue;
        }
        switch (state) {
        case STATE_CODE_END:
            response->state = STATE_REASON;
            if (character != ' ' && character != '\r') {
                status = reject(character, VAPI_ERROR_HTTP_STATUS_LINE);
            }
            break;
        case STATE_LINE:
            if (character == '\r') {
                response->state |= LINE_FEED;
                cursor++;
            } else {
                status = read_line_start(response, character);
            }
            break;
        case STATE_NAME:
            status = read_name(response, &cursor, end, out_piece);
            break;
        case STATE_VALUE:
            status = read_value(response, &cursor, end, out_piece);
            break;
        case STATE_DATA_END:
            response->state |= LINE_FEED;
            if (character != '\r') {
                status = reject(character, VAPI_ERROR_HTTP_CHUNK);
            }
            cursor++;
            break;
        default: /* STATE_REASON, STATE_UNKNOWN_VALUE */
            cursor = skip_text(cursor, end);
            if (cursor != end) {
                status = text_end(response, *cursor);
                cursor++;
            }
            break;
        }
    } while (status == VAPI_PENDING && cursor != end);
    size_t size = (size_t)(cursor - ref_input->data);
    *ref_room = (uint16_t)(*ref_room - size);
    vapi_slice_advance(ref_input, size);
    return status;
}

void vapi_http_response_start(vapi_http_response_t *response, vapi_http_method_t method,
                              vapi_http_headers_t headers)
{
    memset(response, 0, sizeof *response);
    response->method = (uint8_t)method;
    response->headers = (uint8_t)headers;
    response->head_room = VAPI_HTTP_HEAD_MAX;
    response->header_room = VAPI_HTTP_HEADER_COUNT_MAX;
}

/* What follows when no line is expected: body, the end of a chunk, or the end of the message. */
static vapi_status_t read_body(vapi_http_response_t *response, vapi_slice_t *ref_input,
                               vapi_slice_t *out_piece)
{
    if (response->remaining != 0U) {
        size_t size =
            ref_input->size < response->remaining ? ref_input->size : (size_t)response->remaining;
        *out_piece = vapi_slice(ref_input->data, size);
        vapi_slice_advance(ref_input, size);
        response->remaining -= size;
        return STEP_EVENT + VAPI_HTTP_EVENT_BODY;
    }
    if (response->state == STATE_CHUNK) {
        response->state = STATE_DATA_END;
        response->line_room = VAPI_HTTP_CHUNK_LINE_MAX + 2U;
        return VAPI_PENDING;
    }
    /* The members for reading stay as they are until the next status line. */
    if (response->keep_alive) {
        response->state = 0U;
        response->head_room = VAPI_HTTP_HEAD_MAX;
        response->header_room = VAPI_HTTP_HEADER_COUNT_MAX;
    } else {
        response->failure = VAPI_END;
    }
    return STEP_EVENT + VAPI_HTTP_EVENT_MESSAGE_END;
}

vapi_status_t vapi_http_response_next(vapi_http_response_t *response, vapi_slice_t *ref_input,
                                      vapi_http_response_event_t *out_event)
{
    out_event->piece = vapi_slice(NULL, 0U);
    while (response->failure == VAPI_OK) {
        bool lines = response->state < STATE_CHUNK;
        if (ref_input->size == 0U && (lines || response->remaining != 0U)) {
            return VAPI_PENDING;
        }
        vapi_status_t status = lines ? read_lines(response, ref_input, &out_event->piece)
                                     : read_body(response, ref_input, &out_event->piece);
        if (status >= STEP_EVENT) {
            unsigned flags = response->flags;
            response->flags = (uint8_t)((flags & ~(unsigned)FLAG_FIRST) |
                                        ((flags & FLAG_LAST) != 0U ? FLAG_FIRST : 0U));
            out_event->type = (vapi_http_event_t)(status - STEP_EVENT);
            out_event->header = (vapi_http_header_t)response->header;
            out_event->status_code = response->status_code;
            out_event->first = (flags & FLAG_FIRST) != 0U;
            out_event->last = (flags & FLAG_LAST) != 0U;
            out_event->trailer = (flags & FLAG_TRAILER) != 0U;
            return VAPI_OK;
        }
        if (status < 0) {
            response->failure = status;
        }
    }
    return response->failure;
}

vapi_status_t vapi_http_response_finish(vapi_http_response_t *response)
{
    if (response->failure == VAPI_OK) {
        bool between = response->state == 0U && response->head_room == VAPI_HTTP_HEAD_MAX;
        bool complete =
            response->state >= STATE_BODY &&
            (response->remaining == 0U || response->framing == VAPI_HTTP_FRAMING_UNTIL_CLOSE);
        response->failure = between || complete ? VAPI_END : VAPI_ERROR_HTTP_TRUNCATED;
    }
    return response->failure == VAPI_END ? VAPI_OK : response->failure;
}
