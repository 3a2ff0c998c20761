/* An error as one line for a person: phase, reason, the server's words, what to do (vapi/error.h). */
#include "vapi/error.h"

#include "../base/texts.h"

/* Results with advice, and the advice. */
#define ADVICE_LIST(X)                                                                             \
    X(VAPI_ERROR_DEADLINE, "try again, or allow more time")                                        \
    X(VAPI_ERROR_IDLE, "try again; if it stays, look at the network between here and the server")  \
    X(VAPI_ERROR_RESOLVE, "check the host name of the base URL and the DNS server")                \
    X(VAPI_ERROR_REFUSED, "check the base URL's host and port, and that the server runs")          \
    X(VAPI_ERROR_UNREACHABLE, "check address, gateway and cable")                                  \
    X(VAPI_ERROR_CONNECT, "check the network")                                                     \
    X(VAPI_ERROR_LINK_DOWN, "check the cable")                                                     \
    X(VAPI_ERROR_RESET, "try again later")                                                         \
    X(VAPI_ERROR_MEMORY, "give the TLS arena or the named pool more room")                         \
    X(VAPI_ERROR_RANDOM, "check the board's entropy source")                                       \
    X(VAPI_ERROR_CLOCK_UNKNOWN, "set the clock first: check the time server")                      \
    X(VAPI_ERROR_CERTIFICATE_UNTRUSTED, "check that the firmware's roots include the server's")    \
    X(VAPI_ERROR_CERTIFICATE_NAME, "check the host name of the base URL")                          \
    X(VAPI_ERROR_CERTIFICATE_EXPIRED,                                                              \
      "check the clock; if it is right, the server needs a new certificate")                       \
    X(VAPI_ERROR_CERTIFICATE_FUTURE, "check the clock")                                            \
    X(VAPI_ERROR_HTTP_TRUNCATED, "try again later")                                                \
    X(VAPI_ERROR_NO_KEY, "set VAPI_API_KEY")                                                       \
    X(VAPI_ERROR_UNAUTHORIZED, "check the API key: most operations want the private one")          \
    X(VAPI_ERROR_FORBIDDEN, "check the User-Agent and the key's restrictions")                     \
    X(VAPI_ERROR_NOT_FOUND, "check the id and the base URL's path")                                \
    X(VAPI_ERROR_RATE_LIMITED, "wait before the next request")                                     \
    X(VAPI_ERROR_REQUEST, "correct the request as the server says")                                \
    X(VAPI_ERROR_SERVER, "try again later")                                                        \
    X(VAPI_ERROR_CONTENT_TYPE, "check the base URL: something other than the API answered")        \
    X(VAPI_ERROR_JSON_SYNTAX, "check the base URL: something other than the API answered")         \
    X(VAPI_ERROR_CONCURRENCY_BLOCKED, "wait for another call to end, or reserve more concurrency") \
    X(VAPI_ERROR_PARAMETER, "correct what is named")                                               \
    X(VAPI_ERROR_INCOMPLETE, "add what is named; if the answer lacks it, check the base URL")      \
    X(VAPI_ERROR_LIST_CHANGED, "read the list again from its beginning")                           \
    X(VAPI_ERROR_AMBIGUOUS, "look for the call before placing it again")

static const int16_t advised[] = {
#define STATUS(status, advice) (status),
    ADVICE_LIST(STATUS)
#undef STATUS
};

#define TEXT(status, advice) advice "\0"
static const char advices[] = ADVICE_LIST(TEXT) "if it stays, report it with this line";
#undef TEXT

/* In the order of vapi_phase_t. */
static const char phase_names[] =
    "start\0prepare\0resolve\0connect\0TLS\0send\0answer\0answer head\0"
    "answer body\0pause\0unknown phase";

const char *vapi_phase_name(vapi_phase_t phase)
{
    return vapi_text_at(phase_names,
                        (unsigned)phase <= VAPI_PHASE_PAUSE ? phase : VAPI_PHASE_PAUSE + 1U);
}

const char *vapi_status_advice(vapi_status_t status)
{
    size_t i = 0;
    while (i < sizeof advised / sizeof advised[0] && advised[i] != status) {
        i++;
    }
    return vapi_text_at(advices, i);
}

static void write_text(vapi_output_t *output, const char *text)
{
    vapi_output_slice(output, vapi_slice_from_string(text));
}

/* What stands in the brackets is separated by commas. */
static void open_or_separate(vapi_output_t *output, bool *ref_open)
{
    write_text(output, *ref_open ? ", " : " (");
    *ref_open = true;
}

void vapi_error_write(const vapi_error_t *error, vapi_output_t *output)
{
    bool open = false;
    write_text(output, vapi_phase_name(error->phase));
    write_text(output, ": ");
    write_text(output, vapi_strerror(error->status));
    if (error->http_status != 0U) {
        open_or_separate(output, &open);
        write_text(output, "HTTP ");
        vapi_output_unsigned(output, error->http_status);
    }
    if (error->message[0] != '\0') {
        open_or_separate(output, &open);
        vapi_output_byte(output, '"');
        write_text(output, error->message);
        vapi_output_byte(output, '"');
    }
    if (error->detail != NULL) {
        open_or_separate(output, &open);
        write_text(output, error->detail);
    }
    if (error->port_code != 0) {
        open_or_separate(output, &open);
        write_text(output, "code ");
        vapi_output_signed(output, error->port_code);
    }
    if (error->retry_after_ms != 0U) {
        open_or_separate(output, &open);
        write_text(output, "retry after ");
        vapi_output_unsigned(output, (error->retry_after_ms - 1U) / 1000U + 1U);
        write_text(output, " s");
    }
    if (error->request_id[0] != '\0') {
        open_or_separate(output, &open);
        write_text(output, "request ");
        write_text(output, error->request_id);
    }
    if (open) {
        vapi_output_byte(output, ')');
    }
    if (error->may_have_arrived) {
        write_text(output, "; the request may have taken effect: look before repeating it");
    } else if (VAPI_TEXTS) {
        write_text(output, "; ");
        write_text(output, vapi_status_advice(error->status));
    }
}

void vapi_error_format(const vapi_error_t *error, char *buffer, size_t size)
{
    vapi_output_t output = vapi_output_window(buffer, (uint32_t)(size - 1U), 0U, 0U);
    vapi_error_write(error, &output);
    buffer[vapi_output_kept(&output)] = '\0';
}
