/*
 * Incremental parser of HTTP/1.1 responses (vapi/http_response.h).
 *
 * Follows RFC 9112: sections 2.2 and 4 (status line), 5 (field lines), 6.3 (body length), 7.1 (chunks),
 * 9.3 (keep-alive). Status line, header lines and chunk-size lines are one machine over bytes with tight
 * loops for names and values; bodies are handed on without being looked at.
 */
#include "vapi/http_response.h"

_Static_assert(sizeof(vapi_http_response_t) <= 96, "the state is promised to be 96 bytes at most");
_Static_assert(VAPI_HTTP_HEAD_MAX >= 512 && VAPI_HTTP_HEAD_MAX <= 65535, "see vapi/config.h");
_Static_assert(VAPI_HTTP_HEADER_COUNT_MAX >= 16 && VAPI_HTTP_HEADER_COUNT_MAX <= 65535,
               "see vapi/config.h");
_Static_assert(VAPI_HTTP_CHUNK_LINE_MAX >= 16 && VAPI_HTTP_CHUNK_LINE_MAX <= 65535 - 2,
               "see vapi/config.h");

/* What is expected next. The order matters: ranges of states are told apart by comparison. */
enum state {
    /* 0..6: so many bytes of "HTTP/1." have been read */
    STATE_MINOR_VERSION = 7,
    STATE_VERSION_END,
    STATE_CODE, /* three states, one a digit */
    STATE_CODE_END = STATE_CODE + 3,
    STATE_REASON,
    STATE_STATUS_LINE_FEED,
    STATE_LINE,
    STATE_NAME,
    STATE_VALUE_START,
    STATE_VALUE,
    STATE_VALUE_LINE_FEED,
    STATE_HEAD_LINE_FEED,
    /* chunk lines, which have a limit of their own */
    STATE_DATA_RETURN,
    STATE_DATA_LINE_FEED,
    STATE_SIZE_START,
    STATE_SIZE,
    STATE_EXTENSION, /* and enum extension from there on */
    STATE_SIZE_LINE_FEED = STATE_EXTENSION + 10,
    STATE_BODY,
    STATE_MESSAGE_END
};

/* vapi_http_response_t.flags */
enum flag {
    FLAG_FIRST = 1,             /* no piece of this name or value has been given */
    FLAG_GIVEN = 2,             /* this value comes as events */
    FLAG_TRAILER = 4,           /* these lines are trailers */
    FLAG_CLOSE = 8,             /* Connection: close */
    FLAG_KEEP_ALIVE = 16,       /* Connection: keep-alive */
    FLAG_TRANSFER_ENCODING = 32 /* there was a Transfer-Encoding */
};

/* Held-back white space: HTABs are remembered among the first so many. */
#define HELD_TABS 32U

/* Characters of a token (RFC 9110, 5.6.2), a bit each. */
static const uint32_t token_bits[4] = {0U, 0x03FF6CFAU, 0xC7FFFFFEU, 0x57FFFFFFU};

/*
 * The words known: header names in the order of vapi_http_header_t, the transfer coding, the connection
 * options. Front-coded to be matched byte by byte: `shared` bytes are those of the word before, the rest
 * stands in word_rests. Words that begin alike stand together; length 0 ends a list.
 */
typedef struct word_shape {
    uint8_t shared; /* bytes in common with the word before */
    uint8_t length; /* bytes of the whole word */
} word_shape_t;

static const word_shape_t word_shapes[] = {
    {0, 13},          /* accept-ranges */
    {0, 6},           /* cf-ray */
    {1, 10},          /* connection */
    {3, 16},          /* content-encoding */
    {8, 14},          /* content-length */
    {8, 13},          /* content-range */
    {8, 12},          /* content-type */
    {0, 4},           /* date */
    {0, 4},           /* etag */
    {0, 8},           /* location */
    {0, 11},          /* retry-after */
    {0, 20},          /* sec-websocket-accept */
    {14, 24},         /* sec-websocket-extensions */
    {14, 22},         /* sec-websocket-protocol */
    {0, 17},          /* transfer-encoding */
    {0, 7},           /* upgrade */
    {0, 12},          /* x-request-id */
    {0, 0},   {0, 7}, /* chunked */
    {0, 0},   {0, 5}, /* close */
    {0, 10},          /* keep-alive */
    {0, 0},
};

