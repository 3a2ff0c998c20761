/*
 * Names by lwIP's DNS client.
 */
#include "look_up.h"

#include <string.h>

#include "host_table.h"
#include "lwip/dns.h"

/* The answer to a look-up that was cancelled is for another name or for nobody. */
static void answered(const char *name, const ip_addr_t *address, void *context)
{
    vapi_look_up_t *look_up = context;

    if (look_up->host == NULL || look_up->status != VAPI_PENDING ||
        strcmp(name, look_up->host) != 0) {
        return;
    }
    if (address != NULL) {
        look_up->address = *address;
        look_up->status = VAPI_OK;
    } else {
        look_up->status = VAPI_ERROR_RESOLVE;
    }
    if (look_up->answered != NULL) {
        look_up->answered(look_up);
    }
}

/* @return as lwIP's dns_gethostbyname(); the host table is looked at first. */
static err_t ask(vapi_look_up_t *look_up, const char *host, const char *hosts)
{
    char address[IPADDR_STRLEN_MAX];

    if (vapi_host_table_find(hosts, host, address, sizeof(address)) &&
        ipaddr_aton(address, &look_up->address) != 0) {
        return ERR_OK;
    }
    return dns_gethostbyname(host, &look_up->address, answered, look_up);
}

static vapi_status_t start(vapi_look_up_t *look_up, const char *host, const char *hosts,
                           int32_t *out_code, const char **out_detail)
{
    look_up->host = host;
    look_up->status = VAPI_PENDING;
    err_t error = ask(look_up, host, hosts);
    switch (error) {
    case ERR_OK:
        return VAPI_OK;
    case ERR_INPROGRESS:
        return VAPI_PENDING;
    case ERR_MEM:
        *out_detail = "too many names are being looked up";
        return VAPI_ERROR_MEMORY;
    case ERR_VAL:
        *out_code = error;
        *out_detail = "there is no name server";
        return VAPI_ERROR_RESOLVE;
    default:
        *out_code = error;
        *out_detail = "the host name is too long";
        return VAPI_ERROR_RESOLVE;
    }
}

vapi_status_t vapi_look_up(vapi_look_up_t *look_up, const char *host, const char *hosts,
                           int32_t *out_code, const char **out_detail)
{
    if (look_up->host == NULL) {
        look_up->status = start(look_up, host, hosts, out_code, out_detail);
    } else if (look_up->status == VAPI_ERROR_RESOLVE) {
        *out_detail = "no name server knows the name, or none answered";
    }
    if (look_up->status != VAPI_PENDING) {
        look_up->host = NULL;
    }
    return look_up->status;
}

void vapi_look_up_cancel(vapi_look_up_t *look_up)
{
    look_up->host = NULL;
}
