/* boards/common/memory.c under other names, as on a core that takes words at their own addresses only. */
#define memcpy  strict_memcpy
#define memmove strict_memmove
#define memset  strict_memset
#include "../../boards/common/memory.c"