static const char word_rests[] = "accept-rangescf-rayonnectiontent-encodinglengthrangetypedateetag"
                                 "locationretry-aftersec-websocket-acceptextensionsprotocol"
                                 "transfer-encodingupgradex-request-idchunkedclosekeep-alive";

/* Where the lists begin, in word_shapes and in word_rests. */
enum {
    WORD_NAMES = 0,
    REST_NAMES = 0,
    WORD_CODINGS = 18,
    REST_CODINGS = 157,
    WORD_OPTIONS = 20,
    REST_OPTIONS = 164,
    WORD_CLOSE = 20,
    NO_WORD = 255 /* vapi_http_response_t.matched: no word of the list begins like this */
};

_Static_assert(VAPI_HTTP_HEADER_X_REQUEST_ID == WORD_CODINGS - 1, "one word for each header");
_Static_assert(sizeof word_rests - 1U == REST_OPTIONS + 15, "offsets fit the text");

/*
 * Chunk extensions (RFC 9112, 7.1.1): for each state and class of character the next state, four bits
 * each; 0 is an error. A state may end the line when its `return` column says so.
 *
 *   *( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )
 */
enum extension {
    EXTENSION_ERROR,
    EXTENSION_SPACE,      /* white space where only ';' may follow */
    EXTENSION_NAME_START, /* behind ';' */
    EXTENSION_NAME,
    EXTENSION_NAME_END,    /* white space behind a name */
    EXTENSION_VALUE_START, /* behind '=' */
    EXTENSION_TOKEN,
    EXTENSION_QUOTED,
    EXTENSION_ESCAPED, /* behind '\' in a quoted string */
    EXTENSION_END,     /* behind the size or a quoted string */
    EXTENSION_RETURN   /* CR read: the same as STATE_SIZE_LINE_FEED */
};

_Static_assert((int)STATE_SIZE_LINE_FEED == (int)STATE_EXTENSION + (int)EXTENSION_RETURN,
               "one state, two names");

enum extension_class {
    CLASS_SPACE,
    CLASS_SEMICOLON,
    CLASS_EQUALS,
    CLASS_QUOTE,
    CLASS_BACKSLASH,
    CLASS_TOKEN,
    CLASS_TEXT,
    CLASS_RETURN,
    CLASS_CONTROL
};

static const uint8_t extension_next[][CLASS_CONTROL + 1] = {
    [EXTENSION_SPACE - 1] = {EXTENSION_SPACE, EXTENSION_NAME_START},
    [EXTENSION_NAME_START -
        1] = {[CLASS_SPACE] = EXTENSION_NAME_START, [CLASS_TOKEN] = EXTENSION_NAME},
    [EXTENSION_NAME - 1] =
        {EXTENSION_NAME_END, EXTENSION_NAME_START,
         EXTENSION_VALUE_START, [CLASS_TOKEN] = EXTENSION_NAME, [CLASS_RETURN] = EXTENSION_RETURN},
    [EXTENSION_NAME_END - 1] = {EXTENSION_NAME_END, EXTENSION_NAME_START, EXTENSION_VALUE_START},
    [EXTENSION_VALUE_START - 1] = {[CLASS_SPACE] = EXTENSION_VALUE_START,
                                   [CLASS_QUOTE] = EXTENSION_QUOTED,
                                   [CLASS_TOKEN] = EXTENSION_TOKEN},
    [EXTENSION_TOKEN - 1] =
        {EXTENSION_SPACE,
         EXTENSION_NAME_START, [CLASS_TOKEN] = EXTENSION_TOKEN, [CLASS_RETURN] = EXTENSION_RETURN},
    [EXTENSION_QUOTED - 1] = {EXTENSION_QUOTED, EXTENSION_QUOTED, EXTENSION_QUOTED, EXTENSION_END,
                              EXTENSION_ESCAPED, EXTENSION_QUOTED, EXTENSION_QUOTED},
    [EXTENSION_ESCAPED - 1] = {EXTENSION_QUOTED, EXTENSION_QUOTED, EXTENSION_QUOTED,
                               EXTENSION_QUOTED, EXTENSION_QUOTED, EXTENSION_QUOTED,
                               EXTENSION_QUOTED},
    [EXTENSION_END - 1] = {EXTENSION_SPACE,
                           EXTENSION_NAME_START, [CLASS_RETURN] = EXTENSION_RETURN},
};

