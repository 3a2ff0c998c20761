/*
 * Semaphores, mutexes with priority inheritance, and mailboxes.
 *
 * Each function locks interrupts for its few instructions. A thread that must wait stops where the
 * lock is undone; it continues there when it was served (the token, the lock or the message is
 * already its own) or when its time is over.
 */
#include "kernel_mailbox.h"
#include "kernel_private.h"

void vapi_kernel_semaphore_init(vapi_kernel_semaphore_t *semaphore, uint32_t count)
{
    semaphore->waiting.first = NULL;
    semaphore->count = count;
}

bool vapi_kernel_semaphore_take(vapi_kernel_semaphore_t *semaphore, uint32_t timeout_ms)
{
    uintptr_t state = vapi_kernel_arch_lock();

    if (semaphore->count > 0U) {
        semaphore->count--;
        vapi_kernel_arch_unlock(state);
        return true;
    }
    if (timeout_ms == 0U) {
        vapi_kernel_arch_unlock(state);
        return false;
    }
    vapi_kernel_wait_in(&semaphore->waiting, timeout_ms);
    vapi_kernel_arch_unlock(state);
    return !vapi_kernel_current()->timed_out;
}

void vapi_kernel_semaphore_give(vapi_kernel_semaphore_t *semaphore)
{
    uintptr_t state = vapi_kernel_arch_lock();

    if (semaphore->waiting.first != NULL) {
        (void)vapi_kernel_wake_first(&semaphore->waiting);
    } else {
        semaphore->count++;
    }
    vapi_kernel_arch_unlock(state);
}

void vapi_kernel_mutex_init(vapi_kernel_mutex_t *mutex)
{
    mutex->waiting.first = NULL;
    mutex->owner = NULL;
    mutex->next_owned = NULL;
}

static void mutex_give_to(vapi_kernel_mutex_t *mutex, vapi_kernel_thread_t *thread)
{
    mutex->owner = thread;
    mutex->next_owned = thread->owned;
    thread->owned = mutex;
}

/*
 * Raises the owner, and whoever that owner waits for in turn. The loop ends by itself even when
 * threads wait for each other in a circle: there, everybody soon has the priority already.
 */
static void mutex_raise_owners(vapi_kernel_mutex_t *mutex, uint8_t priority)
{
    while (mutex != NULL && mutex->owner->priority < priority) {
        vapi_kernel_set_priority(mutex->owner, priority);
        mutex = mutex->owner->wanted;
    }
}

void vapi_kernel_mutex_lock(vapi_kernel_mutex_t *mutex)
{
    uintptr_t state = vapi_kernel_arch_lock();
    vapi_kernel_thread_t *thread = vapi_kernel_current();

    if (mutex->owner == NULL) {
        mutex_give_to(mutex, thread);
    } else if (mutex->owner == thread) {
        vapi_kernel_panic("mutex locked twice", thread->name);
    } else {
        thread->wanted = mutex;
        mutex_raise_owners(mutex, thread->priority);
        vapi_kernel_wait_in(&mutex->waiting, VAPI_KERNEL_FOREVER);
    }
    vapi_kernel_arch_unlock(state);
}

/*
 * What a thread keeps after giving a mutex back: its own priority, or that of who waits for
 * another.
 */
static uint8_t inherited_priority(const vapi_kernel_thread_t *thread)
{
    uint8_t priority = thread->base_priority;

    for (const vapi_kernel_mutex_t *mutex = thread->owned; mutex != NULL;
         mutex = mutex->next_owned) {
        const vapi_kernel_thread_t *waiting = mutex->waiting.first;
        if (waiting != NULL && waiting->priority > priority) {
            priority = waiting->priority;
        }
    }
    return priority;
}

void vapi_kernel_mutex_unlock(vapi_kernel_mutex_t *mutex)
{
    uintptr_t state = vapi_kernel_arch_lock();
    vapi_kernel_thread_t *thread = vapi_kernel_current();

    if (mutex->owner != thread) {
        vapi_kernel_panic("mutex unlocked by another thread", thread->name);
    }
    vapi_kernel_mutex_t **link = &thread->owned;
    while (*link != mutex) {
        link = &(*link)->next_owned;
    }
    *link = mutex->next_owned;
    mutex->owner = NULL;

    uint8_t priority = inherited_priority(thread);
    if (priority != thread->priority) {
        vapi_kernel_set_priority(thread, priority);
    }
    if (mutex->waiting.first != NULL) {
        vapi_kernel_thread_t *next = vapi_kernel_wake_first(&mutex->waiting);
        next->wanted = NULL;
        mutex_give_to(mutex, next);
    }
    vapi_kernel_arch_unlock(state);
}

void vapi_kernel_mailbox_init(vapi_kernel_mailbox_t *mailbox, void **messages, uint16_t capacity)
{
    mailbox->receivers.first = NULL;
    mailbox->senders.first = NULL;
    mailbox->messages = messages;
    mailbox->capacity = capacity;
    mailbox->count = 0U;
    mailbox->first = 0U;
}

static void mailbox_append(vapi_kernel_mailbox_t *mailbox, void *message)
{
    uint32_t index = (uint32_t)mailbox->first + mailbox->count;

    if (index >= mailbox->capacity) {
        index -= mailbox->capacity;
    }
    mailbox->messages[index] = message;
    mailbox->count++;
}

bool vapi_kernel_mailbox_post(vapi_kernel_mailbox_t *mailbox, void *message, uint32_t timeout_ms)
{
    uintptr_t state = vapi_kernel_arch_lock();
    bool posted = true;

    if (mailbox->receivers.first != NULL) {
        vapi_kernel_wake_first(&mailbox->receivers)->message = message;
    } else if (mailbox->count < mailbox->capacity) {
        mailbox_append(mailbox, message);
    } else if (timeout_ms == 0U) {
        posted = false;
    } else {
        vapi_kernel_current()->message = message;
        vapi_kernel_wait_in(&mailbox->senders, timeout_ms);
        vapi_kernel_arch_unlock(state);
        return !vapi_kernel_current()->timed_out;
    }
    vapi_kernel_arch_unlock(state);
    return posted;
}

bool vapi_kernel_mailbox_fetch(vapi_kernel_mailbox_t *mailbox, void **out_message,
                               uint32_t timeout_ms)
{
    uintptr_t state = vapi_kernel_arch_lock();
    bool fetched = true;

    if (mailbox->count > 0U) {
        *out_message = mailbox->messages[mailbox->first];
        mailbox->first =
            (uint16_t)(mailbox->first + 1U == mailbox->capacity ? 0U : mailbox->first + 1U);
        mailbox->count--;
        if (mailbox->senders.first != NULL) {
            mailbox_append(mailbox, vapi_kernel_wake_first(&mailbox->senders)->message);
        }
    } else if (timeout_ms == 0U) {
        fetched = false;
    } else {
        vapi_kernel_wait_in(&mailbox->receivers, timeout_ms);
        vapi_kernel_arch_unlock(state);
        vapi_kernel_thread_t *thread = vapi_kernel_current();
        if (thread->timed_out) {
            return false;
        }
        *out_message = thread->message;
        return true;
    }
    vapi_kernel_arch_unlock(state);
    return fetched;
}
