/* boards/common/memory.c under other names, as on a core that takes words at any address. */
#define __ARM_FEATURE_UNALIGNED 1
#define memcpy                  loose_memcpy
#define memmove                 loose_memmove
#define memset                  loose_memset
#include "../../boards/common/memory.c"
