/*
 * Incremental parser of HTTP/1.1 responses (vapi/http_response.h).
 *
 * Follows RFC 9112: sections 2.2 and 4 (status line), 5 (field lines), 6.3 (body length), 7.1
 * (chunks), 9.3 (keep-alive). Status line, header lines and chunk-size lines are one machine over
 * bytes with tight loops for names and values; bodies are handed on without being looked at.
 *
 * The functions below answer a step: VAPI_PENDING (go on), a negative error, or STEP_EVENT and an
 * event.
 */
#include "vapi/http_response.h"

#include "vapi/word.h"

_Static_assert(sizeof(vapi_http_response_t) <= 96, "the state is promised to be 96 bytes at most");
_Static_assert(VAPI_HTTP_HEAD_MAX >= 512 && VAPI_HTTP_HEAD_MAX <= 65535, "see vapi/config.h");
_Static_assert(VAPI_HTTP_HEADER_COUNT_MAX >= 16 && VAPI_HTTP_HEADER_COUNT_MAX <= 65535,
               "see vapi/config.h");
_Static_assert(VAPI_HTTP_CHUNK_LINE_MAX >= 16 && VAPI_HTTP_CHUNK_LINE_MAX <= 65535,
               "see vapi/config.h");

enum {
    STEP_EVENT = 16, /* VAPI_HTTP_EVENT_ values are added */
    HELD_TABS = 32   /* held-back white space: HTABs are remembered among the first so many */
};

/*
 * What is expected next. The order matters: groups of states are told apart by comparison, and
 * states whose line ends in CR have those that wait for the LF TO_LINE_FEED behind them.
 */
enum state {
    STATE_STATUS_LINE, /* its beginning, of STATUS_LINE_START bytes */
    STATE_CODE_END,
    STATE_NAME,
    STATE_REASON,
    STATE_LINE,
    STATE_VALUE,
    STATE_UNKNOWN_VALUE, /* one that is not given */
    STATE_REASON_LINE_FEED,
    STATE_LINE_LINE_FEED, /* of the empty line */
    STATE_VALUE_LINE_FEED,
    STATE_UNKNOWN_VALUE_LINE_FEED,
    /* chunk lines, which have a limit of their own */
    STATE_DATA_LINE_FEED,
    STATE_DATA_END,
    STATE_SIZE_LINE_FEED,
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
    STATE_SIZE_START,
    STATE_SIZE,
    /* no lines: what is to be done between them */
    STATE_CHUNK,       /* the data of a chunk */
    STATE_FIRST_CHUNK, /* the first chunk's line begins */
    STATE_TRAILERS,    /* the trailers begin */
    STATE_BODY,        /* a body that is not chunked */
    STATE_MESSAGE_END
};

enum { TO_LINE_FEED = STATE_REASON_LINE_FEED - STATE_REASON };

/* Bytes of "HTTP/1.1 200". */
#define STATUS_LINE_START 12U

/* vapi_http_response_t.flags */
enum flag {
    FLAG_FIRST = 1,         /* the next piece of a name or value is its first */
    FLAG_LAST = 2,          /* the piece given is the last: the next is the first of another */
    FLAG_TRAILER = 4,       /* these lines are trailers */
    FLAG_INFORMATIONAL = 8, /* these lines are an interim answer's */
    FLAG_CLOSE = 16,        /* Connection: close */
    FLAG_KEEP_ALIVE = 32,   /* HTTP/1.1, or Connection: keep-alive */
    FLAG_CHUNKED = 64,      /* Transfer-Encoding: chunked */
    FLAG_LENGTH = 128       /* there was a Content-Length */
};

/* Characters of a token (RFC 9110, 5.6.2) but for letters, a bit each from ' ' on. */
static const uint32_t token_bits[] = {0x03FF6CFAU, 0xC0000000U, 0x50000001U};

/*
 * The words known: header names, connection options, the transfer coding. Words with the same
 * first letter stand together, each behind its length (in octal) and its number: that of
 * vapi_http_header_t for names.
 */
