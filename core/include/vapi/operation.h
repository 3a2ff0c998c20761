/**
 * @file operation.h
 * Any operation of the API: what the OpenAPI document says of it, and a request made from that.
 *
 * The generated tables of vapi/api/ describe every operation; the generated typed functions fill a
 * vapi_request_t and start it. What they do not cover is called by hand in the same way:
 *
 *     vapi_slice_t id = vapi_slice_from_string("5d2e…");
 *     vapi_request_t request = {
 *         .operation = &vapi_operation_squads_get,
 *         .arguments = &id, .argument_count = 1,
 *         .answer_fields = &my_selection, .visit = my_visitor,
 *     };
 *     vapi_status_t status = vapi_request(&client, &request);
 */
#ifndef VAPI_OPERATION_H
#define VAPI_OPERATION_H

#include "vapi/client.h"
#include "vapi/event_stream.h"
#include "vapi/json_decode.h"
#include "vapi/json_encode.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What an operation takes as a body. */
typedef enum vapi_operation_body {
    VAPI_OPERATION_BODY_NONE,
    VAPI_OPERATION_BODY_JSON,
    VAPI_OPERATION_BODY_MULTIPART
} vapi_operation_body_t;

/** What an operation answers with. */
typedef enum vapi_operation_answer {
    VAPI_OPERATION_ANSWER_OBJECT,        /**< one JSON object */
    VAPI_OPERATION_ANSWER_ARRAY,         /**< a JSON array */
    VAPI_OPERATION_ANSWER_PAGE,          /**< {results, metadata} */
    VAPI_OPERATION_ANSWER_ARRAY_OR_PAGE, /**< either */
    VAPI_OPERATION_ANSWER_BINARY,        /**< a redirect to bytes of any type */
    VAPI_OPERATION_ANSWER_STREAM         /**< a JSON object, or an event stream when asked for */
} vapi_operation_answer_t;

/** Which codes the document promises for success. Bits. */
enum {
    VAPI_OPERATION_SUCCESS_200 = 1, /**< OK */
    VAPI_OPERATION_SUCCESS_201 = 2  /**< Created */
};

/** A query parameter, or a value of the path that is one of a few. Tables are shared between operations. */
typedef struct vapi_parameter {
    const char *name;
    /** Whether the parameter takes a value; one of the functions below. */
    bool (*takes)(const struct vapi_parameter *parameter, vapi_slice_t value);
    union {
        const void *none;
        const vapi_json_limits_t *limits; /**< or NULL */
        const char *const *names;         /**< name_count of them */
    } detail;
    uint8_t name_count;
    bool required : 1;
    bool repeats : 1; /**< an array: the parameter may stand several times */
    bool in_path : 1; /**< a value of the path */
} vapi_parameter_t;

/** Any text; `limits`: characters. */
bool vapi_parameter_takes_text(const vapi_parameter_t *parameter, vapi_slice_t value);

/** A whole number in decimal; `limits`: of the number. */
bool vapi_parameter_takes_integer(const vapi_parameter_t *parameter, vapi_slice_t value);

/** "true" or "false". */
bool vapi_parameter_takes_boolean(const vapi_parameter_t *parameter, vapi_slice_t value);

/** RFC 3339 date-time. */
bool vapi_parameter_takes_date(const vapi_parameter_t *parameter, vapi_slice_t value);

/** One of `names`. */
bool vapi_parameter_takes_names(const vapi_parameter_t *parameter, vapi_slice_t value);

/** JSON text. */
bool vapi_parameter_takes_json(const vapi_parameter_t *parameter, vapi_slice_t value);

/** What the OpenAPI document says of an operation. Constant, generated; one that nobody names costs no flash. */
typedef struct vapi_operation {
    const char *path; /**< template such as "/call/{id}" */
    /** `parameter_count` of them: first those in the path, in the order of the braces, up to the last
     *  one that is checked; then those of the query. */
    const vapi_parameter_t *const *parameters;
    uint8_t parameter_count;
    uint8_t method;   /**< vapi_http_method_t */
    uint8_t body : 4; /**< vapi_operation_body_t */
    uint8_t
        success : 4; /**< VAPI_OPERATION_SUCCESS_ bits; any other 2xx is taken for success, too */
    uint8_t answer;  /**< vapi_operation_answer_t */
} vapi_operation_t;