static bool is_token(unsigned character)
{
    return character < 128U && (token_bits[character >> 5] >> (character & 31U) & 1U) != 0U;
}

static bool is_space(char character)
{
    return character == ' ' || character == '\t';
}

/* A character that may stand in a value or reason phrase, HTAB excepted. */
static bool is_text(unsigned character)
{
    return character >= 0x20U && character != 0x7FU;
}

/* The name of the error at a character of the head that does not belong where it stands. */
static vapi_status_t reject(unsigned character, vapi_status_t otherwise)
{
    if (character == '\n') {
        return VAPI_ERROR_HTTP_LINE_ENDING;
    }
    return is_text(character) || character == '\t' || character == '\r' ? otherwise
                                                                        : VAPI_ERROR_HTTP_NUL;
}

static vapi_status_t reject_chunk(unsigned character)
{
    return character == '\n' ? VAPI_ERROR_HTTP_LINE_ENDING : VAPI_ERROR_HTTP_CHUNK;
}

/* The first character from `cursor` on that is_text() refuses, or the end. Four at a time, because most of a head is this. */
static const char *skip_text(const char *cursor, const char *end)
{
    while (end - cursor >= 4) {
        uint32_t four;
        memcpy(&four, cursor, sizeof four);
        /* Bit 7 of a byte below 0x20 or equal to 0x7F gets set; a carry makes false alarms, never misses. */
        if (((four - 0x20202020U) | (four + 0x01010101U)) & ~four & 0x80808080U) {
            break;
        }
        cursor += 4;
    }
    while (cursor != end && is_text((unsigned char)*cursor)) {
        cursor++;
    }
    return cursor;
}

static void match_start(vapi_http_response_t *response, uint8_t word, uint8_t rest)
{
    response->word = word;
    response->word_rest = rest;
    response->matched = 0U;
}

/* Takes one character, in lower case, into the comparison with the words of a list. */
static void match(vapi_http_response_t *response, unsigned character)
{
    unsigned matched = response->matched;
    if (matched == NO_WORD) {
        return;
    }
    const word_shape_t *shape = &word_shapes[response->word];
    const char *rest = &word_rests[response->word_rest];
    while (matched == shape->length || (unsigned char)rest[matched - shape->shared] != character) {
        do {
            rest += shape->length - shape->shared;
            shape++;
        } while (shape->shared > matched);
        if (shape->shared < matched || shape->length == 0U) {
            response->matched = NO_WORD;
            return;
        }
    }
    response->word = (uint8_t)(shape - word_shapes);
    response->word_rest = (uint8_t)(rest - word_rests);
    response->matched = (uint8_t)(matched + 1U);
}

static bool match_complete(const vapi_http_response_t *response)
{
    return response->matched == word_shapes[response->word].length;
}

/* A connection option ends (RFC 9112, 9.3). */
static void take_option(vapi_http_response_t *response)
{
    if (match_complete(response)) {
        response->flags |= response->word == WORD_CLOSE ? FLAG_CLOSE : FLAG_KEEP_ALIVE;
    }
    match_start(response, WORD_OPTIONS, REST_OPTIONS);
}