enum { NUMBER_CLOSE = 32, NUMBER_KEEP_ALIVE, NUMBER_CHUNKED };
#define WORDS_C                                                                                    \
    "\006\001cf-ray"                                                                               \
    "\012\002connection"                                                                           \
    "\020\003content-encoding"                                                                     \
    "\016\004content-length"                                                                       \
    "\015\005content-range"                                                                        \
    "\014\006content-type"                                                                         \
    "\005\040close"                                                                                \
    "\007\042chunked"
#define WORDS_D "\004\007date"
#define WORDS_K "\012\041keep-alive"
#define WORDS_L "\010\010location"
#define WORDS_R "\013\011retry-after"
#define WORDS_S                                                                                    \
    "\024\012sec-websocket-accept"                                                                 \
    "\030\013sec-websocket-extensions"                                                             \
    "\026\014sec-websocket-protocol"
#define WORDS_T "\021\015transfer-encoding"
#define WORDS_U "\007\016upgrade"
#define WORDS_X "\014\017x-request-id"
static const char words[] = WORDS_C WORDS_D WORDS_K WORDS_L WORDS_R WORDS_S WORDS_T WORDS_U WORDS_X
    "\0\0" /* where a word's first letter would be */;

/*
 * Where the words with each first letter begin, plus 1 (the NUL that sizeof counts); 0 for none.
 */
static const uint8_t first_words[26] = {
    ['c' - 'a'] = sizeof(""),
    ['d' - 'a'] = sizeof(WORDS_C),
    ['k' - 'a'] = sizeof(WORDS_C WORDS_D),
    ['l' - 'a'] = sizeof(WORDS_C WORDS_D WORDS_K),
    ['r' - 'a'] = sizeof(WORDS_C WORDS_D WORDS_K WORDS_L),
    ['s' - 'a'] = sizeof(WORDS_C WORDS_D WORDS_K WORDS_L WORDS_R),
    ['t' - 'a'] = sizeof(WORDS_C WORDS_D WORDS_K WORDS_L WORDS_R WORDS_S),
    ['u' - 'a'] = sizeof(WORDS_C WORDS_D WORDS_K WORDS_L WORDS_R WORDS_S WORDS_T),
    ['x' - 'a'] = sizeof(WORDS_C WORDS_D WORDS_K WORDS_L WORDS_R WORDS_S WORDS_T WORDS_U),
};

_Static_assert(sizeof((vapi_http_response_t *)NULL)->kept > 24U, "the longest word fits");

/*
 * Chunk extensions (RFC 9112, 7.1.1): *( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string )
 * ] )
 */
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
static const char class_characters[] = " ;=\"\\\r";

_Static_assert(sizeof class_characters - 1U == CLASS_TOKEN, "one for each");

/*
 * The next state of each state at each class, four bits each, counted from STATE_SIZE_LINE_FEED
 * plus 1; 0 is an error.
 */
