/**
 * @file client.h
 * One connection's life: connect, send, receive, keep alive, redirect, retry, all within one deadline.
 *
 * The client carries exchanges, one at a time. It knows nothing of Vapi's operations: the functions
 * of vapi/api/ fill an exchange and start it here. It never blocks: vapi_poll() does a bounded
 * piece of work and says what it waits for; vapi_run() is the same for a thread that may sleep.
 *
 *     IDLE --start--> PREPARE --> RESOLVE --> CONNECT --> TLS --> SEND --> WAIT --> HEAD --> BODY --> IDLE
 *                       ^   '------- kept connection -------------^                            |
 *                       |                                                                      |
 *                       '-- PAUSE <-- retry; at once after a redirect or with a newer key -----'
 *
 * Every arrow may also end in IDLE with an error; vapi_error_t keeps the phase in which that happened.
 *
 * All memory is the caller's: the client object, a window of at least VAPI_CLIENT_WINDOW_MIN bytes
 * through which every byte of request and answer passes, and, where redirects are wanted, a buffer
 * for addresses. The window's size does not limit the size of a request or an answer.
 *
 * One client is used by one thread at a time; only vapi_cancel() may be called from anywhere.
 */
#ifndef VAPI_CLIENT_H
#define VAPI_CLIENT_H

#include "vapi/config.h"
#include "vapi/error.h"
#include "vapi/http_head.h"
#include "vapi/http_request.h"
#include "vapi/http_response.h"
#include "vapi/port.h"
#include "vapi/url.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Smallest window that vapi_client_init() accepts, in bytes. */
#define VAPI_CLIENT_WINDOW_MIN 256U

/** Where requests go unless the configuration says otherwise. Source: the OpenAPI document's `servers`. */
#define VAPI_BASE_URL "https://api.vapi.ai"

/** Total time of an exchange unless the configuration or the exchange says otherwise, milliseconds. */
#define VAPI_DEADLINE_MS UINT32_C(30000)

/** Longest time in which vapi_run() does not look for vapi_cancel(), milliseconds. */
#define VAPI_CANCEL_LATENCY_MS UINT32_C(100)

/**
 * Longest time that vapi_poll() lets pass in the phases RESOLVE and CONNECT, milliseconds: a resolver's answer, and that
 * an address is given up for another one, is nothing that a connection becomes readable or writable by.
 */
#define VAPI_OPEN_INTERVAL_MS UINT32_C(100)

/** Whether repeating a request may do harm; decides which failures are retried. */
typedef enum vapi_repeat {
    VAPI_REPEAT_SAFE,  /**< reads: repeated on connection failures, 408, 429 and 5xx */
    VAPI_REPEAT_UNSENT /**< writes: repeated only when no byte of the request left, or on 429 */
} vapi_repeat_t;

/** When to try again. Zero members mean the defaults named here. Times in milliseconds. */
typedef struct vapi_retry_policy {
    /** tries in all; 1: no retry; default 3. What a redirect leads to is no other try */
    uint8_t attempts_max;
    uint32_t base_ms; /**< upper bound of the first random pause, doubled each time; default 500 */
    uint32_t pause_max_ms; /**< upper bound of every random pause; default 8000 */
    /** pause after 429 without Retry-After; default 30000. This pause and that of Retry-After hold for the exchanges that
     *  follow, too: they wait, or end in VAPI_ERROR_RATE_LIMITED where their deadline comes first; but for no longer than
     *  a minute, or this pause where it is longer */
    uint32_t cool_down_ms;
} vapi_retry_policy_t;

/**
 * Gives the API key (a bearer token, RFC 6750).
 * @param refused false at first; true when the server answered 401 to the last one and a newer one is wanted.
 * @param out_key the key without "Bearer"; stays valid and unchanged until the next call of this
 *        function or the end of the exchange. It is never logged.
 * @return VAPI_OK, or VAPI_ERROR_NO_KEY (also when `refused` and there is no newer one).
 */
