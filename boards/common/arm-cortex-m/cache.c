/* The caches of a Cortex-M7 (cache.h). After power-on they hold anything, so they are emptied before they are used. */
#include "cache.h"

#include "cortex_m.h"

#define CCSIDR  CORTEX_M_REGISTER(0xE000ED80U) /* size of the chosen cache */
#define CSSELR  CORTEX_M_REGISTER(0xE000ED84U) /* which one that is; 0: data, first level */
#define ICIALLU CORTEX_M_REGISTER(0xE000EF50U) /* empties the instruction cache */
#define DCIMVAC                                                                                    \
    CORTEX_M_REGISTER(0xE000EF5CU)           /* drops the line of an address from the data cache */
#define DCISW CORTEX_M_REGISTER(0xE000EF60U) /* empties one line of the data cache */

#define CCR_INSTRUCTION_CACHE (1U << 17)
#define CCR_DATA_CACHE        (1U << 16)

#define LINE 32U /* bytes (Cortex-M7 TRM, 5.1) */

#define BARRIER() __asm volatile("dsb\n\tisb" : : : "memory")

void cache_exclude(const void *memory, uint32_t bits)
{
    CORTEX_M_MPU_RBAR = (uint32_t)(uintptr_t)memory | CORTEX_M_MPU_RBAR_REGION_1;
    CORTEX_M_MPU_RASR = CORTEX_M_MPU_RASR_NOT_CACHED(bits);
    CORTEX_M_MPU_CTRL = CORTEX_M_MPU_CTRL_ENABLE | CORTEX_M_MPU_CTRL_BACKGROUND;
    BARRIER();
}

void cache_start(void)
{
    BARRIER();
    ICIALLU = 0U;
    CSSELR = 0U;
    BARRIER();
    uint32_t size = CCSIDR;
    uint32_t line_bits = (size & 7U) + 4U; /* of the bytes in a line */
    uint32_t last_way = size >> 3 & 0x3FFU;
    uint32_t last_set = size >> 13 & 0x7FFFU;
    /* The way stands at the top of the word, in as many bits as it takes. */
    uint32_t way_shift = last_way == 0U ? 0U : (uint32_t)__builtin_clz(last_way);
    for (uint32_t set = 0U; set <= last_set; set++) {
        for (uint32_t way = 0U; way <= last_way; way++) {
            DCISW = way << way_shift | set << line_bits;
        }
    }
    BARRIER();
    CORTEX_M_CCR |= CCR_INSTRUCTION_CACHE | CCR_DATA_CACHE;
    BARRIER();
}

void cache_drop(uintptr_t memory, uint32_t size)
{
    BARRIER();
    ICIALLU = 0U;
    for (uintptr_t line = memory & ~(uintptr_t)(LINE - 1U); line < memory + size; line += LINE) {
        DCIMVAC = (uint32_t)line;
    }
    BARRIER();
}
