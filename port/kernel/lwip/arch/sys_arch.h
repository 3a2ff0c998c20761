/**
 * @file sys_arch.h
 * lwIP's semaphores, mutexes, mailboxes and threads, made of the kernel's.
 */
#ifndef LWIP_ARCH_SYS_ARCH_H
#define LWIP_ARCH_SYS_ARCH_H

#include "kernel_mailbox.h"

/** Messages that a mailbox of lwIP's holds at most; lwipopts.h asks for no more. */
#define VAPI_LWIP_MAILBOX_SIZE 8

typedef struct vapi_lwip_semaphore {
    vapi_kernel_semaphore_t semaphore;
    bool valid;
} sys_sem_t;

typedef vapi_kernel_mutex_t sys_mutex_t;

typedef struct vapi_lwip_mailbox {
    vapi_kernel_mailbox_t mailbox;
    void *messages[VAPI_LWIP_MAILBOX_SIZE];
    bool valid;
} sys_mbox_t;

typedef vapi_kernel_thread_t *sys_thread_t;

#define SYS_MBOX_NULL NULL
#define SYS_SEM_NULL  NULL

#define SYS_ARCH_DECL_PROTECT(level) uintptr_t level
#define SYS_ARCH_PROTECT(level)      level = vapi_kernel_arch_lock()
#define SYS_ARCH_UNPROTECT(level)    vapi_kernel_arch_unlock(level)
uintptr_t vapi_kernel_arch_lock(void);
void vapi_kernel_arch_unlock(uintptr_t state);

#endif /* LWIP_ARCH_SYS_ARCH_H */
