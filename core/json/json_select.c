/*
 * Streaming JSON selector (vapi/json_select.h): RFC 8259, one state machine over the bytes.
 *
 *                        .---------------- , ----------------.
 *                        v                                   |
 *     { -> FIRST_NAME  NAME -> string -> COLON --- : ---> VALUE -> token -> BEHIND_VALUE -> } or ] -.
 *     [ -> FIRST_ELEMENT ----------------------------------^                    ^                  |
 *                                                                               '------------------'
 *
 * The machine checks everything and remembers little: what comes next, and for each open container one
 * bit, array or object. Selected containers are only those on the way to selected values, so that all of
 * them are the outermost ones: `path` leads through them, and `skipped` counts the containers inside. Where
 * it is 0, names are looked up and values may be given; everywhere else values are passed over.
 *
 * Speed comes from three places: runs of plain text are searched by the word (json_scan.c), what is hot
 * lives in local variables, and the frequent sequence name, colon, value, comma goes from label to label
 * without a look at the state. Events and rare things leave that way as early as possible.
 */
#include "vapi/json_select.h"

#include "json_depth.h"
#include "json_place.h"
#include "json_scan.h"

_Static_assert(sizeof(void *) != 4U || VAPI_JSON_DEPTH_MAX > 64 ||
                   sizeof(vapi_json_select_t) <= 96U,
               "the selector's state is promised to be at most 96 bytes");

/* What comes next. */
enum {
    STATE_VALUE,         /* a value must follow */
    STATE_FIRST_ELEMENT, /* behind "[": value or "]" */
    STATE_FIRST_NAME,    /* behind "{": name or "}" */
    STATE_NAME,          /* behind "," in an object */
    STATE_COLON,
    STATE_BEHIND_VALUE, /* "," or the end of the container; at depth 0 white space only */
    STATE_STRING,
    STATE_CHARACTER, /* inside an escape, or a character that was cut by the end of input */
    STATE_NUMBER,
    STATE_LITERAL, /* inside true, false or null */
    STATE_ERROR
};

/* Where inside STATE_CHARACTER. */
enum {
    PART_UTF8,        /* bytes of a character follow */
    PART_ESCAPE,      /* behind a backslash */
    PART_HEXADECIMAL, /* digits of \u */
    PART_LOW_ESCAPE   /* behind a high surrogate: a backslash */
};

/* What the token being read is for. */
enum {
    ROLE_SKIPPED, /* a value that nobody wants, or that is given as JSON text */
    ROLE_SKIPPED_NAME,
    ROLE_NAME,       /* a name to be looked up */
    ROLE_WANTED,     /* a value that is selected */
    ROLE_WANTED_REST /* the same, and the first piece of it was given */
};

/* Whether a value is given as JSON text. */
enum {
    RAW_NONE,
    RAW_FIRST, /* no piece given yet */
    RAW_NEXT
};

/* Instead of a number's size: it is longer than what is kept. */
#define NUMBER_TOO_LONG (VAPI_JSON_NUMBER_MAX + 1U)

const vapi_json_field_t *vapi_json_element_of(const vapi_json_field_t *container)
{
    return container->child_count != 0U && container->detail.children[0].name == NULL
               ? container->detail.children
               : NULL;
}

void vapi_json_select_init(vapi_json_select_t *select, const vapi_json_field_t *root)
{
    memset(select, 0, sizeof(*select));
    select->path.root = root;
    select->value = root;
    select->state = STATE_VALUE;
}

/* Chooses child `number` of the innermost selected container as the value to come. */
static void choose(vapi_json_select_t *select, uint32_t number)
{
    const vapi_json_field_t *container = select->container;

    select->value = NULL;
    if (number < container->child_count) {
        select->path.step[select->path.depth - 1U] = (uint8_t)number;
        select->value = &container->detail.children[number];
    }
}

/* Opens the value as a selected container. */
static vapi_status_t descend(vapi_json_select_t *select, bool array)
{
    vapi_json_path_t *path = &select->path;
    const vapi_json_field_t *container = select->value;

    if (path->depth == VAPI_JSON_PATH_MAX) {
        return VAPI_ERROR_ARGUMENT;
    }
    select->container = container;
    path->step[path->depth] = 0U;
    path->depth++;
    if (array) {
        select->value = vapi_json_element_of(container);
        if (select->value != NULL) {
            if (path->arrays == VAPI_JSON_PATH_ARRAYS_MAX) {
                return VAPI_ERROR_ARGUMENT;
            }
            path->index[path->arrays] = 0U;
            path->arrays++;
        }
    }
    return VAPI_OK;
}

