/*
 * Tokens signed on the device (vapi/jwt.h): RFC 7515 compact serialisation, RFC 4648 section 5 without padding.
 *
 * The claims are written once for each few bytes that are encoded, so that they are held nowhere.
 */
#include "vapi/jwt.h"

#include "vapi/base64.h"

/* Claims encoded at a time; a multiple of 3, so that only the last group has padding. */
#define GROUP_SIZE 48U

/* Room for VAPI_BASE64_SIZE(GROUP_SIZE) and for the digest. */
#define TEXT_SIZE 64U

#define LIFETIME_S 3600U

/* {"alg":"HS256","typ":"JWT"} */
static const char header[] = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.";

static void name(vapi_json_writer_t *writer, const char *text)
{
    vapi_json_write_name(writer, vapi_slice_from_string(text));
}

static void texts(vapi_json_writer_t *writer, const char *member, const vapi_slice_t *values,
                  size_t count)
{
    if (values == NULL) {
        return;
    }
    name(writer, member);
    vapi_json_write_begin_array(writer);
    for (size_t i = 0; i < count; i++) {
        vapi_json_write_string(writer, values[i]);
    }
    vapi_json_write_end_array(writer);
}

static void restrictions(vapi_json_writer_t *writer, const vapi_jwt_claims_t *claims)
{
    name(writer, "restrictions");
    vapi_json_write_begin_object(writer);
    name(writer, "enabled");
    vapi_json_write_boolean(writer, true);
    texts(writer, "allowedOrigins", claims->allowed_origins, claims->allowed_origin_count);
    texts(writer, "allowedAssistantIds", claims->allowed_assistant_ids,
          claims->allowed_assistant_count);
    name(writer, "allowTransientAssistant");
    vapi_json_write_boolean(writer, claims->allow_transient_assistant);
    vapi_json_write_end_object(writer);
}

static vapi_status_t write_claims(const vapi_jwt_claims_t *claims, int64_t utc_seconds,
                                  vapi_output_t *output)
{
    vapi_json_writer_t writer;
    vapi_json_writer_init(&writer, output);
    vapi_json_write_begin_object(&writer);
    name(&writer, "orgId");
    vapi_json_write_string(&writer, claims->organisation_id);
    name(&writer, "token");
    vapi_json_write_begin_object(&writer);
    name(&writer, "tag");
    vapi_json_write_string(&writer,
                           vapi_slice_from_string(claims->is_public ? "public" : "private"));
    if (claims->is_public && claims->is_restricted) {
        restrictions(&writer, claims);
    }
    vapi_json_write_end_object(&writer);
    name(&writer, "iat");
    vapi_json_write_int64(&writer, utc_seconds);
    name(&writer, "exp");
    vapi_json_write_int64(
        &writer, utc_seconds + (claims->lifetime_s != 0U ? claims->lifetime_s : LIFETIME_S));
    vapi_json_write_end_object(&writer);
    return vapi_json_writer_finish(&writer);
}

static void encode(vapi_output_t *token, const uint8_t *data, size_t size)
{
    char text[TEXT_SIZE];
    vapi_base64_encode(data, size, text);
    size_t count = (size * 4U + 2U) / 3U; /* without padding */
    for (size_t i = 0; i < count; i++) {
        text[i] = text[i] == '+' ? '-' : text[i] == '/' ? '_' : text[i];
    }
    vapi_output_write(token, text, count);
}

vapi_status_t vapi_jwt_write(const vapi_jwt_claims_t *claims, int64_t utc_seconds,
                             vapi_hmac_sha256_t hmac, void *hmac_context, char *buffer, size_t size)
{
    if (utc_seconds < 0 || utc_seconds > INT64_MAX - UINT32_MAX) {
        return VAPI_ERROR_CLOCK_UNKNOWN;
    }
    if (claims->organisation_id.size == 0U) {
        return VAPI_ERROR_PARAMETER;
    }
    if (size == 0U) {
        return VAPI_ERROR_SPACE;
    }
    vapi_output_t token = vapi_output_window(buffer, (uint32_t)(size - 1U), 0U, 0U);
    vapi_output_write(&token, header, sizeof header - 1U);
    uint8_t bytes[GROUP_SIZE];
    uint32_t kept = GROUP_SIZE;
    for (uint32_t skip = 0U; kept == GROUP_SIZE; skip += GROUP_SIZE) {
        vapi_output_t group = vapi_output_window(bytes, GROUP_SIZE, skip, 0U);
        vapi_status_t status = write_claims(claims, utc_seconds, &group);
        if (status != VAPI_OK) {
            return status;
        }
        kept = vapi_output_kept(&group);
        encode(&token, bytes, kept);
    }
    vapi_status_t status = hmac(hmac_context, vapi_slice(buffer, vapi_output_kept(&token)), bytes);
    if (status != VAPI_OK) {
        return status;
    }
    vapi_output_byte(&token, '.');
    encode(&token, bytes, VAPI_HMAC_SHA256_SIZE);
    if (token.position > size - 1U) {
        return VAPI_ERROR_SPACE;
    }
    buffer[token.position] = '\0';
    return (vapi_status_t)token.position;
}
