/*
 * One TCP connection of the system (template_port.h; what each function must do: vapi_transport_operations_t).
 *
 * Where the system has BSD sockets, even lwIP's, port/sockets is this file already written.
 */
#include "template_port.h"

static template_transport_t *template_of(vapi_transport_t *transport)
{
    return (template_transport_t *)(void *)transport;
}

/* Keeps the system's own number of a failure, where vapi_error_t takes it from. */
static vapi_status_t fail(template_transport_t *connection, vapi_status_t status, int32_t code)
{
    connection->transport.port_code = code;
    connection->transport.interest = 0U;
    return status;
}

/*
 * Looks the name up (phase RESOLVE) and connects (phase CONNECT) without blocking; is called again until
 * it no longer answers VAPI_PENDING. A literal address needs no look-up.
 * Fails with VAPI_ERROR_LINK_DOWN, _RESOLVE, _REFUSED, _UNREACHABLE, _CONNECT or _MEMORY.
 */
static vapi_status_t template_open(vapi_transport_t *transport, const vapi_endpoint_t *endpoint)
{
    (void)endpoint;
    transport->phase = VAPI_PHASE_RESOLVE;
    return fail(template_of(transport), VAPI_ERROR_NOT_PROVIDED, 0);
}

/*
 * Up to `size` bytes; 0 with interest VAPI_WAIT_READABLE when none is there; VAPI_END when the peer has sent
 * FIN; VAPI_ERROR_RESET when it has sent RST.
 */
static vapi_status_t template_read(vapi_transport_t *transport, void *out_data, size_t size)
{
    (void)out_data;
    (void)size;
    return fail(template_of(transport), VAPI_ERROR_NOT_PROVIDED, 0);
}

/* Up to `size` bytes, as many as fit the send buffer; 0 with interest VAPI_WAIT_WRITABLE when none do. */
static vapi_status_t template_write(vapi_transport_t *transport, const void *data, size_t size)
{
    (void)data;
    (void)size;
    return fail(template_of(transport), VAPI_ERROR_NOT_PROVIDED, 0);
}

/* Ends the connection and a look-up under way, in any state, any number of times; open() can follow. */
static void template_close(vapi_transport_t *transport)
{
    template_transport_t *connection = template_of(transport);
    connection->handle = -1;
    transport->phase = VAPI_PHASE_IDLE;
    transport->interest = 0U;
}

/* Blocks until one of `interest` holds or the time is over; select() in most systems. */
static vapi_status_t template_wait(vapi_transport_t *transport, unsigned interest,
                                   uint32_t timeout_ms)
{
    (void)interest;
    (void)timeout_ms;
    return fail(template_of(transport), VAPI_ERROR_NOT_PROVIDED, 0);
}

void template_transport_init(template_transport_t *out_transport)
{
    static const vapi_transport_operations_t operations = {
        template_open, template_read, template_write, template_close, template_wait};
    memset(out_transport, 0, sizeof *out_transport);
    out_transport->transport.operations = &operations;
    out_transport->handle = -1;
}