/* Closes the innermost selected container, which becomes the value, and finds the one around it. */
static void ascend(vapi_json_select_t *select, bool array)
{
    vapi_json_path_t *path = &select->path;
    const vapi_json_field_t *container = NULL;
    const vapi_json_field_t *field = path->root;

    if (array && select->value != NULL) {
        path->arrays--;
    }
    select->value = select->container;
    path->depth--;
    for (uint32_t level = 0U; level < path->depth; level++) {
        container = field;
        field = &container->detail.children[path->step[level]];
    }
    select->container = container;
}

/*
 * Compares the next piece of a name with the children of the innermost selected container. The candidate
 * is the first child that equals the whole name so far; when it fails, only a later one with the same
 * beginning can still be meant.
 */
static void match(vapi_json_select_t *select, const uint8_t *data, size_t size, bool last)
{
    const vapi_json_field_t *children = select->container->detail.children;
    uint32_t matched = select->work.string.matched;
    uint32_t first = select->work.string.candidate;
    uint32_t candidate = first;
    uint32_t count = select->container->child_count;

    for (; candidate < count; candidate++) {
        const vapi_json_field_t *child = &children[candidate];

        if (last ? child->name_size == matched + size : child->name_size >= matched + size) {
            if (memcmp(child->name, children[first].name, matched) == 0 &&
                memcmp(child->name + matched, data, size) == 0) {
                break;
            }
        }
    }
    select->work.string.candidate = (uint8_t)candidate;
    select->work.string.matched = (uint8_t)(matched + size);
    if (last) {
        choose(select, candidate);
    }
}

/* Appends to the number that is kept. */
static void keep_number(vapi_json_select_t *select, const uint8_t *data, size_t size)
{
    if (select->count + size > VAPI_JSON_NUMBER_MAX) {
        select->count = NUMBER_TOO_LONG;
    } else {
        memcpy(select->work.number + select->count, data, size);
        select->count = (uint8_t)(select->count + size);
    }
}

/* Encodes a code point of an escape as UTF-8 into work.string.character. */
static void keep_character(vapi_json_select_t *select, uint32_t point)
{
    char *character = select->work.string.character;
    uint32_t lead = 0U;
    uint32_t size = 1U;

    if (point >= 0x80U) {
        size = point < 0x800U ? 2U : point < 0x10000U ? 3U : 4U;
        lead = 0xF00U >> size & 0xF0U;
    }
    select->count = (uint8_t)size;
    while (--size != 0U) {
        character[size] = (char)(0x80U | (point & 0x3FU));
        point >>= 6;
    }
    character[0] = (char)(lead | point);
}

/*
 * Takes the next byte of an escape or of a character that was cut.
 * Returns VAPI_OK when work.string.character holds a whole character, VAPI_PENDING when more must come.
 */