/* Content-Length: digits once, nothing else (RFC 9110, 8.6, lets a recipient refuse lists). */
static vapi_status_t take_length(vapi_http_response_t *response,
                                 const vapi_http_response_event_t *event)
{
    if (event->first) {
        if (response->content_length != VAPI_HTTP_LENGTH_UNKNOWN) {
            return VAPI_ERROR_HTTP_LENGTH_CONFLICT;
        }
        if (event->piece.size == 0U) {
            return VAPI_ERROR_HTTP_LENGTH;
        }
        response->content_length = 0U;
    }
    for (size_t i = 0; i < event->piece.size; i++) {
        unsigned digit = (unsigned char)event->piece.data[i] - (unsigned)'0';
        if (digit > 9U) {
            return event->piece.data[i] == ',' ? VAPI_ERROR_HTTP_LENGTH_CONFLICT
                                               : VAPI_ERROR_HTTP_LENGTH;
        }
        /* Below 2^60 the step cannot overflow 64 bits; what is 2^60 or more has no room for a digit. */
        if (response->content_length >> 60 != 0U) {
            return VAPI_ERROR_HTTP_LENGTH;
        }
        response->content_length = response->content_length * 10U + digit;
        if (response->content_length >> 63 != 0U) {
            return VAPI_ERROR_HTTP_LENGTH;
        }
    }
    return VAPI_OK;
}

/* Looks at a piece of a value that decides where the message or the connection ends. */
static vapi_status_t take_framing(vapi_http_response_t *response,
                                  const vapi_http_response_event_t *event)
{
    bool options = response->header == VAPI_HTTP_HEADER_CONNECTION;
    if (response->header == VAPI_HTTP_HEADER_CONTENT_LENGTH) {
        return take_length(response, event);
    }
    if (!options && response->header != VAPI_HTTP_HEADER_TRANSFER_ENCODING) {
        return VAPI_OK;
    }
    if (event->first) {
        if (options) {
            match_start(response, WORD_OPTIONS, REST_OPTIONS);
        } else {
            if (response->flags & FLAG_TRANSFER_ENCODING) {
                return VAPI_ERROR_HTTP_TRANSFER_ENCODING;
            }
            response->flags |= FLAG_TRANSFER_ENCODING;
            match_start(response, WORD_CODINGS, REST_CODINGS);
        }
    }
    for (size_t i = 0; i < event->piece.size; i++) {
        char character = event->piece.data[i];
        if (options && (character == ',' || is_space(character))) {
            take_option(response);
        } else {
            match(response, (unsigned char)character | 0x20U);
        }
    }
    if (event->last) {
        if (options) {
            take_option(response);
        } else if (!match_complete(response)) {
            return VAPI_ERROR_HTTP_TRANSFER_ENCODING;
        }
    }
    return VAPI_OK;
}

static bool is_informational(const vapi_http_response_t *response)
{
    return response->status_code >= 100U && response->status_code < 200U &&
           response->status_code != 101U;
}

static vapi_status_t give(const vapi_http_response_t *response, vapi_http_event_t type,
                          vapi_http_response_event_t *out_event)
{
    out_event->piece = vapi_slice(NULL, 0U);
    out_event->type = type;
    out_event->header = VAPI_HTTP_HEADER_OTHER;
    out_event->status_code = response->status_code;
    out_event->first = false;
    out_event->last = false;
    out_event->trailer = false;
    return VAPI_OK;
}

/* Gives a piece of a name or value. */
static vapi_status_t give_piece(vapi_http_response_t *response, vapi_http_event_t type,
                                vapi_slice_t piece, bool last,
                                vapi_http_response_event_t *out_event)
{
    (void)give(response, type, out_event);
    out_event->piece = piece;
    out_event->header = (vapi_http_header_t)response->header;
    out_event->first = (response->flags & FLAG_FIRST) != 0U;
    out_event->last = last;
    out_event->trailer = (response->flags & FLAG_TRAILER) != 0U;
    response->flags &= (uint8_t)~FLAG_FIRST;
    return VAPI_OK;
}

static vapi_status_t message_end(vapi_http_response_t *response,
                                 vapi_http_response_event_t *out_event)
{
    /* The members for reading stay as they are until the next status line. */
    if (response->keep_alive) {
        response->state = 0U;
        response->head_room = VAPI_HTTP_HEAD_MAX;
        response->header_room = VAPI_HTTP_HEADER_COUNT_MAX;
    } else {
        response->failure = VAPI_END;
    }
    return give(response, VAPI_HTTP_EVENT_MESSAGE_END, out_event);
}