typedef vapi_status_t (*vapi_key_function_t)(void *context, bool refused, vapi_slice_t *out_key);

struct vapi_client;

/** Settings of a client. Zero members mean the default. Copied; what it points to is not. */
typedef struct vapi_client_config {
    const vapi_platform_t *platform; /**< needed */
    vapi_transport_t *secure;        /**< for https; NULL refuses it (VAPI_ERROR_URL_SCHEME) */
    /** for http (simulator, gateway on the desk); NULL refuses it likewise */
    vapi_transport_t *plain;
    void *window;       /**< needed; the client's alone while an exchange runs */
    size_t window_size; /**< bytes, VAPI_CLIENT_WINDOW_MIN..65535 */
    /** vapi_client_follow: redirects of reads are followed; NULL: they end in VAPI_ERROR_REDIRECT, and the code for
     *  them is not linked */
    vapi_status_t (*follow)(struct vapi_client *client);
    char *address_buffer; /**< for redirects; needed with `follow` */
    /** bytes, twice the longest address: 2048 serves the storage host's; at most 65534 */
    size_t address_buffer_size;
    const char *base_url; /**< scheme, host, port and path prefix; default VAPI_BASE_URL */
    /** default "vapi-mcu/" VAPI_VERSION; Vapi's edge refuses requests without one */
    const char *user_agent;
    vapi_key_function_t key; /**< NULL: exchanges that want a key end in VAPI_ERROR_NO_KEY */
    void *key_context;       /**< handed to `key` */
    /** further request headers, for a broker; sent to the base URL's origin only */
    const vapi_http_field_t *headers;
    size_t header_count;  /**< how many */
    uint32_t deadline_ms; /**< total time of an exchange; default VAPI_DEADLINE_MS */
    uint32_t idle_ms; /**< longest time without a byte either way; default: the deadline alone */
    uint8_t redirects_max;     /**< hops of one exchange; default 3 */
    vapi_retry_policy_t retry; /**< see there */
} vapi_client_config_t;

/**
 * Where a successful answer goes. Each function gets the exchange's `sink_context` and returns VAPI_OK
 * or an error of its own, which ends the exchange with that error.
 */
typedef struct vapi_answer_sink {
    /** A 2xx head has come; the head's members are valid during the call. `content_length` is
     *  VAPI_HTTP_LENGTH_UNKNOWN when not announced. May be NULL. */
    vapi_status_t (*begin)(void *context, const vapi_http_head_t *head, uint64_t content_length);
    /** Takes all of `bytes`, which are not empty. VAPI_END: nothing more is wanted, the exchange ends
     *  well; a short rest is read and dropped where that keeps the connection. */
    vapi_status_t (*piece)(void *context, vapi_slice_t bytes);
    /** The body is complete. Not called after VAPI_END. May be NULL. */
    vapi_status_t (*finish)(void *context);
    /** begin() forgets what came before, so that a read whose body broke off may be tried again. */
    bool restarts;
} vapi_answer_sink_t;

/**
 * One request and where its answer goes. The caller (usually a function of vapi/api/) owns it, with all it
 * points to, and leaves it alone until the exchange has ended.
 *
 * Of `request` the caller sets method, target.path, arguments, parameters, accept, headers and body;
 * the client sets the rest in a copy of its own.
 */