static vapi_status_t character_step(vapi_json_select_t *select, uint8_t byte)
{
    static const char escapes[] = "\"\"n\n\\\\//t\tr\rb\bf\f";
    uint32_t unit;

    switch (select->work.string.part) {
    case PART_UTF8:
        if (!vapi_utf8_step(&select->work.string.utf8, byte)) {
            return VAPI_ERROR_JSON_UTF8;
        }
        select->work.string.character[select->count] = (char)byte;
        select->count++;
        return select->work.string.utf8 == VAPI_UTF8_START ? VAPI_OK : VAPI_PENDING;

    case PART_ESCAPE:
        if (select->work.string.high == 0U) {
            for (const char *escape = escapes; *escape != '\0'; escape += 2) {
                if (byte == (uint8_t)escape[0]) {
                    select->work.string.character[0] = escape[1];
                    select->count = 1U;
                    return VAPI_OK;
                }
            }
        }
        select->work.string.unit = 1U; /* shifted out of 16 bits by four digits */
        select->work.string.part = PART_HEXADECIMAL;
        return byte == 'u' ? VAPI_PENDING : VAPI_ERROR_JSON_STRING;

    case PART_HEXADECIMAL:
        unit = (uint32_t)byte - '0';
        if (unit > 9U) {
            unit = ((uint32_t)byte | 0x20U) - 'a';
            if (unit > 5U) {
                return VAPI_ERROR_JSON_STRING;
            }
            unit += 10U;
        }
        unit |= select->work.string.unit << 4;
        select->work.string.unit = unit;
        if (unit < 0x10000U) {
            return VAPI_PENDING;
        }
        unit &= 0xFFFFU; /* without the mark that counted the digits */
        if (select->work.string.high != 0U) {
            unit -= 0xDC00U;
            if (unit > 0x3FFU) {
                return VAPI_ERROR_JSON_STRING;
            }
            unit |= (uint32_t)select->work.string.high << 10;
        } else if (unit - 0xD800U < 0x400U) {
            select->work.string.high = (uint16_t)(unit - 0xD800U + 0x40U);
            select->work.string.part = PART_LOW_ESCAPE;
            return VAPI_PENDING;
        } else if (unit - 0xDC00U < 0x400U) {
            return VAPI_ERROR_JSON_STRING;
        }
        keep_character(select, unit);
        return VAPI_OK;

    default:
        select->work.string.part = PART_ESCAPE;
        return byte == '\\' ? VAPI_PENDING : VAPI_ERROR_JSON_STRING;
    }
}

/* In the order of their event types. */
static const char literals[3][6] = {"true", "false", "null"};

/*
 * Each label is a state; behind it the next byte is taken, or the state is noted and the function left. The
 * switch at the top goes on where the input ended. All events leave by one way at the bottom.
 */