/* The empty line behind a head or the trailers: decides what follows (RFC 9112, 6.3 and 9.3). */
static vapi_status_t head_end(vapi_http_response_t *response, vapi_http_response_event_t *out_event)
{
    if (response->flags & FLAG_TRAILER) {
        response->state = STATE_MESSAGE_END;
        return VAPI_PENDING;
    }
    if (is_informational(response)) {
        response->state = 0U;
        return VAPI_PENDING;
    }
    bool chunked = (response->flags & FLAG_TRANSFER_ENCODING) != 0U;
    if (chunked && response->content_length != VAPI_HTTP_LENGTH_UNKNOWN) {
        return VAPI_ERROR_HTTP_LENGTH_CONFLICT;
    }
    if (chunked && response->http_1_0) {
        return VAPI_ERROR_HTTP_TRANSFER_ENCODING;
    }
    if (response->status_code == 101U) {
        response->failure = VAPI_END;
        return give(response, VAPI_HTTP_EVENT_SWITCHED, out_event);
    }
    response->keep_alive = (response->flags & FLAG_CLOSE) == 0U &&
                           (!response->http_1_0 || (response->flags & FLAG_KEEP_ALIVE) != 0U);
    response->remaining = 0U;
    response->state = STATE_BODY;
    if (response->method == VAPI_HTTP_HEAD || response->status_code == 204U ||
        response->status_code == 304U) {
        response->framing = VAPI_HTTP_FRAMING_NONE;
    } else if (chunked) {
        response->framing = VAPI_HTTP_FRAMING_CHUNKED;
        response->state = STATE_SIZE_START;
        response->line_room = VAPI_HTTP_CHUNK_LINE_MAX;
    } else {
        /* An unknown length is the largest number: such a body ends with the connection only. */
        response->remaining = response->content_length;
        response->framing = VAPI_HTTP_FRAMING_LENGTH;
        if (response->content_length == VAPI_HTTP_LENGTH_UNKNOWN) {
            response->framing = VAPI_HTTP_FRAMING_UNTIL_CLOSE;
            response->keep_alive = false;
        }
    }
    return give(response, VAPI_HTTP_EVENT_HEAD_END, out_event);
}

/* A line has ended with its LF. */
static vapi_status_t line_end(vapi_http_response_t *response, vapi_http_response_event_t *out_event)
{
    unsigned state = response->state;
    response->state = STATE_LINE;
    switch (state) {
    case STATE_HEAD_LINE_FEED:
        return head_end(response, out_event);
    case STATE_STATUS_LINE_FEED:
        return give(response,
                    is_informational(response) ? VAPI_HTTP_EVENT_INFORMATIONAL
                                               : VAPI_HTTP_EVENT_STATUS,
                    out_event);
    case STATE_DATA_LINE_FEED:
        response->state = STATE_SIZE_START;
        break;
    case STATE_SIZE_LINE_FEED:
        if (response->remaining != 0U) {
            response->state = STATE_BODY;
        } else {
            response->flags |= FLAG_TRAILER;
        }
        break;
    default:
        break;
    }
    return VAPI_PENDING;
}

/*
 * A piece of a value that is given, without the white space around it. White space at the end of the
 * input is held back in `spaces` and `tabs`: what comes next decides whether it is part of the value.
 */
