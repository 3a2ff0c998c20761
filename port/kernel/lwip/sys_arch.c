/*
 * lwIP's operating system layer (lwIP documentation, "Porting (system abstraction layer)") on the
 * kernel.
 *
 * Every object lives where lwIP put it: nothing is allocated. There is one thread, lwIP's own.
 */
#include "lwip/sys.h"

#include "lwip/opt.h"
#include "lwip/priv/tcpip_priv.h"
#include "lwip/stats.h"
#include "network.h"

static vapi_kernel_thread_t tcpip_thread;
VAPI_KERNEL_STACK(tcpip, TCPIP_THREAD_STACKSIZE);

/* lwIP's 0 means for ever. */
static uint32_t kernel_timeout(u32_t timeout_ms)
{
    return timeout_ms == 0U ? VAPI_KERNEL_FOREVER : timeout_ms;
}

void sys_init(void)
{
}

err_t sys_sem_new(sys_sem_t *sem, u8_t count)
{
    vapi_kernel_semaphore_init(&sem->semaphore, count);
    sem->valid = true;
    return ERR_OK;
}

void sys_sem_free(sys_sem_t *sem)
{
    (void)sem;
}

int sys_sem_valid(sys_sem_t *sem)
{
    return sem->valid;
}

void sys_sem_set_invalid(sys_sem_t *sem)
{
    sem->valid = false;
}

void sys_sem_signal(sys_sem_t *sem)
{
    vapi_kernel_semaphore_give(&sem->semaphore);
}

u32_t sys_arch_sem_wait(sys_sem_t *sem, u32_t timeout)
{
    return vapi_kernel_semaphore_take(&sem->semaphore, kernel_timeout(timeout)) ? 0U
                                                                                : SYS_ARCH_TIMEOUT;
}

err_t sys_mutex_new(sys_mutex_t *mutex)
{
    vapi_kernel_mutex_init(mutex);
    return ERR_OK;
}

void sys_mutex_lock(sys_mutex_t *mutex)
{
    vapi_kernel_mutex_lock(mutex);
}

void sys_mutex_unlock(sys_mutex_t *mutex)
{
    vapi_kernel_mutex_unlock(mutex);
}

err_t sys_mbox_new(sys_mbox_t *mbox, int size)
{
    if (size > VAPI_LWIP_MAILBOX_SIZE) {
        return ERR_MEM;
    }
    vapi_kernel_mailbox_init(&mbox->mailbox, mbox->messages, VAPI_LWIP_MAILBOX_SIZE);
    mbox->valid = true;
    return ERR_OK;
}

void sys_mbox_free(sys_mbox_t *mbox)
{
    (void)mbox;
}

int sys_mbox_valid(sys_mbox_t *mbox)
{
    return mbox->valid;
}

void sys_mbox_set_invalid(sys_mbox_t *mbox)
{
    mbox->valid = false;
}

void sys_mbox_post(sys_mbox_t *mbox, void *msg)
{
    (void)vapi_kernel_mailbox_post(&mbox->mailbox, msg, VAPI_KERNEL_FOREVER);
}

err_t sys_mbox_trypost(sys_mbox_t *mbox, void *msg)
{
    return vapi_kernel_mailbox_post(&mbox->mailbox, msg, 0U) ? ERR_OK : ERR_MEM;
}

err_t sys_mbox_trypost_fromisr(sys_mbox_t *mbox, void *msg)
{
    return sys_mbox_trypost(mbox, msg);
}

u32_t sys_arch_mbox_fetch(sys_mbox_t *mbox, void **msg, u32_t timeout)
{
    void *message = NULL;
    bool fetched = vapi_kernel_mailbox_fetch(&mbox->mailbox, &message, kernel_timeout(timeout));

    if (fetched && msg != NULL) {
        *msg = message;
    }
    return fetched ? 0U : SYS_ARCH_TIMEOUT;
}

u32_t sys_arch_mbox_tryfetch(sys_mbox_t *mbox, void **msg)
{
    void *message = NULL;
    bool fetched = vapi_kernel_mailbox_fetch(&mbox->mailbox, &message, 0U);

    if (fetched && msg != NULL) {
        *msg = message;
    }
    return fetched ? 0U : SYS_MBOX_EMPTY;
}

/* lwIP starts one thread. */
sys_thread_t sys_thread_new(const char *name, lwip_thread_fn thread, void *arg, int stacksize,
                            int prio)
{
    (void)stacksize;
    vapi_kernel_thread_create(&tcpip_thread, name, thread, arg, tcpip, sizeof(tcpip),
                              (uint8_t)prio);
    return &tcpip_thread;
}
