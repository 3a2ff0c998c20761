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
static const char *const beginnings[] = {
    "\3" "call.in-progress.error-assistant-did-not-receive-customer-audio",
    "\3" "call.in-progress.error-warm-transfer-microphone-timeout",
    "\3" "call.in-progress.error-warm-transfer-silence-timeout",
    "\1" "assistant-request-returned-forwarding-phone-number",
    "\3" "call.in-progress.error-warm-transfer-max-duration",
    "\2" "customer-did-not-give-microphone-permission",
    "\1" "call.in-progress.twilio-completed-call",
    "\2" "call.ringing.sip-inbound-caller-hungup",
    "\5" "call.in-progress.error-providerfault-",
    "\5" "call.in-progress.error-warm-transfer-",
    "\1" "call.in-progress.sip-completed-call",
    "\2" "twilio-reported-customer-misdialed",
    "\5" "call.in-progress.error-pipeline-",
    "\5" "call.in-progress.error-transfer-",
    "\1" "assistant-said-end-call-phrase",
    "\5" "call.in-progress.error-sip-",
    "\6" "call.start.error-vapifault-",
    "\1" "call.ringing.hook-executed",
    "\1" "assistant-forwarded-call",
    "\3" "assistant-join-timed-out",
    "\6" "call.in-progress.error-",
    "\2" "customer-did-not-answer",
    "\1" "scheduled-call-deleted",
    "\3" "exceeded-max-duration",
    "\1" "assistant-ended-call",
    "\5" "phone-call-provider-",
    "\6" "pipeline-error-vapi-",
    "\5" "call.ringing.error-",
    "\1" "customer-ended-call",
    "\1" "vonage-disconnected",
    "\4" "assistant-request-",
    "\1" "manually-canceled",
    "\3" "silence-timed-out",
    "\2" "call.forwarding.",
    "\1" "vonage-completed",
    "\2" "vonage-rejected",
    "\6" "worker-shutdown",
    "\4" "assistant-not-",
    "\2" "customer-busy",
    "\1" "call-deleted",
    "\1" "call.ending.",
    "\4" "call-start-",
    "\4" "call.start.",
    "\5" "pipeline-",
    "\2" "voicemail",
    "\5" "twilio-",
    "\5" "vonage-",
};

vapi_ended_class_t vapi_ended_reason_class(vapi_slice_t ended_reason)
{
    for (size_t i = 0; i < sizeof(beginnings) / sizeof(beginnings[0]); i++) {
        size_t size = strlen(beginnings[i] + 1);
        if (size <= ended_reason.size && memcmp(beginnings[i] + 1, ended_reason.data, size) == 0) {
            return (vapi_ended_class_t)beginnings[i][0];
        }
    }
    return VAPI_ENDED_UNKNOWN;
}
