/* What the tests of the engine share (client_fixture.h). */
#include "client_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

client_fixture_t fixture;

static vapi_status_t give_key(void *context, bool refused, vapi_slice_t *out_key)
{
    client_fixture_t *self = (client_fixture_t *)context;
    self->keys++;
    const char *key = refused ? self->newer_key : "first-key";
    *out_key = vapi_slice_from_string(key);
    return key == NULL ? VAPI_ERROR_NO_KEY : VAPI_OK;
}

static vapi_status_t begin(void *context, const vapi_http_head_t *head, uint64_t content_length)
{
    client_fixture_t *self = (client_fixture_t *)context;
    (void)head;
    (void)content_length;
    self->begun++;
    self->body_size = 0U;
    return VAPI_OK;
}

vapi_status_t client_take(void *context, vapi_slice_t bytes)
{
    client_fixture_t *self = (client_fixture_t *)context;
    assert_true(bytes.size > 0U);
    if (self->sink_failure != VAPI_OK) {
        return self->sink_failure;
    }
    assert_true(self->body_size + bytes.size < sizeof self->body);
    memcpy(self->body + self->body_size, bytes.data, bytes.size);
    self->body_size += bytes.size;
    self->body[self->body_size] = '\0';
    return self->stop_after != 0U && self->body_size >= self->stop_after ? VAPI_END : VAPI_OK;
}

static vapi_status_t finish(void *context)
{
    ((client_fixture_t *)context)->finished++;
    return VAPI_OK;
}

const vapi_answer_sink_t client_restarting_sink = {begin, client_take, finish, true};
const vapi_answer_sink_t client_single_sink = {begin, client_take, finish, false};

int client_fresh(void **state)
{
    (void)state;
    memset(&fixture, 0, sizeof fixture);
    fixture.port.utc = 1700000000;
    return 0;
}

void client_set_up(const fake_connection_t *connections, size_t count)
{
    fixture.port.connections = connections;
    fixture.port.connection_count = count;
    fake_port_start(&fixture.port);
    fixture.config.platform = &fixture.port.platform;
    fixture.config.secure = &fixture.port.transport;
    fixture.config.window = fixture.window;
    fixture.config.window_size = sizeof fixture.window;
    fixture.config.key = give_key;
    fixture.config.key_context = &fixture;
    fixture.exchange.request.method = VAPI_HTTP_GET;
    fixture.exchange.request.target.path = vapi_slice_from_string("/assistant");
    fixture.exchange.sink = &client_restarting_sink;
    fixture.exchange.sink_context = &fixture;
    assert_int_equal(vapi_client_init(&fixture.client, &fixture.config), VAPI_OK);
}

void client_use_addresses(void)
{
    fixture.config.follow = vapi_client_follow;
    fixture.config.address_buffer = fixture.addresses;
    fixture.config.address_buffer_size = sizeof fixture.addresses;
}

void client_make_write(void)
{
    fixture.exchange.request.method = VAPI_HTTP_POST;
    fixture.exchange.request.target.path = vapi_slice_from_string("/call");
    fixture.exchange.repeat = VAPI_REPEAT_UNSENT;
}

static vapi_status_t write_json(void *context, vapi_output_t *output)
{
    vapi_output_slice(output, vapi_slice_from_string((const char *)context));
    return VAPI_OK;
}

void client_make_write_with_body(char *json)
{
    client_make_write();
    fixture.exchange.request.body.kind = VAPI_HTTP_BODY_WRITER;
    fixture.exchange.request.body.content_type = vapi_slice_from_string("application/json");
    fixture.exchange.request.body.write = write_json;
    fixture.exchange.request.body.context = json;
}

vapi_status_t client_perform(void)
{
    return vapi_client_perform(&fixture.client, &fixture.exchange);
}

const vapi_error_t *client_error(void)
{
    return vapi_client_error(&fixture.client);
}

const vapi_statistics_t *client_statistics(void)
{
    return vapi_client_statistics(&fixture.client);
}