#define NEXT(class, state)                                                                         \
    ((uint32_t)(STATE_##state - STATE_SIZE_LINE_FEED + 1) << 4 * CLASS_##class)
#define WITHIN(class, state) NEXT(class, EXTENSION_##state)
static const uint32_t extension_next[] = {
    /* SPACE */ WITHIN(SPACE, SPACE) | WITHIN(SEMICOLON, NAME_START),
    /* NAME_START */ WITHIN(SPACE, NAME_START) | WITHIN(TOKEN, NAME),
    /* NAME */ WITHIN(SPACE, NAME_END) | WITHIN(SEMICOLON, NAME_START) |
        WITHIN(EQUALS, VALUE_START) | WITHIN(TOKEN, NAME) | NEXT(RETURN, SIZE_LINE_FEED),
    /* NAME_END */ WITHIN(SPACE, NAME_END) | WITHIN(SEMICOLON, NAME_START) |
        WITHIN(EQUALS, VALUE_START),
    /* VALUE_START */ WITHIN(SPACE, VALUE_START) | WITHIN(QUOTE, QUOTED) | WITHIN(TOKEN, TOKEN),
    /* TOKEN */ WITHIN(SPACE, SPACE) | WITHIN(SEMICOLON, NAME_START) | WITHIN(TOKEN, TOKEN) |
        NEXT(RETURN, SIZE_LINE_FEED),
    /* QUOTED */ WITHIN(SPACE, QUOTED) | WITHIN(SEMICOLON, QUOTED) | WITHIN(EQUALS, QUOTED) |
        WITHIN(QUOTE, END) | WITHIN(BACKSLASH, ESCAPED) | WITHIN(TOKEN, QUOTED) |
        WITHIN(TEXT, QUOTED),
    /* ESCAPED */ WITHIN(SPACE, QUOTED) | WITHIN(SEMICOLON, QUOTED) | WITHIN(EQUALS, QUOTED) |
        WITHIN(QUOTE, QUOTED) | WITHIN(BACKSLASH, QUOTED) | WITHIN(TOKEN, QUOTED) |
        WITHIN(TEXT, QUOTED),
    /* END */ WITHIN(SPACE, SPACE) | WITHIN(SEMICOLON, NAME_START) | NEXT(RETURN, SIZE_LINE_FEED),
};

_Static_assert(CLASSES == 8 && STATE_EXTENSION_END - STATE_SIZE_LINE_FEED + 1 < 16,
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

/*
 * The first character from `cursor` on that is_text() refuses, or the end. Four at a time: most of
 * a head is this.
 */
static const char *skip_text(const char *cursor, const char *end)
{
    size_t fours = (size_t)(end - cursor) / 4U;
    if (fours != 0U) {
        do {
            uint32_t four = vapi_word_load(cursor);
            /*
             * Sets bit 7 of a byte below 0x20 or equal to 0x7F; carries and bytes above ASCII are
             * false alarms.
             */
            if (((four - 0x20202020U) | (four + 0x01010101U)) & 0x80808080U) {
                break;
            }
            cursor += 4;
            fours--;
        } while (fours != 0U);
    }
    while (cursor != end && is_text((unsigned char)*cursor)) {
        cursor++;
    }
    return cursor;
}

/*
 * Keeps the part of a word that the end of the input cuts off. What is too long is no known word.
 */
static void keep(vapi_http_response_t *response, const char *begin, const char *end)
{
    for (; begin != end && response->kept_size < sizeof response->kept; begin++) {
        response->kept[response->kept_size] = *begin;
        response->kept_size++;
    }
}

/* Looks a word up, which may have begun in what is kept. @return its number, or 0. */
static unsigned find(vapi_http_response_t *response, const char *begin, const char *end)
{
    if (response->kept_size != 0U) {
        keep(response, begin, end);
        begin = response->kept;
        end = begin + response->kept_size;
        response->kept_size = 0U;
    }
    size_t size = (size_t)(end - begin);
    /* Bit 5 makes letters lower case, and no other character of a word a letter. */
    unsigned letter = size == 0U ? 0U : ((unsigned char)*begin | 0x20U);
    unsigned first = letter - 'a' <= 25U ? first_words[letter - 'a'] : 0U;
    if (first == 0U) {
        return 0U;
    }
    const char *word = words + first - 1U;
    while ((unsigned char)word[2] == letter) {
        size_t length = (unsigned char)word[0];
        size_t same = 1;
        if (length == size) {
            while (same < size &&
                   ((unsigned char)begin[same] | 0x20U) == (unsigned char)word[2U + same]) {
                same++;
            }
            if (same == size) {
                return (unsigned char)word[1];
            }
        }
        word += 2U + length;
    }
    return 0U;
}

/*
 * Adds a digit, in either case, to a length. False: it is none, or the length becomes larger than
 * 2^63 - 1.
 */
static bool add_digit(uint64_t *ref_number, unsigned base, unsigned character)
{
    unsigned digit = character - '0';
    if (digit > 9U) {
        digit = (character | 0x20U) - ('a' - 10U);
        if (digit < 10U) {
            return false;
        }
    }
    /*
     * Below 2^60 one more digit of base 16 cannot overflow; from there on it is too large anyway.
     */
    if (digit >= base || *ref_number >> 60 != 0U) {
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
        if (!add_digit(&response->content_length, 10U, (unsigned char)piece.data[i])) {
            return piece.data[i] == ',' ? VAPI_ERROR_HTTP_LENGTH_CONFLICT : VAPI_ERROR_HTTP_LENGTH;
        }
    }
    return VAPI_PENDING;
}

/*
 * Transfer-Encoding: chunked and nothing else. Connection: a list of options, of which two count.
 */
static vapi_status_t take_words(vapi_http_response_t *response, vapi_slice_t piece)
{
    const char *cursor = piece.data;
    const char *end = cursor + piece.size;
    for (;; cursor++) {
        const char *begin = cursor;
        while (cursor != end && *cursor != ',' && !is_space((unsigned char)*cursor)) {
            cursor++;
        }
        if (cursor == end && (response->flags & FLAG_LAST) == 0U) {
            keep(response, begin, end);
            return VAPI_PENDING;
        }
        unsigned number = find(response, begin, cursor);
        if (response->header != VAPI_HTTP_HEADER_CONNECTION) {
            if (number != NUMBER_CHUNKED || (response->flags & FLAG_CHUNKED) != 0U) {
                return VAPI_ERROR_HTTP_TRANSFER_ENCODING;
            }
            response->flags |= FLAG_CHUNKED;
        } else if (number == NUMBER_CLOSE) {
            response->flags |= FLAG_CLOSE;
        } else if (number == NUMBER_KEEP_ALIVE) {
            response->flags |= FLAG_KEEP_ALIVE;
        }
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
        response->state = STATE_STATUS_LINE;
        return VAPI_PENDING;
    }
    unsigned framing = VAPI_HTTP_FRAMING_UNTIL_CLOSE;
    uint64_t remaining = VAPI_HTTP_LENGTH_UNKNOWN;
    if (flags & FLAG_LENGTH) {
        framing = VAPI_HTTP_FRAMING_LENGTH;
        remaining = response->content_length;
    }
    response->content_length = remaining;
    response->state = STATE_BODY;
    if (flags & FLAG_CHUNKED) {
        if (flags & FLAG_LENGTH) {
            return VAPI_ERROR_HTTP_LENGTH_CONFLICT;
        }
        if (response->http_1_0) {
            return VAPI_ERROR_HTTP_TRANSFER_ENCODING;
        }
        framing = VAPI_HTTP_FRAMING_CHUNKED;
        remaining = 0U;
        response->state = STATE_FIRST_CHUNK;
    }
    if (response->status_code == 101U) {
        response->failure = VAPI_END;
        return STEP_EVENT + VAPI_HTTP_EVENT_SWITCHED;
    }
    if (response->method == VAPI_HTTP_HEAD || response->status_code == 204U ||
        response->status_code == 304U) {
        framing = VAPI_HTTP_FRAMING_NONE;
        remaining = 0U;
        response->state = STATE_BODY;
    }
    response->remaining = remaining;
    response->framing = (uint8_t)framing;
    response->keep_alive = framing != VAPI_HTTP_FRAMING_UNTIL_CLOSE &&
                           (flags & (FLAG_CLOSE | FLAG_KEEP_ALIVE)) == FLAG_KEEP_ALIVE;
    return STEP_EVENT + VAPI_HTTP_EVENT_HEAD_END;
}

/* A line other than a header's has ended; `state` is the one that waited for its LF. */
static vapi_status_t line_end(vapi_http_response_t *response, unsigned state)
{
    response->state = STATE_LINE;
    if (state == STATE_LINE_LINE_FEED) {
        return head_end(response);
    }
    if (state == STATE_REASON_LINE_FEED) {
        if (response->status_code - 100U <= 99U && response->status_code != 101U) {
            response->flags |= FLAG_INFORMATIONAL;
            return STEP_EVENT + VAPI_HTTP_EVENT_INFORMATIONAL;
        }
        return STEP_EVENT + VAPI_HTTP_EVENT_STATUS;
    }
    if (state == STATE_DATA_LINE_FEED) {
        response->state = STATE_SIZE_START;
    } else {
        response->state = response->remaining != 0U ? STATE_CHUNK : STATE_TRAILERS;
    }
    return VAPI_PENDING;
}

/* The first character of a header line. */
static vapi_status_t read_line_start(vapi_http_response_t *response, unsigned character)
{
    if (!is_letter(character)) {
        if (is_space(character)) {
            return VAPI_ERROR_HTTP_FOLDING;
        }
        if (character == ':') {
            return VAPI_ERROR_HTTP_HEADER;
        }
    }
    if (response->header_room == 0U) {
        return VAPI_ERROR_HTTP_HEAD_LIMIT;
    }
    response->header_room--;
    response->state = STATE_NAME;
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
        if (!is_letter(character) && character != '-' &&
            (character == ':' || !is_token_mark(character))) {
            break;
        }
    }
    *ref_cursor = cursor;
    unsigned flags = response->flags & ~(unsigned)FLAG_LAST;
    unsigned header = VAPI_HTTP_HEADER_OTHER;
    bool all = response->headers == VAPI_HTTP_HEADERS_ALL;
    bool silent = (flags & FLAG_INFORMATIONAL) != 0U;
    if (cursor == end) {
        keep(response, begin, cursor);
    } else {
        if (character != ':') {
            return reject(character, VAPI_ERROR_HTTP_HEADER);
        }
        ++*ref_cursor;
        flags |= FLAG_LAST;
        header = find(response, begin, cursor);
        if (header >= NUMBER_CLOSE) {
            header = VAPI_HTTP_HEADER_OTHER;
        }
        response->state = STATE_UNKNOWN_VALUE;
        if (!silent && (all || header != VAPI_HTTP_HEADER_OTHER)) {
            response->state = STATE_VALUE;
        }
    }
    response->header = (uint8_t)header;
    if (silent || !all) {
        return VAPI_PENDING;
    }
    response->flags = (uint8_t)flags;
    *out_piece = vapi_slice(begin, (size_t)(cursor - begin));
    return STEP_EVENT + VAPI_HTTP_EVENT_HEADER_NAME;
}

/*
 * A piece of a value that is given, without the white space around it. White space at the end of a
 * piece is held back in `spaces` and `tabs`: what comes next decides whether it is part of the
 * value.
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
        if (stop != end && *stop == '\r') {
            *ref_cursor = stop + 1;
            response->state = STATE_VALUE_LINE_FEED;
            flags |= FLAG_LAST;
        } else if (cursor == begin) {
            /* What stood before has been given. */
            return reject((unsigned char)*stop, VAPI_ERROR_HTTP_HEADER);
        }
    }
    response->flags = (uint8_t)flags;
    *out_piece = vapi_slice(begin, (size_t)(cursor - begin));
    vapi_status_t status = VAPI_PENDING;
    if ((flags & FLAG_TRAILER) == 0U) {
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
    if (state >= STATE_SIZE_START) {
        if (add_digit(&response->remaining, 16U, character)) {
            response->state = STATE_SIZE;
            return VAPI_PENDING;
        }
        if (state == STATE_SIZE_START) {
            return reject(character, VAPI_ERROR_HTTP_CHUNK);
        }
        state = STATE_EXTENSION_END;
    }
    const char *found = class_characters;
    while (*found != '\0' && *found != (char)character) {
        found++;
    }
    unsigned class = (unsigned)(found - class_characters);
    if (class == CLASS_TOKEN && !is_letter(character) && !is_token_mark(character)) {
        class = character == '\t' ? CLASS_SPACE : CLASS_TEXT;
    }
    unsigned next = extension_next[state - STATE_EXTENSION_SPACE] >> (4U * class) & 15U;
    vapi_status_t status = reject(character, VAPI_PENDING);
    if (next == 0U && status == VAPI_PENDING) {
        status = VAPI_ERROR_HTTP_CHUNK;
    }
    response->state = (uint8_t)(STATE_SIZE_LINE_FEED - 1U + next);
    return status;
}