static vapi_status_t read_value(vapi_http_response_t *response, const char **ref_cursor,
                                const char *end, vapi_http_response_event_t *out_event)
{
    const char *cursor = *ref_cursor;
    while (cursor != end && is_space(*cursor)) {
        if (*cursor == '\t') {
            if (response->spaces >= HELD_TABS) {
                return VAPI_ERROR_HTTP_HEADER;
            }
            response->tabs |= UINT32_C(1) << response->spaces;
        }
        response->spaces++;
        cursor++;
    }
    *ref_cursor = cursor;
    if (cursor == end) {
        return VAPI_PENDING;
    }
    vapi_slice_t piece = {cursor, 0U};
    bool last = false;
    if (response->spaces != 0U && *cursor != '\r') {
        piece = vapi_slice(&" \t"[response->tabs & 1U], 1U);
        response->tabs >>= 1;
        response->spaces--;
    } else {
        const char *begin = cursor;
        for (cursor = skip_text(cursor, end); cursor != end && *cursor == '\t';
             cursor = skip_text(cursor + 1, end)) {
            /* The same rule as above. The value does not begin with white space, so this ends. */
            unsigned spaces = 0;
            while (is_space(*(cursor - spaces - 1))) {
                spaces++;
            }
            if (spaces >= HELD_TABS) {
                return VAPI_ERROR_HTTP_HEADER;
            }
        }
        last = cursor != end;
        if (last && *cursor != '\r') {
            return reject((unsigned char)*cursor, VAPI_ERROR_HTTP_HEADER);
        }
        const char *stop = cursor;
        while (stop != begin && is_space(*(stop - 1))) {
            stop--;
        }
        piece.size = (size_t)(stop - begin);
        if (last) {
            response->state = STATE_VALUE_LINE_FEED;
            *ref_cursor = cursor + 1;
        } else {
            *ref_cursor = stop;
        }
    }
    vapi_status_t status =
        give_piece(response, VAPI_HTTP_EVENT_HEADER_VALUE, piece, last, out_event);
    return out_event->trailer ? status : take_framing(response, out_event);
}

/* A name, from a place within it on. */
static vapi_status_t read_name(vapi_http_response_t *response, const char **ref_cursor,
                               const char *end, vapi_http_response_event_t *out_event)
{
    const char *begin = *ref_cursor;
    const char *cursor = begin;
    unsigned character = 0;
    for (; cursor != end; cursor++) {
        character = (unsigned char)*cursor;
        /* Letters first: they are most of a name. Bit 5 makes them lower case, and no other token character a letter. */
        if ((character | 0x20U) - 'a' > 25U && !is_token(character)) {
            break;
        }
        if (response->matched != NO_WORD) {
            match(response, character | 0x20U);
        }
    }
    *ref_cursor = cursor;
    bool last = cursor != end;
    if (last) {
        if (character != ':') {
            return reject(character, VAPI_ERROR_HTTP_HEADER);
        }
        *ref_cursor = cursor + 1;
        response->state = STATE_VALUE_START;
        response->header = match_complete(response) ? (uint8_t)(response->word + 1U)
                                                    : (uint8_t)VAPI_HTTP_HEADER_OTHER;
    }
    vapi_status_t status = VAPI_PENDING;
    if (!is_informational(response)) {
        if (response->headers == VAPI_HTTP_HEADERS_ALL) {
            status = give_piece(response, VAPI_HTTP_EVENT_HEADER_NAME,
                                vapi_slice(begin, (size_t)(cursor - begin)), last, out_event);
            response->flags |= FLAG_GIVEN;
        } else if (response->header != VAPI_HTTP_HEADER_OTHER) {
            response->flags |= FLAG_GIVEN;
        }
    }
    if (last) {
        response->flags |= FLAG_FIRST;
    }
    return status;
}

static unsigned hexadecimal(unsigned character)
{
    if (character - '0' <= 9U) {
        return character - '0';
    }
    unsigned letter = (character | 0x20U) - 'a';
    return letter <= 5U ? letter + 10U : 16U;
}

static unsigned extension_class(unsigned character)
{
    switch (character) {
    case ' ':
    case '\t':
        return CLASS_SPACE;
    case ';':
        return CLASS_SEMICOLON;
    case '=':
        return CLASS_EQUALS;
    case '"':
        return CLASS_QUOTE;
    case '\\':
        return CLASS_BACKSLASH;
    case '\r':
        return CLASS_RETURN;
    default:
        return is_token(character) ? CLASS_TOKEN : is_text(character) ? CLASS_TEXT : CLASS_CONTROL;
    }
}

