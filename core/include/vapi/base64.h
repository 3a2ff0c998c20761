/**
 * @file base64.h
 * Base64 with padding (RFC 4648, section 4).
 */
#ifndef VAPI_BASE64_H
#define VAPI_BASE64_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Characters that `size` bytes become. */
#define VAPI_BASE64_SIZE(size) (((size) + 2U) / 3U * 4U)

/**
 * Encodes.
 * @param out_text VAPI_BASE64_SIZE(size) characters; no NUL is put behind them. Not within `data`.
 */
void vapi_base64_encode(const uint8_t *data, size_t size, char *out_text);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_BASE64_H */
