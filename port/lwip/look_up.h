/**
 * @file look_up.h
 * A host name to an address by lwIP's DNS client, which answers by a call-back, so that nobody blocks.
 *
 *     idle --start--> pending --answer--> done --result taken--> idle
 *       ^                |
 *       '--- cancelled --'
 *
 * lwIP cannot take a look-up back, and a cancelled one's answer still comes: the memory of a
 * vapi_look_up_t stays in use for the program's life. All functions run with lwIP's core locked.
 */
#ifndef LOOK_UP_H
#define LOOK_UP_H

#include "lwip/ip_addr.h"
#include "vapi/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A look-up. All zero is idle; `answered` is the owner's. */
typedef struct vapi_look_up {
    const char *host; /**< the name asked for, the caller's text until the end; NULL: idle */
    ip_addr_t address;
    vapi_status_t status; /**< VAPI_PENDING until lwIP has answered */
    /** called with each answer that is for this look-up, in lwIP's thread; may be NULL */
    void (*answered)(struct vapi_look_up *look_up);
} vapi_look_up_t;

/**
 * Starts a look-up, or gives what has become of it: called again with the same name until it no
 * longer answers VAPI_PENDING. A literal address is its own answer. lwIP gives one address.
 * @param hosts  a host table (host_table.h) that is looked at before DNS, or NULL.
 * @param out_code, out_detail  lwIP's number and static words of a failure; unchanged otherwise.
 * @return VAPI_OK with `look_up->address`; VAPI_PENDING; VAPI_ERROR_RESOLVE or VAPI_ERROR_MEMORY.
 */
VAPI_NODISCARD vapi_status_t vapi_look_up(vapi_look_up_t *look_up, const char *host,
                                          const char *hosts, int32_t *out_code,
                                          const char **out_detail);

/** Ends a look-up that may be under way. `host` is not used after this. */
void vapi_look_up_cancel(vapi_look_up_t *look_up);

#ifdef __cplusplus
}
#endif

#endif /* LOOK_UP_H */