/*
 * The beginning of the status line. Another protocol is noticed at once, the rest when all of it
 * is there.
 */
static vapi_status_t read_status_line(vapi_http_response_t *response)
{
    const char *start = response->kept;
    size_t size = response->kept_size;
    if (memcmp(start, "HTTP/", size < 5U ? size : 5U) != 0) {
        return VAPI_ERROR_HTTP_STATUS_LINE;
    }
    if (size < STATUS_LINE_START) {
        return VAPI_PENDING;
    }
    unsigned minor = (unsigned char)start[7] - (unsigned)'0';
    unsigned code = 0;
    if (start[5] != '1' || start[6] != '.' || minor > 1U || start[8] != ' ') {
        return VAPI_ERROR_HTTP_VERSION;
    }
    for (unsigned i = 9; i < STATUS_LINE_START; i++) {
        unsigned digit = (unsigned char)start[i] - (unsigned)'0';
        if (digit > 9U) {
            return VAPI_ERROR_HTTP_STATUS_LINE;
        }
        code = code * 10U + digit;
    }
    response->kept_size = 0U;
    response->status_code = (uint16_t)code;
    response->http_1_0 = minor == 0U;
    response->flags =
        minor == 0U ? FLAG_FIRST | FLAG_LAST : FLAG_FIRST | FLAG_LAST | FLAG_KEEP_ALIVE;
    response->state = STATE_CODE_END;
    return VAPI_PENDING;
}

