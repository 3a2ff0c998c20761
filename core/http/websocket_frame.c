/*
 * WebSocket frames: RFC 6455, sections 5 (framing), 7.4 (close codes) and 8.1 (UTF-8).
 *
 * Every rule is checked at the first byte that breaks it, so that no split of the input changes what
 * is delivered before an error.
 */
#include "vapi/websocket.h"

#include "vapi/word.h"

/* What the next byte is. */
enum { PHASE_FIRST, PHASE_LENGTH, PHASE_NUMBER, PHASE_PAYLOAD, PHASE_END };

enum {
    FLAG_FINAL = 0x01U,          /* the frame ends its message */
    FLAG_CONTROL_BEGINS = 0x02U, /* no piece of this control frame was given yet */
    FLAG_MESSAGE_BEGINS = 0x04U  /* no piece of this message was given yet */
};

/* Bits and values of a frame's first two bytes. */
enum { BIT_FINAL = 0x80U, BITS_RESERVED = 0x70U, BIT_MASKED = 0x80U, BIT_CONTROL = 0x08U };
enum { LENGTH_16 = 126U, LENGTH_64 = 127U };

void vapi_websocket_reader_init(vapi_websocket_reader_t *reader)
{
    memset(reader, 0, sizeof(*reader));
}

bool vapi_websocket_close_code_valid(uint32_t code)
{
    return (code >= 3000U && code <= 4999U) || (code >= 1007U && code <= 1014U) ||
           (code >= 1000U && code <= 1003U);
}

uint16_t vapi_websocket_close_code_for(vapi_status_t error)
{
    return error == VAPI_ERROR_WEBSOCKET_UTF8 ? VAPI_WEBSOCKET_CLOSE_DATA
                                              : VAPI_WEBSOCKET_CLOSE_PROTOCOL;
}

/* The first byte: final bit, reserved bits, opcode. */
static vapi_status_t read_first(vapi_websocket_reader_t *reader, unsigned byte)
{
    const unsigned opcode = byte & 0x0FU;

    /* 3..7 and 11..15 are reserved. */
    if ((byte & BITS_RESERVED) != 0U || (opcode & 7U) > 2U) {
        return VAPI_ERROR_WEBSOCKET_RESERVED;
    }
    reader->opcode = (uint8_t)opcode;
    reader->phase = PHASE_LENGTH;
    reader->flags = (uint8_t)((reader->flags & FLAG_MESSAGE_BEGINS) |
                              ((byte & BIT_FINAL) != 0U ? FLAG_FINAL : 0U));
    if ((opcode & BIT_CONTROL) != 0U) {
        reader->flags |= FLAG_CONTROL_BEGINS;
        return (byte & BIT_FINAL) != 0U ? VAPI_OK : VAPI_ERROR_WEBSOCKET_CONTROL;
    }
    /* A continuation needs a message to continue; a new message needs none that is unfinished. */
    if ((opcode == VAPI_WEBSOCKET_CONTINUATION) != (reader->message != 0U)) {
        return VAPI_ERROR_WEBSOCKET_FRAGMENT;
    }
    if (opcode != VAPI_WEBSOCKET_CONTINUATION) {
        reader->message = (uint8_t)opcode;
        reader->flags |= FLAG_MESSAGE_BEGINS;
        reader->utf8 = VAPI_UTF8_START;
    }
    return VAPI_OK;
}

/* The second byte: masking bit and length, or how long the length is. */
static vapi_status_t read_length(vapi_websocket_reader_t *reader, unsigned byte)
{
    if ((byte & BIT_MASKED) != 0U) {
        return VAPI_ERROR_WEBSOCKET_MASKED;
    }
    reader->length = (uint8_t)byte;
    reader->remaining = byte;
    reader->phase = PHASE_PAYLOAD;
    if (reader->opcode == VAPI_WEBSOCKET_CLOSE) {
        /* The text check is this frame's now: no message goes on behind it. */
        reader->utf8 = VAPI_UTF8_START;
        reader->close_code = VAPI_WEBSOCKET_CLOSE_NONE;
        if (byte == 1U) {
            return VAPI_ERROR_WEBSOCKET_CLOSE;
        }
    }
    if ((reader->opcode & BIT_CONTROL) != 0U && byte > VAPI_WEBSOCKET_CONTROL_MAX) {
        return VAPI_ERROR_WEBSOCKET_CONTROL;
    }
    if (byte >= LENGTH_16 || (reader->opcode == VAPI_WEBSOCKET_CLOSE && byte != 0U)) {
        reader->remaining = 0U;
        reader->number_bytes = byte == LENGTH_64 ? 8U : 2U;
        reader->phase = PHASE_NUMBER;
    }
    return VAPI_OK;
}

/* A byte of an extended length, or of the code that a close frame's payload begins with. */
static vapi_status_t read_number(vapi_websocket_reader_t *reader, unsigned byte)
{
    const uint64_t number = reader->remaining << 8 | byte;

    reader->remaining = number;
    reader->number_bytes--;
    if (reader->number_bytes != 0U) {
        return VAPI_OK;
    }
    reader->phase = PHASE_PAYLOAD;
    if (reader->opcode == VAPI_WEBSOCKET_CLOSE) {
        reader->close_code = (uint16_t)number;
        reader->remaining = reader->length - 2U;
        return vapi_websocket_close_code_valid((uint16_t)number) ? VAPI_OK
                                                                 : VAPI_ERROR_WEBSOCKET_CLOSE;
    }
    /* Shorter lengths have shorter forms. */
    if (number < (reader->length == LENGTH_64 ? 0x10000U : LENGTH_16) || number > INT64_MAX) {
        return VAPI_ERROR_WEBSOCKET_LENGTH;
    }
    return VAPI_OK;
}

