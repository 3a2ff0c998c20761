/* Constant texts one behind another, each with its NUL: without the four bytes of a pointer to each. */
#ifndef VAPI_TEXTS_H
#define VAPI_TEXTS_H

#include <stddef.h>
#include <string.h>

/* The text with this index, counted from 0; there must be one. */
static inline const char *vapi_text_at(const char *texts, size_t index)
{
    for (; index != 0U; index--) {
        texts += strlen(texts) + 1U;
    }
    return texts;
}

#endif /* VAPI_TEXTS_H */