/* A character behind the digits of a chunk size. */
static vapi_status_t read_extension(vapi_http_response_t *response, unsigned now,
                                    unsigned character)
{
    unsigned next = extension_next[now - 1U][extension_class(character)];
    if (next == EXTENSION_ERROR) {
        return reject_chunk(character);
    }
    response->state = (uint8_t)(STATE_EXTENSION + next);
    return VAPI_PENDING;
}

/* Status line, header lines and chunk lines, as far as the room for them goes. */
static vapi_status_t read_lines(vapi_http_response_t *response, vapi_slice_t *ref_input,
                                uint16_t *ref_room, vapi_http_response_event_t *out_event)
{
    const char *cursor = ref_input->data;
    const char *end = cursor + (ref_input->size < *ref_room ? ref_input->size : *ref_room);
    vapi_status_t status = VAPI_PENDING;
    while (status == VAPI_PENDING && cursor != end) {
        unsigned character = (unsigned char)*cursor;
        unsigned digit;
        switch (response->state) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
        case 5:
        case 6:
            if (character != (unsigned char)"HTTP/1."[response->state]) {
                status =
                    response->state < 5U ? VAPI_ERROR_HTTP_STATUS_LINE : VAPI_ERROR_HTTP_VERSION;
                break;
            }
            response->state++;
            cursor++;
            break;
        case STATE_MINOR_VERSION:
            if (character != '0' && character != '1') {
                status = VAPI_ERROR_HTTP_VERSION;
                break;
            }
            response->http_1_0 = character == '0';
            response->content_length = VAPI_HTTP_LENGTH_UNKNOWN;
            response->status_code = 0U;
            response->flags = 0U;
            response->state++;
            cursor++;
            break;
        case STATE_VERSION_END:
            if (character != ' ') {
                status = VAPI_ERROR_HTTP_VERSION;
                break;
            }
            response->state++;
            cursor++;
            break;
        case STATE_CODE:
        case STATE_CODE + 1:
        case STATE_CODE + 2:
            digit = character - '0';
            if (digit > 9U) {
                status = reject(character, VAPI_ERROR_HTTP_STATUS_LINE);
                break;
            }
            response->status_code = (uint16_t)(response->status_code * 10U + digit);
            response->state++;
            cursor++;
            break;
        case STATE_CODE_END:
            if (character == ' ') {
                response->state = STATE_REASON;
            } else if (character == '\r') {
                response->state = STATE_STATUS_LINE_FEED;
            } else {
                status = reject(character, VAPI_ERROR_HTTP_STATUS_LINE);
                break;
            }
            cursor++;
            break;
        case STATE_LINE:
            if (character == '\r') {
                response->state = STATE_HEAD_LINE_FEED;
                cursor++;
                break;
            }
            if (is_space(*cursor)) {
                status = VAPI_ERROR_HTTP_FOLDING;
                break;
            }
            if (character == ':') {
                status = VAPI_ERROR_HTTP_HEADER;
                break;
            }
            if (response->header_room == 0U) {
                status = VAPI_ERROR_HTTP_HEAD_LIMIT;
                break;
            }
            response->header_room--;
            response->header = VAPI_HTTP_HEADER_OTHER;
            response->flags = (uint8_t)((response->flags | FLAG_FIRST) & ~FLAG_GIVEN);
            match_start(response, WORD_NAMES, REST_NAMES);
            response->state = STATE_NAME;
            /* fall through */
        case STATE_NAME:
            status = read_name(response, &cursor, end, out_event);
            break;
        case STATE_VALUE_START:
            if (is_space(*cursor)) {
                cursor++;
                break;
            }
            response->spaces = 0U;
            response->tabs = 0U;
            response->state = STATE_VALUE;
            /* fall through */
        case STATE_VALUE:
            if (response->flags & FLAG_GIVEN) {
                status = read_value(response, &cursor, end, out_event);
                break;
            }
            /* fall through */
        case STATE_REASON:
            cursor = skip_text(cursor, end);
            if (cursor == end) {
                break;
            }
            character = (unsigned char)*cursor;
            if (character == '\r') {
                response->state =
                    response->state == STATE_VALUE ? STATE_VALUE_LINE_FEED : STATE_STATUS_LINE_FEED;
            } else if (character != '\t') {
                status = reject(character, VAPI_ERROR_HTTP_HEADER);
                break;
            }
            cursor++;
            break;
        case STATE_DATA_RETURN:
            if (character != '\r') {
                status = reject_chunk(character);
                break;
            }
            response->state = STATE_DATA_LINE_FEED;
            cursor++;
            break;
        case STATE_SIZE_START:
        case STATE_SIZE:
            digit = hexadecimal(character);
            if (digit <= 15U) {
                /* As in Content-Length, 2^63 - 1 is the most. */
                status = response->remaining >> 59 != 0U ? VAPI_ERROR_HTTP_CHUNK : VAPI_PENDING;
                response->remaining = response->remaining << 4 | digit;
                response->state = STATE_SIZE;
            } else if (response->state == STATE_SIZE) {
                status = read_extension(response, EXTENSION_END, character);
            } else {
                status = reject_chunk(character);
            }
            cursor++;
            break;
        case STATE_SIZE_LINE_FEED:
            /* What follows has another limit, or none. */
            end = cursor + 1;
            /* fall through */
        case STATE_STATUS_LINE_FEED:
        case STATE_VALUE_LINE_FEED:
        case STATE_HEAD_LINE_FEED:
        case STATE_DATA_LINE_FEED:
            if (character != '\n') {
                status = VAPI_ERROR_HTTP_LINE_ENDING;
                break;
            }
            cursor++;
            status = line_end(response, out_event);
            if (response->state >= STATE_BODY) {
                end = cursor;
            }
            break;
        default:
            status = read_extension(response, response->state - STATE_EXTENSION, character);
            cursor++;
            break;
        }
    }
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