typedef struct vapi_exchange {
    vapi_http_request_t request;
    /** a whole URL (control URL, storage) in place of base URL and target; or NULL */
    const char *url;
    /** The client's key is not sent, nor the configuration's headers; they go to the base URL's origin only, also without this. */
    bool without_key;
    /** With `without_key`: a key of this exchange's own, sent to the origin of its URL only, and never without
     *  TLS when the base URL has it (VAPI_ERROR_URL_SCHEME). Not renewed. Empty: no Authorization. */
    vapi_slice_t own_key;
    vapi_repeat_t repeat; /**< what may be tried again */
    uint32_t deadline_ms; /**< 0: the client's */
    uint32_t idle_ms;     /**< 0: the client's */
    /** part of something longer: a vapi_cancel() since the exchange before has started ends this one */
    bool continues;
    const vapi_answer_sink_t *sink; /**< NULL: the body is read and dropped */
    void *sink_context;             /**< handed to the sink and the functions below */
    /** Checks the request once more before it is written; an error ends the exchange; NULL for none. */
    vapi_status_t (*check)(void *context);
    /** Adds words to vapi_error_t.message, such as the member that a body's writer refused; NULL for none. */
    void (*explain)(void *context, vapi_status_t status, vapi_output_t *output);
    /** Told as the body goes out: bytes taken by the transport, and in all (0: not known before its end). A further attempt
     *  begins at 0 again. Not called for a request without a body; NULL for none. */
    void (*progress)(void *context, uint32_t sent, uint32_t length);
    /** Sees each header of every answer, in pieces as vapi/http_response.h gives them; NULL for none. */
    void (*visit_header)(void *context, const vapi_http_response_event_t *event);
} vapi_exchange_t;

/** How the last exchange went, retries and redirects included. Valid until the next one starts. */
typedef struct vapi_statistics {
    uint32_t bytes_sent;                     /**< taken by the transport, before TLS */
    uint32_t bytes_received;                 /**< given by the transport, after TLS */
    uint32_t phase_ms[VAPI_PHASE_PAUSE + 1]; /**< time spent in each phase */
    uint32_t total_ms;                       /**< from start to end */
    uint8_t attempts;       /**< requests tried, the first and each redirect's included */
    uint8_t redirects;      /**< redirects followed */
    bool connection_reused; /**< the last attempt went over a kept connection */
    bool tls_resumed;       /**< the last handshake resumed a session */
    /** What the platform said when the exchange had ended, well or not; all VAPI_MEMORY_UNKNOWN while it runs, when
     *  vapi_client_close() ended it, and where there is no platform->memory(). */
    vapi_memory_t memory;
} vapi_statistics_t;

/** What vapi_poll() waits for when it answers VAPI_PENDING. */
typedef struct vapi_client_wait {
    vapi_transport_t *transport; /**< what `interest` is about; NULL when only time is waited for */
    unsigned interest;           /**< VAPI_WAIT_ bits; 0: only time */
    uint32_t timeout_ms; /**< call again after this at the latest; 0: there is more to do at once */
} vapi_client_wait_t;

/** A client. The caller owns it; read it through the functions below only. */
typedef struct vapi_client {
    vapi_client_config_t config;
    vapi_url_t base;                 /* config.base_url */
    vapi_url_t url;                  /* what is requested now */
    const vapi_exchange_t *exchange; /* NULL when idle */
    vapi_http_request_t request;     /* the exchange's, completed */
    vapi_http_sender_t sender;
    vapi_http_response_t response;
    vapi_http_head_t head;
    vapi_error_text_t error_text;
    vapi_error_t error;
    vapi_statistics_t statistics;
    /* of the connection that is open or being opened; NULL when there is none */
    vapi_transport_t *transport;
    vapi_slice_t unsent; /* in the window, filled and not yet taken by the transport */
    uint32_t idle_ms;    /* of this exchange; 0: no limit */
    uint64_t now;        /* all times: platform milliseconds; read at each poll */
    uint64_t started_at;
    uint64_t deadline_at;
    uint64_t phase_since;
    uint64_t progress_at; /* last byte either way */
    uint64_t pause_until;
    uint64_t quiet_until;       /* before, the API is asked nothing: it answered 429 */
    uint32_t drained;           /* unwanted bytes read of this answer */
    uint32_t attempt_sent;      /* request bytes of this attempt taken by the transport */
    vapi_status_t send_failure; /* why sending stopped early; the answer may still explain it */
    char host[VAPI_HOST_SIZE];  /* of the connection */
    vapi_endpoint_t endpoint;
    vapi_phase_t phase;
    uint8_t answer;       /* what is done with the body: see client_steps.h */
    uint8_t address_half; /* which half of the address buffer holds `url` */
    bool key_refused;     /* a newer key was asked for once */
    bool cross_origin;    /* a redirect left the origin: no key, no configured headers */
    bool answer_begun;    /* the sink has seen the beginning of an answer */
    bool cancelled;       /* another thread may set it; read and written atomically */
} vapi_client_t;

