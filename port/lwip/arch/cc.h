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

int *vapi_kernel_error_number(void);
#define errno              (*vapi_kernel_error_number())
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

#endif /* LWIP_ARCH_CC_H */
