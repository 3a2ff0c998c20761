/**
 * @file port.h
 * What a platform supplies: a transport, a clock, random bytes, a log sink; optionally memory levels, storage and audio.
 *
 * The library calls these and nothing else outside itself. port/template is the file to copy.
 * One transport, one platform and one client belong to one thread at a time.
 */
#ifndef VAPI_PORT_H
#define VAPI_PORT_H

#include "vapi/slice.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How far an exchange has come; the place named in errors and statistics. */
typedef enum vapi_phase {
    VAPI_PHASE_IDLE,    /**< nothing under way */
    VAPI_PHASE_PREPARE, /**< the request is checked; no byte has left */
    VAPI_PHASE_RESOLVE, /**< host name to address */
    VAPI_PHASE_CONNECT, /**< TCP connection */
    VAPI_PHASE_TLS,     /**< handshake and certificate checks */
    VAPI_PHASE_SEND,    /**< request head and body */
    VAPI_PHASE_WAIT,    /**< request sent, no byte of the answer yet */
    VAPI_PHASE_HEAD,    /**< status line and headers */
    VAPI_PHASE_BODY,    /**< the answer's body */
    VAPI_PHASE_PAUSE    /**< waiting before the next attempt */
} vapi_phase_t;

/** What would end a wait. Bits; 0 means only time. */
enum {
    VAPI_WAIT_READABLE = 1, /**< bytes, the peer's end, or an error to read */
    VAPI_WAIT_WRITABLE = 2  /**< room to write, or a connection established */
};

/** Where to connect. */
typedef struct vapi_endpoint {
    /** name or address literal (IPv6 without brackets), NUL-terminated; also the TLS server name */
    const char *host;
    uint16_t port; /**< TCP port, 1..65535 */
} vapi_endpoint_t;

typedef struct vapi_transport vapi_transport_t;

/**
 * A stream of bytes to one peer at a time. No function blocks, except wait(), and open() where a
 * port says so in its header (a host's getaddrinfo).
 */
typedef struct vapi_transport_operations {
    /**
     * Starts a connection and carries it on: called again with the same endpoint until it no longer
     * answers VAPI_PENDING. Keeps transport->phase at RESOLVE, CONNECT or TLS as it goes.
     * @return VAPI_OK when bytes can flow; VAPI_PENDING; or a negative error, after which close() follows.
     */
    vapi_status_t (*open)(vapi_transport_t *transport, const vapi_endpoint_t *endpoint);
    /**
     * Reads up to `size` (at least 1) bytes.
     * @return bytes read; 0 when it would block; VAPI_END when the peer ended in order; or an error.
     */
    vapi_status_t (*read)(vapi_transport_t *transport, void *out_data, size_t size);
    /**
     * Writes up to `size` (at least 1) bytes. After 0 the caller repeats the call with the same bytes.
     * @return bytes accepted; 0 when it would block; or an error: none of these bytes leaves, nor later, since they may be
     *         sent again over another connection; what the peer has sent before may still be read, and often says why.
     */
    vapi_status_t (*write)(vapi_transport_t *transport, const void *data, size_t size);
    /** Ends the connection, in order where that needs no waiting, and frees what it held. Any state, any number of times. */
    void (*close)(vapi_transport_t *transport);
    /**
     * Blocks until one of `interest` (VAPI_WAIT_ bits, may be 0) holds or the time is over.
     * @return VAPI_OK when there may be something to do; VAPI_PENDING when the time is over; or an error.
     */
    vapi_status_t (*wait)(vapi_transport_t *transport, unsigned interest, uint32_t timeout_ms);
} vapi_transport_operations_t;

/** A transport. An implementation has this as its first member and its own state behind it. */
struct vapi_transport {
    const vapi_transport_operations_t *operations; /**< never NULL */
    vapi_phase_t phase;                            /**< what open() is busy with, or failed in */
    unsigned interest; /**< VAPI_WAIT_ bits that the last PENDING or 0 waits for */
    /** what protects the last connection, such as "TLS 1.3"; NULL: nothing */
    const char *protocol;
    const char *cipher_suite; /**< static words, such as "TLS1-3-AES-128-GCM-SHA256"; NULL: none */
    bool resumed;             /**< open() resumed a TLS session instead of a full handshake */
    /** the platform's own number of the last failure (errno, mbedTLS), 0 when none */
    int32_t port_code;
    /** static words about the last failure, such as the TLS alert; NULL when none */
    const char *detail;
};

