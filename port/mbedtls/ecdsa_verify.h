/**
 * @file ecdsa_verify.h
 * Checks ECDSA signatures on P-256 and P-384 (FIPS 186-5, section 6.4.2).
 *
 * A handshake checks three or four of them, and that is most of what it takes. mbedTLS computes with numbers
 * of any size, each allocated, and in constant time, since the same code serves secret keys. A signature's check
 * has nothing secret in it. This one has numbers of a fixed size, adds the two products in one pass, and takes
 * about an eighth of the instructions. It is used for signatures only: keys are made and agreed on by mbedTLS.
 *
 * It depends on nothing of mbedTLS; tls_ecdsa.c puts it in mbedTLS's place. VAPI_TLS_OWN_ECDSA=0 leaves it out.
 */
#ifndef VAPI_ECDSA_VERIFY_H
#define VAPI_ECDSA_VERIFY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** A curve. The value is the size of a coordinate in bytes. */
typedef enum vapi_ecdsa_curve {
    VAPI_ECDSA_P256 = 32, /**< secp256r1 */
    VAPI_ECDSA_P384 = 48  /**< secp384r1 */
} vapi_ecdsa_curve_t;

/** Room to compute in: the caller's, so that it need not be on a small stack. Nothing in it is secret. */
typedef struct vapi_ecdsa_work {
    uint32_t words[232]; /**< private */
} vapi_ecdsa_work_t;

/** May be used to let others have their turn. @return false: the answer is of no use any more, and will be false. */
typedef bool (*vapi_ecdsa_go_on_t)(void);

/**
 * Tells whether a signature is right. All numbers are big-endian and as long as a coordinate.
 * @param public_key x and y of a point, one behind the other; one that is not on the curve gives false
 * @param signature r and s, one behind the other; each outside of 1..n-1 gives false
 * @param hash of the message; of one that is longer than a coordinate the first bytes are used
 * @param go_on is called after each bit of the numbers, some 700 times
 */
bool vapi_ecdsa_verify(vapi_ecdsa_curve_t curve, const uint8_t *public_key,
                       const uint8_t *signature, const uint8_t *hash, size_t hash_size,
                       vapi_ecdsa_work_t *work, vapi_ecdsa_go_on_t go_on);

#endif /* VAPI_ECDSA_VERIFY_H */
