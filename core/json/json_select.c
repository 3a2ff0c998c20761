/*
 * Streaming JSON selector (vapi/json_select.h): RFC 8259, one state machine over the bytes.
 *
 * The machine checks everything and knows little: which kind of token comes next, and for each open
 * container one bit, array or object. The selection is followed by a path of child numbers beside it, only
 * as deep as selected containers are open. `depth` counts all open containers, `path.depth` the selected
 * ones; where they are equal, a name is looked up, and everywhere else values are passed over.
 *
 * Speed comes from three places: strings, most of any real text, are searched four bytes at a time; what is
 * hot lives in local variables; and frequent sequences (name, colon, value) do not return to the switch.
 */
#include "vapi/json_select.h"

#include "json_depth.h"
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
    PART_LOW_ESCAPE,  /* behind a high surrogate: a backslash */
    PART_LOW_U        /* and "u" */
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

/* Marks work.number as too long. */
#define NUMBER_TOO_LONG (VAPI_JSON_NUMBER_MAX + 1U)

static bool is_digit(uint8_t byte)
{
    return (uint8_t)(byte - '0') < 10U;
}

static bool is_space(uint8_t byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/* Whether elements of this container are selected. */
static bool has_element(const vapi_json_field_t *container)
{
    return container->child_count != 0U && container->detail.children[0].name == NULL;
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
        select->value = NULL;
        if (has_element(container)) {
            if (path->arrays == VAPI_JSON_PATH_ARRAYS_MAX) {
                return VAPI_ERROR_ARGUMENT;
            }
            path->index[path->arrays] = 0U;
            path->arrays++;
            select->value = container->detail.children;
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

    select->value = select->container;
    if (array && has_element(select->container)) {
        path->arrays--;
    }
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

/* Appends to the number that is kept across the end of input. */
static void keep_number(vapi_json_select_t *select, const void *data, size_t size)
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
    uint32_t high;

    switch (select->work.string.part) {
    case PART_UTF8:
        if (!vapi_utf8_step(&select->work.string.utf8, byte)) {
            return VAPI_ERROR_JSON_UTF8;
        }
        select->work.string.character[select->count] = (char)byte;
        select->count++;
        return select->work.string.utf8 == VAPI_UTF8_START ? VAPI_OK : VAPI_PENDING;

    case PART_ESCAPE:
        for (uint32_t i = 0U; i < sizeof(escapes) - 1U; i += 2U) {
            if (byte == (uint8_t)escapes[i]) {
                select->work.string.character[0] = escapes[i + 1U];
                select->count = 1U;
                return VAPI_OK;
            }
        }
        select->work.string.high = 0U;
        break;

    case PART_HEXADECIMAL:
        unit = (uint32_t)byte - '0';
        if (unit > 9U) {
            unit = ((uint32_t)byte | 0x20U) - 'a';
            if (unit > 5U) {
                return VAPI_ERROR_JSON_STRING;
            }
            unit += 10U;
        }
        unit |= (uint32_t)select->work.string.unit << 4;
        select->work.string.unit = (uint16_t)unit;
        select->count++;
        if (select->count < 4U) {
            return VAPI_PENDING;
        }
        high = select->work.string.high;
        if (high != 0U) {
            unit -= 0xDC00U;
            if (unit > 0x3FFU) {
                return VAPI_ERROR_JSON_STRING;
            }
            unit += 0x10000U + ((high & 0x3FFU) << 10);
        } else if ((unit & 0xF800U) == 0xD800U) {
            if (unit >= 0xDC00U) {
                return VAPI_ERROR_JSON_STRING;
            }
            select->work.string.high = (uint16_t)unit;
            select->work.string.part = PART_LOW_ESCAPE;
            return VAPI_PENDING;
        }
        keep_character(select, unit);
        return VAPI_OK;

    case PART_LOW_ESCAPE:
        select->work.string.part = PART_LOW_U;
        return byte == '\\' ? VAPI_PENDING : VAPI_ERROR_JSON_STRING;

    default:
        break;
    }
    /* Only "u" is left. */
    select->count = 0U;
    select->work.string.unit = 0U;
    select->work.string.part = PART_HEXADECIMAL;
    return byte == 'u' ? VAPI_PENDING : VAPI_ERROR_JSON_STRING;
}

/* Goes on to the next element of the innermost selected container. */
static void next_element(vapi_json_select_t *select)
{
    if (has_element(select->container)) {
        select->path.index[select->path.arrays - 1U]++;
        select->value = select->container->detail.children;
    }
}

static const char literals[3][6] = {"true", "false", "null"};

static void report(const vapi_json_select_t *select, vapi_json_event_t *out_event, unsigned type,
                   const void *text, size_t size)
{
    out_event->field = select->value;
    out_event->text = vapi_slice(text, size);
    out_event->index = select->value->name == NULL && select->path.arrays != 0U
                           ? select->path.index[select->path.arrays - 1U]
                           : 0U;
    out_event->type = (uint8_t)type;
    out_event->first = true;
    out_event->last = true;
}

static void report_number(vapi_json_select_t *select, vapi_json_event_t *out_event,
                          const void *text, size_t size)
{
    if (select->count != 0U) {
        keep_number(select, text, size);
        text = select->work.number;
        size = select->count;
    }
    report(select, out_event, VAPI_JSON_NUMBER, text, size <= VAPI_JSON_NUMBER_MAX ? size : 0U);
}

static void report_raw(vapi_json_select_t *select, vapi_json_event_t *out_event, const void *text,
                       size_t size, bool last)
{
    report(select, out_event, VAPI_JSON_RAW_TEXT, text, size);
    out_event->first = select->raw == RAW_FIRST;
    out_event->last = last;
    select->raw = last ? RAW_NONE : RAW_NEXT;
}

/*
 * Each label is a state; behind it the next byte is taken, or the state is noted and the function left. The
 * switch at the top goes on where the input ended.
 */
vapi_status_t vapi_json_select_next(vapi_json_select_t *select, vapi_slice_t *ref_input,
                                    vapi_json_event_t *out_event)
{
    const uint8_t *at = (const uint8_t *)ref_input->data;
    const uint8_t *const end = at + ref_input->size;
    const uint8_t *start =
        at; /* where the string or number begins, as far as it is in this input */
    const uint8_t *raw_start = at; /* the same of a value given as JSON text */
    const uint8_t *stop;
    unsigned state = select->state;
    unsigned role = select->role;
    unsigned depth = select->depth;
    const unsigned selected = select->path.depth; /* only an event changes it */
    bool array = vapi_json_depth_is_array(select->bits, depth);
    uint8_t byte;
    vapi_status_t status;

    switch (state) {
    case STATE_VALUE:
        goto value;
    case STATE_FIRST_ELEMENT:
        goto first_element;
    case STATE_FIRST_NAME:
        goto first_name;
    case STATE_NAME:
        goto name;
    case STATE_COLON:
        goto colon;
    case STATE_BEHIND_VALUE:
        goto behind_value;
    case STATE_STRING:
        goto string;
    case STATE_CHARACTER:
        goto character;
    case STATE_LITERAL:
        goto literal;
    case STATE_ERROR:
        return select->work.error;
    default:
        goto number;
    }

first_element:
    if (at == end) {
        state = STATE_FIRST_ELEMENT;
        goto pending;
    }
    byte = *at++;
    if (byte == ']') {
        goto pop;
    }
    if (is_space(byte)) {
        goto first_element;
    }
    goto value_byte;

value:
    if (at == end) {
        state = STATE_VALUE;
        goto pending;
    }
    byte = *at++;
value_byte:
    role = ROLE_SKIPPED;
    if (depth == selected && select->value != NULL) {
        if (is_space(byte)) {
            goto value;
        }
        role = ROLE_WANTED;
        if ((select->value->flags & VAPI_JSON_VERBATIM) != 0U) {
            role = ROLE_SKIPPED;
            select->raw = RAW_FIRST;
            raw_start = at - 1;
        }
    }
    if (byte == '"') {
        goto string;
    }
    if (byte == '{' || byte == '[') {
        if (depth == VAPI_JSON_DEPTH_MAX) {
            status = VAPI_ERROR_JSON_DEPTH;
            goto fail;
        }
        depth++;
        array = byte == '[';
        vapi_json_depth_set_array(select->bits, depth, array);
        if (role == ROLE_WANTED) {
            report(select, out_event, array ? VAPI_JSON_ARRAY_BEGIN : VAPI_JSON_OBJECT_BEGIN, NULL,
                   0U);
            state = array ? STATE_FIRST_ELEMENT : STATE_FIRST_NAME;
            status = descend(select, array);
            if (status == VAPI_OK) {
                goto leave;
            }
            goto fail;
        }
        if (array) {
            goto first_element;
        }
        goto first_name;
    }
    start = at - 1;
    select->count = 0U;
    if (is_digit(byte) || byte == '-') {
        select->number = byte == '-'   ? VAPI_JSON_NUMBER_MINUS
                         : byte == '0' ? VAPI_JSON_NUMBER_ZERO
                                       : VAPI_JSON_NUMBER_INTEGER;
        goto number;
    }
    if (is_space(byte)) {
        goto value;
    }
    select->work.literal = byte == 't' ? 0U : byte == 'f' ? 1U : 2U;
    at--;

literal:
    do {
        if (at == end) {
            state = STATE_LITERAL;
            goto pending;
        }
        byte = *at++;
        if (byte != (uint8_t)literals[select->work.literal][select->count]) {
            goto syntax;
        }
        select->count++;
    } while (literals[select->work.literal][select->count] != '\0');
    if (role == ROLE_SKIPPED) {
        goto behind_value;
    }
    report(select, out_event, (unsigned)VAPI_JSON_TRUE + select->work.literal, NULL, 0U);
    goto event_behind_value;

number:
    at = vapi_json_scan_number(at, end, &select->number);
    if (at == end) {
        if (role != ROLE_SKIPPED) {
            keep_number(select, start, (size_t)(at - start));
        }
        state = STATE_NUMBER;
        goto pending;
    }
    if (select->number < VAPI_JSON_NUMBER_ZERO || is_digit(*at)) {
        at++;
        status = VAPI_ERROR_JSON_NUMBER;
        goto fail;
    }
    if (role == ROLE_SKIPPED) {
        goto behind_value;
    }
    report_number(select, out_event, start, (size_t)(at - start));
    goto event_behind_value;

first_name:
    if (at == end) {
        state = STATE_FIRST_NAME;
        goto pending;
    }
    byte = *at++;
    if (byte == '}') {
        goto pop;
    }
    if (is_space(byte)) {
        goto first_name;
    }
    goto name_byte;

name:
    if (at == end) {
        state = STATE_NAME;
        goto pending;
    }
    byte = *at++;
name_byte:
    if (byte != '"') {
        if (is_space(byte)) {
            goto name;
        }
        goto syntax;
    }
    role = ROLE_SKIPPED_NAME;
    if (depth == selected) {
        role = ROLE_NAME;
        select->work.string.candidate = has_element(select->container);
        select->work.string.matched = 0U;
    }

string:
    start = at;
plain:
    at = vapi_json_scan_plain(at, end);
    stop = at;
    if (at == end) {
        state = STATE_STRING;
        goto string_piece;
    }
    byte = *at++;
    if (byte == '"') {
        if (role == ROLE_SKIPPED) {
            goto behind_value;
        }
        if (role == ROLE_NAME) {
            match(select, start, (size_t)(stop - start), true);
        } else if (role >= ROLE_WANTED) {
            state = STATE_BEHIND_VALUE;
            goto string_event;
        }
        goto colon;
    }
    select->count = 0U;
    select->work.string.part = PART_ESCAPE;
    state = STATE_CHARACTER;
    if (byte < 0x80U) {
        if (byte == '\\') {
            goto string_piece;
        }
        status = VAPI_ERROR_JSON_STRING;
        goto fail;
    }
    select->work.string.utf8 = VAPI_UTF8_START;
    select->work.string.part = PART_UTF8;
    at--;
    do {
        if (at == end) {
            goto string_piece;
        }
        status = character_step(select, *at++);
    } while (status == VAPI_PENDING);
    if (status == VAPI_OK) {
        goto plain;
    }
    goto fail;

string_piece:
    if (role == ROLE_NAME) {
        match(select, start, (size_t)(stop - start), false);
    } else if (role >= ROLE_WANTED && stop != start) {
        goto string_event;
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

string_event:
    report(select, out_event, VAPI_JSON_STRING, start, (size_t)(stop - start));
    out_event->first = role == ROLE_WANTED;
    out_event->last = state == STATE_BEHIND_VALUE;
    role = ROLE_WANTED_REST;
    goto event;

colon:
    if (at == end) {
        state = STATE_COLON;
        goto pending;
    }
    byte = *at++;
    if (byte == ':') {
        goto value;
    }
    if (is_space(byte)) {
        goto colon;
    }
syntax:
    status = VAPI_ERROR_JSON_SYNTAX;
fail:
    at--;
    state = STATE_ERROR;
    select->work.error = status;
    goto leave;

behind_value:
    if (depth == selected) {
        if (select->raw != RAW_NONE) {
            report_raw(select, out_event, raw_start, (size_t)(at - raw_start), true);
            goto event_behind_value;
        }
        for (; depth == 0U && at != end; at++) {
            if (!is_space(*at)) {
                at++;
                status = VAPI_ERROR_JSON_TRAILING;
                goto fail;
            }
        }
    }
comma:
    if (at == end) {
        state = STATE_BEHIND_VALUE;
        goto pending;
    }
    byte = *at++;
    if (byte == ',') {
        if (!array) {
            goto name;
        }
        if (depth == selected) {
            next_element(select);
        }
        goto value;
    }
    if (byte != (array ? ']' : '}')) {
        if (is_space(byte)) {
            goto comma;
        }
        goto syntax;
    }
pop:
    depth--;
    if (depth >= selected) {
        array = vapi_json_depth_is_array(select->bits, depth);
        goto behind_value;
    }
    ascend(select, array);
    report(select, out_event, array ? VAPI_JSON_ARRAY_END : VAPI_JSON_OBJECT_END, NULL, 0U);

event_behind_value:
    state = STATE_BEHIND_VALUE;
event:
    status = VAPI_OK;
    goto leave;
pending:
    status = VAPI_PENDING;
    if (select->raw != RAW_NONE && at != raw_start) {
        report_raw(select, out_event, raw_start, (size_t)(at - raw_start), false);
        status = VAPI_OK;
    }
leave:
    select->state = (uint8_t)state;
    select->role = (uint8_t)role;
    select->depth = (uint8_t)depth;
    ref_input->data = (const char *)at;
    ref_input->size = (size_t)(end - at);
    return status;
}

vapi_status_t vapi_json_select_finish(vapi_json_select_t *select, vapi_json_event_t *out_event)
{
    vapi_slice_t space = VAPI_SLICE_LITERAL(" ");
    vapi_status_t status = VAPI_PENDING;

    out_event->type = VAPI_JSON_NOTHING;
    /* Of all outermost values, only a number does not show its own end. */
    if (select->state == STATE_ERROR || (select->state == STATE_NUMBER && select->depth == 0U)) {
        status = vapi_json_select_next(select, &space, out_event);
    }
    if (status == VAPI_PENDING) {
        status = select->state == STATE_BEHIND_VALUE && select->depth == 0U
                     ? VAPI_OK
                     : VAPI_ERROR_JSON_TRUNCATED;
    }
    return status;
}

vapi_status_t vapi_json_check(vapi_slice_t text)
{
    vapi_json_select_t select;
    vapi_json_event_t event;
    vapi_status_t status;

    vapi_json_select_init(&select, NULL);
    status = vapi_json_select_next(&select, &text, &event);
    return status < VAPI_OK ? status : vapi_json_select_finish(&select, &event);
}