/* A piece of the body, of any framing. */
static vapi_status_t read_body(vapi_http_response_t *response, vapi_slice_t *ref_input,
                               vapi_http_response_event_t *out_event)
{
    if (ref_input->size == 0U) {
        return VAPI_PENDING;
    }
    size_t size =
        ref_input->size < response->remaining ? ref_input->size : (size_t)response->remaining;
    (void)give(response, VAPI_HTTP_EVENT_BODY, out_event);
    out_event->piece = vapi_slice(ref_input->data, size);
    vapi_slice_advance(ref_input, size);
    response->remaining -= size;
    return VAPI_OK;
}

vapi_status_t vapi_http_response_next(vapi_http_response_t *response, vapi_slice_t *ref_input,
                                      vapi_http_response_event_t *out_event)
{
    while (response->failure == VAPI_OK) {
        if (response->state < STATE_BODY) {
            bool head = response->state < STATE_DATA_RETURN;
            uint16_t *ref_room = head ? &response->head_room : &response->line_room;
            if (ref_input->size == 0U) {
                return VAPI_PENDING;
            }
            vapi_status_t status = head ? VAPI_ERROR_HTTP_HEAD_LIMIT : VAPI_ERROR_HTTP_CHUNK_LIMIT;
            if (*ref_room != 0U) {
                status = read_lines(response, ref_input, ref_room, out_event);
            }
            if (status == VAPI_OK) {
                return VAPI_OK;
            }
            if (status < 0) {
                response->failure = status;
            }
        } else if (response->remaining != 0U) {
            return read_body(response, ref_input, out_event);
        } else if (response->state == STATE_BODY &&
                   response->framing == VAPI_HTTP_FRAMING_CHUNKED) {
            response->state = STATE_DATA_RETURN;
            response->line_room = VAPI_HTTP_CHUNK_LINE_MAX + 2U;
        } else {
            return message_end(response, out_event);
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
            (response->framing == VAPI_HTTP_FRAMING_UNTIL_CLOSE ||
             (response->remaining == 0U && (response->state == STATE_MESSAGE_END ||
                                            response->framing != VAPI_HTTP_FRAMING_CHUNKED)));
        response->failure = between || complete ? VAPI_END : VAPI_ERROR_HTTP_TRUNCATED;
    }
    return response->failure == VAPI_END ? VAPI_OK : response->failure;
}