/** Most values that a path takes. */
#define VAPI_REQUEST_PATH_VALUES_MAX 3U

/**
 * One request. The caller owns it and leaves it, and what it points to, alone until it has ended.
 * Members that are not needed stay zero. At most one kind of body and one kind of answer is set.
 */
typedef struct vapi_request {
    const vapi_operation_t *operation; /**< needed, unless `url` is given with a body */
    /** a whole URL in place of the operation's path (live call control); the client's key is not sent */
    const char *url;
    /** With `url`: a key that is sent there, such as the public key that a call wants whose monitor plan has
     *  controlAuthenticationEnabled; see vapi_exchange_t.own_key. Empty: no Authorization. */
    vapi_slice_t url_key;
    /** values for the braces of the path, in order; percent-encoded on the way */
    const vapi_slice_t *arguments;
    size_t argument_count; /**< how many */
    /** query parameters by name, checked against the operation's */
    const vapi_http_field_t *parameters;
    size_t parameter_count; /**< how many */

    const vapi_json_field_t *body_fields; /**< body from a struct: its description … */
    const void *body;                     /**< … and the struct */
    vapi_slice_t body_json;               /**< body as JSON text, checked before it is sent */
    const vapi_http_body_t *body_stream; /**< body of another kind: multipart, or from a callback */

    /** JSON answer: description of a struct, or a selection */
    const vapi_json_field_t *answer_fields;
    void *answer; /**< the struct; NULL: a selection, every event goes to `visit` */
    /** event stream asked for: description of one event's data … */
    const vapi_json_field_t *event_fields;
    void *event; /**< … and its struct, or NULL: a selection */
    /**
     * Sees what does not fit a struct: with `answer` the events of vapi_json_decode_next(), of a
     * selection every event; in an event stream likewise, and each event's end as an event of type
     * VAPI_JSON_NOTHING. Events of a stream whose data is no JSON object, such as "[DONE]", are passed
     * over: the stream ends with the answer. @return VAPI_OK, VAPI_END when nothing more is wanted, or an error.
     */
    vapi_status_t (*visit)(void *context, const vapi_json_event_t *event);
    /** Takes the answer's bytes as they are, in place of all above. As vapi_answer_sink_t.piece. */
    vapi_status_t (*take)(void *context, vapi_slice_t bytes);
    /** Judges a whole answer of success, in its struct or as a stream; an error ends the request with it,
     *  and the struct stays filled. Set by typed functions; NULL for none. */
    vapi_status_t (*conclude)(struct vapi_request *request);
    /** As vapi_exchange_t.progress, for uploads; NULL for none. */
    void (*progress)(void *context, uint32_t sent, uint32_t length);
    void *context;        /**< handed to visit, take and progress */
    uint32_t deadline_ms; /**< 0: the client's */
    bool continues;       /**< as vapi_exchange_t.continues */
    /** For a visitor that ends the request with an error: what the server said in the middle of the answer,
     *  NUL-terminated; goes to vapi_error_t.message. */
    const char *server_words;

    /** room for `arguments`, for typed functions */
    vapi_slice_t path_values[VAPI_REQUEST_PATH_VALUES_MAX];

    /* its own */
    vapi_exchange_t exchange;
    vapi_json_decode_t decode;
    vapi_json_path_t refused;       /* member of the body that was refused */
    vapi_slice_t refused_parameter; /* or parameter */
    vapi_event_stream_t events;
    uint8_t event_state;
    bool streams;
} vapi_request_t;

/**
 * Starts a request; go on with vapi_poll() or vapi_run().
 *
 * A read (GET) is tried again as the client's policy says, any other method only when it surely did not arrive.
 * @retval VAPI_OK started
 * @return otherwise as vapi_client_start(). A parameter or a member of the body that breaks the API's
 *         rules ends the exchange before a byte is sent: VAPI_ERROR_PARAMETER or VAPI_ERROR_INCOMPLETE,
 *         with its name in vapi_error_t.message.
 */
VAPI_NODISCARD vapi_status_t vapi_request_start(vapi_client_t *client, vapi_request_t *request);

/** Starts a request and runs it to its end. @return as vapi_request_start() and vapi_run(). */
VAPI_NODISCARD vapi_status_t vapi_request(vapi_client_t *client, vapi_request_t *request);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_OPERATION_H */
