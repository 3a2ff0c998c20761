/**
 * @file roots.h
 * The certificate authorities a build trusts, as constant DER in flash.
 *
 * `make ROOTS=public` (the default) links the set in roots/public_roots.c, `make ROOTS=test` one made
 * from the test CA of this build, ROOTS_FILES=... one of certificates of your own. All are written by roots/make_roots.py and define
 * vapi_tls_roots. A certificate is parsed only while a chain that ends in it is being checked, in
 * place: its bytes are not copied to RAM. They are certificates in form, without their own signature
 * and all else that no check reads.
 */
#ifndef VAPI_ROOTS_H
#define VAPI_ROOTS_H

#include <stddef.h>
#include <stdint.h>

/** One trusted certificate. The subject is searched, byte for byte, for a chain's last issuer. */
typedef struct vapi_tls_root {
    const uint8_t *der;      /**< the certificate */
    uint16_t size;           /**< its size in bytes */
    uint16_t subject_offset; /**< where its subject (a DER SEQUENCE) starts */
    uint16_t subject_size;   /**< the subject's size in bytes, tag and length included */
} vapi_tls_root_t;

/** A set of trusted certificates. */
typedef struct vapi_tls_roots {
    const vapi_tls_root_t *list; /**< the certificates */
    size_t count;                /**< how many */
    /** first bytes of SHA-256 over the originals in order: sessions are bound to it */
    uint8_t digest[8];
} vapi_tls_roots_t;

/** The set this build was made with. */
extern const vapi_tls_roots_t vapi_tls_roots;

#endif /* VAPI_ROOTS_H */