/** Severity of a log line. */
typedef enum vapi_log_level {
    VAPI_LOG_ERROR = 1,
    VAPI_LOG_WARNING = 2,
    VAPI_LOG_INFORMATION = 3,
    VAPI_LOG_DEBUG = 4
} vapi_log_level_t;

/** UTC is not known yet. */
#define VAPI_UTC_UNKNOWN INT64_C(-1)

/** A level of memory that the port does not know. */
#define VAPI_MEMORY_UNKNOWN UINT32_MAX

/** How full memory is that can run out, in bytes. What the port cannot tell is VAPI_MEMORY_UNKNOWN. */
typedef struct vapi_memory {
    uint32_t arena_size; /**< what TLS has, for all connections together */
    uint32_t arena_used; /**< in use now */
    uint32_t arena_peak; /**< the most in use since a request last began, whichever client's */
    uint32_t stack_size; /**< of the calling thread */
    uint32_t stack_peak; /**< the most ever in use, since that thread was made: never sinks */
} vapi_memory_t;

/** Clock, random bytes, log and memory levels. `log` and `memory` may be NULL. */
typedef struct vapi_platform {
    void *context; /**< handed to each function */
    /** Milliseconds since any fixed moment; never runs backwards, never wraps. */
    uint64_t (*monotonic_ms)(void *context);
    /** Seconds since 1970-01-01T00:00:00Z without leap seconds, or VAPI_UTC_UNKNOWN. */
    int64_t (*utc_seconds)(void *context);
    /** Fills `out_data` with `size` bytes fit for cryptography. @return VAPI_OK or VAPI_ERROR_RANDOM. */
    vapi_status_t (*random)(void *context, void *out_data, size_t size);
    /** Takes one line without a line ending. NULL for no log. Never gets a secret. */
    void (*log)(void *context, vapi_log_level_t level, vapi_slice_t line);
    /**
     * Sets every member of `out_memory`, for vapi_statistics_t. NULL in its place: a request begins, and `arena_peak` with it,
     * at what is in use. A client's thread calls it once at each end of a request, an application when it likes.
     */
    void (*memory)(void *context, vapi_memory_t *out_memory);
} vapi_platform_t;

/** A few hundred bytes that survive a reset: TLS session, clock hint, unfinished call. Optional. */
typedef struct vapi_storage {
    void *context; /**< handed to each function */
    /**
     * Reads the record `key` (a short ASCII name).
     * @return its size; 0 when there is none, or one whose writing was cut short; VAPI_ERROR_STORAGE when it is larger than
     *         `capacity`, or when it cannot be told whether there is one.
     */
    vapi_status_t (*load)(void *context, const char *key, void *out_data, size_t capacity);
    /** Replaces the record, whole or not at all; size 0 removes it. @return VAPI_OK or VAPI_ERROR_STORAGE. */
    vapi_status_t (*store)(void *context, const char *key, const void *data, size_t size);
} vapi_storage_t;

/** Microphone and loudspeaker, both without blocking. Optional; used by a live call. */
typedef struct vapi_audio {
    void *context; /**< handed to each function */
    /** Takes up to `size` bytes from the microphone. @return bytes, 0 when none is ready, or an error. */
    vapi_status_t (*capture)(void *context, void *out_samples, size_t size);
    /** Gives up to `size` bytes to the loudspeaker. @return bytes accepted, 0 when it is full, or an error. */
    vapi_status_t (*play)(void *context, const void *samples, size_t size);
    /** Drops everything given to play() that has not sounded yet (barge-in). */
    void (*flush)(void *context);
} vapi_audio_t;

#ifdef __cplusplus
}
#endif

#endif /* VAPI_PORT_H */
