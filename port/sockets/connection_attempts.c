/*
 * One address after another, the slow one twice.
 */
#include "connection_attempts.h"

void vapi_connection_attempts_begin(vapi_connection_attempts_t *out_attempts, uint8_t count,
                                    uint32_t now_ms)
{
    *out_attempts = (vapi_connection_attempts_t){.begun_ms = now_ms, .count = count, .slow = count};
}

uint32_t vapi_connection_attempts_left_ms(const vapi_connection_attempts_t *attempts,
                                          uint32_t now_ms)
{
    if (attempts->again || attempts->index + 1U >= attempts->count) {
        return UINT32_MAX;
    }
    uint32_t past_ms = now_ms - attempts->begun_ms;
    return past_ms < VAPI_CONNECTION_ATTEMPT_MS ? VAPI_CONNECTION_ATTEMPT_MS - past_ms : 0U;
}

bool vapi_connection_attempts_next(vapi_connection_attempts_t *attempts, bool slow, uint32_t now_ms)
{
    if (slow && attempts->slow == attempts->count) {
        attempts->slow = attempts->index;
    }
    attempts->begun_ms = now_ms;
    if (!attempts->again && attempts->index + 1U < attempts->count) {
        attempts->index++;
        return true;
    }
    if (attempts->again || attempts->slow == attempts->count) {
        return false;
    }
    attempts->again = true;
    attempts->index = attempts->slow;
    return true;
}