/**
 * Makes a client ready. Opens nothing.
 * @retval VAPI_OK             ready
 * @retval VAPI_ERROR_ARGUMENT platform or window is missing, or a size is out of range
 * @return otherwise what vapi_url_parse() says of the base URL; VAPI_ERROR_URL_SCHEME also when there is no
 *         transport for it; VAPI_ERROR_URL when it has a query
 */
VAPI_NODISCARD vapi_status_t vapi_client_init(vapi_client_t *client,
                                              const vapi_client_config_t *config);

/**
 * Starts an exchange; no byte moves before the first poll.
 * @retval VAPI_OK          started
 * @retval VAPI_ERROR_STATE another one is running
 * @return otherwise what vapi_url_parse() says of the exchange's URL
 */
VAPI_NODISCARD vapi_status_t vapi_client_start(vapi_client_t *client,
                                               const vapi_exchange_t *exchange);

/**
 * Does a bounded piece of work: a call or two of the transport (some more when a write has failed, to find out why), and what
 * the bytes they moved cause.
 * @param out_wait set when VAPI_PENDING is returned.
 * @retval VAPI_PENDING     not finished; wait as *out_wait says, then call again
 * @retval VAPI_OK          the exchange has ended well; the connection may be kept for the next
 * @retval VAPI_ERROR_STATE nothing was started
 * @return otherwise the error that ended the exchange: see vapi_client_error()
 */
VAPI_NODISCARD vapi_status_t vapi_poll(vapi_client_t *client, vapi_client_wait_t *out_wait);

/** Polls and waits in the port until the exchange has ended. @return as vapi_poll(), never VAPI_PENDING. */
VAPI_NODISCARD vapi_status_t vapi_run(vapi_client_t *client);

/** Waits in the port as vapi_poll() said, at most VAPI_CANCEL_LATENCY_MS. For loops around several polls. */
void vapi_await(vapi_client_t *client, const vapi_client_wait_t *wait);

/** Starts and runs. @return as vapi_client_start() and vapi_run(). */
VAPI_NODISCARD vapi_status_t vapi_client_perform(vapi_client_t *client,
                                                 const vapi_exchange_t *exchange);

/**
 * Ends the running exchange with VAPI_ERROR_CANCELLED at the next poll, or within VAPI_CANCEL_LATENCY_MS of
 * vapi_run(). May be called from another thread or an interrupt. Without a running exchange it ends what
 * waits between exchanges, such as vapi_calls_wait().
 */
void vapi_cancel(vapi_client_t *client);

/** What vapi_client_config_t.follow may be, and nothing for others to call. */
VAPI_NODISCARD vapi_status_t vapi_client_follow(struct vapi_client *client);

/** True when vapi_cancel() was called since the last exchange started that did not continue another. */
bool vapi_client_is_cancelled(const vapi_client_t *client);

/** Closes a kept connection and ends a running exchange without a result. The client may be used again. */
void vapi_client_close(vapi_client_t *client);

/** What went wrong in the last exchange; status VAPI_OK when nothing did. Valid until the next one starts. */
const vapi_error_t *vapi_client_error(const vapi_client_t *client);

/** How the last exchange went, or goes so far. */
const vapi_statistics_t *vapi_client_statistics(const vapi_client_t *client);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_CLIENT_H */