/* Status line, header lines and chunk lines, as far as the room for them goes. */
static vapi_status_t read_lines(vapi_http_response_t *response, vapi_slice_t *ref_input,
                                vapi_slice_t *out_piece)
{
    const char *cursor = ref_input->data;
    const char *end =
        cursor + (ref_input->size < response->room ? ref_input->size : response->room);
    vapi_status_t status = VAPI_PENDING;
    while (status == VAPI_PENDING && cursor != end && response->state < STATE_CHUNK) {
        unsigned character = (unsigned char)*cursor;
        unsigned state = response->state;
        switch (state) {
        case STATE_STATUS_LINE: {
            size_t missing = STATUS_LINE_START - response->kept_size;
            const char *stop = (size_t)(end - cursor) < missing ? end : cursor + missing;
            keep(response, cursor, stop);
            cursor = stop;
            status = read_status_line(response);
            break;
        }
        case STATE_CODE_END:
            response->state = STATE_REASON;
            if (character != ' ' && character != '\r') {
                status = reject(character, VAPI_ERROR_HTTP_STATUS_LINE);
            }
            break;
        case STATE_LINE:
            if (character == '\r') {
                response->state = STATE_LINE_LINE_FEED;
                cursor++;
                break;
            }
            status = read_line_start(response, character);
            if (status != VAPI_PENDING) {
                break;
            }
            /* fall through */
        case STATE_NAME:
            status = read_name(response, &cursor, end, out_piece);
            if (response->state != STATE_UNKNOWN_VALUE) {
                break;
            }
            /* fall through */
        case STATE_REASON:
        case STATE_UNKNOWN_VALUE:
            cursor = skip_text(cursor, end);
            if (cursor != end) {
                character = (unsigned char)*cursor;
                cursor++;
                if (character == '\r') {
                    response->state = (uint8_t)(response->state + TO_LINE_FEED);
                } else if (character != '\t') {
                    status = reject(character, VAPI_ERROR_HTTP_HEADER);
                }
            }
            break;
        case STATE_VALUE:
            status = read_value(response, &cursor, end, out_piece);
            break;
        case STATE_DATA_END:
            response->state = STATE_DATA_LINE_FEED;
            if (character != '\r') {
                status = reject(character, VAPI_ERROR_HTTP_CHUNK);
            }
            cursor++;
            break;
        case STATE_VALUE_LINE_FEED:
        case STATE_UNKNOWN_VALUE_LINE_FEED:
            response->state = STATE_LINE;
            if (character != '\n') {
                status = VAPI_ERROR_HTTP_LINE_ENDING;
            }
            cursor++;
            break;
        case STATE_REASON_LINE_FEED:
        case STATE_LINE_LINE_FEED:
        case STATE_DATA_LINE_FEED:
        case STATE_SIZE_LINE_FEED:
            status = character == '\n' ? line_end(response, state) : VAPI_ERROR_HTTP_LINE_ENDING;
            cursor++;
            break;
        default:
            status = read_size(response, character);
            cursor++;
            break;
        }
    }
    size_t size = (size_t)(cursor - ref_input->data);
    response->room -= (uint32_t)size;
    vapi_slice_advance(ref_input, size);
    return status;
}

