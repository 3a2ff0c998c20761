/**
 * @file lwipopts.h
 * lwIP's settings without an operating system: those of port/lwip, less its thread, locks and sockets.
 *
 * A board's BOARD_DEFINES win here as there.
 */
#ifndef RAW_LWIPOPTS_H
#define RAW_LWIPOPTS_H

#include "../lwip/lwipopts.h"

#undef NO_SYS
#define NO_SYS 1

/* One loop calls lwIP; there is nobody to keep out but interrupts (SYS_LIGHTWEIGHT_PROT). */
#undef LWIP_TCPIP_CORE_LOCKING
#define LWIP_TCPIP_CORE_LOCKING 0
#define LOCK_TCPIP_CORE()
#define UNLOCK_TCPIP_CORE()

#include <stdint.h>
#define SYS_ARCH_DECL_PROTECT(level) uintptr_t level
#define SYS_ARCH_PROTECT(level)      level = vapi_kernel_arch_lock()
#define SYS_ARCH_UNPROTECT(level)    vapi_kernel_arch_unlock(level)
uintptr_t vapi_kernel_arch_lock(void);
void vapi_kernel_arch_unlock(uintptr_t state);

#undef LWIP_NETCONN
#define LWIP_NETCONN 0
#undef LWIP_SOCKET
#define LWIP_SOCKET 0

#endif /* RAW_LWIPOPTS_H */
