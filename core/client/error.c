/* An error as one line for a person: phase, reason, the server's words, what to do (vapi/error.h). */
#include "vapi/error.h"

typedef struct advice {
    vapi_status_t status;
    const char *text;
} advice_t;

static const advice_t advices[] = {
    {VAPI_ERROR_DEADLINE, "try again, or allow more time"},
    {VAPI_ERROR_IDLE, "try again; if it stays, look at the network between here and the server"},
    {VAPI_ERROR_RESOLVE, "check the host name of the base URL and the DNS server"},
    {VAPI_ERROR_REFUSED, "check the base URL's host and port, and that the server runs"},
    {VAPI_ERROR_UNREACHABLE, "check address, gateway and cable"},
    {VAPI_ERROR_CONNECT, "check the network"},
    {VAPI_ERROR_LINK_DOWN, "check the cable"},
    {VAPI_ERROR_RESET, "try again later"},
    {VAPI_ERROR_MEMORY, "give the TLS arena or the named pool more room"},
    {VAPI_ERROR_RANDOM, "check the board's entropy source"},
    {VAPI_ERROR_CLOCK_UNKNOWN, "set the clock first: check the time server"},
    {VAPI_ERROR_CERTIFICATE_UNTRUSTED, "check that the firmware's roots include the server's"},
    {VAPI_ERROR_CERTIFICATE_NAME, "check the host name of the base URL"},
    {VAPI_ERROR_CERTIFICATE_EXPIRED,
     "check the clock; if it is right, the server needs a new certificate"},
    {VAPI_ERROR_CERTIFICATE_FUTURE, "check the clock"},
    {VAPI_ERROR_HTTP_TRUNCATED, "try again later"},
    {VAPI_ERROR_NO_KEY, "set VAPI_API_KEY"},
    {VAPI_ERROR_UNAUTHORIZED, "check the API key: most operations want the private one"},
    {VAPI_ERROR_FORBIDDEN, "check the User-Agent and the key's restrictions"},
    {VAPI_ERROR_NOT_FOUND, "check the id and the base URL's path"},
    {VAPI_ERROR_RATE_LIMITED, "wait before the next request"},
    {VAPI_ERROR_REQUEST, "correct the request as the server says"},
    {VAPI_ERROR_SERVER, "try again later"},
    {VAPI_ERROR_CONTENT_TYPE, "check the base URL: something other than the API answered"},
    {VAPI_ERROR_JSON_SYNTAX, "check the base URL: something other than the API answered"},
    {VAPI_ERROR_CONCURRENCY_BLOCKED, "wait for another call to end, or reserve more concurrency"},
    {VAPI_ERROR_PARAMETER, "correct what is named"},
    {VAPI_ERROR_INCOMPLETE, "add what is named; if the answer lacks it, check the base URL"},
    {VAPI_ERROR_LIST_CHANGED, "read the list again from its beginning"},
    {VAPI_ERROR_AMBIGUOUS, "look for the call before placing it again"},
};

static const char *const phase_names[] = {"start",       "prepare", "resolve", "connect",
                                          "TLS",         "send",    "answer",  "answer head",
                                          "answer body", "pause"};
_Static_assert(sizeof phase_names / sizeof phase_names[0] == VAPI_PHASE_PAUSE + 1,
               "one name for each phase");

const char *vapi_phase_name(vapi_phase_t phase)
{
    return (unsigned)phase <= VAPI_PHASE_PAUSE ? phase_names[phase] : "unknown phase";
}

const char *vapi_status_advice(vapi_status_t status)
{
    for (size_t i = 0; i < sizeof advices / sizeof advices[0]; i++) {
        if (advices[i].status == status) {
            return advices[i].text;
        }
    }
    return "if it stays, report it with this line";
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
        vapi_output_unsigned(output, (error->retry_after_ms + 999U) / 1000U);
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
    write_text(output, "; ");
    write_text(output, error->may_have_arrived
                           ? "the request may have taken effect: look before repeating it"
                           : vapi_status_advice(error->status));
}

void vapi_error_format(const vapi_error_t *error, char *buffer, size_t size)
{
    vapi_output_t output = vapi_output_window(buffer, (uint32_t)(size - 1U), 0U, 0U);
    vapi_error_write(error, &output);
    buffer[vapi_output_kept(&output)] = '\0';
}