/* A byte in front of the payload. */
static vapi_status_t read_header(vapi_websocket_reader_t *reader, unsigned byte)
{
    if (reader->phase == PHASE_FIRST) {
        return read_first(reader, byte);
    }
    return reader->phase == PHASE_LENGTH ? read_length(reader, byte) : read_number(reader, byte);
}

/*
 * Takes what there is of the payload. @return true when there is something to tell. A text that is
 * wrong is an error only behind its good bytes, so that every split delivers the same.
 */
static bool read_payload(vapi_websocket_reader_t *reader, vapi_slice_t *ref_input,
                         vapi_websocket_event_t *out_event)
{
    const bool control = (reader->opcode & BIT_CONTROL) != 0U;
    const unsigned begins = control ? FLAG_CONTROL_BEGINS : FLAG_MESSAGE_BEGINS;
    const unsigned opcode = control ? reader->opcode : reader->message;
    const bool text = opcode == VAPI_WEBSOCKET_TEXT || opcode == VAPI_WEBSOCKET_CLOSE;
    size_t size = ref_input->size;

    if (reader->remaining < size) {
        size = (size_t)reader->remaining;
    }
    if (text && size != 0U) {
        size = vapi_utf8_check(&reader->utf8, ref_input->data, size);
        if (size == 0U) {
            reader->failure = VAPI_ERROR_WEBSOCKET_UTF8;
            return false;
        }
    }
    out_event->payload = vapi_slice(ref_input->data, size);
    vapi_slice_advance(ref_input, size);
    reader->remaining -= size;
    out_event->ends = false;
    if (reader->remaining == 0U) {
        reader->phase = PHASE_FIRST;
        if ((reader->flags & FLAG_FINAL) != 0U) {
            if (text && reader->utf8 != VAPI_UTF8_START) {
                reader->failure = VAPI_ERROR_WEBSOCKET_UTF8;
            } else {
                out_event->ends = true;
            }
            if (opcode == VAPI_WEBSOCKET_CLOSE) {
                reader->phase = PHASE_END;
            }
            if (!control) {
                reader->message = 0U;
            }
        }
    }
    if (size == 0U && !out_event->ends) {
        return false;
    }
    out_event->opcode = (uint8_t)opcode;
    out_event->close_code = reader->close_code;
    out_event->control_length = reader->length;
    out_event->begins = (reader->flags & begins) != 0U;
    reader->flags &= (uint8_t)~begins;
    return true;
}

vapi_status_t vapi_websocket_reader_next(vapi_websocket_reader_t *reader, vapi_slice_t *ref_input,
                                         vapi_websocket_event_t *out_event)
{
    while (reader->failure == VAPI_OK) {
        const bool payload = reader->phase == PHASE_PAYLOAD;

        /* Only an empty payload needs no input. */
        if (ref_input->size == 0U && !(payload && reader->remaining == 0U)) {
            return reader->phase == PHASE_END ? VAPI_END : VAPI_PENDING;
        }
        if (reader->phase == PHASE_END) {
            vapi_slice_advance(ref_input, ref_input->size);
        } else if (payload) {
            if (read_payload(reader, ref_input, out_event)) {
                return VAPI_OK;
            }
        } else {
            reader->failure = read_header(reader, (uint8_t)*ref_input->data);
            vapi_slice_advance(ref_input, 1U);
        }
    }
    return reader->failure;
}

vapi_status_t vapi_websocket_reader_finish(const vapi_websocket_reader_t *reader)
{
    if (reader->failure != VAPI_OK) {
        return reader->failure;
    }
    return reader->phase == PHASE_END ? VAPI_OK : VAPI_ERROR_WEBSOCKET_CLOSED;
}

size_t vapi_websocket_header(uint8_t *out_header, vapi_websocket_opcode_t opcode, bool final,
                             uint64_t size, const uint8_t mask[4])
{
    unsigned length = (unsigned)size;
    size_t header_size = 2U;

    if (size > UINT16_MAX) {
        length = LENGTH_64;
        header_size = 10U;
    } else if (size >= LENGTH_16) {
        length = LENGTH_16;
        header_size = 4U;
    }
    out_header[0] = (uint8_t)((unsigned)opcode | (final ? BIT_FINAL : 0U));
    out_header[1] = (uint8_t)(length | BIT_MASKED);
    for (size_t index = header_size; index > 2U; index--) {
        out_header[index - 1U] = (uint8_t)size;
        size >>= 8;
    }
    memcpy(out_header + header_size, mask, 4U);
    return header_size + 4U;
}

size_t vapi_websocket_mask(void *out_data, const void *data, size_t size, const uint8_t mask[4],
                           size_t offset)
{
    uint8_t *to = out_data;
    const uint8_t *from = data;
    const uint8_t *end;
    const uint8_t *words_end;
    uint8_t turned[4];
    uint32_t key;

    if (size == 0U) {
        return offset & 3U;
    }
    end = from + size;
    words_end = from + (size & ~(size_t)7U);
    /* The mask as it lies over the first four bytes; made of bytes, so either byte order is right. */
    for (size_t index = 0U; index < sizeof(turned); index++) {
        turned[index] = mask[(offset + index) & 3U];
    }
    key = vapi_word_load(turned);
    while (from != words_end) {
        const uint32_t first = vapi_word_load(from) ^ key;
        const uint32_t second = vapi_word_load(from + 4) ^ key;

        vapi_word_store(to, first);
        vapi_word_store(to + 4, second);
        from += 8;
        to += 8;
    }
    for (size_t index = 0U; from != end; index++) {
        *to = *from ^ turned[index & 3U];
        from++;
        to++;
    }
    return (offset + size) & 3U;
}
