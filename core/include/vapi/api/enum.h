/**
 * @file enum.h
 * Enums of the API and their texts: value n has the text names[n - 1], and 0 stands for any text
 * that is not in the list, because the service adds values without notice.
 */
#ifndef VAPI_API_ENUM_H
#define VAPI_API_ENUM_H

#include "vapi/slice.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The text of a value.
 * @param names texts from value 1 on, ended by NULL.
 * @return a text that stays valid; "" for 0 and numbers out of range. Never NULL.
 */
const char *vapi_enum_text(const char *const *names, int32_t value);

/** The value of a text, compared byte by byte; 0 when it is not in the list. */
int32_t vapi_enum_value(const char *const *names, vapi_slice_t text);

#ifdef __cplusplus
}
#endif

#endif /* VAPI_API_ENUM_H */
