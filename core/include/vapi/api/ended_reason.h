/**
 * @file ended_reason.h
 * Why calls end, in the few classes a device acts on.
 *
 * Made by `make generate` from
 * core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml;
 * OpenAPI document 1.0, sha256 74c487628c18a754. Do not edit.
 */
#ifndef VAPI_API_ENDED_REASON_H
#define VAPI_API_ENDED_REASON_H

/* clang-format off */
#include "vapi/slice.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a device does about the end of a call. The text of endedReason has about 600 values and grows. */
typedef enum vapi_ended_class {
    VAPI_ENDED_UNKNOWN = 0, /**< none of the known beginnings */
    VAPI_ENDED_NORMAL = 1, /**< people talked, or the call was ended on purpose */
    VAPI_ENDED_UNANSWERED = 2, /**< busy, no answer, or a machine answered */
    VAPI_ENDED_TIMEOUT = 3, /**< silence, or the longest duration was reached */
    VAPI_ENDED_SETUP = 4, /**< the configuration, the number or the bill needs a person */
    VAPI_ENDED_PROVIDER = 5, /**< a model, voice, transcriber or carrier failed; try again later */
    VAPI_ENDED_PLATFORM = 6 /**< Vapi failed; try again later */
} vapi_ended_class_t;

/** The class of an endedReason: that of the longest known beginning of the text. */
vapi_ended_class_t vapi_ended_reason_class(vapi_slice_t ended_reason);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_ENDED_REASON_H */