vapi_status_t vapi_json_select_next(vapi_json_select_t *select, vapi_slice_t *ref_input,
                                    vapi_json_event_t *out_event)
{
    const uint8_t *at = (const uint8_t *)ref_input->data;
    const uint8_t *const end = at + ref_input->size;
    const uint8_t *start = at; /* where the token begins, as far as it is in this input */
    const uint8_t *stop;       /* where the piece of it ends */
    unsigned state = select->state;
    unsigned role = select->role;
    unsigned skipped = select->skipped;
    unsigned type;
    bool array = select->array;
    uint8_t byte;
    vapi_status_t status;

    if (ref_input->size == 0U && state != STATE_ERROR) {
        return VAPI_PENDING;
    }
resume:
    switch (state) {
    case STATE_VALUE:
    case STATE_FIRST_ELEMENT:
        goto value;
    case STATE_NAME:
    case STATE_FIRST_NAME:
        goto name;
    case STATE_COLON:
        goto colon;
    case STATE_BEHIND_VALUE:
        goto behind_value;
    case STATE_STRING:
        goto string;
    case STATE_CHARACTER:
        goto character;
    case STATE_NUMBER:
        goto number;
    case STATE_LITERAL:
        goto literal;
    default:
        return select->work.error;
    }

first_element:
    state = STATE_FIRST_ELEMENT;
    goto value;
next_value:
    state = STATE_VALUE;
value:
    if (at == end) {
        goto pending;
    }
    byte = *at++;
    role = ROLE_SKIPPED;
    if (skipped == 0U && select->value != NULL && byte != ']' && byte > ' ') {
        if ((select->value->flags & VAPI_JSON_VERBATIM) != 0U) {
            select->raw = RAW_FIRST;
            ref_input->data = (const char *)at - 1; /* where its first piece begins */
        } else {
            role = ROLE_WANTED;
        }
    }
    if (byte == '"') {
        goto string;
    }
    if (byte == '{' || byte == '[') {
        unsigned depth = select->path.depth + skipped;

        if (depth == VAPI_JSON_DEPTH_MAX) {
            status = VAPI_ERROR_JSON_DEPTH;
            goto fail;
        }
        array = byte == '[';
        vapi_json_depth_set_array(select->bits, depth + 1U, array);
        if (role == ROLE_WANTED) {
            type = array ? VAPI_JSON_ARRAY_BEGIN : VAPI_JSON_OBJECT_BEGIN;
            goto event;
        }
        skipped++;
        if (array) {
            goto first_element;
        }
        goto first_name;
    }
    start = at - 1;
    select->count = 0U;
    if (vapi_json_is_digit(byte) || byte == '-') {
        select->number = 0U;
        if (byte != '-') {
            at--;
        }
        goto number;
    }
    if (byte <= ' ') {
        goto space;
    }
    if (byte == ']' && state == STATE_FIRST_ELEMENT) {
        goto pop;
    }
    select->count = byte == 't'   ? VAPI_JSON_TRUE
                    : byte == 'f' ? VAPI_JSON_FALSE
                                  : VAPI_JSON_NULL_VALUE;
    select->work.literal = literals[select->count - VAPI_JSON_TRUE];
    at--;

literal:
    do {
        if (at == end) {
            state = STATE_LITERAL;
            goto pending;
        }
        byte = *at++;
        if (byte != (uint8_t)*select->work.literal) {
            goto syntax;
        }
        select->work.literal++;
    } while (*select->work.literal != '\0');
    if (role == ROLE_SKIPPED) {
        goto behind_value;
    }
    type = select->count;
    goto event_behind_value;

number:
    at = vapi_json_scan_number(at, end, &select->number);
    if (role != ROLE_SKIPPED) {
        keep_number(select, start, (size_t)(at - start));
    }
    if (at == end) {
        state = STATE_NUMBER;
        goto pending;
    }
    if ((select->number & VAPI_JSON_NUMBER_WHOLE) == 0U) {
        status = VAPI_ERROR_JSON_NUMBER;
        goto fail_here;
    }
    if (role == ROLE_SKIPPED) {
        goto behind_value;
    }
    start = (const uint8_t *)select->work.number;
    stop = select->count > VAPI_JSON_NUMBER_MAX ? start : start + select->count;
    type = VAPI_JSON_NUMBER;
    state = STATE_BEHIND_VALUE;
    goto event_text;

first_name:
    state = STATE_FIRST_NAME;
    goto name;
next_name:
    state = STATE_NAME;
name:
    if (at == end) {
        goto pending;
    }
    byte = *at++;
    if (byte != '"') {
        if (byte == '}' && state == STATE_FIRST_NAME) {
            goto pop;
        }
        goto space;
    }
    role = ROLE_SKIPPED_NAME;
    if (skipped == 0U) {
        role = ROLE_NAME;
        select->work.string.candidate = vapi_json_element_of(select->container) != NULL;
        select->work.string.matched = 0U;
    }

string:
    start = at;
plain:
    at = vapi_json_scan_plain(at, end);
    stop = at;
    state = STATE_STRING;
    if (at == end) {
        goto string_piece;
    }
    byte = *at++;
    if (byte == '"') {
        if (role == ROLE_SKIPPED_NAME) {
            goto colon;
        }
        if (role == ROLE_SKIPPED) {
            goto behind_value;
        }
        if (role == ROLE_NAME) {
            match(select, start, (size_t)(stop - start), true);
            goto colon;
        }
        state = STATE_BEHIND_VALUE;
        goto event_string;
    }
    if (byte < 0x20U) {
        status = VAPI_ERROR_JSON_STRING;
        goto fail;
    }
    select->count = 0U;
    select->work.string.utf8 = VAPI_UTF8_START;
    select->work.string.high = 0U;
    select->work.string.part = PART_ESCAPE;
    if (byte != '\\') {
        at = vapi_json_scan_characters(stop, end);
        if (at != stop) {
            goto plain;
        }
        select->work.string.part = PART_UTF8;
    }
    state = STATE_CHARACTER;

string_piece:
    if (role == ROLE_NAME) {
        match(select, start, (size_t)(stop - start), false);
    } else if (role >= ROLE_WANTED && stop != start) {
        goto event_string;
    }
    if (state == STATE_STRING) {
        goto pending;
    }

character:
    do {
        if (at == end) {
            goto pending;
        }
        status = character_step(select, *at++);
    } while (status == VAPI_PENDING);
    if (status != VAPI_OK) {
        goto fail;
    }
    if (role == ROLE_NAME) {
        match(select, (const uint8_t *)select->work.string.character, select->count, false);
    }
    if (role < ROLE_WANTED) {
        goto string;
    }
    state = STATE_STRING;
    start = (const uint8_t *)select->work.string.character;
    stop = start + select->count;

event_string:
    type = VAPI_JSON_STRING;
    goto event_text;

colon:
    if (at == end) {
        state = STATE_COLON;
        goto pending;
    }
    byte = *at++;
    if (byte == ':') {
        goto next_value;
    }
    state = STATE_COLON;
space:
    at--;
    select->state = (uint8_t)state;
    start = vapi_json_scan_space(at, end);
    if (start != at) {
        at = start;
        state = select->state; /* read again, lest the compiler copies all this for each state */
        goto resume;
    }
    at++;
syntax:
    status = VAPI_ERROR_JSON_SYNTAX;
fail:
    at--;
fail_here:
    state = STATE_ERROR;
    select->work.error = status;
    goto leave;

behind_value:
    if (skipped == 0U) {
        if (select->raw != RAW_NONE) {
            state = STATE_BEHIND_VALUE;
            goto event_raw;
        }
        if (select->path.depth == 0U) {
            at = vapi_json_scan_space(at, end);
            if (at != end) {
                status = VAPI_ERROR_JSON_TRAILING;
                goto fail_here;
            }
        }
    }
    if (at == end) {
        state = STATE_BEHIND_VALUE;
        goto pending;
    }
    byte = *at++;
    if (byte == ',') {
        if (!array) {
            goto next_name;
        }
        if (skipped == 0U && select->value != NULL) {
            select->path.index[select->path.arrays - 1U]++;
        }
        goto next_value;
    }
    if (byte != (array ? ']' : '}')) {
        state = STATE_BEHIND_VALUE;
        goto space;
    }
pop:
    type = array ? VAPI_JSON_ARRAY_END : VAPI_JSON_OBJECT_END;
    array = vapi_json_depth_is_array(select->bits, select->path.depth + skipped - 1U);
    if (skipped != 0U) {
        skipped--;
        goto behind_value;
    }
    ascend(select, type == VAPI_JSON_ARRAY_END);

event_behind_value:
    state = STATE_BEHIND_VALUE;
    goto event;

pending:
    status = VAPI_PENDING;
    if (select->raw == RAW_NONE) {
        goto leave;
    }
event_raw:
    type = VAPI_JSON_RAW_TEXT;
    start = (const uint8_t *)ref_input->data;
    stop = at;
event_text:
    out_event->text = vapi_slice(start, (size_t)(stop - start));
event:
    out_event->type = (uint8_t)type;
    out_event->field = select->value;
    out_event->index = 0U;
    if (select->path.arrays != 0U) {
        out_event->index = select->path.index[select->path.arrays - 1U];
    }
    out_event->first = role == ROLE_WANTED || select->raw == RAW_FIRST;
    out_event->last = state == STATE_BEHIND_VALUE && skipped == 0U;
    if (role == ROLE_WANTED) {
        role = ROLE_WANTED_REST;
    }
    if (select->raw != RAW_NONE) {
        select->raw = out_event->last ? RAW_NONE : RAW_NEXT;
    }
    status = VAPI_OK;
    if (type == VAPI_JSON_OBJECT_BEGIN || type == VAPI_JSON_ARRAY_BEGIN) {
        state = array ? STATE_FIRST_ELEMENT : STATE_FIRST_NAME;
        status = descend(select, array);
        if (status != VAPI_OK) {
            goto fail;
        }
    }
leave:
    select->state = (uint8_t)state;
    select->role = (uint8_t)role;
    select->skipped = (uint8_t)skipped;
    select->array = array;
    ref_input->data = (const char *)at;
    ref_input->size = (size_t)(end - at);
    return status;
}

vapi_status_t vapi_json_select_finish(vapi_json_select_t *select, vapi_json_event_t *out_event)
{
    vapi_slice_t space = vapi_slice(" ", 1U);

    out_event->type = VAPI_JSON_NOTHING;
    /* A number does not show its own end. */
    if (select->state == STATE_NUMBER || select->state == STATE_ERROR) {
        vapi_status_t status = vapi_json_select_next(select, &space, out_event);

        if (status < VAPI_OK) {
            return status;
        }
    }
    return select->state == STATE_BEHIND_VALUE && select->path.depth + select->skipped == 0U
               ? VAPI_OK
               : VAPI_ERROR_JSON_TRUNCATED;
}
