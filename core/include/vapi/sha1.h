/**
 * @file sha1.h
 * SHA-1 (FIPS 180-4), for the WebSocket handshake only: RFC 6455 uses it to tell a WebSocket server
 * from a server that repeats what it is sent. It protects nothing; certificates and keys are the TLS
 * port's matter.
 */
#ifndef VAPI_SHA1_H
#define VAPI_SHA1_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of a digest. */
#define VAPI_SHA1_SIZE 20U

/** The digest of `size` bytes at `data`; at most 512 MB. */
void vapi_sha1(const void *data, size_t size, uint8_t out_digest[VAPI_SHA1_SIZE]);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_SHA1_H */
