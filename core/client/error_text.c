/*
 * The server's own words out of an error answer's body (vapi/error.h).
 *
 * Vapi answers with NestJS objects, its edge with plain text or HTML, its storage with XML, and a proxy on
 * the way with anything. No schema says which, so the body itself decides. Whatever it is ends up as
 * one printable line: control characters and runs of white space become one space. A server may repeat in it
 * what it was sent, the key and the address of a call included, which is put out of sight.
 */
#include "vapi/error.h"

/* Where the message came from so far; a better source replaces a worse one. */
enum { SOURCE_RAW, SOURCE_ERROR_MEMBER, SOURCE_MESSAGE_MEMBER };

/* What is shorter is no secret but a word: "/", "key". */
#define SECRET_MIN 8U

/* Tags of the selection. */
enum { TAG_MESSAGE = 1, TAG_ERROR = 2 };

static const vapi_json_field_t message_elements[] = {VAPI_JSON_SELECT_EACH(TAG_MESSAGE, NULL, 0)};
static const vapi_json_field_t members[] = {
    VAPI_JSON_SELECT_IN("message", TAG_MESSAGE, message_elements, 1),
    VAPI_JSON_SELECT("error", TAG_ERROR),
};
static const vapi_json_field_t error_answer = VAPI_JSON_ROOT(members, 2);

static bool is_space(char byte)
{
    return (unsigned char)byte <= 0x20U || byte == 0x7F;
}

/* The second byte of U+0080..U+009F, which some terminals obey. */
static bool ends_control(const vapi_error_text_t *text, char byte)
{
    return ((unsigned char)byte & 0xE0U) == 0x80U && text->used != 0U &&
           (unsigned char)text->message[text->used - 1U] == 0xC2U;
}

static void append(vapi_error_text_t *text, char byte)
{
    if (ends_control(text, byte)) {
        text->used--;
        text->message[text->used] = '\0';
        byte = ' ';
    }
    if (is_space(byte)) {
        byte = ' ';
        if (text->used == 0U || text->message[text->used - 1U] == ' ') {
            return;
        }
    }
    if (text->used < VAPI_ERROR_MESSAGE_SIZE - 1U) {
        text->message[text->used] = byte;
        text->used++;
        text->message[text->used] = '\0';
    }
}

static void replace(vapi_error_text_t *text, uint8_t source)
{
    text->source = source;
    text->used = 0U;
    text->message[0] = '\0';
}

static void take_string(vapi_error_text_t *text, const vapi_json_event_t *event)
{
    uint8_t source =
        event->field->offset == TAG_MESSAGE ? SOURCE_MESSAGE_MEMBER : SOURCE_ERROR_MEMBER;
    if (source < text->source) {
        return;
    }
    if (event->first) {
        bool further_element = event->field->name == NULL && event->index > 0U;
        if (source > text->source || !further_element) {
            replace(text, source);
        } else {
            append(text, ';');
            append(text, ' ');
        }
    }
    for (size_t i = 0; i < event->text.size; i++) {
        append(text, event->text.data[i]);
    }
}

static bool take_json(vapi_error_text_t *text, vapi_slice_t piece)
{
    vapi_json_event_t event;
    vapi_status_t status;
    while ((status = vapi_json_select_next(&text->select, &piece, &event)) == VAPI_OK) {
        if (event.type == VAPI_JSON_STRING) {
            take_string(text, &event);
        }
    }
    return status == VAPI_PENDING;
}

static void take_raw(vapi_error_text_t *text, vapi_slice_t piece)
{
    for (size_t i = 0; i < piece.size; i++) {
        char byte = piece.data[i];
        if (byte == '<' || byte == '>') {
            text->tag = byte == '<';
            byte = ' ';
        } else if (text->tag) {
            continue;
        }
        append(text, (unsigned char)byte < 0x80U ? byte : '?'); /* nobody said which encoding */
    }
}

void vapi_error_text_start(vapi_error_text_t *text, char *message)
{
    vapi_json_select_init(&text->select, &error_answer);
    text->message = message;
    text->seen = 0U;
    text->json = false;
    text->tag = false;
    replace(text, SOURCE_RAW);
}

bool vapi_error_text_take(vapi_error_text_t *text, vapi_slice_t piece)
{
    if (piece.size > VAPI_ERROR_BODY_MAX - text->seen) {
        piece.size = VAPI_ERROR_BODY_MAX - text->seen;
    }
    if (text->seen == 0U && piece.size > 0U) {
        text->json = piece.data[0] == '{';
    }
    text->seen = (uint16_t)(text->seen + piece.size);
    bool more = text->seen < VAPI_ERROR_BODY_MAX;
    if (text->source == SOURCE_RAW) {
        take_raw(text, piece);
    }
    if (text->json) {
        more = take_json(text, piece) && more;
    }
    return more;
}

void vapi_error_text_set(vapi_error_text_t *text, char *message, vapi_slice_t words)
{
    vapi_error_text_start(text, message);
    for (size_t i = 0; i < words.size; i++) {
        append(text, words.data[i]);
    }
    vapi_error_text_finish(text);
}

/* Bytes that the beginnings of both have in common. */
static size_t common_size(const char *message, vapi_slice_t secret)
{
    size_t size = 0U;
    while (size < secret.size && message[size] == secret.data[size]) {
        size++;
    }
    return size;
}

void vapi_error_text_hide(char *message, vapi_slice_t secret)
{
    for (; *message != '\0' && secret.size >= SECRET_MIN; message++) {
        size_t size = common_size(message, secret);
        bool cut = message[size] == '\0'; /* the end of the room may have cut it */
        if (size == secret.size || (cut && size >= SECRET_MIN / 2U)) {
            memset(message, '*', size);
        }
    }
}

void vapi_error_text_finish(vapi_error_text_t *text)
{
    size_t used = text->used;
    size_t start = used;
    while (start > 0U && ((unsigned char)text->message[start - 1U] & 0xC0U) == 0x80U) {
        start--;
    }
    /* A character that the end of the room has cut: its first byte says how long it should be. */
    if (start > 0U) {
        unsigned char lead = (unsigned char)text->message[start - 1U];
        size_t length = lead >= 0xF0U ? 4U : lead >= 0xE0U ? 3U : lead >= 0xC0U ? 2U : 1U;
        if (used - start + 1U < length) {
            used = start - 1U;
        }
    }
    if (used > 0U && text->message[used - 1U] == ' ') {
        used--;
    }
    text->message[used] = '\0';
}