void vapi_http_response_start(vapi_http_response_t *response, vapi_http_method_t method,
                              vapi_http_headers_t headers)
{
    memset(response, 0, sizeof *response);
    response->method = (uint8_t)method;
    response->headers = (uint8_t)headers;
    response->room = VAPI_HTTP_HEAD_MAX;
    response->header_room = VAPI_HTTP_HEADER_COUNT_MAX;
}

/*
 * What is due where no line is read: body, the beginning of other lines, or the end of the
 * message.
 */
static vapi_status_t read_between(vapi_http_response_t *response, vapi_slice_t *ref_input,
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
    unsigned state = response->state;
    response->room = VAPI_HTTP_HEAD_MAX;
    if (state == STATE_TRAILERS) {
        response->state = STATE_LINE;
        response->flags |= FLAG_TRAILER;
        return VAPI_PENDING;
    }
    if (state < STATE_TRAILERS) {
        /* The limit is that of a chunk-size line, with the end of the chunk before it. */
        response->room = VAPI_HTTP_CHUNK_LINE_MAX + (state == STATE_CHUNK ? 2U : 0U);
        response->state = state == STATE_CHUNK ? STATE_DATA_END : STATE_SIZE_START;
        return VAPI_PENDING;
    }
    /* The members for reading stay as they are until the next status line. */
    response->state = STATE_STATUS_LINE;
    response->header_room = VAPI_HTTP_HEADER_COUNT_MAX;
    if (!response->keep_alive) {
        response->failure = VAPI_END;
    }
    return STEP_EVENT + VAPI_HTTP_EVENT_MESSAGE_END;
}

