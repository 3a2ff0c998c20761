/*
 * memcpy, memmove and memset by words.
 *
 * picolibc as it is packaged has them byte by byte, five instructions for each. TLS spends a
 * quarter of a handshake there, and the network copies every frame. These take the place of the
 * library's at link time.
 *
 * The empty assembler statements keep the compiler from seeing a memcpy in the loop and calling it.
 */
#include <stddef.h>
#include <stdint.h>

/*
 * A word that may overlay any type, and one that may stand at any address where the core allows
 * that.
 */
typedef uint32_t __attribute__((may_alias)) word_t;
#if defined(__ARM_FEATURE_UNALIGNED)
typedef uint32_t __attribute__((may_alias, aligned(1))) loose_word_t;
#define WORDS_STAND_ANYWHERE 1
#else
typedef word_t loose_word_t;
#define WORDS_STAND_ANYWHERE 0
#endif

#define WORD        sizeof(word_t)
#define LOOP_BODY() __asm__ volatile("" ::: "memory")

void *memcpy(void *restrict destination, const void *restrict source, size_t size);
void *memmove(void *destination, const void *source, size_t size);
void *memset(void *destination, int value, size_t size);

static size_t misalignment(const void *address)
{
    return (uintptr_t)address % WORD;
}

/*
 * From the front to the back. They may overlap when the destination lies 16 bytes or more before
 * the source.
 */
static void copy_up(unsigned char *to, const unsigned char *from, size_t size)
{
    if (size >= 2U * WORD && (WORDS_STAND_ANYWHERE || misalignment(to) == misalignment(from))) {
        for (; misalignment(to) != 0U; size--) {
            *to++ = *from++;
            LOOP_BODY();
        }
        for (; size >= 4U * WORD; size -= 4U * WORD, to += 4U * WORD, from += 4U * WORD) {
            word_t *to_words = (word_t *)(void *)to;
            const loose_word_t *from_words = (const loose_word_t *)(const void *)from;
            uint32_t a = from_words[0];
            uint32_t b = from_words[1];
            uint32_t c = from_words[2];
            uint32_t d = from_words[3];
            to_words[0] = a;
            to_words[1] = b;
            to_words[2] = c;
            to_words[3] = d;
            LOOP_BODY();
        }
        for (; size >= WORD; size -= WORD, to += WORD, from += WORD) {
            *(word_t *)(void *)to = *(const loose_word_t *)(const void *)from;
            LOOP_BODY();
        }
    }
    for (; size > 0U; size--) {
        *to++ = *from++;
        LOOP_BODY();
    }
}

__attribute__((used)) void *memcpy(void *restrict destination, const void *restrict source,
                                   size_t size)
{
    copy_up((unsigned char *)destination, (const unsigned char *)source, size);
    return destination;
}

__attribute__((used)) void *memmove(void *destination, const void *source, size_t size)
{
    unsigned char *to = (unsigned char *)destination;
    const unsigned char *from = (const unsigned char *)source;
    /* Upwards is right unless the destination begins within the source. */
    if ((uintptr_t)to - (uintptr_t)from >= size) {
        if ((uintptr_t)from - (uintptr_t)to >= 4U * WORD) {
            copy_up(to, from, size);
            return destination;
        }
        for (; size > 0U; size--) {
            *to++ = *from++;
            LOOP_BODY();
        }
        return destination;
    }
    if (WORDS_STAND_ANYWHERE) {
        /* A whole word is read before it is written, and what is written was read already. */
        for (; size >= WORD; size -= WORD) {
            *(loose_word_t *)(void *)(to + size - WORD) =
                *(const loose_word_t *)(const void *)(from + size - WORD);
            LOOP_BODY();
        }
    }
    for (; size > 0U; size--) {
        to[size - 1U] = from[size - 1U];
        LOOP_BODY();
    }
    return destination;
}

__attribute__((used)) void *memset(void *destination, int value, size_t size)
{
    unsigned char *to = (unsigned char *)destination;
    unsigned char byte = (unsigned char)value;
    if (size >= 2U * WORD) {
        uint32_t filling = byte * UINT32_C(0x01010101);
        for (; misalignment(to) != 0U; size--) {
            *to++ = byte;
            LOOP_BODY();
        }
        for (; size >= 4U * WORD; size -= 4U * WORD, to += 4U * WORD) {
            word_t *words = (word_t *)(void *)to;
            words[0] = filling;
            words[1] = filling;
            words[2] = filling;
            words[3] = filling;
            LOOP_BODY();
        }
        for (; size >= WORD; size -= WORD, to += WORD) {
            *(word_t *)(void *)to = filling;
            LOOP_BODY();
        }
    }
    for (; size > 0U; size--) {
        *to++ = byte;
        LOOP_BODY();
    }
    return destination;
}
