/* Points an exchange to where a redirect's Location says. Linked where a client's configuration names it. */
#include "client_steps.h"

vapi_status_t vapi_client_follow(vapi_client_t *client)
{
    /* Only reads: a write would be repeated elsewhere. */
    bool is_read =
        client->request.method == VAPI_HTTP_GET || client->request.method == VAPI_HTTP_HEAD;
    if (!is_read || client->statistics.redirects == client->config.redirects_max) {
        return VAPI_ERROR_REDIRECT;
    }
    vapi_url_t url;
    size_t half = client->config.address_buffer_size / 2U;
    char *address = client->config.address_buffer + (client->address_half == 0U ? half : 0U);
    vapi_status_t status =
        vapi_url_resolve(&client->url, client->head.location, address, half, &url);
    if (status != VAPI_OK) {
        return status;
    }
    if (client->url.secure && !url.secure) {
        return VAPI_ERROR_REDIRECT;
    }
    client->cross_origin = client->cross_origin || !vapi_url_same_origin(&client->url, &url);
    client->address_half ^= 1U;
    client->url = url;
    memset(&client->request.target, 0, sizeof client->request.target);
    client->request.target.path = client->url.path;
    client->request.target.query = client->url.query;
    client->statistics.redirects++;
    vapi_client_close_connection(client);
    vapi_client_enter(client, VAPI_PHASE_PREPARE);
    return VAPI_PENDING;
}