vapi_status_t vapi_http_response_next(vapi_http_response_t *response, vapi_slice_t *ref_input,
                                      vapi_http_response_event_t *out_event)
{
    out_event->piece = vapi_slice(NULL, 0U);
    while (response->failure == VAPI_OK) {
        vapi_status_t status;
        if (response->state >= STATE_CHUNK) {
            if (ref_input->size == 0U && response->remaining != 0U) {
                return VAPI_PENDING;
            }
            status = read_between(response, ref_input, &out_event->piece);
        } else {
            if (ref_input->size == 0U) {
                return VAPI_PENDING;
            }
            status = response->state < STATE_DATA_LINE_FEED ? VAPI_ERROR_HTTP_HEAD_LIMIT
                                                            : VAPI_ERROR_HTTP_CHUNK_LIMIT;
            if (response->room != 0U) {
                status = read_lines(response, ref_input, &out_event->piece);
            }
        }
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
        bool between = response->state == STATE_STATUS_LINE && response->room == VAPI_HTTP_HEAD_MAX;
        bool complete =
            response->state >= STATE_BODY &&
            (response->remaining == 0U || response->framing == VAPI_HTTP_FRAMING_UNTIL_CLOSE);
        response->failure = between || complete ? VAPI_END : VAPI_ERROR_HTTP_TRUNCATED;
    }
    return response->failure == VAPI_END ? VAPI_OK : response->failure;
}
