/*
 * Classes of endedReason by the beginning of its text.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
/* clang-format off */
#include "vapi/api/ended_reason.h"

/* The class, then the beginning; the longest first, so that the first that fits decides. */
static const char beginnings[] =
    "\3" "call.in-progress.error-assistant-did-not-receive-customer-audio" "\0"
    "\3" "call.in-progress.error-warm-transfer-microphone-timeout" "\0"
    "\3" "call.in-progress.error-warm-transfer-silence-timeout" "\0"
    "\1" "assistant-request-returned-forwarding-phone-number" "\0"
    "\3" "call.in-progress.error-warm-transfer-max-duration" "\0"
    "\2" "customer-did-not-give-microphone-permission" "\0"
    "\1" "call.in-progress.twilio-completed-call" "\0"
    "\2" "call.ringing.sip-inbound-caller-hungup" "\0"
    "\5" "call.in-progress.error-providerfault-" "\0"
    "\5" "call.in-progress.error-warm-transfer-" "\0"
    "\1" "call.in-progress.sip-completed-call" "\0"
    "\2" "twilio-reported-customer-misdialed" "\0"
    "\5" "call.in-progress.error-pipeline-" "\0"
    "\5" "call.in-progress.error-transfer-" "\0"
    "\1" "assistant-said-end-call-phrase" "\0"
    "\5" "call.in-progress.error-sip-" "\0"
    "\6" "call.start.error-vapifault-" "\0"
    "\1" "call.ringing.hook-executed" "\0"
    "\1" "assistant-forwarded-call" "\0"
    "\3" "assistant-join-timed-out" "\0"
    "\6" "call.in-progress.error-" "\0"
    "\2" "customer-did-not-answer" "\0"
    "\1" "scheduled-call-deleted" "\0"
    "\3" "exceeded-max-duration" "\0"
    "\1" "assistant-ended-call" "\0"
    "\5" "phone-call-provider-" "\0"
    "\6" "pipeline-error-vapi-" "\0"
    "\5" "call.ringing.error-" "\0"
    "\1" "customer-ended-call" "\0"
    "\1" "vonage-disconnected" "\0"
    "\4" "assistant-request-" "\0"
    "\1" "manually-canceled" "\0"
    "\3" "silence-timed-out" "\0"
    "\2" "call.forwarding." "\0"
    "\1" "vonage-completed" "\0"
    "\2" "vonage-rejected" "\0"
    "\6" "worker-shutdown" "\0"
    "\4" "assistant-not-" "\0"
    "\2" "customer-busy" "\0"
    "\1" "call-deleted" "\0"
    "\1" "call.ending." "\0"
    "\4" "call-start-" "\0"
    "\4" "call.start." "\0"
    "\5" "pipeline-" "\0"
    "\2" "voicemail" "\0"
    "\5" "twilio-" "\0"
    "\5" "vonage-" "\0"
    "";

vapi_ended_class_t vapi_ended_reason_class(vapi_slice_t ended_reason)
{
    size_t size;
    for (const char *next = beginnings; *next != '\0'; next += 1U + size + 1U) {
        size = strlen(next + 1);
        if (size <= ended_reason.size && memcmp(next + 1, ended_reason.data, size) == 0) {
            return (vapi_ended_class_t)*next;
        }
    }
    return VAPI_ENDED_UNKNOWN;
}
