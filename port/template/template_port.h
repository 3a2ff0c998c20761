/**
 * @file template_port.h
 * A port to start from: copy the folder, rename "template" to your system's name, fill in the functions.
 *
 * Every function compiles and answers VAPI_ERROR_NOT_PROVIDED, or what comes closest to it.
 */
#ifndef TEMPLATE_PORT_H
#define TEMPLATE_PORT_H

#include "vapi/port.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One TCP connection. The members are private but for the first. */
typedef struct template_transport {
    vapi_transport_t transport; /**< what the client or a TLS transport uses */
    int handle;                 /**< your system's connection, such as a socket; -1: none */
} template_transport_t;

/** Makes a transport. Nothing is opened. */
void template_transport_init(template_transport_t *out_transport);

/** Clock, random bytes, log and memory levels. @return the platform; it stays valid for the program's life. */
const vapi_platform_t *template_platform(void);

/** Records that survive a reset. @return the storage; it stays valid for the program's life. */
const vapi_storage_t *template_storage(void);

#ifdef __cplusplus
}
#endif

#endif /* TEMPLATE_PORT_H */
