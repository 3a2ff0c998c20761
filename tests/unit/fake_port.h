/**
 * @file fake_port.h
 * A port that a test writes the story of: a transport whose peer answers from a script, and a clock that only moves when
 * somebody waits.
 */
#ifndef FAKE_PORT_H
#define FAKE_PORT_H

#include "vapi/port.h"

/** What one connection does. Zero members mean: nothing special. */
typedef struct fake_connection {
    vapi_status_t open_result; /**< what open() answers in the end */
    uint8_t open_steps;        /**< times open() answers VAPI_PENDING before that */
    vapi_phase_t
        open_phase; /**< how far open() comes; default: TLS, where it fails at once RESOLVE */
    const char *
        answer; /**< what the peer sends, each request's answer behind the other's; NULL: nothing */
    size_t answer_size; /**< its bytes; 0: strlen(answer) */
    size_t
        answer_early_at; /**< request bytes after which the first answer may be read; 0: a whole request */
    size_t requests; /**< requests after which the peer has answered all; default 1 */
    vapi_status_t
        read_end;       /**< what read() answers behind the answer; 0: it would block for ever */
    size_t write_limit; /**< request bytes taken before `write_end`; 0: no limit */
    vapi_status_t write_end; /**< what write() answers at the limit; 0: it would block for ever */
} fake_connection_t;

/** The transport. Set the first group, then call fake_port_start(). */
typedef struct fake_port {
    vapi_transport_t transport; /**< what the client uses */
    const fake_connection_t *connections;
    size_t connection_count;
    size_t piece;                /**< most bytes that one read() or write() moves; 0: no limit */
    bool stutters;               /**< every other call of open, read and write would block */
    size_t fail_at;              /**< the call that fails (see `calls`), counted from 1; 0: none */
    vapi_status_t fail_with;     /**< with this */
    int64_t utc;                 /**< what the platform's clock says */
    vapi_status_t random_result; /**< what the platform's random() says */
    uint32_t tick_ms;            /**< time that every call of the port takes */
    vapi_memory_t memory;        /**< what the platform's memory() says */

    /* seen */
    vapi_platform_t platform; /**< the platform to use */
    size_t opened;            /**< connections opened, or tried */
    size_t closed;            /**< connections closed */
    bool is_open;
    char hosts[8][64]; /**< where the connections went */
    uint16_t ports[8];
    char sent[16384]; /**< all request bytes */
    size_t sent_size;
    char log[2048]; /**< all log lines, each with a line end */
    uint64_t now_ms;
    size_t memory_begun; /**< requests begun, by memory() */
    size_t memory_told;  /**< levels told by memory() */
    size_t
        calls; /**< of open, read, write, wait, random, the UTC clock, and what the test counts */
    /* its own */
    size_t connection_sent;
    size_t connection_answered;
    uint8_t steps_left;
    bool stutter[3]; /* open, read, write */
} fake_port_t;

/** Makes everything new but the first group of members. */
void fake_port_start(fake_port_t *port);

/** Counts a call of the port, for what a test adds, such as a storage. @return the failure that is due, or VAPI_OK. */
vapi_status_t fake_port_count_call(fake_port_t *port);

/** Requests seen: heads that are complete, over all connections. */
size_t fake_port_requests(const fake_port_t *port);

/** True when the text was sent somewhere. */
bool fake_port_has_sent(const fake_port_t *port, const char *text);

#endif /* FAKE_PORT_H */
