/**
 * @file cc.h
 * The compiler and C library as lwIP should see them.
 *
 * errno: lwIP's sockets set one. Embedded C libraries keep theirs in thread-local storage or behind
 * an allocator, which would pull either into the image; so lwIP brings the numbers and each of our
 * threads has its own variable.
 */
#ifndef LWIP_ARCH_CC_H
#define LWIP_ARCH_CC_H

#include <stdint.h>

int *vapi_lwip_errno(void);
#define errno              (*vapi_lwip_errno())
#define LWIP_PROVIDE_ERRNO 1

/* lwIP would take an int for ssize_t, which the C library of a 64-bit core contradicts. */
#if UINTPTR_MAX > UINT32_MAX
#include <sys/types.h>
#define SSIZE_MAX        INTPTR_MAX
#define LWIP_NO_UNISTD_H 1
#endif

/* Texts for people are kept out of the image. */
#define LWIP_PLATFORM_DIAG(arguments)
_Noreturn void vapi_lwip_assertion_failed(const char *file, int line);
#define LWIP_PLATFORM_ASSERT(text) vapi_lwip_assertion_failed(__FILE__, __LINE__)

uint32_t vapi_lwip_random(void);
#define LWIP_RAND() vapi_lwip_random()

#define SYS_ARCH_DECL_PROTECT(level) uintptr_t level
#define SYS_ARCH_PROTECT(level)      level = vapi_kernel_arch_lock()
#define SYS_ARCH_UNPROTECT(level)    vapi_kernel_arch_unlock(level)
uintptr_t vapi_kernel_arch_lock(void);
void vapi_kernel_arch_unlock(uintptr_t state);

#endif /* LWIP_ARCH_CC_H */
