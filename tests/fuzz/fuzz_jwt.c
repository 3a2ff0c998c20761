/*
 * Tokens made on the device: whatever the claims, a token is three parts of base64url, its size is as told, the signature is
 * of all before it, and a smaller buffer is refused rather than overrun.
 *
 * Input: a byte of flags, 8 for the time, a byte for the buffer's size, then texts separated by zero bytes: the organisation,
 * and assistants and origins in turn.
 */
#include <stdlib.h>

#include "vapi/jwt.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { TEXTS_MAX = 8, TOKEN_MAX = 8192 };

static vapi_slice_t signed_text;

static void require(bool condition)
{
    if (!condition) {
        abort();
    }
}

static vapi_status_t sign(void *context, vapi_slice_t message,
                          uint8_t out_digest[VAPI_HMAC_SHA256_SIZE])
{
    signed_text = message;
    memset(out_digest, 0xFB, VAPI_HMAC_SHA256_SIZE);
    return *(const vapi_status_t *)context;
}

static vapi_slice_t next_text(vapi_slice_t *ref_rest)
{
    vapi_slice_t text = vapi_slice(ref_rest->data, 0U);
    while (text.size < ref_rest->size && text.data[text.size] != '\0') {
        text.size++;
    }
    vapi_slice_advance(ref_rest, text.size < ref_rest->size ? text.size + 1U : text.size);
    return text;
}

static bool is_base64url(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static char token[TOKEN_MAX];
    vapi_slice_t texts[2][TEXTS_MAX];
    size_t counts[2] = {0U, 0U};
    int64_t now = 0;

    if (size < 11U || size > 1024U) {
        return 0;
    }
    memcpy(&now, data + 1, sizeof now);
    vapi_slice_t rest = vapi_slice(data + 10, size - 10U);
    vapi_jwt_claims_t claims = {
        .organisation_id = next_text(&rest),
        .lifetime_s = (uint32_t)data[0] << 24,
        .is_public = (data[0] & 1U) != 0U,
        .is_restricted = (data[0] & 2U) != 0U,
        .allow_transient_assistant = (data[0] & 4U) != 0U,
    };
    for (unsigned list = 0U; rest.size != 0U && counts[list] < TEXTS_MAX; list ^= 1U) {
        texts[list][counts[list]++] = next_text(&rest);
    }
    claims.allowed_assistant_ids = (data[0] & 8U) != 0U ? texts[0] : NULL;
    claims.allowed_assistant_count = counts[0];
    claims.allowed_origins = (data[0] & 16U) != 0U ? texts[1] : NULL;
    claims.allowed_origin_count = counts[1];
    vapi_status_t element = (data[0] & 32U) != 0U ? VAPI_ERROR_STORAGE : VAPI_OK;
    vapi_status_t written = vapi_jwt_write(&claims, now, sign, &element, token, sizeof token);
    if (written <= 0) {
        require(written != 0);
        return 0;
    }
    require(element == VAPI_OK && token[written] == '\0' && strlen(token) == (size_t)written);
    size_t dots = 0U;
    for (size_t at = 0U; at < (size_t)written; at++) {
        dots += token[at] == '.' ? 1U : 0U;
        require(is_base64url(token[at]) || token[at] == '.');
    }
    require(dots == 2U && signed_text.data == token);
    require(token[signed_text.size] == '.' && (size_t)written - signed_text.size - 1U == 43U);

    /* The buffer's end is the memory's end, so that a byte too many is noticed. */
    size_t room = data[9] % ((size_t)written + 1U);
    char *small = malloc(room + 1U);
    require(small != NULL);
    require(vapi_jwt_write(&claims, now, sign, &element, small, room) == VAPI_ERROR_SPACE);
    free(small);
    return 0;
}
